"""A graph into a folder of pages for any web space: `publish_site`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.publish.beside import beside
from onrecord.publish.copies import checked_files, write_files
from onrecord.publish.folder import hold_to_ours, replaced_folder
from onrecord.site import Beside, site_files, source_of

if TYPE_CHECKING:
    from onrecord.query import Graph


@dataclass(frozen=True, slots=True)
class Site:
    """What was written."""

    directory: Path
    base: str  #: what the IRIs begin with: where the folder is to be put
    pages: int
    files: int


def publish_site(graph: Graph, directory: Path, built: Path | None = None) -> Site:
    """Write a page for everything in the graph, with its data beside it, to `directory`, replaced as a whole.

    The files of `built`, a folder that build has written, lie beside the front page, where dataset.ttl says they do.
    Raises GraphError where the graph holds no documents of onrecord, and PublishError where the folder is not ours or
    cannot be written; what was there stays as it was.
    """
    hold_to_ours(directory)
    copies = checked_files(built) if built else {}
    source, pages, count = source_of(graph), 0, len(copies)
    with replaced_folder(directory) as folder:
        write_files(copies, folder)
        made = {folder}
        for name, text in site_files(source, beside(built) if built else Beside()):
            path = folder / name
            if path.parent not in made:
                path.parent.mkdir(parents=True, exist_ok=True)
                made.add(path.parent)
            path.write_bytes(text.encode())
            count += 1
            pages += name.endswith(".html")
    return Site(directory, source.base, pages, count)
