"""One title for several names, and a body's own name as a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from onrecord.claims import Mention
from onrecord.extract.mentions.heads import plural_pattern
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.office.grammar import PERSON, when_behind
from onrecord.extract.office.pairs import Held
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import entries, table

# --- one title for several names ------------------------------------------------------------------------------------

_SEVERAL = shape(r"^(?P<between>(?:(?!<P>)[^.;:\n]){0,60}? (?:were|are|is|was)\b|:| [–—-]|\n|,|) ?:? ?\n?")
_NEXT_NAME = shape(r"(?:,? and |, |; ?|\n|,? & )?(?P<name>(?:<P>))(?: \([^()\n]{2,60}\))?")


#: `Ann Roe, Bob Poe (inspectors)`: the names first, the title they share in brackets.
_NAMES_BEFORE = shape(
    r"(?:(?:^|[:;\n)],? ?)(?P<names>(?:<P>(?:, | and |,? & ))+<P>) ?\((?:both |all )?"
    r"|(?<!<T> )(?<!<T>, )(?P<named>(?:<P>(?:, | and |,? & ))+<P>), (?:both |all |the |our |its |two |three |new )*)$"
)
#: `Ann Roe and Bob Poe will be deputy heads from September`
_NAMES_ARE = shape(
    r"(?P<names>(?:<P>(?:, | and |,? & ))+<P>),? (?P<verb>(?P<coming>will be(?:come)?|are to be|will serve as)"
    r"|(?P<past>were|served as)|are|remain|have been|serve as|continue as)(?: now| both| currently| joint)*"
    r" (?:the |our |its |their |<BO>'s? )?$"
)
_CLOSES = shape(r"(?: (?:of|at|for|with|from) [^,.;:\n<P>]{2,60})?(?:[.,;)]|\n|$| who\b| said\b)(?! <P>)")


def _each_before(scene: Scene, gist: Gist, plural: re.Match[str], names: str) -> Iterator[Held]:
    start, title = gist.starts[plural.start("title")], plural.group("title")
    role = scene.text.words(start, gist.ends[plural.end("title") - 1], singular(title))
    for sign in shape("<P>").findall(names):
        person = gist.signs[sign]
        if isinstance(person, PersonMention):
            status = _plural_status(scene, gist, plural)
            yield Held("names before one title", person, role, person.start, role.end, status=status)


def _each_is(scene: Scene, gist: Gist, plural: re.Match[str], are: re.Match[str]) -> Iterator[Held]:
    """Each of those who are, were or will be what the title says of all."""
    begin = max(0, plural.start() - 160)
    verb = begin + are.start("verb"), begin + are.end("verb")
    means = "incoming" if are["coming"] else "former" if are["past"] else ""
    status = scene.text.words(gist.starts[verb[0]], gist.ends[verb[1] - 1], means) if means else None
    since, until, _ = when_behind(scene, gist, plural.end())
    for held in _each_before(scene, gist, plural, are["names"]):
        yield replace(held, rule="several are", status=held.status or status, since=since, until=until)


_PLURAL = re.compile(r"\w+[sS](?!\w)")


@cache
def _plural_words() -> frozenset[str]:
    """The last words of titles in the plural."""
    return frozenset(re.split(r"\W", head.lower())[-1] + "s" for head in entries("post_heads"))


@lru_cache(maxsize=1)
def plural_titles(shown: str) -> tuple[re.Match[str], ...]:
    """Every title in the plural of a gist; those of the last gist asked for are kept."""
    known = _plural_words()
    closing = [found.end() for found in _PLURAL.finditer(shown) if found.group().lower() in known]
    lines = dict.fromkeys((shown.rfind("\n", 0, end) + 1, shown.find("\n", end)) for end in closing)
    return tuple(found for line in lines for found in _in_line(shown, *line))


def _in_line(shown: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The titles in the plural of a line; `end` is -1 for the last one."""
    titles, position = plural_pattern(), start
    for at in titles.starts(shown[start : end if end >= 0 else len(shown)]):
        if start + at >= position and (found := titles.pattern.match(shown, start + at)):
            yield found
            position = found.end()


