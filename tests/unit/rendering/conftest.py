"""A folder of pages in a project with the tiny faces, and the counter."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from printbook.cli import main
from printbook.findings import Finding

__all__ = ["Ask", "Said", "told"]

FONTS = Path(__file__).parents[2] / "fonts"
_FINDING = re.compile(r"(?:(.+:\d+:\d+): )?(?:error|warning|note) (PB\d{4}) ")


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[str]:
        """`file:line:column CODE` of every finding, in the order they were told."""
        found = (_FINDING.match(line) for line in self.err.splitlines())
        return [f"{one[1] or ''} {one[2]}".strip() for one in found if one]


Ask = Callable[..., Said]


def told(findings: tuple[Finding, ...]) -> list[str]:
    """`file:line:column CODE` of findings."""
    return [f"{one.source or ''} {one.code}".strip() for one in findings]


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test sees the user's cache, and all speak English."""
    cache = tmp_path_factory.getbasetemp() / "rendering-cache"
    monkeypatch.setenv("PRINTBOOK_CACHE", str(cache))
    monkeypatch.setenv("PRINTBOOK_LANG", "en")


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of pages, which is the current folder."""
    root = tmp_path / "project"
    shutil.copytree(FONTS, root / "fonts", ignore=shutil.ignore_patterns("*.py"))
    folder = root / "pages"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Ask:
    """The command line: `ask("render", "page.html")`."""

    def answer(*words: str) -> Said:
        capfd.readouterr()
        code = main(list(words))
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return Said(int(code), out, err)

    return answer
