"""Posts: words of status, words that modify, a head (`director`, `cabinet member`), and what it is a post of."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.mentions.heads import head_pattern, is_no_post, leads_a_field, status_meant, title_start
from onrecord.extract.mentions.matters import ORGAN, TERM, before_name, beside, is_matter, matter_end, without_term
from onrecord.extract.mentions.spans import LOWER, SPACE, UPPER, BodyMention, PostMention
from onrecord.extract.words import alternation, members, table

_ARTICLE = rf"(?:(?:the|its|their|our|a|an|The){SPACE}+)?"


#: What looks like a body's name and is a title, or a part of one: `Assistant Ombudsman`, `Liberal Democrat Group`.
_PART_OF_TITLE = re.compile(
    r"(?:Assistant|Deputy|Chief|Interim|Acting)\b"
    r"(?!.*(?:Association|Federation|Society|Union|Council|College|Institute)$)|(?:Labour|Conservative"
    r"|Liberal Democrat|Lib Dem|Green|Independent|Reform|Plaid Cymru|SNP|Opposition|Minority)"
    r"(?: and \w+)? (?:Group|Party)$"
)


#: In front of `Treasury`, which is then what a firm's officer sees to.
_OFFICE_OF = re.compile(rf"\b(?:Head|Director|Manager){SPACE}of{SPACE}(?:Tax{SPACE}and{SPACE})?$")


def find_posts(text: str, bodies: tuple[BodyMention, ...]) -> tuple[PostMention, ...]:
    """Every post that `text` mentions, in the order of the text, without overlaps.

    What a post is of belongs to its title (`Director of Children's Services`), unless it is a body, which is the
    organisation of the post; a committee or board (an organ) stays in the title.
    """
    solid = {body.start: body for body in bodies if body.kind != "organ" and not _PART_OF_TITLE.match(body.words)
             and not (body.words == "Treasury" and _OFFICE_OF.search(text, max(0, body.start - 24), body.start))}
    found: list[PostMention] = []
    position = 0
    for start in head_pattern().starts(text):
        match = head_pattern().pattern.match(text, start) if start >= position else None
        if match and (post := _post(text, match, solid, position)):
            position = post.end
            found.append(post)
    return tuple(found)


#: The part of a country that a post is for: `director of operations in the north`.
_REGION = re.compile(
    rf"{SPACE}+(?:in|for|across){SPACE}+(?:the{SPACE}+)?(?i:(?:north|south|east|west|central|mid|the)[ -]?)*"
    rf"(?i:north|south|east|west|midlands|region|england|north-?east|north-?west|south-?east|south-?west|london"
    rf"|wales|scotland|northern{SPACE}ireland)(?=,|\.|;|:|{SPACE}+(?:and|said|told|who)\b|\n|$)"
)

#: `Principal and Chief Executive`: two posts, of which the first could as well be a word of the second.
_FIRST_OF_TWO = re.compile(rf"(?P<first>[\w-]+(?:{SPACE}[\w-]+)?){SPACE}(?:and|&){SPACE}(?P<second>[\w -]+)$")


def _are_heads(found: re.Match[str]) -> bool:
    heads = members("post_heads")  # `Comptroller and Auditor General` is one
    return found.group().lower() not in heads and all(found[name].lower() in heads for name in ("first", "second"))


def _post(text: str, match: re.Match[str], bodies: dict[int, BodyMention], floor: int) -> PostMention | None:
    if _inside_body(match, bodies) or leads_a_field(text, match):
        return None
    begin = title_start(text, match, floor, bodies)
    if begin == match.start("title") and is_no_post(text, match):
        return None
    owner = bodies.get(begin)
    of_title = owner and owner.words.lower() in members("post_modifiers") and match.group("head")[0].isupper()
    if owner and owner.end < match.start("head") and not of_title:
        # `National Education Union district secretary`: the title begins behind its body
        begin = owner.end + 1
    before = _statuses().search(text[max(floor, begin - 30) : begin]) if begin < match.start("title") else None
    if before is None and not match.group("status"):
        before = _state_of_place(text, begin, floor, bodies)
    words = before.group() if before else match.group("status")
    start = begin - (len(words) if before is None or before.end() == len(before.string) else 0)
    if begin == match.start("title") and (first := _FIRST_OF_TWO.match(match.group("title"))) and _are_heads(first):
        return PostMention(start, begin + first.end("first"), begin, first.group("first"), status_meant(words, None))
    if organ := _organ_of_body(text, match.end("title"), bodies):
        title = f"{text[begin : match.end('title')]} of the {organ.group('organ')}"
        return PostMention(start, organ.end(), begin, title, status_meant(words, None))
    begin = _with_office(text, _behind_party(text, begin, match), match, bodies)
    start = min(start, begin)
    end = _with_matter(text, match.end("title"), bodies, text[begin].isupper())
    if region := _REGION.match(text, end):
        end = region.end()
    status = status_meant(words, match.group("after"))
    last = match.end() if match.group("after") and end == match.end("title") else end
    return PostMention(start, last, begin, text[begin:end], status)


#: Whose party somebody is of, in front of an office that is no party's: `the Republican attorney general`.
_OF_PARTY = re.compile(rf"(?i:republican|democratic|democrat|gop){SPACE}+(?!(?i:services|support)\b)")
_PARTYS_OWN = re.compile(r"(?i)(?:co-)?leader|whip|chair\w*|spokes\w+|treasurer|secretary$|organi[sz]er|chief")


def _behind_party(text: str, begin: int, match: re.Match[str]) -> int:
    """Where a title begins behind the party of its holder; offices of a party keep it."""
    party = _OF_PARTY.match(text, begin, match.start("head"))
    return party.end() if party and not _PARTYS_OWN.match(match.group("head")) else begin


def _with_office(text: str, begin: int, match: re.Match[str], bodies: dict[int, BodyMention]) -> int:
    """Where a title begins that opens with an office of state, which is then what it is about: `Treasury minister`."""
    found = _OF_STATE.search(text, max(0, begin - 16), begin) if _STATES.match(match.group("head")) else None
    return found.start() if found and found.start() in bodies else begin


_STATES = re.compile(r"(?i)minister|spokes\w+")
_OF_STATE = re.compile(rf"(?<![\w’'-])(?:Treasury|(?:Home|Foreign|Cabinet){SPACE}Office){SPACE}$")


@cache
def _statuses() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:(?:{alternation(list(table('statuses')))})(?:-|{SPACE}+))+$", re.IGNORECASE)


def _state_of_place(text: str, begin: int, floor: int, bodies: dict[int, BodyMention]) -> re.Match[str] | None:
    """`former Dunley and Marsh mayor`: the word of status in front of the place of a post; a body owns its post."""
    left = text[max(floor, begin - 40) : begin]
    placed = _PLACE_BEFORE.search(left) if left[-2:-1].isalpha() else None
    if placed is None or any(begin - 40 < body.end <= begin for body in bodies.values()):
        return None
    return _statuses().search(left[: placed.start()])


_PLACE_BEFORE = re.compile(
    rf"(?<![\w'’-])[{UPPER}][{LOWER}]+(?:{SPACE}(?:(?:and|&|upon){SPACE})?[{UPPER}][{LOWER}]+)?{SPACE}$"
)
_OF_BODY = re.compile(rf"{SPACE}+(?:of|for|on){SPACE}+(?:the{SPACE}+)?")


def _organ_of_body(text: str, end: int, bodies: dict[int, BodyMention]) -> re.Match[str] | None:
    """`chair of Dunley Council's audit committee`, `of the county council's health panel`: an organ of the body
    named."""
    link = _OF_BODY.match(text, end)
    body = next((bodies[at] for at in (link.end(), link.end() - 4) if at in bodies), None) if link else None
    if body is None:
        return None
    owned = re.compile(rf"['’]s?{SPACE}+(?P<organ>(?:[\w&'’-]+{SPACE}+){{0,5}}?{ORGAN})(?![\w-])")
    return owned.match(text, body.end)


def _inside_body(match: re.Match[str], bodies: dict[int, BodyMention]) -> bool:
    return any(
        body.start <= match.start("head") < body.end or body.start < match.start("title") < body.end
        for body in bodies.values()
        if abs(body.start - match.start()) < 120
    )


#: Who speaks or leads `on` something.
_SPEAKS_ON = re.compile(
    r"(?i)(?:spokes\w+|lead|councillor|advis[eo]r|champion|envoy|lead member|lecturer|professor"
    r"|reader|consultant|specialist)$"
)
#: Who speaks for somebody: what follows is a matter of theirs only where it is known as one.
_SPEAKS_FOR = re.compile(r"(?i)spokes\w+$")
_BRACKET = re.compile(rf"{SPACE}\((?P<in>[{UPPER}][\w'’&/, -]+)\)")


def _bracketed(text: str, end: int, capitalised: bool) -> int:
    """Behind a bracket that says what a post is of: `Executive Director (Place)`, `Cabinet Member (Adult Social
    Care)`."""
    found = _BRACKET.match(text, end)
    if not found or not capitalised:
        return end
    more = re.compile(rf"{SPACE}?/|{SPACE}+(?:at|of|for){SPACE}").match(text, found.end())
    return found.end() if more or is_matter(found.group("in")) else end


_IN_BRACKETS = re.compile(rf"{SPACE}\([{UPPER}][\w'’& ]+\)(?={SPACE}?/|{SPACE}+(?:at|of|for){SPACE})")
_DASH = re.compile(rf"{SPACE}+[–-]{SPACE}+(?=[{UPPER}][{LOWER}])")


def _with_matter(text: str, end: int, bodies: dict[int, BodyMention], capitalised: bool) -> int:
    """Where the title ends, with what it is of: `of Children's Services`, `for Children, Schools and Families`."""
    if (given := _bracketed(text, end, capitalised)) > end:
        return given if is_matter(_BRACKET.match(text, end).group("in")) else _governed(text, given, bodies)  # type: ignore[union-attr]
    if capitalised and text[end - 2 : end].isupper() and (loud := _IN_CAPITALS.match(text, end)):
        return loud.end()
    if capitalised and (organ := _COMMA_ORGAN.match(text, end)) and organ.start("organ") not in bodies:
        return organ.end()
    if capitalised and (named := beside(text, end)) and named.start("matter") not in bodies:
        return named.end()
    if capitalised and (dash := _DASH.match(text, end)):
        first = re.compile(r"[\w'’]+").match(text, dash.end())
        if first and first.group().lower() in members("given_names"):
            return end
        matter = before_name(text, dash.end(), matter_end(text, dash.end(), bodies))
        return matter if matter > dash.end() else end
    stop = _governed(text, end, bodies)
    more = beside(text, stop) if capitalised and text[end:stop].endswith(("Service", "Services")) else None
    return more.end() if more and more.group("gap")[0] == "," and more.start("matter") not in bodies else stop


#: `Chair, Audit & Risk Committee`: the committee behind a comma.
_COMMA_ORGAN = re.compile(
    rf",{SPACE}(?P<organ>(?:[{UPPER}][\w'’-]*{SPACE}(?:(?:and|&|of){SPACE})?){{1,5}}"
    r"(?:Committee|Sub-Committee|Panel))(?=[:;,.)\n\t|]| \||$)"
)
#: `CABINET MEMBER FOR SOCIAL SERVICES (Councillor Ann Example):`
_IN_CAPITALS = re.compile(rf"{SPACE}(?:FOR|OF){SPACE}[{UPPER}][{UPPER}'’&, -]*[{UPPER}](?={SPACE}?(?:\(|:|\n|$))")
#: What a firm is, in front of its name: `chief executive of casino operator Dunley Resorts`.
_FIRM = re.compile(
    r"\b(?:operator|sponsor|provider|developer|retailer|supermarket|chain|giant|bank|builder|housebuilder|contractor|landlord|club"
    r"|group|supplier|insurer|airline|firm|company|charity|union|maker|owner|carrier)$"
)
#: Where a body sits, in front of what it is: `chief executive of Kent-based charity Dunley Ground`.
_BASED = re.compile(rf"[{UPPER}][\w'’-]+-(?:based|born){SPACE}")
#: The body that a title speaks of without its name.
_COUNCIL = re.compile(
    rf"{SPACE}+of{SPACE}+(?:the{SPACE}+)?(?:(?:City|County|Borough|District|Town|Parish){SPACE})?(?:[Cc]ouncil|[Oo]pposition(?:{SPACE}[A-Z]\w+){{1,2}}{SPACE}[Gg]roup|[Oo]pposition"
    rf"|[Bb]oard(?:{SPACE}of{SPACE}(?:[Tt]rustees|[Gg]overnors|[Dd]irectors|[Mm]anagement|[Vv]isitors))?|[Cc]ommittee"
    rf"|[Cc]orporation|[Tt]rustees)(?![\w-])"
    rf"|(?<=[Cc]lerk|visor|viser|etary|ative|unsel|stant|plain){SPACE}+to{SPACE}+(?:the{SPACE}+)?(?:[Cc]ouncil|[Bb]oard|[Gg]overnors|[Tt]rustees|[Cc]ommittee"
    rf"|[Ii]nquiry|[Pp]anel|[Aa]uthority|[Tt]rust|[Cc]orporation|[Jj]ustices|[Ll]ieutenancy|[Mm]ayor|[Ll]eader|[Cc]hief{SPACE}[Ee]xecutive"
    rf"|[Cc]ommissioners?|[Rr]eview|[Cc]abinet)(?![\w-])"
)


#: What stands between a title and the body that it is of: `chief executive of new Dunley Council`.
_NEWLY = re.compile(
    rf"(?:new|newly[- ](?:formed|created|merged)|then|former|local|nearby|neighbouring|troubled|ruling"
    rf"|governing|opposition){SPACE}"
)
#: `chief of neighbouring Dunley and Marsh`: a body, whatever it is called.
_NEXT_DOOR = re.compile(rf"(?:neighbouring|nearby|rival|ruling|governing){SPACE}[{UPPER}]")
_LINK = re.compile(rf"{SPACE}+(?:(?P<of>of|for)|on|in){SPACE}+(?:the{SPACE}+|a{SPACE}+)?")


#: `Children's Commissioner for Tarn and Eden`: the part of the country that such an office is for.
_FOR_PEOPLE = re.compile(
    rf"(?:[Cc]hildren|[Vv]ictims?|[Pp]eople|[Aa]buse|[Gg]enerations|[Ll]anguage|[Vv]eterans)['’]?s?['’]?{SPACE}"
    r"[Cc]ommissioner$"
)
_COUNTRY = re.compile(
    rf"{SPACE}for{SPACE}(?:the{SPACE})?[{UPPER}][\w'’-]+(?:{SPACE}(?:(?:and|&|of){SPACE})?[{UPPER}][\w'’-]+){{0,3}}"
)
#: `left as headteacher for a post in Tarnbay`: where somebody goes.
_ELSEWHERE = re.compile(
    rf"{SPACE}for{SPACE}(?:an?|another|the{SPACE}same){SPACE}(?:[\w-]+{SPACE})?(?:post|job|role|position|headship)\b"
)
#: `chair of your Corporate Parenting Panel`
_OF_OURS = re.compile(
    rf"{SPACE}+(?P<of>of){SPACE}+(?:our|your|its|their){SPACE}+(?=(?:[{UPPER}][\w'’&-]*{SPACE}(?:(?:and|&|of){SPACE})?){{1,5}}"
    r"(?:Committee|Panel|Board|Forum|Group)(?![\w-]))"
)


@cache
def unnamed_body() -> re.Pattern[str]:
    """Behind a title: a body of some sort that is not named, `of the homelessness charity`, `at a think tank`."""
    nouns = alternation(table("organisations")["nouns"]["association"])
    return re.compile(
        rf"{SPACE}+(?:of|for|at|in|with){SPACE}+(?:the|an?){SPACE}+(?:[{LOWER}][\w'’-]*{SPACE}+){{0,3}}"
        rf"(?!party|foundation|federation)(?:{nouns})(?![\w-]|{SPACE}[{UPPER}])"
    )


#: `the County Council`, of which no name is told.
_TIER = re.compile(r"\b(?:City|County|Borough|District)\b")


def _of_no_matter(text: str, end: int, bodies: dict[int, BodyMention]) -> int | None:
    """Where a title ends that is of the council, of an unnamed body, for a country, or left for another post; None:
    none of these."""
    for_schools = _OF_SCHOOLS.match(text, end) if text[max(0, end - 9) : end].lower() == "of school" else None
    if council := for_schools or _COUNCIL.match(text, end):
        unknown = not for_schools and any(b.name is None and b.end == council.end() for b in bodies.values())
        return end if unknown and _TIER.search(council.group()) else council.end()
    if unnamed_body().match(text, end):
        return end
    country = _COUNTRY.match(text, end) if _FOR_PEOPLE.search(text, max(0, end - 40), end) else None
    return country.end() if country else end if _ELSEWHERE.match(text, end) else None


def _governed(text: str, end: int, bodies: dict[int, BodyMention]) -> int:
    """Behind what `of` or `for` adds to a title."""
    if (stop := _of_no_matter(text, end, bodies)) is not None:
        return stop
    link = _OF_OURS.match(text, end) or _LINK.match(text, end)
    if not link or (link["of"] is None and not _SPEAKS_ON.search(text[max(0, end - 14) : end])):
        return end
    newly = _NEWLY.match(text, link.end())
    if newly and (newly.end() in bodies or _NEXT_DOOR.match(text, link.end())):
        return end
    if re.match(rf"{SPACE}+of{SPACE}+an?{SPACE}+[{LOWER}]", text[end : end + 12]):
        return end
    kind_of = re.compile(rf"(?:union|charity|company|trust|firm){SPACE}+").match(text, link.end())
    if TERM.match(text, link.end()) or _BASED.match(text, link.end()) or (kind_of and kind_of.end() in bodies):
        return end
    if (
        link.end() in bodies
        or link.end() - 4 in bodies
        or any(link.end() - 5 <= start <= link.end() for start in bodies)
    ):
        return end
    stop = without_term(text, link.end(), before_name(text, link.end(), matter_end(text, link.end(), bodies)))
    if _OWNED.search(text, link.end(), stop) or _is_of_school(text, end, link.end(), stop):
        return end
    speaks_for = _SPEAKS_FOR.search(text, max(0, end - 14), end)
    if stop <= link.end() or (speaks_for and not is_matter(text[link.end() : stop])):
        return end
    if re.match(rf"{SPACE}[{UPPER}]", text[stop : stop + 2]) and (
        _FIRM.search(text[link.end() : stop]) or head_pattern().pattern.fullmatch(text, link.end(), stop)
    ):
        return end
    return stop + len(m.group()) if (m := _IN_BRACKETS.match(text, stop)) else stop


#: `head teacher for Dunley's High Street School`: a possessive closes no title.
_OWNED = re.compile(rf"(?<![\w'’-])[{UPPER}][\w-]*['’]s$")
_SCHOOL = re.compile(r"(?i)\b(?:school|academy|college|grammar|primary|infants|juniors|nursery)\b")
#: What is no school, or a part of one: `Head of Virtual School`, `head of lower school`.
_PART_OF_SCHOOL = re.compile(
    rf"(?i)(?:the{SPACE})?(?:virtual|lower|upper|middle|junior|senior|prep|sixth|whole|early)\b"
)
#: `Head of School Improvement`: what is done for schools.
_OF_SCHOOLS = re.compile(
    rf"(?i){SPACE}(?:improvement|effectiveness|standards|support|services?|transport|places?|organi[sz]ation|admissions"
    r"|meals|governance|partnerships?|performance|strategy|sport|funding)\b"
    rf"(?:{SPACE}(?:and|&){SPACE}[{UPPER}][{LOWER}]+(?!{SPACE}[{UPPER}]))?"
)
_HEAD_OF_SCHOOL = re.compile(r"(?i)(?:head|head ?teacher|headmaster|headmistress|principal)$")


def _is_of_school(text: str, end: int, start: int, stop: int) -> bool:
    """`head of the grammar school Dunley High`: the school is the body of the post, whatever it is called."""
    school = _HEAD_OF_SCHOOL.search(text[max(0, end - 12) : end]) and _SCHOOL.search(text, start, stop)
    of_school = school and not _OF_SCHOOLS.match(text, school.end())
    return bool(of_school) and not _PART_OF_SCHOOL.match(text, start) and not is_matter(text[start:stop])
