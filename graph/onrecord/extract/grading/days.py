"""The day of a grade that its sentence does not date: of the report, or else of the inspection, that the text tells of.

Where a text tells of several bodies, a day belongs to those that its paragraph or its section names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.dates.when import SEASONS, Day, Month, Offset, Season, Span, Year
from onrecord.extract.grading.entries import entry_body, entry_opens
from onrecord.extract.grading.inspectors import inspecting
from onrecord.extract.grading.leading import gradable, leading_name
from onrecord.extract.grading.report_days import report_days
from onrecord.extract.grading.told_of import section_body
from onrecord.extract.grading.visit_lines import visit_lines
from onrecord.extract.grading.visits import find_visits
from onrecord.extract.grading.weighed_visits import weighed_visits
from onrecord.extract.mentions.known import known_body
from onrecord.extract.scene import Scene


def _is_year(day: DateMention) -> bool:
    """`In last year's inspection`: of one before."""
    return isinstance(day.when, Year) or (isinstance(day.when, Offset) and day.when.unit == "year")


def _year_of(when: object) -> int | None:
    """The year that a date says."""
    if isinstance(when, Span):
        return _year_of(when.last) or _year_of(when.first)
    year = getattr(when, "year", None)
    return year if isinstance(year, int) else None


def _is_within(day: DateMention, season: DateMention) -> bool:
    """Whether a day with its month lies in a season of the same year, as far as words say."""
    first = day.when.first if isinstance(day.when, Span) else day.when
    if not isinstance(season.when, Season) or not isinstance(first, Day | Month):
        return False
    years = {year for year in (_year_of(day.when), _year_of(season.when)) if year}
    return len(years) < 2 and SEASONS.index(season.when.name) == (first.month // 3 - 1) % 4


#: `At this inspection outcomes were poor`, beside those of the one before.
_THIS_TIME = re.compile(r"(?i)\b(?:(?:at|on|during|in|after|following) this (?:inspection|visit|occasion|assessment)"
                        r"|this time)\b")
_SEVERAL = re.compile(r"(?i)\b(?:both|all|reports|judge?ments|letters|gradings|ratings|results)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """A day, the paragraph that tells it, and the bodies that it may be of. `names` empty: whichever the text is
    about."""

    day: DateMention
    paragraph: int  #: where the paragraph begins
    names: frozenset[str]
    section: str | None = None  #: the body that the heading above names
    by: frozenset[str] = frozenset()  #: the inspectorates that its passage names, where it names any
    several: bool = False  #: whether the papers are several (`today's judgements`), so that it may be of any body


_TOGETHER = re.compile(
    r"(?i)\bjoint(?:ly)?\b|\b(?:came|inspected|visited|worked) (?:alongside|together with|with) (?:us|them|its)\b"
)


def _may_be(told: _Told, by: Mention | None) -> bool:
    """Whether a day may be one of this inspectorate: its passage names no other ones."""
    return by is None or not told.by or any(name in by.plain for name in told.by)


@dataclass(frozen=True)
class Days:
    """Every day of a report or an inspection of which a text tells."""

    scene: Scene

    @cached_property
    def _reports(self) -> list[_Told]:
        return [self._tell(day) for day in report_days(self.scene, bool(self._lines))]

    @cached_property
    def _lines(self) -> list[DateMention]:
        """The days that lines of an inspectorate's own report date."""
        return [line.day for line in visit_lines(self.scene) if line.body is None]

    @cached_property
    def _visits(self) -> list[_Told]:
        headed = [line.day for line in visit_lines(self.scene) if line.headed]
        visits = [visit.day for visit in find_visits(self.scene) if visit.day and not visit.past]
        days = [*self._lines, *headed, *visits]
        return [self._tell(day) for day in dict.fromkeys(days)]

    def _is_aged(self, day: DateMention) -> bool:
        """Whether a day is of years ago, so that a text that tells of another inspection is about that."""
        issued, year = self.scene.text.document.issued, _year_of(day.when)
        return issued is not None and year is not None and year < int(issued[:4]) - 1

    @cached_property
    def _former(self) -> list[_Told]:
        """The days of inspections of before: of what their own paragraph goes on to tell."""
        return [self._tell(visit.day) for visit in find_visits(self.scene) if visit.day and visit.past]

    @cached_property
    def _weighed(self) -> list[_Told]:
        """The days that no rule ties to an inspection, but weights do."""
        visits = [visit.day for visit, _ in weighed_visits(self.scene, frozenset()) if visit.day and not visit.past]
        return [self._tell(day) for day in dict.fromkeys(visits)]

    @cached_property
    def _together(self) -> bool:
        """Whether inspectorates came together, or one of them tells of it, so that one day is that of all."""
        publisher = known_body(self.scene.text.document.publisher or "")
        own = publisher is not None and publisher.inspects
        return own or _TOGETHER.search(self.scene.text.document.text) is not None

    @cached_property
    def _leading(self) -> str | None:
        return leading_name(self.scene)

    def _tell(self, day: DateMention) -> _Told:
        paragraph = self.scene.text.paragraph_at(day.start)
        start, end = (paragraph.start, paragraph.end) if paragraph else (day.start, day.end)
        section, entry = section_body(self.scene, start), entry_body(self.scene, day.start)
        lead = self.scene.text.document.text[max(start, day.start - 120) : day.end + 40]
        several = _SEVERAL.search(lead) is not None
        title = section.plain if section else None
        names = {entry.plain} if entry else self._named_with(day, (start, end), several, title)
        return _Told(day, start, frozenset(names), title, self._inspectors_at(day, start), several)

    def _inspectors_at(self, day: DateMention, start: int) -> frozenset[str]:
        """The inspectorates that the sentence of a day names, else the last one that its paragraph names before it."""
        sentence = self.scene.text.sentence_at(day.start)
        held = [body for body in inspecting(self.scene) if start <= body.start < (sentence or day).end and body.name]
        here = [body.name for body in held if sentence and body.start >= sentence.start]
        return frozenset(name for name in here or [body.name for body in held[-1:]] if name)

    def _named_with(self, day: DateMention, paragraph: tuple[int, int], several: bool, title: str | None) -> set[str]:
        """The bodies that the sentence of a day names, else those that its paragraph names before it and the one that
        heads the section, else those that its paragraph names; of `several` papers or visits all of these."""
        sentence = self.scene.text.sentence_at(day.start)
        near = (sentence.start, sentence.end) if sentence and not several else paragraph
        held = (self._names_in(*near), self._names_in(paragraph[0], day.start) | ({title} if title else set()))
        return next((names for names in held if names), None) or self._names_in(*paragraph)

    def _names_in(self, start: int, end: int) -> set[str]:
        return {b.name for b in gradable(self.scene) if start <= b.start < end and b.name}

    def day_of(self, body: Mention | None, at: int, by: Mention | None = None) -> Mention | None:
        """The day for a grade of `body`, given by `by`, at an offset; None where the text tells of none that fits.

        The day of an inspectorate's own paper is not that of grades which another gave.
        """
        paragraph, sentence = self.scene.text.paragraph_at(at), self.scene.text.sentence_at(at)
        place = paragraph.start if paragraph else at
        if sentence and _THIS_TIME.search(self.scene.text.document.text, paragraph.start if paragraph else at, at):
            place = -1  # not what its paragraph has told of before
        name = body.plain if body else self._leading
        publisher = known_body(self.scene.text.document.publisher or "")
        ours = by is None or publisher is None or not publisher.inspects or publisher.name == by.plain
        if own := self._told_beside(name, place):
            return self.scene.dated(own)
        told = (self._reports if ours else [], self._visits, self._weighed)
        found = (self._fitting([e for e in days if self._together or _may_be(e, by)], name, place) for days in told)
        fitting = next((days for days in found if days), [])
        fitting = fitting or [each for each in self._former if each.paragraph == place and each.day.start < at]
        return self.scene.dated(self._finer(fitting[0])) if fitting else None

    def _told_beside(self, name: str | None, place: int) -> DateMention | None:
        """`Elm House (inspected 8 May): good`: the day of a body in passing that its own paragraph tells, where no
        report is said to be on it."""
        if name is None or name == self._leading or any(name in told.names for told in self._reports):
            return None
        return next((told.day for told in self._visits if told.paragraph == place and told.names == {name}), None)

    def _finer(self, told: _Told) -> DateMention:
        """The day, or a finer one that the text tells of the same body's inspection: `this summer`, `from 1 July`."""
        finer = (each.day for each in self._visits if each.names == told.names and _is_within(each.day, told.day))
        return next(finer, told.day)

    def report_of(self, body: Mention | None, at: int) -> Mention | None:
        """The day of the report, where the text tells of one that fits a grade of `body` at an offset."""
        paragraph = self.scene.text.paragraph_at(at)
        name = body.plain if body else self._leading
        fitting = self._fitting(self._reports, name, paragraph.start if paragraph else at)
        return self.scene.dated(fitting[0].day) if fitting else None

    def within(self, year: str) -> Mention | None:
        """The one day in a year by its number on which the text tells of an inspection; None: of none, or several."""
        told = [each.day for each in (*self._visits, *self._former)] if year.isdigit() else []
        held = {day.when: day for day in told if _year_of(day.when) == int(year) and not isinstance(day.when, Year)}
        return self.scene.dated(*held.values()) if len(held) == 1 else None

    def is_latest_visit(self, day: Mention) -> bool:
        """Whether a day is that of the inspection told of, so that the day of its report says more of a grade."""
        held = [told.day for told in self._visits if told.day.start == day.start and not _is_year(told.day)]
        return any(not self._is_aged(each) for each in held) or len(self._visits) == len(held) > 0

    def _fitting(self, told: list[_Told], name: str | None, place: int) -> list[_Told]:
        """Of several days those that the same paragraph tells, then those told of the same body, then those of none."""
        here = [each for each in told if each.paragraph == place and (not each.names or name in each.names)]
        whole = name == self._leading or not any(each.names for each in told)
        lines = [each for each in told if each.day in self._lines and not each.names] if whole else []
        theirs = lines or [each for each in told if name in each.names]
        section = section_body(self.scene, place)
        loose = [each for each in told if (whole or each.several) and not (each.names and self._leading)]
        if entry_body(self.scene, place):  # the day of one entry is none of the next
            loose = [each for each in loose if entry_opens(self.scene, each.paragraph)]
        if section:
            ahead = not any(each.section for each in told)
            loose = [e for e in loose if e.section == section.plain or (ahead and e.paragraph < place)]
        return here or self._newer(theirs) or self._newer(loose)

    def _newer(self, told: list[_Told]) -> list[_Told]:
        """Days without those of years ago, where there are any others."""
        return [each for each in told if not self._is_aged(each.day)] or told
