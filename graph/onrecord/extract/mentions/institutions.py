"""Schools, homes, prisons, landlords: bodies whose names do not end in a noun that says what they are.

They are known by the word that opens them (`HMP`, `Ysgol`), or by what stands beside them: an apposition, a label,
the head of a column, a post that only such a body has, the title of its inspection report. Once known, such a name is a
mention wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.extract.gates import Gated, Parted, gated_together
from onrecord.extract.mentions.graded_names import CONTEXTS, GRADES, any_noun, graded_names
from onrecord.extract.mentions.graded_on import graded_on
from onrecord.extract.mentions.naming import NAME, STREETS_TOO, TITLE_NAME, WHERE, WORD, kind_of, kinds_of, noun_forms
from onrecord.extract.mentions.organisations import find_organisations, firms_in_full, organisation_patterns
from onrecord.extract.mentions.spans import NAME_WORD, SPACE, UPPER, BodyMention
from onrecord.extract.mentions.unknown_names import unknown_names
from onrecord.extract.mentions.weighed_names import weighed_names
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, members, prefixes, standing

_OWNER = r"(?:an?|the|its|their|our|another|one of [^,.;\n]{1,40}?|[^\s,.;]+['’]s?)"
_NEXT = (
    r"(?=[ \u00a0]?(?:[,.;:)–—]"
    r"|[ \u00a0](?:in|at|near|on|for|with|run|which|that|where|owned|managed|is|was|has|had|and)\b))"
)
#: What the head of a further column says.
_HEAD = re.compile(r"(?i)overall|grade|rating|judge?ment|date|inspect|report|outcome|type|previous|latest|result")
_CELLS = re.compile(r"[ \t]*\|[ \t]*|\t+|[ ]{3,}")


def find_institutions(text: str, named: Iterable[BodyMention]) -> list[BodyMention]:
    """Every mention of a body that is known by its opening word or by what stands beside its name."""
    named = tuple(named)
    held = {body.name or body.words for body in named} | {body.words for body in named}
    ends = {body.end for body in named}
    unknown = unknown_names(text, held)
    found: dict[str, str] = {}
    for told, kind in _each(
        *_opened(text),
        *_beside(text),
        *_labelled(text),
        *_columned(text),
        *_titled(text),
        *_ended(text),
        *graded_names(text, _gates().graded),
        *find_organisations(text, _gates().organisations),
        *graded_on(text, unknown),
        *weighed_names(text, unknown),
    ):
        name = _without_owner(_STREET.sub("", told), text)
        others = held | found.keys()
        # Of these another one may have the name within its own: a state, a university, a firm by less than its name.
        whole = kind == "state" or name.startswith("University of ") or not held.isdisjoint(firms_in_full(name))
        apart = whole or not any(name != other and (name in other or other in name) for other in others)
        if _may_name(name) and apart and not _only_where(name, text, ends):
            found.setdefault(name, kind)
    return [
        BodyMention(start, start + len(name), name, kind, name)
        for name, kind in found.items()
        if name not in held
        for start in standing(name, text)
    ]


#: Between a body and where it stands: `Elm House at Dunley`, `Dunley School, Dunley`.
_STANDS = re.compile(r"(?:,? (?:at|in|near)(?: the)?|,) \Z")


def _only_where(name: str, text: str, ends: Container[int]) -> bool:
    """Whether a name stands nowhere but behind bodies, saying where these are. `ends`: of bodies."""
    ahead = ((at, _STANDS.search(text, max(0, at - 10), at)) for at in standing(name, text))
    return all(stands is not None and stands.start() in ends for _, stands in ahead)


def _each(*found: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Every name with its kind; `Both Elm House and Beck Lodge` are two."""
    for name, kind in found:
        both = name.startswith("Both ") and " and " in name
        yield from ((part, kind) for part in (name.removeprefix("Both ").split(" and ") if both else [name]))


