"""Briefs by the dozen fill a page: packed exactly, of equal rank, groups together."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from tests.unit.planner.inspector import faults

from printbook.makeup.planner import (
    Allowance,
    Demand,
    Fixed,
    Head,
    Page,
    PagePlan,
    Setting,
    plan_page,
)
from printbook.makeup.planner.packing import is_packed
from printbook.makeup.planner.weighing import inversions

# Eighteen briefs of 7 to 12 lines under a banner.
BANNER = Fixed("banner", 0, 5, 0, 11)
PAGE = Page(5, 59, 14, (BANNER,))
FIRST = Allowance(more=0, changes=0)


def brief(number: int, lines: int) -> Demand:
    """A brief up to two columns wide, its headline of two lines or one."""
    plain = ((lines, 0.0), (lines + 1, 0.8))
    boxed = ((lines + 1, 0.0),)
    settings = [Setting(columns, columns, False, plain) for columns in (1, 2)]
    settings += [Setting(columns, columns, True, boxed) for columns in (1, 2)]
    heads = [
        Head("over", columns, rows, 3, 0.0)
        for columns, rows in ((1, 2 + number % 2), (2, 2))
    ]
    return Demand(f"brief-{number}", 0, tuple(settings), tuple(heads))


BRIEFS = tuple(brief(number, 7 + number * 7 % 6) for number in range(18))


def planned(demands: Sequence[Demand]) -> PagePlan:
    plans = plan_page(PAGE, demands, FIRST)
    assert plans
    return plans[0]


@pytest.fixture(scope="module")
def plan() -> PagePlan:
    return planned(BRIEFS)


def test_many_briefs_fill_a_page_exactly(plan: PagePlan) -> None:
    assert is_packed([demand.rank for demand in BRIEFS])
    assert faults(PAGE, BRIEFS, plan) == []
    area = sum(block.shape.columns * block.shape.rows for block in plan.blocks)
    assert area == PAGE.capacity


def test_equals_are_in_no_order(plan: PagePlan) -> None:
    ranks = {demand.id: 0 for demand in BRIEFS}
    assert inversions(plan.blocks, ranks) == []
    assert not [price for price in plan.prices if price.reason == "order"]


def test_the_order_they_come_in_changes_their_places_alone() -> None:
    mixed = list(BRIEFS)
    Random(5).shuffle(mixed)
    assert faults(PAGE, mixed, planned(mixed)) == []


@pytest.mark.parametrize("together", [(3, 4), (0, 7)])
def test_a_group_stands_in_one_rectangle(together: tuple[int, int]) -> None:
    demands = [
        replace(one, group="case") if number in together else one
        for number, one in enumerate(BRIEFS)
    ]
    plan = planned(demands)
    assert faults(PAGE, demands, plan) == []
    names = {demands[number].id for number in together}
    own = [block for block in plan.blocks if block.story in names]
    width = max(one.after for one in own) - min(one.column for one in own)
    height = max(one.foot for one in own) - min(one.row for one in own)
    assert sum(one.shape.columns * one.shape.rows for one in own) == width * height


def test_a_pinned_brief_stands_where_it_is_pinned() -> None:
    demands = (*BRIEFS[:6], replace(BRIEFS[6], pin=(2, 11)), *BRIEFS[7:])
    plan = planned(demands)
    (own,) = (block for block in plan.blocks if block.story == BRIEFS[6].id)
    assert (own.column, own.row) == (2, 11)
    assert faults(PAGE, demands, plan) == []


def headed(number: int, rank: int, lines: int) -> Demand:
    """A story before the briefs, in two or three columns, of two sizes of headline."""
    settings = [
        Setting(columns, columns, False, tuple((lines + n, 0.5 * n) for n in range(3)))
        for columns in (2, 3)
    ]
    heads = [
        Head("over", columns, rows, level, 0.5 * (level - 1))
        for columns in (2, 3)
        for level, rows in ((1, 5), (2, 4))
    ]
    return Demand(f"story-{number}", rank, tuple(settings), tuple(heads))


def test_no_headline_is_larger_than_that_of_a_story_before_the_briefs() -> None:
    stories = (headed(1, 0, 26), headed(2, 1, 22))
    briefs = tuple(replace(one, rank=2) for one in BRIEFS)
    rows = PAGE.rows + 17
    page = replace(PAGE, rows=rows)
    plans = plan_page(page, (*stories, *briefs), FIRST)
    assert plans
    for plan in plans:
        assert faults(page, (*stories, *briefs), plan) == []
