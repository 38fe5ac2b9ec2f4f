"""How texts say that somebody left, stepped down, or was to go."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.office.unnamed import AUXILIARIES, GOES, SOMEBODY
from onrecord.extract.office.verbs import AUX, POST_NOUN, SUBJECT_BEFORE, WHOSE_TOO
from onrecord.extract.scene import Rule

#: What is hung up or handed back with an office.
_REGALIA = (
    r"(?:(?:[a-z]+ ){0,2}?(?:keys?|boots|tunic|gown|helmet|hat|robes?|wig|chain|badge|stethoscope|whistle|cap|gloves"
    r"|truncheon|gavel|warrant card|lanyard|baton|uniform|pass|apron|collar|mitre|chalk|watch|epaulettes|tie|spurs"
    r"|red pen|laptop|mortarboard))\b"
)
#: Ways of saying that somebody goes for good, which need no day and no place behind them.
_FOR_GOOD = (
    rf"(?:hang(?:s|ing)? up|hung up|hand(?:s|ed|ing)? (?:back|in)|put(?:s|ting)? away|lay(?:s|ing)? down|laid down)"
    rf" (?:his|her|their) {_REGALIA}"
    r"|(?:call(?:s|ed|ing)?|drew|draw(?:s|n|ing)?) (?:it a day|stumps|time on (?:his|her|a) [^.;,]{3,40}?"
    r"(?=[.,;]| (?:as|after|at|in)\b))|clear(?:s|ed|ing)? (?:out )?(?:his|her) (?:desk|office)|bow(?:s|ed|ing)? out"
    r"(?! of (?:the )?(?:race|contest|contract|competition|cup|running|tournament))"
    r"|(?:pack(?:s|ed|ing)?) (?:up )?(?:his|her) (?:bags|desk|boxes)|(?:threw|throw(?:s|n|ing)?) in the towel"
    r"|f(?:e|a)ll(?:s|en|ing)? on (?:his|her) sword|(?:said|say(?:s|ing)?) (?:his|her) (?:goodbyes|farewells)"
    r"|(?:made|mak(?:es?|ing)) (?:his|her) exit|(?:was|were|been|is) shown the door|fell to earth"
    r"|(?:left|leav(?:e|es|ing)|vacat(?:e|es|ed|ing)|demit(?:s|ted|ting)?) (?:office|(?:the|his|her|that|this) (?:post"
    r"|job|role|position|office|chair|helm|council chamber|frontbench|front bench))"
    r"|(?:left|leav(?:e|es|ing)|quit(?:s|ting)?|resign(?:s|ed|ing)?|go(?:es|ing|ne)?|went|walk(?:s|ed|ing)? out) (?:at"
    r" once|immediately"
    r"|straight away|forthwith|on the spot|there and then|overnight|(?:the )?same (?:day|morning|afternoon|evening"
    r"|night|week))"
)
#: A time in office as it comes to its end.
_SPELL = (
    r"(?:contract|term|tenure|secondment|time|appointment|stint|spell|reign|stewardship|chairmanship|presidency"
    r"|leadership|premiership|tour of duty|(?:\w+ )?(?:years?|decades?|months?))"
)
_RUNS_OUT = (
    r"(?:(?:has|had|have|will|would|is|was|were|are|due to|is to|was to|now|soon|also) )*"
    r"(?:ends?|ended|expires?|expired|runs? out|ran out|(?:comes?|came|coming) to (?:an end|a close|its end)"
    r"|finish(?:es|ed)?"
    r"|be up|up(?= (?:on|in|at|next|this)\b)|r[au]n its course|draws? to a close|drew to a close|drawing to a close"
    r"|concludes?|concluded|laps(?:es|ed))\b"
)

#: `say a fond farewell this summer to`: those who stay speak of who goes.
_GOODBYE = (
    r"\b(?:sa(?:y|ys|id|ying)|bid(?:s|ding)?|bade|wav(?:e|es|ed|ing)) (?:(?:a|our|their|its) )?(?:(?:sad|fond|heartfelt"
    r"|final|warm) )?(?:good-?bye|farewell|adieu)s?(?: <D>| (?:in|on|at) <D>)?"
)

#: The day, between the noun of going and whose it is: `the retirement, on 3 October, of`.
_BETWEEN = r"(?:,? (?:(?:on|in|at|from|with effect from) (?:the )?(?:end of )?)?<D>,?(?= of ))?"

DEPARTURES: tuple[Rule, ...] = (
    Rule(
        "whose going",
        "whose resignation or retirement is told with its day left on that day",
        rf"{PERSON},? whose (?:\w+ )?(?:resignation|retirement|departure|exit|dismissal|removal|sacking)"
        rf"(?: (?:as|from) {WHOSE}<post:T>{AT})?,? (?:(?:in|on|at|from|with effect from) )?(?:the )?<when:D>",
        ("Bob Roe follows Ann Example, whose resignation in April was a surprise",),
    ),
    Rule(
        "goodbye to",
        "to whom a body says goodbye leaves it",
        rf"{_GOODBYE} to (?:our |the |its )?(?:(?:own|much-loved|long-serving|retiring) )?(?:<post:T>,? )?{PERSON}",
        ("We said goodbye in July to our deputy headteacher, Ann Example",),
    ),
    Rule(
        "goodbye to another",
        "a further one to whom a body says goodbye",
        rf"{_GOODBYE} to [^.;\n]{{3,120}}?,? and (?:also )?to (?:our |the |its )?(?:<post:T>,? )?{PERSON}",
        ("We say goodbye to Mr Example, who taught here for years, and to deputy headteacher Ann Roe",),
    ),
    Rule(
        "goes for good",
        "who clears the desk, hangs something up or leaves on the spot is gone, whatever stands behind",
        rf"{SUBJECT_BEFORE}{AUX}(?:{_FOR_GOOD})(?:,? as {WHOSE}<post:T>{AT})?",
        ("Bob Roe hung up his helmet after three decades.", "said that he was leaving at once",
         "Ann Example having left that post in June"),
    ),
    Rule(
        "is off",
        "who is off, on the way out or moved somewhere else goes from the post named with him",
        rf"{SUBJECT_BEFORE}{AUX}(?:(?:(?<=is )|(?<=are )|(?<=, )|(?<=now )|(?<=soon ))(?:off|bound for|on (?:his"
        rf"|her) way(?: out)?)"
        r"(?! to an? (?:\w+ )?start)(?= (?:to (?:an?|the|join|lead|run|head|<B>|[A-Z])|<B>|(?:at|in|on|next|later"
        r"|this)\b|<D>)|,? <D>|\.)|head(?:s|ing|ed)? (?:off|for the (?:exit|door))"
        r"|(?:(?<=was )|(?<=were )|(?<=been )|(?<=being )|(?<=be ))(?:moved|transferred|posted|redeployed|reassigned)"
        r" (?:on |out |across |sideways )?"
        r"(?:to (?:the |an?other |other )?(?:<B>|[A-Z]|head ?quarters|head office|duties|work|job|post)|elsewhere))",
        ("Bob Roe, the monitoring officer, is off to a law firm at Easter.", "was moved to HMP Tarnbay in June"),
    ),
    Rule(
        "swaps the post",
        "who swaps a post for another one leaves it",
        rf"{SUBJECT_BEFORE}{AUX}(?:swap(?:s|ped|ping)?|exchang(?:es|ed|ing)|trad(?:es|ed|ing)(?: in)?|giv(?:es|en)"
        rf" up|gave"
        r" up) (?:that|the|this|his|her) (?:[a-z-]+ )?(?:seat|post|job|role|portfolio|brief|place|position|desk)"
        r" (?:for|in exchange for)\b",
        ("Cllr Bob Roe has swapped that seat for Highways.",),
    ),
    Rule(
        "gone from",
        "an item of news that names first the going, then who: `Gone from Dunley Care: finance director Bob Roe`",
        rf"(?:(?:^|(?<=[\n.;] )|(?<=\n)|(?<=[»•▪■▸►] ))(?:Gone|Out|Leaving|Departed|Off)(?: from (?:the"
        rf" )?<org:BO>)?(?: goes| is| are|:| –| -)) (?:the |its )?(?:<post:T>,? )?{PERSON}",
        ("Gone from Dunley Care: finance director Bob Roe.", "Out goes Bob Roe, chair of Dunley Homes"),
    ),
    Rule(
        "the time runs out",
        "a term, a spell or years in a post come to their end, and with them the holder's time",
        rf"(?:{SUBJECT_BEFORE}{_SPELL}(?: of office| in (?:office|post|charge|the (?:chair|job|post|role))| with us"
        rf"| at the helm| at <B>)?(?:(?:,? (?:as|leading|heading|chairing|running|at the head of))"
        rf" {WHOSE}(?:<postc:T>{AT}|<B>|(?:the )?[a-z]+))?"
        rf"|\b(?:term|time|tenure|spell|stint|contract|secondment) (?:of office )?of (?:the )?(?:<T>,? )?<holder:P>"
        rf"(?:,? as {WHOSE_TOO}<postb:T>{AT.replace('org', 'orgb')})?),? {_RUNS_OUT}",
        ("Bob Roe's second term as a governor of Dunley Trust had run out", "his time in office came to an end",
         "The term of Bob Roe as governor expires in May"),
    ),
    Rule(
        "a post that was given up",
        "a post named, and behind it when its holder gave it up: `was Chair, a post he gave up in 2020`",
        rf"<post:T>{AT},? (?:an? |the |which |that )(?:same )?(?:{POST_NOUN},? (?:which |that |from which )?)?"
        r"(?P<object>he|she) (?:(?:had|has|is|will|only|then|later) )*(?:g[ai]ve(?:n|s)? up|giving up|left|leaves"
        r"|quits?|relinquish(?:ed|es)|vacated|surrendered|resigned|retired|stepped down|stood down|held until)\b",
        ("Bob Roe was Chair of Dunley Homes, a post he gave up in 2020",),
    ),
    Rule(
        "the departure of whom a pronoun means",
        "`since his departure in May`: whose it is was named before",
        r"\b(?:since|after|following|upon|on|before|until|pending) (?P<whosego>his|her|the latter's|the former's) "
        r"(?:\w+ )?(?:departure|resignation|retirement|dismissal|exit|sacking|removal)\b",
        ("since the latter's departure in October", "after her sudden resignation on Monday"),
    ),
    Rule(
        "leaves",
        "who leaves a body or a post, on a day, for another or by agreement, goes",
        rf"{SUBJECT_BEFORE}{AUX}(?:le(?:ave|aves|aving|ft)|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|finish(?:es|ed|ing)?"
        r"|(?:had|has|have)(?: since| now| also)? gone|"
        r"work(?:s|ed|ing)? (?:his|her) last (?:shift|day)|(?:say(?:s|ing)?|said) "
        r"(?:goodbye|farewell)|step(?:s|ped)? off|wave(?:s|d) goodbye|walk(?:s|ed|ing) (?:out|away)"
        r"(?= in <D>| last| as | of (?:the|his|her) (?:job|post|role|company))"
        r"|move(?:s|d) on|part(?:s|ed) company(?: with)?|step(?:s|ped|ping)? (?:back|away)|goes"
        r"|(?:c[ao]mes?|coming|rotat(?:es|ed)|drop(?:s|ped)|roll(?:s|ed)) off(?= the (?:board|council|panel"
        r"|committee)))"
        rf"(?= (?:(?:us|you|them)\b|it(?= (?:on |in |at )?(?:the end of )?<D>)|<D>|the company|the chain|the group"
        rf"|the club|the bank|the firm|the business|the role|for \w+"
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
        r"|retir(?:e|es|ed|ing)\b(?! (?:(?!as |from |our )\w+ )?<T>)|(?:relinquish(?:es|ed"
        rf"|ing)?|vacat(?:e|es|ed|ing))(?: (?:the |his |her )?{POST_NOUN})?|(?:giv(?:e|es|ing|en)|gave|hand(?:s|ed"
        rf"|ing)) (?:up|over)(?= (?:the|his|her|as(?: (?:your|our|its|the))?) ?(?:{POST_NOUN}"
        r"|<T>))|announc(?:e|es|ed|ing) (?:his|her) (?:resignation|retirement|departure)"
        r"|(?:t(?:ook|akes?|aking|aken)|accept(?:s|ed)?|opt(?:s|ed)? for) (?:early|ill-health|voluntary|partial"
        r"|immediate) (?:retirement|redundancy|severance)|(?:hand(?:s|ed|ing)? in"
        r"|tender(?:s|ed|ing)?|submit(?:s|ted|ting)?|giv(?:e|es|ing|en)|gave)"
        r" (?:in )?(?:his|her) (?:notice|resignation)|(?:c[ao]mes?|coming|reach(?:es|ed)?) (?:to )?the end of"
        r" (?:his|her)"
        r" (?:\w+ )?(?:term|time|tenure|spell|stint|contract|secondment|period)(?: of office| in office| in post)?"
        r"|los(?:t|es|ing) (?:his|her|the) (?:seat|job|post|place|position|chairmanship|leadership|chair|vote)"
        r"|(?:end(?:s|ed|ing)?|complet(?:e|es|ed|ing)|finish(?:es|ed|ing)?) (?:his|her)"
        r" (?:\w+ )?(?:term|time|tenure|spell|stint|contract|secondment)|(?:was|been|is|be|being) (?:dismissed|sacked"
        r"|removed|ousted|voted out|forced out|let go|deposed|unseated|made redundant|suspended from|relieved of|fired"
        r"|axed|dropped|pushed out|shown the door|toppled|recalled|impeached))"
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
        "ceases to be",
        "who ceases to be something, or to act or serve as it, goes",
        rf"{SUBJECT_BEFORE}{AUX}(?:ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?) (?:to be|to (?:act|serve) as|being"
        rf"|(?:acting|serving) as|as) {WHOSE}<post:T>{AT}",
        ("Bob Roe ceased to be Director of Housing on 31 May.",),
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
        rf"|<B>'s?))* (?:<post:T>(?: (?:of|at|for) (?:the |its )?(?:<org:B>|[a-z]+))?(?:,|:)? )?{PERSON}"
        r"(?! as (?:just )?(?:the wrong|an?|too|little)\b)"
        rf"(?:,? (?:as|from (?:the|his|her) (?:post|job|role) (?:of|as)) {WHOSE}<postb:T>)?"
        .replace("<owner:", "<ownerb:"),
        ("The trust has parted company with its chief executive, Ann Example.", "sacked Bob Example as chairman"),
    ),
    Rule(
        "moves on",
        "who is named with a post and moves elsewhere leaves that post",
        rf"(?:(?<=, )|(?<=<T> <P> )){AUX}(?:mov(?:ed|es|ing|e)|transfer(?:s|red)?|return(?:s|ed)|goes back|went back"
        r"|switched) (?:on )?(?:back )?to (?:(?:the|another|a) [\w ]{2,30}?(?:team|post|role|job|department|body"
        r"|council|service)|(?:the )?<B>)(?! as\b)",
        ("Ann Example, our Audit Lead since 2018, moved to the health team at Christmas",),
    ),
    Rule(
        "somebody unnamed leaves",
        "a post's holder without a name leaves: told where it says when",
        rf"(?:\b(?:[Tt]he|THE)|'s|\b[Ii]ts) (?:previous |last |first |present |permanent |long-serving )*<post:T>{AT}"
        r"(?:, who [^.;,\n]{3,70},)? (?:has |had |then |also )?(?:left|resigned|retired|stepped down|stood down"
        r"|departed)\b",
        ("The previous head left in the spring of that year.",),
    ),
    Rule(
        "somebody unnamed goes, and is named",
        "a post's holder without a name goes, and the next sentence names who it is, as news begin",
        rf"{SOMEBODY}{AUXILIARIES}{GOES}",
        ("The governor of Dunley prison has gone, nine days after the report.",),
    ),
    Rule(
        "last day",
        "somebody's last day ends the post",
        r"(?:<holder:P>'s|[Hh]is|[Hh]er|whose) (?:last|final) (?:working )?day(?: in (?:the )?(?:office|post|job|role)"
        rf"| with (?:us|<B>)| at (?:the )?<B>)?(?: as {WHOSE}<post:T>{AT})?(?= (?:is|was|will be)\b)",
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
        rf"(?:(?:departure|resignation|retirement|dismissal){_BETWEEN} of (?:the |its )?(?:<title:T>,? )?{PERSON}"
        rf"(?:,? as {WHOSE}<post:T>{AT})?|<holder:P>'s? (?:departure|resignation|retirement|dismissal)(?: as"
        rf" {WHOSE_TOO}<postb:T>)?)",
        ("following the resignation of Ann Example as chair", "noted the retirement, on 31 July, of Bob Roe"),
    ),
)
