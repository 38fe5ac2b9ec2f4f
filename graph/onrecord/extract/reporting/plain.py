"""Plain clauses: those that begin with a subject of a few words and a verb that is nothing else, so that no parser need
be asked where their main verb is."""

from __future__ import annotations

import re

#: What stands in front of the subject, with its comma.
FRONTED = re.compile(r"(?:When|Where|If|For|In|On|At|Despite|Since|Following|Once|After|As|Among|Across|During|With|"
                     r"Within|Because|Due|Given|Mostly|"
                      r"Sometimes|Overall|Increasingly|Occasionally|Generally|Often|Until|Under|By|Through|Without|"
                      r"Against|Before|[A-Z][a-z]+ly)\b[^,]{0,140}, ")
#: A pronoun that begins a clause: its verb stands right behind it, unless it is joined to a clause that may be part of
#: another, or a word that is no verb comes first.
_PRONOUN = (
    r"(?<!\band )(?<!hile )(?<!ough )(?<!reas )(?:it|they|he|she|we) (?:(?:also|still|now|often|always|never) )?"
    r"(?!(?:also|too|still|now|then|once|all|both|each|alone|never|always|often|seldom|not|just|even|only|so|who|that"
    r"|which|whose|and|or|but|in|at|on|of|for|from|to|with|by|as|like|when|while|\w+ly|\w+sel(?:f|ves))\b)")
#: What begins a clause within a subject, or joins another one to it.
_CLAUSAL = "who|which|that|whose|whom|after|since|when|where|while|and|or|but|if|as"
#: Any other subject of a few words, or of some more that no clause without such a word can be within.
_SUBJECT = (
    r"(?!(?:there|it|this|that|these|those|to)\b)"
    rf"(?:(?:(?!(?:{_CLAUSAL})\b)(?:£?\d[\d,]*|[\w'’-]+) ){{1,7}}?"
    rf"|(?:(?!(?:{_CLAUSAL}|to|than|it|they|he|she|we|you|I)\b)(?:£?\d[\d,]*|[\w'’-]+) ){{8,10}}?)[‘“\"]?")
#: What can be a finite verb only.
_FINITE_ONLY = (
    r"(?:is|are|was|were|has|have|had|will|would|does|do|did|can|could|remains?|remained|should|must|cannot|"
    r"took|went|knew|gave|fell|became|began|spoke|wrote|chose|drew|grew|showed|broke|undertook|withdrew|stayed|"
    r"responded|provides|receives|includes|requires|understands|recognises|maintains|relies|gives|becomes|keeps|makes|"
    r"seems|appears|depends|enables|lacks|lacked)\b(?! under\b)")
#: With such a subject and such a verb a clause needs no parser.
_PLAIN = re.compile(rf"(?:{_PRONOUN}|{_SUBJECT}(?={_FINITE_ONLY}))(?P<verb>\w+)", re.IGNORECASE)
#: What begins a clause behind another one: a subject that no joint before it takes for its own.
_BEGUN = re.compile(
    rf" ?(?:(?:it|they|he|she|we|there|nobody|everyone) |{_SUBJECT})(?={_FINITE_ONLY})", re.IGNORECASE)


def begins_plainly(words: str, at: int) -> bool:
    """Whether a plain clause begins behind the joint that ends at `at`."""
    return _BEGUN.match(words, at) is not None


def plain_verb(words: str, begin: int, finish: int) -> tuple[int, int | None]:
    """Where a clause begins behind what is fronted, and its verb where a few words tell it."""
    fronted = FRONTED.match(words, begin, finish)
    behind = fronted.end() if fronted else begin
    plain = _PLAIN.match(words, behind, finish)
    return behind, plain.start("verb") if plain else None
