"""Runs of capitalised words that may be names of persons, behind a title or by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from onrecord.extract.memo import Memo
from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention, Candidate, PostMention, joined, reaches_into
from onrecord.extract.mentions.treated import is_surname_too
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, entries, members, prefixes, table

_PART = (
    rf"(?:(?:[ODMNLT]['’])?(?:(?:al|el|ad|ar|as|ul)[-‐‑])?[{UPPER}](?:[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?"
    rf"(?:[-‐‑–][^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)*|\.(?:[{UPPER}]\.)*)|(?:Wm|Geo|Chas|Jas|Jos|Thos)\.)"
)
_PARTICLE = (
    r"(?:Ó|Ní|Nic|ap|ab|ferch|de|da|di|del|della|van|von|der|den|bin|ibn|(?<=Mac )an|(?<=Mac )na|(?<=Nic )an"
    r"|al|el|le|la|du|dos|ter|ten|af|zu|y)"
)
_NICK = rf"(?:[\"“‘'(](?P<nick>[{UPPER}][\w'’-]+)[\"”’')]{SPACE}+)?"
_NAME = (
    rf"(?:(?:Ó|Ní|Nic|Mac|Ua){SPACE})?{_PART}(?:{SPACE}{{1,2}}(?:{_NICK.replace('(?P<nick>', '(?:')})?"
    rf"(?:{_PARTICLE}{SPACE}+){{0,2}}{_PART}){{0,4}}"
)


#: A word that opens a sentence before a name of two words or more: `Replacing Ann Example`, `Recently Ann Example`.
_OPENS = re.compile(r"^(?:[A-Z][a-z]{2,}(?:[^aeiou]ing|[lt]ly|ally)|[AQ]\.)$")


@cache
def _prefix() -> str:
    return rf"(?:{alternation(prefixes())})\.?(?:{SPACE}+\((?:ret['’]?d|rtd|retired)\.?\))?"


@cache
def _letters() -> re.Pattern[str]:
    """Post-nominals, with what parts them from the name before them."""
    return re.compile(rf"(?:,?{SPACE}+(?:{alternation(entries('suffixes'))})(?!\w))+")


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(entries("suffixes"))


#: Offices that begin as a peer's name does.
_NO_PEER = rf"(?!Lord{SPACE}(?:Mayor|Provost|Lieutenant|Chancellor|Chief|President))"


@cache
def _titled_pattern() -> Opening:
    return opening(
        rf"(?<![\w'’-])(?<!Chief[ \u00a0]){_NO_PEER}(?P<prefix>{_prefix()}(?:{SPACE}+{_prefix()})*){SPACE}+"
        rf"(?P<name>(?:[{UPPER}]{{1,3}}{SPACE}+(?=[{UPPER}]\w))?{_NAME})"
        rf"(?P<of>{SPACE}+of{SPACE}+[{UPPER}]\w+(?:[ -](?:[{UPPER}]\w+|(?:on|upon|le|in|by)[ -](?:the[ "
        rf"-])?[{UPPER}]\w+))?)?",
        prefixes(),
    )


@cache
def _plain_pattern() -> re.Pattern[str]:
    run = _NAME.replace("{0,4}", "{0,12}")
    initial = (
        rf"(?:(?<=[,;]{SPACE})|(?<=\band{SPACE}))[{UPPER}]{{1,2}}{SPACE}+(?=[{UPPER}]\w)"
        rf"|(?<=\n)[{UPPER}]{{1,2}}{SPACE}(?=[{UPPER}][\w'’-]+\n)"
    )
    return re.compile(rf"(?<![\w'’-])(?P<name>(?:{initial})?{run})")


#: Where such a name may begin.
_CAPITAL = re.compile(rf"[{UPPER}aeu](?<![\w'’-].)(?:(?<![aeu])|[ldrs][-‐‑])", re.DOTALL)


@lru_cache(maxsize=1)
def _titled(text: str) -> tuple[re.Match[str], ...]:
    """Names with a prefix, which bodies and people ask for one after the other."""
    return tuple(_titled_pattern().finditer(text))


def titled_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of names with a prefix: no body begins in one."""
    return tuple((m.start(), m.end("name")) for m in _titled(text))


def candidates(text: str, posts: tuple[PostMention, ...], bodies: tuple[BodyMention, ...]) -> list[Candidate]:
    """Every run of words that may be a name, without posts and bodies, in the order of the text."""
    taken = [(b.start, b.end) for b in bodies if b.kind != "place" and not b.definite] + [
        (p.start, p.end) for p in posts if p.title.lower() != "councillor"
    ]
    found: list[Candidate] = []
    for match in _titled(text):
        if any(s < match.start() < e <= match.start("name") for s, e in taken):
            continue  # `Attorney General Ann Example`: the words before the name are a post
        over = min(
            (s for s, e in taken if s < match.end("name") and e > match.start("name")), default=match.end("name")
        )
        if over > match.start("name") + 1:
            found += [c for c in (_candidate(match, over, match.group("prefix")),) if c.name]
    taken = joined([*taken, *((c.start, c.end) for c in found)])
    position = 0
    for capital in _CAPITAL.finditer(text):
        plain = _plain_pattern().match(text, capital.start()) if capital.start() >= position else None
        if plain:
            position = plain.end()
            found += [c for c in _without_others(plain, taken) if c.name]
    return sorted(found, key=lambda c: c.start)


