"""Advice: the shapes in which something is recommended, and where the words of what is recommended begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from onrecord.annotate import Text
from onrecord.extract.reporting.advising import UNOWNED, advice_verbs, worth_reading
from onrecord.extract.reporting.clauses import tokens_between, trimmed
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.reporting.sentences import advice_shapes
from onrecord.extract.reporting.series import may_be_verb, split_series
from onrecord.extract.scene import Gist, shape
from onrecord.extract.words import alternation, table

_DONE = (
    r"(?P<adverb>,? (?:now|also|therefore|immediately|urgently|both|then)| ?, (?:by|within|before|in|from|at) "
    r"[^,.;]{2,40},)? [“\"‘]?"
    r"(?P<verb>(?!not have|have been|be (?:remembered|clear|proud|possible)\b)\w+)"
)
_NEEDED = re.compile(rf"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to|(?:is|are) (?:also )?(?:required|obliged"
                     rf"|told|asked) to){_DONE}")
_ASKED = re.compile(rf"\b(?:should|must|ought to){_DONE}")
#: Where a recommendation ends: at another verb of speech, at a quotation that follows, at an aside on their number.
_ENDS = re.compile(
    r"(?:,? (?:and|but|while) (?:also |has |have |then |he |she |they )*(?:said|says|urged|warned|added|called (?:on|"
    r"for)|asked|praised|criticised|made|makes|told|described|accused|questioned|noted|found|recommended|wants?|wanted|asks|expects|requires|urges|"
    r"promised|promises|will)\b|; (?:and )?(?:the )?(?:[\w-]+\s){0,2}[Rr]ecommendation \d"
    r"|, [“\"‘]| as part of (?:\d+|\w+) recommendations|, (?:he|she|they|it|the (?:report|commissioner|"
    r"inspectors?)) (?:said|says|added|adds|wrote|writes)\b|, (?:saying|adding|warning|arguing)\b"
    r"|; (?=(?:and|it|they|the)\b)|[”\"](?= (?:said|he|she)\b))"
)
_SPLIT = re.compile(
    r",? and (?:also )?(?:to|that) |,? and (?=(?:it|they|[^,;:“”]{2,60}?[a-z]) (?:must|should) )|; "
    r"(?:and )?(?:that |to )?(?=\w)|"
    r", (?:that|to) (?=\w)"
)
_NOBODY = re.compile(
    r"(?i)^(?:no|nobody|no one|nothing|this|these|that|there|i|we|you|(?:every|each|all|any|some|"
    r"our|these|those|most|many) (?:child|children|person|people|young|famil|resident|parent|woman|"
    r"women|patient|pupil|carer|victim|staff|one)\w*|people|everyone|everybody|anyone|residents|"
    r"parents|children|drivers|visitors|families|who|what|which)\b"
)
#: What stands in front of whoever is told: `By 1 May`, `Alongside these`, `To put this right,`.
_FRONT = re.compile(
    r"(?:(?i:By|Before|Within|From|Until|No later than|With immediate effect|Immediately|Alongside|Among|Amongst|In|As"
    r"|At|On|Following|After|"
    r"Under|Beyond|Besides|For|Over|During|First|Second|Third|Finally|Lastly|Next|Then|Also|In addition|Furthermore"
    r"|However|Therefore|"
    r"To [a-z]+)\b(?! (?:that|should|must)\b)(?:[^,;:]{0,70}?, (?:too, |also, )?|[^,;:]{0,45}? (?=(?:the|it|they"
    r"|leaders|managers|a) )))(?=\w)"
)

#: `Before it builds another home it needs to ...`: whoever is told stands behind a clause without comma.
_LATE = re.compile(r"(?:Before|After|When|Once|If|Until|As|While|To|By|Since)\b[^,;:]{3,80}? (?P<it>it|they) "
                   r"(?=(?:should|must|ought to|needs? to) )")
_HAVING = re.compile(r"be\b|have (?:been|had|known|done|\w+ed)\b")


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation in place: its words, and the words of whom it is addressed to (None: not said)."""

    start: int
    end: int
    to: tuple[int, int] | None
    source: tuple[int, int] | None  #: the gist span of who recommends; None where the context says so
    rule: str
    office: bool = False  #: said by a verb that recommends only in the mouth of those whose office it is (`asked`)


