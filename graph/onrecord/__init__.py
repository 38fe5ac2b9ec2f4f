"""onrecord: public statements in, a knowledge graph out, in which every fact carries the sentence that says it.

Each stage is a function, in the order of the way:

    result = read_documents(["seeds"])                             # files into documents
    texts = [annotate_document(document) for document in result.documents]
    claims = [claim for text in texts for claim in extract_claims(text)]
    record = resolve_claims(claims, result.documents, ())          # people, bodies, posts, facts
    publish_exports(record, Path("exports"), dataset=result.dataset)  # graph, answers, pages

and what comes of it can be taken in hand: `rdf_graph(record)` is an rdflib graph; `query_rows("roles", graph)` and
`network_graph(graph)` give rows and a networkx graph of what `load_graph("exports")` loads. Nothing heavy is imported
before it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.annotate import Text, annotate_document
    from onrecord.claims import Claim, Document, Evidence, Mention, Period
    from onrecord.errors import OnRecordError
    from onrecord.evaluate import Evaluation, evaluate_record, read_gold
    from onrecord.extract import extract_claims
    from onrecord.publish import Publication, publish_exports
    from onrecord.query import Answer, load_graph, query_rows
    from onrecord.rdf import rdf_graph
    from onrecord.rdf.check import Report, check_graph
    from onrecord.read import Dataset, ReadResult, read_decisions, read_documents
    from onrecord.record import Decision, Record
    from onrecord.resolve import resolve_claims
    from onrecord.view import network_graph, view_page

__version__ = "0.1.0"

__all__ = [
    "Answer",
    "Claim",
    "Dataset",
    "Decision",
    "Document",
    "Evaluation",
    "Evidence",
    "Mention",
    "OnRecordError",
    "Period",
    "Publication",
    "ReadResult",
    "Record",
    "Report",
    "Text",
    "annotate_document",
    "check_graph",
    "evaluate_record",
    "extract_claims",
    "load_graph",
    "network_graph",
    "publish_exports",
    "query_rows",
    "rdf_graph",
    "read_decisions",
    "read_documents",
    "read_gold",
    "resolve_claims",
    "view_page",
]

_HOME = {
    "annotate": ("Text", "annotate_document"),
    "claims": ("Claim", "Document", "Evidence", "Mention", "Period"),
    "errors": ("OnRecordError",),
    "evaluate": ("Evaluation", "evaluate_record", "read_gold"),
    "extract": ("extract_claims",),
    "publish": ("Publication", "publish_exports"),
    "query": ("Answer", "load_graph", "query_rows"),
    "rdf": ("rdf_graph",),
    "rdf.check": ("Report", "check_graph"),
    "read": ("Dataset", "ReadResult", "read_decisions", "read_documents"),
    "record": ("Decision", "Record"),
    "resolve": ("resolve_claims",),
    "view": ("network_graph", "view_page"),
}


def __getattr__(name: str) -> Any:
    """A public name, out of the module that it lives in, imported when it is first asked for (PEP 562)."""
    module = next((module for module, names in _HOME.items() if name in names), None)
    if module is None:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"onrecord.{module}"), name)
    return value


def __dir__() -> list[str]:
    """The public names, also those that nobody has asked for yet."""
    return sorted({*globals(), *__all__})
