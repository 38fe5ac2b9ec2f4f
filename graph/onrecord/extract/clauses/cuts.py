"""Cuts that the words of a stretch tell alone: at `and that`, at a colon, at what somebody is blamed
for; and the outer marks that are no part of a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.clauses.plain import begins_plainly, plain_verb
from onrecord.extract.words import alternation, entries
from onrecord.numbers import NUMERALS

_SPLIT_THAT = re.compile(r"(?:[,;] ?| )(?:(?:and|but|or) )(?:also )?that (?![,.])|, that |; that "
                         r"|, as (?:did|do|does|was|were|is|are|has|have|had) (?=(?:the|its|their|an?|his|her|those) )")
#: Where a clause follows a thing or another clause: `housing is a worry: two families live in a hostel`, `(thought) the
#: kitchen dirty, and bells were not answered`.
_EXPLAINS = re.compile(r": (?=[a-z\d])|; (?:and |but )?(?=[a-z\d])|, (?:and|but) (?=[a-z\d])")
#: What only says in front of a colon that something follows: `One black mark remains: ...`, `Two gaps were found: ...`.
_ANNOUNCES = re.compile(
    r"\W*(?:(?:there|here) (?:is|are|was|were|remains?)[\w ]{0,30}"
    rf"|(?:one|{NUMERALS}|some|several|many|a|an|the only|the one|the same|\d+)(?: [\w-]+){{0,3}}?) "
    r"(?:marks?|weakness(?:es)?|concerns?|problems?|exceptions?|worr(?:y|ies)|gaps?|faults?|failings?|shortcomings?"
    r"|strengths?|snags?|caveats?|blots?|bright spots?|points?|things?|catch|issues?|lessons?|reasons?)\b[^:]{0,40}\Z",
    re.IGNORECASE,
)
_BLAMED = re.compile(r"\b(?:faults?|blamed?|maladministration|injustice|failings?)\b[^.;]{0,40}? for (?:not )?\w+ing\b")
_SPLIT_FOR = re.compile(r",(?: and)? (?=for (?:not )?\w+ing\b)| and (?=for (?:not )?\w+ing\b)")
_TRIM_LEFT = re.compile(
    r"(?:[\s,;:–—-]+|\[…\]|…|(?:and|but|that|also|while|whilst|although|though|whereas|yet|however|nevertheless|"
    r"nonetheless|"
    r"on the other hand|on the positive side|in addition|additionally|furthermore|moreover|consequently|equally|"
    r"similarly|by contrast|in contrast|meanwhile|overall|elsewhere)\b,?)+",
    re.IGNORECASE)


@cache
def _small() -> re.Pattern[str]:
    """A thing and what it was thought to be."""
    return re.compile(
        rf"(?:the|its|their|his|her|our) [^,;:]* (?:{alternation(entries('conditions'))}"
        r"|[\w-]+(?:ive|ous|ful|less|able|ible|ent|ant))(?: (?:of|in|for|to|with|on) [^,;:]*)?\Z"
    )


def cut_at_marks(words: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Cut at `and that`, `but that`: each begins a clause for sure; and at each thing somebody is to blame for."""
    begin, joined = start, ""
    blamed = _BLAMED.search(words, start, end)
    cuts = list(_SPLIT_THAT.finditer(words, start, end))
    cuts += (colon for colon in _EXPLAINS.finditer(words, start, end) if _parts_plainly(words, start, colon))
    cuts += _SPLIT_FOR.finditer(words, blamed.end(), end) if blamed else ()
    for cut in sorted(cuts, key=lambda found: found.start()):
        if cut.start() > begin and not (cut.group() == ": " and _ANNOUNCES.match(words, begin, cut.start())):
            yield begin, cut.start(), joined
        begin, joined = cut.end(), "but" if "but" in cut.group() else "and"
    yield begin, end, joined


def _parts_plainly(words: str, start: int, colon: re.Match[str]) -> bool:
    """Whether a plain clause stands behind a mark, and in front a plain clause or, unless a colon parts them, a thing
    of several words."""
    begin, finish = trimmed(words, start, colon.start())
    if not begins_plainly(words, colon.end()):
        return False
    if plain_verb(words, begin, finish)[1] is not None:
        return colon.group().startswith(":")  # any other joint of clauses is found where subjects are
    return not colon.group().startswith(":") and _small().match(words, begin, finish) is not None


def trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """Without joining words in front, without space, commas, full stops and unpaired quotation marks around it."""
    while True:
        lead = _TRIM_LEFT.match(words, start, end)
        if lead and lead.end() > start:
            start = lead.end()
            continue
        break
    while start < end and (words[end - 1] in " \u00a0,;:–—-\n\t." or _unpaired(words, start, end, end - 1)):
        end -= 1
    while start < end and _unpaired(words, start, end, start):
        start += 1
    return start, end


def _unpaired(words: str, start: int, end: int, at: int) -> bool:
    """Whether the character at `at` is a double quotation mark without its partner between `start` and `end`."""
    mark = words[at]
    if mark == "“":
        return "”" not in words[at + 1:end] and words[at + 1:end].count('"') == 0
    if mark == "”":
        return "“" not in words[start:at]
    return mark == '"' and words[start:end].count('"') % 2 == 1
