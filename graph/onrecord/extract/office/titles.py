"""What a short title means in its document: `the director`, `his deputy`, `the board's chair`, `the group's leader`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.claims import Mention
from onrecord.extract.office.letters import spelt_out
from onrecord.extract.office.names import is_little, unknown_words
from onrecord.extract.office.pairs import Held
from onrecord.extract.scene import Scene
from onrecord.extract.words import entries, members

_CHAIR = re.compile(
    r"(?:(?:independent|first|current|permanent|interim|deputy|co-|vice[- ]?)+ ?)?chair(?:man"
    r"|woman|person)?$",
    re.IGNORECASE,
)
_ORGAN = r"(?:board|committee|panel|partnership|commission|forum|trust|group|authority|council)"
_ORGAN_NAME = re.compile(
    r"\b(?:the|its|our|their|an?|new|The) ((?:(?!the |to |of |in |for |on |and the |by |that"
    rf" )[\w'’&-]+ ){{1,5}}?{_ORGAN})\b"
)
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
#: Boards of members that stay in the title, as committees do.
_OF_MEMBERS = re.compile(
    r"\b(?:Scrutiny|Overview|Select|Planning|Licensing|Audit|Governing|Cabinet|Executive"
    r"|Policy)\b"
)
#: Boards that a council or a district has for itself.
_OWN_BOARDS = frozenset(["County Board", "City Board", "School Board", "Town Board", "Board", "Trust"])
_VICE = re.compile(r"(?:vice|deputy)[- ]chair(?:man|woman)?", re.IGNORECASE)
_OF_ORGAN = re.compile(
    r"\b[Tt]he (?P<organ>board|committee|panel|partnership|forum|commission|corporation)['’]s (?:(?:first"
    r"|new|own|independent|current|former|outgoing|incoming|interim) )*$"
)
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
    r"|editor"
    r"|councillor|head|convener|convenor)$"
)
#: Who stands at the head of a whole body or place: what such a title is of is never a matter.
_HEADS_A_BODY = re.compile(
    r"\b(?:chief executive(?: officer)?|managing director|chief constable|chief fire officer|mayor(?:ess)?|ceo|premier"
    r"|president|principal|(?:head|lord|sheriff|vice-chancellor|governor|bishop|dean|founder|head ?(?:teacher|master"
    r"|mistress)))$"
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
    r"|Rovers"
    r"|United|City|Growers|Physicians|Holdings|Charity|Hospice|Zoo|Airport|Council|Front|Assembly|Workers’ Union"
    r"|Forum)$"
)


def _is_proper(name: str, head: str) -> bool:
    """Whether a name in capitals behind a title is a body's or a place's: it has a word that no matter has."""
    if re.match(r"(?:the )?(?:Council|Board|Governors|Trustees|Opposition|House|Cabinet|Commons|Lords|State)\b", name):
        return False
    whole = re.search(r"(?i)(?:chief executive|managing director|ceo|president)$", head)
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


_CONVENES = re.compile(
    r"(?:committee )?(?:vice-|deputy |co-)?(?:chair(?:man|woman|person)?|convener|convenor)", re.IGNORECASE
)
_COMMITTEE_HEAD = re.compile(r"(?:[A-Z][\w'’&-]*,? (?:and |& |of |for )?){1,6}(?:Sub-?[Cc]ommittee|Committee|Panel"
                             r"|Working Group)")
_OWNED_CHAIR = re.compile(r"\b[Tt]he (board|committee|corporation|trust|council|panel|partnership)['’]s chair\b")
_BARE_ORGAN = re.compile(r"(?P<head>[\w-]+(?: [\w-]+)?) of the (?P<noun>panel|committee|sub-?committee|working "
                         r"group)", re.IGNORECASE)
#: A committee as prose speaks of it: by what it is concerned with.
_MEETING = re.compile(
    r"(?:\b(?:the|its|that|an?|The)|['’]s) (?P<organ>(?:(?!the |to |of |in |for |on |by |that |whole |full |new "
    r")[\w'’&-]+"
    r" (?:(?:and|&) )?){1,5}?(?:sub-?committee|[Cc]ommittee|[Pp]anel|scrutiny board|[Ww]orking group))\b(?! (?:member"
    r"|chair|room))"
)
_GOES_ON = re.compile(r" (?:of|for) (?!the (?:council|service)$)")
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
        if title.value is None and (spelt := self._spelt(plain, person)):
            return replace(title, value=spelt)
        if (
            title.value is not None
            or _STATE.match(title.words)
            or not plain
            or _CHAIR.search(plain)
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

    def _spelt(self, plain: str, person: str) -> str:
        """What a title by its letters stands for, where the document spells it out of nobody else; else empty."""
        others = {_plain(held.role.plain) for held in self.held if held.person.person != person}
        return spelt_out(plain, self._worded, others)

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
        if (owner := _OF_ORGAN.search(before)) and _CHAIR.search(title.plain):
            return self._of_organ(title, owner.group("organ"))
        if _CHAIR.search(title.plain) and title.value is None and re.search(r"\b(?:its|their) (?:[\w-]+ )?$", before):
            return self._of_its_organ(title)
        if _VICE.fullmatch(title.plain) and (same := self._same_organ(title)):
            return same
        if (bare := _BARE_ORGAN.fullmatch(title.plain)) and (named := self._named_organ(title, bare)):
            return named
        if _CONVENES.fullmatch(title.plain) and (headed := self._of_heading(title)):
            return headed
        if _CONVENES.fullmatch(title.plain) and (meeting := self._of_meeting(title, before)):
            return meeting
        if re.search(r"\bthe (?:party|group)['’]s (?:[\w-]+ )?$", before):
            return self._of_group(title, held)
        temporary = held.status is not None and held.status.value != "former"
        return self.fullest(title, held.person.person, temporary)

    def _same_organ(self, title: Mention) -> Mention | None:
        """`the vice-chair` just behind `chair of the Brickworks board`: of the same board."""
        before = [p for p in self.scene.posts if title.start - 250 < p.start < title.start]
        if owned := _OWNED_CHAIR.search(self.scene.flat[max(0, title.start - 250) : title.start]):
            return replace(title, value=f"{title.plain} of the {owned.group(1)}")
        organs = [found for p in before if (found := re.match(r"(?i)chair(?:man|woman|person)? of (the .+)", p.title))]
        return replace(title, value=f"{title.plain} of {organs[-1].group(1)}") if organs else None

    def _of_organ(self, title: Mention, organ: str) -> Mention:
        """`the board's chair`: of the only board that the document names by a fuller name."""
        names = Counter(
            found.group(1)
            for found in _ORGAN_NAME.finditer(self.scene.flat)
            if found.group(1).lower().endswith(" " + organ.lower())
        )
        full = names.most_common(1)[0][0] if len({name.lower() for name in names}) == 1 else organ
        return replace(title, value=f"{title.plain} of the {full}")

    def _of_its_organ(self, title: Mention) -> Mention:
        """`the improvement board met under its chair`: of the organ that the sentence speaks of."""
        sentence = self.scene.sentence(title.start)
        said = self.scene.flat[sentence.start : title.start]
        organs = [found.group(1) for found in _ORGAN_NAME.finditer(said)]
        return replace(title, value=f"{title.plain} of the {organs[-1]}") if organs else title

    def _of_heading(self, title: Mention) -> Mention | None:
        """A bare chair below a heading that names a committee, in a paper that has others beside it."""
        above = [p for p in self.scene.text.paragraphs if p.end <= title.start][-3:]
        heads = [p for p in above if _COMMITTEE_HEAD.fullmatch(self.scene.flat[p.start : p.end].strip(" :"))]
        if not heads or heads[-1].start < 160:
            return None
        organ = self.scene.flat[heads[-1].start : heads[-1].end].strip(" :")
        return replace(title, value=f"{title.plain} of the {organ}")

    def _named_organ(self, title: Mention, bare: re.Match[str]) -> Mention | None:
        """`chairing the panel`: of the panel that was spoken of by its name before."""
        said = [found.group("organ") for found in _MEETING.finditer(self.scene.flat[: title.start])]
        said = [organ for organ in said if organ.lower().endswith(" " + bare.group("noun").lower())]
        return replace(title, value=f"{bare.group('head')} of the {said[-1]}") if said else None

    def _of_meeting(self, title: Mention, before: str) -> Mention | None:
        """`At the council's education committee the convener, Cllr Roe`: of the committee just spoken of."""
        if not re.search(r"(?:\b[Tt]he |^|\n|\.[”\"’]? )$", before):
            return None
        if self.scene.text.quotation_at(title.start) is not None:
            return None
        if self.scene.flat[title.end : title.end + 4].lower().startswith((" of ", " for")):
            return None
        near = [s for s in self.scene.text.sentences if s.start <= title.start][-4:]
        said = self.scene.flat[near[0].start : title.start] if near else ""
        spoken = list(_MEETING.finditer(said))
        if not spoken:
            # the only one that the document has spoken of
            spoken = list(_MEETING.finditer(self.scene.flat[: title.start]))
            spoken = spoken if len({found.group("organ").lower() for found in spoken}) == 1 else []
        if not spoken or self._is_titular(spoken[-1].group("organ")):
            return None
        noun = re.sub(r"(?i)^committee ", "", title.plain)
        return replace(title, value=f"{noun} of the {spoken[-1].group('organ')}")

    def _is_titular(self, organ: str) -> bool:
        """Whether the document itself is of the committee: its minutes, its report."""
        head = next((p for p in self.scene.text.paragraphs), None)
        opening = self.scene.flat[: head.start + 300].lower() if head else ""
        title = (self.scene.text.document.title or "").lower()
        return organ.lower() in title or "minutes" in opening or "present:" in opening

    def _of_group(self, title: Mention, held: Held) -> Mention:
        """`the group's deputy leader` behind `Conservative spokesman`: of the Conservative group."""
        before = " ".join(h.role.plain for h in self.posts_of(held.person.person) if h.start <= held.start)
        party = party_of(before) or party_of(self.scene.flat[held.person.end : held.person.end + 30])
        return replace(title, value=f"{title.plain} of the {party} group") if party else title

    def split(self, title: Mention, owned: bool = False) -> tuple[Mention, Mention | None]:
        """`chair of the Brickworks board`: a board named so is the post's body. `owned`: another body is known."""
        if title.value and _VICE.fullmatch(title.words):
            return self._of_same_board(title)
        if not owned and (named := self._of_name(title)):
            return named
        found = _NAMED_BOARD.fullmatch(title.plain) or _INDEPENDENT_BOARD.fullmatch(title.plain)
        if not found or _OF_MEMBERS.search(found.group("board")) or found.group("board") in _OWN_BOARDS:
            return title, None
        text = self.scene.text
        at = text.document.text.find(found.group("board"), title.start, title.end)
        if at < 0:
            return title, None
        board = text.words(at, at + len(found.group("board")))
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
