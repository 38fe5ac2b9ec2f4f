"""How often the main verb that a clause's words make likely is the one that the parser names.

    python tests/benchmarks/main_verbs.py [FOLDER]

Over the findings of a folder's documents that are one clause for sure and whose verb no sure sign tells. Prints how
often both say the same, and with `-v` each clause on which they differ, with both answers: the parser is no gold.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.annotate import Text, annotate_document
from onrecord.claims import FindingClaim
from onrecord.extract import extract_claims
from onrecord.extract.clauses.joints import has_no_verb, joints_in
from onrecord.extract.clauses.likely import likely_verb
from onrecord.extract.clauses.plain import plain_verb
from onrecord.read import read_documents

if TYPE_CHECKING:
    from spacy.tokens import Token

HERE = Path(__file__).parent


def main(folder: Path, verbose: bool) -> None:
    """Hold both against every such clause."""
    texts = map(annotate_document, read_documents([folder]).documents)
    answers = [row for text in texts for row in answers_in(text)]
    same = sum(parsed == likely for _, parsed, likely in answers)
    print(f"{len(answers)} clauses, {same} with the same verb ({same / max(1, len(answers)):.0%})")
    for words, parsed, likely in answers if verbose else ():
        if parsed != likely:
            print(f"{words}\n    parser: {parsed}    words: {likely}")


def answers_in(text: Text) -> Iterator[tuple[str, str, str]]:
    """Each such finding with the verb that the parser names and the one that its words make likely; empty: none."""
    words = text.document.text
    for claim in extract_claims(text):
        if not isinstance(claim, FindingClaim):
            continue
        said, (start, end) = claim.text.words, (claim.text.start, claim.text.end)
        behind, plain = plain_verb(words, start, end)
        if plain is None and not has_no_verb(said) and not joints_in(said):
            likely = likely_verb(words, behind, end)
            yield said, parsed_verb(text, start, end), words[likely:].split()[0] if likely is not None else ""


def parsed_verb(text: Text, start: int, end: int) -> str:
    """The first finite verb that the parser finds in a stretch of its sentence, outside clauses within the stretch."""
    sentence = text.sentence_at(start)
    parse = text.parse(sentence.start, max(sentence.end, end)) if sentence else text.parse(start, end)
    inside = [token for token in parse.doc if start <= parse.start(token) < end]
    verbs = [token for token in inside if token.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return next((token.text for token in verbs if not is_within(token)), "")


def is_within(verb: Token) -> bool:
    """Whether a verb belongs to a clause within the clause."""
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return head.dep_ in ("relcl", "acl", "advcl", "csubj", "csubjpass", "pcomp")


if __name__ == "__main__":
    folders = [argument for argument in sys.argv[1:] if argument != "-v"]
    main(Path(folders[0]) if folders else HERE.parent / "gold" / "documents", "-v" in sys.argv)
