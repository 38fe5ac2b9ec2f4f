"""A Record into a folder of files: `publish_exports`. All is written aside first and put in place in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.lines import claim_line, sorted_claims
from onrecord.publish.folder import hold_to_ours, listed_files, replaced_folder
from onrecord.publish.register import NAME as REGISTER
from onrecord.publish.register import register_text
from onrecord.rdf import DEFAULT_BASE, record_quads
from onrecord.read.dataset import Dataset
from onrecord.record import Record

if TYPE_CHECKING:
    from pyoxigraph import Quad

__all__ = ["Publication", "hold_to_ours", "publish_exports"]

GRAPHS = ("ttl", "nt", "nq", "jsonld")  #: graph.ttl and its sisters; .nq has a named graph a document


@dataclass(frozen=True, slots=True)
class Publication:
    """What was published."""

    directory: Path
    files: tuple[str, ...]  #: relative to the directory, sorted
    triples: int  #: of the merged graph
    described: str  #: the text of dataset.ttl, for `quality`


def publish_exports(record: Record, directory: Path, base: str | None = None, dataset: Dataset | None = None,
                    model: str = "") -> Publication:
    """Check the graph of a record and publish it to `directory`, which is replaced as a whole.

    `dataset` is what its publisher says of it; IRIs begin with `base`, or else with the base that the publisher says,
    or else with an example. `model` is the name and version of the pipeline that read the documents.

    Raises ShapeError where the graph does not conform, and PublishError where the folder is not ours or cannot be
    written; in both cases what was there stays as it was.
    """
    from onrecord.publish.dataset import FILE, Whole, dataset_text

    hold_to_ours(directory)
    about = dataset or Dataset()
    base = base or about.base or DEFAULT_BASE
    quads = list(record_quads(record, base))
    made = {"conformance.txt": _conformance(quads).encode()}
    made.update((name, text.encode()) for name, text in _texts(record, quads, base))
    triples = frozenset(quad.triple for quad in quads)
    whole = Whole(about, base, triples, record.documents, made, model)
    described = dataset_text(whole)
    with replaced_folder(directory) as folder:
        for name, data in {**made, FILE: described.encode()}.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
    return Publication(directory, tuple(sorted(listed_files(directory))), len(triples), described)


def _texts(record: Record, quads: Sequence[Quad], base: str) -> Iterator[tuple[str, str]]:
    """Every file with its text."""
    from onrecord.publish.formats import FORMATS as OTHERS
    from onrecord.publish.vocabulary import vocabulary_page
    from onrecord.query import graph_of, query_rows, questions
    from onrecord.query.answers import as_csv
    from onrecord.rdf.serialise import FORMATS
    from onrecord.view import view_page

    graph = graph_of(quads)
    for suffix in GRAPHS:
        yield f"graph.{suffix}", FORMATS[suffix](quads, base)
    for name in ("vocabulary.ttl", "shapes.ttl", "context.jsonld"):
        yield name, files("onrecord.rdf").joinpath(name).read_text("utf-8")
    yield "vocabulary.html", vocabulary_page()
    yield "claims.jsonl", "".join(f"{claim_line(claim)}\n" for claim in sorted_claims(record.claims))
    yield REGISTER, register_text(record.register, base)
    for question in questions():
        yield f"answers/{question.name}.csv", as_csv(query_rows(question, graph))
    for name, write in OTHERS.items():
        yield name, write(graph, base)
    yield "graph.html", view_page(graph)


def _conformance(quads: Sequence[Quad]) -> str:
    """What the shapes say. Raises ShapeError where that is anything but yes."""
    from onrecord.rdf.check import check_graph

    report = check_graph(quads)
    report.hold()
    return f"conforms: yes\nviolations: {len(report.violations)}\n"
