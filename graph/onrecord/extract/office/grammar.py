"""Pieces of the grammar of posts, which the rules of roles and of appointments are put together from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.claims import Mention
from onrecord.dates import DateMention
from onrecord.extract.mentions.spans import BodyMention, PostMention
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.words import alternation, entries

#: A person, with party and ward in brackets, or an age, passed over.
PERSON = r"<person:P>(?: \([^()\n]{2,60}\))?(?:, (?:aged )?\d\d)?"
#: The body of a post behind it.
AT = (
    r"(?:(?:,? (?:of|at|for|in|with|to|on behalf of|across|on)(?: the| both)?"
    r"(?: (?:[\w-]+ )?(?:union|charity|company|trust|firm|operator|provider|retailer|chain|developer|builder|group|club"
    r"|carrier|sponsor|bank|maker))? |, |\n|\t| \| )<org:B>"
    r"| (?:in|at) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})?"
)
_FIRST = (
    r"(?:own |new |next |first |second |third |fourth |fifth |sixth |seventh |eighth |ninth |tenth |[a-z]+teenth "
    r"|twentieth |first-ever |then |current |present |permanent "
    r"|longest-serving |long-serving |sole |only |newly[- ]\w+ |young |junior |trainee |vacant |existing |latest "
    r"|two |three |combined |brand new |overall |very |ever |female |male |woman |black |asian |muslim |sikh "
    r"|openly gay |full-time |part-time |substantive |dedicated |elected |directly elected |directly-elected )*"
    r"(?:(?:(?!from )[\w-]+ ){0,2}?(?:post|role|position|job|office|title|brief|seat)s? (?:of|as) (?:the |an? |its "
    r"|both )?)?"
)
#: What stands before a post: articles, words of time, the body whose post it is.
WHOSE = (
    r"(?:(?:[Tt]he |[Oo]ur |[Yy]our |[Mm]y |[Ii]ts |[Tt]heir |[Hh]is |[Hh]er |[Aa]n? |now |currently |also |then "
    r"|both |once |new |next |first |permanent )*"
    r"(?:<owner:BO>(?:'s?)? |(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Gg]roup|[Pp]arty|[Cc]ouncil|[Tt]rust"
    r"|[Cc]harity|[Ss]chool|[Cc]ompany|[Uu]nion|[Cc]ounty|[Cc]ity"
    r"|[Bb]orough|[Tt]own|[Aa]uthority|[Aa]cademy|[Cc]ollege|[Ff]orce|<D>|today|[a-z][\w-]+|[A-Z][\w-]+(?: "
    rf"[A-Z][\w-]+)?)'s )?{_FIRST})"
)

_DAY = r"(?:in |on |the |early |late |mid-|about |around |at |end of |start of |beginning of |middle of )*"
_SINCE = (
    r"(?!(?:(?!<D>)[^.;\n]){0,12}?, (?:will|would|is to) )[^.;\n]{0,40}?\b(?:since|from|as of"
    r"|as from|with effect from|effective|starting"
    rf"|beginning|between) {_DAY}<since:D>(?:,? (?:and )?(?:to|until|till|and) {_DAY}<until:D>)?"
)
_UNTIL = rf"[^.;\n]{{0,14}}?\b(?:until|till|up to) {_DAY}<until:D>"
_THEN = r"[^.;\n]{0,30}?\b(?:since|from) (?P<then>then)\b"
#: A party as the owner of its officers: `Labour's`, `the Greens'`.
OF_PARTY = rf"(?:[Tt]he Tories'|(?:[Tt]he )?(?:{alternation(entries('parties'))})s?'s?) "
_BRACKET = r" ?\((?:since |from )?<since:D>\)"
_WHEN = rf",? ?{_DAY}<since:D>"

_LATER = (
    r"(?: (?:also|later|then|finally|eventually|subsequently|previously|formerly|before that|now|currently|once"
    r"|briefly|was|as))*"
)
#: Words before a clause which make what it says hypothetical, denied, hoped for or demanded.
HYPOTHETICAL = shape(
    r"(?:\b(?:should|must|may|might|could|can|cannot|not|never|won't|refus\w+|declin\w+|urg\w+|ask\w*|call\w*"
    r"|demand\w*|told|pressure\w*|invit\w+"
    r"|[Ww]hether|[Ii]f|[Uu]nless|want\w*|hop\w+|ought|need\w*|tried|appl\w+|threaten\w*|consider\w*|fail\w*"
    r"|recommend\w*|suggest\w*|deni\w+|no longer|way to"
    r"|(?:un)?qualified|(?:un)?fit|(?:in)?eligible|aspir\w+|running|runs?|ran|bids?|race|ambitions?|dreams?|vying"
    r"|favourites?|front-?runner|nominees?|hopefuls?|campaign\w*|push\w*|seek\w*|sought|plot\w*"
    r"|(?<=[a-z]s )(?:opted|chose))"
    r"(?:(?: (?:he|she|they|it|we|you)(?:'d|'ll)?| (?:the|him|her|them|his|have|has|be|been|to|that|also|now|own))"
    r"|(?: on| for)? (?:<P>|<T>|<B>)| Councillor){0,4} ?(?:to )?)$|n't (?:been )?$"
    r"|(?:\b(?:not?|never|neither|without)|n't) (?:[a-z]+ ){0,2}(?:inten\w+|plan\w*|wish\w*|desire|reason|going|about"
    r"|propos\w*|mean\w*|minded|thought|prepared|ready|willing)(?: (?:of|for (?:him|her|them)))? (?:to )?$"
)

#: What goes on after a post with another one of the same person: joined by `and`, a stroke or a bare comma.
_MORE = (
    rf"(?:\)?(?:,? (?:and|but|as well as|&)(?:,? (?:until|till|up to) {_DAY}<until:D>,?)?| /|/){_LATER} ?{WHOSE}"
    rf"|\)?, | {{2,}}|\t|\n(?=<T>(?:(?!<P>)[^\n])*(?:\n\n|\n?$)))(?<!\w)<post:T>(?!,? <P>|: <P>"
    r"|'s? <P>|,? (?:Mr|Ms|Mrs) )" + AT + r"(?!,? <P>)"
)


@dataclass(frozen=True, slots=True)
class Office:
    """A post as one phrase says it: its title, the body of it, and when."""

    post: PostMention
    body: BodyMention | None
    index: int  #: of the gist, just behind the phrase
    since: Mention | None = None
    until: Mention | None = None


def offices(scene: Scene, gist: Gist, found: re.Match[str], begins: bool = False) -> Iterator[Office]:
    """The post of a match (groups `post`, `org`, `owner`), and the further ones that its phrase goes on with.

    `begins`: the verb says that the post begins on the day named (`became director in May`).
    """
    office = _office(scene, gist, found, begins)
    yield office
    while (more := shape(_MORE).match(gist.shape, office.index)) and not _opens_a_row(gist, more):
        further = _office(scene, gist, more, begins)
        shared = office.body if further.body is None and not more.groupdict().get("owner") else further.body
        office = Office(further.post, shared, further.index, further.since, further.until)
        yield office


def _opens_a_row(gist: Gist, more: re.Match[str]) -> bool:
    """Whether a post on the next line is no further one below a name: the line above it has the name in it."""
    line = gist.shape[gist.shape.rfind("\n", 0, more.start()) + 1 : more.start()]
    return more.group().startswith("\n") and shape("<P>").search(line) is not None


#: `the third leader since 2020`: so many in that time.
_COUNTED = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) $")


def _office(scene: Scene, gist: Gist, found: re.Match[str], begins: bool) -> Office:
    post = gist.signs[found.group("post")]
    assert isinstance(post, PostMention)
    body = body_of(gist, found)
    since, until, index = when_behind(scene, gist, found.end(), begins)
    if since and _COUNTED.search(gist.shape, max(0, found.start("post") - 12), found.start("post")):
        since = None
    return Office(post, body, index, since, until or dated(scene, gist, found.groupdict().get("until")))


def body_of(gist: Gist, found: re.Match[str]) -> BodyMention | None:
    """The body of a post, from the groups `owner` and `org`; an organ's name belongs to the title instead."""
    for group in ("owner", "org", "ownerb", "orgb"):
        if group in found.re.groupindex and found.group(group):
            body = gist.signs[found.group(group)]
            if isinstance(body, BodyMention) and body.kind != "organ" and not _is_group(body):
                return body
    return None


