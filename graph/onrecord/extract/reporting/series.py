"""Series: the several things that one verb phrase asks for (`apologise, pay £400 and audit 30 cases`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotate import Text
from onrecord.extract.reporting.cuts import trimmed
from onrecord.extract.reporting.finite import is_never_verb
from onrecord.extract.reporting.parsed import tokens_between
from onrecord.extract.words import members

if TYPE_CHECKING:
    from spacy.tokens import Token

_JOINT = re.compile(r",? (?:and|or) (?:then |also |should |must |to |has to |have to |needs? to |should also |must "
                    r"also |"
                    r"that it |that they )*(?=[a-z])|, (?:then |also |to |should |must )*(?=[a-z])")
_MODAL = re.compile(r"(?:should|must|has to|have to|needs? to) (?:also )?\Z")
#: What a verb in its base form never is.
_NO_VERB = re.compile(
    r"(?:the|an?|its|their|his|her|our|my|your|this|that|these|those|it|they|he|she|we|any|all|some|every|each|both|no|"
    r"of|in|on|at|for|with|by|from|into|within|without|under|between|during|after|before|until|since|where|when|which|"
    r"to|not|nor|so|out|up|upon|over|you|who|whose|whether|how|what|why|"
    r"if|because|as|than|other|others|more|is|are|was|were|has|had|children|people|"
    r"families|staff|[a-z]{3,}ing)\b(?!-)", re.IGNORECASE)
#: A verb in its base form, which begins what should be done; what ends otherwise may be none.
_BASE = re.compile(r"(?!\w*(?:ly|ed|ing|en)\b)[a-z]+ ")
#: `Progress should be`, `the head of care must`: somebody or something is spoken of first.
_ACTOR = re.compile(r"\w+(?: \w+)? (?:should|must|will|shall|can|is|are|was|were|has|have|needs?)\b")
#: `review the cases`: no noun stands right in front of another that has an article.
_ACTS = re.compile(
    r"(?!\w*(?:ed|en|ing|ly)\b)[A-Za-z][a-z]+ (?=£|(?:the|an?|its|their|his|her|our|every|these|those)\b)"
    r"|[Hh]elp (?!desks?|lines?|points?|from|with|for|to|is|was)(?=[a-z])")
#: Verbs that ask for something without an object.
_ALONE = frozenset(("apologise", "resign", "listen", "retire", "consult", "act", "reflect"))
_ADVERBS = frozenset(("also", "then", "immediately", "urgently", "formally", "publicly", "further", "now", "fully",
                      "never", "again"))


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


def may_be_verb(words: str, at: int) -> bool:
    """Whether the word at `at` may be a verb in its base form, as far as it tells itself."""
    return _NO_VERB.match(words, at) is None


def is_action(text: Text, start: int, end: int) -> bool:
    """Whether a verb phrase begins at `start`: no noun. The parser is asked only where the words leave it open."""
    words = text.document.text
    first = words[start:end].split(" ", 1)[0].lower()
    if is_never_verb(first) or not may_be_verb(words, start) or _ACTOR.match(words, start, end):
        return False
    if first in members("pure_verbs") or _ACTS.match(words, start, end):
        return True
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
