"""Pages that cannot be: by how many lines, and what is known to help."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from printbook.makeup.planner.nouns import Demand, Page
from printbook.makeup.planner.packing import is_packed
from printbook.makeup.planner.remedies import (
    Deed,
    Remedy,
    for_long,
    for_short,
)
from printbook.makeup.planner.scene import chart_of, least_area
from printbook.makeup.planner.search import Allowance, plan_page

__all__ = ["Refusal", "explain", "has_plan", "most_tries", "refuse"]

# A page whose least area is more of it than this has no plan that keeps the rules;
# one that asks for no more than this is likelier to have one, the less the likelier.
_FULLEST = 0.985
_LIKELY = (0.975, 0.955, 0.93, 0.9)
# One whose stories as they are wished fill less of it is short of copy.
_LOOSEST = 0.85
_ENOUGH = 3
_OF_A_KIND = 2
_TRIES = 24
# Lines to cut, or to fill, from a page whose area is right.
_STEPS = (3, 6, 12, 20)
_TRIAL = Allowance(rounds=8, more=0, changes=0)
# Briefs by the dozen take seconds a try.
_PACKED_TRIAL = Allowance(rounds=3, more=0, changes=0)
_FEW_TRIES = 4


@dataclass(frozen=True, slots=True)
class Refusal:
    """By how many column lines a page is over, or (negative) short; 0 where neither.

    Each of the remedies is enough alone: with it a plan was found.
    """

    lines: int
    characters: int
    remedies: tuple[Remedy, ...]


def refuse(page: Page, demands: Sequence[Demand]) -> Refusal | None:
    """Why stories cannot fill a page; None where their areas leave it possible."""
    least = sum(least_area(demand, page) for demand in demands)
    most = sum(
        max(chart_of(demand, page).most_area, least_area(demand, page))
        for demand in demands
    )
    over = ceil(least - _FULLEST * page.capacity)
    if over > 0:
        wanted = [ceil(least - share * page.capacity) for share in _LIKELY]
        remedies = _helping(_rising(page, demands, wanted))
        return Refusal(over, over * page.chars, remedies)
    if most < page.capacity:
        short = page.capacity - most
        deeds = for_short(page, demands, short)
        deeds += for_short(page, demands, ceil(short * 1.3) + 4)
        return Refusal(-short, short * page.chars, _helping(iter(deeds)))
    return None


def explain(page: Page, demands: Sequence[Demand]) -> Refusal:
    """What helps a page that has no plan though its area is right."""
    wished = sum(chart_of(demand, page).wished_area for demand in demands)
    short = int(_LOOSEST * page.capacity) - wished
    if short > 0:
        # It could be filled by pictures and boxes that nobody would want.
        helping = _helping(iter(for_short(page, demands, short)))
        if helping:
            return Refusal(-short, short * page.chars, helping)
    deeds = [deed for lines in _STEPS for deed in for_long(page, demands, lines)]
    return Refusal(0, 0, _helping(_once(deeds)))


def _rising(
    page: Page, demands: Sequence[Demand], wanted: Sequence[int]
) -> Iterator[Deed]:
    """What wins so many lines, then what wins more."""
    return _once([deed for lines in wanted for deed in for_long(page, demands, lines)])


def _once(deeds: Sequence[Deed]) -> Iterator[Deed]:
    """The deeds without those that were there before."""
    seen: set[Remedy] = set()
    for deed in deeds:
        if deed.remedy not in seen:
            seen.add(deed.remedy)
            yield deed


def _helping(deeds: Iterator[Deed]) -> tuple[Remedy, ...]:
    """The first remedies with which a page has a plan, few of a kind."""
    found: list[Deed] = []
    for number, deed in enumerate(deeds):
        if number == most_tries(deed.demands):
            break
        alike = [one for one in found if one.remedy.does == deed.remedy.does]
        if len(alike) == _OF_A_KIND or any(_same(deed, one) for one in alike):
            continue
        if has_plan(deed.page, deed.demands):
            found.append(deed)
        if len(found) == _ENOUGH:
            break
    return tuple(one.remedy for one in sorted(found, key=lambda one: one.price))


def has_plan(page: Page, demands: Sequence[Demand]) -> bool:
    """Whether a short search finds a plan."""
    trial = _PACKED_TRIAL if _has_briefs(demands) else _TRIAL
    return bool(plan_page(page, demands, trial))


def most_tries(demands: Sequence[Demand]) -> int:
    """How often to ask that of a page, changed now so, now so."""
    return _FEW_TRIES if _has_briefs(demands) else _TRIES


def _has_briefs(demands: Sequence[Demand]) -> bool:
    return is_packed([demand.rank for demand in demands])


def _same(one: Deed, other: Deed) -> bool:
    first, second = one.remedy, other.remedy
    return (first.story, first.picture) == (second.story, second.picture)
