"""Grades told as nouns: `had an inadequate from Ofsted`, `behaviour keeps its good`, `the verdict is a good`.

An article with no noun behind its adjective is no English, so that it marks the adjective as a grade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.grading.areas import is_bodily
from onrecord.extract.grading.doubts import clause_start, is_choice, is_doubted
from onrecord.extract.grading.given import Given
from onrecord.extract.grading.grades import GradedGist, grade_shape
from onrecord.extract.grading.items import NOUN, areas_behind
from onrecord.extract.grading.linked import named_spans
from onrecord.numbers import NUMERALS

#: What stands before such a grade, and what may follow one; `a good and happy school` goes on with its noun.
_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:an?|its|their|another|one) (?:(?:overall|straight|new|first|second|third|full|clean|flat|rare|bare"
    r"|shock|single) )*$"
)
_BEHIND = grade_shape(
    r"(?:$|[.;:!?)]|, (?:and (?:an?|its|the)|but|while|with|up|down|from|its|their|the|after|having|which|in|on"
    r"|it|they|compared|as)(?!\w)"
    r"| (?:for|in|on|from|by|overall|since|under|against|across|last|this|when|after|but|while|and (?:an?|its|it"
    rf"|they|was|is|has|had)|at|to|up|down|back|again|there|twice|too|{NUMERALS}|all)(?!\w)(?! itself| a "
    r"(?:start|time))|,? (?:and )?<D>|,? <G>| from <B>|, [^,.;<!G>]{3,60} an? <G>)"
)
#: `The good of 2018`: a grade by its year.
_OF_YEAR = grade_shape(r"(?i:(?<!\w)(?:the|its|their|that) )<G>(?= (?:of|from|in) (?:(?:early|late) )?(?P<day><D>))")
#: Who else marks and wishes, and what is none of somebody's grades.
_OTHERS = grade_shape(
    r"(?<!\w)(?i:we|i|you|our|my|parents?|residents|tenants|patients|readers?|people|users|staff|pupils|deserv\w+|talk"
    r"|brace[sd]?|word|crave[sd]?|dream\w*|rumours?|chas\w+|seek\w*|towards|self|himself|herself|of|like|such"
    r"|than|short of|does|did|done|do|as)(?!\w)|<P>"
)
_OPENING = re.compile(r"(?:(?:[Aa]nd|[Bb]ut|[Ww]hile|[Hh]owever|[Oo]nly|[Ff]or|[Ii]n|[Oo]n|[Aa]t)(?!\w)|,| )*")
#: What has a grade, in a few words that no lexicon holds: `teaching scrapes an`.
_HAS = re.compile(
    r"(?P<area>(?!(?:[Ii]t|[Tt]hey|[Ww]e|[Hh]e|[Ss]he|[Tt]hat|[Tt]his|[Bb]oth|[Aa]ll|[Ee]ach|[Tt]here|[Ww]hich|[Ww]ho"
    r"|[Nn]ow)(?!\w))(?:(?:the|its|their|[Tt]he|[Ii]ts) )?[A-Za-z][\w'’-]+"
    r"(?: (?!(?:of|at|for)(?!\w))[a-z][\w'’-]+){0,3}?)"
    r" (?:(?:also|now|again|still|only|just|duly|once more) )*"
    r"(?:gets?|got|ha[sd]|have|keeps?|kept|earn\w*|receiv\w+|scrap\w+|scor\w+|merit\w*|retain\w*|secur\w+|managed?s?"
    r"|h[eo]lds?|w[io]ns?|land\w*|takes?|took|dr[ae]ws?|pick\w* up|carr\w+"
    r"|(?:is|was|are|were) (?:given|handed|awarded)) "
)
_VERBS = re.compile(r",?(?: (?!(?:of|for|in|with|at|who|whose|which|that)(?!\w))[a-z][\w'’-]*){0,6} $")


def noun_grades(gist: GradedGist) -> Iterator[Given]:
    """Every grade that an article makes a noun, with the areas that its clause opens with or that stand behind it."""
    shape = gist.gist.shape
    years = {found.end() - 1: found["day"] for found in _OF_YEAR.finditer(shape)}
    last = -1
    for at in (sign.start() for sign in grade_shape("<G>").finditer(shape)):
        start, last = max(clause_start(shape, at), last + 1), at
        lead = _BEFORE.search(shape, max(0, at - 60), at)
        if at not in years and not (lead and _BEHIND.match(shape, at + 1)):
            continue
        verb = lead.start() if lead else at
        if is_doubted(shape, verb, at, supposed=True) or is_choice(shape, at) or _OTHERS.search(shape, start, verb):
            continue
        areas, end = areas_behind(shape, at + 1)
        if areas is not None:
            areas = areas or _subject(shape, start, verb)
            yield Given("noun", gist.grades[shape[at]], at, end, verb, areas, at in years, (verb, at), years.get(at))


def _subject(shape: str, start: int, verb: int) -> tuple[tuple[int, int], ...]:
    """The areas that a clause opens with, or its last part, and of which its verb tells: `teaching has kept its`."""
    opening = _OPENING.match(shape, start, verb)
    for first in dict.fromkeys((opening.end() if opening else start, shape.rfind(", ", start, verb) + 2)):
        areas = named_spans(shape, first, verb) if first >= start else ()
        if areas and _VERBS.fullmatch(shape, areas[-1][1], verb):
            return areas
        told = _HAS.fullmatch(shape, first, verb) if first >= start else None
        if told and not (is_bodily(told["area"]) or _VERDICT.search(told["area"])):
            return (told.span("area"),)
    return ()


_VERDICT = re.compile(rf"(?i)(?:{NOUN}|report|outcome|result|inspect\w+|word|mark|score|watchdog|regulator)$")
