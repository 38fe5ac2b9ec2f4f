"""The command line: what it prints where, and how it tells a user what is wrong."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factory import record
from onrecord.publish import publish_exports
from shell import ROOT, onrecord


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with exports of the record that is built by hand, and some files to stumble over."""
    folder = tmp_path_factory.mktemp("town")
    publish_exports(record(), folder / "exports")
    (folder / "broken.ttl").write_text("this is no Turtle", "utf-8")
    (folder / "broken.rq").write_text("# What?\nSELECT ?x WHERE {", "utf-8")
    (folder / "ask.rq").write_text("ASK { ?s ?p ?o }", "utf-8")
    (folder / "built.rq").write_text("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 1", "utf-8")
    (folder / "letters").mkdir()
    (folder / "letters" / "a.txt").write_text("A letter.\n", "utf-8")
    (folder / "letters" / "b.txt").write_bytes(b"%PDF-1.7 \x00\x81\xfe no text")
    (folder / "unlisted").mkdir()
    (folder / "unlisted" / "manifest.toml").write_text('[[document]]\nfile = "gone.txt"\n', "utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "thesis.docx").write_bytes(b"years of work")
    return folder


@pytest.mark.parametrize(("arguments", "status", "part"), [
    ("query roles -g nowhere", 2, "nowhere does not exist; run `onrecord build`"),
    ("query roles -g letters", 2, "letters holds no graph"),
    ("query roles -g broken.ttl", 2, "broken.ttl is not what its suffix .ttl says"),
    ("query roles -g http://127.0.0.1:1/", 2, "does not answer"),
    ("query rolls", 2, "did you mean roles?"),
    ("query broken.rq", 2, "cannot be parsed, line 2, column"),
    ("query gone.rq", 2, "gone.rq cannot be read"),
    ("query holders --bind post", 2, "write name=value"),
    ("query holders --bind town=Beck", 2, "holders has no parameter 'town'; it has post, organization, date"),
    ("query holders --bind date=yesterday", 2, "write it as YYYY-MM-DD"),
    ("query roles --format pdf", 2, "there is table, csv, json, jsonl, ttl"),
    ("query roles --format ttl", 2, "Turtle is for CONSTRUCT and DESCRIBE"),
    ("query", 2, "Missing argument"),
    ("query roles --colour", 2, "No such option"),
    ("weather", 2, "No such command"),
    ("view -g nowhere", 2, "nowhere does not exist"),
    ("view -o nowhere/page.html", 2, "nowhere/page.html: No such file or directory"),
    ("serve -g nowhere", 2, "nowhere does not exist"),
    ("serve --port 99999", 2, "99999 is not in the range"),
    ("serve --host 192.0.2.1", 2, "192.0.2.1, port 8000 cannot be used"),
    ("build nowhere -o out", 2, "'nowhere' does not exist"),
    ("build -o out", 2, "there is no folder seeds here; name the files"),
    ("build letters -o mine", 2, "mine holds what onrecord did not write (thesis.docx)"),
    ("build letters -o broken.ttl", 2, "broken.ttl is a file; name a folder"),
    ("build letters -o out --model xx_no_such", 2, "'xx_no_such' is not installed"),
    ("build unlisted -o out", 1, "gone.txt: no such file"),
    ("build letters -o out --decisions gone.jsonl", 2, "'gone.jsonl' does not exist"),
    ("build letters -o out --decisions broken.ttl", 1, "broken.ttl, line 1: not JSON"),
    ("read letters", 1, "not read: letters/b.txt: "),
    ("extract gone.jsonl", 2, "No such file or directory"),
    ("extract broken.ttl", 1, "broken.ttl, line 1: no document and no claim"),
    ("resolve letters/b.txt", 1, "letters/b.txt: not UTF-8"),
    ("read letters -o nowhere/documents.jsonl", 2, "No such file or directory"),
])
def test_a_wrong_call_is_told_on_stderr_without_a_traceback(town: Path, arguments: str, status: int, part: str) -> None:
    done = onrecord(*arguments.split(), cwd=town)
    assert (done.returncode, part in done.stderr) == (status, True), done.stderr
    assert "Traceback" not in done.stderr
    assert not (town / "out").exists()


@pytest.mark.parametrize(("arguments", "part"), [
    ("query roles", "Tamsin Quill"),
    ("query ask.rq", "true"),
    ("query built.rq --format ttl", " a "),
    ("query holders --bind post=Leader --bind date=2024-01-01", "yes"),
    ("query roles -g exports/graph.ttl", "Tamsin Quill"),
    ("query roles -g exports/graph.nq", "Tamsin Quill"),
    ("query roles -g exports/graph.jsonld", "Tamsin Quill"),
    ("questions", "--bind date=...: the day, YYYY-MM-DD"),
    ("read letters/a.txt", '{"document": {"file": "a.txt"'),
    ("--version", "0."),
])
def test_a_result_goes_to_stdout_and_nothing_else_is_said(town: Path, arguments: str, part: str) -> None:
    done = onrecord(*arguments.split(), cwd=town)
    assert (done.returncode, part in done.stdout, done.stderr) == (0, True, ""), done.stdout


def test_csv_and_json_say_the_same(town: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(onrecord("query", "roles", "--format", "csv", cwd=town).stdout, newline="")))
    records = json.loads(onrecord("query", "roles", "--format", "json", cwd=town).stdout)
    lines = onrecord("query", "roles", "--format", "jsonl", cwd=town).stdout.splitlines()
    assert [{name: value or "" for name, value in row.items()} for row in records] == rows
    assert [json.loads(line) for line in lines] == records


