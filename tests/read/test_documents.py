from pathlib import Path

import pytest

from onrecord.errors import ManifestError, ReadError
from onrecord.read import read_documents


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_a_folder_stands_for_its_readable_files_in_order(tmp_path: Path) -> None:
    fill(tmp_path, {"b.txt": b"two", "a.TXT": b"one", "notes.md": b"no", "sub/c.txt": b"no"})
    result = read_documents([tmp_path])
    assert [document.file for document in result.documents] == ["a.TXT", "b.txt"]
    assert result.failures == ()


def test_a_manifest_adds_to_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, {
        "a.txt": b"one",
        "sub/c.txt": b"three",
        "manifest.toml": b"[[document]]\nfile = 'sub/c.txt'\ntitle = 'Three'\nurl = 'https://council.example/3'",
    })
    documents = read_documents([tmp_path]).documents
    assert [(document.file, document.title) for document in documents] == [("a.txt", None), ("c.txt", "Three")]
    assert documents[1].url == "https://council.example/3"


def test_a_file_named_by_itself_is_the_same_document(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"one", "manifest.toml": b"[[document]]\nfile = 'a.txt'\ntitle = 'One'"})
    assert read_documents([tmp_path / "a.txt"]) == read_documents([tmp_path])
    assert read_documents([tmp_path, tmp_path / "a.txt"]) == read_documents([tmp_path])


def test_one_unreadable_document_does_not_stop_the_others(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"one", "b.txt": b"\x00\x01", "c.txt": b""})
    result = read_documents([tmp_path, fill(tmp_path / "more", {"d.xyz": b"?"}) / "d.xyz"])
    assert [document.file for document in result.documents] == ["a.txt"]
    reasons = [failure.message.removeprefix(str(tmp_path)) for failure in result.failures]
    assert [reason.split(";")[0] for reason in reasons] == [
        "/b.txt: is a binary file, not plain text",
        "/c.txt: is empty",
        "/more/d.xyz: has a suffix that nothing reads (.xyz)",
    ]


def test_a_wrong_call_says_what_to_do(tmp_path: Path) -> None:
    fill(tmp_path, {"one/a.txt": b"one", "two/a.txt": b"two", "empty/readme.md": b"no"})
    with pytest.raises(ReadError, match="no such file or folder; check the path"):
        read_documents([tmp_path / "none"])
    with pytest.raises(ReadError, match="no document in this folder"):
        read_documents([tmp_path / "empty"])
    with pytest.raises(ReadError, match="same file name"):
        read_documents([tmp_path / "one", tmp_path / "two"])
    with pytest.raises(ReadError, match="nothing to read"):
        read_documents([])


def test_a_document_that_is_not_the_one_listed_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"a.txt": b"one", "manifest.toml": f"[[document]]\nfile = 'a.txt'\nsha256 = '{'0' * 64}'".encode()})
    with pytest.raises(ManifestError, match=r"a\.txt: sha256"):
        read_documents([tmp_path])


@pytest.mark.parametrize(("name", "issued"), [
    ("2024-05-03-carers.txt", "2024-05-03"),
    ("carers_20240503.txt", "2024-05-03"),
    ("carers-2024.txt", None),
    ("carers-2024-05-03-to-2024-06-01.txt", None),
    ("000_2024130142.txt", None),
])
def test_a_file_name_gives_the_day_that_the_text_does_not_show(tmp_path: Path, name: str, issued: str | None) -> None:
    (tmp_path / name).write_text("Carers praised\n\nCarers were praised by everybody who met them.\n")
    assert [document.issued for document in read_documents([tmp_path]).documents] == [issued]
