"""The command line: one thin command a stage. What a user did wrong becomes a message and an exit status.

Results go to stdout, everything else to stderr. Heavy modules are imported inside the commands that need them.
"""

from __future__ import annotations

import click

from onrecord import __version__
from onrecord.cli import asking, build, evaluate, publish, stages
from onrecord.cli.frame import Commands

COMMANDS = (
    build.build,
    asking.query,
    asking.questions,
    asking.view,
    asking.check,
    publish.publish,
    asking.serve,
    stages.read,
    stages.extract,
    stages.resolve,
    evaluate.evaluate,
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="%(version)s")
def main() -> None:
    """Read public statements and build a knowledge graph in which every fact carries the sentence that says it.

    Start with: onrecord build
    """


for command in COMMANDS:
    main.add_command(command)
