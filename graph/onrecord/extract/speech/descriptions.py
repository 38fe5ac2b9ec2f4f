"""Persons by what they are (`the 43-year-old`, `the judge`) and by the letters they write (`the statement read`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.scene import Gist, sign_ranges
from onrecord.extract.speech.phrases import AGENT_NOUN
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_before
from onrecord.extract.words import table

#: What a prefix says that somebody is.
_STYLED: dict[str, tuple[str, ...]] = {
    "judge": ("judge",), "justice": ("judge", "justice"), "sen": ("senator", "lawmaker"),
    "senator": ("senator", "lawmaker"), "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",), "lt gov": ("lieutenant governor",), "congressman": ("congressman", "lawmaker"),
    "congresswoman": ("congresswoman", "lawmaker"), "professor": ("professor", "academic"),
    "prof": ("professor", "academic"), "dr": ("doctor", "physician"),
    "rev": ("reverend", "pastor", "priest", "vicar"), "reverend": ("reverend", "pastor", "priest", "vicar"),
    "fr": ("priest",), "father": ("priest",), "lord": ("peer",), "baroness": ("peer",),
    "sgt": ("sergeant", "officer"), "sergeant": ("sergeant", "officer"), "det": ("detective", "officer"),
    "detective": ("detective", "officer"), "capt": ("captain",), "captain": ("captain",), "col": ("colonel",),
    "gen": ("general",), "cllr": ("councillor",), "councillor": ("councillor",), "bishop": ("bishop",),
    "archbishop": ("archbishop",), "rabbi": ("rabbi",), "imam": ("imam", "cleric"), "pastor": ("pastor",),
    "sheikh": ("cleric",), "cr": ("councillor",),
}
DOCUMENT = (
    r"statement|letter|e-?mail|post|tweet|message|release|note|memo|memorandum|affidavit|card|text|blog|column|article|essay|diary|"
    r"filing|lawsuit|complaint|report|review|testimony|foreword|introduction|op-ed|manifesto|speech|address|video|thread|caption|reply|"
    r"submission|petition|judgment|judgement|ruling|dissent|opinion|verdict|summing-up|tribute|eulogy|note to staff"
    r"|obituary|invitation")
_DOCUMENT = re.compile(rf"\b(?:{DOCUMENT})\b", re.IGNORECASE)
_DOC = (rf"(?P<doc>it|(?:the|her|his|their|its|this) (?:(?:[{sign_ranges('BO')}](?:['’]s?)?|[\w-]+) ){{0,2}}?"
        rf"(?:{DOCUMENT}))")
#: `it read`, `her report begins`, `the statement went on`: a document as the one who speaks.
_READS = re.compile(
    rf"^[\s,–—-]*{_DOC}(?: (?:also|then|\w+ly|in part))* "
    r"(?:reads?|said|says|added|adds|began|begins|went on|goes on|continued|continues|concluded|concludes|ended|ends"
    r"|stated|states|notes|noted|warned|warns|opens|opened|runs|ran|wrote)\b", re.IGNORECASE)
#: The same with the document behind the verb: `said the statement`.
_SAID_BY = re.compile(rf"^[\s,–—-]*(?:said|says|read|reads|added|ran|runs) {_DOC}[.,]?\s*\Z")
_OF_LETTERS = re.compile(r"\b[A-Z]{2,6}\b(?= )")
_OF_BODY = re.compile(rf"(?P<body>[{sign_ranges('BO')}])")
_BY = re.compile(rf"\b(?:by|from|of|signed by|on behalf of) (?:[^,.;]{{0,40}} )?(?P<author>[{sign_ranges('P')}])")


def reads(shape: str) -> Subject | None:
    """The document that speaks in these words behind a quotation, or None."""
    found = _READS.match(shape) or _SAID_BY.match(shape)
    if found is None:
        return None
    owner = _OF_BODY.search(found.group("doc"))
    if owner:
        at = found.start("doc") + owner.start("body")
        return Subject(at, at + 1, "body", (owner.group("body"),))
    if letters := _OF_LETTERS.search(found.group("doc")):
        return Subject(found.start("doc") + letters.start(), found.start("doc") + letters.end(), "lone")
    return Subject(*found.span("doc"), "document")


def author(gists: Sequence[Gist], before: int) -> tuple[Gist, Subject] | None:
    """Who wrote what is quoted at a place: whoever the last sentence before it that tells of a document names."""
    for gist in reversed([g for g in gists if g.starts and g.starts[0] < before][-4:]):
        shape = gist.shape[:_upto(gist, before)]
        if not _DOCUMENT.search(shape):
            continue
        if by := _BY.search(shape, _DOCUMENT.search(shape).end()):  # type: ignore[union-attr]
            return gist, Subject(by.start("author"), by.end("author"), "person")
        subject = subject_before(gist, len(shape))
        return (gist, subject) if subject else None
    return None


def _upto(gist: Gist, offset: int) -> int:
    return next((i for i, start in enumerate(gist.starts) if start >= offset), len(gist.starts))


def noun_of(words: str) -> str:
    """What a description says that somebody is: its last word in lower case, without `former` and the like."""
    bare = re.sub(r",? \d\d,?$|[ ,]+$|(?: of |-of-)\w+$", "", words)
    return re.split(r"[\s\u00a0]+", bare)[-1].lower()


def bearers(gists: Sequence[Gist], noun: str) -> Iterator[tuple[int, str]]:
    """Where and of whom the document says that he or she is that: `Joe Example, a farmer`, `farmer Joe Example`."""
    if not re.fullmatch(r"[\w'’-]+", noun):
        return
    for gist in gists:
        for found in _beside(noun).finditer(gist.shape):
            person = gist.signs.get(found.group("a") or found.group("b") or found.group("c"))
            if isinstance(person, PersonMention):
                yield gist.starts[found.start()], person.person


@lru_cache(maxsize=256)
def _beside(noun: str) -> re.Pattern[str]:
    person = f"[{sign_ranges('P')}]"
    return re.compile(
        rf"(?P<a>{person})(?:,? \(?\d\d\)?)?,? (?:(?:(?:is|was|who is|who was|became) )?(?:an?|the|[\w'’-]+['’]s|his"
        rf"|her|their|its) |(?:is|was|became) )"
        rf"(?:[\w'’-]+ ){{0,4}}{re.escape(noun)}\b|\b{re.escape(noun)},? (?P<b>{person})"
        rf"|(?P<c>{person}),? (?:[\w'’-]+ ){{0,2}}(?=MP|MSP|MLA|MEP|MS|TD){re.escape(noun)}\b", re.IGNORECASE)


def styled(prefix: str) -> tuple[str, ...]:
    """What the words in front of a name say that the person is (`Sen.`: a senator)."""
    bare = re.sub(r"[.\u00a0 ]+", " ", prefix.lower()).strip()
    return _STYLED.get(bare, ()) or _STYLED.get(bare.split()[-1] if bare else "", ())


def sex_of(name: str) -> str | None:
    """`she` or `he`, where nearly all who bear the given name are that; None where it tells nothing."""
    given = re.split(r"[ \u00a0]", name)[0]
    names = {given, given.split("-")[0]}
    return next((sex for sex in ("she", "he") if not names.isdisjoint(_given_to(sex))), None)


@cache
def _given_to(sex: str) -> frozenset[str]:
    return frozenset(table("given_sexes")[sex])


_ANYBODY = re.compile(
    r"\w*spokes\w+|source|official|aide|insider|caller|report\w*|reader|witness|resident|commentator|listener|staffer|officer|lawyer|"
    r"solicitor|interviewer|questioner|heckler|announcer|narrator|lobbyist|moderator|presenter|host|anchor|editor|member|supporter|worker|colleague|neighbou?r|passenger|shopper|"
    r"voter|investigator|inspector|minister|prosecutor|juror|analyst|adviser|advisor|publisher|trader|driver|tenant|parent|customer")


def is_calling(noun: str) -> bool:
    """Whether `the hairdresser` is likelier to be who was last told of by name than somebody new."""
    return AGENT_NOUN.fullmatch(noun) is not None and _ANYBODY.fullmatch(noun) is None


#: `the Indiana governor`, `the former Dunley striker`: a place or a party, and what a person is.
_VARIATION = re.compile(
    r"[Tt]he (?:(?:former|then|first-term|veteran|outspoken|longtime|retired) )?"
    r"(?:(?:[A-Z][\w.'’-]*|\d\d-year-old)[ -]){1,4}"
    r"(?:governor|senator|congress(?:man|woman)|representative|lawmaker|legislator|business(?:man|woman)|tycoon|mogul"
    r"|billionaire|millionaire|nominee|candidate|hopeful|politician|peer|native|star|striker|manager|boss|coach"
    r"|captain|midfielder|defender|goalkeeper|winger|actor|actress|singer|author|mayor|premier|president|backbencher"
    r"|grandee|frontbencher|councillor|MP|MSP)")


def is_variation(words: str) -> bool:
    """Whether words name over again, by place or party, a person who has been told of (`the Indiana governor`)."""
    return _VARIATION.fullmatch(words) is not None


_HERS = re.compile(
    r"(?:grand|god|step)?(?:mother|mum|mom|daughter)(?:-in-law|-of-\w+)?|\w*woman|girl|schoolgirl|(?:ex-)?(?:wife|girlfriend)|sister|"
    r"aunt|niece|widow|fianc[ée]e|actress|lady|queen|nun|princess|duchess|waitress|mayoress|headmistress|lass|bride|matriarch|heroine")
_HIS = re.compile(
    r"(?:grand|god|step)?(?:father|dad|son)(?:-in-law|-of-\w+)?|(?!wo)\w*(?<!wo)man|boy|schoolboy|(?:ex-)?(?:husband|boyfriend)|brother|"
    r"uncle|nephew|widower|fiancé|actor|king|monk|prince|duke|headmaster|lad|groom|patriarch|hero|priest")


def sex_meant(noun: str) -> str:
    """The pronoun that fits a noun for a person; `they` where either does."""
    if _HERS.fullmatch(noun):
        return "she"
    return "he" if _HIS.fullmatch(noun) else "they"
