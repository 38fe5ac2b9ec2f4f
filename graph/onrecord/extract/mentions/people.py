"""People as they stand in the text, and who is who within one document.

A name is a run of capitalised words that are neither bodies nor posts. It is a person's where the text treats
it as one: a prefix or letters stand with it, a post beside it, or it speaks. From then on the surname, the
first name, a short form of it and a name with a prefix mean that person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.extract.mentions.held import held_by
from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention, Candidate, PersonMention, PostMention
from onrecord.extract.mentions.treated import is_person, is_surname_too, joins, of_body, under_plurals
from onrecord.extract.words import alternation, entries, members, table
from onrecord.given import is_form_of

_PART = (
    rf"(?:(?:[OD]['’])?(?:(?:al|el|ad|ar|as|ul)[-‐‑])?[{UPPER}](?:[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?"
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
    words = [entry.rstrip("*") for entry in entries("prefixes")]
    return rf"(?:{alternation(words)})\.?(?:{SPACE}+\(retd\.?\))?"


@cache
def _dropped() -> frozenset[str]:
    return frozenset(entry.rstrip("*").lower() for entry in entries("prefixes") if entry.endswith("*"))


@cache
def _suffix() -> str:
    return rf"(?:{alternation(entries('suffixes'))})"


@cache
def _titled_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'’-])(?<!Chief[ \u00a0])(?P<prefix>{_prefix()}(?:{SPACE}+{_prefix()})*){SPACE}+"
        rf"(?P<name>(?:[{UPPER}]{{1,3}}{SPACE}+(?=[{UPPER}]\w))?{_NAME})"
        rf"(?P<of>{SPACE}+of{SPACE}+[{UPPER}]\w+(?:[ -](?:[{UPPER}]\w+|(?:on|upon|le|in|by)[ -](?:the[ "
        rf"-])?[{UPPER}]\w+))?)?"
    )


@cache
def _plain_pattern() -> re.Pattern[str]:
    run = _NAME.replace("{0,4}", "{0,12}")
    initial = rf"(?:(?<=[,;]{SPACE})|(?<=\band{SPACE}))[{UPPER}]{{1,2}}{SPACE}+(?=[{UPPER}]\w)"
    return re.compile(rf"(?<![\w'’-])(?P<name>(?:{initial})?{run})")


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
    names = _candidates(text, posts, bodies)
    firm = [c for c in names if is_person(text, c, posts) or of_body(text, c, bodies) or held_by(text, c)]
    named = {c.name for c in firm if len(c.parts) > 1}
    firm += [c for c in names if c.name in named and c not in firm]
    while more := [c for c in names if c not in firm and joins(text, c, firm)]:
        firm += more
    firm += [c for c in under_plurals(text, names) if c not in firm]
    people = _people(text, firm)
    mentions = list(_mentions(text, names, firm, people, bodies))
    return tuple(_apart(mentions)), tuple(people)


def titled_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of names with a prefix: no body begins in one."""
    return tuple((m.start(), m.end("name")) for m in _titled_pattern().finditer(text))


def _candidates(text: str, posts: tuple[PostMention, ...], bodies: tuple[BodyMention, ...]) -> list[Candidate]:
    taken = [(b.start, b.end) for b in bodies if b.kind != "place" and not b.definite] + [
        (p.start, p.end) for p in posts if p.title.lower() != "councillor"
    ]
    found: list[Candidate] = []
    for match in _titled_pattern().finditer(text):
        if any(s < match.start() < e <= match.start("name") for s, e in taken):
            continue  # `Attorney General Ann Example`: the words before the name are a post
        over = min(
            (s for s, e in taken if s < match.end("name") and e > match.start("name")), default=match.end("name")
        )
        if over > match.start("name") + 1:
            found += [c for c in (_candidate(match, over, match.group("prefix")),) if c.name]
    spans = [(c.start, c.end) for c in found]
    for match in _plain_pattern().finditer(text):
        found += [c for c in _without_others(match, taken + spans) if c.name]
    return sorted(found, key=lambda c: c.start)


def _candidate(match: re.Match[str], stop: int, prefix: str) -> Candidate:
    """The name behind a title, as far as `stop`, where a post or a body begins."""
    name = match.group("name")[: stop - match.start("name")].rstrip()
    cut = _name_length(name)
    name_end = match.start("name") + cut
    of = match.groupdict().get("of") or "" if stop == match.end("name") else ""
    noble = of and re.match(r"Lord|Lady|Baron", prefix) and cut == len(name)
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
    letters = re.compile(rf"(?:,?{SPACE}+{_suffix()}(?!\w))+").match(text, end)
    return letters.group() if letters else ""


def _name_length(name: str) -> int:
    """How much of a run of capitalised words behind a title is a name: up to the first word that no name has."""
    for word in re.finditer(r"\S+", name):
        closes = word.end() == len(name) and is_surname_too(word.group())
        if _no_name(word.group()) and not closes:
            return len(name[: word.start()].rstrip())
    return len(name)


def _no_name(word: str) -> bool:
    if word == "an":  # small, it stands in a name only: Mac an tSaoir
        return False
    bare = word.strip("\"“”‘’'(),").rstrip(".")
    return (len(bare) > 1 and bare.lower() in members("no_names")) or bare in entries("suffixes")


def _opens_name(text: str, words: list[tuple[int, int, str]], start: int) -> bool:
    """`June Roe` where no date can stand: two words, no preposition or day before them."""
    opens = len(words) == 2 and start == words[0][0] and words[0][2] in table("names_too")["given"]
    return opens and not re.search(
        r"(?:\b(?:in|on|since|by|last|this|next|from|until|to|of|early|late|mid)|\d"
        rf"|day,?){SPACE}$",
        text[max(0, start - 12) : start],
        re.IGNORECASE,
    )


