"""Posts that are named elsewhere or before their holder: `held that post`, `In her place is`, `At present head`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.grammar import AT, PERSON, WHOSE, body_of, when_behind
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.vacated import vacated
from onrecord.extract.scene import Gist, Match, Rule, Scene

_HEAD = r"(?:^|(?<=[\n.”\"•■▪*–-] )|(?<=\n))"
_FROM = r"(?:the |early |late |mid-|end of |start of )*"

RULES: tuple[Rule, ...] = (
    Rule(
        "held that post",
        "who held the post, the job or the role for a time had the one named last",
        r"(?<=[ ,])(?P<verb>(?:(?:has|had|have|also) )*(?:held|did|done|filled|occupied|had))"
        r" (?:that|the|this|the same) (?:post|role|job|position|office)(?= (?:for|since|from|until|between)\b)",
        ("Ann Example, who held that post for eleven years, took early retirement.",),
    ),
    Rule(
        "in the place is",
        "who is said to be in another's place has the post that this one left",
        rf"\bIn (?:his|her|their) (?:place|stead)(?:,? (?P<when>until|from|since) {_FROM}<day:D>)?"
        rf"(?:,? (?:on|in) an? (?P<verb>interim|temporary|acting) (?:basis|capacity),?)?"
        rf"(?: (?:until) {_FROM}<dayb:D>,?)?"
        rf" (?:is|are|will be) (?:now )?(?:the |its |our )?(?:<T>,? |deputy,? )?{PERSON}",
        ("In her place until Easter, on an interim basis, is Bob Roe.",),
    ),
    Rule(
        "post at the head",
        "a post before the subject, with a word of time: `At present head of planning, she moves`",
        rf"{_HEAD}(?P<verb>At present|At the moment|Currently|Presently|Now|For the moment|For now|Still|Formerly"
        rf"|Previously|Once|Until (?:now|recently|then|lately)|Until {_FROM}<D>),? {WHOSE}<post:T>{AT}, "
        rf"(?:(?P<pronoun>he|she)\b|{PERSON})",
        ("At present head of planning, she moves into the job on 1 October.",),
    ),
)


def pointing(scene: Scene, sentences: Passages, subjects: Subjects, said: Sequence[Held]) -> Iterator[Held]:
    """The posts that such words give to somebody, beside what is `said` already."""
    reader = _Pointing(scene, sentences.gist, subjects, {held.role.start for held in said}, tuple(said))
    for rule in RULES:
        for match in sentences.matches(rule):
            if not scene.text.is_furniture(match.start) and match.end <= scene.sentence(match.start).end:
                yield from reader.read(rule.name, match)


@dataclass(frozen=True)
class _Pointing:
    scene: Scene
    gist: Gist
    subjects: Subjects
    taken: set[int]
    said: tuple[Held, ...]

    def read(self, rule: str, match: Match) -> Iterator[Held]:
        if rule == "post at the head":
            yield from self._at_the_head(rule, match)
            return
        person = match.person("person") if match.has("person") else self.subjects.of(match.found.start())
        post = self._last(match) if rule == "held that post" else next(iter(vacated(self.scene, match.start)), None)
        if person is None or post is None or self._holds(person, post):
            return
        if rule == "held that post":
            since, until, _ = when_behind(self.scene, self.gist, match.found.end())
            now = match.words("verb").words.startswith(("has ", "have "))
            if now and (" the " in match.found.group() or post.title_start in self.taken):
                return  # somebody else's: whoever has held the job has it alone
            status = None if now else match.words("verb", "former")
        else:
            since, until = self._days(match)
            status = match.words("verb") if match.has("verb") else None
        role = self.scene.titled(post)
        body = next((h.organization for h in self.said if h.role.start == post.title_start), None)
        yield Held(rule, person, role, match.start, match.end, body, status, since, until)

    def _last(self, match: Match) -> PostMention | None:
        """The post named last, in this sentence or the one before; `the post` where these name no other."""
        begin = self.scene.sentence(max(0, self.scene.sentence(match.start).start - 2)).start
        posts = [p for p in self.scene.posts if begin <= p.start and p.end <= match.start and not is_bare_councillor(p)]
        sure = " the same " in match.found.group() or " the " not in match.found.group()
        return posts[-1] if posts and (sure or len({p.title.lower() for p in posts}) == 1) else None

    def _holds(self, person: PersonMention, post: PostMention) -> bool:
        """Whether this post is said to be the person's already."""
        own = [h for h in self.said if h.person.person == person.person]
        return any(h.role.start == post.title_start or h.role.plain.lower() == post.title.lower() for h in own)

    def _days(self, match: Match) -> tuple[Mention | None, Mention | None]:
        day = self._day(match, "day")
        if match.has("when") and match.words("when").words != "until":
            return day, self._day(match, "dayb")
        return None, day or self._day(match, "dayb")

    def _day(self, match: Match, group: str) -> Mention | None:
        return self.scene.dated(match.sign(group)) if match.has(group) else None  # type: ignore[arg-type]

    def _at_the_head(self, rule: str, match: Match) -> Iterator[Held]:
        post = match.post("post")
        sex = {"he": "m", "she": "f"}.get(match.words("pronoun").words, "") if match.has("pronoun") else ""
        person = match.person("person") if match.has("person") else self.subjects.antecedent(match.start, sex)
        if person is None or post.title_start in self.taken:
            return
        verb = match.words("verb")
        past = verb.words.startswith(("Former", "Previous", "Once", "Until"))
        status = self.scene.status(post) or (replace(verb, value="former") if past else None)
        body = called(self.scene, body_of(self.gist, match.found))
        yield Held(rule, person, self.scene.titled(post), match.start, match.end, body, status, elsewhere=not past)
