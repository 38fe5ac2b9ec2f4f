"""Reviews by those of whom the text shows that they review: what they looked into, of whom, and when.

Who reviews is told by `reporting.capacities`: whoever was asked to look into something, or did, and has a report of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from onrecord.annotate.nouns import Sentence
from onrecord.claims import InspectionClaim, Mention
from onrecord.dates import DateMention
from onrecord.extract.authority.sources import sources_in
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import is_inspectorate, is_reviewer
from onrecord.extract.grading.leading import UNGRADED
from onrecord.extract.grading.told_of import principal_body
from onrecord.extract.issuer import issuing_body
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, Scene, shape

_OWNED = r"(?:the |its |their |our |his |her |all |some |\d[\d,]* (?:of )?|how |an? |<B>'s? )*"
_STOP = (
    r"(?=[,.;:()]| (?:and|in|on|which|that|who|for|as|at|says|said|after|following|during|between|over|from|last|came"
    r"|reported|told|found|earlier|this|until|before|to)(?!\w)| <D>| of (?:the )?<B>|$)"
)
#: What somebody who reviews does, and to what. `asked`: it is what she was asked to do, whenever she then did it.
_LOOKED = shape(
    r"(?<!\w)(?:(?P<asked>to )(?:carry out |conduct |lead |undertake |make )?(?:an? |the )?(?:[\w-]+ )?(?:review(?: "
    r"of)?"
    r"|look (?:into|at)|go (?:over|through|into)|establish|examine|investigate|report on|assess|find out|inspect|study"
    r"|scrutinise|audit(?: of)?|inquiry into|take stock of)"
    r"|reviewed|examined|investigated|audited|assessed|visited|visiting|inspected|studied|scrutinised|reviewing|examining"
    r"|looking (?:into|at)|looked (?:into|at|over|through)|(?:went|gone|been|going) (?:over|through|into)"
    rf"|(?:review|audit|inquiry|investigation|study|examination) (?:of|into)) {_OWNED}"
    rf"(?P<thing>(?!by |when |if |whether |(?:it|them|that|this|him|her|these|those|us|me"
    rf"|you)(?!\w))[^\s,.;:()][^,.;:()]{{1,70}}?){_STOP}"
)
#: A day in front of which these stand is that of the asking, or of the report.
_OTHERWISE = re.compile(
    r"(?i)\b(?:ask\w*|commission(?:ed|s)|appoint\w*|named|hired|report(?:ed|s)|publish\w*|hand\w*|sent|gave|wrote|releas\w*"
    r"|said|says|present\w*|received|told|due|since|until|before|became|joined|retir\w+|left)\b[^,;]{0,40}$"
)
_DAY = shape(r"<D>")
_PRONOUN = re.compile(r"\W*(?:[Ss]he|[Hh]e|[Hh]er|[Hh]is)\b")
#: How the work went on of which the sentence before told.
_WORKED = re.compile(r"\W*(?:[Ss]he|[Hh]e) (?:\w+ )?(?:started|began|worked|spent|visited|interviewed|read|met|spoke"
                     r"|finished)\b")
_TOLD = re.compile(r"review|report|commission|advis|inquiry|looked")


def reviews_in_person(scene: Scene, taken: frozenset[str]) -> Iterator[InspectionClaim]:
    """One review of each person who is shown to review and is not among `taken`, whose inspections are told of."""
    if not scene.persons or _TOLD.search(scene.text.document.text) is None:
        return
    capacities = sources_in(scene).capacities
    for name, held in capacities.items():
        reviewer = "reviewer" in held and not held & {"executive", "councillor", "inspector", "outsider"}
        if name not in taken and (reviewer or "commissioner" in held):
            yield from _review_by(scene, name, "reviewer" in held)


def _review_by(scene: Scene, name: str, shown: bool) -> Iterator[InspectionClaim]:
    """The first sentence that says what somebody looked into. `shown`: no day need be told."""
    for person, sentence in _told_of(scene, name):
        gist = flat(scene.open_gist(sentence.start, sentence.end))
        looked = _LOOKED.search(gist.shape)
        if looked is None or scene.text.quotation_at(gist.starts[looked.start()]):
            continue
        day = _worked_on(scene, sentence) if looked["asked"] else _day_of(gist, looked.start())
        if day is None and not shown:
            continue
        start, end = gist.starts[looked.start("thing")], gist.ends[looked.end("thing") - 1]
        yield InspectionClaim(
            document=scene.text.document.id,
            rule="reviewed in person",
            evidence=(scene.sentence(sentence.start),),
            inspector=scene.named(person),
            organization=_of_whom(scene, gist, looked),
            service=scene.text.words(start, end),
            type=scene.text.words(gist.starts[looked.start()], end, "review"),
            date=scene.dated(day) if day else None,
        )
        return


def _told_of(scene: Scene, name: str) -> Iterator[tuple[PersonMention, Sentence]]:
    """The sentences that name somebody or go on with `she`, each with the mention."""
    sentences = scene.text.sentences
    for person in (person for person in scene.persons if person.person == name):
        at = bisect_left(sentences, person.start + 1, key=lambda each: each.start) - 1
        if at < 0 or scene.text.is_furniture(person.start):
            continue
        yield person, sentences[at]
        if at + 1 < len(sentences) and sentences[at + 1].paragraph == sentences[at].paragraph:
            after = sentences[at + 1]
            if _PRONOUN.match(scene.text.document.text, after.start, after.end):
                yield person, after


def _day_of(gist: Gist, at: int) -> DateMention | None:
    """The day of a sentence that is not that of the asking or of the report; the nearest to the words at `at`."""
    days = [found for found in _DAY.finditer(gist.shape) if not _OTHERWISE.search(gist.shape, 0, found.start())]
    nearest = min(days, key=lambda found: abs(found.start() - at), default=None)
    day = gist.signs[nearest.group()] if nearest else None
    return day if isinstance(day, DateMention) else None


def _worked_on(scene: Scene, asked: Sentence) -> DateMention | None:
    """The day that the sentence behind tells of the work."""
    at = bisect_left(scene.text.sentences, asked.end, key=lambda each: each.start)
    after = scene.text.sentences[at] if at < len(scene.text.sentences) else None
    if after is None or not _WORKED.match(scene.text.document.text, after.start, after.end):
        return None
    return _day_of(flat(scene.open_gist(after.start, after.end)), 0)


def _of_whom(scene: Scene, gist: Gist, looked: re.Match[str]) -> Mention | None:
    """Whom a review is of: the body behind what was looked into; who issues the paper; whom the passage tells of."""
    behind = shape(r"(?: of| at| in)? (?:the )?(?P<who><B>)").match(gist.shape, looked.end("thing"))
    within = shape(r"(?P<who><B>)").search(gist.shape, looked.start(), looked.end("thing"))
    for found in (behind, within):
        body = gist.signs[found["who"]] if found else None
        if isinstance(body, BodyMention) and body.kind not in UNGRADED and not is_inspectorate(body):
            return scene.called(body)
    own = issuing_body(scene)
    if own and own.kind not in UNGRADED and not is_inspectorate(own) and not is_reviewer(own):
        return scene.called(own)
    asking = {gist.signs[m["who"]] for m in _ASKING.finditer(gist.shape)}
    others = [b for b in scene.bodies if b.end <= gist.starts[0] and b.name and b.kind not in (*UNGRADED, "place")]
    return principal_body(scene, gist.starts[0]) if not asking else next((scene.called(b) for b in others[::-1]), None)


_ASKING = shape(r"(?P<who><B>)(?: (?:has|had|have))? (?:asked|commissioned|appointed|hired|invited|engaged|brought)")
