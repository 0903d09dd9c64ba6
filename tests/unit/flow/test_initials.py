"""Initial letters 首字下沉: where the letter stands, and the lines beside it."""

from itertools import groupby
from pathlib import Path

import pytest
from tests.pages.proofs import CASE, FONTS, leaf, operators, pulled, seen, text_of
from tests.pages.tree import faults, told
from tests.unit.masters.books import TEN, by_flow, by_masters, paragraph

from printbook import set_page

THREE = "p.i::first-letter { initial-letter: 3 }"
# Ten-point type on fifteen points: three lines are 40 points from body to body.
SIZE = 40
FIRST = 11.3
FOOT = round(FIRST + 30 - 0.12 * (SIZE - 10), 1)
"""The baseline of a letter whose body ends with the third line's."""


def standing(body: str, css: str) -> list[tuple[str, float, float]]:
    """Every line in reading order: its words, its left edge, its baseline."""
    found = groupby(seen(pulled(body, css).pdf), key=lambda one: round(one.y, 1))
    rows = [(y, tuple(row)) for y, row in found]
    return [
        ("".join(one.character for one in row), round(row[0].x, 1), y)
        for y, row in rows
    ]


def test_a_han_letter_fills_its_lines_and_they_begin_beside_it() -> None:
    assert standing(f"<p class=i>{TEN * 6}</p>", THREE) == [
        ("一", 0.0, FOOT),
        # Four characters of width and a gap: five of the grid.
        ("二三四五六七八九十一二三四五六", 50.0, FIRST),
        ("七八九十一二三四五六七八九十一", 50.0, FIRST + 15),
        ("二三四五六七八九十一二三四五六", 50.0, FIRST + 30),
        ("七八九十一二三四五六七八九十", 0.0, FIRST + 45),
    ]


def test_a_latin_letter_stands_on_the_last_line_it_is_beside() -> None:
    found = standing("<p class=i lang=en>Theory of the line</p>", THREE)
    assert found[0] == ("T", 0.0, FIRST + 30)
    assert found[1][2] == FIRST
    # Its capitals reach from there to those of the first line.
    caps = CASE.faces[0].metrics.cap_height / 1000
    assert size_of("<p class=i lang=en>Theory</p>", THREE) == pytest.approx(
        10 + 30 / caps, abs=0.01
    )


def size_of(body: str, css: str) -> float:
    """The size of the first letter in points."""
    fonts = [one.split() for one in operators(pulled(body, css).pdf) if "Tf" in one]
    return float(fonts[0][1]) * 0.75


@pytest.mark.parametrize(
    ("value", "letter", "rows"),
    [
        # Size and sink: the letter's foot, and where the first line stands.
        ("3 2", FOOT, {50.0: (1, 2)}),
        ("raise 3", FOOT, {50.0: (2,)}),
        ("3 raise", FOOT, {50.0: (2,)}),
        ("drop 2", FIRST + 15 - 1.8, {30.0: (0, 1)}),
        ("2 3", FIRST + 30 - 1.8, {30.0: (0, 1, 2)}),
    ],
)
def test_a_letter_sinks_as_far_as_it_is_told(
    value: str, letter: float, rows: dict[float, tuple[int, ...]]
) -> None:
    css = f"p::first-letter {{ initial-letter: {value} }}"
    found = standing(f"<p>{TEN * 6}</p>", css)
    assert found[0][2] == pytest.approx(letter, abs=0.06)
    # All lines stand on the same grid.
    placed = [(x, round((y - FIRST) / 15, 2)) for _, x, y in found[1:]]
    ((width, beside),) = rows.items()
    whole = range(beside[-1] + 1, beside[-1] + 1 + len(placed) - len(beside))
    assert placed == [*((width, row) for row in beside), *((0.0, row) for row in whole)]


def test_a_span_that_opens_its_block_is_an_initial() -> None:
    css = "span { initial-letter: 2; color: red }"
    found = standing(f"<p><span>一二</span>{TEN * 3}</p>", css)
    assert found[0] == ("一二", 0.0, round(FIRST + 15 - 1.8, 1))
    assert [x for _, x, _ in found[1:]] == [60.0, 60.0, 0.0]


def test_marks_beside_the_letter_are_part_of_it() -> None:
    found = standing(f"<p class=i>“一”{TEN * 3}</p>", THREE)
    assert found[0][0] == "“一”"
    assert found[1][0].startswith("一二三")


def test_the_next_paragraph_begins_below_a_letter_of_few_lines() -> None:
    body = f"<p class=i>一二三</p><p>{TEN}</p>"
    assert standing(body, THREE)[-1] == (TEN, 0.0, FIRST + 45)


