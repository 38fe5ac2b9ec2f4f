"""Word lists of the annotator, read from the folder of lexicons that a user may extend."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from onrecord.errors import ManifestError

_OURS = Path(__file__).parent.parent / "extract" / "lexicons"


@cache
def lexicon_lines(name: str) -> tuple[str, ...]:
    """The entries of a plain-text lexicon, one a line; blank lines and lines that begin with `#` are left out.

    Where the environment variable ONRECORD_LEXICONS names a folder, a file of the same name there adds to ours.
    """
    folders = [_OURS, *(Path(folder) for folder in [os.environ.get("ONRECORD_LEXICONS")] if folder)]
    files = [folder / name for folder in folders if (folder / name).is_file()]
    lines = [line.strip() for file in files for line in file.read_text("utf-8").splitlines()]
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


@cache
def lexicon_pattern(name: str) -> re.Pattern[str]:
    """One pattern of all entries of a lexicon of regular expressions, in any letter case.

    Raises ManifestError that names the entry which is no regular expression.
    """
    for entry in lexicon_lines(name):
        try:
            re.compile(entry)
        except re.error as error:
            raise ManifestError(f"{name}: {entry!r} is no regular expression ({error}); correct that line") from error
    return re.compile("|".join(f"(?:{entry})" for entry in lexicon_lines(name)), re.IGNORECASE)
