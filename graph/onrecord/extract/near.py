"""The body of a post where its own phrase names none, but its sentence, its paragraph or its section does."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.claims import AppointmentClaim, Mention, RoleClaim
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene
from onrecord.extract.words import entries, members, table

_ITS = re.compile(r"\b(?:its|Its|their|Their|whose)[ \u00a0](?:[\w-]+[ \u00a0]){0,3}$")
_WHERE = re.compile(r",? where (?:he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (?:[\w-]+ ){0,4}(?:an? |the |its )?$")
_AT = re.compile(
    r"^\W*(?:Also )?(?:[Aa]t|[Ff]or|[Ss]peaking (?:for|on behalf of)|[Oo]n behalf of|[Oo]ver at|[Ww]ith) (?:the )?$"
)
#: A run of capitalised words in front of a title in small letters: `GMB organiser`, `Pebblecare chairman`.
_NAME = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w&’'-]*(?:[ \u00a0](?:& |and )?[A-Z][\w&’'-]*){0,4}?)(?:['’]s?)?[ \u00a0](?:[a-z-]+[ \u00a0]){0,1}$"
)
_NO_OWNER = frozenset(
    "former retired veteran outgoing incoming interim acting deputy current new then furious local tory con lab".split()
)
_UNIONS = frozenset(
    "unite unison prospect community usdaw aslef equity shelter crisis mind mencap scope liberty nautilus napo".split()
)
_LEADING = re.compile(
    r"[\W\d]*(?:(?:But|And|So|Meanwhile|Elsewhere|Over|Also|Earlier|Later|Yesterday|Last \w+|In [A-Z]\w+),? )?(?:(?i:at|for|in) )?"
    r"(?:[Tt]he )?"
)
_RULE = re.compile(r"\n[ \t]*(?:\*[ \t]*){3,}\n|\n[ \t]*[-_=—]{3,}[ \t]*\n|\n[ \t]*#{1,3} ")


def near_body(claim: RoleClaim | AppointmentClaim, scene: Scene, principal: str) -> Mention | None:
    """The body that the words around a title name, or None. `principal`: the name of the document's principal body."""
    if claim.role is None or not _in_passage(claim, claim.role):
        return None
    at, flat = claim.role.start, scene.flat
    begin = scene.sentence(at).start
    before = flat[max(begin, at - 80) : at]
    if _ITS.search(before):
        return _called(scene, _spoken_of(scene, begin, at))
    if named := _named_before(scene, at, before):
        return named
    bodies = [b for b in scene.bodies if begin <= b.start and b.end <= at and b.kind != "organ"]
    if bodies and _WHERE.match(flat[bodies[-1].end : at]):
        return _called(scene, bodies[-1])
    if bodies and _AT.match(flat[begin : bodies[0].start]):
        return _called(scene, bodies[0])
    return _of_section(scene, at, claim.role.plain, principal)


def _in_passage(claim: RoleClaim | AppointmentClaim, role: Mention) -> bool:
    return any(passage.start <= role.start < passage.end for passage in claim.evidence)


def _called(scene: Scene, body: BodyMention | None) -> Mention | None:
    return scene.called(body) if body and body.name else None


def _spoken_of(scene: Scene, begin: int, at: int) -> BodyMention | None:
    """What `its` means: the body before it in the sentence, else the first of the sentence before."""
    here = [b for b in scene.bodies if begin <= b.start and b.end <= at and b.kind != "organ"]
    if here:
        return here[-1]
    index = bisect_left([s.start for s in scene.text.sentences], begin) - 1
    last = scene.text.sentences[index] if index >= 0 else None
    told = [b for b in scene.bodies if last and last.start <= b.start < last.end and b.kind != "organ"]
    return told[0] if told else None


def _named_before(scene: Scene, at: int, before: str) -> Mention | None:
    """`GMB organiser`: a name right before a title in small letters."""
    found = _NAME.search(before)
    if found is None or not scene.flat[at : at + 1].islower():
        return None
    words = found.group("name").split()
    while words and (words[0].lower() in _NO_OWNER | members("leading_words") or words[0].lower() in table("statuses")):
        words = words[1:]
    if not words or " ".join(words) in entries("parties") or any(w.lower() in members("given_names") for w in words):
        return None
    name = " ".join(words)
    start = (
        at - len(before) + found.start("name") + found.group("name").rindex(words[0])
        if len(words) == 1
        else (at - len(before) + found.start("name") + found.group("name").index(words[0]))
    )
    full = [b for b in scene.bodies if b.name and (b.name == name or b.name.startswith(f"{name} "))]
    if full:
        return scene.text.words(start, start + len(name), full[0].name)
    return scene.text.words(start, start + len(name)) if _is_name(scene, name, start) else None


def _is_name(scene: Scene, name: str, start: int) -> bool:
    """Whether a capitalised word is a body's name, not the first word of its sentence or an adjective."""
    if len(name.split()) > 1:
        return not any(word.lower() in members("no_names") for word in name.split()[:1])
    if re.fullmatch(r"[A-Z]{3,7}", name) or known_body(name) or name.lower() in _UNIONS:
        return True
    return False


def _of_section(scene: Scene, at: int, title: str, principal: str) -> Mention | None:
    """In a paper of several sections or items the body that this one speaks of."""
    begin = _section(scene, at)
    kinds = _kinds(title)
    told = [b for b in scene.bodies if begin <= b.start < at and b.name and not b.definite and _may_have(b, kinds)]
    leading = [b for b in told if _leads(scene, b)]
    if not leading or any(b.name == principal for b in told):
        return None
    return scene.called(leading[-1])


def _leads(scene: Scene, body: BodyMention) -> bool:
    """Whether a sentence begins with a body, as one begins that tells of it: no body whom somebody comes from."""
    start = scene.sentence(body.start).start
    return body.start - start < 30 and bool(_LEADING.fullmatch(scene.flat[start : body.start]))


def _section(scene: Scene, at: int) -> int:
    """Where the item begins that an offset is in: behind the last rule; without rules, its paragraph."""
    text = scene.text.document.text
    rules = [found.end() for found in _RULE.finditer(text)]
    if len(rules) > 1:
        return max((end for end in rules if end <= at), default=0)
    paragraph = scene.text.paragraph_at(at)
    return paragraph.start if paragraph else at


def _kinds(title: str) -> list[str] | None:
    """The kinds of body that have such a post; None: any; empty: none is assumed."""
    for sort in table("post_bodies")["sort"]:
        if re.search(rf"(?i)\b(?:{'|'.join(sort['titles'])})", title):
            return list(sort["kinds"])
    return None


def _may_have(body: BodyMention, kinds: list[str] | None) -> bool:
    if body.kind in ("organ", "department", "regulator", "place") or known_body(body.name or "") is not None:
        return False
    return kinds is None or body.kind in kinds
