"""Pages as files, for tests and benchmarks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from onrecord.view.material import Material
from onrecord.view.page import html_of


def written(folder: Path, made: Mapping[str, Material], title: str = "On record") -> dict[str, Path]:
    """A file a page in a folder, by name."""
    files = {name: folder / f"{name}.html" for name in made}
    for name, material in made.items():
        files[name].write_text(html_of(material, title), encoding="utf-8")
    return files
