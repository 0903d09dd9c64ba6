"""What an opened face measures."""

from dataclasses import replace

import pytest
import uharfbuzz

from printbook.foundry import Case, Face


def get(case: Case, name: str) -> Face:
    return next(face for face in case.faces if face.id == name)


@pytest.mark.parametrize("name", ["song", "hei", "kai", "cut"])
def test_the_em_box_of_chinese_is_880_over_120(case: Case, name: str) -> None:
    metrics = get(case, name).metrics
    assert (metrics.ascent, metrics.descent) == (880, -120)
    assert 650 < metrics.cap_height < 800
    assert metrics.bbox[0] < 0 < metrics.bbox[3]
    assert metrics.italic_angle == 0


def test_a_bold_face_has_thicker_stems(case: Case) -> None:
    assert get(case, "hei").metrics.stem_v > get(case, "song").metrics.stem_v


@pytest.mark.parametrize("name", ["song", "hei", "cut"])
def test_the_dash_is_one_rule_of_two_ems_in_chinese(case: Case, name: str) -> None:
    buffer = uharfbuzz.Buffer()
    buffer.add_str("——")
    buffer.direction, buffer.script, buffer.language = "ltr", "Hani", "zh-CN"
    uharfbuzz.shape(get(case, name).hb_font, buffer)
    assert [place.x_advance for place in buffer.glyph_positions] == [2000]


def test_a_font_shapes_in_units_of_its_face(case: Case) -> None:
    face = get(case, "song")
    assert face.hb_font.scale == (face.upem, face.upem)
    assert face.hb_font is face.hb_font


def test_faces_of_one_id_are_one_key(case: Case) -> None:
    face = get(case, "song")
    twin = replace(face)
    assert twin is not face
    assert {face: 1}[twin] == 1
    assert face != get(case, "hei")


def test_faces_of_one_file_are_told_apart_by_their_number(case: Case) -> None:
    face = get(case, "song")
    other = replace(face, index=1)
    assert face != other
    assert face != replace(face, sha256="0" * 64)


def test_a_name_in_chinese_is_no_postscript_name(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Face, "name", lambda face, key: "宋体")
    song = get(case, "song")
    assert replace(song, id="song-400").postscript_name == "song-400"


def test_a_face_has_what_its_cmap_says(case: Case) -> None:
    song = get(case, "song")
    assert song.has("枫")
    assert song.has("—")
    assert not song.has("龘")
