"""Advice clause by clause: who should do what, and where the words of it begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.annotate import Text
from onrecord.extract.advice.series import split_series
from onrecord.extract.clauses.cuts import trimmed
from onrecord.extract.words import alternation, table
from onrecord.numbers import NUMERALS

_DONE = (
    r"(?! (?:now |also |first )*(?:wait (?:until|for|to)|brace)\b)"
    r"(?P<adverb>,? (?:now|also|therefore|immediately|urgently|both|then)| ?, (?:by|within|before|in|from|at|as|on|for"
    r"|after|under|with|without|besides|among"
    r"|amongst|too|moreover|furthermore|first|second|next|instead|where|when|once|of course)\b"
    r"[^,.;“”\"]{0,40},)? [“\"‘]?(?:\((?:[a-h]|[ivx]{1,4}|\d)\) )?"
    r"(?P<verb>(?!(?:not|never) have|not need|have been|like\b|expect\b|be (?:remembered|clear|proud|possible)\b)\w+)"
)
#: What asks politely, in the mouth of those who suggest: `the council may wish to share its plan`.
MIGHT = r"(?:may|might) (?:also |now |well )?(?:wish|want|like) to|would do well to|would be (?:well|best) advised to"
_NEEDED = re.compile(rf"\b(?:should|must|ought to|{MIGHT}|(?:will |would )?(?:needs? to|ha(?:s|ve) to)"
                     rf"|(?:is|are) (?:also )?(?:(?:required|obliged|told|asked|expected) )?to){_DONE}")
_ASKED = re.compile(rf"\b(?:should|must|ought to|{MIGHT}){_DONE}")
_SPLIT = re.compile(
    r",? and (?:also )?(?:to|that) |,? and (?=(?:it|they|[^,;:“”]{2,60}?[a-z]) (?:must|should) )|; "
    r"(?:and )?(?:that |to )?(?=\w)|"
    r", (?:that|to) (?=\w)|[,;]? (?:and )?\((?:[a-h]|[ivx]{1,4}|\d)\) (?:that |to )?(?=\w)"
)
_NOBODY = re.compile(
    r"(?i)^(?:no|none|neither|nobody|no one|nothing|this|these|that|there|i|we|you|(?:every|each|all|any|some|"
    r"our|these|those|most|many) (?:child|children|person|people|young|famil|resident|parent|woman|"
    r"women|patient|pupil|carer|victim|staff|one)\w*|people|everyone|everybody|anyone|residents|"
    r"parents|children|drivers|visitors|families|who|what|which)\b"
)
#: The public, whose members are told what to do every day.
ANYBODY = (r"(?:residents|people|parents|you|anyone|anybody|everyone|everybody|drivers|motorists|visitors|customers"
            r"|applicants|candidates|voters|households|businesses|shoppers|passengers|patients|callers"
            r"|members of the public|the public|dog owners|carers|those)")
TO_PUBLIC = re.compile(
    rf"\b(?:ask|urg|remind|advis|encourag|invit|tell|told)(?:s|e|es|ed|ing)? (?:all |any |local |our |its "
    rf"|some )?(?!you\b){ANYBODY}\b",
    re.IGNORECASE)
_US = re.compile(r"(?i)we|you")
#: What stands in front of whoever is told: `By 1 May`, `Alongside these`, `To put this right,`.
_FRONT = re.compile(
    r"(?:(?i:By|Before|Within|From|Until|No later than|With immediate effect|Immediately|Alongside|Among|Amongst|In|As"
    r"|At|On|Following|After|"
    r"Under|Beyond|Besides|For|Over|During|First|Second|Third|Finally|Lastly|Next|Then|Also|In addition|Furthermore"
    r"|However|Therefore|"
    r"To [a-z]+)\b(?! (?:that|should|must)\b)(?:[^,;:]{0,70}?, (?:too, |also, )?|[^,;:]{0,45}? (?=(?:the|it|they|you"
    r"|leaders|managers|a) )))(?=\w)"
)

#: `Before it builds another home it needs to ...`: whoever is told stands behind a clause without comma.
_LATE = re.compile(r"(?:Before|After|When|Once|If|Until|As|While|To|By|Since)\b[^,;:]{3,80}? (?P<it>it|they) "
                   r"(?=(?:should|must|ought to|needs? to) )")
_SHORTEST = 3  #: how many code points what is advised has at least
_HAVING = re.compile(r"(?:not |never )?be\b|have (?:been|had|known|done|\w+ed)\b")


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation in place: its words, and the words of whom it is addressed to (None: not said)."""

    start: int
    end: int
    to: tuple[int, int] | None
    source: tuple[int, int] | None  #: the gist span of who recommends; None where the context says so
    rule: str
    office: bool = False  #: said by a verb that recommends only in the mouth of those whose office it is (`asked`)


