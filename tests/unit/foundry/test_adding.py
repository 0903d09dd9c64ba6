"""A face of one's own is declared by what it measures; no other line is touched."""

import json
from pathlib import Path

import pytest
import yaml
from fontTools.ttLib import TTCollection, TTFont
from tests.unit.foundry.workshop import TINY, codes_of

from printbook.errors import ContentError
from printbook.foundry import add, open_case


def renamed(path: Path, family: str, weight: int = 400) -> Path:
    """The tiny text face under another name."""
    font = TTFont(TINY / "PrintbookTestSong-Regular.ttf")
    font["name"].setName(family, 1, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font.save(path)
    return path


def test_the_entry_is_appended_with_measured_facts(
    project: Path, tmp_path: Path
) -> None:
    manifest = project / "fonts" / "manifest.yaml"
    before = manifest.read_bytes()
    mine = renamed(tmp_path / "Mine.ttf", "My Song", 500)
    declared, _ = add(project, mine)
    assert manifest.read_bytes().startswith(before)
    assert (declared.id, declared.family, declared.weight) == (
        "my-song-500",
        "My Song",
        500,
    )
    assert declared.licence == "OFL-1.1"
    assert (
        "Open Font License" in (project / "fonts" / declared.licence_file).read_text()
    )
    found = open_case(project).family("My Song", 500)
    assert found is not None
    assert found.path.read_bytes() == mine.read_bytes()


@pytest.mark.parametrize(
    ("family", "role"),
    [
        *(("My Kai", "kai"), ("霞鹜文楷", "kai"), ("My Sans", "head")),
        *(("方正黑体", "head"), ("SimHei", "head"), ("朱雀仿宋", "fang")),
        *(("Source Han Serif", "text"), ("Kaiti SC", "kai"), ("STKaiti", "kai")),
    ],
)
def test_the_role_is_guessed_from_the_family(
    project: Path, tmp_path: Path, family: str, role: str
) -> None:
    assert add(project, renamed(tmp_path / "Mine.ttf", family))[0].role == role


def test_the_role_that_is_given_wins(project: Path, tmp_path: Path) -> None:
    mine = renamed(tmp_path / "Mine.ttf", "My Sans")
    assert add(project, mine, role="rare")[0].role == "rare"


def test_odd_names_are_written_so_that_they_are_read_again(
    project: Path, tmp_path: Path
) -> None:
    family = 'No: #1 "Song" & {more}'
    assert add(project, renamed(tmp_path / "a b.ttf", family))[0].family == family


def test_reserved_names_are_noted(project: Path, tmp_path: Path) -> None:
    font = TTFont(TINY / "PrintbookTestHei-Bold.ttf")
    font["name"].setName("Other Hei", 1, 3, 1, 0x409)
    font.save(tmp_path / "Hei.ttf")
    assert add(project, tmp_path / "Hei.ttf")[0].rfn == ("Source",)


def test_a_second_face_of_the_name_gets_an_id_of_its_own(
    project: Path, tmp_path: Path
) -> None:
    add(project, renamed(tmp_path / "One.ttf", "My Song"))
    (tmp_path / "Two.ttf").write_bytes((tmp_path / "One.ttf").read_bytes() + b"\0")
    assert add(project, tmp_path / "Two.ttf")[0].id == "my-song-400-2"


def test_a_manifest_without_a_last_line_break_is_continued(
    project: Path, tmp_path: Path
) -> None:
    manifest = project / "fonts" / "manifest.yaml"
    manifest.write_bytes(manifest.read_bytes().rstrip(b"\n"))
    assert (
        add(project, renamed(tmp_path / "Mine.ttf", "My Song"))[0].id == "my-song-400"
    )


def refused(project: Path, file: Path) -> list[str]:
    """The codes of the refusal; the project stays as it was."""
    before = {path: path.read_bytes() for path in (project / "fonts").iterdir()}
    with pytest.raises(ContentError) as stop:
        add(project, file)
    assert {path: path.read_bytes() for path in (project / "fonts").iterdir()} == before
    return codes_of(stop.value)


def test_what_is_declared_already_is_not_declared_again(project: Path) -> None:
    before = (project / "fonts" / "manifest.yaml").read_bytes()
    declared, (note,) = add(project, TINY / "PrintbookTestKai-Regular.ttf")
    assert (declared.id, note.code, note.severity) == ("kai", "PB3020", "note")
    assert (project / "fonts" / "manifest.yaml").read_bytes() == before


def test_another_file_of_the_name_is_not_overwritten(
    project: Path, tmp_path: Path
) -> None:
    mine = renamed(tmp_path / "PrintbookTestKai-Regular.ttf", "My Kai")
    assert refused(project, mine) == ["PB3021"]


def test_collections_scraps_and_forbidden_faces_are_refused(
    project: Path, tmp_path: Path
) -> None:
    both = TTCollection()
    both.fonts = [TTFont(TINY / "PrintbookTestKai-Regular.ttf")]
    both.save(tmp_path / "both.ttc")
    assert refused(project, tmp_path / "both.ttc") == ["PB3017"]
    (tmp_path / "scrap.ttf").write_bytes(b"wOF2 and more")
    assert refused(project, tmp_path / "scrap.ttf") == ["PB3010"]
    assert refused(project, tmp_path / "absent.ttf") == ["PB3022"]
    font = TTFont(TINY / "PrintbookTestKai-Regular.ttf")
    font["OS/2"].fsType = 2
    font.save(tmp_path / "closed.ttf")
    assert refused(project, tmp_path / "closed.ttf") == ["PB3009"]


@pytest.mark.parametrize("name", [".hidden.ttf", "-o.ttf", "a:b.ttf"])
def test_a_name_that_the_manifest_cannot_bear_is_refused(
    project: Path, tmp_path: Path, name: str
) -> None:
    assert refused(project, renamed(tmp_path / name, "My Song")) == ["PB3023"]


@pytest.mark.parametrize("style", ["unindented", "in one line"])
def test_a_manifest_that_cannot_be_continued_is_left_alone(
    project: Path, tmp_path: Path, style: str
) -> None:
    manifest = project / "fonts" / "manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    if style == "unindented":
        text = text.replace("\n  ", "\n")
    else:
        text = json.dumps(yaml.safe_load(text.replace("sha256: ", "sha256: !!str ")))
    manifest.write_text(text, encoding="utf-8")
    assert refused(project, renamed(tmp_path / "Mine.ttf", "My Song")) == ["PB3024"]
