"""The same graph in the formats that other tools read: one file a format, one line a file in `FORMATS`.

A format is a function of the graph and the base of its IRIs to text. What it shows comes from the .rq files beside it
(the network: from the named question), so a reader can put the same questions himself. Same graph, same bytes.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.publish.formats.followthemoney import followthemoney
from onrecord.publish.formats.gexf import gexf
from onrecord.publish.formats.graphml import graphml
from onrecord.publish.formats.nanopublications import nanopublications
from onrecord.publish.formats.popolo import popolo
from onrecord.query import Graph

__all__ = ["FORMATS"]

#: Name of the file: how it is written.
FORMATS: dict[str, Callable[[Graph, str], str]] = {
    "network.graphml": graphml,
    "network.gexf": gexf,
    "popolo.json": popolo,
    "followthemoney.jsonl": followthemoney,
    "nanopublications.trig": nanopublications,
}
