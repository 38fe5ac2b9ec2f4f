"""The reader of events in office: who, what post, which body, by whom and when, from a match of the grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.grammar import body_of
from onrecord.extract.kin import vacated
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.pairs import Held
from onrecord.extract.scene import Gist, Match, Scene, shape
from onrecord.extract.subjects import Subjects
from onrecord.extract.titles import Titles


@dataclass(frozen=True, slots=True)
class Event:
    """An event in office as one clause tells it."""

    kind: str  #: appointment, joining, departure
    rule: str
    verb: Mention
    start: int
    person: PersonMention | None = None
    role: Mention | None = None
    organization: Mention | None = None
    by: Mention | None = None
    date: Mention | None = None
    left: PersonMention | None = None  #: whom the person succeeds
    hint: str = ""  #: a word of the post that is meant (`stand down from the board`)
    elsewhere: bool = False  #: begins in a body which the sentence names as another one than that left
    further: tuple[int, ...] = field(default=())  #: offsets of further sentences that say it


_HYPOTHETICAL = shape(r"(?:\b(?:should|must|may|might|could|can|cannot|not|never|won't|refus\w+|declin\w+|urg\w+|ask\w*|call\w*|demand\w*|told|pressure\w*|invit\w+|"
                      r"whether|if|unless|want\w*|hop\w+|ought|need\w*|tried|appl\w+|threaten\w*|consider\w*|fail\w*|recommend\w*|suggest\w*|deni\w+|called (?:on|for)|no longer|way to)"
                      r"(?:(?: (?:the|him|her|them|his|have|has|be|been|to|that|also|now|own))|(?: on| for)? (?:<P>|<T>|<B>)| Councillor){0,4} ?(?:to )?)$|n't (?:been )?$")
_CLAUSE_END = shape(r"[.;:“”]|\n|, (?:who|which|whose|and|but|so|where|said|when|after|saying|adding)\b"
                    r"| (?:and|but) (?:has|had|was|is|will|said|he|she|they|the|would|did)\b| (?:after|before|when|while|because|although|as soon as|until|so that|if|said|since)\b")
_BY = shape(r"\b(?:by|on behalf of) (?:(?:the |an? )?(?P<sign><BOPT>)|(?P<words>the (?:[\w'’]+ ){0,3}?(?:government|mayor|committee|panel|board|ministers?|governors|trustees|council|trust|department|full council)|ministers|governors|councillors|trustees|members))")
_DAY = shape(r"(?<!since )(?<!until )(?<!aged )(?<!than )<date:D>(?! (?:years?|inspection|report)\b)")
_IN_FRONT = shape(r"(?:^|[“\"])(?:(?:On|In|From|At|Since|Last|By|With effect from|As of|Back in) (?:the )?)?(?:end of )?<date:D>,? [^.;]{0,60}$|<day:D>,? (?:when|on which) [^.;,]{0,40}$")
_ELSEWHERE = shape(r"^[^.;]{0,60}?\bto (?P<verb>join|lead|run|head|work (?:at|for|with)|become|take up|take on|take over|return to|move to)\b")
_AT_BODY = shape(r"^[^.;]{0,60}?<org:B>")
_BECOME = shape(r"^[^.;]{0,20}?(?:become|post (?:of|as)|role (?:of|as)|as) (?:an? |the |its )?<post:T>")
_CONFIRMED = shape(r"[Tt]he (?:appointment|move|decision) (?:was|has been|is|had been) (?:confirmed|approved|agreed|ratified|made|announced)\b")
_LISTED = shape(r"(?P<by>(?:[Tt]he |[Tt]he new )?<BOT>|[Tt]he government) (?:has|have|is|had)? ?(?P<verb>appointed|appointing|named|chosen|elected|confirmed) the following[^:\n]{0,140}:")
_ITEM = shape(r"\n+[•▪*–\d.)\s-]*<person:P>")


@dataclass(frozen=True)
class Reader:
    """Reads matches of the grammar of events against the scene."""

    scene: Scene
    gist: Gist
    subjects: Subjects
    titles: Titles

    # --- one match ------------------------------------------------------------------------------------------------

    def read(self, kind: str, rule: str, match: Match) -> Iterator[Event]:
        """The events that a match tells: none, one, or the joining of one person and the departure of another."""
        if self._is_out(rule, match):
            return
        event = self._begun(kind, rule, match)
        if event is None:
            return
        yield from self._with_others(event, match)
        if kind == "departure":
            yield from self._to_elsewhere(event, match)

    def _is_out(self, rule: str, match: Match) -> bool:
        text, index = self.scene.text, match.found.start()
        if text.is_furniture(match.start) or match.end > self.scene.sentence(match.start).end:
            return True
        if rule in ("appointment of somebody unnamed", "newly appointed", "appointment of", "departure of"):
            return rule.endswith("unnamed") and (text.quotation_at(match.start) is not None or self._in_heading(match.start))
        left = self.gist.shape[max(0, index - 50):index]
        verb = match.found.group().lstrip()
        return bool(_HYPOTHETICAL.search(left)) or bool(re.match(r"(?:had |have )?(?:been )?to be\b", verb))

    def _in_heading(self, offset: int) -> bool:
        paragraph = self.scene.text.paragraph_at(offset)
        return paragraph is None or paragraph.role in ("title", "heading")

    def _begun(self, kind: str, rule: str, match: Match) -> Event | None:
        person = self._person(rule, match)
        if person is None and not rule.endswith("unnamed"):
            return None
        infinitive = re.match(r"to (?:re)?(?:join|become)\b", match.found.group().lstrip()) is not None
        if infinitive and rule == "becomes":
            return None
        tail = self._tail(match.found.end())
        verb = self._verb(kind, match)
        role, body = self._post(match)
        tail_role = None if role else self._post_in(tail, match.found.end(), kind)
        return Event(kind, rule, verb, match.start, person, role or (tail_role[0] if tail_role else None),
                     self._joined(match) or body or (tail_role[1] if tail_role else None),
                     self._by(match, tail), self._day(match, tail), self._group_person(match, "left"),
                     match.words("organ").words if match.has("organ") else "", infinitive)

    def _person(self, rule: str, match: Match) -> PersonMention | None:
        for group in ("person", "holder"):
            if match.has(group):
                return match.person(group)
        index = match.found.start()
        if rule in ("is succeeded by",):
            return self.subjects.of(index)
        if rule == "takes the place":
            return match.person("next")
        verb = match.found.group().lstrip()
        if found := self.subjects.of(index):
            return found
        if re.match(r"(?:to|then to) ", verb):
            return self.subjects.of_clause(index)
        return self.subjects.speaker(index) if self.subjects.speaks_of_self(index) else None

    def _group_person(self, match: Match, group: str) -> PersonMention | None:
        return match.person(group) if match.has(group) else None

    def _verb(self, kind: str, match: Match) -> Mention:
        start, end = match.start, match.end
        words = self.scene.text.document.text[start:end]
        first = re.match(r"\s*[\w'’-]+(?: [\w'’-]+){0,2}", words)
        cut = first.end() if first else len(words)
        lead = len(words) - len(words.lstrip())
        return self.scene.text.words(start + lead, start + max(cut, lead + 1), kind)

    def _tail(self, index: int) -> str:
        """The rest of the clause behind `index`."""
        end = bisect_left(self.gist.starts, self.scene.sentence(self.gist.starts[index - 1]).end)
        rest = self.gist.shape[index:end]
        cut = _CLAUSE_END.search(rest)
        return rest[:cut.start()] if cut else rest

    # --- its fields -----------------------------------------------------------------------------------------------

    def _post(self, match: Match) -> tuple[Mention | None, Mention | None]:
        for group in ("post", "postb"):
            if match.has(group):
                body = body_of(self.gist, match.found)
                return self.scene.titled(match.post(group)), self.scene.called(body) if body else None
        return None, None

    def _post_in(self, tail: str, index: int, kind: str) -> tuple[Mention, Mention | None] | None:
        """A post that the clause names farther on: `appointed in October by the department as commissioner`."""
        found = shape(r"^[^.;]{0,80}?\b(?:as|to be|to become|the (?:post|role|position|job) of) (?:the |an? |its |their |our |his |her |next |new |first |permanent )*(?:<owner:B>'s? )?<post:T>"
                      r"(?:,? (?:of|at|for|in)(?: the)? <org:B>)?").search(tail)
        if found is None or kind == "departure":
            return None
        post = self.gist.signs[found.group("post")]
        body = body_of(self.gist, found)
        assert isinstance(post, PostMention)
        return self.scene.titled(post), self.scene.called(body) if body else None

    def _joined(self, match: Match) -> Mention | None:
        """The body or the organ that somebody joins or is put on."""
        body = self.gist.signs[match.found.group("into")] if match.has("into") else None
        return self.scene.called(body) if isinstance(body, BodyMention) else None

    def _by(self, match: Match, tail: str) -> Mention | None:
        if match.has("by"):
            start, end = match.span("by")
            return None if match.words("by").words.lower() == "we" else self._power(start, end)
        found = _BY.search(tail) if match.gist is self.gist else None
        if not found:
            return None
        begin = match.found.end()
        group = "sign" if found.group("sign") else "words"
        return self._power(self.gist.starts[begin + found.start(group)], self.gist.ends[begin + found.end(group) - 1])

    def _power(self, start: int, end: int) -> Mention:
        """Who appoints, as a field: a body by its fullest name."""
        for body in self.scene.bodies:
            if start <= body.start and body.end <= end and body.name:
                return self.scene.text.words(start, end, body.name)
        words = self.scene.text.document.text[start:end]
        return self.scene.text.words(start, end, re.sub(r"^The ", "the ", words) if words.startswith("The ") else None)

    def _day(self, match: Match, tail: str) -> Mention | None:
        if re.search(r"announc\w+ (?:his|her) |\bnotice\b", match.found.group()):
            return None
        inside = shape(r"<D>").search(match.found.group())
        if inside and not (found := _DAY.search(tail)):
            return self._dated(inside.group())
        if found := _DAY.search(tail):
            return self._dated(found.group("date"))
        begin = bisect_left(self.gist.starts, self.scene.sentence(match.start).start)
        front = _IN_FRONT.search(self.gist.shape[begin:match.found.start()])
        return self._dated(front.group("date") or front.group("day")) if front else None

    def _dated(self, sign: str) -> Mention | None:
        date = self.gist.signs[sign]
        return self.scene.dated(date) if isinstance(date, DateMention) else None

    # --- events beside it -----------------------------------------------------------------------------------------

    def _with_others(self, event: Event, match: Match) -> Iterator[Event]:
        """The event, and that of whom the person succeeds or is succeeded by."""
        if event.rule == "takes over" and event.left:
            yield event
            yield replace(event, kind="departure", verb=replace(event.verb, value="departure"), person=event.left, left=None)
        elif event.rule == "is succeeded by":
            yield replace(event, kind="departure", verb=replace(event.verb, value="departure"))
            yield replace(event, person=match.person("next"), left=event.person)
        elif match.has("instead"):
            yield event
            yield replace(event, kind="departure", verb=replace(event.verb, value="departure"), person=match.person("instead"), by=None)
        else:
            yield event
            yield from self._in_place_of(event, match)

    def _in_place_of(self, event: Event, match: Match) -> Iterator[Event]:
        tail = self.gist.shape[match.found.end():match.found.end() + 60]
        found = shape(r"^[^.;\n]{0,30}?\b(?:in place of|in succession to|to succeed|to replace|succeeding|replacing|in the place of|taking over from|following the departure of) (?:the <T>,? )?<person:P>").match(tail)
        if found and event.kind != "departure":
            other = self.gist.signs[found.group("person")]
            assert isinstance(other, PersonMention)
            yield replace(event, kind="departure", verb=replace(event.verb, value="departure"), person=other, by=None,
                          role=event.role, left=None)

    def _to_elsewhere(self, event: Event, match: Match) -> Iterator[Event]:
        """`leaves in March to join Dunley Council`: a departure and a joining."""
        end = bisect_left(self.gist.starts, self.scene.sentence(match.start).end)
        rest = self.gist.shape[match.found.end():end]
        if not (found := _ELSEWHERE.match(rest)):
            return
        behind = rest[found.end():]
        body = _AT_BODY.match(behind)
        post = _BECOME.match(rest[found.start("verb"):])
        if not body:
            return
        sign = self.gist.signs[body.group("org")] if body else None
        title = self.gist.signs[post.group("post")] if post else None
        start = self.gist.starts[match.found.end() + found.start("verb")]
        length = len(found.group("verb"))
        yield Event("joining", "leaves for", self.scene.text.words(start, start + length, "joining"), match.start, event.person,
                    self.scene.titled(title) if isinstance(title, PostMention) else None,
                    self.scene.called(sign) if isinstance(sign, BodyMention) else None, elsewhere=True)

    # --- lists ----------------------------------------------------------------------------------------------------

    def listed(self) -> Iterator[Event]:
        """`has appointed the following persons as commissioners with effect from tomorrow:` and the names below."""
        for found in _LISTED.finditer(self.gist.shape):
            match = Match(self.gist, found)
            start, end = match.span("by")
            by, verb = self._power(start, end), match.words("verb", "appointment")
            day = _DAY.search(found.group())
            date = self._first_end(self._dated(day.group("date")) if day else None)
            for held in self._items(found.end()):
                yield Event("appointment", "appointed in a list", verb, match.start, held.person, self.titles.of(held),
                            held.organization, by, date, further=(held.start,))

    def _first_end(self, date: Mention | None) -> Mention | None:
        known = next((d for d in self.scene.dates if date and d.start == date.start), None)
        return self.scene.dated(known.parts[0]) if known and known.parts else date

    def _items(self, index: int) -> Iterator[Held]:
        while found := _ITEM.match(self.gist.shape, index):
            person = self.gist.signs[found.group("person")]
            line = self.gist.shape.find("\n", found.end())
            index = line if line >= 0 else len(self.gist.shape)
            yield from [h for h in self.titles.held if isinstance(person, PersonMention) and h.person.start == person.start
                        and (h.status is None or h.status.value != "former")][:1]

    # --- what the clause leaves to the document -------------------------------------------------------------------

    def completed(self, events: Sequence[Event]) -> list[Event]:
        """The events with the posts that their clauses do not repeat, and the days that a sentence behind adds."""
        done: list[Event] = []
        for event in events:
            done += self._with_posts(event, [*done, *(e for e in events if e.role and e not in done)])
        return self._with_confirmations(done)

    def _with_posts(self, event: Event, before: Sequence[Event]) -> list[Event]:
        if event.role is not None:
            return [self._worded(event, event.role)]
        on_organ = event.organization and re.search(r"(?i)(?:committee|board|group|panel|party|cabinet|forum)$", event.organization.words)
        if event.elsewhere or event.person is None or on_organ or event.rule == "appointed in a list":
            return [event]
        meant = self._meant(event, before)
        return [self._worded(replace(event, organization=event.organization or body), role) for role, body in meant] or [event]

    def _worded(self, event: Event, said: Mention) -> Event:
        """The event with its post in the fullest wording."""
        name = event.person.person if event.person else ""
        if event.kind == "departure" and " " not in said.plain:
            own = [h for h in self.titles.held if h.person.person == name and h.role.plain.lower().endswith(" " + said.plain.lower())]
            said = own[0].role if own else said
        role, board = self.titles.split(self.titles.fullest(said, name, temporary=True))
        return replace(event, role=role, organization=board or event.organization)

    def _meant(self, event: Event, before: Sequence[Event]) -> list[tuple[Mention, Mention | None]]:
        """The posts that an event without one is about."""
        assert event.person is not None
        if event.rule == "takes the place":
            return [(self.scene.titled(post), None) for post in vacated(self.scene, event.start)[:1]]
        earlier = [e for e in before if e.person and e.person.person == event.person.person and e.role and e.kind != "departure"]
        if event.kind == "joining" and earlier:
            return _role_of(earlier[0])
        own = self._own(event)
        if own:
            return own
        if event.kind == "appointment" and earlier:
            return _role_of(earlier[0])
        if event.kind == "departure":
            told = [e for e in before if e.role and e.person and (e.start == event.start or e.person.person == event.person.person)]
            return _role_of(told[-1]) if told else []
        if event.left and (others := self._posts_of(event.left, event.start)):
            return others
        return self._named_in_sentence(event) or self._heralded() or (self._unheld() if event.kind == "appointment" else [])

    def _own(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        assert event.person is not None
        held = [h for h in self.titles.held if h.person.person == event.person.person and _may_be(h, event)]
        if event.hint and (hinted := [h for h in held if set(re.findall(r"\w+", event.hint.lower())) & set(re.findall(r"\w+", h.role.plain.lower())) - {"the", "of"}]):
            return _fields(self.titles, hinted[:1])
        sentence = self.scene.sentence(event.start)
        here = [h for h in held if sentence.start <= h.start < sentence.end]
        if here:
            return _fields(self.titles, here if event.kind == "departure" else here[-1:])
        return _fields(self.titles, held[:1] if len({h.role.plain.lower() for h in held}) == 1 or event.kind == "departure" else [])

    def _posts_of(self, person: PersonMention, offset: int) -> list[tuple[Mention, Mention | None]]:
        held = [h for h in self.titles.held if h.person.person == person.person]
        behind = [h for h in held if h.start >= offset]
        return _fields(self.titles, (behind or held)[:1])

    def _named_in_sentence(self, event: Event) -> list[tuple[Mention, Mention | None]]:
        """`with that of chief nurse until Easter, when Ann arrives`: the last post that the sentence names before."""
        sentence = self.scene.sentence(event.start)
        posts = [p for p in self.scene.posts if sentence.start <= p.start and p.end <= event.start]
        return [(self.scene.titled(posts[-1]), None)] if posts and re.search(r"\b(?:when|until)\b", self.scene.text.document.text[posts[-1].end:event.start]) else []

    def _heralded(self) -> list[tuple[Mention, Mention | None]]:
        """The post that the title says is filled: `New chief executive named for Dunley Council`."""
        title = next((p for p in self.scene.text.paragraphs if p.role == "title"), None)
        if title is None:
            return []
        gist = self.scene.open_gist(title.start, title.end)
        found = shape(r"(?:[Nn]ew |[Nn]amed |[Aa]ppoints |[Aa]ppointed )(?:as )?(?:the |an? |its )?<post:T>(?:[^.]{0,20}? (?:for|at|of|to) (?:the )?<org:B>)?").search(gist.shape)
        if not found:
            return []
        post, body = gist.signs[found.group("post")], gist.signs.get(found.group("org") or "")
        assert isinstance(post, PostMention)
        return [(self.scene.titled(post), self.scene.called(body) if isinstance(body, BodyMention) else None)]

    def _unheld(self) -> list[tuple[Mention, Mention | None]]:
        """`the commissioner`, said again and again of somebody whom no phrase names with the post."""
        held = {word for h in self.titles.held for word in (h.role.plain.lower(), h.role.plain.lower().split()[-1])}
        words = self.scene.text.document.text
        named = [p for p in self.scene.posts if re.search(r"(?:\b(?:the|The|THE)|['’]s) $", words[max(0, p.start - 4):p.start])
                 and p.title.lower() not in held]
        titles = Counter(p.title.lower() for p in named).most_common(2)
        if not titles or titles[0][1] < 2 or (len(titles) > 1 and titles[0][1] == titles[1][1]):
            return []
        return [(self.scene.titled(p), None) for p in named if p.title.lower() == titles[0][0]][:1]

    def _with_confirmations(self, events: list[Event]) -> list[Event]:
        """`The appointment was confirmed by the committee on 30 April`: the day of the last one told before."""
        for found in _CONFIRMED.finditer(self.gist.shape):
            start = self.gist.starts[found.start()]
            told = [i for i, e in enumerate(events) if e.kind == "appointment" and e.start < start and e.date is None and e.person]
            day = _DAY.search(self._tail(found.end()))
            if told and day:
                events[told[-1]] = replace(events[told[-1]], date=self._dated(day.group("date")), further=(start,))
        return events


def _role_of(event: Event) -> list[tuple[Mention, Mention | None]]:
    return [(event.role, event.organization)] if event.role else []


def _may_be(held: Held, event: Event) -> bool:
    """Whether a post can be the one that an event without a post is about."""
    status = held.status.value if held.status else None
    if event.kind == "departure":
        return not (status == "incoming" and held.start >= event.start)
    return status != "former"


def _fields(titles: Titles, held: Sequence[Held]) -> list[tuple[Mention, Mention | None]]:
    return [(titles.of(h), h.organization) for h in held]