def test_the_page_is_written_and_named(town: Path) -> None:
    assert onrecord("view", "-o", "page.html", cwd=town).stdout == "page.html\n"
    assert (town / "page.html").read_bytes() == (town / "exports" / "graph.html").read_bytes()


def test_the_stages_are_a_pipe_that_says_what_build_says(tmp_path: Path, built: Path) -> None:
    documents = onrecord("read").stdout
    claims = onrecord("extract", stdin=documents).stdout
    onrecord("resolve", "-", "-o", tmp_path / "record.jsonl", stdin=claims)
    published = (built / "claims.jsonl").read_text("utf-8").splitlines()
    assert sorted(line for line in claims.splitlines() if not line.startswith('{"document"')) == sorted(published)
    people = [json.loads(line) for line in (tmp_path / "record.jsonl").read_text("utf-8").splitlines()]
    names = {line["person"]["name"] for line in people if "person" in line}
    assert names == {row["person"] for row in json.loads(
        onrecord("query", "people", "-g", built, "--format", "json").stdout)}


def test_build_ends_with_a_table_and_shows_no_bar_in_a_pipe(tmp_path: Path) -> None:
    done = onrecord("build", ROOT / "seeds", "-o", tmp_path / "exports")
    assert done.returncode == 0
    assert "\r" not in done.stderr
    assert "Reading for claims" not in done.stderr
    told = {line.split()[0]: line.split()[1] for line in done.stdout.splitlines()}
    assert told["documents"] == "5"
    assert int(told["claims"]) == len((tmp_path / "exports/claims.jsonl").read_text("utf-8").splitlines())
    assert told["conforms"] == "yes"


def test_a_document_that_cannot_be_read_leaves_the_others_and_status_1(town: Path, tmp_path: Path) -> None:
    done = onrecord("build", "letters", "-o", tmp_path / "exports", cwd=town)
    assert done.returncode == 1
    assert done.stderr.startswith("not read: letters/b.txt: ")
    assert (tmp_path / "exports" / "graph.ttl").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no such terminals")
def test_a_bar_is_shown_on_a_terminal(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph"), "TERM": "xterm"}
    with subprocess.Popen([sys.executable, "-m", "onrecord", "build", "-o", tmp_path / "exports"], cwd=ROOT,
                          env=environment, stdout=subprocess.PIPE, stderr=theirs) as running:
        os.close(theirs)
        shown = b"".join(iter(lambda: terminal_says(ours), b""))  # a terminal that nobody reads would stop the writer
        assert running.stdout is not None
        assert running.stdout.read().startswith(b"documents")
    assert running.returncode == 0
    assert "Reading for claims" in shown.decode()
    os.close(ours)


def terminal_says(terminal: int) -> bytes:
    """What comes next, empty once the other side is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 100_000)
    except OSError:
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes")
def test_a_reader_that_goes_away_is_no_error_to_shout_about(town: Path) -> None:
    command = f"{sys.executable} -m onrecord query network --format jsonl | head -c 10"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    done = subprocess.run(["bash", "-c", command], cwd=town, env=environment, capture_output=True, check=True)
    assert done.stderr == b""
