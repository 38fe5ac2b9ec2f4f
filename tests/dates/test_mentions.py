from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import (
    Day,
    DayOf,
    Feast,
    Month,
    Nth,
    Offset,
    Run,
    Same,
    Season,
    Span,
    Weekday,
    When,
    Year,
    date_mentions,
    parse_date,
    plain_words,
    spelled,
)

MAY_12 = Day(5, 12, 2022)

FORMS: list[tuple[str, str, When]] = [
    # days
    ("on 12 May 2022", "12 May 2022", MAY_12),
    ("as recently as 2021", "2021", Year(2021)),
    ("it goes back to 2018", "2018", Year(2018)),
    ("on 12th May 2022", "12th May 2022", MAY_12),
    ("on the 12th of May, 2022", "12th of May, 2022", MAY_12),
    ("May 12 2022", "May 12 2022", MAY_12),
    ("May 12th, 2022", "May 12th, 2022", MAY_12),
    ("12.05.2022", "12.05.2022", MAY_12),
    ("12/05/2022", "12/05/2022", MAY_12),
    ("12-5-2022", "12-5-2022", MAY_12),
    ("12.05.22", "12.05.22", MAY_12),
    ("on 12 May ’22", "12 May ’22", MAY_12),
    ("since August '21.", "August '21", Month(8, 2021)),
    ("2022-05-12T10:00", "2022-05-12", MAY_12),
    ("THURSDAY 12 MAY 2022", "THURSDAY 12 MAY 2022", Day(5, 12, 2022, weekday=3)),
    ("Thurs, 12 May 2022", "Thurs, 12 May 2022", Day(5, 12, 2022, weekday=3)),
    ("Tues. 14 Feb. was", "Tues. 14 Feb.", Day(2, 14, weekday=1)),
    ("to full council on December 13.", "December 13", Day(12, 13)),
    ("on 12\nMay 2022", "12\nMay 2022", MAY_12),
    ("on 3 July last year", "3 July last year", Day(7, 3, turn="last year")),
    ("on 29 February", "29 February", Day(2, 29)),
    # months, seasons, feasts, years
    ("February 2022 it was", "February 2022", Month(2, 2022)),
    ("Feb 2022", "Feb 2022", Month(2, 2022)),
    ("Sept. 2021", "Sept. 2021", Month(9, 2021)),
    ("in July", "July", Month(7)),
    ("in May", "May", Month(5)),
    ("since March,", "March", Month(3)),
    ("last March", "last March", Month(3, turn="last")),
    ("January last year", "January last year", Month(1, turn="last year")),
    ("the end of June", "the end of June", Month(6)),
    ("in the last week of April", "the last week of April", Month(4)),
    ("late May", "late May", Month(5)),
    ("the October inspection", "October", Month(10)),
    ("June’s inspection", "June", Month(6)),
    ("(July 2023)", "July 2023", Month(7, 2023)),
    ("at the end of the year", "the end of the year", Month(12, turn="this year")),
    ("by the end of 2023", "the end of 2023", Month(12, 2023)),
    ("spring 2020", "spring 2020", Season("spring", 2020)),
    ("the autumn of 2023", "the autumn of 2023", Season("autumn", 2023)),
    ("Winter 2022/23", "Winter 2022/23", Season("winter", 2022)),
    ("last spring", "last spring", Season("spring", turn="last")),
    ("late Summer this year", "late Summer this year", Season("summer", turn="this year")),
    ("in the spring.", "the spring", Season("spring")),
    ("at Easter", "Easter", Feast("Easter")),
    ("Christmas 2023", "Christmas 2023", Feast("Christmas", 2023)),
    ("She left on St David’s Day.", "St David’s Day", Feast("St David's Day")),
    ("He retired at Hogmanay.", "Hogmanay", Feast("Hogmanay")),
    ("at Halloween", "Halloween", Feast("Halloween")),
    ("on New Year’s Eve", "New Year’s Eve", Feast("New Year's Eve")),
    ("since the new year", "the new year", Feast("New Year")),
    ("in 2022", "2022", Year(2022)),
    ("early 2021", "early 2021", Year(2021)),
    ("the 2021 inspection", "2021", Year(2021)),
    ("its previous 2022 rating", "2022", Year(2022)),
    ("(2019)", "2019", Year(2019)),
    # counted from the issue day
    ("today", "today", Offset(0, "day")),
    ("midnight tonight", "tonight", Offset(0, "day")),
    ("this morning", "this morning", Offset(0, "day")),
    ("yesterday", "yesterday", Offset(-1, "day")),
    ("tomorrow", "tomorrow", Offset(1, "day")),
    ("last week", "last week", Offset(-1, "week")),
    ("last weekend", "last weekend", Offset(-1, "weekend")),
    ("next month", "next month", Offset(1, "month")),
    ("last year", "last year", Offset(-1, "year")),
    ("earlier this year", "earlier this year", Offset(0, "year")),
    ("Three years ago", "Three years ago", Offset(-3, "year")),
    ("a fortnight ago", "a fortnight ago", Offset(-2, "week")),
    ("in two weeks' time", "in two weeks' time", Offset(2, "week")),
    ("earlier that year", "earlier that year", Same("year")),
    ("last Thursday", "last Thursday", Weekday(3, turn="last")),
    ("on Tuesday", "Tuesday", Weekday(1)),
    ("Monday night", "Monday", Weekday(0)),
    ("Tuesday's report", "Tuesday", Weekday(1)),
    ("came on 3 June and stayed until 5 June", "3 June and stayed until 5 June", Span(Day(6, 3), Day(6, 5))),
    ("the day before yesterday", "the day before yesterday", Offset(-2, "day")),
    ("eighteen months ago", "eighteen months ago", Offset(-18, "month")),
    ("on the 1st of next month", "the 1st of next month", DayOf(1, 1)),
    ("on Thursday of last week", "Thursday of last week", Weekday(3, turn="last week")),
    ("the October half-term", "October half-term", Month(10)),
    ("takes over the next day", "the next day", Same("day", 1)),
    ("had been weak only two years before.", "two years before", Same("year", -2)),
    ("and, three years on, good", "three years on", Same("year", 3)),
    ("retires the day before.", "the day before", Same("day", -1)),
    ("had retired the previous autumn", "the previous autumn", Season("autumn", turn="previous")),
    ("in the autumn term", "the autumn term", Season("autumn")),
    ("at the turn of the year", "the turn of the year", Feast("New Year")),
    ("Wed 4/05/2022", "Wed 4/05/2022", Day(5, 4, 2022, weekday=2)),
    ("Fri 20.10.23", "Fri 20.10.23", Day(10, 20, 2023, weekday=4)),
    ("on 6/11/23", "6/11/23", Day(11, 6, 2023)),
    ("03/14/2024", "03/14/2024", Day(3, 14, 2024)),
    # counted in weeks, and from another date
    ("a week ago", "a week ago", Offset(-7, "day")),
    ("a fortnight ago today", "a fortnight ago today", Offset(-14, "day")),
    ("two years ago this month", "two years ago this month", Offset(-24, "month")),
    ("a week on Monday", "a week on Monday", Weekday(0, "next", 1)),
    ("on Tuesday week.", "Tuesday week", Weekday(1, "next", 1)),
    ("a fortnight last Friday", "a fortnight last Friday", Weekday(4, "last", -2)),
    ("the Tuesday before last", "the Tuesday before last", Weekday(1, "last", -1)),
    ("the week before last", "the week before last", Offset(-2, "week")),
    ("the summer before last", "the summer before last", Season("summer", turn="before last")),
    ("the previous Wednesday", "the previous Wednesday", Weekday(2, "previous")),
    ("left the Monday after.", "the Monday after", Weekday(0, "following")),
    ("on the Monday", "Monday", Weekday(0)),
    ("two years later and", "two years later", Same("year", 2)),
    ("six weeks earlier.", "six weeks earlier", Same("week", -6)),
    ("the first Monday of September", "the first Monday of September", Nth(1, 0, Month(9))),
    ("the last Friday in May 2024", "the last Friday in May 2024", Nth(-1, 4, Month(5, 2024))),
    ("the last day of March", "the last day of March", Nth(-1, None, Month(3))),
    # ranges and runs
    ("29 and 30 November and 1 December 2022", "29 and 30 November and 1 December 2022",
     Span(Day(11, 29, 2022), Day(12, 1, 2022))),
    ("15-16 November 2023", "15-16 November 2023", Span(Day(11, 15, 2023), Day(11, 16, 2023))),
    ("from 4 to 15 October", "4 to 15 October", Span(Day(10, 4), Day(10, 15))),
    ("on 4, 5 and 6 June", "4, 5 and 6 June", Span(Day(6, 4), Day(6, 6))),
    ("31 January and 1 February 2023", "31 January and 1 February 2023", Span(Day(1, 31, 2023), Day(2, 1, 2023))),
    ("in May/June 2023", "May/June 2023", Span(Month(5, 2023), Month(6, 2023))),
    ("between 12 and 23 May", "12 and 23 May", Span(Day(5, 12), Day(5, 23))),
    ("from Tuesday 17 to Friday 20 October 2023", "Tuesday 17 to Friday 20 October 2023",
     Span(Day(10, 17, 2023, weekday=1), Day(10, 20, 2023))),
    ("in May and June", "May and June", Span(Month(5), Month(6))),
    ("between March and July this year", "March and July this year",
     Span(Month(3, turn="this year"), Month(7, turn="this year"))),
    ("September 19 and 20 last year", "September 19 and 20 last year",
     Span(Day(9, 19, turn="last year"), Day(9, 20, turn="last year"))),
    ("28 December to 2 January 2023", "28 December to 2 January 2023", Span(Day(12, 28, 2022), Day(1, 2, 2023))),
    ("from 2006 to 2013", "2006 to 2013", Span(Year(2006), Year(2013))),
    ("at Dunley Council (2014–18)", "2014–18", Span(Year(2014), Year(2018))),
    ("between 2014 and 2018", "2014 and 2018", Span(Year(2014), Year(2018))),
    ("five days from Monday 28 November 2022", "five days from Monday 28 November 2022",
     Run(5, Day(11, 28, 2022, weekday=0))),
    ("the week beginning 13 May 2024", "the week beginning 13 May 2024", Run(7, Day(5, 13, 2024))),
    ("week ending 19 May", "week ending 19 May", Run(7, Day(5, 19), ends=True)),
]

