"""The service over the graph of the seeds, asked over real HTTP."""

from __future__ import annotations

import gzip
import json
import re
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
from service import EX, Running

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
PERSON = f"{EX}person/phil-porter"
NAMES = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"
BUILT = f"CONSTRUCT {{ <{PERSON}> ?p ?o }} WHERE {{ <{PERSON}> ?p ?o }}"


@pytest.mark.parametrize(("path", "accept", "media_type", "part"), [
    ("/", "", "application/json", '"health": "/health"'),
    ("/", BROWSER, "text/html", "<h2>Questions</h2>"),
    ("/health", "", "application/json", '"status": "ok"'),
    ("/questions", "", "application/json", '"name": "holders"'),
    ("/questions", BROWSER, "text/html", "Who held a post on a day"),
    ("/questions.json", BROWSER, "application/json", '"type": "day"'),
    ("/questions/roles", "", "application/json", '"person": "Phil Porter"'),
    ("/questions/roles", BROWSER, "text/html", "<td>Phil Porter</td>"),
    ("/questions/roles", "text/csv", "text/csv", "document,person,prefix"),
    ("/questions/roles?format=csv", BROWSER, "text/csv", "document,person,prefix"),
    ("/questions/roles.html", "text/csv", "text/html", 'href="roles.csv"'),
    ("/questions/roles", "application/sparql-results+json", "application/sparql-results+json", '"bindings":['),
    ("/questions/holders.csv?post=chief&date=2024-01-01", "", "text/csv", "Phil Porter"),
    ("/questions/holders?post=%3Cscript%3E", BROWSER, "text/html", 'value="&lt;script&gt;"'),
    ("/questions/holders?post=&date=", BROWSER, "text/html", 'type="date"'),
    ("/sparql", BROWSER, "text/html", "<textarea"),
    ("/network", BROWSER, "text/html", "Phil Porter"),
    ("/site.css", "", "text/css", "color-scheme"),
    ("/person/", BROWSER, "text/html", 'href="../person/phil-porter"'),
    ("/person/phil-porter.html", "", "text/html", "<h1>Phil Porter</h1>"),
    ("/person/phil-porter.ttl", "", "text/turtle", "person:phil-porter"),
    ("/person/phil-porter.jsonld", "", "application/ld+json", '"person/phil-porter"'),
    ("/person/phil-porter.nt", "", "application/n-triples", f"<{PERSON}>"),
])
def test_an_address_answers_in_the_form_that_is_asked_for(
    served: Running, path: str, accept: str, media_type: str, part: str
) -> None:
    got = served.get(path, accept=accept)
    assert (got.status, got.media_type) == (200, media_type), got.text
    assert part in got.text


@pytest.mark.parametrize(("query", "accept", "media_type", "part"), [
    (NAMES, "*/*", "application/sparql-results+json", '"value":"Phil Porter"'),
    (NAMES, "application/json", "application/json", '"value":"Phil Porter"'),
    (NAMES, "text/csv", "text/csv", "name\r\n"),
    (NAMES, "text/tab-separated-values", "text/tab-separated-values", "?name\n"),
    (NAMES, "application/sparql-results+xml", "application/sparql-results+xml", "<literal>Phil Porter"),
    (NAMES, BROWSER, "text/html", "<td>Phil Porter</td>"),
    ("ASK { ?s ?p ?o }", "", "application/sparql-results+json", '"boolean":true'),
    ("ASK { ?s ?p ?o }", BROWSER, "text/html", "<td>true</td>"),
    (BUILT, "*/*", "text/turtle", "person:phil-porter a foaf:Person"),
    (BUILT, "application/n-triples", "application/n-triples", f"<{PERSON}> <http://xmlns.com/foaf/0.1/name>"),
    (BUILT, "application/ld+json", "application/ld+json", "phil-porter"),
    (BUILT, "application/rdf+xml", "application/rdf+xml", "<rdf:RDF"),
    (f"DESCRIBE <{PERSON}>", "text/turtle", "text/turtle", "Phil Porter"),
])
def test_a_query_is_answered_in_the_form_that_is_asked_for(
    served: Running, query: str, accept: str, media_type: str, part: str
) -> None:
    got = served.ask(query, accept=accept)
    assert (got.status, got.media_type) == (200, media_type), got.text
    assert part in got.text


@pytest.mark.parametrize(("suffix", "query", "media_type"), [
    ("csv", NAMES, "text/csv"), ("tsv", NAMES, "text/tab-separated-values"), ("html", NAMES, "text/html"),
    ("json", NAMES, "application/sparql-results+json"), ("xml", NAMES, "application/sparql-results+xml"),
    ("ttl", BUILT, "text/turtle"), ("nt", BUILT, "application/n-triples"), ("jsonld", BUILT, "application/ld+json"),
    ("rdf", BUILT, "application/rdf+xml"), ("xml", BUILT, "application/rdf+xml"),
])
def test_a_suffix_wins_over_the_accept_header(served: Running, suffix: str, query: str, media_type: str) -> None:
    got = served.ask(query, f"/sparql.{suffix}", accept="text/turtle;q=0.1, text/csv;q=0.1")
    assert (got.status, got.media_type) == (200, media_type), got.text


