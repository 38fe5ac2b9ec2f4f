"""A fact that a document says three times is one fact, said most fully."""

from __future__ import annotations

from onrecord.record import Reading, Value
from onrecord.resolve.repeats import fold_repeats


def reading(claim: str, of: str, /, **fields: str) -> Reading:
    return Reading(claim, of, "d1", tuple(Value(name, words, words, "as worded") for name, words in fields.items()))


def test_a_headline_repeats_the_sentence_that_says_more() -> None:
    headline = reading(
        "c1", "ratings", inspector="Ofsted", organization="Dunley Council", aspect="overall", grade="Good"
    )
    sentence = reading(
        "c2",
        "ratings",
        inspector="Ofsted",
        organization="Dunley Council",
        aspect="overall",
        grade="Good",
        date="2024-03",
    )
    [fact] = fold_repeats([headline, sentence])
    assert (fact.claim, fact.repeats, fact.read("date")) == ("c2", ("c1",), "2024-03")


def test_two_grades_of_two_years_stay_two() -> None:
    rows = [reading(f"c{year}", "ratings", aspect="overall", grade="Good", date=year) for year in ("2019", "2022")]
    assert len(fold_repeats(rows)) == 2


def test_a_bare_title_is_completed_from_the_fuller_one_of_the_same_person() -> None:
    bare = reading("c1", "roles", person="Ann Example", role="director", status="current")
    full = reading("c2", "roles", person="Ann Example", role="director of housing", status="current")
    assert [r.read("role") for r in fold_repeats([bare, full])] == ["director of housing"]


def test_an_interim_spell_stays_beside_the_present_post() -> None:
    rows = [
        reading("c1", "roles", person="Ann Example", role="director", status="interim"),
        reading("c2", "roles", person="Ann Example", role="director", status="current"),
    ]
    assert len(fold_repeats(rows)) == 2


def test_a_fragment_of_a_longer_quotation_is_no_statement_of_its_own() -> None:
    rows = [
        reading("c1", "statements", speaker="Ann Example", text="a proud day"),
        reading("c2", "statements", speaker="Ann Example", text="This is a proud day for us."),
    ]
    assert [(r.claim, r.repeats) for r in fold_repeats(rows)] == [("c2", ("c1",))]


def test_an_undated_visit_is_the_dated_one_of_its_kind() -> None:
    rows = [
        reading("c1", "inspections", inspector="Ofsted", kind="monitoring visit"),
        reading("c2", "inspections", inspector="Ofsted", kind="monitoring visit", date="2023-07"),
        reading("c3", "inspections", inspector="Ofsted", kind="focused visit", date="2023-01"),
    ]
    assert [(r.claim, r.read("date")) for r in fold_repeats(rows)] == [("c2", "2023-07"), ("c3", "2023-01")]


def test_a_visit_in_months_of_no_known_year_is_not_one_of_another_year() -> None:
    open_ = Value("date", "between 30 July and 13 September", "", "no year")
    rows = [
        Reading("c1", "inspections", "d1", (Value("inspector", "Ofsted", "Ofsted", "as worded"), open_)),
        reading("c2", "inspections", inspector="Ofsted", date="2018"),
        reading("c3", "inspections", inspector="Ofsted", date="2019-08/2019-09"),
    ]
    assert [(r.claim, r.read("date")) for r in fold_repeats(rows)] == [("c3", "2019-08/2019-09"), ("c2", "2018")]
