"""Names and posts side by side: appositions, brackets, lists, address and signature blocks. What roles begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from onrecord.claims import Mention
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention
from onrecord.extract.office.grammar import AT, OF_PARTY, PERSON, WHOSE, body_of, dated, offices
from onrecord.extract.office.passages import Passages
from onrecord.extract.scene import Match, Rule, Scene, shape
from onrecord.extract.words import alternation, entries, table


@dataclass(frozen=True, slots=True)
class Held:
    """A person and a post of theirs as one phrase says it. `start` and `end` are the phrase's offsets in the text."""

    rule: str
    person: PersonMention
    role: Mention
    start: int
    end: int
    organization: Mention | None = None
    status: Mention | None = None
    since: Mention | None = None
    until: Mention | None = None
    #: `currently director of ...`: said to tell a post apart from the one that the sentence is about
    elsewhere: bool = False

    @property
    def is_former(self) -> bool:
        """Whether it is said to be held no more."""
        return self.state == "former"

    @property
    def state(self) -> str | None:
        """The status as read; None: it is said of none."""
        return self.status.value if self.status else None


_FORMERLY = (
    r"(?:(?:at present|presently|currently|still|meanwhile|for now),? )?(?P<past>(?:formerly|previously|until then"
    r"|until"
    r" recently|until now|till now|hitherto|no longer|once|sometime|at the time|the late|late|until(?= <T>)) )?(?:in"
    r" the (?=<T>\)))?(?:(?:for (?P<length>(?:the (?:past|last) )?"
    r"(?:[\w-]+ years|decade))|since <D>|until <D>|from <D>),? )?"
)
_GAP = r"(?P<gap>,? \(| \[|, | – | - | — |: |\n|\t+| \| | ?(?:\.{3,}|…+) ?| {2,})"
_ACROSS = r"(?P<gap>,? |: ?|\t+| \| | – | - | — |\n(?=<P>(?:\n|$))| ?(?:\.{3,}|…+) ?| {2,}| \((?=<P>\)))"
#: The body of a post in front of a name: `of Dunley Council`, `, Dunley Council`, or what a bracket adds.
_OF = (
    r"(?:,? (?:(?:since|from) (?:the )?<begun:D>|until (?:the )?<D>))?"
    r"(?:(?:,? (?:of|at|for|in|with|to)(?: the)?|,| –)? <org:B>(?!'s)"
    r"(?: (?:of|for) (?:the )?<B>)?)?(?: \((?!<P>)[^()\n]{2,60}\)(?=\t| \|))?"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "post between two names",
        "`according to Ann Roe, leader of the front, Bob Poe is wrong`: a post without an article closes the first "
        "name",
        rf"(?<!<T>, )(?<!<T> )(?<!<T>: ){PERSON}(?P<gap>, ){_FORMERLY}<post:T>{AT}, (?=<P> (?:is|was|has|had|will|said"
        rf"|told|[a-z]+ed)\b)",
        ("According to Ann Example, leader of the Civic Front, Bob Roe is wrong",),
    ),
    Rule(
        "post after the name",
        "English puts the post behind the name as an apposition, in brackets, behind a dash or on the next line",
        rf"{PERSON}{_GAP}{_FORMERLY}(?:who (?:is|remains) |whom (?:[a-z ]{{1,30}} )?"
        rf"(?:know|knows|remember|met) as |(?:an? |the |his |her )?[a-z][a-z -]{{2,40}}? and"
        rf" (?:(?P<pastb>no longer|once|formerly"
        rf"|previously|until recently|until <D>) )?(?=an? |the |<B>|<T>))?{WHOSE}<post:T>(?! <P>|: <P>|, <P>(?!,?"
        rf" ?\(?(?:the |our |its |an? )?<T>)){AT}(?!: ?<P>)",
        ("Dr Ann Example, Director of Housing at Dunley Council, said", "Councillor Bob Example (Chair)"),
    ),
    Rule(
        "post in a second bracket",
        "a further bracket behind name and post says what the person did before, or does elsewhere",
        rf"{PERSON},? <T>{AT.replace('org', 'home')} \({_FORMERLY}(?:who (?:is|was) )?{WHOSE}<post:T>{AT}",
        ("Dr Ann Example, Commissioner (formerly Chief Executive of Dunley Council)",),
    ),
    Rule(
        "two posts before the name",
        "`the chair of the board, chief executive Ann Example`: both posts are hers",
        rf"<post:T>{AT}(?:(?:, | ?/ ?| & |; ){WHOSE}| and )(?<!\w)(?P<gap><second:T>)"
        rf"{_OF.replace('org', 'orgb')}(?:,? |: ?|\t+| \| | – | - | \((?=<P>\))){PERSON}",
        (
            "The chair of the improvement board, council chief executive Bob Example",
            "Director of Finance and Section 151 Officer Bob Example",
        ),
    ),
    Rule(
        "post before the name",
        "a title stands before the name, with or without a comma: `Chief Executive Ann Example`, `the leader,"
        " Cllr Example`",
        r"(?:<owner:BO>(?:'s?)? (?:own |new |next |first |then |outgoing )?)?<post:T>"
        rf"{_OF}(?:,? (?P<past>at (?:the|that) time|back then|in those days)(?=, ))?{_ACROSS}"
        rf"(?:now |{OF_PARTY})?{PERSON}",
        ("Chief Executive Ann Example", "Leader of the Council, Cllr Bob Example said",
         "The head of law at the time, Bob Roe"),
    ),
    Rule(
        "post is the name",
        "the post as subject and the name behind the verb: `the new director is Ann Example`",
        rf"(?:<owner:BO>(?:'s?)? (?:own |new |next |first |then |outgoing )*)?<post:T>{AT} (?P<gap>(?P<verb>will be|is"
        rf" to be|is|was|remains|has been) )(?:once again |now |again )?{PERSON}(?!'s)(?=,|\.|;| \(| who| and|\n|$)",
        ("Dunley Council's new director of housing is Ann Example.",),
    ),
    Rule(
        "represented by",
        "a list of partners names each body, and the holder of its post",
        rf"<owner:B>,? (?:is |was )?represented by {PERSON}, <post:T>",
        ("Dunley Council, represented by Ann Example, Director of Housing",),
    ),
)


