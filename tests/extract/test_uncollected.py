"""Garbage is looked for again behind work that needs none, however it ends, but not where nobody wanted it before."""

import gc
from collections.abc import Iterator

import pytest

from onrecord.extract.uncollected import uncollected


@pytest.fixture(params=[True, False])
def collects(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield bool(request.param)
    (gc.enable if before else gc.disable)()


def test_it_is_as_it_was(collects: bool) -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled() is collects


def test_it_is_as_it_was_behind_an_error(collects: bool) -> None:
    with pytest.raises(ValueError, match="no claims"), uncollected():
        raise ValueError("no claims")
    assert gc.isenabled() is collects
