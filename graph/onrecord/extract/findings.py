"""Findings: what inspectors, commissioners and reviewers are reported to have found, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from onrecord.annotate import Sentence, Text
from onrecord.claims import Evidence, FindingClaim, Mention
from onrecord.extract.advice.advised import asks_on
from onrecord.extract.advice.lists import advised_paragraphs, find_lists
from onrecord.extract.advice.series import is_action
from onrecord.extract.advice.speaking import naming_some
from onrecord.extract.authority.sources import Source, Sources, sources_in
from onrecord.extract.clauses.clauses import Clause, has_main_verb, split_clauses
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.clauses.small import governed_alike
from onrecord.extract.clauses.topics import find_topic
from onrecord.extract.clauses.weighed_tone import likely_tone
from onrecord.extract.marks import past_and, past_mark
from onrecord.extract.reporting import in_passing, weighed
from onrecord.extract.reporting.business import debated, is_business, own_frames
from onrecord.extract.reporting.frames import Told, find_frames
from onrecord.extract.reporting.going_on import OTHERS_SAY, goes_on, leading_up, opens
from onrecord.extract.reporting.graded_only import explains_grade, only_grades
from onrecord.extract.reporting.itemised import Framed
from onrecord.extract.reporting.own import OwnWords, asides, own_words, told_aside
from onrecord.extract.reporting.refusals import is_no_finding
from onrecord.extract.reporting.sections import Section, find_sections
from onrecord.extract.reporting.told_besides import is_of_register
from onrecord.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class _Context:
    """What surrounds a clause that is to become a finding."""

    source: Source | None  #: None: the document's own, whoever that is
    rule: str
    tone: str | None = None  #: what the frame or the heading says
    verb: tuple[int, int] | None = None  #: where it says so


@dataclass(frozen=True, slots=True)
class _Passage:
    """What is to be read as findings, clause by clause."""

    context: _Context
    start: int
    end: int
    whole: Framed | None = None  #: the frame of which only the clause that holds it counts


def findings(text: Text, scene: Scene) -> Iterator[FindingClaim]:
    """Every finding that a text reports; in an inspector's own report every clause that evaluates or states is one."""
    sources = sources_in(scene)
    sections = find_sections(text, sources)
    asked = {*naming_some(scene), *(sentence.start for advice in find_lists(scene) for sentence in advice.sentences)}
    framed_at = {sentence.start for sentence, _, _, framed in find_frames(sources) if framed}
    sections = [section.without(framed_at) for section in sections]
    listed = [section for section in sections if not asked & {sentence.start for sentence in section.sentences}]
    taken = asked | {sentence.start for section in listed for sentence in section.sentences}
    passages = [passage for section in listed for passage in _listed(sources, section)]
    passages += _reported(text, sources, taken)
    for passage in passages:
        yield from _claims(sources, passage.context, _clauses(text, passage))


def _listed(sources: Sources, section: Section) -> Iterator[_Passage]:
    """The items below `What is working`, behind `Inspectors found:`."""
    text = sources.scene.text
    for sentence in section.sentences:
        if _in_brackets(text, sentence) or (section.asked and weighed.is_hardly(sources, sentence)):
            continue
        context = _Context(section.source, section.rule, section.tone, section.heading)
        yield _Passage(context, section.begin(text, sentence), past_and(text.document.text, sentence.end))


def _reported(text: Text, sources: Sources, taken: set[int]) -> Iterator[_Passage]:
    paragraph = -9  #: the paragraph that last reported a finding
    zones = advised_paragraphs(sources.scene)
    aside = told_aside(text, sources)
    unframed = _Unframed(text, sources, own_words(text, sources), aside, leading_up(text, sources))
    for place, (sentence, _, running, framed) in enumerate(unframed.told):
        if sentence.start in taken or explains_grade(text, sentence.start, sentence.end):
            continue
        yield from _framed(text, own_frames(sources, sentence, framed), behind=sentence.paragraph == paragraph)
        if front := unframed.in_front(sentence, framed):
            yield front
        if framed or (running and opens(text, sentence)):
            paragraph = sentence.paragraph
        if not framed and (sentence.paragraph not in zones or unframed.gives_reason(place)):
            yield from unframed.read(place, paragraph)


