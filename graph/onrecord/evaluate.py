"""How well documents are read: the answers to the seven questions against gold, with figures for each.

A gold file is what tests/gold/README.md describes: one JSON object a document. Two figures a question: `core` is the
claim itself (who, what, which), `full` is every field of it. A gold record with `"optional": true`, and a statement
without a speaker, neither helps nor harms; nor does a row of a document that has no gold.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.claims import CLAIM_KINDS
from onrecord.errors import ReadError
from onrecord.record import Record

QUESTIONS = tuple(CLAIM_KINDS)

Row = Mapping[str, str]
"""A row of an answer: the columns of its question, and `document`."""
Entry = Mapping[str, Any]
"""A record of a gold file."""
Gold = Mapping[str, Mapping[str, Any]]
"""The gold of some documents by their file names."""

_FILLER = frozenset(["the", "of", "and", "for", "council", "metropolitan", "borough", "city", "county", "district",
                     "london", "royal", "mbc", "unitary", "local", "authority", "s"])
_FIRE = "inspectorate of constabulary and fire & rescue services"
_SHORT = {
    "office for standards in education, children's services and skills": "ofsted",
    "cqc": "care quality commission", "rsh": "regulator of social housing", "ico": "information commissioner's office",
    "dfe": "department for education", "lgsco": "local government and social care ombudsman",
    "ciw": "care inspectorate wales", "lga": "local government association",
    "hmicfrs": f"his majesty's {_FIRE}", f"her majesty's {_FIRE}": f"his majesty's {_FIRE}",
}


@dataclass(frozen=True, slots=True)
class Score:
    """How one question was answered."""

    right: int  #: gold records that a row answers
    gold: int  #: gold records that count
    answers: int  #: rows that count
    missed: tuple[tuple[str, Entry], ...]  #: the gold records without a row, with their document
    spurious: tuple[tuple[str, Row], ...]  #: the rows without a gold record

    @property
    def precision(self) -> float:
        """The share of the rows that are right; without a row, 1 where there is nothing to find and else 0."""
        return self.right / self.answers if self.answers else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 where there is none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all questions, on the claim itself and on every field."""

    core: Mapping[str, Score]
    full: Mapping[str, Score]

    def macro(self, level: str) -> float:
        """The mean F1 of all questions, of `core` or `full`, each F1 to three digits."""
        scores: Mapping[str, Score] = getattr(self, level)
        return sum(round(score.f1, 3) for score in scores.values()) / len(scores)


def read_gold(folder: Path) -> dict[str, dict[str, Any]]:
    """The gold files of a folder by the file names of their documents.

    Raises ReadError where there is none, and for one that is not JSON or names no document.
    """
    gold = {}
    for path in sorted(folder.glob("*.json")):
        try:
            record = json.loads(path.read_text("utf-8"))
            gold[str(record["document"]["file"])] = record
        except (ValueError, KeyError, TypeError) as error:
            raise ReadError(f"{path}: no gold file ({error}); it should be one JSON object with "
                            '{"document": {"file": ...}} and a list a question') from error
    if not gold:
        raise ReadError(f"{folder}: no gold file in this folder; put one .json file a document into it")
    return gold


def evaluate_record(gold: Gold, record: Record) -> Evaluation:
    """How the record of some documents answers the seven questions, against their gold."""
    from onrecord.query import graph_of, query_rows
    from onrecord.rdf import record_quads

    graph = graph_of(list(record_quads(record)))
    answers = {question: [{name: str(cell or "") for name, cell in row.items()}
                          for row in query_rows(question, graph).records()] for question in QUESTIONS}
    return evaluate_answers(gold, answers)


def evaluate_answers(gold: Gold, answers: Mapping[str, Iterable[Row]]) -> Evaluation:
    """How rows answer the questions, against gold. A question without rows has none; an unknown one is left out."""
    rows = {question: list(answers.get(question, ())) for question in QUESTIONS}
    return Evaluation(*({question: _score(question, gold, rows[question], full=full) for question in QUESTIONS}
                        for full in (False, True)))


