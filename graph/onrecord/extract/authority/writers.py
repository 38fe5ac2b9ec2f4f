"""Writers: who writes a document himself, so that `I` in its own prose means him: by his signature or at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.annotate import Paragraph
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene

_FOOT = 14  #: paragraphs at the foot of a document among which its writer may sign
_HEAD = 8  #: paragraphs at its head among which it may be named
#: What its writer says of himself.
_I = re.compile(r"(?<![\w.’'-])(?:I(?:['’](?:ve|d|m|ll))? [a-z]|[Mm]y [a-z])")
#: What stands in front of a writer's name in a line: a prefix or a title of courtesy, and nothing else.
_BARE = re.compile(r"\W*(?:(?:Signed|Mr|Mrs|Ms|Miss)\W+)?\Z")
#: The same at the head, which may say that it is from somebody.
_FROM = re.compile(
    r"(?:\W*|.*\b(?:[Bb]y|BY|[Ff]rom|FROM|[Aa]uthor|AUTHOR)\W*|.*\b(?:[Ss]tatement|[Rr]eport|[Mm]essage|[Bb]log|[Cc]olumn"
    r"|[Nn]otes?|[Ll]etter|[Uu]pdate|[Rr]emarks|[Ss]peech|[Aa]ddress) (?:of|by|from):? [^.!?]{0,60}?)\Z"
)
_COPIED = re.compile(r"(?i)\W*(?:cc|copy|copied|copies|to|enc|press|media|contact|for (?:more|further))\b")
_LETTER = re.compile(r"(?m)^(?:Dear|DEAR|Annwyl) ")


@once
def writer_of(scene: Scene) -> PersonMention | None:
    """Who writes the document and speaks of himself in it outside quotations; None where nobody is named for it."""
    words = scene.text.document.text
    if not scene.persons or all(scene.text.quotation_at(found.start()) for found in _I.finditer(words)):
        return None
    paragraphs, letter = scene.text.paragraphs, _LETTER.search(words)
    foot = paragraphs[-_FOOT:]
    signed = list(signing(scene, [line for line in foot if letter is None or line.start > letter.end()]))
    if len({person.person for person in signed}) == 1 or (signed and letter):
        return signed[0]
    heading = list(_alone(scene, paragraphs[:_HEAD], _FROM)) if not signed and not letter else []
    return heading[0] if len({person.person for person in heading}) == 1 else None


def by_office_alone(scene: Scene, body: str | None) -> bool:
    """Whether a text names a body by the office of its head and never itself: `Auditor General for Wales`."""
    return body is not None and body.lower() not in scene.flat.lower()


def signing(scene: Scene, lines: Sequence[Paragraph]) -> Iterator[PersonMention]:
    """Whose names alone stand at the beginning of lines, as signatures do."""
    return _alone(scene, lines, _BARE)


def _alone(scene: Scene, lines: Sequence[Paragraph], front: re.Pattern[str]) -> Iterator[PersonMention]:
    """Who stands in a line that says nothing else but who he is."""
    words = scene.text.document.text
    for line in lines:
        if line.end - line.start > 110 or words[line.start : line.end].rstrip()[-1:] in ".!?:":
            continue
        named = [p for p in scene.persons if line.start <= p.start < line.end]
        if not named or len({p.person for p in named}) > 1 or _COPIED.match(words, line.start):
            continue
        if front.match(words[line.start : named[0].start]) and " " in named[0].name:
            yield named[0]
