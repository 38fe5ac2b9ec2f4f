"""Lists of what is to be done: below `What needs to improve`, behind `recommendations:` and `ordered the trust to:`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.annotate import Paragraph, Sentence, Text
from onrecord.extract.advice.bidden import bidden_in
from onrecord.extract.advice.headed import RUN_IN, heads_advice, of_headed
from onrecord.extract.advice.list_owners import counts_for_nothing, is_minuted, owner_of, told_by
from onrecord.extract.advice.stated import announces, leads_to_decisions, speaks_of_itself, states
from onrecord.extract.advice.tabled import advice_column, cell_of, is_row, labelled_rows
from onrecord.extract.authority.sources import Source, Sources, sources_in
from onrecord.extract.marks import kind_of_mark
from onrecord.extract.once import once
from onrecord.extract.reporting.own import heads_area
from onrecord.extract.scene import Scene

_LEAD = re.compile(
    r"\b(?:recommendations?|areas? (?:for|of) (?:further )?improvement|areas for (?:action|development)|"
    r"requirements|priority actions|priorities(?! (?:for|of) the)|homework|to-do list)\b[^.:]{0,60}:\s*$"
    r"|\b(?:order(?:ed|s|ing)?|recommend(?:ed|s|ing)?|required?|requires|requiring|urg(?:es?|ed|ing)|told|tells?"
    r"|telling"
    r"|ask(?:s|ed|ing)?|direct(?:s|ed|ing)|instruct(?:s|ed|ing)?|advis(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on"
    r"|propos(?:e|es|ed|ing)|wants?|wanted|would (?:like|have)|expects?|expected|obliges|obliged)\b[^.:]{0,80}?"
    r"(?: to| that)?(?: \w+ly)?:\s*$"
    r"|\bsuggest(?:s|ed)? (?:that )?(?:we|it|they|the (?:[\w-]+ ){0,2}\w+)(?: should| could)?:\s*$"
    r"|\b(?:advice|recommendation|suggestion|message|plea|request|instruction|order|proposal)s? (?:is|are|was"
    r"|were)(?: \w+)? (?:to|that)\W*:\s*$"
    r"|\bfollowing (?:[\w-]+ )?(?:recommendations|areas? for (?:improvement|development|action)|requirements"
    r"|actions|priorities|improvements|next steps|orders|changes|advice)\b[^.:]{0,220}[.:]\s*$"
    r"|\b(?:should|must|needs? to|ha(?:s|ve) to|ought to|ha(?:s|ve) (?:been given )?until [^.:]{2,30} to)\b"
    r"[^.:]{0,60}:\s*$"
    r"|\b(?:landlord|council|provider|trust|home|school|service|force|company|authority|board|it|they) (?:is|are)"
    r"(?: now| also)? to:\s*$"
    r"|\b(?:things|steps|points|actions|tasks|jobs|changes|matters|items|orders|instructions|conditions|demands) "
    r"(?:to (?:work on|do|put right|fix|improve|address|tackle|attend to|get right|see to)|for (?:the|its|us|them)\b"
    r"|(?:from|of) (?:the|us|them)\b|that (?:must|should|need))[^.:]{0,60}:\s*$", re.IGNORECASE)
#: `highlighted the following priorities:`: what somebody means to do, or has talked of.
_OWN_PRIORITIES = re.compile(
    r"\b(?:highlight|outlin|shar|present|discuss|rais|explain|describ|summaris)\w*\b[^.:]{0,60}"
    r"\b(?:priorities|actions|changes|improvements|next steps)\b", re.IGNORECASE)
#: `..., which recommended two more years, highlighted:`: what follows was found.
_FOUND = re.compile(r"\b(?:which|who) (?:recommend|order|urg|ask|requir)\w*\b[^.:]*\b(?:highlight(?:ed|s)|noted"
                    r"|notes|found|finds|reveal(?:ed|s)|warn(?:ed|s)|prais(?:ed|es)|show(?:ed|s)|conclud(?:ed|es))"
                    r"(?: that)?\W*:\s*$")
#: An ombudsman's remedy, which the body at fault has agreed to.
_REMEDY = re.compile(
    r"\b(?:(?:has|have) (?:also )?agreed|agreed|agrees|will)(?: (?:also|to|now|that it will))*(?: (?:also|within|by) "
    r"[^.:]{0,40})?:\s*$", re.IGNORECASE)
#: What leads up to a list behind a sentence or a heading that speaks of recommendations: `The three that matter most:`
_THEY = re.compile(r"^(?:They|These|Those|The (?!council\b)|Among (?:them|these)|Key|Chief|First|Here|In (?:brief"
                   r"|short))[^.:]{0,80}:\s*$")
_RECOMMENDATIONS = re.compile(
    r"(?i)\brecommend(?:ations?|s|ed)\b|\bareas? (?:for|of) improvement\b|\brequirements\b|\bpriority actions\b")
_LABEL = re.compile(r"^\W*(?:(?:(?:(?:Key|Improvement|Statutory|Main|Priority|Further|Formal) )?"
                    r"[Rr]ec(?:ommendation|\.)?|Requirement|Area for improvement|Action|Order)\s+"
                    r"(?:[Nn]o\.? ?)?\d{1,2}(?: \([^()\n]{2,40}\)(?=\s?[:.–—-]))?"
                    r"|Area for improvement(?=:)|(?:[A-Z]\d{1,2}/)?[A-Z]{1,3}\d{1,2}|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s)|"
                    r"\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,5}|[a-z])[.)]|\d{1,2}(?=\s))?[.):–—-]*\s*[•▪‣◦●○■□◼◾▶➢➤✓*·–—-]?"
                    r"\s*")
_COMMITTEE = re.compile(r"(?m)^\s*(?:Report (?:of|by|to)|Report author|Purpose of (?:the )?report|\d\.?\s+(?:Purpose|"
                        r"Summary|Recommendations?(?! (?:of|from|by|made|in|agreed)\b)|Reasons? for))\b", re.IGNORECASE)
_INSTRUCTS = re.compile(r"^(?:that |the (?:committee|cabinet|council|board|panel|executive|members) (?:is|"
                        r"are) (?:asked|recommended|requested|invited))", re.IGNORECASE)


#: An item that says what is to be, in the mood of resolutions: `That the Mayor publishes a plan`.
_THAT = re.compile(r"That ")
#: What leads on from the sentence above to an item of its own.
_LED_ON = re.compile(r"(?:[Tt]hat|to) (?=\w)")


@dataclass(frozen=True, slots=True)
class AdviceList:
    """Items that recommend, with whoever recommends and whoever is addressed."""

    rule: str
    source: Source | None
    to: tuple[int, int] | None
    sentences: tuple[Sentence, ...]
    column: int | None = None  #: in which column of a table they stand

    def span(self, text: Text, sentence: Sentence) -> tuple[int, int]:
        """The words of an item, without its bullet, number and closing stop; empty where its row has none."""
        if self.column is not None:
            return cell_of(text, sentence.start, sentence.end, self.column) or (sentence.start, sentence.start)
        words = text.document.text
        label = _LABEL.match(words[sentence.start:sentence.end])
        start = sentence.start + (label.end() if label else 0)
        start = led.end() if (led := _LED_ON.match(words, start)) else start
        end = words.find("\t", start, sentence.end)
        end = sentence.end if end < 0 else end
        while end > start and (words[end - 1] in " \u00a0;,." or words[start:end].endswith(" and")):
            end -= 3 if words[start:end].endswith(" and") else 1
        return start, end


@once
def find_lists(scene: Scene) -> tuple[AdviceList, ...]:
    """The lists of recommendations in a text. An officer's proposals to a committee are none."""
    text, sources = scene.text, sources_in(scene)
    found: list[AdviceList] = []
    remedies = remedies_agreed(sources)
    for index, paragraph in enumerate(text.paragraphs):
        if found and paragraph.start < found[-1].sentences[-1].end:
            continue
        if rows := labelled_rows(text, index, _is_proposal(scene)):
            column = 1 if "\t" in text.document.text[rows[0].start:rows[0].end] else None
            found.append(AdviceList("headed list", of_headed(sources, paragraph.start), None, rows, column))
            continue
        if paragraph.role in ("prose", "item") and (bidden := bidden_in(text, paragraph)):
            found.append(AdviceList("list", owner_of(sources, paragraph, True), None, bidden))
            continue
        if paragraph.role in ("furniture", "title", "dateline"):
            continue
        if (column := advice_column(text, paragraph)) is not None and not _is_proposal(scene):
            rows = _rows(text, index)
            source = of_headed(sources, paragraph.start)
            found += [AdviceList("headed list", source, None, rows, column)] if rows else []
            continue
        words = text.document.text[paragraph.start:paragraph.end].strip()
        headed = heads_advice(words) or _heads_on(words)
        led = not headed and _leads(text, index, remedies)
        if not (headed or led) or ((headed or leads_to_decisions(words)) and _is_proposal(scene)):
            continue
        if led and counts_for_nothing(sources, paragraph):
            continue
        items = _items(text, index, headed, headed and sources.author is None)
        if items:
            rule = "headed list" if headed else "minuted" if is_minuted(text, paragraph) else "list"
            found.append(AdviceList(rule, owner_of(sources, paragraph, headed), told_by(text, paragraph), tuple(items)))
    return tuple(found)


