"""Posts: words of status, words that modify, a head (`director`, `cabinet member`), and what it is a post of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.mentions.spans import LOWER, SPACE, UPPER, BodyMention, PostMention
from onrecord.extract.words import alternation, entries, members, table

_ARTICLE = rf"(?:(?:the|its|their|our|a|an|The){SPACE}+)?"


@cache
def _head_pattern() -> re.Pattern[str]:
    statuses = alternation(list(table("statuses")))
    modifiers = alternation(entries("post_modifiers"))
    heads = alternation(entries("post_heads"))
    return re.compile(
        rf"(?<![\w’'-])(?P<status>(?:(?:{statuses})(?:-|{SPACE}+))*)"
        rf"(?P<title>(?:(?:His|Her){SPACE}Majesty['’]s{SPACE}|HM{SPACE})?"
        rf"(?:(?:{modifiers})(?:{SPACE}+and{SPACE}+(?:{modifiers}))?(?:{SPACE}+|-))*(?P<head>{heads}))"
        rf"(?:{SPACE}+(?P<after>designate|elect))?(?![\w-]|['’]\w)",
        re.IGNORECASE,
    )


@cache
def plural_pattern() -> re.Pattern[str]:
    """Titles in the plural, which several names share: `Her Majesty's Inspectors`, `co-leaders`, `Lead inspectors`."""
    statuses, modifiers = alternation(list(table("statuses"))), alternation(entries("post_modifiers"))
    heads = alternation(
        [head for head in entries("post_heads") if head not in {"councillor", "social worker", "official"}]
    )
    return re.compile(
        rf"(?<![\w’'-])(?P<status>(?:(?:{statuses})(?:-|{SPACE}+))*)"
        rf"(?P<title>(?:(?:His|Her){SPACE}Majesty['’]s{SPACE}|HM{SPACE}|Ofsted{SPACE})?"
        rf"(?:(?:{modifiers})(?:{SPACE}+|-))*(?:{heads})s(?:{SPACE}+(?:of|for){SPACE}+(?!(?:this|these|that|those"
        r"|the|our|your|their)\b)[\w'’]+)?)(?![\w-])",
        re.IGNORECASE,
    )


def find_posts(text: str, bodies: tuple[BodyMention, ...]) -> tuple[PostMention, ...]:
    """Every post that `text` mentions, in the order of the text, without overlaps.

    What a post is of belongs to its title (`Director of Children's Services`), unless it is a body, which is the
    organisation of the post; a committee or board (an organ) stays in the title.
    """
    solid = {body.start: body for body in bodies if body.kind != "organ"}
    found: list[PostMention] = []
    position = 0
    while match := _head_pattern().search(text, position):
        post = _post(text, match, solid)
        position = post.end if post else match.start() + 1
        if post:
            found.append(post)
    return tuple(found)


#: For how long, not of what: `chair for the ensuing year`.
_TERM = re.compile(
    r"(?:ensuing|municipal|coming|forthcoming|rest|remainder|past|last|next|whole|current|same"
    r"|time|first|second|third|final|moment|duration|foreseeable|remaining|\d)\b",
    re.IGNORECASE,
)


def _post(text: str, match: re.Match[str], bodies: dict[int, BodyMention]) -> PostMention | None:
    start, title_start, end = match.start(), match.start("title"), match.end("title")
    if _inside_body(match, bodies) or _no_post(text, match):
        return None
    end = _with_matter(text, end, bodies, match.group("title")[0].isupper())
    status = _status(match.group("status"), match.group("after"))
    if match.group("after") and end == match.end("title"):
        return PostMention(start, match.end(), title_start, text[title_start:end], status)
    return PostMention(start, end, title_start, text[title_start:end], status)


def _inside_body(match: re.Match[str], bodies: dict[int, BodyMention]) -> bool:
    return any(
        body.start <= match.start("head") < body.end or body.start < match.start("title") < body.end
        for body in bodies.values()
        if abs(body.start - match.start()) < 120
    )


def _no_post(text: str, match: re.Match[str]) -> bool:
    """`head` as a verb or a part of the body, `chairs`, `lead` with no office around it: no posts."""
    head, title = match.group("head"), match.group("title")
    bare = title.lower() == head.lower() and head.lower() in {
        "lead",
        "head",
        "chief",
        "executive",
        "official",
        "officer",
        "nurse",
        "deputy",
        "chair",
        "whip",
        "principal",
        "matron",
        "mentor",
    }
    if not bare:
        return False
    after = text[match.end() : match.end() + 30]
    before = text[max(0, match.start() - 12) : match.start()]
    governed = re.match(rf"{SPACE}+(?:of|for){SPACE}", after)
    verb = re.search(r"\b(?:to|will|would|can|could|who|must|should)[ \u00a0]$", before) and head.islower()
    verb = verb or (not governed and head.islower() and before.endswith(("and ", "and\u00a0")))
    return bool(verb) or not (
        governed
        or head[0].isupper()
        or head.lower() in {"chair", "deputy", "matron", "mentor"}
        or match.group("status")
    )


def _status(before: str, after: str | None) -> str | None:
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", f"{before} {after or ''}")]
    meanings = [table("statuses")[word] for word in words if word in table("statuses")]
    return "former" if "former" in meanings else meanings[0] if meanings else None


def _with_matter(text: str, end: int, bodies: dict[int, BodyMention], capitalised: bool) -> int:
    """Where the title ends, with what it is of: `of Children's Services`, `for Children, Schools and Families`."""
    bracket = re.compile(rf"{SPACE}\([{UPPER}][\w'’& ]+\)(?={SPACE}?/|{SPACE}+(?:at|of|for){SPACE})")
    if given := bracket.match(text, end):
        end = given.end()
    if capitalised and (dash := re.compile(rf"{SPACE}+[–-]{SPACE}+(?=[{UPPER}][{LOWER}])").match(text, end)):
        matter = _matter(text, dash.end(), bodies)
        return matter if matter > dash.end() else end
    link = re.compile(rf"{SPACE}+(?:of|for){SPACE}+(?:the{SPACE}+|a{SPACE}+)?").match(text, end)
    if not link:
        return end
    council = re.compile(rf"(?:the{SPACE}+)?([Cc]ouncil|[Oo]pposition|[Bb]oard|[Cc]ommittee)(?![\w-])").match(
        text, end + 4
    )
    if council and text[end : end + 4].strip() == "of":
        return council.end()
    if re.match(rf"{SPACE}+of{SPACE}+an?{SPACE}+[{LOWER}]", text[end : end + 12]):
        return end
    kind_of = re.compile(rf"(?:union|charity|company|trust|firm){SPACE}+").match(text, link.end())
    if _TERM.match(text, link.end()) or (kind_of and kind_of.end() in bodies):
        return end
    if (
        link.end() in bodies
        or link.end() - 4 in bodies
        or any(link.end() - 5 <= start <= link.end() for start in bodies)
    ):
        return end
    stop = _before_name(text, link.end(), _matter(text, link.end(), bodies))
    if stop <= link.end():
        return end
    return stop + len(m.group()) if (m := bracket.match(text, stop)) else stop


def _before_name(text: str, start: int, end: int) -> int:
    """Without a name at the end: `Chief Inspector of Probation` in `Chief Inspector of Probation Ann Example`."""
    name = re.search(rf"{SPACE}+(?:[{UPPER}][\w'’-]+{SPACE}+){{1,2}}[{UPPER}][\w'’-]+$", text[start:end])
    if not name:
        return end
    known = members("no_names") | members("matters")
    words = name.group().split()
    if any(word.lower() in known for word in words[-2:]):
        return end
    names = words if not any(word.lower() in known for word in words) else words[-2:]
    return end - len(name.group()) + name.group().index(names[0]) - 1


_TOKEN = re.compile(rf"(?P<word>[\w&][\w'’/&-]*)(?P<gap>{SPACE}+|,{SPACE}+|$)?")


def _matter(text: str, start: int, bodies: dict[int, BodyMention]) -> int:
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
        if word[-1] in "'’":
            # a possessive closes the matter: `Auditor General for Wales' annual report`
            return end - 1 if end == token.end("word") else end
        if not gap or (gap.startswith(",") and not _list_goes_on(text, token.end())):
            break
        position = token.end()
    return end


def _ends_matter(text: str, token: re.Match[str], bodies: dict[int, BodyMention], words: int) -> bool:
    word, position = token.group("word"), token.start()
    if word.lower() in members("matter_stops") or position in bodies or word.isdigit():
        return True
    if word in {"and", "&", "or"}:
        rest = text[token.end() : token.end() + 60]
        return not words or bool(_next_is_other(rest)) or token.end() in bodies
    prefixes = {p.rstrip("*") for p in entries("prefixes")}
    return word in prefixes and word[0].isupper()


def _next_is_other(rest: str) -> bool:
    """Whether `and` opens something else: another post, a person with a title, a clause."""
    first = rest.split()[0].strip(",.") if rest.split() else ""
    prefixes = {p.rstrip("*") for p in entries("prefixes")}
    if first.lower() in members("matter_stops") | {"the"} or first in prefixes:
        return True
    named = re.match(rf"{SPACE}*[{UPPER}][{LOWER}]+{SPACE}[{UPPER}][{LOWER}]+{SPACE}+", rest)
    return bool(_head_pattern().match(rest) or (named and _head_pattern().match(rest, named.end())))


def _list_goes_on(text: str, position: int) -> bool:
    """`Children, Schools and Families`: behind the comma stands another matter, and `and` closes the list."""
    item = rf"[{UPPER}][\w'’-]+(?:{SPACE}+(?:[{UPPER}][\w'’-]+|of|for))*"
    shape = re.compile(rf"(?:{item},{SPACE}+)*{item},?{SPACE}+(?:and|&){SPACE}+[{UPPER}]")
    rest = shape.match(text, position)
    return (
        bool(rest) and not _next_is_other(text[position : position + 60]) and not _names(rest.group() if rest else "")
    )


def _names(words: str) -> Iterator[str] | list[str]:
    """Words in a list that a matter cannot have: posts' heads."""
    return [word for word in re.findall(r"[\w'’-]+", words.lower()) if word in members("post_heads")]
