"""The parts of the page that are files: styles, renderer, script; and the policy that lets only them in."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

IMPORT = re.compile(r'^import (\{.*\}) from "\./(\w+)\.js";$', re.MULTILINE)


def part(name: str) -> str:
    """The text of a file of this folder."""
    return (files("onrecord.view") / name).read_text("utf-8")


@cache
def parts() -> dict[str, str]:
    """Styles, renderer and script as they stand in the page."""
    script = '(() => {\n"use strict";\n' + "".join(_module(name) for name in modules_of("main")) + "})();\n"
    return {"styles": _squeezed(part("styles.css")), "renderer": part("vendor/vis-network.min.js"), "script": script}


def modules_of(name: str, seen: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The modules of the script that one needs, each after those that it imports, itself last."""
    for imported in (found[2] for found in IMPORT.finditer(part(f"script/{name}.js"))):
        if imported not in seen:
            seen = modules_of(imported, seen)
    return (*seen, name)


def _module(name: str) -> str:
    """A module of the script as a function that returns what it exports, since an inline script can import nothing.

    Indents and lines that are comments stay behind.
    """
    text = _squeezed(part(f"script/{name}.js"))
    exports = ", ".join(re.findall(r"^export (?:const|function|class) (\w+)", text, re.MULTILINE))
    text = IMPORT.sub(r"const \1 = of_\2;", text)
    text = re.sub(r"^export ", "", text, flags=re.MULTILINE)
    return f"const of_{name} = (() => {{\n{text}return {{ {exports} }};\n}})();\n"


def _squeezed(text: str) -> str:
    """A text without indents, empty lines and lines that are comments."""
    return re.sub(r"^\s+|^ *//.*\n", "", text, flags=re.MULTILINE)


def policy() -> str:
    """The Content-Security-Policy: nothing at all, except these styles and these two scripts."""
    held = parts()
    scripts = " ".join(_hashed(held[name]) for name in ("renderer", "script"))
    return (f"default-src 'none'; script-src {scripts}; style-src {_hashed(held['styles'])}; base-uri 'none'; "
            "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
