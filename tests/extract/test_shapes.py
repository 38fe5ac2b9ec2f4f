"""Shapes: each is held against the words that have all it needs, and finds what it finds by itself."""

import pytest

from onrecord.extract.endings import ended
from onrecord.extract.scene import shape
from onrecord.extract.sentences import frame_shapes
from onrecord.extract.shapes import Shapes

PATTERNS = {
    "found": shape(r"(?:[Ii]nspectors|report) (?:found|noted) (?P<text>\w)"),
    "warned": ended(r"\w+(?: \w+)?", r" (?:warned|cautioned)\b"),
    "colon": ended(r"^[^:]{3,40}", r":(?= [a-z])"),
}

WORDS = [
    ("Inspectors found rooms clean", ["found"]),
    ("Inspectors noted: rooms were clean", ["colon"]),
    ("The report warned: inspectors found mould", ["found", "warned", "colon"]),
    ("Nobody came", []),
]


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_a_shape_finds_what_it_finds_by_itself(words: str, found: list[str]) -> None:
    shapes = Shapes(PATTERNS)
    matches = {name: [match.span() for match in shapes.finditer(name, words)] for name in PATTERNS}
    assert matches == {name: [match.span() for match in each.finditer(words)] for name, each in PATTERNS.items()}
    assert [name for name, spans in matches.items() if spans] == found
    assert set(found) <= set(shapes.fitting(words))
    assert [name for name, _ in shapes.every(words)] == found
    assert {name for name, _ in shapes.among(("colon", "found"), words)} == {"colon", "found"} & set(found)


def test_few_frames_fit_a_sentence_that_reports_nothing() -> None:
    assert len(frame_shapes().fitting("Lunch was served by the kitchen at noon")) < 4
