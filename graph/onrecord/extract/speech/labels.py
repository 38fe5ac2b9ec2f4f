"""Speaker labels: the name or title at the head of a speech without quotation marks (`Cllr Ann Example: We ...`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extract.mentions.spans import UPPER, PersonMention, PostMention, S
from onrecord.extract.scene import Scene, shape
from onrecord.extract.speech.verbs import verb_pattern
from onrecord.extract.words import alternation, entries, members

_TIME = r"[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?[\])]?"
_TIMED = re.compile(_TIME)
_LEAD = re.compile(rf"[*_#>\s•–—-]*(?:(?:(?:Question |Q ?)\d{{1,3}}:?|\(?\d{{1,3}}[.)]|{_TIME})[*_\s]+)?[*_]*")
_COLON = re.compile(rf"(?:[*_\s]|\s{_TIME})*:[*_]*(?=\s|\Z)")
_DASH = re.compile(r"[*_]*(?:\s[–—]\s|—)[*_]*(?=\S)")
_SPACE = re.compile(r"[\s*_]*")
#: What a page of debates offers behind a name: `Share this | Link to this | Hansard source`.
_OFFERS = r"(?<=[\s|])(?:Share this|Link to this|(?:Hansard|Oireachtas) source)"
_TAIL = re.compile(rf"(?:[*_:\s|–—-]|\s{_TIME}|{_OFFERS})*\Z")
_TAILED = re.compile(r"(?:[*_:\s|–—\-\])mse\d]|m\.)\Z")  #: what a line with such a tail ends in
_OFFERED = re.compile(rf"{_OFFERS}\Z")
_LENGTH = 150  #: characters of the longest label
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_OF = re.compile(
    r"(?:the )?(?:supplementary |public |written |further |oral |opening |closing )*"
    r"(?:question|answer|reply|response|statement|comment|contribution|speech|address|remarks)s?(?: \d+)?"
    r"(?: from| by| of|,| [–—-])? ", re.IGNORECASE)
#: A question or an answer of an interview (`Q:`, `A.`).
_EXCHANGE = re.compile(r"[QA](?=[.:]\s)")
_TO = re.compile(r" to (?:the |Cllr |Councillor |Mr|Ms|Dr )")
#: A long office with the name of its holder in brackets, as records of Parliament print it.
_MINISTER = re.compile(r"The [A-Z][^.:;()]{20,} \([A-Z][^()]{3,50}\)\s*\Z")
_INITIALS = re.compile(r"[A-Z]{2,4}")
#: Offices that stand right before the name of whoever speaks (`Deputy Example:`, `Commissioner Roe:`).
_OFFICES = (
    r"Deputy|Senator|Constable|Connétable|Advocate|Delegate|Representative|Commissioner|Supervisor|Trustee|Mayor|Vice "
    r"Mayor|Deputy Mayor|"
    r"Chair|Chairman|Chairwoman|Chairperson|Vice Chair|Vice-Chair|President|Vice President|Vice-President|Secretary"
    r"|Minister|Premier|"
    r"Governor|Speaker|Director|Council ?[Mm]ember|Board [Mm]ember|Committee [Mm]ember|Member|Superintendent|Chief"
    r"|Officer|Sheriff|"
    r"Assembly ?[Mm]ember|Congressman|Congresswoman|Councilman|Councilwoman|Selectman|Clerk|Attorney|Administrator"
    r"|Manager|Reeve")
#: `Your councillor, Ann Example, writes: We ...`
_WRITES = shape(
    r"^(?P<lead>(?:[^.:“\"]{0,80},? )?)<person:P>(?:, [^.:“\"]{1,80})?,? (?:writes|blogs|posts|reports "
    r"back):\s+(?=[A-Z])")
_WRITING = re.compile(r"(?:writes|blogs|posts|reports back):")
#: A sentence of the record that leads to a speech (`The Mayor read the following on his behalf:`).
_NARRATED = shape(
    r"^(?:[A-Z][a-z]+(?: [a-z]+){0,4},? )?(?:[Tt]he )?(?P<who><PT>)[^:“\"]{0,140}"
    r"\b(?:repl(?:y|ied)|respon(?:se|ded|ding)|answer(?:ed)?|read|said|stated|asked|follow(?:s|ing)|statement)\b[^:“\"]{0,60}:$")
_NOBODY = re.compile(
    r"(?:supplementary |written )?(?:question|answer|reply|response|supplementary|q|a|note)(?: \d+)?", re.IGNORECASE)
_CAPITALS = re.compile(r"(?: (?:and|of|for|the|to|in) | ?,? ?[A-Z][\w'’-]*\.?)*")
_CUT = re.compile(r",| [–—-] | (?:to|on behalf of|for|of|from|at|and) ")
_ARTICLE = re.compile(r"(?:the|a|an|our|one|madam|mr|mister|hon|rt hon|right hon)\.? ", re.IGNORECASE)
#: Lower-case words that a label may hold beside names and titles.
_SMALL = frozenset(("the", "a", "an", "of", "for", "from", "to", "at", "in", "on", "and", "by", "with", "behalf", "as"))


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker at the head of a speech."""

    paragraph: int  #: index into Text.paragraphs
    start: int  #: where the words that name the speaker stand
    end: int
    speech: int  #: where the speech begins; the paragraph's end where the label stands on a line of its own
    name: str  #: the speaker's name without prefix, in plain letter case; empty where only a title stands
    titles: tuple[str, ...]  #: titles in the label, in lower case; neither title nor name: nobody is named (`Answer:`)
    firm: bool  #: whether the label itself shows a person: a prefix, a known name, a name behind a title


