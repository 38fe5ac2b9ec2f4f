"""What the page is made of: every column of the five questions in its field, sorted, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factory
from onrecord.query import Answer, find_question, graph_of, query_rows
from onrecord.rdf import DEFAULT_BASE, record_quads
from onrecord.rdf.claimed import CONTEXT
from onrecord.view.kinds import FOLDED, INSPECTING, KINDS, LASTING, MAKING
from onrecord.view.material import Contradiction, Grade, Identity, Material, Passage, material_of, read_material
from onrecord.view.rows import read_rows

GRAPH = graph_of(record_quads(factory.record()))
READ = read_material(GRAPH)
CARE = "alder-vale-council.adult-social-care"


class Turned:
    """The same graph, whose answers come in the other order and twice."""

    def ask(self, sparql: str) -> Answer:
        answer = GRAPH.ask(sparql)
        return replace(answer, rows=(*answer.rows[::-1], *answer.rows))

    def triples(self) -> object:
        return GRAPH.triples()


def test_the_rows_are_those_of_the_network() -> None:
    assert READ.rows == read_rows(query_rows("network", GRAPH).records())


def test_the_words_that_the_page_goes_by_are_those_of_the_network() -> None:
    asked = find_question("network").sparql
    assert {words for words in (*FOLDED, *MAKING, *INSPECTING, *LASTING) if f'"{words}"' not in asked} == set()
    assert {kind.name for kind in KINDS if f'"{kind.name}"' not in asked} == set()
    assert set(INSPECTING) < set(MAKING)


@pytest.mark.parametrize(("held", "question"), [
    (READ.passages, "passages"), (READ.contradictions, "disagreements"), (READ.identities, "identities"),
])
def test_every_row_of_an_answer_is_held(held: tuple[object, ...], question: str) -> None:
    columns = find_question(question).columns
    assert {tuple(getattr(each, column) for column in columns) for each in held} == {
        tuple("" if cell is None else cell for cell in row) for row in query_rows(question, GRAPH).rows}


def test_every_claim_that_is_drawn_has_its_passage() -> None:
    quotes = {passage.claim: passage.quote for passage in READ.passages}
    texts = {document.file: document.text for document in factory.DOCUMENTS}
    assert all(quotes[row.claim] == row.quote for row in READ.rows)
    for each in READ.passages:
        assert f"{each.before}{each.quote}{each.after}" in texts[each.document]
        assert max(len(each.before), len(each.after)) <= CONTEXT


def test_a_grade_is_that_of_a_rating_which_is_drawn() -> None:
    rating = f"{DEFAULT_BASE}rating/care-quality-commission.{CARE}.overall.2024-01"
    assert READ.grades == tuple(
        Grade(f"{rating}.{slug}", f"{DEFAULT_BASE}service/{CARE}", "Care Quality Commission", "overall", "2024-01",
              grade, rank)
        for slug, grade, rank in (("good", "Good", 2), ("requires-improvement", "Requires Improvement", 3)))
    assert {grade.rating for grade in READ.grades} <= {row.source for row in READ.rows}


def test_a_contradiction_and_an_identity() -> None:
    assert READ.contradictions[0] == Contradiction(
        "from", "Tamsin Quill, Leader", "2021-05", "alder-release.txt",
        "Cllr Tamsin Quill MBE, Leader of Alder Vale Council since May 2021", "2022", "beck-herald.txt",
        "Tamsin Quill, who has led Alder Vale Council since 2022")
    assert READ.identities == (Identity(
        f"{DEFAULT_BASE}person/tamsin-quill", "Cllr Tamsin Quill MBE", "Tamsin Quill",
        "same name, same post, same body", "alder-release.txt", "beck-herald.txt"),)


def test_answers_in_any_order_give_the_same_material() -> None:
    assert read_material(Turned()) == READ  # type: ignore[arg-type]


def test_a_rating_that_nobody_dates_or_ranks_comes_last() -> None:
    first, second = READ.grades
    undated, late = replace(first, date="", rank=None), replace(first, date="2025")
    held = material_of((), grades=[undated, late, second, first, late]).grades
    assert held == (first, second, late, undated)


def test_nothing_in_an_empty_graph() -> None:
    assert read_material(graph_of([])) == Material(()) == material_of([])


def test_passages_come_in_the_order_of_their_claims() -> None:
    assert [each.claim for each in READ.passages] == sorted(each.claim for each in READ.passages)
    assert isinstance(READ.passages[0], Passage)
