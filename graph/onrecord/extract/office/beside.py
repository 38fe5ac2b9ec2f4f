"""What one clause tells beside its event: who went as another came, further posts and persons, where somebody goes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.issuer import is_aside, ranked_bodies
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.clauses import Clauses, Event
from onrecord.extract.office.grammar import AT, WHOSE
from onrecord.extract.scene import Match, Scene, shape

_AND_ANOTHER = shape(
    r"(?:[,;]|,? and|; and) (?:that )?<person:P>(?: (?:be|was|is|to be|has been))?(?: "
    rf"(?:appointed|elected|named))?(?:,? (?:as|to be))? {WHOSE}<post:T>{AT}(?! <P>)"
)
_AND_POST = shape(rf"(?: (?:of|at|for) (?:the )?<B>)?,? and (?:also |as )*{WHOSE}<post:T>(?!,? <P>|: <P>|'s? <P>)")
_ELSEWHERE = shape(
    r"^(?:(?!\b(?:said|says|told|hono\w+|proud|privilege\w*|pleased|delighted"
    r"|continu\w+)\b)[^.;]){0,60}?\bto (?P<verb>join|be(?= (?:its |the |an? |their )?<T>)"
    r"|lead|run|head|work (?:at|for|with)|become|take up|take on|take over|return to|move to)\b"
)
_WHOSE_PLACE = (
    r"in place of|in succession to|in the (?:place|room|stead) of|to succeed|to replace|taking over from|replacing"
    r"|succeeding|following on from|vice"
)
_THAT_ONE = (
    r") (?:the <T>,? )?<person:P>(?!,? who (?:has |had )?(?:left|retired|resigned|stepped|stood|quit|died|went|moved))"
    r"(?:,? who (?:would|will|is|was|had|has)(?: \w+){0,4} (?:on |in |at )?(?:the"
    r" )?(?<!since )(?<!from )<day:D>)?"
)
_IN_PLACE = shape(rf"^[^.;\n]{{0,60}}?\b(?:{_WHOSE_PLACE}{_THAT_ONE}")
#: The same, and `took up the reins on 1 May from Bob Roe`.
_OUT_OF_HANDS = shape(rf"^[^.;\n]{{0,60}}?\b(?:from|{_WHOSE_PLACE}{_THAT_ONE}")
_TAKES_OVER = re.compile(r"[a-z ]*\bt(?:ook|akes?|aken|aking) over\b")
_AT_BODY = shape(r"^[^.;]{0,60}?<org:B>")
_BECOME = shape(r"^[^.;]{0,20}?(?:become|\bbe|post (?:of|as)|role (?:of|as)|as) (?:an? |the |its |their )?<post:T>")


#: `joins the board`, `left the board of trustees of Dunley Trust`: no post, but a place in the body.
ON_THE_BOARD = shape(
    r"\W*(?:\w+ ){0,4}?(?:(?:re)?join(?:s|ed|ing)?|le(?:aves?|aving|ft)) (?:the|our|its) (?:(?:trust|governing"
    r"|management|main) )?board(?: of (?:directors|trustees|governors|management))?(?: (?:of|at) (?:the )?<of:B>)?"
    r"(?![\w-])"
)


def board_joined(scene: Scene, named: object) -> Mention | None:
    """The body whose board is joined or left: as `named` with it, else the one that the document is about."""
    if isinstance(named, BodyMention) and named.kind != "organ":
        return scene.called(named)
    ours = [body for body in ranked_bodies(scene) if not is_aside(body)]
    return scene.called(ours[0]) if ours else None


@dataclass(frozen=True)
class Beside(Clauses):
    """Reads the further events of a match."""

    def with_others(self, event: Event, match: Match) -> Iterator[Event]:
        """The event, and that of whom the person succeeds or is succeeded by."""
        if event.rule in ("takes over", "follows into the office", "the place goes to") and event.left:
            yield event
            yield replace(
                event, kind="departure", verb=replace(event.verb, value="departure"), person=event.left, left=None
            )
        elif event.rule == "fills what was vacated" and event.left:
            yield replace(event, date=None)  # the day behind the other's name is that of the going
            yield replace(
                event, kind="departure", verb=replace(event.verb, value="departure"), person=event.left, left=None
            )
        elif event.rule == "is succeeded by":
            yield replace(event, kind="departure", verb=replace(event.verb, value="departure"))
            yield replace(event, person=match.person("next"), left=event.person)
        elif match.has("instead"):
            yield event
            yield replace(
                event,
                kind="departure",
                verb=replace(event.verb, value="departure"),
                person=match.person("instead"),
                by=None,
            )
        else:
            left = [*self._in_place_of(event, match)]
            yield replace(event, left=left[0].person) if left and event.rule == "takes up the post" else event
            yield from left
            yield from self._in_one_breath(event, match)
            yield from self._second(event, match)

    def in_further_posts(self, event: Event, match: Match) -> Iterator[Event]:
        """`appointed director of place and deputy chief executive`: one event a post."""
        if event.role is None or event.role.start < match.start:
            return
        if event.rule.startswith(("somebody", "is succeeded")):
            return
        found = _AND_POST.match(self.gist.shape, bisect_left(self.gist.starts, event.role.end))
        post = self.gist.signs[found.group("post")] if found else None
        if isinstance(post, PostMention):
            yield replace(event, role=self.scene.titled(post), left=None)

    def _in_one_breath(self, event: Event, match: Match) -> Iterator[Event]:
        """`elected Ann Example as chair and Bob Roe as vice-chair`: the verb is said once for all."""
        index = (
            bisect_left(self.gist.starts, event.role.end)
            if event.role and event.role.start >= match.start
            else match.found.end()
        )
        while event.kind == "appointment" and (found := _AND_ANOTHER.match(self.gist.shape, index)):
            person, post, body = (self.gist.signs.get(found.group(name) or "") for name in ("person", "post", "org"))
            assert isinstance(person, PersonMention)
            assert isinstance(post, PostMention)
            yield replace(
                event,
                person=person,
                role=self.scene.titled(post),
                left=None,
                organization=self.scene.called(body) if isinstance(body, BodyMention) else event.organization,
            )
            index = found.end()

    def _second(self, event: Event, match: Match) -> Iterator[Event]:
        """`that Ann Example chair the committee, Bob Roe being her vice-chair`."""
        if match.has("second"):
            role = f"{match.post('secondpost').title} of the {match.words('chaired').words}"
            yield replace(event, person=match.person("second"), role=match.words("secondpost", role))

    def _in_place_of(self, event: Event, match: Match) -> Iterator[Event]:
        tail = self.gist.shape[match.found.end() : match.found.end() + 140]
        from_hands = event.rule == "takes up the post" or _TAKES_OVER.match(match.found.group())
        pattern = _OUT_OF_HANDS if from_hands else _IN_PLACE
        found = pattern.match(tail)
        if found and event.kind != "departure":
            other = self.gist.signs[found.group("person")]
            assert isinstance(other, PersonMention)
            yield replace(
                event,
                kind="departure",
                verb=replace(event.verb, value="departure"),
                person=other,
                by=None,
                role=event.role,
                left=None,
                date=self.dated(found.group("day")) if found.group("day") else event.date,
            )

    def to_elsewhere(self, event: Event, match: Match) -> Iterator[Event]:
        """`leaves in March to join Dunley Council`: a departure and a joining."""
        end = bisect_left(self.gist.starts, self.scene.sentence(match.start).end)
        rest = self.gist.shape[match.found.end() : end]
        if not (found := _ELSEWHERE.match(rest)):
            return
        behind = rest[found.end() :]
        body = _AT_BODY.match(behind)
        post = _BECOME.match(rest[found.start("verb") :])
        if not body:
            return
        sign = self.gist.signs[body.group("org")] if body else None
        title = self.gist.signs[post.group("post")] if post else None
        start = self.gist.starts[match.found.end() + found.start("verb")]
        length = len(found.group("verb"))
        yield Event(
            "joining",
            "leaves for",
            self.scene.text.words(start, start + length, "joining"),
            match.start,
            event.person,
            self.scene.titled(title) if isinstance(title, PostMention) else None,
            self.scene.called(sign) if isinstance(sign, BodyMention) else None,
            elsewhere=True,
        )
