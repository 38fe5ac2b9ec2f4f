"""What appointments say of roles in the same document: a joining begins a tenure, a departure ends it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from onrecord.claims import Period
from onrecord.record import Reading, Value
from onrecord.resolve.lengths import counted_back, is_length
from onrecord.resolve.names import same_body, same_title

#: `1 May 2024 until 30 April 2027`: how long somebody is appointed for
_TERM = re.compile(r"\s(?:until|till|to)\s|[-–]")
_PAST = re.compile(r"\b(?:\w+ed|left|quit|took|stood|went|gone|came|gave|hung|put|was|ran|run|made|let)\b")
_STAND_IN = ("interim", "acting")


def date_roles(readings: list[Reading], issued: str | None) -> list[Reading]:
    """Readings with `from`, `until` and `status` of each role completed from appointments to the same post."""
    events = [reading for reading in readings if reading.kind == "appointments" and reading.read("person")]
    events.sort(key=lambda event: event.read("kind") != "joining")  # who joins in May was appointed before
    dated = [_dated(reading, events, issued) if reading.kind == "roles" else reading for reading in readings]
    counted = [_recounted(reading) if reading.kind == "roles" else reading for reading in dated]
    settled = [_by_days(reading, issued) if reading.kind == "roles" else reading for reading in counted]
    settled = [_superseded(reading, settled) if reading.kind == "roles" else reading for reading in settled]
    return [_awaited(reading, settled, events) if reading.kind == "roles" else reading for reading in settled]


def _by_days(role: Reading, issued: str | None) -> Reading:
    """A post whose last day is past was held, one whose first day is to come will be."""
    if role.read("status") != "current" or not issued:
        return role
    today, until, since = date.fromisoformat(issued), role.read("until"), role.read("from")
    if until and Period(until).latest < today:
        return _with(role, Value("status", "", "former", f"ended {until}, before the issue day {issued}"))
    if since and Period(since).earliest > today:
        return _with(role, Value("status", "", "incoming", f"begins {since}, after the issue day {issued}"))
    return role


def _superseded(role: Reading, readings: list[Reading]) -> Reading:
    """Who was one thing from 2010 and another from 2013 in the same body is the first no longer."""
    since = role.read("from")
    if role.read("status") not in ("current", "incoming") or not since or role.read("until"):
        return role
    for other in readings:
        later = other.kind == "roles" and other.read("person") == role.read("person") and other.read("from")
        if later and Period(other.read("from")).earliest > Period(since).latest and _replaces(other, role):
            why = f"the same person is {other.read('role')} from {other.read('from')}"
            return _with(role, Value("status", "", "former", why))
    return role


def _awaited(role: Reading, readings: list[Reading], events: list[Reading]) -> Reading:
    """Who is chosen for a post which another one is still to leave does not have it yet."""
    chosen = [e for e in events if e.read("kind") == "appointment" and e.read("role") and _concerns(e, role)]
    chosen = [e for e in chosen if not _said(e).lower().startswith("became")]  # who became it has it
    if role.read("status") != "current" or not chosen:
        return role
    for other in readings:
        same = other.kind == "roles" and other.read("person") != role.read("person") and _same_place(other, role)
        if same and other.read("status") == "outgoing" and same_title(other.read("role"), role.read("role")):
            role = _with(role, Value("status", "", "incoming", f"{other.read('person')} is still to leave the post"))
            days = [event.value("date") for event in chosen]
            begun = role.value("from")
            if begun and any(day and day.said == begun.said for day in days):
                role = _with(role, replace(begun, read="", why=f"chosen on {begun.read}; nobody says from when"))
            return role
    return role


def _replaces(later: Reading, role: Reading) -> bool:
    """Whether a post of the same body takes the place of another: both in full time, none of them a stand-in's."""
    whole = later.read("status") in ("current", "outgoing", "former")
    whole = whole and not same_title(later.read("role"), role.read("role"))
    full_time = re.compile(r"(?i)\b(?:director|head|chief|principal|manager|officer|superintendent|leader|housemaster"
                           r"|teacher)")
    both = full_time.search(later.read("role")) and full_time.search(role.read("role"))
    return bool(whole and both) and _same_place(later, role)


def _recounted(role: Reading) -> Reading:
    """A time in a post is counted from its end; where that is over and its day not known, its beginning is not."""
    begun, until = role.value("from"), role.read("until")
    if begun is None or not is_length(begun.said):
        return role
    if not until:
        ended = role.read("status") == "former"
        return _with(role, replace(begun, read="", why="ended nobody says when")) if ended else role
    period = counted_back(begun.said, Period(until))
    return _with(role, replace(begun, read=period.edtf if period else "", why=f"`{begun.said}`, counted from {until}"))


def _dated(role: Reading, events: list[Reading], issued: str | None) -> Reading:
    for event in (_of_its_post(event, events, issued) for event in events):
        if _concerns(event, role):
            role = _ended(role, event, issued) if event.read("kind") == "departure" else _begun(role, event, issued)
    return role


