"""What the commands share: how an error is told, and options that several of them take."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from onrecord.errors import OnRecordError

Command = TypeVar("Command", bound=Callable[..., Any])

DEFAULT_GRAPH = "exports"
DECISIONS = "decisions.jsonl"


class Commands(click.Group):
    """Commands in running order, whose errors are messages."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The commands as they are written below, not by alphabet."""
        return list(self.commands)

    def invoke(self, context: click.Context) -> Any:
        """Run the command; an error that a user can do something about is told on stderr, without a traceback."""
        try:
            return super().invoke(context)
        except OnRecordError as error:
            say(f"onrecord: {error}")
            context.exit(error.exit_status)
        except click.FileError as error:
            say(f"onrecord: {error.format_message()}")
            context.exit(2)
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise
            say(f"onrecord: {error.filename or 'the system'}: {error.strerror or error}")
            context.exit(2)


def say(message: str) -> None:
    """A line to the person at the shell, on stderr."""
    click.echo(message, err=True)


def option_model(command: Command) -> Command:
    """--model: the spaCy pipeline."""
    return click.option("--model", metavar="NAME", help="Another spaCy pipeline, by name or folder.")(command)


def option_graph(command: Command) -> Command:
    """-g: what is asked."""
    return click.option("-g", "--graph", default=DEFAULT_GRAPH, show_default=True, metavar="GRAPH",
                        help="A folder written by build, an RDF file, or the URL of a SPARQL endpoint.")(command)


def option_lines(command: Command) -> Command:
    """-o: where JSON lines go."""
    return click.option("-o", "--output", type=click.File("w", encoding="utf-8", lazy=True), default="-",
                        metavar="FILE", help="Where the JSON lines go; `-`, the default, is stdout.")(command)


def option_decisions(command: Command) -> Command:
    """--decisions: human judgements."""
    return click.option("--decisions", "decisions_file", metavar="FILE",
                        type=click.Path(path_type=Path, exists=True, dir_okay=False),
                        help=f"Human decisions, which win over every rule; by default the {DECISIONS} beside "
                             "the documents.")(command)


def option_register(default: str) -> Callable[[Command], Command]:
    """--register: which IRIs are given already; `default` says where it is looked for otherwise."""
    return click.option("--register", "register_file", metavar="FILE",
                        type=click.Path(path_type=Path, exists=True, dir_okay=False),
                        help=f"Which IRIs are given already; by default {default}.")


def _default_paths() -> tuple[Path, ...]:
    seeds = Path("seeds")
    if not seeds.is_dir():
        raise click.UsageError("there is no folder seeds here; name the files or folders to read")
    return (seeds,)


argument_lines = click.argument("lines", type=click.File("r", encoding="utf-8-sig"), default="-", metavar="[FILE]")
argument_paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...",
                                callback=lambda _context, _parameter, paths: paths or _default_paths())
