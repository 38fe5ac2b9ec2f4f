"""Public services as they stand in the text."""

from __future__ import annotations

import re
from functools import cache

from onrecord.extract.mentions.spans import ServiceMention
from onrecord.extract.words import alternation, entries


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(entries('services'))})(?![\w-])", re.IGNORECASE)


def find_services(text: str) -> tuple[ServiceMention, ...]:
    """Every service of the lexicon that `text` mentions, in the order of the text."""
    return tuple(ServiceMention(m.start(), m.end(), m.group()) for m in _pattern().finditer(text))
