"""Public services as they stand in the text."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.mentions.spans import ServiceMention
from onrecord.extract.openings import Opening, opening
from onrecord.extract.words import alternation, entries


@cache
def _pattern() -> Opening:
    services = entries("services")
    return opening(rf"(?<![\w-])(?:{alternation(services)})(?![\w-])", services, re.IGNORECASE)


def find_services(text: str) -> tuple[ServiceMention, ...]:
    """Every service of the lexicon that `text` mentions, in the order of the text."""
    return tuple(ServiceMention(m.start(), m.end(), m.group()) for m in _pattern().finditer(text))
