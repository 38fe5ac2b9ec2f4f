"""Speeches without quotation marks: records of debates and hearings, in which a label names who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.annotate import Text
from onrecord.annotate.lexicon import lexicon_pattern
from onrecord.claims import Mention
from onrecord.extract.mentions.people import means
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Scene, shape, sign_ranges
from onrecord.extract.speech.cast import Cast, cast_of
from onrecord.extract.speech.labels import Label, label_of, offers_links

_SILENT = ("furniture", "title", "dateline", "row")
_ASIDE = re.compile(
    r"[*_]*[\[(][^\[\]()]*[\])][*_.]*|[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?[\])]?|[*_\s.–—-]*")
#: What a speaker says and a list of contacts or of actions does not.
_DIRECT = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Ll]et['’]s)\b|\?(?=\s|\Z)"
    r"|\A(?:Yes|No|Thank|Thanks|Order|Agreed|Hear|Hello)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|me)\b")
#: What is done or heard while somebody speaks, at the end of what is said.
_STAGE = re.compile(
    r"\s*(?:\[[A-Z][^\[\]]{2,40}\]|\((?i:laughter|applause|interruptions?|cheers|cheering|crosstalk|pause|approbation"
    r"|hear,? hear|inaudible|several voices|members? interjecting|time bell rings)[^()]*\))\s*\Z")
#: Somebody is told to have said something in marks.
_QUOTES = shape(r"<PT>[^:]{0,160}?\b(?:say|says|said|told|tells|called|added|explained|wrote)\b[^.]{0,80}<Q>"
                r"|<Q>[^.]{0,60}\b(?:said|says|told|added|explained|observed|replied|answered|asked|remarked|laughed|insisted"
                r"|noted|joked|admitted|warned|smiled|recalled|continued|quipped|shouted|muttered|murmured|interjected)\b")
#: The record itself tells what somebody did; no speech goes on so.
_RECORDED = shape(
    r"^(?:The |Mr |Mrs |Ms )?<PTBO>(?: \([^()]*\))?(?:,[^,.]{3,60},)? (?:then |also |duly |further )?(?:undertook"
    r"|reported|moved|seconded|thanked|"
    r"noted|asked|replied|responded|advised|explained|confirmed|stated|said|agreed|invited|declared|presented|introduced|closed|adjourned|"
    r"left|withdrew|outlined|informed|reminded|proposed|indicated|commented|referred|queried|expressed|drew|read)\b")
#: What a meeting did, and what was heard in it.
_MEETING = re.compile(
    r"(?:By (?:\d+|\w+) votes|On a (?:show of hands|vote|division)|There (?:was|were|followed) (?:some |loud |much "
    r"|a |long )*"
    r"(?:applause|laughter|silence|uproar|cheers|jeers|murmurs|pause|vote)|The (?:motion|amendment|vote|debate"
    r"|meeting|proposal"
    r"|chamber|public gallery) (?:was|fell|rose|went|passed|made|voted|agreed|broke|closed|ended|adjourned|laughed"
    r"|applauded))\b")
#: What heads a line of somebody who asks: `Gazette: And what then?`
_HEADED = re.compile(r"(?P<who>[A-Z][\w’'&.]*(?: [\w’'&.]+){0,3}): (?=\S)")
#: A statement in writing is its writer's paper, and no speech of it.
_WRITTEN = re.compile(r"(?i)\bwritten (?:ministerial )?statements?\b")
_STOPPED = re.compile(r"(?:[.!?…:;]|—|–|-)[”’\"'\])*_]*\s*\Z")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_STARTS = re.compile(r"[\[(…£]|\.\.\.|\d|[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Turn:
    """A speech: who speaks, and the stretches of the text that are said, one a paragraph."""

    label: Label
    speaker: Mention
    pieces: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where the label begins."""
        return self.label.start


