"""The scene: all mentions of one text, and the gist of a passage, in which every mention is one sign.

Rules are regular expressions over gists. In the gist of `Dr Ann Example, Director of Housing at Dunley Council,
said` the person is one sign, the post one and the body one, so that the rule `<person:P>,? <post:T> at <body:B>`
reads like a grammar. Signs: P a person, T a post, B a body, O an organ (a committee or a board), S a service,
D a date, Q a quotation with its marks. Everything else stands in the gist as it stands in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from onrecord.annotate import Quotation, Text
from onrecord.claims import Evidence, Mention
from onrecord.dates import DateMention, date_mentions, plain_words
from onrecord.extract.dropcaps import spelt
from onrecord.extract.gates import Gated, gated
from onrecord.extract.mentions.bodies import find_bodies
from onrecord.extract.mentions.candidates import titled_spans
from onrecord.extract.mentions.people import Person, find_people
from onrecord.extract.mentions.posts import find_posts
from onrecord.extract.mentions.services import find_services
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention, ServiceMention, apart

AnyMention = PersonMention | PostMention | BodyMention | ServiceMention | DateMention | Quotation

_PLANE = 0x1000  # mentions of one kind in one text; what is beyond is left unsigned
_PLANES = {kind: 0xF0000 + at * _PLANE for at, kind in enumerate("PTBOSDQ")}


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """Compile a pattern over gists: `<P>` is any sign of that kind, `<person:P>` the same as a named group.

    A space matches any white space within a line, a straight apostrophe a curly one too.
    """
    pattern = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]|[ ']", _widened, pattern)
    return re.compile(re.sub(r"<(?:(\w+):)?([A-Z]+)>", _sign_class, pattern))


@cache
def gated_shape(pattern: str) -> Gated:
    """The same with what it needs: for patterns that most passages do not match."""
    return gated(shape(pattern))


def _widened(match: re.Match[str]) -> str:
    """A space, an apostrophe, or a class that holds one of them, with its other forms."""
    words = match.group()
    if words.startswith("["):
        return words.replace(" ", " \u00a0").replace("'", "'’")
    return {" ": "[ \u00a0]", "'": "['’]"}.get(words, words)


def _sign_class(match: re.Match[str]) -> str:
    signs = f"[{sign_ranges(match.group(2))}]"
    return f"(?P<{match.group(1)}>{signs})" if match.group(1) else signs


def sign_ranges(kinds: str) -> str:
    """The signs of these kinds (letters as in `shape`) as ranges, for a class of characters in a pattern over gists."""
    return "".join(f"{chr(_PLANES[kind])}-{chr(_PLANES[kind] + _PLANE - 3)}" for kind in kinds)


_ANY_SIGN = re.compile(f"[{chr(min(_PLANES.values()))}-{chr(max(_PLANES.values()) + _PLANE - 1)}]")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar: what it is called, why it holds, the pattern over gists, and what it is to match."""

    name: str
    reason: str
    pattern: str
    examples: tuple[str, ...]

    def matches(self, gist: Gist) -> Iterator[Match]:
        """Every match of this rule in a gist."""
        for found in gated_shape(self.pattern).finditer(gist.shape):
            yield Match(gist, found)


@dataclass(frozen=True)
class Gist:
    """A passage with every mention as one sign. `starts[i]` and `ends[i]` are where the sign or letter i stands.

    `signs` are those of the whole text.
    """

    text: Text
    shape: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    signs: dict[str, AnyMention]

    def mentions(self) -> Iterator[tuple[int, AnyMention]]:
        """Every mention in the passage with the index of its sign, in order."""
        for found in _ANY_SIGN.finditer(self.shape):
            if (mention := self.signs.get(found.group())) is not None:
                yield found.start(), mention


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match in a gist, read back in offsets of the text."""

    gist: Gist
    found: re.Match[str]

    @property
    def start(self) -> int:
        return self.gist.starts[self.found.start()]

    @property
    def end(self) -> int:
        return self.gist.ends[self.found.end() - 1]

    def has(self, group: str) -> bool:
        """Whether the group took part and is not empty."""
        return group in self.found.re.groupindex and bool(self.found.group(group))

    def span(self, group: str) -> tuple[int, int]:
        """Where the words of a group stand in the text."""
        start, end = self.found.span(group)
        return self.gist.starts[start], self.gist.ends[end - 1]

    def words(self, group: str, value: str | None = None) -> Mention:
        """The words of a group."""
        return self.gist.text.words(*self.span(group), value)

    def sign(self, group: str) -> AnyMention:
        """The mention behind a group that is one sign."""
        return self.gist.signs[self.found.group(group)]

    def person(self, group: str) -> PersonMention:
        """The person behind a group; the rule's pattern makes sure that it is one."""
        sign = self.sign(group)
        assert isinstance(sign, PersonMention)
        return sign

    def post(self, group: str) -> PostMention:
        """The post behind a group; the rule's pattern makes sure that it is one."""
        sign = self.sign(group)
        assert isinstance(sign, PostMention)
        return sign

    def body(self, group: str) -> BodyMention:
        """The body or organ behind a group; the rule's pattern makes sure that it is one."""
        sign = self.sign(group)
        assert isinstance(sign, BodyMention)
        return sign


