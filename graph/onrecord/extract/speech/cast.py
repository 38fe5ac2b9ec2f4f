"""Who is meant: pronouns and titles of speakers, read back to the persons of the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.scene import Gist, Scene, sign_ranges
from onrecord.extract.speech.attribution import Attribution
from onrecord.extract.speech.subjects import Subject, subject_before
from onrecord.extract.words import members, table

_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Sister|Madam)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|Baron|Father|Master)\b")
_SHE = re.compile(r"(?<![\w'’-])(?:she|her|hers|herself)(?![\w'’-])", re.IGNORECASE)
_HE = re.compile(r"(?<![\w'’-])(?:he|his|him|himself)(?![\w'’-])", re.IGNORECASE)
_LINK = re.compile(
    r"[,\s(:–-]*(?:(?:is|was|who|became|becomes|as|the|its|their|our|his|her|a|an|now|new|current|then|of|for|at|has|been|"
    rf"[{sign_ranges('BOS')}](?:['’]s?)?|[\w'’]+['’]s)[,\s]*){{0,6}}")
_INDEFINITE = re.compile(r"an? |one |another ", re.IGNORECASE)
_REACH = 12  #: how many sentences back a pronoun looks


@dataclass(frozen=True, slots=True)
class Actor:
    """A person at a place of the document's own words, as subject of the sentence or not."""

    at: int
    name: str
    subject: bool


