"""Grades of one sentence: which area each is for, and what a count, a name or an aside beside them makes of them."""

from __future__ import annotations

import pytest
from graded import grades_in

ROWS = [
    ("Ofsted went to Dunley Council. Experiences of care leavers were held against it and judged inadequate.",
     [("Experiences of care leavers", "Inadequate", "")]),
    ("Ofsted went to Dunley College. Adult learning programmes were found to be outstanding, while apprenticeships "
     "slipped to ‘requires improvement’.",
     [("Adult learning programmes", "Outstanding", ""), ("apprenticeships", "Requires improvement", "")]),
    ("The judgement for children in care was Good, that for care leavers Outstanding. Ofsted inspected Dunley Council.",
     [("children in care", "Good", ""), ("care leavers", "Outstanding", "")]),
    ("Ofsted went to Elm School. It had been good across the board when last inspected, in 2019.",
     [("overall", "Good", "2019")]),
    ("HMICFRS graded Dunshire Police outstanding for its response to emergencies.",
     [("response to emergencies", "Outstanding", "")]),
    ("HMICFRS saw Dunley Police. The force was good in two areas – preventing crime and managing offenders – adequate"
     " in four, and required improvement in one: investigating crime.",
     [("preventing crime", "Good", ""), ("managing offenders", "Good", ""),
      ("investigating crime", "Requires improvement", "")]),
    ("HM Inspectorate of Probation rated Dunley PDU inadequate for assessment, planning and case work.",
     [("assessment", "Inadequate", ""), ("planning", "Inadequate", ""), ("case work", "Inadequate", "")]),
    ("The RSH graded Elm Homes C2.\n\nNotes\n\nG1/V1 and G2/V2 grades are compliant.",
     [("consumer standards", "C2", "")]),
    ("The RSH graded Elm Homes C2. A G3 is a breach of the standard. C3 and C4 landlords can be told to mend.",
     [("consumer standards", "C2", "")]),
    ("Ofsted visited Dunley Council. Its own self-evaluation, which rated help and protection as good, was realistic.",
     []),
    ("The CQC assessed Dunley Council. It scored 84% in November 2024 and is rated outstanding.",
     [("overall", "Outstanding", "November 2024")]),
    ("Ofsted rated Elm School good. Officers told inspectors that standards were generally good.",
     [("overall", "Good", "")]),
    ("Ofsted saw Beck School. Good in all areas. Last time: inadequate (May 2019).",
     [("overall", "Inadequate", "May 2019"), ("overall", "Good", "")]),
    ("HMICFRS called Dunley Police ‘adequate’ in two areas including managing offenders.",
     [("managing offenders", "Adequate", "")]),
    ("Ofsted rated Dunley College good in six of the seven areas inspected.", []),
    ("Ofsted rated Beck School good for everything except early years.", []),
    ("The Care Inspectorate gave Beck Nursery grades of 6 – excellent – for staff team, and 4 – good – for setting.",
     [("staff team", "Excellent", ""), ("setting", "Good", "")]),
    ("The ICO gave Dunley Trust a limited assurance rating for records management.",
     [("records management", "Limited", "")]),
    ("Ofsted went to Beck School, which was not inspected in 2023 and therefore keeps its rating of Good from 2019.",
     [("overall", "Good", "2019")]),
    ("Ofsted went to Dunley. Elsewhere in the county, Elm Council has been good since 2019.",
     [("overall", "Good", "2019")]),
    ("Ofsted has rated Dunley Council good overall, with outstanding leadership.",
     [("overall", "Good", ""), ("leadership", "Outstanding", "")]),
    ("Of the councils seen, nine were rated good by Ofsted and one outstanding.", []),
    ("Ofsted rates homes. Childminder Ann Example, of Dunley, was also rated good.", []),
    ("Beck School was inspected by Ofsted on 4 May and now good in all areas.", [("overall", "Good", "4 May")]),
    ("The CQC came. Beck Hospital, which was not inspected this time, remains outstanding.",
     [("overall", "Outstanding", "")]),
    ("Care Inspectorate Wales rated Beck Lodge good for wellbeing, and adequate for environment, under the new rules.",
     [("wellbeing", "Good", ""), ("environment", "Adequate", "")]),
    ("Ofsted saw Elm School. It put attendance and behaviour and inclusion at ‘needs attention’.",
     [("attendance and behaviour", "Needs attention", ""), ("inclusion", "Needs attention", "")]),
    ("Ofsted marked Elm School ‘exceptional’ for inclusion, the only one in Dunley to be given the top grade.",
     [("inclusion", "Exceptional", "")]),
    ("Ofsted went to Elm School. Schools are graded from ‘inadequate’ to ‘outstanding’ in each area.", []),
    ("The CQC saw Beck Lodge. Staff were caring, and the home kept its good rating in that category.",
     [("caring", "Good", "")]),
    ("Ofsted rated Elm School good for leadership. Two others, Ryhill and Tarn, were both rated inadequate.",
     [("leadership", "Good", "")]),
    ("The CQC called safety good, while effectiveness and responsiveness were both found to require improvement at "
     "Beck Lodge.", [("safety", "Good", ""), ("effectiveness", "Requires improvement", ""),
     ("responsiveness", "Requires improvement", "")]),
    ("HM Inspectorate of Prisons saw HMP Dunley.\n\n2.1 Respect. At the last inspection, in 2021, outcomes for "
     "prisoners were poor. At this inspection outcomes were reasonably good.",
     [("Respect", "Poor", "2021"), ("Respect", "Reasonably good", "2021")]),
    ("Ofsted inspectors judged behaviour and attitudes to be outstanding and all other areas good at Elm School.",
     [("behaviour and attitudes", "Outstanding", "")]),
    ("Estyn saw Elm School. Teaching was judged good and care, support and guidance excellent.",
     [("Teaching", "Good", ""), ("care, support and guidance", "Excellent", "")]),
    ("The CQC called Beck Lodge good for safe and caring. Inspectors had found it inadequate for safety and good for "
     "leadership, which they had called poor on both counts.",
     [("safe", "Good", ""), ("caring", "Good", ""), ("safety", "Inadequate", ""), ("leadership", "Good", "")]),
    ("Ofsted came to Dunley Council. Each of the three areas inspected – help and protection, children in care, and "
     "care leavers – was graded good.",
     [("help and protection", "Good", ""), ("children in care", "Good", ""), ("care leavers", "Good", "")]),
    ("The CQC rated Beck Lodge good for safety by the same inspectors.", [("safety", "Good", "")]),
    ("The CQC inspected Beck Lodge. PC Ann Example tells us that Elm House was rated good for leadership.",
     [("leadership", "Good", "")]),
    ("The CQC rated Dunley Trust itself rated requires improvement.", [("overall", "Requires improvement", "")]),
]


@pytest.mark.parametrize(("words", "expected"), ROWS)
def test_grades_of_one_sentence(words: str, expected: list[tuple[str, str, str]]) -> None:
    assert grades_in(words) == expected
