"""Stories that go on on another page 转版: how much stays, what goes on, who says so.

The first part may have any number of rows that its wish allows, so that its page comes
out even; the second part is what is left, at the same measure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from printbook.design.model import Block
from printbook.makeup.casting import spread_over
from printbook.makeup.metering import Meter
from printbook.makeup.planfile import (
    BlockPlace,
    HeadPlace,
    StoryWish,
    area_of,
)
from printbook.makeup.planner import Demand, Head, Setting

__all__ = [
    "LEAST_PART",
    "continuing",
    "first_part",
    "kept_rows",
    "referring",
    "rows_in",
    "second_part",
]

LEAST_PART = 8
"""The rows of text that either part has at least."""

# The row that says where the story goes on.
_REFERENCE = 1
_LEVEL = 3
# A point of type that the small head is larger or smaller is nothing; a line is.
_LINE = 0.5
_MOST_ROWS = 6


def kept_rows(wish: StoryWish, total: int) -> range:
    """The rows that may stay on the first page; none where the story is too short."""
    least, most = wish.keep or (LEAST_PART, total)
    return range(least, min(most, total - LEAST_PART) + 1)


def first_part(whole: Demand, kept: range) -> Demand:
    """What the first part asks: as many rows as come out even, and one that refers."""
    lines = tuple((rows + _REFERENCE, 0.0) for rows in kept)
    settings = tuple(
        replace(setting, lines=lines)
        for setting in whole.settings
        if _is_plain(setting)
    )
    return replace(whole, settings=settings)


def second_part(
    story: str, rank: int, columns: Sequence[int], first: Block, meter: Meter
) -> Demand:
    """What is left of a story asks of its other page, under a small head."""
    grid = meter.grid
    before = rows_in(first, grid.baseline)
    lines = tuple(
        (rows - before, price)
        for rows, price in meter.text(story, grid.measure)
        if rows > before
    )
    settings = tuple(Setting(width, width, False, lines) for width in columns)
    return Demand(story, rank, settings if lines else (), tuple(_heads(story, meter)))


def rows_in(block: Block, baseline: float) -> int:
    """The rows of a block's legs, all together."""
    return sum(round(leg.rect.height / baseline) for leg in block.of("leg"))


def referring(place: BlockPlace) -> BlockPlace:
    """The block with the last row of its last leg given to the line of reference."""
    area = area_of(place.legs[-1])
    assert area is not None
    column, columns, rows = area.first_column, area.columns, area.rows - _REFERENCE
    kept = spread_over(column, columns, area.first_row, rows)
    line = spread_over(column, columns, area.first_row + rows, _REFERENCE)
    legs = [*place.legs[:-1], kept]
    return place.model_copy(update={"legs": legs, "jump": line})


def continuing(place: BlockPlace) -> BlockPlace:
    """The block under the small head of a second part."""
    assert place.head is not None
    head = HeadPlace(at=place.head.at, level=place.head.level, form="continued")
    return place.model_copy(update={"head": head})


def _is_plain(setting: Setting) -> bool:
    """Whether its legs are the page's columns, so that the other page's are as wide."""
    return setting.legs == setting.columns and not setting.is_boxed


def _heads(story: str, meter: Meter) -> Iterator[Head]:
    for proof in meter.trial.of(story, "head"):
        rows = meter.rows(proof)
        if proof.slot.form == "continued" and 0 < rows <= _MOST_ROWS:
            _, lines, _ = meter.headline(proof)
            price = _LINE * (lines - 1)
            yield Head("over", proof.slot.area.columns, rows, _LEVEL, price)
