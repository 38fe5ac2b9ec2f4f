"""What a short title means in its document: `the director`, `his deputy`, `the board's chair`, `the group's leader`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.claims import Mention
from onrecord.extract.office.names import is_little, unknown_words
from onrecord.extract.office.organs import CHAIR, VICE, Organs
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Scene
from onrecord.extract.words import entries, members, table

#: A board that stands on its own whether or not its name has capitals.
_INDEPENDENT_BOARD = re.compile(
    r"(?P<head>[\w-]+(?: [\w-]+)?) of the (?P<board>(?:independent|local|county|multi-agency|joint) (?:[\w'’-]+ ){0,3}?"
    r"(?:board|partnership))"
)
_NAMED_BOARD = re.compile(
    r"(?P<head>[\w-]+(?: [\w-]+)?) of the (?:independent |multi-agency |statutory |new |local |region's |county's )*"
    r"(?P<board>(?P<name>[A-Z][\w'’-]+(?:,? (?:and |& |of |for )?[A-Z][\w'’-]+)*)"
    r" (?:[Bb]oard|[Pp]artnership|[Tt]rust|[Ff]orum|Commission|Alliance|Taskforce|Task Force|Network))"
)
#: A panel or forum of people, and that of the police, which are no committee of a body's own.
_PEOPLES_BOARD = re.compile(
    r"(?P<head>[\w-]+(?: [\w-]+)?) of the (?P<board>(?:[A-Z][\w-]+ )*(?:[A-Z][\w-]*s['’] (?:[A-Z]\w+ )?"
    r"(?:Panel|Forum|Board|Group|Council|Assembly)|[Pp]olice and [Cc]rime [Pp]anel))"
)
#: Boards of members that stay in the title, as committees do.
_OF_MEMBERS = re.compile(
    r"\b(?:Scrutiny|Overview|Select|Planning|Licensing|Audit|Governing|Cabinet|Executive|Policy)\b"
)
#: Boards that a council or a district has for itself.
_OWN_BOARDS = frozenset(["County Board", "City Board", "School Board", "Town Board", "Board", "Trust"])
#: A title, and behind it a name in capitals.
_OF_NAME = re.compile(
    r"(?P<head>[^\n]{3,60}?) (?:of|for|at|to)(?: the)? (?P<name>[A-Z][\w'’.-]+(?:,? (?:(?:and|&|of|for|the) "
    r"){0,2}[A-Z0-9][\w'’-]+)*)"
)
#: Heads whose titles speak of a body or a place, not of a matter.
_OF_BODIES = re.compile(
    r"(?i)\b(?:mayor|premier|president|chief executive|managing director|chief \w+ officer|chief constable|ceo"
    r"|chair(?:man|woman"
    r"|person)?|vice-chancellor|principal|governor|bishop|founder|owner|leader|secretary|spokes(?:man|woman|person)"
    r"|officer"
    r"|superintendent|head ?teacher|treasurer|patron|trustee|captain|manager|coach|boss|organi[sz]er|director|partner"
    r"|editor|councillor|head|convener|convenor)$"
)
#: Who stands at the head of a whole body or place: what such a title is of is never a matter.
_HEADS_A_BODY = re.compile(
    r"\b(?:chief executive(?: officer)?|managing director|chief constable|chief fire officer|mayor(?:ess)?|ceo|premier"
    r"|cathaoirleach|president|principal|(?:head|lord|sheriff|vice-chancellor|governor|bishop|dean|founder"
    r"|head ?(?:teacher|master|mistress)))$"
)
#: What of a title's end is a body, not a matter.
_BODY_NOUN = re.compile(
    r"(?i)\b(?:schools?|academy|college|university|hospitals?|trust|council|police|homes?|prison|association"
    r"|federation|society|union|partnership|party|group|nhs)\b"
)
_NAME_NOUN = re.compile(
    r"(?:League|Club|Society|Federation|Association|Union|Institute|Foundation|Museum|Company|Bank|Fund|Centre"
    r"|Agency|Bureau"
    r"|Corporation|Confederation|Chamber of Commerce|Commerce|Church|Theatre|Hospital|University|College|School"
    r"|Schools|Academy"
    r"|Party|Movement|Group|Alliance|Coalition|Campaign|Network|Trust|Ltd|Limited|plc|Inc|LLP|Homes|Partners|Foods"
    r"|Rovers|United|City|Growers|Physicians|Holdings|Charity|Hospice|Zoo|Airport|Council|Front|Assembly|Workers’ Union"
    r"|Forum)$"
)


def _is_proper(name: str, head: str) -> bool:
    """Whether a name in capitals behind a title is a body's or a place's: it has a word that no matter has."""
    if re.match(r"(?:the )?(?:Council|Board|Governors|Trustees|Opposition|House|Cabinet|Commons|Lords|State)\b", name):
        return False
    whole = re.search(r"(?i)(?:chief executive|managing director|ceo|president|editor[- ]in[- ]chief)$", head)
    if whole and re.fullmatch(r"[A-Z]{2,6}", name):
        return True  # `chief executive of the NHS`
    if _OF_MEMBERS.search(name) or re.search(r"(?:Committee|Panel|Cabinet|Services?)$", name):
        return False
    words = re.findall(r"[\w'’-]+", name)
    unknown = unknown_words(name)
    if _NAME_NOUN.search(name) and (len(words) > 1):
        return bool(unknown) or bool(re.search(r"(?:Commerce|Federation|Union|Association|League|Society"
                                               r"|Alliance)$", name))
    if unknown and re.search(r" (?:State|County|Province|Territory|Islands?|Bay)$", name):
        return True
    return bool(unknown) and bool(_OF_BODIES.search(head)) and (
        head[:1].islower() or len(unknown) == len([word for word in words if not is_little(word)])
    )


_GOES_ON = re.compile(r" (?:of|for) (?!the (?:council|service)$)")
_HEAD_OF_SCHOOL = re.compile(r"(?i)head ?(?:teacher|master|mistress)")
_CRIME_COMMISSIONER = re.compile(r"(?i).*\bcrime commissioner\b")
#: `the Green group's leader`
_GROUPS = re.compile(r"\b[Tt]he (?P<group>(?:[A-Z][\w-]+ ){1,3}group)['’]s $")
_STATE = re.compile(r"^(?:interim|acting|temporary|former|incoming|outgoing)[ -]", re.IGNORECASE)


@dataclass(frozen=True)
class Titles:
    """The titles of a scene, and who is said to hold them in so many words."""

    scene: Scene
    held: tuple[Held, ...]

    def fullest(self, title: Mention, person: str, temporary: bool = False) -> Mention:
        """The title with the fuller wording of it that the document has elsewhere, where that can only be meant.

        A fuller title which somebody else holds is not meant, unless the post is held for a time or passed on.
        """
        plain = _plain(title.plain)
        if plain == "head" and (own := self._head_of_school(person)):
            return replace(title, value=own)
        if plain == "deputy":
            every = {worded for _, worded in self._worded}
            seconds = {worded for worded in every if worded.startswith("deputy ") and worded[7:] in every}
            return replace(title, value=seconds.pop()) if len(seconds) == 1 else title
        if title.value is None and (spelt := self._spelt(plain, person)):
            return replace(title, value=spelt)
        if (
            title.value is not None
            or _STATE.match(title.words)
            or not plain
            or CHAIR.search(plain)
            or _HEADS_A_BODY.search(plain)
            or " of " in (f"{plain} ")
            or " for " in f"{plain} "
        ):
            return title
        fuller = self._fuller(plain)
        names = {_plain(wording) for wording in fuller}
        if len(names) != 1:
            return title
        holders = {held.person.person for held in self.held if _plain(held.role.plain) in names and held.status is None}
        if holders - {person} and not temporary:
            return title
        return replace(title, value=_spelled(Counter(fuller).most_common(1)[0][0], title.words))

    def _head_of_school(self, person: str) -> str:
        """What `Head` stands for of somebody who is elsewhere called `Headteacher`; else empty."""
        own = (held.role.plain for held in self.posts_of(person))
        return next((role for role in own if _HEAD_OF_SCHOOL.fullmatch(role)), "")

    def _spelt(self, plain: str, person: str) -> str:
        """What a title by its letters stands for, where the document spells it out of nobody else; else empty."""
        if plain == "commissioner":
            fuller = [found for title, _ in self._worded if (found := _CRIME_COMMISSIONER.match(title))]
            return fuller[0].group() if len({found.group().lower() for found in fuller}) == 1 else ""
        spelt = table("title_letters").get(plain, ())
        if own := next((h.role.plain for h in self.posts_of(person) if _plain(h.role.plain) in spelt), ""):
            return own
        others = {_plain(held.role.plain) for held in self.held if held.person.person != person} if spelt else ()
        if any(title in others for title in spelt):
            return ""
        return next((title for title, small in self._worded if small in spelt), "")

    def _fuller(self, plain: str) -> list[str]:
        """Every wording in the text of a title that begins with `plain` and says what it is of."""
        return [
            title
            for title, worded in self._worded
            if worded.startswith(plain) and _GOES_ON.match(worded, len(plain)) and _is_matter(title, len(plain))
        ]

    @cached_property
    def _worded(self) -> list[tuple[str, str]]:
        """Every title in the text, as it stands and in plain letters."""
        return [(post.title, _plain(post.title)) for post in self.scene.posts]

    def of(self, held: Held) -> Mention:
        """The title of what is held, in its fullest wording in this document."""
        title = held.role
        before = self.scene.flat[max(0, title.start - 60) : title.start]
        if of_organ := Organs(self.scene).completed(title, before):
            return of_organ
        if (named := _GROUPS.search(before)) and re.search(r"leader|whip", title.plain):
            return replace(title, value=f"{title.plain} of the {named['group']}")
        if re.search(r"\bthe (?:party|group)['’]s (?:[\w-]+ )?$", before):
            return self._of_group(title, held)
        temporary = held.status is not None and not held.is_former
        return self.fullest(title, held.person.person, temporary)

    def _of_group(self, title: Mention, held: Held) -> Mention:
        """`the group's deputy leader` behind `Conservative spokesman`: of the Conservative group."""
        before = " ".join(h.role.plain for h in self.posts_of(held.person.person) if h.start <= held.start)
        party = party_of(before) or party_of(self.scene.flat[held.person.end : held.person.end + 30])
        return replace(title, value=f"{title.plain} of the {party} group") if party else title

    def split(self, title: Mention, owned: bool = False) -> tuple[Mention, Mention | None]:
        """`chair of the Brickworks board`: a board named so is the post's body. `owned`: another body is known."""
        if title.value and VICE.fullmatch(title.words):
            return self._of_same_board(title)
        if not owned and (named := self._of_name(title)):
            return named
        boards = (_NAMED_BOARD, _INDEPENDENT_BOARD, _PEOPLES_BOARD)
        found = next((found for board in boards if (found := board.fullmatch(title.plain))), None)
        if not found or _OF_MEMBERS.search(found.group("board")) or found.group("board") in _OWN_BOARDS:
            return title, None
        text = self.scene.text
        at = text.document.text.find(found.group("board"), title.start, title.end)
        if at < 0:
            return title, None
        board = text.words(at, at + len(found.group("board")), found.group("board"))
        if title.value is not None:
            return replace(title, value=found.group("head")), board
        return text.words(title.start, title.start + found.end("head")), board

    def _of_name(self, title: Mention) -> tuple[Mention, Mention | None] | None:
        """`chief executive of Hallam & Pryde`: what a title is of is a name that no lexicon knows: a body's."""
        found = _OF_NAME.fullmatch(title.words) if title.value is None else None
        if found is None or not _is_proper(found.group("name"), found.group("head")):
            return None
        text = self.scene.text
        name = text.words(title.start + found.start("name"), title.start + found.end("name"))
        return text.words(title.start, title.start + found.end("head")), name

    def _of_same_board(self, title: Mention) -> tuple[Mention, Mention | None]:
        before = [
            p
            for p in self.scene.posts
            if title.start - 250 < p.start < title.start and p.title.lower().startswith("chair")
        ]
        boards = [self.split(self.scene.titled(p))[1] for p in before]
        return (replace(title, value=None), boards[-1]) if boards and boards[-1] else (title, None)

    def posts_of(self, person: str) -> list[Held]:
        """What a person is said to hold, by name."""
        return [held for held in self.held if held.person.person == person]


