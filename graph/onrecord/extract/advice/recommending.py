"""Who recommends, as shapes of advice begin, and what may stand between him and the verb."""

from __future__ import annotations

from onrecord.extract.authority.organs import ORGAN
from onrecord.extract.reporting.patterns import SOURCE

_STRAY = (
    r"(?: (?!was|were|been|be|being|is|are|not|who|said|to|and|but|or|that|rejected|dismissed|resisted|"
    r"ignored|faced|denied|opposed|defended|heard|received|noted|welcomed|accepted)\w+)??"
)
#: What may stand between whoever recommends and the verb.
ADVERB = (
    _STRAY
    + (
        r"(?:,? (?:has|have|had|also|then|now|again|once again|today|yesterday|therefore|strongly|would|"
        r"would once again|did|both|further|\w+ly|since|repeatedly))*,?"
    )
    + _STRAY
)
_OWN_PAPER = r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w-]+ )?(?:note|memo|paper|column|blog|e-?mail|advice)(?: to \w+)?"
#: Whoever recommends, in the group `src`.
WHO = rf"(?P<src>{SOURCE}|<P>|<O>|{ORGAN}|{_OWN_PAPER})"
#: What may stand behind whoever recommends: his part, what he is of, an aside.
GAP = (
    r"(?:,? for (?:its|his|her|their) part,?)?(?: of (?:the )?<B>)?(?: \([^()\n]{1,50}\))?(?:,[^.;“”\"\n]{1,140}?,"
    r"|, (?:which|who)(?: [\w<>]+){0,3}?)?"
)
