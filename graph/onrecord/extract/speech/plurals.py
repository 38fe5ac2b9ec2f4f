"""Several who speak together: `Ann Example and Joe Example`, and whom `they said` means."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.annotate import Text
from onrecord.claims import Mention
from onrecord.extract.mentions.spans import PersonMention
from onrecord.extract.scene import Gist
from onrecord.extract.speech.speakers import Subject
from onrecord.extract.speech.subjects import subject_before

_NEAR = 3  #: how many sentences back several persons are looked for whom `they` means


def names_of(gist: Gist, subject: Subject) -> str:
    """The full name of a subject, or both names of two joined by `and`; empty where no person is named."""
    names = [p.person for sign in gist.shape[subject.start:subject.end]
             if isinstance(p := gist.signs.get(sign), PersonMention)]
    return " and ".join([names[0], names[-1]] if subject.kind == "people" and len(names) > 1 else names[:1])


def together(text: Text, gists: Sequence[Gist], start: int) -> Mention | None:
    """The two persons whom the sentence before joins: `they said`, or `it said` of their joint statement."""
    index = bisect_right(gists, start, key=lambda gist: gist.starts[0] if gist.starts else 0) - 1
    while index >= 0 and gists[index].ends[-1] > start:
        index -= 1
    subject = subject_before(gists[index], len(gists[index].shape)) if index >= 0 else None
    return _words(text, gists[index], subject) if subject and subject.kind == "people" else None


def several(text: Text, gists: Sequence[Gist]) -> Mention | None:
    """Those whom the last of these sentences tell of together: `Campaigners met. “...,” they said.`"""
    for gist in reversed(gists[-_NEAR:]):
        subject = subject_before(gist, len(gist.shape))
        if subject and subject.kind in ("people", "body"):
            return _words(text, gist, subject)
        if subject and subject.kind != "pronoun":
            return None
    return None


def just_named(gists: Sequence[Gist]) -> str | None:
    """The one person of whom the last of these sentences tells, where `they` is said of one."""
    subject = subject_before(gists[-1], len(gists[-1].shape)) if gists else None
    return names_of(gists[-1], subject) if subject and subject.kind == "person" else None


def _words(text: Text, gist: Gist, subject: Subject) -> Mention:
    start, end = gist.starts[subject.start], gist.ends[subject.end - 1]
    return text.words(start, end, names_of(gist, subject) or None)
