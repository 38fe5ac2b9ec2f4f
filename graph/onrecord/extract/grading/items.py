"""What follows a grade: the areas it is given for, and further grades of the same list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.extract.grading.areas import (
    is_counted,
    is_known,
    is_named,
    is_overall,
    split_areas,
    starts_named,
    starts_overall,
    starts_short,
)
from onrecord.extract.grading.grades import grade_shape
from onrecord.numbers import NUMERALS

NOUN = r"(?:ratings?|grad(?:e|es|ing|ings)|judge?ments?|verdicts?|evaluations?)"
_CONNECT = grade_shape(
    r"(?: by (?:the )?<B>)?(?: (?:in|on|since) <D>)?(?:,|;| [–—-])?(?: (?:and|but|while|with|though|yet|plus"
    r"|as well as|also|both|was|were|as|an?|to be|still"
    r"|only|it was|they were|it is|they are|it remains|remains?|stays?|has been|being|overall|rated|judged|graded"
    r"|found|given|then|now|is|are|for its))*[ /]<next:G>"
)
_BACK = grade_shape(
    r"(?:,|;)? ?(?:and |while |but |with |whereas )*(?:(?:that|those|the one) (?:for|on) )?"
    r"(?P<area>[^,.;<!G>]{3,90}?)(?:(?: both| all| each)? (?:(?:came"
    r"|come|comes) (?:back|out)(?: again)? as|was|were"
    r"|is|are|as|being|remains?|remained|came out as)(?: also| both| all| each| still| now| rated| judged"
    r"| graded| found| deemed| said| thought| marked(?: down)?| considered| to be| to| as| requiring| needing)*"
    r"| (?:rated|judged|graded|found|deemed)(?: to be| as)?)? <next:G>"
)
#: `was good, as was early years`: what has the same grade.
_ALSO = grade_shape(
    r",? (?:and )?(?:as|so)(?: too)? (?:was|were|is|are|did|has been|had been|have been) (?:also )?"
    r"(?:(?:the |its |their )?(?:ratings?|grades?|judge?ments?|scores?) (?:for|in|on) (?:being |how )?)?"
    r"(?P<area>(?:(?! but | while |, which|, and [a-z]+ (?:is|was|were)|, (?:the )?<B>(?! and)"
    r"|, (?:it|they|inspectors) )[^.;<!G>]){3,120}?)"
    r"(?=[.;]|$|,? (?:but|while|whilst|though)(?!\w)|, (?:the )?<B>|, (?:it|they|inspectors) )"
)
_WORK = re.compile(r"(?:its |their |the )?(?:services|support|work|provision|help|care) (?:for|with|to|given to) ")
_FROM = grade_shape(
    r",? (?:and|but|while|with)(?: (?P<area>(?:(?!from )[^,.;<!G>]){3,90}?))??(?: also| moved| went| improved| fell"
    r"| rose)* from <old:G> to <next:G>"
)
_BEHIND = grade_shape(
    rf"(?: (?:assurance )?{NOUN})?(?: overall)?(?P<when>,? (?:in |since )?<D>)?(?: by (?:the )?<B>| by inspectors)?"
    rf"(?: again| each| apiece)?"
    r"(?P<prep>,? (?:both )?(?:for|in (?:terms|respect) of|in relation to|in|at|on|across|with regard to"
    r"|with respect to|when it comes to|when it came to|under|against)) (?P<area>[^\n]+)"
)
_END = grade_shape(
    r"[.;:!?(\n“]| [–—-] |,? (?:(?:and|but|or|while|with|as|to be|also|being|an?|overall)[ ,]+)*<G>"
    r"|(?<!look)(?<!looks)(?<!looking)(?<!looked),? after(?!\w)|,? (?:while|whilst|but|although|though"
    r"|when|following|because|despite|since|before|until|compared|according|having|rather than|leaving"
    r"|meaning|amid|ahead of|months|years)(?!\w)|, under(?!\w)"
    r"|, an? (?:fall|drop|rise|improvement|step|\w+ (?:it|they|that|which|we))(?!\w)|, (?:with|where|which|who|whose"
    r"|less|more|nearly|almost|it|they|he|she|from|up|down|as|than|so"
    r"|inspectors|Ofsted|the (?:inspectorate|watchdog|report|regulator|judgement|highest|lowest|only|second"
    rf"|first|third)|its|says?|said|one|{NUMERALS}|making|just|only|despite|alongside|this|that|down)(?!\w)"
    r"|,? (?:(?:in|on|at|by|during|late|early|back in|last)? ?(?:its |the |their )?)?<D>|, <BPT>"
    r"| by (?:the |that |this )?(?:same )?(?:<B>|inspect\w+|regulator|watchdog)"
    r"| in (?:a|its|the|their|an|this|that|our|my) (?:\w+ ){0,3}(?:report|inspection|letter|review|judgement|visit)"
    r"| at (?:a|its|the|their|an|our|my) (?:\w+ ){0,3}(?:inspection|visit|review|assessment|time)"
    r"|,? and (?:was|were|is|are|has|had|have|keeps?|retains?|remains?|that|said|says|it|they|he|she|then"
    r"|now|will|would|must|praised|told|ordered|found|wrote|spoke|took|made|left|put|set|saw|gave|came|went|\w+ed"
    r"|from <G>)(?!\w)| <B> |, (?:the |its "
    r"|their )?[^,.;]{0,40}? (?:has|have|had|was|were|is|are|said|says|found|will|can|ha[sd])(?!\w)|$"
)
#: `Staff were caring, and it keeps its good rating in that category`: the area named last.
_THAT_AREA = re.compile(
    r"(?:that|the same|this|the latter) (?:category|area|domain|respect|question|regard|measure|aspect|standard)"
)
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]")


def _named_before(shape: str, end: int) -> tuple[tuple[int, int], ...] | None:
    """The area by its name that stands last before a place."""
    starts = (word.start() for word in _WORD.finditer(shape, 0, end))
    spans = ((start, start + starts_named(shape[start:])) for start in starts)
    held = [span for span in spans if span[0] < span[1] <= end]
    return tuple(held[-1:]) or None


#: What a council is rated for as a whole: `the way it meets its duties under the Care Act`.
_DUTIES = re.compile(
    r"(?:the way (?:in which )?|how (?:well )?)(?:it|they|the \w+) (?:is |are )?(?:meet|deliver|provid|run|manag|carr"
    r"|discharg|fulfil)\w* (?:out )?(?:its|their|the) (?:\w+ ){0,2}(?:duties|responsibilities|services?)"
)
_NO_AREA = grade_shape(
    r"(?i)(?:the |its |their |a |an )?(?:first|second|third|fourth|fifth|sixth|last|next|past|best part"
    r"|\w+th)(?: \w+)? (?:time|year|occasion|inspection|row|report|visit|consecutive|successive)"
    r"|(?:(?:a|an|the|its|their|this|that|each|our|his|her) )?(?:[\w-]+ ){0,3}?(?:reports?|inspections?"
    r"|letters?|reviews?|visits?|judgements?|time|decade|decades|years?|months?|weeks?|days?|assessment"
    r"|checks?|results?|frameworks?|ratings|grades|rules|arrangements|regime|exercise|scheme|country|county|region|city|town|place|nation|row|turn|fact|total"
    r"|stark contrast|contrast|reason|reasons)(?!\w)(?! of)|(?:line|order|response|spite|addition|now)(?!\w)"
    r"|\d|failing|not |a (?:fall|drop|rise|improvement)|many (?:years|months)|more than|over |almost |nearly |<D>|<B>"
    r"|<P>|just |only |under |less |fewer |now$|good$|all to see|(?:her|his|their) efforts"
)


#: `and outcomes have risen from inadequate`: a grade of before.
_LEFT = re.compile(r"(?<!\w)(?:has|have|had) \w+(?: \w+){0,3} from$")


@dataclass(frozen=True, slots=True)
class Item:
    """A grade of a list: where its sign stands, where it ends, its areas; one of no words is the whole. `areas` None:
    they are counted, not named."""

    at: int
    end: int
    areas: tuple[tuple[int, int], ...] | None
    old: int | None = None  #: the sign of the grade it came from, where the list says so


def items(shape: str, at: int, held: tuple[tuple[int, int], ...] = ()) -> Iterator[Item]:
    """The grade whose sign is at `at`, with its areas, and those that its list goes on to.

    `held` are the areas before the verb (`leadership was rated good`).
    """
    areas, end = areas_behind(shape, at + 1)
    areas = held if held and not areas else areas
    if also := _ALSO.match(shape, end):
        start = also.start("area")
        further = tuple((start + s, start + e) for s, e in split_areas(also["area"]))
        areas, end = (*(areas or ((at, at),)), *further), also.end()
    yield Item(at, end, areas)
    while following := _next(shape, end):
        areas, end = areas_behind(shape, following.at + 1)
        yield Item(following.at, end, areas if areas is None or areas else following.areas, following.old)


def _may_follow(shape: str, end: int, back: re.Match[str]) -> bool:
    """Whether what stands before a further grade of a list is an area."""
    if is_named(back["area"]) or _WORK.match(back["area"]):
        return True
    return _STAFFED.match(shape, end - 1, back.end()) is not None


_AND = re.compile(r"(?:,|;)? ?(?:and |while |but |with )(?:the |its )?")
_SO = grade_shape(r"(?: (?:was|were|is|are|as|being|rated|judged|graded|found|also|both))* <G>")


def _named_next(shape: str, end: int) -> Item | None:
    """`Teaching good and care, support and guidance excellent`: an area whose name holds a comma."""
    lead = _AND.match(shape, end)
    size = starts_named(shape[lead.end() : lead.end() + 90]) if lead else 0
    so = _SO.match(shape, lead.end() + size) if lead and size else None
    if lead is None or so is None or "," not in shape[lead.end() : lead.end() + size]:
        return None
    return Item(so.end() - 1, so.end(), ((lead.end(), lead.end() + size),))


#: `staffing good and services inadequate`: one of what a probation unit is graded for, beside another.
_STAFFED = grade_shape(r"<G>,? (?:and |but |while )?(?:its |the )?services(?: (?:was|were|as|being|rated|judged))* <G>")


def _next(shape: str, end: int) -> Item | None:
    moved = _FROM.match(shape, end)
    if moved and (not moved["area"] or is_named(moved["area"])):
        first = moved.start("area")
        spans = tuple((first + s, first + e) for s, e in split_areas(moved["area"])) if moved["area"] else ()
        return Item(moved.start("next"), moved.end(), spans, moved.start("old"))
    if found := _CONNECT.match(shape, end):
        return Item(found.start("next"), found.end(), ())
    if listed := _named_next(shape, end):
        return listed
    back = _BACK.match(shape, end)
    if back and _may_follow(shape, end, back) and not _LEFT.search(back["area"]):
        start = back.start("area")
        return Item(back.start("next"), back.end(), tuple((start + s, start + e) for s, e in split_areas(back["area"])))
    return None


#: `inadequate overall and for leadership`: the whole is one of the areas.
_OVERALL_TOO = grade_shape(r" (?P<overall>overall),? (?:and|as well as|plus)(?: also)?(?= (?:both )?(?:for|in|at) )")


@lru_cache(maxsize=256)
def areas_behind(shape: str, at: int) -> tuple[tuple[tuple[int, int], ...] | None, int]:
    """The areas that are named from `at` on, and where they end; none where the clause goes on otherwise."""
    if too := _OVERALL_TOO.match(shape, at):
        areas, end = _areas_behind(shape, too.end())
        if areas:
            return (too.span("overall"), *areas), end
    return _areas_behind(shape, at)


#: `Good elsewhere`: for areas that no words name.
_ELSEWHERE = re.compile(r" (?:elsewhere|otherwise|for the rest|in all else)(?!\w)")


#: `Good overall, with outstanding`: a grade that another one goes on to.
_LISTS_ON = grade_shape(
    r"<G>[^.;:<!G>]{0,70}?(?:,|(?<!\w)(?:with|and|but|plus))(?: (?:an?|its|their|also|both))? <G>$"
)


def _right_behind(shape: str, at: int) -> tuple[int, int] | None:
    """`Good with outstanding leadership`: the area by its name that a grade stands before."""
    listed = shape[at : at + 1] == " " and _LISTS_ON.search(shape, max(0, at - 90), at)
    size = starts_named(shape[at + 1 : at + 90]) if listed else 0
    plain = size and not is_overall(shape[at + 1 : at + 1 + size])
    return (at + 1, at + 1 + size) if plain else None


_PLAIN = grade_shape(rf"(?: (?:assurance )?{NOUN})?(?: overall)?(?:,? (?:back )?(?:in |since |on )?<D>)?")


def _areas_behind(shape: str, at: int) -> tuple[tuple[tuple[int, int], ...] | None, int]:
    if elsewhere := _ELSEWHERE.match(shape, at):
        return None, elsewhere.end()
    if right := _right_behind(shape, at):
        return (right,), right[1]
    found = _BEHIND.match(shape, at)
    plain = _PLAIN.match(shape, at)
    end = plain.end() if plain else at
    if not found:
        return (), end
    return _areas_of(shape, at, found, end)


def _areas_of(
    shape: str, at: int, found: re.Match[str], end: int
) -> tuple[tuple[tuple[int, int], ...] | None, int]:
    """The areas behind the preposition that `found` matched; `end`: where the grade ends without them."""
    start = found.start("area")
    if short := starts_short(found["area"]):
        first, last = short
        return tuple(
            (start + first + s, start + first + e) for s, e in split_areas(found["area"][first:last])
        ), start + last
    if everywhere := starts_overall(found["area"]):
        named, end = _listed(shape, start + everywhere)
        return named or (), end
    stop = _END.search(shape, max(start + starts_named(found["area"]), start))
    words = shape[start : stop.start() if stop else len(shape)].rstrip(" ,")
    if _DUTIES.match(words):
        return (), end
    if _THAT_AREA.fullmatch(words):
        return _named_before(shape, at), start + len(words)
    if is_counted(words) or words == "both":
        least = 2 if words.startswith("both") else 1
        before = _before_it(shape, at - 1, least) if _THE_SAME.fullmatch(words) else ()
        return (before, start + len(words)) if before else _listed(shape, start + len(words))
    count = _COUNT_ENDS.split(words)[0]
    if is_counted(count) and (listed := _listed(shape, start + len(count)))[0]:
        return listed
    if not _is_area(found["prep"].strip(" ,"), words):
        return (), end
    spans = tuple((start + s, start + e) for s, e in split_areas(words) if not is_overall(words[s:e]))
    return _with_overall(words, start, spans), start + len(words)


#: `Good for safety and respect by those who had found it poor on both counts`: the areas of the grade before.
_THE_SAME = re.compile(r"both|(?:both|all three|all four|the same \w+) (?:counts|areas|respects"
                       r"|measures|categories|headings)")


def _before_it(shape: str, at: int, least: int) -> tuple[tuple[int, int], ...]:
    """The areas of the grades next before another one, of so many that there are `least` areas."""
    areas: tuple[tuple[int, int], ...] = ()
    for found in reversed(list(grade_shape("<G>").finditer(shape, 0, at))):
        areas = (*(areas_behind(shape, found.end())[0] or ()), *areas)
        if len(areas) >= least:
            break
    return areas


#: `Adequate in four areas, including preventing crime`: how many there are, and then some of them.
_COUNT_ENDS = re.compile(r", | (?:including|namely|such as|among them) ")


def _with_overall(words: str, start: int, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """`overall effectiveness` in a list of areas is one of its judgements."""
    whole = [(start + s, start + e) for s, e in split_areas(words) if is_overall(words[s:e])]
    return tuple(sorted([*spans, *whole])) if whole and spans else spans


def _all_named(words: str) -> bool:
    """Whether words are areas by their names, and nothing else."""
    spans = split_areas(words)
    return bool(spans) and all(starts_named(words[start:end]) == end - start for start, end in spans)


def _listed(shape: str, at: int) -> tuple[tuple[tuple[int, int], ...] | None, int]:
    """The areas behind `in three areas:`; None where they are only counted."""
    found = grade_shape(r" ?(?::| [–—-]|\(|,? (?:namely|including)|,(?= \w)) ?(?P<area>"
                        r"(?! ?(?:having|being|leaving|making|meaning) )[^.;)<!G>]+)").match(shape, at)
    if not found or (found.group().startswith(",") and not (_all_named(found["area"]) or "ing" in found.group()[:12])):
        return None, at
    start, words = found.start("area"), found["area"].rstrip(" –—-")
    return tuple((start + s, start + e) for s, e in split_areas(words)), start + len(words)


def _is_area(preposition: str, words: str) -> bool:
    if re.fullmatch(r"(?:the|its|their|our|an?|this|that)?\W*", words):
        return False
    if any(is_known(words[start:end]) and not is_overall(words[start:end]) for start, end in split_areas(words)):
        return True  # `early years`, `assessment, planning and delivery`, which read like a time
    if len(words.split()) > 30 or _NO_AREA.match(words):
        return False
    preposition = preposition.removeprefix("both ")
    if is_named(words.split(",")[0]) or is_named(re.split(r" and (?:for |at |in )?", words)[0]):
        return True
    if preposition in ("in", "on", "across", "under", "against"):
        return preposition == "in" and words[0].islower() and len(words.split()) <= 8
    if preposition == "at":
        return re.match(r"(?:both )?(?:(?:\w+ly )?\w+ing\b|how (?:\w+ly )?(?:it|they|the \w+)\b)", words) is not None
    return True
