from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims import Period
from onrecord.dates import date_mentions
from onrecord.resolve.feasts import easter_sunday, feast_period
from onrecord.resolve.times import Direction, resolve_date

# words, issue day, direction, period
ROWS: list[tuple[str, str | None, Direction, str | None]] = [
    # what says its year needs no issue day
    ("12 May 2022", None, "any", "2022-05-12"),
    ("July 2021", None, "any", "2021-07"),
    ("2019", None, "any", "2019"),
    ("the spring of 2020", None, "any", "2020-03/2020-05"),
    ("autumn 2021", None, "any", "2021-09/2021-11"),
    ("winter 2021", None, "any", "2021-12/2022-02"),
    ("Christmas 2023", None, "any", "2023-12"),
    ("Easter 2024", None, "any", "2024-03"),
    ("Good Friday 2024", None, "any", "2024-03-29"),
    ("New Year's Eve 2023", None, "any", "2023-12-31"),
    ("15-16 November 2023", None, "any", "2023-11-15/2023-11-16"),
    ("31 January and 1 February 2023", None, "any", "2023-01-31/2023-02-01"),
    ("Tuesday 17 to Friday 20 October 2023", None, "any", "2023-10-17/2023-10-20"),
    ("five days from Monday 28 November 2022", None, "any", "2022-11-28/2022-12-02"),
    ("the week beginning 13 May 2024", None, "any", "2024-05-13/2024-05-19"),
    ("week ending 19 May 2024", None, "any", "2024-05-13/2024-05-19"),
    ("2006 to 2013", None, "any", "2006/2013"),
    ("the end of 2023", None, "any", "2023-12"),
    # what comes round every year
    ("July", "2023-08-23", "past", "2023-07"),
    ("July", "2023-08-23", "future", "2024-07"),
    ("July", "2023-08-23", "any", "2023-07"),
    ("August", "2023-08-23", "past", "2023-08"),
    ("October", "2019-04-18", "past", "2018-10"),
    ("13 May", "2019-04-18", "future", "2019-05-13"),
    ("23 August", "2023-08-23", "past", "2023-08-23"),
    ("24 August", "2023-08-23", "past", "2022-08-24"),
    ("4 to 15 October", "2021-12-03", "past", "2021-10-04/2021-10-15"),
    ("28 December to 2 January", "2023-01-10", "past", "2022-12-28/2023-01-02"),
    ("May and June", "2022-12-02", "past", "2022-05/2022-06"),
    ("the end of March", "2023-01-19", "future", "2023-03"),
    ("the last week of April", "2023-07-06", "past", "2023-04"),
    ("the spring", "2022-11-09", "future", "2023-03/2023-05"),
    ("spring", "2024-11-12", "past", "2024-03/2024-05"),
    ("winter", "2023-01-10", "past", "2022-12/2023-02"),
    ("Christmas", "2024-02-08", "past", "2023-12"),
    ("Hogmanay", "2024-02-08", "past", "2023-12-31"),
    ("Shrove Tuesday", "2024-02-20", "past", "2024-02-13"),
    ("the new year", "2022-02-17", "past", "2022-01"),
    ("Easter", "2024-01-26", "future", "2024-03"),
    ("Thursday 20 July", "2023-07-06", "any", "2023-07-20"),
    ("Wednesday 20 July", "2023-09-06", "past", "2022-07-20"),
    ("29 February", "2023-07-06", "past", "2020-02-29"),
    # last, this, next
    ("last September", "2025-07-03", "any", "2024-09"),
    ("last March", "2025-01-08", "any", "2024-03"),
    ("last autumn", "2025-07-03", "any", "2024-09/2024-11"),
    ("last winter", "2022-11-09", "any", "2021-12/2022-02"),
    ("next April", "2025-05-08", "any", "2026-04"),
    ("this summer", "2025-05-08", "any", "2025-06/2025-08"),
    ("January last year", "2024-05-01", "any", "2023-01"),
    ("September 19 and 20 last year", "2024-01-26", "any", "2023-09-19/2023-09-20"),
    ("March and July this year", "2023-11-14", "any", "2023-03/2023-07"),
    ("the end of the year", "2023-08-31", "any", "2023-12"),
    # counted
    ("today", "2023-08-23", "any", "2023-08-23"),
    ("yesterday", "2022-03-01", "any", "2022-02-28"),
    ("tomorrow", "2023-12-31", "any", "2024-01-01"),
    ("last week", "2022-07-06", "any", "2022-06-27/2022-07-03"),
    ("last weekend", "2022-07-06", "any", "2022-07-02/2022-07-03"),
    ("last month", "2022-01-06", "any", "2021-12"),
    ("next month", "2022-12-06", "any", "2023-01"),
    ("last year", "2024-05-02", "any", "2023"),
    ("earlier this year", "2024-05-02", "any", "2024"),
    ("three years ago", "2021-12-03", "any", "2018"),
    ("two weeks ago", "2022-07-06", "any", "2022-06-20/2022-06-26"),
    ("Tuesday", "2022-07-06", "past", "2022-07-05"),
    ("Wednesday", "2022-07-06", "past", "2022-07-06"),
    ("last Wednesday", "2022-07-06", "past", "2022-06-29"),
    ("Tuesday", "2022-07-06", "future", "2022-07-12"),
    ("next Tuesday", "2019-04-18", "any", "2019-04-23"),
    ("Thursday of last week", "2022-07-06", "any", "2022-06-30"),
    ("Thursday next week", "2022-07-06", "any", "2022-07-14"),
    ("the 1st of next month", "2022-12-06", "any", "2023-01-01"),
    ("29 and 30 November and 1 December 2022", None, "any", "2022-11-29/2022-12-01"),
    ("a week ago", "2024-05-14", "any", "2024-05-07"),
    ("a fortnight ago today", "2024-05-14", "any", "2024-04-30"),
    ("two years ago this month", "2024-05-14", "any", "2022-05"),
    ("a week on Monday", "2025-06-06", "any", "2025-06-16"),
    ("a fortnight last Friday", "2025-06-06", "any", "2025-05-16"),
    ("the Tuesday before last", "2025-06-06", "any", "2025-05-27"),
    ("the week before last", "2025-06-06", "any", "2025-05-19/2025-05-25"),
    ("the summer before last", "2025-06-06", "any", "2023-06/2023-08"),
    ("the March before last", "2025-02-06", "any", "2023-03"),
    ("the last Friday in May", "2025-06-06", "past", "2025-05-30"),
    ("the first Monday of September", "2025-06-06", "future", "2025-09-01"),
    ("the last day of February 2024", None, "any", "2024-02-29"),
    # open
    ("July", None, "past", None),
    ("yesterday", None, "any", None),
    ("last week", None, "any", None),
    ("Friday 3 January", None, "any", None),
    ("that year", "2022-07-06", "any", None),
    ("29 February 2023", None, "any", None),
    ("soon", "2022-07-06", "any", None),
]


