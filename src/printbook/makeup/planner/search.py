"""The search: many small seeded beams, each topology sized, then parts taken out anew.

Briefs by the dozen come from their beam with their shapes.

Budgets are rounds, never seconds: the same page gives the same plan on any machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf
from random import Random

from printbook.makeup.planner.beam import beam
from printbook.makeup.planner.composites import apart, gathered
from printbook.makeup.planner.nouns import Demand, Page, PagePlan, Price
from printbook.makeup.planner.packing import is_packed, pack
from printbook.makeup.planner.pricing import of_shape
from printbook.makeup.planner.scene import Rect, Scene, rects_of, scene_of
from printbook.makeup.planner.sizing import plan_of, size
from printbook.makeup.planner.topology import Outline, Topology, topology_of
from printbook.makeup.planner.weighing import of_page

__all__ = ["Allowance", "plan_page", "resize"]

# Topologies of one beam that are compared; its first are its best.
_SIZED = 4
_PLANS = 6
# Those of a beam of which none could be sized that are tried with two stories swapped.
_MENDED = 4
# The stories of a large page; beams after which the next are twice as wide.
_STORIES = 11
_WIDENED = 12
# Blocks taken out at once, the page filled again round the others.
_TAKEN = (3, 4, 5)
_BASES = 3
# A plan dearer by less than this may be the best one when stories are swapped.
_PROMISE = 2.0
_HOLE_WIDTH = 8
# Stories of a page of which not each two are swapped.
_MANY = 14
# The width of a beam that packs briefs by the dozen, in those of others.
_PACKED = 2


@dataclass(frozen=True, slots=True)
class Allowance:
    """How long to search: beams at most, and beams more after the first plan.

    `changes` counts how often a few blocks are taken out and placed anew. `width` is
    that of the first beams for eleven stories; with fewer stories they are wider. Of
    briefs, which are packed, one beam more is enough.
    """

    rounds: int = 32
    more: int = 6
    changes: int = 8
    width: int = 16
    seed: int = 1

    def width_of(self, number: int, stories: int) -> int:
        """The width of a beam: the same work for every page, twice as much later."""
        wide = self.width * _STORIES**2 // max(1, stories) ** 2
        return max(self.width // 2, wide) << min(2, number // _WIDENED)


_Found = dict[Outline, tuple[Topology, PagePlan]]


def plan_page(
    page: Page, demands: Sequence[Demand], allowance: Allowance | None = None
) -> tuple[PagePlan, ...]:
    """The plans found, cheapest first, each of another topology; () when none is."""
    allowance = allowance or Allowance()
    scene = scene_of(page, demands)
    if not all(chart.table for chart in scene.charts):
        return ()
    found: _Found = {}
    last, more = allowance.rounds, allowance.more
    if is_packed(scene.ranks):
        more = min(1, more)
    number = 0
    while number < last:
        random = Random(allowance.seed * 1_000_003 + number)
        _note(found, _made(scene, random, allowance, number))
        number += 1
        if found and last == allowance.rounds:
            last = min(
                last, number + (min(1, more) if is_packed(scene.ranks) else more)
            )
    if found:
        _improve(scene, found, allowance)
    best = sorted((plan for _, plan in found.values()), key=lambda plan: plan.cost)
    return tuple(priced(page, demands, plan) for plan in best[:_PLANS])


def resize(page: Page, demands: Sequence[Demand], plan: PagePlan) -> PagePlan | None:
    """The stories in a plan's topology again, after a small edit; None if none fits."""
    scene = scene_of(page, demands)
    number = {name: n for n, name in enumerate(scene.names)}
    if sorted(number) != sorted(block.story for block in plan.blocks):
        return None
    topology = topology_of(page, rects_of(plan.blocks, number), scene.pins)
    sized = size(scene, topology)
    return priced(page, demands, sized) if sized else None


def priced(page: Page, demands: Sequence[Demand], plan: PagePlan) -> PagePlan:
    """The plan with the prices that its cost is the sum of."""
    ranks = {demand.id: demand.rank for demand in demands}
    prices = [
        Price(block.story, reason, price)
        for block in plan.blocks
        for reason, price in of_shape(page, block.shape)
    ]
    prices += [Price(*one) for one in of_page(page, plan.blocks, ranks)]
    kept = tuple(replace(one, price=round(one.price, 4)) for one in prices if one.price)
    return replace(plan, prices=kept)


def _note(found: _Found, sized: Iterator[tuple[Topology, PagePlan]]) -> None:
    for topology, plan in sized:
        known = found.get(topology.outline)
        if known is None or plan.cost < known[1].cost:
            found[topology.outline] = topology, plan


def _made(
    scene: Scene, random: Random, allowance: Allowance, number: int
) -> Iterator[tuple[Topology, PagePlan]]:
    """The plans of one beam; of briefs by the dozen, of an exact one."""
    stories = len(scene.names)
    if is_packed(scene.ranks):
        return _packed(scene, random, _PACKED * allowance.width)
    return _sized(scene, random, allowance.width_of(number, stories))


