"""The body of a post where its own phrase names none, but its sentence, its paragraph or its section does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from typing import Any

from onrecord.claims import AppointmentClaim, Mention, RoleClaim
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.words import entries, members, table
from onrecord.numbers import NUMERALS

_ITS = re.compile(r"\b(?:its|Its|their|Their|whose)[ \u00a0](?:[\w-]+[ \u00a0]){0,3}$")
#: `is run by Marsh Homes Ltd, whose chief executive`: the body right before it.
_WHOSE = re.compile(r",[ \u00a0]whose[ \u00a0](?:[\w-]+[ \u00a0]){0,2}$")
HERS = re.compile(r"\b(?:his|her|His|Her)[ \u00a0](?:[\w-]+[ \u00a0]){0,2}$")
#: Behind a title: what a body is, before its name.
_AT_NOUN = re.compile(r",? (?:at|with|of|for) (?:the )?(?:[a-z][\w'’-]+ ){0,4}(?=[A-Z])")
#: `Superintendent Ann Example, Dunshire Police:`: whose officer somebody is stands behind the name.
_HOME = re.compile(r",[ \u00a0](?:of |from |at )?(?:the )?|[ \u00a0](?:of|from|at) (?:the )?")
_CLOSES = re.compile(r"[,:;.)]|\n|$| (?:said|says|told|added|wrote|and|who)\b")
#: Behind a title: a board or forum of several bodies, which is none of the council's own committees.
_COMMA = re.compile(r",[ \u00a0](?:the[ \u00a0])?")
_STANDS_ALONE = re.compile(
    r"\b(?:Improvement|Partnership|Safeguarding|Resilience|Assurance|Transformation|Intervention|Recovery|Community"
    r"|Independent|Growth|Town)\b.*\b(?:Board|Forum|Panel|Group)$"
)
_THERE = re.compile(r",? there\b")
#: Behind a title: some body or place that is not named.
UNNAMED = re.compile(
    rf",? in [A-Z]\w+shire\b(?! Council)|,? (?:of|at|in|for|with) (?:an?|another|{NUMERALS}|several|some) "
    r"(?!(?:new )?(?:post|job|role|position|headship)\b|half|quarter|row|time|month|year|week|spell|interim|acting)"
)
#: `has gone to Dunley Council as assistant director`.
_AS = re.compile(r" as (?:its |their |the |an? )?(?:[\w-]+ ){0,2}$")
_WHERE = re.compile(
    r",? where (?:(?:his|her|their) (?:title|job|role|post)|he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) "
    r"(?:[\w-]+ ){0,4}(?:an? |the |its )?$"
)
#: The same behind a name that nothing else makes known as a body's: `arrived from Quay Manor, where she was deputy`.
_FROM_WHERE = re.compile(
    r"\b(?:from|at|to|for|left|joined|with) (?:the )?(?P<name>[A-Z][\w'’&-]+(?: (?:(?:and|of|&) )?[A-Z][\w'’&-]+){0,4})"
    r",? where (?:he|she|they) (?:[\w-]+ ){0,4}(?:an? |the |its )?$"
)
_AT = re.compile(
    r"^\W*(?:(?:Also|Still|Meanwhile|Elsewhere|Over|Back|Now|Up|Down|Across|And|But),? )?"
    r"(?:[Aa]t|[Ff]or|[Ss]peaking (?:for|on behalf of)|[Oo]n behalf of|[Oo]ver at|[Ww]ith) (?:the )?$"
)
#: A run of capitalised words in front of a title in small letters: `GMB organiser`, `Pebblecare chairman`.
_NAME = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w&’'-]*(?:[ \u00a0](?:& |and )?[A-Z][\w&’'-]*){0,4}?)"
    r"(?:['’]s?)?[ \u00a0](?:(?!the\b)[a-z-]+[ \u00a0]){0,1}$"
)
#: A body's letters, which stand in front of a title in capitals too: `NYPD Commissioner`; no rank or paper's mark.
_BY_LETTERS = re.compile(r"(?!(?:CEO|CFO|COO|CTO|MSP|NEWS|NEW|THE|AND|VIDEO|USA|GOP)\b)[A-Z]{3,6}")
_LEADING = re.compile(
    r"(?:[A-Z][A-Z ,.’'-]+(?:, [A-Z][\w. ]+)?(?: \([A-Z]+\))? ?[–—-] )?[\W\d]*"
    r"(?:(?:But|And|So|Meanwhile|Elsewhere|Over|Also|Earlier|Later|Yesterday|Last \w+|In [A-Z]\w+),? )?"
    r"(?:(?i:at|for|in) )?(?:[Tt]he |[Oo]ur |[Yy]our |[Tt]his )?"
)
_RULE = re.compile(r"\n[ \t]*(?:\*[ \t]*){3,}\n|\n[ \t]*[-_=—]{3,}[ \t]*\n|\n[ \t]*#{1,3} ")


def near_body(
    claim: RoleClaim | AppointmentClaim, scene: Scene, principal: str, in_turn: bool = False
) -> Mention | None:
    """The body that the words around a title name, or None. `principal`: the name of the document's principal body;
    `in_turn`: whether the document tells of several bodies in turn."""
    if claim.role is None or not _in_passage(claim, claim.role):
        return None
    at, flat = claim.role.start, scene.flat
    begin = scene.sentence(at).start
    before = flat[max(begin, at - 80) : at]
    if behind := _named_behind(scene, claim.role.end):
        return behind
    if _ITS.search(before):
        told = _spoken_of(scene, begin, at, claim.role.plain) or _headed(scene, at, claim.role.plain)
        return _right_before(scene, at, before) or _called(scene, told)
    if HERS.search(before):
        return None
    if named := _named_before(scene, at, before):
        return named
    bodies = [b for b in scene.bodies if begin <= b.start and b.end <= at and _is_own(b)]
    if bodies and (_WHERE.match(flat[bodies[-1].end : at]) or _AS.match(flat[bodies[-1].end : at])):
        return _called(scene, bodies[-1])
    if labelled := _label(scene, begin, at):
        return labelled
    if bodies and _AT.match(flat[begin : bodies[0].start]):
        return _called(scene, bodies[0])
    if headed := _headed(scene, at, claim.role.plain):
        return _called(scene, headed)
    return _of_section(scene, at, claim.role.plain, principal, in_turn)


def _right_before(scene: Scene, at: int, before: str) -> Mention | None:
    """`is run by Marsh Homes Ltd, whose chief executive`: the body that `whose` stands behind."""
    whose = _WHOSE.search(before)
    end = at - len(whose.group()) if whose else -1
    return _called(scene, next((b for b in scene.bodies if b.end == end and _is_own(b)), None))


def _in_passage(claim: RoleClaim | AppointmentClaim, role: Mention) -> bool:
    return any(passage.start <= role.start < passage.end for passage in claim.evidence)


def _called(scene: Scene, body: BodyMention | None) -> Mention | None:
    return scene.called(body) if body and body.name else None


def _spoken_of(scene: Scene, begin: int, at: int, title: str) -> BodyMention | None:
    """What `its` means: the body before it in the sentence, else the first of the sentence before."""
    here = _own([b for b in scene.bodies if begin <= b.start and b.end <= at and b.kind != "organ"])
    if here:
        return here[0] if _leads(scene, here[0]) else here[-1]
    index = bisect_left([s.start for s in scene.text.sentences], begin) - 1
    last = scene.text.sentences[index] if index >= 0 else None
    told = _own([b for b in scene.bodies if last and last.start <= b.start < last.end and b.kind != "organ"])
    by = [b for b in told if scene.flat[: b.start].endswith(("by ", "by the "))]
    return (_first_fitting(told, title) or by or told or [None])[0]  # type: ignore[list-item]


def _first_fitting(told: list[BodyMention], title: str) -> list[BodyMention]:
    """Of several bodies those of the likeliest kind for a post: `a home run by Cedar Care. Its manager`."""
    sort = sort_of(title) if len(told) > 1 else None
    fits = ([body for body in told if body.kind == kind] for kind in sort["kinds"]) if sort else ()
    return next((fit for fit in fits if fit), [])


def _own(bodies: list[BodyMention]) -> list[BodyMention]:
    """Without inspectorates, where another is spoken of too."""
    return [b for b in bodies if not known_body(b.name or "")] or bodies


def _is_own(body: BodyMention) -> bool:
    """Whether a body is more than another's organ: what stands alone by its name is."""
    return body.kind != "organ" or _STANDS_ALONE.search(body.words) is not None


