"""What is asked for in words that no rule lists: phrases behind `should`, `must`, `to` and in lists, weighed.

The last resort of the recommendations: a verb phrase is taken for one where its own words and those before it weigh
as those of recommendations do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.extract.advice.advised import TO_PUBLIC
from onrecord.extract.advice.narrating import binds_everybody
from onrecord.extract.advice.series import is_action
from onrecord.extract.advice.stated import leads_to_decisions
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.authority.tellers import teller_of
from onrecord.extract.reporting.frames import Told, find_frames
from onrecord.extract.reporting.others import goes_on_with_them, others_ask
from onrecord.extract.reporting.weighed import reported_by, surroundings
from onrecord.extract.scene import Scene
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

#: The chance from which a phrase is taken for a recommendation.
ENOUGH = 0.5

_MODAL = re.compile(
    r"\b(?P<modal>should|must|needs? to|has to|have to|had to|ought to|is to|are to|shall|to)"
    r"(?: now| also| then| not)? (?!(?:the|an?|its?|his|her|their|this|that|these|those|us|me|him|them|be|have)\b)"
    r"(?=[a-z])"
)
_ENDS = re.compile(
    r"[;.:!?”\"]|,? (?:and|or|but) (?:to|must|should|that|it|he|she|they|also|said|says|added|will|has|was|is)\b"
    r"|, (?:to|said|says|which|who|but|while|although|he|she|it|they)\b"
)
_BULLET = re.compile(r"\W*(?:\(?[a-zA-Z0-9]{1,3}[.)]\s+|R\d+:?\s+)?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A phrase that may be a recommendation, from `start` to `end` of the text."""

    modal: str  #: the words in front that may ask for it; `item`: it opens an item of a list
    start: int
    end: int


def weighed_advice(sources: Sources) -> Iterator[tuple[Asked, Source | None]]:
    """Every phrase that weighs enough to be a recommendation, and whose it is of those whose recommendations count."""
    weighed = weights("recommendations")
    for told, before, asked in asked_in(sources):
        if weighed.chance(asked_signs(sources, told, before, asked)) < ENOUGH:
            continue
        if not _may_ask(sources, told, asked) or _leads_on(sources, told) or _of_columns(sources, asked):
            continue
        if binds_everybody(sources.scene.text, told[0]) or _asked_by_another(sources, told, before, asked):
            continue
        teller = teller_of(sources, told[1], told[2], asked.start)
        if teller is None or teller.source:
            source = teller.source if teller else None
            yield asked, source or reported_by(sources, told, sources.recommends, asked.start)


#: What stands in front of a purpose: `used his skill to make sure`, `were appointed to serve`.
_PURPOSE = re.compile(
    r"\b(?:us(?:es|ed|ing)|appointed|elected|employed|hired|recruited|formed|founded|delighted|proud|pleased|honou?red"
    r"|privileged|worked|travelled|gathered|spent|visited|(?:re-?)?visit|return(?:s|ed|ing)?|(?:come|go|going"
    r"|coming) back|came|went|met|stayed|invit(?:ed|ing)"
    r"|having us|written|wrote|writes|writing)\b[^.;:]{0,90}$"
)
#: An item of an agenda: what the meeting is to do itself.
_AGENDA = re.compile(
    r"\W*(?:\(?[a-zA-Z0-9]{1,3}[.)]\s+)?To (?:elect|receive|approve|note|consider|confirm|appoint|agree|sign|adopt|hear"
    r"|discuss|ratify|accept|nominate|declare|authorise|determine|resolve|deal)\b"
)
#: In front of `to`: what follows is told, or is all that somebody can or would do.
_NO_ASKING = re.compile(
    r"\b(?:took|takes?|taken|taking|able|unable|fail(?:ed|s|ing)?|wait(?:s|ed|ing)?|decisions?|slow|quick|right"
    r"|power|duty|empower\w*|grant(?:s|ed|ing)? (?:an?|the) (?:request|motion|bid|petition)"
    r"|chance|opportunity|would like (?:us|me)|(?:might|may) (?:like|wish|want)|too \w+)\b[^,;:]{0,25} (?:to )?\Z"
    r"|\b(?:what|how|when|where|whether|which|who)(?: best| exactly| not)? to \Z", re.IGNORECASE)
#: Who recommends something says so himself: these are no deeds that anybody asks for.
_RECOMMENDING = re.compile(
    r"(?:recommend|urge|expect|note|approve|receive|endorse|appoint|elect|say|wait|brace"
    r"|make (?:\w+ ){0,2}representations|balance (?:its|the|their) budget)\b",
    re.IGNORECASE)


def _may_ask(sources: Sources, told: Told, asked: Asked) -> bool:
    """Whether a phrase may be asked for, whatever it weighs: an item is a verb phrase, nobody just speaks."""
    text = sources.scene.text
    words, begin = text.document.text, told[0].start
    if _RECOMMENDING.match(words, asked.start) or _AGENDA.match(words, begin):
        return False
    if asked.modal == "item":
        return not _is_business(sources.scene, told[0].paragraph) and is_action(text, asked.start, asked.end)
    before = words[begin : asked.start]
    if sources.author is not None and sources.author.report and _tells_only(asked.modal, before):
        return False
    if asked.modal != "to":
        return True
    return not (_NO_ASKING.search(before) or TO_PUBLIC.search(before[-60:]) or _PURPOSE.search(before[:-3]))


