"""The patterns of frames: how sources are named, which verbs report, and the shapes in which both stand."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.authority.senders import PAPERS, PEOPLE
from onrecord.extract.endings import Ended, ended
from onrecord.extract.reporting.inflection import forms
from onrecord.extract.scene import shape, sign_ranges
from onrecord.extract.words import alternation, branched, in_any_case, table

ADVERB = (
    r"(?:,? (?:has|have|had|did|does|do|could|can|also|then|now|too|again|both|however|therefore|nonetheless|"
    r"nevertheless|further|today|yesterday|this week|last week|still|"
    r"once again|(?:in |on |last |earlier |earlier in |since )?<D>|(?:last|this|earlier this) (?:week|month|"
    r"year|spring|summer|autumn|winter)|went on to|goes on to|themselves|himself|herself|[a-z]+ly))*,?"
)
#: A letter of a word. `shape` gives apostrophe and space a meaning of their own, so that neither may stand in a class.
_W = r"[\w\x27’£-]"
_LONE = r"(?<![\w\x27’-])"
_NO_PERSON = f'[^.;:“”"\\n{sign_ranges("P")}]'
#: What may stand between a source and its verb: what it is of, what it is, in commas.
_OF = (
    rf"(?: (?:of|into|by|from|on|for|at|in|to|about|with|appointed|published|written|carried|released|sent|issued|"
    rf"commissioned|ordered|conducted|undertaken|prepared|produced|led|chaired|who|which)\b"
    rf"(?: (?:[\w-]+ ){{0,2}}<P>)?{_NO_PERSON}{{1,110}}?"
    r"| (?:(?:that|which) )?(?:it|they|<B>)(?: itself| themselves| had| has)*"
    rf" (?:paid for|commissioned|ordered|requested|asked for|set up|called for){_NO_PERSON}{{0,40}}?)?"
)
_ASIDE = rf"(?:,{_NO_PERSON}{{1,120}}?,| \([^()\n]{{1,60}}\))?"
_DETERMINER = (
    r"(?:(?:[Tt]he|THE|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hese|[Aa]n?|AN?|[Tt]wo|<BP>'s?|"
    r"government'?s?) )?"
)
_NOT_OF = (
    r"(?! (?:teams?|services?|centres?|workers?|forms?|process|plans?|tools?|framework|committees?|members?|"
    r"staff|officers?|spokes\w+|visits?|boxes)\b)"
)
_PEOPLE = f"(?:{alternation(in_any_case(PEOPLE))})"
_PAPERS = f"(?:{alternation(in_any_case(PAPERS))})"
_NOUN = (
    rf"(?:{_LONE}(?!(?:and|or|but|that|nor) |\d+ [A-Z]){_DETERMINER}(?:(?!(?:the|an?) ){_W}++ |<BTSD>(?:'s?)? ){{0,5}}?"
    rf"(?:(?:{_PEOPLE}(?:'s? {_PAPERS})?|{_PAPERS}){_NOT_OF}|(?i:(?<=the )team|"
    rf"team of (?:\w+ ){{0,3}}(?:councillors|officers|experts|peers))|<T>)(?: (?i:report|letter|findings))?(?![\w-]))"
)
_NAME = (
    rf"(?:<BP>(?:'s? (?:{_W}++ ){{0,3}}?(?:{_PAPERS}|{_PEOPLE}|(?i:team))|(?: {_W}++){{0,2}} (?:{_PAPERS}|"
    rf"{_PEOPLE})(?![\w-]))?(?! spokes))"
)
_PRONOUN = rf"{_LONE}(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he|[Ww]e)(?![\w\x27’-])"
SOURCE = rf"(?:{_NAME}|{_NOUN}|{_PRONOUN})"
#: What a clause behind a colon is announced with: `said much the same: ...`.
_AS_FOLLOWS = (
    r"(?: (?:(?:very |pretty )?much the same(?: thing)?|the same(?: thing)?|this|as much|one thing|two things|it"
    r"|something similar|as follows)(?=:))?"
)
_TAIL = (
    r"(?: (?:in|on|at|to|last|this|yesterday|today|earlier|after|during|<D>|"
    rf"of)(?!-) ?[^,;.:“”\"]{{0,60}}?(?= that ))?{_AS_FOLLOWS}"
    r"(?: too,?| also,?| then|, however,?|, though,?| again,?)?(?: that|:)?(?= ?\S)"
)
#: Behind `and` these are nouns rather than verbs, unless `that` follows.
_NOUNS = r"(?:reports?|notes?|states?|details|records|outlines|cites|claims|views|finds|feels?)(?! that)\b"


_BEING = r"(?:was|were|is|are|am|be|been|being|feel|feels|felt|remain|remains|remained|left|seemed)"
_ABOUT = (
    r"(?: (?:by|with|about|at|of|over|in|on|for|that|how|to (?:see|find|note|hear|learn|read|observe|discover|"
    r"report|say)(?: that| how)?))(?![\w-])"
)
_RAISING = (
    r"(?:raise[sd]?|raising|express(?:ed|es|ing)?|voic(?:e|ed|es|ing)|have|has|had|having|identif(?:y|ied|ies)"
    r"|share[sd]?|repeat(?:ed|s)?|set out)"
)
_REGARDING = (
    r"(?:(?: (?:about|over|that|at|regarding|around|with|as to|in|by|on|of)|,? (?:including|such as))(?![\w-])|:)"
)


@cache
def verbs(*names: str) -> str:
    """A pattern for the verbs of these lists of reporting_frames.toml in all their forms, the longest first.

    Participles and passives stand in the lexicon as they are; a verb of `clause_that` is followed by `that` or `how`.
    """
    words = {
        form + tail
        for name in names
        for entry in table("reporting_frames")[name]
        for form in _forms(name, entry)
        for tail in _tails(name, entry)
    }
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + branched(map(_pattern, ordered)) + r")(?![\w-]|(?<=[a-z]s) of )"


def _forms(name: str, entry: str) -> tuple[str, ...]:
    as_they_are = name.startswith(("participle", "passive", "recommending"))
    nouns = table("reporting_frames")["nouns"]
    return (
        (entry,) if as_they_are else tuple(form for form in forms(entry) if form not in nouns or name == "clause_that")
    )


def _tails(name: str, entry: str) -> tuple[str, ...]:
    if name != "clause_that":
        return ("",)
    asks = entry.split()[-1] in _ASKING  # what is asked is not yet found: `we considered how well`
    return (" that",) if asks else (" that", " how")


#: Verbs behind which `how` begins a question.
_ASKING = frozenset(("consider", "judge", "assess", "determine", "establish", "decide", "reflect", "verify", "estimate",
                     "calculate"))


def _pattern(words: str) -> str:
    """A pattern for the words of a verb; between a form of `be` or `have` and what follows one more word may stand."""
    plain = re.escape(words).replace(r"\ ", " ").replace(" a ", r" an? (?:\w+ )?")
    if words in ("call", "calls", "called"):
        return plain + r"(?= (?:the|its|their|his|her|our|this|that|these|it) )"
    return re.sub(r"^(was|were|is|are|am|be|been|had|has|have) (?=[a-z])", r"\1 (?:\\w+ )?", plain)


@cache
def tones() -> dict[str, str]:
    """A pattern for each polarity: what is felt (`was impressed by`) or raised (`raised concerns about`)."""
    lists = table("reporting_frames")
    praise, blame = (alternation(lists[name]) for name in ("praise_feelings", "blame_feelings"))
    felt = rf"{_BEING}(?: (?!not |no |less )\w+){{0,2}}? "
    raised = rf"{_RAISING}(?: (?!that )\w+){{0,3}}? (?:{alternation(lists['blame_nouns'])}){_REGARDING}"
    return {
        "strength": rf"(?:{verbs('praise', 'participle_praise')}|{felt}(?:{praise}){_ABOUT})",
        "concern": rf"(?:{verbs('blame', 'participle_blame')}|{felt}(?:{blame}){_ABOUT}|{raised})",
    }


def tone_of(words: str) -> str | None:
    """What the words of a frame say themselves: strength, concern or, where they say neither, None."""
    return next((tone for tone in ("concern", "strength") if shape(tones()[tone]).fullmatch(words)), None)


def frame_patterns() -> dict[str, re.Pattern[str] | Ended]:
    """The shapes of frames over gists, by name. Groups: `src` the source, `verb` what frames, `cut` words to leave
    out."""
    return {**_of_sources(), **_of_asides(), **_of_things(), **_of_hearers()}


def _of_sources() -> dict[str, re.Pattern[str] | Ended]:
    """Inspectors found, and praised, told inspectors, noting."""
    felt = "|".join(tones().values())
    reported = rf"(?:{felt}|{verbs('clause', 'clause_that', 'object')}|(?<=did )(?:note|report|state|record)(?= ))"
    joined = rf"(?:{felt}|{verbs('clause', 'clause_that', 'object', 'recommending')})"
    partitive = rf"(?:{felt}|{verbs('participle_clause', 'participle_object')})"
    return {
        "reported": ended(
            rf"(?P<src>{SOURCE}){_OF}{_ASIDE}(?:, (?:which|who))?{ADVERB}",
            rf" (?P<verb>{reported})(?! by (?:the )?(?:<B>|[A-Z])){_TAIL}"
        ),
        "mine": shape(
            rf"(?P<src>{_LONE}I)(?: (?:also|have|had|then|again|now|therefore|further))*"
            rf" (?P<verb>(?:f(?:ind|ound)|saw|see|noted?|observed?|concluded?|heard|judged?)(?![\w-])){_TAIL}"
        ),
        "came and found": ended(
            rf"(?<!\w)(?:[Aa]fter|[Ww]hen|[Ww]here|[Oo]nce|[Aa]s|[Bb]ecause) (?P<src>{_NAME}|{_NOUN})"
            rf" (?:{_W}+ ){{1,12}}?and",
            rf" (?:then |also )?(?P<verb>{verbs('object')})(?: that)?(?= ?\S)",
        ),
        "joined": shape(
            rf"(?:,? and|,? but|,? while|,|;)(?: also| then| has| have| had| both| it| they| he|"
            rf" she| in it| in addition)* (?!{_NOUNS})(?P<verb>{joined})(?=\s|,|:)"
            rf"{_AS_FOLLOWS}(?: too)?(?: that|:)?(?= ?\S)"
        ),
        "told": shape(
            r"(?P<verb>told|tell|tells) (?P<src>(?:the )?(?:inspectors|reviewers|auditors|review team|"
            r"peer team|team|commissioners?|<B>))(?: that)?(?= ?[\w“‘\"])"
        ),
        "participle": shape(
            rf"(?:(?:,|–|—| and| with (?P<src>{SOURCE}))(?: and| while| also|"
            rf" instead)* (?P<verb>{partitive})(?: that)?(?= ?\S)"
            rf"| (?P<bare>noting|warning|finding|concluding|adding) that(?= ?\S))"
        ),
    }


def _of_asides() -> dict[str, re.Pattern[str]]:
    """Inspectors said, at the end or in the middle; according to the report."""
    closing = verbs("closing")
    return {
        "closing": shape(
            rf"(?P<cut>, (?:as )?(?:the )?(?P<src>{SOURCE})(?:'s|'ve)?(?: \((?:<B>|[A-Z]\w{{1,9}})\))?{_OF}{ADVERB}"
            rf" (?P<verb>{closing})(?: too)?"
            rf"(?: (?:after|in|following|on|yesterday|today|this|last|at"
            rf"|to)\b(?![^,;:“”]{{0,90}} that )[^,;:“”]{{0,90}}(?=\.?$)| <D>)?)(?=,|\.|;| –|$)"
        ),
        "inverted": shape(
            rf"(?P<cut>, (?P<verb>{closing}|according to) (?:the )?(?P<src>{SOURCE}))(?=,|\.|;|$)"
        ),
        "view": shape(
            rf"(?P<cut>(?:^|,? )(?:and |but )?(?P<verb>[Ii]n|[Tt]o|[Bb]y) (?:the )?(?P<src>{SOURCE}"
            r"|(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y)(?!\w))(?:'s?)? (?:own |professional |considered )?"
            r"(?:view|opinion|judge?ment|assessment|estimation|estimate|reckoning|words|book)\b"
            r"(?! of| that| is| was| on| about),?)"
        ),
        "eyes": shape(rf"^(?P<cut>(?P<verb>[Ii]n|[Tt]o) (?:the )?(?P<src>{SOURCE}|[Tt]heir"
                      rf"|[Ii]ts)(?:'s?)? eyes?,?)(?= \S)"),
        "according to the end": shape(
            rf"(?<!and)(?<!but)(?<!that)(?<!where)(?<!while)(?<!,)(?P<cut>,? (?P<verb>according to) (?P<src>{SOURCE}) "
            r"(?:that|which|by|from|of|on|into)\b(?:(?!,? (?:and|but|while|though) (?!<BP>))[^;:“”]){2,200})(?=\.?$)"
        ),
        "according": shape(
            rf"(?P<cut>(?:^|,? )(?P<verb>[Aa]ccording to|[Ii]n the view of|[Ii]n the opinion of|^In the eyes of|"
            rf"[Ii]n the words of) (?P<src>{SOURCE})(?: (?:out|just out|made public|seen|due|obtained|put out|set out) "
            rf"?[^,;.:“”]{{0,50}})?{_OF}(?=,|\.|;|$),?)"
        ),
    }


def _of_hearers() -> dict[str, re.Pattern[str]]:
    """A school was told that, we learn that."""
    return {
        "was told": shape(
            r"(?:\b(?:has|have|had|was|were)(?: also| now| again)?(?: been)? (?P<verb>told|warned|informed)"
            r"(?: by (?:the )?(?:<B>|inspectors|auditors|reviewers|[\w-]+ inspectors))?|"
            r"\b[Ww]e(?: also| now)? (?P<learn>learn|learned|learnt)),? that(?= ?\S)"
        ),
    }


def _of_things() -> dict[str, re.Pattern[str] | Ended]:
    """Staff were praised, concerns were raised, inspectors could not find."""
    drawn = table("reporting_frames")
    return {
        "passive": shape(
            rf"{_LONE}(?:was|were|is|are|has been|have been|had been)(?: (?:also|both|all|again|"
            rf"particularly|singled|\w+ly))* (?P<verb>{verbs('passive')})(?! (?:by|in) (?!inspectors|"
            rf"the inspect|<B>))(?! (?:on |in |last |again )?<D>)"
        ),
        "drawn": shape(
            rf"\b(?:{alternation(drawn['drawing'])})(?: [\w-]+){{0,2}} "
            rf"(?P<verb>{alternation([*drawn['drawn_praise'], *drawn['drawn_blame']])})\b"
        ),
        "notice": shape(
            r"\b(?:action|warning|improvement|enforcement|compliance|prohibition|"
            r"non-compliance) notices? (?:(?:was|were|has been|have been) )(?P<verb>issued|served|imposed)"
        ),
        "raised": shape(
            r"\b(?P<noun>(?i:concerns?|weaknesse?s?|shortcomings|failings|strengths|improvements?|gaps|problems|"
            r"inconsistencies|delays|faults?|"
            r"good practice|progress|questions|shortfalls|praise|criticisms?|credit|recognition|fears|doubts|issues"
            r"|alarm))\b[^.;,:]{0,50}? (?:was|were|has been|have been|had been)(?: also)? "
            r"(?P<verb>raised|expressed|identified|noted|found|highlighted|seen|reported|observed|uncovered|voiced"
            r"|given|reserved|levelled|directed|made)\b"
        ),
        "unseen": ended(
            rf"(?P<src>{SOURCE})(?: also| then| \w+ly)*",
            r" (?P<verb>(?:did not|could not|couldn't|didn't|were unable to|was unable to|failed to|"
            r"were not able to|was not able to|were not|was not) (?:always |consistently )?(?:see|find"
            r"|identify|be satisfied|be assured|"
            r"give|gain|obtain|form|uphold|establish|provide|conclude|reach|satisfied|assured|provided)\b)"
        ),
        "in which": shape(
            r"(?<![\w-])(?:inspection|visit|report|review|letter|assessment|audit|"
            r"investigation) (?P<verb>in which|(?:which|that) (?:found|finds|said|says|concluded|concludes|warned"
            r"|warns)|found) (?=\S)"
        ),
    }


@cache
def worth_reading() -> re.Pattern[str]:
    """Words without which no sentence frames anything: cheap to look for, before the patterns are tried."""
    frames = table("reporting_frames")
    words = {form for name in _VERBS for entry in frames[name] for form in _forms(name, entry)}
    words |= {entry for name in _WORDS for entry in frames[name]}
    heads = {next((part for part in word.split() if part not in _AUXILIARIES), word) for word in words}
    return re.compile(
        rf"\b(?:{alternation(frozenset(heads))}|which|[Aa]ccording|notices?|told|tell|tells|"
        rf"raised|expressed|voiced|issued|served|imposed|liking|taste|[Aa]mong|amongst|as one of|eyes?|estimat\w+"
        rf"|reckoning|words)\b|:|\b(?:Highlighted|Praised|Noted|Criticised)\b"
    )


_VERBS = (
    "clause",
    "clause_that",
    "object",
    "praise",
    "blame",
    "closing",
    "passive",
    "participle_clause",
    "participle_object",
    "participle_praise",
    "participle_blame",
    "praise_feelings",
    "blame_feelings",
    "blame_nouns",
)
_WORDS = (
    "drawn_praise",
    "drawn_blame",
    "nouns_of_praise", "nouns_of_blame", "nouns_of_judging", "adjectives_of_judging", "heading_strengths")
_AUXILIARIES = frozenset(
    (
        "was",
        "were",
        "is",
        "are",
        "am",
        "be",
        "been",
        "has",
        "have",
        "had",
        "made",
        "makes",
        "make",
        "not",
        "no",
        "less",
        "in",
        "of",
        "the",
    )
)
