"""query, questions, view, check, serve: what can be done with a graph that is built."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click

from onrecord.cli.frame import option_graph, say
from onrecord.errors import GraphError, QueryError, ShapeError


@click.command()
@click.argument("question", metavar="QUESTION|FILE.rq")
@option_graph
@click.option("--bind", "pairs", multiple=True, metavar="NAME=VALUE", help="A parameter of the question; repeatable.")
@click.option("--format", "form", default="table", show_default=True, metavar="FORMAT",
              help="table, csv, json, jsonl, or ttl for CONSTRUCT and DESCRIBE.")
def query(question: str, graph: str, pairs: tuple[str, ...], form: str) -> None:
    """Answer a named question, or the SPARQL of a file.

    \b
    Example:
      onrecord query roles --format csv
    """
    from onrecord.query import load_graph, query_rows
    from onrecord.query.answers import format_answer

    answer = query_rows(question, load_graph(graph), _bindings(pairs))
    click.echo(format_answer(answer, form, _width()).encode(), nl=False)


def _bindings(pairs: Iterable[str]) -> dict[str, str]:
    bindings = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise QueryError(f"--bind {pair}: write name=value, as in --bind date=2023-08-01")
        bindings[name] = value
    return bindings


def _width() -> int:
    """Columns of the terminal, 120 where there is none."""
    from shutil import get_terminal_size

    return get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 120


@click.command()
def questions() -> None:
    """List the named questions with their parameters and columns.

    \b
    Example:
      onrecord questions
    """
    from onrecord.query import questions as named_questions

    for question in named_questions():
        click.echo(f"{question.name}\n    {question.text}\n    columns: {', '.join(question.columns)}")
        for parameter in question.parameters:
            click.echo(f"    --bind {parameter.name}=...: {parameter.text}")


@click.command()
@option_graph
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), default="graph.html",
              show_default=True, metavar="FILE", help="The HTML file to write.")
@click.option("--focus", metavar="NAME", help="Open on this person, post or body (a name, a part of one, an IRI).")
@click.option("--as-of", metavar="DATE", help="Open as of this day, YYYY-MM-DD.")
@click.option("--kinds", multiple=True, metavar="KIND,...",
              help="Open with these kinds: person, post, body, service, inspection, rating, ...")
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
def view(graph: str, output: Path, focus: str | None, as_of: str | None, kinds: tuple[str, ...], opens: bool) -> None:
    """Draw a graph as one HTML page that opens offline.

    \b
    Example:
      onrecord view -o graph.html --focus "Sefton Council" --as-of 2023-09-01
    """
    from onrecord.query import load_graph
    from onrecord.view import view_page

    named = [name for names in kinds for name in names.split(",")]
    page = view_page(load_graph(graph), focus=focus, as_of=as_of, kinds=named)
    output.write_bytes(page.encode())
    click.echo(output)
    if opens:
        click.launch(str(output))


@click.command()
@option_graph
def check(graph: str) -> None:
    """Check a graph against the shapes: exit 0 where it conforms, 1 where not.

    pySHACL decides; `pip install "onrecord[fast]"` adds an engine that is asked first and many times faster.

    \b
    Example:
      onrecord check
    """
    from onrecord.query import load_graph
    from onrecord.rdf.check import check_graph

    report = check_graph(load_graph(graph).triples())
    click.echo(f"decided by {report.engine}", err=True)
    for each in report.violations:
        click.echo(f"{each.document or '-'}\t{each.shape}\t{each.node}\t{each.message}")
    if not report.conforms:
        sys.exit(ShapeError.exit_status)
    click.echo("conforms")


@click.command()
@option_graph
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), metavar="PORT",
              help="The port to listen on; 0 is any that is free.")
@click.option("--time-limit", default=30.0, show_default=True, type=click.FloatRange(0.1, 3600), metavar="SECONDS",
              help="What a query may take.")
@click.option("--row-limit", default=100_000, show_default=True, type=click.IntRange(1), metavar="ROWS",
              help="The most rows, or triples, of an answer.")
@click.option("--memory-limit", default=1024, show_default=True, type=click.IntRange(16), metavar="MB",
              help="The memory that a query may take beyond the graph itself.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N",
              help="Processes for queries of people; by default two a processor.")
def serve(graph: str, host: str, port: int, time_limit: float, row_limit: int, memory_limit: int,
          workers: int | None) -> None:
    """Serve a graph to browsers and SPARQL clients, read only.

    A build that replaces the folder is served from then on. A request is a line on stderr.

    \b
    Example:
      onrecord serve --port 8000
    """
    from dataclasses import replace

    from onrecord.serve import Limits, serve_graph

    if "://" in graph:
        raise GraphError(f"{graph} is an endpoint already; serve a folder or a file")
    limits = Limits(seconds=time_limit, rows=row_limit, memory=memory_limit)
    limits = replace(limits, askers=workers) if workers else limits
    with suppress(KeyboardInterrupt):
        serve_graph(Path(graph), host, port, limits, log=say, ready=lambda address, source: say(
            f"{address}/sparql answers from {source}; Ctrl-C ends it"))
