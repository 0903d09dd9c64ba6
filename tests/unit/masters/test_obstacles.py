"""What masters cannot hold is made up by flow, and the rule that says so is named."""

from dataclasses import replace

import pytest
from tests.pages.proofs import pulled
from tests.unit.masters.books import PAGE, TEN, by_flow, paragraph, read

from printbook.design.obstacles import sheet_obstacle
from printbook.errors import RenderError
from printbook.findings import Finding

LONG = paragraph(60)


@pytest.mark.parametrize(
    ("body", "css", "why"),
    [
        ('<p class="f">一</p>', ".f { float: right }", "float <p>"),
        ("<p><span>一</span></p>", "span { float: footnote }", "footnote"),
        ("<div><p>一</p><p>二</p></div>", "div { columns: 2 }", "columns <div>"),
        ("<table><tr><td>一</td></tr></table>", "", "table <tbody>"),
        ("<ul><li>一</li></ul>", "", "list <li>"),
        ("<p>一</p>", "p:nth-child(2) { color: red }", "selector"),
        ("<p>一</p>", "p::after { content: counter(page) }", "counter"),
        ("<p>一</p>", "p { --pb-block-step: 18pt }", "--pb-block-step"),
        ("<p>一</p>", "@page { counter-reset: page 7 }", "page counter"),
        ("<p>一</p>", "@page :nth(3) { margin: 0 }", "page sequence"),
        ("<div>一<p>二</p></div>", "", "text <div>"),
        ("<div><p>一</p></div>", "div { border: 1pt solid }", "decoration <div>"),
        ("<p>一</p>", "p { margin-top: 5% }", "margin <p>"),
        ("<p>一</p>", "h2 { position: running(t) }", "running"),
        ("<div><p>一</p></div>", "div { height: 20pt }", "height <div>"),
        ("<p><ruby>一<rt>二</rt></ruby></p>", "", "ruby"),
    ],
)
def test_a_book_goes_by_flow_for_a_reason(body: str, css: str, why: str) -> None:
    css = PAGE + css
    with pytest.raises(RenderError) as refused:
        pulled(LONG + body, css, making_up="masters")
    (finding,) = refused.value.findings
    assert isinstance(finding, Finding)
    assert finding.code == "PB4021"
    assert finding.values["why"] == why
    other = pulled(LONG + body, css, making_up="auto")
    assert [(one.code, one.severity) for one in other.findings] == [("PB4221", "note")]


def test_what_fills_pages_of_its_own_may_hold_placed_boxes() -> None:
    placed = '<div><p class="placed">一</p></div>'
    body = f"{LONG}<section>{placed}</section>{LONG}"
    css = """section { break-before: page; break-after: page }
    div { position: relative; height: 30pt }
    .placed { position: absolute; left: 20pt; width: 50pt }"""
    found = read(pulled(body, PAGE + css, making_up="masters").pdf)
    assert replace(found, kinds=()) == replace(by_flow(body, css), kinds=())


def test_text_whose_measure_hangs_on_it_is_set_by_us_and_so_by_flow() -> None:
    body = f"{LONG}<section><table><tr><td>一</td></tr></table></section>{LONG}"
    css = "section { break-before: page; break-after: page }"
    with pytest.raises(RenderError) as refused:
        pulled(body, PAGE + css, making_up="masters")
    assert refused.value.findings[0].values["why"] == "fitted <td>"


def test_a_book_of_few_pages_is_not_worth_masters() -> None:
    assert pulled(paragraph(9), PAGE, making_up="auto").findings == ()


def test_a_running_head_wider_than_the_page_goes_by_flow() -> None:
    css = f'@page {{ @top-left {{ content: string(t) "{TEN * 3}" }} }}'
    css += 'h1 { string-set: t content() } html { font: 10pt "Printbook Test Song" }'
    css += "@page { margin-top: 40pt }"
    other = pulled("<h1>一</h1>" + LONG, PAGE + css, making_up="auto")
    assert [one.values["why"] for one in other.findings] == ["margin box"]


@pytest.mark.parametrize(
    "css",
    [
        "p { text-indent: 2em }",
        "@page a:nth(1 of a) { margin: 0 }",
        "@page { @bottom-left { content: counter(page) } }",
        "li::after { content: target-counter(attr(href), page) }",
        "/* float: footnote */ p { color: red }",
    ],
)
def test_what_masters_hold(css: str) -> None:
    assert sheet_obstacle(css) == ""
