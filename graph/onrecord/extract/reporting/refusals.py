"""What is no finding, although a frame says it: grades, recommendations, plans, and talk about the report itself."""

from __future__ import annotations

import re
from functools import cache

from onrecord.annotate import Text
from onrecord.extract.clauses.clauses import Clause
from onrecord.extract.clauses.joints import WHAT_IS
from onrecord.extract.shapes import Shapes
from onrecord.extract.spots import lowered, of_small_letters
from onrecord.numbers import NUMERALS

_CODE = re.compile(r"[CGV][1-4]\b")  #: without which, but for `had considered`, there is no such code
_GRADE_CODE = re.compile(r"\b(?:[Aa]n?|[Tt]he|from|to) ?[“\"‘]?(?:C[1-4]|[GV][1-4])\b|\bhad considered\b")
_GRADE = re.compile(
    r"\b(?:rated|graded|(?<!felt )(?<!feel )(?<!feels )judged(?! [“\"‘'](?!(?:outstanding|good|adequate|inadequate"
    r"|requires"
    r" improvement|weak|very good|excellent|unsatisfactory)[”\"’']))|downgraded|upgraded|require[sd]? improvement"
    r"|requiring improvement|special measures|rating of|grade of|judgement of)\b"
    r"|[“\"‘'](?:outstanding|good|adequate|inadequate|requires improvement|weak|very good|excellent|"
    r"unsatisfactory)[”\"’']"
    r"|\b(?:is|are|was|were|be|been|remains?|remained)(?: now| again| also| still)? (?:inadequate|outstanding|"
    r"adequate)(?: for\b(?! (?:an?|this|its|their|our)\b| the (?:short|medium|long|time|size|needs?|purpose"
    r"|risks?|task|year))| overall\b| at\b|[,.]?$)"
    r"|\bto be (?:inadequate|outstanding|good|adequate|weak|unsatisfactory|satisfactory|excellent|very good|poor)\b"
    r"|\bfrom (?:inadequate|weak|poor|unsatisfactory|adequate|satisfactory|good|requires improvement|requiring "
    r"improvement) to\b"
    r"|\b(?:slipped|gone|went|come|came|moved|risen|rose|climbed|dropped|fallen|fell|improved|up|down|back)(?: up| down"
    r"| back| again)* from (?:a |an )?(?:inadequate|weak|poor|unsatisfactory|adequate|satisfactory|good|outstanding"
    rf"|requires improvement)(?=[,.;]|$| (?:last|in|at|{NUMERALS}|since)\b)"
    r"|\b[1-6] \((?:very good|good|excellent|adequate|weak|unsatisfactory|satisfactory)\)|\bas [CGV][1-4]\b"
    r"|\b(?:f[ae]ll|falls|fallen|is|are|was|were|being|gone|went|come|came) below (?:good|adequate"
    r"|satisfactory|requires improvement)\b"
    r"|\bin the eyes of (?:ofsted|estyn|cqc|the (?:inspect\w+|watchdog|regulator))\b"
    r"|\bbeen (?:found |called )?(?:good|outstanding|inadequate|adequate|weak|excellent)(?: (?:since|until|in|for)\b|$)"
    r"|^(?:it|they|these|those|this)(?: all| both)? (?:is|are|was|were|had been|has been) (?:good|outstanding"
    r"|inadequate)$"
    r"|\b(?:left|gone|remains?|remained|went|goes|is|are|was|were) (?:un(?:graded|rated)|without an? (?:grade"
    r"|rating))\b"
    r"|\b(?:is|are|was|were|be|been)(?: now| still| once| also)? (?:outstanding|good|inadequate|adequate) (?:(?:only"
    rf"|just|as recently as|back) )*(?:(?:{NUMERALS}|\d|a few|some) (?:years|months|inspections)"
    r"|last (?:time|year)|(?:in|since|until|by) (?:19|20)\d\d|the (?:year|time) before)"
    r"|\b(?:close to|short of|far from|nowhere near) (?:good|outstanding|inadequate|adequate)\b|\bdown as (?:good"
    r"|outstanding|inadequate|adequate)|\b(?:us|it|them|her|him|you) (?:good|outstanding|inadequate|adequate)\b(?! at)"
    r"|\b(?:put|puts|placed|places|scored|scores) [^,.;]{2,60}? (?:at|as|in) [“‘\"]?(?:good|outstanding|inadequate"
    r"|adequate)\b|\b(?:gets?|got|given|gave|awarded|earned|earns|won|wins|has|have|had) an? (?:outstanding|good"
    r"|inadequate|adequate)(?=[,.;]|$| (?:for|in|on|at|from|again|overall|this|last)\b)"
    r"|\b(?:full|substantial|significant|reasonable|moderate|adequate|limited|partial|minimal) assurance\b(?! that)"
    r"|\bevaluated as\b|\b(?:makes?|made|marks?|marked) [^,;.]{3,60}? (?:good|outstanding|inadequate|adequate)"
    r" (?:at|for|overall|in)\b"
    r"|\b(?:gone|go|goes|went|moved|moves|climbed|climbs|dropped|drops|slipped|slips|fell|falls|fallen|jumped|jumps"
    rf"|leapt|risen|rose|up|down) (?:up |down )?(?:by )?(?:an?|one|{NUMERALS}) (?:whole |full )?(?:rungs?|notch(?:es)?"
    r"|grades?|bands?|tiers?)\b|\b(?:good|outstanding|inadequate|improvement) (?:for|at) being\b", re.IGNORECASE)
