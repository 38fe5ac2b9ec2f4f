"""Who reviews without being called a reviewer: somebody looks into a matter, and then a report is spoken of as theirs.

Neither shows it alone. Managers look at things every day, and chairs of committees have reports; but whoever went
somewhere, read and asked, and then has findings of her own was sent to find them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.endings import ended
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.scene import Gist, shape
from onrecord.extract.sought import sought

#: What stands behind a name: what its bearer is, and that this was a while ago.
_BESIDE = r"(?: \([^()\n]{1,40}\))?(?:,[^.;“\"\n]{1,90},)?(?:,? who)?(?: has| have| had| was| were| is| been)*"
_SENT = (
    r"(?:sent for|asked|commissioned|appointed|hired|engaged|invited|retained|instructed|enlisted|employed|chosen"
    r"|tasked|(?:brought|called|drafted|sent|parachuted) in|sent)"
)
_LOOKED = (
    r"(?:review(?:ed|ing)|examin(?:ed|ing)|inspect(?:ed|ing)|audit(?:ed|ing)|investigat(?:ed|ing)|stud(?:ied|ying)"
    r"|scrutinis(?:ed|ing)|evaluat(?:ed|ing)|assess(?:ed|ing)|prob(?:ed|ing)|interview(?:ed|ing)|visit(?:ed|ing)"
    r"|(?:look|looked|looking) (?:into|at|again at|over|hard at|through|round|closely at)|dug into|digging into"
    r"|(?:spoke|spoken|speaking|talked|talking|listened|listening) (?:to|with)|read|heard (?:from|evidence)"
    r"|took evidence|sat (?:in on|through|with)|(?:went|gone|going|been) (?:through|over|into)|combed|walked|toured|met"
    r"|spent (?:[\w’-]+ ){0,4}?(?:days?|nights?|weeks?|months?|fortnight|year|spring|summer|autumn|winter))"
)
_PAPER = r"(?:report|review|findings|verdict|conclusions?|inquiry|recommendations|judge?ment|diagnosis|study|audit)"
#: `today published her report on how the trust bought`.
_GAVE = (
    r"(?:(?:today|yesterday|also|finally|now|<D>),? ){0,2}(?:publish(?:ed|es)|deliver(?:ed|s)|hand(?:ed|s) (?:over|in)"
    rf"|present(?:ed|s)|issue[ds]|release[ds]|submit(?:s|ted)|unveil(?:s|ed)|set(?:s)? out) (?:her|his) "
    rf"(?:[\w’-]+ ){{0,2}}?{_PAPER} (?:on|into|of|about|to|today|yesterday|<D>)"
)
#: Whoever went to look, up to the words that say so.
_DEED = sought(ended(rf"<person:P>{_BESIDE} ", rf"(?:{_SENT}|{_LOOKED}|{_GAVE})(?![\w-])"))
#: `Members asked her in January to examine the accounts`: whom a pronoun means was sent.
_SENT_FOR = sought(shape(
    rf"(?<!\w){_SENT} (?:her|him)(?: (?:in|on|last|this|at|back in|earlier)? ?[^.;:“\"\n]{{1,40}}?)? to (?:look|review"
    r"|investigate|examine|inspect|report|study|assess|find out|establish|carry out an?|lead an?|conduct an?)(?!\w)"
))
#: A paper that is spoken of as hers, or what she found.
_OWN_PAPER = re.compile(
    rf"\b(?:[Hh]er|[Hh]is) (?:own )?(?:[\w’-]+ ){{0,2}}?{_PAPER}\b"
    r"|\b(?:[Ss]he|[Hh]e)(?: herself| himself| also| then| has| had)* (?:finds|found|concluded?s?|recommend(?:s|ed)"
    r"|ma[dk]es? (?:[\w-]+ ){1,2}recommendations|writes|sets out (?:[\w-]+ ){1,2}(?:steps|recommendations|actions))\b"
    r"|\b(?:[Hh]er|[Hh]is) (?:advice|letter) (?:is|was|says|said|to)\b"
)
#: The same with the name: `Ms Tarn's review`, `Ms Tarn reports`.
_NAMED_PAPER = sought(ended(
    r"<person:P>", rf"(?:'s? (?:own )?(?:[\w’-]+ ){{0,2}}?{_PAPER}\b| (?:reports?|reported|concluded?s?)\b(?! to\b))"
))
#: Those who look into things for readers, members or a cause of their own.
_TRADE = (
    r"(?:[Rr]eporter|[Jj]ournalist|[Cc]olumnist|[Cc]ritic|[Ww]riter|[Ee]ditor|[Cc]orrespondent|[Nn]ovelist|[Pp]hotographer"
    r"|[Cc]ampaigner|[Aa]ctivist|[Rr]esident|[Pp]arent|[Vv]olunteer)"
)
_NONE_OF_THEM = tuple(sought(each) for each in (
    ended(rf"\b{_TRADE}s?,? ", r"<person:P>"),
    shape(rf"<person:P>(?: \([^()\n]{{1,40}}\))?, (?:(?:an?|the|our|its) )?(?:[\w’-]+ ){{0,3}}?{_TRADE}\b"),
    shape(r"<person:P>(?: \([^()\n]{1,40}\))?,? who (?:chairs|runs|leads|heads|founded|owns|manages|edits|represents"
          r"|works|campaigns|speaks)\b"),
))
_PERSON = shape("<P>")
_REACH = 700  #: code points behind the deed within which the paper is spoken of


def who_looked(gist: Gist) -> Iterator[str]:
    """The names of those who looked into something and have a report of their own, nobody else named between."""
    named = {_named(gist, found.group("person")) for found in _NAMED_PAPER.finditer(gist.shape)}
    if not named and _OWN_PAPER.search(gist.shape) is None:
        return
    others = {_named(gist, f.group("person")) for each in _NONE_OF_THEM for f in each.finditer(gist.shape)}
    deeds = [(_named(gist, found.group("person")), found.end()) for found in _DEED.finditer(gist.shape)]
    deeds += [(_last_named(gist, found.start()), found.end()) for found in _SENT_FOR.finditer(gist.shape)]
    for person, end in deeds:
        if not person or person in others:
            continue
        reach = _next_other(gist, person, end)
        if person in named or _OWN_PAPER.search(gist.shape, end, reach):
            yield person


def _last_named(gist: Gist, end: int) -> str:
    """Who is named last in front of `end`, as far as a pronoun reaches; empty: nobody."""
    before = list(_PERSON.finditer(gist.shape, max(0, end - _REACH // 2), end))
    return _named(gist, before[-1].group()) if before else ""


def _named(gist: Gist, sign: str) -> str:
    person = gist.signs[sign]
    return person.person if isinstance(person, PersonMention) else ""


def _next_other(gist: Gist, person: str, start: int) -> int:
    """Where somebody else is named behind `start`, at most as far as `she` may still mean this person."""
    others = _PERSON.finditer(gist.shape, start, start + _REACH)
    return next((o.start() for o in others if _named(gist, o.group()) != person), start + _REACH)
