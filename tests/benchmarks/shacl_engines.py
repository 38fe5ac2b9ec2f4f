"""How much faster the fast SHACL engine is than pySHACL on a published graph, both from triples in memory.

    python tests/benchmarks/shacl_engines.py [GRAPH.nt]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import pyoxigraph as ox

from onrecord.rdf import rdflib_graph
from onrecord.rdf.engines import by_pyshacl, by_shacl, name_of
from onrecord.rdf.serialise import ntriples


def seconds(run: Callable[[], object]) -> float:
    """The median of three runs."""
    taken = []
    for _ in range(3):
        begun = perf_counter()
        run()
        taken.append(perf_counter() - begun)
    return median(taken)


def main(path: Path) -> None:
    """Print the seconds of both engines and their ratio; fail where they differ."""
    triples = [quad.triple for quad in ox.parse(path=path)]
    assert by_pyshacl(rdflib_graph(triples)) == by_shacl(ntriples(triples))
    slow = seconds(lambda: by_pyshacl(rdflib_graph(triples)))
    fast = seconds(lambda: by_shacl(ntriples(triples)))
    print(f"{len(triples):,} triples: {name_of('pyshacl')} {slow:.2f} s, {name_of('shacl')} {fast:.2f} s, "
          f"{slow / fast:.0f} times faster")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "exports/graph.nt")
