"""Firms and others who are sent for to look into something, though that is not what they are there for."""

from __future__ import annotations

import re

from onrecord.extract.authority.reviewing import ASIDE, ENGAGED, PAPERS, TO_REVIEW, WHEN
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.sought import sought

#: What a firm is called that goes to look: `Peel Marsh, the consultants`.
_FIRM = (
    r"(?:[Cc]onsultants?|[Cc]onsultancy|[Aa]ccountants|[Ss]olicitors|[Ll]aw firm|[Ss]urveyors|[Aa]dvisers|[Ee]ngineers"
    r"|[Ii]ndependent (?:review|report|audit|investigation)|[Ee]xternal (?:review|report|audit|investigation))"
)
_LOOKS = (
    r"(?:reviewed|examined|audited|investigated|inspected|surveyed|looked (?:into|at)|went (?:through|over)"
    rf"|(?:was|were) {ENGAGED} (?:by [^.;]{{2,40}} )?{TO_REVIEW})"
)
_SENT = tuple(
    sought(shape(pattern)) for pattern in (
        r"\b(?=[IiRrAa])(?:[Ii]nspectors?|[Rr]eviewers|[Aa]uditors?|[Aa]ssessors) from (?:the )?<body:B>",
        r"\b[Tt]eam (?:of [^.;:“”\"\n]{3,60} )?from (?:the )?<body:B>(?:,[^.;“\"\n]{1,90},)?(?: has| have| had| also)*"
        r" (?:praised|found|reviewed|examined|criticised|concluded|identified|inspected|assessed|recommended)\b",
        rf"<body:B>, (?:the |our |its |an? )?(?:[\w-]+ ){{0,3}}{_FIRM},(?: who| which| has| have| had)* {_LOOKS}",
        rf"\b{_FIRM} (?:by|from) (?:the )?<body:B>",
        r"(?:\b(?:[Ee]xternal|[Ii]nternal|[Ii]ndependent|[Ii]ts|[Tt]heir|[Oo]ur)|'s?) [Aa]uditors?,? <body:B>",
        rf"\b{_FIRM},? <body:B>,?(?: who| which| has| have| had)* {_LOOKS}",
        r"<body:B>(?: has| have| had)?(?: also| formally)? (?:issued|made) [^.;“”\n]{0,30}\b(?:statutory|formal"
        r"|key|written|urgent|high-priority) recommendations?\b",
    )
)
#: What anybody may be asked to do, councils and partners too: only firms are sent for so.
_SENT_FOR = tuple(
    sought(shape(pattern)) for pattern in (
        rf"\b{ENGAGED} (?:the )?(?:[a-z][\w-]* ){{0,3}}(?:{_FIRM},? )?<body:B>{ASIDE}{WHEN}(?: in)?,? {TO_REVIEW}",
        rf"<body:B>{ASIDE}(?:,? (?:who|which))? (?:was|were|has been|had been) (?:{ENGAGED}|paid){WHEN}"
        rf"(?: [^.;\n ]{{1,12}})?,? {TO_REVIEW}",
        rf"(?<!\| )\b{PAPERS}\b(?:[^.;“\"\n|]{{0,60}}? (?:carried out|conducted|undertaken|written|prepared|produced"
        r"|led)(?: for <B>)?)?,? by (?:the )?(?:[a-z][\w-]* ){0,3}<body:B>",
        rf"\b{PAPERS}\b[^.;“\"\n|]{{0,60}}? (?:(?:commissioned|ordered|bought)(?: by (?:the )?<B>)? from|(?:went"
        r"|was given|was handed|fell|was entrusted) to) (?:the )?(?:[a-z][\w-]* ){0,3}<body:B>",
        rf"\b(?:turned|looked|went) to (?:the )?<body:B>{ASIDE} for [^.;\n]{{0,40}}?\b{PAPERS}\b",
        rf"\b(?:brought|called|drafted|sent) (?:the )?<body:B>{ASIDE} in {TO_REVIEW}",
        r"\b(?:[Ll]awyers|[Ii]nvestigators|[Ee]xperts|[Ss]pecialists|[Aa]dvisers|[Rr]eviewers),? (?:from|at) <body:B>",
        r"\b(?:[Ii]ndependent|[Oo]utside|[Ee]xternal) (?:reviewers|investigators|consultants|auditors?),? <body:B>",
        rf"<body:B>{ASIDE}(?: has| had)? (?:also |now |just )?(?:completed|finished|delivered|carried out|conducted) "
        rf"(?:its|an?|the) (?:[\w-]+ ){{0,3}}?{PAPERS}\b",
        rf"<body:B>(?:'s?)? (?:[\w-]+ ){{0,2}}?{PAPERS} (?:found|finds|says|said|recommends?|recommended|concludes?"
        r"|concluded|warns|warned|into|criticis|praise)",
    )
)
#: What a body is said to be of which no name tells it: `the Reply Partnership, a consultancy based in Tarnford`.
_SAID_TO_BE = sought(shape(
    r"<body:B>(?: \([^()]{1,30}\))?, (?:an?|the) (?:[\w’'-]+ ){0,4}?"
    r"(?:consultan\w+|firm|think ?tank|accountants|solicitors|company|auditors?|practice)\b"
))
#: Whose auditor a firm is said to be, or who signs for it as one: the title shows what it is there for.
_AUDITING = tuple(
    sought(shape(pattern)) for pattern in (
        r"<post:T>,? <body:B>", r"<body:B>, (?:who (?:is|are) |which is )?(?:the |its |our )?(?:<B>'s? )?<post:T>",
        r"\b(?P<post>[Aa]udit(?:ors?)?): ?<body:B>",
        r"(?:<B>'s?|\b[Tt]he|\b[Ii]ts|\b[Oo]ur) (?:external |new |former |own )?(?P<post>auditors?),? <body:B>",
        r"<body:B>, (?:the |its |our )(?:external |new |former |own )?(?P<post>auditors?)(?!\w)",
        r"<body:B>: [^.;\n]{2,40}, (?P<post>(?:Key )?Audit (?:Partner|Director|Manager)|Engagement (?:Lead|Partner))",
    )
)
_AUDITS = re.compile(r"(?i)audit|engagement")
_FIRMS = ("company", "association", "school")


