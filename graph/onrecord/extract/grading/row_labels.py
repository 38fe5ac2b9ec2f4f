"""Labels of rows that say who graded what: `Ofsted, children's services: good (May 2022)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.rows import Span
from onrecord.extract.scene import Scene

_PARTED = re.compile(r"(?:['’]s)?(?: \([^()]{2,60}\))?(?:['’]s)?(?:, | [–—/-] |/|: | (?=\())\(?(?:(?:our|its|their) )?")


@dataclass(frozen=True, slots=True)
class Label:
    """Who gave the grade of a row, and either the service or the area that it is of."""

    inspector: Mention
    service: Mention | None
    area: Mention | None


def label_of(scene: Scene, label: Span) -> Label | None:
    """The parts of a label that begins with an inspectorate and goes on behind a mark; None for any other."""
    words = scene.text.document.text
    first = next((body for body in scene.bodies if body.start == label[0] and is_inspectorate(body)), None)
    parted = _PARTED.match(words, first.end, label[1]) if first else None
    if first is None or parted is None or parted.end() >= label[1]:
        return None
    start, end = parted.end(), label[1] - (words[parted.end() - 1] == "(" and words[label[1] - 1] == ")")
    served = any(service.start <= start and end <= service.end for service in scene.services)
    rest = scene.text.words(start, end)
    return Label(scene.called(first), rest if served else None, None if served else rest)
