"""What lines, floats and notes look like in the box tree, and how pages are listed."""

import pydyf
import pytest
from tests.contract.doors import MARKED, box_of, laid_out, marker, written

from printbook.design import boxes
from printbook.design.marks import spelt
from printbook.paint.haste import known_pages


def test_a_text_of_several_lines_is_a_text_box_for_each() -> None:
    style = f"{MARKED}white-space:pre-line"
    text = marker(1, 2, 3).replace("<br>", "\n")
    p = box_of(laid_out(f'<p style="{style}">{text}</p>'), "p")
    shown = [line.children[0].text for line in p.children]
    assert [spelt(text) for text in shown] == [1, 2, 3]


def test_a_line_of_no_width_begins_where_a_float_ends() -> None:
    body = f'<div style="float:left;width:30px;height:9px"></div><p>{marker(1)}</p>'
    (line,) = box_of(laid_out(body), "p").children
    assert line.position_x == 30


def test_a_float_and_what_holds_it_say_what_they_are() -> None:
    body = f'<div style="overflow:hidden"><p style="float:left">{marker(1)}</p></div>'
    document = laid_out(body)
    assert boxes.is_floating(box_of(document, "p"))
    assert boxes.begins_context(box_of(document, "div"), None)
    assert not boxes.begins_context(box_of(laid_out("<p>一</p>"), "p"), None)


def test_a_note_has_a_call_in_the_line_and_a_marker_of_its_own() -> None:
    document = laid_out(
        f"<p>{marker(1)}<i>{marker(2)}</i></p>", "i { float: footnote }"
    )
    call, own = box_of(document, "i::footnote-call"), box_of(document, "i")
    assert call.element is own.element
    assert boxes.pseudo_of(call) == "footnote-call"
    assert boxes.pseudo_of(box_of(document, "i::footnote-marker")) == "footnote-marker"


def test_an_empty_inline_element_with_a_margin_leaves_a_gap() -> None:
    body = f'<p>{marker(1)}<pb-gap style="margin-left:30px"></pb-gap>{marker(2)}</p>'
    (line,) = box_of(laid_out(body), "p").children
    first, gap, second = line.children
    assert (gap.element_tag, second.position_x - first.position_x) == ("pb-gap", 30)


@pytest.mark.parametrize(("which", "key"), [("line", 1), ("letter", 0)])
def test_a_box_knows_the_style_of_its_first_line_and_letter(
    which: str, key: int
) -> None:
    css = f"p::first-{which} {{ color: red }}"
    p = box_of(laid_out(f"<p>{marker(1)}</p>", css), "p")
    styles = (p.first_letter_style, p.first_line_style)
    assert styles[key]
    assert not styles[1 - key]


def test_the_pages_of_a_pdf_are_listed_once() -> None:
    document = laid_out(f'<p>{marker(1)}</p><p style="break-before:page">一</p>')
    listed = pydyf.PDF.page_references
    with known_pages():
        _, pdf, _ = written(document)
        assert pdf.page_references is pdf.page_references
        assert len(pdf.page_references) == 2
    assert pydyf.PDF.page_references is listed
