"""Advice: the shapes in which something is recommended, and where the words of what is recommended begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.annotate import Text
from onrecord.extract.advice.advised import (
    MIGHT,
    SEVERAL,
    Advice,
    asks_on,
    base_clause,
    clause_advice,
    split_advice,
    turned_to,
)
from onrecord.extract.advice.advising import UNOWNED, advice_verbs, worth_reading
from onrecord.extract.advice.series import is_action, split_series
from onrecord.extract.advice.wishes import is_list, seen_to, things_of
from onrecord.extract.clauses.finite import is_never_verb
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.scene import Gist, shape
from onrecord.extract.sentences import advice_shapes

#: Where a recommendation ends: at another verb of speech, at a quotation that follows, at an aside on their number.
_ENDS = re.compile(
    r"(?:,? (?:and|but|while) (?:also |has |have |then |he |she |they )*(?:said|says|urged|warned|added|called (?:on|"
    r"for)|asked|praised|criticised|made|makes|told|described|accused|questioned|noted|found"
    r"|recommend(?:ed|s| that)|wants?|wanted|asks|expects|requires|urges|"
    r"promised|promises|will)\b|; (?:and )?(?:the )?(?:[\w-]+\s){0,2}[Rr]ecommendation \d"
    r"|, [“\"‘]| as part of (?:\d+|\w+) recommendations|, (?:he|she|they|it|(?:the )?(?:report|commissioner|"
    r"inspectors?|regulator|watchdog|auditors?|ombudsman|reviewers?|peers|letter)) (?:said|says?|added|adds?|wrote"
    r"|writes?|warned|warns?|concluded?)\b|, (?:saying|adding|warning|arguing)\b"
    r"|,? (?:and|but|while|whereas) (?=[^,.;:“”\"]{2,60} (?:is|are|was|were|has|have|had|will be)(?: also| now| been)*"
    r" (?:told|asked|ordered|required|instructed|urged|expected|advised|obliged|given)\b[^,.;:]{0,30} to )"
    r"|, (?:has|have|had|was|were|is|are|remains?|will be) (?:not |now |since |also |still |never |been )*(?:accepted"
    r"|rejected|refused|turned (?:down|aside)|agreed|adopted|dropped|put (?:off|aside|in)|implemented|completed|met"
    r"|done|outstanding|declined|welcomed|noted|resisted|under|in hand|on hold|ignored|deferred)\b"
    r"|; (?=(?:and|it|they|the)\b)|, (?:and|but) (?=(?:we|it|they|s?he) (?:is|are|was|were|has|have|had)\b)"
    r"|,? and (?=(?:this|that|these) (?:is|was|were|has|had|have|will)\b)|[”\"](?= (?:said|he|she)\b)"
    r"|,? (?:and|but|while) (?:[A-Z][\w’'-]+ ){1,5}(?:said|called|urged|asked|wants|told|added)\b"
    r"|, (?:after|following|in|as) (?:an?|its|their) (?:[\w-]+ ){0,3}?(?:review|report|inspection|audit"
    r"|investigation)\b"
    r"| after (?:finding|discovering|hearing|seeing|learning|ruling|concluding|receiving)\b"
    r"| (?:after|when) (?:the )?(?:inspectors|watchdogs?|regulators?|an inspection|Ofsted|Estyn"
    r"|[A-Z]{3,8}) \w+(?:ed|nd|id)\b"
    r"|,? by the (?:same )?(?:inspectorate|watchdog|regulator|ombudsman|inspectors|auditors|commissioners?)\b)"
)
_MODAL = re.compile(r"\b(?:should|must|ought to)\b")
_NEED = re.compile(r"\b(?:needs? to|has to)\b")


def find_advice(text: Text, gist: Gist, end: int) -> Iterator[Advice]:
    """Every recommendation that one sentence reports, with the span of its source; `end` is where the sentence ends."""
    shapes = advice_shapes()
    fitting = shapes.fitting(gist.shape)
    if not fitting or text.document.text[max(0, end - 9) : end].rstrip().endswith(":"):
        return
    modal = _MODAL.search(gist.shape)
    found = [
        (name, match)
        for name in fitting
        if modal or name != "said that"
        for match in shapes.finditer(name, gist.shape)
    ]
    if not (found and worth_reading().search(gist.shape)):
        return
    last, needed = _leading(gist), modal or _NEED.search(gist.shape)
    for name, match in sorted(found, key=lambda row: row[1].start()):
        group = "text" if name in _BEHIND_COLON else "verb" if "verb" in match.re.groupindex else 0
        if text.quotation_at(gist.starts[match.start(group)]):
            continue
        if name in (*_CLOSING, "view", "according to") and not needed:
            continue
        if _is_void(text, found, gist, name, match, end):
            continue
        said = None if name in ("these", "told to") else _source(match)
        last = source = said or (last if name not in _IMPLIED and name not in ("these", "told to") else None)
        if name == "said that":
            yield from _modal(text, gist, match, end, source)
        else:
            yield from _plain(text, gist, match, end, source, name)


#: In front of `want` and `would like`: somebody else's wish is told, or what is wanted stands in front.
_EMBEDDED = re.compile(r"\b(?:that (?:it|they|s?he|we)|(?:[Ww]hat|[Ww]here|[Ww]hich|[Ww]hom|[Ii]f|[Ww]hen"
                       r"|[Hh]ow)\b[^,;:]{1,60}) (?:\w+ ){0,2}(?:want\w*|would (?:like(?: to see)?|have)|wish\w*)\Z")


def _asks_somebody(
    text: Text, found: list[tuple[str, re.Match[str]]], gist: Gist, match: re.Match[str], end: int
) -> bool:
    """Whether `wants` is followed by somebody who is to do something, and not by a thing."""
    return any(
        is_action(text, gist.starts[other.start("text")], end)
        for name, other in found
        if name == "urged to" and other.start("verb") == match.start("verb")
    )


def _is_void(
    text: Text, found: list[tuple[str, re.Match[str]]], gist: Gist, name: str, match: re.Match[str], end: int
) -> bool:
    """Whether a wish or a call is none: a noun, somebody else's, or of one who is told to do something."""
    if name == "recommended":
        return _is_nominal(gist, match) or _urges(found, match)
    if name in ("wanted", "seen to") and _EMBEDDED.search(gist.shape, 0, match.end("verb")):
        return True
    return name == "wanted" and _asks_somebody(text, found, gist, match, end)


