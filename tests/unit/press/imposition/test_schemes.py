"""Sheets are folded, nested, gathered or cut by hand, and the book is read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

import pytest

from printbook.cli.wishes import SchemeName
from printbook.press.imposition import SCHEMES, Cell, Sheet

_MOST = 128


def leafed(name: str, sheets: tuple[Sheet, ...], *, right: bool) -> list[int | None]:
    """The pages in the order in which a reader of the finished book sees them."""
    if name in ("saddle", "newspaper"):
        return list(nested(sheets, right=right))
    if name.startswith("perfect"):
        return [page for sheet in sheets for page in folded(sheet, right=right)]
    return list(stacked(sheets, right=right))


def on(cells: tuple[Cell, ...], column: int) -> int | None:
    (page,) = (cell.page for cell in cells if cell.column == column)
    return page


def nested(sheets: tuple[Sheet, ...], *, right: bool) -> Iterator[int | None]:
    """Inwards by the leaves of the first half, outwards by those of the second."""
    first, second = (0, 1) if right else (1, 0)
    for sheet in sheets:
        yield on(sheet.front, first)
        yield on(sheet.back, second)
    for sheet in reversed(sheets):
        yield on(sheet.back, first)
        yield on(sheet.front, second)


@dataclass
class Paper:
    """One leaf on the folding table: where its middle lies, and what is up and down."""

    spot: list[float]
    layer: float
    up: int | None
    down: int | None


_TURNS = {4: (0,), 8: (1, 0), 16: (0, 1, 0), 32: (1, 0, 1, 0)}


def folded(sheet: Sheet, *, right: bool) -> Iterator[int | None]:
    """A sheet folded by moving the middle of every leaf; its outer side lies down."""
    columns = 1 + max(cell.column for cell in sheet.front)
    rows = 1 + max(cell.row for cell in sheet.front)
    under = {(columns - 1 - cell.column, cell.row): cell.page for cell in sheet.front}
    table = [
        Paper(
            [cell.column + 0.5, cell.row + 0.5],
            0.0,
            cell.page,
            under[cell.column, cell.row],
        )
        for cell in sheet.back
    ]
    sizes, height = [columns, rows], 1
    for axis in _TURNS[2 * columns * rows]:
        half = sizes[axis] / 2
        for leaf in table:
            from_right = right and axis == 0
            if (leaf.spot[axis] > half) == from_right:
                leaf.spot[axis] = sizes[axis] - leaf.spot[axis]
                leaf.layer = 2 * height - 1 - leaf.layer
                leaf.up, leaf.down = leaf.down, leaf.up
            leaf.spot[axis] -= 0 if from_right else half
        sizes[axis] //= 2
        height *= 2
    for leaf in sorted(table, key=lambda leaf: -leaf.layer):
        yield from (leaf.up, leaf.down)


def stacked(sheets: tuple[Sheet, ...], *, right: bool) -> Iterator[int | None]:
    """Cut through all sheets, one pile laid on the other, read from the top."""
    front = sheets[0].front
    columns = 1 + max(cell.column for cell in front)
    spots = sorted((cell.row, cell.column) for cell in front)
    if right:
        spots.sort(key=lambda spot: (spot[0], -spot[1]))
    for row, column in spots:
        for sheet in sheets:
            for cells, at in (
                (sheet.front, column),
                (sheet.back, columns - 1 - column),
            ):
                yield next(c.page for c in cells if (c.row, c.column) == (row, at))


@pytest.mark.parametrize("right", [False, True], ids=["left-bound", "right-bound"])
@pytest.mark.parametrize("name", SCHEMES)
def test_a_book_of_any_length_reads_in_order(name: str, right: bool) -> None:
    scheme = SCHEMES[name]
    for count in range(1, _MOST + 1):
        sheets = scheme.sheets(count, is_right_bound=right)
        order = leafed(name, sheets, right=right)
        assert [page for page in order if page] == list(range(1, count + 1))
        assert len(order) - count < scheme.multiple


@pytest.mark.parametrize("name", [name for name in SCHEMES if "cut" not in name])
def test_blanks_stand_before_the_back_cover(name: str) -> None:
    sheets = SCHEMES[name].sheets(6, is_right_bound=False)
    order = leafed(name, sheets, right=False)
    assert order[:5] == [1, 2, 3, 4, 5]
    assert order[-1] == 6


def test_a_signature_of_sixteen_is_the_one_of_the_handbooks() -> None:
    (sheet,) = SCHEMES["perfect-16"].sheets(16, is_right_bound=False)
    rows = [
        [
            cell.page
            for cell in sorted(sheet.front, key=lambda cell: cell.column)
            if cell.row == row
        ]
        for row in (0, 1)
    ]
    assert rows == [[9, 8, 5, 12], [16, 1, 4, 13]]


@pytest.mark.parametrize("size", [8, 16, 32])
def test_heads_meet_heads_at_a_level_fold(size: int) -> None:
    (sheet,) = SCHEMES[f"perfect-{size}"].sheets(size, is_right_bound=False)
    turned = {cell.row: cell.is_turned for cell in (*sheet.front, *sheet.back)}
    assert [turned[row] for row in sorted(turned)] == [True, False] * (len(turned) // 2)


def test_an_eight_page_booklet_as_every_printer_knows_it() -> None:
    outer, inner = SCHEMES["saddle"].sheets(8, is_right_bound=False)
    pages = [
        [cell.page for cell in cells]
        for cells in (outer.front, outer.back, inner.front, inner.back)
    ]
    assert pages == [[8, 1], [2, 7], [6, 3], [4, 5]]


def test_a_vertical_book_begins_on_the_left() -> None:
    (sheet,) = SCHEMES["saddle"].sheets(4, is_right_bound=True)
    assert {cell.column: cell.page for cell in sheet.front} == {0: 1, 1: 4}


def test_the_command_names_the_schemes_there_are() -> None:
    assert get_args(SchemeName) == tuple(SCHEMES)
