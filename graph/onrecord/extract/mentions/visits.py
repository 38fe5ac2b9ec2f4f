"""Inspections, visits and reviews as they stand in the text: the noun or the verb, what kind, and when.

Only those that took place. Whether one is described well enough for a claim, and who inspected whom, is read from
the words around it by `extract.inspections`; `extract.ratings` asks for the day of the latest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.dates import DateMention
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.flat import flat
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import table

_ADJECTIVE = (r"(?:(?:full|latest|last|most recent|recent|previous|new|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|unannounced|short-notice|announced|short|routine|annual|"
              r"separate|graded|ungraded|standard|joint|statutory|independent|external|official|corporate|damning|critical|scathing|positive|two-day|three-day|week-long|two-week|three-week|one-week|"
              r"follow-up|formal|thorough|in-depth|original|initial|ofsted|ilacs|peel|send|government|cqc|council|service|<S>|<B>(?:'s)?|<D>(?:'s)?|\w+-person|LGA|financial|finance|governance|safeguarding|progress|commissioner's|recent|own|on-site|virtual|remote|targeted|area|planned|regular|inspectors') )*")
_FUTURE_BEFORE = shape(
    r"(?i)(?:(?<!\w)(?:next|future|planned|forthcoming|upcoming|any|every|each|no|not an?|never an?|possible|another|further|more|until|before|awaiting|await|expecting|prepar\w+ for|ready for|ahead of|plans? for|schedule\w* for|"
    r"due|would|could|should|may|might|must|if|whether|will(?: \w+){0,4}|shall|(?:is|are|was|were) to \w+(?: out)?|to (?:carry out|conduct|undertake|commission|order)|to be|expected to|likely to|whenever|kind of|type of|framework for|case of|per) (?:an? |the |its |their |full |fresh |new |separate |formal |<B> |<S> |\w+ )?)$")
_FUTURE_BEHIND = shape(
    r"(?i)[ ,]*(?:\w+ ){0,3}?(?:(?:is|are|was|were|has been|had been) (?:not )?(?:\w+ )?(?:expected|due|planned|scheduled|likely|set|to (?:be|take|come|follow|happen|begin|start)|anticipated|postponed|cancelled|delayed)|will|would|should|could|may|might|must|can|can not|cannot|to be|to come|to follow|later this year|next|does not|framework)(?!\w)")
_WORKED = r"(?:carried out|conducted|undertaken|completed|concluded|held|made|led|performed|done|took place|taken place|happened|began|started|finished|ended|commissioned|(?:was|were)(?= (?:in|on|from|between|over)(?!\w)))"
_DONE_BEHIND = shape(rf"^(?: \([^)]*\))?(?: (?:of|by|at|to|into|in|with|for|on|from) [^.;,]{{1,90}}?)?(?:,| \()? ?(?:which |that )?(?:was |were |has been |had been |also |recently |first |jointly |last |only |is )*{_WORKED}(?!\w)")
_DONE_BEFORE = shape(
    r"(?i)(?<!\w)(?:carried out|conducted|undertook|undertaken|made|paid|pay|paying|completed|did|underwent|undergone|hosted|received|had|finished|concluded|performed|commissioned|led|been on|on|during|following|follows|followed|after|from|since|"
    r"for|in|at|with|through|under|of|to|on|by|and|summaris\w+|welcom\w+|published|despite|as part of|via|upon|when|says|said|is|was|received|the|this|their|its|an?|our|that) (?:an? |the |its |their |our |this |that |his |her |two |\w+'s |<BO>'s? )*$")
_REALISED = shape(
    r"(?i)(?<!\w)(?:carried out|conducted|undertook|undertaken|made|paid|pay|paying|completed|did|underwent|undergone|hosted|finished|concluded|performed|had) (?:an? |the |its |their |our |this |that |two |<BO>'s? )*$")
_LOOSE = shape(r"(?i)(?<!\w)(?:during|following|follows|followed|after|findings (?:of|from)|outcomes? (?:of|from)|results? (?:of|from)|reports? (?:of|on|from|into|following)|letter (?:of|on|from|following|about|after)|feedback (?:on|from)|"
               r"summaris\w+[^.;]{0,30}(?:of|from)|response to|responding to|responded to|welcom\w+|in|on|at|as part of|says|since|from|for) (?:an? |the |its |their |our |this |his |her |<BO>'s? )*$")
_FOUND = shape(r"^,? ?(?:which |also |has |had |team |report |by <B>,? |of [^.;,]{0,60} )*(?:found|said|commended|identified|highlighted|concluded|praised|noted|revealed|looked|covered|judged|rated|showed|shows|uncovered|recognised|confirmed|considered|examined|focused|focussed|raised|reported|saw)(?!\w)")
_DAY = r"(?:: ?)?(?:(?:on|in|from|between|during|over|for|of|held|dated|ending|beginning|back in|late|early|earlier|the|dates?:?) ){0,3}"
_WHEN_BEHIND = shape(rf"^(?:'s)?(?:,? ?\(?|,? )?(?:(?:of|to|at|into|by|from|with|in|on|for|across|visit) (?P<thing>(?:(?!published|released|since|said|found|issued|reported|until|before|after|was|were)[^.;:()])*?))?,? ?\(?{_DAY}(?P<day><D>)")
_WHEN_DONE = shape(rf"^[^.;]{{0,90}}?{_WORKED}(?: (?:by|with|at|to|of|without|in|into|across) (?:(?!published|released)[^.;,])*?)?,? {_DAY}(?P<day><D>)")
_WHEN_BEFORE = shape(r"(?i)(?:^|[\s,(])(?:on|in|from|between|over|last|this|during|earlier|back in)? ?(?:late |early |the )?(?P<day><D>)(?P<between>[^.;]{0,130})$")
_PUBLISHED = shape(r"(?i)(?:publish\w*|releas\w*|issued?|out|came|report|letter|received|since|until|named|appointed|meeting|said|announced|by|joined)[^.;,]{0,25}$")

#: Inspectors as the subject of a verb.
_INSPECTORS = r"(?:<B>(?:(?: \((?:the )?<B>\))?(?:,|,? (?:and|with|alongside|jointly with))(?: the)? <B>)*(?:'s)?(?: inspectors| inspection team| team| officials| peer team| peer challenge team| assessment team| assessors| auditors)?|[Ii]nspectors?(?: from (?:the )?<B>(?:(?:,| and|, and)(?: the)? <B>)*)?|[Tt]he (?:inspectorate|watchdog|regulator|peers|peer team|inspection team|team|auditors|reviewers?|lead inspector)|[Aa]uditors|[Pp]eers|(?:\w+ (?:of )?)?(?:His|Her) Majesty's Inspectors?|HMI|[Ww]e|I|[Tt]hey|[Ii]t)"
_STRONG = (r"(?P<strong>(?:re-?)?inspected|paid (?:an? )?(?:\w+ )?visit|visited|re-?visited|audited|went (?:in|in)to|(?:was|were) on[ -]?site|spent|descended on|arrived at|called at|turned up at|returned to|went to|looked at|reviewed|assessed|examined|scrutinised|sent (?:\w+ )?inspectors|peer reviewed)")
_VERB = shape(rf"(?<!\w)(?P<who>{_INSPECTORS})(?:,? (?:whose|who|which)(?: (?:team|inspectors|officials))?| \((?:the )?<B>\)|,)?(?:,[^.;]{{3,80}}?,)? (?:first |last |also |recently |again |had |has |have |then |jointly |all )*{_STRONG}(?!\w)(?P<rest>[^.;]*)")
_INSPECTED = shape(r"(?<!\w)(?:was|were|been|got|being)(?: also| last| first| recently| again| previously| jointly| fully| most recently| next)* (?P<strong>(?:re-?)?inspected|visited by inspectors|peer reviewed|audited)(?!\w)(?P<rest>[^.;]*)")
_HAS_ANY = re.compile(r"(?i)inspect|visit|review|audit|peer|on-?site|assess|jtai|looked at|spent|went |examin|health check|diagnostic|scrutinis|deep dive|sent ")


@dataclass(frozen=True, slots=True)
class Visit:
    """One saying of an inspection that took place. Places count in `gist`, the sentence's."""

    gist: Gist
    start: int
    end: int
    rule: str
    kind: str | None  #: inspection, monitoring visit, focused visit, review; None: the words leave it open
    day: DateMention | None
    sure: bool  #: speaks of inspection by itself; else an inspector must stand with it
    noun: bool

    @property
    def past(self) -> bool:
        """Whether it is one before the one that the text tells of: `its previous inspection`, `since the 2021 inspection`."""
        words = self.gist.shape[max(0, self.start - 40):self.end]
        return re.search(r"(?i)\b(?:previous|last full|when (?:it|they) was|last inspected|since (?:the|its|their|an?)|first visited|following the full)\b", words) is not None


