"""The decisions file: what a person has decided, one JSON object a line.

    {"judgement": "same", "left": "Phil Roe", "right": "Philippa Roe", "reason": "told so by the council"}
    {"judgement": "different", "left": "J. Roe", "left_document": "a.txt", "right": "J. Roe", "right_document": "b.txt"}
    {"judgement": "wrong", "claim": "4f1c0a9e77b2", "reason": "the letter speaks of another council"}
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from onrecord.errors import ManifestError
from onrecord.record import Decision

NAME = "decisions.jsonl"

# What each judgement must say; everything else of a Decision is optional.
_NEEDED = {
    "same": ("left", "right"),
    "different": ("left", "right"),
    "unsure": ("left", "right"),
    "wrong": ("claim",),
}


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file in its order; none where it is empty.

    Raises ManifestError that names file and line.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ManifestError(f"{path}: cannot be read ({error}); give a file of JSON lines in UTF-8") from error
    return tuple(_decisions(path, text))


def _decisions(path: Path, text: str) -> Iterator[Decision]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _decision(line)
        except ValueError as error:
            raise ManifestError(f"{path}, line {number}: {error}") from error


def _decision(line: str) -> Decision:
    try:
        table = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error}); write one object in braces on one line") from error
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise ValueError("not an object of texts; write {\"judgement\": \"same\", \"left\": ..., \"right\": ...}")
    _hold_to_form(table)
    return Decision(**table)


def _hold_to_form(table: dict[str, str]) -> None:
    known = {field.name for field in fields(Decision)}
    for key in table:
        if key not in known:
            raise ValueError(f"unknown key {key!r}; known are {', '.join(sorted(known))}")
    needed = _NEEDED.get(table.get("judgement", ""))
    if needed is None:
        raise ValueError(f"judgement is {table.get('judgement', '')!r}; write one of {', '.join(_NEEDED)}")
    for key in needed:
        if not table.get(key, "").strip():
            raise ValueError(f"{key} is missing; a judgement {table['judgement']!r} needs {' and '.join(needed)}")
