"""What a portal counts: every property of data.europa.eu's quality score is filled, and what is missing is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib

from described import BASE, COMPLETE, read, whole
from onrecord.errors import PublishError
from onrecord.publish.dataset import dataset_text
from onrecord.publish.dataset.quality import (
    FULL,
    MEASURES,
    advice,
    hold_to_complete,
    is_example,
    lacks,
    read_described,
    score,
)
from onrecord.read import Dataset
from shell import onrecord

PREFIXES = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX eu: <http://publications.europa.eu/resource/authority/>
"""
IANA = "http://www.iana.org/assignments/media-types/"
READ = "CSV|TSV|XML|JSON|JSON_LD|RDF_.*"

#: The measures of the Metadata Quality Assessment: dimension, points, and the pattern that every node fits. That an
#: address answers is measured online.
ASSESSMENT = [
    ("findability", 30, "?dataset dcat:keyword ?value"),
    ("findability", 30, "?dataset dcat:theme ?value"),
    ("findability", 20, "?dataset dct:spatial ?value"),
    ("findability", 20, "?dataset dct:temporal ?value"),
    ("accessibility", 50, "?form dcat:accessURL ?value"),
    ("accessibility", 20, "?form dcat:downloadURL ?value"),
    ("accessibility", 30, "?form dcat:downloadURL ?value"),
    ("interoperability", 20, "?form dct:format ?value"),
    ("interoperability", 10, "?form dcat:mediaType ?value"),
    ("interoperability", 10, f"""?form dct:format ?value ; dcat:mediaType ?media
        FILTER(STRSTARTS(STR(?value), STR(eu:file-type)) && STRSTARTS(STR(?media), "{IANA}"))"""),
    ("interoperability", 20, f"?form dct:format ?value FILTER(REGEX(STR(?value), '/file-type/({READ}|TXT)$'))"),
    ("interoperability", 20, f"""?form dct:format ?value FILTER(REGEX(STR(?value), '/file-type/({READ})$')
        || STRENDS(STR(?form), '.jsonl'))"""),  # JSON Lines have no type of their own there: the portal counts the best
    ("reusability", 20, "?form dct:license ?value"),
    ("reusability", 10, "?form dct:license ?value FILTER(STRSTARTS(STR(?value), STR(eu:licence)))"),
    ("reusability", 10, "?dataset dct:accessRights ?value"),
    ("reusability", 5, "?dataset dct:accessRights ?value FILTER(STRSTARTS(STR(?value), STR(eu:access-right)))"),
    ("reusability", 20, "?dataset dcat:contactPoint ?value"),
    ("reusability", 10, "?dataset dct:publisher ?value"),
    ("context", 5, "?form dct:rights ?value"),
    ("context", 5, "?form dcat:byteSize ?value"),
    ("context", 5, "?dataset dct:issued ?value"),
    ("context", 5, "?dataset dct:modified ?value"),
]


@pytest.mark.parametrize(("dimension", "points", "pattern"), ASSESSMENT)
def test_every_property_that_is_counted_is_filled(dimension: str, points: int, pattern: str) -> None:
    of = pattern[1:].partition(" ")[0]
    kind = {"dataset": "dcat:Dataset", "form": "dcat:Distribution"}[of]
    every = list(read().query(f"{PREFIXES} SELECT ?{of} {{ ?{of} a {kind} }}"))
    without = list(read().query(f"{PREFIXES} SELECT ?{of} {{ ?{of} a {kind} FILTER NOT EXISTS {{ {pattern} }} }}"))
    assert every
    assert without == [], dimension


def test_the_measures_are_those_of_the_assessment_and_add_up_to_its_405_points() -> None:
    assert [(each.dimension, each.points) for each in MEASURES] == [row[:2] for row in ASSESSMENT]
    assert FULL == 405
    assert score(read_described(dataset_text(whole()))) == 405
    assert advice(read_described(dataset_text(whole()))) == []


