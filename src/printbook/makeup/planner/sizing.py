"""Exact sizing: the rows of a topology's levels at which every block comes out even."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.makeup.planner.judging import (
    GUTTER,
    butts,
    is_cut,
    open_gutters,
    order_cost,
)
from printbook.makeup.planner.nouns import PagePlan, Placed
from printbook.makeup.planner.topology import Member, Scene, Topology

__all__ = ["size"]

_Bounds = list[list[int]]
# Partial sizings kept from block to block, and how many with the same open levels.
_KEPT = 60
_ALIKE = 2


@dataclass(frozen=True, slots=True)
class _Partial:
    at: tuple[int, ...]
    blocks: tuple[Placed, ...]
    cost: float


def size(scene: Scene, topology: Topology, names: Sequence[str]) -> PagePlan | None:
    """The cheapest plan found of a topology that breaks no rule; None without one."""
    bounds = _bounds(scene, topology)
    if bounds is None:
        return None
    start = tuple(topology.known.get(level, -1) for level in range(topology.levels))
    partials = [_Partial(start, (), 0.0)]
    for number, member in enumerate(topology.members):
        grown = [
            one
            for partial in partials
            for one in _grown(scene, partial, member, bounds, names)
        ]
        open_levels = {
            level
            for later in topology.members[number + 1 :]
            for level in (later.top, later.foot)
        }
        partials = _kept(grown, sorted(open_levels))
        if not partials:
            return None
    return _best(scene, partials, names)


def _best(
    scene: Scene, partials: Sequence[_Partial], names: Sequence[str]
) -> PagePlan | None:
    ranks = dict(zip(names, scene.ranks, strict=True))
    best: PagePlan | None = None
    for partial in partials:
        blocks = partial.blocks
        if is_cut(scene.page, blocks):
            continue
        cost = partial.cost + order_cost(blocks, ranks)
        cost += GUTTER * open_gutters(scene.page, blocks)
        if best is None or cost < best.cost:
            best = PagePlan(blocks, round(cost, 4))
    return best


def _bounds(scene: Scene, topology: Topology) -> _Bounds | None:
    """The first and last row each level can have; None where one has none."""
    last = scene.page.rows + 1
    known = topology.known
    bounds = [
        [known.get(level, 0), known.get(level, last)]
        for level in range(topology.levels)
    ]
    changed = True
    while changed:
        changed = False
        for member in topology.members:
            rows = scene.rows[member.story].get(member.columns)
            if rows is None:
                return None
            top, foot = bounds[member.top], bounds[member.foot]
            changed |= _narrow(foot, top[0] + rows[0], top[1] + rows[1])
            changed |= _narrow(top, foot[0] - rows[1], foot[1] - rows[0])
            if top[0] > top[1] or foot[0] > foot[1]:
                return None
    return bounds


def _narrow(bound: list[int], low: int, high: int) -> bool:
    old = tuple(bound)
    bound[0], bound[1] = max(bound[0], low), min(bound[1], high)
    return old != tuple(bound)


def _grown(
    scene: Scene,
    partial: _Partial,
    member: Member,
    bounds: _Bounds,
    names: Sequence[str],
) -> list[_Partial]:
    table = scene.tables[member.story][member.columns]
    top, foot = partial.at[member.top], partial.at[member.foot]
    low, high = bounds[member.foot]
    heights = (foot - top,) if foot >= 0 else tuple(table)
    found = []
    for rows in heights:
        if rows not in table or not low <= top + rows <= high:
            continue
        at = list(partial.at)
        at[member.foot] = top + rows
        seen = set()
        for shape in table[rows]:
            key = (shape.left, shape.right)
            if key in seen:
                continue
            block = Placed(names[member.story], member.column, top, shape)
            if any(butts(block, other) for other in partial.blocks):
                continue
            seen.add(key)
            blocks = (*partial.blocks, block)
            found.append(_Partial(tuple(at), blocks, partial.cost + shape.cost))
            if len(seen) == _ALIKE:
                break
    return found


def _kept(grown: list[_Partial], open_levels: Sequence[int]) -> list[_Partial]:
    """The cheapest, few of those that leave the same levels to be found."""
    grown.sort(key=lambda one: one.cost)
    count: dict[tuple[int, ...], int] = {}
    kept = []
    for one in grown:
        key = tuple(one.at[level] for level in open_levels)
        count[key] = count.get(key, 0) + 1
        if count[key] <= _ALIKE:
            kept.append(one)
            if len(kept) == _KEPT:
                break
    return kept
