"""A prepared paragraph: sorts, the gaps between them, and prefix sums over both."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Any, NamedTuple

from printbook.typography.classes import SPENT
from printbook.typography.model import RightEdge, Ruby
from printbook.typography.sorts import Sort

__all__ = ["Breaks", "Extra", "Paragraph", "Reading", "Row", "Tail", "kept"]

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
    """A character in a gap that is no sort: a space, or a control of no width.

    A width of its own, with what stands before it, says that it does not fill the gap.
    """

    at: int
    character: str
    is_space: bool
    before: int = 0
    width: int | None = None


class Tail(NamedTuple):
    """How a line may end: what stands past its last body, or hangs (negative)."""

    room: int
    edge: RightEdge


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of the sorts `first` to `last`, and the sorts that it is set with.

    Each of its pieces has its offset in the copy, and its place from the left edge.
    """

    ruby: Ruby
    first: int
    last: int
    at: int
    text: str
    pieces: tuple[tuple[Sort, int, int], ...]
    width: int
    scale: float


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
    keeps: Sequence[Sequence[int]] | None
    """What may be added to each end if the line has the room, the first that fits."""
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
    tails: Mapping[int, Sequence[Tail]]
    """By sort that may end a line: the ways to end with it, the best one first."""
    leads: Mapping[int, int]
    """By sort that may start a line: the blank before it; negative if it hangs."""
    readings: Mapping[int, Sequence[Reading]] = field(default_factory=dict)
    """By the last sort of their base."""

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
        last = len(self.sorts) - 1
        columns = list(zip(*self.rows, strict=True)) or [()] * len(Row._fields)
        gaps = [g for g, price in enumerate(columns[-1]) if price is not None]
        sums = [list(accumulate(column, initial=0)) for column in columns[1:-1]]
        afters = [g + 1 for g in gaps]
        return Breaks(
            gap=[-1, *gaps, last],
            penalty=[0.0, *_picked(columns[-1], gaps), 0.0],
            end_x=self._ends([*gaps, last]),
            keeps=self._keeps([*gaps, last]) if self.tails else None,
            start_x=self._starts([0, *afters, last]),
            ends=[[0, *_picked(column, gaps), column[last]] for column in sums],
            starts=[[0, *_picked(column, afters), column[-1]] for column in sums],
        )

    def _ends(self, lasts: Sequence[int]) -> list[int]:
        """Where lines end whose last sorts these are, after a 0 for the start."""
        sorts, x = self.sorts, self.x
        ends = [0, *[x[i] + sorts[i].width for i in lasts]]
        if self.hyphens or self.tails:
            for k, i in enumerate(lasts, start=1):
                ends[k] += self.least_tail(i)
        return ends

    def least_tail(self, last: int) -> int:
        """What a line that ends with the sort takes past its body at the least."""
        if last in self.hyphens and last < len(self.sorts) - 1:
            return self.hyphens[last].width
        return self.tails[last][-1].room if last in self.tails else 0

    def _keeps(self, lasts: Sequence[int]) -> Sequence[Sequence[int]]:
        found: list[Sequence[int]] = [()]
        for i in lasts:
            tails = () if i in self.hyphens else self.tails.get(i, ())
            found.append([tail.room - tails[-1].room for tail in tails[:-1]])
        return found

    def _starts(self, firsts: Sequence[int]) -> Sequence[int]:
        """Where lines start whose first sorts these are, the blank before included."""
        x, leads = self.x, self.leads
        starts = _picked(x, firsts)
        if not leads:
            return starts
        return [
            start - leads.get(i, 0) for start, i in zip(starts, firsts, strict=True)
        ]

    def mark_at(self, offset: int) -> int:
        """The mark of the run that a character of the copy belongs to."""
        return self.marks[bisect_right(self.marks, (offset, _END_OF_COPY)) - 1][1]


def _picked(column: Sequence[Any], where: Sequence[int]) -> Sequence[Any]:
    """The entries of a column at these places."""
    return itemgetter(*where)(column) if len(where) > 1 else [column[i] for i in where]


def kept(surplus: int, keeps: Sequence[int]) -> int:
    """What a line still has to spare when it keeps what its end may keep."""
    return surplus - next((more for more in keeps if more <= surplus), 0)
