"""Chairs of committees and boards: which of them a bare `chair` is of, from the words around it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from onrecord.claims import Mention
from onrecord.extract.scene import Scene

#: A title that is a chair's and says of nothing.
CHAIR = re.compile(
    r"(?:(?:independent|first|current|permanent|interim|deputy|co-|vice[- ]?)+ ?)?chair(?:man|woman|person)?$",
    re.IGNORECASE,
)
_ORGAN = r"(?:board|committee|panel|partnership|commission|forum|trust|group|authority|council)"
_ORGAN_NAME = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Yy]our|[Tt]heir|[Aa]n?|new) ((?:(?!the |to |of |in |for |on |and the |by |that"
    rf" )[\w'’&-]+ ){{1,5}}?{_ORGAN})\b"
)
#: The second of such a chair.
VICE = re.compile(r"(?:vice|deputy)[- ]chair(?:man|woman)?", re.IGNORECASE)
_OF_ORGAN = re.compile(
    r"\b[Tt]he (?P<organ>board|committee|panel|partnership|forum|commission|corporation"
    r"|(?:(?!the |of |in |for |that )[\w&’'-]+ ){1,6}?(?:[Ss]ub-?)?(?:[Cc]ommittee|[Pp]anel))['’]s (?:(?:first"
    r"|new|own|independent|current|former|outgoing|incoming|interim) )*$"
)
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:[\w-]+ )?$")
#: An organ that has a chair of its own, not a body that has organs.
_HAS_A_CHAIR = re.compile(r"(?i)(?:committee|board|panel|group|forum|commission)$")
#: What a bare chair stands behind, where the organ was just spoken of.
_NAMED_AS = re.compile(
    r"(?:\b[Tt]he (?:(?:new|current|present|outgoing|incoming|former|retiring) )?|^|\n|\.[”\"’]? "
    r"|\b(?:presid|sitt|act|serv)ing as (?:its |the )?|\bpresided as )$"
)
_CONVENES = re.compile(
    r"(?:committee )?(?:vice-|deputy |co-)?(?:chair(?:man|woman|person)?|convener|convenor)", re.IGNORECASE
)
_COMMITTEE_HEAD = re.compile(r"(?:[A-Z][\w'’&-]*,? (?:and |& |of |for )?){1,6}(?:Sub-?[Cc]ommittee|Committee|Panel"
                             r"|Working Group)")
_LABEL = re.compile(
    rf"(?:[^\w\n]{{1,3}})?(?P<organ>{_COMMITTEE_HEAD.pattern}|Overview (?:and|&) Scrutiny)(?:: ?|\t+| – )"
)
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


@dataclass(frozen=True)
class Organs:
    """Reads in a scene what a bare chair is the chair of."""

    scene: Scene

    def completed(self, title: Mention, before: str) -> Mention | None:
        """The title with the committee or board that the words around it speak of, or None. `before`: what stands
        in front of it."""
        if (owner := _OF_ORGAN.search(before)) and CHAIR.search(title.plain):
            return self._of_organ(title, owner.group("organ"))
        if CHAIR.search(title.plain) and title.value is None and _ITS.search(before):
            return self._of_its_organ(title)
        if VICE.fullmatch(title.plain) and (same := self._same_organ(title)):
            return same
        if (bare := _BARE_ORGAN.fullmatch(title.plain)) and (named := self._named_organ(title, bare)):
            return named
        if _CONVENES.fullmatch(title.plain):
            return self._labelled(title) or self._of_heading(title) or self._of_meeting(title, before)
        return None

    def _same_organ(self, title: Mention) -> Mention | None:
        """`the vice-chair` just behind `chair of the Brickworks board`: of the same board."""
        before = [p for p in self.scene.posts if title.start - 250 < p.start < title.start]
        if owned := _OWNED_CHAIR.search(self.scene.flat[max(0, title.start - 250) : title.start]):
            return replace(title, value=f"{title.plain} of the {owned.group(1)}")
        organs = [found for p in before if (found := re.match(r"(?i)chair(?:man|woman|person)? of (the .+)", p.title))]
        return replace(title, value=f"{title.plain} of {organs[-1].group(1)}") if organs else None

    def _of_organ(self, title: Mention, organ: str) -> Mention:
        """`the board's chair`: of the only board that the document names by a fuller name; or of the one named."""
        if " " in organ:
            return replace(title, value=f"{title.plain} of the {organ}")
        names = Counter(
            found.group(1)
            for found in _ORGAN_NAME.finditer(self.scene.flat)
            if found.group(1).lower().endswith(" " + organ.lower())
        )
        full = names.most_common(1)[0][0] if len({name.lower() for name in names}) == 1 else organ
        return replace(title, value=f"{title.plain} of the {full}")

    def _of_its_organ(self, title: Mention) -> Mention | None:
        """`the improvement board met under its chair`: of the organ that the sentence speaks of, or the one before."""
        begin = self.scene.sentence(title.start).start
        organs = self._spoken_of(begin, title.start)
        organ = organs[-1][1] if organs else self._of_sentence_before(begin)
        return replace(title, value=f"{title.plain} of the {organ}") if organ else title

    def _of_sentence_before(self, begin: int) -> str:
        """`Members of the audit committee come well briefed. Its chair`: what that sentence speaks of first; or
        empty."""
        start = self.scene.sentence(max(0, begin - 2)).start
        paragraph = self.scene.text.paragraph_at(begin)
        if start >= begin or paragraph is None or start < paragraph.start:
            return ""
        bodies = [b for b in self.scene.bodies if start <= b.start < begin and b.kind != "organ"]
        first = bodies[0].start if bodies else begin
        owned = bool(bodies) and re.match(r"['’]s? ", self.scene.flat[bodies[0].end :][:3]) is not None
        spoken = (organ for at, organ in self._spoken_of(start, begin) if at < first or owned)
        return next((organ for organ in spoken if _HAS_A_CHAIR.search(organ)), "")

    def _spoken_of(self, start: int, end: int) -> list[tuple[int, str]]:
        """The committees and boards that a passage names, and where, in its order."""
        prose = [(found.start(1), found.group(1)) for found in _ORGAN_NAME.finditer(self.scene.flat, start, end)]
        named = [b for b in self.scene.bodies if start <= b.start < end and b.kind == "organ" and " " in b.words]
        return sorted({*prose, *((b.start, re.sub(r"^(?i:the) ", "", b.words)) for b in named)})

    def _labelled(self, title: Mention) -> Mention | None:
        """`Audit Committee: Cllr Ann Example in the chair`: what the line is headed with."""
        line = self.scene.text.document.text.rfind("\n", 0, title.start) + 1
        found = _LABEL.match(self.scene.flat, line, title.start)
        return replace(title, value=f"{title.plain} of the {found.group('organ')}") if found else None

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
        if not _NAMED_AS.search(before):
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