def find_advice(text: Text, gist: Gist, end: int) -> Iterator[Advice]:
    """Every recommendation that one sentence reports, with the span of its source; `end` is where the sentence ends."""
    shapes = advice_shapes()
    fitting = shapes.fitting(gist.shape)
    if not fitting or text.document.text[:end].rstrip().endswith(":"):
        return
    modal = re.search(r"\b(?:should|must|ought to)\b", gist.shape)
    found = [
        (name, match)
        for name in fitting
        if modal or name != "said that"
        for match in shapes.finditer(name, gist.shape)
    ]
    if not (found and worth_reading().search(gist.shape)):
        return
    last = _leading(gist)
    for name, match in sorted(found, key=lambda row: row[1].start()):
        group = "text" if name == "colon" else "verb" if "verb" in match.re.groupindex else 0
        if text.quotation_at(gist.starts[match.start(group)]):
            continue
        if name == "recommended" and _NOMINAL.search(gist.shape, 0, match.start("verb")):
            continue
        if name in ("closing", "view") and not modal:
            continue
        said = None if name in ("these", "told to") else _source(match)
        last = source = said or (last if name not in _IMPLIED and name not in ("these", "told to") else None)
        if name == "said that":
            yield from _modal(text, gist, match, end, source)
        else:
            yield from _plain(text, gist, match, end, source, name)


#: In front of `call for`: it is a noun.
_NOMINAL = shape(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]|any|this|that|[Oo]ur|my)|'s)(?: [\w-]+)? \Z")
#: Shapes in which a verb phrase is advised.
_VERBAL = frozenset(("urged to", "urging to", "told to", "noun to", "until", "seen to"))
_IMPLIED = UNOWNED - {"noun to", "colon"}


def _source(match: re.Match[str]) -> tuple[int, int] | None:
    """The span of who recommends: the person where a title stands in front of the name."""
    if "src" not in match.re.groupindex or not match.group("src"):
        return None
    if "verb" in match.re.groupindex:
        named = shape(r"^,? (<P>)").match(match.string[match.end("src") : match.start("verb")])
        if named:
            return match.end("src") + named.start(1), match.end("src") + named.end(1)
    return match.span("src")


_LEADS = shape(rf"^(?:\W*\d[\d.]* )?(?:But |And |However, |[Tt]he )?(?:<T>,? )?(?P<src><P>|<O>|{SOURCE})")


def _leading(gist: Gist) -> tuple[int, int] | None:
    """The span of the source that a sentence begins with."""
    found = _LEADS.match(gist.shape)
    return found.span("src") if found else None


def _plain(
    text: Text, gist: Gist, match: re.Match[str], end: int, source: tuple[int, int] | None, name: str
) -> Iterator[Advice]:
    begin = gist.starts[match.start("text")]
    finish = gist.starts[match.start("src")] if name == "closing" else _end(text, begin, end)
    to = None
    if "to" in match.re.groupindex and match.group("to"):
        to = gist.starts[match.start("to")], gist.ends[match.end("to") - 1]
    if name == "recommended that" and _says_only(match.group("verb"), text.document.text[begin:finish]):
        return
    listed = name in ("wants", "include", "inline", "colon") or (
        name == "recommended" and _is_list(text.document.text[begin:finish])
    )
    parts = _listed(text, begin, finish) if listed else split_advice(text, begin, finish)
    for start, stop in parts:
        if name == "seen to" and not _verbal(text, start, stop):
            continue
        if name in _VERBAL or (name == "colon" and _verbal(text, start, stop)):
            if start > begin and text.document.text[:start].rstrip()[-1] == ";" and not _verbal(text, start, stop):
                continue
            office = name == "urged to" and re.fullmatch(advice_verbs("office_to"), match.group("verb")) is not None
            yield from (Advice(*span, to, source, name, office) for span in split_series(text, start, stop))
        elif (
            name == "recommended"
            and not listed
            and (base := _BASE.match(text.document.text, start, stop))
            and base.group("to").strip()
        ):
            yield from clause_advice(text, start, stop, source, name, subjunctive=True)
        elif listed or name == "recommended":
            yield Advice(start, stop, to, source, name)
        else:
            yield from clause_advice(text, start, stop, source, name, subjunctive=name not in ("closing", "view"))


