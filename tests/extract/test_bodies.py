"""Bodies as they stand in the text."""

from __future__ import annotations

import pytest

from onrecord.extract.mentions.bodies import find_bodies


@pytest.mark.parametrize("text", [
    "Dunley children’s services are improving. It is the fourth inspection since Dunley was rated inadequate.",
    "Dunley’s adult services are improving, after Dunley was inspected in March.",
])
def test_a_place_that_has_services_is_no_home(text: str) -> None:
    assert {body.kind for body in find_bodies(text) if body.words == "Dunley"} == {"place"}


@pytest.mark.parametrize(("text", "names"), [
    ("The Fire Authority met. Each Local Authority must reply.", []),
    ("A Community Care survey of the Primary School was sent to the County Council.", []),
    ("She led the Royal Borough of Tarn upon Stowe.", ["Royal Borough of Tarn upon Stowe"]),
    ("He was at London Borough of Barking and Dagenham before.", ["London Borough of Barking and Dagenham"]),
    ("Dunley MBC and Isle of Stowe council agreed.", ["Dunley MBC", "Isle of Stowe council"]),
    ("The Health Service Executive (HSE) met. HSE staff spoke on safety.", ["Health Service Executive"] * 3),
    ("Held up as Outstanding, Dunley and Tarn Constabulary is so no more.", ["Dunley and Tarn Constabulary"]),
    ("His Majesty's Inspectorate of Prisons came.", ["His Majesty's Inspectorate of Prisons"]),
    ("DUNLEY SECURE CHILDREN’S HOME\n\nStaff at Dunley are kind.", ["Dunley Secure Children’s Home"] * 2),
    ("REPORT BY HM INSPECTORATE OF PRISONS\n\nWe came in May.", ["HM Inspectorate of Prisons"]),
    ("REGULATOR OF SOCIAL HOUSING\n\nESTYN\n\nWe came.", ["Regulator of Social Housing", "Estyn"]),
    ("DUNLEY BOROUGH COUNCIL: THIRD REPORT\n\nThe Council owes.", ["Dunley Borough Council"] * 2),
    ("INSPECTION RESULT – ELM HOUSE CARE HOME\n\nThe home is kind.", ["Elm House Care Home"] * 2),
    ("NEWS: SECOND REPORT\n\nThey came.", []),
    ("Residents of Rook View have moved. The care home is shut.", ["Rook View"] * 2),
    ("Three homes were seen: Elm Tree (good) and Rook View (inadequate).", ["Elm Tree", "Rook View"]),
    ("He died in the Town Hall, near 12 Rook View. No care home was told.", []),
    ("They met at Rook View. It was warm.", []),
    ("Tarn Tennis Club met. The club's auditors, Peel & Sons, wrote.",
     ["Tarn Tennis Club", "Tarn Tennis Club", "Peel & Sons"]),
    ("The coroner for East Tarnshire wrote to Tarnshire Ambulance Service NHS Trust. Tarnshire was warm.",
     ["Tarnshire Ambulance Service NHS Trust"] * 2),
    ("Cllr Ann Manor spoke of care homes. Grace Hall did not.", []),
    ("The inspector rated Oakdene inadequate, and Oakdene shut. The home was old.", ["Oakdene"] * 3),
    ("The home was once called Oakdene. It shut.", ["Oakdene"] * 2),
    ("The Welsh Government and Healthwatch Dunley met the Police Service of Tarn.",
     ["Welsh Government", "Healthwatch Dunley", "Police Service of Tarn"]),
    ("Ofsted found that Larkin Training had improved. The provider is glad.", ["Ofsted", *["Larkin Training"] * 2]),
    ("Ofsted has upgraded Sunrise Homecare to good. The care agency is new.", ["Ofsted", "Sunrise Homecare"]),
    ("Ofsted said Primary Education was good, and Adult Social Care was rated good. The school is new.", ["Ofsted"]),
    ("HMP Tarn is old. Staff at Tarn Prison say so.", ["HMP Tarn", "HMP Tarn"]),
    ("OFSTED came in May and said so.", ["Ofsted"]),
    ("The nursing home closed. Beck Bank is its name.", ["Beck Bank"] * 2),
    ("Ofsted called unannounced at Kelpie's Den on Shore Road in May. The nursery is small.",
     ["Ofsted", "Kelpie's Den", "Kelpie's Den"]),
    ("Tiny Acorns, in Mill Lane, was a good nursery.", ["Tiny Acorns"]),
    ("The HSE said that the workplace was safe.", ["Health and Safety Executive"]),
    ("HSE hospitals are full.", ["HSE"]),
    ("Visitors came to St Bride's Church of England Primary School.", ["St Bride's Church of England Primary School"]),
    ("Dunley C of E Primary School and All Saints CiW School met.",
     ["Dunley C of E Primary School", "All Saints CiW School"]),
    ("Sir Alan Tarn High School was inspected.", ["Sir Alan Tarn High School"]),
    ("A report by HM Inspector of Constabulary, Fire and Rescue Services came out.", ["HM Inspector of Constabulary"]),
    ("Ofsted Inspection Report: Action Plan\n\nIt was published.", ["Ofsted"]),
    ("His Majesty’s Inspectorate of Prisons came. HM Inspectorate of Prisons wrote.",
     ["His Majesty’s Inspectorate of Prisons"] * 2),
    ("HMI Prisons came.", ["HM Inspectorate of Prisons"]),
    ("He leads the National Association of Wardens, which met.", ["National Association of Wardens"]),
    ("She chairs the Choral Schools' Association.", ["Choral Schools' Association"]),
    ("He came from University Hospitals of Tarnshire NHS Trust.", ["University Hospitals of Tarnshire NHS Trust"]),
    ("The Tarnshire Police and Crime Commissioner spoke.", []),
    ("The Tarnshire Police, Fire and Crime Commissioner spoke.", []),
    ("Tarn City Council met. Tarn City and Moorside District Council did not.",
     ["Tarn City Council", "Tarn City and Moorside District Council"]),
    ("Tarnshire Fire and Rescue Service met. TFRS agreed.", ["Tarnshire Fire and Rescue Service"] * 2),
    ("Moor Hospitals NHS Trust (MHNT) met. MHNT chair Ann Example spoke.", ["Moor Hospitals NHS Trust"] * 3),
    ("Tarn Forest Hospitals Trust met. Tarn Forest Hospitals agreed.", ["Tarn Forest Hospitals Trust"] * 2),
    ("The Tarn-based charity closed.", []),
])
def test_what_is_and_what_is_no_name(text: str, names: list[str]) -> None:
    assert [body.name for body in find_bodies(text) if body.name] == names


def test_the_name_that_it_then_had() -> None:
    text = "Holt Academy is growing. In 2019 this school, then called Holt End Community College, was small."
    assert [body.name for body in find_bodies(text) if body.words == "this school"] == ["Holt End Community College"]


def test_a_noun_of_a_title_is_no_body() -> None:
    text = "Dunshire Fire Brigade met. The union sent its brigade secretary, Ann Example."
    assert "its brigade" not in [body.words for body in find_bodies(text)]
