"""The body of a post where its passage names none: the one that the document is about, of the kind that has such posts.

The mention stands elsewhere in the text, so it is grounded as any other; `resolve` says that it was not said here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from onrecord.claims import AppointmentClaim, Claim, Mention, RoleClaim
from onrecord.extract.alike import body_in_row, body_of_the_same
from onrecord.extract.authority.firms import sending
from onrecord.extract.issuer import is_aside, issuing_body, ranked_bodies
from onrecord.extract.jurisdictions import OF_COMMISSIONER, body_of_office
from onrecord.extract.mentions.known import known_body, office_of
from onrecord.extract.mentions.posts import unnamed_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.near import HERS, UNNAMED, is_left, near_body, several, sort_of
from onrecord.extract.once import once
from onrecord.extract.scene import Scene
from onrecord.extract.words import alternation, entries

#: A bare office of a committee, which in the committee's own paper belongs to the committee.
_OF_COMMITTEE = re.compile(
    r"(?i)(?:independent )?(?:vice[- ]?|deputy )?chair(?:man|woman|person)?"
    r"|(?:co-opted|lay|independent) (?:member|person)"
)
#: Who in an inspectorate speaks of its inspections, audits and judgements.
_OF_INSPECTORATE = re.compile(
    r"(?i)(?:team leader|(?:head|director) of (?:investigations?|communications|media|regulation|enforcement)"
    r"|(?:key |senior )*(?:audit|engagement) (?:partner|lead|manager|director)"
    r"|(?:lead|senior|in-charge) (?:auditor|manager)"
    r"|press officer|inspection manager|researcher)"
)
#: Who serves a person, not a body: `her spokesperson`.
_AIDE = re.compile(r"(?i)(?:spokes\w+|aide|lawyer|solicitor|agent|press secretary|private secretary|adviser)")
#: Above who signs a letter, and for whom; not to whom copies go.
_SIGNED = re.compile(
    r"\n[ \t]*Yours (?:sincerely|faithfully|truly|ever)\b(?:(?!\n[ \t]*(?i:cc|copy|copied|copies)\b)[^\0]){0,200}\Z"
)
_OUR = re.compile(r"\b[Oo]ur[ \u00a0](?:[\w-]+[ \u00a0]){0,3}$")
_HEAD = 600  # code points in which a paper says whose it is
#: In front of a body that somebody was at before: `former Dunley Homes chairman`.
_LEFT = re.compile(r"(?i)\b(?:former|ex|previous|late|one-time|then)[ -]$")
_LEAD = 600  # code points in which an article says what it is about
_LINES = 3  # lines in which a committee's paper names it


def settle_body(claim: Claim, scene: Scene, claims: Iterable[Claim] = ()) -> Claim:
    """The claim with the body of its post, where it is a role or an appointment that names none and one is clear.

    `claims`: those of the same document that were settled before; a post told of again stays in its body.
    """
    if not isinstance(claim, RoleClaim | AppointmentClaim) or not claim.role:
        return claim
    if claim.organization:
        office = _office(claim.role.plain, claim.organization, scene)
        return claim if office is claim.organization else replace(claim, organization=office)
    before = scene.flat[max(0, claim.role.start - 40) : claim.role.start]
    aide = _AIDE.match(claim.role.plain) and HERS.search(before)
    elsewhere = UNNAMED.match(scene.flat, claim.role.end) or _for_unnamed(claim, scene) or _heads_a_state(claim)
    if aide or elsewhere or _of_party(claim.role, before, scene) or _of_another_sort(claim.role, scene):
        return claim
    ranked = ranked_bodies(scene)
    principal = ranked[0].name or "" if ranked else ""
    in_turn = issuing_body(scene) is None and several(scene)
    body = (
        _of_issuer(claim, scene)
        or body_of_office(claim.role, scene)
        or body_in_row(claim.role, scene)
        or _settled(claim, claims)
        or _of_committee(claim.role, scene)
        or body_of_the_same(claim.role, scene)
        or near_body(claim, scene, principal, in_turn)
        or body_of_post(claim.role, scene)
    )
    return replace(claim, organization=body) if body else claim


def _of_party(role: Mention, before: str, scene: Scene) -> bool:
    """`Labour's deputy leader`, where the document is about a body that has no parties: of none that it names."""
    ours = ranked_bodies(scene)
    named = _PARTYS.search(before) or _PARTY.match(role.words)
    of_none = ours and ours[0].kind in _WITHOUT_PARTIES and not any(body.kind in _WITH_PARTIES for body in ours)
    return bool(named and of_none)


_WITHOUT_PARTIES = ("company", "trust", "hospital", "home", "school", "club", "force")
_WITH_PARTIES = ("council", "authority", "parliament")
#: Parties by names that mean nothing else: at the head of a title, and in front of one.
_PARTY_NAMES = alternation(
    [name for name in entries("parties") if not name.lower().startswith(("independent", "alliance", "resid", "reform"))]
)
_PARTY = re.compile(rf"(?:{_PARTY_NAMES})\b")
_PARTYS = re.compile(rf"(?:{_PARTY_NAMES})s?['’]?s?[ \u00a0](?:[a-z]+[ \u00a0]){{0,2}}$")

#: Who needs no word of what he is president of, in capitals right before a name, but no `club president`.
_OF_STATE = re.compile(r"(?:Vice )?President|Prime Minister|First Lady")


def _heads_a_state(claim: RoleClaim | AppointmentClaim) -> bool:
    """`President Ann Example`: nothing beside the title says of what, so that it is no body of this document."""
    if claim.role is None or claim.person is None or _OF_STATE.fullmatch(claim.role.words) is None:
        return False
    return 0 < claim.person.start - claim.role.end < _BESIDE


def _for_unnamed(claim: RoleClaim | AppointmentClaim, scene: Scene) -> bool:
    """`For the school, headteacher Ann Example`, `the trust's chair`, where no such body is named: none is meant."""
    at = claim.role.start if claim.role else 0
    begin = max(scene.sentence(at).start, at - 100)
    if _NAMED_THE.search(scene.flat, begin, at) is None:
        return False
    owner = next((b for b in reversed(scene.bodies) if begin <= b.start < b.end <= at), None)
    if owner is None or owner.name or not owner.definite or not _NAMELESS.match(owner.words):
        return False
    between = scene.flat[owner.end : at]
    spoken = _SPOKEN_FOR.search(scene.flat[begin : owner.start]) and _SPEAKER.fullmatch(between)
    return bool(spoken or _OWNS.fullmatch(between) or _CHOSEN_BY.fullmatch(between))


#: Bodies of which a text may speak without ever naming them; a group is mostly a party's.
_NAMED_THE = re.compile(
    r"\b[Tt]he (?:trust|school|college|academy|hospital|hospice|home|charity|company|union|firm|force"
    r"|(?:[Cc]ounty|[Bb]orough|[Dd]istrict|[Cc]ity) [Cc]ouncil)(?:['’, ])"
)
_NAMELESS = re.compile(_NAMED_THE.pattern.replace("(?:['’, ])", "$"), re.IGNORECASE)
#: Between whoever appoints somebody and the post: the verb, with the name.
_CHOSEN_BY = re.compile(
    r"[ \u00a0](?:(?:has|had|have|will|is to|now|also|recently)[ \u00a0])*(?:appoint|nam|recruit|hir|promot|elect|chos"
    r"|select)\w*[ \u00a0](?:[^.;:,\n]{2,60}?)(?:,?[ \u00a0](?:as|to be))?(?:[ \u00a0](?:its|their|the|an?))?"
    r"(?:[ \u00a0](?:new|next|interim|first|permanent))*,?[ \u00a0]"
)
#: In front of a body that somebody speaks for, and behind it to the title.
_SPOKEN_FOR = re.compile(r"(?:^|\W)(?:[Oo]n behalf of|[Ff]or|[Ss]peaking (?:for|on behalf of)) $")
_SPEAKER = re.compile(r", (?:(?:its|the) )?(?:[\w-]+ )?")
_OWNS = re.compile(r"['’]s?[ \u00a0](?:[\w-]+[ \u00a0])?")
_BESIDE = 3  #: code points that part a title from the name behind it


def _of_another_sort(role: Mention, scene: Scene) -> bool:
    """`policy officer at the homelessness charity`, where the document is about a council: no body of this document."""
    if unnamed_body().match(scene.flat, role.end) is None:
        return False
    return not any(body.kind in ("association", "company") for body in ranked_bodies(scene)[:1])


def _settled(claim: RoleClaim | AppointmentClaim, claims: Iterable[Claim]) -> Mention | None:
    """The body of what was claimed before by the same words for the post, of this person or another one."""
    told = (c for c in claims if isinstance(c, RoleClaim | AppointmentClaim) and c.role and c.organization)
    at = claim.role.start if claim.role else -1
    return next((c.organization for c in told if c.role and c.role.start == at), None)


def _office(title: str, body: Mention, scene: Scene) -> Mention:
    """The body that an office stands for: a commissioner's is the area as worded, an inspector's the inspectorate."""
    if OF_COMMISSIONER.match(title) and " " not in body.words:
        return replace(body, value=re.sub(r"['’]s?$", "", body.words))
    office = office_of(body.plain)
    own = (b.name for b in scene.bodies if b.name and known_body(b.name) == known_body(office))
    return replace(body, value=next(own, office)) if office else body


def _of_issuer(claim: RoleClaim | AppointmentClaim, scene: Scene) -> Mention | None:
    """Who issues the paper, inspectorates among them: of `our chief executive`, of who led the inspection."""
    issuer = issuing_body(scene)
    if issuer is None or claim.role is None:
        return None
    ours = _OUR.search(scene.flat[max(0, claim.role.start - 40) : claim.role.start])
    signs = _SIGNED.search(scene.text.document.text, 0, claim.role.start) is not None
    inspects = issuer.kind == "regulator" and (signs or _OF_INSPECTORATE.match(claim.role.plain))
    return scene.called(issuer) if inspects or (ours and issuer.kind == "regulator") else None


def _of_committee(role: Mention, scene: Scene) -> Mention | None:
    """The committee whose paper it is, of its bare offices where nobody else's are spoken of."""
    if not _OF_COMMITTEE.fullmatch(role.plain.strip()):
        return None
    before = scene.flat[max(0, role.start - 20) : role.start]
    committee = _committee(scene)
    return scene.called(committee) if committee and not re.search(r"\b(?:its|their|['’]s)[ \u00a0]$", before) else None


