"""A tiny paper to print, and the command line to print it with."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.pages.paper import write_paper

from printbook.cli import main

__all__ = ["Ask", "Said"]


_FINDING = re.compile(r"(?:(.+:\d+):\d+: )?(?:error|warning|note) (PB\d{4}) ")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[str]:
        """`file:line CODE` of every finding, in the order they were told."""
        told = (_FINDING.match(line) for line in self.err.splitlines())
        return [f"{one[1] or ''} {one[2]}".strip() for one in told if one]


Ask = Callable[..., Said]


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test sees the user's cache, and all speak English."""
    cache = tmp_path_factory.getbasetemp() / "pipeline-cache"
    monkeypatch.setenv("PRINTBOOK_CACHE", str(cache))
    monkeypatch.setenv("PRINTBOOK_LANG", "en")


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny paper; it is the current folder."""
    root = write_paper(tmp_path / "paper")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Ask:
    """The command line: `ask("build")`."""

    def answer(*words: str) -> Said:
        capfd.readouterr()
        code = main(list(words))
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(int(code), out, err)

    return answer
