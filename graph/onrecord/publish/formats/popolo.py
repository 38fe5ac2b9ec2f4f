"""Popolo JSON: people, organisations, posts and memberships, as civic-tech tools of parliaments and councils read it.

Dates keep their precision (YYYY, YYYY-MM, YYYY-MM-DD). The sources of a membership are its documents, each with the
words that say it as the note.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.publish.formats.asked import Row, gathered, one_date, rows, values
from onrecord.query import Graph

Entity = dict[str, Any]


def popolo(graph: Graph, base: str) -> str:
    """All of them in one object, a list a class; ids are IRIs, so `base` is not needed."""
    links = {row["document"]: _link(row) for row in rows("documents", graph)}
    sources = {thing: [links[document] for document in values(found, "document")]
               for thing, found in gathered(rows("sources", graph), "thing")}
    whole = {
        "persons": [_person(*each, sources) for each in gathered(rows("people", graph), "person")],
        "organizations": [_organization(*each, sources) for each in gathered(rows("bodies", graph), "body")],
        "posts": [_post(row) for row in rows("posts", graph)],
        "memberships": [_membership(*each) for each in gathered(rows("tenures", graph), "tenure")],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _person(iri: str, found: list[Row], sources: Mapping[str, list[Entity]]) -> Entity:
    return _told(id=iri, name=found[0]["name"], other_names=_other_names(found),
                 honorific_prefix="; ".join(values(found, "prefix")),
                 honorific_suffix="; ".join(values(found, "suffix")), sources=sources.get(iri, []))


def _organization(iri: str, found: list[Row], sources: Mapping[str, list[Entity]]) -> Entity:
    return _told(id=iri, name=found[0]["name"], other_names=_other_names(found), sources=sources.get(iri, []))


def _post(row: Row) -> Entity:
    return _told(id=row["post"], label=row["title"], role=row["title"], organization_id=row["body"])


def _membership(iri: str, found: list[Row]) -> Entity:
    first = found[0]
    status = "" if first["status"] == "current" else f" ({first['status']})"
    return _told(id=iri, label=f"{first['title']}{status}", role=first["title"], person_id=first["person"],
                 organization_id=first["body"], post_id=first["post"], start_date=one_date(first["from"]),
                 end_date=one_date(first["until"]), sources=_quoted(found))


def _quoted(found: Iterable[Row]) -> list[Entity]:
    said = dict.fromkeys((row["page"] or row["document"], row["quote"]) for row in found)
    return [{"url": url, "note": quote} for url, quote in said]


def _other_names(found: Iterable[Row]) -> list[Entity]:
    return [{"name": name} for name in values(found, "other")]


def _link(row: Row) -> Entity:
    return _told(url=row["page"] or row["document"], note=row["title"])


def _told(**properties: Any) -> Entity:
    """The properties that are stated."""
    return {name: value for name, value in properties.items() if value not in ("", [])}
