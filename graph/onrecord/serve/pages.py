"""The service's own HTML: the front page, the questions and their answers. Every word is escaped; no script runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from onrecord.query import Answer, Question, questions
from onrecord.site.words import kind_of

if TYPE_CHECKING:
    from jinja2 import Environment

    from onrecord.query import Cell
    from onrecord.serve.held import Facts
    from onrecord.serve.limits import Limits

_EXAMPLE = """PREFIX foaf: <http://xmlns.com/foaf/0.1/>

SELECT ?person ?name
WHERE { ?person a foaf:Person ; foaf:name ?name }
ORDER BY ?name
LIMIT 20
"""
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def home_page(facts: Facts, asked: Sequence[Question]) -> str:
    """The front page."""
    return _rendered("home.html", root="./", facts=facts, questions=asked)


def questions_page(asked: Sequence[Question]) -> str:
    """The list of the named questions."""
    return _rendered("questions.html", root="./", questions=asked)


def question_page(answer: Answer, base: str, name: str, bindings: Mapping[str, str]) -> str:
    """A named question, its parameters as a form, and its answer as a table."""
    question = named_questions()[name]
    return _rendered("question.html", root="../", question=question, answer=answer, base=base, bindings=bindings,
                     asked=f"?{urlencode(bindings)}" if bindings else "")


def results_page(answer: Answer, base: str, sparql: str) -> str:
    """The answer to somebody's query as a table."""
    return _rendered("results.html", root="./", answer=answer, base=base, sparql=sparql,
                     asked=f"?{urlencode({'query': sparql})}")


def sparql_page(limits: Limits, address: str) -> str:
    """What a browser gets of the endpoint when it asks nothing: a form that needs no script."""
    return _rendered("sparql.html", root="./", limits=limits, address=address, example=_EXAMPLE)


def editor_page() -> str:
    """The page of the editor; its scripts and styles lie beside it."""
    return _rendered("editor.html", root="../")


@cache
def named_questions() -> dict[str, Question]:
    """The questions that are shipped, by name."""
    return {question.name: question for question in questions()}


@cache
def policy() -> str:
    """The Content-Security-Policy of these pages: their own styles, their own forms, nothing else."""
    digest = base64.b64encode(hashlib.sha256(_part("styles.css").encode()).digest()).decode()
    return (f"default-src 'none'; style-src 'self' 'sha256-{digest}'; form-action 'self'; base-uri 'none'; "
            "frame-ancestors 'none'")


def policy_within(page: bytes) -> str:
    """The policy that a page states of itself, for the header too; that of these pages where it states none."""
    found = _META.search(page[:4000].decode("utf-8", "replace"))
    return f"{found[1].replace('&#39;', chr(39))}; frame-ancestors 'none'" if found else policy()


def _rendered(name: str, **given: Any) -> str:
    return _environment().get_template(name).render(given)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)
    environment.globals |= {"styles": Markup(_part("styles.css")), "linked": _linked, "shown": _shown,
                            "called": kind_of, "is_day": _is_day}
    return environment


def _part(name: str) -> str:
    return files("onrecord.serve").joinpath("templates", name).read_text("utf-8")


def _linked(cell: Cell, base: str, root: str) -> str:
    """Where a cell leads: to the page of a thing of ours, or to the web; empty for what is no address."""
    if not isinstance(cell, str) or not re.match(r"https?://[^\s]+$", cell):
        return ""
    return root + cell.removeprefix(base) if base and cell.startswith(base) else cell


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, str) and re.fullmatch(r"[0-9]{4}[0-9/-]*", cell) is not None


def _shown(cell: Cell) -> str:
    return str(cell).lower() if isinstance(cell, bool) else str(cell)
