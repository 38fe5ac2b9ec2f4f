"""Forms of given names: Bob is Robert, Viv may be Vivienne. Beside `claims` at the bottom of the house."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_FORMS = Path(__file__).with_name("given_forms.toml")


@cache
def families() -> tuple[frozenset[str], ...]:
    """Families of forms of one given name, in lower case."""
    table = tomllib.loads(_FORMS.read_text("utf-8"))
    return tuple(frozenset(form.lower() for form in family) for family in table["forms"])


@cache
def _places() -> dict[str, frozenset[int]]:
    """The families of each form, by their places in the table."""
    forms = {form for family in families() for form in family}
    return {form: frozenset(at for at, family in enumerate(families()) if form in family) for form in forms}


def _families_of(form: str) -> frozenset[int]:
    return _places().get(form, frozenset())


def is_form_of(left: str, right: str) -> bool:
    """Whether a given name may be a form of another: equal, listed, an initial, or its first three letters or more."""
    short, full = sorted((left.rstrip(".").lower(), right.rstrip(".").lower()), key=len)
    if short == full or (len(short) >= 3 and full.startswith(short)) or (len(short) == 1 and full.startswith(short)):
        return True
    return not _families_of(short).isdisjoint(_families_of(full))


def is_known_form(left: str, right: str) -> bool:
    """Whether two given names are equal or listed as forms of one: what is asked for across documents."""
    a, b = left.rstrip(".").lower(), right.rstrip(".").lower()
    return a == b or not _families_of(a).isdisjoint(_families_of(b))
