"""Strength, concern or neutral: read off a lexicon, denial and degree, with the predicate before everything else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.extract.words import table

_SUBORDINATE = re.compile(
    r"(?:^|[ ,])(?:when|where|because|so that|before|until|unless|if|since|which|who|whose|in order to|"
    r"as a result of|despite|"
    r"after|once|whether|what|how|why|compared with|given)\b")
_LEADING = re.compile(r"^(?:when|where|if|while|although|though|for|in|at|on|despite|since|following|once|after|"
                      r"as)\b[^,]{3,120}, (?:(?:when|where|which|who|whose|before"
                      r"|after) [^,]{3,120}, )*", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|about|to (?:address|tackle|reduce|prevent|resolve|understand|identify|challenge|"
                 r"manage))(?: the| their| its| any| these)? ")
_EMBEDS = re.compile(r"(?i)(?:means|meant|ensures?|ensured|shows?|suggests?|indicates?) that\b")
_DENIES = re.compile(r"(?i)(?:not|never|rarely|seldom|hardly|too|yet to|nobody|cannot)\b")
_QUANTITY = re.compile(r"(?i)(?:not (?:all|enough|every|many)|too (?:few|many)|very few|few of|insufficient"
                       r"|(?:only|barely|fewer than|less than) (?:\d[\d,.]*%?|an?|one|two|three|four|five|six|seven"
                       r"|eight|nine|ten|half"
                       r"|some|about|around))\b")
_TOO = re.compile(r"\btoo (?!\.|,|$)\w+", re.IGNORECASE)
#: What is left undone: `went unread`, `remain unfilled`.
_UNDONE = re.compile(r"\b(?:go|goes|went|gone|going|left|leaves?|lay|lies|lain|sat|sits?|stood|stands?|remain\w*) "
                     r"un(?!til|der|ited|aided|harmed|scathed|hurt|disturbed|changed|beaten)\w+", re.IGNORECASE)
#: Little of something; `a few` and `a little` are some.
_SCANT = re.compile(r"(?<!\ba )(?<!\bno )(?<!\bquite a )\b(?:few|little|hardly any)\b(?! doubt| by "
                    r"little)", re.IGNORECASE)
#: What may stand between a denial and the word of harm that it denies: `is never late`, `nobody was afraid`.
_DENIED_HARM = re.compile(
    r"(?:\b(?:(?<!could )(?<!can )(?<!need )not|never|no|nobody|no one|none|without|nothing|no longer|rarely|seldom)"
    r"|(?:is|are|was|were|has|have|do|does|did)n['’]t)\b"
    r"(?: (?:was|were|is|are|been|being|be|a|an|any|too|of them|ever|feels?|felt|seem(?:s|ed)?))* \Z", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|remains?|remained|continues?|continued|"
    r"provides?|receives?|received|makes?|made|takes?|took|gets?|shows?|lead|leads|led|know|knows|knew|feel|feels|"
    r"become|becomes|became|"
    r"lacks?|lacked|needs?|carried|relies|rely|meets?|met|benefits?|records?|speaks?|speak)\b")
_MAYBE = re.compile(r"\b(?:\w+ed|\w+s)\b")


#: `what staff needed to do`: what is wanted of a task is no want.
_REQUIRED = re.compile(
    r"\b(?:what|how|when|where) (?:they|it|he|she|staff|pupils|children|people|leaders|officers|[\w-]+ \w+|\w+)"
    r" needs?(?:ed)? to (?:do|know|improve|learn|change|develop|go|get|meet)\b", re.IGNORECASE)
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
def _lexicon(name: str) -> re.Pattern[str]:
    words = sorted(table("polarity")[name], key=lambda word: (-len(word), word))
    forms = [re.escape(word).replace(r"\*", r"\w*").replace(r"\#", r"\d[\d,]*").replace(r"\ ", r"\s+").replace("'",
        "['’]") for word in words]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w])", re.IGNORECASE)


@lru_cache(maxsize=1024)
def read_tone(words: str, verb: int | None = None) -> Tone | None:
    """The polarity that the words of a clause tell, or None where they tell none.

    `verb` is where its main verb begins. What stands behind it weighs more than the subject, and subordinate
    clauses weigh least; of equals the first tells.
    """
    words = _REQUIRED.sub(lambda found: "_" * len(found.group()), words)
    if spared := _lexicon("neutral").search(words):
        return Tone("neutral", spared.start(), spared.end())
    hits = _direction(words) or [*_degrees(words), *_denials(words), *_plain(words)]
    hits = hits or [Tone("concern", m.start(), m.end()) for m in _lexicon("figures").finditer(words)]
    if not hits:
        return None
    if lasting := next((tone for tone in hits if tone.value == "concern" and _LASTS.match(words, tone.end)), None):
        return lasting
    at = verb if verb is not None else _verb(words)
    return min(hits, key=lambda tone: (_rank(words, tone, at), _after_denial(words, tone, hits), tone.start, -tone.end))


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


def _rank(words: str, tone: Tone, verb: int) -> int:
    """Which part of the clause a hit stands in: 0 the predicate or a degree, 1 the subject, 2 a subordinate part."""
    if _TOO.match(words, tone.start) or _QUANTITY.match(words, tone.start):
        return 0
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
    return 1


def _direction(words: str) -> list[Tone]:
    """Caseloads that fall are a strength, reserves that fall a concern."""
    for nouns, better in (("burdens", "down"), ("assets", "up")):
        if not _lexicon(nouns).search(words):
            continue
        found = [Tone("strength" if name == better else "concern", m.start(), m.end()) for name in ("down", "up")
                 for m in _lexicon(name).finditer(words)]
        if found and not any(_denied(words, tone) for tone in found):
            return found
    return []


def _degrees(words: str) -> list[Tone]:
    found = (match for pattern in (_TOO, _SCANT, _UNDONE) for match in pattern.finditer(words))
    return [Tone("concern", match.start(), match.end()) for match in found]


def _denials(words: str) -> list[Tone]:
    spared = [m.span() for m in _lexicon("not_denying").finditer(words)]
    found = [Tone("concern", m.start(), m.end()) for m in _lexicon("deny").finditer(words)
             if not any(start <= m.start() < end for start, end in spared) and not _denies_harm(words, m)]
    for start, end in spared:
        turned = "strength"
        if words[start:end].lower() == "no longer" and _lexicon("strength").match(words, _next_word(words, end)):
            turned = "concern"
        if words[start:end].lower() != "not only":
            found.append(Tone(turned, start, end))
    return found


def _denies_harm(words: str, denial: re.Match[str]) -> bool:
    """Whether what is denied is harm: `is never late`, `nobody was afraid`."""
    behind = _lexicon("concern").finditer(words, denial.end(), denial.end() + 40)
    starts = [m.start() for m in behind if m.start() > denial.end()]
    return any(_DENIED_HARM.search(words[max(0, start - 60):start]) for start in starts)


def _next_word(words: str, end: int) -> int:
    return end + len(words[end:]) - len(words[end:].lstrip())


@cache
def _handling() -> re.Pattern[str]:
    """Something done about harm: the verb and what may stand between it and the word of harm."""
    return re.compile(rf"{_lexicon('handling').pattern}(?: (?:the|a|an|any|all|their|its|these|those|such|this|that"
                      rf"|every|each|[\w-]+ly|"
                      r"[\w-]+['’]s?|people|children|pupils|most|and|or|of|about|low-level))* \Z", re.IGNORECASE)


@cache
def _handled() -> re.Pattern[str]:
    """What is done about harm, behind the word of harm."""
    return re.compile(r"(?: (?:and|or) [\w-]+| (?:about|to|of|for|around|from) [\w ’'-]{2,40}?)?"
                      r" (?:is|are|was|were|be|being|been|get|gets)(?: "
                      r"(?:now|always|all|both|[\w-]+ly))* "
                      + _lexicon("handled").pattern, re.IGNORECASE)


#: `have experienced delay` praises nobody.
_UNDERWENT = re.compile(r"\b(?:has|have|had|who|and|which)(?: (?:also|not|all|often|previously))? "
                        r"experienced\Z", re.IGNORECASE)


def _plain(words: str) -> list[Tone]:
    found: list[Tone] = []
    harmless: list[Tone] = []
    meant_well = [m.span() for m in _lexicon("compounds").finditer(words)]
    for m in _lexicon("concern").finditer(words):
        before = words[max(0, m.start() - 90):m.start()]
        if re.search(r"\bno longer (?:\w+ )?\Z", before) or any(start <= m.start() < end for start, end in meant_well):
            continue
        if _DENIED_HARM.search(before):
            harmless.append(Tone("strength", m.start(), m.end()))
            continue
        if _handled().match(words, m.end()):
            harmless.append(Tone("strength", m.start(), m.end()))
            continue
        if _handling().search(before):
            continue
        found.append(Tone("concern", m.start(), m.end()))
    found += [Tone("strength", m.start(), m.end()) for m in _lexicon("strength").finditer(words)
              if not any(c.start <= m.start() < c.end for c in found) and not _UNDERWENT.search(words[:m.end()])]
    return harmless + [tone for tone in found if not (tone.value == "strength" and _denied(words, tone))]


def _denied(words: str, tone: Tone) -> bool:
    return re.search(r"\b(?:not|never|no|less|rarely|seldom|hardly|without|insufficient\w*|"
                     r"lack of)\b(?:[ \u00a0]\w+){0,3}[ \u00a0]\Z",
                     words[:tone.start]) is not None or _NOT_HAVING.search(words[:tone.start]) is not None


#: `does not have an accurate or up-to-date understanding`: what is denied is had in a list.
_NOT_HAVING = re.compile(
    r"\bnot (?:have|hold|keep|provide|give|offer|show|demonstrate|evidence|maintain) "
    r"(?:[\w-]+ ){0,3}(?:or|nor|and) (?:an? )?\Z")
