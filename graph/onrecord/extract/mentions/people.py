"""People as they stand in the text, and who is who within one document.

A name is a run of capitalised words that are neither bodies nor posts. It is a person's where the text treats
it as one: a prefix or letters stand with it, a post beside it, or it speaks. From then on the surname, the
first name, a short form of it and a name with a prefix mean that person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from onrecord.extract.mentions.candidates import candidates
from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention, Candidate, PersonMention, PostMention
from onrecord.extract.mentions.treated import is_person, joins, of_body, under_plurals
from onrecord.extract.words import entries, table
from onrecord.given import is_form_of


@dataclass(frozen=True, slots=True)
class Person:
    """A person of one document: the fullest name, and what stands with it."""

    name: str
    prefix: str
    suffix: str
    born: str = ""  #: a former surname, where the text gives one (`née`)


def find_people(
    text: str,
    posts: tuple[PostMention, ...],
    bodies: tuple[BodyMention, ...],
) -> tuple[tuple[PersonMention, ...], tuple[Person, ...]]:
    """Every person that `text` mentions, and the persons there are, each with the fullest name.

    Returns mentions in the order of the text, without overlaps, and persons in the order of their first mention.
    """
    names = candidates(text, posts, bodies)
    firm = [c for c in names if is_person(text, c, posts) or of_body(text, c, bodies) or _has_an_office(text, c)]
    named = {c.name for c in firm if len(c.parts) > 1}
    firm += [c for c in _besides(firm, names) if c.name in named]
    while more := [c for c in _besides(firm, names) if joins(text, c, firm)]:
        firm += more
    firm += _besides(firm, under_plurals(text, names))
    people = _people(text, firm)
    mentions = list(_mentions(text, names, firm, people, bodies))
    return tuple(_apart(mentions)), tuple(people)


def _besides(firm: list[Candidate], names: Iterable[Candidate]) -> list[Candidate]:
    held = {name.start for name in firm}
    return [name for name in names if name.start not in held]


def _people(text: str, firm: list[Candidate]) -> list[Person]:
    """The persons behind firm mentions: names that mean the same are one, under the fullest."""
    groups: list[list[Candidate]] = []
    for name in sorted(firm, key=lambda c: (-len(c.parts), _by_initial(c), c.start)):
        home = [g for g in groups if _same_person(g[0], name)]
        if len(home) == 1 or (home and len(name.parts) > 1):
            home[0].append(name)
        elif not home:
            groups.append([name])
    people = [(min(c.start for c in g), _person(g)) for g in groups]
    return [person for _, person in sorted(people, key=lambda pair: pair[0])]


def _person(group: list[Candidate]) -> Person:
    fullest = max(group, key=lambda c: (len(c.parts), not _by_initial(c), not c.name.isupper(), -c.start))
    prefixes = [_kept(c.prefix) for c in group if _kept(c.prefix)]
    suffixes = [c.suffix for c in group if c.suffix]
    return Person(_in_small(fullest.name), max(prefixes, key=len, default=""), max(suffixes, key=len, default=""))


_PARTICLES = frozenset(["de", "del", "der", "di", "la", "le", "van", "von", "ap", "ab", "ferch", "bin", "ibn", "al"])


@lru_cache(maxsize=1024)
def _in_small(name: str) -> str:
    """A name in capitals as it is written in small letters: `ANN O'ROE` is Ann O'Roe, `ANN MCROE` Ann McRoe."""
    first, *rest = name.split(" ")
    if not rest or not name.isupper() or len(rest[-1]) < 3:
        return name
    return " ".join([_capitalised(first), *(w.lower() if w.lower() in _PARTICLES else _capitalised(w) for w in rest)])


def _capitalised(word: str) -> str:
    small = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"\bMc([a-z])", lambda part: "Mc" + part.group(1).upper(), small)


def _by_initial(name: Candidate) -> bool:
    """`M. Rai`, of whom another place may say the first name."""
    return len(name.parts[0].rstrip(".")) == 1


@cache
def _dropped() -> frozenset[str]:
    return frozenset(entry.rstrip("*").lower() for entry in entries("prefixes") if entry.endswith("*"))


@lru_cache(maxsize=256)
def _kept(prefix: str) -> str:
    words = [word for word in re.split(rf"{SPACE}+", prefix) if word.rstrip(".").lower() not in _dropped()]
    return re.sub(r"^(Councillor|Cllr|Coun|Dr)s$", r"\1", " ".join(words))


