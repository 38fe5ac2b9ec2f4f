"""Comings and goings that no rule words, weighed: whether a sentence tells of a person's arrival or going.

The last resort of the events in office: people hang up their keys, walk through the door and hand over in more ways
than can be listed, but a sentence that tells of it shows in its words, in the post and in the day beside the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.clauses import DAY, Event
from onrecord.extract.office.comings import does_else
from onrecord.extract.office.grammar import dated
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

#: The chance from which a sentence is taken to tell of a person's coming or going.
ENOUGH = 0.55

_STATE = shape(
    r"^(?:Until|Up to|Till) |\b(?:was|were|been),? until |\bfor (?:\w+ ){1,3}years\b|\bas an? (?:<T>|[a-z-]+"
    r" (?:in|at|with|for|and)\b)|\b(?:elected|returned) (?:\w+ )?(?:to (?:the )?(?:<B>|council|parliament"
    r"|assembly)(?! as )|to represent|as an? )"
)
#: `her departure follows that of the commissioner, Ann Example`: told in passing.
_THAT_OF = shape(r"\bthat of (?:the )?(?:<T>,? )?$")
#: Who comes back to look at something visits, and takes up nothing.
_VISITS = re.compile(
    r"\b(?:return|com|go)(?:s|es|ed|e|ing)?\b[^.;]{0,60}? to (?:check|see|look|review|inspect|visit|report|speak"
    r"|talk)\b"
)
_UNCERTAIN = re.compile(
    r"\b(?:if|whether|unless|hop(?:e|es|ed|ing)|wants?|wanted|would|could|might|may|should|not|never|deni(?:es|ed)"
    r"|rumou?rs?|speculation|urged?|calls? for|called for)\b"
)
#: `has been chair since Bob Roe left`: held ever since, no arrival.
_HELD_SINCE = re.compile(
    r"\b(?:ha(?:s|ve|d)|['’]s) (?:\w+ )?(?:been|served|acted|led|held|stood in|filled in)\b[^.;]* (?:since|from)\b"
)
#: `Bob Roe will continue as acting head until she starts`: who stays neither comes nor goes.
_STAYS = re.compile(
    r"^(?:,[^,;\n]{1,60},)? (?:(?:will|is|to|has|have|would|agreed|was|asked|also|now) )*(?:continu(?:e|es|ed|ing)"
    r"|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|carr(?:y|ies|ied) on|keep(?:s|ing)? on)\b"
)
#: `Auditor Ann Example began collecting records`: what somebody sets about in office is no office.
_SETS_ABOUT = shape(
    r"^ (?:(?:has|had|have|also|then|soon|now) )*(?:began|begins?|begun|start(?:s|ed)?) (?!work|serv|lead|act|head"
    r"|chair|teach|manag|runn)[a-z]+ing\b"
)
#: Questions of the weights, and the event that each tells of.
EVENTS = {"departures": "departure", "joinings": "joining"}


@dataclass(frozen=True, slots=True)
class Passing:
    """A person as a sentence speaks of him or her: `place` is that of the person in the gist."""

    person: PersonMention
    gist: Gist
    place: int


def passings(scene: Scene) -> Iterator[Passing]:
    """Every person of every sentence of the running text, once a sentence."""
    for sentence in scene.text.sentences:
        persons = [p for p in scene.persons if sentence.start <= p.start < sentence.end]
        if not persons or scene.text.is_furniture(sentence.start):
            continue
        gist, seen = scene.open_gist(sentence.start, sentence.end), set[str]()
        for person in persons:
            if person.person not in seen:
                seen.add(person.person)
                yield Passing(person, gist, bisect_left(gist.starts, person.start))


def signs_of(passing: Passing) -> frozenset[str]:
    """What shows of a person in a sentence: the words of it, those beside the name, posts, days and bodies in it."""
    before = tokens_of(passing.gist, 0, passing.place)
    behind = tokens_of(passing.gist, passing.place + 1)
    tokens = [*before, "X", *behind]
    signs = {f"w {token}" for token in tokens} | {f"b {a} {b}" for a, b in pairwise(tokens)}
    signs |= {f"behind {token}" for token in behind[:8]} | {f"next {' '.join(behind[:n])}" for n in (1, 2, 3)}
    signs |= {f"ahead {token}" for token in before[-4:]} | {f"before {' '.join(before[-n:])}" for n in (1, 2)}
    return frozenset(signs)


def weighed_events(scene: Scene, told: Container[tuple[str, int]]) -> Iterator[Event]:
    """Every coming and going that weighs enough and stands in no sentence where `told` (name, start of the sentence)
    has one of the same person."""
    for passing in passings(scene):
        if (passing.person.person, scene.sentence(passing.person.start).start) in told or _is_state(passing):
            continue
        signs = signs_of(passing)
        chances = {kind: weights(question).chance(signs) for question, kind in EVENTS.items()}
        kind = max(chances, key=lambda each: chances[each])
        shown = passing.gist.shape
        if chances[kind] < ENOUGH or (kind == "joining" and _HELD_SINCE.search(shown)):
            continue
        if not does_else(shown, passing.place, kind):
            yield _event(scene, passing, kind)


#: Who describes or opens something, or is congratulated or thanked, neither comes nor goes by that.
_AGENT = re.compile(
    r"^[“\"]?(?:[Cc]ongratulations|[Tt]hanks|[Ww]ell done) to |\b(?:described|called|praised|welcomed|opened|designed"
    r"|attended|hailed|branded|dubbed) by $"
)


def _is_state(passing: Passing) -> bool:
    """Whether the sentence says how things were, or what may be: not what happened or is to happen."""
    shown = passing.gist.shape
    if _THAT_OF.search(shown, max(0, passing.place - 24), passing.place):
        return True
    if _STAYS.match(shown[passing.place + 1 :]):
        return True
    if _SETS_ABOUT.match(shown[passing.place + 1 :]) or _AGENT.search(shown, 0, passing.place):
        return True
    if _UNCERTAIN.search(shown.lower()) or _STATE.search(shown) or _VISITS.search(shown):
        return True
    return any(isinstance(day, DateMention) and day.parts for _, day in passing.gist.mentions())


#: In front of the title of a post that somebody comes to, rather than comes from.
_TAKEN_UP = re.compile(r"\b(?:as|to be|be|becom(?:e|es|ing)|became) (?:(?:our|the|its|their|an?|new|next|first) )*$")


def _event(scene: Scene, passing: Passing, kind: str) -> Event:
    gist, person = passing.gist, passing.person
    begin, end = _clause(passing)
    posts = [post for at, post in gist.mentions() if begin <= at < end and isinstance(post, PostMention)]
    taken = [p for p in posts if kind == "joining" and _TAKEN_UP.search(scene.flat, max(0, p.start - 40), p.start)]
    near = min(taken or posts, key=lambda post: abs(post.start - person.start), default=None)
    day = DAY.search(gist.shape, begin, end)
    role = scene.titled(near) if near is not None else None
    return Event(
        kind, "weighed", _verb(scene, passing, kind), person.start, person, role,
        date=dated(scene, gist, day["date"]) if day else None,
    )


def _clause(passing: Passing) -> tuple[int, int]:
    """Where the part of the sentence that speaks of the person begins and ends: lists part their entries by `;`."""
    shown = passing.gist.shape
    end = shown.find(";", passing.place)
    return shown.rfind(";", 0, passing.place) + 1, end if end >= 0 else len(shown)


#: The words of the verb behind a name, behind an apposition too.
_VERB = re.compile(r"(?: \([^()\n]{1,60}\))?(?:, [^,;\n]{1,90},)? (?:who )?(?P<verb>[a-z]+(?: [a-z]+){0,2})")


def _verb(scene: Scene, passing: Passing, kind: str) -> Mention:
    """What is said of who goes, which tells whether it has happened; of who comes, or with no verb beside, the name."""
    gist, person = passing.gist, passing.person
    found = _VERB.match(gist.shape, passing.place + 1) if kind == "departure" else None
    span = (gist.starts[found.start("verb")], gist.ends[found.end("verb") - 1]) if found else (person.start, person.end)
    return scene.text.words(*span, kind)
