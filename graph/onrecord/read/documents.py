"""Files and folders into documents: `read_documents` is the stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.claims import Document
from onrecord.errors import ReadError
from onrecord.read.content import Content
from onrecord.read.dataset import Dataset, joined_dataset
from onrecord.read.formats import READERS, is_readable, read_bytes, read_content
from onrecord.read.frontmatter import front_matter
from onrecord.read.issued import day_in
from onrecord.read.manifest import NAME, Entry, Manifest, hold_to_sha256, read_manifest


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that cannot be read, and why."""

    path: Path
    reason: str

    @property
    def message(self) -> str:
        """One line for the person at the shell."""
        return f"{self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The documents read, sorted by file name, those that could not be, and what is said of the whole."""

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    dataset: Dataset = field(default_factory=Dataset)  #: what the manifests say of the whole


@dataclass(frozen=True, slots=True)
class _Source:
    path: Path
    folder: Path
    entry: Entry


def read_documents(paths: Iterable[Path | str]) -> ReadResult:
    """Read files and folders. A folder stands for every file in it that has a reader, and for what its manifest lists.

    What `manifest.toml` says of a file holds, also where the file is named by itself; then what the head of a web
    page says, then what the text itself shows, and last a full date in the file's name. Raises ReadError for a path
    that is not there, a folder with nothing to read, and two documents of the same file name; ManifestError for a
    manifest at fault; MissingPartError where a format needs what is not installed. One unreadable document is a
    failure of the result.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    manifests: dict[Path, Manifest] = {}
    for source in _hold_to_names(_sources([Path(path) for path in paths], manifests)):
        try:
            documents.append(_document(source))
        except ReadError as error:
            failures.append(Failure(source.path, str(error)))
    dataset = joined_dataset({folder / NAME: manifest.dataset for folder, manifest in manifests.items()})
    return ReadResult(tuple(documents), tuple(failures), dataset)


def _sources(paths: list[Path], manifests: dict[Path, Manifest]) -> list[_Source]:
    """What there is to read; each folder's manifest is read once and kept in `manifests`."""
    if not paths:
        raise ReadError("nothing to read; name a file or a folder of documents")
    found: dict[Path, _Source] = {}
    for path in paths:
        folder = path if path.is_dir() else path.parent
        manifest = manifests.setdefault(folder.resolve(), read_manifest(folder)) if path.exists() else Manifest()
        for file in _files(path, manifest):
            entry = manifest.entries.get(file.resolve(), Entry(file.name))
            found.setdefault(file.resolve(), _Source(file, folder, entry))
    return sorted(found.values(), key=lambda source: (source.path.name, str(source.path)))


def _files(path: Path, manifest: Manifest) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        raise ReadError(f"{path}: no such file or folder; check the path")
    files = {file.resolve(): file for file in path.iterdir() if file.is_file() and is_readable(file)}
    files.update({place: path / entry.file for place, entry in manifest.entries.items()})
    if not files:
        raise ReadError(f"{path}: no document in this folder; onrecord reads {', '.join(sorted(READERS))}")
    yield from files.values()


def _hold_to_names(sources: list[_Source]) -> list[_Source]:
    seen: dict[str, Path] = {}
    for source in sources:
        other = seen.setdefault(source.path.name, source.path)
        if other is not source.path:
            raise ReadError(f"{other} and {source.path} have the same file name, by which documents are told apart; "
                            "rename one of them")
    return sources


def _document(source: _Source) -> Document:
    data = read_bytes(source.path)
    hold_to_sha256(source.folder, source.entry, data)
    return _with_entry(source.path.name, read_content(source.path.name, data), source.entry)


def _with_entry(name: str, content: Content, entry: Entry) -> Document:
    shown = front_matter(content.text)
    return Document(
        file=name,
        text=content.text,
        title=entry.title or content.title or shown.title,
        publisher=entry.publisher or content.publisher or shown.publisher,
        issued=entry.issued or content.issued or shown.issued or day_in(name),
        url=entry.url or content.url,
        licence=entry.licence,
        page_starts=content.page_starts,
    )
