"""What whoever writes a document asks for himself in its prose: a chair's statement, a councillor's column, a
letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Sentence
from onrecord.extract.advice.addressees import addressee
from onrecord.extract.advice.advised import Advice, clause_advice, split_advice
from onrecord.extract.advice.advisers import of_own_council
from onrecord.extract.advice.first_person import first_person
from onrecord.extract.advice.narrating import binds_everybody
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.clauses import clause_spans
from onrecord.extract.reporting.own import AT_LARGE

_MODAL = re.compile(r"\b(?:should|must|ought to)\b")
#: What says that the writer comes to what he asks for himself.
_OF_HIS_OWN = re.compile(
    r"\b(?:I|my)\b[^.;]{0,40}\b(?:add|recommend\w*|requests?|advi[cs]e|pleas?|asks?|proposals?|suggest\w*|view)\b"
    r"|\bmy own\b|\b[Ii]n my view\b|\bI (?:think|believe|say)\b")
#: Whoever inspects, by no name: what should be done behind it may be his.
_OF_OTHERS = re.compile(r"(?i)\b(?:inspect\w+|regulators?|watchdogs?|ombudsman|auditors?|reports?|reviewers?|peers"
                        r"|unions?|campaigners)\b")


def written_advice(sources: Sources, taken: set[int]) -> Iterator[tuple[Source, Advice]]:
    """What the writer asks for outside quotations and lists (`taken`: where sentences of lists begin)."""
    text, source = sources.scene.text, sources.writer
    if source is None:
        return
    asked = -1  #: the paragraph in which he has last come to what he asks for
    for sentence in text.sentences:
        if sentence.start in taken or text.quotation_at(sentence.start):
            continue
        if text.paragraphs[sentence.paragraph].role in ("furniture", "title", "dateline", "heading"):
            continue
        if text.document.text[: sentence.end].endswith((":", ": ")):
            continue  # what it asks for stands in the list below
        own = first_person(text, sentence.start, sentence.end)
        found = [advice for advice in own if _counts(sources, advice, source)]
        if found or _OF_HIS_OWN.search(text.document.text, sentence.start, sentence.end):
            asked = sentence.paragraph
        if not found and (asked == sentence.paragraph or _speaks_alone(sources, sentence)):
            found = [advice for advice in _plainly(sources, sentence) if _counts(sources, advice, source)]
        yield from ((source, advice) for advice in found)


def _counts(sources: Sources, advice: Advice, source: Source) -> bool:
    """Whether advice is the writer's own, and more than what governs a council says of it."""
    if sources.scene.text.quotation_at(advice.start):
        return False
    if sources.governs(source.name or "") and advice.office:
        return False
    return not of_own_council(sources, source.name, addressee(sources.scene.text, sources, advice.to))


def _speaks_alone(sources: Sources, sentence: Sentence) -> bool:
    """Whether nobody else has been spoken of in the paragraph who may have asked for what a sentence asks for."""
    if sources.author is not None:
        return False
    start = sources.scene.text.paragraphs[sentence.paragraph].start
    named = any(start <= body.start < sentence.end for body in sources.inspecting)
    people = any(start <= person.start < sentence.end for person in sources.scene.persons)
    return not (named or people or _OF_OTHERS.search(sources.scene.text.document.text, start, sentence.end))


def _plainly(sources: Sources, sentence: Sentence) -> Iterator[Advice]:
    """`Councillors ought to ...`, `The council must ...`."""
    text = sources.scene.text
    words = text.document.text
    if not _MODAL.search(words, sentence.start, sentence.end) or binds_everybody(text, sentence):
        return
    if AT_LARGE.search(words, sentence.start, sentence.end):
        return
    for begin, end, _ in clause_spans(text, sentence.start, sentence.end):
        for part in split_advice(text, begin, end):
            yield from clause_advice(text, *part, None, "voiced")
