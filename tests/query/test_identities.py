"""Why names are held for one person: across documents, and within one where a reader could not see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factory
from factory_claims import CLAIMS, READINGS, WHITLOW
from onrecord.query import graph_of, query_rows
from onrecord.rdf import record_quads
from onrecord.record import Value

ELSEWHERE = "not said in the passage; `{0}` stands elsewhere in the document ({1})"
SURNAME = "`Ms Whitlow` is Dana Whitlow by the surname, used in this document for nobody nearer"


def found(*spoken: tuple[str, str]) -> list[tuple[object, ...]]:
    """What is answered of Dana Whitlow where two claims speak of her in such words, for such reasons."""
    said = dict(zip((CLAIMS["whitlow"].id, CLAIMS["whitlow met"].id), spoken, strict=False))

    def spoken_of(value: Value, claim: str) -> Value:
        words, why = said.get(claim, (value.said, value.why))
        return replace(value, said=words, why=why) if value.ref == WHITLOW else value

    readings = tuple(replace(each, values=tuple(spoken_of(value, each.claim) for value in each.values))
                     for each in READINGS)
    rows = query_rows("identities", graph_of(record_quads(replace(factory.record(), readings=readings)))).records()
    return [tuple(row.values())[1:] for row in rows if str(row["person"]).endswith(WHITLOW)]


@pytest.mark.parametrize(("spoken", "expected"), [
    ([("Ms Whitlow", SURNAME)], [("Ms Whitlow", SURNAME)]),
    ([("Ms Whitlow", SURNAME), ("Ms Whitlow", SURNAME)], [("Ms Whitlow", SURNAME)]),
    ([("Ms Whitlow", SURNAME), ("Ms Whitlow", ELSEWHERE.format("Ms Whitlow", SURNAME))], [("Ms Whitlow", SURNAME)]),
    ([("Dana", "by the first name"), ("Ms Whitlow", SURNAME)],
     [("Dana", "by the first name"), ("Ms Whitlow", SURNAME)]),
    ([("The chief", "how this document speaks (of her)")], [("The chief", "how this document speaks (of her)")]),
    ([("Dana Whitlow", "as worded"), ("Cllr Dana Whitlow OBE", "as worded")], []),
    ([("Dana Whitlow", ELSEWHERE.format("Dana Whitlow", "as worded"))], []),
    ([("She", "the last person before it whom the pronoun fits")], []),
])
def test_other_names_in_one_document(spoken: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert found(*spoken) == [("Dana Whitlow", *each, "carr-letter.txt", "carr-letter.txt") for each in expected]


def test_names_in_two_documents() -> None:
    rows = query_rows("identities", graph_of(record_quads(factory.record()))).records()
    assert [list(row.values())[1:] for row in rows] == [
        ["Cllr Tamsin Quill MBE", "Tamsin Quill", "same name, same post, same body", "alder-release.txt",
         "beck-herald.txt"]]


def test_a_merge_of_bodies_is_none_of_persons() -> None:
    record = factory.record()
    council, *others = record.bodies
    merged = replace(council, merges=record.people[-1].merges)
    rows = query_rows("identities", graph_of(record_quads(replace(record, bodies=(merged, *others))))).records()
    assert {str(row["person"]).rpartition("/")[2] for row in rows} == {"tamsin-quill"}
