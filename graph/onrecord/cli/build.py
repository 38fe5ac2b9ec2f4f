"""build: the whole run, from documents to a published folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.frame import DEFAULT_GRAPH, argument_paths, option_decisions, option_model, option_register, say
from onrecord.cli.stages import decisions_of, documents_of, exit_for, extracted, record_of, register_of

if TYPE_CHECKING:
    from onrecord.publish import Publication
    from onrecord.record import Record


@click.command()
@argument_paths
@click.option("-o", "--output", type=click.Path(path_type=Path), default=DEFAULT_GRAPH, show_default=True,
              metavar="DIR", help="The folder to publish to; replaced as a whole.")
@option_model
@option_decisions
@option_register("the register.tsv beside the documents, else the one of the folder that is replaced")
@click.option("--base", metavar="IRI", help="What the IRIs of your data begin with; by default what `base` says in the "
                                             "[dataset] table of manifest.toml.")
def build(paths: tuple[Path, ...], output: Path, model: str | None, decisions_file: Path | None,
          register_file: Path | None, base: str | None) -> None:
    """Build the graph from documents and publish it to a folder.

    PATH is a folder or a file; by default the folder seeds.

    \b
    Example:
      onrecord build seeds -o exports
    """
    from onrecord.annotate import DEFAULT_MODEL, model_version
    from onrecord.publish import hold_to_ours, publish_exports
    from onrecord.publish.dataset.quality import advice, read_described

    hold_to_ours(output)
    decisions, register = decisions_of(decisions_file, paths), register_of(register_file, paths, output)
    result = documents_of(paths)
    claims = [claim for _, claims in extracted(result.documents, model) for claim in claims]
    record = record_of(claims, result.documents, decisions, register)
    publication = publish_exports(record, output, base, result.dataset, model_version(model or DEFAULT_MODEL))
    for line in _summary(record, publication):
        click.echo(line)
    for line in advice(read_described(publication.described)):
        say(line)
    exit_for(result)


def _summary(record: Record, publication: Publication) -> Iterator[str]:
    from onrecord.claims import CLAIM_KINDS

    counts = {kind: sum(claim.kind == kind for claim in record.claims) for kind in CLAIM_KINDS}
    rows: list[tuple[str, object]] = [
        ("documents", len(record.documents)), ("claims", len(record.claims)),
        *((f"  {kind}", count) for kind, count in counts.items()),
        ("people", len(record.people)), ("bodies", len(record.bodies)), ("triples", publication.triples),
        ("conforms", "yes"), ("files written", f"{len(publication.files)} to {publication.directory}"),
    ]
    yield from (f"{name:<20}{value}" for name, value in rows)
