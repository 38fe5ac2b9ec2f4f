"""Gates and openings: a pattern finds behind them what it finds by itself, and is not tried where it cannot match."""

import re

import pytest

from onrecord.extract.gates import gated, most_breaks, needs_of
from onrecord.extract.openings import opening
from onrecord.extract.scene import shape
from onrecord.extract.words import branched

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


BREAKS = [
    (r"\bsaid [^,\n]{1,40}, who\b", 0),
    (r"(?:, |\n)the chair(?=\n|[.,]|$)", 1),
    (r"\w+(?:\n- \w+){2}", 2),
    (r"said [^,]+,", None),
    (r"chair(?=\n+of)", None),
]


@pytest.mark.parametrize(("pattern", "breaks"), BREAKS)
def test_how_many_line_breaks_a_match_holds(pattern: str, breaks: int | None) -> None:
    assert most_breaks(re.compile(pattern)) == breaks


LINES = "Ann Roe, the chair\nBob Poe\n\nthe chair\nsat down, the chair\nsaid so.\nCy Doe\nthe chair"


def test_a_text_of_many_lines_is_searched_where_the_lines_hold_what_is_needed() -> None:
    pattern = re.compile(r"(?:[A-Z]\w+)(?:, |\n)the chair(?=\n|$)")
    assert [m.span() for m in gated(pattern).finditer(LINES)] == [m.span() for m in pattern.finditer(LINES)]
    assert len(list(gated(pattern).finditer(LINES))) == 2


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


def test_an_opening_is_tried_only_before_the_second_word_of_a_phrase() -> None:
    titles = opening(r"(?:chief officer|deputy)", ["chief officer", "deputy"])
    text = "the chief of staff, a chief officer, a deputy and a chief"
    assert [text[start:][:9] for start in titles.starts(text)] == ["chief off", "deputy an"]


def test_branches_share_first_letters_and_match_the_same() -> None:
    words = ["praised", "praise", "put", "said", r"was (?:\w+ )?seen", "’s"]
    for text in (*words, "was well seen", "pra", "nothing"):
        plain, shared = (re.compile(pattern).fullmatch(text) for pattern in ("|".join(words), branched(words)))
        assert (plain is None) is (shared is None)
