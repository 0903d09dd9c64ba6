"""With faces: whose glyph stands where, and what the galley says of missing ones."""

import pytest

from printbook.foundry import Face
from printbook.typography import Glyph, Line, Run, TextStyle, compose

Stack = tuple[Face, ...]


def _line(copy: str | list[Run], faces: Stack) -> Line:
    style = TextStyle(faces=faces, indent=0, justify=False)
    (line,) = compose(copy, measure=100, style=style).lines
    return line


def _ids(line: Line) -> list[str]:
    return [glyph.face.id for glyph in line.glyphs]


def test_every_character_has_its_glyph_in_reading_order(faces: Stack) -> None:
    line = _line("今天AI，我们", faces)
    assert "".join(glyph.text for glyph in line.glyphs) == line.text
    assert [glyph.start for glyph in line.glyphs] == list(range(len(line.text)))
    assert [glyph.x for glyph in line.glyphs[:2]] == [0, 1]


def test_strong_kai_and_links_keep_their_faces_and_marks(
    faces: Stack, bold: Stack, kai: Stack
) -> None:
    runs = [
        Run("今天", faces, mark=1),
        Run("我们", bold, mark=2),
        Run("看见", kai, mark=3),
        Run("，", faces, mark=4),
    ]
    line = _line(runs, faces)
    assert _ids(line) == ["song", "song", "hei", "hei", "kai", "kai", "song"]
    assert [glyph.mark for glyph in line.glyphs] == [1, 1, 2, 2, 3, 3, 4]


def test_runs_do_not_move_what_stands_beside_them(faces: Stack, bold: Stack) -> None:
    plain = _line("看（文字）。“好”", faces)
    runs = [Run("看", faces), Run("（文字）", bold), Run("。“好”", faces)]
    assert _line(runs, faces).x == plain.x


def test_an_opening_mark_is_painted_half_an_em_before_its_body(faces: Stack) -> None:
    line = _line("看“好”", faces)
    opening = line.glyphs[1]
    assert line.x[1] == 1.5
    assert opening.x == pytest.approx(1.5 + 0.5 - opening.advance)


def test_a_dash_is_one_rule_of_two_ems(faces: Stack) -> None:
    line = _line("看——好", faces)
    assert line.x == (0, 1, 2, 3)
    rule = [glyph for glyph in line.glyphs if "—" in glyph.text]
    assert sum(glyph.advance for glyph in rule) == pytest.approx(2, abs=0.01)


def test_a_narrow_mark_is_centred_in_its_body(kai: Stack) -> None:
    """Kai's quotes are narrower than half an em."""
    line = _line("看“好”", kai)
    quote = line.glyphs[1]
    assert quote.advance < 0.5
    assert quote.x + quote.advance / 2 == pytest.approx(line.x[1] + 0.25)


def test_a_small_run_is_small(faces: Stack) -> None:
    line = _line([Run("大", faces), Run("小AI", faces, scale=0.5)], faces)
    assert line.advance[:2] == (1, 0.5)
    assert [glyph.scale for glyph in line.glyphs] == [1, 0.5, 0.5, 0.5]


def test_latin_has_the_widths_of_its_face(faces: Stack) -> None:
    line = _line("AI", faces)
    glyphs = line.glyphs
    assert line.advance == pytest.approx([g.advance for g in glyphs], abs=0.001)
    assert line.advance[0] != line.advance[1]


def test_letter_spacing_stands_between_and_not_after(faces: Stack) -> None:
    style = TextStyle(faces=faces, indent=0, justify=False, letter_spacing=0.1)
    (line,) = compose("今天我AI", measure=100, style=style).lines
    assert line.x[:3] == pytest.approx((0, 1.1, 2.2))
    plain = _line("AI", faces)
    assert line.advance[-1] == pytest.approx(plain.advance[-1], abs=0.001)
    assert line.x[4] - line.x[3] == pytest.approx(plain.x[1] + 0.1, abs=0.002)


def test_a_hyphen_is_painted_and_is_no_character(faces: Stack) -> None:
    style = TextStyle(faces=faces, indent=0)
    galley = compose("我们看manu\u00adfactu\u00adring看好", measure=7, style=style)
    line = next(line for line in galley.lines if line.right_edge == "hyphen")
    hyphen = line.glyphs[-1]
    assert hyphen.text == "\u00ad"
    assert "-" not in line.text
    assert hyphen.x + hyphen.advance == pytest.approx(7, abs=0.001)


def test_a_missing_character_is_reported_and_painted_as_such(faces: Stack) -> None:
    style = TextStyle(faces=faces)
    galley = compose("今天𠮷", measure=10, style=style)
    (note,) = galley.notes
    assert (note.kind, note.text) == ("missing", "𠮷")
    assert galley.lines[0].glyphs[-1].gid == 0


def test_private_use_never_falls_back(faces: Stack, kai: Stack) -> None:
    galley = compose("\ue000", measure=10, style=TextStyle(faces=(*faces, *kai)))
    assert [note.kind for note in galley.notes] == ["missing"]


def test_glyphs_stay_where_the_line_has_their_characters(faces: Stack) -> None:
    copy = "今天，我们来看“枫桥经验”，风吹草低见牛羊，国际会议开门。" * 4
    galley = compose(copy, measure=11, style=TextStyle(faces=faces))
    for line in galley.lines:
        for glyph in line.glyphs:
            assert _stands_in_its_body(line, glyph)


def _stands_in_its_body(line: Line, glyph: Glyph) -> bool:
    at = glyph.start - line.start
    left, right = line.x[at], line.x[at] + line.advance[at]
    return left - 0.501 <= glyph.x <= right and glyph.x + glyph.advance <= right + 0.501


def test_the_language_chooses_how_marks_are_drawn(faces: Stack) -> None:
    """Only Chinese joins two em dashes into one rule."""
    drawn = {}
    for language in ("zh-CN", "en"):
        style = TextStyle(faces=faces, language=language)
        (line,) = compose("——", measure=10, style=style).lines
        drawn[language] = [glyph.gid for glyph in line.glyphs]
    assert drawn["zh-CN"] != drawn["en"]


@pytest.mark.parametrize("mark", "，。")
def test_a_mark_in_the_middle_has_its_ink_there_in_a_mainland_face(
    faces: Stack, mark: str
) -> None:
    style = TextStyle(faces=faces, language="zh-TW", indent=0)
    (line,) = compose(f"我{mark}我", measure=9, style=style).lines
    glyph, em = line.glyphs[1], faces[0].upem
    extents = glyph.face.hb_font.get_glyph_extents(glyph.gid)
    middle = glyph.x + (extents.x_bearing + extents.width / 2) / em
    height = glyph.y + (extents.y_bearing + extents.height / 2) / em
    assert (middle, height) == pytest.approx((1.5, 0.38), abs=0.001)


@pytest.mark.parametrize("language", ["zh-TW", "zh-HK", "ja"])
def test_an_exclamation_mark_stands_in_the_middle_of_its_em(
    faces: Stack, language: str
) -> None:
    style = TextStyle(faces=faces, language=language, indent=0)
    (line,) = compose("我！我", measure=9, style=style).lines
    glyph, em = line.glyphs[1], faces[0].upem
    extents = glyph.face.hb_font.get_glyph_extents(glyph.gid)
    found = glyph.x + (extents.x_bearing + extents.width / 2) / em
    assert (found, glyph.y) == (pytest.approx(1.5, abs=0.001), 0)
