"""What a document speaks of, by its claims: its principal body, inspector and service; its people's styles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from onrecord.claims import Claim, Document, Mention, Period, RatingClaim, RoleClaim
from onrecord.resolve.names import is_body_name
from onrecord.resolve.times import resolve_date

_BODY_FIELDS = ("organization", "to")
_INSPECTOR_FIELDS = ("inspector", "by")
_DATE_FIELDS = ("date", "since", "until")
_AGENT_FIELDS = ("speaker", "by", "inspector")
_PREFIX = re.compile(
    r"\b(?:(?:Cllr|Councillor|Coun|Clr|Dr|Sir|Dame|Lord|Lady|Baron|Baroness|Prof|Professor|Canon|Rev|Revd|Reverend"
    r"|Rt Hon|Judge|Lt|Lieutenant|Cr|Councillors|Cllrs|Ald|Prof|Sen|Rep|Gov|Archdeacon|Bishop|Viscount|Earl|Commodore"
    r"|Admiral|Col|Colonel|Capt|Captain|Major|Brigadier|Alderman|Rabbi|Imam|Father|Sister)\b\.?"
    r"(?:[ \u00a0]\(retd\.?\))?[ \u00a0]+)+\Z"
)
#: What names a paper or people without saying whose: `Previous inspection`, `Decision`, `HM Inspectors`.
_PAPER = re.compile(
    r"(?:^|\s)(?:[Ii]nspection|[Rr]eport|[Ll]etter|[Rr]eview|[Dd]ecision|[Ss]ummary|[Ff]indings?|[Jj]udge?ment|[Aa]ssessment"
    r"|[Ii]nvestigation|[Ii]nspectors|[Rr]eviewers|[Ii]nvestigators)$"
)
#: Who speaks for those who are inspected, and is not: `Association of Directors of Adult Social Services`, a union.
_OF_MEMBERS = re.compile(
    r"\b(?:Associations? of|Federations?|Confederation|Union|Society of|Institute of|Alliance of|UNISON|Unison|Unite"
    r"|GMB|TUC|(?:Local Government|Police|Teachers['’]?|Head ?[Tt]eachers['’]?|Residents['’]?|Tenants['’]?|Medical"
    r"|Dental|Magistrates['’]?) Association)\b"
)
_COUNCILLOR = re.compile(r"^(?:Councillors?|Cllrs?|Coun|Clr|Cr)\b\.?")
_PROFESSOR = re.compile(r"\bProf\b\.?")
#: A title of address in capitals: `COUNCILLOR ANN EXAMPLE`.
_CAPITALS = re.compile(r"\b(?:COUNCILLORS?|CLLRS?|COUN|MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|PROFESSOR|PROF|BARONESS)\b")
#: Mr, Mrs and Ms between a prefix and a name, and initials of which the name as held is without.
_SPOUSE = re.compile(r"\b(?:Mrs|Mr|Ms|Miss)\b\.?[ \u00a0]+\Z")


@dataclass(frozen=True, slots=True)
class Style:
    """How a person is styled in one document: the longest prefix and suffix that stand with the name."""

    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What is to be assumed within one document where a passage does not say it. Empty: nothing."""

    document: Document
    body: str = ""
    inspected: str = ""  #: the body, where it is none that inspects and none that only speaks for its members
    inspector: str = ""
    service: str = ""
    bodies: tuple[str, ...] = ()  #: every body named, most often named first
    latest: Period | None = None  #: the latest date that the document states in full, where it shows no issue day
    styles: dict[str, Style] = field(default_factory=dict)  #: by name
    in_passing: dict[str, Style] = field(default_factory=dict)  #: of those whom nothing but the words of claims names


def read_context(document: Document, claims: Iterable[Claim]) -> Context:
    """The context of one document, out of its own claims."""
    mentions = [(claim, name, mention) for claim in claims for name, mention in claim.mentions()]
    bodies = _counted((claim, m) for claim, name, m in mentions if name in _BODY_FIELDS and _is_said(claim, name, m))
    inspectors = _counted(
        (claim, m) for claim, name, m in mentions if name in _INSPECTOR_FIELDS and claim.kind != "appointments"
    )
    services = _counted((claim, m) for claim, name, m in mentions if name == "service")
    people = {
        m.value
        for _, name, m in mentions
        if m.value
        and (name == "person" or (name in _AGENT_FIELDS and not is_body_name(m.value) and m.value not in bodies))
    }
    inspecting = [name for name in inspectors if name not in people] or list(inspectors)
    outer = [name for name in bodies if name not in inspectors] or list(bodies)
    styles = {person: _style(_own_forms(person, people), document.text) for person in sorted(people)}
    passing = sorted({m.value for _, name, m in mentions if name == "names" and m.value} - people)
    return Context(
        document,
        next(iter(outer), ""),
        next((name for name in outer if name not in inspectors and not _OF_MEMBERS.search(name)), ""),
        next(iter(inspecting), ""),
        next(iter(services), "").lower().replace("’", "'"),
        tuple(bodies),
        None if document.issued else _latest(m for _, name, m in mentions if name in _DATE_FIELDS),
        styles,
        {person: _style([person], document.text) for person in passing},
    )


