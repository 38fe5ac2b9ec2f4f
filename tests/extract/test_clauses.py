"""Main verbs that the words of a clause alone tell, without a parser."""

import pytest

from onrecord.extract.reporting.plain import plain_verb


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("leaders are visible", "are"),
        ("In most cases, plans were up to date", "were"),
        ("more than 1,100 homes had no alarm", "had"),
        ("the council ‘has begun to understand", "has"),
        ("it lost the records twice", "lost"),
        ("They value the weekly sessions", "value"),
        ("it also lost the records", "lost"),
        ("they still often wait", None),
        ("its offer of £250 was low", "was"),
        ("the dental service for children with complex needs is valued", "is"),
        ("children in care live closer to home than they did four years ago", None),
        ("they themselves keep no records", None),
        ("children who are missing from home wait", None),
        ("real improvement in the service", None),
    ],
)
def test_plain_verb(words: str, verb: str | None) -> None:
    _, at = plain_verb(words, 0, len(words))
    assert (at if verb is None else words[at:].split()[0]) == verb


@pytest.mark.parametrize("words", ["although it was late", "plans are kept and they help"])
def test_a_pronoun_joined_to_a_clause_is_left_to_the_parser(words: str) -> None:
    at = max(words.find("it "), words.find("they "))
    assert plain_verb(words, at, len(words))[1] is None