def plurals(scene: Scene, gist: Gist) -> Iterator[Held]:
    """`Inspectors: Ann Roe and Bob Poe`, `co-leaders Ann Roe and Bob Poe`, `Co-opted members: Canon Roe (Diocese)`."""
    for plural in plural_titles(gist.shape):
        before = _NAMES_BEFORE.search(gist.shape[max(0, plural.start() - 160) : plural.start()])
        if before and (before["names"] or _CLOSES.match(gist.shape, plural.end())):
            yield from _each_before(scene, gist, plural, before["names"] or before["named"])
            continue
        if are := _NAMES_ARE.search(gist.shape[max(0, plural.start() - 160) : plural.start()]):
            yield from _each_is(scene, gist, plural, are)
            continue
        opening = _SEVERAL.match(gist.shape[plural.end() : plural.end() + 70])
        index = plural.end() + (opening.end() if opening else 0)
        if (
            opening is None
            or gist.shape[: plural.start()].endswith(" of ")
            or (opening.group("between") == "\n" and not _is_heading(gist, plural))
        ):
            continue
        start, title = gist.starts[plural.start("title")], plural.group("title")
        role = scene.text.words(start, gist.ends[plural.end("title") - 1], singular(title))
        while found := _NEXT_NAME.match(gist.shape, index):
            person = gist.signs[found.group("name")]
            if isinstance(person, PersonMention) and not shape(r",? ?\(?(?:<B> )?<T>").match(
                gist.shape, found.end("name")
            ):
                yield Held(
                    "one title for several names",
                    person,
                    role,
                    start,
                    person.end,
                    status=_plural_status(scene, gist, plural),
                )
            index = found.end()
            if aside := shape(r"(?:, (?:<B> )?<T>(?:,? (?:at|of|for) (?:the )?<B>)?"
                              r"| \(<T>(?:(?:,| and| &) <T>)?\))(?=;|,|\n| and )").match(gist.shape, index):
                index = aside.end()


def _is_heading(gist: Gist, plural: re.Match[str]) -> bool:
    return plural.start() == 0 or gist.shape[plural.start() - 1] == "\n"


#: `They replace the co-leaders Ann Roe and Bob Poe`
_REPLACED = shape(
    r"\b(?P<verb>(?:replac|succeed)\w*|tak\w+ over from|took over from|in place of) (?:the |two |both |[A-Z][\w-]+ )*$"
)


def _plural_status(scene: Scene, gist: Gist, plural: re.Match[str]) -> Mention | None:
    word = (plural.group("status") or "").strip(" -").lower()
    if not word and (gone := _REPLACED.search(gist.shape, max(0, plural.start() - 40), plural.start())):
        return scene.text.words(gist.starts[gone.start("verb")], gist.ends[gone.end("verb") - 1], "former")
    if not word:
        return None
    start = gist.starts[plural.start("status")]
    return scene.text.words(start, start + len(word), table("statuses")[word])


def singular(title: str) -> str:
    """The title of one holder: `Her Majesty's Inspectors`, `co-leaders`, `heads of service`."""
    return re.sub(r"(?<=[a-zA-Z])s\b(?=(?: (?:of|for)\b.*)?$)|(?<=[A-Z])S$", "", title)


# --- a body's own name as a title -----------------------------------------------------------------------------------

_OFFICER = re.compile(
    r"(?:Ombudsman|Commissioner|Auditor General|Adjudicator|Comptroller|Inspector|Regulator)(?: (?:of|for) [\w& ]+)?$"
)


#: A body and a person side by side.
BESIDE = (
    rf"<body:B>(?:,? |: ){PERSON}|{PERSON.replace('person', 'before')}(?:, |\n| – )(?:the |our )?<bodyb:B>(?=[,.;)\n]"
    r"| said|$)"
)


def titles_of_bodies(scene: Scene, sentences: Passages) -> Iterator[Held]:
    """`Housing Ombudsman Ann Roe`: the office is a body and a post under one name."""
    for match in sentences.across(BESIDE):
        body, person = (
            match.sign(one if match.has(one) else other) for one, other in (("body", "bodyb"), ("person", "before"))
        )
        if (
            isinstance(body, BodyMention)
            and isinstance(person, PersonMention)
            and _OFFICER.search(body.words)
            and body.name
        ):
            title = scene.text.words(body.start + len(body.words) - len(re.sub(r"^[Tt]he ", "", body.words)), body.end)
            yield Held(
                "a body's name as a title",
                person,
                title,
                min(body.start, person.start),
                max(body.end, person.end),
                None if body.definite else scene.called(body),
            )
