"""A new project holds the starter and nothing of the shop's own."""

from pathlib import Path

import pytest

from printbook.cli import main
from printbook.cli.new import copy_starter
from printbook.errors import MachineError, UsageError
from printbook.starter import find_starter, is_project


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    """A starter of one design, one edition and a list of fonts."""
    for name in (
        "starter/layout/spread/layout.yaml",
        "starter/content/sample/edition.yaml",
        "starter/content/sample/__pycache__/draw.pyc",
        "starter/fonts/manifest.yaml",
        "starter/fonts/Heavy.ttf",
        "starter/pyproject.toml",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "starter"


def test_a_project_gets_designs_content_and_manifest(
    starter: Path, tmp_path: Path
) -> None:
    copy_starter(starter, tmp_path / "papers" / "mine")
    files = {
        str(path.relative_to(tmp_path / "papers" / "mine"))
        for path in (tmp_path / "papers" / "mine").rglob("*")
        if path.is_file()
    }
    assert files == {
        ".gitignore",
        "content/sample/edition.yaml",
        "fonts/manifest.yaml",
        "layout/spread/layout.yaml",
    }


def test_an_empty_folder_may_become_a_project(starter: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    copy_starter(starter, tmp_path / "mine")
    assert is_project(tmp_path / "mine")


@pytest.mark.parametrize("occupied", ["folder", "file"])
def test_nothing_is_written_over(starter: Path, tmp_path: Path, occupied: str) -> None:
    mine = tmp_path / "mine"
    if occupied == "folder":
        mine.mkdir()
        (mine / "letter.txt").write_text("dear reader", encoding="utf-8")
    else:
        mine.write_text("dear reader", encoding="utf-8")
    with pytest.raises(UsageError):
        copy_starter(starter, mine)
    assert not (mine / "layout").exists()


def test_a_checkout_is_preferred_to_the_packed_starter(starter: Path) -> None:
    package = starter / "src" / "printbook"
    packed(package)
    assert find_starter(package) == starter


def test_an_installed_package_carries_its_starter(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "site-packages" / "printbook"
    packed(package)
    assert find_starter(package) == package / "_starter"


def test_an_installation_without_starter_says_so(tmp_path: Path) -> None:
    with pytest.raises(MachineError):
        find_starter(tmp_path / "lib" / "site-packages" / "printbook")


def test_new_prints_the_folder_and_the_next_steps(
    starter: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("printbook.cli.new.find_starter", lambda: starter)
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine", "--lang", "en"]) == 0
    said = capfd.readouterr()
    assert said.out == "mine\n"
    assert said.err.splitlines() == [
        "made mine. Next:",
        "    cd mine",
        "    printbook fonts fetch",
        "    printbook build",
    ]
    assert main(["new", "mine", "--lang", "en"]) == 2


def packed(package: Path) -> None:
    """A starter inside the package, as in a wheel."""
    (package / "_starter" / "content").mkdir(parents=True)
    (package / "_starter" / "layout").mkdir()
