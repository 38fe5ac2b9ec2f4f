"""Joints that words leave open, weighed: whether one clause ends there and the next begins.

The last resort of joints. What stands right before and behind tells most (`the garden is open and people use it`,
`they decide when to get up and what to eat`): of what sort the words are, where a verb is likely on either side, and
what begins a clause within. Of 167 such joints of the gold a small model's parser tells 77 in 100 as the gold has
them, weights learnt without the series 79, at a hundredth of the cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.clauses.finite import AUXILIARIES, may_be_verb
from onrecord.extract.clauses.likely import likely_verb
from onrecord.extract.clauses.opposites import opposes
from onrecord.extract.clauses.plain import begins_plainly, plain_verb
from onrecord.extract.weights import weights

#: The chance from which a joint is taken to part clauses.
ENOUGH = 0.5

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_ENDS = re.compile(r"[,;:]|\b(?:and|but|while|whereas|although|though|yet)\b")
_LETTERS = re.compile(r"[^a-z,;]")
_WITHIN = frozenset(("who", "which", "that", "where", "when", "how", "what", "why", "whether", "if", "because",
                     "while", "as", "to"))
_SORTS = {
    word: sort
    for sort, words in {
        "article": "the a an",
        "determiner": "its their his her our my your this that these those some many most few all several no every"
                      " each any both another other two three four five six seven eight nine ten",
        "pronoun": "it they he she we you i there nobody everyone none others",
        "preposition": "in on at for by with from as than about across between through during before after within"
                       " without against towards over under into like",
        "within": "who which where when how what why whether if because while",
    }.items()
    for word in words.split()
}
_ALONE = frozenset(("of", "to", "and", "but", "or", "nor", "not"))
_ENDINGS = (("ly", "adverb"), ("ing", "ing"), ("ed", "ed"))


def likely_parts(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether a joint is likely to part the clause that begins at `begin` from one behind it."""
    return weights("joints").chance(joint_signs(words, begin, cut)) >= ENOUGH


def joint_signs(words: str, begin: int, cut: re.Match[str]) -> frozenset[str]:
    """What shows at a joint: the words right before and behind it by their sorts, and the verbs on either side."""
    before, behind = _WORD.findall(words, begin, cut.start()), _WORD.findall(words, cut.end())
    joint = _LETTERS.sub("", cut.group().lower())
    last, next_ = [_sort(word) for word in before[-2:]], [_sort(word) for word in behind[:3]]
    signs = {f"joint {joint}", f"joint {joint} {next_[0]}", f"last {last[-1]}", f"last {' '.join(last)}"}
    signs |= {f"next {place} {sort}" for place, sort in enumerate(next_)}
    signs |= {f"next {' '.join(next_[:count])}" for count in (2, 3)} | {f"over {last[-1]} {next_[0]}"}
    signs |= {f"before {before[-1].lower()}", f"behind {behind[0].lower()}"}
    signs |= {f"within {next((word for word in map(str.lower, reversed(before)) if word in _WITHIN), 'none')}"}
    if last[-1] == next_[0]:
        signs.add("alike")
    if begins_plainly(words, cut.end()):
        signs.add("plain")
    if opposes(words, begin, cut):
        signs.add("opposite")
    return frozenset((*signs, *_verb_before(words, begin, cut.start()), *_verb_behind(words, cut.end())))


def _verb_before(words: str, begin: int, end: int) -> Iterator[str]:
    """The verb of the clause in front, and how far from the joint it stands."""
    verb = _verb(words, begin, end)
    if verb is None:
        yield "no verb before"
        return
    row = _WORD.findall(words, verb, end)
    yield f"verb before {_sort(row[0])}"
    yield f"verb before by {min(len(row), 6)}"


def _verb_behind(words: str, begin: int) -> Iterator[str]:
    """The verb of what follows up to the next joint, and what stands between."""
    ends = _ENDS.search(words, begin + 4)
    for reach, end in (("near", ends.start() if ends else len(words)), ("far", len(words))):
        verb = _verb(words, begin, end)
        if verb is None:
            yield f"no verb {reach}"
            continue
        subject = [_sort(word) for word in _WORD.findall(words, begin, verb)]
        yield f"verb {reach} {_sort(_WORD.findall(words, verb)[0])}"
        yield f"verb {reach} by {min(len(subject), 8)}"
        yield from (f"subject {reach} {sort}" for sort in ("within", "and", ",") if sort in subject)


def _verb(words: str, begin: int, end: int) -> int | None:
    """Where the verb of a clause is likely to begin; None: none is likely, or there are no words."""
    if not _WORD.search(words, begin, end):
        return None
    behind, plain = plain_verb(words, begin, end)
    return likely_verb(words, behind, end) if plain is None and _WORD.search(words, behind, end) else plain


def _sort(word: str) -> str:
    """Of what sort a word is, by its form."""
    small = word.lower()
    if small in _ALONE or not small[0].isalnum():
        return small
    if small in AUXILIARIES:
        return "auxiliary"
    if (sort := _SORTS.get(small)) or (sort := "number" if small[0].isdigit() else ""):
        return sort
    if (ending := next((name for end, name in _ENDINGS if small.endswith(end)), None)):
        return ending
    if word[0].isupper():
        return "name"
    if small.endswith("s") and not small.endswith("ss"):
        return "s"
    return "verb" if may_be_verb(word, "") else "noun"
