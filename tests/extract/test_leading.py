"""The hospital that was inspected where its trust is spoken of most."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.grading.leading import addressed, site_of

TRUST = "Dunley Hospitals NHS Foundation Trust"


@pytest.mark.parametrize(("words", "site"), [
    ("The CQC has lifted its rating of maternity services at Tarn General Hospital.", "Tarn General Hospital"),
    ("Inspectors visited the A&E department of Tarn General Hospital.", "Tarn General Hospital"),
    ("Maternity at Tarn General Hospital is better than maternity at Moor End Hospital.", TRUST),
    ("The CQC inspected the trust. Its board met at Tarn General Hospital.", TRUST),
    ("The CQC inspected the trust.", TRUST),
])
def test_site_of(words: str, site: str) -> None:
    scene = survey_text(annotate_document(Document("t.txt", f"{TRUST}\n\n{words}")))
    assert site_of(scene, TRUST) == site


def test_a_council_has_no_site() -> None:
    scene = survey_text(annotate_document(Document("t.txt", "Dunley Council spoke of care at Tarn General Hospital.")))
    assert site_of(scene, "Dunley Council") == "Dunley Council"


def test_whom_a_letter_is_written_to() -> None:
    head = "Estyn\n\nMr Bob Roe\nDunley Council\nTown Hall\n\n"
    told = [addressed(survey_text(annotate_document(Document("t.txt", head + words))))
            for words in ("Dear Mr Roe\n\nWe came.", "We came.")]
    assert told == ["Dunley Council", None]
