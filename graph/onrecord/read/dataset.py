"""The `[dataset]` table of a manifest: what a portal asks of the whole, and only its publisher can say.

    [dataset]
    title = "Statements on children's services in Sefton"
    description = "Who held which post, what inspectors found, and where it is said."
    publisher = "Example Council"
    licence = "CC-BY-4.0"                      # or OGL-UK-3.0, CC0-1.0, ..., or the licence's address
    contact = "data@council.example"           # an address of mail or of a page
    base = "https://data.council.example/id/"  # what every IRI of the data begins with
    keywords = ["inspection", "children's services"]
    themes = ["GOVE", "SOCI"]                  # the EU's data themes
    spatial = ["GBR"]                          # a country's three letters, or the address of a place
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from onrecord.errors import ManifestError
from onrecord.read import codes
from onrecord.read.tables import day, hold_to_keys, text, texts

TABLE = "[dataset]"
_MAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")


@dataclass(frozen=True, slots=True)
class Dataset:
    """What the publisher says of the whole. None and the empty tuple: the manifest is silent.

    Licence, themes, places, access and the like are the addresses of what the manifest may name by a short code.
    """

    title: str | None = None
    description: str | None = None
    publisher: str | None = None  #: the name of whoever publishes the data
    publisher_type: str | None = None  #: what kind of publisher that is
    licence: str | None = None
    contact: str | None = None  #: an address of mail or of a page
    base: str | None = None  #: the address that IRIs begin with; ends in a slash
    keywords: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    spatial: tuple[str, ...] = ()  #: the places that the data are about
    access: str | None = None  #: who may have the data; what is published is PUBLIC where nothing else is said
    rights: str | None = None  #: a sentence on whose words the quotations are
    frequency: str | None = None  #: how often it is published anew
    availability: str | None = None  #: how long the files will stand there
    issued: str | None = None  #: YYYY-MM-DD; None: the day of the newest document
    modified: str | None = None  #: YYYY-MM-DD; None: the day of the newest document
    landing_page: str | None = None  #: where a reader begins; None: the base
    downloads: str | None = None  #: the address under which the files stand; None: the base
    endpoint: str | None = None  #: the address of a SPARQL service over the data


def read_dataset(path: Path, table: object) -> Dataset:
    """The table of the manifest `path`. Raises ManifestError that names the key and what to write."""
    if not isinstance(table, dict):
        raise ManifestError(f"{path}: dataset is not a table; write [dataset] on a line of its own")
    hold_to_keys(path, TABLE, table, {field.name for field in fields(Dataset)})
    return Dataset(**{key: _value(path, key, value) for key, value in table.items()})


def joined_dataset(stated: Mapping[Path, Dataset]) -> Dataset:
    """What the manifests of several folders say together. Raises ManifestError where two of them disagree."""
    said: dict[str, tuple[Path, Any]] = {}
    for path, dataset in stated.items():
        for field in fields(Dataset):
            value = getattr(dataset, field.name)
            other, first = said.setdefault(field.name, (path, value)) if value else (path, value)
            if first != value:
                raise ManifestError(f"{path}, {TABLE}: {field.name} is not what {other} says; "
                                    "keep the [dataset] table in one of the two")
    return Dataset(**{name: value for name, (_, value) in said.items()})


def _value(path: Path, key: str, value: object) -> Any:
    if key == "keywords":
        return texts(path, TABLE, key, value)
    if key in _LISTS:
        return tuple(_known(path, key, each, _LISTS[key]) for each in texts(path, TABLE, key, value))
    words = text(path, TABLE, key, value, dates=("issued", "modified"))
    if key in ("issued", "modified"):
        return day(path, TABLE, key, words)
    return _known(path, key, words, _SINGLE[key]) if key in _SINGLE else words


def _known(path: Path, key: str, words: str, address: Callable[[str], str]) -> str:
    try:
        return address(words)
    except ValueError as error:
        raise ManifestError(f"{path}, {TABLE}: {key} is {words!r}; write {error}") from None


def _folder(words: str) -> str:
    if not (codes.is_address(words) and words.endswith("/") and not re.search(r"[?#]", words)):
        raise ValueError("an address that ends in a slash, such as https://data.council.example/id/")
    return words


def _page(words: str) -> str:
    if not codes.is_address(words):
        raise ValueError("a whole address, such as https://www.council.example/data")
    return words


def _contact(words: str) -> str:
    if not (codes.is_address(words) or _MAIL.fullmatch(words)):
        raise ValueError("an address of mail or of a page, such as data@council.example")
    return words


_SINGLE: dict[str, Callable[[str], str]] = {
    "access": codes.access_address,
    "availability": codes.availability_address,
    "base": _folder,
    "contact": _contact,
    "downloads": _folder,
    "endpoint": _page,
    "frequency": codes.frequency_address,
    "landing_page": _page,
    "licence": codes.licence_address,
    "publisher_type": codes.publisher_type_address,
}
_LISTS: dict[str, Callable[[str], str]] = {"spatial": codes.place_address, "themes": codes.theme_address}
