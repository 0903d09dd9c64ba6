"""Pages made up by the planner, held to the rules by an inspector of its own."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from tests.unit.planner.inspector import faults
from tests.unit.planner.stories import PAGE, STORIES, story

from printbook.makeup.planner import (
    REASONS,
    Allowance,
    Fixed,
    Page,
    PagePlan,
    plan_page,
    resize,
)

QUICK = Allowance(more=0, changes=2)


@pytest.fixture(scope="module")
def plans() -> tuple[PagePlan, ...]:
    return plan_page(PAGE, STORIES)


def test_a_page_is_filled_and_breaks_no_rule(plans: tuple[PagePlan, ...]) -> None:
    assert plans
    for plan in plans:
        assert faults(PAGE, STORIES, plan) == []


def test_a_page_keeps_less_than_one_blank_line_in_a_hundred(
    plans: tuple[PagePlan, ...],
) -> None:
    assert plans[0].blanks <= 0.007 * 5 * 78


def test_alternatives_come_cheapest_first_and_stand_otherwise(
    plans: tuple[PagePlan, ...],
) -> None:
    assert len(plans) >= 3
    assert [plan.cost for plan in plans] == sorted(plan.cost for plan in plans)
    places = [
        tuple((one.column, one.row, one.shape.columns) for one in plan.blocks)
        for plan in plans
    ]
    assert len(set(places)) == len(places)


def test_stories_of_a_group_stand_in_one_rectangle() -> None:
    names = {STORIES[2].id, STORIES[4].id}
    grouped = [replace(one, group="pair" * (one.id in names)) for one in STORIES]
    found = plan_page(PAGE, grouped, QUICK)
    assert found
    for plan in found:
        assert faults(PAGE, grouped, plan) == []
        one, other = (block for block in plan.blocks if block.story in names)
        is_stacked = (one.column, one.after) == (other.column, other.after)
        assert is_stacked or (one.row, one.foot) == (other.row, other.foot)


def test_the_prices_of_a_plan_come_to_its_cost(plans: tuple[PagePlan, ...]) -> None:
    for plan in plans:
        assert sum(one.price for one in plan.prices) == pytest.approx(
            plan.cost, abs=0.01
        )
        assert {one.reason for one in plan.prices} <= {*REASONS}


def test_the_same_page_gives_the_same_plan_under_any_hash_seed() -> None:
    script = (
        "from printbook.makeup.planner import Allowance, plan_page; "
        "from tests.unit.planner.stories import PAGE, STORIES; "
        "print(plan_page(PAGE, STORIES, Allowance(more=1, changes=4)))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_stories_stand_round_a_banner_and_an_advertisement() -> None:
    page = replace(
        PAGE, fixed=(Fixed("banner", 0, 5, 0, 10), Fixed("advert", 3, 2, 59, 20))
    )
    stories = (STORIES[0], *STORIES[1:3], story("fourth", 3, 38), STORIES[5])
    plans = plan_page(page, stories, QUICK)
    assert plans
    assert faults(page, stories, plans[0]) == []


@pytest.mark.parametrize("number", range(len(STORIES)))
def test_a_block_is_locked_and_the_rest_planned_round_it(
    plans: tuple[PagePlan, ...], number: int
) -> None:
    block = next(one for one in plans[0].blocks if one.story == STORIES[number].id)
    shape = block.shape
    locked = Fixed(
        block.story,
        block.column,
        shape.columns,
        block.row,
        shape.rows,
        shape.left,
        shape.right,
    )
    page = replace(PAGE, fixed=(locked,))
    others = tuple(one for one in STORIES if one.id != block.story)
    again = plan_page(page, others, QUICK)
    assert again
    assert faults(page, others, again[0]) == []


@pytest.mark.parametrize("pin", [(0, None), (3, 0), (2, 40)])
def test_a_pinned_story_stands_where_it_is_pinned(pin: tuple[int, int | None]) -> None:
    stories = (*STORIES[:4], replace(STORIES[4], pin=pin), STORIES[5])
    plans = plan_page(PAGE, stories, QUICK)
    assert plans
    assert faults(PAGE, stories, plans[0]) == []


def test_no_story_crosses_the_fold_of_a_double_truck() -> None:
    page = Page(8, 60, 14, fold=4)
    stories = (
        *STORIES[:5],
        story("sixth", 5, 30),
        story("seventh", 6, 25),
        story("eighth", 7, 25),
    )
    plans = plan_page(page, stories, QUICK)
    assert plans
    assert faults(page, stories, plans[0]) == []


def test_a_page_of_twenty_stories_keeps_the_rules() -> None:
    page = Page(6, 100, 14)
    stories = tuple(story(f"s{n}", n, 21 if n else 40) for n in range(20))
    plans = plan_page(page, stories, QUICK)
    assert plans
    assert faults(page, stories, plans[0]) == []


def test_a_story_edited_by_a_line_stays_where_it_is(
    plans: tuple[PagePlan, ...],
) -> None:
    edited = (*STORIES[:5], story("sixth", 5, 23))
    again = resize(PAGE, edited, plans[0])
    assert again is not None
    assert faults(PAGE, edited, again) == []
    assert {(one.story, one.column) for one in again.blocks} == {
        (one.story, one.column) for one in plans[0].blocks
    }


@pytest.mark.parametrize(
    ("by", "words"), [((0, 1), "nothing stands"), ((1, 0), "overlaps")]
)
def test_the_inspector_sees_a_block_that_was_moved(
    plans: tuple[PagePlan, ...], by: tuple[int, int], words: str
) -> None:
    first, *others = plans[0].blocks
    column, row = first.column + by[0], first.row + by[1]
    moved = replace(first, column=column, row=row)
    told = faults(PAGE, STORIES, PagePlan((moved, *others), 0.0))
    assert any(words in fault for fault in told)


def test_the_inspector_sees_text_that_is_longer(plans: tuple[PagePlan, ...]) -> None:
    longer = (story("lead", 0, 79, 1), *STORIES[1:])
    assert any("set as it cannot" in fault for fault in faults(PAGE, longer, plans[0]))
