"""The command line: one thin command a stage. What a user did wrong becomes a message and an exit status here.

Results go to stdout, everything else to stderr. Heavy modules are imported inside the commands that need them.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click

from onrecord.errors import OnRecordError, QueryError, ReadError

if TYPE_CHECKING:
    from onrecord.claims import Claim, Document
    from onrecord.publish import Publication
    from onrecord.read import ReadResult
    from onrecord.record import Decision, Record

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_GRAPH = "exports"
DECISIONS = "decisions.jsonl"


class Commands(click.Group):
    """Commands in running order, whose errors are messages."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The commands as they are written below, not by alphabet."""
        return list(self.commands)

    def invoke(self, context: click.Context) -> Any:
        """Run the command; an error that a user can do something about is told on stderr, without a traceback."""
        try:
            return super().invoke(context)
        except OnRecordError as error:
            say(f"onrecord: {error}")
            context.exit(error.exit_status)
        except click.FileError as error:
            say(f"onrecord: {error.format_message()}")
            context.exit(2)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            say(f"onrecord: {error.filename or 'the system'}: {error.strerror or error}")
            context.exit(2)


def say(message: str) -> None:
    """A line to the person at the shell, on stderr."""
    click.echo(message, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="onrecord", message="%(version)s")
def main() -> None:
    """Read public statements and build a knowledge graph in which every fact carries the sentence that says it.

    Start with: onrecord build
    """


def option_model(command: Command) -> Command:
    """--model: the spaCy pipeline."""
    return click.option("--model", metavar="NAME", help="Another spaCy pipeline, by name or folder.")(command)


def option_graph(command: Command) -> Command:
    """-g: what is asked."""
    return click.option("-g", "--graph", default=DEFAULT_GRAPH, show_default=True, metavar="GRAPH",
                        help="A folder written by build, an RDF file, or the URL of a SPARQL endpoint.")(command)


def option_lines(command: Command) -> Command:
    """-o: where JSON lines go."""
    return click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-",
                        metavar="FILE", help="Where the JSON lines go; `-`, the default, is stdout.")(command)


def option_decisions(command: Command) -> Command:
    """--decisions: human judgements."""
    return click.option("--decisions", "decisions_file", type=click.Path(path_type=Path), metavar="FILE",
                        help=f"Human decisions, which win over every rule; by default the {DECISIONS} beside "
                             "the documents.")(command)


argument_lines = click.argument("lines", type=click.File("r", encoding="utf-8-sig"), default="-", metavar="[FILE]")
argument_paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")


# --- the whole run --------------------------------------------------------------------------------------------------


@main.command()
@argument_paths
@click.option("-o", "--output", type=click.Path(path_type=Path), default=DEFAULT_GRAPH, show_default=True,
              metavar="DIR", help="The folder to publish to; replaced as a whole.")
@option_model
@option_decisions
@click.option("--base", metavar="IRI", help="What the IRIs of your data begin with.")
def build(paths: tuple[Path, ...], output: Path, model: str | None, decisions_file: Path | None,
          base: str | None) -> None:
    """Build the graph from documents and publish it to a folder.

    PATH is a folder or a file; by default the folder seeds.

    \b
    Example:
      onrecord build seeds -o exports
    """
    from onrecord.publish import hold_to_ours, publish_exports

    hold_to_ours(output)
    paths = paths or (Path("seeds"),)
    decisions = _decisions(decisions_file, paths)
    result = _documents(paths)
    claims = [claim for _, claims in _extracted(result.documents, model) for claim in claims]
    record = _record(claims, result.documents, decisions)
    publication = publish_exports(record, output, **({"base": base} if base else {}))
    for line in _summary(record, publication):
        click.echo(line)
    _exit_for(result)


def _documents(paths: tuple[Path, ...]) -> ReadResult:
    from onrecord.read import read_documents

    result = read_documents(paths)
    for failure in result.failures:
        say(f"not read: {failure.message}")
    if not result.documents:
        raise ReadError("none of the documents can be read, so there is nothing to go on with")
    return result


def _exit_for(result: ReadResult) -> None:
    if result.failures:
        sys.exit(ReadError.exit_status)


