"""What makes a grade no grade that was given: hypothetical, denied, hoped for, general, explained, somebody's own."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.extract.grading.grades import grade_shape
from onrecord.extract.spots import lowered
from onrecord.numbers import NUMERALS_TOO

# What is matched against `lowered` words is written in small letters.

#: A clause of its own begins behind these.
_BOUNDARY = grade_shape(
    r"[.;:–—(] ?|, (?:which|who|whose|where|when|while|whilst|but|and|although|though|after"
    r"|since|as|because|so|with|having) | (?:which|who|since|after|because|although|that|when|where|but|while|following"
    r"|saying|said|despite),? | and (?:therefore|so|thus|hence|still) "
    r"|[“‘](?=[A-Z])|, (?:the )?<B> having "
)
_MODAL = grade_shape(
    r"(?<!\w)(?:would|could|might|may|should|must|can(?! (?:show|boast|display|point to|look back))|cannot|will(?! "
    r"(?:recall|remember))|shall|won't|wouldn't|couldn't|if"
    r"|whether|unless|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|ambition|target|"
    r"want(?:s|ed)?|wish(?:es|ed)?|expect(?:s|ed)? (?:it |them |us )?to|likely|set to|due to be|bid"
    r"|to become|in order to|expects?|expecting|awaits?|awaiting|miss(?:es|ed|ing)?|need(?:s|ed)? to be"
    r"|risk(?:s|ed|ing)?|"
    r"fear(?:s|ed)?|avoid(?:s|ed|ing)?|predict(?:s|ed|ing)?|at least|at best|at worst|imagine|whatever"
    r"|whichever|however good|on course|on track|heading|bound to|scale|out of a possible|"
    r"potential(?:ly)?|possibly|perhaps|maybe|dream|vision|strive|striving|aspir\w+|goal|towards (?:being|becoming)"
    r"|plan(?:s|ned)? to|about to|pencill\w+ in|tipped|forecast\w*|guess\w*|bet(?:s|ting)?|promis\w+|pledg\w+|vow\w+"
    r"|how (?:near|close)|considered an?|brac(?:e|es|ed|ing) (?:itself |themselves )?for|talk of|deserv\w+|(?:content"
    r"|satisfied) with an?|settl\w+ for|astonished by|(?:prospect|chance)s? of)(?!\w)"
    r"|\b(?:once|until|before|when|whenever) (?:an? |any )|(?<!highest )(?<!lowest )(?<!best )(?<!top )(?<!worst "
    r")\bpossible\b"
)
_DENIED = grade_shape(
    r"(?<!\w)(?:not|never|n't|nor|neither|nobody|no one|none|no (?:school|service|council|home"
    r"|provider|area|force)|den(?:y|ies|ied|ying)|untrue|falsely|wrongly|incorrectly|without being|isn't"
    r"|wasn't|weren't|aren't|hasn't|haven't|fail(?:s|ed|ing)? to)(?!\w)|n't "
)
_NO_DENIAL = re.compile(r"\bnot (?:only|just)\b|\bno longer\b")
_ALLEGED = grade_shape(
    r"(?<!\w)(?:claims?|claimed|claiming|rumours?|suggest\w*|den(?:y|ies|ied)|alleg\w+"
    r"|leaflet|speculat\w+|accus\w+|myth|(?<!was )(?<!were )(?<!been )told that|ask(?:s|ed|ing)? (?:whether"
    r"|if))(?!\w)[^.;]{0,80}$"
)
_OWN = grade_shape(
    r"(?<!\w)(?:self-?(?:assess|evaluat|rat|grad|judg)\w*|(?<!found )(?:itself|themselves|ourselves)"
    r"(?! (?:re-?)?(?:rated|graded|judged|inspected))"
    r"|(?:rat|judg|grad|mark|assess|call|think|consider|put)\w* (?:its|their) own"
    r"|own (?:[a-z]+ ){0,2}(?:team|officers|staff|inspections?|checks?|surveys?)|own (?:audit )?(?:grade|rating"
    r"|judgement|assessment|evaluation|view|audit)s?"
    r"|\d+ ?%|per cent|audits|audit(?!\w)(?!,? and | of (?:the )?(?:<B>|council|trust|force|university|authority))"
    r"|case files?|files|records|cases)(?!\w)"
)
_GENERAL = grade_shape(
    r"(?:^|(?<!\b[Aa]ll)[\s,])(?![Aa]ll (?:\w+ )?areas\b|[Ee](?:ach|very) area\b)"
    r"(?:(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Nn]o|[Ss]ome|[Mm]ost|[Mm]any|[Aa]ll|[Oo]ther"
    r"|[Tt]hose|[Ff]ew|[Ss]everal|[Nn]umerous|[Vv]arious|(?:[Dd]ozens|[Hh]undreds|[Ss]cores) of|[Oo]ne"
    rf"|{NUMERALS_TOO}|\d+)(?: other| such| similar| of the)? )"
    r"(?:(?!had|has)[\w’'-]+ ){0,5}?(?:schools?|homes?|nurser(?:y|ies)|providers?|councils?|authorit(?:y"
    r"|ies)|services?|colleges?|trusts?|forces?|childminders?|settings?|landlords?|prisons?|hospitals?"
    r"|practices?|areas?|<S>)"
    r"(?: [\w’'-]+){0,5}?(?: (?:that|which) )?(?: (?:is|are|were|was))?(?: (?:all|each|both|currently|now))* ?$"
    r"|(?<!,) (?:that|which) (?:is|are) (?:\w+ )?$"
    rf"|(?:^|[ ,])(?:[Oo]ne|{NUMERALS_TOO}|\d+|[Ss]ome|[Oo]thers|[Mm]ost"
    r"|[Mm]any|[Nn]one|[Hh]alf|[Aa] further \w+|[Tt]he rest)(?: of them)?(?: (?:is|are|were|was|have been"
    rf"|had been))+(?: \w+){{0,2}} ?$|(?:^|(?<!grade)(?<!level)(?<!score)(?<!at)[ ,])(?:{NUMERALS_TOO}"
    r"|\d+)(?: of them)?,? $"
)
#: `in authorities rated inadequate`: those of a kind, where no word says which.
_KINDS = (
    "las ", "authorities ", "councils ", "schools ", "homes ", "nurseries ", "providers ", "colleges ", "trusts ",
    "forces ", "settings ", "landlords ", "prisons ", "hospitals ", "practices ", "academies ", "childminders ")
_KIND = re.compile(
    r"(?i)(?:(?P<which>[\w’'-]+) )?(?:(?:local|other|new|more|most|primary|secondary|care|nursing|inspected) )*"
    rf"(?:{'|'.join(_KINDS)})$"
)
_WHICH = frozenset(("the", "these", "those", "both", "its", "their", "our", "his", "her", "which", "all"))
#: `Half of the schools inspected were`, `a third of homes`: how many of a kind.
_SHARE = grade_shape(
    r"(?i)(?:^|[ ,])(?:half|most|many|some|a third|a quarter|two thirds|three quarters"
    r"|(?:the |a )?(?:vast )?(?:majority|minority)"
    r"|\d[\d.,]* ?(?:%|per cent|percent)|the number|the proportion|the share) of (?:the |all |its |our "
    r")?[^.;,<!G>]{0,60}$"
)
_FIRST = grade_shape(
    r"(?:one of|the first|the only|the latest|among the|the second|the third"
    r"|becom\w+ the \w+)[^.;<!G>]{0,90} to (?:be|have been|become) (?:\w+ )?$"
)
_PLURAL = grade_shape(
    r"(?:^|[“‘.;] ?|, )(?:[A-Z][\w-]+ )?(?:Schools|Homes|Nurseries|Providers|Councils"
    r"|Authorities|Colleges|Services|Grades|Landlords)(?: (?:that|which))?(?: (?:are|is"
    r"|were))?(?: (?:now|then|usually|normally|all))*$"
)
_INFINITIVE = grade_shape(
    r"(?<!found )(?<!judged )(?<!said )(?<!understood )(?<!reported )(?<!first"
    r" council )(?<!first )(?<!only one )(?:(?<!\w)to|should|not) (?:be|get|keep|achieve"
    r"|receive|secure|go|move|retain|improve|become|have|maintain|gain|earn"
    r"|take \S+(?: \S+){0,3}|see \S+(?: \S+){0,3}|win|rise|bring \S+(?: \S+){0,3}"
    r"|lift \S+(?: \S+){0,3}) ?(?:an? |the |overall |being |be |up |down |formally |officially |re-?)*$"
)
_MEANS = grade_shape(
    r"^(?:(?: |/|, | and )<G>)*(?: overall| Ofsted)*(?: (?:grades?|ratings?|judge?ments?|services?"
    r"|schools?))?(?:,? (?:means?|meant that a|is the|(?:and <G> )?are the (?:\w+ )?(?:grades|ratings|marks)"
    r"|indicates?|is given|are given|describes?"
    r"|are (?:both |all )?(?:non-)?compliant"
    r"|applies|(?:is|are) (?:the )?(?:lower|lowest|higher|highest|worse|worst|better|best|top|bottom)"
    r"(?=[.;,]|$| (?:of|grade|rating|mark)))"
    r"| (?:would|could|might|may|will|can|normally|usually|must|should|if)"
    r"| (?:landlords|councils|providers|authorities)"
    r"(?= (?:are|do|can|will|must|may|have|need|face)(?!\w)))(?!\w)"
)
_OR = grade_shape(
    r"^,? (?:or|to|and/or|or even|nor|rather than|than)(?: above| better| below| worse"
    r"| (?:an? )?<G>)|^ or (?:higher|better|above|below|lower|worse)"
)
_BY = grade_shape(
    r"^[^.;<!G>]{0,40}? by (?:(?:the |their |its |our |local |most |many "
    r"|more than )*(?:residents|parents|users|customers|visitors|staff|pupils|students|patients"
    r"|tenants|guests|readers|diners|council|councillors|managers|officers|people|public|members"
    r"|employees|learners|opponents|critics|campaigners)|<P>)"
)


#: `Two others, Ryhill and Tarn, were`, `neighbouring Tarnshire's brigade has been`: by names that nothing makes known.
_ANOTHERS = re.compile(
    rf"(?:\b(?:{NUMERALS_TOO}|[Ss]everal|[Ss]ome|[Tt]he|[Aa]n)[ ]?other(?:s|,| \w+,)[, ]*"
    r"|\b(?:[Oo]nly|[Jj]ust) one(?:,| [–—-]| \() (?:at |in )?"
    r"|\b(?:[Nn]eighbouring|[Nn]earby|[Nn]ext-door|[Rr]ival) )"
    r"[A-Z][\w’'-]+(?:(?:,| and|, and|) [A-Z][\w’'-]+)*"
    r"(?:['’]s \w+(?: \w+)?)?(?:,|\)| [–—-])? (?:was|were|has|have|had|is|are|both|all|also|each"
    r"|remains?|remained|got|received)\b"
)


@lru_cache(maxsize=256)
def clause_start(shape: str, at: int) -> int:
    """Where the clause around `at` begins."""
    start = 0
    for match in _BOUNDARY.finditer(shape, 0, at):
        start = match.end()
    return start


@lru_cache(maxsize=256)
def is_doubted(shape: str, verb: int, grade: int, sentence: int = 0, supposed: bool = False) -> bool:
    """Whether the words around a grade (its verb at `verb`, its sign at `grade`) make it none that was given.

    `supposed`: it has no verb of its own, so that what the sentence supposes before is supposed of it too.
    """
    clause = max(clause_start(shape, verb), sentence)
    behind, small = shape[grade + 1 :], _ASIDE.sub(_blank, lowered(shape))
    if _ONE.search(shape, max(0, grade - 4), grade) and _IS.match(behind):
        return True
    within, ahead = small[clause:grade], small[sentence:verb]
    if _MISTAKEN.search(small[sentence:grade]) or _ANOTHERS.search(shape, clause, grade):
        return True
    if _FIRST.search(ahead):
        return _denied(within) or _OR.match(behind) is not None
    if _MODAL.search(small[sentence:grade] if supposed else within) or _denied(within) or _OWN.search(within):
        return True
    if _ALLEGED.search(ahead) or _OWN_PAPER.search(ahead, 0, max(0, clause - sentence)):
        return True
    if _INFINITIVE.search(ahead) or _general(shape[sentence:verb], clause - sentence):
        return True
    refused = _REFUSED.match(behind) or _SELF.match(behind) or within.endswith((" no ", "no "))
    return bool(refused or _MEANS.match(behind) or _OR.match(behind) or _BY.match(behind))


#: `A G3 is a breach of the standard`: what the grade means.
_ONE = re.compile(r"(?:^|[.;:] )An? $")
_IS = re.compile(r" (?:is|means|does|says|shows|tells)\b")
#: `Its self-evaluation, which rated safety as good, was realistic`: whose grade that is stands before its clause.
_OWN_PAPER = re.compile(r"self-?(?:assess|evaluat|rat|grad|judg)\w*,? (?:which|that) $")
#: `They had marked culture as good in their own self-assessment`.
_SELF = re.compile(r"[^.;:,]{0,40}? (?:in|by|on|under|according to) (?:its|their|our|his|her|the|a) (?:own )?(?:\w+ "
                   r")?self-?(?:assess|evaluat|rat|grad)")
#: `A C3 has never been mentioned`, `a C4 was not in question`.
_REFUSED = re.compile(
    r"(?: (?:ratings?|grades?|gradings?|judge?ments?|verdicts?))? (?:has|have|had|was|were|is|are) (?:never|not)(?!\w)"
    r"|[^.;!?]{0,60}? (?:is|was|remains?|seems?|looks?)(?:,[^.;,]{1,30},)? (?:still )?(?:an? (?:long|good|fair|little)"
    r" (?:way|time) (?:off|away)|(?:far|some way|years|months) (?:off|away)|out of reach|on the cards)"
)


#: `An earlier version of this page gave the grade as good`, `It previously said good. We apologise`: a mistake.
_MISTAKEN = re.compile(
    r"(?<!\w)(?:(?:earlier|previous|original|first|older) versions? of (?:this|our|the)"
    r"|(?:this|the|that|our) (?:page|story|article|version|post|press release|release|item|table|headline|news item"
    r"|text)"
    r"(?: [a-z]+){0,2} (?:said|stated|gave|showed|reported|listed|read|put|had|described|claimed|wrongly|incorrectly)"
    r"|^it (?:previously|originally|earlier|first|initially|wrongly|mistakenly|incorrectly|had) (?:wrongly |mistakenly "
    r"|incorrectly )?(?:said|stated|listed|read|described|(?:gave|showed|put|reported) (?:the|its|this|our) (?:grade"
    r"|rating|mark|judge?ment|table|name|figure)s?) "
    r"|(?:in|on) (?:last|our|the|this|monday|tuesday|wednesday|thursday|friday|saturday)[^.;:]{0,40} (?:edition|issue"
    r"|story|article|newsletter|paper),? (?:we|it) (?:\w+ )?(?:said|reported|stated|printed|wrote|gave)"
    r"|(?:should have (?:read|said)|typing error|misprint\w*|wrongly (?:showed|said|stated|gave|listed|reported|given)"
    r"|mistakenly|in error|by mistake)(?!\w))"
)
#: `Dunley, I should add, was rated good` supposes nothing; `surgery, which was not inspected, stays good` denies
#: nothing.
_ASIDE = re.compile(r", (?:i|we|it) (?:should|must|may|might|can|could) (?:[a-z]+ ){0,2}[a-z]+,"
                    r"|(?<!\w)scor(?:e[sd]?|ing) (?:an? |of )?(?:overall )?\d+ ?(?:%|per cent)"
                    r"|, (?:which|who) (?:was|were|is|are|had|has|did|does)(?: not|n['’]t)[^,.;:]{3,80},(?= [a-z])")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


#: `Caring was not inspected and remains rated good`: what was not done is said of the first verb alone.
_STAYS = re.compile(r".*(?:,|(?<!\w)(?:and|so|but))(?: (?:so|they|it|therefore|thus|still|all|both|each))* "
                    r"(?=(?:remain|retain|keep|kept|stay|continu|carr(?:y|ie)|h[eo]ld)\w*\b)")


def _denied(words: str) -> bool:
    """Whether words deny; `not only` and `no longer` deny nothing."""
    if _DENIED.search(words) is None:
        return False
    stays = _STAYS.match(words)
    return _DENIED.search(_NO_DENIAL.sub("", words[stays.end() :] if stays else words)) is not None


def _general(words: str, clause: int) -> bool:
    """Whether the words before a verb, or its clause by itself, speak of bodies of a kind."""
    if _GENERAL.search(words) or _PLURAL.search(words) or _SHARE.search(words):
        return True
    kind = _KIND.search(words) if words.lower().endswith(_KINDS) else None
    if kind and (kind["which"] or "").lower() not in _WHICH:
        return True
    return clause > 0 and _GENERAL.search(words[clause:]) is not None


#: `Schools are graded from inadequate to outstanding`: what grades there are.
_SCALE = grade_shape(
    r"(?:(?<!\w)(?:is|are|be|being) (?:\w+ )?(?:graded|rated|scored|judged|marked|ranked)|(?<!\w)(?:scale"
    r"|rang(?:e|es|ed|ing)|runs?|running))(?:,? \w+){0,4}?"
    r" from <G>(?: \([^()]{1,40}\))?,? (?:up |down |through )?to <G>"
)


def is_choice(shape: str, at: int) -> bool:
    """`good or outstanding` is no one's grade."""
    if any(scale.start() <= at < scale.end() for scale in _SCALE.finditer(shape)):
        return True
    return (
        grade_shape(r"(?:, <G>)*,? (?:or|nor) ?(?:an? )?(?:<G>|better|above|higher|lower"
                    r"|worse)").match(shape, at + 1) is not None
        or grade_shape(r"<G>,? (?:or|nor) (?:an? )?$").search(shape, 0, at) is not None
    )
