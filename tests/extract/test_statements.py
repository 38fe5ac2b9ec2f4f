"""Who said what: every way in which such texts attribute a quotation, and what is no statement at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.scene import survey_text
from onrecord.extract.statements import statements
from speaking import found, said

BELL, WAIT = "Ann Bell", "We wait."

BEFORE = [
    ("Ann Bell, Director of Housing at Dunley Council, said: “We wait.”", [(BELL, WAIT)]),
    ("Cllr Ann Bell told the Courier: “We wait.”", [(BELL, WAIT)]),
    ("Commenting on the report by Joe Roe, Cllr Ann Bell, leader of Dunley Council, said: “We wait.”", [(BELL, WAIT)]),
    ("Cllr Ann Bell, who succeeded Cllr Joe Roe as leader in May, said: “We wait.”", [(BELL, WAIT)]),
    ("Cllr Joe Roe welcomed the report but Cllr Ann Bell said: “We wait.”", [(BELL, WAIT)]),
    ("Police and Crime Commissioner Ann Bell tweeted: “We wait.”", [(BELL, WAIT)]),
    ("The mayor, Ann Bell, wrote: “We wait.”", [(BELL, WAIT)]),
    ("Cllr Ann Bell (Lab, Dunley North), chair of the committee, said: “We wait.”", [(BELL, WAIT)]),
    ("Managing Director Ann Bell added, “We wait.”", [(BELL, WAIT)]),
    ("Joe Roe, from the GMB union, said: “We wait.”", [("Joe Roe", WAIT)]),
    ("And from Ann Bell, chair of the board: “We wait.”", [(BELL, WAIT)]),
    ("Ann Bell, chair of the board: “We wait.”", [(BELL, WAIT)]),
    ("Chief Constable Ann Bell:\n\n“We wait.”", [(BELL, WAIT)]),
    ("In her foreword, the chair, Dame Ann Bell, writes: “We wait.”", [(BELL, WAIT)]),
    ("Cllr Ann Bell said: “We wait”. Cllr Joe Roe said: “We do not”.", [(BELL, "We wait"), ("Joe Roe", "We do not")]),
]

BEHIND = [
    ("“We wait,” said Cllr Ann Bell, the leader. “They do not.”", [(BELL, "We wait, / They do not.")]),
    ("“We wait,” Cllr Ann Bell said.", [(BELL, "We wait,")]),
    ("“We wait,” said the leader of the council, Cllr Ann Bell.", [(BELL, "We wait,")]),
    ("“Why wait?” asked Cllr Ann Bell.", [(BELL, "Why wait?")]),
    ("“Why wait?” Cllr Ann Bell asked.", [(BELL, "Why wait?")]),
    ("“We wait,” laughs Ann Bell, who chairs the board. “Really.”", [(BELL, "We wait, / Really.")]),
    ("“We are,” said Cllr Ann Bell, “where we are.”", [(BELL, "We are, / where we are.")]),
    ("“We wait,” Mr Joe Roe, the outgoing chief executive, told councillors.", [("Joe Roe", "We wait,")]),
    ("“We wait,” said Cllr Ann Bell, who added: “They do not.”", [(BELL, "We wait,"), (BELL, "They do not.")]),
    ("“We wait,” said Cllr Ann Bell. She added: “They do not.”", [(BELL, "We wait,"), (BELL, "They do not.")]),
    ("The plan is ‘far too slow to work’, Cllr Ann Bell said.", [(BELL, "far too slow to work")]),
    ("“We wait.” – Ann Bell, chair of governors", [(BELL, WAIT)]),
    ("\"We wait.\"\n-Cllr Ann Bell, Leader of the Council", [(BELL, WAIT)]),
]

PARAGRAPHS = [
    ("Cllr Ann Bell said:\n\n“One.\n\n“Two.”\n\nShe added: “Three.”", [(BELL, "One. / Two."), (BELL, "Three.")]),
    ("“One.\n\n“Two,” said Cllr Ann Bell.", [(BELL, "One. / Two,")]),
    ("Cllr Ann Bell said: “One.\n\n“Two.\n\nCllr Joe Roe said: “Three.”",
     [(BELL, "One. / Two."), ("Joe Roe", "Three.")]),
    ("Cllr Ann Bell said:\n\n“One is done.\"\n\n\"Two is next.”", [(BELL, "One is done. / Two is next.")]),
    ("“We wait for you,” Cllr Ann Bell said.\n\n“We always shall.”", [(BELL, "We wait for you, / We always shall.")]),
    ("“We wait for you all.”\n\nAnn Bell\nDirector of Housing, Dunley Council", [(BELL, "We wait for you all.")]),
    ("Cllr Ann Bell says the letter made her cry. “There is a line about home.”",
     [(BELL, "There is a line about home.")]),
]

FRAGMENTS = [
    ("Cllr Ann Bell said she was “heartbroken but not surprised” by it.", [(BELL, "heartbroken but not surprised")]),
    ("Cllr Ann Bell said it was “a disgrace”.", []),
    ("Cllr Ann Bell, 51, said it was “far too slow” and “not what we asked”.",
     [(BELL, "far too slow / not what we asked")]),
    ("Cllr Ann Bell said pupils were “over the moon”, adding: “They won.”",
     [(BELL, "over the moon"), (BELL, "They won.")]),
    ("Council leader Ann Bell said it “must not be allowed to fail”.", [(BELL, "must not be allowed to fail")]),
    ("Inspectors from Ofsted said leaders were “slow to see the risks”.", []),
    ("Dunley Council said it was “deeply sorry for this”.", []),
    ("The leaflet said that the council was “put into special measures”.", []),
    ("Cllr Ann Bell called for an end to the ‘profit before children’ model.", []),
    ("Cllr Ann Bell said it was rated ‘requires improvement to be good’.", []),
    ("Cllr Ann Bell launched a programme called “Putting Children First in Dunley”.", []),
    ("“Road closed” signs stand there. Cllr Ann Bell saw them.", []),
]

SPEAKERS = [
    ("Mr Joe Roe met Ms Ann Bell at noon. “We wait,” she said.", [(BELL, "We wait,")]),
    ("Cllr Ann Bell told Cllr Joe Roe that it was late.\n\n“We wait,” she said.", [(BELL, "We wait,")]),
    ("Ann Bell chairs the board.\n\n“We wait,” says Ann.", [(BELL, "We wait,")]),
    ("The director of housing, Ann Bell, was pleased.\n\nThe director said: “We wait.”", [(BELL, WAIT)]),
    ("The council’s leader warned that ‘nobody will wait’.\n\nCllr Ann Bell was elected in May.",
     [(BELL, "nobody will wait")]),
    ("Cllr Joe Roe and Cllr Ann Bell said in a joint statement: “We wait.”", [("Joe Roe and Ann Bell", WAIT)]),
    ("Cllr Joe Roe and Cllr Ann Bell issued a statement. “We wait,” it said.", [("Joe Roe and Ann Bell", "We wait,")]),
    ("A council spokesperson said: “We wait.”", [("A council spokesperson", WAIT)]),
    ("A spokesperson for Dunley Council said: “We wait.”\n\nAnn Bell, the director, left in May.",
     [("A spokesperson for Dunley Council", WAIT)]),
    ("One child told us: “We wait.”", [("One child", WAIT)]),
    ("“We wait,” said a spokesperson for Dunley Council.", [("a spokesperson for Dunley Council", "We wait,")]),
    ("One parent, who did not want to be named, said: “We wait.”", [("One parent", WAIT)]),
    ("Ofsted came. Inspectors wrote: “Children are safer than they were.”",
     [("Ofsted", "Children are safer than they were.")]),
    ("In a statement, Dunley Council said: “We accept all of the findings.”",
     [("Dunley Council", "We accept all of the findings.")]),
]

SLOW = "far too slow to work"

SOURCES = [
    ("“We wait,” according to Cllr Ann Bell.", [(BELL, "We wait,")]),
    (f"According to council leader Ann Bell, it is “{SLOW}”.", [(BELL, SLOW)]),
    (f"It is, in the words of Cllr Ann Bell, “{SLOW}”.", [(BELL, SLOW)]),
    (f"The plan was branded “{SLOW}” by Cllr Ann Bell.", [(BELL, SLOW)]),
    (f"It was described by Cllr Ann Bell as “{SLOW}”.", [(BELL, SLOW)]),
    (f"That, says Cllr Ann Bell, is “{SLOW}”.", [(BELL, SLOW)]),
    ("Cllr Ann Bell leads the council. “We wait,” was her reply.", [(BELL, "We wait,")]),
    ("Cllr Ann Bell leads the council. Her message to staff: “We wait.”", [(BELL, WAIT)]),
    ("The director, Ann Bell, left. Also from the director: “We wait.”", [(BELL, WAIT)]),
    ("And from Cllr Ann Bell, the leader: “We wait.”", [(BELL, WAIT)]),
    ("A letter to Cllr Ann Bell said: “We wait.”", []),
    (f"Cllr Ann Bell quoted from the report, which says it is “{SLOW}”.", []),
    ("Cllr Ann Bell moved and Cllr Joe Roe seconded: “That this council waits for the report.”", []),
    ("Cllr Ann Bell thinks the plan, “Dunley Children First”, will work.", []),
    ("After the meeting Cllr Ann Bell – who had lost – said: “We wait.”", [(BELL, WAIT)]),
    ("“It hurts”, Cllr Ann Bell told the Courier.", [(BELL, "It hurts")]),
]

SIGNED = [
    ("Joe Roe said: “One.”\n\n“Two is enough.”\n– Ann Bell, director", [("Joe Roe", "One."), (BELL, "Two is enough.")]),
    ("“One.”\n— Ann Bell\n\n“Two.”\n— Joe Roe", [(BELL, "One."), ("Joe Roe", "Two.")]),
    ("“We wait.” Cllr Ann Bell, leader of the council", [(BELL, WAIT)]),
    ("“We wait for you.” (Relative)\n\n“They wait for me.” – resident",
     [("Relative", "We wait for you."), ("resident", "They wait for me.")]),
    ("- Cllr Ann Bell (Labour): “We wait.”\n- Cllr Joe Roe (Green) – “We do not.”",
     [(BELL, WAIT), ("Joe Roe", "We do not.")]),
]

MARKS = [
    ("Cllr Ann Bell said: “We wait. She added: “They do.”", [(BELL, "We wait."), (BELL, "They do.")]),
    ("“We wait, said Cllr Ann Bell. “They do.”", [(BELL, "We wait, / They do.")]),
    ("We wait,” said Cllr Ann Bell.", [(BELL, "We wait,")]),
    ("‘We wait,’ said Cllr Ann Bell. ‘All of ’em’s here.\n\n‘They know.’",
     [(BELL, "We wait, / All of ’em’s here. / They know.")]),
    ("Cllr Ann Bell said: 'We wait.\n\n'They know.'\n\nCllr Joe Roe said: 'I don't.'",
     [(BELL, "We wait. / They know."), ("Joe Roe", "I don't.")]),
    ("Cllr Ann Bell said: ‘It’s the patients’ care, and we’ve let ’em down.’",
     [(BELL, "It’s the patients’ care, and we’ve let ’em down.")]),
]


@pytest.mark.parametrize(
    ("words", "expected"), BEFORE + BEHIND + PARAGRAPHS + FRAGMENTS + SPEAKERS + SOURCES + SIGNED + MARKS)
def test_statements(words: str, expected: list[tuple[str, str]]) -> None:
    assert said(words) == expected


def test_a_headline_says_nothing() -> None:
    document = Document("t.txt", "‘We will not wait for them’, says leader Ann Bell\n\nIt rained on all of us.")
    text = annotate_document(document)
    assert list(statements(text, survey_text(text))) == []


def test_evidence_runs_from_the_attribution_and_names_each_further_paragraph() -> None:
    [claim] = found("It rained. Cllr Ann Bell said:\n\n“One.\n\n“Two.”")
    assert [e.quote for e in claim.evidence] == ["Cllr Ann Bell said:\n\n“One.", "“Two.”"]
    assert claim.rule == "before"
    [claim] = found("“We wait,” said Ann Bell, the leader. “They do not.”")
    assert [e.quote for e in claim.evidence] == ["“We wait,” said Ann Bell, the leader. “They do not.”"]


def test_the_speaker_is_worded_as_it_stands() -> None:
    [first, second] = found("Cllr Ann Bell said: “We wait.” She added: “They do not.”")
    assert [claim.speaker.words for claim in (first, second) if claim.speaker] == ["Cllr Ann Bell", "She"]


PARTS = st.sampled_from([
    "“", "”", '"', "‘", "’", "'", "\n\n", " ", ". ", ", ", "said", "she added:", "Cllr Ann Bell", "Ofsted",
    "We wait for it", "the director", "Joe Roe, chair,", "who", " and ", "said she was", "inspectors"])


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=25).map(" ".join))
def test_any_text_goes_through_and_holds_to_its_evidence(words: str) -> None:
    found(words)

GO, NOW = "It must go now.", "It must go now,"

WIRE = [
    ("“It must go now,” said Sen. Ann Bell, R-Ohio, who chairs the panel. “Today.”", [(BELL, f"{NOW} / Today.")]),
    ("Lt. Gov. Ann Bell told reporters that it is “a slow walk off a pier.”", [(BELL, "a slow walk off a pier.")]),
    ("“It must go now,” President Bell said Tuesday.\n\n“It will go,” Bell said.",
     [("Bell", NOW), ("Bell", "It will go,")]),
    ("Cllr Annelie van Wyk left. “It must go now,” Van Wyk said.", [("Annelie van Wyk", NOW)]),
    ("Judge Ann Bell sat alone. “It must go now,” the judge said.", [(BELL, NOW)]),
    ("Ann Bell was in the shop. “It must go now,” the 43-year-old said.", [(BELL, NOW)]),
    ("Ann Bell was in the shop. “It must go now,” the mother of three said.", [(BELL, NOW)]),
    ("Ann Bell was in the shop. “It must go now,” the hairdresser said.", [(BELL, NOW)]),
    ("“It must go now,” said a woman who gave her name only as Denise.", [("Denise", NOW)]),
    ("“It must go now,” one of the officials said.", [("one of the officials", NOW)]),
    ("A spokesman for Attorney General Ann Bell said she “would not be drawn on it”.",
     [("A spokesman for Attorney General Ann Bell", "would not be drawn on it")]),
    ("A nurse who was on duty that night, and who asked not to be named, said: “It must go now.”",
     [("A nurse who was on duty that night", GO)]),
    ("His mother wept. “It must go now,” she said.", [("His mother", NOW)]),
    ("Ann Bell said his boss told him, “Go home and stay there.”", [("his boss", "Go home and stay there.")]),
    ("“It must go now,” Dunleycorp said in a statement.", []),
    ("“It must go now, all of it,” Dunleycorp said in a statement.", [("Dunleycorp", "It must go now, all of it,")]),
    ("“It must go now, all of it,” prosecutors wrote.", [("prosecutors", "It must go now, all of it,")]),
]

ANSWERS = [
    ("“It must go now,” was the verdict of party leader Ann Bell.", [(BELL, NOW)]),
    ("“It must go now,” was all Ann Bell would say.", [(BELL, NOW)]),
    ("Ann Bell was asked about it. “It must go now,” came the reply.", [(BELL, NOW)]),
    ("“It must go now.” That from Ann Bell, chair of the board.", [(BELL, GO)]),
    ("Ann Bell’s verdict? “It must go now.”", [(BELL, GO)]),
    ("Ann Bell read a statement outside court. “It must go now,” it said.", [(BELL, NOW)]),
    ("Ann Bell wrote to them. “It must go now,” her letter begins.", [(BELL, NOW)]),
    ("The plan is, in Ann Bell’s words, “a total waste of time”.", [(BELL, "a total waste of time")]),
    ("The party wants a leader after Ann Bell quit and accused it of “government by long silence”.",
     [(BELL, "government by long silence")]),
    ("Manager Lars Berg stays. Asked about reports that winger Ty Booth could go, he said: “It must go now.”",
     [("Lars Berg", GO)]),
    ("It was in a note headed “Mind the gap please”, Ann Bell said.", []),
    ("“It must go now,” Ann Bell told Radio Dunley’s “Today” show. “Really.”", [(BELL, f"{NOW} / Really.")]),
    ("Ann Bell spoke. “It must go now,” she said. Joe Roe was sad. “We shall miss it.”",
     [(BELL, NOW), ("Joe Roe", "We shall miss it.")]),
]

CORPUS = [
    ("''It must go now,'' said Ann Bell. ''Or never.''", [(BELL, f"{NOW} / Or never.")]),
    ("``It must go now,'' Ann Bell said.", [(BELL, NOW)]),
    ("“It must go now!” Ann Bell, the editor of the Courier, wrote on Monday. “Or never.”",
     [(BELL, "It must go now! / Or never.")]),
    ("It will go in May, said Joe Roe, a lawyer for the union. Ann Bell knows. It stays, said Joe Roe, a lawyer. "
     "“It must go now.”", [("Joe Roe", GO)]),
    ("Ann Bell left. The film shows Joe Roe saying, “It must go now.”", [("Joe Roe", GO)]),
    ("Ann Bell, the leader, said it would tell a story of “fear and of hope in Dunley”.",
     [(BELL, "fear and of hope in Dunley")]),
    ("“It must go now,” Ann Bell said. It is “dear”, she added. “You sold the keys to dozens of” landlords.",
     [(BELL, f"{NOW} / You sold the keys to dozens of")]),
    ("“We sold off the keys last year” to pay for it, Ann Bell said, pointing to the cost.",
     [(BELL, "We sold off the keys last year")]),
    ("“I will keep you in sight,” Ann Bell sings before asking him, “Where do we go from here?”",
     [(BELL, "Where do we go from here?")]),
    ("Ann Bell and Joe Roe differed: Ann Bell named Dunley. “It must go now,” she said.", [(BELL, NOW)]),
    ("Ann Bell told of her father, who wrote: “It must go now.”", [("her father", GO)]),
    ("Ann Bell said that “all of it there” remains to be seen.", [(BELL, "all of it there")]),
    ("“It must go now,” Ann Bell said, adding that they were “like sheep”.", [(BELL, NOW)]),
    ("Ann Bell is here. “They told us, ‘It must go now.’”", [(BELL, "They told us, ‘It must go now.’")]),
    ("“Must it go now?” Ann Bell demanded.", [(BELL, "Must it go now?")]),
    ("“It must go now,” said Del. Ann Bell of Dunley.", [(BELL, NOW)]),
    ("“It must go now,” Ann Bell said on BBC Dunley’s “Face the Town.”", [(BELL, NOW)]),
    ("In an interview on “Face the Town,” Ann Bell said it was “a shame”.", []),
    ("Ann Bell told the tale in her 2015 memoir, “Plain Speaking.”", []),
    ("“It must go now!” Joe Roe’s aunt, Cllr Ann “Nan” Bell (Lab), shouted to the crowd.", [(BELL, "It must go now!")]),
    ("Wrote Ann Bell: “It must go now.\n\n“Or never.”", [(BELL, f"{GO} / Or never.")]),
    ("“It must go now,” Ann Bell recalls her editor telling her.", [("her editor", NOW)]),
    ("“It must go now,” Ann Bell says. On the cost: “We shall see.”", [(BELL, f"{NOW} / We shall see.")]),
    ("“It must go now,” said Ann Bell.\n\nREAD MORE: First Minister Joe Roe sees the town\n\n“Or never.”",
     [(BELL, f"{NOW} / Or never.")]),
    ("Ann Bell, noting that the town’s “roads are not as good as the rest,” added: “It must go now.”",
     [(BELL, "roads are not as good as the rest,"), (BELL, GO)]),
]

WHO = [
    ("Tavrik Solm loves the school. “It must go now,” said Solm, who has two boys.", [("Tavrik Solm", NOW)]),
    ("Critics of the plan met. They sent a letter to Ann Bell. “It must go now, all of it,” they wrote.",
     [("Critics", "It must go now, all of it,")]),
    ("Ann Bell left early. The letter was long. “It must go now,” they wrote.", []),
    ("Joe Roe hit back. “It must go now,” the Dunley businessman said.", [("Joe Roe", NOW)]),
    ("Joe Roe, Labour MP for Dunley, was there. “It must go now,” the MP said.", [("Joe Roe", NOW)]),
    ("Paul Roe spoke of his wife Jean Roe. “It must go now,” Roe said.", [("Paul Roe", NOW)]),
    ("Daniel Roe and Danielle Roe met. “It must go now,” said Danielle Roe.", [("Danielle Roe", NOW)]),
    ("Three men stood there. “It must go now,” one said.\n\n“I do not care,” said another.",
     [("one", NOW), ("another", "I do not care,")]),
    ("Bell supporters looked to Joe Roe. “It must go now,” he said. Ann Bell was away.", [("Joe Roe", NOW)]),
    ("Ann Bell called on President Ofori to wait. “It must go now,” Ofori said.", [("Ofori", NOW)]),
    ("James O’Dell leads it. “It must go now,” said O'Dell, the chair.", [("James O’Dell", NOW)]),
    ("Joe Bell Jr. leads it. “It must go now,” Bell said.", [("Joe Bell", NOW)]),
    ("Joe Roe met Ann Bell and Ty Booth. When Joe Roe was asked about it, he said: “It must go now.”",
     [("Joe Roe", GO)]),
    ("Joe Roe came. A spokesman declined to say more. “It must go now,” he said.", [("A spokesman", NOW)]),
    ("Ann Bell came. So “it must go now”, the 63-year-old senator said.", [(BELL, "it must go now")]),
    ("Joe Roe said that Ann Bell once described it as “the gold standard here”.", [(BELL, "the gold standard here")]),
    ("The auditors met Ann Bell. “It must go now, all of it,” the Audit Wales report stated.",
     [("Audit Wales", "It must go now, all of it,")]),
]


@pytest.mark.parametrize(("words", "expected"), CORPUS + WHO)
def test_news(words: str, expected: list[tuple[str, str]]) -> None:
    """Quotations as newspapers set them, and who is meant where a name is not said again."""
    assert said(words) == expected


@pytest.mark.parametrize(("words", "expected"), WIRE + ANSWERS)
def test_news_wire(words: str, expected: list[tuple[str, str]]) -> None:
    """Speakers as general news names them: by rank, trade, age or not at all; answers, letters and asides."""
    assert said(words) == expected


@pytest.mark.parametrize(("text", "speaker"), [
    ("A council spokesman said: “We got this wrong from the start.”\n\nReaction\n\nJo Marsh, founder of a charity, "
     "wants it to pay.", "A council spokesman"),
    ("Teresa Bexley's father Joe has been a resident for ten years. "
     "“Dad's got his paper back,” she laughed.", "Teresa Bexley"),
    ("“Give me an honest report over a lucky one.” – Kestrel Care’s chief executive, Jo Marsh, to delegates in York",
     "Jo Marsh"),
])
def test_who_speaks_beside_others(text: str, speaker: str) -> None:
    annotated = annotate_document(Document("t.txt", "Ofsted inspected Dunley Council in May.\n\n" + text))
    claims = list(statements(annotated, survey_text(annotated)))
    assert [claim.speaker.plain for claim in claims] == [speaker]


NO_VERB_OF_SAYING = [
    ("Ann Bell puts the delay down to “a boiler nobody loved”.", [(BELL, "a boiler nobody loved")]),
    ("Cllr Ann Bell, who took over in May, finds him “tireless and a little frightening”.",
     [(BELL, "tireless and a little frightening")]),
    ("For Ann Bell, the director since May, it was “a very long afternoon”.", [(BELL, "a very long afternoon")]),
    ("Ann Bell’s verdict on the new system, which cost £4m, was “slow but honest work”.",
     [(BELL, "slow but honest work")]),
    ("Ann Bell goes in May. Her advice to whoever comes next? “Thank the cleaners first.”",
     [(BELL, "Thank the cleaners first.")]),
    ("Nothing was lost, says team manager Ann Bell: “I counted them all myself.”",
     [(BELL, "I counted them all myself.")]),
    ("Ann Bell was praised as “a safe pair of hands”.", []),
    ("Ann Bell read a line that called the town “the last place on earth”.", []),
    ("Ann Bell runs a course called “how to say no nicely”.", []),
    ("Staff at the school where Ann Bell once taught “would walk through walls” for her.", []),
    ("Cllr Ann Bell took over in May; the home was “a joy to live in”.", []),
]
QUESTIONS = [
    ("Ann Bell is the chief executive.\n\nWhat does the chief executive say?\n\n“I read it twice. It was hard.”",
     [(BELL, "I read it twice. It was hard.")]),
    ("Ann Bell leads it with Jo Roe.\n\nWhat does Ann make of it?\n\n“I read it twice. It was hard.”",
     [(BELL, "I read it twice. It was hard.")]),
    ("Joe Roe came. Ann Bell is the chief executive.\n\nJane Doe left.\n\nWhat does the chief executive say?\n\n"
     "“I own the mess,” she told members. “It ends today.”", [(BELL, "I own the mess, / It ends today.")]),
    ("Ann Bell is the chief executive.\n\nIs the home to close?\n\n“Nobody asked me that before.”", []),
]


@pytest.mark.parametrize(("words", "expected"), NO_VERB_OF_SAYING + QUESTIONS)
def test_where_no_verb_of_saying_stands(words: str, expected: list[tuple[str, str]]) -> None:
    assert said(words) == expected


def test_a_pronoun_means_somebody_of_its_own_paragraph() -> None:
    text = ("Gwyneth Roe moves to Dunley Council in May.\n\nCllr Parveen Bell was elected chair in June; Cllr Don "
            "Marsh had stepped aside for the sake of his health. She called it “a very long wait”.")
    assert said(text) == [("Parveen Bell", "a very long wait")]