def _is_group(body: BodyMention) -> bool:
    """`the group`: the members of a party, no body of its own."""
    return body.name is None and body.words.lower().endswith(("group", "party"))


def when_behind(
    scene: Scene, gist: Gist, index: int, begins: bool = False
) -> tuple[Mention | None, Mention | None, int]:
    """The days since and until which a post is held, as the words behind it say, and where these words end."""
    tail = gist.shape[index : index + 90]
    for pattern in (_BRACKET, _SINCE, _UNTIL, _THEN, *((_WHEN,) if begins else ())):
        found = shape(pattern).match(tail)
        if found and not _passes_another(tail[: _first_sign(found)]):
            since, until = _ends(scene, gist, found, index)
            return since, until, index + found.end()
    return None, None, index


_FROM_DAY = shape(r"(?:From|Since|As of|With effect from) (?:the |early |late |mid-)?<since:D>")


def fronted_day(scene: Scene, gist: Gist, start: int, index: int) -> Mention | None:
    """`From 1 August the reins`: the day that the sentence around `start` begins with.

    `index` is where in the gist the words stand that the day is of.
    """
    found = _FROM_DAY.match(gist.shape, bisect_left(gist.starts, scene.sentence(start).start), index)
    return dated(scene, gist, found.group("since")) if found else None


