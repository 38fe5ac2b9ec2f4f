"""What a post is of: the run of words behind `of` or `for`, a list of them, or words right behind the title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates.parts import CALENDAR_NAME
from onrecord.dates.when import WEEKDAYS
from onrecord.extract.mentions.heads import head_pattern
from onrecord.extract.mentions.spans import LOWER, SPACE, UPPER, BodyMention
from onrecord.extract.words import members, prefixes
from onrecord.numbers import NUMERALS

#: What people are organised in.
ORGAN = (
    r"(?i:committee|board|panel|group|forum|cabinet|party|union|branch|team|service|department|directorate|division"
    r"|partnership|council|association|federation|society|club|network|trust)"
)
_LINKS = frozenset(
    [
        "and",
        "&",
        "of",
        "for",
        "the",
        "north",
        "south",
        "east",
        "west",
        "central",
        "midlands",
        "northern",
        "southern",
        "eastern",
        "western",
        "region",
        "regions",
        "london",
        "wales",
        "england",
        "scotland",
        "students",
        "curriculum",
        "pastoral",
        "academic",
        "local",
        "policing",
        "territorial",
    ]
)


def is_matter(words: str) -> bool:
    """Whether all of some words name a matter that posts are of."""
    return all(
        word in members("matters") or word in members("post_modifiers") or word in _LINKS
        for word in re.findall(r"[\w'’&-]+", words.lower().replace("’", "'"))
    )


_BESIDE = re.compile(
    rf"(?P<gap>[,:]{SPACE}|{SPACE})(?P<matter>[{UPPER}][\w'’-]+(?:{SPACE}(?:(?:and|&){SPACE})?[{UPPER}][\w'’-]+)*)(?=[,;.)\n\t|]|$)"
)


def beside(text: str, end: int) -> re.Match[str] | None:
    """What a title with capitals is of, right behind it or behind a comma: `Deputy Director Learning`."""
    found = _BESIDE.match(text, end)
    return found if found and is_matter(found.group("matter")) else None


#: A committee closes what a title is of: behind `and` stands something else.
_CLOSED = re.compile(rf"\b(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]abinet|[Cc]ouncil|[Ii]nquiry){SPACE}$")
#: What a possessive in the plural may own: `secretary of the officers' union`.
_GROUP = re.compile(rf"(?:[\w&-]+{SPACE}+){{0,2}}?{ORGAN}(?![\w-])")
_TOKEN = re.compile(rf"(?P<word>St\.(?={SPACE}[{UPPER}])|[\w&][\w'’/&-]*)(?P<gap>{SPACE}+|,{SPACE}+|$)?")


def matter_end(text: str, start: int, bodies: dict[int, BodyMention]) -> int:
    """The end of a run of words that name a matter: nouns, `and`, `of`, a list with commas that closes with `and`."""
    end, position, words = start, start, 0
    while words < 10 and (token := _TOKEN.match(text, position)):
        word = token.group("word")
        if _ends_matter(text, token, bodies, words):
            break
        words += 1
        if word.lower() not in {"and", "&", "of", "for", "the"}:
            end = token.end("word")
        gap = token.group("gap")
        if word[-1] in "'’" and not _GROUP.match(text, token.end()):
            # a possessive closes the matter: `Auditor General for Wales' annual report`
            return end - 1 if end == token.end("word") else end
        if not gap or (gap.startswith(",") and not _list_goes_on(text, token.end(), start)):
            break
        position = token.end()
    return end


_EARLY_YEARS = re.compile(rf"(?i)\bearly{SPACE}years\b")
_INNER = re.compile(r"(?:Care|Need|Education|Crisis|Custody)\b")


def _ends_matter(text: str, token: re.Match[str], bodies: dict[int, BodyMention], words: int) -> bool:
    word, position = token.group("word"), token.start()
    rest = text[token.end() : token.end() + 12]
    early = word.lower() in ("early", "years") and _EARLY_YEARS.search(text, max(0, position - 6), position + 11)
    inner = word == "Years" or early or (word == "in" and _INNER.match(rest))
    if word.lower() in members("matter_stops") and not inner and word not in ("IT", "US"):
        return True
    if position in bodies or (
        word.isdigit() and not re.search(r"(?:Year|Stage|Band)s?[ \u00a0]$", text[position - 7 : position])
    ):
        return True
    if word in {"and", "&", "or"}:
        rest = text[token.end() : token.end() + 60]
        if _CLOSED.search(text[max(0, position - 12) : position]) and rest[:1].islower():
            return True
        return not words or _opens_a_clause(text, token) or _next_is_other(rest) or token.end() in bodies
    if _CLOSED.search(text[max(0, position - 12) : position]) and word.islower():
        return word not in _LINKS and not is_matter(word) and not re.fullmatch(ORGAN, word)
    if words and word.islower() and _CAPITALS.search(text[max(0, position - 24) : position]):
        return word not in _GO_ON and not is_matter(word)
    return word in prefixes() and word[0].isupper()


def _opens_a_clause(text: str, joint: re.Match[str]) -> bool:
    """`Cabinet Member for Social Services and deputises for`: behind a matter with capitals, no matter."""
    first = re.match(r"[\w'’-]+", text[joint.end() : joint.end() + 40])
    if first is None or not first.group().islower() or is_matter(first.group()):
        return False
    return _CAPITALS.search(text[max(0, joint.start() - 24) : joint.start()]) is not None


#: A matter with capitals, behind which a common word opens something else: `of Children’s Services submitted`.
_CAPITALS = re.compile(rf"(?<![\w'’-])[{UPPER}][\w'’-]*{SPACE}$")
_GO_ON = frozenset({"of", "for", "the", "in", "with", "to", "on", "at"})


def _next_is_other(rest: str) -> bool:
    """Whether `and` opens something else: another post, a person with a title, a clause."""
    first = rest.split()[0].strip(",.") if rest.split() else ""
    the = re.match(rf"{SPACE}*the{SPACE}(?=[{UPPER}])", rest)
    body = re.search(r"(?i)\b(?:council|board|trust|authority)\b", rest)
    if the and not head_pattern().pattern.match(rest, the.end()) and not body:
        return False
    if first.lower() == "the" or first.lower() in members("matter_stops") or first in prefixes():
        return True
    named = re.match(rf"{SPACE}*[{UPPER}][{LOWER}]+{SPACE}[{UPPER}][{LOWER}]+{SPACE}+", rest)
    head = head_pattern().pattern
    found = head.match(rest) or (head.match(rest, named.end()) if named else None)
    return found is not None and not _OVER_AND.search(found.group())


_OVER_AND = re.compile(r"\bServices (?:and|&) ")


def _list_goes_on(text: str, position: int, start: int) -> bool:
    """`Children, Schools and Families`: behind the comma stands another matter, and `and` closes the list.

    `start` is where the list begins. Items in small letters are known matters: `performance, governance and policy`.
    """
    rest = _ITEMS.match(text, position)
    if rest is not None:
        return not _next_is_other(text[position : position + 60]) and not _names(rest.group())
    last = _LAST_ITEM if "," in text[start:position] else _SMALL_ITEMS
    small = _SMALL_ITEMS.match(text, position) or last.match(text, position)
    if small is None or not _is_item(text[start:position]):
        return False
    items = [words for name, words in small.groupdict().items() if words]
    return all(_is_item(words) for words in items) and not _names(small.group())


#: `community safety`: by itself the word says of no matter which.
_COMMUNITY = re.compile(rf"(?i)\b(?:community|local){SPACE}")


def _is_item(words: str) -> bool:
    return is_matter(_COMMUNITY.sub("", words))


_ITEM = rf"[{UPPER}][\w'’-]+(?:{SPACE}+(?:[{UPPER}][\w'’-]+|of|for))*"
_ITEMS = re.compile(rf"(?:{_ITEM},{SPACE}+)*{_ITEM},?{SPACE}+(?:and|&){SPACE}+[{UPPER}]")
_SMALL_ITEM = rf"[^\W\d_][\w'’-]*(?:{SPACE}(?!and\b)[^\W\d_][\w'’-]*){{0,2}}?"
_LAST = rf"(?:and|&){SPACE}+(?P<last>[^\W\d_][\w'’-]*)"
_SMALL_ITEMS = re.compile(
    rf"(?P<first>{_SMALL_ITEM})(?:,{SPACE}(?P<second>{_SMALL_ITEM}))?(?:,{SPACE}(?P<third>{_SMALL_ITEM}))?,?{SPACE}+{_LAST}"
)
_LAST_ITEM = re.compile(_LAST)


def _names(words: str) -> Iterator[str] | list[str]:
    """Words in a list that a matter cannot have: posts' heads."""
    return [word for word in re.findall(r"[\w'’-]+", words.lower()) if word in members("post_heads")]