def _heads_on(words: str) -> bool:
    return "What" in words and RUN_IN.search(words) is not None


@once
def advised_paragraphs(scene: Scene) -> frozenset[int]:
    """The paragraphs that stand below a heading of recommendations, up to the next heading."""
    text = scene.text
    found: set[int] = set()
    below = False
    for index, paragraph in enumerate(text.paragraphs):
        words = text.document.text[paragraph.start:paragraph.end].strip()
        if heads_advice(words):
            below = True
        elif paragraph.role in ("heading", "title") or (len(words) < 60 and re.search(r"[^.,;:!”\"’)]\Z", words)
                                                       and paragraph.role == "prose") or (below and heads_area(words)):
            below = False
        elif below and paragraph.role in ("prose", "item"):
            found.add(index)
    return frozenset(found)


def remedies_agreed(sources: Sources) -> bool:
    """Whether an ombudsman speaks or is told of: what the body at fault has agreed to do is what he recommended."""
    source = sources.authoring if sources.author else sources.principal
    return source is not None and "mbudsman" in (source.name or source.mention.words)


#: What somebody says within a lead leads up to nothing: `including that “we would have to invent it”, include:`. A
#: heading may stand there in few words: `under “what needs to improve” the council finds:`.
_QUOTED = re.compile(r"“(?:[^“”\s]+\s+){5,20}[^“”\s]+”|‘(?:[^‘’\s]+\s+){5,20}[^‘’\s]+’(?!\w)")
#: What a council resolves itself is no advice, unless it resolves to recommend.
_RESOLVES = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:It was )?(?:RESOLVED|[Rr]esolved)\b(?!.{0,80}\b(?i:recommend(?:s|ed|ing)?)\b)")
#: Whom items follow though no colon stands behind it.
_OPEN = re.compile(
    r"\b(?:to|that|must|should|(?:that|for) (?:the|its|our|your|their) (?:[\w’'-]+ ?){1,4}"
    r"|(?:recommend|advise|urge|ask|propose|suggest|want|require)(?:s|d|ed)?(?: now| also| therefore)?)\Z")