NO_DATES = [
    "17-year-olds", "over the last 18 months", "call 020 7946 0000 or 01999 202021", "£2022 or £1,995",
    "the 2024/25 budget",
    "in 2022-23", "section 2.10", "of 2023 places", "over 2000 homes", "2,022 people", "they may march", "you may 12",
    "Theresa May said", "a motion by June Roe", "April Jones said", "open Monday to Friday", "the Sunday Times",
    "at 14:32",
    "the Act of 1996", "nearly three years ago", "the year", "in the week",
    "over the last year", "the previous year", "in the past month",
    "a Christmas tree", "a Halloween party", "the Michaelmas term", "the May Roe prize",
    "31/31/2022",
    "in the spring term", "the summer term", "within the next month", "PR24/081", "1.1.2",
    "a spring in her step", "years ago", "Summer School", "Marching in", "Mayor of Ambleford",
]


@pytest.mark.parametrize(("text", "words", "when"), FORMS)
def test_finds_a_date_with_its_words(text: str, words: str, when: When) -> None:
    found = list(date_mentions(f"He said {text}"))
    assert [(mention.words, mention.when) for mention in found] == [(words, when)]


@pytest.mark.parametrize("text", NO_DATES)
def test_leaves_out_what_only_looks_like_one(text: str) -> None:
    assert list(date_mentions(f"He said: {text} and more")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2014 and as good in 2018", ["2014", "2018"]),
        ("in March, June and September", ["March", "June", "September"]),
        ("on 3 March and 9 June", ["3 March", "9 June"]),
        ("from tomorrow until 31 October 2026", ["tomorrow", "31 October 2026"]),
        ("on Tuesday and Wednesday", ["Tuesday", "Wednesday"]),
        ("in March 2019 and July 2021", ["March 2019", "July 2021"]),
    ],
)
def test_keeps_two_dates_apart(text: str, expected: list[str]) -> None:
    assert [mention.words for mention in date_mentions(text)] == expected


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Posted 10/07/2022. He will step down Dec. 31.", Day(10, 7, 2022)),
        ("Posted 10/07/2022. The vote came on 10/14/2022.", Day(10, 7, 2022)),
        ("Posted 10/07/2022. He will step down on 31 December, not Dec. 30.", Day(7, 10, 2022)),
        ("Posted 10/07/2022.", Day(7, 10, 2022)),
    ],
)
def test_the_rest_of_a_text_says_which_number_is_the_month(text: str, when: When) -> None:
    first = next(date_mentions(text))
    assert first.when == when
    assert parse_date(plain_words(first)) == when


