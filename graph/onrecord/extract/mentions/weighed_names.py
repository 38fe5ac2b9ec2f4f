"""Names of homes, schools, wards and firms that no rule knows, weighed by all that stands around them in a text.

`Larchwood` may be a village, a matter or a home: `the manager of Larchwood`, `At Larchwood, which cares for nine`, and
what the next sentence goes on with (`It was rated`) tell. Every place where a name stands gives its signs; what the
name is made of hardly counts, as the next text has other names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from onrecord.extract.memo import Memo
from onrecord.extract.mentions.graded_names import SMALL_GRADES, any_noun, kind_near
from onrecord.extract.mentions.naming import kinds_of
from onrecord.extract.weights import weights
from onrecord.extract.words import members
from onrecord.places import plain_letters

_GRADE = re.compile(rf"\b(?:{SMALL_GRADES})\b")
_VISIT = re.compile(r"\b(?:inspect\w*|visit\w*|rated|graded|judged|ratings?|grades?|report)\b")
_GOES_ON = re.compile(
    r"(?:It|Its|They|Their|There|Inspectors?|The (?:[a-z-]+ ){1,2}|Staff|Children|Residents|Pupils)\b"
)
_END = re.compile(r"[.!?]['’\"”]?(?:\s+|$)")
_STOP = re.compile(r"[.!?:;]['’\"”]?\s+$|\n\s*$")
#: Where what a sign of a sentence is read from stands in a text.
Told: TypeAlias = Mapping[str, Sequence[int]]
_MARKS = "“”‘’\"'().,;:"
_MOST = 12  #: places of a name that are looked at
_SIGHT, _REACH = 60, 400  #: code points on either side, and to the end of a sentence
_LEAST = 0.8  #: the chance from which a name is a body's: below it corpora lose more than they gain


def weighed_names(text: str, unknown: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """Those names of `unknown`, each with its places, that all signs together make those of bodies, with their
    kinds."""
    if not unknown:
        return
    learnt, told = weights("names"), told_by(text)
    for name, starts in unknown.items():
        if learnt.chance(set(name_signs(text, name, starts, told))) >= _LEAST:
            yield name, kind_near(text, starts[0])


def told_by(text: str) -> Told:
    """Where a text tells of grades and visits, and names what bodies are."""
    small = plain_letters(text)
    found = {"grade": _GRADE.finditer(small), "visit": _VISIT.finditer(small), "noun": any_noun().finditer(text)}
    return {sign: [match.start() for match in matches] for sign, matches in found.items()}


def name_signs(text: str, name: str, starts: list[int], told: Told) -> Iterator[str]:
    """All that a name shows at the places where it begins."""
    words = name.removeprefix("The ").split()
    initial = all(_opens(text, start) for start in starts[:_MOST])
    yield f"words {min(len(words), 4)}"
    yield f"places {min(len(starts), 3)}"
    yield f"stands {min(len(words), 2)} {'first' if initial else 'within'}"
    if name.startswith("The "):
        yield "article"
    if words[-1] in kinds_of("ends"):
        yield "house"
    if not members("no_names").isdisjoint(map(str.lower, words)):
        yield "common"
    for start in starts[:_MOST]:
        yield from _before(text, start)
        yield from _behind(text, start + len(name))
        yield from _around(text, start, start + len(name), told)


def _opens(text: str, start: int) -> bool:
    return start == 0 or _STOP.search(text, max(0, start - 5), start) is not None


def _before(text: str, start: int) -> Iterator[str]:
    ahead = text[max(0, start - _SIGHT) : start]
    *more, last = ("^", *ahead.rpartition("\n")[2].replace("\t", " | ").split())
    if last == "^" or _STOP.search(ahead):
        yield f"before {'^' if last == '^' else '.'}"
        return
    yield f"before {_KINDS[last]}"
    if len(more) > 1 and last[-1].isalpha():
        yield f"before {_KINDS[more[-1]]} {_KINDS[last]}"


def _behind(text: str, end: int) -> Iterator[str]:
    line = text[end : end + _SIGHT].partition("\n")[0].replace("\t", "|")
    mark = re.match(r"['’]s?\b|[^\s\w]?", line)
    own = "'s" if mark and mark.group()[:1] in ("'", "’") else mark.group() if mark else ""
    words = line[len(mark.group()) if mark else 0 :].split()
    yield f"behind {own or (_KINDS[words[0]] if words else '$')}"
    further = words[:1] if own else words[1:2]
    if further:
        yield f"behind {own or _KINDS[words[0]]} {_KINDS[further[0]]}"


def _around(text: str, start: int, end: int, told: Told) -> Iterator[str]:
    """What the sentence tells of, and what the next one does."""
    begin = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    stop = _END.search(text, end, end + _REACH)
    close = stop.start() if stop else end + _REACH
    yield from (f"within {sign}" for sign, starts in told.items() if _any_in(starts, begin, close))
    if stop:
        behind = stop.end(), stop.end() + _REACH // 2
        last = text.find(". ", *behind)
        after = behind[0], behind[1] if last < 0 else last
        yield from (f"after {sign}" for sign in ("grade", "visit") if _any_in(told[sign], *after))
        if _GOES_ON.match(text, *after):
            yield "after goes on"


def _any_in(starts: Sequence[int], begin: int, end: int) -> bool:
    first = bisect_left(starts, begin)
    return first < len(starts) and starts[first] < end


def _kind(word: str) -> str:
    """A small word as it is, a noun for bodies as such, others by their shape."""
    bare = word.strip(_MARKS).lower()
    comma = "," if word[-1] in ",;" else ""
    if not bare or re.search(r"\d", word):
        return word[:1] if not bare else "#"
    if bare in kinds_of("nouns") or bare.rstrip("s") in kinds_of("nouns"):
        return f"NOUN{comma}"
    return f"A{comma}" if word[:1].isupper() and bare not in members("leading_words") else f"{bare}{comma}"


_KINDS = Memo(_kind, most=4096)
