"""The area that a paragraph opens with, as with a title of its own: `1.4 Safety. Outcomes were poor.`"""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.extract.grading.areas import is_known, is_overall
from onrecord.extract.scene import Scene

_TITLE = re.compile(
    r"\W*(?:\(?(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+)?(?P<area>[A-Z][\w'’, -]{3,60}?)(?:\. ?\n?|: ?| [–—-] |\n)(?=[A-Z])"
)
_HEADING = re.compile(r"\W*(?:\(?(?:\d+(?:\.\d+)*|[a-z])[.)]?\s+)?(?P<area>[A-Z][\w'’, -]{3,60}?)\W*")


def opened_area(scene: Scene, at: int) -> Mention | None:
    """The area by its name that the paragraph of an offset opens with, or that the heading right above it is."""
    paragraph = scene.text.paragraph_at(at)
    if paragraph is None:
        return None
    words = scene.text.document.text
    if found := _area(_TITLE.match(words, paragraph.start, at)):
        return scene.text.words(*found)
    heads = [each for each in scene.text.paragraphs if each.role == "heading" and each.end <= paragraph.start]
    found = _area(_HEADING.fullmatch(words, heads[-1].start, heads[-1].end)) if heads else None
    return scene.text.words(*found) if found else None


def _area(title: re.Match[str] | None) -> tuple[int, int] | None:
    fits = title is not None and is_known(title["area"]) and not is_overall(title["area"])
    return title.span("area") if title and fits else None
