"""Who holds which post, by the words. All persons, councils and trusts are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, hold_to_evidence
from onrecord.extract.office import kin, pairs, ties
from onrecord.extract.roles import roles
from onrecord.extract.scene import Rule, survey_text

Row = tuple[str, str, str, str]  # person, role, organization, status

RULES = [*pairs.RULES, *ties.RULES, *kin.RULES]

BESIDE: list[tuple[str, list[Row]]] = [
    ("Dr Ann Example, Director of Housing at Dunley Council, said no.",
     [("Ann Example", "Director of Housing", "Dunley Council", "")]),
    ("Chief Executive Ann Example said no.", [("Ann Example", "Chief Executive", "", "")]),
    ("Guy Holt, Head of Legal Services and Monitoring Officer, said no.",
     [("Guy Holt", "Head of Legal Services", "", ""), ("Guy Holt", "Monitoring Officer", "", "")]),
    ("The chair of the improvement board, council chief executive Bob Roe, said no.",
     [("Bob Roe", "chair of the improvement board", "", ""), ("Bob Roe", "council chief executive", "", "")]),
    ("Eve Lowe has been unveiled as Dunley Council's first director of transport, mayor Bob Roe announced.",
     [("Eve Lowe", "director of transport", "Dunley Council", ""), ("Bob Roe", "mayor", "", "")]),
    ("Ann Example goes to Tarnbay Council, where she will be director of nursing; finance chief Bob Roe acts for her.",
     [("Ann Example", "director of nursing", "", "incoming"), ("Bob Roe", "finance chief", "", "")]),
    ("Huw Lowe, a keen cyclist, becomes chair of Dunley Council.", [("Huw Lowe", "chair", "Dunley Council", "")]),
    ("• Dr Ann Example, Lead Commissioner (formerly Chief Executive of Dunley Council)",
     [("Ann Example", "Lead Commissioner", "", ""), ("Ann Example", "Chief Executive", "Dunley Council", "former")]),
    ("Dunley Council's new director of housing is Bob Roe.",
     [("Bob Roe", "director of housing", "Dunley Council", "")]),
    ("Yours sincerely\n\nAnn Example\nChief Executive\nDunley Council",
     [("Ann Example", "Chief Executive", "Dunley Council", "")]),
    ("PRESENT: Councillor Ann Example (in the Chair); Councillors Bob Roe (Vice-Chair), C. Poe and D. Lowe.",
     [("Ann Example", "Chair", "", ""), ("Bob Roe", "Vice-Chair", "", "")]),
    ("Chairman\tMr Bob Roe\nHeadteacher\tMrs Ann Example",
     [("Bob Roe", "Chairman", "", ""), ("Ann Example", "Headteacher", "", "")]),
    ("Lead inspector: Ann Example, His Majesty's Inspector",
     [("Ann Example", "Lead inspector", "", ""), ("Ann Example", "His Majesty's Inspector", "", "")]),
    ("Inspectors: Ann Example and Bob Roe", [("Ann Example", "Inspector", "", ""), ("Bob Roe", "Inspector", "", "")]),
    ("Green group co-leaders Cllr Jo Roe and Cllr Al Poe issued a statement.",
     [("Jo Roe", "Green group co-leader", "", ""), ("Al Poe", "Green group co-leader", "", "")]),
    ("Ann Example, joint director of public health for Dunley Council and Tarnbay Council, warned.",
     [("Ann Example", "joint director of public health", "Dunley Council", ""),
      ("Ann Example", "joint director of public health", "Tarnbay Council", "")]),
    ("Bob Roe, Director of Housing at the time, wrote it. Dan Lowe, head of law when the deal was signed, did not.",
     [("Bob Roe", "Director of Housing", "", "former"), ("Dan Lowe", "head of law", "", "former")]),
    ("The chair of the housing committee, Cllr Bob Roe, and her vice-chair, Cllr Jo Poe, agreed.",
     [("Bob Roe", "chair of the housing committee", "", ""),
      ("Jo Poe", "vice-chair of the housing committee", "", "")]),
    ("Convener of the housing committee Cllr Ann Example was pleased. Her vice-convener, Cllr Jo Poe, was not.",
     [("Ann Example", "Convener of the housing committee", "", ""),
      ("Jo Poe", "vice-convener of the housing committee", "", "")]),
    ("Ann Example came in May from Tarn Manor, where she was deputy manager.",
     [("Ann Example", "deputy manager", "", "former")]),
    ("Yours sincerely\n\nAnn Example\tDr Bob Roe\nChief Inspector\tHead of Regulation\nOfsted\tCare Quality Commission",
     [("Ann Example", "Chief Inspector", "Ofsted", ""),
      ("Bob Roe", "Head of Regulation", "Care Quality Commission", "")]),
    ("Ann Example    Bob Roe\nChair          Clerk to the Council",
     [("Ann Example", "Chair", "", ""), ("Bob Roe", "Clerk to the Council", "", "")]),
    ("Ann Example\tBob Roe\nsaid nothing\tsaid less", []),
    ("Bob Roe, then chief executive, signed it. Ex-mayor Dan Lowe said no.",
     [("Bob Roe", "chief executive", "", "former"), ("Dan Lowe", "mayor", "", "former")]),
    ("In response to a question from Councillor Roe, the director said that it was late.", []),
    ("Councillor Roe (Lab, Hill) and Ann Example, 61, a resident, spoke.", []),
    ("Teachers Together Union district secretary Ann Example said no.",
     [("Ann Example", "district secretary", "Teachers Together Union", "")]),
    ("Lib Dem finance spokesman Cllr Bob Roe said no.", [("Bob Roe", "Lib Dem finance spokesman", "", "")]),
    ("Cabinet (2)\n\nLeader of the Council\n\nCouncillor Tarn\n\nCabinet Member – Housing\n\nDeputy Leader\n\n"
     "Councillor Moor (Lab)\n\nThey met.",
     [("Tarn", "Leader of the Council", "", ""), ("Moor", "Cabinet Member – Housing", "", ""),
      ("Moor", "Deputy Leader", "", "")]),
    ("Our board\n\nAnn Example\n\nChief Executive\n\nBob Roe\n\nDirector of Finance\n\nThey meet in May.",
     [("Ann Example", "Chief Executive", "", ""), ("Bob Roe", "Director of Finance", "", "")]),
    ("Bob Roe, chief fire officer, did well, leading Tarnshire Fire and Rescue Service through a change.",
     [("Bob Roe", "chief fire officer", "", "")]),
    ("Bob Roe, Head of SEND, said no.", [("Bob Roe", "Head of SEND", "", "")]),
    ("Bob Roe was chief executive of the NHS for years.", [("Bob Roe", "chief executive", "NHS", "former")]),
    ("Former Dunley Council leader Ann Example said no.", [("Ann Example", "leader", "Dunley Council", "former")]),
    ("At a meeting of Dunley Council's education committee the convener, Cllr Ann Example, said no.",
     [("Ann Example", "convener of the education committee", "", "")]),
    ("Inspection team: Ann Example, Bob Roe (inspectors)",
     [("Ann Example", "inspector", "", ""), ("Bob Roe", "inspector", "", "")]),
    ("Treasurer: Bob Roe (to 31 August 2024); Ann Example (from 1 September 2024)",
     [("Bob Roe", "Treasurer", "", ""), ("Ann Example", "Treasurer", "", "")]),
    ("Principal and Chief Executive Ann Example said no.",
     [("Ann Example", "Principal", "", ""), ("Ann Example", "Chief Executive", "", "")]),
    ("Ann Example, president of the Tolmin Chamber of Commerce, said no.",
     [("Ann Example", "president", "Tolmin Chamber of Commerce", "")]),
    ("According to Ann Example, leader of the Civic Front, Bob Roe is wrong.",
     [("Ann Example", "leader", "Civic Front", "")]),
]

PREDICATES: list[tuple[str, list[Row]]] = [
    ("Ann Example was picked to lead the planning team. Ms Example will be head of planning.",
     [("Ann Example", "head of planning", "", "incoming")]),
    ("Ann Example, who leads the planning team, said no. Ms Example was head of planning.",
     [("Ann Example", "leader of the planning team", "", ""), ("Ann Example", "head of planning", "", "former")]),
    ("Ann Example will lead its finance team. Ms Example is head of law.",
     [("Ann Example", "leader of the finance team", "", "incoming"), ("Ann Example", "head of law", "", "")]),
    ("The report says that Bob Roe had ceased to be head of law on 31 May.", [("Bob Roe", "head of law", "", "")]),
    ("Ann Example convenes meetings of the panel and a yearly meeting of the forum. Jo Poe convenes weekly talks.", []),
    ("Cllr Bob Roe, who convenes Dunley Integration Joint Board, agreed.",
     [("Bob Roe", "convener", "Dunley Integration Joint Board", "")]),
    ("Ann Example has been acting maths lead since May.", [("Ann Example", "maths lead", "", "acting")]),
    ("Ann Example chairs the board of governors.", [("Ann Example", "chair of the board of governors", "", "")]),
    ("Ann Example served two terms as treasurer.", [("Ann Example", "treasurer", "", "former")]),
    ("Cllr Ann Example, who has had the adults' portfolio since May, said no.",
     [("Ann Example", "adults' portfolio holder", "", "")]),
    ("Dame Ann Example, who chairs Dunley NHS Trust and is a former leader of Tarnbay Council, said no.",
     [("Ann Example", "leader", "Tarnbay Council", "former"), ("Ann Example", "chair", "Dunley NHS Trust", "")]),
    ("Gary Roe manages the fostering team.", [("Gary Roe", "manager of the fostering team", "", "")]),
    ("Cllr Al Poe, who leads the opposition Liberal Democrat group, said no.",
     [("Al Poe", "leader of the opposition Liberal Democrat group", "", "")]),
    ("Dame Ann Example said no. She was Director of Housing at Dunley Council from 2006 to 2013 and later a "
     "non-executive director of Tarnbay Council.",
     [("Ann Example", "Director of Housing", "Dunley Council", "former"),
      ("Ann Example", "non-executive director", "Tarnbay Council", "former")]),
    ("Ann Example is combining her own job with that of chief nurse until Easter.",
     [("Ann Example", "chief nurse", "", "acting")]),
    ("Bob Roe, our head of audit, has taken on the extra job of improvement lead since May.",
     [("Bob Roe", "head of audit", "", ""), ("Bob Roe", "improvement lead", "", "")]),
    ("Ann Example became director of housing in January after a spell as acting director.",
     [("Ann Example", "director of housing", "", ""), ("Ann Example", "acting director", "", "former")]),
    ("An improvement board chaired by Dame Ann Example will meet.",
     [("Ann Example", "chair of the improvement board", "", "")]),
    ("Councillor Roe declared an interest as a governor of Dunley Primary School.",
     [("Roe", "governor", "Dunley Primary School", "")]),
    ("If Ann Example is appointed chair, she will move. It is hoped that Bob Roe will be director.", []),
    ("Ann Example, headteacher, has led the school since 2015.", [("Ann Example", "headteacher", "", "")]),
]

KIN: list[tuple[str, list[Row]]] = [
    ("The leader of the council, Cllr Ann Example, and her deputy, Cllr Bob Roe, said no.",
     [("Ann Example", "leader of the council", "", ""), ("Bob Roe", "deputy leader of the council", "", "")]),
    ("Bob Roe, lead member for housing, said no. Roe’s predecessor, Ann Example, agreed.",
     [("Bob Roe", "lead member for housing", "", ""), ("Ann Example", "lead member for housing", "", "former")]),
    ("Ms Ann Example spoke. Her successor as cabinet member for housing, Cllr Bob Roe, agreed.",
     [("Bob Roe", "cabinet member for housing", "", ""), ("Ann Example", "cabinet member for housing", "", "former")]),
    ("Bob Roe, the monitoring officer, stood down. Deputy monitoring officer Ann Example is standing in.",
     [("Bob Roe", "monitoring officer", "", ""), ("Ann Example", "Deputy monitoring officer", "", ""),
      ("Ann Example", "monitoring officer", "", "acting")]),
    ("Report of the Director of Finance / Section 151 Officer\nContact: Ann Example, Section 151 Officer",
     [("Ann Example", "Section 151 Officer", "", ""), ("Ann Example", "Director of Finance", "", "")]),
    ("Bob Roe, Conservative spokesman for children and the group's deputy leader, said no.",
     [("Bob Roe", "Conservative spokesman for children", "", ""),
      ("Bob Roe", "deputy leader of the Conservative group", "", "")]),
    ("The improvement board met under its independent chair, Col. Bob Roe.",
     [("Bob Roe", "independent chair of the improvement board", "", "")]),
    ("Helen Poe, the interim director of housing, said no. The incoming director, Ann Example, agreed.",
     [("Helen Poe", "director of housing", "", "interim"), ("Ann Example", "director of housing", "", "incoming")]),
]

THEN = [
    ("The head of law, Sam Poe, came in May. His forerunner, Ann Roe, spoke.",
     [("Sam Poe", "head of law", "", ""), ("Ann Roe", "head of law", "", "former")]),
    ("Sian Poe, head of law, hands over in May to Bob Roe, whom many of you know as head of audit.",
     [("Sian Poe", "head of law", "", ""), ("Bob Roe", "head of audit", "", ""), ("Bob Roe", "head of law", "", "")]),
    ("Bob Roe, manager of Knoll Nursery, takes over at Burn Nursery in May. Cat Poe was manager of Burn Nursery.",
     [("Bob Roe", "manager", "Knoll Nursery", ""), ("Bob Roe", "manager", "Burn Nursery", ""),
      ("Cat Poe", "manager", "Burn Nursery", "former")]),
    ("Bob Roe, Director of Nursing (Interim), spoke. The Director of Law (Acting), Ann Poe, spoke.",
     [("Bob Roe", "Director of Nursing", "", "interim"), ("Ann Poe", "Director of Law", "", "acting")]),
    ("The committee elected Cllr Ann Example to be Vice-Chair. Cllr Bob Roe, who had become leader in May, was away.",
     [("Ann Example", "Vice-Chair", "", ""), ("Bob Roe", "leader", "", "")]),
    ("Lead peer was Ann Example, and she wrote it.", [("Ann Example", "Lead peer", "", "")]),
    ("The head of law at the time, Ann Poe, is now treasurer of Tarn Trust. Her replacement is Bob Roe.",
     [("Ann Poe", "head of law", "", "former"), ("Ann Poe", "treasurer", "Tarn Trust", ""),
      ("Bob Roe", "head of law", "", "")]),
]

ONCE = [
    ("Bob Roe is clerk. His previous roles include head of audit at Dunley Council and treasurer of Beck Trust.",
     [("Bob Roe", "clerk", "", ""), ("Bob Roe", "head of audit", "Dunley Council", "former"),
      ("Bob Roe", "treasurer", "Beck Trust", "former")]),
    ("Ann Example's past posts have included registrar at Dunley Council.",
     [("Ann Example", "registrar", "Dunley Council", "former")]),
    ("Ann Example is clerk. Her earlier jobs were time as bursar of Tarn School.",
     [("Ann Example", "clerk", "", ""), ("Ann Example", "bursar", "Tarn School", "former")]),
]

TIMES = [
    ("Sir Bob Roe, for nine years chairman of governors, goes at Christmas.", "nine years", None),
    ("Ann Poe, head of law, retired. She had held the post since 2019.", "2019", None),
    ("A team with Ann Example as lead inspector was with us between 16 and 19 January.", None, None),
    ("The director of place, Bob Roe, has served as interim chief executive from March and continues until September.",
     "March", "September"),
    ("Cllr Ann Example, who led Dunley Council from 2011 to 2019, said no.", "2011", "2019"),
    ("Ann Example, who was interim chief executive between May 2021 and June 2022, said no.", "May 2021", "June 2022"),
    ("Dr Al Poe, director of housing since April, said no.", "April", None),
    ("Bob Roe left on 31 October. Ann Example has been acting head of law since then.", "31 October", None),
]


def found(text: str) -> list[Row]:
    document = Document(file="a.txt", text=text)
    annotated = annotate_document(document)
    claims = list(roles(annotated, survey_text(annotated)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return [(c.person.plain, c.role.plain, c.organization.plain if c.organization else "",
             (c.status.plain if c.status else "")) for c in claims]


@pytest.mark.parametrize(("text", "rows"), [*BESIDE, *PREDICATES, *KIN, *THEN, *ONCE])
def test_roles(text: str, rows: list[Row]) -> None:
    assert sorted(found(text)) == sorted(rows)


@pytest.mark.parametrize(("text", "since", "until"), TIMES)
def test_since_and_until(text: str, since: str, until: str | None) -> None:
    annotated = annotate_document(Document(file="a.txt", text=text))
    claim = list(roles(annotated, survey_text(annotated)))[-1]
    assert (claim.since and claim.since.words, claim.until and claim.until.words) == (since, until)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_matches_its_examples(rule: Rule) -> None:
    for example in rule.examples:
        scene = survey_text(annotate_document(Document(file="a.txt", text=example)))
        assert list(rule.matches(scene.open_gist(0, len(example)))), example
