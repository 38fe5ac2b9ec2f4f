"""Recommendations: whose count, what exactly is recommended and to whom, counts, lists, and what is none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RecommendationClaim, hold_to_evidence
from onrecord.extract import survey_text
from onrecord.extract.recommendations import recommendations

LEAD = "Ofsted inspected Dunley Council in May.\n\n"


def found(text: str, publisher: str | None = None) -> list[RecommendationClaim]:
    document = Document("t.txt", text, publisher=publisher)
    annotated = annotate_document(document)
    claims = list(recommendations(annotated, survey_text(annotated)))
    for claim in claims:
        hold_to_evidence(claim, document)
    return claims


def said(text: str) -> list[tuple[str | None, str]]:
    return [(claim.by.plain if claim.by else None, claim.text.words) for claim in found(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Cllr Ann Example urged the council to publish its plan.", [("Ann Example", "publish its plan")]),
    ("Councillor Ann Example, who leads the Green group, called on the cabinet to open its books.",
     [("Ann Example", "open its books")]),
    ("Cllr Ann Example called for hotels to be ruled out.", [("Ann Example", "hotels to be ruled out")]),
    ("“The council should sign a pledge,” said Cllr Ann Example.", [("Ann Example", "sign a pledge")]),
    ("“I would once again urge the council to review its plan,” said Cllr Ann Example.",
     [("Ann Example", "review its plan")]),
    ("Cllr Ann Example said the provider “must answer its phones”.", [("Ann Example", "answer its phones")]),
    ("Inspectors told the council that it must train its staff, and that it should check its records.",
     [("Ofsted", "train its staff"), ("Ofsted", "check its records")]),
    ("Inspectors have asked Dunley Council to write a plan by June.", [("Ofsted", "write a plan by June")]),
    ("The inspectors want two things from the council: a tracker for reviews, and an audit of files.",
     [("Ofsted", "a tracker for reviews"), ("Ofsted", "an audit of files")]),
    ("Dunley Council must, inspectors say, train its staff; it must check its records.",
     [("Ofsted", "train its staff"), ("Ofsted", "check its records")]),
])
def test_what_is_recommended(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(LEAD + text) == expected


@pytest.mark.parametrize("text", [
    "Ann Example MP called on the council to resign.",
    "The union’s branch secretary, Ann Example, urged the council to pay more.",
    "Ann Example, 61, said the council should listen.",
    "Cllr Ann Example said that no child should wait.",
    "“We must do better,” said Cllr Ann Example.",
    "Ann Example, chief executive, has asked the Local Government Association to help.",
    "Inspectors stopped short of recommending that Dunley Council lose its service.",
    "Inspectors made no recommendations.",
    "You should register for priority help; drivers must not move the signs.",
    "Cllr Ann Example, the commissioner, said that she had been advised by her own lawyer to begin looking now.",
    "The clerk used her patience to see to it that every form was signed.",
    "Members were then put forward to sit on all three panels.",
    "(a)  To choose a Mayor for the coming year.",
    "Cllr Ann Example, Cabinet Member for Roads, highlighted the following priorities:\n• Tips would be reviewed.",
    "The portfolio holder, Cllr Ann Example, has asked officers to report every month.",
    "Ann Example, Lead Commissioner\n\nI considered whether planning should be added and decided that it should not.",
])
def test_what_is_no_recommendation(text: str) -> None:
    assert said(LEAD + text) == []


@pytest.mark.parametrize(("text", "count"), [
    ("Ofsted made six recommendations.", "6"),
    ("The report lists three areas for improvement.", "3"),
    ("Ofsted made one hundred and six recommendations.", "106"),
    ("Inspectors made 21 recommendations, six of them urgent.", "21"),
    ("Of the seven recommendations in the 2021 Ofsted report, five are complete.", "7"),
])
def test_counts(text: str, count: str) -> None:
    assert [claim.count.plain for claim in found(LEAD + text) if claim.count] == [count]


def test_a_commissioners_recommendations() -> None:
    text = ("Commissioner Ann Example was appointed to review Dunley Council. Among her recommendations are that the "
            "council should appoint a head of quality, that the board be chaired by an outsider, and that members "
            "visit teams.")
    assert said(text) == [
        ("Ann Example", "appoint a head of quality"), ("Ann Example", "the board be chaired by an outsider"),
        ("Ann Example", "visit teams")]


def test_suggesting_what_is_not_recommended() -> None:
    text = ("Commissioner Ann Example, who reviewed Dunley Council, has stopped short of recommending that it lose the "
            "service, instead suggesting that a new commissioner be appointed.")
    assert said(text) == [("Ann Example", "a new commissioner be appointed")]


@pytest.mark.parametrize("heading", [
    "What needs to improve?", "Areas for improvement", "Recommendations", "Requirements", "Key recommendations",
    "What needs to improve in this area of social work practice"])
def test_lists_below_headings(heading: str) -> None:
    text = (f"{LEAD}{heading}\n\n• The timeliness of plans.\n• By 1 July the council must train its staff.\n\n"
            "Next steps\n\n• Tea")
    assert said(text) == [("Ofsted", "The timeliness of plans"), ("Ofsted", "train its staff")]


@pytest.mark.parametrize("lead", ["The team made two recommendations:", "Ofsted ordered the council to:",
                                  "Ofsted made recommendations. They include:"])
def test_lists_behind_a_lead(lead: str) -> None:
    items = "R1 Train its staff\nR2 Progress should be reported each year.\n"
    listed = [words for _, words in said(f"{LEAD}{lead}\n\n{items}")]
    assert [words for words in listed if "recommendations" not in words] \
        == ["Train its staff", "Progress should be reported each year"]


def test_an_officers_proposal_is_none() -> None:
    text = ("Dunley Council\n\nReport of: the Director of Housing\n\n1. Purpose\n\nTo present the Ofsted report.\n\n"
            "2. Recommendations\n\n2.1 The Committee is recommended to accept the report.\n")
    assert said(text) == []
    listed = "It is recommended that the Committee:\n\na) notes the report; and\nb) asks for another in May.\n"
    assert said(text.replace("2.1 The Committee is recommended to accept the report.\n", listed)) == []


def test_a_committees_resolution() -> None:
    text = ("DUNLEY COUNCIL\n\nScrutiny Committee\n\nMinutes of the meeting held on 9 May 2024\n\n"
            "RESOLVED – (i) That the report be noted.\n\n(ii) That Cabinet be recommended to fund a nurse.\n")
    assert said(text) == [("Scrutiny Committee", "fund a nurse")]


@pytest.mark.parametrize(("text", "to"), [
    ("Cllr Ann Example urged Dunley Council to publish its plan.", "Dunley Council"),
    ("Cllr Ann Example said Cllr Bob Example, the leader, should resign.", "Bob Example"),
    ("Cllr Ann Example called on the government to act.", "government"),
    ("Cllr Ann Example called on the cabinet to act.", None),
])
def test_to_whom(text: str, to: str | None) -> None:
    assert [claim.to.plain if claim.to else None for claim in found(LEAD + text)] == [to]


@pytest.mark.parametrize(("text", "expected"), [
    ("The trust must train its staff. It should review its rota.", ["train its staff", "review its rota"]),
    ("The home has until June to replace nine doors.", ["replace nine doors"]),
    ("The school has been told to mend its roof.", ["mend its roof"]),
    ("Its advice was to hold a weekly panel, and to read the minutes.", ["hold a weekly panel", "read the minutes"]),
    ("Pupils must wear a tie.", []),
    ("The council must set a balanced budget.", []),
    ("The council has until June to appeal.", []),
    ("Leaders are required to hold a licence by law.", []),
])
def test_told_by_the_narrator(text: str, expected: list[str]) -> None:
    lead = "Ofsted inspected Dunley Council in May. Inspectors found that staff are kind. "
    assert [claim.text.words for claim in found(lead + text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Inspectors would have the council split two posts.", [("Ofsted", "split two posts")]),
    ("Panel member Ann Example urged the council to mend its roof.", [("Ann Example", "mend its roof")]),
    ("HM Inspector Ann Example said: “The service needs to train its staff.”", [("Ann Example", "train its staff")]),
    ("Inspectors found that files are thin. Under the notice the council must keep a log every year.",
     [("Ofsted", "keep a log every year")]),
    ("Ofsted identified one area for improvement: the keeping of records.", [("Ofsted", "the keeping of records")]),
    ("Inspectors recommended that the council should:\n\n(c) review its files; and\n(d) train its staff.\n",
     [("Ofsted", "review its files"), ("Ofsted", "train its staff")]),
    ("Ofsted made two recommendations:\n\nKR1 – mend the roof\nKR2 – train the staff\n",
     [("Ofsted", "mend the roof"), ("Ofsted", "train the staff"), ("Ofsted", "two recommendations")]),
    ("Inspectors say that the council should mend its roof; that staff be trained; and that the home close.",
     [("Ofsted", "mend its roof"), ("Ofsted", "staff be trained"), ("Ofsted", "close")]),
    ("Inspectors say that the council should mend its roof, and that staff are kind.", [("Ofsted", "mend its roof")]),
    ("Inspectors say the council should mend its roof and recommend that the home close.",
     [("Ofsted", "mend its roof"), ("Ofsted", "close")]),
    ("The council should mend its roof, inspectors have said.", [("Ofsted", "mend its roof")]),
    ("Ofsted rated the council. The council should also, it says, mend its roof.", [("Ofsted", "mend its roof")]),
    ("Ofsted wants the council to mend its roof and managers to read every file.",
     [("Ofsted", "mend its roof"), ("Ofsted", "read every file")]),
    ("Ofsted wants the council to talk to parents and pupils to hear their side.",
     [("Ofsted", "talk to parents and pupils to hear their side")]),
])
def test_classes_of_advice(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(LEAD + text) == expected


WITH_COUNCILLORS = ("Ofsted inspected Dunley Council in May.\n\nCllr Ann Example chairs the scrutiny committee; "
                    "Cllr Bob Sample leads the council.\n\n")


@pytest.mark.parametrize(("text", "expected"), [
    ("Ofsted wants a recovery plan by June, and has told the council to report each month.",
     ["a recovery plan by June", "report each month"]),
    ("Inspectors would like to see the training of new starters take days, not months.",
     ["the training of new starters take days, not months"]),
    ("Cllr Example wants the minutes published by Friday.", ["the minutes published by Friday"]),
    ("Cllr Example has written to the minister, calling for a review of how the home was bought.",
     ["a review of how the home was bought"]),
    ("Both bodies ought to print their queues every month, according to Cllr Example.",
     ["print their queues every month"]),
    ("Ofsted made nine recommendations. Doors must be mended, the report says, and managers are to read every file.",
     ["Doors must be mended", "read every file", "nine recommendations"]),
    ("Ofsted made two recommendations. The first is that the council hire a nurse; another is to mend the roof.",
     ["hire a nurse", "mend the roof", "two recommendations"]),
    ("Ofsted names two priorities. Two priorities are named: an end to delays by March, and health checks for all.",
     ["an end to delays by March", "health checks for all"]),
    ("Two areas for improvement were set: to support health the school should check its fridges, and to support "
     "leadership the head should have protected time.",
     ["check its fridges", "the head should have protected time", "Two areas for improvement"]),
    ("MUST DO: see that each nurse is trained.\nSHOULD DO: check the fridges daily; look again at the rota.",
     ["see that each nurse is trained", "check the fridges daily", "look again at the rota"]),
    ("Ofsted has given the council two things to work on:\n\n1. how quickly plans are agreed\n2. the detail of records",
     ["how quickly plans are agreed", "the detail of records"]),
    ("Ofsted made five recommendations. The two that need a vote:\n\n(a) fold two boards into one;\n(b) cut the pay.",
     ["fold two boards into one", "cut the pay", "five recommendations"]),
    ("Recommendations\n\nKR1\tSet a floor for reserves.\nIR1\tBring every waiver to the board.",
     ["Set a floor for reserves", "Bring every waiver to the board"]),
])
def test_things_that_are_wanted(text: str, expected: list[str]) -> None:
    assert sorted(words for _, words in said(WITH_COUNCILLORS + text)) == sorted(expected)


@pytest.mark.parametrize("text", [
    "Children told inspectors that they would like more music.",
    "Where Ofsted wants better of us is data: one record in ten was out of date.",
    "Cllr Example wants answers.",
    "Cllr Sample wants the council to be open.",
    "Cllr Sample has asked officers to:\n\n• draw up a plan\n• report back",
    "We are asking residents to:\n\n• recycle more\n• drive less",
    "The union wants three things:\n\n• a pay rise\n• a day off",
    "Anyone affected should:\n\n• ring the council\n• keep receipts",
    "The council took five months to reply to a letter.",
    "Cabinet looked at three proposals for the site.",
])
def test_wishes_that_recommend_nothing(text: str) -> None:
    assert said(WITH_COUNCILLORS + text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("DUNLEY POLICE AND CRIME PANEL\n\nMinutes of 4 May 2024\n\nPresent: Police and Crime Commissioner – Jo Marsh.\n\n"
     "HMICFRS inspected Dunley Police in May.\n\nRESOLVED to recommend the Commissioner (a) to publish its figures, "
     "(b) to pay for ten supervisors.",
     [("Dunley Police and Crime Panel", "Jo Marsh", "publish its figures"),
      ("Dunley Police and Crime Panel", "Jo Marsh", "pay for ten supervisors")]),
    ("Dunley Borough Council\n\nAnnual meeting of the Council, 4 May 2024\n\nRESOLVED – That Cllr Bo Akin chair the "
     "Planning Committee.\n\nRESOLVED – (a) That the report be noted. (b) That Cabinet be urged to sell the yard.",
     [("Dunley Borough Council", "Cabinet", "sell the yard")]),
    ("Minutes of the Health Scrutiny Committee\n\nRESOLVED: That the Cabinet be urged to reopen two homes and publish "
     "a timetable.",
     [("Health Scrutiny Committee", "Cabinet", "reopen two homes"),
      ("Health Scrutiny Committee", "Cabinet", "publish a timetable")]),
    ("Dunley Town Council\n\nMinutes of a meeting of the Town Council\n\nMembers agreed to ask the Clerk to write. "
     "RESOLVED that Cllr Jane Doe be appointed Chair.", []),
])
def test_whom_a_resolution_tells(text: str, expected: list[tuple[str, str, str]]) -> None:
    claims = [(c.by.plain if c.by else "", c.to.plain if c.to else "", c.text.words) for c in found(text)]
    assert claims == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("Dunley Council accepts nine of its twelve recommendations.", [("12", "twelve recommendations")]),
    ("So far 7 of the 16 recommendations have been completed.", [("16", "16 recommendations")]),
    ("Dunley Council has completed 16 recommendations.", []),
])
def test_of_so_many_of_them_all_are_counted(words: str, expected: list[tuple[str, str]]) -> None:
    claims = found(f"{LEAD}Ofsted published its report in June. {words}\n")
    assert [(claim.count.plain, claim.text.words) for claim in claims if claim.count] == expected


def test_a_wish_ends_where_something_is_recommended() -> None:
    words = "Ofsted wants the school to cut its committees, and recommends that every governor be given a mentor."
    assert ("Ofsted", "cut its committees") in said(LEAD + words)


def test_items_follow_without_a_colon() -> None:
    words = "Ofsted came in June.\n\nOfsted told the school that it must\n\n- repair the roof\n- train its cooks\n"
    assert said(LEAD + words) == [("Ofsted", "repair the roof"), ("Ofsted", "train its cooks")]


def test_what_is_never_to_be_again_stands_in_a_series() -> None:
    words = "Ofsted told the school to apologise to the parents, test the alarm and never again leave a gate open."
    assert [text for _, text in said(LEAD + words)] == [
        "apologise to the parents", "test the alarm", "never again leave a gate open"]
