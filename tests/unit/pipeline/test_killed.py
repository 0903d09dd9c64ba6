"""A run killed while it publishes leaves each file whole: the old one or the new."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.pages.asking import Ask
from tests.pages.paper import spoil

# The run dies before the move of that number, as if the current had failed.
KILLED = """
import os, signal, sys
from pathlib import Path
moves, real = [], Path.replace
def replace(self, target):
    moves.append(target)
    if len(moves) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(self, target)
Path.replace = replace
from printbook.cli import main
main(["build"])
"""


def papers(root: Path) -> dict[str, bytes]:
    found = (path for path in (root / "build").rglob("tiny*") if path.is_file())
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


@pytest.mark.parametrize("move", [1, 2, 3])
def test_every_file_is_an_old_or_a_new_one(paper: Path, ask: Ask, move: int) -> None:
    ask("build")
    old = papers(paper)
    spoil(paper, "content/today/stories.yaml", "时代号角", "时代新闻")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(move)],
        cwd=paper,
        capture_output=True,
        check=False,
    )
    assert killed.returncode < 0
    left = papers(paper)
    ask("build")
    new = papers(paper)
    assert left.keys() == old.keys() == new.keys()
    for name, content in left.items():
        assert content in (old[name], new[name])