def pairs(scene: Scene, sentences: Passages, taken: set[int]) -> Iterator[Held]:
    """Every name with the posts beside it. Each post goes to one person: the first rule that pairs it has it.

    `taken`: where the posts stand that somebody has already; those that are paired here are added.
    """
    for rule in RULES:
        for match in sentences.across(rule.pattern):
            if not scene.text.is_furniture(match.start) and _fits(match, taken, rule.name):
                yield from _held(scene, rule.name, match, taken)


def _fits(match: Match, taken: set[int], rule: str) -> bool:
    post = match.post("post")
    if post.start in taken or is_kin(match, post) or is_bare_councillor(post) or _quoted_apart(match):
        return False
    if _is_of_another_row(match):
        return False
    if rule == "two posts before the name" and _ends_a_clause(match):
        return False
    if rule == "post after the name":
        return not _begins_a_clause(match) and not _of_the_next(match)
    if rule == "post before the name" and post.title.lower() == "deputy" and not match.has("org"):
        return False  # `Deputy A. B. Example` is a title of address
    styled = post.title == "Representative" or (post.title == "Secretary" and match.person("person").bare)
    if styled and rule == "post before the name" and not match.has("org") and not match.has("owner"):
        return False  # and so is `Secretary Example`, of one who is or was some secretary
    return rule != "post before the name" or not _crosses(match)


#: Who is second to whoever has the title behind `deputy` or `vice`, and has the rest of that title too.
SECOND = re.compile(r"(?i)(?:deputy|depute|vice)[- ](?P<head>chair\w*|convenor|convener|leader|president|captain)")


def is_kin(match: Match, post: PostMention) -> bool:
    """`his deputy`, `her successor as chair`: whose post that is another rule finds out."""
    before = match.gist.text.document.text[max(0, post.start - 40) : post.start]
    if re.search(r"\b(?:successor|predecessor) (?:as|in the (?:post|role) of) (?:the )?$", before):
        return True
    if SECOND.fullmatch(post.title):
        return bool(re.search(r"(?:\b[Hh]is|\b[Hh]er|\bwhose) $", before))
    return post.title.lower() == "deputy" and bool(
        re.search(r"(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|\bwhose|['’]s?) $", before)
    )


