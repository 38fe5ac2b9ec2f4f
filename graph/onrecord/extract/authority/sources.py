"""Sources: whose inspection or review a document speaks of, and whom `inspectors`, `the report`, `it`, `he` mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from onrecord.extract.authority import senders
from onrecord.extract.authority.authors import Author, find_author
from onrecord.extract.authority.capacities import find_capacities
from onrecord.extract.authority.firms import sending
from onrecord.extract.authority.internal import internal_audit
from onrecord.extract.authority.jointly import bodies_with, in_team, together
from onrecord.extract.authority.nameless import tells_of_somebody, without_names
from onrecord.extract.authority.organs import organ_meant
from onrecord.extract.authority.papers import leads_inspection, writer_of_paper
from onrecord.extract.authority.source import Source as Source
from onrecord.extract.authority.writers import by_office_alone, writer_of
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.speech.attribution import Attribution
from onrecord.extract.speech.cast import Cast, cast_of
from onrecord.extract.speech.speakers import Subject

_INDEPENDENT = frozenset(("commissioner", "reviewer"))
_REVIEWERS = _INDEPENDENT | {"inspector"}
_RECOMMENDERS = _REVIEWERS | {"chair", "councillor", "coroner"}
#: Somebody or some body that does not inspect: alone, or whose report it is.
_OTHERS = shape(r"^(?:[Tt]he |THE |[Tt]his )?(?:<BOP>(?:$|'s?\b(?! (?:\w+ )?auditors?\b)|' )|.*<P>)")
#: What names a body by its office where it stands alone: `the Ombudsman`; `the inspection` names nobody.
_OFFICE = re.compile(r"\b(?:Ombudsman|Inspectorate|Regulator|Commissioner|Auditor)\b")
_OFFICES = re.compile(rf"{_OFFICE.pattern}|\bCommissioners\b")  #: the same, or several who hold it together


@dataclass(frozen=True)
class Sources:
    """The sources of one document."""

    scene: Scene

    @cached_property
    def capacities(self) -> dict[str, frozenset[str]]:
        """In what capacities each person speaks."""
        return find_capacities(self.scene)

    @cached_property
    def cast(self) -> Cast:
        """Who is meant by a pronoun or a title."""
        return cast_of(self.scene)

    @cached_property
    def inspecting(self) -> tuple[BodyMention, ...]:
        """Every mention of a body that inspects."""
        return tuple(b for b in self.scene.bodies if self.inspects(b))

    def inspects(self, body: BodyMention) -> bool:
        """Whether a body inspects others: known for it, or said to have sent inspectors or reviewers."""
        return senders.inspects(body, self.scene) or body.name in sending(self.scene)

    @cached_property
    def bodies(self) -> tuple[BodyMention, ...]:
        """Every mention of a body by name that could be inspected."""
        others = ("regulator", "department", "organ", "association")
        return tuple(b for b in self.scene.bodies if b.kind not in others and b.name)

    @cached_property
    def joint(self) -> Source | None:
        """Several inspectorates at one inspection, as they are listed."""
        near = any(after.start - before.end <= senders.WITHIN_LIST for before, after in pairwise(self.inspecting))
        for bodies, (start, end) in senders.listed_together(self.scene) if near else ():
            if len(bodies) > 1 and all(self.inspects(b) for b in bodies):
                return Source(together(self.scene, bodies, start, end), "body", start)
        return None

    @cached_property
    def principal(self) -> Source | None:
        """Whose inspection or review the document is about: the inspectorate or reviewer that it names most."""
        if self.joint:
            return self.joint
        counts = senders.tally(self.inspecting)
        people = [p for p in self.scene.persons if self.capacities.get(p.person, frozenset()) & _INDEPENDENT]
        counts.update(person.person for person in people)
        if not counts or (not people and senders.titled_first(self.scene, self.inspecting)):
            return self._by_its_people
        mentions: list[BodyMention | PersonMention] = sorted([*self.inspecting, *people], key=lambda m: m.start)
        return next(self.of(m) for m in mentions if counts[_name(m)] == max(counts.values()))

    @cached_property
    def author(self) -> Author | None:
        """Whoever inspects or reviews and speaks in the document himself; None where others report."""
        return find_author(self.scene, self.capacities)

    @cached_property
    def authoring(self) -> Source | None:
        """The author as a source; None where there is none or the text has no words for him."""
        if self.author is None:
            return None
        mentions: list[BodyMention | PersonMention] = [*self.inspecting, *self.scene.persons, *self.scene.bodies]
        named = next((m for m in mentions if _name(m) == self.author.name), None)
        unnamed = None if self.author.name else self.principal_body or self.principal or self._office
        found = self.of(named) if named else unnamed
        signs = self.author.report and found and by_office_alone(self.scene, found.name)
        return self.writer if signs and self.writer else found

    @cached_property
    def _office(self) -> Source | None:
        """An office that a text names without its body: `the Ombudsman`."""
        text = self.scene.text
        found = _OFFICE.search(text.document.text)
        return Source(text.words(*found.span()), "body", found.start()) if found else None

    @cached_property
    def _by_its_people(self) -> Source | None:
        """The inspectorate whose inspector signs, where its own name does not stand in the text."""
        signed = senders.signing(self.scene)
        return Source(signed, "body", signed.start) if signed else None

    @cached_property
    def principal_body(self) -> Source | None:
        """The inspectorate that the document names most."""
        if self.joint or (self.principal and self.principal.kind == "body"):
            return self.principal
        counts = senders.tally(self.inspecting)
        return self.of(max(self.inspecting, key=lambda b: (counts[b.name or b.words], -b.start))) if counts else None

    def reviews(self, person: str) -> bool:
        """Whether what a person reports is a finding: commissioners, inspectors, reviewers."""
        return bool(self.capacities.get(person, frozenset()) & _REVIEWERS)

    @cached_property
    def anybody(self) -> bool:
        """Whether what anybody in the document reports is a finding."""
        return any(held & _REVIEWERS for held in self.capacities.values())

    def recommends(self, person: str) -> bool:
        """Whether what a person recommends counts: those, chairs of boards and councillors."""
        held = self.capacities.get(person, frozenset())
        if person in self._spokespersons:
            return True
        return bool(held & _RECOMMENDERS) and not ("outsider" in held and not held & _REVIEWERS)

    def without_names(self, start: int, end: int) -> str:
        """The words from `start` to `end` of the text with names and posts blanked."""
        return without_names(self.scene, start, end)

    def governs(self, person: str) -> bool:
        """Whether a person governs the council that is spoken of: a leader, a member of its cabinet."""
        return "executive" in self.capacities.get(person, frozenset())

    @cached_property
    def _spokespersons(self) -> frozenset[str]:
        """Who speaks for an inspecting body in its own document."""
        return senders.spokespersons(self.scene) if self.author else frozenset()

    @cached_property
    def writer(self) -> Source | None:
        """Whoever writes the document himself, where what he recommends counts."""
        person = writer_of(self.scene)
        return self.of(person) if person and self.recommends(person.person) else None

    # --- who is meant ---------------------------------------------------------------------------------------------

    def meant(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        """The source that the words from `start` to `end` of a gist mean, or None where they mean none.

        `running` is the source that the sentences before speak of.
        """
        words = gist.shape[start:end]
        if "spokes" in self.scene.text.document.text[gist.starts[start]:gist.ends[end - 1]].lower():
            return None
        if (found := self._named(gist, start, end)) or _OTHERS.match(words):
            return found
        pronoun = words.lower()
        if pronoun in ("we", "our", "us", "i", "me", "my"):
            return self._here(gist, start, end, self.authoring) if self.author else None
        if pronoun in ("it", "they", "its", "their", "both"):
            return self._here(gist, start, end, running) if running else None
        if pronoun in ("she", "he", "his", "her"):
            return self._person(gist, start, end, "pronoun") or self._unnamed(gist, start, end, running)
        if pronoun.startswith(("his ", "her ")):
            return self._owner(gist, start, start + len("his"), running)
        if any(isinstance(gist.signs.get(c), PostMention) for c in words):
            return self._titled(gist, start, end, running)
        if organ := organ_meant(self.scene, gist.starts[start], gist.ends[end - 1]):
            # A committee hears, discusses and recommends; it has found something only where it reports itself.
            own = self.author is not None and self.author.name == organ.name
            return self._here(gist, start, end, self.authoring) if own else None
        return self._by_noun(gist, start, end, running)

    def _by_noun(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        """Whom `the commissioner`, `inspectors`, `the report` mean."""
        words = gist.shape[start:end]
        if "next " in words:  # `the next report`: nobody has written it yet
            return None
        if inside := internal_audit(self.scene, gist.starts[start], gist.ends[end - 1]):
            return inside
        if "commissioner" in words.lower():
            return self._here(gist, start, end, self._commissioner or self.principal_body or self.principal)
        paper = senders.names_paper(words)
        if paper and self.anybody and (writer := writer_of_paper(self.scene, gist, start, end, self.reviews)):
            return self._here(gist, start, end, self.of(writer))
        running = self.principal_body if paper and self._is_sent(running) else running
        fits = running and (paper or running.kind == "body")
        if meant := self._called(words, gist.starts[start], running if fits else None):
            return self._here(gist, start, end, meant)
        else_meant = self.principal if paper else self.principal_body or self.principal
        return self._here(gist, start, end, running if fits else else_meant)

    def _is_sent(self, running: Source | None) -> bool:
        """Whether a lead inspector is spoken of whom a body has sent, and whose report is that body's."""
        if running is None or running.kind != "person" or self.principal_body is None:
            return False
        return leads_inspection(self.scene, running.name)

    def _owner(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        """Whose report `her report` is: no body's."""
        owner = self._person(gist, start, end, "pronoun")
        return owner or next((s for s in (running, self.principal) if s and s.kind == "person"), None)

    def _called(self, words: str, offset: int, running: Source | None) -> Source | None:
        """The body that such people are of: auditors of one that audits, peers of one that sends peers.

        The one spoken of, else the one named last before, else the first named behind; None: any body may be meant.
        """
        kinds = [kind for kind, pattern in senders.CALLED.items() if re.search(pattern, words)]
        if not kinds or self.joint:
            return None
        if running and running.name and senders.sends(running.name) in kinds:
            return running
        fitting = [b for b in self.inspecting if senders.sends(b.name or b.words) in kinds]
        if not fitting or (kinds == ["inspects"] and running):
            return None
        before = [b for b in fitting if b.start < offset]
        return self.of(before[-1] if before else fitting[0])

    def recommender(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        """As `meant`, for those whose recommendations count: councillors and chairs as well."""
        words = gist.shape[start:end]
        persons = [gist.signs[c] for c in words if isinstance(gist.signs.get(c), PersonMention)]
        for person in persons[:1]:
            if isinstance(person, PersonMention):
                return self.of(person) if self.recommends(person.person) else None
        for sign in (gist.signs.get(c) for c in words):
            if isinstance(sign, BodyMention) and sign.kind == "organ" and not senders.in_aside(gist, start, end):
                return Source(self.scene.called(sign), "body", sign.start)
        if organ := organ_meant(self.scene, gist.starts[start], gist.ends[end - 1]):
            return self._here(gist, start, end, self.of(organ))
        if words in ("I", "me", "my", "My") and self.writer:
            return self._here(gist, start, end, self.writer)
        if "letter" in words and (wrote := self._letter(gist.starts[start])):
            return self._here(gist, start, end, wrote)
        chaired = any(isinstance(p := gist.signs.get(c), PostMention) and "chair" in p.title.lower() for c in words)
        if chaired and (chair := self._person(gist, start, end, "role", every=True)):
            return chair
        if re.fullmatch(r"(?i)s?he|his|her|they", words):
            return self._person(gist, start, end, "pronoun", every=True) or self.meant(gist, start, end, running)
        return self.meant(gist, start, end, running)

    def _letter(self, offset: int) -> Source | None:
        """Whoever has written the letter that is spoken of at `offset`: the last person before who is said to have."""
        wrote = [p for p in senders.letter_writers(self.scene) if p.start < offset and self.recommends(p.person)]
        return self.of(wrote[-1]) if wrote else None

    @cached_property
    def _full(self) -> dict[str, str]:
        return senders.names_in_full({b.name for b in self.inspecting if b.name}, self.scene.text.document.text)

    def _named(self, gist: Gist, start: int, end: int) -> Source | None:
        for place in range(start, end):
            sign = gist.signs.get(gist.shape[place])
            if isinstance(sign, PersonMention):
                if self.principal_body and self.reviews(sign.person) and in_team(gist, place, self.reviews):
                    return self._here(gist, start, end, self.principal_body)
                return self.of(sign) if self.reviews(sign.person) else None
            if isinstance(sign, BodyMention) and self.inspects(sign):
                if self.joint and self.joint.mention.start <= sign.start < self.joint.mention.end:
                    return self.joint
                if len(bodies := bodies_with(gist, place, self.inspects)) > 1:
                    return Source(together(self.scene, bodies, bodies[0].start, sign.end), "body", sign.start)
                return self.of(sign)
        return None

    def _titled(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        posts = [p.title for c in gist.shape[start:end] if isinstance(p := gist.signs.get(c), PostMention)]
        if not any(re.search(r"(?i)commissioner|inspector|ombudsman|audit(?:or|$)|reviewer|scrutineer|advis[eo]r|"
                             r"regulator|peer", p) for p in posts) \
                or any(re.search(r"(?i)crime", p) for p in posts):
            return None
        person = self._person(gist, start, end, "role")
        if inside := internal_audit(self.scene, gist.starts[start], gist.ends[end - 1]):
            return person or inside
        commissioner = any(re.search(r"(?i)commissioner", p) for p in posts)
        sent = running if running and running.kind == "body" and posts[-1].lower().endswith("inspector") else None
        else_meant = (self._commissioner if commissioner else sent) or self.principal_body or self.principal
        return person or self._here(gist, start, end, else_meant)

    @cached_property
    def _commissioner(self) -> Source | None:
        sent = (p for p in self.scene.persons if "commissioner" in self.capacities.get(p.person, ()))
        return next(map(self.of, sent), None)

    def _unnamed(self, gist: Gist, start: int, end: int, running: Source | None) -> Source | None:
        """`He` behind `the Ombudsman said`: an office that the document gives no name to."""
        offset = gist.starts[start]
        paragraph = self.scene.text.paragraph_at(offset)
        floor = paragraph.start if paragraph else 0
        named = any(floor - 400 < p.start < offset for p in self.scene.persons)
        named = named or tells_of_somebody(self.scene, floor, offset)
        office = r"(?i)ombudsman|commissioner|inspector|auditor"
        holds = running is not None and re.search(office, running.mention.words)
        return self._here(gist, start, end, running) if holds and not named else None

    def _person(self, gist: Gist, start: int, end: int, kind: str, every: bool = False) -> Source | None:
        if not (every or self.anybody):  # whoever is meant, he does not review
            return None
        posts = tuple(c for c in gist.shape[start:end] if isinstance(gist.signs.get(c), PostMention))
        subject = Subject(start, end, "pronoun" if kind == "pronoun" else "role", posts)
        said = self.cast.speaker(Attribution(gist, subject, "", gist.starts[start], gist.ends[end - 1], False), [])
        if said is None or said.value is None:
            return None
        return Source(said, "person", said.start) if (self.recommends if every else self.reviews)(said.value) else None

    def _here(self, gist: Gist, start: int, end: int, source: Source | None) -> Source | None:
        """`source` as it is called here."""
        at, until = gist.starts[start], gist.ends[end - 1]
        if source is None:
            here = self.scene.text.words(at, until)
            return Source(here, "body", at) if self.bodies and senders.may_tell(self.scene, here.words) else None
        named = source.name or (source.mention.words if _OFFICES.search(source.mention.words) else None)
        return Source(self.scene.text.words(at, until, named), source.kind, at)

    def of(self, mention: BodyMention | PersonMention) -> Source:
        """The source that a mention names."""
        if isinstance(mention, PersonMention):
            return Source(self.scene.named(mention), "person", mention.start)
        called = self.scene.called(mention)
        full = self._full.get(called.value or "")
        return Source(replace(called, value=full) if full else called, "body", mention.start)


@lru_cache(maxsize=1)
def sources_in(scene: Scene) -> Sources:
    """The sources of a scene; the last scene asked for is kept, as the kinds come one after the other."""
    return Sources(scene)


def _name(mention: BodyMention | PersonMention) -> str:
    return mention.person if isinstance(mention, PersonMention) else mention.name or mention.words
