"""Days of events that their own clause does not say: told of the event in a sentence behind, or said of the post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.office.clauses import DAY, Clauses, Event
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Match

_GOING = (
    r"(?:resignation|retirement|departure|exit|dismissal|removal|sacking|suspension|notice|going|redundancy"
    r"|last day|decision)"
)
_COMING = r"(?:appointment|election|promotion|nomination|selection|move|arrival|co-option|elevation|confirmation)"
_HAPPENS = (
    r"(?:(?:formally |officially |immediately )?(?:takes?|took|taking|has taken|will take|to take|would take)"
    r" (?:formal |immediate )?effect|(?:is|was|will be|were|are|becomes?|became|to be) effective|(?:comes?|came|will"
    r" come|coming) into (?:effect|force)|(?:is|was|will be|had been|has been|were) (?:to run|dated|backdated|final)"
    r"|runs?|dates?|starts?|started|will start|begins?|began|will begin"
    r"|(?:was|has been|is|had been|were)(?: \w+ly)? (?:confirmed|approved|agreed|ratified|made|announced|accepted"
    r"|tendered|received))"
)
#: `Her resignation took effect on Friday`, `The appointment was confirmed by the committee on 30 April`
_EFFECTIVE = (
    rf"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Tt]hat|[Tt]hose|[Bb]oth|[Aa]ll)|<person:P>'s?) (?:\w+ )?"
    rf"(?:(?P<departure>{_GOING})|(?P<appointment>{_COMING}))s?,? (?:which |it was (?:said|announced), )?{_HAPPENS}\b"
)
#: What is looked for in the whole text.
EVERYWHERE = (_EFFECTIVE,)

#: How far behind an event its day may be told, in code points.
_NEAR = 700
#: The rules that tell with one who comes of another who goes.
IN_TURN = ("takes over", "follows into the office", "takes the place of", "takes the place", "is succeeded by")


@dataclass(frozen=True)
class Days(Clauses):
    """Completes the days of events."""

    sentences: Passages

    def completed(self, events: Sequence[Event], held: Sequence[Held]) -> list[Event]:
        """The events, with the days that other words tell of them."""
        done = list(events)
        for match in self.sentences.across(_EFFECTIVE):
            self._tell(match, done)
        return list(self._with_those_of_posts(done, held))

    def _tell(self, match: Match, events: list[Event]) -> None:
        """Give the day of a match to the event that it speaks of: the last one told before that has none."""
        day = DAY.search(self.tail(match.found.end()))
        if day is None or self.scene.text.is_furniture(match.start):
            return
        kind = "departure" if match.has("departure") else "appointment"
        name = match.person("person").person if match.has("person") else ""
        told = [
            at
            for at, e in enumerate(events)
            if e.kind == kind and e.date is None and e.person and match.start - _NEAR < e.start < match.start
            and name in ("", e.person.person)
        ]
        if told:
            events[told[-1]] = replace(events[told[-1]], date=self.dated(day.group("date")), further=(match.start,))

    def _with_those_of_posts(self, events: Sequence[Event], held: Sequence[Held]) -> Iterator[Event]:
        """`director since November, took over from Bob Roe`: the day since which a post is held is that of both."""
        begun = {id(event): day for event in events if (day := self._since(event, held))}
        in_turn = {event.start: begun[id(event)] for event in events if id(event) in begun and event.rule in IN_TURN}
        for event in events:
            day = begun.get(id(event))
            if day is None and event.kind == "departure" and event.date is None and event.rule in IN_TURN:
                day = in_turn.get(event.start)
            yield replace(event, date=day.since) if day else event

    def _since(self, event: Event, held: Sequence[Held]) -> Held | None:
        """What the sentence of a beginning says to be held since a day by the one who begins."""
        if event.kind != "joining" or event.date or event.role is None or event.person is None:
            return None
        sentence, title = self.scene.sentence(event.start), event.role.plain.lower()
        for one in held:
            here = one.person.person == event.person.person and sentence.start <= one.start < sentence.end
            if here and one.since and one.since.start > one.role.start and one.role.plain.lower() == title:
                return one
        return None
