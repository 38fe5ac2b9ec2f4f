"""Who speaks where somebody does something beside: doers, papers, occasions, owners, and statements read out."""

from __future__ import annotations

import pytest

from speaking import said

DEEDS = [
    ("Cllr Ann Bell nominated Cllr Joe Roe saying that he is a “real friend to all of us”.", ["Ann Bell"]),
    ("Ann Bell thanked Joe Roe, adding he had been “a tower of strength to everybody”.", ["Ann Bell"]),
    ("A proud headteacher has praised staff after a recent report found the school “is improving very fast”.", []),
    ("Mayor Ann Bell met Joe Roe. The mayor later apologised for what she said during a “private, heated talk”.", []),
    ("The school was visited by an inspector in January who said it “continues to do very well”.", ["an inspector"]),
    ("Mr Joe Roe will stay.\n\nMr Guy Holt's previous posts include ten years at Dunley Council.\n\n“I am glad to be "
     "here,” he said on Wednesday.", ["Guy Holt"]),
    ("In an emailed statement, a district spokesman denied it.\n\n“The board has nothing to say on this,” the "
     "statement reads.", ["a district spokesman"]),
    ("Ann Bell heard Joe Roe saying: “We are not going to stop.”", ["Joe Roe"]),
]


@pytest.mark.parametrize(("words", "speakers"), DEEDS)
def test_who_speaks(words: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in said(words)] == speakers
