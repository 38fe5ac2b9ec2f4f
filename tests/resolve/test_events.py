"""What appointments say of roles in the same document."""

from __future__ import annotations

import pytest
from saying import appointment, document, role, said

from onrecord.resolve import resolve_claims


def test_who_is_chosen_for_a_post_that_is_still_to_be_left_does_not_have_it_yet() -> None:
    news = document("Ann Example, chair, will step down in June. Bob Roe was chosen as chair last week.")
    claims = [
        role(news, "Ann Example", "chair"),
        appointment(news, "Ann Example", "will step down", "departure", role=said(news, "chair"),
                    date=said(news, "June")),
        role(news, "Bob Roe", "chair", since=said(news, "last week")),
        appointment(news, "Bob Roe", "was chosen", "appointment", role=said(news, "chair"),
                    date=said(news, "last week")),
    ]
    record = resolve_claims(claims, [news])
    told = {r.read("person"): (r.read("status"), r.read("from"), r.read("until"))
            for r in record.readings if r.kind == "roles"}
    assert told == {"Ann Example": ("outgoing", "", "2024-06"), "Bob Roe": ("incoming", "", "")}
    chosen = next(r.value("from") for r in record.readings if r.kind == "roles" and r.read("person") == "Bob Roe")
    assert chosen is not None
    assert "nobody says from when" in chosen.why


def test_a_second_holder_beside_one_who_stays_has_the_post() -> None:
    news = document("Ann Example, chair, said so. Bob Roe was chosen as chair last week.")
    claims = [
        role(news, "Ann Example", "chair"),
        role(news, "Bob Roe", "chair"),
        appointment(news, "Bob Roe", "was chosen", "appointment", role=said(news, "chair"),
                    date=said(news, "last week")),
    ]
    readings = resolve_claims(claims, [news]).readings
    statuses = {r.read("person"): r.read("status") for r in readings if r.kind == "roles"}
    assert statuses == {"Ann Example": "current", "Bob Roe": "current"}


@pytest.mark.parametrize(("head", "by"), [
    ("Dunley Council\nMinutes of the annual meeting of the council\n", "Dunley Council"),
    ("Dunley Council\nMinutes of the audit committee\n", ""),
    ("Dunley Council news\n", ""),
])
def test_what_a_council_resolves_it_has_done(head: str, by: str) -> None:
    text = document(f"{head}RESOLVED that Ann Example be elected Mayor.")
    chosen = appointment(text, "Ann Example", "be elected", "appointment", role=said(text, "Mayor"),
                         organization=said(text, "Dunley Council"))
    reading = next(r for r in resolve_claims([chosen], [text]).readings if r.kind == "appointments")
    assert reading.read("by") == by


@pytest.mark.parametrize(("head", "verb", "title", "by"), [
    ("Minutes of the Tarn Audit Committee", "was elected", "Vice-Chair", "Tarn Audit Committee"),
    ("AUDIT AND RISK COMMITTEE\n\nMinutes of the meeting", "was elected", "Chair", "Audit and Risk Committee"),
    ("Minutes of the Tarn Audit Committee", "was elected", "Mayor", ""),
    ("Minutes of the Tarn Audit Committee", "was preferred", "Chair", ""),
])
def test_a_committee_elects_those_who_chair_it(head: str, verb: str, title: str, by: str) -> None:
    text = document(f"{head}\n\nAnn Example {verb} as {title}.")
    chosen = appointment(text, "Ann Example", verb, "appointment", role=said(text, title))
    reading = next(r for r in resolve_claims([chosen], [text]).readings if r.kind == "appointments")
    assert reading.read("by") == by


def test_who_has_moved_to_a_post_has_it() -> None:
    news = document("Ann Example has moved to Dunley Council as head of planning.")
    claims = [
        role(news, "Ann Example", "head of planning"),
        appointment(news, "Ann Example", "has moved to", "joining", role=said(news, "head of planning")),
    ]
    readings = resolve_claims(claims, [news]).readings
    assert [r.read("status") for r in readings if r.kind == "roles"] == ["current"]


def test_who_begins_as_a_stand_in_begins_once() -> None:
    news = document("Bob Roe, deputy head, steps up in July. He will be acting head from July.")
    claims = [
        role(news, "Bob Roe", "head", since=said(news, "July")),
        appointment(news, "Bob Roe", "steps up", "joining", role=said(news, "head"), date=said(news, "July")),
        role(news, "Bob Roe", "head", status=said(news, "acting", "acting"), since=said(news, "July")),
    ]
    readings = [r for r in resolve_claims(claims, [news]).readings if r.kind == "roles"]
    assert [(r.read("status"), r.read("from")) for r in readings] == [("acting", "2024-07")]
