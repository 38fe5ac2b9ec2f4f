"""How texts say that somebody joined, began, came as something or took over from another."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.office.verbs import AUX, POST, POST_NOUN, SUBJECT_BEFORE, WHOSE_TOO
from onrecord.extract.scene import Rule
from onrecord.numbers import NUMERALS

#: Which way somebody moves.
_ALONG = (
    r"(?: (?:across|over|down|up|back|home|(?:north|south|east|west)(?:wards?)?)| the (?:valley|river|road|corridor"
    r"|border|bridge|county|water|city|street|hall))*"
)
_SOME_BODY = r"(?:<BO>|[A-Z][\w-]+(?: [A-Z][\w-]+)*)"

#: What somebody joins who begins there, where it is not named.
_OUR_BODY = (
    r"(?:the|this|our|an?) (?:[a-z-]+ ){0,2}(?:council|authority|trust|team|service|organisation|company|force|board"
    r"|department|directorate|partnership|school|charity|inspectorate|police|practice|firm|college|hospital|cabinet)\b"
)
#: Whom or what somebody joins for an hour or for a cause: any words but of a day, a post or the next clause.
COMPANY = (
    r"(?!(?:as|in|on|at|from|of|to|into|for|last|next|this|that|when|while|after|before|then|there|here|shortly|only"
    r"|just|first|straight|immediately|permanently|full|part|today|yesterday|tomorrow|later|and|or|but|over|more|less"
    rf"|nearly|almost|about|around|{NUMERALS}|some|during|under|by"
    r"|through|direct|directly|originally|initially|aged|a (?:year|month|week|decade)|an? <T>|us|him|her|them"
    rf"|{_OUR_BODY})\b)[a-z]"
)

JOININGS: tuple[Rule, ...] = (
    Rule(
        "joins",
        "who joins a body, or joins from one, begins there",
        rf"{SUBJECT_BEFORE}{AUX}(?:(?:re)?join(?:s|ed|ing)?\b|c(?:ome|omes|ame|oming) (?:up |over |across |down |in "
        rf")?to(?= us\b| us |(?: the)? <B>(?: in| on| last|,? from| <D>))|report(?:s|ed)? for duty\b)(?: (?:us|(?:the "
        rf"|this |our )?<into:BO>(?!'s)|{_OUR_BODY}))?"
        r"(?: from (?:the )?(?:<B>|[A-Z][\w-]+(?: [A-Z][\w-]+)*))?(?! (?:<P>|(?:the )?<BO>'s"
        rf"|forces|in\b(?! <D>)|up\b|together|with\b|hands|civil service|{COMPANY}))(?:{POST})?",
        (
            "Ann, who joined the Council in July, added",
            "She will join us on 8 January",
            "Ann Example, who joined from Salford in 2021, said",
        ),
    ),
    Rule(
        "are joined by",
        "by whom a body or those who write are to be joined as something begins there: `we will be joined by`",
        rf"(?:\b[Ww]e|\b[Uu]s|[Tt]eam|[Bb]oard|[Cc]ouncil|[Ss]chool|[Tt]rust|[Gg]overnors|<BO>) (?:will|are|were"
        rf"|is|was|have"
        rf"|has|to)(?: (?:also|be|been|being|then|now|since))* joined (?:(?:in|on|from) (?:the )?<D> )?by (?:the"
        rf" )?(?:<T>,? )?"
        rf"{PERSON}(?: (?:in|on|from) (?:the )?<D>)?,? as (?:our |its |their |the )?(?:new )?<post:T>{AT}",
        ("In September we will be joined by Bob Roe as Head of Law",),
    ),
    Rule(
        "takes up the post",
        "who starts, arrives, takes up a post or is brought in begins in it",
        rf"{SUBJECT_BEFORE}{AUX}(?:(?:start|(?<!fits and )starts|started|starting|begin|begins|began|beginning|commence"
        rf"|commences|commenced)(?: (?:work|work there|in (?:the |his |her )?{POST_NOUN}|(?:the |his |her )"
        rf"(?:new )?{POST_NOUN}|duties|his duties|her duties|with (?:us|<B>|the council)))?"
        r"(?=,| in\b| on\b| at\b| as\b| next\b| last\b| from\b| today| later| work|\.|<D>| <D>)(?! (?:by|to|with"
        r"|at the|in the (?!new year)))|arriv(?:e|es|ed|ing)\b(?! (?:at (?!<B>|the (?:council|trust|authority))"
        r"|when|to find|in the))"
        r"|(?:(?:tak(?:e|es|ing|en)|took) (?:up|on)|pick(?:s|ed)? up|inherit(?:s|ed)?|land(?:s|ed)|gets?|got"
        r"|secur(?:es|ed)|wins?|won|(?:(?:tak(?:e|es|ing|en)|took) )?responsibility (?:for|of))"
        r" (?:the |his |her |its |this |a )?(?:new |permanent |shadow |same"
        rf" )?{POST_NOUN}(?: of| as| at)?|(?:came|comes|come) (?:into|in) post|(?:was |were |is )?(?:given|handed) "
        rf"the (?:keys|reins)|walk(?:s|ed) through the door|(?:tak(?:e|es|ing|en)|took) "
        rf"(?:the reins|charge|the helm)|(?:(?:step(?:s|ped|ping)?|mov(?:e|es|ed|ing)|slid(?:e|es)?|walk(?:s|ed)?) into"
        rf"|step(?:s|ped|ping)? up to) (?:the |his |her )?(?:{POST_NOUN}"
        rf"|top job)|(?:assum(?:e|es|ed|ing)) (?:the )?(?:{POST_NOUN} (?:of|as) )?"
        r"|(?<!has )(?<!have )(?<!had )(?:brought|drafted"
        r"|parachuted) in\b(?! (?:<P>|an?|the|two|three|four|five|six|new|his|her|its|their|in)\b)"
        r"|seconded (?:to|from|in)\b|step(?:s|ped|ping)? up(?= (?:on|in|from|temporarily|<D>|as )|\."
        r"|,|;)"
        r"|(?:was |were |been |is to be |will be )?sworn in(?! as)(?= (?:on|in|last|<D>|yesterday|today))|took office\b"
        rf"|take(?:s|n)? office\b)(?:{POST})?",
        (
            "Ms Example, who starts on 13 May, sat in the gallery",
            "who will take up the post on 2 September",
            "Ann Example, who has been brought in from Tarnbay Police for a year",
        ),
    ),
    Rule(
        "takes the chair",
        "who takes the chair of a body, or takes it from a day, begins in it",
        rf"{SUBJECT_BEFORE}{AUX}(?:tak(?:e|es|ing|en)|took|assum(?:e|es|ed|ing)|occup(?:y|ies)) (?:over )?"
        rf"(?:the |his |her |its )?(?:new )?{WHOSE}<post:T>{AT}(?=,? (?:in|from|on|at|next|last|this)"
        rf" (?:the (?:start|beginning|end) of )?<D>|,? <D>)",
        ("Lord Roe takes the chair of the Dunley Finance Board in January",),
    ),
    Rule(
        "a post that was taken",
        "a post named, and behind it when its holder took it: `is Chair, a post she took in 2020`",
        rf"<post:T>{AT},? (?:an? |the |which |that )(?:same )?(?:{POST_NOUN},? (?:which |that )?)?(?P<object>he|she) "
        r"(?:(?:had|has|also|first|only) )*(?:t(?:ook|aken)(?: up| on| over)?|assumed|inherited|won|landed|accepted"
        r"|began|started|secured)\b",
        ("Until then she was Vice-Chair, a post she took in 2020",),
    ),
    Rule(
        "comes as",
        "who comes, moves or returns to a body as something begins there",
        rf"{SUBJECT_BEFORE}{AUX}(?:go(?:es|ne)|went|c(?:ame|omes|ome|oming)(?: home| back| over| across| out of "
        rf"retirement(?: in <D>| last \w+)?)?|mov(?:ed|es|e|ing)(?: across| over| on| north| south"
        rf"| east| west)?|(?<!was )(?<!been )(?<!were )return(?:s|ed|ing)?|arriv(?:ed|es|e)"
        r"|start(?:ed|s)?(?: out)?|step(?:s|ped)? up|transferred|tak(?:es|en)|took)"
        r"(?: from (?:being |the |our |its |his |her |a )?<T>(?:,? (?:at|of|in|for) (?:the )?<B>)?)?"
        r"(?: (?:to|from|at|in|on|over|up|back) (?:(?:the |its |our |this )?(?:<into:B>|[A-Z][\w.'-]+(?: "
        r"[A-Z][\w'-]+){0,3}|(?:school|college|council|trust|company|service|force)))| here| over| on)?(?: (?:in|on"
        r"|at) (?:the )?<D>)?,? (?:as|to act as|to serve as|to be|to become|(?:the (?:extra |additional |added"
        rf" )?(?:job|role|post|duties)) (?:of|as)) {WHOSE}<post:T>{AT}",
        (
            "before he came home to Dunley as Assistant Chief Fire Officer in 2012",
            "who came out of retirement in February to act as the council's corporate director for homes",
        ),
    ),
    Rule(
        "moves from post to post",
        "who moves from one post to another begins in the second: `from head of planning at A to director at B`",
        rf"(?:{SUBJECT_BEFORE}|(?<=: ))(?:{AUX}(?:mov(?:es?|ed|ing)|go(?:es|ne|ing)?|went|switch(?:es|ed|ing)?"
        rf"|transfer(?:s|red|ring)?"
        r"|ris(?:es|ing)|rose|step(?:s|ped|ping)? up|jump(?:s|ed)?|progress(?:es|ed)|return(?:s|ed|ing)?)"
        r"(?: (?:across|over|up|on|back))?(?: (?:in|on|at) (?:the )?<D>| <D>)? )?from (?:being |the |an? |its |his "
        r"|her |"
        rf"<B>'s? )*<T>{AT.replace('org', 'old')}(?: of [A-Z]\w+)?(?:,? (?:in|on) <D>)? to (?:be |become |being |the "
        rf"post of )?{WHOSE}<post:T>{AT}",
        ("Ann Example moves from head of finance at Tarnbay Council to director of place at Dunley Council",),
    ),
    Rule(
        "moves to the post",
        "who moves, goes up or returns to a post begins in it",
        rf"{SUBJECT_BEFORE}{AUX}(?:mov(?:es?|ed|ing)|go(?:es|ing)?|went|step(?:s|ped|ping)?|ris(?:es|ing)|rose"
        rf"|switch(?:es|ed))"
        rf"(?: (?:up|across|over|on))?(?: (?:in|on) <D>)? to (?:be |become |the (?:post|role|job|position) of )?{WHOSE}"
        rf"<post:T>(?!,? <P>|'s| to ){AT}(?= (?:in|on|from|at|with effect|next|later|this|following|after|when"
        rf"|once) |,? ?<D>|\.|,|;|\n)",
        ("Ann Example, Assistant Chief Constable, goes up to Deputy Chief Constable on 6 November",),
    ),
    Rule(
        "moves from a body",
        "who moves or comes from a body on a day begins then in the post just told of",
        rf"{SUBJECT_BEFORE}{AUX}(?:mov(?:es?|ed|ing)|c(?:a|o)m(?:es?|ing)|arriv(?:es?|ed|ing)|transfer(?:s|red|ring)?"
        rf"|switch(?:es|ed)|cross(?:es|ed|ing)?){_ALONG}(?:(?: (?:in|on|at) (?:the )?(?:end of )?<D>| <D>) from (?:the"
        rf" )?{_SOME_BODY}(?=,|\.| where)| to (?:the )?(?:<into:BO>|us|[A-Z][\w-]+) from (?:the )?{_SOME_BODY}"
        rf"(?=[^.;,]{{0,12}} <D>)| from (?:the )?{_SOME_BODY}(?=,? (?:in|on|at) (?:the )?(?:end of )?<D>)"
        r"| to (?:us|join us)(?=(?: in| on| at)?(?: the)?(?: end of)? <D>))",
        (
            "He moves in September from Tarnbay Housing Association, where he is deputy director of finance.",
            "She moves south from Tarnbay Council on 1 October.",
            "who is head of Fellside High School and will cross the valley to us on 1 September",
        ),
    ),
    Rule(
        "the place goes to",
        "whose place, seat or post went to somebody has left it: `Her place went to Ann Example`",
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|whose|<left:P>'s?|[Tt]he) (?:\w+ )?(?:<T>|place|seat|post|role|job|position"
        rf"|chair|presidency|leadership|chairmanship|portfolio|brief|reins|helm|mantle|baton|keys|tiller)"
        rf"(?: (?:of|at) (?:the )?<org:B>(?:,[^,;.\n]{{3,60}},)?)?"
        rf" (?:went|go|goes|has gone|will go|pass|passes|passed|falls?|fell|has passed|will pass|(?:will be|are to"
        rf" be|are|is|was|were) (?:now )?in the (?:safe |capable )?hands"
        rf"|(?:will )?rests?) (?:to|of|with) (?:the |its )?(?:<T>,? )?{PERSON}",
        ("Her place went to Detective Superintendent Bob Example.",),
    ),
    Rule(
        "steps into the place",
        "the verb and the place first, the name behind: `Into his shoes steps Ann Example`, `In her place comes Bob "
        "Roe`",
        rf"(?:\bInto (?:his|her|their|<left:P>'s?) (?:\w+ )?(?:shoes|boots|place|seat|chair|post|role|job)|\bIn (?:his"
        rf"|her|their) (?:place"
        rf"|stead|room)|\bIn)(?: (?:in |on |from )?<D>)? (?:steps?|stepped|comes?|came|goes|moves|slides) (?:the |its "
        rf"|our |(?:his|her) own )?(?:<T>,? |deputy,? )?{PERSON}",
        ("Into his shoes in September steps Miss Ann Example, second in department at Tarnbay High School.",),
    ),
    Rule(
        "follows into the office",
        "who follows somebody into the chair of a post takes it over",
        rf"{SUBJECT_BEFORE}{AUX}(?:follow(?:s|ed|ing)?|succeed(?:s|ed)|replac(?:es|ed)) <left:P>(?: <D>| in <D>)? "
        rf"(?:into|in) (?:the )?(?:<post:T>|(?P<office>[a-z][a-z -]{{3,40}})'s? (?:office|chair|job|seat|post|role))",
        ("Ann Example followed Bob Roe into the chief executive's office in January 2025",),
    ),
    Rule(
        "is our new",
        "`is our new`: said of somebody who has just begun",
        rf"{SUBJECT_BEFORE}(?:is|are)(?: now)? (?:our|your|their|its) (?:new|newest|latest) <post:T>{AT}",
        ("Ann Example is our new Chief Nurse.",),
    ),
    Rule(
        "will be",
        "a post in the future with the day from which it is held is taken up on that day",
        rf"{SUBJECT_BEFORE}(?:will|would|is to|are to)(?: (?:then|also|now))?"
        rf" (?:be|serve as|act as|stand in as|lead as|act up as) {WHOSE}<post:T>{AT}",
        (
            "Ann Example will be Interim Chief Fire Officer from 1 February",
            "Mr Example will act as director from 1 July until Ann arrives",
        ),
    ),
    Rule(
        "first day",
        "somebody's first day begins the post",
        r"(?:<holder:P>'s|\b[Hh]is|\b[Hh]er|\bwhose) first (?:working )?day(?: in (?:the )?(?:office|post|job|role)"
        rf"| with (?:us|<B>)| at (?:the )?<B>)?(?: as {WHOSE}<post:T>{AT})?(?= (?:is|was|will be|on|in)\b)",
        ("Ann Example's first day as chief executive of Dunley Council is 3 June.",),
    ),
    Rule(
        "adds the post",
        "who adds a post to the one held begins in it",
        rf"{SUBJECT_BEFORE}{AUX}(?:add(?:s|ed|ing)?|combin(?:es|ing)|coupl(?:es|ing)) {WHOSE}<post:T>{AT} (?:to"
        rf"|with) (?:his|her) (?:\w+ )?(?:{POST_NOUN}|duties|list|portfolio|present|own|work|<T>|titles?)",
        ("Dr Ann Example adds Caldicott Guardian to her job of medical director from 14 May.",),
    ),
    Rule(
        "moves in",
        "who moves into the town hall, crosses to a body or has the keys from a day begins there",
        rf"{SUBJECT_BEFORE}{AUX}(?:mov(?:es?|ed|ing) in(?:to (?:the |his |her )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)?|<B>"
        rf"|[a-z’']+ "
        r"(?:hall|office|house|centre|room|study)|office|head ?quarters|post|role))?|cross(?:es|ed)? (?:the [\w"
        r" ]{3,20}?|over)"
        r"(?: to (?:us|(?:the )?<into:B>|join us))?|(?:comes?|came|coming) (?:on board|aboard)|climbs? aboard"
        rf"|(?:hits?|hit) the ground running)(?:,? as {WHOSE}<post:T>{AT})?(?=,? (?:on|in|at|next|from|later|this"
        rf"|<D>))",
        ("and she moves into the town hall on 12 May", "Ann Example comes on board as finance director in June"),
    ),
    Rule(
        "will have",
        "a body that is to have, share or get somebody as something from a day",
        rf"(?:will|is to|are to|shall) (?:(?:then|also|now|soon) )*(?:share|have|get|gain|be (?:led|run|headed"
        rf"|served) by"
        rf"|be under) (?:(?:a|an|the|its|their|new|next|single|shared|as) )*{WHOSE}<post:T>{AT}(?:,|:| –| in)?"
        rf" {PERSON}",
        ("From 1 April the two councils will share a Director of Housing, Ann Example.",),
    ),
    Rule(
        "takes over",
        "who takes over from, succeeds or replaces somebody begins as the other ends",
        rf"{SUBJECT_BEFORE}{AUX}(?:(?:tak(?:e|es|ing|en)|took) over(?: (?:the )?{POST_NOUN})?"
        rf"(?: at (?:the |its )?(?:<B>|[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}})(?= from ))?(?: (?:(?:in|on|at) "
        rf")?(?:the (?:start|beginning|end) of )?<D>)?(?: (?:from|of))?"
        r"|follow(?:s|ed|ing)?(?= (?:(?:the|its|our) <T>,? )?<P>(?! into\b))|follow(?:s|ed)? (?=him|her)|step(?:s|ped"
        r"|ping)? into the shoes of"
        r"|succeed(?:s|ed|ing)?\b|replac(?:e|es|ed|ing)\b(?! (?:[a-z]+ )?(?!his\b|its\b|this\b)[A-Za-z]{3,}s\b)"
        r"|reliev(?:es|ed|ing)(?= (?:(?:the |its )?(?:<T>,? )?<P>"
        r"|him|her)(?! of)(?: as|[.,;\n)]| in | on |$))|supplant(?:s|ed)|fill(?:s|ed|ing)? the shoes of)(?:"
        rf" (?:(?:(?:the|its|our|their|departing|retiring|long-serving|long-standing) )*(?:<T>,? )?)?"
        rf"{PERSON.replace('person', 'left')}| "
        rf"(?:his|her|their) (?:predecessor|forerunner)|(?P<whom> (?:him|her))(?! "
        rf"(?:{POST_NOUN}|place|predecessor|forerunner|own)))?(?! by\b)(?:{POST}"
        rf"| (?:on|to|at) (?:the |its )?<into:BO>)?",
        (
            "Councillor Example, who took over from Bob Roe as Chair of Dunley Fire Authority last year",
            "She succeeds Ann Roe OBE",
            "who took over as Director of Housing in June",
        ),
    ),
    Rule(
        "inverted",
        "the verb first, the name behind `is`: `Joining the board as trustee is Ann Example`",
        rf"(?:^|(?<=[\n.”\"] ))(?:(?:Also |Newly )?(?:[Jj]oining|[Tt]aking over|[Ss]tepping (?:up|into)|[Aa]rriving"
        rf"|[Cc]oming in)(?: (?:us|(?:the |our )?<into:BO>))?|(?:[Rr]eplacing|[Ss]ucceeding|[Tt]aking over from) "
        rf"{PERSON.replace('person', 'left')})"
        rf"(?:{POST})?(?: (?:in|on|from) <D>)? (?:is|was|will be) {PERSON}",
        ("Replacing Bob Roe as chair is Ann Example.",),
    ),
    Rule(
        "is succeeded by",
        "who is succeeded or replaced leaves, and the other begins",
        rf"{SUBJECT_BEFORE}{AUX}(?:herself |himself |in turn )?(?:succeeded|replaced|followed"
        rf"|hand(?:s|ed|ing)? (?:over|on)"
        rf"(?: (?:the |his |her )?{POST_NOUN})?(?: over)?|mak(?:e|es|ing) way|made way|(?:pass|hand)(?:es|s|ed"
        rf"|ing)? (?:on )?(?:the|his|her) {POST_NOUN}(?: over| on)?)(?: (?:on an? [a-z]+ basis|temporarily|initially"
        rf"|for now))?(?:,? (?:in|on|from|at) (?:the "
        rf")?<D>,?| <D>| (?:the (?:next|same|following)|that) (?:day|evening|night|week|month|year))?(?: as"
        rf" {WHOSE}<post:T>{AT})?(?: by| to| for) {WHOSE_TOO}(?:(?:\w+ )?(?:successor|replacement|deputy),? "
        rf"|<title:T>{AT.replace('org', 'orgt')},? )?{PERSON.replace('person', 'next')}(?:,? as (?:the )?<postc:T>)?",
        ("Ann Example will be succeeded by Bob Roe", "Ann Example, our chair, is handing over to Bob Roe"),
    ),
    Rule(
        "takes the place of",
        "who takes or fills somebody's place has it after that one",
        rf"{SUBJECT_BEFORE}{AUX}(?:tak(?:e|es|ing|en)|took|fill(?:s|ed|ing)?|inherit(?:s|ed|ing)?) (?:up )?(?:his|her"
        rf"|their|my|<left:P>'s?) (?:\w+ )?(?:place|role|post|seat|job|position|shoes|portfolio)\b",
        ("Cllr Bob Roe takes her place.",),
    ),
    Rule(
        "fills what was vacated",
        "who fills a post that another one has left has it after that one: `will fill the role vacated by Bob Roe`",
        rf"{SUBJECT_BEFORE}{AUX}(?:tak(?:e|es|ing|en)|took|fill(?:s|ed|ing)?|mov(?:e|es|ed|ing) into"
        rf"|step(?:s|ped|ping)? into) (?:up |on |over )?(?:the |a )(?:\w+ )?{POST_NOUN} (?:vacated"
        r"|left(?: (?:vacant|open|empty))?) by (?:the )?(?:<T>,? )?<left:P>",
        ("Ann Example will fill the role vacated by Bob Roe last month",),
    ),
    Rule(
        "takes the place",
        "whose place somebody takes has left it before",
        r"(?:(?:[Hh]is|[Hh]er|[Tt]heir|<left:P>'s?|[Tt]hat) (?:place|role|post|seat|job|position)|[Tt]he (?:vacancy"
        r"|gap|vacant (?:post|role|seat))"
        r"(?: (?:left|created) by <absent:P>(?:, [^.;\n]{0,60}?,)?)?) (?:will be|is being|has been|is to"
        r" be|was|is) (?:taken|filled)(?: over)?(?: (?:for the time being|temporarily|for now|in the interim|on"
        rf" an interim basis|<D>|in <D>))? by (?:the )?(?:<title:T>,? )?{PERSON.replace('person', 'next')}",
        ("His place has been taken by Ann Example",),
    ),
)