def _framed(text: Text, framed: list[Framed], behind: bool) -> Iterator[_Passage]:
    """What frames hold; `behind`: the paragraph has reported findings before."""
    if framed and framed[0].rule == "with" and behind:
        sentence = text.sentence_at(framed[0].verb[0])
        start = sentence.start if sentence else framed[0].start
        yield _Passage(_Context(framed[0].source, "goes on"), start, framed[0].verb[0])
    for frame in framed:
        context = _Context(frame.source, frame.rule, frame.tone, frame.verb)
        mark = _MARK.match(text.document.text, frame.start, frame.end)
        for start, end in governed_alike(text.document.text, mark.end() if mark else frame.start, frame.end):
            yield _Passage(context, start, end, frame if frame.whole else None)


@dataclass(frozen=True)
class _Unframed:
    """The reader of sentences that no frame marks."""

    text: Text
    sources: Sources
    own: dict[int, OwnWords]
    aside: frozenset[int]  #: where sentences begin of which the author says something else than what was found
    led: set[int]  #: where sentences begin that lead up to a finding
    _weighed: dict[int, float] = field(default_factory=dict, init=False)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every sentence of the document's own prose."""
        return find_frames(self.sources)

    @cached_property
    def _debated(self) -> frozenset[int]:
        return debated(self.text)

    @cached_property
    def _asides(self) -> frozenset[int]:
        return asides(self.text, self.sources)

    def _chance(self, place: int) -> float:
        """How likely a sentence is a finding; one that a frame marks is."""
        if place not in self._weighed:
            told, before = self.told[place], self.told[place - 1] if place else None
            self._weighed[place] = 1.0 if told[3] else weighed.chance(self.sources, told, before)
        return self._weighed[place]

    def read(self, place: int, paragraph: int) -> Iterator[_Passage]:
        """A sentence that its author states, that goes on with what `paragraph` reported, or that weighs enough."""
        told = self.told[place]
        sentence, running, author = told[0], told[2], self.sources.author
        reporting = sentence.paragraph if sentence.start in self.led else paragraph
        if _in_brackets(self.text, sentence):
            return
        other = running and self.sources.authoring and running.name != self.sources.authoring.name
        if (words := self.own.get(sentence.start)) and not (other and goes_on(self.sources, sentence, reporting)):
            if not words.sure and self._chance(place) < (weighed.HARDLY if words.firm else weighed.UNLIKELY):
                return
            yield _Passage(_Context(self.sources.authoring, "stated"), words.start, sentence.end)
        elif running and (other or not (author and author.report)) and goes_on(self.sources, sentence, reporting):
            if self._chance(place) < weighed.FOLLOWS or is_business(self.text, sentence):
                return
            yield _Passage(_Context(running, "goes on"), self._past_mark(sentence), sentence.end)
        elif self._is_likely(place):
            named = weighed.reported_by(self.sources, told, self.sources.reviews)
            source = self.sources.authoring if author and author.report else named
            if source is None and not (self.sources.inspecting or self.sources.anybody):
                return
            if sentence.paragraph in self._debated or is_business(self.text, sentence):
                return
            yield _Passage(_Context(source, "weighed"), self._past_mark(sentence), sentence.end)

    def _past_mark(self, sentence: Sentence) -> int:
        return past_mark(self.text.document.text, sentence.start, sentence.end)

    def in_front(self, sentence: Sentence, framed: list[Framed]) -> _Passage | None:
        """What an author states in front of a frame: `Tenants are kept out, and we could not see that`."""
        words = self.own.get(sentence.start)
        if words is None or not framed or framed[0].rule != "unseen":
            return None
        joined = _JOINED.match(self.text.document.text, words.start, framed[0].verb[0])
        front = joined["front"] if joined else ""
        if not (joined and read_tone(front) and has_main_verb(self.text, words.start, joined.end("front"))):
            return None
        return _Passage(_Context(self.sources.authoring, "stated"), words.start, joined.end("front"))

    def gives_reason(self, place: int) -> bool:
        """Whether a sentence of a list of what to improve says what is wrong, and the next one what to do about it."""
        if place + 1 == len(self.told):
            return False
        (here, *_), (following, *_) = self.told[place : place + 2]
        words = self.text.document.text
        asks = _ASKS.search(words, following.start, following.end) and not _ASKS.search(words, here.start, here.end)
        return bool(asks) and here.paragraph == following.paragraph and self._chance(place) >= weighed.ENOUGH

    def _is_likely(self, place: int) -> bool:
        """Whether a sentence weighs enough: less will do beside a likely finding of its paragraph, and between two."""
        sentence = self.told[place][0]
        if sentence.start in self.aside or self.text.paragraphs[sentence.paragraph].start in self._asides:
            return False
        likely = self._chance(place)
        if likely >= weighed.ENOUGH or likely < weighed.BETWEEN:
            return likely >= weighed.ENOUGH
        if OTHERS_SAY.search(self.text.document.text, sentence.start, sentence.end):
            return False
        around = [n for n in (place - 1, place + 1) if 0 <= n < len(self.told)]
        here = [n for n in around if self.told[n][0].paragraph == sentence.paragraph]
        near = [n for n in here if self._chance(n) >= weighed.ENOUGH]
        return likely >= (weighed.ENOUGH, weighed.BESIDE, weighed.BETWEEN)[len(near)]


