"""The folder that is replaced as a whole, also where the build dies at any point of it."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from onrecord.errors import PublishError
from onrecord.publish import folder
from onrecord.publish.folder import LIST, listed_files, replaced_folder

OLD = {"graph.ttl": b"old graph\n", "answers/roles.csv": b"old,roles\n"}
NEW = {"graph.ttl": b"new graph\n", "answers/roles.csv": b"new,roles\n", "graph.html": b"<p>new</p>\n"}


def publish(directory: Path, files: dict[str, bytes]) -> None:
    with replaced_folder(directory) as fresh:
        for name, data in files.items():
            (fresh / name).parent.mkdir(exist_ok=True)
            (fresh / name).write_bytes(data)


def content(directory: Path) -> dict[str, bytes]:
    files = {path.relative_to(directory).as_posix(): path.read_bytes()
             for path in directory.rglob("*") if path.is_file()}
    files.pop(LIST)
    assert listed_files(directory) == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    return files


def beside(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.parent.iterdir() if path != directory)


def test_a_new_folder_is_written_and_replaced_without_a_rest(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "exports"
    for files in (NEW, OLD, OLD):
        publish(directory, files)
        assert content(directory) == files
    assert beside(directory) == []


def test_an_empty_folder_and_litter_of_a_file_browser_may_be_replaced(tmp_path: Path) -> None:
    directory = tmp_path / "exports"
    directory.mkdir()
    publish(directory, OLD)
    (directory / ".DS_Store").write_bytes(b"")
    publish(directory, NEW)
    assert content(directory) == NEW


@pytest.mark.parametrize("foreign", ["thesis.docx", ".git/HEAD", "answers/notes.txt", "empty/"])
@pytest.mark.parametrize("ours", [True, False])
def test_a_folder_with_foreign_files_is_left_alone(tmp_path: Path, foreign: str, ours: bool) -> None:
    directory = tmp_path / "exports"
    if ours:
        publish(directory, OLD)
    path = directory / foreign
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir() if foreign.endswith("/") else path.write_bytes(b"mine")
    with pytest.raises(PublishError, match=f"{foreign.rstrip('/')}.*name another folder"):
        publish(directory, NEW)
    assert path.exists()
    assert beside(directory) == []


def test_a_file_and_the_folder_one_is_in_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PublishError, match="is a file"):
        publish(tmp_path / "file", NEW)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PublishError, match="the folder you are in"):
        publish(Path(), NEW)


def test_an_error_on_the_way_leaves_the_old_folder(tmp_path: Path) -> None:
    directory = tmp_path / "exports"
    publish(directory, OLD)
    with pytest.raises(ZeroDivisionError):
        publish_and_fail(directory, ZeroDivisionError())
    with pytest.raises(PublishError, match="No space left"):
        publish_and_fail(directory, OSError(28, "No space left on device"))
    assert content(directory) == OLD
    assert beside(directory) == []


def publish_and_fail(directory: Path, error: Exception) -> None:
    with replaced_folder(directory) as fresh:
        (fresh / "graph.ttl").write_bytes(b"half")
        raise error


@pytest.mark.skipif(sys.platform == "win32", reason="os.fork is not there")
@pytest.mark.parametrize("exchanges", [True, False], ids=["one step", "two renames"])
def test_a_build_that_is_killed_at_any_point_leaves_a_whole_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr(folder, "_exchange", lambda left, right: False)
    died = 0
    for step in range(1, 500):
        directory = tmp_path / str(step) / "exports"
        publish(directory, OLD)
        if run_and_die(directory, step) == 0:
            break
        died += 1
        assert content(directory if directory.exists() else directory.with_name(".exports.old")) in (OLD, NEW)
        assert exchanges <= directory.exists()
        publish(directory, NEW)
        assert content(directory) == NEW
    assert died > 20


def run_and_die(directory: Path, step: int) -> int:
    """Publish NEW in a child which dies, without a goodbye, before its `step`th call to the file system."""
    child = os.fork()
    if child == 0:
        calls = 0

        def hook(event: str, args: tuple[object, ...]) -> None:
            nonlocal calls
            if event.split(".")[0] in ("open", "os", "shutil", "ctypes"):
                calls += 1
                if calls == step:
                    os._exit(9)

        sys.addaudithook(hook)
        publish(directory, NEW)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
