"""Every line here is invented: places, papers, bodies and persons."""

import pytest

from onrecord.read.frontmatter import FrontMatter, front_matter

PROSE = "Inspectors have praised a council for the way in which it looks after its foster carers.\n"
RELEASE = ("Roads to be mended\n\nAmbleford Council has agreed a plan for mending all its roads and most bridges.\n\n"
           "“We shall mend every one of them before winter,” said {said} after the meeting on Monday.\n\n{foot}")


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
        ("Not for use before 2 Dec 2022", "2022-12-02"),
        ("For immediate use: Friday 2 December 2022", "2022-12-02"),
        ("Sent: 2 December 2022", "2022-12-02"),
        ("Issue 31 * Fri. 2 Dec. 2022", "2022-12-02"),
        ("Board of Governors: minutes, Fri 2 December 2022, 5pm, Corn Hall", "2022-12-02"),
        ("STRICTLY EMBARGOED UNTIL 00:01 ON THURSDAY 22 AUGUST 2024", "2024-08-22"),
        ("Dydd Iau, 6 Gorffennaf 2023 / Thursday, 6 July 2023", "2023-07-06"),
        ("Minutes of the meeting held on Thursday 19 January 2023 at 6.00 pm in the Corn Hall", "2023-01-19"),
        ("Published 3 May 2022 | Updated 7 May 2022", "2022-05-03"),
        ("PLYMBRIDGE, 3 May 2022 – The council has agreed a plan for its roads.", "2022-05-03"),
        ("Ambleford Town Council news, Friday 12th May 2023", "2023-05-12"),
        ("Tues. 5 Dec 2023 – please share with the night staff", "2023-12-05"),
        ("Issue 31 • Friday 31 May 2024 • Free", "2024-05-31"),
        ("News release | 12 May 2023", "2023-05-12"),
        ("Date\t12 May 2023", "2023-05-12"),
        ("Report to:\tCabinet\tDate:\t12 May 2023", "2023-05-12"),
        ("Record of questions, Tuesday 21 October 2025", "2025-10-21"),
        ("Note issued: 21 October 2025", "2025-10-21"),
        ("Verbatim record – Tuesday 21 October 2025", "2025-10-21"),
        ("Minutes of the Annual Meeting held in the Corn Hall on Wednesday 17 May 2023 at 7 p.m.", "2023-05-17"),
        ("14.02.25", "2025-02-14"),
        ("Amblebridge, 12 May 2023 – The council has agreed a plan for its roads.", "2023-05-12"),
        # No day, no year, or no day of issue.
        ("HM Inspectorate of Rivers, 4–15 March 2024", None),
        ("Published 5 December", None),
        ("Date of inspection\n12 May 2023", None),
        ("Next meeting\n12 May 2023", None),
        ("Reviewed: March 2022", None),
        ("Last updated Friday 3 January, 4.15pm", None),
        ("Updated: 7 May 2022", "2022-05-07"),
        ("Posted: 3 May 2022\nUpdated: 7 May 2022", "2022-05-03"),
        ("Posted: Wed 4/05/2022, 5:12pm", "2022-05-04"),
        ("News | 6/11/23", "2023-11-06"),
        ("Dunley Labour > News > 14.10.2022", "2022-10-14"),
        ("Statement made on 8 July 2022", "2022-07-08"),
        ("Report published: 26 February 2022", "2022-02-26"),
        ("7 May 2022 - 09:15", "2022-05-07"),
        ("Kit Marlow, housing correspondent | Ambleford Standard | 7/5/2022", "2022-05-07"),
        ("Letter of findings                  7/05/2022", "2022-05-07"),
        ("News of the tenants’ panel of Amble Homes * Number 9 * 7 May 2022", "2022-05-07"),
        ("MEDIA NOTICE – not for use before 00.01 on Saturday 7 May 2022", "2022-05-07"),
        ("Housing page | Fri 6 May 2022", "2022-05-06"),
        ("Newyddion / News: carers in Ambleford\n6 Mai / May 2022", "2022-05-06"),
        ("Ein cyf / Our ref: 4/22\nDyddiad / Date:\t6 Mai / May 2022", "2022-05-06"),
        ("MINUTES OF THE CABINET\n\nFriday, 6 May 2022 – Mill Room, Corn Hall – commencing 5.30pm", "2022-05-06"),
        ("Cabinet minutes\n\n6 May 2022 at the Corn Hall at 6pm", "2022-05-06"),
        ("Come along\n\nFriday, 6 May 2022 – Mill Room, Corn Hall, with tea and home-made cakes – from 5.30pm", None),
        ("Next tenants’ panel, with tea | Corn Hall | 7 May 2022", None),
        ("Open day | Corn Hall | 7 May 2022\nOpen day | Mill Hall | 8 May 2022", None),
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
        (f"Home > About us\n\nOur carers\n\nPage last updated: 4 May 2022\n\nShare: Mail | Print\n\n{PROSE}",
         "2022-05-04"),
        (f"Carers praised\n\n{PROSE}" + "A line of prose goes on.\n" * 30 + "Published: 4 May 2022\n", "2022-05-04"),
        (f"Carers praised\n\n{PROSE}" + "A line goes on.\n" * 30 + "Jo Roe, Clerk\n4 May 2022\n", "2022-05-04"),
        (f"Carers praised\n\n{PROSE}" + "A line of prose goes on.\n" * 30 + "Next meeting:\n4 May 2022\n", None),
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
        ("Not for use before 3 May 2022\n\nCarers praised", "Carers praised"),
        ("Home > News > Families\nCarers praised", "Carers praised"),
        ("Ambleford Partnership – e-bulletin no. 4 (Spring 2021)\nCARERS: WHAT THEY SAID", "CARERS: WHAT THEY SAID"),
        ("AMBLEFORD TOWN COUNCIL\n\nRoads Committee\n\nMinutes of the meeting held on 3 May 2022", "Roads Committee"),
        ("Ambleford Town Council\nReport of: the Clerk\nSubject: Roads after the winter", "Roads after the winter"),
        ("Carewatch\n1 Mill Lane\nAmbleford AM1 2ZZ\n\nDear Ms Roe\n\nVisit to Ambleford", "Visit to Ambleford"),
        ("Dear Ms Roe\n\nFollowing our visit last week, I write to thank you.", None),
        ("12 May 2022\n\nThe council has agreed its plan. It will be published.", None),
        ("The council has agreed its plan for roads, which will be published on its site.", None),
        ("Ambleford Town Council", "Ambleford Town Council"),
        ("News release 019/25\n11 May 2025\nCarers praised", "Carers praised"),
        ("River Inspectorate | News\nCarers praised", "Carers praised"),
        ("Estyn – Arolygu dros Gymru\nCarers praised", "Carers praised"),
        ("QRZ news and blogs\nCarers praised", "Carers praised"),
        ("THE AMBLE STANDARD\nWeds 18 May 2022\nCarers praised", "Carers praised"),
        ("Ofsted\nInspection report: Mill Lane Nursery", "Inspection report: Mill Lane Nursery"),
        ("Adroddiad arolygu / Inspection report\nCartref Mill Lane\nCare home", "Cartref Mill Lane"),
        ("INSPECTION REPORT\nAmbleford Council\nChildren's services", "Ambleford Council"),
        ("Office of the Police, Fire and Crime Commissioner for Amble\n14.02.25\nCarers praised", "Carers praised"),
        ("AMBLEFORD POLICE AND CRIME PANEL\nRecord of questions, Tuesday 21 May 2024",
         "Record of questions, Tuesday 21 May 2024"),
        ("AMBLE TOWN COUNCIL\nMinutes of the Annual Meeting of the Council held in the Hall on 17 May 2023 at 7 p.m.",
         "Minutes of the Annual Meeting of the Council"),
        ("Daily record of debates\nMonday 22 April 2024\nAmble City Council: Intervention\n4.31 pm",
         "Amble City Council: Intervention"),
        ("Written statement\nAmbleford Council\nMade on 4 May 2023\nSchools and their roofs", "Ambleford Council"),
        ("AMBLE LEARNING TRUST\nBulletin for parents\nFri. 8 July 2022\nDear all", "Bulletin for parents"),
        ("CYNGOR SIR AMBLE\nAMBLE COUNTY COUNCIL\nY CABINET / CABINET\nMinutes of the hybrid meeting held at Neuadd y "
         "Sir on "
         "Wednesday, 12 June 2024", "Minutes of the hybrid meeting held at Neuadd y Sir"),
        ("AMBLE TOWN COUNCIL\nRecord of Question Time, Thurs 25 January 2024, 7 p.m.", "Record of Question Time"),
        ("AMBLE REVIEW\nPolicing | 12th Dec. 2023\nCarers praised", "Carers praised"),
        ("Politics\nCarers praised in Ambleford", "Carers praised in Ambleford"),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert front_matter(f"{head}\n\n{PROSE}").title == title


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Carers praised\n\nAmble Vale Post | 21 June 2023 | Updated 14:32\n\n{PROSE}", "Amble Vale Post"),
        (f"Carers praised\n\nAmble Vale News, Wednesday 8 January 2025 at 11:17\n\n{PROSE}", "Amble Vale News"),
        (f"Carers praised\n\nAMBLE GAZETTE\nPublished: 3rd October 2023, 12:00 BST\n\n{PROSE}", "Amble Gazette"),
        (f"Carers praised\nAMBLE HERALD / HERALD Y CWM\nDydd Gwener 16 Mai 2025 / Friday 16 May 2025\n{PROSE}",
         "Amble Herald"),
        (f"Carers praised\nBusiness | The Amble Sentinel | Friday 19 January 2024\n{PROSE}", "The Amble Sentinel"),
        (f"Carers praised\nBy Jo Roe\nEducation Reporter, AmbleLive\n11:31, 11 Feb 2025\n{PROSE}", "AmbleLive"),
        (f"Carers praised\nRiver Commission | Best Value | 16/01/2025\n{PROSE}", "River Commission"),
        (f"Movers and shakers\nThe Mill Lane magazine • Issue 214 • w/c 3 March 2025\n{PROSE}", "The Mill Lane"),
        (f"THE CRIER\nNewsletter of Amble Town Council · No. 88 · 1st March "
         f"2022\nRoads\n{PROSE}", "Amble Town Council"),
        (f"Carers praised\nAmble Labour > News > 14.10.2025\n{PROSE}", "Amble Labour"),
        (f"Carers praised\n{PROSE}\nPromoted by J. Roe on behalf of Amble Labour, 4 Mill Lane.", "Amble Labour"),
        (f"AMBLE FALLS, Ohio, March 14, 2023 (River Wire) - Carers have been praised.\n{PROSE}", "River Wire"),
        (f"AMBLEFORD COUNCIL\nThird report of the Lead Commissioner to the Secretary of State\n{PROSE}", None),
        (f"HMP AMBLE MOOR\nGovernor's notice to staff 61/2023\nReport out\n{PROSE}", "HMP Amble Moor"),
        (f"Annual Review\n3 May 2022\n{PROSE}", None),
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
        (f"River Inspectorate | News\nCarers praised\n\n{PROSE}", "River Inspectorate"),
        (f"Estyn – Arolygu dros Gymru\nCarers praised\n\n{PROSE}", "Estyn"),
        ("ICO news and blogs\nCarers praised\n\nThe Information Commissioner’s Office has met.",
         "Information Commissioner’s Office"),
        (f"THE AMBLE STANDARD\nWeds 18 May 2022\nCarers praised\n\n{PROSE}", "The Amble Standard"),
        (f"TEAM BRIEF\nAmble Hospitals NHS Foundation Trust\n5 May 2023\n\n{PROSE}",
         "Amble Hospitals NHS Foundation Trust"),
        (f"Carers praised\nRegulator of Social Housing – press release\n3rd October 2022\n\n{PROSE}",
         "Regulator of Social Housing"),
        (f"Report on an inspection\nHM Inspectorate of Prisons, 4–15 March 2024\n\n{PROSE}",
         "HM Inspectorate of Prisons"),
        (f"Inspection report\nMill Lane\nArolygiaeth Gofal Cymru / Care Inspectorate Wales\n\n{PROSE}",
         "Care Inspectorate Wales"),
        (f"Carers praised\nAmbleford Council news, Friday 12th May 2023\n\n{PROSE}", "Ambleford Council"),
        (f"Carers Matter\nThe newsletter for everyone in Ambleford Council’s schools\n\n{PROSE}",
         "Ambleford Council"),
        (f"Carers praised\nBy Kit Marlow, Amble Gazette\n\n{PROSE}", "Amble Gazette"),
        (f"{PROSE}\nIssued by Ambleford Council's communications team", "Ambleford Council"),
        (f"{PROSE}\nFor more information contact Ambleford Council's press office on 01632 960000",
         "Ambleford Council"),
        (f"{PROSE}\nContact: Jo Roe, Ambleford Council, 01632 960000", "Ambleford Council"),
        (f"{PROSE}\nAmbleford Council, Town Hall, Ambleford AM1 2ZZ", "Ambleford Council"),
        (f"{PROSE}\nSubscribe to the Amble Gazette newsletter", "Amble Gazette"),
        (f"Dear Ms Roe\n\n{PROSE}\nYours sincerely\n\nKit Marlow\nClerk, Ambleford Council",
         "Ambleford Council"),
        (RELEASE.format(said="Cllr Kit Marlow", foot="Notes to editors: none."), "Ambleford Council"),
        (RELEASE.format(said="Jo Roe, the council’s Chief Executive,", foot="Email: press@ambleford.example"),
         "Ambleford Council"),
        ("Landlord failed\n\nThe Housing Ombudsman has found that a landlord left a tenant waiting.\n"
         "We ordered the landlord to pay. Our investigation found that it had not kept any of its records.",
         "Housing Ombudsman"),
        (f"{PROSE}\nThe Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and "
         "inspects schools.\nMill Lane", "Ofsted"),
        (f"{PROSE}\nThe Care Quality Commission (CQC) is the independent regulator of health and social care.",
         "Care Quality Commission"),
        # Not shown, or not clearly.
        (RELEASE.format(said="Cllr Kit Marlow", foot=""), None),
        (RELEASE.format(said="Cllr Kit Marlow", foot="ENDS"), None),
        (RELEASE.format(said="Jo Roe, Chief Inspector of Roads,", foot="Notes to editors: none."), None),
        (RELEASE.format(said="Jo Roe of the Road Menders’ Union", foot="Notes to editors: none."), None),
        (RELEASE.format(said="Cllr Kit Marlow", foot="Notes: none.").replace("plan", "plan with Dunsea Council"), None),
        (f"Written statement\nAmbleford Council\nMade on 4 May 2023\n\n{PROSE}", None),
        (f"Inspection report\nAmbleford Council\nChildren's services\n\n{PROSE}", None),
        (f"Carers praised\n\nAmbleford Council\n1 Mill Lane\n\nDear Ms Roe\n\n{PROSE}", None),
        (f"Carers praised\n\n{PROSE}\nAsked by the Herald, the council said nothing.", None),
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
