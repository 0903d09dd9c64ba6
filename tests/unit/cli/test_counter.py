"""What the counter answers: results on stdout, talk on stderr, exit codes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

from printbook.cli import main
from printbook.errors import ContentError, LostTextError, MachineError, RenderError
from printbook.findings import Finding, Source


class Press(Protocol):
    """What the tests tell the stand-in, and what it remembers."""

    findings: tuple[Finding, ...]
    stop: BaseException | None
    asked: dict[str, object]


PLACE = Source(Path("content/0127/stories.yaml"), 14, 9)
REFUSED = Finding("PB9008", PLACE, {"path": "p6.jpg", "reason": "no disk"})


def as_severity(monkeypatch: pytest.MonkeyPatch, severity: str) -> Finding:
    """A finding of the severity, its words those of a refused file."""
    monkeypatch.setattr(Finding, "severity", severity)
    return REFUSED


def test_build_prints_the_paths_on_stdout_and_talks_on_stderr(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["build"]) == 0
    said = capfd.readouterr()
    assert said.out == "build/spread.pdf\n"
    stages = said.err.splitlines()
    assert stages[:2] == ["reading 0127", "gild edges"]
    assert stages[2].startswith("ready · errors 0 · warnings 0 · ")


def test_build_hands_its_options_to_the_press(project: Path, press: Press) -> None:
    main(
        [
            "build",
            "0127",
            "--design",
            "spread, booklet, spread, ",
            "-o",
            "out",
            "--keep-html",
        ]
    )
    assert press.asked["edition"] == "0127"
    assert press.asked["designs"] == ("spread", "booklet")
    assert press.asked["output"] == Path("out")
    assert press.asked["keep_html"] is True


def test_build_finds_the_project_above_the_current_folder(
    project: Path, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "content")
    assert main(["build"]) == 0
    assert press.asked["project"] == project


def test_quiet_leaves_only_the_result(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "-q"]) == 0
    assert capfd.readouterr() == ("build/spread.pdf\n", "")


def test_a_finding_is_one_line_and_an_indented_hint(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    press.findings = (REFUSED,)
    assert main(["check", "-q"]) == 1
    line, hint = capfd.readouterr().err.splitlines()
    assert line == (
        "content/0127/stories.yaml:14:9: error PB9008 "
        "the system refused p6.jpg: no disk"
    )
    assert hint.startswith("    check that the file")


def test_findings_are_said_in_chinese_when_asked(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    press.findings = (REFUSED,)
    assert main(["check", "--lang", "zh"]) == 1
    said = capfd.readouterr().err
    assert "error PB9008 系统拒绝访问 p6.jpg：no disk" in said
    assert "有待修改 ✘ · 错误 1 · 警告 0" in said


def test_a_finding_names_its_file_from_the_current_folder(
    project: Path,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    press.findings = (REFUSED,)
    monkeypatch.chdir(project.parent)
    main(["-C", project.name, "check"])
    assert capfd.readouterr().err.startswith(f"{project.name}/content/0127/stories")


def test_json_puts_one_object_a_line_on_stdout(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    press.findings = (REFUSED,)
    assert main(["build", "--json", "-q"]) == 1
    said = capfd.readouterr()
    artifact, finding = (json.loads(line) for line in said.out.splitlines())
    assert artifact == {
        "kind": "artifact",
        "design": "spread",
        "target": "screen",
        "path": "build/spread.pdf",
        "pages": 1,
    }
    assert finding["kind"] == "finding"
    assert finding["code"] == "PB9008"
    assert (finding["line"], finding["column"]) == (14, 9)
    assert said.err == ""


@pytest.mark.parametrize(
    ("severity", "lenient", "strict"),
    [("error", 1, 1), ("warning", 0, 1), ("note", 0, 0)],
)
def test_strict_turns_warnings_into_failure(
    project: Path,
    press: Press,
    monkeypatch: pytest.MonkeyPatch,
    severity: str,
    lenient: int,
    strict: int,
) -> None:
    press.findings = (as_severity(monkeypatch, severity),)
    assert main(["build"]) == lenient
    assert main(["build", "--strict"]) == strict
    assert main(["check"]) == lenient
    assert main(["check", "--strict"]) == strict


@pytest.mark.parametrize(
    ("stop", "code"),
    [
        (ContentError(REFUSED), 3),
        (MachineError(REFUSED), 4),
        (RenderError(REFUSED), 5),
        (LostTextError(REFUSED), 70),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_stop_has_its_exit_code(
    project: Path, press: Press, stop: BaseException, code: int
) -> None:
    press.stop = stop
    assert main(["build"]) == code


def test_a_refused_file_is_the_machine_s_fault(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    press.stop = PermissionError(13, "Permission denied", "build/spread.pdf")
    assert main(["build", "-q"]) == 4
    assert "refused build/spread.pdf: Permission denied" in capfd.readouterr().err


def test_a_crash_leaves_a_record_and_no_traceback_on_the_terminal(
    project: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    press.stop = ZeroDivisionError("no columns")
    assert main(["build", "-q"]) == 70
    said = capfd.readouterr().err
    assert "PB9001 internal error: ZeroDivisionError: no columns" in said
    assert "Traceback" not in said
    (record,) = (project / "build").glob("crash-*.txt")
    assert "Traceback" in record.read_text(encoding="utf-8")
    assert f"build/{record.name}" in said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("biuld", "there is no command biuld; the commands are: new, build"),
        ("fonts fecth", "there is no command fecth; the commands are: fetch"),
        ("build --desing x", "there is no option --desing; did you mean --design?"),
        ("build --zzz", "there is no option --zzz"),
        ("build --design", "--design needs a value"),
        ("build a b", "one argument too many: b"),
        ("new", "DIR is missing"),
        ("--lang fr build", "--lang must be one of: zh, en"),
        ("render x.html --making-up by", "--making-up must be one of: auto, flow"),
    ],
)
def test_wrong_use_is_explained(
    project: Path, typed: str, words: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(typed.split()) == 2
    said = capfd.readouterr().err
    assert f"error PB9002 {words}" in said
    assert "--help` shows what is possible" in said


def test_asking_for_nothing_shows_the_help(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([]) == 2
    assert capfd.readouterr().err.startswith("Usage: printbook ")


def test_asking_for_a_language_alone_shows_the_help_in_it(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "zh"]) == 2
    assert capfd.readouterr().err.startswith("用法：printbook ")


@pytest.mark.parametrize("typed", ["biuld", "build --zzz", "build -C /nowhere"])
def test_wrong_use_is_told_to_a_program_too(
    project: Path, typed: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--json", "-q", *typed.split()]) == 2
    said = capfd.readouterr()
    assert json.loads(said.out)["severity"] == "error"
    assert said.err == ""


def test_an_unknown_source_of_fonts_is_refused(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PRINTBOOK_FONT_SOURCE", "nmp")
    assert main(["fonts", "list"]) == 2
    said = capfd.readouterr().err
    assert "PB9009 PRINTBOOK_FONT_SOURCE cannot be nmp" in said


def test_the_help_speaks_chinese(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--help", "--lang", "zh"]) == 0
    said = capfd.readouterr().out
    assert said.startswith("用法：printbook build [选项]")
    assert "选项：" in said
    assert "Options" not in said


def test_a_folder_without_content_is_no_project(
    tmp_path: Path, press: Press, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--lang", "en", "-C", str(tmp_path)]) == 2
    assert f"error PB9007 {tmp_path} is not a printbook" in capfd.readouterr().err


def test_a_reader_who_has_gone_does_not_stop_the_work(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "printbook", "new", str(tmp_path / "paper")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        said = run.stderr.read()
    assert run.returncode == 0, said
    assert "Error" not in said
    assert (tmp_path / "paper" / "layout").is_dir()
