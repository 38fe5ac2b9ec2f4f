"""Whom a letter addresses: the `you` that told its writer something (`You told us that it was “...”`)."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene, shape
from onrecord.extract.speech.attribution import Attribution
from onrecord.extract.speech.frames import Piece
from onrecord.extract.speech.speakers import Subject

_YOU_TOLD = re.compile(
    r"\b(?P<you>[Yy]ou)(?: yourself)?(?: have| had| also| then|,| \w+ly)* (?:told|tell|wrote to|said to|admitted to) "
    r"(?:us|me|inspectors|the inspectors|our inspectors|my colleagues)\b[^.;:“”\"]{0,90}[,:]?\s*\Z"
)
_DEAR = re.compile(r"(?m)^(?:Dear|DEAR) (?P<name>[^\n,]{2,60})")
_TO = shape(r"(?:^|\n)To: ?\s*(?:<T>,? )?<person:P>")


def you_told(scene: Scene, piece: Piece) -> Attribution | None:
    """The attribution of a piece to whom the letter addresses, where that is a person and the words before say so."""
    gist = scene.gist(piece.sentence, piece.begin)
    told = _YOU_TOLD.search(gist.shape)
    if told is None or addressed(scene) is None:
        return None
    return Attribution(gist, Subject(*told.span("you"), "stranger"), "addressed", piece.sentence, piece.begin, True)


@once
def addressed(scene: Scene) -> str | None:
    """The full name of the person whom a letter addresses: as it begins, else by the given name there, else `To:`."""
    words = scene.text.document.text
    dear = _DEAR.search(words)
    if dear is None:
        return None
    for person in scene.persons:
        if dear.start("name") <= person.start < dear.end("name"):
            return person.person
    called = [each.name for each in scene.people if each.name.split()[0] == dear["name"].strip()]
    if len(called) == 1:
        return called[0]
    gist = scene.open_gist(0, dear.start())
    to = _TO.search(gist.shape)
    sign = gist.signs.get(to["person"]) if to else None
    return sign.person if isinstance(sign, PersonMention) else None
