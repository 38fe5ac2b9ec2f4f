"""The register as a file: which IRI was given to what, a line each, added to and never taken from. It belongs in git.

    iri                        says         of                      name        bodies
    .../person/john-smith      names        .../document/d54fa35    John Smith  Alder Vale Council
    .../tenure/john-smith.x    names        .../claim/4f1c0a9e77b2
    .../person/john-smith-2    replaced by  .../person/john-smith
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from onrecord.errors import ManifestError
from onrecord.record import Registered

NAME = "register.tsv"

_HEAD = ("iri", "says", "of", "name", "bodies")
_NAMED_BY = {"person": "document", "body": "document"}  # facts, posts and services: a claim
_BETWEEN = " | "
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def register_text(rows: Iterable[Registered], base: str) -> str:
    """The lines in their order, with IRIs under `base`."""
    return "".join("\t".join(line).rstrip("\t") + "\n" for line in (_HEAD, *(_cells(row, base) for row in rows)))


def read_register(path: Path) -> tuple[Registered, ...]:
    """The lines of a register, whatever base it was written with; none where there is no such file.

    Raises ManifestError that names file and line.
    """
    if not path.is_file():
        return ()
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ManifestError(f"{path}: cannot be read ({error}); give the register that a build has written") from error
    return tuple(_rows(path, text))


def _cells(row: Registered, base: str) -> tuple[str, ...]:
    from onrecord.rdf.terms import iri

    other = row.kind if row.says != "names" else _NAMED_BY.get(row.kind, "claim")
    return (iri(base, row.kind, row.key).value, row.says, iri(base, other, row.of).value, row.name.translate(_ESCAPES),
            _BETWEEN.join(row.bodies).translate(_ESCAPES))


def _rows(path: Path, text: str) -> Iterator[Registered]:
    head, *lines = text.split("\n")
    if tuple(head.rstrip("\r").split("\t")) != _HEAD:
        raise ManifestError(f"{path}: not a register of this version (its first line is not {' '.join(_HEAD)!r}); "
                            "take it away, and the next build begins a new one")
    for number, line in enumerate(lines, 2):
        cells = (*line.rstrip("\r").split("\t"), "", "")
        if line.strip() and len(cells) < len(_HEAD):
            raise ManifestError(f"{path}, line {number}: {len(cells) - 2} columns where three to five belong; "
                                "take the file as git has it, and change nothing by hand")
        if line.strip() and cells[1] not in ("names", "replaced by"):
            raise ManifestError(f"{path}, line {number}: {cells[1]!r} is neither `names` nor `replaced by`; "
                                "take the file as git has it, and change nothing by hand")
        if line.strip():
            yield _row(*cells[:5])


def _row(iri: str, says: str, of: str, name: str, bodies: str) -> Registered:
    kind, key = (unquote(part) for part in iri.rsplit("/", 2)[-2:])
    tied = tuple(_plain(each) for each in bodies.split(_BETWEEN) if each)
    return Registered(kind, key, says, unquote(of.rpartition("/")[2]), _plain(name), tied)


def _plain(words: str) -> str:
    parts = words.split("\\\\")
    return "\\".join(part.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r") for part in parts)