@once
def sending(scene: Scene) -> frozenset[str]:
    """The names of the bodies from which a document says that inspectors or reviewers came."""
    gist = scene.open_gist(0, len(scene.text.document.text))
    bodies = [gist.signs[found.group("body")] for each in _SENT for found in each.finditer(gist.shape)]
    named = [b for b in bodies if isinstance(b, BodyMention) and b.kind not in ("council", "authority")]
    firms = [gist.signs[found.group("body")] for each in _SENT_FOR for found in each.finditer(gist.shape)]
    said = {gist.signs[found.group("body")] for found in _SAID_TO_BE.finditer(gist.shape)} if firms else set()
    named += [b for b in firms if isinstance(b, BodyMention) and (b.kind in _FIRMS or b in said)]
    audits = [gist.signs[f.group("body")] for each in _AUDITING for f in each.finditer(gist.shape) if _audits(gist, f)]
    named += [b for b in audits if isinstance(b, BodyMention) and b.kind == "company"]
    return frozenset(b.name for b in named if b.name)


def firm_named(scene: Scene, start: int, end: int) -> BodyMention | None:
    """The first of the bodies that were sent for which is named between two places; None: none is."""
    names = sending(scene)
    named = (body for body in scene.bodies if names and start < body.start < end)
    return next((body for body in named if body.name in names), None)


def _audits(gist: Gist, found: re.Match[str]) -> bool:
    """Whether the title beside a firm is an auditor's."""
    post = gist.signs.get(found["post"])
    return _AUDITS.search(post.title if isinstance(post, PostMention) else found["post"]) is not None
