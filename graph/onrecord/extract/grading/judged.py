"""What was graded: the body or the area that the words before a grade name."""

from __future__ import annotations

import re

from onrecord.extract.grading.areas import (
    is_bodily,
    is_counted,
    is_known,
    is_named,
    is_overall,
    split_areas,
    starts_named,
    starts_overall,
    starts_short,
)
from onrecord.extract.grading.doubts import clause_start
from onrecord.extract.grading.grades import grade_shape
from onrecord.extract.grading.grading import ADVERB
from onrecord.extract.grading.items import NOUN
from onrecord.extract.grading.linked import clause_of_list, named_spans
from onrecord.numbers import NUMERALS

#: Inspectors find and judge many things besides: behind these verbs what was graded must be a body or a known area.
FINDING_VERBS = re.compile(r"(?:found|judged|deemed|considered|assessed|said|held|reported|finds?|judges?)$")
#: What inspectors did not do with what keeps its grade: `were not included in this inspection and remain`.
_LEFT_OUT = (
    r"(?:(?:included|re-?inspected|inspected|looked at|assessed|re-?rated|rated|reviewed|covered|considered|examined"
    r"|tested|visited|part of)(?!\w))"
)
_UNSEEN = (
    rf"(?:was|were|has|have|been|had)(?: been)? (?:not|n't)(?: been)? {_LEFT_OUT}[^.;,<!G>]{{0,60}},? (?:and|so|but)"
)
_SUBJECT_END = grade_shape(
    rf"(?:,|(?:^| )(?:was|were|is|are|has|have|had|been|being|be|get|gets|got|having|remains?|remained"
    rf"|continues? to|continued to|stays?|no longer|rightly|(?:improved|risen|fallen|slipped|dropped|declined|worsened)"
    rf",?(?: slightly| since| further)? (?:and|but)|{ADVERB.strip()}))*"
    rf"(?:,? {_UNSEEN}(?: (?:it|they|so|therefore|still|all|both|each))*"
    rf"(?: (?:remains?|remained|retains?|retained|keeps?|kept|stays?))*)?[ ,]*$"
)

#: What opens a clause in front of its subject: `In a report published yesterday, outcomes`.
_FRONT = grade_shape(
    r"(?:[Ii]n|[Aa]t|[Oo]n|[Aa]s well as|[Bb]esides|[Aa]part from|[Aa]longside|[Aa]fter|[Ff]ollowing|[Dd]uring"
    r"|[Uu]nder|[Bb]y|[Ff]rom|[Aa]ccording to|[Tt]his time|[Oo]verall|[Ee]lsewhere"
    r"|<D>)(?: [^,]{1,90})?, (?=[^,]*$)|(?:[Ii]n|[Aa]t|[Ss]ince|[Bb]y|[Oo]n)"
    r"(?: (?:the|its|their|our|that|this) (?:\w+ ){0,2}(?:inspection|visit|report)(?: of| in| on)?)? <D>,? (?=[^,]*$)"
)
#: `Dunley College, which was dissolved in 2023, had been`.
_RELATIVE = grade_shape(r", (?:which|who|whose|where) [^,.;<!G>]{3,100}, ?(?:(?:has|had|have|was|were|is|been|also) "
                        r"?)*$")
#: What a name is followed by before its verb: `preparation for release, the one bright spot, was`.
_APPOSED = re.compile(r"^(?P<name>[^,]{3,80}), (?:(?:the|an?|its|their|one of|which|long|once|where"
                      r"|another)\b[^,]{2,60}|I [^,]{2,25}|[^,]{2,14}),?$")


def is_left_as_it_was(shape: str, verb: int, grade: int) -> bool:
    """Whether a grade is one of before, which inspectors did not look at again: `was not assessed and stays good`."""
    return _LEFT_AS_IT_WAS.search(shape, clause_start(shape, verb), grade) is not None


_LEFT_AS_IT_WAS = grade_shape(_UNSEEN)


def graded_subject(shape: str, verb: int) -> str:
    """The words before a verb group that say what it is about."""
    aside = _RELATIVE.search(shape, 0, verb)
    verb = aside.start() if aside else verb
    start = clause_start(shape, verb)
    words = shape[start:verb]
    end = _SUBJECT_END.search(words)
    words = words[: end.start() if end else None].strip(" ,")
    fronted = _FRONT.match(words)
    return words[fronted.end() :] if fronted else words


