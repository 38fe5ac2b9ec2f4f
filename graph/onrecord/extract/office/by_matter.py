"""Titles of several holders, and beside them who has which: `Committee chairs: Planning – Cllr Ann Example`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Match, Scene, shape

_MATTER = r"(?:(?!<PTDQ>)[^\n;:.]){1,60}?"
_NAMED = rf"(?P<matter>{_MATTER})(?: ?:| [–—-])[ \t]?<person:P>"
#: `Chairmen: Planning - Cllr Roe`, `Chairs of committees` above a list, `Cabinet members are: Housing, Cllr Poe`
LISTED = (
    r"\b(?P<title>(?i:(?:vice|deputy)[ -])?(?i:chair)(?:s|men|persons|people)|(?i:cabinet|executive|lead) (?i:member)s"
    r"|(?i:portfolio holder)s|(?i:conven)[eo]rs)(?: (?:of|for|are|were|will)\b[^:\n]{0,50})?(?::[ \n]|\n)[•*–-]?[ \t]?"
    rf"(?={_NAMED.replace('(?P<matter>', '(?:').replace('person:', '')})"
)
_ENTRY = shape(_NAMED)
_NEXT = shape(r"(?: \([^()\n]{1,40}\))?(?:[;,.]| and)?[ \n](?:and )?[•*–-]?[ \t]?")
_SINGULAR = re.compile(r"(?i)(?<=chair)men$|(?<=chair)(?:s|persons|people)$|s$")


def by_matter(scene: Scene, sentences: Passages) -> Iterator[Held]:
    """The posts of such lists: the title of one holder, and what it is of."""
    for match in sentences.across(LISTED):
        if scene.text.is_furniture(match.start):
            continue
        index, shown = match.found.end(), match.gist.shape
        while found := _ENTRY.match(shown, index):
            yield _held(Match(match.gist, found), match)
            behind = _NEXT.match(shown, found.end())
            index = behind.end() if behind else len(shown)


def _held(entry: Match, title: Match) -> Held:
    person = entry.sign("person")
    assert isinstance(person, PersonMention)
    plural, matter = title.words("title").words, entry.words("matter")
    one = _SINGULAR.sub("man" if plural.lower().endswith("men") else "", plural)
    organ = "the " if re.search(r"(?:Committee|Panel|Board|Group)$", matter.words) else ""
    role = f"{one} {'of' if 'chair' in one.lower() or 'conven' in one.lower() else 'for'} {organ}{matter.words}"
    said = entry.gist.text.words(matter.start, matter.end, role)
    return Held("one title, a matter each", person, said, matter.start, person.end)