@once
def turns_of(scene: Scene) -> tuple[Turn, ...]:
    """The speeches of a record of debate in order; none where the text is no such record."""
    text = scene.text
    labels = {index: label for index, paragraph in enumerate(text.paragraphs)
              if (paragraph.role not in _SILENT or offers_links(text.document.text[paragraph.start:paragraph.end]))
              and (label := label_of(scene, index))}
    spoken = [(label, pieces) for label in labels.values() if (pieces := _pieces(text, scene, label, labels))]
    kept = _believed(text, spoken)
    heads = _Heads(text, scene, cast_of(scene), tuple(label for label, _ in kept))
    return tuple(Turn(label, heads.speaker(label), pieces) for label, pieces in kept
                 if label.name or label.titles or heads.answers(label))


# --- how far a speech goes --------------------------------------------------------------------------------------------


def _pieces(text: Text, scene: Scene, label: Label, labels: dict[int, Label]) -> tuple[tuple[int, int], ...]:
    """What is said behind a label, a stretch a paragraph; empty where nothing behind it reads like a speech."""
    words, paragraph = text.document.text, text.paragraphs[label.paragraph]
    pieces: list[tuple[int, int]] = []
    if label.speech < paragraph.end:
        pieces.append(_trimmed(words, label.speech, paragraph.end))
    for index in range(label.paragraph + 1, len(text.paragraphs)):
        following = text.paragraphs[index]
        said = words[following.start:following.end]
        if following.role == "furniture" and not pieces:
            continue
        recorded = _recorded(scene, following.start, following.end, label.name) or _asked(
            scene, following.start, following.end)
        if index in labels or recorded or _ends_speech(said, following.role) or (not pieces and said[0] in "“\"‘'"):
            break
        if not _ASIDE.fullmatch(said):
            pieces.append(_trimmed(words, following.start, following.end))
    return tuple(pieces) if pieces and _reads_like_speech(scene, *pieces[0]) else ()


def _reads_like_speech(scene: Scene, start: int, end: int) -> bool:
    """A sentence that begins with a capital and no mark, and is more than a list of names and titles."""
    words = scene.text.document.text[start:end]
    if not _STARTS.match(words) or not _STOPPED.search(words):
        return False
    own = re.sub(rf"[{sign_ranges('PTBOSDQ')}]|\b(?:and|of|the|for|with)\b", " ", scene.open_gist(start, end).shape)
    brief = 0 < len(own.split()) <= 3 and re.search(r"\w", own) is not None
    return brief or re.search(r"\b[a-z]{2,}", own) is not None


def _ends_speech(said: str, role: str) -> bool:
    if role in _SILENT or lexicon_pattern("procedure.txt").match(said):
        return True
    return role == "heading" and not said.endswith(("?", "?*", "?_"))


def _recorded(scene: Scene, start: int, end: int, name: str) -> bool:
    """Whether a paragraph tells what somebody did or said, the speaker too, and so is no speech of his or hers."""
    if _DIRECT.search(_QUOTED.sub(" ", scene.text.document.text[start:end])):
        return False
    gist = scene.gist(start, end)
    told = any(isinstance(p := gist.signs.get(sign), PersonMention) and _same(p.person, name) for sign in gist.shape)
    met = _MEETING.match(scene.text.document.text, start, end)
    return told or bool(met or _QUOTES.search(gist.shape) or _RECORDED.match(gist.shape))


def _same(person: str, name: str) -> bool:
    """Whether a person mentioned is the one of a label, which may have the surname alone, or capitals."""
    return bool(name) and person.split()[-1].casefold() == name.split()[-1].casefold()


@once
def _askers(scene: Scene) -> frozenset[str]:
    """What heads more than one paragraph with a colon, as the name of a paper does in an interview."""
    words = scene.text.document.text
    heads = [_HEADED.match(words, each.start, each.end) for each in scene.text.paragraphs]
    counts = Counter(head["who"] for head in heads if head)
    return frozenset(who for who, count in counts.items() if count > 1)


