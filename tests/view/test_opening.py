"""How the page opens: names, days and kinds into an address, and what is said of those that are unknown."""

from __future__ import annotations

import pytest
from town import iri, town

from onrecord.errors import QueryError
from onrecord.query.iris import shared_start
from onrecord.view.network import graph_of
from onrecord.view.opening import opening_of

GRAPH = graph_of(town())
PREFIX = shared_start(GRAPH)


@pytest.mark.parametrize(("focus", "as_of", "kinds", "address"), [
    (None, None, (), ""),
    ("Helen Castell", None, (), "/person/helen-castell"),
    ("castell", None, (), "/person/helen-castell"),
    (iri("person:Helen Castell"), None, (), "/person/helen-castell"),
    ("Wexmoor Council", "2022-03-15", (), "/body/wexmoor-council?day=2022-03-15"),
    (None, "2022-03-15", (), "/?day=2022-03-15"),
    (None, None, ("Ratings", "person", "people"), "/?kinds=person,rating"),
    ("Ofsted", "2020-01-01", ("body",), "/body/ofsted?day=2020-01-01&kinds=body"),
])
def test_an_opening_is_an_address(focus: str | None, as_of: str | None, kinds: tuple[str, ...], address: str) -> None:
    assert opening_of(GRAPH, PREFIX, focus, as_of, kinds) == address


@pytest.mark.parametrize(("focus", "as_of", "kinds", "said"), [
    ("Nobody", None, (), "Nothing on record is called 'Nobody'"),
    ("a", None, (), "things are called 'a'"),
    (None, "2022-02-30", (), "'2022-02-30' is no day"),
    (None, "March 2022", (), "'March 2022' is no day"),
    (None, None, ("people", "things"), "There is no kind 'things'; kinds are person, post, body"),
])
def test_what_is_unknown_is_said(focus: str | None, as_of: str | None, kinds: tuple[str, ...], said: str) -> None:
    with pytest.raises(QueryError, match=said):
        opening_of(GRAPH, PREFIX, focus, as_of, kinds)
