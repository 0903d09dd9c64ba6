"""Pages made up by the planner, held to the rules by an inspector of its own."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from tests.unit.planner.inspector import drawing, faults

from printbook.makeup.planner import (
    Demand,
    Fixed,
    Page,
    PagePlan,
    Picture,
    plan_page,
    refuse,
)

PAGE = Page(5, 78, 14)
HEADS = ((1, (5, 4)), (2, (4, 3)), (3, (3,)), (4, (3,)))


def story(name: str, rank: int, lines: int, pictures: int = 0) -> Demand:
    photos = tuple(Picture(f"{name}-{n}", 1.5, 10.4) for n in range(pictures))
    return Demand(name, rank, lines, max(1, lines // 10), HEADS, photos)


STORIES = (
    story("lead", 0, 75, 1),
    story("second", 1, 60),
    story("third", 2, 48),
    story("fourth", 3, 40),
    story("fifth", 4, 30),
    story("sixth", 5, 22),
)


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


def test_alternatives_come_cheapest_first_and_differ(
    plans: tuple[PagePlan, ...],
) -> None:
    assert len(plans) >= 3
    assert [plan.cost for plan in plans] == sorted(plan.cost for plan in plans)
    places = [
        tuple(
            (one.story, one.column, one.row, one.shape.columns) for one in plan.blocks
        )
        for plan in plans
    ]
    assert len(set(places)) == len(places)


def test_the_same_page_gives_the_same_plan_under_any_hash_seed() -> None:
    script = (
        "from printbook.makeup.planner import plan_page; "
        "from tests.unit.planner.test_planning import PAGE, STORIES; "
        "print(plan_page(PAGE, STORIES))"
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
    page = replace(PAGE, fixed=(Fixed(0, 5, 10), Fixed(3, 2, 20, at_foot=True)))
    stories = (STORIES[0], *STORIES[1:3], story("fourth", 3, 38), STORIES[5])
    plans = plan_page(page, stories)
    assert plans
    assert faults(page, stories, plans[0]) == []


def test_a_pinned_story_stands_where_it_is_pinned() -> None:
    stories = (*STORIES[:4], replace(STORIES[4], pin=0), STORIES[5])
    plans = plan_page(PAGE, stories)
    assert plans
    placed = {block.story: block for block in plans[0].blocks}
    assert (placed["fifth"].column, placed["fifth"].row) == (0, 0)


def test_limits_of_width_are_kept() -> None:
    stories = (
        replace(STORIES[0], least_columns=3),
        replace(STORIES[1], most_columns=2),
        *STORIES[2:],
    )
    plan = plan_page(PAGE, stories)[0]
    widths = {block.story: block.shape.columns for block in plan.blocks}
    assert widths["lead"] >= 3
    assert widths["second"] <= 2


def test_a_page_with_too_much_copy_is_refused_with_lines_and_pictures() -> None:
    stories = (*STORIES, story("seventh", 6, 90, 1))
    refusal = refuse(PAGE, stories)
    assert refusal is not None
    assert refusal.lines > 0
    assert refusal.characters == refusal.lines * 14
    assert {picture for _, picture, _ in refusal.pictures} == {"lead-0", "seventh-0"}
    assert all(lines > 0 for _, _, lines in refusal.pictures)


def test_a_page_short_of_copy_is_refused_with_the_lines_it_lacks() -> None:
    refusal = refuse(PAGE, STORIES[4:])
    assert refusal is not None
    assert refusal.lines < 0
    assert refuse(PAGE, STORIES) is None


def test_what_the_refusal_says_to_cut_is_enough() -> None:
    stories = (*STORIES[:5], story("sixth", 5, 150))
    refusal = refuse(PAGE, stories)
    assert refusal is not None
    cut = replace(stories[5], lines=stories[5].lines - refusal.lines)
    assert refuse(PAGE, (*stories[:5], cut)) is None


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ((0, 1), "nothing stands"),
        ((1, 0), "overlaps"),
    ],
)
def test_the_inspector_sees_a_block_that_was_moved(
    plans: tuple[PagePlan, ...], by: tuple[int, int], words: str
) -> None:
    first, *others = plans[0].blocks
    column, row = first.column + by[0], first.row + by[1]
    moved = replace(first, column=column, row=row)
    told = faults(PAGE, STORIES, PagePlan((moved, *others), 0.0))
    assert any(words in fault for fault in told)


def test_the_inspector_sees_a_line_too_many(plans: tuple[PagePlan, ...]) -> None:
    longer = (replace(STORIES[0], lines=STORIES[0].lines + 1), *STORIES[1:])
    assert any("has room for" in fault for fault in faults(PAGE, longer, plans[0]))


def test_a_block_is_drawn_with_its_head_at_the_top(
    plans: tuple[PagePlan, ...],
) -> None:
    block = plans[0].blocks[0]
    assert "H" in drawing(block)[block.shape.head_at + block.shape.is_boxed]
