"""Advice as orders and lists: who was told to do what, who has until when to do it, and what stands in a row."""

from __future__ import annotations

import re

from onrecord.extract.advice.recommending import ADVERB, GAP, WHO
from onrecord.extract.endings import Ended, ended
from onrecord.extract.scene import shape
from onrecord.numbers import NUMERALS

#: By when or how something is to be done, between the order and what is ordered: `by 31 December`, `, within a month,`.
_WHEN = (
    r"(?: (?:by|before|within|from|until|no later than|as part of|as a matter of) [^,.;:“”]{1,40}?"
    r"|, (?:by|before|within|from|as|under|in|on|at|among|with)\b[^,.;:“”]{2,40},)?"
)
#: What marks each of several things in a sentence: `(a) to`.
_MARK = r"(?:\((?:[a-h]|[ivx]{1,4}|\d)\) )?"


def order_patterns() -> dict[str, Ended]:
    """Who was told to do something, or has until some day to do it."""
    return {
        "told to": _told(),
        "time": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat) (?:[\w-]+ ){{0,3}}?(?:notice|order|direction))",
            r" (?P<verb>gives?|gave|given|allows?|allowed|granted|sets?|handed)"
            r" (?P<to>(?:the |its |their |both )?(?:<B>|[\w-]+(?: [\w-]+){0,2}?))(?: (?:until|till"
            r"|up to) [^,.;:]{1,30}?"
            r"|(?: just| only)? (?:\w+|\d+) (?:days|weeks|months|years)| a (?:week|fortnight|month|year)"
            r"| a (?:\w+ )?deadline(?: of| by)? [^,.;:]{1,30}?)"
            r"(?: in which)? to (?P<text>(?!appeal|respond|reply|comment|decide|challenge|wait|do\b|be\b|find out|apply"
            r"|object|make representations)\w)",
        ),
        "until": ended(
            r"(?P<to>(?:[Tt]he |[Ii]ts )?(?:<B>|(?!has\b|have\b|had\b|who\b|which\b)[\w-]+))(?<!has)(?<!have)(?: "
            r"\([^()]{1,20}\))?(?:, (?:who|which|as)[^,.;:]{1,60},)?",
            r" (?:has|have|had|(?:has|have|had|was|were)(?: now)?(?: been)? given)"
            r"(?: now| just| only)? (?:until|till|up to|<D>|(?:\w+|\d+) (?:days|weeks|months|years)|a (?:week"
            r"|fortnight|month|year))"
            r"(?: (?!to\b)[^ ,.;:]+){0,7}? to (?P<text>(?!appeal|respond|reply|comment|decide|challenge|run|go|live"
            r"|wait|do\b|be\b|find out|choose|vote|apply|object|spare|serve|make representations)\w)",
        ),
    }


def _told() -> Ended:
    """Who was told to do something, by whomever."""
    return ended(
        r"(?P<to>(?:[Tt]he |[Ii]ts |[Oo]ur |[Tt]heir )?(?:<BT>|[\w-]+ (?:[\w-]+ )?(?:partnership|board|provider"
        r"|trust|service|council|school|"
        r"force|home|company|landlord|authority|college|university)|[\w-]+))(?:, (?:who|which|as)[^,.;:]{1,60},"
        r"| (?:which|that|where|whose) [^,.;:“”]{3,90}?| (?:has|have|must|should|is|are) [^.;:“”]{5,160}?,? and)?",
        r" (?:has|have|had|was|were|is|are)(?: also| now| both| therefore| formally)*(?: been)?(?: also| now"
        r"| formally)* (?P<verb>told|asked|ordered|instructed|required|directed|advised|urged|called on|called upon"
        r"|obliged|encouraged|pressed|recommended|(?:put |placed |now )?(?:on notice|under (?:strict |formal )?"
        r"(?:orders|instructions?))|(?:(?:served|issued|presented) with|handed|given|set|under) (?:an?|the|its"
        r"|strict|formal) (?:[\w-]+ ){0,3}?(?:notice|warning|order|direction|instruction|task|job|deadline|orders"
        r"|instructions))(?: (?:by|from) (?:the )?(?:<B>|inspectors|regulator|watchdog|ombudsman"
        rf"|auditors?))?{_WHEN} {_MARK}"
        r"(?:to|(?:that )?(?:it|they|he|she) (?:must|should|has to|have to|needs to|need to))(?: also)? "
        r"(?P<text>(?!(?i:note|approve|endorse|receive|consider|agree)\b"
        r"|(?:find|see(?! to\b)|hear|learn|discover|observe|read)\b|be\b"
        r"|leave\b|expect\b|pay attention|hold a)\w)",
    )


