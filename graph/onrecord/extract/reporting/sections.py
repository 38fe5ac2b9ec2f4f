"""Sections: what stands below a heading, and the lists that a sentence introduces."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cache

from onrecord.annotate import Paragraph, Quotation, Sentence, Text
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.marks import ends_list
from onrecord.extract.reporting.itemised import is_line, is_lined
from onrecord.extract.reporting.passives import own_report
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.reporting.questions import headed_by
from onrecord.extract.scene import shape
from onrecord.extract.sought import sought
from onrecord.extract.words import alternation, table

#: The last sentence of a line behind which items say what was found.
_LED = re.compile(
    r"(?:\b(?:inspectors?|report|review|letter|inspection|regulator|watchdog|inspectorate|ombudsman|auditors?|team"
    r"|peers|assessors|investigation|they|it|we|I|Ofsted|Estyn|(?-i:[A-Z]{3,8}|Ombudsman"
    r"|Commission(?:er)?|Inspectorate|Regulator|Scotland|Wales|Authority|Office|Thornton))\b[^.:]{0,30}? ?(?:found"
    r"|finds|noted|notes"
    r"|identified|highlighted|(?:highlight|prais|describ|conclud|observ|identifi|report|criticis)e?s|says?|states?|stated|records?|recorded|lists?|listed|"
    r"praised|saw|said|reported|criticised|observed|heard|concluded|(?:raised )?concerns? (?:about|over)|concerned"
    r"|pleased|impressed)"
    r"|\b(?:findings|strengths|concerns|weaknesses|failings|faults)(?:,? [^.:]{0,140}?,?)? (?:were|are|included?|was))"
    r"\b[^.:]{0,60}:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_FOLLOWING = re.compile(
    r"(?i)\bfollowing (?:key |main )?(?:strengths|positives|good practice|concerns|weaknesses"
    r"|findings|shortcomings|failings)\b[^:]*[.:]\s*$"
)
_TO_DO = re.compile(
    r"(?i)\b(?:should|must|needs? to|recommend\w*|areas? (?:for|of) (?:improvement|development|action)|requirements|"
    r"ordered|required|improvements? (?:in|to))\b"
)
#: `It is not good because`: what stands below says why.
_BECAUSE = re.compile(
    r"(?i)(?:[^.;:]{0,60}\b)?(?:is|was|are|were|remains?|requires? improvement|inadequate|outstanding"
    r"|good)\b[^.;:]{0,40}\bbecause\W*"
)
#: What a plan is to tackle was found to be weak: `to address the following areas of significant weakness:`.
_TACKLED = sought(re.compile(
    r"(?i)\bfollowing (?:areas? of )?(?:[\w-]+ )?(?:weakness(?:es)?|concerns?|shortcomings|failings|failures)\W*$"
    r"|\b(?:weaknesses|concerns|shortcomings|failings|failures) (?:identified|found|raised)[^.:]{0,50}:\s*$"
))
#: A line without a stop above items: `Several strengths were highlighted by the inspector`.
_SEVERAL = re.compile(
    r"(?i)(?:the |these |several |a number of |many |some |key |main )*(?:strengths|positives|weaknesses|concerns"
    r"|failings"
    r"|shortcomings)\b[^.;:]{0,70}\b(?:highlighted|identified|found|noted|listed|reported|raised)\b[^.;:]{0,60}"
)
_GOES_ON = re.compile(
    r"(?i)(?:however|but|on the other hand|at the same time|in addition|also|by contrast|positively|"
    r"(?:however,? |but )?(?:they|inspectors|it|we|the \w+) (?:also )?(?:found|noted|saw|said"
    r"|identified|reported|were\b.{0,40}))(?: that| too)?\W*:"
)


@cache
def _heads(kind: str) -> re.Pattern[str]:
    """Headings of strengths or of concerns: words of the lexicon, and what may stand around them."""
    words = alternation(table("reporting_frames")[f"heading_{kind}"])
    return re.compile(
        rf"(?:(?:the|our|some|key|main|areas? of|areas? where|examples? of|summary of|identified|what|where|things|"
        rf"we|inspectors|they|it|is|are|was|were|has|have|had|saw|found|noted|that|about|of|liked|did) ?)*"
        rf"(?:{words})(?: (?:about|in|at|of|with|from|and|identified|noted|found|by|for|the|this|service|home|school|"
        rf"prison|force|council|inspectors|practice|areas?|inspection|we|our|what))*\W*",
        re.IGNORECASE,
    )


_NUMBER = re.compile(r"^\W*(?:\(?(?:\d{1,3}(?:\.\d+)*(?! per ?cent|[ ]?%)|[ivx]{1,5}|[A-Za-z](?=[.)])"
                     r"|R\d{1,2})[.):]?\s+)?[+•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?\s*")


#: Whoever liked something: in a heading also a body by its name, in capitals.
_THEM = (
    r"(?:they|it|she|he|we|inspectors|auditors|reviewers|(?-i:[A-Z][\w’'-]+(?: (?:of|and|for|[A-Z][\w’'-]+)){0,4})"
    r"|the [\w-]+|(?-i:[Tt]he [A-Z][\w-]+(?: [A-Z][\w-]+){1,3})|them|her|him|us)"
)
#: Questions and short phrases that head what was liked and what was not.
_LIKED = re.compile(
    rf"(?:(?:so|and|but|now|first),? )?(?:what|where) (?:(?:did|do|has|have|had|was|were|is|are|most) )?(?:{_THEM} "
    rf")?(?:most )?"
    rf"(?:likes?|liked|pleased|pleases|impressed|impresses|praised|praises|works?|worked|delighted|good|went well"
    rf"|goes well|going well|"
    rf"working(?: well)?|do(?:es)? well|did well)(?: (?:best|most|well|it|about [\w ]{{2,20}}|{_THEM}))*\W*"
    r"|(?:the |some )?(?:pluses|plus points|ticks|highs|highlights|high points|bright spots|hits|bouquets"
    r"|good (?:news|bits|points)|upsides?|merits)\W*"
    r"|(?:in|to) (?:the [\w ]{2,20}['’]s?|its|our|their|your|his|her) (?:favour|credit)\W*|on the (?:plus|credit"
    r"|bright|positive) side\W*|(?:notable|particular|some|areas? of) (?:positive|good|outstanding) practice\W*",
    re.IGNORECASE,
)
_DISLIKED = re.compile(
    rf"(?:(?:so|and|but|now),? )?(?:what|where) (?:(?:did|do|does|was|were|is|are|has)(?:n['’]t|(?: {_THEM})? not)(?: "
    rf"(?:likes?|liked|pleased?|impress(?:ed)?|work|"
    rf"good|so good|so well|well|go well))?(?: {_THEM})*|(?:{_THEM} )?"
    rf"(?:did not(?: like)?|didn['’]t(?: like)?|disliked)(?: {_THEM})*"
    rf"|(?:troubled|troubles|worried|worries|concerned|concerns|disappointed|bothered|alarmed|let us down|went wrong"
    rf"|goes wrong)(?: {_THEM})*)\W*"
    r"|against (?:it|them|us|that|the \w+)\W*|on the (?:minus|debit|other|negative|down) side\W*"
    r"|(?:the |some )?(?:minuses|minus points|crosses|lows|lowlights|low points|misses|brickbats|bad (?:news|bits"
    r"|points)|drawbacks|downsides?|sore points|black marks)\W*"
    r"|(?:priority|key|main|serious|our) concerns\W*",
    re.IGNORECASE,
)
_IN_SHORT = re.compile(
    r"(?:the |its |their |his |her )?(?:[\w’'-]+ ){0,3}?(?:findings?|thoughts|views?|verdict|report|impressions"
    r"|conclusions|summary) (?:in (?:brief|short|summary|outline|"
    r"a nutshell)|briefly|at a glance)\W*|what (?:did )?(?:(?:the |our )?(?:inspectors?|auditors?|reviewers?|report"
    r"|letter|regulator|watchdog|inspectorate|peers|team)) "
    r"(?:found|find|saw|see|said|say|says|thought|think|made of (?:us|it|them)|heard and saw|told us|reported)\W*"
    r"|what (?:we|they) (?:found|heard and saw|saw)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Section:
    """Items or lines below one heading or behind one lead that say what was found."""

    rule: str  #: listed (below `What is working`) or led (behind `Inspectors found:`)
    source: Source | None
    tone: str | None  #: what the heading says of all items
    heading: tuple[int, int]
    sentences: tuple[Sentence, ...]
    prose: bool = False  #: lines of prose, not items
    asked: bool = False  #: below a question, which what hardly tells of a finding may answer as well

    def without(self, starts: Container[int]) -> Section:
        """The same without the sentences that begin at `starts`, which say themselves whose findings they are."""
        if not (self.prose or self.rule == "led"):
            return self
        kept = tuple(s for s in self.sentences if s.start not in starts)
        return replace(self, sentences=kept)

    def begin(self, text: Text, sentence: Sentence) -> int:
        """Where the words of a sentence begin, behind a bullet or a number."""
        words = text.document.text[sentence.start : sentence.end]
        mark = _LABELLED.match(words) or _NUMBER.match(words)
        return sentence.start + (mark.end() if mark else 0)


#: What an inspectorate's own label says of the sentence behind it: `Cause of concern 2: Risks are not assessed.`
_LABELLED = re.compile(r"\W*(?:(?:(?:Cause|Area)s? of|Key|Priority) )?[Cc]oncern"
                       r"(?: (?:[Nn]o\.? ?)?\d{1,2})?\s?[:–—] ?(?=[A-Z])")


def find_sections(text: Text, sources: Sources) -> list[Section]:
    """The lists of findings in a text. An item belongs to the last heading or lead before it."""
    found: list[Section] = []
    for index, paragraph in enumerate(text.paragraphs):
        kind = _kind(text, index, found)
        asked = "" if kind or own_report(sources) else _asked(text, paragraph)
        kind = kind or asked
        below = _below(text, index, kind) if kind else []
        if own_report(sources) and _LABELLED.match(text.document.text, paragraph.start, paragraph.end):
            kind, below = "concern", list(text.sentences_in(paragraph)[:1])
        elif not kind and (opened := _opened(text, paragraph)):
            kind, below = opened, list(text.sentences_in(paragraph)[1:])
        if below:
            tone = kind if kind in ("strength", "concern") else None
            source = _source(sources, paragraph) if kind != "goes on" else found[-1].source
            heading = paragraph.start, paragraph.end
            prose = text.paragraphs[below[0].paragraph].role == "prose"
            found.append(Section("listed" if tone else "led", source, tone, heading, tuple(below), prose, bool(asked)))
    return found


def _asked(text: Text, paragraph: Paragraph) -> str:
    """What a question heads, in whatever small words it is put."""
    words = text.document.text[paragraph.start : paragraph.end].strip()
    return headed_by(words) if len(words) < 70 and paragraph.role in ("heading", "prose") else ""


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
    if _is_lead(text, index):
        return _tone_of_lead(words) or "led"
    if len(words) < 160 and _BECAUSE.fullmatch(words):
        return "concern" if _FALLS_SHORT.search(words) else "strength"
    if _TACKLED.search(words):
        return "concern"
    if _SEVERAL.fullmatch(words) and _above_items(text, index):
        return _tone_of_lead(words) or "led"
    if _of_one_in_turn(text, index, before):
        return "led"
    if len(words) > 70 or len(words.split()) > 9 or words.endswith("."):
        return ""
    plain = _NUMBER.sub("", words)
    if headed := _of_question(plain):
        return headed
    return (
        "strength" if _heads("strengths").fullmatch(plain) else "concern" if _heads("concerns").fullmatch(plain) else ""
    )


_FALLS_SHORT = re.compile(r"(?i)\b(?:not|no longer|requires? improvement|inadequate|weak|poor|unsatisfactory)\b")


def _above_items(text: Text, index: int) -> bool:
    return index + 1 < len(text.paragraphs) and text.paragraphs[index + 1].role == "item"


def _of_one_in_turn(text: Text, index: int, before: list[Section]) -> bool:
    """Whether a line only names the body of which the items below speak, behind `Also following inspections, RSH
    found:`."""
    paragraph, words = text.paragraphs[index], text.document.text
    line = words[paragraph.start : paragraph.end].strip()
    if not _NAME.fullmatch(line) or not _above_items(text, index):
        return False
    led = before[-1].heading[0] if before else -_NEAR
    above = text.paragraphs[index - 1] if index else paragraph
    return paragraph.start - led < _NEAR or _LED.search(words, above.start, above.end) is not None


_NAME = re.compile(r"(?:The )?[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and|the|for|upon|on|in|&)){1,7}:")
_NEAR = 1500  #: code points within which one lead governs several lists


def _of_question(words: str) -> str:
    """What a question or a short phrase heads: strength, concern, led (both); empty where it heads nothing."""
    if _DISLIKED.fullmatch(words):
        return "concern"
    if _LIKED.fullmatch(words):
        return "strength"
    return "led" if _IN_SHORT.fullmatch(words) else ""


def _opened(text: Text, paragraph: Paragraph) -> str:
    """What the first sentence of a paragraph heads in it (`What pleased her? Meals are unhurried.`)."""
    if paragraph.role != "prose" or paragraph.end - paragraph.start < 30:
        return ""
    inside = text.sentences_in(paragraph)
    first = text.document.text[inside[0].start : inside[0].end].strip()
    return _of_question(first) if len(inside) > 1 and len(first) < 70 else ""


def _is_lead(text: Text, index: int) -> bool:
    paragraph = text.paragraphs[index]
    last = text.sentences_in(paragraph)[-1]
    words = text.document.text[last.start : last.end].strip()
    if words.endswith(" that") and _above_items(text, index):
        words += ":"
    spoken = [each for each in text.quotations_in(paragraph.start, paragraph.end) if _is_speech(last, each)]
    if spoken or _TO_DO.search(words):
        return False
    return bool((words.endswith(":") and _LED.search(words)) or _FOLLOWING.search(words))


def _is_speech(last: Sentence, quoted: Quotation) -> bool:
    """Whether words in a lead are spoken: at length, before its last sentence or at its end."""
    return quoted.start < last.start or quoted.end - quoted.start > _LONG_QUOTE or quoted.end >= last.end - 1


_LONG_QUOTE = 90  #: code points


def _tone_of_lead(words: str) -> str | None:
    last = words[-160:]
    if re.search(
        r"(?i)\b(?:strengths|positives?|good practice|working well|going well|praised|commended|pleased|impressed)\b",
        last,
    ):
        return "strength"
    concerned = re.search(
        r"(?i)\b(?:concern(?:s|ed)?|weakness(?:es)?|shortcomings|failings|faults?|criticised|breaches)\b",
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
    head = text.paragraphs[index]
    led = kind == "goes on" or (kind == "led" and head.role == "prose")
    leads = led or words[: head.end].rstrip().endswith((":", "."))
    lines = leads and is_lined(text, index)
    role = "prose" if lines else "item" if leads else ""
    for paragraph in text.paragraphs[index + 1 :]:
        if paragraph.role == "furniture":
            continue
        here = "item" if words[paragraph.start] in "+✓✔✗" else paragraph.role
        role = role or here
        item = words[paragraph.start : paragraph.end]
        first = words[found[0].start : paragraph.end] if found and role == "item" else item
        if ends_list(item, first, leads) or here != role or role not in ("item", "prose") or _closes(text, paragraph):
            break
        spoken = _SPOKEN.search(words, paragraph.start, paragraph.end)
        if lines and not is_line(text, paragraph):
            break
        if role == "prose" and (words[paragraph.end - 1] == ":" or spoken or _is_foot(text, paragraph, found)):
            break
        found += text.sentences_in(paragraph)
    return found


def _is_foot(text: Text, paragraph: Paragraph, above: list[Sentence]) -> bool:
    """Whether a few words without a stop stand below full sentences: a name, a link, the size of a file."""
    words = text.document.text
    full = above and words[above[-1].start : above[-1].end].rstrip().endswith((".", ".”", ".’"))
    line = words[paragraph.start : paragraph.end].rstrip()
    return bool(full) and len(line.split()) < 9 and not line.endswith((".", "!", "?", ";", ":", ","))


_SPOKEN = re.compile(r"[“\"‘][A-Z][^”\"]{12,}[.!?,][”\"’]")
_CLOSING = re.compile(
    r"Yours (?:sincerely|faithfully)|About (?:this|the) (?:inspection|report)|Inspection team\b|"
    r"The Office for Standards|If you would like a copy|You may reuse|"
    r"Piccadilly Gate|© |What needs to improve|Areas for improvement|Recommendations|Notes to editors|"
    r"Information about|Next steps|What happens next|Areas of focus|Further information|Background|How we |Contact",
    re.IGNORECASE,
)


def _closes(text: Text, paragraph: Paragraph) -> bool:
    return bool(_CLOSING.match(text.document.text[paragraph.start : paragraph.end]))
