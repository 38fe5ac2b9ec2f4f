"""What a claim says, field by field: in the words of its document, as read, and why."""

from __future__ import annotations

from onrecord.site.links import Links
from onrecord.site.model import Said, Table
from onrecord.site.source import Source
from onrecord.site.telling import thing

_COLUMNS = ("person", "prefix", "suffix", "role", "speaker", "inspector", "by", "to", "organization", "service",
            "about", "aspect", "grade", "polarity", "status", "kind", "from", "until", "date", "count", "text", "names")
_PLAIN = {"organization": "organisation", "from": "since"}

#: The predicates that the table tells.
FIELDS = frozenset(f"onr:{name}{ending}" for name in _COLUMNS for ending in ("Said", "Read"))


def fields(source: Source, claim: str, links: Links) -> Table:
    """The table of a claim. What a repeated claim is read as stands on the one that it repeats."""
    about = source.about(claim)
    readings = {source.said(each.value, "onr:field"): each.value for each in about.get("onr:reading", ())}
    rows = []
    for name in _COLUMNS:
        said = source.said(claim, f"onr:{name}Said")
        read = "; ".join(each.value for each in about.get(f"onr:{name}Read", ()))
        if said or read:
            why = readings.get(name, "")
            rows.append((Said(_PLAIN.get(name, name).capitalize()), Said(said), _read(source, links, read, why),
                         Said(source.said(why, "onr:why"), thing(source, links, why).href) if why else Said("")))
    return Table("fields", "Field by field", ("Field", "In its words", "Read as", "Why"), tuple(rows))


def _read(source: Source, links: Links, read: str, why: str) -> Said:
    named = source.said(why, "onr:refersTo") if why else ""
    return Said(read, thing(source, links, named).href) if named else Said(read)


