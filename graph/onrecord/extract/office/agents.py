"""Of whom a clause tells an event: who comes or goes, and whom somebody succeeds."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.beside import Beside
from onrecord.extract.office.referents import author_of, told_holder
from onrecord.extract.office.subjects import Subjects
from onrecord.extract.office.unnamed import named_next
from onrecord.extract.scene import Match, shape

_AS_SUCCESSOR = shape(
    r"^(?: by <BOPT>)?(?: (?:on |in )?<D>)?,? ?(?:(?:as|to be) )?(?:(?P<pronoun>his|her|their)|<left:P>'s?) (?:\w+ )?"
    r"(?:successor|replacement)\b"
)
#: `the chair passes to Bob Roe`: from whoever the sentence is about.
_PASSES = shape(r"[Tt]he (?:\w+ )?(?:\w+|<T>) (?:will |is to )?(?:pass|go)(?:es)? ")
_PLACE = re.compile(r"\b(?:place|seat|shoes|boots|chair|stead|post|role|job|position)\b")
_TO_WHOM = shape(r"(?:^|\n|\b)(?:[Rr]eport )?[Tt]o:? (?:the |The )?(?:Rt Hon )?(?:<P>,? )?<to:BT>")
_CHOOSER = shape(
    r"(?P<sign><BOTP>)|(?P<words>\b(?:[Tt]he (?:government|mayor|prime minister|committee|panel|board|trust|authority"
    r"|company|charity|governors|trustees|full council|leader)|[Mm]inisters|[Gg]overnors|[Tt]rustees|[Mm]embers"
    r"|[Cc]ouncillors|[Cc]ouncil|[Cc]abinet)\b)"
)
_NAMED_BEHIND = ("somebody unnamed goes, and is named", "somebody unnamed is appointed")
#: The sex that a pronoun tells.
_SEX = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}


@dataclass(frozen=True)
class Agents(Beside):
    """Finds the persons of a match."""

    subjects: Subjects

    def agent(self, rule: str, match: Match) -> PersonMention | None:
        """Who comes or goes; None where that stays open."""
        if "unnamed" in rule:
            if rule not in _NAMED_BEHIND:
                return None
            return named_next(self.scene, self.gist, match.start) or self._holder(match)
        for group in ("person", "holder"):
            if match.has(group):
                return match.person(group)
        if match.has("whosego"):
            return self._of_whose_going(match)
        if match.has("author"):
            return author_of(self.scene)
        if rule == "takes the place":
            return match.person("next")
        if meant := self._pronoun(rule, match):
            return self.subjects.antecedent(match.start, meant)
        return self._subject(rule, match)

    def _subject(self, rule: str, match: Match) -> PersonMention | None:
        """The subject of the verb with which a match begins, or whose time it is that ends."""
        index = match.found.start()
        if rule == "the time runs out":
            return self.subjects.owner(index)
        verb = match.found.group().lstrip()
        if found := self.subjects.of(index):
            return found
        if re.match(r"(?:to|then to) ", verb):
            return self.subjects.of_clause(index)
        return self.subjects.speaker(index) if self.subjects.speaks_of_self(index) else None

    def _holder(self, match: Match) -> PersonMention | None:
        """`The head teacher was appointed in May`: whom the text names as that elsewhere, in a table or below it."""
        definite = match.found.group().startswith("The ") and match.found.start("post") == match.found.start() + 4
        return told_holder(self.scene, match.post("post")) if definite else None

    def _of_whose_going(self, match: Match) -> PersonMention | None:
        """Whose departure `since his departure` or `since the latter's` speaks of."""
        whose = match.words("whosego").words.lower()
        if whose in _SEX:
            before = match.gist.shape[: match.found.start()][-2:]
            person = match.gist.signs.get(before[:1])
            if before[1:] == " " and isinstance(person, PersonMention):
                return person  # `replaced Bob Roe on his retirement`
            return self.subjects.antecedent(match.start, _SEX[whose])
        begin = self.scene.sentence(match.start).start
        here = [p for p in self.scene.persons if begin <= p.start < match.start]
        return (here[-1] if "latter" in whose else here[0]) if len(here) > 1 else None

    def _pronoun(self, rule: str, match: Match) -> str:
        """The sex of whom a pronoun in the match means: its object, or whose last day it is; empty: it has none."""
        if match.has("object"):
            return _SEX[match.words("object").words]
        of_day = rule in ("first day", "last day")
        whose = re.match(r"(?:his|her)\b", match.found.group(), re.IGNORECASE) if of_day else None
        return {"his": "m", "her": "f"}[whose.group().lower()] if whose else ""

    def _group_person(self, match: Match, group: str) -> PersonMention | None:
        return match.person(group) if match.has(group) else None

    def succeeded(self, rule: str, match: Match, person: PersonMention | None, tail: str) -> PersonMention | None:
        """Whom the person of an event succeeds, where the clause says so."""
        said = match.words("succeeds").words if match.has("succeeds") and not match.has("left") else ""
        if not said and (as_successor := _AS_SUCCESSOR.match(tail)):
            sign = self.gist.signs.get(as_successor.group("left") or "")
            if isinstance(sign, PersonMention):
                return sign
            said = as_successor.group("pronoun")
        if said:
            sex = {"his": "m", "her": "f"}.get(said, "")
            return self.subjects.antecedent(match.start, sex, person.person if person else "")
        place = re.match(r"(?:Into |In )?(?P<whose>his|her)\b", match.found.group(), re.IGNORECASE)
        if place and person and _PLACE.search(match.found.group()):
            sex = {"his": "m", "her": "f"}[place.group("whose").lower()]
            return self.subjects.antecedent(match.start, sex, person.person)
        if match.has("whom"):
            sex = {"him": "m", "her": "f"}[match.words("whom").words.strip()]
            return self.subjects.antecedent(match.start, sex, person.person if person else "")
        if rule == "the place goes to" and _PASSES.match(match.found.group()):
            return self.subjects.of_clause(match.found.start())
        return self._group_person(match, "left")

    # --- by whom somebody is chosen ---------------------------------------------------------------------------------

    def addressee(self) -> Mention | None:
        """Who is meant by `you` in a paper that goes to a minister or a body: the post or body named behind `to`."""
        found = _TO_WHOM.search(self.gist.shape, 0, 400)
        sign = self.gist.signs[found.group("to")] if found else None
        if isinstance(sign, PostMention):
            return self.scene.titled(sign)
        return self.scene.called(sign) if isinstance(sign, BodyMention) else None

    def chooser(self, match: Match) -> Mention | None:
        """Who chooses, where the verb's subject stands farther before it, or above the list that the verb opens."""
        text, end = self.scene.text, match.found.start()
        begin = bisect_left(self.gist.starts, self.scene.sentence(match.start).start)
        if not re.search(r"\w", self.gist.shape[begin:end]):
            end = self.gist.shape.rfind(":\n", 0, begin)
            begin = max(0, self.gist.shape.rfind("\n", 0, max(end, 0)))
        choosers = _CHOOSER.finditer(self.gist.shape, begin, end)
        found = [f for f in choosers if not text.is_furniture(self.gist.starts[f.start()])]
        if not found:
            return None
        return self.power(self.gist.starts[found[-1].start()], self.gist.ends[found[-1].end() - 1])
