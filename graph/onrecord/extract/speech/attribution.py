"""Attributions: which words say who speaks, before a quotation, behind it, or in the lines around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.extract.once import once_each
from onrecord.extract.scene import Gist, Scene, shape, sign_ranges
from onrecord.extract.speech.answers import answered, asked_for, comes_from, replied
from onrecord.extract.speech.deeds import quotes_nobody, who_does
from onrecord.extract.speech.descriptions import reads
from onrecord.extract.speech.frames import Piece
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import said_last, subject_after, subject_before
from onrecord.extract.speech.verbs import verb_pattern, verbs_in
from onrecord.extract.words import alternation, entries

#: Behind a semicolon somebody else acts.
_ANOTHER = shape(r"; (?:[Tt]he )?(?:<T>,? )?<P>")
_COLON = re.compile(r":\s*\Z")
_INTRODUCED = re.compile(r"[:,]\s*\Z")
_LABEL = shape(r"(?:^|[\n.])[^.:]{0,60}<person:P>[^.:]{0,120}:\s*$")
_DASH_LABEL = shape(r"^[^\w<]{0,4}(?:<T>,? )?<person:P>(?: ?\([^()]*\)|, [^.:;,]{0,60})* ?[–—-] *$")
_DASH = shape(r"^\s*[–—-]+\s*(?:<T>,? |(?<=-)[A-Z][a-z]+\.? )?<person:P>")
_SIGNED = shape(r"^(?:-[A-Z][a-z]+\.? |[–—\s(-]*)(?:(?:(?:the )?<B>(?:'s?)? )?<T>,? )?<person:P>(?:[^.!?:]{0,140})$")
#: `Her message to staff:`, `in her words:`.
_OWN_WORDS = shape(r"^(?:[^.:]{0,40}[ ,])?(?P<whose>[Hh]er|[Hh]is)\b[^.:]{0,60}:\s*$")
#: `Ann Example's claim that it is “...”`, `in her words, “...”`.
_OWNED = shape(
    r"(?:<person:P>'s?|(?<!\w)(?P<whose>[Hh]er|[Hh]is))"
    r"(?: own| famous| repeated| recent| earlier| public| own famous)* "
    r"(?:words|claims?|allegations?|assertions?|descriptions?|characteri[sz]ation|warnings?|promises?|pledge|remarks?|comments?|arguments?|statements?|"
    r"insistence|contention|complaint|suggestion|admission|phrase|view|vow|accusation|denial|boast|declaration|assessment"
    r"|verdict|opinion|summary|advice|message|reply|answer)(?: (?:on|to|about|of) [^.;:“\"]{1,80}?)?"
    r"(?:,|:|(?: last \w+| on <D>| <D>)?,? (?:that|of|as|was|is|are|were|who|which)\b[^.;:“\"]{0,60})? *$")
#: `Asked if she might stand again: “...”`.
_ASKED_ONE = shape(
    r"^\W*(?:Asked|Pressed|Challenged|Questioned|Quizzed)\b[^.:“\"]{0,60}?(?<!\w)(?:(?P<whose>he|she)(?!\w)|<person:P>(?!'))"
    r"[^.:“\"]{0,90}:\s*$")
_INSERTED = shape(r" (?:the |our )?(?:[a-z-]+ ){0,3}(?:<T>,? )?<P>[^.;:]{0,80}[,–—:]")
#: What a thing would tell or say is no speech: `it would tell a story`.
_WOULD_TELL = re.compile(r"\b(?:it|which|that|this) (?:would|will|could|may|might|did|can|should)(?: \w+ly)? *\Z")
#: `Wrote Ann Example: “...”`, at the head of a sentence.
_WROTE = re.compile(
    r"\s*(?:Said|Says|Wrote|Writes|Tweeted|Tweets|Added|Adds|Replied|Asked|Explained)\b(?=[^.;:]{2,90}: *\Z)")
#: Whose words somebody recalls: `Ann Example recalls her editor telling her`.
_RECALLS = re.compile(
    r"\b(?:recall|remember|overhear)(?:s|ed)?"
    r"(?= [^,.;:]{2,40} (?:saying|telling|asking|warning|advising|shouting|replying)\b)")
_SHOWN = shape(
    r"\b(?:of|shows?|showed|showing|hear|heard|features|featuring|saw|seen|to|with|at) (?:<T>,? )?<person:P> *$")
#: Behind the verb, to the end: `, with Ann Example posting on Facebook that it was “...”`.
_REPORTS = re.compile(r"[^,.;:]{0,40} that\b[^.;:]{0,80}\Z")
_SOURCE = re.compile(r"\b(?:according to|in the (?:view|words|opinion|eyes|phrase) of|to quote)\b", re.IGNORECASE)
_AGENT = shape(r"^(?: \w+ly| today| yesterday| last \w+| at the meeting)? by\b")
#: Behind these stand the words of a motion or a name, nobody's own.
_MOTION = re.compile(
    r"\b(?:moved|seconded(?! to)|proposed|motion|amendment|resolved|resolution|entitled|titled|named)\b", re.IGNORECASE)
_BREAK = shape(r"\b(?:and|but|of|in|for|from|by|with|to|that|which|when|as|at|on|or|than|is|was|are|were|has|had)\b")


@cache
def _role_label() -> re.Pattern[str]:
    """A title or a speaker without a name in front of a colon: `And from the director:`, `One parent:`."""
    nouns = alternation(entries("speaker_nouns"))
    return shape(
        r"^(?:(?!<B>)[^.:\w])*(?:[^.:]{0,50}\b(?:from|by) )?(?P<role>(?:(?:the|our|its|their|one|an?|another) )?"
        rf"(?:<B>(?:'s?)? |(?:[A-Z][\w'&-]+ ){{1,4}})?(?:<T>|(?:[a-z]+ ){{0,2}}(?:{nouns})\b))[^.:]{{0,80}}:\s*$")


@cache
def _role_signature() -> re.Pattern[str]:
    nouns = alternation(entries("speaker_nouns"))
    role = rf"(?P<role>(?:(?:an?|the|one) )?(?:[\w'’-]+ ){{0,2}}(?:{nouns})(?: (?:at|of|from|in) [^.:;()]{{1,50}})?)"
    return re.compile(rf"\s*(?:\({role}\)|[–—-]+ ?{role.replace('?P<role>', '?P<other>')})[.]?\s*\Z", re.IGNORECASE)


@cache
def _predicate() -> re.Pattern[str]:
    """What a line has that tells of a person, and so does not sign."""
    persons, more = sign_ranges("P"), sign_ranges("PQ")
    return re.compile(
        r"\b(?:is|was|were|has|had|have|will|would|who|whose)\b"
        rf"|[{persons}],? (?:also |then |\w+ly )?[a-z]+(?:s|ed) |{_told()}|[{more}].*[{more}]")


@cache
def _told() -> str:
    return verb_pattern("speech", "judging")


@cache
def _told_by() -> re.Pattern[str]:
    return re.compile(rf"(?:{_told()}) by\b")


@cache
def _told_as() -> re.Pattern[str]:
    return re.compile(rf"(?:{_told()})(?: (?:it |them |this )?as)?(?: (?:an?|the))? *\Z")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name a speaker: `subject` in `gist`, from `start` to `end` of the text the whole clause."""

    gist: Gist
    subject: Subject
    rule: str
    start: int
    end: int
    introduces: bool  #: whether a colon or a comma stands between it and the quotation, or it follows at once

    @property
    def span(self) -> tuple[int, int]:
        """Where the words that name the speaker stand in the text."""
        return self.gist.starts[self.subject.start], self.gist.ends[self.subject.end - 1]


