"""Pages that are no edition's, set one after the other by a warm engine."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.unit.masters.books import TEN, paragraph

from printbook import Engine, set_page
from printbook.makeup import MakingUp

STYLE = (
    "<!doctype html><html lang=zh-CN><meta charset=utf-8><style>"
    "@page { size: 200pt 90pt; margin: 0 0 15pt }"
    "@page { @bottom-left { content: counter(page) } }"
    "html { font: 10pt/15pt 'Printbook Test Song' } p { margin: 0 }</style>"
)
# No two paragraphs are alike.
TEXT = [paragraph(3, TEN[number % 10] * (number // 10 + 1)) for number in range(20)]
BOOK = STYLE + "".join(TEXT)


@pytest.mark.parametrize("making_up", ["masters", "flow"])
def test_only_the_page_of_an_edit_looks_otherwise(
    pages: Path, making_up: MakingUp
) -> None:
    engine = Engine()
    assert len(engine.set_page(BOOK, base_url=pages, making_up=making_up).changed) > 9
    at = BOOK.index(TEN, len(BOOK) // 2)
    edited = BOOK[:at] + TEN[::-1] + BOOK[at + len(TEN) :]
    warm = engine.set_page(edited, base_url=pages, making_up=making_up)
    assert warm.pdf == set_page(edited, base_url=pages, making_up=making_up).pdf
    assert len(warm.changed) == 1


def test_a_paragraph_that_grows_changes_the_pages_after_it(pages: Path) -> None:
    engine = Engine()
    before = engine.set_page(BOOK, base_url=pages)
    longer = STYLE + "".join((*TEXT[:10], paragraph(4), *TEXT[11:]))
    after = engine.set_page(longer, base_url=pages)
    first = after.changed[0]
    assert 1 < first < before.pages
    assert after.changed == tuple(range(first, after.pages + 1))


BLACK = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    '<rect width="9" height="9"/></svg>'
)
CSS = "p { color: red } p::before { content: url(a.svg) }"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("a.css", CSS.replace("red", "blue")),
        ("b.css", "p { text-indent: 2em }"),
        ("a.svg", BLACK.replace("9", "40")),
        ("a.svg", None),
    ],
)
def test_a_file_of_the_page_is_read_again(
    pages: Path, name: str, other: str | None
) -> None:
    files = {"a.css": CSS, "b.css": "p { text-indent: 1em }", "a.svg": BLACK}
    for one, text in files.items():
        (pages / one).write_text(text, encoding="utf-8")
    page = (
        STYLE + '<link rel=stylesheet href="a.css"><style>@import "b.css"</style>'
        f"<p>{TEN}<p>{TEN}"
    )
    engine = Engine()
    before = engine.set_page(page, base_url=pages)
    assert engine.set_page(page, base_url=pages) == replace(before, changed=())
    if other is None:
        (pages / name).unlink()
    else:
        (pages / name).write_text(other, encoding="utf-8")
    warm, fresh = (one(page, base_url=pages) for one in (engine.set_page, set_page))
    assert warm.pdf == fresh.pdf != before.pdf
    assert warm.findings == fresh.findings


def test_what_a_target_says_moves_no_layout_unless_it_is_quoted(pages: Path) -> None:
    quoting = "<style>a::after { content: target-text(attr(href)) }</style>"
    links = '<p><a href="#t">新</a></p><p id="t">新闻</p>'
    engine = Engine()
    for page in (STYLE + links, STYLE + quoting + links):
        engine.set_page(page, base_url=pages)
        edited = page.replace("新闻", "新事")
        warm = engine.set_page(edited, base_url=pages)
        assert warm.pdf == set_page(edited, base_url=pages).pdf


@pytest.mark.parametrize("making_up", ["masters", "flow"])
def test_a_page_looks_otherwise_with_another_picture_behind_it(
    pages: Path, making_up: MakingUp
) -> None:
    """A background that repeats is a pattern, and its picture has the same name."""
    page = STYLE + "<style>@page { background: url(a.png) }</style>" + BOOK
    engine = Engine()
    shades = []
    for shade in (0, 0, 200):
        Image.new("L", (9, 9), shade).save(pages / "a.png")
        shades.append(engine.set_page(page, base_url=pages, making_up=making_up))
    first, same, other = shades
    assert first.changed == other.changed == tuple(range(1, first.pages + 1))
    assert same.changed == ()


def test_a_picture_wider_than_the_measure_is_the_same_when_set_again(
    pages: Path,
) -> None:
    """A first layout's tree is built over by the second: gaps come and go."""
    (pages / "a.svg").write_text(BLACK.replace("9", "90"), encoding="utf-8")
    page = f"{STYLE}<style>@page {{ margin: 9pt 75pt }}</style><p>今天<img src=a.svg>"
    engine = Engine()
    before = engine.set_page(page, base_url=pages)
    assert engine.set_page(page, base_url=pages) == replace(before, changed=())
