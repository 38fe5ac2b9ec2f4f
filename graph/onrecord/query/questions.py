"""Questions as .rq files: the first line is the question in plain words, the rest is SPARQL that any engine runs.

A parameter is a line `VALUES ?post { UNDEF }` of the query, explained by a comment:

    # parameter: post - the title of a post, or a part of it
    # parameter: date (day) - the day, YYYY-MM-DD

Unbound, it restricts nothing. `bound` writes the value where UNDEF stands, so the text stays a whole query.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from os import PathLike
from pathlib import Path

from onrecord.errors import QueryError

SUFFIX = ".rq"
_PARAMETER = re.compile(r"^#\s*parameter:\s*(\w+)\s*(?:\((\w+)\))?\s*(?:-\s*(.*))?$", re.MULTILINE)
_UNDEF = r"VALUES\s+\?{name}\s*\{{\s*UNDEF\s*\}}"
_ANY_UNDEF = re.compile(_UNDEF.format(name=r"(\w+)"), re.IGNORECASE)
_HIDDEN = re.compile(
    r"\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|<[^<>\s]*>|#[^\n]*",
    re.DOTALL)
_COLUMNS = re.compile(r"\bSELECT\s+(?:DISTINCT\s+|REDUCED\s+)?(.*?)\s*(?:(?<![?$])\bFROM\b|(?<![?$])\bWHERE\b|\{)",
                      re.DOTALL | re.IGNORECASE)
_DAY = "http://www.w3.org/2001/XMLSchema#date"
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """What `--bind NAME=VALUE` may set."""

    name: str
    text: str = ""  #: what it means, in plain words
    type: str = "text"  #: text, or day: YYYY-MM-DD


@dataclass(frozen=True, slots=True)
class Question:
    """One .rq file."""

    name: str  #: its file name without the suffix
    text: str  #: its first line, the question in plain words
    columns: tuple[str, ...]  #: empty where it is no SELECT, or selects `*`
    parameters: tuple[Parameter, ...]
    sparql: str


def questions() -> list[Question]:
    """The questions that are shipped, by name."""
    return [read_question(path) for path in sorted(_folder().glob(f"*{SUFFIX}"))]


def find_question(question: str | PathLike[str]) -> Question:
    """The shipped question of that name, or the one in that .rq file.

    Raises QueryError where there is neither; it names the shipped questions that are written nearly so.
    """
    named = _folder() / f"{question}{SUFFIX}"
    if re.fullmatch(r"[\w-]+", str(question)) and named.is_file():
        return read_question(named)
    path = Path(question)
    if path.suffix == SUFFIX or path.is_file():
        return read_question(path)
    raise QueryError(f"no question is called {str(question)!r}{_near(str(question))}; "
                     "`onrecord questions` lists them all, and a file of your own ends in .rq")


def read_question(path: Path) -> Question:
    """A question out of a .rq file. Raises QueryError where it cannot be read."""
    try:
        sparql = path.read_text("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{path} cannot be read: {error.strerror}; name a .rq file or a question that "
                         "`onrecord questions` lists") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    first = sparql.partition("\n")[0].strip()
    text = first.lstrip("# ") if first.startswith("#") else ""
    return Question(path.stem, text, _columns(sparql), tuple(_parameters(sparql)), sparql)


def bound(question: Question, bindings: Mapping[str, str]) -> str:
    """The SPARQL text with each parameter of `bindings` written in.

    Raises QueryError for a parameter that the question has not, or a value that is no day where a day is meant.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    sparql = question.sparql
    for name, value in bindings.items():
        if name not in known:
            raise QueryError(f"{question.name} has no parameter {name!r}; {_known(question)}")
        clause = f"VALUES ?{name} {{ {_literal(known[name], value)} }}"
        sparql = clause.join(re.split(_UNDEF.format(name=name), sparql, flags=re.IGNORECASE))
    return sparql


def _folder() -> Path:
    """The queries beside the package, as the wheel has them, or those of the checkout."""
    package = Path(__file__).parents[1]
    shipped = package / "queries"
    return shipped if shipped.is_dir() else package.parents[1] / "queries"


def _columns(sparql: str) -> tuple[str, ...]:
    found = _COLUMNS.search(_HIDDEN.sub(" ", sparql))
    if not found:
        return ()
    head = re.sub(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\bAS\s+(\?\w+)\s*\)", r"\1", found[1], flags=re.IGNORECASE)
    return tuple(re.findall(r"[?$](\w+)", head))


def _parameters(sparql: str) -> Iterator[Parameter]:
    told = {name: Parameter(name, (text or "").strip(), kind or "text")
            for name, kind, text in _PARAMETER.findall(sparql)}
    for name in dict.fromkeys(_ANY_UNDEF.findall(_HIDDEN.sub(" ", sparql))):
        yield told.get(name, Parameter(name))


def _known(question: Question) -> str:
    names = ", ".join(parameter.name for parameter in question.parameters)
    return f"it has {names}" if names else "it has none (a parameter is a line `VALUES ?name { UNDEF }` of the query)"


def _literal(parameter: Parameter, value: str) -> str:
    if parameter.type != "day":
        return f'"{value.translate(_ESCAPES)}"'
    try:
        return f'"{date.fromisoformat(value).isoformat()}"^^<{_DAY}>'
    except ValueError as error:
        raise QueryError(f"{parameter.name}={value} is no day; write it as YYYY-MM-DD, such as "
                         f"{parameter.name}=2024-03-31") from error


def _near(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, [path.stem for path in _folder().glob(f"*{SUFFIX}")], n=3)
    return f"; did you mean {' or '.join(sorted(near))}?" if near else ""
