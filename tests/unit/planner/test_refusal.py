"""Pages that cannot be are refused with lines, characters, and remedies that work."""

from dataclasses import replace

import pytest
from tests.unit.planner.stories import PAGE, STORIES, story

from printbook.makeup.planner import (
    Allowance,
    Demand,
    Fixed,
    Page,
    Refusal,
    Remedy,
    explain,
    plan_page,
    refuse,
)
from printbook.makeup.planner.remedies import for_long

QUICK = Allowance(more=0, changes=0)
TOO_MANY = (*STORIES, story("seventh", 6, 85, 1))
BANNERED = replace(PAGE, fixed=(Fixed("banner", 0, 5, 0, 24),))
TOO_FEW = (story("lead", 0, 62), *STORIES[2:])


def after(
    remedy: Remedy, page: Page, demands: tuple[Demand, ...]
) -> tuple[Page, tuple[Demand, ...]]:
    """The page and stories of somebody who did what the remedy says."""
    if remedy.does == "banner":
        first = page.fixed[0]
        return replace(
            page, fixed=(replace(first, rows=first.rows - remedy.amount),)
        ), demands
    changed = []
    whole = sum(STORIES_LINES[demand.id] for demand in demands)
    for demand in demands:
        if demand.id == remedy.story and remedy.does == "hold":
            continue
        if remedy.does == "trim":
            share = STORIES_LINES[demand.id] / whole * remedy.amount / page.chars
            number = STORIES_LINES[demand.id] - round(share)
            settings = story(demand.id, demand.rank, number).settings
            demand = replace(demand, settings=settings)
        if demand.id == remedy.story and remedy.does == "drop":
            left = tuple(one for one in demand.pictures if one.id != remedy.picture)
            demand = replace(demand, pictures=left)
        if demand.id == remedy.story and remedy.does == "cut":
            number = STORIES_LINES[demand.id] - remedy.amount // page.chars
            demand = replace(
                demand, settings=story(demand.id, demand.rank, number).settings
            )
        changed.append(demand)
    return page, tuple(changed)


STORIES_LINES = {
    one.id: one.settings[0].lines[0][0] for one in (*TOO_MANY, *STORIES, *TOO_FEW)
}


@pytest.fixture(scope="module")
def refusal() -> Refusal:
    found = refuse(PAGE, TOO_MANY)
    assert found is not None
    return found


def test_a_page_with_too_much_copy_says_by_how_many_lines(refusal: Refusal) -> None:
    assert refusal.lines > 0
    assert refusal.characters == refusal.lines * PAGE.chars


def test_three_remedies_are_offered_and_each_works(refusal: Refusal) -> None:
    assert len(refusal.remedies) >= 3
    for remedy in refusal.remedies:
        page, demands = after(remedy, PAGE, TOO_MANY)
        assert plan_page(page, demands, QUICK), remedy


def test_a_banner_may_be_lower() -> None:
    stories = STORIES[:5]
    refusal = refuse(BANNERED, stories)
    assert refusal is not None
    deeds = for_long(BANNERED, stories, refusal.lines + 12)
    lower = next(one for one in deeds if one.remedy.does == "banner")
    page, demands = after(lower.remedy, BANNERED, stories)
    assert page == lower.page
    assert plan_page(page, demands, QUICK)


def test_a_page_short_of_copy_is_offered_photos_and_briefs() -> None:
    refusal = refuse(PAGE, TOO_FEW)
    assert refusal is not None
    assert refusal.lines < 0
    assert {remedy.does for remedy in refusal.remedies} >= {"photo", "brief"}


def test_a_page_whose_areas_fit_is_not_refused() -> None:
    assert refuse(PAGE, STORIES) is None


def test_where_nothing_helps_nothing_is_promised() -> None:
    bare = tuple(
        replace(
            one,
            settings=tuple(s for s in one.settings if not s.is_boxed),
            heads=tuple(h for h in one.heads if h.form == "over" and h.columns == 1),
            pictures=(),
        )
        for one in STORIES
    )
    assert not plan_page(PAGE, bare, QUICK)
    assert explain(PAGE, bare) == Refusal(0, 0, ())
