"""Days that no rule ties to an inspection, weighed: whether the words around a date make it that of one.

The last resort of the inspections: prose tells in more ways than can be listed when inspectors were somewhere, but
the words beside a date, and what else its sentence speaks of, show it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.annotate.nouns import Sentence
from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.dates.when import Span, Year
from onrecord.extract.grading.dated import dated_sentences
from onrecord.extract.grading.flat import flat
from onrecord.extract.grading.inspectors import inspecting, is_inspectorate, is_reviewer
from onrecord.extract.grading.report_days import report_days
from onrecord.extract.grading.visit import Visit
from onrecord.extract.grading.visit_words import FUTURE_BEFORE, FUTURE_BEHIND, visit_nouns, visit_spots
from onrecord.extract.memo import Memo
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.tokens import tokens_of
from onrecord.extract.weights import weights

#: The chance from which a date is taken for the day of an inspection.
ENOUGH = 0.6

_REACH = 500  #: code points before a sentence that may speak of an inspection for it
_NEAR, _WIDE = 5, 14  #: tokens on either side that weigh by their place, and by being there
_BREAKS = frozenset("¶¬/|–—")  #: where lines and cells end says nothing of a date in prose
_WHO = re.compile(r"inspectors?$|inspectorate$|team$|watchdog$|regulators?$|auditors?$|reviewers?$|assessors?$|peers$")
#: `Outstanding, March 2022`: the day of a grade.
_GRADED = re.compile(
    r"(?i)\b(?:good|outstanding|inadequate|requires improvement|[CGV][1-4])[”\"’']?[ ,(]+(?:(?:in|on|from|since|by"
    r"|[^\x00-\uffff])[ ,(]+){0,3}$"
)
#: Classes of words, each of which weighs as one.
_CLASSES = {
    "VISITING": re.compile(
        r"(?:re-?)?(?:inspect(?:s|ed|ing|ions?)?|visit(?:s|ed|ing)?|audit(?:s|ed|ing)?|review(?:s|ed|ing)?"
        r"|assess(?:ed|ments?)|fieldwork|on-?site|spent|challenge)$"
    ),
    "PAPER": re.compile(r"reports?$|letters?$|judge?ments?$|findings$|statement$|minutes$|publi(?:sh|c)\w*$"),
    "GRADING": re.compile(
        r"(?:re-?|down|up)?(?:rat(?:ed|ings?)|grad(?:ed?|es|ings?))$|judged$|good$|outstanding$|inadequate$"
        r"|improvement$"
    ),
    "AHEAD": re.compile(r"will$|would$|should$|must$|next$|due$|expect\w*$|plan(?:s|ned)?$|until$|by$|meeting$"),
}
#: The classes of a token.
_CLASSES_OF = Memo(lambda token: tuple(kind for kind, words in _CLASSES.items() if words.match(token)), most=8192)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be the day of an inspection: where it stands in the gist of its sentence, and the one before."""

    sentence: Sentence
    gist: Gist
    at: int  #: place of the date's sign in the gist
    day: DateMention
    inspector: BodyMention | None  #: who inspects or reviews, named in the sentence or last in its paragraph
    visited_before: bool  #: whether the sentence before, in the same paragraph, speaks of an inspection


def dated_in(scene: Scene) -> Iterator[Dated]:
    """Every date in prose that speaks of inspecting or follows such words, in the order of the text; not those in
    speech, and not the days of reports."""
    text, visited = scene.text, visit_spots(scene)
    for sentence in dated_sentences(scene):
        prose = text.paragraphs[sentence.paragraph].role in ("prose", "item")
        if not prose or not visited.within(sentence.start - _REACH, sentence.end):
            continue
        gist = flat(scene.open_gist(sentence.start, sentence.end))
        who, told = _named(scene, sentence), _visited_before(scene, sentence)
        for at, mention in gist.mentions():
            if not isinstance(mention, DateMention) or mention.start in _published(scene):
                continue
            other = any(pattern.search(gist.shape, 0, at) for pattern in (_GRADED, _SAID, _NEVER, _OUT))
            if text.quotation_at(mention.start) is None and not (other or _is_career(mention)):
                yield Dated(sentence, gist, at, mention, _done_by(gist, at) or who, told)


