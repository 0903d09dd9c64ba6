"""Readings 注音 over, under or beside their base: the room they need in the line.

A reading is a run of the copy right after its base, and takes no part in the rules of
the line. The room that it needs its base gets, as body at both ends: so base and
reading stay flush at the edge of a line. What hangs over a neighbour is taken out of
the gap between the two, which a line's edge drops.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from printbook.typography.classes import (
    EM,
    LATIN_LIKE,
    SPACES,
    TOKEN,
    TypeClass,
    type_class,
)
from printbook.typography.model import Ruby
from printbook.typography.paragraph import Reading, Row
from printbook.typography.sorts import Case, Sort

__all__ = ["cast_reading", "make_room"]

# clreq 3.3.4: a quarter of an em at least between two pinyin.
_APART = EM // 4
# Over a neighbour without a reading: half of the reading's size (JLReq 3.3.8).
_OVERHANG = EM // 2
# clreq 3.3.3: bopomofo takes half an em beside its base.
_BESIDE = EM // 2


@dataclass(frozen=True, slots=True)
class _Base:
    """Sorts with a reading; what the widest has to spare, and juts out, at each end."""

    first: int
    last: int
    scale: float
    slack: int
    excess: int
    is_spelt: bool
    """Whether its reading is in letters, which would run together."""
    may_overhang: bool


def cast_reading(
    ruby: Ruby, text: str, at: int, case: Case, base: tuple[int, int]
) -> Reading:
    """The reading of the sorts from `base[0]` to `base[1]`, set in one line."""
    pieces: list[tuple[Sort, int, int]] = []
    pen, offset = 0, at
    for piece in TOKEN.findall(text):
        if piece[0] in SPACES:
            pen += sum(map(case.space, piece))
            offset += len(piece)
            continue
        whole = case.sort(piece)
        for sort in whole.parts or (whole,):
            pieces.append((sort, offset, pen))
            pen += sort.width
            offset += len(sort.text)
    return Reading(ruby, *base, at, text, tuple(pieces), pen, case.scale)


def make_room(
    readings: Sequence[Reading], sorts: list[Sort], rows: list[Row], *, keeps: bool
) -> None:
    """Widen bases under wide readings; `keeps` shuts the breaks within a base."""
    ordered = sorted(readings, key=_sorts_of)
    bases = [
        _widened(list(group), sorts, rows)
        for _, group in groupby(ordered, key=_sorts_of)
    ]
    for base in bases if keeps else ():
        for gap in range(base.first, base.last):
            rows[gap] = rows[gap]._replace(penalty=None)
    _part(bases, sorts, rows)


def _sorts_of(reading: Reading) -> tuple[int, int]:
    return reading.first, reading.last


def _widened(group: Sequence[Reading], sorts: list[Sort], rows: list[Row]) -> _Base:
    """Give a base the room that its readings need, above, below and beside it."""
    first, last = _sorts_of(group[0])
    along = [one for one in group if one.ruby.position != "inter-character"]
    widest = max(along, key=lambda one: one.width, default=None)
    width = sum(sort.width for sort in sorts[first : last + 1])
    width += sum(row.natural for row in rows[first:last])
    lacking = widest.width - width if widest else 0
    excess = _spread(sorts, rows, first, last, lacking) if lacking > 0 else 0
    if len(along) < len(group):
        beside = round(_BESIDE * sorts[last].scale)
        sorts[last] = sorts[last].padded(0, beside)
    return _Base(
        first,
        last,
        widest.scale if widest else 0.0,
        slack=max(0, -lacking) // 2,
        excess=excess,
        is_spelt=widest is not None and any(map(_is_spelt, along)),
        may_overhang=widest is not None and widest.ruby.may_overhang,
    )


def _spread(
    sorts: list[Sort], rows: list[Row], first: int, last: int, lacking: int
) -> int:
    """Spread a base under its reading; what each of its ends is given."""
    share = lacking // (last - first + 1)
    for gap in range(first, last):
        rows[gap] = rows[gap]._replace(natural=rows[gap].natural + share)
    ends = lacking - share * (last - first)
    sorts[first] = sorts[first].padded(ends // 2, 0)
    sorts[last] = sorts[last].padded(0, ends - ends // 2)
    return ends // 2


def _is_spelt(reading: Reading) -> bool:
    return any(type_class(sort.left) in LATIN_LIKE for sort, _, _ in reading.pieces)


def _part(bases: Sequence[_Base], sorts: Sequence[Sort], rows: list[Row]) -> None:
    """Keep readings apart, and let them hang over neighbours that have none."""
    ending = {base.last: base for base in bases}
    starting = {base.first: base for base in bases}
    for gap in _gaps_beside(bases, len(rows)):
        left, right, row = ending.get(gap), starting.get(gap + 1), rows[gap]
        if left and right:
            room = left.slack + right.slack + row.natural
            is_spelt = left.is_spelt and right.is_spelt
            more = max(0, _APART - room) if is_spelt else 0
        elif left:
            more = -_overhang(left, sorts[gap + 1].left)
        else:
            assert right is not None
            more = -_overhang(right, sorts[gap].right)
        rows[gap] = row._replace(natural=row.natural + more)


def _gaps_beside(bases: Sequence[_Base], count: int) -> Iterator[int]:
    gaps = {base.first - 1 for base in bases} | {base.last for base in bases}
    return (gap for gap in sorted(gaps) if 0 <= gap < count)


def _overhang(base: _Base, neighbour: int) -> int:
    """How far a reading hangs over a Han character that has none."""
    if not base.may_overhang or type_class(neighbour) is not TypeClass.HAN:
        return 0
    return min(base.excess, round(_OVERHANG * base.scale))