def _of_its_post(event: Reading, events: list[Reading], issued: str | None) -> Reading:
    """A beginning that names no post is that of the post to which the same person is said to be appointed."""
    if event.read("role") or event.read("kind") == "departure" or _is_long_ago(event, issued):
        return event
    same = [e for e in events if e.read("person") == event.read("person")]
    posts = [e for e in same if e.read("role") and e.read("kind") == "appointment"]
    post = posts[0].value("role") if posts else None
    return replace(event, values=(*event.values, post)) if post else event


def _is_long_ago(event: Reading, issued: str | None) -> bool:
    """`joined the firm in 2003`, told years later: not when the post began that somebody is chosen for now."""
    year = re.fullmatch(r"\d{4}", event.read("date"))
    return year is not None and issued is not None and int(year.group()) < int(issued[:4]) - 1


def _concerns(event: Reading, role: Reading) -> bool:
    """The same person in the same post; an event that names no post concerns the posts in the body it names."""
    if event.read("person") != role.read("person") or (
        role.read("status") == "former" and event.read("kind") != "departure"
    ):
        return False
    if event.read("role"):
        return same_title(event.read("role"), role.read("role")) and _same_place(event, role)
    body = event.value("organization")
    ties = event.read("kind") == "departure" or role.read("status") != "current" or (body is not None and body.said)
    return _same_place(event, role) and bool(ties and body)


def _same_place(event: Reading, role: Reading) -> bool:
    left, right = event.read("organization"), role.read("organization")
    return not left or not right or same_body(left, right)


def _begun(role: Reading, event: Reading, issued: str | None) -> Reading:
    day = event.value("date")
    if day and _TERM.search(day.said) and "/" in day.read:
        begun, ended = day.read.split("/")
        role = _with(role, replace(day, field="until", read=ended)) if not role.read("until") else role
        day = replace(day, read=begun)
        role = _with(role, replace(day, field="from")) if "/" in role.read("from") else role
    if day and day.read and role.read("from") in ("", day.read):
        role = _with(role, Value("from", day.said, day.read, f"{day.why}; the {event.read('kind')} of the same person"))
    if role.read("status") == "current" and role.read("from") and issued:
        if Period(role.read("from")).earliest > date.fromisoformat(issued):
            why = f"begins {role.read('from')}, after the issue day {issued}"
            role = _with(role, Value("status", "", "incoming", why))
    elif role.read("status") == "current" and event.read("kind") == "joining" and _to_come(_said(event)):
        role = _with(role, Value("status", _said(event), "incoming", f"said to be about to begin: `{_said(event)}`"))
    return role


def _said(event: Reading) -> str:
    kind = event.value("kind")
    return kind.said if kind else ""


def _ended(role: Reading, event: Reading, issued: str | None) -> Reading:
    day = event.value("date")
    if day and day.read and not role.read("until"):
        role = _with(role, Value("until", day.said, day.read, f"{day.why}; the departure of the same person"))
    if role.read("status") in _STAND_IN or role.read("status") != "current":
        return role
    words = _said(event)
    if role.read("until") and issued:
        until, today = Period(role.read("until")), date.fromisoformat(issued)
        ended = until.latest < today or (until.earliest <= today and _is_past(words))
        status = "former" if ended else "outgoing"
        return _with(role, Value("status", words, status, f"ends {role.read('until')}, the issue day being {issued}"))
    return _with(role, Value("status", words, "outgoing" if _to_come(words) else "former", f"said to leave: `{words}`"))


def _is_past(words: str) -> bool:
    """Whether a verb tells what has happened: `left`, `has stepped down`, `succeeded`; not `leaves`, `taking over`."""
    return _PAST.search(words.lower()) is not None and not _to_come(words)


#: In the present tense these tell what has happened: `she succeeds Bob Roe`.
_DONE = ("succeeds", "follows", "replaces")
#: `has moved to Dunley as`: it is done, whatever the `to` says.
_GONE = re.compile(r"(?:has|have|had) (?:\w+ )?(?:moved|gone|returned|switched|crossed|transferred)\b")


def _to_come(words: str) -> bool:
    first = words.lower().split()[:1]
    if first in (["is"], ["are"]):  # `is leaving` is to come, `is our new treasurer` is not
        return bool(re.search(r"ing\b|\b(?:to|due|set|about)\b", words.lower()))
    if first in (["was"], ["were"]):  # `said that he was stepping down`
        return bool(re.search(r"\b(?:step|stand|leav|retir|resign|quitt|giv|hand|join|tak|mov|return)\w*ing\b", words))
    if (first and first[0] in _DONE) or _GONE.match(words.lower()):
        return False
    if first and first[0] in ("came", "went", "moved", "took", "had", "appointment", "contract", "term", "tenure"):
        return bool({"will", "ends", "expires", "comes", "runs"} & set(words.lower().split()))
    return bool(set(words.lower().split()) & {"will", "to", "would", "shall"}) or bool(
        first and first[0].endswith("s") and first[0] not in ("was", "has")
    )


def _with(reading: Reading, value: Value) -> Reading:
    values = [value if old.field == value.field else old for old in reading.values]
    if all(old.field != value.field for old in values):
        values.append(value)
    return replace(reading, values=tuple(values))
