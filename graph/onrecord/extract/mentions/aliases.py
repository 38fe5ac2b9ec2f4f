"""Bodies by less than their names: an acronym, the bare place, `the council`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.gates import Gated, Parted, gated
from onrecord.extract.mentions.spans import LOWER, NAME_WORD, SPACE, UPPER, BodyMention
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, entries, members, standing, table

_PLACE_TAIL = re.compile(
    rf"{SPACE}+(?:Metropolitan|Borough|City|County|District|[Cc]ouncil|Combined|Unitary|London|MBC|Town|Fire|Police|Youth"
    rf"|Safeguarding|Secure|Nursing|Residential|Health|NHS|Children['’]s|Housing|Care|Group|Ltd|Limited|LLP|Consult\w+|Associates|Constabulary|Community|Integration"
    rf"|Joint|University|Hospitals?|Learning|Homes|Primary|High|School|Academy|Academies|Infants?|Juniors?|College|Nursery"
    r"|Integrated|Probation|Ambulance|Sixth)\b.*",
    re.DOTALL,
)
_PLACE_HEAD = re.compile(
    rf"^(?:(?:(?:Royal|London|Metropolitan)?{SPACE}*(?:Borough|City|County|Corporation)|Isle|University|College){SPACE}+of"
    rf"(?:{SPACE}the)?|HMP(?:/YOI)?|HMYOI|YOI|HM{SPACE}Prison){SPACE}+"
)
#: What a definite description may mean: `the authority` is a council where no body of that name leads.
_MEANT = {
    "council": ("council",),
    "borough": ("council",),
    "authority": ("authority", "council"),
    "trust": ("trust", "hospital"),
    "hospital": ("hospital",),
    "infirmary": ("hospital",),
    "surgery": ("hospital",),
    "practice": ("hospital",),
    "force": ("force",),
    "constabulary": ("force",),
    "service": ("service", "authority"),
    "brigade": ("service", "authority"),
    "partnership": ("partnership",),
    "landlord": ("council", "company"),
    "provider": ("company", "trust"),
    "company": ("company",),
    "firm": ("company",),
    "association": ("company", "association"),
    "school": ("school",),
    "nursery": ("school",),
    "pre-school": ("school",),
    "setting": ("school",),
    "academy": ("school",),
    "college": ("school",),
    "university": ("school",),
    "home": ("home",),
    "centre": ("home",),
    "prison": ("prison",),
    "jail": ("prison",),
    "group": ("company",),
    "club": ("club", "company"),
    "union": ("association",),
    "charity": ("association", "company"),
}
#: Of these a document often tells of several in turn: the one named last is meant, not the one named most.
_IN_TURN = frozenset({"school", "home", "prison", "hospital", "company", "service"})
_NOUNS = (
    r"(?:[Ll]ocal[ \u00a0][Aa]uthority|(?:[Cc]ity|[Cc]ounty|[Bb]orough|[Dd]istrict|[Tt]own)[ \u00a0][Cc]ouncil"
    r"|[Cc]ombined[ \u00a0][Aa]uthority|[Cc]ouncil|[Ff]ire[ \u00a0][Aa]uthority"
    r"|(?:fire|police)[ \u00a0](?:service|force)|housing[ \u00a0]association"
    r"|(?:care|nursing|children['’]s)[ \u00a0]home"
    r"|[Aa]uthority|[Tt]rust|[Ff]orce|[Ss]ervice|[Pp]artnership|landlord|borough|provider|company|firm|[Ss]chool|[Nn]ursery"
    r"|pre-school|setting|[Aa]cademy|[Cc]ollege|[Uu]niversity|[Hh]ome|[Cc]entre|[Pp]rison|jail|surgery|practice|infirmary"
    r"|[Aa]ssociation|[Cc]onstabulary|[Bb]rigade|[Gg]roup|club|union|charity|[Ii]nspectorate|watchdog"
    r"|regulator|[Oo]mbudsman|[Cc]ommission|hospital)"
)
#: Nouns that mean much besides a body: none where the document names no such body.
_UNSURE = frozenset(
    {
        "centre",
        "setting",
        "practice",
        "association",
        "college",
        "academy",
        "nursery",
        "surgery",
        "firm",
        "club",
        "union",
        "charity",
    }
)
#: How many letters of a text are its title and its first words: who is named there is what it is about.
_HEAD = 400
#: Whose officer somebody is or was: not what the document is about.
_ELSEWHERE = re.compile(
    r"(?i)\b(?:manager|head|teacher|director|officer|executive|governor|deputy|chair\w*|safety|from|join\w*|left|leaves"
    r"|(?:leader|director|head|member|manager|officer)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[\w ]{2,30}"
    r"|shared with|was|previously|formerly|now|currently)[ \u00a0](?:of|at|for|with|from)?[ \u00a0]?(?:the )?$"
)
_DEFINITE = opening(
    rf"(?<!\w)(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|this|This)[ \u00a0]{_NOUNS}"
    r"(?![\w-]|[ \u00a0](?:leader|chief|tax|house|chamber|member|meeting|spokes|director|improvement|user|secretary"
    r"|Secretary|Office|Affairs)|(?<=Service)[ \u00a0](?:Director|Manager|Lead)\b)"
    r"|(?<![\w.’'] )(?<!\w)Council(?= (?:respond|welcom|has|have|is|says|said|hand|to|launch|accept|apologis))",
    ("the", "our", "its", "their", "this", "council"),
)


_THEN_CALLED = re.compile(
    rf",?{SPACE}(?:then|formerly|previously|at{SPACE}(?:that|the){SPACE}time){SPACE}"
    rf"(?:called|known{SPACE}as|named){SPACE}(?:the{SPACE})?"
)

#: A town where a school stands is not the school, nor is the second of two.
_WHERE = re.compile(
    rf"(?:\b(?:in|near|across|from){SPACE}[{UPPER}]\w+{SPACE}and|\b(?:in|near|around|across|from|outside|to|[Cc]llr|[Cc]ouncillor|Mr|Mrs|Ms|Dr)|(?!(?:At|The|For|But|And|While|When|By|If|As|Both|Only)\b)[{UPPER}]\w+)"
    rf"{SPACE}$"
)


def place_of(name: str) -> str:
    """The place that a council or another local body is named for, or the first word of a company's name."""
    bare = _PLACE_HEAD.sub("", name) if not name.startswith("Isle of") else name
    return _PLACE_TAIL.sub("", bare).strip()


