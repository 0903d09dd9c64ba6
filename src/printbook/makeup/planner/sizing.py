"""Exact sizing: the rows of a topology's levels at which every block comes out even."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf

from printbook.makeup.planner.judging import (
    butts,
    is_cut,
    meets,
    outranks,
    overlies,
    stacks,
)
from printbook.makeup.planner.levels import domains_of, heights_between
from printbook.makeup.planner.nouns import Fixed, Page, PagePlan, Placed, Shape
from printbook.makeup.planner.scene import Option, Scene
from printbook.makeup.planner.topology import Member, Topology
from printbook.makeup.planner.weighing import of_page

__all__ = ["most_blank", "plan_of", "size"]

# The share of a page's cells that may stay blank: 99.3 % are filled.
_MOST_BLANK = 0.007

# Partial sizings kept from block to block, and how many with the same open levels.
_KEPT = 60
_ALIKE = 3
# Blocks tried for one step before what was kept has to do.
_TRIED = 1500


@dataclass(frozen=True, slots=True)
class _Partial:
    at: tuple[int, ...]
    shapes: tuple[Shape, ...]
    cost: float
    blanks: int


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """An earlier member that a member can be at odds with."""

    number: int
    column: int
    top: int
    is_left: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """A member, the shapes it may have, and those it can be at odds with."""

    member: Member
    options: tuple[Option, ...]
    by_rows: dict[int, tuple[Option, ...]]
    domain: int
    beside: tuple[_Neighbour, ...]
    over: tuple[_Neighbour, ...]
    fixed: tuple[Fixed, ...]
    is_lead: bool
    lead: int | None
    checks: tuple[tuple[Member, int], ...]
    open_levels: tuple[int, ...]


def size(scene: Scene, topology: Topology, limit: float = inf) -> PagePlan | None:
    """The cheapest plan found of a topology that breaks no rule and costs less.

    None without one.
    """
    domains = domains_of(scene, topology)
    if domains is None:
        return None
    steps = _steps(scene, topology, domains)
    rest = _rest(steps)
    if rest[0] >= limit:
        return None
    start = tuple(
        domain.bit_length() - 1 if domain & (domain - 1) == 0 else -1
        for domain in domains
    )
    most = most_blank(scene.page)
    partials = [_Partial(start, (), 0.0, 0)]
    for number, step in enumerate(steps):
        partials = _grown(scene, step, partials, limit - rest[number + 1], most)
        if not partials:
            return None
    return _best(scene, topology, partials, limit)


def most_blank(page: Page) -> int:
    """The lines that a page may have blank."""
    return int(_MOST_BLANK * page.capacity)


def _rest(steps: Sequence[_Step]) -> list[float]:
    """What the blocks from each on cost at least."""
    rest = [0.0]
    for step in reversed(steps):
        rest.append(rest[-1] + step.options[0][0])
    return rest[::-1]


def _steps(scene: Scene, topology: Topology, domains: Sequence[int]) -> list[_Step]:
    members = topology.members
    steps = []
    lead = None
    for number, member in enumerate(members):
        chart = scene.charts[member.story]
        heights = heights_between(domains[member.top], domains[member.foot])
        options = chart.options[member.columns]
        later = members[number + 1 :]
        levels = {level for one in later for level in (one.top, one.foot)}
        steps.append(
            _Step(
                member,
                tuple(option for option in options if heights >> option[1] & 1),
                chart.by_rows[member.columns],
                domains[member.foot],
                beside=tuple(_beside(scene, members[:number], member)),
                over=tuple(_over(members[:number], member)),
                fixed=scene.page.fixed,
                is_lead=member.story == scene.lead,
                lead=lead,
                checks=tuple(_checks(later, member, scene)),
                open_levels=tuple(sorted(levels)),
            )
        )
        if member.story == scene.lead:
            lead = number
    return steps


def _beside(
    scene: Scene, earlier: Sequence[Member], member: Member
) -> Iterator[_Neighbour]:
    """Those whose headlines it may meet side by side; over the fold none do."""
    for number, one in enumerate(earlier):
        is_left = one.after == member.column
        is_right = member.after == one.column
        right = member if is_left else one
        if (is_left or is_right) and right.column != scene.page.fold:
            yield _Neighbour(number, one.column, one.top, is_left)


def _over(earlier: Sequence[Member], member: Member) -> Iterator[_Neighbour]:
    for number, one in enumerate(earlier):
        if one.foot == member.top:
            yield _Neighbour(number, one.column, one.top)


def _checks(
    later: Sequence[Member], member: Member, scene: Scene
) -> Iterator[tuple[Member, int]]:
    """Later blocks that stand between levels of which this block's foot is one."""
    for one in later:
        if member.foot in (one.top, one.foot):
            yield one, scene.charts[one.story].heights[one.columns]


