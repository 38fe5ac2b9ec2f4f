"""The service that is meant where a passage names a body and none of its services."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from onrecord.claims import Mention
from onrecord.extract.grading.entries import entries, entry_body, entry_service
from onrecord.extract.grading.inspectors import is_inspectorate, principal_scheme
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene
from onrecord.extract.words import alternation, occurrences, table


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


#: What stands before and behind the service that a paragraph opens with: `4.2 Youth Justice Service. The inspectorate`.
_NUMBER = re.compile(r"\W*(?:\(?(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+)?(?:[Oo]ur |[Tt]he )?")
_STOP = re.compile(r"(?: \([^()\n]{2,40}\))?(?:\. ?\n?|: | [–—-] )(?=[“‘\"]?[A-Z])")


def opened_service(scene: Scene, at: int) -> Mention | None:
    """The service that a paragraph opens with, as with a title of its own."""
    text, paragraph = scene.text, scene.text.paragraph_at(at)
    lead = _NUMBER.match(text.document.text, paragraph.start) if paragraph else None
    held = [s for s in scene.services if lead and s.start == lead.end() and s.end < at]
    return text.words(held[0].start, held[0].end) if held and _STOP.match(text.document.text, held[0].end) else None


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


#: `Beck Lea (respite care for adults)`: what stands in brackets behind a name.
_SORT = re.compile(r" \((?:an? |the |our )?(?P<sort>[\w'’ -]{4,40}?)(?:(?: (?:for|in|at|on|near)|,) [^()\n]{2,40})?\)")


@cache
def _sorted_care() -> re.Pattern[str]:
    nouns = alternation([noun for held in table("institutions")["nouns"].values() for noun in held])
    return re.compile(
        rf"(?i)(?:[\w'’-]+ ){{0,3}}?(?:{nouns}|(?:\w+ )?(?:care|living|breaks|respite|nursing|residential))"
    )


def _apposed(scene: Scene, body: Mention) -> str | None:
    """`Ryhill Court, the council's reablement centre,`: what the text says that a body is."""
    if not _kinds(scene, body) & {"home", "school", "hospital", "service"}:
        return None
    text = scene.text.document.text
    ends = [at + len(body.plain) for at in occurrences(body.plain, text)]
    found = next((match for end in ends if (match := _apposition().match(text, end))), None)
    if found is None and (sort := next((match for end in ends if (match := _SORT.match(text, end))), None)):
        return sort["sort"].lower() if _sorted_care().fullmatch(sort["sort"]) else None
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
