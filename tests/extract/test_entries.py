"""Round-ups: each paragraph is about the body that opens it."""

from __future__ import annotations

from graded import claims_in, inspections_in

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.grading.entries import entries
from onrecord.extract.scene import survey_text

ROUND_UP = (
    "Inspections of the week\n\nAlder Bank, Dunley. The Care Quality Commission has rated this nursing home good.\n\n"
    "Beck Nursery, Ryhill. Ofsted came and judged behaviour and attitudes outstanding.\n\n"
    "Llys Wen, Aberlas. Care Inspectorate Wales called. Its verdict: care and support good.\n\n"
    "Cobb House, Dunley. No rating yet."
)


def test_grades_are_of_the_body_that_opens_an_entry():
    told = [(c.organization.plain, c.service.plain, c.grade.plain) for c in claims_in(ROUND_UP)]
    assert told == [
        ("Alder Bank", "nursing home", "Good"),
        ("Beck Nursery", "nursery", "Outstanding"),
        ("Llys Wen", "care home", "Good"),
    ]


def test_who_was_visited_is_the_body_that_opens_an_entry():
    words = ("Alder Bank, Dunley. The Care Quality Commission came to the home on 2 July.\n\nThe Beeches, Ryhill. The "
             "home is good after a visit by the Care Quality Commission on 9 July.\n\nCobb House, Dunley. No rating "
             "yet.")
    told = [(c.organization.plain, c.date.plain) for c in inspections_in(words) if c.organization and c.date]
    assert told == [("Alder Bank", "2 July"), ("The Beeches", "9 July")]


def test_speakers_and_posts_open_no_entry():
    words = (
        "The Minister for Homes (Ann Example): Ofsted rated Beck School good.\n\n"
        "The Minister for Schools (Bob Example): I agree."
    )
    scene = survey_text(annotate_document(Document("a.txt", words)))
    assert not entries(scene)
