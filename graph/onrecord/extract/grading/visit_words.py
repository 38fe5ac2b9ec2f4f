"""How texts speak of an inspection: its nouns and verbs, what says that it took place or lies ahead, and its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.extract.gates import needs_of
from onrecord.extract.once import once
from onrecord.extract.scene import Scene, shape
from onrecord.extract.spots import Spots, lowered, small_letters, spots
from onrecord.extract.words import branched, table
from onrecord.numbers import NUMERALS

ADJECTIVE = (
    r"(?:(?:full|latest|last|most recent|recent|previous|new|first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|final|unannounced|short-notice|announced|short|routine|annual|"
    r"separate|graded|ungraded|standard|joint|statutory|independent|external|official|corporate"
    r"|damning|critical|scathing|positive|two-day|three-day|week-long|two-week|three-week|one-week|"
    r"follow-up|formal|thorough|in-depth|original|initial|ofsted|ilacs|peel|send|government|cqc"
    r"|council|service|<S>|<B>(?:'s)?|<D>(?:'s)?|\w+-person|lga|financial|finance|governance"
    r"|safeguarding|progress|commissioner's|recent|own|on-site|virtual|remote|targeted|area|planned"
    r"|regular|inspectors'|[a-z]+ed|[a-z]+ous|[a-z]+al|[a-z]+ive|[a-z]+-[a-z]+) )*"
)
FUTURE_BEFORE = shape(
    r"(?i)(?:(?<!\w)(?:ask\w* (?:when|whether|if)|next|future|planned|forthcoming|upcoming|any|every|each"
    r"|no|not an?|never an?|possible|another|further|more|until|before|awaiting|await|expecting|prepar\w+ for|ready for"
    r"|ahead of|plans? for|schedule\w* for|"
    r"(?:wants?|wanted|demands?|demanded|requests?|requested|calls? for|called for|asks? for|asked for|recommends?"
    r"|recommended)(?: (?:an?|the|[a-z]+)){0,3}|"
    r"due|would|could|should|may|might|must|if|whether|will(?: \w+){0,4}|shall|(?:is|are|was"
    r"|were) to \w+(?: out)?|to (?:carry out|conduct|undertake|commission|order)|to be|expected to"
    r"|likely to|whenever|kind of|type of|framework for|case of|per) (?:an? |the |its |their |full "
    r"|fresh |new |separate |formal |<B> |<S> |\w+ )?)$"
)
FUTURE_BEHIND = shape(
    r"(?i)[ ,]*(?:(?:(?!(?:was|were|has|had|have|found|judged|said)(?!\w))\w+|<B>),? |(?:of|into|at|to|in) "
    r"(?:(?!(?:found|said|was|were|is|has|had|judged|that|which|took)"
    r"(?!\w))[^.;, ]+ ){1,9}){0,4}?(?:(?:is|are|was|were|has been|had been) (?:not )?"
    r"(?:(?!found|judged|said|rated|graded|reported|deemed|considered|thought)\w+ )?(?:expected|due"
    r"|planned|scheduled|likely|set|to (?:be|take|come|follow|happen|begin|start)|anticipated|postponed"
    r"|cancelled|delayed)|will|would|should|could|may|might|must|can|can not|cannot|to be|to come"
    r"|to follow|later this year|next|does not"
    r"|framework(?! (?:between|in|on|from|during|over)(?!\w)|,))(?!\w)"
)
_WORKED = (
    r"(?:carried out|conducted|undertaken|completed|concluded|held|made|led|performed|done|took place"
    r"|taken place|happened|ran|lasted|began|started|finished|ended|commissioned|(?:was|were)(?= (?:in|on|from"
    r"|between|over)(?!\w)))"
)
DONE_BEHIND = shape(
    rf"^(?: \([^)]*\))?(?: (?:of|by|at|to|into|in|with|for|on|from) [^.;,]{{1,90}}?)?(?:,"
    rf"| \()? ?(?:which |that )?(?:was |were |has been |had been |also |recently |first "
    rf"|jointly |last |only |is )*{_WORKED}(?!\w)"
)
REALISED = shape(
    r"(?i)(?<!\w)(?:carried out|conducted|undertook|undertaken|made|paid|pay|paying|completed|did"
    r"|underwent|undergone|hosted|finished|concluded|performed|had) (?:an? |the |its |their |our |this "
    r"|that |two |<BO>'s? )*$"
)
LOOSE = shape(
    r"(?i)(?<!\w)(?:during|following|follows|followed|after|findings (?:of|from)|outcomes? (?:of"
    r"|from)|results? (?:of|from)|reports? (?:of|on|from|into|following)|letter (?:of|on|from"
    r"|following|about|after)|feedback (?:on|from)|"
    r"summaris\w+[^.;]{0,30}(?:of|from)|response to|responding to|responded to|welcom\w+|in|on|at"
    r"|as part of|says|since|from|for) (?:an? |the |its |their |our |this |his |her |<BO>'s? )*$"
)
FOUND = shape(
    r"^,? ?(?:which |also |has |had |team |report |by <B>,? |of [^.;,]{0,60} )*(?:found|said"
    r"|commended|identified|highlighted|concluded|praised|noted|revealed|looked|covered|judged|rated"
    r"|showed|shows|uncovered|recognised|confirmed|considered|examined|focused|focussed|raised|reported|saw)(?!\w)"
)
DAY = (
    r"(?:: ?)?(?:(?:on|in|from|between|during|over|for|of|held|dated|ending|beginning|back in|late|early"
    r"|earlier|the|dates?:?|lasting|running|spanning|spread over|covering|starting) ){0,3}"
)
WHEN_BEHIND = shape(
    rf"^(?:'s)?(?:,? ?\(?|,? )?(?:(?:of|to|at|into|by|from|with|in|on|for|across"
    rf"|visit) (?P<thing>(?:(?!published|released|since|said|found|issued|reported|until|before"
    rf"|after|was|were)[^.;:()])*?))?,? ?\(?{DAY}(?P<day><D>)"
)
WHEN_DONE = shape(
    rf"^[^.;]{{0,90}}?{_WORKED}(?: (?:by|with|at|to|of|without|in|into|across) (?:(?!published"
    rf"|released|<D>)[^.;,])*?)?,? {DAY}(?P<day><D>)"
)
WHEN_BEFORE = shape(
    r"(?i)(?:^|[\s,(])(?:on|in|from|between|over|last|this|during|earlier|back in)? ?(?:late "
    r"|early |the )?(?P<day><D>)(?P<between>[^.;]{0,130})$"
)
PUBLISHED = shape(
    r"(?i)(?:publish\w*|releas\w*|issued?|out|came|report|letter|received|since|until|named"
    r"|appointed|meeting|said|announced|by|joined)[^.;,]{0,25}$"
)

#: `During an inspection of Dunley Council, the regulator found`.
FOUND_THERE = shape(
    r"^ (?:of|at|to|into|in|with) (?:(?:the|its|their|our|all|both) )?<BS>[^.;:]{0,60}?, ?(?:the |its )?(?:<B>|[\w-]+ "
    r"?(?:inspectors|team)?"
    r"|it|they|inspectors|inspectorate|watchdog|regulator) (?:(?:had|has|have|also) )?(?:found|identified|saw|noted"
    r"|discovered|concluded|uncovered|raised|judged|rated|praised|heard|observed)(?!\w)"
)
_THEREAT = re.compile(r"(?i)(?:^|[ ,])(?:during|in|at|after|following|on) (?:an?|the|its|their|our|this|that|a joint) "
                      r"$")


def found_there(before: str, behind: str) -> bool:
    """Whether inspectors are said to have found something at the inspection that stands between these words."""
    return _THEREAT.search(before) is not None and FOUND_THERE.match(behind) is not None


#: Inspectors as the subject of a verb.
_TEAM = (
    r"(?:inspectors|inspection team|team|officials|peer team|peer review team|peer challenge team|assessment team"
    r"|assessors|auditors|reviewers|staff)"
)
_INSPECTORS = (
    rf"(?:<B>(?:(?: \((?:the )?<B>\))?(?:,|,? (?:and|with|alongside"
    rf"|jointly with))(?: the)? <B>)*(?:'s)?(?: (?:own |joint |five-strong |small )?{_TEAM})?"
    rf"|(?:(?:[Aa]|[Tt]he|[Ii]ts|[Oo]ne|[Tt]heir) (?:\w+ ){{0,2}}|\w+ )?(?:[Tt]eam|[Ii]nspectors?|[Aa]ssessors"
    rf"|[Aa]uditors|[Pp]eers|[Rr]eviewers)(?: of (?:\w+ ){{0,2}}(?:inspectors|peers|assessors))?(?: and an? \w+)?"
    rf"(?: (?:from|for|of|at) (?:the )?<B>(?:(?:,| and|, and)(?: the)? <B>)*)?"
    r"|[Tt]he (?:inspectorate|watchdog|regulator|lead inspector)"
    r"|(?:\w+ (?:of )?)?(?:His|Her) Majesty's Inspectors?|HMI|[Ww]e|I|[Tt]hey|[Ii]t|\w+ of us"
    r"|[Oo]ffici(?:als|ers)(?= (?:turned up|arrived|called|dropped in|walked in|descended)(?!\w)))"
)
#: What an inspectorate is at or with, in the days that it inspects.
_THERE = (
    r"(?= (?:us|them|it|force|school|post)(?!\w)| (?:the |our |their |its |your |your child's )?(?:<BS>|classrooms?"
    r"|workshops?|lessons|offices|building|borough|county|city|district|area"
    r"|(?:[\w'-]+ ){1,3}(?:home|school|wards?|units?|departments?|prison|hospital|nursery|college|site|force|trust)"
    r"|town|region|council|force|service|home|school|prison|trust|hospital|nursery|college|building|wards|wings"
    rf"|constabulary)(?!\w)| (?:both|all|each|{NUMERALS}|several|most|some) (?:of )?(?:the |its |our |their "
    r"|your |<B>'s? )?(?:(?:[\w'-]+|<B>(?:'s?)?) )*?(?:<S>|\w+s)(?!\w))"
)
_STRONG = (
    r"(?P<strong>(?:re-?)?inspected|paid (?:an? )?(?:\w+ )?visit|visited|re-?visited|audited|went (?:in"
    rf"|in)to|(?:was|were) on[ -]?site|(?:was|were|had been) (?:(?:also|last|again|back) )*(?:(?:in|at|with|inside"
    rf"|among){_THERE}|here(?!\w)|there(?= (?:on|from|between|in|during|over|last|this|until) ))"
    rf"|came (?:back )?(?:to|into|in){_THERE}"
    r"|knocked (?:on|at)|(?:showed|pitched) up|swooped|popped in|set foot|descended"
    r"|called (?:in )?(?:unannounced|without (?:notice|warning))|turned up|walked in(?:to)?|dropped in"
    r"|here(?= (?:on|from|between|in|during|over) )|(?<=been )there(?= (?:on|from|between|in|during|over|last) )|spent"
    r"|sat in on|looked (?:over|round|around|through|into)|went "
    r"(?:through|over|round)|walked|toured|watched|observed"
    r"|saw(?= (?:in|at) (?:the )?<BS>)|combed|pored over|tested|checked|sampled|spoke (?:to|with)|talked to"
    r"|interviewed|joined|shadowed|descended on"
    r"|arrived|called(?= (?:last|again|back|unannounced|without|twice|there|here|during|from|between|early|late|this"
    rf"|for|over|earlier|<D>)(?!\w)|,|$| <D>)|called(?: at| in| on| to)|re-?turned|went back|(?:was|were) back|came"
    r"(?: back)?(?! (?:away|out|up|down|off|under|to light|as|with)(?!\w))"
    r"|went to|looked (?:at|in)|reviewed|assessed|examined|scrutinised|sent (?:an? )?(?:[\w-]+ ){0,2}(?:inspectors"
    r"|team|peers|assessors|auditors)|peer reviewed"
    r"|did (?:their|its|our|my) fieldwork|met (?:with )?(?:[\w'-]+ ){0,3}(?:staff|leaders|tenants|residents|children"
    r"|pupils|prisoners|officers|parents|carers|councillors|members|people|patients|managers|learners|governors)(?!\w)"
    r"|(?:read|saw|heard|followed) (?:[\w'-]+ ){0,3}(?:files|records|cases|papers|plans|minutes|lessons|calls|letters"
    r"|meetings|shifts|patrols)(?!\w)"
    r"|(?:rode|patrolled|went out|went on patrol|ate|had lunch) with|listened (?:in )?to|stayed)"
)
VERB = shape(
    rf"(?<!\w)(?P<who>{_INSPECTORS})(?:,? (?:whose|who|which|that)(?: (?:team|inspectors|officials))?"
    rf"| \((?:the )?<B>\)|,)?(?:,[^.;]{{3,80}}?,)? (?:first |last |also |recently |again |simply |duly "
    rf"|briefly |finally |later |just |twice |already |eventually |quietly |suddenly |had |has "
    rf"|have |(?<=had )been (?=there |here )|(?<=last )been (?=there |here )|then |jointly |all )*"
    rf"{_STRONG}(?!\w)(?P<rest>[^.;]*)"
)
#: `Inspectors returning to HMP Dunley, a prison in the north, found`.
AT_WORK = shape(
    r"(?<!\w)[Ii]nspectors(?: (?:returning|sent|called|going|back))? (?:to|at) (?:the )?(?P<where><B>)"
    r"(?:,[^.;]{3,160},| to [^.;,]{3,60})? (?:found|were|was|saw|noted|observed|reported|praised|identified)(?!\w)"
)
#: `Its report, which rests on three weeks with officers in May`: what a report is drawn from, and when.
BASED = shape(
    r"(?<!\w)(?P<paper>[Rr]eports?|[Jj]udge?ments?|[Ff]indings|[Gg]rades?|[Gg]radings?|[Vv]erdicts?|[Rr]atings?"
    r"|[Ll]etters?"
    r"|[Cc]onclusions?|[Rr]esults?)(?!\w)(?:[^.;]{0,120}?[ ,])?(?P<strong>(?:based|rests?|rested|resting|built|founded"
    r"|draws?|drawn|drew|drawing) (?:up)?(?:on|from)|(?:comes?|came|coming|stems?|stemmed|stemming|arises?|arose"
    r"|arising|results?|resulted|resulting) (?:out of|from)|follows|followed|following|after"
    r"|(?:from|of)(?= (?:its |their |the |an? )?(?:[\w-]+ ){0,2}(?:days|weeks?|fortnight|nights)(?!\w)))(?= "
    r")(?P<rest>[^.;]{0,60}?"
    r"(?:days|weeks?|fortnight|hours|nights|interviews|lessons|files|cases|conversations|fieldwork)(?!\w)[^.;]*)"
)
#: What any such report was drawn from holds one of these.
LASTING = re.compile(r"days|week|fortnight|hours|nights|interviews|lessons|files|cases|conversations|fieldwork")
#: `We had Ofsted in last month`: who has inspectors in.
HOSTED = shape(
    r"(?<=[^\s,.;:–—-] )(?P<strong>had|hosted|welcomed|received|entertained|played host to|opened (?:our|its|their) "
    r"doors to) (?:the )?(?:inspectors (?:from|of) (?:the )?)?(?P<who><B>)(?: \(<B>\))?(?:'s inspectors| inspectors)?"
    r"(?! come)(?P<rest>(?: (?:in|here|round|back|again|to stay|with us|through the door|to visit))*,? [^.;]{0,30})"
)
#: `The first, in January, looked at care leavers`: one of the visits of which the sentence before told.
ANOTHER = shape(
    r"^(?:\W|\d)*(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) (?P<strong>first|second|third|fourth|earlier|previous|other|one "
    r"before)(?: (?:one|of (?:them|these)))?,? (?:which )?(?:(?:was|were|came|took place|had been|had taken place"
    r"|made|held|carried out|back|as long ago as) )*(?P<rest>(?:in|on|from|between|during|over|last) <D>)"
)
INSPECTED = shape(
    r"(?:(?<!\w)(?:was|were|been|got|being)(?: also| last| first| recently| again| previously"
    r"| jointly| fully| most recently| next)* |^(?:Last )?|(?<=: )(?=(?:visited|inspected|seen) (?:on|in|from|between"
    r"|over) )|(?<=\()(?:last )?(?=inspected (?:(?:on|in|from|between) )?<D>)"
    r"|(?<=, )(?:last )?(?=(?:inspected|visited) (?:in|on|from|between)"
    r" <D>,))(?P<strong>visited(?= (?:on|in|from|between|over) <D>)|(?:[Rr]e-?)?[Ii]nspected"
    r"|visited by inspectors|peer reviewed|audited|(?:looked (?:over|at|into)|gone (?:over|through)|checked(?: over)?"
    r"|examined"
    r"|assessed|reviewed|visited|scrutinised|seen|toured|tested)(?= (?:[^.;,]{0,40} )?by (?:the |an? )?(?:<B>|\w* "
    r"?inspectors|\w+ auditors)))(?!\w)(?P<rest>[^.;]*)"
)
_ANY = re.compile(
    branched(
        [
            *("inspect", "visit", "review", "audit", "peer", "on-?site", "assess", "jtai", "looked at", "spent"),
            *("went ", "examin", "health check", "diagnostic", "scrutinis", "deep dive", "sent ", "team"),
            *("unannounced", "without (?:notice|warning)", "turned up", "dropped in"),
            *("watchdog", "regulator", "ofsted", "estyn", "cqc", "quality commission", r"h(?<!\wh)mi"),
            *("education scotland", "ciw", "officials"),
        ]
    )
)


@once
def visit_spots(scene: Scene) -> Spots:
    """Where words stand of which any saying of an inspection holds one."""
    return spots(_ANY.finditer(small_letters(scene)))


def visit_nouns(words: str) -> Iterator[re.Match[str]]:
    """The nouns of inspection in a gist's words, in small letters, each with the adjectives before it; the group that
    took part names its kind."""
    small = lowered(words)
    return _visit_noun().finditer(small) if _noun_needs().search(small) else iter(())


@cache
def _noun_needs() -> re.Pattern[str]:
    """What any noun of inspection holds, to be found sooner than the noun with all that may stand before it."""
    words: Iterable[str] = next(iter(needs_of(_visit_noun())), ("",))
    return re.compile(branched(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words)))


@cache
def _visit_noun() -> re.Pattern[str]:
    groups = [
        f"(?P<{kind}_{name.replace(' ', '_')}>{'|'.join(forms)})"
        for kind in ("sure", "open")
        for name, forms in table("visits")[kind].items()
    ]
    return shape(
        rf"(?P<adjectives>(?<!\w){ADJECTIVE})(?P<noun>(?<!\w)(?:{'|'.join(groups)}))(?!\w"
        rf"|-)(?! (?:team|framework|handbook|regime|process|programme|report card|board|service|panel"
        rf"|day|committee|style|window|cycle|criteria|methodology|timetable|trail))"
    )
