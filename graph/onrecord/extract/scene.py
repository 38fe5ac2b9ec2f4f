"""The scene: all mentions of one text, and the gist of a passage, in which every mention is one sign.

Rules are regular expressions over gists. In the gist of `Dr Ann Example, Director of Housing at Dunley Council,
said` the person is one sign, the post one and the body one, so that the rule `<person:P>,? <post:T> at <body:B>`
reads like a grammar. Signs: P a person, T a post, B a body, O an organ (a committee or a board), S a service,
D a date, Q a quotation with its marks. Everything else stands in the gist as it stands in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from onrecord.annotate import Quotation, Text
from onrecord.claims import Evidence, Mention
from onrecord.dates import DateMention, date_mentions
from onrecord.extract.mentions.bodies import find_bodies
from onrecord.extract.mentions.people import Person, find_people, titled_spans
from onrecord.extract.mentions.posts import find_posts
from onrecord.extract.mentions.services import find_services
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention, ServiceMention

AnyMention = PersonMention | PostMention | BodyMention | ServiceMention | DateMention | Quotation

_PLANES = {"P": 0xF0000, "T": 0xF1000, "B": 0xF2000, "O": 0xF3000, "S": 0xF4000, "D": 0xF5000, "Q": 0xF6000}
_PLANE = 0x1000


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """Compile a pattern over gists: `<P>` is any sign of that kind, `<person:P>` the same as a named group.

    A space matches any white space within a line, a straight apostrophe a curly one too.
    """
    pattern = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]|[ ']", _widened, pattern)
    return re.compile(re.sub(r"<(?:(\w+):)?([A-Z]+)>", _sign_class, pattern))


def _widened(match: re.Match[str]) -> str:
    """A space, an apostrophe, or a class that holds one of them, with its other forms."""
    words = match.group()
    if words.startswith("["):
        return words.replace(" ", " \u00a0").replace("'", "'’")
    return {" ": "[ \u00a0]", "'": "['’]"}.get(words, words)


def _sign_class(match: re.Match[str]) -> str:
    ranges = "".join(f"{chr(_PLANES[k])}-{chr(_PLANES[k] + _PLANE - 1)}" for k in match.group(2))
    return f"(?P<{match.group(1)}>[{ranges}])" if match.group(1) else f"[{ranges}]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar: what it is called, why it holds, the pattern over gists, and what it is to match."""

    name: str
    reason: str
    pattern: str
    examples: tuple[str, ...]

    def matches(self, gist: Gist) -> Iterator[Match]:
        """Every match of this rule in a gist."""
        for found in shape(self.pattern).finditer(gist.shape):
            yield Match(gist, found)


@dataclass(frozen=True)
class Gist:
    """A passage with every mention as one sign. `starts[i]` and `ends[i]` are where the sign or letter i stands."""

    text: Text
    shape: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    signs: dict[str, AnyMention]


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


