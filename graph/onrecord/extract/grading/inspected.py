"""What was inspected, and what kind of inspection it was: read from the words around the saying of it."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.extract.grading.inspectors import is_inspectorate, names_reviewer
from onrecord.extract.grading.units import carried_unit, leading_unit, unit_before, unit_behind
from onrecord.extract.grading.unsaid_services import headed_service, opened_service, unsaid_service
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.mentions.spans import BodyMention, PersonMention, ServiceMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import table

_THING = shape(
    r"^(?: \((?:the )?<B>\)| \(<D>\))?(?: by (?:the )?<BP>)?(?:, (?:completed|carried out|published|dated|finished"
    r"|concluded|undertaken|done|made|commissioned|dating)[^.;,()]{0,40},)?"
    r" (?:of|to(?= [^.;]{0,40}services)|into|to look at|looking at|at) (?:the |its |their |our |his "
    r"|her |an? |how |<B>'s? |£[\d.]+\w* )*(?!<D>)(?P<thing>(?:(?! (?:by (?:<BP>|the |its |a |inspectors)"
    r"|in|on|at|from|between|during|<D>|which|that|has|had|have|was|were|is|who|carried|conducted|provided|delivered"
    r"|as part|to (?:judge|assess|see|check|find|examine|ensure|determine)|found|says|said|will"
    r"|and (?:was|has|is))(?!\w))[^,.;:()<]|(?<=children) in care){1,90})"
)
#: `inspected the multi-agency response to youth violence`: work that a verb of inspecting has for its object.
_RESPONSE = shape(
    r"^ (?:the |its |their |our |how |<B>'s? )*(?P<thing>(?:multi-agency |partnership |local |joint )*(?:response"
    r"|arrangements|approach|handling|oversight) (?:to|for|of) [^,.;:()<]{3,60}?)(?= (?:in|across|at|by) |[,.;]|$)"
)
#: What is examined, as the object of the verb: `examined our record-keeping in May`.
_EXAMINING = re.compile(
    r"(?:(?:re-?)?inspected|reviewed|audited|examined|assessed|scrutinised|tested|checked|sampled|looked|went|combed"
    r"|pored over)(?!\w)"
)
_OWNED = (
    r"(?:the |its |their |our |your |his |her |how |both |all |each |(?:both|all|all \w+) of |<B>'s? |\w+'s )*"
)
_NOT_ONE = (
    r"(?!(?:it|them|you|us|me|him|her|they|we|that|this|these|those|what|whether|if|into|at|in|on|over|through|last|and"
    r"|with|by|from|to|as|for|of|between|during)(?!\w))"
)
_OBJECT = shape(
    rf"^(?: (?:at|into|over|through|round|around))? {_OWNED}(?:[\d/–-]+ )?(?P<thing>{_NOT_ONE}(?:<S>"
    rf"|[a-z][\w'-]+)(?: (?:<S>|(?!(?:in|on|at|from"
    r"|between|during|over|last|this|for|by|to|with|as|which|that|who|was|were|had|has|earlier|and (?:found|gave|judged"
    r"|rated)|after|before|when|while|across|under|again|there|unannounced|twice|once)(?!\w))[a-z][\w'-]+)){0,5})"
    r"(?= (?:in|on|at|from|between|during|over|last|this|for|by|across|earlier|again|and)(?!\w)| <D>|,? of <B>|[,.;]|$)"
)
#: What names the whole of a body, or papers, and no service.
_WHOLE = re.compile(
    r"(?:.* )?(?:councils?|schools?|homes?|services?|trusts?|borough|county|city|areas?|town|district|force|prisons?"
    r"|jail"
    r"|hospitals?|nursery|college|university|association|landlord|company|charity|authority|departments?|it|them|us"
    r"|figures|files|cases|papers|sites?|buildings?|premises|evidence|work|progress|performance|provider|practice"
    r"|surgery"
    r"|staff|leaders|managers|people|pupils|tenants|residents|children|partnership|board|region|place|here|there|lot"
    r"|arrangements?|response|approach|handling|oversight|team|organisation|academy|hospice|setting|station|house"
    r"|way|matter|case|complaint|claims?|plans?|documents)"
)
#: Where inspectors arrive, which is nothing that they inspect.
_WAY_IN = re.compile(r"(?:front |main |back )?(?:gates?|doors?|doorstep|reception|entrance|gatehouse|lobby|foyer)")
_BOOKS = re.compile(r"(?:books|ledgers?|accounts)$")
#: The noun itself says what is looked into.
_LABEL = re.compile(
    r"(?i)best value|(?:corporate|financ(?:e|ial)|planning|governance|housing|safeguarding|scrutiny|communications"
    r"|equalit(?:y|ies)|climate|adult social care|children's services)(?= (?:peer|health check))"
)
_TYPED = re.compile(r"(?i)\b(?:(monitoring) (?:visit|report|letter|inspection)|(focuss?ed) (?:visit|inspection))")
_KINDS = {"monitoring": "monitoring visit", "focused": "focused visit", "focussed": "focused visit"}


def inspected_service(scene: Scene, visit: Visit) -> Mention | None:
    """The service that a visit is said to have inspected, by its label or in the words behind it; None: none."""
    gist = visit.gist
    if label := _LABEL.search(gist.shape, visit.start, visit.end):
        return _words(gist, *label.span())
    if own := _subject(visit) or _object(visit) or _antecedent(scene, visit):
        return own
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
        and not _WAY_IN.fullmatch(thing["thing"].rstrip())
        and not (thing["thing"][0].isdigit() and _WHOLE.fullmatch(thing["thing"].rstrip()))
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


def _object(visit: Visit) -> Mention | None:
    """What a verb of inspecting has for its object."""
    gist, behind = visit.gist, visit.gist.shape[visit.end :]
    if visit.noun:
        return None
    verb = gist.shape[visit.start : visit.end].split()[-1:]
    examined = _EXAMINING.search(gist.shape, visit.start, visit.end) and "inspectors" not in verb
    found = _OBJECT.match(behind) if examined and visit.rule != "was inspected" else None
    if found and _BOOKS.search(found["thing"]):
        return gist.text.words(*_span(gist, visit.end, found), "accounts")
    if found is None or _WHOLE.fullmatch(found["thing"]):
        return None
    return gist.text.words(*_span(gist, visit.end, found))


def _span(gist: Gist, at: int, found: re.Match[str]) -> tuple[int, int]:
    return gist.starts[at + found.start("thing")], gist.ends[at + found.end("thing") - 1]


#: `Dunley's services for older people were inspected`: what the verb says was inspected.
_SUBJECT = shape(
    r"(?:^|[ ,(])(?:<B>'s? |[Tt]he (?:\w+'s |<B>'s? )?|[Oo]ur |[Ii]ts |[Tt]heir )(?P<thing>(?:(?:<S>|[a-z][\w'-]+) "
    r"){2,9})$"
)
_SERVES = shape(
    r"<S>|(?<!\w)(?:services?|provision|support|care|education|agency|team|unit|ward|arrangements|apprenticeships"
    r"|courses|training)(?!\w)"
)


def _subject(visit: Visit) -> Mention | None:
    gist = visit.gist
    found = _SUBJECT.search(gist.shape, 0, visit.start) if visit.rule == "was inspected" else None
    if found is None or not _SERVES.search(found["thing"]) or " and " in found["thing"]:
        return None
    start, end = found.start("thing"), found.end("thing") - 1
    return gist.text.words(gist.starts[start], gist.ends[end - 1])


#: What a sentence of its own names before `inspected it`.
_NAMED_BEFORE = re.compile(
    r"(?:['’]s?|\b(?:its|their|the|our|[Tt]he)) (?P<thing>(?:[A-Z][\w'’-]+ (?:(?:and|for|of) )?){1,5}"
    r"(?:Service|Agency|Unit|Team|Centre|Clinic))(?!\w)"
)


def _antecedent(scene: Scene, visit: Visit) -> Mention | None:
    """`Ofsted inspected it last spring`: the service that the sentence before names."""
    gist = visit.gist
    if visit.noun or not re.match(r" (?:it|them)(?!\w)", gist.shape[visit.end :]):
        return None
    words, start = scene.text.document.text, gist.starts[0]
    paragraph = scene.text.paragraph_at(start)
    first = max(paragraph.start if paragraph else 0, start - 250)
    named = [match.span("thing") for match in _NAMED_BEFORE.finditer(words, first, start)]
    return scene.text.words(*named[-1]) if named else None


def _names_body(gist: Gist, words: str) -> bool:
    signs = [gist.signs[sign] for sign in words if sign in gist.signs]
    return not words.strip() or any(isinstance(m, BodyMention | PersonMention) for m in signs)


def told_service(scene: Scene, body: Mention | None, at: int) -> Mention | None:
    """What a paragraph says was inspected, for a grade of `body` that stands at an offset behind it and says no other:
    `The commission inspected its drug and alcohol service and thought it good`."""
    if _is_whole(scene, body) and (opened := opened_service(scene, at)):
        return opened
    paragraph = scene.text.paragraph_at(at)
    start = paragraph.start if paragraph else at
    told = [visit for visit in find_visits(scene) if start <= visit.gist.starts[visit.start] < at]
    service = inspected_service(scene, told[-1]) if told and told[-1].kind != "review" and not told[-1].past else None
    if service is None or _SERVICE.search(service.plain.lower()) is None:
        return None
    others = [b for b in scene.bodies if service.end <= b.start < at and not b.definite and not is_inspectorate(b)]
    return None if any(body is None or b.name != body.plain for b in others) else service


_SERVICE = re.compile(r"(?<!\w)(?:services?|provision|teams?|agency|scheme|programmes?)$")


def _words(gist: Gist, start: int, end: int) -> Mention:
    return gist.text.words(gist.starts[start], gist.ends[end - 1])


def _is_whole(scene: Scene, body: Mention | None) -> bool:
    """Whether a body has services, of which one may be meant: a council, a partnership."""
    return any(body and b.name == body.plain and b.kind in _WITH_SERVICES for b in scene.bodies)


_WITH_SERVICES = ("council", "authority", "partnership")


#: What auditors look into, where the words name no service.
_AUDITED = re.compile(
    r"(?i)\b(?:value for money|best value|(?:statements? of )?accounts(?! commission)"
    r"|financial statements|(?<=the )books|(?<=its )books|(?<=their )books|(?<=our )books|(?<=your )books)\b"
)


_NEEDS = re.compile(r"(?i)special educational needs|\bSEND\b")


def unsaid_of(scene: Scene, visit: Visit, body: Mention | None, inspector: Mention | None) -> Mention | None:
    """What was inspected where the words around name none: the body's own service; of an audit the accounts."""
    if inspector and {"Ofsted", "Care Quality Commission"} == set(inspector.plain.split(" and ")) and body:
        needs = _NEEDS.search(scene.text.document.text)
        named = Mention(body.words, body.start, body.end, "special educational needs and disabilities")
        return named if needs else unsaid_service(scene, body, inspector)
    if visit.kind == "review" and not names_reviewer(inspector) and (asked := _asked(scene, visit)):
        return asked
    if not names_reviewer(inspector):
        at = visit.gist.starts[visit.start]
        headed = (opened_service(scene, at) or headed_service(scene, at)) if _is_whole(scene, body) else None
        unsaid = headed or unsaid_service(scene, body, inspector)
        if visit.kind == "review" or headed:
            return unsaid
        if unsaid is None or unsaid.plain == "hospital services":
            return _unit(scene, visit, body) or unsaid
        councils = unsaid.plain in table("body_services")["council"].values()
        return (leading_unit(scene) if councils else None) or unsaid
    start = visit.gist.starts[0]
    found = _AUDITED.search(scene.text.document.text, max(0, start - 300), start + 500)
    if found is None:
        return headed_service(scene, start) or corporate(scene, body, inspector)
    said = found.group().lower()
    return scene.text.words(*found.span(), "accounts" if said == "books" else said)


