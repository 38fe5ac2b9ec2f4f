"""Whether a post that somebody is said to hold can be the one that an event without a post is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.claims import Mention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.periods import former_post
from onrecord.extract.office.referents import is_second
from onrecord.extract.scene import Scene
from onrecord.extract.words import members

#: What begins as another one goes.
_NOW = re.compile(r"\b(?:now|nowadays|today|these days|since then|has since|went on)\b")
#: Behind a departure: what follows is the post that the person goes to.
_KEEPS = re.compile(
    r"\b(?:remain|continu|stay)\w*(?: (?:on|in (?:post|office|place)))?"
    r"(?: (?:as|to be|to serve as|(?:serving|acting) as))?(?: (?:an?|the|its|their|our))? $"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_TO = re.compile(
    r"\b(?<!months )(?<!weeks )(?<!years )(?<!days )(?:(?:after|having|following|on|and|to) (?:being |been |be |has "
    r"been |was )?(?:appointed|named|chosen|selected|elected|becom\w+|tak(?:e|ing) (?:up|on)|start\w*|land\w*|win\w*"
    r"|accept\w*|secur\w*)|for the (?:post|job|role) of)\b"
)

#: A going that is not over.
_STILL_TO_GO = re.compile(r"(?:is|are|will|is to|plans|intends)\b")
#: A beginning that is past: told behind another one, it is not the post which that one is about.
_BEGAN = re.compile(r"(?:joined|came|moved|started|began|arrived|went|took|became)\b")
#: `who joined in 1983, is to retire`: when a career began, not the post of today.
_CAREER = re.compile(
    r"\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b(?=.*\bretir|.*\bcareer|.*\bst(?:ep|and)\w* down\b"
    r"|.*\b(?:rose|risen|worked (?:his|her) way)\b)"
    r"|\b(?:retir\w+|career|rose|risen)\b.*\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b",
    re.DOTALL,
)


def may_be(held: Held, event: Event) -> bool:
    """Whether a post can be the one that an event without a post is about."""
    status = held.status.value if held.status else None
    if event.kind in ("appointment", "joining") and (held.elsewhere or _goes_on(held, event)):
        return False
    if event.rule == "moves from a body" and held.organization and status is None:
        return False  # what somebody is where he comes from
    if event.kind == "departure":
        if status == "former" and held.rule == "post as a predicate" and _STILL_TO_GO.match(event.verb.words):
            return False  # `who is stepping down, was treasurer in 2019`
        return not (status == "incoming" and held.start >= event.verb.start - 40)
    return status != "former"


def _goes_on(held: Held, event: Event) -> bool:
    """Whether somebody has had a post for long when he is chosen for what is to come: that is another one."""
    if event.verb.words.endswith("made permanent"):
        return False
    coming = re.match(r"(?:will|is to|is set to|has been|to|shall)\b|\w+s\b", event.verb.words)
    return held.since is not None and held.status is None and event.date is None and coming is not None


def are_apart(left: Mention | None, right: Mention | None) -> bool:
    """Whether two bodies are named and share no word of a name: `chief executive` of one, and then of the other."""
    if left is None or right is None:
        return False
    words = [{*re.findall(r"[A-Z][\w'’-]+", body.plain)} for body in (left, right)]
    own = [{word for word in each if word.lower() not in members("name_words_shared")} for each in words]
    return bool(words[0] and words[1]) and not own[0] & own[1]


def is_left_for(held: Held, event: Event, before: Sequence[Event]) -> bool:
    """`The chief is to leave in May. He takes over at Tarn College`: what is left is not what is begun."""
    own = (e for e in before if e.kind == "departure" and e.name == event.name and not e.left and e.role)
    return event.kind == "joining" and any(e.role and e.role.start == held.role.start for e in own)


def is_of_another(event: Event, body: Mention | None) -> bool:
    """Whether an event names its body, and a post is of another: `the chief of Dunley Police joins Tarn College`.

    `The manager of Tarn Nursery takes over at Marsh Nursery`: where the two are alike, so is the post.
    """
    if body is None or event.organization is None or not are_apart(event.organization, body):
        return False
    alike = body.plain.split()[-1] == event.organization.plain.split()[-1]
    return not (alike and event.rule == "takes over")


def is_past(held: Held) -> bool:
    """Whether a word in front of the title says that the post had been left before."""
    words = held.status.words.lower() if held.status else ""
    return bool(re.match(r"(?:former|formerly|previously|once|past|ex)$|was previously|was once", words))


def is_later(scene: Scene, held: Held) -> bool:
    """`Bob Poe stood down. He now chairs the trust`: what he has now is not what he left."""
    begin = scene.sentence(held.start).start
    return _NOW.search(scene.flat, begin, max(held.start, held.role.end)) is not None


def is_next(scene: Scene, held: Held, event: Event) -> bool:
    """Whether the words behind a departure tell of a post as the one that the person goes to."""
    return _GOES_TO.search(scene.flat, event.start, max(event.start, held.role.start)) is not None


def is_kept(scene: Scene, held: Held, event: Event) -> bool:
    """`Bob Roe is to step down, but will remain chairman until May`: what he keeps is not what he leaves."""
    begin = max(0, held.role.start - 40)
    return event.start < held.role.start and _KEEPS.search(scene.flat, begin, held.role.start) is not None


def is_long_before(event: Event, others: Sequence[Event]) -> bool:
    """`has been named director. Ann Example joined the firm in 2003`: what began then is not what begins now."""
    year = _YEAR.fullmatch(event.date.words) if event.date else None
    chosen = [e for e in others if e.kind == "appointment" and e.person and e.role and e.start < event.start]
    own = [e for e in chosen if event.person and e.person and e.person.person == event.person.person]
    return year is not None and bool(own) and not any(e.date and year.group() in e.date.words for e in own)


def is_lower(own: Sequence[tuple[Mention, Mention | None]]) -> bool:
    """Whether a post is a deputy's: not the one that its holder takes over."""
    return all(is_second(role.plain) for role, _ in own)


def above(deputy: Mention) -> Mention:
    """The post that a deputy steps up to."""
    return replace(deputy, value=re.sub(r"(?i)^(?:deputy|depute|vice|assistant)[- ]", "", deputy.plain))


def steps_up(event: Event) -> bool:
    """Whether somebody is said to rise to a post: `steps up`, `is handed the job`."""
    return event.kind == "joining" and bool(re.search(r"\b(?:steps?|given|handed)\b", event.verb.words))


def began(verb: str) -> bool:
    """Whether the verb of a beginning is in the past: `joined`."""
    return _BEGAN.match(verb) is not None


def tells_a_career(sentence: str) -> bool:
    """Whether a sentence tells with the year in which somebody joined how a career went, or that it ends."""
    return _CAREER.search(sentence) is not None


def in_a_life(scene: Scene, event: Event) -> bool:
    """Whether an event is one of those that somebody's life is told with: `She began as a solicitor before moving`."""
    sentence = scene.sentence(event.start)
    words, at = sentence.quote, event.role.start - sentence.start if event.role else 0
    return tells_a_career(words) or former_post(words[:at], words[at:]) is not None


def part_of(scene: Scene, event: Event, own: bool = False) -> int:
    """Where the part of a paper begins in which an event stands: its heading; `own`: its paragraph."""
    paragraphs = [p for p in scene.text.paragraphs if p.start <= event.start]
    heads = [p.start for p in paragraphs if p.role == "heading"]
    return max([*heads, *(p.start for p in paragraphs[-1:] if own)], default=0)