def body_of_post(role: Mention, scene: Scene) -> Mention | None:
    """The body that a document tells of which has such a post, the likeliest first; None where none may."""
    ranked = _told_of(scene)
    sort = sort_of(role.plain)
    if sort is None:
        return scene.called(ranked[0]) if ranked and not is_aside(ranked[0]) else None
    told = _from(role.start, scene) if sort.get("anywhere") else ranked
    if sort["kinds"] and issuing_body(scene) is None and several(scene):
        told = _from(role.start, scene)
    fitting = _fitting(sort, told) or _fitting(sort, _from(role.start, scene))
    fitting = _of_that_name(sort, fitting, role, scene) or fitting
    if not sort["kinds"] or (sort.get("strict") and not fitting):
        return None
    others = fitting or [body for body in ranked if not is_aside(body)]
    return scene.called(others[0]) if others else None


def _fitting(sort: dict[str, Any], bodies: list[BodyMention]) -> list[BodyMention]:
    """Those that are of a kind which has such a post, the likelier kinds first."""
    return [body for kinds in _groups(sort) for body in bodies if body.kind in kinds or _teaches(body, kinds)]


def _teaches(body: BodyMention, kinds: list[str]) -> bool:
    """Whether a trust or a group has schools in its name (`Dunley College Group`), or a school is a college."""
    name = body.name or ""
    if "college" in kinds and body.kind == "school":
        return _COLLEGES.search(name) is not None
    return "school" in kinds and body.kind in ("company", "trust") and _SCHOOLS.search(name) is not None


