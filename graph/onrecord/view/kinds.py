"""The kinds of things that the picture tells apart, each by a shape and a colour of its own (colours: styles.css)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    name: str  #: as in the answer to `network`, and in the style sheet: --person
    single: str
    plural: str
    shape: str  #: a function of script/shapes.js
    opens: bool  #: shown when the page opens: who holds what


KINDS = (
    Kind("person", "Person", "People", "circle", True),
    Kind("post", "Post", "Posts", "diamond", True),
    Kind("body", "Organisation", "Organisations", "box", True),
    Kind("service", "Service", "Services", "hexagon", False),
    Kind("inspection", "Inspection", "Inspections", "triangle", False),
    Kind("rating", "Rating", "Ratings", "star", False),
    Kind("recommendation", "Recommendation", "Recommendations", "wedge", False),
    Kind("statement", "Statement", "Statements", "bubble", False),
    Kind("finding", "Finding", "Findings", "ring", False),
    Kind("event", "Event", "Events", "cross", False),
)
#: Relations that stand for a whole thing: a statement made in a post is drawn as an edge, and shown with its kind.
FOLDED = {"said as": "statement"}
#: Relations of whoever made a thing to it; the filter by inspector goes by them.
MAKING = ("carried out", "gave", "found", "recommends")
#: Of these, the relations of an inspector to the work: whoever has one is offered in that filter.
INSPECTING = ("carried out", "gave")
#: Relations that claims of any date speak of, and that hold whatever day the reader asks about.
LASTING = ("post in", "service of")
OTHER = Kind("other", "Other", "Other", "square", False)


def kind_of(name: str) -> Kind:
    """The kind by that name, or OTHER."""
    return next((kind for kind in KINDS if kind.name == name), OTHER)
