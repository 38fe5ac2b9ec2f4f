"""Inspectors' own prose: the sentences of a report, a letter or a notice in which inspectors say what they found."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.authority.sources import Sources
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.reporting.quoted import begins_inside
from onrecord.extract.sought import sought
from onrecord.extract.words import alternation, table

#: Headings below which inspectors do not say what they found.
_ASIDE = re.compile(
    r"(?:about (?!care)|(?:practice|case) (?:stud(?:y|ies)|examples?)\b|vignettes?\b|(?:could|would|should|might) .*\?|"
    r"(?:the )?(?:options|way forward|road ahead)\W*$|background|context|introduction and|notes?\b|notes to"
    r"|contacts?\b|contact us|what happens next|what (?:we|I) (?:will|did)|"
    r"what (?:(?:do|does) )?(?:our |the |these |each )?(?:grades?|ratings?|judgements?|scores?)(?: mean)?s?|"
    r"next steps|how (?:we|I|to|can|the) |why we |what (?:is|are) (?:this|a|an|the) (?:inspection|review|report)|"
    r"further information|information (?:about|on|for)|details\b|.{0,30}\bdetails\W*$|inspection (?:team|details"
    r"|dates?|activit|information)|this inspection|the (?:review )?team|peer team|the (?:inspection )?process"
    r"|summary of the peer (?:challenge|review) approach|methodology|scope|"
    r"terms of reference|areas? covered|the complaint|complaint\b|what (?:I|we) (?:have )?considered|evidence (?:I"
    r"|we)? ?considered|"
    r"the law|legal|relevant law|legislation|agreed action|actions? (?:agreed|taken|required|plan)|remedy|"
    r"orders?\b|recommendations?|key recommendations|requirements|(?:the )?provider must|what (?:needs|the .{3,20} "
    r"needs) to|"
    r"what must|where improvement|areas? (?:for|of|requiring|that) .{0,20}(?:improve|action|development)|priority "
    r"actions?|causes? of concern|"
    r"ratings?|grades?\b|the grades|our ratings|judgements?\W*$|appendix|annex|glossary|declaration|copyright|"
    r"(?:the )?ombudsman[’']s role|(?:our|my) (?:role|approach|powers)|what (?:I|we) (?:have )?(?:and have not "
    r")?investigated|how (?:I|we) considered|jurisdiction|why we inspected|enforcement|rating at last|follow[ -]?up|"
    r"(?:the )?coroner(?:['’]s (?:legal )?powers)?\W*$|circumstances of (?:the )?death|investigation and inquest"
    r"|(?:your )?response|.{3,60}(?:[’']s)? response|"
    r"statement from|publication|media|press|enquiries|read more|related|share|comments?\b)",
    re.IGNORECASE,
)
#: Headings of an ombudsman's decision below which the complaint and the powers stand, and not what was found.
_CASE = re.compile(
    r"(?:the )?complaints?\W*$|(?:(?:the )?ombudsman[’']s|our|my) (?:role|approach|powers)|jurisdiction|(?:the "
    r"|relevant )?(?:law|legal)"
    r"|what (?:I|we) (?:have )?(?:and have not )?investigated|how (?:I|we) considered|legislation|agreed action"
    r"|enforcement",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"(?i)(?:practice|case) (?:stud(?:y|ies)|examples?)\b|vignettes?\b")
_ADVISES = re.compile(
    r"(?:orders?\b|recommendations?|key recommendations|requirements|(?:the )?provider must|what (?:needs|the .{3,20} "
    r"needs) to|"
    r"what must|where improvement|areas? (?:for|of|requiring|that)|priority actions?|causes? of concern|remedy|agreed"
    r"|actions?|next steps|what happens next)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:should|must|ought to)\b(?! not\W*$)")
#: `I considered whether planning should be added`: a question, whatever was the answer.
_ASKED = re.compile(r"\b(?:whether|if) [^.;:,]{1,60}?\b(?:should|must|ought to)\b")
_REQUIRES = re.compile(r"\b(?:needs? to|ha(?:s|ve) to|(?:is|are) required to)\b")
#: What makes `needs to` a thing that is asked for and no finding: by when it is to be done.
_DEADLINE = re.compile(
    r"\b(?:by|before|within|no later than|not later than) (?:the end of |next |this |early |late |mid-)?(?:January"
    r"|February"
    r"|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|spring|summer|autumn"
    r"|winter|[\w-]+ (?:days|weeks|months)|a (?:week|fortnight|month|year)|year|month|term|\d)"
)
#: An advice that others may follow: the council should do something, not `lessons should be learnt`.
_DONE = re.compile(r"\b(?:should|must|ought to) (?!have\b)\w+")
#: That something be done, and not what.
AT_LARGE = re.compile(r"\baction (?:should|must|needs to) be taken\b(?! by\b)")
_FINDINGS = re.compile(
    r"(?:(?:headline|main|key|our|my|summary of(?: our| the)?|the inspection|inspection|detailed|general|overall"
    r"|analysis and) )*(?:findings|analysis|conclusions?)(?: and (?:evaluation|analysis|reasons).*)?\W*"
    r"|(?:evaluation of progress|what (?:we|I) (?:have )?found|what inspectors found|overall summary|"
    r"(?:the )?coroner['’]?s['’]? concerns?|matters of concern|"
    r"(?:executive |overall )?summary(?: of (?:the )?(?:findings|judge?ment))?)\W*"
    r"|(?:the )?(?:impact of leaders|experiences and progress of|effectiveness of leaders|overall experiences|"
    r"how well (?:are )?children|quality of education|behaviour and attitudes|personal development|leadership and "
    r"management|what (?:is it like|does the \w+ do)|early years provision|safeguarding)\b.*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W*(?:\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,5}|[a-z]|R\d{1,2})[.):]?\s+)?[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?\s*")
#: Sentences of an inspector's own text that say nothing of what was found.
_NO_MATTER = re.compile(
    r"^(?:(?:Enforcement|Follow[ -]?up|Why we inspected|Ratings? at last inspection|More information)\b|Dear\b|Yours\b"
    r"|If (?:the|you|we|this|it|they|that|not)\b|You can\b|Please\b|Thank|This (?:is|was) (?:our|the|an?)\b|Read\b"
    r"|See\b|"
    r"(?:A|The) (?:full )?(?:copy of )?(?:this |the )?(?:report|letter|judge?ment|decision) (?:is|was|has been|will"
    r"|can|sets?|follows|covers|summaris\w+)\b)"
    r"|\b(?:last|previously|first) inspected\b|\b(?:we|I) (?:also |have |now |therefore )*(?:will|would like to|intend"
    r"|plan|expect|are not proposing|am copying|"
    r"recommend(?:ed)?|urged?|asked?|required?|ordered|order|want|set out|publish|regulate|inspect)\b"
    r"|\bOffice for Standards in Education\b|\bregulates and inspects\b|^It (?:assesses|inspects|regulates|rates)\b"
    r"|\bjointly (?:inspected|reviewed|visited)\b"
    r"|^It(?: is|'s|’s|isn['’]t)(?: not| no part)? (?:(?:of )?(?:our|my)|for (?:us|me)|within (?:our|my)) "
    r"|\b(?:published|copyright|licence|scale runs|runs from|telephone|email)\b|\bwas the fourth\b",
    re.IGNORECASE,
)
#: What the inspected did or said in answer.
_ANSWERS = re.compile(
    r"(?<!nobody )(?<!no one )(?<!none )"
    r"\b(?:has|have|had) (?:also |now |since |already |fully )?(?:acknowledged|accepted|agreed|apologised|committed"
    r"|offered|"
    r"responded|confirmed|asked|assured|undertaken to|pledged|promised|welcomed)\b|\b(?:agreed|offered|promised) to\b"
    r"|\b(?:complained|told the council|asked)\b that\b|"
    r"^(?:(?!\b(?:when|where|who|which|whom|after|because|what)\b)[^.;])*?\b(?:said|says|announced|pledged)\b",
    re.IGNORECASE,
)
_ANY_ANSWER = sought(_ANSWERS)
#: What opens the story of a case, which is told before what was found in it: `The roof came down in May 2021.`
_HAPPENED = re.compile(r"[^.;:]*\b(?:in|on|by|since) (?:[\w]+ ){0,2}(?:19|20)\d\d\.")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A sentence that an inspector says himself, from `start` (behind a bullet or a number) to its end."""

    sentence: Sentence
    start: int
    firm: bool  #: below a heading of findings, where whatever is stated was found
    sure: bool  #: below what had been asked for, where whatever is stated is what has become of it


