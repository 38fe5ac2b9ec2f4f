"""Bodies that send inspectors: those known for it, those said to have done it, several at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from onrecord.claims import Mention
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.spans import BodyMention, PersonMention
from onrecord.extract.once import once
from onrecord.extract.scene import Gist, Scene, shape
from onrecord.extract.sought import sought
from onrecord.extract.words import alternation, table

#: A body of a list; its letters may stand behind it.
_ONE = r"(?:the )?<B>(?: \((?:the )?[^()]{1,10}\))?"
_MORE = rf"(?P<list>{_ONE}(?:(?:, | and |, and |, together with |, with | with ){_ONE})+)"
_LIST = sought(shape(r"(?<!with )(?<!by )(?<!alongside )"
              r"(?:[Ii]nspectors|[Ii]nspection|[Rr]eview|[Vv]isit|[Tt]eams?|[Ii]nspectorates?|[Rr]egulators|"
              r"[Ww]atchdogs|[Rr]epresentatives|[Ss]taff|[Rr]eport)"
              r"(?:,| drawn from| made up of people from| from| of| by|:)+ "
              rf"{_MORE}(?! joined| supported| accompanied| also joined| took part)"))
_JOINTLY = sought(shape(rf"{_MORE},? (?:(?:has|have|had|jointly|together|both) )*"
                 r"(?:have|had|found|find|inspected|visited|said|say|carried|published|praised|raised|inspectors"
                 r"|reviewed|looked|joint)\b"))
#: How many letters at most part two bodies of such a list: ` (HMICFRS)`, `, and the `.
WITHIN_LIST = 24
_WROTE = sought(shape(
    r"<who:P>(?:,[^.;“”\n]{1,80})?,? (?:has |had )?(?:also )?(?:written|wrote|sent a letter|penned)(?= (?:a |to |an ))"
))
#: Who inspects, and what they write, as a document names them without a name.
PEOPLE = (
    *("inspector", "auditor", "reviewer", "peer", "investigator", "assessor", "examiner", "regulator", "watchdog"),
    *("inspectors", "auditors", "reviewers", "peers", "investigators", "assessors", "examiners", "regulators"),
    *("watchdogs", "inspectorate", "inspectorates", "ombudsman", "commissioner", "commissioners", "scrutineer"),
    *("peer team", "review team", "inspection team", "audit team", "challenge team", "inspecting team"),
)
PAPERS = (
    *("report", "letter", "review", "inspection", "judgement", "judgment", "investigation", "inquiry", "finding"),
    *("findings", "audit", "assessment", "peer challenge", "challenge", "visit", "feedback", "summary", "notice"),
    *("reprimand", "ruling", "verdict", "decision"),
)
_PEOPLE = re.compile(f"(?:{alternation(PEOPLE)})\\b", re.IGNORECASE)
_PAPERS = re.compile(f"(?:{alternation(PAPERS)})\\b", re.IGNORECASE)
#: What those whom a body sends are called, by what it does.
CALLED = {"audits": r"(?i)\bauditors?\b", "peers": r"(?i)\bpeers?\b", "hears": r"(?i)\bombudsman\b",
           "inspects": r"(?i)\binspect(?:ors?|orates?|ion team)\b|\bassessors?\b"}


def names_paper(words: str) -> bool:
    """Whether words name what inspectors write, and not who wrote it."""
    return _PAPERS.search(words) is not None and _PEOPLE.search(words) is None


def inspects(body: BodyMention, scene: Scene) -> bool:
    """Whether a body as mentioned inspects others: by the lexicon, or an inspectorate by its name.

    Agencies and commissions do so by their name alone only where a sentence that names them tells of looking into
    something.
    """
    known = known_body(body.name or body.words)
    if known:
        return known.inspects
    called = body.kind == "regulator" and body.name is not None and "scrutiny" not in body.name.lower()
    return called and (_OVERSEES.search(body.name or "") is not None or body.name in _looking(scene))


@once
def _looking(scene: Scene) -> frozenset[str | None]:
    """The names of those agencies and the like of which a sentence tells that something is looked into or found."""
    called = (body for body in scene.bodies if body.kind == "regulator")
    return frozenset(body.name for body in called if _REPORTING.search(scene.sentence(body.start).quote))


#: What a body oversees by its name: `Household Safety Agency`.
_OVERSEES = re.compile(r"\b(?:Safety|Standards|Quality|Inspect\w+|Audit\w*|Regulat\w+|Complaints|Integrity"
                       r"|Ombudsman)\b")


def tally(bodies: Iterable[BodyMention]) -> Counter[str]:
    """How often each body is named; one that is only called `the Ombudsman` counts nothing beside one with a name."""
    counts = Counter(body.name or body.words for body in bodies)
    return Counter({name: count for name, count in counts.items() if not _OFFICE_ALONE.fullmatch(name)}) or counts


#: An office in place of the body that somebody holds it for, as letters are signed.
_OFFICE_ALONE = re.compile(r"Ombudsman|(?:HM|H(?:is|er) Majesty['’]s) (?:Chief )?Inspector\b.*")


@once
def tells_of_looking(scene: Scene) -> bool:
    """Whether a text tells of anybody who inspects, audits or reviews, or of what such people write."""
    return _LOOKING.search(scene.text.document.text) is not None


_LOOKING = re.compile(
    r"(?i)\b(?:inspect|audit(?:s|ed|ing|ors?)?\b|ombuds|review|investigat|watchdog|regulators?\b|assess|inquir|enquir"
    r"|coroner|commissioners?\b|scrutin|peer\b|findings|recommend|reprimand|penalty|fined?\b)"
)
_REPORTING = re.compile(rf"{_LOOKING.pattern}|(?i:\b(?:found|reports?|reported|rated|graded|ordered)\b)")


def may_tell(scene: Scene, words: str) -> bool:
    """Whether people or papers without a name may be of those who look into something.

    A decision alone is nobody's report, and what comes of `its investigation` a body says of itself.
    """
    return tells_of_looking(scene) and _OF_NOBODY.search(words) is None


_OF_NOBODY = re.compile(r"\A(?:I|[Ww]e)\b|\b(?:decision|verdict|ruling)\Z|\b(?:its|their|his|her) (?:own )?[\w-]+\Z")


def listed_together(scene: Scene) -> Iterator[tuple[list[BodyMention], tuple[int, int]]]:
    """The bodies of each list that may be of inspectorates at one inspection, and where the list stands."""
    gist = scene.open_gist(0, len(scene.text.document.text))
    for found in [*_LIST.finditer(gist.shape), *_JOINTLY.finditer(gist.shape)]:
        signs = [gist.signs[c] for c in found.group("list") if c in gist.signs]
        bodies = [b for b in signs if isinstance(b, BodyMention)]
        if len(bodies) == len(signs):
            once = [b for n, b in enumerate(bodies) if b.name not in {other.name for other in bodies[:n]}]
            yield once, (gist.starts[found.start("list")], gist.ends[found.end("list") - 1])


def spelt(scene: Scene, body: BodyMention) -> str:
    """A body as a document spells it out; letters that it spells out nowhere stay letters."""
    return body.name if body.name and body.name in scene.text.document.text else body.words


def names_in_full(names: Iterable[str], words: str) -> dict[str, str]:
    """Firms' names with their legal form, where a document writes them so."""
    standing = [name for name in sorted(names) if f"{name} " in words] if "LLP" in words else ()
    found = ((name, re.search(rf"\b{re.escape(name)}(?: (?:UK|Services?))? LLP\b", words)) for name in standing)
    return {name: match.group() for name, match in found if match}


