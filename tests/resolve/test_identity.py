"""Who is who across documents: full name and a shared body, never a surname alone; a person's decision wins."""

from __future__ import annotations

import pytest

from onrecord.claims import Document
from onrecord.errors import ManifestError
from onrecord.record import Decision
from onrecord.resolve.identity import (
    Named,
    bodies_beside,
    former_names,
    identify_bodies,
    identify_people,
    same_person_name,
)


def named(name: str, file: str, *bodies: str, titles: tuple[str, ...] = ()) -> Named:
    return Named(name, Document(file=file, text=name), bodies, titles)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Robert Example", "Bob Example", True),
        ("Robert J. Example", "Robert Example", True),
        ("Siân Example", "Sian Example", True),
        ("Example", "Robert Example", False),
        ("Robert Example", "Ruth Example", False),
        ("Robert Example", "Robert Sample", False),
        ("Rob Example", "Robin Example", False),
    ],
)
def test_full_names_agree(left: str, right: str, same: bool) -> None:
    assert same_person_name(left, right) is same


def test_a_full_name_and_a_shared_body_are_one_person_and_say_why() -> None:
    [one] = identify_people(
        [named("Bob Example", "a.txt", "Dunley Council"), named("Robert Example", "b.txt", "Dunley")], ()
    )
    assert [m.name for m in one.members] == ["Bob Example", "Robert Example"]
    assert (
        one.merges[0].why
        == "Bob Example and Robert Example are forms of one name, and Dunley Council in both documents"
    )


@pytest.mark.parametrize(
    "pair",
    [
        (named("Ann Example", "a.txt", "Dunley Council"), named("Ann Example", "b.txt", "Elmham Council")),
        (named("Example", "a.txt", "Dunley Council"), named("Ann Example", "b.txt", "Dunley Council")),
        (named("Ann Example", "a.txt"), named("Ann Example", "b.txt")),
        (named("Ann Example", "a.txt", "Dunley Council"), named("Amy Example", "a.txt", "Dunley Council")),
    ],
)
def test_these_stay_two(pair: tuple[Named, Named]) -> None:
    assert len(identify_people(pair, ())) == 2


def test_a_post_of_the_same_title_serves_where_one_document_leaves_the_body_open() -> None:
    title = ("Director of Housing",)
    rows = [named("Ann Example", "a.txt", "Dunley Council", titles=title), named("Ann Example", "b.txt", titles=title)]
    assert len(identify_people(rows, ())) == 1


@pytest.mark.parametrize(("judgement", "count"), [("same", 1), ("different", 2), ("unsure", 2)])
def test_a_decision_wins_over_every_rule(judgement: str, count: int) -> None:
    shared = "Dunley Council" if judgement != "same" else "Elmham Council"
    rows = [named("Ann Example", "a.txt", "Dunley Council"), named("Ann Example", "b.txt", shared)]
    decision = Decision(judgement, "Ann Example", "Ann Example", reason="asked the council")
    assert len(identify_people(rows, (decision,))) == count


def test_a_decision_that_two_differ_holds_through_a_third() -> None:
    rows = [named("Ann Example", f"{file}.txt", "Dunley Council") for file in "abc"]
    apart = Decision("different", "Ann Example", "Ann Example", "a.txt", "b.txt")
    groups = identify_people(rows, (apart,))
    assert len(groups) == 2
    assert all({m.document.file for m in group.members} != {"a.txt", "b.txt", "c.txt"} for group in groups)


def test_decisions_that_contradict_each_other_are_reported() -> None:
    rows = [named("Ann Example", "a.txt"), named("Ann Sample", "b.txt")]
    decisions = (Decision("same", "Ann Example", "Ann Sample"), Decision("different", "Ann Sample", "Ann Example"))
    with pytest.raises(ManifestError, match="contradict each other: Ann"):
        identify_people(rows, decisions)