#: What is written of a body, and is none: `Inspection Report Action Plan`, `Written Statement of Action`.
_PAPERS = frozenset(
    (
        *("plan", "plans", "report", "reports", "statement", "letter", "response", "update", "updates", "outcome"),
        *("outcomes", "summary", "findings", "results", "feedback", "action", "actions", "news", "newsletter"),
        *("framework", "handbook", "judgement", "judgements", "briefing", "notice", "guidance", "gazette", "herald"),
    )
)


_STREET = re.compile(  #: the street that a name stands before is none of it
    rf" (?:on|in|at|near|off|of) (?:the )?(?:[A-Z][\w'’-]+ ){{1,3}}(?:{STREETS_TOO}|St)\b.*$"
)


#: What opens the sentence that a name opens too: `At Elm House, its other home`.
_LED = re.compile(
    r"^(?:At|In|On|For|From|Near|With|By|But|And|While|When|Meanwhile|Elsewhere|Both|Only|Over at|Nearby"
    r"|Neighbouring|Similarly|Likewise|Also|Then|Today|Now) (?=[A-Z])"
)


#: Whose names others bear, and for whom bodies are: `Children's Health Dunshire`.
_NO_OWNERS = frozenset(("St", "King", "Queen", "Bishop", "Lady", "Guy", "Children", "Women", "Men", "People"))


def _without_owner(name: str, text: str) -> str:
    """`Dunley's Rook Lane` is Rook Lane, where Dunley stands by itself too; Kelpie's Den is so called."""
    name = _LED.sub("", name)
    owner = re.match(rf"(?:The{SPACE})?([{UPPER}][\w-]+)['’]s{SPACE}(?=[{UPPER}])", name)
    if owner is None or owner[1] in _NO_OWNERS:
        return name
    apart = any(not text.startswith(name[owner.start(1) :], at) for at in standing(owner[1], text))
    whose = len(name[owner.end() :].split()) > 1 or name[owner.end() :] in text.replace(name, "")
    return name[owner.end() :] if apart or whose else name


#: How words end that say of what sort a body is: `Dunley-based`.
_LIKE = ("-based", "-born", "-wide", "-run", "-led", "-owned", "-backed", "-funded", "-focused", "-related")


def _may_name(name: str) -> bool:
    words = [word.lower() for word in name.split()]
    if words[-1] in _PAPERS or words[-1].endswith(_LIKE):
        return False
    if len(words) == 1:
        return words[0] not in members("no_names", "leading_words") and len(name) > 3
    return not all(word in members("no_names", "leading_words") for word in words)


@dataclass(frozen=True, slots=True)
class _Gates:
    """All that such names are looked for by, each tried where a text holds what it needs; a text is read once."""

    opens: Gated
    houses: Gated
    beside: tuple[Gated, ...]
    graded: tuple[Gated, ...]
    organisations: Mapping[str, Gated]


@cache
def _gates() -> _Gates:
    beside, organisations = _appositions(), organisation_patterns()
    opens, houses, *others = gated_together(Parted(_opening()), _houses(), *beside, *CONTEXTS, *organisations.values())
    graded = len(beside) + len(CONTEXTS)
    named = dict(zip(organisations, others[graded:], strict=True))
    return _Gates(opens, houses, tuple(others[: len(beside)]), tuple(others[len(beside) : graded]), named)


def _opening() -> str:
    return (
        rf"(?<![\w-])(?P<opens>{alternation(list(kinds_of('opens')))}){SPACE}+(?:(?:and|&|y|yr|o'r|na|nan|an){SPACE})?"
        rf"{NAME_WORD}(?:{SPACE}(?:(?:the|y|yr|a|ar|na|nan|an|upon|on|&){SPACE})?{NAME_WORD}){{0,3}}(?![\w-])"
    )


#: `University of the West of Tarnshire`
_UNIVERSITY = re.compile(
    rf"(?<![\w-])University{SPACE}of{SPACE}the{SPACE}{NAME_WORD}(?:{SPACE}(?:(?:of|and){SPACE})?{NAME_WORD}){{0,2}}(?![\w-])"
)


