"""A whole document of vertical lines: pages from right to left, heads, pictures."""

from io import BytesIO
from itertools import groupby
from pathlib import Path

import pikepdf
import pytest
from tests.unit.rendering.conftest import told

from printbook import set_page
from printbook.press.reading import Reading, read_back
from printbook.rendering import Rendered

CSS = """
@page { size: 100pt 80pt; margin: 10pt }
@page :left { @bottom-left { content: counter(page) } }
@page :right { @top-right { content: string(title) } }
html { font: 10pt/15pt 'Printbook Test Song'; writing-mode: vertical-rl }
body, p, h1 { margin: 0; font-size: 10pt; font-weight: 400; text-align: justify }
h1 { string-set: title content(); bookmark-level: 1; break-before: page }
"""
TEN = "一二三四五六七八九十"
BODY = f"""
<section><h1 id=a>新闻</h1><p>{TEN * 4}</p></section>
<section><h1 id=b>标题</h1><p>{TEN}</p></section>
"""


def made(body: str, pages: Path, css: str = "") -> Rendered:
    """The document with its findings."""
    return set_page(body, base_url=pages, stylesheets=[CSS + css])


def by_page(reading: Reading) -> list[str]:
    """What each page says, in the order of painting."""
    pairs = zip(reading.pages, reading.text, strict=True)
    return [
        "".join(text for _, text in group)
        for _, group in groupby(pairs, key=lambda pair: pair[0])
    ]


def test_text_fills_page_after_page(pages: Path) -> None:
    book = made(BODY, pages)
    assert told(book.findings) == []
    assert book.is_whole
    first, second, third = by_page(read_back(book.pdf))
    assert first.startswith("新闻" + TEN * 2)
    assert second.startswith(TEN[4:] + TEN)
    assert third.startswith("标题" + TEN)


def test_the_first_page_is_a_left_one_and_is_turned_to_the_right(pages: Path) -> None:
    book = made(BODY, pages)
    said = by_page(read_back(book.pdf))
    # A folio on left pages, a running head on right ones.
    assert ["1" in said[0], "3" in said[2]] == [True, True]
    assert "2" not in said[1]
    with pikepdf.open(BytesIO(book.pdf)) as document:
        assert document.Root.ViewerPreferences.Direction == "/R2L"


def test_running_heads_and_bookmarks_follow_the_headings(pages: Path) -> None:
    book = made(BODY, pages)
    said = by_page(read_back(book.pdf))
    assert "新闻" in said[1]
    assert "标题" not in said[1]
    with (
        pikepdf.open(BytesIO(book.pdf)) as document,
        document.open_outline() as outline,
    ):
        assert [one.title for one in outline.root] == ["新闻", "标题"]


def test_contents_in_horizontal_lines_know_the_pages(pages: Path) -> None:
    css = """
    nav { writing-mode: horizontal-tb; break-after: page }
    a::after { content: target-counter(attr(href), page) }
    """
    body = f"<nav><p><a href=#b>标题</a></p></nav>{BODY}"
    book = made(body, pages, css)
    assert book.is_whole
    assert by_page(read_back(book.pdf))[0].startswith("标题4")


def test_a_picture_stands_on_its_page_with_its_words(pages: Path) -> None:
    drawing = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'>"
        "<rect width='30' height='20' fill='red'/></svg>"
    )
    (pages / "red.svg").write_text(drawing, encoding="utf-8")
    figure = "<figure><img src=red.svg><figcaption>图说明</figcaption></figure>"
    css = "figure { margin: 0 } img { display: block; width: 30pt; height: 20pt }"
    book = made(f"<p>{TEN}</p>{figure}<p>新闻", pages, css)
    assert (book.pages, book.is_whole) == (3, True)
    assert "图说明" in by_page(read_back(book.pdf))[1]


def test_text_beside_blocks_in_a_vertical_document_is_reported(pages: Path) -> None:
    book = made(f"新闻<p>{TEN}", pages)
    assert any("PB4022" in one for one in told(book.findings))


@pytest.mark.parametrize("mode", ["vertical-lr", "horizontal-tb"])
def test_other_documents_are_bound_on_the_left(mode: str, pages: Path) -> None:
    book = made(f"<p>{TEN}", pages, f"html {{ writing-mode: {mode} }}")
    with pikepdf.open(BytesIO(book.pdf)) as document:
        assert "/Direction" not in document.Root.get("/ViewerPreferences", {})
    assert book.is_whole
