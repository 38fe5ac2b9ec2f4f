"""Joints that words leave open, weighed."""

import pytest

from onrecord.extract.clauses.joints import JOINTS
from onrecord.extract.clauses.weighed_joints import joint_signs, likely_parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("The pool is outstanding and swimmers use it all day", True),
        ("Gates are locked at night and dogs run free", True),
        ("Pilots feel safe on both fields and sailors gain good skills", True),
        ("Sailing is lively and scholarly, it goes on, and captains are kind", False),
        ("Captains, mates and sailors are mostly kind", False),
    ],
)
def test_likely_parts(words: str, parts: bool) -> None:
    cut = next(JOINTS.finditer(words))
    assert likely_parts(words, 0, cut) is parts


def test_signs_tell_the_words_beside_and_the_verbs() -> None:
    words = "The pool is open and swimmers use it"
    signs = joint_signs(words, 0, next(JOINTS.finditer(words)))
    assert {"joint and", "behind swimmers", "before open", "verb before auxiliary", "within none"} <= signs
