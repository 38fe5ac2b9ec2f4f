"""The main verb of a single clause, told by its words."""

from __future__ import annotations

import pytest

from onrecord.extract.clauses.likely import likely_verb


@pytest.mark.parametrize(
    ("clause", "verb"),
    [
        ("Many tenants benefit from lasting help", "benefit"),
        ("Pathway plans clearly reflect what learners want", "reflect"),
        ("The safety plan puts too much on the victims", "puts"),
        ("Children who go missing receive quick help", "receive"),
        ("Tenants who wait for months are told nothing", "are"),
        ("Assessment and training of carers mostly meet their needs", "meet"),
        ("the service, which grew fast, has kept its head", "has"),
        ("this leads to sound plans", "leads"),
        ("my colleagues looked at records", "looked"),
        ("The two boards trusted each other", "trusted"),
        ("Support for people aged 16 to 18 is good", "is"),
        ("When plans slip, children wait too long", "wait"),
        ("the gardeners, without whom no bed would bloom", None),
        ("how openly staff talk about mistakes", None),
        ("a team that listens", None),
        ("records kept by the clerk", None),
        ("", None),
    ],
)
def test_the_verb_of_a_clause(clause: str, verb: str | None) -> None:
    found = likely_verb(clause, 0, len(clause))
    assert (None if found is None else clause[found:].split()[0]) == verb


def test_a_clause_is_read_within_its_bounds() -> None:
    words = "They said that children thrive here. Plans are late"
    assert likely_verb(words, 15, 35) == words.index("thrive")
    assert likely_verb(words, 15, 23) is None
