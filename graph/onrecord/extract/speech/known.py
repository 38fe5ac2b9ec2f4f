"""What a text tells of each person by the way: whether it is a she or a he, and which titles stand beside the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.annotate import Text
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.scene import Gist, Scene, sign_ranges
from onrecord.extract.speech.descriptions import sex_meant, sex_of, styled
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.words import table

_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Sister|Madam)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|Baron|Father|Master)\b")
#: Pronouns that the subject of a sentence may mean; `him` and `her` behind a verb mean somebody else.
_SHE = re.compile(
    r"(?=[hs])(?<![\w'’-])(?:she|hers|herself|her(?= (?!(?:to|that|in|on|at|with|for|and|by|as|from|when|if|because"
    r"|how|what|about|whether|the|a|an|not|or|of|was|is)\b)[a-z]))(?![\w'’-])")
_HE = re.compile(r"(?=h)(?<![\w'’-])(?:he|his|himself)(?![\w'’-])")
_LINK = re.compile(
    r"[,\s(:–-]*(?:(?:is|was|who|became|becomes|took over|takes over|"
    r"as|the|its|their|our|his|her|a|an|now|new|current|still|currently|again|then|of|for|at|has|been|"
    rf"[{sign_ranges('BOS')}](?:['’]s?)?|[\w'’]+['’]s)[,\s]*){{0,6}}")
_NOUN_BEFORE = re.compile(r"([\w-]+),? \Z")


def sexes_of(text: Text, scene: Scene, own_words: Sequence[Gist]) -> dict[str, str]:
    """`she` or `he` by person, where a title or the document's own pronouns tell."""
    told: dict[str, Counter[str]] = {p.name: Counter({sex: 3}) for p in scene.people if (sex := sex_of(p.name))}
    for person in scene.persons:
        words = text.document.text[person.start:person.end]
        for sex, title in (("she", _FEMALE), ("he", _MALE)):
            if title.match(words):
                told.setdefault(person.person, Counter())[sex] += 10
        noun = _NOUN_BEFORE.search(text.document.text[max(0, person.start - 30):person.start])
        if noun and (meant := sex_meant(noun.group(1).lower())) != "they":
            told.setdefault(person.person, Counter())[meant] += 5
    for gist in own_words:
        persons = [(i, p) for i, p in gist.mentions() if isinstance(p, PersonMention)]
        if len({p.person for _, p in persons}) == 1:
            rest = gist.shape[persons[0][0]:].lower()
            told.setdefault(persons[0][1].person, Counter()).update(
                {"she": len(_SHE.findall(rest)), "he": len(_HE.findall(rest))})
    return {name: max(counts, key=lambda s: counts[s]) for name, counts in told.items()
            if counts["she"] != counts["he"]}


def titles_of(text: Text, scene: Scene) -> tuple[tuple[int, str, str], ...]:
    """(place, title in lower case, person) wherever a post stands beside a person."""
    found: list[tuple[int, str, str]] = []
    for gist in (scene.open_gist(p.start, p.end) for p in text.paragraphs if p.role != "furniture"):
        signs = list(gist.mentions())
        for (i, left), (j, right) in ((a, b) for n, a in enumerate(signs) for b in signs[n + 1:n + 4]):
            pair = _person_and_title(left, right)
            if pair and _LINK.fullmatch(gist.shape, i + 1, j):
                found.append((gist.starts[i], *pair))
    found += [(p.start, what, p.person) for p in scene.persons for what in styled(p.prefix)]
    return tuple(sorted(found))


def _person_and_title(left: object, right: object) -> tuple[str, str] | None:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, PersonMention) and isinstance(other, PostMention) and other.status != "former":
            return plain_title(other.title), one.person
    return None


def plain_title(title: str) -> str:
    """The words of a title in lower case, without its marks."""
    return " ".join(re.findall(r"[a-z]+", title.lower()))


#: What makes a title another one than that which it is held under.
_SECOND = frozenset(("deputy", "vice", "assistant", "shadow", "associate", "under", "junior", "sub"))


def same_title(short: str, full: str) -> bool:
    """Whether `director` may stand for `executive director of children's services`: the same head, no other words."""
    a, b = short.split(), full.split()
    if _SECOND.intersection(b) - set(a):
        return False
    head = [word for word in b if word not in ("of", "for", "the", "and")]
    return bool(a) and set(a) <= set(b) and (a[-1] in head[:4])


def speaking_body(scene: Scene, gist: Gist, subject: Subject, start: int) -> str | None:
    """The body that speaks; of inspectors their inspectorate: the last one named before, or the only one there is."""
    words = gist.shape[subject.start:subject.end]
    named = [getattr(gist.signs.get(sign), "name", None) for sign in words]
    if any(named) or words.lower() != "inspectors":
        return next((name for name in named if name), None)
    inspecting = {name for body in table("bodies")["body"] if body.get("inspects") for name in body["names"]}
    found = [b for b in scene.bodies if b.name and (b.name in inspecting or b.words in inspecting)]
    last = [b.name for b in found if b.start < start] or [b.name for b in found]
    return last[-1] if last else None