def find_visits(scene: Scene) -> list[Visit]:
    """Every saying of an inspection that took place, in the order of the text; titles, headings, furniture left out."""
    words = scene.text.document.text
    found: list[Visit] = []
    for sentence in scene.text.sentences:
        role = scene.text.paragraphs[sentence.paragraph].role
        if role not in ("title", "heading", "furniture") and _HAS_ANY.search(words, sentence.start, sentence.end):
            gist = flat(scene.open_gist(sentence.start, sentence.end))
            found += sorted([*_by_noun(gist), *_by_verb(gist)], key=lambda visit: visit.start)
    return found


@cache
def _noun() -> re.Pattern[str]:
    groups = [f"(?P<{kind}_{name.replace(' ', '_')}>{'|'.join(forms)})"
              for kind in ("sure", "open") for name, forms in table("visits")[kind].items()]
    return shape(rf"(?i)(?P<adjectives>(?<!\w){_ADJECTIVE})(?P<noun>(?<!\w)(?:{'|'.join(groups)}))(?!\w|-)(?! (?:team|framework|handbook|regime|process|programme|report card|board|service|panel|day|committee|style|window|cycle|criteria|methodology|timetable|trail))")


# --- by a noun ------------------------------------------------------------------------------------------------------


def _by_noun(gist: Gist) -> Iterator[Visit]:
    for match in _noun().finditer(gist.shape):
        named = next(group for group, words in match.groupdict().items() if words and group.startswith(("sure_", "open_")))
        sure, kind = named.startswith("sure_"), named.split("_", 1)[1].replace("_", " ")
        before, behind = gist.shape[:match.start()], gist.shape[match.end():]
        verb = re.search(r"(?:(?:^| )to|will|would|must|should|can|could|and|who) $", before) and match["noun"] in ("review", "audit", "visit") and not match["adjectives"]
        if verb or _FUTURE_BEFORE.search(_clause(before)) or _FUTURE_BEHIND.match(behind):
            continue
        day = _day(gist, match, before, behind)
        rule = _rule(match, before, behind, day)
        if rule:
            yield Visit(gist, match.start(), match.end(), rule, None if match["noun"].lower() == "visit" else kind, day, sure, True)


