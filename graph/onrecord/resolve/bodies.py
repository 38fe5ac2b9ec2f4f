"""The body that a claim names, read within its document; where the passage names none, the document's principal one."""

from __future__ import annotations

import re

from onrecord.claims import Mention
from onrecord.record import Value
from onrecord.resolve.context import Context, is_description

#: Offices within an inspectorate.
_OF_INSPECTOR = re.compile(r"(?i)\b(?:inspector|HMI|ombudsman|auditor general|lead peer|peer challenge manager)\b")


def read_body(
    field: str, mention: Mention | None, context: Context, *, assumed: str = "", kind: str = "body"
) -> tuple[Value, ...]:
    """The value of a field that names a body: its name in this document, else `assumed`, else none.

    `assumed` is what the document speaks of most; the reason says so. `kind` is what is said of it in the reason.
    """
    if mention is not None and mention.value:
        why = (
            "as worded" if mention.value == mention.words else f"`{mention.words}` is {mention.value} in this document"
        )
        return (_value(field, mention.words, mention.value, why, context),)
    if mention is not None and not is_description(mention.words):
        return (_value(field, mention.words, mention.words, "as worded", context),)
    words = mention.words if mention else ""
    if assumed:
        why = f"`{words}`: " if words else "not said here: "
        return (_value(field, words, assumed, f"{why}the {kind} that most of this document's claims name", context),)
    return (Value(field, words, "", f"`{words}` stays open: this document names no {kind} for it"),) if words else ()


def assumed_for(title: str, context: Context) -> str:
    """The body assumed for a post that names none and got none in `extract`: an inspector's inspectorate, else none."""
    return context.inspector if _OF_INSPECTOR.search(title) and context.inspector not in context.styles else ""


def _value(field: str, words: str, name: str, why: str, context: Context) -> Value:
    """What is named; whom other claims of the document have as a person is one here too (an auditor, a chair)."""
    return Value(field, words, name, why, f"{'person' if name in context.styles else 'body'}/{name}")