@dataclass(frozen=True)
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
        outer = [q for q in self.text.quotations if not q.nested]
        return self._gist(start, end, [("Q", _Marked(q)) for q in outer])

    def open_gist(self, start: int, end: int) -> Gist:
        """The gist of a passage with the words of quotations left as they stand."""
        return self._gist(start, end, [])

    def _gist(self, start: int, end: int, folded: list[tuple[str, _Marked]]) -> Gist:
        shape_parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        signs: dict[str, AnyMention] = {}
        words, position = self.text.document.text, start
        for at, until, sign, mention in _apart([*_marks(folded), *self._between(start, end)], start, end):
            shape_parts += [words[position:at], sign]
            starts += [*range(position, at), at]
            ends += [*range(position + 1, at + 1), until]
            signs[sign] = mention
            position = until
        shape_parts.append(words[position:end])
        starts += range(position, end)
        ends += range(position + 1, end + 1)
        return Gist(self.text, "".join(shape_parts), tuple(starts), tuple(ends), signs)

    def _between(self, start: int, end: int) -> list[tuple[int, int, str, AnyMention]]:
        """Signs that may stand in a passage, those which win over others first."""
        first = bisect_left(self._signed, (start, 0, "", 0))
        last = bisect_left(self._signed, (end, 0, "", 0))
        return [(at, until, sign, self._mention(sign)) for at, until, sign, _ in self._signed[first:last]]

    @cached_property
    def _signed(self) -> list[tuple[int, int, str, int]]:
        rows: list[tuple[int, int, str, int]] = []
        for rank, (kind, mentions) in enumerate(self._kinds()):
            rows += [(m.start, m.end, chr(_PLANES[kind] + i), rank) for i, m in mentions]
        kept: list[tuple[int, int, str, int]] = []
        for row in sorted(rows, key=lambda r: (r[3], r[0])):
            if all(row[1] <= other[0] or row[0] >= other[1] for other in kept):
                kept.append(row)
        return sorted(kept)

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

    def _mention(self, sign: str) -> AnyMention:
        plane, index = divmod(ord(sign), _PLANE)
        kind = next(kind for kind, base in _PLANES.items() if base // _PLANE == plane)
        rows: dict[str, tuple[AnyMention, ...]] = {
            "P": self.persons,
            "T": self.posts,
            "B": self.bodies,
            "O": self.bodies,
            "S": self.services,
            "D": self.dates,
        }
        return rows[kind][index]

    # --- fields of claims -----------------------------------------------------------------------------------------

    def named(self, person: PersonMention) -> Mention:
        """A person as a claim's field: the words with prefix and suffix; value: the fullest name in this document."""
        return self.text.words(person.start, person.end, person.person)

    def titled(self, post: PostMention) -> Mention:
        """A post as a claim's field: the title without words of status."""
        return self.text.words(post.title_start, post.end)

    def called(self, body: BodyMention) -> Mention:
        """A body as a claim's field; value: its fullest name in this document, None where that stays open."""
        return self.text.words(body.start, body.end, body.name)

    def dated(self, date: DateMention) -> Mention:
        """A date as a claim's field, as worded."""
        return self.text.words(date.start, date.end)

    def status(self, post: PostMention) -> Mention | None:
        """The words of status in front of (or behind) a post, or None."""
        if post.status is None:
            return None
        words = (post.start, post.title_start) if post.start < post.title_start else (post.start, post.end)
        end = words[0] + len(self.text.document.text[words[0] : words[1]].rstrip(" -\u00a0"))
        return self.text.words(words[0], end, post.status)

    def sentence(self, offset: int) -> Evidence:
        """The sentence around `offset` as evidence."""
        sentence = self.text.sentence_at(offset)
        if sentence is None:
            paragraph = self.text.paragraph_at(offset)
            return (
                self.text.evidence(paragraph.start, paragraph.end)
                if paragraph
                else self.text.evidence(offset, offset + 1)
            )
        return self.text.evidence(sentence.start, sentence.end)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A quotation with its marks."""

    quotation: Quotation


def _marks(folded: list[tuple[str, _Marked]]) -> list[tuple[int, int, str, AnyMention]]:
    return [
        (m.quotation.start - 1, m.quotation.end + (1 if m.quotation.closed else 0), chr(_PLANES["Q"] + i), m.quotation)
        for i, (_, m) in enumerate(folded)
    ]


def _apart(
    rows: Iterable[tuple[int, int, str, AnyMention]], start: int, end: int
) -> list[tuple[int, int, str, AnyMention]]:
    """The rows within the passage that do not overlap; earlier in the list wins."""
    kept: list[tuple[int, int, str, AnyMention]] = []
    for row in rows:
        if row[0] >= start and row[1] <= end and all(row[1] <= o[0] or row[0] >= o[1] for o in kept):
            kept.append(row)
    return sorted(kept, key=lambda row: row[0])


def survey_text(text: Text) -> Scene:
    """Find every mention in a text."""
    words = text.document.text
    bodies = find_bodies(words, titled_spans(words))
    posts = find_posts(words, bodies)
    persons, people = find_people(words, posts, bodies)
    return Scene(text, persons, people, posts, bodies, find_services(words), tuple(date_mentions(words)))
