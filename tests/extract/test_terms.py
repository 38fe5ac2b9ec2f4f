"""Since when and until when a post is held, where it is not said right behind it. All persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.roles import roles
from onrecord.extract.scene import survey_text

Row = tuple[str, str, str, str]  # person, the last word of the role, since, until

ROWS: list[tuple[str, Row]] = [
    ("Dame Ann Example, until April chief executive of Tarnbay Council, has joined the board.",
     ("Ann Example", "executive", "", "April")),
    ("Cllr Ann Example, since 2021 the chairman of Dunley Fire Authority, called on them.",
     ("Ann Example", "chairman", "2021", "")),
    ("Chair of Trustees: Ann Example (appointed 1 December 2023)", ("Ann Example", "Trustees", "1 December 2023", "")),
    ("Treasurer: Bob Roe (to 31.8.2024)", ("Bob Roe", "Treasurer", "", "31.8.2024")),
    ("Ann Example, Head of Mathematics for nine years, said no.", ("Ann Example", "Mathematics", "nine years", "")),
    ("Sam Roe has been Head of Paid Service since the last holder, Carol Poe, retired in August.",
     ("Sam Roe", "Service", "August", "")),
    ("After 16 years town clerk Ann Example says farewell.", ("Ann Example", "clerk", "16 years", "")),
    ("Bob Roe retired as manager at Christmas after 22 years.", ("Bob Roe", "manager", "22 years", "")),
    ("Ann Example has chaired the improvement board since the direction was lifted last September.",
     ("Ann Example", "board", "last September", "")),
    ("The board's chair, Sir Bob Roe, whose term has just been stretched to March 2025, agreed.",
     ("Bob Roe", "chair", "", "March 2025")),
    ("Bob Roe is the independent person. Mr Roe's term as independent person was extended to May 2026.",
     ("Bob Roe", "person", "", "May 2026")),
    ("Bob Roe will act as director of housing from 1 July until Ann Example arrives. Ann Example joins as director of "
     "housing on 2 September.", ("Bob Roe", "housing", "1 July", "2 September")),
    ("The council noted Ann Example's resignation as head of housing with effect from 31 March.",
     ("Ann Example", "housing", "", "31 March")),
    ("Ann Example is here. Until 2019 she was Tarnbay Council's head of planning.",
     ("Ann Example", "planning", "", "2019")),
    ("Ann Example joined us in 2019. She was until then head of planning at Tarnbay Council.",
     ("Ann Example", "planning", "", "2019")),
    ("Since 2021 Ann Example has been head of planning.", ("Ann Example", "planning", "2021", "")),
    ("Head of planning (to 31 May)\tAnn Example", ("Ann Example", "planning", "", "31 May")),
    ("Head of planning (from 3 June)\tDr Ann Example", ("Ann Example", "planning", "3 June", "")),
    ("From 2015 to 2021 Ann Example was head of planning.", ("Ann Example", "planning", "2015", "2021")),
    ("Ann Example is head of planning, a role she has held since 2018.", ("Ann Example", "planning", "2018", "")),
    ("Ann Example took over on 3 May. Until that day she was head of planning.",
     ("Ann Example", "planning", "", "that day")),
    ("Bob Roe leaves on 3 May. Until then Ann Example is acting head of planning.",
     ("Ann Example", "planning", "", "3 May")),
    ("The planning board has been chaired since 3 May by Ann Example.", ("Ann Example", "board", "3 May", "")),
    ("Ann Example is chair of planning. She was re-elected until March 2027.",
     ("Ann Example", "planning", "", "March 2027")),
    ("The head of planning, Ann Example, who has run it since 2022, said no.",
     ("Ann Example", "planning", "2022", "")),
    ("The head of planning, Ann Example, in post since the team was formed in 2014, said no.",
     ("Ann Example", "post", "2014", "")),
    ("Cllr Ann Example was elected chair of planning until the annual meeting of 2029.",
     ("Ann Example", "planning", "", "2029")),
    ("Ann Example, head of planning since 2015, will retire in May.", ("Ann Example", "planning", "2015", "")),
    ("Post\tName\tMember since\nHead of planning\tAnn Example\t2022", ("Ann Example", "planning", "2022", "")),
]


@pytest.mark.parametrize(("text", "row"), ROWS, ids=lambda value: value[:30] if isinstance(value, str) else "")
def test_a_term_is_found_around_the_post(text: str, row: Row) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    found = [(claim.person.plain, claim.role.words.split()[-1], claim.since.plain if claim.since else "",
              claim.until.plain if claim.until else "") for claim in roles(annotated, survey_text(annotated))]
    assert row in found


@pytest.mark.parametrize("text", [
    "Ann Example, chair of the board, retired after 32 years in the fire service.",
    "From today chair of the board Ann Example takes over as acting manager.",
    "Leo Poe, deputy director, will act as director until Ann Example arrives. Ann Example starts on 2 September.",
])
def test_a_length_or_day_of_something_else_is_no_term(text: str) -> None:
    annotated = annotate_document(Document(file="a.txt", text=f"Changes at Dunley Council\n\n{text}\n"))
    held = [claim for claim in roles(annotated, survey_text(annotated)) if claim.role.plain in ("chair of the board",
                                                                                               "deputy director")]
    assert held
    assert not any(claim.since or claim.until for claim in held)