def _in_brackets(text: Text, sentence: Sentence) -> bool:
    """Whether a whole sentence stands in brackets: whatever it says, it is beside the point."""
    words = text.document.text
    return words.startswith("(", sentence.start) and words[sentence.start : sentence.end].rstrip().endswith(")")


#: A clause in front of a frame that is joined to it.
_JOINED = re.compile(r"(?P<front>[^;:“”\"]{15,}?),? (?:and|but|although|though|while|yet) \Z")
_ASKS = re.compile(r"\b(?:should|must|needs? to|ought to)\b")
_MARK = re.compile(r"\s*(?:\d{1,3}(?:\.\d+)*\.?|[•▪‣◦●○■□◼➢✓*·–—-])\s+(?=[A-Z])")


def _clauses(text: Text, passage: _Passage) -> list[Clause]:
    parts = split_clauses(text, passage.start, passage.end)
    if passage.whole is None:
        return parts
    verb = passage.whole.verb[0]
    held = [part for part in parts if part.start <= verb < part.end] or parts[:1]
    if passage.context.rule != "passive":
        return held
    behind = (part for part in parts[parts.index(held[-1]) + 1 :] if part.joined in ("and", "but"))
    return held + [part for part in behind if _GOES_ON.search(text.document.text, part.start, part.end)]


#: A passive that goes on with what was found: `and parents had not been told`.
_GOES_ON = re.compile(
    r"\b(?:had|have|has|was|were)(?: (?:not|never|rarely|seldom|often|always|also|all|\w+ly))* (?:been )?"
    r"\w+(?:ed|en|ld|nt|pt|ght|de|ne)\b")


def _claims(sources: Sources, context: _Context, clauses: list[Clause]) -> Iterator[FindingClaim]:
    text, kept, refusal = sources.scene.text, list[Clause](), ""
    for each in clauses:
        if refusal in ("life", "self") and not in_passing.has_subject(text.document.text, each):
            continue
        clause = in_passing.found_part(sources, each, context.rule in _UNFRAMED)
        advised = refusal == "advice" and text.document.text.endswith(" and that ", 0, each.start)
        refusal = is_no_finding(text, clause) or _unreported(sources, context, clause)
        # `and that visits be made weekly`, `that cards be withdrawn and that managers check statements`
        if not refusal and (advised or asks_on(text, clause.start, clause.end)):
            refusal = "advice"
        if refusal == "all":
            break
        if not refusal and not only_grades(sources.scene, clause.start, clause.end):
            kept.append(clause)
    for clause, polarity in zip(kept, _polarities(sources, context, kept), strict=True):
        yield FindingClaim(
            document=text.document.id,
            rule=context.rule,
            evidence=(_evidence(text, clause),),
            by=context.source.mention if context.source else None,
            about=find_topic(text, clause),
            polarity=polarity,
            text=text.words(clause.start, clause.end),
        )