def _same_person(full: Candidate, other: Candidate) -> bool:
    """Whether a name means the same person as a fuller one in the same document."""
    return means(full.name, other.name, bool(other.prefix)) and not _apart_by_sex(full.prefix, other.prefix)


def _apart_by_sex(left: str, right: str) -> bool:
    return bool((_FEMALE.search(left) and _MALE.search(right)) or (_MALE.search(left) and _FEMALE.search(right)))


_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|Baron)\b")


@lru_cache(maxsize=4096)
def means(full: str, short: str, titled: bool = False) -> bool:
    """Whether `short` may stand for `full` within one document: its surname, its first name or a form of that.

    A prefix before a single word makes it a surname (or, behind Sir and Dame, a first name). A name in capitals
    (`COUNCILLOR ANN EXAMPLE: ...`) is the same as in small letters.
    """
    whole, part = full.replace("’", "'").split(), short.replace("’", "'").split()
    if len(part[0]) > 2 and full.isupper() != short.isupper():
        whole, part = full.replace("’", "'").upper().split(), short.replace("’", "'").upper().split()
    if whole == part:
        return True
    if len(part) == 1:
        return part[0] in (whole[-1], whole[0]) or (
            not titled and len(whole[0].rstrip(".")) > 1 and is_form_of(part[0], whole[0])
        )
    if part[-1].lower() != whole[-1].lower() or len(whole) < 2:
        return False
    if len(part) < len(whole) and [word.lower() for word in part] == [word.lower() for word in whole[-len(part) :]]:
        return True  # a surname of several words: `van Example`, `Example Roe`
    return is_form_of(part[0], whole[0]) and not _of_both_sexes(part[0], whole[0])


_HERS = re.compile(r"(?:a|ia|ina|ine|la|le|ella|elle|etta|ette)")


def _of_both_sexes(left: str, right: str) -> bool:
    """Whether one of two given names is a man's and the other a woman's: `Daniel` and `Danielle`."""
    sexes = table("given_sexes")
    short, long = sorted((left, right), key=len)
    if short in sexes["he"] and long.startswith(short) and _HERS.fullmatch(long[len(short):]):
        return True
    return any(one in sexes["she"] and other in sexes["he"] for one, other in ((left, right), (right, left)))


def _mentions(
    text: str, names: list[Candidate], firm: list[Candidate], people: list[Person], bodies: tuple[BodyMention, ...]
) -> Iterator[PersonMention]:
    known = {id(c) for c in firm}
    now_called = _renamed(text, names)
    full = [(_in_small(c.name), c) for c in names]
    told = {p.name: [c.start for name, c in full if name == p.name and not _in_passing(text, c)] for p in people}
    places = {b.start for b in bodies if b.kind == "place"}
    for name in names:
        if id(name) not in known and name.start in places and not _given_or_surname(name, people):
            continue
        meant = [p for p in people if means(p.name, name.name, bool(name.prefix))]
        person = _nearest(meant, name, told)
        if person and (id(name) in known or _may_be(text, name, person)):
            told_as = now_called.get(person.name, person.name)
            yield PersonMention(name.start, name.end, _kept(name.prefix), name.name, name.suffix, told_as)


#: Between two names of one person: the one of today first, or last.
_ONCE = re.compile(rf",?{SPACE}\(?(?:formerly|previously|born|n[ée]e)(?:{SPACE}known{SPACE}as)?{SPACE}$")
_NOW = re.compile(rf",?{SPACE}\(?(?:(?:who{SPACE}is{SPACE})?now|now{SPACE}known{SPACE}as){SPACE}$")


def _renamed(text: str, names: list[Candidate]) -> dict[str, str]:
    """Former names of persons, each with the name of today: `Ann Example, formerly Ann Roe`, `Ann Roe, now Ann
    Example`."""
    found = dict[str, str]()
    for name in names if "n\u00e9e" in text or "nee " in text or "maiden" in text else ():
        if len(name.parts) > 1 and (born := _BORN.match(text, name.end)):
            found[f"{name.parts[0]} {born['name']}"] = name.name
    for first, second in pairwise(names):
        if second.start - first.end > _RENAMES or len(first.parts) < 2 or first.parts[0] != second.parts[0]:
            continue
        if len(second.parts) > 1 and first.name != second.name:
            between = text[first.end : second.start]
            old, new = (second, first) if _ONCE.fullmatch(between) else (first, second)
            if old is second or _NOW.fullmatch(between):
                found[old.name] = new.name
    return found


