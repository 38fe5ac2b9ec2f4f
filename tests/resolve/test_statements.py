"""The post in which somebody speaks: one held by the same document, and never one of before."""

from __future__ import annotations

import pytest
import saying

from onrecord.resolve import resolve_claims

TOLD = "Jo Roe, former clerk, interim director and chair of the board, said: “It is done.”"


@pytest.mark.parametrize(("posts", "role"), [
    ({}, ""),
    ({"clerk": "former"}, ""),
    ({"clerk": "former", "director": "interim"}, "director"),
    ({"director": "interim", "chair": None}, "chair"),
])
def test_who_speaks_holds_the_post_at_the_time(posts: dict[str, str | None], role: str) -> None:
    doc = saying.document(TOLD)
    held = [saying.role(doc, "Jo Roe", title, status=saying.said(doc, status) if status else None)
            for title, status in posts.items()]
    record = resolve_claims([*held, saying.statement(doc, "Jo Roe", "It is done.", "Jo Roe")], [doc])
    (statement,) = record.statements
    assert (statement.role, bool(statement.tenure)) == (role, bool(role))