def _verbal(text: Text, start: int, end: int) -> bool:
    """Whether a thing of a list is a verb phrase."""
    if not may_be_verb(text.document.text, start):
        return False
    tokens = tokens_between(text, start, end)
    return bool(tokens) and tokens[0][1].tag_ in ("VB", "VBP")


def _says_only(verb: str, clause: str) -> bool:
    """Whether `suggests that` reports a fact: nothing in the clause says what should be."""
    return re.match(r"suggest|insist|propose", verb) is not None and not re.search(
        r"\b(?:should|must|ought|be)\b", clause
    )


def _modal(text: Text, gist: Gist, match: re.Match[str], end: int, source: tuple[int, int] | None) -> Iterator[Advice]:
    begin = gist.starts[match.start("text")]
    finish = _end(text, begin, end)
    told = None
    if match.group("to") and match.group("verb") == "told":
        told = gist.starts[match.start("to")], gist.ends[match.end("to") - 1]
    for start, stop in split_advice(text, begin, finish):
        for advice in clause_advice(text, start, stop, source, "said that"):
            it = advice.to and text.document.text[advice.to[0] : advice.to[1]].lower() in ("it", "they", "he", "she")
            yield replace(advice, to=told) if told and (it or not advice.to) else advice


def _end(text: Text, begin: int, end: int) -> int:
    cut = _ENDS.search(text.document.text, begin + 3, end)
    semicolon = cut is not None and cut.group() == "; "
    return cut.start() if cut and not semicolon else end


