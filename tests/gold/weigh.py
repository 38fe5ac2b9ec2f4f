"""Learn the weights of the last resorts from the gold: how words speak for a finding, for a
recommendation, for a post being somebody's.

    python tests/gold/weigh.py            # learns from all series but those held out, writes the weights
    python tests/gold/weigh.py names      # learns one question's
    python tests/gold/weigh.py --check    # leaves each series out in turn, prints how it is then read

A logistic regression with an L2 penalty (scikit-learn) over what shows in a sentence; signs seen in one sentence only
are left out, weights are rounded to two decimals and those near nought dropped.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from onrecord.annotate import annotate_document
from onrecord.claims import Document, Period
from onrecord.extract.advice.asked import asked_in, asked_signs
from onrecord.extract.authority.sources import sources_in
from onrecord.extract.clauses.cuts import cut_at_marks
from onrecord.extract.clauses.joints import JOINTS, tells
from onrecord.extract.clauses.weighed_joints import joint_signs
from onrecord.extract.clauses.weighed_tone import tone_signs
from onrecord.extract.grading.grades import schemes_of
from onrecord.extract.grading.weighed_grades import pairs_of
from onrecord.extract.grading.weighed_grades import signs_of as signs_of_pair
from onrecord.extract.grading.weighed_visits import dated_in
from onrecord.extract.grading.weighed_visits import signs_of as day_signs
from onrecord.extract.mentions.unknown_names import unknown_names
from onrecord.extract.mentions.weighed_names import name_signs, told_by
from onrecord.extract.office.bearers import bearers_in
from onrecord.extract.office.weighed_events import passings
from onrecord.extract.office.weighed_events import signs_of as signs_of_event
from onrecord.extract.office.weighed_ties import Ties
from onrecord.extract.reporting.frames import find_frames
from onrecord.extract.reporting.weighed import signs_of
from onrecord.extract.scene import survey_text
from onrecord.read import read_documents
from onrecord.resolve.times import resolve_date

HERE = Path(__file__).parent
WEIGHTS = HERE.parents[1] / "graph" / "onrecord" / "extract" / "lexicons" / "weights"
#: The series that are counted and not read.
HELD_OUT = re.compile(r"(?:h\d\d|[stu]09|[stuvw]1\d|[vw]0[7-9])-")
LATER = json.loads((HERE / "floors.json").read_text("utf-8")).keys() - {"seeds", "documents"}
FOLDERS = {"seeds": HERE.parents[1] / "seeds", "corpus": HERE / "documents",
           **{f"{each}/gold": HERE / each / "documents" for each in sorted(LATER)}}
STRENGTH, LEAST, NOUGHT = 0.5, 2, 0.05  #: of the penalty (inverse), sentences with a sign, weight kept


@dataclass(frozen=True)
class Case:
    """What shows of one sentence or phrase, and whether the gold has it."""

    series: str
    signs: frozenset[str]
    holds: bool


def cases(question: str) -> list[Case]:
    """All cases of a question from all documents that may be read."""
    found = []
    for gold, folder in FOLDERS.items():
        for document in read_documents([folder]).documents:
            if not HELD_OUT.match(document.file):
                entry = json.loads((HERE / gold / document.file).with_suffix(".json").read_text("utf-8"))
                series = document.file[0] if document.file[0].isalpha() else gold
                found += [Case(series, signs, holds) for signs, holds in ASKED[question](document, entry)]
    return found


def _findings(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    sources = sources_in(survey_text(annotate_document(document)))
    wanted = [plain(entry["text"]) for entry in gold["findings"]]
    before = None
    for told in find_frames(sources):
        words = plain(document.text[told[0].start : told[0].end])
        yield signs_of(sources, told, before), any(text[:40] in words or shared(text, words) > 0.8 for text in wanted)
        before = told


def _recommendations(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    sources = sources_in(survey_text(annotate_document(document)))
    wanted = [plain(entry["text"]) for entry in gold["recommendations"] if not entry.get("count")]
    for told, before, asked in asked_in(sources):
        words = plain(document.text[asked.start : asked.end])
        yield asked_signs(sources, told, before, asked), any(shared(text, words) >= 0.5 for text in wanted)


def _events(kind: str) -> Callable[[Document, dict[str, Any]], Iterator[tuple[frozenset[str], bool]]]:
    """Sentences that a rule reads an event from which the gold has too, against those of persons who have none."""

    def found(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
        scene = survey_text(annotate_document(document))
        events = [entry for entry in gold["appointments"] if (entry["kind"] == "departure") == (kind == "departure")]
        wanted = {plain(entry["person"] or "") for entry in events}
        told = {
            (event.person.person, scene.sentence(event.start).start)
            for event in bearers_in(scene).events
            if event.person and event.rule != "weighed" and (event.kind == "departure") == (kind == "departure")
        }
        for passing in passings(scene):
            name, start = passing.person.person, scene.sentence(passing.person.start).start
            if (name, start) in told and plain(name) in wanted:
                yield signs_of_event(passing), True
            elif plain(name) not in wanted:
                yield signs_of_event(passing), False

    return found


def _inspections(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    scene = survey_text(annotate_document(document))
    wanted = {entry["date"] for entry in gold["inspections"] if entry.get("date")}
    told = json.dumps([gold["inspections"], gold["ratings"]])
    latest = None if document.issued else max(re.findall(r'"(\d{4}-\d\d(?:-\d\d)?)"', told), default=None)
    for dated in dated_in(scene):
        meant = resolve_date(dated.day, document.issued, direction="past", latest=Period(latest) if latest else None)
        day = meant.period.edtf if meant.period else "open"
        yield day_signs(scene, dated), day in wanted or (len(day) > 4 and any(each.startswith(day) for each in wanted))


def _ties(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    """Pairs that a rule ties are learnt from too: there are too few others."""
    ties = Ties(bearers_in(survey_text(annotate_document(document))))
    for tie in ties.open(()):
        name, title = sorted(plain(tie.person.person).split()), plain(tie.post.title)
        theirs = [entry for entry in gold["roles"] if sorted(plain(entry["person"]).split()) == name]
        roles = [plain(entry["role"]) for entry in theirs]
        yield ties.signs(tie), any(shared(role, title) >= 0.8 or {*title.split()} <= {*role.split()} for role in roles)


def _ratings(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    scene = survey_text(annotate_document(document))
    for pair in pairs_of(scene, schemes_of(scene)):
        shape, grade = pair.gist.gist.shape, pair.gist.grades[pair.gist.gist.shape[pair.at]]
        if scene.text.quotation_at(grade.start) is not None and not grade.quoted:
            continue
        area = plain(shape[slice(*pair.area)] if pair.area else grade.aspect or "overall")
        same = [plain(each.get("aspect") or "overall") for each in gold["ratings"] if alike(each["grade"], grade.value)]
        yield signs_of_pair(pair), any(shared(area, each) >= 0.5 for each in same)


def _tones(_: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    """How findings are meant, by their words; holds: a strength."""
    for entry in gold["findings"]:
        if entry["polarity"] in ("strength", "concern"):
            yield tone_signs(entry["text"]), entry["polarity"] == "strength"


def _joints(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    """Joints that words leave open, between two findings of a sentence (they part) and within one (they do not)."""
    places = [place for entry in gold["findings"] if (place := placed(document.text, entry["text"]))]
    for sentence in annotate_document(document).sentences:
        inside = [place for place in places if sentence.start <= place[0] < sentence.end]
        first, last = min(inside, default=(0, 0))[0], max((end for _, end in inside), default=0)
        for whole in cut_at_marks(document.text, first, min(last, sentence.end)):
            yield from _joints_of(document.text[slice(*whole[:2])], [(s - whole[0], e - whole[0]) for s, e in inside])


def _joints_of(words: str, places: list[tuple[int, int]]) -> Iterator[tuple[frozenset[str], bool]]:
    begin = 0
    for cut in JOINTS.finditer(words):
        within = any(start < cut.start() and cut.end() < end for start, end in places)
        ended = any(cut.start() - 4 < end <= cut.start() + 2 for _, end in places)
        between = ended and any(cut.end() - 2 < start < cut.end() + 25 for start, _ in places)
        if cut.start() > begin + 3 and within != between and tells(words, begin, cut) is None:
            yield joint_signs(words, begin, cut), between
        if between and not within:
            begin = cut.end()


def _names(document: Document, gold: dict[str, Any]) -> Iterator[tuple[frozenset[str], bool]]:
    """Names of bodies that were inspected or graded, against those of which nothing is told that the gold has."""
    told, signed = unknown_names(document.text, ()), told_by(document.text)
    bodies = survey_text(annotate_document(document)).bodies if told else ()
    known = {bare(body.name or body.words) for body in bodies}
    graded = {bare(each.get("organization") or "") for kind in ("inspections", "ratings") for each in gold[kind]}
    others = known | {
        bare(each.get(field) or "")
        for kind in ("roles", "appointments", "recommendations", "statements", "findings")
        for each in gold[kind]
        for field in ("organization", "by", "to", "speaker")
    }
    for name, starts in told.items():
        plainly = bare(name)
        if plainly in graded or not any(plainly in other or (other and other in plainly) for other in others | graded):
            yield frozenset(name_signs(document.text, name, starts, signed)), plainly in graded


ASKED: dict[str, Callable[[Document, dict[str, Any]], Iterator[tuple[frozenset[str], bool]]]] = {
    "findings": _findings,
    "recommendations": _recommendations,
    "departures": _events("departure"),
    "joinings": _events("joining"),
    "inspections": _inspections,
    "ties": _ties,
    "ratings": _ratings,
    "tones": _tones,
    "joints": _joints,
    "names": _names,
}


def plain(text: str) -> str:
    """Lower case, straight quotes, single spaces."""
    return " ".join(text.lower().translate(str.maketrans("‘’“”", "''\"\"")).split()).strip(" .")


def bare(name: str) -> str:
    """The words of a body's name."""
    return " ".join(re.findall(r"\w+", name.lower().removeprefix("the ")))