#: `I asked Ann Example to examine the finances of the board. She carried out her review in May.`
_ASKED = re.compile(
    r"(?:asked|commissioned|invited|appointed|engaged|hired|brought in|named|sent)\b[^.;]{3,160}? to (?:examine|review"
    r"|look (?:into|at)|investigate|report on|assess|test|inspect) (?:the |its |their |our |how )?"
    r"(?P<thing>[a-z][\w'’ -]{3,60}?)(?= (?:of|at|in|by|for|across|and (?:to|report))\b|[,.;])"
)


def _asked(scene: Scene, visit: Visit) -> Mention | None:
    """What somebody had been asked to review, told just before the review itself."""
    start = visit.gist.starts[visit.start]
    found = list(_ASKED.finditer(scene.text.document.text, max(0, start - 400), start))
    return scene.text.words(*found[-1].span("thing")) if found and not _WHOLE.fullmatch(found[-1]["thing"]) else None


def _unit(scene: Scene, visit: Visit, body: Mention | None) -> Mention | None:
    """The part of a hospital of which its sentence goes on to speak; of a trust the one that its paragraph or the
    heading above it has named."""
    start, at = visit.gist.starts[0], visit.gist.starts[visit.start]
    if body and any(b.name == body.plain and b.kind == "hospital" for b in scene.bodies):
        return carried_unit(scene, start, at)
    paragraph = scene.text.paragraph_at(start)
    heads = [p for p in scene.text.paragraphs if p.role == "heading" and p.start <= start]
    headed = unit_before(scene, heads[-1].start, heads[-1].end) if heads else None
    return unit_before(scene, paragraph.start if paragraph else start, at) or headed


