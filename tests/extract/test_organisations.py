"""Companies, unions, clubs and states by what stands beside their names. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.mentions.bodies import find_bodies
from onrecord.extract.scene import survey_text


@pytest.mark.parametrize(("text", "names"), [
    ("Hallam & Roe chief executive Ann Example has resigned.", {"Hallam & Roe"}),
    ("Bob Roe, treasurer at Coyle Milling, said no.", {"Coyle Milling"}),
    ("The chief executive of casino operator Dunmoor Bay Resorts resigned.", {"Dunmoor Bay Resorts"}),
    ("Tarn Wings, a regional airline based in Dunley, has closed.", {"Tarn Wings"}),
    ("The retailer Tarn & Moss shut its shops.", {"Tarn & Moss"}),
    ("The Dunley Stags have named Bob Roe as their next chief executive.", {"Dunley Stags"}),
    ("Small Steps (Tarn Valley) Ltd runs it.", {"Small Steps (Tarn Valley) Ltd"}),
    ("St Malo's, a school up the road, is next. Pupils of St Malo's wrote.", {"St Malo's"}),
    ("Tarn Wolds Inc. and Dunmoor Valley Foods agreed.", {"Tarn Wolds Inc.", "Dunmoor Valley Foods"}),
    ("Dunmora Gov. Ann Example vetoed it.", {"Dunmora"}),
    ("Bob Roe, leader of the United Tarn Front, spoke.", {"United Tarn Front"}),
    ("Ann Example has joined the board of Gardeners Abroad as a trustee.", {"Gardeners Abroad"}),
    ("The Federation of Tarn Growers met.", {"Federation of Tarn Growers"}),
    ("The Shop and Mill Workers’ Union met.", {"Shop and Mill Workers’ Union"}),
    ("GMB organiser Ann Example said no.", {"GMB"}),
    ("The panel had the director at Dunmoria Ann Example on it.", set()),
    ("NHS Tarn & Wold will pay. HMP Dunmoor will not.", {"NHS Tarn & Wold", "HMP Dunmoor"}),
    ("The Kelmora High Court sat.", {"Kelmora High Court"}),
])
def test_names_that_say_little(text: str, names: set[str]) -> None:
    assert names <= {body.name for body in find_bodies(text)}


@pytest.mark.parametrize("text", [
    "Labour leader Ann Example said no.",
    "Finance director Ann Example said no. Head coach Bob Roe agreed.",
    "Ann Example, a retailer, said no. The owner Bob Roe agreed.",
    "She is head of policy at County Hall. Learning & Skills are hers.",
    "The director of Adult Social Care at Christmas was Ann Example.",
    "Movers & Shakers\nNobody moved.",
])
def test_what_names_no_company(text: str) -> None:
    assert not {body.name for body in find_bodies(text) if body.kind in ("company", "association", "club", "state")}


@pytest.mark.parametrize(("text", "name"), [
    ("Isles of Scilly children’s services are good.", "Isles of Scilly"),
    ("Housing services in Bath and North East Somerset are good.", "Bath and North East Somerset"),
    ("Kensington and Chelsea children's services are good.", "Kensington and Chelsea"),
    ("TARN VALLEY & WOLD FIRE AND RESCUE AUTHORITY\nWho does what", "Tarn Valley & Wold Fire and Rescue Authority"),
    ("It was sent by the Children and Family Court Advisory and Support Service.", "Cafcass"),
])
def test_whole_names(text: str, name: str) -> None:
    assert [body.name for body in find_bodies(text)] == [name]


@pytest.mark.parametrize(("text", "names"), [
    ("Junior Amaya Example, student representative, spoke.", ["Amaya Example"]),
    ("Madam Zubaida Example told us no. DCC Ann Roe and ACC Bob Poe agreed.",
     ["Zubaida Example", "Ann Roe", "Bob Poe"]),
    ("Iain Mac an Tuirc, clerk, spoke. Mac an Tuirc left.", ["Iain Mac an Tuirc"]),
    ("Annelie van Example, mayor, spoke. Van Example left.", ["Annelie van Example"]),
    ("He is Mikołaj Example, a historian. Aroha Roe met Wiremu Poe.",
     ["Mikołaj Example", "Aroha Roe", "Wiremu Poe"]),
])
def test_persons_of_many_languages(text: str, names: list[str]) -> None:
    assert [person.name for person in survey_text(annotate_document(Document("a.txt", text))).people] == names
