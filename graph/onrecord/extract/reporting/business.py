"""What is told of a meeting and of letters: who noted, asked, thanked and agreed, which is nothing that was found.

Minutes and papers tell beside what inspectors found what members made of it. However likely such a sentence reads as
a finding, its subject is somebody who deliberates, and its verb says that he does.
"""

from __future__ import annotations

import re

from onrecord.annotate import Sentence, Text
from onrecord.extract.authority.sources import Sources
from onrecord.extract.reporting.itemised import Framed
from onrecord.numbers import NUMERALS_TOO

#: Before the subject: `In response to questions,`, `Following the vote, Members noted that,`.
_FRONTED = (
    r"\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:In|At|On|After|Following|During|Before|Having|With|As|Also|However|Finally"
    r"|Responding|Asked)\b[^.;:]{0,140}, (?:that,? )?)?"
)
_WHOSE = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Oo]ther|[Aa]ll|[Bb]oth|[Oo]ne|{NUMERALS_TOO}|[Aa]nother) )?"
    r"(?:(?!of |and )[\w’'-]+ ){0,4}?"
)
#: Those who meet, those who serve them, and those who ask.
_WHO = (
    r"(?:(?i:members?(?: of the [\w’' -]{3,40}?)?|councillors?|cllrs?|officers?|committee|sub-? ?committee|panel|group"
    r"|cabinets?|boards?|councils?|assembly|forum|governors?|trustees?|chair(?:man|woman|person)?|director|mayor|leader"
    r"|staffer|spokes\w+|representatives?|superintendent|journalists?|reporters?))"
    r"(?: (?:for|of|in|from) (?!whom|which)[A-Z][^,.;:]{2,60}?)?(?: [A-Z][\w’'-]+){0,3}"
)
_ADVERB = (
    r"(?:(?:also|then|had|has|have|both|all|again|further|later|subsequently|previously|formally|unanimously) )*"
)
_DELIBERATES = (
    r"(?:noted|found|backed|praised|commended|criticised|suggested|confirmed|considered|received|thanked"
    r"|gave thanks|asked|replied|responded|advised|commented|welcomed|queried|heard|resolved|accepted|discussed|stated"
    r"|pointed out|offered|allowed|presented|introduced"
    r"|updated|explained|congratulated|enquired|questioned|requested|reiterated|moved|seconded|proposed|voted"
    r"|agreed (?:to|that|the)|expressed|wished|felt that|acknowledged|said|says|wrote|written to|told"
    r"|(?:was|were) (?:pleased|delighted|grateful|reassured|informed|advised|told|asked|invited|updated))\b"
)
_BUSINESS = re.compile(f"{_FRONTED}{_WHOSE}{_WHO} {_ADVERB}{_DELIBERATES}")


#: What leads to the points of a debate: `In the discussion the following points were made:`.
_POINTS = re.compile(
    r"\b(?:points|comments|questions|issues|queries|matters|observations)\b[^.:;]{0,40}\b(?:made|raised|discussed|asked"
    r"|put)\b[^.:;]{0,30}[:.–—-]*\s*\Z", re.IGNORECASE)


def debated(text: Text) -> frozenset[int]:
    """The paragraphs that list what was said in a debate."""
    found: set[int] = set()
    below = False
    for index, paragraph in enumerate(text.paragraphs):
        if paragraph.role == "item" and below:
            found.add(index)
        elif paragraph.role != "furniture":
            below = _POINTS.search(text.document.text, paragraph.start, paragraph.end) is not None
    return frozenset(found)


def is_business(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence tells what members, officers or a board said and did at a meeting or in a letter.

    `The Panel had agreed to further resources.`; `Members were pleased to note that morale had improved.`
    """
    return _BUSINESS.match(text.document.text, sentence.start, sentence.end) is not None


#: What somebody complains of, at the head of an ombudsman's report.
_COMPLAINT = re.compile(r"(?:The|This|Her|His|Their) complaint (?:is|was|concerns?|relates?)\b")


def own_frames(sources: Sources, sentence: Sentence, framed: list[Framed]) -> list[Framed]:
    """The frames without those of a complaint, and those that only what a meeting did makes: `The Committee received
    the report and noted it`."""
    if not framed or _COMPLAINT.match(sources.scene.flat, sentence.start, sentence.end):
        return []
    named = any(sentence.start <= body.start < sentence.end for body in sources.inspecting)
    loose = ("joined",) if named else ("joined", "passive")
    if not all(frame.rule in loose for frame in framed) or not is_business(sources.scene.text, sentence):
        return framed
    return []
