"""Draws a plan cell by cell and says which rules of make-up it breaks.

It shares no arithmetic with the planner: blocks become letters (H head, P picture,
T text, F key figure, box and blank row `.`), and rules are read off the letters.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from printbook.makeup.planner import Demand, Page, PagePlan, Placed, Shape

Sheet = dict[tuple[int, int], tuple[str, str]]
"""By column and row, the story and the letter."""


def faults(page: Page, demands: Sequence[Demand], plan: PagePlan) -> list[str]:
    """Everything that is wrong with a plan, in words."""
    sheet: Sheet = {}
    found = list(_drawn(page, plan, sheet))
    found += _missing(demands, plan)
    found += [f"nothing stands at {cell}" for cell in sorted(_free(page) - {*sheet})]
    found += _meeting_heads(page, plan, sheet)
    found += _meeting_fixed(page, sheet, plan)
    found += _cuts(page, plan)
    found += _larger_heads(demands, plan)
    for block in plan.blocks:
        demand = next(one for one in demands if one.id == block.story)
        found += _text(demand, block)
        found += _parts(demand, block.shape)
        found += _pinned(page, demand, block)
    return found


def drawing(shape: Shape) -> list[str]:
    """The block's rows as letters."""
    rows = [["."] * shape.columns for _ in range(shape.rows)]
    air = 1 if shape.setting.is_boxed else 0
    for row in rows[air : shape.rows - 1 - air]:
        row[:] = "T" * shape.columns
    pictures = sum(size.columns for size in shape.picture_sizes)
    body = air + (shape.pictures_rows if shape.pictures_over else 0)
    under = 0
    if shape.head is not None:
        for row in rows[body : body + shape.head_rows]:
            row[: shape.head.columns] = "H" * shape.head.columns
        under = shape.head_rows if shape.head.form == "over" else 0
    top = air if shape.pictures_over else body + under
    for row in rows[top : top + shape.pictures_rows]:
        for column in range(shape.columns - pictures, shape.columns):
            assert row[column] == "T"
            row[column] = "P"
    last = max(
        column
        for column in range(shape.columns)
        if "T" in [row[column] for row in rows]
    )
    feet = [number for number, row in enumerate(rows) if row[last] == "T"]
    for number in feet[len(feet) - shape.figure_rows :]:
        rows[number][last] = "F"
    return ["".join(row) for row in rows]


def _drawn(page: Page, plan: PagePlan, sheet: Sheet) -> Iterator[str]:
    free = _free(page)
    for block in plan.blocks:
        for down, row in enumerate(drawing(block.shape)):
            for across, letter in enumerate(row):
                cell = (block.column + across, block.row + down)
                if cell in sheet:
                    yield f"{block.story} overlaps {sheet[cell][0]}"
                if cell not in free:
                    yield f"{block.story} leaves the page or covers what is fixed"
                sheet[cell] = (block.story, letter)
        if page.fold and block.column < page.fold < block.column + block.shape.columns:
            yield f"{block.story} crosses the fold"


def _free(page: Page) -> set[tuple[int, int]]:
    cells = {(c, r) for c in range(page.columns) for r in range(page.rows + 1)}
    for one in page.fixed:
        for column in range(one.column, one.column + one.columns):
            cells -= {(column, row) for row in range(one.row, one.row + one.rows)}
    return cells


def _missing(demands: Sequence[Demand], plan: PagePlan) -> list[str]:
    placed = sorted(block.story for block in plan.blocks)
    wanted = sorted(demand.id for demand in demands)
    return [] if placed == wanted else [f"placed {placed}, wanted {wanted}"]


def _meeting_heads(page: Page, plan: PagePlan, sheet: Sheet) -> Iterator[str]:
    boxed = {block.story for block in plan.blocks if block.shape.setting.is_boxed}
    for (column, row), (story, letter) in sheet.items():
        for aside, down in ((1, 0), (0, 1), (0, 2)):
            if aside and column + aside == page.fold:
                continue
            other, there = sheet.get((column + aside, row + down), ("", ""))
            if letter == there == "H" and other != story and not {story, other} & boxed:
                yield f"the heads of {story} and {other} meet in row {row}"


