"""The body of a post where its passage names none."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document, RoleClaim
from onrecord.extract import extract_claims


def _bodies(text: str) -> dict[str, str]:
    """Title to body, of every role in a text."""
    claims = extract_claims(annotate_document(Document("a.txt", text)))
    return {c.role.plain: c.organization.plain if c.organization else "" for c in claims if isinstance(c, RoleClaim)}


_LEAD = "Dunley Council has been told to improve. The council has a year.\n\n"


@pytest.mark.parametrize(("text", "title", "body"), [
    (_LEAD + "The decision is for the education secretary, Ann Example.", "education secretary", ""),
    (_LEAD + "Permanent secretary Ann Example wrote the letter.", "Permanent secretary", ""),
    (_LEAD + "The attorney general, Ann Example, was there.", "attorney general", ""),
    (_LEAD + "The shadow transport secretary, Ann Example, was there.", "shadow transport secretary", ""),
    (_LEAD + "Members: Ann Example, Housing Director; Bob Roe, Unison; Eve Lowe, clerk", "Housing Director",
     "Dunley Council"),
    (_LEAD + "Governor Ann Example was there.", "Governor", ""),
    (_LEAD * 3 + "Ann Example led the visit. Ofsted will be back.\n\nAnn Example\nHis Majesty's Inspector",
     "His Majesty's Inspector", "Ofsted"),
    (_LEAD + "Ann Example, His Majesty's Inspector, led the visit.", "His Majesty's Inspector", ""),
    (_LEAD + "Napo, the union, wants a cap.\n\nThe branch secretary, Ann Example, spoke.", "branch secretary", "Napo"),
    (_LEAD + "The branch secretary, Ann Example, spoke.", "branch secretary", ""),
    (_LEAD + "The leader of the opposition, Cllr Ann Example, spoke.", "leader of the opposition", "Dunley Council"),
    (_LEAD + "Shadow portfolio holder for housing Ann Example was there.", "Shadow portfolio holder for housing",
     "Dunley Council"),
    ("Staff at HMP Dunmoor were praised. The governor, Ann Example, said little.", "governor", "HMP Dunmoor"),
    ("Former Dunley Homes chairman Bob Example was in the chair.\n\nThe finance director, Ann Example, spoke.",
     "finance director", ""),
    ("Ofsted wrote in May.\n\nThe finance director, Ann Example, has read the report.", "finance director", ""),
])
def test_whose_a_post_is(text: str, title: str, body: str) -> None:
    assert _bodies(text)[title] == body


def test_what_a_paper_is_headed_with_comes_before_what_it_tells_of() -> None:
    text = (
        "TARN VALLEY LEARNING TRUST\nReport of the trustees\n\nChief Financial Officer: Ann Example\n\n"
        "Dunley School was inspected. Dunley School is good.\n\nHeadteacher: Bob Example\n"
    )
    bodies = _bodies(text)
    assert bodies["Chief Financial Officer"] == "Tarn Valley Learning Trust"
    assert bodies["Headteacher"] == "Dunley School"


def test_a_paper_is_of_whom_it_is_signed_for() -> None:
    text = (
        "Members' briefing\n\nFive peers came from other councils. Tarn Borough Council sent two. Tarn Borough Council "
        "was kind.\n\nBob Roe, our monitoring officer, is to go.\n\nWith thanks\n\nAnn Example\nHead of Paid Service\n"
        "Dunley District Council\n01234 567890\n"
    )
    assert _bodies(text) == {"monitoring officer": "Dunley District Council",
                             "Head of Paid Service": "Dunley District Council"}


def test_a_committee_under_its_own_heading_is_not_whose_paper_it_is() -> None:
    text = (
        "DUNMOOR FIRE AND RESCUE AUTHORITY\nWho does what\n\nThe Authority\n\nChairman\tCllr Ann Example\n\n"
        "Audit and Standards Committee\n\nThis meets quarterly.\n"
    )
    assert _bodies(text)["Chairman"] == "Dunmoor Fire and Rescue Authority"


@pytest.mark.parametrize(("text", "title", "body"), [
    (_LEAD + "Bob Roe came from Tarn Council, where he was head of highways.", "head of highways", "Tarn Council"),
    (_LEAD + "Bob Roe has gone to Tarn Council as assistant director for inclusion.",
     "assistant director for inclusion", "Tarn Council"),
    (_LEAD + "The mayor said nothing. Her spokesperson, Ann Example, said less.", "spokesperson", ""),
    (_LEAD + "Bob Roe was deputy manager of a home in Perth.", "deputy manager", ""),
    (_LEAD + "The home is run by Tarn Hills Care. Its managing director, Ann Example, spoke.",
     "managing director", "Tarn Hills Care"),
    (_LEAD + "Tarn Housing Trust was G1 until today. It regrets that. Chief executive Ann Example has left.",
     "Chief executive", "Tarn Housing Trust"),
    (_LEAD + "Ann Example, HM Inspector of Constabulary, will hear of it.", "HM Inspector of Constabulary",
     "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"),
])
def test_the_passage_decides_before_the_document(text: str, title: str, body: str) -> None:
    assert _bodies(text)[title] == body


def test_the_heading_of_an_item_says_whose_post_it_is() -> None:
    text = ("Who is up and who is down\n\nTarnbay Homes\n\nThe landlord has slid to G2 this week after a long inquiry."
            "\n\nChief executive Ann Example told us why.\n\nDunley Borough Council\n\nThe verdict came on Tuesday and "
            "it was a C4.\n\nDirector of housing Bob Roe cleared his desk.\n")
    assert _bodies(text) == {"Chief executive": "Tarnbay Homes", "Director of housing": "Dunley Borough Council"}


_TOUR = "Dunley Gazette\n12 June 2032\n\nROUND-UP\n\n{}\n\nIt went well. Mrs Ann Example, {}, was glad.\n\n{}\n\n{}\n"


@pytest.mark.parametrize(("first", "second"), [
    ("■ Oakmere Primary School", "■ St Brannock's Infant School"),
    ("1. Oakmere Primary School", "2. St Brannock's Infant School"),
    ("Oakmere Primary School, Tarn", "St Brannock's Infant School, Tarnbay"),
])
def test_a_line_that_names_a_body_heads_its_item(first: str, second: str) -> None:
    bodies = _bodies(_TOUR.format(first, "head teacher", second, "Its headmaster, Bob Example, was not."))
    assert (bodies["head teacher"], bodies["headmaster"]) == ("Oakmere Primary School", "St Brannock's Infant School")


@pytest.mark.parametrize(("text", "title", "body"), [
    (_LEAD + "Plas Derwen, a care home in Dunley, was visited. Plas Derwen is safe.\n\nThe manager, Ann Example, left.",
     "manager", "Plas Derwen"),
    (_LEAD + "Yours\n\ncc Ann Example, Chair, Dunley Improvement Board", "Chair", "Dunley Improvement Board"),
    (_LEAD + "Dr Ann Example, the Children's Commissioner, was there.", "Children's Commissioner", ""),
    (_LEAD + "Press: Ann Example, Head of Media, Office of the Northern Children's Commissioner", "Head of Media",
     "Office of the Northern Children's Commissioner"),
    (_LEAD + "Ann Example left as head teacher for a post in Tarnbay.", "head teacher", "Dunley Council"),
    (_LEAD + "Yours\n\nAnn Example\nChildren's Commissioner for Tarn and Eden",
     "Children's Commissioner for Tarn and Eden", ""),
    (_LEAD + "Rook House, a children's home, was seen. Rook House is safe.\n\nThe Corporate Director for People, "
     "Ann Example, left.", "Corporate Director for People", "Dunley Council"),
    ("Tarn Youth Justice Service was seen. Tarn Youth Justice Service is good.\n\nTarnshire Fire and Rescue Service "
     "has a deputy. Deputy Chief Fire Officer Ann Example was there.", "Deputy Chief Fire Officer",
     "Tarnshire Fire and Rescue Service"),
    ("Larkfield Nursery School was visited by Ofsted.\n\nAnn Example, who chairs the governors at Larkfield, was glad.",
     "chair of the governors", "Larkfield Nursery School"),
])
def test_whose_a_post_of_one_house_is(text: str, title: str, body: str) -> None:
    assert _bodies(text)[title] == body


_MOVES = """MOVES