def _label(scene: Scene, begin: int, at: int) -> Mention | None:
    """`Dunley Resilience Forum: Cllr Ann Example, joint chair`: what the line is headed with."""
    line = scene.text.document.text.rfind("\n", 0, at) + 1
    here = [b for b in scene.bodies if b.name and max(line, begin) <= b.start < at]
    here = [b for b in here if b.kind != "organ" or _STANDS_ALONE.search(b.words)]
    if " with " in scene.flat[line:at]:
        return None
    return (
        _called(scene, here[0])
        if here and here[0].start - line < 4 and scene.flat[here[0].end : at][:1] == ":"
        else None
    )


def _named_behind(scene: Scene, end: int) -> Mention | None:
    """`chief commercial officer at regional carrier Tasman Wings`, `manager there since 2016`, `Chair, Tarn Board`."""
    board = next((b for b in scene.bodies if b.kind == "organ" and 2 <= b.start - end <= 4), None)
    if board and _COMMA.fullmatch(scene.flat, end, board.start) and _STANDS_ALONE.search(board.words):
        return scene.text.words(board.start, board.end)
    holder = next((p for p in scene.persons if end <= p.start <= end + 3), None)
    if holder and ";" not in scene.flat[end : holder.start] and (home := _HOME.match(scene.flat, holder.end)):
        at_home = next((b for b in scene.bodies if b.start == home.end() and b.name and b.kind != "place"), None)
        if at_home and _CLOSES.match(scene.flat, at_home.end):
            return _called(scene, at_home)
    if _THERE.match(scene.flat, end):
        told = [b for b in scene.bodies if b.end <= end and b.name and not known_body(b.name)]
        return _called(scene, told[-1]) if told else None
    if scene.flat.startswith(" and ", end) and (more := next((p for p in scene.posts if p.start == end + 5), None)):
        end = more.end  # `President and CEO of the Tarn Institute`: one body for both
    gap = _AT_NOUN.match(scene.flat, end)
    return _called(scene, next((b for b in scene.bodies if gap and b.start == gap.end()), None))


