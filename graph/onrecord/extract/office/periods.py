"""How texts say since when and until when a post is held, where it is not said right behind the post."""

from __future__ import annotations

import re

from onrecord.extract.office.grammar import AT, WHOSE
from onrecord.numbers import NUMERALS

_FIRST = r"(?:(?:the |early |late |mid-|about |around |end of |start of |beginning of )*)"
_WHO = r"(?:(?:<P>|[Hh]e|[Ss]he|who|also|later|then) )*"
#: A day that was spoken of before.
_THEN = (
    r"(?:then|that (?:very )?(?:day|date|evening|morning|afternoon|night|month|year|week|spring|summer|autumn|winter))"
)
_HAS_BEEN = r"(?:(?:has|had) been|was|as|served as|worked as|acted as) "
#: `Ann Example, until April chief executive of`, `who until last week was head of`, `since 2021 the chairman of`,
#: `Since May she has led both homes, and Bob Roe has been acting head of`; most
#: letters begin none of these, and nothing else is asked of them.
IN_FRONT = (
    rf"(?=[UuTtSsFf])(?:\b(?P<word>[Uu]p until|[Uu]p to|[Uu]ntil|[Tt]ill) {_FIRST}(?:(?:<day:D>|{_THEN}),? |(?=<T>))"
    rf"(?:{_WHO}(?P<verb>{_HAS_BEEN})|(?!and |but )[^.;:\n]{{1,90}}? (?P<still>is|will be|remains?|will remain"
    r"|serves as|acts as|stands in as|will act as|will serve as|continues as"
    rf"|carr(?:y|ies) on as|stays?(?: on)? as|fills in as|steps in as|holds the fort as"
    r"|takes the \w+ as|deputises as) )"
    rf"|(?:(?<=<P>, )|(?<=<P> )|(?<=<P> \()|(?<=who )|(?<=was )|(?<=been ))(?P<wordb>until|till) "
    rf"{_FIRST}(?:(?:<dayd:D>|{_THEN}),? |(?=<T>))"
    rf"|(?:(?<=<P>, )|(?<=<P> \())(?:since|from) {_FIRST}(?:<dayc:D>|then),? (?=<B>|the |its |our |their )"
    rf"|\b(?:[Ss]ince|[Ff]rom) {_FIRST}(?:<dayb:D>|then),? (?:[^.;:\n]{{2,120}}? and (?={_WHO}has been ))?"
    rf"{_WHO}{_HAS_BEEN}){WHOSE}<post:T>"
)
_BEGUN = (
    r"from|since|appointed|hired|(?:re-)?elected|co-opted|joined|started|began|as from|with effect from|w\.?e\.?f\.?"
    r"|took office|in post"
)
_ENDED = (
    r"to|until|till|up to|resigned|retired|left|stood down|stepped down|ceased|term (?:of office )?(?:ends|ended"
    r"|expires)|outgoing|term to|departed|leaves|retires|leaving|retiring"
)
#: `Keith Example (to 31.8.2024)`, `(appointed 1 December 2023)`, `(2019 to 2022)`
BRACKET = (
    rf"(?: ?[(\[]|(?:,| -| –) (?=elected|re-elected|appointed|hired|co-opted))(?:(?P<begun>{_BEGUN})"
    rf"|(?P<ended>{_ENDED}))?(?: on| from| in| of|:)? {_FIRST}?<day:D>"
    rf"(?:,? (?:and )?(?:to|until|till|resigned|retired|left|stood down|stepped down)(?: on| in)? "
    rf"{_FIRST}<until:D>)?(?=[)\],;]| [–-])"
)
_COUNT = (
    rf"(?:(?:the|these|some) (?:past |last )?|a )?(?P<length>(?:(?:{NUMERALS}"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\d\d?) years|(?:a )?decade|two decades"
    r"|three decades))"
)
FOR = rf"(?:(?!<PTD>)[^.;\n]){{0,20}}?(?<!than)(?<!nearly)(?<!almost) for (?:the )?(?:past |last )?{_COUNT}\b"
AFTER = (
    rf"\b(?:[Aa]fter|[Ff]ollowing) (?:a (?:full )?|his |her |the )?{_COUNT}(?P<told> (?:at the (?:helm|head|top)|in "
    rf"(?:the |that "
    rf"|this |his |her )?(?:post|role|job|position|charge|office|chair|seat)|as {WHOSE}<T>)|(?! (?:in|with|of|at|on"
    rf"|for|as)\b))"
)
SINCE_CLAUSE = (
    r"[^.;\n]{0,30}?\bsince (?![^.;,\n]*<T>)(?:the|it|its|he|she|his|her|their|<B>|<P>)(?: (?:[^.;,\n]|, <P>,){3,70}?)?"
    r" <since:D>"
)
_ARRIVAL = (
    r"(?:(?:the |his |her )?(?:\w+ )?(?:successor|replacement),? )?(?:<T>,? )?(?:<who:P>|(?P<pronoun>he|she)(?= ))"
    r"(?:, [^.;\n,]{3,60},)? (?:can |is able to )?(?:arriv|start|tak|took|join|begin|began|com|is in post|return|step"
    r"|report)"
)
UNTIL_ARRIVAL = (
    r"(?:(?!<PT>|\b(?:act|stand|cover|fill|hold)\w*)[^.;\n]){0,60}?\b(?:until|till|before) " + _ARRIVAL
)
#: `Until she arrives, Bob Roe will act up as`: at the head of the sentence.
ARRIVAL_IN_FRONT = r"(?:Until|Till|Before) " + _ARRIVAL
#: `from the resignation of Bob Example on 17 November until Ann came in February`
FROM_EVENT = (
    r"(?:(?!<PTD>)[^.;\n]){0,12}?,? from (?:the|his|her|its|their) (?:\w+ ){1,3}(?:of <PB>|of [^.;,\n]{3,40}?)? ?"
    r"(?:on|in|at) <since:D>"
)
UNTIL_CLAUSE = (
    r"(?:(?!<T>|\b(?:act|stand|cover|fill|hold)\w*)[^.;\n]){0,90}?\b(?:until|till) (?=(?:he|she|they|the|it|its|his"
    r"|her|their)\b|<PB>)(?:(?!<T>)[^.;,\n]){3,70}? (?:on |in |at |of )(?:the )?(?:\w+ \w+day, )?<until:D>"
)
#: `Vice-Chair, a post she took in 2020`
WHICH = (
    r"(?: of <B>)?(?:,| –| —| \()? ?(?:an? |the )(?:post|role|job|position|office|title|brief) (?:that |which "
    r")?(?:he|she"
    r"|they)(?:'s)? (?:(?:has|have|had|first|also) )*(?:taken?|took|held|holds?|had|done|did|assumed|inherited|filled"
    r"|began|accepted|won|secured|landed|gained|occupied)(?: (?:up|on|over))?(?: (?:since|from|in|on|at|for"
    rf"|between))? {_FIRST}(?:<since:D>)?(?:,? ?(?:until|till|to|and) {_FIRST}<until:D>)?"
)
SPAN = r",? (?:from|for the period(?: from)?|between|starting) <span:D>"
TERM = (
    r"(?:<person:P>(?:'s|’s|'|’)|(?P<whose>[Hh]is|[Hh]er|[Ww]hose|[Mm]y)) (?:\w+ )?(?:term|contract|appointment|tenure"
    r"|secondment|period|stint|time)(?: of (?:office|appointment))?"
    rf"(?: as {WHOSE}<post:T>{AT}| in (?:post|office|(?:the|this|that) (?:post|role|job)))?"
    r" (?:(?:has|have|had|been|was|is|just|now|also|will|be|due|set|to|originally|again|further|therefore) )*"
    r"(?:extended|stretched|prolonged|renewed|lengthened|runs?|ran|lasts?|lasted|ends?|ended|expires?|expired"
    r"|(?:run|runs|ran) out|lapsed?|lapses|comes? to an end|came to an end|continues?|up)"
    rf"(?: from <span:D>|(?:(?: by [\w ]{{3,20}})?,? (?:on|in|at|until|till|to|through)| from <D> (?:to|until))* "
    rf"{_FIRST}<until:D>)"
)
#: `has agreed to stay until the end of 2024`
STAYS = (
    r"(?P<verb>\b(?:(?:(?:has|have) agreed to|will|is to|plans to|intends to) (?:stay|remain|continue|carry on|serve)"
    r"(?: on)?|(?:serves|stays|remains|continues|carries on)(?: on)?(?= (?:until|till|to|in (?:post|office)))"
    r"|(?:has|have|had|was|were|is|are)(?: been)? (?:re-elected|re-?appointed|re-?confirmed|kept on)(?: unopposed)?)"
    rf"(?: in (?:post|office|the (?:post|role|job)))?(?: as {WHOSE}<post:T>{AT})?) (?:until|till|to) {_FIRST}<until:D>"
)
#: `who had led the establishment since 2022`, `had been in charge at the prison since 2022`
LED = (
    r"(?<=[ ,])(?P<led>(?:has|have|had)(?: now| also)? (?:led|run|headed|managed|been (?:in charge|at the helm|at "
    r"the head|in post)|been in the (?:job|post|role|chair)|had the job|served"
    r"|held (?:the|that|this|his|her) (?:post|role|job|position|office|title|chair|brief|portfolio))|served(?= from))"
    r"(?:(?!<PT>)[^.;,\n]){0,50}? (?:since|from) (?:the )?<since:D>"
)
#: What is looked for in the whole text.
EVERYWHERE = (IN_FRONT, BRACKET, TERM, STAYS, AFTER, LED)


