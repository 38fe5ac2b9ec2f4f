"""The shapes of frames whose weight lies on a noun, over gists."""

from __future__ import annotations

import re

from onrecord.extract.endings import Ended, ended
from onrecord.extract.reporting.patterns import ADVERB, SOURCE
from onrecord.extract.scene import shape
from onrecord.extract.words import alternation, table

_BE = r"(?:is|are|was|were|has been|have been|had been|remains?|remained)"


def noun_patterns() -> dict[str, re.Pattern[str] | Ended]:
    """Each of them by its name. Groups: `src` the source, `noun` what judges."""
    return {**_of_owned_nouns(), **_of_openings(), **_of_questions(), **_of_turned_sentences()}


def _of_owned_nouns() -> dict[str, re.Pattern[str] | Ended]:
    """Its judgement was that, the strengths relate to, there was praise for."""
    nouns = table("reporting_frames")
    all_nouns = alternation([*nouns["nouns_of_praise"], *nouns["nouns_of_blame"], *nouns["nouns_of_judging"]])
    felt = alternation([*nouns["nouns_of_praise"], *nouns["nouns_of_blame"]])
    whose = r"(?<!\w)(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Mm]y|[Oo]ur)"
    owner = rf"(?:(?P<src>{SOURCE}|{whose})(?:'s?)? |(?<!\w)(?:[Tt]he|A|[Oo]ne|Another) )(?:[\w-]+ ){{0,3}}?"
    return {
        "noun that": ended(
            owner,
            rf"(?<= )(?P<noun>{all_nouns}) (?:here |of (?:the )?\w+ )?{_BE}"
            rf"(?: also| \w+ly)?(?: that|:|,| around| about| over| with)(?= ?\S)",
        ),
        "noun of": ended(
            owner,
            rf"(?<= )(?P<noun>{felt}) (?:relate[sd]? to|centre[sd]? (?:on|around)|focus(?:ed|es)? on|"
            r"revolved? around|surround(?:ed|s)?|extend(?:ed|s)? to|include[sd]?)(?= \S)",
        ),
        "view of": shape(
            rf"(?<!\w)(?:[Ii]t (?:is|was) )(?:the |our |my |their )?(?:\w+ )?(?P<noun>{all_nouns}) of "
            rf"(?P<src>{SOURCE}) that(?= \S)"
        ),
        "there was": shape(
            rf"(?<!\w)[Tt]here {_BE}(?: also| too)?(?: [\w-]+){{0,3}}? (?P<noun>{felt})(?:,[^,]{{1,30}},)? "
            rf"(?:for|of|about|over|that|at|regarding|around)(?= ?\S)"
        ),
    }


def _of_questions() -> dict[str, re.Pattern[str]]:
    """What impressed them was."""
    return {
        "what": shape(
            rf"^(?:But |And |Yet )?(?:What|Where) (?:(?:most )?(?P<noun>impress(?:ed|es)|please[sd]"
            rf"|delight(?:ed|s)|struck|strikes|"
            rf"trouble[sd]?|worrie[sd]|concern(?:s|ed)|disappoint(?:s|ed)|bother(?:s|ed)|alarm(?:s|ed))"
            rf"(?: (?P<src>{SOURCE}|them|him|her|us))?(?: most| more| above all)?|"
            rf"(?:{SOURCE})(?: (?:did|does|do))? (?:(?:wants?|wanted) (?:better|more)(?: of us| from us)?"
            rf"|likes?(?:d)? (?:less|least)|like (?:less|least))) {_BE}(?: that| how)?(?= \S)"
        ),
    }


