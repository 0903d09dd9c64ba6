"""Every wish of a plan's file is obeyed, and the copy fits all the same.

The sample's left page stands as it is locked, so that few stories are planned.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from printbook import makeup
from printbook.design import Area, Block
from printbook.errors import ContentError
from printbook.jobs import Job, Order, open_jobs
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import PlanFile
from printbook.makeup.proposals import Proposal
from printbook.makeup.rules import extent_of
from printbook.manuscript import Places
from printbook.shop import Shop

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "content/2024-top-ten/plan.spread.yaml"
LEFT = ("banner", "lead", "reply", "plenum", "reform", "fengqiao")
SHOP = Shop()

Wishes = Mapping[str, object]
Wish = Callable[..., Block]


@pytest.fixture(scope="module")
def job() -> Job:
    order = Order(ROOT, "2024-top-ten", ("spread",))
    return open_jobs(order, SHOP)[0][0]


@pytest.fixture(scope="module")
def places() -> Mapping[str, Wishes]:
    """Where the sample's blocks are locked."""
    blocks = yaml.safe_load(PLAN.read_text("utf-8"))["blocks"]
    return {block["story"]: block for block in blocks}


def proposed(job: Job, blocks: Sequence[Wishes], **wished: object) -> list[Proposal]:
    """The plans of the sample under such wishes; all of its copy fits."""
    model = PlanFile.model_validate({"design": "spread", "blocks": blocks, **wished})
    sheet = PlanSheet(model, Places(), ())
    found = makeup.propose(sheet, job.edition, job.design, job.setter, yard=SHOP.yard)
    for one in found:
        assert set(one.blanks.values()) <= {0, 1, 2}
    return list(found)


@pytest.fixture
def wish(job: Job, places: Mapping[str, Wishes]) -> Wish:
    """Plans the right page with a wish for one story, and gives its block."""

    def block(story: str, **wish: object) -> Block:
        locked = [places[name] for name in LEFT]
        best = proposed(job, locked, stories={story: wish})[0].plan
        return next(block for block in best.blocks if block.id == story)

    return block


def columns(block: Block) -> int:
    return extent_of(block).columns


def head(block: Block) -> tuple[int, str]:
    (one,) = block.of("head")
    return one.level, one.form


def test_a_locked_block_stays_and_the_rest_is_planned_round_it(
    job: Job, places: Mapping[str, Wishes]
) -> None:
    best = proposed(job, [places["reply"], places["craft"]])[0].plan
    written, _ = makeup.read_plan(job.edition, job.design, root=ROOT)
    stood, stands = (
        {block.id: extent_of(block) for block in one.blocks} for one in (written, best)
    )
    assert (stands["reply"], stands["craft"]) == (stood["reply"], stood["craft"])
    assert set(stands) == set(stood)


def test_a_page_that_is_locked_whole_leaves_the_other_to_be_planned(
    job: Job, places: Mapping[str, Wishes]
) -> None:
    best = proposed(job, [places[name] for name in LEFT])[0].plan
    left = {block.id for block in best.blocks if block.page == 0}
    assert left == set(LEFT)


def test_another_plan_may_be_chosen(
    job: Job, places: Mapping[str, Wishes], tmp_path: Path
) -> None:
    locked = [places[name] for name in LEFT]
    first, second, *others = proposed(job, locked)
    file = yaml.safe_dump({"design": "spread", "choose": 2, "blocks": locked})
    (tmp_path / "plan.spread.yaml").write_text(file, "utf-8")
    edition = replace(job.edition, folder=tmp_path)
    chosen, _ = makeup.plan_pages(
        edition, job.design, job.setter, root=tmp_path, yard=SHOP.yard
    )
    assert list(map(extent_of, chosen.blocks)) == list(
        map(extent_of, second.plan.blocks)
    )
    costs = [one.cost for one in (first, second, *others)]
    assert costs == sorted(costs)
    assert first.plan != second.plan


@pytest.mark.parametrize(("story", "form"), [("cases", "over"), ("course", "beside")])
def test_a_headline_stands_as_wished(wish: Wish, story: str, form: str) -> None:
    assert head(wish(story, forms=[form]))[1] == form