@pytest.mark.parametrize(("path", "accept", "status", "part"), [
    ("/sparql?query=" + "SELECT", "", 400, "line 1, column 7"),
    ("/sparql?query=SELECT*%7BSERVICE%20%3Chttp://b.example/%3E%20%7B%7D%7D", "", 400, "SERVICE is not served"),
    ("/sparql?query=SELECT%20*%20FROM%20%3Cfile:///etc/passwd%3E%20%7B?s%20?p%20?o%7D", "", 400, "no file is read"),
    ("/sparql?query=LOAD%20%3Chttp://b.example/%3E", "", 400, "cannot be parsed"),
    ("/sparql?query=DELETE%20WHERE%20%7B?s%20?p%20?o%7D", "", 400, "cannot be parsed"),
    ("/sparql?query=ASK%7B%7D&format=pdf", "", 400, "choose json, xml, csv, tsv, html"),
    ("/sparql?query=ASK%7B%7D", "image/png", 406, "application/sparql-results+json (.json)"),
    ("/sparql?query=ASK%7B%7D", "text/turtle", 406, "rows are given as"),
    ("/sparql?query=CONSTRUCT%20WHERE%7B?s%20?p%20?o%7D", "text/csv", 406, "a graph is given as"),
    ("/sparql.csv?query=CONSTRUCT%20WHERE%7B?s%20?p%20?o%7D", "", 406, "a graph is given as"),
    ("/sparql.pdf?query=ASK%7B%7D", "", 404, "rows end in json"),
    ("/sparql", "image/png", 406, "text/turtle"),
    ("/questions/weather", "", 404, "no question 'weather'; /questions lists them: answers,"),
    ("/questions/..%2F..%2Fqueries%2Froles.rq", "", 404, "no address here"),
    ("/questions/roles?when=now", "", 400, "roles has no parameter 'when'; it has none"),
    ("/questions/holders?when=now", "", 400, "it has post, organization, date"),
    ("/questions/holders?date=yesterday", "", 400, "write it as YYYY-MM-DD"),
    ("/questions/holders?post=a&post=b", "", 400, "post is given twice"),
    ("/questions/holders?post=%FF", "", 400, "cannot be read"),
    ("/questions/roles.pdf", "", 404, "there is json, csv, html"),
    ("/questions/roles?format=pdf", "", 400, "there is json, csv, html"),
    ("/questions/roles", "image/png", 406, "text/csv (.csv)"),
    ("/person/nobody", "", 404, "person/nobody is not on record here"),
    ("/person/nobody.html", "", 404, "not on record"),
    ("/person/page-2.html", "", 404, "no such list"),
    ("/weather/", "", 404, "no such list"),
    ("/person/phil-porter", "image/png", 406, "text/turtle (.ttl)"),
    ("/etc/passwd", "", 404, "not on record"),
    ("/a/b/c", "", 404, "try /questions"),
])
def test_a_request_at_fault_is_told_what_is_wrong(
    served: Running, path: str, accept: str, status: int, part: str
) -> None:
    got = served.get(path, accept=accept)
    assert (got.status, got.media_type, part in got.text) == (status, "text/plain", True), (got.status, got.text)


@pytest.mark.parametrize(("accept", "where"), [
    (BROWSER, "phil-porter.html"), ("*/*", "phil-porter.html"), ("text/turtle", "phil-porter.ttl"),
    ("application/ld+json", "phil-porter.jsonld"), ("application/n-triples, text/html;q=0.1", "phil-porter.nt"),
])
def test_the_path_of_an_iri_leads_to_its_page_or_its_data(served: Running, accept: str, where: str) -> None:
    got = served.get("/person/phil-porter", accept=accept)
    assert (got.status, got.headers["location"], got.body) == (303, where, b"")
    assert "accept" in got.headers["vary"].lower()
    assert '<phil-porter.ttl>; rel="alternate"; type="text/turtle"' in got.headers["link"]


def test_every_iri_of_the_data_leads_somewhere(served: Running, built: Path) -> None:
    """A sample of every kind, however its name is escaped."""
    quads = ox.parse(path=built / "graph.nq", format=ox.RdfFormat.N_QUADS)
    addresses = sorted({quad.subject.value.removeprefix(EX) for quad in quads if quad.subject.value.startswith(EX)})
    first = {address.partition("/")[0]: address for address in addresses}
    for address in [*first.values(), *(each for each in addresses if "%" in each)]:
        got = served.get(f"/{address}", accept="text/turtle")
        assert got.status == 303, address
        kind = address.partition("/")[0]
        assert served.get(f"/{kind}/{got.headers['location']}").status == 200, address
        assert served.get(f"/{kind}/{got.headers['location'].removesuffix('.ttl')}.html").status == 200, address


