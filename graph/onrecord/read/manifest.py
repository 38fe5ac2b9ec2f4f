"""manifest.toml: what is known of the documents of a folder beyond their text.

    [dataset]                       # optional: what a portal asks of the whole, see dataset.py
    title = "Statements on children's services"

    [[document]]
    file = "2023-07-letter.txt"     # the only key that must stand there
    title = "Monitoring visit"      # title, publisher, issued, url, licence: left out where not known
    issued = 2023-07-21
    sha256 = "..."                  # of the file's bytes; a file that has changed is then refused
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from onrecord.errors import ManifestError
from onrecord.read.dataset import Dataset, read_dataset
from onrecord.read.tables import day, hold_to_keys, text

NAME = "manifest.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[document]]` table. None: the manifest is silent."""

    file: str  #: relative to the manifest's folder
    title: str | None = None
    publisher: str | None = None
    issued: str | None = None  #: YYYY-MM-DD
    url: str | None = None
    licence: str | None = None
    sha256: str | None = None  #: of the file's bytes, in lower case


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest as read. `entries` is keyed by the resolved path of the file."""

    dataset: Dataset = field(default_factory=Dataset)
    entries: Mapping[Path, Entry] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where it has none.

    Raises ManifestError that names the manifest, the entry and what to do.
    """
    path = folder / NAME
    if not path.is_file():
        return Manifest()
    tables = _parse(path)
    hold_to_keys(path, "the top level", tables, {"dataset", "document"})
    return Manifest(read_dataset(path, tables.get("dataset", {})), dict(_entries(path, tables.get("document", []))))


def hold_to_sha256(folder: Path, entry: Entry, data: bytes) -> None:
    """Raise ManifestError where the entry states another SHA-256 than that of the file's bytes."""
    found = hashlib.sha256(data).hexdigest()
    if entry.sha256 is not None and entry.sha256 != found:
        raise ManifestError(f"{folder / NAME}, {entry.file}: sha256 is {entry.sha256[:12]}..., "
                            f"but the file's is {found}; restore the file, "
                            "or write the new sha256 into the manifest if the change is meant")


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestError(f"{path}: not TOML ({error}); mend that line") from error
    except OSError as error:
        raise ManifestError(f"{path}: cannot be opened ({error.strerror}); check its permissions") from error


def _entries(path: Path, tables: object) -> Iterator[tuple[Path, Entry]]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ManifestError(f"{path}: document is not a list of tables; write [[document]] above each")
    seen: set[Path] = set()
    for number, table in enumerate(tables, 1):
        entry = _entry(path, number, table)
        place = _place(path, entry.file)
        if place in seen:
            raise ManifestError(f"{path}, {entry.file}: listed twice; keep one [[document]] table for it")
        seen.add(place)
        yield place, entry


def _entry(path: Path, number: int, table: dict[str, Any]) -> Entry:
    where = f"[[document]] number {number}"
    if not table.get("file"):
        raise ManifestError(f"{path}, {where}: no file; add file = \"...\"")
    where = str(table["file"])
    hold_to_keys(path, where, table, {f.name for f in fields(Entry)})
    values = {key: text(path, where, key, value) for key, value in table.items()}
    if "issued" in values:
        values["issued"] = day(path, where, "issued", values["issued"])
    if "sha256" in values:
        values["sha256"] = _digest(path, where, values["sha256"])
    return Entry(**values)


def _place(path: Path, file: str) -> Path:
    folder = path.parent.resolve()
    place = (folder / file).resolve()
    if not place.is_relative_to(folder):
        raise ManifestError(f"{path}, {file}: lies outside the manifest's folder; "
                            "copy the file into the folder and name it from there")
    if not place.is_file():
        raise ManifestError(f"{path}, {file}: no such file; correct the name or take the entry out")
    return place


def _digest(path: Path, where: str, value: str) -> str:
    if not re.fullmatch(r"[0-9a-fA-F]{64}", value):
        raise ManifestError(f"{path}, {where}: sha256 is not 64 hexadecimal digits; "
                            "write what `sha256sum` prints for the file, or leave the line out")
    return value.lower()
