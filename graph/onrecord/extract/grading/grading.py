"""The grammar of grading: how English says that an inspectorate gave a grade. One rule a wording."""

from __future__ import annotations

from onrecord.extract.grading.items import NOUN
from onrecord.extract.scene import Rule
from onrecord.numbers import NUMERALS

#: Words that stand between a form of `be` and what it says.
ADVERB = (
    r"(?:(?:now|also|again|still|then|currently|previously|once|first|last|both|all|each|recently"
    r"|consistently|therefore|subsequently|today|officially|formally|"
    r"already|likewise|similarly|equally|just|later|twice|overall|initially|originally|nevertheless|however|too|instead|only"
    r"|as well|only just|by (?:the )?(?:<B>|inspectors)|by us|by them|<D>|in <D>|so),? )*"
)
_VERB = (
    r"(?:re-?)?(?:rated|judged|graded|assessed|deemed|branded|labelled|declared|classed|classified|ranked"
    r"|evaluated|marked|scored)"
)
_TO = (
    r"(?:(?:as|down as|(?:up|down|back) to|to be|to have been|as being|to|at|,? overall,?|overall as|in the category of"
    r"|with) )?(?:an? |overall |only |still |either |merely |just |now |both |again )*"
)
_THING = (
    r"(?:(?!(?:that|which|who|but|because|when|while|if|whether|after|and|were|was|is|are|had|has|have"
    r"|did|said)\b)[^\s.;:,<!G>]+[ ,] ?){1,14}?"
)

