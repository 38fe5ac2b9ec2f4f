"""Schools, homes, prisons, landlords: bodies whose names do not end in a noun that says what they are.

They are known by the word that opens them (`HMP`, `Ysgol`), or by what stands beside them: an apposition, a label,
the head of a column, a post that only such a body has, the title of its inspection report. Once known, such a name is a
mention wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.extract.gates import Gated, Parted, gated_together
from onrecord.extract.mentions.organisations import find_organisations
from onrecord.extract.mentions.spans import NAME_WORD, SPACE, UPPER, BodyMention
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, members, standing, table

#: A word of such a name; a saint and a king keep their possessive.
WORD = rf"(?:(?:St\.?|Saint|SS|King|Queen|Bishop|Archbishop|Lady|Guy|Great){SPACE}{NAME_WORD}['’]s?(?!\w)|{NAME_WORD})"
#: `Kelpie's Den`: the first word of a name may own the rest.
_OWNS = rf"(?:[{UPPER}][\w-]+['’]s{SPACE})?"
_LINK = r"(?:of|on|the|and|&|on the|of the|y|yr|na|nan)"
_NAME = rf"(?:The{SPACE})?{_OWNS}{WORD}(?:{SPACE}(?:{_LINK}{SPACE})?{WORD}){{0,4}}"
_TITLE_NAME = (
    rf"(?:The{SPACE})?{WORD}(?:{SPACE}(?:(?:{_LINK}|at|in|at the|in the|with|with the|y|yr|a|ac|ar){SPACE})?"
    rf"{WORD}){{0,7}}"
)
_OWNER = r"(?:an?|the|its|their|our|another|one of [^,.;\n]{1,40}?|[^\s,.;]+['’]s?)"
_NEXT = (
    r"(?=[ \u00a0]?(?:[,.;:)–—]"
    r"|[ \u00a0](?:in|at|near|on|for|with|run|which|that|where|owned|managed|is|was|has|had|and)\b))"
)
#: Where it stands, not when.
_WHERE = (
    r", (?:in|at|on|near) (?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat"
    r"|Sun))(?:the )?[A-Z][^,.;\n]{3,40},"
)
#: What the head of a further column says.
_HEAD = re.compile(r"(?i)overall|grade|rating|judge?ment|date|inspect|report|outcome|type|previous|latest|result")
_CELLS = re.compile(r"[ \t]*\|[ \t]*|\t+|[ ]{3,}")


def find_institutions(text: str, named: Iterable[BodyMention]) -> list[BodyMention]:
    """Every mention of a body that is known by its opening word or by what stands beside its name."""
    held = {body.name or body.words for body in named} | {body.words for body in named}
    found: dict[str, str] = {}
    for told, kind in [
        *_opened(text),
        *_beside(text),
        *_labelled(text),
        *_columned(text),
        *_titled(text),
        *_inspected(text),
        *find_organisations(text),
    ]:
        name = _without_owner(_STREET.sub("", told), text)
        others = held | found.keys()
        apart = kind == "state" or not any(name != other and (name in other or other in name) for other in others)
        if _may_name(name) and apart:
            found.setdefault(name, kind)
    return [
        BodyMention(start, start + len(name), name, kind, name)
        for name, kind in found.items()
        if name not in held
        for start in standing(name, text)
    ]


#: What is written of a body, and is none: `Inspection Report Action Plan`, `Written Statement of Action`.
_PAPERS = frozenset(
    (
        *("plan", "plans", "report", "reports", "statement", "letter", "response", "update", "updates", "outcome"),
        *("outcomes", "summary", "findings", "results", "feedback", "action", "actions", "news", "newsletter"),
        *("framework", "handbook", "judgement", "judgements", "briefing", "notice", "guidance", "gazette", "herald"),
    )
)


_STREET = re.compile(  #: the street that a name stands before is none of it
    r" (?:on|in|at|near|off|of) (?:the )?(?:[A-Z][\w'’-]+ ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Drive|Close|Way"
    r"|Terrace|Crescent|Square|Row|Hill|Quay)\b.*$"
)


def _without_owner(name: str, text: str) -> str:
    """`Dunley's Rook Lane` is Rook Lane, where Dunley stands by itself too; Kelpie's Den is so called."""
    owner = re.match(rf"(?:The{SPACE})?([{UPPER}][\w-]+)['’]s{SPACE}(?=[{UPPER}])", name)
    if owner is None or owner[1] in ("St", "King", "Queen", "Bishop", "Lady", "Guy"):
        return name
    apart = any(not text.startswith(name[owner.start(1) :], at) for at in standing(owner[1], text))
    whose = len(name[owner.end() :].split()) > 1 or name[owner.end() :] in text.replace(name, "")
    return name[owner.end() :] if apart or whose else name


