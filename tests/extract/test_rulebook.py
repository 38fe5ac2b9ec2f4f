"""The rulebook: a rule is tried in the sentences that have the words and the mentions it needs, and finds what it
finds by itself."""

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.office.passages import passages
from onrecord.extract.rulebook import Rulebook
from onrecord.extract.scene import Rule, shape, survey_text

TEXT = "Ann Example, director of housing, resigned. Bob Roe stayed on as chair. The board thanked Ann Example in May."

FOUND = [
    (r"<person:P>,? (?:<T>, )?resigned\b", ["Ann Example, director of housing, resigned"]),
    (r"\bas (?:its )?<post:T>", ["as chair"]),
    (r"<P> in <D>", ["Ann Example in May"]),
    (r"<P>(?= stayed)", ["Bob Roe"]),
    (r"<S>", []),
]


@pytest.mark.parametrize(("pattern", "found"), FOUND)
def test_a_rule_finds_what_it_finds_by_itself(pattern: str, found: list[str]) -> None:
    scene, rule = survey_text(annotate_document(Document("t.txt", TEXT))), Rule("rule", "", pattern, ())
    gist = scene.open_gist(0, len(TEXT))
    matches = list(passages(scene, gist, Rulebook({pattern: shape(pattern)})).matches(rule))
    assert [TEXT[match.start : match.end] for match in matches] == found
    assert [match.found.span() for match in matches] == [match.found.span() for match in rule.matches(gist)]


NEEDS = [
    (r"was retir(?:ed|ing)\b", "X was retiring.", True),
    (r"was retir(?:ed|ing)\b", "X was retired", True),
    (r"was retir(?:ed|ing)\b", "X was tired", False),
    (r"(?:hand|pass)(?:ed)? over", "He handed it over.", True),
    (r"(?:hand|pass)(?:ed)? over", "He gave it away.", False),
    (r"(?: now)? <PT>", "nobody", False),
    (r"in (?:post|office)(?= since )", "in office from May", False),
    ("judged .?[\U000f7000-\U000f7fff]", "was judged “\U000f7001”.", True),
    ("judged .?[\U000f7000-\U000f7fff]", "was judged good.", False),
]


@pytest.mark.parametrize(("pattern", "words", "met"), NEEDS)
def test_what_a_rule_needs(pattern: str, words: str, met: bool) -> None:
    book = Rulebook({pattern: shape(pattern)})
    wanted = book.wanted[pattern]
    assert (book.met(words) & wanted == wanted) is met