#: What announces items though a full stop stands behind it: `Those which matter most are as follows.`
_ANNOUNCES = re.compile(r"\b(?:as follows|(?:given|listed|set out|printed|shown) (?:here|below|in full|overleaf)"
                        r"|(?:are|is|stand) below|(?:with|are|were) (?:these|the following)\b[^.:]{0,40})\.\s*\Z")


def _leads(text: Text, index: int, remedies: bool) -> bool:
    paragraph = text.paragraphs[index]
    inside = text.sentences_in(paragraph)
    last = _QUOTED.sub("", text.document.text[inside[-1].start:inside[-1].end])
    if _RESOLVES.match(last):
        return False
    follows = index + 1 < len(text.paragraphs) and text.paragraphs[index + 1].role == "item"
    if follows and (_OPEN.search(last.rstrip()) or _ANNOUNCES.search(last)):
        last = f"{last.rstrip(' .')}:"
    elif not text.document.text[paragraph.start:paragraph.end].rstrip().endswith((":", ".")):
        return False
    if _THEY.match(last) and len(inside) > 1:
        before = text.document.text[inside[-2].start:inside[-2].end]
        if _RECOMMENDATIONS.search(before):
            return True
    leads = (last.rstrip().endswith(":") or "following" in last) and _LEAD.search(last) is not None
    leads = leads and not (_OWN_PRIORITIES.search(last) or _FOUND.search(last))
    return leads or (remedies and _REMEDY.search(last) is not None)


