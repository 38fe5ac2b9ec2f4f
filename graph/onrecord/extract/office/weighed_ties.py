"""Persons and posts that no rule ties, weighed: whether the words between and around them tie them.

The last resort of the roles: a post that nobody is said to hold is given to a person of its sentence, of the lines
around it, or whom its sentence goes on about, where that weighs enough.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.bearers import Bearers
from onrecord.extract.office.grammar import AT, offices
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

#: The chance from which a person and a post are tied: below it, more than a quarter of what is tied does not belong
#: together.
ENOUGH = 0.6

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
#: Words between the two that set the post in the past, or in the days to come.
_PAST = re.compile(
    r"\b(?:formerly|previously|once|retired|led|had been|(?:was|were)(?! (?:\w+ly )?(?:nominated|proposed|seconded"
    r"|re-?elected|elected|appointed|chosen|named)\b)|used to|served|until|till|resigned|quit|left|from(?= $))\b"
)
_COMING = re.compile(r"\b(?:will|is to|are to|adds|becomes|goes up|steps up|to be|to(?= $))\b")
#: `steps up from director`: held still, for the move is to come.
_MOVES = re.compile(r"\b(?P<verb>will|is to|moves|goes|switches|steps|transfers|returns)\b[^.;:]{0,40}\bfrom $")
_LEFT = re.compile(r" (?:(?:had|has) )?(?P<verb>resigned|quit|left|retired|died|stood down|stepped down)\b")
#: `a retired circuit judge`: what sort of post it is, and when it was held.
_SORT = re.compile(
    r"\ban? (?P<past>(?:former|retired|ex)[- ])?"
    r"(?P<sort>(?:(?!(?:new|first|second|third|as|an?|the|of|for|to|in|on|at|and|or) )[a-z]+ ){0,3})$"
)
_BACK = re.compile(r"\b(?:its (?:[a-z]+ ){0,2}$|where\b)")
_PHRASE = shape(rf"(?:<owner:BO>(?:'s?)? (?:[a-z-]+ ){{0,2}}?)?<post:T>{AT}")
_NO_POST = re.compile(
    r"(?i:.* )?(?:spokes(?:man|woman|person)|candidate|sister|brother)$|(?i:deputy)$|(?:Secretary|Representative)$"
)
#: What stands before a post that nobody is said to hold.
_NOT_HELD = re.compile(
    r"(?:\bwhoever [^.;,]{0,30}\bas(?: an?| the)?"
    r"|\b(?:any|no|every|each|another|next|whose|which|what|like|than|[Mm]adam|[Mm]r|[Mm]rs)"
    r"|body['’]s) $|\b(?:trained|qualified|applied) (?:[a-z]+ ){0,2}as (?:an? )?$|\b(?:not|never)(?: [a-z]+){0,3} $"
    r"|\b(?:until|for|without) an? (?:[a-z]+ ){0,2}$"
    r"|\b(?:appoint|recruit|find|hire|seek|employ|elect|choose|need)s? an? (?:[a-z]+ ){0,2}$"
    r"|\b(?:recruit|appoint|find|seek|hir|replac|select|hav|advertis|search)ing (?:for )?(?:an?|the|another|its"
    r"|their|new)"
    r" (?:[a-z]+ ){0,2}$|\b(?:[Aa]ppointment|[Rr]ecruitment|[Vv]acancy|[Ss]earch) (?:of|for) (?:an? |the )?(?:\w+ )?$"
    r"|\bto (?!be |become |act |serve )[a-z]+ (?:[^,.;]{1,20} )?an? (?:[a-z]+ ){0,2}$"
    r"|\b(?:(?:un)?qualified|(?:un)?fit|eligible|aspiring|running|ambition|bid) (?:to be(?:come)?|as|for) "
    r"(?:an? |the )?(?:[a-z]+ ){0,2}$|\b(?:re)?train(?:ed|ing) (?:as|to be|to become) (?:an? )?(?:[a-z]+ ){0,2}$"
    r"|\b(?:endors\w+|support\w*|back(?:s|ed|ing)|vot(?:e[sd]?|ing)|ballots?|nominat\w+|nominees?|candidates?|tickets?"
    r"|contenders?|hopefuls?|rac(?:e|ing)|campaign\w*|stand(?:s|ing)?|stood|ran|runs?|running)\b[^.;]{0,30} for $"
    r"|\b(?:shot|killed|hit|arrested|beaten|attacked|hurt|stopped|seen|found) (?:[a-z]+ ){0,2}by an? (?:[a-z]+ ){0,2}$"
    r"|\b(?:father|mother|wife|husband|brother|sister|son|daughter|parents?) (?:was |is |,? ?once )?(?:an? )?"
    r"(?:[a-z]+ ){0,2}$"
)
#: What makes of a post a sort of something: `chief executive experience`, `a director-level post`.
_SORT_OF = re.compile(
    r"(?: |-)(?:level|grade|style|type|experience|positions?|vacanc(?:y|ies)|recruitment|candidates?|applicants?|salary"
    r"|salaries|pay|duties|interviews?|qualifications?|training|shortlist|search|contest|race|election|elections)\b"
)
#: `urged the director to`: a post that stands for its holder; `is the director`, `, the director` say who that is.
_REFERS = re.compile(
    r"(?<!\b(?:as|is|be|in))(?<!\b(?:was|are))(?<!\b(?:were|been|took|take))(?<!\b(?:became|become))"
    r"(?<!\b(?:takes))(?<!\bremains)(?<![,(–—-]) (?:[Tt]he|[Tt]his|[Tt]hat|\w+['’]s)"
    r"(?: (?:outgoing|new|former|other))? $"
)
_ADDRESSED = re.compile(
    r"\b(?:informed|tells|told|asks|asked|urges|urged|thanks|thanked|met|(?:wr(?:ites|ote|itten)|letters?) to) "
    r"(?:(?:the|an?) )?$"
)
#: `the inquest into the death of Ann Example`: whom something befell, which is told of beside a post.
_BEFALLEN = re.compile(r"\b(?:deaths?|murder|killing|cases?|inquests?|treatment|complaints?) (?:of|into|by|from) $")
#: Words around the two by which nothing is said to be so.
_WISHED = re.compile(
    r"\b(?:not|never|wants?|wanted|hopes?|hoped|whether|[Ii]f|[Uu]nless|would|could|might|may|should|must|no longer"
    r"|declin\w+|refus\w+|wish\w*|bid)\b|n['’]t\b"
)
#: `In answer to Cllr Roe, the director said`: what begins a clause closes no name in front.
_SAYS = re.compile(r" (?:said|says|told|has|had|will|[a-z]+ed) ")
#: `DUNLEY, Kansas - A former director`: a place that looks like a name.
_DATELINE = re.compile(r"(?:, [A-Z]\w+\.?)? (?:\([A-Z]+\) )?[-–—] An? ")
#: `Mr Example's wife, Ann, the mayoress`: what follows is not his.
_KIN_OF = re.compile(
    r"['’]s? (?:late |own |former |elder |younger )?(?:wife|husband|partner|spouse|son|daughter|brother|sister"
    r"|father|mother"
    r"|widow|cousin|uncle|aunt|nephew|niece|consort|deputy|predecessor|forerunner|successor|colleague|replacement)\b"
)
#: `Ms Example's director of policy`: who works for her.
_POST_UNDER = re.compile(r"['’]s? (?:(?:own|new|former|first|then|top|chief|senior) )*")
#: `In the chair: Presiding Member Ann Example`: another title says what the first means.
_CALLS = re.compile(r": [A-Z][a-z]+ [A-Z][a-z]+, ")
_NEAREST = 2  #: persons looked at on either side of a post
_FAR = 40  #: tokens from which two do not belong together


def weighed_ties(bearers: Bearers) -> Iterator[Held]:
    """Every post that no rule ties, with the person to whom what stands around it ties it best, if well enough."""
    ties = Ties(bearers)
    best: dict[int, tuple[float, Tie]] = {}
    for tie in ties.open(ties.tied):
        chance = weights("ties").chance(ties.signs(tie))
        if chance >= max(ENOUGH, best[tie.to][0] if tie.to in best else 0.0):
            best[tie.to] = chance, tie
    for _, tie in best.values():
        yield ties.held(tie)


@dataclass(frozen=True, slots=True)
class Tie:
    """A person and a post that may belong together, `at` and `to` their places in the gist of the whole text."""

    person: PersonMention
    post: PostMention
    at: int
    to: int
    kind: str  #: how the person is spoken of there: `name` or `pronoun`
    rank: int  #: how many others stand nearer to the post on that side


@dataclass(frozen=True, eq=False)
class Ties:
    """Reads what may belong together in a text."""

    bearers: Bearers

    @property
    def scene(self) -> Scene:
        """The scene read."""
        return self.bearers.scene

    @property
    def gist(self) -> Gist:
        """The gist of the whole text."""
        return self.bearers.gist

    @cached_property
    def tied(self) -> frozenset[int]:
        """Where the titles stand that a rule has tied to somebody, or that an event is told of."""
        told = [event.role.start for event in self.bearers.events if event.role and event.person]
        taken = {*told, *(held.role.start for held in self.bearers.held)}
        return frozenset([*taken, *(post.title_start for post in self.scene.posts if post.start in taken)])

    @cached_property
    def _people(self) -> list[tuple[int, PersonMention]]:
        return [(at, sign) for at, sign in self.gist.mentions() if isinstance(sign, PersonMention)]

    def open(self, skip: Collection[int]) -> Iterator[Tie]:
        """Every pair that may belong together whose title does not stand where `skip` says."""
        for at, post in self.gist.mentions():
            if isinstance(post, PostMention) and post.title_start not in skip and self._may_be_held(post):
                yield from (tie for tie in self._around(at, post) if not self._is_out(tie))

    def _may_be_held(self, post: PostMention) -> bool:
        out = is_bare_councillor(post) or _NO_POST.match(post.title) is not None
        next_one = any(pattern.match(self.scene.flat, post.end) is not None for pattern in (_CALLS, _SORT_OF))
        next_one = next_one or self.scene.text.document.text[post.start : post.end].lower().startswith("next ")
        return not (out or next_one or self.scene.text.is_furniture(post.start))

    def _is_out(self, tie: Tie) -> bool:
        """One of the two in a quotation of the other's, a post that is wished for or learnt, a name that runs on."""
        text, words = self.scene.text, self.gist.shape
        if text.quotation_at(tie.post.start) is not text.quotation_at(tie.person.start) and tie.kind != "pronoun":
            return True
        left = words[max(0, tie.to - 40) : tie.to]
        runs_on = (tie.at == tie.to - 2 and words[tie.to - 1] == " ") or _DATELINE.match(words, tie.at + 1, tie.to)
        begin, end = min(tie.at, tie.to), max(tie.at, tie.to)
        wished = _NOT_HELD.search(left) or _WISHED.search(words, max(0, begin - 26), end)
        kin = _KIN_OF.match(words, tie.at + 1) or _POST_UNDER.fullmatch(words, tie.at + 1, max(tie.at + 1, tie.to))
        held_by_another = tie.at < tie.to and self._stands_for_its_holder(tie, left)
        befallen = _BEFALLEN.search(words, max(0, tie.at - 20), tie.at)
        return bool(runs_on or wished or kin or held_by_another or befallen)

    def _stands_for_its_holder(self, tie: Tie, left: str) -> bool:
        words = self.gist.shape
        if words[tie.at + 1 : tie.to] == ", the " and _SAYS.match(words, tie.to + 1):
            return True
        if _ADDRESSED.search(left):
            return True
        return words[tie.to + 1 : tie.to + 2] not in (",", ")", "\n") and _REFERS.search(left) is not None

    def _around(self, to: int, post: PostMention) -> Iterator[Tie]:
        begin, end = self._window(post)
        near = [(at, person) for at, person in self._people if begin <= at < end]
        before = [(at, person) for at, person in near if at < to][::-1][:_NEAREST]
        behind = [(at, person) for at, person in near if at > to][:_NEAREST]
        for side in (before, behind):
            for rank, (at, person) in enumerate(side):
                yield Tie(person, post, at, to, "name", rank)
        for found in list(_PRONOUN.finditer(self.gist.shape, begin, to))[-1:]:
            meant = self._meant(found)
            if meant and meant is not self.bearers.subjects.quoted_speaker(found.start()):
                yield Tie(meant, post, found.start(), to, "pronoun", 0)

    def _meant(self, found: re.Match[str]) -> PersonMention | None:
        sex = "m" if found.group().lower() in ("he", "his", "him") else "f"
        return self.bearers.subjects.antecedent(self.gist.starts[found.start()], sex)

    def _window(self, post: PostMention) -> tuple[int, int]:
        """From where to where a post's person is looked for: its sentence, for a line the lines around it."""
        text, starts = self.scene.text, self.gist.starts
        paragraph = text.paragraph_at(post.start)
        sentence = self.scene.sentence(post.start)
        start, end = sentence.start, sentence.end
        if paragraph is not None and paragraph.role != "prose":
            number = text.paragraphs.index(paragraph)
            around = [p for p in text.paragraphs[max(0, number - 1) : number + 2] if p.role != "prose"]
            start, end = min(start, around[0].start), max(end, around[-1].end)
        return bisect_left(starts, start), bisect_left(starts, end)

    def signs(self, tie: Tie) -> frozenset[str]:
        """What shows of a pair: its order, what stands between and around, and where."""
        first, last = min(tie.at, tie.to), max(tie.at, tie.to)
        order = (">" if tie.at < tie.to else "<") + ("" if tie.kind == "name" else tie.kind)
        between = tokens_of(self.gist, first + 1, last)
        if tie.kind == "pronoun":
            between = tokens_of(self.gist, self.gist.shape.find(" ", first), last)
        head, tail = tokens_of(self.gist, max(0, first - 40), first)[-3:], tokens_of(self.gist, last + 1, last + 40)[:3]
        signs = {f"{order} m {token}" for token in between[:_FAR]}
        signs |= {f"{order} b {one} {two}" for one, two in pairwise(between)}
        signs |= {f"{order} first {' '.join(between[:n])}" for n in (1, 2)}
        signs |= {f"{order} last {' '.join(between[-n:])}" for n in (1, 2, 3)}
        signs |= {f"{order} head {' '.join(head[-n:])}" for n in (1, 2)}
        signs |= {f"{order} tail {' '.join(tail[:n])}" for n in (1, 2)}
        to = tokens_of(self.gist, max(0, tie.to - 30), tie.to)[-1:] + tokens_of(self.gist, tie.to + 1, tie.to + 30)[:1]
        signs |= {f"{order} in {' '.join(to)}", f"in {' '.join(to)}"}
        at = tokens_of(self.gist, max(0, tie.at - 30), tie.at)[-1:] + tokens_of(self.gist, tie.at + 1, tie.at + 30)[:1]
        signs |= {f"{order} of {' '.join(at)}"}
        if len(between) <= 5:
            signs.add(f"{order} all {' '.join(between)}")
        for kind in "PTB":
            signs.add(f"{order} {kind} between {min(2, between.count(kind.lower()))}")
        signs.add(f"{order} far {min(6, len(between).bit_length())}")
        signs.add(f"{order} commas {min(3, between.count(','))}")
        signs.add(f"{order} rank {tie.rank}")
        if tie.post.title_start not in self.tied:
            signs.add("open")
        state = list(self._state(tie))
        return frozenset(signs | {f"is {each}" for each in state} | {f"{order} is {each}" for each in state})

    def _state(self, tie: Tie) -> Iterator[str]:
        text, post = self.scene.text, tie.post
        yield f"role {getattr(text.paragraph_at(post.start), 'role', 'none')}"
        yield "capital" if post.title[:1].isupper() else "small"
        yield f"status {post.status}"
        yield f"post {post.title.lower().split()[-1]}"
        if tie.person.bare:
            yield "bare"
        if text.quotation_at(post.start) is not text.quotation_at(tie.person.start):
            yield "quoted apart"
        elif text.quotation_at(post.start) is not None:
            yield "quoted"
        if post.title.lower().endswith("s"):
            yield "plural"
        yield from self._beside(tie)

    def _beside(self, tie: Tie) -> Iterator[str]:
        """What rules say that the person holds, and who holds such a post or another of the sentence."""
        others = [held for held in self.bearers.held if held.role.start != tie.post.title_start]
        here = self.scene.sentence(tie.post.start)
        tied = any(here.start <= held.role.start < here.end for held in others)
        if tied:
            yield "others tied"
        if any(held.person.start == tie.person.start for held in others):
            yield "person tied"
        if any(held.person.person == tie.person.person for held in others):
            yield "person holds"
        same = [held.person.person for held in others if held.role.plain.lower() == tie.post.title.lower()]
        if any(person != tie.person.person for person in same):
            yield "post of another"
        article = re.search(r"([\w'’]+) $", self.gist.shape[max(0, tie.to - 12) : tie.to])
        yield f"article {article.group(1).lower() if article else 'none'} {'others' if tied else 'alone'}"

    def held(self, tie: Tie) -> Held:
        """A pair as said to belong together."""
        phrase = self._phrase(tie)
        office = next(offices(self.scene, self.gist, phrase))
        body = called(self.scene, office.body or self._owner(tie))
        start, end = min(tie.person.start, tie.post.start), max(tie.person.end, self.gist.ends[office.index - 1])
        if tie.kind == "pronoun":
            start, end = self.gist.starts[tie.at], self.gist.ends[office.index - 1]
        status = self.scene.status(tie.post) or self._status(tie)
        return Held("weighed", tie.person, self._title(tie), start, end, body, status, office.since, office.until)

    def _title(self, tie: Tie) -> Mention:
        """The title, with the words behind an article that say which sort of post it is."""
        sort = _SORT.search(self.gist.shape, max(0, tie.to - 40), tie.to)
        if sort is None or not sort["sort"] or tie.post.status is not None:
            return self.scene.titled(tie.post)
        return self.scene.text.words(self.gist.starts[sort.start("sort")], tie.post.end)

    def _owner(self, tie: Tie) -> BodyMention | None:
        """The body that `its` or `where` before the post goes back to."""
        back = _BACK.search(self.gist.shape, tie.at, tie.to) if tie.at < tie.to else None
        signs = [self.gist.signs.get(sign) for sign in self.gist.shape[tie.at : back.start()]] if back else []
        bodies = [sign for sign in signs if isinstance(sign, BodyMention) and sign.kind != "organ"]
        return bodies[-1] if bodies else None

    def _phrase(self, tie: Tie) -> re.Match[str]:
        near = _PHRASE.finditer(self.gist.shape, max(0, tie.to - 30))
        return next(found for found in near if found.start("post") == tie.to)

    def _status(self, tie: Tie) -> Mention | None:
        """What the words between a name and a post, or behind the name, say of when it is held; None: now."""
        if tie.at > tie.to:
            left = _LEFT.match(self.gist.shape, tie.at + 1)
            return self._words(left.start("verb"), left.end("verb"), "former") if left else None
        sort = _SORT.search(self.gist.shape, max(0, tie.to - 40), tie.to)
        if sort and sort["past"]:
            return self._words(sort.start("past"), sort.end("past") - 1, "former")
        begin = max([tie.at, *(at + 1 for at in range(tie.at, tie.to) if self._is_post(at))])
        if moved := _MOVES.search(self.gist.shape, begin, tie.to):
            return self._words(moved.start("verb"), moved.end("verb"), "outgoing")
        for words, status in ((_PAST, "former"), (_COMING, "incoming")):
            if found := words.search(self.gist.shape, begin, tie.to):
                return self._words(found.start(), found.end(), status)
        return None

    def _is_post(self, at: int) -> bool:
        return isinstance(self.gist.signs.get(self.gist.shape[at]), PostMention)

    def _words(self, start: int, end: int, value: str) -> Mention:
        return self.scene.text.words(self.gist.starts[start], self.gist.ends[end - 1], value)