#: `Ann Example (née Roe)`: behind a name the surname of once, alone.
_BORN = re.compile(
    rf",?{SPACE}\(?(?:n[ée]e|whose{SPACE}maiden{SPACE}name{SPACE}(?:is|was)){SPACE}(?P<name>[{UPPER}][\w'’-]+)(?!{SPACE}[{UPPER}])"
)
_RENAMES = 24  #: code points between two names of one person, at most


def _given_or_surname(name: Candidate, people: list[Person]) -> bool:
    return any(name.name in (p.name.split()[0], p.name.split()[-1]) for p in people)


def _may_be(text: str, name: Candidate, person: Person) -> bool:
    """A bare word that is some person's name: not where it goes on as another name or is a form by letters only."""
    goes_on = re.match(rf"{SPACE}[{UPPER}][\w]", text[name.end : name.end + 3])
    return not goes_on and (len(name.name) > 2)


def _nearest(meant: list[Person], name: Candidate, told: dict[str, list[int]]) -> Person | None:
    """Of several whom a bare name may mean, the one named in full last before it; two of one first name stay open."""
    exact = [p for p in meant if p.name == _in_small(name.name)]
    if exact or len(meant) < 2:
        return (exact or meant or [None])[0]  # type: ignore[list-item]
    last = [(max((at for at in told[p.name] if at < name.start), default=-1), p) for p in meant]
    named = [pair for pair in last if pair[0] >= 0]
    return max(named, key=lambda pair: pair[0])[1] if named else None


#: Whoever is named as a relative of somebody else: the bare surname behind it means the other one.
_RELATIVE = (r"(?:wife|husband|son|daughter|brother|sister|father|mother|mum|dad|widow|widower|partner|spouse|twin"
             r"|cousin|nephew|niece|uncle|aunt)")
_KIN = re.compile(
    rf"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|['’]s){SPACE}+(?:late{SPACE}+|own{SPACE}+|then{SPACE}+|former{SPACE}+|ex-)?"
    rf"{_RELATIVE},?|{_RELATIVE}{SPACE}+of){SPACE}+$")


def _in_passing(text: str, name: Candidate) -> bool:
    """Whether a name stands there as that of a relative, or within a quotation."""
    opened, closed = (text.rfind(mark, max(0, name.start - 600), name.start) for mark in "“”")
    return opened > closed or _KIN.search(text, max(0, name.start - 40), name.start) is not None


def _apart(mentions: list[PersonMention]) -> list[PersonMention]:
    kept: list[PersonMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


# --- surnames alone behind an office: `President Example`, where the text gives no fuller name

_OFFICE = re.compile(
    r"(?:^|[^\w-])(?:(?:Vice |former |then-|ex-)?President|(?:Deputy )?Prime Minister"
    r"|(?:First|Chief|Foreign|Finance|Home|Health|Interior|Defen[cs]e) Minister"
    r"|(?:Foreign |Home |Defen[cs]e |Health |Treasury )?Secretary|Premier|Chancellor|Senator|Governor|Mayor|Taoiseach"
    rf"|Attorney General|Chief Justice|Ambassador|Congressman|Congresswoman|Coach){SPACE}$"
)
_ACTS = re.compile(
    rf"['’]s\b|,?{SPACE}+(?:said|says|told|tells|added|adds|wrote|warned|called|insisted|replied|announced|has|had|is|was"
    r"|will|would|also|then|on|who|and|to|in|at|from|for|by|about|after|before|over|as|during|met|but|or|with|does|did"
    r"|believes|wants|could|should|may|might|must|can)\b|[.,;:]"
)


def _has_an_office(text: str, name: Candidate) -> bool:
    """Whether a single name stands behind an office and goes on as a person does."""
    if len(name.parts) != 1 or len(name.name) < 3 or name.name in (
            *table("names_too")["places"], *table("names_too")["thoroughfares"]):
        return False
    before = text[max(0, name.start - 30) : name.start]
    return bool(_OFFICE.search(before) and _ACTS.match(text, name.end))
