"""All fields of posts and events: body, status and days, in passages as papers write them. All names are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.resolve import resolve_claims

_HEAD = "News from Dunley Council\n\nDunley Council has told its staff of some changes.\n\n"
_EVE = "Eve Hart will join Dunley Council as head of law on Monday 2 June.\n\n"

#: A passage, and a post in it: person, role, body, status, from, until.
POSTS = [
    (_EVE + "Until she arrives, Kit Marsh, head of parks, will act up as head of law.",
     "Kit Marsh|head of law|Dunley Council|acting||2031-06-02"),
    (_EVE + "Until she arrives, Kit Marsh, head of parks, will act up as head of law.",
     "Kit Marsh|head of parks|Dunley Council|current||"),
    (_EVE + "Kit Marsh will be acting head of law until she starts.",
     "Kit Marsh|head of law|Dunley Council|acting||2031-06-02"),
    ("Bob Roe is director of homes. He will be replaced on an interim basis by deputy director Kit Marsh from 14 July.",
     "Kit Marsh|director of homes|Dunley Council|interim|2031-07-14|"),
    ("Bob Roe is director of homes. He will be replaced on an interim basis by deputy director Kit Marsh from 14 July.",
     "Kit Marsh|deputy director|Dunley Council|current||"),
    ("Eve Hart has been covering the post of head of law since May 2029.",
     "Eve Hart|head of law|Dunley Council|acting|2029-05|"),
    ("Ann Example took over from Bob Roe as Chair of Governors at Tarn School. Canon Roe served from 2021.",
     "Bob Roe|Chair of Governors|Tarn School|former|2021|"),
    ("The chief executive of Dunley Council, Ann Example, is to leave in June. She takes over at Tarn College from "
     "Bob Roe, who has been acting principal since January.",
     "Ann Example|chief executive|Dunley Council|outgoing||2031-06"),
    ("The Green group is now led by Councillor Eve Hart.",
     "Eve Hart|leader of the Green group|Dunley Council|current||"),
    ("Kit Marsh, Director of Treasury, signed it.", "Kit Marsh|Director of Treasury|Dunley Council|current||"),
    ("Ann Example took over as head of law from Bob Roe on 1 April 2022.",
     "Bob Roe|head of law|Dunley Council|former||2022-04-01"),
    ("Under-fire Dunley Council has a clerk. The clerk, Bob Roe, agreed.", "Bob Roe|clerk|Dunley Council|current||"),
    ("The clerk of Dunley Borough Council, Bob Roe, joined from Marsh City Council. The borough's treasurer, Eve Hart, "
     "agreed.", "Eve Hart|treasurer|Dunley Borough Council|current||"),
]
#: A passage, and an event in it or (`none`) what is no event: person, role, body, kind, date.
EVENTS = [
    ("Eve Hart, who has been covering the post of head of law since last autumn, has been made permanent.",
     "Eve Hart|head of law|Dunley Council|appointment|"),
    ("The chair is Bob Roe. Ann Example takes the reins from Bob Roe, who has held the post since 2026.",
     "Bob Roe|chair|Dunley Council|departure|"),
    ("Bob Roe is director of homes. He will be replaced on a temporary basis by Kit Marsh from 14 July.",
     "Kit Marsh|director of homes|Dunley Council|joining|2031-07-14"),
    ("The manager of Marsh Nursery, Ann Example, takes over at Tarn Nursery on 17 June.",
     "Ann Example|manager|Tarn Nursery|joining|2031-06-17"),
    ("The head of law at Dunley Council, Eve Hart, joined Tarn Homes Association in 2022.",
     "none|Tarn Homes Association"),
    ("Cllr Bob Roe is leader of the council. His deputy, Cllr Ann Example, is seen as a favourite to replace him.",
     "none|Dunley Council"),
    ("The Minister for Homes had extended her term. Mr Tom Poe's term would end on 30 June and he would not return.",
     "none|Minister"),
    ("Mr Bob Roe is head of law. Mr Roe, who started as a PC in Marsh in 1994, agreed.", "none|Bob Roe"),
    ("President Eve Hart on Monday named central bank chief Ann Example as prime minister.", "none|Eve Hart"),
    ("President Eve Hart on Monday named central bank chief Ann Example as prime minister.",
     "Ann Example|prime minister||appointment|2031-05-12"),
    ("Ann Example became governor in 2020, replacing Bob Roe. President Eve Hart has named Ann Example chancellor.",
     "Bob Roe|governor||departure|2020"),
    ("2. ELECTION OF CHAIR\nCllr Ann Example was proposed by Cllr Roe, seconded by Cllr Poe and elected unopposed.",
     "Ann Example|CHAIR|Dunley Council|appointment|"),
    ("The director of homes, Ann Example, quit in May. It follows the going of Bob Roe, who went sick and has since "
     "retired.", "none|Bob Roe"),
    ("Manager Kit Marsh ran the home until Ann Example was appointed.", "none|Ann Example"),
    ("The director of homes, Ann Example, who quit in August, has said nothing.",
     "Ann Example|director of homes|Dunley Council|departure|2030-08"),
    ("In a letter to the prime minister on Friday Ms Ann Example said sorry. She is replaced by Bob Roe.",
     "none|minister"),
]


def _rows(text: str, kind: str, fields: tuple[str, ...]) -> set[str]:
    document = Document(file="a.txt", text=f"{_HEAD}{text}\n", issued="2031-05-14")
    readings = resolve_claims(list(extract_claims(annotate_document(document))), [document]).readings
    return {"|".join(r.read(field) or "" for field in fields) for r in readings if r.kind == kind}


@pytest.mark.parametrize(("text", "row"), POSTS)
def test_a_post_has_its_fields(text: str, row: str) -> None:
    assert row in _rows(text, "roles", ("person", "role", "organization", "status", "from", "until"))


@pytest.mark.parametrize(("text", "row"), EVENTS)
def test_an_event_has_its_fields(text: str, row: str) -> None:
    rows = _rows(text, "appointments", ("person", "role", "organization", "kind", "date"))
    if row.startswith("none|"):
        assert not any(row.removeprefix("none|") in each and each.split("|")[1] for each in rows)
    else:
        assert row in rows
