"""The look of a first line is on just what stands in it."""

import pytest
from tests.pages.proofs import leaf, pulled, seen, setter, text_of
from tests.unit.flow.books import lines

BOLD = "p::first-line { font-family: 'Printbook Test Hei'; font-weight: 700 }"
TEXT = (
    "全国总工会今天发布新闻事件，产业工人队伍建设改革深化实施，打造时代的“枫桥经验”。"
    * 2
)
LATIN = "Compositors set type in composing sticks, letter by letter and line by line. "


def looks(body: str, css: str) -> list[tuple[str, str]]:
    """By line what is in it in the first line's look, and what is not."""
    one = leaf(body, css)
    count = len(one.pieces)
    found = []
    for line in setter().compose(one, one.measure).lines:
        parts = ("", "")
        for glyph in line.glyphs:
            other = int(glyph.mark < count)
            parts = (
                parts[0] + glyph.text * (not other),
                parts[1] + glyph.text * other,
            )
        found.append(parts)
    return found


@pytest.mark.parametrize("width", range(40, 200, 8))
@pytest.mark.parametrize("css", [BOLD, "p::first-line { font-size: 13pt }"])
def test_a_first_line_looks_like_one_at_any_measure(width: int, css: str) -> None:
    first, *rest = looks(
        f"<p>{TEXT}</p>", css + f"p {{ width: {width}pt; text-align: justify }}"
    )
    assert first[0]
    assert not first[1]
    assert all(not part for part, _ in rest)


@pytest.mark.parametrize("width", range(60, 200, 10))
@pytest.mark.parametrize("align", ["justify", "start"])
def test_latin_is_not_divided_where_its_look_changes(width: int, align: str) -> None:
    css = BOLD + f"p {{ width: {width}pt; text-align: {align} }}"
    first, *rest = looks(f"<p lang=en>{LATIN * 2}</p>", css)
    assert not first[1]
    assert all(not part for part, _ in rest)


def test_a_paragraph_of_one_line_is_all_first_line() -> None:
    assert looks("<p>全国总工会</p>", BOLD) == [("全国总工会", "")]


def test_the_line_is_broken_as_its_look_asks() -> None:
    body = f"<p>{'一' * 40}</p>"
    wide = "p::first-line { font-size: 20pt }"
    assert [len(line.text) for line in lines(pulled(body, wide).pdf)] == [10, 20, 10]
    spaced = "p::first-line { letter-spacing: 10pt }"
    assert next(len(line.text) for line in lines(pulled(body, spaced).pdf)) == 10


def test_a_first_line_is_read_and_painted_once() -> None:
    page = pulled(f"<p>{TEXT}</p>", BOLD)
    assert text_of(page.pdf) == TEXT
    assert page.findings == ()


def test_an_initial_stands_in_its_first_line() -> None:
    css = BOLD + "p::first-letter { initial-letter: 2 }"
    first, *rest = looks(f"<p>{TEXT}</p>", css)
    assert first[0]
    assert not first[1]
    assert all(not part for part, _ in rest)
    assert seen(pulled(f"<p>{TEXT}</p>", css).pdf)[0].character == "全"


def test_an_initial_alone_is_its_first_line() -> None:
    css = BOLD + "p::first-letter { initial-letter: 2 }"
    assert looks("<p>全</p>", css)[0] == ("全", "")


def test_a_box_in_the_first_line_goes_on_in_the_second() -> None:
    css = BOLD + "b { font-weight: inherit; border: 1pt solid } p { width: 60pt }"
    body = "<p>全国<b>总工会今天发布</b>新闻</p>"
    assert [bool(line[0]) for line in looks(body, css)] == [True, False, False]
    assert text_of(pulled(body, css).pdf) == "全国总工会今天发布新闻"
