"""`printbook impose` writes beside its file, lists the sides, says what is wrong."""

import json
from pathlib import Path

import pytest
from tests.unit.press.papers import book

from printbook.cli import main


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of six pages in an empty folder, the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRINTBOOK_LANG", "en")
    path = tmp_path / "book.pdf"
    path.write_bytes(book(6))
    return path


def test_the_sheets_lie_beside_the_file(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["impose", "book.pdf"]) == 0
    assert capfd.readouterr().out == "book.imposed.pdf\n"
    assert file.with_name("book.imposed.pdf").read_bytes().startswith(b"%PDF")


def test_a_check_lists_the_sides_and_writes_nothing(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["impose", "book.pdf", "--check", "--binding", "right"]) == 0
    assert capfd.readouterr().out.splitlines() == [
        "sheet 1 front: 1 | 6",
        "sheet 1 back: — | 2",
        "sheet 2 front: 3 | —",
        "sheet 2 back: 5 | 4",
    ]
    assert list(file.parent.iterdir()) == [file]


def test_a_program_reads_the_sides_as_objects(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main(["--json", "impose", "book.pdf", "--check", "--scheme", "perfect-8"])
    first, *_ = capfd.readouterr().out.splitlines()
    assert sorted(json.loads(first)["pages"], key=str) == [1, 4, 5, 6]


@pytest.mark.parametrize(
    "wrong", [("--paper", "thick"), ("--sheet", "large"), ("--scheme", "origami")]
)
def test_what_cannot_be_measured_is_refused(
    file: Path, wrong: tuple[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["impose", "book.pdf", *wrong]) == 2
    assert wrong[0] in capfd.readouterr().err


def test_a_file_that_is_not_there_is_told(
    file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["impose", "none.pdf"]) == 4
    assert "none.pdf" in capfd.readouterr().err
