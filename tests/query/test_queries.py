"""Every shipped question gives the same rows in Oxigraph and in rdflib's own engine, and the rows that it should."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib

import factory
from onrecord.query import Answer, Cell, find_question, graph_of, query_rows, question_text, questions
from onrecord.rdf import DEFAULT_BASE, rdflib_graph, record_quads
from onrecord.record import Record

QUADS = list(record_quads(factory.record()))
STORED = graph_of(QUADS)
BY_RDFLIB = rdflib_graph(QUADS)
NAMES = [question.name for question in questions()]
HOLDERS: list[dict[str, str]] = [
    {"post": "leader", "date": "2023-01-01"}, {"post": "CHIEF", "date": "2024-12-31"}, {"date": "2025-02-01"},
    {"post": "mayor", "date": "2025-02-01"}, {"organization": "alder"}, {"organization": "nowhere"},
]
ASKED = [(name, {}) for name in NAMES] + [("holders", bindings) for bindings in HOLDERS] + [
    ("rating-timeline", {"organization": "vale"}), ("rating-timeline", {"organization": "\"}\n\\ ?x"})]

#: The contract of the named questions, as users and tests hold it.
COLUMNS = {
    "roles": "document person prefix suffix role organization status from until quote",
    "inspections": "document inspector organization service kind date quote",
    "ratings": "document inspector organization service aspect grade date quote",
    "appointments": "document person role organization by kind date quote",
    "recommendations": "document by to text count quote",
    "statements": "document speaker role text quote",
    "findings": "document by about polarity text quote",
    "tenures": "person post organization from until status sources",
    "network": "source source_label source_kind relation target target_label target_kind status from until date quote "
               "document title publisher issued url claim",
    "passages": "claim document start end quote before after said",
    "rating-timeline": "body service inspector aspect date grade rank document quote rating concerns",
    "identities": "person name other_name reason document other_document",
}


def rows(name: str, **bindings: str) -> list[dict[str, Cell]]:
    return query_rows(name, STORED, bindings).records()


def cell(term: rdflib.term.Node | None) -> Cell:
    if isinstance(term, rdflib.Literal) and term.datatype in (rdflib.XSD.integer, rdflib.XSD.boolean):
        return term.toPython()  # type: ignore[no-any-return]
    return None if term is None else str(term)


@pytest.mark.parametrize(("name", "bindings"), ASKED, ids=str)
def test_two_engines_give_the_same_rows_in_the_same_order(name: str, bindings: dict[str, str]) -> None:
    found = BY_RDFLIB.query(question_text(name, bindings))
    assert list(query_rows(name, STORED, bindings).rows) == [tuple(map(cell, row)) for row in found]


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_asked_in_plain_words_and_selects_what_it_says(name: str) -> None:
    question = find_question(name)
    assert question.text.endswith("?")
    assert question.columns == query_rows(name, STORED).columns
    assert " ".join(question.columns) == COLUMNS.get(name, " ".join(question.columns))
    assert all(parameter.text for parameter in question.parameters)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_an_answer_here_and_none_in_an_empty_graph(name: str) -> None:
    nothing: Answer = query_rows(name, graph_of(record_quads(Record())))
    assert query_rows(name, STORED).rows
    assert len(nothing.rows) == (1 if name == "holders" else 0)


def test_one_row_a_claim_and_repeats_have_none() -> None:
    for name in ("roles", "inspections", "ratings", "appointments", "recommendations", "statements", "findings"):
        assert len(rows(name)) == sum(reading.kind == name for reading in factory.READINGS)


def test_a_row_holds_the_values_as_read_and_the_words_that_say_it() -> None:
    assert rows("roles")[0] == {
        "document": "alder-release.txt", "person": "Tamsin Quill", "prefix": "Cllr", "suffix": "MBE", "role": "Leader",
        "organization": "Alder Vale Council", "status": "current", "from": "2021-05", "until": None,
        "quote": "Cllr Tamsin Quill MBE, Leader of Alder Vale Council since May 2021"}


def test_a_statement_stands_with_the_post_of_its_speaker() -> None:
    assert {(row["speaker"], row["role"]) for row in rows("statements")} == {
        ("Tamsin Quill", "Leader"), ("Dana Whitlow", "chief executive"), ("a council spokesperson", None)}


@pytest.mark.parametrize(("post", "date", "expected"), [
    ("leader", "2021-04-30", {"Tamsin Quill": "no", "Garrick Stoll": "not on record", "Sunil Barrow": "no"}),
    ("leader", "2021-05-15", {"Tamsin Quill": "not on record", "Garrick Stoll": "no", "Sunil Barrow": "no"}),
    ("leader", "2021-06-01", {"Tamsin Quill": "yes", "Garrick Stoll": "no", "Sunil Barrow": "no"}),
    ("leader", "2024-03-06", {"Tamsin Quill": "not on record", "Garrick Stoll": "no", "Sunil Barrow": "no"}),
    ("leader", "2020-01-01", {"Tamsin Quill": "no", "Garrick Stoll": "not on record", "Sunil Barrow": "no"}),
    ("chief executive", "2024-11-30", {"Piers Lockett": "yes", "Dana Whitlow": "no"}),
    ("chief executive", "2025-01-06", {"Piers Lockett": "no", "Dana Whitlow": "yes"}),
    ("commissioner", "2024-03-05", {"Orla Fenn": "yes"}),
    ("commissioner", "2024-03-04", {"Orla Fenn": "not on record"}),
    ("mayor", "2024-03-05", {None: "not on record"}),
])
def test_who_held_a_post_on_a_day(post: str, date: str, expected: dict[str | None, str]) -> None:
    assert {row["person"]: row["answer"] for row in rows("holders", post=post, date=date)} == expected


def test_contradictions_stand_side_by_side_once() -> None:
    assert [(row["topic"], {row["value"], row["other_value"]}) for row in rows("disagreements")] == [
        ("from", {"2021-05", "2022"}), ("grade", {"Good", "Requires Improvement"})]


@pytest.mark.parametrize(("service", "concerns"), [
    ("alder-vale-council.adult-social-care", "service/alder-vale-council.adult-social-care"),
    ("", "body/alder-vale-council"),
])
def test_a_rating_concerns_the_service_else_the_body(service: str, concerns: str) -> None:
    record = factory.record()
    ratings = tuple(replace(rating, service=service) for rating in record.ratings)
    found = query_rows("rating-timeline", graph_of(record_quads(replace(record, ratings=ratings)))).records()
    assert [(row["rating"], row["concerns"], row["rank"]) for row in found] == [
        (f"{DEFAULT_BASE}rating/{rating.key}", DEFAULT_BASE + concerns, rank)
        for rating, rank in zip(ratings, (2, 3), strict=True)]


def test_an_answer_comes_after_what_it_answers() -> None:
    found = {(row["text"], row["answer_by"]) for row in rows("answers")}
    plan, waited = "publish a plan by June", "people waited too long for an assessment"
    assert (plan, "Dana Whitlow") in found  # a later document
    assert (plan, "Tamsin Quill") not in found  # she speaks before the plan is recommended
    assert (waited, "Tamsin Quill") in found


def test_a_document_without_a_date_has_none() -> None:
    by_file = {row["document"]: row for row in rows("sources")}
    assert by_file["beck-herald.txt"] == {"document": "beck-herald.txt", "title": None, "publisher": None,
                                          "issued": None, "url": None, "claims": 4}


def test_every_edge_of_the_network_has_its_words() -> None:
    texts = {document.file: document.text for document in factory.DOCUMENTS}
    for row in rows("network"):
        assert str(row["quote"]) in texts[str(row["document"])]
        assert row["source_label"]
        assert row["target_label"]
    holds = [row for row in rows("network") if row["relation"] == "holds" and row["source_label"] == "Dana Whitlow"]
    assert [(row["target_label"], row["status"], row["from"]) for row in holds] == [
        ("chief executive", "current", "2025-01-06")]
    names = [(row["source_label"], row["target_label"]) for row in rows("network") if row["relation"] == "names"]
    assert names == [("Dana Whitlow", "Piers Lockett")]


def test_named_graphs_do_not_count_twice() -> None:
    tenures = "SELECT (COUNT(*) AS ?n) WHERE { ?t a <https://w3id.org/onrecord/ns#Tenure> }"
    assert STORED.ask(tenures).rows == ((6,),)


def test_queries_are_portable_text() -> None:
    for path in sorted((Path(__file__).parents[2] / "queries").glob("*.rq")):
        assert "?/" not in path.read_text("utf-8"), "an optional step in a path is slow in Oxigraph"