def _grown(
    scene: Scene,
    step: _Step,
    partials: Sequence[_Partial],
    limit: float,
    most: int,
) -> list[_Partial]:
    """The cheapest partials with a block more, few that leave the same levels open."""
    queue = []
    member = step.member
    lists = []
    for number, partial in enumerate(partials):
        top, foot = partial.at[member.top], partial.at[member.foot]
        options = step.options if foot < 0 else step.by_rows.get(foot - top, ())
        lists.append((options, step.domain >> top if top >= 0 else 0))
        if options:
            queue.append((partial.cost + options[0][0], number, 0))
    heapify(queue)
    count: dict[tuple[int, ...], int] = {}
    kept: list[_Partial] = []
    tried = 0
    while queue and tried < _TRIED and len(kept) < _KEPT:
        cost, number, place = heappop(queue)
        if cost >= limit:
            break
        partial = partials[number]
        options, domain = lists[number]
        _, rows, _, shape = options[place]
        following = place + 1
        while following < len(options) and not domain >> options[following][1] & 1:
            following += 1
        if following < len(options):
            cost_then = partial.cost + options[following][0]
            heappush(queue, (cost_then, number, following))
        if not domain >> rows & 1 or partial.blanks + shape.blanks > most:
            continue
        tried += 1
        at = list(partial.at)
        at[member.foot] = at[member.top] + rows
        key = tuple([at[level] for level in step.open_levels])
        if count.get(key, 0) >= _ALIKE or not _can_go_on(step, at):
            continue
        if _is_at_odds(scene, step, partial, shape):
            continue
        count[key] = count.get(key, 0) + 1
        shapes = (*partial.shapes, shape)
        kept.append(_Partial(tuple(at), shapes, cost, partial.blanks + shape.blanks))
    return kept


def _can_go_on(step: _Step, at: Sequence[int]) -> bool:
    """Whether later blocks between levels now found have a shape of that height."""
    for member, heights in step.checks:
        top, foot = at[member.top], at[member.foot]
        if top >= 0 and foot >= 0 and (foot < top or not heights >> (foot - top) & 1):
            return False
    return True


def _is_at_odds(scene: Scene, step: _Step, partial: _Partial, shape: Shape) -> bool:
    at, shapes, member = partial.at, partial.shapes, step.member
    row, (left, right) = at[member.top], (shape.left, shape.right)
    for one in step.beside:
        other = shapes[one.number]
        own, facing = (left, other.right) if one.is_left else (right, other.left)
        if meets(facing, at[one.top], own, row):
            return True
    for one in step.over if shape.heads_it else ():
        ends = shapes[one.number].foots_it
        if overlies(one.column, ends, member.column, shape.heads_it):
            return True
    if step.fixed:
        block = Placed("", member.column, row, shape)
        for fixed in step.fixed:
            if butts(scene.page, block, fixed) or stacks(block, fixed):
                return True
    if step.is_lead:
        return any(outranks(other, shape) for other in shapes)
    return step.lead is not None and outranks(shape, shapes[step.lead])


def _best(
    scene: Scene, topology: Topology, partials: Sequence[_Partial], limit: float
) -> PagePlan | None:
    best: PagePlan | None = None
    for partial in partials:
        if partial.cost >= limit:
            break
        blocks = tuple(
            Placed(
                scene.names[member.story], member.column, partial.at[member.top], shape
            )
            for member, shape in zip(topology.members, partial.shapes, strict=True)
        )
        plan = plan_of(scene, blocks)
        if plan and plan.cost < limit:
            best, limit = plan, plan.cost
    return best


def plan_of(scene: Scene, blocks: Sequence[Placed]) -> PagePlan | None:
    """The plan of blocks that fill the page; None where they break its own rules."""
    if is_cut(scene.page, blocks) or not _keeps_groups(scene, blocks):
        return None
    cost = sum(block.shape.cost for block in blocks)
    cost += sum(price for *_, price in of_page(scene.page, blocks, scene.rank_of))
    return PagePlan(_in_order(blocks), round(cost, 4))


def _keeps_groups(scene: Scene, blocks: Sequence[Placed]) -> bool:
    """Whether the stories of each group fill one rectangle."""
    for group in scene.groups:
        names = {scene.names[story] for story in group}
        own = [block for block in blocks if block.story in names]
        if len(own) < len(group):
            continue
        width = max(one.after for one in own) - min(one.column for one in own)
        height = max(one.foot for one in own) - min(one.row for one in own)
        if sum(one.shape.columns * one.shape.rows for one in own) != width * height:
            return False
    return True


def _in_order(blocks: Sequence[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(blocks, key=lambda one: (one.row, one.column)))