#: Behind a first name: what somebody is called, and the surname.
_NICKNAMED = re.compile(rf"{SPACE}[\"“‘'(][{UPPER}][{LOWER}]+[\"”’')]{SPACE}[{UPPER}]")


def before_name(text: str, start: int, end: int) -> int:
    """Without a name at the end: `Chief Inspector of Probation` in `Chief Inspector of Probation Ann Example`."""
    if _NICKNAMED.match(text, end):
        return start + len(text[start:end].rpartition(" ")[0].rstrip())
    for word in re.finditer(rf"{SPACE}+([{UPPER}][\w'’-]+)(?={SPACE}+[{UPPER}])", text[start:end]):
        if word.group(1).split("-")[0].lower() in members("given_names") and word.start():
            return start + len(_JOINS.sub("", text[start : start + word.start()]))
    name = re.search(rf"{SPACE}+(?:[{UPPER}][\w'’-]+{SPACE}+){{1,2}}[{UPPER}][\w'’-]+$", text[start:end])
    if not name or re.match(r"[,;:.)\n\t|]|$", text[end : end + 1]):
        return end
    known = members("no_names", "matters")
    words = name.group().split()
    if any(word.lower() in known for word in words[-2:]):
        return end
    names = words if not any(word.lower() in known for word in words) else words[-2:]
    cut = end - len(name.group()) + name.group().index(names[0]) - 1
    return start + len(_JOINS.sub("", text[start:cut]))


