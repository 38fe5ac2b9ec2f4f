"""Bare orders in a paragraph behind words that announce them: `What are we asked to do? Hire two nurses. Mend the
roof.`"""

from __future__ import annotations

import re

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.advice.deeds import is_deed
from onrecord.extract.advice.headed import HEADING
from onrecord.extract.words import members

#: How many things are recommended, and nothing of what they are.
_COUNTS = re.compile(
    r"\W*(?:[\w’'&()-]+ ){0,9}?(?:makes?|made|gives?|gave|has|have|had|sets?|leaves?|left|with|are|were|contains?"
    r"|carries|carried"
    r"|offers?|lists?) (?:[\w’'-]+ ){0,3}?(?:recommendations|requirements|asks|orders|demands|instructions|areas for "
    r"improvement|(?:things|jobs|tasks|steps|actions|changes)(?: to \w+| for \w+(?: \w+)?)?)(?: in all)?[.:]\s*")
_FRONT = re.compile(r"\s*(?:(?:First|Second|Third|Fourth|Fifth|Next|Then|Finally|Lastly|And|One|Two|Three)(?:ly)?[,:] "
                    r"|\(?\w[.)] )?")
_MODAL = re.compile(r"\b(?:should|must|ought to)\b")
_AT_LEAST = 12  #: letters of a sentence that may be an order


def bidden_in(text: Text, paragraph: Paragraph) -> tuple[Sentence, ...]:
    """The sentences of a paragraph that order something behind the one that announces them; empty where none does."""
    words = text.document.text
    inside = text.sentences_in(paragraph)
    for place, lead in enumerate(inside[:-1]):
        said = words[lead.start : lead.end].strip()
        asks = said.endswith("?") and len(said) < 90 and HEADING.fullmatch(said) is not None
        if not asks and _COUNTS.fullmatch(words, lead.start, lead.end) is None:
            continue
        found: list[Sentence] = []
        for sentence in inside[place + 1 :]:
            front = _FRONT.match(words, sentence.start, sentence.end)
            start = front.end() if front else sentence.start
            if sentence.end - start < _AT_LEAST or not _orders(words, start, sentence.end):
                break
            found.append(Sentence(start, sentence.end, sentence.paragraph))
        if found:
            return tuple(found)
    return ()


def _orders(words: str, start: int, end: int) -> bool:
    """Whether a sentence begins with a verb that orders something, and says nobody who should do it."""
    first = words[start:end].split(" ", 1)[0].lower()
    known = first in members("order_verbs") or first in members("pure_verbs")
    return known and is_deed(words, start, end) is True and not _MODAL.search(words, start, end)
