"""Stories that go on on another page 转版: how much stays, what goes on, who says so.

The first part may have any number of rows that its wish allows, so that its page comes
out even; the second part is what is left, at the same measure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from printbook.design.model import Block
from printbook.errors import ContentError
from printbook.findings import finding
from printbook.makeup.casting import spread_over
from printbook.makeup.metering import Meter
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import (
    BlockPlace,
    HeadPlace,
    StoryWish,
    area_of,
)
from printbook.makeup.planner import Demand, Head, Setting
from printbook.units import Pt

__all__ = [
    "LEAST_PART",
    "PARTINGS",
    "continuing",
    "first_part",
    "jumps_of",
    "kept_rows",
    "parted",
    "referring",
    "rests",
    "rows_in",
    "second_part",
]

LEAST_PART = 8
"""The rows of text that either part has at least."""
PARTINGS = 4
"""How many ways there are to part a story: see `parted`."""

# The row that says where the story goes on.
_REFERENCE = 1
_LEVEL = 3
# A point of type that the small head is larger or smaller is nothing; a line is.
_LINE = 0.5
_MOST_ROWS = 6


def jumps_of(
    sheet: PlanSheet, placed: Sequence[Block], *, is_free: bool
) -> dict[str, int]:
    """The stories that go on, each with the page, from 0, on which it does.

    What the plan's file has placed in two parts is planned where it `is_free`; what it
    has placed whole does not go on.
    """
    second = {one.id: one.page for one in placed if one.is_continued}
    first = {one.id: one for one in placed if not one.is_continued}
    wished = {
        name: wish.jump - 1
        for name, wish in sheet.model.stories.items()
        if wish.jump and (name not in first or first[name].of("jump"))
    }
    free = {name: page for name, page in wished.items() if name not in second}
    return free | (second if is_free else {})


def kept_rows(story: str, sheet: PlanSheet, meter: Meter) -> range:
    """The rows of a story that may stay on its first page; ContentError for none."""
    wish = sheet.model.stories.get(story, StoryWish())
    total = meter.least(story)
    least, most = wish.keep or (LEAST_PART, total)
    kept = range(least, min(most, total - LEAST_PART) + 1)
    if kept:
        return kept
    place = sheet.places.get(("stories", story, "keep"))
    values = {"lines": total, "least": least, "rest": LEAST_PART}
    said = finding("PB4143", place, story=story, **values)
    raise ContentError(*sheet.findings, said)


def parted(kept: range, parting: int) -> range:
    """Of the rows that may stay: all (0), or those about the middle, few, or many."""
    if parting == 0 or len(kept) < PARTINGS:
        return kept
    third = len(kept) // 3
    first = {1: third, 2: 0, 3: len(kept) - third}[parting]
    return kept[first : first + third]


def rests(first: Block, meter: Meter) -> tuple[Pt, ...]:
    """How high what goes on may be, in points; the cheapest first."""
    pitch = meter.grid.baseline
    before = rows_in(first, pitch)
    offers = meter.text(first.id, meter.grid.measure)
    return tuple(
        (rows - before) * pitch
        for rows, _ in sorted(offers, key=lambda one: one[1])
        if rows > before
    )


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
            price = _LINE * (meter.headline(proof).lines - 1)
            yield Head("over", proof.slot.area.columns, rows, _LEVEL, price)
