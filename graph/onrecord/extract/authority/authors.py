"""Authors: whether somebody who inspects or reviews speaks in a document himself, and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.annotate import Paragraph
from onrecord.extract.authority.organs import reporting_organ
from onrecord.extract.authority.writers import signing
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention
from onrecord.extract.scene import Scene
from onrecord.extract.sought import Sought, sought

_HEAD = 10  #: paragraphs at the head of a document that may name its author
_FOOT = 6  #: paragraphs at its foot that may be signed
_REPORT = re.compile(
    r"\b(?:reports?|letter|judge?ments?|decisions?|reprimand|review of progress|(?:peer )?(?:challenge|review)"
    r"|assessment|evaluation|findings|inspection of|(?:un)?announced inspection|adroddiad)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\b(?:press release|news(?: release)?|media release|bulletin|newsletter|blogs?|minutes|agenda(?! item))\b",
    re.IGNORECASE,
)
#: What stands beside its name in the line by which an author heads a document.
_BESIDE = re.compile(
    r"\b(?:by|from|the|of|and|press|news|media|release|releases|statement|report|reports|inspection|blogs?|office|team|"
    r"publication|published|author|issued|inspected|for|wales|cymru|regulatory|judge?ment|letter|peer|challenge|"
    r"corporate|feedback|review|progress|revisit|visit|final|monitoring|focused|best value|"
    r"uk|llp|plc|limited|hm|his|her|majesty['’]s|chief|inspector|inspectors"
    r"|\w+day|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|\d[\w.]*|ac|arolygu|dros|gymru|arolygiaeth|gofal)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"(?:(?:His|Her) Majesty['’]s (?:(?:Chief|Senior|Principal|Assistant|Deputy Chief) )?Inspector|HM (?:(?:Chief"
    r"|Senior|Assistant|Deputy Chief) )?Inspector|"
    r"\bHMI\b|\b(?:[Ll]ead|[Rr]eporting|[Mm]anaging|[Rr]egistered|[Tt]eam|[Ss]enior|[Cc]are|[Rr]egulatory) "
    r"[Ii]nspectors?\b|\bChief Inspector\b|"
    r"[Ii]nvestigator['’]s decision|\bOmbudsman\s*$|\bInspector\s*$|Auditor General|Controller of Audit|Peer "
    r"(?:Challenge )?Team|"
    r"[Oo]n behalf of (?:the |our )?(?:[\w-]+ ){0,3}(?:team|peers)\b|Peer Challenge Manager|Key Audit Partner"
    r"|(?:Audit )?Engagement (?:Lead|Partner)|Director of Regulation|Investigator\s*$|"
    r"Information Commissioner\s*$|Inspection Manager|Head of Inspection|Regional Director, Ofsted)"
)
#: Lines and headings that stand in inspectors' own reports; two of them show one.
_HEADINGS = re.compile(
    r"(?m)^[\s\d.•*#]*(?:What (?:needs to improve|is it like to (?:attend|live|be)|the (?:service|home|school|prison"
    r"|force|provider) (?:does|needs|must))|"
    r"Inspection dates?\b|Dates? of (?:the )?(?:inspection|visit|assessment|publication)|The impact of leaders on"
    r"|Ofsted['’]s inspection|"
    r"What does the (?:school|setting|provider|service)|Is the service (?:safe|effective|caring|responsive|well-led)"
    r"|(?:Lead|Reporting) inspectors?\b|"
    r"Inspection (?:team|number|report|type)\b|(?:Unique reference number|URN|Registered (?:provider|person|manager)"
    r"|Service provider|Responsible individual|"
    r"Nominated individual)\b|How (?:good|well) (?:is|are|do|does) (?:our|we|the|is)|(?:The )?Ombudsman['’]s (?:final "
    r")?decision|Overall experiences|"
    r"(?:My|Our) (?:findings|analysis|decision|judge?ment|assessment)|Summary of (?:our )?findings|Reasons for (?:our "
    r"|the )?(?:judge?ment|decision)|"
    r"Headline findings|Main findings|Key (?:findings|concerns)\b|Findings and evaluation|Evaluation of"
    r"|Provider['’]s? details|"
    r"What (?:I|we) (?:have )?(?:and have not )?investigated|(?:The )?Ombudsman['’]s role|How (?:I|we) considered|"
    r"Agreed actions?\s*$|Determination\b|Orders(?: and recommendations)?\s*$|Jurisdiction\s*$|Our approach\s*$|"
    r"Arrangements for safeguarding|What happens next|Areas covered)"
)
#: What only somebody who inspects says of himself. The first letters in front spare the trial at every other word.
_SPEAKS = re.compile(
    r"\b(?=[WwOoMmIiTt])(?:[Ww]e (?:last )?inspected|[Ww]e (?:have )?(?:judged|rated|graded) (?!ourselves)"
    r"|[Oo]ur (?:inspectors|auditors(?!,| from\b| at\b|:)|investigation|"
    r"assessors|judge?ment)|[Oo]ur (?:joint |follow-up |recent |last )?inspection (?:of|found|report)|[Ww]hen we "
    r"(?:last )?(?:inspected|visited)|"
    r"[Ww]e (?:have )?(?:issued|served) (?:a|an|the) (?:\w+ )?(?:notice|reprimand)|I (?:have )?f(?:ou|i)nd (?:that the"
    r"|no |some )?(?:fault|maladministration)|"
    r"(?:[Ww]e|I) (?:have )?f(?:ou|i)nd fault|[Mm]y (?:investigation|inspectors|decision is)|[Ww]e write with our"
    r"|[Oo]ur \w+ report (?:to|on)|[Tt]his letter (?:sets out|summarises|tells you|records|reports) (?:what|our|my|the "
    r"(?:main |key )?findings))\b"
)
#: What inspectors say of themselves, and others at times; twice shows an inspector.
_LOOKS = re.compile(
    r"\b(?:[Ww]e|I)(?: also| have| had| then| both| again| were able to)* (?:found|saw|noted|observed|heard|reviewed"
    r"|looked at|judged|concluded|examined|"
    r"sampled|identified|inspected|interviewed|visited|assessed|considered|followed|tested|tracked|scrutinised|spoke "
    r"(?:to|with)|met with|were told|"
    r"were (?:impressed|concerned|pleased|struck|disappointed|encouraged|satisfied|assured))\b|\btold (?:us|me)\b"
    r"|\bat (?:this|our(?: last| previous)?) (?:inspection|visit)\b"
)
_LEADS = re.compile(
    r"\s*(?:[–—|:,/-]|\n|$|['’]s? (?:report|findings|letter|decision|judge?ment|inspection|determination))"
)
_FOLLOWS = re.compile(r"(?i)(?:\bby|\bfrom|\bauthor:?|[–—|:-])\s*(?:the )?$")


#: What only the inspected say: `we received our first Ofsted inspection`.
_INSPECTED = sought(re.compile(
    r"\b[Ww]e (?:have )?(?:just |recently |also )?(?:were|received|had|been|underwent"
    r"|got)\b[^.;]{0,40}\b(?:[Ii]nspect\w+|Ofsted|CQC|Estyn|HMI)\b"
))


#: What whoever asks reviewers in tells of it; they say themselves what they saw.
_INVITED = sought(re.compile(
    r"\b[Tt]he [Cc]ouncil (?:has |had |have )?(?:invited|asked|commissioned|welcomed) [^.;]{0,40}"
    r"(?:LGA|Local Government Association|[Pp]eers?)\b"
))


@dataclass(frozen=True, slots=True)
class Author:
    """Whoever inspects or reviews and speaks himself."""

    name: str | None  #: None: an office or a body that the document does not name
    report: bool  #: a report or a letter on what was found, not news about it


def find_author(scene: Scene, capacities: Mapping[str, frozenset[str]]) -> Author | None:
    """The inspecting body or person that speaks in a document itself, or None where others report.

    It publishes the text, heads it, signs it, or says of itself what only inspectors say.
    """
    text = scene.text.document.text
    head = scene.text.paragraphs[:_HEAD]
    top = " ".join(text[p.start : p.end] for p in head if p.end - p.start < 160)
    lines = " ".join(text[p.start : p.end] for p in head if p.end - p.start < 160 and text[p.end - 1] != ".")
    letter = re.search(r"(?m)^(?:Dear|DEAR) ", text) is not None
    report = letter or (
        _NEWS.search(lines) is None
        and (
            _REPORT.search(top) is not None
            or len({found.group().strip().lower() for found in _HEADINGS.finditer(text)}) > 1
        )
    )
    publisher = known_body(scene.text.document.publisher or "")
    if publisher and publisher.inspects:
        return Author(publisher.name, report)
    if (coroner := _of_office(scene, capacities, "coroner")) and _PREVENTS.search(text):
        return Author(coroner, True)
    if letter and _to_many(scene):
        return None
    short = [p for p in head if p.end - p.start < 140 and text[p.end - 1] != "."]
    if report and (auditor := _audits(scene, short) or _peers(scene, top)):
        return auditor
    ours = next(_unquoted(scene, _INSPECTED), None) is not None or _asked_in(scene)
    for paragraph in () if ours else short:
        if name := _heads(scene, paragraph):
            return Author(name, report)
    if (name := _named(scene, capacities, short)) and (_speaking(scene, report) or (report and not _reported(scene))):
        return Author(name, report)
    if report and (person := _on_title_page(scene, capacities, short)):
        return Author(person, True)
    if report and not (letter or _reported(scene)) and (organ := reporting_organ(scene, short)):
        return Author(organ, True)
    return _signed(scene, capacities, report) or _speaking(scene, report)


#: A head or a clerk who writes to parents or residents.
_TO_MANY = re.compile(r"(?im)^Dear (?:all|both|[\w, ]*(?:parents?|carers|families|friends|residents|colleagues"
    r"|neighbours|parishioners|villagers))\b")
_OF_ITS_OWN = re.compile(
    r"(?i)\b(?:head ?teacher|head ?master|head ?mistress|principal|head of school|clerk|vicar|chair of governors"
    r"|pennaeth|editor)\b")


def _to_many(scene: Scene) -> bool:
    """Whether somebody of the inspected body writes to many."""
    text = scene.text.document.text
    if _TO_MANY.search(text) is None:
        return False
    foot = [text[p.start : p.end] for p in scene.text.paragraphs[-_FOOT:] if p.end - p.start < 120]
    return any(_OF_ITS_OWN.search(line) for line in foot) and not any(_SIGNS.search(line) for line in foot)


#: The report of peers: its title, and the headings that only such reports have.
_PEERS = re.compile(r"(?i)\bpeer (?:challenge|review)\b")
_OF_PEERS = re.compile(r"(?im)^[\d.\s]*(?:executive summary|key recommendations"
    r"|summary of (?:the )?peer (?:challenge|review)\b.*"
                       r"|(?:the )?peer (?:challenge )?team|(?:detailed )?feedback|context and priorities)\s*$")


def _peers(scene: Scene, top: str) -> Author | None:
    """The association whose peers write a report."""
    text = scene.text.document.text
    if not _PEERS.search(top) or _reported(scene):
        return None
    if len({each.group().strip() for each in _OF_PEERS.finditer(text)}) < 2:
        return None
    sent = next((b.name for b in _inspecting(scene) if b.name and "Association" in b.name), None)
    return Author(sent, True) if sent else None


#: Who signs an audit, in the lines at its head.
_AUDITS = re.compile(r"(?im)^\W*(?:(?:key )?audit partner|(?:audit )?engagement (?:lead|partner)|lead auditor)\b")


def _audits(scene: Scene, lines: Sequence[Paragraph]) -> Author | None:
    """The partner of an audit firm whom a line at the head of its report names."""
    text = scene.text.document.text
    found = next((found for p in lines if (found := _AUDITS.search(text, p.start, p.end))), None)
    if found is None or _reported(scene):
        return None
    partner = next((p.person for p in scene.persons if found.end() <= p.start < found.end() + 9), None)
    return Author(partner, True) if partner else None


def _asked_in(scene: Scene) -> bool:
    """Whether a council's own page tells of the reviewers whom it has asked in."""
    return next(_unquoted(scene, _INVITED), None) is not None and _speaking(scene, True) is None