def _decisions(file: Path | None, paths: Iterable[Path]) -> tuple[Decision, ...]:
    from onrecord.read import read_decisions

    beside = sorted({(path if path.is_dir() else path.parent) / DECISIONS for path in paths})
    files = [file] if file else [found for found in beside if found.is_file()]
    return tuple(decision for found in files for decision in read_decisions(found))


def _extracted(documents: Iterable[Document], model: str | None) -> Iterator[tuple[Document, list[Claim]]]:
    from onrecord.annotate import DEFAULT_MODEL, annotate_document, require_model
    from onrecord.extract import extract_claims

    name = require_model(model or DEFAULT_MODEL)
    with _progress(list(documents)) as steps:
        for document in steps:
            yield document, extract_claims(annotate_document(document, name))


@contextmanager
def _progress(steps: list[T]) -> Iterator[Iterable[T]]:
    """The steps, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield steps
        return
    from rich.console import Console
    from rich.progress import track

    yield track(steps, "Reading for claims", console=Console(stderr=True), transient=True)


def _record(claims: Iterable[Claim], documents: Iterable[Document], decisions: tuple[Decision, ...]) -> Record:
    from onrecord.resolve import resolve_claims

    return resolve_claims(list(claims), list(documents), decisions)


def _summary(record: Record, publication: Publication) -> Iterator[str]:
    from onrecord.claims import CLAIM_KINDS

    counts = {kind: sum(claim.kind == kind for claim in record.claims) for kind in CLAIM_KINDS}
    rows: list[tuple[str, object]] = [
        ("documents", len(record.documents)), ("claims", len(record.claims)),
        *((f"  {kind}", count) for kind, count in counts.items()),
        ("people", len(record.people)), ("bodies", len(record.bodies)), ("triples", publication.triples),
        ("conforms", "yes"), ("files written", f"{len(publication.files)} to {publication.directory}"),
    ]
    yield from (f"{name:<18}{value}" for name, value in rows)


# --- asking ---------------------------------------------------------------------------------------------------------


def _bindings(pairs: Iterable[str]) -> dict[str, str]:
    bindings = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name:
            raise QueryError(f"--bind {pair}: write name=value, as in --bind date=2023-08-01")
        bindings[name] = value
    return bindings


# --- single stages --------------------------------------------------------------------------------------------------


@main.command()
@argument_paths
@option_lines
def read(paths: tuple[Path, ...], output: IO[str]) -> None:
    """Read documents and write each as a JSON line.

    PATH is a folder or a file; by default the folder seeds.

    \b
    Example:
      onrecord read seeds -o documents.jsonl
    """
    from onrecord.lines import document_line

    result = _documents(paths or (Path("seeds"),))
    output.writelines(f"{document_line(document)}\n" for document in result.documents)
    _exit_for(result)


@main.command()
@argument_lines
@option_lines
@option_model
def extract(lines: IO[str], output: IO[str], model: str | None) -> None:
    """Find the claims of documents, and write each after its document.

    FILE holds what `onrecord read` writes; `-`, the default, is stdin.

    \b
    Example:
      onrecord read seeds | onrecord extract -o claims.jsonl
    """
    from onrecord.lines import claim_line, document_line

    documents, _ = _parsed(lines)
    for document, claims in _extracted(documents, model):
        output.writelines(f"{line}\n" for line in (document_line(document), *map(claim_line, claims)))


@main.command()
@argument_lines
@option_lines
@option_decisions
def resolve(lines: IO[str], output: IO[str], decisions_file: Path | None) -> None:
    """Resolve claims into people, bodies, posts and facts.

    FILE holds what `onrecord extract` writes; `-`, the default, is stdin.

    \b
    Example:
      onrecord read seeds | onrecord extract | onrecord resolve -o record.jsonl
    """
    from onrecord.lines import record_lines

    documents, claims = _parsed(lines)
    record = _record(claims, documents, _decisions(decisions_file, ()))
    output.writelines(f"{line}\n" for line in record_lines(record))


def _parsed(lines: IO[str]) -> tuple[list[Document], list[Claim]]:
    from onrecord.lines import parse_lines

    try:
        return parse_lines(lines, lines.name)
    except UnicodeDecodeError as error:
        raise ReadError(f"{lines.name}: not UTF-8 ({error}); it should be what `onrecord read` writes") from error
