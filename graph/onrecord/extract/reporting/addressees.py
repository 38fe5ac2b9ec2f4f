"""To whom a recommendation is addressed: the body or person behind `the council`, `it`, `the chief executive`."""

from __future__ import annotations

import re

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.reporting.sources import Sources


def addressee(text: Text, sources: Sources, span: tuple[int, int] | None,
               speaker: str | None = None) -> Mention | None:
    """The body or person addressed, by name; None where words such as `leaders` leave it to the document."""
    if span is None:
        return None
    scene = sources.scene
    for person in scene.persons:
        if span[0] <= person.start and person.end <= span[1]:
            other = _namesake(sources, person, speaker) if person.person == speaker else None
            return text.words(person.start, person.end, other) if other else scene.named(person)
    for body in scene.bodies:
        if span[0] <= body.start and body.end <= span[1] and body.kind != "organ" and body.name:
            return scene.called(body)
    for post in scene.posts:
        if span[0] <= post.start and post.end <= span[1] and (name := _holder(sources, post)):
            return text.words(post.start, post.end, name)
    words = text.document.text[span[0]:span[1]].rstrip()
    if words.lower() in ("it", "they", "its"):
        return _it(text, sources, span[0])
    if re.search(r"\b(?:government|ministers|administration|parties)\b", words):
        return text.words(span[0], span[0] + len(words), re.sub(r"^the (?=government|ministers)", "", words))
    return None


def _it(text: Text, sources: Sources, offset: int) -> Mention | None:
    """The body that `it` means: the last one named in the paragraph so far; None where it names none."""
    paragraph = text.paragraph_at(offset)
    floor = paragraph.start if paragraph else offset
    before = [b for b in sources.bodies if floor <= b.start < offset]
    return sources.scene.called(before[-1]) if before else None


def _namesake(sources: Sources, person: PersonMention, speaker: str | None) -> str | None:
    """Nobody advises himself: the other person of that surname."""
    surname = person.name.split()[-1]
    others = [p.name for p in sources.scene.people if p.name != speaker and p.name.split()[-1] == surname]
    return others[0] if len(others) == 1 else None


def _holder(sources: Sources, post: PostMention) -> str | None:
    """The one person of the document who bears a title, or None."""
    asked = set(re.findall(r"[a-z]+", post.title.lower()))
    rank = {"deputy", "vice", "assistant"}
    borne = {name for _, title, name in sources.cast.titles
             if asked <= set(title.split()) and rank & asked == rank & set(title.split())}
    return borne.pop() if len(borne) == 1 else None
