"""An issue: which stories go on which page, and every page planned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from printbook.makeup.planner.nouns import Demand, Page, PagePlan
from printbook.makeup.planner.scene import chart_of
from printbook.makeup.planner.search import Allowance, plan_page

__all__ = ["PlannedPage", "plan_issue", "shared_out"]

# So much of a page is asked for at least by the stories it is given.
_FILL = 0.93
_TURNS = 200


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page of an issue: its stories by rank, and its plans, the cheapest first.

    No plans where the page cannot be made up.
    """

    page: Page
    stories: tuple[str, ...]
    plans: tuple[PagePlan, ...]


def plan_issue(
    pages: Sequence[Page],
    demands: Sequence[Demand],
    given: Mapping[str, int] | None = None,
    allowance: Allowance | None = None,
) -> tuple[PlannedPage, ...]:
    """Every page planned; `given` are the pages (from 0) an editor gave to stories."""
    shares = shared_out(pages, demands, given or {})
    planned = []
    for page, stories in zip(pages, shares, strict=True):
        ranked = tuple(
            replace(demand, rank=rank) for rank, demand in enumerate(stories)
        )
        plans = plan_page(page, ranked, allowance) if ranked else ()
        planned.append(PlannedPage(page, tuple(one.id for one in ranked), plans))
    return tuple(planned)


def shared_out(
    pages: Sequence[Page], demands: Sequence[Demand], given: Mapping[str, int]
) -> tuple[tuple[Demand, ...], ...]:
    """The stories of each page by rank: important ones first, pages filled alike."""
    ranked = sorted(demands, key=lambda one: one.rank)
    area = {one.id: chart_of(one, pages[0]).least_area for one in ranked}
    asked = sum(area.values())
    share = min(_FILL, asked / max(1, sum(page.capacity for page in pages)))
    place = {one.id: given[one.id] for one in ranked if one.id in given}
    taken = [0.0] * len(pages)
    for name, page in place.items():
        taken[page] += area[name]
    for one in ranked:
        if one.id in place:
            continue
        number = _first_with_room(pages, taken, area[one.id], share)
        place[one.id] = number
        taken[number] += area[one.id]
    _level(pages, place, area, taken, share, frozenset(given))
    return tuple(
        tuple(one for one in ranked if place[one.id] == number)
        for number in range(len(pages))
    )


def _first_with_room(
    pages: Sequence[Page], taken: Sequence[float], area: int, share: float
) -> int:
    """The first page that the story fills no further than its share, half over."""
    for number, page in enumerate(pages):
        if taken[number] + area / 2 <= share * page.capacity:
            return number
    return max(range(len(pages)), key=lambda n: share * pages[n].capacity - taken[n])


def _level(
    pages: Sequence[Page],
    place: dict[str, int],
    area: Mapping[str, int],
    taken: list[float],
    share: float,
    held: frozenset[str],
) -> None:
    """Exchanges stories of two pages as long as both come nearer to their share."""
    free = [name for name in place if name not in held]

    def off(number: int, change: float) -> float:
        return (taken[number] + change - share * pages[number].capacity) ** 2

    for _ in range(_TURNS):
        best = (-1.0, "", "")
        for one, other in product(free, free):
            here, there = place[one], place[other]
            change = area[other] - area[one]
            if here >= there or not change:
                continue
            gain = (
                off(here, 0) + off(there, 0) - off(here, change) - off(there, -change)
            )
            best = max(best, (gain, one, other))
        gain, one, other = best
        if gain <= 0:
            return
        change = area[other] - area[one]
        taken[place[one]] += change
        taken[place[other]] -= change
        place[one], place[other] = place[other], place[one]