def asides(text: Text, sources: Sources) -> frozenset[int]:
    """Where the paragraphs of an inspector's own document begin that stand outside its body: below a heading of
    recommendations, method or background, in its letterhead, behind its end. None in any other document."""
    if sources.author is None or not sources.author.report:
        return frozenset()
    inside = {paragraph.start for paragraph, *_ in _body(text)}
    return frozenset(paragraph.start for paragraph in text.paragraphs) - inside


def own_words(text: Text, sources: Sources) -> dict[int, OwnWords]:
    """The sentences in which the author of an inspector's own document says what was found, by where they begin."""
    if sources.author is None or not sources.author.report:
        return {}
    found = [words for paragraph, *held in _body(text) for words in _stating(sources, paragraph, *held)]
    return {words.sentence.start: words for words in found}


def told_aside(text: Text, sources: Sources) -> frozenset[int]:
    """Where sentences of an inspector's own document begin that do not say what was found: below a heading of
    something else (the complaint, the powers of an ombudsman), or what the inspected did in answer."""
    if sources.author is None or not sources.author.report:
        return frozenset()
    words, aside, found = text.document.text, False, set[int]()
    for paragraph in text.paragraphs:
        if is_heading(text, paragraph):
            aside = _CASE.match(_NUMBER.sub("", words[paragraph.start : paragraph.end].strip())) is not None
        inside = text.sentences_in(paragraph) if paragraph.role in ("prose", "item") else ()
        found.update(s.start for s in inside if aside or _ANSWERS.search(words, s.start, s.end))
    return frozenset(found)


