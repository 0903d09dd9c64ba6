"""Exact total-fit line breaking: the cheapest way through all legal breaks.

A dynamic programme over the breaks; a state remembers the density of the line it ends,
so that neighbouring lines can be compared, and how many lines there are.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from printbook.typography.breaks import PENALTY
from printbook.typography.classes import EM
from printbook.typography.fit import Ease, Fit
from printbook.typography.paragraph import Breaks, Paragraph

__all__ = ["Course", "find_course", "find_courses", "find_first_fit"]

# A line lacks a character, and a tenth for the gaps that do not widen; it gives one, or
# a fourteenth of a narrow measure.
_LACKS, _GIVES = 1.1, 14

_State: TypeAlias = tuple[float, float, int, int, "_State | None"]
"""A way to end a line at a break: what all lines so far cost, the density of this one,
the number of lines, the break it came from, and the state there. A plain tuple: there
are tens of thousands."""


@dataclass(frozen=True, slots=True)
class Course:
    """The measures of a paragraph's lines, in thousandths of an em.

    `indent` is that of the first line, `hang` that of all others.
    """

    measures: Sequence[int]
    indent: int = 0
    above: int = 0
    """How many lines of the same copy stand above it."""
    hang: int = 0
    aside: Sequence[int] = ()
    """What the first lines of the copy lack at their start."""
    stop: int = 0
    """The offset in the copy at which the second line must begin; 0 for any."""

    def left(self, line: int) -> int:
        """Where line `line` of this paragraph starts."""
        left = self.indent if line == 0 else self.hang
        number, aside = self.above + line, self.aside
        return left + aside[number] if number < len(aside) else left

    def room(self, line: int) -> int:
        """The width that line `line` of this paragraph has."""
        measures = self.measures
        measure = measures[min(self.above + line, len(measures) - 1)]
        return measure - self.left(line)

    @property
    def varied(self) -> int:
        """The line from which on all have the same room; 1 or more."""
        return max(1, max(len(self.measures) - 1, len(self.aside)) - self.above)

    @property
    def widest(self) -> int:
        """The most room of any line."""
        return max(self.room(line) for line in range(self.varied + 1))

    @property
    def ease(self) -> Ease:
        """What lines of the widest measure lack and give before they are dear."""
        measure = max(self.measures)
        lacking = _LACKS * EM * EM / max(1, measure - EM)
        return Ease(lacking, min(EM, measure / _GIVES))

    @property
    def narrowest(self) -> int:
        """The least room of any line."""
        return min(self.room(line) for line in range(self.varied + 1))


def find_course(
    paragraph: Paragraph, course: Course, fit: Fit
) -> tuple[int, ...] | None:
    """The breaks of the cheapest lines, start and end included; None when none fit."""
    states = _walk(paragraph, course, fit, course.varied)
    best = min(states, key=_cost, default=None)
    if best is None or best[0] > fit.most:
        return None
    return _followed(paragraph, best)


def _followed(paragraph: Paragraph, state: _State | None) -> tuple[int, ...]:
    """The breaks on the way to a state, from the first to the last."""
    found = [len(paragraph.breaks.gap) - 1]
    while state is not None and state[4] is not None:
        found.append(state[3])
        state = state[4]
    return tuple(reversed(found))


def find_first_fit(paragraph: Paragraph, course: Course) -> tuple[int, ...] | None:
    """The breaks of lines that take what fits; None where one thing is too wide."""
    breaks = paragraph.breaks
    end_x, start_x = breaks.end_x, breaks.start_x
    last = len(end_x) - 1
    found = [0]
    only = _only_break(paragraph, course)
    while found[-1] < last:
        a = found[-1]
        edge = start_x[a] + course.room(len(found) - 1)
        ahead = (only,) if only and not a else range(a + 1, last + 1)
        fitting = [b for b in ahead if end_x[b] <= edge]
        if not fitting:
            return None
        found.append(_last_lawful(breaks, fitting))
    return tuple(found)


def _last_lawful(breaks: Breaks, fitting: Sequence[int]) -> int:
    """The last of some breaks; one by force only where there is no other."""
    forced = PENALTY["anywhere in a word"]
    lawful = (b for b in reversed(fitting) if breaks.penalty[b] < forced)
    return next(lawful, fitting[-1])


def find_courses(
    paragraph: Paragraph, course: Course, fit: Fit
) -> dict[int, tuple[float, tuple[int, ...]]]:
    """By every number of lines that can be reached: what it costs, and its breaks."""
    found: dict[int, _State] = {}
    for state in _walk(paragraph, course, fit, len(paragraph.sorts)):
        best = found.get(state[2])
        if best is None or state[0] < best[0]:
            found[state[2]] = state
    return {
        lines: (state[0], _followed(paragraph, state))
        for lines, state in sorted(found.items())
    }


def _cost(state: _State) -> float:
    return state[0]


def _walk(
    paragraph: Paragraph, course: Course, fit: Fit, varied: int
) -> Sequence[_State]:
    """All states of the last break; lines below `varied` are told apart."""
    penalties = paragraph.breaks.penalty
    last = len(penalties) - 1
    judge, widest, tightest = fit.judge, fit.widest, fit.tightest
    from_widest, from_tightest = fit.from_widest, fit.from_tightest
    states: dict[int, list[_State]] = {0: [(0.0, 0.0, 0, 0, None)]}
    rooms = [course.room(line) for line in range(varied + 1)]
    shut = _shut_breaks(paragraph, course)
    only = _only_break(paragraph, course)
    for a in range(last):
        if a not in states:
            continue
        near = fit.adjacency if a else 0.0
        for line, group in _by_line(states.pop(a), varied):
            room = rooms[line]
            low = bisect_left(widest, room + from_widest[a], a + 1)
            low = max(low, shut + 1) if a == 0 else low
            bound = room + from_tightest[a]
            ahead = range(min(low, last), last + 1)
            for b in range(only, only + 1) if only and not a else ahead:
                cut = judge(a, b, room)
                if cut is not None:
                    state = _best(
                        group, cut, a, penalties[b], near if b < last else 0.0
                    )
                    states.setdefault(b, []).append(state)
                elif tightest[b] > bound:
                    break
    return states.get(last, ())


def _best(
    group: Sequence[_State],
    cut: tuple[float, float],
    a: int,
    penalty: float,
    near: float,
) -> _State:
    """The cheapest way to this line, by the states it can follow."""
    cost, density = cut
    before = group[0]
    least = before[0] + near * abs(before[1] - density)
    for state in group:
        if state[0] < least:
            total = state[0] + near * abs(state[1] - density)
            if total < least:
                least, before = total, state
    return least + cost + penalty, density, before[2] + 1, a, before


def _by_line(
    states: Sequence[_State], varied: int
) -> Sequence[tuple[int, Sequence[_State]]]:
    """States that have the same room ahead of them."""
    if varied == 1:
        return ((min(states[0][2], 1), states),)
    groups: dict[int, list[_State]] = {}
    for state in states:
        groups.setdefault(min(state[2], varied), []).append(state)
    return tuple(groups.items())


def _only_break(paragraph: Paragraph, course: Course) -> int:
    """The break at which the first line must end; 0 where it may end at any."""
    if not course.stop:
        return 0
    at, gaps = paragraph.at, paragraph.breaks.gap
    found = (b for b in range(1, len(gaps) - 1) if at[gaps[b] + 1] == course.stop)
    return next(found, 0)


def _shut_breaks(paragraph: Paragraph, course: Course) -> int:
    """How many breaks are shut so that the run-in label stays whole."""
    count, width = paragraph.label
    return count if width <= course.room(0) else 0
