"""The .htaccess, by a real Apache, at the top of a server and below a path of it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

APACHE = next(filter(None, map(shutil.which, ("apache2", "httpd", "/usr/sbin/apache2", "/usr/sbin/httpd"))), "")
MODULES = next((folder for folder in map(Path, ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules",
                                                "/usr/libexec/apache2")) if folder.is_dir()), Path())
MISSING = "Apache is missing, and the .htaccess is tested in a real one: on Debian `apt-get install apache2-bin`"
NEEDED = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "unixd")
PERSON = "person/phil-porter"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def port(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server whose root is the site, which stands below /some/path as well."""
    if not APACHE:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    folder = tmp_path_factory.mktemp("apache")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number = int(free.getsockname()[1])
    _configure(folder, site, number)
    process = subprocess.Popen([APACHE, "-X", "-f", str(folder / "httpd.conf")], stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", number)) == 0:
                    break
            assert process.poll() is None, (folder / "error.log").read_text() if (folder / "error.log").exists() else ""
            time.sleep(0.05)
        yield number
    finally:
        process.terminate()
        process.wait(10)


def _configure(folder: Path, site: Path, number: int) -> None:
    present = [name for name in NEEDED if (MODULES / f"mod_{name}.so").is_file()]
    lines = [f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in present]
    lines += [f"ServerRoot {folder}", f"Listen 127.0.0.1:{number}", "ServerName localhost", f"PidFile {folder}/pid",
              f"ErrorLog {folder}/error.log", "TypesConfig /dev/null", "AddType text/html .html",
              "AddType text/css .css", f"DocumentRoot {site}", f"Alias /some/path {site}", "<Directory />",
              "AllowOverride All", "Require all granted", "</Directory>"]
    (folder / "httpd.conf").write_text("\n".join(lines) + "\n")


def answer(port: int, path: str, accept: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Accept": accept} if accept else {})
    return connection.getresponse()


@pytest.mark.parametrize("root", ["", "/some/path"])
@pytest.mark.parametrize(("accept", "ending", "media_type"), [
    (BROWSER, "/", "text/html; charset=utf-8"),
    ("", "/", "text/html; charset=utf-8"),
    ("*/*", "/", "text/html; charset=utf-8"),
    ("text/turtle", ".ttl", "text/turtle; charset=utf-8"),
    ("application/ld+json", ".jsonld", "application/ld+json; charset=utf-8"),
    ("text/turtle, text/html;q=0.5", ".ttl", "text/turtle; charset=utf-8"),
    ("text/turtle;q=0.9, application/ld+json", ".jsonld", "application/ld+json; charset=utf-8"),
    ("application/ld+json;q=0.9, text/turtle", ".ttl", "text/turtle; charset=utf-8"),
    ("text/html, text/turtle;q=0.5", "/", "text/html; charset=utf-8"),
])
def test_an_iri_answers_by_303_with_what_is_asked_for(port: int, root: str, accept: str, ending: str,
                                                      media_type: str) -> None:
    found = answer(port, f"{root}/{PERSON}", accept)
    assert (found.status, found.headers["Vary"]) == (303, "Accept")
    place = found.headers["Location"]
    assert place == f"http://127.0.0.1:{port}{root}/{PERSON}{ending}"
    told = answer(port, place.partition(f":{port}")[2], accept)
    assert (told.status, told.headers["Content-Type"]) == (200, media_type)
    assert told.headers["Access-Control-Allow-Origin"] == "*"
    assert b"Phil Porter" in told.read()


def test_a_selector_answers_with_its_passage(port: int, site: Path) -> None:
    name = min(path.name for path in (site / "evidence").glob("*.quote"))
    found = answer(port, f"/evidence/{name}", "text/turtle")
    assert (found.status, found.headers["Location"]) == (
        303, f"http://127.0.0.1:{port}/evidence/{name.removesuffix('.quote')}")


def test_what_there_is_not_is_not_found(port: int) -> None:
    assert answer(port, "/person/nobody", "text/turtle").status == 404
