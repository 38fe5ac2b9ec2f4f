"""What was inspected, and what kind of inspection it was: read from the words around the saying of it."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.extract.grading.principal import unsaid_service
from onrecord.extract.grading.units import unit_before, unit_behind
from onrecord.extract.grading.visitors import names_reviewer
from onrecord.extract.grading.visits import Visit
from onrecord.extract.mentions.spans import BodyMention, PersonMention, ServiceMention
from onrecord.extract.scene import Gist, Scene, shape

_THING = shape(
    r"^(?: \((?:the )?<B>\)| \(<D>\))? (?:of|to(?= [^.;]{0,40}services)|into|to look at|looking at|at) (?:the |its "
    r"|their |our |his "
    r"|her |an? |how |<B>'s? |£[\d.]+\w* )*(?!<D>)(?P<thing>(?:(?! (?:by (?:<BP>|the |its |a |inspectors)"
    r"|in|on|at|from|between|during|which|that|has|had|have|was|were|is|who|carried|conducted|provided"
    r"|delivered"
    r"|as part|to (?:judge|assess|see|check|find|examine|ensure|determine)|found|says|said|will"
    r"|and (?:was|has|is))(?!\w))[^,.;:()<]|(?<=children) in care){1,90})"
)
#: `inspected the multi-agency response to youth violence`: work that a verb of inspecting has for its object.
_RESPONSE = shape(
    r"^ (?:the |its |their |our |how |<B>'s? )*(?P<thing>(?:multi-agency |partnership |local |joint )*(?:response"
    r"|arrangements"
    r"|approach|handling|oversight) (?:to|for|of) [^,.;:()<]{3,60}?)(?= (?:in|across|at|by) |[,.;]|$)"
)
#: The noun itself says what is looked into.
_LABEL = re.compile(
    r"(?i)best value|(?:corporate|financ(?:e|ial)|planning|governance|housing|safeguarding|scrutiny|communications"
    r"|equalit(?:y|ies)"
    r"|climate|adult social care|children's services)(?= (?:peer|health check))"
)
_TYPED = re.compile(r"(?i)\b(?:(monitoring) (?:visit|report|letter|inspection)|(focuss?ed) (?:visit|inspection))")
_KINDS = {"monitoring": "monitoring visit", "focused": "focused visit", "focussed": "focused visit"}


def inspected_service(scene: Scene, visit: Visit) -> Mention | None:
    """The service that a visit is said to have inspected, by its label or in the words behind it; None: none."""
    gist = visit.gist
    if label := _LABEL.search(gist.shape, visit.start, visit.end):
        return _words(gist, *label.span())
    around = [gist.signs[s] for s in gist.shape[visit.end : visit.end + 140] if s in gist.signs]
    found = next((m for m in around if isinstance(m, ServiceMention)), None)
    end = gist.ends[min(visit.end + 140, len(gist.shape)) - 1]
    unit = unit_behind(scene, gist.starts[visit.end - 1], found.start if found else end)
    thing = _THING.match(gist.shape[visit.end :]) or _RESPONSE.match(gist.shape[visit.end :])
    if (
        thing
        and unit is None
        and (found is None or gist.starts[visit.end + thing.end() - 1] <= found.start)
        and not _names_body(gist, thing["thing"])
    ):
        return _words(gist, visit.end + thing.start("thing"), visit.end + len(thing.group().rstrip()))
    if unit:
        return unit
    if found is None:
        before = [gist.signs[s] for s in reversed(gist.shape[: visit.end]) if s in gist.signs]
        found = next((m for m in before if isinstance(m, ServiceMention)), None)
    if found is None:
        return None if visit.kind == "review" else unit_before(scene, gist.starts[0], gist.starts[visit.start])
    return gist.text.words(found.start, found.end)


def _names_body(gist: Gist, words: str) -> bool:
    signs = [gist.signs[sign] for sign in words if sign in gist.signs]
    return not words.strip() or any(isinstance(m, BodyMention | PersonMention) for m in signs)


def _words(gist: Gist, start: int, end: int) -> Mention:
    return gist.text.words(gist.starts[start], gist.ends[end - 1])


#: What auditors look into, where the words name no service.
_AUDITED = re.compile(r"(?i)\b(?:value for money|best value|(?:statements? of )?accounts|financial statements)\b")


_NEEDS = re.compile(r"(?i)special educational needs|\bSEND\b")


def unsaid_of(scene: Scene, visit: Visit, body: Mention | None, inspector: Mention | None) -> Mention | None:
    """What was inspected where the words around name none: the body's own service; of an audit the accounts."""
    if inspector and {"Ofsted", "Care Quality Commission"} == set(inspector.plain.split(" and ")) and body:
        needs = _NEEDS.search(scene.text.document.text)
        named = Mention(body.words, body.start, body.end, "special educational needs and disabilities")
        return named if needs else unsaid_service(scene, body, inspector)
    if not names_reviewer(inspector):
        return unsaid_service(scene, body, inspector)
    start = visit.gist.starts[0]
    found = _AUDITED.search(scene.text.document.text, max(0, start - 300), start + 500)
    return scene.text.words(*found.span(), found.group().lower()) if found else None


def typed(scene: Scene, start: int, end: int) -> Mention | None:
    """The kind that the first words in a stretch name that name one: a monitoring visit, a focused visit."""
    found = _TYPED.search(scene.text.document.text, start, end)
    return scene.text.words(*found.span(), _KINDS[(found[1] or found[2]).lower()]) if found else None


def visit_type(scene: Scene, visit: Visit, inspector: Mention | None) -> Mention | None:
    """The kind that the noun names; for a bare visit the kind that the passage calls it."""
    gist = visit.gist
    if visit.kind in (None, "inspection") and not visit.noun and names_reviewer(inspector):
        return gist.text.words(gist.starts[visit.start], gist.ends[visit.end - 1], "review")
    if visit.kind is not None:
        return gist.text.words(gist.starts[visit.start], gist.ends[visit.end - 1], visit.kind)
    start = gist.starts[visit.start]
    words = scene.text.document.text
    first, last = _section(scene, start)
    near = list(_TYPED.finditer(words, max(first, start - 400), min(last, start + 300)))
    if not near:
        return None
    best = min(near, key=lambda match: abs(match.start() - start))
    return gist.text.words(best.start(), best.end(), _KINDS[(best[1] or best[2]).lower()])


def _section(scene: Scene, at: int) -> tuple[int, int]:
    """From the heading above an offset to the one below it."""
    heads = [p for p in scene.text.paragraphs if p.role == "heading"]
    first = max((p.start for p in heads if p.start <= at), default=0)
    return first, min((p.start for p in heads if p.start > at), default=len(scene.text.document.text))
