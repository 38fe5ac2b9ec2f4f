"""Posts that a phrase means without naming them, or names before their holder: `the same job at`, `held that post`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.grammar import AT, PERSON, WHOSE, body_of, dated, fronted_day, when_behind
from onrecord.extract.office.open_posts import vacated
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.plurals import plural_titles, singular
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape

_HEAD = r"(?:^|(?<=[\n.”\"•■▪*–-] )|(?<=\n))"
_FROM = r"(?:the |early |late |mid-|end of |start of )*"

_HELD_BEFORE = shape(r"(?:had|held|did|filled|occupied|was|has (?:held|done|had)|have (?:held|done|had))\b")
#: What lies in somebody's hands with an office.
_CHARGE = (
    r"(?:reins|keys|helm|running|running of [^.;,\n]{1,40}|leadership|duties|tiller|baton|top job|job|role|brief"
    r"|portfolio"
    r"|(?:post|job|role|duties|position|office|work|powers) of <post:T>|<postb:T>'s (?:post|job|role|duties|office|work"
    r"|powers|chair))"
)

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
    Rule(
        "the same post elsewhere",
        "who has the same job at another body holds there the post that was just told of",
        r"(?<=[ ,])(?P<verb>(?:(?:had|has|have|was|is) (?:\w+ly |also )?)?(?:has|have|had|holds?|held|do|does|did|done"
        r"|fills?|filled|occupies|occupied|performs?|performed|in)) (?:exactly |much )?the (?:same|selfsame|very same"
        r"|identical) (?:job|role|post|position|office|brief|title)s? (?:at|in|for|with|on) (?:the )?<org:B>",
        ("She has the same job at Tarnbay Council.", "an interim who did the same job at Tarnbay Council"),
    ),
    Rule(
        "the one that was spoken of",
        "`the present one, Ann Example`: of a title that was just said of several, or of nobody by name",
        r"\b[Tt]he (?:(?P<now>present|current|latest|newest|new|existing)|(?P<past>previous|former|last)) "
        rf"(?:one|holder|incumbent|occupant|office-?holder|post-?holder)(?: of (?:the|that|this) (?:post|office|job"
        rf"|role))?(?:,| is| was|:)? (?:the )?{PERSON}",
        ("Three managers have come and gone. The present one, Ann Example, said",),
    ),
    Rule(
        "in the hands of",
        "in whose hands an office lies for a time, that person acts in it",
        rf"\b{_CHARGE} (?:(?:will|now|to|safely|temporarily|meanwhile|currently) )*(?P<verb>(?:be|is|are|was|were|been"
        r"|lies?|lay|rests?|rested|left|put|placed|pass|passes|passed|falls?|fell|go|goes|went)(?: (?:now|left|safely"
        rf"|temporarily))* (?:in|into|to) the (?:\w+ ){{0,2}}hands of) (?:(?:the |its |our |their |his |her )?(?:<T>"
        rf"|deputy){AT},? )?{PERSON}(?:,? (?:<T>|(?:his|her) deputy))?",
        ("the reins will be in the hands of Ann Example", "the running of the home is in the hands of Bob Roe"),
    ),
    Rule(
        "in whose hands",
        "in whose hands an office lies holds it",
        rf"{PERSON}, in whose hands (?:the |its |our )?<post:T>{AT} (?:lies|is|rests|has (?:been|lain|rested)|remains)",
        ("Ann Example, in whose hands the chair of the panel lies, said",),
    ),
    Rule(
        "so long into the job",
        "who is some weeks or years into a job holds it",
        r"(?<=[ ,])(?P<verb>(?:(?:was|is|being|just|only|barely|now|still|than|less|more|about) )*(?:[\w-]+ )?(?:days?"
        r"|weeks?"
        r"|months?|years?|terms?) (?:in)?to (?:the|his|her|a) (?:\w+ )?(?:job|role|post|tenure|term|time|stint|spell"
        rf"|contract)(?: of| as)) (?:an? |the |its |our )?<post:T>{AT}",
        ("Ann Example was four weeks into the job of director of housing when the letter landed",),
    ),
)


def meant(scene: Scene, sentences: Passages, subjects: Subjects, said: Sequence[Held]) -> Iterator[Held]:
    """The posts that such phrases give to somebody, beside what is `said` already."""
    known = list(said)
    for rule in RULES:
        reader = _Meant(scene, sentences.gist, subjects, tuple(known))
        for match in sentences.matches(rule):
            if not scene.text.is_furniture(match.start) and match.end <= scene.sentence(match.start).end:
                known += reader.read(rule.name, match)
    yield from known[len(said) :]


@dataclass(frozen=True)
class _Meant:
    scene: Scene
    gist: Gist
    subjects: Subjects
    said: tuple[Held, ...]

    def read(self, rule: str, match: Match) -> Iterator[Held]:
        """What a match gives to somebody: nothing where the title that it stands for is somebody's already."""
        person = self._person(rule, match)
        if person is None:
            return
        if rule == "held that post":
            yield from self._held_once(rule, match, person)
        elif rule == "in the place is":
            yield from self._in_the_place(rule, match, person)
        elif rule == "post at the head":
            yield from self._at_the_head(rule, match, person)
        else:
            yield from self._by_phrase(rule, match, person)

    def _person(self, rule: str, match: Match) -> PersonMention | None:
        if match.has("person"):
            return match.person("person")
        if match.has("pronoun"):
            return self.subjects.antecedent(match.start, {"he": "m", "she": "f"}[match.words("pronoun").words])
        return self.subjects.of(match.found.start())

    # --- a post named elsewhere, or before its holder -------------------------------------------------------------

    def _held_once(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        post = self._last(match)
        if post is None or self._holds(person, post):
            return
        now = match.words("verb").words.startswith(("has ", "have "))
        if now and (" the " in match.found.group() or self._is_held(post)):
            return  # somebody else's: whoever has held the job has it alone
        since, until, _ = when_behind(self.scene, self.gist, match.found.end())
        status = None if now else match.words("verb", "former")
        yield self._of_post(rule, match, person, post, status, since, until)

    def _in_the_place(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        post = next(iter(vacated(self.scene, match.start)), None)
        if post is None or self._holds(person, post):
            return
        day, second = (dated(self.scene, self.gist, match.found.group(name)) for name in ("day", "dayb"))
        begins = match.has("when") and match.words("when").words != "until"
        since, until = (day, second) if begins else (None, day or second)
        status = match.words("verb") if match.has("verb") else None
        yield self._of_post(rule, match, person, post, status, since, until)

    def _of_post(
        self, rule: str, match: Match, person: PersonMention, post: PostMention, status: Mention | None,
        since: Mention | None, until: Mention | None,
    ) -> Held:
        body = next((h.organization for h in self.said if h.role.start == post.title_start), None)
        return Held(rule, person, self.scene.titled(post), match.start, match.end, body, status, since, until)

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

    def _is_held(self, post: PostMention) -> bool:
        return any(held.role.start == post.title_start for held in self.said)

    def _at_the_head(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        post = match.post("post")
        if self._is_held(post):
            return
        verb = match.words("verb")
        past = verb.words.startswith(("Former", "Previous", "Once", "Until"))
        status = self.scene.status(post) or (replace(verb, value="former") if past else None)
        body = called(self.scene, body_of(self.gist, match.found))
        yield Held(rule, person, self.scene.titled(post), match.start, match.end, body, status, elsewhere=not past)

    # --- a post that a phrase means -------------------------------------------------------------------------------

    def _by_phrase(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        role = self._role(rule, match, person)
        if role is None or any(held.role.start == role.start for held in self.said):
            return
        body = called(self.scene, match.body("org")) if match.has("org") else None
        since, until, _ = when_behind(self.scene, self.gist, match.found.end())
        since = since or fronted_day(self.scene, self.gist, match.start, match.found.start())
        yield Held(rule, person, role, match.start, match.end, body, self._status(rule, match), since, until)

    def _role(self, rule: str, match: Match, person: PersonMention) -> Mention | None:
        group = next((name for name in ("post", "postb") if match.has(name)), "")
        if group:
            return self.scene.titled(match.post(group))
        if rule == "the same post elsewhere":
            return self._own(match, person)
        if rule == "in the hands of":
            left = vacated(self.scene, match.start)
            return replace(match.words("verb"), value=left[0].title) if left else None
        return self._last_title(match)

    def _own(self, match: Match, person: PersonMention) -> Mention | None:
        """The post that the person was last said to hold, or that somebody just left."""
        held = [h for h in self.said if h.person.person == person.person and match.start - 500 < h.start < match.start]
        told = held[-1].role.plain if held else self._beside(match, person)
        left = [] if told else vacated(self.scene, match.start)
        title = told or (left[0].title if left else "")
        return replace(match.words("verb"), value=title) if title else None

    def _beside(self, match: Match, person: PersonMention) -> str:
        """The title in the sentence just before, where it names the same person; else empty."""
        near = [s for s in self.scene.text.sentences if s.end <= match.start][-1:]
        named = any(s.start <= p.start < s.end for s in near for p in self.scene.persons if p.person == person.person)
        titles = [p.title for s in near for p in self.scene.posts if s.start <= p.start < s.end]
        return titles[-1] if named and titles else ""

    def _last_title(self, match: Match) -> Mention | None:
        """The title last said before, in this sentence or the two before it, in the singular."""
        near = [s for s in self.scene.text.sentences if s.start <= match.start][-3:]
        begin = near[0].start
        posts = [(p.start, p.title) for p in self.scene.posts if begin <= p.start and p.end <= match.start]
        first, last = (bisect_left(self.gist.starts, at) for at in (begin, match.start))
        for plural in plural_titles(self.gist.shape):
            if first <= plural.start() < last:
                posts.append((self.gist.starts[plural.start("title")], singular(plural.group("title"))))
        title = max(posts)[1] if posts else ""
        return replace(match.words("now" if match.has("now") else "past"), value=title) if title else None

    def _status(self, rule: str, match: Match) -> Mention | None:
        if rule == "in the hands of":
            return match.words("verb", "acting")
        if match.has("past"):
            return match.words("past", "former")
        before = rule == "the same post elsewhere" and _HELD_BEFORE.match(match.found.group("verb"))
        return match.words("verb", "former") if before else None
