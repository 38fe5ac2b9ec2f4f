"""Names of one word or more that no rule knows, of which the text goes on to tell that they were graded.

`Larchwood, in Mill Lane, cares for nine. It was rated good`, `So is Larchwood`: what the next words say of `it` is said
of a home, a school or a landlord, so that the name is one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from onrecord.extract.mentions.graded_names import GRADES, kind_near
from onrecord.extract.mentions.naming import NAME, noun_forms
from onrecord.extract.words import alternation, entries, members

_GRADE = rf"[“‘\"']?(?i:{GRADES})(?!\w)"
#: What stands before such a name: the beginning of a sentence or of a point, or what is told of somewhere.
_OPENS = re.compile(r"(?:^|[.!?:;]['’\"”]?\s+|\n[ \t]*(?:[-•*·▪–]|\(?\d{1,2}(?:\.\d+)*[.)]?)?[ \t]*)"
                    r"(?:(?:[Aa]t|[Bb]ut|[Aa]nd|[Mm]eanwhile|[Ff]inally|[Ee]lsewhere|[Nn]earby"
                    r"|[Ii]n [A-Z][\w'’-]+),? )?\Z")
_TOLD_OF = re.compile(r"\b(?:at|for|with|of|called|named) \Z")
_ASIDE = r"(?:,[^.;\n]{3,90}?,| \([^()\n]{2,60}\)|,? (?:in|on|at|near|off) [^.,;\n]{3,50}?,?)?"


def graded_on(text: str, unknown: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """Those names of `unknown`, each with its places, that the words behind them make those of bodies that are graded,
    with their kinds."""
    for name, starts in unknown.items():
        if any(_is_graded(text, start, start + len(name)) for start in starts):
            yield name, kind_near(text, starts[0])


def _is_graded(text: str, start: int, end: int) -> bool:
    """Whether the words around a name in one place go on to tell of its grade."""
    ahead = text[max(0, start - _SIGHT) : start]
    if (_SAME.search(ahead) and _SO_IS.search(ahead)) or (_LISTED.search(ahead) and _one_of_several().search(ahead)):
        return True
    opens = _OPENS.search(ahead) is not None
    if not opens and not _TOLD_OF.search(ahead):
        return False
    found = (_opened() if opens else _named_last()).match(text, end)
    return found is not None and not _tells_of_post(found.group())


_SIGHT = 160  #: code points before a name in which the grade may stand that it has too
#: `Elm House remains good. So is Larchwood`: whoever has the same grade.
_SAME_TOO = r"[.;,] (?:[Ss]o|as) (?:is|are|was|were|has|did|does)(?: too)? \Z"
_SO_IS = re.compile(rf"\b(?i:{GRADES})\b[^\n]{{0,80}}{_SAME_TOO}")
#: How the words before end that either of the two patterns reads: they are longer to read than all the rest.
_SAME, _LISTED = re.compile(_SAME_TOO), re.compile(r"(?:[,:]| [–—-]| \(| and) \Z| \(\Z")


@cache
def _one_of_several() -> re.Pattern[str]:
    """`its two homes, Elm House and Larchwood`: what a noun of several stands before."""
    return re.compile(
        rf"\b(?i:two|three|four|five|both|other|sister|remaining|its|our|their)"
        rf" (?:[\w'’-]+ ){{0,3}}?(?:{noun_forms()})s"
        rf"(?:,|:| [–—-]| \() (?:{NAME}, )*(?:{NAME},? and )?\Z"
    )


def _tells_of_post(words: str) -> bool:
    return not members("post_heads").isdisjoint(re.findall(r"[a-z]+", words.partition(". ")[0].lower()))


@cache
def _goes_on() -> str:
    """The next sentence, which says of `it` that it was graded."""
    it = (
        rf"(?:It|They|Its (?:\w+ ){{0,2}}(?:rating|grade|score)s?|The (?:[\w'’-]+ ){{0,3}}?(?:{noun_forms()})"
        r"|[Ii]nspectors (?:[a-z]+ ){0,2}it|(?:Last |Previously |Also |Now )?(?:[Rr]ated|[Jj]udged|[Gg]raded))"
    )
    graded = (
        r"(?:rated|graded|judged|found|given|awarded|handed|dropp|fell|fall|went|gone|mov|improv|climb|rose|risen|slip"
        r"|kept|keep|retain|remain|stay|got|receiv|scor|mark|deemed|branded|now|still|again|both)"
    )
    return (
        rf"[.!?]['’\"”]? {it}(?:(?<=ated)|(?<=dged)|(?=[^.\n]{{0,60}}\b{graded}))[^.\n]{{0,120}}?{_GRADE}"
    )


#: What such a body does, beside verbs that are finite wherever they stand.
_DOES = (
    r"(?:looks|cares|takes|houses|serves|offers|provides|supports|teaches|educates|caters|sits|stands|lies|comes|came"
    r"|gets|got|keeps|kept|holds|held|fares|failed|drew|won|wins|needs|continues|falls|rose|shows|scores|does|makes)"
)


@cache
def _opened() -> re.Pattern[str]:
    """Behind a name that opens its sentence: a grade of its own, or of `it` later on or in the next sentence."""
    return re.compile(
        rf"{_ASIDE} (?!said|told|added)(?:{alternation(entries('finite_verbs'))}|[a-z]+ed|{_DOES})\b(?:"
        rf"[^.\n]{{0,120}}?\b(?:found|rated|judged|graded|gave|awarded|handed|marked|saw|sees) it (?:to be |as |an? )?"
        rf"{_GRADE}|[^.\n]{{0,200}}?{_goes_on()})"
        rf"|,[^.;\n]{{3,90}}?, (?:(?:was|is|has|had|been|also|now|last|first|again|still|both)(?: |$))+"
        rf"(?:re-?)?(?:rated|graded|judged|inspected)(?!\w)"
    )


@cache
def _named_last() -> re.Pattern[str]:
    """Behind a name that something is told of, at the end of its sentence."""
    return re.compile(rf"{_ASIDE}{_goes_on()}")
