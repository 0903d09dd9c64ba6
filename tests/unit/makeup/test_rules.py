"""Rules stand between columns and blocks, along the shorter of two neighbours.

Pages of two columns of 100 points with a gutter of 10, rows of 15 points.
"""

from dataclasses import replace

import pytest

from printbook.design import Area, Block, Grid, Plan, Slot
from printbook.makeup.rules import rules_of

GRID = Grid(zi=10, columns=2, chars=10, gutter=10, baseline=15, rows=20, top=0, left=0)


# The same two columns on one sheet, folded between them.
TRUCK = replace(GRID, columns=2, fold=1)


def block(name: str, *slots: tuple[str, str], style: str = "") -> Block:
    """A block of slots written `role columns/rows`."""
    placed = []
    for role, written in slots:
        columns, rows = written.split("/")
        first, _, last = columns.partition("-")
        top, _, bottom = rows.partition("-")
        area = Area(int(first), int(last or first), int(top), int(bottom or top))
        placed.append(Slot(role, area, GRID.rect(area)))
    page = GRID.page_of(placed[0].area.first_column)
    return Block(name, page, tuple(placed), style=style)


def rules(*blocks: Block, grid: Grid = GRID) -> list[str]:
    """Rules as `page: x,y width×height`."""
    return [
        f"{rule.page}: {rule.rect.x:g},{rule.rect.y:g} "
        f"{rule.rect.width:g}×{rule.rect.height:g}"
        for rule in rules_of(Plan("tiny", blocks), grid)
    ]


def test_a_hairline_parts_two_legs_as_far_as_both_run() -> None:
    one = block("a", ("leg", "1/1-10"), ("leg", "2/1-7"))
    assert rules(one) == ["0: 104.875,0 0.25×105"]


def test_legs_on_two_pages_have_no_line_between() -> None:
    assert rules(block("a", ("leg", "2/1-5")), block("b", ("leg", "3/1-5"))) == []


def test_no_line_stands_in_the_fold() -> None:
    left, right = block("a", ("leg", "1/1-10")), block("b", ("leg", "2/1-8"))
    assert rules(left, right, grid=TRUCK) == []


def test_a_line_over_heads_ends_at_the_fold() -> None:
    page = (
        block("a", ("leg", "1/1-5")),
        block("b", ("leg", "2/1-5")),
        block("c", ("head", "1/7-9")),
        block("d", ("head", "2/7-9")),
    )
    assert rules(*page, grid=TRUCK) == ["0: 0,82.25 100×0.5", "0: 110,82.25 100×0.5"]


def test_a_stronger_line_parts_two_blocks() -> None:
    left, right = block("a", ("leg", "1/1-10")), block("b", ("leg", "2/1-8"))
    assert rules(left, right) == ["0: 104.75,0 0.5×120"]


def test_a_line_stands_in_the_blank_row_above_a_block() -> None:
    upper, lower = block("a", ("leg", "1-2/1-5")), block("b", ("leg", "1-2/7-9"))
    assert rules(upper, lower) == ["0: 0,82.25 210×0.5"]


@pytest.mark.parametrize("style", ["boxed", "tinted", "wide boxed", "ad"])
def test_a_box_needs_no_lines_round_it(style: str) -> None:
    left = block("a", ("leg", "1/3-10"), style=style)
    assert rules(left, block("b", ("leg", "2/1-8"))) == []


def test_rules_that_meet_at_one_height_are_one() -> None:
    page = (
        block("a", ("leg", "1-2/1-5")),
        block("b", ("head", "1/7-9")),
        block("c", ("head", "2/7-9")),
    )
    assert "0: 0,82.25 210×0.5" in rules(*page)


def test_a_line_between_blocks_runs_on_over_a_blank_row() -> None:
    right = (block("b", ("leg", "2/1-5")), block("c", ("leg", "2/7-12")))
    drawn = rules(block("a", ("leg", "1/1-12")), *right)
    assert "0: 104.75,0 0.5×180" in drawn


def test_no_line_stands_under_the_foot_of_a_box() -> None:
    boxed = block("a", ("box", "1-2/1-5"), ("leg", "1-2/2-4"), style="boxed")
    assert rules(boxed, block("b", ("leg", "1-2/7-9"))) == []


def test_the_banner_has_a_rule_of_its_own_and_no_other_beside_it() -> None:
    banner = block("banner", ("whole", "1-2/1-3"))
    (only,) = rules_of(Plan("tiny", (banner, block("a", ("leg", "1/5-9")))), GRID)
    assert only.style == "scotch"
    assert 45 < only.rect.y < only.rect.bottom < 60


def test_every_rule_stands_in_the_type_area() -> None:
    page = (
        block("a", ("head", "1-2/1-2"), ("leg", "1/3-9"), ("leg", "2/3-9")),
        block("b", ("leg", "1/11-20")),
        block("c", ("leg", "2/11-20")),
    )
    for rule in rules_of(Plan("tiny", page), GRID):
        assert 0 <= rule.rect.x < rule.rect.right <= 210
        assert 0 <= rule.rect.y < rule.rect.bottom <= 300
