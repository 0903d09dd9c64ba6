"""The compositor sets a paragraph a line longer or shorter where nobody sees it."""

import pytest
from tests.pages.proofs import leaf, setter

# Twelve characters a line.
CSS = "p { text-align: justify; text-indent: 2em; width: 120pt }"


def lines(length: int, looseness: int) -> int:
    """In how many lines a paragraph of so many characters is set."""
    text = ("一二三四，五六七八、九十" * 11)[:length] + "。"
    one = leaf(f"<p>{text}</p>", CSS)
    return len(setter().compose(one, one.measure, looseness=looseness).lines)


@pytest.mark.parametrize(
    ("length", "looseness", "found"),
    [(73, -1, 6), (72, -1, 6), (73, 0, 7), (71, 0, 6)],
)
def test_a_line_less_is_given(length: int, looseness: int, found: int) -> None:
    assert lines(length, looseness) == found


@pytest.mark.parametrize("looseness", [-1, 1])
def test_a_line_that_would_be_seen_is_refused(looseness: int) -> None:
    assert lines(78, looseness) == lines(78, 0) == 7


def test_a_line_at_a_price_everybody_sees_is_refused() -> None:
    assert lines(71, 1) == lines(71, 0) == 6


def test_a_headline_is_offered_in_the_lines_that_it_is_scaled_to() -> None:
    css = "h2 { width: 50pt; --fit-size: 5pt 9pt; --fit-scale: 80% 120% }"
    one = leaf("<h2>一二三四五六七八九十</h2>", css)
    assert len(setter().compose(one, 50.0).lines) == 1
    assert setter().offers(one, 50.0) == {1: 0.0}