#: How words end that say of what sort a body is: `Dunley-based`.
_LIKE = ("-based", "-born", "-wide", "-run", "-led", "-owned", "-backed", "-funded", "-focused", "-related")


def _may_name(name: str) -> bool:
    words = [word.lower() for word in name.split()]
    if words[-1] in _PAPERS or words[-1].endswith(_LIKE):
        return False
    if len(words) == 1:
        return words[0] not in members("no_names") | members("leading_words") and len(name) > 3
    return not all(word in members("no_names") | members("leading_words") for word in words)


def _kinds(group: str) -> dict[str, str]:
    """Every word of a table of the lexicon, with its kind."""
    return {word: kind for kind, words in table("institutions")[group].items() for word in words}


@cache
def _nouns() -> str:
    return alternation(list(_kinds("nouns")))


def _kind(noun: str) -> str:
    plain = " ".join(noun.lower().replace("’", "'").split())
    kinds = _kinds("nouns")
    return kinds.get(plain) or kinds.get(re.sub(r"ies$", "y", plain)) or kinds.get(plain.removesuffix("s"), "home")


@cache
def _gates() -> tuple[Gated, tuple[Gated, ...], tuple[Gated, ...]]:
    """What opens such a name, appositions, contexts: each tried where a text holds what it needs."""
    opens, *others = gated_together(Parted(_opening()), *_appositions(), *_CONTEXTS)
    return opens, tuple(others[: -len(_CONTEXTS)]), tuple(others[-len(_CONTEXTS) :])


def _opening() -> str:
    return (
        rf"(?<![\w-])(?P<opens>{alternation(list(_kinds('opens')))}){SPACE}+(?:(?:and|&|y|yr|o'r|na|nan|an){SPACE})?"
        rf"{NAME_WORD}(?:{SPACE}(?:(?:the|y|yr|a|ar|na|nan|an|upon|on|&){SPACE})?{NAME_WORD}){{0,3}}(?![\w-])"
    )


def _opened(text: str) -> Iterator[tuple[str, str]]:
    """`HMP Dunley`, `Ysgol y Bryn`, `University of Dunley`."""
    kinds = _kinds("opens")
    for match in _gates()[0].finditer(text):
        yield match.group(), kinds[" ".join(match["opens"].split())]


def opened_kind(name: str) -> str:
    """The kind of body that a name is of by the word that opens it; empty where it is none."""
    found = _gates()[0].pattern.fullmatch(name) if " " in name else None
    return _kinds("opens")[" ".join(found["opens"].split())] if found else ""


def _appositions() -> tuple[Parted, ...]:
    """An apposition before the name, behind it, and one that says what it is called."""
    noun = rf"(?:[\w'’-]+ ){{0,4}}?(?P<noun>{_nouns()})"
    behind = Parted(rf"(?<![\w-])(?P<name>{_NAME})", rf", (?:which (?:is|was) )?{_OWNER} {noun}{_NEXT}")
    where = r"(?: (?:at|in|near|on) [^,.;\n]{2,30})?"
    told = Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!of )(?P<name>{WORD}{SPACE}{WORD}(?:{SPACE}{WORD}){{0,3}})(?:{_WHERE})?",
        rf" (?:is|was|has been|remains) (?:now |still |once )?(?:an?|the) {noun}{_NEXT}",
    )
    # Whoever owns it and what it is begin anywhere; a comma and a capital stand at fewer places.
    before = Parted(
        rf"(?:['’]s?|\b(?:its|their|our|the|another|[Tt]he)) {noun}{where}", rf", (?P<name>{_NAME}){where},"
    )
    article = Parted(
        rf"\b[Aa]n? {noun}", rf", (?P<name>{WORD}{SPACE}{WORD}(?:{SPACE}{WORD}){{0,3}}){where}(?=[,.;])"
    )
    sister = Parted(rf"\b[Ss](?:ister|ibling) (?P<noun>{_nouns()}|site|unit|branch),? (?P<name>{_NAME})")
    called = Parted(
        rf"(?<![\w-])(?i:an?|the|its|their|our) {noun}(?: class| unit| school)?,? (?:which is |also )?"
        rf"(?:called|named|known (?:\w+ )?as) (?P<name>{_NAME})"
    )
    return before, sister, behind, article, called, told


