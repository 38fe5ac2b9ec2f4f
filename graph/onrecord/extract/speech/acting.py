"""Whose words a fragment is where no verb of saying tells it: of whoever acts in its clause, or for whom it is so."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once_each
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.speech.attribution import Attribution
from onrecord.extract.speech.frames import Piece
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_before
from onrecord.extract.speech.verbs import verbs_in

#: `For Ann Example, the chair, it was “...”`; `To her the report looked like “...”`.
_FOR_WHOM = shape(
    r"^\W*(?:For|To) (?:(?:the |its |our )?<T>,? )?(?:<person:P>|(?P<whose>her|him))(?:,[^.;:“\"]{2,120},)?,? "
    r"(?:it|this|that|these|they|all|much of it|the [\w'’ -]{3,40}?|<B>) (?:all |now |still |only )?"
    r"(?:has |have |had |would )?(?:is|was|were|are|been|be|made|makes?|felt|feels?|looked|looks?|seemed|seems?|sounded"
    r"|meant|means?|came|comes|remains?|remained|reads?|amounts?|amounted|marks?|marked)\b"
)
#: Words of somebody else, or of no person, stand in the clause: a relative one, a paper, a sign, a view told of.
_NOT_HIS = re.compile(
    r"\b(?:that|which|who|whose|whom|where|(?:report|letter|judge?ment)(?! as\b)|findings?|verdict|claims?"
    r"|view|lines?|headlines?"
    r"|banner|sign|posters?|placards?|leaflet|slogan|motto|song|hymn|novel|book|film|play|poem|chant|phrase|words?"
    r"|entitled|titled|headed|marked|read|reads|reading|named?|title|category|question|rated|graded|judged|found"
    r"|inspect\w*|auditors?|reviewers?|regulator|watchdog|ombudsman)\b"
    r"|;|, (?:and|but|while|whereas|though|so) (?!(?:then|also|now|later|has|had|was|is)\b)"
    r"|\b(?:called|known|described|branded|dubbed|labelled|nicknamed|hailed|praised|quoted|shown|given|told|billed)"
    r"(?: to \w+)?(?: as)?(?: an?| the)?\s*\Z"
)
#: Something is done to him: whose words it is nobody says.
_PASSIVE = re.compile(
    r"\A(?:,[^,]{2,120},)? (?:is|was|has been|had been|being|got)(?: \w+ly)? (?!(?:delighted|pleased|relieved|thrilled"
    r"|worried|amused|tired|determined|satisfied|disappointed|impressed|struck|done|moved|surprised|left)\b)\w+"
    r"(?:ed|en|wn|own|ught)\b"
)
#: In front of a person who acts in a clause about something else: `the school where Ann Example once taught`.
_RELATED = shape(r"\b(?:where|which|whose|whom|how|that|what) (?:(?:the |its |our )?(?:<T>,? )?)\Z")
_COLON = re.compile(r":\s*\Z")


@once_each
def acting(scene: Scene, piece: Piece) -> Attribution | None:
    """The attribution of a fragment to the person who acts in its clause, or for whom something is so; None where
    somebody else's words may be meant, or the words behind it tell of speech."""
    gist = scene.gist(piece.sentence, piece.begin)
    behind = scene.gist(piece.finish, piece.tail_end)
    if _COLON.search(gist.shape) or any(verbs_in(behind.shape, "speech", "judging")):
        return None
    subject = _for_whom(gist) or _actor(gist)
    return Attribution(gist, subject, "acting", piece.sentence, piece.begin, False) if subject else None


def _for_whom(gist: Gist) -> Subject | None:
    found = _FOR_WHOM.match(gist.shape)
    if found is None:
        return None
    group, kind = ("person", "person") if found["person"] else ("whose", "pronoun")
    return Subject(*found.span(group), kind)  # type: ignore[arg-type]


def _actor(gist: Gist) -> Subject | None:
    """The person, named or a pronoun, whose deed the clause tells that the fragment stands in."""
    subject = subject_before(gist, len(gist.shape))
    if subject is None or subject.kind not in ("person", "pronoun"):
        return None
    said = gist.shape[subject.start : subject.end].lower()
    told = gist.shape[subject.end :]
    if _RELATED.search(gist.shape, 0, subject.start):
        return None
    if subject.kind == "pronoun" and said not in ("he", "she"):
        return None
    aside = re.match(r",[^;:]{2,140}?, (?=[a-z])| \([^()]*\)", told)  # what he is stands in no clause of his
    clause = told[aside.end() - 1 :] if aside else told
    if len(clause.split()) < 1 or _NOT_HIS.search(clause) or _PASSIVE.match(clause):
        return None
    bodies = (gist.signs.get(sign) for sign in clause)
    return None if any(isinstance(body, BodyMention) and body.kind == "regulator" for body in bodies) else subject
