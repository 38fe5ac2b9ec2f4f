"""Which bodies of a text may be graded, and which of them it speaks of most."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.extract.endings import ended
from onrecord.extract.grading.inspectors import principal_scheme, schemes_named
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.sought import sought
from onrecord.extract.words import table

#: Kinds of bodies that are not inspected themselves.
UNGRADED = ("organ", "department", "regulator", "association")
_HEAD = 600  #: code points in which a text says what it is about

#: Who issues a text tells of an inspection of itself.
_US = sought(
    ended(
        r"(?i:\b(?:(?:re-?)?inspect(?:ed|s)|visited|rated|graded|judged|assessed|reviewed|audited))", r" (?i:us)\b"
    )
)


@once
def gradable(scene: Scene) -> tuple[BodyMention, ...]:
    """The mentions of bodies that the text's inspectorate may grade, by what they are; of all where none may be."""
    named = [
        body
        for body in scene.bodies
        if body.name
        and body.kind not in UNGRADED
        and known_body(body.name) is None
        and not scene.text.is_furniture(body.start)
    ]
    ours = {addressed(scene)} - {None}
    if _US.search(scene.text.document.text):
        ours.add(scene.text.document.publisher)
    groups = table("body_services")["inspects"].get(principal_scheme(scene), ())
    fit = ({body.name for body in named if body.kind in kinds or body.name in ours} for kinds in groups)
    graded = next((names for names in fit if names), set())
    if not graded:
        return tuple(named)
    return tuple(body for body in named if body.name in graded or body.kind in _kinds_of_others(scene))


#: `Dunley nursing home`: the place says where it is.
_IN_PLACE = re.compile(
    r" (?:[a-z-]+ )?(?:care homes?|nursing homes?|children['’]s homes?|homes?|(?:primary |secondary |infant |junior "
    r"|special |high )?schools?|nurser(?:y|ies)|pre-?schools?|academ(?:y|ies)|colleges?|prisons?|jails?|hospitals?"
    r"|surger(?:y|ies)|hospices?|landlords?|childminders?|GPs?|practices?|pubs?|charit(?:y|ies)|unit)\b"
)


@once
def leading_name(scene: Scene) -> str | None:
    """The name that the text says most, more for its title and its first words."""
    title = next((p for p in scene.text.paragraphs if p.role == "title"), None)
    counts: Counter[str] = Counter()
    for body in gradable(scene):
        if body.kind == "place" and _IN_PLACE.match(scene.text.document.text, body.end):
            continue
        titled = title and title.start <= body.start < title.end
        weight = 3 if titled else 2 if body.start < _HEAD else 1
        counts[body.name or ""] += weight if not titled and in_passing(scene, body) else 2 * weight
    publisher = scene.text.document.publisher
    if publisher and publisher in counts:
        counts[publisher] += _OWN
    if (reader := addressed(scene)) and reader in counts:
        counts[reader] += _OWN
    places = {body.name for body in scene.bodies if body.kind == "place"}
    places -= {body.name for body in scene.bodies if body.kind != "place"}
    counts = Counter({name: count for name, count in counts.items() if count > 1})
    ranked = sorted(((count, name not in places, name) for name, count in counts.items()), reverse=True)
    if not ranked:
        return None
    return site_of(scene, ranked[0][2]) if len(ranked) == 1 or ranked[0][:2] > ranked[1][:2] else None


_OWN = 10  #: what a mention counts for of who publishes a text, or whom it is written to
_DEAR = re.compile(r"^[ \t]*Dear [A-Z]", re.MULTILINE)


@once
def addressed(scene: Scene) -> str | None:
    """The body that a letter is written to: the last on a line of its own above `Dear Director`; None: no letter."""
    text = scene.text.document.text
    dear = _DEAR.search(text)
    above = [b for b in scene.bodies if dear and b.end < dear.start() and b.kind not in (*UNGRADED, "place")]
    alone = [b for b in above if text[b.start - 1 : b.start] in ("", "\n") and text[b.end : b.end + 1] in "\n,"]
    return alone[-1].name if alone and known_body(alone[-1].name or "") is None else None


#: Where somebody comes from or goes to.
_GOING = re.compile(
    r"(?i)(?:\b(?:join(?:s|ed|ing)?|mov(?:es|ed|ing) to|leaves? for|left for"
    r"|(?:post|job|role|work(?:s|ed|ing)?|consultancy) (?:at|with|for)) (?:the )?)$"
)
_OF_POST = re.compile(r"(?:,| of| at| for| with| to| in)(?: the)? $")


def in_passing(scene: Scene, body: BodyMention) -> bool:
    """Whether a mention only says whose post somebody has, or where somebody goes or comes from."""
    before = scene.text.document.text[max(0, body.start - 30) : body.start]
    if _GOING.search(before):
        return True
    tie = None if body.definite else _OF_POST.search(before)
    at = body.start - len(tie.group()) if tie else -1
    return tie is not None and any(post.end == at for post in scene.posts if post.start < body.start)


@once
def _kinds_of_others(scene: Scene) -> frozenset[str]:
    """The kinds of institutions that inspectorates grade which a text names nearly as often as its principal one: a
    round-up tells of homes and of nurseries."""
    most = max((count for _, count in schemes_named(scene)), default=0)
    others = [scheme for scheme, count in schemes_named(scene)[1:] if count > 1 and 2 * count >= most]
    graded = (table("body_services")["inspects"].get(scheme, ((),))[0] for scheme in others)
    return frozenset(kind for kinds in graded for kind in kinds if kind in _INSTITUTIONS)


_INSTITUTIONS = ("home", "school", "hospital", "prison")


#: What is inspected at a hospital, in front of its name.
_INSPECTED_AT = re.compile(
    r"(?i)\b(?:care|departments?|units?|services?|maternity|wards?|a&e|emergency|surgery|theatres?|outpatients|medicine"
    r"|clinics?|centre|inspect(?:ed|ion)|visit(?:ed)?|rating) (?:at|of|in|to) (?:the )?\Z"
)
_REACH = 40


def site_of(scene: Scene, name: str) -> str:
    """The one hospital that a text tells to have been inspected, in place of the trust `name`; else the name itself."""
    if not any(body.name == name and body.kind == "trust" for body in scene.bodies):
        return name
    hospitals = {body.name for body in scene.bodies if body.kind == "hospital" and body.name != name}
    inspected = {body.name for body in scene.bodies if body.name in hospitals and _is_inspected(scene, body)}
    return (inspected.pop() or name) if len(inspected) == 1 == len(hospitals) else name


def _is_inspected(scene: Scene, body: BodyMention) -> bool:
    before = scene.text.document.text[max(0, body.start - _REACH) : body.start]
    return _INSPECTED_AT.search(" ".join(before.split()) + " ") is not None
