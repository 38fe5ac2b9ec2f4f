"""Where a sentence says that a grade was given: the words that give it, the grades, the areas.

A grade word counts where a verb of grading, a noun of grading or a move between grades governs it, and nothing in
its clause makes it hypothetical, denied, hoped for, general or somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.extract.mentions.areas import is_bodily, is_counted, is_known, is_named, split_areas, starts_short
from onrecord.extract.mentions.doubts import clause_start, is_doubted
from onrecord.extract.mentions.grades import GradedGist, GradeMention, grade_shape
from onrecord.extract.mentions.items import NOUN, areas_behind, items
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Rule

_ADVERB = (r"(?:(?:now|also|again|still|then|currently|previously|once|first|last|both|all|each|recently|consistently|therefore|subsequently|today|officially|formally|"
           r"already|just|later|twice|overall|initially|originally|nevertheless|however|too|instead|only|as well|only just|by <B>|by inspectors|<D>|in <D>|so),? )*")
_VERB = r"(?:re-?)?(?:rated|judged|graded|assessed|deemed|branded|labelled|declared|classed|classified|ranked|evaluated|marked)"
_TO = r"(?:(?:as|to be|to have been|as being|to|at|,? overall,?|overall as|in the category of|with) )?(?:an? |overall |only |still |either |merely |just |now |both |again )*"
_THING = r"(?:(?!(?:that|which|who|but|because|when|while|if|whether|after|and)\b)[^\s.;:,<!G>]+[ ,] ?){1,14}?"

RULES: tuple[Rule, ...] = (
    Rule("passive", "a body, or an area of its work, was rated, judged, graded, found to be so",
         rf"(?P<verb>(?<!\w){_VERB}|(?<!\w)(?:found|said|considered|held|confirmed|adjudged|reported)(?= (?:<B> |overall |both )?(?:to (?:be|require|need|have been|<G>)|as )))(?P<between> {_ADVERB}){_TO}<grade:G>",
         ("the service was rated ‘Good’ by Ofsted", "it was found to be “adequate” at responding to the public",
          "were both said to require improvement to be good")),
    Rule("active", "inspectors rated, judged, graded, found a body so",
         rf"(?P<verb>(?<!\w)(?:{_VERB}|rates?|judges?|grades?|found|finds?))(?P<between> (?P<object>{_THING})){_TO}<grade:G>",
         ("Ofsted judged Dunley Council's children's services to be inadequate overall", "They rated the home inadequate")),
    Rule("active, of areas", "inspectors judged several areas, listed, all to be so",
         rf"(?P<verb>(?<!\w)(?:{_VERB}|found))(?P<between> (?P<object>(?:the |its |their )?[^.;:<!G>]{{3,260}}?)) (?:all |both |each |were |as being )*(?:to be|as) (?:all |both |each )?<grade:G>",
         ("Inspectors judged the quality of education, behaviour and attitudes, and leadership and management all to be good",)),
    Rule("up from", "the grade before, said behind the new one",
         rf"(?P<verb>(?<!\w)(?:up|down|improved|an? (?:improvement|increase|rise|step up|drop|fall)|having (?:gone|been|moved|risen|fallen)|compared (?:with|to)|instead of|replacing))(?P<between>(?: up| down)?(?: from| on| with| to| by)?(?: its| the| an?| being| previous(?:ly)?| last| former| rating of| grade of| judgement of| rated| earlier| <D>)*) <grade:G>",
         ("rated good, up from inadequate five years ago",)),
    Rule("good school", "a short inspection says that a school is still, or is now, a good one",
         r"(?P<verb>(?<!\w)(?:continues? to be|continued to be|remains?|remained|is (?:now |still |officially |once again )|was (?:still |now )))(?P<between> ?an? )<grade:G>(?= (?:school|nursery|provider|college|pre-school|setting|academy|service)(?!\w))",
         ("Ofsted said that the school continues to be a good school",)),
    Rule("requires", "a body requires improvement overall, in every area, or for areas that are named",
         r"(?P<verb>(?:(?<=^)|(?<= ))(?:(?:[Tt]he|[Ii]ts|[Tt]heir) (?:service|services|home|school|force|trust|council|provider|hospital|authority|department)|<B>(?:'s (?:<S>|services?|\w+ services))?|<S>|[Ii]t|[Tt]hey))(?P<between> (?:still |now |also |overall )?)<grade:G>",
         ("The service requires improvement in all three areas",)),
    Rule("move", "a grade went, fell, rose, was changed from one to another",
         rf"(?P<verb>(?<!\w)(?:upgrad|downgrad|regrad|re-?rat|went|gone|going|go(?:es)? |mov|rose|ris|improv|f[ae]ll|drop|slip|rais|lift|lower|jump|climb|chang|taken|took|bump|progress|declin|deteriorat|turn|journey|transform|up |down |slid|plung|plummet|advanc|step|switch|transition)[a-z]*)"
         rf"(?P<between>[^.;<!G>]{{0,60}}?) ?from (?:an? |the |its |being |previous |previously |rated |overall |rating of |grade of |judgement of |{NOUN} of )*<old:G>(?: {NOUN})?(?P<oldwhen>(?: overall)?(?:,? (?:in )?<oldday:D>,?)?)"
         rf"(?: overall)? (?:up |down |straight |all the way )*to (?:an? |the |being |rated |overall |rating of |{NOUN} of )*<grade:G>",
         ("the service went from inadequate to good", "was upgraded from C3 to C2", "went from a rating of inadequate in 2018 to good last year")),
    Rule("moved to", "a grade was raised or lowered to another, the former unsaid",
         rf"(?P<verb>(?<!\w)(?:upgrad|downgrad|regrad|re-?grad|rais|lift|lower|mov|improv|rose|ris|drop|fell|fall|slipp|demot|promot|reduc|bump)[a-z]*)(?P<between> [^.;,<!G>]{{0,60}}?)to (?:an? |being |rated |overall )*<grade:G>",
         ("was upgraded to requires improvement last autumn",)),
    Rule("rating of", "a noun of grading names the grade",
         rf"(?P<verb>(?<!\w)(?:(?P<kind>[\w’'-]+) )?(?<!\w){NOUN})(?P<between>(?: for (?P<area>[^.;<!G>]{{2,70}}?))?(?: overall)?(?:,? (?:in |of )?<D>,?)?(?: by <B>| as follows| from <B>)?) ?(?:of|as|is|was|were|remains|remained|stands at|stood at|has been|had been|:|,|came out as|which is|which was)"
         rf" (?:an? |overall |still |now |currently |again |unchanged at |only |just |also )*<grade:G>",
         ("an overall rating of ‘Good’", "a judgement of good for overall effectiveness", "The rating for safe is good")),
    Rule("grade as an epithet", "a grade stands before a noun of grading, as something given, had, kept or lost",
         rf"(?P<lead>(?<!\w)(?:(?:the|its|their|this|that|our|<B>(?:'s?)?|<S>(?:'s?)?|whose|previous|latest|last|after|following|with|despite|since|over|given|gave|gives|giving|handed|hands?|awarded|awards?|receiv\w+|get|gets|got|getting|secur\w+|achiev\w+|earn\w+|land\w+|retain\w+|ke(?:ep|eps|pt)|maintain\w+|issued|confirmed|slapped|won|wins|had|has|have|hold|holds|held|celebrat\w+|an?|overall|second|third|consecutive|first|new|straight|damning|shock|highest|top|another|clean|current|former|old|original|initial|existing|same|full|<D>),? )+)"
         rf"<grade:G>(?:/<next:G>)?(?P<between>,?(?: overall| Ofsted| <B>| <S>| inspection| <D>| consumer| regulatory)*) (?P<verb>{NOUN})(?!\w)",
         ("the inadequate rating the council was given by Ofsted in December", "keeps its G1 grade for governance",
          "shut down after ‘inadequate’ rating")),
    Rule("given", "a grade in quotation marks, or a code, is handed to a body",
         rf"(?P<verb>(?<!\w)(?:given|gave|gives|handed|hands|awarded|awards|receiv(?:ed|es)|gets?|got|secured|secures|achiev(?:ed|es)|earn(?:ed|s)|retain(?:ed|s)|keeps?|kept|maintain(?:ed|s)|scored|scores|landed|lands))"
         rf"(?P<between> (?:<B> |the \w+ |its? |an? |overall |their |straight |another |<S> |only |just ){{0,4}}?)<grade:G>(?! (?:marks?|reviews?|feedback|advice|support|care|standing|news|value))",
         ("Council handed C3 after missing checks", "received ‘Good’ in every area")),
    Rule("named area", "an area and its grade, in a list within a sentence",
         r"(?P<verb>(?:^|[;:,.(] ?|and |[a-z]: )(?P<area>[^;:,.–—(<!G>]{3,110}?) ?(?::|–|—|-|\() ?)(?P<between>)<grade:G>(?=[;,.)]|$| and)",
         ("overall effectiveness – good; quality of education – good",)),
    Rule("state", "a body is, was, has been or remains so, and the passage reports a grade",
         rf"(?P<verb>(?<!\w)(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed)(?: no longer)?)(?P<between> {_ADVERB}(?:rated )?(?:to be )?)<grade:G>",
         ("had been inadequate since 2020", "are now inadequate for safety")),
)


_SUBJECT_END = grade_shape(
    rf"(?:,|(?:^| )(?:was|were|is|are|has|have|had|been|being|be|get|gets|got|having|remains?|remained|continues? to|continued to|stays?|no longer|rightly|{_ADVERB.strip()}))*[ ,]*$")
_INSPECTING = grade_shape(r"(?i)(?<!\w)(?:inspectors?|inspectorates?|watchdogs?|regulators?|ofsted|estyn|cqc|hmi|report|letter)(?!\w)")
_JUDGING = grade_shape(r"^(?:.*[ ,“‘])?(?:[Tt]hey|[Ii]t|who|which|that|and)(?: (?:had|has|have|also|again|then|now))*$")
_REPORTING = grade_shape(
    r"(?:(?:report|letter|inspectors?|inspectorate|watchdog|regulator|findings|judgement)s?,? (?:also )?(?:says?|said|found|finds|concludes?|concluded|ruled|rules|states?|stated|confirms?|confirmed|shows?|showed|judged)"
    r"|(?:inspectors?|inspectorate|watchdog|regulator) (?:has|have|had)(?: now| also)? (?:found|said|ruled|concluded|confirmed|judged))(?!\w)")
_OTHERS = grade_shape(r"(?i)(?:residents|parents|users|customers|respondents|staff|people|pupils|children|patients|tenants|readers|we|i|you|<P>|council|councillors|leaders|managers|auditors)(?: (?:had|has|have|also|all|now))*$")
_FINDING_VERBS = re.compile(r"(?:found|judged|deemed|considered|assessed|said|held|reported|finds?|judges?)$")
_TAIL = grade_shape(
    rf"^(?:$|[.,;:!?)\]”’\"'–—/-]| [–—(-]| (?:for|in|at|by|overall|and|but|or|after|when|while|whilst|with|following|across|on|since|until|last|again|from|as|because|despite|this|under|than|against|twice|once|"
    rf"just|less|more|only|though|although|before|too|yesterday|today|two|three|four|five|six|seven|earlier|later|to|who|which|where|meaning|so|awarded|given|issued|received|handed|published|achieved|made|it|they|that|{NOUN}|services?|provider|status|has|have|had|was|were|is|due|amid|now|throughout|regarding|[A-Z]\w+)(?!\w)| (?:<DBPT>|<G>)|[ /]?<G>)")


@dataclass(frozen=True, slots=True)
class Given:
    """One grade that was given. Places count in the gist."""

    rule: str
    grade: GradeMention
    at: int  #: where the grade's sign stands
    end: int  #: behind the grade and its areas
    verb: int  #: where the words that give it begin
    areas: tuple[tuple[int, int], ...]  #: none: overall
    old: bool = False  #: the grade before, or one that holds no longer
    reach: tuple[int, int] = (0, 0)  #: the words from the verb to the grade: what was graded stands there or before
    day: str | None = None  #: the sign of its date, where the rule has read it


def given_grades(gist: GradedGist) -> list[Given]:
    """Every grade that a sentence says was given, in its order; the first rule that reads a grade has it."""
    found: dict[int, Given] = {}
    for rule in RULES:
        for match in grade_shape(rule.pattern).finditer(gist.gist.shape):
            for given in _read(gist, rule.name, match):
                found.setdefault(given.at, given)
    return [found[at] for at in sorted(found)]


def _read(gist: GradedGist, rule: str, match: re.Match[str]) -> Iterator[Given]:
    shape = gist.gist.shape
    at, verb = match.start("grade"), match.start("verb" if rule != "grade as an epithet" else "lead")
    if is_doubted(shape, verb, at) or not _governs(gist, rule, match):
        return
    held = _areas_before(shape, rule, match)
    if held is None:
        return
    old_ends = "no longer" in match.group() or rule == "up from"
    for item in items(shape, at, held):
        if item.areas is None or _is_choice(shape, item.at):
            continue
        areas = item.areas or _areas_where(shape, item.at)
        made = Given(rule, gist.grades[shape[item.at]], item.at, item.end, verb, areas, old_ends, (verb, at))
        yield made
        before = match.start("old") if "old" in match.groupdict() and item.at == at else item.old
        if before is not None:
            day = match.group("oldday") if item.at == at else None
            yield replace(made, grade=gist.grades[shape[before]], at=before, end=before + 1, old=True, day=day)


def _labelled(gist: GradedGist, match: re.Match[str]) -> bool:
    return is_known(match["area"])


def _followed(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Up from` says the grade before only where a new grade stands before it."""
    return grade_shape(r"<G>").search(gist.gist.shape, 0, match.start()) is not None


