"""The noun that a post is headed by (`director`, `cabinet member`), with the words of status and kind before it."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.mentions.spans import SPACE, UPPER, BodyMention
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, entries, members, table

_DAYS = frozenset(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer",
        "autumn", "winter", "today", "tomorrow", "yesterday", "his", "her", "their", "its", "this", "that", "these",
        "those", "ofsted", "england", "wales", "scotland", "london", "covid", "christmas", "easter", "bahamas",
        "barbados", "belarus", "brussels", "cyprus", "france", "honduras", "laos", "maldives", "mauritius", "nepal",
        "netherlands", "paris", "philippines", "portugal", "senegal", "seychelles", "arkansas", "dallas", "illinois",
        "kansas", "massachusetts", "orleans", "texas", "vegas",
    ]
)
#: Nouns and adjectives that say what an office is concerned with have endings of their own.
_NOUN = re.compile(
    r"(?:ment|[st]ion|ity|[ae]nce|ency|ics|ship|logy|[tr]al|ive|ory|graphy|ality)s?$|(?:ions|ments|ities)$"
)
_CAPITAL_NOUN = re.compile(r"(?:s|ment|[st]ion|ity|[ae]nce|cy|ing|ics|ship|logy|al|ive|ory|ure|age|lth|rth|ic)$")


#: What may open a title besides what the lexicons hold.
_MAJESTY = ("his", "her", "hm")


@cache
def head_pattern() -> Opening:
    """A head with the known words of status and kind before it: groups `status`, `title`, `head`, `after`."""
    statuses = alternation(list(table("statuses")))
    modifiers = alternation(entries("post_modifiers"))
    heads = alternation(entries("post_heads"))
    return opening(
        rf"(?<![\w’'-])(?P<status>(?:(?:{statuses})(?:-|{SPACE}+))*)"
        rf"(?P<title>(?:(?:His|Her){SPACE}Majesty['’]s{SPACE}|HM{SPACE})?"
        rf"(?:(?:{modifiers})(?:(?<!head)(?<!lead)(?<!nurse)(?<!principal)(?:,{SPACE}+(?:{modifiers}))*,?{SPACE}+(?:and|&)"
        rf"{SPACE}+(?:{modifiers}))?(?:{SPACE}+|-))*(?P<head>{heads}))"
        rf"(?:(?:{SPACE}+|-)(?P<after>designate|elect))?(?![\w-]|['’]\w)",
        (*table("statuses"), *_MAJESTY, *entries("post_modifiers"), *entries("post_heads")),
        re.IGNORECASE,
    )


@cache
def plural_pattern() -> Opening:
    """Titles in the plural, which several names share: `Her Majesty's Inspectors`, `co-leaders`, `Lead inspectors`."""
    statuses, modifiers = alternation(list(table("statuses"))), alternation(entries("post_modifiers"))
    heads = [head for head in entries("post_heads") if head not in {"councillor", "social worker", "official"}]
    plurals = [word for head in heads for word in (head, f"{head}s")]
    return opening(
        rf"(?<![\w’'-])(?P<status>(?:(?:{statuses})(?:-|{SPACE}+))*)"
        rf"(?P<title>(?:(?:His|Her){SPACE}Majesty['’]s{SPACE}|HM{SPACE}|Ofsted{SPACE})?"
        rf"(?:(?:{modifiers}|deputy)(?:{SPACE}+|-))*(?:{alternation(heads)})s(?:{SPACE}+(?:of|for){SPACE}+(?!(?:this|these|that|those"
        r"|the|our|your|their)\b)[\w'’]+)?)(?![\w-])",
        (*table("statuses"), *_MAJESTY, "ofsted", "deputy", *entries("post_modifiers"), *plurals),
        re.IGNORECASE,
    )


_WORD_BEFORE = re.compile(rf"(?<![\w’'-])([^\W\d_][\w&’'-]*){SPACE}$")


def title_start(text: str, match: re.Match[str], floor: int, bodies: dict[int, BodyMention]) -> int:
    """Where the title of a head begins: before further words which say what the office is concerned with.

    `Estates Programme Manager` and `data protection officer` begin with their first word, whether or not a lexicon
    knows it; no title reaches over `floor` or into a body.
    """
    start = match.start("title")
    if match.group("status"):
        return start
    stated = _STATED.search(text[max(floor, start - 44) : start])
    if stated and text[start].islower() and not any(b.start < start <= b.end for b in _near(bodies, start)):
        return start - len(stated.group("words"))
    begin = start
    while begin > floor:
        # only behind one space may a word of the title stand: behind a line end or a bracket none is looked for
        stands = text[begin - 1] in " \u00a0" and not text[max(floor, begin - 2) : begin - 1].isspace()
        word = _WORD_BEFORE.search(text[max(floor, begin - 40) : begin]) if stands else None
        opens = word and _opens_sentence(text, begin - len(word.group()))
        named = word and (word.group(1).lower() if opens and text[start].islower() else word.group(1))
        if not word or not named or not _belongs(named, text[start], bodies, begin - len(word.group())):
            break
        begin -= len(word.group())
    begin = _behind_list(text, _behind_modifier(text, begin, floor), floor)
    # a name or a place stands before: its last word only looked like a noun
    runs_on = _RUNS_ON.search(text[max(floor, begin - 40) : begin])
    if runs_on and text[begin].isupper() and begin < start and runs_on.group(1).lower() not in members("leading_words"):
        return start
    return begin


_RUNS_ON = re.compile(rf"(?<![\w’'-])([{UPPER}][\w’'-]*){SPACE}$")
#: Words of status, and the one or two behind them that only the status makes part of a title: `acting maths lead`.
_STATED = re.compile(
    rf"(?<![\w’'-])(?:acting|interim|temporary){SPACE}+(?P<words>(?:[a-z][a-z’'-]{{2,}}{SPACE}+){{1,2}})$"
)


def _opens_sentence(text: str, offset: int) -> bool:
    return not offset or text[offset - 1] == "\n" or text[max(0, offset - 2) : offset] == ". "


_FIRST = re.compile(r"[\w’'-]+")


def _behind_list(text: str, begin: int, floor: int) -> int:
    """`children and families minister`, `culture, media and sport lead`: the list of matters that the title closes."""
    first = _FIRST.match(text, begin)
    if not first or first.group().lower().replace("’", "'") not in members("matters"):
        return begin
    before = text[max(floor, begin - 70) : begin]
    for pattern in _LISTS:
        found = pattern.search(before)
        words = re.findall(r"[\w’'-]+", found.group("list").lower().replace("’", "'"))[:-1] if found else []
        if found and words and all(word in members("matters") for word in words):
            same = found.group("list")[0].isupper() == text[begin].isupper()
            governed = (found.group("before") or "").strip().lower() in _GOVERNS
            return begin - len(found.group("list")) if same and not governed else begin
    return begin


#: Up to four words and `and`, the longest first.
_LISTS = [
    re.compile(
        rf"(?P<before>[\w’'-]+{SPACE})?(?<![\w’'-])"
        rf"(?P<list>(?:[^\W\d_][\w’'-]*,?{SPACE}){{{length}}}(?:and|&){SPACE})$"
    )
    for length in range(4, 0, -1)
]
_GOVERNS = frozenset({"of", "for", "in", "on", "with", "between", "from"})


_UNKNOWN = re.compile(rf"(?<![\w’'-])(?P<modifier>[{UPPER}][a-z]+){SPACE}[{UPPER}][a-z]{{3,}}{SPACE}$")


def _behind_modifier(text: str, begin: int, floor: int) -> int:
    """`Independent Casino Commissioner`: a word that a known one precedes belongs to the title with it."""
    if not text[begin].isupper():
        return begin
    found = _UNKNOWN.search(text[max(floor, begin - 50) : begin])
    if not found or found.group("modifier").lower() not in _OPENS_TITLE:
        return begin
    return begin - len(found.group())


#: What only a title opens with.
_OPENS_TITLE = frozenset(
    ["independent", "chief", "deputy", "assistant", "national", "federal", "municipal", "shadow", "lead"]
)


def _near(bodies: dict[int, BodyMention], offset: int) -> list[BodyMention]:
    return [body for body in bodies.values() if abs(body.start - offset) < 120]


def _belongs(word: str, first: str, bodies: dict[int, BodyMention], offset: int) -> bool:
    plain = word.lower().replace("’", "'")
    if word[0].isupper() != first.isupper() or plain in members("matter_stops") or plain in table("statuses"):
        return False
    owns = plain.endswith(("'s", "s'")) and plain not in members("matters")
    if plain in members("post_heads") or plain.rstrip("s") in members("post_heads") or owns:
        return False
    if any(b.start <= offset < b.end for b in bodies.values() if abs(b.start - offset) < 120):
        return False
    if plain in members("post_modifiers") or plain in members("matters"):
        return True
    if (
        plain in _DAYS
        or plain in members("leading_words")
        or plain in members("prefixes")
        or plain in members("given_names")
    ):
        return False
    return bool((_CAPITAL_NOUN if word[0].isupper() else _NOUN).search(plain)) and len(plain) > 4


#: One word of a name and no more.
_SURNAME_ALONE = re.compile(rf"{SPACE}[{UPPER}][\w'’-]+(?!{SPACE}[{UPPER}])(?![\w'’-])")


#: What somebody is like, what all of them are (`our fellow councillor`), who is spoken to (`Thank you, Chair`).
_PRAISED = re.compile(
    r"(?:\b(?:[Tt]hank you|[Tt]hanks|[Yy]es|[Nn]o|[Tt]hrough you|[Gg]ood \w+),|\b[Ff]ellow|\bthe right"
    r"|\b(?:an?|such|very|most|truly|and) (?:outstanding|excellent|great|brilliant|superb|fantastic|strong"
    r"|inspirational|inspiring|exceptional|exemplary|visionary|natural|born|true|real|good|wonderful|effective|talented"
    r"|respected|compassionate|popular|fine|tremendous|remarkable|dedicated|caring|capable|transformational|proven|decisive"
    r"|charismatic))[ \u00a0]$"
)


#: Who is looked up to somewhere, and holds no post by that.
_OF_A_FIELD = re.compile(
    r"(?i)\b(?:sector|thought|community|business|faith|world|market|industry|religious|rights|protest) leaders?$")
#: Posts that are as well surnames: behind a given name they are one, as in `Gill Steward`.
_SURNAMES = frozenset(
    [
        "Steward", "Dean", "Bishop", "Constable", "Marshal", "Marshall", "Warden", "Judge", "Reader", "Provost",
        "Abbot", "Chancellor", "Mayor", "Sheriff", "Vicar", "Deacon", "Ranger", "Chaplain", "Pastor", "Proctor",
        "Porter", "Head", "Governor", "Page", "Usher",
    ]
)
#: Surnames behind a title of address, which are heads of posts too; `Mr Mayor` is none.
_STYLED = re.compile(rf"\b(?:Councillor|Cllr|Coun|Mr|Mrs|Ms|Miss)\.?{SPACE}$")
_CALLED_SO = _SURNAMES - {"Mayor", "Provost", "Judge", "Head", "Dean"} | {"Reeve", "Cook", "Butler"}


def _is_no_office(text: str, start: int, head: str) -> bool:
    """`Councillor Reeve` is a name, `The Guardian` a paper, and `sister of the chair` a relative."""
    if head.lower() == "sister":
        return text.startswith(("of ", "to ", "school", "compan", "paper", "title", "site", "service"), start + 7)
    if head == "Guardian":
        return text.endswith("The ", 0, start)
    return head in _CALLED_SO and _STYLED.search(text, max(0, start - 12), start) is not None


_ONE = re.compile(rf"\b[Aa]n?{SPACE}(?:[a-z-]+{SPACE})?$")
_WHERE = re.compile(rf"{SPACE}(?:at|of|for|to|with|in){SPACE}")


def _is_alone_no_office(text: str, match: re.Match[str], head: str) -> bool:
    """Whether a head with no other word of a title is a name, or only says what somebody is by training."""
    if head.lower() in table("weak_heads")["trained"] and _ONE.search(text, max(0, match.start() - 24), match.start()):
        return _WHERE.match(text, match.end()) is None
    named = head in _SURNAMES and _behind_given_name(text, match.start("head"))
    return named or _is_no_office(text, match.start("head"), head)


def _behind_given_name(text: str, start: int) -> bool:
    before = re.search(rf"(?<![\w’'-])([{UPPER}][\w’'-]+){SPACE}$", text[max(0, start - 24) : start])
    if before is None:
        return False
    titled = before.group(1) in ("Mr", "Mrs", "Ms", "Miss") and text[start : start + 5] not in _ADDRESSED
    return titled or before.group(1).lower() in members("given_names")


_OF_THE_YEAR = re.compile(rf"{SPACE}of{SPACE}the{SPACE}(?:[Yy]ear|[Mm]onth|[Dd]ecade)\b")
#: How holders of a post are spoken to: `Mr Mayor`.
_ADDRESSED = ("Mayor", "Judge", "Chanc", "Gover", "Sheri")


def leads_a_field(text: str, match: re.Match[str]) -> bool:
    """`an experienced public sector leader`, `named Headteacher of the Year`: no post."""
    if _OF_THE_YEAR.match(text, match.end()):
        return True
    return match.group("head")[-1] == "r" and bool(_OF_A_FIELD.search(text, max(0, match.start() - 20), match.end()))


#: Behind these words alone in capitals: what is no post (`Executive Session`), or another one.
_GOES_ON = {
    "Officer": re.compile(rf"{SPACE}[{UPPER}](?![\w.])"),
    "Chief": re.compile(
        rf"{SPACE}(?:(?:[{UPPER}]\w+){SPACE}){{0,2}}(?i:reporter|correspondent|writer|photographer|editor|sub)\b"
    ),
    "Executive": re.compile(rf"{SPACE}(?:Sessions?|Orders?|Branch|Privilege|Actions?|Summary)\b"),
}


_NEXT = re.compile(rf"{SPACE}([^\W\d_]+)s(?![\w-])")


def _is_of_several(text: str, end: int) -> bool:
    """`deputy governors`: what several holders are called, which no singular tells of."""
    behind = _NEXT.match(text, end)
    return behind is not None and behind.group(1).lower() in members("post_heads")


def is_no_post(text: str, match: re.Match[str]) -> bool:
    """`head` as a verb or a part of the body, `chairs`, `lead` with no office around it: no posts."""
    head, title = match.group("head"), match.group("title")
    if _is_of_several(text, match.end()) or (
        title == head and _PRAISED.search(text, max(0, match.start() - 30), match.start())
    ):
        return True
    if head.lower() in table("weak_heads")["before_name"]:
        before_name = re.match(rf"(?:,{SPACE}|{SPACE})[{UPPER}]", text[match.end() : match.end() + 3])
        leagued = re.match(rf"\.|{SPACE}(?:League|Inn|Division|REPORT|Report"
                           rf"|Secrets)\b", text[match.end() : match.end() + 12])
        plain = title.lower() == head.lower() and not match.group("status")
        beside = re.search(rf"[{UPPER}][\w’']*{SPACE}$", text[max(0, match.start() - 20) : match.start()])
        return plain and not (before_name and (head[0].isupper() or beside) and not leagued)
    if title == head and _is_alone_no_office(text, match, head):
        return True
    if head == "Dean" and title == head and _SURNAME_ALONE.match(text, match.end()):
        return not text[: match.start()].endswith("the ")  # the given name: `Dean Example`
    if head.lower() == "hmi":
        return not re.match(rf"{SPACE}[{UPPER}]", text[match.end() : match.end() + 2])
    if head.lower() in table("weak_heads")["governed"] and title.lower() == head.lower():
        bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
        behind = text[match.end() : match.end() + 5]
        return not bracketed and not re.match(rf"{SPACE}+(?:of|in|at|to|for){SPACE}", behind)
    if title.lower() != head.lower() or head.lower() not in table("weak_heads")["common"]:
        return False
    after = text[match.end() : match.end() + 45]
    if head in _GOES_ON and _GOES_ON[head].match(after):
        return True
    return _is_common(match, head, text[max(0, match.start() - 12) : match.start()], after)


#: `is a partner at the law firm Dunley & Roe`
_OF_A_FIRM = re.compile(rf"{SPACE}(?:at|in|with|of){SPACE}(?:the{SPACE})?(?:[a-z]+{SPACE}){{0,3}}[{UPPER}]")


def _is_common(match: re.Match[str], head: str, before: str, after: str) -> bool:
    """Whether a common word such as `head`, `chair` or `lead` is a verb or a thing here, by the words around it."""
    governed = re.match(rf"{SPACE}+(?:of|for){SPACE}", after)
    verb = re.search(r"\b(?:to|will|would|can|could|who|must|should)[ \u00a0]$", before) and head.islower()
    verb = verb and not (governed and head.lower() in {"head", "chair"} and governed.group().strip() == "of")
    verb = verb or (not governed and head.islower() and before.endswith(("and ", "and\u00a0")))
    apposed = (
        re.search(r"\b(?:[Tt]he|[Oo]ur|[Ii]ts)[ \u00a0](?:\w+[ \u00a0])?$", before)
        and re.match(rf",{SPACE}[{UPPER}]", after)
    ) or (
        re.search(r"[a-z](?:,|[ \u00a0]\()[ \u00a0]?$", before)
        and re.match(r"[,;.)]|[ \u00a0](?:since|from|until|and|at|here|there)\b", after)
    )
    if head.lower() == "partner" and _OF_A_FIRM.match(after) and before.endswith((" a ", "managing ", "enior ")):
        return False
    made = re.search(r"\b(?:as|becom\w+|became|appointed|named|made|been|new|its)[ \u00a0](?:the[ \u00a0])?$", before)
    closed = re.match(r"[,;.)\n]|[ \u00a0](?:in|on|at|from|since)\b|$", after)
    in_post = head.lower() in {"head", "principal"} and made and closed
    return bool(verb) or not (
        governed
        or in_post
        or (apposed and head.lower() in {"head", "principal", "lead", "depute"})
        or head[0].isupper()
        or head.lower() in {"chair", "deputy", "matron", "mentor"}
        or match.group("status")
    )


_LETTERS = re.compile(r"[A-Za-z]+")


def status_meant(before: str, after: str | None) -> str | None:
    """What words of status before and behind a title mean: interim, acting, former, ...; None: nothing."""
    statuses = table("statuses")
    words = (word.lower() for word in _LETTERS.findall(f"{before} {after or ''}")) if before or after else ()
    meanings = [statuses[word] for word in words if word in statuses]
    if after and after.lower() == "elect":
        meanings.append("incoming")
    return "former" if "former" in meanings else meanings[0] if meanings else None