@pytest.mark.parametrize(("key", "predicate", "cost", "needed"), [
    ("title", "dct:title", 30, True),
    ("description", "dct:description", 30, True),
    ("publisher", "dct:publisher", 40, True),
    ("licence", "dct:license", 30, True),
    ("contact", "dcat:contactPoint", 20, True),
    ("keywords", "dcat:keyword", 30, False),
    ("themes", "dcat:theme", 30, False),
    ("spatial", "dct:spatial", 20, False),
])
def test_a_missing_key_costs_what_is_told_and_nothing_else_is_told(key: str, predicate: str, cost: int,
                                                                   needed: bool) -> None:
    about = replace(COMPLETE, **{key: () if isinstance(getattr(COMPLETE, key), tuple) else None})
    described = read_described(dataset_text(whole(about)))
    [lack] = lacks(described)
    assert (lack.key, lack.absent, lack.points, lack.needed) == (key, predicate, cost, needed)
    assert score(described) == FULL - cost
    assert lack.message.startswith(f"{key} = ")
    assert f"; {cost} of 405 points)" in lack.message


def test_the_day_of_no_document_costs_ten_points() -> None:
    undated = replace(whole(), documents=tuple(replace(each, issued=None) for each in whole().documents))
    described = read_described(dataset_text(undated))
    assert [(lack.key, lack.points) for lack in lacks(described)] == [("issued", 5), ("modified", 5)]
    assert score(described) == FULL - 10


def test_a_licence_of_ones_own_is_a_licence_that_the_list_does_not_know() -> None:
    described = read_described(dataset_text(whole(replace(COMPLETE, licence="https://www.beck.example/terms"))))
    assert (lacks(described), score(described)) == ((), FULL - 10)


def test_an_example_base_answers_nobody() -> None:
    described = read_described(dataset_text(whole(replace(COMPLETE, base="https://data.example.org/onrecord/"))))
    assert [(lack.key, lack.points, lack.needed) for lack in lacks(described)] == [("base", 80, True)]
    assert score(described) == FULL - 80


@pytest.mark.parametrize(("address", "expected"), [
    ("https://data.example.org/onrecord/", True), ("https://example.com/", True), ("http://localhost:8000/", True),
    ("http://127.0.0.1/id/", True), ("http://[::1]/id/", True), ("https://council.example/", True),
    ("https://data.test/", True), ("no address", True), ("https://[/", True),
    ("https://data.alder-vale.council/id/", False), ("https://w3id.org/alder-vale/", False),
    ("https://examples.council/", False), ("https://testing.council/", False),
])
def test_an_address_at_which_nobody_can_read_anything_is_known(address: str, expected: bool) -> None:
    assert is_example(address) is expected


def test_what_is_incomplete_is_refused_with_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "dataset.ttl").write_text(dataset_text(whole(Dataset(title="Statements", keywords=("a",)))), "utf-8")
    with pytest.raises(PublishError, match=r"\[dataset\] table of manifest\.toml") as refused:
        hold_to_complete(tmp_path)
    told = [line.split()[0] for line in str(refused.value).splitlines()[1:]]
    assert told == ["description", "publisher", "licence", "contact"]
    (tmp_path / "dataset.ttl").write_text(dataset_text(whole()), "utf-8")
    hold_to_complete(tmp_path)


@pytest.mark.parametrize("text", [None, "no turtle"])
def test_a_folder_without_a_description_is_refused(tmp_path: Path, text: str | None) -> None:
    if text:
        (tmp_path / "dataset.ttl").write_text(text, "utf-8")
    with pytest.raises(PublishError, match=r"cannot be read .* build the folder again"):
        hold_to_complete(tmp_path)


def test_the_seeds_say_what_is_known_and_build_tells_what_is_not(built: Path) -> None:
    described = read_described((built / "dataset.ttl").read_bytes())
    assert [lack.key for lack in lacks(described)] == ["publisher", "licence", "contact", "base"]
    assert rdflib.Graph().parse(built / "dataset.ttl")
    assert BASE not in (built / "dataset.ttl").read_text("utf-8")


def test_the_base_of_the_manifest_is_the_base_unless_the_shell_says_another(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Councillor Orla Fenn, leader of Beck Council, said: “We are sorry.”\n", "utf-8")
    (tmp_path / "manifest.toml").write_text(f"[dataset]\nbase = '{BASE}'\n", "utf-8")
    for options, expected in (([], BASE), (["--base", "https://data.beck.council/"], "https://data.beck.council/")):
        done = onrecord("build", "a.txt", "-o", "out", *options, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert read_described((tmp_path / "out" / "dataset.ttl").read_bytes()).base == expected
        assert f"@prefix claim: <{expected}claim/> .\n" in (tmp_path / "out" / "graph.ttl").read_text("utf-8")
        told = [line.split()[0] for line in done.stderr.splitlines() if line.startswith("  ")]
        assert told[:5] == ["title", "description", "publisher", "licence", "contact"]
        assert "base" not in told
