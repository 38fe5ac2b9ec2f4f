"""Bodies as they stand in the text."""

from __future__ import annotations

import pytest

from onrecord.extract.mentions.bodies import find_bodies


@pytest.mark.parametrize("text", [
    "Dunley children’s services are improving. It is the fourth inspection since Dunley was rated inadequate.",
    "Dunley’s adult services are improving, after Dunley was inspected in March.",
])
def test_a_place_that_has_services_is_no_home(text: str) -> None:
    assert {body.kind for body in find_bodies(text) if body.words == "Dunley"} == {"place"}
