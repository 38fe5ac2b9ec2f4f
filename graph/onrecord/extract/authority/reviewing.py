"""Who reviews: the shapes in which a text tells that somebody has looked into something, or is to.

All are over the gist of a whole text, with the person in the group `person`.
"""

from __future__ import annotations

import re

from onrecord.extract.endings import Ended, ended
from onrecord.extract.scene import shape, sign_ranges
from onrecord.numbers import NUMERALS

_PAPER = r"(?:review|inquiry|enquiry|investigation|audit|study|inspection|evaluation|investigations)"
#: What somebody who reviews writes.
PAPERS = (
    r"(?:[Rr]eport|[Rr]eview|[Ii]nspection|(?:[Ii]n|[Ee]n)quiry|[Ii]nvestigation|[Aa]udit|[Aa]ssessment|[Ss]tudy"
    r"|[Ee]valuation)"
)
TO_REVIEW = (
    r"to (?:look (?:into|at|again at)|review|investigate|inspect|examine|report (?:on|to)|study|assess|scrutinise"
    r"|find out|establish|go (?:over|through|into)|take (?:stock|an? (?:[\w-]+ ){0,2}look)|get to the bottom of"
    r"|dig into|evaluate|audit|(?:carry out|conduct|lead|write|undertake|make) an?)\b"
)
#: What somebody who reviews has done, a thing that may be reviewed behind it.
_REVIEWED = (
    r"(?:reviewed|inspected|investigated|audited|examined|scrutinised|assessed|evaluated|studied"
    r"|(?:looked|inquired|enquired|delved|dug) (?:hard |closely |again )?(?:into|at)"
    r"|(?:went|gone|been) (?:over|through))"
)
#: What is reviewed: how a body is run or does its work, and not the day's papers.
_MATTER = (
    r"(?:<B>|council|trust|force|service|authority|partnership|company|governance|finances|leadership|management"
    r"|oversight|handling|culture|department|safeguarding|procurement|complaints?|closure|contracts|care|housing"
    r"|arrangements|accounts|collapse|death|failings|failure|conduct|decision|services)"
)
_HOW = (
    r"(?:how|whether|why|what) (?:the |its |their |our )?(?:[\w'’-]+ ){0,2}?"
    r"(?:<B>|council|trust|force|authority|service)"
)
#: When, by whom or for whom something was done, between the verb and what it was.
WHEN = rf"(?: (?:by|from|in|last|this|on|earlier|over|for|{NUMERALS}|at)\b[^.;“\"\n]{{1,60}}?)?"
ENGAGED = (
    r"(?:asked|commissioned|appointed|hired|engaged|invited|retained|instructed|tasked"
    r"|(?:brought|called|drafted|sent) in)"
)
#: What stands behind a name in brackets or commas: what it is of.
ASIDE = r"(?: \([^()]{1,30}\))?(?:,[^.;“\"\n]{1,90},)?"
#: What stands before a name: `the former prisons minister`, `retired judge`.
_DESCRIBED = r"(?:(?:the |an? )?(?:(?!(?:by|into|on|used|with|from|at|in)\b)[\w-]+ ){0,4}(?:<T>,? )?)"
_DONE: tuple[re.Pattern[str] | Ended, ...] = (
    shape(rf"<person:P>,?{ASIDE}(?:(?: (?:the|an?) [\w -]{{3,40}}?)?(?: who)? "
          rf"(?:was|were|has been|had been)|(?<=,)) {ENGAGED}{WHEN},? {TO_REVIEW}"),
    shape(rf"<person:P>,?{ASIDE}(?: who)?(?: has| had)? (?:carried out|conducted|led|undertook|undertaken"
          rf"|completed|wrote|chaired|ran|held) (?:an?|the|its|our|their|his|her|this|that)"
          rf" (?:[\w’'-]+ |<B>'s? ){{0,4}}?{_PAPER}\b"),
    ended(rf"(?<!\| )\b{PAPERS}(?:\b(?:(?!alleged|accus|misconduct)[^.;“\"\n|]){{0,90}}? (?=by)| (?=of))",
          rf"(?:by|of) (?<!pdates by )(?<!ords by )(?<!ictures by )(?<!used by )(?<!eized by )(?<!wned by )"
          rf"(?<!sent by ){_DESCRIBED}<person:P>(?!'s)"),
    shape(rf"<person:P>[^.;:“”\"\n{sign_ranges('P')}]{{1,90}}? (?:review|audit|inquiry|investigation|evaluation) "
          r"(?:(?:which|that) )?s?he (?:has |had )?(?:just )?(?:carried out|conducted|led|undertook|undertaken"
          r"|completed|made)\b"),
    shape(rf"<person:P>,?{ASIDE}(?: who)?(?: has| had)?(?: just| since)? (?:{_REVIEWED}|led (?:an?|the) "
          r"(?:inquiry|review|investigation|inspection)(?: of| into)?) "
          rf"(?:(?:the |our |its |their |into |of |all )*(?:[\w’'-]+ ){{0,3}}?{_MATTER}\b|{_HOW}|{_MATTER}\b)"),
    shape(rf"<person:P>,?{ASIDE}(?: who)?(?: has| had)? spent [^.;“\"\n]{{1,60}}? "
          r"(?:reviewing|inspecting|examining|investigating|scrutinising|auditing|looking (?:into|at)|going (?:over"
          rf"|through)|on an? (?:[\w-]+ ){{0,2}}{_PAPER})\b"),
    shape(rf"<person:P>'s (?:[\w-]+ ){{0,2}}(?:{_PAPER}|report into|report on how)\b"),
    ended(r"\b(?:asked|commissioned|invited|engaged|hired|retained|instructed|sent|brought in|appointed) (?:the |an? )?"
          r"(?:[\w-]+ ){0,4}", rf"<person:P>(?:,[^.;“\"\n]{{1,140}},)?,? {TO_REVIEW}"),
    shape(rf"<person:P>,? whom [^.;“\"\n]{{1,80}}? (?:asked|commissioned|invited|engaged|hired|retained|appointed"
          rf"|brought in) {TO_REVIEW}"),
    ended(r"\b(?:[Ff]indings|[Cc]onclusions|[Vv]erdict|[Aa]dvice|[Pp]aper|[Ss]tudy|[Aa]nalysis) ",
          rf"(?:of|by|from) {_DESCRIBED}<person:P>"),
    ended(rf"\b{PAPERS}\b[^.;“\"\n]{{0,60}}? (?:carried out|conducted|led|undertaken|written|authored|chaired) ",
          rf"(?:(?:for|on behalf of) [^.;,\n]{{1,30}} )?by {_DESCRIBED}<person:P>"),
    ended(r"\breviewed ", rf"(?:(?:for|on behalf of) [^.;,\n]{{1,30}} )?by {_DESCRIBED}<person:P>"),
)
_ADVISES = (
    ended(r"(?:<department:B>|government|DfE|department)(?:'s)? (?:[\w-]+ )?",
          r"(?:advis[eo]r|reviewers?)s?,? <person:P>"),
    shape(r"<person:P>, (?:the |an? )?(?:<department:B>|government|independent)(?:'s)? (?:[\w-]+ )?(?:advis[eo]r|"
          r"reviewer)"),
)
_CALLED: tuple[re.Pattern[str] | Ended, ...] = (
    ended(r"\b(?:[Rr]eview(?:'s)?|[Rr]eport's|[Rr]eview and) ", r"(?:lead )?author,? <person:P>"),
    shape(r"<person:P>,? (?:(?:who is |who was |is |was )?(?:the )?(?:lead )?author of|who wrote) the (?:[\w-]+ ){0,2}"
          r"(?:review|report)\b"),
    ended(r"\b", r"HM(?:I|CI| (?:Chief |Assistant Chief )?Inspector)[,:]? <person:P>"),
    shape(r"(?i:\b(?=[rimoe])(?:reviewer|investigator|inspector|independent person|inquiry chair|monitor"
          r"|(?:independent|outside|external) (?:expert|consultant|barrister|assessor|specialist)),? )<person:P>"),
    shape(r"(?:<T>|\b(?i:(?:independent|lead|overview) (?:chair|author|reviewer|investigator)))"
          r"(?: (?:and|&) (?i:(?:\w+ )?(?:author|reviewer)))(?:: ?|, )<person:P>"),
    shape(r"<person:P>,? (?:who was |who is |was |is )?(?:appointed )?(?:as )?(?:the |an? )?"
          r"(?i:(?:\w+ ){0,2}(?:reviewer|investigator|inquiry chair))\b"),
)
#: All of them.
REVIEWING: tuple[re.Pattern[str] | Ended, ...] = (*_DONE, *_ADVISES, *_CALLED)