@cache
def _of_posts() -> Opening:
    """A post that only such a body has, and the body."""
    posts = _kinds("posts")
    return opening(rf"(?P<post>(?i:{alternation(list(posts))})) (?:of|at) (?P<name>{_NAME})", posts)


def _beside(text: str) -> Iterator[tuple[str, str]]:
    """An apposition before or behind the name, or a post that only such a body has."""
    before, sister, *others = _gates()[1]
    for match in (match for pattern in others for match in pattern.finditer(text)):
        if match["noun"].lower() not in ("home", "force", "establishment", "setting"):
            yield match["name"], _kind(match["noun"])
    for match in (match for pattern in (before, sister) for match in pattern.finditer(text)):
        yield match["name"], _kind(match["noun"])
    posts = _kinds("posts")
    for match in _of_posts().finditer(text):
        if " " in match["name"]:
            yield match["name"], posts[" ".join(match["post"].lower().split())]


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """`Name of school: Dunley Green`."""
    for match in _label().finditer(text):
        yield match["name"], _kind(match["noun"])


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"(?m)^[ \t•*]*(?i:(?:name of (?:the )?)?(?P<noun>{_nouns()})(?: name)?)(?:[ \t]*[:|]|\t|[ ]{{2,}})[ \t]*"
        rf"(?P<name>{_TITLE_NAME}(?:{SPACE}(?:Ltd|Limited|Cyf|plc))?)[ \t]*$"
    )


_CELL_NAME = re.compile(rf"(?P<name>{_TITLE_NAME})(?: ?\(.*\))?")


@cache
def _column_head() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:name of )?(?:the )?(?P<noun>{_nouns()}|{_plurals()})")


def _columned(text: str) -> Iterator[tuple[str, str]]:
    """The cells of a column that is headed `Home` or `School`."""
    heading: str | None = None
    for line in text.split("\n"):
        parted = "|" in line or "\t" in line or "   " in line
        cells = [cell.strip() for cell in _CELLS.split(line.strip()) if cell.strip()] if parted else ()
        if len(cells) < 2:
            heading = None
            continue
        detail = len(cells) == 2 and len(cells[1].split()) > 1 and not _HEAD.search(cells[1])
        headed = None if detail else _column_head().fullmatch(cells[0])
        if headed:
            heading = headed["noun"]
        elif heading:
            name = _CELL_NAME.fullmatch(cells[0])
            if name:
                yield name["name"], _kind(heading)


@cache
def _plurals() -> str:
    return alternation([f"{noun}s" for noun in _kinds("nouns")] + ["nurseries", "academies", "agencies"])


