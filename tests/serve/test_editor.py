"""The editor in a real Chromium: queries are written with real keys, and answers are read as a reader sees them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from service import EX, Running, running
from windows import Page, keyed, opened, tab_or_skip, waited

from checkers import AXE, faults
from npm import part
from onrecord.query import questions
from shell import ROOT

EDITOR = ROOT / "graph" / "onrecord" / "serve" / "editor"
DONE = "document.getElementById('run').textContent === 'Run'"
ROOTED = "document.getElementById('writing').shadowRoot"
NAMES = "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\nSELECT ?name ?person { ?person foaf:name ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    with tab_or_skip() as page:
        yield page


@pytest.fixture
def page(tab: Page, served: Running) -> Iterator[Page]:
    """The editor, freshly opened; afterwards nothing may have been asked of anybody else, or complained of."""
    tab.said.clear()
    tab.asked.clear()
    yield opened(tab, served.port, "editor/")
    assert [each for each in tab.said if "status of 4" not in each] == []
    assert tab.asked == []


def write(page: Page, sparql: str) -> None:
    """Write a query in place of the one that is there."""
    page.run(f"{ROOTED}.querySelector('.cm-content').focus()")
    keyed(page, "a")
    keyed(page, "Delete")
    page.type(sparql)


def written(page: Page) -> str:
    lines = page.run(f"[...{ROOTED}.querySelectorAll('.cm-line')].map((line) => line.textContent)")
    return "\n".join(lines)


def ran(page: Page, sparql: str) -> None:
    """Write a query, run it with Control and Enter, and wait for what comes."""
    write(page, sparql)
    keyed(page, "Enter")
    waited(page, DONE)


def words(page: Page, key: str) -> str:
    found = page.run(f"document.getElementById('{key}').innerText")
    assert isinstance(found, str)
    return found.strip()


def table(page: Page) -> list[list[str]]:
    found = page.run("[...document.querySelectorAll('#answer tr')].map((row) => [...row.cells].map((cell) => "
                     "cell.textContent))")
    assert isinstance(found, list)
    return found


def rows(served: Running, path: str) -> list[list[str]]:
    return [*csv.reader(io.StringIO(served.get(path, accept="text/csv").text, newline=""))]


def test_a_query_is_written_run_and_read(page: Page, served: Running) -> None:
    ran(page, NAMES)
    expected = rows(served, f"/sparql.csv?query={quote(NAMES)}")
    assert table(page) == [[name, iri.replace(f"{EX}person/", "person:")] for name, iri in expected]
    assert words(page, "status").startswith(f"{len(expected) - 1} rows in ")
    link = page.run("document.querySelector('#answer td a').href")
    assert served.get(link.partition(f":{served.port}")[2], accept="text/html").status == 303


def test_the_page_says_of_which_day_its_data_are(page: Page, served: Running) -> None:
    facts = json.loads(served.get("/health").body)
    assert words(page, "data").startswith(f"{facts['triples']:,} triples of 5 documents, the newest of ")
    assert page.run("document.querySelector('#data time').dateTime") == facts["newest"]


@pytest.mark.parametrize(("sparql", "told", "marked"), [
    ("SELECT *\nWHERE {\n  ?x FOO ?y\n}", "Line 3, column 6: FOO is not expected here", "FOO"),
    ("ASK { ?s ?p 'é𝄞' ! }", "Line 1, column 18: ! is not expected here", "!"),
    ("ASK {\n  ?s ?p", "Line 2, column 8: the text ends too early; is a bracket or a quotation mark not closed?", "p"),
    ("ASK { ?s nope:name ?o }", "Line 1, column 10: the prefix nope: is not declared; begin with PREFIX nope: <...>",
     "nope:name"),
])
def test_a_fault_is_shown_at_its_line_and_column(page: Page, sparql: str, told: str, marked: str) -> None:
    ran(page, sparql)
    assert words(page, "fault").partition("\n")[0] == told
    assert page.run(f"{ROOTED}.querySelector('.cm-fault').textContent") == marked
    page.run("document.querySelector('#fault button').click()")
    line = sparql.split("\n")[int(re.findall(r"\d+", told)[0]) - 1]
    assert page.run(f"{ROOTED}.querySelector('.cm-activeLine').textContent") == line
    page.type("#")
    assert words(page, "fault") == ""
    assert page.run(f"{ROOTED}.querySelector('.cm-fault')") is None


def test_a_reason_without_a_place_is_told_too(page: Page) -> None:
    ran(page, "SELECT * { SERVICE <http://b.example/> { ?s ?p ?o } }")
    assert words(page, "fault").startswith("SERVICE is not served here")


def choose(page: Page, name: str) -> None:
    found = page.run("(() => { const menu = document.getElementById('example'); "
                     f"const option = [...menu.options].find((each) => each.text.startsWith('{name} – ')); "
                     "menu.value = option.value; menu.dispatchEvent(new Event('change')); return option.text; })()")
    assert found


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_every_named_question_is_an_example_that_runs(page: Page, served: Running, name: str) -> None:
    choose(page, name)
    page.run("document.getElementById('run').click()")
    waited(page, DONE)
    assert words(page, "fault") == ""
    expected = rows(served, f"/questions/{name}.csv")
    assert len(table(page) or [[]]) == len(expected)
    assert expected[1:] == [] or table(page)[0] == expected[0]


def test_the_menu_shows_what_a_query_came_from(page: Page) -> None:
    def chosen() -> str:
        return str(page.run("document.getElementById('example').selectedOptions[0].text"))

    choose(page, "roles")
    assert chosen().startswith("roles – ")
    write(page, "ASK { ?s ?p ?o }")
    assert chosen() == "a query of your own"


def test_what_a_question_can_be_told_has_fields_that_write_into_it(page: Page, served: Running) -> None:
    choose(page, "holders")
    assert page.run("[...document.querySelectorAll('#parameters input')].map((each) => each.type)") == \
        ["text", "text", "date"]
    for name, value in {"post": "chief", "date": "2024-01-01"}.items():
        page.run(f"(() => {{ const field = document.getElementById('parameter-{name}'); field.value = '{value}'; "
                 "field.dispatchEvent(new Event('input')); })()")
    page.run("document.getElementById('run').click()")
    waited(page, DONE)
    assert table(page) == rows(served, "/questions/holders.csv?post=chief&date=2024-01-01")


@pytest.mark.parametrize("value", ["it's", 'say "so"', "back\\slash", "} UNION {", "$&", "é𝄞"])
def test_a_value_is_written_as_a_literal_whatever_it_holds(page: Page, value: str) -> None:
    choose(page, "holders")
    page.run(f"(() => {{ const field = document.getElementById('parameter-post'); field.value = {json.dumps(value)}; "
             "field.dispatchEvent(new Event('input')); })()")
    page.run("document.getElementById('run').click()")
    waited(page, DONE)
    assert words(page, "fault") == ""
    assert [row[0] for row in table(page)[1:]] == ["not on record"]
    assert page.run("document.getElementById('parameter-post').value") == value


def test_the_address_is_a_link_to_the_query(page: Page, served: Running) -> None:
    ran(page, "ASK { ?s ?p 'a+b & c' }")
    address = page.run("location.href")
    opened(page, served.port, address.partition(f":{served.port}/")[2])
    waited(page, DONE)
    assert written(page) == "ASK { ?s ?p 'a+b & c' }"
    assert words(page, "answer").endswith("No")


def test_pages_of_answers_lead_to_the_editor(page: Page, served: Running) -> None:
    asked = f"/sparql.html?query={quote(NAMES)}", "/questions/holders.html?post=chief&date=2024-01-01"
    for path, part_of in zip(asked, ("Phil Porter", "2024-01-01"), strict=True):
        link = re.search(r'editor/(#[^"]*)"', served.get(path, accept="text/html").text)
        assert link
        opened(page, served.port, f"editor/{link[1].replace('&amp;', '&')}")
        waited(page, DONE)
        assert part_of in written(page) + words(page, "answer")


def test_known_prefixes_are_declared_as_they_are_typed(page: Page) -> None:
    write(page, "SELECT * { ?x foaf")
    page.type(":")
    waited(page, f"{ROOTED}.querySelector('.cm-line').textContent.startsWith('PREFIX')")
    page.type("name ?name }")
    assert written(page) == "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\nSELECT * { ?x foaf:name ?name }"
    ran(page, "ASK { ?x org:member ?y FILTER('skos:' != 'a') }  # prov:")
    assert written(page).splitlines()[:-1] == ["PREFIX org: <http://www.w3.org/ns/org#>"]


def test_what_the_graph_uses_is_offered(page: Page) -> None:
    write(page, "PREFIX onr: <https://w3id.org/onrecord/ns#> ASK { ?x onr:holds")
    waited(page, f"{ROOTED}.querySelector('.cm-tooltip-autocomplete li')?.textContent === 'onr:holdsRole'")


def test_the_answer_can_be_taken_away(page: Page, served: Running) -> None:
    def files() -> dict[str, str]:
        links = page.run("[...document.querySelectorAll('#answer .ways a[download]')].map((each) => "
                         "[each.getAttribute('download'), each.getAttribute('href')])")
        return {name: served.get(href[2:], accept="*/*").media_type for name, href in links}

    ran(page, NAMES)
    assert files() == {"answer.csv": "text/csv", "answer.tsv": "text/tab-separated-values",
                       "answer.json": "application/sparql-results+json", "answer.xml": "application/sparql-results+xml"}
    ran(page, f"CONSTRUCT WHERE {{ <{EX}person/phil-porter> ?p ?o }}")
    assert 'foaf:name "Phil Porter"' in words(page, "answer")
    assert files() == {"answer.ttl": "text/turtle", "answer.nt": "application/n-triples",
                       "answer.jsonld": "application/ld+json"}


def test_nothing_of_the_data_becomes_part_of_the_page(page: Page) -> None:
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    ran(page, f"SELECT ?a ?b {{ VALUES (?a ?b) {{ ('{hostile}' <javascript:alert(3)>) }} }}")
    assert table(page)[1] == [hostile, "javascript:alert(3)"]
    assert page.run("document.querySelectorAll('#answer img, #answer script, #answer td a').length") == 0


def test_many_rows_are_drawn_by_and_by(page: Page, served: Running) -> None:
    ran(page, "SELECT ?s { ?s ?p ?o } LIMIT 1203")
    assert (len(table(page)), words(page, "answer").rpartition("The first ")[2][:19]) == (501, "500 of 1203 rows ar")
    for drawn in (1001, 1204):
        page.run("document.querySelector('#answer .rest button').click()")
        assert len(table(page)) == drawn
    assert page.run("document.querySelector('#answer .rest').textContent") == ""


def test_a_query_that_takes_long_can_be_stopped(page: Page) -> None:
    write(page, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    keyed(page, "Enter")
    waited(page, "document.getElementById('run').textContent === 'Stop'")
    page.run("document.getElementById('run').click()")
    waited(page, DONE)
    assert words(page, "status") == "Stopped"
    ran(page, "ASK { ?s ?p ?o }")
    assert words(page, "answer").endswith("Yes")


def test_a_service_that_is_gone_is_told(tab: Page, built: Path) -> None:
    with running(built) as service:
        opened(tab, service.port, "editor/")
    ran(tab, "ASK { ?s ?p ?o }")
    assert words(tab, "fault") == "The service does not answer; does it still run?"
    tab.said.clear()


def complaints(page: Page) -> list[str]:
    """What axe finds, with the editor drawn to its end: of a line cut off by an edge it cannot tell the contrast."""
    page.run(f"{ROOTED}.querySelector('.cm-scroller').style.maxHeight = 'none'")
    page.settle()
    page.run((part("axe-core") / "axe.min.js").read_text("utf-8") + "; true")
    found = page.run(AXE)
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("how", [{"dark": False}, {"dark": True, "width": 390}])
@pytest.mark.parametrize("asked", ["", "#question=holders&date=2024-01-01", f"#query={quote('ASK { ?s ?p FOO }')}",
                                   f"#query={quote('DESCRIBE <' + EX + 'person/phil-porter>')}"])
def test_axe_finds_no_fault(page: Page, served: Running, how: dict[str, Any], asked: str) -> None:
    opened(page, served.port, f"editor/{asked}", **how)
    waited(page, DONE)
    assert complaints(page) == []


def test_it_fits_a_phone(page: Page, served: Running) -> None:
    for asked in ("", "#question=roles", "#question=holders&post=chief"):
        opened(page, served.port, f"editor/{asked}", width=320)
        waited(page, DONE)
        assert page.run("document.documentElement.scrollWidth") <= 320


def test_the_page_is_valid(served: Running, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(served.get("/editor/").text, "utf-8")
    assert faults(tmp_path) == ""


def test_only_scripts_and_styles_of_the_service_are_allowed(served: Running) -> None:
    policy = served.get("/editor/").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';")
    assert "unsafe" not in policy


def test_no_script_makes_html_or_code_of_text() -> None:
    for file in sorted(EDITOR.rglob("*.js")):
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function",
                             file.read_text("utf-8")), file


def test_the_vendored_file_is_the_one_that_its_page_names() -> None:
    told = (EDITOR / "vendor" / "README.md").read_text("utf-8")
    made = hashlib.sha256((EDITOR / "vendor" / "codemirror.min.js").read_bytes()).hexdigest()
    assert f"SHA-256: {made}" in told
    lock = json.loads((EDITOR / "vendor" / "package-lock.json").read_text("utf-8"))
    assert all("resolved" not in each for each in lock["packages"].values())
