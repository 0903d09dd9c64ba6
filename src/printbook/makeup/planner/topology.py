"""Topologies of a page: which block stands on which, heights not yet settled.

A block reaches from one *level* to another. Levels are what sizing has to find; the
heads and feet of the page are levels that are known. A small beam search fills the
page from the top, always under the highest open level, with heights that are wishes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from random import Random

from printbook.makeup.planner.nouns import Page
from printbook.makeup.planner.shapes import Table

__all__ = ["Member", "Scene", "Topology", "beam"]

_INVERSION = 0.5
_INVERSION_A_RANK = 0.35
_STRETCH = 6.0
_SIDE_BY_SIDE = 1.2
_NOISE = 2.5
_CROSSED = 2.0
# Heights are wishes here: sizing moves every level afterwards.
_SLOP = 4
# Less than this between a block and the foot of the page takes no other block.
_LEAST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Member:
    """A story's block between two levels, by their numbers."""

    story: int
    column: int
    columns: int
    top: int
    foot: int


@dataclass(frozen=True, slots=True)
class Topology:
    """Blocks in order from the top; `known` are the rows of the page's own levels."""

    members: tuple[Member, ...]
    known: Mapping[int, int]
    levels: int


class Scene:
    """A page and its stories' tables, with what every search of it asks for."""

    def __init__(
        self,
        page: Page,
        tables: Sequence[Table],
        ranks: Sequence[int],
        pins: Mapping[int, int],
    ) -> None:
        self.page = page
        self.tables = tables
        self.ranks = ranks
        self.pins = pins
        rows = sorted({*page.heads(), *page.feet()})
        self.known = dict(enumerate(rows))
        number = {row: level for level, row in self.known.items()}
        self.heads = tuple(number[row] for row in page.heads())
        self.feet = tuple(number[row] for row in page.feet())
        self.rows = [
            {width: (min(by_rows), max(by_rows)) for width, by_rows in table.items()}
            for table in tables
        ]
        self.areas = [
            (
                min(width * rows[0] for width, rows in one.items()),
                max(width * rows[1] for width, rows in one.items()),
            )
            for one in self.rows
        ]
        self.wishes = [_wishes(table) for table in tables]
        self.cheapest = [min(cost for _, cost in one.values()) for one in self.wishes]


def _wishes(table: Table) -> dict[int, tuple[int, float]]:
    """By width, the cheapest height and its cost."""
    wishes = {}
    for width, by_rows in table.items():
        rows = min(by_rows, key=lambda rows: by_rows[rows][0].cost)
        wishes[width] = (rows, by_rows[rows][0].cost)
    return wishes


@dataclass(frozen=True, slots=True)
class _State:
    """A page partly filled: the level each column has reached, and where they are."""

    reached: tuple[int, ...]
    at: tuple[int, ...]
    left: frozenset[int]
    members: tuple[Member, ...]
    cost: float


def beam(scene: Scene, random: Random, *, width: int) -> list[Topology]:
    """The topologies that one small noisy beam finds."""
    at = tuple(scene.known[level] for level in range(len(scene.known)))
    stories = frozenset(range(len(scene.tables)))
    states = [_State(scene.heads, at, stories, (), 0.0)]
    scale = _scale(scene) * random.uniform(0.96, 1.04)
    for _ in scene.tables:
        grown: dict[tuple[object, ...], tuple[float, _State]] = {}
        for state in states:
            for one in _grown(scene, state, scale):
                noisy = one.cost + _NOISE * random.random()
                key = (one.reached, one.left, one.at)
                if key not in grown or noisy < grown[key][0]:
                    grown[key] = (noisy, one)
        best = sorted(grown.values(), key=lambda pair: pair[0])
        states = [state for _, state in best[:width]]
    return [
        Topology(state.members, scene.known, len(state.at))
        for state in states
        if state.reached == scene.feet
    ]


def _scale(scene: Scene) -> float:
    """By how much the wished areas differ from the page's."""
    wished = sum(
        min(((cost, width * rows) for width, (rows, cost) in one.items()))[1]
        for one in scene.wishes
    )
    return scene.page.capacity / wished


def _grown(scene: Scene, state: _State, scale: float) -> list[_State]:
    first, last = _segment(scene, state)
    if first < 0:
        return []
    found = []
    for story in state.left:
        for columns, (least, most) in scene.rows[story].items():
            if first + columns > last or not _keeps_pins(
                scene, state, story, first, columns
            ):
                continue
            for foot, at in _feet(scene, state, story, first, columns, scale):
                rows = at - state.at[state.reached[first]]
                if least - _SLOP <= rows <= most + _SLOP:
                    one = _placed(scene, state, story, first, columns, foot, at, scale)
                    if one:
                        found.append(one)
    return found


