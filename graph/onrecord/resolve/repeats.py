"""Claims of one document that say the same fact: the first that says it most fully leads, the others repeat it.

Two readings of a kind are the same where their decisive fields agree and no other field of theirs contradicts.
What a repeat says and the leading claim does not is taken over, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from onrecord.claims import Period
from onrecord.dates.when import MONTHS
from onrecord.record import Reading, Value
from onrecord.resolve.names import plain, same_body, same_title, word_set


def fold_repeats(readings: list[Reading]) -> list[Reading]:
    """Readings of one document, each fact once, kind by kind in the order of the text."""
    by_kind: dict[str, list[Reading]] = {}
    for reading in readings:
        folded = by_kind.setdefault(reading.kind, [])
        same = _SAME[reading.kind]
        index = next((at for at, kept in enumerate(folded) if same(kept, reading)), None)
        if index is None:
            folded.append(reading)
        else:
            folded[index] = _joined(folded[index], reading)
    return [reading for folded in by_kind.values() for reading in folded]


def _joined(kept: Reading, repeat: Reading) -> Reading:
    """The fuller of two readings, with what only the other says."""
    lead, other = (repeat, kept) if _fullness(repeat) > _fullness(kept) else (kept, repeat)
    values = [_better(value, other.value(value.field)) for value in lead.values]
    values += [_taken(value) for value in other.values if lead.value(value.field) is None and value.read]
    repeats = tuple(dict.fromkeys((*lead.repeats, *other.claims)))
    return replace(lead, values=tuple(values), repeats=repeats)


def _fullness(reading: Reading) -> int:
    """How many fields the passage itself says; then how fully a title is worded, how long a quotation is."""
    said = sum(1 for value in reading.values if value.said and value.read and value.field != "names")
    return (
        said * 10
        + min(len(word_set(reading.read("role"))), 9)
        + (1000 if reading.kind in _BY_LENGTH else 0) * len(reading.read("text"))
    )


_BY_LENGTH = ("statements", "findings")


def _better(value: Value, other: Value | None) -> Value:
    """The other claim's value where this one is empty, assumed, or less precise."""
    if other is None or not other.read:
        return value
    if not value.read or (not value.said and other.said and value.field != "status"):
        return _taken(other)
    if value.field == "role" and len(word_set(other.read)) > len(word_set(value.read)):
        return _taken(other)
    if value.field in ("date", "from", "until") and _is_finer(other.read, value.read):
        return _taken(other)
    if value.field == "status" and value.read in ("current", "incoming") and other.read != "current":
        return _taken(other)
    return value


def _is_finer(date: str, other: str) -> bool:
    """Whether a date says more exactly when than another one: a day of its month, a day or a month of its season."""
    return len(date) > len(other) or ("/" not in date and len(date) > 4 and _SEASON.fullmatch(other) is not None)


_SEASON = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")


def _taken(value: Value) -> Value:
    return replace(value, why=f"{value.why}; said in another passage of this document")


# --- when two readings of a kind say the same -----------------------------------------------------------------------


def _roles(a: Reading, b: Reading) -> bool:
    return (
        a.read("person") == b.read("person")
        and same_title(a.read("role"), b.read("role"))
        and _bodies_agree(a, b, "organization")
        and (_statuses_agree(a.read("status"), b.read("status")) or _begins_as_stand_in(a, b))
        and _dates_agree(a, b, "from")
        and _dates_agree(a, b, "until")
    )


def _statuses_agree(a: str, b: str) -> bool:
    """An interim or acting spell and a former one are tenures of their own beside a present one."""
    stand_in = {"interim", "acting"}
    return a == b or not ({a, b} & stand_in or {a, b} == {"former", "incoming"})


def _begins_as_stand_in(a: Reading, b: Reading) -> bool:
    """`steps up on Monday` and `will be acting head`: one spell that is still to begin, if it begins at one time."""
    coming, other = (a, b) if a.read("status") == "incoming" else (b, a)
    stands_in = coming.read("status") == "incoming" and other.read("status") in ("interim", "acting")
    return stands_in and bool(coming.read("from")) and other.read("from") in ("", coming.read("from"))


def _inspections(a: Reading, b: Reading) -> bool:
    general = "inspection" in (a.read("kind"), b.read("kind")) and not (a.read("date") and b.read("date"))
    return (
        _names_agree(a, b, "inspector")
        and _bodies_agree(a, b, "organization")
        and _dates_agree(a, b, "date")
        and (a.read("kind") == b.read("kind") or general)
        and _said_services_agree(a, b)
    )


def _said_services_agree(a: Reading, b: Reading) -> bool:
    left, right = a.value("service"), b.value("service")
    return not (left and right and left.said and right.said) or bool(word_set(left.read) & word_set(right.read))


