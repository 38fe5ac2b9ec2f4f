"""Claims as read within their document: one reader a kind, every field with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from onrecord.claims import (
    AppointmentClaim,
    Claim,
    FindingClaim,
    InspectionClaim,
    Mention,
    Period,
    RatingClaim,
    RecommendationClaim,
    RoleClaim,
    StatementClaim,
)
from onrecord.record import Reading, Value
from onrecord.resolve.bodies import assumed_for, read_body
from onrecord.resolve.context import Context
from onrecord.resolve.lengths import anchor_of, counted_back, is_length, latest_day
from onrecord.resolve.people import read_person, read_style
from onrecord.resolve.tense import direction_at
from onrecord.resolve.times import Direction, resolve_date

#: The head of minutes, and the words that record a resolution in them.
_MINUTES = re.compile(
    r"(?i)\A[\s\S]{0,800}?\bminutes of\b|\A[\s\S]{0,300}?^\s*minutes\s*$"
    r"|\A[\s\S]{0,120}?(?:[:,–-] |\b(?:draft|confirmed) )minutes\b"
    r"|\A[\s\S]{0,200}?\bmeeting of\b[\s\S]{0,300}?^\s*(?:members )?(?:present|in attendance)\b",
    re.MULTILINE,
)
#: Who meets, where it is not the whole body; in how many code points minutes say that.
_OF_A_COMMITTEE = re.compile(r"(?i)committee|panel|board|cabinet|forum|trustees|governors")
_HEAD = 300
#: The committee by name in the head of its minutes, and the posts that it fills out of its own.
_COMMITTEE = re.compile(
    r"(?P<name>[A-Z][\w'’-]*(?:,? (?:(?:and|&|of|for|the) )?[A-Z][\w'’-]*){0,7}"
    r" (?:(?:Sub-)?(?:Committee|Panel|Board)|(?:SUB-)?(?:COMMITTEE|PANEL|BOARD)))(?![\w-])"
)
_ELECTED = re.compile(r"(?i)\b(?:was|were|be) (?:\w+ly )?(?:re-?)?(?:elected|appointed|voted in)\b")
_CHAIR = re.compile(r"(?i)(?:vice|deputy|co)?[- ]?chair\w*")
_RESOLVED = re.compile(
    r"(?i)\b(?:resolved|agreed|carried)\b|\b(?:was|were|be) (?:duly |unanimously |re-?)?(?:elected|appointed|chosen"
    r"|voted in|preferred|installed|confirmed as)\b|\b(?:choice|vote|lot) (?:fell|went)\b|\bnem\.? con\b"
    r"|\bwith immediate effect\b"
    r"|\b(?:committee|council|board|panel|authority|forum|governors|members|trustees|cabinet|group)\s+(?:then\s+|duly"
    r"\s+|unanimously\s+)?(?:re-?)?(?:elected|appointed|nominated|chose)\b"
)


#: A verb that tells what had happened before the meeting.
_BEFORE_IT = re.compile(r"(?i)(?:having|had|who had)\b")


def read_claim(claim: Claim, context: Context) -> Reading:
    """A claim as its document means it."""
    values = _READERS[type(claim)](claim, context)
    elsewhere = {name for name, mention in claim.mentions() if not _in_evidence(claim, mention)}
    return Reading(
        claim.id, claim.kind, claim.document, tuple(_told_elsewhere(v) if v.field in elsewhere else v for v in values)
    )


def _in_evidence(claim: Claim, mention: Mention) -> bool:
    return any(passage.start <= mention.start and mention.end <= passage.end for passage in claim.evidence)


def _told_elsewhere(value: Value) -> Value:
    """The extractor took the words from elsewhere in the document: the passage itself does not say them."""
    return replace(value, why=f"not said in the passage; `{value.said}` stands elsewhere in the document ({value.why})")


def _roles(claim: RoleClaim, context: Context) -> tuple[Value, ...]:
    person = read_person("person", claim.person, context)
    return (
        *person,
        *read_style(person[0].read, context),
        _worded("role", claim.role),
        *read_body("organization", claim.organization, context, assumed=_assumed(claim, context)),
        _status(claim.status),
        *_date("from", claim.since, context, _told(claim, claim.since)),
        *_date("until", claim.until, context, "past" if _is_over(claim) else _told(claim, claim.until)),
    )


def _is_over(claim: RoleClaim) -> bool:
    return claim.status is not None and claim.status.plain == "former"


def _inspections(claim: InspectionClaim, context: Context) -> tuple[Value, ...]:
    return (
        *_inspector("inspector", claim.inspector, context),
        *read_body("organization", claim.organization, context, assumed=context.inspected),
        *_looked_into(claim, context),
        _worded("kind", claim.type, "inspection"),
        *_date("date", claim.date, context, "past"),
    )


def _looked_into(claim: InspectionClaim, context: Context) -> tuple[Value, ...]:
    """What was inspected; a review that names nothing is of the body, not of the service that others speak of."""
    reviewed = claim.type is not None and claim.type.plain == "review"
    return () if reviewed and claim.service is None else _service(claim.service, context)


def _ratings(claim: RatingClaim, context: Context) -> tuple[Value, ...]:
    return (
        *_inspector("inspector", claim.inspector, context),
        *read_body("organization", claim.organization, context, assumed=context.inspected),
        *_service(claim.service, context),
        _worded("aspect", claim.aspect, "overall"),
        _worded("grade", claim.grade),
        *_date("date", claim.date, context, "past"),
    )


def _appointments(claim: AppointmentClaim, context: Context) -> tuple[Value, ...]:
    role = (_worded("role", claim.role),) if claim.role else ()
    body = read_body("organization", claim.organization, context, assumed=_assumed(claim, context))
    return (
        *read_person("person", claim.person, context),
        *role,
        *body,
        *(_agent("by", claim.by, context) or _meeting(claim, body, context)),
        _worded("kind", claim.type),
        *(_date("date", claim.date, context, _told(claim, claim.date)) if claim.date else _meeting_day(claim, context)),
    )


def _assumed(claim: RoleClaim | AppointmentClaim, context: Context) -> str:
    """The body of a post that is spoken of without its name; where nothing is said, an inspector's inspectorate."""
    if claim.role is None:
        return context.body
    assumed = assumed_for(claim.role.plain, context)
    return assumed if claim.organization or assumed == context.inspector else ""