def split_advice(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The several things that one sentence recommends: cut at `and that`, `and to`, at semicolons."""
    words = text.document.text
    spans = []
    counted = _SO_MANY.match(words, start, end)
    begin = start = counted.end() if counted else start
    marked = False  #: whether the letters of a row stand behind its `must`, which asks for each of them
    for cut in _SPLIT.finditer(words, start, end):
        held = "that" in cut.group() and _ENSURES.match(words, begin, cut.start())
        if held or _HELD_OPEN.fullmatch(words, begin, cut.start()) or _within_name(words, cut):
            continue
        told = ")" in cut.group() and begin == start and is_addressee(words[begin : cut.start()].strip())
        marked = marked or (")" in cut.group() and _ASKS_FOR_EACH.search(words, begin, cut.start()) is not None)
        if told:
            continue
        if not (marked and ")" in cut.group()):
            spans.append((begin, cut.start()))
            begin = cut.end()
    spans.append((begin, end))
    return [(s, e) for s, e in (trimmed(words, *span) for span in spans) if e - s > 2]


#: What only counts the things that a colon announces: `do two things: hire a nurse, and mend the roof`.
_SO_MANY = re.compile(
    rf"(?:do|take|carry out|complete|make|attend to) (?:all )?(?:of )?(?:(?:the|these) )?(?:following|{NUMERALS}"
    r"|several|\d+)"
    r"(?: (?:\w+ ){0,2}?(?:things|steps|actions|changes|improvements|jobs|tasks|measures))?[^.;:]{0,50}: (?=[a-z(])")
def _within_name(words: str, cut: re.Match[str]) -> bool:
    """Whether an `and` stands within a name: `HM Prison and Probation Service should`."""
    before = words[: cut.start()].rsplit(None, 1)[-1:]
    return cut.group() == " and " and words[cut.end()].isupper() and before[0][:1].isupper() if before else False


#: In front of the first of several things with letters: `the council must (a) hire a nurse and (b) mend the roof`.
_ASKS_FOR_EACH = re.compile(r"\b(?:should|must|ought to|(?:needs?|ha(?:s|ve)|required|told) to)\Z")
#: A verb that is still without what it governs: `ensure, by 30 April, (that a nurse is there)`.
_HELD_OPEN = re.compile(
    r"(?:\w+ly )?(?:ensure|make (?:sure|certain)|see|insist|check|guarantee|confirm|show|demonstrate|satisfy \w+"
    r"|require|arrange)(?:, [^,;]{2,50})?")
#: What is to be ensured, which may be several things: `make sure that a nurse is there, and that she is paid`.
_ENSURES = re.compile(r"(?:\w+ly )?(?:ensure|make (?:sure|certain)|see to it) that ")
_LETTER = re.compile(r"[,;]? (?:and )?\((?:[a-h]|[ivx]{1,4}|\d)\) (?:to )?(?=\w)")


def _lettered(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """The things that letters in brackets part; the whole where there are none."""
    cuts = list(_LETTER.finditer(words, start, end))
    begins, ends = [start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end]
    return [trimmed(words, *span) for span in zip(begins, ends, strict=True)]


#: Rules of those who need to be obeyed.
_OBEYED = frozenset(("listed", "inserted", "narrated", "voiced need", "closing", "according", "view", "according to",
                     "essential"))


def modals_of(rule: str) -> re.Pattern[str]:
    """What says in a clause that something is to be done: by rules of those who need to be obeyed, `needs to` too."""
    return _NEEDED if rule in _OBEYED else _ASKED


def clause_advice(
    text: Text,
    start: int,
    end: int,
    source: tuple[int, int] | None,
    rule: str,
    subjunctive: bool = False,
    ours: bool = False,
) -> Iterator[Advice]:
    """`X should do Y`: Y is the text and X the addressee; `Y should be done`: the whole clause is the text.

    `subjunctive`: the clause recommends without a modal verb too (`that the board be chaired by ...`).
    `ours`: `we` and `you` are whom the document's own body is told of by somebody else (`the report says we must ...`).
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
    if stated := _STATED_FIRST.fullmatch(subject):
        subject = stated["to"]
    us = ours and _US.fullmatch(subject) is not None
    if not us and (_NOBODY.match(subject) or not subject or ":" in subject):
        return
    if _HAVING.match(words, modal.start("verb")) or not (us or is_addressee(subject)):
        if _counts_whole(subject, modal, rule, end):
            yield Advice(start, end, None, source, rule)
        return
    begin, finish = trimmed(words, modal.start("verb"), end)
    if finish - begin < _SHORTEST:
        return
    told = start, start + len(subject)
    whole = _lettered(words, begin, finish)
    parts = whole if rule == "listed" else [part for span in whole for part in split_series(text, *span)]
    yield from (Advice(*part, told, source, rule) for part in parts)


#: A subject that does something first: `the provider has a plan but` must pay for it.
_STATED_FIRST = re.compile(
    r"(?P<to>(?:(?i:the|its|their)|[A-Z])(?:[\w’'-]*)(?: [\w’'-]+){0,4}?) (?:is|was|has|had|have|are|were|does|did"
    r"|can|could)\b[^;:]{3,160}?,? (?:but|and)(?: (?:also|now|still|it|they))?")


def _counts_whole(subject: str, modal: re.Match[str], rule: str, end: int) -> bool:
    """Whether a clause that tells nobody by office what to do recommends by its rule: `staff should be trained`."""
    if rule.startswith(("said", "voiced")) and not _mentions_addressee(subject):
        return False
    if rule in ("said in prose", "narrated") and (len(subject.split()) > 6 or modal.group("verb") != "be"):
        return False
    done = re.match(r"be \w+(?:ed|en|t|wn)\b", modal.string[modal.start("verb") : end])
    # `services have strong foundations but need to do more`, inspectors have said: what was found.
    needs = rule == "closing" and "need" in modal.group()
    return done is not None or not (needs or rule.startswith("voiced"))


#: A clause whose verb has no mark of time: `visits be made weekly`. Nobody reports a fact so.
_BARE_PASSIVE = re.compile(
    r"(?:(?!\b(?:to|will|would|can|could|may|might|should|must|shall|cannot|not|is|are|was|were|has|have|had)\b)"
    r"[^,;:.“”\"]){3,80}? be \w+"
)
#: Those whose verb is the same whether they do something or should.
SEVERAL = re.compile(r"\b(?:they|we|police|staff|leadership|management|\w*[^s\W]s)\Z|\A\Z")
_SUGGESTED = re.compile(r"\bsuggest(?:s|ed)? that\s\Z")
#: Behind `that` and a clause that says what should be done.
_AND_THAT = re.compile(r"(?:[,;] |[,;]? and )that\s\Z")


def asks_on(text: Text, start: int, end: int) -> bool:
    """Whether a clause goes on with what `should be so, that visits be made weekly, that the home close` asks for."""
    words, sentence = text.document.text, text.sentence_at(start)
    begin = sentence.start if sentence else max(0, start - 300)
    behind = _AND_THAT.search(words, max(begin, start - 12), start)
    if behind is None and _SUGGESTED.search(words, max(begin, start - 16), start):
        base = base_clause().match(words, start, end)
        return base is not None and not SEVERAL.search(base["to"].strip()) and is_addressee(base["to"].strip())
    if behind is None or not re.search(r"\b(?:should|must|ought to)\b", words[begin : behind.start()]):
        return False
    if re.search(r"\b(?:should|must|ought to|is|are|was|were|has|have|had|will|would|can)\b", words[start:end]):
        return False
    base = base_clause().match(words, start, end)
    return _BARE_PASSIVE.match(words, start, end) is not None or (
        base is not None and is_addressee(base["to"].strip())
    )


_AND_SOMEBODY = re.compile(r",? and (?:(?:up)?on )?(?P<to>(?:[\w’'-]+ ){0,4}?[\w’'-]+) to (?=[a-z])")


def turned_to(text: Text, start: int, end: int) -> list[tuple[tuple[int, int], tuple[int, int] | None]]:
    """What is asked from `start` to `end`, and of whom where the words turn to somebody else: `the council to publish
    a plan and managers to read it`. The first is of whoever stands in front: None."""
    words = text.document.text
    found, to = list[tuple[tuple[int, int], tuple[int, int] | None]](), None
    for turn in _AND_SOMEBODY.finditer(words, start, end):
        if is_addressee(turn["to"]):
            found.append(((start, turn.start()), to))
            start, to = turn.end(), turn.span("to")
    return [*found, ((start, end), to)]


@cache
def base_clause() -> re.Pattern[str]:
    """Whoever is told and a verb that may be in its base form: `the home count`, `it repaint`."""
    return re.compile(
        r"(?P<to>(?:[Tt]he |[Ii]ts |[Tt]heir )?(?:[A-Z][\w'’&-]+ ?|of |and ){0,8}(?:\b(?:it|we|they|you|"
        rf"{alternation(table('advice_frames')['addressees'])}))?) "
        r"(?:\([a-hiv\d]\) )?(?:not )?(?P<verb>(?!(?:be|is|are|was|were|has|had|been|in|of|at|on|for|from|with"
        r"|within|across|who|and|or)\b)[a-z]+(?<!s)(?<!ed))\b(?!['’])"
    )


#: A clause that goes on to tell something: `he did not find it necessary`.
_TOLD = re.compile(
    r"(?:he|she|they|it|we|I|the (?:report|letter|review|commissioner|inspectors?)) (?:also |then |never )?"
    r"(?:did|does|do|was|were|is|are|has|have|had|said|says|will|would|could|found|noted|adds?|added|went|made|makes)\b"
)


#: Whoever is told and a verb as of a fact, which nobody recommends: `the council reviews its plan`.
_DOES = re.compile(
    r"(?P<to>(?:[Tt]he|[Ii]ts|[Tt]heir) [\w’'-]+(?: [\w’'-]+){0,3}?|[Ii]t|[A-Z][\w’'&-]+"
    r"(?: (?:[A-Z][\w’'&-]+|of|and)){0,6}?)"
    r" (?:\([a-hiv\d]\) )?(?P<verb>(?!(?:is|has|was|does)\b)[a-z]+(?<!s)s)\b(?= )"
)


def _subjunctive(text: Text, start: int, end: int, source: tuple[int, int] | None, rule: str) -> Iterator[Advice]:
    words = text.document.text
    base = base_clause().match(words, start, end)
    if base and (base["to"].strip().lower() == "you" or is_addressee(base["to"].strip())):
        yield from (
            Advice(*part, base.span("to"), source, rule) for part in split_series(text, base.start("verb"), end)
        )
    elif rule == "recommended that" and (does := _DOES.match(words, start, end)) and is_addressee(does["to"]):
        yield from (
            Advice(*part, does.span("to"), source, rule) for part in split_series(text, does.start("verb"), end)
        )
    elif _TOLD.match(words, start, end) is None and re.search(r"\b[a-z]+\b", words[start:end]):
        yield Advice(start, end, None, source, rule)


@cache
def _addressees() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(table('advice_frames')['addressees'])})", re.IGNORECASE)


@cache
def _described() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w’'-]+ ){{1,3}}(?:{_addressees().pattern})", re.IGNORECASE)


_DEFINITE = re.compile(
    r"(?:(?i:the|its|their|our|his|her|every|each|both|all|a|an)|[A-Z][\w-]+['’]s?|[A-Z][\w-]+(?= [A-Z])) "
    r"(?!(?:children|people|family|\w+ of|\w+ for|\w+ and) )"
)


#: Each of a kind is told as one of the public is, not as an office.
_EVERYBODY = re.compile(r"(?i)(?:every|each|any) (?:councillor|member|minister|mp)\b")


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
        return _EVERYBODY.match(words) is None
    return bool(
        re.fullmatch(
            r"(?:[A-Z][\w'’&-]+)(?:(?: of| and| for| the| upon|,)*(?: ?(?:[A-Z&][\w'’&-]*)))*(?:'s|’s)?",
            bare,
        )
    ) and bare.lower() not in ("this", "that", "there")


def _mentions_addressee(words: str) -> bool:
    definite = re.match(r"(?i:the|its|their|our|every|each|both|all|any|a|an)\b|[A-Z]", words)
    return definite is not None and len(words.split()) <= 9
