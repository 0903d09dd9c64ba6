"""`printbook fonts`: the tiny faces of the tests, at the counter."""

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest
from tests.unit.foundry.workshop import TINY, Machine, npm_package

from printbook.cli import main
from printbook.cli.columns import in_columns
from printbook.cli.fonts_why import characters_of
from printbook.cli.wishes import PackageKind, Role
from printbook.foundry import manifest

SONG = (TINY / "PrintbookTestSong-Regular.ttf").read_bytes()


@pytest.fixture
def paper(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with the tiny faces, which may be altered, and a cache of its own."""
    monkeypatch.setenv("PRINTBOOK_CACHE", str(project / "cache"))
    monkeypatch.delenv("PRINTBOOK_FONT_SOURCE", raising=False)
    shutil.copytree(TINY, project / "fonts", ignore=shutil.ignore_patterns("*.py"))
    return project


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine whose PATH holds no package client but those put there."""
    (tmp_path / "machine" / "bin").mkdir(parents=True)
    monkeypatch.setenv("PATH", str(tmp_path / "machine" / "bin"))
    return Machine(tmp_path / "machine")


def from_npm(paper: Path) -> None:
    """The Song face is no longer in the project but in a package."""
    (paper / "fonts" / "PrintbookTestSong-Regular.ttf").unlink()
    declared = paper / "fonts" / "manifest.yaml"
    declared.write_text(
        declared.read_text().replace(
            "package: local:PrintbookTestSong-Regular.ttf",
            'package: "npm:@paper/song@1.0.0"\n        member: package/song.ttf',
        )
    )


def records(text: str) -> list[dict[str, object]]:
    """The objects of `--json`."""
    return [json.loads(line) for line in text.splitlines()]


def test_fetch_names_the_packages_on_stderr_and_the_files_on_stdout(
    paper: Path, machine: Machine, capfd: pytest.CaptureFixture[str]
) -> None:
    from_npm(paper)
    machine.serves("npm", {"paper-song-1.0.0.tgz": npm_package({"song.ttf": SONG})})
    assert main(["fonts", "fetch"]) == 0
    said = capfd.readouterr()
    assert said.out.splitlines()[0].startswith("song: cache/fonts/b11bf3388e064cc6/")
    assert said.out.splitlines()[1] == "hei: fonts/PrintbookTestHei-Bold.ttf"
    package, summary = said.err.splitlines()
    assert package == "fetching npm:@paper/song@1.0.0"
    assert summary.startswith("faces fetched: 1 · ")


def test_fetch_has_nothing_to_say_when_all_are_at_hand(
    paper: Path, machine: Machine, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "fetch"]) == 0
    assert capfd.readouterr().err == ""
    assert machine.asked == []


def test_a_machine_that_cannot_fetch_is_told_what_to_install(
    paper: Path, machine: Machine, capfd: pytest.CaptureFixture[str]
) -> None:
    from_npm(paper)
    assert main(["fonts", "fetch", "-q"]) == 4
    said = capfd.readouterr()
    assert "song: not at hand" in said.out
    assert "error PB3011 @paper/song@1.0.0 is fetched with npm" in said.err
    assert "install npm (Node.js; Debian: apt-get install npm)" in said.err
    assert f"put paper-song-1.0.0.tgz into {paper}/fonts" in said.err
    assert "fonts/manifest.yaml:8:11: error PB3015 the face song could" in said.err


def test_fetch_in_json_says_which_faces_are_new(
    paper: Path, machine: Machine, capfd: pytest.CaptureFixture[str]
) -> None:
    from_npm(paper)
    machine.serves("npm", {"paper-song-1.0.0.tgz": npm_package({"song.ttf": SONG})})
    assert main(["fonts", "fetch", "--json", "-q"]) == 0
    song, hei, *_ = records(capfd.readouterr().out)
    assert (song["kind"], song["id"], song["fetched"]) == ("face", "song", True)
    assert (hei["id"], hei["fetched"]) == ("hei", False)


def test_check_says_what_each_face_covers(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "check"]) == 0
    said = capfd.readouterr()
    song = said.out.splitlines()[0]
    assert song.startswith("song: ")
    assert "/7445 of GB 2312; glyf, 1000 units per em, 880/-120, " in song
    assert " halt " in song
    assert said.err.splitlines()[0] == "verifying song"
    assert said.err.splitlines()[-1].startswith("sound faces: 4 · ")


