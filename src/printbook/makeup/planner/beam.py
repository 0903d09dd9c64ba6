"""A small noisy beam: fills a room of a page with stories, heights only wished for.

It fills from the top, always under the highest open row. Sizing moves every row later.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from printbook.makeup.planner.filling import (
    CROSSED,
    Ground,
    cuts,
    fittest,
    grown_by,
    gutters,
    has_stories,
    keeps_pins,
    order_of,
    segment,
    stretch,
)
from printbook.makeup.planner.scene import Rect, Room, Scene
from printbook.makeup.planner.weighing import inversion, reading

__all__ = ["beam"]

_SIDE_BY_SIDE = 1.2
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
    scale = grown_by(scene, room, stories, random)
    ground = Ground(scene, room, scale, tuple(kept), random.choice(_SLOPS))
    crossed = 0
    for rect in kept:
        crossed |= gutters(rect.column, rect.columns)
    states = [_State(room.start, tuple(stories), (), crossed, room.cells, 0.0)]
    for _ in stories:
        grown = (one for state in states for one in _grown(ground, state))
        keyed = ((_key_of(one), one.cost, one) for one in grown)
        states = fittest(keyed, random)[:width]
    return [
        state.rects
        for state in states
        if all(row == room.done for row in state.reached)
    ]


def _key_of(state: _State) -> Hashable:
    """The same for states that go on alike: of a full page its blocks."""
    return (state.reached, state.left) if state.left else state.rects


def _grown(ground: Ground, state: _State) -> Iterator[_State]:
    first, last = segment(ground, state.reached)
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
                if not keeps_pins(ground, state.left, rect):
                    continue
                one = _placed(ground, state, rect)
                if one is not None:
                    yield one


def _feet(
    ground: Ground, state: _State, story: int, first: int, columns: int
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


def _placed(ground: Ground, state: _State, rect: Rect) -> _State | None:
    """The state with one block more, None where it could not be finished."""
    scene, room = ground.scene, ground.room
    reached = list(state.reached)
    for column in range(rect.column, rect.column + rect.columns):
        reached[column] = room.next[column].get(rect.foot, rect.foot)
    left = tuple([story for story in state.left if story != rect.story])
    if left and cuts(ground, reached):
        return None
    if not has_stories(ground, reached, left):
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
        state.crossed | gutters(rect.column, rect.columns),
        free,
        state.cost + _price(ground, state, rect),
    )


def _price(ground: Ground, state: _State, rect: Rect) -> float:
    scene = ground.scene
    chart = scene.charts[rect.story]
    cost = chart.wish[rect.columns][1] - chart.cheapest
    cost += stretch(ground, rect) + order_of(scene, rect.story, state.left)
    after = rect.column + rect.columns
    for placed in (*ground.kept, *state.rects):
        if placed.row == rect.row and (
            placed.column + placed.columns == rect.column or after == placed.column
        ):
            cost += _SIDE_BY_SIDE
    for placed in ground.kept:
        cost += _order(scene, rect, placed)
    new = gutters(rect.column, rect.columns) & ~state.crossed
    return cost - CROSSED * new.bit_count()


def _order(scene: Scene, one: Rect, other: Rect) -> float:
    """The price of two blocks whose places are known."""
    gap = scene.ranks[one.story] - scene.ranks[other.story]
    ahead = reading(one) - reading(other)
    return 0.0 if gap * ahead >= 0 else inversion(abs(gap))
