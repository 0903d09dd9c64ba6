"""The table of a story's shapes: every rectangle it can fill exactly.

Prices follow what a make-up editor would rather do; a blank line is .5.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from printbook.makeup.planner.nouns import Demand, Form, Page, Shape

__all__ = ["Table", "shapes_of"]

# Lines bought by looser or tighter setting; a column of 13 字 gives two lines unseen.
_LOOSE = {-1: 0.8, 0: 0.0, 1: 0.2, 2: 0.6}
_BLANK = 0.5
_MOST_BLANKS = 1
_SUBHEAD = 0.6
_SUBHEAD_LINES = 2
_LINES_A_SUBHEAD = 14
_FIGURE = 1.5
_FIGURE_ROWS = range(4, 9)
_FORM: dict[Form, float] = {"over": 0.0, "beside": 0.5, "upright": 1.2}
_BOX = 2.5
_BOX_ROWS = 2
_HEAD_ROW = 0.6
_CROP = 0.14
_LEAST_LEG = 4
_MOST_LEG = 64
_UPRIGHT_ROWS = range(9, 16, 3)
# Dearer by more than this than the cheapest of its width, a shape is not worth a try.
_DEAREST = 14.0

Table = dict[int, dict[int, tuple[Shape, ...]]]
"""Shapes by columns, then by rows, the cheapest first."""


@dataclass(frozen=True, slots=True)
class _Filling:
    """How so many lines more than the text has are taken up."""

    cost: float
    loose: int
    subheads: int
    figure_rows: int
    blanks: int


@dataclass(frozen=True, slots=True)
class _Strip:
    """The pictures side by side, captions included; none has no columns."""

    columns: int
    rows: int
    cost: float


@dataclass(frozen=True, slots=True)
class _Head:
    form: Form
    columns: int
    rows: int
    cost: float


def shapes_of(demand: Demand, page: Page) -> Table:
    """Every shape of a story on a page."""
    table: Table = {}
    fillings = _fillings(demand)
    widest = min(demand.most_columns, page.columns)
    for columns in range(demand.least_columns, widest + 1):
        best: dict[tuple[int, tuple[int, int], tuple[int, int]], Shape] = {}
        for shape in _of_width(demand, page, columns, fillings):
            key = (shape.rows, shape.left, shape.right)
            if key not in best or shape.cost < best[key].cost:
                best[key] = shape
        if best:
            table[columns] = _by_rows(list(best.values()))
    return table


def _by_rows(shapes: list[Shape]) -> dict[int, tuple[Shape, ...]]:
    limit = min(shape.cost for shape in shapes) + _DEAREST
    rows: dict[int, list[Shape]] = {}
    for shape in shapes:
        if shape.cost <= limit:
            rows.setdefault(shape.rows, []).append(shape)
    return {
        height: tuple(sorted(rows[height], key=lambda one: one.cost))
        for height in sorted(rows)
    }


def _of_width(
    demand: Demand, page: Page, columns: int, fillings: dict[int, _Filling]
) -> Iterator[Shape]:
    for strip in _strips(demand, columns):
        for head in _heads(demand, columns):
            for is_over in _places(head, strip, columns):
                yield from _filled(
                    demand, page, columns, head, strip, is_over, fillings
                )


def _places(head: _Head, strip: _Strip, columns: int) -> tuple[bool, ...]:
    """Whether the pictures may stand over the whole block, or in it at the right."""
    if strip.columns == columns:
        return (True, False) if head.form == "over" else (True,)
    room = columns if head.form == "over" else columns - head.columns
    return (False,) if strip.columns <= room else ()


def _heads(demand: Demand, columns: int) -> Iterator[_Head]:
    heights = dict(demand.heads)
    for form in demand.forms:
        if form == "over":
            for number, rows in enumerate(heights.get(columns, ())):
                yield _Head(form, columns, rows, number * 1.0)
                yield _Head(form, columns, rows + 1, number * 1.0 + _HEAD_ROW)
        elif form == "beside":
            for width in range(1, columns):
                short = 1.0 if width == 1 and columns > 2 else 0.0
                for number, rows in enumerate(heights.get(width, ())):
                    yield _Head(form, width, rows, short + number)
                    yield _Head(form, width, rows + 1, short + number + _HEAD_ROW)
        elif columns > 1:
            for rows in _UPRIGHT_ROWS:
                yield _Head(form, 1, rows, 0.0)


def _strips(demand: Demand, columns: int) -> Iterator[_Strip]:
    """The pictures at each width they may have, cut by an eighth at most."""
    pictures = demand.pictures
    if not pictures:
        yield _Strip(0, 0, 0.0)
        return
    count = len(pictures)
    most = min(columns, sum(one.most_columns for one in pictures))
    for width in range(sum(one.least_columns for one in pictures), most + 1):
        if width % count:
            continue
        each = width // count
        natural = (
            sum(each * one.rows_per_column / one.aspect for one in pictures) / count
        )
        for rows in range(ceil(natural * (1 - _CROP)), int(natural * (1 + _CROP)) + 1):
            cost = 8 * abs(rows / natural - 1) + 0.3 * abs(each - 2)
            yield _Strip(width, rows + max(one.caption for one in pictures), cost)


def _fillings(demand: Demand) -> dict[int, _Filling]:
    """The cheapest way to take up each number of lines beyond the text's own."""
    best: dict[int, _Filling] = {}
    subheads = range(min(3, demand.lines // _LINES_A_SUBHEAD) + 1)
    figures = (0, *_FIGURE_ROWS) if demand.has_figure else (0,)
    for loose, price in _LOOSE.items():
        if abs(loose) > demand.paragraphs or (loose < 0 and demand.lines < 25):
            continue
        for subhead in subheads:
            for figure in figures:
                for blank in range(_MOST_BLANKS + 1):
                    lines = loose + _SUBHEAD_LINES * subhead + figure + blank
                    cost = price + _SUBHEAD * subhead + _BLANK * blank
                    cost += _FIGURE if figure else 0.0
                    if lines not in best or cost < best[lines].cost:
                        best[lines] = _Filling(cost, loose, subhead, figure, blank)
    return best


def _filled(
    demand: Demand,
    page: Page,
    columns: int,
    head: _Head,
    strip: _Strip,
    is_over: bool,
    fillings: dict[int, _Filling],
) -> Iterator[Shape]:
    """The heights at which head, pictures and text come out even."""
    for is_boxed in (False, True) if demand.may_be_boxed else (False,):
        lines = _boxed_lines(demand, page, columns) if is_boxed else demand.lines
        air = 1 + (_BOX_ROWS if is_boxed else 0)
        taken = head.columns * head.rows + strip.columns * strip.rows
        shortest = (lines + min(fillings) + taken + columns - 1) // columns
        tallest = (lines + max(fillings) + taken) // columns
        for rows in range(shortest, min(tallest, page.rows) + 1):
            filling = fillings.get(columns * rows - taken - lines)
            if filling is None or not _has_legs(rows, columns, head, strip, is_over):
                continue
            yield _shape(columns, rows + air, head, strip, is_over, filling, is_boxed)


def _boxed_lines(demand: Demand, page: Page, columns: int) -> int:
    """Lines of text in a box, which takes a character of air at either side."""
    return ceil(demand.lines * columns * page.chars / (columns * page.chars - 2))


def _has_legs(
    rows: int, columns: int, head: _Head, strip: _Strip, is_over: bool
) -> bool:
    """No leg is shorter than four lines, none so long that it tires."""
    if is_over:
        rows -= strip.rows
    under_head = rows - head.rows
    if under_head < _LEAST_LEG or under_head > _MOST_LEG:
        return False
    if is_over or not strip.columns:
        return True
    above = head.rows if head.form == "over" else 0
    under = rows - above - strip.rows
    fills = under == 0 and strip.columns < columns
    return fills or under >= _LEAST_LEG


def _shape(
    columns: int,
    rows: int,
    head: _Head,
    strip: _Strip,
    is_over: bool,
    filling: _Filling,
    is_boxed: bool,
) -> Shape:
    top = strip.rows if is_over else 0
    meets = (top, top + head.rows)
    at_right = meets if head.columns == columns else (0, 0)
    ratio = columns * 14 / max(rows, 1)
    cost = filling.cost + head.cost + strip.cost + _FORM[head.form]
    cost += (_BOX if is_boxed else 0.0) + _proportion(ratio)
    return Shape(
        columns=columns,
        rows=rows,
        cost=cost,
        left=(0, 0) if is_boxed else meets,
        right=(0, 0) if is_boxed else at_right,
        form=head.form,
        head_columns=head.columns,
        head_rows=head.rows,
        head_at=top,
        pictures_columns=strip.columns,
        pictures_rows=strip.rows,
        pictures_over=is_over and strip.columns > 0,
        is_boxed=is_boxed,
        loose=filling.loose,
        subheads=filling.subheads,
        figure_rows=filling.figure_rows,
        blanks=filling.blanks,
    )


def _proportion(ratio: float) -> float:
    """A block near 1.3 : 1 costs nothing, a ribbon or a tower much."""
    ratio /= 1.45 * 1.3
    return 0.8 * (max(ratio, 1 / ratio) - 1)