def party_of(words: str) -> str:
    """The party that words name, or the empty string."""
    return next((party for party in entries("parties") if re.search(rf"(?<!\w){party}(?!\w)", words)), "")


def deputy_of(title: str) -> str:
    """The deputy's title: `Deputy Leader of the Council`, `deputy director`."""
    bare = _STATE.sub("", title)
    return f"Deputy {bare}" if bare[:1].isupper() else f"deputy {bare}"


def second_to(title: str, second: re.Match[str]) -> str:
    """`vice-convener` of whoever is `convener of the housing committee`; `second`: such a title, and its head."""
    head = re.match(rf"(?i){second['head'][:5]}\w*\b", title)
    return second.group() + title[head.end() :] if head else second.group()


def _plain(title: str) -> str:
    return " ".join(_STATE.sub("", title).replace("’", "'").lower().split())


def _is_matter(title: str, begin: int) -> bool:
    """Whether what a title is of behind `begin` is a matter, not one body of several: `of Children's Services`.

    `Commissioner for the help` is no title, and `head of Dunley Grammar School` says nothing of another head.
    """
    of_what = title[begin:].replace("’", "'")
    words = of_what.split()
    if _BODY_NOUN.search(of_what) and unknown_words(of_what):
        return False
    return any(word[:1].isupper() or word.lower().rstrip(",") in members("matters") for word in words)


def _spelled(fuller: str, words: str) -> str:
    """The fuller title, its first letter as in the words that are meant."""
    return fuller[:1].lower() + fuller[1:] if words[:1].islower() and not fuller[1:2].isupper() else fuller
