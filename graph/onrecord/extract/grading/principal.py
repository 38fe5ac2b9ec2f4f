"""What a text is about as a whole: the body it speaks of most, and the service that goes without saying."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import pairwise

from onrecord.annotate import Paragraph
from onrecord.claims import Mention
from onrecord.extract.endings import ended
from onrecord.extract.grading.entries import entries, entry_body, entry_service
from onrecord.extract.grading.sites import site_of
from onrecord.extract.grading.visitors import is_inspectorate, is_reviewer
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.sought import sought
from onrecord.extract.words import alternation, occurrences, table

_HEAD = 600
#: `Home: Elm House`: a line that names what the lines below are about.
_LABEL = re.compile(
    r"(?i)\W*(?:name of )?(?:the )?(?:school|academy|college|nursery|home|care home|children's home|setting|prison"
    r"|hospital|service|landlord|force|establishment|site|practice|surgery)(?: name)?\s*[:|\t–-]\s*"
)
NEVER_LEADS = ("organ", "department", "regulator", "association")


def section_body(scene: Scene, at: int) -> Mention | None:
    """The body that the heading above an offset names (`3.2 Elm House`), and little else; None where it names none.

    A trust's masthead heads no section of a text on one of its hospitals.
    """
    ended = bisect_right(scene.text.paragraphs, at, key=lambda paragraph: paragraph.end)
    body = _section_bodies(scene)[ended - 1] if ended else None
    own = body is None or site_of(scene, body.name or "") == body.name
    return scene.called(body) if body and own else None


@once
def _section_bodies(scene: Scene) -> tuple[BodyMention | None, ...]:
    """Behind each paragraph the body that the section is about which it is in or opens."""
    bodies: list[BodyMention | None] = []
    for paragraph in scene.text.paragraphs:
        named = _heads_section(scene, paragraph)
        bodies.append(named if named or paragraph.role == "heading" or not bodies else bodies[-1])
    return tuple(bodies)


#: `Elm House climbs, Beck Lodge falls`: a headline that tells of more than one.
_OTHERS_TOO = re.compile(r"[,;] (?:and |while |but )?[A-Z]")


def _heads_section(scene: Scene, paragraph: Paragraph) -> BodyMention | None:
    """The body that a short line names, and little else."""
    line = scene.text.document.text[paragraph.start : paragraph.end].strip()
    if len(line) >= 90:
        return None
    held = [b for b in scene.bodies if paragraph.start <= b.start < paragraph.end]
    fit = {body.name for body in gradable(scene)} if held else set()
    named = [b for b in held if b.name in fit and not is_inspectorate(b) and not b.definite]
    if len(named) != 1:
        return None
    alone = len({b.name for b in held}) == 1 and (
        len(line) <= len(named[0].words) + 3 or _LABEL.fullmatch(line[: -len(named[0].words)]) is not None
    )
    headed = paragraph.role == "heading" and len(line) <= len(named[0].words) + 25 and not _OTHERS_TOO.search(line)
    return named[0] if alone or headed else None


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
        and body.kind not in NEVER_LEADS
        and known_body(body.name) is None
        and not scene.text.is_furniture(body.start)
    ]
    ours = {scene.text.document.publisher} if _US.search(scene.text.document.text) else set[str | None]()
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
        counts[publisher] += 10
    places = {body.name for body in scene.bodies if body.kind == "place"}
    places -= {body.name for body in scene.bodies if body.kind != "place"}
    counts = Counter({name: count for name, count in counts.items() if count > 1})
    ranked = sorted(((count, name not in places, name) for name, count in counts.items()), reverse=True)
    if not ranked:
        return None
    return site_of(scene, ranked[0][2]) if len(ranked) == 1 or ranked[0][:2] > ranked[1][:2] else None


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
def _inspectorates(scene: Scene) -> tuple[BodyMention, ...]:
    """Every mention of a body that inspects."""
    return tuple(body for body in scene.bodies if is_inspectorate(body))


def principal_inspector(scene: Scene, before: int, grade: str | None = None) -> Mention | None:
    """The mention next before an offset of the inspectorate that the text names most, or of the one named just before.

    `grade`: only inspectorates whose scale holds it. None where two vie for it.
    """
    held = [body for body in _inspectorates(scene) if grade is None or _gives(body, grade)]
    if grade is None and (joint := _joint(scene)):
        return joint
    own = known_body(scene.text.document.publisher or "")
    if own and (published := [body for body in held if body.name == own.name]):
        earlier = [body for body in published if body.end <= before]
        return scene.called(earlier[-1] if earlier else published[0])
    ranked = Counter(body.name for body in held).most_common(2)
    if not ranked:
        return None
    near = [body for body in held if before - 700 < body.start <= before]
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return scene.called(near[-1]) if near else None
    named = [body for body in held if body.name == ranked[0][0]]
    earlier = [body for body in named if body.end <= before]
    return scene.called(earlier[-1] if earlier else named[0])


def near_inspector(scene: Scene, at: int, grade: str) -> Mention | None:
    """The one inspectorate that the paragraph of an offset names, where its scale holds a grade and the text tells of
    several."""
    held = [body for body in _inspectorates(scene) if _gives(body, grade) and not is_reviewer(body)]
    paragraph = scene.text.paragraph_at(at)
    if paragraph is None or len({body.name for body in held}) < 2:
        return None
    near = [body for body in held if paragraph.start <= body.start < paragraph.end]
    return scene.called(near[0]) if len({body.name for body in near}) == 1 else None


@once
def _joint(scene: Scene) -> Mention | None:
    """The two inspectorates that a text of a joint inspection names as one, where it names no third."""
    text = scene.text.document.text
    if not _JOINTLY.search(text):
        return None
    held = [body for body in _inspectorates(scene) if not body.definite]
    if len({body.name for body in held}) != 2:
        return None
    pairs = ((one, two) for one, two in pairwise(held) if one.name != two.name)
    return next((scene.text.words(one.start, two.end, f"{one.name} and {two.name}") for one, two in pairs
                 if _AND.fullmatch(text, one.end, two.start)), None)


_JOINTLY = re.compile(r"(?i)\bjoint(?:ly)?\b")
_AND = re.compile(r"(?: \([^()]{1,20}\))?,? (?:and|&|together with|jointly with) (?:the )?")


def _gives(body: BodyMention, grade: str) -> bool:
    """Whether an inspectorate's scale holds a grade; one whose scale is not known may give any; auditors give none."""
    known = known_body(body.name or "")
    scale = table("grades").get(known.scheme, {}) if known else {}
    if not scale:
        return not is_reviewer(body)
    return grade in scale["grades"] or grade in scale.get("also", ())


