"""FollowTheMoney JSON lines, as Aleph, OpenAleph and the tools of OpenSanctions load them: an entity a line.

A body is an Organization: whether it is a public one is not on record. A tenure is an Occupancy of a Position and,
where the body is on record, a Membership of it. Both carry the words that say so as
descriptions and the documents as proof.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha1
from typing import Any

from onrecord.publish.formats.asked import Row, gathered, one_date, rows, values
from onrecord.query import Graph

Properties = dict[str, list[str]]


def followthemoney(graph: Graph, base: str) -> str:
    """Every person, body, post, tenure and document; ids are hashes of the IRIs, so `base` is not needed."""
    lines = [json.dumps(entity, ensure_ascii=False) for entity in _entities(graph)]
    return "".join(f"{line}\n" for line in lines)


def _entities(graph: Graph) -> Iterator[dict[str, Any]]:
    for row in rows("documents", graph):
        yield _entity("Document", row["document"], {
            "title": [row["title"]], "fileName": [row["file"]], "publisher": [row["publisher"]],
            "publishedAt": [row["issued"]], "sourceUrl": [row["page"]]})
    for iri, found in gathered(rows("people", graph), "person"):
        yield _entity("Person", iri, {"name": [found[0]["name"]], "alias": values(found, "other"),
                                      "title": values(found, "prefix"), "nameSuffix": values(found, "suffix")})
    for iri, found in gathered(rows("bodies", graph), "body"):
        yield _entity("Organization", iri, {"name": [found[0]["name"]], "alias": values(found, "other")})
    for row in rows("posts", graph):
        yield _entity("Position", row["post"], {"name": [row["title"]], "organization": _ids([row["body"]])})
    for iri, found in gathered(rows("tenures", graph), "tenure"):
        yield from _tenure(iri, found)


def _tenure(iri: str, found: list[Row]) -> Iterator[dict[str, Any]]:
    first = found[0]
    said = {
        "status": [first["status"]], "startDate": [one_date(first["from"])], "endDate": [one_date(first["until"])],
        "description": list(dict.fromkeys(row["quote"] for row in found)), "proof": _ids(values(found, "document")),
        "sourceUrl": values(found, "page"), "recordId": [iri]}
    yield _entity("Occupancy", iri, {"holder": _ids([first["person"]]), "post": _ids([first["post"]]), **said})
    if first["body"]:
        yield _entity("Membership", f"{iri}#membership", {
            "member": _ids([first["person"]]), "organization": _ids([first["body"]]), "role": [first["title"]], **said})


def _entity(schema: str, iri: str, properties: Properties) -> dict[str, Any]:
    """An entity with those of its properties that are stated."""
    stated = {name: [value for value in found if value] for name, found in properties.items()}
    return {"id": _id(iri), "schema": schema, "properties": {name: found for name, found in stated.items() if found}}


def _ids(iris: Iterable[str]) -> list[str]:
    return [_id(iri) for iri in iris if iri]


def _id(iri: str) -> str:
    """As the field's own tools make it: forty hexadecimal digits."""
    return sha1(iri.encode(), usedforsecurity=False).hexdigest()
