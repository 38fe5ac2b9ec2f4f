"""The graph as the processes of a service hold it: loaded once, and known by the hash of the file it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from onrecord.errors import GraphError
from onrecord.query import StoredGraph, load_graph

#: The files of a folder written by build, the one that says most first: only quads say which document says what.
FILES = ("graph.nq", "graph.trig", "graph.nt", "graph.ttl", "graph.jsonld")
_TRIES = 5
_ABOUT = """PREFIX dct: <http://purl.org/dc/terms/> PREFIX onr: <https://w3id.org/onrecord/ns#>
SELECT (COUNT(?document) AS ?documents) (MAX(COALESCE(STR(?day), "")) AS ?newest)
WHERE { ?document onr:textSha256 ?sha OPTIONAL { ?document dct:issued ?day } }"""

Signature = tuple[int, int, int]  #: inode, time of change, size of a file


@dataclass(frozen=True, slots=True)
class Facts:
    """What a service knows of its graph without asking it."""

    source: str  #: the file
    signature: Signature
    sha256: str  #: of the file
    triples: int  #: of the merged graph
    documents: int
    newest: str  #: the latest day on which one was issued; empty where none is stated
    base: str = ""  #: what every IRI of its data begins with; empty where no document of onrecord is in it
    kinds: Mapping[str, int] = field(default_factory=dict)  #: how many things of each kind have a page


def graph_file(source: Path) -> Path:
    """The file that is served for a folder or a file, which may not be there (then `load_graph` tells so)."""
    return next((source / name for name in FILES if (source / name).is_file()), source)


def signature_of(path: Path) -> Signature | None:
    """By what a change of the file is noticed; None where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def held_graph(source: Path) -> tuple[StoredGraph, Facts]:
    """Load what `source` holds now. Raises GraphError where it is no graph, or changes again and again meanwhile."""
    for _ in range(_TRIES):
        path = graph_file(source)
        before = signature_of(path)
        graph = load_graph(path)
        if not isinstance(graph, StoredGraph):
            raise GraphError(f"{source} is an endpoint already; serve a folder or a file")
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        if before is not None and before == signature_of(path):
            return graph, replace(_facts(graph), source=str(path), signature=before, sha256=sha256)
    raise GraphError(f"{source} changes while it is read; serve it when the build is done")


def _facts(graph: StoredGraph) -> Facts:
    (documents, newest), = graph.ask(_ABOUT).rows
    triples = sum(1 for _ in graph.triples())
    return Facts("", (0, 0, 0), "", triples, int(documents or 0), str(newest or ""))
