"""How many words a second go from text to claims, against spaCy's full pipeline over the same texts in the same run.

    python tests/benchmarks/words_a_second.py [FOLDER] [ROUNDS]

Prints both rates and their ratio, the median of the rounds, the two taken in turn on one core. No timed test: a
machine's speed drifts, and the ratio is what holds.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from onrecord.annotate import DEFAULT_MODEL, annotate_document
from onrecord.claims import Document
from onrecord.extract import extract_claims
from onrecord.read import read_documents

HERE = Path(__file__).parent


def main(folder: Path, rounds: int) -> None:
    """Time both over all documents of a folder."""
    documents = read_documents([folder]).documents
    words = sum(len(document.text.split()) for document in documents)
    pipeline = spacy.load(DEFAULT_MODEL)

    def ours(document: Document) -> None:
        extract_claims(annotate_document(document))

    def theirs(document: Document) -> None:
        pipeline(document.text)

    ours(documents[0]), theirs(documents[0])
    rates = [(words / seconds(ours, documents), words / seconds(theirs, documents)) for _ in range(rounds)]
    print(f"{len(documents)} documents, {words} words, {rounds} rounds in turn")
    print(f"text to claims        {statistics.median(rate for rate, _ in rates):8.0f} words a second")
    print(f"spaCy full pipeline   {statistics.median(rate for _, rate in rates):8.0f} words a second")
    print(f"ratio                 {statistics.median(a / b for a, b in rates):8.2f}")


def seconds(work: Callable[[Document], None], documents: tuple[Document, ...]) -> float:
    """How long the work takes over all documents."""
    began = time.perf_counter()
    for document in documents:
        work(document)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "gold" / "documents",
        int(sys.argv[2]) if len(sys.argv) > 2 else 3,
    )
