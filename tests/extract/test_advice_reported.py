"""Advice as reports word it: what has to be done, what is essential, whose plea it is, and the groups whose wishes are
none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract import survey_text
from onrecord.extract.recommendations import recommendations

LEAD = "The Care Quality Commission inspected Hollin Court in May. Inspectors found that staff are kind. "
LETTER = ("Dear Ms Example\n\nMonitoring visit to Dunley Fire and Rescue Service\n\nWe inspected your service in May. "
          "Crews do not trust their tablets.\n\n{}\n\nYours sincerely\n\nAnn Sample\n"
          "His Majesty's Inspector of Fire & Rescue Services")


def said(text: str) -> list[tuple[str | None, str]]:
    annotated = annotate_document(Document("t.txt", text))
    claims = recommendations(annotated, survey_text(annotated))
    return [(claim.by.plain if claim.by else None, claim.text.words) for claim in claims]


def told(text: str) -> list[str]:
    return sorted(words for _, words in said(LEAD + text))


@pytest.mark.parametrize(("text", "expected"), [
    ("Before winter the home will have to mend its lift.", ["mend its lift"]),
    ("The report makes nine recommendations. The home is to mend its lift. It is to check its stores.",
     ["check its stores", "mend its lift", "nine recommendations"]),
    ("The home has been given 28 days to mend its lift.", ["mend its lift"]),
    ("The report gives the home six months to mend its lift.", ["mend its lift"]),
    ("The home has been served with a notice to mend its lift.", ["mend its lift"]),
    ("The regulator insists that the home write to each family.", ["write to each family"]),
    ("Inspectors suggested that the home count its stock.", ["count its stock"]),
    ("Inspectors suggested hiring a cook.", ["hiring a cook"]),
    ("The inspectors called for a second cook.", ["a second cook"]),
    ("The report demands the return of the minibus.", ["the return of the minibus"]),
    ("Inspectors want to see stock counted twice a day.", ["stock counted twice a day"]),
    ("It is essential, the report says, that stock is counted.", ["stock is counted"]),
    ("Stock needs to be counted, according to the CQC.", ["Stock needs to be counted"]),
    ("The home needs to hire a cook, the report says.", ["hire a cook"]),
    ("The inspectors' plea to the home was to hire a cook.", ["hire a cook"]),
    ("The advice of the inspectors was to hire a cook.", ["hire a cook"]),
    ("There are two recommendations. The first is that the home hire a cook; another would have it mend the lift.",
     ["hire a cook", "mend the lift", "two recommendations"]),
    ("It gave the home a list of things to do: hire a cook; mend the lift.", ["hire a cook", "mend the lift"]),
    ("The report asks the home to hire a cook, while the trust is told to mend the lift.",
     ["hire a cook", "mend the lift"]),
    ("The report made a dozen recommendations.", ["a dozen recommendations"]),
    ("Four of the report's recommendations are for the trust.", ["Four of the report's recommendations"]),
    ("The pair have been told to draw up a plan.", ["draw up a plan"]),
    ("CQC for its part asks that visits be longer.", ["visits be longer"]),
    ("Inspectors asked the home to bring its records up to date.", ["bring its records up to date"]),
    ("It issued a warning notice to Hollin Court requiring it to hire a cook by May.", ["hire a cook by May"]),
    ("It recommended that staff in the kitchen be trained by May.", ["staff in the kitchen be trained by May"]),
    ("It called on the manager to hire a cook and on Tarn Trust to mend the lift.", ["hire a cook", "mend the lift"]),
    ("The report makes nine recommendations. All but two of the recommendations were accepted.",
     ["nine recommendations"]),
    ("Its advice was that the home hire a cook and look for a partner.", ["hire a cook", "look for a partner"]),
    ("It has to pay them £900 and check the lift, the Ombudsman ordered.", ["check the lift", "pay them £900"]),
    ("Four recommendations go with it. The first two: hire a cook by May; mend the lift.",
     ["Four recommendations", "hire a cook by May", "mend the lift"]),
    ("It is for the trust, the report adds, to fill the posts.", ["fill the posts"]),
    ("Its advice is to:\n\n1. hire a cook\n2. mend the lift", ["hire a cook", "mend the lift"]),
    ("\n\nRef\tRecommendation\tResponse\tOwner\nR1\tHire a good cook by June\tAccepted\tJo Marsh\n"
     "R2\tMend both of the lifts\tRejected\tJo Marsh", ["Hire a good cook by June", "Mend both of the lifts"]),
    ("It said that the home has enough cooks but must mend its lift.", ["mend its lift"]),
    ("It recommended that the home (a) hire a cook and (b) mend the lift.", ["hire a cook", "mend the lift"]),
    ("The home has until May to make written representations.", []),
    ("The CQC said it would return in the spring to look at the kitchen.", []),
    ("The CQC told the home to mend its lift after finding that it was stuck.", ["mend its lift"]),
    ("In 2019 the home was told to mend its lift by the same inspectorate, which said it was old.", ["mend its lift"]),
    ("Ann Beck of the CQC recommended that, within a month, the home should mend its lift.", ["mend its lift"]),
    ("Councillor Jo Marsh urged residents to report damp.", []),
    ("Crime Commissioner Jo Marsh, who is new, said she was glad. She called on the Home Office to pay.", []),
    ("Cllr Jo Marsh urged the home to hire a cook and Cllr Bob Tarn said it should mend its lift.",
     ["hire a cook", "mend its lift"]),
    ("The team spent two days there after the peer challenge of May, to see how far it had got.", []),
    ("C3: the landlord needs to make great changes.", []),
    ("The regulator has ordered the owner, Marsh Care Ltd, to hire a cook.", ["hire a cook"]),
    ("A home which lost three cooks in May has been told to mend its lift.", ["mend its lift"]),
    ("The home has until May to mend its lift, inspectors said, and is required to hire a cook.",
     ["hire a cook", "mend its lift"]),
    ("Any home judged poor should expect a visit within a year.", []),
    ("National guidance says that meals should be planned a week ahead.", []),
    ("The board is asked to NOTE the report.", []),
    ("The report makes nine recommendations. They include a new lift, better lights in the yard and a second "
     "cook.", ["a new lift", "a second cook", "better lights in the yard", "nine recommendations"]),
    ("The report makes two recommendations. One is for the owner: that stock be counted each day.",
     ["stock be counted each day", "two recommendations"]),
    ("The home should, among other things, hire a cook and mend the lift.", ["hire a cook", "mend the lift"]),
    ("The report wants a cook. Its other proposals are a new lift and more lights in the yard.",
     ["a cook", "a new lift", "more lights in the yard"]),
    ("Landlords must also think of those who cannot hear.", []),
    ("The home is asked to see to it that stock is counted.", ["see to it that stock is counted"]),
    ("They asked the home to make sure that stock is counted, and that cooks are trained.",
     ["make sure that stock is counted, and that cooks are trained"]),
    ("\n\nRecommendation 1 (High): Rooms should not be let until the roof is dry.\n"
     "Recommendation 2 (Low): Hire a cook.",
     ["Hire a cook", "Rooms should not be let until the roof is dry"]),
    ("\n\nRef | Recommendation | Status\nA1 | Hire a good cook by June | Accepted\nA2 | Mend both of the lifts | No",
     ["Hire a good cook by June", "Mend both of the lifts"]),
])
def test_advice_reported(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "The union wants the home to hire a cook. It has called on the owners to freeze their fees.",
    "Campaigners want the home shut. They have called on ministers to act.",
    "Visitors should ring the bell twice, campaigners say, before they go in.",
    "According to a council insider, the owners must find a cook.",
    "The National Carers' Federation said that the home should pay more.",
    "Records tell nurses too little about what to do next.",
    "The lift is to open in June.",
    "Inspectors suggested that the home knew of the fault.",
    "Residents have to wait for a bath, the report says.",
])
def test_what_nobody_advises(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("It is also essential that one file in ten is checked.", ["one file in ten is checked"]),
    ("The plans of ten sites need to be finished by June.", ["The plans of ten sites need to be finished by June"]),
    ("We encourage the service to keep its plans up to date.", ["keep its plans up to date"]),
    ("What we would ask of you\n\nR1\tMerge two panels.\nR2\tLet your deputy, Jo Marsh, speak for you.",
     ["Merge two panels", "Let your deputy, Jo Marsh, speak for you"]),
])
def test_advice_in_a_letter(text: str, expected: list[str]) -> None:
    inspectorate = "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"
    assert [words for _, words in said(LETTER.format(text))] == expected
    assert {by for by, _ in said(LETTER.format(text))} <= {inspectorate, None}


@pytest.mark.parametrize(("text", "by"), [
    ("At the Independent Monitoring Board, chair Jo Marsh urged the Prison Service to send fewer men.", "Jo Marsh"),
    ("The board's chair, Jo Marsh, asked the Prison Service to send fewer men.", "Jo Marsh"),
    ("Jo Marsh, who sits as chair of the Dunley Safeguarding Board, wants the council to act by May.", "Jo Marsh"),
])
def test_who_chairs_a_board(text: str, by: str) -> None:
    assert [source for source, _ in said("HM Inspectorate of Prisons visited HMP Dunley in May.\n\n" + text)] == [by]


@pytest.mark.parametrize(("text", "to"), [
    ("Cllr Jo Marsh, Leader of the Opposition, called on the Leader to resign by May. Cllr Bo Akin is Leader of the "
     "Council.", "Bo Akin"),
    ("Jo Marsh took over as chief constable in May. The CQC called on the chief to mend the cells.", "Jo Marsh"),
    ("CQC wants an audit of files, and has told Marsh Care Ltd to send it figures.", "Marsh Care Ltd"),
    ("The report tells HM Prison and Probation Service to send fewer men.", "HM Prison and Probation Service"),
])
def test_whom_advice_tells(text: str, to: str) -> None:
    annotated = annotate_document(Document("t.txt", LEAD + "\n\n" + text))
    claims = list(recommendations(annotated, survey_text(annotated)))
    assert claims
    assert {claim.to.plain if claim.to else None for claim in claims} == {to}


def test_who_carried_out_a_review() -> None:
    text = ("Ofsted came in May.\n\nLast winter Dr Jo Marsh carried out an effectiveness review of Council. Her report "
            "has four recommendations. One is that Council meet in June; another, that the Secretary report to Ann.")
    assert [by for by, _ in said(text)] == ["Jo Marsh"] * 3


@pytest.mark.parametrize(("text", "expected"), [
    ("The Ombudsman ordered Tarn Council to pay £200 to a tenant. Auditors Grant Thornton were told.",
     [("Ombudsman", "pay £200 to a tenant")]),
    ("The commissioner, Jo Marsh, makes two recommendations.\n\nR1 Tarn Council should set up a board.\n"
     "R2 Members should be trained.\n\nThe Ombudsman looked on, as did Grant Thornton.",
     [("Jo Marsh", "two recommendations"), ("Jo Marsh", "set up a board"), ("Jo Marsh", "Members should be trained")]),
    ("Mazars said that Tarn Council should count its stock.", [("Mazars", "count its stock")]),
    ("Cllr Jo Marsh, Leader of Tarn Council, said: “I've asked our director to bring a plan to Cabinet.”", []),
])
def test_whose_advice_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(said(text), key=str) == sorted(expected, key=str)


ORDERED = [
    ("The home was required by 31 December to move its files to a new system.", ["move its files to a new system"]),
    ("The home has been ordered, within a month, to hire ten nurses.", ["hire ten nurses"]),
    ("The home is under orders from the Care Quality Commission to mend its lift.", ["mend its lift"]),
    ("A warning notice gives the home until June to repair the roof.", ["repair the roof"]),
    ("Inspectors say the home must (i) hire a nurse, (ii) close the annexe and (iii) publish its log.",
     ["close the annexe", "hire a nurse", "publish its log"]),
    ("What the inspectors ask is that the home answer letters and that it keep a "
     "log.", ["answer letters", "keep a log"]),
    ("Inspectors’ advice was blunt: stop using agencies.", ["stop using agencies"]),
    ("They made three recommendations. Two cannot wait. First, publish the rota. Second, the home should hire a cook.",
     ["hire a cook", "publish the rota", "three recommendations"]),
    ("Inspectors have instructed that every plan be signed.", ["every plan be signed"]),
]
#: What somebody says whose advice counts nothing, or what nobody asks for.
OF_OTHERS = (
    "Mencap says the home must open a day room.",
    "Roofless Dunley, a charity for homeless families, said the home must close its annexe.",
    "The home must open a day room, said Jane Doe of Dunley Carers.",
    "The home must now wait until June to hear whether it may appeal.",
    "Dunley Civic Society, which looks after the park, said the home should repair its wall.",
)


@pytest.mark.parametrize(("text", "expected"), ORDERED + [(each, []) for each in OF_OTHERS])
def test_orders_and_who_gives_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The rota should be published, argued Cllr Ann Bell (Green, Dunley North).", "Ann Bell"),
    ("Hollin Court should publish its rota, says Cllr Ann Bell, leader of the Green group.", "Ann Bell"),
])
def test_who_closes_the_sentence_advises(text: str, expected: str) -> None:
    assert [by for by, _ in said(LEAD + text)] == [expected]


MINUTES = "Minutes of the Housing Scrutiny Panel\n\nPresent: Cllr Ann Bell (Chair), Cllr Jo Marsh\n\n"
OMBUDSMAN = "Local Government and Social Care Ombudsman"


@pytest.mark.parametrize(("text", "expected"), [
    (MINUTES + "RESOLVED: That Cabinet be recommended\n(a) to hire two fitters;\n(b) to publish the rota; and\n"
     "(c) to mend the lift.",
     [("Housing Scrutiny Panel", each) for each in ("hire two fitters", "publish the rota", "mend the lift")]),
    ("Tarn Council hired Marsh Lane Consulting to review how it lets. The firm wants the council to sell the depot.",
     [("Marsh Lane Consulting", "sell the depot")]),
    ("Peel Marsh LLP issued four statutory recommendations to Tarn Council. Peel Marsh also wants the council to stop "
     "lending.", [("Peel Marsh LLP", "four statutory recommendations"), ("Peel Marsh LLP", "stop lending")]),
    (f"Tarn Council failed a boy, the {OMBUDSMAN} has found. The Ombudsman's report is out. "
     "In this case, the council has agreed to:\n\n- remind staff of the rules\n- pay the mother £900",
     [(OMBUDSMAN, each) for each in ("remind staff of the rules", "pay the mother £900")]),
    ("Dr Jo Marsh, the engineer who was asked by Tarn Council to find out why the hall burnt, has written her report. "
     "She recommends that the county (1) mends the pump and (2) fits a bell.",
     [("Jo Marsh", "mends the pump"), ("Jo Marsh", "fits a bell")]),
    ("The coroner, Jo Marsh, said that Tarn Council must act. NHS England was urged to issue guidance.",
     [("Jo Marsh", "act"), ("Jo Marsh", "issue guidance")]),
    ("Ofsted came to Tarn Council in May. The RoSPA inspection of 2 June found the swings worn. The inspector "
     "recommended that the swings be mended.",
     [("Royal Society for the Prevention of Accidents", "the swings be mended")]),
    ("The commissioner for Tarn Council, Jo Marsh, reported in May. The council should bring back its rota, she says, "
     "and stop using the old form.", [("Jo Marsh", "bring back its rota"), ("Jo Marsh", "stop using the old form")]),
    ("Jo Marsh, assistant coroner for East Tarnshire, has written to Tarn Council. She asked the council to light the "
     "crossing.", [("Jo Marsh", "light the crossing")]),
])
def test_those_who_were_sent_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(said(text)) == sorted(expected)