def asking(text: Text, taken: Container[int], zones: Container[int]) -> Iterator[Sentence]:
    """The sentences of an author's own prose, outside lists, that say what should or must be done.

    `zones`: the paragraphs below a heading of recommendations, where `needs to` and `is required to` say so as well.
    """
    aside = False
    for index, paragraph in enumerate(text.paragraphs):
        line = _NUMBER.sub("", text.document.text[paragraph.start : paragraph.end].strip())
        if is_heading(text, paragraph):
            aside = _ASIDE.match(line) is not None and _ADVISES.match(line) is None
        if aside or paragraph.role not in ("prose", "item"):
            continue
        advised = index in zones
        for sentence in text.sentences_in(paragraph):
            words = _ASKED.sub("", text.document.text[sentence.start : sentence.end])
            asks = _ASKS.search(words) or (_REQUIRES.search(words) and (advised or _DEADLINE.search(words)))
            advised = advised or (asks is not None and _DONE.search(words) is not None)
            told = asks and not AT_LARGE.search(words)
            if sentence.start not in taken and told and _complete(words) and not _speaks(text, sentence):
                yield sentence


def _body(text: Text) -> Iterator[tuple[Paragraph, bool, bool]]:
    """The paragraphs of the body, whether a heading of findings stands above them, and whether one of what had been
    asked for does."""
    words = text.document.text
    opening, closing = (
        re.search(r"(?m)^(?:Dear|DEAR) .*$", words),
        re.search(r"(?m)^Yours (?:sincerely|faithfully)", words),
    )
    begin, end = (opening.end() if opening else 0), (closing.start() if closing else len(words))
    firm = aside = sure = False
    again = _FOLLOWS_UP.search(words, 0, begin + _TOP) is not None
    for paragraph in text.paragraphs:
        if not begin <= paragraph.start < end or paragraph.role in ("furniture", "title", "dateline"):
            continue
        line = _NUMBER.sub("", words[paragraph.start : paragraph.end].strip())
        if again and _RESTATES.match(words, paragraph.start, paragraph.end):
            firm, aside, sure = True, False, True
        elif is_heading(text, paragraph) or (paragraph.role == "row" and _EXAMPLE.match(line)):
            aside = _ASIDE.match(line) is not None and not (again and _SINCE.match(line))
            firm = not aside and (again or (firm and _minor(line)) or _FINDINGS.fullmatch(line) is not None)
            sure = sure and _SINCE.match(line) is not None
        elif paragraph.role in ("prose", "item") and not aside:
            yield paragraph, firm, sure


