"""What every beam that fills a room of a page asks of a state: where, and what is left.

A room is filled from the top, always under the highest open row.
"""

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from random import Random
from typing import TypeVar

from printbook.makeup.planner.scene import Rect, Room, Scene
from printbook.makeup.planner.weighing import inversion

__all__ = [
    "CROSSED",
    "Ground",
    "cuts",
    "fittest",
    "grown_by",
    "gutters",
    "has_stories",
    "keeps_pins",
    "order_of",
    "segment",
    "stretch",
]

CROSSED = 2.0
"""What a gutter is worth that is crossed for the first time."""

_STRETCH = 6.0
_NOISE = 2.5

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Ground:
    """A room that is filled, and by how much its stories must grow to fill it."""

    scene: Scene
    room: Room
    scale: float
    kept: tuple[Rect, ...] = ()
    """What stands in it already."""
    slop: int = 0
    """Rows that a height may be out of what there is."""


def grown_by(scene: Scene, room: Room, stories: Sequence[int], random: Random) -> float:
    """How much larger than wished the stories are to be, told a little wrong."""
    wished = max(1, scene.wished_area(stories))
    return room.cells / wished * random.uniform(0.96, 1.04)


def gutters(column: int, columns: int) -> int:
    """The gutters a block crosses, each a bit."""
    return ((1 << (columns - 1)) - 1) << (column + 1)


def fittest(candidates: Iterable[tuple[Hashable, float, S]], random: Random) -> list[S]:
    """The states, the cheapest first, of those with one key one; chance has a say."""
    best: dict[Hashable, tuple[float, S]] = {}
    for key, cost, state in candidates:
        noisy = cost + _NOISE * random.random()
        if key not in best or noisy < best[key][0]:
            best[key] = (noisy, state)
    return [state for _, state in sorted(best.values(), key=itemgetter(0))]


def segment(ground: Ground, reached: Sequence[int]) -> tuple[int, int]:
    """The columns from first to (without) last under the highest open row."""
    top = min(reached)
    if top == ground.room.done:
        return 0, 0
    first = reached.index(top)
    fold = ground.scene.page.fold
    last = first + 1
    while last < len(reached) and reached[last] == top and last != fold:
        last += 1
    return first, last


def keeps_pins(ground: Ground, left: Collection[int], rect: Rect) -> bool:
    """Whether a block takes no place that one of the stories left is pinned to."""
    for other in left if ground.scene.pins else ():
        pin = ground.scene.pins.get(other)
        if pin is None or pin[1] is None or other == rect.story:
            continue
        is_over = rect.column <= pin[0] < rect.column + rect.columns
        if is_over and rect.row <= pin[1] < rect.foot:
            return False
    return True


def cuts(ground: Ground, reached: Sequence[int]) -> bool:
    """Whether a level line now runs across a printed page 断版."""
    for side in ground.scene.page.sides:
        rows = set(reached[side.start : side.stop])
        if len(rows) == 1 and rows != {ground.room.done}:
            row = rows.pop()
            if row > min(ground.room.start[side.start : side.stop]):
                return True
    return False


def has_stories(ground: Ground, reached: Sequence[int], left: Sequence[int]) -> bool:
    """Whether every open row can have a story of its own, no wider than it is."""
    fold = ground.scene.page.fold
    widths = [
        len(list(columns))
        for (row, _), columns in groupby(
            (row, fold is not None and column >= fold)
            for column, row in enumerate(reached)
        )
        if row != ground.room.done
    ]
    if len(widths) > len(left) or (left and not widths):
        return False
    charts = ground.scene.charts
    return not widths or any(min(charts[one].bounds) <= min(widths) for one in left)


def order_of(scene: Scene, story: int, left: Sequence[int]) -> float:
    """The price of a story that stands before more important ones.

    What is left out now will be read later: large and important stories come first.
    """
    rank = scene.ranks[story]
    gaps = (rank - scene.ranks[other] for other in left)
    return sum(inversion(gap) for gap in gaps if gap > 0)


def stretch(ground: Ground, rect: Rect) -> float:
    """The price of a height that is not what the room has for the story."""
    wish, _ = ground.scene.charts[rect.story].wish[rect.columns]
    return _STRETCH * abs((rect.foot - rect.row) / (wish * ground.scale) - 1)
