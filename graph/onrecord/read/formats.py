"""Which reader reads which file. A format joins with a file of its own and one line in `READERS`."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import ReadError
from onrecord.read.content import Content, Reader
from onrecord.read.html import read_html
from onrecord.read.pdf import read_pdf
from onrecord.read.plain import read_plain

READERS: dict[str, Reader] = {
    ".htm": read_html,
    ".html": read_html,
    ".pdf": read_pdf,
    ".txt": read_plain,
}


def is_readable(path: Path) -> bool:
    """Whether there is a reader for a file of this suffix."""
    return path.suffix.lower() in READERS


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises ReadError with the reason where the system does not give them."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror or error}") from error


def read_content(name: str, data: bytes) -> Content:
    """The content of a file of that name. Raises ReadError whose message is the reason why there is none."""
    suffix = Path(name).suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        raise ReadError(f"has a suffix that nothing reads ({suffix or 'none'}); "
                        f"onrecord reads {', '.join(sorted(READERS))}")
    return reader(data)
