"""Reporting verbs in a gist: where they stand, and which of their forms count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extract.scene import sign_ranges
from onrecord.extract.words import alternation, table

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)(?: (?:also|often|once|not|\w+ly))? \Z")
_AGENT = re.compile(rf" by (?:[{sign_ranges('PTBO')}]|the |an? |its |their |his |her |one |council |our )")
_BESIDE = re.compile(
    rf"(?:\A[\s,–—-]*\Z|[{sign_ranges('PTBO')}](?: (?:of|from|at|in)(?: the)?(?: [A-Z0-9][\w'’-]*){{1,4}})?"
    r"|[,)]|\b(?:he|she|they|who|it|has|have|had|and|also|then|once|often|later|still|never|always|now|\w+ly|"
    r"spokes\w+|inspectors))[  ]*\Z", re.IGNORECASE)


#: Behind these a plain form tells of speech (`got in touch to say`); behind a refusal it does not.
_BEFORE_PLAIN = re.compile(
    r"(?<!declined )(?<!refused )(?<!failed )(?<!unable )(?<!reluctant )"
    r"\b(?:to|would|will|did|could|can|may|might|must|should)(?: (?:only|also|just|then|later|simply|\w+ly))? \Z")


_REACH = 60  #: how many letters before a verb are looked at


@cache
def _plain_forms() -> frozenset[str]:
    return frozenset(table("reporting_verbs")["plain"])


@cache
def verb_pattern(*lists: str) -> str:
    """A regular expression for any verb of these lists of the lexicon `reporting_verbs`."""
    verbs = [verb for name in lists for verb in table("reporting_verbs")[name]]
    return rf"(?<![\w'’-])(?:{alternation(verbs)})(?![\w-])"


@cache
def _verbs(*lists: str) -> re.Pattern[str]:
    return re.compile(verb_pattern(*lists, "plain") if "speech" in lists else verb_pattern(*lists))


@cache
def _needing_speaker() -> frozenset[str]:
    return frozenset(table("reporting_verbs")["needs_speaker_beside"])


def verbs_in(shape: str, *lists: str) -> Iterator[re.Match[str]]:
    """The reporting verbs of a gist's shape in order: no passives, no nouns that look like one."""
    for verb in _verbs(*lists).finditer(shape):
        near, at = max(0, verb.start() - _REACH), verb.start()
        if verb.group() in _plain_forms() and not _BEFORE_PLAIN.search(shape, near, at):
            continue
        by = None if verb.group().endswith("ing") else _AGENT.match(shape, verb.end())  # `quoted as saying by`
        passive = _PASSIVE.search(shape, near, at) or by
        if passive or (verb.group() in _needing_speaker() and not _BESIDE.search(shape, near, at)):
            continue
        yield verb
