"""A line of markers that WeasyPrint tries again comes out as if laid out anew."""

from typing import Any

import pytest
from tests.contract.doors import MARKED, laid_out, marker
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from printbook.design import door
from printbook.design.trials import remembering_lines

LINES = f"<p {door.SET} style='{MARKED}'>{marker(*range(20))}</p>"
FLOAT = "<div style='float: left; width: 50px; height: 40px'></div>"


def drawn(document: Any) -> list[tuple[object, ...]]:
    """Kind and place of every box."""
    return [
        (type(box).__name__, box.position_x, box.position_y, box.width, box.height)
        for box, _ in door.walk(document)
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
