"""Bodies: councils, inspectorates, trusts, companies; by their names, by their places, and by `the council`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.mentions.spans import LOWER, SPACE, UPPER, BodyMention, longest_first
from onrecord.extract.words import alternation, entries, members, table

#: A capitalised word of a name; `Tarnbay's` ends before its possessive, but Children's Trust keeps it.
_WORD = rf"(?:(?:Children|Women|Men|People|Carers)['’]s?|[{UPPER}][^\W\d_]*(?:[-–][^\W\d_]+|['’](?!s\b)[^\W\d_]+)*)"
#: What may open a name that goes on with `of` or `for`: Isle of Wight Council, Department for Education.
_OPENERS = (
    r"(?:Isle|Isles|Borough|City|County|University|Hospitals|Department|Ministry|Office|Corporation|Bank|Diocese"
    r"|Royal Borough|London Borough|West|East|North|South)"
)
_LINK = rf"(?:{SPACE}+(?:and|&|upon){SPACE}+|{SPACE}*,{SPACE}+(?=[^,\n]{{3,30}}(?:and|&){SPACE})|{SPACE}+)"
#: Words that open a sentence, not a name.
_LEADING = members("leading_words")
#: In front of `Care` or `Housing` these make a service, not a company.
_SERVICES = re.compile(
    r"(?:Social|Adult|Health|Child|Early|Residential|Foster|Primary|Secondary|Maternity)[ \u00a0]+Care$|^(?:Council|Social)[ \u00a0]+H\w+$|^Virtual[ \u00a0]+School$"
)
_PLACE_TAIL = re.compile(
    rf"{SPACE}+(?:Metropolitan|Borough|City|County|District|Council|Combined|Unitary|London|MBC|Town|Fire|Police|Youth"
    rf"|Safeguarding|Health|NHS|Children['’]s|Residential|Housing|Care|Group|Ltd|Limited|Constabulary)\b.*",
    re.DOTALL,
)
_PLACE_HEAD = re.compile(
    rf"^(?:(?:Royal|London|Metropolitan)?{SPACE}*(?:Borough|City|County|Corporation)|Isle){SPACE}+of{SPACE}+"
)


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the lexicon: an inspectorate, a department, a union."""

    name: str
    inspects: bool
    ombudsman: bool
    scheme: str
    people: tuple[str, ...]


@cache
def known_bodies() -> dict[str, KnownBody]:
    """Every known body, under each of its names in lower case with straight apostrophes."""
    found = {}
    for entry in table("bodies")["body"]:
        body = KnownBody(
            entry["names"][0],
            entry.get("inspects", False),
            entry.get("ombudsman", False),
            entry.get("scheme", ""),
            tuple(entry.get("people", ())),
        )
        found |= {_plain(name): body for name in entry["names"]}
    return found


def known_body(words: str) -> KnownBody | None:
    """The known body that `words` name, or None."""
    return known_bodies().get(_plain(re.sub(r"^[Tt]he\s+", "", words)))


@cache
def _head_kinds() -> dict[str, str]:
    return {head: kind for kind, heads in table("body_heads").items() for head in heads}


@cache
def _known_pattern() -> re.Pattern[str]:
    names = [name for entry in table("bodies")["body"] for name in entry["names"]]
    return re.compile(rf"(?<!\w)(?:{alternation(names)})(?![\w&])")


@cache
def _named_pattern() -> re.Pattern[str]:
    heads = alternation(list(_head_kinds()))
    return re.compile(
        rf"(?<![\w-])(?:(?:Royal|London|Metropolitan){SPACE}+)?(?:Borough|Corporation){SPACE}+of{SPACE}+(?P<of>{_WORD}(?:{SPACE}+{_WORD}){{0,3}})"
        rf"|(?<![\w-])(?:{_OPENERS}{SPACE}+(?:of|for){SPACE}+(?:the{SPACE}+)?)?{_WORD}(?:{_LINK}{_WORD}){{0,9}}?"
        rf"{SPACE}+(?P<head>{heads}|council)(?![\w-])"
        rf"(?:(?:{SPACE}+{_WORD}){{0,3}}{SPACE}+(?:{heads})(?![\w-]))?(?:{SPACE}+for{SPACE}+[{UPPER}]\w+)?"
        rf"|(?<![\w-])(?:Department|Ministry){SPACE}+(?:for|of){SPACE}+{_WORD}(?:{_LINK}{_WORD}){{0,5}}"
    )


