"""Claims become a record: read within each document, identified across documents, gathered into facts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from saying import appointment, document, inspection, rating, role, said, statement, whole

from onrecord.claims import Claim, Document, RecommendationClaim, StatementClaim
from onrecord.errors import ManifestError
from onrecord.record import Decision, Reading, Record
from onrecord.resolve import resolve_claims

NEWS = document(
    "Cllr Ann Example, Leader of Dunley Council, spoke. Example joined the council in March. "
    "Ofsted rated it good in 2023."
)
LATER = document("Ann Example MBE, Leader of Dunley Metropolitan Borough Council, left in June.", "b.txt", "2025-07-01")


def news() -> list[Claim]:
    return [
        role(
            NEWS,
            "Cllr Ann Example",
            "Leader",
            "Ann Example",
            organization=said(NEWS, "Dunley Council", "Dunley Council"),
        ),
        appointment(
            NEWS,
            "Ann Example",
            "joined",
            "joining",
            organization=said(NEWS, "the council", "Dunley Council"),
            date=said(NEWS, "March"),
        ),
        rating(NEWS, "good", inspector=said(NEWS, "Ofsted", "Ofsted"), date=said(NEWS, "2023")),
        inspection(NEWS, "rated", inspector=said(NEWS, "Ofsted", "Ofsted"), date=said(NEWS, "2023")),
        statement(NEWS, "Cllr Ann Example", "spoke", "Ann Example"),
    ]


def later() -> list[Claim]:
    name = "Dunley Metropolitan Borough Council"
    return [
        role(LATER, "Ann Example MBE", "Leader", "Ann Example", organization=said(LATER, name, name)),
        appointment(LATER, "Ann Example", "left", "departure", date=said(LATER, "June")),
    ]


def reading_of(record: Record, kind: str, doc: Document) -> Reading:
    return next(r for r in record.readings if r.kind == kind and r.document == doc.id)


def test_a_joining_begins_the_role_and_says_so() -> None:
    found = reading_of(resolve_claims(news(), [NEWS]), "roles", NEWS)
    assert (found.read("person"), found.read("prefix"), found.read("from")) == ("Ann Example", "Cllr", "2024-03")
    begun = found.value("from")
    assert begun is not None
    assert begun.said == "March"
    assert "2 May 2024" in begun.why
    assert "joining" in begun.why


def test_what_a_passage_does_not_say_is_read_from_the_document_and_says_so() -> None:
    grade = reading_of(resolve_claims(news(), [NEWS]), "ratings", NEWS).value("organization")
    assert grade is not None
    assert (grade.said, grade.read, grade.ref) == ("", "Dunley Council", "body/dunley-council")
    assert grade.why == "not said here: the body that most of this document's claims name"


@pytest.mark.parametrize(("field", "words", "value"), [
    ("by", "He", "Tom Example"), ("to", "Councillor Sample", "Eve Sample"),
])
def test_who_is_a_person_in_one_claim_is_one_in_all_of_the_document(field: str, words: str, value: str) -> None:
    minutes = document("Tom Example, auditor. Eve Sample, chair. He asked Councillor Sample to publish it.")
    asked = RecommendationClaim(document=minutes.id, rule="told", evidence=whole(minutes),
                                text=said(minutes, "publish it"), **{field: said(minutes, words, value)})
    claims = [role(minutes, "Tom Example", "auditor"), role(minutes, "Eve Sample", "chair"), asked]
    record = resolve_claims(claims, [minutes])
    named = reading_of(record, "recommendations", minutes).value(field)
    assert named is not None
    assert named.ref == f"person/{value.lower().replace(' ', '-')}"
    assert not any("example" in body.key or "sample" in body.key for body in record.bodies)


def test_one_tenure_comes_out_of_two_documents() -> None:
    record = resolve_claims([*news(), *later()], [NEWS, LATER])
    [person], [tenure] = record.people, record.tenures
    assert (person.name, person.prefixes, person.suffixes, len(person.merges)) == (
        "Ann Example",
        ("Cllr",),
        ("MBE",),
        1,
    )
    assert (tenure.key, tenure.status) == ("ann-example.dunley-council.leader", "former")
    assert tenure.since is not None
    assert tenure.until is not None
    assert (tenure.since.edtf, tenure.until.edtf, len(tenure.claims)) == ("2024-03", "2025-06", 2)


def test_a_rating_knows_the_inspection_it_was_given_in() -> None:
    [found] = resolve_claims(news(), [NEWS]).ratings
    assert (found.key, found.inspection) == ("ofsted.dunley-council.overall.2023", "ofsted.dunley-council.2023")


def test_a_statement_stands_in_the_role_that_its_speaker_holds() -> None:
    [found] = resolve_claims(news(), [NEWS]).statements
    assert (found.role, found.tenure) == ("Leader", "ann-example.dunley-council.leader")


def test_without_an_issue_day_a_relative_date_stays_open_and_says_so() -> None:
    undated = document(NEWS.text, "c.txt", None)
    claims = [appointment(undated, "Ann Example", "joined", "joining", date=said(undated, "March"))]
    day = reading_of(resolve_claims(claims, [undated]), "appointments", undated).value("date")
    assert day is not None
    assert (day.read, "issue day" in day.why) == ("", True)


def test_claim_ids_stay_when_identities_are_resolved() -> None:
    claims = [*news(), *later()]
    record = resolve_claims(claims, [NEWS, LATER])
    assert sorted(c.id for c in record.claims) == sorted(c.id for c in claims)


def test_the_order_of_claims_and_documents_changes_nothing() -> None:
    claims = [*news(), *later()]
    assert resolve_claims(claims[::-1], [LATER, NEWS]) == resolve_claims(claims, [NEWS, LATER])


def test_a_claim_that_a_person_calls_wrong_is_left_out() -> None:
    claims = news()
    record = resolve_claims(claims, [NEWS], (Decision("wrong", claim=claims[2].id, reason="the letter means another"),))
    assert record.ratings == ()


def test_calling_a_claim_wrong_that_is_not_there_is_reported() -> None:
    with pytest.raises(ManifestError, match="not on record: 000"):
        resolve_claims(news(), [NEWS], (Decision("wrong", claim="000"),))


PRAISE = document("Cllr Bo Sample, Leader of Dunley Council, said: “I thank Ann Example and Dr Kit Roe.”", "c.txt")
FAR = document("Ann Example, Leader of Elmham Council, said: “I thank Dr Kit Roe of Dunley Council.”", "d.txt")


def praise() -> list[Claim]:
    own = said(PRAISE, "Dunley Council", "Dunley Council")
    words = "I thank Ann Example and Dr Kit Roe."
    return [
        role(PRAISE, "Cllr Bo Sample", "Leader", "Bo Sample", organization=own),
        statement(PRAISE, "Cllr Bo Sample", words, "Bo Sample", names=("Ann Example", "Kit Roe")),
    ]


def far() -> list[Claim]:
    own = said(FAR, "Elmham Council", "Elmham Council")
    words = "I thank Dr Kit Roe of Dunley Council."
    return [
        role(FAR, "Ann Example", "Leader", organization=own),
        statement(FAR, "Ann Example", words, "Ann Example", names=("Kit Roe",)),
    ]


def test_a_statement_mentions_whom_it_names_and_they_are_on_record_for_its_document() -> None:
    record = resolve_claims([*news(), *praise()], [NEWS, PRAISE])
    [spoken] = [each for each in record.statements if each.document == PRAISE.id]
    assert spoken.names == ("person/ann-example", "person/kit-roe")
    ann, kit = (next(p for p in record.people if p.key == key) for key in ("ann-example", "kit-roe"))
    assert set(spoken.claims) < set(ann.claims)
    assert ann.merges[0].why.startswith("the same full name; the name in passing stands with Dunley Council")
    assert (kit.prefixes, kit.claims, kit.merges) == (("Dr",), spoken.claims, ())


def test_a_namesake_in_passing_takes_neither_key_nor_name_of_whom_a_claim_is_of() -> None:
    record = resolve_claims([*praise(), *far()], [replace(PRAISE, issued="2020-01-01"), FAR])
    holders = {t.person for t in record.tenures}
    assert holders == {"ann-example", "bo-sample"}
    assert {p.key for p in record.people} == {*holders, "ann-example-2", "kit-roe", "kit-roe-2"}


def test_what_else_is_on_record_is_the_same_without_the_names() -> None:
    claims = [*news(), *praise(), *far()]
    bare = [replace(claim, names=()) if isinstance(claim, StatementClaim) else claim for claim in claims]
    with_them, without = (resolve_claims(each, [NEWS, PRAISE, FAR]) for each in (claims, bare))
    assert with_them.tenures == without.tenures
    assert tuple(replace(each, names=()) for each in with_them.statements) == without.statements


def test_the_prefix_of_one_is_not_that_of_another_of_the_same_first_name() -> None:
    told = document("Headteacher Ann Example was glad. Cllr Ann Beck thanked her, and Dr Ann nodded.", "d.txt")
    record = resolve_claims([role(told, "Ann Example", "Headteacher", "Ann Example")], [told])
    [found] = [reading for reading in record.readings if reading.kind == "roles"]
    assert (found.read("person"), found.read("prefix")) == ("Ann Example", "Dr")