#: `..., two years after it was rated inadequate` dates a finding and is none.
_ASIDE = re.compile(r", (?:[\w-]+ ){0,4}(?:after|since|before|when|which|who) ")
_OWN_GRADE = re.compile(r"\bown (?:grade|grading|judgement|rating)", re.IGNORECASE)
_ADVICE = re.compile(r"\b(?:must"
                     r"|(?<!as they )(?<!as it )(?<!than they )(?<!than it )(?<!what pupils )(?<!what children )"
                     r"(?<!what staff )(?<!what they )(?<!when they )(?<!how they )(?<!what learners )"
                     r"(?:should|ought to)(?!(?: \w+)? have (?:been|\w+ed|known|done|taken|made|seen"
                     r"|gone)\b)|shall|recommend(?:s|ed|ing)?|stopped short of|urge[sd]?|needs? to "
                     r"be(?: \w+ly)? (?:\w+ed|left|kept|given|told|sent|brought|made|done|taken|seen|found|held|put|set"
                     r"|built|shown|written|drawn|met|heard|paid|in post)\b|be (?:appointed|stripped|recommended))\b"
                     r"|\b(?:(?:is|are|was|were|been)(?: now| also)? (?:required|instructed|obliged)"
                     r"|has(?: now| also)? been (?:told|ordered|urged|asked)) to\b"
                     r"|\b(?:requires?|required|asks?|asked|orders?|ordered|tells?|told) us to\b"
                     r"|\b[Ii]t (?:is|was)(?: also| therefore| now)? (?:essential|vital|imperative|crucial) (?:that"
                     r"|for)\b|\b(?:advice|instruction|suggestion|request)s?(?:,| is| was| are| were)? to\b"
                     r"|\b(?:has|have) (?:been given )?until [^,.;]{3,40}? to\b"
                     r"|\b(?:its|their|his|her|the|our|my) (?:\w+ )?(?:advice|order|suggestion|remedy|instruction"
                     r"|demand) (?:is|was) (?:that|for)\b|^it is(?: now)? for [^,.;]{2,60}? to \w|\bobliges\b"
                     r"|^(?:s?he|it|they)(?: \w+ly| also| then| further)* (?:advise[sd]?|counsel(?:s|led)|call(?:s|ed) "
                     r"(?:up)?on) [^,;]{2,60}? to\b"
                     r"|, (?:the )?(?:\w+ )?(?:ombudsman|regulator|watchdog|commissioner|inspect\w+|auditors?|he|she|it"
                     r"|they) (?:has |have |had )?(?:ordered|orders|advises?|advised|directs?|directed|instructs?"
                     r"|instructed|demands?|demanded|insists?|insisted)$",
                     re.IGNORECASE)
#: Read without what stands beside: a relative clause, `, inspectors said,`.
_OF_MAIN = ("advice", "inspectors")
_CASED = ("course",)  #: read in its own letters: who runs what has a capital
_BESIDE = re.compile(r", which [^,;]*")
#: `the way skills should be taught`, `why this needs to be addressed`: nobody is told to do so.
_HOW = re.compile(r"\b(?:how|why|when|what|whether|the way)(?! (?:is|are|was|were)\b) (?:[\w’'-]+ ){1,6}?(?:should|must"
                  r"|needs? to be)\b[^,;]*")
