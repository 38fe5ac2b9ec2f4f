"""Readers that are not ours: a test that needs one is skipped where it is missing, but never in CI."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest


def reader(module: str, package: str = "") -> Any:
    """The module, or a skipped test that says how to get it; in CI a missing one is a failure."""
    if find_spec(module) is None and not os.environ.get("CI"):
        pytest.skip(f"{package or module} is not installed: pip install -e '.[dev]'")
    return import_module(module)
