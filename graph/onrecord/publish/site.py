"""A graph into a folder of pages for any web space: `publish_site`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.publish.folder import hold_to_ours, replaced_folder
from onrecord.site import site_files, source_of

if TYPE_CHECKING:
    from onrecord.query import Graph


@dataclass(frozen=True, slots=True)
class Site:
    """What was written."""

    directory: Path
    base: str  #: what the IRIs begin with: where the folder is to be put
    pages: int
    files: int


def publish_site(graph: Graph, directory: Path) -> Site:
    """Write a page for everything in the graph, with its data beside it, to `directory`, replaced as a whole.

    Raises GraphError where the graph holds no documents of onrecord, and PublishError where the folder is not ours or
    cannot be written; what was there stays as it was.
    """
    hold_to_ours(directory)
    source, pages, count = source_of(graph), 0, 0
    with replaced_folder(directory) as folder:
        made = {folder}
        for name, text in site_files(source):
            path = folder / name
            if path.parent not in made:
                path.parent.mkdir(parents=True, exist_ok=True)
                made.add(path.parent)
            path.write_bytes(text.encode())
            count += 1
            pages += name.endswith(".html")
    return Site(directory, source.base, pages, count)
