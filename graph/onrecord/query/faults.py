"""Where SPARQL text is wrong, and what is wrong there, in words.

The parser reports the furthest place that it looked at, and where a keyword could stand it looks ahead by as many
letters as the keyword has: `SELCT * {}` is reported at column 10. So a text that does not parse is parsed once more
with its tokens drawn so far apart that no keyword reaches into the next one: then the place is in the token that is
wrong.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from pyoxigraph import Store

_GAP = " " * 24  #: longer than any keyword of SPARQL
_TOKEN = re.compile(
    r"""#[^\n]*|\"{3}(?:\\.|.)*?\"{3}|\"{3}.*|'{3}(?:\\.|.)*?'{3}|'{3}.*"""
    r"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|["'][^\n]*"""
    r"""|<[^<>"{}|^`\\\s]*>|[{}()\[\],;]|[^\s{}()\[\],;"'<\#]+|.""",
    re.DOTALL)
_WHOLE = re.compile(r"""('{3}|"{3}|['"])(?:\\.|.)*?\1""", re.DOTALL)
_BRACKETS = frozenset("{}()[],;")
_AT = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_PHRASE = re.compile(r"(?:^|, )([A-Z]\w*(?: [\w*()]+){2,})(?:,|$)")
_NO_PREFIX = "Prefix not found"
_DECLARED = re.compile(r"(?i)\bPREFIX\s+([\w.-]*):")
_PREFIXED = re.compile(r"(?<![\w.:-])([\w.-]*):(?!//)")
_QUOTED = re.compile(r'"((?:\\.|[^"\\])+)"')
_SHOWN = 40
_MOST = 100_000  #: characters beyond which a text is not parsed again


@dataclass(frozen=True, slots=True)
class Fault:
    """The first fault of a SPARQL text."""

    line: int  #: from 1
    column: int  #: from 1, in code points
    words: str

    def __str__(self) -> str:
        return f"the SPARQL text cannot be parsed, line {self.line}, column {self.column}: {self.words}"


def fault_of(sparql: str, error: SyntaxError, base: str | None = None) -> str:
    """What is told of a text that the parser refused: line and column, and what is wrong there.

    `base` is what it was parsed with; None: relative IRIs are faults.
    """
    found = _AT.match(str(error))
    if not found:
        return f"the SPARQL text cannot be parsed, {error}"
    words = _phrase(found[3]) or "this is not expected here"
    return str(_near(sparql, base) or Fault(int(found[1]), int(found[2]), words))


def _near(sparql: str, base: str | None) -> Fault | None:
    """The fault at the beginning of its token; None where that is not to be told."""
    if len(sparql) > _MOST:
        return None
    starts, places, apart = _drawn_apart(sparql)
    try:
        Store().query(apart, base_iri=base)
    except SyntaxError as error:
        found = _AT.match(str(error))
        if found:
            place = _offset(apart, int(found[1]), int(found[2]))
            return _fault(sparql, starts, max(bisect_right(places, place) - 1, 0), found[3])
    except (RuntimeError, ValueError, OSError):
        return None
    return None


def _drawn_apart(sparql: str) -> tuple[list[int], list[int], str]:
    """Where tokens begin in the text, where they do when drawn apart, and the text so drawn; the end is a token too."""
    starts, places, parts, length, end = [], [], [], 0, 0
    bracket = True
    for token in _TOKEN.finditer(sparql.rstrip()):
        text = token[0]
        if text.isspace():
            gap = text
        else:
            now = text in _BRACKETS or text.startswith("#")
            gap = _GAP if bracket or now or sparql[:token.start()][-1:].isspace() else ""
            bracket = now
            if not text.startswith("#"):
                starts.append(token.start())
                places.append(length + len(gap))
            gap += text
        parts.append(gap)
        length += len(gap)
        end = token.end()
    return [*starts, end], [*places, length + len(_GAP) - 1], "".join(parts) + "\n" + _GAP


def _fault(sparql: str, starts: list[int], number: int, expected: str) -> Fault:
    """The fault at a token; what a whole SELECT is blamed for is told of its first word, not of where it ends."""
    if number and number == len(starts) - 1 and _is_open(sparql[starts[number - 1]:]):
        number -= 1
    start = starts[number]
    if "SELECT" in _phrase(expected):
        start = _clause(sparql, starts[:number], start)
    if _phrase(expected) == _NO_PREFIX:
        start = _undeclared(sparql, start)
    line = sparql.count("\n", 0, start) + 1
    words = _words(sparql, start, expected) if number or len(starts) > 1 else "there is no query"
    return Fault(line, start - sparql.rfind("\n", 0, start), words)


def _undeclared(sparql: str, start: int) -> int:
    """Where the first name of a path stands whose prefix nobody declares: `org:post|onr:post` is one token."""
    token = _TOKEN.match(sparql, start)
    declared = {found[1] for found in _DECLARED.finditer(sparql)}
    names = _PREFIXED.finditer(sparql, start, token.end()) if token else ()
    return next((name.start() for name in names if name[1] not in declared), start)


def _clause(sparql: str, before: list[int], start: int) -> int:
    """Where the SELECT begins that ends at `start`."""
    depth = 0
    for each in reversed(before):
        depth += {"}": 1, "{": -1}.get(sparql[each], 0)
        if depth == 0 and sparql[each:each + 6].upper() == "SELECT":
            return each
    return start


def _words(sparql: str, start: int, expected: str) -> str:
    token = _TOKEN.match(sparql, start) if sparql[start:].strip() else None
    phrase = _phrase(expected)
    if phrase == _NO_PREFIX and token:
        prefix = token[0].partition(":")[0]
        return f"the prefix {prefix}: is not declared; begin with PREFIX {prefix}: <...>"
    if phrase:
        return phrase if phrase.startswith("SELECT") else f"{phrase[0].lower()}{phrase[1:]}"
    if not token:
        return "the text ends too early; is a bracket or a quotation mark not closed?"
    named = _shown(token[0])
    if token[0].startswith("<") and not re.match(r"<[A-Za-z][\w+.-]*:", token[0]) and len(token[0]) > 1:
        return f"{named} is no whole IRI; write all of it, or state a BASE"
    if _is_open(token[0]):
        return f"the quotation that begins here with {named} does not end"
    return f"{named} is not expected here{_instead(expected)}"


def _is_open(token: str) -> bool:
    return token[:1] in ("'", '"') and not _WHOLE.fullmatch(token)


def _phrase(expected: str) -> str:
    """What the parser says in words among what it expects; empty where it says none."""
    found = _PHRASE.search(expected)
    return found[1] if found else ""


def _instead(expected: str) -> str:
    quoted = [text.replace('\\"', '"') for text in _QUOTED.findall(expected)]
    return f", but {' or '.join(quoted)}" if 0 < len(quoted) <= 3 and "[" not in expected else ""


def _shown(token: str) -> str:
    first = token.partition("\n")[0]
    return first if len(first) <= _SHOWN else f"{first[:_SHOWN]}…"


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1