#: Words of asking, behind which `to` does not only say what for.
_ASKING = re.compile(
    r"(?i)\b(?:(?:advis(?:e[ds]?|ing)|ask(?:s|ed|ing)?|recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|instruct(?:s|ed"
    r"|ing)?"
    r"|order(?:s|ed|ing)?|directed|directs|advice|expects?|expected|wants?|wanted|would like|steps?|tasks?|conditions?"
    r"|remed(?:y|ies))\b|urg(?:es?|ed|ing)\b|encourag(?:es?|ed|ing)\b|propos(?:e[ds]?|als?|ing)\b"
    r"|call(?:s|ed|ing)? (?:up)?on\b|requir(?:e[sd]?|ing) (?:it|them|us|you|the|its)\b)"
)
#: Who is served and has to put up with something: `Some tenants must travel to the next town.`
_SERVED = re.compile(
    r"(?i)\b(?:child(?:ren)?|people|leavers|pupils|residents|tenants|patients|families|parents|carers|prisoners|victims"
    r"|learners|young adults|they)(?: (?!should\b)\w+){0,2} (?:must|ha(?:ve|d) to) \Z")


def _tells_only(modal: str, before: str) -> bool:
    """Whether an inspector's own sentence says what something is for (`meets weekly to agree plans`), or what those
    whom a service is for have to do."""
    return not _ASKING.search(before) if modal == "to" else _SERVED.search(before) is not None


def _is_business(scene: Scene, index: int) -> bool:
    """Whether the list of an item says what a meeting is to decide."""
    text = scene.text
    for paragraph in reversed(text.paragraphs[max(0, index - 12) : index]):
        words = text.document.text[paragraph.start : paragraph.end].rstrip()
        if words.endswith(":") or paragraph.role != "item":
            return leads_to_decisions(words)
    return False


def _leads_on(sources: Sources, told: Told) -> bool:
    """Whether a sentence only leads up to a list, whose items say what is to be done."""
    return sources.scene.text.document.text[: told[0].end].rstrip().endswith(":")


def _of_columns(sources: Sources, asked: Asked) -> bool:
    """Whether a phrase goes over the columns of a table."""
    return "\t" in sources.scene.text.document.text[asked.start : asked.end]


def _asked_by_another(sources: Sources, told: Told, before: Told | None, asked: Asked) -> bool:
    """Whether the sentence names somebody in front of the phrase, and nobody whose recommendations count."""
    if _asked_by_others(sources.scene, told, before):
        return True
    named = [p for p in sources.scene.persons if told[0].start <= p.start < asked.start]
    return bool(named) and not any(sources.recommends(person.person) for person in named)


def _asked_by_others(scene: Scene, told: Told, before: Told | None) -> bool:
    """Whether a group that inspects nobody asks for it, here or in the sentence before that this one goes on with."""
    start, end = told[0].start, told[0].end
    if told[2] is not None:
        return False
    if others_ask(scene, start, end):
        return True
    goes_on = before is not None and before[0].paragraph == told[0].paragraph and goes_on_with_them(scene, start, end)
    return goes_on and before is not None and others_ask(scene, before[0].start, before[0].end)


def asked_in(sources: Sources) -> Iterator[tuple[Told, Told | None, Asked]]:
    """Every phrase that may be a recommendation, with its sentence and the one before."""
    before: Told | None = None
    for told in find_frames(sources):
        for modal, start, end in _phrases(sources, told):
            yield told, before, Asked(modal, start, end)
        before = told


def _phrases(sources: Sources, told: Told) -> Iterator[tuple[str, int, int]]:
    text, sentence = sources.scene.text, told[0]
    words = text.document.text
    for found in _MODAL.finditer(words, sentence.start, sentence.end):
        ends = _ENDS.search(words, found.end() + 3, sentence.end)
        end = ends.start() if ends else sentence.end
        if " " in words[found.end() : end].strip():
            yield found["modal"], found.end(), end
    paragraph = text.paragraphs[sentence.paragraph]
    if paragraph.role == "item" and text.sentences_in(paragraph)[0].start == sentence.start:
        bullet = _BULLET.match(words, sentence.start, sentence.end)
        yield "item", bullet.end() if bullet else sentence.start, len(words[: sentence.end].rstrip(" .;"))


def asked_signs(sources: Sources, told: Told, before: Told | None, asked: Asked) -> frozenset[str]:
    """What shows of a phrase: its words, those before it, how it is asked for, and what stands around."""
    gist = told[1]
    own = re.findall(r"[a-z']+", sources.scene.text.document.text[asked.start : asked.end].lower())[:6]
    ahead = tokens_of(gist, 0, bisect_left(gist.starts, asked.start), sources.inspects)
    signs = {f"asked by {asked.modal}", f"opens {' '.join(own[:1])}", f"opens {' '.join(own[:2])}"}
    signs |= {f"has {word}" for word in own} | {f"ahead {token}" for token in ahead}
    signs |= {f"near {place} {token}" for place, token in enumerate(reversed(ahead[-4:]))}
    signs |= {f"two {one} {two}" for one, two in pairwise(ahead)}
    signs |= {f"by {asked.modal} {token}" for token in ahead[-3:]}
    return frozenset(signs) | surroundings(sources, told, before)
