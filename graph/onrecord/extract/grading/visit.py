"""One saying of an inspection, and the day that stands with its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.dates import DateMention
from onrecord.dates.when import Year
from onrecord.extract.grading.visit_words import DAY
from onrecord.extract.scene import Gist, shape


@dataclass(frozen=True, slots=True)
class Visit:
    """One saying of an inspection that took place. Places count in `gist`, the sentence's."""

    gist: Gist
    start: int
    end: int
    rule: str
    kind: str | None  #: inspection, monitoring visit, focused visit, review; None: the words leave it open
    day: DateMention | None
    sure: bool  #: speaks of inspection by itself; else an inspector must stand with it
    noun: bool

    @property
    def past(self) -> bool:
        """Whether it came before the one that the text tells of: `its previous inspection`, `since the 2021 one`."""
        words = self.gist.shape[max(0, self.start - 40) : self.end]
        return (
            re.search(
                r"(?i)\b(?:previous|last full"
                r"|when (?:it|they|inspectors|the \w+) (?:was|were|first|last|previously)|no (?:ratings?|grades?) "
                r"[^.;]{0,30}when (?:it|they)|last inspected"
                r"|since (?:the|its|their|an?|inspections)|first visited|following the full)\b",
                words,
            )
            is not None
        ) or (isinstance(self.day, DateMention) and isinstance(self.day.when, Year) and self._further_back)

    @property
    def _further_back(self) -> bool:
        """`Its 2021 assessment had found it weak`, `At its inspection in 2021 it had been weak`: beside one that found,
        one that had found is of before."""
        return self.noun and _HAD_FOUND.match(self.gist.shape, self.end) is not None


_HAD_FOUND = shape(
    r"(?:,? (?:in|of|back in) <D>,? [^.;,:]{1,60})? had (?:\w+ )?(?:found|judged|rated|graded|said|concluded"
    r"|been)(?!\w)"
)


def date_of(gist: Gist, sign: str) -> DateMention:
    """The date that a sign stands for."""
    found = gist.signs[sign]
    assert isinstance(found, DateMention)
    return found


def verb_day(gist: Gist, match: re.Match[str]) -> DateMention | None:
    """The day behind a verb, in the words of its `rest`; else the one that opens its clause."""
    rest = match["rest"]
    found = shape(
        rf"^(?P<lead>(?:(?!published|since|until|released|after (?!an?)"
        rf"|by the(?! <B>(?: \(<B>\))?(?: and (?:the )?<B>(?: \(<B>\))?)? (?:(?:in|on|between|from|during|over|last"
        rf"|earlier)(?!\w)|<D>)))[^.;])*?)(?:,? ){DAY}(?P<day><D>)"
    ).match(rest)
    if found and not re.search(r"(?:publish\w*|report)[^,]{0,12}$|(?:since|until|by|due)$", found["lead"]):
        return date_of(gist, found["day"])
    return opening_day(gist, gist.shape[: match.start()])


#: `You met us in May, when five of us were in the school`: the day right before the clause.
_WHEN = shape(r"(?:in|on|from|between|over|during) (?P<day><D>), when (?:\w+ )?$")


def opening_day(gist: Gist, before: str) -> DateMention | None:
    """`In May, inspectors visited`: the date that opens the clause."""
    found = shape(
        r"(?:^|[,“‘] ?|and |when )(?:[Ii]n|[Oo]n|[Ff]rom|[Bb]etween|[Ll]ast|[Ee]arlier|[Dd]uring"
        r"|[Oo]ver|(?:[Oo]ver|[Ff]or|[Dd]uring) (?:\w+ ){1,3}(?:in|of|from|between))? ?(?:late |early "
        r")?(?P<day><D>),? ?(?:the |its )?(?:<B> |[^.;,<]{0,40})?$"
    ).search(before) or _WHEN.search(before)
    return date_of(gist, found["day"]) if found else None
