"""What is told beside what was found: the lives of persons, the writers themselves, and facts of a register."""

from __future__ import annotations

import re

#: What persons do and are, as told in passing.
LIFE = re.compile(
    r"\b(?:came|comes|went|goes|gone|joined|joins|left|leaves|moved|moves|arrived|appointed|became|becomes|is (?:the"
    r"|an?|our|its|now|to|in)|was (?:the|an?|our|its)|"
    r"doubles|retired|retires|succeed(?:s|ed)|followed|replaced|returns?|returned|started|starts|spent|dropped|does"
    r"|did|chairs|chaired|told|reached|wants|likened|"
    r"declined|leads|led|heads|headed|promoted|resigned|steps|stepped|stood|remains|took|takes|will|has been "
    r"(?:unfailingly )?(?:helpful|in post|acting)|(?:is|was) acting|hopes?|"
    r"wrote|writes|holds|held|died|quit|serves|served)\b")
#: What the writers do and think themselves; `we were shown` and `we saw` say what was found.
SELF = re.compile(
    r"(?:ours\b|(?:our|my) (?:own |first |second |third |last |earlier |previous |final |interim |joint )*(?:purpose"
    r"|visit|inspection|team|report|letter|grades?|task|remit|aim|colleagues?"
    r"|inspectors?|role|work|job|review)\b|(?:we|I)\b(?!(?: also| then| have| had| were| was| could| did| do| are| am)*"
    r" (?:shown|told|seen|saw|see|found|find|counted|came across|discovered|encountered|left waiting"
    r"|met (?=real|genuine|great|much|little|only|some|many|warm)|noted|heard|not see|not find|"
    r"impressed|concerned|pleased|struck|assured|satisfied|disappointed|encouraged|worried|identified"
    r"|observed)))", re.IGNORECASE)
#: The writers as the subject of a verb that stands right behind.
WRITERS = re.compile(r"\b(?:we|I|(?:my|our) (?:\w+ )?(?:team|colleagues?|inspectors?|auditors?))"
                     r"(?: also| then| have| had| \w+ly)*,? \Z")
#: What writers say of themselves between commas: `, I am afraid,`.
ASIDE = re.compile(
    r"(?:we|I) (?:am|are|fear|think|believe|feel|regret|suspect|suppose|hope|know|must say|should say|have to say"
    r"|would say|note)\b[^,.;]{0,20},", re.IGNORECASE)
#: What a place is, as a reader is told who does not know it.
_PLACE = re.compile(
    r"[A-Z][\w’' -]{2,40} is an? [\w -]{2,40}?(?:prison|school|home|academy|council|trust|service|college|hospital"
    r"|authority|nursery|landlord)\b(?! (?:where|in which|that))")
#: Facts of a register: how many, since when, part of what.
_FACTS = re.compile(
    r"\b(?:has|have|had|holds?|holding|owns?) (?:about |around |some |nearly )?\d[\d,]* (?:pupils|children|residents"
    r"|beds|homes|"
    r"places|prisoners|students|patients|men|households)\b|\b(?:retired|took over|taken over|opened (?:in|as)|on roll|"
    r"(?:has|have) since (?:left|retired|moved|died|resigned|closed|been (?:sold|replaced|closed|promoted))|"
    r"alternative provi\w+|is registered|is part of|(?:larger|smaller) than average)\b"
)


def is_of_register(words: str, start: int, end: int) -> bool:
    """Whether a clause says what a place is, or what any register says of it."""
    return _PLACE.match(words, start, end) is not None or _FACTS.search(words, start, end) is not None
