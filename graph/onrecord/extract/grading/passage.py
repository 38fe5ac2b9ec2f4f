"""What stands around a sentence that may give a grade."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands around a sentence: whether its paragraph has told of grades before (`running`), and speaks of an
    inspectorate or an inspection (`reporting`); whether the sentence before names the bodies of `both` (`several`)."""

    running: bool = False
    reporting: bool = False
    several: bool = False
