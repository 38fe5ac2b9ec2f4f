"""Series: the several things that one verb phrase asks for (`apologise, pay £400 and audit 30 cases`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotate import Text
from onrecord.extract.advice.deeds import is_deed, may_be_verb
from onrecord.extract.clauses.cuts import trimmed
from onrecord.extract.clauses.parsed import tokens_between

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINT = re.compile(r"(?<!\b[Ss]top),? (?:and|or) (?:then |also |should |must |to |has to |have to |needs? to "
                    r"|should also |must also |"
                    r"that it |that they )*(?=[a-z])|, (?:then |also |to |should |must )*(?=[a-z])")
_MODAL = re.compile(r"(?:should|must|has to|have to|needs? to) (?:also )?\Z")
#: A verb in its base form, which begins what should be done; what ends otherwise may be none.
_BASE = re.compile(r"(?!\w*(?:ly|ed|ing|en)\b)[a-z]+ ")
#: Verbs that ask for something without an object.
_ALONE = frozenset(("apologise", "resign", "listen", "retire", "consult", "act", "reflect"))
_ADVERBS = frozenset(("also", "then", "immediately", "urgently", "formally", "publicly", "further", "now", "fully",
                      "never", "always", "again"))


_BESIDE = re.compile(rf"(?:(?:{'|'.join(sorted(_ADVERBS))}) )*")
_WORD = re.compile(r"\w+")


def split_series(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """The verb phrases of equal standing between `start`, where a verb begins, and `end`; the whole where there is
    one."""
    words = text.document.text
    joints = list(_JOINT.finditer(words, start, end))
    parting = [joint for joint in joints if _may_join(start, joint)]
    if not joints or (not parting and trimmed(words, start, end) == (start, end)):
        return [(start, end)]
    if _BASE.match(words, start, end) and all(_MODAL.search(joint.group()) for joint in parting):
        return _cut_at(words, start, end, parting)
    if (told := _told(words, start, end, joints)) is not None:
        return _cut_at(words, start, end, told)
    return _parsed(text, start, end, joints)


def _told(words: str, start: int, end: int, joints: list[re.Match[str]]) -> list[re.Match[str]] | None:
    """The joints behind which a further verb phrase begins, none where none does in front; None where the words leave
    one open."""
    if not (leads := _begins(words, start, end)):
        return None if leads is None else []
    deeds = [_may_join(start, joint) and _goes_on(joint, end) for joint in joints]
    return None if None in deeds else [joint for joint, deed in zip(joints, deeds, strict=True) if deed]


def _goes_on(joint: re.Match[str], end: int) -> bool | None:
    """Whether a deed stands behind a joint, which may say so itself (`and should`)."""
    return True if _MODAL.search(joint.group()) else _begins(joint.string, joint.end(), end)


def _begins(words: str, at: int, end: int) -> bool | None:
    """Whether a deed begins at `at` or behind adverbs there; None where the words leave it open."""
    begin = adverbs.end() if (adverbs := _BESIDE.match(words, at, end)) else at
    word = _WORD.match(words, begin, end)
    return True if word and word.group().lower() in _ALONE else is_deed(words, begin, end)


def _parsed(text: Text, start: int, end: int, joints: list[re.Match[str]]) -> list[tuple[int, int]]:
    """The verb phrases as the parser coordinates them."""
    words = text.document.text
    tokens = tokens_between(text, start, end)
    first = next((t for at, t in tokens if t.lower_ not in _ADVERBS), None)
    if first is None or first.tag_ not in ("VB", "VBP", "NN", "NNP", "JJ"):
        return [(start, end)]
    spans, begin = [], start
    for joint in joints:
        verb = next((t for at, t in tokens if at >= joint.end() and t.lower_ not in _ADVERBS), None)
        if verb is None or not _full(words[begin:joint.start()]):
            continue
        if _MODAL.search(joint.group()) or verb.lower_ in _ALONE or _coordinate(verb, first):
            spans.append((begin, joint.start()))
            begin = joint.end()
    return [trimmed(words, *span) for span in [*spans, (begin, end)]]


def _cut_at(words: str, start: int, end: int, joints: list[re.Match[str]]) -> list[tuple[int, int]]:
    """The verb phrases that joints part for sure."""
    spans, begin = [], start
    for joint in joints:
        if _full(words[begin:joint.start()]):
            spans.append((begin, joint.start()))
            begin = joint.end()
    return [trimmed(words, *span) for span in [*spans, (begin, end)]]


def _may_join(start: int, joint: re.Match[str]) -> bool:
    """Whether a verb phrase may end at a joint and another begin behind it, as far as the words tell."""
    begins = may_be_verb(joint.string, joint.end()) or _MODAL.search(joint.group()) is not None
    return begins and _full(joint.string[start:joint.start()])


def is_action(text: Text, start: int, end: int) -> bool:
    """Whether a verb phrase begins at `start`: no noun. The parser is asked only where the words leave it open."""
    told = is_deed(text.document.text, start, end)
    if told is not None:
        return told
    tokens = tokens_between(text, start, end)
    return bool(tokens) and tokens[0][1].tag_ in ("VB", "VBP")


def _full(phrase: str) -> bool:
    """Whether a verb phrase stands for itself: it has an object, or needs none; not `review and update its policy`."""
    words = phrase.split()
    return len(words) > 1 or phrase.strip(" ,").lower() in _ALONE


def _coordinate(verb: Token, first: Token) -> bool:
    """Whether a verb in its base form belongs to the same series as the first one."""
    if verb.tag_ not in ("VB", "VBP"):
        return False
    seen = verb
    while seen.dep_ == "conj" and seen.head.i > first.i:
        seen = seen.head
    return seen.i == first.i or (seen.dep_ == "conj" and seen.head.i <= first.i)