def test_a_letter_alone_takes_its_rows() -> None:
    assert standing(f"<p class=i>一</p><p>{TEN}</p>", THREE)[-1] == (
        TEN,
        0.0,
        FIRST + 45,
    )


def test_an_indent_moves_the_letter_and_all_lines_beside_it() -> None:
    css = THREE + "p { text-indent: 2em }"
    found = standing(f"<p class=i>{TEN * 6}</p>", css)
    assert [x for _, x, _ in found] == [20.0, 70.0, 70.0, 70.0, 0.0]


def test_a_margin_of_the_letter_takes_the_place_of_the_gap() -> None:
    css = THREE + "p::first-letter { margin-right: 12pt }"
    found = standing("<p class=i lang=en>Hand and type</p>", css)
    bare = standing("<p class=i lang=en>Hand and type</p>", THREE)
    assert found[1][1] - bare[1][1] == pytest.approx(12 - 2.5, abs=0.06)


def test_lines_beside_a_letter_and_a_float_keep_clear_of_both() -> None:
    body = f"<div class=f></div><p class=i>{TEN * 6}</p>"
    css = THREE + ".f { float: left; width: 50pt; height: 30pt }"
    found = standing(body, css)
    # The float ends above the third line, the letter does not.
    assert [x for _, x, _ in found] == [50.0, 100.0, 100.0, 100.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("css", "y", "rows"),
    [
        # Thirty points of type in a line of as many: twelve hundredths below it.
        ("line-height: 1", 26.4, 2),
        ("line-height: 1; padding-top: 4pt", 30.4, 3),
        ("line-height: 1.5; margin-top: -5pt", 28.9, 3),
        ("line-height: 1; margin: 0 6pt -2pt 0", 26.4, 2),
    ],
)
def test_a_letter_may_float_at_the_left_of_its_lines(
    css: str, y: float, rows: int
) -> None:
    letter = f"p::first-letter {{ float: left; font-size: 30pt; {css} }}"
    found = standing(f"<p>{TEN * 6}</p>", letter)
    assert found[0][1] == 0
    assert found[0][2] == pytest.approx(y, abs=0.06)
    beside = [(x, round(y, 1)) for _, x, y in found[1 : rows + 1]]
    width = 36.0 if "6pt" in css else 30.0
    assert beside == [(width, FIRST + 15 * row) for row in range(rows)]
    assert found[rows + 1][1] == 0


def test_a_letter_may_float_where_lines_are_laid_out_twice() -> None:
    css = "div { display: flex } p::first-letter { float: left; font-size: 20pt }"
    found = standing(f"<div><p>{TEN * 5}</p><p>{TEN * 3}</p></div>", css)
    assert "".join(text for text, _, _ in found) == TEN * 8


def test_an_item_as_wide_as_its_text_has_room_for_its_letter() -> None:
    css = "div { display: flex } p::first-letter { initial-letter: 3 1 }"
    found = standing(f"<div><p>{TEN}</p><p>全国</p></div>", css)
    assert [text for text, _, _ in found] == ["一", TEN[1:], "全", "国"]


def test_a_note_beside_a_letter_leaves_the_grid_as_it_is() -> None:
    note = "<span style='float: footnote'>注</span>"
    found = standing(f"<p class=i>人{note}{TEN * 4}</p>", THREE)
    assert [x for text, x, _ in found if text[0] in "五十"] == [50, 50]


def test_a_letter_stays_with_the_lines_beside_it() -> None:
    body = paragraph(3) + f"<p class=i>{TEN * 6}</p>"
    pages = by_flow(body, THREE)
    assert [line[1] for line in pages.lines if line[0] == 0] == [TEN * 2, TEN * 2, TEN]
    assert pages.on(1)[0].startswith("二三")


@pytest.mark.parametrize("before", range(6))
@pytest.mark.parametrize("value", ["3", "3 1", "2.5 3"])
def test_masters_part_a_book_of_initials_as_flow_does(before: int, value: str) -> None:
    css = f"p.i::first-letter {{ initial-letter: {value}; color: red }}"
    body = paragraph(before + 1) + f"<p class=i>{TEN * 7}</p>" + paragraph(9)
    assert by_masters(body, css).lines == by_flow(body, css).lines


def test_a_thread_keeps_a_letter_in_one_frame() -> None:
    place = "position: absolute; top: 0; width: 100pt; height: 60pt; left:"
    body = (
        f"<div data-thread=a style='{place} 0'><p>{TEN * 2}</p>"
        f"<p class=i>{TEN * 2}{TEN[:6]}</p></div>"
        f"<div data-thread=a style='{place} 100pt'></div>"
    )
    assert standing(body, THREE)[2:] == [
        ("一", 100.0, FOOT),
        ("二三四五六", 150.0, FIRST),
        ("七八九十一", 150.0, FIRST + 15),
        ("二三四五六", 150.0, FIRST + 30),
        ("七八九十一二三四五六", 100.0, FIRST + 45),
    ]


