"""The service before it runs: what is missing, what is in use; and what it keeps."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import ServeError
from onrecord.serve import bound_socket
from onrecord.serve.cache import Cache
from onrecord.serve.jobs import first_jobs
from onrecord.serve.pages import policy_within
from onrecord.serve.wire import Reply
from shell import ROOT


def test_a_port_in_use_is_a_message() -> None:
    with bound_socket("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(ServeError, match=rf"port {port} cannot be used.*--port"):
            bound_socket("127.0.0.1", port)


@pytest.mark.parametrize("missing", ["starlette", "uvicorn"])
def test_a_missing_extra_says_how_to_get_it(missing: str, built: Path) -> None:
    code = (f"import sys; sys.modules[{missing!r}] = None; from onrecord.cli import main; "
            f"main(['serve', '-g', {str(built)!r}, '--port', '0'])")
    done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
                          capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, "pip install 'onrecord[serve]'" in done.stderr) == (2, True), done.stderr


def test_answers_are_kept_until_the_room_is_full_the_least_used_goes_first() -> None:
    cache = Cache(40)
    for name in "abcd":
        cache.put(name, Reply("done", body=b"x" * 10))
    assert cache.get("a")
    cache.put("e", Reply("done", body=b"x" * 10))
    assert [name for name in "abcde" if cache.get(name)] == ["a", "c", "d", "e"]
    cache.put("a", Reply("done", body=b"y"))
    cache.put("f", Reply("done", body=b"x" * 9))
    assert [name for name in "acdef" if cache.get(name)] == ["a", "c", "d", "e", "f"]
    cache.put("large", Reply("done", body=b"x" * 11))
    cache.put("file", Reply("done", file="somewhere"))
    assert not cache.get("large")
    assert not cache.get("file")
    cache.clear()
    assert not cache.get("a")


def test_what_is_asked_first_is_every_question_in_three_forms_and_the_network() -> None:
    jobs = list(first_jobs())
    names = {path.stem for path in (ROOT / "queries").glob("*.rq")}
    assert {(job.get("name"), job.get("form", [""])[0]) for job in jobs} == \
        {(name, form) for name in names for form in ("json", "csv", "html")} | {(None, "")}


@pytest.mark.parametrize(("page", "part"), [
    (b"<p>no policy</p>", "style-src 'self' 'sha256-"),
    (b'<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">',
     "default-src 'none'; frame-ancestors 'none'"),
])
def test_the_policy_of_a_page_stands_in_the_header_too(page: bytes, part: str) -> None:
    assert part in policy_within(page)