def _clause(before: str) -> str:
    return re.split(r"[.;:–—] ?|, (?:but|and|which|while) | (?:but|which|that|because) ", before)[-1]


def _rule(match: re.Match[str], before: str, behind: str, day: DateMention | None) -> str:
    """Why an inspection that a noun names is one that took place; empty where nothing says so."""
    counted = re.search(r"(?i)(?:first|second|third|fourth|fifth|sixth|\w+th) $", match["adjectives"]) and re.match(r" since", behind)
    if _REALISED.search(before) or (_DONE_BEHIND.match(behind) and not counted):
        return "carried out"
    if day is not None:
        return "dated"
    adjectives = match["adjectives"].lower()
    if counted or re.search(r"(?:previous|last|first|second|third|\w+th|final|original|initial|annual) $", adjectives):
        return ""
    if re.search(r"(?:latest|recent|unannounced) ", adjectives) and _LOOSE.search(before):
        return "latest"
    if _LOOSE.search(before) and re.search(r"(?i)(?:following|follows|followed|after|findings|outcomes?|results?|report|letter|feedback|respon\w+) (?:of |on |from |to |into |following |about )?(?:an? |the |its |their |our |this |<BO>'s? )*$", before):
        return "followed"
    return "found" if _FOUND.match(behind) and re.search(r"(?i)(?:the|this|its|their|an?) $", before) else ""


def _day(gist: Gist, match: re.Match[str], before: str, behind: str) -> DateMention | None:
    """The date that stands with the noun, or with the verb that it was carried out by."""
    if premodifier := shape(r"(?P<day><D>)(?:'s)? ").search(match["adjectives"]):
        return _date(gist, premodifier["day"])
    for pattern in (_WHEN_BEHIND, _WHEN_DONE):
        found = pattern.match(behind)
        if found and not shape("(?i)(?:published|released|(?<!carried )out|issued) (?:on |in )?$").search(behind[:found.start("day")]):
            return _date(gist, found["day"])
    found = _WHEN_BEFORE.search(before)
    if found and not _PUBLISHED.search(before[:found.start("day")]) and not shape(r"<D>").search(found["between"]) \
            and _near(found["between"]):
        return _date(gist, found["day"])
    return None


