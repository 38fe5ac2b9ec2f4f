"""How the page opens: on a thing, on a day, with kinds; said as the address that the page itself would have then."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from onrecord.errors import QueryError
from onrecord.view.kinds import KINDS, kind_of

if TYPE_CHECKING:
    import networkx as nx

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def opening_of(graph: nx.MultiDiGraph[str], prefix: str, focus: str | None = None, as_of: str | None = None,
               kinds: Iterable[str] = ()) -> str:
    """The part of the address after #, empty where nothing is asked for; `prefix` is what all IRIs begin with.

    `focus` is a name (or a part that only one name has) or an IRI, `as_of` a day as YYYY-MM-DD, `kinds` names of kinds,
    of one or of many. Raises QueryError where no thing, several things, no day or no kind is meant by it.
    """
    choices = {"day": _day(as_of), "kinds": ",".join(_kinds(kinds))}
    asked = urlencode({name: value for name, value in choices.items() if value}, safe=",")
    key = quote(_found(graph, focus)[len(prefix):]) if focus else ""
    return f"/{key}?{asked}" if asked else f"/{key}" if key else ""


def _day(as_of: str | None) -> str:
    from datetime import date

    if not as_of:
        return ""
    try:
        return date.fromisoformat(as_of if DAY.fullmatch(as_of) else "").isoformat()
    except ValueError:
        raise QueryError(f"{as_of!r} is no day: give one as 2022-03-15.") from None


def _kinds(asked: Iterable[str]) -> list[str]:
    names = {name.casefold(): kind.name for kind in KINDS for name in (kind.name, kind.single, kind.plural)}
    wanted = [name.strip().casefold() for name in asked]
    if unknown := [name for name in wanted if name not in names]:
        raise QueryError(f"There is no kind {unknown[0]!r}; kinds are {', '.join(kind.name for kind in KINDS)}.")
    held = {names[name] for name in wanted}
    return [kind.name for kind in KINDS if kind.name in held]


def _found(graph: nx.MultiDiGraph[str], focus: str) -> str:
    """The IRI that is meant: itself, the thing of exactly that name, or the only one with it in its name.

    People, posts and bodies come before what is said about them.
    """
    if focus in graph:
        return focus
    words = focus.casefold()
    labels: dict[str, str] = dict(graph.nodes(data="label"))
    whole = [name for name, label in labels.items() if label.casefold() == words]
    held = [name for name, label in labels.items() if words in label.casefold()]
    meant = whole or [name for name in held if kind_of(graph.nodes[name]["kind"]).opens] or held
    if not meant:
        raise QueryError(f"Nothing on record is called {focus!r}; `onrecord query people` lists the people.")
    if len(meant) > 1:
        some = "; ".join(f"{labels[name][:60]} ({name})" for name in meant[:5])
        raise QueryError(f"{len(meant)} things are called {focus!r}: {some}. Give the whole name or the IRI.")
    return meant[0]
