"""Sections: what stands below a heading, and the lists that a sentence introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.reporting.sources import Source, Sources
from onrecord.extract.scene import shape
from onrecord.extract.words import alternation, table

#: The last sentence of a line behind which items say what was found.
_LED = re.compile(
    r"(?:\b(?:inspectors?|report|review|letter|inspection|regulator|watchdog|inspectorate|ombudsman|auditors?|team|peers|"
    r"assessors|investigation|they|it|we|I|CQC|Ofsted|Estyn|HMICFRS|RSH)\b[^.:]{0,30}? ?(?:found|finds|noted|notes"
    r"|identified|highlighted|"
    r"praised|saw|said|reported|criticised|observed|heard|concluded|(?:raised )?concerns? (?:about|over)|concerned"
    r"|pleased|impressed)"
    r"|\b(?:findings|strengths|concerns|weaknesses|failings|faults) (?:were|are|included?|was))\b[^.:]{0,60}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FOLLOWING = re.compile(
    r"(?i)\bfollowing (?:key |main )?(?:strengths|positives|good practice|concerns|weaknesses"
    r"|findings|shortcomings|failings)\b[^:]*[.:]\s*$"
)
_TO_DO = re.compile(
    r"(?i)\b(?:should|must|needs? to|recommend\w*|areas? (?:for|of) (?:improvement|development|action)"
    r"|requirements|"
    r"ordered|required|improvements? (?:in|to))\b"
)
_GOES_ON = re.compile(
    r"(?i)(?:however|but|on the other hand|at the same time|in addition|also|by contrast|positively|"
    r"(?:however,? |but )?(?:they|inspectors|it|we|the \w+) (?:also )?(?:found|noted|saw|said"
    r"|identified|reported|were\b.{0,40}))"
    r"(?: that| too)?\W*:"
)


@cache
def _heads(kind: str) -> re.Pattern[str]:
    """Headings of strengths or of concerns: words of the lexicon, and what may stand around them."""
    words = alternation(table("reporting_frames")[f"heading_{kind}"])
    return re.compile(
        rf"(?:(?:the|our|some|key|main|areas? of|areas? where|examples? of|summary of|identified|what"
        rf"|where|things|"
        rf"we|inspectors|they|it|is|are|was|were|has|have|had|saw|found|noted|that|about|of|liked|did) "
        rf"?)*"
        rf"(?:{words})(?: (?:about|in|at|of|with|from|and|identified|noted|found|by|for|the|this|service"
        rf"|home|school|"
        rf"prison|force|council|inspectors|practice|areas?|inspection|we|our|what))*\W*",
        re.IGNORECASE,
    )


_NUMBER = re.compile(r"^\W*(?:\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,5}|[a-z]|R\d{1,2})[.):]?\s+)?[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?\s*")


@dataclass(frozen=True, slots=True)
class Section:
    """Items or lines below one heading or behind one lead that say what was found."""

    rule: str  #: listed (below `What is working`) or led (behind `Inspectors found:`)
    source: Source | None
    tone: str | None  #: what the heading says of all items
    heading: tuple[int, int]
    sentences: tuple[Sentence, ...]

    def begin(self, text: Text, sentence: Sentence) -> int:
        """Where the words of a sentence begin, behind a bullet or a number."""
        mark = _NUMBER.match(text.document.text[sentence.start : sentence.end])
        return sentence.start + (mark.end() if mark else 0)


def find_sections(text: Text, sources: Sources) -> list[Section]:
    """The lists of findings in a text. An item belongs to the last heading or lead before it."""
    found: list[Section] = []
    for index, paragraph in enumerate(text.paragraphs):
        kind = _kind(text, index, found)
        below = _below(text, index, kind) if kind else []
        if below:
            tone = kind if kind in ("strength", "concern") else None
            source = _source(sources, paragraph) if kind != "goes on" else found[-1].source
            heading = paragraph.start, paragraph.end
            found.append(Section("listed" if tone else "led", source, tone, heading, tuple(below)))
    return found


def _source(sources: Sources, paragraph: Paragraph) -> Source | None:
    """Whoever the lead names, else the document's inspectors."""
    gist = sources.scene.open_gist(paragraph.start, paragraph.end)
    named = (sources.meant(gist, *found.span(), None) for found in shape(SOURCE).finditer(gist.shape))
    return next(
        (source for source in named if source), sources.authoring or sources.principal_body or sources.principal
    )


