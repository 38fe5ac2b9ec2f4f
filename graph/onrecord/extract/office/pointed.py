"""The post that words point at without naming it: `left that post`, `the desk has been empty since Bob Roe retired`."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import PostMention
from onrecord.extract.office.clauses import Event
from onrecord.extract.office.pairs import is_bare_councillor
from onrecord.extract.scene import Scene

_NOUN = r"(?:posts?|roles?|jobs?|positions?|offices?|seats?|chair|duties|portfolio|brief)"
#: Behind the verb of an event: the post named last.
_THAT = re.compile(rf"[^,.;:\n]{{0,60}}?\b(?:that|the same|this|the said|said|the latter) {_NOUN}\b")
#: In front of `since somebody left`: the post that has stood empty.
_EMPTY = re.compile(
    r"(?i)\b(?:vacant|vacanc(?:y|ies)|empty|unfilled|unoccupied|open|not (?:been )?(?:filled|replaced)|no[- ]one|nobody"
    r"|without an?|has had no|have had no|lack(?:s|ed|ing)?|missing an?|no permanent|not had an?)\b[^.;]*\b(?:since"
    r"|after"
    r"|when|following|as|because|until) "
)
_AS = re.compile(r"\b(?:as|post of|role of|job of|position of|office of)(?: (?:an?|the|its|their|our))?(?: \w+)? $")
_LACKS = re.compile(
    r"\b[Tt]he (?P<board>(?:[\w'’-]+ ){1,5}?(?:[Cc]ommittee|[Pp]anel|[Ss]ub-committee|[Ff]orum))"
    r" (?:has|have|had|is|was|lacks?|lacked)(?: (?:not had|had no|been without|without|had|no))?(?: an?)?(?: \w+)? $"
)
_TOP_JOB = re.compile(r"\b(?:corner office|top job|hot seat|big chair|reins|helm|tiller)\b")
_HEAD = re.compile(
    r"(?i)chief executive(?: officer)?|(?:council )?leader(?: of .*)?|chair(?:man|woman)?|principal|vice-chancellor"
    r"|director[- ]general"
    r"|head ?(?:teacher|master|mistress)?|governor|chief constable|chief fire officer|managing director|mayor"
)
#: `who had the job before her`
BEFORE_ANOTHER = re.compile(rf"\b(?:had|held|did|done|doing|in) (?:the|that|this) (?:same )?{_NOUN} before"
                            rf" (?P<whom>him|her)\b")


def pointed_at(scene: Scene, event: Event) -> PostMention | None:
    """The post which the words behind an event's verb point at, or that is said to be empty since; None: neither."""
    sentence = scene.sentence(event.start)
    index = next((i for i, each in enumerate(scene.text.sentences) if each.start >= sentence.start), 0)
    begin = scene.text.sentences[max(0, index - 1)].start if scene.text.sentences else sentence.start
    at = event.verb.start
    if _THAT.match(scene.flat, at, sentence.end) or (
        event.kind == "departure" and _EMPTY.search(scene.flat, sentence.start, at)
    ):
        before = [p for p in scene.posts if begin <= p.start and p.end <= at and _is_one(p)]
        here = [p for p in before if p.start >= sentence.start]
        taken = [p for p in here if _AS.search(scene.flat[max(0, p.start - 24) : p.start])]
        return next(reversed(taken or here or before), None)
    return None


def top_job(scene: Scene, event: Event) -> PostMention | None:
    """The post that the reins, the keys or the corner office go with: the head's that the sentences before name."""
    sentence = scene.sentence(event.start)
    if not _TOP_JOB.search(scene.flat, event.verb.start, min(sentence.end, event.verb.start + 60)):
        return None
    begin = max(0, sentence.start - 300)
    heads = [p for p in scene.posts if begin <= p.start and p.end <= event.start and _HEAD.fullmatch(p.title)]
    return heads[-1] if heads else None


def board_of(scene: Scene, post: PostMention) -> str:
    """The committee that is said to have no holder of a post, or empty: `the audit panel has not had a chair since`."""
    found = _LACKS.search(scene.flat[scene.sentence(post.start).start : post.start])
    return found.group("board") if found else ""


def _is_one(post: PostMention) -> bool:
    return post.title.lower() != "deputy" and not is_bare_councillor(post)
