"""Authors: whether somebody who inspects or reviews speaks in a document himself, and who that is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.annotate import Paragraph
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.scene import Scene

_HEAD = 10  #: paragraphs at the head of a document that may name its author
_FOOT = 6  #: paragraphs at its foot that may be signed
_REPORT = re.compile(
    r"\b(?:report|letter|judge?ment|decision|reprimand|review of progress|(?:peer )?(?:challenge|review)|assessment|"
    r"evaluation|findings|inspection of|adroddiad)\b", re.IGNORECASE)
_NEWS = re.compile(r"\b(?:press release|news(?: release)?|media release|bulletin|newsletter|blogs?|minutes|agenda)\b", re.IGNORECASE)
#: What stands beside its name in the line by which an author heads a document.
_BESIDE = re.compile(
    r"\b(?:by|from|the|of|and|press|news|media|release|releases|statement|report|reports|inspection|blogs?|office|team|"
    r"publication|published|author|issued|inspected|for|wales|cymru|regulatory|judge?ment|letter|peer|challenge|"
    r"corporate|feedback|review|hm|his|her|majesty['’]s|chief|inspector|inspectors|\w+day|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|\d[\w.]*|ac|arolygu|dros|gymru|arolygiaeth|gofal)\b", re.IGNORECASE)
_SIGNS = re.compile(
    r"(?:(?:His|Her) Majesty['’]s (?:Chief )?Inspector|HM (?:Chief )?Inspector|\bHMI\b|\b[Ll]ead [Ii]nspector|"
    r"\bChief Inspector\b|[Rr]eporting inspector|[Ii]nvestigator['’]s decision|\bOmbudsman\s*$|\bInspector\s*$|"
    r"Auditor General|Controller of Audit|Peer Team|Key Audit Partner|Engagement (?:Lead|Partner))")
_HEADINGS = re.compile(
    r"(?m)^(?:What needs to improve|Inspection dates?|The impact of leaders on|Ofsted['’]s inspection|"
    r"What is it like to attend|What does the (?:school|setting|provider)|Is the service (?:safe|effective|caring|responsive|"
    r"well-led)|How (?:good|well) (?:is|do) (?:our|we)|What the service does well|(?:The )?Ombudsman['’]s (?:final )?decision|"
    r"My (?:findings|analysis|decision)|Our judge?ment|Summary of (?:our )?findings|Reasons for (?:our |the )?judge?ment)")
#: What only somebody who inspects says of himself.
_SPEAKS = re.compile(
    r"\b(?:[Ww]e (?:last )?inspected|[Ww]e (?:have )?(?:judged|rated|graded) (?!ourselves)|[Oo]ur (?:inspectors|auditors|investigation|"
    r"assessors|judge?ment)|[Oo]ur (?:joint |follow-up |recent |last )?inspection (?:of|found|report)|[Ww]hen we (?:last )?(?:inspected|visited)|"
    r"[Ww]e (?:have )?(?:issued|served) (?:a|an|the) (?:\w+ )?(?:notice|reprimand)|I (?:have )?f(?:ou|i)nd (?:that the|no |some )?(?:fault|maladministration)|"
    r"(?:[Ww]e|I) (?:have )?f(?:ou|i)nd fault|[Mm]y (?:investigation|inspectors|decision is)|[Ww]e write with our|[Oo]ur \w+ report (?:to|on))\b")


@dataclass(frozen=True, slots=True)
class Author:
    """Whoever inspects or reviews and speaks himself."""

    name: str | None  #: None: an office or a body that the document does not name
    report: bool  #: a report or a letter on what was found, not news about it


def find_author(scene: Scene, offices: Mapping[str, frozenset[str]]) -> Author | None:
    """The inspecting body or person that speaks in a document itself, or None where others report.

    It publishes the text, heads it, signs it, or says of itself what only inspectors say.
    """
    text = scene.text.document.text
    head = scene.text.paragraphs[:_HEAD]
    top = " ".join(text[p.start:p.end] for p in head if p.end - p.start < 160)
    letter = re.search(r"(?m)^(?:Dear|DEAR) ", text) is not None
    report = letter or (_REPORT.search(top) is not None and _NEWS.search(top) is None) or len(_HEADINGS.findall(text)) > 1
    publisher = known_body(scene.text.document.publisher or "")
    if publisher and publisher.inspects:
        return Author(publisher.name, report)
    for paragraph in head:
        if paragraph.end - paragraph.start < 120 and (name := _heads(scene, paragraph)):
            return Author(name, report)
    return _signed(scene, offices, report) or _speaking(scene, report)


def _heads(scene: Scene, paragraph: Paragraph) -> str | None:
    """The inspecting body of a line that says nothing else."""
    words = scene.text.document.text[paragraph.start:paragraph.end]
    if re.match(r"\W*\d{1,2}[.)]?\s", words) and not re.search(r"\d{4}", words):
        return None
    own = [b for b in _inspecting(scene) if paragraph.start <= b.start and b.end <= paragraph.end]
    if not own:
        return None
    rest = words
    for body in own:
        rest = rest.replace(body.words, " ")
    return own[0].name if not re.search(r"\w", _BESIDE.sub(" ", re.sub(r"\([^()]*\)", " ", rest))) else None


def _signed(scene: Scene, offices: Mapping[str, frozenset[str]], report: bool) -> Author | None:
    """Whoever signs a letter or a report: a commissioner, a reviewer, an inspector."""
    text = scene.text.document.text
    if not report or not re.search(r"(?m)^(?:Dear|DEAR) |^Yours (?:sincerely|faithfully)|\breport\b", text):
        return None
    foot = scene.text.paragraphs[-_FOOT:]
    short = [p for p in foot if p.end - p.start < 120]
    for person in (p for p in scene.persons if any(f.start <= p.start < f.end for f in short)):
        if offices.get(person.person, frozenset()) & {"commissioner", "reviewer"}:
            return Author(person.person, True)
    if any(_SIGNS.search(text[p.start:p.end]) for p in short):
        return Author(None, True)
    return Author(None, True) if len(_HEADINGS.findall(text)) > 1 else None


def _speaking(scene: Scene, report: bool) -> Author | None:
    """Nobody heads or signs it, but somebody inspects in the first person outside all quotations."""
    text = scene.text
    said = [found for found in _SPEAKS.finditer(text.document.text) if text.quotation_at(found.start()) is None]
    known = _inspecting(scene) or re.search(r"[Oo]mbudsman|[Ii]nspector", text.document.text)
    return Author(None, report) if said and known else None


def _inspecting(scene: Scene) -> list[BodyMention]:
    return [b for b in scene.bodies if (known := known_body(b.name or b.words)) and known.inspects]
