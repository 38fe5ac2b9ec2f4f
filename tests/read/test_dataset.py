"""The [dataset] table: every value is what a portal knows, or the fault is named with what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import ManifestError
from onrecord.read import Dataset, read_documents
from onrecord.read.dataset import joined_dataset, read_dataset

MANIFEST = Path("manifest.toml")
EU = "http://publications.europa.eu/resource/authority/"


@pytest.mark.parametrize(("key", "value", "expected"), [
    ("title", " Statements ", "Statements"),
    ("licence", "CC-BY-4.0", f"{EU}licence/CC_BY_4_0"),
    ("licence", "OGL-UK-3.0", f"{EU}licence/OGL_3_0"),
    ("licence", "https://creativecommons.org/licenses/by/4.0/", f"{EU}licence/CC_BY_4_0"),
    ("licence", "http://creativecommons.org/licenses/by/4.0/legalcode", f"{EU}licence/CC_BY_4_0"),
    ("licence", "https://www.beck.example/terms", "https://www.beck.example/terms"),
    ("contact", "data@beck.example", "data@beck.example"),
    ("contact", "https://www.beck.example/contact", "https://www.beck.example/contact"),
    ("base", "https://data.beck.example/id/", "https://data.beck.example/id/"),
    ("keywords", ["a", "b", "a"], ("a", "b")),
    ("keywords", "inspection", ("inspection",)),
    ("themes", ["GOVE", "SOCI"], (f"{EU}data-theme/GOVE", f"{EU}data-theme/SOCI")),
    ("spatial", "GBR", (f"{EU}country/GBR",)),
    ("spatial", ["http://data.europa.eu/nuts/code/UKD73"], ("http://data.europa.eu/nuts/code/UKD73",)),
    ("access", "RESTRICTED", f"{EU}access-right/RESTRICTED"),
    ("frequency", "MONTHLY", f"{EU}frequency/MONTHLY"),
    ("issued", "2024-05-02", "2024-05-02"),
])
def test_a_value_is_kept_as_a_portal_knows_it(key: str, value: object, expected: object) -> None:
    assert getattr(read_dataset(MANIFEST, {key: value}), key) == expected


@pytest.mark.parametrize(("key", "value", "message"), [
    ("title", "", "title is no text"),
    ("licence", "open", "licence is 'open'; write the address of a licence, or CC-BY-4.0"),
    ("contact", "the press office", "contact is 'the press office'; write an address of mail"),
    ("contact", "javascript:alert(1)", "write an address of mail"),
    ("base", "https://data.beck.example/id", "ends in a slash"),
    ("base", "https://data.beck.example/?id=/", "ends in a slash"),
    ("base", "data/", "ends in a slash"),
    ("downloads", "https://data.beck.example/ file/", "ends in a slash"),
    ("keywords", [], "keywords is no list of texts"),
    ("keywords", ["a", 7], "keywords is no list of texts"),
    ("themes", ["gove"], "themes is 'gove'; write an address, or AGRI, ECON"),
    ("spatial", ["Sefton"], "spatial is 'Sefton'; write an address"),
    ("access", "public", "access is 'public'; write one of PUBLIC, RESTRICTED, NON_PUBLIC"),
    ("frequency", "often", "frequency is 'often'; write one of"),
    ("issued", "May 2024", "issued is 'May 2024', which is no day"),
    ("modified", "2024-02-30", "modified is '2024-02-30', which is no day"),
    ("landing_page", "www.beck.example", "landing_page is 'www.beck.example'; write a whole address"),
])
def test_a_value_at_fault_is_named_with_what_to_write(key: str, value: object, message: str) -> None:
    with pytest.raises(ManifestError, match=rf"^manifest\.toml, \[dataset\]: .*{message}"):
        read_dataset(MANIFEST, {key: value})


def test_the_manifests_of_two_folders_are_one_dataset_where_they_do_not_disagree() -> None:
    left, right = Dataset(title="A", keywords=("a",)), Dataset(title="A", publisher="B")
    assert joined_dataset({Path("l"): left, Path("r"): right}) == Dataset("A", publisher="B", keywords=("a",))
    with pytest.raises(ManifestError, match=r"^r, \[dataset\]: title is not what l says"):
        joined_dataset({Path("l"): left, Path("r"): Dataset(title="C")})


def test_what_is_read_carries_what_is_said_of_the_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "manifest.toml").write_text("[dataset]\ntitle = 'Statements'\nissued = 2024-05-02\n")
    expected = Dataset(title="Statements", issued="2024-05-02")
    assert read_documents([tmp_path]).dataset == expected
    assert read_documents([tmp_path / "a.txt"]).dataset == expected
    (tmp_path / "manifest.toml").unlink()
    assert read_documents([tmp_path]).dataset == Dataset()
