"""read, extract, resolve: single stages over JSON lines, and what build runs of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

import click

from onrecord.cli.frame import (
    DECISIONS,
    argument_lines,
    argument_paths,
    option_decisions,
    option_lines,
    option_model,
    option_register,
    say,
)
from onrecord.errors import ReadError

if TYPE_CHECKING:
    from onrecord.claims import Claim, Document
    from onrecord.read import ReadResult
    from onrecord.record import Decision, Record, Registered

T = TypeVar("T")


def documents_of(paths: tuple[Path, ...]) -> ReadResult:
    """Documents and failures; each failure is told. Raises ReadError where not one document can be read."""
    from onrecord.read import read_documents

    result = read_documents(paths)
    for failure in result.failures:
        say(f"not read: {failure.message}")
    if not result.documents:
        raise ReadError("none of the documents can be read, so there is nothing to go on with")
    return result


def exit_for(result: ReadResult) -> None:
    """Exit with the status for data at fault where a document could not be read."""
    if result.failures:
        sys.exit(ReadError.exit_status)


def decisions_of(file: Path | None, paths: Iterable[Path]) -> tuple[Decision, ...]:
    """The decisions of a file, or else of those that lie beside the documents."""
    from onrecord.read import read_decisions

    beside = sorted({(path if path.is_dir() else path.parent) / DECISIONS for path in paths})
    files = [file] if file else [found for found in beside if found.is_file()]
    return tuple(decision for found in files for decision in read_decisions(found))


def extracted(documents: Iterable[Document], model: str | None) -> Iterator[tuple[Document, list[Claim]]]:
    """Each document with its claims. Raises ModelError where the pipeline is not installed."""
    from onrecord.annotate import DEFAULT_MODEL, annotate_document, require_model
    from onrecord.extract import extract_claims

    name = require_model(model or DEFAULT_MODEL)
    for document in _with_progress(list(documents)):
        yield document, extract_claims(annotate_document(document, name))


def _with_progress(steps: list[T]) -> Iterable[T]:
    """The steps, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        return steps
    from rich.console import Console
    from rich.progress import track

    return track(steps, "Reading for claims", console=Console(stderr=True), transient=True)


def register_of(file: Path | None, paths: Iterable[Path], output: Path | None) -> tuple[Registered, ...]:
    """The register of a file, or else the one beside the documents, or else that of the folder to be replaced."""
    from onrecord.publish.register import NAME, read_register

    beside = sorted({(path if path.is_dir() else path.parent) / NAME for path in paths})
    found = [file] if file else [each for each in (*beside, *([output / NAME] if output else ())) if each.is_file()]
    return read_register(found[0]) if found else ()


def record_of(claims: Iterable[Claim], documents: Iterable[Document], decisions: tuple[Decision, ...],
              register: tuple[Registered, ...] = ()) -> Record:
    """What resolve makes of the claims."""
    from onrecord.resolve import resolve_claims

    return resolve_claims(list(claims), list(documents), decisions, register)


@click.command()
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

    result = documents_of(paths)
    output.writelines(f"{document_line(document)}\n" for document in result.documents)
    exit_for(result)


@click.command()
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
    for document, claims in extracted(documents, model):
        output.writelines(f"{line}\n" for line in (document_line(document), *map(claim_line, claims)))


@click.command()
@argument_lines
@option_lines
@option_decisions
@option_register("none")
def resolve(lines: IO[str], output: IO[str], decisions_file: Path | None, register_file: Path | None) -> None:
    """Resolve claims into people, bodies, posts and facts.

    FILE holds what `onrecord extract` writes; `-`, the default, is stdin.

    \b
    Example:
      onrecord read seeds | onrecord extract | onrecord resolve -o record.jsonl
    """
    from onrecord.lines import record_lines

    documents, claims = _parsed(lines)
    register = register_of(register_file, (), None)
    record = record_of(claims, documents, decisions_of(decisions_file, ()), register)
    output.writelines(f"{line}\n" for line in record_lines(record))


def _parsed(lines: IO[str]) -> tuple[list[Document], list[Claim]]:
    from onrecord.lines import parse_lines

    try:
        return parse_lines(lines, lines.name)
    except UnicodeDecodeError as error:
        raise ReadError(f"{lines.name}: not UTF-8 ({error}); it should be what `onrecord read` writes") from error
