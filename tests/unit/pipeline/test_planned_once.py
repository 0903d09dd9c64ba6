"""A page is planned once for all its targets, and anew when what it is made from is."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil

from printbook.pipeline import build
from printbook.shop import Shop

PLAN = "content/today/plan.tiny.yaml"
MADE_FOR = "making: frames\ntargets: [email, proof]\n"


class Desk:
    """An open shop, and how often it planned a page."""

    def __init__(self, paper: Path) -> None:
        self.paper = paper
        self.shop = Shop(keeps=True)

    def planned(self, *targets: str) -> int:
        """How often the pages are planned for a build of these targets."""
        stages: list[str] = []
        build(
            self.paper,
            targets=targets,
            progress=lambda stage, _: stages.append(stage),
            shop=self.shop,
        )
        return stages.count("plan")


@pytest.fixture
def desk(paper: Path) -> Desk:
    spoil(paper, "layout/tiny/layout.yaml", "making: frames\n", MADE_FOR)
    return Desk(paper)


def test_targets_share_a_plan(desk: Desk) -> None:
    assert desk.planned("screen", "email", "proof") == 1
    assert desk.planned("screen") == 0


def test_a_plan_is_fitted_anew_once_for_all_targets(desk: Desk) -> None:
    spoil(desk.paper, PLAN, "design: tiny\n", "design: tiny\nrefit: true\n")
    spoil(desk.paper, "content/today/stories.yaml", "时代号角", "时代号角" * 9)
    # Read from its file, then fitted.
    assert desk.planned("screen", "email", "proof") == 2
    assert desk.planned("email") == 0


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (PLAN, "11-20", "11-19"),
        ("content/today/stories.yaml", "发布", "公布"),
        ("layout/tiny/style.css", "{", "{ --of-no-effect: 1;"),
        ("layout/tiny/page.html", "<body", "<!-- anew --><body"),
    ],
)
def test_what_is_changed_is_planned_anew(
    desk: Desk, name: str, old: str, new: str
) -> None:
    desk.planned("screen")
    spoil(desk.paper, name, old, new)
    assert desk.planned("screen") == 1
    assert desk.planned("screen") == 0


def test_a_shop_that_closes_forgets(desk: Desk) -> None:
    desk.planned("screen")
    desk.shop = Shop()
    assert desk.planned("screen") == 1
