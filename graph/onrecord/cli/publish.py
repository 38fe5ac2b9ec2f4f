"""publish: a graph as pages for a web space, or its files for a portal."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.frame import option_graph

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@option_graph
@click.option("--site", type=_FOLDER, metavar="DIR",
              help="Write pages to read: one for each person, body, document, claim and so on, its data beside it.")
@click.option("--to", type=_FOLDER, metavar="DIR",
              help="Copy the files that build wrote, if a portal can take them.")
def publish(graph: str, site: Path | None, to: Path | None) -> None:
    """Publish a graph as pages to read (--site) or as files for a portal (--to).

    Either folder is replaced as a whole. The pages open in a browser as they are, and on any web space; at the address
    that the IRIs begin with they make them answer.

    \b
    Example:
      onrecord publish --site site
    """
    if site is None and to is None:
        raise click.UsageError("nothing to publish to; name a folder with --site or --to")
    if to is not None:
        _files(Path(graph), to)
    if site is not None:
        _pages(graph, site)


def _files(folder: Path, to: Path) -> None:
    from onrecord.publish.copies import publish_files

    _tell({"files": len(publish_files(folder, to)), "written to": to})


def _pages(graph: str, site: Path) -> None:
    from onrecord.publish.site import publish_site
    from onrecord.query import load_graph

    written = publish_site(load_graph(graph), site, Path(graph) if Path(graph).is_dir() else None)
    _tell({"pages": written.pages, "files": written.files, "written to": site, "belongs at": written.base})


def _tell(rows: dict[str, object]) -> None:
    for name, value in rows.items():
        click.echo(f"{name:<20}{value}")
