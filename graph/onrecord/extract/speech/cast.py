"""Who is meant: pronouns and titles of speakers, read back to the persons of the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.speech.attribution import Attribution
from onrecord.extract.speech.descriptions import author, bearers, is_calling, is_variation, noun_of, sex_meant, sex_of
from onrecord.extract.speech.known import plain_title, same_title, sexes_of, speaking_body, titles_of
from onrecord.extract.speech.leading import newcomer, told_of_first
from onrecord.extract.speech.plurals import just_named, names_of, several, together
from onrecord.extract.speech.subjects import subject_before
from onrecord.extract.words import members

_PLAIN_NOUN = re.compile(r"[Tt]he (?:\w+ )?(?P<noun>[A-Z]?[a-z]+|MP|MSP|MLA|MEP|MS|TD)")
_HEAD = 6  #: how many paragraphs in, headline and all, a line may say who wrote the article
_TELLS = re.compile(r"[.!?…:;,”’\"')]\s*\Z|\A\W*(?:\d|[•*–—-])| (?:is|was|are|were|has|had|said|says|will) ")
_DEFINITE = re.compile(r"(?:the|our|its|their|his|her) |[^,]*['’]s? ", re.IGNORECASE)
_AGED = re.compile(r"[Tt]he (?:[\w-]+ )?(?:mother|father|mum|mom|dad|grand\w+)(?: of |-of-)\w+")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"an? |one |another ", re.IGNORECASE)
#: A clause in front that asks or tells something of somebody else; a verb of saying put between commas.
_ASKED = re.compile(r"(?:When |Being |On being )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Qq]uizzed"
                    r"|[Tt]old)\b[^.]*, *\Z")
_ASKED_OF = re.compile(r"(?:When |On being )?(?i:asked|pressed|questioned|quizzed)\b[^,]*, (?:he|she|they)\b")
_IN_FRONT = shape(
    r"(?:When|After|As|Once|While|Before|If|Because|Since|Although|Though) (?:<T>,? )?<person:P> (?!and\b)[^.;:]*, *$")
_INSERTED = re.compile(r"\w[^.]*, *\Z")
_SPEAKS = re.compile(r" [a-z]+(?: [a-z]+)?,")
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
                     and self._is_told(s.paragraph))

    def _is_told(self, index: int) -> bool:
        """Whether a paragraph tells something: no headings, and no lines such as who wrote the article."""
        paragraph = self.text.paragraphs[index]
        if paragraph.role in ("furniture", "title", "heading"):
            return False
        words = self.text.document.text[paragraph.start:paragraph.end]
        return index > _HEAD or len(words) > 90 or _TELLS.search(words) is not None

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Every person that the document itself (not a quotation) names, in order."""
        found: list[Actor] = []
        for gist in self.own_words:
            persons = [(at, person) for at, person in gist.mentions() if isinstance(person, PersonMention)]
            asks = not persons or _ASKED_OF.match(gist.shape)
            leading = None if asks else told_of_first(gist)
            for at, person in persons:
                is_subject = leading is not None and leading.start <= at < leading.end
                found.append(Actor(person.start, person.person, is_subject))
        return tuple(found)

    @cached_property
    def sexes(self) -> dict[str, str]:
        """`she` or `he` by person, where a title, a name or the document's own pronouns tell."""
        return sexes_of(self.text, self.scene, self.own_words)

    @cached_property
    def titles(self) -> tuple[tuple[int, str, str], ...]:
        """(place, title in lower case, person) wherever a post stands beside a person."""
        return titles_of(self.text, self.scene)

    def speaker(self, attribution: Attribution, spoken: list[Actor]) -> Mention | None:
        """The speaker of an attribution as a Mention; its value is the person's full name, where it is known who it is.

        `spoken` are the speakers of the document so far. None: words that name no speaker (`it` of a report).
        """
        start, end = attribution.span
        subject = attribution.subject
        if subject.kind in ("person", "people"):
            return self.text.words(start, end, names_of(attribution.gist, subject))
        if subject.kind in ("stranger", "lone"):
            return self.text.words(start, end)
        if subject.kind == "pronoun":
            return self._pronoun(attribution, start, end, spoken)
        if subject.kind == "answer":
            return self._valued(start, end, self._last(start, "they", spoken))
        if subject.kind == "document":
            return self._written(start, spoken)
        if subject.kind == "described":
            return self._valued(start, end, self._described(start, end, spoken))
        if subject.kind == "role":
            return self.text.words(start, end, self._role(attribution, start, end, spoken))
        return self.text.words(start, end, speaking_body(self.scene, attribution.gist, subject, start))

    def _valued(self, start: int, end: int, name: str | None) -> Mention | None:
        return self.text.words(start, end, name) if name else None

    def _role(self, attribution: Attribution, start: int, end: int, spoken: list[Actor]) -> str | None:
        """The person whom words for an office, an age or a trade mean; None where they name nobody known."""
        words = self.text.document.text[start:end]
        if _AGED.fullmatch(words):
            return self._described(start, end, spoken)
        noun = _PLAIN_NOUN.fullmatch(words)
        held = any(sign in attribution.gist.signs for sign in attribution.subject.signs)
        if noun and not held:
            return self._called(noun.group("noun"), start, end, spoken)
        return self._titled(attribution, start, end) or self._varied(attribution, start, end, spoken)

    def _varied(self, attribution: Attribution, start: int, end: int, spoken: list[Actor]) -> str | None:
        """The person last told of, whom other words mean here so that the name need not be said again."""
        words = self.text.document.text[start:end]
        signs = [attribution.gist.signs.get(sign) for sign in
                 attribution.gist.shape[attribution.subject.start:attribution.subject.end]]
        bodies = any(isinstance(sign, BodyMention) and sign.kind != "place" for sign in signs)
        return None if bodies or not is_variation(words) else self._last(start, sex_meant(noun_of(words)), spoken)

    def _pronoun(self, attribution: Attribution, start: int, end: int, spoken: list[Actor]) -> Mention | None:
        word = self.text.document.text[start:end].lower()
        word = {"her": "she", "his": "he"}.get(word, word)
        both = together(self.text, self.own_words, start) if word in ("it", "they") else None
        if both:
            return both
        if word == "it":
            return self._written(start, spoken)
        if word == "they":
            told = self.own_words[:bisect_left(self._starts, self._sentence_start(start))]
            return several(self.text, told) or self._valued(start, end, just_named(told))
        if alone := self._unnamed(start, word, alone=True):
            return alone
        name = self._in_clause(attribution, word) or self._stranger(start, 1, word)
        name = name or self._last(start, word, spoken, self._told_of(attribution))
        return self._valued(start, end, name or self._stranger(start, 2, word)) or self._unnamed(start, word)

    def _in_clause(self, attribution: Attribution, word: str) -> str | None:
        """The person of whom a clause in front tells: `When Ann Example was asked, she said`."""
        found = _IN_FRONT.match(attribution.gist.shape, 0, attribution.subject.start)
        person = attribution.gist.signs.get(found.group("person")) if found else None
        return person.person if isinstance(person, PersonMention) and self._may_be(person.person, word) else None

    def _unnamed(self, before: int, word: str, alone: bool = False) -> Mention | None:
        """The speaker without a name whom the sentence right before tells of: `His mother wept. “...,” she said.`

        `alone`: only where that sentence stands in the same paragraph and names nobody.
        """
        index = bisect_left(self._starts, self._sentence_start(before)) - 1
        gist = self.own_words[index] if index >= 0 else None
        if alone and not (gist and self._of_nobody(gist, before)):
            return None
        subject = subject_before(gist, len(gist.shape)) if gist else None
        if gist is None or subject is None or subject.kind != "role":
            return None
        if not alone and any(sign in gist.signs for sign in subject.signs):
            return None
        span = gist.starts[subject.start], gist.ends[subject.end - 1]
        fits = sex_meant(noun_of(self.text.document.text[slice(*span)])) in ("they", word)
        return self.text.words(*span) if fits else None

    def _of_nobody(self, gist: Gist, before: int) -> bool:
        """Whether a sentence of the same paragraph begins with somebody new and names no person."""
        here = self.text.paragraph_at(before) is self.text.paragraph_at(gist.starts[0])
        named = any(isinstance(mention, PersonMention) for _, mention in gist.mentions())
        return here and not named and _INDEFINITE.match(gist.shape) is not None

    def _told_of(self, attribution: Attribution) -> frozenset[str]:
        """Whom a pronoun does not mean: whom its sentence tells of (`Ann, he noted, had gone`), who asks it."""
        gist, at = attribution.gist, attribution.subject.start
        lead = gist.shape[:at]
        inserted = _INSERTED.search(lead) and _SPEAKS.match(gist.shape, attribution.subject.end)
        if not (_ASKED.match(lead) or inserted):
            return frozenset()
        return frozenset(p.person for sign in lead if isinstance(p := gist.signs.get(sign), PersonMention))

    def _written(self, start: int, spoken: list[Actor]) -> Mention | None:
        """The author of the statement or letter that speaks (`it read`), where the sentences before tell."""
        owner = re.match(r"(?:her|his)\b", self.text.document.text[start:start + 4], re.IGNORECASE)
        whose = {"her": "she", "his": "he"}[owner.group().lower()] if owner else None
        if whose and (name := self._last(start, whose, spoken)):
            return self.text.words(start, start + 3, name)
        found = author(self.own_words, start)
        if found is None:
            return None
        gist, subject = found
        span = gist.starts[subject.start], gist.ends[subject.end - 1]
        person = gist.signs.get(gist.shape[subject.start])
        if subject.kind in ("person", "people"):
            return self.text.words(*span, names_of(gist, subject))
        if subject.kind == "pronoun":
            word = self.text.document.text[span[0]:span[1]].lower()
            return self._valued(*span, self._last(span[0], word, spoken) if word in ("he", "she") else None)
        if subject.kind == "body":
            return self.text.words(*span, getattr(person, "name", None))
        said = self.text.words(*span)
        return said if subject.kind == "stranger" or said.words.split()[-1].startswith("spokes") else None

    def _stranger(self, before: int, sentences: int, word: str) -> str | None:
        """The subject of one of the sentences right before a place, where only that shows it to be a person."""
        index = bisect_left(self._starts, self._sentence_start(before))
        for gist in reversed(self.own_words[max(0, index - sentences):index]):
            name = newcomer(gist)
            if name and self._may_be(name, word):
                return name
        return None

    def _sentence_start(self, offset: int) -> int:
        sentence = self.text.sentence_at(offset)
        return sentence.start if sentence else offset

    def _last(self, before: int, word: str, spoken: list[Actor], other: frozenset[str] = frozenset()) -> str | None:
        """The last person before a place whom `word` may mean: subjects and speakers first, then anybody."""
        floor = self._floor(before)
        named = [self.actors[i] for i in range(*_between(self.actors, floor, before))]
        named += [spoken[i] for i in range(*_between(spoken, floor, before))]
        near = [a for a in sorted(named, key=lambda a: (a.at, a.subject)) if self._may_be(a.name, word)]
        near = [a for a in near if a.name not in other] or near
        if alone := self._alone_before(before, {a.name for a in near}):
            return alone
        paragraph = self.text.paragraph_at(before)
        here = [a for a in near if paragraph and a.at >= paragraph.start]
        last = ([a for a in here if a.subject] or here or [a for a in near if a.subject] or near)[-1:]
        return last[0].name if last else None

    def _alone_before(self, offset: int, fitting: set[str]) -> str | None:
        """The one person of the sentence right before, in the same paragraph, where no pronoun means another one."""
        index = bisect_left(self._starts, self._sentence_start(offset)) - 1
        paragraph = self.text.paragraph_at(offset)
        if index < 0 or paragraph is None or self._starts[index] < paragraph.start:
            return None
        first, last = _between(self.actors, self._sentence_start(offset), offset)
        if first < last:
            return None
        gist = self.own_words[index]
        named = {p.person for sign in gist.shape if isinstance(p := gist.signs.get(sign), PersonMention)}
        return named.pop() if len(named) == 1 and named <= fitting and not _PRONOUN.search(gist.shape) else None

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(gist.starts[0] for gist in self.own_words if gist.starts)

    def _floor(self, before: int) -> int:
        """Where the sentences begin in which a pronoun at a place looks for its person."""
        index = bisect_right(self._starts, before)
        return self._starts[index - _REACH] if index >= _REACH else 0

    def _may_be(self, name: str, word: str) -> bool:
        return word not in ("he", "she") or (self.sexes.get(name) or sex_of(name) or word) == word

    def _titled(self, attribution: Attribution, start: int, end: int) -> str | None:
        """The person who bears a title that stands for a name (`the director`), or None where nobody is known to."""
        words = self.text.document.text[start:end]
        posts = [attribution.gist.signs.get(sign) for sign in attribution.subject.signs]
        title = plain_title(" ".join(post.title for post in posts if isinstance(post, PostMention)))
        if not title or (_INDEFINITE.match(words) and title.split()[-1] in members("speaker_nouns")):
            return None
        lead = self._in_lead(start)
        borne = self._borne(title, lead)
        before = [pair for pair in borne if pair[0] < start]
        if before and not _INDEFINITE.match(words):
            return before[-1][1]
        if lead:
            return borne[0][1] if borne else self._announced(start)
        if borne and _DEFINITE.match(words) and len({name for _, name in borne}) == 1:
            return borne[0][1]
        if re.match(r"the ", words, re.IGNORECASE):
            return self._running(start)
        return None

    def _called(self, noun: str, start: int, end: int, spoken: list[Actor]) -> str | None:
        """The person whom `the farmer` means; None where a farmer without a name has been spoken of."""
        named = [pair for pair in bearers(self.own_words, noun.lower()) if pair[0] < start]
        named += [(at, name) for at, title, name in self.titles if at < start and title == noun.lower()]
        if named:
            return max(named)[1]
        unnamed = re.search(rf"\b(?:an?|one|another|two|some)(?: [\w-]+){{0,3}} "
                            rf"{noun}", self.text.document.text[:start])
        return self._described(start, end, spoken) if is_calling(noun) and not unnamed else None

    def _described(self, start: int, end: int, spoken: list[Actor]) -> str | None:
        """The person whom `the 43-year-old` or `the hairdresser` means: who is called that, else who was last told
        of."""
        noun = noun_of(self.text.document.text[start:end])
        before = [pair for pair in bearers(self.own_words, noun) if pair[0] < start]
        return before[-1][1] if before else self._last(start, sex_meant(noun), spoken)

    def bearer(self, title: str, offset: int) -> str | None:
        """The person who bears a title at a place: the last one named with it before, else the first; None: nobody."""
        borne = self._borne(plain_title(title), False)
        before = [name for at, name in borne if at < offset]
        return before[-1] if before else borne[0][1] if borne else None

    def _borne(self, title: str, either: bool) -> list[tuple[int, str]]:
        """Where and by whom a title is borne; `either`: the fuller title may stand for the shorter one too."""
        return [(at, name) for at, other, name in self.titles
                if title and (same_title(title, other) or (either and same_title(other, title)))]

    def _in_lead(self, offset: int) -> bool:
        """Whether nobody has been named before: the first paragraph speaks of a person whom the next one names."""
        return not self.actors or self.actors[0].at >= offset

    def _announced(self, offset: int) -> str | None:
        gist = next(iter(self.own_words[bisect_right(self._starts, offset):]), None)
        subject = subject_before(gist, len(gist.shape)) if gist else None
        person = gist.signs.get(gist.shape[subject.start]) if gist and subject and subject.start == 0 else None
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

@once
def cast_of(scene: Scene) -> Cast:
    """The persons of a scene as far as pronouns and titles need them, read once for all that is said."""
    return Cast(scene.text, scene)


def _between(actors: Sequence[Actor], start: int, end: int) -> tuple[int, int]:
    """The indices of actors (in order) from `start` to before `end`."""
    return bisect_left(actors, start, key=lambda a: a.at), bisect_left(actors, end, key=lambda a: a.at)
