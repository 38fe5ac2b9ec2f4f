"""Rows are counted as their bytes go by, wherever the bytes are cut."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.serve.limits import INLINE
from onrecord.serve.spool import COUNTERS, Spool, TooLarge

FORMATS = {"json": ox.QueryResultsFormat.JSON, "csv": ox.QueryResultsFormat.CSV, "tsv": ox.QueryResultsFormat.TSV,
           "xml": ox.QueryResultsFormat.XML}
AWKWARD = ['},{', '"},{"', '\\', '\\"', '\n', '\r\n', '<result>', '"', '""', ',', '}},{', 'é\U0001d11e']
TEXTS = st.lists(st.one_of(st.sampled_from(AWKWARD), st.text(max_size=3)), max_size=6).map("".join)


def results(rows: list[list[str | None]]) -> ox.QuerySolutions:
    """Rows as a store gives them."""
    store = ox.Store()
    for number, row in enumerate(rows):
        row_iri = ox.NamedNode(f"http://a.example/{number}")
        store.add(ox.Quad(row_iri, ox.NamedNode("http://a.example/is"), ox.Literal(number)))
        for place, text in enumerate(row):
            if text is not None:
                store.add(ox.Quad(row_iri, ox.NamedNode(f"http://a.example/p{place}"), ox.Literal(text)))
    found = store.query("SELECT ?a ?b { ?row <http://a.example/is> ?n OPTIONAL { ?row <http://a.example/p0> ?a } "
                        "OPTIONAL { ?row <http://a.example/p1> ?b } }")
    assert isinstance(found, ox.QuerySolutions)
    return found


def words(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n\r").replace("\ufffe", "").replace(
        "\uffff", "")


@pytest.mark.parametrize("suffix", FORMATS)
@given(rows=st.lists(st.lists(st.one_of(st.none(), TEXTS), min_size=2, max_size=2), max_size=6),
       cuts=st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_every_row_is_counted_once(suffix: str, rows: list[list[str | None]], cuts: list[int]) -> None:
    kept = [[None if text is None else words(text) for text in row] for row in rows]
    body = results(kept).serialize(format=FORMATS[suffix]) or b""
    kind, more = COUNTERS[suffix]
    counter, counted, at = kind(), 0, 0
    while at < len(body):
        part = body[at:at + cuts[at % len(cuts)]]
        counted += counter(part)
        at += len(part)
    assert counted == max(len(kept) + more, 0)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("rows", "fits"), [(0, True), (3, True), (4, False)])
def test_a_row_too_many_is_refused(suffix: str, rows: int, fits: bool) -> None:
    spool = Spool("unused", False, suffix, 3)
    found = results([["x", None]] * rows)
    if fits:
        found.serialize(cast(IO[bytes], spool), FORMATS[suffix])
        assert spool.reply("text/plain").length > 0
    else:
        with pytest.raises(TooLarge, match=r"more than 3 rows.*LIMIT 3"):
            found.serialize(cast(IO[bytes], spool), FORMATS[suffix])


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("times", [1, 70])
def test_a_large_answer_goes_through_a_file(compressed: bool, times: int, tmp_path: Path) -> None:
    import random

    part = random.Random(1).randbytes(INLINE // 64)  # does not shrink
    spool = Spool(str(tmp_path / "0"), compressed, "", 3)
    for _ in range(times):
        spool.write(part)
        part = part[1:] + part[:1]
    reply = spool.reply("text/plain")
    assert bool(reply.file) is (times == 70)
    body = Path(reply.file).read_bytes() if reply.file else reply.body
    assert (reply.length, reply.coding) == (len(body), "gzip" if compressed else "")
    assert len(gzip.decompress(body) if compressed else body) == times * len(part)
