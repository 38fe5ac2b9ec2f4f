"""Named questions under load, while strangers ask what must time out.

    python tests/benchmarks/served_load.py [--graph FOLDER] [--triples 100000] [--seconds 60] [--time-limit 5]

Twenty clients ask the named questions, 200 a second in all, over one graph; ten others send queries that no time is
enough for, again and again. Each question has been asked once before, as the service does itself when it starts. Nine
questions of ten are asked as they stand, by turns in JSON, CSV and HTML; the tenth is `holders` on a day and in a post
drawn anew, which no answer that is kept can serve. Prints rates, percentiles, errors and memory. The graph is that of
FOLDER (by default the exports of this checkout), repeated under other names until it has so many triples.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote, urlencode

import psutil

from onrecord.query import questions

ROOT = Path(__file__).parents[2]
RATE, CLIENTS, STRANGERS = 200, 20, 10
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f) }"
FORMS = ("json", "csv", "html")
NAMES = [question.name for question in questions()]
POSTS = ("director", "leader", "chief", "cabinet", "commissioner", "")


@dataclass(slots=True)
class Tally:
    """What clients saw."""

    milliseconds: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, status: str, began: float) -> None:
        """One answer."""
        with self.lock:
            self.statuses[status] += 1
            self.milliseconds.append(1000 * (time.perf_counter() - began))

    def percentile(self, share: float) -> float:
        """Milliseconds within which this share was answered."""
        ranked = sorted(self.milliseconds)
        return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else 0.0


def main() -> None:
    """Make the graph, serve it, load it, tell."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="load-") as folder:
        path = Path(folder) / "graph.nq"
        copies = repeated(options.graph / "graph.nq", path, options.triples)
        service, port = started(path, options.time_limit)
        try:
            print(f"graph: {copies} times {options.graph}, {path.stat().st_size / 1e6:.0f} MB of N-Quads")
            load(port, psutil.Process(service.pid), options.seconds, options.time_limit)
        finally:
            service.terminate()
            service.wait(30)


def repeated(source: Path, target: Path, triples: int) -> int:
    """Write the quads of `source` so many times, each time under other names, that the merged graph has `triples`."""
    lines = source.read_text("utf-8").splitlines()
    names = re.compile(r"/(?!grade/)((?:person|body|post|service|tenure|inspection|rating|appointment|finding|claim|"
                       r"recommendation(?:-set)?|statement|evidence|document|reading|merge|decision)/[^>/]+)>")
    copies = -(-triples // len({line.rpartition(" <")[0] for line in lines}))
    with target.open("w", encoding="utf-8") as written:
        for copy in range(copies):
            for line in lines:
                named = names.sub(rf"/\1.c{copy}>", line)
                written.write(re.sub(r'(ns#file> ")', rf"\g<1>c{copy}-", named) + "\n")
    return copies


def started(graph: Path, time_limit: float) -> tuple[subprocess.Popen[str], int]:
    """`onrecord serve` as a user starts it, and its port."""
    command = [sys.executable, "-m", "onrecord", "serve", "-g", str(graph), "--port", "0", "--time-limit",
               str(time_limit)]
    service = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "graph")}, stderr=subprocess.PIPE,
                               text=True)
    assert service.stderr
    port = int(service.stderr.readline().partition("/sparql")[0].rpartition(":")[2])
    stream = service.stderr
    threading.Thread(target=lambda: [None for _ in stream], daemon=True).start()
    return service, port


def load(port: int, service: psutil.Process, seconds: float, time_limit: float) -> None:
    """Run all clients for so long, and print what came of it."""
    known, asked, first = Tally(), Tally(), Tally()
    began = time.perf_counter()
    for name in NAMES:
        _ask(HTTPConnection("127.0.0.1", port, timeout=120), f"/questions/{name}.html", first)
    print(f"each question asked once before: {time.perf_counter() - began:.1f} s; statuses {dict(first.statuses)}")
    before = memory(service)
    began = time.perf_counter()
    ends = began + seconds
    clients = [threading.Thread(target=ask_questions, args=(port, number, ends, known)) for number in range(CLIENTS)]
    clients += [threading.Thread(target=ask_endless, args=(port, ends, asked)) for _ in range(STRANGERS)]
    for client in clients:
        client.start()
    halfway = (time.sleep(seconds / 2), memory(service))[1]
    for client in clients[:CLIENTS]:
        client.join()
    taken = time.perf_counter() - began
    after = memory(service)
    for client in clients[CLIENTS:]:
        client.join()
    time.sleep(time_limit)
    rate = len(known.milliseconds) / taken
    print(f"questions: {rate:.1f} a second for {taken:.1f} s; statuses {dict(known.statuses)}", flush=True)
    print("milliseconds: " + ", ".join(f"{name} {known.percentile(share):.1f}" for name, share in
                                       (("half", .5), ("p90", .9), ("p95", .95), ("p99", .99), ("most", 1))))
    print(f"queries that must time out: statuses {dict(asked.statuses)}")
    print(f"memory of all processes (MB): before {before:.0f}, halfway {halfway:.0f}, at the end {after:.0f}, "
          f"after it {memory(service):.0f}; the service itself {service.memory_info().rss / 1e6:.0f}")


def ask_questions(port: int, number: int, ends: float, tally: Tally) -> None:
    """One client: a question each tenth of a second, over one connection."""
    drawn, connection = random.Random(number), HTTPConnection("127.0.0.1", port, timeout=120)
    due = time.perf_counter() + number / RATE
    while (due := due + CLIENTS / RATE) < ends:
        time.sleep(max(0.0, due - time.perf_counter()))
        _ask(connection, question(drawn), tally)
    connection.close()


def question(drawn: random.Random) -> str:
    """The address of a question."""
    if drawn.random() < 0.1:
        day = date(2015, 1, 1) + timedelta(drawn.randrange(4000))
        return "/questions/holders.json?" + urlencode({"date": day.isoformat(), "post": drawn.choice(POSTS)})
    return f"/questions/{drawn.choice(NAMES)}.{drawn.choice(FORMS)}"


def ask_endless(port: int, ends: float, tally: Tally) -> None:
    """One stranger."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    while time.perf_counter() < ends:
        _ask(connection, "/sparql?query=" + quote(ENDLESS), tally)
    connection.close()


def _ask(connection: HTTPConnection, path: str, tally: Tally) -> None:
    began = time.perf_counter()
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        tally.add(str(answer.status), began)
    except (OSError, HTTPException) as error:
        tally.add(type(error).__name__, began)
        connection.close()


def memory(service: psutil.Process) -> float:
    """Megabytes of the service and its processes, what they share counted once."""
    total = 0
    for process in (service, *service.children(recursive=True)):
        try:
            total += process.memory_full_info().pss
        except psutil.Error:  # it has just ended
            continue
    return total / 1e6


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--graph", type=Path, default=ROOT / "exports")
    parser.add_argument("--triples", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--time-limit", type=float, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()
