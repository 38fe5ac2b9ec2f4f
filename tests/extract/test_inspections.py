"""Inspections that took place, and those that are only expected, counted or somebody's own."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, InspectionClaim, hold_to_evidence
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.reviews import RULES
from onrecord.extract.inspections import inspections
from onrecord.extract.scene import survey_text


def _claims(words: str) -> list[InspectionClaim]:
    document = Document("a.txt", words)
    text = annotate_document(document)
    found = list(inspections(text, survey_text(text)))
    for claim in found:
        hold_to_evidence(claim, document)
    return found


def _said(words: str) -> list[tuple[str, str, str]]:
    """(inspector, kind, words of the date) of each claim."""
    return [
        (
            c.inspector.plain if c.inspector else "",
            c.type.plain if c.type else "",
            c.date.plain if c.date else "",
        )
        for c in _claims(words)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_match_their_rule(rule):
    for example in rule.examples:
        text = annotate_document(Document("a.txt", f"{example}. Ann Example said so."))
        gist = flat(survey_text(text).open_gist(0, len(example)))
        assert list(rule.matches(gist)), example


TOOK_PLACE = [
    (
        "Ofsted visited Dunley Council on 4 and 5 June 2024 for a focused visit.",
        ("Ofsted", "focused visit", "4 and 5 June 2024"),
    ),
    (
        "Ofsted published its feedback on the monitoring visit carried out in July 2023.",
        ("Ofsted", "monitoring visit", "July 2023"),
    ),
    (
        "This letter summarises the findings of the monitoring visit by Ofsted on 23 and 24 August 2022.",
        ("Ofsted", "monitoring visit", "23 and 24 August 2022"),
    ),
    (
        "What Ofsted did do, on 8 and 9 November, was pay a focused visit to Dunley.",
        ("Ofsted", "focused visit", "8 and 9 November"),
    ),
    (
        "Two of His Majesty’s Inspectors spent 31 January and 1 February 2023 with teams. Ofsted wrote.",
        ("Ofsted", "", "31 January and 1 February 2023"),
    ),
    (
        "At its last full inspection by Ofsted, in the spring of 2020, it did well.",
        ("Ofsted", "inspection", "the spring of 2020"),
    ),
    ("When it was last inspected by Ofsted, in 2018, it did well.", ("Ofsted", "inspection", "2018")),
    ("“Since the Ofsted inspection last October we have done much.”", ("Ofsted", "inspection", "last October")),
    (
        "A separate CQC review of the trust’s emergency care, carried out in December, has yet to report.",
        ("Care Quality Commission", "review", "December"),
    ),
    (
        "The Local Government Association (LGA) corporate peer challenge took place from 17 to 20 October 2023.",
        ("Local Government Association", "review", "17 to 20 October 2023"),
    ),
    (
        "The best value inspection of Dunley Council was carried out by Ann Example and her team in March 2023.",
        ("Ann Example", "inspection", "March 2023"),
    ),
    ("Audit Wales carried out a review of digital strategy (July 2023).", ("Audit Wales", "review", "July 2023")),
    (
        "Inspectors from Ofsted, the Care Quality Commission and HMICFRS were on site in May 2022.",
        ("Ofsted, Care Quality Commission and HMICFRS", "", "May 2022"),
    ),
    (
        "Between 12 and 16 June 2023, Ofsted and the Care Quality Commission conducted a joint inspection.",
        ("Ofsted and Care Quality Commission", "inspection", "12 and 16 June 2023"),
    ),
    ("The department’s adviser, Ann Example, has reviewed our transition plan.", ("Ann Example", "review", "")),
    ("Services were rated good in the latest inspection by Ofsted.", ("Ofsted", "inspection", "")),
    ("Ofsted\nInspection dates: 16 to 27 January 2023", ("Ofsted", "inspection", "16 to 27 January 2023")),
]


@pytest.mark.parametrize(("words", "expected"), TOOK_PLACE)
def test_inspections_that_took_place(words, expected):
    assert _said(words) == [expected]


NEVER = [
    "A fourth monitoring visit by Ofsted is expected later this year. The next Ofsted inspection is due in 2028.",
    "Ofsted is not expected to carry out a full re-inspection until 2024.",
    "CIPFA is to carry out a separate review of the council’s finances in the spring.",
    "It was the third monitoring visit since 2021 began badly; Ofsted reviewed progress since the last inspection.",
    "We will inspect the sites at first light on Sunday. Carers’ visits will go ahead. Ofsted",
    "The Housing Ombudsman’s investigation found much. We ordered a full survey of the block.",
    "Inspectors are not being sent in: the government would not commission an inspection.",
    "A peer challenge is not an inspection, and the LGA does not grade.",
    "Multi-agency audit day, 2 March. Audits are now carried out each month. Ofsted",
    "The commissioner will review our plans, and a review of our capacity will be undertaken in 2022 by the DfE.",
    "The home would have to be judged good at a fresh inspection by Ofsted.",
]


@pytest.mark.parametrize("words", NEVER)
def test_what_only_looks_like_an_inspection(words):
    assert _said(words) == []


def test_a_commissioner_who_was_appointed_to_review_and_has_reported():
    words = (
        "A commissioner appointed to review housing in Dunley says much is better.\n\n"
        "Commissioner Ann Example was appointed by the government.\n\nIn her final report, Ms Example says so."
    )
    assert ("Ann Example", "review", "") in _said(words)
    assert _said("A commissioner was appointed to review housing in Dunley. The review will begin in June.") == []


def test_what_was_inspected():
    claim = _claims("Care Inspectorate Wales inspected the fostering service of Dunley Council in October 2023.")[0]
    assert claim.service is not None
    assert claim.service.plain == "fostering service"
    assert claim.organization is not None
    assert claim.organization.plain == "Dunley Council"
