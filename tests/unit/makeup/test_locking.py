"""A plan is written into its file, and all else in the file stays as it stands."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pages.paper import write_paper

from printbook.content import Edition, read_edition
from printbook.design import Area, Block, Design, Plan, Slot, read_design
from printbook.errors import ContentError
from printbook.makeup import read_plan
from printbook.makeup.locking import locked

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "content/2024-top-ten"
FILE = Path("content/today/plan.tiny.yaml")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


@pytest.fixture
def tiny(paper: Path) -> Design:
    return read_design(paper, "tiny")


def edition_of(root: Path) -> Edition:
    return read_edition(root / "content/today", root=root)[0]


def plan_of(root: Path) -> Plan:
    """The plan that stands in the file."""
    return read_plan(edition_of(root), read_design(root, "tiny"), root=root)[0]


def without_places(plan: Plan) -> Plan:
    """A plan less the lines that its blocks were written in."""
    return replace(
        plan, blocks=tuple(replace(block, source=None) for block in plan.blocks)
    )


def lock(text: str, plan: Plan, design: Design) -> str:
    return locked(text, plan, design, path=FILE)


def lower(block: Block, rows: int, design: Design) -> Block:
    """The block so many rows further down."""
    grid = design.grid
    assert grid is not None

    def moved(slot: Slot) -> Slot:
        area = slot.area
        first, last = area.first_row + rows, area.last_row + rows
        area = Area(area.first_column, area.last_column, first, last)
        return replace(slot, area=area, rect=grid.rect(area))

    return replace(block, slots=tuple(map(moved, block.slots)))


def test_the_samples_plan_is_read_as_it_was_written(tmp_path: Path) -> None:
    edition, _ = read_edition(SAMPLE, root=ROOT)
    design = read_design(ROOT, "spread")
    plan, _ = read_plan(edition, design, root=ROOT)
    (tmp_path / "plan.spread.yaml").write_text(lock("", plan, design), "utf-8")
    again, findings = read_plan(
        replace(edition, folder=tmp_path), design, root=tmp_path
    )
    assert findings == ()
    assert without_places(again) == without_places(replace(plan, refits=False))


def test_the_samples_file_stays_as_it_is_when_nothing_has_moved() -> None:
    edition, _ = read_edition(SAMPLE, root=ROOT)
    design = read_design(ROOT, "spread")
    plan, _ = read_plan(edition, design, root=ROOT)
    text = (SAMPLE / "plan.spread.yaml").read_text("utf-8")
    assert lock(text, plan, design) == text


def test_a_plan_is_written_in_the_words_of_its_file(paper: Path, tiny: Design) -> None:
    assert lock("", plan_of(paper), tiny) == (
        "design: tiny\n"
        "\n"
        "blocks:\n"
        "  - story: banner\n"
        "    at: 1-2/1\n"
        "\n"
        "  - story: lead\n"
        "    legs: [1-2/3-4]\n"
        "\n"
        "  - story: reply\n"
        "    head: {at: 1-2/6, level: 2}\n"
        "    legs: [1/7-9, 2/7-9]\n"
        "    photos: [{id: p1, at: 1-2/11-20, caption: 1}]\n"
        "\n"
        "  - story: plenum\n"
        "    head: {at: 3/1, level: 2}\n"
        "    legs: [3/2-4]\n"
    )


def test_only_a_block_that_has_moved_is_written_anew(paper: Path, tiny: Design) -> None:
    text = (paper / FILE).read_text("utf-8")
    plan = plan_of(paper)
    moved = replace(plan, blocks=(*plan.blocks[:3], lower(plan.blocks[3], 2, tiny)))
    assert lock(text, moved, tiny) == text.replace("3/1}", "3/3, level: 2}").replace(
        "3/2-4", "3/4-6"
    )


def test_all_that_is_no_block_stays_byte_for_byte(paper: Path, tiny: Design) -> None:
    before = (
        "\ufeff# 手排 by hand\r\ndesign: 'tiny'   # x\r\n\r\nblocks: # in order\r\n"
    )
    after = "\r\n# wishes\r\nstories:\r\n  reply: {columns: 2}\r\n# the end"
    blocks = "- {story: banner, at: 1-2/2}\r\n"
    said = lock(before + blocks + after, plan_of(paper), tiny)
    assert said.startswith(before)
    assert said.endswith(after)
    assert "\n" not in said.replace("\r\n", "")
    assert lock(said, plan_of(paper), tiny) == said


def test_comments_go_along_with_their_story(paper: Path, tiny: Design) -> None:
    text = (
        "design: tiny\n"
        "blocks:\n"
        "  # in the order of reading\n"
        "  - {story: lead, legs: [1-2/3-4]}  # short\n"
        "\n"
        "  # over the reply\n"
        "  - story: reply\n"
        "    head: {at: 1-2/8}  # in the reply\n"
        "    legs: [1/9]\n"
        "\n"
        "  # gone\n"
        "  - {story: banner, at: 1-2/1}  # for ever\n"
    )
    plan = plan_of(paper)
    lead, reply = plan.blocks[1:3]
    said = lock(text, Plan("tiny", (reply, lead)), tiny)
    assert said == (
        "design: tiny\n"
        "blocks:\n"
        "  # in the order of reading\n"
        "  # over the reply\n"
        "  # in the reply\n"
        "  - story: reply\n"
        "    head: {at: 1-2/6, level: 2}\n"
        "    legs: [1/7-9, 2/7-9]\n"
        "    photos: [{id: p1, at: 1-2/11-20, caption: 1}]\n"
        "\n"
        "  - {story: lead, legs: [1-2/3-4]}  # short\n"
        "  # gone\n"
        "  # for ever\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "# not yet\n",
        "design: tiny\nstories: {reply: {columns: 2}}",
        "design: tiny\nblocks:\nstories: {}\n",
        "design: tiny\nblocks: []  # none\n",
        "blocks: [{story: reply}, # one\n  {story: nobody} # two\n  ]\ndesign: tiny",
        "{design: tiny, blocks: [{story: lead} # one\n ]}\n",
        "{design: tiny}",
        "---\ndesign: tiny\nblocks:\n-\n  story: reply\n  legs: [1/1]  # one\n...\n",
    ],
)
def test_a_file_of_any_shape_holds_the_plan_afterwards(
    paper: Path, tiny: Design, text: str
) -> None:
    plan = plan_of(paper)
    said = lock(text, plan, tiny)
    stories = [line for line in said.splitlines() if "stories:" in line]
    assert stories == [line for line in text.splitlines() if "stories:" in line]
    assert all(comment in said for comment in ("# one", "# two") if comment in text)
    (paper / FILE).write_text(
        said.replace(stories[0], "") if stories else said, "utf-8"
    )
    assert without_places(plan_of(paper)) == without_places(plan)
    assert lock(said, plan, tiny) == said


@pytest.mark.parametrize("story", ["null", "a: b", "- x", "#1", "a, b", "[", "'", "~"])
def test_a_name_that_yaml_would_misread_is_quoted(
    paper: Path, tiny: Design, story: str
) -> None:
    from printbook.manuscript import take_list

    plan = plan_of(paper)
    named = replace(plan, blocks=(replace(plan.blocks[2], id=story, style="a b"),))
    (member,) = take_list(lock("", named, tiny), "blocks", path=FILE).members
    assert isinstance(member.says, dict)
    assert (member.says["story"], member.says["style"]) == (story, "a b")


def test_a_file_that_is_no_yaml_is_refused_at_its_line(
    paper: Path, tiny: Design
) -> None:
    with pytest.raises(ContentError) as stop:
        lock("design: tiny\nblocks: [", plan_of(paper), tiny)
    assert str(stop.value.findings[0].source).startswith(f"{FILE}:3:")
