"""A line of markers that WeasyPrint tries again comes out as if laid out anew."""

from typing import Any

import pytest
from tests.contract.doors import MARKED, box_of, laid_out, marker
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from printbook.design import boxes as kinds_of_boxes
from printbook.design import door
from printbook.design.trials import remembering_lines, without_first_styles

LINES = f"<p {door.SET} style='{MARKED}'>{marker(*range(20))}</p>"
FLOAT = "<div style='float: left; width: 50px; height: 40px'></div>"


def drawn(document: Any) -> list[tuple[object, ...]]:
    """Kind and place of every box."""
    return [
        (type(box).__name__, box.position_x, box.position_y, box.width, box.height)
        for box, _ in kinds_of_boxes.walk(document)
        if not isinstance(box, boxes.PageBox)
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<div style='columns: 3'>{LINES * 3}</div>",
        f"<div style='columns: 2'>{FLOAT}{LINES * 2}</div>",
        f"<ul style='columns: 2'><li {door.SET} style='{MARKED}'>{marker(1, 2)}</ul>",
        f"<div style='direction: rtl; columns: 2'>{LINES}</div>",
        f"<div style='columns: 2'>{LINES.replace('<br>', '<i>x</i><br>', 1)}</div>",
        LINES * 40,
    ],
)
def test_what_is_remembered_is_what_would_be_laid_out(body: str) -> None:
    fresh = laid_out(body)
    with remembering_lines():
        assert drawn(laid_out(body)) == drawn(fresh)


def test_columns_lay_each_line_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    own = inline.split_inline_box

    def counted(context: Any, box: Any, *rest: Any) -> Any:
        if isinstance(box, boxes.LineBox):
            calls.append(box)
        return own(context, box, *rest)

    monkeypatch.setattr(inline, "split_inline_box", counted)
    with remembering_lines():
        laid_out(f"<div style='columns: 2'>{LINES}</div>")
    assert len(calls) == 20


def test_weasyprint_is_as_it_was_afterwards() -> None:
    own = inline.get_next_linebox
    with remembering_lines():
        assert inline.get_next_linebox is not own
    assert inline.get_next_linebox is own


BIG = "p::first-letter { font-size: 30px } p::first-line { font-size: 20px }"


def heights(body: str) -> list[float]:
    """The height of every line."""
    found = kinds_of_boxes.walk(laid_out(body, BIG))
    return [box.height for box, _ in found if isinstance(box, boxes.LineBox)]


def test_markers_have_no_first_letter_and_no_first_line() -> None:
    text = LINES.replace(door.SET, "")
    assert heights(text)[0] > 20
    with without_first_styles():
        assert set(heights(LINES)) == {20}
        assert heights(text)[0] > 20
    with without_first_styles(everywhere=True):
        assert set(heights(text)) == {20}


def test_a_box_that_is_marked_later_keeps_the_styles_it_was_given() -> None:
    with without_first_styles(everywhere=True):
        document = laid_out(f"<p>{marker(1)}</p>", BIG)
    p = box_of(document, "p")
    assert kinds_of_boxes.first_style(p, "first-letter")["font_size"] == 30
