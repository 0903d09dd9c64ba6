"""Lines are bought and sold until a story fills the frames it has."""

import pytest
from tests.unit.makeup.pasteup import Plainly, drawn, page, poured

from printbook.makeup.levelling import levelled


def fitted(copy: str, frames: str) -> str:
    return drawn(levelled(poured(copy, frames), Plainly()))


def test_a_line_over_is_saved_where_a_paragraph_gives_one() -> None:
    assert fitted("aaaa bbb-1 c", "4 3") == page("""
        a b
        a b
        a c
        a
    """)


def test_lines_over_are_saved_in_several_paragraphs() -> None:
    assert fitted("aaaa-1 bbbb-1 cc", "4 4") == page("""
        a b
        a b
        a c
        b c
    """)


def test_a_blank_line_is_filled_where_it_is_not_dear() -> None:
    assert fitted("aaaa bbb+1", "4 4") == page("""
        a b
        a b
        a b
        a b
    """)


def test_a_blank_in_the_middle_is_worth_a_line_bought_before_it() -> None:
    assert fitted("aa+1 bbb ccc", "4 5") == page("""
        a b
        a b
        a c
        b c
          c
    """)


@pytest.mark.parametrize(
    ("copy", "frames"),
    [
        ("aaaa bbbb", "4 4"),  # full as it is
        ("aaaa bbb", "4 4"),  # nothing gives
        ("aaaa+1 bb", "4 8"),  # far too short
        ("aaaa-1 bbbbbbbb-1 ccc", "3 2"),  # far too long
        ("aaaa+1 bb", "4×10 8×12"),  # lines of two measures
    ],
)
def test_what_lines_cannot_mend_stays_as_it_is(copy: str, frames: str) -> None:
    assert fitted(copy, frames) == drawn(poured(copy, frames))


def test_of_two_ways_the_cheaper_is_taken() -> None:
    drawing = fitted("aaaa+1 bbbb+1 cc", "6 5")
    assert drawing.count(".") == 0
    assert drawing.count("c") == 2