_SCHOOLS = re.compile(r"\b(?:School|College|Academy|University)s?\b")
_COLLEGES = re.compile(r"\b(?:College|University|Institute)\b")


def _of_that_name(sort: dict[str, Any], fitting: list[BodyMention], role: Mention, scene: Scene) -> list[BodyMention]:
    """Those whose names hold the word that such bodies have, else such a one that the document names but once."""
    if not (word := sort.get("named")):
        return fitting
    elsewhere = (body for body in _from(role.start, scene) if body.kind in sort["kinds"])
    return [b for b in fitting if word in (b.name or "")] or [b for b in elsewhere if word in (b.name or "")]


def _from(at: int, scene: Scene) -> list[BodyMention]:
    """All bodies that a document names, those first that the paragraph around `at` names before it, the last first."""
    paragraph = scene.text.paragraph_at(at)
    begin = paragraph.start if paragraph else at
    kinds = {body.name: body.kind for body in ranked_bodies(scene)}
    here = (b for b in reversed(scene.bodies) if b.name and begin <= b.start < at and not is_left(scene, b))
    ranked = (b for b in ranked_bodies(scene) if not _is_of_one(b, scene) and not _is_only_left(b, scene))
    return [*(replace(b, kind=kinds.get(b.name, b.kind)) for b in here if not _is_of_one(b, scene)), *ranked]


