"""Questions that head what was found: `Where do we fall short?`, `And what did they see?`.

Whoever asks so uses few words besides the one that matters, so a question heads findings where each of its words is
such a small word or one that judges, whatever their order.
"""

from __future__ import annotations

import re

from onrecord.extract.words import table

_WORD = re.compile(r"[\w’'-]+")
#: What such questions begin with; `How well did we do?` is answered by a grade.
_ASKS = re.compile(r"(?:(?:and|so|but|now|then|first|next|ok|okay),? )?(?:what|where|which)\b", re.IGNORECASE)
#: A noun is free behind these: `what the school does well`.
_FREE = frozenset(("the", "this", "our", "your", "its", "their", "these", "my"))
_DENIES = re.compile(r"\b(?:not|no|never|less|least)\b|n['’]t\b", re.IGNORECASE)


def headed_by(heading: str) -> str:
    """What a question heads: strength, concern, led (what was found, good or bad); empty where it is none of them."""
    if not _ASKS.match(heading):
        return ""
    lists = table("questions")
    small, good, bad, finds = (frozenset(lists[name]) for name in ("small", "good", "bad", "finds"))
    words = [word.replace("’", "'") for word in _WORD.findall(heading)]
    judging = list[str]()
    for before, word in zip(["", *words], words, strict=False):
        lower = word.lower()
        if lower in good or lower in bad or lower in finds:
            judging.append(lower)
        elif lower not in small and before.lower() not in _FREE and not word[0].isupper():
            return ""
    if any(word in bad for word in judging):
        return "led" if any(word in good for word in judging) else "concern"
    if any(word in good for word in judging):
        denied = _DENIES.search(heading)
        return "strength" if denied is None else "led" if "," in heading or " and " in heading else "concern"
    return "led" if judging and len(words) > 2 else ""
