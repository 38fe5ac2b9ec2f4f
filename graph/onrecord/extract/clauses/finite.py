"""Which words may be the finite verb of a clause, as far as the word and the one before it tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from onrecord.extract.words import members

#: What is a finite verb wherever it stands.
FINITE = frozenset(("is", "was", "were", "has", "had", "does", "did", "can", "could", "will", "would", "may", "might",
                    "must", "should", "shall", "cannot"))
AUXILIARIES = FINITE | {"are", "have", "do", "be"}
#: Behind them stands a noun, what is said of it, or an infinitive (`to help them understand`). Behind a preposition
#: that has lost its noun a finite verb may stand (`people we spoke to said`), but then another one stands before it.
_NOUN_AHEAD = frozenset((
    "a", "an", "the", "its", "their", "his", "our", "my", "your", "every", "to", "of", "in", "on", "into", "for",
    "with", "from", "between", "during", "without", "against", "towards", "at", "by", "within", "across", "through",
    "about", "over", "under", "than", "other", "them", "him", "us", "me"))
#: Pairs of nouns that are one thing: what joins them parts no clauses.
ONE_THING = (
    r"(?:education, health and care|health and (?:social )?care|health and (?:safety|well-?being)"
    r"|speech and language|child and adolescent|children and (?:young people|families)|adults and children"
    r"|women and girls|men and boys|brothers and sisters|stop and search"
    r"|terms and conditions|checks and balances|drugs? and alcohol|alcohol and drugs?"
    r"|(?:needs|abilities) and disabilities|black and minority|rank and file|alternative and augmentative)")
#: `sixth-formers`, `front-line`: words of two that are joined, but for verbs such as `re-inspect` and `cross-check`.
_COMPOUND = re.compile(r"(?!(?:re|co|pre|de|mis|un|over|under|out|self|cross|double|fast|second|test|spot)-)"
                       r"[a-z]+(?:-[a-z]+)*-[a-z]+(?<!ed)")
_NO_VERB = re.compile(
    r".*(?:ly|ing|tion|tions|sion|ment|ments|ness|ity|ities|ous|ful|able|ible|ive|ic|al|ant|ent|ary|ance|ence|ship"
    r"|['’]s|s['’])")
#: `I'll`, `we've`, `it's`: there the verb is within.
_SHORTENED = re.compile(r"['’](?:ll|d|ve|m|re)\Z|\A(?:it|he|she|that|there|what|who)['’]s\Z")


def has_verb(words: Iterable[str]) -> bool:
    """Whether one of these words, which stand one behind the other, may be a finite verb."""
    return any(may_be_verb(word, before) for before, word in pairwise(["", *words]))


def may_be_verb(word: str, before: str) -> bool:
    """Whether a word behind another one, or at the beginning (`before` empty), may be a finite verb of a clause."""
    if before.lower() in _NOUN_AHEAD or (before == "well" and word.endswith("ed")):
        return False
    return _looks_so(word)


def holds_verb(word: str) -> bool:
    """Whether a word is a pronoun with the verb behind it (`I'll`)."""
    return _SHORTENED.search(word.lower()) is not None


@lru_cache(maxsize=1 << 13)
def _looks_so(word: str) -> bool:
    """Whether a word may be a finite verb within a clause."""
    small = word.lower()
    if small in AUXILIARIES or _SHORTENED.search(small):
        return True
    bare = small.strip("’'")  # a quotation may end behind it
    if not word[0].islower() or bare in _never() or _COMPOUND.fullmatch(bare):
        return False
    return bare in members("nounlike_verbs") or not any(map(_NO_VERB.fullmatch, (small, bare)))


def is_never_verb(word: str) -> bool:
    """Whether a word in small letters is no verb of any form, as far as the lexicons know."""
    return word in _never()


@cache
def _never() -> frozenset[str]:
    return members("verbless", "qualities")
