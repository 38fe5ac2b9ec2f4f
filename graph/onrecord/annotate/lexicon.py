"""Word lists of the annotator, read from the folder of lexicons that a user may extend."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from onrecord.errors import ManifestError


@lru_cache(maxsize=16)
def lexicon_lines(name: str) -> tuple[str, ...]:
    """The entries of a plain-text lexicon, one a line; blank lines and lines that begin with `#` are left out."""
    text = files("onrecord").joinpath("extract", "lexicons", name).read_text("utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@lru_cache(maxsize=16)
def lexicon_pattern(name: str) -> re.Pattern[str]:
    """One pattern of all entries of a lexicon of regular expressions, each for a whole line, in any letter case.

    Raises ManifestError that names the entry which is no regular expression.
    """
    for entry in lexicon_lines(name):
        try:
            re.compile(entry)
        except re.error as error:
            raise ManifestError(f"{name}: {entry!r} is no regular expression ({error}); correct that line") from error
    return re.compile("|".join(f"(?:{entry})" for entry in lexicon_lines(name)), re.IGNORECASE)