def _named_before(scene: Scene, at: int, before: str) -> Mention | None:
    """`GMB organiser`: a name right before a title in small letters."""
    if there := _FROM_WHERE.search(before):
        start = at - len(before)
        return scene.text.words(start + there.start("name"), start + there.end("name"))
    found = _NAME.search(before)
    if found and (owner := _by_noun(scene, at, found.group("name"))):
        return owner
    words = found.group("name").split() if found else []
    while words and _is_no_owner(words[0].lower()):
        words = words[1:]
    by_letters = len(words) == 1 and _BY_LETTERS.fullmatch(words[0]) is not None
    if found is None or not (by_letters or scene.flat[at : at + 1].islower()):
        return None
    if not words or " ".join(words) in entries("parties") or any(w.lower() in members("given_names") for w in words):
        return None
    name = " ".join(words)
    start = (
        at - len(before) + found.start("name") + found.group("name").rindex(words[0])
        if len(words) == 1
        else (at - len(before) + found.start("name") + found.group("name").index(words[0]))
    )
    if any(person.start < start + len(name) and start < person.end for person in scene.persons):
        return None
    full = [b for b in scene.bodies if b.name and (b.name == name or b.name.startswith(f"{name} "))]
    if full:
        return scene.text.words(start, start + len(name), full[0].name)
    return scene.text.words(start, start + len(name)) if _is_name(scene, name, start) else None


def _is_no_owner(word: str) -> bool:
    """Whether a word before a title says what its holder is like, or opens the sentence."""
    return word in table("owners")["never"] or word in members("leading_words") or word in table("statuses")


def _by_noun(scene: Scene, at: int, name: str) -> Mention | None:
    """`Agency spokesperson Ann Example`: the body named last before whose name ends in that noun."""
    noun = name.split()[-1]
    if noun not in table("owners")["nouns"]:
        return None
    told = [b for b in scene.bodies if b.start < at and b.name and b.name.endswith(f" {noun}")]
    return _called(scene, told[-1]) if told and " " not in name else None


def _is_name(scene: Scene, name: str, start: int) -> bool:
    """Whether a capitalised word is a body's name, not the first word of its sentence or an adjective."""
    if len(name.split()) > 1:
        return not any(word.lower() in members("no_names") for word in name.split()[:1])
    return bool(re.fullmatch(r"[A-Z]{3,7}", name) or known_body(name) or name.lower() in table("owners")["plain"])


def _of_section(scene: Scene, at: int, title: str, principal: str, in_turn: bool) -> Mention | None:
    """In a paper of several sections or items the body that this one speaks of."""
    begin = _section(scene, at)
    sort = sort_of(title)
    kinds = list(sort["kinds"]) if sort else None
    told = [b for b in scene.bodies if begin <= b.start < at and b.name and not b.definite and _may_have(b, kinds)]
    told = [b for b in told if not is_left(scene, b)]
    leading = told[:1] if in_turn else [b for b in told if _leads(scene, b)]
    if not leading or (not in_turn and any(b.name == principal for b in told)):
        return None
    return scene.called(leading[-1])