def _urges(found: list[tuple[str, re.Match[str]]], match: re.Match[str]) -> bool:
    """Whether the verb of a thing that is asked for tells somebody to do something."""
    return any(name == "urged to" and other.start("verb") == match.start("verb") for name, other in found)


#: In front of `call for`: it is a noun.
_NOMINAL = shape(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]|any|this|that|[Oo]ur|my)|'s)(?: [\w-]+)? \Z")
def _is_nominal(gist: Gist, match: re.Match[str]) -> bool:
    """Whether `call for` is a noun: behind `her`, `the`; `called for` is none."""
    past = match.group("verb").split()[0].endswith("ed")
    said = match.groupdict().get("src") and not gist.shape[match.end("src") : match.start("verb")].strip()
    return not past and not said and _NOMINAL.search(gist.shape, 0, match.start("verb")) is not None


#: Shapes in which a verb phrase is advised.
_VERBAL = frozenset((
    "urged to", "urging to", "told to", "noun to", "plea", "until", "time", "for", "sensible", "taken up"))
_IMPLIED = UNOWNED - {"noun to", "taken up", "colon", "first", "ordinal"}
_CLOSING = frozenset(("closing", "closing by", "according"))
#: Shapes that stand where the advice begins: what is in front of it may be quoted.
_BEHIND_COLON = frozenset(("colon", "first", "ordinal", "advice is"))
#: Shapes in which things are asked for, one or several, and those in which they stand in a row.
_THINGS = frozenset(("recommended", "wanted", "calling for"))
_LISTS = frozenset(("wants", "include", "they include", "inline", "colon", "first", "ordinal", "advice is"))


def _source(match: re.Match[str]) -> tuple[int, int] | None:
    """The span of who recommends: the person where a title stands in front of the name."""
    if match.re.groupindex.get("of") and match.group("of"):
        return match.span("of")
    if "src" not in match.re.groupindex or not match.group("src"):
        return None
    if "verb" in match.re.groupindex:
        named = shape(r"^,? (<P>)").match(match.string[match.end("src") : match.start("verb")])
        if named:
            return match.end("src") + named.start(1), match.end("src") + named.end(1)
    return match.span("src")