def _score(question: str, gold: Gold, rows: Sequence[Row], *, full: bool) -> Score:
    by_document: dict[str, list[Row]] = {}
    for row in rows:
        by_document.setdefault(Path(row.get("document", "")).name, []).append(row)
    right = 0
    missed: list[tuple[str, Entry]] = []
    spurious: list[tuple[str, Row]] = []
    for name, record in gold.items():
        found, lost, extra = _paired(question, record.get(question, []), by_document.get(name, []), full=full)
        right += sum(not _is_optional(question, entry) for entry in found)
        missed += [(name, entry) for entry in lost if not _is_optional(question, entry)]
        spurious += [(name, row) for row in extra]
    return Score(right, right + len(missed), right + len(spurious), tuple(missed), tuple(spurious))


def _is_optional(question: str, entry: Entry) -> bool:
    return bool(entry.get("optional")) or (question == "statements" and not entry.get("speaker"))


def _paired(question: str, entries: Sequence[Entry], rows: Sequence[Row], *, full: bool,
            ) -> tuple[list[Entry], list[Entry], list[Row]]:
    """Gold that a row answers, gold that none does, and rows left: each gold takes one row, the fullest match first."""
    free = list(rows)
    found: list[Entry] = []
    lost: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: bool(entry.get("optional"))):
        hits = [at for at, row in enumerate(free) if _CORE[question](entry, row)]
        whole = [at for at in hits if _REST[question](entry, free[at])]
        best = next(iter(whole or ([] if full else hits)), None)
        if best is None:
            lost.append(entry)
        else:
            del free[best]
            found.append(entry)
    return found, lost, free


# --- when two words are the same --------------------------------------------------------------------------------------


