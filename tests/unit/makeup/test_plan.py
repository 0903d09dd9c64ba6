"""A page plan is read strictly: whatever is wrong with it has its place in the file."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper

from printbook.content import read_edition
from printbook.design import Block, Plan, read_design
from printbook.errors import ContentError
from printbook.geometry import Rect
from printbook.makeup import PlanFile, read_plan, read_sheet
from printbook.makeup.planfile import BlockPlace
from printbook.makeup.sheet import template_context
from printbook.makeup.slotting import Slotting
from printbook.manuscript import Places

FILE = "content/today/plan.tiny.yaml"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


def plan_of(root: Path) -> Plan:
    edition, _ = read_edition(root / "content/today", root=root)
    plan, findings = read_plan(edition, read_design(root, "tiny"), root=root)
    assert findings == ()
    return plan


def complaints(root: Path) -> list[str]:
    """What is said of the plan, as `line CODE`."""
    with pytest.raises(ContentError) as stop:
        plan_of(root)
    findings = stop.value.findings
    assert all(one.source is not None for one in findings)
    return [
        f"{one.source.path.name}:{one.source.line} {one.code}"
        for one in findings
        if one.source
    ]


def test_an_area_becomes_a_box_on_its_own_page(paper: Path) -> None:
    plan = plan_of(paper)
    banner, lead, reply, plenum = plan.blocks
    assert [block.page for block in plan.blocks] == [0, 0, 0, 1]
    (whole,) = banner.of("whole")
    assert whole.rect == Rect(30, 30, 210, 15)
    (leg,) = lead.of("leg")
    assert leg.rect == Rect(30, 60, 210, 30)
    assert [leg.rect.x for leg in reply.of("leg")] == [30, 140]
    # Column 3 is the first of the right page, and stands there at its left.
    assert [slot.rect.x for slot in plenum.slots] == [30, 30]


def test_slots_come_in_reading_order(paper: Path) -> None:
    reply = plan_of(paper).blocks[2]
    assert [slot.role for slot in reply.slots] == ["head", "leg", "leg", "photo"]


def test_a_photo_leaves_the_last_rows_of_its_area_to_the_caption(paper: Path) -> None:
    (photo,) = plan_of(paper).blocks[2].of("photo")
    assert (photo.rect.height, photo.photo_height) == (150, 135)


def test_what_stands_in_a_box_is_drawn_in_from_its_sides(paper: Path) -> None:
    spoil(paper, FILE, "legs: [1-2/3-4]", "box: 1-2/2-4\n    legs: [1-2/3-4]")
    spoil(paper, FILE, "- {story: lead, ", "- story: lead\n    ")
    spoil(paper, FILE, "legs: [1-2/3-4]}", "legs: [1-2/3-4]")
    lead = plan_of(paper).blocks[1]
    (box,), (leg,) = lead.of("box"), lead.of("leg")
    assert box.rect == Rect(30, 45, 210, 45)
    assert leg.rect == Rect(40, 60, 190, 30)


def test_blanks_round_the_stroke_do_not_matter(paper: Path) -> None:
    spoil(paper, FILE, "[1-2/3-4]", '[" 1-2 / 3-4 "]')
    assert str(plan_of(paper).blocks[1].slots[0].area) == "1-2/3-4"


@pytest.mark.parametrize(
    "area",
    ["1-2", "1/2/3", "a/1", "1-2-3/4", "一/二", "1,2/3", "-1/2", "1.5/2", "", " "],
)
def test_what_is_no_area_is_refused(paper: Path, area: str) -> None:
    line = spoil(paper, FILE, "{at: 3/1}", f'{{at: "{area}"}}')
    assert f"plan.tiny.yaml:{line} PB4101" in complaints(paper)


@pytest.mark.parametrize(
    ("area", "code"),
    [
        ("3/0", "PB4102"),
        ("0/1", "PB4102"),
        ("3/21", "PB4102"),
        ("5/1", "PB4102"),
        ("4-3/1", "PB4102"),
        ("3/5-4", "PB4102"),
        ("2-3/1", "PB4103"),
    ],
)
def test_an_area_off_the_page_or_over_the_fold_is_refused(
    paper: Path, area: str, code: str
) -> None:
    line = spoil(paper, FILE, "{at: 3/1}", f"{{at: {area}}}")
    assert f"plan.tiny.yaml:{line} {code}" in complaints(paper)


def test_a_block_on_two_pages_is_refused(paper: Path) -> None:
    spoil(paper, FILE, "legs: [3/2-4]", "legs: [2/10, 3/2-4]")
    spoil(paper, FILE, "1-2/11-20", "1-2/12-20")
    assert complaints(paper) == ["plan.tiny.yaml:9 PB4104"]


# Both columns on one sheet, folded between them.
TRUCK = """design: tiny
blocks:
  - {story: banner, at: 1-2/1}
  - {story: lead, legs: [1/3-8]}
  - story: reply
    head: {at: 1/10}
    legs: [1/11-13]
    photos: [{id: p1, at: 1/14-20, caption: 1}]
  - {story: plenum, head: {at: 2/3}, legs: [2/4-9]}
