"""The files that build wrote and checked, as they are: into a folder for a portal, or beside the pages of a site."""

from __future__ import annotations

import hashlib
from pathlib import Path

from onrecord.errors import PublishError
from onrecord.publish.folder import LIST, hold_to_ours, listed_files, replaced_folder


def publish_files(folder: Path, directory: Path) -> tuple[str, ...]:
    """Copy what build wrote to `folder` into `directory`, replaced as a whole; the names of the files, sorted.

    Raises PublishError where `folder` is not as build left it, where its dataset.ttl is not what a portal can take
    (an example base, no title, description, publisher, licence or contact), or where `directory` is not ours.
    """
    from onrecord.publish.dataset.quality import hold_to_complete

    hold_to_ours(directory)
    files = checked_files(folder)
    hold_to_complete(folder)
    with replaced_folder(directory) as fresh:
        write_files(files, fresh)
    return tuple(files)


def checked_files(folder: Path) -> dict[str, bytes]:
    """What build wrote to a folder, by name. Raises PublishError where a file is missing or has been changed since."""
    listed = listed_files(folder)
    if not listed:
        raise PublishError(f"{folder} is no folder that `onrecord build` has written (it has no {LIST}); "
                           "name one with -g")
    found = {name: _content(folder / name) for name in sorted(listed)}
    for name, digest in listed.items():
        if hashlib.sha256(found[name] or b"").hexdigest() != digest:
            raise PublishError(f"{folder / name} is not as build wrote it, and has not been checked; "
                               "run `onrecord build` again")
    return {name: content for name, content in found.items() if content is not None}


def write_files(files: dict[str, bytes], folder: Path) -> None:
    """Put files into a folder that exists."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