@once
def _schemes(scene: Scene) -> tuple[tuple[str, int], ...]:
    """The schemes of grades of the inspectorates that a text names, with how often, the most often named first."""
    schemes = Counter(known.scheme for body in scene.bodies if (known := known_body(body.name or "")) and known.scheme)
    return tuple(schemes.most_common())


def principal_scheme(scene: Scene) -> str:
    """The scheme of grades of the inspectorate that the text names most; empty where it names none."""
    return next((scheme for scheme, _ in _schemes(scene)), "")


@once
def _kinds_of_others(scene: Scene) -> frozenset[str]:
    """The kinds of institutions that inspectorates grade which a text names nearly as often as its principal one: a
    round-up tells of homes and of nurseries."""
    most = max((count for _, count in _schemes(scene)), default=0)
    others = [scheme for scheme, count in _schemes(scene)[1:] if count > 1 and 2 * count >= most]
    graded = (table("body_services")["inspects"].get(scheme, ((),))[0] for scheme in others)
    return frozenset(kind for kinds in graded for kind in kinds if kind in _INSTITUTIONS)


_INSTITUTIONS = ("home", "school", "hospital", "prison")


def unsaid_service(scene: Scene, body: Mention | None, inspector: Mention | None) -> Mention | None:
    """The service that is meant where a passage names a body and no service of it; the words are the body's."""
    if body is None:
        return None
    known = known_body(inspector.plain) if inspector else None
    scheme = known.scheme if known and known.scheme else principal_scheme(scene)
    plain = body.plain.lower().replace("’", "'")
    named = next((service for pattern, service in _named_services() if pattern.search(plain)), None)
    if named is None and (entry := entry_service(scene, body.start)) and entry.plain not in ("setting", "provider"):
        return entry
    services = table("body_services")
    named = _apposed(scene, body) or services["instead"].get(scheme, {}).get(named, named)
    named = named or _by_kind(scene, body, scheme)
    if named is None and entry_body(scene, body.start):
        named = services["entries"].get(scheme)
    return None if named is None else Mention(body.words, body.start, body.end, named)


