"""Lists of what is to be done: below `What needs to improve`, behind `recommendations:` and `ordered the trust to:`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.reporting.sources import Source, Sources

_HEADING = re.compile(
    r"(?:\W*\d[\d.]*\s+)?(?:what (?:does the \w+ )?needs? to (?:improve|change|be improved|do to improve)\b.*|"
    r"what must (?:improve|change)|(?:\w+ ){0,2}areas? (?:for|of|requiring) (?:further )?(?:improvement|action|"
    r"development|priority action)s?"
    r"|areas? (?:that|which) (?:need|require)s? (?:to )?improve\w*|(?:key |our |main |list of |summary of |the |"
    r"statutory |formal |further )*recommendations?(?: for .{3,40})?|requirements|(?:the )?(?:provider|"
    r"service) must.*|"
    r"priority actions?|areas for priority action|actions? (?:required|we (?:have )?told the provider to take)|"
    r"what (?:inspectors|the inspectors|we) (?:want|recommend|told).*|required actions|"
    r"(?:further |recommended )*actions? (?:recommended|required|to be taken)|recommended actions?|next steps required|"
    r"compliance actions|orders|causes of concern)\W*",
    re.IGNORECASE)
#: A heading that the lines of a page have joined to the paragraph before it.
_RUN_IN = re.compile(r"[.?!:\w] What (?:does the \w+ )?needs? to improve\??$")
_LEAD = re.compile(
    r"(?:\b(?:recommendations?|areas? (?:for|of) (?:further )?improvement|areas for (?:action|development)|"
    r"requirements|priority actions)\b[^.:]{0,60}:\s*$)"
    r"|(?:\b(?:order(?:ed|s)|recommend(?:ed|s)?|required?|requires|urges?|urged|told|asks?|asked|directs?|directed|"
    r"instructed|advised|calls? on|called on)\b[^.:]{0,80}?(?: to| that)?(?: \w+ly)?:\s*$)"
    r"|(?:\b(?:should|must|needs? to)\b[^.:]{0,60}:\s*$)", re.IGNORECASE)
_THEY = re.compile(r"^(?:They|These|Those|The recommendations|Among them|Key recommendations|"
                   r"The (?:main )?(?:requirements|areas)) (?:are|include|were|included|cover)[^.:]{0,40}:\s*$")
_ORDER_TO = re.compile(r"\b(?:ordered|orders|recommended|told|asked|asks|urged|urges|directed|instructed|advised|"
                       r"called on|calls on|required|requires) (?P<to>(?:the |its )?[^.:]{2,60}?)(?: to)?:\s*$")
_LABEL = re.compile(r"^\W*(?:(?:Recommendation|Requirement|Area for improvement|Action|Order)\s+\d{1,2}|R\d{1,2}|"
                    r"\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,5}|[a-z])[.)]|\d{1,2}(?=\s))?[.):–—-]*\s*[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?"
                    r"\s*")
_COMMITTEE = re.compile(r"(?m)^\s*(?:Report (?:of|by|to)|Report author|Purpose of (?:the )?report|\d\.?\s+(?:Purpose|"
                        r"Summary|Recommendations?|Reasons? for))\b", re.IGNORECASE)
_INSTRUCTS = re.compile(r"^(?:that |the (?:committee|cabinet|council|board|panel|executive|members) (?:is|"
                        r"are) (?:asked|recommended|requested|invited))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AdviceList:
    """Items that recommend, with whoever recommends and whoever is addressed."""

    rule: str
    source: Source | None
    to: tuple[int, int] | None
    sentences: tuple[Sentence, ...]

    def span(self, text: Text, sentence: Sentence) -> tuple[int, int]:
        """The words of an item, without its bullet, number and closing stop."""
        words = text.document.text
        label = _LABEL.match(words[sentence.start:sentence.end])
        start = sentence.start + (label.end() if label else 0)
        end = sentence.end
        while end > start and (words[end - 1] in " \u00a0;,." or words[start:end].endswith(" and")):
            end -= 3 if words[start:end].endswith(" and") else 1
        return start, end


def find_lists(text: Text, sources: Sources) -> list[AdviceList]:
    """The lists of recommendations in a text. An officer's proposals to a committee are none."""
    found: list[AdviceList] = []
    for index, paragraph in enumerate(text.paragraphs):
        if paragraph.role in ("furniture", "title", "dateline"):
            continue
        words = text.document.text[paragraph.start:paragraph.end].strip()
        headed = (_HEADING.fullmatch(words) is not None and len(words) < 90) or _RUN_IN.search(words) is not None
        led = not headed and words.endswith(":") and _leads(text, paragraph)
        if not (headed or led) or (headed and _is_proposal(text, sources)):
            continue
        items = _items(text, index, headed)
        if items:
            source = _source(sources, paragraph, headed)
            found.append(AdviceList("headed list" if headed else "list", source, _to(text, paragraph), tuple(items)))
    return found