@once_each
def before(scene: Scene, start: int, end: int) -> Attribution | None:
    """The attribution between `start` and `end`, behind which a quotation opens (`Ann Example said:`), or None."""
    gist = scene.gist(start, end)
    introduces = _INTRODUCED.search(gist.shape) is not None
    for verb in reversed(list(verbs_in(gist.shape, "speech", "judging"))):
        if _ANOTHER.search(gist.shape, verb.end()):
            return None
        if _WOULD_TELL.search(gist.shape, max(0, verb.start() - 40), verb.start()):
            continue
        if quotes_nobody(gist, verb):
            return None
        subject = who_does(gist, verb) or _footage(gist, verb) or subject_before(gist, verb.start())
        subject = subject or _inverted(gist, verb)
        return Attribution(gist, subject, "before", start, end, introduces) if subject else None
    if asks := _ASKED_ONE.match(gist.shape):
        group, kind = ("whose", "pronoun") if asks.group("whose") else ("person", "person")
        return Attribution(gist, Subject(*asks.span(group), kind), "asked", start, end, True)  # type: ignore[arg-type]
    if owned := _OWNED.search(gist.shape):
        group, kind = ("whose", "pronoun") if owned.group("whose") else ("person", "person")
        return Attribution(gist, Subject(*owned.span(group), kind), "owned", start, end, introduces)  # type: ignore[arg-type]
    if agent := _by_agent(gist):
        return Attribution(gist, agent, "agent", start, end, introduces)
    if named := _according(gist, list(_SOURCE.finditer(gist.shape))[-1:]):
        return Attribution(gist, named, "according", start, end, introduces)
    if wrote := _WROTE.match(gist.shape):
        subject = subject_after(gist, wrote.end())
        return Attribution(gist, subject, "before", start, end, True) if subject else None
    subject = _label(gist)
    return Attribution(gist, subject, "label", start, end, True) if subject else None