def _meeting_fixed(page: Page, sheet: Sheet, plan: PagePlan) -> Iterator[str]:
    boxed = {block.story for block in plan.blocks if block.shape.setting.is_boxed}
    for one in page.fixed:
        edges = ((one.column - 1, one.left), (one.column + one.columns, one.right))
        for column, (first, last) in edges:
            for row in range(one.row + first, one.row + last):
                story, letter = sheet.get((column, row), ("", ""))
                if letter == "H" and story not in boxed:
                    yield f"the heads of {story} and {one.id} meet in row {row}"


def _cuts(page: Page, plan: PagePlan) -> Iterator[str]:
    fold = page.fold or page.columns
    for side in ({*range(fold)}, {*range(fold, page.columns)} - {page.columns}):
        spans = [
            (block.column, block.row, block.row + block.shape.rows)
            for block in plan.blocks
        ]
        stories = [(head, foot) for column, head, foot in spans if column in side]
        spanned = stories + [
            (one.row, one.row + one.rows)
            for one in page.fixed
            if side & {*range(one.column, one.column + one.columns)}
        ]
        for row in range(1, page.rows + 1):
            above = any(foot <= row for _, foot in stories)
            below = any(head >= row for head, _ in stories)
            spans_it = any(head < row < foot for head, foot in spanned)
            if above and below and not spans_it:
                yield f"row {row} cuts the page"


def _larger_heads(demands: Sequence[Demand], plan: PagePlan) -> Iterator[str]:
    first = [demand.id for demand in demands if demand.rank == 0]
    sizes = {
        block.story: (
            block.shape.head.level,
            -block.shape.head.columns * block.shape.head.rows,
        )
        for block in plan.blocks
        if block.shape.head is not None
    }
    # Equals have no first story.
    for lead in first if len(first) == 1 else ():
        for story, size in sizes.items():
            if lead in sizes and size < sizes[lead]:
                yield f"the head of {story} is larger than that of {lead}"


def _text(demand: Demand, block: Placed) -> Iterator[str]:
    rows, shape = drawing(block.shape), block.shape
    setting = shape.setting
    if setting not in demand.settings or setting.columns != shape.columns:
        yield f"{demand.id} is set as it cannot be"
    if shape.lines not in dict(setting.lines):
        yield f"{demand.id} cannot be set in {shape.lines} lines"
    columns = ["".join(column) for column in zip(*rows, strict=True)]
    runs = [
        (letter, len(list(run)))
        for column in columns
        for letter, run in groupby(column)
    ]
    legs = [length for letter, length in runs if letter == "T"]
    if setting.legs != setting.columns:
        if len(set(legs)) != 1 or len(legs) != shape.columns:
            yield f"{demand.id} has broken columns in what is no rectangle"
        legs = legs[:1] * setting.legs
    room = sum(legs)
    if room - shape.lines != shape.blanks or not 0 <= shape.blanks <= 2:
        yield f"{demand.id} has room for {room} lines and takes {shape.lines}"
    # A story of fewer lines is one leg.
    least = min(4, shape.lines)
    if any(not least <= leg <= 64 for leg in legs) or legs[-1] - shape.blanks < least:
        yield f"{demand.id} has legs of {legs} lines"
    for column in columns:
        if "TH" in "".join(letter for letter, _ in groupby(column)):
            yield f"{demand.id} has text over its own head"


def _parts(demand: Demand, shape: Shape) -> Iterator[str]:
    if demand.heads and (shape.head not in demand.heads):
        yield f"{demand.id} has no headline"
    if shape.head and shape.head_rows - shape.head.rows not in (0, 1):
        yield f"{demand.id} has a padded headline"
    if demand.figure_is_due and not shape.figure_rows:
        yield f"{demand.id} lacks its figure"
    if shape.figure_rows not in (0, demand.figure_rows):
        yield f"{demand.id} has a figure of {shape.figure_rows} rows"
    if len(shape.picture_sizes) != len(demand.pictures):
        yield f"{demand.id} lacks a picture"
        return
    caption = max((size.caption for size in shape.picture_sizes), default=0)
    for picture, size in zip(demand.pictures, shape.picture_sizes, strict=True):
        high = shape.pictures_rows - caption
        cut = 1 - min(high / size.natural, size.natural / high)
        if size not in picture.sizes or cut > picture.crop + 1e-9:
            yield f"{picture.id} of {demand.id} is cut by {cut:.2f}"


def _pinned(page: Page, demand: Demand, block: Placed) -> Iterator[str]:
    if demand.pin is None:
        return
    column, row = demand.pin
    if block.column != column or row not in (None, block.row):
        yield f"{demand.id} is not where it is pinned"
