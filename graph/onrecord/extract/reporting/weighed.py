"""Sentences that no frame marks, weighed: whether their words and their place make them findings of an inspection.

The last resort of the findings: prose words what inspectors found in more ways than can be listed, but a sentence
that reports them shows in its words and in what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from onrecord.annotate import Sentence
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.memo import Memo
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.once import once, once_each
from onrecord.extract.reporting.frames import Told, find_frames
from onrecord.extract.reporting.others import others_ask
from onrecord.extract.reporting.own import is_heading
from onrecord.extract.reporting.passives import is_answer
from onrecord.extract.scene import Scene, shape
from onrecord.extract.speech.turns import turns_of
from onrecord.extract.spots import Spots, small_letters, spots
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

_REPORTS = re.compile(
    r"\b(?=[acfijlortvw])(?:inspect\w*|report\w*|letters?|watchdog|regulators?|reviews?|reviewers?|auditors?|assess\w*"
    r"|ombudsman|commissioners?|findings?|found|team|judg\w*|visit\w*)\b"
)
_OF_A_PERSON = re.compile(r"\W*(?:(?:[\w,]+ ){0,4}?)(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is)\b")
_PERSON = shape("<P>")
#: The chance from which a sentence is taken for a finding: below it, more than a third of what is taken is none.
ENOUGH = 0.6
#: The chance that will do beside a finding of the same paragraph, and between two of them.
BESIDE = 0.5
BETWEEN = 0.12
#: The chance below which a sentence is none though its place speaks for it: below a heading of what inspectors found,
#: behind a sentence that reports, and elsewhere in their own paper.
HARDLY = 0.05
FOLLOWS = 0.15
UNLIKELY = 0.4
#: `A commissioner sent to Dunley says that ...`: the lead of a story, which says it again, with the name, below.
_ANNOUNCES = re.compile(r"\W*An? [^,.;]{3,120}? (?:says|said|has said|warns|warned|has warned) ")
#: `Lessons, the letter goes on, are well planned`: the frame stands in the middle or behind.
_ASIDE = re.compile(
    r"(?i), (?:(?:the|its|their|his|her|this) )?(?:\w+ ){0,2}?(?:inspectors?|report|letter|review|team|auditors?"
    r"|watchdog|regulator|ombudsman|commissioner|reviewers?|it|they|s?he) (?:also )?(?:say|said|write|wrote|find|found"
    r"|go|add|note|conclude|report|think|thought|judge|establish|observe|reckon|remark|record|state)\w*(?: on)?(?=[,.])"
)
#: `Asked about the audit, the mayor told reporters`: somebody else speaks.
_OTHERS = re.compile(
    r"\W*(?:[Aa]sked|[Qq]uestioned|[Pp]ressed|[Cc]hallenged|[Qq]uizzed) (?:about|if|whether|how|why|what|on|by)\b"
)
_TO_OTHERS = re.compile(
    r"t(?<!\wt)(?:old|ells) (?:reporters|journalists|councillors|members|MPs|(?:the|a|this|last|yesterday['’]s)"
    r" (?:\w+ )?(?:meeting|committee|panel|cabinet|newspaper|paper|programme))\b"
)
#: Whose figures and papers say so, and no inspector: `according to figures seen by the paper`.
_FIGURES = re.compile(
    r"\b[Aa]ccording to (?!(?:the )?(?:report|inspect|watchdog|regulator|auditor|review|letter))(?:[\w’'-]+ ){0,4}?"
    r"(?:figures|data|statistics|numbers|documents|papers|research|analysis|survey|poll|estimates|accounts|records)\b")
#: Whoever writes as `I`. What it begins with is told by the letter before it, so that only these letters are looked at.
_WRITER = re.compile(r"[Im](?<!\w.)(?:(?<=I)|(?<=m)[ye])\b", re.DOTALL)
_LONG_QUOTE = 60  #: code points from which a quotation is speech and no partial quote


def chance(sources: Sources, told: Told, before: Told | None) -> float:
    """How likely a sentence (`before`: the one before it, None at the beginning) is a finding, from 0 to 1; at least so
    likely where that is ENOUGH, and less than HARDLY where it is less than that."""
    if _is_speech(sources, told):
        return 0.0
    learnt, said = weights("findings"), _said(sources, told, before)
    # Tones cost most to read, and decide little: where it is a finding or none whatever they are, none is read.
    least, most = learnt.bounds(said, _TONES)
    if most < HARDLY or least >= ENOUGH:
        return least
    return learnt.chance(said.union(_tones(sources, told)))


def is_hardly(sources: Sources, sentence: Sentence) -> bool:
    """Whether a sentence of prose is hardly a finding, for all that the heading above it says so."""
    every, place = find_frames(sources), _order(sources).get(sentence.start)
    if place is None:
        return False
    return not every[place][3] and chance(sources, every[place], every[place - 1] if place else None) < HARDLY


def _is_speech(sources: Sources, told: Told) -> bool:
    """Whether a sentence holds speech rather than a partial quote, or is somebody's own who does not inspect."""
    sentence, text = told[0], sources.scene.text
    quoted = text.quotations_in(sentence.start, sentence.end)
    over = [text.quotation_at(at) for at in (sentence.start, sentence.end - 1)]
    parted = len(quoted) > 1 and quoted[0].start <= sentence.start + 1
    if any(each.end - each.start > _LONG_QUOTE for each in quoted) or over != [None, None] or parted:
        return True
    words = text.document.text[sentence.start : sentence.end]
    own = sources.author is None and _WRITER.search(words) is not None
    others = _OTHERS.match(words) or _TO_OTHERS.search(words)
    figures = "ccording to " in words and _FIGURES.search(words) is not None
    own = own or any(start <= sentence.start < end for start, end in _spoken(sources.scene))
    if own or figures or is_answer(told[1]) or others is not None or _ANNOUNCES.match(words) is not None:
        return True
    return told[2] is None and others_ask(sources.scene, sentence.start, sentence.end)


