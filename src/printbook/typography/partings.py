"""The ways to part a headline into lines that some scale makes fit, each at its price.

A dynamic programme over the breaks. What a way costs adds up line by line; how wide its
fullest line is does not, so the cheapest way is kept for every such width.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from printbook.typography.balance import AT_MARK, PARTED, break_prices, unevenness
from printbook.typography.classes import EM
from printbook.typography.compose import Matter
from printbook.typography.linebreak import Course
from printbook.typography.model import Scaling
from printbook.typography.paragraph import Paragraph

__all__ = ["EQUAL", "Parting", "partings_of"]

EQUAL = 1e-9
"""What two scales may differ by through rounding alone."""

# No measure is filled by parting a word, or by a stub of a line: a headline that stays
# short is seen less.
_FLAW = 1000.0
# No headline has more places to break; in nine lines these take a second and a half.
_LONGEST = 150
# A line shorter than this share of the mean is a stub.
_STUB = 2 / 3
# Widths of lines are told apart to a hundredth of the measure.
_GRAIN = 100


class Parting(NamedTuple):
    """Lines: what they cost, how full the fullest is, breaks by paragraph.

    Full is a share of its line's measure, which in its own size it may go beyond;
    `own` counts the breaks that the editor prefers.
    """

    cost: float
    full: float
    own: int
    breaks: tuple[tuple[int, ...], ...]


_Held = dict[tuple[int, bool], Parting]
"""By how full the fullest line is, and whether the largest scale makes it fill its
measure, the cheapest parting."""


def partings_of(matter: Matter, scaling: Scaling) -> dict[int, list[Parting]]:
    """By number of lines, up to the most allowed, the partings that may fit.

    The editor's forced breaks go before the number of lines. Running text, which came
    by its style through inheritance, has none.
    """
    if any(len(one.breaks.gap) > _LONGEST for one in matter.paragraphs if one.sorts):
        return {}
    search = _Search(matter, scaling)
    count = len(matter.paragraphs)
    most = max(scaling.lines[1], count)
    tables: dict[int, list[Parting]] = {0: [Parting(0.0, 0.0, 0, ())]}
    for number in range(count):
        still = count - number - 1
        grown: dict[int, _Held] = {}
        for above, held in tables.items():
            for lines in range(1, most - above - still + 1):
                for one in search.continued(number, above, lines, held):
                    search.keep(grown.setdefault(above + lines, {}), one)
        tables = {lines: list(held.values()) for lines, held in grown.items()}
    return tables


class _Search:
    """The limits that partings are held to."""

    def __init__(self, matter: Matter, scaling: Scaling) -> None:
        self.matter = matter
        self.fullest = (1 + EQUAL) / (scaling.sizes[0] * scaling.widths[0])
        self.least = (1 - EQUAL) / (scaling.sizes[1] * scaling.widths[1])
        sense = dict(matter.style.sense)
        self.prices = [
            break_prices(one, sense) if one.sorts else [] for one in matter.paragraphs
        ]

    def keep(self, held: _Held, one: Parting) -> None:
        """Take in a parting, unless a cheaper one is as full."""
        key = round(one.full * _GRAIN), one.full >= self.least
        known = held.get(key)
        if known is None or one.cost < known.cost:
            held[key] = one

    def continued(
        self, number: int, above: int, lines: int, held: Sequence[Parting]
    ) -> Iterator[Parting]:
        """Partings with a paragraph more, in so many lines."""
        paragraph = self.matter.paragraphs[number]
        if not paragraph.sorts:
            if lines == 1:
                yield from (one._replace(breaks=(*one.breaks, ())) for one in held)
            return
        course = self.matter.course(above)
        reached: dict[int, _Held] = {0: {}}
        for one in held:
            self.keep(reached[0], one._replace(breaks=(*one.breaks, (0,))))
        for line in range(lines):
            reached = self._line(number, course, (line, lines), reached)
        yield from reached.get(len(paragraph.breaks.gap) - 1, {}).values()

    def _line(
        self,
        number: int,
        course: Course,
        place: tuple[int, int],
        reached: dict[int, _Held],
    ) -> dict[int, _Held]:
        """Partings a line longer, by the break that it ends at."""
        paragraph, prices = self.matter.paragraphs[number], self.prices[number]
        line, lines = place
        room = course.room(line)
        mean = paragraph.breaks.end_x[-1] / lines
        following: dict[int, _Held] = {}
        after = lines - line - 1
        # White that stands at a break is gone: an em of it at the most.
        rest = after * (self.fullest * course.widest + EM)
        for a, held in reached.items():
            for b, width in _ends(paragraph, a, room * self.fullest, after, rest):
                price = prices[b] + unevenness((width - mean) / mean, line)
                price += _FLAW * (prices[b] >= PARTED)
                price += _FLAW * (lines > 1 and width < _STUB * mean)
                full = width / room
                is_own = prices[b] < AT_MARK / 2
                there = following.setdefault(b, {})
                for cost, before, own, breaks in held.values():
                    longer = (*breaks[:-1], (*breaks[-1], b))
                    one = Parting(cost + price, max(before, full), own + is_own, longer)
                    self.keep(there, one)
        return following


def _ends(
    paragraph: Paragraph, a: int, room: float, after: int, rest: float
) -> Iterator[tuple[int, int]]:
    """The breaks at which a line from a break may end, with its width.

    So many lines are to come after it, and hold so much.
    """
    breaks = paragraph.breaks
    last = len(breaks.gap) - 1
    first = bisect_left(breaks.start_x, breaks.end_x[last] - rest, a + 1, last)
    for b in range(first, last - after + 1):
        width = breaks.end_x[b] - breaks.start_x[a]
        if width > room:
            return
        if after or b == last:
            yield b, width