#: Read in this order: the first rule that reads a grade has it.
RULES: tuple[Rule, ...] = (
    Rule(
        "passive",
        "a body, or an area of its work, was rated, judged, graded, found to be so",
        rf"(?P<verb>(?<!\w)(?i:{_VERB})|(?<!\w)(?:found|said|considered|held|confirmed|adjudged"
        rf"|reported|recognised|pronounced|(?:held|put|set|marked) (?:up|down))(?= (?:<B> "
        rf"|by (?:the )?(?:<B>|inspectors) |overall |both )?"
        rf"(?:to (?:be|require|need|have been|<G>)|as |at <G>))|(?:came|comes|come) out(?: again)?(?= as "
        rf"(?:an? )?<G>)|found(?= <G>(?:,? (?:overall )?by (?:the"
        rf" )?<B>|,? (?:overall|in <D>|in (?:every|all)|at its|for)|[.,;:)]|$)))(?P<between> {ADVERB}){_TO}<grade:G>",
        (
            "the service was rated ‘Good’ by Ofsted",
            "it was found to be “adequate” at responding to the public",
            "were both said to require improvement to be good",
        ),
    ),
    Rule(
        "active",
        "inspectors rated, judged, graded, found a body so",
        rf"(?P<verb>(?<!<G> )(?<!\w)(?:{_VERB}|rates?|judges?|grades?|pronounce[sd]?|found"
        rf"|finds?|(?:(?<=was )|(?<=were )|(?<=been ))(?:rating|grading|judging|calling)"
        rf"|(?:makes?|made|calls?|called|pronounces?)(?= (?:(?:it|them) <G>|(?:the )?(?:<B>|<S>|county's|city's"
        rf"|borough's|council's)))"
        rf"|ha(?:d|s|ve)(?: had)?(?= (?:it|them|(?:the |its |our )?(?:<B>(?:'s)?)?(?: ?<S>| ?\w+ services)?) down as )"
        rf"|puts?(?= (?:the )?<B>(?:'s <S>)? (?:down )?(?:as|at) )"
        rf"|(?:ha[ds]|have|puts?|mark(?:s|ed)|set)(?= (?:(?!down(?!\w))(?:[\w'-]+|<BS>(?:'s)?) ){{1,6}}down as )))"
        rf"(?P<between> (?P<object>(?:the )?<B>(?:, (?:the )?<B>)*,? and (?:the )?<B> (?:both |all )?|{_THING}))"
        rf"{_TO}<grade:G>",
        (
            "Ofsted judged Dunley Council's children's services to be inadequate overall",
            "They rated the home inadequate",
            "It had its services down as good by 2014",
        ),
    ),
    Rule(
        "opinion",
        "an inspectorate, as the subject of a verb of holding, considers a body so",
        r"(?P<verb>(?<!\w)(?:considers?|considered|regards?|regarded|thinks?|thought|reckons?|reckoned|believes?"
        r"|believed|views?|viewed|holds?|held|sees|saw|terms|termed|now considers))(?P<between> (?P<object>it|them"
        r"|(?:the |its |our |their )?(?:<B>(?:'s?)?(?: <S>|(?: \w+)? services)?|<S>)(?: (?:at|in|of) (?:the )?<B>)?"
        r"|(?:the|its|our|their) (?!(?:most|best|least)(?!\w))[a-z][\w'-]*(?: [a-z][\w'-]*){0,2}?))"
        r"(?: (?:to be|as|as being))?(?: (?:now|still|only|overall|merely))? <grade:G>",
        ("Ofsted, which thought its services inadequate",),
    ),
    Rule(
        "active, of areas",
        "inspectors judged several areas, listed, all to be so",
        rf"(?P<verb>(?<!\w)(?:{_VERB}|found))(?P<between> (?P<object>(?:the |its "
        rf"|their )?[^.;:<!G>]{{3,260}}?)) (?:all |both |each |were |as being )*(?:to be|as) (?:all |both "
        rf"|each )?<grade:G>",
        (
            "Inspectors judged the quality of education, behaviour and attitudes, and leadership and management"
            " all to be good",
        ),
    ),
    Rule(
        "up from",
        "the grade before, said behind the new one",
        r"(?P<verb>(?<!\w)(?:up|down|improved|an? (?:improvement|increase|rise|step up|drop|fall)(?: of \w+ grades?)?"
        r"|having (?:gone|been|moved|risen|fallen)|after being|compared (?:with|to)|instead of"
        r"|replacing|previously|formerly|\((?:it )?(?:was|had been|from)))(?P<between>(?: up| down)?(?: from| on| with"
        r"| to| by)?(?: its| the| an?| being"
        r"| previous(?:ly)?| last| former| rating of| grade of| judgement of| rated| earlier| <D>)*) <grade:G>",
        ("rated good, up from inadequate five years ago",),
    ),
    Rule(
        "good school",
        "a short inspection says that a school is still, or is now, a good one",
        r"(?P<verb>(?<!\w)(?:continues? to be|continued to be|remains?|remained|is (?:now |still |officially "
        r"|once again )|was (?:still |now )))(?P<between> ?an? )<grade:G>(?= (?:school|nursery|provider"
        r"|college|pre-school|setting|academy|service)(?!\w))",
        ("Ofsted said that the school continues to be a good school",),
    ),
    Rule(
        "graded body",
        "somebody is now, officially, a council, a school or a home of that grade, written as one",
        r"(?P<verb>(?<!\w)(?:is|are|was|were|am|remains?|remained|became|becomes|stays?|as)(?P<between>,? ?(?:(?:now"
        r"|still|officially"
        r"|again|once again|currently),? )*) ?an? )<grade:G>(?= (?:school|nursery|provider|college|pre-school|setting"
        r"|academy|service|authority|council|home|force|trust|prison|landlord|hospital)(?!\w))",
        ("we are, officially, a ‘Requires Improvement’ authority",),
    ),
    Rule(
        "requires",
        "a body requires improvement overall, in every area, or for areas that are named",
        r"(?P<verb>(?:(?<=^)|(?<= ))(?:(?:[Tt]he|[Ii]ts|[Tt]heir) (?:service|services|home|nursery|college|prison|jail"
        r"|setting|landlord|academy|school|force|trust"
        r"|council|provider|hospital|authority|department)|<B>(?:'s (?:<S>|services?|\w+ services))?|<S>"
        r"|[Ii]t|[Tt]hey))(?P<between> (?:still |now |also |overall |previously |once |then |both |formerly |has |had "
        r")*)<grade:G>",
        ("The service requires improvement in all three areas", "Dunley Lodge previously required improvement"),
    ),
    Rule(
        "move",
        "a grade went, fell, rose, was changed from one to another",
        rf"(?P<verb>(?<!\w)(?:upgrad|downgrad|regrad|re-?rat|went|gone|going|go(?:es)? |mov|rose|ris|improv"
        rf"|f[ae]ll|drop|slip|rais|lift|lower|jump|climb|chang|taken|took|bump|progress|declin|deteriorat|turn"
        rf"|journey|transform|reduc|cut |revis|demot|promot|up |down |slid|plung|plummet|advanc|step|switch|transition"
        rf"|slump|tumbl|s[au]nk|soar|put(?= (?:[^.;<!G>]{{1,40}} )?(?:up|down) from )|bounc|recover|crash)[a-z]*)"
        rf"(?P<between>[^.;<!G>]{{0,120}}?) ?from (?:an? |the |its |being |previous |previously |rated "
        rf"|overall |rating of |grade of |judgement of "
        rf"|{NOUN} of )*<old:G>(?: {NOUN})?(?P<oldwhen>(?: overall)?(?:,? \(?(?:(?:(?:given|made|received|awarded"
        rf"|as it was|back) )?(?:in|of|from|since|that was|which was) )?<oldday:D>\)?,?)?)"
        rf"(?: overall)? (?:up |down |straight |all the way )*to (?:an? |the |being |rated |overall "
        rf"|rating of |{NOUN} of )*<grade:G>",
        (
            "the service went from inadequate to good",
            "was upgraded from C3 to C2",
            "went from a rating of inadequate in 2018 to good last year",
        ),
    ),
    Rule(
        "gave way",
        "a grade of before gives way to another, becomes or is replaced by it",
        rf"(?P<verb>(?<!\w)(?i:the|its|their|an?|that))(?P<between> (?:overall |old |former |previous )?)<old:G>"
        rf"(?: {NOUN})?(?: (?:of|from|in) <oldday:D>)?,? (?:has |have |had )?(?:(?:given|gives?|gave|makes?|made)"
        rf" way (?:to|for)|(?:become|became|becomes)|turn(?:s|ed) (?:in)?to|(?:been |was |is )?(?:replaced|followed|"
        rf"succeeded) by) (?:an? )?<grade:G>",
        ("the good of 2018 gives way to requires improvement",),
    ),
    Rule(
        "moved to, from",
        "a grade was raised or lowered to one from another",
        rf"(?P<verb>(?<!\w)(?:upgrad|downgrad|regrad|re-?grad|re-?rat|rais|lift|lower|mov|improv|rose|ris|drop|fell"
        rf"|f[ae]ll|slipp"
        rf"|demot|promot|reduc|bump|went|chang)[a-z]*)(?P<between> [^.;,<!G>]{{0,60}}?)to (?:an? |being |rated "
        rf"|overall )*<grade:G>(?: {NOUN})?(?: overall)?(?:,? (?:on |in )?<D>)?,? from (?:an? |its |the |being "
        rf"|previous |{NOUN} of )*<old:G>",
        ("was regraded to V2 from V1",),
    ),
    Rule(
        "moved to",
        "a grade was raised or lowered to another, the former unsaid",
        r"(?P<verb>(?<!\w)(?:upgrad|downgrad|regrad|re-?grad|rais|lift|lower|mov|improv|rose|ris|drop|fell"
        r"|fall|slipp|demot|promot|reduc|bump|slid|climb|jump|s[au]nk|plung|plummet|crash|gone (?:up|down)|went (?:up"
        r"|down)|goes (?:up|down))[a-z]*)(?P<between> [^.;,<!G>]{0,60}?)to (?:an? |being |rated |overall )*<grade:G>",
        ("was upgraded to requires improvement last autumn",),
    ),
    Rule(
        "moved from",
        "a body or an area has left a grade, and what it has now is said elsewhere",
        r"(?P<verb>(?<!\w)(?:slipp|f[ae]ll|rose|ris|dropp|climb|declin|deteriorat|improv|recover|slid|slumped|tumbl|s[au]nk"
        r"|bounc|(?:c[ao]me|gone|went|moved|is|are|was|were)(?: back| right| now)? (?:up|down)(?= )|worsen)[a-z]*)"
        rf"(?P<between>(?: back| up| down| again| slightly| a (?:grade|notch|rung)| (?:one|{NUMERALS}) "
        r"(?:grades|notches|rungs)){0,2}) from "
        r"(?:an? |its |the |being |rated |previous |earlier |overall |rating of |judgement of )*<grade:G>"
        r"(?![^.;<!G>]{0,60} to (?:an? |being |rated |overall )*<G>)",
        ("Investigating crime has slipped from adequate", "well-led is down a notch from good"),
    ),
    Rule(
        "rating of",
        "a noun of grading names the grade",
        rf"(?P<verb>(?<!\w)(?:(?P<kind>[\w’'-]+) )?(?<!\w){NOUN})(?P<between>(?: (?:for|on)"
        rf" (?P<area>[^.;<!G>]{{2,70}}?))?(?: overall)?(?:,? (?:in |of )?<D>,?)?(?: by <B>| as follows"
        rf"| from <B>)?) ?(?:of|as|is|was|were|remains|remained|(?:stands|stood|stays|stayed"
        rf"|remains|remained|is now|is still) at|(?:stays|stayed|remains|remained|is|was)"
        rf" (?:the same|unchanged|unaltered|unaffected|where it was),?(?: at| as| on)|stays|stayed|has been"
        rf"|had been|:|,|came out as|which is|which was)"
        rf" (?:an? |overall |still |now |currently |again |unchanged at |only |just |also "
        r"|likewise |similarly )*<grade:G>",
        (
            "an overall rating of ‘Good’",
            "a judgement of good for overall effectiveness",
            "The overall rating for the trust stays the same, at good",
        ),
    ),
    Rule(
        "outcome",
        "the outcome or the result of an inspection was a grade",
        r"(?P<verb>(?<!\w)(?:overall|inspection|final|headline|inspection's|inspectors'|Ofsted|<B>(?:'s)?) "
        r"(?:inspection )?"
        r"(?:outcome|result|finding|conclusion|effectiveness|performance|quality))(?P<between>(?: of the (?:service"
        r"|inspection|home|school))?(?:,? (?:in |of )?<D>,?)?) (?:was|is|were|remains|remained|has been)"
        r" (?:an? |overall |still |now |again |that (?:it|the \w+) (?:was|is) )*<grade:G>",
        ("The overall outcome was Good",),
    ),
    Rule(
        "grade as an epithet",
        "a grade stands before a noun of grading, as something given, had, kept or lost",
        rf"(?P<lead>(?<!\w)(?:(?:the|its|their|this|that|our|<B>(?:'s?)?|<S>(?:'s?)?|whose|previous|latest"
        rf"|last|after|following|with|despite|since|over|given|gave|gives|giving|handed|hands?|awarded|awards?"
        rf"|receiv\w+|get|gets|got|getting|secur\w+|achiev\w+|earn\w+|land\w+|retain\w+|ke(?:ep|eps|pt)"
        rf"|maintain\w+|issued|confirmed|slapped|won|wins|had|has|have|hold|holds|held|celebrat\w+|an?|overall"
        rf"|second|third|consecutive|first|new|straight|damning|shock|highest|top|another|clean|current|former"
        rf"|old|original|initial|existing|same|full|<D>),? )+)"
        rf"<grade:G>(?:/<next:G>)?(?P<between>,?(?: overall| assurance| Ofsted| <B>| <S>| inspection| <D>| consumer"
        rf"| regulatory)*) (?P<verb>{NOUN})(?!\w)",
        (
            "the inadequate rating the council was given by Ofsted in December",
            "keeps its G1 grade for governance",
            "shut down after ‘inadequate’ rating",
        ),
    ),
    Rule(
        "given",
        "a grade in quotation marks, or a code, is handed to a body",
        r"(?P<verb>(?<!\w)(?:given|gave|gives|handed|hands|awarded|awards|receiv(?:ed|es)|gets?|got|secured"
        r"|secures|achiev(?:ed|es)|earn(?:ed|s)|retain(?:ed|s)|keeps?|kept|maintain(?:ed|s)|scored|scores"
        r"|landed|lands|held|holds?|ha(?:s|ve|d)(?: had)?|carr(?:y|ies|ied)|scrap(?:ed|es)|merit(?:ed|s)|picked up"
        r"|bagged|collected|managed|drew|draws|netted|clinched|(?:came|walked) away with))"
        r"(?P<between> (?:<B> |the (?:\w+ )?|its? |an? |overall |their |straight |another |<S> |only "
        r"|just ){0,4}?)<grade:G>(?! (?:marks?|reviews?|feedback|advice|support|care|standing|news|value))",
        ("Council handed C3 after missing checks", "received ‘Good’ in every area"),
    ),
    Rule(
        "grade that was given",
        "a grade that somebody gave or was given, told as something known",
        rf"(?P<verb>(?<!\w)(?:the|its|their|that|this|an?|at|as|with|of|to|on|is|was|stays?|remains?|keeps?|an? "
        rf"overall))"
        rf"(?P<between>(?: overall)? )<grade:G>(?=(?: {NOUN})?(?:,? (?:an?|the) (?:\w+ )?{NOUN})?,? (?:(?:that |which "
        rf")?(?:(?:the )?<B>"
        rf"|it|they|we|inspectors|the \w+)(?: (?:has|have|had|was|were|been|first|last|also))* (?:gave|given|awarded"
        rf"|handed|received|got|earned|secured|achieved|issued|held|had|kept|carried|won|gained|picked up)|(?:given"
        rf"|awarded|handed|issued) (?:to|by|in|last|on|at))(?!\w))",
        ("still carries the requires improvement that it was given", "at good, the rating we were given in March"),
    ),
    Rule(
        "named area",
        "an area and its grade, in a list within a sentence",
        r"(?P<verb>(?:^|[;:,.(] ?|and |[a-z]: )(?P<area>[^;:,.–—(<!G>]{3,110}?) ?(?::|–|—|-"
        r"|\() ?)(?P<between>)<grade:G>(?=[;,.)]|$| and)",
        ("overall effectiveness – good; quality of education – good",),
    ),
    Rule(
        "in their eyes",
        "somebody is so in the view of an inspectorate, which is said behind the grade",
        r"(?P<verb>(?<!\w)(?:is|are|was|were|remains?|remained|stays?|stayed)? ?)(?P<between>(?:,|still|now|only|also"
        r"| )*)<grade:G>(?=(?: overall)?,? (?:in (?:the )?<B>'s? (?:eyes|view|opinion|books?|judgement|estimation)"
        r"|in the (?:eyes|view|opinion|books|judgement|estimation) of (?:the )?<B>|according to (?:the )?<B>"
        r"|(?:as )?far as (?:the )?<B> is concerned|by (?:the )?<B>'s (?:lights|reckoning|yardstick))(?!\w))",
        ("outstanding in the eyes of Ofsted", "good according to the commission"),
    ),
    Rule(
        "next body",
        "a further body and its grade, behind another one and its",
        r"(?P<verb>(?:[,;]|(?<!\w)(?:and|while|whilst|but|with|whereas))(?: the)? <B>)(?P<between>,? (?:(?:as|at|on|to"
        r"|a|an|was|is|got|only|overall|rated|judged|graded) )*)<grade:G>",
        ("rated Dunley Lodge good and Elm House "
         "inadequate", "put Dunley Lodge down as good and Elm House as inadequate"),
    ),
    Rule(
        "state",
        "a body is, was, has been or remains so, and the passage reports a grade",
        rf"(?P<verb>(?<!\w)(?:is|are|was|were|has been|have been|had been|continue[sd]? to be|remains?|remained|stays?"
        rf"|stayed|stands?|stood|(?:c[ao]mes?|emerge[sd]?)(?: out)?(?= (?:\w+ )?as <G>))(?: no longer)?"
        rf"(?: at(?= <G>))?|(?:(?<= and )|(?<= but ))now(?= <G>))"
        rf"(?P<between> {ADVERB}(?:as )?(?:rated )?(?:to be )?)<grade:G>",
        ("had been inadequate since 2020", "Overall we come out as ‘Good’", "are now inadequate for safety"),
    ),
    Rule(
        "outcomes",
        "outcomes in the area that the paragraph opens with were so, in the words of an inspectorate that grades these",
        r"(?P<verb>(?<!\w)[Oo]utcomes(?: for (?:[a-z]+ ){1,2}?)? ?(?:were|are|was|remained|remain|had been))"
        r"(?P<between> (?:still |now |only |again |also |therefore )*)<grade:G>",
        ("we found that outcomes for prisoners were good against this healthy prison test",),
    ),
)
