"""The person that a claim names, read within its document: the fullest name, the style, and why."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.record import Value
from onrecord.resolve.context import Context, Style
from onrecord.resolve.names import plain

_PRONOUNS = frozenset(["he", "she", "they", "it", "him", "her", "them", "his", "we", "i", "who"])
_STYLED = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Cllr|Councillor|Coun|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor)\b\.?[ \u00a0]+)+"
)


def read_person(field: str, mention: Mention | None, context: Context) -> tuple[Value, ...]:
    """The values of a field that names a person (or an unnamed speaker); none where the claim does not name one.

    A pronoun that nobody was found for is read as nobody: it stays open and says so.
    """
    if mention is None:
        return ()
    if mention.value:
        return (
            Value(field, mention.words, mention.value, _why(mention.words, mention.value), f"person/{mention.value}"),
        )
    if plain(mention.words) in _PRONOUNS:
        return (Value(field, mention.words, "", f"`{mention.words}`: nobody named before it fits"),)
    return (
        Value(field, mention.words, _phrase(mention.words), "an unnamed speaker, by the words that stand for the name"),
    )


def read_style(name: str, context: Context) -> tuple[Value, ...]:
    """Prefix and suffix of a person as this document styles him or her anywhere."""
    style = context.styles.get(name, Style())
    rows = (("prefix", style.prefix), ("suffix", style.suffix))
    return tuple(Value(field, words, words, "as this document styles the person") for field, words in rows if words)


def _phrase(words: str) -> str:
    return re.sub(r"^(?:a|an|the)\s+", "", words, flags=re.IGNORECASE)


def _why(words: str, name: str) -> str:
    bare = plain(_STYLED.sub("", words))
    whole = plain(name)
    if whole in plain(words):
        return "as worded"
    if bare in _PRONOUNS:
        return f"`{words}` is {name}, the last person before it whom the pronoun fits"
    if bare == whole.split()[-1]:
        return f"`{words}` is {name} by the surname, used in this document for nobody nearer"
    if bare == whole.split()[0]:
        return f"`{words}` is {name} by the first name"
    if bare.split()[-1:] == whole.split()[-1:]:
        return f"`{words}` is {name} by the surname and a form of the first name"
    return f"`{words}` is how this document speaks of {name}"
