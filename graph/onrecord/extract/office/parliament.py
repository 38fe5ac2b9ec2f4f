"""Members of parliament: by the letters behind their names, by the title in front, and whom they sit for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims import Mention, RoleClaim
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Scene

#: `Dunley MP Ann Example`, `Ann Example, the Labour MP for Dunley`.
IN_PARLIAMENT = (
    r"\b(?P<mp>MP|MSP|MLA)[,:]? <person:P>"
    r"|<personb:P>(?: \([^()\n]{2,40}\))?, (?:the |an? )?(?:(?:Labour|Conservative|Liberal Democrat|Lib Dem|Green|local"
    r"|Reform|Plaid Cymru|SNP|Tory|former|veteran) )*(?P<mpb>MP|MSP|MLA)\b"
)
_PARLIAMENT = re.compile(r"\b(?:MP|MSP|MLA)$")


def members_of_parliament(scene: Scene, sentences: Passages) -> Iterator[RoleClaim]:
    """MP behind a name is a post-nominal that names a post."""
    for person in scene.persons:
        letters = _PARLIAMENT.search(scene.text.document.text, person.start, person.end)
        if letters:
            at = letters.start()
            role: Mention = scene.text.words(at, person.end)
            yield _of_parliament(scene, person, role)
    for match in sentences.across(IN_PARLIAMENT):
        group = "" if match.has("mp") else "b"
        yield _of_parliament(scene, match.person("person" + group), match.words("mp" + group))


#: In front of MP: of one who is none any more.
_NO_MORE = re.compile(r"\b(?P<word>(?i:former|ex|one-time|then))[ -](?:[\w'’-]+ ){0,3}$")


#: `MP for Dunley and the Wolds`: whom such a member sits for.
_FOR = re.compile(r" for (?:the )?(?P<place>[A-Z][\w'’-]+(?:,? (?:(?:and|upon|on|of|the|with) )*[A-Z][\w'’-]+){0,4})")


def constituency(scene: Scene, offset: int) -> Mention | None:
    """Whom a member sits for, where the words at `offset` of the text behind the title say so."""
    found = _FOR.match(scene.flat, offset)
    return scene.text.words(*found.span("place")) if found else None


def _of_parliament(scene: Scene, person: PersonMention, role: Mention) -> RoleClaim:
    begin = max(0, role.start - 40)
    former = _NO_MORE.search(scene.flat[begin : role.start])
    over = scene.text.words(begin + former.start("word"), begin + former.end("word"), "former") if former else None
    return RoleClaim(
        document=scene.text.document.id,
        rule="member of parliament",
        role=role,
        evidence=(scene.sentence(person.start),),
        person=scene.named(person),
        organization=constituency(scene, role.end),
        status=over,
    )