#: In front of a body where somebody was once, or comes from: no body that what follows tells of.
_LEFT = re.compile(
    r"\b(?:[Ff]ormer(?:ly)?|[Pp]revious(?:ly)?|once|ex|spent|used to|had been|joins?|joined|moved|came|comes"
    r"|at present|presently)\b[^.;:]{0,80}$"
)


def is_left(scene: Scene, body: BodyMention) -> bool:
    """Whether a body is told of as one where somebody was, is meanwhile, or comes from."""
    begin = max(scene.sentence(body.start).start, body.start - 100)
    return _LEFT.search(scene.flat, begin, body.start) is not None


def _headed(scene: Scene, at: int, title: str) -> BodyMention | None:
    """The body whose name alone is the heading above, in a paper with an item for each of several bodies."""
    heads = _heads(scene)
    if sum(body is not None for _, body in heads) < 2:
        return None
    body = next((body for start, body in reversed(heads) if start <= at), None)
    sort = sort_of(title)
    return body if body and _may_have(body, list(sort["kinds"]) if sort else None) else None


@once
def _heads(scene: Scene) -> tuple[tuple[int, BodyMention | None], ...]:
    """Where the headings of a document stand, each with the body that it names and nothing else, or None.

    A body alone in a line with a bullet is such a heading; a number may stand before it, a town behind it.
    """
    text, named = scene.text, {b.start: b for b in scene.bodies if b.name and not b.definite}
    heads = list[tuple[int, BodyMention | None]]()
    for paragraph in text.paragraphs:
        if paragraph.role not in ("heading", "item"):
            continue
        first = paragraph.start + len(_NUMBERED.match(scene.flat[paragraph.start : paragraph.end])[0])  # type: ignore[index]
        body = named.get(first)
        alone = body is not None and _TOWN.fullmatch(scene.flat, body.end, paragraph.end)
        if alone or paragraph.role == "heading":
            heads.append((paragraph.start, body if alone else None))
    return tuple(heads)


#: What may stand in a heading before the body that it names, and behind it.
_NUMBERED = re.compile(r"[\W_]*(?:(?:Item |No\.? ?)?\d{1,2}[.:)]?[ \t]+)?")
_TOWN = re.compile(r"(?:,[ \u00a0][A-Z][\w'’-]+(?:[ \u00a0][A-Z][\w'’-]+)?|[ \u00a0]\([^()\n]{2,40}\))?[\s:.]?")


def _leads(scene: Scene, body: BodyMention) -> bool:
    """Whether a sentence begins with a body, as one begins that tells of it: no body whom somebody comes from."""
    start = scene.sentence(body.start).start
    return body.start - start < 30 and bool(_LEADING.fullmatch(scene.flat[start : body.start]))


def _section(scene: Scene, at: int) -> int:
    """Where the item begins that an offset is in: behind the last rule; without rules, its paragraph."""
    rules = _rules(scene)
    if len(rules) > 1:
        return max((end for end in rules if end <= at), default=0)
    paragraph = scene.text.paragraph_at(at)
    return paragraph.start if paragraph else at


@once
def _rules(scene: Scene) -> tuple[int, ...]:
    """Where the rules across the page end."""
    return tuple(found.end() for found in _RULE.finditer(scene.text.document.text))


@lru_cache(maxsize=512)
def sort_of(title: str) -> dict[str, Any] | None:
    """The row of the lexicon `post_bodies` that a title falls under, or None."""
    return next((sort for pattern, sort in _sorts() if pattern.search(title)), None)


@cache
def _sorts() -> list[tuple[re.Pattern[str], dict[str, Any]]]:
    sorts = table("post_bodies")["sort"]
    return [(re.compile(rf"(?i)\b(?:{'|'.join(sort['titles'])})"), sort) for sort in sorts]


def _may_have(body: BodyMention, kinds: list[str] | None) -> bool:
    """Whether a body may have a post that bodies of some kinds have; None: of any."""
    if body.kind == "place" and body.name != body.words:
        return kinds is None or "company" in kinds
    if (
        body.kind in ("organ", "department", "regulator", "association", "place")
        or known_body(body.name or "") is not None
    ):
        return False
    return kinds is None or body.kind in kinds


@once
def several(scene: Scene) -> bool:
    """Whether a document tells of several bodies in turn: four or more, of which none is named as often as the rest."""
    names = Counter(b.name for b in scene.bodies if b.name and not b.definite and _may_have(b, None))
    return len(names) > 3 and names.most_common(1)[0][1] * 3 <= names.total()
