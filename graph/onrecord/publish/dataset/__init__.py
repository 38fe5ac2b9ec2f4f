"""dataset.ttl: the graph as a portal asks to be told of it, in DCAT-AP 3, VoID and PROV.

What only the publisher can say stands in the `[dataset]` table of a manifest (`onrecord.read.dataset`); `quality` says
what is missing there, and what that costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Triple

from onrecord.publish.dataset.catalogue import catalogue_triples
from onrecord.publish.dataset.provenance import provenance_triples
from onrecord.publish.dataset.statistics import void_triples
from onrecord.publish.dataset.whole import FILE, NAMES, Whole
from onrecord.rdf.serialise import turtle

__all__ = ["FILE", "Whole", "dataset_text", "dataset_triples"]


def dataset_triples(whole: Whole) -> Iterator[Triple]:
    """All that is said of the whole."""
    yield from catalogue_triples(whole)
    yield from void_triples(whole)
    yield from provenance_triples(whole)


def dataset_text(whole: Whole) -> str:
    """The same as Turtle: sorted, no blank node, the same bytes from the same graph."""
    own = {"data": f"{whole.base}{FILE}#", "document": f"{whole.base}document/"}
    return turtle(dataset_triples(whole), whole.base, {**NAMES, **own})
