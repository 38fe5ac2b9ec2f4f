"""The shapes in which advice is reported, over gists: verbs, nouns and lists that recommend."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.gates import Gated
from onrecord.extract.reporting.inflection import forms
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.scene import gated_shape
from onrecord.extract.words import alternation, table

_STRAY = (
    r"(?: (?!was|were|been|be|being|is|are|not|who|said|to|and|but|or|that|rejected|dismissed|resisted|"
    r"ignored|faced|denied|opposed|defended|heard|received|noted|welcomed|accepted)\w+)??"
)
_ADVERB = (
    _STRAY
    + (
        r"(?:,? (?:has|have|had|also|then|now|again|once again|today|yesterday|therefore|strongly|would|"
        r"would once again|did|both|further|\w+ly|since|repeatedly))*,?"
    )
    + _STRAY
)
#: What is made, as it is called; `recommendation` stands for all of them in what follows.
_MADE = r"(?<!\w)(?i:recommendations?|proposals?(?= (?:is|are|include|that)\b))"
#: Shapes that name nobody who recommends: it is whoever is spoken of.
UNOWNED = frozenset(("among them", "these", "noun to", "inline", "include"))


#: Who recommends, what may stand between him and the verb, and whom the verb tells.
_SOURCE = rf"(?P<src>{SOURCE}|<P>|<O>)"
_GAP = r"(?: of (?:the )?<B>)?(?: \([^()\n]{1,50}\))?(?:,[^.;“”\"\n]{1,140}?,)?"
_TO = r"(?P<to>(?!that |for )[^.;:“”\"\n]{1,90}?)"


@cache
def advice_verbs(*names: str) -> str:
    """A pattern for the verbs of these lists of advice_frames.toml in all their forms."""
    words = [
        form
        for name in names
        for entry in table("advice_frames")[name]
        for form in ((entry,) if name.startswith("participle") else forms(entry))
    ]
    return "(?:" + alternation(words).replace(r"[ \u00a0]+", " ") + r")(?![\w-])"


@cache
def advice_patterns() -> dict[str, Gated]:
    """Every shape by its name. Groups: `src` who recommends, `verb`, `to` whom, `text` where the advice begins."""
    return {**_of_verbs(), **_of_nouns(), **_of_lists()}


def _of_verbs() -> dict[str, Gated]:
    """Somebody urges, recommends, suggests or says what should be."""
    return {
        "urged to": gated_shape(
            rf"(?:{_SOURCE}{_GAP}{_ADVERB}|(?:,? and|,? but|,? while|,)(?: also| has|"
            rf" have)*) (?P<verb>{advice_verbs('to', 'office_to')}) "
            rf"{_TO}(?<!need)(?<!needs)(?<!needed)(?<!have)(?<!had)(?<!has)(?<!likely)"
            r"(?<!able)(?<!due)(?<!going)(?<!failing)(?<!failed)(?<!continues)(?<!continue)(?<!set)(?<!began)(?<!begun)"
            r" (?:not )?to (?P<text>(?!do so\b)\w)"
        ),
        "recommended that": gated_shape(
            rf"(?:{_SOURCE}{_GAP}{_ADVERB}|(?:,? and|,? but|,)(?: also| has| have|"
            rf" instead)*) (?P<verb>{advice_verbs('that')})(?: to [^,.;“”]{{1,40}}?)? that "
            r"(?P<text>\S)"
        ),
        "suggesting that": gated_shape(
            rf"(?:,|,? and|,? but)(?: instead| also| while|"
            rf" rather)* (?P<verb>{advice_verbs('participle')}) that (?P<text>\S)"
        ),
        "recommended": gated_shape(
            rf"(?:{_SOURCE}{_GAP}{_ADVERB}|(?:,? and|,? but)(?: also| has|"
            rf" have)*) (?P<verb>{advice_verbs('thing')}) (?!that |to |by |as |no |in |against |on |"
            rf"upon )(?P<text>\S)"
        ),
        "said that": gated_shape(
            rf"(?:{_SOURCE}{_GAP}{_ADVERB}|(?:,? and|,? but)(?: also| has|"
            rf" have)*) (?P<verb>{advice_verbs('say')})(?: too| also)?(?P<to> (?!that\b)[^.;:“”\"\n]{{1,50}}"
            rf"?(?= that))?(?: that)? (?P<text>\S)"
        ),
    }


def _of_nouns() -> dict[str, Gated]:
    """Among the recommendations is, it includes, a notice urges."""
    return {
        "among": gated_shape(
            rf"(?:[Aa]mong|[Oo]ne of|[Tt]wo of|[Ii]ncluded in|[Aa]mongst) (?P<src>his|her|its|their|"
            rf"the(?: [\w-]+){{0,3}}?|<BP>'s?)(?: \w+)? {_MADE} (?:are|is|were|was):? that (?P<text>\S)"
        ),
        "among them": gated_shape(
            rf"{_MADE}(?:,? (?:among (?:them|which)|including|one of (?:them|which)|they are|the first(?: being)?|"
            r"(?:which )?(?:are|include[sd]?|is|was|were)(?: a call)?):?,?|:|,) that (?P<text>\S)"
        ),
        "these": gated_shape(
            r"^(?:These|They|Those|Among (?:them|these)) (?:include|are|were|included|is)(?: calls)?:? that "
            r"(?P<text>\S)"
        ),
        "noun to": gated_shape(rf"{_MADE} (?:is|was|are|were)(?: for [^,.;:“”]{{2,60}}?)? to (?P<text>(?!be )\w)"),
        "urging to": gated_shape(
            rf"(?:,| notice| letter| report| direction| order| and)(?: also|"
            rf" formally)* (?P<verb>{advice_verbs('participle_to')}) {_TO} to (?P<text>\w)"
        ),
    }


def _of_lists() -> dict[str, Gated]:
    """Who was told to, and recommendations that stand in a row."""
    return {
        "include": gated_shape(
            r"[Rr]ecommendations (?:include|included|includes|are|were|cover|"
            r"range from)(?: that)? (?P<text>[a-z]+ing (?!that\b)\w)"
        ),
        "closing": gated_shape(
            rf"^(?P<text>\S)[^“”\"]{{8,400}}?, {_SOURCE} (?P<verb>said|says|recommended|recommends|"
            rf"advised|wrote|writes|added|adds|concluded|argued|insisted)[.]?$"
        ),
        "told to": gated_shape(
            r"(?P<to>(?:[Tt]he )?(?:<B>|[\w-]+ (?:partnership|board|provider|trust)|[\w-]+)) (?:has|"
            r"have|had|was|were)(?: also| now| both)*(?: been)?(?: also| now)* "
            r"(?P<verb>told|asked|ordered|instructed|required|directed|advised|urged|"
            r"recommended)(?: by (?:the )?(?:<B>|inspectors|regulator|watchdog|ombudsman|auditors?))? "
            r"(?:to|"
            r"(?:that )?(?:it|they|he|she) (?:must|should|has to|have to|needs to|need to))(?: also)? "
            r"(?P<text>\w)"
        ),
        "inline": gated_shape(
            r"(?i:recommendations|areas? for (?:further )?(?:improvement|development|action)|requirements|priorities "
            r"for "
            r"improvement)(?:,? (?!include|that)[^:.;,“”]{0,50})?(?::| include[sd]? )\s?(?!that |to be "
            r"|made |that, )"
            r"(?P<text>(?!(?:made|issued|accepted|complete|due|met|outstanding|listed|set|implemented|not|being|addressed|identified|"
            r"discussed|noted|completed|published|in|on|under|also|all|now|welcome\w*)\b)[^\W\d]\S)"
        ),
        "wants": gated_shape(
            rf"{_SOURCE}{_ADVERB} (?P<verb>wants?|asks? for|asked for|requires?|expects?) (?:two|three|"
            rf"four|five|several|\d) (?:things|actions|steps|changes)(?: (?:from|of|"
            rf"by) (?P<to>[^:]{{1,60}}))?: (?P<text>\S)"
        ),
    }


@cache
def worth_reading() -> re.Pattern[str]:
    """Words without which no sentence recommends: cheap to look for, before the patterns are tried."""
    frames = table("advice_frames")
    lists = ("to", "office_to", "that", "thing", "participle", "participle_to")
    verbs = {form.split()[0] for name in lists for entry in frames[name] for form in (entry, *forms(entry))}
    verbs -= {"be", "is", "are", "was", "were", "am", "been"}
    verbs |= {"calling", "urging", "pressing", "demanding", "pushing", "asking", "seeking"}
    return re.compile(
        rf"\b(?:{alternation(sorted(verbs))}|should|must|ought|recommendations?|areas? (?:for|of)"
        rf"|requirements|priorities)\b",
        re.IGNORECASE,
    )
