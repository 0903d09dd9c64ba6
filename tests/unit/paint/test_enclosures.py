"""Boxes round text in lines: where they stand, and the room that they take."""

import pytest
from tests.pages.proofs import leaf, operators, pulled, seen
from tests.unit.paint.test_decoration import bars

BOX = "b { font-weight: 400; background: #ff0; padding: 1pt 3pt }"


def rounded(body: str, css: str) -> list[tuple[float, ...]]:
    return [tuple(round(one, 2) for one in box) for box in bars(body, css)]


def xs(body: str, css: str) -> dict[str, float]:
    return {one.character: round(one.x, 2) for one in seen(pulled(body, css).pdf)}


def test_padding_takes_room_in_the_line() -> None:
    assert xs("<p>全<b>国总</b>工</p>", BOX) == {"全": 0, "国": 13, "总": 23, "工": 36}


def test_a_background_is_as_wide_as_text_and_padding() -> None:
    # The baseline lies at 11.3: the body of ten-point type from 2.5 to 12.5.
    assert rounded("<p>全<b>国总</b>工</p>", BOX) == [(10, 1.5, 36, 13.5)]


def test_margins_take_room_and_are_not_coloured() -> None:
    css = BOX + "b { margin: 0 2pt 0 4pt }"
    assert xs("<p>全<b>国</b>工</p>", css) == {"全": 0, "国": 17, "工": 32}
    assert rounded("<p>全<b>国</b>工</p>", css) == [(14, 1.5, 30, 13.5)]


def test_a_box_over_two_lines_is_sliced() -> None:
    css = BOX + " p { width: 43pt }"
    body = "<p>全<b>国总工会</b>发</p>"
    assert rounded(body, css) == [(10, 1.5, 33, 13.5), (0, 16.5, 23, 28.5)]


def test_borders_are_drawn_on_the_ends_of_the_whole_box_alone() -> None:
    css = "b { font-weight: 400; border: 1pt solid red } p { width: 41pt }"
    body = "<p>全<b>国总工会</b>发</p>"
    boxes = rounded(body, css)
    # Start, top and foot in the first line; end, top and foot in the second.
    assert [(left, right) for left, _, right, _ in boxes] == [
        (10, 11),
        (10, 31),
        (10, 31),
        (20, 21),
        (0, 21),
        (0, 21),
    ]


def dashes(form: str) -> list[tuple[float, float]]:
    """From where to where what is drawn above a word of twenty points runs."""
    css = f"b {{ font-weight: 400; border-top: 3pt {form} red }}"
    return [(left, right) for left, _, right, _ in rounded("<p>全<b>国总</b></p>", css)]


def test_a_border_is_dashed_from_one_corner_to_the_other() -> None:
    assert dashes("dashed") == [(10, 16), (17, 23), (24, 30)]


def test_a_double_border_is_two_lines_in_its_width() -> None:
    css = "b { font-weight: 400; border: 3pt double red }"
    boxes = rounded("<p>全<b>国</b></p>", css)
    tops = sorted((top, foot) for _, top, _, foot in boxes if foot - top < 2)
    # The body reaches from 2.5 to 12.5.
    assert tops == [(-0.5, 0.5), (1.5, 2.5), (12.5, 13.5), (14.5, 15.5)]


def test_a_dotted_border_is_a_row_of_discs() -> None:
    css = "b { font-weight: 400; border-bottom: 2pt dotted red }"
    written = operators(pulled("<p>全<b>国</b></p>", css).pdf)
    assert sum(one == "f" for one in written) == 3
    assert not rounded("<p>全<b>国</b></p>", css)


def test_a_box_in_a_box_is_drawn_over_it_and_adds_its_room() -> None:
    css = (
        "b { background: #ff0; padding: 0 2pt } i { background: #0ff; padding: 0 3pt }"
    )
    css += "b, i { font: 400 10pt 'Printbook Test Song' }"
    body = "<p>全<b><i>国</i>总</b></p>"
    assert xs(body, css) == {"全": 0, "国": 15, "总": 28}
    assert [(one[0], one[2]) for one in rounded(body, css)] == [(10, 40), (12, 28)]


def test_a_background_lies_under_its_text() -> None:
    written = operators(pulled("<p><b>国</b></p>", BOX).pdf)
    fill = next(at for at, one in enumerate(written) if one.endswith(" re"))
    shown = [at for at, one in enumerate(written) if one.endswith("TJ")]
    assert all(fill < at for at in shown)


@pytest.mark.parametrize(
    "css",
    [
        "b { background: linear-gradient(red, blue) }",
        "b { border: 1pt groove }",
        "b { border-radius: 2pt; background: red }",
        "b { outline: 1pt solid }",
    ],
)
def test_what_printbook_cannot_draw_is_left_to_weasyprint(css: str) -> None:
    with pytest.raises(ValueError, match="unpack"):
        leaf("<p>全<b>国</b></p>", css)


def test_a_box_round_an_initial_is_as_large_as_that() -> None:
    css = "p::first-letter { initial-letter: 2; background: #ff0; padding: 1pt 3pt }"
    # Twenty-five points of type, from the first line's body to the second's.
    assert rounded("<p>全国总工会</p>", css) == [(0, 1.5, 31, 28.5)]
    assert xs("<p>全国总工会</p>", css)["国"] == 40


def test_a_line_under_an_initial_lies_under_it() -> None:
    css = "p::first-letter { initial-letter: 2; text-decoration: underline }"
    ((left, top, right, foot),) = rounded("<p>全国总工会</p>", css)
    assert (left, right) == (0, 25)
    assert 27.5 < top < foot < 30