def corporate(scene: Scene, body: Mention | None, inspector: Mention | None) -> Mention | None:
    """What peers of other councils challenge, where no service is named: the council as a whole."""
    if inspector is None or body is None or inspector.plain != "Local Government Association":
        return None
    whole = any(b.name == body.plain and b.kind in ("council", "authority") for b in scene.bodies)
    found = _PEERS.search(scene.text.document.text) if whole else None
    return scene.text.words(*found.span(), "corporate") if found else None


_PEERS = re.compile(r"(?i)\b(?:corporate )?peer (?:challenge|review|team)|\bpeers\b")


def typed(scene: Scene, start: int, end: int) -> Mention | None:
    """The kind that the first words in a stretch name that name one: a monitoring visit, a focused visit."""
    found = _TYPED.search(scene.text.document.text, start, end)
    return scene.text.words(*found.span(), _KINDS[(found[1] or found[2]).lower()]) if found else None


def visit_type(scene: Scene, visit: Visit, inspector: Mention | None) -> Mention | None:
    """The kind that the noun names; for a bare visit the kind that the passage calls it."""
    gist = visit.gist
    if visit.kind in (None, "inspection") and names_reviewer(inspector):
        return gist.text.words(gist.starts[visit.start], gist.ends[visit.end - 1], "review")
    if visit.kind is not None:
        return gist.text.words(gist.starts[visit.start], gist.ends[visit.end - 1], visit.kind)
    start = gist.starts[visit.start]
    words = scene.text.document.text
    first, last = _section(scene, start)
    near = list(_TYPED.finditer(words, max(first, start - 400), min(last, start + 300)))
    if not near:
        return _titled(scene)
    best = min(near, key=lambda match: abs(match.start() - start))
    return gist.text.words(best.start(), best.end(), _KINDS[(best[1] or best[2]).lower()])


def _titled(scene: Scene) -> Mention | None:
    """In a letter of a monitoring visit, whatever they came for before was one too."""
    titles = [p for p in scene.text.paragraphs[:25] if p.role in ("title", "heading") and p.start < _LETTERHEAD]
    return next((kind for p in titles if (kind := typed(scene, p.start, p.end))), None)


_LETTERHEAD = 600  #: code points in which a letter says what it is about


def _section(scene: Scene, at: int) -> tuple[int, int]:
    """From the heading above an offset to the one below it."""
    heads = [p for p in scene.text.paragraphs if p.role == "heading"]
    first = max((p.start for p in heads if p.start <= at), default=0)
    return first, min((p.start for p in heads if p.start > at), default=len(scene.text.document.text))