def label_of(scene: Scene, index: int) -> Label | None:
    """The speaker label at the head of the paragraph with this index, or None."""
    paragraph = scene.text.paragraphs[index]
    words = scene.text.document.text[paragraph.start:paragraph.end]
    lead = _LEAD.match(words)
    opens = lead.end() if lead else 0
    for close, speech in _closings(words, opens):
        if label := _read(scene, index, paragraph.start + opens, paragraph.start + close, paragraph.start + speech):
            return label
    return _narrated(scene, index)


def _narrated(scene: Scene, index: int) -> Label | None:
    """A sentence that leads to a speech, or to a column that somebody writes, in place of a label."""
    paragraph = scene.text.paragraphs[index]
    words = scene.text.document.text[paragraph.start:paragraph.end]
    if ":" not in words[:240] or not (words.endswith(":") or _WRITING.search(words)):
        return None
    gist = scene.gist(paragraph.start, paragraph.end)
    if wrote := _WRITES.match(gist.shape):
        person, at = gist.signs[wrote.group("person")], wrote.start("person")
        name = person.person if isinstance(person, PersonMention) else ""
        return Label(index, gist.starts[at], gist.ends[at], gist.starts[wrote.end()], name, (), True)
    led = _NARRATED.match(gist.shape) if words.endswith(":") else None
    if led is None:
        return None
    who, at = gist.signs[led.group("who")], led.start("who")
    name = plain_case(who.person) if isinstance(who, PersonMention) else ""
    titles = (_bare(who.title),) if isinstance(who, PostMention) else ()
    return Label(index, gist.starts[at], gist.ends[at], paragraph.end, name, titles, bool(name))


def _closings(words: str, opens: int) -> Iterator[tuple[int, int]]:
    """Where a label may end and what is said begin: at a colon, at a dash, or both at the end of the line."""
    if exchange := _EXCHANGE.match(words, opens):
        yield exchange.end(), exchange.end() + 2
    head = words[opens:opens + _LENGTH]
    for mark, signs in ((_COLON, ":"), (_DASH, "–—")):
        for found in mark.finditer(words, opens, opens + _LENGTH) if any(sign in head for sign in signs) else ():
            if words.count("(", opens, found.start()) == words.count(")", opens, found.start()):
                rest = _SPACE.match(words, found.end())
                yield found.start(), rest.end() if rest else found.end()
                break
    most = _LENGTH if _TO.search(words, opens) or _MINISTER.match(words, opens) else _LENGTH // 2
    tail = _TAILED.search(words[-2:]) and _TAIL.search(words, opens)
    close = tail.start() if tail else len(words)
    if close - opens <= most and _stands_out(words[:close] if offers_links(words) else words, opens):
        yield close, len(words)


def offers_links(words: str) -> bool:
    """Whether a line ends in the links that a page of debates sets behind the name of a speaker."""
    return words.endswith(("source", "this")) and _OFFERED.search(words) is not None