def _leads(text: Text, paragraph: Paragraph) -> bool:
    inside = text.sentences_in(paragraph)
    last = text.document.text[inside[-1].start:inside[-1].end]
    if _THEY.match(last) and len(inside) > 1:
        before = text.document.text[inside[-2].start:inside[-2].end]
        return bool(re.search(r"(?i)recommendations?|areas? for improvement|requirements", before))
    return _LEAD.search(last) is not None


def _is_proposal(text: Text, sources: Sources) -> bool:
    """Whether `Recommendations` heads what officers propose to their own committee."""
    return _COMMITTEE.search(text.document.text[:2500]) is not None and sources.author is None


def _items(text: Text, index: int, headed: bool) -> list[Sentence]:
    found: list[Sentence] = []
    roles: set[str] = set()
    styles: set[str] = set()
    for paragraph in text.paragraphs[index + 1:]:
        words = text.document.text[paragraph.start:paragraph.end]
        if paragraph.role == "furniture":
            continue
        if paragraph.role in ("heading", "title") or (roles and paragraph.role != "item" and "item" in roles):
            break
        if paragraph.role == "row" or (paragraph.role == "prose" and not headed):
            break
        if _INSTRUCTS.match(_LABEL.sub("", words)):
            break
        if words.startswith("(") and words.endswith(")"):
            continue
        if paragraph.role == "prose" and (len(words) > 320 or (found and not _bare(text, paragraph)) or words.endswith(
            ":")):
            break
        if roles and styles and _style(words) not in styles:
            break
        roles.add(paragraph.role)
        styles.add(_style(words))
        found += _first(text, paragraph)
    return found


def _style(words: str) -> str:
    """What kind of mark an item has: a list ends where another kind of mark begins."""
    mark = re.match(r"\s*(?:(?P<R>[A-Za-z]*\s?R?\d{1,2}[.:]?(?=\s))|(?P<deep>\d+\.\d+)|(?P<letter>\(?[a-z]+[.)])|"
                    r"(?P<bullet>[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]))", words)
    return mark.lastgroup or "" if mark else ""


def _bare(text: Text, paragraph: Paragraph) -> bool:
    """Whether a paragraph without bullet reads like an item all the same: one sentence that stands alone."""
    words = text.document.text[paragraph.start:paragraph.end]
    return len(text.sentences_in(paragraph)) == 1 and not re.search(r"[“”\"]|\bsaid\b", words)


def _first(text: Text, paragraph: Paragraph) -> list[Sentence]:
    inside = text.sentences_in(paragraph)
    whole = Sentence(inside[0].start, inside[-1].end, inside[0].paragraph)
    if len(inside) > 1 and re.fullmatch(r"\W*\w{1,3}[.)]?", text.document.text[inside[0].start:inside[0].end]):
        return [whole]
    asks = [s for s in inside if re.search(r"\b(?:should|must|needs? to)\b", text.document.text[s.start:s.end])]
    return asks[:1] if asks and len(inside) > 1 else [inside[0]]


def _source(sources: Sources, paragraph: Paragraph, headed: bool) -> Source | None:
    if headed:
        return sources.principal
    gist = sources.scene.open_gist(paragraph.start, paragraph.end)
    for place, sign in enumerate(gist.shape):
        if sign in gist.signs and (named := sources.meant(gist, place, place + 1, None)):
            return named
    return sources.principal


def _to(text: Text, paragraph: Paragraph) -> tuple[int, int] | None:
    found = _ORDER_TO.search(text.document.text, paragraph.start, paragraph.end)
    return found.span("to") if found else None