def _near(between: str) -> bool:
    """Whether a date before a noun belongs to it: nothing but the words of going there stands between."""
    if shape(r",? (?:the )?(?:<B>|(?:\w+ )?inspectors)[^.;]{0,90}?(?:carried out|conducted|undertook|made|paid|completed|did|began|led|returned for|visited for) (?:an? |the |its |their )?").fullmatch(between):
        return True
    return re.fullmatch(r"(?:,? ?(?:was |were )?(?:pay|during|for|as part of|after|following|at|in|made|carried out|conducted|undertook|paid|by|through|with)? ?(?:an? |the |its |their )?|, (?:in|during|at) (?:an? |the |its )?)", between) is not None


def _date(gist: Gist, sign: str) -> DateMention:
    found = gist.signs[sign]
    assert isinstance(found, DateMention)
    return found


# --- by a verb ------------------------------------------------------------------------------------------------------


def _by_verb(gist: Gist) -> Iterator[Visit]:
    for match in _VERB.finditer(gist.shape):
        day = _verb_day(gist, match)
        before = gist.shape[:match.start()]
        if _FUTURE_BEFORE.search(before) or not _inspects(gist, match, day):
            continue
        kind = {"peer reviewed": "review", "reviewed": "review", "audited": "review"}.get(match["strong"])
        kind = kind or ("inspection" if "inspected" in match["strong"] else None)
        yield Visit(gist, match.start(), match.end("strong"), "inspectors went", kind, day, _is_inspector(gist, match["who"]), False)
    for match in _INSPECTED.finditer(gist.shape):
        day = _verb_day(gist, match) or _opening_day(gist, gist.shape[:match.start()])
        if _FUTURE_BEFORE.search(gist.shape[:match.start()]) or re.search(r"(?i)(?:will|to|not|would|never|n't|being|be) $", gist.shape[:match.start()]):
            continue
        if day or shape(r" by (?:<B>|inspectors)").search(match["rest"]):
            yield Visit(gist, match.start(), match.end("strong"), "was inspected", "review" if "audit" in match["strong"] or "peer" in match["strong"] else "inspection", day, True, False)


def _verb_day(gist: Gist, match: re.Match[str]) -> DateMention | None:
    rest = match["rest"]
    found = shape(rf"^(?P<lead>(?:(?!published|since|until|released|after (?!an?)|by the)[^.;])*?)(?:,? ){_DAY}(?P<day><D>)").match(rest)
    if found and not re.search(r"(?:publish\w*|report)[^,]{0,12}$|(?:since|until|by|due)$", found["lead"]):
        return _date(gist, found["day"])
    return _opening_day(gist, gist.shape[:match.start()])


def _opening_day(gist: Gist, before: str) -> DateMention | None:
    """`In May, inspectors visited`: the date that opens the clause."""
    found = shape(r"(?:^|[,“‘] ?|and |when )(?:[Ii]n|[Oo]n|[Bb]etween|[Ll]ast|[Ee]arlier|[Dd]uring|[Oo]ver)? ?(?:late |early )?(?P<day><D>),? ?(?:the |its )?(?:<B> |[^.;,<]{0,40})?$").search(before)
    if found:
        return _date(gist, found["day"])
    last = shape(r"[Ww]hen (?:it|they|<B>|the [\w ]+) $").search(before)
    return None if last is None else None


def _inspects(gist: Gist, match: re.Match[str], day: DateMention | None) -> bool:
    """Whether inspectors are at work: a weak verb needs a date, a pronoun a day and an inspection's own verb."""
    who, verb = match["who"], match["strong"]
    loose = re.match(r"(?i)(?:we|i|they|it)$", who)
    if loose:
        return day is not None and ("inspected" in verb or (who == "I" and shape(r"I (?:first|last) visited").match(match.group()) is not None))
    if not _is_inspector(gist, who):
        return False
    if verb in ("reviewed", "assessed", "examined", "audited") and shape(r"<B>(?:'s)? (?:has|have|had)").match(match.group()):
        return True
    if verb in ("looked at", "reviewed", "went to", "assessed", "examined", "spent", "returned to", "scrutinised", "called at"):
        return day is not None
    return True


def _is_inspector(gist: Gist, who: str) -> bool:
    bodies = [gist.signs[sign] for sign in who if sign in gist.signs]
    return all(is_inspectorate(body) for body in bodies if isinstance(body, BodyMention))


def is_inspectorate(body: object) -> bool:
    """Whether a mention is a body that inspects; an ombudsman investigates."""
    if not isinstance(body, BodyMention):
        return False
    known = known_body(body.name or body.words)
    return known is not None and known.inspects and not known.ombudsman


def is_reviewer(mention: object) -> bool:
    """Whether a mention is somebody who can have reviewed: a person or an inspectorate."""
    return isinstance(mention, PersonMention) or is_inspectorate(mention)
