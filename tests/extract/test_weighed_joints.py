"""Joints that words leave open, weighed."""

import pytest

from onrecord.extract.reporting.joints import JOINTS
from onrecord.extract.reporting.weighed_joints import joint_signs, likely_parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("The pool is outstanding and swimmers use it all day", True),
        ("Bells rang late and one corridor smelled of smoke", True),
        ("Pilots feel safe on both fields and sailors gain good skills", True),
        ("Guests decide when to rise and what they eat", False),
        ("The theory that captains and sailors are mostly kind", False),
    ],
)
def test_likely_parts(words: str, parts: bool) -> None:
    cut = next(JOINTS.finditer(words))
    assert likely_parts(words, 0, cut) is parts


def test_signs_tell_the_words_beside_and_the_verbs() -> None:
    words = "The pool is open and swimmers use it"
    signs = joint_signs(words, 0, next(JOINTS.finditer(words)))
    assert {"joint and", "behind swimmers", "before open", "verb before auxiliary", "within none"} <= signs