#: `Which had a team there in July, said on Tuesday`: the day on which something was said.
_SAID = shape(r"(?<!\w)(?:said|says|announced|confirmed|reported|wrote)(?: on)? (?:<D>,? ?\(?)?$")
#: `With the report following in July`: the day of a paper.
_OUT = re.compile(r"\b(?:reports?|findings|results?|letter|judge?ment)(?: [a-z]+){0,2} (?:following|followed|published"
                  r"|issued|out|released)(?: (?:in|on|early|late|only))* $")
#: `Its committee did not meet once between July and May`: what was not done has no day.
_NEVER = re.compile(r"(?:\b(?:not|never|nobody|no one)\b|n['’]t)[^.;,]{0,40}$")
_BY = shape(r" by (?:the )?(?P<who><B>)(?: \(<B>\))? (?:in|on|from|between|over|during|last) $")


def _is_career(day: DateMention) -> bool:
    """`Head from 2014 until 2020`: years from one to another are somebody's time in a post, and no inspection."""
    return isinstance(day.when, Span) and isinstance(day.when.first, Year)


def _done_by(gist: Gist, at: int) -> BodyMention | None:
    """`Work done for the commission by auditors between April and May`: who did it stands right before the day."""
    found = _BY.search(gist.shape, 0, at)
    body = gist.signs[found["who"]] if found else None
    return body if isinstance(body, BodyMention) and (is_inspectorate(body) or is_reviewer(body)) else None


@once
def _published(scene: Scene) -> frozenset[int]:
    """Where the days of reports stand."""
    return frozenset(day.start for day in report_days(scene))


def _visited_before(scene: Scene, sentence: Sentence) -> bool:
    at = bisect_left(scene.text.sentences, sentence.start, key=lambda each: each.start)
    ahead = scene.text.sentences[at - 1] if at else sentence
    return at > 0 and ahead.paragraph == sentence.paragraph and visit_spots(scene).within(ahead.start, ahead.end)


def _named(scene: Scene, sentence: Sentence) -> BodyMention | None:
    start = scene.text.paragraphs[sentence.paragraph].start
    held = [body for body in inspecting(scene) if start <= body.start < sentence.end]
    here = [body for body in held if body.start >= sentence.start]
    return here[0] if here else held[-1] if held else None


def weighed_visits(scene: Scene, taken: frozenset[str]) -> Iterator[tuple[Visit, Mention | None]]:
    """Every date that weighs enough to be the day of an inspection, as one, and who inspects where words name them.

    `taken`: the words of the dates that a rule has.
    """
    for dated in dated_in(scene):
        if dated.day.words in taken or weights("inspections").chance(signs_of(scene, dated)) < ENOUGH:
            continue
        visit = _visit(dated)
        if not _is_set_aside(visit):
            yield visit, _inspector(scene, dated, visit)


#: What inspectorates do beside inspecting, and what is done with teams of one's own.
_OTHERWISE = shape(
    r"(?<!\w)(?:in talks|at pains|in touch|in contact|in court|(?:met|meets|meeting) (?:with )?(?:the )?<B>|talk(?:s"
    r"|ed|ing)?"
    r" (?:to|with) (?:the )?<B>|(?:was|were|been) (?:(?:then|also|since) )?(?:released|recruited|hired|redeployed"
    r"|disbanded|stood down|dismissed|set up|formed|established|advertised|restructured|merged|expanded)(?! by )"
    r"|launch(?:ed|es)|consult(?:s|ed|ing|ation)|fined|prosecuted|wrote|written)(?!\w)"
)


def _is_set_aside(visit: Visit) -> bool:
    """Whether the noun tells of an inspection to come, or of somebody's own (`our own inspection of the park`)."""
    before, behind = visit.gist.shape[: visit.start], visit.gist.shape[visit.end :]
    clause = re.split(r"[.;:–—] ?|, ", before)[-1]
    if not visit.noun:
        return _OTHERWISE.search(visit.gist.shape) is not None
    return (
        re.search(r"(?i)(?:^| )(?:our|its|their|my) own (?:[\w-]+ ){0,2}$", before) is not None
        or FUTURE_BEFORE.search(clause) is not None
        or FUTURE_BEHIND.match(behind) is not None
    )