#: `Her previous posts include`, `he began his career as`, `she started out as`: what follows is over.
_OVER = re.compile(
    r"\b(?:(?:[Pp]revious|[Pp]ast|[Ee]arlier|[Ff]ormer|[Pp]rior|[Mm]ost recent|[Ll]ast) (?:[\w-]+ ){0,3}?"
    r"(?:experience|roles?|posts?|positions?|jobs?|appointments?|career)"
    r" (?:[\w-]+ ){0,3}?(?:includ(?:e|es|ed|ing)|was|were|have been|has been)"
    r"|(?:[Bb]egan|[Bb]egun|[Bb]egin(?:ning)?|[Ss]tart(?:ed|ing)?) (?:out|life"
    r"|(?:his|her|their|my|a|the) (?:[\w-]+ ){0,3}?(?:career|(?:working |professional )life))"
    r"|cut (?:his|her|their) teeth|(?:formerly|previously)(?= as\b))\b"
)
_NOW = re.compile(r"\b(?:now|currently|today|present|is|rose|risen|rising|becoming|became|before|until)\b")


#: `Executive Director of Nursing (Interim)`, `Ann Example (acting), Head of Law`
_IN_BRACKET = re.compile(r" ?\((?P<state>(?i:interim|acting|temporary|designate|outgoing|incoming|former))\)")


def bracketed_state(words: str, *ends: int) -> re.Match[str] | None:
    """The word of status that stands in brackets behind one of the places named, or None."""
    return next((found for end in ends if (found := _IN_BRACKET.match(words, end))), None)


#: `began as a teacher before moving to`: what somebody began as who went on to something else.
_BEGAN = re.compile(r"\b(?:[Bb]egan|[Ss]tarted(?: out| off)?|[Tt]rained|[Ss]erved|[Ww]orked) as (?:an? )?(?:\w+ )?$")
_WENT_ON = re.compile(
    r"[^.;:\n]{0,80}?(?:\b(?:before|and (?:then|later)|then|later)(?:,| [a-z]+ing| [a-z]+ed| to)\b"
    r"|\b(?:rose|rising|risen)\b)"
)


def former_post(words: str, behind: str = "") -> re.Match[str] | None:
    """What says, in the words of a sentence before a post (and behind it), that it was held once; or None."""
    said = list(_OVER.finditer(words))[-1:]
    if said and not _NOW.search(words, said[0].end()):
        return said[0]
    began = _BEGAN.search(words)
    return began if began and _WENT_ON.match(behind) else None
