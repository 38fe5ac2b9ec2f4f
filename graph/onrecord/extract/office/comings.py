"""Whether what a sentence says of a person can be a coming or a going at all, by the verb behind the name."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.office.arrivals import COMPANY
from onrecord.extract.scene import shape

#: What comes between a name and the verb that says what the person did.
_AUXILIARY = (
    r"(?:(?:will|would|is|are|was|were|be|been|being|to|has|have|had|also|now|then|today|yesterday|recently|just"
    r"|soon|who|formally|finally|officially|due|set|about|expected|going|not|first|later|still|already|therefore|it"
    r"|all|(?:on |in |at )?<D>) )*+"
)
#: Verbs that say of a person that he or she came, and that one went.
_VERBS = {
    "joining": (
        rf"join\w*(?! {COMPANY})|arriv\w*|enter\w*|(?:appointed|named|elected|chosen|picked|installed|promoted"
        r"|seconded|drafted|brought|recruited|hired|sworn|confirmed|unveiled)"
        r"(?! (?:her|him|them|(?:the |its |his |her )?(?:<B>(?:'s)? )?(?:[a-z]+ ){0,2}(?:<T>,? )?<P>))|inherit\w*"
        r"|assum\w*|succeed\w*|replac\w*|fill\w*|cover\w*|keeping"
        r"|c(?:om(?:e|es|ing)|ame) (?!under|together|close|to (?:a|the) |with )"
        r"|(?:tak(?:e|es|ing|en)|took) (?=up|over|on\b|charge|office|(?:the|his|her|their) |<)"
        r"(?!the (?:lead|view|oath))|(?:start|beg[aiu]n|commenc)\w*(?! (?:(?:the|a|an) (?!post|role|job)|[a-z]+ing\b))"
        r"|step\w* (?!in to (?!act|lead|run|cover|chair|fill|head|help|manage))"
        r"|mov(?:e|es|ed|ing) (?:to|into|in|across|over|up|from)\b"
        r"|return\w* (?:as|from|to (?:<|work|the (?:post|role|job|team)))"
    ),
    "departure": (
        r"leav\w*|left(?! the (?:meeting|room|chamber|building|hall|scene))|retir\w*|resign\w*|quit\w*|step\w*"
        r"|st(?:and|ood)\w*|depart\w*|go(?:es|ing|ne)?|went|lay\w*|laid|h(?:a|u)ng\w* up"
        r"|hand\w* (?:on|in|back|over (?!an? ))|bow\w*|vacat\w*|relinquish\w*|end\w*|finish\w*|complet\w*"
        r"|g(?:iv|av)\w* (?:up|way)|mov\w* on|sa(?:ys?|id|ying) (?:goodbye|farewell)|pass\w* (?:on|the)|mak\w* way"
        r"|ced\w*|bid\w*|clear\w*|call\w* (?:it|time)|pack\w*|cease\w*|serv\w*|sign\w* off|sacked|dismissed"
        r"|removed|fired|ousted|replaced|succeeded|released|axed|suspended|los(?:es|t|ing)"
    ),
}
#: What speaks of it too, where no verb stands beside the name.
_WORDS = {
    "joining": r"new|post|role|job|until|till|first (?:day|time|week|term)|our|welcome|successor|arrival|start",
    "departure": (
        r"down|out|over from|place|successor|farewell|goodbye|exit|retirement|resignation|last (?:day|week|term)"
    ),
}
_BEHIND = r"(?: ?\([^()\n]{1,60}\))?(?:, [^,;\n]{1,90},|(?<=, <P>),)? "


def does_else(shown: str, place: int, kind: str) -> bool:
    """Whether the verb behind a name is one of neither coming nor going, or no such word stands in the sentence:
    `Ann Example, director of housing, will meet families in August`."""
    return bool(_deed(kind).match(shown, place + 1)) or not _moving(kind).search(shown)


@cache
def _deed(kind: str) -> re.Pattern[str]:
    """Behind a name: a verb that says of nobody that he or she comes (or goes)."""
    passed = r"in|on|at|as|of|for|from|until|till|with|by|after|since|to|and|or"
    return shape(rf"{_BEHIND}{_AUXILIARY}(?!(?:{_VERBS[kind]}|{passed})\b)[a-z]")


@cache
def _moving(kind: str) -> re.Pattern[str]:
    return shape(rf"\b(?i:{_VERBS[kind]}|(?:{_WORDS[kind]})\b)")