def _is_choice(shape: str, at: int) -> bool:
    """`good or outstanding` is no one's grade."""
    return grade_shape(r",? (?:or|nor) ?(?:an? )?(?:<G>|better|above|higher|lower|worse)").match(shape, at + 1) is not None \
        or grade_shape(r"<G> (?:or|nor) (?:an? )?$").search(shape, 0, at) is not None


# --- does the rule govern the grade? --------------------------------------------------------------------------------


def _governs(gist: GradedGist, rule: str, match: re.Match[str]) -> bool:
    shape, at = gist.gist.shape, match.start("grade")
    if rule not in ("grade as an epithet", "good school") and not _TAIL.match(shape[at + 1:]):
        return False
    check = {"active": _active, "state": _stated, "grade as an epithet": _epithet, "given": _handed, "rating of": _noun,
             "requires": _required, "good school": _kept_good, "active, of areas": _listed, "up from": _followed, "named area": _labelled}.get(rule)
    return check is None or check(gist, match)


def _active(gist: GradedGist, match: re.Match[str]) -> bool:
    """Inspectors graded something that can be graded."""
    shape = gist.gist.shape
    before = shape[:match.start("verb")].rstrip(" ,")
    thing = match["object"].strip()
    ours = before.endswith("We") and gist.gist.text.quotation_at(gist.gist.starts[match.start()]) is None and not thing.startswith("our")
    if ours:
        return _can_be_graded(thing, match["verb"])
    if _OTHERS.search(before) or not _can_be_graded(thing, match["verb"]):
        return False
    return bool(_INSPECTING.search(before) or _JUDGING.match(before) or _inspecting_body(gist, before))