@once
def _spoken(scene: Scene) -> tuple[tuple[int, int], ...]:
    """The stretches of a record of debate that somebody says."""
    return tuple(piece for turn in turns_of(scene) for piece in turn.pieces)


def reported_by(
    sources: Sources, told: Told, counts: Callable[[str], bool], until: int | None = None
) -> Source | None:
    """Whose words such a sentence reports: a body that inspects or a person who `counts`, named in it, or last
    before it
    in its paragraph; for `she` and `her` the last such person at all; else the source that is spoken of. None: nobody
    is named here, and it is whoever the document is about. What stands behind `until` names nobody who reports."""
    end = told[0].end if until is None else until
    sentence, _, running, _ = told
    paragraph = sources.scene.text.paragraphs[sentence.paragraph]
    bodies = [body for body in sources.inspecting if body.start < end]
    people = [person for person in sources.scene.persons if person.start < end and counts(person.person)]
    words = sources.scene.text.document.text[sentence.start : sentence.end]
    if _OF_A_PERSON.match(words) and people:
        return sources.of(people[-1])
    mentions: list[BodyMention | PersonMention] = sorted([*bodies, *people], key=lambda mention: mention.start)
    near = [mention for mention in mentions if mention.start >= paragraph.start]
    here = [mention for mention in near if mention.start >= sentence.start]
    if here:
        return sources.of(here[0])
    return running or (sources.of(near[-1]) if near else None)


def signs_of(sources: Sources, told: Told, before: Told | None) -> frozenset[str]:
    """What shows in a sentence and around it: its words, by one and two, with mentions as their kinds; its place; the
    tones of it and of its neighbours."""
    return _said(sources, told, before).union(_tones(sources, told))


def _said(sources: Sources, told: Told, before: Told | None) -> frozenset[str]:
    """The same but for the tones."""
    tokens = tokens_of(told[1], inspects=sources.inspects)
    signs = {sign for token in tokens for sign in _OF_TOKEN[token]}
    signs |= {f"b {one} {two}" for one, two in pairwise(tokens)}
    signs |= {f"at {place} {token}" for place, token in enumerate(tokens[:2])}
    signs.update(_setting(sources, told))
    if _ASIDE.search(sources.scene.text.document.text, told[0].start, told[0].end):
        signs.add("aside")
    return surroundings(sources, told, before).union(signs)


def _setting(sources: Sources, told: Told) -> Iterator[str]:
    """What stands around a sentence: how far down it is, the heading above, and what its neighbours are."""
    every, sentence = find_frames(sources), told[0]
    place = _order(sources)[sentence.start]
    yield f"down {5 * place // len(every)}"
    yield f"of {min(len(sources.scene.text.sentences_in(sources.scene.text.paragraphs[sentence.paragraph])), 5)}"
    yield from (f"below {word}" for word in _headings(sources.scene)[sentence.paragraph])
    for name, near in _neighbours(sources, told):
        if near is None:
            yield f"{name} none"
        elif near[3]:
            yield f"{name} framed"


