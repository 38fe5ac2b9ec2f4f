"""What states something where an item of a list would ask for it."""

import pytest

from onrecord.extract.advice.stated import speaks_of_itself, states


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("8. The harbour board has accepted my advice.", True),
        ("Peers will come again within a year.", True),
        ("Of the 12 steps in my last letter, seven are done.", True),
        ("2) Train all sailors who steer.", False),
        ("3. Improve the charts so that they are plain.", False),
        ("The crew should have a list.", False),
        ("There are nine steps.", False),
        ("The crew has a list", False),
    ],
)
def test_states(words: str, so: bool) -> None:
    assert states(words) is so


@pytest.mark.parametrize(("words", "so"), [("a) We sailed at noon.", True), ("We must sail.", False), ("Sail.", False)])
def test_speaks_of_itself(words: str, so: bool) -> None:
    assert speaks_of_itself(words) is so