def _inspecting_body(gist: GradedGist, before: str) -> bool:
    signs = [gist.gist.signs.get(sign) for sign in before]
    return any(isinstance(sign, BodyMention) and sign.kind == "regulator" for sign in signs)


def _can_be_graded(thing: str, verb: str) -> bool:
    if re.match(r"of |by |that ", thing) or re.search(r"(?:^| )(?:evidence|examples?|that|practice|plans?|assessments?)$", thing):
        return False
    if grade_shape(r"<BS>").search(thing) or is_bodily(thing) or is_named(thing) or re.fullmatch(r"(?:it|them|us|its|theirs|both|each)", thing):
        return True
    return not _FINDING_VERBS.search(verb)


def _stated(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Is good` says a grade only where the passage reports one."""
    shape, at = gist.gist.shape, match.start("grade")
    grade = gist.grades[shape[at]]
    subject = _subject(shape, match.start("verb"))
    if not (_is_body(subject) or is_named(subject)):
        return False
    behind = shape[at + 1:at + 30]
    if grade_shape(r"(?: overall)?,? (?:since|in) <D>").match(behind) or grade.aspect or "no longer" in match["verb"]:
        return True
    if gist.gist.text.document.text[grade.start].isupper() and at > 0 and (_inspecting_body(gist, shape) or _INSPECTING.search(shape)):
        return True
    reported = _REPORTING.search(shape) is not None
    if grade_shape(r"(?: overall| for | at | in )").match(behind):
        return reported or _reporting_body(gist) or (grade.quoted and _INSPECTING.search(shape) is not None)
    return match["verb"].startswith("remain") and grade.value.lower() not in ("good", "adequate", "weak", "poor", "excellent") or (grade.quoted and (reported or _reporting_body(gist)))


def _reporting_body(gist: GradedGist) -> bool:
    """Whether an inspectorate says it: `the inspectorate's name` said, found, ruled."""
    says = grade_shape(r"(?P<who><B>)(?:'s)?(?: \((?:the )?<B>\)| inspectors| report| has| have| had| also)*,? (?:says?|said|found|finds|concluded|ruled|reported|described|reports)(?!\w)")
    return any(_inspecting_body(gist, found["who"]) for found in says.finditer(gist.gist.shape))


def _required(gist: GradedGist, match: re.Match[str]) -> bool:
    """`The service requires improvement` is a grade in every area, overall, or for areas; else it is a remark."""
    shape, at = gist.gist.shape, match.start("grade")
    if not gist.grades[shape[at]].value.lower().startswith("require"):
        return False
    areas, end = areas_behind(shape, at + 1)
    told = _REPORTING.search(shape) is not None or _reporting_body(gist)
    overall = grade_shape(r" overall| in (?:all|every)(?! the)").match(shape, at + 1) is not None
    whole = gist.grades[shape[at]].value.lower().endswith("to be good")
    return overall or ((told or whole) and (bool(areas) or end >= len(shape) - 1))


def _kept_good(gist: GradedGist, match: re.Match[str]) -> bool:
    """`Continues to be a good school` is what a short inspection says."""
    return _inspecting_body(gist, gist.gist.shape) or _INSPECTING.search(gist.gist.shape) is not None


def _listed(gist: GradedGist, match: re.Match[str]) -> bool:
    return is_named(match["object"]) and (_INSPECTING.search(gist.gist.shape[:match.start()]) is not None or _inspecting_body(gist, gist.gist.shape[:match.start()]) or _JUDGING.match(gist.gist.shape[:match.start()].rstrip()) is not None)


def _epithet(gist: GradedGist, match: re.Match[str]) -> bool:
    """`an inadequate rating` alone explains; `the inadequate rating` and `given an inadequate rating` report one."""
    lead, shape = match["lead"], gist.gist.shape
    bare = re.fullmatch(r"(?:[Aa]n? |overall |first |second |third |new |clean |highest |top |another |straight |consecutive )+", lead)
    if bare and not grade_shape(r" ?(?:given|in <D>|from <B>|by <B>|was (?:given|awarded|handed))").match(shape, match.end()):
        return False
    areas, _ = areas_behind(shape, match.start("grade") + 1)
    return not match["verb"].endswith("s") or bool(areas) or bool(areas_behind(shape, match.end())[0])


def _handed(gist: GradedGist, match: re.Match[str]) -> bool:
    grade = gist.grades[match["grade"]]
    overall = grade_shape(r" (?:overall|by <B>|in (?:all|every)|across)").match(gist.gist.shape, match.end())
    return grade.quoted or grade.aspect is not None or overall is not None


def _noun(gist: GradedGist, match: re.Match[str]) -> bool:
    kind = (match["kind"] or "").lower()
    if re.fullmatch(r"own|self|food|star|credit|approval|audit|their|managers[’']|professional|good|sound|poor|clinical|site|energy", kind):
        return False
    tie = gist.gist.shape[match.end("between"):match.start("grade")]
    if ":" in tie and match["verb"].endswith("s"):
        return bool(areas_behind(gist.gist.shape, match.end())[0])
    sure = re.search(r"\bof |:", tie) is not None or re.fullmatch(r"overall|previous|last|final|ofsted|latest|new|inspection|earlier", kind) is not None
    return sure or "rating" in match["verb"] or "grade" in match["verb"]


# --- what was graded ------------------------------------------------------------------------------------------------


def _subject(shape: str, verb: int) -> str:
    """The words before a verb group that say what it is about."""
    start = clause_start(shape, verb)
    end = _SUBJECT_END.search(shape, start, verb)
    return shape[start:end.start() if end else verb].strip(" ,")


def _is_body(subject: str) -> bool:
    bare = re.sub(rf" (?:overall )?{NOUN}$", "", subject)
    return not bare or grade_shape(r"<BS>[^<]{0,3}$").search(bare) is not None or is_bodily(bare) or grade_shape(r"<B>").search(bare) is not None


def _areas_before(shape: str, rule: str, match: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    """Areas that the subject, the object or the noun itself names; None where what was graded can be no area and no body."""
    if rule == "named area":
        return _spans(shape, *match.span("area"))
    if rule == "active, of areas":
        return _spans(shape, *match.span("object"))
    if rule == "active":
        return _spans(shape, *match.span("object")) if is_named(match["object"]) else ()
    if rule == "rating of":
        return _of_rating(shape, match)
    if rule not in ("passive", "move", "moved to", "state"):
        return ()
    if short := starts_short(shape):
        return _spans(shape, *short)
    return _of_subject(shape, rule, match)


def _of_rating(shape: str, match: re.Match[str]) -> tuple[tuple[int, int], ...]:
    area = match["area"]
    if area and is_named(area):
        return _spans(shape, *match.span("area"))
    return (match.span("kind"),) if match["kind"] and is_named(match["kind"]) else ()


def _of_subject(shape: str, rule: str, match: re.Match[str]) -> tuple[tuple[int, int], ...] | None:
    verb = match.start("verb")
    end = _SUBJECT_END.search(shape, 0, verb)
    stop = end.start() if end else verb
    rated = grade_shape(rf"(?:rating|grade|judgement)s? (?:for|in) (?P<area>[^.;,]{{2,60}})$").search(shape, 0, stop)
    if rated and is_named(rated["area"]):
        return _spans(shape, *rated.span("area"))
    for start in dict.fromkeys((_sentence_start(shape), clause_start(shape, verb), _comma(shape, stop))):
        words = re.sub(rf" {NOUN}$", "", shape[start:stop].rstrip(" ,"))
        if words and _is_area(words, match["verb"]) and not (_is_body(words) and grade_shape("<B>").search(words)):
            return _spans(shape, start, start + len(words))
    subject = _subject(shape, verb)
    if is_counted(subject) or grade_shape(r"(?:[Tt]he (?:first|second|third|fourth|fifth|sixth|other|rest|remaining)|remaining \w+|other \w+)$|^(?:\w+ (?:out )?of )?(?:the |its )?(?:\w+ ){0,2}(?:areas|judgements|categories)(?!\w)").search(subject):
        return None
    if rule == "state" or _is_body(subject) or not _FINDING_VERBS.search(match["verb"]):
        return ()
    return None


def _is_area(words: str, verb: str) -> bool:
    """Inspectors find and judge many things: behind such verbs an area goes by its name, or begins like one of theirs."""
    if not _FINDING_VERBS.search(verb):
        return is_named(words)
    return is_known(words) or re.match(r"(?i)(?:the |its |their )?(?:impact|experiences|effectiveness of|overall|how (?:well|good|effective)|leadership|treatment|support for) ", words + " ") is not None and is_named(words)


def _sentence_start(shape: str) -> int:
    lead = re.match(r"(?:But|And|However,?|Meanwhile,?|Overall,?|While|Although|Only) ", shape)
    return lead.end() if lead else 0


def _comma(shape: str, stop: int) -> int:
    return shape.rfind(", ", 0, stop) + 2 if ", " in shape[:stop] else 0


def _areas_where(shape: str, at: int) -> tuple[tuple[int, int], ...]:
    """`caring, effective or responsive, where they keep the ratings of good`: the areas before `where`."""
    found = grade_shape(r"(?:for|in) (?:being |how )?(?P<area>[^.;:<!G>]{3,80}),? (?:where|in which|for which) (?:it|they|the)[^,.;]{0,60}$").search(shape, 0, at)
    return _spans(shape, *found.span("area")) if found else ()


def _spans(shape: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple((start + s, start + e) for s, e in split_areas(shape[start:end]))
