"""Claims, documents and records as JSON lines: one object a line, keys in the order of the class.

A line of a document carries `{"document": {...}}`, a line of a claim `{"kind": "roles", "id": ..., ...}`, a line of
the record what it is: `{"person": {...}}`, `{"tenure": {...}}`, `{"reading": {...}}`. A stage reads what the stage
before it wrote, with `-` for stdin and stdout.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from onrecord.claims import CLAIM_KINDS, Claim, Document, Evidence, Mention
from onrecord.errors import ReadError
from onrecord.record import Record

_SINGULAR = {
    "readings": "reading", "people": "person", "bodies": "body", "services": "service", "posts": "post",
    "tenures": "tenure", "inspections": "inspection", "ratings": "rating", "appointments": "appointment",
    "recommendations": "recommendation", "recommendation_sets": "recommendation_set", "statements": "statement",
    "findings": "finding",
}


def document_line(document: Document) -> str:
    """One document as a JSON line."""
    return _dump({"document": asdict(document)})


def claim_line(claim: Claim) -> str:
    """One claim as a JSON line, its id and kind in front; a field that the document does not state is left out."""
    said = {name: value for name, value in asdict(claim).items() if value != ()}
    return _dump({"kind": claim.kind, "id": claim.id, **_without_none(said)})


def record_lines(record: Record) -> Iterator[str]:
    """What resolve has made of the claims, a JSON line each: readings, things, facts, in the order of the record."""
    for name, singular in _SINGULAR.items():
        for each in getattr(record, name):
            yield _dump({singular: _without_none(asdict(each))})


def parse_lines(lines: Iterable[str], source: str = "-") -> tuple[list[Document], list[Claim]]:
    """Documents and claims out of JSON lines.

    Raises ReadError that names `source` and the line where it is neither.
    """
    documents: list[Document] = []
    claims: list[Claim] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            parsed = json.loads(line)
            if "document" in parsed and isinstance(parsed["document"], dict):
                documents.append(_document(parsed["document"]))
            else:
                claims.append(_claim(parsed))
        except (ValueError, KeyError, TypeError) as error:
            raise ReadError(f"{source}, line {number}: no document and no claim ({error}); "
                            "expected the JSON lines that `onrecord read` or `onrecord extract` write") from error
    return documents, claims


def _document(parsed: dict[str, Any]) -> Document:
    return Document(**{**parsed, "page_starts": tuple(parsed.get("page_starts", ()))})


def _claim(parsed: dict[str, Any]) -> Claim:
    kind = CLAIM_KINDS[parsed["kind"]]
    known = {field.name for field in fields(kind)}
    values = {name: _value(name, value) for name, value in parsed.items() if name in known}
    return kind(**values)


def _value(name: str, value: Any) -> Any:
    if name == "evidence":
        return tuple(Evidence(**piece) for piece in value)
    if isinstance(value, list):
        return tuple(Mention(**piece) for piece in value)
    return Mention(**value) if isinstance(value, dict) else value


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_none(item) for item in value]
    return value


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def sorted_claims(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims in the order of their documents' ids, then as they stand in the text."""
    yield from sorted(claims, key=lambda claim: (claim.document, claim.evidence[0].start, claim.kind, claim.id))