def _opened(text: str) -> Iterator[tuple[str, str]]:
    """`HMP Dunley`, `Ysgol y Bryn`, `University of Dunley`."""
    kinds = kinds_of("opens")
    for match in _UNIVERSITY.finditer(text) if "University of the " in text else ():
        yield match.group(), "school"
    for match in _gates().opens.finditer(text):
        yield match.group(), kinds[" ".join(match["opens"].split())]


def opened_kind(name: str) -> str:
    """The kind of body that a name is of by the word that opens it; empty where it is none."""
    found = _gates().opens.pattern.fullmatch(name) if " " in name else None
    return kinds_of("opens")[" ".join(found["opens"].split())] if found else ""


#: What sort of care a place gives, in brackets behind its name.
_SORTS = ["supported living", "respite care", "respite", "nursing care", "residential care", "nursing", "residential",
          "home care", "domiciliary care", "extra care", "extra care housing", "short breaks", "day care",
          "children's residential", "dementia care", "sheltered housing"]


def _appositions() -> tuple[Parted, ...]:
    """An apposition before the name, behind it, and one that says what it is called."""
    noun = rf"(?:[\w'’-]+ ){{0,4}}?(?P<noun>{noun_forms()})"
    behind = Parted(rf"(?<![\w-])(?P<name>{NAME})", rf", (?:which (?:is|was) )?{_OWNER} {noun}{_NEXT}")
    where = r"(?: (?:at|in|near|on) [^,.;\n]{2,30})?"
    told = Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!of )(?P<name>{WORD}{SPACE}{WORD}(?:{SPACE}{WORD}){{0,3}})(?:{WHERE})?",
        rf" (?:is|was|has been|remains) (?:now |still |once )?(?:an?|the) {noun}{_NEXT}",
    )
    # Whoever owns it and what it is begin anywhere; a comma and a capital stand at fewer places.
    before = Parted(
        rf"(?:['’]s?|\b(?:its|their|our|the|[Aa]nother|[Tt]he|[Aa] (?:second|third|fourth|fifth|sixth|further))) {noun}"
        rf"{where}", rf", (?P<name>{NAME}){where},"
    )
    article = Parted(
        rf"\b[Aa]n? {noun}", rf", (?P<name>{WORD}{SPACE}{WORD}(?:{SPACE}{WORD}){{0,3}}){where}(?=[,.;])"
    )
    sister = Parted(rf"\b[Ss](?:ister|ibling) (?P<noun>{noun_forms()}|site|unit|branch),? (?P<name>{NAME})")
    called = Parted(
        rf"(?<![\w-])(?i:an?|the|its|their|our) {noun}(?: class| unit| school)?,? (?:which is |also )?"
        rf"(?:called|named|known (?:\w+ )?as) (?P<name>{NAME})"
    )
    # `Beck Lea (respite care for adults)`: a name and, in brackets, of what sort it is.
    sort = rf"(?:[\w'’-]+ ){{0,3}}?(?P<noun>{noun_forms()}|{alternation(_SORTS)})"
    bracketed = Parted(
        rf"(?<![\w-])(?P<name>{WORD}(?:{SPACE}{WORD}){{1,3}})",
        rf" \((?:an? |the |our )?{sort}(?:(?: (?:for|in|at|on|near)|,) [^()\n]{{2,40}})?\)",
    )
    return before, sister, behind, article, called, told, bracketed


@cache
def _of_posts() -> Opening:
    """A post that only such a body has, and the body."""
    posts = kinds_of("posts")
    return opening(rf"(?P<post>(?i:{alternation(list(posts))})) (?:of|at) (?P<name>{NAME})", posts)