def split_advice(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The several things that one sentence recommends: cut at `and that`, `and to`, at semicolons."""
    spans = []
    begin = start
    for cut in _SPLIT.finditer(text.document.text, start, end):
        spans.append((begin, cut.start()))
        begin = cut.end()
    spans.append((begin, end))
    return [(s, e) for s, e in (trimmed(text.document.text, *span) for span in spans) if e - s > 2]


_THING = r"(?=(?:an?|the|more|better|fewer|greater|stronger|regular|its|their|new|clearer|improved|further|\w+ing) )"
_THINGS = re.compile(rf";(?: and)?(?: second(?:ly)?,?| third(?:ly)?,?| finally,?| last(?:ly)?,?)?(?: that)? |,? and "
                     rf"{_THING}|, {_THING}")
_LIST = re.compile(rf"^(?:(?:an?|the|more|better|fewer|greater|its|their|\w+ing) [^,;:]+, {_THING}[^;:]*,? and {_THING}"
                   r"|\w+ing [^;:]* and (?:\w+ing )(?!and\b))")


def _is_list(words: str) -> bool:
    """Whether a noun phrase is a list of three things or more."""
    return _LIST.match(words) is not None


def _listed(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The things of a list in a sentence."""
    spans, begin = [], start
    for cut in _THINGS.finditer(text.document.text, start, end):
        spans.append((begin, cut.start()))
        begin = cut.end()
    return [trimmed(text.document.text, *span) for span in [*spans, (begin, end)]]


def modals_of(rule: str) -> re.Pattern[str]:
    """What says in a clause that something is to be done: by rules of those who need to be obeyed, `needs to` too."""
    return _NEEDED if rule in ("listed", "inserted", "narrated", "voiced need") else _ASKED


def clause_advice(
    text: Text, start: int, end: int, source: tuple[int, int] | None, rule: str, subjunctive: bool = False
) -> Iterator[Advice]:
    """`X should do Y`: Y is the text and X the addressee; `Y should be done`: the whole clause is the text.

    `subjunctive`: the clause recommends without a modal verb too (`that the board be chaired by ...`).
    """
    words = text.document.text
    if late := _LATE.match(words, start, end):
        start = late.start("it")
    elif front := _FRONT.match(words, start, end):
        start = front.end()
    modal = modals_of(rule).search(words, start, min(end, start + 220))
    if modal is None:
        if subjunctive:
            yield from _subjunctive(text, start, end, source, rule)
        return
    subject = re.sub(r", [^,;]{2,60},?$", "", words[start : modal.start()].strip(' \u00a0“"‘'))
    if _NOBODY.match(subject) or not subject or ":" in subject:
        return
    if _HAVING.match(words, modal.start("verb")) or not is_addressee(subject):
        if rule.startswith(("said", "voiced")) and not _mentions_addressee(subject):
            return
        if rule in ("said in prose", "narrated") and (len(subject.split()) > 6 or modal.group("verb") != "be"):
            return
        if rule.startswith("voiced") and not re.match(r"be \w+(?:ed|en|t|wn)\b", words[modal.start("verb") : end]):
            return
        yield Advice(start, end, None, source, rule)
        return
    begin, finish = trimmed(words, modal.start("verb"), end)
    told = start, start + len(subject)
    parts = [(begin, finish)] if rule == "listed" else split_series(text, begin, finish)
    yield from (Advice(*part, told, source, rule) for part in parts)


_BASE = re.compile(
    r"(?P<to>(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[A-Z][\w'’&-]+ ?|of |and ){0,8}(?:\b(?:it|we|they|council|authority|"
    r"trust|[Cc]ouncil|cabinet|board|government|service|force|provider|landlord|leaders))?) "
    r"(?:not )?(?P<verb>(?!be\b|is\b|are\b|was\b|were\b|has\b|had\b|been\b)[a-z]+(?<!s)(?<!ed))\b"
)


def _subjunctive(text: Text, start: int, end: int, source: tuple[int, int] | None, rule: str) -> Iterator[Advice]:
    words = text.document.text
    base = _BASE.match(words, start, end)
    if base and is_addressee(base.group("to").strip()):
        yield from (
            Advice(*part, base.span("to"), source, rule) for part in split_series(text, base.start("verb"), end)
        )
    elif re.search(r"\b(?:be|is|are|was|were)\b|\b[a-z]+\b", words[start:end]):
        yield Advice(start, end, None, source, rule)


@cache
def _addressees() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(table('advice_frames')['addressees'])})", re.IGNORECASE)


@cache
def _described() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w’'-]+ ){{1,3}}(?:{_addressees().pattern})", re.IGNORECASE)


_DEFINITE = re.compile(
    r"(?:(?i:the|its|their|our|his|her|every|each|both|all|a|an)|[A-Z][\w-]+['’]s?|[A-Z][\w-]+(?= [A-Z])) "
    r"(?!(?:children|people"
    r"|family|\w+ of|\w+ for|\w+ and) )"
)


def is_addressee(words: str) -> bool:
    """Whether words are a body or an office that can be told to do something, and nothing more."""
    bare = re.sub(
        r"^(?:(?:the|its|their|our|his|her|every|each|both|all|new|senior|local|labour|conservative|green|"
        r"city|county|borough|district) )+",
        "",
        words,
        flags=re.IGNORECASE,
    ).strip(" ,")
    headed = _described().fullmatch(bare) and _DEFINITE.match(words)
    bare = re.sub(r"^((?i:leaders|managers|partners|governors|trustees|officers)) (?:across|in|at|from|within) "
                  r".+", r"\1", bare)
    if re.fullmatch(r"(?i)it|they|he|she|we", bare) or _addressees().fullmatch(bare) or headed:
        return words.lower() not in ("every councillor",)
    return bool(
        re.fullmatch(
            r"(?:[A-Z][\w'’&-]+)(?:(?: of| and| for| the| upon|,)*(?: ?(?:[A-Z&][\w'’&-]*)))*(?:'s|"
            r"’s)?",
            bare,
        )
    ) and bare.lower() not in ("this", "that", "there")


def _mentions_addressee(words: str) -> bool:
    definite = re.match(r"(?i:the|its|their|our|every|each|both|all|any|a|an)\b|[A-Z]", words)
    return definite is not None and len(words.split()) <= 9