def placed(text: str, words: str) -> tuple[int, int] | None:
    """Where words stand in a text, however its lines and marks are; None where they do not."""
    found = re.search(r"\W+".join(map(re.escape, re.findall(r"\w+", words))), text) if words else None
    return found.span() if found else None


def alike(one: str, two: str) -> bool:
    """Whether two grades are one: `Requires improvement to be good` is `Requires improvement`."""
    return plain(one)[:15] == plain(two)[:15]


def shared(one: str, two: str) -> float:
    """F1 of two bags of words."""
    left, right = Counter(one.split()), Counter(two.split())
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def learnt(found: list[Case]) -> dict[str, float]:
    """The weights; that of no sign at all under the empty word."""
    seen = Counter(sign for case in found for sign in case.signs)
    table = DictVectorizer()
    rows = table.fit_transform([{sign: 1 for sign in case.signs if seen[sign] >= LEAST} for case in found])
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(rows, [case.holds for case in found])
    kept = {sign: round(float(weight), 2) for sign, weight in zip(table.feature_names_, model.coef_[0], strict=True)}
    return {"": round(float(model.intercept_[0]), 2)} | {s: w for s, w in sorted(kept.items()) if abs(w) >= NOUGHT}


def check(question: str, found: list[Case]) -> None:
    """Each series read with weights from the others."""
    chances = np.zeros(len(found))
    for series in sorted({case.series for case in found}):
        weights = learnt([case for case in found if case.series != series])
        for at, case in enumerate(found):
            if case.series == series:
                odds = weights[""] + sum(weights.get(sign, 0.0) for sign in case.signs)
                chances[at] = 1 / (1 + np.exp(-odds))
    holds = np.array([case.holds for case in found])
    for least in (0.4, 0.5, 0.6, 0.7):
        taken = chances >= least
        right = (taken & holds).sum()
        print(f"{question:16} from {least}: precision {right / taken.sum():.2f} recall {right / holds.sum():.2f}")


def main(asked: list[str], checks: bool) -> None:
    """Learn the weights of some questions, of all where none is named, and write or check them."""
    for question in asked or ASKED:
        found = cases(question)
        if checks:
            check(question, found)
            continue
        rows = "".join(f"{sign}\t{weight}\n" for sign, weight in learnt(found).items())
        (WEIGHTS / f"{question}.tsv").write_text(rows, "utf-8")
        print(f"{question}: {len(found)} cases, {rows.count(chr(10))} weights")


if __name__ == "__main__":
    main([each for each in sys.argv[1:] if each in ASKED], "--check" in sys.argv[1:])
