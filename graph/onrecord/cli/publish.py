"""publish: a graph as pages for a web space."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.frame import option_graph


@click.command()
@option_graph
@click.option("--site", type=click.Path(path_type=Path), metavar="DIR", required=True,
              help="The folder for the pages; replaced as a whole.")
def publish(graph: str, site: Path) -> None:
    """Write a graph as pages to read: one for each person, body, document, claim and so on, its data beside it.

    The folder opens in a browser as it is, and on any web space; at the address that the IRIs begin with, it makes
    them answer.

    \b
    Example:
      onrecord publish --site site
    """
    from onrecord.publish.site import publish_site
    from onrecord.query import load_graph

    written = publish_site(load_graph(graph), site)
    for name, value in (("pages", written.pages), ("files", written.files), ("written to", written.directory),
                        ("belongs at", written.base)):
        click.echo(f"{name:<20}{value}")