_GIVEN = re.compile(rf"(?:['’]s?)?{SPACE}?\((?:the{SPACE})?[\"“‘']?([{UPPER}][\w&]{{1,9}})[\"”’']?\)")


def acronyms(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`Regulator of Social Housing (RSH)`: from there on RSH is that body."""
    for body in named:
        given = _GIVEN.match(text, body.end, body.end + 20)
        if given and given.group(1).isupper():
            for match in re.finditer(rf"(?<!\w){re.escape(given.group(1))}(?!\w)", text[body.end :]):
                yield BodyMention(body.end + match.start(), body.end + match.end(), match.group(), body.kind, body.name)


_SMALL = frozenset(["of", "the", "for", "in", "on", "upon"])


def initials(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`DFRS` where Dunley Fire and Rescue Service is spoken of, and nothing else is called by these letters."""
    letters = {found.group() for found in _ACRONYM.finditer(text)}
    if not letters:
        return
    meant: dict[str, set[str]] = {}
    kinds = {body.name: body.kind for body in named if body.name and " " in body.name}
    for name in kinds:
        for short in _short_forms(name) & letters:
            meant.setdefault(short, set()).add(name)
    taken = {body.words for body in named}
    for short, names in sorted(meant.items()):
        if len(names) == 1 and short not in taken:
            name = min(names)
            for start in standing(short, text):
                yield BodyMention(start, start + len(short), short, kinds[name], name)


_ACRONYM = re.compile(rf"(?<![\w&-])[{UPPER}]{{3,6}}(?![\w&-])")


def _short_forms(name: str) -> set[str]:
    """The letters that a name may go by, with and without one for `and`; none of fewer than three words."""
    words = [word for word in re.split(r"[\s-]+", name) if word.lower() not in _SMALL]
    own = [word for word in words if word.lower() not in ("and", "&")]
    if len(own) < 3:
        return set()
    plain = "".join(word[0].upper() for word in own)
    return {plain, "".join(word[0].upper() if word != "&" else "A" for word in words)}


def places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """The bare place of a named body: `Sefton` where Sefton Council is spoken of."""
    places: dict[str, BodyMention] = {}
    for body in named:
        name = body.name if body.words.isupper() and body.name else body.words
        place = place_of(name)
        if (
            place
            and place != name
            and place.lower() not in members("no_names")
            and body.kind not in {"organ", "regulator", "department"}
        ):
            held = places.get(place)
            if held is None or (body.kind == "council" and held.kind != "council"):
                places[place] = body
    for place, body in places.items():
        # Two words of a landlord's or a trust's name are that name cut short; a council's are a place too.
        kind = body.kind if " " in place and body.kind in ("company", "trust", "prison", "school") else "place"
        for start in _standing_last(place, text):
            before = text[max(0, start - 40) : start]
            if body.kind not in ("school", "hospital", "home") or not _WHERE.search(before):
                yield BodyMention(start, start + len(place), place, kind, body.name)


@cache
def _services() -> tuple[Gated | Opening, ...]:
    """A place with a service behind or before it."""
    services = alternation(entries("services"))
    twins = alternation(entries("twin_places"))
    twin = rf"(?:{twins}|(?:Isles?|Vale){SPACE}of{SPACE}{NAME_WORD}(?:{SPACE}{NAME_WORD})?)"
    name = rf"{NAME_WORD}(?:{SPACE}(?:(?:upon|under|le){SPACE})?{NAME_WORD}){{0,2}}"
    before = Parted(
        rf"(?<![\w-])(?<!upon )(?<!under )(?<!-le-)({twin}|{name}?)(?:['’]s)?", rf"{SPACE}+(?:(?i:{services}))(?!\w)"
    )
    behind = rf"(?i:{services}){SPACE}+(?:in|at|for){SPACE}+({twin}|{name})"
    return gated(before), opening(behind, entries("services"))


def served_places(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """A place with a service, where no body of it is named: `Sefton children's services`."""
    held = {place_of(body.words) for body in named}
    found = {m.group(1) for shape in _services() for m in shape.finditer(text) if _could_be_place(m.group(1))}
    for place in sorted(found - held, key=lambda words: (-len(words), words)):
        for start in _standing_last(place, text):
            yield BodyMention(start, start + len(place), place, "place", place)


_RUNS_ON = re.compile(rf"{SPACE}[{UPPER}][{LOWER}]")
#: `East Marlshire`: a part of a place, or another one.
_PART_OF = re.compile(
    r"\b(?:North|South|East|West|Mid|Central|Upper|Lower|Great|Greater|Little|Inner|Outer)[ \u00a0-]$"
)


def _standing_last(place: str, text: str) -> Iterator[int]:
    """Where a place stands, and no longer name goes on behind it or begins before it."""
    for start in standing(place, text):
        if not (_RUNS_ON.match(text, start + len(place)) or _PART_OF.search(text, max(0, start - 9), start)):
            yield start


@cache
def grade_words() -> frozenset[str]:
    """Grades of one word, small: `Three years after Outstanding, Dunley and Ryhill Police` begins behind it."""
    return frozenset(word.lower() for scale in table("grades").values() for word in scale.get("grades", ()))


def _could_be_place(words: str) -> bool:
    """Whether a name may be a place's: `put the service at Good overall` names none."""
    if words in entries("twin_places"):
        return True
    other, grades = members("no_names", "leading_words"), grade_words()
    return bool(words) and not any(word in other or word in grades for word in words.lower().split())


def definite(text: str, named: list[BodyMention]) -> Iterator[BodyMention]:
    """`the council`: the body of that kind that a document speaks of most; of homes and schools the one named last."""
    for match in _DEFINITE.finditer(text):
        noun = match.group().split()[-1].lower()
        kinds = _MEANT.get(noun, ("regulator",))
        # A council's landlord service is no association's.
        fit = _housing(named) if noun == "landlord" and not text.startswith(" service", match.end()) else []
        fit = fit or (_so_called(named, noun) if noun in _UNSURE else [])
        fit = fit or next((fit for kind in kinds if (fit := _of_kind(named, kind))), [])
        fit = _overseeing(fit, noun) if noun not in _MEANT else _of_tier(fit, match.group())
        fitting = _by_noun([body for body in fit if body.start < match.start()] or fit, noun)
        if fitting and all(_is_elsewhere(text, body) for body in fitting):
            fitting = [body for body in _by_noun(fit, noun) if not _is_elsewhere(text, body)] or fitting
        if noun in _UNSURE and not fitting:
            continue
        name = _called_then(text, match.end(), named) or _meant(text, fitting, match.start())
        name = "Ombudsman" if name is None and noun == "ombudsman" else name
        yield BodyMention(match.start(), match.end(), match.group(), kinds[0], name)


def _overseeing(named: list[BodyMention], noun: str) -> list[BodyMention]:
    """Those that a noun of oversight may mean: an ombudsman is called so, and auditors regulate nobody."""
    if noun == "ombudsman":
        return [body for body in named if "mbudsman" in (body.name or "")]
    frames = table("reporting_frames")
    return [body for body in named if body.name not in (*frames["audits"], *frames["peers"])]


_TIER = re.compile(r"\b(County|District|Borough|City|Town|Parish|Community)\b")
_LOCAL = frozenset({"Town", "Parish", "Community"})


def _of_tier(named: list[BodyMention], words: str) -> list[BodyMention]:
    """Those that a noun with its tier may mean: by `the County Council` no parish council means itself."""
    found = _TIER.search(words) if words.endswith("ouncil") else None
    if found is None:
        return named
    others = _LOCAL if found.group() not in _LOCAL else frozenset()
    return [body for body in named if not others & {*_TIER.findall(body.name or "")}]


def _housing(named: list[BodyMention]) -> list[BodyMention]:
    """Mentions of bodies whose names say that they let homes: these a landlord is before a council is."""
    names = {b.name for b in named if b.kind in ("company", "trust", "association") and _LETS.search(b.name or "")}
    return [b for b in named if b.name in names]


_LETS = re.compile(r"\b(?:Homes|Housing|Living)\b")


def _so_called(named: list[BodyMention], noun: str) -> list[BodyMention]:
    """Mentions of bodies whose names end in the noun, of whatever kind: `the club` is Tarn Tennis Club."""
    return [body for body in named if (body.name or "").lower().endswith(f" {noun}")]


def _called_then(text: str, end: int, named: list[BodyMention]) -> str | None:
    """`this school, then called Holt End College`: the name that it had at the time told of."""
    link = _THEN_CALLED.match(text, end)
    return next((body.name for body in named if link and body.start == link.end()), None)


def _by_noun(bodies: list[BodyMention], noun: str) -> list[BodyMention]:
    """Those whose names hold the noun, where some do; by `the school` no nursery and no college is meant."""
    if noun in ("council", "authority"):
        return bodies
    held = [body for body in bodies if noun in (body.name or "").lower()]
    if noun == "trust" and not held:  # of several hospitals, whose names say so
        held = [b for b in bodies if re.search(r"\b(?:Hospitals|Health|Healthcare|Partnership)\b", b.name or "")]
    if noun == "school" and not held:
        held = [b for b in bodies if not re.search(r"(?i)nursery|college|universit|pre-?school", b.name or "")]
    return held or bodies


def _of_kind(named: list[BodyMention], kind: str) -> list[BodyMention]:
    """Mentions of bodies of that kind, the bare places of those bodies and of unnamed councils among them."""
    names = {b.name for b in named if b.kind == kind}
    unnamed = {b.name for b in named if b.kind == "place" and b.name == b.words} if kind == "council" else set()
    return [b for b in named if b.name in names | unnamed]


def _is_elsewhere(text: str, body: BodyMention) -> bool:
    return _ELSEWHERE.search(text[max(0, body.start - 60) : body.start]) is not None


def _meant(text: str, fitting: list[BodyMention], offset: int) -> str | None:
    if not fitting:
        return None
    own = [body for body in fitting if not _is_elsewhere(text, body)] or fitting
    before = [body for body in own if body.start < offset]
    if before and any(body.kind in _IN_TURN for body in own):
        return before[-1].name
    counts: dict[str | None, int] = {}
    for body in own:
        counts[body.name] = counts.get(body.name, 0) + (2 if body.start < _HEAD else 1)
    top = max(counts.values())
    leading = [name for name, count in counts.items() if count == top]
    earlier = [body.name for body in before if body.name in leading]
    return earlier[-1] if earlier else leading[0]
