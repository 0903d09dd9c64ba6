"""Copyfit: buys and sells lines, so that a story fills the frames it has.

Of all numbers of lines that the paragraphs of a thread can be set in (`cast_off`) the
cheapest are taken with which nothing is overset, no frame but the last keeps a blank
line, and the last as few as are worth it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from printbook.design.lift import Leaf, Thread
from printbook.makeup.pour import Compose, Poured, Pouring, pour
from printbook.typography import Galley
from printbook.units import Pt

__all__ = ["BLANK_LINE", "Compositor", "levelled", "misfit"]

BLANK_LINE = 300.0
"""What a line left blank costs: as much as lines that nobody sees (`cast_off`)."""

# A blank line in the middle of a story is seen by everybody.
_GAP_LINE = 600.0
# More lines than these are not to be had: then nothing is tried.
_MOST_BLANK = 3
_MOST_OVERSET = 3
_SLACK: Pt = 0.05


class Compositor(Protocol):
    """Sets leaves, and says in how many lines each could be set."""

    def compose(
        self, leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
    ) -> Galley:
        """Sets a leaf at a measure, as `Compose` does."""
        ...

    def offers(self, leaf: Leaf, measure: Pt) -> Mapping[int, float]:
        """What a leaf costs in each number of lines that it can be set in."""
        ...


@dataclass(frozen=True, slots=True)
class _Reached:
    """Where the copy has got to, at what cost, in how many lines each leaf."""

    at: int
    depth: Pt
    after: Pt
    cost: float
    lines: tuple[int, ...]

    @property
    def place(self) -> tuple[int, float, float]:
        """What the copy after it hangs on."""
        return self.at, round(self.depth, 2), round(self.after, 2)


def levelled(poured: Poured, by: Compositor) -> Poured:
    """The thread in other numbers of lines where it fits its frames better so."""
    thread = poured.thread
    if not (_may_be_bought(thread) and _is_near(poured)):
        return poured
    chosen = _cheapest(thread, by)
    if chosen is None:
        return poured
    anew = pour(thread, _in_lines(by.compose, chosen))
    return anew if misfit(anew) < misfit(poured) else poured


def _may_be_bought(thread: Thread) -> bool:
    """Whether the thread runs through boxes of one width that stand on the page."""
    widths = {round(frame.width, 2) for frame in thread.frames}
    is_upright = any(frame.vertical for frame in thread.frames)
    return thread.scroll is None and not is_upright and len(widths) == 1


def _is_near(poured: Poured) -> bool:
    """Whether so few lines lack or are over that they can be bought or sold."""
    over = len(poured.overset)
    return 0 < over <= _MOST_OVERSET or (
        not over and misfit(poured)[1] > 0 and poured.blank_lines <= _MOST_BLANK
    )


def misfit(poured: Poured) -> tuple[int, Pt]:
    """Lines overset, and the height of all that is left blank, within it and after."""
    full = sum(frame.height for frame in poured.thread.frames)
    rows = [one for frame in poured.frames for one in frame]
    taken = sum(one.leaf.style.leading for one in rows)
    blank = full - taken
    return len(poured.overset), 0.0 if blank < poured.leading - _SLACK else blank


def _cheapest(thread: Thread, by: Compositor) -> dict[Leaf, int] | None:
    """How many lines each leaf gets; None when the copy cannot be fitted."""
    reached = [_Reached(0, 0.0, 0.0, 0.0, ())]
    for number, leaf in enumerate(thread.leaves):
        offered = by.offers(leaf, thread.frames[0].width)
        best: dict[tuple[int, float, float], _Reached] = {}
        for state in reached:
            for lines, price in offered.items():
                one = _placed(thread, by.compose, state, number, lines, price)
                if one and (
                    one.place not in best or one.cost < best[one.place].cost - 1e-9
                ):
                    best[one.place] = one
        reached = [best[place] for place in sorted(best)]
    ends = [(_total(thread, one), one.lines) for one in reached]
    if not ends:
        return None
    return dict(zip(thread.leaves, min(ends)[1], strict=True))


def _placed(
    thread: Thread,
    compose: Compose,
    state: _Reached,
    number: int,
    lines: int,
    price: float,
) -> _Reached | None:
    """The state after one leaf in so many lines; None where it is overset."""
    leaf = thread.leaves[number]
    run = Pouring(thread, _in_lines(compose, {leaf: lines}))
    run.at, run.depth, run.after = state.at, state.depth, state.after
    run.place(number)
    if run.overset or run.frame is None:
        return None
    passed = [frame.height for frame in thread.frames[state.at : run.at]]
    wasted = sum(passed) - state.depth + run.depth - lines * leaf.style.leading
    if not passed:
        wasted = 0.0
    cost = state.cost + price + _GAP_LINE * wasted / leaf.style.leading
    return _Reached(run.at, run.depth, run.after, cost, (*state.lines, lines))


def _total(thread: Thread, reached: _Reached) -> float:
    """The cost with what is left blank at the end."""
    left = sum(frame.height for frame in thread.frames[reached.at :]) - reached.depth
    leading = thread.leaves[-1].style.leading
    return reached.cost + BLANK_LINE * left / leading


def _in_lines(compose: Compose, chosen: Mapping[Leaf, int]) -> Compose:
    """Sets leaves in the lines chosen for them, and others as they come."""

    def set_in_lines(
        leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
    ) -> Galley:
        if leaf in chosen:
            looseness = chosen[leaf] - len(compose(leaf, measure).lines)
        return compose(leaf, measure, looseness=looseness)

    return set_in_lines
