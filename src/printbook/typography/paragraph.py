"""A prepared paragraph: sorts, the gaps between them, and prefix sums over both."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple

from printbook.typography.classes import SPENT
from printbook.typography.sorts import Sort

__all__ = ["Breaks", "Extra", "Paragraph", "Row"]

_END_OF_COPY = 1 << 62


class Row(NamedTuple):
    """A gap, in thousandths: natural width, what it gives, and what a break costs.

    A penalty of None forbids the break.
    """

    natural: int
    press1: int
    press2: int
    press3: int
    stretch: int
    expandable: int
    marks: int
    penalty: float | None


class Extra(NamedTuple):
    """A character in a gap that is no sort: a space, or a control of no width."""

    at: int
    character: str
    is_space: bool


@dataclass(frozen=True, slots=True)
class Breaks:
    """The legal breaks of a paragraph; the first is its start, the last its end.

    `ends` and `starts` hold, for each break, the sums up to where a line ends there and
    from where the next one starts: what the gaps give at press stages 1 to 3 and at
    stretch 1, how many widen, how many are blanks of marks. `end_x` is without the
    blank that follows, and with the hyphen if one is needed.
    """

    gap: Sequence[int]
    penalty: Sequence[float]
    end_x: Sequence[int]
    start_x: Sequence[int]
    ends: Sequence[Sequence[int]]
    starts: Sequence[Sequence[int]]


@dataclass(frozen=True)
class Paragraph:
    """A piece of copy without forced breaks, ready for any measure.

    Not slotted: the breaks are found when first asked for, and kept.
    """

    start: int
    stop: int
    sorts: Sequence[Sort]
    at: Sequence[int]
    """The offset of each sort in the copy."""
    rows: Sequence[Row]
    extras: Mapping[int, Sequence[Extra]]
    """By gap; -1 is before the first sort."""
    hyphens: Mapping[int, Sort]
    marks: Sequence[tuple[int, int]]
    """Offset and mark of each run."""
    label: tuple[int, int]
    """The run-in label: how many breaks it holds, and its width."""
    hanging: frozenset[int]
    """Sorts that may hang past the edge."""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to set, and nothing to tell the editor."""
        extras = (one for gap in self.extras.values() for one in gap)
        return not self.sorts and all(one.character in SPENT for one in extras)

    @cached_property
    def x(self) -> tuple[int, ...]:
        """The natural left edge of each sort."""
        rows = self.rows
        steps = [
            s.width + row.natural for s, row in zip(self.sorts, rows, strict=False)
        ]
        return tuple(accumulate(steps, initial=0))

    @cached_property
    def breaks(self) -> Breaks:
        """Every place where a line may end."""
        x = self.x
        last = len(self.sorts) - 1
        columns = list(zip(*self.rows, strict=True)) or [()] * len(Row._fields)
        gaps = [g for g, price in enumerate(columns[-1]) if price is not None]
        sums = [list(accumulate(column, initial=0)) for column in columns[1:-1]]
        afters = [g + 1 for g in gaps]
        return Breaks(
            gap=[-1, *gaps, last],
            penalty=[0.0, *_picked(columns[-1], gaps), 0.0],
            end_x=self._ends([*gaps, last]),
            start_x=[0, *_picked(x, afters), x[last]],
            ends=[[0, *_picked(column, gaps), column[last]] for column in sums],
            starts=[[0, *_picked(column, afters), column[-1]] for column in sums],
        )

    def _ends(self, lasts: Sequence[int]) -> list[int]:
        """Where lines end whose last sorts these are, after a 0 for the start."""
        sorts, x = self.sorts, self.x
        ends = [0, *[x[i] + sorts[i].width for i in lasts]]
        if self.hyphens or self.hanging:
            for k, i in enumerate(lasts, start=1):
                if i in self.hanging:
                    ends[k] = x[i]
                elif i in self.hyphens:
                    ends[k] += self.hyphens[i].width
        return ends

    def mark_at(self, offset: int) -> int:
        """The mark of the run that a character of the copy belongs to."""
        return self.marks[bisect_right(self.marks, (offset, _END_OF_COPY)) - 1][1]


def _picked(column: Sequence[Any], where: Sequence[int]) -> Sequence[Any]:
    """The entries of a column at these places."""
    return itemgetter(*where)(column) if len(where) > 1 else [column[i] for i in where]
