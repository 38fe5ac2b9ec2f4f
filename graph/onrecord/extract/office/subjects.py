"""Who a clause is about: the name before the verb, behind `who`, in front of `and`, or the one that `she` means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.annotate import Sentence
from onrecord.extract.mentions.spans import PersonMention, PostMention
from onrecord.extract.office.referents import author_of, holder_of, told_holder
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import members

#: Words between a subject and its verb, or between `and` and the verb that it joins.
_ADVERBS = (
    r"(?: (?:also|now|then|later|previously|formerly|currently|still|once|today|yesterday|soon"
    r"|subsequently|recently|originally|initially|"
    r"since|meanwhile|however|too|instead|duly|formally|normally|usually|quietly|in turn|first|already|eventually"
    r"|briefly|temporarily|himself|herself|themselves|both|has|had|have|is"
    r"|was|will|until <D>|since <D>|from <D>|in <D>))*"
)
#: Brackets (party and ward) and an age behind a name.
_NOTE = r"(?: \([^()\n]{1,60}\))?(?:, (?:aged )?\d\d)?"
_WHO = shape(rf"<person:P>{_NOTE}(?:,? [^.;:\n]{{0,120}}?)?,? ?\(?who(?:se)?{_ADVERBS},? ?$")
_BESIDE = shape(rf"(?<!\bby )(?<!\bof )(?<!\bto )(?<!\bwith )(?<!\bfrom )<person:P>{_NOTE}(?:{_ADVERBS}|,| [–-]) ?$")
_APPOSED = shape(rf"<person:P>{_NOTE},? ?[,(–—-] ?[^.;:\n]{{1,160}}?[,)–—]{_ADVERBS},? $")
_PRONOUN = shape(rf"(?:^|[^\w'])(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey)(?:'(?:s|d|ll|ve))?{_ADVERBS},? ?$")
#: `The Clerk reported that` (she): whom the title means.
_TITLE_SAYS = shape(
    r"(?:^|[\n.;] ?|\d )The <title:T> (?:\w+ )?(?:said|reported|advised|announced|confirmed|added|noted|stated) that $"
)
#: `Ann Example announced last month that` (she): who says it says it of herself.
_SAYS_OF_SELF = shape(
    r"<person:P>,? (?:who )?(?:(?:has|had|have|also|already|since|previously|recently|today"
    r"|yesterday) )*(?:announc(?:ed|es)|said"
    r"|says|reveal(?:ed|s)|confirm(?:ed|s)|admit(?:ted|s)|believe[sd]?|felt|feels|knew|decided|insist(?:ed|s)"
    r"|explain(?:ed|s)"
    r"|added|told (?:\w+ ){1,3}?)(?: (?:<D>|on|in|last|this|earlier|week|month|year|today|yesterday|that))*,? $"
)
#: `The Chair announced that she`: of whoever has that post.
_POST_OF_SELF = shape(
    rf"\b[Tt]he <title:T> (?:(?:had|has|also|then) )*(?:announced|said|recalled|confirmed|reported|explained|noted"
    rf"|added|stated|indicated|gave notice|(?:told|informed|advised|reminded) [^.;,\n]{{2,40}}?)(?: that)? (?:he|she)"
    rf"{_ADVERBS},? ?$"
)
#: `the Director of Finance would be leaving`
_BY_TITLE = shape(rf"\b[Tt]he <title:T>{_ADVERBS},? ?$")
_LABEL = shape(r"(?:<T>,? )?<person:P>(?: \([^()\n]{1,60}\)){0,2}(?:, <T>)?:")
_SPEAKS_OF_SELF = shape(rf"(?:^|[^\w'])(?P<pronoun>I(?:'ve)?|[Ww]e){_ADVERBS} ?$")
#: `and`, `before`, `to`: the verb behind it has the subject of the verb before it.
_JOINED = shape(
    r"(?:[,;]|,? (?:and|but|or|before|after|then|while|when|until|since)|,? (?:and )?(?:is|are|was"
    rf"|has agreed|will go back|returned|will return)? ?to){_ADVERBS},? ?$"
)
#: A subject somewhere before: what a verb follows.
_EARLIER = shape(
    rf"(?:(?<!\bfrom )(?<!\bwith )(?<!\bfor )<person:P>{_NOTE}(?:,[^.;:\n]{{2,120}}?,|,)?|(?:^"
    rf"|(?<=[\s“\"‘(]))(?P<pronoun>[Hh]e|[Ss]he)(?:'(?:s|d|ll|ve))?"
    r"|(?P<who>\bwho))(?= [a-z]+)(?! (?:and|or|of|at|in|for|with|on|as|from|to|by|the|a|an|who)\b)"
)
#: A clause with `that` whose own subject is a thing: `said that the trust should be in place to take over`.
_OTHER_SUBJECT = re.compile(
    r" that (?:the|a|an|its|their|this|all|any) (?:[a-z][\w'’-]* ){1,5}?"
    r"(?:should|would|will|must|could|might|is|are|was|were|has|had)\b"
)
#: Whom somebody has chosen is whom the next sentence is about.
_CHOSEN = re.compile(r"\b(?:appoint|nam|select|chos|hir|recruit|nominat|promot)\w*(?: [a-z]+){0,3} $")
#: `replaced Ann Example in May when she`: who makes way is who moves on.
_REPLACED = shape(
    r"\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|took over from|tak(?:es|ing) over from) (?:the )?(?:<T>,? )?"
    r"<person:P>(?: [^.;:,\n<]{1,30})?,? (?:when|after|once|as|because|since) $"
)
#: `Bob Roe will act up until she arrives`: who stands in waits for somebody else.
_UNTIL_ANOTHER = shape(
    r"<person:P>[^.;:\n]{1,80}?\b(?:act(?:s|ed|ing)?|cover(?:s|ed|ing)?|(?:stand|stood|step|fill)(?:s|ed|ped|ing|ping)?"
    r" (?:in|up)|in (?:temporary |interim )?charge|deputis\w+|hold(?:s|ing)? the fort|interim)\b[^.;:\n]{0,40}?"
    r" (?:until|till|before) $"
)
_SAID_BY = shape(r"[”\"'’]? (?:(?:said|added|says|adds|wrote|replied|explained) (?:<T>,? )?<person:P>)")
_OWNED = shape(r"<person:P>'s? (?:\w+ ){0,2}$")
_HIS = shape(r"\b([Hh]is|[Hh]er) (?:\w+ )?$")
_HEADS = re.compile(r"^\W*(?:Since|After|Before|On|Upon|Following|By|While|When|Shortly after|Soon after"
                    r"|Prior to|Having) $")
_AFTER_COMMA = shape(r"[^.;:,\n]{0,90}?, (?:(?:the )?<T>,? )?(?:<person:P>|(?P<pronoun>he|she)\b)")
_NAMES = shape(r"(?:(?<!by )(?<!of )<P>(?: \([^()\n]{1,40}\))?,? (?:and )?)+$")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Sister)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|Baron|Father)\b")
_HE = {"he": "m", "she": "f"}


@dataclass(frozen=True)
class Subjects:
    """The persons of a scene as subjects of its clauses, in the gist of the whole text."""

    scene: Scene
    gist: Gist

    def of(self, index: int) -> PersonMention | None:
        """The person of whom what begins at `index` of the gist is said, or None where that stays open."""
        begin = self._sentence_begin(index)
        left = self.gist.shape[begin:index]
        for pattern in (_WHO, _BESIDE, _APPOSED):
            if found := _last(pattern, left):
                return self._person(found)
        if (found := _POST_OF_SELF.search(left)) and (holder := self._holder(found)):
            return holder
        if found := _PRONOUN.search(left):
            return self._meant(found.group("pronoun"), begin + found.start("pronoun"))
        if (found := _SPEAKS_OF_SELF.search(left)) and (said := self._labelled(index) or self._author(found, index)):
            return said
        if (found := _BY_TITLE.search(left)) and (holder := self._holder(found)):
            return holder
        if _JOINED.search(left):
            return self._earlier(begin, left)
        return self._behind(begin, index)

    def _author(self, found: re.Match[str], index: int) -> PersonMention | None:
        """`I retire in June` in a letter, outside quotations: of whoever writes it."""
        quoted = self.scene.text.quotation_at(self.gist.starts[index]) is not None
        return None if quoted or not found.group("pronoun").startswith("I") else author_of(self.scene)

    def _holder(self, found: re.Match[str]) -> PersonMention | None:
        """Whom a title means: at the head of a sentence (`The headteacher joined in May`) in small letters too."""
        post, held = self.gist.signs[found.group("title")], told_holder if found.group()[0] == "T" else holder_of
        return held(self.scene, post) if isinstance(post, PostMention) else None

    def _behind(self, begin: int, index: int) -> PersonMention | None:
        """Of a clause with -ing at the head of a sentence: the subject behind its comma."""
        if not _HEADS.search(self.gist.shape[begin:index]):
            return None
        found = _AFTER_COMMA.match(self.gist.shape, index)
        if found and found.group("person"):
            return self._person(found)
        return self._meant(found.group("pronoun"), found.start("pronoun")) if found else None

    def together(self, person: PersonMention) -> list[PersonMention]:
        """All whom one verb is said of: `Ann Example and Bob Roe resigned`."""
        at = bisect_left(self.gist.starts, person.start)
        names = _NAMES.search(self.gist.shape[max(0, at - 30) : at])
        others = [self.gist.signs[sign] for sign in shape("<P>").findall(names.group())] if names else []
        return [*(p for p in others if isinstance(p, PersonMention)), person]

    def of_clause(self, index: int) -> PersonMention | None:
        """The subject of the verb that stands before `index` in the same sentence, or None."""
        begin = self._sentence_begin(index)
        return self._earlier(begin, self.gist.shape[begin:index])

    def owner(self, index: int) -> PersonMention | None:
        """Whose contract or term it is that begins at `index`: `Ann Example's`, `whose`, `her`."""
        begin = self._sentence_begin(index)
        left = self.gist.shape[begin:index]
        if found := _last(_OWNED, left) or _last(_WHO, left):
            return self._person(found)
        pronoun = _HIS.search(left)
        return (
            self.antecedent(self.gist.starts[index], {"his": "m", "her": "f"}[pronoun.group(1).lower()])
            if pronoun
            else None
        )

    def speaks_of_self(self, index: int) -> bool:
        """Whether what begins at `index` is said by somebody of himself: `I joined`."""
        return bool(_SPEAKS_OF_SELF.search(self.gist.shape[self._sentence_begin(index) : index]))

    def speaker(self, index: int) -> PersonMention | None:
        """Who says what stands at `index`: named with the quotation around it, or in front of the paragraph."""
        said = self.scene.text.quotation_at(self.gist.starts[index])
        if said is None:
            found = _SPEAKS_OF_SELF.search(self.gist.shape[self._sentence_begin(index) : index])
            we = found is not None and not found.group("pronoun").startswith("I")
            return self._labelled(index) or (None if we else author_of(self.scene))
        words, begin = self.gist.shape, bisect_left(self.gist.starts, said.end)
        if behind := _SAID_BY.match(words, begin):
            return self._person(behind)
        before = [
            p for p in self.scene.persons if p.end <= said.start and self.scene.text.quotation_at(p.start) is None
        ]
        return before[-1] if before and before[-1].end > said.start - 600 else None

    def quoted_speaker(self, index: int) -> PersonMention | None:
        """Who says the quotation in which `index` stands and is named beside it; None outside quotations."""
        said = self.scene.text.quotation_at(self.gist.starts[index])
        who = self.speaker(index) if said else None
        return who if said and who and (who.start > said.end or said.start - who.end < _SPOKEN_NEAR) else None

    def _labelled(self, index: int) -> PersonMention | None:
        """Who has the word in a record of debate: the name before the colon that opens this paragraph or one above
        it."""
        line, words = index, self.gist.shape
        for _ in range(8):
            line = words.rfind("\n", 0, line)
            if found := _LABEL.match(words, line + 1):
                return self._person(found)
            if line < 0:
                return None
        return None

    def _person(self, found: re.Match[str]) -> PersonMention:
        mention = self.gist.signs[found.group("person")]
        assert isinstance(mention, PersonMention)
        return mention

    def _sentence_begin(self, index: int) -> int:
        """Where the sentence around `index` begins, as an index of the gist."""
        sentence = self.scene.text.sentence_at(self.gist.starts[index]) if index < len(self.gist.starts) else None
        return bisect_left(self.gist.starts, sentence.start) if sentence else max(0, index - 200)

    def _earlier(self, begin: int, left: str) -> PersonMention | None:
        """The subject of the verb before, in the same sentence."""
        found = list(_EARLIER.finditer(left))
        for match in reversed(found):
            if _OTHER_SUBJECT.search(left, match.end()):
                return None
            if match.group("person"):
                return self._person(match)
            if match.group("who"):
                who = _last(_WHO, left[: match.end()])
                return self._person(who) if who else None
            return self._meant(match.group("pronoun"), begin + match.start("pronoun"))
        return None

    def _meant(self, pronoun: str, index: int) -> PersonMention | None:
        """Whom `he` or `she` means: who came first in this sentence, else in those before it."""
        at = self.gist.starts[index]
        if pronoun.lower() not in _HE:
            return None
        wanted = _HE[pronoun.lower()]
        if replaced := _REPLACED.search(self.gist.shape[self._sentence_begin(index) : index]):
            other = self._person(replaced)
            if self._sex.get(other.person, wanted) == wanted:
                return other
        if waits := _UNTIL_ANOTHER.search(self.gist.shape[self._sentence_begin(index) : index]):
            return self.antecedent(at, wanted, self._person(waits).person)
        if (said := self.scene.text.quotation_at(at)) is not None:
            begin = max(said.start, self.scene.sentence(at).start)
            here = [p for p in self.scene.persons if begin <= p.start and p.end <= at]
            return here[0] if len(here) == 1 and self._sex.get(here[0].person, wanted) == wanted else None
        says = _last(_SAYS_OF_SELF, self.gist.shape[self._sentence_begin(index) : index])
        if says and self._sex.get((speaker := self._person(says)).person, wanted) == wanted:
            return speaker
        reports = _TITLE_SAYS.search(self.gist.shape[self._sentence_begin(index) : index])
        if reports and (holder := self._holder(reports)) and self._sex.get(holder.person, wanted) == wanted:
            return holder
        if re.search(r"\bwhere $", self.gist.shape[max(0, index - 8) : index]):
            here = [p for p in self.scene.persons if at - 120 < p.start and p.end <= at]
            if here:
                return here[-1] if self._sex.get(here[-1].person, wanted) == wanted else None
        return next((p for p in self._before(at) if self._sex.get(p.person, wanted) == wanted), None)

    def antecedent(self, offset: int, sex: str = "", other_than: str = "") -> PersonMention | None:
        """Whom `his` (sex m) or `her` (f) at `offset` of the text means; sex empty: whoever was spoken of last.

        `other_than`: the person whom it cannot mean, because the clause is about that person.
        """
        return next(
            (
                p
                for p in self._before(offset)
                if p.person != other_than and (not sex or self._sex.get(p.person, sex) == sex)
            ),
            None,
        )

    def _before(self, at: int) -> Iterator[PersonMention]:
        """Persons outside quotations before `at`: sentence by sentence backwards, within one from its start."""
        sentences = self.scene.text.sentences
        last = next((i for i, s in enumerate(sentences) if s.end > at), len(sentences) - 1)
        for index in range(last, max(-1, last - 8), -1):
            here = [p for p in self._in(sentences[index]) if p.end <= at]
            yield from here if index == last else sorted(here, key=lambda p: not self._is_chosen(p))

    def _is_chosen(self, person: PersonMention) -> bool:
        return _CHOSEN.search(self.scene.flat[max(0, person.start - 50) : person.start]) is not None

    def _in(self, sentence: Sentence) -> list[PersonMention]:
        return [
            p
            for p in self.scene.persons
            if sentence.start <= p.start < sentence.end and self.scene.text.quotation_at(p.start) is None
        ]

    @cached_property
    def _sex(self) -> dict[str, str]:
        """m or f for each person whose title or given name says it, by the fullest name."""
        known: dict[str, str] = {}
        for person in self.scene.persons:
            words = self.scene.flat[person.start : person.end]
            for pattern, sex in ((_FEMALE, "f"), (_MALE, "m")):
                if pattern.match(words):
                    known.setdefault(person.person, sex)
        for name in (known_one.name for known_one in self.scene.people):
            first = name.split()[0].lower()
            if first in members("women") or first in members("men"):
                known.setdefault(name, "f" if first in members("women") else "m")
        return known


#: Code points in front of a quotation in which its speaker is named: `Ann Example, the leader, said: `.
_SPOKEN_NEAR = 60


def _last(pattern: re.Pattern[str], left: str) -> re.Match[str] | None:
    """The match of a pattern that ends where `left` ends, which begins at the last name possible."""
    starts = [i for i, sign in enumerate(left) if "\U000f0000" <= sign < "\U000f1000"]
    for start in reversed(starts):
        if found := pattern.match(left, start):
            return found
    return None
