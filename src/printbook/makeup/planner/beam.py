"""A small noisy beam: fills a room of a page with stories, heights only wished for.

It fills from the top, always under the highest open row. Sizing moves every row later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from random import Random

from printbook.makeup.planner.scene import Rect, Room, Scene

__all__ = ["beam"]

_INVERSION = 0.5
_INVERSION_A_RANK = 0.35
_ROWS_A_COLUMN = 3
_STRETCH = 6.0
_SIDE_BY_SIDE = 1.2
_NOISE = 2.5
_CROSSED = 2.0
# Heights are wishes here: sizing moves every level afterwards. Rows that they may be
# out of what there is: with none a dense page closes rarely, with many often in vain.
_SLOPS = (0, 1, 2, 4)
# Less than this between a block and the foot of its room takes no other block.
_LEAST_ROWS = 8


@dataclass(frozen=True, slots=True)
class _State:
    """A room partly filled: the row each column has reached."""

    reached: tuple[int, ...]
    left: tuple[int, ...]
    rects: tuple[Rect, ...]
    crossed: int
    free: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Room:
    """What stays the same during one beam."""

    scene: Scene
    room: Room
    kept: tuple[Rect, ...]
    scale: float
    slop: int


def beam(
    scene: Scene,
    stories: Sequence[int],
    random: Random,
    *,
    width: int,
    kept: Sequence[Rect] = (),
) -> list[tuple[Rect, ...]]:
    """Ways to place the stories in what the blocks kept leave of the page."""
    room = Room(scene.page, kept)
    wished = max(1, scene.wished_area(stories))
    scale = room.cells / wished * random.uniform(0.96, 1.04)
    ground = _Room(scene, room, tuple(kept), scale, random.choice(_SLOPS))
    crossed = 0
    for rect in kept:
        crossed |= _gutters(rect.column, rect.columns)
    states = [_State(room.start, tuple(stories), (), crossed, room.cells, 0.0)]
    for _ in stories:
        grown: dict[tuple[object, ...], tuple[float, _State]] = {}
        for state in states:
            for one in _grown(ground, state):
                noisy = one.cost + _NOISE * random.random()
                # A page that is full looks like every other: its blocks tell it apart.
                key = (one.reached, one.left) if one.left else one.rects
                if key not in grown or noisy < grown[key][0]:
                    grown[key] = (noisy, one)
        best = sorted(grown.values(), key=itemgetter(0))
        states = [state for _, state in best[:width]]
    return [
        state.rects
        for state in states
        if all(row == room.done for row in state.reached)
    ]


def _gutters(column: int, columns: int) -> int:
    """The gutters a block crosses, each a bit."""
    return ((1 << (columns - 1)) - 1) << (column + 1)


def _grown(ground: _Room, state: _State) -> Iterator[_State]:
    first, last = _segment(ground, state)
    if first == last:
        return
    top = state.reached[first]
    for story in state.left:
        chart = ground.scene.charts[story]
        pin = ground.scene.pins.get(story)
        if pin is not None and (pin[0] != first or pin[1] not in (None, top)):
            continue
        for columns, (least, most) in chart.bounds.items():
            if first + columns > last:
                continue
            for foot in _feet(ground, state, story, first, columns):
                if not least - ground.slop <= foot - top <= most + ground.slop:
                    continue
                rect = Rect(story, first, columns, top, foot)
                if not _keeps_pins(ground, state, rect):
                    continue
                one = _placed(ground, state, rect)
                if one is not None:
                    yield one


def _segment(ground: _Room, state: _State) -> tuple[int, int]:
    """The columns from first to (without) last under the highest open row."""
    reached = state.reached
    top = min(reached)
    if top == ground.room.done:
        return 0, 0
    first = reached.index(top)
    fold = ground.scene.page.fold
    last = first + 1
    while last < len(reached) and reached[last] == top and last != fold:
        last += 1
    return first, last


def _keeps_pins(ground: _Room, state: _State, rect: Rect) -> bool:
    """Whether a block takes no pinned place but its own."""
    for other in state.left:
        pin = ground.scene.pins.get(other)
        if pin is None or pin[1] is None or other == rect.story:
            continue
        is_over = rect.column <= pin[0] < rect.column + rect.columns
        if is_over and rect.row <= pin[1] < rect.foot:
            return False
    return True


def _feet(
    ground: _Room, state: _State, story: int, first: int, columns: int
) -> list[int]:
    """Rows a block may end on: its own, a neighbour's, the foot of the room."""
    scene, room, reached = ground.scene, ground.room, state.reached
    least, most = scene.charts[story].bounds[columns]
    top = reached[first]
    ends = {room.ends[column][top] for column in range(first, first + columns)}
    lowest = min(ends)
    found = [lowest]
    for column in (first - 1, first + columns):
        if 0 <= column < len(reached):
            found.append(reached[column])
    found.extend(room.edges)
    for pin in scene.pins.values():
        if pin[1] is not None:
            found.append(pin[1])
    rows = min(
        max(round(scene.charts[story].wish[columns][0] * ground.scale), least), most
    )
    # Heights under which another story of the same width ends on the room's foot.
    closing = [
        lowest - top - round(scene.charts[other].wish[columns][0] * ground.scale)
        for other in state.left
        if other != story and columns in scene.charts[other].wish
    ]
    fitting = [own for own in closing if least <= own <= most]
    found.extend(top + own for own in (rows, least, (rows + most) // 2, *fitting))
    return [
        foot
        for foot in dict.fromkeys(found)
        if foot == lowest or top < foot <= lowest - _LEAST_ROWS
    ]


def _placed(ground: _Room, state: _State, rect: Rect) -> _State | None:
    """The state with one block more, None where it could not be finished."""
    scene, room = ground.scene, ground.room
    reached = list(state.reached)
    for column in range(rect.column, rect.column + rect.columns):
        reached[column] = room.next[column].get(rect.foot, rect.foot)
    left = tuple([story for story in state.left if story != rect.story])
    if left and _cuts(ground, reached):
        return None
    if not _has_stories(ground, reached, left):
        return None
    free = state.free - rect.columns * (rect.foot - rect.row)
    slop = scene.page.columns * ground.slop // 2
    charts = scene.charts
    if not sum([charts[one].least_area for one in left]) - slop <= free:
        return None
    if not free <= sum([charts[one].most_area for one in left]) + slop:
        return None
    return _State(
        tuple(reached),
        left,
        (*state.rects, rect),
        state.crossed | _gutters(rect.column, rect.columns),
        free,
        state.cost + _price(ground, state, rect),
    )


def _cuts(ground: _Room, reached: Sequence[int]) -> bool:
    """Whether a level line now runs across a printed page 断版."""
    for side in ground.scene.page.sides:
        rows = set(reached[side.start : side.stop])
        if len(rows) == 1 and rows != {ground.room.done}:
            row = rows.pop()
            if row > min(ground.room.start[side.start : side.stop]):
                return True
    return False


def _has_stories(ground: _Room, reached: Sequence[int], left: Sequence[int]) -> bool:
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
    narrowest = min((min(ground.scene.charts[one].bounds) for one in left), default=0)
    return all(width >= narrowest for width in widths)


def _price(ground: _Room, state: _State, rect: Rect) -> float:
    scene = ground.scene
    chart = scene.charts[rect.story]
    wish, cost = chart.wish[rect.columns]
    cost += _STRETCH * abs((rect.foot - rect.row) / (wish * ground.scale) - 1)
    cost -= chart.cheapest
    rank = scene.ranks[rect.story]
    # What is left out now will be read later: large and important stories come first.
    for other in state.left:
        gap = rank - scene.ranks[other]
        if gap > 0:
            cost += _INVERSION + _INVERSION_A_RANK * gap
    after = rect.column + rect.columns
    for placed in (*ground.kept, *state.rects):
        if placed.row == rect.row and (
            placed.column + placed.columns == rect.column or after == placed.column
        ):
            cost += _SIDE_BY_SIDE
    for placed in ground.kept:
        cost += _order(scene, rect, placed)
    new = _gutters(rect.column, rect.columns) & ~state.crossed
    return cost - _CROSSED * new.bit_count()


def _order(scene: Scene, one: Rect, other: Rect) -> float:
    """The price of two blocks whose places are known."""
    gap = scene.ranks[one.story] - scene.ranks[other.story]
    ahead = one.row + _ROWS_A_COLUMN * one.column
    ahead -= other.row + _ROWS_A_COLUMN * other.column
    if gap * ahead >= 0:
        return 0.0
    return _INVERSION + _INVERSION_A_RANK * abs(gap)
