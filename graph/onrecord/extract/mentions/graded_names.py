"""Names of bodies that are known by what is told of them: that they were inspected, graded, that they have a grade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.extract.gates import Gated, Parted
from onrecord.extract.mentions.naming import NAME, STREETS_TOO, WHERE, kind_of, kinds_of, noun_forms
from onrecord.extract.mentions.spans import UPPER
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, members, standing, table
from onrecord.places import plain_letters

#: Any word for a grade.
_GRADES = [word for scale in table("grades").values() for word in scale.get("grades", ()) if len(word) > 2] + [
    f"{letter}{number}" for letter in "CGV" for number in range(1, 5)
]
GRADES = alternation(_GRADES)
SMALL_GRADES = alternation([plain_letters(grade) for grade in _GRADES])  #: the same in small letters
_GRADING = (
    r"(?:(?:rated|graded|judged|inspected|re-?inspected|upgraded|downgraded|visited by inspectors)"
    r"|(?:branded|deemed|labelled|declared|classed|ranked|found to (?:be|require)|given|awarded|handed) "
    rf"(?:(?:as|to be|an?|overall) )*[“‘\"']?(?i:{GRADES}))"
)
_BE = (
    r"(?:(?:was|were|is|has been|had been|gets|got) "
    r"(?:(?:also|last|first|previously|recently|again|now|both|officially) )*)"
)
#: A grade as a noun, as `an Excellent for care` has it; `an excellent cook` is none.
_AS_NOUN = (
    rf"(?:an?|its|the) [“‘\"']?(?i:{GRADES})[”’\"']?(?= (?:for|in|overall|from|on|since|last|this|and an?)(?!\w)"
    rf"|[,.;:!?)]|$)"
)
#: Verbs of having and getting.
_HAS = (
    r"(?:can (?:show|boast|display)|shows?|displays?|ha[sd]|have|holds?|held|gets?|got|keeps?|kept|earns?|earned|wins?"
    r"|won"
    r"|receive[sd]?|secure[sd]?|achieve[sd]?|boasts?|boasted|scores?|scored|picks? up|picked up|comes? (?:away|out) "
    r"with|came (?:away|out) with|lands?|landed|retains?|retained|carries|carried|takes?|took|earning|winning)"
)
#: A mark or a number that opens a point of a list, and behind it a name, be it that of a house by its number.
_POINT = (
    rf"(?m)^[ \t]*(?P<where>(?:[-•*·▪–—]|\(?\d{{1,2}}(?:\.\d+)*[.)]?|\(?[a-z][.)])[ \t]+)"
    rf"(?P<name>(?:\d{{1,3}}[a-z]? (?=(?:[{UPPER}][\w'’-]+ ){{1,2}}(?:{STREETS_TOO})(?!\w)))?{NAME})"
)
#: What stands around a name that is inspected or graded.
CONTEXTS = (
    # `- Beck Lea had kept its good`, `- Beck Lea: good (May)`, `3.2 Beck Lea Day Centre. The unit was inspected`
    Parted(
        rf"{_POINT}(?: \([^()\n]{{2,40}}\)|, [^.;:\n]{{3,60}},)?",
        rf"(?: {_BE}{_GRADING}(?!\w)| (?:ha[sd] )?(?:retained|retains|kept|keeps|maintained|dropped|slipped|improved)"
        rf"(?: (?:to|from|at|its|an?))*(?: [a-z]+)? [“‘\"']?(?i:{GRADES})(?!\w)"
        rf"|(?::| [–—-]) [“‘\"']?(?i:{GRADES})(?!\w))",
    ),
    Parted(
        rf"{_POINT}(?: \([^()\n]{{2,40}}\))?",
        r"\. (?=[A-Z][^\n]{0,160}?\b(?:[Ii]nspect(?:ed|ion)|graded|rated|grades|awarded|[Vv]isit(?:ed)?)\b)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!near )(?<!of )(?P<name>{NAME})"
        rf"(?P<where>{WHERE}|, (?:in|at|on|near|off|run|owned|part|which|where|home) [^,.;\n]{{3,60}},)?",
        rf" {_BE}(?:{_GRADING}|(?:given|awarded) the following|placed in(?:to)? special measures"
        rf"|(?:still )?an? [“‘\"']?(?i:{GRADES})[”’\"']? (?:school|nursery|home|care home|provider|setting|college"
        rf"|prison))(?!\w)",
    ),
    Parted(
        r"(?:(?:[Oo]ne|[Aa]nother) of (?:them|these|those|the \w+|its [\w ]{3,20})|[Aa]nother"
        r"|[Tt]he (?:first|second|third|other|smallest|largest|last))",
        rf", (?P<name>{NAME})(?P<where>), {_BE}{_GRADING}(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?P<name>{NAME})(?P<where>{WHERE}| in [{UPPER}][\w-]+)?",
        r" (?:has |have |(?:is|are) (?:[a-z]+ ){1,3})?(?:went|gone|moved|rose|risen|fell|fallen|slid|slipped|dropped"
        r"|climbed|jumped|improved|going|moving|rising|falling|dropping|climbing)"
        rf"(?: up| down| back)? (?:from|to) (?:an? )?[“‘\"']?(?i:{GRADES})(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?P<name>{NAME})(?P<where>{WHERE})?",
        r" (?:has |have )?(?:retain|ke(?:ep|pt)|receiv|achiev|secur|los|earn|gain)\w* (?:its|an?|the) "
        r"(?:[\w‘’“”'\"-]+ ){0,4}(?:rating|grade|judgement)(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?P<name>{NAME})",
        r"['’]s? (?:overall |new |latest |current |CQC |Ofsted )*(?:rating|grade|inspection report)s?(?!\w)",
    ),
    Parted(
        r"(?:inspected|visited|rated|inspection (?:of|at)|visit to|report on|ratings? (?:of|for)|inspectors at) "
        rf"(?P<name>{NAME})(?P<where>{WHERE})"
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!near )(?<!of )(?P<name>{NAME})(?P<where>{WHERE}|,? (?:in|near|at) "
        rf"[{UPPER}][\w-]+)?",
        rf" {_HAS}(?: [a-z][\w'’-]*){{0,3}} {_AS_NOUN}",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!near )(?<!of )(?P<name>{NAME})(?P<where>)",
        rf" (?:has|had|is|was|went|goes|gets|got|came|did|does)(?: [a-z][\w'’-]*){{1,6}}[:–—] "
        rf"?[“‘\"'](?i:{GRADES})[”’\"']",
    ),
    Parted(
        r"(?:[Ii]nspections?|[Rr]e-?inspection|[Uu]nannounced visit|[Mm]onitoring visit|[Ff]ollow-up visit) (?:of|at"
        rf"|to) (?P<name>{NAME})(?P<where>)(?= (?:by|on|in|last|this|between|from|had|has|was|found|established"
        rf"|showed)(?!\w)|[.,])"
    ),
    Parted(
        r"(?:[Ii]nspectors|[Rr]esidents|[Pp]upils|[Cc]hildren|[Ss]taff)",
        rf" at (?P<name>{NAME})(?P<where>)(?= (?:found|said|were|had|told|saw))",
    ),
    Parted(
        r"(?:Commission|Inspectorate(?: Wales)?|CQC|Ofsted|Estyn|CIW|HMIP|[Ii]nspectors?|[Ww]atchdog|[Rr]egulator) "
        r"(?:was|were|came|went|called|turned up|visited|returned|dropped in|arrived|inspected|re-inspected)(?: back"
        r"| unannounced| unexpectedly| without (?:notice|warning))?(?: (?:at|to|in|into|on|by))?"
        rf" (?P<name>{NAME})(?P<where>(?=,? (?:which|where|on|in|between|from|last|during)\b|[.,]))"
    ),
    Parted(
        r"\b(?:It|They) (?:called|turned up|arrived|dropped in|returned|went)(?: back| unannounced| unexpectedly"
        r"| without (?:notice|warning))? (?:at|to|on|in on)"
        rf" (?P<name>{NAME})(?P<where>(?=[,.]| (?:on|in|from|last)\b))"
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{NAME})(?P<where>)",
        r", which (?:has (?:\d|space|room|places)|cares for|looks after|houses|holds|teaches|is home to|can take"
        r"|caters for|is registered|has a capacity|takes)(?!\w)",
    ),
    Parted(
        r"(?:rated|graded|re-?rated|regraded|judged|marked|deemed|declared|branded|labelled|found|upgraded|downgraded"
        r"|moved|raised|lifted|lowered|promoted|demoted) ",
        rf"(?P<name>{NAME})(?P<where>{WHERE}| in [{UPPER}][\w-]+)? "
        r"(?:(?:to be|up to|down to|to|as|an?|overall|only|just|merely) )*"
        rf"[“‘\"']?(?:(?i:{GRADES})(?!\w)|from \d)",
    ),
    Parted(
        r"(?:Ofsted|CQC|Commission|Inspectorate|Estyn|[Ii]nspectors?|[Ww]atchdog|[Rr]egulator)",
        r" (?:has |have |had |also )*(?:found|said|says|say|concluded|judged|reported|ruled|decided)(?: that)? "
        rf"(?P<name>{NAME})(?P<where>) (?:had|has|have|was|is|were|are|needed|needs|must|should|did|does|met|requires"
        r"|required|remained?s?)(?!\w)",
    ),
    Parted(r"(?:put|placed|kept) ", rf"(?P<name>{NAME})(?P<where>) (?:back )?(?:in|into) special measures(?!\w)"),
    Parted(
        rf"(?<![\w-])(?P<name>{NAME})(?P<where>)",
        rf"(?: in (?:[a-z]+ )?[{UPPER}][\w'’-]+(?: [{UPPER}][\w'’-]+)?)? \((?:[“‘\"']?(?i:{GRADES})[”’\"']?\)"
        rf"|(?:last )?(?:rated|graded|judged) [“‘\"']?(?i:{GRADES})(?!\w)"
        r"|(?:last )?inspected (?:(?:on|in) )?(?:\d|[A-Z]))",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{NAME})(?P<where>),",
        r" (?:which was )?(?:last )?(?:inspected|visited) (?:in|on|from) [^,.;\n]{3,30},",
    ),
    Parted(
        rf"(?<![\w-])(?P<where>\([a-z]{{1,2}}\) )?(?P<name>{NAME})",
        r" (?:has|had) (?:just |recently |last |also )?(?:received|undergone|been given) (?:an?|its|the) "
        r"(?:[\w-]+ ){0,3}inspection(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{NAME})(?P<where>),",
        rf" (?:(?:which (?:was|is|has been) )?(?:last )?(?:re-?)?(?:rated|judged|graded) (?:as )?(?:an? )?"
        rf"[“‘\"']?(?i:{GRADES})|which (?:still |now |also )?requires improvement)(?!\w)",
    ),
    Parted(
        r"(?<!\w)(?:[Hh]ome|[Nn]ursery|[Ss]chool|[Pp]re-?school|[Cc]entre|[Uu]nit) (?:was|were|used to be|had been) ",
        rf"(?:then |once |formerly |previously |still )?(?:called|known as|named) (?P<name>{NAME})(?P<where>)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{NAME})(?P<where>,)",
        r" which (?:owns|manages|lets|runs) (?:[a-z]+ ){0,2}[\d,]{3,} (?:homes|properties)(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{NAME})(?P<where>)",
        rf" (?:is|was) (?:run|owned|operated) by (?:the )?[{UPPER}]",
    ),
)


#: Services, and what is graded in a body, are none.
_NO_BODY = re.compile(
    r"(?i)(?<!\w)(?:services?|leadership|management|department|inspectors|governance|needs|arrangements|children|people"
    r"|officers?|standards)$"
)
#: What some bodies are called too: `Kestrel Education`, but not `Primary Education`.
_MATTER = re.compile(r"(?i)(?<!\w)(?:care|education|support|provision|schools|homes)$")


#: `The home on Mill Lane was inspected`: where it is.
_STREET = re.compile(rf" (?:{STREETS_TOO})$")
_ON = re.compile(r"\b(?:on|off|along) $")


@cache
def any_noun() -> Opening:
    """The nouns for what is inspected, one or many of them."""
    nouns = kinds_of("nouns")
    return opening(rf"(?i)(?<![\w-])(?:{noun_forms()})s?(?![\w-])", [*nouns, *(f"{noun}s" for noun in nouns)])


def kind_near(text: str, place: int) -> str:
    """The kind of body that the next noun for one behind a place names, else the first of the text; without any, a
    home."""
    noun = next(any_noun().finditer(text, place), None) or any_noun().search(text)
    return kind_of(noun.group()) if noun else "home"


def graded_names(text: str, contexts: Iterable[Gated]) -> Iterator[tuple[str, str]]:
    """`Oakfield, in Station Road, was inspected`: what is inspected, where a noun says what such a body is.

    `contexts`: `CONTEXTS`, each tried where the text holds what it needs.
    """
    found = [match for pattern in contexts for match in pattern.finditer(text)]
    noun = any_noun().search(text) if found else None
    for match in found:
        name = re.sub(r"^(?:When|After|Since|Before|Until|While|Once|Although|Where|If) (?=[A-Z])", "", match["name"])
        first = name.removeprefix("The ").split()[0].lower()
        if re.search(rf"[{UPPER}][\w'’-]+ (?:yr? )?$", text[max(0, match.start("name") - 30) : match.start("name")]):
            continue
        if _STREET.search(name) and _ON.search(text, max(0, match.start("name") - 7), match.start("name")):
            continue
        alone = match.group().endswith(". ") and " " not in name
        matter = alone or _NO_BODY.search(name) or (_MATTER.search(name) and first in members("no_names"))
        if (not noun and "following" not in match.group()) or first in _area_words() or matter:
            continue
        again = not name.endswith("s") and any(re.match(r"[a-z,] ", text[at - 2 : at]) for at in standing(name, text))
        if match.groupdict().get("where") or again or " " in name:
            yield name, kind_of(noun.group()) if noun else "home"


@cache
def _area_words() -> frozenset[str]:
    """Words that what is graded in a body begins with: `Safety was rated good`."""
    return frozenset(name.split()[0] for name in (*table("areas")["heads"], *table("areas")["named"]))
