"""Stories shared out to the pages of an issue."""

from dataclasses import replace

from tests.unit.planner.inspector import faults
from tests.unit.planner.stories import PAGE, STORIES

from printbook.makeup.planner import Allowance, plan_issue
from printbook.makeup.planner.issue import shared_out

STORIES_OF_TWO = tuple(
    replace(one, id=f"{one.id}-{turn}", rank=2 * one.rank + turn)
    for one in STORIES
    for turn in range(2)
)


def test_the_most_important_story_is_on_the_front_page() -> None:
    front, back = shared_out([PAGE, PAGE], STORIES_OF_TWO, {})
    assert front[0].rank == 0
    assert len(front) + len(back) == len(STORIES_OF_TWO)


def test_a_story_stays_on_the_page_an_editor_gave_it() -> None:
    first, second = shared_out([PAGE, PAGE], STORIES_OF_TWO, {"lead-0": 1})
    assert "lead-0" in [one.id for one in second]
    assert "lead-0" not in [one.id for one in first]


def test_every_page_of_an_issue_keeps_the_rules() -> None:
    planned = plan_issue(
        [PAGE, PAGE], STORIES_OF_TWO, allowance=Allowance(more=0, changes=0)
    )
    by_name = {one.id: one for one in STORIES_OF_TWO}
    for page in planned:
        assert page.plans
        stories = [
            replace(by_name[name], rank=rank) for rank, name in enumerate(page.stories)
        ]
        assert faults(page.page, stories, page.plans[0]) == []
