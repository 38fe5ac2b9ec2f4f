"""What goes on with a report: sentences without a frame beside sentences that report what was found."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.annotate import Sentence, Text
from onrecord.extract.authority.sources import Sources
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.reporting.frames import find_frames

#: What a sentence says that only tells what a report is like.
_REPORT_IS = re.compile(
    r"(?i)^\W*(?:(?:the|its|their|his|her|inspectors['’]|\w+['’]s|this) )?(?:[\w-]+ "
    r"){0,2}(?:findings|report|review|letter|verdict|judgement|"
    r"picture|conclusions)(?: itself)? (?:is|are|was|were|makes?|made|paints?|painted|pulls?"
    r"|pulled|does not|did not)\b(?![^.]{0,30}\b"
    r"(?:published|released|sent|issued|due|carried|available|commissioned|written|welcomed|accepted|discussed|noted)\b)"
)
#: Somebody else speaks, or the inspection itself is told of.
OTHERS_SAY = re.compile(
    r"\b(?:said|says|told|indicated|added|adds|announced|claimed|asked|replied|welcomed|responded|apologised|"
    r"accepted|pledged|insisted|"
    r"previously|I|my|our|we|you|report|letter|inspection|inspectors|complained|(?:opened|launched) an|rated|"
    r"plans? to|commissioned|published|investigated|interviewed|ratings?|graded?|"
    r"inspected|re-inspected|visited|took place|carried out|recommend\w*|urged?|stopped short|scale|acknowledged"
    r"|agreed|committed|for comment|resigned|retire[sd]?|appointed|joined|joins|elected|asked|invited)\b"
)


def leading_up(text: Text, sources: Sources) -> set[int]:
    """Where the sentences begin that open a paragraph of findings, with a sentence right behind that reports one."""
    told = find_frames(sources)
    return {
        first[0].start
        for first, second in pairwise(told)
        if second[3]
        and first[0].paragraph == second[0].paragraph
        and first[0].start == text.paragraphs[first[0].paragraph].start
        and not re.search(r"\b(?:19|20)\d\d\b", text.document.text[first[0].start : first[0].end])
    }


def opens(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence only says what a report is like: what it found follows (`The report makes grim reading.`)."""
    return _REPORT_IS.match(text.document.text, sentence.start, sentence.end) is not None


def goes_on(sources: Sources, sentence: Sentence, paragraph: int) -> bool:
    """Whether a sentence without frame still reports: it evaluates, and stands behind one that reports."""
    if sentence.paragraph != paragraph and not (
        sentence.paragraph == paragraph + 1 and _all_evaluate(sources, sentence)
    ):
        return False
    return evaluates(sources, sentence)


def _all_evaluate(sources: Sources, sentence: Sentence) -> bool:
    """Whether each sentence of a paragraph evaluates: then it goes on with what the paragraph before reported."""
    text = sources.scene.text
    paragraph = text.paragraphs[sentence.paragraph]
    inside = text.sentences_in(paragraph)
    return len(inside) > 1 and all(evaluates(sources, other) for other in inside)


def evaluates(sources: Sources, sentence: Sentence) -> bool:
    """Whether a sentence says how something is, and is neither speech nor what others say."""
    text = sources.scene.text
    words = text.document.text[sentence.start : sentence.end]
    opened = text.quotation_at(sentence.start + 1)
    if opened is not None and opened.end > sentence.end:  # speech that goes on
        return False
    if text.quotations_in(sentence.start, sentence.end) and re.search(r"[“\"‘][A-Z]", words):
        return False
    return read_tone(sources.without_names(sentence.start, sentence.end)) is not None and not OTHERS_SAY.search(words)
