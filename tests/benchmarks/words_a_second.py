"""How many words a second go from text to claims, against spaCy's full pipeline over the same texts in the same run.

    python tests/benchmarks/words_a_second.py [FOLDER ...]

Each document is read once by both, one after the other on one core, behind a warm-up on the seeds: read again, a text
would meet its own sentences among what is kept of the last ones, and look faster than any text that a user brings.
Prints both rates and their ratio for each folder (all corpora of tests/gold where none is given) and for all. CPU time,
as a machine is shared; no timed test, the ratio is what holds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import spacy

from onrecord.annotate import DEFAULT_MODEL, annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.read import read_documents

GOLD = Path(__file__).parents[1] / "gold"
SEEDS = Path(__file__).parents[2] / "seeds"


@dataclass(frozen=True, slots=True)
class Timed:
    """So many words, and the CPU seconds that each of both took for them."""

    words: int = 0
    ours: float = 0.0
    theirs: float = 0.0

    def __add__(self, other: Timed) -> Timed:
        return Timed(self.words + other.words, self.ours + other.ours, self.theirs + other.theirs)

    def __str__(self) -> str:
        rates = f"{self.words / self.ours:8.0f} {self.words / self.theirs:8.0f}"
        return f"{self.words:8} {rates} {self.theirs / self.ours:8.2f}"


def main(folders: Iterable[Path]) -> None:
    """Time both over all documents of some folders."""
    pipeline = spacy.load(DEFAULT_MODEL)

    def timed(document: Document) -> Timed:
        ours = seconds(lambda: extract_claims(annotate_document(document)))
        return Timed(len(document.text.split()), ours, seconds(lambda: pipeline(document.text)))

    for document in read_documents([SEEDS]).documents:
        timed(document)
    print(f"{'':28} {'words':>8} {'claims/s':>8} {'spaCy/s':>8} {'ratio':>8}")
    total = Timed()
    for folder in folders:
        of_folder = sum(map(timed, read_documents([folder]).documents), Timed())
        print(f"{folder.parent.name + '/' + folder.name:28} {of_folder}")
        total += of_folder
    print(f"{'all':28} {total}")


def seconds(work: Callable[[], object]) -> float:
    """The CPU time that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    named = [Path(argument) for argument in sys.argv[1:]]
    main(named or [GOLD / "documents", *sorted(GOLD.glob("*/documents"))])
