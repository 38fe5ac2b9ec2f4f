"""What a query may cost: time, rows, memory, length; and that a query which costs too much harms nobody else."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest
from service import Running, running

from onrecord.serve import LARGEST_QUERY, Limits

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"
MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
SECONDS = 1.0


@pytest.fixture(scope="module")
def strict(built: Path) -> Iterator[Running]:
    """A service that allows little."""
    with running(built, "--time-limit", str(SECONDS), "--row-limit", "1000", "--memory-limit", "100",
                 "--workers", "2") as service:
        service.get("/questions/roles")
        yield service


def processes(service: Running) -> set[int]:
    """The keeper and its workers."""
    return {child.pid for child in psutil.Process(service.process.pid).children(recursive=True)}


def settled(service: Running, number: int) -> bool:
    """Whether there come to be so many processes."""
    ends = time.monotonic() + 10
    while time.monotonic() < ends:
        if len(processes(service)) == number:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(("query", "path", "status", "part"), [
    (ENDLESS, "/sparql", 503, "took longer than 1 seconds"),
    (GREEDY, "/sparql", 422, "more than 100 MB of memory"),
    (f"SELECT * {{ ?s ?p ?o FILTER({'(' * 100_000}1{')' * 100_000}) }}", "/sparql", 422, "nested too deeply"),
    (MANY, "/sparql.json", 422, "more than 1,000 rows"),
    (MANY, "/sparql.xml", 422, "add LIMIT 1000"),
    (MANY, "/sparql.csv", 422, "more than 1,000 rows"),
    (MANY, "/sparql.tsv", 422, "more than 1,000 rows"),
    ("CONSTRUCT WHERE { ?s ?p ?o }", "/sparql.ttl", 422, "more than 1,000 rows"),
])
def test_a_query_that_costs_too_much_is_told_so(
    strict: Running, query: str, path: str, status: int, part: str
) -> None:
    everybody = 1 + 2 + Limits().knowers
    assert settled(strict, everybody)
    got = strict.request("POST", path, query, content_type="application/sparql-query")
    assert (got.status, part in got.text) == (status, True), (got.status, got.text)
    assert ("retry-after" in got.headers) is (status == 503)
    assert settled(strict, everybody)
    assert strict.ask("ASK {}").status == 200


@pytest.mark.parametrize("suffix", ["json", "xml", "csv", "tsv"])
def test_as_many_rows_as_are_allowed_are_given(strict: Running, suffix: str) -> None:
    assert strict.ask(f"{MANY} LIMIT 1000", f"/sparql.{suffix}").status == 200
    assert strict.ask(f"{MANY} LIMIT 1001", f"/sparql.{suffix}").status == 422


def test_questions_are_answered_at_once_while_strangers_keep_all_their_processes_busy(strict: Running) -> None:
    with ThreadPoolExecutor(20) as pool:
        began = time.monotonic()
        asked = [pool.submit(strict.ask, ENDLESS) for _ in range(10)]
        time.sleep(0.2)
        days = [strict.get(f"/questions/holders?date=2024-01-{day:02}") for day in range(1, 11)]
        assert time.monotonic() - began < 2 * SECONDS
        assert {each.status for each in days} == {200}
        ended = [each.result() for each in asked]
    assert {each.status for each in ended} == {503}
    assert any("too many queries at once" in each.text for each in ended)
    assert time.monotonic() - began < 4 * SECONDS
    assert settled(strict, 1 + 2 + Limits().knowers)


def test_a_query_ends_when_its_client_hangs_up(built: Path) -> None:
    with running(built, "--time-limit", "600", "--workers", "1") as service:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", service.port)) as connection:
                connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
                time.sleep(0.3)
        assert service.ask("ASK {}").status == 200
        assert any(" 499 " in line for line in service.said)


@pytest.mark.parametrize("stated", [True, False])
def test_a_body_that_is_too_long_is_refused(strict: Running, stated: bool) -> None:
    media_type = {"content_type": "application/sparql-query"}
    if stated:
        got = strict.request("POST", "/sparql", "", content_length=str(LARGEST_QUERY + 1), **media_type)
    else:
        parts = (b"#" * 50_000 for _ in range(LARGEST_QUERY // 50_000 + 1))
        got = strict.request("POST", "/sparql", parts, **media_type)
    assert (got.status, f"at most {LARGEST_QUERY} bytes" in got.text) == (413, True)


def test_a_head_that_is_too_long_is_refused(strict: Running) -> None:
    try:
        status = strict.get("/sparql?query=" + "a" * 200_000).status
    except ConnectionError:  # it hung up before all was sent
        status = 400
    assert (status, strict.get("/health").status) == (400, 200)


def test_a_worker_and_a_keeper_that_die_are_replaced(built: Path) -> None:
    with running(built) as service:
        everybody = 1 + Limits().askers + Limits().knowers
        assert settled(service, everybody)
        keeper = psutil.Process(service.process.pid).children()[0]
        for worker in keeper.children():
            os.kill(worker.pid, signal.SIGKILL)
        time.sleep(0.5)
        assert {service.ask("ASK {}").status for _ in range(30)} <= {200}
        assert service.ask("ASK {}").status == 200
        keeper.kill()
        ends = time.monotonic() + 20
        while time.monotonic() < ends and not any("served anew" in line for line in service.said):
            time.sleep(0.1)
        assert service.ask("ASK {}").status == 200
        assert settled(service, everybody)


def test_no_process_outlives_a_service_that_is_killed(built: Path) -> None:
    with running(built, "--time-limit", "600") as service:
        with socket.create_connection(("127.0.0.1", service.port)) as connection:
            connection.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
            time.sleep(0.3)
            left = processes(service)
            service.process.kill()
            service.process.wait()
        ends = time.monotonic() + 10
        while time.monotonic() < ends and any(map(alive, left)):
            time.sleep(0.05)
        assert len(left) > Limits().knowers
        assert not any(map(alive, left))


def alive(process: int) -> bool:
    """Whether a process runs; one that has ended and that nobody has asked for does not."""
    try:
        return psutil.Process(process).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
