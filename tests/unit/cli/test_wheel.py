"""The wheel carries the starter: it works in an empty folder, far from the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the unpacked wheel, as pip would leave it."""
    shop = tmp_path_factory.mktemp("shop")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"),
            *("--no-build-isolation", "--disable-pip-version-check"),
            *("--wheel-dir", str(shop), str(_ROOT)),
        ],
        check=True,
        capture_output=True,
    )
    (wheel,) = shop.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(shop / "site")
    return shop / "site"


@pytest.fixture
def paper(installed: Path, tmp_path: Path) -> Path:
    """The project that the installed printbook makes in an empty folder."""
    done = printbook(installed, "new", "paper", at=tmp_path)
    assert done.returncode == 0, done.stderr
    return tmp_path / "paper"


def printbook(
    installed: Path, *arguments: str, at: Path
) -> subprocess.CompletedProcess[str]:
    """Run the installed printbook in a folder, as a user who has fetched no face."""
    return subprocess.run(
        [sys.executable, "-m", "printbook", *arguments],
        cwd=at,
        env={
            **os.environ,
            "PYTHONPATH": str(installed),
            "PRINTBOOK_LANG": "en",
            "PRINTBOOK_CACHE": str(installed.parent / "cache"),
        },
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_is_the_installed_printbook_that_runs(
    installed: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import printbook; print(printbook.__file__)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str(installed / "printbook" / "__init__.py")


def test_an_installed_printbook_makes_a_project(paper: Path) -> None:
    for design in ("spread", "broadsheet", "booklet"):
        assert (paper / "layout" / design / "layout.yaml").is_file()
    for edition, photos in (("2024-top-ten", 5), ("2024-science", 3)):
        folder = paper / "content" / edition
        for name in ("edition.yaml", "stories.yaml", "photos.yaml"):
            assert (folder / name).is_file()
        assert len(list((folder / "photos").glob("*.jpg"))) == photos


def test_the_wheel_holds_no_faces(installed: Path) -> None:
    starter = installed / "printbook" / "_starter"
    assert not [p for p in starter.rglob("*") if p.suffix in (".ttf", ".otf", ".pyc")]
    # The samples' eight pictures are the heaviest part.
    assert sum(p.stat().st_size for p in starter.rglob("*") if p.is_file()) < 8e6


def test_the_manifest_goes_along_with_its_licences(
    installed: Path, paper: Path
) -> None:
    done = printbook(installed, "fonts", "list", "--json", at=paper)
    assert done.returncode == 0, done.stderr
    faces = [json.loads(line) for line in done.stdout.splitlines()]
    assert {face["weight"] for face in faces} == {400, 700, 900}
    assert all(face["path"] is None for face in faces)
    assert len(list((paper / "fonts").glob("OFL-*.txt"))) == 3


def test_only_the_faces_are_still_to_be_fetched(installed: Path, paper: Path) -> None:
    done = printbook(installed, "check", "-q", at=paper)
    assert done.returncode == 4, done.stderr
    complaints = [line for line in done.stderr.splitlines() if line[0] != " "]
    assert complaints
    assert all(" error PB3003 " in line for line in complaints), done.stderr
