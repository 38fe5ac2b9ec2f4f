"""PDFs of a few lines, each made for one thing that printed pages do to text."""

from __future__ import annotations

import sys

import pytest

from onrecord.errors import MissingPartError, ReadError
from onrecord.read.pdf import read_pdf
from paper import Mark, Put, grid, paragraph, pdf

LOCKED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [<00> <00>]" % (b"o" * 32, b"u" * 32)

REPORT = paragraph(60, 100, "Inspection of Alder Vale\nlocal authority children’s services", 16, 20, bold=True)
PROSE = paragraph(
    60, 300,
    "Children in Alder Vale get help when they need it. Leaders know their services well and\n"
    "plan with care. Most of the work that inspectors saw is of a good stan-\n"
    "dard, and the decision-making of managers is of a high standard too, as is that of 17-\n"
    "year-olds. The decision-\n"
    "making of partners is weaker.")


def furnished(number: int, marks: list[Mark]) -> list[Mark]:
    """A page with a running head and foot."""
    return [Put(60, 40, "Inspection of Alder Vale children’s services", 8), Put(60, 815, "1 to 12 July 2024", 8),
            Put(520, 815, str(number), 8), *marks]


def lines(*pages: list[Mark]) -> list[str]:
    return [line for line in read_pdf(pdf(*pages)).text.split("\n") if line]


@pytest.mark.parametrize(("marks", "expected"), [
    (REPORT, ["Inspection of Alder Vale local authority children’s services"]),
    ([*PROSE], ["Children in Alder Vale get help when they need it. Leaders know their services well and plan with "
                "care. Most of the work that inspectors saw is of a good standard, and the decision-making of managers "
                "is of a high standard too, as is that of 17-year-olds. The decision-making of partners is weaker."]),
    ([*PROSE[:1], *paragraph(60, 314, "plan with care.\nA short line ends its paragraph.")],
     ["Children in Alder Vale get help when they need it. Leaders know their services well and plan with care.",
      "A short line ends its paragraph."]),
    ([Put(60, 100, "What needs to improve?", 14, bold=True),
      Put(60, 125, "•"), *paragraph(78, 125, "The timeliness of visits to children who live far away from home, so\n"
                                             "that they are seen."),
      Put(60, 160, "•"), Put(78, 160, "The quality of plans."), Put(60, 180, "Leaders know this.")],
     ["What needs to improve?", "• The timeliness of visits to children who live far away from home, so that they are "
      "seen.", "• The quality of plans.", "Leaders know this."]),
    ([Put(60, 100, "The chair spoke on the 21"), Put(188, 96, "st", 6), Put(198, 100, "of May"), Put(231, 96, "3", 6),
      Put(240, 100, "to the board.")],
     ["The chair spoke on the 21st of May to the board."]),
], ids=["heading", "hyphens", "end of a paragraph", "list", "raised"])
def test_lines_broken_by_the_page_are_joined(marks: list[Mark], expected: list[str]) -> None:
    assert lines(marks) == expected


@pytest.mark.parametrize("rules", [
    grid([60, 300, 530], [200, 220, 250, 270]),
    grid([60, 530], [200, 220, 250, 270])[:4],
    [],
], ids=["ruled", "ruled between rows", "not ruled"])
def test_a_table_is_a_row_a_line(rules: list[Mark]) -> None:
    cells = [Put(65, 213, "Judgement", bold=True), Put(305, 213, "Grade", bold=True),
             *paragraph(65, 233, "The experiences and progress of\nchildren in care", leading=12),
             *paragraph(305, 233, "Requires improvement to be\ngood", leading=12),
             Put(65, 263, "Overall effectiveness"), Put(305, 263, "Good")]
    assert lines([*rules, *cells]) == [
        "Judgement | Grade",
        "The experiences and progress of children in care | Requires improvement to be good",
        "Overall effectiveness | Good",
    ]


