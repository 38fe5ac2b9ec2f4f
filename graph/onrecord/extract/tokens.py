"""The tokens of a gist: its words in lower case and its mentions as their kinds, for whatever is weighed."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.dates import DateMention
from onrecord.extract.memo import Memo
from onrecord.extract.mentions.spans import BodyMention, PersonMention, PostMention, ServiceMention
from onrecord.extract.scene import Gist

_TOKEN = re.compile(r"[a-z]+(?:['’-][a-z]+)*|\d+|[“”\"‘:;?().,|/–—\n\t]|[\ue000-\uf8ff]|[^\x00-\uffff]")
_KINDS: dict[type, str] = {PersonMention: "P", PostMention: "T", DateMention: "D", ServiceMention: "S"}
_PLAIN = str.maketrans({"’": "'", "\n": "¶", "\t": "¬"})
_FIRST_SIGN = "\ue000"

#: Whether a body inspects others.
Inspects = Callable[[BodyMention], bool]


def tokens_of(gist: Gist, start: int = 0, end: int | None = None, inspects: Inspects | None = None) -> list[str]:
    """The tokens from the place `start` of a gist to `end` (None: its end).

    A person is P, a post T, a body B (R where it `inspects`), a date D, a service S, anything else that is signed Q;
    a number is #, the end of a line ¶, a tab ¬.
    """
    return [_PLAINLY[found] or _kind(gist, found, inspects) for found in _TOKEN.findall(gist.shape[start:end].lower())]


def _plain(found: str) -> str:
    """The token of a word, a number or a mark; empty for what may stand for a mention."""
    return "#" if found.isdigit() else "" if found >= _FIRST_SIGN else found.translate(_PLAIN)


_PLAINLY = Memo(_plain, most=8192)


def _kind(gist: Gist, found: str, inspects: Inspects | None) -> str:
    sign = gist.signs.get(found)
    if sign is None:
        return found.translate(_PLAIN)
    if isinstance(sign, BodyMention):
        return "R" if inspects is not None and inspects(sign) else "B"
    return _KINDS.get(type(sign), "Q")
