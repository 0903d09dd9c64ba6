"""The table of a story's shapes: every rectangle it can fill exactly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil, inf

from printbook.makeup.planner import pricing
from printbook.makeup.planner.cells import text_of
from printbook.makeup.planner.nouns import (
    Demand,
    Head,
    Page,
    Picture,
    PictureSize,
    Setting,
    Shape,
)

__all__ = ["Table", "shapes_of"]

_LEAST_LEG = 4
_MOST_LEG = 64
_AIR = 1
# Dearer by more than this than the cheapest of all, a shape is not worth a try.
_DEAREST = 14.0
# Shapes kept of one width and height whose headlines meet the same edges.
_ALIKE = 2

Table = dict[int, dict[int, tuple[Shape, ...]]]
"""Shapes by columns, then by rows, the cheapest first."""


@dataclass(frozen=True, slots=True)
class _Strip:
    """The pictures side by side, captions included."""

    sizes: tuple[PictureSize, ...]
    columns: int
    rows: int
    price: float


@dataclass(frozen=True, slots=True)
class _Top:
    """A headline with a row of padding or none, and where the strip stands to it."""

    head: Head | None
    columns: int
    rows: int
    is_over: bool
    price: float

    @property
    def level(self) -> int:
        """The headline's, 0 without one."""
        return self.head.level if self.head else 0


@dataclass(frozen=True, slots=True)
class _Filling:
    """How cells left by headline and pictures are taken up."""

    price: float
    lines: int
    figure_rows: int
    blanks: int


_Rough = tuple[float, int, _Top, _Strip, bool, _Filling, Setting]
"""A shape before it is one: price, rows, and its parts."""

_Key = tuple[object, ...]

_NOTHING = _Strip((), 0, 0, 0.0)


def shapes_of(demand: Demand, page: Page) -> Table:
    """Every shape of a story on a page."""
    found: dict[int, list[_Rough]] = {}
    for setting in demand.settings:
        if setting.columns <= page.columns:
            roughs = _set(demand, page, setting)
            found.setdefault(setting.columns, []).extend(roughs)
    least = min((one[0] for roughs in found.values() for one in roughs), default=0.0)
    table = {}
    for columns in sorted(found):
        cheap = [one for one in found[columns] if one[0] <= least + _DEAREST]
        if cheap:
            table[columns] = _by_rows(cheap)
    return table


def _by_rows(roughs: list[_Rough]) -> dict[int, tuple[Shape, ...]]:
    """By rows, the cheapest few of each way to meet the neighbours' headlines."""
    roughs.sort(key=lambda one: (one[1], one[0]))
    found: dict[int, list[Shape]] = {}
    count: dict[_Key, int] = {}
    edges: set[_Key] = set()
    for rough in roughs:
        manner, edge = _manner(rough)
        if edge not in edges and count.get(manner, 0) < _ALIKE:
            edges.add(edge)
            count[manner] = count.get(manner, 0) + 1
            found.setdefault(rough[1], []).append(_shape(rough))
    return {rows: tuple(shapes) for rows, shapes in found.items()}


def _manner(rough: _Rough) -> tuple[_Key, _Key]:
    """How a shape of so many rows meets its neighbours, roughly and exactly."""
    _, rows, top, strip, is_over, _, setting = rough
    head_at = strip.rows if is_over else 0
    if top.head is None or setting.is_boxed:
        manner: _Key = (rows, top.level, setting.is_boxed)
        return manner, manner
    ends = head_at + top.rows == rows - 1
    manner = (rows, top.level, top.columns == setting.columns, head_at == 0, ends)
    return manner, (*manner, head_at, top.rows, top.columns)


def _set(demand: Demand, page: Page, setting: Setting) -> list[_Rough]:
    """The shapes of one setting, the cheapest of those that look alike."""
    air = 1 + 2 * _AIR * setting.is_boxed
    is_broken = setting.legs != setting.columns
    fillings = _fillings(demand, setting)
    if not fillings:
        return []
    least, most = min(fillings), max(fillings)
    fixed = sum(
        pricing.of_setting(setting.columns, setting.legs, is_boxed=setting.is_boxed)
    )
    columns = setting.columns
    heads = [one for one in demand.heads if one.fits_a_box or not setting.is_boxed]
    if demand.heads and not heads:
        return []
    oblong = [
        pricing.of_proportion(page, columns, rows + air)
        for rows in range(1, page.rows + 1)
    ]
    best: dict[_Key, _Rough] = {}
    dearest = inf
    for strip in _strips(demand.pictures, page, columns):
        for top in _tops(heads, strip, columns, is_broken=is_broken):
            taken = top.columns * top.rows + strip.columns * strip.rows
            price = fixed + top.price + strip.price
            for rows, filling in _heights(
                setting,
                taken,
                strip.rows + top.rows,
                fillings,
                (least, most),
                page.rows + 1 - air,
            ):
                cost = price + filling.price + oblong[rows - 1]
                over = strip.rows if top.is_over else 0
                key = (rows, over, top.rows, top.columns, top.level)
                if cost > dearest or (key in best and best[key][0] <= cost):
                    continue
                if not _has_legs(rows, top, strip, filling, setting):
                    continue
                parts = (cost, rows + air, top, strip, top.is_over, filling)
                rough = (*parts, setting)
                if not (demand.barred and text_of(_shape(rough)) in demand.barred):
                    best[key] = rough
                    dearest = min(dearest, cost + _DEAREST)
    return list(best.values())


