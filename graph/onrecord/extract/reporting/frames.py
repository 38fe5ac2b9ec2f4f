"""Frames: the words that say that something is a source's finding (`inspectors said that`), and what they frame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.annotate import Sentence, Text
from onrecord.extract.authority.sources import Source, Sources
from onrecord.extract.clauses.clauses import has_main_verb
from onrecord.extract.clauses.polarity import read_tone
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.reporting.closings import closing_frames
from onrecord.extract.reporting.itemised import Framed, items_of
from onrecord.extract.reporting.nominals import nominal_frames
from onrecord.extract.reporting.others import others_ask
from onrecord.extract.reporting.passives import own_report, passives_in
from onrecord.extract.reporting.patterns import ADVERB, SOURCE, tone_of, worth_reading
from onrecord.extract.reporting.quoted import in_speech, only_speech
from onrecord.extract.reporting.standing import parts_speech, speaks_alone, stands_free
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.sentences import frame_shapes
from onrecord.extract.words import table


@dataclass(frozen=True, slots=True)
class _Cut:
    start: int
    end: int
    source: Source | None
    tone: str | None
    rule: str
    warns: bool = False  #: a warning: what is warned of in the speaker's own words is a statement, no finding


#: A sentence, its gist, the source that it speaks of, and what it frames.
Told = tuple[Sentence, Gist, Source | None, list[Framed]]


@lru_cache(maxsize=1)
def find_frames(sources: Sources) -> tuple[Told, ...]:
    """Sentence by sentence of the document's own prose: the source it speaks of, and what it frames.

    The last document's frames are kept, as findings and recommendations both rest on them.
    """
    return tuple(_sentences(sources.scene.text, sources))


def _sentences(text: Text, sources: Sources) -> Iterator[Told]:
    running: Source | None = None
    last = -1
    for sentence in text.sentences:
        paragraph = text.paragraphs[sentence.paragraph]
        if paragraph.role == "heading":
            running, last = _headed(sources, sentence, running, last)
        if paragraph.role in ("furniture", "title", "dateline", "heading"):
            continue
        if in_speech(text, sentence.start, sentence.end):
            continue
        if sentence.paragraph - last > 3:
            running = None
        gist = sources.scene.open_gist(sentence.start, sentence.end)
        begins = _leading(sources, gist, running)
        found = _frames_in(text, sources, gist, sentence, running, begins)
        leading = found[-1].source if found else begins
        if leading and not found and _is_staff(sources, leading):
            leading = None
        mentioned = _mentioned(sources, gist) if sentence.paragraph != last and not found else None
        vague = leading is not None and leading.mention.words.lower() in ("it", "they")
        named = (mentioned or leading) if vague else (leading or mentioned)
        others = not leading and others_ask(sources.scene, sentence.start, sentence.end)
        kept = None if others else _kept(sources.scene, gist, running)
        running, last = None if others else named or kept or _mentioned(sources, gist), sentence.paragraph
        yield sentence, gist, running, found


def _headed(sources: Sources, heading: Sentence, running: Source | None, last: int) -> tuple[Source | None, int]:
    """Whom the sentences below a heading speak of, and since which paragraph: whom it names, else who was before.

    A question begins anew: `What impressed them?` asks of the document's inspectors, and what is still to come
    (`Will Ofsted be back?`) nobody has found yet.
    """
    words = sources.scene.text.document.text[heading.start : heading.end].rstrip()
    asks = words.endswith("?")
    gist = sources.scene.open_gist(heading.start, heading.end)
    headed = None if asks and _AHEAD.search(words) else _mentioned(sources, gist)
    return (headed, heading.paragraph) if headed else (None if asks else running, last)


_AHEAD = re.compile(r"\b(?:[Ww]ill|[Cc]ould|[Cc]an|[Mm]ight|[Ss]hall|[Mm]ay|next (?:year|time|month)|again)\b|['’]ll\b")


def _is_staff(sources: Sources, source: Source) -> bool:
    """Whether a person is named in a body's own report: what follows is found by the body all the same."""
    report = sources.author is not None and sources.author.report and sources.authoring is not None
    return report and source.kind == "person" and source.name != getattr(sources.authoring, "name", None)


_OF_SOMEBODY = shape(r"(?:[Tt]he |<T>,? )*<P>")


def _kept(scene: Scene, gist: Gist, running: Source | None) -> Source | None:
    """The source goes on to be spoken of, unless the sentence is about somebody else."""
    return None if _OF_SOMEBODY.match(gist.shape) else running


