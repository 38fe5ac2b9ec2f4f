"""What makes a run of capitalised words a person's name: how the text treats it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.extract.mentions.heads import plural_pattern
from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention, Candidate, PostMention, joined
from onrecord.extract.words import alternation, entries, members, occurrences, table

#: Verbs that a person's name stands before; a body's may too, so that a name of two words is asked for.
_SPEAKS = (
    r"(?:said|says|added|adds|told|tells|wrote|writes|tweeted|replied|replies|joked|laughs|laughed"
    r"|continued|warned|explained|"
    r"insisted|commented|responded|welcomed|thanked|praised|urged|called|announced|admitted|argued|denied"
    r"|believes|agreed|asked|"
    r"went on|paid tribute|rejected|questioned|declined|declared|described|stressed|confirmed|concluded|noted)"
)
_GOES = (
    r"(?:have|came|comes|commenced|commences|becomes|became|becomes|joined|joins|left|leaves|took|takes"
    r"|remains|chairs|chaired|leads|led|manages|managed|heads|headed|serves|served|retired|retires|"
    r"stepped|steps|stood|stands|resigned|resigns|quit|succeeds|succeeded|replaces|replaced|arrives|arrived"
    r"|starts|started|begins|began|moved|moves|returned|returns|"
    r"died|interviewed|lost|won|spoke|works|worked|holds|held|trained|qualified|grew|lives|lived|acts|acted"
    r"|represents|represented|attended|wants)"
)
_LIVES = (
    rf"(?:,?{SPACE}+(?:who|whose)\b|,{SPACE}+(?:the|a){SPACE}+(?:[\w-]+{SPACE}+){{0,2}}MP\b|,{SPACE}+(?:\d{{2}},|n[ée]e{SPACE}|aged{SPACE}|formerly{SPACE}"
    rf"|currently{SPACE}|previously{SPACE}|now{SPACE}|until{SPACE}|recently{SPACE})"
    rf"|{SPACE}+\((?:n[ée]e{SPACE}|\d\d\)|pictured|left|right|above|below|centre|inset|chair\b|appointed|elected|joined|resigned|retired|from{SPACE}|until{SPACE}"
    rf"|since{SPACE}|Lab|Con|Lib|Green|Ind|Labour|Conservative)"
    rf"|['’]s{SPACE}+(?:appointment|resignation|departure|retirement|election|successor|predecessor|forerunner|contract"
    r"|term|tenure|deputy|replacement|career|leadership|husband|wife|arrival|report|last|first|final|time"
    r"|years|place|appointment)\b"
    rf"|,?{SPACE}+{_SPEAKS}\b|{SPACE}+(?:also{SPACE})?(?:has|had|is|was|will|would|can|{_GOES}){SPACE}"
    rf"|{SPACE}+be{SPACE}(?:(?:duly|formally|hereby){SPACE})?(?:re-?)?(?:appointed|elected|nominated|co-opted)\b"
    rf"|{SPACE}+(?:retires|retired|resigned|resigns|arrives|arrived|left|leaves|died|starts)[.,])"
)
#: What only a person has: an age, a party in brackets, `who`.
_OF_A_PERSON = re.compile(
    rf"(?:,{SPACE}+\d\d,|,?{SPACE}+who\b|{SPACE}+\((?:Lab|Con|Lib|Green|Ind|Labour|Conservative))"
)
#: What stands before a name: speech with the name behind it, the agent of a passive, who is appointed.
_BEFORE = re.compile(
    rf"(?:\b(?:said|says|added|adds|asked|joked|laughs|replied|wrote|warned|explained|continued"
    rf"|(?:taken|taken{SPACE}on|succeeded|replaced|chaired|led|headed|written|run|conducted|represented|signed"
    rf"|joined|filled|covered|carried{SPACE}+out|supported|assisted|managed|overseen)(?:{SPACE}+(?:on|in"
    rf"|from){SPACE}+[\w ]{{1,20}})?{SPACE}+by"
    r"|(?:re)?appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|nam(?:ed|es|ing)|recruit(?:ed|s|ing)?|offer(?:ed|s|ing)?|hir(?:ed|es|ing)|ch"
    r"(?:ose|osen|ooses)|promot(?:ed|es|ing)|welcom(?:e|es|ed|ing)|succeed(?:s|ed|ing)?"
    rf"|replac(?:e|es|ed|ing)|unveil(?:ed|s)|thank(?:ed|s)?|over{SPACE}+from|(?:appointment|election|departure"
    rf"|resignation|retirement|nomination|arrival|promotion|dismissal|death){SPACE}+of"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir|whose){SPACE}+(?:immediate{SPACE}+)?(?:successor|predecessor|forerunner|deputy|replacement"
    rf"|colleague),?|when|Dear){SPACE}+|[-–—])$"
)


#: Behind these stands a place, or whom a church or a school is named for: `mayor of Dunley Regis`, `St. Ann Example`.
_OF_PLACE = re.compile(
    rf"(?:\b(?:[Mm]ayor(?:ess)?|[Tt]own|[Cc]ity|[Bb]orough|[Vv]illage|[Pp]arish|[Bb]ishop|[Ss]heriff|[Vv]ale|[Ii]sle){SPACE}of"
    rf"|\b(?:St\.?|Saint|SS)){SPACE}$"
)
_CAPITAL_BEHIND = re.compile(rf"{SPACE}+[{UPPER}]")
_AGED = re.compile(rf",{SPACE}+\d\d,{SPACE}")
_INITIALS = re.compile(r"(?:\w\.)+")


#: How the name of a firm ends: `B.C. Example Co.`
_FIRM = frozenset(("Co", "Inc", "Corp", "Ltd", "Limited", "LLC", "LLP", "Plc", "PLC"))


def is_person(text: str, name: Candidate, posts: tuple[PostMention, ...]) -> bool:
    """Whether the text treats a run of capitalised words as a person."""
    if name.prefix:  # `General Hospital` and `Major Road` are none
        return len(name.parts) > 1 or name.prefix not in ("General", "Major", "Private") or not _may_be_place(name)
    if name.parts[-1] in _FIRM or _OF_PLACE.search(text, max(0, name.start - 14), name.start) or _is_paper(text, name):
        return False
    if len(name.parts) == 1:
        return bool(_AGED.match(text[name.end : name.end + 6]))
    if any(_INITIALS.fullmatch(part) for part in name.parts[:-1]):
        return True
    if len(name.parts[0]) < 3 and name.parts[0].isupper():
        return _post_beside(text, name, posts)
    if len(name.parts) > 5 or len(name.parts[-1]) < 2:
        return False
    if name.parts[0].isupper() and len(name.parts[0]) > 2:
        return (
            _bears_given_name(name) and all(part.isupper() for part in name.parts) and _post_beside(text, name, posts)
        )
    if name.suffix:
        return True
    if _CAPITAL_BEHIND.match(text[name.end : name.end + 2]) and not _post_at(text, name.end, posts):
        return False
    return _is_shown(text, name, posts)


def _is_shown(text: str, name: Candidate, posts: tuple[PostMention, ...]) -> bool:
    """Whether a given name, a post or a verb beside it shows a name to be a person's."""
    given = _bears_given_name(name)
    if not given and (_is_street(text, name) or _TOLD.search(text, max(0, name.start - 24), name.start)):
        return False
    return (
        (given and not _may_be_place(name) and name.parts[-1] not in table("names_too")["thoroughfares"])
        or _post_beside(text, name, posts)
        or (_acts(text, name) and (given or not _may_be_place(name)))
        or bool(_OF_A_PERSON.match(text, name.end))
    )


