"""The grammar of events in office: how texts say that somebody was appointed, joined or left."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.scene import Rule

_ADVERBS = (
    r"(?: (?:now|also|already|recently|newly|today|yesterday|formally|officially|unanimously|subsequently"
    r"|later|then|just|finally|previously"
    r"|first|originally|since|duly|last <D>|this week|<D>|in <D>|on <D>))*"
)
_CHOSEN = (
    r"(?:appointed|named|elected|re-elected|reappointed|re-appointed|chosen|selected|recruited|hired"
    r"|confirmed|unveiled|announced|installed"
    r"|nominated|promoted|sworn in|co-opted|made(?= (?:an? |the |its |their )?(?:<B>'s )?<T>))\b"
)
_HONOURS = (
    r"(?! (?:an? |the )?(?:DBE|MBE|OBE|CBE|KBE|BEM|KC|QC|Dame|Knight|Companion|Commander of the|Member of"
    r" the|Officer of the|Order|peer)\b)"
)
#: A post behind a verb: with or without what introduces it.
_POST = (
    r"(?:(?:,? (?:as|of|to be|to become|to serve as|to act as|into the (?:post|role) of|to the (?:post|role"
    r"|position|job)(?: of)?|to|for the (?:post|role)(?: of)?|into the (?:post|role)(?: of)?),?)?"
    rf" {WHOSE}<post:T>{AT})"
)
_WHOSE_TOO = WHOSE.replace("owner", "ownerb")
_POST_TOO = _POST.replace("owner", "ownerb").replace("post:", "postb:").replace("org:", "orgb:")
_WHO_APPOINTS = (
    r"(?P<by>(?:[Tt]he )?<BOT>|[Tt]he (?:government|[Gg]overnment|mayor|prime minister|committee"
    r"|[Cc]ommittee|panel|board|trust|authority|company|charity|governors|trustees|Home Secretary)"
    r"|[Mm]inisters|[Gg]overnors|[Tt]rustees|[Mm]embers|[Cc]ouncillors|[Ww]e)"
)
_AUX = (
    r"(?:(?:has|have|had|will|is|are|was|were|would|be|been|being|to|due to|set to|about to|going to|expected"
    r" to|plans to|announced (?:that )?(?:he|she) (?:will|would|is to)|himself|herself|now|also|already"
    r"|recently|today|yesterday|then|formally|officially|both|soon|finally) )*"
)
_SUBJECT_BEFORE = r"(?<=[\s,(])"
_POST_NOUN = r"(?:post|role|job|position|office|duties|reins|helm|appointment|chair|leadership|portfolio|brief|top job)"

APPOINTMENTS: tuple[Rule, ...] = (
    Rule(
        "appoints",
        "who is empowered appoints, names or elects a person to a post",
        rf"{_WHO_APPOINTS},?(?: (?:has|have|had|is to|are to|will|agreed to|resolved to|voted to|decided to|today"
        r"|yesterday|now|also|unanimously|formally))* (?:appoint|appoints|name|names|elect|choose|select|recruit"
        rf"|hire|confirm|co-opt|{_CHOSEN[3:]} {PERSON}(?:{_POST}| (?:to|onto) (?:the |its )?<into:BO>)?",
        (
            "Dunley Council has appointed Ann Example as its next Director of Housing",
            "The Committee agreed to appoint Councillor Roe to the Youth Justice Working Group",
        ),
    ),
    Rule(
        "appoints to the post",
        "the post first and the name behind it: `has appointed an interim chair, Ann Example`",
        rf"{_WHO_APPOINTS},?(?: (?:has|have|had|today|yesterday|now|also|recently))* (?:appoint|appoints"
        rf"|{_CHOSEN[3:]} {WHOSE}<post:T>{AT}(?:,|, who is| –)? {PERSON}",
        ("The trust has appointed an interim chair, Ann Example, to steady it",),
    ),
    Rule(
        "is appointed",
        "the passive: the person first, then by whom, to what and when in any order",
        rf"{_SUBJECT_BEFORE}(?:(?:was|were|is|has been|have been|had been|will be|is to be|is being|been|being"
        r"|(?<=[Tt]hat <P> )be)(?: (?:now|also|already|recently|newly|formally|officially|unanimously"
        r"|subsequently|later|then|just|finally|first|originally|since|himself|herself))*|newly|recently|first)"
        rf" {_CHOSEN}{_HONOURS}",
        (
            "Sir Bob Example was appointed by the Department for Education in October",
            "Ms Example, recently appointed as director of housing, said",
        ),
    ),
    Rule(
        "appointed",
        "a participle behind the name and a comma, or behind a bracket",
        rf"(?:(?<=, )|(?<=\()) ?(?:appointed|elected|named|confirmed as|promoted to){_HONOURS}(?= (?:as|by|in|on"
        r"|to|last|this|earlier|<D>|<T>|the|its))",
        ("Ann Example, appointed in May as director of housing, said",),
    ),
    Rule(
        "newly appointed",
        "`newly appointed` in front of the title, with the name beside it",
        rf"\b[Nn]ewly[- ](?:appointed|elected|named|installed) {WHOSE}<post:T>{AT},? {PERSON}",
        ("The newly appointed director of housing, Ann Example, said",),
    ),
    Rule(
        "welcomed as",
        "who is welcomed as something new has just been appointed",
        rf"welcom\w+ {PERSON} (?:\w+ )?as (?:our|its|the|their|his|her) (?:new |next |first |latest |incoming"
        rf" )+<post:T>{AT}",
        ("Please join me in welcoming Ann Example as our new Chair of Governors",),
    ),
    Rule(
        "post will be",
        "a post that somebody `will be`, `goes to` or `is being taken by`",
        rf"(?:[Nn]ew|[Nn]ext|[Ff]irst|[Pp]ermanent) <post:T>{AT} (?:will be|is to be|has been named as|was named"
        rf" as|has been announced as|has been confirmed as|will now be) {PERSON}(?!'s)",
        ("The council's new chief executive will be Ann Example.",),
    ),
    Rule(
        "appointment of",
        "the noun, with the person behind `of` or in front as a possessive",
        rf"(?:(?:appointment|election|nomination|promotion|recruitment) of {PERSON}{_POST}|<holder:P>'s? "
        rf"(?:appointment|election|promotion|nomination)(?:{_POST_TOO})?)",
        (
            "Dunley Council has welcomed the appointment of Dame Ann Example DBE as commissioner for children's"
            " services",
        ),
    ),
    Rule(
        "appointment of somebody unnamed",
        "the noun with a post and no name: the event is told, who it was is not",
        r"(?<!forward to the )(?<!forward to )(?:welcom\w*|follow\w*|after|announc\w*|confirm\w*|since"
        rf"|respond\w* to|react\w* to) (?:the |its |their )?appointment of (?:an? |the )?<post:T>{AT}",
        (
            "They welcome the appointment of a government commissioner on behalf of the Secretary of State for"
            " Education",
        ),
    ),
    Rule(
        "somebody unnamed is appointed",
        "the passive with a post and no name: told where it says when or by whom",
        rf"(?:\b[Aa]n?|\b[Tt]he|'s) (?:new |first |second |permanent |present |current )*<post:T>{AT} (?:was|has"
        r" been|were|had been) (?:also |then |subsequently |recently |formally )?(?:appointed|elected|named"
        r"|recruited|brought in)\b",
        ("A new chief executive was appointed in January 2023.",),
    ),
    Rule(
        "becomes",
        "who becomes something, is made permanent or is the choice of a panel is appointed",
        rf"{_SUBJECT_BEFORE}(?:(?:has |had |will |is to |to |would |recently |then |later |who )*(?:becomes"
        rf"|became|become|becoming){_ADVERBS} {WHOSE}<post:T>{AT}|(?:was|has been|is|were)(?: also)? (?:made"
        r" permanent|confirmed in (?:the )?(?:post|role))"
        r"|(?:was|is) (?:the|their) (?:\w+ )?choice\b|(?:has |have )?(?:agreed|accepted an invitation|been"
        rf" invited) to (?:serve|act|become|be)(?: as)? {_WHOSE_TOO}<postb:T>)",
        (
            "Dr Example, who became director of housing in January",
            "Ann Example, who was made permanent in July, said",
            "Baroness Example has agreed to serve as political mentor",
        ),
    ),
)

JOININGS: tuple[Rule, ...] = (
    Rule(
        "joins",
        "who joins a body, or joins from one, begins there",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:re)?join(?:s|ed|ing)?\b(?: (?:us|(?:the |this |our )?<into:BO>|(?:the|this"
        r"|our) (?:council|authority|trust|team|service|organisation|company|force|board|department|directorate"
        r"|partnership|school|charity|inspectorate|leadership team)))?"
        r"(?: from (?:the )?(?:<B>|[A-Z][\w-]+(?: [A-Z][\w-]+)*))?(?! (?:forces|in\b(?! <D>)|up\b|together"
        rf"|with\b|hands|the (?:call|chorus|protest|debate|campaign|meeting|event|union)))(?:{_POST})?",
        (
            "Ann, who joined the Council in July, added",
            "She will join us on 8 January",
            "Ann Example, who joined from Salford in 2021, said",
        ),
    ),
    Rule(
        "takes up the post",
        "who starts, arrives, takes up a post or is brought in begins in it",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:(?:start|starts|started|starting|begin|begins|began|beginning|commence"
        rf"|commences|commenced)(?: (?:work|work there|in (?:the |his |her )?{_POST_NOUN}|(?:the |his |her )"
        rf"(?:new )?{_POST_NOUN}|duties|his duties|her duties|with (?:us|<B>|the council)))?"
        r"(?=,| in\b| on\b| at\b| as\b| next\b| last\b| from\b| today| later| work|\.|<D>| <D>)(?! (?:by|to|with"
        r"|at the|in the (?!new year)))|arriv(?:e|es|ed|ing)\b(?! (?:at (?!<B>|the (?:council|trust|authority))"
        r"|when|to find|in the))"
        r"|(?:tak(?:e|es|ing|en)|took) (?:up|on) (?:the |his |her |its |this |a )?(?:new |permanent |same"
        rf" )?{_POST_NOUN}(?: of| as| at)?|(?:came|comes|come) (?:into|in) post|(?:tak(?:e|es|ing|en)|took) "
        rf"(?:the reins|charge|the helm)|step(?:s|ped|ping)? (?:into|up to) (?:the |his |her )?(?:{_POST_NOUN}"
        rf"|top job)|(?:assum(?:e|es|ed|ing)) (?:the )?(?:{_POST_NOUN} (?:of|as) )?|(?:brought|drafted"
        r"|parachuted) in\b|seconded (?:to|from|in)\b)"
        rf"(?:{_POST})?",
        (
            "Ms Example, who starts on 13 May, sat in the gallery",
            "who will take up the post on 2 September",
            "Ann Example, who has been brought in from Tarnbay Police for a year",
        ),
    ),
    Rule(
        "comes as",
        "who comes, moves or returns to a body as something begins there",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:c(?:ame|omes|ome|oming)(?: home| back| over| across| out of retirement(?: in"
        r" <D>| last \w+)?)?|mov(?:ed|es|e|ing)(?: across| over| on)?|return(?:s|ed|ing)?|arriv(?:ed|es|e)"
        r"|start(?:ed|s)?(?: out)?|step(?:s|ped)? up|transferred|tak(?:es|en)|took)"
        r"(?: (?:to|from|at|in|on|over|up|back) (?:(?:the |its )?<into:B>|[A-Z][\w-]+)| over| on)?(?: (?:in|on"
        r"|at) (?:the )?<D>)?,? (?:as|to act as|to serve as|to be|to become|(?:the (?:extra |additional |added"
        rf" )?(?:job|role|post|duties)) (?:of|as)) {WHOSE}<post:T>{AT}",
        (
            "before he came home to Dunley as Assistant Chief Fire Officer in 2012",
            "who came out of retirement in February to act as the council's corporate director for homes",
        ),
    ),
    Rule(
        "will be",
        "a post in the future with the day from which it is held is taken up on that day",
        rf"{_SUBJECT_BEFORE}(?:will|is to)(?: (?:then|also|now))? (?:be|serve as|act as|stand in as|lead as)"
        rf" {WHOSE}<post:T>{AT}(?=,? (?:from|on|starting|with effect from|as of|in) (?:the |early |late "
        r"|mid-)?<D>)",
        (
            "Ann Example will be Interim Chief Fire Officer from 1 February",
            "Mr Example will act as director from 1 July until Ann arrives",
        ),
    ),
    Rule(
        "takes over",
        "who takes over from, succeeds or replaces somebody begins as the other ends",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:(?:tak(?:e|es|ing|en)|took) over(?: (?:the )?{_POST_NOUN})?(?: (?:from|of))?"
        r"|succeed(?:s|ed|ing)?\b|replac(?:e|es|ed|ing)\b|fill(?:s|ed|ing)? the shoes of)(?:"
        rf" {PERSON.replace('person', 'left')}| (?:his|her|their) predecessor|(?P<whom> (?:him|her))(?! "
        rf"(?:{_POST_NOUN}|place|predecessor|own)))?(?! by\b)(?:{_POST}| (?:on|to|at) (?:the |its )?<into:BO>)?",
        (
            "Councillor Example, who took over from Bob Roe as Chair of Dunley Fire Authority last year",
            "She succeeds Ann Roe OBE",
            "who took over as Director of Housing in June",
        ),
    ),
    Rule(
        "is succeeded by",
        "who is succeeded or replaced leaves, and the other begins",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:succeeded|replaced)(?: (?:in|on|from|at) (?:the )?<D>)?(?: as"
        rf" {WHOSE}<post:T>{AT})? by {_WHOSE_TOO}(?:<title:T>,? )?{PERSON.replace('person', 'next')}",
        ("Ann Example will be succeeded by Bob Roe",),
    ),
    Rule(
        "takes the place",
        "whose place somebody takes has left it before",
        r"(?:[Hh]is|[Hh]er|[Tt]heir|<left:P>'s?) (?:place|role|post|seat|job) (?:will be|is being|has been|is to"
        r" be|was|is) (?:taken|filled)(?: over)?(?: (?:for the time being|temporarily|for now|in the interim|on"
        rf" an interim basis|<D>|in <D>))? by (?:the )?(?:<title:T>,? )?{PERSON.replace('person', 'next')}",
        ("His place has been taken by Ann Example",),
    ),
)

DEPARTURES: tuple[Rule, ...] = (
    Rule(
        "leaves",
        "who leaves a body or a post, on a day, for another or by agreement, goes",
        rf"{_SUBJECT_BEFORE}{_AUX}(?:le(?:ave|aves|aving|ft)|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?)"
        rf"(?= (?:us\b|(?:the |this |our )?<BO>|(?:the|his|her|its|this|our) (?:{_POST_NOUN}|council|authority"
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
        rf"{_SUBJECT_BEFORE}{_AUX}(?:(?:step|stand)(?:s|ped|ping|ing)? (?:down|aside)|stood (?:down|aside)"
        r"|resign(?:s|ed|ing)?\b|quit(?:s|ting)?\b|retir(?:e|es|ed|ing)\b(?! (?:\w+ )?<T>)|relinquish(?:es|ed"
        rf"|ing)?|(?:giv(?:e|es|ing|en)|gave|hand(?:s|ed|ing)) (?:up|over)(?= (?:the|his|her|as) ?(?:{_POST_NOUN}"
        r"|<T>))|announc(?:e|es|ed|ing) (?:his|her) (?:resignation|retirement|departure)|hand(?:s|ed|ing)? in "
        r"(?:his|her) (?:notice|resignation)|(?:contract|term|tenure|secondment|time)(?: of office| in"
        r" office)?(?: as (?:the |an? )?<T>)? (?:ends?|ended|expires?|expired|runs? out|ran out|c(?:o|a)mes? to"
        r" an end|came to an end|will end|is to end|finish(?:es|ed)?)|(?:was|been|is|be) (?:dismissed|sacked"
        r"|removed|ousted|voted out))"
        rf"(?:,? (?:as|from (?:the (?:post|role|position|job) of|being|his|her|the)|from) {WHOSE}<post:T>{AT}"
        r"|(?P<organ> (?:from|as|up|over) (?:the |his |her )?(?:<organb:O>|chair|board|committee|panel|cabinet"
        rf"|leadership|{_POST_NOUN})))?",
        (
            "who retires at the end of June after nine years in the role",
            "Cllr Bob Example had resigned as chair of the board",
            "Mr Example said he would stand down from the board",
        ),
    ),
    Rule(
        "moves on",
        "who is named with a post and moves elsewhere leaves that post",
        rf"(?<=, ){_AUX}(?:mov(?:ed|es|ing|e)|transfer(?:s|red)?|return(?:s|ed)|goes back|went back|switched) "
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
        r"<holder:P>'s (?:last|final) (?:working )?day(?: in (?:the )?(?:office|post|job|role)| with (?:us|<B>)|"
        rf" at (?:the )?<B>)?(?: as {WHOSE}<post:T>{AT})?(?= (?:is|was|will be)\b)",
        ("Bob Example's last day as director of housing is 30 June",),
    ),
    Rule(
        "departure of",
        "the noun, with the person behind `of` or in front as a possessive",
        rf"(?:(?:departure|resignation|retirement|dismissal) of (?:the |its )?(?:<title:T>,? )?{PERSON}(?:,? as"
        rf" {WHOSE}<post:T>{AT})?|<holder:P>'s? (?:departure|resignation|retirement|dismissal)(?: as"
        rf" {_WHOSE_TOO}<postb:T>)?)",
        ("following the resignation of Ann Example as chair",),
    ),
)