def _stands_out(words: str, opens: int) -> bool:
    """Whether a line without a colon looks like a label: bold, in capitals, timed, or a prefix or a party in it."""
    bare = words[opens:]
    return bool(
        "**" in words or _TIMED.search(words) or bare.upper() == bare or bare.rstrip("*_").endswith(")")
        or _prefixed().match(bare) or (_OF.match(bare) and bare[-1:] not in ".?!:"))


@cache
def _prefixed() -> re.Pattern[str]:
    return re.compile(rf"(?:{_prefixes()})\b")


@cache
def _prefixes() -> str:
    return alternation([entry.rstrip("*") for entry in entries("prefixes")])


@cache
def _name() -> re.Pattern[str]:
    part = rf"(?:[OD]['’])?[{UPPER}][\w'’.-]*"
    return re.compile(
        rf"(?P<prefix>(?:(?:(?i:{_prefixes()})|{_OFFICES}|{_OFFICES.upper()})\.? )*)"
        rf"(?P<name>(?:(?<= )(?:de|van|von|ap|ab) )?{part}"
        rf"(?: (?:(?:de|la|le|van|von|der|ap|ab|al|el|bin) )?{part}){{0,3}})"
        rf"(?:,? (?:{alternation(entries('suffixes'))}))*")


@cache
def _spoken() -> re.Pattern[str]:
    """A verb of speech at a label's end, with whom is spoken to (`Ann Example asked the Leader:`)."""
    return re.compile(
        rf"(?:,? (?:then|also|in reply|in response))* (?:{verb_pattern('speech')})(?: as follows| that question"
        r"| the question|(?: to)? (?:the |Cllr |Councillor |Mrs? |Ms |Dr )[^.;:?!]*)?\Z")


@dataclass(frozen=True, slots=True)
class _Line:
    """The words that may be a label, taken apart."""

    scene: Scene
    paragraph: int
    start: int  #: where they begin, and where they close
    close: int
    speech: int
    head: str  #: what stands in front of the first bracket, without a verb of speech
    asides: tuple[str, ...]  #: what stands in brackets

    def label(self, start: int, end: int, name: str, titles: tuple[str, ...], firm: bool) -> Label:
        return Label(self.paragraph, start, end, self.speech, name, titles, firm)


def _read(scene: Scene, index: int, start: int, close: int, speech: int) -> Label | None:
    """The label in the words from `start` to `close`, or None where they name nobody who speaks."""
    text = scene.text.document.text
    timed = _TIMED.search(text[scene.text.paragraphs[index].start:start]) is not None
    start += len(lead.group()) if (lead := _OF.match(text[start:close])) else 0
    head, asides = _without_brackets(text[start:close])
    spoken = _spoken().search(head)
    line = _Line(scene, index, start, close, speech, head[:spoken.start()] if spoken else head, asides)
    cut = _CUT.search(line.head)
    first, rest = (line.head[:cut.start()], line.head[cut.end():]) if cut else (line.head, "")
    if cut and cut.group() == " to ":  # what stands behind is who is spoken to
        rest, asides = "", ()
    if not first or not _is_plain(rest):
        return None
    if _INITIALS.fullmatch(line.head) and (meant := _by_initials(scene, line.head)):
        return line.label(start, start + len(line.head), meant, (), True)
    if any(_is_title(scene, start, words) for words in (first, line.head)) or _named_aside(line):
        return _titled(line)
    named = _named(scene, start, first)
    if named is None:
        return None
    name_start, name, firm = named
    titles = tuple(_bare(words) for words in (rest, *asides, first[:name_start - start]) if words.strip())
    return line.label(name_start, start + len(first), name, titles, firm or timed)


def _by_initials(scene: Scene, letters: str) -> str | None:
    """The one person of the text whose name has these initials (`NEH` for Ngozi Example-Howe)."""
    fits = [p.name for p in scene.people
            if "".join(part[0] for part in re.split(r"[ \u00a0-]+", p.name) if part).upper() == letters]
    return fits[0] if len(fits) == 1 else None


def _named_aside(line: _Line) -> bool:
    """`The Constable of Exampleton (Mr. J. Roe)`: an office of its own kind with a name in brackets."""
    named = [found for aside in line.asides if (found := _name().fullmatch(aside)) and found.group("prefix")]
    return bool(named) and re.match(r"The [A-Z]", line.head) is not None


