import hashlib
from pathlib import Path

import pytest

from onrecord.errors import ManifestError
from onrecord.read.manifest import Dataset, Entry, hold_to_sha256, read_manifest

DIGEST = hashlib.sha256(b"words\n").hexdigest()


def folder(tmp_path: Path, manifest: str) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("words\n")
    (tmp_path / "outside.txt").write_text("words\n")
    (tmp_path / "inner" / "manifest.toml").write_text(manifest)
    return tmp_path / "inner"


def test_a_folder_without_a_manifest_has_an_empty_one(tmp_path: Path) -> None:
    assert not read_manifest(tmp_path).entries


def test_keeps_what_is_stated_and_none_for_the_rest(tmp_path: Path) -> None:
    inner = folder(tmp_path, f"""
        [dataset]
        title = "Statements"
        base = "https://data.example/"
        [[document]]
        file = "a.txt"
        title = "A title"
        issued = 2024-05-02
        sha256 = "{DIGEST.upper()}"
    """)
    manifest = read_manifest(inner)
    assert manifest.dataset == Dataset(title="Statements", base="https://data.example/")
    entry = manifest.entries[(inner / "a.txt").resolve()]
    assert entry == Entry("a.txt", title="A title", issued="2024-05-02", sha256=DIGEST)


@pytest.mark.parametrize(
    ("manifest", "message"),
    [
        ("[[document]", "manifest.toml: not TOML"),
        ("[documents]", "unknown key 'documents'"),
        ("document = 3", "not a list of tables"),
        ("dataset = 3", "not a table"),
        ("[dataset]\nowner = 'x'", r"\[dataset\]: unknown key 'owner'"),
        ("[[document]]\ntitle = 'x'", "number 1: no file"),
        ("[[document]]\nfile = 'a.txt'\nauthor = 'x'", "a.txt: unknown key 'author'"),
        ("[[document]]\nfile = 'a.txt'\ntitle = ''", "a.txt: title is no text"),
        ("[[document]]\nfile = 'a.txt'\ntitle = 7", "a.txt: title is no text"),
        ("[[document]]\nfile = 'b.txt'", "b.txt: no such file"),
        ("[[document]]\nfile = 'a.txt'\nissued = '12.5.2022'", "a.txt: issued is '12.5.2022'"),
        ("[[document]]\nfile = 'a.txt'\nissued = '2022-02-30'", "a.txt: issued is '2022-02-30'"),
        ("[[document]]\nfile = 'a.txt'\nsha256 = 'abc'", "a.txt: sha256 is not 64"),
        ("[[document]]\nfile = 'a.txt'\n[[document]]\nfile = './a.txt'", "a.txt: listed twice"),
        ("[[document]]\nfile = '../outside.txt'", "outside.txt: lies outside"),
    ],
)
def test_names_the_entry_at_fault(tmp_path: Path, manifest: str, message: str) -> None:
    with pytest.raises(ManifestError, match=message):
        read_manifest(folder(tmp_path, manifest))


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    hold_to_sha256(tmp_path, Entry("a.txt", sha256=DIGEST), b"words\n")
    hold_to_sha256(tmp_path, Entry("a.txt"), b"other words\n")
    with pytest.raises(ManifestError, match=r"a\.txt: sha256 is"):
        hold_to_sha256(tmp_path, Entry("a.txt", sha256=DIGEST), b"other words\n")