#: Streets whose last words nobody is called, and those that somebody may be, where a preposition stands before them.
_STREET = frozenset(("Road", "Street", "Avenue", "Crescent", "Terrace", "Drive", "Mews", "Gardens", "Quay"))
_LANE = frozenset(("Lane", "Close", "Way", "Square", "Court", "Row", "Walk", "Gate", "Hill", "Place"))
_IN_STREET = re.compile(rf"\b(?:in|on|at|near|off|along|down|up|to|from|of){SPACE}$", re.IGNORECASE)


#: Behind these stands who publishes it: `told Tarn Online`, `speaking to Ryhill FM, a spokesperson said`.
_TOLD = re.compile(
    rf"\b(?:[Tt](?:old|ells?|elling)|[Ss]p(?:eak(?:s|ing)?|oke){SPACE}(?:to|with)|[Tt]alk(?:s|ed|ing)?{SPACE}(?:to|with)"
    rf"|[Ii]nterview{SPACE}(?:with|for)|[Ww]riting{SPACE}(?:in|for)){SPACE}$"
)


def _is_street(text: str, name: Candidate) -> bool:
    """`Mill Road`, `in Mill Lane`: a street, whatever its residents do."""
    last = name.parts[-1]
    if last not in _LANE:
        return last in _STREET
    return _IN_STREET.search(text, max(0, name.start - 8), name.start) is not None


_DOUBLE = re.compile(rf"[{UPPER}][\w'’]{{2,}}[-‐‑–][{UPPER}][\w'’]{{2,}}")


#: How papers are called: `the Tarn Gazette-Journal`.
_PAPER = re.compile(rf"(?:{alternation(entries('papers'))})\b")


