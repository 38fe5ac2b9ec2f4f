"""Findings: what inspectors, commissioners and reviewers are reported to have found, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate import Sentence, Text
from onrecord.claims import Evidence, FindingClaim, Mention
from onrecord.extract.reporting.clauses import Clause, split_clauses
from onrecord.extract.reporting.frames import Framed, find_frames
from onrecord.extract.reporting.polarity import read_tone
from onrecord.extract.reporting.refusals import is_no_finding
from onrecord.extract.reporting.sections import Section, find_sections
from onrecord.extract.reporting.sources import Source, Sources
from onrecord.extract.reporting.topics import find_topic
from onrecord.extract.scene import Gist, Scene


@dataclass(frozen=True, slots=True)
class _Context:
    """What surrounds a clause that is to become a finding."""

    source: Source | None  #: None: the document's own, whoever that is
    rule: str
    tone: str | None = None  #: what the frame or the heading says
    verb: tuple[int, int] | None = None  #: where it says so


def findings(text: Text, scene: Scene) -> Iterator[FindingClaim]:
    """Every finding that a text reports; in an inspector's own report every clause that evaluates or states is one."""
    sources = Sources(scene)
    sections = find_sections(text, sources)
    for section in sections:
        yield from _stated(text, section)
    yield from _reported(text, sources, sections)


def _stated(text: Text, section: Section) -> Iterator[FindingClaim]:
    """The sentences of an inspector's own prose, or the items below `What is working`."""
    for sentence in section.sentences:
        start, end = section.begin(text, sentence), sentence.end
        if re.search(r"[“\"][A-Z][^”\"]*[.!?,][”\"]", text.document.text[start:end]):
            continue
        context = _Context(section.source, section.rule, section.tone, section.heading)
        yield from _claims(text, context, split_clauses(text, start, end))


def _reported(text: Text, sources: Sources, sections: list[Section]) -> Iterator[FindingClaim]:
    taken = {sentence.start for section in sections for sentence in section.sentences}
    paragraph = -9  #: the paragraph that last reported a finding
    for sentence, gist, running, framed in find_frames(text, sources):
        if sentence.start in taken:
            continue
        if framed and framed[0].rule == "with" and sentence.paragraph == paragraph:
            main = split_clauses(text, sentence.start, framed[0].verb[0])
            yield from _claims(text, _Context(framed[0].source, "goes on"), main)
        for frame in framed:
            context = _Context(frame.source, frame.rule, frame.tone, frame.verb)
            yield from _claims(text, context, _parts(text, frame))
        if framed:
            paragraph = sentence.paragraph
        elif running and _goes_on(text, sentence, gist, paragraph):
            yield from _claims(text, _Context(running, "goes on"), split_clauses(text, sentence.start, sentence.end))


def _parts(text: Text, frame: Framed) -> list[Clause]:
    if not frame.whole:
        return split_clauses(text, frame.start, frame.end)
    parts = split_clauses(text, frame.start, frame.end)
    holding = [p for p in parts if p.start <= frame.verb[0] < p.end]
    return holding or parts[:1]


def _goes_on(text: Text, sentence: Sentence, gist: Gist, paragraph: int) -> bool:
    """Whether a sentence without frame still reports: it evaluates, and stands behind one that reports."""
    if sentence.paragraph != paragraph and not (sentence.paragraph == paragraph + 1 and _all_evaluate(text, sentence)):
        return False
    return _evaluates(text, sentence)


def _all_evaluate(text: Text, sentence: Sentence) -> bool:
    """Whether each sentence of a paragraph evaluates: then it goes on with what the paragraph before reported."""
    paragraph = text.paragraphs[sentence.paragraph]
    inside = text.sentences_in(paragraph)
    return len(inside) > 1 and all(_evaluates(text, other) for other in inside)


def _evaluates(text: Text, sentence: Sentence) -> bool:
    words = text.document.text[sentence.start:sentence.end]
    if text.quotations_in(sentence.start, sentence.end) and re.search(r"[“\"‘][A-Z]", words):
        return False
    return read_tone(words) is not None and not _OTHERS_SAY.search(words)


_OTHERS_SAY = re.compile(
    r"\b(?:said|says|told|indicated|added|adds|announced|claimed|asked|replied|welcomed|responded|apologised|"
    r"accepted|pledged|insisted|"
    r"previously|I|my|our|we|you|report|letter|inspection|inspectors|rated|will|would|plans? to|commissioned|"
    r"published|investigated|interviewed|ratings?|graded?|"
    r"inspected|re-inspected|visited|took place|carried out|recommendations?)\b")


def _claims(text: Text, context: _Context, clauses: list[Clause]) -> Iterator[FindingClaim]:
    kept: list[Clause] = []
    for clause in clauses:
        refusal = is_no_finding(text, clause)
        if refusal == "all":
            break
        if not refusal:
            kept.append(clause)
    for clause, polarity in zip(kept, _polarities(text, context, kept), strict=True):
        yield FindingClaim(
            document=text.document.id, rule=context.rule, evidence=(_evidence(text, clause),),
            by=context.source.mention if context.source else None, about=find_topic(text, clause), polarity=polarity,
            text=text.words(clause.start, clause.end))


def _evidence(text: Text, clause: Clause) -> Evidence:
    sentence = text.sentence_at(clause.start)
    if sentence is None:
        return text.evidence(clause.start, clause.end)
    return text.evidence(sentence.start, max(sentence.end, clause.end))


def _polarities(text: Text, context: _Context, clauses: list[Clause]) -> list[Mention]:
    """The polarity of each clause; one that tells none has that of its neighbour, or behind `but` the opposite."""
    told = [_told(text, context, clause) for clause in clauses]
    found: list[Mention] = []
    for place, (clause, mention) in enumerate(zip(clauses, told, strict=True)):
        if mention is None:
            before = found[-1].value if found else _ahead(clauses, told, place)
            value = _OPPOSITE.get(before or "", "neutral") if clause.joined == "but" and found else before or "neutral"
            mention = text.words(clause.start, clause.end, value)
        found.append(mention)
    return found


_OPPOSITE = {"strength": "concern", "concern": "strength"}


def _ahead(clauses: list[Clause], told: list[Mention | None], place: int) -> str | None:
    """The polarity of the clause that `and` joins to this one."""
    if place + 1 < len(clauses) and clauses[place + 1].joined == "and":
        following = told[place + 1]
        return following.value if following else None
    return None


def _told(text: Text, context: _Context, clause: Clause) -> Mention | None:
    """What the frame says of a noun phrase, else what the clause says, else what its heading says; None: nothing."""
    tone = read_tone(text.document.text[clause.start:clause.end], clause.verb - clause.start if clause.verb else 0)
    if context.tone and context.verb and (
            clause.verb is None or tone is None or context.tone == "concern" or context.rule in ("listed", "passive")):
        return text.words(context.verb[0], context.verb[1], context.tone)
    return text.words(clause.start + tone.start, clause.start + tone.end, tone.value) if tone else None
