"""Sections: what stands below a heading, and the lists that a sentence introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.mentions.known import known_body
from onrecord.extract.reporting.polarity import read_tone
from onrecord.extract.reporting.sources import Source, Sources

_STRENGTHS = re.compile(r"(?:what (?:is|['’]s|was) (?:working|going) well|what is working|what works well|strengths?|"
                        r"areas of strength|key strengths|what (?:has|had) improved|good practice|positives)\W*",
                        re.IGNORECASE)
_CONCERNS = re.compile(r"(?:what (?:is|was) not(?: working(?: well)?)?|what is not going well|weaknesses|"
                       r"areas of weakness|areas of concern|concerns|what (?:is|was) (?:of concern|worrying)|"
                       r"shortfalls)\W*", re.IGNORECASE)
_FINDINGS = re.compile(
    r"(?:(?:headline|main|key|our|summary of|the inspection|inspection|detailed|general|"
    r"overall) )*findings(?: and evaluation.*)?\W*"
    r"|(?:evaluation of progress|what we found|what inspectors found|overall summary|summary of (?:the )?findings)\W*",
    re.IGNORECASE)
#: A line behind which items say what was found.
_LED = re.compile(
    r"(?:.*[.!?,] )?(?:[^.:]{0,60}\b)?(?:inspectors?|report|review|letter|"
    r"inspection|regulator|watchdog|inspectorate|ombudsman|auditors?|"
    r"they|it|CQC|Ofsted|Estyn|HMICFRS|RSH)(?: also| has| have| had| further)* "
    r"(?:found|noted|identified|highlighted|praised|saw|said|reported|criticised|observed|"
    r"raised concerns about)(?: that)?:",
    re.IGNORECASE | re.DOTALL)
_REPORT = re.compile(
    r"(?:the )?(?:impact of leaders|experiences and progress of|effectiveness of leaders|overall experiences|"
    r"how well (?:are )?children|quality of education|behaviour and attitudes|"
    r"personal development|leadership and management|what (?:is it like|does the school do)|early years provision)\b.*",
    re.IGNORECASE)
_NUMBER = re.compile(r"^\W*(?:\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,5}|[a-z]|R\d{1,2})[.):]?\s+)?[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?\s*")


#: What an inspector who speaks himself puts before a finding.
_OWN_FRAME = re.compile(
    r"(?:(?:In summary|However|Overall|In addition|Also|Finally|But),? )?(?:[Ww]e|[Ii]nspectors)(?: also| therefore|"
    r" have| again)* "
    r"(?:found|saw|noted|heard|identified|observed|recognised|were (?:pleased|impressed|concerned|encouraged|"
    r"disappointed)"
    r"(?: to (?:see|find|hear|note)| by| with| about)?)(?: that| how)? ")


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs below one heading: an inspector's findings, or a list of strengths or concerns."""

    rule: str  #: stated (an inspector's prose) or listed (items below `What is working`)
    source: Source | None
    tone: str | None  #: what the heading says of all items
    heading: tuple[int, int]
    sentences: tuple[Sentence, ...]

    def begin(self, text: Text, sentence: Sentence) -> int:
        """Where the words of a sentence begin, behind a bullet or a number."""
        words = text.document.text
        mark = _NUMBER.match(words[sentence.start:sentence.end])
        start = sentence.start + (mark.end() if mark else 0)
        frame = _OWN_FRAME.match(words, start, sentence.end)
        return frame.end() if frame else start


def find_sections(text: Text, sources: Sources) -> list[Section]:
    """The sections of findings in a text. A paragraph belongs to the last heading before it."""
    own = is_inspectors_own(text, sources)
    source = sources.principal_body or sources.principal
    heads = [index for index in range(len(text.paragraphs)) if _kind(text, index, own)]
    found = []
    for index in heads:
        kind, paragraph = _kind(text, index, own), text.paragraphs[index]
        tone = kind if kind in ("strength", "concern") else None
        below = _below(text, index, kind, own)
        if below:
            heading = paragraph.start, paragraph.end
            found.append(Section("listed" if tone else "stated", source, tone, heading, tuple(below)))
    if own and any(_kind(text, index, own) == "report" for index in heads):
        found += _opening(text, source, heads[0])
    if own:
        found += _letter(text, source, {s.start for section in found for s in section.sentences})
    return found


#: Of whom an inspector's letter speaks.
_OF_THEM = re.compile(r"(?:However, |In addition, )?(?:You|Your|Staff|Leaders|Managers|The (?:service|force|trust|"
                      r"home|school|council|authority))\b")