def is_body(subject: str) -> bool:
    """Whether a subject, without its noun of grading, is a body and no area of one."""
    bare = re.sub(rf" (?:overall )?{NOUN}$", "", subject)
    return (
        not bare
        or grade_shape(r"<BS>[^<]{0,3}$").search(bare) is not None
        or is_bodily(bare)
        or grade_shape(r"<B>").search(bare) is not None
    )


#: `The experiences of care leavers were singled out and deemed good`: a verb before that of the grade.
_VERB_BEFORE = re.compile(
    r" (?:was|were|has been|have been|had been) (?:(?!judged|rated|graded|found)[a-z]+ ){1,7}?(?:and|but)$"
)


def _listed_whole(shape: str, verb: int) -> tuple[tuple[int, int], ...]:
    """The areas of a list that begins a clause and ends at its verb (`behaviour, and leadership and care are`)."""
    spans = named_spans(shape, clause_of_list(shape, verb), verb)
    return spans if len(spans) > 1 and not shape[spans[-1][1] : verb].strip() else ()


#: `Every one of the areas inspected - leaders, help and protection, children in care - was`.
_DASHED = grade_shape(
    r"(?:areas|judge?ments|categories|questions)(?: [^.;:<!G>–—-]{1,30})?(?: [–—-] |: )(?P<areas>[^.;:<!G>–—]{8,200}?)"
    r"(?:,? [–—-])?,? (?:(?:was|were|is|are|has been|have been|all|each|also) )*$"
)


def _dashed(shape: str, verb: int) -> tuple[tuple[int, int], ...]:
    """The areas that stand between dashes behind their number."""
    found = _DASHED.search(shape, 0, verb)
    spans = split_areas(found["areas"]) if found else []
    named = sum(is_known(found["areas"][start:end]) for start, end in spans) if found else 0
    return _spans(shape, *found.span("areas")) if found and named > 1 and 2 * named >= len(spans) else ()