def _mentioned(sources: Sources, gist: Gist) -> Source | None:
    """Where nobody is spoken of yet: the inspecting body that a sentence names last, in whatever part."""
    signs = shape("<B>").finditer(gist.shape)
    named = [source for found in signs if (source := sources.meant(gist, *found.span(), None))]
    return named[-1] if named and len({source.name for source in named}) == 1 else None


_LEADS = shape(
    r"^(?:\W*\d[\d.]* )?(?:[“\"‘]|But |And |In (?:it|\d{4}),? )?(?:[Tt]he )?(?:<T>,? (?=<P>))?" rf"(?P<src>{SOURCE})"
)
_OWNING = re.compile(r"['’]s?\b")
_FRONTING = re.compile(r"(?:In|On|At|After|For|With|Following|During|From|To|Under|By|Since|When|As|Of|If|Once"
                       r"|Unless|Until|Though|Although|While|Because|Before)\b")


def _leading(sources: Sources, gist: Gist, running: Source | None) -> Source | None:
    """The source that a sentence without frame begins with, as its subject."""
    found = _LEADS.match(gist.shape)
    if found is None or _FRONTING.match(found.group("src")):
        return None
    owns = gist.shape.startswith(("'", "’"), found.end()) and _OWNING.match(gist.shape, found.end())
    return None if owns else sources.meant(gist, *found.span("src"), running)


def _frames_in(
    text: Text, sources: Sources, gist: Gist, sentence: Sentence, running: Source | None, leading: Source | None
) -> list[Framed]:
    found = _found(text, sources, gist, sentence, running, leading)
    return found if found and worth_reading().search(gist.shape) else []


def _found(
    text: Text, sources: Sources, gist: Gist, sentence: Sentence, running: Source | None, leading: Source | None
) -> list[Framed]:
    if closing := closing_frames(text, sources, gist, sentence, running):
        return closing
    if items := items_of(sources, gist, sentence, running):
        return items
    cuts = _cuts(text, sources, gist, running, leading)
    if not cuts:
        return _unseen(text, sources, gist, sentence, running) or passives_in(sources, gist, sentence, running)
    framed = []
    for place, cut in enumerate(cuts):
        stop = cuts[place + 1].start if place + 1 < len(cuts) else sentence.end
        if cut.source is None or cut.rule == "recommending" or stop - cut.end <= 3:
            continue
        if not only_speech(text, cut.end, stop, cut.warns):
            stop = _before_paper(text, cut.end, stop, cuts[place + 1].rule if place + 1 < len(cuts) else None)
            framed.append(Framed(cut.source, cut.end, stop, cut.tone, (cut.start, cut.end), cut.rule))
    return [*passives_in(sources, gist, sentence, running, before=cuts[0].start), *framed]


_OWN = r"(?:an?|the|its|his|her|their|our|this|that)"
#: What leads on to whoever says something else, or to a paper that does: `missing money in | an audit that found`.
_LEADS_ON = {
    "reported": re.compile(rf",? (?:in|by|with|during|after|following|through|from|as part of)(?: {_OWN})?\s*\Z"),
    "in which": re.compile(rf",? (?:in|by|with|during|after|following|through|from) {_OWN}(?: [\w’'-]+){{0,3}}?\s*\Z"),
}
#: Where it was said: `poor controls in her report`.
_IN_PAPER = re.compile(r",? in (?:an?|its|his|her|their|our) (?:[\w’'-]+ ){0,3}?(?:report|letter)\W*\Z"
                       r"| (?:out )?for (?:special |particular )?(?:praise|commendation|criticism|mention)\W*\Z")


def _before_paper(text: Text, start: int, stop: int, following: str | None) -> int:
    """Where what was found ends in front of the paper that says so. `following`: the rule of the frame at `stop`."""
    hangs = _LEADS_ON.get(following) if following else _IN_PAPER
    tail = hangs.search(text.document.text, max(start + 3, stop - 60), stop) if hangs else None
    return tail.start() if tail else stop


