"""Companies, unions, clubs and parties, whose names seldom say what they are.

They are known by a post beside the name (`Hallam & Roe chief executive Ann Example`, `treasurer at Coyle Milling`), by
a noun before or behind it (`the retailer Hallam & Roe`), by an ampersand within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from onrecord.extract.gates import Gated, Parted
from onrecord.extract.mentions.spans import LOWER, NAME_WORD, SPACE, UPPER
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, entries, members, standing, table

#: A name of up to five words; what joins them stands between two.
NAME = rf"(?:{NAME_WORD})(?:{SPACE}(?:(?:&|and|of|of the){SPACE})?{NAME_WORD}){{0,4}}"
_PAIR = re.compile(
    rf"(?<![\w&-]){NAME_WORD}(?:{SPACE}{NAME_WORD}){{0,2}}{SPACE}&{SPACE}(?![{UPPER}]\.){NAME_WORD}(?![\w-]"
    rf"|{SPACE}[{UPPER}&])"
)
_BEFORE_POST = re.compile(rf"(?<![\w&’'-])({NAME}){SPACE}$")
#: `Gizmo Motors' CEO Ann Example`: only firms have such officers.
_OWNS_POST = re.compile(rf"(?<![\w&’'-])({NAME})['’]s?{SPACE}$")
_OF_FIRMS = frozenset(("CEO", "COO", "CFO", "founder", "co-founder", "chief operating officer",
                       "chief financial officer"))
#: Where such a name ends: before a clause, a date, another name's title.
_AFTER = rf"(?={SPACE}?(?:[,.;:)(–—-]|$|\n|{SPACE}[a-z(]))"
#: Who is named behind a post.
_PERSON = re.compile(rf"{SPACE}(?:[{UPPER}][\w'’.-]*{SPACE})?[{UPPER}][\w'’-]+")
_APPOINTS = re.compile(
    rf"(?:^|(?<=[.\n•■▪*–-] )|(?<=\n)|(?<=[Tt]he ))({NAME_WORD}(?:{SPACE}{NAME_WORD}){{1,3}}){SPACE}(?:has{SPACE}"
    rf"|have{SPACE})?"
    rf"(?:named|appointed|hired|recruited|unveiled|chosen|chose|elected|picked|promoted|selected){SPACE}[^.\n]{{3,80}}?{SPACE}(?:as|to{SPACE}be){SPACE}(?:its|their)\b",
    re.MULTILINE,
)


#: `Example Motors Inc.`, of which the rest of a text says `Example Motors`; one word alone where it is a known one.
_FIRM = re.compile(
    rf"(?<![\w-])(?P<name>{NAME_WORD}(?:{SPACE}{NAME_WORD}){{0,3}}){SPACE}(?:Inc|Corp|plc|PLC)(?!\w)"
)
_FORMS = (" Inc.", " Inc", " Corp.", " Corp", " plc", " PLC")
_LEGAL = re.compile(
    rf"(?<![\w-]){NAME_WORD}(?:{SPACE}(?:(?:and|&){SPACE})?{NAME_WORD}){{0,5}}{SPACE}\({NAME_WORD}(?:{SPACE}(?:of{SPACE})?{NAME_WORD}){{0,2}}\)"
    rf"{SPACE}(?:Ltd|Limited|LLP|plc|PLC|CIC|Cyf|Inc)(?!\w)"
)
#: `Office of the Northern Children's Commissioner`: who works for a commissioner works there.
_OFFICE = re.compile(
    rf"(?<![\w-])Office{SPACE}for{SPACE}{NAME_WORD}(?:{SPACE}(?:(?:and|of){SPACE})?{NAME_WORD}){{0,3}}(?![\w-])"
    rf"|(?<![\w-])Office{SPACE}of{SPACE}the{SPACE}(?:(?:{NAME_WORD}|and|&|of),?{SPACE}){{1,6}}(?:Commissioner|Ombudsman)"
    rf"(?![\w-])(?:{SPACE}for{SPACE}{NAME_WORD}(?:{SPACE}(?:(?:and|&){SPACE})?{NAME_WORD}){{0,3}})?"
)
_OF = re.compile(
    rf"(?<=[Tt]he{SPACE})(?:Association|Federation|Institute|Institution|Society|Union|League|Confederation|Alliance|Guild){SPACE}"
    rf"(?:of|for){SPACE}{NAME_WORD}(?:{SPACE}(?:(?:and|&|of|for){SPACE})?{NAME_WORD}){{0,4}}"
)
#: `Ann Example, Director, Tarn Communications`: the firm of who is to be called.
_CALLED = re.compile(
    rf",{SPACE}(?P<name>{NAME_WORD}(?:{SPACE}(?:&{SPACE})?{NAME_WORD}){{0,3}}{SPACE}(?:Communications|Consulting"
    rf"|Associates|Consultants|Consultancy|PR|Advisers|Advisory))(?=\t|{SPACE}?\n|{SPACE}?$|,|;|{SPACE}[–-])"
)
_SAINT = re.compile(rf"(?<![\w-])(?:St\.?|Saint){SPACE}[{UPPER}]\w+(?:['’]s|s['’])(?!\w|{SPACE}[{UPPER}])")
_SAINTLY = re.compile(r"(?i)\b(?:(?P<school>school|college|academy|pupils)|(?P<hospital>hospital|hospice|patients))\b")
_BOARD = re.compile(
    rf"\b(?:board|trustees?|governors?|directors?|members?|chief executive){SPACE}(?:of|at){SPACE}"
    rf"(?:the{SPACE}charity{SPACE})?(?P<name>{NAME_WORD}(?:{SPACE}(?:(?:&|of){SPACE})?{NAME_WORD}){{1,4}}){_AFTER}"
)
_PARTY = re.compile(
    rf"\b(?:leader|chair\w*|secretary|member|spokes\w+){SPACE}of{SPACE}the{SPACE}(?P<name>{NAME_WORD}(?:{SPACE}{NAME_WORD}){{1,3}}){_AFTER}"
)
#: A state, a county or a province by its name.
_STATE = re.compile(
    rf"(?<![\w-])(?P<state>[{UPPER}][{LOWER}]+)(?:['’]s)?{SPACE}(?:Gov\.|Lt\.|Governor|Premier|Legislature|lawmakers)"
    rf"|(?<![\w-])(?P<named>(?!Islamic\b)[{UPPER}][{LOWER}]+{SPACE}(?:State|County|Province))(?!['’]?{SPACE}[{UPPER}&])(?![\w-])"
)


def organisation_patterns() -> dict[str, re.Pattern[str] | Parted]:
    """The patterns that are tried where a text holds what they need, by what they look for."""
    return {
        "legal": _LEGAL, "of": _OF, "state": _STATE, "pair": _PAIR, "appoints": _APPOINTS, "board": _BOARD,
        "office": _OFFICE, "party": _PARTY, "apposed": _apposed(), "called": _CALLED, "firm": _FIRM, "its": _its_post(),
    }


def find_organisations(text: str, gates: Mapping[str, Gated]) -> Iterator[tuple[str, str]]:
    """Names of such bodies as what stands beside them shows, each with its kind; the same name may come twice.

    `gates`: the `organisation_patterns`, by what they look for.
    """
    for name, kind in (*_by_themselves(text, gates), *_appointing(text, gates), *_of_its_own(text, gates)):
        yield name, kind
    for name, kind in (*_before_posts(text), *_behind(text, gates)):
        if _may_be(name) and not _given(name):
            yield name, kind


def _by_themselves(text: str, gates: Mapping[str, Gated]) -> Iterator[tuple[str, str]]:
    """Names that show by their own words what they are: brackets before `Ltd`, a saint's, a state's, an ampersand."""
    yield from ((match.group(), "company") for match in gates["legal"].finditer(text))
    yield from ((match.group(), "association") for match in gates["of"].finditer(text))
    yield from ((match.group(), "department") for match in gates["office"].finditer(text))
    if (saint := _SAINT.search(text)) and (sort := _SAINTLY.search(text)):
        kind = "school" if sort["school"] else "hospital"
        yield from ((match.group(), kind) for match in _SAINT.finditer(text, saint.start()))
    for match in gates["firm"].finditer(text):
        if not _given(match["name"]) and _may_be(match["name"]):
            yield match["name"], "company"
    for match in gates["state"].finditer(text):
        name = match["state"] or match["named"]
        if not _given(name) and _may_be(name):
            yield name, "state"
    for match in gates["pair"].finditer(text):
        alone = text[match.start() - 1 : match.start()] in "\n" and text[match.end() : match.end() + 1] in "\n"
        if not alone and _may_be(match.group()) and not _of_matters(match.group()):
            yield match.group(), "company"


def _behind(text: str, gates: Mapping[str, Gated]) -> Iterator[tuple[str, str]]:
    """Names behind a post or behind what the body is, and names that say behind them what they are."""
    for match in _behind_posts().finditer(text):
        yield _before_a_name(match["name"]), "company"
    yield from ((match["name"], "company") for match in gates["called"].finditer(text))
    for match in _behind_nouns().finditer(text):
        if " " in match["name"] or _again(text, match["name"]):
            yield match["name"], _kind(match["noun"])
    for name, kind in (("board", "company"), ("party", "association"), ("apposed", "company")):
        for match in gates[name].finditer(text):
            if not _of_matters(match["name"]):
                yield match["name"], kind


def _before_a_name(name: str) -> str:
    """`director for Example Ann Roe`: without the given name and the surname that a run of capitals ends in."""
    words = name.split(" ")
    named = len(words) > 2 and words[-2].lower() in members("given_names") and "&" not in words and "of" not in words
    return " ".join(words[:-2]) if named else name


def _of_its_own(text: str, gates: Mapping[str, Gated]) -> Iterator[tuple[str, str]]:
    """Firms that speak of their own officers, and are named again."""
    for match in gates["its"].finditer(text):
        if _may_be(match["name"]) and not _given(match["name"]) and _again(text, match["name"]):
            yield match["name"], "company"


def _appointing(text: str, gates: Mapping[str, Gated]) -> Iterator[tuple[str, str]]:
    """`The Dunley Stags have named Ann Example as their next chief executive`: a team where the verb is plural."""
    for match in gates["appoints"].finditer(text):
        name = match.group(1).removeprefix("The ")
        if _may_be(name) and not _given(name):
            yield name, "club" if re.search(r"\bhave\b.*\btheir\b", match.group()) else "company"


@cache
def _its_post() -> re.Pattern[str]:
    """`Gadgeton said on Monday that its chief executive`: who speaks of its own officer is a firm."""
    posts = alternation([post for post in table("organisations")["posts"] if post not in ("leader", "deputy leader")])
    return re.compile(
        rf"(?:^|(?<=[.\n] )|(?<=\n))(?P<name>{NAME_WORD}(?:{SPACE}{NAME_WORD}){{0,2}}){SPACE}(?:said|says|announced"
        rf"|confirmed|revealed)(?:{SPACE}(?!its)[\w-]+){{0,4}}{SPACE}its{SPACE}(?:(?:new|next|founding|long-time){SPACE})?"
        rf"(?:{posts})(?![\w-])",
        re.MULTILINE,
    )


def firms_in_full(name: str) -> set[str]:
    """The names that a firm may have in full: with what form it has."""
    return {name + form for form in _FORMS}


def _before_posts(text: str) -> Iterator[tuple[str, str]]:
    """`Tallgrass Foods chief executive Ann Example`; at the head of a sentence two words are asked for, or capitals."""
    for post in _posts().finditer(text):
        lead = text[max(0, post.start() - 60) : post.start()]
        before = _BEFORE_POST.search(lead) or (_OWNS_POST.search(lead) if post.group() in _OF_FIRMS else None)
        if before is None or not _PERSON.match(text, post.end()):
            continue
        name, start = before.group(1), post.start() - len(before.group()) + before.start(1) - before.start()
        opens = start < 2 or text[start - 2] in '.\n!?”"’' or text[start - 1] in "\n“\"‘'•\t"
        sure = " " in name or name.isupper() or not opens or _again(text, name)
        if sure:
            kind = (
                "association"
                if re.search(r"organi[sz]er|secretary|officer|rep\b|steward|leader", post.group())
                else "company"
            )
            yield name, kind


@cache
def _posts() -> Opening:
    posts = [*table("organisations")["posts"], "CEO", "COO", "CFO"]
    return opening(rf"(?<= )(?:{alternation(posts)})(?![\w-])", posts)


@cache
def _behind_posts() -> Opening:
    plain = ("leader", "deputy leader", "director", "manager")
    posts = [post for post in table("organisations")["posts"] if post not in plain]
    nouns = alternation(list(_kind_of_nouns()))
    return opening(
        rf"(?<![\w-])(?i:{alternation(posts)}){SPACE}(?:of|at|for|with){SPACE}(?:the{SPACE})?(?:(?:[a-z-]+{SPACE}){{0,2}}(?:{nouns}){SPACE})?"
        rf"(?P<name>{NAME_WORD}(?:{SPACE}(?:(?:&|of){SPACE})?{NAME_WORD}){{1,4}}){_AFTER}",
        posts,
    )


@cache
def _apposed() -> Parted:
    """`Blue Roe Partners, an investment firm based in Delaware`."""
    nouns = alternation(list(_kind_of_nouns()))
    return Parted(
        rf"(?<![\w-])(?P<name>{NAME_WORD}(?:{SPACE}(?:&{SPACE})?{NAME_WORD}){{1,4}})",
        rf",{SPACE}(?:which{SPACE}is{SPACE})?(?:an?|the){SPACE}(?:[\w'’-]+{SPACE}){{0,4}}?(?:{nouns})"
        rf"(?={SPACE}(?:based|behind|that|which|in|of|for|founded|run|owned|with)\b|[,.;)])",
    )


@cache
def _behind_nouns() -> Opening:
    nouns = alternation([*_kind_of_nouns(), *_FIRST_NOUNS])
    return opening(
        rf"(?<![\w-])(?P<noun>{nouns})(?:,|(?<=ants){SPACE}from|(?<=tors){SPACE}from)?{SPACE}(?P<name>{NAME_WORD}(?:{SPACE}(?:&{SPACE})?{NAME_WORD}){{0,4}}){_AFTER}",
        [*_kind_of_nouns(), *_FIRST_NOUNS],
    )


#: Such nouns where they open a sentence: `Consultants from Peel Marsh spent a week there`.
_FIRST_NOUNS = ("Consultants", "Accountants", "Auditors", "Solicitors", "Surveyors", "Consultancy", "Law firm")


@cache
def _kind_of_nouns() -> dict[str, str]:
    return {noun: kind for kind, nouns in table("organisations")["nouns"].items() for noun in nouns}


def _kind(noun: str) -> str:
    return _kind_of_nouns().get(" ".join(noun.lower().replace("’", "'").split()), "company")


def _may_be(name: str) -> bool:
    """Whether a run of capitalised words may be such a name: no title, no party, no words of a heading or a matter."""
    words = [word.lower().replace("’", "'") for word in re.findall(r"[\w'’-]+", name)]
    if any(word in members("prefixes") or word in members("post_heads") for word in words):
        return False
    own = [word for word in words if word not in {"and", "of", "the"}]
    if name.isupper() and " " in name:
        return False
    if not own or (own[0] in table("organisations")["stops"]["words"] and len(own) < 3):
        return False
    plain = members("no_names", "leading_words", "matters", "post_modifiers")
    return (
        not all(word in plain or word in table("organisations")["stops"]["words"] for word in own) and len(own[0]) > 1
    )


def _of_matters(name: str) -> bool:
    """`Learning & Skills`: what a post or a department is of."""
    words = [word.lower() for word in re.findall(r"[\w'’-]+", name)]
    return any(word in members("matters") or word in entries("services") for word in words)


def _given(name: str) -> bool:
    """Whether a person's given name opens it, and no word for a firm ends it."""
    words = name.split()
    return words[0].lower() in members("given_names") and words[-1] not in _ENDS_FIRM


_ENDS_FIRM = frozenset(("Partners", "Partnership", "Associates", "Advisory", "Advisers", "Consulting", "Services",
                        "Solutions", "Group", "Ltd", "LLP"))


def _again(text: str, name: str) -> bool:
    return len(list(standing(name, text))) > 1