_WORDS = alternation([word for scale in table("grades").values() for word in scale.get("grades", ()) if len(word) > 2])
_GRADING = (
    r"(?:(?:rated|graded|judged|inspected|re-?inspected|upgraded|downgraded|visited by inspectors)"
    r"|(?:branded|deemed|labelled|declared|classed|ranked|found to (?:be|require)|given|awarded|handed) "
    rf"(?:(?:as|to be|an?|overall) )*[“‘\"']?(?i:{_WORDS}))"
)
_BE = (
    r"(?:(?:was|were|is|has been|had been|gets|got) "
    r"(?:(?:also|last|first|previously|recently|again|now|both|officially) )*)"
)
#: What stands around a name that is inspected or graded.
_CONTEXTS = (
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?<!near )(?<!of )(?P<name>{_NAME})(?P<where>{_WHERE})?",
        rf" {_BE}(?:{_GRADING}|(?:given|awarded) the following|placed in(?:to)? special measures"
        rf"|(?:still )?an? [“‘\"']?(?i:{_WORDS})[”’\"']? (?:school|nursery|home|care home|provider|setting|college"
        rf"|prison))(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?P<name>{_NAME})(?P<where>{_WHERE})?",
        r" (?:has |have )?(?:went|gone|moved|rose|risen|fell|fallen|slid|slipped|dropped|climbed|jumped|improved)"
        rf"(?: up| down| back)? (?:from|to) (?:an? )?[“‘\"']?(?i:{_WORDS})(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!at )(?P<name>{_NAME})(?P<where>{_WHERE})?",
        r" (?:has |have )?(?:retain|ke(?:ep|pt)|receiv|achiev|secur|los|earn|gain)\w* (?:its|an?|the) "
        r"(?:[\w‘’“”'\"-]+ ){0,4}(?:rating|grade|judgement)(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?P<name>{_NAME})",
        r"['’]s? (?:overall |new |latest |current |CQC |Ofsted )*(?:rating|grade|inspection report)s?(?!\w)",
    ),
    Parted(
        r"(?:inspected|visited|rated|inspection (?:of|at)|visit to|report on|ratings? (?:of|for)|inspectors at) "
        rf"(?P<name>{_NAME})(?P<where>{_WHERE})"
    ),
    Parted(
        r"(?:[Ii]nspectors|[Rr]esidents|[Pp]upils|[Cc]hildren|[Ss]taff)",
        rf" at (?P<name>{_NAME})(?P<where>)(?= (?:found|said|were|had|told|saw))",
    ),
    Parted(
        r"(?:Commission|Inspectorate(?: Wales)?|CQC|Ofsted|Estyn|CIW|HMIP|[Ii]nspectors?|[Ww]atchdog|[Rr]egulator) "
        r"(?:was|were|came|went|called|turned up|visited|returned|dropped in|arrived|inspected|re-inspected)(?: back"
        r"| unannounced| unexpectedly| without (?:notice|warning))?(?: (?:at|to|in|into|on|by))?"
        rf" (?P<name>{_NAME})(?P<where>(?=,? (?:which|where|on|in|between|from|last|during)\b|[.,]))"
    ),
    Parted(
        r"\b(?:It|They) (?:called|turned up|arrived|dropped in|returned|went)(?: back| unannounced| unexpectedly"
        r"| without (?:notice|warning))? (?:at|to|on|in on)"
        rf" (?P<name>{_NAME})(?P<where>(?=[,.]| (?:on|in|from|last)\b))"
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{_NAME})(?P<where>)",
        r", which (?:has (?:\d|space|room|places)|cares for|looks after|houses|holds|teaches|is home to|can take"
        r"|caters for|is registered|has a capacity|takes)(?!\w)",
    ),
    Parted(
        rf"(?<![\w-])(?<!in )(?<!of )(?P<name>{_NAME})(?P<where>)",
        rf" (?:is|was) (?:run|owned|operated) by (?:the )?[{UPPER}]",
    ),
)
#: Services, and what is graded in a body, are none.
_NO_BODY = re.compile(
    r"(?i)(?:services?|care|leadership|management|education|support|provision|department|inspectors"
    r"|governance)$"
)


@cache
def _any_noun() -> Opening:
    return opening(rf"(?i)(?<![\w-])(?:{_nouns()})(?![\w-])", _kinds("nouns"))


def _inspected(text: str) -> Iterator[tuple[str, str]]:
    """`Oakfield, in Station Road, was inspected`: what is inspected, where a noun says what such a body is."""
    found = [match for pattern in _gates()[2] for match in pattern.finditer(text)]
    noun = _any_noun().search(text) if found else None
    for match in found:
        name = re.sub(r"^(?:When|After|Since|Before|Until|While|Once|Although|Where|If) (?=[A-Z])", "", match["name"])
        first = name.removeprefix("The ").split()[0].lower()
        if re.search(rf"[{UPPER}][\w'’-]+ (?:yr? )?$", text[max(0, match.start("name") - 30) : match.start("name")]):
            continue
        if (not noun and "following" not in match.group()) or first in _area_words() or _NO_BODY.search(name):
            continue
        again = not name.endswith("s") and any(re.match(r"[a-z,] ", text[at - 2 : at]) for at in standing(name, text))
        if match.groupdict().get("where") or again or " " in name:
            yield name, _kind(noun.group()) if noun else "home"


@cache
def _area_words() -> frozenset[str]:
    """Words that what is graded in a body begins with: `Safety was rated good`."""
    return frozenset(name.split()[0] for name in (*table("areas")["heads"], *table("areas")["named"]))


def _titled(text: str) -> Iterator[tuple[str, str]]:
    """`Inspection report: Dunley Green`, on one line or two, at the head of the report."""
    pattern = (
        r"(?m)(?i:(?:inspection|visit)(?: report| outcome| letter| judgement)?|inspection of)"
        rf"(?:[ \t]*[:–—-][ \t]*|[ \t]*\n\s*|{SPACE})(?P<name>{_TITLE_NAME})[ \t]*$"
    )
    found = re.search(pattern, text[:600])
    if found is None or len(found["name"].split()) < 2 or re.search(rf"[{UPPER}]{{3}}", found["name"][4:]):
        return
    noun = re.search(rf"(?i)(?<![\w-])(?:{_nouns()})(?![\w-])", text[found.end() : found.end() + 1500])
    yield found["name"], _kind(noun.group()) if noun else "home"
