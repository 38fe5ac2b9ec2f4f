"""Who speaks in a release or on a news page that names its publisher neither at its head nor at its foot.

Each rule asks for two signs: that somebody publishes of itself, and that there is only one it can be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.read.names import NAME, is_inspector

_FOOT = 12
_PROSE = re.compile(r".{50,}[.:!?][”’\"']?$|.{160}")  #: a sentence or more: no heading, no label, no row

_SITE = re.compile(r"^View all news$|\be-?(?:news|bulletin)s?\b|\bnewsletter\b", re.IGNORECASE)
_OWN_PAGE = re.compile(r"\b[Oo]ur (?:jobs|careers|vacancies|news|newsroom|recruitment) pages?\b")
# `ENDS` is not among them: it closes the releases of everybody who writes about a council.
_RELEASE = re.compile(
    r"^(?:for immediate release|(?:news|press|media) (?:release|statement|notice)\b.{0,20}"
    r"|(?:notes?|information) (?:to|for) (?:the )?editors?\b.*|editor['’]?s['’]? notes?:?|notes:?"
    r"|.*\b(?:press|comms|communications|media|pressoffice|press\.office)@.*)$", re.IGNORECASE)

_OFFICES = "(?:Leader|Executive|Director|Member|Officer|Chair|Mayor|Head|Services?|Cabinet|Councillor)"
_COUNCIL = re.compile(r"(?<!\w)(?:[A-Z][\w’'-]+[ ](?:(?:upon|on|of|and|in|the)[ ])*){1,5}Council\b")

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'].*?(?:[’'](?!\w)|$)")
_SAID = re.compile(r"\b(?:said|says|added|explained|commented)\b|:\s*$|:\s*[“‘\"']")
_COUNCILS_OWN = re.compile(r"\b(?:Cllr|Councillor|Leader|Mayor|Chief Executive|Managing Director)\b"
                           r"|\bcouncil['’]s\b|\b(?:Executive|Corporate) Director\b")
_ANOTHERS = re.compile(r"\b(?:[Ii]nspector|[Oo]mbudsman|[Rr]egulator|[Cc]ommissioner|[Mm]inister|[Oo]pposition|"
                       r"[Ss]hadow|[Uu]nion|MP)\b")
_LEAD = re.compile(rf"^(?:The )?(?P<name>{NAME}?)(?: \([A-Za-z]+\))? (?:has|have|is|was|today|found|finds|said)\b")
_NAME = re.compile(NAME)
_WE = re.compile(r"\b(?:our|us)\b")
_WE_INSPECT = re.compile(r"\b[Oo]ur (?:investigation|inspection|inspectors|investigators|auditors|assessors"
                         r"|determination)\b|\b[Ww]e (?:ordered|inspected|investigated|rated|graded)\b")


def site_of(lines: Sequence[str]) -> str | None:
    """The council whose own news page this is: its furniture at the foot, and one council that furniture can mean."""
    foot = [line for line in lines[-_FOOT:] if len(line) <= 200]
    furniture = [line for line in foot if _SITE.search(line)]
    councils = sorted({name for line in lines for name in councils_in(line)})
    named = [name for name in councils if any(_place(name) in line for line in furniture)]
    if len(named) == 1:
        return named[0]
    one = len(councils) == 1
    own = any("the Council" in line for line in furniture) or (
        any(_OWN_PAGE.search(line) for line in foot) and any("the Council" in line for line in lines))
    return councils[0] if one and own else None


def narrator(lines: Sequence[str], title: str | None) -> str | None:
    """The inspector that says what `we` found, or the council that opens a release and speaks in it first."""
    prose = [line for line in lines if _PROSE.match(line) and line != title]
    return (next(_inspector(prose), None) or next(_council(lines, prose, title), None)
            or next(_of_itself(lines, prose, title), None))


def councils_in(text: str) -> set[str]:
    """The full names of councils in `text`; `the Council` is none."""
    return {_without_article(match[0]) for match in _COUNCIL.finditer(text)} - {"the Council", "The Council"}


def _inspector(prose: Sequence[str]) -> Iterator[str]:
    lead = _LEAD.match(prose[0]) if prose else None
    if lead and is_inspector(lead["name"]) and any(_WE_INSPECT.search(_QUOTED.sub("", line)) for line in prose):
        yield lead["name"]


def _council(lines: Sequence[str], prose: Sequence[str], title: str | None) -> Iterator[str]:
    edges = [*lines[:6], *lines[-_FOOT:]]
    councils = councils_in(f"{title or ''}\n{prose[0]}") if prose else set()
    if len(councils) == 1 and any(_RELEASE.match(line) for line in edges) and _speaks_first(prose, min(councils)):
        yield min(councils)


def _of_itself(lines: Sequence[str], prose: Sequence[str], title: str | None) -> Iterator[str]:
    """A release whose headline and first sentence open with one name, which is `we` in what follows."""
    edges = [*lines[:6], *lines[-_FOOT:]]
    opening = _NAME.match(title or "")
    if opening and prose and any(_RELEASE.match(line) for line in edges):
        name = opening[0]
        ours = any(_WE.search(_QUOTED.sub("", line)) for line in prose)
        if " " in name and ours and re.match(rf"(?:The )?{re.escape(name)}\b", prose[0]):
            yield name


def _speaks_first(prose: Sequence[str], council: str) -> bool:
    """Whether the first person quoted is one of the council's own."""
    for line in prose:
        frame = _QUOTED.sub("", line)
        quoted = len(line) - len(frame)
        if quoted > 25 and _SAID.search(frame):
            own = _COUNCILS_OWN.search(frame) or re.search(rf"\b{re.escape(_place(council))}['’]s\b", frame)
            return bool(own) and not _ANOTHERS.search(frame)
    return False


def _without_article(name: str) -> str:
    return re.sub(rf"^(?:.*\b{_OFFICES} (?:of|at|for|to|on) )?(?:(?:The|At|In|For|And|But) )?", "", name)


def _place(council: str) -> str:
    return re.sub(r" (?:County |City |Borough |District |Metropolitan |Town |Parish )*Council$", "", council)