#: The form of a coroner's report to prevent future deaths.
_PREVENTS = re.compile(r"(?im)^\W*(?:\d{1,2}\W+)?(?:this report is being sent to\b|coroner['’]?s['’]? concerns?\W*$)")


def _of_office(scene: Scene, capacities: Mapping[str, frozenset[str]], office: str) -> str | None:
    """Who of the scene holds an office."""
    return next((p.person for p in scene.persons if office in capacities.get(p.person, ())), None)


def _heads(scene: Scene, paragraph: Paragraph) -> str | None:
    """The inspecting body of a line that says nothing else."""
    words = scene.text.document.text[paragraph.start : paragraph.end]
    if re.match(r"\W*\d{1,2}[.)]?\s", words) and not re.search(r"\d{4}", words):
        return None
    own = [b for b in _inspecting(scene) if paragraph.start <= b.start and b.end <= paragraph.end]
    if not own:
        return None
    rest = words
    for body in own:
        rest = rest.replace(body.words, " ")
    bare = _BESIDE.sub(" ", re.sub(r"\([^()]*\)", " ", rest))
    return own[0].name if not re.search(r"\w", bare) else None


#: What stands in front of an author's name: `Report of the independent reviewer, Ann Example`.
_OF_AUTHOR = re.compile(
    r"(?i)\b(?:by|from|author:?)\W*(?:[\w, ]{0,40})?$"
    r"|\b(?:report|review|findings) of (?:the |our |an? )?(?:[\w-]+ ){0,3}"
    r"(?:reviewer|commissioner|advis[eo]r|inspector|investigator|auditor),? $"
    r"|\breport (?:of|by|from): $"
)