def _titled(line: _Line) -> Label:
    """A label that begins with a title: a name may stand behind it, after a comma or in brackets."""
    text, start = line.scene.text.document.text, line.start
    behind = [p for p in _in(line.scene.persons, start + 1, line.close) if " to " not in text[start:p.start]]
    if behind and not line.asides:
        title = _bare(text[start:behind[0].start])
        return line.label(behind[0].start, behind[0].end, plain_case(behind[0].person), (title,), True)
    for aside in line.asides:
        found = _name().fullmatch(aside)
        if found and not _no_names(found.group("name")) and " " in aside:
            at = text.index(aside, start, line.close)
            return line.label(at, at + len(aside), plain_case(found.group("name")), (_bare(line.head),), True)
    titles = () if _NOBODY.fullmatch(line.head) else (_bare(line.head),)
    return line.label(start, start + len(line.head), "", titles, False)


def _without_brackets(words: str) -> tuple[str, tuple[str, ...]]:
    """The words in front of the first bracket, and what stands in each bracket."""
    asides = tuple(aside.strip() for aside in _BRACKET.findall(words) if aside.strip())
    first = _BRACKET.search(words)
    return (words[:first.start()] if first else words).rstrip(" *_,"), asides


def _is_plain(rest: str) -> bool:
    """Whether what follows the name is titles and bodies: capitalised words and small ones, or few words at all."""
    small = [word for word in re.findall(r"[\w'’-]+", rest) if word[0].islower() and word not in _SMALL]
    return len(small) <= 4 and not re.search(r"(?<!\bSt)[.;!?]\s", rest)


def _is_title(scene: Scene, start: int, words: str) -> bool:
    bare = re.sub(r" \d+\Z", "", _bare(words))
    if bare in members("speech_titles") or bare in members("speaker_nouns") or _NOBODY.fullmatch(words):
        return True
    article = _ARTICLE.match(words)
    first = start + (article.end() if article else 0)
    post = next((p for p in _in(scene.posts, start, start + len(words) + 1) if p.start <= first), None)
    if post is None:
        return False
    behind = words[post.end - start:]
    return not behind.strip() or (article is not None and _CAPITALS.fullmatch(behind) is not None)


def _named(scene: Scene, start: int, words: str) -> tuple[int, str, bool] | None:
    """Where a name begins at the end of `words`, the name, and whether the text shows that it is a person's."""
    end = start + len(words)
    known = next((p for p in _in(scene.persons, start, end) if p.end == end), None)
    if known:
        lead = words[:known.start - start].strip().lower()
        fits = lead in ("", "the") or bool(_in(scene.posts, start, known.start))
        return (known.start, plain_case(known.person), True) if fits else None
    found = _name().fullmatch(words)
    if found is None or _no_names(found.group("name")):
        return None
    prefix, name = found.group("prefix"), found.group("name")
    shouted = name.isupper() and len(name) > 2
    if not prefix and ((" " not in name and not shouted) or _in(scene.bodies, start, end)):
        return None
    return start, plain_case(name), bool(prefix)


def _in(mentions: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The mentions, in order, that lie between two places."""
    first = bisect_left(mentions, start, key=lambda m: m.start)
    return [m for m in mentions[first:bisect_left(mentions, end, key=lambda m: m.start)] if m.end <= end]


def _no_names(name: str) -> bool:
    return bool(members("no_names").intersection(name.lower().split()))


def _bare(words: str) -> str:
    """A title without article and markup, in lower case."""
    words = " ".join(words.strip(" *_,–—-").split()).lower()
    while article := _ARTICLE.match(words):
        words = words[article.end():]
    return words


def plain_case(name: str) -> str:
    """`ANN O'BRIEN-ROE` as `Ann O'Brien-Roe`; a name with small letters as it is."""
    if re.search(r"[^\W\d_A-Z]", re.sub(r"Ma?c(?=[A-Z])", "", name)) or not re.search(r"[A-Z]{2}", name):
        return name
    small = re.sub(r"[A-Z][A-Z]+", lambda part: part.group().capitalize(), name)
    return re.sub(r"\bMc([a-z])(?=[a-z]{2})", lambda part: "Mc" + part.group(1).upper(), small)
