"""A folder that is replaced as a whole: the old one stays until the new one is complete, then they change places.

What was written is listed in `onrecord.sha256`, which `sha256sum -c` can check. By that list a folder of ours is
known: a folder that holds anything else is never touched.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import PublishError

LIST = "onrecord.sha256"

# What a file browser leaves behind; nobody misses it.
_LITTER = {".DS_Store", "Thumbs.db"}


def hold_to_ours(directory: Path) -> None:
    """Raise PublishError where `directory` is not a folder of ours to replace: a file, or what holds foreign files."""
    if directory.exists() and not directory.is_dir():
        raise PublishError(f"{directory} is a file; name a folder")
    if directory.resolve() == Path.cwd():
        raise PublishError(f"{directory} is the folder you are in, which cannot be replaced; name another")
    foreign = sorted(_files(directory) - set(listed_files(directory)) - {LIST}) if directory.is_dir() else []
    if foreign:
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        raise PublishError(f"{directory} holds what onrecord did not write ({foreign[0]}{more}), and it would be lost; "
                           "name another folder, or move it away")


def listed_files(directory: Path) -> dict[str, str]:
    """Each file that onrecord wrote to `directory`, relative to it, with its SHA-256; empty where it wrote none."""
    try:
        lines = (directory / LIST).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


@contextmanager
def replaced_folder(directory: Path) -> Iterator[Path]:
    """A new folder to write to. On a clean exit it takes the place of `directory` in one step; on an error it goes.

    Raises PublishError where `directory` is not ours or the system does not let us write beside it.
    """
    hold_to_ours(directory)
    target = directory.resolve()
    fresh = target.with_name(f".{target.name}.new-{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _restore(target)
        _sweep(target)
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        yield fresh
        _write_list(fresh)
        _put_in_place(fresh, target)
    except OSError as error:
        raise PublishError(f"{directory} cannot be written: {error.strerror or error}; "
                           "what was there is as it was") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _files(directory: Path) -> set[str]:
    """Files, links and empty folders, relative to `directory`."""
    found = (path for path in directory.rglob("*") if path.is_symlink() or not path.is_dir() or not any(path.iterdir()))
    return {path.relative_to(directory).as_posix() for path in found if path.name not in _LITTER}


def _write_list(folder: Path) -> None:
    sums = ((hashlib.sha256((folder / name).read_bytes()).hexdigest(), name) for name in sorted(_files(folder)))
    (folder / LIST).write_bytes("".join(f"{digest}  {name}\n" for digest, name in sums).encode())


def _put_in_place(fresh: Path, target: Path) -> None:
    """Two renames where the system cannot exchange; `_restore` mends a death between them."""
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        shutil.rmtree(_aside(target), ignore_errors=True)
        target.rename(_aside(target))
        fresh.rename(target)
        shutil.rmtree(_aside(target))


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _restore(target: Path) -> None:
    if _aside(target).is_dir() and not target.exists():
        _aside(target).rename(target)


def _sweep(target: Path) -> None:
    """Clear away what builds that were killed left behind; one of today may still be running."""
    for left in target.parent.glob(f".{target.name}.new-*"):
        if time.time() - left.stat().st_mtime > 24 * 60 * 60:
            shutil.rmtree(left, ignore_errors=True)


def _exchange(left: Path, right: Path) -> bool:
    """Let two folders change places in one step; False where the system has no such call."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return rename is not None and rename(here, os.fsencode(left), here, os.fsencode(right), exchange) == 0