_BY_OFFICE = {"commissioner", "reviewer", "inspector"}  #: whose own a report is where no inspectorate is named
_OUTSIDE = re.compile(r"\b[Ii]ndependent [Cc]hair")


def _named(scene: Scene, capacities: Mapping[str, frozenset[str]], lines: Sequence[Paragraph]) -> str | None:
    """The inspecting body that opens a line at the head or closes it behind `by`; or so a reviewer or commissioner."""
    text = scene.text.document.text
    for line in lines:
        for body in (b for b in _inspecting(scene) if line.start <= b.start and b.end <= line.end):
            opens = not re.search(r"\w", re.sub(r"(?i)\bthe\b", "", text[line.start : body.start])) and _LEADS.match(
                text[body.end : line.end]
            )
            if opens or (
                _FOLLOWS.search(text[line.start : body.start]) and not re.search(r"\w", text[body.end : line.end])
            ):
                return body.name
        for person in (p for p in scene.persons if line.start <= p.start and p.end <= line.end):
            held = capacities.get(person.person, frozenset())
            reviews = held & ({"commissioner", "reviewer"} if _inspecting(scene) else _BY_OFFICE)
            reviews |= held & {"chair"} if _OUTSIDE.search(text, line.start, line.end) else set()
            if reviews and _OF_AUTHOR.search(text[line.start : person.start]):
                return person.person
    return None


