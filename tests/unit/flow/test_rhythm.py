"""Blocks of other leadings keep the lines below them on the page's grid."""

import pytest
from tests.pages.proofs import opened, pulled
from tests.unit.flow.books import lines

TEN = "一二三四五六七八九十"
STEP = "@page { size: 200pt 300pt } h2 { font: 700 14pt/20pt 'Printbook Test Hei'; "
STEP += "--pb-block-step: 15pt; "


def below(css: str) -> float:
    """How far the line below a heading is off the grid of fifteen points."""
    body = f"<p>{TEN}</p><h2>工会</h2><p>{TEN}</p>"
    first, _, last = lines(pulled(body, STEP + css).pdf)
    return round((last.y - first.y) % 15, 2) % 15


@pytest.mark.parametrize(
    "more",
    [
        "}",
        "margin: 8pt 0 3pt }",
        "padding: 4pt 0; border-top: 1pt solid }",
        "margin-bottom: 15pt }",
    ],
)
def test_a_heading_takes_a_whole_number_of_steps(more: str) -> None:
    assert below(more) == 0


def test_a_heading_without_a_step_is_as_high_as_it_is() -> None:
    assert below("--pb-block-step: none }") == 5


def test_the_white_that_is_added_stands_above_and_below() -> None:
    body = f"<p>{TEN}</p><h2>工会</h2><p>{TEN}</p>"
    plain = lines(pulled(body, STEP + "--pb-block-step: none }").pdf)
    stepped = lines(pulled(body, STEP + "}").pdf)
    moved = [ours.y - theirs.y for ours, theirs in zip(stepped, plain, strict=True)]
    assert moved == pytest.approx([0, 5, 10], abs=0.01)


def test_columns_of_a_page_stand_on_one_grid() -> None:
    text = f"<p>{TEN * 3}</p>"
    body = f"<div>{text}<h2>工会</h2>{text * 3}</div>"
    css = STEP + "} div { columns: 2; column-gap: 0; height: 150pt; column-fill: auto }"
    found = lines(pulled(body, css).pdf)
    body_lines = [one.y for one in found if one.text != "工会"]
    assert {round((y - body_lines[0]) % 15, 1) % 15 for y in body_lines} == {0}


@pytest.mark.parametrize("value", ["2em", "1.5", "-15pt", "15pt 3pt", "grid"])
def test_a_step_that_is_no_length_is_told(value: str) -> None:
    css = STEP + f"--pb-block-step: {value} }}"
    ((_, why),) = opened("<h2>工会</h2>", css).stone.notes.said
    assert "pb-block-step" in why


def test_a_last_line_never_stands_alone_at_the_head_of_a_css_column() -> None:
    body = f"<div><p>{TEN * 5}</p></div>"
    css = "@page { size: 200pt 300pt } "
    css += "div { columns: 2; column-gap: 0; height: 60pt; column-fill: auto }"
    found = lines(pulled(body, css).pdf)
    assert [one.x for one in found] == [0, 0, 0, 100, 100]
