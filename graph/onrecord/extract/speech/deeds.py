"""What is done beside speaking: a verb of saying may be no attribution, or the doer and not the nearest name speaks."""

from __future__ import annotations

import re

from onrecord.extract.scene import Gist, shape
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_before

#: `what he said during a “heated discussion”`: when or where, and not what.
_OCCASION = re.compile(
    r"(?:said|says|say|saying|spoke|told [^.;:“\"]{2,30}) (?:during|in|at|after|before|on|over|for|from|since)"
    r"(?: (?:an?|the|his|her|its|their|this|that|our))? *")
#: Whoever is told of before, what follows is a paper's: `praised staff after a report found that “...”`.
_PAPER_FINDS = shape(
    r"\b(?:[Rr]eport|[Ii]nspection|[Rr]eview|[Aa]udit|[Ii]nquiry|[Ii]nvestigation|[Ss]urvey|[Ii]nspectors|<B>)"
    r"(?: which| that)?(?: has| had| also)* (?:found|concluded|revealed|showed|identified|highlighted|noted)\b"
    r"[^.;:“\"]*$")
#: `Ann Example nominated Joe Roe saying that he was “...”`: whoever does it says it, and not to whom it is done.
_DONE_TO = shape(
    r"\b(?!(?:heard|hear|saw|seen|recalled|remembered|caught|quoted|filmed|recorded|overheard|reported|found|kept)\b)"
    r"[a-z]+(?:ed|es|s) (?:the |<T>,? )?<P>,? (?:by )?$")


def quotes_nobody(gist: Gist, verb: re.Match[str]) -> bool:
    """Whether a quotation behind a verb of saying is none of its subject's: an occasion's name, or a paper's words."""
    return bool(_OCCASION.fullmatch(gist.shape, verb.start()) or _PAPER_FINDS.search(gist.shape, verb.end()))


def who_does(gist: Gist, verb: re.Match[str]) -> Subject | None:
    """Who speaks where a participle stands behind whom he does something to."""
    done = _DONE_TO.search(gist.shape, 0, verb.start()) if verb.group().endswith("ing") else None
    return subject_before(gist, done.start()) if done and done.start() else None
