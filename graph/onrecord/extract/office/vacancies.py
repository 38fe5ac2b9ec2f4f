"""Which post an event is about whose clause names none: the one said beside the name, told before, or just left."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.clauses import Clauses, Event
from onrecord.extract.office.fitting import (
    above,
    began,
    in_a_life,
    is_kept,
    is_later,
    is_left_for,
    is_long_before,
    is_lower,
    is_next,
    is_of_another,
    is_past,
    may_be,
    part_of,
    steps_up,
    tells_a_career,
)
from onrecord.extract.office.open_posts import (
    AFTER_ANOTHER,
    BEFORE_ANOTHER,
    board_of,
    heralded,
    named_in_sentence,
    open_post,
    pointed_at,
    top_job,
    unheld,
    vacated,
)
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.titles import Titles

_OF_ANOTHERS = ("takes the place", "takes the place of", "steps into the place", "the place goes to",
                "fills what was vacated")
#: Rules that say who is chosen, and leave it to the words before to say for what.
_TO_AN_OPEN_POST = ("votes for", "the choice falls on", "is preferred")
#: `was the panel's choice`: for what has been said before.
_THE_CHOICE = re.compile(r"(?:was|is) (?:the|their)\b")
#: `would take up post`
_TAKEN_UP = re.compile(r"\bt(?:ake|aking|ook) up (?:the )?(?:post|role|job|position)$|\bt(?:ake|aking|ook) up$")
#: What goes with the verb of another clause.
_BESIDE_IT = re.compile(r"replacing|succeeding|taking over|following")
_SINCE_THEN = re.compile(
    r"\b(?:job|post|role|position|charge|helm|office|took over|taken over|appointed|acting|interim|arrived|joined"
    r"|started"
    r"|is to be|will be|came|began|became|becomes|named|promoted|stepped (?:up|in))\b[^.;]*\b(?:when|after|since"
    r"|following|as|because)\b"
)


#: `has been chair since May, when Bob Roe left`, where the same sentence names the post.
_IN_IT_SINCE = re.compile(r"\b(?:ha(?:s|ve|d)|['’]s) (?:\w+ )?been\b[^.;]*\b(?:when|after|since|following)\b")


@dataclass(frozen=True)
class Vacancies(Clauses):
    """Completes events from what else the document says."""

    titles: Titles

    def completed(self, events: Sequence[Event]) -> list[Event]:
        """The events with the posts that their clauses do not repeat."""
        done: list[Event] = []
        for event in events:
            done += self._with_posts(event, [*done, *(e for e in events if e.role and e not in done)])
        return done

    def _with_posts(self, event: Event, before: Sequence[Event]) -> list[Event]:
        if event.role is not None:
            return [self._worded(event, event.role)]
        on_organ = event.organization and re.search(
            r"(?i)(?:committee|board|group|panel|party|cabinet|forum)$", event.organization.words
        )
        if event.elsewhere or event.person is None or on_organ or event.rule == "appointed in a list":
            return [event]
        told = self._meant(event, before)
        meant = [(role, body) for role, body in told if not is_of_another(event, body)]
        if event.rule.startswith("goodbye"):  # to a colleague, whose post need not be any that is spoken of
            own = {h.role.plain for h in self.titles.held if h.person.start == event.person.start}
            meant = [(role, body) for role, body in meant if role.plain in own]
        done = [self._worded(replace(event, organization=event.organization or body), role) for role, body in meant]
        return done or [event]

    def _worded(self, event: Event, said: Mention) -> Event:
        """The event with its post in the fullest wording."""
        name = event.person.person if event.person else ""
        if event.kind == "departure" and " " not in said.plain:
            own = [
                h
                for h in self.titles.held
                if h.person.person == name and f" {h.role.plain}".lower().endswith(" " + said.plain.lower())
            ]
            said = own[0].role if own else said
            bodies = {h.organization.plain: h.organization for h in own if h.organization}
            if event.organization is None and len(bodies) == 1:  # `chairs the trust, and gives up the chair in May`
                event = replace(event, organization=next(iter(bodies.values())))
        role, board = self.titles.split(self.titles.fullest(said, name, temporary=True))
        return replace(event, role=role, organization=board or event.organization)

    def _meant(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The posts that an event without one is about."""
        assert event.person is not None
        if event.rule == "joins" and (
            tells_a_career(self.scene.sentence(event.start).quote) or is_long_before(event, before)
        ):
            return []
        earlier = [e for e in before if e.person and e.name == event.name and e.role and e.kind != "departure"]
        if pointed := self._pointed(event, earlier) or self._passed_on(event) or self._told_here(event, earlier):
            return pointed
        if event.rule in _OF_ANOTHERS or self._in_anothers_place(event):
            return self._anothers(event, before)
        chosen = [e for e in earlier if e.start < event.start or not began(e.verb.words)]
        if event.kind == "joining" and chosen:
            return _role_of(chosen[0])
        if followed := self._followed(event, before):
            return followed
        own = self._own(event, before)
        if event.left and (others := self._of_left(event, before, bool(own) and not is_lower(own))):
            return others
        if own and is_lower(own) and steps_up(event):
            return self._lately_left(event, before) or [(above(role), body) for role, body in own[:1]]
        if event.kind == "joining" and (open_one := self._left_open(event, before, own)):
            return open_one
        return own or self._else(event, before, earlier)

    def _told_here(self, event: Event, earlier: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """`became governor in 2020, replacing Bob Roe`: the post of the clause that the participle goes with."""
        if not _BESIDE_IT.match(event.verb.words):
            return []
        begin = self.scene.sentence(event.start).start
        return next((_role_of(e) for e in earlier if begin <= e.start < event.start), [])

    def _anothers(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The post of whoever had it before, where the event says that another one had it."""
        own = self._of_left(event, before, False) if event.left else []
        if event.rule == "fills what was vacated":
            return own or self._open_post(event)
        for post in vacated(self.scene, event.start)[:1]:
            return [(self.scene.titled(post), None)]
        return self._lately_left(event, before) or own

    def _left_open(
        self, event: Event, before: Sequence[Event], own: list[tuple[Mention, Mention | None]]
    ) -> list[tuple[Mention, Mention | None]]:
        """The post of one who begins and has none, or a deputy's: said in the sentence before `when`, or just left."""
        if own and not is_lower(own):
            return []
        named = [] if own else named_in_sentence(self.scene, event, self.titles.held)
        return named or self._lately_left(event, before)

    def _pointed(self, event: Event, earlier: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The post that the words of the event's own sentence point at, or that of an `earlier` choice."""
        if earlier and (event.rule in _TO_AN_OPEN_POST or _THE_CHOICE.match(event.verb.words)):
            return _role_of(earlier[0])
        if post := pointed_at(self.scene, event):
            return self._held_by_words(post)
        if event.kind == "departure":
            return self._of_who_followed(event)
        if event.left is None and (top := top_job(self.scene, event)):
            return self._held_by_words(top)
        return self._open_post(event) if event.rule in _TO_AN_OPEN_POST else []

    def _held_by_words(self, post: PostMention) -> list[tuple[Mention, Mention | None]]:
        """A post that the text names, with the body that somebody is said to hold it in."""
        bodies = [h.organization for h in self.titles.held if h.role.start == post.title_start]
        role, board = self.scene.titled(post), board_of(self.scene, post)
        if board:
            return [(replace(role, value=f"{role.plain} of the {board}"), None)]
        return [(role, next(iter(bodies), None))]

    def _of_who_followed(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        """`Bob Roe, who had the job before her, left`: the post of whom the pronoun means."""
        sentence = self.scene.sentence(event.start)
        found = BEFORE_ANOTHER.search(self.scene.flat, sentence.start, event.verb.start)
        if found is None or event.person is None:
            return []
        subjects, sex = Subjects(self.scene, self.gist), {"him": "m", "her": "f"}[found["whom"]]
        other = subjects.antecedent(sentence.start, sex, event.person.person)
        return self._posts_of(other, event.start) if other else []

    def _else(
        self, event: Event, before: Sequence[Event], earlier: Sequence[Event]
    ) -> list[tuple[Mention, Mention | None]]:
        """The post of an event whose person is said to hold none."""
        ended = [e for e in before if e.kind == "departure" and e.role and e.name == event.name and not e.left]
        if event.kind == "joining" and ended and event.rule != "leaves for":
            return _role_of(ended[-1])
        if event.kind == "appointment" and earlier:
            return _role_of(earlier[0])
        if event.kind == "departure":
            open_one = self._open_post(event)
            once = {e.role.start for e in before if e.role and e.name != event.name and in_a_life(self.scene, e)}
            open_one = [] if open_one and open_one[0][0].start in once else open_one
            return self._told_of(event, before) or self._lately_filled(event, before) or open_one
        return (
            named_in_sentence(self.scene, event, self.titles.held)
            or heralded(self.scene)
            or (self._open_post(event) if event.kind == "appointment" or _TAKEN_UP.search(event.verb.words) else [])
            or (unheld(self.scene, self.titles.held) if event.kind == "appointment" else [])
        )

    def _followed(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The post of whoever took over from the one that departs."""
        if event.kind != "departure" or event.rule not in AFTER_ANOTHER:
            return []
        followed = [e for e in before if e.role and e.left and event.name == e.left.person]
        return _role_of(followed[-1]) if followed else []

    def _told_of(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The post that other events tell of who departs, or of whom the same sentence names."""
        assert event.person is not None
        name = event.person.person
        for told in before:
            if told.role and told.person and told.name == name and not told.elsewhere and told.start <= event.start:
                return _role_of(told)
        followed = [e for e in before if e.role and e.left and e.left.person == name]
        if followed:
            return _role_of(followed[-1])
        here = self.scene.sentence(event.start).start
        if followed_by := self._of_who_follows(event, here):
            return followed_by
        same = [
            e for e in before
            if e.role and e.person and not e.elsewhere and self.scene.sentence(e.start).start == here
            and (e.kind != "departure" or e.name == event.name)
        ]
        return _role_of(same[-1]) if same else []

    def _of_who_follows(self, event: Event, begin: int) -> list[tuple[Mention, Mention | None]]:
        """`She has been in the job since May, when Ann Example retired`: the post of the sentence's subject."""
        words = self.scene.flat[begin : event.start]
        if not (widely := _SINCE_THEN.search(words)) and not _IN_IT_SINCE.search(words):
            return []
        person = Subjects(self.scene, self.gist).of_clause(bisect_left(self.gist.starts, event.start))
        held = [h for h in self.titles.held if person and h.person.person == person.person and not h.elsewhere]
        held = [h for h in held if h.start < event.start and not h.is_former]
        held = held if widely else [h for h in held if h.role.start >= begin]
        return _fields(self.titles, held[-1:]) if person and person.person != event.name else []

    def _of_left(
        self, event: Event, before: Sequence[Event], only_before: bool
    ) -> list[tuple[Mention, Mention | None]]:
        """The post of whom somebody succeeds: told of that one's going, or held (`only_before`: said before it)."""
        assert event.left is not None
        gone = [
            e for e in before if e.kind == "departure" and e.role and e.person and e.name == event.left.person
        ]
        if gone or not only_before:
            return _role_of(gone[-1]) if gone else self._posts_of(event.left, event.start)
        held = [h for h in self.titles.held if h.person.person == event.left.person and h.start < event.start]
        held = [h for h in held if not h.elsewhere and not h.is_former]
        return _fields(self.titles, held[-1:])

    def _passed_on(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        """`Ann Example chairs the board until May, when the chair passes to Bob Roe`: what the first has."""
        if event.rule != "the place goes to":
            return []
        begin, before = self.scene.sentence(event.start).start, event.left or event.person
        held = [h for h in self.titles.held if before and h.person.person == before.person]
        if re.match(r"\w+ (?:old|former|previous) ", event.verb.words):
            return _fields(self.titles, [h for h in held if h.is_former and h.start < event.start][-1:])
        return _fields(self.titles, [h for h in held if begin <= h.start < event.start][-1:])

    def _lately_left(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The post that somebody else is told to leave within the few sentences before."""
        gone = [
            e
            for e in before
            if e.kind == "departure" and e.role and e.start <= event.start < e.start + 500 and e.name != event.name
            and e.start >= part_of(self.scene, event)
        ]
        return _role_of(gone[-1]) if gone else []

    def _lately_filled(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """`Dunley has named Ann Roe as its director. Bob Poe, who has held the job since 2011, steps down in May.`"""
        begin = part_of(self.scene, event)
        filled = [
            e
            for e in before
            if e.kind == "appointment" and e.role and e.start < event.start < e.start + 400 and e.name != event.name
            and e.start >= begin
        ]
        return _role_of(filled[-1]) if filled else []

    def _in_anothers_place(self, event: Event) -> bool:
        if event.kind == "departure":
            return False
        words = self.scene.flat
        end = self.scene.sentence(event.start).end
        return bool(re.search(r"\b(?:in|to fill) (?:his|her|their) (?:place|stead)\b", words[event.start : end]))

    def _open_post(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        """The post last named before that nobody is said to hold."""
        post = None if event.rule in ("joins", "leaves for") else open_post(self.scene, self.titles.held, event)
        return self._held_by_words(post) if post else []

    def _own(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        assert event.person is not None
        held = [h for h in self.titles.held if h.person.person == event.person.person and may_be(h, event)]
        held = [h for h in held if not is_left_for(h, event, before)]
        held = [h for h in held if h.role.plain not in ("MP", "MSP", "MLA")]
        if event.kind == "departure":
            clause = self.scene.sentence(event.start)
            held = [h for h in held if not is_past(h) or clause.start <= h.start < clause.end]
            held = [h for h in held if h.start < clause.end or not is_later(self.scene, h)]
            held = [h for h in held if not is_next(self.scene, h, event) and not is_kept(self.scene, h, event)]
        if event.hint and (
            hinted := [
                h
                for h in held
                if set(re.findall(r"\w+", event.hint.lower()))
                & set(re.findall(r"\w+", h.role.plain.lower())) - {"the", "of"}
            ]
        ):
            return _fields(self.titles, hinted[:1])
        sentence = self.scene.sentence(event.start)
        here = [h for h in held if sentence.start <= h.start < sentence.end]
        if event.kind == "departure":
            here = [h for h in here if h.role.start < event.start] or here
        if here:
            return _fields(self.titles, here if event.kind == "departure" else here[-1:])
        return _fields(
            self.titles, held[:1] if len({h.role.plain.lower() for h in held}) == 1 or event.kind == "departure" else []
        )

    def _posts_of(self, person: PersonMention, offset: int) -> list[tuple[Mention, Mention | None]]:
        held = [h for h in self.titles.held if h.person.person == person.person]
        behind = [h for h in held if h.start >= offset]
        return _fields(self.titles, (behind or held)[:1])


def _role_of(event: Event) -> list[tuple[Mention, Mention | None]]:
    return [(event.role, event.organization)] if event.role else []


def _fields(titles: Titles, held: Sequence[Held]) -> list[tuple[Mention, Mention | None]]:
    return [(titles.of(h), h.organization) for h in held]