@dataclass(frozen=True, slots=True)
class Signed:
    """A mention and the sign that stands for it in gists."""

    start: int
    end: int
    sign: str
    mention: AnyMention


@dataclass(frozen=True, eq=False)
class Scene:
    """All mentions of a text, each in the order of the text."""

    text: Text
    persons: tuple[PersonMention, ...]
    people: tuple[Person, ...]
    posts: tuple[PostMention, ...]
    bodies: tuple[BodyMention, ...]
    services: tuple[ServiceMention, ...]
    dates: tuple[DateMention, ...]

    def gist(self, start: int, end: int) -> Gist:
        """The gist of a passage with each outer quotation folded into one sign."""
        return self._part(self._folded, start, end, self._quoted, self._signed)

    def open_gist(self, start: int, end: int) -> Gist:
        """The gist of a passage with the words of quotations left as they stand."""
        return self._part(self._open, start, end, self._signed)

    def _part(self, whole: Gist, start: int, end: int, *signed: list[Signed]) -> Gist:
        """A passage of a gist, which more than one rule asks for as a rule."""
        key = start, end, len(signed)
        if (made := self._parts.get(key)) is None:
            rows = (row for each in signed for row in _within(each, start, end))
            made = self._parts[key] = _cut(whole, start, end) or self._gist(start, end, apart(rows))
        return made

    @cached_property
    def _parts(self) -> dict[tuple[int, int, int], Gist]:
        return {}

    @cached_property
    def _folded(self) -> Gist:
        return self._gist(0, len(self.flat), apart([*self._quoted, *self._signed]))

    @cached_property
    def _open(self) -> Gist:
        return self._gist(0, len(self.flat), self._signed)

    @cached_property
    def readings(self) -> dict[object, Any]:
        """What rules read of the whole text, kept for the next that asks (`extract.once`)."""
        return {}

    @cached_property
    def _mentions(self) -> dict[str, AnyMention]:
        """What each sign stands for."""
        return {row.sign: row.mention for row in (*self._signed, *self._quoted)}

    def _gist(self, start: int, end: int, signed: list[Signed]) -> Gist:
        parts, starts = list[str](), list[int]()
        words, offsets, position = self.flat, self._offsets, start
        for row in signed:
            parts += [words[position : row.start], row.sign]
            starts += offsets[position : row.start + 1]
            position = row.end
        starts += offsets[position:end]
        ends = (*starts[1:], end) if starts else ()  # each sign or letter ends where the next one stands
        return Gist(self.text, "".join([*parts, words[position:end]]), tuple(starts), ends, self._mentions)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        return tuple(range(len(self.flat)))  # a stretch of them is taken several times faster than counted anew

    @cached_property
    def flat(self) -> str:
        """The document's text, letter for letter: line breaks inside a paragraph are spaces, drop capitals small."""
        return unwrapped(self.text)

    @cached_property
    def _signed(self) -> list[Signed]:
        """Every mention with its sign; where two overlap, the kind that comes first in `_kinds` stays."""
        return apart(
            Signed(m.start, m.end, chr(_PLANES[kind] + i), m)
            for kind, mentions in self._kinds()
            for i, m in mentions
            if i < _PLANE - 2
        )

    @cached_property
    def _quoted(self) -> list[Signed]:
        """Every outer quotation with its marks and its sign; a nickname within a name is none."""
        return [
            Signed(q.start - q.mark, q.end + q.mark * q.closed, chr(_PLANES["Q"] + i), q)
            for i, q in enumerate(q for q in self.text.quotations if not q.nested)
            if i < _PLANE - 2
            and not any(p.start < q.start and q.end < p.end for p in _within(self._named, q.start - 80, q.end + 80))
        ]

    @cached_property
    def _named(self) -> list[Signed]:
        return [Signed(p.start, p.end, "", p) for p in self.persons]

    def _kinds(self) -> list[tuple[str, list[tuple[int, AnyMention]]]]:
        bodies = list(enumerate(self.bodies))
        return [
            ("P", list(enumerate(self.persons))),
            ("T", list(enumerate(self.posts))),
            ("B", [(i, b) for i, b in bodies if b.kind not in ("organ", "place")]),
            ("O", [(i, b) for i, b in bodies if b.kind == "organ"]),
            ("S", list(enumerate(self.services))),
            ("D", list(enumerate(self.dates))),
            ("B", [(i, b) for i, b in bodies if b.kind == "place"]),
        ]

    # --- fields of claims -----------------------------------------------------------------------------------------

    def named(self, person: PersonMention) -> Mention:
        """A person as a claim's field: the words with prefix and suffix; value: the fullest name in this document."""
        return self.text.words(person.start, person.end, person.person)

    def titled(self, post: PostMention) -> Mention:
        """A post as a claim's field: the title without words of status; value: the title where it is worded apart."""
        if self.text.document.text.startswith(post.title, post.title_start):  # without the `-designate` behind it
            return self.text.words(post.title_start, post.title_start + len(post.title))
        return replace(self.text.words(post.title_start, post.end), value=post.title)

    def called(self, body: BodyMention) -> Mention:
        """A body as a claim's field; value: its fullest name in this document, None where that stays open."""
        return self.text.words(body.start, body.end, body.name)

    def dated(self, date: DateMention) -> Mention:
        """A date as a claim's field, as worded; value: in one line, spelt out where its words do not say it alone."""
        words = self.text.words(date.start, date.end)
        plain = plain_words(date)
        return replace(words, value=plain) if plain != words.words.replace("\u00a0", " ") else words

    def status(self, post: PostMention) -> Mention | None:
        """The words of status in front of (or behind) a post, or None."""
        if post.status is None:
            return None
        words = (post.start, post.title_start) if post.start < post.title_start else (post.start, post.end)
        end = words[0] + len(self.text.document.text[words[0] : words[1]].rstrip(" -\u00a0"))
        return self.text.words(words[0], end, post.status)

    def passage(self, start: int, end: int) -> Evidence:
        """The sentence around `start`, without a quotation that opens behind `end`."""
        whole = self.sentence(start)
        opens = [row.start for row in self._quoted if end <= row.start < whole.end and row.end - row.start > 20]
        if not opens:
            return whole
        stop = whole.start + len(self.text.document.text[whole.start : opens[0]].rstrip())
        return self.text.evidence(whole.start, stop)

    def sentence(self, offset: int) -> Evidence:
        """The sentence around `offset` as evidence."""
        whole = self.text.sentence_at(offset) or self.text.paragraph_at(offset)
        return self.text.evidence(whole.start, whole.end) if whole else self.text.evidence(offset, offset + 1)