def _candidate(match: re.Match[str], stop: int, prefix: str) -> Candidate:
    """The name behind a title, as far as `stop`, where a post or a body begins."""
    name = match.group("name")[: stop - match.start("name")].rstrip()
    cut = _name_length(name)
    name_end = match.start("name") + cut
    of = match.groupdict().get("of") or "" if stop == match.end("name") else ""
    noble = of and re.search(r"\b(?:Lord|Lady|Baron)", prefix) and cut == len(name)
    if noble:
        name_end += len(of)
        name += of
    suffix = _letters_behind(match.string, name_end)
    return Candidate(
        match.start(),
        match.start("name"),
        name_end,
        name_end + len(suffix),
        prefix,
        _tidy(name if noble else name[:cut]),
        " ".join(re.findall(r"\w+", suffix)),
    )


def _letters_behind(text: str, end: int) -> str:
    """The post-nominals at `end`, with what parts them from the name; empty where there are none."""
    letters = _letters().match(text, end)
    return letters.group() if letters else ""


def _name_length(name: str) -> int:
    """How much of a run of capitalised words behind a title is a name: up to the first word that no name has."""
    for word in re.finditer(r"\S+", name):
        closes = word.end() == len(name) and is_surname_too(word.group())
        if _NO_NAME[word.group()] and not closes:
            return len(name[: word.start()].rstrip())
    return len(name)


def _names_nobody(word: str) -> bool:
    if word == "an":  # small, it stands in a name only: Mac an tSaoir
        return False
    bare = word.strip("\"“”‘’'(),").rstrip(".")
    return (len(bare) > 1 and bare.lower() in members("no_names")) or bare in _suffixes()


#: Whether a word is none that a name has.
_NO_NAME = Memo(_names_nobody, most=4096)


def _opens_name(text: str, words: list[tuple[int, int, str]], start: int) -> bool:
    """`June Roe` where no date can stand: two words, no preposition or day before them."""
    opens = len(words) == 2 and start == words[0][0] and words[0][2] in table("names_too")["given"]
    return opens and not re.search(
        rf"(?:\b(?:in|on|since|by|last|this|next|from|until|to|of|early|late|mid)|\d|day,?){SPACE}$",
        text[max(0, start - 12) : start],
        re.IGNORECASE,
    )


_NICKNAME = re.compile(r"[\"“‘'(][^\"”’')]+[\"”’')](?=\s)")


def _tidy(name: str) -> str:
    """Without a nickname in quotation marks or brackets, one space between words."""
    return " ".join(_NICKNAME.sub("", name).split())


def _without_others(match: re.Match[str], taken: list[tuple[int, int]]) -> Iterator[Candidate]:
    """The parts of a run of capitalised words that are neither taken nor words that no name has."""
    offset, last = match.start("name"), match.end("name")
    words = [(offset + w.start(), offset + w.end(), w.group()) for w in _WORD.finditer(match.group("name"))]
    opener = len(words) > 2 and (_OPENS.search(words[0][2]) or _glued(match.string, words) or _mocks(words))
    group: list[tuple[int, int, str]] = []
    for start, end, word in words[1:] if opener else words:
        closes = group and end == last and is_surname_too(word)
        stops = _NO_NAME[word] and not closes and not _opens_name(match.string, words, start)
        if not stops and not reaches_into(taken, start, end):
            group.append((start, end, word))
        elif group:
            yield _untitled(match.string, group)
            group = []
    if group:
        yield _untitled(match.string, group)


_WORD = re.compile(r"\S+")


def _untitled(text: str, words: list[tuple[int, int, str]]) -> Candidate:
    """The name that some words are, with the letters behind it."""
    start, end = words[0][0], words[-1][1]
    suffix = _letters_behind(text, end)
    name = _tidy(" ".join(word for _, _, word in words))
    letters = " ".join(re.findall(r"\w+", suffix)) if suffix else ""
    return Candidate(start, start, end, end + len(suffix), "", name, letters)


def _glued(text: str, words: list[tuple[int, int, str]]) -> bool:
    """`Contact Ann Example`, `Junior Ann Example` at the head of a sentence: no first name, but one behind it."""
    start = words[0][0]
    opens = start < 2 or text[start - 1] in "\n•\t" or text[start - 2] in ".?!:\n"
    first, second = (word.lower().replace("’", "'") for _, _, word in words[:2])
    noun = first in members("speaker_nouns") or _OF_TRADE.search(first)
    return bool(opens and noun and second in members("given_names") and first not in members("given_names"))


def _mocks(words: list[tuple[int, int, str]]) -> bool:
    """`Crooked Ann Example`, `Disgraced Bob Roe`: an adjective in capitals that no name begins with, and a name."""
    first, second = (word.lower() for _, _, word in words[:2])
    given = members("given_names")
    return _LIKE.search(first) is not None and second in given and first not in given


#: How adjectives end that names seldom do.
_LIKE = re.compile(r"...(?:[^e]ed|ful|ous|less|yin['’]?|ish)$")
#: How words end that say what somebody is: `Junior`, `Campaigner`, `Organist`.
_OF_TRADE = re.compile(r"..(?:er|or|ist|ior|man|woman|ant|eer|ee|ian)$")