def test_bodies_are_one_under_their_fuller_and_shorter_names() -> None:
    rows = [named("Dunley Council", "a.txt"), named("Dunley", "b.txt"), named("Dunley Police", "b.txt")]
    assert [len(body.members) for body in identify_bodies(rows)] == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Roe (née Example) spoke.",
        "Cllr Ann Roe, who was Ann Example before her marriage, spoke.",
        "Ann Roe, formerly Ann Example, spoke.",
    ],
)
def test_a_name_borne_before_counts_where_the_document_states_it(text: str) -> None:
    later = Named("Ann Roe", Document(file="b.txt", text=text), ("Dunley Council",), (), former_names("Ann Roe", text))
    [one] = identify_people([named("Ann Example", "a.txt", "Dunley Council"), later], ())
    assert one.merges[0].why.startswith("Ann Roe was Ann Example by the words")


def test_nothing_is_made_of_a_name_in_passing() -> None:
    assert former_names("Ann Roe", "Ann Roe thanked Ann Example, who was leader before her.") == ()


def holder(name: str, file: str, body: str) -> Named:
    return Named(name, Document(file=file, text=name), (body,), held=(body,))


def passing(name: str, file: str, *bodies: str) -> Named:
    return Named(name, Document(file=file, text=name), bodies, in_passing=True)


def test_a_name_in_passing_is_the_one_who_has_a_post_in_the_body_that_the_document_is_about() -> None:
    rows = [holder("Bob Example", "a.txt", "Dunley Council"), passing("Robert Example", "b.txt", "Dunley")]
    [one] = identify_people(rows, ())
    assert one.merges[0].why == (
        "Robert Example and Bob Example are forms of one name; the name in passing stands with Dunley, "
        "and the other document tells of a post there"
    )


@pytest.mark.parametrize(
    "rows",
    [
        [holder("Ann Example", "a.txt", "Elmham Council"), passing("Ann Example", "b.txt", "Dunley Council")],
        [named("Ann Example", "a.txt", "Dunley Council"), passing("Ann Example", "b.txt", "Dunley Council")],
        [passing("Ann Example", "a.txt", "Dunley Council"), passing("Ann Example", "b.txt", "Dunley Council")],
        [holder("Ann Example", "a.txt", "Dunley Council"), passing("Example", "b.txt", "Dunley Council")],
        [holder("Ann Example", "a.txt", "Dunley Council"), passing("Ann Example", "b.txt")],
    ],
)
def test_a_name_in_passing_stays_by_itself(rows: list[Named]) -> None:
    assert len(identify_people(rows, ())) == 2


def test_a_name_in_passing_joins_neither_of_two_whom_it_may_mean() -> None:
    rows = [
        holder("Ann Example", "a.txt", "Dunley Council"),
        holder("Ann Example", "b.txt", "Elmham Council"),
        passing("Ann Example", "c.txt", "Dunley Council", "Elmham Council"),
    ]
    assert len(identify_people(rows, ())) == 3


def test_a_decision_on_a_name_in_passing_wins() -> None:
    rows = [holder("Ann Example", "a.txt", "Dunley Council"), passing("Ann Example", "b.txt", "Dunley Council")]
    assert len(identify_people(rows, (Decision("different", "Ann Example", "Ann Example"),))) == 2
    rows = [holder("Ann Example", "a.txt", "Dunley Council"), passing("Ann Example", "b.txt")]
    assert len(identify_people(rows, (Decision("same", "Ann Example", "Ann Example"),))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I met Ann Roe of Elmham Council.”", ("Elmham Council",)),
        ("“Ann Roe, who led housing at the Elmham Trust, came.”", ("Elmham Trust",)),
        ("“Elmham’s director of housing Ann Roe came.”", ("Elmham",)),
        ("“Ann Roe came. The council is glad.”", ()),
    ],
)
def test_a_body_beside_a_name(text: str, expected: tuple[str, ...]) -> None:
    assert bodies_beside("Ann Roe", text) == expected