def _footage(gist: Gist, verb: re.Match[str]) -> Subject | None:
    """Who is shown or heard speaking (`footage of Ann Example saying`), right before a quotation."""
    shown = _SHOWN.search(gist.shape, 0, verb.start()) if verb.group().endswith("ing") else None
    reports = shown and shown.group().startswith("with") and _REPORTS.match(gist.shape, verb.end())
    if shown is None or not (reports or _INTRODUCED.match(gist.shape, verb.end())):
        return None
    return Subject(shown.start("person"), shown.start("person") + 1, "person")


def _inverted(gist: Gist, verb: re.Match[str]) -> Subject | None:
    """Who stands behind the verb in an inserted clause: `That, says Ann Example, is`."""
    inserted = re.search(r"(?:,|–|—) *\Z", gist.shape[:verb.start()]) and _INSERTED.match(gist.shape, verb.end())
    return subject_after(gist, verb.end()) if inserted else None


def _according(gist: Gist, sources: list[re.Match[str]]) -> Subject | None:
    return subject_after(gist, sources[0].end()) if sources else None


def _by_agent(gist: Gist) -> Subject | None:
    """Who is named in `was described by Ann Example as`, the quotation following."""
    verbs = list(_told_by().finditer(gist.shape))
    return subject_after(gist, verbs[-1].end()) if verbs else None


def _label(gist: Gist) -> Subject | None:
    """Who is named in words without a verb that end in a colon (`And from the director:`, `Her message to staff:`)."""
    if _MOTION.search(gist.shape):
        return None
    if person := _LABEL.search(gist.shape) or _DASH_LABEL.search(gist.shape):
        return Subject(person.start("person"), person.start("person") + 1, "person")
    if role := _role_label().search(gist.shape):
        return Subject(*role.span("role"), "role", tuple(sign for sign in role.group("role") if sign in gist.signs))
    if own := _OWN_WORDS.search(gist.shape):
        return Subject(*own.span("whose"), "pronoun")
    return None


#: What somebody does before or after speaking: `“...,” she sings before asking him`.
_THEN = re.compile(r" (?:before|after|while|without|instead of)(?: \w+ly)? \Z")


@once_each
def behind(scene: Scene, piece: Piece) -> Attribution | None:
    """The attribution that follows a quotation in its sentence (`said Ann Example`, `she added`), or None."""
    gist = scene.gist(piece.finish, piece.tail_end)
    dash = _DASH.search(gist.shape)
    if dash:
        at = dash.start("person")
        return Attribution(gist, Subject(at, at + 1, "person"), "signature", piece.finish, piece.tail_end, True)
    if role := _signing_role(scene, piece):
        return role
    if piece.ends_itself and (signed := signature(scene, piece.finish, scene.text.paragraphs[piece.paragraph].end)):
        return signed
    if document := reads(gist.shape):
        return Attribution(gist, document, "document", piece.finish, piece.tail_end, True)
    if answer := answered(gist):
        return Attribution(gist, answer, "answer", piece.finish, piece.tail_end, True)
    if piece.ends_itself and (named := _that_from(scene, piece)):
        return named
    if told := _told_behind(gist):
        return Attribution(gist, told, "behind", piece.finish, piece.tail_end, True)
    subject = _sourced(scene, piece, gist)
    if subject:
        return Attribution(gist, subject, "according", piece.finish, piece.tail_end, True)
    return _at_the_end(scene, piece)


def _told_behind(gist: Gist) -> Subject | None:
    """Who stands with the first verb of saying behind a quotation; whose words somebody there recalls."""
    if recalled := _RECALLS.search(gist.shape, 0, 60):
        return subject_after(gist, recalled.end())
    verb = next(verbs_in(gist.shape, "speech"), None)
    return _around(gist, verb) if verb and not _THEN.search(gist.shape, 0, verb.start()) else None


def _that_from(scene: Scene, piece: Piece) -> Attribution | None:
    """A short sentence of its own behind a quotation that says whose it is: `That from Ann Example.`"""
    end = min(scene.text.paragraphs[piece.paragraph].end, piece.finish + 120)
    gist = scene.gist(piece.finish, end)
    subject = comes_from(gist)
    return Attribution(gist, subject, "answer", piece.finish, gist.ends[subject.end - 1], True) if subject else None


def _signing_role(scene: Scene, piece: Piece) -> Attribution | None:
    """A speaker without a name in brackets or behind a dash that ends the paragraph: `“...” (relative)`."""
    end = scene.text.paragraphs[piece.paragraph].end
    gist = scene.gist(piece.finish, end)
    if not piece.ends_itself or (found := _role_signature().match(gist.shape)) is None:
        return None
    span = found.span("role") if found.group("role") else found.span("other")
    return Attribution(gist, Subject(*span, "role"), "signature", piece.finish, end, True)


