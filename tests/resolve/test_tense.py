"""Invented sentences; the date is between the bars."""

import pytest

from onrecord.resolve.tense import direction_at


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Jo Roe, who joined the Council |in July|, added:", "past"),
        ("Inspectors visited the town |in May| and published their report in June.", "past"),
        ("Jo Roe has announced that she will retire |on 31 January|.", "future"),
        ("Jo Roe, who retires |at the end of June|, was named as director in 2012.", "future"),
        ("She succeeds Kit Marlow, who left |in April|.", "past"),
        ("Ms Roe has been asked to report by |the end of June|.", "future"),
        ("In her letter of |30 October| she says that the plan is sound.", "past"),
        ("A review of adult services by the inspectorate, |in February|, found them timely.", "past"),
        ("From |1 February| he will serve both councils.", "future"),
        ("If the committee approves the move on |24 January|, she will start in April.", "future"),
        ("She is herself to step down from the chair |in June|.", "future"),
        ("It was run by Brightwater Homes until |May|.", "past"),
        ("Jo Roe, our deputy, is promoted to head and goes on |1 November|.", "future"),
        ("Jo Roe, our chair since 2014, is handing over to Kit Marlow |in the autumn|.", "future"),
        ("Head to leave in |August|", "future"),
        ("His last day is |28 February|.", "future"),
        ("Jo Roe, the clerk since last year, is off |at the end of January|.", "future"),
        ("Kit Marlow gets the corner office on |1 March|.", "future"),
        ("Kit Marlow stepped down in |May| to lead another council.", "past"),
        ("She told the board of her resignation with effect from |31 March|.", "any"),
        ("Jo Roe, director from |August| until then, returns to her old post.", "past"),
        ("Jo Roe, head of law at the trust until |April|, has been named as its chair.", "any"),
        ("Jo Roe, acting head of law until |April|, has been named as its chair.", "future"),
        ("Jo Roe, who stays in the chair until |April|, was named.", "future"),
        ("Ofsted's director, Jo Roe, hands in her pass on |4 July|.", "future"),
        ("The deputy, Jo Roe, steps up to succeed him on |1 July|.", "future"),
        ("Jo Roe gives up the chair at the end of |July|, and the board has been told.", "future"),
        ("I retire on |29 September|.", "future"),
        ("Learning lunch, |9 February|", "any"),
    ],
)
def test_the_sign_next_to_the_date_rules(sentence: str, direction: str) -> None:
    before, words, after = sentence.split("|")
    assert direction_at(before + words + after, len(before), len(before) + len(words)) == direction
