"""The reader of events in office: who, what post, which body, by whom and when, from a match of the grammar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.dates.when import Day, Weekday
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.agents import Agents
from onrecord.extract.office.beside import ON_THE_BOARD, board_joined
from onrecord.extract.office.clauses import DAY, Event
from onrecord.extract.office.grammar import AT, HYPOTHETICAL, WHOSE, body_of
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import Match, shape

_BY = shape(
    r"(?s)(?:(?!\b(?:vacated|left|held|occupied|filled|covered|replaced|succeeded|welcomed|praised|greeted|criticised)\b)"
    r".)*?\b(?:by|on behalf of) (?:(?:the |an? )?(?P<sign><BOPT>)|(?P<words>the (?:[\w'’]+ ){0,3}?"
    r"(?:government|mayor|committee|panel|board|ministers?|governors|trustees|council|trust|department"
    r"|full council)|ministers|governors|councillors|trustees|members))"
)
_DEMANDED = shape(
    r"\b(?:[Cc]all(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|demand\w*|pressure|want\w*|told"
    r"|[Pp]ersuad\w*|[Cc]onvinc\w*|invit\w*|encourag\w*|forc\w*) [^.;]{0,110}$"
)
_IN_FRONT = shape(
    r"(?:^|[“\"])(?:(?:On|In|From|At|Since|Last|By|With effect from|As of|Back in) (?:the )?)?(?:end"
    r" of )?<date:D>,? [^.;]{0,60}$|<day:D>,? (?:when|on which|at which) [^.;,]{0,40}$|\bsince <since:D>,? $"
)
_TODAY = shape(r"<day:D> $")
#: `Members last night voted unanimously to`
_DECIDED = shape(
    r"<day:D>,? (?:\w+ ){0,2}?(?:voted?|agreed|decided|resolved|chose|opted|moved|met|backed|approved|announced)"
    r"(?: [\w-]+){0,4} $|\b(?:voted?|agreed|decided|resolved|chose|opted|met)(?: [\w-]+){0,2}? (?:on |in )?<late:D>"
    r"(?:,? [\w-]+){0,4} $"
    r"|<BOPT>,? on <here:D> $"
    r"|\b(?:meeting|met|meets|sitting|gathered)(?: in \w+| again)?(?: on| at| of)? (?:the )?<date:D>,? (?:\w+ ){0,3}$"
)

_NEXT = re.compile(r"\b(?:new|next|first)\b")
#: `bowed out at the same meeting`: the day named last.
_SAME_DAY = re.compile(r"\b(?:the|that) same (?:day|morning|afternoon|evening|night|meeting|date)\b")
#: What somebody is who does so: `his years leading the council`.
_HEADED = {"leading": "leader", "chairing": "chair"}
#: The post that somebody comes from: `has stepped up from her role as`.
_OUT_OF = shape(r"\bfrom (?:his|her|their|the|a) (?:[\w-]+ ){0,2}(?:role|post|job|position|place) (?:as|of) <T>")
_FROM_POST = shape(
    r"^ ?(?:(?:the |his |her |their |<B> )?(?:post|role|job|position|office)? ?(?:as|of)|(?:the |its )?<B> as|as) "
)
_ONTO = shape(r"^ (?:to|onto|on to|on) (?:the |its |our )?<into:BO>(?! <T>)")
#: The day from which somebody `will be` something.
_SOON = shape(r",? (?:from|on|starting|beginning|with effect from|as of|in|until) (?:the |early |late |mid-)?<D>")
#: `until such time as her term expires`: whenever that may be.
_UNTIL_WHENEVER = re.compile(r"\b(?:such time as|whichever|whenever|in the event)\b[^.;]*$")
#: `will be hard to replace`
_HARD = re.compile(r"\b(?:hard|harder|difficult|easy|easier|tough|impossible|anxious|keen|eager) $")
#: `accept the chief's intention to retire`: whose it is stands in front, and it is not the subject.
_OTHERS_WISH = shape(
    r"(?:(?:[Tt]he|[Aa]) [\w ]{0,20}?<T>'s?|[Tt]he [\w-]+(?: [\w-]+)?'s?) (?:\w+ )?(?:intention|decision|wish|plans?"
    r"|request|desire|choice|announcement) $"
)
#: `was elected to the council in 1990`, `as a Conservative`, `to represent Dunley`: a seat, which is no post.
_ELECTED = re.compile(r"\b(?:re-?)?(?:elected|returned)\b")
_SEAT = shape(
    r"(?: (?:first|again|unopposed|in <D>|on <D>|<D>))*,? (?:(?:to|onto|on to) (?:the )?(?:<B>|(?:\w+ )?(?:council"
    r"|authority|parliament|assembly|senedd|Commons|Lords|Parliament|Senedd"
    r"|Holyrood|Westminster))(?![\w-]| as )|to (?:represent|serve)\b(?! as )"
    r"|as an? (?:[A-Z][\w-]+ ){0,2}?(?:Labour"
    r"|Conservative|Liberal Democrat|Lib Dem|Green|Independent|independent|Plaid Cymru|Reform|member)\b(?! (?:<T>"
    r"|[Ll]eader|mayor|chair))|for (?:the )?[A-Z][\w' -]{2,40}? (?:[Ww]ard|[Dd]ivision))"
)
_AS_IT_HAPPENS = shape(
    r" ?(?:when|once|as soon as|after)(?! \w+ing\b) (?:(?!\b(?:who|which|said|in (?:<D>)? ?until)\b)[^.;:,\n]){3,70}?"
    r" (?:in|on|at)? ?(?:the )?(?:start of |end of |beginning of )?<date:D>"
)
#: `joined the service as a firefighter and rose to`: work that is no post; what stands behind came later.
_AS_NO_POST = r" as an? (?!(?:[\w-]+ ){0,4}<T>)(?:[a-z]|[A-Z]{2,4}\b)"
#: `governors led by Bob Roe have been stood down`: of all of them.
_LED_BY = shape(r"\b(?:led|chaired|headed|run) by (?:the )?(?:<T>,? )?<P>,? $")
_WORK = shape(rf"^[^.;,]{{0,40}}?{_AS_NO_POST}")
#: `on 1 July, the day after Ann Example retires`: the day of what is told of her is counted from the one named before.
_BESIDE_A_DAY = shape(r"(?:<counted:D>|\bthe (?P<which>(?:very )?day (?:after|before)|same day (?:that|as))) "
                      r"(?:(?!<D>)[^.,;:\n]){1,60}$")
_COUNTED = {"after": "the day before", "before": "the following day"}
#: `took on an extra task`
_TASK = re.compile(r"\bt(?:ook|akes?|aken|aking) on (?:this|an?)\b")
#: `Ann Example's election could help`, `replacing her would be hard`: of what has not happened.
_MAY_BE = re.compile(r" (?:could|might|may|would) ")
_TOO = WHOSE.replace("owner", "ownerb")


@dataclass(frozen=True)
class Reader(Agents):
    """Reads matches of the grammar of events against the scene."""

    titles: Titles

    # --- one match ------------------------------------------------------------------------------------------------

    def read(self, kind: str, rule: str, match: Match) -> Iterator[Event]:
        """The events that a match tells: none, one, or the joining of one person and the departure of another."""
        if self._is_out(rule, match):
            return
        event = self._begun(kind, rule, match)
        if event is None:
            return
        for person in self._together(event, match):
            yield from self.with_others(replace(event, person=person), match)
            yield from self.in_further_posts(replace(event, person=person), match)
        if kind == "departure":
            yield from self.to_elsewhere(event, match)

    def _together(self, event: Event, match: Match) -> list[PersonMention | None]:
        if event.person is None or any(match.has(group) for group in ("person", "holder", "next", "left", "post")):
            return [event.person]
        return list(self.subjects.together(event.person))

    def _is_out(self, rule: str, match: Match) -> bool:
        text, index = self.scene.text, match.found.start()
        if text.is_furniture(match.start) or match.end > self.scene.sentence(match.start).end:
            return True
        verb = match.found.group().lstrip()
        idle = rule.endswith(" of") or verb.startswith(("replacing", "succeeding"))
        if idle and _MAY_BE.match(self.gist.shape, match.found.end()):
            return True
        if rule.startswith("somebody unnamed"):
            return bool(HYPOTHETICAL.search(self.gist.shape[max(0, index - 50) : index]))
        if rule in ("appointment of somebody unnamed", "newly appointed", "appointment of", "departure of"):
            return rule.endswith("unnamed") and (
                text.quotation_at(match.start) is not None or self._in_heading(match.start)
            )
        if re.search(r"\b(?:expected|likely|tipped|hoped) to be (?:replaced|succeeded|followed)\b", verb):
            return True
        left = self.gist.shape[max(0, index - 50) : index]
        passive = rule in ("takes over", "joins") and shape(
            r"(?:(?:has|have|had|will|also|now|since|to|due|set|is|are|was|were) )*(?:be|been|being|was|were|is|are)"
            r" (?:\w+ly |herself |himself |in turn )?(?:replaced|succeeded|taken|joined)"
        ).match(verb)
        wished = verb.startswith("to ") and (_OTHERS_WISH.search(left) or _HARD.search(left))
        if wished or _UNTIL_WHENEVER.search(left):
            return True
        demanded = verb.startswith("to ") and _DEMANDED.search(self.gist.shape[max(0, index - 120) : index])
        return bool(HYPOTHETICAL.search(left) or passive or demanded or _LED_BY.search(left))

    def _in_heading(self, offset: int) -> bool:
        paragraph = self.scene.text.paragraph_at(offset)
        return paragraph is None or paragraph.role in ("title", "heading")

    def _begun(self, kind: str, rule: str, match: Match) -> Event | None:
        person = self.agent(rule, match)
        infinitive = re.match(r"to (?:re)?(?:join|become)\b", match.found.group().lstrip()) is not None
        tail = self.tail_of(rule, match)
        role, body = self._post(match)
        if role and kind == "appointment" and self._was_held(match):
            role, body = None, None
        if (person is None and "unnamed" not in rule) or (infinitive and rule == "becomes"):
            return None
        if self._begins_nothing(kind, rule, match, tail, role, person is not None):
            return None
        tail_role = None if role else self._post_in(tail, match.found.end(), kind)
        elected_to = role or (tail_role[0] if tail_role else None)
        if rule in ("joins", "takes up the post") and elected_to is None and _WORK.search(tail):
            return None
        if elected_to and _ELECTED.search(match.found.group()) and elected_to.plain.lower().endswith("councillor"):
            return None
        return Event(
            kind,
            rule,
            self._verb(kind, match),
            match.start,
            person,
            role or (tail_role[0] if tail_role else None),
            self._joined(match) or body or self._put_on(kind, tail) or (tail_role[1] if tail_role else None),
            self._by(rule, match, tail),
            self._day(match, tail, kind),
            self.succeeded(rule, match, person, tail),
            match.words("organ").words if match.has("organ") else "",
            infinitive,
        )

    def _begins_nothing(
        self, kind: str, rule: str, match: Match, tail: str, role: Mention | None, named: bool
    ) -> bool:
        """A seat that somebody is elected to, an unnamed one's beginning on no day, a task taken on, what will be."""
        verb = match.found.group()
        if kind == "appointment" and _ELECTED.search(verb) and _SEAT.match(tail):
            return True
        if rule.startswith("somebody unnamed"):
            return not named and (rule.endswith("named") or not (DAY.search(tail) or _BY.search(tail)))
        if rule == "is to be the next" and not (match.post("post").status == "incoming" or _NEXT.search(verb)):
            return True
        if rule == "adds the post" and not DAY.search(tail):
            return True
        if role is None and _TASK.search(verb) and not DAY.search(tail):
            return True
        return rule in ("will be", "will have") and not _SOON.match(tail) and not self._fronted(match)

    def _verb(self, kind: str, match: Match) -> Mention:
        start, end = match.start, match.end
        words = self.scene.flat[start:end]
        first = re.match(r"\s*[\w'’-]+(?: [\w'’-]+){0,2}", words)
        cut = first.end() if first else len(words)
        lead = len(words) - len(words.lstrip())
        return self.scene.text.words(start + lead, start + max(cut, lead + 1), kind)

    # --- its fields -----------------------------------------------------------------------------------------------

    def _post(self, match: Match) -> tuple[Mention | None, Mention | None]:
        for group in ("post", "postb", "postc"):
            if match.has(group):
                body = body_of(self.gist, match.found)
                return self.scene.titled(match.post(group)), self.scene.called(body) if body else None
        if match.has("office"):
            return match.words("office"), None
        if match.has("chaired"):
            return match.words("chairs", f"{match.words('chairs').words} of the {match.words('chaired').words}"), None
        if match.has("leading") and (noun := _HEADED.get(match.words("leading").words)):
            return match.words("leading", noun), None
        return None, None

    def _was_held(self, match: Match) -> bool:
        """`appointing former treasurer Ann Example`: what she was is not what she is appointed to."""
        group = next((name for name in ("post", "postb", "postc") if match.has(name)), "")
        behind = self.gist.shape[match.found.end(group) : match.found.end(group) + 2] if group else ""
        return bool(group) and match.post(group).status == "former" and shape(r"^,? ?<P>").match(behind) is not None

    def _post_in(self, tail: str, index: int, kind: str) -> tuple[Mention, Mention | None] | None:
        """A post that the clause names farther on: `appointed in October by the department as commissioner`."""
        if kind == "departure":
            tail = tail if _FROM_POST.match(tail) else ""
        found = shape(
            r"^ ?"
            + WHOSE
            + "<post:T>"
            + AT
            + rf"|^(?:(?!\bwith |{_AS_NO_POST})[^.;]){{0,80}}?\b(?:as|to be|to become|to|the (?:post|role|position"
            rf"|job) of) "
            + _TOO
            + "<postb:T>"
            + AT.replace("org", "orgb")
        ).search(tail)
        if found is None or _OUT_OF.search(tail[: found.end()]):
            return None
        post = self.gist.signs[found.group("post") or found.group("postb")]
        body = body_of(self.gist, found)
        assert isinstance(post, PostMention)
        return self.scene.titled(post), self.scene.called(body) if body else None

    def _joined(self, match: Match) -> Mention | None:
        """The body or the organ that somebody joins or is put on."""
        group = next((name for name in ("into", "organb") if match.has(name)), "")
        body = self.gist.signs[match.found.group(group)] if group else None
        if body is None and (board := ON_THE_BOARD.match(self.gist.shape, match.found.start())):
            return board_joined(self.scene, self.gist.signs.get(board["of"] or ""))
        return self.scene.called(body) if isinstance(body, BodyMention) else None

    def _put_on(self, kind: str, tail: str) -> Mention | None:
        """`was appointed to the Youth Justice Board`: the body or organ that somebody is put on."""
        found = _ONTO.match(tail) if kind == "appointment" else None
        body = self.gist.signs[found.group("into")] if found else None
        return self.scene.called(body) if isinstance(body, BodyMention) else None

    def _by(self, rule: str, match: Match, tail: str) -> Mention | None:
        if match.has("you"):
            return self.addressee()
        if match.has("by"):
            start, end = match.span("by")
            return None if match.words("by").words.lower() == "we" else self.power(start, end)
        found = _BY.match(tail) if match.gist is self.gist else None
        if not found:
            return self.chooser(match) if rule in ("appoints as", "appoints to the post") else None
        begin = match.found.end()
        group = "sign" if found.group("sign") else "words"
        return self.power(self.gist.starts[begin + found.start(group)], self.gist.ends[begin + found.end(group) - 1])

    def _day(self, match: Match, tail: str, kind: str) -> Mention | None:
        if match.has("when") or match.has("whenb"):
            return self.dated(match.found.group("when") or match.found.group("whenb"))
        return self._counted(match) or self._day_around(match, tail, kind)

    def _counted(self, match: Match) -> Mention | None:
        """The day before or after the one that the sentence has named, where the clause says so."""
        begin = bisect_left(self.gist.starts, self.scene.sentence(match.start).start)
        found = _BESIDE_A_DAY.search(self.gist.shape, begin, match.found.start())
        group = next((name for name in ("counted", "which") if found and found.group(name)), "")
        if found is None or not shape("<D>").search(self.gist.shape, begin, found.start()):
            return None
        start, end = found.span(group)
        said = self.scene.text.words(self.gist.starts[start], self.gist.ends[end - 1])
        beside = re.search(r"\bday (after|before|that|as)$", said.words)
        return replace(said, value=_COUNTED.get(beside[1], "that day")) if beside else None

    def _day_around(self, match: Match, tail: str, kind: str) -> Mention | None:
        if re.search(r"announc\w+ (?:his|her) |\bnotice\b", match.found.group()):
            return None
        today = _TODAY.search(self.gist.shape, max(0, match.found.start() - 4), match.found.start())
        inside = today or shape(r"<D>").search(match.found.group())
        if today and not re.match(r"today|yesterday|tonight|last night", self.dated_words(today.group("day"))):
            inside = None
        found = DAY.search(tail)
        if inside and (not found or re.search(r"\bfrom (?:the )?$", tail[: found.start("date")])):
            return self.dated(inside.groupdict().get("day") or inside.group())
        if found := DAY.search(tail) or self._as_another_happens(match, tail):
            return self.dated(found.group("date"))
        if _SAME_DAY.search(tail):
            days = [d for d in self.scene.dates if match.start - 400 < d.start < match.start]
            days = [d for d in days if isinstance(d.when, Day | Weekday)]
            return self.scene.dated(days[-1]) if days else None
        return self._fronted(match, kind)

    def _as_another_happens(self, match: Match, tail: str) -> re.Match[str] | None:
        """`will take over when the two merge in May`: the day of what happens at the same time."""
        begin = match.found.end() + len(tail)
        end = bisect_left(self.gist.starts, self.scene.sentence(match.start).end)
        return _AS_IT_HAPPENS.match(self.gist.shape, begin, end) if len(tail) < 40 else None

    def _fronted(self, match: Match, kind: str = "") -> Mention | None:
        """The day that the sentence begins with, or that its clause follows: `From September Ann Example ...`."""
        begin = bisect_left(self.gist.starts, self.scene.sentence(match.start).start)
        before = self.gist.shape[begin : match.found.start()]
        if not re.search(r"\w", before) and (opener := self.opener(begin)):
            return self.day_in(opener)
        front = _IN_FRONT.search(before) or _DECIDED.search(before)
        groups = front.groupdict() if front else {}
        if groups.get("late") and kind != "appointment":
            return None
        if groups.get("since"):
            return self.dated(groups["since"]) if match.found.group().lstrip().startswith("having") else None
        said = (groups.get(name) for name in ("date", "late", "here", "day"))
        return self.dated(next(filter(None, said))) if front else None