def _letter(text: Text, source: Source | None, taken: set[int]) -> list[Section]:
    """An inspector's letter outside the headings of its findings: the sentences of its body that evaluate."""
    words = text.document.text
    opening = re.search(r"(?m)^Dear .*$", words)
    closing = re.search(r"(?m)^Yours (?:sincerely|faithfully)", words)
    if opening is None:
        return []
    end = closing.start() if closing else len(words)
    body = [p for p in text.paragraphs if p.role == "prose" and opening.end() <= p.start < end
            and not words[p.start:p.end].endswith(":")]
    inside = tuple(s for p in body for s in text.sentences_in(p)
                   if s.start not in taken and (_OF_THEM.match(words, s.start) or read_tone(words[s.start:s.end])))
    return [Section("stated", source, None, (0, 0), inside)] if inside else []


def _kind(text: Text, index: int, own: bool) -> str:
    """What a paragraph heads: strength, concern, report (a judgement area), findings; empty where it heads nothing."""
    paragraph = text.paragraphs[index]
    if paragraph.role not in ("heading", "prose", "item", "row"):
        return ""
    words = text.document.text[paragraph.start:paragraph.end].strip()
    plain = _NUMBER.sub("", words)
    if words.endswith(":") and _LED.fullmatch(words) and not text.quotations_in(paragraph.start, paragraph.end):
        return "led"
    if _STRENGTHS.fullmatch(words) or _CONCERNS.fullmatch(words):
        return "strength" if _STRENGTHS.fullmatch(words) else "concern"
    if not own or len(words) > 140 or words.endswith("."):
        return ""
    return "findings" if _FINDINGS.fullmatch(plain) else "report" if _REPORT.fullmatch(plain) else ""


def _opening(text: Text, source: Source | None, first: int) -> list[Section]:
    """What a report says in sum before its first judgement area: the long paragraphs of prose."""
    long = [p for p in text.paragraphs[:first] if p.role == "prose" and len(text.sentences_in(p)) > 1
            and not re.match(r"Dear |This letter|Inspection of", text.document.text[p.start:p.end])]
    sentences = tuple(s for p in long for s in text.sentences_in(p))
    return [Section("stated", source, None, (0, 0), sentences)] if sentences else []


def _below(text: Text, index: int, kind: str, own: bool) -> list[Sentence]:
    """The sentences up to the next heading: those of items and lines, in an inspector's prose of sub-headings too."""
    prose = own and kind in ("findings", "report")
    found: list[Sentence] = []
    for place, paragraph in enumerate(text.paragraphs[index + 1:], index + 1):
        heads = _kind(text, place, True) not in ("", "led")
        heading = paragraph.role in ("heading", "title")
        if heads or _closes(text, paragraph) or (heading and not prose):
            break
        if paragraph.role == "furniture" or heading:
            continue
        if paragraph.role != "item" and (kind == "led" or (paragraph.role != "prose" and not prose)):
            break
        found += text.sentences_in(paragraph)
    return found


_CLOSING = re.compile(
    r"Yours (?:sincerely|faithfully)|About (?:this|the) (?:inspection|report)|Inspection team\b|"
    r"The Office for Standards|If you would like a copy|You may reuse|"
    r"Piccadilly Gate|© |What needs to improve|Areas for improvement|Recommendations|Notes to editors|"
    r"Information about|"
    r"Next steps|What happens next|Areas of focus|Further information|Background|How we |Contact",
    re.IGNORECASE)


def _closes(text: Text, paragraph: Paragraph) -> bool:
    return bool(_CLOSING.match(text.document.text[paragraph.start:paragraph.end]))


def is_inspectors_own(text: Text, sources: Sources) -> bool:
    """Whether an inspectorate speaks itself: it publishes the text, heads it, or its inspector signs it."""
    publisher = known_body(text.document.publisher or "")
    if publisher and publisher.inspects:
        return True
    words = text.document.text
    head = words[:160].strip().split("\n")[0].strip()
    known = known_body(head)
    if known and known.inspects:
        return True
    signed = re.search(r"(?m)(?:(?:His|Her) Majesty['’]s (?:Chief )?Inspector\w*(?: of .{3,60})?|HMI|"
                       r"\bLead [Ii]nspector)\s*$", words[-400:])
    return bool(signed and re.search(r"(?m)^Dear |Yours sincerely", words)) or len(re.findall(
        r"(?m)^(?:What needs to improve|Inspection dates?|The impact of leaders on|Ofsted['’]s inspection|"
        r"What is it like to attend|What does the school)", words)) > 1
