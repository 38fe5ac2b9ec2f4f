"""Keys stay: whatever documents are added, taken away or read again, and where a person merges and parts."""

from __future__ import annotations

from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from saying import document, rating, role, said
from staying import changed, hold_to_register, keys, resolved

from onrecord.claims import Claim, Document
from onrecord.lines import parse_lines
from onrecord.rdf import record_quads
from onrecord.read import read_documents
from onrecord.record import Decision, Record, Registered
from shell import ROOT

Corpus = tuple[list[Claim], list[Document]]


def corpus(*rows: tuple[str, str, str, str]) -> Corpus:
    """A document a row (file, day, name, council), which says that somebody is director of housing of a council."""
    documents, claims = [], []
    for file, day, name, council in rows:
        doc = document(f"{name} is director of housing of {council}.", file, day)
        documents.append(doc)
        claims.append(role(doc, name, "director of housing", organization=said(doc, council, council)))
    return claims, documents


def people(record: Record) -> dict[str, str]:
    """The file of every document that names somebody, and the key of whom it names."""
    files = {each.id: each.file for each in record.documents}
    return {files[at]: key for (kind, at, _), key in keys(record).items() if kind == "person"}


SMITHS = corpus(("b.txt", "2024-02-01", "John Smith", "Dunley Council"),
                ("a.txt", "2024-01-01", "John Smith", "Elmham Council"))
SAME = Decision("same", "John Smith", "John Smith", reason="asked both")


def test_a_second_john_smith_is_numbered_and_the_first_never_renumbered() -> None:
    claims, (later, earlier) = SMITHS
    first = resolved(claims, [later])
    both = resolved(claims, [later, earlier], first.register)
    assert people(both) == {"b.txt": "john-smith", "a.txt": "john-smith-2"}
    assert people(resolved(claims, [earlier], both.register)) == {"a.txt": "john-smith-2"}
    assert people(resolved(claims, [later, earlier])) == {"a.txt": "john-smith", "b.txt": "john-smith-2"}


def test_a_key_is_not_given_to_a_namesake_while_its_owner_is_away() -> None:
    claims, (later, earlier) = SMITHS
    assert people(resolved(claims, [earlier], resolved(claims, [later]).register)) == {"a.txt": "john-smith-2"}


@pytest.mark.parametrize(("name", "council", "file"), [
    ("John Smith", "Dunley Borough Council", "c.txt"),  # the same name and body elsewhere
    ("John A. Smith", "Elmham Council", "b.txt"),  # a document read again, better
])
def test_somebody_is_known_again_where_his_own_document_is_gone(name: str, council: str, file: str) -> None:
    claims, documents = corpus((file, "2024-03-01", name, council))
    first = resolved(*SMITHS).register if file == "c.txt" else resolved(SMITHS[0], SMITHS[1][:1]).register
    assert people(resolved(claims, documents, first))[file].startswith("john-smith")
    assert people(resolved(claims, documents, first))[file] in {row.key for row in first}


def test_a_merge_by_decision_retires_the_later_key_for_good() -> None:
    claims, (later, earlier) = SMITHS
    two = resolved(claims, [later, earlier], resolved(claims, [later]).register)
    one = resolved(claims, [later, earlier], two.register, (SAME,))
    assert people(one) == {"a.txt": "john-smith", "b.txt": "john-smith"}
    assert {(each.kind, each.key, each.replaced_by, each.name) for each in one.retired} >= {
        ("person", "john-smith-2", ("john-smith",), "John Smith")}
    alone = resolved(claims, [earlier], one.register, (SAME,))
    assert people(alone) == {"a.txt": "john-smith"}
    assert [each.key for each in alone.retired if each.kind == "person"] == ["john-smith-2"]
    for record in (one, alone):
        hold_to_register(record, claims, (SAME,))


def test_a_merge_that_is_taken_back_gives_the_key_back() -> None:
    claims, documents = SMITHS
    two = resolved(claims, documents)
    back = resolved(claims, documents, resolved(claims, documents, two.register, (SAME,)).register)
    assert people(back) == people(two)
    assert back.retired == ()


def test_a_split_by_decision_retires_the_key_in_favour_of_both() -> None:
    claims, documents = corpus(("a.txt", "2024-01-01", "John Smith", "Dunley Council"),
                               ("b.txt", "2024-02-01", "John Smith", "Dunley Council"))
    one = resolved(claims, documents)
    assert people(one) == {"a.txt": "john-smith", "b.txt": "john-smith"}
    apart = (Decision("different", "John Smith", "John Smith", "a.txt", "b.txt", "father and son"),)
    two = resolved(claims, documents, one.register, apart)
    assert people(two) == {"a.txt": "john-smith-2", "b.txt": "john-smith-3"}
    assert [each.replaced_by for each in two.retired if each.kind == "person"] == [("john-smith-2", "john-smith-3")]
    assert {(each.key, each.replaced_by) for each in two.retired if each.kind == "tenure"} == {
        (f"{one.tenures[0].key}", tuple(each.key for each in two.tenures))}
    hold_to_register(two, claims, apart)
    again = resolved(claims, documents, two.register)
    assert [(each.key, each.replaced_by) for each in again.retired if each.kind == "person"] == [
        ("john-smith", ("john-smith-2",)), ("john-smith-3", ("john-smith-2",))]


