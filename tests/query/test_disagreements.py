"""What contradicts and what merely differs, from documents to rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import factory
from onrecord.annotate import annotate_document
from onrecord.claims import Period
from onrecord.extract import extract_claims
from onrecord.query import graph_of, query_rows
from onrecord.rdf import record_quads
from onrecord.read import read_documents
from onrecord.resolve import resolve_claims

CARE = "alder-vale-council.adult-social-care"
CASES: dict[str, tuple[list[tuple[str, str]], list[tuple[str, set[str]]]]] = {
    "two holders of one post on one day": (
        [("6 January 2025", "Dana Whitlow is the chief executive of Beck Council."),
         ("6 January 2025", 'Owen Harte, chief executive of Beck Council, said: "Nothing has changed here at all."')],
        [("holder", {"Dana Whitlow", "Owen Harte"})]),
    "holders of one post on different days": (
        [("6 January 2025", "Dana Whitlow is the chief executive of Beck Council."),
         ("6 March 2025", 'Owen Harte, chief executive of Beck Council, said: "We have a new plan for the town."')],
        []),
    "one holder had left": (
        [("6 January 2025", "Dana Whitlow is the chief executive of Beck Council."),
         ("6 January 2025", 'Owen Harte, former chief executive of Beck Council, said: "I wish her every success."')],
        []),
    "a post that many hold": (
        [("6 January 2025", "Dana Whitlow is a non-executive director of Beck Council."),
         ("6 January 2025", "Owen Harte is a non-executive director of Beck Council.")],
        []),
    "two days for one grade": (
        [("12 May 2024", "Ofsted rated Beck Council's children's services good in a report published on 9 May 2024."),
         ("13 May 2024", "Ofsted rated Beck Council's children's services good in a report published on 8 May 2024.")],
        [("date", {"2024-05-08", "2024-05-09"})]),
    "a coarser date": (
        [("12 May 2024", "Ofsted rated Beck Council's children's services good in a report published on 9 May 2024."),
         ("13 June 2025", "Ofsted rated Beck Council's children's services good in 2024.")],
        []),
    "two grades on one day": (
        [("12 May 2024", "Ofsted rated Beck Council's children's services good in a report published on 9 May 2024."),
         ("13 May 2024",
          "Ofsted rated Beck Council's children's services outstanding in a report published on 9 May 2024.")],
        [("grade", {"Good", "Outstanding"})]),
    "a month and the next are one hand-over": (
        [("6 January 2025", "Dana Whitlow was chief executive of Beck Council until December 2024."),
         ("6 February 2025", "Dana Whitlow was chief executive of Beck Council until January 2025.")],
        []),
    "two ends of one tenure": (
        [("6 January 2025", "Dana Whitlow was chief executive of Beck Council until June 2024."),
         ("6 February 2025", "Dana Whitlow was chief executive of Beck Council until January 2024.")],
        [("until", {"2024-06", "2024-01"})]),
}


@pytest.mark.parametrize(("said", "expected"), CASES.values(), ids=CASES)
def test_contradictions_and_nothing_else(
        said: list[tuple[str, str]], expected: list[tuple[str, set[str]]], tmp_path: Path) -> None:
    for at, (day, words) in enumerate(said):
        lead = "Beck Council was in the news again and its chief officers were asked about it."
        (tmp_path / f"{at}.txt").write_text(f"News of the day\n\nBeck Herald\nPublished {day}\n\n{lead}\n\n{words}\n")
    documents = read_documents([tmp_path]).documents
    claims = [claim for document in documents for claim in extract_claims(annotate_document(document))]
    graph = graph_of(record_quads(resolve_claims(claims, documents)))
    rows = query_rows("disagreements", graph).records()
    assert [(row["topic"], {row["value"], row["other_value"]}) for row in rows] == expected


@pytest.mark.parametrize(("one", "other", "visited", "service", "expected"), [
    ("Good 2024-01", "Good 2024-03", "2023-12", CARE, [("date", "2024-01", "2024-03")]),
    ("Good 2024-01", "Good 2024-03", "2024-03", CARE, []),
    ("Good 2024-01", "Good 2024-03", "2024-01", CARE, []),
    ("Good 2024-01", "Good 2024-03", "2023-12", "", []),
    ("Good 2024", "Good 2024-03", "2023-12", CARE, []),
    ("Good 2024-01", "Good 2023-03", "2023-12", CARE, []),
    ("Good 2024-01", "Inadequate 2024-01", "2024-01", CARE, [("grade", "Good", "Inadequate")]),
    ("Good 2024", "Inadequate 2024-01", "2023-12", CARE, [("grade", "Good", "Inadequate")]),
    ("Good 2024-01", "Inadequate 2024-01", "2024-01", "", []),
    ("Good 2024-02", "Inadequate 2024-01", "2023-12", CARE, []),
])
def test_two_ratings(one: str, other: str, visited: str, service: str,
                     expected: list[tuple[str, str, str]]) -> None:
    record = factory.record()
    told = zip(record.ratings, (one.split(), other.split()), (CARE, service), strict=True)
    ratings = tuple(replace(rating, grade=grade, period=Period(when), inspection="", service=of)
                    for rating, (grade, when), of in told)
    visits = tuple(replace(visit, period=Period(visited)) for visit in record.inspections)
    graph = graph_of(record_quads(replace(record, ratings=ratings, inspections=visits)))
    rows = query_rows("disagreements", graph).records()
    assert [(row["topic"], row["value"], row["other_value"]) for row in rows if row["topic"] != "from"] == expected
