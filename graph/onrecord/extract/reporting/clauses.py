"""Clauses: a stretch of reported speech cut where a new subject, or the opposite of what was said, begins.

The tagger tells finite verbs, the parser whether a verb belongs to a relative clause; both read the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.annotate import Text
from onrecord.extract.reporting.cuts import cut_at_marks, trimmed
from onrecord.extract.reporting.joints import (
    CONCEDES,
    JOINTS,
    NEVER_LISTED,
    WHAT_IS,
    has_no_verb,
    may_turn,
    sure_cuts,
    turns_tone,
)
from onrecord.extract.reporting.likely import likely_verb
from onrecord.extract.reporting.plain import has_sure_verb, plain_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_SURE_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "EX", "CD", "PDT"))
_QUANTIFIER = frozenset(("some", "many", "few", "others", "most", "all", "several", "none", "these", "those", "both",
    "this", "that", "each", "too"))
_BREAKS = frozenset(("WDT", "WP", "WRB", "WP$"))
_SUBORDINATES = frozenset(("so", "because", "if", "since", "although", "though", "while", "unless", "until"))
_EMBEDDED = frozenset(("relcl", "acl", "advcl", "csubj", "csubjpass"))
_TWO_WORDS = re.compile(r"\w[^\w]+\w|\w['’-]\w")
#: What joins a clause to the one before it.
_LEAD = re.compile(r"[ \u00a0,]+(?:(?:and|but|though|although|while) )?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of reported speech. `verb` is where its main verb begins, None where it is a noun phrase only."""

    start: int
    end: int
    verb: int | None
    joined: str = ""  #: the word that joins it to the clause before: and, but, while; empty at the beginning


def split_clauses(text: Text, start: int, end: int) -> list[Clause]:
    """The clauses between `start` and `end` of one sentence, in order, without joining words and outer marks."""
    return [
        Clause(begin, finish, _main_verb(text.document.text, begin, finish), joined)
        for begin, finish, joined in clause_spans(text, start, end)
    ]


#: Where a second thing of equal standing begins behind one that a relative clause or the like describes.
_NEXT_THING = re.compile(r"(?:;|,|) ?\band (?=(?:an?|the|its|their|no|one|two|three) )|; ?(?=\w)")
_THING = re.compile(r"[\s“\"‘]*(?:an?|the|its|their|no|one|two|three|four|five|six|\d[\d,]*) ", re.IGNORECASE)
_DESCRIBED = re.compile(r" (?:that|which|who|where|whose|without|out of|with no|unable to|short of|full of|free of) ")


def _things(text: Text, start: int, end: int, joined: str) -> list[tuple[int, int, str]]:
    """The things that a stretch names one after the other (`a door where no call is lost and a team that listens`):
    each is described in words of its own, and none is a clause."""
    words = text.document.text
    if not _THING.match(words, start, end):
        return [(start, end, joined)]
    for cut in _NEXT_THING.finditer(words, start, end):
        parts = (start, cut.start()), (cut.end(), end)
        if all(_DESCRIBED.search(words, *part) for part in parts) and not has_main_verb(text, start, end):
            return [(start, cut.start(), joined), *_things(text, cut.end(), end, "and")]
    return [(start, end, joined)]


