"""The command that writes the pages: the same bytes again, replaced as a whole, and nobody's files lost."""

from __future__ import annotations

from pathlib import Path

from factory import record
from onrecord.publish import publish_exports
from shell import onrecord


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def exports(folder: Path) -> Path:
    publish_exports(record(), folder / "exports", base="https://data.beck.example/id/")
    return folder / "exports"


def test_the_command_writes_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    graph = exports(tmp_path)
    done = [onrecord("publish", "-g", graph, "--site", tmp_path / name, hash_seed=name) for name in ("1", "2")]
    assert [each.returncode for each in done] == [0, 0], done[0].stderr
    assert "https://data.beck.example/id/" in done[0].stdout
    assert content(tmp_path / "1") == content(tmp_path / "2")
    assert {".htaccess", "index.html", "site.css", "onrecord.sha256"} <= content(tmp_path / "1").keys()


def test_a_site_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    graph, site = exports(tmp_path), tmp_path / "site"
    assert onrecord("publish", "-g", graph, "--site", site).returncode == 0
    before = content(site)
    assert onrecord("publish", "-g", graph / "graph.ttl", "--site", site).returncode == 0
    assert content(site) == before


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