_DEFINITE = re.compile(
    r"(?<!\w)(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|this|This)[ \u00a0](?:local[ \u00a0]authority|city[ \u00a0]council|county[ \u00a0]council|"
    r"borough[ \u00a0]council|combined[ \u00a0]authority|[Cc]ouncil|[Aa]uthority|[Tt]rust|[Ff]orce|[Ss]ervice|[Pp]artnership|landlord|"
    r"borough|provider|company|school|home|[Gg]roup|[Ii]nspectorate|watchdog|regulator|[Oo]mbudsman|[Cc]ommission|hospital)"
    r"(?![\w-]|[ \u00a0](?:leader|chief|tax|house|chamber|member|meeting|spokes|director|improvement|user))"
    r"|(?<![\w.’'] )(?<!\w)Council(?= (?:respond|welcom|has|have|is|says|said|hand|to|launch|accept|apologis))"
)


def find_bodies(text: str, skip: tuple[tuple[int, int], ...] = ()) -> tuple[BodyMention, ...]:
    """Every body that `text` mentions, without overlaps, in the order of the text.

    `skip` are spans (prefixed names of persons) at which no body may begin.
    """
    known = list(_known(text))
    named = longest_first(
        [*known, *(body for body in _named(text, known) if not _inside(body.start, skip)), *_mastheads(text)]
    )
    names = _fullest(named)
    named = [BodyMention(b.start, b.end, b.words, b.kind, names.get(b.words, b.name)) for b in named]
    places = [*_places(text, named), *_served_places(text, named)]
    loose = [*_acronyms(text, named), *places, *_definite(text, sorted([*named, *places], key=lambda b: b.start))]
    firm = [(b.start, b.end) for b in named]
    return tuple(
        sorted(
            [*named, *longest_first(b for b in loose if not any(b.start < e and b.end > s for s, e in firm))],
            key=lambda b: b.start,
        )
    )


def _inside(offset: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in spans)


def _known(text: str) -> Iterator[BodyMention]:
    for match in _known_pattern().finditer(text):
        body = known_body(match.group())
        if body:
            kind = "regulator" if body.inspects else "department"
            yield BodyMention(match.start(), match.end(), match.group(), kind, body.name)


def _named(text: str, known: list[BodyMention]) -> Iterator[BodyMention]:
    position = 0
    pattern = _named_pattern()
    while match := pattern.search(text, position):
        first = max((b.end for b in known if match.start() <= b.start and b.end < match.end()), default=match.start())
        start = _begin(text, first, match.end())
        words = text[start : match.end()]
        kind = "department" if match.group("head") is None else _kind(words)
        if match.group("of"):
            kind = "council"
        if len(words.split()) > 1 and kind and not _SERVICES.search(words):
            yield BodyMention(start, match.end(), words, kind, words)
            position = match.end()
        else:
            position = match.start() + len(match.group().split()[0])


def _mastheads(text: str) -> Iterator[BodyMention]:
    """`STOWE-ON-TARN CITY COUNCIL` at the head of minutes, read in the usual spelling."""
    for match in re.finditer(rf"(?m)^[ \t]*((?:[{UPPER}&'’-]{{2,}}{SPACE}){{1,5}}(?:COUNCIL|AUTHORITY))[ \t]*$", text):
        yield BodyMention(match.start(1), match.end(1), match.group(1), "council", _spelt(match.group(1)))


def _spelt(capitals: str) -> str:
    small = {"on", "of", "and", "the", "upon", "in", "under", "by", "le", "with"}
    parts = re.split(r"([ \u00a0-])", capitals.lower())
    return "".join(part if part in small else part.capitalize() for part in parts)


def _begin(text: str, start: int, end: int) -> int:
    """Behind words that open a sentence, a title or a list before the name itself."""
    titles = members("post_heads") | members("prefixes") | {"mr", "mrs", "ms", "miss"}
    while start < end:
        words = re.match(rf"(\S*?),?({SPACE}+|$)", text[start:end])
        if not words:
            return start
        if not words.group(1):
            start += words.end()
            continue
        word = words.group(1).lower()
        rest = text[start + words.end() : end]
        opens = word in _LEADING or (word in titles and re.match(rf"(?:of|for|and|&|the|at){SPACE}", rest))
        comma = "," in words.group() and " and " not in text[start:end] and " & " not in text[start:end]
        deputy = text[start:end].endswith(" council") and word in members("no_names")
        if not (opens or comma or deputy or word in {"and", "&"}):
            return start
        start += words.end()
    return start


def _kind(words: str) -> str:
    for head in sorted(_head_kinds(), key=len, reverse=True):
        if words.endswith(head):
            return _head_kinds()[head]
    return "council" if words.endswith("council") else ""


def _fullest(bodies: list[BodyMention]) -> dict[str, str]:
    """The fullest name in this document for each name: `Dunley Council` where `Dunley Metropolitan Borough Council` stands too."""
    names = sorted({b.words for b in bodies if b.kind == "council"}, key=lambda n: (-len(n), n))
    full = {}
    for name in names:
        place = place_of(name)
        longer = next(
            (
                other
                for other in names
                if place and place_of(other) == place and len(other) > len(name) and _same_tier(name, other)
            ),
            None,
        )
        if longer:
            full[name] = longer
    return full


