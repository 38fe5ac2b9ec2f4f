"""Surnames alone behind an office: `President Example`, where the text gives no fuller name."""

from __future__ import annotations

import re

from onrecord.extract.mentions.spans import SPACE, Candidate
from onrecord.extract.words import table

_OFFICE = re.compile(
    r"(?:^|[^\w-])(?:(?:Vice |former |then-|ex-)?President|(?:Deputy )?Prime Minister"
    r"|(?:First|Chief|Foreign|Finance|Home|Health|Interior|Defen[cs]e) Minister"
    r"|(?:Foreign |Home |Defen[cs]e |Health |Treasury )?Secretary|Premier|Chancellor|Senator|Governor|Mayor|Taoiseach"
    rf"|Attorney General|Chief Justice|Ambassador|Congressman|Congresswoman|Coach){SPACE}$"
)
_ACTS = re.compile(
    rf"['’]s\b|,?{SPACE}+(?:said|says|told|tells|added|adds|wrote|warned|called|insisted|replied|announced|has|had|is|was"
    r"|will|would|also|then|on|who|and|to|in|at|from|for|by|about|after|before|over|as|during|met|but|or|with|does|did"
    r"|believes|wants|could|should|may|might|must|can)\b|[.,;:]"
)


def held_by(text: str, name: Candidate) -> bool:
    """Whether a single name stands behind an office and goes on as a person does."""
    if len(name.parts) != 1 or len(name.name) < 3 or name.name in (
            *table("names_too")["places"], *table("names_too")["thoroughfares"]):
        return False
    before = text[max(0, name.start - 30) : name.start]
    return bool(_OFFICE.search(before) and _ACTS.match(text, name.end))