def _kind(text: Text, index: int, before: list[Section]) -> str:
    """What a paragraph heads: strength, concern, led, what goes on with the list before; empty where it heads
    nothing."""
    paragraph = text.paragraphs[index]
    words = text.document.text[paragraph.start : paragraph.end].strip()
    if paragraph.role not in ("heading", "prose", "item", "row"):
        return ""
    if paragraph.role == "prose" and before and _follows(text, index, before[-1]) and _GOES_ON.fullmatch(words):
        return "goes on"
    if _is_lead(text, paragraph):
        return _tone_of_lead(words) or "led"
    if len(words) > 70 or len(words.split()) > 9 or words.endswith("."):
        return ""
    plain = _NUMBER.sub("", words)
    return (
        "strength" if _heads("strengths").fullmatch(plain) else "concern" if _heads("concerns").fullmatch(plain) else ""
    )


def _is_lead(text: Text, paragraph: Paragraph) -> bool:
    last = text.sentences_in(paragraph)[-1]
    words = text.document.text[last.start : last.end].strip()
    if text.quotations_in(paragraph.start, paragraph.end) or _TO_DO.search(words):
        return False
    return bool((words.endswith(":") and _LED.search(words)) or _FOLLOWING.search(words))


def _tone_of_lead(words: str) -> str | None:
    last = words[-160:]
    if re.search(
        r"(?i)\b(?:strengths|positives?|good practice|working well|going well|praised|commended|pleased"
        r"|impressed)\b",
        last,
    ):
        return "strength"
    concerned = re.search(
        r"(?i)\b(?:concern(?:s|ed)?|weakness(?:es)?|shortcomings|failings|faults?|criticised"
        r"|breaches)\b",
        last,
    )
    return "concern" if concerned else None


def _follows(text: Text, index: int, section: Section) -> bool:
    """Whether the paragraph before this one is the last item of a list."""
    before = text.paragraphs[index - 1]
    return before.start <= section.sentences[-1].start < before.end


def _below(text: Text, index: int, kind: str) -> list[Sentence]:
    """The sentences of the items (below a heading also of the lines, where there are no items) up to the next
    heading."""
    found: list[Sentence] = []
    words = text.document.text
    role = (
        "item"
        if kind in ("led", "goes on") or words[: text.paragraphs[index].end].rstrip().endswith((":", "."))
        else ""
    )
    for paragraph in text.paragraphs[index + 1 :]:
        if paragraph.role == "furniture":
            continue
        role = role or paragraph.role
        if paragraph.role != role or role not in ("item", "prose") or _closes(text, paragraph):
            break
        if role == "prose" and (words[paragraph.end - 1] == ":" or text.quotations_in(paragraph.start, paragraph.end)):
            break
        found += text.sentences_in(paragraph)
    return found


_CLOSING = re.compile(
    r"Yours (?:sincerely|faithfully)|About (?:this|the) (?:inspection|report)|Inspection team\b|"
    r"The Office for Standards|If you would like a copy|You may reuse|"
    r"Piccadilly Gate|© |What needs to improve|Areas for improvement|Recommendations|Notes to editors|"
    r"Information about|"
    r"Next steps|What happens next|Areas of focus|Further information|Background|How we |Contact",
    re.IGNORECASE,
)


def _closes(text: Text, paragraph: Paragraph) -> bool:
    return bool(_CLOSING.match(text.document.text[paragraph.start : paragraph.end]))
