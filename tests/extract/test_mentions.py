"""Names, posts and pronouns as they stand in a text. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.mentions.heads import plural_pattern
from onrecord.extract.mentions.posts import find_posts
from onrecord.extract.scene import shape, survey_text

PEOPLE = [
    ("Councillor Joy Green, leader of the council, and Cllr Tom Hall, her deputy, said no.", ["Joy Green", "Tom Hall"]),
    ("Mary Foster, chief executive, said no. Grace Park, head of finance, agreed.", ["Mary Foster", "Grace Park"]),
    ("Dunley Hall was closed. Foster carers were asked.", []),
    ("Rook Lane School, in Mill Road, was visited. Kiln Street has closed. Ann Street, clerk, said no.",
     ["Ann Street"]),
    ("PC Dan Lowe said so. Ch Supt Guy Holt and Lt Col Ian Moss agreed.", ["Dan Lowe", "Guy Holt", "Ian Moss"]),
    ("Cllrs Cat Poe and Dan Lowe were there.", ["Cat Poe", "Dan Lowe"]),
    ("Siân ap Rhys, chief executive, and Fionnuala Ní Dhomhnaill, clerk, said no.",
     ["Siân ap Rhys", "Fionnuala Ní Dhomhnaill"]),
    ("J. P. O'Neill, chair, met Xu Li, head of planning.", ["J. P. O'Neill", "Xu Li"]),
    ("June Roe, clerk, said no. In June Bob Poe left.", ["June Roe", "Bob Poe"]),
    ("The governors have appointed Bob Roe. His successor, Ann Example, begins on Monday.", ["Bob Roe", "Ann Example"]),
    ("Ann Example's appointment was approved.", ["Ann Example"]),
    ("Bob Roe and Cat Poe resigned in June.", ["Bob Roe", "Cat Poe"]),
    ("Inspectors for this visit were Ann Example and Bob Roe.", ["Ann Example", "Bob Roe"]),
    ("The minister named Best Value Inspectors.", []),
    ("Mr Young said no.", ["Young"]),
    ("Gill Steward, clerk, said no. Baroness Brenda Dean agreed.", ["Gill Steward", "Brenda Dean"]),
    ("Ms Steward said no. Gill Steward went.", ["Gill Steward"]),
    ("Cllr Ann Tarnwell Personal Interest in item 4", ["Ann Tarnwell"]),
    ("The mayor of Dunley Regis spoke.", []),
    ("She had been chair of governors at St. Roger Bacon school and was a governor at Tarn Primary.", []),
    ("Councillor Ann Example ELECTED as Mayor. Cllr Bob Roe Picture: LDRS", ["Ann Example", "Bob Roe"]),
    ("The trust has offered Zara Moorhouse the role.", ["Zara Moorhouse"]),
    ("Yours faithfully\n\nR Tarnwell\nChair of Governors\n", ["R Tarnwell"]),
    ("Speaking to Ryhill Online, a spokesperson from the trust said no. A source told Tarn Voice the same.", []),
    ("The chair told Ann Roe, the clerk, no.", ["Ann Roe"]),
    ("Lord Mayor Cllr Eve Hart was there. Lord Provost Tom Poe was not.", ["Eve Hart", "Tom Poe"]),
    ("Head of works Robert “Rob” Hart and clerk Margaret (Peg) Poe met.", ["Robert Hart", "Margaret Poe"]),
    ("Kit N'Dour, clerk, and Major (ret'd) Tom Poe went.", ["Kit N'Dour", "Tom Poe"]),
    ("The Rt Hon. Baroness Hart of Tarn was there.", ["Hart of Tarn"]),
]

POSTS = [
    ("Ann Example was named housing spokesperson in place of Bob Roe.", ["housing spokesperson"]),
    ("She was chosen as vice chair for a further year.", ["vice chair"]),
    ("She is chief of neighbouring Tarn and Fell.", ["chief"]),
    ("The chief executive of one of the county's largest trusts left.", ["chief executive"]),
    ("The interim DCS and the deputy s151 officer met.", ["DCS", "deputy s151 officer"]),
    ("the Director of Children's Services said", ["Director of Children's Services"]),
    ("Auditor General for Wales' annual report", ["Auditor General for Wales"]),
    ("was elected Leas-Cathaoirleach of Dunley County Council", ["Leas-Cathaoirleach of Dunley County Council"]),
    ("the outgoing Cathaoirleach of the district", ["Cathaoirleach of the district"]),
    ("depute manager of a home in Perth", ["depute manager"]),
    ("Cabinet Member for a Learning Dunley", ["Cabinet Member for a Learning Dunley"]),
    ("elected Vice-Chair for the ensuing year", ["Vice-Chair"]),
    ("director of public health following the vote", ["director of public health"]),
    ("Finance Commissioner for three years", ["Finance Commissioner"]),
    ("Monitoring Officer for eleven years, she", ["Monitoring Officer"]),
    ("Cabinet Member for Social Services and deputises for him", ["Cabinet Member for Social Services"]),
    ("in whose hands the chair of the crime panel lies", ["chair of the crime panel"]),
    ("Cabinet Member for Children, Schools and Families said",
     ["Cabinet Member for Children, Schools and Families"]),
    ("who will head to the meeting", []),
    ("Mayor of the Borough for the municipal year 2031/32", ["Mayor of the Borough"]),
    ("Vice Chairman for the meeting", ["Vice Chairman"]),
    ("Chief Fire Officer for a six-week period whilst", ["Chief Fire Officer"]),
    ("Head of Virtual School", ["Head of Virtual School"]),
    ("head of the grammar school Tarn Moor High", ["head"]),
    ("An experienced public sector leader, she", []),
    ("Head of School Improvement Ann Example", ["Head of School Improvement"]),
    ("Tom Poe, the virtual school head, and Assistant Director (Inclusion) Ann Example",
     ["virtual school head", "Assistant Director (Inclusion)"]),
    ("Until he arrives assistant chief fire officer Ann Example", ["assistant chief fire officer"]),
    ("Ann Example, sister of the chair,", ["chair"]),
    ("Outgoing council leader Ann Example", ["council leader"]),
    ("has been an outstanding leader. Our fellow director went", []),
]

PLURALS = [
    ("Her Majesty’s Inspectors for this visit", "Her Majesty’s Inspectors"),
    ("Green group co-leaders Ann and Bob", "Green group co-leaders"),
    ("Co-opted members: Canon Roe", "Co-opted members"),
    ("heads of service met", "heads of service"),
]

SHAPES = [("the owner's [\\w'-]+ x", "the owner’s o’er\u00a0x"), ("a [,' ]b", "a\u00a0’b")]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people(text: str, names: list[str]) -> None:
    scene = survey_text(annotate_document(Document(file="a.txt", text=text)))
    assert [person.name for person in scene.people] == names


@pytest.mark.parametrize(("text", "titles"), POSTS)
def test_posts(text: str, titles: list[str]) -> None:
    assert [post.title for post in find_posts(text, ())] == titles


@pytest.mark.parametrize(("text", "title"), PLURALS)
def test_a_title_in_the_plural(text: str, title: str) -> None:
    found = plural_pattern().search(text)
    assert found is not None
    assert found.group("title") == title


@pytest.mark.parametrize(("pattern", "text"), SHAPES)
def test_a_space_and_an_apostrophe_in_a_shape_match_their_other_forms(pattern: str, text: str) -> None:
    assert shape(pattern).fullmatch(text)
