"""What a file says of a page that is yet to be planned is judged before the search."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper
from tests.pages.proofs import setter

from printbook.content import read_edition
from printbook.design import Plan, read_design
from printbook.errors import ContentError
from printbook.makeup import plan_pages, propose, read_sheet, refit
from printbook.makeup.plan import check_standing
from printbook.makeup.proposals import Proposal

FILE = "content/today/plan.tiny.yaml"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        ("ads: [{id: a, at: 5/9-12}]", ["PB4102"]),
        ("ads: [{id: a, at: 3/9}, {id: b, at: 3/9}]", ["PB4110"]),
        ("blocks: [{story: plenum}]", ["PB4112", "PB4112"]),
        ("blocks: [{story: nobody, head: {at: 3/1}, legs: [3/2-4]}]", ["PB4106"]),
        ("blocks: [{story: plenum, head: {at: 3/1}, legs: [x]}]", ["PB4101"]),
        ("blocks: [{story: reply, head: {at: 1/6}, legs: [1/7]}]", ["PB4111"]),
    ],
)
def test_what_stands_is_held_to_the_page_before_the_rest_is_planned(
    paper: Path, standing: str, said: list[str]
) -> None:
    (paper / FILE).write_text(f"design: tiny\n{standing}\n", encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    design = read_design(paper, "tiny")
    sheet = read_sheet(edition, design, root=paper)
    with pytest.raises(ContentError) as stop:
        check_standing(sheet, edition, design)
    assert [one.code for one in stop.value.findings] == said


def test_blocks_that_stand_leave_what_is_not_placed_to_the_planner(
    paper: Path,
) -> None:
    block = "{story: plenum, head: {at: 3/1}, legs: [3/2-4]}"
    (paper / FILE).write_text(f"design: tiny\nblocks: [{block}]\n", encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    design = read_design(paper, "tiny")
    check_standing(read_sheet(edition, design, root=paper), edition, design)


def test_a_page_planned_in_part_is_not_sized_again_by_its_file_alone(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = "{story: plenum, head: {at: 3/1}, legs: [3/2-4]}"
    text = f"design: tiny\nrefit: true\nblocks: [{block}]\n"
    (paper / FILE).write_text(text, encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    design = read_design(paper, "tiny")
    # What would be sized lacks a story: nothing of it may be metered.
    monkeypatch.delattr("printbook.makeup.planning.Tasks")
    assert refit(edition, design, setter(), root=paper) is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('block.of("head")', "()", ["head", "head"]),
        ('block.of("leg")', "()", ["legs", "legs"]),
    ],
)
def test_a_template_that_prints_no_part_of_a_story_is_refused(
    paper: Path, old: str, new: str, said: list[str]
) -> None:
    spoil(paper, "layout/tiny/page.html", old, new)
    (paper / FILE).unlink()
    edition, _ = read_edition(paper / "content/today", root=paper)
    design = read_design(paper, "tiny")
    sheet = read_sheet(edition, design, root=paper)
    with pytest.raises(ContentError) as stop:
        propose(sheet, edition, design, setter())
    found = stop.value.findings
    assert [(one.code, one.values["part"]) for one in found] == [
        ("PB4155", part) for part in said
    ]


def test_a_plan_chosen_that_there_is_not_is_told(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Proposal(Plan("tiny", ()), (), {}, 0.0)
    (paper / FILE).write_text("design: tiny\nchoose: 9\n", encoding="utf-8")
    edition, _ = read_edition(paper / "content/today", root=paper)
    design = read_design(paper, "tiny")
    monkeypatch.setattr(
        "printbook.makeup.planning.propose", lambda *_, **__: (found, found)
    )
    plan, (said,) = plan_pages(edition, design, setter(), root=paper)
    assert plan is found.plan
    assert said.source
    assert f"{said.source.line} {said.code}" == "2 PB4159"
