"""Vertical blocks on a page: headlines, boxes, rows, frames of a thread."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.pages.proofs import Seen, pulled, seen, text_of
from tests.unit.rendering.conftest import told

from printbook import render, set_page
from printbook.rendering import Rendered

CSS = """
@page { size: 200pt 300pt; margin: 10pt }
html { font: 10pt/15pt 'Printbook Test Song' }
body, p, h2 { margin: 0; font-size: 10pt; font-weight: 400 }
.v { writing-mode: vertical-rl; height: 100pt; text-align: justify }
"""
TEN = "一二三四五六七八九十"


def made(body: str, pages: Path, css: str = "") -> Rendered:
    """The page with its findings."""
    return set_page(body, base_url=pages, stylesheets=[CSS + css])


def columns(pdf: bytes) -> list[str]:
    """What the upright characters of a page say, line by line as they are painted."""
    found: list[tuple[float, str]] = []
    for one in seen(pdf):
        if found and abs(found[-1][0] - one.x) < 5:
            found[-1] = (one.x, found[-1][1] + one.character)
        else:
            found.append((one.x, one.character))
    return [text for _, text in found]


def of(pdf: bytes, character: str) -> Seen:
    """The one place of a character."""
    (one,) = (one for one in seen(pdf) if one.character == character)
    return one


def test_lines_run_down_and_stand_from_right_to_left(pages: Path) -> None:
    page = made(f"<div class=v><p>{TEN}新闻标题</p></div>", pages)
    assert page.findings == ()
    assert columns(page.pdf) == [TEN, "新闻标题"]
    first, second = of(page.pdf, "一"), of(page.pdf, "新")
    assert first.y == second.y == pytest.approx(18.8, abs=0.1)
    # Two lines of fifteen points: as wide as the block becomes.
    assert (first.x, second.x) == pytest.approx((27.5, 12.5), abs=0.1)


def test_lines_of_vertical_lr_stand_from_left_to_right(pages: Path) -> None:
    css = ".v { writing-mode: vertical-lr }"
    page = made(f"<div class=v><p>{TEN}新闻标题</p></div>", pages, css)
    assert of(page.pdf, "一").x == pytest.approx(12.5, abs=0.1)
    assert of(page.pdf, "新").x == pytest.approx(27.5, abs=0.1)


def test_text_stands_beside_a_vertical_headline(pages: Path) -> None:
    css = "h2.v { float: left; height: 50pt }"
    page = made(f"<h2 class=v>新闻标题说明文</h2><p>{TEN}", pages, css)
    assert columns(page.pdf)[:2] == ["新闻标题", "说明文"]
    assert of(page.pdf, "一").x == pytest.approx(40, abs=0.1)


def test_a_block_without_a_height_is_as_high_as_its_text(pages: Path) -> None:
    css = "h2 { writing-mode: vertical-rl; float: left }"
    page = made(f"<h2>新闻标题</h2><p style='clear:left'>{TEN}", pages, css)
    assert text_of(page.pdf) == "新闻标题" + TEN
    assert of(page.pdf, "一").y == pytest.approx(50 + 11.3, abs=0.1)


def test_a_block_takes_the_height_of_what_it_stands_in(pages: Path) -> None:
    css = "section { height: 60pt } .v { height: 100% }"
    page = made(f"<section><div class=v><p>{TEN}", pages, css)
    assert columns(page.pdf) == [TEN[:6], TEN[6:]]


def test_text_reads_as_it_was_written(pages: Path) -> None:
    text = "今天：“新闻”——事件……《日报》（12月）ABC。"
    page = made(f"<div class=v><p>{text}</div>", pages, ".v{height:280pt}")
    assert "".join(one.character for one in seen(page.pdf)) == text
    assert page.is_whole


def test_combined_digits_are_read_in_order(pages: Path) -> None:
    css = ".v { text-combine-upright: digits 3 }"
    page = made("<div class=v><p>在123日，中12月</div>", pages, css)
    assert text_of(page.pdf) == "在123日，中12月"
    assert of(page.pdf, "3").y == pytest.approx(of(page.pdf, "在").y + 10, abs=0.2)


def test_columns_are_rows_one_below_the_other(pages: Path) -> None:
    css = ".v { height: 110pt; column-count: 2; column-gap: 10pt }"
    page = made(f"<div class=v><p>{TEN}新闻事件标题测试文字", pages, css)
    assert columns(page.pdf) == [TEN[:5], TEN[5:], "新闻事件标", "题测试文字"]
    first, third = of(page.pdf, "一"), of(page.pdf, "新")
    assert (third.x, third.y - first.y) == pytest.approx((first.x, 60), abs=0.1)


def test_what_is_too_much_for_a_stated_width_is_reported(pages: Path) -> None:
    page = made(f"<div class=v><p>{TEN * 3}", pages, ".v { width: 30pt }")
    assert "PB4201" in [one.split()[-1] for one in told(page.findings)]
    assert not page.is_whole


def test_frames_of_a_thread_may_be_vertical() -> None:
    css = """
    .frame { writing-mode: vertical-rl; height: 50pt; width: 30pt; top: 0 }
    p { text-align: justify }
    .one { left: 100pt } .two { left: 20pt }
    """
    body = (
        f"<div class='frame one' data-thread=a><p>{TEN}新闻事件标题测</p></div>"
        "<div class='frame two' data-thread=a></div>"
    )
    page = pulled(body, css)
    assert columns(page.pdf) == [TEN[:5], TEN[5:], "新闻事件标", "题测"]
    assert of(page.pdf, "一").x == pytest.approx(117.5, abs=0.1)
    assert of(page.pdf, "新").x == pytest.approx(37.5, abs=0.1)


def test_blocks_as_high_as_the_page_stand_beside_each_other(pages: Path) -> None:
    css = ".v { height: 98.75mm; float: right; box-sizing: border-box; padding: 3pt }"
    body = f"<div class=v><p>{TEN}</p></div><div class=v><p>新闻</p></div>"
    page = made(body, pages, css)
    assert (page.pages, page.findings) == (1, ())
    assert of(page.pdf, "一").x - of(page.pdf, "新").x == pytest.approx(21, abs=0.1)


def test_links_and_colours_hold_in_vertical_lines(pages: Path) -> None:
    body = "<div class=v><p>新闻<a href='https://x.invalid/'>事件</a>标题</div>"
    page = made(body, pages)
    with pikepdf.open(BytesIO(page.pdf)) as document:
        (link,) = document.pages[0].Annots
        left, bottom, right, top = map(float, link.Rect)
    assert (right - left, top - bottom) == pytest.approx((10, 20), abs=0.1)
    assert top == pytest.approx(300 - 10 - 20, abs=0.1)


def test_a_vertical_heading_is_one_element_and_has_its_bookmark(pages: Path) -> None:
    page = made("<h2 class=v style='bookmark-level:1'>新闻标题测试文字行列栏页", pages)
    with pikepdf.open(BytesIO(page.pdf)) as document:
        with document.open_outline() as outline:
            assert [one.title for one in outline.root] == ["新闻标题测试文字行列栏页"]
        kinds = [
            str(one.S)
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"
        ]
    assert kinds.count("/H2") == 1


def test_what_vertical_lines_cannot_hold_is_reported(pages: Path) -> None:
    body = "<div class=v>\n<p>新闻</p>\n<table><tr><td>标题</td></table></div>"
    page = made(body, pages)
    assert any("PB4022" in one for one in told(page.findings))
    assert not page.is_whole


@pytest.mark.parametrize(
    "declaration",
    [
        "writing-mode: sideways-rl",
        "text-orientation: upside-down",
        "text-combine-upright: digits 5",
    ],
)
def test_a_value_that_is_not_supported_is_named(declaration: str, pages: Path) -> None:
    css = f"<style>\np {{ {declaration} }}\n</style><p>新闻"
    (found,) = made(css, pages).findings
    assert (found.code, found.source and found.source.line) == ("PB4005", 2)
    assert "unsupported value" in found.line()


def test_render_gives_the_same_page(pages: Path) -> None:
    body = f"<div class=v><p>{TEN}"
    assert text_of(render(body, base_url=pages, stylesheets=[CSS])) == TEN
