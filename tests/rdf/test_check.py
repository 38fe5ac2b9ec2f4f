"""The shapes let a sound graph pass, catch every fault of faults.tsv, and name the node and the document of each.

`test_each_fault_is_caught_by_both_engines_alike` is the whole list; `test_every_constraint_is_broken_once` holds the
list to shapes.ttl, so that a constraint without a fault is found.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from broken import NODES, SOUND, Broken, all_broken
from rdflib.namespace import RDF, SH

import factory
from onrecord.errors import ShapeError
from onrecord.rdf import record_quads
from onrecord.rdf.check import check_graph
from onrecord.rdf.engines import by_pyshacl, by_shacl, shape_of, shapes
from shell import ROOT

FAULTS = all_broken()

#: How shapes.ttl writes a constraint, and how a report names it; what else stands in a shape constrains nothing.
CONSTRAINTS = {
    SH.minCount: "MinCount", SH.maxCount: "MaxCount", SH["class"]: "Class", SH.datatype: "Datatype", SH["or"]: "Or",
    SH.pattern: "Pattern", SH.minLength: "MinLength", SH.minInclusive: "MinInclusive", SH.nodeKind: "NodeKind",
    SH["in"]: "In", SH.equals: "Equals", SH.hasValue: "HasValue", SH.sparql: "SPARQL",
}
NO_CONSTRAINTS = {RDF.type, SH.path, SH.message, SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.property,
                  SH.select}


def ntriples(graph: rdflib.Graph) -> str:
    return graph.serialize(format="nt")


def test_the_factory_conforms_and_is_left_as_it_was() -> None:
    before = set(SOUND)
    assert by_pyshacl(SOUND) == by_shacl(ntriples(SOUND)) == frozenset()
    assert check_graph(SOUND).violations == check_graph(record_quads(factory.record())).violations == ()
    assert set(SOUND) == before


def test_the_graph_of_the_seeds_conforms_by_both_engines(built: Path) -> None:
    graph = rdflib.Graph().parse(built / "graph.nt")
    assert by_pyshacl(graph) == by_shacl((built / "graph.nt").read_text("utf-8")) == frozenset()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.shape}: {fault.changed} {fault.change}"[:60])
def test_each_fault_is_caught_by_both_engines_alike(fault: Broken) -> None:
    graph, node = fault.graph(), NODES[fault.node]
    found = by_pyshacl(graph)
    assert (str(node), fault.message) in {(each.node, each.message) for each in found}
    assert shape_of(graph, node, fault.message) == fault.shape
    assert by_shacl(ntriples(graph)) == found


def test_every_constraint_is_broken_once() -> None:
    broken = set()
    for fault in FAULTS:
        for each in by_shacl(ntriples(fault.graph())):
            if (each.node, each.message) == (str(NODES[fault.node]), fault.message):
                broken.add((fault.shape, each.message, each.component.removesuffix("ConstraintComponent")))
    assert broken == set(constraints())


def test_a_message_stands_once_in_a_shape() -> None:
    """Else two constraints could not be told apart, here and by who reads a report."""
    told = [(root, str(message)) for root in set(shapes().subjects(RDF.type, SH.NodeShape))
            for part in (root, *shapes().objects(root, SH.property | SH.sparql))
            for message in shapes().objects(part, SH.message)]
    assert len(told) == len(set(told))


def constraints() -> list[tuple[str, str, str]]:
    """Shape, message and kind of every constraint of shapes.ttl."""
    found = []
    for root in set(shapes().subjects(RDF.type, SH.NodeShape)):
        name = str(root).rpartition("#")[2]
        for part in (root, *shapes().objects(root, SH.property)):
            message = str(shapes().value(part, SH.message))
            for predicate, value in shapes().predicate_objects(part):
                assert predicate in CONSTRAINTS or predicate in NO_CONSTRAINTS, f"no fault can be told of {predicate}"
                if predicate in CONSTRAINTS:
                    told = str(shapes().value(value, SH.message)) if predicate == SH.sparql else message
                    found.append((name, told, CONSTRAINTS[predicate]))
    return found


def test_every_class_of_a_graph_has_a_shape(built: Path) -> None:
    used = {*SOUND.objects(None, RDF.type), *rdflib.Graph().parse(built / "graph.nt").objects(None, RDF.type)}
    assert used == set(shapes().objects(None, SH.targetClass))


@pytest.mark.parametrize(("changed", "change", "document"), [
    ("claim", "= onr:passage", "beck-herald.txt"),
    ("tenure", "= prov:wasDerivedFrom", ""),
    ("inspection", '= onr:when "last year"^^edtf:EDTF', "alder-release.txt"),
    ("words", '= oa:exact "Garrick"', "beck-herald.txt"),
    ("statement", '= schema:text ""', "alder-release.txt"),
    ("finding", "= onr:polarity", "alder-release.txt"),
    ("appointment", "= onr:kind", "carr-letter.txt"),
    ("grade", "= skos:inScheme", ""),
])
def test_a_report_names_the_document(changed: str, change: str, document: str) -> None:
    fault = next(each for each in FAULTS if (each.changed, each.change) == (changed, change))
    report = check_graph(fault.graph())
    told = [each for each in report.violations if each.message.startswith(fault.message)]
    assert {(each.node, each.shape) for each in told} == {(str(NODES[fault.node]), fault.shape)}
    assert told[0].document == document or not document
    with pytest.raises(ShapeError, match=str(NODES[fault.node])):
        report.hold()


def test_the_report_says_which_engine_decided() -> None:
    assert check_graph(SOUND).engine.startswith("shacl ")
    assert check_graph(FAULTS[0].graph()).engine.startswith("pyshacl ")


def test_without_the_fast_engine_pyshacl_decides(built: Path) -> None:
    script = "import sys; sys.modules['shacl'] = None; from onrecord.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script, "check", "-g", str(built)], capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT / "graph")})
    assert (done.returncode, done.stdout) == (0, "conforms\n")
    assert done.stderr.startswith("decided by pyshacl ")