def areas_before(shape: str, rule: str, match: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    """Areas that the subject, the object or the noun itself names; None where it names no area and no body."""
    if rule == "named area":
        return _spans(shape, *match.span("area"))
    if rule == "active, of areas":
        return _spans(shape, *match.span("object"))
    if rule == "active":
        area = is_named(match["object"]) or _is_no_body(match["object"])
        return _spans(shape, *match.span("object")) if area else ()
    if rule == "rating of":
        return _of_rating(shape, match)
    if rule not in ("passive", "move", "moved to", "moved from", "state"):
        return ()
    if rule.startswith("mov") and (rated := _OF_RATED.search(match["between"])):
        start = match.start("between")
        return _spans(shape, start + rated.start("area"), start + rated.end("area"))
    if listed := _listed_whole(shape, match.start("verb")) or _dashed(shape, match.start("verb")):
        return listed
    clause = clause_start(shape, match.start("verb"))
    fronted = _FRONT.match(shape[clause : match.start("verb")])
    for begin in (clause, clause + fronted.end() if fronted else 0, 0):
        if short := starts_short(shape[begin : match.start("verb")]):
            return _spans(shape, begin + short[0], begin + short[1])
    return _ofsubject(shape, rule, match)


#: `marked down the grades for how caring and effective the home is from good`: the areas between verb and grade.
_OF_RATED = re.compile(
    r"(?i)\b(?:ratings?|grades?|scores?|judge?ments?) (?:for|in|on) (?:being |how )?(?P<area>(?:safe|effective|caring|"
    r"responsive|well[- ]led)(?:(?:,? and |, )(?:how |being |for being |for )?(?:safe|effective|caring|responsive|"
    r"well[- ]led))*)(?![\w-])"
)


_OPEN_OBJECT = re.compile(
    r"(?i)(?:it|them|us|its|theirs|both|each|all|him|her|that|this)(?: \w+)?|(?:the |its |their )?(?:overall )?"
    r"(?:performance|outcomes|quality|effectiveness|work|whole|picture|place|setting|premises)(?: overall)?"
)


def _is_no_body(words: str) -> bool:
    """Whether what was graded names no body, so that it is an area of one: `pupils' academic achievements`."""
    bare = words.strip(" ,")
    held = is_body(bare) or grade_shape("<BSPT>").search(bare) is not None
    return not held and len(bare.split()) > 1 and not is_counted(bare) and _OPEN_OBJECT.fullmatch(bare) is None


#: `Caring was not looked at and retains its previous rating of good`: who keeps a rating is what was rated.
_KEEPS = re.compile(r"(?:^| )(?:retain|keep|kept|h[eo]ld|carr)\w*(?: (?:its|their|an?|the))? ?$")


def _keeper(shape: str, at: int) -> tuple[tuple[int, int], ...]:
    """The areas that keep the rating which is named at an offset; none where it is a body that keeps it."""
    keeps = _KEEPS.search(shape, 0, at)
    end = _SUBJECT_END.search(shape, 0, keeps.start()) if keeps else None
    for start in (clause_start(shape, at), _sentence_start(shape)):
        words = shape[start : end.start()] if end else ""
        short = starts_short(words)
        if short and _IS_SO.fullmatch(words, short[1]):
            return _spans(shape, start + short[0], start + short[1])
        if is_known(words) and not is_overall(words):
            return _spans(shape, start, start + len(words))
    return ()


#: Behind the words of an area: `how caring the home is`.
_IS_SO = grade_shape(r"(?: (?:the \w+|it|they|<BS>)(?: (?:is|are|was|were))?)? *")


def _of_rating(shape: str, match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    area = match["area"]
    if kept := _keeper(shape, match.start("verb")):
        return kept
    if area and is_named(area):
        return _spans(shape, *match.span("area"))
    if match["kind"] and is_named(match["kind"]):
        return (match.span("kind"),)
    return _before_noun(shape, match.end("kind")) if match["kind"] else ()


def _before_noun(shape: str, end: int) -> tuple[tuple[int, int], ...]:
    """`Its behaviour and attitudes grade`: the area by its name that ends where the noun of grading begins."""
    starts = [word.end() for word in _BEFORE_WORD.finditer(shape, max(0, end - _LONGEST), end)]
    begin = next((at for at in starts if is_known(shape[at:end])), None)
    return () if begin is None or starts_overall(shape[begin:end]) else _spans(shape, begin, end)


_LONGEST = 90  #: letters that an area's name has at most
_BEFORE_WORD = re.compile(r"(?:^|[ (])(?:the |its |their |our |The |Its |Their |Our )?(?=\w)")


def _ofsubject(shape: str, rule: str, match: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    verb = match.start("verb")
    end = _SUBJECT_END.search(shape, 0, verb)
    stop = end.start() if end else verb
    rated = grade_shape(r"(?i)(?:rating|grade|judgement)s? (?:for|in|on) (?P<area>[^.;]{2,90})$").search(shape, 0, stop)
    if rated and (short := starts_short(rated["area"])):
        return _spans(shape, rated.start("area") + short[0], rated.start("area") + short[1])
    if rated and is_named(rated["area"]) and " but " not in rated["area"]:
        return _spans(shape, *rated.span("area"))
    starts = (_sentence_start(shape), clause_start(shape, verb), _comma(shape, stop), _carried(shape, stop))
    for start in dict.fromkeys(starts):
        words = re.sub(rf" {NOUN}$", "", _VERB_BEFORE.sub("", shape[start:stop].rstrip(" ,")))
        if grade_shape("<G>").search(words):
            continue
        apposed, fronted = _APPOSED.match(words), _FRONT.match(words)
        words = apposed["name"] if apposed else words
        if its := _TOLD_OF_IT.search(words):  # what `it` is stands before the colon
            words = words[: starts_named(words[: its.start()])]
        start, words = (start + fronted.end(), words[fronted.end() :]) if fronted else (start, words)
        if words and _is_area(words, match["verb"]) and not (is_body(words) and grade_shape("<B>").search(words)):
            return _spans(shape, start, start + len(words))
    subject = graded_subject(shape, verb)
    if starts_overall(subject) == len(subject) > 0:
        return ()
    named = grade_shape("<B>").search(subject) is not None
    if (is_counted(subject) and not named) or re.fullmatch(r"(?i)both|all|each|all of (?:them|these)|(?:the "
                                           r")?others", subject) or grade_shape(
        r"(?:[Tt]he (?:first|second|third|fourth|fifth|sixth|other|rest"
        r"|remaining)|remaining \w+|other \w+)$|^(?:\w+ (?:out )?of )?(?:the "
        r"|its )?(?:\w+ ){0,2}(?:areas|judgements|categories)(?!\w)"
    ).search(subject):
        return None
    if rule == "state" or is_body(subject) or _OUTCOMES.fullmatch(subject) or not FINDING_VERBS.search(match["verb"]):
        return ()
    return None


#: `The staff team came out better: it was graded good`.
_TOLD_OF_IT = re.compile(r"[:;] (?:it|they|this)$")


def _is_area(words: str, verb: str) -> bool:
    """Inspectors judge many things: behind such verbs an area goes by its name, or begins like one of theirs."""
    if not FINDING_VERBS.search(verb):
        return is_named(words)
    listed = split_areas(words)
    return is_known(words) or (len(listed) > 1 and all(is_known(words[s:e]) for s, e in listed)) or (
        re.match(
            r"(?i)(?:the |its |their )?(?:impact|experiences|effectiveness of"
            r"|overall|how (?:well|good|effective)|leadership|treatment|support for) ",
            words + " ",
        )
        is not None
        and is_named(words)
    )


def _sentence_start(shape: str) -> int:
    lead = re.match(r"(?:But|And|However,?|Meanwhile,?|Overall,?|While|Although|Only) ", shape)
    return lead.end() if lead else 0


def _comma(shape: str, stop: int) -> int:
    return shape.rfind(", ", 0, stop) + 2 if ", " in shape[:stop] else 0


def _carried(shape: str, stop: int) -> int:
    """`It ended with leadership graded weak`, `had its teaching rated good`: where the area begins."""
    found = re.compile(r"^.*(?<!\w)(?:with|had|has|saw|sees|seen|leaving|left) ", re.DOTALL).match(shape, 0, stop)
    return found.end() if found else 0


#: What is graded in several areas: where these are said behind the grade, it is none of them.
_OUTCOMES = re.compile(
    r"(?i)(?:the |its |their )?(?:outcomes|performance|progress|provision|work)(?: for [\w ]{3,30}| at [^,]{3,40})?"
    r"|(?:[^.;]{0,60}: ?)?(?:an? |the )?(?:\w+ ){0,3}(?:inspection|visit|assessment)(?!s)(?: (?:in|on) [^,]{1,20})?"
)
#: `In two other areas the home was`: how many areas have the grade, and not which.
_FRONT_COUNTED = re.compile(
    r"(?:^|[.;:] |, (?:and|but|while|though) )(?:[Ii]n|[Ff]or|[Oo]n|[Aa]cross) (?P<areas>(?:[\w-]+ ){1,5}?(?:areas?|"
    r"domains?|categor(?:y|ies)|judge?ments?|questions?|standards?|aspects?))(?!\w)"
)
_WHERE = grade_shape(
    r"(?:for|in|except|apart from|other than|except for) (?:being |how )?(?P<area>[^.;:<!G>]{3,80}?),? (?:where|in "
    r"which|for which) (?:it|they|the)[^,.;]{0,60}$"
)
_FRONTED = grade_shape(
    r"(?:^|[.;:] |, (?:but|and|while|though) |and )(?:[Ff]or|[Ii]n|[Aa]t|[Oo]n|[Ww]hen it (?:comes|came) to)"
    r" (?P<area>(?:being |how )?[^.;:<!G>]{3,80}?),? (?:it|they|the \w+|<BS>)(?: (?!for|at|in)\w+){0,4} (?:to be |as "
    r"|at )?$"
)


def areas_where(shape: str, at: int) -> tuple[tuple[int, int], ...]:
    """`For being safe it is inadequate`, `responsive, where it keeps its good`: areas before the clause of the
    grade."""
    for pattern in (_WHERE, _FRONTED):
        found = pattern.search(shape, 0, at)
        first = split_words(found["area"]) if found else ""
        if found and (pattern is _WHERE or (is_known(first) and not is_overall(first))):
            return _spans(shape, *found.span("area"))
    return ()


#: `rating two as good and six as adequate`: so many areas, none of them by its name.
_SO_MANY = re.compile(
    rf"\b(?:one|{NUMERALS}|\d{{1,2}})"
    r"(?: (?:of (?:them|these|those|its \w+)|more|areas?))? (?:as|were|are|is|was|to be) [“‘'\"]?\Z"
    r"|\b(?:all|every|each)(?: of)?(?: the| its)? (?:\w+ )?(?:other|remaining) \w+"
    r"(?: (?:as|were|are|is|was|to be))? [“‘'\"]?\Z"
    rf"|(?:,|\band|\bwith) (?:one|{NUMERALS}) [“‘'\"]?\Z"
)


def so_many(shape: str, at: int) -> bool:
    """Whether a number stands before a grade, which says how many areas have it and not which."""
    return _SO_MANY.search(shape, max(0, at - 40), at) is not None


def only_counts(shape: str, at: int) -> bool:
    """Whether the clause of a grade opens with how many areas have it: `in two other areas the home was`."""
    return any(
        is_counted(found["areas"]) and not starts_overall(found["areas"])
        for found in _FRONT_COUNTED.finditer(shape, clause_start(shape, at), at)
    )


def split_words(words: str) -> str:
    """The first area of a list, in words."""
    start, end = next(iter(split_areas(words)), (0, 0))
    return words[start:end]


def _spans(shape: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((start + s, start + e) for s, e in split_areas(shape[start:end]))
