"""How many things are recommended: `made 21 recommendations`, `one area for improvement: the keeping of records`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.annotate import Sentence, Text
from onrecord.claims import Mention
from onrecord.extract.authority.organs import organ_meant
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, shape
from onrecord.numbers import IN_WORDS, number

_COUNT = re.compile(
    rf"(?<![\w.,£])(?P<count>\d{{1,3}}|{IN_WORDS}|(?:half )?a dozen)"
    r" (?:[\w’'-]+ ){0,2}?(?:(?:of )?(?:the|its|his|her"
    r"|their)(?: [\w-]+['’]s)? )?(?:[\w-]+ )?(?:recommendations?|areas? (?:for|"
    r"of) (?:further )?improvement|areas? for (?:action|development)|requirements|priority actions|"
    r"areas? (?:that|which) (?:need|require)s? (?:to )?improve\w*|proposals"
    r"|actions(?= (?:follow|for the|(?:are|were|have been) (?:set|listed|required|recommended|asked|addressed))))\b"
    r"(?: made to [A-Z][\w ]+?(?=[.,;]|$))?",
    re.IGNORECASE,
)
#: So many of them all: all are what was recommended (`accepts nine of its twelve recommendations`).
_PART_OF = re.compile(
    r"\S+ of (?:all )?(?:the|its|his|her|their|our|these|those)(?: [\w-]+['’]s)? "
    r"(?=\d|\w+(?:-\w+)? recommendations?\b)",
    re.IGNORECASE,
)
#: In front of so many proposals, which anybody may make: they are said to be somebody's own.
_OWNED = re.compile(r"\b(?:his|her|its|their|makes?|made|puts? forward|['’]s)(?: (?:all|the))? \Z", re.IGNORECASE)
#: What is counted: any match of `_COUNT` holds one of them, and few sentences do.
_COUNTED = ("recommendation", "requirement", "action", "area", "proposal")
#: The one thing that is counted stands behind it: `one area for improvement: the keeping of records`.
#: `One recommendation is to ...`: no count.
_OF_SEVERAL = re.compile(r" (?:is|was|would)\b")
_LONE = re.compile(r":\s+(?P<text>[^.;]{4,200}[^.;\s])")
_NOT_MADE = re.compile(
    r"\b(?:made|makes|make|contains?|with) no\b|\bno (?:formal )?recommendations\b|\b(?:complet|"
    r"implement|accept|reject|clos|outstanding)\w*\b(?=[^.]{0,20}$)",
    re.IGNORECASE,
)
#: In front of how many are left out of them all: `all but two of the recommendations`.
_LEFT_OUT = re.compile(r"(?i)\b(?:all|every one|each) (?:but|except|bar|save) \Z")


def counted_advice(
    text: Text, sources: Sources, sentence: Sentence, gist: Gist, running: Source | None
) -> Iterator[tuple[Source, tuple[int, int], Mention]]:
    """Every count of recommendations in one sentence: who made them, the words that say it, and the number."""
    words = text.document.text
    told = words[sentence.start : sentence.end].lower()
    if not any(counted in told for counted in _COUNTED):
        return
    for each in _COUNT.finditer(words, sentence.start, sentence.end):
        found = _all_of(words, each)
        done = found is each and _NOT_MADE.search(words[sentence.start : found.start()])
        done = done or (found is each and _LEFT_OUT.search(words, sentence.start, found.start()))
        if done or text.quotation_at(found.start()):
            continue
        if found.group().endswith("proposals") and not _OWNED.search(words, sentence.start, found.start()):
            continue
        if source := _maker(sources, gist, found.start(), running):
            if number(found.group("count")) == "1" and _OF_SEVERAL.match(words, found.end()):
                continue
            count = text.words(*found.span("count"), number(found.group("count")))
            lone = _LONE.match(words, found.end(), sentence.end) if count.value == "1" else None
            yield source, lone.span("text") if lone else found.span(), count


def _all_of(words: str, found: re.Match[str]) -> re.Match[str]:
    """The count of all of them, where some are said to be so many of these; else the count as it stands."""
    part = _PART_OF.match(words, *found.span())
    return (_COUNT.match(words, part.end(), found.end()) if part else None) or found


def _maker(sources: Sources, gist: Gist, before: int, running: Source | None) -> Source | None:
    """Who made the recommendations that are counted: the last source named before them, else the running one."""
    if organ := _organ(sources, gist, before):
        return organ
    named = None
    for place, sign in enumerate(gist.shape):
        if gist.starts[place] >= before:
            break
        if isinstance(gist.signs.get(sign), (PersonMention, BodyMention)):
            named = sources.meant(gist, place, place + 1, running) or named
    return named or (sources.authoring if sources.author else None) or running or sources.principal


#: A committee as whoever makes so many: `the group's 11 recommendations`, `The panel has made six recommendations`.
_BY_ORGAN = shape(
    r"(?P<who><BO>|\b[Tt]he (?:\w+ ){0,2}?(?:group|panel|committee))(?:'s?(?: [\w-]+){0,2}?|,? (?:has |have )?"
    r"(?:made|makes|sets out|drew up|drawn up|came up with|put forward)(?: a total of)?) \Z"
)


def _organ(sources: Sources, gist: Gist, before: int) -> Source | None:
    """The committee that is said to have made them, right in front of `before`; None: none is."""
    found = _BY_ORGAN.search(gist.shape, 0, bisect_left(gist.starts, before))
    if found is None:
        return None
    sign = gist.signs.get(found["who"])
    meant = isinstance(sign, BodyMention) and sign.kind == "organ"
    start, end = gist.starts[found.start("who")], gist.ends[found.end("who") - 1]
    organ = sign if meant else organ_meant(sources.scene, start, end)
    return sources.of(organ) if isinstance(organ, BodyMention) else None