def _plain(text: object) -> str:
    """Lower case, no accents, plain quotation marks and dashes, single spaces, no marks around it."""
    plain = unicodedata.normalize("NFKD", str(text or ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    plain = re.sub(r"[‘’ʼ`´]", "'", plain)
    plain = re.sub(r"[“”«»]", '"', plain)
    plain = re.sub(r"[‐-―]", "-", plain)
    return re.sub(r"\s+", " ", plain).strip(" .,;:!?\"'")


def _words(text: object) -> list[str]:
    return re.findall(r"[a-z0-9]+", _plain(text).replace("'s", " s").replace("'", ""))


def _overlap(left: object, right: object) -> float:
    """F1 of the two bags of words."""
    a, b = _words(left), _words(right)
    rest, hits = list(b), 0
    for word in a:
        if word in rest:
            rest.remove(word)
            hits += 1
    return 2 * hits / (len(a) + len(b)) if a and b else 0.0


def _same_name(left: object, right: object) -> bool:
    return sorted(_words(left)) == sorted(_words(right))


def _same_body(left: object, right: object) -> bool:
    """The same but for words such as `Metropolitan Borough Council`."""
    a, b = str(left or "").strip(), str(right or "").strip()
    return _body_words(a) == _body_words(b) if a and b else not a and not b


def _body_words(name: str) -> set[str]:
    whole = _SHORT.get(re.sub(r"^the ", "", _plain(name)), name)
    return {word for word in _words(whole) if word not in _FILLER} or set(_words(name))


def _title(text: object) -> str:
    """A post's title without words of status in front and `of the Council` behind."""
    title = re.sub(r"^(?:(?:the|interim|acting|temporary|former|ex|outgoing|incoming|new)[ -])+", "", _plain(text))
    return re.sub(r" (?:of|for|at) the (?:council|authority|trust|board|service)$", "", title)


def _same_post(entry: Entry, row: Row) -> bool:
    """The same title, or the same words of title and body together: a committee may stand in either."""
    def whole(each: Mapping[str, Any]) -> str:
        return f"{_title(each.get('role'))} {each.get('organization') or ''}"

    titles = _overlap(_title(entry.get("role")), _title(row["role"])) >= 0.8
    return titles or _overlap(whole(entry), whole(row)) >= 0.85


def _same_speaker(left: object, right: object) -> bool:
    unnamed = re.compile(r"\bspokes(?:man|woman|person)\b")
    return _same_name(left, right) or bool(unnamed.search(_plain(left)) and unnamed.search(_plain(right)))


def _same_prefix(left: object, right: object) -> bool:
    short = re.compile(r"^(?:councillor|coun|clr)$")
    return short.sub("cllr", _plain(left)) == short.sub("cllr", _plain(right))


def _same_kind(left: object, right: object) -> bool:
    return _plain(left).replace("-", " ") == _plain(right).replace("-", " ")


def _same_grade(left: object, right: object) -> bool:
    long, short = "requires improvement to be good", "requires improvement"
    return _plain(left).replace(long, short) == _plain(right).replace(long, short)


def _same_date(left: object, right: object) -> bool:
    """Equal, or one the beginning of the other (2022 and 2022-02); or both empty."""
    a, b = str(left or "").strip(), str(right or "").strip()
    return a == b or bool(a and b and (a.startswith(b) or b.startswith(a)))


def _dates_agree(left: object, right: object) -> bool:
    return not str(left or "").strip() or not str(right or "").strip() or _same_date(left, right)


def _near(left: object, right: object) -> bool:
    """Half of the words, where both are said; or neither is."""
    return _overlap(left or "x", right or "x") >= 0.5


# --- when a row answers a gold record ---------------------------------------------------------------------------------


def _where(entry: Entry, row: Row) -> bool:
    return not entry.get("organization") or _same_body(entry["organization"], row["organization"])


def _who(entry: Entry, row: Row) -> bool:
    return _same_name(entry.get("by"), row["by"]) or _same_body(entry.get("by"), row["by"])


def _appointed(entry: Entry, row: Row) -> bool:
    person = _same_name(entry["person"], row["person"]) if entry.get("person") else not row["person"].strip()
    leaves = (_plain(entry.get("kind")) == "departure") == (_plain(row["kind"]) == "departure")
    return person and leaves and (
        not entry.get("role") or _overlap(_title(entry["role"]), _title(row["role"])) >= 0.5)


def _recommended(entry: Entry, row: Row) -> bool:
    counted = bool(entry.get("count")) and str(entry["count"]) == row["count"].strip()
    return _who(entry, row) and (counted or _overlap(entry.get("text"), row["text"]) >= 0.5)


def _rated(entry: Entry, row: Row) -> bool:
    aspect = not entry.get("aspect") or _overlap(entry["aspect"], row["aspect"]) >= 0.5
    return (aspect and _same_grade(entry.get("grade"), row["grade"]) and _where(entry, row)
            and _dates_agree(entry.get("date"), row["date"]))


def _held(entry: Entry, row: Row) -> bool:
    named = _same_prefix(entry.get("prefix"), row["prefix"]) and _plain(entry.get("suffix")) == _plain(row["suffix"])
    dated = _same_date(entry.get("from"), row["from"]) and _same_date(entry.get("until"), row["until"])
    return named and dated and _where(entry, row) and _same_kind(entry.get("status"), row["status"])


_Same = Callable[[Entry, Row], bool]

_CORE: dict[str, _Same] = {
    "roles": lambda g, r: _same_name(g.get("person"), r["person"]) and _same_post(g, r),
    "inspections": lambda g, r: (_same_body(g.get("inspector"), r["inspector"]) and _where(g, r)
                                 and _dates_agree(g.get("date"), r["date"])),
    "ratings": _rated,
    "appointments": _appointed,
    "recommendations": _recommended,
    "statements": lambda g, r: (_same_speaker(g.get("speaker"), r["speaker"])
                                and _overlap(g.get("text"), r["text"]) >= 0.85),
    "findings": lambda g, r: _who(g, r) and _overlap(g.get("text"), r["text"]) >= 0.5,
}
_REST: dict[str, _Same] = {
    "roles": _held,
    "inspections": lambda g, r: (_same_kind(g.get("kind"), r["kind"]) and _same_date(g.get("date"), r["date"])
                                 and _near(g.get("service"), r["service"])),
    "ratings": lambda g, r: (_same_body(g.get("inspector"), r["inspector"]) and _same_date(g.get("date"), r["date"])
                             and _near(g.get("service"), r["service"])),
    "appointments": lambda g, r: (_same_kind(g.get("kind"), r["kind"]) and _same_body(g.get("by"), r["by"])
                                  and _same_body(g.get("organization"), r["organization"])
                                  and _same_date(g.get("date"), r["date"])),
    "recommendations": lambda g, r: _same_body(g.get("to"), r["to"]),
    "statements": lambda g, r: _words(g.get("text")) == _words(r["text"]),
    "findings": lambda g, r: _plain(g.get("polarity")) == _plain(r["polarity"]),
}