def test_check_tells_a_face_that_is_gone_from_one_that_is_damaged(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = paper / "fonts" / "PrintbookTestHei-Bold.ttf"
    whole = broken.read_bytes()
    broken.write_bytes(whole[:-1] + b"?")
    assert main(["fonts", "check", "-q"]) == 4
    assert "PB3004 " in capfd.readouterr().err
    broken.unlink()
    assert main(["fonts", "check", "-q"]) == 4
    assert (
        "fonts/manifest.yaml:22:11: error PB3003 the face hei" in capfd.readouterr().err
    )
    broken.write_bytes(whole)
    assert main(["fonts", "check", "-q"]) == 0


def test_list_stands_in_columns(paper: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (paper / "fonts" / "PrintbookTestHei-Bold.ttf").unlink()
    assert main(["fonts", "list"]) == 0
    song, hei, *_ = capfd.readouterr().out.splitlines()
    assert song.split("  ")[:2] == ["song", "Printbook Test Song"]
    assert song.endswith("  OFL-1.1  fonts/PrintbookTestSong-Regular.ttf")
    assert hei.endswith("  OFL-1.1  PrintbookTestHei-Bold.ttf is not at hand")


def test_list_in_json_has_every_field(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "list", "--json"]) == 0
    assert records(capfd.readouterr().out)[0] == {
        "kind": "face",
        "id": "song",
        "family": "Printbook Test Song",
        "weight": 400,
        "role": "text",
        "licence": "OFL-1.1",
        "file": "PrintbookTestSong-Regular.ttf",
        "path": "fonts/PrintbookTestSong-Regular.ttf",
    }


def test_add_declares_a_file_and_answers_with_its_id(
    paper: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "Mine.ttf"
    mine.write_bytes(SONG + b"\0\0\0\0")
    assert main(["fonts", "add", str(mine), "--role", "rare"]) == 0
    said = capfd.readouterr()
    assert said.out == "printbook-test-song-400\n"
    assert said.err.startswith(
        "Printbook Test Song, weight 400, is declared as printbook-test-song-400 "
        "(rare) in fonts/manifest.yaml"
    )
    assert (paper / "fonts" / "Mine.ttf").is_file()


def test_add_notes_a_face_that_is_declared_already(
    paper: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Mine.ttf").write_bytes(SONG)
    assert main(["fonts", "add", str(tmp_path / "Mine.ttf")]) == 0
    said = capfd.readouterr()
    assert said.out == "song\n"
    assert "note PB3020 Mine.ttf is already declared as song" in said.err


@pytest.mark.parametrize(("content", "code"), [(b"wOF2", "PB3010"), (None, "PB3022")])
def test_add_refuses_what_is_no_new_face(
    paper: Path,
    tmp_path: Path,
    content: bytes | None,
    code: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    mine = tmp_path / "Mine.ttf"
    if content is not None:
        mine.write_bytes(content)
    assert main(["fonts", "add", str(mine)]) == 3
    assert f"error {code} " in capfd.readouterr().err


def test_why_names_the_faces_that_have_a_character(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "why", "中"]) == 0
    line = capfd.readouterr().out
    assert line.startswith("中 U+4E2D CJK UNIFIED IDEOGRAPH-4E2D: song, ")


def test_why_reports_a_character_that_no_face_has(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "why", "中\U00030edd", "--lang", "zh"]) == 1
    said = capfd.readouterr()
    assert len(said.out.splitlines()) == 2
    assert "U+30EDD CJK UNIFIED IDEOGRAPH-30EDD：清单中的字体都没有" in said.out
    assert "error PB3101 没有字体含有" in said.err


def test_why_knows_what_needs_no_face(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "why", "U+200B"]) == 0
    assert "invisible, needs no face" in capfd.readouterr().out


def test_why_in_json_has_the_ids_of_the_faces(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "why", "中", "--json"]) == 0
    (seen,) = records(capfd.readouterr().out)
    assert (seen["kind"], seen["point"]) == ("character", "U+4E2D")
    assert isinstance(seen["faces"], list)
    assert "song" in seen["faces"]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("中", "中"),
        ("中国中", "中国"),
        ("u+4e00", "一"),
        ("U+30EDD", "\U00030edd"),
        ("U+", "U+"),
        ("U+FFFFFF", ""),
        ("", ""),
    ],
)
def test_a_character_is_typed_or_named_by_its_code(typed: str, asked: str) -> None:
    assert characters_of(typed) == tuple(asked)


def test_a_code_beyond_unicode_is_wrong_use(
    paper: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["fonts", "why", "U+FFFFFF"]) == 2
    assert "CHAR cannot be that: 'U+FFFFFF'" in capfd.readouterr().err


def test_places_are_named_from_the_current_folder(
    paper: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (paper / "fonts" / "PrintbookTestHei-Bold.ttf").unlink()
    monkeypatch.chdir(paper.parent)
    assert main(["-C", paper.name, "fonts", "check", "-q"]) == 4
    here = f"{paper.name}/fonts/manifest.yaml:22:11: error PB3003"
    assert capfd.readouterr().err.startswith(here)


def test_a_stop_names_its_file_from_the_project_above(
    paper: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (paper / "fonts" / "manifest.yaml").write_text("faces: [")
    monkeypatch.chdir(paper / "content")
    assert main(["fonts", "list"]) == 3
    assert f"{paper}/fonts/manifest.yaml:2:1: error PB1015" in capfd.readouterr().err


def test_columns_count_cells_not_characters() -> None:
    rows = [("楷体", 1, "a"), ("Kai", 22, "")]
    assert list(in_columns(rows)) == ["楷体  1   a", "Kai   22"]


def test_no_rows_make_no_lines() -> None:
    assert list(in_columns([])) == []


def test_the_words_of_options_are_those_of_the_manifest() -> None:
    assert get_args(Role) == get_args(manifest.Role)
    assert {*get_args(PackageKind), "local"} == {*get_args(manifest.PackageKind)}
