"""What IRIs have in common."""

from __future__ import annotations

import pytest

from onrecord.query.iris import shared_start


@pytest.mark.parametrize(("iris", "start"), [
    ([], ""),
    (["https://x.example/a"], ""),
    (["https://x.example/a", "https://x.example/a"], ""),
    (["https://x.example/id/person/ann", "https://x.example/id/post/clerk"], "https://x.example/id/"),
    (["https://x.example/id/ann", "https://x.example/id/anna", "https://x.example/id/bob"], "https://x.example/id/"),
    (["https://x.example/a", "https://y.example/a"], "https://"),
])
def test_the_start_that_all_have(iris: list[str], start: str) -> None:
    assert shared_start(iris) == start
