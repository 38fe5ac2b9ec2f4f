"""How well documents are read: floors per question, which may rise and not fall, and the evidence law.

Series h of the third corpus and m of the fourth are held out: they are counted with the others, and nothing of them is
shown but totals.
"""

from __future__ import annotations

import json
import subprocess
import sys
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
CORPORA = [HERE / "documents", *(HERE / each / "documents" for each in ("second", "third", "fourth"))]
DOCUMENTS = read_documents([SEEDS, *CORPORA]).documents
FORTY = read_documents(CORPORA[:1]).documents
#: Who is who in two chains of four of the forty: each person's name by the number of the document.
CHAINS = [person["names"] for chain in json.loads((HERE / "chains.json").read_text("utf-8"))["chains"]
          for person in chain["persons"]]

Figures = dict[str, dict[str, dict[str, float]]]  # level, question, figure


def cases(of: str) -> list[tuple[str, str]]:
    return [(level, question) for level in FLOORS[of] for question in FLOORS[of][level]]


def score(gold: str, exports: Path) -> Figures:
    command = [sys.executable, str(HERE / "score.py"), str(HERE / gold), str(exports / "answers"), "--json"]
    figures: Figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures


@pytest.fixture(scope="module")
def seeds(built: Path) -> Figures:
    """What the scorer says of the answers to the seeds."""
    return score("seeds", built)


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of the forty documents, which go through the whole run without an error."""
    return exports_of(HERE / "documents", tmp_path_factory.mktemp("forty"))


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of the second corpus."""
    return exports_of(HERE / "second" / "documents", tmp_path_factory.mktemp("second"))


@pytest.fixture(scope="module")
def latest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of the third corpus."""
    return exports_of(HERE / "third" / "documents", tmp_path_factory.mktemp("third"))


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of the fourth corpus."""
    return exports_of(HERE / "fourth" / "documents", tmp_path_factory.mktemp("fourth"))


@pytest.fixture(scope="module")
def documents(forty: Path) -> Figures:
    """What the scorer says of the forty."""
    return score("corpus", forty)


@pytest.fixture(scope="module")
def second(others: Path) -> Figures:
    """What it says of the second corpus."""
    return score("second/gold", others)


@pytest.fixture(scope="module")
def third(latest: Path) -> Figures:
    """What it says of the third corpus."""
    return score("third/gold", latest)


@pytest.fixture(scope="module")
def fourth(newest: Path) -> Figures:
    """What it says of the fourth corpus."""
    return score("fourth/gold", newest)


def test_the_page_grows_by_little_for_each_further_claim_of_real_documents(built: Path, forty: Path) -> None:
    (few, small), (many, large) = ((len({row["claim"] for row in query_rows("network", load_graph(exports)).records()}),
                                    (exports / "graph.html").stat().st_size) for exports in (built, forty))
    assert (large - small) / (many - few) <= 450


def exports_of(documents: Path, folder: Path) -> Path:
    """The exports of a folder of documents, each of which is read."""
    done = onrecord("build", documents, "-o", folder / "exports")
    assert done.returncode == 0, done.stderr
    assert "not read" not in done.stderr
    return folder / "exports"


@pytest.mark.parametrize("exports", ["forty", "others", "latest", "newest"])
def test_the_vocabulary_knows_each_term_of_the_graph_and_is_true_of_it(exports: str,
                                                                       request: pytest.FixtureRequest) -> None:
    graph = rdflib.Graph().parse(request.getfixturevalue(exports) / "graph.ttl")
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


@pytest.mark.parametrize(("level", "question"), cases("seeds"))
def test_the_seeds_score_their_floor(seeds: Figures, level: str, question: str) -> None:
    assert seeds[level][question]["f1"] >= FLOORS["seeds"][level][question]


@pytest.mark.parametrize(("level", "question"), cases("documents"))
def test_the_forty_score_their_floor(documents: Figures, level: str, question: str) -> None:
    assert documents[level][question]["f1"] >= FLOORS["documents"][level][question]


@pytest.mark.parametrize(("level", "question"), cases("second"))
def test_the_second_corpus_scores_its_floor(second: Figures, level: str, question: str) -> None:
    assert second[level][question]["f1"] >= FLOORS["second"][level][question]


@pytest.mark.parametrize(("level", "question"), cases("third"))
def test_the_third_corpus_scores_its_floor(third: Figures, level: str, question: str) -> None:
    assert third[level][question]["f1"] >= FLOORS["third"][level][question]


@pytest.mark.parametrize(("level", "question"), cases("fourth"))
def test_the_fourth_corpus_scores_its_floor(fourth: Figures, level: str, question: str) -> None:
    assert fourth[level][question]["f1"] >= FLOORS["fourth"][level][question]


@pytest.mark.parametrize("question", ["roles", "ratings", "recommendations"])
def test_no_answer_of_the_seeds_is_spurious(seeds: Figures, question: str) -> None:
    assert seeds["core"][question]["precision"] == 1.0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.file)
def test_every_claim_holds_its_words(document: Document) -> None:
    for claim in extract_claims(annotate_document(document)):
        hold_to_evidence(claim, document)
