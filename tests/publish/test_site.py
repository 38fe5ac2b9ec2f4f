"""The command that writes the pages: the same bytes again, replaced as a whole, and nobody's files lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from factory import record
from onrecord.errors import PublishError
from onrecord.publish import publish_exports
from onrecord.publish.copies import checked_files, publish_files
from onrecord.publish.folder import LIST
from onrecord.read.dataset import Dataset
from shell import onrecord


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


BASE = "https://data.aldervale.gov.uk/id/"
COMPLETE = Dataset(title="Statements on Alder Vale", description="Who held which post.", publisher="Beck Herald",
                   licence="https://creativecommons.org/licenses/by/4.0/", contact="data@beck.example", base=BASE)


def exports(folder: Path, base: str = BASE, dataset: Dataset = COMPLETE) -> Path:
    publish_exports(record(), folder / "exports", base, dataset)
    return folder / "exports"


def test_the_command_writes_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    graph = exports(tmp_path)
    done = [onrecord("publish", "-g", graph, "--site", tmp_path / name, hash_seed=name) for name in ("1", "2")]
    assert [each.returncode for each in done] == [0, 0], done[0].stderr
    assert BASE in done[0].stdout
    assert content(tmp_path / "1") == content(tmp_path / "2")
    assert {".htaccess", "index.html", "site.css", "onrecord.sha256"} <= content(tmp_path / "1").keys()


def test_a_site_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    graph, site = exports(tmp_path), tmp_path / "site"
    assert onrecord("publish", "-g", graph, "--site", site).returncode == 0
    before = content(site)
    assert onrecord("publish", "-g", graph, "--site", site).returncode == 0
    assert content(site) == before
    assert onrecord("publish", "-g", graph / "graph.ttl", "--site", site).returncode == 0
    assert before.keys() - content(site).keys() == content(graph).keys() - {LIST}


def test_a_folder_with_files_of_others_is_left_alone(tmp_path: Path) -> None:
    graph, site = exports(tmp_path), tmp_path / "site"
    site.mkdir()
    (site / "mine.html").write_text("mine")
    done = onrecord("publish", "-g", graph, "--site", site)
    assert done.returncode != 0
    assert "mine.html" in done.stderr
    assert content(site) == {"mine.html": b"mine"}


def test_a_graph_that_is_none_of_ours_says_what_to_name(tmp_path: Path) -> None:
    (tmp_path / "other.ttl").write_text("<https://a.example/b> a <https://a.example/c> .")
    done = onrecord("publish", "-g", tmp_path / "other.ttl", "--site", tmp_path / "site")
    assert done.returncode == 2
    assert "onrecord build" in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_files_of_the_build_lie_beside_the_front_page_which_tells_of_them(tmp_path: Path) -> None:
    graph, site = exports(tmp_path), tmp_path / "site"
    assert onrecord("publish", "-g", graph, "--site", site).returncode == 0
    files = content(graph)
    assert {name: content(site)[name] for name in files if name != LIST} == {
        name: data for name, data in files.items() if name != LIST}
    page = html.document_fromstring((site / "index.html").read_bytes())
    links = {address for _, _, address, _ in page.iterlinks()}
    assert {"graph.ttl", "dataset.ttl", "answers/roles.csv", "graph.html", COMPLETE.licence} <= links
    words = " ".join(page.text_content().split())
    for said in ("Statements on Alder Vale", "Who held which post.", "Beck Herald", "data@beck.example"):
        assert said in words


def test_a_complete_folder_goes_to_a_portal_as_it_is(tmp_path: Path) -> None:
    graph = exports(tmp_path)
    done = onrecord("publish", "-g", graph, "--to", tmp_path / "portal")
    assert done.returncode == 0, done.stderr
    assert content(tmp_path / "portal") == content(graph)


@pytest.mark.parametrize(("base", "missing", "told"), [
    ("https://data.example.org/onrecord/", "", "base"),
    (BASE, "title", "title"), (BASE, "description", "description"), (BASE, "publisher", "publisher"),
    (BASE, "licence", "licence"), (BASE, "contact", "contact"),
])
def test_a_portal_gets_nothing_incomplete(tmp_path: Path, base: str, missing: str, told: str) -> None:
    dataset = replace(COMPLETE, base=base, **({missing: None} if missing else {}))
    graph = exports(tmp_path, base, dataset)
    with pytest.raises(PublishError, match=f"\n  {told} = "):
        publish_files(graph, tmp_path / "portal")
    assert not (tmp_path / "portal").exists()


@pytest.mark.parametrize("change", [lambda path: path.write_bytes(path.read_bytes() + b"#\n"), Path.unlink],
                         ids=["changed", "missing"])
def test_what_is_not_as_build_wrote_it_is_not_published(tmp_path: Path, change: Callable[[Path], None]) -> None:
    graph = exports(tmp_path)
    change(graph / "graph.ttl")
    for publish in (lambda: publish_files(graph, tmp_path / "portal"), lambda: checked_files(graph)):
        with pytest.raises(PublishError, match=r"graph\.ttl is not as build wrote it.*onrecord build"):
            publish()


def test_a_folder_that_build_did_not_write_goes_nowhere(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="no folder that `onrecord build` has written"):
        publish_files(tmp_path, tmp_path / "portal")


def test_the_command_asks_where_to() -> None:
    done = onrecord("publish")
    assert done.returncode == 2
    assert "--site" in done.stderr
