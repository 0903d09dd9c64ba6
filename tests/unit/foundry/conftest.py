"""A project with the tiny faces of the tests, a cache of its own, made-up packages."""

import shutil
from pathlib import Path

import pytest
from tests.unit.foundry.workshop import TINY, Machine

from printbook.foundry import Case, open_case


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees the user's cache or choice of source."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("PRINTBOOK_CACHE", str(cache))
    monkeypatch.delenv("PRINTBOOK_FONT_SOURCE", raising=False)
    return cache / "fonts"


@pytest.fixture
def case() -> Case:
    """The case of tests/fonts/."""
    return open_case(TINY.parent)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that may be written: the tiny faces and their manifest."""
    root = tmp_path / "paper"
    (root / "fonts").mkdir(parents=True)
    for file in TINY.iterdir():
        if file.is_file():
            shutil.copy(file, root / "fonts" / file.name)
    return root


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine whose PATH holds no package client but those put there."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    return Machine(tmp_path)