def _same_tier(short: str, full: str) -> bool:
    """Whether the shorter name says nothing that the fuller does not: Kent County Council is not Kent Council's borough."""
    return {word.lower() for word in short.split()} <= {word.lower() for word in full.split()}


def place_of(name: str) -> str:
    """The place that a council or another local body is named for, or the first word of a company's name."""
    bare = _PLACE_HEAD.sub("", name) if not name.startswith("Isle of") else name
    return _PLACE_TAIL.sub("", bare).strip()


def _acronyms(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`Regulator of Social Housing (RSH)`: from there on RSH is that body."""
    for body in named:
        given = re.match(
            rf"{SPACE}?\((?:the{SPACE})?[\"“‘']?([{UPPER}][\w&]{{1,9}})[\"”’']?\)", text[body.end : body.end + 18]
        )
        if given and given.group(1).isupper():
            for match in re.finditer(rf"(?<!\w){re.escape(given.group(1))}(?!\w)", text[body.end :]):
                yield BodyMention(body.end + match.start(), body.end + match.end(), match.group(), body.kind, body.name)


def _places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """The bare place of a named body: `Sefton` where Sefton Council is spoken of."""
    places: dict[str, BodyMention] = {}
    for body in named:
        place = place_of(body.words)
        if (
            place
            and place != body.words
            and place.lower() not in members("no_names")
            and body.kind not in {"organ", "regulator", "department", "school"}
        ):
            held = places.get(place)
            if held is None or (body.kind == "council" and held.kind != "council"):
                places[place] = body
    for place, body in places.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(place)}(?![\w-])(?!{SPACE}[{UPPER}][{LOWER}])", text):
            yield BodyMention(match.start(), match.end(), match.group(), "place", body.name)


def _served_places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """A place with a service, where no body of it is named: `Sefton children's services`."""
    services = alternation(entries("services"))
    name = rf"{_WORD}(?:{SPACE}{_WORD}){{0,2}}"
    shapes = (
        rf"(?<![\w-])({name}?)(?:['’]s)?{SPACE}+(?:(?i:{services}))(?!\w)",
        rf"(?i:{services}){SPACE}+(?:in|at|for){SPACE}+({name})",
    )
    held = {place_of(body.words) for body in named}
    found = {m.group(1) for shape in shapes for m in re.finditer(shape, text) if _could_be_place(m.group(1))}
    for place in sorted(found - held):
        for match in re.finditer(rf"(?<![\w-]){re.escape(place)}(?![\w-])(?!{SPACE}[{UPPER}][{LOWER}])", text):
            yield BodyMention(match.start(), match.end(), match.group(), "place", match.group())


def _could_be_place(words: str) -> bool:
    return bool(words) and not any(w.lower() in members("no_names") or w.lower() in _LEADING for w in words.split())


def _definite(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`the council`: the body of that kind which the document speaks of most; of equals, the one named before."""
    for match in _DEFINITE.finditer(text):
        kinds = _definite_kinds(match.group().split()[-1].lower())
        fitting = next((fit for kind in kinds if (fit := _of_kind(named, kind))), [])
        yield BodyMention(match.start(), match.end(), match.group(), kinds[0], _meant(fitting, match.start()))


def _of_kind(named: list[BodyMention], kind: str) -> list[BodyMention]:
    """Mentions of bodies of that kind, the bare places of those bodies and of unnamed councils among them."""
    names = {b.name for b in named if b.kind == kind}
    unnamed = {b.name for b in named if b.kind == "place" and b.name == b.words} if kind == "council" else set()
    return [b for b in named if b.name in names | unnamed]


def _definite_kinds(noun: str) -> tuple[str, ...]:
    return {
        "council": ("council",),
        "borough": ("council",),
        "authority": ("authority", "council"),
        "trust": ("trust", "hospital"),
        "hospital": ("hospital",),
        "force": ("force",),
        "service": ("service", "authority"),
        "partnership": ("partnership",),
        "landlord": ("council", "company"),
        "provider": ("company", "trust"),
        "company": ("company",),
        "school": ("school",),
        "home": ("home",),
        "group": ("company",),
    }.get(noun, ("regulator",))


def _meant(fitting: list[BodyMention], offset: int) -> str | None:
    if not fitting:
        return None
    counts: dict[str | None, int] = {}
    for body in fitting:
        counts[body.name] = counts.get(body.name, 0) + 1
    top = max(counts.values())
    leading = [name for name, count in counts.items() if count == top]
    before = [body.name for body in fitting if body.start < offset and body.name in leading]
    return before[-1] if before else leading[0]


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).replace("’", "'").lower()
