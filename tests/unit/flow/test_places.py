"""Styles and measures that hang on the place: selectors by position, page margins."""

import pytest
from tests.pages.proofs import opened, setter
from tests.unit.flow.books import lines, pages, printed

from printbook.design import lay_out
from printbook.design.cascade import hangs_on_place

TEN = "一二三四五六七八九十"
SIDES = """
@page { size: 200pt 30pt }
@page :left { margin: 0 100pt 0 0 }
@page :right { margin: 0 0 0 50pt }
p { orphans: 1; widows: 1 }
"""


def test_a_style_chosen_by_place_is_set_in_that_style() -> None:
    css = "p:nth-child(2) { font-size: 20pt; line-height: 30pt; margin-left: 40pt }"
    body = f"<p>{TEN}</p><p>{TEN}一二三四五六</p><p>{TEN}</p>"
    found = lines(printed(body, css))
    assert [(line.text, line.x) for line in found] == [
        (TEN, 0),
        ("一二三四五六七八", 40),
        ("九十一二三四五六", 40),
        (TEN, 0),
    ]
    assert found[-1].last.x == pytest.approx(90, abs=0.1)


def test_an_element_after_another_is_set_in_its_own_style() -> None:
    css = "h2 { font: inherit } h2 + p { text-indent: 2em } #last { text-indent: 4em }"
    body = '<h2>标题</h2><p>新闻</p><p>新闻</p><p id="last">新闻</p>'
    assert [line.x for line in lines(printed(body, css))] == [0, 20, 0, 40]


def test_a_run_inside_a_line_has_the_style_of_its_place() -> None:
    css = "b { font-weight: 400 } b:last-child { letter-spacing: 10pt }"
    found = lines(printed("<p><b>新闻</b><b>新闻</b><b>新闻</b>一</p>", css))
    assert found[0].last.x == pytest.approx(60 + 20, abs=0.1)


def test_what_is_hidden_by_its_place_is_not_set() -> None:
    pdf = printed("<p>一二</p><p>三四</p>", "p:last-child { display: none }")
    assert pages(pdf) == [["一二"]]


def test_every_line_has_the_measure_of_its_page() -> None:
    found = pages(printed(f"<p>{TEN * 6}</p>", SIDES))
    assert [[len(line) for line in page] for page in found] == [
        [15, 15],
        [10, 10],
        [10],
    ]


def test_lines_that_share_a_measure_are_set_once() -> None:
    found = pages(printed(f"<p>{TEN * 3}</p>", SIDES.replace("50pt", "100pt")))
    assert [[len(line) for line in page] for page in found] == [[10, 10], [10]]


@pytest.mark.parametrize(
    "css",
    [
        "p:nth-child(2) { }",
        "li:last-child::marker { }",
        "h2 + p { }",
        "h2~p { }",
        "#lead p { }",
        "a[href^=http] { }",
        "@media print { p:only-child { } }",
        "section:has(img) { }",
    ],
)
def test_a_selector_by_place_is_seen(css: str) -> None:
    assert hangs_on_place(css)


@pytest.mark.parametrize(
    "css",
    [
        "p.text > b { width: calc(1pt + 2pt); color: #c8161d }",
        "p::first-line { }",
        "@page :first { }",
        "/* h2 + p { } */ p { }",
    ],
)
def test_what_depends_on_the_kind_alone_needs_no_cascade(css: str) -> None:
    assert not hangs_on_place(css)


PADDED = '<p>{}</p><section data-pad-to="4">尾</section>'
BREAK = "section { break-before: page }"


def test_blank_pages_stand_before_the_element_that_asks_for_them() -> None:
    assert pages(printed(PADDED.format(TEN), BREAK)) == [[TEN], [], [], ["尾"]]


def test_a_number_of_pages_that_is_right_gets_no_blanks() -> None:
    found = pages(printed(PADDED.format(TEN * 2 * 12), BREAK))
    assert [len(page) for page in found] == [4, 4, 4, 1]


def test_blanks_are_counted_anew_when_a_page_is_laid_out_again() -> None:
    page, find = opened(PADDED.format(TEN), BREAK), setter().declared
    root = page.html.etree_element
    assert len(lay_out(page, find).pages) == 4
    root.find(".//p").text = TEN * 2 * 25
    assert len(lay_out(page, find).pages) == 4
    assert len(root.findall(".//section[@class='blank']")) == 1
