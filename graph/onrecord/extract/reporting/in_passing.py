"""What inspectors' own prose tells in passing: of somebody's life, and what somebody said to them in so many words."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.clauses import Clause
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.reporting.told_besides import ASIDE, LIFE, SELF, WRITERS
from onrecord.extract.scene import shape

_WELL = re.compile(r"\b(?:well|effectively|poorly|badly|strongly|skilfully|respected|trusted|backbone)\b")
#: `, who joined in May from Dunley,`: told of a person beside what is found of him.
_WHO = re.compile(r",? (?:who|whose) (?P<told>[^,;.]{3,120}), (?=\w)")
#: In front of a verb: nothing that could be its subject.
_NO_SUBJECT = re.compile(r"(?:(?:still|also|now|then|yet|rarely|seldom|never|always|often|\w+ly) )*\Z")
#: Those of whom writers go on to say whom they met: `few of those we spoke to`, `the files we read`.
_OF_THOSE = re.compile(
    r"(?!(?:In|On|At|During|After|Before|Over|For|From|Since|Today|Last|This|By|With|When|As|While) )"
    r"(?:.* )?(?:[\w’'-]+s|those|everyone|everybody|nobody|anyone|anybody|people|children|men|women|staff|evidence"
    r"|practice|work|all|few|most|many|some|any) \Z",
    re.DOTALL,
)
_SOMEBODY = (
    r"(?:spokes\w+|member|officer|tenant|resident|pupil|prisoner|parent|patient|nurse|doctor|teacher|worker|governor"
    r"|councillor|carer|person|child|relative|woman|man|mother|father|manager|director|partner|head|adviser|trustee)"
)
#: One person is spoken of, and what follows ends in that person's own words.
_SAYS = shape(
    rf"^(?:[A-Z][\w' -]{{2,40}}, )?(?:<T>,? )?(?:<P>|<T>|[Yy]ou(?!\w)|(?:[Tt]he|[Yy]our|[Oo]ur|[Ii]ts)"
    rf" (?:[\w'-]+ ){{0,2}}(?:<T>|<P>|{_SOMEBODY})(?!\w)"
    rf"|(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w'-]+ ){{0,3}}(?:<T>|{_SOMEBODY})(?!\w))"
    r"(?:(?!\b(?:is|are|was|were|has|have|had)\b)[^“‘\"]){0,140}[“‘\"]"
)
_WORDS = 4  #: in a quotation that is somebody's own
#: What somebody says of himself in words of his own: `she was “heartened by the candour of its leaders”`.
_OF_HIMSELF = re.compile(
    r"(?:(?:s?he|I) )?(?:also |still |now )?(?:was|is|had|has|has been|had been|felt|feels|remained|remains|left"
    r"|came away|expressed|hoped|hopes)(?: (?:\w+ly|also|still|left))? [“‘\"]"
)
#: A body that goes somewhere to inspect, which is a visit and nothing that it found.
_CALLS = shape(
    r"^(?:[Tt]he |[Bb]oth |[Aa]nd |[Bb]ut )*(?P<who><B>)(?:, [^,;]{3,90},)?(?: (?:then|also|last|first|has|had|have"
    r"|both|next|now|again|in turn))* (?:visited|inspected|re-?inspected|re-?visited|assessed|called|arrived|came|went"
    r"|returned|reviewed|looked at|published|issued no|will|is|are|was|were|has yet|have yet)(?!\w)"
)


def of_writers(words: str, clause: Clause) -> bool:
    """Whether a clause tells of what the writers themselves did or think."""
    if SELF.match(words, clause.start, clause.end):
        return True
    writers = WRITERS.search(words, clause.start, clause.verb) if clause.verb else None
    if writers is None or ASIDE.match(words, writers.start(), clause.end):
        return False
    if writers.start() > clause.start and _OF_THOSE.match(words[clause.start : writers.start()]):
        return False
    return SELF.match(words, writers.start(), clause.end) is not None


def is_said(sources: Sources, clause: Clause) -> bool:
    """Whether one person says what a clause tells, in words of his own that end it."""
    quoted = sources.scene.text.quotations_in(clause.start, clause.end)
    if not quoted or clause.end - quoted[-1].end > 2:
        return False
    words = sources.scene.text.document.text[quoted[-1].start : quoted[-1].end]
    shown = sources.scene.open_gist(clause.start, clause.end).shape
    return len(words.split()) >= _WORDS and _SAYS.match(shown) is not None


def feels(source: Source | None, words: str, clause: Clause) -> bool:
    """Whether a person says in words of his own what he feels or fears himself: that is speech, and no finding."""
    if source is None or source.kind != "person":
        return False
    return _OF_HIMSELF.match(words, clause.start, clause.end) is not None


def of_visit(sources: Sources, clause: Clause) -> bool:
    """Whether a clause tells that a body came to inspect, or what it does next."""
    found = _CALLS.match(sources.scene.open_gist(clause.start, clause.end).shape)
    body = sources.scene.open_gist(clause.start, clause.end).signs.get(found["who"]) if found else None
    return isinstance(body, BodyMention) and sources.inspects(body)


def of_life(sources: Sources, clause: Clause) -> bool:
    """Whether a clause tells of somebody's life."""
    words, person = sources.scene.text.document.text, _person(sources, clause)
    subject = person is not None and (clause.verb is None or person.start < clause.verb)
    reaches = person is not None and (
        LIFE.search(words, person.end, min(clause.end, person.end + 40))
        or (clause.verb is not None and LIFE.match(words, clause.verb))
    )
    named = person is not None and words[person.end : clause.end + 1].strip() in (".", "", ";", ",")
    told = named or (subject and bool(reaches) and not _WELL.search(words, clause.start, clause.end))
    pronoun = re.match(r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b", words[clause.start : clause.end])
    return told or (pronoun is not None and LIFE.search(words, clause.start, clause.end) is not None)


def _past_life(sources: Sources, clause: Clause) -> Clause:
    """A clause without the person whose life it tells beside what was found (`Ann Tarn, who came in May, has ...`)."""
    words, person = sources.scene.text.document.text, _person(sources, clause)
    told = _WHO.match(words, person.end, clause.end) if person is not None else None
    if told is None or not LIFE.search(told["told"]) or clause.end - told.end() < 12:
        return clause
    return replace(clause, start=told.end(), verb=told.end())


#: What is to be done about what is so: `it has a plan but must pay for it`.
_BUT_MUST = re.compile(r",? (?:but|and|so)(?: (?:it|they|s?he))?(?: (?:also|now|still|therefore))* (?:must|should"
    r"|needs? to)\b")


def found_part(sources: Sources, clause: Clause, unframed: bool) -> Clause:
    """A clause up to where it says what should be done about what is so; of what no frame reports also without the
    person whose life it tells beside."""
    clause = _past_life(sources, clause) if unframed else clause
    words = sources.scene.text.document.text
    turns = _BUT_MUST.search(words, clause.verb, clause.end) if clause.verb else None
    return replace(clause, end=turns.start()) if turns else clause


def has_subject(words: str, clause: Clause) -> bool:
    """Whether something stands in front of the verb of a clause that may be its subject."""
    return clause.verb is None or not _NO_SUBJECT.match(words[clause.start : clause.verb])


def _person(sources: Sources, clause: Clause) -> PersonMention | None:
    reach = min(clause.end, clause.start + 60)
    return next((p for p in sources.scene.persons if clause.start <= p.start < reach), None)


#: Whose advice it is that something be done.
_ADVISES = re.compile(
    r"\W*(?:[\w’'-]+ ){0,4}(?:advice|recommendations?|requests?|plea|instructions?|orders?|demands?|suggestions?)"
    r"(?: (?:to|for) [^,.;:]{1,40}?)? (?:is|was|are|were)(?: \w+ly)? (?:that|to)\b")


def names_advice(words: str, clause: Clause) -> bool:
    """Whether a clause says whose advice it is that something be done."""
    return _ADVISES.match(words, clause.start, clause.end) is not None
