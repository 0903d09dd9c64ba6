"""Vertical lines: what stands upright, what lies on its side, what shares one em."""

from collections.abc import Sequence

import pytest

from printbook.foundry import Face
from printbook.typography import (
    COMBINE_ALL,
    Glyph,
    Line,
    Orientation,
    Run,
    TextStyle,
    compose,
)


def lines(
    text: str,
    faces: Sequence[Face],
    *,
    orientation: Orientation = "mixed",
    combine: int = 0,
    measure: float = 20,
) -> tuple[Line, ...]:
    """The copy in vertical lines, without an indent."""
    style = TextStyle(orientation=orientation, indent=0)
    run = Run(text, faces=tuple(faces), combine=combine)
    return compose((run,), measure=measure, style=style).lines


def glyphs(text: str, faces: Sequence[Face], **how: object) -> tuple[Glyph, ...]:
    """The glyphs of copy that fills one line."""
    (line,) = lines(text, faces, **how)  # type: ignore[arg-type]
    return line.glyphs


def level(text: str, face: Face) -> list[int]:
    """The glyphs of the same characters in a horizontal line."""
    return [face.hb_font.get_nominal_glyph(ord(character)) for character in text]


def test_han_stands_upright_in_the_middle_of_its_line(faces: tuple[Face, ...]) -> None:
    for number, one in enumerate(glyphs("新闻", faces)):
        assert one.breadth == 1
        # 880 below the top of its em, and half an em left of the middle.
        assert (one.x, one.y) == pytest.approx((number + 0.88, 0.38 - 0.5))


def test_letters_and_long_numbers_lie_on_their_side(faces: tuple[Face, ...]) -> None:
    assert not any(one.breadth for one in glyphs("GDP2024", faces))


def test_marks_and_brackets_take_their_vertical_forms(faces: tuple[Face, ...]) -> None:
    text = "“《（，。：）》”"
    found = glyphs(text, faces)
    assert "".join(one.text for one in found) == text
    assert all(one.breadth == 1 for one in found)
    plain = level(text, faces[0])
    assert not any(one.gid in plain for one in found)


def test_a_dash_of_two_ems_is_one_vertical_rule(faces: tuple[Face, ...]) -> None:
    (dash,) = glyphs("——", faces)
    assert (dash.text, dash.advance, dash.breadth) == ("——", 2, 1)


def test_a_mark_without_a_vertical_form_turns_with_its_line(
    kai: tuple[Face, ...],
) -> None:
    assert not any(one.breadth for one in glyphs("——", kai))


def test_stops_keep_half_an_em_of_white_below_them(faces: tuple[Face, ...]) -> None:
    (line,) = lines("一，二。三", faces)
    assert line.x == pytest.approx((0, 1, 2, 3, 4))
    assert line.advance[1] == pytest.approx(0.5)


def test_colons_and_questions_are_one_em_that_nothing_takes_from(
    faces: tuple[Face, ...],
) -> None:
    # clreq 3.1.6.1: horizontally the blank of a colon goes before a quotation mark.
    (line,) = lines("一：“二？”", faces)
    assert line.advance[1] == line.advance[4] == 1
    assert line.x[4:] == pytest.approx((line.x[3] + 1, line.x[3] + 2))


def test_a_stop_at_the_end_of_a_vertical_line_is_half_an_em(
    faces: tuple[Face, ...],
) -> None:
    first, second = lines("一二三四五，六", faces, measure=5.5)
    assert (first.text, first.width) == ("一二三四五，", 5.5)
    assert second.text == "六"


@pytest.mark.parametrize("mark", "，。：？》”")
def test_no_vertical_line_starts_with(mark: str, faces: tuple[Face, ...]) -> None:
    found = lines("一二三四五" + mark + "六七八九", faces, measure=5)
    assert not any(line.text.startswith(mark) for line in found)


def test_two_digits_stand_side_by_side_in_one_em(faces: tuple[Face, ...]) -> None:
    (line,) = lines("十12月", faces, combine=2)
    assert line.x == pytest.approx((0, 1, 2, 2))
    one, two = line.glyphs[1:3]
    assert (one.text, two.text) == ("1", "2")
    assert one.x == two.x == pytest.approx(1.88)
    assert one.y < two.y
    assert 0.8 < one.breadth <= 1
    right = two.y + two.advance * two.breadth
    assert (one.y + right) / 2 == pytest.approx(0.38)
    assert right - one.y <= 1 + 1e-6


def test_a_single_digit_stands_upright_where_two_may_be_combined(
    faces: tuple[Face, ...],
) -> None:
    (line,) = lines("十9月", faces, combine=2)
    assert line.x == pytest.approx((0, 1, 2))
    digit = line.glyphs[1]
    assert digit.breadth == 1
    assert digit.y + digit.advance / 2 == pytest.approx(0.38)


def test_more_digits_than_may_be_combined_lie_on_their_side(
    faces: tuple[Face, ...],
) -> None:
    assert not any(one.breadth for one in glyphs("123", faces, combine=2))
    assert all(one.breadth < 0.7 for one in glyphs("123", faces, combine=3))


def test_all_of_a_run_may_be_combined(faces: tuple[Face, ...]) -> None:
    (line,) = lines("TV", faces, combine=COMBINE_ALL)
    assert line.width == 1


def test_a_horizontal_line_combines_nothing(faces: tuple[Face, ...]) -> None:
    found = glyphs("12", faces, orientation="horizontal", combine=2)
    assert not any(one.breadth for one in found)


def test_upright_letters_stand_one_below_the_other(faces: tuple[Face, ...]) -> None:
    found = glyphs("ABC", faces, orientation="upright")
    assert all(one.breadth == 1 for one in found)
    assert found[0].x < found[1].x < found[2].x


def test_a_sideways_line_is_a_horizontal_one_that_is_turned(
    faces: tuple[Face, ...],
) -> None:
    text = "他说：“新闻”，ABC"
    turned = glyphs(text, faces, orientation="sideways")
    assert turned == glyphs(text, faces, orientation="horizontal")


def test_smaller_type_stands_in_the_middle_of_its_line(
    faces: tuple[Face, ...],
) -> None:
    runs = (Run("新", faces=faces), Run("闻", faces=faces, scale=0.5))
    style = TextStyle(orientation="mixed", indent=0)
    (line,) = compose(runs, measure=9, style=style).lines
    small = line.glyphs[1]
    assert small.y + small.scale / 2 == pytest.approx(0.38)
