"""Draws a plan cell by cell and says which rules of make-up it breaks.

It shares no arithmetic with the planner: blocks become letters (H head, P picture,
T text, box and blank row `.`), and rules are read off the letters.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from printbook.makeup.planner import Demand, Page, PagePlan, Placed

Sheet = dict[tuple[int, int], tuple[str, str]]
"""By column and row, the story and the letter."""


def faults(page: Page, demands: Sequence[Demand], plan: PagePlan) -> list[str]:
    """Everything that is wrong with a plan, in words."""
    sheet: Sheet = {}
    found = list(_drawn(page, plan, sheet))
    found += _missing(demands, plan)
    found += _holes(page, sheet)
    found += _meeting_heads(page, plan, sheet)
    found += _cuts(page, plan)
    for block in plan.blocks:
        demand = next(one for one in demands if one.id == block.story)
        found += _text(page, demand, block)
    return found


def drawing(block: Placed) -> list[str]:
    """The block's rows as letters."""
    shape = block.shape
    box = 1 if shape.is_boxed else 0
    inside = shape.rows - 1 - 2 * box
    rows = [["T"] * shape.columns for _ in range(inside)]
    head = shape.head_at
    for row in range(head, head + shape.head_rows):
        rows[row][: shape.head_columns] = "H" * shape.head_columns
    top = shape.head_rows if shape.form == "over" and not shape.pictures_over else 0
    for row in range(top, top + shape.pictures_rows):
        for column in range(shape.columns - shape.pictures_columns, shape.columns):
            rows[row][column] = "P"
    frame = ["." * shape.columns] * box
    return [*frame, *("".join(row) for row in rows), *frame, "." * shape.columns]


def _drawn(page: Page, plan: PagePlan, sheet: Sheet) -> Iterator[str]:
    for block in plan.blocks:
        for down, row in enumerate(drawing(block)):
            for across, letter in enumerate(row):
                cell = (block.column + across, block.row + down)
                if cell in sheet:
                    yield f"{block.story} overlaps {sheet[cell][0]}"
                if cell not in _free(page):
                    yield f"{block.story} leaves the page or covers what is fixed"
                sheet[cell] = (block.story, letter)


def _free(page: Page) -> set[tuple[int, int]]:
    heads, feet = page.heads(), page.feet()
    return {
        (column, row)
        for column in range(page.columns)
        for row in range(heads[column], feet[column])
    }


def _missing(demands: Sequence[Demand], plan: PagePlan) -> list[str]:
    placed = sorted(block.story for block in plan.blocks)
    wanted = sorted(demand.id for demand in demands)
    return [] if placed == wanted else [f"placed {placed}, wanted {wanted}"]


def _holes(page: Page, sheet: Sheet) -> list[str]:
    return [f"nothing stands at {cell}" for cell in sorted(_free(page) - sheet.keys())]


def _meeting_heads(page: Page, plan: PagePlan, sheet: Sheet) -> Iterator[str]:
    boxed = {block.story for block in plan.blocks if block.shape.is_boxed}
    for (column, row), (story, letter) in sheet.items():
        for aside, down in ((1, 0), (0, 1), (0, 2)):
            other, there = sheet.get((column + aside, row + down), ("", ""))
            if letter == there == "H" and other != story and not {story, other} & boxed:
                yield f"the heads of {story} and {other} meet in row {row}"


def _cuts(page: Page, plan: PagePlan) -> Iterator[str]:
    lines = [set(range(page.rows + 2)) for _ in range(page.columns)]
    for block in plan.blocks:
        for column in range(block.column, block.right):
            lines[column] -= set(range(block.row + 1, block.foot))
    across = set.intersection(*lines)
    yield from (
        f"row {row} cuts the page"
        for row in sorted(across)
        if max(page.heads()) < row < min(page.feet())
    )


def _text(page: Page, demand: Demand, block: Placed) -> Iterator[str]:
    rows, shape = drawing(block), block.shape
    lines = demand.lines
    if shape.is_boxed:
        wide = shape.columns * page.chars
        lines = ceil(lines * wide / (wide - 2))
    taken = lines + shape.loose + 2 * shape.subheads + shape.figure_rows
    room = sum(row.count("T") for row in rows)
    if room - taken != shape.blanks or shape.blanks > 2:
        yield f"{demand.id} has room for {room} lines and takes {taken}"
    for column in zip(*rows, strict=True):
        legs = [(letter, len(list(run))) for letter, run in groupby(column)]
        if any(letter == "T" and length < 4 for letter, length in legs):
            yield f"{demand.id} has a leg of fewer than four lines"
        letters = "".join(letter for letter, _ in legs)
        if "TH" in letters:
            yield f"{demand.id} has text over its own head"
