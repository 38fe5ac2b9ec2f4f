"""Rows as `network` would answer them: an invented council, towns of any size, and hostile text in every column.

The persons, documents and bodies are invented, the inspectorates excepted, and nothing here is a fact about anybody.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path

from onrecord.view.rows import Row

DOCUMENTS = {
    "a": ("wexmoor-1.txt", "Commissioner appointed to run failing service", "Wexmoor Herald", "2023-01-20",
          "https://www.example.org/herald/1"),
    "b": ("wexmoor-2.txt", "Inspectors see “early signs of progress”", "Wexmoor Herald", "2023-07-11",
          "https://www.example.org/herald/2"),
    "c": ("council-3.txt", "New director of children’s services announced", "Wexmoor Council", "2022-03-02",
          "https://www.example.org/council/3"),
    "d": ("letter-4.txt", "Monitoring visit to Wexmoor children’s services", "Ofsted", "2023-11-30",
          "https://www.example.org/ofsted/4"),
    "e": ("council-5.txt", "Children’s services no longer inadequate", "Wexmoor Council", "2024-10-03", ""),
    "f": ("minutes-6.txt", "", "", "", ""),
    "g": ("cqc-7.txt", "Adult social care assessment", "Care Quality Commission", "2024-05-14",
          "https://www.example.org/cqc/7"),
}

#: document | source | relation | target | status | from | until | date | quotation; `>` adds a row to the claim before.
TOWN = (Path(__file__).parent / "town.txt").read_text("utf-8")
NUMBER = re.compile(r" \d$")


def iri(thing: str) -> str:
    return "https://data.example.org/onrecord/" + re.sub(r"[^a-z0-9/]+", "-", thing.replace(":", "/", 1).lower())


def row(document: str, claim: str, source: str, relation: str, target: str, *dates: str, quote: str) -> Row:
    """A row from `kind:label` at either end; dates are status, from, until, date."""
    file, title, publisher, issued, url = DOCUMENTS[document]
    (source_kind, source_label), (target_kind, target_label) = (end.split(":", 1) for end in (source, target))
    status, since, until, date = dates
    return Row(file, claim, iri(source), relation, iri(target), NUMBER.sub("", source_label), source_kind,
               NUMBER.sub("", target_label), target_kind, status, since, until, date, quote, title, publisher, issued,
               url)


def town() -> list[Row]:
    """The invented council of TOWN."""
    rows: list[Row] = []
    for number, line in enumerate(TOWN.strip().splitlines()):
        document, source, relation, target, *dates, quote = line.split("|")
        before = rows[-1] if document == ">" else None
        letter = next(key for key, value in DOCUMENTS.items() if value[0] == before.document) if before else document
        quote = before.quote if before else quote or f"{source.split(':')[1]} of {target.split(':')[1]}"
        rows.append(row(letter, before.claim if before else f"c{number:03}", source, relation, target, *dates,
                        quote=quote))
    return rows


def city(size: int) -> list[Row]:
    """Rows over `size` things: bodies, three posts each, and a person in every post, many of whom change."""
    rows = []
    for number in range((size + 1) // 7 + 1):
        body = f"body:Council {number:04}"
        for place in range(3):
            post, person = f"post:Post {number:04}-{place}", f"person:Person {number:04}-{place}"
            quote = f"Person {number:04}-{place} has been in post {place} of council {number:04} since 20{place + 10}"
            claim = f"n{number:04}{place}"
            rows.append(row("abcdeg"[number % 6], claim, person, "holds", post, "current", f"20{place + 10}", "", "",
                            quote=quote))
            rows.append(row("abcdeg"[number % 6], claim, post, "post in", body, "", "", "", "", quote=quote))
        if number:
            rows.append(row("b", f"w{number:04}", body, "works with", f"body:Council {number // 3:04}", "", "", "", "",
                            quote=f"Council {number:04} works with council {number // 3:04}"))
    return rows


HOSTILE = (
    "<script>globalThis.pwned = 1</script>", "</script><script>globalThis.pwned = 2</script>",
    "<img src=x onerror='globalThis.pwned = 3'>", "\"><svg onload=\"globalThis.pwned = 4\">",
    "javascript:globalThis.pwned=5", "{{ 7 * 7 }}{% raw %}", "'; globalThis.pwned = 6; //", "<!--<script>",
    "\u2028\u2029\x00\\u003c", "href=\"x\"",
)


def hostile() -> list[Row]:
    """Each hostile text in each column of a row, and in all columns at once."""
    plain = row("a", "h", "person:Ann Onym", "holds", "post:Clerk", "current", "2020", "", "", quote="Ann Onym, clerk")
    rows = []
    for number, words in enumerate(HOSTILE):
        for field in fields(Row):
            rows.append(replace(plain, **{"claim": f"h{number}", field.name: words}))
        rows.append(Row(*[words] * len(fields(Row))))
    return rows