def is_bare_councillor(post: PostMention) -> bool:
    """`councillor` alone is a title before a name, no post; nor is it with the party: `independent councillor`."""
    title = post.title.lower()
    with_party = " councillor" in title and _of_party().fullmatch(title) is not None
    return with_party or title in {"councillor", "councillors"}


@cache
def _of_party() -> re.Pattern[str]:
    parties = alternation([*(party.lower() for party in entries("parties")), "tory", "fellow", "opposition"])
    return re.compile(rf"(?:(?:{parties}|party|group|member) )+councillor(?: for .*)?")


def _quoted_apart(match: Match) -> bool:
    """Whether a mark of quotation stands between the two."""
    return bool(re.search(r"[“”\"]", match.words("gap").words)) if match.has("gap") else False


def _is_of_another_row(match: Match) -> bool:
    """Whether the two stand in different lines, of which one names a person and a post already."""
    if not match.has("gap") or "\n" not in match.found.group("gap"):
        return False
    shape_, at = match.gist.shape, match.found.start("gap")
    lines = shape_[shape_.rfind("\n", 0, at) + 1 : at], shape_[at + 1 : (shape_ + "\n").find("\n", at + 1)]
    return any(shape("<P>").search(line) and shape("<T>").search(line) for line in lines)


def _crosses(match: Match) -> bool:
    """`... by the director, Ann Example` pairs; `told the director, Ann, that` does not."""
    gap = match.words("gap").words
    return gap.startswith(",") and match.person("person").bare and not match.person("person").prefix


def _begins_a_clause(match: Match) -> bool:
    """`In answer to Cllr Roe, the director said`: the name closes a phrase, the post is the subject behind it."""
    before = match.gist.shape[max(0, match.found.start() - 14) : match.found.start()]
    behind = match.gist.shape[match.found.end() : match.found.end() + 24]
    article = shape(r"(?:the|The) <T>").search(match.gist.shape, match.found.start("gap"), match.found.end())
    leads = shape(r"\b(?:from|by|with|to|of|for|about|than|after|before|and|asked|told|thanked) $").search(before)
    return bool(
        article and leads and shape(r"(?!,| and | who | in | of | at | for | from | on )[ ][a-z]").match(behind)
    )


_PREDICATE = shape(
    r"\b(?:as|is|was|been|be|becom\w+|became|made|(?:role|post|job|position) of) "
    r"(?:(?:the|its|our|their|an?|<BO>(?:'s?)?) )*(?:[a-z-]+ ){0,2}$"
)


def _ends_a_clause(match: Match) -> bool:
    """`has been named as the trust's new director, chair Ann Example announced`: the first post is somebody else's."""
    before = match.gist.shape[max(0, match.found.start() - 60) : match.found.start()]
    between = match.gist.shape[match.found.end("post") : match.found.start("second")]
    return bool(re.search("[,;]", between)) and _PREDICATE.search(before) is not None


def _of_the_next(match: Match) -> bool:
    """`Ann Roe, chair:` in a list of `post: name`, and `Ann Roe\\nChair\\tBob Poe`: the post opens the next entry."""
    tail = match.gist.shape[match.found.end() : match.found.end() + 4]
    gap = match.found.group("gap")
    lines = gap[:1] in {"\n", "\t"} or gap.startswith("  ")
    return lines and bool(shape(r":? ?<P>|:|\t<P>| \| <P>").match(tail))


def _held(scene: Scene, rule: str, match: Match, taken: set[int]) -> Iterator[Held]:
    said = next((group for group in ("past", "pastb") if match.has(group)), "")
    past = match.words(said, "former") if said else _tense(match) or _before_owner(match)
    if rule == "post before the name":
        past = past or _at_the_head(match)
    person = match.person("person")
    bracketed = rule == "post before the name" and "(" in match.words("gap").words
    for office in offices(scene, match.gist, match.found) if not match.has("second") else ():
        if office.post.start in taken or is_bare_councillor(office.post):
            continue
        taken.add(office.post.start)
        end = max(match.end, match.gist.ends[office.index - 1])
        yield Held(
            rule, person, scene.titled(office.post), match.start, end,
            called(scene, office.body),
            scene.status(office.post) or past or _then(match, office.index),
            office.since or _begun(scene, match, past),
            office.until,
            _now(match),
        )
        if bracketed:
            return  # `the director of place (Ann Roe) and a new director of housing`: the second is nobody's
    if match.has("second"):
        taken.update((match.post("post").start, match.post("second").start))
        yield from _two_before(scene, rule, match)


