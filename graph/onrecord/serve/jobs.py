"""The jobs of the service's own: what is asked of a worker for a question, and which are asked before anybody does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.query import bound
from onrecord.serve.formats import QUESTIONS, Chosen
from onrecord.serve.pages import named_questions
from onrecord.serve.wire import Job


def question_job(name: str, bindings: Mapping[str, str], form: Chosen) -> Job:
    """A named question with its parameters, in a form. Raises QueryError for a parameter that it has not."""
    return {"work": "question", "name": name, "sparql": bound(named_questions()[name], bindings),
            "bindings": dict(bindings), "form": [form[0].suffix, form[1]]}


def first_jobs() -> Iterator[Job]:
    """What most people ask first: every question as it stands, as a page and as data, and the network."""
    for form in QUESTIONS[:3]:
        for name in named_questions():
            yield {**question_job(name, {}, (form, form.media_types[0])), "gzip": True}
    yield {"work": "network", "gzip": True}
