"""News of politics: races, offices, speeches; hardly anything is found or advised. All of it is invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import (
    AppointmentClaim,
    Claim,
    Document,
    FindingClaim,
    RecommendationClaim,
    RoleClaim,
    StatementClaim,
)
from onrecord.extract import extract_claims

Role = tuple[str, str, str, str]  # person, role, organisation, status


def _claims(text: str) -> list[Claim]:
    return list(extract_claims(annotate_document(Document("a.txt", text))))


def _roles(text: str) -> list[Role]:
    found = [claim for claim in _claims(text) if isinstance(claim, RoleClaim)]
    return [(c.person.plain, c.role.plain, c.organization.plain if c.organization else "",
             (c.status.value or "") if c.status else "") for c in found]


ROLES: list[tuple[str, list[Role]]] = [
    ("Estyn\n\nDunley Council\n\nDear Director\n\nWe came.\n\nYours sincerely\n\nfor Ann Example, Head of Policy",
     [("Ann Example", "Head of Policy", "Estyn", "")]),
    ("Tarn Homes Ltd was fined. Labour's deputy leader, Dame Ann Example, spoke. Tarn Homes Ltd said no.",
     [("Ann Example", "deputy leader", "", "")]),
    ("Ann Example, a former World Bank vice-president, said no.",
     [("Ann Example", "vice-president", "World Bank", "former")]),
    ("Ann Example has been CEO of Children's Health Tarnland since May.",
     [("Ann Example", "CEO", "Children's Health Tarnland", "")]),
    ("By Ann Example, Chief Political Correspondent\n\nDunley Council met.", []),
    ("Lord Roe was sacked as trade envoy on February 20.", [("Roe", "trade envoy", "", "")]),
    ("Ann Example went on to be head of law at Dunley Council and then a writer.",
     [("Ann Example", "head of law", "Dunley Council", "former")]),
    ("Dunley Council has two deputy chairs, Ann Example and Bob Roe.",
     [("Ann Example", "deputy chair", "Dunley Council", ""), ("Bob Roe", "deputy chair", "Dunley Council", "")]),
    ("Tarn Party presidential nominee Ann Example spoke in Dunley.", []),
    ("Dunley Parish Council met. The leader of the District Council, Ann Example, was unwell.",
     [("Ann Example", "leader", "the District Council", "")]),
    ("The Treasury minister Ann Example spoke.", [("Ann Example", "Treasury minister", "", "")]),
    ("Ann Example has been MP for Tarn Vale since 2015.", [("Ann Example", "MP", "Tarn Vale", "")]),
    ("Ann Example will stay on as head of the ruling Tarn Party.", [("Ann Example", "head", "", "")]),
    ("Ann Example, an economist who spent years abroad, agreed. Bob Roe, a chartered accountant, did not.", []),
    ("Ann Example is a solicitor at Tarn Homes Ltd.", [("Ann Example", "solicitor", "Tarn Homes Ltd.", "")]),
    ("Dunley Council met. We shall meet Ann Example, and whoever comes in as chief executive.", []),
    ("Tarn have told first-team manager Ann Example, and Academy Manager Bob Roe agreed.",
     [("Ann Example", "first-team manager", "", ""), ("Bob Roe", "Academy Manager", "", "")]),
    ("Bob Roe, who sold Dunley United to his cousin Kit in 2011, will remain on the board as a director. Kit Roe left.",
     [("Bob Roe", "director", "", "")]),
    ("A union of porters endorsed Ann Example for president on Tuesday.", []),
    ("Example says the electors will cast their ballots for mayor. Ann Example said so.", []),
    ("Ann Example was ready to answer again today in Executive Session.", []),
    ("Bob Roe, the Republican attorney general of Tarnland, spoke.",
     [("Bob Roe", "attorney general of Tarnland", "", "")]),
    ("The Tarnland Democratic Party Chairman Ann Example called it a win.",
     [("Ann Example", "Chairman", "Tarnland Democratic Party", "")]),
    ("The civil rights leader Bob Roe, a Democratic congressman from Tarnland, sat near.",
     [("Bob Roe", "congressman", "", "")]),
    ("A DRPD spokesman agreed. DRPD Commissioner Ann Example said that it was over.",
     [("Ann Example", "Commissioner", "DRPD", "")]),
    ("Tarn Monetary Fund rates fell. The TMF said so. TMF chief economist Ann Example agreed.",
     [("Ann Example", "chief economist", "Tarn Monetary Fund", "")]),
    ("Ann Example, the editor in chief of QV, wrote that it was bad.",
     [("Ann Example", "editor in chief", "QV", "")]),
    ("Dunley College has a new hall. Senegal President Bob Roe met Cllr Poe there. Dunley College "
     "is old.", [("Bob Roe", "President", "", "")]),
    ("Ann Example is President and CEO of the Tarn Institute for Mathematical Sciences.",
     [("Ann Example", "President", "Tarn Institute for Mathematical Sciences", ""),
      ("Ann Example", "CEO", "Tarn Institute for Mathematical Sciences", "")]),
    ("“I am worried,” Representative Ann Example said in a statement.", []),
    ("Bob Roe was held and shot by a senior police officer in Dunley.", []),
    ("The president believes that Ann Example is the right leader for all of us.", []),
    ("Dunley Council heard from C.E.O. Ann Example.", [("Ann Example", "C.E.O.", "Dunley Council", "")]),
    ("The union wrote of Secretary Example's long fight. Ann Example smiled.", []),
    ("Roe's father was a welder and his mother a maths teacher. Bob Roe said so.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles(text: str, expected: list[Role]) -> None:
    assert _roles(text) == expected


NO_EVENTS = [
    "The court's chief judge, Ann Example, is ill. Example is the mayor's nominee to replace Bob Roe.",
    "Ann Example chairs the party. Replacing Ms Example would be much harder, he said.",
    "Ann Example, a spokeswoman for the Foreign Ministry, linked it to the vote in June, when islanders opted to leave "
    "the Tarn Union.",
    "Ann Example is the chief executive of Dunley Bank. Critics were dismissing Ms Example as the wrong one for it.",
    "Ann Example chairs Dunley Council. Tidying up comes before persuading Mayor Bob Roe to step down, she said.",
    "Ann Example is the chair of Dunley Council. Members could push to replace Ms Example with a bolder one.",
    "Ann Example is the mayor of Dunley. “It is one more step to replace old settlers as the heart of it,” she said.",
    "Mayor Ann Example spoke on Monday. It could help us see the efforts of those who, in fits and starts, are "
    "learning, she said.",
]


@pytest.mark.parametrize("text", NO_EVENTS)
def test_no_events(text: str) -> None:
    assert not [claim for claim in _claims(text) if isinstance(claim, AppointmentClaim)]


NOTHING_FOUND = [
    "Ten counties challenge the Rivers Protection Agency's plan before the court. They argue that the agency "
    "overstepped its powers when it issued the rules. Dunley Council backs them.",
    "The Tarn Fund pointed to Dunley's decision to leave the union as an example of unrest. Dunley Council said so. "
    "The fund had warned that the vote could depress growth for years.",
    "The network, which reported on the decision, called it an attempt to hush it. A regulator watches Dunley Homes.",
    "Agents are to see mails from the inquiry into Dunley Council, after a review of the laptop used by Bob Roe. The "
    "investigation of Ms Example's handling of papers is closed. Ann Example and Bob Roe say that all was well.",
    "The National Harbour Agency could act. Dunley Council's inquiry determined that pirates were behind it. The mayor "
    "noted that such attempts are not new.",
    "Cllr Poe said little. Ann Example, the first Green on the Tarn Intelligence Committee, urged the mayor to wait.",
    "Officials have a film, DRPD Commissioner Ann Example said, that shows the blast in Dunley Council's hall.",
    "The party's rules empower the committee to name another candidate. Dunley Council has no say in it.",
    "The Supreme Court voted to grant a request by the challengers to put the rule on hold. Dunley Council was one.",
]


@pytest.mark.parametrize("text", NOTHING_FOUND)
def test_nothing_found(text: str) -> None:
    assert not [claim for claim in _claims(text) if isinstance(claim, FindingClaim | RecommendationClaim)]


def test_an_agency_that_oversees_by_its_name() -> None:
    text = "The Household Safety Agency said that the recall by Dunley Homes was poorly run."
    assert [c.by.plain for c in _claims(text) if isinstance(c, FindingClaim) and c.by] == ["Household Safety Agency"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Senator Bob Roe jeered at Crooked Ann Example. Ms Example said, “We are not moved by any of it.”", "Ann Example"),
    ("The bank's corporate parent, the Royal Bank of Tarnland Group, said: “We are looking at it again now.”",
     "Royal Bank of Tarnland Group"),
])
def test_speakers(text: str, speaker: str) -> None:
    assert [c.speaker.plain for c in _claims(text) if isinstance(c, StatementClaim)] == [speaker]