def _begun(scene: Scene, match: Match, past: Mention | None) -> Mention | None:
    """`the chair since May, Ann Example`, `for the past six years the chair`: the day or the time beside a title."""
    if match.has("length"):
        return match.words("length") if past is None else None
    return dated(scene, match.gist, match.found["begun"]) if match.has("begun") else None


#: Behind a title: when it was held.
_AT_THE_TIME = shape(
    r",? (?P<then>(?:at (?:the|that) time|back then|in those days)\b(?! of)"
    r"|for (?:the )?[\w-]+ years before (?:me|him|her|us)\b|when [^.;,\n]{3,80} "
    r"(?:was|were|had|[a-z]{3,}ed|took|began|came|went)\b(?=[^.;,\n]{0,60}[,.)]))"
)


def _then(match: Match, index: int) -> Mention | None:
    """`head of law at the time`, `chair when the contract was signed`: held then, not now."""
    found = _AT_THE_TIME.match(match.gist.shape, index)
    if found is None:
        return None
    start, end = found.span("then")
    return match.gist.text.words(match.gist.starts[start], match.gist.ends[end - 1], "former")


#: At the head of a sentence whose subject follows the title.
_WAS_ONCE = re.compile(
    r"(?:^|[\n.”\"] ?)(?:(?P<once>Formerly|Previously|Once|Until (?:recently|lately)),? (?:an? )?"
    r"|(?:Having|After|Following) (?:\w+ly |just |then )?(?P<onceb>(?:stepp|stood|standing|left|leav|resign|retir|quit"
    r"|serv|spen|work)\w*)[^.;:\n]{0,70}? (?:as|of) (?:an? |the |its )?)$"
)


def _at_the_head(match: Match) -> Mention | None:
    """`Formerly head of law, Ann Example chairs the panel`: held before."""
    begin = max(0, match.found.start() - 130)
    found = _WAS_ONCE.search(match.gist.shape[begin : match.found.start()])
    if found is None:
        return None
    start, end = (begin + at for at in found.span("once" if found.group("once") else "onceb"))
    return match.gist.text.words(match.gist.starts[start], match.gist.ends[end - 1], "former")


_STATUS_BEFORE = re.compile(r"(?:^|[^\w'’-])(?P<status>[A-Za-z]+(?:-[a-z]+)?)[- ](?:the |its |their )?$")


def _before_owner(match: Match) -> Mention | None:
    """`former Dunley Council leader`: the word of status stands in front of the body."""
    if not match.has("owner"):
        return None
    start = match.found.start("owner")
    found = _STATUS_BEFORE.search(match.gist.shape[max(0, start - 24) : start])
    meant = table("statuses").get(found.group("status").lower()) if found else None
    if found is None or meant is None:
        return None
    at = match.gist.starts[max(0, start - 24) + found.start("status")]
    return match.gist.text.words(at, at + len(found.group("status")), meant)


def _now(match: Match) -> bool:
    return bool(_PRESENT.search(match.found.group()))


_PRESENT = re.compile(r"\b(?:currently|now|presently|at present)\b")
#: Who comes to inspect: `the lead inspector was Ann Example` tells of one visit, not of a post given up.
VISITOR = re.compile(
    r"(?i)\b(?:inspector|peer|reviewer|assessor|auditor|HMI|team leader|(?:challenge|review) manager)\b"
)


def _tense(match: Match) -> Mention | None:
    verb = match.words("verb").words if match.has("verb") else ""
    if verb == "was" and not VISITOR.search(match.post("post").title):
        return match.words("verb", "former")
    return match.words("verb", "incoming") if verb in ("will be", "is to be") else None


def _two_before(scene: Scene, rule: str, match: Match) -> Iterator[Held]:
    body = called(scene, body_of(match.gist, match.found))
    for group in ("post", "second"):
        post = match.post(group)
        if not is_bare_councillor(post):
            person, role = match.person("person"), scene.titled(post)
            yield Held(rule, person, role, match.start, match.end, body, scene.status(post))


def called(scene: Scene, body: BodyMention | None) -> Mention | None:
    """A body as a claim's field, or None."""
    return scene.called(body) if body else None