_LEADS = shape(rf"^(?!<T> among )(?:\W*\d[\d.]* )?(?:But |And |However, |[Tt]he )?(?:<T>,? )?(?P<src><P>|<O>|{SOURCE})")


_PERSON = shape(r"<P>|\A(?:[Ss]?[Hh]e|I|[Ww]e|[Tt]hey)\Z")


def _by_body(gist: Gist, source: tuple[int, int] | None) -> bool:
    """Whether a body or a paper says so: `we` are then those whose document reports it, and not who says it."""
    return source is None or _PERSON.search(gist.shape[slice(*source)]) is None


def _leading(gist: Gist) -> tuple[int, int] | None:
    """The span of the source that a sentence begins with."""
    found = _LEADS.match(gist.shape)
    return found.span("src") if found else None


#: `had been advised to`: who stands in front is whom it is asked of.
_PASSIVE = re.compile(r"\b(?:been|being|was|were)(?: \w+ly)? $")


def _is_passive(gist: Gist, verb: int) -> bool:
    return _PASSIVE.search(gist.shape, max(0, verb - 24), verb) is not None


def _plain(
    text: Text, gist: Gist, match: re.Match[str], end: int, source: tuple[int, int] | None, name: str
) -> Iterator[Advice]:
    begin = gist.starts[match.start("text")]
    finish = gist.starts[match.start("cut")] if name in _CLOSING else _end(text, begin, end, name == "numbered")
    to = None
    if "to" in match.re.groupindex and match.group("to"):
        to = gist.starts[match.start("to")], gist.ends[match.end("to") - 1]
    says_only = name == "recommended that" and _says_only(text, match.group("verb"), begin, finish)
    if says_only or (name == "urged to" and _is_passive(gist, match.start("verb"))):
        return
    if name in _CLOSING:
        yield from _around(text, (begin, finish), (gist.ends[match.end() - 1], end), source, _by_body(gist, source))
    elif name in ("seen to", "would have"):
        yield from (replace(each, rule=name) for each in seen_to(text, begin, finish, source, match.group(0)))
    elif name in _LISTS or (name in _THINGS and is_list(text.document.text[begin:finish])):
        for part in things_of(text, begin, finish):
            yield from _thing(text, *part, to, source, name)
    elif name in _VERBAL or (name == "numbered" and match.group("how") == "to"):
        office = name == "urged to" and re.fullmatch(advice_verbs("office_to"), match.group("verb")) is not None
        yield from _actions(text, begin, finish, to, source, name, office)
        start, stop = _further(text, finish, end)
        yield from _actions(text, start, stop, to, source, name, True) if stop else ()
    elif name in _THINGS:
        yield from _wanted(text, begin, finish, source, name)
    else:
        for part in split_advice(text, begin, finish):
            ours = _by_body(gist, source)
            yield from clause_advice(text, *part, source, name, subjunctive=name != "view", ours=ours)


def _further(text: Text, finish: int, end: int) -> tuple[int, int]:
    """Where it goes on behind whoever says so; nothing where it does not."""
    more = _SAYS_SO.match(text.document.text, finish, end)
    return (more.end(), _end(text, more.end(), end)) if more else (0, 0)


def _actions(
    text: Text,
    begin: int,
    end: int,
    to: tuple[int, int] | None,
    source: tuple[int, int] | None,
    name: str,
    office: bool,
) -> Iterator[Advice]:
    """Verb phrases: `publish a plan and train its staff`."""
    for start, stop in split_advice(text, begin, end):
        after = start > begin and text.document.text[:start].rstrip()[-1] == ";"
        if (after or office) and not is_action(text, start, stop):
            continue
        for part, turned in turned_to(text, start, stop):
            yield from (Advice(*span, turned or to, source, name, office) for span in split_series(text, *part))


def _wanted(text: Text, begin: int, end: int, source: tuple[int, int] | None, name: str) -> Iterator[Advice]:
    """Things: `a review of its plan`; `the council publish its plan`, where a clause follows without `that`."""
    for start, stop in split_advice(text, begin, end):
        base = base_clause().match(text.document.text, start, stop) if name == "recommended" else None
        if base and base.group("to").strip():
            yield from clause_advice(text, start, stop, source, name, subjunctive=True)
        else:
            yield Advice(start, stop, None, source, name, name == "wanted")


