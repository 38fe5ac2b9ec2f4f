"""Pages of placed words into text in reading order: `pages_text` is the way, the other modules are its parts."""

from onrecord.read.layout.nouns import Box, Page, Word
from onrecord.read.layout.text import pages_text

__all__ = ["Box", "Page", "Word", "pages_text"]