_TONED = frozenset(("listed", "passive", "unseen"))  #: whose frame says how it is meant, whatever its words
_UNFRAMED = frozenset(("stated", "goes on", "listed", "led", "weighed"))


def _unreported(sources: Sources, context: _Context, clause: Clause) -> str:
    """Why a clause that no frame reports is none: it tells of the writers themselves or of somebody's life."""
    words = sources.scene.text.document.text
    if in_passing.feels(context.source, words, clause):
        return "said"
    if context.rule not in _UNFRAMED:
        return "advice" if context.rule == "closing" and _advises_on(sources.scene.text, clause) else ""
    if in_passing.of_visit(sources, clause):
        return "visit"
    if _is_label(words[clause.start : clause.end], context, clause):
        return "label"
    if in_passing.names_advice(words, clause):
        return "advice"
    if in_passing.of_writers(words, clause) or is_of_register(words, clause.start, clause.end):
        return "self"
    if in_passing.is_said(sources, clause):
        return "said"
    return "life" if in_passing.of_life(sources, clause) else ""


def _advises_on(text: Text, clause: Clause) -> bool:
    """Whether a clause goes on with advice: `Visits should go on, she says, and stop at ten`."""
    sentence = text.sentence_at(clause.start)
    asked = sentence and _ASKS.search(text.document.text, sentence.start, clause.start)
    return bool(asked) and is_action(text, clause.start, clause.end)


def _is_label(words: str, context: _Context, clause: Clause) -> bool:
    """Whether a few words without a verb only head what follows (`Economy and efficiency.`)."""
    if clause.verb is not None or context.rule not in ("stated", "goes on", "weighed"):
        return False
    size = len(words.split())
    return size < 3 or (size < 5 and read_tone(words) is None)


def _evidence(text: Text, clause: Clause) -> Evidence:
    sentence = text.sentence_at(clause.start)
    if sentence is None:
        return text.evidence(clause.start, clause.end)
    return text.evidence(sentence.start, max(sentence.end, clause.end))


def _polarities(sources: Sources, context: _Context, clauses: list[Clause]) -> list[Mention]:
    """The polarity of each clause; one that tells none has that of its neighbour, or behind `but` the opposite.

    What is said to be so beside no such clause has the one that its words speak for: inspectors do not report what
    does not matter.
    """
    text = sources.scene.text
    told = [_told(sources, context, clause) for clause in clauses]
    found: list[Mention] = []
    for place, (clause, mention) in enumerate(zip(clauses, told, strict=True)):
        if mention is None:
            before = found[-1].value if found else _ahead(clauses, told, place)
            turned = clause.joined == "but" and bool(found)
            words = text.words(clause.start, clause.end)
            value = _OPPOSITE.get(before or "") if turned else before
            mention = replace(words, value=value or likely_tone(words.words))
        found.append(mention)
    return found


_OPPOSITE = {"strength": "concern", "concern": "strength"}


def _ahead(clauses: list[Clause], told: list[Mention | None], place: int) -> str | None:
    """The polarity of the clause that `and` joins to this one."""
    if place + 1 < len(clauses) and clauses[place + 1].joined == "and":
        following = told[place + 1]
        return following.value if following else None
    return None


def _told(sources: Sources, context: _Context, clause: Clause) -> Mention | None:
    """What the frame says of a noun phrase, else what the clause says, else what its heading says; None: nothing."""
    text = sources.scene.text
    tone = read_tone(sources.without_names(clause.start, clause.end), clause.verb - clause.start if clause.verb else 0)
    if (
        context.tone
        and context.verb
        and (clause.verb is None or tone is None or context.tone != "strength" or context.rule in _TONED)
    ):
        return text.words(context.verb[0], context.verb[1], context.tone)
    return text.words(clause.start + tone.start, clause.start + tone.end, tone.value) if tone else None
