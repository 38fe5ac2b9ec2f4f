"""Judgement areas as they stand in the text: what a grade is given for."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.words import alternation, table
from onrecord.numbers import NUMERALS

_DETERMINER = r"(?:(?:the|its|their|his|her|our|your|this|these|both|being|how|as) |\S{1,40}['’]s? )"
_COUNTED = re.compile(
    r"(?:all |each |every |\w+ (?:out )?of (?:the |its |their )?)?(?:other |main |key "
    r"|remaining |judgement |inspection )*"
    rf"(?:one|{NUMERALS}|\d+|most|all|each|every|several|some|many|both)?"
    r" ?(?:of )?(?:the |its |their )?(?:other |main |key |remaining |judgement |inspection |inspected |graded |core )*"
    r"(?:areas?|headings?|categor(?:y|ies)|judgements?|measures?|respects?|domains?|counts|aspects?"
    r"|criteria|key questions|questions|standards|themes?)"
    r"(?: (?:(?:that )?(?:it|they|inspectors|the \w+) )?(?:inspected|assessed|judged|graded|examined|covered|considered"
    r"|looked at|reviewed|measured|checked))?",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"(?:every|each|all|all \w+|across all)(?: of)?(?: the| its| their)? ?(?:(?!but)\w+ ){0,2}(?:areas?"
    r"|categor(?:y|ies)|judgements?|domains?|aspects?|respects?)(?: of (?:its|their|the) \w+)?(?!\w)"
    r"|the board(?!\w)|every way(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?i)\b(?:one|{NUMERALS}|\d+|most|all|each|every"
    r"|several|some|many|both|other|remaining)\b"
)
_ONE_WORD = r"(?:safe|effective|caring|responsive|well[- ]led)"
#: What leads to a word of an area: `whether its services are safe`, `the question of how caring it is`.
_HOW = (
    r"(?:the (?:key )?questions? (?:of )?)?(?:how |whether )(?:(?:it|they|(?:its|the|their) [\w-]+) (?:is|are|was"
    r"|were) )?"
)
_SHORT = re.compile(
    rf"(?i)(?:{_HOW}|being |the )?(?P<areas>{_ONE_WORD}(?:(?:,? and |,? or |, )(?:being "
    rf"|{_HOW}|for being |for |not )?{_ONE_WORD})*)(?![\w-])"
)
_OVERALL = re.compile(
    r"(?:its |their |the )?overall(?: effectiveness| performance| quality| experiences and progress)?",
    re.IGNORECASE,
)


#: All areas there are, however they are called; and what looks like one: `in the eyes of Ofsted`, a time (`in the most
#: recent Ofsted report`).
_ALL = re.compile(
    r"(?i)(?:all|each|every one)(?: of)? (?:[\w'’-]+ ){0,6}"
    r"(?:judgements?|areas?|questions?|categories|criteria|domains?|standards?|headings?)"
)
_EYES = re.compile(
    r"(?i)(?:the )?(?:eyes|view|opinion|books|judge?ment|estimation) of .*"
    r"|\S+['’]s? (?:eyes|view|opinion|books|estimation)"
)
_OF_TIME = re.compile(r"(?i)(?:the )?(?:most recent|latest|last|previous|past|next)(?: \w+)?")


def is_overall(words: str) -> bool:
    """Whether `words` name no single area: `overall effectiveness`, `every area`."""
    words = words.strip()
    return any(pattern.fullmatch(words) for pattern in (_OVERALL, _EVERYWHERE, _ALL, _OF_TIME, _EYES))


def on_one_line(words: str) -> str | None:
    """Words that a line break parts, in one line; None where they stand so."""
    plain = " ".join(words.split())
    return None if plain == words else plain


def starts_overall(words: str) -> int:
    """How many letters of `words` say `in every area` at their beginning; 0 where none do."""
    found = _EVERYWHERE.match(words)
    return found.end() if found else 0


def starts_named(words: str) -> int:
    """How many letters at the beginning of `words` are an area of the lexicon, kept whole; 0 where none are."""
    found = _any_named().match(words)
    return found.end() if found else 0


def starts_short(words: str) -> tuple[int, int] | None:
    """Where a list of one-word areas stands at the beginning: `how safe and well-led it is`; None where none does."""
    found = _SHORT.match(words)
    return found.span("areas") if found else None


def is_counted(words: str) -> bool:
    """Whether `words` only count areas: `three of the four areas`."""
    words = re.sub(rf"^(?:the )?other |^the (?=(?:{NUMERALS}) )", "", words.strip())
    if re.fullmatch(rf"(?i)(?:the other )?(?:one|{NUMERALS}|\d+)", words.strip()):
        return True
    if _ELSE.fullmatch(words.strip()):
        return True
    return _COUNTED.fullmatch(words.strip()) is not None and _NUMBER.search(words) is not None


#: Areas that no word names: `good for everything else that it looked at`.
_ELSE = re.compile(r"(?i)(?:(?:everything|all) (?:else|except|but|bar|apart from|other than)"
                   r"|the (?:rest|others|remainder)|elsewhere|(?:all|every) other \w+)(?: .*)?")


def is_named(words: str) -> bool:
    """Whether `words` are an area of the lexicon, or begin like one."""
    plain = _plain(words)
    return plain in _named() or _opens().match(plain) is not None


def is_known(words: str) -> bool:
    """Whether `words` are an area by its very name."""
    return _plain(words) in _named() or is_overall(words)


def is_bodily(words: str) -> bool:
    """Whether a phrase ends in a noun (or is a pronoun) that is itself inspected and graded."""
    tail = re.split(r" (?:of|in|at|for|on|near|from|run by|which|that|with|to) |,", _plain(words))[0].split()
    return bool(tail) and re.sub(r"['’]s?$", "", tail[-1]) in _bodies()


def kept_spans(words: str) -> list[tuple[int, int]]:
    """Where areas stand whose names hold a comma or an `and`."""
    return [match.span() for match in _kept().finditer(words)]


def split_areas(words: str) -> list[tuple[int, int]]:
    """Where each area of a list stands: `safety, and for being well-led` are two, `help and protection` is one."""
    held = kept_spans(words)
    cuts = [
        match for match in _BETWEEN.finditer(words) if not any(s <= match.start() and match.end() <= e for s, e in held)
    ]
    listed = any("," in cut.group() for cut in cuts) or re.match(r"\s*both\b", words) is not None
    cuts = [cut for cut in cuts if cut["prep"] or "," in cut.group() or listed or _parts(words, cut)]
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(words)]
    spans = [_trimmed(words, edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    return [(start, end) for start, end in spans if end > start and words[start:end] not in ("and", "or", "but")]


_BETWEEN = re.compile(r"(?:,? (?:and|or|as well as|plus|&) |, )(?P<prep>(?:also |both )?(?:for|at|in|on) )?(?=\S)")
_LEAD = re.compile(
    r"(?:[^\w\s]['’]s? |(?:while|whilst|whereas|although|though|but|and|both|also|for|at|in|on|being|its|their|his|her"
    r"|our|the (?=safety|leadership|governance)|"
    r"the areas? of|areas? of|terms of|relation to|respect of|how) )+"
)

#: What may stand behind an area and is none of it.
_TRAIL = re.compile(
    r"(?: (?:on (?:that|this) occasion|(?:this|last) time(?: round)?|there|here|at the time|in particular|as well|too"
    r"|respectively|(?:at|in) (?:the )?[\U000f0000-\U000fffff])"
    r"|(?: (?:to|as) (?:have )?be(?:en|ing)?| as| remaining| staying| rated| judged)+)[ ,]*$"
)


def _parts(words: str, cut: re.Match[str]) -> bool:
    """Whether both sides of an `and` are areas by themselves."""
    left, right = words[: cut.start()], words[cut.end() :]
    return (
        (_plain(left) in _named() and _plain(right) in _named())
        or bool(re.match(r"\s*(?:for |at |in |on )?[Tt]he ", left) and re.match(r"the ", right))
        or bool(re.match(r"\s*(?:for |at |in |on )?\w+ing ", left) and re.match(r"\w+ing ", right))
    )


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (words[start].isalnum() or ord(words[start]) > 0xF0000):
        start += 1
    lead = _LEAD.match(words, start, end)
    if lead and not words[start:end].lower().startswith("how "):
        start = lead.end()
    if tail := _TRAIL.search(words, start, end):
        end = tail.start()
    while end > start and not (words[end - 1].isalnum() or words[end - 1] in "?)" or ord(words[end - 1]) > 0xF0000):
        end -= 1
    return start, end


@cache
def _named() -> frozenset[str]:
    return frozenset(_plain(name) for name in table("areas")["named"])


@cache
def _any_named() -> re.Pattern[str]:
    return re.compile(rf"(?i:(?:the |its |their |being |how )?(?:{alternation(table('areas')['named'])}))(?!\w)")


@cache
def _bodies() -> frozenset[str]:
    return frozenset(table("areas")["bodies"])


@cache
def _kept() -> re.Pattern[str]:
    """Areas that hold a comma or an `and`, which do not part them."""
    return re.compile(
        rf"(?<!\w)(?i:{alternation([name for name in table('areas')['named'] if ' and ' in name or ',' in name])}"
        rf")(?!\w)"
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(table('areas')['heads'])})(?!\w)")


def _plain(words: str) -> str:
    words = " ".join(words.split()).strip(" ,.;:‘’“”\"'").replace("’", "'").lower()
    return re.sub(rf"^{_DETERMINER}+", "", words) if words not in table("areas")["named"] else words