def test_the_answer_of_a_question_has_the_bytes_that_build_writes(served: Running, built: Path) -> None:
    for answer in sorted((built / "answers").glob("*.csv")):
        assert served.get(f"/questions/{answer.name}").body == answer.read_bytes(), answer.name


def test_the_page_of_the_network_is_the_one_that_build_writes(served: Running, built: Path) -> None:
    got = served.get("/network")
    assert got.body == (built / "graph.html").read_bytes()
    assert "script-src 'sha256-" in got.headers["content-security-policy"]


@pytest.mark.parametrize("path", [
    "/questions/roles.csv", "/questions/holders?date=2024-01-01", "/person/phil-porter.html", "/network",
    "/sparql.csv?query=ASK%7B%7D",
])
def test_an_answer_that_the_client_has_is_not_sent_again(served: Running, path: str) -> None:
    first = served.get(path)
    assert first.status == 200
    again = served.get(path, if_none_match=f'"other", {first.headers["etag"]}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert served.get(path, if_none_match='W/"other"').body == first.body
    assert served.get(path + ("&" if "?" in path else "?"), accept_encoding="gzip").headers["etag"] != \
        first.headers["etag"]


def test_an_answer_by_chance_has_no_tag(served: Running) -> None:
    got = served.ask("SELECT (RAND() AS ?n) {}")
    assert (got.status, "etag" in got.headers, got.headers["cache-control"]) == (200, False, "no-store")


@pytest.mark.parametrize("path", ["/questions/roles.csv", "/network", "/person/phil-porter.html",
                                  "/sparql.csv?query=SELECT%20*%20%7B?s%20?p%20?o%7D"])
def test_gzip_is_given_to_who_takes_it(served: Running, path: str) -> None:
    plain, packed = served.get(path), served.get(path, accept_encoding="gzip, br")
    assert "content-encoding" not in plain.headers
    assert (packed.headers["content-encoding"], gzip.decompress(packed.body)) == ("gzip", plain.body)
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert packed.headers.get("content-security-policy") == plain.headers.get("content-security-policy")


def test_a_head_has_the_headers_of_a_get_and_no_body(served: Running) -> None:
    got, head = served.get("/questions/roles.csv"), served.request("HEAD", "/questions/roles.csv")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"] == str(len(got.body))


def test_every_answer_holds_the_browser_to_what_is_meant(served: Running) -> None:
    for path in ("/", "/questions/roles", "/sparql", "/nowhere/at/all", "/person/phil-porter.html", "/health"):
        got = served.get(path, accept=BROWSER)
        assert got.headers["content-security-policy"].startswith("default-src 'none'"), path
        assert "unsafe" not in got.headers["content-security-policy"], path
        assert got.headers["x-content-type-options"] == "nosniff", path
        assert got.headers["referrer-policy"] == "no-referrer", path
        assert "server" not in got.headers, path


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_any_page_of_the_web_may_read(served: Running, method: str) -> None:
    ahead = served.request("OPTIONS", "/sparql", origin="https://a.example", access_control_request_method=method,
                           access_control_request_headers="content-type")
    assert (ahead.status, ahead.headers["access-control-allow-origin"]) == (200, "*")
    assert method in ahead.headers["access-control-allow-methods"]
    assert served.get("/questions/roles", origin="https://a.example").headers["access-control-allow-origin"] == "*"


def logged(served: Running, line: str) -> bool:
    """Whether the log has such a line within five seconds: an answer may be there before its line is written."""
    for _ in range(100):
        if any(re.fullmatch(line, said) for said in served.said):
            return True
        time.sleep(0.05)
    return False


def test_a_log_line_says_what_was_asked_for_and_no_query(served: Running) -> None:
    served.ask("SELECT ?secret { ?s ?p ?secret } LIMIT 1")
    served.get("/questions/holders?post=secret")
    served.get("/a%0Ab/c")
    assert logged(served, r"GET /questions/holders 200 .* ms\n"), served.said[-3:]
    assert logged(served, r"GET /a%0Ab/c 404 .* ms\n"), served.said[-3:]
    assert not any("secret" in line for line in served.said)


def test_health_says_which_graph(served: Running, built: Path) -> None:
    import hashlib

    health = json.loads(served.get("/health").body)
    assert health["sha256"] == hashlib.sha256((built / "graph.nq").read_bytes()).hexdigest()
    assert (health["documents"], health["base"], health["newest"][:2]) == (5, EX, "20")