def _cuts(
    text: Text, sources: Sources, gist: Gist, running: Source | None, leading: Source | None
) -> list[_Cut]:
    """The frames of a sentence in order; a joined or participial one has the source of the one before, or of the
    sentence's beginning."""
    shapes = frame_shapes()
    found: list[_Cut] = []
    for _, match in shapes.among(("reported", "mine"), gist.shape):
        at = _subject(gist, match)
        before = _before(sources, gist, at)
        if not before and own_report(sources) and gist.shape[slice(*at)].lower() in ("they", "it", "he", "she"):
            continue
        source = sources.meant(gist, *at, before or running)
        speaks = source is not None and source.kind == "person" and parts_speech(gist, match)
        if source and not speaks and not _quoted(text, gist, match.start()) and stands_free(gist, match):
            found.append(_cut(gist, match, source, "reported"))
    found += _coming(text, sources, gist, running, found)
    found += [*_told(text, sources, gist, running), *_nominal(text, sources, gist, running)]
    told = found or (leading and _OF_ITS_OFFICE.match(gist.shape) is None)
    following = ("joined", "participle") if told else ("participle",)
    for name, match in shapes.among(following, gist.shape):
        found += _following(text, sources, gist, match, name, found, running, leading)
    kept: list[_Cut] = []
    for cut in sorted(found, key=lambda c: (c.start, -c.end)):
        if not kept or cut.start >= kept[-1].end:
            kept.append(cut)
    return kept


#: What a body is there for: `The Ombudsman remedies injustice and shares what it learns`.
_OF_ITS_OFFICE = shape(
    rf"^(?:[Tt]he )?(?:{SOURCE})(?: \([^()\n]{{1,20}}\))? (?:remedies|regulates|inspects|investigates|monitors|oversees"
    r"|registers|looks after|exists|helps|aims|works|makes sure|ensures|is responsible|is the|are the|checks|handles"
    r"|covers)\b")


def _coming(
    text: Text, sources: Sources, gist: Gist, running: Source | None, found: list[_Cut]
) -> Iterator[_Cut]:
    """`After inspectors arrived unannounced and found ...`, `in an inspection which found ...`."""
    for name, match in frame_shapes().among(("came and found", "in which"), gist.shape):
        if name == "came and found":
            source = sources.meant(gist, *match.span("src"), running)
            if source and not _quoted(text, gist, match.start("verb")):
                yield _cut(gist, match, source, "reported")
            continue
        ends = gist.starts[match.end("verb") - 1]
        before = [cut for cut in found if cut.end <= gist.starts[match.start()]]
        spoken = before[-1].source if before else running
        noun = sources.meant(gist, match.start(), match.start("verb"), spoken)
        if noun and sources.principal and not any(cut.start <= ends <= cut.end for cut in found):
            yield _cut(gist, match, noun, "in which")


def _before(sources: Sources, gist: Gist, at: tuple[int, int]) -> Source | None:
    """Whom `it` means, or whose `its report` is, behind an inspecting body in its sentence: that one."""
    words = gist.shape[slice(*at)].lower()
    if words not in ("it", "they") and not words.startswith(("their ", "its ")):
        return None
    named = [found.span() for found in _INSPECTING.finditer(gist.shape, 0, at[0])]
    meant = [source for span in named if (source := sources.meant(gist, *span, None))]
    return meant[-1] if meant else None


_INSPECTING = shape(r"<B>|\b(?:[Ii]nspectors|[Tt]he (?:inspectors|auditors|reviewers|peers))\b(?! who| that|'s?\b)")


def _told(text: Text, sources: Sources, gist: Gist, running: Source | None) -> Iterator[_Cut]:
    """`Staff told inspectors that ...`."""
    for name, match in frame_shapes().among(("told", "was told"), gist.shape):
        if name == "told":
            heard = sources.meant(gist, *match.span("src"), running)
            if heard and "mbudsman" in (heard.name or ""):
                continue  # who tells an ombudsman of something complains of it
            if heard and not speaks_alone(gist, match) and not _quoted(text, gist, match.start()):
                yield _cut(gist, match, heard, "told")
            continue
        person = any(isinstance(gist.signs.get(c), PersonMention) for c in gist.shape[: match.start()])
        teller = running or sources.principal
        if own_report(sources) and match["verb"]:
            continue  # whoever writes would say that he told them; others did
        if teller and not person and not _quoted(text, gist, match.start()):
            yield _cut(gist, match, teller, "told")


def _nominal(text: Text, sources: Sources, gist: Gist, running: Source | None) -> Iterator[_Cut]:
    """`Its main concern was that ...`, `There was praise for ...`."""
    for frame in nominal_frames(gist):
        source = sources.meant(gist, *frame.source, running) if frame.source else running or sources.principal
        start, end = gist.starts[frame.start], gist.ends[frame.end - 1]
        stop = gist.ends[-1]
        if frame.source and _WITHIN.search(gist.shape, 0, frame.source[0]):
            continue
        denied = frame.clausal and re.search(r"\b(?:not|never|no)\b|n['’]t\b", text.document.text[start:end])
        if source is None or denied or _quoted(text, gist, frame.start):
            continue
        if not frame.clausal or (read_tone(text.document.text[end:stop]) and has_main_verb(text, end, stop)):
            yield _Cut(start, end, source, frame.tone, "noun")


