"""Speeches without quotation marks: every layout in which a record of debate names its speakers, and what is none."""

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.scene import survey_text
from onrecord.extract.speech.labels import plain_case
from onrecord.extract.speech.turns import turns_of
from speaking import found, said

BELL, ROE = "Ann Bell", "Joe Roe"
ASKS, ANSWERS = "Will we wait?", "We shall wait."

RECORDS = [
    (f"Cllr Ann Bell: {ASKS}\n\nMr Joe Roe: {ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Cllr Ann Bell (Chair): {ASKS}\n\nMr Joe Roe (Director of Housing): {ANSWERS}\n\nThe Chair: I see.",
     [(BELL, ASKS), (ROE, ANSWERS), (BELL, "I see.")]),
    (f"Ann Bell (Dunley North) (Lab): {ASKS}\n\nJoe Roe: {ANSWERS}\n\nMs Bell: I see.",
     [(BELL, ASKS), (ROE, ANSWERS), (BELL, "I see.")]),
    (f"The Secretary of State for Homes (Ann Bell): {ASKS}\n\nSir Joe Roe (Ayr) (Con): {ANSWERS}\n\nAnn Bell: I see.",
     [(BELL, ASKS), (ROE, ANSWERS), (BELL, "I see.")]),
    (f"Madam Deputy Speaker (Dame Ann Bell): {ASKS}\n\nDr Joe Roe: {ANSWERS}\n\nMadam Deputy Speaker: Order.",
     [(BELL, ASKS), (ROE, ANSWERS), (BELL, "Order.")]),
    (f"The Parliamentary Under-Secretary of State, Department for Homes and Towns (Lord Bell)\n\n{ANSWERS}\n\n"
     f"Baroness Roe (Lab)\n\n{ASKS}", [("Bell", ANSWERS), ("Roe", ASKS)]),
    (f"**MRS ANN BELL**\n\n{ASKS}\n\n**MR JOE ROE**\n\n{ANSWERS}\n\nI do not mind.",
     [(BELL, ASKS), (ROE, f"{ANSWERS} / I do not mind.")]),
    (f"SIR JOE ROE: {ANSWERS}\n\nTHE MINISTER FOR HOUSING (MRS ANN BELL): {ASKS}", [(ROE, ANSWERS), (BELL, ASKS)]),
    (f"Q1 Chair: {ASKS}\n\nAnn Bell: {ANSWERS}\n\nQ2 Chair: Why?\n\nAnn Bell: I have to.",
     [("Chair", ASKS), (BELL, ANSWERS), ("Chair", "Why?"), (BELL, "I have to.")]),
    (f"[00:01:22] Ann Bell: {ASKS}\n[00:01:40] Joe Roe: {ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Cllr Ann Bell – {ASKS}\n\nCllr Joe Roe – {ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Cllr Siwan ap Iorwerth: {ASKS}\n\nCllr Joe Roe: {ANSWERS}\n\nCllr ap Iorwerth: I see.",
     [("Siwan ap Iorwerth", ASKS), (ROE, ANSWERS), ("Siwan ap Iorwerth", "I see.")]),
    (f"Cllr Ann Bell\n{ASKS}\n\nCllr Joe Roe\n{ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Question from Mrs Ann Bell to the Leader of the Council: {ASKS}\n\nReply from Cllr Joe Roe: {ANSWERS}",
     [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Question 4: Mrs Ann Bell asked the Leader, Cllr Joe Roe:\n\n{ASKS}\n\nCllr Roe replied:\n\n{ANSWERS}",
     [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"A member of the public: {ASKS}\n\nCllr Ann Bell: {ANSWERS}",
     [("A member of the public", ASKS), (BELL, ANSWERS)]),
    (f"**Ann Bell:** {ASKS}\n\n**Joe Roe:** {ANSWERS}\n\n**Ann Bell:** I see.",
     [(BELL, ASKS), (ROE, ANSWERS), (BELL, "I see.")]),
]

RECORDS += [
    (f"Ann Bell (Dunley, Labour) Share this | Link to this | Hansard source\n{ASKS}\nJoe Roe (Tarn, Green) |"
     f" Oireachtas source\n{ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Ann Bell (Dunley, Labour)\nLink to this: Individually | In context\n{ASKS}\nMr Joe Roe:\n{ANSWERS}",
     [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"PRIME MINISTER: {ASKS}\n\nJOURNALIST: Why not now?\n\nPRIME MINISTER: {ANSWERS}\n\nMINISTER BELL: I see.",
     [("PRIME MINISTER", ASKS), ("JOURNALIST", "Why not now?"), ("PRIME MINISTER", ANSWERS), ("Bell", "I see.")]),
]

ENDS = [
    (f"Cllr Ann Bell: {ASKS}\n\nMr Joe Roe: {ANSWERS}\n\nIt was resolved that it be noted.\n\nThe lamps were lit.",
     [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Cllr Ann Bell: {ASKS}\n\n[Laughter]\n\nOr not?\n\nMr Joe Roe: {ANSWERS}\n\n4.52 pm\n\nThe meeting closed.",
     [(BELL, f"{ASKS} / Or not?"), (ROE, ANSWERS)]),
    (f"Cllr Ann Bell: The letter says “we are all very sorry”. {ASKS}\n\nMr Joe Roe: {ANSWERS}",
     [(BELL, f"The letter says “we are all very sorry”. {ASKS}"), (ROE, ANSWERS)]),
]

SINGLE = [
    ("It rained.\n\nCllr Ann Bell, leader of the council, said: We are sorry. It was late.\n\nIt rained.",
     [(BELL, "We are sorry. It was late.")]),
    ("Statement by the Leader of the Council, Cllr Ann Bell: I am sorry for all of it.",
     [(BELL, "I am sorry for all of it.")]),
    ("Cllr Ann Bell, the leader, said: We are sorry for all of it.”", [(BELL, "We are sorry for all of it.")]),
]

NONE = [
    "Present: Cllr Ann Bell (Chair) and Cllr Joe Roe.\nChair: Cllr Ann Bell.\nClerk: Mrs Jo Poe, Democratic Services.",
    "Cllr Ann Bell: Chair of Planning.\n\nDirector of Housing: Joe Roe.\n\nApologies: None from our members.",
    "Next steps: We will write to you.\n\nOur vision: We want every child to be safe.\n\nContact: Call us on Monday.",
    "Action: Cllr Bell to write to us.\n\nCllr Ann Bell: to ask you for the file.",
    "Cllr Ann Bell: Leader of the Council. You can contact her here.\n\nCllr Joe Roe: Housing. You can write to him.",
    "Cllr Joe Roe: Speak to our residents about the lift. By May.\n\nMs Ann Bell: Send us the figures. By June.",
    "Question: Can I appeal?\n\nAnswer: You can, within a month.",
    "Ann Bell: a life in housing. She joined the council in 2010.",
]


@pytest.mark.parametrize(("words", "expected"), RECORDS + ENDS + SINGLE)
def test_speeches(words: str, expected: list[tuple[str, str]]) -> None:
    assert said(words) == expected


@pytest.mark.parametrize("words", NONE)
def test_a_line_with_a_colon_is_no_speech(words: str) -> None:
    assert said(words) == []


def test_evidence_is_the_labelled_paragraph_then_each_further_one() -> None:
    [first, _] = found("Cllr Ann Bell: I see.\n\nWe shall wait.\n\nMr Joe Roe: So shall we.")
    assert [e.quote for e in first.evidence] == ["Cllr Ann Bell: I see.", "We shall wait."]
    assert first.rule == "turn"


@pytest.mark.parametrize(("name", "plain"), [
    ("ANN BELL", "Ann Bell"),
    ("JOHN McDONALD", "John McDonald"),
    ("JO O'NEILL-ROE", "Jo O'Neill-Roe"),
    ("Ann Bell", "Ann Bell"),
])
def test_names_in_capitals_are_written_as_names(name: str, plain: str) -> None:
    assert plain_case(name) == plain


INTERVIEWS = [
    (f"Ann Bell met Joe Roe.\n\nAB: {ASKS}\n\nJR: {ANSWERS}", [(BELL, ASKS), (ROE, ANSWERS)]),
    (f"Ann Bell, the author, spoke to us.\n\nQ: {ASKS}\n\nA: {ANSWERS}", [(BELL, ANSWERS)]),
    (f"CHAIR: Thank you.\n\nBELL: {ASKS}\n\nROE: {ANSWERS}\n\nBELL: I see.",
     [("CHAIR", "Thank you."), ("Bell", ASKS), ("Roe", ANSWERS), ("Bell", "I see.")]),
    (f"(1) Mr J. Roe to the Leader of the Council (Councillor A. Bell)\n\n{ASKS}\n\nAnswer by the Leader of the Council"
     f"\n\n{ANSWERS}", [("J. Roe", ASKS), ("A. Bell", ANSWERS)]),
    (f"Cllr Ann Bell: {ASKS}\n\nCllr Joe Roe: {ANSWERS}\n\nThe Leader undertook to look at that.",
     [(BELL, ASKS), (ROE, ANSWERS)]),
    ("Your councillor, Dame Ann Bell, writes: Lots of you have stopped me. Do not.",
     [(BELL, "Lots of you have stopped me. Do not.")]),
]


@pytest.mark.parametrize(("words", "expected"), INTERVIEWS)
def test_interviews_and_written_answers(words: str, expected: list[tuple[str, str]]) -> None:
    """Initials, `Q` and `A`, surnames in capitals, questions to an office; what the record tells ends a speech."""
    assert said(words) == expected


@pytest.mark.parametrize("behind", [
    "Councillor Marsh then resigned and took a seat at the back.",
    "By 9 votes to 4 the meeting made Councillor Bo Akin Deputy Leader.",
    "Gazette: Some say that grades do harm.\n\nGazette: Do they?",
])
def test_where_a_speech_ends(behind: str) -> None:
    text = ("HOW THE DEBATE WENT\n\nCOUNCILLOR ANN SAMPLE (Leader): I will not dress it up.\n\nCOUNCILLOR JO MARSH: I "
            f"signed the loan. We all knew it.\n\n{behind}\n")
    scene = survey_text(annotate_document(Document("t.txt", text)))
    said = [text[start:end] for turn in turns_of(scene) for start, end in turn.pieces]
    assert "I signed the loan. We all knew it." in said
    assert not any(behind[:20] in words for words in said)


def test_a_written_statement_is_its_writers_paper() -> None:
    text = ("Written Ministerial Statements\n\nThe Minister for Prisons (Jo Marsh): On Monday I placed a letter in the "
            "Library. I am grateful for it.\n")
    assert not turns_of(survey_text(annotate_document(Document("t.txt", text))))
