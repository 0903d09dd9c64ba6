"""Casts planned blocks into the words of a plan's file: columns and rows from 1."""

from printbook.design.model import Area
from printbook.makeup.demands import LEAD
from printbook.makeup.planfile import BlockPlace, HeadPlace, PhotoPlace
from printbook.makeup.planner import Demand, Placed
from printbook.makeup.planner.cells import (
    Cells,
    figure_of,
    head_of,
    legs_of,
    pictures_of,
)

__all__ = ["cast", "spread_over"]


def cast(placed: Placed, demand: Demand, first_column: int, style: str) -> BlockPlace:
    """The block of a story; `first_column` is that of its page, from 1.

    `style` are the classes that the editor wishes for it.
    """
    shape = placed.shape

    def at(cells: Cells, *, blank_above: int = 0) -> str:
        column = first_column + placed.column + cells.column
        row = placed.row + cells.row + 1
        return spread_over(
            column, cells.columns, row + blank_above, cells.rows - blank_above
        )

    head, figure = head_of(shape), figure_of(shape)
    setting = shape.setting
    is_merged = setting.legs != setting.columns
    box = Cells(0, 0, shape.columns, shape.rows - 1)
    kept = [name for name in style.split() if name not in ("boxed", "tinted")]
    closed = ["tinted" if placed.story == LEAD or "tinted" in style else "boxed"]
    return BlockPlace(
        story=placed.story,
        style=" ".join(kept + closed * shape.is_boxed),
        at=None,
        head=HeadPlace(at=at(head), level=shape.head.level, form=shape.head.form)
        if head and shape.head
        else None,
        legs=[at(leg) for leg in legs_of(shape)],
        into=setting.legs if is_merged and setting.legs > 1 else None,
        photos=[
            PhotoPlace(id=picture.id, at=at(cells), caption=size.caption)
            for picture, cells, size in zip(
                demand.pictures, pictures_of(shape), shape.picture_sizes, strict=True
            )
        ],
        figure=at(figure, blank_above=1) if figure else None,
        box=at(box) if shape.is_boxed else None,
    )


def spread_over(column: int, columns: int, row: int, rows: int) -> str:
    """An area as a plan writes it."""
    area = Area(column, column + columns - 1, row, row + rows - 1)
    across = str(area.first_column) if columns == 1 else f"{column}-{area.last_column}"
    down = str(area.first_row) if rows == 1 else f"{row}-{area.last_row}"
    return f"{across}/{down}"
