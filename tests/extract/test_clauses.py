"""Main verbs that the words of a clause alone tell."""

import pytest

from onrecord.extract.clauses.plain import has_sure_verb, plain_verb


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
        ("children in care live closer to home than they did four years ago", "live"),
        ("they themselves keep no records", None),
        ("children who are missing from home wait", None),
        ("real improvement in the service", None),
        ("there was no list of keys", "was"),
        ("The wait since the last visit has grown", "has"),
        ("‘trust has yet to be earned", "has"),
        ("Staff said that managers were kind", "said"),
        ("managers know their teams well", "know"),
        ("the council repaired its own hospital", "repaired"),
        ("Schools speak highly of the scheme", "speak"),
        ("tenants offered the flat moved in", None),
        ("the way drivers know their routes", None),
        ("advice to help drivers understand the rules", None),
        ("what the board needs is time", None),
        ("The firm said the board was late", None),
        ("Others may have written", None),
        ("We'd have waited", "'d"),
        ("When managers live at a distance", None),
        ("Links between wards and the kitchen are poor", "are"),
        ("The canteen, she adds, was dirty", "was"),
        ("Porters, who in May were on strike, now have a contract", "have"),
        ("Men who are missing from work receive no pay", "receive"),
        ("trimmed its budget early", "trimmed"),
        ("children wait too long for a bed, a chair and a meal", "wait"),
        ("The firm found the board was late", None),
        ("are cut off by the snow", "are"),
        ("need to buy more vans", "need"),
        ("Men who drive or walk to work are fit", "are"),
        ("Men who think staff are kind stay", None),
        ("detectives solved five cases each", "solved"),
        ("children aged four in the home", None),
        ("Too many sixth-formers drop out early", "drop"),
    ],
)
def test_plain_verb(words: str, verb: str | None) -> None:
    _, at = plain_verb(words, 0, len(words))
    assert (at if verb is None else words[at:].split()[0]) == verb


@pytest.mark.parametrize("words", ["although it was late", "plans are kept and they help"])
def test_the_verb_behind_a_pronoun_joined_to_a_clause_is_left_open(words: str) -> None:
    at = max(words.find("it "), words.find("they "))
    assert plain_verb(words, at, len(words))[1] is None


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("Crews put safety first but are let down by their radios", True),
        ("crews that are on call", False),
        ("the crews of both stations", False),
    ],
)
def test_has_sure_verb(words: str, sure: bool) -> None:
    assert has_sure_verb(words) is sure
