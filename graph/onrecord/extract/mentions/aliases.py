"""Bodies by less than their names: an acronym, the bare place, `the council`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.mentions.spans import LOWER, NAME_WORD, SPACE, UPPER, BodyMention
from onrecord.extract.words import alternation, entries, members

_PLACE_TAIL = re.compile(
    rf"{SPACE}+(?:Metropolitan|Borough|City|County|District|Council|Combined|Unitary|London|MBC|Town|Fire|Police|Youth"
    rf"|Safeguarding|Health|NHS|Children['’]s|Residential|Housing|Care|Group|Ltd|Limited|Constabulary)\b.*",
    re.DOTALL,
)
_PLACE_HEAD = re.compile(
    rf"^(?:(?:Royal|London|Metropolitan)?{SPACE}*(?:Borough|City|County|Corporation)|Isle){SPACE}+of{SPACE}+"
)
_NOUNS = (
    r"(?:local[ \u00a0]authority|(?:city|county|borough)[ \u00a0]council|combined[ \u00a0]authority|[Cc]ouncil"
    r"|[Aa]uthority|[Tt]rust|[Ff]orce|[Ss]ervice|[Pp]artnership|landlord|borough|provider|company|school|home|[Gg]roup|[Ii]nspectorate|watchdog"
    r"|regulator|[Oo]mbudsman|[Cc]ommission|hospital)"
)
_DEFINITE = re.compile(
    rf"(?<!\w)(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|this|This)[ \u00a0]{_NOUNS}"
    r"(?![\w-]|[ \u00a0](?:leader|chief|tax|house|chamber|member|meeting|spokes|director|improvement|user))"
    r"|(?<![\w.’'] )(?<!\w)Council(?= (?:respond|welcom|has|have|is|says|said|hand|to|launch|accept|apologis))"
)


def place_of(name: str) -> str:
    """The place that a council or another local body is named for, or the first word of a company's name."""
    bare = _PLACE_HEAD.sub("", name) if not name.startswith("Isle of") else name
    return _PLACE_TAIL.sub("", bare).strip()


def acronyms(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`Regulator of Social Housing (RSH)`: from there on RSH is that body."""
    for body in named:
        given = re.match(
            rf"{SPACE}?\((?:the{SPACE})?[\"“‘']?([{UPPER}][\w&]{{1,9}})[\"”’']?\)", text[body.end : body.end + 18]
        )
        if given and given.group(1).isupper():
            for match in re.finditer(rf"(?<!\w){re.escape(given.group(1))}(?!\w)", text[body.end :]):
                yield BodyMention(body.end + match.start(), body.end + match.end(), match.group(), body.kind, body.name)


def places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
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


def served_places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """A place with a service, where no body of it is named: `Sefton children's services`."""
    services = alternation(entries("services"))
    name = rf"{NAME_WORD}(?:{SPACE}{NAME_WORD}){{0,2}}"
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
    return bool(words) and not any(
        w.lower() in members("no_names") or w.lower() in members("leading_words") for w in words.split()
    )


def definite(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
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
