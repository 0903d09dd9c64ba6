"""A tiny paper to print, and the command line to print it with."""

from pathlib import Path

import pytest
from tests.pages.asking import Ask, asking
from tests.pages.paper import write_paper


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
    return asking(capfd)
