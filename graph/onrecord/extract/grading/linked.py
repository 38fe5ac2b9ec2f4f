"""Grades that stand beside what they are for, where a text tells of grades: whatever verb ties the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.grading.areas import is_known, kept_spans, split_areas, starts_named, starts_short
from onrecord.extract.grading.doubts import clause_start, is_choice, is_doubted
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import areas_behind, items
from onrecord.extract.grading.written import stands_free
from onrecord.numbers import NUMERALS_TOO


def linked(gist: GradedGist, found: frozenset[int], running: bool = False) -> Iterator[Given]:
    """Grades beside an area by its name, where grades are told of: `but quality of education requires improvement`."""
    shape, read = gist.gist.shape, set(found)
    signs = list(grade_shape("<G>").finditer(shape))
    # Who is good at one thing and outstanding at another, both areas by their names, is graded.
    graded = running or len([sign for sign in signs if _known_behind(shape, sign.start())]) > 1
    for sign in signs:
        at = sign.start()
        if at in read or is_doubted(shape, at, at, supposed=True) or not stands_free(shape, at) or is_choice(shape, at):
            continue
        start = max(clause_start(shape, at), max((s for s in read if s < at), default=-1) + 1)
        held = _known_behind(shape, at)
        areas = held or _area_beside(shape, start, at, " " in gist.grades[shape[at]].value)
        last = max((place for place in read if place < at), default=-1)
        onward = last >= 0 and _ONWARD.fullmatch(shape, last + 1, at) is not None
        whole = not areas and _WHOLE.match(shape, at) is not None
        if (areas or onward or whole) and not _SPOKEN.search(shape, start, at) and (
            graded or not (held and _COPULA.search(shape, start, at))
        ):
            for item in items(shape, at, areas):
                if item.areas is not None:
                    read.add(item.at)
                    grade = gist.grades[shape[item.at]]
                    yield Given("linked", grade, item.at, item.end, at, item.areas, reach=(at, at))


def _known_behind(shape: str, at: int) -> tuple[tuple[int, int], ...]:
    """The areas by their names that a grade is said to be for right behind it; none where it is for anything else."""
    held, _ = areas_behind(shape, at + 1)
    return tuple(held) if held and all(is_known(shape[start:end]) for start, end in held) else ()


#: Others than inspectors, who find things good too.
_SPOKEN = grade_shape(
    r"<P>|(?i:(?<!\w)(?:we|i|you|our|my|residents|tenants|parents|patients|people|users|families|relatives|campaigners"
    r"|pupils|staff|looks?|looking|looked|feels?|felt)(?!\w))"
)
#: What `is good at` something is praised, and may not be graded.
_COPULA = re.compile(r"(?<!\w)(?:is|are|was|were|been|remains?|remained)(?: \w+)? $")
#: What stands between an area and its grade: a copula, `came out as`, `slipped two rungs to`.
_TIE = grade_shape(
    r"(?:,? the (?:word|verdict|mark|grade|rating|judge?ment|answer) (?:is|was)"
    r"|,? (?:(?:which|it|they) )?(?:is|are|was|were|be|being|been|has|have|had|remains?|remained|also|both|all|still"
    r"|now|again|only|just|nonetheless|nevertheless|likewise|similarly|meanwhile|already|once|then|therefore|instead|too"
    r"|an?|the|as|at|to|came|comes|come|got|gets|scor(?:ed|es)|received|receives|earned|secured"
    r"|dropped|fell|slipped|rose|improved|moved|went|out|judged|rated|graded|found|deemed|considered))*,? ?"
    r"|,? (?:(?!(?:that|which|who|but|because|if|for|in|of|with)(?!\w))[\w'-]+ |<D> ){1,6}(?:as|at|to|with) (?:an? "
    r"|the )?"
)
_JOIN = re.compile(r"(?:, |[ ,](?:and|but|while|with|although|though|whereas|however|nor|yet),? )+")
#: `Inspectors put achievement and attendance at needs attention`: what stands before the areas that are graded.
_PUT = re.compile(r"(?<!\w)(?:put|puts|placed|places|placing|putting|set|marked|ranked|rated|scored|graded|judged) "
                  rf"(?:both |down )?|\b(?:[Oo]ne|{NUMERALS_TOO}) (?:other |further |more )?(?:areas?|judge?ments?|"
                  r"categor(?:y|ies))(?:,| [–—-]|:) ")
_OPENING = re.compile(
    r"[ ,]*(?:(?:And|But|While|However|Only|Overall(?! effectiveness| performance| quality)|For|In|On|At|As for|and"
    r"|but|while|that|for|in|on|at),? )*"
)
_WHOLE = grade_shape(r"<G>(?:,? overall(?=[,.;:)]|$| (?:and|but|with|while|by|in|after|for)(?!\w))"
                     r"|,? across the board(?!\w)|,? (?:in|across|for) (?:all|every|each) (?:[a-z]+ ){0,3}?"
                     r"(?:areas?|categor(?:y|ies)|judge?ments?|questions?|themes?|headings?)(?!\w))")
_PARTS = grade_shape(r"[.:;] |<G>[ ,]*")
#: A grade that another one of the same area follows: `climbs two rungs to`.
_ONWARD = grade_shape(
    r"(?:,? ?(?:in |on |at |since |last )?<D>|,? ?\d{4})?,?(?: (?:and|but|which|it))*"
    r" (?:has |have |had |is |was |now |since )*"
    r"(?:climb|rose|rise|improv|mov|jump|fall|fell|drop|slip|slid|gone|went|goes|sink|sank|clamber|leap|up|down)"
    r"\w*(?: [\w'-]+){0,4}? to (?:an? |the )?"
)


def _area_beside(shape: str, start: int, at: int, long: bool) -> tuple[tuple[int, int], ...]:
    """The area by its name before a grade, with nothing between but words that tie the two; a bare tie needs a grade
    of several words."""
    opening = _OPENING.match(shape, start, at)
    kept = [(start + first, start + last) for first, last in kept_spans(shape[start:at])]
    joins = (join.end() for join in _JOIN.finditer(shape, start, at))
    apart = [end for end in joins if not any(first < end < last for first, last in kept)]
    put = [found.end() for found in _PUT.finditer(shape, start, at)]
    for first in (clause_of_list(shape, at), opening.end() if opening else start, *put, *apart):
        size = _named_list(shape[first:at])
        tie = _TIE.fullmatch(shape, first + size, at) if size else None
        if tie and (long or tie.group().strip(" ,")):
            return split_spans(shape, first, first + size)
    return ()


def clause_of_list(shape: str, at: int) -> int:
    """Where the stretch without a stop, a colon, a semicolon or a grade begins that ends at `at`."""
    return max((last.end() for last in _PARTS.finditer(shape, 0, at)), default=0)


def named_spans(shape: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The areas by their names, one or several in a row, that a stretch begins with; none where it begins otherwise."""
    size = _named_list(shape[start:end])
    return split_spans(shape, start, start + size) if size else ()


