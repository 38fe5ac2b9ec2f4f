"""Who was appointed, joined or left, by the words. All persons, councils and trusts are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import AppointmentClaim, Document, hold_to_evidence
from onrecord.extract.appointments import appointments
from onrecord.extract.office.arrivals import JOININGS
from onrecord.extract.office.moves import APPOINTMENTS
from onrecord.extract.office.partings import DEPARTURES
from onrecord.extract.scene import Rule, survey_text

Row = tuple[str, str, str, str]  # kind, person, role, date as worded

EVENTS: list[tuple[str, list[Row]]] = [
    ("Cllr Bob Roe became leader in May 2021, when Cllr Ann Example stood down. Cllr Example now chairs the Tarn "
     "Partnership.", [("appointment", "Bob Roe", "leader", "May 2021"),
                      ("departure", "Ann Example", "leader", "May 2021")]),
    ("The finance director, Ann Example, will leave the council on 31 March after being named Chief Executive of Tarn "
     "Homes.", [("appointment", "Ann Example", "Chief Executive", ""),
                ("departure", "Ann Example", "finance director", "31 March")]),
    ("Ann Example resigned two months after being appointed finance director.",
     [("appointment", "Ann Example", "finance director", ""), ("departure", "Ann Example", "finance director", "")]),
    ("Ann Example is to finish as Head of Housing on 30 May.",
     [("departure", "Ann Example", "Head of Housing", "30 May")]),
    ("Dunley Homes' chief executive, Ann Example, joined Ofsted's advisory panel.", []),
    ("Two governors have joined the board of Dunley School: Ann Example, a solicitor, and Bob Roe.",
     [("joining", "Ann Example", "governor", ""), ("joining", "Bob Roe", "governor", "")]),
    ("Ann Example moves from head of finance at Tarnbay Council to director of place at Dunley Council in May.",
     [("joining", "Ann Example", "director of place", "May")]),
    ("Chair Bob Roe is to go. The governors appointed his successor on Monday: Ann Example, a dean at Tarnbay College.",
     [("appointment", "Ann Example", "Chair", "Monday")]),
    ("The trust has parted company with its chief executive, Ann Example.",
     [("departure", "Ann Example", "chief executive", "")]),
    ("Ann Example is the author. The department installed her as improvement adviser on 3 October.",
     [("appointment", "Ann Example", "improvement adviser", "3 October")]),
    ("Councillors voted to remove Cllr Ann Example as chair of the planning committee and replace her with Cllr Bob "
     "Roe.",
     [("departure", "Ann Example", "chair of the planning committee", ""),
      ("appointment", "Bob Roe", "chair of the planning committee", "")]),
    ("Trustees: Bob Roe (resigned 3 May 2024), Ann Example (appointed 4 May 2024)",
     [("departure", "Bob Roe", "Trustee", "3 May 2024"), ("appointment", "Ann Example", "Trustee", "4 May 2024")]),
    ("Bob Roe said that he would not resign if he'd done nothing wrong.", []),
    ("Sir Bob Roe, the commissioner, was appointed by the Department for Education in October.",
     [("appointment", "Bob Roe", "commissioner", "October")]),
    ("Ann Example, who was appointed Chief Fire Officer in 2016, will retire next month.",
     [("appointment", "Ann Example", "Chief Fire Officer", "2016"),
      ("departure", "Ann Example", "Chief Fire Officer", "next month")]),
    ("RESOLVED: That Councillor A. Example be elected Chair and Councillor B. Roe be elected Vice-Chair.",
     [("appointment", "A. Example", "Chair", ""), ("appointment", "B. Roe", "Vice-Chair", "")]),
    ("The Secretary of State has today named Ann Example and Bob Roe as commissioners.",
     [("appointment", "Ann Example", "commissioner", ""), ("appointment", "Bob Roe", "commissioner", "")]),
    ("The trust has appointed an interim chair, Ann Example, to steady it.",
     [("appointment", "Ann Example", "chair", "")]),
    ("They welcome the appointment of a government commissioner on behalf of the Secretary of State for Education.",
     [("appointment", "", "government commissioner", "")]),
    ("Please join me in welcoming Ann Example as our new Chair of Governors.",
     [("appointment", "Ann Example", "Chair of Governors", "")]),
    ("Governors have chosen Ann Example, deputy headteacher, as the school's next headteacher.",
     [("appointment", "Ann Example", "headteacher", "")]),
    ("Chief Executive Ann Example said no. Ann, who joined the Council in July, added:",
     [("joining", "Ann Example", "Chief Executive", "July")]),
    ("Ann Example will be Interim Chief Fire Officer from 1 February.",
     [("joining", "Ann Example", "Chief Fire Officer", "1 February")]),
    ("Cllr Ann Example, who took over from Bob Roe as Chair of Dunley Fire Authority last year, said no.",
     [("joining", "Ann Example", "Chair", "last year"), ("departure", "Bob Roe", "Chair", "last year")]),
    ("Dunley Council has appointed Ann Example as Director of Housing. She succeeds Bob Roe, who retires in June.",
     [("appointment", "Ann Example", "Director of Housing", ""),
      ("departure", "Bob Roe", "Director of Housing", "June")]),
    ("Ann Example is combining her own job with that of chief nurse until Easter, when Jo Roe arrives.",
     [("joining", "Jo Roe", "chief nurse", "Easter")]),
    ("Bob Roe, our Audit Lead since 2018, moved to the health team at Christmas. His place has been taken by Al Poe.",
     [("departure", "Bob Roe", "Audit Lead", "Christmas"), ("joining", "Al Poe", "Audit Lead", "")]),
    ("The head of early help, Ann Example, would be leaving at the end of March to join Tarnbay Council.",
     [("departure", "Ann Example", "head of early help", "the end of March"), ("joining", "Ann Example", "", "")]),
    ("Ms Ann Example and Mr Bob Roe resigned from the Planning Committee in June.",
     [("departure", "Ann Example", "", "June"), ("departure", "Bob Roe", "", "June")]),
    ("Since taking over as headteacher in 2021, Ann Example has rebuilt the team.",
     [("joining", "Ann Example", "headteacher", "2021")]),
    ("Bob Roe's contract as interim director ends on 30 September.",
     [("departure", "Bob Roe", "director", "30 September")]),
    ("A new chief executive was appointed in January 2023.", [("appointment", "", "chief executive", "January 2023")]),
    ("Dunley Trust has a new chairman - former director of Tarn Council Bob Roe.",
     [("appointment", "Bob Roe", "chairman", "")]),
    ("Dunley Council has offered Ann Example the role of chief executive.",
     [("appointment", "Ann Example", "chief executive", "")]),
    ("She congratulated Cllr Ann Example on her election as Leader of Dunley Council.",
     [("appointment", "Ann Example", "Leader", "")]),
    ("The council has named Ann Example as its first female chief executive.",
     [("appointment", "Ann Example", "chief executive", "")]),
    ("Ann Example will take over as chief executive when the new body is formed in April 2031.",
     [("joining", "Ann Example", "chief executive", "April 2031")]),
    ("Bob Roe is to be the head of Tarn School when Ann Example retires next summer.",
     [("departure", "Ann Example", "head", "next summer")]),
    ("Ann Example will join Dunley Trust from Tarn NHS Trust, where she is deputy chief executive.",
     [("joining", "Ann Example", "", "")]),
    ("Outgoing mayor Cllr Bob Roe handed over the chains of office to Cllr Ann Example last week.",
     [("departure", "Bob Roe", "mayor", "last week"), ("joining", "Ann Example", "mayor", "last week")]),
    ("Ann Example was today named as the new Dunley Council head of audit.",
     [("appointment", "Ann Example", "head of audit", "today")]),
    ("Bob Roe, head of law, announced his retirement, he said. He will leave on 31 March.",
     [("departure", "Bob Roe", "head of law", "31 March")]),
    ("Ann Example was yesterday approved as head of audit.",
     [("appointment", "Ann Example", "head of audit", "yesterday")]),
    ("“I joined this council as a newly qualified social worker in 1996,” said Ann Example.",
     [("joining", "Ann Example", "social worker", "1996")]),
    ("Ann Example has been head of Dunley School since May, when Bob Roe hung up his gown after three decades.",
     [("departure", "Bob Roe", "head", "May")]),
    ("Ann Example has been chair of Dunley Homes since May, when Bob Roe's second term ran out.",
     [("departure", "Bob Roe", "chair", "May")]),
    ("Bob Roe's time as a non-executive director of Dunley Trust came to an end on 31 January.",
     [("departure", "Bob Roe", "non-executive director", "31 January")]),
    ("Bob Roe, the finance director, drew stumps on Friday.",
     [("departure", "Bob Roe", "finance director", "Friday")]),
    ("Mrs Ann Example has covered for Mr Jo Poe, the previous Chief Nurse, since the latter's departure in October.",
     [("departure", "Jo Poe", "Chief Nurse", "October")]),
    ("Governor Bob Roe, who had led the prison since 2022, left it on Friday.",
     [("departure", "Bob Roe", "Governor", "Friday")]),
    ("Treasurer: Ms Ann Example, since 1 August 2023, when she relieved Mr Bob Roe",
     [("joining", "Ann Example", "Treasurer", "1 August 2023"),
      ("departure", "Bob Roe", "Treasurer", "1 August 2023")]),
    ("Dr Ann Example started as chief executive of Dunley Trust on Monday, Bob Roe having left that post in June.",
     [("joining", "Ann Example", "chief executive", "Monday"),
      ("departure", "Bob Roe", "chief executive", "June")]),
    ("Until then Ann Example was Vice-Chair, a post she took in 2020.",
     [("joining", "Ann Example", "Vice-Chair", "2020")]),
    ("Bob Roe was Chair of Dunley Homes, a post he gave up in 2020.", [("departure", "Bob Roe", "Chair", "2020")]),
    ("Lord Roe takes the chair of the new Dunley Finance Board in January.",
     [("joining", "Roe", "chair", "January")]),
    ("COUNCILLOR ANN EXAMPLE (Deputy Leader): I cannot stay.\n\nCouncillor Example then resigned.",
     [("departure", "Ann Example", "Deputy Leader", "")]),
    ("Bob Roe, the finance director, resigned on Sunday. From today his deputy, Ann Example, discharges that office on "
     "an acting basis.", [("departure", "Bob Roe", "finance director", "Sunday"),
                          ("joining", "Ann Example", "finance director", "today")]),
    ("Bob Roe, the headteacher, is away on leave from 8 January. Ann Example, head of maths, acts up for him.",
     [("joining", "Ann Example", "headteacher", "8 January")]),
    ("Ann Example chairs the Dunley Partnership Board from June.", [("joining", "Ann Example", "chair", "June")]),
    ("Dr Ann Example was chosen as chief executive in May, Bob Roe, the medical director, having left that post.",
     [("appointment", "Ann Example", "chief executive", "May"), ("departure", "Bob Roe", "chief executive", "")]),
    ("The post of head of law has been vacant since Cllr Bob Roe, a governor, walked out in May.",
     [("departure", "Bob Roe", "head of law", "May")]),
    ("The audit panel has not had a permanent chair since Cllr Ann Example stood down in June.",
     [("departure", "Ann Example", "chair of the audit panel", "June")]),
    ("To the Home Secretary\n\nYou sent me to Dunley Council on 3 May 2023 as Commissioner. I have read my files. I "
     "thank you.\n\nAnn Example", [("appointment", "Ann Example", "Commissioner", "3 May 2023")]),
    ("Ministers sent Ann Example into Dunley Council as Commissioner in May.",
     [("appointment", "Ann Example", "Commissioner", "May")]),
    ("Dunley Trust is to have a new chief executive. Trustees voted unanimously on 6 July for Ann Example.",
     [("appointment", "Ann Example", "chief executive", "6 July")]),
    ("It was AGREED that Cllr Ann Example take the chair.", [("appointment", "Ann Example", "chair", "")]),
    ("From 1 April the councils will share a Director of Housing, Ann Example.",
     [("joining", "Ann Example", "Director of Housing", "1 April")]),
    ("The governor of HMP Dunley has gone. Bob Roe, 51, told staff that he was leaving at once.",
     [("departure", "Bob Roe", "governor", "")]),
    ("Bob Roe resigned as chair on Tuesday and was succeeded the next day by Ann Example.",
     [("departure", "Bob Roe", "chair", "Tuesday"), ("joining", "Ann Example", "chair", "the next day")]),
    ("Dunley Council's monitoring officer, Bob Roe, is off to a law firm at Easter.",
     [("departure", "Bob Roe", "monitoring officer", "Easter")]),
    ("Bob Roe, governor of HMP Dunley, was moved to HMP Tarnbay in June.",
     [("departure", "Bob Roe", "governor", "June")]),
    ("Gone from Dunley Care: finance director Bob Roe.", [("departure", "Bob Roe", "finance director", "")]),
    ("Cllr Bob Roe, Cabinet Member for Safety, has swapped that seat for Highways.",
     [("departure", "Bob Roe", "Cabinet Member for Safety", "")]),
    ("Mr Bob Roe will come to the end of his time as Vice-Chair of Dunley Trust on 31 January.",
     [("departure", "Bob Roe", "Vice-Chair", "31 January")]),
    ("Ann Example took up the reins as chief executive of Dunley Council on 1 May from Bob Roe.",
     [("joining", "Ann Example", "chief executive", "1 May"), ("departure", "Bob Roe", "chief executive", "1 May")]),
    ("Bob Roe will hand over to Ann Example as headteacher on 24 February.",
     [("departure", "Bob Roe", "headteacher", "24 February"),
      ("joining", "Ann Example", "headteacher", "24 February")]),
    ("Full council voted on Thursday to make Ann Example its chief executive, and she moves into the town hall on 12 "
     "May.", [("appointment", "Ann Example", "chief executive", "Thursday"),
              ("joining", "Ann Example", "chief executive", "12 May")]),
    ("Dr Ann Example adds Caldicott Guardian to her job of medical director from 14 May.",
     [("joining", "Ann Example", "Caldicott Guardian", "14 May")]),
    ("Ann Example saw off two rivals to become leader of Dunley Council on Monday.",
     [("appointment", "Ann Example", "leader", "Monday")]),
    ("Ann Example's first day as chief executive of Dunley Council is 3 June.",
     [("joining", "Ann Example", "chief executive", "3 June")]),
    ("Ann Example comes on board as finance director in June.",
     [("joining", "Ann Example", "finance director", "June")]),
    ("Voters gave Ann Example the job of Police and Crime Commissioner in 2021.",
     [("appointment", "Ann Example", "Police and Crime Commissioner", "2021")]),
    ("“I told our new chair, Ann Example, to look when she starts on 1 April,” said Bob Roe, a tenant.",
     [("joining", "Ann Example", "chair", "1 April")]),
    ("RESOLVED – That Cllr Ann Example chair the Planning Committee, Cllr Bob Roe being her vice-chair.",
     [("appointment", "Ann Example", "chair of the Planning Committee", ""),
      ("appointment", "Bob Roe", "vice-chair of the Planning Committee", "")]),
    ("Ann Example is to be Dunley Council's next chief executive.",
     [("appointment", "Ann Example", "chief executive", "")]),
    ("Ann Example became Chair at the annual meeting on 28 May. Bob Roe, the treasurer, bowed out at the same meeting.",
     [("appointment", "Ann Example", "Chair", "28 May"), ("departure", "Bob Roe", "treasurer", "28 May")]),
    ("The chair reminded members that Bob Roe had ceased to be Director of Housing on 31 May.",
     [("departure", "Bob Roe", "Director of Housing", "31 May")]),
    ("Ann Example gave up as your Chief Executive in April.",
     [("departure", "Ann Example", "Chief Executive", "April")]),
    ("Ann Example will cease to act as treasurer in July.", [("departure", "Ann Example", "treasurer", "July")]),
    ("Members noted the retirement, on 31 July, of Bob Roe, Head of Law.",
     [("departure", "Bob Roe", "Head of Law", "31 July")]),
    ("Ann Example\tHead of Law\tStarted Mon. 12 May\nBob Roe\tHead of Care (since 2018)\tRetired on 30 April\n"
     "Head of Housing\tJo Poe\tjoins us on 2 June\nAl Dunn\tTreasurer\tElected 3 May\n",
     [("joining", "Ann Example", "Head of Law", "Mon. 12 May"), ("departure", "Bob Roe", "Head of Care", "30 April"),
      ("joining", "Jo Poe", "Head of Housing", "2 June"), ("appointment", "Al Dunn", "Treasurer", "3 May")]),
]

NOTHING = [
    "Ann Example\tHead of Law\tStart by reading the paper of 3 May\nBob Roe\tTreasurer\tLeft the vote of 4 May open",
    "Ann Example, the headteacher, said that the term was off to a good start.",
    "Ann Example, the headteacher, was moved to tears.",
    "The chief executive of Dunley Council has said no. Ann Example told staff that it was so.",
    "Ann Example, the clerk, has been standing in as head of law from May.",
    "Ann Example, the treasurer, spoke on 1 May, her own term to expire in 2028.",
    "Ann Example, the leader, relieved Bob Roe of the cheque.",
    "Ann Example is Director of Housing at Dunley Council, a role she has held since May 2020.",
    "Ann Example, the chair, took the chair at 10.30 and called the meeting to order.",
    "Cllr Ann Example, leader of the council, walked out on Monday night before the vote.",
    "Ann Example, the director, said goodbye to him on 4 May. Bob Roe, the chair, hung up his coat on Tuesday.",
    "Calls for Bob Roe to resign as leader grew.",
    "Ann Example was appointed DBE in 2017.",
    "Ann Example has been acting head of law since May.",
    "The registered manager has not been replaced.",
    "We look forward to the appointment of a new commissioner.",
    "The council should appoint a permanent head of audit by July.",
    "Councillors called for Cllr Ann Example, the leader, to resign. Ann Example, the chair, refused to step down.",
    "If Cat Poe is appointed chair, she will move. It is hoped that Dan Lowe will be appointed director.",
    "Ann Example qualified as a social worker in 1998 and trained in Leeds.",
    "The board's first chair, Colonel Bob Roe, died in 2024.",
    "Children have been left at risk, said Ann Example, the leader, who left the meeting early.",
    "The report by Ann Example KC was commissioned last winter.",
    "Deputy monitoring officer Ann Example is standing in.",
    "Cllr Ann Example, the mayor, was first elected to the council in 1990.",
    "Bob Roe, the leader, was returned as a Conservative councillor in 1973.",
    "Cllr Bob Roe will stay in office until such time as his term runs out.",
    "Ann Example, the chair, was a solicitor before joining the public sector in 2003.",
    "Cllr Bob Roe said: “When I took on this portfolio I was told to wait.”",
]

TURNS: list[tuple[str, list[Row]]] = [
    ("Cllr Ann Example, cabinet member for adults, replaced Cllr Bob Roe in May when he became mayor.",
     [("joining", "Ann Example", "cabinet member for adults", "May"),
      ("departure", "Bob Roe", "cabinet member for adults", "May"), ("appointment", "Bob Roe", "mayor", "May")]),
    ("Sian Poe, head of law, hands over on 6 May to Bob Roe, whom many of you know as the region's head of audit.",
     [("departure", "Sian Poe", "head of law", "6 May"), ("joining", "Bob Roe", "head of law", "6 May")]),
    ("Bob Roe has served as interim head of law since March and stays until May, when Ann Poe takes up the post.",
     [("joining", "Ann Poe", "head of law", "May")]),
]

TURNS += [
    ("Ifan Poe, our Chief Nurse, is off at the end of May to be Director of Nursing at Glan Trust.",
     [("departure", "Ifan Poe", "Chief Nurse", "the end of May"), ("joining", "Ifan Poe", "Director of Nursing", "")]),
    ("Rosalyn Poe, Deputy Chief Nurse, will step in as Interim Chief Nurse on 1 June.",
     [("joining", "Rosalyn Poe", "Chief Nurse", "1 June")]),
]

POWERS = [
    ("Dunley Housing Committee\n\nMinutes of 3 May\n\nThe Committee agreed to appoint Cllr Ann Example to the Housing "
     "Working Group.", "Dunley Housing Committee"),
    ("Sir Bob Roe, the commissioner, was appointed by the Department for Education in October.",
     "Department for Education"),
    ("Dunley Council has appointed Ann Example as its next Director of Housing.", "Dunley Council"),
    ("Ann Example was appointed commissioner by the government.", "the government"),
]


def events(text: str) -> list[AppointmentClaim]:
    document = Document(file="a.txt", text=text)
    annotated = annotate_document(document)
    claims = list(appointments(annotated, survey_text(annotated)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return claims


@pytest.mark.parametrize(("text", "rows"), [*EVENTS, *TURNS])
def test_events(text: str, rows: list[Row]) -> None:
    found = [(c.type.plain, c.person.plain if c.person else "", c.role.plain if c.role else "",
              c.date.words if c.date else "") for c in events(text)]
    assert sorted(found) == sorted(rows)


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(("text", "power"), POWERS)
def test_who_appoints(text: str, power: str) -> None:
    assert [claim.by and claim.by.plain for claim in events(text)] == [power]


def test_a_list_below_the_event_names_its_persons() -> None:
    claims = events("The Secretary of State has appointed the following persons as commissioners with effect from "
                    "1 May until 31 October 2026:\n\n"
                    "• Dr Ann Example, Lead Commissioner\n• Bob Roe, Finance Commissioner\n")
    assert [(c.person and c.person.plain, c.role and c.role.plain, c.date and c.date.words) for c in claims] == [
        ("Ann Example", "Lead Commissioner", "1 May"), ("Bob Roe", "Finance Commissioner", "1 May")]


def test_a_confirmation_dates_the_appointment() -> None:
    claim, = events("Dunley Council has appointed Ann Example as its Director of Housing.\n\n"
                    "The appointment was confirmed by the committee on 30 April.")
    assert claim.date is not None
    assert (claim.date.words, len(claim.evidence)) == ("30 April", 2)


@pytest.mark.parametrize("rule", [*APPOINTMENTS, *JOININGS, *DEPARTURES], ids=lambda rule: rule.name)
def test_a_rule_matches_its_examples(rule: Rule) -> None:
    for example in rule.examples:
        scene = survey_text(annotate_document(Document(file="a.txt", text=example)))
        assert list(rule.matches(scene.open_gist(0, len(example)))), example