def asked(scene: Scene, start: int, end: int) -> Attribution | None:
    """Whose view a short question of the writer's own asks for (`Ann Example's verdict?`), or None."""
    gist = scene.gist(start, end)
    subject = asked_for(gist)
    return Attribution(gist, subject, "asked", start, end, True) if subject else None


def led(scene: Scene, start: int, end: int) -> Attribution | None:
    """The person whom a sentence without a verb of saying tells of that leads to a quotation (`is quoted as
    follows.`)."""
    gist = scene.gist(start, end)
    subject = subject_before(gist, len(gist.shape))
    return Attribution(gist, subject, "led", start, end, True) if subject and subject.kind == "person" else None


def _sourced(scene: Scene, piece: Piece, gist: Gist) -> Subject | None:
    """`“...”, according to Ann Example`, `“...” was her reply`, `branded “...” by Ann Example`."""
    if reply := replied(gist):
        return reply
    if named := _according(gist, [source for source in _SOURCE.finditer(gist.shape) if source.start() < 40][:1]):
        return named
    agent = _AGENT.match(gist.shape)
    if agent and _told_of(scene.gist(piece.lead_start, piece.begin).shape):
        return subject_after(gist, agent.end())
    return None


def _told_of(lead: str) -> bool:
    """Whether words end in a participle of saying or judging (`was branded`, `described as`)."""
    return _told_as().search(lead) is not None


def _around(gist: Gist, verb: re.Match[str]) -> Subject | None:
    front = gist.shape[:verb.start()].strip(" ,–—-\u00a0")
    if not front or front.lower() == "and":
        return subject_after(gist, verb.end())
    subject = subject_before(gist, verb.start())
    between = gist.shape[:subject.start] if subject else ""
    return subject if subject and not _BREAK.search(between) and len(between) < 60 else None


#: The last clause of a sentence, or one put in before a participle: `..., she said, pointing to the cost of it.`
_CLOSING = re.compile(r",([^,.;:]{2,60})(?:[.]?\s*\Z|, (?=[a-z]+ing\b))")


def _at_the_end(scene: Scene, piece: Piece) -> Attribution | None:
    """`..., Ann Example said.` at the end of the sentence, some words behind the quotation."""
    gist = scene.gist(piece.finish, piece.tail_end)
    close = _CLOSING.search(gist.shape)
    if close is None:
        return None
    verbs = [verb for verb in verbs_in(gist.shape, "speech") if close.start(1) <= verb.start() < close.end(1)]
    if not verbs or gist.shape[verbs[-1].end():close.end(1)].strip(" ."):
        return None
    subject = subject_before(gist, verbs[-1].start())
    if subject is None or subject.start < close.start(1):
        return None
    return Attribution(gist, subject, "end", piece.finish, piece.tail_end, False)


def opens_anew(scene: Scene, start: int, end: int) -> bool:
    """Whether words between two quotations attribute the first and introduce the second too (`, she said, adding:`)."""
    gist = scene.gist(start, end)
    return bool(_COLON.search(gist.shape)) and len(list(verbs_in(gist.shape, "speech"))) > 1


def adds(scene: Scene, start: int, end: int) -> bool:
    """Whether words between two quotations introduce the second by a verb without a subject (`, adding:`)."""
    gist = scene.gist(start, end)
    return bool(_COLON.search(gist.shape)) and any(verbs_in(gist.shape, "speech"))


_SIGNATURE = 160  #: characters of the longest signature


def signature(scene: Scene, start: int, end: int) -> Attribution | None:
    """A name, with or without a post, that stands alone below or behind a statement, or None."""
    if end - start > _SIGNATURE:
        return None
    gist = scene.gist(start, end)
    signed = _SIGNED.match(gist.shape.strip())
    if signed is None or _predicate().search(gist.shape):
        return None
    at = gist.shape.index(signed.group("person"))
    return Attribution(gist, Subject(at, at + 1, "person"), "signature", start, end, True)


def reported(scene: Scene, start: int, end: int, spoken: bool) -> Attribution | None:
    """Who speaks or, unless `spoken`, merely acts in a sentence that a quotation without attribution follows."""
    gist = scene.gist(start, end)
    for verb in reversed(list(verbs_in(gist.shape, "speech", "judging"))):
        subject = said_last(gist, verb) or subject_before(gist, verb.start())
        return Attribution(gist, subject, "following", start, end, True) if subject else None
    subject = None if spoken else subject_before(gist, len(gist.shape))
    return Attribution(gist, subject, "following", start, end, True) if subject and subject.kind == "person" else None
