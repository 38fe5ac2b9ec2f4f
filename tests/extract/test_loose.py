"""Posts that only light words part from a name, and those that are not the name's."""

from __future__ import annotations

import pytest

from onrecord.annotate import annotate_document
from onrecord.claims import Document
from onrecord.extract.office.loose import RULES
from onrecord.extract.roles import roles
from onrecord.extract.scene import Rule, survey_text

CASES = [
    ("Dr Ann Example, now the district's director of public health, met him there.",
     [("Ann Example", "director of public health", None)]),
    ("He is replaced by Ann Example, until now director of finance at Dunley Council.",
     [("Ann Example", "director of finance", "former")]),
    ("Ann Example, sometime Director of Housing at Dunley Council, will see the matter through.",
     [("Ann Example", "Director of Housing", "former")]),
    ("Ann Example has completed 20 years as our Managing Chaplain.", [("Ann Example", "Managing Chaplain", None)]),
    ("Ann Example reported for duty on Monday as Head of Reducing Reoffending.",
     [("Ann Example", "Head of Reducing Reoffending", None)]),
    # not the name's
    ("In answer to Cllr Example, the Assistant Director said that 212 referrals had come in.", []),
    ("Ann Example was never seen as a director of anything.", []),
    ("Ann Example wants to stay on as chief executive.", []),
    ("Ann Example asked whether Bob Sample would stay as chief executive.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_stands_lightly_beside_a_name(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    annotated = annotate_document(Document("t.txt", f"News of Dunley\n\n{text}\n"))
    found = [
        (claim.person.value or claim.person.words, claim.role.words, claim.status.value if claim.status else None)
        for claim in roles(annotated, survey_text(annotated))
    ]
    assert found == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_reads_its_examples(rule: Rule) -> None:
    for example in rule.examples:
        annotated = annotate_document(Document("t.txt", example))
        scene = survey_text(annotated)
        assert list(rule.matches(scene.open_gist(0, len(scene.flat))))
