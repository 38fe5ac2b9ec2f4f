"""The examples for curl, run by curl as they stand; README.md shows the same file (tests/docs.py)."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from service import EX, Running

from shell import ROOT

EXAMPLES = (ROOT / "tests" / "serve" / "curl.sh").read_text("utf-8").strip().split("\n\n")
PARTS = (
    "answer,person,title,body,status,from,until,quote,document\r\n",
    "\r\nPhil Porter\r\n",
    '{"head":{},"boolean":true}',
    '\t"Phil Porter"\t',
    'foaf:name "Phil Porter"',
    f"{EX}document/",
    "\nperson:phil-porter",
    '"documents": 5,',
    "sd:SPARQL11Query",
)


def printed(served: Running, example: str) -> str:
    if not shutil.which("curl"):
        assert not os.environ.get("CI"), "curl is missing: apt-get install curl"
        pytest.skip("curl is missing, and the test needs it: on Debian or Ubuntu run `apt-get install curl`")
    command = example.replace(":8000", f":{served.port}")
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", command], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.mark.parametrize(("example", "part"), list(zip(EXAMPLES, PARTS, strict=True)),
                         ids=[example.partition("\n")[0] for example in EXAMPLES])
def test_an_example_prints_what_it_says(served: Running, example: str, part: str) -> None:
    assert example.startswith("# ")
    assert part in printed(served, example)