def _heights(
    setting: Setting,
    taken: int,
    over: int,
    fillings: dict[int, _Filling],
    bounds: tuple[int, int],
    tallest: int,
) -> Iterator[tuple[int, _Filling]]:
    """The rows of the body at which headline, pictures and text come out even."""
    least, most = bounds
    columns = setting.columns
    if setting.legs != columns:
        for each in range(-(-least // setting.legs), most // setting.legs + 1):
            filling = fillings.get(each * setting.legs)
            if filling and over + each <= tallest:
                yield over + each, filling
        return
    first = -(-(least + taken) // columns)
    for rows in range(first, min((most + taken) // columns, tallest) + 1):
        filling = fillings.get(columns * rows - taken)
        if filling:
            yield rows, filling


def _fillings(demand: Demand, setting: Setting) -> dict[int, _Filling]:
    """The cheapest way to take up each number of cells."""
    figures = [(0, 0.0)] if not demand.figure_is_due else []
    # A figure is metered for one column: where columns are broken it has no place.
    rows = demand.figure_in_box if setting.is_boxed else demand.figure_rows
    if rows and setting.legs == setting.columns:
        figures.append((rows, pricing.FIGURE))
    best: dict[int, _Filling] = {}
    for (lines, set_price), (figure, figure_price) in product(setting.lines, figures):
        for blanks, blank_price in enumerate(pricing.BLANKS):
            if figure and blanks:
                # With the row over the figure they would be a hole.
                continue
            cells = lines + figure + blanks
            price = set_price + figure_price + blank_price
            if cells not in best or price < best[cells].price:
                best[cells] = _Filling(price, lines, figure, blanks)
    return best


def _tops(
    heads: Sequence[Head], strip: _Strip, columns: int, *, is_broken: bool
) -> Iterator[_Top]:
    """Every headline that fits, and the pictures over the block or in it."""
    if is_broken and strip.columns not in (0, columns):
        return
    if not heads:
        yield from (_Top(None, 0, 0, over, 0.0) for over in _places(0, strip, columns))
    for head in heads:
        is_wide = head.form == "over"
        if is_broken and not is_wide:
            continue
        if (head.columns == columns) != is_wide or head.columns > columns:
            continue
        beside = 0 if is_wide else head.columns
        for is_over in _places(beside, strip, columns):
            price = head.price + pricing.FORM[head.form]
            yield _Top(head, head.columns, head.rows, is_over, price)
            price += pricing.PADDING
            yield _Top(head, head.columns, head.rows + 1, is_over, price)


def _places(beside: int, strip: _Strip, columns: int) -> tuple[bool, ...]:
    """Whether the strip stands over the whole block, or in it at the right."""
    if strip.columns == columns:
        return (True,) if beside else (True, False)
    return (False,) if strip.columns <= columns - beside else ()


def _strips(pictures: Sequence[Picture], page: Page, columns: int) -> list[_Strip]:
    """The pictures side by side at the widths and heights they may have."""
    if not pictures:
        return [_NOTHING]
    best: dict[tuple[int, int], _Strip] = {}
    for sizes in _side_by_side(pictures, columns):
        width = sum(one.columns for one in sizes)
        pairs = list(zip(pictures, sizes, strict=True))
        shortest = max(ceil(size.natural * (1 - one.crop)) for one, size in pairs)
        tallest = min(int(size.natural / (1 - one.crop)) for one, size in pairs)
        caption = max(one.caption for one in sizes)
        for high in range(shortest, tallest + 1):
            price = sum(pricing.of_pictures(page, sizes, high))
            key = (width, high + caption)
            if key not in best or price < best[key].price:
                best[key] = _Strip(sizes, *key, price)
    return list(best.values())


def _side_by_side(
    pictures: Sequence[Picture], columns: int
) -> Iterator[tuple[PictureSize, ...]]:
    """A size of each picture, together no wider than so many columns.

    A dozen pictures have millions of sizes together, and next to none of them fits.
    """
    if not pictures:
        yield ()
        return
    first, *rest = pictures
    for size in first.sizes:
        if size.columns <= columns - len(rest):
            for others in _side_by_side(rest, columns - size.columns):
                yield size, *others


def _has_legs(
    rows: int, top: _Top, strip: _Strip, filling: _Filling, setting: Setting
) -> bool:
    """No leg is shorter than four lines, none so long that it tires."""
    body = rows - strip.rows if top.is_over else rows
    aside = 0 if top.is_over else strip.columns
    is_wide = top.columns == setting.columns
    # From left to right: under the headline, beside it, under the pictures.
    legs = [body - top.rows] if aside < setting.columns else []
    if not is_wide and setting.columns > top.columns + aside:
        legs.append(body)
    if aside:
        legs.append(body - strip.rows - (top.rows if is_wide else 0))
    legs = [leg for leg in legs if leg]
    least = min(_LEAST_LEG, filling.lines)
    if not legs or min(legs) < least or max(legs) > _MOST_LEG:
        return False
    return legs[-1] - filling.blanks - filling.figure_rows >= least


def _shape(rough: _Rough) -> Shape:
    cost, rows, top, strip, is_over, filling, setting = rough
    over = strip.rows if is_over else 0
    head_at = over + _AIR * setting.is_boxed
    meets = (head_at, head_at + top.rows)
    # A box keeps its headline off every neighbour's.
    is_open = top.head is not None and not setting.is_boxed
    return Shape(
        columns=setting.columns,
        rows=rows,
        cost=cost,
        left=meets if is_open else (0, 0),
        right=meets if is_open and top.columns == setting.columns else (0, 0),
        setting=setting,
        lines=filling.lines,
        head=top.head,
        head_rows=top.rows,
        head_at=head_at,
        picture_sizes=strip.sizes,
        pictures_rows=strip.rows,
        pictures_over=is_over and strip.columns > 0,
        figure_rows=filling.figure_rows,
        blanks=filling.blanks,
    )