@once
def _is_proposal(scene: Scene) -> bool:
    """Whether `Recommendations` heads what officers propose to their own committee."""
    return _COMMITTEE.search(scene.text.document.text[:2500]) is not None and sources_in(scene).author is None


def _rows(text: Text, index: int) -> tuple[Sentence, ...]:
    """The rows below a row of headings, each as one sentence."""
    rows: list[Sentence] = []
    for at, paragraph in enumerate(text.paragraphs[index + 1:], index + 1):
        if not is_row(text.document.text[paragraph.start:paragraph.end]):
            break
        rows.append(Sentence(paragraph.start, paragraph.end, at))
    return tuple(rows)


def _items(text: Text, index: int, headed: bool, unsigned: bool) -> list[Sentence]:
    """The items below a line; `unsigned`: officers may have written them, who ask their committee to note something."""
    found: list[Sentence] = []
    roles: set[str] = set()
    styles: set[str] = set()
    for paragraph in text.paragraphs[index + 1:]:
        words = text.document.text[paragraph.start:paragraph.end]
        if paragraph.role == "furniture":
            continue
        if paragraph.role in ("heading", "title") or (roles and paragraph.role != "item" and "item" in roles):
            break
        if paragraph.role == "row" or (paragraph.role == "prose" and not headed and kind_of_mark(words) != "R"):
            break
        if (unsigned and _INSTRUCTS.match(_LABEL.sub("", words))) or _declares(text, paragraph):
            break
        if (words.startswith("(") and words.endswith(")")) or (not found and announces(words)):
            continue
        if paragraph.role == "item" and words.rstrip().endswith(":"):
            break
        if paragraph.role == "prose" and (len(words) > 320 or (found and not _bare(text, paragraph)) or words.endswith(
            ":")):
            break
        if roles and styles and kind_of_mark(words) not in styles:
            break
        roles.add(paragraph.role)
        styles.add(kind_of_mark(words))
        found += _first(text, paragraph)
    return found


def _declares(text: Text, paragraph: Paragraph) -> bool:
    """Whether the first sentence of a would-be item states something: a subject with a finite verb, and no `should`."""
    inside = text.sentences_in(paragraph)
    first = inside[0] if len(inside) == 1 or inside[0].end - inside[0].start > 5 else inside[1]
    words = text.document.text[first.start:first.end]
    marked = kind_of_mark(words) in ("", "number", "deep") and not _THAT.match(_LABEL.sub("", words))
    return speaks_of_itself(words) or (marked and states(words))


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
