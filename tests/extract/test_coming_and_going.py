"""Who holds, takes up and leaves which post in passages as papers and news write them. All names are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.resolve import resolve_claims

_HEAD = "Dunley Council told to act\n\nDunley Council has been told to write its plan again.\n\n"

PASSAGES = [  # text, roles (person, role), events (person, role, kind)
    ("Eve Hart was until March group finance director of Marsh Homes Association.",
     {("Eve Hart", "group finance director")}, set()),
    ("Bob Roe joined Dunley Council as a firefighter in 2009 and rose quickly, serving as head of parks from 2021.",
     {("Bob Roe", "head of parks")}, set()),
    ("Ann Example, who is Deputy Principal at Marsh College, was the unanimous choice of a panel. She is to be Oak "
     "College's next Principal.", {("Ann Example", "Deputy Principal"), ("Ann Example", "Principal")},
     {("Ann Example", "Principal", "appointment")}),
    ("Lead Commissioner Ann Example has been joined by Bob Roe (Finance Commissioner).",
     {("Ann Example", "Lead Commissioner"), ("Bob Roe", "Finance Commissioner")}, set()),
    ("The duties go to the Director of Growth (Eve Hart) and a new Director of Parks, yet to be recruited.",
     {("Eve Hart", "Director of Growth")}, set()),
    ("Marsh Trust has named Ngozi Hart as its next chief nurse. Ngozi, who is currently head of nursing at Oak "
     "Hospitals, succeeds Bob Roe, who retires in March. Dr Anil Poe will act up until she arrives on 28 April.",
     {("Ngozi Hart", "chief nurse"), ("Ngozi Hart", "head of nursing"), ("Bob Roe", "chief nurse"),
      ("Anil Poe", "chief nurse")},
     {("Ngozi Hart", "chief nurse", "appointment"), ("Ngozi Hart", "chief nurse", "joining"),
      ("Bob Roe", "chief nurse", "departure")}),
    ("The inspector recommended that the swings be mended.\n\nCllr Bob Roe will stand down on 30 June.", set(), set()),
    ("We thank Cllr Eve Hart, who chaired Overview and Scrutiny until last month.",
     {("Eve Hart", "chair of Overview and Scrutiny")}, set()),
    ("Ministers sent in a commissioner, Sir Tom Poe, in May.", {("Tom Poe", "commissioner")},
     {("Tom Poe", "commissioner", "appointment")}),
    ("Sir Tom Poe, a former chief executive of Eden-based charity Firm Ground, agreed.",
     {("Tom Poe", "chief executive")}, set()),
    ("It went to the Audit Committee under the chairmanship of Councillor Bob Roe.",
     {("Bob Roe", "chair of the Audit Committee")}, set()),
    ("The council leader, Cllr Ann Example, agreed. Her deputy is now Cllr Bob Roe.",
     {("Ann Example", "council leader"), ("Bob Roe", "deputy council leader")}, set()),
    ("The appointment of a Head of Law had been made and Ms Eve Hart, currently Director of Finance at Marsh Council, "
     "would take up post on 1 July.", {("Eve Hart", "Director of Finance"), ("Eve Hart", "Head of Law")},
     {("Eve Hart", "Head of Law", "joining")}),
    ("Eve Hart is a partner at the law firm Marsh & Poe.", {("Eve Hart", "partner")}, set()),
    ("Eve Hart is a partner at Poe & Gill Solicitors.", {("Eve Hart", "partner")}, set()),
    ("The audit committee's chair, Labour's Eve Hart, agreed.", {("Eve Hart", "chair of the audit committee")}, set()),
    ("The Green group's leader, Eve Hart, agreed.", {("Eve Hart", "leader of the Green group")}, set()),
    ("Cllr Eve Hart was duly ELECTED Town Mayor for 2031/32 and signed the book.", {("Eve Hart", "Town Mayor")},
     {("Eve Hart", "Town Mayor", "appointment")}),
    ("Trustees have accepted the resignation of the chair of the trust, Mr Tom Poe.", {("Tom Poe", "chair")},
     {("Tom Poe", "chair", "departure")}),
    ("In September we will be joined by Mr Bob Roe as Head of Mathematics.", {("Bob Roe", "Head of Mathematics")},
     {("Bob Roe", "Head of Mathematics", "joining")}),
    ("Ann Example is chair of governors. The governors have elected Mr Bob Roe, currently vice-chair, to follow her.",
     {("Ann Example", "chair of governors"), ("Bob Roe", "chair of governors"), ("Bob Roe", "vice-chair")},
     {("Bob Roe", "chair of governors", "appointment")}),
    ("The head of law, Kit Marsh, is favourite to succeed him. Eve Hart was named Headteacher of the Year.",
     {("Kit Marsh", "head of law")}, set()),
    ("Miss Eve Hart, who has been Head of Year 9, agreed.", {("Eve Hart", "Head of Year 9")}, set()),
    ("The Comptroller and Auditor General, Eve Hart, agreed.",
     {("Eve Hart", "Comptroller and Auditor General")}, set()),
    ("Chief regulator Eve Hart tells chief executive he will go.", {("Eve Hart", "Chief regulator")}, set()),
    ("MP: Rt Hon Kit Marsh", {("Kit Marsh", "MP")}, set()),
]


@pytest.mark.parametrize(("text", "roles", "events"), PASSAGES)
def test_who_comes_goes_and_holds(
    text: str, roles: set[tuple[str, str]], events: set[tuple[str, str, str]]
) -> None:
    document = Document(file="a.txt", text=f"{_HEAD}{text}\n", issued="2031-05-14")
    readings = resolve_claims(list(extract_claims(annotate_document(document))), [document]).readings
    assert {(r.read("person"), r.read("role").lower()) for r in readings if r.kind == "roles"} == {
        (person, role.lower()) for person, role in roles}
    assert {(r.read("person"), r.read("role").lower(), r.read("kind")) for r in readings
            if r.kind == "appointments"} == {(person, role.lower(), kind) for person, role, kind in events}