def _of_turned_sentences() -> dict[str, re.Pattern[str] | Ended]:
    """Praise goes also to, less to their liking were, among its riches is: what was found stands behind the verb."""
    nouns = table("reporting_frames")
    given = alternation([*nouns["drawn_praise"], *nouns["drawn_blame"]])
    degree = r"(?:(?:[Ff]ar|[Rr]ather|[Mm]uch|[Ss]omewhat|[Aa] good deal) )?(?:[Ll]ess|[Nn]ot so|[Nn]ot)"
    more = r"(?:[Mm]ore|[Mm]ost|[Aa]lso|[Ee]qually|[Pp]articularly|[Ee]specially|[Vv]ery much|[Bb]est|[Ww]orst)"
    adjectives = alternation(nouns["adjectives_of_judging"])
    treasures = (
        r"riches|strengths|highlights|successes|treasures|delights|virtues|merits|jewels|achievements|assets|failings|"
        r"weaknesses|shortcomings|worries|problems|concerns|faults|sins"
    )
    aside = r"(?:, (?:in|to|for) [^,.;]{3,60},)?"
    return {
        "counted": ended(
            rf"(?P<src>{SOURCE}){ADVERB}",
            r" (?:counts?|counted|ranks?|ranked|numbers?|numbered|lists?|listed|names?|named|places?|placed|puts?"
            r"|includes?"
            r"|included|cites?|cited|regards?|regarded)(?= [^.;:]{2,80}? (?:among|amongst|as one of) (?:(?:the|its"
            rf"|their|our|his|her)\b|<B>'s?)[^.;,]{{0,40}}? (?P<noun>{treasures})\b)",
        ),
        "given": shape(
            rf"(?:^|(?<=[.;,] )|(?<=and )|(?<=but ))(?:[\w-]+ ){{0,2}}?(?P<noun>(?i:{given})),?(?: too,?| also)? "
            rf"(?:goes|go|went|{_BE})(?: also| too| again| especially| above all)?"
            rf"(?: (?:given|reserved|heaped|lavished|directed|due|saved|kept))? (?:to|for|on|upon|at)(?= \S)"
        ),
        "turned": shape(
            rf"^(?:But |And |Yet )?(?P<noun>(?:{degree}|{more}) (?:to [^,.;]{{2,30}} (?:liking|taste|credit)"
            rf"|{adjectives}|welcome|impressed|good|happy|convincing|rosy|flattering)){aside} {_BE}(?= \S)"
        ),
        "among": shape(
            rf"^(?:But |And |Yet )?(?P<noun>(?:Chief |Foremost |High |First )?[Aa]mong (?:the|its|their|his|her|our)"
            rf" (?:[\w-]+ )?(?:{treasures}))(?: (?:listed|picked out|named|noted|found"
            rf"|cited)(?: [^,.;]{{2,40}})?)?{aside} {_BE}(?= \S)"
        ),
    }


def _of_openings() -> dict[str, re.Pattern[str] | Ended]:
    """In the words of, strengths included, highlighted was, it is pleasing that."""
    nouns = table("reporting_frames")
    listed = alternation(nouns["nouns_of_lists"])
    adjectives = alternation(nouns["adjectives_of_judging"])
    return {
        "where according": shape(rf"(?<!\w)(?:where|when|that|as|and"
                                 rf"|but),? according to (?P<src>{SOURCE})(?= [^,;.\s])"),
        "told": ended(
            rf"(?P<src>{SOURCE})(?:,[^,.;:“”]{{1,80}},)?{ADVERB}",
            r" (?:told|tells|tell|informed|informs|reminded|reminds|assured|assures|advised|warned|warns) (?!that )"
            r"(?:(?! (?:must|should|ought|needs?|ha(?:s|ve)) )[^,.;:“”]){2,60}? that(?= \S)",
        ),
        "included": shape(
            rf"^(?:(?:The|Its|Their|Among (?:the|its|their)|Other|Also among the|Key|Main|Particular) )?(?:[\w-]+ )?"
            rf"(?P<noun>(?i:{listed}))(?: (?:which |that )?(?:were |was )?(?:identified|noted|found"
            rf"|highlighted|listed|raised|mentioned|cited|praised)"
            rf"(?: by (?P<src>{SOURCE})| in (?:the|its|their) \w+)?)? (?:include[sd]?|were|are|was|is)(?= \S)"
        ),
        "was": shape(
            rf"^(?:(?:Also|Particularly|Especially) )?(?:[Hh]ighlighted|[Pp]raised|[Nn]oted|[Ii]dentified"
            rf"|[Ss]ingled out|"
            rf"[Cc]riticised)(?: too| as a (?:strength|concern))?(?: by (?P<src>{SOURCE}))? {_BE}(?= \S)"
        ),
        "expletive": shape(
            rf"(?<!\w)[Ii]t (?:is|was)(?:,? (?:also|however|therefore|\w+ly),?)* (?P<noun>{adjectives})(?:, however,)? "
            rf"(?:that|to (?:see|find|note|hear|learn|read)(?: that| how)?)(?= \S)"
        ),
        "colon": ended(
            rf"^(?:(?:But|And|Yet|However,|Overall,) )?(?P<src>{SOURCE})(?:'s?)?{ADVERB} "
            rf"(?![^:]*\b(?:conditions|recommendations?|steps|things|instructions?|advice|orders|requirements|told"
            rf"|asked|must|should)\b)(?![^:]*\b(?:found|finds?|concluded?|noted?|said|says?|reported) (?:that )?[^:]*"
            rf" (?:is|are|was|were|had|has|have|did)\b)[^.;:,“”\"\n]{{3,70}}",
            r":(?= [a-z])",
        ),
    }
