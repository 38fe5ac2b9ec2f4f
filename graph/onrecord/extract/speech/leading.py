"""Of whom a sentence tells first: its subject, or the owner of its subject."""

from __future__ import annotations

import re

from onrecord.extract.scene import Gist, shape
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_before
from onrecord.extract.words import members

#: `Mr Example's previous posts include`, `Her successor's plans`: nobody else is told of.
_OWNER = shape(r"^\W*(?:<T>,? )?<person:P>'s? ")


def told_of_first(gist: Gist) -> Subject | None:
    """Whom a sentence leads with; None: nobody."""
    leading = subject_before(gist, len(gist.shape))
    owner = _OWNER.match(gist.shape)
    if owner is None or (leading is not None and leading.kind in ("person", "people", "pronoun")):
        return leading
    return Subject(owner.start("person"), owner.end("person"), "person")


#: Somebody known by one name, and what tells the reader who that is: `Aaliyah, who is 19,`, `Maureen, a tenant,`.
_BY_ONE_NAME = re.compile(
    r"\W*(?P<name>[A-Z][a-zà-ÿ]{2,}), (?:who|whose|aged|now|\d{1,2}|(?:an?|the|his|her|their) [a-z][^,]*"
    r"|not (?:his|her) real name)\b[^.]*?(?:,| (?:is|was|has|had|told|said|left|lives|lived|came)) "
)


def newcomer(gist: Gist) -> str | None:
    """Whom a sentence tells of that names nobody else, and whom nothing else in the text shows to be a person."""
    leading = subject_before(gist, len(gist.shape))
    if leading and leading.kind == "stranger":
        return gist.shape[leading.start : leading.end]
    alone = _BY_ONE_NAME.match(gist.shape)
    if alone is None or alone["name"].lower() in members("no_names", "leading_words"):
        return None
    return alone["name"]
