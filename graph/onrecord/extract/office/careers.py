"""Beginnings that lie long before the post of today."""

from __future__ import annotations

import re

#: A beginning that is past: told behind another one, it is not the post which that one is about.
_BEGAN = re.compile(r"(?:joined|came|moved|started|began|arrived|went|took|became)\b")
#: `who joined in 1983, is to retire`: when a career began, not the post of today.
_CAREER = re.compile(
    r"\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b(?=.*\bretir|.*\bcareer|.*\b(?:rose|risen|worked (?:his|her) way)\b)"
    r"|\b(?:retir\w+|career|rose|risen)\b.*\bjoined\b[^.]{0,60}\b(?:19|20)\d\d\b",
    re.DOTALL,
)


#: `Her previous posts include`, `he began his career as`, `she started out as`: what follows is over.
_OVER = re.compile(
    r"\b(?:(?:[Pp]revious|[Pp]ast|[Ee]arlier|[Ff]ormer|[Pp]rior|[Mm]ost recent|[Ll]ast) (?:[\w-]+ ){0,3}?"
    r"(?:experience|roles?|posts?|positions?|jobs?|appointments?|career)"
    r" (?:[\w-]+ ){0,3}?(?:includ(?:e|es|ed|ing)|was|were|have been|has been)"
    r"|(?:[Bb]egan|[Bb]egun|[Bb]egin(?:ning)?|[Ss]tart(?:ed|ing)?) (?:out|life"
    r"|(?:his|her|their|my|a|the) (?:[\w-]+ ){0,3}?(?:career|(?:working |professional )life))"
    r"|cut (?:his|her|their) teeth)\b"
)
_NOW = re.compile(r"\b(?:now|currently|today|present|is|rose|risen|rising|becoming|became|before|until)\b")


def former_post(words: str) -> re.Match[str] | None:
    """What says, in the words of a sentence before a post, that it was held once: the words of it, or None."""
    said = list(_OVER.finditer(words))[-1:]
    return said[0] if said and not _NOW.search(words, said[0].end()) else None


def began(verb: str) -> bool:
    """Whether the verb of a beginning is in the past: `joined`."""
    return _BEGAN.match(verb) is not None


def tells_a_career(sentence: str) -> bool:
    """Whether a sentence tells with the year in which somebody joined how a career went, or that it ends."""
    return _CAREER.search(sentence) is not None