@dataclass(frozen=True)
class Cast:
    """The persons of a scene, as far as pronouns and titles need them."""

    text: Text
    scene: Scene

    @cached_property
    def own_words(self) -> tuple[Gist, ...]:
        """The gist of each sentence that does not begin inside a quotation, quotations folded."""
        return tuple(self.scene.gist(s.start, s.end) for s in self.text.sentences
                     if s.start < s.end and self.text.quotation_at(s.start) is None
                     and self.text.paragraphs[s.paragraph].role not in ("furniture", "title", "heading"))

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Every person that the document itself (not a quotation) names, in order."""
        found: list[Actor] = []
        for gist in self.own_words:
            leading = subject_before(gist, len(gist.shape))
            for at, sign in enumerate(gist.shape):
                person = gist.signs.get(sign)
                if isinstance(person, PersonMention):
                    is_subject = leading is not None and leading.start <= at < leading.end
                    found.append(Actor(person.start, person.person, is_subject))
        return tuple(found)

    @cached_property
    def sexes(self) -> dict[str, str]:
        """`she` or `he` by person, where a title or the document's own pronouns tell."""
        told: dict[str, Counter[str]] = {}
        for person in self.scene.persons:
            words = self.text.document.text[person.start:person.end]
            for sex, title in (("she", _FEMALE), ("he", _MALE)):
                if title.match(words):
                    told.setdefault(person.person, Counter())[sex] += 10
        for gist in self.own_words:
            persons = [(i, p) for i, s in enumerate(gist.shape) if isinstance(p := gist.signs.get(s), PersonMention)]
            if len({p.person for _, p in persons}) == 1:
                rest = gist.shape[persons[0][0]:]
                told.setdefault(persons[0][1].person, Counter()).update(
                    {"she": len(_SHE.findall(rest)), "he": len(_HE.findall(rest))})
        return {name: max(counts, key=lambda s: counts[s]) for name, counts in told.items()
                if counts["she"] != counts["he"]}

    @cached_property
    def titles(self) -> tuple[tuple[int, str, str], ...]:
        """(place, title in lower case, person) wherever a post stands beside a person."""
        found: list[tuple[int, str, str]] = []
        for gist in (self.scene.open_gist(p.start, p.end) for p in self.text.paragraphs if p.role != "furniture"):
            signs = [(i, gist.signs[s]) for i, s in enumerate(gist.shape) if s in gist.signs]
            for (i, left), (j, right) in ((a, b) for n, a in enumerate(signs) for b in signs[n + 1:n + 4]):
                pair = _person_and_title(left, right)
                if pair and _LINK.fullmatch(gist.shape, i + 1, j):
                    found.append((gist.starts[i], *pair))
        return tuple(found)

    def speaker(self, attribution: Attribution, spoken: list[Actor]) -> Mention | None:
        """The speaker of an attribution as a Mention; its value is the person's full name, where it is known who it is.

        `spoken` are the speakers of the document so far. None: words that name no speaker (`it` of a report).
        """
        start, end = attribution.span
        subject = attribution.subject
        if subject.kind in ("person", "people"):
            names = [p.person for s in attribution.gist.shape[subject.start:subject.end]
                     if isinstance(p := attribution.gist.signs.get(s), PersonMention)]
            return self.text.words(start, end, " and ".join(_ends(names, subject)))
        if subject.kind == "stranger":
            return self.text.words(start, end)
        if subject.kind == "pronoun":
            return self._pronoun(start, end, spoken)
        if subject.kind == "role":
            return self.text.words(start, end, self._titled(attribution, start, end))
        return self.text.words(start, end, self._body(attribution, start))

    # --- pronouns -------------------------------------------------------------------------------------------------

    def _pronoun(self, start: int, end: int, spoken: list[Actor]) -> Mention | None:
        word = self.text.document.text[start:end].lower()
        word = {"her": "she", "his": "he"}.get(word, word)
        together = self._together(start) if word in ("it", "they") else None
        if together or word == "it":
            return together
        name = self._last(start, word, spoken) or self._stranger(start)
        return self.text.words(start, end, name) if name else None

    def _stranger(self, before: int) -> str | None:
        """The subject of one of the two sentences before a place, where only that shows it to be a person."""
        index = bisect_right(self._starts, before) - 1
        for gist in reversed(self.own_words[max(0, index - 2):index + 1]):
            subject = subject_before(gist, len(gist.shape))
            if subject and subject.kind == "stranger" and gist.ends[subject.end - 1] <= before:
                return gist.shape[subject.start:subject.end]
        return None

    def _last(self, before: int, word: str, spoken: list[Actor]) -> str | None:
        """The last person before a place whom `word` may mean: subjects and speakers first, then anybody."""
        floor = self._floor(before)
        named = [self.actors[i] for i in range(*_between(self.actors, floor, before))]
        named += [spoken[i] for i in range(*_between(spoken, floor, before))]
        near = [a for a in sorted(named, key=lambda a: (a.at, a.subject)) if self._may_be(a.name, word)]
        last = ([a for a in near if a.subject] or near)[-1:]
        return last[0].name if last else None

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(gist.starts[0] for gist in self.own_words if gist.starts)

    def _floor(self, before: int) -> int:
        """Where the sentences begin in which a pronoun at a place looks for its person."""
        index = bisect_right(self._starts, before)
        return self._starts[index - _REACH] if index >= _REACH else 0

    def _may_be(self, name: str, word: str) -> bool:
        return word not in ("he", "she") or self.sexes.get(name, word) == word

    def _together(self, start: int) -> Mention | None:
        """The two persons whom the sentence before joins: `they said`, or `it said` of their joint statement."""
        index = bisect_right(self._starts, start) - 1
        while index >= 0 and self.own_words[index].ends[-1] > start:
            index -= 1
        gist = self.own_words[index] if index >= 0 else self.scene.gist(0, 0)
        subject = subject_before(gist, len(gist.shape))
        if subject is None or subject.kind != "people":
            return None
        names = [p.person for s in gist.shape[subject.start:subject.end]
                 if isinstance(p := gist.signs.get(s), PersonMention)]
        span = gist.starts[subject.start], gist.ends[subject.end - 1]
        return self.text.words(*span, " and ".join(_ends(names, subject)))

    # --- titles ---------------------------------------------------------------------------------------------------

    def _titled(self, attribution: Attribution, start: int, end: int) -> str | None:
        """The person who bears a title that stands for a name (`the director`), or None where nobody is known to."""
        words = self.text.document.text[start:end]
        posts = [attribution.gist.signs.get(sign) for sign in attribution.subject.signs]
        title = _plain(" ".join(post.title for post in posts if isinstance(post, PostMention)))
        if not title or (_INDEFINITE.match(words) and title in members("speaker_nouns")):
            return None
        lead = self._in_lead(start)
        borne = self._borne(title, lead)
        before = [pair for pair in borne if pair[0] < start]
        if before and not _INDEFINITE.match(words):
            return before[-1][1]
        if lead:
            return borne[0][1] if borne else self._announced(start)
        if re.match(r"the ", words, re.IGNORECASE):
            return self._running(start)
        return None

    def bearer(self, title: str, offset: int) -> str | None:
        """The person who bears a title at a place: the last one named with it before, else the first; None: nobody."""
        borne = self._borne(_plain(title), False)
        before = [name for at, name in borne if at < offset]
        return before[-1] if before else borne[0][1] if borne else None

    def _borne(self, title: str, either: bool) -> list[tuple[int, str]]:
        """Where and by whom a title is borne; `either`: the fuller title may stand for the shorter one too."""
        return [(at, name) for at, other, name in self.titles
                if title and (_same_title(title, other) or (either and _same_title(other, title)))]

    def _in_lead(self, offset: int) -> bool:
        """Whether nobody has been named before: the first paragraph speaks of a person whom the next one names."""
        return not self.actors or self.actors[0].at >= offset

    def _announced(self, offset: int) -> str | None:
        index = bisect_right(self._starts, offset)
        if index >= len(self.own_words):
            return None
        gist = self.own_words[index]
        subject = subject_before(gist, len(gist.shape))
        person = gist.signs.get(gist.shape[subject.start]) if subject and subject.start == 0 else None
        return person.person if isinstance(person, PersonMention) else None

    def _running(self, offset: int) -> str | None:
        """The person that this paragraph is about, by name or by a pronoun at its beginning."""
        paragraph = self.text.paragraph_at(offset)
        if paragraph is None:
            return None
        near = range(*_between(self.actors, paragraph.start, offset))
        named = [self.actors[i].name for i in near if self.actors[i].subject]
        if named:
            return named[-1]
        opening = re.match(r"(?:He|She)\b", self.text.document.text[paragraph.start:offset])
        return self._last(paragraph.start, opening.group().lower(), []) if opening else None

    def _body(self, attribution: Attribution, start: int) -> str | None:
        """The inspectorate whose inspectors speak: the last one named before, or the only one of the document."""
        words = attribution.gist.shape[attribution.subject.start:attribution.subject.end]
        named = [getattr(attribution.gist.signs.get(sign), "name", None) for sign in words]
        if any(named) or words.lower() != "inspectors":
            return next((name for name in named if name), None)
        inspecting = {name for body in table("bodies")["body"] if body.get("inspects") for name in body["names"]}
        found = [b for b in self.scene.bodies if b.name and (b.name in inspecting or b.words in inspecting)]
        last = [b.name for b in found if b.start < start] or [b.name for b in found]
        return last[-1] if last else None


def _between(actors: Sequence[Actor], start: int, end: int) -> tuple[int, int]:
    """The indices of actors (in order) from `start` to before `end`."""
    return bisect_left(actors, start, key=lambda a: a.at), bisect_left(actors, end, key=lambda a: a.at)


def _ends(names: list[str], subject: Subject) -> list[str]:
    return [names[0], names[-1]] if subject.kind == "people" and len(names) > 1 else names[:1]


def _person_and_title(left: object, right: object) -> tuple[str, str] | None:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, PersonMention) and isinstance(other, PostMention) and other.status != "former":
            return _plain(other.title), one.person
    return None


def _plain(title: str) -> str:
    return " ".join(re.findall(r"[a-z]+", title.lower()))


def _same_title(short: str, full: str) -> bool:
    """Whether `director` may stand for `executive director of children's services`: the same head, no other words."""
    a, b = short.split(), full.split()
    head = [word for word in b if word not in ("of", "for", "the", "and")]
    return bool(a) and set(a) <= set(b) and (a[-1] in head[:4])
