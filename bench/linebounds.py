"""The least that the widest line of a text could be, over all lawful ways.

Every other figure is left out of account, but that no last line has one character.
"""

from collections.abc import Sequence

from printbook.typography import Run, TextStyle
from printbook.typography.compose import matter_of
from printbook.typography.fit import Fit, flush
from printbook.typography.ladders import LADDERS
from printbook.typography.linebreak import Course, find_course
from printbook.typography.paragraph import Paragraph

_WIDEST = 3000.0


def least_widest(
    copy: Sequence[Run], measure: float, style: TextStyle, limit: float
) -> float:
    """The widest line of copy at its best, in ems, or the limit where that is kept."""
    matter = matter_of(copy, measure, style)
    return max(_least(one, matter.course(0), style, limit) for one in matter.paragraphs)


def _least(
    paragraph: Paragraph, course: Course, style: TextStyle, limit: float
) -> float:
    low, high = 1000 * limit, _WIDEST
    if not paragraph.sorts or _has_way(paragraph, course, style, low):
        return limit
    while high - low > 0.5:
        middle = (low + high) / 2
        if _has_way(paragraph, course, style, middle):
            high = middle
        else:
            low = middle
    return high / 1000


def _has_way(
    paragraph: Paragraph, course: Course, style: TextStyle, limit: float
) -> bool:
    """Whether lines can be found whose gaps widen to the limit at most."""
    fit = flush(paragraph, LADDERS[style.weights], limit)
    last = len(paragraph.breaks.gap) - 1
    judge = fit.judge

    def free(a: int, b: int, room: int) -> tuple[float, float] | None:
        cut = judge(a, b, room)
        return cut if cut is None or (b == last and cut[0] >= 900) else (0.0, 0.0)

    found = Fit(
        free, fit.widest, fit.from_widest, fit.tightest, fit.from_tightest, most=899
    )
    return find_course(paragraph, course, found) is not None