def test_a_table_of_three_columns_may_have_empty_cells() -> None:
    rules = grid([60, 200, 300, 400], [100, 120, 140])
    cells = [Put(65, 113, "Leaders"), Put(205, 113, "Good"), Put(305, 113, "2022"), Put(65, 133, "Care"),
             Put(305, 133, "2019")]
    assert lines([*rules, *cells]) == ["Leaders | Good | 2022", "Care | | 2019"]


def test_a_box_around_words_and_a_line_under_them_are_no_table() -> None:
    assert lines([*grid([50, 540], [80, 120]), Put(60, 105, "A boxed word of warning."), *grid([60, 120], [140, 141]),
                  Put(60, 139, "Underlined")]) == ["A boxed word of warning.", "Underlined"]


def test_columns_are_read_one_after_the_other() -> None:
    left = paragraph(60, 130, "The first column speaks of the council\nand of what it has done in the year that\n"
                              "is behind it, with all that went well and\nthe little that did not go so well in it.")
    right = paragraph(310, 130, "The second column speaks of the people\nwho live in the town and of what they\n"
                                "say of the council and of its services\nwhen they are asked by somebody else.")
    above = Put(60, 100, "A heading that runs over both of the columns of this page", 14, bold=True)
    assert [line[:18] for line in lines([above, *right, *left])] == [
        "A heading that run", "The first column s", "The second column "]


def test_running_heads_and_feet_go_and_a_paragraph_goes_on_overleaf() -> None:
    first = [Put(60, 700, "1."), *paragraph(84, 700, "Senior leaders have set out what they expect of their staff,\n"
                                                     "who say that they are heard by those who")]
    second = [Put(84, 70, "lead them."), Put(60, 110, "2."), Put(84, 110, "Auditing is thorough.")]
    content = read_pdf(pdf(furnished(1, [*REPORT, *first]), furnished(2, second), [], furnished(4, PROSE[:1])))
    assert content.text == (
        "Inspection of Alder Vale local authority children’s services\n\n"
        "1. Senior leaders have set out what they expect of their staff, who say that they are heard by those who lead "
        "them.\n2. Auditing is thorough.\n\n"
        "Children in Alder Vale get help when they need it. Leaders know their services well and\n")
    starts = content.page_starts
    assert [content.text[start:start + 9] for start in starts] == ["Inspectio", "lead them", "Children ", "Children "]


def test_a_footnote_does_not_part_the_paragraph_that_goes_on_overleaf() -> None:
    first = [*paragraph(60, 700, "Senior leaders have set out what they expect of their staff, who\n"
                                 "say that they are heard by"),
             *paragraph(60, 770, "1 Staff of the council and of its partners,\nin July.", 8, 10)]
    second = paragraph(60, 70, "those who lead them. This is so in all of the teams that inspectors have seen.")
    assert lines([*PROSE, *first], second)[1:] == [
        "1 Staff of the council and of its partners, in July.",
        "Senior leaders have set out what they expect of their staff, who say that they are heard by those who lead "
        "them. This is so in all of the teams that inspectors have seen."]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_as_it_is_turned(turn: int) -> None:
    content = read_pdf(pdf([*REPORT, *PROSE, Put(60, 500, "The end.")], turn=turn))
    assert content == read_pdf(pdf([*REPORT, *PROSE, Put(60, 500, "The end.")]))


@pytest.mark.parametrize(("data", "reason"), [
    (b"", "broken PDF, or none"),
    (b"%PDF-1.7 and no more", "broken PDF, or none"),
    (pdf(REPORT)[:700], "broken PDF, or none"),
    (pdf([]), "holds no text, only pictures"),
    (pdf(REPORT, trailer=LOCKED), "locked with a password"),
], ids=["empty", "no objects", "cut off", "scanned", "locked"])
def test_says_why_a_file_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_pdf(data)


def test_without_its_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingPartError, match="pip install pypdfium2"):
        read_pdf(pdf(REPORT))