def _cut(gist: Gist, start: int, end: int) -> Gist | None:
    """The part of a gist that is a passage; None where a mention or a quotation reaches over an end of it."""
    first, last = bisect_left(gist.starts, start), bisect_left(gist.starts, end)
    if first == last or gist.starts[first] != start or gist.ends[last - 1] != end:
        return None
    return Gist(gist.text, gist.shape[first:last], gist.starts[first:last], gist.ends[first:last], gist.signs)


def _within(rows: list[Signed], start: int, end: int) -> list[Signed]:
    """The rows, sorted and apart, that lie wholly in a passage."""
    first = bisect_left(rows, start, key=lambda row: row.start)
    last = bisect_left(rows, end, key=lambda row: row.start)
    return [row for row in rows[first:last] if row.end <= end]


def unwrapped(text: Text) -> str:
    """The text with line breaks inside a paragraph as spaces and drop capitals small: every offset stays what it is."""
    words, parts, position = text.document.text, [], 0
    for paragraph in text.paragraphs:
        parts += [words[position : paragraph.start], words[paragraph.start : paragraph.end].replace("\n", " ")]
        position = paragraph.end
    return spelt("".join([*parts, words[position:]]), text)


def survey_text(text: Text) -> Scene:
    """Find every mention in a text."""
    words = unwrapped(text)
    bodies = find_bodies(words, titled_spans(words))
    posts = find_posts(words, bodies)
    persons, people = find_people(words, posts, bodies)
    return Scene(text, persons, people, posts, bodies, find_services(words), tuple(date_mentions(words)))
