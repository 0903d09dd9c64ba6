"""A line is painted inside its clip or it is overset: nothing is cut off in silence.

Lines are ten points on fifteen; their baselines lie 11.3 points below their tops.
"""

import pytest
from tests.pages.proofs import pulled, seen, text_of

FOUR = "<p>一<br>二<br>三<br>四</p>"


def frame(copy: str, style: str, inner: str = "") -> str:
    place = "width:50pt;height:60pt"
    box = f'<div class="frame" data-thread="a" style="{place};{inner}">{copy}</div>'
    return f'<div style="{style}">{box}</div>'


def lost(body: str, css: str = "") -> list[tuple[str, object]]:
    """Codes of what is reported, with how many lines."""
    return [(one.code, one.values["lines"]) for one in pulled(body, css).findings]


def test_a_frame_inside_its_clip_is_whole() -> None:
    assert (
        lost(frame(FOUR, "overflow:hidden;position:absolute;height:60pt;width:50pt"))
        == []
    )


@pytest.mark.parametrize(
    ("height", "lines"), [(60, 0), (57, 0), (55, 1), (42, 1), (40, 2), (12, 3), (5, 4)]
)
def test_lines_below_the_edge_of_a_box_are_overset(height: int, lines: int) -> None:
    style = f"overflow:hidden;position:absolute;width:50pt;height:{height}pt"
    expected = [("PB4203", lines)] if lines else []
    assert lost(frame(FOUR, style)) == expected


def test_lines_above_the_edge_of_a_box_are_overset() -> None:
    style = "overflow:hidden;position:absolute;width:50pt;height:60pt"
    assert lost(frame(FOUR, style, "top:-20pt")) == [("PB4203", 1)]


def test_lines_left_of_the_edge_of_a_box_are_overset() -> None:
    style = "overflow:hidden;position:absolute;width:50pt;height:60pt"
    assert lost(frame(FOUR, style, "left:-20pt")) == [("PB4203", 4)]


def test_a_clip_inside_a_clip_is_their_common_part() -> None:
    outer = "overflow:hidden;position:absolute;width:50pt;height:60pt"
    inner = "overflow:hidden;height:30pt"
    body = frame(FOUR, f"{outer}").replace("<div", f'<div style="{inner}"><div', 1)
    assert lost(body + "</div>")[0][1] in (2, 4)


def test_a_clip_ends_where_its_box_ends() -> None:
    box = '<div style="overflow:hidden;height:15pt"><p>一</p></div>'
    assert lost(box + "<p>二<br>三<br>四</p>") == []


def test_a_block_too_low_for_its_lines_is_overset() -> None:
    css = "p { height: 30pt; overflow: hidden }"
    assert lost(FOUR, css) == [("PB4203", 2)]


@pytest.mark.parametrize("opacity", ["opacity: .5", "opacity: 1"])
def test_a_group_does_not_hide_what_is_cut_off(opacity: str) -> None:
    style = "overflow:hidden;position:absolute;width:50pt;height:42pt"
    assert lost(frame(FOUR, style, opacity)) == [("PB4203", 1)]
    assert lost(frame(FOUR, f"{style};{opacity}")) == [("PB4203", 1)]


@pytest.mark.parametrize(
    ("transform", "lines"),
    [
        ("translate(0, 3pt)", 0),
        ("translate(0, 5pt)", 1),
        ("translate(0, 20pt)", 2),
        ("scale(.5)", 0),
        ("rotate(180deg)", 0),
    ],
)
def test_a_clip_is_compared_after_transforms(transform: str, lines: int) -> None:
    style = "overflow:hidden;position:absolute;width:50pt;height:60pt"
    found = lost(frame(FOUR, style, f"transform: {transform}"))
    assert found == ([("PB4203", lines)] if lines else [])


def test_hidden_text_is_overset_text() -> None:
    assert lost("<p>一</p><p>二</p>", "p + p { visibility: hidden }") == [("PB4208", 1)]


def test_lost_lines_are_shown_on_a_page_of_their_own() -> None:
    sheet = pulled(
        "<p>一<br>二<br>三<br>四</p>", "p { height: 30pt; overflow: hidden }"
    )
    assert sheet.pages == 2
    last = "".join(one.character for one in seen(sheet.pdf) if one.page == 1)
    assert last.endswith("一二三四")


def test_copy_without_room_is_shown_on_a_page_of_its_own() -> None:
    body = '<div class="frame" data-thread="a" style="width:50pt;height:30pt">'
    source = 'data-src="a.yaml:3:5"'
    sheet = pulled(f"{body}<p {source}>一<br>二<br>三<br>四</p></div>")
    assert sheet.findings == ()
    assert sheet.unread == {"a.yaml:3:5": 2}
    assert text_of(sheet.pdf).startswith("一二")
    last = "".join(one.character for one in seen(sheet.pdf) if one.page == 1)
    assert last.endswith("三四")
    assert "a.yaml:3:5" in last


def test_what_is_lost_is_counted_by_the_place_of_its_paragraph() -> None:
    css = "p { height: 15pt; overflow: hidden }"
    sheet = pulled('<p data-src="a.yaml:3:5">一<br>二</p><p>三</p>', css)
    # Which of its lines are hidden does not matter: all of it is taken for lost.
    assert sheet.unread == {"a.yaml:3:5": len("一\n二")}
