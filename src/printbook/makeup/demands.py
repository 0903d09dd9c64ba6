"""What each story asks of its page: every part of it metered, wishes sifted in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from printbook.content import Photo, Story
from printbook.design.model import Grid
from printbook.geometry import Rect
from printbook.makeup.metering import Meter
from printbook.makeup.planfile import PhotoWish, StoryWish
from printbook.makeup.planner import (
    Demand,
    Form,
    Head,
    Picture,
    PictureSize,
    Setting,
)
from printbook.makeup.slotting import leg_rects
from printbook.makeup.trial import Proofed
from printbook.units import Pt

__all__ = ["LEAD", "Placing", "demand_of", "lead_demand", "widths_of"]

LEAD = "lead"

# Wider than these a story, a picture, a headline beside its text is not tried.
_WIDEST = 6
_WIDEST_BRIEF = 3
_WIDEST_PICTURE = 4
_WIDEST_BESIDE = 3
_WIDEST_LEAD = 4
# Legs of broken columns 破栏: three as two, four as three.
_BROKEN = ((3, 2), (4, 3))
_BROKEN_PRICE = 1.0
_BOX_LEAST = 2
# Prices: a point that a headline is smaller or larger than wished, how far its longest
# line stays under so much of its width, a line more than two or three.
_POINT = 0.25
_LEAST_FILL, _FILL = 0.55, 4.0
# What a break in a word costs: 60 of the headline's own prices, a name 120.
_SENSE = 0.03
_MOST_LINES, _LINE = {1: 4, 2: 2}, 1.5
_MOST_ROWS = 12
_LEVELS = {0: (1, 2), 1: (2, 3)}
_OTHER_LEVELS = (3, 2)
_BRIEF_LEVELS = (3,)
_UPRIGHT_LINES = 3
_CLOSED = frozenset({"boxed", "tinted"})


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a story comes on its page, and what is wished of it."""

    rank: int
    wish: StoryWish
    pin: tuple[int, int | None] | None = None
    head_rank: int = 0
    """The same among those that have a headline."""
    figure_is_due: bool = False
    photos: tuple[Photo, ...] = ()
    """Those that the design prints."""
    group: str = ""
    """What it stands together with."""
    is_brief: bool = False
    """Whether it is a brief 简讯, of the least weight."""


def demand_of(story: Story, placing: Placing, meter: Meter) -> Demand:
    """What a story asks of its page."""
    wish = placing.wish
    widest = _WIDEST_BRIEF if placing.is_brief else _WIDEST
    columns = _widths(wish.columns, 1, widest, meter.grid)
    settings = [
        setting
        for is_boxed in _boxes(wish)
        for setting in _settings(story.id, columns, meter, is_boxed=is_boxed)
    ]
    figure = meter.trial.of(story.id, "figure")
    return Demand(
        id=story.id,
        rank=placing.rank,
        settings=tuple(settings),
        heads=tuple(_heads(story.id, placing, meter)),
        pictures=tuple(
            _picture(photo, meter.trial.of(story.id, "photo"), wish, meter)
            for photo in placing.photos
        ),
        figure_rows=meter.rows(figure[0]) + 1 if figure else 0,
        figure_in_box=meter.rows(figure[1]) + 1 if figure else 0,
        figure_is_due=placing.figure_is_due,
        pin=placing.pin,
        group=placing.group,
    )


def _boxes(wish: StoryWish) -> tuple[bool, ...]:
    """Whether it may stand in no box, or in one; the classes of one ask for it."""
    is_closed = bool(_CLOSED & set(wish.style.split()))
    if wish.boxed or (wish.boxed is None and is_closed):
        return (True,)
    return (False, True) if wish.boxed is None else (False,)


def lead_demand(placing: Placing, meter: Meter) -> Demand:
    """What the lead 导语 asks: text alone in a box, over merged columns."""
    columns = _widths(placing.wish.columns, 1, _WIDEST_LEAD, meter.grid)
    settings = tuple(
        Setting(
            width, 1, True, meter.text(LEAD, meter.width(width) - 2 * meter.grid.zi)
        )
        for width in columns
    )
    return Demand(LEAD, placing.rank, settings, (), pin=placing.pin)


def widths_of(wish: StoryWish, grid: Grid) -> range:
    """The columns that a story may have."""
    return _widths(wish.columns, 1, _WIDEST, grid)