"""


@pytest.fixture
def truck(paper: Path) -> Path:
    spoil(paper, "layout/tiny/layout.yaml", "pages: 2", "pages: 1")
    spoil(paper, "layout/tiny/layout.yaml", "head_rows: 1", "head_rows: 1, fold: 1")
    (paper / FILE).write_text(TRUCK, encoding="utf-8")
    return paper


def test_a_banner_crosses_the_fold_of_a_truck(truck: Path) -> None:
    plan = plan_of(truck)
    assert [block.page for block in plan.blocks] == [0, 0, 0, 0]
    assert plan.blocks[0].of("whole")[0].rect.width == 210


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("head: {at: 2/3}", "head: {at: 1-2/9}", "PB4103"),
        ("legs: [1/3-8]", "legs: [1-2/2]", "PB4103"),
        ("at: 1/14-20", "at: 1-2/14-20", "PB4103"),
        ("legs: [2/4-9]", "legs: [1/9]", "PB4104"),
    ],
)
def test_nothing_else_crosses_it(truck: Path, old: str, new: str, code: str) -> None:
    line = spoil(truck, FILE, old, new)
    assert complaints(truck)[0] == f"plan.tiny.yaml:{line} {code}"


def test_a_truck_has_two_page_numbers(truck: Path) -> None:
    spoil(truck, "content/today/edition.yaml", "pages: [4, 5]", "pages: [4]")
    assert complaints(truck) == ["edition.yaml:3 PB4115"]


def test_a_caption_that_leaves_no_room_for_its_photo_is_refused(paper: Path) -> None:
    line = spoil(paper, FILE, "caption: 1", "caption: 10")
    assert complaints(paper)[0] == f"plan.tiny.yaml:{line} PB4114"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: p1", "id: p9", ["plan.tiny.yaml:8 PB4105", "photos.yaml:1 PB4111"]),
        ("photos: [{id: p1, at: 1-2/11-20, caption: 1}]", "", ["photos.yaml:1 PB4111"]),
        (
            "story: plenum",
            "story: plenary",
            ["plan.tiny.yaml:9 PB4106", "stories.yaml:9 PB4108"],
        ),
        ("  - {story: banner, at: 1-2/1}\n", "", ["plan.tiny.yaml:3 PB4108"]),
        (
            "legs: [3/2-4]",
            "legs: [3/2-4]\n    figure: 3/5",
            ["plan.tiny.yaml:12 PB4107"],
        ),
        (
            "legs: [3/2-4]",
            "legs: [3/2-4]\n  - {story: plenum, head: {at: 4/8}, legs: [4/9]}",
            ["stories.yaml:9 PB4109"],
        ),
        ("    legs: [3/2-4]\n", "", ["plan.tiny.yaml:9 PB4112"]),
        ("    head: {at: 3/1}\n", "", ["plan.tiny.yaml:9 PB4112"]),
        (", legs: [1-2/3-4]", "", ["plan.tiny.yaml:4 PB4112"]),
        ("legs: [3/2-4]", "legs: [3/1-4]", ["plan.tiny.yaml:9 PB4110"]),
        ("1-2/11-20", "1-2/9-20", ["plan.tiny.yaml:5 PB4110"]),
        ("{story: banner, at: 1-2/1}", "{story: banner}", ["plan.tiny.yaml:3 PB4112"]),
    ],
)
def test_the_plan_and_the_edition_must_agree(
    paper: Path, old: str, new: str, said: list[str]
) -> None:
    spoil(paper, FILE, old, new)
    assert complaints(paper) == said


def test_an_edition_without_a_lead_needs_no_place_for_it(paper: Path) -> None:
    spoil(paper, "content/today/edition.yaml", "lead:", "closing:")
    assert complaints(paper) == ["plan.tiny.yaml:4 PB4106"]
    spoil(paper, FILE, "  - {story: lead, legs: [1-2/3-4]}\n", "")
    assert [block.id for block in plan_of(paper).blocks] == [
        "banner",
        "reply",
        "plenum",
    ]


def test_a_design_that_leaves_photos_out_needs_no_place_for_them(paper: Path) -> None:
    spoil(paper, "layout/tiny/layout.yaml", "[figure]", "[figure, photos]")
    spoil(paper, FILE, "    photos: [{id: p1, at: 1-2/11-20, caption: 1}]\n", "")
    assert plan_of(paper).blocks[2].of("photo") == ()


def test_all_complaints_come_together(paper: Path) -> None:
    spoil(paper, FILE, "1-2/3-4", "1-9/3-4")
    spoil(paper, FILE, "1-2/6", "x")
    spoil(paper, FILE, "p1", "p2")
    assert [one.split()[1] for one in complaints(paper)] == [
        "PB4102",
        "PB4101",
        "PB4105",
        "PB4111",
    ]


def test_a_key_that_a_plan_does_not_know_is_refused(paper: Path) -> None:
    line = spoil(paper, FILE, "legs: [3/2-4]", "leg: [3/2-4]")
    (said,) = complaints(paper)
    assert said.startswith(f"plan.tiny.yaml:{line} PB11")


def test_an_edition_without_a_plan_wishes_nothing(paper: Path) -> None:
    (paper / FILE).unlink()
    edition, _ = read_edition(paper / "content/today", root=paper)
    sheet = read_sheet(edition, read_design(paper, "tiny"), root=paper)
    assert (sheet.model, sheet.findings) == (PlanFile(design="tiny"), ())


def test_a_plan_for_another_design_is_refused(paper: Path) -> None:
    spoil(paper, FILE, "design: tiny", "design: large")
    assert complaints(paper) == ["plan.tiny.yaml:1 PB4113"]


def test_the_edition_numbers_every_page_of_the_design(paper: Path) -> None:
    spoil(paper, "content/today/edition.yaml", "pages: [4, 5]", "pages: [4]")
    assert complaints(paper) == ["edition.yaml:3 PB4115"]


def test_columns_of_a_box_hold_whole_characters(paper: Path) -> None:
    spoil(
        paper,
        "layout/tiny/layout.yaml",
        "columns: 2, chars: 10",
        "columns: 3, chars: 6",
    )
    spoil(paper, "layout/tiny/layout.yaml", "pages: 2", "pages: 1")
    boxed = BlockPlace(story="reply", box="1-3/1-9", legs=["1/2-8", "2/2-8", "3/2-8"])
    block = slotted(paper, boxed)
    # 20 字 and a half, two of them air: three legs of five, the gutters take the rest.
    assert [leg.rect.width for leg in block.of("leg")] == [50, 50, 50]
    assert [leg.rect.x for leg in block.of("leg")] == [40, 105, 170]


def test_broken_columns_hold_whole_characters(paper: Path) -> None:
    block = slotted(paper, BlockPlace(story="reply", legs=["1-2/1-9"], into=3))
    # 210 points: three legs of six characters and gutters of fifteen.
    assert [(leg.rect.x, leg.rect.width) for leg in block.of("leg")] == [
        (30, 60),
        (105, 60),
        (180, 60),
    ]


def slotted(root: Path, place: BlockPlace) -> Block:
    design = read_design(root, "tiny")
    assert design.grid is not None
    slotting = Slotting(design.grid, design.pages, Places())
    block = slotting.block(place, ())
    assert slotting.findings == []
    return block


WISHES = """\
design: tiny
stories:
  reply: {columns: [1, 2], photos: {p1: {columns: [1, 1]}}}
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("reply:", "rply:", "3 PB4116"),
        ("p1:", "p7:", "3 PB4117"),
        ("stories:", "groups: [[reply, rply]]\nstories:", "2 PB4116"),
        ("reply: {", "reply: {page: 3, ", "3 PB4118"),
        ("[1, 2]", "[2, 1]", "3 PB4119"),
        ("[1, 1]", "[2, 1]", "3 PB4119"),
        ("[1, 2]", "[3, 4]", "3 PB4120"),
        ("reply: {", "reply: {at: 9/2, ", "3 PB4102"),
        ("reply: {", "reply: {at: 1/99, ", "3 PB4102"),
        ("stories:", "ads: [{id: a, at: 1/9-12, photo: p7}]\nstories:", "2 PB4105"),
        ("stories:", "groups: [[reply, reply]]\nstories:", "2 PB4151"),
        ("stories:", "ads: [{id: lead, at: 1/9-12}]\nstories:", "2 PB4153"),
        ("reply: {", "reply: {page: 1, at: 3/2, ", "3 PB4154"),
        ("[1, 1]", "[3, 4]", "3 PB4156"),
        ("[1, 2], photos", "[1, 1], boxed: true, photos", "3 PB4157"),
        ("reply: {", "reply: {rows: [1, 9], ", "3 PB4158"),
    ],
)
def test_a_wish_that_cannot_be_is_refused(
    paper: Path, old: str, new: str, said: str
) -> None:
    (paper / FILE).write_text(WISHES.replace(old, new, 1), encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    with pytest.raises(ContentError) as stop:
        read_sheet(edition, read_design(paper, "tiny"), root=paper)
    (found,) = stop.value.findings
    assert found.source
    assert f"{found.source.line} {found.code}" == said


def test_a_group_wished_on_two_pages_is_refused(paper: Path) -> None:
    wishes = "groups: [[reply, plenum]]\nstories: {reply: {page: 1}, plenum: {at: 3/2}}"
    text = f"design: tiny\n{wishes}\n"
    (paper / FILE).write_text(text, encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    with pytest.raises(ContentError) as stop:
        read_sheet(edition, read_design(paper, "tiny"), root=paper)
    assert [one.code for one in stop.value.findings] == ["PB4152"]


def test_two_advertisements_of_one_id_are_refused(paper: Path) -> None:
    ads = "[{id: a, at: 3/9-12}, {id: a, at: 4/9-12}]"
    (paper / FILE).write_text(f"design: tiny\nads: {ads}\n", encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    with pytest.raises(ContentError) as stop:
        read_sheet(edition, read_design(paper, "tiny"), root=paper)
    assert [one.code for one in stop.value.findings] == ["PB4153"]


def test_an_advertisement_has_its_place(paper: Path) -> None:
    spoil(paper, FILE, "design: tiny", "design: tiny\nads: [{id: sale, at: 4/9-20}]")
    block = plan_of(paper).blocks[-1]
    assert (block.id, block.page, block.slots[0].role) == ("sale", 1, "ad")


def test_nothing_stands_on_an_advertisement(paper: Path) -> None:
    spoil(paper, FILE, "design: tiny", "design: tiny\nads: [{id: sale, at: 3/2-9}]")
    assert [one.split()[1] for one in complaints(paper)] == ["PB4110"]


def test_a_design_of_fewer_pages_has_the_first_numbers(paper: Path) -> None:
    spoil(paper, "content/today/edition.yaml", "pages: [4, 5]", "pages: [4, 5, 6]")
    edition, _ = read_edition(paper / "content/today", root=paper)
    design, plan = read_design(paper, "tiny"), plan_of(paper)
    given = template_context(edition, design, plan, "pages")["pages"]
    assert isinstance(given, tuple)
    assert [page.number for page in given] == [4, 5]


def test_a_headline_stands_over_its_text_unless_its_form_is_told(paper: Path) -> None:
    spoil(paper, FILE, "at: 1-2/6}", "at: 1-2/6, form: upright}")
    heads = [slot for block in plan_of(paper).blocks for slot in block.of("head")]
    assert [(head.level, head.form) for head in heads] == [(2, "upright"), (2, "over")]
