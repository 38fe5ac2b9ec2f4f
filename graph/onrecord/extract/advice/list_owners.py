"""Whose a list of recommendations is that a sentence leads up to, whether they count, and whom they tell."""

from __future__ import annotations

import re

from onrecord.annotate import Paragraph, Text
from onrecord.extract.advice.advised import ANYBODY, TO_PUBLIC
from onrecord.extract.advice.headed import of_headed
from onrecord.extract.advice.resolutions import resolving
from onrecord.extract.authority.organs import ORGAN
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.scene import shape

#: Who recommends, in a sentence that leads up to a list.
_RECOMMENDS = shape(
    rf"(?P<src>{SOURCE}|<P>|(?<!\w)I(?!\w)|<O>|{ORGAN}|(?P<others>(?<!\w)(?:[Uu]nions?"
    r"|[Cc]harit(?:y|ies)|[Cc]ampaign\w*|[Pp]etition\w*|[Rr]esidents|[Pp]arents|[Tt]enants|[Ff]amil(?:y|ies)"
    r"|[A-Za-z]+ers)(?!\w)))"
    r"(?:'s? (?:[\w-]+ ){0,2}(?:recommendations?|advice|requirements|proposals|instructions|orders)\b"
    r"|(?:,[^.;:]{1,100},)?(?:,? (?:which|who))?"
    r"(?: has| have| had| also| now| would| is| are| therefore| \w+ly)*"
    r" (?:order(?:ed|s)?|recommend(?:ed|s)?|requires?d?|urges?d?|told|tells?|asks?|asked|directs?|directed"
    r"|instruct(?:ed|s)?|advise[sd]?|calls? (?:up)?on|called (?:up)?on|wants?|wanted|made|makes|said|says|sets?"
    r"|repeats?|identified|expects?|expected|propose[sd]?|suggest(?:s|ed)?|like|given|gives?|gave|leaves?|left|names?"
    r"|named|lists?|listed|(?:ask|urg|call|tell|order|demand|requir|recommend|advis|press)ing|demand(?:s|ed)?)\b)")
#: The public is told what to do: no recommendation.
_PUBLIC = re.compile(
    rf"\b{ANYBODY}(?: (?:who|with|in|over|under|aged|wishing|affected)\b[^,:;]{{0,50}})? (?:should|must|needs? to"
    rf"|ha(?:s|ve) to"
    rf"|(?:is|are) (?:now |also |being )?(?:asked|urged|advised|reminded|encouraged|required|invited|expected|told))\b"
    rf"|{TO_PUBLIC.pattern}|\b(?:ask|urg|remind|advis|encourag|invit|tell)(?:s|e|es|ed|ing)? you\b",
    re.IGNORECASE)
_ASK_OF = re.compile(r"\b(?:asks?|asked|wants?|expects?|requires?) (?:of|from) (?P<to>(?:the |its )?[^.:]{2,60}?):\s*$")
_ORDER_TO = re.compile(r"\b(?:ordered|orders|recommended|told|asked|asks|urged|urges|directed|instructed|advised|"
                       r"called on|calls on|required|requires) (?P<to>(?:the |its )?[^.:]{2,60}?)(?: to)?:\s*$")
#: `That Cabinet be recommended (to):`
_BE_ASKED = re.compile(r"\b[Tt]hat (?P<to>(?:the )?[A-Z][^.:;]{2,60}?) be (?:\w+ly )?(?:recommended|urged|asked"
                       r"|requested|advised|invited|called upon|pressed|instructed)(?: to)?\W*$")
#: `... suggests that by June the service should:`
_WHO_SHOULD = re.compile(r"\b(?P<to>(?:[Tt]he|[Ii]ts)(?: (?!(?:that|the)\b)[\w’'-]+){1,5}?) (?:should|must|ought to"
                         r"|needs? to|ha(?:s|ve) to)(?: now| also)?:\s*$")


def owner_of(sources: Sources, paragraph: Paragraph, headed: bool) -> Source | None:
    """Whose the list is that a paragraph heads or leads up to; None: nobody's by name."""
    if headed:
        return of_headed(sources, paragraph.start)
    if is_minuted(sources.scene.text, paragraph):
        organ = resolving(sources.scene.text, sources)
        return Source(organ, "body", organ.start) if organ else None
    gist = sources.scene.open_gist(paragraph.start, paragraph.end)
    last = sources.scene.text.sentences_in(paragraph)[-1]
    if _MINE.search(sources.scene.text.document.text, last.start, last.end) and (writer := sources.writer):
        return writer
    for each in (sources.scene.open_gist(last.start, last.end), gist):
        lead = _RECOMMENDS.search(each.shape)
        whole = lead is not None and lead.group("src").lower() not in ("they", "it", "we", "i")
        if lead and whole and (said := sources.recommender(each, *lead.span("src"), None)):
            return said
    for place, sign in enumerate(gist.shape):
        if sign in gist.signs and (named := sources.meant(gist, place, place + 1, None)):
            return named
    return sources.authoring or sources.principal


#: What leads up to what a meeting asks of others: `RESOLVED: That Cabinet be recommended to:`.
_MINUTED = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:It was )?(?:unanimously )?(?:RESOLVED|RECOMMENDED|AGREED|[Rr]esolved|[Aa]greed"
    r"|Recommended)\b")


def is_minuted(text: Text, paragraph: Paragraph) -> bool:
    """Whether the minutes of a meeting lead up to what it asks of others."""
    return _MINUTED.match(text.document.text, paragraph.start, paragraph.end) is not None


#: What leads up to a list of the writer's own.
_MINE = re.compile(
    r"\bI(?: [\w’']+){0,4}? (?:recommend|ask|urge|add|propose|suggest|advise|call|want|make|require|expect|request"
    r"|like|tell"
    r"|told|asked|urged|recommended|put)\b|\b[Mm]y (?:[\w-]+ ){0,2}(?:recommendations|requests|advice|asks|proposals"
    r"|suggestions|pleas)\b|\bof my own\b")


def counts_for_nothing(sources: Sources, paragraph: Paragraph) -> bool:
    """Whether somebody leads up to a list whose recommendations count nothing, or the public is told what to do."""
    text = sources.scene.text
    last = text.sentences_in(paragraph)[-1]
    if _PUBLIC.search(text.document.text, last.start, last.end):
        return True
    gist = sources.scene.open_gist(last.start, last.end)
    lead = _RECOMMENDS.search(gist.shape)
    if lead is None:
        return False
    if lead["others"]:
        return True
    who = lead.group("src")
    if re.fullmatch("(?i)we|i", who):
        return sources.author is None and (sources.writer is None or who.lower() == "we")
    if re.fullmatch(r"(?i)it|they|s?he", who):
        return False
    said = sources.recommender(gist, *lead.span("src"), None)
    return said is None or (said.kind == "person" and sources.governs(said.name or ""))


def told_by(text: Text, paragraph: Paragraph) -> tuple[int, int] | None:
    """Whom a paragraph tells that leads up to a list."""
    words, span = text.document.text, (paragraph.start, paragraph.end)
    found = _WHO_SHOULD.search(words, *span) or _ORDER_TO.search(words, *span) or _ASK_OF.search(words, *span)
    found = found or _BE_ASKED.search(words, *span)
    return found.span("to") if found else None
