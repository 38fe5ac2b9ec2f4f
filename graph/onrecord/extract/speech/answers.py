"""Quotations told to be an answer, a view or all that somebody says: `“...” was her reply`, `Her verdict?`."""

from __future__ import annotations

from onrecord.extract.scene import Gist, shape
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_after

#: What somebody says, called by what it is.
_ANSWER = (
    r"(?:[\w-]+ ){0,3}(?:answer|reply|response|verdict|message|comment|conclusion|view|reaction|advice|summary"
    r"|description|plea|"
    r"warning|retort|words?|phrase|assessment|promise|pledge|explanation|take|opinion|prediction|thoughts?|challenge|refrain|cry|"
    r"motto|reasoning|defence|defense|admission|judgement|judgment|line|appeal|call|rejoinder|riposte|quip)")
#: `“...” was her reply`, `“...” is Ann Example's view`.
_WAS_REPLY = shape(
    r"^,?\s*(?:was|is|were|came|runs|ran|went|goes) "
    rf"(?:(?P<whose>her|his)|(?:the <T>,? )?<person:P>'s?|(?P<post>(?:the|our) (?:<T>|[A-Za-z]+))'s?) {_ANSWER}\b")
#: `“...” came the answer`, `was the verdict of Ann Example`, `was how he put it`, `is all she will say`.
_CAME_ANSWER = shape(
    rf"^,?\s*(?:was|is|were|came|comes|runs|ran|went|goes)(?: back)? (?P<answer>(?:the|an?|one) {_ANSWER})"
    r"(?P<whose> (?:of|from|offered by|given by|by))?\b")
_WAS_HOW = shape(
    r"^,?\s*(?:was|is|were)(?: \w+ly| just| about)? (?:all|how|what|as far as|as much as|the (?:way|word|words|phrase"
    r"|term))(?: that)? "
    r"(?=(?:(?!<Q>)[^.;:]){0,90}?\b(?:put|puts|say|says|said|tell|tells|told|offer|offered|summed|sums|described|describes|saw|sees|add|"
    r"added|call|called|calls|go|went|used|uses|chose|remarked|replied|commented|reply|remembers|recalled)\b)")
#: `That from Ann Example`, behind the quotation and its full stop.
_THAT_FROM = shape(
    r"^\s*(?:That|This|Thus|So|Thus spoke|Words?|The words?|The verdict|The view)(?: (?:was|is|came|comes))?,? "
    r"(?:from|of|said|says|spoke|speaks|wrote) [^.;:“\"]{0,60}?<person:P>")
#: `Len's view?`, `And her answer:`, in front of the quotation.
_ASKS = shape(
    rf"(?:^|[ ,(–—])(?:(?P<whose>[Hh]er|[Hh]is)|<person:P>'s?) {_ANSWER}"
    r"(?: (?:to|for|on|about|of|from) [^.?!:“\"]{1,60})?[?:]\s*$")
#: What a question of a page asks: what somebody says of it (`What does the chair say?`, `What does Ann make of it?`).
_ASKS_OF = shape(
    r"(?:^|[.!] )(?:And |But |So |Then )?(?:[Ww]hat|[Hh]ow|[Hh]as|[Hh]ave|[Dd]id|[Dd]oes|[Ii]s)\b[^?]{0,40}?(?:"
    r"(?P<post>(?:the|our|its) (?:<T>|leader|mayor|chair|boss|manager))(?! of)"
    r"|(?:(?:the|our|its) )?(?:<T>,? )?<person:P>)(?:,[^,?]{2,60},)? "
    r"(?:(?:have|had|been|has|to) )*(?:say|said|saying|think|make of|made of|feel|respond|react|answer|reply|take|put"
    r"|see|comment|add|worried|pleased|happy|sorry|told)\b[^?]{0,40}\?\s*$"
)
#: What heads somebody's words: `The chief executive's response`, `Reaction from the leader`.
_HEADED = shape(
    r"^(?:And )?(?:(?P<post>(?:[Tt]he|[Oo]ur) (?:<T>|leader|mayor|chair|boss|manager))"
    r"|(?:(?:[Tt]he |[Oo]ur )?<T>,? )?<person:P>)'s? "
    r"(?:view|reaction|response|verdict|message|answer|reply|comments?|statement|words|thoughts|take)\s*[?:]?\s*$"
)


def answered(gist: Gist) -> Subject | None:
    """Who is named where a quotation is told to be an answer or all that somebody says."""
    if how := _WAS_HOW.match(gist.shape):
        return subject_after(gist, how.end() - 1)
    if came := _CAME_ANSWER.match(gist.shape):
        named = subject_after(gist, came.end()) if came.group("whose") else None
        return named or Subject(*came.span("answer"), "answer")
    if that := _THAT_FROM.match(gist.shape):
        return Subject(that.start("person"), that.start("person") + 1, "person")
    return None


def comes_from(gist: Gist) -> Subject | None:
    """Who is named in a short sentence of its own behind a quotation: `That from Ann Example.`"""
    return answered(gist) if _THAT_FROM.match(gist.shape) else None


def replied(gist: Gist) -> Subject | None:
    """Who is named in `“...” was her reply`."""
    reply = _WAS_REPLY.match(gist.shape)
    if reply is None:
        return None
    if reply.group("whose"):
        return Subject(*reply.span("whose"), "pronoun")
    if reply.group("post"):
        return Subject(*reply.span("post"), "role", tuple(sign for sign in reply["post"] if sign in gist.signs))
    return Subject(reply.start("person"), reply.start("person") + 1, "person")


def asked_for(gist: Gist) -> Subject | None:
    """Whose view a short question of the writer's own asks for."""
    found = _ASKS.search(gist.shape) or _ASKS_OF.search(gist.shape) or _HEADED.match(gist.shape)
    if found is None:
        return None
    if found.groupdict().get("post"):
        return Subject(*found.span("post"), "role", tuple(sign for sign in found["post"] if sign in gist.signs))
    if found.groupdict().get("whose"):
        return Subject(*found.span("whose"), "pronoun")
    return Subject(*found.span("person"), "person")
