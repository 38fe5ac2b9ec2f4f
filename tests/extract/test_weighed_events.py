"""Comings and goings that no rule words."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.office.weighed_events import passings, signs_of, weighed_events
from onrecord.extract.scene import Scene, survey_text
from onrecord.extract.weights import weights

LEAVING = "Ann Example, the chief executive, handed back her pass on 31 March."
STAYING = "Ann Example, the chief executive, said the report was fair."


def scene_of(text: str) -> Scene:
    return survey_text(annotate_document(Document("t.txt", text)))


def test_a_person_is_looked_at_once_a_sentence() -> None:
    scene = scene_of(f"{STAYING} Ann Example told Ms Example’s deputy, Bob Roe.")
    assert [passing.person.person for passing in passings(scene)] == ["Ann Example", "Ann Example", "Bob Roe"]


def test_signs_hold_kinds_of_mention_and_no_names() -> None:
    scene = scene_of(LEAVING)
    signs = signs_of(next(passings(scene)))
    assert {"w T", "w D", "w X", "behind T"} <= signs
    assert not [sign for sign in signs if "ann" in sign.split() or "example" in sign.split()]


@pytest.mark.parametrize(("question", "more", "less"), [("departures", LEAVING, STAYING), ("joinings", LEAVING.replace(
    "handed back her pass", "starts"), STAYING)])
def test_what_tells_of_an_event_weighs_more(question: str, more: str, less: str) -> None:
    chances = [weights(question).chance(signs_of(next(passings(scene_of(text))))) for text in (more, less)]
    assert chances[0] > 2 * chances[1]


def test_who_comes_back_to_look_takes_up_nothing() -> None:
    scene = scene_of("Sir Bob Sample, a former chief executive, will return in the autumn to check on progress.")
    assert not list(weighed_events(scene, frozenset()))


def test_who_sets_about_something_does_not_arrive() -> None:
    scene = scene_of("State Auditor Bob Sample began collecting records from the school board on Wednesday.")
    assert not list(weighed_events(scene, frozenset()))


@pytest.mark.parametrize("said", [
    "will meet families in August", "was paid £178,000 in 2031", "opened the new hall on 4 May",
    "will chair the meeting on 3 June", "was awarded an OBE in 2031", "gave evidence on Tuesday",
    "moved house in April", "was born in Tarn in 1971", "took part in the visit on 12 May",
    "will take questions on 4 July", "will be interviewed in June", "joined the march on Saturday",
    "stepped in to stop a fight in June", "started the race on Sunday", "returned to the subject in May",
])
@pytest.mark.parametrize("who", [
    "Dunley Council's head of housing, Ann Example,", "Ann Example, head of housing at Dunley Council,",
    "Head of housing Ann Example",
])
def test_what_somebody_does_on_a_day_is_neither_coming_nor_going(who: str, said: str) -> None:
    assert not list(weighed_events(scene_of(f"{who} {said}."), frozenset()))
