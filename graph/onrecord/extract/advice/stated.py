"""What states something where an item of a list would ask for it: `8. The council has accepted what I advised.`"""

from __future__ import annotations

import re

from onrecord.extract.advice.deeds import is_deed
from onrecord.extract.clauses.finite import AUXILIARIES
from onrecord.extract.clauses.likely import likely_verb
from onrecord.extract.clauses.plain import plain_verb

_ASKS = re.compile(
    r"\b(?:should|must|needs? to|ha(?:s|ve) to|ought to|needs?"
    r"|would be [a-z]+(?: practice)? (?:for|to))\b", re.IGNORECASE)
_OF_ITSELF = re.compile(r"\W*(?:\w{1,3}[.)]? )?(?:We|I|You|It|They|This|These|Both|All)\b")
#: `All invoices to be approved before payment`: what is to become of something, without a finite verb in front.
_TO_BE = re.compile(
    r"\W*(?:\w{1,3}[.)]? )?(?:(?!(?:is|are|was|were|has|have|had|seems?|appears?|appeared|remains?|continues?|continued"
    r"|tends?|said|found|known|believed|expected|thought|who|which|that)\b)[\w’'£/-]+,? ){1,9}?to be \w{3}")
_ENDED = re.compile(r"[.!;]\s*$")
#: The number of an item and how it is to be done, and `There are five of them`, which only announces a list.
_NUMBER = re.compile(
    r"\W*\d{1,2}(?:\.\d{1,2})*[.:)]*\s+(?:(?!Early|Family|Daily|Weekly|Monthly|Only)[A-Z][a-z]+ly,?\s+(?=[a-z]))?")
_ANNOUNCES = re.compile(r"There (?:is|are|was|were)\b")
_VERB = re.compile(r"[\w’'-]+")


def speaks_of_itself(sentence: str) -> bool:
    """Whether a sentence begins with a pronoun, and asks for nothing."""
    asks = _ASKS.search(sentence) or _TO_BE.match(sentence)
    return _OF_ITSELF.match(sentence) is not None and not asks


def states(sentence: str) -> bool:
    """Whether a whole sentence is a subject with its finite verb, and asks for nothing."""
    begin = number.end() if (number := _NUMBER.match(sentence)) else 0
    if not _ENDED.search(sentence) or _ASKS.search(sentence) or _ANNOUNCES.match(sentence, begin):
        return False
    if _TO_BE.match(sentence):
        return False
    if is_deed(sentence, begin, len(sentence)):
        return False
    behind, plain = plain_verb(sentence, begin, len(sentence))
    if plain is not None:
        return plain > begin
    verb = _VERB.match(sentence, likely_verb(sentence, behind, len(sentence)) or 0)
    return verb is not None and verb.start() > begin and verb.group().lower() in AUXILIARIES


#: `There are three recommendations.`, `Estyn has made three, which are given below.`
_LEADS = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:There (?:is|are|was|were) [^.:;]{1,80}"
    r"|[^.:;]{0,120}\b(?:as follows|(?:given|listed|set out|printed|shown|summarised) (?:here|below|in)\b[^.:;]{0,30}))"
    r"[.:]?\s*"
)


def announces(paragraph: str) -> bool:
    """Whether a paragraph only says that something follows."""
    return _LEADS.fullmatch(paragraph) is not None


def leads_to_decisions(words: str) -> bool:
    """Whether words lead up to what a meeting is to decide."""
    return _DECIDES.search(words) is not None


_MEETING = (
    r"(?:Cabinet|Committee|Council|Board|Executive|Panel|Authority|Commission|Forum|Assembly|[Mm]embers|[Gg]overnors"
    r"|[Tt]rustees|[Mm]eeting)"
)
#: `1.1 Cabinet is invited to:`, `It is recommended that the Committee:`.
_DECIDES = re.compile(
    rf"\b{_MEETING} (?:is|are|was|were)(?: also| now)? (?:invited|asked|recommended"
    rf"|requested)(?: to\b[^.]{{0,30}})?:?\s*\Z"
    rf"|\b[Ii]t is (?:\w+ )?(?:recommended|proposed) that (?:the )?(?:[\w’'-]+ ){{0,4}}?{_MEETING}:?\s*\Z"
)
