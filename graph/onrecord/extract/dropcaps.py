"""The first words of an article in capitals, as newspapers print them, read in the usual spelling: `DUNLEY Council`."""

from __future__ import annotations

import re
from functools import cache

from onrecord.annotate import Text
from onrecord.extract.mentions.known import known_body
from onrecord.extract.mentions.naming import kinds_of
from onrecord.extract.words import members

#: A run of up to four words in capitals that a sentence goes on from.
_RUN = re.compile(
    r"[“\"‘']?(?:A )?(?P<run>[A-Z][A-Z’'-]+(?: [A-Z][A-Z’'-]+){0,3}) "
    r"(?=(?:[A-Z]?[a-z][\w’'-]*,? ){2}|[A-Z][a-z]+ [A-Z][a-z]+ [a-z])"
)
_SMALL = frozenset({"for", "of", "and", "the", "in", "at", "on", "to", "by", "with", "upon", "under", "a", "an"})
_ENOUGH = 60  # letters: what is shorter is a heading or a row


def spelt(words: str, text: Text) -> str:
    """`words`, letter for letter, with capitals that open a paragraph of prose in the usual spelling."""
    for paragraph in text.paragraphs:
        if paragraph.end - paragraph.start < _ENOUGH or paragraph.role in ("title", "heading"):
            continue
        found = _RUN.match(words, paragraph.start, paragraph.end)
        if found and all(_is_word(word, text.document.text) for word in found["run"].split()):
            words = words[: found.start("run")] + _lowered(found["run"]) + words[found.end("run") :]
    return words


def _lowered(run: str) -> str:
    first, *rest = run.split()
    return " ".join([_capital(first), *(w.lower() if w.lower() in _SMALL else _capital(w) for w in rest)])


def _capital(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _is_word(word: str, text: str) -> bool:
    """Whether capitals spell a word, not an acronym: known as one, written small elsewhere, or long and said once."""
    plain = word.lower().replace("’", "'")
    if known_body(word) is not None or word in kinds_of("opens") or re.search(r"(?i)^[^aeiouy]+$", plain):
        return False
    if plain in _SMALL or plain in _words() or re.search(rf"(?<!\w){re.escape(_capital(word))}(?!\w)", text):
        return True
    return len(plain) > 4 and len(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text)) == 1


@cache
def _words() -> frozenset[str]:
    return members("given_names", "leading_words", "post_heads", "matters")
