"""Bodies: councils, inspectorates, trusts, companies; by their names, by their places, and by `the council`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from onrecord.dates.when import MONTHS
from onrecord.extract.mentions.aliases import acronyms, definite, grade_words, initials, places, served_places
from onrecord.extract.mentions.fullest import fullest_names
from onrecord.extract.mentions.institutions import find_institutions, opened_kind
from onrecord.extract.mentions.known import known_mentions
from onrecord.extract.mentions.naming import STREETS, WORD
from onrecord.extract.mentions.spans import NAME_WORD, SPACE, UPPER, BodyMention, longest_first
from onrecord.extract.words import alternation, members, occurrences, table

#: What may open a name that goes on with `of` or `for`: Isle of Wight Council, Department for Education.
_OPENERS = (
    r"(?:Isle|Isles|Vale|Borough|City|County|University|(?:University |Teaching )?Hospitals|Department|Ministry"
    r"|Countess|Duchess|Princess|Prince|Duke|Earl|Office|Corporation"
    r"|(?:Royal )?Bank|Diocese|Royal Borough|London Borough|West|East|North|South|Our Lady)"
)
#: Whose school it is, as such names say: `Dunley Church of England Primary School`.
_FAITH = (
    rf"(?:Church{SPACE}(?:of{SPACE}(?:England|Scotland|Ireland)|in{SPACE}Wales)|C{SPACE}of{SPACE}E)"
)
#: Saints and feasts that a school is named for, though their first word opens sentences.
_NAMED_FOR = re.compile(rf"(?:All{SPACE}(?:Saints|Hallows|Souls)|Our{SPACE}Lady|Holy{SPACE}\w+)\b")
#: What a school or a hospital may be named for: a person with a title.
_HONOURED = re.compile(r"(?:Sir|Dame|Lord|Lady|Dr|Bishop|Archbishop|Cardinal|Canon|Father|Prince|Princess|Duke|Earl)\b")
#: The boroughs whose names have an `and` in them.
_TWIN = (
    rf"(?:Barking{SPACE}(?:and|&){SPACE}Dagenham|Hammersmith{SPACE}(?:and|&){SPACE}Fulham"
    rf"|Kensington{SPACE}(?:and|&){SPACE}Chelsea|Windsor{SPACE}(?:and|&){SPACE}Maidenhead"
    rf"|Tunbridge{SPACE}Wells|Telford{SPACE}(?:and|&){SPACE}Wrekin)"
)
_LINK = rf"(?:{SPACE}+(?:and|&|upon){SPACE}+|{SPACE}*,{SPACE}+(?=[^,\n]{{3,30}}(?:and|&){SPACE})|{SPACE}+)"
#: Words that open a sentence, not a name.
_LEADING = members("leading_words")
#: In front of `Care` or `Housing` these make a service, not a company.
_SERVICES = re.compile(
    r"(?:Social|Adult|Health|Child|Early|Residential|Foster|Primary|Secondary|Maternity|Community|Palliative|Respite"
    r"|Home|Urgent|Emergency|Critical|Acute|Intensive|Integrated|Kinship|Day|Personal|Nursing)[ \u00a0]+Care$"
    r"|^(?:Council|Social|Affordable|Supported|Public|Emergency|Temporary|Sheltered)[ \u00a0]+H\w+$"
    r"|^Virtual[ \u00a0]+(?:School|College)$|^(?:Our[ \u00a0]+)?Sixth[ \u00a0]+Form$"
    r"|^(?:West|South|North|East|Left|Right|Food|Data|Blood|World|Central|Mill|River|Canal|Piggy)[ \u00a0]Bank$"
)
#: Words that say of what kind a body is, and never which: `the Fire Authority`, `each Local Authority`.
_KIND_WORDS = re.compile(
    r"(?i)(?:(?:each|every|any|no|hm|local|fire|police|full|new|city|county|borough|district|town|parish|unitary|royal"
    r"|london"
    r"|metropolitan|combined|hospital|housing|community|national|social|primary|secondary|high|junior|infant|special"
    r"|first"
    r"|middle|nursery|grammar|comprehensive|residential|nursing|care|foundation|nhs|academy|learning|multi-academy|and"
    r"|rescue|youth|justice|offending|&|shadow|education|health|whole|entire|host|home|parent|rural"
    r"|regional)[ \u00a0]+)+"
    r"(?:council|borough|authority|trust|school|hospital|home|police|partnership|college|academy|association|house|prison"
    r"|(?<=justice )service|(?<=offending )(?:service|team))"
)


@cache
def _head_kinds() -> dict[str, str]:
    return {head: kind for kind, heads in table("body_heads").items() for head in heads}


#: Behind these a noun closes no name: `Dunley Schools' Association`, `Dunley Police and Crime Commissioner`.
_GOES_ON = (
    rf"['’]{SPACE}[{UPPER}]|(?:,{SPACE}[Ff]ire)?(?:{SPACE}(?:and|&){SPACE}[Rr]escue)?{SPACE}(?:and|&)"
    rf"{SPACE}[Cc]rime{SPACE}[Cc]omm"
)


@cache
def _named_pattern() -> re.Pattern[str]:
    heads = alternation(list(_head_kinds()))
    return re.compile(
        rf"(?<![\w-])(?:(?:Royal|London|Metropolitan){SPACE}+)?(?:Borough"
        rf"|Corporation){SPACE}+of{SPACE}+(?P<of>{_TWIN}|{NAME_WORD}(?:{SPACE}+(?:upon{SPACE}+)?{NAME_WORD}){{0,3}})"
        rf"|(?<![\w-])(?:{_OPENERS}{SPACE}+(?:of|for){SPACE}+(?:the{SPACE}+)?)?{WORD}(?:{SPACE}{_FAITH}|{_LINK}{WORD}){{0,9}}?"
        rf"{SPACE}+(?P<head>{heads}|council|local{SPACE}area{SPACE}partnership|probation{SPACE}(?:(?:delivery{SPACE})?unit|service))"
        rf"(?![\w-])(?!{_GOES_ON})"
        rf"(?:(?:{SPACE}+{NAME_WORD}){{0,3}}{SPACE}+(?:{heads})(?![\w-]))?(?:{SPACE}+for{SPACE}+[{UPPER}]\w+"
        rf"(?:{SPACE}(?:Integrity|Sciences|Studies|Research|Policy|Affairs|Development|Relations|Rights|Statistics))?)?"
        rf"(?:{SPACE}\([{UPPER}][^()\n]{{2,30}}\){SPACE}(?:Ltd|Limited|LLP|plc|CIC)(?![\w-]))?"
        rf"(?:(?:(?<=Association)|(?<=Institute)|(?<=Society)|(?<=Alliance)|(?<=Federation)|(?<=Confederation)"
        rf"|(?<=Union)|(?<=League)|(?<=University)"
        rf"|(?<=Academy)|(?<=Royal College)){SPACE}of{SPACE}(?:the{SPACE})?{NAME_WORD}(?:{SPACE}(?:(?:and|&"
        rf"|of){SPACE})?{NAME_WORD}){{0,4}})?"
        rf"(?:(?<=School){SPACE}and{SPACE}(?:Nursery|Sixth{SPACE}Form|Early{SPACE}Years|Language)(?:{SPACE}(?:Class"
        rf"|School|College|Centre))?)?"
        rf"|(?<![\w-])(?:Department|Ministry){SPACE}+(?:for|of){SPACE}+{NAME_WORD}(?:{_LINK}{NAME_WORD}){{0,5}}"
    )


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
    pattern = _named_pattern()
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
        says_which = not (told or _SERVICES.search(words) or _KIND_WORDS.fullmatch(words))
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
    found = _named_pattern().fullmatch(name) if len(words.split()) > 1 else None
    kind = _kind(name) if found and found.group("head") and not _SERVICES.search(name) else opened_kind(name)
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


def _begin(text: str, start: int, end: int) -> int:
    """Behind words that open a sentence, a title or a list before the name itself."""
    titles = _titles()
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
    return tuple(sorted(_head_kinds(), key=len, reverse=True))


def _kind(words: str) -> str:
    words = words.replace("’", "'")
    if words.endswith(_longest_heads()):
        return next(_head_kinds()[head] for head in _longest_heads() if words.endswith(head))
    return next((kind for end, kind in _SMALL_HEADS.items() if words.endswith(end)), "")


#: Heads that are written small too.
_SMALL_HEADS = {
    "council": "council", "probation delivery unit": "service", "probation unit": "service",
    "probation service": "service", "local area partnership": "partnership",
}
