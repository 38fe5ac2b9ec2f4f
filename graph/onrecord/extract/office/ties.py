"""How texts tie a post to the subject of a verb: is, became, serves as, chairs, leads, retires as."""

from __future__ import annotations

from onrecord.extract.office.grammar import AT, PERSON, WHOSE
from onrecord.extract.scene import Rule
from onrecord.numbers import NUMERALS

_ADVERBS = (
    r"(?: (?:now|most recently|last|today|yesterday|<D>|at present|presently|at the moment|at the time|for the time "
    r"being|meanwhile|also|currently|previously|formerly|later|then|still|once|himself|herself|already|recently"
    r"|until <D>|since <D>|from <D>|in <D>|until then|since then|until(?= <T>)|(?:until|since|from) that \w+"
    r"|both|briefly|initially|temporarily|currently the|for \w+ years))*"
)
_BEHIND = rf"{WHOSE}<post:T>(?!,? <P>|: <P>| to (?:go|leave|resign|quit|step|be|have|hold|lose)\b){AT}"
_MATTER = (
    r"(?:(?:the |its |their |our |a )?(?:<owner:B>'s? )?(?P<matter>(?!(?:[Hh]is|[Hh]er|[Mm]y) )(?:own |opposition "
    r")?(?:(?:[\w'’&-]+|<SB>) ){0,6}?(?:<organ:O>"
    r"|\w*(?:group|party|team|service|services|committee|board|panel|authority|partnership|administration"
    r"|opposition|cabinet|council|executive|association|society|commission|assembly"
    r"|department|division|directorate|unit|union|branch|inquiry|review|taskforce|forum|home|school|hub"
    r"|fund|agency|bank|charity|university|firm|company|ministry|institute|regulator|watchdog"
    r"|scrutiny|planning|licensing|governors|trustees|Conservatives|Tories|Liberal Democrats|Lib Dems|Greens"
    r"|independents|campus|Board|Panel|Partnership|Corporation)"
    r"(?: of (?:trustees|governors|directors|management|visitors))?))"
    r"(?! (?:(?:[\w'’&-]+|<SB>) ){0,2}(?:group|party|team|committee|board|panel|partnership|service)\b)|"
    r"(?:the )?<org:B>|(?P<place>(?:[Tt]he )?[A-Z][\w'’-]+(?:(?: and| &)? [A-Z][\w'’-]+){0,3})(?=,|\.| and"
    r" (?![A-Z])| on | for | in | until | since | from ))(?![\w-]|'s|’s)(?! <P>)"
)
#: `ceased to be`: whoever did so is it no more, which the rule of his going tells.
_NOT_CEASED = "".join(rf"(?<!{verb} )(?<!{verb} to )" for verb in ("cease", "ceased", "ceases", "ceasing"))