def _keeps_pins(
    scene: Scene, state: _State, story: int, first: int, columns: int
) -> bool:
    """Whether a block takes no pinned place but its own."""
    is_at_head = state.reached[first] == scene.heads[first]
    own = scene.pins.get(story)
    if own is not None and (own != first or not is_at_head):
        return False
    return not is_at_head or all(
        other == story or not first <= column < first + columns
        for other, column in scene.pins.items()
    )


def _segment(scene: Scene, state: _State) -> tuple[int, int]:
    """The columns from first to (without) last under the highest open level."""
    first = -1
    for column, level in enumerate(state.reached):
        if level != scene.feet[column] and (
            first < 0 or state.at[level] < state.at[state.reached[first]]
        ):
            first = column
    last = first + 1
    while last < len(state.reached) and state.reached[last] == state.reached[first]:
        last += 1
    return first, last


def _feet(
    scene: Scene, state: _State, story: int, first: int, columns: int, scale: float
) -> list[tuple[int, int]]:
    """Levels a block may end on: its own, a neighbour's, the foot of the page."""
    least, most = scene.rows[story][columns]
    top = state.at[state.reached[first]]
    ends = {scene.feet[column] for column in range(first, first + columns)}
    lowest = min(state.at[level] for level in ends)
    rows = min(max(round(scene.wishes[story][columns][0] * scale), least), most)
    found = []
    if len(ends) == 1:
        found.append((next(iter(ends)), lowest))
    beside = [column for column in (first - 1, first + columns) if column >= 0]
    for column in beside:
        if column < len(state.reached):
            level = state.reached[column]
            if top < state.at[level] <= lowest - _LEAST_ROWS:
                found.append((level, state.at[level]))
    # Heights under which another story of the same width ends on the page's foot.
    closing = [
        lowest - top - round(scene.wishes[other][columns][0] * scale)
        for other in state.left
        if other != story and columns in scene.wishes[other]
    ]
    fitting = [own for own in closing if least <= own <= most]
    for own in dict.fromkeys((rows, least, (rows + most) // 2, *fitting)):
        if top + own <= lowest - _LEAST_ROWS:
            found.append((len(state.at), top + own))
    return list(dict.fromkeys(found))


def _placed(
    scene: Scene,
    state: _State,
    story: int,
    first: int,
    columns: int,
    foot: int,
    at: int,
    scale: float,
) -> _State | None:
    """The state with one block more, None where it could not be finished."""
    top = state.reached[first]
    member = Member(story, first, columns, top, foot)
    reached = list(state.reached)
    reached[first : first + columns] = [foot] * columns
    left = state.left - {story}
    levels = state.at if foot < len(state.at) else (*state.at, at)
    # A level line across the whole page 断版.
    if left and len(set(reached)) == 1:
        return None
    if not _has_stories(scene, reached, left):
        return None
    members = (*state.members, member)
    free = sum(levels[scene.feet[c]] - levels[r] for c, r in enumerate(reached))
    least = sum(scene.areas[other][0] for other in left)
    most = sum(scene.areas[other][1] for other in left)
    slop = scene.page.columns * _SLOP // 2
    if not least - slop <= free <= most + slop:
        return None
    return _State(
        tuple(reached),
        levels,
        left,
        members,
        state.cost + _price(scene, state, member, at - state.at[top], scale),
    )


def _has_stories(scene: Scene, reached: Sequence[int], left: frozenset[int]) -> bool:
    """Whether every open level can have a story of its own, no wider than it is."""
    widths = [
        len(list(columns))
        for level, columns in groupby(enumerate(reached), key=itemgetter(1))
        if level not in scene.feet
    ]
    if len(widths) > len(left) or (left and not widths):
        return False
    narrowest = min((min(scene.rows[story]) for story in left), default=0)
    return all(width >= narrowest for width in widths)


def _price(
    scene: Scene, state: _State, member: Member, rows: int, scale: float
) -> float:
    wish, cost = scene.wishes[member.story][member.columns]
    cost += _STRETCH * abs(rows / (wish * scale) - 1)
    cost -= scene.cheapest[member.story]
    # What is left out now will be read later: large and important stories come first.
    for other in state.left:
        gap = scene.ranks[member.story] - scene.ranks[other]
        if gap > 0:
            cost += _INVERSION + _INVERSION_A_RANK * gap
    for placed in state.members:
        is_beside = member.column == placed.column + placed.columns
        if is_beside and member.top == placed.top:
            cost += _SIDE_BY_SIDE
    return cost - _CROSSED * len(_gutters(member) - _crossed(state.members))


def _crossed(members: Sequence[Member]) -> set[int]:
    return {gutter for member in members for gutter in _gutters(member)}


def _gutters(member: Member) -> set[int]:
    return set(range(member.column + 1, member.column + member.columns))
