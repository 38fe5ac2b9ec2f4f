"""Posts that a phrase means without naming them: `the same job at`, `the present one`, `in the hands of`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.grammar import AT, PERSON, fronted_day, when_behind
from onrecord.extract.office.pairs import Held, called
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.plurals import plural_titles, singular
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.vacated import vacated
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape

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
        "the same post elsewhere",
        "who has the same job at another body holds there the post that was just told of",
        r"(?<=[ ,])(?P<verb>(?:(?:had|has|have|was|is) (?:\w+ly |also )?)?(?:has|have|had|holds?|held|do|does|did|done"
        r"|fills?"
        r"|filled|occupies|occupied|performs?|performed|in)) (?:exactly |much )?the (?:same|selfsame|very same"
        r"|identical)"
        r" (?:job|role|post|position|office|brief|title)s? (?:at|in|for|with|on) (?:the )?<org:B>",
        ("She has the same job at Tarnbay Council.", "an interim who did the same job at Tarnbay Council"),
    ),
    Rule(
        "the one that was spoken of",
        "`the present one, Ann Example`: of a title that was just said of several, or of nobody by name",
        r"\b[Tt]he (?:(?P<now>present|current|latest|newest|new|existing)|(?P<past>previous|former|last)) "
        rf"(?:one|holder|incumbent|occupant|office-?holder|post-?holder)(?: of (?:the|that|this) (?:post|office|job"
        rf"|role))?"
        rf"(?:,| is| was|:)? (?:the )?{PERSON}",
        ("Three managers have come and gone. The present one, Ann Example, said",),
    ),
    Rule(
        "in the hands of",
        "in whose hands an office lies for a time, that person acts in it",
        rf"\b{_CHARGE} (?:(?:will|now|to|safely|temporarily|meanwhile|currently) )*(?P<verb>(?:be|is|are|was|were|been"
        r"|lies?|lay|rests?|rested|left|put|placed|pass|passes|passed|falls?|fell|go|goes|went)(?: (?:now|left|safely"
        rf"|temporarily))* (?:in|into|to) the (?:\w+ ){{0,2}}hands of) (?:(?:the |its |our |their |his |her )?(?:<T>"
        rf"|deputy)"
        rf"{AT},? )?{PERSON}(?:,? (?:<T>|(?:his|her) deputy))?",
        ("the reins will be in the hands of Ann Example", "the running of the home is in the hands of Bob Roe"),
    ),
    Rule(
        "in whose hands",
        "in whose hands an office lies holds it",
        rf"{PERSON}, in whose hands (?:the |its |our )?<post:T>{AT} (?:lies|is|rests|has (?:been|lain|rested)"
        r"|remains)",
        ("Ann Example, in whose hands the chair of the panel lies, said",),
    ),
    Rule(
        "so long into the job",
        "who is some weeks or years into a job holds it",
        r"(?<=[ ,])(?P<verb>(?:(?:was|is|being|just|only|barely|now|still|than|less|more|about) )*(?:[\w-]+ )?(?:days?"
        r"|weeks?"
        r"|months?|years?|terms?) (?:in)?to (?:the|his|her|a) (?:\w+ )?(?:job|role|post|tenure|term|time|stint|spell"
        r"|contract)(?: of| as)) (?:an? |the |its |our )?<post:T>"
        rf"{AT}",
        ("Ann Example was four weeks into the job of director of housing when the letter landed",),
    ),
)


def meant(scene: Scene, sentences: Passages, subjects: Subjects, said: Sequence[Held]) -> Iterator[Held]:
    """The posts that phrases mean which name none, by what is `said` besides."""
    reader = _Meant(scene, sentences.gist, subjects, tuple(said))
    for rule in RULES:
        for match in sentences.matches(rule):
            if not scene.text.is_furniture(match.start) and match.end <= scene.sentence(match.start).end:
                yield from reader.read(rule.name, match)


@dataclass(frozen=True)
class _Meant:
    scene: Scene
    gist: Gist
    subjects: Subjects
    said: tuple[Held, ...]

    def read(self, rule: str, match: Match) -> Iterator[Held]:
        person = match.person("person") if match.has("person") else self.subjects.of(match.found.start())
        role = self._role(rule, match, person) if person else None
        if person is None or role is None or any(held.role.start == role.start for held in self.said):
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
