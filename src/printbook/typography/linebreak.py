"""Exact total-fit line breaking: the cheapest way through all legal breaks.

A dynamic programme over the breaks; a state remembers the density of the line it ends,
so that neighbouring lines can be compared, and how many lines there are.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import NamedTuple

from printbook.typography.breaks import PENALTY
from printbook.typography.classes import EM
from printbook.typography.prepare import Paragraph
from printbook.typography.spacing import Ladder

__all__ = ["Course", "Fit", "find_course", "flush", "ragged"]

_SHORT_LAST_LINE = {
    1: PENALTY["one character in the last line"],
    2: PENALTY["two characters in the last line"],
}
_RAGGED_SQUARE = 10 / EM**2
_RAGGED_LINE = 18.0
_RAGGED_MOST = 5 * EM
_ROUGH = 20_000.0


class State(NamedTuple):
    """A way to end a line at a break: what it costs so far, and where it came from."""

    cost: float
    density: float
    lines: int
    came_from: int
    before: "State | None"


@dataclass(frozen=True, slots=True)
class Course:
    """The measures of a paragraph's lines, in thousandths of an em."""

    measures: Sequence[int]
    indent: int
    first: int = 0
    """How many lines stand above it in the same copy."""

    def room(self, line: int) -> int:
        """The width that line `line` of this paragraph has."""
        measures = self.measures
        measure = measures[min(self.first + line, len(measures) - 1)]
        return measure - self.indent if line == 0 else measure

    @property
    def varied(self) -> int:
        """The number of the line from which on all have the same room."""
        return max(1, len(self.measures) - 1 - self.first)


class Cut(NamedTuple):
    """A line between two breaks: what it costs, and how dense it is."""

    cost: float
    density: float


Judge = Callable[[int, int, int], "Cut | None"]
"""Judges the line from break a to break b with a given room; None: impossible."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A judge, and how far lines reach at their widest and at their tightest.

    Sums up to the end, and from the start, of each break; a line from a to b reaches
    from `tightest[b] - from_tightest[a]` to `widest[b] - from_widest[a]`.
    """

    judge: Judge
    widest: Sequence[float]
    from_widest: Sequence[float]
    tightest: Sequence[float]
    from_tightest: Sequence[float]
    adjacency: float = 0.0


def flush(paragraph: Paragraph, ladder: Ladder, limit: int, *, is_rough: bool) -> Fit:
    """How justified lines fit; Han gaps widen to `limit` at most.

    Roughly: what can be made to fit in no way passes too, dearly.
    """
    breaks = paragraph.breaks
    _, _, p3e, s1e, ne, _ = breaks.ends
    _, _, p3s, s1s, ns, _ = breaks.starts
    ends = zip(breaks.end_x, s1e, ne, strict=True)
    starts = zip(breaks.start_x, s1s, ns, strict=True)
    widest = [inf if is_rough else x + s + limit * n for x, s, n in ends]
    widest[-1] = inf
    return Fit(
        _flush_judge(paragraph, ladder, limit, is_rough=is_rough),
        list(accumulate(widest, max)),
        [x + s + limit * n for x, s, n in starts],
        [x - p for x, p in zip(breaks.end_x, p3e, strict=True)],
        [x - p for x, p in zip(breaks.start_x, p3s, strict=True)],
        ladder.adjacency,
    )


def ragged(paragraph: Paragraph, *, is_rough: bool) -> Fit:
    """How lines of natural width fit: at most some ems short, roughly any."""
    breaks = paragraph.breaks
    short = inf if is_rough else _RAGGED_MOST
    widest = [x + short for x in breaks.end_x]
    widest[-1] = inf
    return Fit(
        _ragged_judge(paragraph, is_rough=is_rough),
        list(accumulate(widest, max)),
        breaks.start_x,
        breaks.end_x,
        breaks.start_x,
    )


def _flush_judge(
    paragraph: Paragraph, ladder: Ladder, limit: int, *, is_rough: bool
) -> Judge:
    breaks = paragraph.breaks
    end_x, start_x = breaks.end_x, breaks.start_x
    p1e, p2e, p3e, s1e, ne, me = breaks.ends
    p1s, p2s, p3s, s1s, ns, ms = breaks.starts
    base, second, third, per_mark = ladder.press_costs
    widened, square, fourth = ladder.widened, ladder.square, ladder.fourth
    last = len(end_x) - 1
    han = ladder.han
    press1, press2, press3 = han.press
    stretch = han.stretch

    def judge(a: int, b: int, room: int) -> Cut | None:
        surplus = room - end_x[b] + start_x[a]
        if surplus >= 0:
            if b == last:
                return Cut(_last_line(paragraph, a, b), 0.0)
            give = s1e[b] - s1s[a]
            if surplus <= give:
                f = surplus / give if give else 0.0
                e = stretch * f
                return Cut(widened * f * f + square * e * e, e)
            gaps = ne[b] - ns[a]
            e = stretch + (surplus - give) / gaps if gaps else inf
            if e <= limit:
                return Cut(widened + square * e * e + fourth * e**4, e)
            return Cut(_ROUGH + surplus, limit) if is_rough else None
        need = -surplus
        give = p1e[b] - p1s[a]
        end = _last_line(paragraph, a, b) if b == last else 0.0
        if need <= give:
            f = need / give
            return Cut(end + base * f * f, -press1 * f)
        most = p2e[b] - p2s[a]
        end += base + per_mark * (me[b] - ms[a])
        if need <= most:
            f = (need - give) / (most - give)
            return Cut(end + second * f, -press1 - (press2 - press1) * f)
        give, most = most, p3e[b] - p3s[a]
        if need <= most:
            f = (need - give) / (most - give)
            return Cut(end + second + third * f, -press2 - (press3 - press2) * f)
        if is_rough and breaks.gap[b] == breaks.gap[a] + 1:
            return Cut(_ROUGH * 10 + need, 0.0)
        return None

    return judge


