"""How many pages of a site are written a second, over a graph of as many things as are asked for.

    python tests/benchmarks/site_pages.py [PAGES]

The graph is the small record of the tests again and again, each under documents, people and posts of its own, with
two bodies that all of them share and therefore have very long pages. Prints pages, files, seconds, pages a second and
the largest memory; no timed test, since a machine's speed drifts.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

sys.path.insert(0, str(Path(__file__).parents[1]))

from factory import record
from onrecord.publish.site import publish_site
from onrecord.query import graph_of
from onrecord.rdf import DEFAULT_BASE, record_quads

#: Kinds whose things all copies share.
SHARED = ("body/", "grade/")


def main(wanted: int) -> None:
    """Build a graph that gives at least `wanted` pages, and time its site."""
    once = list(record_quads(record()))
    pages = len({quad.subject for quad in once if quad.subject.value.startswith(DEFAULT_BASE)})
    graph = graph_of(quad for number in range(-(-wanted // pages)) for quad in copied(once, number))
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        site = publish_site(graph, Path(folder) / "site")
        took = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{len(graph.store)} quads, {site.pages} pages, {site.files} files, {took:.1f} s, "
          f"{site.pages / took:.0f} pages a second, {memory} MB")


def copied(quads: list[Quad], number: int) -> Iterator[Quad]:
    """The quads with every IRI of the data that is not shared set apart by a number."""

    def apart(term: NamedNode | Literal) -> NamedNode | Literal:
        rest = term.value.removeprefix(DEFAULT_BASE)
        if not isinstance(term, NamedNode) or rest == term.value or rest.startswith(SHARED):
            return term
        ending = next((each for each in (".quote", ".position") if rest.endswith(each)), "")
        return NamedNode(f"{DEFAULT_BASE}{rest.removesuffix(ending)}.{number}{ending}")

    for quad in quads:
        yield Quad(apart(quad.subject), quad.predicate, apart(quad.object), quad.graph_name)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
