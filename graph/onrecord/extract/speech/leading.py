"""Of whom a sentence tells first: its subject, or the owner of its subject."""

from __future__ import annotations

from onrecord.extract.scene import Gist, shape
from onrecord.extract.speech.subjects import Subject, subject_before

#: `Mr Example's previous posts include`, `Her successor's plans`: nobody else is told of.
_OWNER = shape(r"^\W*(?:<T>,? )?<person:P>'s? ")


def told_of_first(gist: Gist) -> Subject | None:
    """Whom a sentence leads with; None: nobody."""
    leading = subject_before(gist, len(gist.shape))
    owner = _OWNER.match(gist.shape)
    if owner is None or (leading is not None and leading.kind in ("person", "people", "pronoun")):
        return leading
    return Subject(owner.start("person"), owner.end("person"), "person")