def _is_said(claim: Claim, name: str, mention: Mention) -> bool:
    """Whether a passage names the body itself: whom a recommendation tells is often left to the document."""
    return name != "to" or any(said.start <= mention.start < said.end for said in claim.evidence)


def _latest(mentions: Iterable[Mention]) -> Period | None:
    periods = [resolve_date(mention.plain, None).period for mention in mentions]
    days = (period for period in periods if period and period.earliest == period.latest)
    return max(days, key=lambda period: period.latest, default=None)


def _counted(mentions: Iterable[tuple[Claim, Mention]]) -> tuple[str, ...]:
    """Names, those said most first; of equals, the first in the text. A grade counts for more than a
    post, and what somebody was once for less."""
    counts: Counter[str] = Counter()
    for claim, mention in sorted(mentions, key=lambda pair: pair[1].start):
        name = mention.value or ("" if is_description(mention.words) else mention.words)
        if name:
            former = isinstance(claim, RoleClaim) and claim.status is not None and claim.status.plain == "former"
            counts[name] += 1 if former else 4 if isinstance(claim, RatingClaim) else 2
    return tuple(name for name, _ in counts.most_common())


def is_description(words: str) -> bool:
    """Whether words describe a body instead of naming it: `the council`, `its`, `Inspectors`."""
    return (
        bool(
            re.match(r"(?i)(?:the|our|its|their|his|her|this|that|they|he|she|it|we|inspectors?|auditors|an?)\b", words)
        )
        or words.islower()
        or _PAPER.search(words) is not None
    )


def _own_forms(name: str, people: Collection[str]) -> list[str]:
    """The name, and its first and last word where no other person of the document has them."""
    words = name.split()
    others = {word for other in people if other != name for word in other.split()}
    return [name, *(word for word in (words[0], words[-1]) if len(words) > 1 and word not in others)]


def _style(forms: Iterable[str], text: str) -> Style:
    """The longest prefix before, and the letters behind, any form of a name anywhere in the text."""
    prefixes, suffixes = [""], [""]
    forms = list(dict.fromkeys(each for form in forms for each in (form, form.upper())))
    spelt_names = {part for form in forms for part in form.split()}
    for form in forms:
        spelt = r"[ \u00a0]+".join(re.escape(part) for part in form.split())
        for found in re.finditer(rf"(?<![\w-]){spelt}(?![\w-])", text):
            surname = _SURNAME.match(text, found.end())
            if surname and " " not in form and surname.group(1) not in spelt_names:
                continue  # `Cllr Ann Beck` is not the Ann of another name
            prefixes.append(_prefix(text[max(0, found.start() - 40) : found.start()]))
            letters = re.match(r"((?:[ \u00a0]+[A-Z]{2,5})+)(?![\w-])", text[found.end() : found.end() + 30])
            own = letters is not None and letters.group(1).strip() in [part.upper() for part in spelt_names]
            suffixes.append(" ".join(letters.group(1).split()) if letters and not own else "")
    return Style(max(prefixes, key=len), max(suffixes, key=len))


#: A capitalised word behind a name, which makes it somebody else's. Letters and `Council` are no surname.
_SURNAME = re.compile(r"[ \u00a0]+([A-Z][a-z][\w'’-]*)(?![\w-])")


def _prefix(before: str) -> str:
    """The prefix at the end of the words before a name: none of Mr, Mrs, Ms; Cllr however it is written."""
    before = _CAPITALS.sub(lambda word: word.group().capitalize(), before)
    found = _PREFIX.search(_SPOUSE.sub("", before))
    if found is None:
        return ""
    words = " ".join(found.group().split())
    return _PROFESSOR.sub("Professor", _COUNCILLOR.sub("Cllr", words))
