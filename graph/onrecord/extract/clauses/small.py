"""Small clauses in a row: things and what they were thought to be (`found the register out of date, the minutes
thin`)."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.words import alternation, entries

_WHOSE = r"(?:the|its|their|his|her|our|your)"
_JOINT = re.compile(rf",? (?P<word>and|but) (?={_WHOSE} )|, (?:yet |though )?(?={_WHOSE} )")
_BEGINS = re.compile(rf"{_WHOSE} ")


@cache
def _small() -> re.Pattern[str]:
    """A thing and what it was thought to be: a condition, a quality, or what it is a model of."""
    return re.compile(
        rf"{_WHOSE} [^,;:]* (?:{alternation(entries('conditions'))}|(?!(?:and|or|of|in|for|to|with|on) )"
        r"[\w-]+(?:ive|ous|ful|less|able|ible|ent|ant|ed|en|ing))(?: (?:of|in|for|to|with|on|by|from|at) [^,;:]*)?\Z"
        rf"|{_WHOSE} [^,;:]*?[^\W\d_](?<!of)(?<!in)(?<!for)(?<!to)(?<!with)(?<!on)(?<!and)(?<!by)(?<!as)(?<!at)"
        r"(?<!from) an? (?:[\w-]+ )?(?:model|credit|strength|weakness|worry|concern|delight|joy"
        r"|shambles|muddle|mess|disgrace|triumph"
        r"|pleasure|problem|success|failure|example|beacon|blot|risk|danger)\b[^,;:]*\Z"
    )


def small_clauses(words: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The small clauses of a row, each with the word that joins it to the one before; empty where it is no such row."""
    if _BEGINS.match(words, start, end) is None:
        return []
    joints = list(_JOINT.finditer(words, start, end))
    begins, ends = [start, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), end]
    parts = list(zip(begins, ends, strict=True))
    if not joints or not all(_small().match(words, *part) for part in parts):
        return []
    said = ["", *(joint["word"] or "and" for joint in joints)]
    return [(*part, word) for part, word in zip(parts, said, strict=True)]


#: A preposition that a verb of finding stands with: `found fault with the rota and with the lifts`.
_PREPOSITION = re.compile(r"\b(?P<word>with|of|about) ?\Z")


def governed_alike(words: str, start: int, end: int) -> list[tuple[int, int]]:
    """The things that the same preposition governs one after the other; the whole where there is but one."""
    governs = _PREPOSITION.search(words, max(0, start - 8), start)
    cuts = list(re.finditer(rf",? and {governs['word']} (?=\w)", words[start:end])) if governs else []
    if not cuts or any(mark in words[start:end] for mark in "“\";:"):
        return [(start, end)]
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end - start]
    return [(start + begin, start + finish) for begin, finish in zip(begins, ends, strict=True)]
