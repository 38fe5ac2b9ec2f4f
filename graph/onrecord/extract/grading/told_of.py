"""Which body a passage is about that names none: its entry's or its section's, who writes, whom its paragraph told of.

Else the one that leads the text (`grading.leading`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from onrecord.annotate import Paragraph
from onrecord.claims import Mention
from onrecord.extract.grading.entries import entry_body
from onrecord.extract.grading.inspectors import is_inspectorate
from onrecord.extract.grading.leading import UNGRADED, gradable, in_passing, leading_name, site_of
from onrecord.extract.issuer import issuing_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.once import once
from onrecord.extract.post_bodies import body_of_post
from onrecord.extract.scene import Scene
from onrecord.extract.speech.turns import turns_of

_IN_TURN = 2  #: how often at most a text names a body that is one of several of which it tells in turn


def principal_body(scene: Scene, before: int) -> Mention | None:
    """The mention next before an offset of the body that its section, or else the text, is about; None: none leads."""
    own = entry_body(scene, before) or section_body(scene, before)
    if own := own or _speaker(scene, before) or _speakers_own(scene, before) or _paragraph_body(scene, before):
        return own
    name = leading_name(scene)
    held = [body for body in scene.bodies if name and body.name == name and body.kind not in UNGRADED]
    earlier = [body for body in held if body.end <= before]
    earlier = earlier or ([] if name else _issuer(scene)) or _named_before(scene, before)
    best = earlier[-1] if earlier else (held[0] if held else None)
    return None if best is None else scene.called(best)


def _named_before(scene: Scene, before: int) -> list[BodyMention]:
    """What has been named, where the body that the text is about has not yet been, or none leads."""
    named = (body for body in gradable(scene) if body.end <= before and not body.definite and body.kind != "place")
    return [body for body in named if not in_passing(scene, body)]


#: `Ofsted has had our children's services down as good`: who issues the paper speaks of itself.
_OUR = re.compile(r"\b[Oo]ur (?!(?:report|inspect|judge?ment|findings|assess|visit|team|view|letter))[a-z]")


def _speaker(scene: Scene, at: int) -> Mention | None:
    """Who issues a paper, in a sentence that speaks of what is `ours`; not what somebody says, not an inspectorate."""
    sentence = scene.text.sentence_at(at)
    ours = _OUR.search(scene.text.document.text, sentence.start, sentence.end) if sentence else None
    if ours is None or scene.text.quotation_at(ours.start()):
        return None
    return next((scene.called(own) for own in _issuer(scene)), None)


_OURS = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")


def _speakers_own(scene: Scene, at: int) -> Mention | None:
    """`Chief Constable Example: We are inadequate at that`: in a record of speeches, the body of the speaker's post."""
    turn = next((turn for turn in turns_of(scene) if any(start <= at < end for start, end in turn.pieces)), None)
    sentence = scene.text.sentence_at(at)
    if turn is None or sentence is None or not _OURS.search(scene.flat, sentence.start, sentence.end):
        return None
    held = [held for held in bearers_in(scene).held if held.person.person == turn.speaker.value and not held.is_former]
    bodies = [held.organization or body_of_post(held.role, scene) for held in held]
    names = {body.name for body in gradable(scene)}
    return next((body for body in bodies if body and body.value in names), None)


def _issuer(scene: Scene) -> list[BodyMention]:
    """The body that issues a paper, where it is one that can be graded."""
    own = issuing_body(scene)
    return [own] if own and own.kind not in UNGRADED and not is_inspectorate(own) else []


def _paragraph_body(scene: Scene, before: int) -> Mention | None:
    """The one body that a paragraph has named so far, in a text that tells of several in turn: of it the words go on
    to speak; in a list, the one that the words above it name last."""
    paragraph = scene.text.paragraph_at(before)
    if paragraph is None or paragraph.role not in ("prose", "item"):
        return None
    named = [body for body in gradable(scene) if not body.definite and body.kind != "place"]
    names = {body.name for body in named}
    if told := _last_told(scene, paragraph, before, named):
        return told
    listed = paragraph.role == "item" and not scene.text.document.text[paragraph.start].isdigit()
    most = max(Counter(body.name for body in gradable(scene)).values(), default=0)
    if len(names) < 2 or (not listed and (len(names) < 3 or most > _IN_TURN)):
        return None
    start = _list_begins(scene, before) if listed else paragraph.start
    held = [body for body in named if start <= body.start and body.end <= before]
    return scene.called(held[-1]) if held and len({body.name for body in held}) == 1 else None


