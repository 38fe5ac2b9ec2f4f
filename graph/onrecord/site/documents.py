"""What a document says: its passages in their order, each with the claims that rest on it and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.site.labels import label
from onrecord.site.links import Links
from onrecord.site.model import Entry, Said, Section
from onrecord.site.quotes import leading, place
from onrecord.site.source import Source
from onrecord.site.telling import quotation, thing
from onrecord.site.words import kind_of

#: Kinds whose label says already what they are.
_SELF_EVIDENT = {"appointment", "inspection"}


def contents(source: Source, document: str, links: Links) -> Section:
    """Every claim of a document by the passage that says it first."""
    held: dict[str, list[str]] = {}
    found = {}
    for claim in source.pointing(document).get("onr:inDocument", ()):
        said = leading(source, claim.value)
        if said:
            found[said.iri] = said
            held.setdefault(said.iri, []).append(claim.value)
    entries = tuple(
        Entry(Said(""), tuple(_follows(source, links, held[each.iri])), (quotation(source, links, each, document),))
        for each in sorted(found.values(), key=place))
    return Section("says", "What it says, in its order", entries)


def _follows(source: Source, links: Links, claims: list[str]) -> Iterator[Said]:
    """The facts that follow from claims, each once; a claim from which nothing follows stands for itself."""
    told = set()
    for claim in sorted(claims, key=lambda each: (source.said(each, "onr:kind"), each)):
        facts = [each.value for each in source.pointing(claim).get("prov:wasDerivedFrom", ())]
        for iri in facts or [claim]:
            if iri not in told:
                told.add(iri)
                kind = "" if source.kind(iri) in _SELF_EVIDENT else f"{kind_of(source.kind(iri)).single}: "
                yield thing(source, links, iri, kind + label(source, iri))