@cache
def _named_services() -> list[tuple[re.Pattern[str], str]]:
    """The services that a body's name tells."""
    return [(re.compile(pattern), service) for pattern, service in table("body_services")["named"]]


def _by_kind(scene: Scene, body: Mention, scheme: str) -> str | None:
    """The service that an inspectorate inspects of a body of that kind, as the text calls it."""
    services = table("body_services")
    named: str | None = services["council"].get(scheme) if _is_council(scene, body) else None
    named = named or services["whole"].get(scheme)
    for kind in sorted(_kinds(scene, body)) if named is None else ():
        told = services["kinds"].get(kind, {})
        named = next((told[key] for key in (scheme, "any") if key in told), named)
    if entries(scene):
        return named
    return next((s for sign, of, s in services["signs"] if of == named and _says(scene, sign)), named)


def headed_service(scene: Scene, at: int) -> Mention | None:
    """The service that the heading above an offset names, and little else: `3. ADULT SERVICES`, `Audit Example: the
    commissioning of care`."""
    text = scene.text
    heads = [p for p in text.paragraphs if p.role == "heading" and p.start <= at]
    line = text.document.text[heads[-1].start : heads[-1].end].strip().split("\n")[0] if heads else ""
    start = heads[-1].start + text.document.text[heads[-1].start : heads[-1].end].index(line) if line else 0
    held = [s for s in scene.services if start <= s.start and s.end <= start + len(line)]
    if len(held) == 1 and 2 * (held[0].end - held[0].start) > len(re.sub(r"^[\W\d]*", "", line)):
        return text.words(held[0].start, held[0].end)
    behind = next((b.end for b in scene.bodies if start <= b.start < start + len(line) and is_inspectorate(b)), 0)
    found = _ON.fullmatch(line[behind - start :]) if behind else None
    return text.words(behind + found.start("thing"), behind + found.end("thing")) if found else None


#: What a heading says behind the name of who inspects.
_ON = re.compile(r"(?i)(?: (?:review|report|inspection|audit|letter|outcome))?(?:: | [–—-] | on )(?:(?:review|audit"
                 r"|inspection|report) (?:of|on|into) )?(?:the |our )?(?P<thing>[a-z][\w'’,& -]{3,60})")


def _says(scene: Scene, sign: str) -> bool:
    return re.search(rf"(?i)(?<!\w)(?:{sign})(?!\w)", scene.text.document.text) is not None


@cache
def _apposition() -> re.Pattern[str]:
    nouns = alternation([noun for held in table("institutions")["nouns"].values() for noun in held])
    return re.compile(
        r"(?:(?:, | is | was )(?:an?|the|one of|our|its|[^\s,.]+['’]s?) (?:[\w'’-]+ ){0,3}?"
        rf"(?P<noun>{nouns})| (?P<behind>{nouns}))s?(?![\w-])"
    )


def _apposed(scene: Scene, body: Mention) -> str | None:
    """`Ryhill Court, the council's reablement centre,`: what the text says that a body is."""
    if not _kinds(scene, body) & {"home", "school", "hospital", "service"}:
        return None
    text = scene.text.document.text
    told = (_apposition().match(text, at + len(body.plain)) for at in occurrences(body.plain, text))
    found = next((match for match in told if match), None)
    said = (found["noun"] or found["behind"]) if found else None
    return None if said in ("home", "setting", "provider", "service") else said


def _kinds(scene: Scene, body: Mention) -> set[str]:
    return {b.kind for b in scene.bodies if isinstance(b, BodyMention) and b.name == body.plain}


def serving_council(scene: Scene, body: Mention | None, service: Mention | None) -> Mention | None:
    """The council that a service is of which only councils have, where a home or a school was taken for its body."""
    if body is None or service is None or not _kinds(scene, body) & {"home", "school"}:
        return None
    if not _COUNCILS_OWN.fullmatch(service.plain.lower().replace("’", "'")):
        return None
    counts = Counter(b.name for b in scene.bodies if b.kind == "council" and b.name)
    name = counts.most_common(1)[0][0] if counts else None
    return next((scene.called(b) for b in scene.bodies if b.name == name), None) if name else None


_COUNCILS_OWN = re.compile(
    r"(?:social services|children's (?:social care|services)|adult (?:social care|services)|education services"
    r"|housing services|homelessness service)"
)


def _is_council(scene: Scene, body: Mention) -> bool:
    kinds = _kinds(scene, body)
    return "council" in kinds or kinds == {"place"} or "council" in body.plain.lower()