def clause_spans(text: Text, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where the clauses begin and end that `split_clauses` gives, and the word that joins each to the one before."""
    words = text.document.text
    wholes = [thing for whole in cut_at_marks(words, start, end) for thing in _things(text, *whole)]
    parts = [part for whole in wholes for part in _at_subjects(text, *whole)]
    spans = [(*trimmed(words, begin, finish), joined) for begin, finish, joined in parts]
    return [span for span in spans if span[1] - span[0] > 3]


def parse_ahead(text: Text, spans: Iterable[tuple[int, int]]) -> None:
    """Parse what `split_clauses` will have to parse of these spans, all at once."""
    text.parse_ahead(_sentence(text, *span) for span in spans if not _is_plain(text.document.text, *span))


def _is_plain(words: str, start: int, end: int) -> bool:
    """Whether a span is cut without a parser."""
    wholes = cut_at_marks(words, start, end)
    return all(sure_cuts(words[begin:finish]) is not None for begin, finish, _ in wholes)


def _at_subjects(text: Text, start: int, end: int, joined: str) -> Iterator[tuple[int, int, str]]:
    """Cut at `and`, `but`, `while` where a subject and its verb follow, and a verb stands before."""
    words = text.document.text
    if (sure := sure_cuts(words[start:end])) is not None:
        yield from _cut_at(start, end, joined, sure)
        return
    tokens = tokens_between(text, start, end)
    begin = start
    if (conceded := _concession(words, start, end, tokens)) is not None:
        yield start, conceded, joined
        begin, joined = conceded + 1, "but"
    for cut in JOINTS.finditer(words, start, end):
        if cut.start() <= begin + 3 or (words[cut.start() - 1].isdigit() and words[cut.end() :].lstrip()[:1].isdigit()):
            continue
        behind = [t for at, t in tokens if at >= cut.end()]
        before = [t for at, t in tokens if begin <= at < cut.start()]
        if cut.group() == ", " and not _lists_clauses(behind):
            continue
        if behind and before and _leans_over(before[-1], behind[0]):
            continue
        if _has_main_verb(before) and (
            _begins_clause(behind) or WHAT_IS.match(words, cut.end() + 1, end) or _turns(words, begin, cut, end, behind)
        ):
            yield begin, cut.start(), joined
            begin, joined = cut.end(), _joint(cut)
    yield begin, end, joined


def _cut_at(start: int, end: int, joined: str, cuts: Iterable[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """The parts of a stretch that is cut at these joints, which are found in its words alone."""
    begin = start
    for cut in cuts:
        yield begin, start + cut.start(), joined
        begin, joined = start + cut.end(), _joint(cut)
    yield begin, end, joined


def _joint(cut: re.Match[str]) -> str:
    """The word of a joint; a mark alone joins as `and` does."""
    return re.sub(r"[^a-z]", "", cut.group().lower()) or "and"


def _leans_over(last: Token, first: Token) -> bool:
    """Whether the word before a joint belongs to one behind it: `that wishes and feelings are heard`."""
    predicate = last.i > 0 and last.nbor(-1).lower_ in ("is", "are", "was", "were", "be", "been", "not", "too", "very")
    return not predicate and last.head.i >= first.i and last.dep_ not in ("punct", "mark", "cc", "advmod", "dep")


def _lists_clauses(tokens: list[Token]) -> bool:
    """Whether a bare comma parts clauses of equal standing (`rooms were dirty, bells went unanswered and ...`)."""
    verb = next((t for t in tokens[:8] if _is_finite(t)), None)
    head = verb.head if verb is not None and verb.dep_ in ("aux", "auxpass") else verb
    first = tokens[0].lower_ if tokens else ""
    return head is not None and head.dep_ in ("conj", "ccomp", "ROOT", "parataxis") \
        and first not in NEVER_LISTED \
        and any(token.tag_ == "CC" for token in tokens[tokens.index(verb) if verb else 0:])


def _concession(words: str, start: int, end: int, tokens: list[tuple[int, Token]]) -> int | None:
    """Where the main clause begins behind `While this is so, `: at the comma with a subject and its verb after it."""
    if not CONCEDES.match(words, start, end):
        return None
    for comma in re.finditer(r", ", words[start:end]):
        at = start + comma.start()
        behind = [token for place, token in tokens if place > at]
        before = [token for place, token in tokens if place < at]
        if any(_is_finite(token) for token in before) and _begins_clause(behind):
            return at
    return None


def tokens_between(text: Text, start: int, end: int) -> list[tuple[int, Token]]:
    """The words between `start` and `end`, each with where it begins, as the parser reads them in their sentence."""
    parse = text.parse(*_sentence(text, start, end))
    return [(parse.start(t), t) for t in parse.doc if start <= parse.start(t) < end and not t.is_space]


def _sentence(text: Text, start: int, end: int) -> tuple[int, int]:
    """The sentence that a span is parsed in."""
    sentence = text.sentence_at(start) or text.sentence_at(max(start, end - 1))
    return (sentence.start, max(sentence.end, end)) if sentence else (start, end)


def _has_main_verb(tokens: list[Token]) -> bool:
    return any(_is_finite(t) and not _embedded(t) for t in tokens)


def _is_finite(token: Token) -> bool:
    """Whether a token is a finite verb; the tagger takes some for infinitives, which have a subject all the same."""
    if token.tag_ in _FINITE:
        return True
    return token.tag_ == "VB" and any(child.dep_ in _SUBJECTS for child in token.children) \
        and not any(child.tag_ in ("TO", "MD") for child in token.children)


def _embedded(token: Token) -> bool:
    """Whether a verb belongs to a relative clause or another part of a clause."""
    seen = token
    while seen.dep_ in ("aux", "auxpass", "conj") and seen.head.i != seen.i:
        seen = seen.head
    return seen.dep_ in _EMBEDDED


def _begins_clause(tokens: list[Token]) -> bool:
    """Whether what follows `and` is a subject with its own finite verb."""
    nominal = relative = False
    for place, token in enumerate(tokens[:22]):
        relative = relative or (nominal and token.lower_ in ("who", "which", "whom"))
        if relative and (token.tag_ in _BREAKS or _of_relative(token)):
            continue
        if _is_finite(token) and (nominal or token.tag_ != "VBP"):
            return nominal and place > 0 and token.dep_ not in ("relcl", "acl") and _own_subject(token, tokens[0])
        if token.lower_ in _SUBORDINATES or (token.tag_ == "CC" and place and tokens[place - 1].text == ","):
            return False
        if token.tag_ in _BREAKS or token.text in ";:" or (token.tag_ == "IN" and token.lower_ == "that"):
            return False
        if token.tag_ in ("TO", "VB") and not nominal:
            return False
        if token.tag_ == "," and not nominal and place > 6:
            return False
        nominal = nominal or token.tag_ in _SURE_NOMINAL or token.lower_ in _QUANTIFIER
    return False


def _of_relative(token: Token) -> bool:
    """Whether a verb is one of a relative clause."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return verb.dep_ in ("relcl", "acl")


def _own_subject(verb: Token, first: Token) -> bool:
    """Whether the subject of a verb stands behind `first`, as far as the parser knows one."""
    heads = [verb, verb.head] if verb.dep_ in ("aux", "auxpass") else [verb]
    subjects = [child for head in heads for child in head.children if child.dep_ in _SUBJECTS]
    if subjects:
        return any(child.i >= first.i for child in subjects)
    return not any(first.doc[i].tag_ == "CC" for i in range(first.i, verb.i))


def _turns(words: str, begin: int, cut: re.Match[str], end: int, behind: list[Token]) -> bool:
    """`... have strong foundations but need to do more`: the same subject, the opposite polarity."""
    return may_turn(words, cut, end) and _verbal(behind) and turns_tone(words, begin, cut, end)


def _verbal(tokens: list[Token]) -> bool:
    first = next((t for t in tokens if t.tag_ not in ("RB", "RBR")), None)
    return first is not None and (first.tag_ in _FINITE or (first.tag_ == "VB" and first.dep_ == "conj"))


def _main_verb(words: str, begin: int, finish: int) -> int | None:
    """Where the main verb of a clause begins; None: it has none."""
    behind, plain = plain_verb(words, begin, finish)
    if plain is not None or has_no_verb(words[begin:finish]):
        return plain
    return likely_verb(words, behind, finish)


def has_main_verb(text: Text, start: int, end: int) -> bool:
    """Whether a clause of its own stands between `start` and `end`."""
    words = text.document.text
    begin = lead.end() if (lead := _LEAD.match(words, start, end)) else start
    if not _TWO_WORDS.search(words, begin, end):
        return False
    if plain_verb(words, begin, end)[1] is not None or has_sure_verb(words[begin:end]):
        return True
    return likely_verb(words, begin, end) is not None
