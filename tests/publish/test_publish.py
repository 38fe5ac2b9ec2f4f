"""What is published: whole, checked, and the same bytes from the same documents wherever they are built."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from factory import record
from onrecord.errors import PublishError, ShapeError
from onrecord.lines import parse_lines
from onrecord.publish import publish_exports
from onrecord.query import questions
from onrecord.record import Record
from shell import ROOT, onrecord


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def broken() -> Record:
    """A record in which a tenure has a status that nobody has heard of."""
    whole = record()
    tenure = replace(whole.tenures[0], status="perhaps")
    return replace(whole, tenures=(tenure, *whole.tenures[1:]))


def test_every_file_is_there_and_says_the_same(tmp_path: Path) -> None:
    publication = publish_exports(record(), tmp_path / "exports")
    files = content(tmp_path / "exports")
    assert set(files) == {*publication.files, "onrecord.sha256"}
    answers = {f"answers/{question.name}.csv" for question in questions()}
    assert {name for name in files if name.startswith("answers/")} == answers
    graphs = {name: {(quad.subject, quad.predicate, quad.object) for quad in ox.parse(files[name], form)}
              for name, form in (("graph.ttl", ox.RdfFormat.TURTLE), ("graph.nq", ox.RdfFormat.N_QUADS),
                                 ("graph.jsonld", ox.RdfFormat.JSON_LD))}
    assert [len(graph) for graph in graphs.values()] == [publication.triples] * 3
    assert graphs["graph.ttl"] == graphs["graph.nq"] == graphs["graph.jsonld"]
    assert {claim.id for claim in parse_lines(files["claims.jsonl"].decode().splitlines())[1]} == {
        claim.id for claim in record().claims}


def test_the_register_names_every_thing_by_an_iri_of_the_graph(built: Path) -> None:
    files = content(built)
    subjects = {quad.subject.value for quad in ox.parse(files["graph.nq"], ox.RdfFormat.N_QUADS)}
    head, *rows = [line.split("\t") for line in files["register.tsv"].decode().splitlines()]
    assert head == ["iri", "says", "of", "name", "bodies"]
    assert {iri for row in rows for iri in (row[0], row[2])} <= subjects
    kept = ("person", "body", "service", "post", "tenure", "inspection", "rating", "appointment")
    assert {row[0] for row in rows} == {iri for iri in subjects if iri.rsplit("/", 2)[1] in kept}


def test_a_base_of_ones_own_is_the_beginning_of_every_iri_of_the_data(tmp_path: Path) -> None:
    publish_exports(record(), tmp_path / "exports", base="https://data.beck.example/id/")
    assert b"data.example.org" not in b"".join(content(tmp_path / "exports").values())


def test_a_graph_that_does_not_conform_publishes_nothing(tmp_path: Path) -> None:
    publish_exports(record(), tmp_path / "exports")
    before = content(tmp_path)
    with pytest.raises(ShapeError, match=r"carr-letter\.txt: .*tenure"):
        publish_exports(broken(), tmp_path / "exports")
    assert content(tmp_path) == before


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(PublishError, match=r"thesis\.docx"):
        publish_exports(record(), tmp_path)
    assert set(content(tmp_path)) == {"thesis.docx"}


def test_the_exports_are_the_seeds_built_anywhere_under_any_hash_seed(built: Path, tmp_path: Path) -> None:
    assert onrecord("build", "-o", tmp_path / "again", hash_seed="4").returncode == 0
    committed, elsewhere, again = (content(folder) for folder in (ROOT / "exports", built, tmp_path / "again"))
    assert sorted(committed) == sorted(elsewhere) == sorted(again)
    assert [name for name in committed if not committed[name] == elsewhere[name] == again[name]] == []
