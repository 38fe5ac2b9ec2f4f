"""Things that were found, told one after the other behind a colon: `It came away with a list: no plan; late visits.`"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.scene import Gist


@dataclass(frozen=True, slots=True)
class Framed:
    """What a source is said to have found: from `start` to `end` of the text, in one sentence."""

    source: Source
    start: int
    end: int
    tone: str | None  #: strength or concern where the frame itself says so (`praised`)
    verb: tuple[int, int]  #: where the framing words stand
    rule: str
    whole: bool = False  #: the text is the whole clause, not to be split (`Social workers were praised for ...`)


#: Words that head what was found: alone in front of a colon, or at the end of a clause there.
_GOOD = (
    r"(?:plus(?:es| points)|highlights|high points|highs|bright spots|strengths|positives|good news|successes|credits)"
)
_BAD = (
    r"(?:minus(?:es| points)|lowlights|low points|lows|weaknesses|negatives|bad news|charge sheet|failings|faults"
    r"|shortcomings|concerns|problems|worries|gaps|grim reading|uncomfortable reading|sorry reading|litany|rap sheet)"
)
_NEUTRAL = (
    r"(?:list|catalogue|string of [\w ]{3,30}|picture|verdict|findings|ledger|details|in (?:brief|short|summary))"
)
_LEAD = re.compile(
    rf"\W*(?:[^:;\n“”\"]{{0,140}}[ ,])?(?P<head>(?P<good>{_GOOD})|(?P<bad>{_BAD})|{_NEUTRAL})"
    r"(?: (?:here|too|as well|include[sd]?|were|are|was|is|too many|to match|of [\w ’'-]{2,40}))*: ",
    re.IGNORECASE,
)
#: What is asked or planned, or said by somebody else, is listed in the same way.
_OTHERWISE = re.compile(
    r"(?i)\b(?:recommend\w*|should|must|asks?|asked|orders?|ordered|requires?|required|wants?|wanted|needs?|plans?"
    r"|pledge[sd]?"
    r"|promis\w+|priorit\w+|steps|actions?|conditions|options|agenda|shopping|wish|said|says|told|added|replied)\b"
)


def items_of(sources: Sources, gist: Gist, sentence: Sentence, running: Source | None) -> list[Framed]:
    """What a sentence lists behind a colon, thing by thing; empty where it lists none of what somebody found.

    A label (`Lowlights:`) heads one thing as well; a clause in front of the colon heads two at least, with semicolons.
    """
    words = sources.scene.text.document.text
    if ":" not in gist.shape:
        return []
    lead = _LEAD.match(words, sentence.start, sentence.end)
    source = running or sources.principal
    if lead is None or source is None or _OTHERWISE.search(lead.group()) or sources.scene.text.quotation_at(lead.end()):
        return []
    label = len(lead.group().split()) < 5
    ends = [lead.end() + found.start() for found in re.finditer(";", words[lead.end() : sentence.end])]
    if not (ends or (label and (lead.group("good") or lead.group("bad")))):
        return []
    tone = "strength" if lead.group("good") else "concern" if lead.group("bad") else None
    begins = [lead.end(), *(end + 1 for end in ends)]
    verb = lead.start("head"), lead.end("head")
    tone = tone or _tone_of(sources, begins[0], sentence.end)
    spans = zip(begins, [*ends, sentence.end], strict=True)
    return [Framed(source, begin, end, tone, verb, "items") for begin, end in spans]


def _tone_of(sources: Sources, start: int, end: int) -> str | None:
    """What the things of a list tell together, where each alone may tell nothing."""
    told = read_tone(sources.without_names(start, end))
    return told.value if told else None


def is_lined(text: Text, index: int) -> bool:
    """Whether a lead is followed by lines that have lost their bullets: two at least, none with a full stop."""
    words, head, behind = text.document.text, text.paragraphs[index], text.paragraphs[index + 1 : index + 3]
    led = words[: head.end].rstrip().endswith(":")
    return led and len(behind) == 2 and all(is_line(text, each) for each in behind)


def is_line(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph is a line without a stop, as items are that have lost their bullets."""
    words = text.document.text[paragraph.start : paragraph.end].rstrip()
    return paragraph.role == "prose" and 3 < len(words.split()) < 26 and words[-1] not in ".:!?"
