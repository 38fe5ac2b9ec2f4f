"""The parts of README.md that come from the code. `python tests/docs.py` writes them, `--check` says which are stale.

A part stands between `<!-- generated: NAME -->` and `<!-- end -->`. NAME is a function of `PARTS`, or `$ onrecord ...`:
then the part is that command and what it prints.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from onrecord import _HOME as PUBLIC
from onrecord.claims import CLAIM_KINDS
from onrecord.cli import COMMANDS, main
from onrecord.query import load_graph, query_rows, questions
from shell import ROOT, onrecord

README = ROOT / "README.md"
EXPORTS = ROOT / "exports"
_PART = re.compile(r"(<!-- generated: (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)
_LONGEST = 30  #: lines of an answer that the README shows

STAGES = ("read", "annotate", "extract", "resolve", "rdf", "query", "view", "site", "serve", "publish", "evaluate")


def generated(text: str) -> str:
    """The README with every generated part as the code has it now."""
    return _PART.sub(lambda part: part[1] + written(part[2]) + part[3], text)


def stale() -> list[str]:
    """The names of the parts that are not as the code has them."""
    text = README.read_text("utf-8")
    return [part[2] for part in _PART.finditer(text) if part[1] + written(part[2]) + part[3] != part[0]]


def written(name: str) -> str:
    """One part. Raises KeyError for a name that there is not."""
    return printed(name) if name.startswith("$ ") else PARTS[name]()


def printed(name: str) -> str:
    """A command and what it prints, as in a console; a long answer is cut, and says so."""
    done = onrecord(*shlex.split(name)[2:])
    assert done.returncode == 0, f"{name}\n{done.stderr}"
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    if len(lines) > _LONGEST:
        lines = [*lines[:_LONGEST], f"... and {len(lines) - _LONGEST} lines more"]
    return "\n".join(["```console", name, *lines, "```", ""])


def helps() -> Iterator[tuple[str, str]]:
    """Every command with its help text."""
    for command in COMMANDS:
        yield command.name or "", onrecord(command.name or "", "--help").stdout


def commands() -> str:
    """A table of the commands, then the help of each."""
    rows = ["| command | what it does |", "|---|---|"]
    rows += [f"| `onrecord {command.name}` | {first_line(command.help)} |" for command in COMMANDS]
    folds = [f"<details><summary>onrecord {name} --help</summary>\n\n```\n{text.rstrip()}\n```\n\n</details>"
             for name, text in helps()]
    return "\n".join([*rows, "", *folds, ""])


def question_table() -> str:
    """Every named question with its columns and parameters."""
    rows = ["| `onrecord query` | question | columns | `--bind` |", "|---|---|---|---|"]
    rows += [f"| `{each.name}` | {each.text} | {', '.join(each.columns)} | "
             f"{', '.join(parameter.name for parameter in each.parameters)} |" for each in questions()]
    return "\n".join([*rows, ""])


def stages() -> str:
    """Every stage: its module, its functions, its command, and what it says of itself."""
    rows = ["| stage | from Python | at the shell | what it does |", "|---|---|---|---|"]
    for stage in STAGES:
        module = __import__(f"onrecord.{stage}", fromlist=["_"])
        functions = ", ".join(f"`{name}`" for module, names in PUBLIC.items()
                              if module.partition(".")[0] == stage for name in names if name.islower())
        command = f"`onrecord {stage}`" if stage in main.commands else ""
        rows.append(f"| [{stage}]({place(stage)}) | {functions} | {command} | {first_line(module.__doc__)} |")
    return "\n".join([*rows, ""])


def figures() -> str:
    """What stands in the exports, in one sentence."""
    claims = [json.loads(line)["kind"] for line in (EXPORTS / "claims.jsonl").read_text("utf-8").splitlines()]
    kinds = ", ".join(f"{claims.count(kind)} {kind}" for kind in CLAIM_KINDS)
    graph = load_graph(EXPORTS)
    rows = {name: len(query_rows(name, graph).rows) for name in ("sources", "people", "tenures")}
    return (f"{rows['sources']} documents make {len(claims)} claims ({kinds}). From these follow {rows['people']} "
            f"people and {rows['tenures']} tenures, and a graph of {sum(1 for _ in graph.triples()):,} triples.\n")


def page() -> str:
    """How large the page of the exports is, and what it holds."""
    rows = query_rows("network", load_graph(EXPORTS)).records()
    things = {row[end] for row in rows for end in ("source", "target") if row[end]}
    claims = {row["claim"] for row in rows}
    size = (EXPORTS / "graph.html").stat().st_size
    held = f"{len(things)} things, {len(claims)} claims and {size:,} bytes"
    return f"[exports/graph.html](exports/graph.html) has {held}.\n"


def floors() -> str:
    """What each question scores at least: F1 on the claim itself, and on every field of it."""
    held = json.loads((ROOT / "tests/gold/floors.json").read_text("utf-8"))
    rows = ["| question | the claim itself | every field |", "|---|---|---|"]
    rows += [f"| {question} | {held['seeds']['core'][question]:.2f} | {held['seeds']['full'][question]:.2f} |"
             for question in held["seeds"]["core"]]
    for corpus in (key for key in held if key != "seeds"):
        name = "forty other documents" if corpus == "documents" else f"the {corpus} corpus"
        rows.append(f"| macro, over {name} | {held[corpus]['core']['macro']:.2f} "
                    f"| {held[corpus]['full']['macro']:.2f} |")
    return "\n".join([*rows, ""])


def place(module: str) -> str:
    """Where a module stands in the project."""
    folder = Path("graph/onrecord") / module
    return folder.as_posix() if (ROOT / folder).is_dir() else f"{folder.as_posix()}.py"


def first_line(text: str | None) -> str:
    """The first line of a docstring."""
    return (text or "").strip().partition("\n")[0]


def curl() -> str:
    """The examples for curl, which a test runs as they stand."""
    return f"```sh\n{(ROOT / 'tests' / 'serve' / 'curl.sh').read_text('utf-8')}```\n"


PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "curl": curl,
    "figures": figures,
    "floors": floors,
    "page": page,
    "questions": question_table,
    "stages": stages,
}


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(", ".join(stale()) or None)
    README.write_text(generated(README.read_text("utf-8")), "utf-8")