def _tidy(name: str) -> str:
    """Without a nickname in quotation marks or brackets, one space between words."""
    return " ".join(re.sub(r"[\"“‘'(][^\"”’')]+[\"”’')](?=\s)", "", name).split())


def _without_others(match: re.Match[str], taken: list[tuple[int, int]]) -> Iterator[Candidate]:
    """The parts of a run of capitalised words that are neither taken nor words that no name has."""
    name, offset = match.group("name"), match.start("name")
    words = [(offset + w.start(), offset + w.end(), w.group()) for w in re.finditer(r"\S+", name)]
    group: list[tuple[int, int, str]] = []
    for start, end, word in [*words, (0, 0, "")]:
        named = (group and end == words[-1][1] and is_surname_too(word)) or _opens_name(match.string, words, start)
        opener = start == words[0][0] and len(words) > 2 and (_OPENS.search(word) or _glued(match.string, words))
        blocked = opener or not word or (_no_name(word) and not named) or any(s < end and e > start for s, e in taken)
        if not blocked:
            group.append((start, end, word))
            continue
        if group:
            suffix = _letters_behind(match.string, group[-1][1])
            found = " ".join(w for _, _, w in group)
            yield Candidate(
                group[0][0],
                group[0][0],
                group[-1][1],
                group[-1][1] + len(suffix),
                "",
                _tidy(found),
                " ".join(re.findall(r"\w+", suffix)),
            )
        group = []


def _glued(text: str, words: list[tuple[int, int, str]]) -> bool:
    """`Contact Ann Example`, `Junior Ann Example` at the head of a sentence: no first name, but one behind it."""
    start = words[0][0]
    opens = start < 2 or text[start - 1] in "\n•\t" or text[start - 2] in ".?!:\n"
    first, second = (word.lower().replace("’", "'") for _, _, word in words[:2])
    noun = first in members("speaker_nouns") or _OF_TRADE.search(first)
    return bool(opens and noun and second in members("given_names") and first not in members("given_names"))


#: How words end that say what somebody is: `Junior`, `Campaigner`, `Organist`.
_OF_TRADE = re.compile(r"..(?:er|or|ist|ior|man|woman|ant|eer|ee|ian)$")


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
    fullest = max(group, key=lambda c: (len(c.parts), not _by_initial(c), -c.start))
    prefixes = [_kept(c.prefix) for c in group if _kept(c.prefix)]
    suffixes = [c.suffix for c in group if c.suffix]
    return Person(fullest.name, max(prefixes, key=len, default=""), max(suffixes, key=len, default=""))


def _by_initial(name: Candidate) -> bool:
    """`M. Rai`, of whom another place may say the first name."""
    return len(name.parts[0].rstrip(".")) == 1


def _kept(prefix: str) -> str:
    words = [word for word in re.split(rf"{SPACE}+", prefix) if word.rstrip(".").lower() not in _dropped()]
    return re.sub(r"^(Councillor|Cllr|Coun|Dr)s$", r"\1", " ".join(words))


def _same_person(full: Candidate, other: Candidate) -> bool:
    """Whether a name means the same person as a fuller one in the same document."""
    return means(full.name, other.name, bool(other.prefix)) and not _apart_by_sex(full.prefix, other.prefix)


def _apart_by_sex(left: str, right: str) -> bool:
    female, male = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness)\b"), re.compile(r"\b(?:Mr|Sir|Lord|Baron)\b")
    return bool((female.search(left) and male.search(right)) or (male.search(left) and female.search(right)))


def means(full: str, short: str, titled: bool = False) -> bool:
    """Whether `short` may stand for `full` within one document: its surname, its first name or a form of that.

    A prefix before a single word makes it a surname (or, behind Sir and Dame, a first name).
    """
    whole, part = full.split(), short.split()
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
    return is_form_of(part[0], whole[0]) or part[0].lower() == whole[0].lower()


def _mentions(
    text: str, names: list[Candidate], firm: list[Candidate], people: list[Person], bodies: tuple[BodyMention, ...]
) -> Iterator[PersonMention]:
    known = {id(c) for c in firm}
    places = {b.start for b in bodies if b.kind == "place"}
    for name in names:
        if id(name) not in known and name.start in places and not _given_or_surname(name, people):
            continue
        meant = [p for p in people if means(p.name, name.name, bool(name.prefix))]
        person = _nearest(meant, name, text)
        if person and (id(name) in known or _may_be(text, name, person)):
            yield PersonMention(name.start, name.end, _kept(name.prefix), name.name, name.suffix, person.name)


def _given_or_surname(name: Candidate, people: list[Person]) -> bool:
    return any(name.name in (p.name.split()[0], p.name.split()[-1]) for p in people)


def _may_be(text: str, name: Candidate, person: Person) -> bool:
    """A bare word that is some person's name: not where it goes on as another name or is a form by letters only."""
    goes_on = re.match(rf"{SPACE}[{UPPER}][\w]", text[name.end : name.end + 3])
    return not goes_on and (len(name.name) > 2)


def _nearest(meant: list[Person], name: Candidate, text: str) -> Person | None:
    """Of several whom a bare name may mean, the one named in full last before it; two of one first name stay open."""
    exact = [p for p in meant if p.name == name.name]
    if exact or len(meant) < 2:
        return (exact or meant or [None])[0]  # type: ignore[list-item]
    last = [(text.rfind(p.name, 0, name.start), p) for p in meant]
    named = [pair for pair in last if pair[0] >= 0]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def _apart(mentions: list[PersonMention]) -> list[PersonMention]:
    kept: list[PersonMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