def _meeting_day(claim: AppointmentClaim, context: Context) -> tuple[Value, ...]:
    """What minutes record as resolved was resolved on the day of the meeting, which is their issue day."""
    day = context.document.issued
    told = day and not _BEFORE_IT.match(claim.type.words) and _is_resolved(claim, context)
    return (Value("date", "", day, "resolved at the meeting that these are the minutes of"),) if day and told else ()


def _meeting(claim: AppointmentClaim, body: tuple[Value, ...], context: Context) -> tuple[Value, ...]:
    """What minutes of a whole council record as resolved for a post of its own the council resolved; a committee
    elects those who chair it."""
    if claim.type.plain != "appointment" or not _is_resolved(claim, context):
        return ()
    why = "resolved at the meeting that these are the minutes of"
    if _OF_A_COMMITTEE.search(context.document.text[:_HEAD]):
        named = _COMMITTEE.search(context.document.text[:_HEAD])
        elected = any(_ELECTED.search(passage.quote) for passage in claim.evidence)
        own = elected and claim.role and _CHAIR.fullmatch(claim.role.plain)
        return (Value("by", "", _in_small(" ".join(named["name"].split())), why),) if named and own else ()
    return tuple(replace(value, field="by", said="", why=why) for value in body if value.read)


def _in_small(name: str) -> str:
    """The name of a committee that a heading has in capitals as other text would write it."""
    if not name.isupper():
        return name
    return re.sub(r"\b(?:And|Of|For|The)\b", lambda word: word.group().lower(), name.title())


def _is_resolved(claim: AppointmentClaim, context: Context) -> bool:
    quotes = [passage.quote for passage in claim.evidence]
    return _MINUTES.search(context.document.text) is not None and any(_RESOLVED.search(quote) for quote in quotes)


