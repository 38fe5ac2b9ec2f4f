"""Grades told in a row with their times: `inadequate in 2016, good two years later and, since May, outstanding`.

What ties such a grade to its day is the row itself, whatever verb, or none, stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from onrecord.extract.grading.areas import is_bodily, is_known
from onrecord.extract.grading.doubts import is_choice, is_doubted
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.judged import graded_subject, is_body

_TIME = (
    r"(?:(?:(?:ever |only |back )?(?:in|since|from|by|at|on|during|over|as of|early in|late in|after) )?(?:the )?<D>"
    r"|now|today|currently|at present|these days)"
)
#: What may stand between a grade and its time, on either side: `good again in 2016`, `in 2016 it was good`.
_BEHIND = r"(?:,? \(?| (?:again|overall|back|once more|only|still|just|as|it was|was) ){1,2}"
_BEFORE = (
    r"(?:,|:| –| —)?(?: (?:it|they|we|was|were|had|has|have|been|came|come|out|as|at|to|an?|the|verdict|grade|rating"
    r"|word|judged|rated|graded|found|only|merely|just|again|still|back|down|up)){0,5} "
)
_PAIR = rf"(?:<G>{_BEHIND}{_TIME}\)?|{_TIME}{_BEFORE}<G>)"
#: What may stand between two pairs: a stop, joints, and words that say which way the grades went.
_JOIN = (
    r"(?:,|;| –| —)?(?: (?:and|but|then|to|as|at|back|up|down|before|followed|by|via|through|only|again|finally|next|it"
    r"|they|was|were|had|has|been|became|becoming|went|rose|fell|slipped|climbed|came|an?|the|rated|judged|graded"
    r"|overall|even|until|once more|<B>)){0,6},? "
)
_ROW = rf"{_PAIR}(?:{_JOIN}{_PAIR})+"


def in_a_row(gist: GradedGist, found: Mapping[int, Given]) -> Iterator[Given]:
    """The grades of such a row, each with its day; those that a rule has `found` keep what it read of them."""
    shape = gist.gist.shape
    if len(gist.grades) < 2:
        return
    for row in grade_shape(_ROW).finditer(shape):
        pairs = list(grade_shape(_PAIR).finditer(shape, row.start(), row.end()))
        places = [next(grade_shape("<G>").finditer(pair.group())).start() + pair.start() for pair in pairs]
        days = [grade_shape("<D>").search(pair.group()) for pair in pairs]
        read = [found[at] for at in places if at in found]
        dated = [day for day in days if day]
        if len(dated) < 2 or not (read or _opens(shape, row.start())) or any(_is_open(shape, row, at) for at in places):
            continue
        areas = read[0].areas if read else ()
        for at, day in zip(places, days, strict=True):
            made = found.get(at) or Given("row of grades", gist.grades[shape[at]], at, at + 1, row.start(), areas,
                                          reach=(row.start(), row.start()))
            later = day is not None and day is not dated[-1]
            yield replace(made, day=day.group() if day else None, old=made.old or later)


def _is_open(shape: str, row: re.Match[str], at: int) -> bool:
    """Whether anything makes a grade of the row doubtful, or a choice."""
    return is_choice(shape, at) or is_doubted(shape, at, at, supposed=True) or is_doubted(shape, row.start(), at)


#: `Three views of the school: inadequate in 2016, good in 2020`, `From inadequate in 2016 the school went to good`.
_LEAD = re.compile(r"(?:[:–—] ?|\b[Ff]rom )$")


def _opens(shape: str, start: int) -> bool:
    """Whether a row opens behind a colon or `from`, or behind what inspectors grade: a body, or an area by its name."""
    subject = graded_subject(shape, start)
    return _LEAD.search(shape, 0, start) is not None or is_body(subject) or is_known(subject) or is_bodily(subject)