The Post, Friday 6 June 2025

Dunley Council has picked Dr Ann Example as chief executive. At present director of place for Tarnmoor Council, she \
begins on 1 September. Christine Roe, managing director for eleven years, bows out.

{}

Name\tPost\tBody\tStarts
Sinead Poe\tSection 151 officer\tHarrow Vale District Council\t16 June
Barney Poe\tIndependent chair\tMidmoor Standards Board\tJuly
Greta Poe\tTown clerk\tEltham Town Council\tAugust
"""


@pytest.mark.parametrize(("words", "title", "body"), [
    ("", "managing director", "Dunley Council"),
    ("", "Independent chair", "Midmoor Standards Board"),
    ("Still at Harrow Vale District Council, Tom Roe has been monitoring officer since Monday.", "monitoring officer",
     "Harrow Vale District Council"),
    ("Dame Pearl Roe has been named to chair Larkfield Hospitals NHS Trust. The outgoing chair, Robin Poe, stays on.",
     "chair", "Larkfield Hospitals NHS Trust"),
    ("Greta Roe was at her desk on Monday as head of Hazelmere High School.", "head", "Hazelmere High School"),
])
def test_whose_a_post_is_among_items_of_several_bodies(words: str, title: str, body: str) -> None:
    assert _bodies(_MOVES.format(words))[title] == body


@pytest.mark.parametrize(("text", "title", "body"), [
    ("Dunley landlord marked down\n\nOakmere Homes lets 900 homes. The landlord was told to mend its ways. Oakmere is "
     "sorry.\n\nAnn Example will step down as chair of the board at the meeting.\n\nDunley Council is cross.",
     "chair of the board", "Oakmere Homes"),
    (_LEAD + "Tarn Homes was there. Tarn Homes is good.\n\nAnn Example, chair of governors, left Elm School.",
     "chair of governors", "Elm School"),
    ("Oakmere College Group is to merge. The group is glad.\n\nThe chair of governors, Ann Example, spoke.",
     "chair of governors", "Oakmere College Group"),
    ("Wexshire Police was graded.\n\nThe police and crime commissioner, Ann Example, spoke.",
     "police and crime commissioner", "Wexshire"),
    ("WRITTEN STATEMENT BY THE WELSH GOVERNMENT\n\nBY: Ann Example, Cabinet Secretary for Health\n\nI have read it.",
     "Cabinet Secretary for Health", "Welsh Government"),
    (_LEAD + "Alder Home First, the council's own reablement service, was seen. Its manager, Ann Example, left.",
     "manager", "Alder Home First"),
    (_LEAD + "Meadow View, a nursing home run by Cedar Care Ltd, was seen. Its manager, Ann Example, left.", "manager",
     "Meadow View"),
    ("At the Independent Monitoring Board, chair Ann Example spoke. HMP Dunmoor is full. HMP Dunmoor is old.", "chair",
     "Independent Monitoring Board"),
    ("The University of Tarn is well.\n\nOur Provost, Ann Example, will act as head.", "Provost", "University of Tarn"),
    ("Tarn NHS Foundation Trust met.\n\nLead Governor\tAnn Example", "Lead Governor", "Tarn NHS Foundation Trust"),
])
def test_whose_an_office_is(text: str, title: str, body: str) -> None:
    assert _bodies(text)[title] == body