def _beside(text: str) -> Iterator[tuple[str, str]]:
    """An apposition before or behind the name, or a post that only such a body has."""
    before, sister, *others = _gates().beside
    for match in (match for pattern in others for match in pattern.finditer(text)):
        if match["noun"].lower() not in ("home", "force", "establishment", "setting"):
            yield match["name"], kind_of(match["noun"])
    for match in (match for pattern in (before, sister) for match in pattern.finditer(text)):
        yield match["name"], kind_of(match["noun"])
    posts = kinds_of("posts")
    for match in _of_posts().finditer(text):
        if " " in match["name"]:
            yield match["name"], posts[" ".join(match["post"].lower().split())]


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """`Name of school: Dunley Green`."""
    for match in _label().finditer(text):
        yield match["name"], kind_of(match["noun"])


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?m)^[ \t•*]*(?i:(?:name of (?:the )?)?(?P<noun>{noun_forms()})(?: name)?)(?:[ \t]*[:|]|\t|[ ]{{2,}})[ \t]*"
        rf"(?P<name>{TITLE_NAME}(?:{SPACE}(?:Ltd|Limited|Cyf|plc))?)[ \t]*$"
    )


#: A name, and behind it a remark in brackets or the place where it is.
_CELL_NAME = re.compile(rf"(?P<name>{TITLE_NAME})(?: ?\(.*\)|, [{UPPER}][\w'’ -]{{2,30}})?")


@cache
def _column_head() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:name of )?(?:the )?(?P<noun>{noun_forms()}|{_plurals()})")


def _columned(text: str) -> Iterator[tuple[str, str]]:
    """The cells of a column that is headed `Home` or `School`."""
    heading: str | None = None
    for line in text.split("\n"):
        parted = "|" in line or "\t" in line or "   " in line
        cells = [cell.strip() for cell in _CELLS.split(line.strip()) if cell.strip()] if parted else ()
        if len(cells) < 2:
            heading = None
            continue
        detail = len(cells) == 2 and len(cells[1].split()) > 1 and not _HEAD.search(cells[1])
        headed = None if detail else _column_head().fullmatch(cells[0])
        if headed:
            heading = headed["noun"]
        elif heading:
            name = _CELL_NAME.fullmatch(cells[0])
            if name:
                yield name["name"], kind_of(heading)


@cache
def _plurals() -> str:
    return alternation([f"{noun}s" for noun in kinds_of("nouns")] + ["nurseries", "academies", "agencies"])


_TITLED = re.compile(
    r"(?m)(?i:(?:inspection|visit)(?: report| outcome| letter| judgement)?|inspection of)"
    rf"(?:[ \t]*[:–—-][ \t]*|[ \t]*\n\s*|{SPACE})(?!By{SPACE})(?P<name>{TITLE_NAME})[ \t]*$"
)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w-])(?:{noun_forms()})(?![\w-])")


def _ended(text: str) -> Iterator[tuple[str, str]]:
    """`Rook View`: a house by its last word, in a text that tells of a home or a school; no person, hall or address."""
    noun = None
    for match in _gates().houses.finditer(text):
        *words, _ = match["name"].removeprefix("The ").split()
        if not words or words[0] in _others() | prefixes() or members("given_names") & set(map(str.lower, words)):
            continue
        if (noun := noun or any_noun().search(text)) is None:
            return
        yield match["name"], kind_of(noun.group())


def _houses() -> Parted:
    name = rf"(?:The{SPACE})?{NAME_WORD}(?:{SPACE}{NAME_WORD})??{SPACE}(?:{alternation(list(kinds_of('ends')))})"
    return Parted(rf"(?<![\w'’-])(?<!\d )(?<!\d, )(?P<name>{name})(?![\w-])(?!{SPACE}(?!(?i:{GRADES})\b)[{UPPER}])")


@cache
def _others() -> frozenset[str]:
    return frozenset(kinds_of("ends_of_others"))


def _titled(text: str) -> Iterator[tuple[str, str]]:
    """`Inspection report: Dunley Green`, on one line or two, at the head of the report."""
    found = _TITLED.search(text[:600])
    if found is None or len(found["name"].split()) < 2 or re.search(rf"[{UPPER}]{{3}}", found["name"][4:]):
        return
    noun = _noun().search(text[found.end() : found.end() + 1500])
    yield found["name"], kind_of(noun.group()) if noun else "home"
