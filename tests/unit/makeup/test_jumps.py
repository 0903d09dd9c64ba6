"""转版 A story in two parts: read from a plan's file, wished for, written back."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper
from tests.pages.proofs import setter

from printbook.content import Edition, read_edition
from printbook.design import Block, Design, Plan, read_design
from printbook.errors import ContentError
from printbook.makeup import read_plan, read_sheet
from printbook.makeup.jumping import parted, referring
from printbook.makeup.locking import locked
from printbook.makeup.planfile import BlockPlace
from printbook.makeup.planning import propose

FILE = "content/today/plan.tiny.yaml"
FIRST = """\
  - story: reply
    head: {at: 1-2/6}
    legs: [1/7-9, 2/7-8]
    jump: 2/9
    photos: [{id: p1, at: 1-2/11-20, caption: 1}]
"""
SECOND = """\
  - story: reply
    head: {at: 3-4/6-7, form: continued}
    legs: [3/8-20, 4/8-20]
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """The tiny paper as an issue of two pages, its reply going on on the second."""
    root = write_paper(tmp_path / "paper")
    spoil(root, "layout/tiny/layout.yaml", "pages: 2", "pages: edition")
    text = (root / FILE).read_text("utf-8")
    start, stop = text.index("  - story: reply"), text.index("  - story: plenum")
    (root / FILE).write_text(text[:start] + FIRST + text[stop:] + SECOND, "utf-8")
    return root


def opened(root: Path) -> tuple[Edition, Design]:
    edition, _ = read_edition(root / "content/today", root=root)
    return edition, read_design(root, "tiny").with_pages(len(edition.pages))


def plan_of(root: Path) -> Plan:
    return read_plan(*opened(root), root=root)[0]


def complaints(root: Path) -> list[str]:
    """What is said of the plan, as `line CODE`."""
    with pytest.raises(ContentError) as stop:
        plan_of(root)
    return [
        f"{one.source and one.source.line} {one.code}" for one in stop.value.findings
    ]


def wished(root: Path, wish: str) -> list[str]:
    """The codes of what is said of a wish for the reply, where none stands yet."""
    (root / FILE).write_text(f"design: tiny\nstories:\n  reply: {wish}\n", "utf-8")
    with pytest.raises(ContentError) as stop:
        read_sheet(*opened(root), root=root)
    assert all(one.source and one.source.line == 3 for one in stop.value.findings)
    return [one.code for one in stop.value.findings]


def test_an_issue_has_the_pages_that_its_edition_numbers(paper: Path) -> None:
    assert opened(paper)[1].pages == 2
    spoil(paper, "content/today/edition.yaml", "[4, 5]", "[4, 5, 6, 7]")
    assert opened(paper)[1].pages == 4


def test_each_part_knows_the_page_of_the_other(paper: Path) -> None:
    parts = [block for block in plan_of(paper).blocks if block.id == "reply"]
    assert [(one.page, one.to_page, one.from_page) for one in parts] == [
        (0, 1, None),
        (1, None, 0),
    ]
    (line,) = parts[0].of("jump")
    assert str(line.area) == "2-2/9-9"


def test_a_plan_in_two_parts_is_read_as_it_was_written(paper: Path) -> None:
    edition, design = opened(paper)
    plan = plan_of(paper)
    text = (paper / FILE).read_text("utf-8")
    written = locked("design: tiny\n", plan, design, path=paper / FILE)
    assert locked(text, plan, design, path=paper / FILE) == text
    (paper / FILE).write_text(written, "utf-8")
    again, _ = read_plan(edition, design, root=paper)
    assert [bare(block) for block in again.blocks] == [
        bare(block) for block in plan.blocks
    ]


def bare(block: Block) -> Block:
    """The block without its place in the file."""
    return replace(block, source=None)


def test_a_part_without_the_other_is_refused(paper: Path) -> None:
    spoil(paper, FILE, "    jump: 2/9\n", "")
    assert complaints(paper) == ["12 PB4145"]


def test_a_reference_without_a_second_part_is_refused(paper: Path) -> None:
    spoil(paper, FILE, SECOND, "")
    assert complaints(paper) == ["5 PB4144"]


def test_two_second_parts_are_refused(paper: Path) -> None:
    again = SECOND.replace("8-20", "14-20").replace("6-7", "12-13")
    spoil(paper, FILE, SECOND, SECOND.replace("8-20", "8-11") + again)
    assert "1 PB4109" in complaints(paper)


def test_a_second_part_comes_after_the_first(paper: Path) -> None:
    text = (paper / FILE).read_text("utf-8")
    text = text.replace(FIRST, "").replace(SECOND, "").replace("3/1}", "1/6}")
    text = text.replace("[3/2-4]", "[1/7-9]")
    first = FIRST.replace("1-2/", "3-4/").replace("1/7", "3/7").replace("2/", "4/")
    second = SECOND.replace("3-4/6-7", "2/6-7").replace("[3/8-20, 4/8-20]", "[2/8-20]")
    (paper / FILE).write_text(text + first + second, "utf-8")
    (said,) = complaints(paper)
    assert said.endswith("PB4142")


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("{jump: 3}", "PB4141"),
        ("{jump: 1}", "PB4142"),
        ("{page: 2, jump: 2}", "PB4142"),
        ("{at: 3, jump: 2}", "PB4142"),
        ("{jump: 2, boxed: true}", "PB4146"),
        ("{jump: 2, keep: [9, 8]}", "PB4119"),
    ],
)
def test_a_story_goes_on_on_a_later_page(paper: Path, wish: str, code: str) -> None:
    assert wished(paper, wish) == [code]


def test_banner_and_lead_do_not_go_on(paper: Path) -> None:
    (paper / FILE).write_text("design: tiny\nstories:\n  lead: {jump: 2}\n", "utf-8")
    with pytest.raises(ContentError) as stop:
        read_sheet(*opened(paper), root=paper)
    assert [one.code for one in stop.value.findings] == ["PB4146"]


def test_facing_pages_have_no_jumps(paper: Path) -> None:
    spoil(paper, "layout/tiny/layout.yaml", "pages: edition", "pages: 2")
    assert wished(paper, "{jump: 2}") == ["PB4147"]


def test_no_more_is_kept_than_a_story_has(paper: Path) -> None:
    wish = "design: tiny\nstories:\n  reply: {jump: 2, keep: [40, 60]}\n"
    (paper / FILE).write_text(wish, "utf-8")
    edition, design = opened(paper)
    sheet = read_sheet(edition, design, root=paper)
    with pytest.raises(ContentError) as stop:
        propose(sheet, edition, design, setter())
    (said,) = stop.value.findings
    assert (said.code, said.values["least"]) == ("PB4143", 40)
    assert said.source is not None
    assert said.source.line == 3


def test_a_story_is_parted_where_few_stay_or_many() -> None:
    kept = range(8, 68)
    assert parted(kept, 0) == kept
    assert [parted(kept, n) for n in (1, 2, 3)] == [
        range(28, 48),
        range(8, 28),
        range(48, 68),
    ]
    assert parted(range(8, 10), 3) == range(8, 10)


def test_the_last_row_of_the_last_leg_says_where_it_goes_on() -> None:
    place = BlockPlace(story="a", legs=["1/4-20", "2/4-20"])
    said = referring(place)
    assert (said.legs, said.jump) == (["1/4-20", "2/4-19"], "2/20")
