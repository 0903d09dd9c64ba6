"""A folder of pages in a project with the tiny faces, and the counter."""

import shutil
from pathlib import Path

import pytest
from tests.pages.asking import Ask, asking

from printbook.findings import Finding

__all__ = ["told"]

FONTS = Path(__file__).parents[2] / "fonts"


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
    return asking(capfd)
