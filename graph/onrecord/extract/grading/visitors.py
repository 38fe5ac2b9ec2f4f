"""Who inspected: behind `by`, in the words of an inspection themselves, before them, or whose review it is."""

from __future__ import annotations

from onrecord.claims import Mention
from onrecord.extract.authority.firms import firm_named
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import is_inspectorate, is_reviewer
from onrecord.extract.grading.visit import Visit
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, Match, Scene, shape

_BODIES = (
    r"<B>(?: \((?:the )?<B>\))?(?:(?:,? and|,| &|,? (?:jointly|together|along|working|in partnership) with"
    r"|,? alongside)(?: the)? <B>(?: \((?:the )?<B>\))?)*"
)
_BY = shape(
    r"(?:(?<!run)(?<!owned)(?<!managed)(?<!operated)[ ,(]|^)(?:by|from) (?:the |an? )?(?:team (?:of|from) "
    r"|inspectors (?:of|from) |inspectors at )?(?P<who>" + _BODIES + "|<P>)"
)
_THAT = shape(
    r"(?:,? (?:that|which))? (?:the "
    r")?(?P<who>" + _BODIES + r") (?:has |had |have )?(?:carried out|conducted|undertook|led|did"
    r"|made|completed|held)(?!\w)"
)
_WHICH = shape(r"[^.;]{0,60}?, (?:at|in|after|during|for) which (?:the )?(?P<who>" + _BODIES + r")(?!'s)")
JOINT = shape(_BODIES)


def visit_inspector(scene: Scene, visit: Visit) -> Mention | None:
    """Behind `by`, in the words of the inspection themselves, or else the inspectorate named last before them."""
    gist = visit.gist
    behind = _THAT.match(gist.shape, visit.end) or _BY.search(
        gist.shape, visit.end, min(len(gist.shape), visit.end + 90)
    )
    if behind and _all_inspect(gist, behind["who"]):
        return joint_mention(scene, gist, *behind.span("who"))
    which = _WHICH.match(gist.shape, visit.end)
    if which and _all_inspect(gist, which["who"]):
        return joint_mention(scene, gist, *which.span("who"))
    found = [m for m in JOINT.finditer(gist.shape, 0, visit.end) if _all_inspect(gist, m.group())]
    return joint_mention(scene, gist, *found[-1].span()) if found else None


def _all_inspect(gist: Gist, words: str) -> bool:
    mentions = [gist.signs[sign] for sign in words if sign in gist.signs]
    return all(isinstance(m, PersonMention) or is_inspectorate(m) or is_reviewer(m) for m in mentions)


def joint_mention(scene: Scene, gist: Gist, start: int, end: int) -> Mention:
    """One inspector, or several as one mention over all of them."""
    mentions = [gist.signs[sign] for sign in gist.shape[start:end] if sign in gist.signs]
    bodies = [mention for mention in mentions if isinstance(mention, BodyMention)]
    if isinstance(mentions[0], PersonMention):
        return scene.named(mentions[0])
    names = list({body.name or body.words: _spelt(scene, body) for body in reversed(bodies)}.values())[::-1]
    if len(names) == 1:
        return scene.called(bodies[0])
    return scene.text.words(bodies[0].start, bodies[-1].end, ", ".join(names[:-1]) + " and " + names[-1])


def _spelt(scene: Scene, body: BodyMention) -> str:
    """The full name where the document spells it out, else as it stands here."""
    name = body.name or body.words
    return name if _straight(name) in _straight(scene.text.document.text) else body.words


def _straight(words: str) -> str:
    return words.replace("’", "'")


def review_author(scene: Scene, visit: Visit) -> Mention | None:
    """The person whose report an independent review is, said in this sentence or in the next ones."""
    start = visit.gist.starts[0]
    gist = flat(scene.open_gist(start, min(len(scene.text.document.text), start + 900)))
    found = shape(
        r"(?i)(?:report|review|inquiry|investigation)(?: [^.;]{0,60}?)? (?:by|from|led by|of) (?P<who><P>)"
    ).search(gist.shape)
    return scene.named(Match(gist, found).person("who")) if found else None


def review_firm(scene: Scene, at: int) -> Mention | None:
    """The firm that was sent for, where it is named near by."""
    firm = firm_named(scene, at - 300, at + 300)
    return scene.called(firm) if firm else None
