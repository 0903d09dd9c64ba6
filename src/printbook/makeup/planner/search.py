"""The search: many small seeded beams, each topology sized, stories then swapped.

Budgets are rounds, never seconds: the same page gives the same plan on any machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from random import Random

from printbook.makeup.planner.nouns import Demand, Page, PagePlan
from printbook.makeup.planner.shapes import shapes_of
from printbook.makeup.planner.sizing import size
from printbook.makeup.planner.topology import Member, Scene, Topology, beam

__all__ = ["Allowance", "plan_page"]

# Topologies of one beam that are compared; its first are its best.
_SIZED = 4


@dataclass(frozen=True, slots=True)
class Allowance:
    """How long to search: rounds at most, and rounds more after the first plan."""

    rounds: int = 80
    more: int = 4
    width: int = 16
    seed: int = 1


def plan_page(
    page: Page, demands: Sequence[Demand], allowance: Allowance | None = None
) -> tuple[PagePlan, ...]:
    """The plans found, cheapest first, each of another topology; () when none is."""
    allowance = allowance or Allowance()
    names = [demand.id for demand in demands]
    pins = {n: one.pin for n, one in enumerate(demands) if one.pin is not None}
    ranks = [demand.rank for demand in demands]
    scene = Scene(page, [shapes_of(one, page) for one in demands], ranks, pins)
    if not all(scene.tables):
        return ()
    found: dict[tuple[Member, ...], PagePlan] = {}
    last = allowance.rounds
    for number in range(allowance.rounds):
        if number >= last:
            break
        random = Random(allowance.seed * 1_000_003 + number)
        sized = _sized(scene, beam(scene, random, width=allowance.width), names)
        found.update((topology.members, plan) for topology, plan in sized)
        if sized:
            topology, plan = _swapped(scene, *sized[0], names)
            found[topology.members] = plan
        if found and last == allowance.rounds:
            last = min(last, number + 1 + allowance.more)
    return tuple(sorted(found.values(), key=lambda plan: plan.cost))


def _sized(
    scene: Scene, topologies: Sequence[Topology], names: Sequence[str]
) -> list[tuple[Topology, PagePlan]]:
    """The plans of a beam's first topologies that can be sized, cheapest first."""
    found: list[tuple[Topology, PagePlan]] = []
    for topology in topologies:
        plan = size(scene, topology, names)
        if plan:
            found.append((topology, plan))
            if len(found) == _SIZED:
                break
    return sorted(found, key=lambda one: one[1].cost)


def _swapped(
    scene: Scene, topology: Topology, plan: PagePlan, names: Sequence[str]
) -> tuple[Topology, PagePlan]:
    """The plan after each two stories have changed places where that is cheaper."""
    for one, other in combinations(range(len(topology.members)), 2):
        changed = _swap(scene, topology, one, other)
        swapped = size(scene, changed, names) if changed else None
        if changed and swapped and swapped.cost < plan.cost - 1e-6:
            topology, plan = changed, swapped
    return topology, plan


def _swap(scene: Scene, topology: Topology, one: int, other: int) -> Topology | None:
    members = list(topology.members)
    first, second = members[one], members[other]
    if {first.story, second.story} & scene.pins.keys():
        return None
    members[one] = replace(first, story=second.story)
    members[other] = replace(second, story=first.story)
    return replace(topology, members=tuple(members))