_SAID = re.compile(r", (?:[\w’'-]+ ){1,5}(?:said|says|say|found|find|wrote|noted|note|added|thought|concluded"
                   r"|felt)(?=,)")
#: At the main verb: what is to come.
#: What will go wrong is found already (`reserves would run out by May`), as is what nobody would do (`they would never
#: hesitate to ask`): that is how they feel.
_FUTURE = re.compile(r"(?:(?:will|would)(?! (?:soon |probably |likely |all )?(?:be (?:gone|exhausted|empty"
                     r"|used up|spent|short|insolvent|overspent)|(?:not|never) (?:dream|hesitate|swap|think twice|want"
                     r"|wish|cover|last|meet|survive|balance|stretch"
                     r"|suffice|be (?:enough|met|covered|sufficient))|fall|run out|run short|exceed|miss|breach|fail"
                     r"|overspend|struggle|worsen|rise|drop|grow|not be able|be unable|be exhausted)\b)|won['’]t|(?:is"
                     r"|are|was|were)(?: not|n['’]t)?(?: now| yet)? (?:expected|due|minded|planning|set) "
                     r"|plans? to|intends? to|is to|are to)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"^(?!(?:[\w’'-]+s|staff|people|children) (?:visit|report|review)\b(?! (?:is|was|has|had|will|of|by|said|found"
    r"|(?:is|was|has)n['’]t)\b))"
    r"(?:an? |the |this |that |these |our |their |its |no )?(?:(?!(?:performance|risk|monthly|weekly|quarterly|progress"
    r"|incident|budget|data|management|finance|financial|officers?|officer['’]s|officers['’]|committee|police|medical"
    r"|school|monitoring|scrutiny)\b)[\w’'-]+ )?(?:report|grade|grades|rating|ratings|"
    r"inspection|letter|judgement|review|visit|peer challenge|"
    r"findings|criticisms|conclusions|verdict)\b(?! of\b)|\b(?:in|by) the report\b"
    r"|\bformal recommendation|^nothing (?:in|here|said here|written here)\b|^(?:the|these|those) words? [“\"‘']"
    r"|\bdraft of (?:this|the|our|my) (?:letter|report|note|paper)\b"
    r"|\bno part of (?:this|the|our) (?:letter|report|notice|review|inspection)\b", re.IGNORECASE)
_COUNT = re.compile(rf"\b(?:\d+|an?|one|{NUMERALS}|several|a number of|no) (?:[\w-]+ ){{0,3}}"
                    r"(?:recommendations?|areas? (?:for|of(?! good practice| strength)|where|that|requiring|in need)"
                    r"|concerns|evaluations|gradings|priorit\w+ (?:areas?|"
                    r"actions?)(?! notice)|requirements?|actions for)\b"
                    rf"|^(?:some |about |a total of )?(?:\d+|{NUMERALS}"
                    r") (?:[\w-]+ )?(?:actions|steps|measures|proposals|remedies)$", re.IGNORECASE)
_PROCESS = re.compile(
    rf"^(?:(?:{NUMERALS}|the|his majesty['’]s|her majesty['’]s|hm|our|a team of|peer|review"
    r"|external|independent|government|inspection|task|working|scrutiny) )*(?:inspectors?|we|team|auditors|group|panel"
    r"|committee|commission|members|councillors|"
    r"reviewers|peers|(?:(?:some|several|most) )?members of the (?:[\w-]+ ){0,3}team)\b"
    r"(?: also| then| have| had| has)* (?:reviewed|looked|visited|considered|met(?! (?:real|genuine|great|much"
    r"|little|only|warm))|spoke|spent|evaluated|examined|"
    r"observed|carried|interviewed|meet|speak|visit|used|issued|published|ordered|sampled|analysed|assessed|"
    r"focused|undertook|conducted|held|heard (?:from|evidence)|took evidence|tracked|read|used|talked|listened|"
    r"scrutinised|gathered|followed|thank|are grateful|would like|were supported)\b"
    r"|^(?:this|the) (?:[\w-]+ )?(?:visit|inspection|letter|report|review|assessment|service|"
    r"evaluation)\b[^.]{0,40}? (?:was carried|was conducted|took place|summaris\w+|was the|is the|looked|"
    r"focused|considered|reviewed|covered|set[s]? out|follows|was led|was undertaken|was delivered|included|examined)\b"
    r"|^(?:I (?:am|will|would|shall|cannot|do not|make no|need not|(?:wouldn|won|shan|don|can)['’]t)|Yours|Dear|You can"
    r"|If you|We have today|Please|Thank)\b|^(?:since|at|"
    r"following) (?:the|its|their) (?:last|previous) [\w ]*inspection[^,]*, (?:inspectors|ofsted)\b"
    r"|^(?:s?he|I) (?:is|was|am|remains?|remained|feels?|felt) (?:\w+ly )?(?:confident|hopeful|optimistic|sure)\b"
    r"|^the (?:\w+ )?(?:commissioner|ombudsman|regulator) has(?: also)? (?:decided|taken account|issued|served)\b"
    r"|^(?:the |an? )?(?:[\w’'-]+ ){0,4}(?:challenge|inspection|review|assessment)s? (?:is|are) an?"
    r" (?:\w+ )?(?:review|visit|check|tool|process|way)\b"
    r"|^(?:the |its |their )?(?:intention (?:of|to)|(?:purpose|aim) of)\b"
    r"|^they (?:also )?(?:(?:spoke|talked) (?:to|with)|visited|met|interviewed|inspected)\b"
    r"|\bscored? (?:out of|from|between|on a)\b|\b\d+ per ?cent of (?:the )?complaints\b|\b(?:said to be|are|is|was"
    r"|were) hoping\b|\bmakes? (?:for )?(?:\w+ )?reading\b|\b(?:is|was)(?: not| hardly| never)? (?:a|an) (?:\w+ )?read$"
    r"|\b(?:told|warned|aware|notice|knew|know|known)\b[^.;]{0,30}?\b(?:we|inspectors|they)"
    r" were (?:coming|on \w+ way)\b|\b(?:read|interviewed|surveyed|sampled|examined|spoken to) (?:more than "
    r"|some |about )?\d[\d,]+ \w+"
    r"|^(?:they|we|inspectors|the (?:team|inspectors|report|review|auditors)|it|I) (?:did not|didn['’]t|have not"
    r"|has not|had not"
    r"|could not|never) (?:look|visit|inspect|(?<!it did not )(?<!they did not )consider"
    r"|assess|evaluate|examine|rate|grade|judge|review|investigate"
    r"|comment)\w*\b"
    r"|^nor (?:have|has|did|do) (?:we|I|it|they|inspectors) \w+|^you (?:appointed|asked|invited|commissioned|may have"
    r"|will (?:know|remember|recall|be aware)|met|told|wrote|said)\b"
    r"|^(?:the )?(?:point|report|update|letter|paper|position|matter|item|content)s? (?:was|were) (?:noted|received"
    r"|approved|agreed|accepted|welcomed|discussed)\b|\bchanged hands\b|\btells? (?:us|me) that\b|\baim(?:s|ing)? for\b"
    r"|\bfell short of (?:good|adequate|outstanding|satisfactory)\b"
    r"|^(?:much|little|plenty|a lot|lots|something|a great deal) to \w+$"
    r"|\b(?:suggest(?:s|ed)?|propose[sd]?|recommend(?:s|ed)?|ma[dk]e?s?|asked for|call(?:s|ed) for) no (?:changes?"
    r"|recommendations?)\b|^no (?:changes?|further action|comment)\b|\bnot (?:find it )?(?:necessary|needed) to\b"
    r"|\b(?:came|worked|travelled|went) with us\b|\baccompanied (?:us|inspectors)\b"
    r"|\bno (?:evidence|basis|foundation|truth|grounds) (?:for|in|behind) (?:that|this|it)\b"
    r"|^[^.;:]{3,80}, (?:the |our )?(?:[\w-]+ )?(?:inspectors|team|reviewers|auditors|peers) (?:also |then )?"
    r"(?:conducted|held|carried out|spoke|met|interviewed|visited|reviewed|sampled|spent)\b"
    r"|^the (?:news|story|position)(?: [^,;]{2,40})? (?:is|was) otherwise$"
    r"|^here (?:is|are)\b|^(?:below|above|overleaf)(?: you)? (?:is|are|will|can)\b"
    r"|^(?:an? |the |our |more |further |full |these |all )*(?:[\w-]+ )?(?:descriptions?|cop(?:y|ies)|explanations?"
    r"|details|definitions?|information|results|summary|versions?|lists?|letter|grades?|ratings?|table|scale)\b"
    r"[^,;]{0,40} (?:is|are|can be|may be) (?:also )?(?:available|published|printed|listed|set out|attached|appended"
    r"|enclosed|found|read|downloaded) (?:in|from|on|at|to|below|overleaf|as)\b[^,;]*$"
    r"|\binspection (?:process|methodology)\b|^[\w’' -]{3,60} (?:was|were) (?:observed|sampled|interviewed)$"
    r"|\bwere the (?:lead )?inspectors\b|\binspectors for this\b|\bframework\)?\.?$", re.IGNORECASE)
#: What is said of the inspection, of what was asked or of who runs what, and not of what was found.
_MATTER_OF_COURSE = re.compile(
    r"\b(?:paid|paying|made) (?:a|an|the) (?:[\w-]+ )*visit\b|\bconsidering whether\b|\bno (?:final )?decision ha[sd]\b"
    r"|^(?:these|the following) (?:strengths|areas|concerns|findings)|\bfollowing areas\b|\bnext steps\b"
    r"|\bthese evaluations\b|\bunqualified opinion\b|\b(?:last|first) inspected\b|\bcalled (?:up)?on to\b"
    r"|\bis (?:chaired|headed|owned|managed|run|operated|provided) by "
    r"(?-i:[A-Z])|\bgiving rise to concern\b|\brisk that future deaths\b|^the matters of concern\b|\bpower to take such"
    r" action\b|\bbelongs to\b|\brecommendation\s*\d+\b|\bnotices? followed\b"
    r"|\b(?:rates?|rated|scored?|judge[sd]?) (?:(?:its|their|our|his|her) own|itself|themselves|himself|herself)\b"
    r"|\bcomplained (?:about|of|to)\b|\basked (?:us|me) (?:whether|if|to)\b|\b(?:do(?:es)? not|did not|didn['’]t"
    r"|no longer|never) (?:grades?|rates?|sums? up|(?:uses?|gives?|awards?|issues?|hands? out)"
    r" [\w -]{0,30}(?:grad\w+|ratings?|scores?|judgements?))\b|^(?:it|they|(?:the|its|their) [\w ]{3,40}) (?:was"
    r"|were) (?:concerned|pleased|impressed|clear|blunt)\b[^.]{0,12}$"
    rf"|^(?:(?:this|the|that|these|those|both|all|each|{NUMERALS}|one)(?: of (?:the|those|these|them))?"
    r" )?(?:[\w-]+ )?(?:requirement|recommendation|area for improvement|condition|cause of concern)s?"
    r" (?:\w+ )?(?:has|have|had|was|were|is|are|stays?|remains?)(?: now| since| not| been| all| both| fully)* "
    r"(?:met|closed|discharged|completed|implemented|removed|lifted|open|outstanding|in place)\b"
    rf"|^(?:(?:all|both|each|most|none|{NUMERALS}|\d+) ?){{1,2}}(?: of (?:them|these|those))?"
    r" (?:has|have|had|was|were|is|are)(?: now| since| not| been| all)* (?:accepted|completed?|implemented|met|agreed)$"
    r"|\b(?:remov|tak|plac|put|add)\w* [^.;]{2,60}? (?:from|off|on|onto|in|into) (?:the |a )(?:list|register) of\b"
    r"|^(?:this|that|it|these|those)(?: \w+)? (?:troubles?|worries|pleases?|concerns?|surprises?|saddens?|cheers?"
    r"|troubled|worried|pleased|concerned|surprised|saddened|cheered) (?:me|us)\b"
    r"|\b(?:is|are|was|were) an? (?:matter|question) for\b"
    r"|^(?:(?:not everything|not all|all|everything) (?:is|was)|it (?:is|was) not all)(?: not)? (?:bleak|bad|gloom\w*"
    r"|lost|rosy|well|doom|perfect|plain sailing)|^(?:it|the (?:home|school|nursery|service|setting|college|prison"
    r"|council|trust|force)) (?:has|had|was)(?: not| never)? (?:been )?inspected\b"
    r"|^(?-i:[A-Z][\w-]+(?:, [A-Z][\w-]+)*,? and [A-Z][\w-]+) (?:(?:was|were) not|(?:was|were)n['’]t|have (?:not|yet"
    r" to) (?:be|been)) (?:looked at|assessed|inspected|examined|covered|(?:re-?)?(?:rated|graded))\b[^,;]{0,30}$"
    r"|\bis not registered\b|^(?:it|they|s?he) (?:is|are|was|were) (?:\w+ )?(?:right|wrong|correct|mistaken)$"
    r"|\bno (?:other |further )?(?:matters|issues|concerns|exceptions) to (?:report|raise|bring)\b"
    r"|^in the (?:\w+ )?year to [^,]{3,20}, \d|^the (?:\w+ )?(?:welcome|hospitality|courtesy|help|co-?operation"
    r"|assistance|openness) (?:that )?(?:we|they|inspectors|the team|he|she|I) (?:were |was |had |have )?(?:received"
    r"|given|got|shown|met|enjoyed|offered)\b"
    r"|\b(?:open|frank|generous|welcoming|helpful|hospitable|honest|candid) (?:with|to|towards)"
    r" (?:us|me|the (?:team|inspectors|peers))$"
    r"|^(?:I|we) (?:was|were|am|are) (?:very |so )?(?:glad|pleased|sorry|happy|relieved|proud|grateful|delighted)"
    r" (?:to|for|of) (?:see|hear|read|have|say|learn)?\s?(?:it|this|that|so)\b"
    r"|^(?:an?|two|three|several|some) (?:[\w’'-]+ ){0,3}(?:meetings?|panel|sessions?|assembl(?:y|ies)|committees?)"
    r"(?:,? (?:and|of|at|with) (?:[\w’'-]+ ?){1,12})?$"
    r"|\b(?:audits|visits|inspections|reviews|assessments|investigations) (?:had|have) been (?:completed|carried out"
    r"|undertaken|finished|concluded)(?: (?:since|in|during|by|this|last) [\w ]{3,20})?$"
    r"|^(?:a|an|the|this|his|her|their|one|[\w’'. ]{2,30}['’]s) complaint\b(?! (?:itself|was|had|has|were))"
    r"|\bevaluated [^.;]{3,90} as (?:very )?(?:good|weak|satisfactory|excellent|adequate)\b|^an? [CGV][1-4] means\b",
    re.IGNORECASE)
#: A question, how something is done, what is only announced, and what has lost its beginning.
_OPEN = re.compile(
    r"\?|^(?:highlighted|identified|noted|found|reported|listed|raised) by\b|^(?:can|could|may|might|would|will"
    r"|shall)\b|^how (?!(?:little|few|badly|poorly|quick(?:ly)?|slow(?:ly)?|well|far|fast|hard|often|rarely|kind(?:ly)?"
    r"|warm(?:ly)?|much|many|open(?:ly)?|clear(?:ly)?)\b)\w+ (?:\w+ )?(?:is|are|was|were|has|have|had|do|does|did)\b"
    r"|^the following\b[^.;]{0,40}$|\bmay suggest a remedy\b|\bcannot (?:normally )?investigate\b"
    r"|^[\w’' ]{3,40} (?:has|have|had)$", re.IGNORECASE)
#: Those who complain, by the letter that an ombudsman gives them or by what they are, on what they say themselves.
_COMPLAINS = re.compile(
    r"^(?:\d{1,3}\.? )?(?:(?:he|she|(?:Mr|Mrs|Miss|Ms)\.? [A-Z]|the (?:resident|complainant|tenant|leaseholder|family"
    r"|representative))\b[^,.;:]{0,30}\b(?:says?|said|complain(?:s|ed)|believes?|reports?|reported|states?|stated"
    r"|wants?|asked|raised|feels?|felt)\b)", re.IGNORECASE)
#: Inspectors on their own work, and what points back at a clause before.
_OF_INSPECTORS = re.compile(
    r"(?:the |its |these )?(?:[Ii]nspectors|inspection team)\b(?: also| then)? "
    r"(?:had|have|has|made|make|said|noted|stated|wrote|added|halted|judged|would|were able|are able)\b"
    r"|^(?:as well as|besides|in addition to) [^,]{3,60}, (?:the )?inspectors\b"
    r"|^(?:this|that|these|which) (?:is|was|were|are)(?: largely| mainly| partly)? "
    r"(?:because|due to|down to|why|how|when)\b"
    r"|^(?:this|that|it|these) as\b|^(?:is|was|are|were|has|have) an? [“\"‘]", re.IGNORECASE)
#: A clause that has lost its beginning: a verb alone, or only when or where, or what something is called; a pronoun
#: alone; and for whom something is.
_FRAGMENT = re.compile(r"(?:is|are|was|were) (?:the|an?|that) |(?:them|him|us|me)\b|(?:it|her|this|that|these|those)"
                       r"(?: \w+)?$|it (?:is|was|will be) for (?-i:[A-Z])|(?:(?:is|are|was|were|has|have|had|do|does"
                       r"|did) [\w’']+$)|(?:(?:they|it|he|she|we) (?:is|are|was|were|do|did|had)$)", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:in|on|at|after|before|during|following|since|yesterday|today|tonight|last|this|out|within|when|as|by|from"
    r"|to|until|earlier|"
    r"again|too\b(?! (?:many|few|much|little|often|long|late|slow))|so|ahead|under|over|across|near|also|"
    r"(?:[\w-]+ ){0,2}(?:hours|days|weeks|months|years) (?:ago|later|earlier|after|before|on|since)|"
    r"about (?:his|her|their))\b", re.IGNORECASE)
_WISHES = re.compile(r"(?:(?:has|have|had) )?(?:want(?:s|ed)?|hope[sd]?|aim(?:s|ed)?|intend(?:s|ed)?|wish(?:es|ed)?"
                     r"|expect(?:s|ed)?) (?:to|for|a|an|the|that|[\w ]{1,20} to)\b|plan(?:s|ned)? to\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^where (?:we|it|they|he|she|the \w+) (?:can|could|might) |"
    rf"what (?:he|she|they|it) calls?\b|^(?:why|whether)\b|^(?!{WHAT_IS.pattern})what\b",
    re.IGNORECASE)
_CHECKS = {
    "advice": _ADVICE,
    "of itself": _OF_ITSELF,
    "count": _COUNT,
    "process": _PROCESS,
    "label": _LABEL,
    "course": _MATTER_OF_COURSE,
    "inspectors": _OF_INSPECTORS,
    "open": _OPEN,
    "complains": _COMPLAINS,
}


@cache
def _refusing() -> Shapes:
    """What is looked for in the words of a clause; most clauses have the words of one check at most."""
    return Shapes({name: of_small_letters(each) for name, each in {"grade": _GRADE, **_CHECKS}.items()})


#: What is found to be of a grade, in so few words: `its services good in May`.
_OF_GRADE = re.compile(
    r"(?:[\w’'-]+ ){1,8}(?:good|outstanding|inadequate|adequate)(?: (?:in|on|since|last|this|overall)\b.{0,30})?\Z"
)
#: So many of something, of which nothing is said: `60 witnesses`.
_MANY = re.compile(r"\d[\d,]*(?: [\w’'-]+){1,3}")


_TWO_WORDS = re.compile(r"\w\W+\w")


def is_no_finding(text: Text, clause: Clause) -> str:
    """Why a clause is no finding, empty where it is one; `all`: nor is what the same frame goes on to say."""
    words = text.document.text[clause.start:clause.end]
    lost = _FRAGMENT.match(words) and not text.document.text.startswith(("That was a", "That is a"), clause.start - 5)
    if _TWO_WORDS.search(words) is None or lost or (clause.verb is None and _WHEN.match(words)):
        return "too short"
    if clause.verb and _WISHES.match(words, clause.verb - clause.start):
        return "wish"
    if refused := refusal_of(words):
        return refused
    if clause.verb is None and (_OF_GRADE.match(words) or _MANY.fullmatch(words)):
        return "count" if words[0].isdigit() else "grade"
    return "future" if clause.verb and _FUTURE.match(words, clause.verb - clause.start) else ""


def refusal_of(words: str) -> str:
    """Why the words of a clause make it no finding, whatever its verb is; as `is_no_finding` says it."""
    if (_CODE.search(words) or "had considered" in words) and _GRADE_CODE.search(words):
        return "all"
    refusing = _refusing()
    if refusing.search("grade", lowered(_ASIDE.split(words)[0])) and not _OWN_GRADE.search(words):
        return "grade"
    plain = _BESIDE.sub("", words)
    if "should" in plain or "must" in plain or "need" in plain:
        plain = _HOW.sub("", plain)
    small, main = lowered(words), lowered(_SAID.sub("", plain))
    read = {name: main if name in _OF_MAIN else words if name in _CASED else small for name in _CHECKS}
    return next((name for name in _CHECKS if refusing.search(name, read[name])), "")
