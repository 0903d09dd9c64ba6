"""`printbook preflight` writes two reports, sums up, and answers by exit code."""

import json
from pathlib import Path
from typing import get_args

import pytest
from tests.unit.press.preflight.broken import BROKEN, broken, sound

from printbook.cli import main
from printbook.cli.wishes import RulesName
from printbook.press import RULES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder on a machine that renders no plates."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRINTBOOK_LANG", "en")
    monkeypatch.setattr("shutil.which", lambda tool: None)
    return tmp_path


def test_a_sound_file_passes_with_what_was_not_checked(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "A01.pdf").write_bytes(sound())
    assert main(["preflight", "A01.pdf"]) == 0
    said = capfd.readouterr()
    assert said.out.splitlines() == ["A01.preflight.json", "A01.preflight.html"]
    assert "C02 not checked: gs, mutool is not on this machine" in said.err


def test_a_faulty_file_fails_and_reports_go_where_they_are_wanted(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    one = next(one for one in BROKEN if one.name == "type in light")
    (folder / "A01.pdf").write_bytes(broken(one))
    assert main(["preflight", "A01.pdf", "-o", "reports"]) == 1
    assert "error PB5331 page 1: text in RGB" in capfd.readouterr().err
    report = (folder / "reports/A01.preflight.json").read_text("utf-8")
    assert json.loads(report)["counts"]["error"] == 1


def test_the_command_names_the_rules_there_are() -> None:
    assert get_args(RulesName) == tuple(RULES)