def _ragged_judge(paragraph: Paragraph, *, is_rough: bool) -> Judge:
    breaks = paragraph.breaks
    end_x, start_x, gap = breaks.end_x, breaks.start_x, breaks.gap
    last = len(end_x) - 1

    def judge(a: int, b: int, room: int) -> Cut | None:
        surplus = room - end_x[b] + start_x[a]
        if surplus < 0:
            if is_rough and gap[b] == gap[a] + 1:
                return Cut(_ROUGH * 10 - surplus, 0.0)
            return None
        if b == last:
            return Cut(_RAGGED_LINE + _last_line(paragraph, a, b), 0.0)
        return Cut(_RAGGED_LINE + _RAGGED_SQUARE * surplus * surplus, 0.0)

    return judge


def _last_line(paragraph: Paragraph, a: int, b: int) -> float:
    """What a short last line costs: clreq 3.4.4 wants two characters at least."""
    if a == 0:
        return 0.0
    first, stop = paragraph.breaks.gap[a] + 1, paragraph.breaks.gap[b] + 1
    letters = 0
    for sort in paragraph.sorts[first:stop]:
        letters += sort.letters
        if letters > len(_SHORT_LAST_LINE):
            return 0.0
    return _SHORT_LAST_LINE.get(letters, _SHORT_LAST_LINE[1])


def find_course(
    paragraph: Paragraph, course: Course, fit: Fit
) -> tuple[int, ...] | None:
    """The breaks of the cheapest lines, start and end included; None when none fit."""
    states = _walk(paragraph, course, fit)
    if not states:
        return None
    state: State | None = min(states, key=lambda one: one.cost)
    found = [len(paragraph.breaks.gap) - 1]
    while state is not None and state.before is not None:
        found.append(state.came_from)
        state = state.before
    return tuple(reversed(found))


def _walk(paragraph: Paragraph, course: Course, fit: Fit) -> list[State]:
    """All states of the last break."""
    penalties = paragraph.breaks.penalty
    last = len(penalties) - 1
    judge, widest, tightest = fit.judge, fit.widest, fit.tightest
    states: list[list[State]] = [[] for _ in penalties]
    states[0] = [State(0.0, 0.0, 0, 0, None)]
    varied = course.varied
    shut = _label_breaks(paragraph, course)
    for a in range(last):
        for line, group in _by_line(states[a], varied):
            room = course.room(line)
            low = bisect_left(widest, room + fit.from_widest[a], a + 1)
            if a == 0:
                low = max(low, shut + 1)
            bound = room + fit.from_tightest[a]
            for b in range(min(low, last), last + 1):
                cut = judge(a, b, room)
                if cut is None:
                    if tightest[b] > bound:
                        break
                    continue
                adjacency = fit.adjacency if a > 0 and b < last else 0.0
                states[b].append(_best(group, cut, a, penalties[b], adjacency))
    return states[last]


def _best(
    group: Sequence[State], cut: Cut, a: int, penalty: float, adjacency: float
) -> State:
    """The cheapest way to this line, by the states it can follow."""
    cost, density = cut
    best, before = inf, group[0]
    for state in group:
        total = state.cost + adjacency * abs(state.density - density)
        if total < best:
            best, before = total, state
    return State(best + cost + penalty, density, before.lines + 1, a, before)


def _by_line(states: Sequence[State], varied: int) -> list[tuple[int, Sequence[State]]]:
    """States that have the same room ahead of them."""
    if not states:
        return []
    if varied == 1:
        return [(min(states[0].lines, 1), states)]
    groups: dict[int, list[State]] = {}
    for state in states:
        groups.setdefault(min(state.lines, varied), []).append(state)
    return list(groups.items())


def _label_breaks(paragraph: Paragraph, course: Course) -> int:
    """How many breaks are shut so that the run-in label stays whole."""
    return paragraph.label if paragraph.label_width <= course.room(0) else 0
