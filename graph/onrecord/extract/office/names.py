"""Whether words in capitals are a body's or a place's name, or only say what an office is concerned with."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.words import members

_LITTLE = frozenset(["and", "of", "for", "the", "&", "on", "in", "at"])
#: Nouns of what offices are concerned with have endings of their own.
_ABSTRACT = re.compile(
    r"(?:ments?|tions?|sions?|ity|ities|ances?|ences?|ency|ics|ships?|ology|ings?|ures?|ives?|ism|ness|graphy|eing)$"
)


def is_name(words: str) -> bool:
    """Whether one of the words is no matter that a lexicon knows and does not look like one."""
    return bool(unknown_words(words))


def unknown_words(words: str) -> list[str]:
    """The words, in lower case, which only a name has."""
    plain = [word.lower().replace("’", "'") for word in re.findall(r"[\w'’-]+", words)]
    return [word for word in plain if word not in _LITTLE and not _is_common(word)]


def is_little(word: str) -> bool:
    """Whether a word only joins others."""
    return word.lower() in _LITTLE


@cache
def _known() -> frozenset[str]:
    return members("matters", "post_modifiers", "post_heads", "no_names")


def _is_common(word: str) -> bool:
    known = _known()
    return word in known or word.rstrip("s") in known or bool(_ABSTRACT.search(word))
