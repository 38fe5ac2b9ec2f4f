"""What a day comes to, worked out from the rows alone, and the ways of the tests to the bar of the day."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from browser import Page
from screenshots import DAY

from onrecord.view.kinds import LASTING
from onrecord.view.material import Material
from onrecord.view.page import html_of
from onrecord.view.rows import Row

FIELD = "document.getElementById('day').value"
SPOKEN = "document.getElementById('slide').getAttribute('aria-valuetext')"
BAR = "document.getElementById('time').innerText"
PLACE = "JSON.parse(JSON.stringify(document.getElementById('{}').getBoundingClientRect()))"


def earliest(stated: str) -> date:
    parts = [int(part) for part in stated.split("/")[0].split("-")]
    return date(*[*parts, 1, 1][:3])


def latest(stated: str) -> date:
    year, *rest = (int(part) for part in stated.split("/")[-1].split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def outside(row: Row) -> date | None:
    """The first day on which a tenure is known to be over, None where nothing says so."""
    if row.until:
        return latest(row.until) if len(row.until) == 10 else latest(row.until) + timedelta(1)
    return latest(row.issued) if row.status == "former" and row.issued else None


def phase(row: Row, day: date) -> str:
    """The reference: how a tenure stands on a day."""
    end = outside(row)
    if end and day >= end:
        return "ended"
    if row.since and day < earliest(row.since):
        return "later"
    return "on" if row.since or row.until else "undated"


def tenures(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row.status or row.since or row.until]


def others(rows: Iterable[Row], day: date) -> dict[str, str]:
    """How each claim of something else than a tenure stands on a day: by its own date, whichever of its rows has it."""
    held = [each for each in rows if not tenures([each]) and each.relation not in LASTING]
    dated = {each.claim: each.date for each in held if each.date}
    return {each.claim: "undated" if each.claim not in dated else "later" if day < earliest(dated[each.claim]) else "on"
            for each in held}


def turns(rows: Iterable[Row]) -> list[str]:
    """Each day on which something begins or ends, and the days around it."""
    days = {day for row in tenures(rows) for day in (earliest(row.since) if row.since else None, outside(row)) if day}
    return sorted({str(day + timedelta(by)) for day in days for by in (-1, 0, 1)})


def begun(rows: Iterable[Row]) -> Counter[tuple[int, bool]]:
    """The reference of the histogram: what begins in each year, tenures apart; each claim says a beginning once."""
    held = list(rows)
    dated = {each.claim: each.date for each in reversed(held) if each.date}
    found = set()
    for each in held:
        tenure = bool(tenures([each]))
        stated = each.since if tenure else each.date or dated.get(each.claim, "")
        if stated and each.relation not in LASTING:
            found.add((each.claim, tenure, earliest(stated)))
    return Counter((day.year, tenure) for _, tenure, day in found)


def set_day(page: Page, day: str) -> None:
    page.run(DAY.format(day))
    page.settle()


def box(page: Page, name: str) -> dict[str, float]:
    found: dict[str, float] = page.run(PLACE.format(name))
    return found


def span(page: Page) -> tuple[date, date]:
    first, last = page.run("['min', 'max'].map((end) => Number(document.getElementById('slide')[end]))")
    return tuple(date(1970, 1, 1) + timedelta(day) for day in (first, last))  # type: ignore[return-value]


def written(folder: Path, rows: Iterable[Row]) -> Path:
    file = folder / "page.html"
    file.write_text(html_of(Material(tuple(rows)), "Of one day"), encoding="utf-8")
    return file
