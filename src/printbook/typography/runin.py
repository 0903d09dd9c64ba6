"""The run-in label 【…】 that a paragraph may begin with, which stays whole."""

from collections.abc import Sequence

from printbook.typography.breaks import PENALTY
from printbook.typography.classes import EM
from printbook.typography.gaps import JOINT, raise_price
from printbook.typography.model import TextStyle
from printbook.typography.paragraph import Row
from printbook.typography.sorts import Sort

__all__ = ["run_in_label"]

# clreq 4.1.5; a longer label is set like any text.
_LABEL_MOST = 6 * EM


def run_in_label(
    sorts: Sequence[Sort], rows: list[Row], style: TextStyle
) -> tuple[int, int]:
    """The run-in label 【…】: how many breaks it holds, and its width (clreq 4.1.5)."""
    if not style.keep_label or not sorts or sorts[0].text != "【":
        return 0, 0
    width = 0
    for last, sort in enumerate(sorts):
        width += sort.width
        if sort.text == "】":
            _part(rows, last)
            return _shut(rows, last), width
        if width > _LABEL_MOST or last == len(rows):
            break
        width += rows[last].natural
    return 0, 0


def _part(rows: list[Row], last: int) -> None:
    """Give every label the same gap after it, but where a line fits in no other way."""
    if last < len(rows):
        natural, penalty = rows[last].natural, rows[last].penalty
        rows[last] = JOINT._replace(natural=natural, press3=natural, penalty=penalty)


def _shut(rows: list[Row], last: int) -> int:
    """Make the breaks before sort `last` dear, and count them."""
    price = PENALTY["inside a label"]
    return sum([raise_price(rows, gap, price) for gap in range(last)])