def list_patterns() -> dict[str, re.Pattern[str] | Ended]:
    """Recommendations that stand in a row."""
    return {
        "include": shape(
            r"[Rr]ecommendations (?:include|included|includes|are|were|cover|"
            r"range from)(?: that)? (?P<text>[a-z]+ing (?!that\b)\w)"
        ),
        "colon": shape(
            r"(?:\b(?:next steps?|conditions|pieces of advice|[Aa]dvice|are after|(?:[Cc]hief |[Ff]irst )?among "
            r"(?:them|these)|[Oo]rders|"
            r"(?:told|asked|asks|ordered|required|given|gives?|gave|handed|left|sets?|wants?|expects?|must|set|urged"
            r"|instructed|advised)\b[^.;:]{0,60}"
            r"\b(?:things|steps|actions|changes|improvements|jobs|tasks|list|instructions|orders|demands"
            r"|requirements|(?:one|a|an|the|this) (?:\w+ )?(?:instruction|order|demand|task|job|request"
            r"|message)))(?:[”\"'’])?(?: (?:for|from|to|of|in)\b[^.;:]{1,40}|,[^.;:]{1,30})?"
            r": ?(?:first(?:ly)?,? )?(?:that |to )?(?P<text>(?!to )[a-z]\w+ ))"
        ),
        "ordinal": shape(
            r"^(?:First|Second|Third|Fourth|Fifth|Next|Finally|Last)(?:ly)?,? (?P<text>(?!to )[a-z]\w+ )"
        ),
        "advice is": shape(
            r"(?:(?P<src><BP>'s?|(?<!\w)(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|[Ii]nspectors'|[Tt]he (?:inspectors|auditors"
            r"|reviewers|peers|regulator|watchdog|ombudsman|commissioner|reviewer|inspector)'s?) (?:[\w-]+ ){0,2}?)?"
            r"(?:advice|recommendations?|instructions?|message|plea|demands?)(?: (?:to|for) [^,.;:]{1,40}?)? "
            r"(?:is|was|are|were)(?: [\w-]+){1,4}: ?(?P<text>(?!to )[a-z]\w+ )"
        ),
        "what they ask": shape(
            rf"(?:^|; )[Ww]hat (?:the )?{WHO}(?: (?:has|have|had|now|also|really|would|all|chiefly))* (?:asks?(?: for)?"
            r"|asked(?: for)?|wants?|wanted|recommends?|recommended|advise[sd]?|propose[sd]?|urge[sd]?|requires?|like"
            r"|expects?|suggest(?:s|ed)?)(?: (?:of|from) [^,.;:]{1,40}?)? (?:is|was|are|were) that (?P<text>\S)"
        ),
    } | _headed_patterns()


def _headed_patterns() -> dict[str, re.Pattern[str] | Ended]:
    """Recommendations in a row behind the words that announce them."""
    return {
        "first": shape(
            r"^The (?:first|main|chief|key|most \w+|last|other)(?: \w+)?(?: (?:of them"
            r"|ones))?: ?(?P<text>(?!to )[a-z]\w+ )"
        ),
        "inline": shape(
            r"(?i:recommendations|areas? for (?:further )?(?:improvement|development|action)|requirements|priorities "
            r"for "
            r"improvement|priorities(?= (?:are|were) (?:named|set|listed|identified|given))|(?:the|its|their) homework"
            r"|must[- ]dos?|should[- ]dos?|to[- ]do list)(?:,? (?!include|that)[^:.;,“”]{0,50})?(?::"
            r"| include[sd]? |,? namely,? )\s?(?!that |to be |made |that, )"
            r"(?P<text>(?!(?:made|issued|accepted|complete|due|met|outstanding|listed|set|implemented|not|being"
            r"|addressed|identified|"
            r"discussed|noted|completed|published|in|on|under|also|all|now|welcome\w*)\b)[^\W\d]\S)"
        ),
        "wants": ended(
            rf"{WHO}{ADVERB}",
            rf" (?P<verb>wants?|asks? for|asked for|requires?|expects?) (?:{NUMERALS}|several|\d) "
            r"(?:things|actions|steps|changes)(?: (?:from|of|by) (?P<to>[^:]{1,60}))?: (?P<text>\S)",
        ),
    }
