"""How texts say that somebody left, stepped down, or was to go."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.office.verbs import AUX, POST_NOUN, SUBJECT_BEFORE, WHOSE_TOO
from onrecord.extract.scene import Rule

#: What is hung up or handed back with an office.
_REGALIA = (
    r"(?:keys?|boots|tunic|gown|helmet|hat|robes?|wig|chain|badge|stethoscope|whistle|cap|gloves|truncheon|gavel|warrant"
    r" card|lanyard|baton|uniform|pass|apron|collar|mitre|chalk)\b"
)

#: `say a fond farewell this summer to`: those who stay speak of who goes.
_GOODBYE = (
    r"\b(?:sa(?:y|ys|id|ying)|bid(?:s|ding)?|bade|wav(?:e|es|ed|ing)) (?:(?:a|our|their|its) )?(?:(?:sad|fond|heartfelt"
    r"|final|warm) )?(?:good-?bye|farewell|adieu)s?(?: <D>| (?:in|on|at) <D>)?"
)

DEPARTURES: tuple[Rule, ...] = (
    Rule(
        "goodbye to",
        "to whom a body says goodbye leaves it",
        rf"{_GOODBYE} to (?:our |the |its )?(?:(?:own|much-loved|long-serving|retiring) )?"
        rf"(?:<post:T>,? )?{PERSON}",
        ("We said goodbye in July to our deputy headteacher, Ann Example",),
    ),
    Rule(
        "goodbye to another",
        "a further one to whom a body says goodbye",
        rf"{_GOODBYE} to [^.;\n]{{3,120}}?,? and (?:also )?to (?:our |the |its )?(?:<post:T>,? )?{PERSON}",
        ("We say goodbye to Mr Example, who taught here for years, and to deputy headteacher Ann Roe",),
    ),
    Rule(
        "leaves",
        "who leaves a body or a post, on a day, for another or by agreement, goes",
        rf"{SUBJECT_BEFORE}{AUX}(?:le(?:ave|aves|aving|ft)|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|finish(?:es|ed|ing)?"
        r"|bow(?:s|ed|ing) out|(?:had|has|have)(?: since| now| also)? gone|(?:hang(?:s|ing)? up|hung up|hand(?:s|ed"
        r"|ing)?"
        rf" (?:back|in)|put(?:s|ting)? away) (?:his|her|their) {_REGALIA}|"
        r"work(?:s|ed|ing)? (?:his|her) last (?:shift|day)|call(?:s|ed|ing)? it a day|(?:say(?:s|ing)?|said) "
        r"(?:goodbye|farewell)|step(?:s|ped)? off|clear(?:s|ed)? (?:his|her)"
        r" desk|bow(?:s|ed)? out|said (?:his|her) farewells?|wave(?:s|d) goodbye|walk(?:s|ed|ing) (?:out|away)"
        r"(?= in <D>| last| as | of (?:the|his|her) (?:job|post|role|company))"
        r"|move(?:s|d) on|part(?:s|ed) company(?: with)?|step(?:s|ped|ping)? (?:back|away)|goes"
        r"|(?:off|bound for|on (?:his|her) way)(?= to <B>| to the| <B>|\.))"
        rf"(?= (?:us\b|<D>|the company|the chain|the group|the club|the bank|the firm|the business|the role|for \w+"
        rf"|with immediate|“with immediate|\"with immediate|(?:the |this |our )?<BO>|(?:the|his|her|its|this|our) "
        rf"(?:{POST_NOUN}|council|authority"
        r"|trust|team|service|organisation|company|force|board|school|partnership|department)\b|(?:in|on|at|by"
        r" the end of|at the end of|from) (?:the )?(?:end of )?(?:this |next )?<D>|<D>|last|later this|next|this"
        r"|by mutual|with immediate|for (?:the )?<B>|for a (?:new|post|job|role)|to (?:join|take|become|lead"
        r"|work|head|run|return|spend|pursue|move)|after|suddenly|abruptly|following|amid)|,? ?[.,](?! (?:the|a"
        r"|an) )|\.? *$)",
        (
            "The registered manager, Ann Example, left in April",
            "Ann Example left by mutual agreement on 31 October",
            "Ann leaves us in May",
        ),
    ),
    Rule(
        "steps down",
        "who steps or stands down, resigns, retires or gives a post up leaves it",
        rf"{SUBJECT_BEFORE}{AUX}(?:(?:step|stand)(?:s|ped|ping|ing)? (?:down|aside)|stood (?:down|aside)"
        r"|(?:finish(?:es|ed|ing)?|sign(?:s|ed|ing)? off|bow(?:s|ed|ing)? out|leav(?:e|es|ing)|left)(?= as (?:the |its "
        r"|our |their )?<T>)|resign(?:s|ed|ing)?\b|quit(?:s|ting)?\b"
        r"|retir(?:e|es|ed|ing)\b(?! (?:(?!as |from |our )\w+ )?<T>)"
        r"|(?:relinquish(?:es|ed"
        rf"|ing)?|vacat(?:e|es|ed|ing))(?: (?:the |his |her )?{POST_NOUN})?|(?:giv(?:e|es|ing|en)|gave|hand(?:s|ed"
        rf"|ing)) (?:up|over)(?= (?:the|his|her|as) ?(?:{POST_NOUN}"
        r"|<T>))|announc(?:e|es|ed|ing) (?:his|her) (?:resignation|retirement|departure)|(?:hand(?:s|ed|ing)? in"
        r"|tender(?:s|ed|ing)?|submit(?:s|ted|ting)?|giv(?:e|es|ing|en)|gave)"
        r" (?:in )?(?:his|her) (?:notice|resignation)|(?:end(?:s|ed|ing)?|complet(?:e|es|ed|ing)|finish(?:es|ed"
        r"|ing)?) (?:his|her)"
        r" (?:\w+ )?(?:term|time|tenure|spell|stint|contract|secondment)|(?:contract|term|tenure|secondment|time"
        r"|appointment|stint)(?: "
        r"of office| in"
        r" office)?(?: as (?:the |an? )?<postc:T>)? (?:ends?|ended|expires?|expired|runs? out|ran out|c(?:o|a)mes? to"
        r" an end|came to an end|will end|is to end|finish(?:es|ed)?)|(?:was|been|is|be|being) (?:dismissed|sacked"
        r"|removed|ousted|voted out|forced out|let go|deposed|unseated|made redundant|suspended from|relieved of|fired"
        r"|axed|dropped|pushed out|shown the"
        r" door|toppled|recalled|impeached))"
        rf"(?:,? (?:as|from (?:the (?:post|role|position|job) of|being|his|her|the)|from) {WHOSE}<post:T>{AT}"
        rf"|(?:(?<=up)|(?<=over)) (?:the |his |her |as )<postb:T>"
        r"|(?P<organ> (?:from|as|up|over) (?:the |his |her )?(?:<organb:O>|chair|board|committee|panel|cabinet"
        rf"|leadership|{POST_NOUN})))?",
        (
            "who retires at the end of June after nine years in the role",
            "Cllr Bob Example had resigned as chair of the board",
            "Mr Example said he would stand down from the board",
        ),
    ),
    Rule(
        "is let go",
        "whoever parts with somebody, dismisses him or takes his resignation: the verb first, then post and name",
        r"(?:\b(?:[Ff]arewell|[Gg]oodbye) to|\b(?:will|to) see the back of|\b(?:end(?:s|ed)?|terminat(?:e|es|ed)|not "
        r"renew|buy(?:s)? out|bought out) the contract of|\b(?:part(?:s|ed|ing) company|part(?:s|ed) ways) with"
        r"|\b(?:sack|fire|dismiss|remove|oust|axe|unseat|depose)"
        r"(?:s|ed|d|es|ing)?\b|\b(?:accept(?:s|ed|ing)?|receiv(?:es|ed)|announc(?:es|ed)|ask(?:s|ed) for) (?:the|its"
        r"|their|a)"
        r" (?:immediate )?(?:resignation|departure|retirement) of|\b(?:bid(?:s|ding)?|bade|said|says|saying|waved"
        r"|waves) (?:a "
        r")?(?:fond )?(?:goodbye|farewell) to|\b(?:has|have)(?: also| now| since)? lost)(?: (?:the|its|their|our|his"
        r"|her|long-serving"
        rf"|<B>'s?))* (?:<post:T>(?:,|:)? )?{PERSON}(?:,? (?:as|from (?:the|his|her) (?:post|job|role) (?:of|as)) "
        rf"{WHOSE}<postb:T>)?"
        .replace("<owner:", "<ownerb:"),
        ("The trust has parted company with its chief executive, Ann Example.", "sacked Bob Example as chairman"),
    ),
    Rule(
        "moves on",
        "who is named with a post and moves elsewhere leaves that post",
        rf"(?<=, ){AUX}(?:mov(?:ed|es|ing|e)|transfer(?:s|red)?|return(?:s|ed)|goes back|went back|switched) "
        r"(?:on )?(?:back )?to (?:(?:the|another|a) [\w ]{2,30}?(?:team|post|role|job|department|body|council"
        r"|service)|(?:the )?<B>)(?! as\b)",
        ("Ann Example, our Audit Lead since 2018, moved to the health team at Christmas",),
    ),
    Rule(
        "somebody unnamed leaves",
        "a post's holder without a name leaves: told where it says when",
        rf"(?:\b[Tt]he|'s|\b[Ii]ts) (?:previous |last |first |present |permanent |long-serving )*<post:T>{AT} "
        r"(?:has |had |then |also )?(?:left|resigned|retired|stepped down|stood down|departed)\b",
        ("The previous head left in the spring of that year.",),
    ),
    Rule(
        "last day",
        "somebody's last day ends the post",
        r"(?:<holder:P>'s|[Hh]is|[Hh]er|whose) (?:last|final) (?:working )?day(?: in (?:the )?(?:office|post|job|role)"
        r"| with (?:us|<B>)|"
        rf" at (?:the )?<B>)?(?: as {WHOSE}<post:T>{AT})?(?= (?:is|was|will be)\b)",
        ("Bob Example's last day as director of housing is 30 June",),
    ),
    Rule(
        "in the last days",
        "who is in the last days or weeks of a post leaves it",
        rf"{SUBJECT_BEFORE}(?:is |was )?in (?:his|her) (?:<D>|(?:last|final) (?:days?|weeks?|months?))(?: as "
        rf"{WHOSE}<post:T>{AT})?",
        ("Ann Example, who is in her last week as president, thanked staff",),
    ),
    Rule(
        "departure of",
        "the noun, with the person behind `of` or in front as a possessive",
        rf"(?:(?:departure|resignation|retirement|dismissal) of (?:the |its )?(?:<title:T>,? )?{PERSON}(?:,? as"
        rf" {WHOSE}<post:T>{AT})?|<holder:P>'s? (?:departure|resignation|retirement|dismissal)(?: as"
        rf" {WHOSE_TOO}<postb:T>)?)",
        ("following the resignation of Ann Example as chair",),
    ),
)
