"""Resolutions: what a committee resolves to recommend to another body of the council."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.reporting.advice import split_advice
from onrecord.extract.reporting.sources import Sources

_ORGAN = r"(?:the )?(?:(?:Full )?(?:Council|Cabinet|Executive|Board|Authority|Mayor|Leader|Commissioner)\b )?"
_RESOLVED = re.compile(
    r"[Tt]hat (?:the )?[A-Z][\w ,&’'-]{2,60}? be (?:recommended|urged|asked|requested|advised|invited) to (?P<asked>\w)"
    r"|[Tt]hat it be recommended to (?:the )?[A-Z][\w ,&’'-]{2,60}? that (?P<it>\w)|(?:^|\W)it be recommended to "
    r"(?:the )?[A-Z][\w ,&’'-]{2,60}? that (?P<item>\w)"
    rf"|(?:RESOLVED|Resolved|resolved|AGREED|Agreed|agreed)(?: unanimously)?,? to (?:recommend|ask|request|urge)(?: "
    rf"to)? {_ORGAN}that (?P<that>\w)"
    rf"|(?:RESOLVED|Resolved|resolved|AGREED|Agreed|agreed|RECOMMENDED|Recommended)(?: that)? to {_ORGAN}that "
    rf"(?P<to>\w)"
    r"|RECOMMENDED\W{0,4}(?:\(\w+\)\s*)?[Tt]hat (?P<what>\w)", re.MULTILINE)
_RESOLVES = re.compile(r"\b(?:RESOLVED|RECOMMENDED|AGREED|[Rr]esolved|Recommended|[Aa]greed)\b")
_WORDS = ("RESOLVED", "RECOMMENDED", "AGREED", "esolved", "Recommended", "greed")  #: one of them stands there then
_MEETS = re.compile(r"(?m)^\W*(?:(?:MINUTES|Minutes|RECORD|Record) (?:OF|of) (?:(?:A|a|THE|the) )?(?:(?:MEETING"
                    r"|meeting) (?:OF|of) (?:THE |the )?)?)?"
                    r"(?P<name>[A-Z][\w’',& -]{3,70}? (?:COMMITTEE|PANEL|BOARD|Committee|Panel|Sub-Committee"
                    r"|SUB-COMMITTEE))\b")


def find_resolutions(text: Text, sources: Sources) -> Iterator[tuple[Mention | None, tuple[int, int]]]:
    """Who resolves, and where the words of what is recommended stand."""
    words = text.document.text
    if not (any(each in words for each in _WORDS) and _RESOLVES.search(words)):
        return
    organ = _resolving(text, sources)
    for found in _RESOLVED.finditer(words):
        sentence = text.sentence_at(found.start())
        if sentence and text.quotation_at(found.start()) is None:
            for span in split_advice(text, found.start(found.lastgroup or 0), sentence.end):
                yield organ, span


def _resolving(text: Text, sources: Sources) -> Mention | None:
    """The committee that meets: as its minutes are headed, else the first one that is named, else the body."""
    found = _MEETS.search(text.document.text, 0, 600)
    if found:
        name = found.group("name")
        small = re.sub(r"\b(?:And|Of|The|For|In)\b", lambda word: word.group().lower(), name.title())
        return text.words(*found.span("name"), re.sub(r"(['’])S\b", r"\1s", small) if name.isupper() else name)
    organs = [b for b in sources.scene.bodies if b.kind == "organ" and text.quotation_at(b.start) is None]
    organ = next(iter([*organs, *sources.bodies]), None)
    return sources.scene.called(organ) if organ else None
