"""A build replaces the folder while it is served: the new graph answers soon, and no request is dropped meanwhile."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from service import Running, running

from onrecord.publish.folder import replaced_folder

COUNT = "SELECT (COUNT(*) AS ?n) { ?s <http://a.example/p> ?o }"


def publish(folder: Path, triples: int) -> None:
    """Put a graph of so many triples in place, as build does."""
    with replaced_folder(folder) as fresh:
        lines = [f'<http://a.example/{number}> <http://a.example/p> "{number}" <http://a.example/g> .\n'
                 for number in range(triples)]
        (fresh / "graph.nq").write_text("".join(lines), "utf-8")


def counted(service: Running) -> int:
    """How many triples a query finds."""
    got = service.ask(COUNT)
    assert got.status == 200, got.text
    return int(json.loads(got.body)["results"]["bindings"][0]["n"]["value"])


def until(true: Callable[[], bool]) -> bool:
    """Whether it comes true within a while."""
    ends = time.monotonic() + 20
    while time.monotonic() < ends:
        if true():
            return True
        time.sleep(0.05)
    return False


def test_a_new_graph_takes_the_place_of_the_old_one_under_load(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    publish(folder, 1)
    with running(folder) as service, ThreadPoolExecutor(4) as pool:
        ended: list[bool] = []

        def ask_on() -> list[int]:
            seen = []
            while not ended:
                seen.append(counted(service))
                assert service.get("/questions/roles.csv").status == 200
            return seen

        clients = [pool.submit(ask_on) for _ in range(4)]
        for triples in range(2, 6):
            publish(folder, triples)
            assert until(lambda: counted(service) == triples), triples  # noqa: B023 - it is called here
        time.sleep(0.5)
        ended.append(True)
        for client in clients:
            seen = client.result()
            assert seen == sorted(seen)
            assert (seen[0], seen[-1]) == (1, 5)
        assert sum("served anew: 5 triples" in line for line in service.said) == 1


def test_tags_change_with_the_graph_and_not_with_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    publish(folder, 1)
    with running(folder) as service:
        def tag() -> str:
            return service.get("/questions/roles.csv").headers["etag"]

        first = tag()
        publish(folder, 1)
        assert until(lambda: any("served anew" in line for line in service.said))
        assert tag() == first
        publish(folder, 2)
        assert until(lambda: tag() != first)
        assert service.get("/questions/roles.csv", if_none_match=first).status == 200


def test_a_graph_that_cannot_be_read_leaves_the_old_one_in_place(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    path.write_text('<http://a.example/1> <http://a.example/p> "1" .\n', "utf-8")
    with running(path) as service:
        path.write_text("<http://a.example/1> <http://a.exam", "utf-8")
        assert until(lambda: any("graph of before is still served" in line for line in service.said))
        assert counted(service) == 1
        path.unlink()
        time.sleep(1.5)
        assert counted(service) == 1
        path.write_text('<http://a.example/1> <http://a.example/p> "2" .\n', "utf-8")
        assert until(lambda: any("served anew" in line for line in service.said))
        assert counted(service) == 1


def test_what_a_worker_has_begun_it_ends(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    publish(folder, 250)
    long = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c < ?f && ?f < ?i) }"
    with running(folder) as service, ThreadPoolExecutor(1) as pool:
        asked = pool.submit(service.ask, long)
        time.sleep(0.2)
        publish(folder, 1)
        assert until(lambda: counted(service) == 1)
        begun = asked.done()
        assert asked.result().status == 200
        assert not begun, "the query was over before the graph changed: nothing was tested"
