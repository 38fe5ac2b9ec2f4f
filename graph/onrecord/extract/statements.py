"""Statements: who is reported to have said what, word for word, one claim an attribution."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.annotate import Text
from onrecord.claims import Evidence, Mention, StatementClaim
from onrecord.extract.scene import Scene
from onrecord.extract.speech.acting import acting
from onrecord.extract.speech.addressed import addressed, you_told
from onrecord.extract.speech.asides import is_aside, is_title
from onrecord.extract.speech.attribution import (
    Attribution,
    adds,
    asked,
    before,
    behind,
    led,
    opens_anew,
    reported,
    signature,
)
from onrecord.extract.speech.cast import Actor, Cast, cast_of
from onrecord.extract.speech.frames import Piece, pieces_of
from onrecord.extract.speech.turns import Turn, turns_of

_MIN_WORDS = 3  #: of a person's fragment in reported speech
_MIN_BODY_WORDS = 5  #: of a body's quotation, which has to be a whole sentence
#: How a line ends that leads to a quotation in the next paragraph.
_LEADS = re.compile(r":\s*\Z|\b(?:said|says|added|adds|continued|commented)\s*\Z|\b(?:as follows|the "
                    r"following)[.]?\s*\Z")
#: What a speaker goes on to speak of: `“We wait,” she says. On the cost: “We shall see.”`
_ON_A_MATTER = re.compile(r"(?:Of|On|About|And on|As for|Regarding) [^.:;“”\"]{2,60}: *\Z")
#: `, The Guardian said`: whoever that is.
_SAID_BY_OTHERS = re.compile(r",? (?:[A-Z][\w'’-]+ ){1,4}(?:said|says|reported|reports|wrote|writes|noted|added)\b")
#: A few words in small letters with no clause of their own.
_RUNS_OUT = re.compile(
    r" (?!(?:is|was|are|were|has|had|have|means?|meant|says?|said|reads?)\b)(?:[a-z0-9$£%'’-]+ ?){1,9}[.]?")


@dataclass(slots=True)
class _Draft:
    """A statement while its pieces are gathered."""

    pieces: list[Piece]
    attribution: Attribution | None = None
    speaker: Mention | None = None
    lines: list[tuple[int, int]] = field(default_factory=list)


def statements(text: Text, scene: Scene) -> Iterator[StatementClaim]:
    """Every statement of `text` with its speaker, in the order of the text."""
    cast = cast_of(scene)
    turns = turns_of(scene)
    drafts = _Gatherer(text, scene, cast, turns).gather()
    claims = [_turn_claim(text, turn) for turn in turns]
    claims += [_claim(text, draft, draft.attribution, draft.speaker)
               for draft in drafts if draft.attribution and draft.speaker]
    yield from sorted(claims, key=lambda claim: claim.evidence[0].start)


def _turn_claim(text: Text, turn: Turn) -> StatementClaim:
    first, *others = turn.pieces
    lead = text.paragraphs[turn.label.paragraph]
    passages = [(lead.start, max(lead.end, first[1])), *others]
    return StatementClaim(
        document=text.document.id, rule="turn", evidence=tuple(text.evidence(*passage) for passage in passages),
        speaker=turn.speaker, text=tuple(text.words(*piece) for piece in turn.pieces))


def _claim(text: Text, draft: _Draft, attribution: Attribution, speaker: Mention) -> StatementClaim:
    return StatementClaim(
        document=text.document.id, rule=attribution.rule, evidence=tuple(_evidence(text, draft, attribution)),
        speaker=speaker, text=tuple(text.words(p.quotation.start, p.quotation.end) for p in draft.pieces))


def _evidence(text: Text, draft: _Draft, attribution: Attribution) -> Iterator[Evidence]:
    """The passage from the attribution through the quotation's first paragraph, then a passage a further paragraph."""
    first = [p for p in draft.pieces if p.paragraph == draft.pieces[0].paragraph]
    start, end = min(first[0].begin, attribution.start), first[-1].finish
    if attribution.end <= text.paragraphs[first[0].paragraph].end:
        end = max(end, attribution.end)
    words = text.document.text[start:end]
    yield text.evidence(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    for index in sorted({p.paragraph for p in draft.pieces[len(first):]}):
        here = [p for p in draft.pieces if p.paragraph == index]
        yield text.evidence(here[0].begin, here[-1].finish)
    if attribution.start > end:
        yield text.evidence(attribution.start, attribution.end)


class _Gatherer:
    """Goes through the quotations of a text in order and gathers drafts."""

    def __init__(self, text: Text, scene: Scene, cast: Cast, turns: tuple[Turn, ...]) -> None:
        self.text, self.scene, self.cast = text, scene, cast
        self.told = [span for turn in turns for span in turn.pieces]
        self.drafts: list[_Draft] = []
        self.spoken: list[Actor] = []

    def gather(self) -> list[_Draft]:
        """All drafts of the text in order, those without a speaker too."""
        for pieces in pieces_of(self.scene).values():
            owner: _Draft | None = None
            last: Piece | None = None
            for piece in pieces:
                if self._told(piece):
                    continue
                placed = self._place(piece, last, owner)
                if placed is None and (is_aside(self.text.document.text, piece) or self._scare(piece)):
                    continue
                owner, last = placed, piece
        return self.drafts

    def _scare(self, piece: Piece) -> bool:
        """Whether a piece is a word or two within the reporter's own sentence."""
        return piece.count < _MIN_WORDS and not piece.first_in_sentence

    def _told(self, piece: Piece) -> bool:
        """Whether a piece stands within an unmarked speech."""
        index = bisect_right(self.told, piece.begin, key=lambda span: span[0]) - 1
        return index >= 0 and piece.begin < self.told[index][1]

    def _place(self, piece: Piece, last: Piece | None, owner: _Draft | None) -> _Draft | None:
        """Put a piece where it belongs; `last` and `owner` are the piece before it in this paragraph and its draft."""
        if last and piece.sentence < last.finish:
            joined = self._same_sentence(piece, last, owner)
            if joined is not None:
                return joined
        if piece.first_in_sentence:
            return self._standing_alone(piece, last, owner)
        if owner is not None and _ON_A_MATTER.match(self.text.document.text[piece.sentence:piece.begin]):
            owner.pieces.append(piece)
            return owner
        lead = before(self.scene, piece.sentence, piece.begin)
        named = behind(self.scene, piece)
        opened = self._open(piece, lead) or self._open(piece, named) or self._open(piece, you_told(self.scene, piece))
        others = lead or named or _SAID_BY_OTHERS.match(self.text.document.text, piece.finish)
        return opened or (None if others else self._open(piece, acting(self.scene, piece)))

    def _same_sentence(self, piece: Piece, last: Piece, owner: _Draft | None) -> _Draft | None:
        """A second piece in the sentence of the one before it: it goes on, unless a verb of its own opens it."""
        own = before(self.scene, last.finish, piece.begin)
        anew = owner is None or not self._follows(owner, last) or opens_anew(self.scene, last.finish, piece.begin)
        if own and anew:
            return self._open(piece, own)
        if owner is not None and not self._follows(owner, last) and adds(self.scene, last.finish, piece.begin):
            return self._open(piece, before(self.scene, piece.sentence, piece.begin))
        goes_on = owner is not None and self._follows(owner, last) and self._introduced(piece)
        said = goes_on or piece.count >= _MIN_WORDS
        if owner is not None and said and not is_aside(self.text.document.text, piece):
            owner.pieces.append(piece)
            return owner
        return None

    def _introduced(self, piece: Piece) -> bool:
        """Whether a comma or another mark parts a piece from the words before it (`, she said, “no”`)."""
        return self.text.document.text[max(0, piece.begin - 3):piece.begin].rstrip()[-1:] in tuple(",:;–—-.")

    def _follows(self, owner: _Draft, last: Piece) -> bool:
        """Whether the words behind the last piece are its attribution."""
        return owner.attribution is not None and owner.attribution.start == last.finish

    def _standing_alone(self, piece: Piece, last: Piece | None, owner: _Draft | None) -> _Draft | None:
        """A piece that begins its sentence."""
        running = self.drafts[-1] if self.drafts and self._runs_on(piece) else None
        if (named := behind(self.scene, piece)) and (opened := self._join_or_open(piece, named, running)):
            return opened
        if running and piece.quotation.speech == running.pieces[-1].quotation.speech:
            return self._append(running, piece)
        if not (piece.ends_itself or self._alone(piece) or self._runs_out(piece, last, owner)):
            return None
        if owner is not None and last is not None and last.ends_itself | self._follows(owner, last):
            return self._another(piece, last, owner) or self._append(owner, piece)
        if last is None and (led := self._led(piece)):
            return self._open(piece, led)
        if signed := self._signed(piece):
            return self._join_or_open(piece, signed, running)
        return self._append(running, piece) if running else self._following(piece)

    def _runs_out(self, piece: Piece, last: Piece | None, owner: _Draft | None) -> bool:
        """Whether the reporter's words end a sentence that a speech of this paragraph goes on with (`“...” to us.`)."""
        if last is None or owner is None or owner.attribution is None or piece.count < _MIN_BODY_WORDS:
            return False
        rest = self.text.document.text[piece.finish:piece.tail_end]
        return piece.words[:1].isupper() and not piece.is_name and _RUNS_OUT.fullmatch(rest) is not None

    def _another(self, piece: Piece, last: Piece, owner: _Draft) -> _Draft | None:
        """A new speech, where the sentence between two pieces tells of somebody else than who spoke the first."""
        index = bisect_right(self.text.sentences, piece.begin, key=lambda sentence: sentence.end) - 1
        sentence = self.text.sentences[index] if index >= 0 else None
        if sentence is None or sentence.start < last.tail_end or not piece.is_sentence or piece.count <= _MIN_WORDS:
            return None
        named = reported(self.scene, sentence.start, sentence.end, spoken=False)
        if named is None or named.subject.kind != "person":
            return None
        speaker = self.cast.speaker(named, self.spoken)
        same = speaker is None or owner.speaker is None or speaker.value == owner.speaker.value
        return None if same else self._open(piece, named)

    def _append(self, draft: _Draft, piece: Piece) -> _Draft:
        """Add a piece; where nobody is named for the speech yet, whoever signs below it speaks."""
        draft.pieces.append(piece)
        if draft.attribution is None and (signed := self._signed(piece)):
            self._attribute(draft, signed)
        return draft

    def _join_or_open(self, piece: Piece, named: Attribution, running: _Draft | None) -> _Draft | None:
        """A piece with its own attribution: the end of a speech that nobody has been named for, or a new one."""
        if running and running.attribution is None:
            running.pieces.append(piece)
            return self._attribute(running, named)
        return self._open(piece, named)

    def _signed(self, piece: Piece) -> Attribution | None:
        """The name on the line below a piece that ends its paragraph."""
        ends = piece.finish >= self.text.paragraphs[piece.paragraph].end
        return self._name_on(piece.paragraph + 1) if ends else None

    def _headed(self, piece: Piece) -> Attribution | None:
        """The name on the line above a piece that is its whole paragraph, unless it signs the piece above."""
        name = self._name_on(piece.paragraph - 1) if self._alone(piece) else None
        last = self.drafts[-1].attribution if self.drafts else None
        return name if name and not (last and last.start == name.start) else None

    def _name_on(self, index: int) -> Attribution | None:
        if not 0 <= index < len(self.text.paragraphs) or self.text.paragraphs[index].role in ("furniture", "title"):
            return None
        line = self.text.paragraphs[index]
        return signature(self.scene, line.start, line.end)

    def _led(self, piece: Piece) -> Attribution | None:
        """The attribution in a line that ends in a colon or a verb, with the quotation in the next paragraph."""
        if piece.paragraph == 0 or piece.begin != self.text.paragraphs[piece.paragraph].start:
            return None
        lead = self.text.paragraphs[piece.paragraph - 1]
        if lead.role in ("furniture", "title", "dateline"):
            return None
        words = self.text.document.text[lead.start:lead.end]
        if not _LEADS.search(words):
            return None
        sentence = self.text.sentences_in(lead)[-1]
        return before(self.scene, sentence.start, lead.end) or led(self.scene, sentence.start, lead.end)

    def _runs_on(self, piece: Piece) -> bool:
        """Whether a piece that opens its paragraph goes on with the last draft's speech."""
        last = self.drafts[-1].pieces[-1]
        if piece.quotation.speech == last.quotation.speech:
            return True
        behind = self.text.paragraphs[last.paragraph].end
        closes = last.finish >= behind or (self._follows(self.drafts[-1], last) and last.tail_end >= behind)
        return self._alone(piece) and last.paragraph == self._above(piece.paragraph) and last.is_whole and closes

    def _above(self, paragraph: int) -> int:
        """The paragraph above one, lines between them that are no text of the document left out."""
        above = paragraph - 1
        while above > 0 and self._is_furniture(above):
            above -= 1
        return above

    def _is_furniture(self, paragraph: int) -> bool:
        return self.text.paragraphs[paragraph].role == "furniture"

    def _alone(self, piece: Piece) -> bool:
        """Whether a piece is all that its paragraph says."""
        paragraph = self.text.paragraphs[piece.paragraph]
        rest = self.text.document.text[piece.finish:paragraph.end]
        return piece.begin == paragraph.start and not rest.strip(" .,;\u00a0")

    def _following(self, piece: Piece) -> _Draft | None:
        """A whole sentence in quotation marks whose speaker the sentence before it names, or nobody yet."""
        if not piece.is_sentence or (piece.quotation.closed and piece.count <= _MIN_WORDS):
            return None
        index = bisect_right(self.text.sentences, piece.begin, key=lambda sentence: sentence.end) - 1
        while index >= 0 and self._is_furniture(self.text.sentences[index].paragraph):
            index -= 1
        sentence = self.text.sentences[index] if index >= 0 else None
        if sentence and sentence.paragraph >= self._above(piece.paragraph):
            named = reported(self.scene, sentence.start, sentence.end, spoken=sentence.paragraph != piece.paragraph)
            named = named if named and named.subject.kind != "body" else self._headed(piece)
            named = asked(self.scene, sentence.start, sentence.end) or named
            if named and (opened := self._open(piece, named)):
                return opened
        draft = _Draft([piece])
        self.drafts.append(draft)
        return draft

    # --- opening --------------------------------------------------------------------------------------------------

    def _open(self, piece: Piece, attribution: Attribution | None) -> _Draft | None:
        """A new draft, where the attribution names a speaker whose words these may be; else None."""
        if attribution is None or not self._counts(piece, attribution):
            return None
        draft = self._attribute(_Draft([piece]), attribution)
        if draft is None:
            return None
        self.drafts.append(draft)
        return draft

    def _questioned(self, attribution: Attribution) -> str | None:
        """The person whom a pronoun means, where the line above asks what somebody says, or a letter addresses."""
        if attribution.rule == "addressed":
            return addressed(self.scene)
        paragraph = self.text.paragraph_at(attribution.span[0])
        if attribution.subject.kind != "pronoun" or paragraph is None:
            return None
        above = self._above(self.text.paragraphs.index(paragraph))
        line = self.text.paragraphs[above] if above >= 0 else None
        question = line is not None and self.text.document.text[line.start:line.end].rstrip().endswith("?")
        named = asked(self.scene, line.start, line.end) if line and question else None
        meant = self.cast.speaker(named, self.spoken) if named else None
        return meant.value if meant else None

    def _attribute(self, draft: _Draft, attribution: Attribution) -> _Draft | None:
        speaker = self.cast.speaker(attribution, self.spoken)
        if asked_for := self._questioned(attribution):
            speaker = self.text.words(*attribution.span, asked_for)
        if speaker is None:
            return None
        draft.attribution, draft.speaker = attribution, speaker
        if speaker.value and attribution.subject.kind != "body":
            self.spoken.append(Actor(attribution.span[0], speaker.value, True))
        return draft

    def _counts(self, piece: Piece, attribution: Attribution) -> bool:
        if attribution.subject.kind in ("body", "lone"):
            return attribution.introduces and piece.is_whole and piece.count >= _MIN_BODY_WORDS
        if attribution.introduces and piece.is_whole and not is_title(self.text.document.text, piece):
            return True
        return piece.count >= _MIN_WORDS and not is_aside(self.text.document.text, piece)
