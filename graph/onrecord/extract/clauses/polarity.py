"""Strength, concern or neutral: read off a lexicon, denial and degree, with the predicate before everything else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.extract.phrases import Phrases
from onrecord.extract.spots import lowered
from onrecord.extract.words import table
from onrecord.numbers import NUMERALS

_SUBORDINATE = re.compile(
    r"(?:^|[ ,])(?:when|where|because|so that|before|until|unless|if|since|which|who|whose|in order to|"
    r"as a result of|despite|after|once|whether|what|how|why|the ways?|compared with|given)\b")
#: How often or how much, which is as good or bad as what it is said of: `routinely left out`, `highly toxic`.
_HOW_MUCH = re.compile(r"(?:routinely|regularly|highly|clearly|genuinely|consistently|well) (?:and \w+ )?(?:\w+ )?\Z")
_LEADING = re.compile(r"^(?:when|where|if|while|although|though|for|in|at|on|despite|since|following|once|after|"
                      r"as)\b[^,]{3,120}, (?:(?:when|where|which|who|whose|before"
                      r"|after) [^,]{3,120}, )*", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|about|to (?:address|tackle|reduce|prevent|resolve|understand|identify|challenge|"
                 r"manage))(?: the| their| its| any| these)? ")
_EMBEDS = re.compile(r"(?i)(?:means|meant|ensures?|ensured|shows?|suggests?|indicates?) that\b")
_DENIES = re.compile(r"(?:not|never|rarely|seldom|hardly|too|yet to|nobody|cannot)\b")
_QUANTITY = re.compile(r"(?:not (?:all|enough|every|many)|too (?:few|many)|very few|few of|insufficient"
                       rf"|(?:only|barely|fewer than|less than) (?:\d[\d,.]*%?|an?|one|{NUMERALS}"
                       r"|half|some|about|around))\b")
_TOO = re.compile(r"\btoo (?!\.|,|$)\w+")
#: What is left undone: `went unread`, `remain unfilled`.
_UNDONE = re.compile(r"\b(?:go|goes|went|gone|going|left|leaves?|lay|lies|lain|sat|sits?|stood|stands?|remain\w*) "
                     r"un(?!til|der|ited|aided|harmed|scathed|hurt|disturbed|changed|beaten)\w+")
#: Little of something; `a few` and `a little` are some.
_SCANT = re.compile(r"(?<!\ba )(?<!\bthe )(?<!\bno )(?<!\bquite a )\b(?:few|little|hardly any)\b(?! doubt| by little)")
#: These, and what they need.
_DEGREES = {_TOO: ("too ",), _SCANT: ("few", "little", "hardly any"), _UNDONE: (" un",)}
#: What may stand between a denial and the word of harm that it denies: `is never late`, `nobody was afraid`.
_DENIED_HARM = re.compile(
    r"(?:\b(?:(?<!could )(?<!can )(?<!need )not|never|no|nobody|no one|none|without|nothing|no longer|rarely|seldom)"
    r"|(?:is|are|was|were|has|have|do|does|did)n['’]t)\b"
    r"(?: (?:was|were|is|are|been|being|be|a|an|any|too|of them|ever|feels?|felt|seem(?:s|ed)?))* \Z")
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|remains?|remained|continues?|continued|"
    r"provides?|receives?|received|makes?|made|takes?|took|gets?|shows?|lead|leads|led|know|knows|knew|feel|feels|"
    r"become|becomes|became|"
    r"lacks?|lacked|needs?|needed|carried|relies|rely|meets?|met|benefits?|records?|speaks?|speak)\b")
_MAYBE = re.compile(r"\b(?:\w+ed|\w+s)\b")


#: A verb and its denial in one word, which no clause takes for its verb: `the pace wasn't swift enough`.
_CONTRACTED = re.compile(r"\b(?:is|are|was|were|has|have|had|does|do|did|ca|could)n['’]t\b")
#: `what staff needed to do`: what is wanted of a task is no want.
_REQUIRED = re.compile(
    r"\b(?:what|how|when|where) (?:they|it|he|she|staff|pupils|children|people|leaders|officers|[\w-]+ \w+|\w+)"
    r" needs?(?:ed)? to (?:do|know|improve|learn|change|develop|go|get|meet)\b")
#: Harm that lasts: `inconsistencies remain, especially in support`.
_LASTS = re.compile(r"(?: [\w-]+){0,3}? (?:still |also )?(?:remains?|remained|persists?|persisted|exists?"
                    r"|continues?)\b(?! (?:to be )?(?:low|rare|few))")


@dataclass(frozen=True, slots=True)
class Tone:
    """How a clause is meant, and the words (from `start` to `end` of it) that tell so; an empty span: nothing tells."""

    value: str
    start: int = 0
    end: int = 0


@cache
def _phrases() -> Phrases:
    return Phrases(table("polarity"))


@lru_cache(maxsize=1024)
def read_tone(words: str, verb: int | None = None) -> Tone | None:
    """The polarity that the words of a clause tell, or None where they tell none.

    `verb` is where its main verb begins. What stands behind it weighs more than the subject, and subordinate
    clauses weigh least; of equals the first tells.
    """
    small = lowered(words)
    if "need" in small:
        small = _REQUIRED.sub(lambda found: "_" * len(found.group()), small)
    if spared := _phrases().search("neutral", small):
        return Tone("neutral", *spared.span())
    hits = _direction(small) or [*_degrees(small), *_denials(small), *_plain(small)]
    hits = hits or [Tone("concern", *found.span()) for found in _phrases().finditer("figures", small)]
    if not hits:
        return None
    if lasting := next((tone for tone in hits if tone.value == "concern" and _LASTS.match(words, tone.end)), None):
        return lasting
    if len(hits) == 1:
        return hits[0]
    denied = _CONTRACTED.search(small) if not verb else None
    at = denied.start() if denied else verb if verb is not None else _verb(words)
    graded = [tone for tone in hits if _TOO.match(small, tone.start) or _QUANTITY.match(small, tone.start)]
    return min(hits, key=lambda tone: (0 if tone in graded else _rank(words, tone, at),
                                       _after_denial(small, tone, hits), tone.start, -tone.end))


def _after_denial(words: str, tone: Tone, hits: list[Tone]) -> bool:
    """Whether a denial follows a strength in its clause: `progress is not reviewed`; not in `firm, and not harsh`."""
    return tone.value == "strength" and any(
        other.value == "concern" and other.start > tone.end and _DENIES.match(words, other.start)
        and not re.search(r"[,;]|\b(?:and|but|who|which|that|when)\b", words[tone.end:other.start]) for other in hits)


def _verb(words: str) -> int:
    lead = _LEADING.match(words)
    begin = lead.end() if lead else 0
    found = _PREDICATE.search(words, begin) or _MAYBE.search(words, begin)
    return found.start() if found else 0


#: `The service needed to ...`, whatever verb stands behind it: what is wanted is wanting; not `those who need to`.
_NEEDED = re.compile(r"(?i)(?!.*\b(?:who|which|that|what|whose|when|where|how|as)\b).*\bneed(?:s|ed)? to\Z", re.DOTALL)


def _rank(words: str, tone: Tone, verb: int) -> int:
    """Which part of the clause a hit stands in: 0 the predicate, 1 the subject, 2 a subordinate part."""
    if tone.start > verb and _EMBEDS.match(words, verb):
        return 0
    lead = _LEADING.match(words)
    if lead and tone.end <= lead.end():
        return 2
    behind = [m.start() for m in _SUBORDINATE.finditer(words) if m.start() >= max(verb, 1)]
    if behind and tone.start > behind[0]:
        return 2
    if tone.start >= verb:
        within = _OF.search(words, verb, tone.start)
        return 1 if within and within.end() >= tone.start - 12 and tone.value == "concern" else 0
    return 0 if _NEEDED.match(words[: tone.end]) else 1


def _direction(words: str) -> list[Tone]:
    """Caseloads that fall are a strength, reserves that fall a concern."""
    for nouns, better in (("burdens", "down"), ("assets", "up")):
        if not _phrases().search(nouns, words):
            continue
        found = [Tone("strength" if name == better else "concern", *m.span()) for name in ("down", "up")
                 for m in _phrases().finditer(name, words)]
        if found and not any(_denied(words, tone) for tone in found):
            return found
    return []


def _degrees(words: str) -> list[Tone]:
    fitting = [pattern for pattern, needed in _DEGREES.items() if any(word in words for word in needed)]
    return [Tone("concern", *found.span()) for pattern in fitting for found in pattern.finditer(words)]


def _denials(words: str) -> list[Tone]:
    spared = [m.span() for m in _phrases().finditer("not_denying", words)]
    found = [Tone("concern", *m.span()) for m in _phrases().finditer("deny", words)
             if not any(start <= m.start() < end for start, end in spared) and not _denies_harm(words, m)]
    for start, end in spared:
        turned = "strength"
        if words[start:end] == "no longer" and _phrases().match("strength", words, _next_word(words, end)):
            turned = "concern"
        if words[start:end] != "not only":
            found.append(Tone(turned, start, end))
    return found


def _denies_harm(words: str, denial: re.Match[str]) -> bool:
    """Whether what is denied is harm: `is never late`, `nobody was afraid`."""
    behind = _phrases().finditer("concern", words, denial.end(), denial.end() + 40)
    starts = [m.start() for m in behind if m.start() > denial.end()]
    return any(_DENIED_HARM.search(words[max(0, start - 60):start]) for start in starts)


def _next_word(words: str, end: int) -> int:
    return end + len(words[end:]) - len(words[end:].lstrip())


@cache
def _handling() -> re.Pattern[str]:
    """Something done about harm: the verb and what may stand between it and the word of harm."""
    return re.compile(rf"(?<![\w-]){_phrases().pattern('handling')}(?: (?:the|a|an|any|all|their|its|these|those|such"
                      rf"|this|that|every|each|[\w-]+ly|"
                      r"[\w-]+['’]s?|people|children|pupils|most|and|or|of|about|low-level))* \Z")


@cache
def _handled() -> re.Pattern[str]:
    """What is done about harm, behind the word of harm."""
    return re.compile(r"(?: (?:and|or) [\w-]+| (?:about|to|of|for|around|from) [\w ’'-]{2,40}?)?"
                      r" (?:is|are|was|were|be|being|been|get|gets)(?: "
                      r"(?:now|always|all|both|[\w-]+ly))* "
                      + _phrases().pattern("handled"))


#: `have experienced delay` praises nobody.
_UNDERWENT = re.compile(r"\b(?:has|have|had|who|and|which)(?: (?:also|not|all|often|previously))? experienced\Z")


def _plain(words: str) -> list[Tone]:
    found: list[Tone] = []
    harmless: list[Tone] = []
    meant_well = [m.span() for m in _phrases().finditer("compounds", words)]
    for m in _phrases().finditer("concern", words):
        before = words[max(0, m.start() - 90):m.start()]
        if re.search(r"\bno longer (?:\w+ )?\Z", before) or any(start <= m.start() < end for start, end in meant_well):
            continue
        if _DENIED_HARM.search(before):
            harmless.append(Tone("strength", *m.span()))
            continue
        if _handled().match(words, m.end()):
            harmless.append(Tone("strength", *m.span()))
            continue
        if _handling().search(before):
            continue
        found.append(Tone("concern", *m.span()))
    found += [Tone("strength", *m.span()) for m in _phrases().finditer("strength", words)
              if not any(c.start <= m.start() < c.end for c in found) and not _UNDERWENT.search(words[:m.end()])
              and not any(_HOW_MUCH.fullmatch(words, m.start(), c.start) for c in found)]
    return harmless + [tone for tone in found if not (tone.value == "strength" and _denied(words, tone))]


def _denied(words: str, tone: Tone) -> bool:
    return re.search(r"\b(?:not|never|no|less|rarely|seldom|hardly|without|insufficient\w*|"
                     r"lack of)\b(?:[ \u00a0]\w+){0,3}[ \u00a0]\Z",
                     words[:tone.start]) is not None or _NOT_HAVING.search(words[:tone.start]) is not None


#: `does not have an accurate or up-to-date understanding`: what is denied is had in a list.
_NOT_HAVING = re.compile(
    r"\bnot (?:have|hold|keep|provide|give|offer|show|demonstrate|evidence|maintain) "
    r"(?:[\w-]+ ){0,3}(?:or|nor|and) (?:an? )?\Z")
