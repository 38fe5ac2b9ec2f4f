"""What a title is of: lists of matters, matters right behind it, what stands between it and its body."""

from __future__ import annotations

import pytest

from onrecord.extract.mentions.bodies import find_bodies
from onrecord.extract.mentions.posts import find_posts


@pytest.mark.parametrize(("text", "titles"), [
    ("the head of performance, governance and policy, will go", ["head of performance, governance and policy"]),
    ("director of education, skills and children's services Ann Example",
     ["director of education, skills and children's services"]),
    ("Cabinet Member for children, families, and education, said",
     ["Cabinet Member for children, families, and education"]),
    ("the children and families minister Ann Example", ["children and families minister"]),
    ("the culture, media and sport secretary Ann Example", ["culture, media and sport secretary"]),
    ("the adult social care and public health portfolio holder Ann",
     ["adult social care and public health portfolio holder"]),
    ("Children's services director Ann Example: yes", ["Children's services director"]),
    ("Ann Example, Deputy Director Learning\n", ["Deputy Director Learning"]),
    ("Ann Example, Head of Service, Learning Inclusion\n", ["Head of Service, Learning Inclusion"]),
    ("Service Director Adults, Ann Example", ["Service Director Adults"]),
    ("Ann Example is CEO of new Dunley Council", ["CEO"]),
    ("The Assistant Director of Children’s Services submitted a report", ["Assistant Director of Children’s Services"]),
    ("Head of Legal and Democratic Services and Monitoring Officer",
     ["Head of Legal and Democratic Services", "Monitoring Officer"]),
    ("the director of housing, Ann Example and a tenant", ["director of housing"]),
    ("Cabinet Member for Business, Skills and Jobs and Ann Example, Head of Transport",
     ["Cabinet Member for Business, Skills and Jobs", "Head of Transport"]),
    ("assistant director of early years and safeguarding, is leaving",
     ["assistant director of early years and safeguarding"]),
    ("the head of planning, highways engineer Bob Example", ["head of planning"]),
])
def test_what_a_title_is_of(text: str, titles: list[str]) -> None:
    assert [post.title for post in find_posts(text, find_bodies(text))][: len(titles)] == titles
