"""What persons are in a document, as far as it decides whose words weigh: councillors, commissioners, inspectors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.extract.authority.reviewers import who_looked
from onrecord.extract.authority.reviewing import ENGAGED, REVIEWING, TO_REVIEW
from onrecord.extract.authority.writers import writer_of
from onrecord.extract.endings import ended
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.scene import Gist, Match, Scene, shape
from onrecord.extract.sought import Sought, sought
from onrecord.extract.spots import small_letters

#: Titles of those who govern a council: what they say of it is no advice from outside.
_EXECUTIVE = re.compile(r"(?i)^(?:(?:council|deputy|acting|interim|joint|co-?) ?)*leader(?:$| of (?:the )?\w+ "
                        r"(?:council|borough)| of the council)|"
                        r"\bcabinet member\b|\bportfolio holder\b|\blead member\b|\bexecutive member\b|\bexecutive "
                        r"lead\b|\bmember for\b|\bcouncil leader\b|\bcabinet lead\b")
_OPPOSING = re.compile(r"(?i)\b(?:shadow|opposition|group|minority|spokes\w+|labour|conservative|tory|democrat|green"
                       r"|reform|independent|party|former|ex)\b")
#: An office, and the words of a title that give it; the first that fits.
_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("outsider", re.compile(r"(?i)\bcrime commissioner|\bminister|\bsecretary of state|\bsecretary\b|\bpress\b|"
                            r"police commissioner|commissioner of (?:police|the met)|\bjudge\b|\bMP\b|\bmayor\b")),
    ("commissioner", re.compile(r"(?i)\bcommissioner\b")),
    ("inspector", re.compile(r"(?i)\binspector\b(?! of police)|\bHMC?I\b|\bombudsman\b|\bauditor\b|"
                             r"\bof internal audit\b|"
                             r"\bregulator\b|\bappointed auditor\b")),
    ("reviewer", re.compile(r"(?i)\breviewer\b|\bscrutineer\b|\bexaminer\b|\bimprovement (?:advis[eo]r|partner)\b|"
                            r"\b(?:independent|outside|external) (?:advis[eo]r|expert|consultant|investigator"
                            r"|evaluator|assessor)\b|\bpeer\b")),
    ("coroner", re.compile(r"(?i)\bcoroner\b")),
    ("chair", re.compile(r"(?i)\bindependent chair\b|\bchair(?:man|woman|person)?\b.*\b(?:board|partnership|panel"
                         r"|inquiry|review|scrutiny|authority|audit)\b|\bscrutiny chair\b|"
                         r"\b(?:board|partnership|panel|trust) chair")),
    ("councillor", re.compile(r"(?i)^(?:deputy |council |opposition |group )*leader\b|\b(?:labour|conservative|tory|"
                              r"democrat|green|reform|independent|party|deputy|minority|majority|sinn féin|snp|"
                              r"plaid) (?:co-)?leader|"
                              r"\bcabinet member\b|\bportfolio holder\b|\blead member\b|\bexecutive member\b|"
                              r"\bcouncillor\b|"
                              r"\bexecutive lead\b|\bgroup (?:co-)?leader|\bmember for\b|\bcouncil leader|"
                              r"\bcommittee chair|\bscrutiny chair|\bcommittee\b.*\bchair|\bchair\b.*\bcommittee\b")),
)
_COUNCILLOR = re.compile(r"(?i)^(?:cllrs?|councillors?|coun|clr|ald|alderman)\b")
#: Commissioners whom a government sends to a council.
_SENT = re.compile(r"(?i)\b(?:lead|improvement|finance|managing|government|services|children's|intervention|best "
                   r"value) commissioner")
#: Who signs an audit for a firm; where the firm is one that is known to audit, the findings are the firm's.
_SIGNS = re.compile(r"(?i)\b(?:audit|engagement) (?:partner|director|manager|lead)\b")
#: In front of a commissioner who is the head of a police force.
_FORCE = re.compile(r"(?:\b[A-Z]{2,4}PD|[Pp]olice)[ \u00a0]$")
#: What part of the country a commissioner is for, in front of the title: `the Northern Children's Commissioner`.
_OF_A_LAND = r"(?:(?:[A-Z][\w’'-]+ ){1,3}(?=<T>))?"
#: Shapes over the whole text; those that begin with words, which stand anywhere, are tried where their ending is met.
_BESIDE: tuple[Sought, ...] = tuple(sought(each) for each in (
    shape(r"<person:P>(?: \([^()\n]{2,40}\))?(?:,? \(|, | – | - |\n|\t| \| )(?:who (?:is|was) )?(?:(?:the|our|its"
          r"|their|an?|now|former|formerly|then) )*"
          rf"(?:<owner:B>(?:'s?)? )?(?:own |new )?{_OF_A_LAND}<post:T>(?:,? (?:of|at|for|in|with)(?: the)? <at:B>)?"),
    ended(r"(?=<BT>|[on])(?:<owner:B>(?:'s?)? )?(?:own |new )?",
          r"<post:T>(?:,? (?:of|at|for|in)(?: the)? <at:B>)?(?:,? |: ?|\t| – )<person:P>"),
    shape(r"<person:P>(?:,? who)? (?:is|was|became|has been|remains|had been|(?:sits|serves|acts|works) as) (?:the "
          r"|our |its |an? |now )*<post:T>(?:,? (?:of|at|for|on)(?: the)? <at:BO>)?"),
    shape(r"\bA(?:t|mong) (?:the )?<owner:BO>,? (?:its |the )?<post:T>,? <person:P>"),
    ended(r"\b(?:[Bb]oard|[Pp]anel|[Pp]artnership)", r"(?P<board>'s) <post:T>,? <person:P>"),
    ended(r"\b(?:[Rr]eport|[Ll]etter|[Rr]eview|[Nn]ote|[Aa]dvice|[Ff]indings) ",
          r"(?:of|by|from) (?:the )?<post:T>[^\n]{0,80}\n+<person:P>\s*\n"),
))
#: Who sits on a body of councillors.
_MEMBER = (
    ended(r"\b(?i:(?:fire |police |combined )?authority|committee|panel|council|assembly) ", r"member <person:P>"),
    shape(r"<person:P>, (?:who is )?a (?:senior |fellow |longstanding )?member of (?:the |its )(?:<O>|[\w -]{0,40}?"
          r"(?i:authority|committee|panel|council|assembly)\b)"),
)
_CHAIRS = shape(
    r"<person:P>,?(?: who)?(?: has| had| now)? (?:chairs|chaired|leads|heads) (?:it\b|(?:the |its )?(?:[\w'-]+ |<B>'s? "
    r"){0,4}?(?:board|partnership|panel|commission|inquiry|<O>))")
_LEADS = shape(
    r"<person:P>,?(?: who)?(?: now| still| has)? (?:leads|led|runs|heads) (?:the (?:city |county |borough |district "
    r"|town )?(?:council|authority)(?![\w-]| \w+ group)|(?:the )?<council:B>)(?!'s)")
_AT = (shape(r"<person:P>,? (?:of|from|at) (?:the )?<at:B>"),
       shape(r"<person:P>, (?:the )?<at:B>(?=,|\.| who| said|:)"), shape(r"<at:B>,? <person:P>"))
_INSPECTOR = re.compile(r"\b(?:Inspector|Ombudsman|Auditor General|Information Commissioner)\b")
_NAMED_BY = sought(shape(
    r"<person:P>,? (?:was|has been|had been|is) (?:appointed|named|sent|brought in|commissioned|asked)"
    r"[^.;“\"<]{0,40}? by (?:the )?(?:<department:B>|government|ministers?|<T>|Secretary of State)"))
#: What somebody does, or is said to be, and the office that it shows.
_DEEDS: tuple[tuple[Sought, str], ...] = (
    (sought(_CHAIRS), "chair"),
    (sought(_LEADS), "executive"),
    (sought(_LEADS), "councillor"),
    (sought(ended(r"\b[Cc]ommissioners,? (?:who are )?", r"(?:led|headed) by <person:P>")), "commissioner"),
    *((sought(pattern), "councillor") for pattern in _MEMBER),
    *((sought(pattern), "reviewer") for pattern in REVIEWING),
)


#: What such a person is called before he is named, whatever the first letter.
_OFFICES = ("commissioner", "reviewer", "troubleshooter", "independent expert", "hief inspector")
#: `A commissioner told ministers that ...`, before a story names him; and how it names him then.
_SENT_BY_NOBODY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:[\w’'-]+ ){0,2}?(?P<who>commissioner|reviewer|troubleshooter"
    r"|independent expert|[Cc]hief inspector)\b(?! (?:of|for) (?:police|crime))"
)
_WROTE = (sought(shape(
    r"<person:P>(?: \([^()\n]{1,40}\))?,? (?:spent|was|worked|visited|looked|arrived|came|began|went|interviewed|read"
    r"|met|has been|had been)\b[^.;“”\"\n]{2,120}\.[ \n]+(?:His|Her) (?:[\w-]+ ){0,2}"
    r"(?:verdict|report|findings|conclusions|letter|review)\b"
)), sought(ended(
    r"\b(?:[Rr]eport|[Ll]etter|[Rr]eview|[Vv]erdict|[Ff]indings)(?: (?:published|released|issued|made public|out|on"
    r"|into|to)\b[^.;,“”\"\n]{0,60})?, ", r"<person:P> (?:said|says|found|wrote|writes|described|describes|warned|warns"
    r"|concluded)\b")))


def _unnamed_before(gist: Gist) -> Iterator[tuple[str, str]]:
    """Whoever is named only where his report is spoken of, in a story that begins with a commissioner."""
    told = _SENT_BY_NOBODY.search(gist.text.document.text)
    if told is None:
        return
    office = "commissioner" if told.group("who") == "commissioner" else "reviewer"
    for found in (found for each in _WROTE for found in each.finditer(gist.shape)):
        yield Match(gist, found).person("person").person, office


def find_capacities(scene: Scene) -> dict[str, frozenset[str]]:
    """The capacities (offices, below) in which each person of the scene speaks, under the person's fullest name.

    They are `councillor`, `commissioner`, `inspector`, `reviewer`, `chair` (of a board), `executive` (who governs a
    council) and `outsider` (a minister, a member of parliament); a person of whom nothing is said has no entry.
    """
    if not scene.persons:
        return {}
    gist = scene.open_gist(0, len(scene.text.document.text))
    found: dict[str, set[str]] = {}
    for name, office in [*_by_name(scene), *_by_post(gist), *_by_deed(gist)]:
        found.setdefault(name, set()).add(office)
    for name, office in [each for each in _by_tenure(scene) if each[0] not in found]:
        found.setdefault(name, set()).add(office)
    told = any(word in gist.text.document.text for word in _OFFICES)
    if told and not any(offices & {"commissioner", "reviewer"} for offices in found.values()):
        found |= {name: {office} for name, office in _unnamed_before(gist) if name not in found}
    found |= {name: {"reviewer"} for name in _looking_in(gist, frozenset(found))}
    if _SENT_ME.search(scene.flat) and (writer := writer_of(scene)):
        found.setdefault(writer.person, set()).add("reviewer")
    found |= {name.title(): offices for name, offices in found.items() if name.isupper()}
    return {name: frozenset(offices) for name, offices in found.items()}


#: What whoever was sent says at the head of his own report: `The council commissioned me to examine its culture.`
_SENT_ME = re.compile(rf"\b{ENGAGED} me(?: (?:in|last|on) [^.;]{{3,20}}?)? {TO_REVIEW}"
                      rf"|\bI was {ENGAGED}(?: (?:by|in|last|on) [^.;]{{3,60}}?)? {TO_REVIEW}")
#: A post that somebody has left behind.
_PAST = re.compile(r"(?i)\b(?:former|formerly|previously|retired|ex|once|emeritus|emerita|late of)\b")


def _looking_in(gist: Gist, known: frozenset[str]) -> frozenset[str]:
    """Those who have looked into something and reported, unless they hold an office or a post: then it is their job."""
    looking = frozenset(who_looked(gist)) - known
    if not looking:
        return looking
    posts = (Match(gist, found) for pattern in _BESIDE for found in pattern.finditer(gist.shape))
    words = gist.text.document.text
    return looking - {p.person("person").person for p in posts if not _PAST.search(words, p.start, p.end)}


_COUNCILLOR_BEFORE = re.compile(r"(?i)\bcouncillors?$")
_OF_PARLIAMENT = re.compile(r"\bMP\b|\bMSP\b|\bMS\b")


def _by_name(scene: Scene) -> Iterator[tuple[str, str]]:
    text = scene.text.document.text
    for person in scene.persons:
        before = text[max(0, person.start - 12):person.start].strip()
        if _COUNCILLOR.match(text[person.start:person.end]) or _COUNCILLOR_BEFORE.search(before):
            yield person.person, "councillor"
        if person.suffix and _OF_PARLIAMENT.search(person.suffix):
            yield person.person, "outsider"


def _by_post(gist: Gist) -> Iterator[tuple[str, str]]:
    of_police = "Crime Commissioner" in gist.text.document.text
    for pattern in _BESIDE:
        for found in pattern.finditer(gist.shape):
            match = Match(gist, found)
            office = _office_of(match, of_police)
            if office:
                yield match.person("person").person, office
            title = gist.text.document.text[max(0, match.post("post").start - 12):match.post("post").end]
            if _EXECUTIVE.search(match.post("post").title) and not _OPPOSING.search(title):
                yield match.person("person").person, "executive"


#: What a text without these words gives nobody.
_TELLING = (
    *("commissioner", "reviewer", "scrutineer", "inspector", "auditor", "ombudsman", "regulator"),
    *("adviser", "advisor"),
)
_WEIGHING = frozenset(("commissioner", "inspector", "reviewer"))


def _by_tenure(scene: Scene) -> Iterator[tuple[str, str]]:
    """Whoever is said to hold such a post, or to be chosen for it, in whatever words."""
    words = small_letters(scene)
    if not any(word in words for word in _TELLING):
        return
    bearers = bearers_in(scene)
    held = [(one.person, one.role) for one in bearers.held if one.status is None or one.status.value != "former"]
    chosen = [(event.person, event.role) for event in bearers.events if event.kind != "departure"]
    for person, role in [*held, *chosen]:
        office = _office(role.plain) if role is not None else None
        if person is not None and office in _WEIGHING:
            yield person.person, office


def _office_of(match: Match, of_police: bool) -> str | None:
    """The office that a post gives, by its title or by the body that it is held at."""
    title = match.post("post").title
    office = _office(title)
    if office == "outsider" and _PAST.search(match.gist.text.document.text, match.start, match.post("post").end):
        return None
    before = match.gist.text.document.text[max(0, match.post("post").start - 8):match.post("post").start]
    if office == "commissioner" and (_FORCE.search(before) or (of_police and not _SENT.search(title))):
        return "outsider"
    return office or _office_by_body(match, title)


def _office_by_body(match: Match, title: str) -> str | None:
    if re.search(r"(?i)\badvis[eo]r$", title) and _of_government(match):
        return "reviewer"
    if any(match.has(g) and _inspects(match.body(g).name) for g in ("at", "owner")):
        return "inspector"
    if _SIGNS.search(title) and not _of_known_firm(match.gist, match.found.end()):
        return "inspector"
    return "chair" if _CHAIR.search(title) and _of_board(match) else None


_CHAIR = re.compile(r"(?i)\bchair(?:man|woman|person)?\b")
_BOARD = re.compile(r"(?i)\b(?:board|partnership|panel|commission|committee|authority|inquiry|forum)\b")


def _of_board(match: Match) -> bool:
    """Whether a post is held on a board, a panel or the like."""
    bodies = [match.body(group) for group in ("at", "owner") if match.has(group)]
    return match.has("board") or any(_BOARD.search(body.name or body.words) for body in bodies)


def _of_known_firm(gist: Gist, end: int) -> bool:
    """Whether a body that is known to inspect stands behind a post (`Key Audit Partner, Grant Thornton`)."""
    behind = shape(r",? (?:(?:at|of|for|from) )?<B>").match(gist.shape, end)
    body = gist.signs.get(gist.shape[behind.end() - 1]) if behind else None
    return isinstance(body, BodyMention) and _inspects(body.name)


def _of_government(match: Match) -> bool:
    return any(match.has(group) and match.body(group).kind == "department" for group in ("at", "owner"))


@lru_cache(maxsize=512)
def _office(title: str) -> str | None:
    return next((office for office, pattern in _TITLES if pattern.search(title)), None)


def _inspects(name: str | None) -> bool:
    body = known_body(name) if name else None
    return body is not None and body.inspects


def _by_deed(gist: Gist) -> Iterator[tuple[str, str]]:
    for pattern, office in _DEEDS:
        for found in pattern.finditer(gist.shape):
            yield Match(gist, found).person("person").person, office
    for at in _AT:
        for found in at.finditer(gist.shape):
            match = Match(gist, found)
            if _inspects(match.body("at").name) or _INSPECTOR.search(match.body("at").words):
                yield match.person("person").person, "inspector"
    for found in _NAMED_BY.finditer(gist.shape):
        if re.search(r"(?i)\bcommissioner\b", gist.text.document.text):
            yield Match(gist, found).person("person").person, "commissioner"
