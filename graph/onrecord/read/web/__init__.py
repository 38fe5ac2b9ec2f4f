"""A web page into its own text: `main_part` finds it, `page_text` writes it, `page_facts` reads the head."""

from onrecord.read.web.charset import decoded
from onrecord.read.web.facts import PageFacts, page_facts, title_line
from onrecord.read.web.main import main_part
from onrecord.read.web.text import page_text

__all__ = ["PageFacts", "decoded", "main_part", "page_facts", "page_text", "title_line"]
