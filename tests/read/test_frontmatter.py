"""Every line here is invented: places, papers, bodies and persons."""

import pytest

from onrecord.read.frontmatter import FrontMatter, front_matter

PROSE = "Inspectors have praised a council for the way in which it looks after its foster carers.\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("23 August 2023 4min read", "2023-08-23"),
        ("12th May 2022", "2022-05-12"),
        ("Published: Tuesday, 14th March 2023", "2023-03-14"),
        ("Published on 3 March 2021 at 10.15am", "2021-03-03"),
        ("Date: 02 May 2024", "2024-05-02"),
        ("Date published: 9 June 2020", "2020-06-09"),
        ("17.10.2023", "2023-10-17"),
        ("27.03.25", "2025-03-27"),
        ("11/4/2024", "2024-04-11"),
        ("2024-11-30", "2024-11-30"),
        ("Posted on 17 February 2022 by Communications", "2022-02-17"),
        ("Posted: 9th Nov 2022, 16.40", "2022-11-09"),
        ("Tue 12 Nov 2024 | News | Housing", "2024-11-12"),
        ("Friday 3 December 2021, 06:00", "2021-12-03"),
        ("6 Jul 2022, 13:05 BST", "2022-07-06"),
        ("18 Apr 2019 – 5:45am", "2019-04-18"),
        ("Ambleford Gazette, August 31, 2023", "2023-08-31"),
        ("By Kit Marlow | 5 May 2021 | 2 min read", "2021-05-05"),
        ("Embargoed: not for publication before noon on Fri 2 Dec 2022", "2022-12-02"),
        ("STRICTLY EMBARGOED UNTIL 00:01 ON THURSDAY 22 AUGUST 2024", "2024-08-22"),
        ("Dydd Iau, 6 Gorffennaf 2023 / Thursday, 6 July 2023", "2023-07-06"),
        ("Minutes of the meeting held on Thursday 19 January 2023 at 6.00 pm in the Corn Hall", "2023-01-19"),
        ("Published 3 May 2022 | Updated 7 May 2022", "2022-05-03"),
        ("PLYMBRIDGE, 3 May 2022 – The council has agreed a plan for its roads.", "2022-05-03"),
        # No day, no year, or no day of issue.
        ("Reviewed: March 2022", None),
        ("Last updated Friday 3 January, 4.15pm", None),
        ("Updated: 7 May 2022", None),
        ("Closing date: 7 May 2022", None),
        ("Date of inspection: 7 May 2022", None),
        ("Next meeting: 7 May 2022, Corn Hall", None),
        ("• Training day, 2 March 2023", None),
        ("The visit took place on 4 May 2022.", None),
        ("31/31/2022", None),
        ("Ref 12.10.3", None),
    ],
)
def test_day_of_issue(line: str, day: str | None) -> None:
    assert front_matter(f"Carers praised in Ambleford\n\n{line}\n\n{PROSE}").issued == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Carers praised\n\n{PROSE}\nThe council met on 4 May 2022.\n", None),
        (f"Carers praised after visit of 4 May 2022\n\n{PROSE}", None),
        (f"Carers praised\n\n{PROSE}" + "A line of prose goes on.\n" * 30 + "Published: 4 May 2022\n", "2022-05-04"),
        (f"Carers praised\n\nDate: 1 May 2022\n\nEmbargoed until 3 May 2022\n\n{PROSE}", "2022-05-03"),
    ],
)
def test_never_a_date_of_the_running_text(text: str, day: str | None) -> None:
    assert front_matter(text).issued == day


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Carers praised in Ambleford\n\n12 May 2022", "Carers praised in Ambleford"),
        ("Is Ambleford's care good enough?", "Is Ambleford's care good enough?"),
        ("PRESS RELEASE\n\nCarers praised in Ambleford", "Carers praised in Ambleford"),
        ("For immediate release\n12 May 2022\nCarers praised in Ambleford", "Carers praised in Ambleford"),
        ("EMBARGOED UNTIL 9AM ON 3 MAY 2022\n\nCarers praised", "Carers praised"),
        ("Home > News > Families\nCarers praised", "Carers praised"),
        ("Ambleford Partnership – e-bulletin no. 4 (Spring 2021)\nCARERS: WHAT THEY SAID", "CARERS: WHAT THEY SAID"),
        ("AMBLEFORD TOWN COUNCIL\n\nRoads Committee\n\nMinutes of the meeting held on 3 May 2022", "Roads Committee"),
        ("Ambleford Town Council\nReport of: the Clerk\nSubject: Roads after the winter", "Roads after the winter"),
        ("Carewatch\n1 Mill Lane\nAmbleford AM1 2ZZ\n\nDear Ms Roe\n\nVisit to Ambleford", "Visit to Ambleford"),
        ("Dear Ms Roe\n\nFollowing our visit last week, I write to thank you.", None),
        ("12 May 2022\n\nThe council has agreed its plan. It will be published.", None),
        ("The council has agreed its plan for roads, which will be published on its site.", None),
        ("Ambleford Town Council", "Ambleford Town Council"),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert front_matter(f"{head}\n\n{PROSE}").title == title


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Carers praised\n\nAmble Vale Post | 21 June 2023 | Updated 14:32\n\n{PROSE}", "Amble Vale Post"),
        (f"Carers praised\n\nAmble Vale News, Wednesday 8 January 2025 at 11:17\n\n{PROSE}", "Amble Vale News"),
        (f"Carers praised\n\nAmble Radio News\nPosted on 11/4/2024 by Newsroom\n\n{PROSE}", "Amble Radio News"),
        (f"Carers praised\n\n{PROSE}\n© The Amble Ledger 2025. All rights reserved.", "The Amble Ledger"),
        (f"Carers praised\n\n{PROSE}\n© 2021 Ambleford Town Council", "Ambleford Town Council"),
        (f"{PROSE}\nAmble News on Social Media", "Amble News"),
        (f"{PROSE}\nRead more from the Amble Vale Post newsroom.", "Amble Vale Post"),
        (f"Ambleford Council Statement on its carers\n\n{PROSE}", "Ambleford Council"),
        (f"Statement from Ambleford Council on its carers\n\n{PROSE}", "Ambleford Council"),
        (f"AMBLE-ON-TEES TOWN COUNCIL\n\nRoads Committee\n\n{PROSE}", "Amble-on-Tees Town Council"),
        (f"BRIEFING NOTE\n\nFrom: Jo Roe, Chief Executive, Isle of Amble Council\nSubject: Roads\n\n{PROSE}",
         "Isle of Amble Council"),
        (f"Carers praised\n\n{PROSE}\nMedia enquiries: Ambleford Council Press Office", "Ambleford Council"),
        ("Carers praised\n\nAmbleford Council met.\n\nView all news\n\nSign up to our My Ambleford newsletter",
         "Ambleford Council"),
        # Not shown, or not clearly.
        (f"Carers praised\n\nTue 12 Nov 2024 | News | Housing\n\n{PROSE}", None),
        (f"Carers praised\n\nBy Kit Marlow, Local Democracy Reporter\n\n12 May 2022\n\n{PROSE}", None),
        ("Carers praised\n\nAmbleford Council and Dunsea Council met.\n\nView all news", None),
        (f"Ambleford Council responds to inspectors\n\n{PROSE}", None),
        (f"Carers praised\n\n{PROSE}\n© Kit Marlow 2021", None),
        (f"Council's statement on its carers\n\n{PROSE}", None),
    ],
)
def test_publisher_only_where_shown(text: str, publisher: str | None) -> None:
    assert front_matter(text).publisher == publisher


@pytest.mark.parametrize("text", ["", "\n\n", "x", "…", "1 2 3", "Dear Ms Roe", "|||", "© 2022"])
def test_a_text_that_shows_nothing(text: str) -> None:
    assert front_matter(text).issued is None
    assert isinstance(front_matter(text), FrontMatter)