def _sized(
    scene: Scene, random: Random, width: int
) -> Iterator[tuple[Topology, PagePlan]]:
    """The plans of a beam's first layouts that can be sized; if need be, mended."""
    count = 0
    failed = []
    for rects in _layouts(scene, random, width):
        topology = topology_of(scene.page, rects, scene.pins)
        plan = size(scene, topology)
        if plan is None:
            failed.append(topology)
            continue
        yield topology, plan
        count += 1
        if count == _SIZED:
            return
    if count == 0:
        for topology in failed[:_MENDED]:
            yield from _mended(scene, topology)


def _layouts(scene: Scene, random: Random, width: int) -> list[tuple[Rect, ...]]:
    """What one beam finds for the page; the stories of a group in one stack."""
    if not scene.groups:
        return beam(scene, range(len(scene.names)), random, width=width)
    gathering, stacks = gathered(scene)
    # Stories that have no width in common cannot stand one upon another.
    if not all(chart.bounds for chart in gathering.charts):
        return []
    found = beam(gathering, range(len(stacks)), random, width=width)
    return [apart(scene, rects, stacks) for rects in found]


def _packed(
    scene: Scene, random: Random, width: int
) -> Iterator[tuple[Topology, PagePlan]]:
    """The plans of one beam for a page of briefs by the dozen."""
    number = {name: n for n, name in enumerate(scene.names)}
    for blocks in pack(scene, random, width=width):
        plan = plan_of(scene, blocks)
        if plan:
            rects = rects_of(plan.blocks, number)
            yield topology_of(scene.page, rects, scene.pins), plan


def _mended(scene: Scene, topology: Topology) -> Iterator[tuple[Topology, PagePlan]]:
    """A topology in which stories come out even after two have changed places."""
    for one, other in combinations(range(len(topology.members)), 2):
        changed = _swap(scene, topology, one, other)
        plan = size(scene, changed) if changed else None
        if changed and plan:
            yield changed, plan
            return


def _improve(scene: Scene, found: _Found, allowance: Allowance) -> None:
    """Swaps stories and takes out blocks, now in one of the best plans, now another."""
    for topology, plan in _best(found):
        _note(found, iter([_swapped(scene, topology, plan)]))
    for number in range(allowance.changes):
        random = Random(allowance.seed * 1_000_003 + allowance.rounds + number)
        _, plan = random.choice(_best(found))
        changed = list(_changed(scene, plan, random, _worth(found)))
        best = min(changed, key=lambda one: one[1].cost, default=None)
        if best and best[1].cost < plan.cost + _PROMISE:
            changed.append(_swapped(scene, *best))
        _note(found, iter(changed))


def _best(found: _Found) -> list[tuple[Topology, PagePlan]]:
    """The plans worth working on."""
    return sorted(found.values(), key=lambda one: one[1].cost)[:_BASES]


def _worth(found: _Found) -> float:
    """What a plan may cost to be among those that are shown."""
    costs = sorted(plan.cost for _, plan in found.values())
    return costs[_PLANS - 1] if len(costs) >= _PLANS else inf


def _changed(
    scene: Scene, plan: PagePlan, random: Random, limit: float
) -> Iterator[tuple[Topology, PagePlan]]:
    """Plans in which a few neighbours stand otherwise."""
    number = {name: n for n, name in enumerate(scene.names)}
    rects = rects_of(plan.blocks, number)
    taken = _neighbours(rects, random)
    if len(taken) < 2:
        return
    kept = [rect for rect in rects if rect not in taken]
    stories = [rect.story for rect in taken]
    for filled in beam(scene, stories, random, width=_HOLE_WIDTH, kept=kept):
        if set(filled) == set(taken):
            continue
        topology = topology_of(scene.page, (*kept, *filled), scene.pins)
        sized = size(scene, topology, limit)
        if sized:
            yield topology, sized


def _neighbours(rects: Sequence[Rect], random: Random) -> list[Rect]:
    """A block and those that touch it or each other, three or four together."""
    taken = [rects[random.randrange(len(rects))]]
    for _ in range(random.choice(_TAKEN) - 1):
        touching = [
            one
            for one in rects
            if one not in taken and any(_touch(one, other) for other in taken)
        ]
        if not touching:
            break
        taken.append(touching[random.randrange(len(touching))])
    return taken


def _touch(one: Rect, other: Rect) -> bool:
    return (
        one.column <= other.column + other.columns
        and other.column <= one.column + one.columns
        and one.row <= other.foot
        and other.row <= one.foot
    )


def _swapped(
    scene: Scene, topology: Topology, plan: PagePlan
) -> tuple[Topology, PagePlan]:
    """The plan after each two stories have changed places where that is cheaper."""
    for one, other in combinations(range(len(topology.members)), 2):
        changed = _swap(scene, topology, one, other)
        swapped = size(scene, changed, plan.cost) if changed else None
        if changed and swapped:
            topology, plan = changed, swapped
    return topology, plan


def _swap(scene: Scene, topology: Topology, one: int, other: int) -> Topology | None:
    members = list(topology.members)
    first, second = members[one], members[other]
    # Of many stories those alike in width are worth a try.
    if len(members) > _MANY and first.columns != second.columns:
        return None
    if {first.story, second.story} & scene.pins.keys():
        return None
    members[one] = replace(first, story=second.story)
    members[other] = replace(second, story=first.story)
    return replace(topology, members=tuple(members))