#: What a commissioner or a reviewer says of himself in his own report.
_MINE = re.compile(
    r"\b(?:[Mm]y (?:review|inquiry|appointment|terms of reference)|appointed me|asked me to"
    r"|I (?:was (?:asked|appointed|commissioned)|carried out|conducted|recommend))\b"
)


def _on_title_page(scene: Scene, capacities: Mapping[str, frozenset[str]], lines: Sequence[Paragraph]) -> str | None:
    """The commissioner or reviewer whose name is a line at the head of a report that speaks in the first person."""
    for line in lines:
        for person in (p for p in scene.persons if line.start == p.start and line.end - p.end < 4):
            if capacities.get(person.person, frozenset()) & {"commissioner", "reviewer"}:
                return person.person if next(_unquoted(scene, _MINE), None) else None
    return None


def _reported(scene: Scene) -> bool:
    """Whether somebody else reports: quotations are attributed, or the report is spoken of, as in news."""
    return (
        re.search(
            r"[”\"’],? (?:said|says|added|adds)\b|\b(?:said|says|added|adds|commented|responded): "
            r"?[“\"‘]|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:\w+ )?(?:report|letter) (?:says|said|finds"
            r"|found)\b",
            scene.text.document.text,
        )
        is not None
    )


#: Whose chair from outside tells a government how a council is doing.
_IMPROVES = re.compile(r"\b[Ii]mprovement (?:and \w+ )?(?:[Bb]oard|[Pp]anel)\b.*\n[^\n]*\bDear (?:Minister"
    r"|Secretary|Home|Lord|Lady|Baroness|Ms|Mr)"
                       r"|\b[Ii]ndependent [Cc]hair(?:man|woman)?\b[^\n]{0,30}\b[Ii]mprovement [Bb]oard\b")


def _signed(scene: Scene, capacities: Mapping[str, frozenset[str]], report: bool) -> Author | None:
    """Whoever signs a letter or a report: a commissioner, a reviewer, an inspector."""
    text = scene.text.document.text
    if not report:
        return None
    foot = scene.text.paragraphs[-_FOOT:]
    short = [p for p in foot if p.end - p.start < 120]
    improves = _IMPROVES.search(text) is not None
    for person in signing(scene, foot):
        held = capacities.get(person.person, frozenset())
        if held & {"commissioner", "reviewer"} or (improves and "chair" in held):
            return Author(person.person, True)
    known = len({found.group().strip().lower() for found in _HEADINGS.finditer(text)}) > 1
    letter = re.search(r"(?m)^(?:Dear|DEAR) ", text) is not None
    if known or any(_SIGNS.search(text[p.start : p.end]) for p in short):
        return Author(None, True) if letter or not _reported(scene) else None
    return None


def _speaking(scene: Scene, report: bool) -> Author | None:
    """Nobody heads or signs it, but somebody inspects in the first person outside all quotations."""
    words = scene.text.document.text
    if not _inspecting(scene) and not re.search(r"[Oo]mbudsman|[Ii]nspector|[Cc]ommissioners?\b", words):
        return None
    speaks = next(_unquoted(scene, _SPEAKS), None) is not None or len(list(islice(_unquoted(scene, _LOOKS), 2))) > 1
    return Author(None, report) if speaks else None


def _unquoted(scene: Scene, pattern: re.Pattern[str] | Sought) -> Iterator[re.Match[str]]:
    """The matches that stand outside all quotations."""
    found = pattern.finditer(scene.text.document.text)
    return (match for match in found if scene.text.quotation_at(match.start()) is None)


def _inspecting(scene: Scene) -> list[BodyMention]:
    return [b for b in scene.bodies if (known := known_body(b.name or b.words)) and known.inspects]