@lru_cache(maxsize=1)
def letter_writers(scene: Scene) -> tuple[PersonMention, ...]:
    """The persons who are said to have written a letter, where they are named."""
    gist = scene.open_gist(0, len(scene.text.document.text))
    signs = [gist.signs[found.group("who")] for found in _WROTE.finditer(gist.shape)]
    return tuple(sign for sign in signs if isinstance(sign, PersonMention))


def signing(scene: Scene) -> Mention | None:
    """The title of an inspector whose body a document does not name, with the name of that body; None: there is
    none."""
    text = scene.text
    for title, name in _people():
        if found := title.search(text.document.text):
            return text.words(*found.span(), name)
    return None


def titled_first(scene: Scene, inspecting: Iterable[BodyMention]) -> bool:
    """Whether an inspector's title alone names a body, before any other that inspects is named."""
    named = {body.name: body.start for body in reversed(tuple(inspecting))}
    signed = signing(scene) if named else None
    return signed is not None and signed.value not in named and signed.start < min(named.values())


@cache
def _people() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The titles of inspectors, longest first, each with the name of their body."""
    titles = [(title, entry["names"][0]) for entry in table("bodies")["body"] for title in entry.get("people", ())]
    plain = [(re.escape(title), name) for title, name in sorted(titles, key=lambda pair: -len(pair[0]))]
    words = [(title.replace("'", "['’]").replace("\\&", "(?:&|and)"), name) for title, name in plain]
    # The letter before is looked at behind the first of a title, so that only where that stands anything is.
    return tuple((re.compile(rf"{title[0]}(?<!\w.){title[1:]}\b"), name) for title, name in words)


def sends(name: str) -> str:
    """What a body does by which its people are called."""
    frames = table("reporting_frames")
    if "ombudsman" in name.lower():
        return "hears"
    if name in frames["peers"]:
        return "peers"
    return "audits" if name in frames["audits"] or "audit" in name.lower() else "inspects"


#: In front of a committee that somebody is of, who is told of: `Ann Example, the first Green on the Tarn Committee,`.
_IN_ASIDE = shape(r"<P>[^.;:“”\"]{0,40}, [^.,;:“”\"]{3,60} (?:on|of) (?:the )?$")


def in_aside(gist: Gist, start: int, end: int) -> bool:
    """Whether a body only says in an aside of whom a sentence tells: what follows is done by that person."""
    return gist.shape[end : end + 1] == "," and _IN_ASIDE.search(gist.shape, max(0, start - 130), start) is not None


_SPEAKS_FOR_US = shape(
    r"<before:P>, (?:who is )?our (?:[\w-]+ ){0,3}?<T>|\b[Oo]ur (?:[\w-]+ ){0,3}?<T>,? <behind:P>")


def spokespersons(scene: Scene) -> frozenset[str]:
    """Who speaks for the body whose own document it is: `Ann Example, our chief inspector`."""
    gist = scene.open_gist(0, len(scene.text.document.text))
    signs = [gist.signs[found.group(found.lastgroup or 0)] for found in _SPEAKS_FOR_US.finditer(gist.shape)]
    return frozenset(sign.person for sign in signs if isinstance(sign, PersonMention))