#: The body in front of the verb, or in commas behind the people that it sends: `its auditors, Peel Marsh, warned`.
_NEAREST = shape(r"(?:\A, (?=<BO>, \Z)|(?<!and )(?<!and the )(?=<BO>[^,]*\Z))(<BO>),?(?: (?:has|have|had|could|can"
    r"|also|did))*\s*\Z")
#: Who had a review made, which others did: `a review commissioned by the partnership found`.
_ORDERED = re.compile(r"\b(?:commissioned|ordered|requested|set up|called for) by (?:the )?\S\s*\Z")
#: In front of a paper in which something stands, and which tells nobody anything.
_WITHIN = re.compile(r", [^,]{3,60} in (?:the |its |an? )?\Z")


def _subject(gist: Gist, match: re.Match[str]) -> tuple[int, int]:
    """The source of a frame: in `in her letter she says` it is `she`, in `an inspection by Estyn found` Estyn."""
    gap = gist.shape[match.end("src") : match.start("verb")]
    if gap.isspace() or _ORDERED.search(gap):
        return match.span("src")
    nearer = re.search(rf"(?<!\w)(he|she|they|it|we|I){ADVERB}\s*$", gap)
    author = shape(r"\bby (?:the )?(<BP>)").search(gap)
    nearest = _NEAREST.search(gap)
    nearer = nearer or nearest
    if nearer or author:
        start, end = (nearer or author).span(1)  # type: ignore[union-attr]
        return match.end("src") + start, match.end("src") + end
    return match.span("src")


def _following(
    text: Text, sources: Sources, gist: Gist, match: re.Match[str], name: str, found: list[_Cut],
    running: Source | None, leading: Source | None,
) -> list[_Cut]:
    at = gist.starts[match.start()]
    if _quoted(text, gist, match.start()) or (name == "joined" and gist.shape.startswith(",", match.end())):
        return []  # `, she says, and`: somebody says so in passing
    if name == "participle" and match.group("src"):
        source = sources.meant(gist, *match.span("src"), running)
        return [_cut(gist, match, source, "with")] if source else []
    before = [c for c in sorted(found, key=lambda c: c.start) if c.end <= at]
    alone = not any(isinstance(gist.signs.get(c), PersonMention) for c in gist.shape[: match.start()])
    source = before[-1].source if before else leading if alone else None
    return [_cut(gist, match, source, name)] if source else []


def _cut(gist: Gist, match: re.Match[str], source: Source | None, rule: str) -> _Cut:
    groups = match.groupdict()
    words = " ".join((groups.get("verb") or groups.get("bare") or groups.get("learn") or "").split())
    tone = tone_of(words)
    rule = "recommending" if rule == "joined" and words in table("reporting_frames")["recommending"] else rule
    return _Cut(gist.starts[match.start()], gist.ends[match.end() - 1], source, tone, rule, words.startswith("warn"))


def _quoted(text: Text, gist: Gist, index: int) -> bool:
    return text.quotation_at(gist.starts[index]) is not None


def _unseen(text: Text, sources: Sources, gist: Gist, sentence: Sentence, running: Source | None) -> list[Framed]:
    """`Inspectors could not find evidence that ...`: the whole clause says what was found."""
    for match in frame_shapes().finditer("unseen", gist.shape):
        source = sources.meant(gist, *match.span("src"), running)
        if source and not _quoted(text, gist, match.start()) and stands_free(gist, match):
            start, end = gist.starts[match.start()], gist.ends[match.end() - 1]
            tone = "neutral" if match.group("verb").endswith("uphold") else "concern"
            tone = "strength" if _no_harm(text.document.text[end : sentence.end]) else tone
            return [Framed(source, start, sentence.end, tone, (start, end), "unseen", True)]
    return []


#: `did not find any child at risk`: what is looked for in vain, and no `any evidence that` something is done.
_ANY = re.compile(r"\s+(?:any|a single|one)\b(?! (?:\w+ )?(?:evidence|proof|records?|signs?|indications?) (?:that|of))")


def _no_harm(words: str) -> bool:
    """Whether what inspectors did not see is harm."""
    tone = read_tone(words) if _ANY.match(words) else None
    return tone is not None and tone.value == "concern"
