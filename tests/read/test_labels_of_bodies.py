"""Bodies that a label on the line above names, beside those who publish a page."""

from __future__ import annotations

from pathlib import Path

from onrecord.read import read_documents


def test_who_runs_a_home_does_not_publish_the_page_on_it(tmp_path: Path) -> None:
    page = tmp_path / "home.txt"
    words = "Elm House\n\nProvided and run by:\nDunley Council\n\nElm House is a home for 30 people.\n"
    page.write_text(words, "utf-8")
    (document,) = read_documents([page]).documents
    assert document.publisher is None
