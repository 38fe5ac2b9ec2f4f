"""Scales of grades in their order, best first. The data are the lexicons that the extractors read too."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.resolve.names import plain

_LEXICONS = Path(__file__).parents[1] / "extract" / "lexicons"


def scale_of(inspector: str, said: Collection[str]) -> tuple[str, ...]:
    """The grades of an inspector's scale, best first, and behind them those of `said` that the scale does not have.

    An inspector whose scale is not known has the grades that are said of him.
    """
    scale = _scales().get(_schemes().get(plain(inspector), ""), ())
    return (*scale, *sorted(set(said) - set(scale)))


@cache
def _scales() -> dict[str, tuple[str, ...]]:
    return {name: tuple(scale.get("grades", ())) for name, scale in _table("grades").items()}


@cache
def _schemes() -> dict[str, str]:
    bodies = _table("bodies")["body"]
    return {plain(name): body["scheme"] for body in bodies if body.get("scheme") for name in body["names"]}


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_LEXICONS / f"{name}.toml").read_text("utf-8"))
