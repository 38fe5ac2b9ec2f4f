"""Whether a passage tells of what was or of what is to come, by the words around a date: no grammar, only signs.

Of the signs in the clause of the date the one next before it rules (`has said that he will retire in June`); where
there is none, those behind it, then those of the clauses before.
"""

from __future__ import annotations

import re

from onrecord.resolve.times import Direction

# A clause ends at a mark, or at a word that may bring another tense with it.
_CLAUSE = re.compile(r"[.;:!?“”\"()\n]|,|\b(?:and|but|while|although|after|because|which|who|when|where|whose)\s")

_AHEAD = (
    # a participle behind `will be` tells nothing of what was: `will be replaced by Ann Example from 14 July`
    r"\b(?:(?:will|shall|won't|would|must|should)(?: (?:\w+ )?be(?: \w+ly)? [a-z]+| quit)?"
    r"|to be(?: \w+ly)? [a-z]{3,}ed|to be"
    r"|due(?! to (?:ill|poor|bad|family|personal|health|sick|stress|pressure|work|lack|concerns?|an?|the|his|her|their"
    r"|its|other)\b)|expected|expects?|plans?|planned|intends?|hopes?|aims?|ahead of"
    r"|(?:is|are|am|was|were)(?: (?:himself|herself|now|also|soon|later))? to|later this|upcoming|forthcoming"
    r"|invited to|if|(?:first|last) (?:working )?day (?:\w+ ){0,4}?(?:is|will be)|to (?:leave|join|become|step"
    r"|stand|retire|take|start|return|go|quit|head|lead)|(?:is|are|am) "
    r"(?:(?:now|also|soon|both) )?(?!be)[a-z]{2,}ing"
    # the present of what is to come: `she retires at the end of June`
    r"|retires|leaves|joins|starts|begins|arrives|take (?:up|office)"
    r"|takes (?:up|over|on|office|charge|the \w+)|returns|moves|ends|expires"
    r"|becomes|goes|comes|finishes|hands (?:over|on|in|back)|hangs up|departs|quits|resigns|succeeds|replaces|follows"
    r"|transfers"
    r"|(?:steps|stands) (?:down|up|in|into|aside|back)|bows out|signs off|says (?:goodbye|farewell)|bids|makes way"
    r"|gives way|assumes|commences|lays (?:it )?down|switches|runs|lasts|opens|closes|is (?:promoted|seconded"
    r"|appointed)|(?:is|are) off|gets|adds|crosses|acts (?:up|for)|stands in|fills|discharges|has (?:his|her)"
    r" (?:first|last) day"
    r"|off to an?"
    r"|starting|joining|arriving|gives up|vacates|relinquishes|passes|picks up|swaps|heads|rejoins|ceases|concludes"
    r"|clears|takes (?:my|his|her|their)|I (?:retire|leave|join|start|begin|step|stand|go|move|return|hand|finish"
    r"|take|give))\b|['’](?:ll|d be)\b"
)
_BEHIND = (
    r"\b(?:was|were|had|has|have|did|went|came|took|gave|said|told|left|became|began|met|held|made|found|saw|spent|ran"
    r"|led|stood|quit|wrote|rose|fell|chose|sent|brought|put|got|kept|lost|won|heard|swore|drew|broke|paid|sat|thought|spoke"
    r"|since|ago|previous|previously|last|following)\b|['’]ve\b"
    # a verb in its past form, no adjective in front of a noun (`the combined authority`)
    r"|(?<!\bthe )(?<!\ban )(?<!\ba )\b"
    r"(?!(?:ofsted|succeed|proceed|exceed|indeed|need|feed|speed|hundred|embed)\b)[a-z]{2,}ed\b"
)
_SIGN = re.compile(rf"(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND})", re.IGNORECASE)

# Right before the date: a term that is set, or the day of a paper that lies before us.
_TERM = re.compile(r"\b(?:by|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:letter|report|decision|statement|visit|inspection|review)\s+(?:of|dated)\s+$", re.IGNORECASE)
# A post begins or ends so: the nearer day is meant, whatever the tense of what was decided.
_EFFECT = re.compile(
    r"\b(?:with effect (?:from|on)|effective(?: from| on)?|as from|w\.e\.f\.?|commencing(?: on)?)\s+(?:the\s+)?$"
    r"|\b(?:appoint|nam|elect|chosen|promot|confirm|resign|resignation|seconded|secondment|hir|recruit"
    r"|notice)\w*\b[^.;\n]{0,90}\bfrom\s+$",
    re.IGNORECASE)
_BY = re.compile(r"\bby\s+(?:the\s+)?$", re.IGNORECASE)
#: A verb, or a post held for a time: what ends then may still go on.
_GOES_ON = re.compile(
    r"\b(?:acting|interim|temporary|seconded|secondment|covering|currently|now|still|leave|absence|to|is|are|am|has|have"
    r"|remains?|stays?|staying|remaining|continues?|continuing|serves?|serving|acts?|carries|holds?|runs?|open|closed"
    r"|suspended)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"to (?!be\b)", re.IGNORECASE)
_UNTIL_THEN = re.compile(r"\s+(?:until|till|to|up to)\s+then\b", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had)\b", re.IGNORECASE)


def direction_at(sentence: str, start: int, end: int) -> Direction:
    """`past` or `future` for the date at `sentence[start:end]`; `any` where nothing in the sentence tells."""
    before = sentence[:start]
    if _PAPER.search(before) or _UNTIL_THEN.match(sentence, end):
        return "past"
    if _EFFECT.search(before):
        return "any"
    marks = [match.end() for match in _CLAUSE.finditer(sentence)]
    first = max((mark for mark in marks if mark <= start), default=0)
    last = min((mark for mark in marks if mark > end), default=len(sentence))
    if _TERM.search(before) and not _WAS.search(sentence[first:start]):
        return "any" if _is_apposed(sentence, first, start, end) else "future"
    return (_last(sentence[first:start]) or _first(sentence[end:last])
            or _last(sentence[:first]) or _first(sentence[last:]) or "any")


def _is_apposed(sentence: str, first: int, start: int, end: int) -> bool:
    """`Ann Example, head of law until April, has been named`: no tense is told, the nearer April is meant."""
    clause = sentence[first:start]
    enclosed = sentence[:first].endswith(",") and sentence[end : end + 1] in (",", ")")
    return enclosed and not _BY.search(clause) and not _GOES_ON.search(clause)


def _last(words: str) -> Direction | None:
    signs = [*_SIGN.finditer(words)]
    return _told(signs[-1]) if signs else None


def _first(words: str) -> Direction | None:
    # Behind a date an infinitive says what for, not when: `left in May to lead another council`.
    sign = next((sign for sign in _SIGN.finditer(words) if not _PURPOSE.match(sign[0])), None)
    return _told(sign) if sign else None


def _told(sign: re.Match[str]) -> Direction:
    return "future" if sign["ahead"] else "past"