def _is_only_left(body: BodyMention, scene: Scene) -> bool:
    """Whether a body is told of only as where somebody was or comes from: `at present with Dunley Council`."""
    return all(is_left(scene, b) for b in scene.bodies if b.name == body.name)


@once
def _told_of(scene: Scene) -> list[BodyMention]:
    """The bodies that a document tells of, the one first that it is about."""
    sent = sending(scene) - {issuer.name or "" for issuer in [issuing_body(scene)] if issuer}
    return [body for body in ranked_bodies(scene) if _is_told_of(body, scene) and body.name not in sent]


def _is_told_of(body: BodyMention, scene: Scene) -> bool:
    """Whether a document tells of a body: it names it at its head, or more than once."""
    named = [b for b in scene.bodies if b.name == body.name]
    told = [b for b in named if not _LEFT.search(scene.flat[max(0, b.start - 20) : b.start])]
    of_one = len(told) == 1 and _is_of_one(told[0], scene)
    return len(told) > 1 or body is issuing_body(scene) or bool(told and told[0].start < _LEAD and not of_one)


def _is_of_one(body: BodyMention, scene: Scene) -> bool:
    """Whether a company is only named behind the title of one of its own: `Ann Example, partner, Marsh Roe LLP`."""
    comma = body.kind == "company" and scene.flat[body.start - 2 : body.start] == ", "
    return comma and any(post.end == body.start - 2 for post in scene.posts)


def _groups(sort: dict[str, Any]) -> list[list[str]]:
    """The kinds of body that have such a post: in turn where the first are more likely, else all alike."""
    return [[kind] for kind in sort["kinds"]] if sort.get("in_turn") else [list(sort["kinds"])]


def _committee(scene: Scene) -> BodyMention | None:
    """The committee whose paper it is: named on a line of its own at the head, before what the paper says."""
    text = scene.text.document.text
    for body in scene.bodies:
        alone = text[body.start - 1 : body.start] in ("", "\n", "\ufeff") and _OF_PAPER.match(text, body.end)
        if body.end < _HEAD and alone and (body.kind == "organ" or _PANEL.search(body.words)):
            lines = [line for line in text[: body.start].split("\n") if line.strip()]
            return body if len(lines) < _LINES else None
    return None


#: Behind the name of whose paper it is, to the end of the line: what paper.
_OF_PAPER = re.compile(
    r"(?i)(?:[ \t]*[:,|–—-]?[ \t]*(?:draft |unconfirmed |confirmed )?(?:minutes|agenda)\b[^\n]{0,60})?(?:\n|$)"
)
_PANEL = re.compile(r"(?i)\b(?:panel|board|forum)$")