def _last_told(scene: Scene, paragraph: Paragraph, before: int, named: list[BodyMention]) -> Mention | None:
    """What the last sentence of a paragraph that names any body is about, where none of them leads the text."""
    held = [b for b in named if paragraph.start <= b.start and b.end <= before and not in_passing(scene, b)]
    words = scene.text.document.text[paragraph.start : before]
    if not held or leading_name(scene) in {b.name for b in held} or _OURS.search(words):
        return None
    last = scene.text.sentence_at(held[-1].start)
    first = next((b for b in held if last is None or b.start >= last.start), held[-1])
    return scene.called(first)


def _list_begins(scene: Scene, at: int) -> int:
    """Where the paragraph begins that stands above the list around an offset."""
    paragraphs = scene.text.paragraphs
    place = bisect_right(paragraphs, at, key=lambda paragraph: paragraph.start) - 1
    while place > 0 and paragraphs[place].role == "item":
        place -= 1
    return paragraphs[place].start


#: `Home: Elm House`: a line that names what the lines below are about.
_LABEL = re.compile(
    r"(?i)\W*(?:name of )?(?:the )?(?:school|academy|college|nursery|home|care home|children's home|setting|prison"
    r"|hospital|service|landlord|force|establishment|site|practice|surgery)(?: name)?\s*[:|\t–-]\s*"
)


def section_body(scene: Scene, at: int) -> Mention | None:
    """The body that the heading above an offset names (`3.2 Elm House`), and little else; None where it names none.

    A trust's masthead heads no section of a text on one of its hospitals.
    """
    ended = bisect_right(scene.text.paragraphs, at, key=lambda paragraph: paragraph.end)
    body = _section_bodies(scene)[ended - 1] if ended else None
    own = body is None or site_of(scene, body.name or "") == body.name
    return scene.called(body) if body and own else None


@once
def _section_bodies(scene: Scene) -> tuple[BodyMention | None, ...]:
    """Behind each paragraph the body that the section is about which it is in or opens."""
    bodies: list[BodyMention | None] = []
    for paragraph in scene.text.paragraphs:
        named = _heads_section(scene, paragraph)
        bodies.append(named if named or paragraph.role == "heading" or not bodies else bodies[-1])
    return tuple(bodies)


#: `Elm House climbs, Beck Lodge falls`: a headline that tells of more than one.
_OTHERS_TOO = re.compile(r"[,;] (?:and |while |but )?[A-Z]")


#: `Elm House Nursery, Mill Lane, Dunley`: where the body stands that a heading names.
_PLACED = re.compile(r"(?:(?:,| [–—-]| in) [A-Z][\w'’-]*(?: [\w'’-]+){0,3}){1,2}\s*")


def _heads_section(scene: Scene, paragraph: Paragraph) -> BodyMention | None:
    """The body that a short line names, and little else."""
    line = scene.text.document.text[paragraph.start : paragraph.end].strip()
    if len(line) >= 90:
        return None
    held = [b for b in scene.bodies if paragraph.start <= b.start < paragraph.end]
    fit = {body.name for body in gradable(scene)} if held else set()
    if held and held[0].kind != "place" and _PLACED.fullmatch(scene.text.document.text, held[0].end, paragraph.end):
        held = [b for b in held if b is held[0] or b.kind != "place"]
    named = [b for b in held if b.name in fit and not is_inspectorate(b) and not b.definite]
    if len(named) != 1:
        return None
    alone = len({b.name for b in held}) == 1 and (
        len(line) <= len(named[0].words) + 3
        or _PLACED.fullmatch(scene.text.document.text, named[0].end, paragraph.end) is not None
        or _LABEL.fullmatch(line[: -len(named[0].words)]) is not None
    )
    headed = paragraph.role == "heading" and len(line) <= len(named[0].words) + 25 and not _OTHERS_TOO.search(line)
    return named[0] if alone or headed else None
