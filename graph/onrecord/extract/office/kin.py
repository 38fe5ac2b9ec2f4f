"""Posts that follow from another person's: of a deputy, a predecessor, a successor, of who stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.grammar import AT, PERSON, dated, fronted_day, when_behind
from onrecord.extract.office.joint import under_two_titles
from onrecord.extract.office.open_posts import vacated
from onrecord.extract.office.pairs import SECOND, Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.periods import SINCE_CLAUSE
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.titles import deputy_of, second_to
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape
from onrecord.extract.speech.addressed import addressed
from onrecord.extract.words import alternation, entries
from onrecord.numbers import NUMERALS

_NOW = r"(?:(?:at present|currently|now|still|presently|until now|until then|for now|so far|hitherto|also),? )?"
_ADJECTIVE = (rf"(?:{alternation(entries('parties'))}|immediate|eventual|permanent|long-serving"
              r"|own|new|newly appointed|much-criticised|late) ")
#: What has been told of before: `has held the post since`.
_TOLD_BEFORE = re.compile(r"\b(?:the|that|this) (?:job|post|role|position|office|chair|seat)\b")

RULES: tuple[Rule, ...] = (
    Rule(
        "deputy",
        "`his deputy` is the deputy of the post that he was named with",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y|whose)) (?:own |former |then )?"
        rf"(?P<kin><deputy:T>|deputy)(?:,|(?: is| was)(?: now| then| still)?|:)? {PERSON}",
        ("The leader of the council, Councillor Ann Example, and her deputy, Councillor Bob Roe, said",),
    ),
    Rule(
        "deputy behind the name",
        "`Ann Example, his deputy`",
        rf"{PERSON}(?:,| as) {_NOW}(?:<whose:P>'s?|(?P<pronoun>his|her|their|your|my)) (?P<kin><deputy:T>|deputy)"
        r"(?=,|\.|;| and| who)",
        ("Bob Example, her deputy, will act up",),
    ),
    Rule(
        "deputy as a predicate",
        "who is, was or serves as somebody's deputy",
        r"(?<=[ ,])(?P<verb>(?:(?:has|had|is|was|been|served|serves|acted|acts|now|also) )+(?:as )?)"
        r"(?:<whose:P>'s?|(?P<pronoun>his|her|their|your|my)) (?P<kin><deputy:T>|deputy)(?! ?<P>|, <P>)",
        ("Bob Roe, who had been her deputy for two years, said",),
    ),
    Rule(
        "predecessor",
        "a predecessor held the post before its holder of today",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y)) (?:{_ADJECTIVE})?"
        rf"(?P<kin>predecessor|forerunner)(?: but (?:one|{NUMERALS}))?(?: as (?:the"
        rf" )?<post:T>| in the (?:role|post|job))?,? (?:was |is )?{PERSON}",
        ("Councillor Bob Example's predecessor, Councillor Ann Roe, did not respond",),
    ),
    Rule(
        "predecessor by time",
        "who had the job before somebody held the same post",
        r"(?<=[ ,])(?P<verb>(?:had|held|did|filled|occupied)) (?P<kin>the (?:job|post|role|position|office)) before "
        r"(?:<whose:P>|(?P<pronoun>him|her|them))\b",
        ("Bob Roe, who had the job before her, went at Christmas.",),
    ),
    Rule(
        "predecessor behind the name",
        "`Ann Example, her predecessor`",
        rf"{PERSON}(?:,| was) (?:<whose:P>'s?|(?P<pronoun>his|her|their|your|my)) (?:{_ADJECTIVE})?"
        rf"(?P<kin>predecessor|forerunner)(?: as (?:the )?<post:T>)?(?=[,.;:]|\n| and| who| in | from )",
        ("It was set up by Bob Example, her predecessor, in 2019",),
    ),
    Rule(
        "left the post that is held for a time",
        "whoever acts in a post after somebody's going or death has it after that one",
        rf"<post:T>{AT},? (?:after|following|since|upon|from) (?:the )?(?:\w+ )?(?P<kin>death|departure|resignation"
        r"|retirement|dismissal|exit|sacking|removal|suspension|sick leave|absence)(?: <D>| in <D>| on <D>)? of (?:the "
        rf"late )?(?:<T>,? )?{PERSON}",
        ("Ann Example is acting chair after the death of Bob Roe.",),
    ),
    Rule(
        "in the post since",
        "who has been in the job since a day has the post named before from that day",
        r"(?:(?<=[ ,])|(?<=['’]s )|(?<=['’]ve ))(?P<verb>(?:(?:has|have|had|been|now|only|also|himself|herself) )*"
        r"(?:in (?:the |that |this |his |her )?(?:job|post|role|position|office|charge|chair|seat)|at the helm|(?:held"
        r"|done|had|doing|holding|filled) (?:the|that|this) (?:job|post|role|position|office)))"
        r"(?=[^.;\n,]{0,30} since )",
        ("He has been in the job since Easter last year.",),
    ),
    Rule(
        "successor",
        "a successor has the post now, and who was succeeded held it",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y)) (?:{_ADJECTIVE})?"
        r"(?P<kin>successor|replacement)(?: as (?:the )?<post:T>| in the (?:role|post|job))?(?: on <D>| in <D>| <D>)?"
        rf"(?:,|:| –)? (?:is |was |will be )?(?:named |announced )?(?:as )?{PERSON}",
        ("Her successor as cabinet member for housing, Cllr Bob Roe, said",),
    ),
    Rule(
        "successor behind the name",
        "`Ann Example, his successor`, `appointed Ann Example as his successor`, `Ann Example is his successor`",
        rf"{PERSON}(?:,| as| is| was| will be| has been (?:named|appointed|confirmed) as|,? (?:named|appointed) as) "
        rf"(?:<whose:P>'s?|(?P<pronoun>his|her|their|your|my)) (?:{_ADJECTIVE})?(?P<kin>successor|replacement)"
        rf"(?: as (?:the )?<post:T>)?(?=[,.;:]|\n| and| who| in | on | from )",
        ("Ann Example has been named as her successor.", "Bob Roe, her successor, said"),
    ),
    Rule(
        "stand-in",
        "a stand-in or a temporary replacement has the post for a time",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y)) (?P<kin>(?:{_ADJECTIVE})?"
        rf"(?:stand-in|locum|caretaker|(?:temporary|interim|acting) (?:replacement|successor)|maternity cover)),?"
        rf" (?:is |was )?{PERSON}",
        ("Her stand-in, Bob Example, started on 2 October",),
    ),
    Rule(
        "counterpart",
        "a counterpart holds the same post in another body",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y)) (?P<kin>(?:opposite number|counterpart))"
        rf"(?: (?:at|in|from|for|on) (?:the )?<org:B>)?,? {PERSON}",
        ("Her counterpart at Tarnbay Council, Cllr Bob Roe, said",),
    ),
    Rule(
        "stands in",
        "who is in charge or stands in, with no post named, holds for a time the post that somebody has just left",
        r"(?<=[ ,])(?P<verb>(?:(?:is|has been|was|will be|been|being) (?:(?:now|currently|temporarily|meanwhile) "
        r")?(?:standing in|in charge(?! (?:of [^.;,\n]{1,40} )?(?:since|for)\b)"
        r"|in temporary charge|filling in|covering|at the helm|deputising|caretaking|minding the shop)"
        r"|(?:will|is to|agreed to|to|is|has been|was|will be)(?: now| also)? (?:stand in|fill in|step in|step up(?! "
        r"to\b)|deputise"
        r"|(?:mind(?:ing)?|hold(?:ing)?|keep(?:ing)?|steer(?:ing)?|carry(?:ing)?) (?:the (?:fort|shop|ship|reins|load"
        r"|chair|seat warm)"
        r"|(?:his|her|their|\w+'s) (?:old )?(?:seat|chair) warm)(?: steady)?)|(?:minds|holds|keeps|minded|held|kept) "
        r"the (?:fort|shop)|stands in|stood in|steps in"
        r"(?:to the breach)?|steps into the breach|holds the fort|is holding the fort|stepped into the breach|stepped "
        r"in|fill(?:s|ed) in|(?:has |have )?stood in|(?:will |is to |has |to )?(?:take|takes|took|taken|taking)"
        r" (?:temporary |interim )?charge|(?:has been |is |was |been |will |will be |to )?(?:act|acts|acted|acting) up"
        r"|(?:will run|is to run|is running|has been running|was running|runs|ran|will lead|(?:is|was|been)"
        r" leading) (?:it|the (?:council"
        r"|authority|trust|service|home|school|force|company|department|charity|club|party))(?=,? (?:until|in the "
        r"interim|for now"
        r"|for the time being|temporarily|meanwhile|in the meantime|(?:on|in) an (?:interim|acting)|while|pending))"
        r"|(?:has been |is |was |been |will |will be |to |is to )?(?:act(?:s|ed|ing)? in|cover(?:s|ed|ing)?|fill(?:s"
        r"|ed|ing)?"
        r"|hold(?:s|ing)?(?=[^.;\n]{3,40} (?:until|temporarily|in the meantime|on an|pending))|carr(?:y|ies|ied|ying) "
        r"out|(?:perform|discharg)(?:e?s|e?d|ing)?|stand(?:s|ing)? in (?:for|in))"
        r" (?:(?:the|his|her|their|that|this|those|both) (?:vacant |same |interim )?(?:post|role|job|position|duties"
        r"|brief|office|work|portfolio|responsibilities|place|shoes|chair|seat|vacancy|absence"
        r"|<T>(?= in an? (?:acting|interim|temporary) capacity))s?|him|her(?= (?:until|while|for|in)|[.,;])"
        r"|<absent:P>(?= (?:until|while|during|for|in)|[.,;])))"
        r"(?: (?:on|in) an? (?:interim|temporary|acting) (?:basis|capacity)| temporarily| as a stopgap)?)(?! (?:as"
        r"|of the|of) )",
        ("Deputy monitoring officer Ann Example is standing in.",),
    ),
    Rule(
        "left in charge",
        "whoever is left in charge by one who goes stands in",
        rf"\b(?:left|leaves|leaving|put|placed|with) (?:(?:the |its |(?:his|her) )?(?:deputy|<T>),? )?{PERSON},? "
        rf"(?P<verb>in (?:temporary"
        r" |interim |acting |sole )?charge|at the helm|holding the fort|minding the shop)(?: of (?:the )?<org:B>)?",
        ("She left her deputy, Bob Example, in temporary charge of Dunley Fire and Rescue Service",),
    ),
    Rule(
        "takes the place",
        "whose place somebody takes for a time, his post that person has",
        r"(?P<verb>(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hat|[Tt]hose|[Tt]his) (?:vacant )?(?:place|role|post|duties"
        r"|work|responsibilities|portfolio|brief"
        r"|job|position|vacancy|office|seat|gap|reins?|helm)s?|<whose:P>'s (?:place|role|post|duties|job)"
        r"|<post:T>'s duties) (?:will be|is being|has been|have been"
        r"|is to be|are being|are|was|is|were|being) (?:now |currently |temporarily )?(?:taken|filled|covered|carried "
        r"out|performed|held|occupied|done|discharged)"
        r"(?: over| on)?(?P<short> (?:for the time being|temporarily|for now|in the interim|on an? (?:interim"
        r"|temporary|acting) basis"
        rf"|meanwhile|in the meantime|at present|until <D>))?) by (?:the )?(?:<T>{AT},? )?{PERSON}",
        ("His place will be taken for the time being by Cllr Ann Example",),
    ),
)
#: `His successor will be Ann Example`
_TO_COME = re.compile(r"\b(?:will be|is to be)\b")


def kin(scene: Scene, sentences: Passages, subjects: Subjects, said: Sequence[Held]) -> Iterator[Held]:
    """The posts that follow from what is `said`."""
    known = list(said)
    for rule in RULES:
        reader = _Kin(scene, sentences.gist, subjects, tuple(known))
        for match in sentences.matches(rule):
            sentence = scene.sentence(match.start)
            if sentence.quote.startswith(("Should ", "If ", "Were ")):
                continue
            if not scene.text.is_furniture(match.start) and match.end <= sentence.end:
                known += reader.read(rule.name, match)
    yield from known[len(said) :]
    yield from under_two_titles(scene, said)


@dataclass(frozen=True)
class _Kin:
    scene: Scene
    gist: Gist
    subjects: Subjects
    said: tuple[Held, ...]

    def read(self, rule: str, match: Match) -> Iterator[Held]:
        if rule in ("stands in", "left in charge"):
            yield from self._stands_in(match)
        elif rule == "in the post since":
            yield from self._since(match)
        elif rule == "left the post that is held for a time":
            yield from self._gone(rule, match)
        elif rule == "takes the place":
            yield from self._takes_the_place(match)
        else:
            yield from self._related(rule, match)

    def _since(self, match: Match) -> Iterator[Held]:
        person = self.subjects.of(match.found.start())
        known = self._last_of(person.person, match.start) if person else None
        since = when_behind(self.scene, self.gist, match.found.end())[0] or self._since_when(match.found.end())
        told = known and (known.start < match.start or not self._is_still_to_be_told(match, known))
        if person and known and since and told:
            said = replace(match.words("verb"), value=known.role.plain)
            body = known.organization
            yield Held("in the post since", person, said, match.start, match.end, body, known.status, since)

    def _is_still_to_be_told(self, match: Match, known: Held) -> bool:
        """`has had the job since 2019`, `who has been in office since 2019, will stay on as head`: of another post."""
        between = self.scene.flat[match.end : known.role.start]
        return bool(_TOLD_BEFORE.search(match.words("verb").words) or re.search(r"\b(?:will|is to|would) ", between))

    def _since_when(self, index: int) -> Mention | None:
        """`in post since the trust opened its doors in 2014`: the day of what began then."""
        found = shape(SINCE_CLAUSE).match(self.gist.shape[index : index + 120])
        return dated(self.scene, self.gist, found.group("since")) if found else None

    def _gone(self, rule: str, match: Match) -> Iterator[Held]:
        post = match.post("post")
        if post.status in ("acting", "interim"):
            body = self.scene.called(match.body("org")) if match.has("org") else None
            status = match.words("kin", "former")
            yield Held(rule, match.person("person"), self.scene.titled(post), match.start, match.end, body, status)

    def _related(self, rule: str, match: Match) -> Iterator[Held]:
        person = match.person("person") if match.has("person") else self.subjects.of(match.found.start())
        other = self._other(match, person)
        if person is None or other is None or other.person == person.person:
            return
        second = SECOND.fullmatch(match.post("deputy").title) if match.has("deputy") else None
        if match.has("deputy") and match.post("deputy").title.lower() != "deputy" and not second:
            return
        if rule.startswith("predecessor") and not match.has("post") and self._is_told(person, match.start):
            return
        known = self._last_of(other.person, match.start)
        known = self._just_left(other, match) if known is None and "deputy" in rule else known
        known = (self._held_then(other, match) or known) if rule.startswith("successor") else known
        titled = self.scene.titled(match.post("post")) if match.has("post") else None
        role = titled or (replace(match.words("kin"), value=known.role.plain) if known else None)
        if role is None:
            return
        if second:
            role = replace(match.words("kin"), value=second_to(role.plain, second))
        elif rule.startswith("deputy"):
            role = replace(role, value=deputy_of(role.plain))
        body = known.organization if known else None
        if match.has("org"):
            body = self.scene.called(match.body("org"))
        past = rule.startswith("predecessor") or (
            match.has("verb") and re.match(r"(?:had|was|served|acted)", match.words("verb").words)
        )
        status = match.words("kin", "former") if past else None
        status = match.words("kin", "acting") if rule == "stand-in" else status
        if rule.startswith("successor") and _TO_COME.search(match.found.group()):
            status = match.words("kin", "incoming")
        yield Held(rule, person, role, match.start, match.end, body, status)
        if rule.startswith("successor") and titled:
            yield Held(rule, other, titled, match.start, match.end, None, match.words("kin", "former"))

    def _is_told(self, person: PersonMention, offset: int) -> bool:
        """Whether the sentence itself says what somebody was: `her predecessor, Bob Example, served as`."""
        sentence = self.scene.sentence(offset)
        here = [h for h in self.said if h.person.person == person.person and sentence.start <= h.start < sentence.end]
        return any(h.is_former for h in here)

    def _other(self, match: Match, person: PersonMention | None) -> PersonMention | None:
        if match.has("whose"):
            return match.person("whose")
        pronoun = match.words("pronoun").words.lower()
        if pronoun == "my":
            return self.subjects.speaker(match.found.start())
        if pronoun == "your":
            reader = addressed(self.scene)
            return next((p for p in self.scene.persons if p.person == reader), None)
        than = person.person if person and person.start < match.start else ""
        return self.subjects.antecedent(match.start, {"his": "m", "him": "m", "her": "f"}.get(pronoun, ""), than)

    def _last_of(self, person: str, before: int) -> Held | None:
        """What a person was last said to hold before an offset, or else first behind it."""
        held = [h for h in self.said if h.person.person == person and h.state not in ("former", "incoming")]
        latest = sorted(held, key=lambda h: h.start, reverse=True)
        return next((h for h in latest if h.start < before), held[0] if held else None)

    def _just_left(self, other: PersonMention, match: Match) -> Held | None:
        """What somebody is said to have left right before: his deputy was the deputy of that."""
        held = [h for h in self.said if h.person.person == other.person and 0 < match.start - h.start < 200]
        return held[-1] if held else None

    def _held_then(self, other: PersonMention, match: Match) -> Held | None:
        """What somebody had at the time that is told of: `the head at the time, Ann Roe. Her replacement`."""
        held = [h for h in self.said if h.person.person == other.person and 0 < match.start - h.start < 200]
        return next((h for h in held if h.status and h.status.words.endswith((" time", " then", " days"))), None)

    def _stands_in(self, match: Match) -> Iterator[Held]:
        person = match.person("person") if match.has("person") else self.subjects.of(match.found.start())
        person = person or self.subjects.of_clause(match.found.start())
        if person is None:
            return
        meant = self._stood_in_for(match, person)
        since, until, _ = when_behind(self.scene, self.gist, match.found.end())
        since = since or fronted_day(self.scene, self.gist, match.start, match.found.start())
        status = match.words("verb", "interim" if "interim" in match.words("verb").words else "acting")
        for post in meant[:1]:
            body = next((h.organization for h in self.said if h.role.start == post.title_start), None)
            yield Held("stands in", person, self.scene.titled(post), match.start, match.end, body, status, since, until)

    def _stood_in_for(self, match: Match, person: PersonMention) -> list[PostMention]:
        """The post for which somebody stands in: the absent person's, the one somebody left, what a deputy deputises
        for."""
        if match.has("absent") and (held := self._last_of(match.person("absent").person, match.start)):
            return [p for p in self.scene.posts if p.title_start == held.role.start]
        if re.search(r"\b(?:that|this) (?:role|post|job|position|office)\b", match.words("verb").words):
            return [p for p in self.scene.posts if p.end <= match.start and p.title.lower() != "deputy"][-1:]
        own = " ".join(h.role.plain.lower() for h in self.said if h.person.person == person.person)
        posts = [p for p in vacated(self.scene, match.start) if p.title.lower() != own]
        if meant := [post for post in posts if post.title.lower() in own]:
            return meant
        above = [p for p in self.scene.posts if own and own == deputy_of(p.title).lower()]
        begin = self.scene.sentence(match.start).start
        here = [p for p in self.scene.posts if begin <= p.start and p.end <= match.start]
        return above or posts or (here[-1:] if "basis" in match.words("verb").words else [])

    def _takes_the_place(self, match: Match) -> Iterator[Held]:
        posts = [match.post("post")] if match.has("post") else vacated(self.scene, match.start)
        status = (
            match.words("verb", "acting")
            if match.has("short") or re.search("duties|being|covered|held|performed", match.words("verb").words)
            else None
        )
        for post in posts[:1]:
            person, role = match.person("person"), self.scene.titled(post)
            yield Held("takes the place", person, role, match.start, match.end, status=status)