def _named_list(words: str) -> int:
    """How many letters at the beginning of `words` are areas of the lexicon, one or several in a row."""
    end = size = starts_named(words)
    while size and (tie := re.match(r",? and (?:for )?|, ", words[end:])):
        size = starts_named(words[end + tie.end() :])
        end += tie.end() + size if size else 0
    return end


def split_spans(shape: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The areas of a list, as places in the gist."""
    return tuple((start + s, start + e) for s, e in split_areas(shape[start:end]))


def moved_on(shape: str, before: Given, given: Given) -> bool:
    """`Leadership, at weak in 2019, climbs to good`: a grade of the same area that followed the one before it."""
    return not given.areas and _ONWARD.fullmatch(shape, before.at + 1, given.at) is not None


#: `moved up from a 3 to a 2, as have the ratings for safe and effective`.
_AS_HAVE = grade_shape(
    r"<G>(?: overall)?,? as (?:has|have|had|did|does|do|was|were|is|are)"
    r" (?:the |its |their )?(?:(?:ratings?|grades?|scores?|judge?ments?) (?:for|of|in|on) )?(?=[a-z])"
)


def as_well(shape: str, given: list[Given]) -> Iterator[Given]:
    """What is said of one area, or of the whole, and then of others by their names: `good, as have safe and caring`."""
    for found in _AS_HAVE.finditer(shape):
        if areas := (named_spans(shape, found.end(), len(shape)) or _short_areas(shape, found.end())):
            last = [each for each in given if each.at == found.start()]
            moved = [each for each in given if last and each.old and each.verb == last[0].verb]
            told = {(each.grade.value, area) for each in given for area in each.areas}
            for each in (*moved, *last):
                if fresh := tuple(area for area in areas if (each.grade.value, area) not in told):
                    yield replace(each, areas=fresh)


def _short_areas(shape: str, at: int) -> tuple[tuple[int, int], ...]:
    short = starts_short(shape[at:])
    return split_spans(shape, at + short[0], at + short[1]) if short else ()
