"""What the rules of grading read: a grade that was given, and what stands around the sentence that gives it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.grading.grades import GradeMention


@dataclass(frozen=True, slots=True)
class Given:
    """One grade that was given. Places count in the gist."""

    rule: str
    grade: GradeMention
    at: int  #: where the grade's sign stands
    end: int  #: behind the grade and its areas
    verb: int  #: where the words that give it begin
    areas: tuple[tuple[int, int], ...]  #: none: overall
    old: bool = False  #: the grade before, or one that holds no longer
    reach: tuple[int, int] = (0, 0)  #: the words from the verb to the grade: what was graded stands there or before
    day: str | None = None  #: the sign of its date, where the rule has read it


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands around a sentence: whether its paragraph has told of grades before (`running`), and speaks of an
    inspectorate or an inspection (`reporting`); whether the sentence before names the bodies of `both` (`several`)."""

    running: bool = False
    reporting: bool = False
    several: bool = False
