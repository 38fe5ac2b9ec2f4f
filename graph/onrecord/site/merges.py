"""Why names in different documents are held to be one person or body."""

from __future__ import annotations

from onrecord.site.links import Links
from onrecord.site.model import Said, Table
from onrecord.site.source import Source
from onrecord.site.telling import thing


def names(source: Source, merges: list[str], links: Links) -> Table:
    """A row a merge: either name with its document, and the reason."""
    rows = []
    for iri in sorted(merges, key=lambda each: (source.said(each, "onr:leftName"), source.said(each, "onr:why"), each)):
        left, right = (source.said(iri, f"onr:{side}Document") for side in ("left", "right"))
        rows.append((Said(source.said(iri, "onr:leftName")), thing(source, links, left),
                     Said(source.said(iri, "onr:rightName")), thing(source, links, right),
                     thing(source, links, iri, source.said(iri, "onr:why"))))
    return Table("merges", "Why these names are one", ("Name", "Stands in", "And", "In", "Because"), tuple(rows))
