"""Values of a manifest's tables, each held to what it should be; a fault names manifest, table and key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from onrecord.errors import ManifestError


def hold_to_keys(path: Path, where: str, table: Mapping[str, object], known: set[str]) -> None:
    """Raise ManifestError for a key that nobody reads."""
    for key in table:
        if key not in known:
            raise ManifestError(f"{path}, {where}: unknown key {key!r}; known are {', '.join(sorted(known))}")


def text(path: Path, where: str, key: str, value: object, dates: tuple[str, ...] = ("issued",)) -> str:
    """A text that is not empty; under the keys `dates`, a date of TOML as YYYY-MM-DD too."""
    if isinstance(value, date) and key in dates:
        return (value.date() if isinstance(value, datetime) else value).isoformat()
    if not isinstance(value, str) or not value.strip():
        raise ManifestError(f"{path}, {where}: {key} is no text; write {key} = \"...\" or leave the line out")
    return value.strip()


def texts(path: Path, where: str, key: str, value: object) -> tuple[str, ...]:
    """A list of texts, each once, in the order written; one text stands for a list of one."""
    values = value if isinstance(value, list) and value else [value]
    if not all(isinstance(each, str) and each.strip() for each in values):
        raise ManifestError(f"{path}, {where}: {key} is no list of texts; write {key} = [\"...\", \"...\"] "
                            "or leave the line out")
    return tuple(dict.fromkeys(str(each).strip() for each in values))


def day(path: Path, where: str, key: str, value: str) -> str:
    """A full day, YYYY-MM-DD."""
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ManifestError(f"{path}, {where}: {key} is {value!r}, which is no day; "
                            "write it as YYYY-MM-DD, or leave it out where the day is not known") from None