@pytest.mark.parametrize("level", [1, 2])
def test_a_headline_has_the_level_wished(wish: Wish, level: int) -> None:
    assert head(wish("course", levels=[level]))[0] == level


@pytest.mark.parametrize("is_boxed", [True, False])
def test_a_story_stands_in_a_box_or_in_none(wish: Wish, is_boxed: bool) -> None:
    block = wish("ilo", boxed=is_boxed)
    assert bool(block.of("box")) == is_boxed
    assert ("boxed" in block.style) == is_boxed


def test_a_tint_is_a_box(wish: Wish) -> None:
    block = wish("ilo", style="tinted song")
    assert (block.style, len(block.of("box"))) == ("song tinted", 1)


@pytest.mark.parametrize("wide", [2, 3])
def test_a_story_is_as_wide_as_wished(wish: Wish, wide: int) -> None:
    assert columns(wish("course", columns=[wide, wide])) == wide


@pytest.mark.parametrize(("at", "first", "row"), [("8", 8, None), ("9/1", 9, 1)])
def test_a_story_begins_where_it_is_wished(
    wish: Wish, at: str, first: int, row: int | None
) -> None:
    area = extent_of(wish("app", at=at))
    assert area.first_column == first
    assert row in (None, area.first_row)


def test_a_story_stands_on_the_page_wished(
    job: Job, places: Mapping[str, Wishes]
) -> None:
    locked = [places[name] for name in (*LEFT[:3], "reform", "craft")]
    stories = {"course": {"page": 1}, "fengqiao": {"page": 2}}
    best = proposed(job, locked, stories=stories)[0].plan
    pages = {block.id: block.page for block in best.blocks}
    assert (pages["course"], pages["fengqiao"]) == (0, 1)


def test_a_heavier_story_has_the_larger_headline(wish: Wish) -> None:
    assert (head(wish("ilo"))[0], head(wish("ilo", weight=1))[0]) == (3, 1)


def test_a_photo_is_as_wide_as_wished_and_cut_no_more(wish: Wish, job: Job) -> None:
    wished = {"p5": {"columns": [2, 2], "crop": 0.05}}
    (photo,) = wish("checkup", photos=wished).of("photo")
    assert photo.area.columns == 2
    (pixels,) = (one.pixels for one in job.edition.photos if one.id == "p5")
    uncut = photo.rect.width * pixels[1] / pixels[0]
    # The design leaves 5 points over the picture.
    assert abs((photo.photo_height - 5) / uncut - 1) <= 0.06


def test_the_banner_has_the_rows_wished(job: Job, places: Mapping[str, Wishes]) -> None:
    locked = [places[name] for name in places if name not in LEFT]
    stories = {"banner": {"rows": [13, 20]}}
    best = proposed(job, locked, stories=stories)[0].plan
    assert extent_of(best.blocks[0]) == Area(1, 5, 1, 13)


def test_the_lead_stands_where_it_is_wished(
    job: Job, places: Mapping[str, Wishes]
) -> None:
    locked = [places[name] for name in places if name not in LEFT]
    stories = {"lead": {"at": "4", "columns": [2, 2]}}
    best = proposed(job, locked, stories=stories)[0].plan
    lead = next(block for block in best.blocks if block.id == "lead")
    assert (extent_of(lead).first_column, columns(lead)) == (4, 2)


def test_a_headline_that_the_design_cannot_set_is_refused(wish: Wish) -> None:
    with pytest.raises(ContentError) as stop:
        wish("cases", forms=["upright"])
    assert [one.code for one in stop.value.findings] == ["PB4148"]


@pytest.mark.parametrize(
    "wished",
    [
        # Three rows over it would stay empty.
        {"app": {"at": "6/4"}},
        {"app": {"at": "6/4"}, "course": {"columns": [1, 2]}},
    ],
)
def test_a_wish_that_cannot_be_is_named(
    job: Job, places: Mapping[str, Wishes], wished: Mapping[str, Wishes]
) -> None:
    locked = [places[name] for name in LEFT]
    with pytest.raises(ContentError) as stop:
        proposed(job, locked, stories=wished)
    refused, *told = stop.value.findings
    assert refused.code == "PB4130"
    assert [(one.code, one.values) for one in told] == [
        ("PB4133", {"story": "app", "wish": "at"})
    ]
