"""The body of an office that is one of its own: a commissioner's area, the government that a minister speaks for."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.claims import Mention
from onrecord.extract.scene import Scene

#: Whose office is an area's.
OF_COMMISSIONER = re.compile(r"(?i)(?:deputy |assistant )?police(?:,? fire)? (?:and|&) crime commissioner")
_POLICED = re.compile(
    r"(?P<area>[A-Z][\w'’-]*(?: (?:and |& )?[A-Z][\w'’-]*){0,2}?) "
    r"(?:Police|Constabulary|Police(?:, Fire)? and Crime Panel)"
)
#: Who makes a written statement to a parliament.
_MINISTER = re.compile(
    r"(?i)(?:[\w-]+ )*(?:minister|secretary of state|under-secretary of state|cabinet secretary|first secretary)\b"
)
_STATEMENT = re.compile(r"(?i)\bwritten (?:ministerial )?statements?\b")
_GOVERNMENT = re.compile(
    r"(?i)\b(?:(?:welsh|scottish|uk) government|northern ireland executive|(?:ministry|department|office) (?:of|for) "
    r"(?:the )?[a-z]+(?:(?:,| and|,? &) [a-z]+)*)(?=\n|[ \t]*$|[,.;|])"
)
_HEAD = 400  # code points in which a written statement says whose it is
_SMALL = ("of", "for", "the", "and")


def body_of_office(role: Mention, scene: Scene) -> Mention | None:
    """The body that the title of an office and the document settle between them, or None."""
    if OF_COMMISSIONER.match(role.plain):
        return _area(scene)
    return _government(scene) if _MINISTER.match(role.plain) else None


def _area(scene: Scene) -> Mention | None:
    """The area of a police and crime commissioner: that of the one force, or the one panel, which the text names."""
    policed = [(found["area"], body) for body in scene.bodies if body.name and (found := _POLICED.fullmatch(body.name))]
    return replace(scene.called(policed[0][1]), value=policed[0][0]) if len({a for a, _ in policed}) == 1 else None


def _government(scene: Scene) -> Mention | None:
    """The government or department whose written statement a document is."""
    head = scene.flat[:_HEAD]
    found = _GOVERNMENT.search(head) if _STATEMENT.search(head) else None
    if found is None:
        return None
    words = [w if w in _SMALL and at else w.capitalize() for at, w in enumerate(found.group().lower().split())]
    return scene.text.words(*found.span(), " ".join(words).replace("Uk ", "UK "))
