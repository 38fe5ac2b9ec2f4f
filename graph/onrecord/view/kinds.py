"""The kinds of things that the picture tells apart, each by a shape and a colour of its own (colours: styles.css)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    name: str  #: as in the answer to `network`, and in the style sheet: --person
    plural: str
    shape: str  #: a function of script/shapes.js
    opens: bool  #: shown when the page opens: who holds what


KINDS = (
    Kind("person", "People", "circle", True),
    Kind("post", "Posts", "diamond", True),
    Kind("body", "Organisations", "box", True),
    Kind("service", "Services", "hexagon", False),
    Kind("inspection", "Inspections", "triangle", False),
    Kind("rating", "Ratings", "star", False),
    Kind("recommendation", "Recommendations", "wedge", False),
    Kind("statement", "Statements", "bubble", False),
    Kind("finding", "Findings", "ring", False),
    Kind("event", "Events", "cross", False),
)
OTHER = Kind("other", "Other", "square", False)


def kind_of(name: str) -> Kind:
    """The kind by that name, or OTHER."""
    return next((kind for kind in KINDS if kind.name == name), OTHER)
