"""Titles that go by their letters or by their last word: `CEO`, `the commissioner`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

#: Titles that go by their letters.
_LETTERS = {
    "ceo": ("chief executive", "chief executive officer"),
    "chief exec": ("chief executive", "chief executive officer"),
    "coo": ("chief operating officer",),
    "cfo": ("chief fire officer", "chief finance officer", "chief financial officer"),
    "md": ("managing director",),
    "dcs": ("director of children's services", "director of children’s services"),
    "pcc": ("police and crime commissioner",),
    "pfcc": ("police, fire and crime commissioner",),
    "acc": ("assistant chief constable",),
    "dcc": ("deputy chief constable",),
}


_CRIME_COMMISSIONER = re.compile(r"(?i).*\bcrime commissioner\b")


def spelt_out(plain: str, worded: Sequence[tuple[str, str]], others: Collection[str]) -> str:
    """The wording of a document for a title by its letters, or empty.

    `plain` is the title in plain small letters; `worded` are all titles of the document, as they stand and plain;
    `others`, plain too, those of other persons: what is spelt out of them alone says nothing of this one.
    """
    if plain == "commissioner":
        fuller = [found for title, _ in worded if (found := _CRIME_COMMISSIONER.match(title))]
        return fuller[0].group() if len({found.group().lower() for found in fuller}) == 1 else ""
    spelt = _LETTERS.get(plain, ())
    if any(title in others for title in spelt):
        return ""
    return next((title for title, small in worded if small in spelt), "")
