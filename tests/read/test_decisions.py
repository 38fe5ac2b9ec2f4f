from pathlib import Path

import pytest

from onrecord.errors import ManifestError
from onrecord.read.decisions import read_decisions
from onrecord.record import Decision


def decisions(tmp_path: Path, text: str) -> tuple[Decision, ...]:
    path = tmp_path / "decisions.jsonl"
    path.write_text(text)
    return read_decisions(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("\n\n", ()),
        ('{"judgement": "same", "left": "Jo Roe", "right": "J. Roe"}\n', (Decision("same", "Jo Roe", "J. Roe"),)),
        (
            '{"judgement": "different", "left": "A", "right": "A", "left_document": "a.txt", "reason": "two towns"}',
            (Decision("different", "A", "A", left_document="a.txt", reason="two towns"),),
        ),
        ('{"judgement": "wrong", "claim": "4f1c0a9e77b2"}', (Decision("wrong", claim="4f1c0a9e77b2"),)),
    ],
)
def test_one_decision_a_line(tmp_path: Path, text: str, expected: tuple[Decision, ...]) -> None:
    assert decisions(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("same\n", "line 1: not JSON"),
        ("\n[]", "line 2: not an object"),
        ('{"judgement": "same", "left": 3, "right": "B"}', "line 1: not an object of texts"),
        ('{"left": "A", "right": "B"}', "line 1: judgement is ''"),
        ('{"judgement": "equal", "left": "A", "right": "B"}', "line 1: judgement is 'equal'"),
        ('{"judgement": "same", "left": "A"}', "line 1: right is missing"),
        ('{"judgement": "wrong", "left": "A"}', "line 1: claim is missing"),
        ('{"judgement": "same", "left": "A", "rigth": "B"}', "line 1: unknown key 'rigth'"),
    ],
)
def test_names_the_line_at_fault(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ManifestError, match=r"decisions\.jsonl, " + message):
        decisions(tmp_path, text)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"none\.jsonl: cannot be read"):
        read_decisions(tmp_path / "none.jsonl")