def _recommendations(claim: RecommendationClaim, context: Context) -> tuple[Value, ...]:
    count = (_worded("count", claim.count),) if claim.count else ()
    return (
        *_inspector("by", claim.by, context),
        *read_body("to", claim.to, context, assumed=context.inspected),
        _worded("text", claim.text),
        *count,
        *_names(claim.names, context),
    )


def _statements(claim: StatementClaim, context: Context) -> tuple[Value, ...]:
    pieces = "\n".join(piece.plain for piece in claim.text)
    why = "as worded" if len(claim.text) == 1 else f"{len(claim.text)} pieces of one quotation, joined in order"
    text = Value("text", pieces, pieces, why)
    return (*_agent("speaker", claim.speaker, context), text, *_names(claim.names, context))


def _findings(claim: FindingClaim, context: Context) -> tuple[Value, ...]:
    about = (_worded("about", claim.about),) if claim.about else ()
    return (
        *_inspector("by", claim.by, context),
        *about,
        _worded("polarity", claim.polarity),
        _worded("text", claim.text),
        *_names(claim.names, context),
    )


_READERS: dict[type[Claim], Callable[..., tuple[Value, ...]]] = {
    RoleClaim: _roles,
    InspectionClaim: _inspections,
    RatingClaim: _ratings,
    AppointmentClaim: _appointments,
    RecommendationClaim: _recommendations,
    StatementClaim: _statements,
    FindingClaim: _findings,
}


# --- fields ---------------------------------------------------------------------------------------------------------


def _names(names: tuple[Mention, ...], context: Context) -> tuple[Value, ...]:
    return tuple(value for name in names for value in read_person("names", name, context))


def _worded(field: str, mention: Mention | None, unsaid: str = "") -> Value:
    if mention is None:
        return Value(field, "", unsaid, f"nothing said: {unsaid}")
    why = "as worded" if mention.value in (None, mention.words) else f"the plain form of `{mention.words}`"
    return Value(field, mention.words, mention.plain, why)


def _status(mention: Mention | None) -> Value:
    if mention is None:
        return Value("status", "", "current", "as worded")
    return Value("status", mention.words, mention.plain, f"said as `{mention.words}`")


def _date(field: str, mention: Mention | None, context: Context, direction: Direction) -> tuple[Value, ...]:
    if mention is None:
        return ()
    issued = context.document.issued
    if field == "from" and is_length(mention.plain):
        return _counted(mention, issued)
    anchor = anchor_of(mention.plain, context.document.text, mention.start, issued)
    latest = None if issued else latest_day(context.document.text) or context.latest
    resolved = resolve_date(mention.plain, issued, direction=direction, anchor=anchor, latest=latest)
    return (Value(field, mention.words, resolved.period.edtf if resolved.period else "", resolved.why),)


def _counted(mention: Mention, issued: str | None) -> tuple[Value, ...]:
    period = counted_back(mention.plain, Period(issued)) if issued else None
    return (Value("from", mention.words, period.edtf if period else "", f"`{mention.words}` counted back"),)


def _told(claim: Claim, date: Mention | None) -> Direction:
    """Whether the passage tells of what was or of what is to come, by the words around the date."""
    passage = next((e for e in claim.evidence if date and e.start <= date.start and date.end <= e.end), None)
    if passage is None or date is None:
        return "any"
    return direction_at(passage.quote, date.start - passage.start, date.end - passage.start)


def _service(mention: Mention | None, context: Context) -> tuple[Value, ...]:
    if mention is not None:
        return (Value("service", mention.words, mention.plain.lower().replace("’", "'"), "as worded"),)
    if context.service:
        return (
            Value(
                "service", "", context.service, "not said here: the service that most of this document's claims name"
            ),
        )
    return ()


def _agent(field: str, mention: Mention | None, context: Context) -> tuple[Value, ...]:
    """A person or a body; an unnamed speaker by the words that stand for the name."""
    if mention is not None and mention.value and mention.value not in context.styles:
        return read_body(field, mention, context)
    return read_person(field, mention, context)


def _inspector(field: str, mention: Mention | None, context: Context) -> tuple[Value, ...]:
    if mention is not None and mention.value and mention.value in context.styles:
        return read_person(field, mention, context)
    return read_body(field, mention, context, assumed=context.inspector, kind="inspector")
