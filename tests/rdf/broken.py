"""The graph of the factory with one fault: what faults.tsv lists, a fault a line.

A change is `= p o` (these objects of p in place of all), `+ p o` (these beside them) or `- p o` (this one taken away),
in Turtle, where `{claim}` stands for a node of the factory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import rdflib

import factory
from onrecord.rdf import DEFAULT_BASE, rdf_graph
from onrecord.rdf.terms import PREFIXES
from onrecord.record import Retired

SOUND = rdf_graph(replace(factory.record(), retired=(Retired("person", "o-fenn", ("orla-fenn",), "O Fenn"),)))
_CLAIM, _OTHER = (rdflib.URIRef(f"{DEFAULT_BASE}claim/{factory.CLAIMS[name].id}")
                  for name in ("stoll led", "quill led"))


def _passage(claim: rdflib.URIRef) -> dict[str, rdflib.term.Node]:
    passage = SOUND.value(claim, rdflib.URIRef(f"{PREFIXES['onr']}passage"))
    return {"passage": passage, "words": rdflib.URIRef(f"{passage}.quote"),
            "place": rdflib.URIRef(f"{passage}.position")}


def _nodes(**paths: str) -> dict[str, rdflib.term.Node]:
    return {name: rdflib.URIRef(DEFAULT_BASE + path) for name, path in paths.items()}


_CHIEF = "alder-vale-council.chief-executive"
_CARE = "care-quality-commission.alder-vale-council.adult-social-care"
#: The nodes of the factory that faults are made of, by the names that faults.tsv gives them.
NODES: dict[str, rdflib.term.Node] = {
    "claim": _CLAIM,
    "other_claim": _OTHER,
    **_passage(_CLAIM),
    **{f"other_{name}": node for name, node in _passage(_OTHER).items()},
    "reading": min(SOUND.subjects(rdflib.RDF.type, rdflib.URIRef(f"{PREFIXES['onr']}Reading"))),
    **_nodes(
        document=f"document/{factory.HERALD.id}", other_document=f"document/{factory.LETTER.id}",
        merge="merge/tamsin-quill.63d388a05b", decision="decision/1873adb59e",
        person="person/orla-fenn", other_person="person/piers-lockett", retired="person/o-fenn",
        body="body/alder-vale-council", other_body="body/care-quality-commission",
        service="service/alder-vale-council.adult-social-care",
        post=f"post/{_CHIEF}", other_post="post/commissioner",
        scheme="grade/care-quality-commission", grade="grade/care-quality-commission.good",
        other_grade="grade/care-quality-commission.inadequate",
        tenure=f"tenure/piers-lockett.{_CHIEF}", other_tenure=f"tenure/dana-whitlow.{_CHIEF}",
        inspection=f"inspection/{_CARE}.2024-01", rating=f"rating/{_CARE}.overall.2024-01.good",
        appointment=f"appointment/piers-lockett.{_CHIEF}.departure.2024-12",
        recommendation=f"recommendation/{factory.RELEASE.id}.plan",
        set=f"recommendation-set/{factory.RELEASE.id}.three",
        statement=f"statement/{factory.RELEASE.id}.{factory.CLAIMS['sorry'].id[:8]}",
        finding=f"finding/{factory.RELEASE.id}.waited",
    ),
}


@dataclass(frozen=True, slots=True)
class Broken:
    """One line of faults.tsv."""

    shape: str  #: that must catch it
    node: str  #: that must be named, by its name in NODES
    changed: str  #: the node that is changed
    change: str
    message: str  #: of the constraint that must catch it

    def graph(self) -> rdflib.Graph:
        """The factory's graph with this fault."""
        graph = rdflib.Graph() + SOUND
        sign, _, rest = self.change.partition(" ")
        predicate, _, objects = rest.format(**{name: node.n3() for name, node in NODES.items()}).partition(" ")
        subject, head = NODES[self.changed].n3(), "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
        assert (NODES[self.changed], None, None) in graph
        if sign == "=":
            graph.update(f"{head}DELETE WHERE {{ {subject} {predicate} ?object }}")
        if objects:
            graph.update(f"{head}{'DELETE' if sign == '-' else 'INSERT'} DATA {{ {subject} {predicate} {objects} }}")
        return graph


def all_broken() -> list[Broken]:
    """Every line of faults.tsv."""
    lines = Path(__file__).with_name("faults.tsv").read_text("utf-8").splitlines()[1:]
    return [Broken(*line.split("\t")) for line in lines]