def _ratings(a: Reading, b: Reading) -> bool:
    return (
        (
            plain(a.read("grade")).startswith(plain(b.read("grade")))
            or plain(b.read("grade")).startswith(plain(a.read("grade")))
        )
        and word_set(a.read("aspect")) == word_set(b.read("aspect"))
        and (_bodies_agree(a, b, "organization") and _dates_agree(a, b, "date") and _names_agree(a, b, "inspector"))
        and (_units_agree(a, b) if a.read("aspect") == "overall" else _parts_agree(a, b))
    )


#: What many services are called, which tells no two of them apart.
_ANY_SERVICE = frozenset(("service", "services", "care", "and", "of", "the", "for", "provision", "support"))


def _units_agree(a: Reading, b: Reading) -> bool:
    """Whether the services of two grades may be one: two parts of a hospital, each said, are not."""
    left, right = a.value("service"), b.value("service")
    if not (left and right and left.said and right.said):
        return True
    one, other = (word_set(value.read) - _ANY_SERVICE for value in (left, right))
    return not (one and other) or bool(one & other)


def _parts_agree(a: Reading, b: Reading) -> bool:
    """The area of a nursery class is not that of its school: one of them said, the two share no word."""
    left, right = a.value("service"), b.value("service")
    said = left and right and (left.said or right.said)
    return not said or bool(word_set(a.read("service")) & word_set(b.read("service")))


def _appointments(a: Reading, b: Reading) -> bool:
    return (
        a.read("person") == b.read("person")
        and a.read("kind") == b.read("kind")
        and _dates_agree(a, b, "date")
        and _titles_agree(a, b)
        and _bodies_agree(a, b, "organization")
        and _bodies_agree(a, b, "by")
    )


def _titles_agree(a: Reading, b: Reading) -> bool:
    left, right = a.read("role"), b.read("role")
    return not left or not right or same_title(left, right)


def _recommendations(a: Reading, b: Reading) -> bool:
    if not _names_agree(a, b, "by"):
        return False
    if a.read("count") or b.read("count"):
        return a.read("count") == b.read("count")
    return _overlap(a.read("text"), b.read("text")) >= 0.8


def _statements(a: Reading, b: Reading) -> bool:
    return a.read("speaker") == b.read("speaker") and (
        _within(a.read("text"), b.read("text")) or _within(b.read("text"), a.read("text"))
    )


def _findings(a: Reading, b: Reading) -> bool:
    return _names_agree(a, b, "by") and (
        _within(a.read("text"), b.read("text")) or _overlap(a.read("text"), b.read("text")) >= 0.85
    )


_SAME: dict[str, Callable[[Reading, Reading], bool]] = {
    "roles": _roles,
    "inspections": _inspections,
    "ratings": _ratings,
    "appointments": _appointments,
    "recommendations": _recommendations,
    "statements": _statements,
    "findings": _findings,
}


def _bodies_agree(a: Reading, b: Reading, field: str) -> bool:
    left, right = a.read(field), b.read(field)
    return not left or not right or same_body(left, right)


def _names_agree(a: Reading, b: Reading, field: str) -> bool:
    left, right = a.read(field), b.read(field)
    return not left or not right or plain(left) == plain(right)


def _dates_agree(a: Reading, b: Reading, field: str) -> bool:
    """One of them open, or one within the other."""
    left, right = a.read(field), b.read(field)
    if not left or not right:
        return field != "date" or not (_parted(a, b) or _parted(b, a))
    p, q = Period(left), Period(right)
    return (p.earliest <= q.earliest and q.latest <= p.latest) or (q.earliest <= p.earliest and p.latest <= q.latest)


_MONTHS = tuple(name[:3].lower() for name in MONTHS)
_MONTH = re.compile(rf"(?i)\b({'|'.join(_MONTHS)})[a-z]*\b")


def _parted(open_: Reading, dated: Reading) -> bool:
    """Whether a day of no known year (`between 30 July and 13 September`) is not that of another, dated reading."""
    said, other = open_.value("date"), dated.read("date")
    months = {_MONTHS.index(found.lower()) + 1 for found in _MONTH.findall(said.said if said else "")}
    if not months or not other:
        return False
    period = Period(other)
    return len(other) == len("2024") or not months & {period.earliest.month, period.latest.month}


def _overlap(left: str, right: str) -> float:
    a, b = word_set(left), word_set(right)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _within(short: str, whole: str) -> bool:
    """Whether one text is a part of the other, letter for letter but for case and outer punctuation."""
    return plain(short).strip(" .,;:!?\"'") in plain(whole)
