"""Bookmarks and running heads read an attribute, so that they need not read markers."""

from typing import Any

from tests.contract.doors import laid_out, marker
from weasyprint.formatting_structure import boxes


def test_a_bookmark_reads_an_attribute() -> None:
    css = "h1 { bookmark-level: 1; bookmark-label: attr(data-pb-text) }"
    document = laid_out(f'<h1 data-pb-text="十件大事">{marker(1)}</h1>', css)
    assert bookmarks(document) == ["十件大事"]


def test_an_inline_style_may_say_so_too() -> None:
    style = "bookmark-level:1;bookmark-label:attr(data-pb-text)"
    body = f'<h1 data-pb-text="十件大事" style="{style}">{marker(1)}</h1>'
    assert bookmarks(laid_out(body)) == ["十件大事"]


def test_a_running_head_reads_an_attribute() -> None:
    css = """
    @page { margin: 20px; @top-left { content: string(head) } }
    h1 { string-set: head attr(data-pb-text) }
    """
    document = laid_out(f'<h1 data-pb-text="abc">{marker(1)}</h1>', css)
    (margin_box,) = (
        one
        for one in document.pages[0]._page_box.children
        if isinstance(one, boxes.MarginBox)
    )
    ((text,),) = (line.children for line in margin_box.children)
    assert text.text == "abc"


def bookmarks(document: Any) -> list[str]:
    """The labels of the outline."""
    return [label for label, *_ in document.make_bookmark_tree()]
