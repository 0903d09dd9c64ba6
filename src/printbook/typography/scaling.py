"""Headlines scaled to fill their measure: lines, size and width of glyphs 长字扁字.

A breaking is judged by its fullest line: what that lacks to its measure, or has too
much, is the scale of the whole headline, parted into a size and a width of glyphs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, log

from printbook.typography.balance import AT_MARK
from printbook.typography.classes import EM
from printbook.typography.compose import (
    Chosen,
    Matter,
    chosen_of,
    galley_of,
    matter_of,
)
from printbook.typography.headlines import Breaking
from printbook.typography.model import (
    Galley,
    Line,
    Note,
    NoteKind,
    Run,
    Scaling,
    TextStyle,
)
from printbook.typography.partings import EQUAL, Parting, partings_of
from printbook.units import Em

__all__ = ["compose_scaled", "scaled_ways"]

# A tenth wider or narrower costs as much as a line more, and less than a word parted.
_SCALED, _LINE = 150.0, 15.0
# What a line more costs less where the editor would like one to end.
_OWN = -40.0
# To stay short is dear, and by how much counts among ways that do.
_UNFILLED, _SHORT = 400.0, 100.0


@dataclass(frozen=True, slots=True)
class _Cast:
    """How a headline is set: breaks by paragraph, size in ems, width of glyphs."""

    cost: float
    breaks: tuple[tuple[int, ...], ...]
    size: Em
    set_width: float
    fills: float
    """The share of its measure that the fullest line fills."""
    own: int
    """How many of the editor's preferred breaks it takes."""


def compose_scaled(
    copy: str | Sequence[Run],
    *,
    measure: Em | Sequence[Em],
    style: TextStyle,
    scaling: Scaling,
) -> Galley:
    """The headline as large and wide as fills its measure, within the limits.

    Measures are in ems of the paragraph. Raises ValueError as `compose` does.
    """
    matter = matter_of(copy, measure, replace(style, balance=True))
    casts = _casts(matter, scaling)
    if not casts:
        return _least(matter, scaling)
    best = casts[0]
    galley = _set(matter, best)
    if best.fills > 1 - 2 / EM or not galley.lines:
        return galley
    lacking = max(line.width for line in galley.lines) * (1 / best.fills - 1)
    return _noted(galley, "too short", lacking / (best.size * best.set_width))


def scaled_ways(
    copy: str | Sequence[Run],
    *,
    measure: Em | Sequence[Em],
    style: TextStyle,
    scaling: Scaling,
) -> tuple[Breaking, ...]:
    """Ways to break a headline within the limits, the one that is set first."""
    matter = matter_of(copy, measure, replace(style, balance=True))
    return tuple(
        Breaking(
            tuple(line.text for line in _set(matter, cast).lines),
            cast.cost,
            cast.size,
            cast.set_width,
        )
        for cast in _casts(matter, scaling)
    )


def _casts(matter: Matter, scaling: Scaling) -> list[_Cast]:
    """Every way worth a look, scaled, the best first; none where all are too long.

    Where there are too few places to break, it has fewer lines than it should.
    """
    tables = partings_of(matter, scaling)
    allowed = [lines for lines in tables if lines >= scaling.lines[0]]
    found: list[_Cast] = []
    for lines in allowed or sorted(tables)[-1:]:
        alike = [_scaled(one, scaling, lines) for one in tables[lines]]
        best = min(alike, key=_cost)
        # The editor's preferred break wins over any other, not over fewer lines.
        fair = best.own * (_OWN - AT_MARK)
        found += (replace(cast, cost=cast.cost + fair) for cast in alike)
    return sorted(found, key=_cost)


def _cost(cast: _Cast) -> float:
    return cast.cost


def _scaled(one: Parting, scaling: Scaling, lines: int) -> _Cast:
    """A parting as large and wide as its fullest line asks for."""
    wanted = 1 / one.full if one.full else scaling.sizes[1] * scaling.widths[1]
    size, width = _parted(scaling, wanted)
    fills = size * width / wanted
    cost = one.cost + _SCALED * abs(log(width)) + _LINE * (lines - 1)
    if fills < 1 - EQUAL:
        cost += _UNFILLED + _SHORT * (1 - fills)
    return _Cast(cost, one.breaks, size, width, fills, one.own)


def _parted(scaling: Scaling, wanted: float) -> tuple[Em, float]:
    """A scale as a size and a width of glyphs, that as near to 1 as the limits let it.

    Sizes keep to their steps as long as some width within its limits makes up for it.
    """
    (least, most), (narrow, wide) = scaling.sizes, scaling.widths
    if wanted >= most * wide:
        return most, wide
    if wanted <= least * narrow:
        return least, narrow
    low, high = max(least, wanted / wide), min(most, wanted / narrow)
    size = min(max(wanted, low), high)
    if scaling.step:
        steps = size / scaling.step
        stepped = [n * scaling.step for n in (floor(steps), ceil(steps))]
        offered = [one for one in (*stepped, least, most) if low <= one <= high]
        size = min(offered, key=lambda one: abs(log(wanted / one)), default=size)
    return size, wanted / size


def _set(matter: Matter, cast: _Cast) -> Galley:
    """The headline set as it was cast."""
    scale = cast.size * cast.set_width
    smaller = _unscaled(matter, scale)
    chosen = []
    above = 0
    for paragraph, breaks in zip(matter.paragraphs, cast.breaks, strict=True):
        chosen.append(Chosen(paragraph, smaller.course(above), breaks))
        above += chosen[-1].lines
    return _enlarged(galley_of(smaller, chosen), matter, cast.size, cast.set_width)


def _least(matter: Matter, scaling: Scaling) -> Galley:
    """A headline that is too long: as small and narrow as may be, in what it needs."""
    size, width = scaling.sizes[0], scaling.widths[0]
    smaller = _unscaled(matter, size * width)
    galley = _enlarged(galley_of(smaller, chosen_of(smaller)), matter, size, width)
    length = sum(one.breaks.end_x[-1] for one in matter.paragraphs if one.sorts)
    room = smaller.course(0).room(0) * scaling.lines[1]
    return _noted(galley, "too long", max(1, ceil((length - room) / EM)))


def _unscaled(matter: Matter, scale: float) -> Matter:
    """The matter at the measures that it has before it is scaled."""
    # A thousandth more: rounded down, the fullest line would be wider than its room.
    rooms = tuple(ceil(room / scale) + 1 for room in matter.rooms)
    style = replace(matter.style, indent=matter.style.indent / scale)
    return replace(matter, rooms=rooms, style=style)


def _enlarged(galley: Galley, matter: Matter, size: Em, width: float) -> Galley:
    lines = tuple(_enlarged_line(line, size, width) for line in galley.lines)
    return Galley(lines, matter.measures, galley.notes)


def _enlarged_line(line: Line, size: Em, width: float) -> Line:
    """The line in another size, its glyphs so wide, from the same left edge."""
    scale = size * width
    paint = line.paint
    return replace(
        line,
        x=tuple(x * scale for x in line.x),
        advance=tuple(advance * scale for advance in line.advance),
        width=line.width * scale,
        size=size,
        set_width=width,
        paint=lambda: tuple(
            glyph._replace(
                x=glyph.x * scale,
                y=glyph.y * size,
                scale=glyph.scale * size,
                advance=glyph.advance * scale,
            )
            for glyph in paint()
        ),
    )


def _noted(galley: Galley, kind: NoteKind, characters: float) -> Galley:
    text = "".join(line.text for line in galley.lines)
    note = Note(kind, characters, galley.lines[0].start, text)
    return replace(galley, notes=(*galley.notes, note))