@pytest.mark.parametrize(("words", "issued", "direction", "period"), ROWS)
def test_reads_a_date_against_the_issue_day(
    words: str, issued: str | None, direction: Direction, period: str | None,
) -> None:
    resolved = resolve_date(words, issued, direction=direction)
    assert (resolved.period.edtf if resolved.period else None) == period
    assert resolved.why


@pytest.mark.parametrize(
    ("words", "issued", "direction", "why"),
    [
        ("July 2021", None, "any", "as worded"),
        ("in July", "2023-08-23", "past", "in July, read as the last July before the issue day 23 August 2023"),
        ("13 May", "2019-04-18", "future", "13 May, read as the next 13 May after the issue day 18 April 2019"),
        ("in May", "2022-05-12", "past", "in May, read as the May of the issue day 12 May 2022"),
        ("yesterday", "2022-05-12", "any", "yesterday, counted from the issue day 12 May 2022"),
        ("June last year", "2022-05-12", "any", "June last year, last year being 2021, by the issue day 12 May 2022"),
        ("Monday", "2022-05-12", "past", "Monday, read as the last Monday before the issue day 12 May 2022"),
        ("Tuesday 12 May 2022", None, "any", "Tuesday 12 May 2022, although that day is a Thursday"),
        ("last week", None, "any", "last week stays open: the document does not show its issue day"),
        ("that year", None, "any", "that year stays open: no other date beside it says which one"),
        ("soon", None, "any", "soon is no date that can be read"),
    ],
)
def test_says_why(words: str, issued: str | None, direction: Direction, why: str) -> None:
    assert resolve_date(words, issued, direction=direction).why == why


