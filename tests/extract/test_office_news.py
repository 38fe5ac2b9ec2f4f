"""Offices and speech as news pages tell them: rows of names, posts left open, firms. All of it is invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import AppointmentClaim, Document, RoleClaim, StatementClaim
from onrecord.extract import extract_claims

Event = tuple[str, str, str, str]  # kind, person, role, date as worded
Role = tuple[str, str, str, str]  # person, role, organisation, status
Speech = tuple[str, str]  # speaker, text

EVENTS: list[tuple[str, list[Event]]] = [
    ("Ann Example and Bob Roe were appointed chair and vice-chair respectively.",
     [("appointment", "Ann Example", "chair", ""), ("appointment", "Bob Roe", "vice-chair", "")]),
    ("A decision by Cllr Ann Example and Cllr Bob Roe to stand down as leader and deputy leader, respectively, came "
     "after a vote at Dunley Council.",
     [("departure", "Ann Example", "leader", ""), ("departure", "Bob Roe", "deputy leader", "")]),
    ("Ann Example has been made interim chief executive, taking over from departing Bob Roe until one is found.",
     [("appointment", "Ann Example", "chief executive", ""), ("departure", "Bob Roe", "chief executive", "")]),
    ("Dunley Council has a new director of housing. Ann Example has stepped up from her role as assistant director of "
     "planning to fill the job vacated by Bob Roe last month.",
     [("joining", "Ann Example", "director of housing", ""),
      ("departure", "Bob Roe", "director of housing", "last month")]),
    ("The resignation of Bob Roe, the chief executive, takes effect on 1 March, but he will remain chairman until May.",
     [("departure", "Bob Roe", "chief executive", "1 March")]),
    ("Dunley Motors has named Ann Example as its chief executive. Ms Example, an engineer, joined the company in 2003.",
     [("appointment", "Ann Example", "chief executive", ""), ("joining", "Ann Example", "", "2003")]),
    ("Mayor Bob Roe's re-election could help, she said.", []),
    ("Dame Ann Example, who has been acting principal since Bob Roe's departure, will take up the post on 1 July.",
     [("departure", "Bob Roe", "principal", ""), ("joining", "Ann Example", "principal", "1 July")]),
    ("Having recently stepped down from his role as a managing director at Dunley Homes, Mr Bob Roe has time to paint.",
     [("departure", "Bob Roe", "managing director", "")]),
    ("It was proposed by Cllr Ann Example and seconded by Bob Roe that Forbes Wattle be appointed Vice-chairman.",
     [("appointment", "Forbes Wattle", "Vice-chairman", "")]),
    ("RESOLVED that Councillor B Roe would be Chair for the purposes of the meeting.",
     [("appointment", "B Roe", "Chair", "")]),
    ("Analysts say that Ms Example will be difficult to replace. Ann Example is chief executive of Dunley Motors.", []),
    ("This appointment of Bob Roe follows the news that Ann Example is to leave. Mr Roe has long experience, formerly "
     "as Director of Housing for London Borough of Tarn.", []),
    ("Cllr Roe, who is an independent councillor on Dunley Council, had resigned before the meeting.", []),
]

ROLES: list[tuple[str, list[Role]]] = [
    ("Former foreign minister Ann Example wrote the foreword.", [("Ann Example", "foreign minister", "", "former")]),
    ("Fellow Labour party councillor Bob Roe voted against it.", []),
    ("After serving as head of finance at Tarn Homes, Mr Bob Roe set up a brewery.",
     [("Bob Roe", "head of finance", "Tarn Homes", "former")]),
    ("Ann Example is vice-chancellor of the University of Tarnbay, which was made from the Alexandra University of "
     "Tarnbay.", [("Ann Example", "vice-chancellor", "University of Tarnbay", "")]),
    ("Gadgeton said on Monday that its chief executive Bob Roe would be at the fair. Gadgeton makes toasters.",
     [("Bob Roe", "chief executive", "Gadgeton", "")]),
    ("Gizmo Motors Inc. fell sharply. Gizmo Motors chief executive Bob Roe blamed the rain.",
     [("Bob Roe", "chief executive", "Gizmo Motors Inc.", "")]),
    ("Reports on Ben Bank Road led to action. Cllr Ann Example, cabinet spokesperson for health, said so.",
     [("Ann Example", "cabinet spokesperson for health", "", "")]),
    ("Gizmo Motors' CEO Ann Example may not be known to all.", [("Ann Example", "CEO", "Gizmo Motors", "")]),
    ("Cllr Ann Example, cabinet member for community safety, homelessness and wellbeing, agreed.",
     [("Ann Example", "cabinet member for community safety, homelessness and wellbeing", "", "")]),
    ("Cllr Ann Example, who served as the executive councillor for parks, agreed.",
     [("Ann Example", "executive councillor for parks", "", "former")]),
    ("The council is working with consultants Red Quadrant on this.", []),
    ("Cllr Bob Roe, a Labour councillor for West Dunley, took the Chair for items 1 – 3.",
     [("Bob Roe", "Chair", "", "")]),
    ("Councillor Reeve – Portfolio Holder for the Environment",
     [("Reeve", "Portfolio Holder for the Environment", "", "")]),
    ("Ann Example will join the University of Tarnbay from the University of South Dunley (USD) where she is deputy "
     "vice-chancellor.", [("Ann Example", "deputy vice-chancellor", "University of South Dunley", "")]),
    ("Ann Example is dean of health at the University of the West of Tarn.",
     [("Ann Example", "dean of health", "University of the West of Tarn", "")]),
    ("Mr Roe has long experience of leading such work, formerly as Director of Housing for London Borough of Tarn.",
     [("Roe", "Director of Housing", "London Borough of Tarn", "former")]),
    ("It was noted that the Service Director – Legal, Ann Example, had sent apologies.",
     [("Ann Example", "Service Director – Legal", "", "")]),
]

SPEECH: list[tuple[str, list[Speech]]] = [
    ("“No council has ever done so,” Ann Example was quoted as saying by the Dunley Mail.",
     [("Ann Example", "No council has ever done so,")]),
    ("Cllr Ann Example was elected, with former leader Bob Roe posting on Facebook that his office was “all packed up "
     "for good”.", [("Bob Roe", "all packed up for good")]),
    ("Tarn Council member and former mayor Bob Roe said: “We are worried for the town.”",
     [("Bob Roe", "We are worried for the town.")]),
    ("Bob Hagar of the Tarn Gazette-Journal wrote, “A spokesman said that the plan is unfounded.”",
     [("Bob Hagar", "A spokesman said that the plan is unfounded.")]),
    ("Mr Roe “will go down as one of the greatest clerks the town has had”, The Guardian said.", []),
    ("Dunley Council's chief executive, Ann Example, said: We are making good progress. We are getting better.” In "
     "another report, members heard of the budget. Councillor Bob Roe told the meeting: “This is an excellent report.”",
     [("Ann Example", "We are making good progress. We are getting better."),
      ("Bob Roe", "This is an excellent report.")]),
]


def _claims(text: str, kind: type) -> list:
    return [c for c in extract_claims(annotate_document(Document(file="a.txt", text=text))) if isinstance(c, kind)]


@pytest.mark.parametrize(("text", "rows"), EVENTS)
def test_events(text: str, rows: list[Event]) -> None:
    found = [(c.type.plain, c.person.plain if c.person else "", c.role.plain if c.role else "",
              c.date.words if c.date else "") for c in _claims(text, AppointmentClaim)]
    assert sorted(found) == sorted(rows)


@pytest.mark.parametrize(("text", "rows"), ROLES)
def test_roles(text: str, rows: list[Role]) -> None:
    found = {(c.person.plain, c.role.plain, c.organization.plain if c.organization else "",
              c.status.plain if c.status else "") for c in _claims(text, RoleClaim)}
    assert sorted(found) == sorted(rows)


@pytest.mark.parametrize(("text", "rows"), SPEECH)
def test_statements(text: str, rows: list[Speech]) -> None:
    found = [(c.speaker.plain, "\n".join(piece.words for piece in c.text)) for c in _claims(text, StatementClaim)]
    assert found == rows