def _asked(scene: Scene, start: int, end: int) -> bool:
    """Whether a paragraph is headed by one who asks more than once."""
    head = _HEADED.match(scene.text.document.text, start, end)
    return head is not None and head["who"] in _askers(scene)


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """Without markup and without the closing mark of a speech that has no opening one."""
    said = _STAGE.sub("", words[start:end]).rstrip(" *_")
    if said.endswith(("”", "\"")) and said.count("“") + said.count("\"") % 2 < said.count("”") + said.endswith("\""):
        said = said[:-1].rstrip()
    return start, start + len(said)


# --- what is a record of speeches -------------------------------------------------------------------------------------

_Spoken = tuple[Label, tuple[tuple[int, int], ...]]


def _believed(text: Text, spoken: Sequence[_Spoken]) -> list[_Spoken]:
    """All speeches, where the text is a record of them; else those that a person plainly speaks in the first person."""
    if _is_record(text, spoken):
        return list(spoken)
    words = text.document.text
    if _WRITTEN.search(words, 0, 400):
        return []
    return [(label, pieces[:1]) for label, pieces in spoken
            if label.firm and label.name and label.speech == pieces[0][0] and _in_first_person(words, *pieces[0])]


def _is_record(text: Text, spoken: Sequence[_Spoken]) -> bool:
    direct = [label for label, pieces in spoken if _is_direct(text, pieces)]
    names = [label.name for label in direct if label.name]
    letters = {text.document.text[label.start:label.end] for label, _ in spoken}
    titled = [label.titles[0] for label in direct if label.titles and not label.name]
    again = len(set(names)) < len(names) or (len(titled) > 2 and len(set(titled)) < len(titled))
    shown = any(label.firm for label in direct) or again or letters >= {"Q", "A"}
    return len(direct) >= 2 and 2 * len(direct) >= len(spoken) and shown


def _is_direct(text: Text, pieces: Iterable[tuple[int, int]]) -> bool:
    return any(_DIRECT.search(_QUOTED.sub(" ", text.document.text[start:end])) for start, end in pieces)


def _in_first_person(words: str, start: int, end: int) -> bool:
    first = re.match(r"(?:[^.!?]*[.!?]){0,2}[^.!?]*", words[start:end])
    return bool(first and _FIRST_PERSON.search(first.group())) and len(words[start:end].split()) > 4


# --- who speaks -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Heads:
    """All labels of a record, to read one by the others."""

    text: Text
    scene: Scene
    cast: Cast
    labels: tuple[Label, ...]

    def speaker(self, label: Label) -> Mention:
        """The speaker as worded; value: the fullest name, where the label or another one or the text tells it."""
        name = label.name or (self._interviewed if self.answers(label) else self._bearer(label))
        if not name:
            return self.text.words(label.start, label.end)
        titled = not self.text.document.text.startswith(name, label.start)
        return self.text.words(label.start, label.end, self._fullest(name, titled))

    def answers(self, label: Label) -> bool:
        """Whether somebody who is interviewed answers here (`A:` behind a `Q:`), and the text tells who that is."""
        letters = {self.text.document.text[other.start:other.end] for other in self.labels}
        return self.text.document.text[label.start:label.end] == "A" and "Q" in letters and bool(self._interviewed)

    @cached_property
    def _interviewed(self) -> str | None:
        """The person whom the text last tells of before the first question."""
        first = min(label.start for label in self.labels)
        told = [actor for actor in self.cast.actors if actor.at < first]
        leading = [actor.name for actor in told if actor.subject] or [actor.name for actor in told]
        return leading[-1] if leading else None

    def _bearer(self, label: Label) -> str | None:
        named = next((self._by_title[title] for title in label.titles if title in self._by_title), None)
        return named or self.cast.bearer(label.titles[0], label.start)

    def _fullest(self, name: str, titled: bool) -> str:
        fuller = [full for full in self._names if len(full.split()) > len(name.split()) and means(full, name, titled)]
        return fuller[0] if len(fuller) == 1 else name

    @cached_property
    def _by_title(self) -> dict[str, str]:
        return {title: label.name for label in reversed(self.labels) if label.name for title in label.titles}

    @cached_property
    def _names(self) -> list[str]:
        return sorted({p.name for p in self.scene.people} | {label.name for label in self.labels if label.name})