RULES: tuple[Rule, ...] = (
    Rule(
        "previous posts",
        "what somebody's previous posts include was held by him once",
        r"(?:(?<!\w)(?P<pronoun>[Hh]is|[Hh]er)|<person:P>'s) (?P<verb>(?:previous|past|earlier|former|prior"
        r"|most recent|last) (?:[\w-]+ ){0,2}?(?:roles?|posts?|positions?|jobs?|appointments?)(?: have| has)?"
        rf" (?:includ(?:e|es|ed)|been|was|were)(?: (?:time|a spell|spells|that of|as|being)){{0,2}}) {_BEHIND}",
        (
            "His previous roles include head of audit at Dunley Council",
            "Ann Example's last post was treasurer of Dunley Council",
        ),
    ),
    Rule(
        "post as a predicate",
        "forms of `be` and `become` tie a post to their subject",
        rf"(?<=[ ,(]){_NOT_CEASED}(?P<verb>(?:(?:has|have|had|will|would|is|are|was|were|agreed|due|set|expected"
        r"|continues|continued|chosen|going|also|now|then|still|already|himself|herself) (?:also |now |then |still"
        r" )*)*?"
        r"(?:to )?(?:been|be|become|is|was|are|were|became|becomes|becoming|being|remains?|remained|remaining|stays?"
        rf"|stayed){_ADVERBS}(?: (?:appointed|named|elected|re-elected|made|confirmed|chosen|on))?{_ADVERBS}"
        rf"(?: as| to be| in (?:post|office) as)?) {_BEHIND}",
        (
            "Ms Example is Director of Operations at Dunley Council",
            "Dr Example, who became director of housing in January",
        ),
    ),
    Rule(
        "serves as",
        "`as` behind a verb of serving, acting or going on says what somebody does",
        r"(?<=[ ,])(?P<verb>(?:(?:will|to|has|had|is|was|been|who|agreed to|due to|be|also|now|then|continues? to"
        r"|continued to) )*"
        r"(?:serv(?:e|es|ed|ing)|act(?:s|ed|ing)?|work(?:s|ed|ing)?|continu(?:e|es|ed|ing)|stay(?:s|ed|ing)?(?:"
        r" on)?|remain(?:s|ed|ing)?"
        r"|stand(?:s|ing)? in|stood in|step(?:s|ped|ping)? (?:up|in)|fill(?:s|ed|ing)? in|cover(?:s|ed|ing)?"
        r"|(?:put in|spent|did|enjoyed|completed)(?: \w+){1,4}|speak(?:s|ing)?|spoke|doubl(?:es|ed|ing)(?: up)?"
        r"|practis(?:es|ed)|sits?|sat|employed|engaged|registered|retained|drafted in"
        r"|brought in|seconded|deputis(?:es|ed|ing)|act(?:s|ed|ing)? up|officiat(?:es|ed|ing)|installed)"
        r"(?: (?:on an? (?:interim|temporary|acting|voluntary|part-time|permanent) basis|temporarily|both"
        rf"|(?:{NUMERALS}|\w+) (?:\w+ )?(?:terms?|spells?|stints?|seasons?)|for (?:\w+ )+?years"
        rf"|as well|at (?:the )?<B>|there|here|on (?:(?:the|our|its) )?(?:<BO>|board)|with (?:the )?<B>"
        r"|in (?:post|office)|until <D>|since <D>|from <D>))*,? as) "
        rf"{_BEHIND}",
        ("Mr Example will act as director from 1 July", "Ann Example served as leader of the council until 2019"),
    ),
    Rule(
        "takes on the post",
        "who takes on or holds the post, the job or the duties of something is it",
        r"(?<=[ ,])(?P<verb>(?:(?:has|had|have|will|also|now) )*(?:(?:take|takes|took|taken|taking|step|steps"
        r"|stepped|stepping|move|moved|moves) (?:on|over|up|into)|holds|held|holding|has held|fills|filled"
        r"|occupies|occupied)"
        r"(?:(?: (?:the|a|an|extra|additional|new|added|further))* (?:job|role|post|office|title|duties"
        rf"|responsibilities|work|position)s?(?: of| as)| as| the (?:post|role|job) of)) {_BEHIND}",
        (
            "Ann Example, who has taken on the extra job of improvement lead",
            "Bob Example held the post of director of finance",
        ),
    ),
    Rule(
        "leaves as",
        "who retires, resigns or steps down as something holds it until then",
        r"(?<=[ ,])(?P<verb>(?:(?:will|is to|to|has|had|is|was|who|also|now|then|today|yesterday|would) )*"
        r"(?:retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|quit(?:s|ting)?|(?:step|stand)(?:s|ped|ing|ping)? (?:down|aside)"
        r"|stood down|le(?:ave|aves|aving|ft)|bow(?:s|ed|ing) out)(?: (?:in|on|at) (?:the )?(?:end of )?<D>| <D>| "
        rf"yesterday| today)?,? as) {_BEHIND}",
        ("Ann Example will retire as chief constable of Dunshire in the autumn.",),
    ),
    Rule(
        "from one post to another",
        "`from head of planning at A to director at B`: the first post is left for the second",
        rf"(?<=[ ,(])(?P<verb>from)(?= [^.;\n]{{3,120}}? to (?:[\w'’-]+ ){{0,3}}?<T>) (?:being )?"
        rf"{WHOSE}<post:T>{AT}(?=,? (?:(?:in|on) <D>,? )?to\b)",
        ("Ann Example moves from head of finance at Tarnbay Council to director of place at Dunley Council",),
    ),
    Rule(
        "combines posts",
        "a second job that is done beside one's own is done for a time",
        r"(?<=[ ,])(?P<verb>(?:(?:is|was|has been|will be|will) )?(?:combin|doubl|juggl|cover)(?:e|es|ed|ing)(?:"
        rf" [^.;\n]{{0,60}}?)? (?:that|those|the (?:job|role|post|duties|work)s?) of) {_BEHIND}",
        ("Ann Example is combining her own job with that of chief nurse until Easter",),
    ),
    Rule(
        "time as",
        "`after a spell as`, `in her role as`, `his job there as`: a noun of time or place ties the post to the"
        " clause's subject",
        r"(?P<verb>(?:[Aa]fter|[Ff]ollowing) (?:[\w-]+ ){1,5}?as|[Hh]aving (?:\w+ )?(?:been|served as|worked"
        r" as)|[Aa]fter"
        r" (?:serving|working|acting) as|(?:[Ii]n )?(?:his|her) (?:\w+ )?(?:role|capacity|position|job|post|time"
        rf"|days|spell|tenure|term)(?: there| here| at <B>)? as|declar(?:es|ed) [^.;\n]{{2,60}}? as) {_BEHIND}",
        (
            "who became director in January after a spell as acting director",
            "Cllr Example declared an interest as a governor of Dunley Primary School",
        ),
    ),
    Rule(
        "post said as a verb",
        "who leads, chairs, heads or manages a group, a committee or a service holds the post of it",
        r"(?<=[ ,(])(?P<verb>(?:(?:has|had|have|will|to|is|was|been|also|now|then|currently|still|jointly|normally"
        r"|usually|previously|formerly"
        r"|temporarily|both|once|today|now also|until recently|until <D>|since <D>) )*(?:co-)?(?:leads?|led|leading"
        r"|chairs?"
        r"|convenes(?! (?:[a-z][\w'’-]* ){0,3}(?:meetings?|sessions?|talks|conferences?|seminars?|workshops?)\b)"
        rf"|chaired|chairing|heads?|headed|heading|manages?|managed|managing|vice-chairs?|vice-chaired)(?: up)?) "
        rf"{_MATTER}",
        ("Cllr Example, who chairs the scrutiny committee, said", "Cllr Example, who leads the Green group, said",
         "Cllr Example, who convenes the licensing board, said"),
    ),
    Rule(
        "heads it",
        "who heads or chairs what was just spoken of",
        r"(?<=[ ,])(?P<verb>(?:(?:who|now|also|still) )*(?:chairs|heads)) it\b",
        ("Ann Example, who heads it, pressed for more",),
    ),
    Rule(
        "which somebody chairs",
        "the relative clause: `at Health Scrutiny, which she chairs`, `the board that Ann Example leads`",
        r"(?P<matter>(?:<organ:O>|(?:[A-Z][\w'’&-]+(?: (?:and|&|of|for))? ?){1,6}(?<! )|(?:[\w'’&-]+ ){0,3}(?:board"
        r"|panel|committee"
        r"|group|forum|taskforce|partnership|commission|inquiry))),? (?:which|that) (?:(?P<pronoun>he|she)|<person:P>)"
        r" (?:now |also |still )?(?P<verb>chairs|chaired|leads|led|heads|headed)\b",
        ("Cllr Example will take it at the health board, which she chairs",),
    ),
    Rule(
        "in the chair",
        "who is in the chair is the chair",
        rf"{PERSON}(?:,| was| is|) (?P<verb>in the) <post:T>(?! of)",
        ("Sir Bob Example KCVO, in the chair since 2021, said",),
    ),
    Rule(
        "portfolio",
        "who has or holds the portfolio of something is its portfolio holder",
        r"(?<=[ ,])(?P<verb>(?:has|have|had|holds?|held|takes?|took|picks? up|picked up)(?: (?:had|held|on|over"
        r"|up))?) (?:the|her|his|its) (?P<matter>(?:(?:[\w'’&-]+|<S>) ){1,4}?)(?P<noun>portfolio)\b",
        ("Cllr Example, who has had the adults' portfolio since May",),
    ),
    Rule(
        "chaired by",
        "the passive: whom a board, a committee or an inquiry is chaired by is its chair",
        r"\b(?:the |its |their |our |an? |The |An? |new )*(?:<owner:B>'s )?"
        r"(?:(?P<matter>(?:(?!(?:an?|the|its|their)\b)[\w'’&-]+ ){0,4}?"
        r"(?:<organ:O>|\w*(?:board|panel|committee|inquiry|review|commission|group|forum|taskforce"
        r"|partnership))(?: of (?:trustees|governors|directors|management|visitors))?)|<org:B>)"
        r",? (?:(?:which|that) )?(?:is to be |is |was |will be |has been |being |to be )?(?:independently |jointly "
        r"|now "
        r"|previously )*(?P<verb>co-chaired|chaired|vice-chaired"
        r"|(?:(?<=group is )|(?<=group is now )|(?<=group was ))led)"
        r"(?: (?:since|from) (?:the |early |late )*<since:D>"
        rf"| for [\w ]{{2,24}} years)? by (?:the )?(?:<T>,? )?{PERSON}",
        ("An improvement board chaired by Dame Ann Example will meet monthly",),
    ),
    Rule(
        "under the chairmanship of",
        "a committee that meets under somebody's chairmanship is chaired by that person",
        r"(?<![\w'’-])(?P<matter>(?:(?!(?:an?|the|its|their|our|your)\b)[\w'’&-]+ ){0,6}?(?:<organ:O>"
        r"|\w*(?:[Bb]oard|[Pp]anel"
        r"|[Cc]ommittee|[Ii]nquiry|[Rr]eview|[Cc]ommission|[Gg]roup|[Ff]orum|[Tt]askforce|[Pp]artnership)))"
        rf",? (?P<verb>under the (?:\w+ )?chairmanship) of (?:the )?(?:<T>,? )?{PERSON}",
        ("It went to the scrutiny panel under the chairmanship of Cllr Bob Roe.",),
    ),
    Rule(
        "run by",
        "the passive of running, with `as` behind it: what a service is run by somebody as",
        rf"(?<=[ ,])(?P<verb>(?:has been|have been|is|was|had been|is being) (?:\w+ )?(?:run|led|managed|headed"
        rf"|overseen|covered))(?: (?:since|from) (?:the |early |late |mid-)*<since:D>)?"
        rf"(?:,? on an? \w+ basis,?)? by (?:the )?{PERSON}(?:,? on an? \w+ basis,?)?,? as {_BEHIND}",
        ("The service has been run since June by Bob Roe, on a temporary basis, as head of housing.",),
    ),
    Rule(
        "has in the chair",
        "a board that has somebody in the chair is chaired by that person",
        r"(?P<matter>(?:<organ:O>|(?:[A-Z][\w'’&-]+ ){1,5}(?:Board|Panel|Committee|Partnership|Commission|Forum)"
        r"|(?:[\w'’-]+"
        r" ){1,3}(?:board|panel|committee|partnership|inquiry|commission))),? (?:now |still |also )?(?:has|had|with"
        r"|finds) "
        rf"(?:the )?(?:<T>,? )?{PERSON}(?:, [^.;\n]{{2,90}}?,)? (?:back |still |now )?(?P<verb>in the) <post:T>(?! of)",
        ("The Dunley Board has Sir Bob Example, once a judge, in the chair.",),
    ),
    Rule(
        "time in that post",
        "`after ten months as interim`: the post just named, held for a time before",
        r"(?<= )(?P<verb>after (?:[\w-]+ ){1,5}as|having been|having served as) (?P<state>interim|acting|the"
        r" interim|a temporary)(?= ?[,.;)]|\n|$| and )",
        ("who was confirmed as Director of Housing in March after ten months as interim, said",),
    ),
    Rule(
        "somebody's time as",
        "a possessive in front of a noun of time or place: `Ann Example's term as chair`",
        r"<person:P>'s? (?P<verb>(?:\w+ )?(?:time|term|tenure|spell|years|days|role|work|position|job|contract"
        rf"|stint|secondment|service)(?: of office)?(?: here| there)? as) {_BEHIND}",
        ("Ann Example's contract as interim director ends on 30 September",),
    ),
    Rule(
        "says the former",
        "a former post with no name beside it, of whoever speaks: `says the former permanent secretary`",
        rf"(?<=[\s”\"’'])(?P<verb>(?:said|says|added|adds|wrote|insisted|joked|explained|recalled|recalls)) the "
        rf"<post:T>(?!,? <P>){AT}(?=[.,;:]|\n|$)",
        ("“I am a gardener now,” says the former permanent secretary.",),
    ),
    Rule(
        "the former says",
        "a former post as the subject of a verb of saying: of whom the paragraph before speaks",
        rf"(?:(?<=\n)|(?<=[.”\"] ))The <post:T>{AT} (?P<verb>said|says|told|added|adds|insisted|joked|recalled"
        rf"|explained)\b",
        ("Ann Example will retire. The former president of the guild said it was time.",),
    ),
    Rule(
        "member of parliament",
        "`MP for` somewhere is a post, not letters behind a name",
        r"(?<=[ ,])(?P<verb>(?:is|was|has been|became|remains)(?: now| then| also)*) (?:the |an? )?(?:(?:Labour"
        r"|Conservative|Liberal Democrat|Green|local) )?(?P<mp>MP|MSP|MLA|Member of Parliament)\b",
        ("Ann Example, who is now MP for Dunley",),
    ),
)
