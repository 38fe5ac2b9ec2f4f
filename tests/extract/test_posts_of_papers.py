"""Posts and events with all their fields in letters, minutes, lists and lives. All names are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.resolve import resolve_claims

_NEWS = "News from Dunley Council\n\nDunley Council has told its staff of some changes.\n\n"
_LETTER = "Dear Ms Hart,\n\n{}\n\nYours sincerely,\n\nBob Roe\nClerk to Tarn Parish Council\n\n" \
          "To: Eve Hart, Chief Executive, Dunley District Council\n"
_MINUTES = "TARN PARISH COUNCIL\nMinutes of the meeting held on 4 May 2031\n\nPresent: Cllr T Poe (Chairman).\n\n"
_TRUSTEES = "OSTLEY ALMSHOUSES TRUST\n\nCHAIR\nDr Kit Marsh\n\nTRUSTEES\nMs Ann Example\nMr Tom Poe\n"
_TABLE = "Dunley Council: officers\n\nName | Post | Since\nAnn Example | Head of Law | 2029\n" \
         "Bob Roe (interim) | Head of Parks | May 2030\n"
_CABINET = "New cabinet at Dunley Council\n\n{}\n"

_LIFE = _NEWS + "Eve Hart has been chief executive since 2021. She began as a solicitor at Marsh City Council before " \
        "moving to Tarn County Council, where she was head of legal services from 2009 to 2014."

#: A document, and a post in it: person, role, body, status, from, until.
POSTS = [
    (_NEWS + "Ann Example and Bob Roe, the leader and deputy leader of Tarn Council, agreed.",
     "Bob Roe|deputy leader|Tarn Council|current||"),
    (_NEWS + "Ann Example and Bob Roe, the leader and deputy leader of Tarn Council, agreed.",
     "Ann Example|leader|Tarn Council|current||"),
    (_LETTER.format("I wrote to your predecessor, Tom Poe, in June."),
     "Tom Poe|Chief Executive|Dunley District Council|former||"),
    (_LETTER.format("Your deputy, Ann Example, has not answered."),
     "Ann Example|Deputy Chief Executive|Dunley District Council|current||"),
    (_MINUTES + "It was noted that the County Council had appointed Ms Ann Example as Director of Highways.",
     "Ann Example|Director of Highways||current||"),
    (_TRUSTEES, "Ann Example|TRUSTEE|Ostley Almshouses Trust|current||"),
    (_TRUSTEES, "Tom Poe|TRUSTEE|Ostley Almshouses Trust|current||"),
    (_TABLE, "Ann Example|Head of Law|Dunley Council|current|2029|"),
    (_TABLE, "Bob Roe|Head of Parks|Dunley Council|interim|2030-05|"),
    (_LIFE,
     "Eve Hart|head of legal services|Tarn County Council|former|2009|2014"),
    (_LIFE,
     "Eve Hart|solicitor|Marsh City Council|former||"),
    (_CABINET.format("Councillor Kit Marsh takes charge of housing and Cllr Eve Hart keeps finance."),
     "Kit Marsh|cabinet member for housing|Dunley Council|current||"),
    (_CABINET.format("Councillor Kit Marsh takes charge of housing and Cllr Eve Hart keeps finance."),
     "Eve Hart|cabinet member for finance|Dunley Council|current||"),
    (_NEWS + "Mayor-elect Tom Poe agreed.", "Tom Poe|Mayor|Dunley Council|incoming||"),
    (_NEWS + "The chief executive designate, Ann Example, agreed.",
     "Ann Example|chief executive|Dunley Council|incoming||"),
    (_NEWS + "Ann Example (née Roe) is head of law. Ann Roe joined in 2018 as deputy clerk.",
     "Ann Example|deputy clerk|Dunley Council|current|2018|"),
]
#: A document, and an event in it: person, role, body, kind, date.
EVENTS = [
    (_NEWS + "Also joining the board are Ann Example, a retired GP, and Tom Poe, finance director of Tarn Mills Ltd.",
     "Tom Poe||Dunley Council|joining|"),
    (_NEWS + "Ann Example left the board of Marsh Housing Trust in March 2030.",
     "Ann Example||Marsh Housing Trust|departure|2030-03"),
    (_NEWS + "The following take up post on 1 June:\n\n- Ann Example, director of care\n- Tom Poe, head of law\n",
     "Tom Poe|head of law|Dunley Council|joining|2031-06-01"),
    (_CABINET.format("Councillor Kit Marsh takes charge of housing and Cllr Eve Hart keeps finance."),
     "Kit Marsh|cabinet member for housing|Dunley Council|joining|"),
]


def _rows(text: str, kind: str, fields: tuple[str, ...]) -> set[str]:
    document = Document(file="a.txt", text=f"{text}\n", issued="2031-05-14")
    readings = resolve_claims(list(extract_claims(annotate_document(document))), [document]).readings
    return {"|".join(r.read(field) or "" for field in fields) for r in readings if r.kind == kind}


@pytest.mark.parametrize(("text", "row"), POSTS)
def test_a_post_has_its_fields(text: str, row: str) -> None:
    assert row in _rows(text, "roles", ("person", "role", "organization", "status", "from", "until"))


@pytest.mark.parametrize(("text", "row"), EVENTS)
def test_an_event_has_its_fields(text: str, row: str) -> None:
    assert row in _rows(text, "appointments", ("person", "role", "organization", "kind", "date"))
