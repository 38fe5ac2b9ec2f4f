"""A member's own page: whose it is stands above, and each row gives a post with the days that it was held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.office.grammar import body_of
from onrecord.extract.office.pairs import Held, called, is_bare_councillor
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Match, Scene, shape

_GAP = r"(?:[\t|:,(–—-]| )+"
_PERIOD = (
    rf"{_GAP}(?:(?:from|since|elected|appointed) )?<since:D>"
    r"(?: ?(?:to|until|–|—|-) ?(?:<until:D>|(?:date|present|now|today|current|the present(?: day)?)\b))?\)?"
)
#: `Leader of the Council<tab>21/05/2025 to date`, `Trustee<tab>Dunley Almshouses<tab>since 2018`
_ROWS = (
    shape(rf"<post:T>(?:(?:[\t|,]| of | at | for )+<org:B>)?{_PERIOD}"),
    shape(rf"<org:B>{_GAP}<post:T>{_PERIOD}"),
)
_BEGINS, _ENDS = re.compile(r"(?:^|\n)[ \t•▪*–-]*$"), re.compile(r"[ \t]*(?:\n|$)")
_TOP = 10  #: lines in which a page names whose it is


def pages(scene: Scene, gist: Gist) -> Iterator[Held]:
    """The posts that the rows of such a page give to the one person whose page it is."""
    person = owner_of(scene)
    for row in _ROWS if person else ():
        for found in row.finditer(gist.shape):
            match = Match(gist, found)
            if person and match.start > person.end and _is_row(scene, match):
                yield _held(scene, match, person)


def _is_row(scene: Scene, match: Match) -> bool:
    """Whether a match fills its line, as the document has it."""
    words = scene.text.document.text
    fills = _BEGINS.search(words, max(0, match.start - 8), match.start) and _ENDS.match(words, match.end)
    return bool(fills) and not is_bare_councillor(match.post("post"))


def _held(scene: Scene, match: Match, person: PersonMention) -> Held:
    post = match.post("post")
    since, until = _ends(scene, match)
    over = match.words("until" if match.has("until") else "since", "former") if until else None
    body = called(scene, body_of(match.gist, match.found))
    return Held("row of a page", person, scene.titled(post), post.start, match.end, body, over, since, until)


def _ends(scene: Scene, match: Match) -> tuple[Mention | None, Mention | None]:
    first, last = (match.sign(group) if match.has(group) else None for group in ("since", "until"))
    if isinstance(first, DateMention) and first.parts and last is None:
        return scene.dated(first.parts[0]), scene.dated(first.parts[1])
    return (
        scene.dated(first) if isinstance(first, DateMention) else None,
        scene.dated(last) if isinstance(last, DateMention) else None,
    )


@once
def owner_of(scene: Scene) -> PersonMention | None:
    """The one person whose name fills a line at the top of a document; None where none or several do."""
    lines = [line for line in re.finditer(r"[^\n]+", scene.flat) if line.group().strip()][:_TOP]
    alone = [p for line in lines for p in scene.persons if _fills(scene, p, line.start(), line.end())]
    return alone[0] if len({person.person for person in alone}) == 1 else None


def _fills(scene: Scene, person: PersonMention, start: int, end: int) -> bool:
    if not start <= person.start < person.end <= end:
        return False
    before, behind = scene.flat[start : person.start], scene.flat[person.end : end]
    return not behind.strip() and _STYLE.fullmatch(before) is not None


_STYLE = re.compile(r"(?i)\W*(?:(?:cllr|councillor|mr|mrs|ms|miss)\.? )?")