@pytest.mark.parametrize(
    ("words", "anchor", "period"),
    [
        ("July", "2021-05", "2021-07"),
        ("that year", "2013-04-01", "2013"),
        ("the same month", "2013-04-01", "2013-04"),
        ("the same month", "2013", None),
        ("2020", "2013", "2020"),
        ("the next day", "2025-01-31", "2025-02-01"),
        ("the day before", "2025-04-01", "2025-03-31"),
        ("the previous Wednesday", "2025-04-02", "2025-03-26"),
        ("the Monday after", "2025-04-02", "2025-04-07"),
        ("two years later", "2016", "2018"),
        ("six weeks earlier", "2025-04-02", "2025-02-19"),
        ("six weeks earlier", "2025-04", None),
        ("the following year", "2013-04", "2014"),
        ("the previous autumn", "2024-02", "2023-09/2023-11"),
        ("the following March", "2024-05-02", "2025-03"),
    ],
)
def test_another_date_may_settle_the_year(words: str, anchor: str, period: str | None) -> None:
    resolved = resolve_date(words, "2023-08-23", anchor=Period(anchor))
    assert (resolved.period.edtf if resolved.period else None) == period


@pytest.mark.parametrize(
    ("words", "latest", "direction", "period"),
    [
        ("January", "2024-06-04/2024-06-05", "past", "2024-01"),
        ("May", "2022-11-28/2022-12-02", "future", "2023-05"),
        ("8 and 9 November", "2019", "past", None),
        ("last year", "2024-06-05", "past", None),
        ("Tuesday", "2024-06-05", "past", None),
    ],
)
def test_the_latest_date_stands_in_for_the_issue_day(
    words: str, latest: str, direction: Direction, period: str | None,
) -> None:
    resolved = resolve_date(words, None, direction=direction, latest=Period(latest))
    assert (resolved.period.edtf if resolved.period else None) == period


def test_a_mention_is_read_with_the_word_before_it() -> None:
    (mention,) = date_mentions("who joined in July, added")
    assert resolve_date(mention, "2023-08-23", direction="past").why.startswith("in July, read as")


@pytest.mark.parametrize(
    ("year", "day"),
    [(2019, "2019-04-21"), (2020, "2020-04-12"), (2021, "2021-04-04"), (2022, "2022-04-17"), (2023, "2023-04-09"),
     (2024, "2024-03-31"), (2025, "2025-04-20"), (2038, "2038-04-25"), (2008, "2008-03-23")],
)
def test_easter(year: int, day: str) -> None:
    assert easter_sunday(year).isoformat() == day
    assert feast_period("Easter", year).edtf == day[:7]


days = st.dates(min_value=date(1960, 1, 1), max_value=date(2090, 12, 31))


@given(days, days)
def test_a_full_day_is_itself_whatever_the_issue_day(day: date, issued: date) -> None:
    words = f"{day:%A} {day.day} {day:%B} {day.year}"
    assert resolve_date(words, issued.isoformat()) == resolve_date(words, None)
    assert resolve_date(words, None).period == Period(day.isoformat())


@given(days, st.integers(0, 364))
def test_a_day_without_its_year_is_the_last_in_the_past_and_the_next_in_the_future(day: date, away: int) -> None:
    if (day.month, day.day) == (2, 29):
        return
    words = f"{day.day} {day:%B}"
    after, before = (day + timedelta(days=away)).isoformat(), (day - timedelta(days=away)).isoformat()
    assert resolve_date(words, after, direction="past").period == Period(day.isoformat())
    assert resolve_date(words, before, direction="future").period == Period(day.isoformat())


@given(st.sampled_from([row[0] for row in ROWS]), days, st.sampled_from(["past", "future", "any"]))
def test_any_issue_day_will_do(words: str, issued: date, direction: Direction) -> None:
    resolved = resolve_date(words, issued.isoformat(), direction=direction)
    assert resolved.period is None or resolved.period.earliest <= resolved.period.latest
