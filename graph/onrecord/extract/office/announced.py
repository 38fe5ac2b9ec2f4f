"""Several persons announced under one title: `Three directors have joined the board: Ann Roe, ...; and Bob Poe.`"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.office.clauses import Clauses, Event
from onrecord.extract.office.grammar import HYPOTHETICAL
from onrecord.extract.office.plurals import plural_titles, singular
from onrecord.extract.office.titles import Titles
from onrecord.extract.scene import shape

#: What is said of all of them, before the colon.
_VERB = re.compile(
    r"\b(?P<departure>leav(?:e|es|ing)|left|depart(?:ed|ing|s)?|step(?:ped|ping)? down|st(?:and|anding|ood) down|resign"
    r"(?:ed|ing)?|retir(?:e|ed|ing)|quit|outgoing|lost their (?:seats|jobs|posts))\b"
    r"|\b(?P<joining>join(?:ed|ing|s)?|start(?:ed|ing)|arriv(?:e|ed|ing)|take(?:n)? up|took up|com(?:e|ing) in"
    r"|welcom\w+)\b"
    r"|\b(?P<appointment>(?:re-?)?appoint(?:ed|s|ing|ments?)?|nam(?:ed|es|ing)|elect(?:ed|s|ing)?|chosen|select(?:ed|s)"
    r"|recruit(?:ed|s|ing)?|hir(?:ed|es|ing)|confirm(?:ed|s)|announc(?:ed|es|ing)|unveil(?:ed|s)|co-opted|sworn in"
    r"|install(?:ed|s)|made|promot(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"[^.:;\n“”\"]{0,160}?(?:: ?|:\n| – )")
_IS = re.compile(r"[^.:;\n“”\"]{0,40}? (?:is|are|were|was|will be) ")
_INVERTED = re.compile(r"(?:Also |Newly )?(?:joining|leaving|retiring|standing|stepping|newly|newcomers|among "
                       r"those)", re.I)
_ITEM = shape(r"(?:^|[;,•–*] ?|\band |\n|\n[-•*] ?)(?:(?:the )?<T>,? )?<person:P>")
_OF = shape(r"\b(?:of|to|at|for|join|joined|joining|with|on|onto) (?:the |its )?(?:board of |\w+ )?<body:B>")


@dataclass(frozen=True)
class Announced(Clauses):
    """Reads the lists of names that a sentence with a title in the plural opens."""

    titles: Titles

    def events(self) -> Iterator[Event]:
        """An event for each person of such a list."""
        for plural in plural_titles(self.gist.shape):
            begin = max(self.gist.shape.rfind(mark, 0, plural.start()) for mark in (".", "\n", ";", ":")) + 1
            opened = self._opened(begin, plural)
            if opened is None:
                continue
            clause = self.gist.shape[begin:opened]
            verb = _VERB.search(clause)
            if verb and _fits(verb, clause, plural.start() - begin) and not HYPOTHETICAL.search(clause[: verb.start()]):
                yield from self._each(plural, begin, opened, verb)

    def _opened(self, begin: int, plural: re.Match[str]) -> int | None:
        """Where the names begin: behind a colon, or behind `are` where the verb comes first."""
        if found := _OPENS.match(self.gist.shape, plural.end()):
            return found.end()
        inverted = _INVERTED.match(self.gist.shape[begin : plural.start()].lstrip())
        found = _IS.match(self.gist.shape, plural.end()) if inverted else None
        return found.end() if found else None

    def _each(self, plural: re.Match[str], begin: int, opened: int, verb: re.Match[str]) -> Iterator[Event]:
        gist, clause = self.gist, self.gist.shape[begin:opened]
        kind = next(name for name, word in verb.groupdict().items() if word)
        said = self.scene.text.words(gist.starts[begin + verb.start()], gist.ends[begin + verb.end() - 1], kind)
        title = self.scene.text.words(
            gist.starts[plural.start("title")], gist.ends[plural.end("title") - 1], singular(plural.group("title"))
        )
        bodies = [gist.signs[found.group("body")] for found in _OF.finditer(clause)]
        body = next((b for b in reversed(bodies) if isinstance(b, BodyMention)), None)
        for person in self._people(opened):
            role, organization = self._own(person, title)
            yield Event(
                kind,
                "announced together",
                said,
                person.start,
                person,
                role,
                organization or (self.scene.called(body) if body else None),
                date=self.day_in(clause),
                further=(said.start,),
            )

    def _people(self, opened: int) -> list[PersonMention]:
        """Whom the rest of the sentence lists, or the lines below."""
        gist = self.gist
        if opened >= len(gist.starts):
            return []
        lines = gist.shape[opened - 1 : opened + 1].startswith("\n") or gist.shape[opened : opened + 1] == "\n"
        end = bisect_left(gist.starts, self.scene.sentence(gist.starts[opened]).end)
        if lines:
            blank = gist.shape.find("\n\n", opened + 2)
            end = blank if blank > 0 else len(gist.shape)
        rest = gist.shape[opened : max(end, opened)]
        people = [gist.signs[found.group("person")] for found in _ITEM.finditer(rest)]
        return [person for person in people if isinstance(person, PersonMention)]

    def _own(self, person: PersonMention, title: Mention) -> tuple[Mention, Mention | None]:
        """The person's own title where it is one of those announced (`director of place` of three directors)."""
        noun = title.plain.lower().split(" of ")[0].split(" for ")[0].split()[-1]
        for held in self.titles.held:
            head = re.split(r" (?:of|for) ", held.role.plain.lower())[0]
            if 0 <= held.role.start - person.end < 60 and head.endswith(noun) and not held.is_former:
                return self.titles.of(held), held.organization
        return title, None


def _fits(verb: re.Match[str], clause: str, plural: int) -> bool:
    """Whether the title says who is chosen, not who chooses, and names no list of those who were there anyway."""
    if clause[:plural].rstrip().endswith((" of", "the")):
        return False
    passive = re.search(r"\b(?:been|were|are|was|be|being)(?: \w+)? $", clause[: verb.start()])
    return verb.start() < plural or not verb.group("appointment") or bool(passive)
