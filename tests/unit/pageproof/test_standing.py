"""Lines of type as they are read back from a painted page."""

from tests.pages.proofs import pulled

from printbook.press.pageproof.standing import read_standing

PLACED = '<div style="position: absolute; left: 20pt; width: 60pt; {how}">1</div>'


def test_a_number_over_a_column_of_text_is_no_head_of_a_vertical_line() -> None:
    number = PLACED.format(how="top: 0; font-size: 40pt; line-height: 50pt")
    text = PLACED.format(how="top: 90pt")
    standing = read_standing(pulled(number + text).pdf, ())
    assert len(standing.furniture) == 2
