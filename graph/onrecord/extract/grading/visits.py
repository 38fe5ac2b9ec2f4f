"""Inspections, visits and reviews as they stand in the text: the noun or the verb, what kind, and when.

Only those that took place. Whether one is described well enough for a claim, and who inspected whom, is read from
the words around it by `extract.inspections`; `extract.grading.grade_claims` asks for the day of the latest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates import DateMention
from onrecord.dates.when import Year
from onrecord.extract.grading.dated import dated_by_inspectors
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import is_inspectorate, is_reviewer, is_their_paper
from onrecord.extract.grading.visit import Visit, date_of, opening_day, verb_day
from onrecord.extract.grading.visit_ways import at_work, by_host, by_paper, one_more, people_at
from onrecord.extract.grading.visit_words import (
    DONE_BEHIND,
    FOUND,
    FUTURE_BEFORE,
    FUTURE_BEHIND,
    INSPECTED,
    LOOSE,
    PUBLISHED,
    REALISED,
    VERB,
    WHEN_BEFORE,
    WHEN_BEHIND,
    WHEN_DONE,
    found_there,
    visit_nouns,
    visit_spots,
)
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape

#: Verbs that say an inspection without a day; inspectors also look at and are with much else.
_SURE_VERB = re.compile(r"(?:re-?)?inspected|paid|(?:re-?)?visited|audited|went in|(?:was|were) on|descended|sent|peer")
#: The day behind is that of the paper, not of the inspection that it tells of.
_CAME_OUT = re.compile(
    r"(?i)\b(?:publish|releas|issu|announc|present|unveil)\w*(?: [\w'’]+){0,2} (?:its|the|their|an?|our|this)(?: "
    r"[\w-]+){0,3} ?$"
    r"|\b(?:receiv|got|sent|publish|issu|shar|circulat)\w* (?:[\w-]+ ){1,4}(?:reports?|letter|findings|outcomes?"
    r"|verdict|judge?ment) (?:of|on|from|into|about|after|following) (?:[\w-]+ ){0,3}$"
)
#: What an inspectorate named before is said to have done by `it`.
_CAME = re.compile(r"there|here|looked|came|visited|returned|went|called|spent|was at|were at|sat in|dropped")


@once
def find_visits(scene: Scene) -> tuple[Visit, ...]:
    """Every saying of an inspection that took place, in the order of the text; titles, headings, furniture left out."""
    told, dated = visit_spots(scene), dated_by_inspectors(scene)
    found: list[Visit] = []
    for sentence in scene.text.sentences:
        role = scene.text.paragraphs[sentence.paragraph].role
        if role in ("title", "heading", "furniture"):
            continue
        if told.within(sentence.start, sentence.end) or sentence.start in dated:
            gist = flat(scene.open_gist(sentence.start, sentence.end))
            named = _names_inspectors(scene, sentence.start)
            said = [*_by_noun(gist), *_by_verb(gist, named, is_their_paper(scene))]
            said = said or [*at_work(gist), *one_more(gist, found[-1:])]
            said += [visit for visit in people_at(scene, gist) if visit.day not in {each.day for each in said}]
            said = [visit for visit in said if role != "row" or not _heads_column(visit)]
            found += sorted(said, key=lambda visit: visit.start)
    return tuple(found)


def _heads_column(visit: Visit) -> bool:
    """`Last inspection (2021)` over grades: a row tells of an inspection by its day."""
    return visit.day is not None and isinstance(visit.day.when, Year)


# --- by a noun ------------------------------------------------------------------------------------------------------


def _by_noun(gist: Gist) -> Iterator[Visit]:
    for match in visit_nouns(gist.shape):
        named = next(
            group for group, words in match.groupdict().items() if words and group.startswith(("sure_", "open_"))
        )
        sure, kind = named.startswith("sure_"), named.split("_", 1)[1].replace("_", " ")
        before, behind = gist.shape[: match.start()], gist.shape[match.end() :]
        verb = (
            re.search(r"(?:(?:^| )to|will|would|must|should|can|could|and|who) $", before)
            and match["noun"] in ("review", "audit", "visit")
            and not match["adjectives"]
        )
        if re.search(r"(?:^| )own $", match["adjectives"]) and not shape(r"<B>(?:'s?)? (?:\w+ )?own $").search(
            gist.shape[: match.start("noun")]
        ):
            continue
        if verb or FUTURE_BEFORE.search(_clause(before)) or FUTURE_BEHIND.match(behind):
            continue
        day = _day(gist, match, before, behind)
        rule = _rule(match, before, behind, day)
        if rule:
            yield Visit(
                gist,
                match.start(),
                match.end(),
                rule,
                None if match["noun"].lower() == "visit" else kind,
                day,
                sure,
                True,
            )


def _clause(before: str) -> str:
    return re.split(r"[.;:–—] ?|, (?:but|and|which|while) | (?:but|which|that|because) ", before)[-1]


#: What comes of an inspection, and is none: `schools that had their inspection reports published`.
_PAPER = re.compile(r" (?:reports?|results?|outcomes?|findings|grades?|judge?ments?|ratings?)\b")


def _rule(match: re.Match[str], before: str, behind: str, day: DateMention | None) -> str:
    """Why an inspection that a noun names is one that took place; empty where nothing says so."""
    counted = re.search(r"(?i)(?:first|second|third|fourth|fifth|sixth|\w+th) $", match["adjectives"]) and re.match(
        r" since", behind
    )
    if (REALISED.search(before) and not _PAPER.match(behind)) or (DONE_BEHIND.match(behind) and not counted):
        return "carried out"
    if day is not None:
        return "dated"
    if found_there(before, behind):
        return "found"
    adjectives = match["adjectives"].lower()
    if counted or re.search(r"(?:previous|last|first|second|third|\w+th|final|original|initial|annual) $", adjectives):
        return ""
    if re.search(r"(?:latest|recent|unannounced) ", adjectives) and LOOSE.search(before):
        return "latest"
    if LOOSE.search(before) and re.search(
        r"(?i)(?:following|follows|followed|after|findings|outcomes?"
        r"|results?|report|letter|feedback|respon\w+) (?:of |on |from |to "
        r"|into |following |about )?(?:an? |the |its |their |our |this |<BO>'s? )*$",
        before,
    ):
        return "followed"
    return "found" if FOUND.match(behind) and re.search(r"(?i)(?:the|this|its|their|an?) $", before) else ""


def _day(gist: Gist, match: re.Match[str], before: str, behind: str) -> DateMention | None:
    """The date that stands with the noun, or with the verb that it was carried out by."""
    if premodifier := shape(r"(?P<day><D>)(?:'s)? ").search(match["adjectives"]):
        return date_of(gist, premodifier["day"])
    came_out = _CAME_OUT.search(before)
    for pattern in (WHEN_DONE,) if came_out else (WHEN_BEHIND, WHEN_DONE):
        found = pattern.match(behind)
        if found and not shape("(?i)(?:published|released|(?<!carried )out|issued) (?:on |in )?$").search(
            behind[: found.start("day")]
        ):
            return date_of(gist, found["day"])
    found = WHEN_BEFORE.search(before)
    if (
        found
        and not PUBLISHED.search(before[: found.start("day")])
        and not shape(r"<D>").search(found["between"])
        and _near(found["between"])
    ):
        return date_of(gist, found["day"])
    return None


def _near(between: str) -> bool:
    """Whether a date before a noun belongs to it: nothing but the words of going there stands between."""
    if shape(
        r",? (?:the )?(?:<B>|(?:\w+ )?inspect(?:ors|orates)|we|they|it|an? (?:\w+ )?team)[^.;]{0,90}?(?:carried out"
        r"|conducted|undertook|made|paid|completed|did|began|led|returned for|visited for) (?:an? |the |its |their )?"
    ).fullmatch(between):
        return True
    return (
        re.fullmatch(
            r"(?:,? ?(?:was |were )?(?:pay|during|for|as part of|after|following|at|in|made"
            r"|carried out|conducted|undertook|paid|by|through|with)? ?(?:an? |the |its |their )?"
            r"|, (?:in|during|at) (?:an? |the |its )?)",
            between,
        )
        is not None
    )


# --- by a verb ------------------------------------------------------------------------------------------------------


def _names_inspectors(scene: Scene, at: int) -> bool:
    """Whether an inspectorate is named just before a sentence, so that `it` and `they` may be its inspectors."""
    return any(at - 250 < body.start < at and is_inspectorate(body) for body in scene.bodies)


_DAY = shape(r"<D>")


def _by_verb(gist: Gist, told: bool, ours: bool) -> Iterator[Visit]:
    """`told`: an inspectorate is named just before; `ours`: `we` are who inspects."""
    if _DAY.search(gist.shape):
        yield from by_paper(gist)
        yield from by_host(gist)
    for match in VERB.finditer(gist.shape):
        day = verb_day(gist, match)
        before = gist.shape[: match.start()]
        quoted = gist.text.quotation_at(gist.starts[match.start()]) is not None
        own = ours and not quoted and day is not None and re.fullmatch(r"[Ww]e|I|\w+ of us", match["who"]) is not None
        if FUTURE_BEFORE.search(before) or not (own or _inspects(gist, match, day, told)):
            continue
        kind = {"peer reviewed": "review", "reviewed": "review", "audited": "review"}.get(match["strong"])
        kind = kind or ("review" if re.search(r"(?i)peer|audit|review", match["who"]) else None)
        kind = kind or ("inspection" if "inspected" in match["strong"].lower() else None)
        yield Visit(
            gist,
            match.start(),
            match.end("strong"),
            "inspectors went",
            kind,
            day,
            _is_inspector(gist, match["who"]),
            False,
        )
    yield from _by_passive(gist)


def _by_passive(gist: Gist) -> Iterator[Visit]:
    """What was inspected, by whoever."""
    for match in INSPECTED.finditer(gist.shape):
        day = verb_day(gist, match) or opening_day(gist, gist.shape[: match.start()])
        if FUTURE_BEFORE.search(gist.shape[: match.start()]) or re.search(
            r"(?i)(?:will|to|not|would|never|n't|being|be) $", gist.shape[: match.start()]
        ):
            continue
        if day or shape(r" by (?:the )?(?:<B>|inspectors)").search(match["rest"]):
            yield Visit(
                gist,
                match.start(),
                match.end("strong"),
                "was inspected",
                "review" if "audit" in match["strong"] or "peer" in match["strong"] else "inspection",
                day,
                True,
                False,
            )
            yield from _too(gist, match)


#: `Elm House was inspected in May, Beck Lodge in June and Fell House last week`: who else, and when.
_TOO = shape(
    r"(?:,|;)?(?: and| while)? (?:[a-z][^.;,<]{2,60}? (?:at|of|in) )?(?:the )?(?P<strong><B>)"
    r"(?:,? (?:in|on|from|during|over|at))? (?P<day><D>)(?=[,.;]| and)"
)


def _too(gist: Gist, match: re.Match[str]) -> Iterator[Visit]:
    """Those that go on behind a verb of inspecting without one of their own."""
    first = _DAY.search(gist.shape, match.end("strong"))
    at = first.end() if first else len(gist.shape)
    while found := _TOO.match(gist.shape, at):
        start, at = found.start("strong"), found.end()
        yield Visit(gist, start, at, "was inspected too", "inspection", date_of(gist, found["day"]), True, False)


def _inspectorate_in(gist: Gist, end: int) -> bool:
    return any(is_inspectorate(gist.signs.get(sign)) for sign in gist.shape[:end])


def _inspects(gist: Gist, match: re.Match[str], day: DateMention | None, told: bool) -> bool:
    """Whether inspectors are at work: a weak verb needs a date, a pronoun a day and an inspection's own verb, or an
    inspectorate just before (`told`)."""
    who, verb = match["who"], match["strong"]
    loose = re.match(r"(?i)(?:we|i|they|it)$", who)
    if loose:
        theirs = who.lower() in ("it", "they") and (told or _inspectorate_in(gist, match.start()))
        return day is not None and (
            "inspected" in verb
            or (theirs and _CAME.match(verb) is not None)
            or (who == "I" and shape(r"I (?:first|last) visited").match(match.group()) is not None)
        )
    if not _is_inspector(gist, who):
        return False
    if verb in ("reviewed", "assessed", "examined", "audited") and shape(r"<B>(?:'s)? (?:has|have|had)").match(
        match.group()
    ):
        return True
    if not _SURE_VERB.match(verb):
        return day is not None
    return day is not None or shape(r"<BSO>|(?:the|a|its|their) \w+").search(match["rest"]) is not None


def _is_inspector(gist: Gist, who: str) -> bool:
    bodies = [gist.signs[sign] for sign in who if sign in gist.signs]
    return all(is_inspectorate(body) or is_reviewer(body) for body in bodies if isinstance(body, BodyMention))
