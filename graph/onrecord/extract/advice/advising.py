"""The shapes in which advice is reported, over gists: verbs, nouns and lists that recommend."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.advice.ordering import list_patterns, order_patterns
from onrecord.extract.advice.recommending import ADVERB, GAP, WHO
from onrecord.extract.endings import Ended, ended
from onrecord.extract.reporting.inflection import forms
from onrecord.extract.reporting.patterns import SOURCE
from onrecord.extract.scene import shape
from onrecord.extract.words import alternation, in_any_case, table
from onrecord.numbers import NUMERALS

#: What is made, as it is called; `recommendation` stands for all of them in what follows.
_MADE = r"(?<!\w)(?i:recommendations?|proposals?(?= (?:is|are|include|that)\b| [^.:;“”\"]{2,60}: that ))"
#: Of several recommendations the one that is told: `, the most pressing of which are`, `, among them`.
_OF_THEM = (
    r",? (?:(?:chief |first |notably )?(?:among (?:them|which)|including)|(?:and )?(?:the (?:first|last|chief|<T>|main"
    r"|most \w+"
    rf"|other|second|third)(?: \w+)?|one|{NUMERALS}|some|several)(?: of (?:which|them|these))?(?: (?:is|are|was|were"
    r"|being))?)"
)
_WORD = (
    r"(?<!\w)(?i:advice|instruction|condition|demand|order|requirement|prescription|remedy|request|message|homework)s?"
)
_PLEA = r"(?i:plea|appeal|counsel|advice|message|request|instruction|demand|call)"
#: Shapes that name nobody who recommends: it is whoever is spoken of.
UNOWNED = frozenset((
    "would have", "for", "first", "essential", "among them", "these", "noun to", "inline", "include", "colon", "until",
    "noun that", "numbered", "ordinal", "apposed", "they include", "one for",
    "taken up"))


#: Whom the verb tells.
_TO = (
    r"(?P<to>(?!that |for |of |from |by |at |improvement\b|action\b|attention\b)"
    r"(?:(?!,? (?:and|but) (?:has|have|had|is|was|will|also|told|said|asked)\b| (?:must|should|has to|have to) )"
    r"[^.;:“”\"\n]){1,90}?)"
)


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


def advice_patterns() -> dict[str, re.Pattern[str] | Ended]:
    """Every shape by its name. Groups: `src` who recommends, `verb`, `to` whom, `text` where the advice begins."""
    said = {**_of_verbs(), **_of_wishes(), **_of_nouns(), **_of_pleas()}
    return {**said, **list_patterns(), **_of_some(), **_of_asides(), **_of_closings(), **order_patterns()}


def _of_verbs() -> dict[str, re.Pattern[str] | Ended]:
    """Somebody urges, recommends, suggests or says what should be."""
    return {
        "urged to": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:,? and|,? but|,? while|,)(?: also| has| have)*)",
            rf" (?P<verb>{advice_verbs('to', 'office_to')}) "
            rf"{_TO}(?<! that)(?<!need)(?<!needs)(?<!needed)(?<!have)(?<!had)(?<!has)(?<!likely)"
            r"(?<!what)(?<!how)(?<!where)(?<!when)(?<!whether)(?<!which)(?<!who)(?<!able)(?<!due)(?<!going)(?<!failing)(?<!failed)(?<!continues)(?<!continue)(?<!set)(?<!began)(?<!begun)"
            r" (?:(?:not )?to|(?:it|they|he|she) (?:must|should|has to|have to|needs? to)(?: now| also| therefore)?)"
            r" [“\"‘']?(?P<text>(?!(?:do so|date|the|an?|its|his|her|their|this|that|these|those|[a-z]{3,}ing"
            rf"|one|{NUMERALS}|every|each|all|any|some|both|more|whom)\b)\w)",
        ),
        "recommended that": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:,? and|,? but|,)(?: also| has| have| instead)*)",
            rf" (?P<verb>{advice_verbs('that')})(?: to [^,.;“”]{{1,40}}?)? that,? (?P<text>\S)",
        ),
        "suggesting that": shape(
            rf"(?:,|,? and|,? but)(?: instead| also| while|"
            rf" rather)* (?P<verb>{advice_verbs('participle')}) that (?P<text>\S)"
        ),
        "recommended": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:,? and|,? but)(?: also| has| have)*)",
            rf" (?P<verb>{advice_verbs('thing')}|suggest(?:s|ed)?(?= (?!\w*thing\b)[a-z-]+ing )) (?!that,? |to |by |as "
            rf"|no |in |against |on |upon )(?P<text>\S)",
        ),
        "said that": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:,? and|,? but)(?: also| has| have)*)",
            rf" (?P<verb>{advice_verbs('say')})(?: too| also)?"
            r"(?P<to> (?!that\b)(?:(?!\b(?:should|must|ought)\b)[^.;:“”\"\n]){1,50}?(?= that))?(?: that,?)?"
            r" (?P<text>\S)",
        ),
    }


def _of_wishes() -> dict[str, re.Pattern[str] | Ended]:
    """Somebody wants something, or would see it done."""
    return {
        "seen to": ended(
            rf"{WHO}{GAP}{ADVERB}",
            r" (?P<verb>would(?: also| then| both| further| rather)* have|would (?:also )?like to see"
            r"|would (?:also )?like|wants? to see|wanted to see|expects? to see|hopes? to see|wish(?:es)? to see"
            r"|(?:is|are) (?:keen|looking|anxious|hoping) to see) "
            r"(?P<text>(?:<B>|(?:us|them|it|him|her|leaders|managers|governors|staff|ministers|councillors|officers|the"
            r"|its"
            r"|their|every|all|each|an?|more|fewer|better|greater)\b|(?<=see )(?:[a-z][\w-]+ ){1,4}(?:\w+(?:ed|en|ht"
            r"|ld|pt|lt|nt|wn)|made|put|set|done) ))",
        ),
        "wanted": ended(
            rf"(?:{WHO}{GAP}{ADVERB}|(?:,? and|,? but)(?: also| has| have)*)",
            rf" (?P<verb>{advice_verbs('office_thing')}) (?!that |to |by |as |no |in |against |on |upon |nothing "
            rf"|(?:\w+ )?improvement|(?:{NUMERALS}|several|\d+|some|a few) (?:things|actions|steps|changes)\b)"
            r"(?P<text>\w)",
        ),
        "calling for": shape(
            r"(?:,| letter| report| notice| statement| motion| article| e-?mail)(?: also| formally| again"
            r"| repeatedly| jointly)*"
            r" (?P<verb>calling for|demanding|requesting|recommending|asking for|proposing|pressing for|pushing for) "
            r"(?!that |to )(?P<text>\S)"
        ),
    }


def _of_asides() -> dict[str, re.Pattern[str] | Ended]:
    """What is for somebody to do, is essential, or is one of several things."""
    return {
        "would have": shape(
            r"(?:^|; |, )(?:and |while )?(?:[Tt]he (?:first|second|third|fourth|fifth|sixth|last|other|next)|[Oo]ne"
            r"|[Aa]nother|[Oo]thers|[Tt]wo)(?: of (?:them|these|those))? would have (?P<text>\S)"
        ),
        "for": shape(
            r"^(?:But |And |So )?[Ii]t is(?: now| also)? (?:for|up to) (?P<to><B>|[^,.;:“”]{3,60}?)(?:, "
            rf"(?P<src>{SOURCE}) (?:says?|said|adds?|added|writes?|wrote|concludes?|concluded"
            rf"|insists?),)? to (?P<text>\w)"
        ),
        "essential": shape(
            r"(?:^|; |, |\b(?:and|but|that|says?|said|adds?|added) )[Ii]t (?:is|was|will be)(?: also| therefore| now)?"
            r"(?: absolutely| \w+ly)? (?:essential|vital|imperative|crucial|critical|necessary|urgent|paramount)"
            r"(?:, [^,;.]{3,40},)? (?:that|for (?=[^,;.]{3,60} to )) ?(?P<text>\S)"
        ),
        "sensible": shape(
            rf"(?:^|; |, |\b(?:and|but|that) |(?P<src>{SOURCE}|<P>) (?:also |\w+ly )?"
            r"(?:says?|said|adds?|added|thinks?|thought|believes?|felt|feels) )[Ii]t (?:would|might|may) be(?: \w+ly)? "
            r"(?:sensible|wise|prudent|advisable|good practice|worthwhile|better|best|helpful|useful)"
            r"(?: for (?P<to>[^,;.:“”]{3,60}?))? to (?P<text>\w)"
        ),
        "numbered": shape(
            r"(?:^|; |, )(?:and )?(?:[Tt]he (?:first|second|third|fourth|fifth|sixth|last|other|next|main|chief"
            r"|most \w+)|[Oo]ne|[Aa]nother|[Nn]o\. ?\d+|[Nn]umber \w+|R\d+)(?: of (?:them|these|those))?"
            r"(?:,? (?:addressed |aimed |directed )?(?:to|at) <B>,?)?(?: (?:is|was)|,)(?: for <B>)? (?P<how>that"
            r"|to) (?P<text>\S)"
        ),
        "it was": shape(
            r"(?:^|; |, )(?:and )?[Ii]t (?:was|is|has been|had been)(?: also| further| \w+ly)*"
            r" (?:recommended|ordered|advised|urged) that (?P<text>\S)"
        ),
        "apposed": shape(
            r"(?<!\w)(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|and) (?:first|second|third|fourth|fifth|sixth|seventh"
            r"|eighth|ninth|tenth"
            r"|eleventh|twelfth|last|final|other|remaining|main|chief)(?: one)?(?: of (?:them|these|those|the \w+))?,"
            r"(?: (?:namely|which is|which was))? that (?P<text>\S)"
        ),
    }


def _of_closings() -> dict[str, re.Pattern[str] | Ended]:
    """Who says so stands behind what should be done, or names whoever does in front."""
    return {
        "closing": shape(
            rf"^(?P<text>\S)[^“”\"]{{8,400}}?(?P<cut>, )(?:the )?{WHO} (?:(?:has|have|had|also) )*"
            r"(?P<verb>said|says?|recommended|recommends?|advised?|advises|wrote|writes?|added|adds?|concluded?"
            r"|concludes|argued?|argues|insist(?:s|ed)?|believe[sd]?"
            r"|thinks?|thought|felt|suggest(?:s|ed)?|reckons?|maintains?|ruled|stress(?:es|ed)?|warn(?:s|ed)?"
            r"|stated?|states|ordered|orders|demand(?:s|ed)?|directed|directs|required|requires|instructed)(?=[.,;]|$)"
        ),
        "closing by": shape(
            r"^(?P<text>\S)[^“”\"]{8,400}?(?P<cut>, )(?P<verb>said|says|argued|argues|insisted|insists|urged|urges"
            r"|added|adds|wrote|writes|advised|advises|recommended|recommends|concluded|concludes|demanded|demands"
            rf"|warned|warns|reckons|thinks|suggested|suggests) (?:the )?(?:<T>,? )?{WHO}(?=[.,;]| \(|$)"
        ),
        "according": ended(
            r"^(?P<text>\S)[^“”\"]{8,400}?", rf"(?P<cut>,? according to )(?:the )?{WHO}"
        ),
        "according to": shape(rf"^(?:According to|For) (?:the )?{WHO}(?:,[^,;]{{2,80}})?, (?P<text>\S)"),
    }


def _of_nouns() -> dict[str, re.Pattern[str]]:
    """Among the recommendations is, it includes, a notice urges."""
    return {
        "among": shape(
            rf"(?:[Aa]mong|[Oo]ne of|[Tt]wo of|[Ii]ncluded in|[Aa]mongst) (?P<src>his|her|its|their|"
            rf"the(?: [\w-]+){{0,3}}?|<BP>'s?)(?: \w+)? {_MADE} (?:are|is|were|was):? that (?P<text>\S)"
        ),
        "among them": shape(
            rf"{_MADE}(?: (?:to|for) [^,.:;“”\"\n]{{1,60}}?(?=,))?"
            rf"(?:,? (?:among (?:them|which)|including|one of (?:them|which)(?: is| being)?|they are|(?:and "
            rf")?the (?:first|main one|chief|most \w+)(?: being| is| of (?:them|these) is)?|"
            r"(?:which )?(?:are|include[sd]?|is|was|were)(?: a call)?):?,?| [^.:;“”\"\n]{2,60}:"
            r"|; (?:and )?the (?:first|main|chief)(?: "
            r"one)? (?:is|was|being)|:|,) that (?P<text>\S)"
        ),
        "noun that": shape(
            r"(?:\b(?:[Aa]|[Oo]ne|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)"
            r"|(?P<src><BP>'s?|\b[Tt]he (?:inspectors?|auditors?|reviewers?|peers|regulator|watchdog|ombudsman"
            r"|commissioner)'s?)) (?:[\w-]+ )?(?:requirement|condition"
            r"|instruction|recommendation|order|advice|suggestion|proposal|request|demand|plea|counsel)"
            r"(?: (?:to|for) [^,.;:“”]{1,40}?)?(?: is| was)? that (?P<text>\S)"
        ),
        "view": shape(
            r"\b[Ii]n (?P<src>his|her|its|their|<BP>'s?) (?:own )?(?:view|opinion|judgement|letter|report|advice"
            r"|note),? (?P<text>\w)"
        ),
        "noun to": shape(
            rf"(?:(?P<src>(?<!\w)(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|<BP>'s?) (?:[\w-]+ ){{0,2}}?)?(?:{_MADE}(?: "
            rf"\d{{1,2}})?|{_WORD})(?:(?: here| to <B>)? (?:is|was|are|were)|,|:| for [^,.;:“”]{{1,60}}?:"
            rf"|(?: to <B>| for [^,.;:“”]{{1,40}}?)?{_OF_THEM})(?: for [^,.;:“”]{{1,60}}?)? to "
            r"(?P<text>(?!be |do |see |come |follow )\w)"
        ),
    }


#: What becomes of advice: `accepted her proposal to`, `has not acted on the recommendation to`.
_TAKEN_UP = (
    r"(?:accept|reject|adopt|implement|dismiss|declin|resist|ignor|refus|oppos|agree|disagree|welcom|consider|follow)"
    r"(?:e|s|ed|es|ing)?(?: to| with)?|(?:act|acts|acted|acting) (?:up)?on|turn(?:s|ed|ing)? down|thinking about"
)


def _of_some() -> dict[str, re.Pattern[str]]:
    """They include, these are, one is for: some of those that have been spoken of."""
    return {
        "one for": shape(r"(?<!\w)[Oo]ne(?: is| was)? (?:for|to) (?P<to><B>|[^,.:;“”]{3,40}?): that (?P<text>\S)"),
        "they include": shape(
            r"^(?:(?:They|These|Those|Among (?:them|these)) (?:include[sd]?|range[sd]? from)(?: calls for)?"
            r"|(?:Its|His|Her|Their|The) (?:\w+ ){0,2}?(?:proposals|suggestions|recommendations) (?:are|were"
            r"|include[sd]?)) (?P<text>(?:an?|the|more|better|fewer|new|its|their|clearer|stronger|regular|\w+ing)\b)"
        ),
        "taken up": shape(
            rf"\b(?:{_TAKEN_UP}) (?:the|(?P<src>his|her|its|their|our|<BP>'s?|the (?:inspectors?|auditors?|reviewers?"
            r"|peers|regulator|watchdog|ombudsman|commissioners?|coroner)'s?)) (?:[\w-]+ ){0,2}?(?:recommendation"
            r"|proposal|suggestion|advice|call|demand|instruction|plea)s? to (?P<text>\w)"
        ),
        "these": shape(
            r"^(?:These|They|Those|Among (?:them|these)) (?:include|are|were|included|is)(?: calls)?:? that "
            r"(?P<text>\S)"
        ),
    }


def _of_pleas() -> dict[str, re.Pattern[str]]:
    """Whose plea, advice or message it was to do something, and who urges it in passing."""
    return {
        "urging to": shape(
            rf"(?:(?P<src>{SOURCE}|<P>) (?:said|says|wrote|writes|added|adds|replied|concluded)[^.;:“”\"]{{0,40}},"
            rf"|(?:said|says|wrote|writes|added|adds) (?:the )?(?:<T>,? )?(?P<of><P>|{SOURCE})(?: "
            rf"\([^()\n]{{1,40}}\))?,| (?:written|wrote|writes) to [^,.;:“”]{{2,60}}?,?"
            rf"|,| and|(?: notice| letter| report| direction| order)(?: (?:to|on|against) [^,.;:“”]{{1,60}}?)?)"
            rf"(?: also| formally)* (?P<verb>{advice_verbs('participle_to')}) {_TO} to (?P<text>\w)"
        ),
        "plea": shape(
            r"(?:(?P<src><BP>'s?|(?<!\w)(?:[Tt]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er) (?:inspectors|auditors|reviewers"
            r"|peers|regulator|watchdog|ombudsman|commissioner|reviewer|inspector)'s?|(?<!\w)(?:[Hh]is|[Hh]er|[Tt]heir"
            rf"|[Ii]ts)) (?:[\w-]+ ){{0,2}}?{_PLEA}|(?<!\w)(?i:the) {_PLEA} (?:of|from) (?P<of>{SOURCE}))"
            r"(?: to [^,.;:“”]{1,50}?)? (?:is|was|are|were)(?: that| simply)?(?: for (?:the |it "
            r"|them )[^,.;:“”]{0,50}?)? to (?P<text>(?!be |do |see |come |follow )\w)"
        ),
    }


@cache
def worth_reading() -> re.Pattern[str]:
    """Words without which no sentence recommends: cheap to look for, before the patterns are tried."""
    frames = table("advice_frames")
    lists = ("to", "office_to", "that", "thing", "office_thing", "participle", "participle_to")
    verbs = {form.split()[0] for name in lists for entry in frames[name] for form in (entry, *forms(entry))}
    verbs -= {"be", "is", "are", "was", "were", "am", "been"}
    verbs |= {"calling", "urging", "pressing", "demanding", "pushing", "asking", "seeking"}
    return re.compile(rf"\b(?:{alternation(in_any_case({*verbs, *_ADVISING}))})\b")


_ADVISING = (
    *("would have", "would also have", "would then have", "should", "must", "ought"),
    *("gives", "gave", "allows", "until", "days", "weeks", "months", "fortnight", "a week", "a month"),
    *("a year", "advice", "next step", "next steps", "are after", "among them", "instruction", "instructions"),
    *("One is", "one is", "another", "The first", "The main", "The chief", "The key", "The last", "The other"),
    *("It is", "it is"),
    *("essential", "vital", "imperative", "crucial", "critical", "necessary", "urgent", "paramount", "plea", "appeal"),
    *("need", "needs", "notice", "warning", "order", "orders", "suggest", "suggests", "suggested"),
    *("counsel", "message", "requires", "task", "tasks", "handed", "given", "set"),
    *("condition", "conditions", "called on", "called upon", "obliged", "recommendation", "recommendations"),
    *("homework", "must do", "Must do", "MUST DO", "SHOULD DO", "Should do"),
    *("No.", "R1", "one for", "One for", "first is", "another is", "priorities"),
    *("to see", "according to", "has told", "have told"),
    *("area for", "area of", "areas for", "areas of", "requirements", "priorities"),
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final", "last"),
    *("First", "Second", "Third", "Fourth", "Fifth", "Firstly", "Secondly", "Thirdly", "Next", "Finally", "Lastly"),
    *("It would", "it would", "suggestion", "proposal"),
    *("list", "jobs", "on notice", "proposals", "suggestions", "They include", "These include"),
)
