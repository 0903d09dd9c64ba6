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