def _inspector(scene: Scene, dated: Dated, visit: Visit) -> Mention | None:
    """Of a review the person in its sentence, or of `she` the one before; else the body named; of `the firm` the last
    that audits."""
    body = dated.inspector
    if visit.kind == "review" and (body is None or body.start < dated.sentence.start):
        person = _reviewer(scene, dated)
        if person is not None:
            return scene.named(person)
    if body is None and re.search(r"(?i)\b(?:firm|auditors?)\b", dated.gist.shape):
        body = next((b for b in reversed(scene.bodies) if b.end <= dated.sentence.start and is_reviewer(b)), None)
    return scene.called(body) if body else None


def _reviewer(scene: Scene, dated: Dated) -> PersonMention | None:
    here = [person for person in scene.persons if dated.sentence.start <= person.start < dated.day.start]
    if here:
        return here[0]
    before = [person for person in scene.persons if person.end <= dated.sentence.start]
    return before[-1] if before and re.match(r"\W*(?:She|He|Her|His)\b", dated.gist.shape) else None


def _visit(dated: Dated) -> Visit:
    """The date as an inspection: of the kind that the noun nearest to it names, None where there is none."""
    shape, at = dated.gist.shape, dated.at
    nouns = sorted(visit_nouns(shape), key=lambda noun: abs(noun.start("noun") - at))
    if not nouns:
        review = re.search(r"(?i)\breview(?:ed|ing)\b|\baudit(?:ed|ing)\b", shape)
        return Visit(dated.gist, at, at + 1, "weighed", "review" if review else None, dated.day, True, False)
    noun = nouns[0]
    named = next(group for group, words in noun.groupdict().items() if words and group[:5] in ("sure_", "open_"))
    kind = None if noun["noun"].lower() == "visit" else named[5:].replace("_", " ")
    return Visit(dated.gist, noun.start("noun"), noun.end(), "weighed", kind, dated.day, True, True)


def signs_of(scene: Scene, dated: Dated) -> frozenset[str]:
    """What shows around a date: the words before and behind it, its kind, what else its sentence speaks of."""
    at = dated.at
    ahead = _tokens(dated.gist, 0, at)[::-1]
    behind = _tokens(dated.gist, at + 1)
    signs = {f"when {type(dated.day.when).__name__}", f"lead {dated.day.lead.lower()}"}
    for side, tokens in (("ahead", ahead), ("behind", behind)):
        signs |= {f"{side} {place} {token}" for place, token in enumerate(tokens[:_NEAR])}
        signs |= {f"{side} {token}" for token in tokens[:_WIDE]}
        signs |= {f"{side} {one} {two}" for one, two in pairwise(tokens[: _NEAR + 3])}
        signs |= {f"{side} {kind}" for token in tokens[:_WIDE] for kind in _CLASSES_OF[token]}
        signs |= {f"beside {kind}" for token in tokens[:3] for kind in _CLASSES_OF[token]}
    signs |= {f"has {token}" for token in (*ahead, *behind) if len(token) == 1 or token.isupper()}
    return frozenset(signs | set(_around(scene, dated, len([t for t in (*ahead, *behind) if t == "D"]))))


def _around(scene: Scene, dated: Dated, others: int) -> Iterator[str]:
    yield f"dates {min(others, 2)}"
    yield f"role {scene.text.paragraphs[dated.sentence.paragraph].role}"
    if dated.inspector is not None:
        yield "inspector here" if dated.inspector.start >= dated.sentence.start else "inspector before"
    if dated.visited_before:
        yield "visited before"
    if visit_spots(scene).within(dated.sentence.start, dated.sentence.end):
        yield "visited here"


def _tokens(gist: Gist, start: int, end: int | None = None) -> list[str]:
    """Words and kinds of mention (R: who inspects or reviews); those who inspect are one word."""
    found = tokens_of(gist, start, end, lambda mention: is_inspectorate(mention) or is_reviewer(mention))
    return [_AS_ONE[token] for token in found if token not in _BREAKS]


_AS_ONE = Memo(lambda token: "WHO" if _WHO.match(token) else token, most=8192)
