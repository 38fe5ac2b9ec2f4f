"""Opposites: a joint behind which the opposite is said of what stands before it (`they are kept, but rarely read`)."""

from __future__ import annotations

import re

from onrecord.extract.clauses.polarity import read_tone

DENYING = re.compile(r"\s*(?:rarely|seldom|never|hardly|do not|does not|did not|don['’]t|doesn['’]t|didn['’]t|cannot"
                     r"|fails?|failed)\b", re.IGNORECASE)
_OPPOSES = re.compile(r"\b(?:but|and|yet)\b")


def opposes(words: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether what stands behind a joint may be the opposite, said of the same subject, of the clause from `begin`."""
    found = _OPPOSES.search(cut.group())
    if found is None or ("and" in cut.group() and not DENYING.match(words, cut.end())):
        return False
    here, there = read_tone(words[begin : cut.start()]), read_tone(words[cut.end() :])
    values = [tone.value if tone else "strength" for tone in (here, there)]
    return (here or there) is not None and values[0] != values[1]