#: What joins the next person of a list to a title: `Cabinet Member for Homes and Ann Example, head of housing`.
_JOINS = re.compile(rf",?{SPACE}+(?:and|&)$|,$")


#: For how long, not of what: `chair for the ensuing year`, `clerk for eleven years`.
TERM = re.compile(
    r"(?:ensuing|municipal|further|coming|forthcoming|rest|remainder|past|last|next|whole|current|same"
    r"|time|first|second|third|final|moment|duration|purposes? of|(?:agenda )?items?\b"
    r"|foreseeable|remaining|up|another|couple|few|one of|(?:place|lieu|stead) of|succession to|\d{1,2}"
    r"|\d{4}(?:[/–-]\d{2,4})?)\b|(?:(?:about|around|almost|nearly|over|just|only|some|more than|less than|at least) )?"
    rf"(?:an?|one|{NUMERALS}|\w+teen|\w+ty|many|several|\d+)"
    r"(?:[ -][\w-]+)? (?:years?|months?|weeks?|days?|decades?|terms?)\b"
    r"|(?:short|fixed|limited|trial|probationary|interim|temporary|[\w-]+-(?:week|month|year|day))[ \u00a0]"
    r"(?:\w+[ \u00a0])?(?:period|term|spell|time|basis|contract)\b"
    r"|(?:meeting|evening|afternoon|session|day|year(?![ \u00a0](?:group\b|\d))|week|term|period|season)\b"
    rf"|{CALENDAR_NAME}[ \u00a0]\d|(?:{'|'.join(WEEKDAYS)})\b"
    r"(?![ \u00a0](?:service|planning|centre))",
    re.IGNORECASE,
)


#: `Mayor of the Borough for the municipal year 2031/32`
_FOR_A_TERM = re.compile(rf"{SPACE}+for{SPACE}+(?:the{SPACE}+|a{SPACE}+)?(?={TERM.pattern})", re.IGNORECASE)


def without_term(text: str, start: int, stop: int) -> int:
    """Where what a title is of ends, without the time that it is held for."""
    term = _FOR_A_TERM.search(text, start, stop)
    return term.start() if term else stop