@pytest.mark.parametrize("mode", ["vertical-rl", "vertical-lr"])
@pytest.mark.parametrize(
    "how",
    ["initial-letter: 3", "float: left; font-size: 40pt; line-height: 45pt"],
)
def test_a_letter_sinks_over_the_lines_that_follow_in_vertical_text(
    mode: str, how: str
) -> None:
    css = f"div {{ writing-mode: {mode}; height: 100pt }} p::first-letter {{ {how} }}"
    found = {
        one.character: (round(one.x + 5, 1), round(one.y, 1))
        for one in seen(pulled(f"<div><p class=i>人{TEN}工会全</p></div>", css).pdf)
    }
    rows = [found["一"], found["六"], found["工"]]
    gap = 10 if "initial" in how else 0
    assert {y for _, y in rows} == {round(SIZE + gap + 8.8, 1)}
    # The middle of the letter is that of the second line.
    assert found["人"][0] - 5 + SIZE / 2 == pytest.approx(rows[1][0], abs=0.1)


def test_every_character_is_painted_once_and_read_in_order() -> None:
    text = "“新闻”：全国总工会今天发布新闻事件，产业工人队伍建设改革深化实施。" * 3
    page = pulled(f"<p class=i>{text}</p><p class=i>今天</p>", THREE)
    assert text_of(page.pdf) == text + "今天"
    assert "".join(told(page.pdf).split()) == text + "今天"
    assert faults(page.pdf) == []
    assert page.findings == ()


@pytest.mark.parametrize(
    ("body", "css", "says"),
    [
        ("<p>全国<span>工</span>", "span { initial-letter: 2 }", "PB4031"),
        (
            "<p><ruby>全<rt>国</rt></ruby>工",
            "p::first-letter{initial-letter:2}",
            "PB4031",
        ),
        ("<p>全国", "p::first-line { text-transform: uppercase }", "PB4031"),
        ("<p>全国", "p::first-line { background: red }", "PB4031"),
        ("<p>全国", "p::first-line { background: url(x.png) }", "PB4031"),
        ("<p>全国", "p::first-line { line-height: 30pt }", "PB4031"),
        ("<p>全国", "p::first-letter { vertical-align: 5pt }", "PB4031"),
        ("<p>全国", "p::first-letter { initial-letter: 0 }", "PB4005"),
        ("<p>全国", "p::first-letter { initial-letter: 2 2.5 }", "PB4005"),
        ("<p>全国", "p::first-letter { initial-letter: 2 drop raise }", "PB4005"),
        ("<p>全国", "p::first-letter { initial-letter-align: hanging }", "PB4005"),
        ("<p>全国", "p::first-letter { float: right; font-size: 3em }", "PB4032"),
        ("<p>全<i>国</i>", "i { background: linear-gradient(red, red) }", "PB4032"),
        ("<p>全<i>国</i>", "i { border: 2pt ridge }", "PB4032"),
        ("<p style='width:20pt'>全国", "p::first-letter{initial-letter:4}", "PB4205"),
    ],
)
def test_what_cannot_be_done_is_told_at_its_place(
    body: str, css: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sheet = css + FACE
    html = f"<html lang=zh>{body}</p>"
    page = set_page(html, base_url=tmp_path, stylesheets=[sheet], project=FONTS.parent)
    (one,) = page.findings
    assert one.code == says
    assert one.source is not None


@pytest.mark.parametrize(
    "css",
    [
        "p::first-letter { background: red; font: 700 30pt/1 'Printbook Test Hei' }",
        "p::first-letter { margin: 0 3pt; padding: 1pt; border: 1pt solid }",
        "p::first-line { font: 700 12pt 'Printbook Test Hei'; color: red }",
        "p::first-line { text-decoration: underline wavy red; letter-spacing: 1pt }",
    ],
)
def test_what_can_be_done_is_not_told(css: str, tmp_path: Path) -> None:
    html = "<html lang=zh><p>全国总工会</p>"
    page = set_page(
        html, base_url=tmp_path, stylesheets=[css + FACE], project=FONTS.parent
    )
    assert page.findings == ()


FACE = " html { font: 10pt/15pt 'Printbook Test Song' } rt { font-size: 5pt }"


def test_a_letter_knows_where_its_block_begins() -> None:
    one = leaf(f"<p class=i>{TEN}</p>", THREE)
    assert one.opening is not None
    assert (one.opening.first, one.opening.last, one.least_rows) == (0, 1, 3)
    assert one.text == TEN
