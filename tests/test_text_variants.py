"""A text says the same however its lines are broken, its spaces written, its letters marked."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.annotate import annotate_document
from onrecord.extract import extract_claims
from onrecord.read import read_documents
from onrecord.resolve import resolve_claims

NEWS = """Ambleford Council names its next director of housing

Published: Tuesday 14 May 2024

Ambleford Council has appointed Ann Example as Director of Housing. She joins from Tarnbay Council, where she
has been Head of Repairs since March 2021, and starts on 2 September.

Bob Sample, who retires as director at the end of June after nine years in the role, said: “I leave a service
that was inadequate when I came and was rated good by the Regulator of Social Housing on 6 March 2024. There
is more to be done, and nobody knows that better than the tenants.”

The regulator inspected the council between 8 and 19 January 2024. It found that repairs are done on time. It
also found that complaints are not answered quickly enough.

Inspectors recommended that the council should:
• publish its performance every month
• train the staff who answer complaints

Carol Roe, Deputy Director of Housing, will act as director from 1 July until Ms Example arrives.
"""
NEWS = re.sub(r"(?<=\S)\n(?=[^\n•])", " ", NEWS)


def broken(text: str) -> str:
    """Every line broken at 72 characters, as a mail program does."""
    return "\n".join("\n".join(textwrap.wrap(line, 72)) for line in text.split("\n"))


VARIANTS: dict[str, Callable[[str], str]] = {
    "windows": lambda text: text.replace("\n", "\r\n"),
    "marked": lambda text: "\ufeff" + text,
    "broken": broken,
    "no-break": lambda text: re.sub(r"(?<=\w) (?=[A-Z])", "\u00a0", text),
    "soft": lambda text: re.sub(r"\b([a-z]{4})([a-z]{4,})\b", "\\1\u00ad\\2", text),
    "trailing": lambda text: text.replace("\n", "  \n"),
}


def facts(text: str, folder: Path) -> Counter[tuple[str, ...]]:
    """What a text is read to say, field by field."""
    (folder / "text.txt").write_bytes(text.encode("utf-8"))
    documents = list(read_documents([folder / "text.txt"]).documents)
    record = resolve_claims([claim for one in documents for claim in extract_claims(annotate_document(one))], documents)
    head = [("document", one.title or "", one.publisher or "", one.issued or "") for one in documents]
    return Counter([*head, *((r.kind, *(f"{v.field}: {v.read}" for v in r.values if v.read)) for r in record.readings)])


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_text_says_the_same_however_it_is_stored(variant: str, tmp_path: Path) -> None:
    plain = facts(NEWS, tmp_path)
    assert len(plain) >= 8
    assert facts(VARIANTS[variant](NEWS), tmp_path) == plain


def test_terms_of_posts_are_read_from_what_stands_around_them(tmp_path: Path) -> None:
    said = facts(NEWS, tmp_path)
    terms = {row[1:3]: [f for f in row if f.startswith(("from", "until"))] for row in said if row[0] == "roles"}
    assert terms["person: Bob Sample", "role: director of housing"] == ["from: 2015", "until: 2024-06"]
    assert terms["person: Carol Roe", "role: director of housing"] == ["from: 2024-07-01", "until: 2024-09-02"]