def test_a_range_knows_its_ends_and_the_word_before_it() -> None:
    (mention,) = date_mentions("She led it from 28 November to 2 December 2022.")
    assert (mention.lead, [part.words for part in mention.parts]) == ("from", ["28 November", "2 December 2022"])
    assert [part.when for part in mention.parts] == [Day(11, 28, 2022), Day(12, 2, 2022)]


@pytest.mark.parametrize(
    ("words", "when"),
    [("May", Month(5)), ("2019", Year(2019)), ("since last March", Month(3, turn="last")), ("Tuesday", Weekday(1)),
     (" 12 May 2022 ", MAY_12),
     ("2014 and 2018", Span(Year(2014), Year(2018))), ("May and July", Span(Month(5), Month(7))),
     ("soon", None), ("2019 or so", None), ("12 May, on 14 June", None), ("", None)],
)
def test_words_known_to_be_a_date(words: str, when: When | None) -> None:
    assert parse_date(words) == when


days = st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31))
WRITTEN = [
    "{d.day} {d:%B} {d.year}", "{d:%A} {d.day} {d:%B} {d.year}", "{d:%B} {d.day}, {d.year}", "{d.day} {d:%b} {d.year}",
    "{d:%d/%m/%Y}", "{d:%d.%m.%Y}", "{d.day}/{d.month}/{d.year}", "{d:%Y-%m-%d}", "{d.day}th of {d:%B} {d.year}",
]


@given(days, st.sampled_from(WRITTEN), st.sampled_from(["", "On ", "Report: (", "£5, 17 people – "]),
       st.sampled_from(["", ".", ", 10am", " at 6.30pm", ") and so on"]))
def test_any_day_is_found_however_it_is_written(day: date, written: str, before: str, after: str) -> None:
    words = written.format(d=day)
    text = before + words + after
    (mention,) = date_mentions(text)
    assert text[mention.start:mention.end] == mention.words == words
    assert isinstance(mention.when, Day)
    assert (mention.when.year, mention.when.month, mention.when.day) == (day.year, day.month, day.day)


@pytest.mark.parametrize("when", [row[2] for row in FORMS], ids=spelled)
def test_spelling_a_form_and_reading_it_gives_it_back(when: When) -> None:
    assert parse_date(spelled(when)) == when


@given(st.text(alphabet=st.sampled_from(list("0123456789 -–/.,()£\nabMJuneaylst'’ofthdinTuesday"))))
def test_offsets_hold_in_any_text(text: str) -> None:
    end = 0
    for mention in date_mentions(text):
        assert end <= mention.start < mention.end
        assert text[mention.start:mention.end] == mention.words
        end = mention.end
