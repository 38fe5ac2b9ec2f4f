"""The patterns of frames: how sources are named, which verbs report, and the shapes in which both stand."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.reporting.sources import PAPERS, PEOPLE
from onrecord.extract.scene import shape, sign_ranges
from onrecord.extract.words import table

ADVERB = (r"(?:,? (?:has|have|had|did|does|do|also|then|now|too|again|both|however|therefore|further|today|"
           r"yesterday|this week|last week|still|"
           r"once again|(?:in |on |last |earlier |earlier in |since )?<D>|(?:last|this|earlier this) (?:week|month|"
           r"year|spring|summer|autumn|winter)|went on to|goes on to|themselves|himself|herself|[a-z]+ly))*,?")
#: A letter of a word. `shape` gives apostrophe and space a meaning of their own, so that neither may stand in a class.
_W = r"[\w\x27’£-]"
_LONE = r"(?<![\w\x27’-])"
_NO_PERSON = f"[^.;:“”\"\\n{sign_ranges('P')}]"
#: What may stand between a source and its verb: what it is of, what it is, in commas.
_OF = (rf"(?: (?:of|into|by|from|on|for|at|in|to|about|with|appointed|published|written|carried|released|sent|issued|"
       rf"who|which)\b"
       rf"(?: (?:[\w-]+ ){{0,2}}<P>)?{_NO_PERSON}{{1,110}}?)?")
_ASIDE = rf"(?:,{_NO_PERSON}{{1,120}}?,| \([^()\n]{{1,60}}\))?"
_DETERMINER = (r"(?:(?:[Tt]he|THE|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Tt]hese|[Aa]n?|AN?|[Tt]wo|<BP>'s?|"
               r"government'?s?) )?")
_NOT_OF = (r"(?! (?:teams?|services?|centres?|workers?|forms?|process|plans?|tools?|framework|committees?|members?|"
           r"staff|officers?|spokes\w+|visits?|boxes)\b)")
_NOUN = (rf"(?:{_LONE}{_DETERMINER}(?:{_W}+ |<BTSD>(?:'s?)? ){{0,5}}?(?i:(?:{PEOPLE}(?:'s? {PAPERS})?|"
         rf"{PAPERS}){_NOT_OF}|(?<=the )team|"
         rf"team of (?:\w+ ){{0,3}}(?:councillors|officers|experts|peers)|<T>)(?: (?:report|letter|"
         rf"findings))?(?![\w-]))")
_NAME = (rf"(?:<BP>(?:'s? (?:{_W}+ ){{0,3}}?(?i:{PAPERS}|{PEOPLE}|team)|(?: {_W}+){{0,2}} (?i:{PAPERS}|"
         rf"{PEOPLE})(?![\w-]))?(?! spokes))")
_PRONOUN = rf"{_LONE}(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he|[Ww]e)(?![\w\x27’-])"
SOURCE = rf"(?:{_NAME}|{_NOUN}|{_PRONOUN})"
_TAIL = (r"(?: (?:in|on|at|to|last|this|yesterday|today|earlier|after|during|"
         r"of) ?[^,;.:“”\"]{0,60}?(?= that ))?(?: too,?| also,?|, however,?|, though,?| again,?)?(?: that|:)?(?= ?\S)")
#: Behind `and` these are nouns rather than verbs, unless `that` follows.
_NOUNS = r"(?:reports?|notes?|states?|details|records|outlines|cites|claims|views|finds|feels?)(?! that)\b"


#: Behind these one more word may stand: `were particularly concerned`, `raised serious concerns`.
_LOOSE = re.compile(r"^(was|were|is|are|had|has|have|remain|remains|remained|raised?|raises|expressed|expresses|"
                    r"voiced) (?=[a-z])")


@cache
def verbs(*names: str) -> str:
    words = sorted({w for name in names for w in table("reporting_frames")[name]}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(_LOOSE.sub(r"\1 (?:\\w+ )?", re.escape(w).replace(r"\ ", " ")) for w in words) +(
        ")(?![\\w-])")


@cache
def frame_patterns() -> dict[str, re.Pattern[str]]:
    reported = verbs("clause", "object", "praise", "blame")
    joined = verbs("clause", "object", "praise", "blame", "recommending")
    partitive = verbs("participle_clause", "participle_object", "participle_praise", "participle_blame")
    closing = verbs("closing")
    return {
        "reported": shape(rf"(?P<src>{SOURCE}){_OF}{_ASIDE}{ADVERB} (?P<verb>{reported}){_TAIL}"),
        "joined": shape(rf"(?:,? and|,? but|,? while|,|;)(?: also| then| has| have| had| both| it| they| he|"
                        rf" she| in it| in addition)* (?!{_NOUNS})(?P<verb>{joined})(?=\s|,|:)"
                        rf"(?: too)?(?: that|:)?(?= ?\S)"),
        "told": shape(r"(?P<verb>told|tell|tells) (?P<src>(?:the )?(?:inspectors|reviewers|auditors|review team|"
                      r"peer team|commissioners?|<B>))"
                      r"(?: that)?(?= ?[\w“‘\"])"),
        "participle": shape(rf"(?:(?:,|–|—| and| with (?P<src>{SOURCE}))(?: and| while| also|"
                            rf" instead)* (?P<verb>{partitive})(?: that)?(?= ?\S)"
                            rf"| (?P<bare>noting|warning|finding|concluding|adding) that(?= ?\S))"),
        "closing": shape(rf"(?P<cut>, (?:as )?(?P<src>{SOURCE}){_OF}{ADVERB} (?P<verb>{closing})(?: too)?)(?=,|\.|;|"
                         rf" –|$)"),
        "inverted": shape(rf"(?P<cut>, (?P<verb>said|says|found|writes|wrote|adds|added|"
                          rf"according to) (?P<src>{SOURCE}))(?=,|\.|;|$)"),
        "according": shape(rf"(?P<cut>(?:^|,? )(?P<verb>[Aa]ccording to|[Ii]n the view of|[Ii]n the opinion of|"
                           rf"[Ii]n the words of) (?P<src>{SOURCE}){_OF}(?=,|\.|;|$),?)"),
        "passive": shape(rf"{_LONE}(?:was|were|is|are|has been|have been|had been)(?: (?:also|both|all|again|"
                         rf"particularly|singled|\w+ly))* (?P<verb>{verbs('passive')})(?! (?:by|in) (?!inspectors|"
                         rf"the inspect|<B>))"),
        "notice": shape(r"\b(?:action|warning|improvement|enforcement|compliance|prohibition|"
                        r"non-compliance) notices? (?:(?:was|were|has been|have been) )(?P<verb>issued|served|"
                        r"imposed)"),
        "raised": shape(
            r"\b(?P<noun>(?i:concerns?|weaknesse?s?|shortcomings|failings|strengths|improvements?|gaps|problems|"
            r"inconsistencies|delays|faults?|"
            r"good practice|progress|questions|shortfalls))\b[^.;,:]{0,50}? (?:was|were|has been|have been|"
            r"had been)(?: also)? "
            r"(?P<verb>raised|expressed|identified|noted|found|highlighted|seen|reported|observed|uncovered|voiced)\b"),
        "in which": shape(r"(?<![\w-])(?:inspection|visit|report|review|letter|assessment|audit|"
                          r"investigation) (?P<verb>in which|which found|that found|found) (?=\S)"),
    }


@cache
def worth_reading() -> re.Pattern[str]:
    """Words without which no sentence frames anything: cheap to look for, before the patterns are tried."""
    frames = table("reporting_frames")
    verbs = {word for name, words in frames.items() if name != "recommending" for word in words}
    heads = {next((part for part in word.split() if part not in _AUXILIARIES), word) for word in verbs}
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, heads)))}|which|[Aa]ccording|notices?|told|tell|tells|"
                      rf"raised|expressed|voiced|issued|served|imposed)\b")


_AUXILIARIES = frozenset(("was", "were", "is", "are", "has", "have", "had", "made", "makes", "raised", "set", "told"))
