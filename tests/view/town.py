"""What the page is made of, invented: a council, towns of any size, and hostile text in every column.

`town`, `city` and `hostile` give rows as `network` would answer them; `town_material` and its sisters all that the
other questions would answer too.

The persons, documents and bodies are invented, the inspectorates excepted, and nothing here is a fact about anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

from onrecord.rdf.claimed import CONTEXT
from onrecord.view.material import Contradiction, Grade, Identity, Material, Passage, material_of
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
Shown = TypeVar("Shown", Grade, Contradiction, Identity)


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


# --- and what the other questions would answer of them ---------------------------------------------------------------

#: What stands before a quotation, in the running text of the documents, one after the other.
AROUND = (
    "The room was full when the item was called, and some had to stand at the back. The paper puts it like this: ",
    "It was said then, and is repeated here: ", "Nobody had asked for a vote.\n\nOf this the report has one sentence: ",
    "Questions from the public were taken together and answered in one go. A reader writes to remind us: ",
    "Copies lie in the library at Mill Street until the end of the month.\n\nWhat stands there is this: ",
    "The clerk noted it without comment, and the meeting went on. The next item reads: ",
)
LAST = "There was no other business, and the lights were put out.\n"
DAY = re.compile(r"(?:end of |\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|"
                 r"November|December)(?: \d{4})?|\b(?:19|20)\d\d\b")
RANKS = {"Outstanding": 1, "Good": 2, "Requires Improvement": 3, "Inadequate": 4}
ASPECTS = {iri("rating:Requires Improvement 2"): "care leavers"}  #: overall where none is named


def material(rows: Iterable[Row], grades: Iterable[Grade] = (), contradictions: Iterable[Contradiction] = (),
             identities: Iterable[Identity] = ()) -> Material:
    """These rows with a passage a claim, in an invented running text a document."""
    held = sorted(rows)
    return material_of(held, passages(held), grades, contradictions, identities)


def passages(rows: Iterable[Row]) -> list[Passage]:
    """Where each claim of these rows stands, the documents made up of their quotations and AROUND."""
    quotes: dict[str, dict[str, str]] = {}
    for each in rows:
        quotes.setdefault(each.document, {}).setdefault(each.claim, each.quote)
    return [passage for document, said in quotes.items() for passage in _passages_of(document, said)]


def _passages_of(document: str, quotes: dict[str, str]) -> Iterator[Passage]:
    leads = [AROUND[number % len(AROUND)] for number in range(len(quotes))]
    text = "".join(f"{lead}{quote}. " for lead, quote in zip(leads, quotes.values(), strict=True)) + LAST
    start = 0
    for lead, (claim, quote) in zip(leads, quotes.items(), strict=True):
        start += len(lead)
        end = start + len(quote)
        yield Passage(claim, document, start, end, quote, text[max(0, start - CONTEXT):start], text[end:end + CONTEXT],
                      "; ".join(DAY.findall(quote)))
        start = end + len(". ")


def grades(rows: Iterable[Row]) -> list[Grade]:
    """The ratings that are drawn, as their edges have them."""
    rows = list(rows)
    given = {each.source: each.target for each in rows if each.relation == "given in"}
    inspector = {each.target: each.source_label for each in rows if each.relation == "carried out"}
    return [Grade(each.source, each.target, inspector.get(given.get(each.source, ""), ""),
                  ASPECTS.get(each.source, "overall"), each.date, each.source_label, RANKS[each.source_label])
            for each in rows if each.source_kind == "rating" and each.relation == "concerns"]


def town_material() -> Material:
    """The invented council with all that is shown of it; two hold a post in one year, one is named in two ways."""
    rows = town()
    dray, okafor = (next(each for each in rows if each.source_label == name and each.target_kind == "post")
                    for name in ("Paul Dray", "Mina Okafor"))
    hartley, minutes = iri("person:Ines Hartley"), DOCUMENTS["f"][0]
    return material(rows, grades(rows), [
        Contradiction("holder", "Cabinet Member for Children, Wexmoor Council, 2022-05-18", dray.source_label,
                      dray.document, dray.quote, okafor.source_label, okafor.document, okafor.quote)], [
        Identity(hartley, "Ines Hartley", "Cllr Hartley",
                 "`Cllr Hartley` is Ines Hartley by the surname, used in this document for nobody nearer", minutes,
                 minutes),
        Identity(hartley, "Ines Hartley", "Ines Hartley", "the same full name, and Wexmoor Council in both documents",
                 DOCUMENTS["a"][0], minutes)])


def city_material(size: int) -> Material:
    """`city` with its passages; every tenth person is named in two documents."""
    rows = city(size)
    people = sorted({(each.source, each.source_label) for each in rows if each.source_kind == "person"})
    return material(rows, identities=[
        Identity(person, name, name.replace("Person", "P"), f"{name} and P are forms of one name", DOCUMENTS["a"][0],
                 DOCUMENTS["b"][0]) for person, name in people[::10]])


def hostile_material() -> Material:
    """`hostile` with each hostile text in each field of all else, and in all fields at once."""
    rows = hostile()
    person, post, file, quote = iri("person:Ann Onym"), iri("post:Clerk"), DOCUMENTS["a"][0], rows[0].quote
    said = [Passage(claim, document, number, number + len(words), words, words, words, words)
            for number, words in enumerate(HOSTILE) for claim, document in ((f"h{number}", file), (words, words))]
    return material_of(
        rows, said, _spoilt(Grade(post, post, "Ofsted", "overall", "2020", "Good", None)),
        _spoilt(Contradiction("holder", "Clerk", "Ann Onym", file, quote, "Ben Onym", file, quote)),
        _spoilt(Identity(person, "Ann Onym", "Ms Onym", "by the surname", file, file)))


def _spoilt(item: Shown) -> Iterator[Shown]:
    names = [field.name for field in fields(item) if field.type == "str"]
    for words in HOSTILE:
        wrong: dict[str, Any] = dict.fromkeys(names, words)
        for name in names:
            changed: dict[str, Any] = {name: words}
            yield replace(item, **changed)
        yield replace(item, **wrong)