def _settings(
    block: str, columns: Sequence[int], meter: Meter, *, is_boxed: bool
) -> Iterator[Setting]:
    grid = meter.grid
    for width in columns:
        room = meter.width(width) - (2 * grid.zi if is_boxed else 0.0)
        yield Setting(
            width, width, is_boxed, meter.text(block, _measure(grid, room, width))
        )
        for whole, legs in () if is_boxed else _BROKEN:
            if whole == width:
                lines = meter.text(block, _measure(grid, room, legs))
                dearer = tuple((rows, cost + _BROKEN_PRICE) for rows, cost in lines)
                yield Setting(width, legs, is_boxed, dearer)


def _measure(grid: Grid, width: Pt, legs: int) -> Pt:
    return leg_rects(grid, Rect(0.0, 0.0, width, 0.0), legs)[0].width


def _heads(block: str, placing: Placing, meter: Meter) -> Iterator[Head]:
    forms: Sequence[Form] = placing.wish.forms or ("over", "beside", "upright")
    usual = _LEVELS.get(placing.head_rank, _OTHER_LEVELS)
    levels = placing.wish.levels or (_BRIEF_LEVELS if placing.is_brief else usual)
    proofs = [
        one
        for one in meter.trial.of(block, "head")
        if one.slot.level in levels and one.slot.form != "continued"
    ]
    wished = max(
        meter.headline(one).size
        for one in proofs
        if one.slot.level == levels[0] and one.slot.form == "over"
    )
    if "upright" in forms:
        yield from _uprights(proofs, wished, meter)
    for proof in proofs:
        if proof.slot.form == "upright":
            continue
        if head := _level(proof, wished, meter):
            if "over" in forms:
                yield head
            if "beside" in forms and head.columns <= _WIDEST_BESIDE:
                yield replace(head, form="beside")


def _level(proof: Proofed, wished: Pt, meter: Meter) -> Head | None:
    """A headline at a width; None where it makes a tower of lines."""
    head = meter.headline(proof)
    rows, columns = meter.rows(proof), proof.slot.area.columns
    most = _MOST_LINES.get(columns, _MOST_LINES[2])
    if rows > _MOST_ROWS or head.lines > most + 1:
        return None
    price = _POINT * abs(head.size - wished) + _LINE * max(0, head.lines - most)
    price += _FILL * max(0.0, _LEAST_FILL - head.fill) + _SENSE * head.parted
    fits = meter.rows(proof, less=2 * meter.grid.zi) == rows
    return Head("over", columns, rows, proof.slot.level, round(price, 3), fits)


def _uprights(proofs: Sequence[Proofed], wished: Pt, meter: Meter) -> Iterator[Head]:
    """Upright headlines: of each size and number of lines the one of fewest rows."""
    best: dict[tuple[int, int], Head] = {}
    for proof in proofs:
        found = meter.upright(proof) if proof.slot.form == "upright" else None
        if found is None or found.lines > _UPRIGHT_LINES:
            continue
        price = _POINT * abs(found.size - wished) + 0.5 * (found.lines - 1)
        price += _SENSE * found.parted
        # A box has two columns at least, which share what it takes from their width.
        fits = found.across <= proof.slot.rect.width - meter.grid.zi
        level = proof.slot.level
        head = Head("upright", 1, found.rows, level, round(price, 3), fits)
        known = best.get((level, found.lines))
        if known is None or head.rows < known.rows:
            best[level, found.lines] = head
    yield from best.values()


def _picture(
    photo: Photo, proofs: Sequence[Proofed], wish: StoryWish, meter: Meter
) -> Picture:
    said = wish.photos.get(photo.id, PhotoWish())
    columns = _widths(said.columns, 1, _WIDEST_PICTURE, meter.grid)
    across, down = photo.pixels
    fitting = [
        proof
        for proof in proofs
        if proof.slot.photo == photo.id and proof.slot.area.columns in columns
    ]
    # A width at which the caption sets badly is taken where there is no other.
    clean = [proof for proof in fitting if not meter.notes(proof)]
    sizes = []
    for proof in clean or fitting:
        width = proof.slot.area.columns
        air = proof.slot.photo_height - proof.picture_height
        natural = (meter.width(width) * down / across + air) / meter.grid.baseline
        sizes.append(PictureSize(width, round(natural, 4), meter.rows(proof) + 1))
    return Picture(photo.id, tuple(sizes), said.crop)


def _widths(wish: Sequence[int] | None, least: int, most: int, grid: Grid) -> range:
    """The columns that something may have; a wish goes over what is usual."""
    first, last = wish or (least, min(most, grid.widest))
    return range(first, min(last, grid.widest) + 1)