#: Inspectors were there before, and tell what has become of what they asked for.
_FOLLOWS_UP = re.compile(
    r"(?i)\b(?:monitor(?:ing|ed)|follow(?:ing|ed|s)?[ -]?up|re-?visit(?:ed)?|re-?inspect(?:ion|ed)|(?:return|focused) "
    r"visit|review of progress|progress (?:review|visit|report|letter)|came back|went back|returned to)\b"
)
_TOP = 700  #: code points at the head of a report in which it says so
#: What was asked for or found wrong before, as the heading of what has become of it: `R1 Raise standards of reading`.
_RESTATES = re.compile(
    r"\W*(?:R ?\d{1,2}\b|(?:(?:priority|key|main|previous|outstanding) )?(?:recommendation|requirement|area for "
    r"(?:improvement|development)|concern|cause of concern|condition|direction|priority|action point) (?:no\.? ?)?\d)",
    re.IGNORECASE,
)
#: What was done about it: `Action taken since then`.
_SINCE = re.compile(r"(?i)(?:actions?|steps) taken (?:since|on|in)\b|progress\b|follow[ -]?up (?:of|on|to)\b")


def _minor(line: str) -> bool:
    """Whether a heading may stand below one of findings: no chapter of its own."""
    return not re.match(r"(?i)(?:inspection|conclusion|closing|other|appendix)", line)


def is_heading(text: Text, paragraph: Paragraph) -> bool:
    """Whether a line heads what follows: marked so, or short and without a stop."""
    words = text.document.text[paragraph.start : paragraph.end].strip()
    if paragraph.role == "heading":
        return True
    if heads_area(words):
        return True
    short = len(words) < 90 and not words.endswith((".", ";", ",", ")")) and words[:1] not in '“"‘•-–—▪'
    return short and paragraph.role == "prose" and (len(words.split()) < 9 or words.endswith("?"))


def heads_area(line: str) -> bool:
    """Whether a line is a judgement area and its grade (`Care of tenants: good`), which heads what was found in it."""
    return _graded().match(line) is not None


@cache
def _graded() -> re.Pattern[str]:
    """A judgement area and its grade, which head what was found in it, however long the line."""
    scales = [scale for name, scale in table("grades").items() if name != "forms"]
    grades = alternation([grade for scale in scales for grade in (*scale["grades"], *scale.get("also", ()))])
    return re.compile(rf"[^.:;]{{10,150}}(?::| [–—-]) (?:is |are )?(?:{grades})\Z", re.IGNORECASE)


def _stating(sources: Sources, paragraph: Paragraph, firm: bool, sure: bool) -> Iterator[OwnWords]:
    text = sources.scene.text
    inside = text.sentences_in(paragraph)
    told = [read_tone(sources.without_names(s.start, s.end)) is not None for s in inside]
    if not firm and told[:1] != [True] and _HAPPENED.match(text.document.text, inside[0].start, inside[0].end):
        return
    for sentence, evaluates in zip(inside, told, strict=True):
        words = text.document.text[sentence.start : sentence.end]
        mark = _NUMBER.match(words)
        start = sentence.start + (mark.end() if mark else 0)
        if (
            not _complete(words)
            or _NO_MATTER.search(text.document.text[start : sentence.end])
            or _ANY_ANSWER.search(words)
        ):
            continue
        if not _speaks(text, sentence) and (firm or evaluates or (any(told) and not re.search(r"\d{4}", words))):
            yield OwnWords(sentence, start, firm, sure)


def _complete(words: str) -> bool:
    return bool(re.search(r"[.!;][”\"’)]*\s*\Z", words)) and len(words.split()) > 2


def _speaks(text: Text, sentence: Sentence) -> bool:
    """Whether somebody's speech begins or goes on in a sentence."""
    words = text.document.text[sentence.start : sentence.end]
    quotation = text.quotation_at(sentence.start) or text.quotation_at(max(sentence.start, sentence.end - 2))
    if begins_inside(text, sentence.start):
        return True
    opened = text.quotation_at(sentence.start + 1)
    if opened is not None and opened.end > sentence.end:
        return True
    whole = quotation is not None and quotation.end - quotation.start > 60
    return whole or bool(re.search(r"[“\"][A-Z][^”\"]*[.!?,][”\"]", words))
