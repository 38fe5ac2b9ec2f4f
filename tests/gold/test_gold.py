"""How well documents are read: floors per question, which may rise and not fall, and the evidence law.

Series h of the third corpus is held out, documents 9 to 16 of series s, t and u of the sixth, the seventh and
the eighth, and 7 to 12 of series v and w of the ninth and the tenth: they are counted with the others, and nothing
of them is shown but totals.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from staying import changed, hold_to_register, resolved

from onrecord import annotate_document, extract_claims, read_documents
from onrecord.claims import Claim, Document, hold_to_evidence
from onrecord.lines import parse_lines
from onrecord.query import load_graph, query_rows
from onrecord.record import Record
from onrecord.resolve import resolve_claims
from onrecord.resolve.names import plain
from shell import onrecord
from vocabulary import RARE, TERMS, untrue_of, used_in

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))
LATER = tuple(corpus for corpus in FLOORS if corpus not in ("seeds", "documents"))
#: The documents of each corpus but the seeds; and the gold of each.
CORPORA = {"documents": HERE / "documents"} | {each: HERE / each / "documents" for each in LATER}
GOLD = {"seeds": "seeds", "documents": "corpus"} | {each: f"{each}/gold" for each in LATER}
DOCUMENTS = read_documents([SEEDS, *CORPORA.values()]).documents
FORTY = read_documents([CORPORA["documents"]]).documents
#: Who is who in two chains of four of the forty: each person's name by the number of the document.
CHAINS = [person["names"] for chain in json.loads((HERE / "chains.json").read_text("utf-8"))["chains"]
          for person in chain["persons"]]

Figures = dict[str, dict[str, dict[str, float]]]  # level, question, figure


def score(gold: str, exports: Path) -> Figures:
    command = [sys.executable, str(HERE / "score.py"), str(HERE / gold), str(exports / "answers"), "--json"]
    figures: Figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures


@pytest.fixture(scope="module")
def exports(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The exports of a corpus, each built once: its documents go through the whole run without an error."""

    @cache
    def exports_of(corpus: str) -> Path:
        if corpus == "seeds":
            return built
        folder = tmp_path_factory.mktemp(corpus) / "exports"
        done = onrecord("build", CORPORA[corpus], "-o", folder)
        assert done.returncode == 0, done.stderr
        assert "not read" not in done.stderr
        return folder

    return exports_of


@pytest.fixture(scope="module")
def figures(exports: Callable[[str], Path]) -> Callable[[str], Figures]:
    """What the scorer says of the answers to a corpus, each asked once."""
    return cache(lambda corpus: score(GOLD[corpus], exports(corpus)))


@pytest.fixture(scope="module")
def forty(exports: Callable[[str], Path]) -> Path:
    """The exports of the forty documents."""
    return exports("documents")


def test_the_page_grows_by_little_for_each_further_claim_of_real_documents(built: Path, forty: Path) -> None:
    (few, small), (many, large) = ((len({row["claim"] for row in query_rows("network", load_graph(exports)).records()}),
                                    (exports / "graph.html").stat().st_size) for exports in (built, forty))
    assert (large - small) / (many - few) <= 450


@pytest.mark.parametrize("corpus", CORPORA)
def test_the_vocabulary_knows_each_term_of_the_graph_and_is_true_of_it(corpus: str,
                                                                       exports: Callable[[str], Path]) -> None:
    graph = rdflib.Graph().parse(exports(corpus) / "graph.ttl")
    assert used_in(graph) <= TERMS
    assert untrue_of(graph) == []


def test_the_rare_terms_of_the_vocabulary_are_used(forty: Path) -> None:
    assert used_in(rdflib.Graph().parse(forty / "graph.ttl")) >= RARE


@pytest.fixture(scope="module")
def claims(forty: Path) -> list[Claim]:
    """The claims of the forty."""
    return parse_lines((forty / "claims.jsonl").read_text("utf-8").splitlines())[1]


def test_the_persons_of_the_chains_are_known_again_and_kept_apart(claims: list[Claim]) -> None:
    numbers = {document.id: document.file[:2] for document in FORTY}
    known = {(numbers[reading.document], plain(value.read)): value.ref
             for reading in resolve_claims(claims, FORTY).readings for value in reading.values if value.ref}
    found = [{known.get((number, plain(name)), "") for number, name in names.items()} for names in CHAINS]
    assert [names for names, refs in zip(CHAINS, found, strict=True) if len(refs) > 1 or "" in refs] == []
    assert len(set().union(*found)) == len(CHAINS)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sets(st.sampled_from(FORTY), min_size=1), min_size=2, max_size=4))
def test_keys_stay_whichever_of_the_forty_come_and_go(claims: list[Claim], steps: list[set[Document]]) -> None:
    last = Record()
    for documents in steps:
        record = resolved(claims, documents, last.register)
        assert changed(last, record) == []
        hold_to_register(record, claims)
        last = record


@pytest.mark.parametrize(("corpus", "level", "question"), [
    (corpus, level, question) for corpus, levels in FLOORS.items() for level in levels for question in levels[level]])
def test_a_corpus_scores_its_floor(figures: Callable[[str], Figures], corpus: str, level: str, question: str) -> None:
    assert figures(corpus)[level][question]["f1"] >= FLOORS[corpus][level][question]


def test_every_corpus_has_its_floors() -> None:
    assert set(FLOORS) == set(GOLD) == {"seeds", *CORPORA}


@pytest.mark.parametrize("question", ["roles", "ratings", "recommendations"])
def test_no_answer_of_the_seeds_is_spurious(figures: Callable[[str], Figures], question: str) -> None:
    assert figures("seeds")["core"][question]["precision"] == 1.0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.file)
def test_every_claim_holds_its_words(document: Document) -> None:
    for claim in extract_claims(annotate_document(document)):
        hold_to_evidence(claim, document)
