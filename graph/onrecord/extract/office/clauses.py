"""Events in office as clauses tell them, and what stands in a clause behind its verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.grammar import dated
from onrecord.extract.scene import Gist, Match, Scene, shape


@dataclass(frozen=True, slots=True)
class Event:
    """An event in office as one clause tells it."""

    kind: str  #: appointment, joining, departure
    rule: str
    verb: Mention
    start: int
    person: PersonMention | None = None
    role: Mention | None = None
    organization: Mention | None = None
    by: Mention | None = None
    date: Mention | None = None
    left: PersonMention | None = None  #: whom the person succeeds
    hint: str = ""  #: a word of the post that is meant (`stand down from the board`)
    elsewhere: bool = False  #: begins in a body which the sentence names as another one than that left
    further: tuple[int, ...] = field(default=())  #: offsets of further sentences that say it

    @property
    def name(self) -> str:
        """The name of whom it is told; empty where that stays open."""
        return self.person.person if self.person else ""


_CLAUSE_END = shape(
    r"[.;:“”]|\n|, (?:who|whom|which|whose|and|but|so|where|said|when|after|saying|adding)\b"
    r"| (?:and|but) (?:has|had|was|is|will|said|he|she|they|the|would|did)\b| (?:after|before|when"
    r"|while|because|although|as soon as|until|so that|if|said|since)\b"
    r"| [–—-] (?=(?:an?|the|but|which|while|just|only|something|though) )|(?:(?<=<P>)|^) who\b|, with (?!effect\b"
    r"|immediate\b|<P>)| (?:vacated|left (?:vacant|open|empty)) by\b"
    r"| (?:follow|come|coincide)(?:s|ed)? (?:the|a|an|his|her|<P>|news|after|months|weeks|days|just)\b"
)
#: Nouns of going, in front of which `since` tells when something else began.
_GOINGS = ("departure of", "the departure of whom a pronoun means")
_SINCE = re.compile(r"\b(?:since|after|following|upon|until|before) (?:the )?(?:\S+ )?(?:\S+)?$")
_ORGAN = re.compile(r"(?i:the )?(?P<noun>(?:Sub-)?[Cc]ommittee|Panel|Forum|Cabinet|Executive)")
DAY = shape(r"(?<!since )(?<!until )(?<!aged )(?<!than )<date:D>(?! (?:years?|inspection|report)\b)")


#: An entry of a list whose subject stands above it: `• elected Ann Example as chair`.
_ENTRY = re.compile(r"[^\w\n\U000f0000-\U0010ffff]*[a-z]")


@dataclass(frozen=True)
class Clauses:
    """The gist of a text as clauses: what stands behind a verb, and the fields in it."""

    scene: Scene
    gist: Gist

    def tail(self, index: int) -> str:
        """The rest of the clause behind `index`."""
        end = bisect_left(self.gist.starts, self.scene.sentence(self.gist.starts[index - 1]).end)
        rest = self.gist.shape[index:end]
        cut = _CLAUSE_END.search(rest)
        return rest[: cut.start()] if cut else rest

    def tail_of(self, rule: str, match: Match) -> str:
        """The rest of the clause behind a match; of `since her departure, will take over` the comma ends it."""
        tail = self.tail(match.found.end())
        before = self.gist.shape[max(0, match.found.start() - 16) : match.found.start()] + match.found.group()
        return "" if rule in _GOINGS and tail.startswith(",") and _SINCE.search(before) else tail

    def power(self, start: int, end: int) -> Mention:
        """Who appoints, as a field: a body by its fullest name, `the Committee` by that of the one which meets."""
        for body in self.scene.bodies:
            if start <= body.start and body.end <= end and body.name:
                return self.scene.text.words(start, end, body.name)
        words = self.scene.flat[start:end]
        if named := self._meant_by(words, start):
            return self.scene.text.words(start, end, named)
        return self.scene.text.words(start, end, re.sub(r"^The ", "the ", words) if words.startswith("The ") else None)

    def _meant_by(self, words: str, at: int) -> str | None:
        """The name of the organ which `the Committee` means: the only one of that kind before it, or the first."""
        noun = _ORGAN.fullmatch(words)
        named = [b.name for b in self.scene.bodies if noun and b.kind == "organ" and b.name and b.end <= at]
        own = [name for name in named if noun and name.lower().endswith(f" {noun['noun'].lower()}")]
        return own[0] if own else None

    def day_in(self, tail: str) -> Mention | None:
        """The day that the rest of a clause names, or None."""
        found = DAY.search(tail)
        return self.dated(found.group("date")) if found else None

    def dated_words(self, sign: str) -> str:
        """The words of the day behind a sign, in lower case."""
        date = self.gist.signs[sign]
        return date.words.lower() if isinstance(date, DateMention) else ""

    def dated(self, sign: str) -> Mention | None:
        """The day behind a sign, or None where the sign is none of a day."""
        return dated(self.scene, self.gist, sign)

    def opener(self, index: int) -> str:
        """The line that opens the list to which the entry at `index` belongs: `At its meeting on 2 May the council:`;
        empty where that is none whose subject stands above."""
        shown = self.gist.shape
        end = shown.rfind(":\n", 0, index) if _ENTRY.match(shown, index) else -1
        entries = shown[end + 1 : index].split("\n") if end > 0 else ["."]
        elided = all(_ENTRY.match(line) for line in entries if line.strip())
        return shown[shown.rfind("\n", 0, end) + 1 : end] if elided else ""
