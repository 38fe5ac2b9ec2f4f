"""Questions to a graph: `load_graph` gives something to ask, `query_rows` asks it, `answers.format_answer` prints it.

A graph is a folder written by build, an RDF file, or a SPARQL endpoint. A question is the name of one of the .rq files
that are shipped, or a .rq file of the user's own. Nothing heavier than pyoxigraph is imported here: a question asked at
the shell is answered before that would be done.
"""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike

from onrecord.query.graphs import Answer, Cell, Endpoint, Graph, StoredGraph, graph_of, load_graph
from onrecord.query.questions import Parameter, Question, bound, find_question, questions, read_question

__all__ = ["Answer", "Cell", "Endpoint", "Graph", "Parameter", "Question", "StoredGraph", "bound", "find_question",
           "graph_of", "load_graph", "query_rows", "question_text", "questions", "read_question"]


def query_rows(question: str | PathLike[str] | Question, graph: Graph,
               bindings: Mapping[str, str] | None = None) -> Answer:
    """The answer of `graph` to a named question, a .rq file or a Question, with `bindings` for its parameters.

    Raises QueryError where there is no such question or parameter, or the text is no SPARQL; GraphError where an
    endpoint does not answer.
    """
    asked = question if isinstance(question, Question) else find_question(question)
    return graph.ask(bound(asked, bindings or {}))


def question_text(question: str | PathLike[str], bindings: Mapping[str, str] | None = None) -> str:
    """The SPARQL text of a question with its parameters put in: what any engine can run. Raises QueryError."""
    return bound(find_question(question), bindings or {})