def _is_paper(text: str, name: Candidate) -> bool:
    """`the Tarn Gazette-Journal`"""
    return _PAPER.search(name.parts[-1]) is not None and text.endswith(("the ", "The "), 0, name.start)


def _bears_given_name(name: Candidate) -> bool:
    """`Folasade Brightwater`, `Jo-Ann Roe`; or a surname of two (`Kamau-Fielding`), which only persons have."""
    first = re.split(r"[-‐‑–]", name.parts[0])[0].lower().replace("’", "'")
    double = _DOUBLE.fullmatch(name.parts[-1]) and not _PAPER.search(name.parts[-1])
    return len(name.parts) <= 4 and (first in members("given_names") or bool(double))


def is_surname_too(word: str) -> bool:
    """Whether a common word is as well a surname: `Foster`, `Hall`."""
    bare = word.strip("\"“”‘’'(),.")
    return bare in table("names_too")["surnames"] or bare in table("names_too")["places"]


def _may_be_place(name: Candidate) -> bool:
    """`Dunley Hall`: what a verb stands behind may as well be a place."""
    return name.parts[-1] in table("names_too")["places"]


_OF_BODY = re.compile(rf",?{SPACE}+(?:of|from){SPACE}+(?:the{SPACE}+)?")


def of_body(text: str, name: Candidate, bodies: tuple[BodyMention, ...]) -> bool:
    """`Ann Example of the Fire Brigades Union`."""
    of = _OF_BODY.match(text[name.end : name.end + 12])
    return (
        bool(of)
        and len(name.parts) > 1
        and any(b.start == name.end + len(of.group()) and b.kind != "place" for b in bodies if of)
    )


def joins(text: str, name: Candidate, firm: list[Candidate]) -> bool:
    """A full name whose surname stands elsewhere with a prefix, or that `and` joins to a person's full name."""
    if len(name.parts) < 2:
        return False
    surnames = {c.parts[-1] for c in firm if c.prefix and len(c.parts) == 1}
    beside = any(
        len(c.parts) > 1 and re.fullmatch(rf"{SPACE}+and{SPACE}+|,{SPACE}+|;{SPACE}+", text[c.end : name.start])
        for c in firm
        if c.end < name.start <= c.end + 6
    )
    before = any(
        len(c.parts) > 1 and re.fullmatch(rf"{SPACE}+and{SPACE}+", text[name.end : c.start])
        for c in firm
        if name.end < c.start <= name.end + 6
    )
    if len(name.parts[0]) < 3 and name.parts[0].isupper():
        return beside  # an initial without a point, in a list of councillors
    return name.parts[-1] in surnames or ((beside or before) and len(name.parts) == 2) or _speaks_alone(text, name)


_SAID = ("said ", "says ", "added ", "adds ")
_SAYS = (" said", " says", " told", " added")


def _speaks_alone(text: str, name: Candidate) -> bool:
    """Whether the last part of a name speaks by itself elsewhere (`said Roe, who`), as surnames do."""
    last = name.parts[-1]
    if _may_be_place(name) or last in table("names_too")["thoroughfares"] or len(name.parts) > 3 or len(last) < 3:
        return False
    if f" {name.parts[0].lower()} " in text:
        return False  # a word that only the head of a sentence gives a capital
    behind = (at + len(verb) + len(last) for verb in _SAID for at in occurrences(verb + last, text))
    before = (at for verb in _SAYS for at in occurrences(last + verb, text))
    return any(text[at:at + 1] in (",", ".") for at in behind) or any(
        text[max(0, at - 2):at] in ("", "” ", '" ', "' ", "’ ", ". ", "\n\n") for at in before)


#: What stands right before the first of such names: the title itself, which may end in `of` and a word, or how it
#: goes on.
_OPENED = re.compile(r"(?:[sS]|:|\b(?i:of|for)[ \u00a0]+[\w'’]+| were| are)[ \u00a0\n]{1,2}\Z")
_BEFORE_NAME = 80


def under_plurals(text: str, names: list[Candidate]) -> Iterator[Candidate]:
    """Names that a title in the plural opens: `Inspectors: Ann Example and Bob Example`."""
    starts = {name.start: name for name in names}
    opened = [start for start in starts if _OPENED.search(text, max(0, start - _BEFORE_NAME), start)]
    # No title goes over a line end, so that what stands in other lines than its own hides none.
    for begin, end in joined((text.rfind("\n", 0, max(0, start - _BEFORE_NAME)) + 1, start) for start in opened):
        for plural in plural_pattern().finditer(text, begin, end):
            yield from _listed(text, starts, plural.end())


