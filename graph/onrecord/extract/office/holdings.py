"""Who is said to hold what: names and posts side by side, and verbs that tie a post to their subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.office.by_matter import by_matter
from onrecord.extract.office.grammar import HYPOTHETICAL, body_of, offices, when_behind
from onrecord.extract.office.layouts import pages, signatures, stacked
from onrecord.extract.office.loose import loose
from onrecord.extract.office.names import is_name
from onrecord.extract.office.pairs import Held, called, is_bare_councillor, is_kin, pairs
from onrecord.extract.office.parliament import constituency
from onrecord.extract.office.passages import Passages
from onrecord.extract.office.plurals import plurals, titles_of_bodies
from onrecord.extract.office.portfolios import portfolios
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.tables import Tables
from onrecord.extract.office.ties import RULES
from onrecord.extract.office.unnamed import unnamed
from onrecord.extract.scene import Gist, Match, Rule, Scene, shape

_SEXES = {"he": "m", "she": "f", "his": "m", "her": "f"}
_NOUNS = {"lead": "leader", "led": "leader", "chair": "chair", "head": "head", "manag": "manager",
          "conven": "convener"}
_PAST = re.compile(
    r"^(?:who (?=served|worked))?(?:(?:also|later|then|previously|formerly|once|first|initially|briefly|himself"
    r"|herself) )*(?:was(?! (?:now )?(?:chairing|leading|heading|serving|acting))|had|put in|spent|did|enjoyed"
    r"|served|acted|worked|led|chaired|headed|managed|held|filled|occupied|stood|covered|after|following|having)\b"
    r"(?!.*\b(?:appointed|named|elected|made|confirmed|chosen|become|taken (?:up|over|on|office)|assumed)\b)",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"(?P<past>\b(?:retired|resigned|stepped|stood|left|bowed|finished|ha[sd] quit|^quit))\b"
    r"|\b(?:retir|resign|quit|step|stand|finish|bow|lea)\w*\b(?=.* as$)(?!.*\b(?:in|up|on) as$)"
)
#: What stands before `to resign as` where it is settled, not asked for.
_SETTLED = re.compile(r"\b(?:is|are|was|were|due|set|agreed|decided|plans?|planned|intends?|about|going|announced"
                      r"|forced) $")
#: A length of service that the perfect tense reckons up to today.
_SO_FAR = re.compile(r"(?:has|have)(?: (?:now|just|already|recently|today))* (?:completed|put in|done|clocked up"
                     r"|notched up) ")
#: Words behind which `would be` reports what is to come.
_REPORTED = re.compile(r"\b(?:said|announced|confirmed|reported|notice|noted|told|agreed|resolved|advised|heard|learned"
                       r"|informed|added|revealed|stated|explained)\b[^.;]*$")
_PAST_TIME = re.compile(r"\b(?:time|days|spell|years|stint)\b.* as$")
#: `will come to the end of his` time: still to come.
_TO_END = re.compile(r"\b(?:will|would|to) (?:[a-z]+ ){0,4}end (?:of )?(?:his |her |their )?(?:[\w-]+ )?$")
_LEAVING = re.compile(
    r"\b(?:is|are|will|would|to) (?:be )?(?:step|stand|retir|leav|resign)\w*(?: down| aside)?(?: [a-z]+){0,3} $"
)
#: `she was to be bursar of Tarn School`, told of what is still to come.
_WAS_TO_BE = re.compile(r"\b(?:was|were) (?:now )?to (?:be|become)\b(?!.*\b(?:for|since)\b)")
#: `has acted as director since then`
_HAS_ACTED = re.compile(r"\b(?:has|have) (?:also |now |since )?(?:been acting|acted|stood in|filled in|deputised)\b")
_SAID_BY_TENSE = ((_WAS_TO_BE, "incoming"), (_HAS_ACTED, "acting"))
_COMING = re.compile(r"^(?!to speak)(?:will|is to|to|has agreed|agreed|due|set|expected)\b|\b(?:will|to) ")
#: `was elected in 1974 to serve as`, `went on to become`: no more to come.
_COME_ABOUT = re.compile(
    r"\b(?:was|been|were) (?:first )?(?:elected|appointed|chosen|named|hired|picked)\b[^.;:\n]{0,40} $"
    r"|(?<!to )(?<!will )\b(?:re-?)?(?:elected|voted in) [^.;:\n]{1,60} $|\b(?:went|gone|moved) on $"
)
#: Behind it: what came after that.
_MOVED_ON = re.compile(r"[^.;:\n]{0,60}?(?:\band|,) then\b|[^.;:\n]{0,60}?\bbefore [a-z]+ing\b")
_ACTING = re.compile(
    r"\b(?:act|acts|acting|stand|stands|standing|stood|fill\w*|step\w* (?:up|in)|cover\w*|combin\w*|juggl\w*)\b"
)
#: `has been covering the post of director`
_COVERS = re.compile(r" ?(?:covering|filling|deputising)\b")
_WHERE = shape(r"\bfrom (?:the )?<from:B>(?: ?\(<B>\))?(?: [^.;,]{0,20})?,? where "
               r"(?:he|she|they|<P>)(?:'s)?(?: (?:\w+ly|now))? ?$")
#: `takes over on 1 May; she is at present deputy head`: told to say where somebody comes from.
_AT_PRESENT = re.compile(r"(?:is|are) (?:at present|presently|currently|still|for the moment|at the moment)\b")
_DENIED = shape(
    r"(?:\bnot|\bnever|n't|\bif|\bwhether|\bno longer|\bcould|\bwould|\bmight|\bmay|\bshould)(?: \w+){0,2} $"
    r"|\b(?:wants?|wanted|hop(?:e|es|ed|ing)|appl(?:y|ied|ying)|aims?|ambition|chance|opportunity"
    r"|asked|invited|refused|declined|bid|seeks?|sought|expected|likely|how|where) $"
)


def holdings(scene: Scene, sentences: Passages, subjects: Subjects) -> tuple[Held, ...]:
    """Every post that the text says somebody holds, held or will hold, in so many words."""
    gist = sentences.gist
    signed = tuple(signatures(scene))
    below = {post.start for post in scene.posts for one in signed if post.title_start == one.role.start}
    paired = (*signed, *pairs(scene, sentences, below), *plurals(scene, gist), *titles_of_bodies(scene, sentences),
              *by_matter(scene, sentences), *portfolios(scene, sentences))
    starts = {held.role.start for held in paired}
    listed = (*Tables(scene, gist).held(), *stacked(scene, gist), *pages(scene, gist))
    beside = (*paired, *(held for held in listed if held.role.start not in starts))
    taken = {held.role.start for held in beside}
    tied = (*beside, *_Predicates(scene, gist, sentences, subjects, beside, taken).read())
    taken = taken | {held.role.start for held in tied}
    told = (*tied, *loose(scene, sentences, taken), *unnamed(scene, sentences, taken))
    return tuple(held for held in told if not _is_known_better(held, told, scene))


def _is_known_better(held: Held, told: Iterable[Held], scene: Scene) -> bool:
    """`has led the school since 2018`, of whom the text says elsewhere that she is its headteacher: no second post."""
    if held.role.plain != "leader" or not held.role.words.endswith("led") or held.organization is None:
        return False
    kinds = {body.kind for body in scene.bodies if body.name == held.organization.plain}
    others = (h for h in told if h.person.person == held.person.person and h.role.plain != "leader")
    return not kinds & {"council", "authority", "organ"} and any(not other.is_former for other in others)


@dataclass(frozen=True)
class _Predicates:
    """The reader of posts that a verb ties to its subject."""

    scene: Scene
    gist: Gist
    sentences: Passages
    subjects: Subjects
    beside: tuple[Held, ...]  #: names and posts side by side
    taken: set[int]  #: where the titles of these stand, and of those read since

    def read(self) -> Iterator[Held]:
        for rule in RULES:
            for match in self.sentences.matches(rule):
                person = None if self._is_out(match) else self._subject(rule, match)
                if person:
                    yield from self._held(rule.name, match, person)

    def _is_out(self, match: Match) -> bool:
        """In furniture, already paired, across a sentence's end, or denied."""
        index = match.found.start()
        if match.has("post") and (
            match.post("post").title_start in self.taken or is_bare_councillor(match.post("post"))
        ):
            return True
        if match.words("verb").words == "in the" and match.post("post").title.lower() != "chair":
            return True
        wished = match.words("verb").words.startswith("to ") and _LEAVES.search(match.words("verb").words)
        if wished and not _SETTLED.search(self.gist.shape[max(0, index - 24) : index]):
            return True
        sentence = self.scene.sentence(match.start)
        left = self.gist.shape[max(0, index - 50) : index]
        return (
            self.scene.text.is_furniture(match.start)
            or match.end > sentence.end
            or bool(_DENIED.search(left) or HYPOTHETICAL.search(left))
        )

    def _subject(self, rule: Rule, match: Match) -> PersonMention | None:
        if match.has("person"):
            return match.person("person")
        if match.has("pronoun"):
            return self.subjects.antecedent(match.start, _SEXES[match.words("pronoun").words.lower()])
        if rule.name in ("says the former", "the former says"):
            return self.subjects.antecedent(match.start) if match.post("post").status == "former" else None
        index = match.found.start()
        if rule.name in ("time as", "time in that post", "from one post to another"):
            return self.subjects.of(index) or self.subjects.of_clause(index)
        if match.words("verb").words.startswith("to "):
            if re.search(r"\b(?:me|us|him|her|them|you) $", self.gist.shape[max(0, index - 6) : index]):
                return None
            return self.subjects.of(index) or self.subjects.of_clause(index)
        return self.subjects.of(index)

    def _held(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        status = self._status(match)
        if match.has("state"):
            yield from self._held_before(rule, match, person)
            return
        if not match.has("post") or match.has("matter"):
            if not self._says_too_little(match, person):
                yield self._said_as_verb(rule, match, person, status)
            return
        for office in offices(
            self.scene,
            self.gist,
            match.found,
            begins=bool(re.search(r"bec|tak|took|appointed|made|elected|named", match.words("verb").words)),
        ):
            if office.post.title_start in self.taken or is_bare_councillor(office.post) or is_kin(match, office.post):
                continue
            self.taken.add(office.post.title_start)
            own = self.scene.status(office.post)
            role = self.scene.titled(office.post)
            over = status is not None and status.value == "former" and rule != "from one post to another"
            if own and over and own.value in ("acting", "interim"):
                role, own = self.scene.text.words(office.post.start, office.post.end), None
            yield Held(
                rule,
                person,
                role,
                match.start,
                self.gist.ends[office.index - 1],
                called(self.scene, office.body) or self._where(match),
                own or status,
                office.since or (self.scene.dated(match.sign("since")) if match.has("since") else None),  # type: ignore[arg-type]
                office.until,
                elsewhere=self._is_elsewhere(match) or _AT_PRESENT.match(match.words("verb").words) is not None,
            )

    def _is_elsewhere(self, match: Match) -> bool:
        """`joins from Dunley Council, where he is director`: a post of the body spoken of in passing."""
        at = match.found.start()
        return bool(_WHERE.search(self.gist.shape, max(0, at - 60), at))

    def _where(self, match: Match) -> Mention | None:
        """The body from which somebody comes, where the post is said to be held there."""
        found = _WHERE.search(self.gist.shape, max(0, match.found.start() - 60), match.found.start())
        body = self.gist.signs[found.group("from")] if found else None
        return self.scene.called(body) if isinstance(body, BodyMention) else None

    def _held_before(self, rule: str, match: Match, person: PersonMention) -> Iterator[Held]:
        sentence = self.scene.sentence(match.start)
        posts = [p for p in self.scene.posts if sentence.start <= p.start and p.end <= match.start]
        if posts:
            role = match.words("state", f"{match.words('state').words} {posts[-1].title}")
            yield Held(rule, person, role, match.start, match.end, None, match.words("verb", "former"))

    def _says_too_little(self, match: Match, person: PersonMention) -> bool:
        """`to lead Dunley Council`, and a headteacher who `has led the school`: no post of its own."""
        if match.has("matter") or match.has("mp") or "chair" in match.words("verb").words:
            return False
        led = match.words("verb").words == "leading" and match.has("org")
        if led and match.body("org").kind in ("service", "force", "trust", "hospital", "school"):
            return True
        if _AS_POST.match(self.gist.shape, match.found.end()):
            return True
        if match.has("place") and re.search(r"\b(?:led|leads|lead|leading)$", match.words("verb").words):
            return True
        if "manag" in match.words("verb").words:
            return False
        sentence = self.scene.sentence(match.start)
        paired = any(sentence.start <= h.start < sentence.end and h.person.person == person.person for h in self.beside)
        return paired or match.words("verb").words.startswith(("to ", "will "))

    def _said_as_verb(self, rule: str, match: Match, person: PersonMention, status: Mention | None) -> Held:
        since, until, index = when_behind(self.scene, self.gist, match.found.end())
        if match.has("since") and since is None:
            since = self.scene.dated(match.sign("since"))  # type: ignore[arg-type]
        body = body_of(self.gist, match.found)
        if match.has("mp"):
            return Held(rule, person, match.words("mp"), match.start, self.gist.ends[index - 1],
                        constituency(self.scene, match.words("mp").end), status, since, until)
        elif match.has("noun"):
            role = match.words("matter", f"{match.words('matter').words.strip()} portfolio holder")
        elif match.has("place") and not is_name(match.words("place").words):
            role = match.words("place", f"{_noun(match)} of {match.words('place').words}")
            return Held(rule, person, role, match.start, self.gist.ends[index - 1], None, status, since, until)
        elif match.has("matter") and (own := self._meant_by_noun(match.words("matter").words)):
            role, body = match.words("verb", _noun(match)), own
        elif match.has("matter"):
            role = match.words("matter", f"{_noun(match)} of {_matter(self.scene, match)}")
        else:
            role = match.words("verb", _noun(match))
        if re.match(r"(?:,| )?[^.;\n]{0,20}(?:for the time being|temporarily|meanwhile|in the meantime|for now)\b",
                    self.gist.shape[match.found.end() : match.found.end() + 60]):
            status = match.words("verb", "acting")
        place = match.words("place") if match.has("place") else called(self.scene, body)
        return Held(rule, person, role, match.start, self.gist.ends[index - 1], place, status, since, until)

    def _meant_by_noun(self, noun: str) -> BodyMention | None:
        """`chairs the Board`: the one body of the document, no committee of one, whose name ends in that word."""
        named = [b for b in self.scene.bodies if b.name and b.kind != "organ" and b.name.endswith(f" {noun}")]
        return named[0] if noun[:1].isupper() and len({b.name for b in named}) == 1 else None

    def _status(self, match: Match) -> Mention | None:
        """The tense of the verb, or what it means, as a status; None: current."""
        verb = match.words("verb").words
        if left := _LEAVES.search(verb):
            return match.words("verb", "former" if left.group("past") else "outgoing")
        if verb == "from" or self.gist.shape[: match.found.start("verb")].endswith(" from "):
            return _left_for_another(match)
        if (verb == "led" or verb.endswith("chaired")) and match.has("person"):
            return _of_passive(match)
        if _LEAVING.search(self.gist.shape[max(0, match.found.start() - 60) : match.found.start()]) and " as" in verb:
            return None
        if said := next((status for words, status in _SAID_BY_TENSE if words.search(verb)), ""):
            return match.words("verb", said)
        if not _SO_FAR.match(verb) and (_PAST.match(verb) or _PAST_TIME.search(verb)):
            ends = _PAST_TIME.search(verb) and _TO_END.search(self.gist.shape[: match.found.start("verb")][-60:])
            return match.words("verb", "outgoing" if ends else "former")
        if re.search(r"\b(?:remain\w*|stay\w*|continu\w*)", verb):
            return None
        if _ACTING.search(verb) or (match.has("post") and _COVERS.match(self.gist.shape, match.found.end("verb"))):
            return match.words("verb", "acting")
        if verb.startswith("to ") and _COME_ABOUT.search(self.gist.shape[: match.found.start()][-80:]):
            return match.words("verb", "former") if _MOVED_ON.match(self.gist.shape, match.found.end()) else None
        return match.words("verb", "incoming") if _COMING.search(verb) or self._is_reported(match) else None

    def _is_reported(self, match: Match) -> bool:
        """`announced that she would be`: told of what is to come."""
        at = match.found.start()
        begin = max(0, at - 160, self.gist.shape.rfind("\n", 0, at) + 1)
        return match.words("verb").words.startswith("would ") and bool(_REPORTED.search(self.gist.shape, begin, at))


def _of_passive(match: Match) -> Mention | None:
    """The status of whom a board is, was or will be chaired by."""
    if re.search(r"\b(?:will be|to be) ", match.found.group()):
        return match.words("verb", "incoming")
    return match.words("verb", "former") if re.search(r"\bwas ", match.found.group()) else None


def _left_for_another(match: Match) -> Mention:
    """The status of a post that somebody moves from: held still where the move is to come."""
    before = match.gist.shape[max(0, match.found.start() - 40) : match.found.start()]
    coming = re.search(r"\b(?:will|is|to|moves|goes|switches|steps|transfers|returns)\b", before)
    return match.words("verb", "outgoing" if coming else "former")


def _noun(match: Match) -> str:
    verb = match.words("verb").words.split()[-1]
    stem = re.sub(r"^(?:co-|vice-)", "", verb)
    noun = next((noun for begin, noun in _NOUNS.items() if stem.startswith(begin)), "")
    if not noun:
        return "chair"  # `has somebody in the chair`
    return verb[: len(verb) - len(stem)] + noun


#: Behind a body that somebody has led: as what.
_AS_POST = shape(r"(?: since <D>)? as (?:its |the |an? )?<T>")
#: What a committee is called by alone: `chairs planning`, `chairs overview and scrutiny`.
_BARE = re.compile(
    r"(?i)(?:overview and )?(?:planning|scrutiny|licensing|audit|standards|cabinet|council|governors|trustees"
    r"|overview and scrutiny|full council|housing|health scrutiny|corporate parenting)"
)


def _matter(scene: Scene, match: Match) -> str:
    start, end = match.span("matter")
    words = " ".join(scene.flat[start:end].split())
    bare = _BARE.fullmatch(words) and not re.search(r"\b(?:the|an?|its|their|our) $", scene.flat[start - 6 : start])
    return words if bare else "the " + re.sub(r"^(?:the|own) ", "", words)
