"""Posts that follow from another person's: of a deputy, a predecessor, a successor, of who stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.grammar import PERSON, when_behind
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.titles import deputy_of
from onrecord.extract.scene import Gist, Match, Rule, Scene

RULES: tuple[Rule, ...] = (
    Rule(
        "deputy",
        "`his deputy` is the deputy of the post that he was named with",
        rf"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir)) (?P<kin><deputy:T>|deputy),? {PERSON}",
        ("The leader of the council, Councillor Ann Example, and her deputy, Councillor Bob Roe, said",),
    ),
    Rule(
        "deputy behind the name",
        "`Ann Example, his deputy`",
        rf"{PERSON}, (?:<whose:P>'s?|(?P<pronoun>his|her|their)) (?P<kin><deputy:T>|deputy)(?=,|\.|;| and| who)",
        ("Bob Example, her deputy, will act up",),
    ),
    Rule(
        "predecessor",
        "a predecessor held the post before its holder of today",
        r"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir)) (?:immediate )?(?P<kin>predecessor)(?: as (?:the"
        rf" )?<post:T>| in the (?:role|post|job))?,? (?:was )?{PERSON}",
        ("Councillor Bob Example's predecessor, Councillor Ann Roe, did not respond",),
    ),
    Rule(
        "successor",
        "a successor has the post now, and who was succeeded held it",
        r"(?:<whose:P>'s?|(?P<pronoun>[Hh]is|[Hh]er|[Tt]heir)) (?P<kin>successor)(?: as (?:the )?<post:T>| in"
        rf" the (?:role|post|job))?,? (?:is |was )?{PERSON}",
        ("Her successor as cabinet member for housing, Cllr Bob Roe, said",),
    ),
    Rule(
        "stands in",
        "who is in charge or stands in, with no post named, holds for a time the post that somebody has just left",
        r"(?<=[ ,])(?P<verb>(?:(?:is|has been|was|will be) (?:(?:now|currently|temporarily) )?(?:standing in|in"
        r" charge|filling in|covering|at the helm|deputising)|will stand in|stands in|stood in|(?:will |is to "
        r"|has |to )?(?:take|takes|took|taken|taking) charge|(?:will |to )?(?:act|acts|acted|acting) up|will run"
        r" the (?:council|authority|trust|service))"
        r"(?: on an? (?:interim|temporary|acting) basis| temporarily| as a stopgap)?)(?! (?:as|of the|of) )",
        ("Deputy monitoring officer Ann Example is standing in.",),
    ),
    Rule(
        "takes the place",
        "whose place somebody takes for a time, his post that person has",
        r"(?P<verb>(?:(?:[Hh]is|[Hh]er|[Tt]heir) (?:place|role|post|duties|work|responsibilities|portfolio|brief"
        r"|job)|<whose:P>'s (?:place|role|post|duties)|<post:T>'s duties) (?:will be|is being|has been|have been"
        r"|is to be|are being|was) (?:taken|filled|covered|carried out|performed)"
        r"(?: over| on)?(?P<short> (?:for the time being|temporarily|for now|in the interim|on an interim basis"
        rf"|meanwhile))?) by {PERSON}",
        ("His place will be taken for the time being by Cllr Ann Example",),
    ),
)
_LEFT = re.compile(
    r"\b(?:stepped|stood|steps|stands|standing|step|stand) (?:down|aside)\b|\b(?:left|leaves"
    r"|leaving|resign\w*|retire[sd]?|retiring|depart\w*|dismissed|suspended|died|moved|sacked|quit"
    r"|removed|on (?:sick |maternity )?leave)\b"
)


def kin(scene: Scene, gist: Gist, subjects: Subjects, said: Sequence[Held]) -> Iterator[Held]:
    """The posts that follow from what is `said`."""
    reader = _Kin(scene, gist, subjects, tuple(said))
    for rule in RULES:
        for match in rule.matches(gist):
            if not scene.text.is_furniture(match.start) and match.end <= scene.sentence(match.start).end:
                yield from reader.read(rule.name, match)
    yield from _under_two_titles(scene, said)


@dataclass(frozen=True)
class _Kin:
    scene: Scene
    gist: Gist
    subjects: Subjects
    said: tuple[Held, ...]

    def read(self, rule: str, match: Match) -> Iterator[Held]:
        if rule == "stands in":
            yield from self._stands_in(match)
        elif rule == "takes the place":
            yield from self._takes_the_place(match)
        else:
            yield from self._related(rule, match)

    def _related(self, rule: str, match: Match) -> Iterator[Held]:
        other, person = self._other(match), match.person("person")
        if other is None or other.person == person.person:
            return
        if match.has("deputy") and match.post("deputy").title.lower() != "deputy":
            return
        known = self._last_of(other.person, match.start)
        titled = self.scene.titled(match.post("post")) if match.has("post") else None
        role = titled or (replace(match.words("kin"), value=known.role.plain) if known else None)
        if role is None:
            return
        if rule.startswith("deputy"):
            role = replace(role, value=deputy_of(role.plain))
        body = known.organization if known else None
        status = match.words("kin", "former") if rule == "predecessor" else None
        yield Held(rule, person, role, match.start, match.end, body, status)
        if rule == "successor" and titled:
            yield Held(rule, other, titled, match.start, match.end, None, match.words("kin", "former"))

    def _other(self, match: Match) -> PersonMention | None:
        if match.has("whose"):
            return match.person("whose")
        pronoun = match.words("pronoun").words.lower()
        return self.subjects.antecedent(match.start, {"his": "m", "her": "f"}.get(pronoun, ""))

    def _last_of(self, person: str, before: int) -> Held | None:
        """What a person was last said to hold before an offset, or else first behind it."""
        held = [h for h in self.said if h.person.person == person and (h.status is None or h.status.value != "former")]
        latest = sorted(held, key=lambda h: h.start, reverse=True)
        return next((h for h in latest if h.start < before), held[0] if held else None)

    def _stands_in(self, match: Match) -> Iterator[Held]:
        person = self.subjects.of(match.found.start())
        if person is None:
            return
        own = " ".join(h.role.plain.lower() for h in self.said if h.person.person == person.person)
        posts = vacated(self.scene, match.start)
        meant = [post for post in posts if post.title.lower() in own] or posts[:1]
        since, until, _ = when_behind(self.scene, self.gist, match.found.end())
        status = match.words("verb", "interim" if "interim" in match.words("verb").words else "acting")
        for post in meant[:1]:
            yield Held("stands in", person, self.scene.titled(post), match.start, match.end, None, status, since, until)

    def _takes_the_place(self, match: Match) -> Iterator[Held]:
        posts = [match.post("post")] if match.has("post") else vacated(self.scene, match.start)
        status = (
            match.words("verb", "acting")
            if match.has("short") or re.search("duties|being|covered", match.words("verb").words)
            else None
        )
        for post in posts[:1]:
            yield Held(
                "takes the place",
                match.person("person"),
                self.scene.titled(post),
                match.start,
                match.end,
                status=status,
            )


def vacated(scene: Scene, offset: int) -> list[PostMention]:
    """The posts of the sentence (this one or one of the two before) that says before `offset` that somebody left."""
    sentences = [s for s in scene.text.sentences if s.start < offset][-3:]
    for sentence in reversed(sentences):
        end = min(sentence.end, offset)
        words = scene.text.document.text[sentence.start : end]
        posts = [p for p in scene.posts if sentence.start <= p.start and p.end <= end]
        if (left := _LEFT.search(words)) and posts:
            behind = [p for p in posts if 0 <= p.start - sentence.start - left.end() < 12]
            return behind or posts
    return []


def _under_two_titles(scene: Scene, said: Sequence[Held]) -> Iterator[Held]:
    """`Director of Finance / Section 151 Officer`: who is said to hold one of them holds the other."""
    for first, second in zip(scene.posts, scene.posts[1:], strict=False):
        if not re.fullmatch(r"[ \u00a0]?/[ \u00a0]?", scene.text.document.text[first.end : second.start]):
            continue
        for one, other in ((first, second), (second, first)):
            holders = [h for h in said if h.role.plain.lower() == one.title.lower() and h.status is None]
            names = {h.person.person for h in holders}
            if len(names) == 1 and not any(h.role.plain.lower() == other.title.lower() for h in said):
                yield replace(
                    holders[0], rule="under two titles", role=scene.titled(other), start=first.start, end=second.end
                )