#: What the signs of tones begin with: those of a sentence, of the one before and of the one behind.
_TONES = ("tone ", "last tone ", "next tone ")


def _tones(sources: Sources, told: Told) -> Iterator[str]:
    """The tone of a sentence and of its neighbours."""
    yield f"tone {_tone_of(sources, told)}"
    yield from (f"{name} tone {_tone_of(sources, near)}" for name, near in _neighbours(sources, told) if near)


def _tone_of(sources: Sources, told: Told) -> str:
    tone = read_tone(sources.without_names(told[0].start, told[0].end))
    return tone.value if tone else "none"


def _neighbours(sources: Sources, told: Told) -> Iterator[tuple[str, Told | None]]:
    """The sentences before and behind in the same paragraph; None: there is none."""
    every, place = find_frames(sources), _order(sources)[told[0].start]
    for name, at in (("last", place - 1), ("next", place + 1)):
        near = every[at] if 0 <= at < len(every) else None
        yield name, near if near is not None and near[0].paragraph == told[0].paragraph else None


@lru_cache(maxsize=1)
def _order(sources: Sources) -> dict[int, int]:
    """The place of each sentence among all, by where it begins."""
    return {told[0].start: place for place, told in enumerate(find_frames(sources))}


@once
def _headings(scene: Scene) -> tuple[tuple[str, ...], ...]:
    """For each paragraph the first words of the heading above it."""
    found, last = list[tuple[str, ...]](), ()
    for paragraph in scene.text.paragraphs:
        found.append(last)
        if paragraph.role == "title" or is_heading(scene.text, paragraph):
            last = tuple(_WORD.findall(scene.text.document.text[paragraph.start : paragraph.end].lower())[:8])
    return tuple(found)


_WORD = re.compile(r"[a-z]+")
_ENDING = re.compile(r"(?<=\w{4})(?:ingly|edly|ness|ing|ed|ly|es|s)$|'s$")
#: What each token shows, whole and without its ending.
_OF_TOKEN: Memo[tuple[str, str]] = Memo(lambda token: (f"w {token}", f"s {_ENDING.sub('', token)}"), most=8192)


def surroundings(sources: Sources, told: Told, before: Told | None) -> frozenset[str]:
    """What shows around a sentence: what it and the one before speak of, and where it stands."""
    scene, sentence = sources.scene, told[0]
    signs = {f"here {each}" for each in _around(scene, sentence.start, sentence.end)}
    if before is not None and before[0].paragraph == sentence.paragraph:
        signs |= {f"before {each}" for each in _around(scene, before[0].start, before[0].end)}
    return frozenset(signs.union(_place(sources, told)))


@once_each
def _around(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """What a sentence speaks of; it is asked about for itself, for each of its phrases and for the one behind it."""
    shown, quoted = scene.open_gist(start, end), scene.text.quotation_at(start + 1)
    signs = {
        "reports": _reports(scene).within(start, end),
        "person": _PERSON.search(shown.shape) is not None,
        "person first": shown.shape != "" and isinstance(shown.signs.get(shown.shape[0]), PersonMention),
        "speech": quoted is not None and quoted.end - quoted.start > _LONG_QUOTE,
    }
    return tuple(sign for sign, holds in signs.items() if holds)


@once
def _first_of_prose(scene: Scene) -> int:
    """The first paragraph of prose; 0 where there is none."""
    return next((n for n, paragraph in enumerate(scene.text.paragraphs) if paragraph.role == "prose"), 0)


@once
def _reports(scene: Scene) -> Spots:
    """Where a text speaks of those who inspect and of what they write."""
    return spots(_REPORTS.finditer(small_letters(scene)))


def _place(sources: Sources, told: Told) -> Iterator[str]:
    text, sentence = sources.scene.text, told[0]
    paragraph = text.paragraphs[sentence.paragraph]
    at = next((n for n, other in enumerate(text.sentences_in(paragraph)) if other.start == sentence.start), 0)
    yield f"place {min(at, 3)}"
    yield f"role {paragraph.role}"
    yield f"paragraph {min(sentence.paragraph - _first_of_prose(sources.scene), 2)}"
    if _reports(sources.scene).within(paragraph.start, sentence.start):
        yield "paragraph reports"
    if sources.author is not None:
        yield "own report" if sources.author.report else "own letter"
    if told[2] is not None:
        yield "running"
