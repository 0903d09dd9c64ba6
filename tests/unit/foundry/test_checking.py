"""Damage, wrong units, missing widths and forbidden embedding are found once."""

import hashlib
import os
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphComponent

from printbook.foundry import check
from printbook.foundry.inspection import gb2312

SONG = "PrintbookTestSong-Regular.ttf"


def declare(root: Path, name: str, content: bytes) -> None:
    """Replace a face of the project and declare the new content as the right one."""
    path = root / "fonts" / name
    old = path.read_bytes()
    path.write_bytes(content)
    manifest = root / "fonts" / "manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    text = text.replace(
        hashlib.sha256(old).hexdigest(), hashlib.sha256(content).hexdigest()
    )
    text = re.sub(rf"bytes: {len(old)}\b", f"bytes: {len(content)}", text)
    manifest.write_text(text, encoding="utf-8")


def changed(root: Path, change: Callable[[TTFont], None]) -> None:
    """Declare the text face as it is after the change."""
    path = root / "fonts" / SONG
    font = TTFont(path, recalcBBoxes=False)
    change(font)
    other = path.with_name("other.ttf")
    font.save(other)
    declare(root, SONG, other.read_bytes())


def codes(root: Path) -> list[str]:
    return [one.code for one in check(root).findings]


def test_sound_faces_are_measured(project: Path) -> None:
    report = check(project)
    assert report.findings == ()
    song, hei, kai, cut = (one.facts for one in report.faces)
    assert song.outlines == hei.outlines == kai.outlines == "glyf"
    assert cut.outlines == "CFF"
    assert song.characters == 293
    assert song.han == 153
    assert (song.upem, song.ascent, song.descent) == (1000, 880, -120)
    assert {"vert", "halt", "chws"} <= set(song.features)
    assert "halt" not in kai.features


def test_gb2312_has_its_7445_characters() -> None:
    assert len(gb2312()) == 6763 + 682
    assert {ord("人"), ord("，")} <= gb2312()


def test_every_file_is_hashed_again(project: Path) -> None:
    path = project / "fonts" / SONG
    assert codes(project) == []
    state = path.stat()
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert codes(project) == ["PB3004"]


def test_a_face_not_at_hand_is_told(project: Path) -> None:
    (project / "fonts" / SONG).unlink()
    report = check(project)
    assert report.absent == ("song",)
    assert [one.code for one in report.findings] == ["PB3003"]


def test_a_file_is_walked_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(project)
    monkeypatch.setattr("printbook.foundry.inspection._walk", lambda *_: "walked again")
    assert codes(project) == []


def test_forbidden_embedding_is_found(project: Path) -> None:
    def forbid(font: TTFont) -> None:
        font["OS/2"].fsType = 2

    changed(project, forbid)
    assert codes(project) == ["PB3009"]


def test_a_character_without_width_is_found(project: Path) -> None:
    def squash(font: TTFont) -> None:
        name = font.getBestCmap()[ord("人")]
        font["hmtx"][name] = (0, 0)

    changed(project, squash)
    report = check(project)
    assert [one.code for one in report.findings] == ["PB3019"]
    assert "人" in report.findings[0].message()


def test_units_per_em_out_of_range_are_found(project: Path) -> None:
    def shrink(font: TTFont) -> None:
        font["head"].unitsPerEm = 3

    changed(project, shrink)
    assert codes(project) == ["PB3018"]


def test_a_glyph_within_itself_is_found(project: Path) -> None:
    def tie(font: TTFont) -> None:
        name = font.getBestCmap()[ord("人")]
        part = GlyphComponent()
        part.glyphName, part.x, part.y, part.flags = name, 0, 0, 0
        glyph = font["glyf"][name]
        glyph.numberOfContours, glyph.components = -1, [part]

    changed(project, tie)
    assert codes(project) == ["PB3018"]


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_short_is_found(project: Path, share: float) -> None:
    content = (project / "fonts" / SONG).read_bytes()
    declare(project, SONG, content[: int(len(content) * share)])
    assert codes(project) == ["PB3018"]


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("name", [SONG, "PrintbookTestCut-Regular.otf"])
def test_no_damage_ends_in_a_traceback(project: Path, name: str, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray((project / "fonts" / name).read_bytes())
    for _ in range(1 + seed % 5):
        content[
            chance.randrange(min(len(content), 4000 if seed % 2 else len(content)))
        ] = chance.randrange(256)
    declare(project, name, bytes(content))
    assert set(codes(project)) <= {"PB3009", "PB3010", "PB3018", "PB3019"}