def test_a_fuller_name_and_a_finer_date_change_no_key() -> None:
    claims, documents = corpus(("b.txt", "2024-02-01", "John Smith", "Dunley"),
                               ("a.txt", "2024-01-01", "John Henry Smith", "Dunley Metropolitan Borough Council"))
    for doc, words in ((documents[0], "2022"), (documents[1], "February 2022")):
        graded = document(f"Ofsted rated Dunley Good in {words}.", f"rated-{doc.file}", doc.issued)
        documents.append(graded)
        claims.append(rating(graded, "Good", inspector=said(graded, "Ofsted", "Ofsted"),
                             organization=said(graded, "Dunley", "Dunley"), date=said(graded, words)))
    first = resolved(claims, [documents[0], documents[2]])
    both = resolved(claims, documents, first.register)
    assert [each.period.edtf for each in both.ratings if each.period] == ["2022-02"]
    assert [each.name for each in both.people] == ["John Henry Smith"]
    assert changed(first, both) == []
    assert {each.key for each in first.people} == {each.key for each in both.people}
    assert keys(resolved(claims, documents)).items() != keys(both).items()


# --- the seeds ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seeds(built: Path) -> Corpus:
    """The five documents, and the claims of them as they were extracted once."""
    lines = (built / "claims.jsonl").read_text("utf-8").splitlines()
    return parse_lines(lines)[1], list(read_documents([ROOT / "seeds"]).documents)


IRIS: dict[frozenset[tuple[object, str]], frozenset[str]] = {}


def iris(record: Record) -> frozenset[str]:
    """The IRIs of the record's graph, but for those of why a claim is read so: these are no names to link to."""
    state = frozenset({**keys(record), **{(each.id,): "" for each in record.documents}}.items())
    if state not in IRIS:
        subjects = {quad.subject.value for quad in record_quads(record)}
        IRIS[state] = frozenset(each for each in subjects if each.rsplit("/", 2)[1] not in ("reading", "merge"))
    return IRIS[state]


def test_the_five_seeds_keep_their_keys_in_all_orders(seeds: Corpus) -> None:
    claims, documents = seeds
    made: dict[tuple[frozenset[str], tuple[Registered, ...]], Record] = {}
    orders = list(permutations(documents))
    assert len(orders) == 120
    for order in orders:
        last = Record()
        for count in range(1, 6):
            chosen = order[:count]
            state = (frozenset(each.id for each in chosen), last.register)
            made[state] = made.get(state) or resolved(claims, chosen, last.register)
            assert changed(last, made[state]) == []
            assert keys(last).items() <= keys(made[state]).items()
            assert iris(last) <= iris(made[state])
            last = made[state]


def test_every_part_of_the_seeds_has_the_iris_of_the_whole(seeds: Corpus) -> None:
    claims, documents = seeds
    whole = resolved(claims, documents)
    parts = [part for count in range(1, 6) for part in combinations(documents, count)]
    assert len(parts) == 31
    for part in parts:
        record = resolved(claims, part, whole.register)
        assert iris(record) <= iris(whole)
        assert keys(record).items() <= keys(whole).items()
        assert record.register == whole.register


# --- any history ----------------------------------------------------------------------------------------------------

NAMES = ("John Smith", "John A. Smith", "Jon Smith", "Ann Smith")
COUNCILS = ("Dunley Council", "Dunley", "Elmham Council")
MANY = corpus(*((f"{at}.txt", f"2024-{1 + at % 12:02}-01", name, council)
                for at, (name, council) in enumerate((name, council) for name in NAMES for council in COUNCILS)))
JUDGED = st.none() | st.builds(
    lambda judgement, left, right: Decision(judgement, left, right),
    st.sampled_from(["same", "different"]), st.sampled_from(NAMES[:3]), st.sampled_from(NAMES[:3]))
STEPS = st.lists(st.tuples(st.sets(st.sampled_from(range(len(MANY[1]))), min_size=1), JUDGED), min_size=2, max_size=5)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_keys_stay_through_any_history_of_documents_and_decisions(
        steps: list[tuple[set[int], Decision | None]]) -> None:
    claims, documents = MANY
    last = Record()
    for chosen, decision in steps:
        judged = (decision,) if decision else ()
        record = resolved(claims, [documents[at] for at in chosen], last.register, judged)
        assert changed(last, record) == []
        assert record.register[:len(last.register)] == last.register
        hold_to_register(record, claims, judged)
        last = record