def _thing(
    text: Text, start: int, end: int, to: tuple[int, int] | None, source: tuple[int, int] | None, name: str
) -> Iterator[Advice]:
    """One thing of a list: a verb phrase, a clause that says who should do it, or a noun phrase."""
    if (name == "inline" or name in _BEHIND_COLON) and is_action(text, start, end):
        yield from (Advice(*span, to, source, name) for span in split_series(text, start, end))
    elif clauses := list(clause_advice(text, start, end, source, "listed")):
        yield from (replace(each, rule=name) for each in clauses)
    else:
        yield Advice(start, end, to, source, name, name == "wanted")


def _around(
    text: Text, front: tuple[int, int], back: tuple[int, int], source: tuple[int, int] | None, ours: bool
) -> Iterator[Advice]:
    """`Checks must be made, the report says, and managers are to read every file`: both sides of who says so."""
    parts = split_advice(text, *front)
    said = [each for part in parts for each in clause_advice(text, *part, source, "closing", ours=ours)]
    yield from said
    if goes_on := _GOES_ON.match(text.document.text, *back):
        for part in split_advice(text, goes_on.end(), back[1]):
            if said and "and" in goes_on.group() and is_action(text, *part):  # `and stop using the old form`
                yield from (Advice(*span, said[-1].to, source, "inserted") for span in split_series(text, *part))
            else:
                yield from clause_advice(text, *part, source, "inserted", ours=ours)


#: Whoever says so between two things that somebody is to do: `mend the roof, she says, and hire a cook`.
_SAYS_SO = re.compile(r", (?:s?he|they|it|the [\w ]{3,25}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
                      r" (?:says?|said|adds?|added|writes?|wrote),? and (?=[a-z])")
_GOES_ON = re.compile(r"[,;:]? (?:and |but |while )?|; (?:and )?")


def _says_only(text: Text, verb: str, begin: int, end: int) -> bool:
    """Whether `suggests that` reports a fact: nothing in the clause says what should be, nor is its verb in its base
    form behind one who would else have it with an s (`suggested that the home count`)."""
    words = text.document.text
    if _SUGGESTS.match(verb) is None or _WHAT_SHOULD_BE.search(words, begin, end):
        return False
    base = base_clause().match(words, begin, end)
    if base is None or SEVERAL.search(base["to"].strip()):
        return True
    clause = re.split(r"[;:,]", words[base.start("verb") : end])[0]
    return _TELLS.search(clause) is not None or is_never_verb(base["verb"])


#: A finite verb, or a verb of the past that has no `ed`.
_TELLS = re.compile(
    r"\b(?:is|are|was|were|has|had|have|does|did|can|could|will|would|may|might|cannot)\b"
    r"|\A(?:knew|took|gave|made|went|saw|found|kept|left|lost|held|met|paid|ran|said|sent|spent|stood|told|thought"
    r"|understood|won|wrote|became|began|brought|built|bought|came|chose|fell|felt|got|grew|led|rose|sold|taught"
    r"|broke|drew|drove|spoke|itself|alone|also|still|often|never|rarely|too|now)\b"
)
_SUGGESTS = re.compile(r"suggest|insist|propose")
_WHAT_SHOULD_BE = re.compile(rf"{MIGHT}|\b(?:should|must|ought|be)\b")


def _modal(text: Text, gist: Gist, match: re.Match[str], end: int, source: tuple[int, int] | None) -> Iterator[Advice]:
    begin = gist.starts[match.start("text")]
    finish = _end(text, begin, end)
    told = None
    if match.group("to") and match.group("verb") == "told":
        told = gist.starts[match.start("to")], gist.ends[match.end("to") - 1]
    for start, stop in split_advice(text, begin, finish):
        more, ours = asks_on(text, start, stop), _by_body(gist, source)
        for advice in clause_advice(text, start, stop, source, "said that", subjunctive=more, ours=ours):
            it = advice.to and text.document.text[advice.to[0] : advice.to[1]].lower() in ("it", "they", "he", "she")
            yield replace(advice, to=told) if told and (it or not advice.to) else advice


def _end(text: Text, begin: int, end: int, one: bool = False) -> int:
    """Where advice that begins at `begin` ends; `one`: a semicolon ends it, as behind that is the next one."""
    at = text.document.text.find(";", begin, end) if one else -1
    if at > 0:
        return at
    cut = _ENDS.search(text.document.text, begin + 3, end)
    semicolon = cut is not None and cut.group() == "; "
    return cut.start() if cut and not semicolon else end
