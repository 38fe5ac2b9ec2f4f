"""Resolutions: what a committee resolves to recommend to another body of the council."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.advice.advised import split_advice
from onrecord.extract.advice.series import split_series
from onrecord.extract.authority.sources import Sources

_WHOM = r"(?:the )?[A-Z][\w ,&’'-]{2,60}?"
_ORGAN = (
    r"(?:the )?(?:(?:[A-Z][\w’'-]+ ){0,3}(?:Council|Cabinet|Executive|Board|Authority|Mayor|Leader|Commissioner)\b )?"
)
_DONE = r"(?:RESOLVED|Resolved|resolved|AGREED|Agreed|agreed|RECOMMENDED|Recommended|VOTED|voted)"
_RESOLVED = re.compile(
    rf"[Tt]hat (?P<asks>{_WHOM}) be (?:(?:formally|strongly|again) )?(?:recommended|urged|asked|requested|advised"
    rf"|invited|called upon|pressed|instructed|directed) to (?P<asked>\w)"
    rf"|[Tt]hat it be recommended to (?P<its>{_WHOM}) that (?P<it>\w)"
    rf"|[Tt]hat (?:the|this) (?:Board|Committee|Panel|Commission|Forum|Sub-Committee) (?:recommends?|requests?"
    rf"|asks?|urges?)(?: to)? (?P<others>{_WHOM}) (?:that (?P<other>\w)|to (?P<another>\w))"
    rf"|(?:^|\W)it be recommended to (?P<items>{_WHOM}) that (?P<item>\w)"
    rf"|{_DONE}(?: unanimously| nem\.? con\.?)?,?(?: that)?(?: the \w+)? (?i:to (?:recommend|ask|request|urge|advise"
    rf"|invite|call on|call upon|press|instruct|direct)) (?P<tells>{_WHOM}):? (?:\(\w{{1,3}}\) )?(?i:to) (?P<told>\w)"
    rf"|{_DONE}(?: unanimously)?,? (?i:to (?:recommend|ask|request|urge)(?: to)?) (?P<thats>{_ORGAN})(?i:that)"
    r" (?P<that>\w)"
    rf"|{_DONE}(?: that)? to (?P<tos>{_ORGAN})that (?P<to>\w)"
    r"|RECOMMENDED(?: [Tt][Oo] (?P<recs>(?:the |THE )?[A-Z][\w &’'-]{2,50}?))?\W{0,4}(?:\(\w+\)\s*)?[Tt]hat"
    r" (?P<what>\w)", re.MULTILINE)
_RESOLVES = re.compile(r"\b(?:RESOLVED|RECOMMENDED|AGREED|VOTED|[Rr]esolved|Recommended|[Aa]greed|[Vv]oted)\b")
#: One of them stands there then.
_WORDS = ("RESOLVED", "RECOMMENDED", "AGREED", "VOTED", "esolved", "Recommended", "greed", "oted")
_MEETS = re.compile(r"(?m)^\W*(?:(?:MINUTES|Minutes|RECORD|Record) (?:OF|of) (?:(?:A|a|THE|the) )?(?:(?:MEETING"
                    r"|meeting) (?:OF|of) (?:THE |the )?)?)?"
                    r"(?P<name>[A-Z][\w’'&-]*,?(?: (?:[A-Z][\w’'&-]*,?|and|of|for|the|&|-)){0,9}? (?:COMMITTEE|PANEL"
                    r"|BOARD|Committee|Panel|Board|Sub-Committee|SUB-COMMITTEE))\b")


#: A meeting of the council itself, not of one of its committees.
_COUNCIL = re.compile(r"(?im)\bmeeting of (?:the )?(?:full )?council\b|^(?:full |annual )?council meeting\b")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What is resolved to be recommended: who resolves, whom it tells (None: not said), and the words of it."""

    organ: Mention | None
    to: tuple[int, int] | None
    start: int
    end: int


def find_resolutions(text: Text, sources: Sources) -> Iterator[Resolution]:
    """Who resolves, whom that tells, and where the words of what is recommended stand."""
    words = text.document.text
    if not (any(each in words for each in _WORDS) and _RESOLVES.search(words)):
        return
    organ = resolving(text, sources)
    for found in _RESOLVED.finditer(words):
        sentence = text.sentence_at(found.start())
        if sentence and text.quotation_at(found.start()) is None and not _OWN_BUSINESS.search(found.group(), 0):
            group = found.lastgroup or ""
            whose = next((name for name in _WHOSE if found[name]), None)
            to = found.span(whose) if whose else None
            for span in split_advice(text, found.start(group), sentence.end):
                parts = split_series(text, *span) if group in ("asked", "told", "another") else [span]
                yield from (Resolution(organ, to, *part) for part in parts)


#: A committee's own business: what its clerk and its officers are to do for it.
_OWN_BUSINESS = re.compile(r"\b(?:[Cc]lerk|[Oo]fficers|[Ss]ecretary|[Mm]embers) (?:be \w+ )?to \w\Z")
_WHOSE = ("asks", "others", "its", "items", "tells", "thats", "tos", "recs")


def resolving(text: Text, sources: Sources) -> Mention | None:
    """The committee that meets: as its minutes are headed, else the first one that is named, else the body."""
    found = _MEETS.search(text.document.text, 0, 600)
    if found:
        name = found.group("name")
        small = re.sub(r"\b(?:And|Of|The|For|In)\b", lambda word: word.group().lower(), name.title())
        return text.words(*found.span("name"), re.sub(r"(['’])S\b", r"\1s", small) if name.isupper() else name)
    council = _COUNCIL.search(text.document.text, 0, 600) is not None and sources.bodies
    organs = [b for b in sources.scene.bodies if b.kind == "organ" and text.quotation_at(b.start) is None]
    organ = next(iter([*(() if council else organs), *(b for b in sources.bodies if not sources.inspects(b))]), None)
    return sources.scene.called(organ) if organ else None
