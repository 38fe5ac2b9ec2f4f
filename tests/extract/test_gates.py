"""Gates and openings: a pattern finds behind them what it finds by itself, and is not tried where it cannot match."""

import re

import pytest

from onrecord.extract.gates import gated, needs_of
from onrecord.extract.openings import opening
from onrecord.extract.scene import shape

NEEDS = [
    (r"\bchief (?:executive|officer)s?\b", [{"chief executive", "chief officer"}]),
    (r"[Pp]raised|credit(?:ed)?", [{"praised", "credit"}]),
    (r"(?i:Interim) .+ (?:left|quit)", [{"interim "}, {" left", " quit"}]),
    (r"(?:its|their)? ?(?:report|letter)", [{"report", "letter"}]),
    (r"\w+ed|was", []),
    (r"(?:found)?", []),
    (r"^[^:]{3,70}:", [{":"}]),
]


@pytest.mark.parametrize(("pattern", "needs"), NEEDS)
def test_what_a_pattern_needs(pattern: str, needs: list[set[str]]) -> None:
    assert sorted(map(sorted, needs_of(re.compile(pattern)))) == sorted(map(sorted, needs))


def test_a_space_and_an_apostrophe_are_needed_in_any_form() -> None:
    (need,) = needs_of(shape("the council's chair"))
    assert need == {"the council's chair"}
    assert gated(shape("the council's chair")).search("The\u00a0 no, the\u00a0council’s chair") is not None


GATED = [
    (r"\b(?:resigned|retired)\b", "She retired; he had resigned before.", ["retired", "resigned"]),
    (r"\b(?:resigned|retired)\b", "She stayed.", []),
    (r"(?i)OFSTED (?:found|said)", "ofsted said", ["ofsted said"]),
]


@pytest.mark.parametrize(("pattern", "text", "found"), GATED)
def test_gated_finds_what_the_pattern_finds(pattern: str, text: str, found: list[str]) -> None:
    assert [match.group() for match in gated(re.compile(pattern)).finditer(text)] == found


OPENED = [
    ("Deputy Chair and chair, co-chair", ["Deputy Chair", "chair", "co-chair"]),
    ("armchair, Chair chair", ["Chair", "chair"]),
    ("nobody", []),
]


@pytest.mark.parametrize(("text", "found"), OPENED)
def test_an_opening_finds_what_the_pattern_finds(text: str, found: list[str]) -> None:
    titles = opening(r"(?<![\w-])(?:deputy )*(?:co-)?chair\b", ["deputy", "co-chair", "chair"], re.IGNORECASE)
    assert [match.group() for match in titles.finditer(text)] == found
    assert [match.group() for match in titles.pattern.finditer(text)] == found
    first = titles.search(text)
    assert (first.group() if first else None) == (found[0] if found else None)
