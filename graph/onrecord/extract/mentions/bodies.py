"""Bodies: councils, inspectorates, trusts, companies; by their names, by their places, and by `the council`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from onrecord.dates.when import MONTHS
from onrecord.extract.mentions.aliases import acronyms, definite, grade_words, initials, places, served_places
from onrecord.extract.mentions.body_names import KIND_WORDS, SERVICES, head_kinds, named_pattern
from onrecord.extract.mentions.fullest import fullest_names
from onrecord.extract.mentions.institutions import find_institutions, opened_kind
from onrecord.extract.mentions.known import known_mentions
from onrecord.extract.mentions.naming import STREETS
from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention, longest_first
from onrecord.extract.words import members, occurrences, table

#: Saints and feasts that a school is named for, though their first word opens sentences.
_NAMED_FOR = re.compile(rf"(?:All{SPACE}(?:Saints|Hallows|Souls)|Our{SPACE}Lady|Holy{SPACE}\w+)\b")
#: What a school or a hospital may be named for: a person with a title.
_HONOURED = re.compile(r"(?:Sir|Dame|Lord|Lady|Dr|Bishop|Archbishop|Cardinal|Canon|Father|Prince|Princess|Duke|Earl)\b")
#: Words that open a sentence, not a name.
_LEADING = members("leading_words")
_ITS_SERVICES = re.compile(
    r"(?:['’]s)? (?i:(?:local authority )?(?:children['’]s|adult|education|social care|housing) services)\b"
)


def _has_services(text: str, name: str) -> bool:
    """Whether a text speaks of a place's services, as only a council has: `Dunley children's services`."""
    starts = (at for at in occurrences(name, text) if not re.match(r"\w", text[max(0, at - 1) : at]))
    return any(_ITS_SERVICES.match(text, at + len(name)) for at in starts)


def find_bodies(text: str, skip: tuple[tuple[int, int], ...] = ()) -> tuple[BodyMention, ...]:
    """Every body that `text` mentions, without overlaps, in the order of the text.

    `skip` are spans (prefixed names of persons) at which no body may begin.
    """
    known = list(known_mentions(text))
    headed = [b for b in _named(text, known) if not _inside(b.start, skip) or _honours(text, b, skip)]
    letters = {alias.words for alias in acronyms(text, [*known, *headed])}
    heads = list(_mastheads(text))
    placed = [
        body
        for body in find_institutions(text, [*known, *headed, *heads])
        if not _inside(body.start, skip) and not _has_services(text, body.words) and body.words not in letters
    ]
    named = longest_first([*known, *headed, *placed, *heads])
    names = fullest_names(named)
    named = [BodyMention(b.start, b.end, b.words, b.kind, names.get(b.words, b.name)) for b in named]
    located = [*places(text, named), *served_places(text, named)]
    # A place within another body's name speaks of its council too; within its own body's name it says nothing more.
    spoken = [body for body in located if (held := _over(named, body)) is None or held.name != body.name]
    described = [*_unions(text), *definite(text, sorted([*named, *spoken], key=lambda b: b.start))]
    aliases = [*acronyms(text, named), *initials(text, named)]
    loose = longest_first(body for body in [*aliases, *located, *described] if _over(named, body) is None)
    return tuple(sorted([*named, *loose], key=lambda b: b.start))


#: A body called by whose it is, in small letters: `the students' union`, `the teaching assistants' union`.
_UNION = re.compile(rf"['’]{SPACE}(?:union|association|federation)(?![\w-]|{SPACE}[{UPPER}])")
_WHOSE = re.compile(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir){SPACE}(?P<kind>(?:[a-z-]+{SPACE}){{0,2}}))?(?P<own>[a-z-]+s)$"
)


def _unions(text: str) -> Iterator[BodyMention]:
    for union in _UNION.finditer(text):
        begin = max(0, union.start() - 60)
        if whose := _WHOSE.search(text[begin : union.start()]):
            start, end = begin + whose.start("kind" if whose["kind"] is not None else "own"), union.end()
            yield BodyMention(start, end, text[start:end], "association", text[start:end])


def _over(named: list[BodyMention], body: BodyMention) -> BodyMention | None:
    """The named body that a mention overlaps; `named` is in the order of the text, without overlaps."""
    at = bisect_left(named, body.end, key=lambda each: each.start)
    return named[at - 1] if at and named[at - 1].end > body.start else None


def _honours(text: str, body: BodyMention, skip: tuple[tuple[int, int], ...]) -> bool:
    """Whether a school or a hospital bears the name of somebody with a title: `Sir Ann Example High School`."""
    runs_on = any(start == body.start and body.end >= end for start, end in skip)
    return runs_on and body.kind in ("school", "hospital") and _HONOURED.match(text, body.start) is not None


def _inside(offset: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in spans)


#: Where such a name may begin: a capitalised word that goes on as a name of several words does.
_CAPITAL = re.compile(
    rf"[{UPPER}](?<![\w-].)(?=\S*{SPACE}+(?:[{UPPER}&,]"
    rf"|and|upon|of|for|council|plc|probation|local{SPACE}+area))", re.DOTALL
)


def _named(text: str, known: list[BodyMention]) -> Iterator[BodyMention]:
    position = 0
    pattern = named_pattern()
    for capital in _CAPITAL.finditer(text):
        match = pattern.match(text, capital.start()) if capital.start() >= position else None
        if match is None:
            continue
        first = max((b.end for b in known if match.start() <= b.start and b.end < match.end()), default=match.start())
        start = _begin(text, first, match.end())
        words = text[start : match.end()]
        headed = match.group("head") is not None
        kind = (_kind(words) or _kind(text[start : match.end("head")])) if headed else "department"
        if match.group("of"):
            kind = "council"
        if words.endswith(f"{match.group('head')}") and match.group("head") == "Bank" and _has_home(text):
            kind = "home"
        if kind == "home" and "," in words:  # a list of homes, each of a name of its own
            start += [part.end() for part in _PARTS.finditer(words)][-1]
            words = text[start : match.end()]
        apposed = any(b.end == match.end() and b.start > start and text[:b.start].endswith(", ") for b in known)
        told = _INSPECTING.search(text[max(0, start - 14) : start]) is not None
        says_which = not (told or SERVICES.search(words) or KIND_WORDS.fullmatch(words))
        street = _STREET.match(text, match.end()) is not None
        if len(words.split()) > 1 and kind and not apposed and not street and says_which:
            yield BodyMention(start, match.end(), words, kind, words)
            position = match.end()
        else:
            position = match.start() + len(match.group().split()[0])


_PARTS = re.compile(r",? and |, ")
#: Behind a name these make a street of it: `Ben Bank Road`.
_STREET = re.compile(rf"{SPACE}(?:{STREETS})(?![\w-])")
#: What follows here is what somebody inspects: `HM Inspector of Constabulary, Fire and Rescue Services`.
_INSPECTING = re.compile(rf"\bInspect(?:ors?|orate){SPACE}of{SPACE}$")


def _has_home(text: str) -> bool:
    """Whether a text tells of a home that cares for people, whose name may end in `Bank`, as a company's does."""
    return _CARE_HOME.search(text) is not None


_CARE_HOME = re.compile(r"(?:[Cc]are|[Nn]ursing|[Rr]esidential|[Cc]hildren['’]s) [Hh]ome\b")


def _mastheads(text: str) -> Iterator[BodyMention]:
    """`STOWE-ON-TARN CITY COUNCIL` on a line of its own, or as a part of one, read in the usual spelling."""
    for line in _CAPITAL_LINE.finditer(text):
        parts = _PART.finditer(line.group().split("|")[0])
        yield from next(filter(None, (_in_capitals(text, part, line.start()) for part in parts)), ())


def _in_capitals(text: str, part: re.Match[str], line: int) -> list[BodyMention]:
    """The bodies that a part of a line in capitals names, which begins at `line`."""
    cell = part.group().strip("\ufeff \t–—")
    words = _TOPIC.sub("", _OF_PAPER.sub("", cell)) or cell
    start = line + part.start() + part.group().index(words)
    name = _spelt(words)
    if known := list(known_mentions(name)):
        return [_moved(text, body, start) for body in known]
    found = named_pattern().fullmatch(name) if len(words.split()) > 1 else None
    kind = _kind(name) if found and found.group("head") and not SERVICES.search(name) else opened_kind(name)
    counted = kind == "organ" and part.string.strip()[0].isdigit()
    return [BodyMention(start, start + len(words), words, kind, name)] if kind and not counted else []


def _moved(text: str, body: BodyMention, by: int) -> BodyMention:
    """A body of a line read apart, where it stands in the text."""
    start, end = by + body.start, by + body.end
    return replace(body, start=start, end=end, words=text[start:end])


#: What a body's name stands before in the head of its paper: `DUNLEY ACADEMY NEWSLETTER`.
_OF_PAPER = re.compile(
    r"(?i)(?:\s+(?:staff|members?['’]?|parents?['’]?|tenants?['’]?|school|weekly|monthly|termly"
    r"|draft))*\s+(?:newsletter"
    r"|bulletin|news|minutes|update|magazine|briefing(?: note)?|press release|statement|annual report|agenda|notice)$"
)
#: What stands before the name in a heading: `INSPECTION OF DUNLEY POLICE`.
_TOPIC = re.compile(r"(?i)^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:[\w-]+ ){0,4}(?:inspection|report|review|visit|audit"
                    r"|assessment)s? (?:of|on|to|into) (?:the )?")
_CAPITAL_LINE = re.compile(
    rf"(?m)^\ufeff?[ \t]*(?:\d+(?:\.\d+)*[.)]?[ \t]+)?"
    rf"[{UPPER}&’'()-]{{2,}}(?:(?:[,:]|{SPACE}[–—-])?{SPACE}[{UPPER}&’'()-]+){{0,10}}(?=[ \t]*(?:\||$))"
)
#: What of such a line may be a name: `DUNLEY COUNCIL: THIRD REPORT`.
_PART = re.compile(r"(?:(?!:|\s[–—-]\s).)+")


def _spelt(capitals: str) -> str:
    """A name in capitals as it is spelt elsewhere: small words small, letters that stand for words large."""
    small = {"on", "of", "and", "the", "upon", "in", "under", "by", "le", "with", "for"}
    letters = {"nhs", "hmp", "uk", "bbc", "cic", "llp", "hm", "yoi"}
    parts = re.split(r"([ \u00a0-])", capitals.lower())
    spelt = [part if part in small else part.upper() if part in letters else part.capitalize() for part in parts]
    return spelt[0].capitalize() + "".join(spelt[1:]) if spelt[0] in small else "".join(spelt)


_LETTERS = frozenset(["hmicfrs", "unison", "acas", "adass", "solace"])


#: `Chief Fire Officer, Dunshire Fire and Rescue Service`: the name begins behind the post.
_POST_AND_BODY = re.compile(rf"(?:[^,\n{SPACE[1:-1]}]+{SPACE}){{0,4}}(?P<head>[^,\s]+),{SPACE}+(?=[{UPPER}])")


_MONTHS = frozenset(map(str.lower, MONTHS))
_NUMBER = re.compile(r"\d(?:st|nd|rd|th)? $")
_FIRST = re.compile(rf"(\S*?),?({SPACE}+|$)")


@cache
def _titles() -> frozenset[str]:
    """What stands before a name and is none of it."""
    return members("post_heads", "prefixes") | {"mr", "mrs", "ms", "miss"}


#: What a headline calls a body, and no part of its name.
_TOLD_OF = re.compile(
    rf"[{UPPER}](?!ell-)[a-z]+-(?:fire|hit|run|torn|ridden|stricken|laden|[a-z]{{2,}}ed|[a-z]{{2,}}ing){SPACE}+"
)


def _begin(text: str, start: int, end: int) -> int:
    """Behind words that open a sentence, a title or a list before the name itself."""
    titles = _titles()
    if told := _TOLD_OF.match(text, start, end):
        start = told.end()
    if _NAMED_FOR.match(text, start, end):
        return start
    if "," in text[start:end] and (post := _POST_AND_BODY.match(text, start, end)):
        start = post.end() if post.group("head").lower() in members("post_heads") else start
    while start < end:
        words = _FIRST.match(text[start:end])
        if not words:
            return start
        if not words.group(1):
            start += words.end()
            continue
        word = words.group(1).lower()
        rest = text[start + words.end() : end]
        graded = "," in words.group() and word in grade_words()
        dated = word in _MONTHS and _NUMBER.search(text, max(0, start - 5), start) is not None
        titled = word in titles and re.match(rf"(?:of|for|and|&|the|at){SPACE}", rest)
        opens = graded or dated or titled or word in _LEADING
        heading = len(word) > 3 and words.group(1).isupper() and not rest[:2].isupper() and word not in _LETTERS
        comma = "," in words.group() and (
            (" and " not in text[start:end] and " & " not in text[start:end]) or word in members("post_heads")
        )
        of_place = re.match(rf"(?:of|for){SPACE}", rest) is not None
        deputy = text[start:end].endswith(" council") and not of_place
        deputy = deputy and (word in members("no_names") or word in table("statuses"))
        if not (opens or comma or deputy or heading or word in {"and", "&"}):
            return start
        start += words.end()
    return start


@cache
def _longest_heads() -> tuple[str, ...]:
    return tuple(sorted(head_kinds(), key=len, reverse=True))


def _kind(words: str) -> str:
    words = words.replace("’", "'")
    if words.endswith(_longest_heads()):
        return next(head_kinds()[head] for head in _longest_heads() if words.endswith(head))
    return next((kind for end, kind in _SMALL_HEADS.items() if words.endswith(end)), "")


#: Heads that are written small too.
_SMALL_HEADS = {
    "council": "council", "probation delivery unit": "service", "probation unit": "service",
    "probation service": "service", "local area partnership": "partnership",
}
