"""The sample, made as a reader would: `printbook new`, then `printbook build`.

These tests need the faces of fonts/manifest.yaml and fail without them.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

__all__ = ["Answer", "Made", "run"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program answered."""

    code: int
    out: str
    err: str


def run(*words: str, cwd: Path, seed: str = "0") -> Answer:
    """The program in a process of its own."""
    said = subprocess.run(
        [sys.executable, "-m", "printbook", *words],
        cwd=cwd,
        env={**os.environ, "PRINTBOOK_LANG": "en", "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in said.stderr
    return Answer(said.returncode, said.stdout, said.stderr)


@dataclass(frozen=True, slots=True)
class Made:
    """A project with everything that it makes."""

    project: Path
    answer: Answer

    def file(self, name: str) -> Path:
        """A file below build/."""
        return self.project / "build" / name

    def files(self) -> dict[str, bytes]:
        """All of them by name."""
        build = self.project / "build"
        found = (path for path in build.rglob("*") if path.is_file())
        return {str(path.relative_to(build)): path.read_bytes() for path in found}


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The starter in a fresh folder, built once for all tests that only look."""
    folder = tmp_path_factory.mktemp("reader")
    assert run("new", "paper", cwd=folder).code == 0
    return Made(folder / "paper", run("build", cwd=folder / "paper"))


@pytest.fixture(scope="session")
def respell(
    tmp_path_factory: pytest.TempPathFactory, sample: Made
) -> Callable[[str, str, str], Made]:
    """The sample with words put in behind a pattern, its spread built once more."""

    def build(name: str, old: str, new: str) -> Made:
        project = tmp_path_factory.mktemp("changed") / "paper"
        shutil.copytree(sample.project, project)
        path = project / name
        text = path.read_text(encoding="utf-8")
        changed, times = re.subn(old, lambda found: found[0] + new, text, count=1)
        assert times == 1
        path.write_text(changed, encoding="utf-8")
        return Made(project, run("build", "--design", "spread", cwd=project))

    return build