_TO_NAMES = re.compile(r"(?:[^.;:\n]{0,60}? (?:were|are)|:|)[ \u00a0\n]{1,2}")
_BETWEEN_NAMES = re.compile(
    rf"(?:,?{SPACE}\([^()\n]*\))?(?:,{SPACE}|;{SPACE}|,?{SPACE}and{SPACE}|\n)(?:[a-z]+{SPACE}[a-z]+;{SPACE})?"
)


def _listed(text: str, starts: dict[int, Candidate], title_end: int) -> Iterator[Candidate]:
    """The full names behind a title in the plural."""
    opens = _TO_NAMES.match(text, title_end)
    position = opens.end() if opens else -1
    first = starts.get(position)
    if first and _BETWEEN_NAMES.match(text, first.end) is None and not _bears_given_name(first):
        return  # `consultants Red Quadrant`: one name for several is a firm's
    while name := starts.get(position):
        if len(name.parts) > 1:
            yield name
        gap = _BETWEEN_NAMES.match(text, name.end)
        position = gap.end() if gap else -1


def _post_at(text: str, offset: int, posts: tuple[PostMention, ...]) -> bool:
    gap = len(re.match(rf"{SPACE}*", text[offset : offset + 5]).group())  # type: ignore[union-attr]
    return any(post.start == offset + gap for post in posts)


#: `chief executive of casino operator`: what follows is the firm.
_OF_FIRM = re.compile(
    r"\b(?:of|for|at) (?:[a-z-]+ ){0,3}(?:operator|sponsor|provider|developer|retailer|supermarket|chain|giant|bank"
    r"|builder"
    r"|housebuilder|contractor|landlord|club|group|supplier|insurer|airline|firm|company|charity|union|maker|owner)$"
)


#: What may stand between a name and the post behind it.
_TO_POST = re.compile(
    rf"(?:,|{SPACE}*[–-]|{SPACE}*\(|\n|\t|{SPACE}*\|)?{SPACE}*(?:(?:as|is|was|in{SPACE}+the"
    rf"|at{SPACE}+the{SPACE}+time|then|until{SPACE}+then|until{SPACE}+recently|formerly"
    rf"|previously|currently){SPACE}+)?(?:(?:the|its|their|our|a|an|now|his|her){SPACE}+)?"
    rf"(?:(?:own|new|next|first|then|\w+['’]s){SPACE}+)*(?:[{UPPER}][\w'’&-]+(?:{SPACE}|['’]s{SPACE}|,{SPACE})){{0,5}}"
    rf"(?:who{SPACE}+(?:is|was|became){SPACE}+(?:the|its|their)?{SPACE}*)?$"
    rf"|,{SPACE}(?:[^.,;:()\n“”\"]{{1,60}}{SPACE})$"
)
#: What may stand between a post and the name behind it.
_FROM_POST = re.compile(
    rf"^(?:{SPACE}+(?:since|from|until){SPACE}+[\w ]{{3,20}}(?=,))?(?:{SPACE}+(?:of|for|at"
    rf"|in){SPACE}+(?:the{SPACE}+)?[\w'’&-]+(?:{SPACE}+[\w'’&-]+){{0,6"
    rf"}}{SPACE}*)?(?:,|:|\t|{SPACE}*[–|(-])?{SPACE}*(?:(?:(?:is|was|will{SPACE}+be|remains|has{SPACE}+b"
    rf"een|is{SPACE}+to{SPACE}+be){SPACE}+(?:now{SPACE}+|again{SPACE}+)?)|,{SPACE}*)?(?:now{SPACE}+)?$"
)


#: Behind a place where somebody has a post: `from Dunley Manor, where she was deputy`, `Dunley Vale as its director`.
_AT_PLACE = re.compile(rf",?{SPACE}where{SPACE}|{SPACE}as{SPACE}(?:its|their){SPACE}")


def _post_beside(text: str, name: Candidate, posts: tuple[PostMention, ...]) -> bool:
    given = _bears_given_name(name)
    for post in posts:
        behind, before = 0 <= post.start - name.end <= 90, 0 <= name.start - post.end <= 60
        if not (behind or before) or (not given and _OF_FIRM.search(post.title)):
            continue
        if behind and _TO_POST.fullmatch(text[name.end : post.start]):
            return given or not _AT_PLACE.match(text, name.end)
        if before and _FROM_POST.fullmatch(text[post.end : name.start]):
            return True
    return False


def _acts(text: str, name: Candidate) -> bool:
    if re.search(rf"\b(?:at|for|in){SPACE}$", text[max(0, name.start - 5) : name.start]):
        return False
    return bool(
        re.match(_LIVES, text[name.end : name.end + 40]) or _BEFORE.search(text[max(0, name.start - 40) : name.start])
    )
