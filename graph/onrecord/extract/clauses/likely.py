"""The main verb of a clause as its words make it likely: what may be a verb, what stands before it and what behind.

Where a stretch is one clause, its verb only parts the subject from what is said of it. A tagger and parser cost a
hundred times as much and are no surer: `tests/benchmarks/main_verbs.py` sets both side by side.
"""

from __future__ import annotations

import re

from onrecord.extract.clauses.finite import AUXILIARIES, FINITE, holds_verb, may_be_verb
from onrecord.extract.clauses.plain import PASSIVE
from onrecord.extract.words import members

#: What begins a clause within the clause, whose verb is none of its own.
_WITHIN = frozenset((
    "who", "which", "that", "whose", "whom", "where", "when", "what", "how", "why", "whether", "as", "if", "because",
    "although", "though", "before", "until", "after", "since", "while", "than"))
#: Those of them that begin a clause in front of the main one, and are nothing else.
_FRONTED = frozenset(("when", "where", "what", "how", "why", "whether", "if", "because", "although", "though", "while"))
#: Behind them stands their verb.
_PRONOUNS = frozenset(("it", "he", "she", "they", "we", "you", "i", "there"))
_BY_ITSELF = _PRONOUNS | {"this", "that", "which", "who"}
_PLURAL = frozenset((
    "children", "people", "staff", "they", "we", "you", "i", "some", "many", "most", "few", "others", "all", "both",
    "men", "women", "these", "those", "several", "police", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten"))
_SINGULAR = frozenset(("this", "is", "was", "its", "has", "does", "as", "us", "his", "always", "perhaps"))
_PREPOSITIONS = frozenset((
    "by", "in", "on", "with", "for", "to", "as", "during", "from", "at", "of", "within", "across", "under", "after",
    "before", "into", "through", "against", "between", "without", "about"))
_BESIDE = frozenset(("also", "now", "still", "often", "always", "not", "never", "both", "all", "rarely", "already",
                     "then", "too"))
_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
#: Verbs whose past is a participle as well; in front of an object they are verbs: `the force made a string of errors`.
_PAST = frozenset((
    "made", "kept", "held", "lost", "built", "left", "sent", "paid", "spent", "brought", "bought", "led", "met", "put",
    "found", "taught", "won", "sold", "caught"))
_OWN = frozenset(("a", "an", "no", "its", "their", "his", "her"))
_OBJECT = re.compile(r"[\w“\"‘£]")


def likely_verb(words: str, begin: int, finish: int) -> int | None:
    """Where the main verb of the clause from `begin` to `finish` is likely to begin; None: it names a thing only.

    It is the first word that agrees with the noun before it and is no part of a clause within.
    """
    row = _Row(words, begin, finish)
    if row.words and holds_verb(row.words[0]):
        return row.starts[0]
    fronted = within = row.small[0] in _FRONTED
    for place in range(1, len(row.words)):
        if row.small[place] in _WITHIN and not row.small[place - 1] == row.small[place + 1] == ",":
            within = True
        elif fronted and row.small[place] == ",":
            fronted = within = False
        elif _may_be(row, place) and _agrees(row, place):
            if not within:
                return row.starts[place]
            within = False
    return None


class _Row:
    """The words and marks of a clause, in small letters."""

    def __init__(self, words: str, begin: int, finish: int) -> None:
        found = list(_WORD.finditer(words, begin, finish))
        self.starts = [each.start() for each in found]
        self.words = [each.group() for each in found]
        self.small = [*map(str.lower, self.words), ""]

    def before(self, place: int) -> int:
        """The place of the word before, without adverbs between."""
        place -= 1
        while place and self.is_beside(place):
            place -= 1
        return place

    def behind(self, place: int) -> int:
        """The place of the word behind, without adverbs between."""
        place += 1
        while self.is_beside(place):
            place += 1
        return place

    def is_beside(self, place: int) -> bool:
        """Whether a word is an adverb, which may stand between a noun and its verb."""
        return self.small[place].endswith("ly") or self.small[place] in _BESIDE


def _may_be(row: _Row, place: int) -> bool:
    """Whether a word may be a verb that no auxiliary stands beside, which would be the verb itself."""
    word, before = row.words[place], row.small[row.before(place)]
    if not word[0].isalpha() or word == "May" or before in AUXILIARIES:
        return False
    sure = row.small[place] in FINITE or (row.small[place - 1] in _PRONOUNS and not row.is_beside(place))
    if not (sure or may_be_verb(word, row.small[place - 1])):
        return False
    return row.small[place] in AUXILIARIES or not (row.small[place + 1] in AUXILIARIES or _is_noun(row, place))


def _is_noun(row: _Row, place: int) -> bool:
    """Whether a word in `s` stands before its own verb: `plans reflect`, `pathway plans clearly show`."""
    if not row.small[place].endswith("s"):
        return False
    behind = row.behind(place)
    word = row.small[behind]
    return word[:1].isalpha() and not word.endswith(("s", "ed")) and may_be_verb(row.words[behind], row.small[place])


def _agrees(row: _Row, place: int) -> bool:
    """Whether a word is a verb of the number of the noun before it; what a preposition follows may be a noun."""
    word, before, behind = row.small[place], row.small[row.before(place)], row.small[place + 1]
    if word in AUXILIARIES:
        return word not in ("be", "do") or _is_plural(before)
    if behind == "by" or before in ("and", "or"):
        return False
    if before in _BY_ITSELF or before in _WITHIN or word in members("finite_verbs"):
        return True
    if word in _PAST and behind in _OWN:
        return True
    if not _OBJECT.match(behind):
        return behind == "" and word.endswith("ed") and not _is_plural(before)
    prepositional = behind in _PREPOSITIONS
    if word.endswith("ed"):
        passive = prepositional and behind not in ("at", "into", "about")  # `children seen in`, `leaders looked at`
        return not (passive or "-" in word or before.endswith("ly") or word in PASSIVE)
    if word.endswith("s") and not word.endswith("ss"):
        return not (prepositional or _is_plural(before) or word in members("speaker_plurals"))
    return behind != "of" and ("and" in row.small[:place] or any(map(_is_plural, row.small[:place])))


def _is_plural(noun: str) -> bool:
    possessive = noun.endswith(("'s", "’s", "ss"))
    return noun in _PLURAL or (noun.endswith("s") and noun not in _SINGULAR and not possessive)
