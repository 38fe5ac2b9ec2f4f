"""How texts say that somebody was appointed, named or elected, or became something."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.office.verbs import (
    ADVERBS,
    AS_POST,
    CHOOSE,
    CHOSEN,
    HONOURS,
    POST,
    POST_NOUN,
    POST_TOO,
    SUBJECT_BEFORE,
    WHO_APPOINTS,
    WHOM,
    WHOSE_TOO,
)
from onrecord.extract.scene import Rule

APPOINTMENTS: tuple[Rule, ...] = (
    Rule(
        "appoints",
        "who is empowered appoints, names or elects a person to a post",
        rf"{WHO_APPOINTS},?(?: (?:has|have|had|is to|are to|will|agreed to|resolved to|voted to|decided to|today"
        r"|yesterday|now|also|unanimously|formally))* (?:appoint|appoints|name|names|elect|choose|select|recruit"
        rf"|hire|confirm|co-opt|{CHOSEN[3:]} {WHOM}{PERSON}(?:{POST}| (?:to|onto) (?:the |its )?<into:BO>)?",
        (
            "Dunley Council has appointed Ann Example as its next Director of Housing",
            "The Committee agreed to appoint Councillor Roe to the Youth Justice Working Group",
        ),
    ),
    Rule(
        "appoints as",
        "a verb of choosing with a person and a post behind it, whoever chooses: the subject may stand far before it",
        rf"(?<![\w-])(?<!be )(?<!been )(?<!was )(?<!were ){CHOOSE} (?:as <early:T>,? )?{WHOM}{PERSON}(?:,? from "
        rf"(?:the )?(?:<B>|[A-Z][\w-]+))?(?:, [^.;:\n,]{{2,60}},|,(?= (?:as|to be) ))?{AS_POST}",
        (
            "Members of Dunley Council last night voted unanimously to appoint Ann Example as Chief Executive",
            "elected Cllr Bob Roe as Deputy Mayor for the rest of the year",
        ),
    ),
    Rule(
        "appoints me",
        "who is empowered chose the author of a letter or report: `You appointed me on 11 May`, `sent me to Dunley`",
        rf"(?:{WHO_APPOINTS}|(?P<you>[Yy]ou)),?(?: (?:has|have|had|first|duly|then|also))* (?:(?:re-?)?appointed"
        rf"|appoints?|named|sent|chose|chosen|installed|engaged|commissioned|brought) (?P<author>me)(?: in)?"
        rf"(?= (?:(?:in)?to (?:the )?<BO>|(?:on|in|last|as|by)\b|<D>)|, <D>)",
        ("You appointed me on 11 May 2023 to advise", "The Home Secretary sent me to Dunley Council in May"),
    ),
    Rule(
        "sends in",
        "whoever is sent or put into a body as something is chosen for it",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|also|then|now|today|since))* )?(?<![\w-])(?:sen[dt]s?|sending"
        rf"|dispatch(?:ed|es)|despatch(?:ed|es)|parachut(?:es?|ed|ing)|draft(?:s|ed|ing)|put|brought|flew) (?:in )?"
        rf"(?:(?:the |its )?(?:[a-z]+ )?(?:<early:T>,? )?{PERSON}|(?P<object>him|her))(?:,[^,.;\n]{{2,60}},)?"
        rf"(?: (?:in|over|back))?(?: (?:(?:in)?to|in|at) (?:the )?(?:<into:BO>|[A-Z][\w-]+))?(?: (?:in|on) <D>|"
        rf" <D>)?,? (?:as|to be|to act as|to serve as) {WHOSE}<post:T>{AT}",
        ("Ministers sent Ann Example into Dunley Council as Commissioner in May",),
    ),
    Rule(
        "offers the post",
        "who is offered or given a post by name is chosen for it: `has offered Ann Example the role of director`",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|today|yesterday|now|also|since))* )?(?<![\w-])(?<!be )(?<!been )"
        rf"(?:offer(?:s|ed)|handed|hands|given|giving|g[ai]ves?|award(?:s|ed)) (?:{PERSON}|(?P<object>him|her))"
        rf" (?:the |its |a )?(?:permanent |top |full-time |vacant )?{POST_NOUN}"
        rf"(?:,? (?:of|as) (?:its |the )?{WHOSE}<post:T>(?!,? <P>){AT}|(?= (?:in|on) (?:the )?<D>|,? <D>))",
        ("Dunley Council has offered Ann Example the role of chief executive", "handed Bob Roe the job as head coach"),
    ),
    Rule(
        "has a new one",
        "`Dunley Trust has a new chair: former minister Ann Example`: the post, then who has it",
        rf"(?:<ownerb:BO>|[Tt]he (?:council|trust|town|city|county|borough|school|force|charity|club|service|college"
        rf"|board|association)) (?:has|have|gets?|gains?|welcomes?)(?: got)? (?:its |their |a |an )?(?:new|next|first"
        rf"|permanent) {WHOSE}<post:T>(?:,|:| –| —| -)(?: (?:in|called))? (?:(?:[a-z-]+ "
        rf"|<B>'s? ){{0,2}}<T>{AT.replace('org', 'home')},? )?{PERSON}",
        ("Dunley Trust has a new chairman - former director Ann Example.",),
    ),
    Rule(
        "named in a headline",
        "a participle right behind the name, with no auxiliary: `Ann Example named chief executive`",
        rf"(?<=<P> )(?:newly |recently |re-)?(?:appointed|named|elected|chosen|confirmed|promoted|unveiled|picked"
        rf"|selected){HONOURS}{AS_POST}",
        ("Ann Example named chief executive of Dunley Council", "with Ann Example appointed as his deputy chair"),
    ),
    Rule(
        "appoints him as",
        "a verb of choosing with a pronoun as its object: the person spoken of last",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|today|yesterday|now|also|since|later|then))* )?(?<![\w-])(?<!be "
        rf")(?<!been )"
        rf"{CHOOSE} (?P<object>him|her)(?=,? (?:as|to be|to serve as|to act as|its|the council's|their) ){AS_POST}",
        ("The department installed her as our improvement adviser on 3 October",),
    ),
    Rule(
        "chosen, the post and the name",
        "a participle at the head, the post, then the name: `Elected unopposed as chancellor: Dame Ann Example`",
        rf"(?:(?:^|(?<=[\n.] )|(?<=\n))(?:[Ee]lected|[Rr]e-elected|[Aa]ppointed|[Nn]amed|[Pp]romoted|[Cc]onfirmed"
        rf"|[Hh]ired)|(?<=\w )(?:Elected|Re-elected|Appointed|Named|Promoted|Confirmed))"
        rf"(?: unopposed| unanimously| today| this week)?(?: as| to be| to)? {WHOSE}<post:T>{AT}(?:: |, | – | is | "
        rf"was )(?:(?:[a-z]+ ){{0,2}}<T>,? )?{PERSON}",
        ("Elected unopposed as Pro-Chancellor of the University of Dunley: Dame Ann Example.",),
    ),
    Rule(
        "chosen at the head",
        "a participle at the head of the sentence, the post, and behind a comma who it is said of",
        r"(?:^|(?<=[\n.”\"•■▪*–-] )|(?<=\n))(?:First |Newly |Originally )?(?:Appointed|Named|Elected|Re-elected|Chosen"
        r"|Picked|Promoted|Confirmed|Made|Installed|Recruited|Hired|Brought in|Drafted in|Voted in|Sent in)"
        rf"(?! by)(?:(?!<PTD>)[^.;:,\n]){{0,30}}?(?:<when:D>(?:(?!<PTD>)[^.;:,\n]){{0,20}}?)?"
        rf"(?: by (?:the )?(?P<by><BOT>)(?:(?!<PTD>)[^.;:,\n]){{0,20}}?)?(?: (?:as|to be|to))? {WHOSE}<post:T>{AT}"
        rf"(?:(?!<PTD>)[^.;:,\n]){{0,20}}?(?:<whenb:D>)?(?:(?!<PTD>)[^.;:,\n]){{0,20}}?, (?:(?:the )?<T>,? )?{PERSON}"
        r"(?= [a-z]|,)",
        ("Named in March by the Home Secretary as lead commissioner for Dunley Council, Sir Bob Roe has begun.",
         "Elected leader in May, Cllr Ann Example promised a review"),
    ),
    Rule(
        "votes in",
        "whom members or governors vote in is chosen",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|today|then|also|duly|unanimously))* )?(?<![\w-])(?<!be )(?<!been )"
        rf"vot(?:e|es|ed|ing) (?:{PERSON}|(?P<object>him|her)) in\b(?! favour)(?:{AS_POST})?",
        ("Full council voted her in on Wednesday", "Governors voted Bob Roe in as chair"),
    ),
    Rule(
        "appoints to the post",
        "the post first and the name behind it: `has appointed an interim chair, Ann Example`",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|today|yesterday|now|also|recently))* (?:appoint|appoints|{CHOSEN[3:]}"
        rf"|(?<![\w-])(?:appoint|appoints|appointed|appointing|recruited|hired|elected|(?:sent|brought|drafted"
        rf"|parachuted|called) in)) {WHOSE}<post:T>{AT}(?:,|, who is| –|, in|:)? {PERSON}(?! (?:as|to be)\b)(?!,"
        rf" (?:[^.,;\n]{{2,40}}, )?as\b)",
        ("The trust has appointed an interim chair, Ann Example, to steady it",
         "Ministers sent in a commissioner, Sir Bob Roe, in May"),
    ),
    Rule(
        "is appointed",
        "the passive: the person first, then by whom, to what and when in any order",
        rf"{SUBJECT_BEFORE}(?:(?:was|were|is|has been|have been|had been|will be|is to be|is being|been|being"
        rf"|(?<=[Tt]hat <P> )be){ADVERBS}|newly|recently|first) "
        rf"(?:(?:proposed|nominated)(?: for [^.;,\n]{{3,40}})? by <P>,?"
        rf"(?: and)? seconded by <P>,?(?: and)? (?:(?:was|duly|then|there being no other \w+|,) )*)?{CHOSEN}{HONOURS}",
        (
            "Sir Bob Example was appointed by the Department for Education in October",
            "Ms Example, recently appointed as director of housing, said",
        ),
    ),
    Rule(
        "appointed",
        "a participle behind the name and a comma, or behind a bracket",
        rf"(?:(?<=, )|(?<=\()|(?<= [–-] )) ?(?:appointed|elected|named|hired|recruited|picked|chosen|selected"
        rf"|brought in|installed|voted in|confirmed as"
        rf"|promoted to){HONOURS}(?= (?:as|by|in|on"
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
        "approves the choice of",
        "who is empowered approves the choice of somebody for a post",
        rf"{WHO_APPOINTS},?(?: (?:has|have|had|also|then|now|today|formally|unanimously))* (?:ratif(?:y|ies|ied)"
        rf"|approv(?:es?|ed)|endors(?:es?|ed)|confirm(?:s|ed)?|agreed(?: to)?|backed|made) (?:the |its |their )?"
        rf"(?:appointment|election|nomination|promotion|selection|choice) of (?:(?:the |its )?<early:T>,? )?{PERSON}"
        rf"(?:, [^.;:\n,]{{2,60}},)?{POST}?",
        ("The council ratified the choice of Ann Example as Director of Housing",),
    ),
    Rule(
        "appointment of",
        "the noun, with the person behind `of` or in front as a possessive",
        rf"(?:(?:appointment|election|nomination|promotion|recruitment|arrival|selection|choice) of (?:(?:an? |the "
        rf"|our |its "
        rf"|their )?(?:new )?<title:T>{AT.replace('org', 'orgt')},? )?{PERSON}(?:, [^.;:\n,]{{2,60}},)?{POST}?"
        rf"|<holder:P>(?:'s?|,? (?:on|upon|following) (?:his|her|their)) (?:re-?|recent |new )?"
        rf"(?:appointment|election|promotion|nomination)(?! to (?:the )?headship)(?:{POST_TOO})?)",
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
        "resolved that somebody be appointed",
        "a resolution in full: the person, who that is now, and what that person be appointed to",
        r"\b(?:RESOLVED|[Rr]esolved|[Aa]greed|AGREED|[Aa]pproved|APPROVED|[Pp]roposed|[Ss]econded"
        r"|[Rr]ecommended)\b[^.;\n]{0,60}?"
        rf" that (?:the )?(?:<T>,? )?{PERSON}(?:,[^.;\n]{{2,140}}?,)? be (?:duly |re-?|formally )?(?:appointed|elected"
        rf"|confirmed|named|co-opted)(?: as| to be| to the (?:post|office|position) of)? {WHOSE}<post:T>{AT}",
        ("RESOLVED that Dr Ann Example, at present Head of Adult Services, be appointed Director of Housing",),
    ),
    Rule(
        "beats others to the post",
        "who beats others to a post, gets the nod or emerges as the choice for it is chosen",
        rf"{SUBJECT_BEFORE}(?:(?:has|have|had|is|was|also|narrowly|then) )*(?:(?:beat|beats|beaten|beating|saw off"
        rf"|sees off|fought off|edged out|pipped|defeated|overcame) [^.;,\n]{{3,50}}? (?:to (?:become|be|the)|for the)"
        r"|(?:got|gets|given|won) the (?:nod|vote|contest|race|ballot|backing of [^.;,\n]{3,40}?|support of"
        r" [^.;,\n]{3,40}?)"
        rf"(?: (?:as|for|to be|to become))|emerge(?:d|s) as) (?:(?:the )?(?:job|post|role|choice) (?:of|as|for) )?"
        rf"{WHOSE}<post:T>{AT}",
        ("Ann Example saw off two rivals to become leader of Dunley", "who beat three rivals to the job of clerk"),
    ),
    Rule(
        "is preferred",
        "who is preferred to another, or voted in, has the post that the words before leave open",
        rf"{SUBJECT_BEFORE}(?:was|were|has been|is) (?:preferred (?:to|over)|chosen (?:over|ahead of)|elected"
        rf" (?:over|ahead of)) (?:the )?(?:<T>,? )?<P>",
        ("On a show of hands Mr Roe was preferred to Cllr Example by six votes to four.",),
    ),
    Rule(
        "is to be the next",
        "who is to be the next or the new holder of a post has been chosen for it",
        rf"{SUBJECT_BEFORE}(?:will|is to|are to|is set to|is going to)(?: now| therefore)? be (?=(?:(?:the|its"
        rf"|their|our|his"
        rf"|her|<B>'s?) )*(?:(?:new|next|first)\b|<T>)){WHOSE}<post:T>{AT}(?! (?:to|who|in a|for (?:years|decades)))",
        ("Ann Example is to be Dunley Council's next chief executive.",),
    ),
    Rule(
        "that somebody chair",
        "a resolution that somebody chair a committee",
        rf"\b(?:RESOLVED|[Rr]esolved|[Aa]greed|AGREED|[Aa]pproved|APPROVED|[Pp]roposed|[Mm]oved)\b[^.;\n]{{0,40}}?"
        rf" [Tt]hat (?:the )?(?:<early:T>,? )?{PERSON} <chairs:T> (?:the |its |our )?(?P<chaired><BO>|[A-Z][\w-]+"
        r"(?: (?:and )?[A-Z][\w-]+){0,4})(?:,? (?:with )?<second:P>(?: being|:| as| to be| is)? (?:his|her|the|its)"
        r" <secondpost:T>)?",
        ("RESOLVED – That Councillor Ann Example chair the Planning Committee",),
    ),
    Rule(
        "the choice falls on",
        "on whom the choice or the vote falls is chosen",
        rf"(?:<by:BOT>'s?|[Tt]he|[Tt]heir|[Oo]ur) (?:\w+ )?(?:choice|vote|lot|mantle) (?:has fallen|fell|falls|went"
        rf"|goes|settled) (?:up)?(?:on|to) (?:the |its )?(?:<early:T>,? )?{PERSON}(?:{POST})?",
        ("The council's choice fell on Cllr Ann Example.",),
    ),
    Rule(
        "votes for",
        "for whom trustees, members or a panel vote is chosen",
        rf"{WHO_APPOINTS},?(?: (?:has|have|had|then|also|today|narrowly|unanimously))* (?:voted|opted|plumped"
        rf"|settled|decided)"
        rf"(?: (?:unanimously|narrowly|overwhelmingly|<D>|(?:on|in) <D>|by [^.;,\n]{{3,30}}?))* (?:for|on) (?:the )?"
        rf"(?:<early:T>,? )?{PERSON}(?! ?'s)(?:{POST})?",
        ("Trustees voted unanimously on 6 July for Ann Example",),
    ),
    Rule(
        "that somebody take the post",
        "a resolution that somebody chair something or take a post: `RESOLVED that Cllr Ann Example take the chair`",
        rf"\b(?:RESOLVED|[Rr]esolved|[Aa]greed|AGREED|[Aa]pproved|APPROVED|[Pp]roposed|[Mm]oved)\b[^.;\n]{{0,40}}?"
        rf" [Tt]hat "
        rf"(?:the )?(?:<early:T>,? )?{PERSON} (?:(?:would |will |should |shall )?(?:take(?: up| on| over)?|assume"
        rf"|serve as|act as|fill|occupy)|(?:would|will|should|shall) be) (?:the )?"
        rf"(?:(?:post|office|role|seat) of )?{WHOSE}<post:T>{AT}",
        ("It was AGREED that Cllr Ann Example take the chair",),
    ),
    Rule(
        "that somebody be",
        "a resolution in the subjunctive, and a list of appointments: `agreed that Ann Example be Chair`",
        rf"(?:(?<=[Tt]hat <P> )be|(?<=[Aa]ppointments: <P> )to be|(?<=[;)] <P> )to be|(?<=\n<P> )to be) "
        rf"{WHOSE}<post:T>{AT}",
        ("It was proposed, seconded and agreed that Cllr Ann Example be Chair for the year",),
    ),
    Rule(
        "appoints the successor",
        "whoever chooses somebody's successor fills that one's post: `appointed his successor on Monday: Ann Example`",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|is to|are to|will|today|yesterday|now|also|already))* )?"
        rf"{CHOOSE} (?P<succeeds>his|her|their|<left:P>'s?) (?:\w+ )?(?:successor|replacement)"
        rf"(?: on <D>| in <D>| <D>)?(?:,|:| –| as| in)? {PERSON}",
        ("The council of governors appointed his successor on Monday: Professor Ann Example",),
    ),
    Rule(
        "replaced with",
        "whoever replaces somebody with another one chooses the other for the post",
        rf"\b(?:replac(?:e|es|ed|ing)|swap(?:s|ped|ping)?) (?:<left:P>|(?P<whom>him|her|them)) (?:with|by|for) "
        rf"{PERSON}",
        ("Councillors voted to replace her with Cllr Bob Roe.",),
    ),
    Rule(
        "chosen to succeed",
        "who is chosen to follow somebody gets that one's post",
        rf"{SUBJECT_BEFORE}(?:was|has been|is|been|were|will be) (?:{CHOSEN}|lined up|tipped) to (?:follow|succeed"
        rf"|replace|take over from) (?:<left:P>|(?P<whom>him|her)\b)",
        ("Bob Roe has been chosen to follow him", "Bob Roe was chosen to succeed Ann Example"),
    ),
    Rule(
        "chooses to succeed",
        "whoever chooses one to follow another gives the first the post of the second",
        rf"(?:{WHO_APPOINTS},?(?: (?:has|have|had|today|yesterday|now|also|already|unanimously))* )?(?<![\w-])(?<!be )"
        rf"(?<!been ){CHOOSE} (?:the |its )?(?:<early:T>,? )?{PERSON}(?:, [^.;:\n]{{3,100}}?,)? to (?:follow|succeed"
        rf"|replace|take over from) (?:<left:P>|(?P<whom>him|her)\b)",
        ("Governors have elected Bob Roe, currently vice-chair, to follow her.",),
    ),
    Rule(
        "becomes",
        "who becomes something, is made permanent or is the choice of a panel is appointed",
        rf"{SUBJECT_BEFORE}(?:(?:has |had |will |is to |to |would |recently |then |later |who )*(?:becomes"
        rf"|became|become|becoming(?! (?:the )?(?:\w+ )?(?:first|second|third|fourth|fifth|latest|only) )){ADVERBS} "
        rf"{WHOSE}<post:T>(?! to [a-z]){AT}|(?:was|has been|is|were|been)(?: also)? (?:made"
        r" permanent|confirmed in (?:the |his |her )?(?:post|role|job|position))"
        r"|(?:was|is) (?:the|their) (?:\w+ )?choice\b|(?:has |have )?(?:agreed|accepted an invitation|been"
        rf" invited) to (?:serve|act|become|be)(?: as)? {WHOSE_TOO}<postb:T>)",
        ("Dr Example, who became director of housing in January", "Ann Example, who was made permanent in July, said",
         "Baroness Example has agreed to serve as political mentor"),
    ),
)