def dated(scene: Scene, gist: Gist, sign: str | None) -> Mention | None:
    """The day behind a sign as a field, or None where there is no sign or it is none of a day."""
    date = gist.signs.get(sign or "")
    return scene.dated(date) if isinstance(date, DateMention) else None


def _passes_another(words: str) -> bool:
    """Whether another person, post or clause stands between a post and a day: then the day is not the post's."""
    return bool(
        shape(
            r"<PT>|\band,? (?:until|till|up to)\b"
            r"|\b(?:who|which|that|when|said|joined|left|retired|to|and (?:has|was|will|is)|acts?|acted|acting"
            r"|stand(?:s|ing)? in|cover(?:s|ing)|deputi[sz]\w+"
            r"|away|absent|sabbatical|leave|(?:had|held|done) the (?:job|post|role)|seconded)\b"
        ).search(words)
    )


def _first_sign(found: re.Match[str]) -> int:
    return min((found.start(name) for name, sign in found.groupdict().items() if sign), default=found.end())


def _ends(scene: Scene, gist: Gist, found: re.Match[str], index: int) -> tuple[Mention | None, Mention | None]:
    groups = found.groupdict()
    if groups.get("then"):
        return scene_then(scene, gist.starts[index + found.start("then")]), None
    since, until = (gist.signs[groups[name]] if groups.get(name) else None for name in ("since", "until"))
    if isinstance(since, DateMention) and since.parts and until is None:
        since, until = since.parts[0], since.parts[1]
    return (
        scene.dated(since) if isinstance(since, DateMention) else None,
        scene.dated(until) if isinstance(until, DateMention) else None,
    )


def scene_then(scene: Scene, offset: int) -> Mention | None:
    """The day that `then` means: the last one named before it, not farther than a few sentences."""
    before = [date for date in scene.dates if offset - 400 < date.start < offset]
    return scene.dated(before[-1]) if before else None
