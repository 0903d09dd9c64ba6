"""Lines in their places: what each gap takes of a line's surplus, and every glyph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from printbook.typography.classes import EM, MARKS, TypeClass
from printbook.typography.model import Glyph, Line, Note, RightEdge, TextStyle
from printbook.typography.prepare import Paragraph, Row
from printbook.typography.sorts import Sort
from printbook.typography.spacing import Ladder
from printbook.units import Em

__all__ = ["Slot", "place"]

_LOOSE = 100
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff\n\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a line belongs: sorts first to last, room and left edge in thousandths."""

    first: int
    last: int
    left: int
    room: int
    is_last: bool
    ends_copy: bool
    is_forced: bool


@dataclass(frozen=True, slots=True)
class _Fill:
    """What the gaps of a line are to take, and how well that filled it."""

    gaps: Sequence[int]
    density: float
    edge: RightEdge
    missing: int = 0


def place(
    paragraph: Paragraph, slot: Slot, style: TextStyle, ladder: Ladder
) -> tuple[Line, tuple[Note, ...]]:
    """The line with all its characters in place, and what is to be said of it."""
    fill = _fill(paragraph, slot, style, ladder)
    edges = _edges(paragraph, slot, fill, style)
    text, xs, advances, offsets = _characters(paragraph, slot, edges, fill.gaps)
    sorts = paragraph.sorts
    hyphen = _hyphen(paragraph, slot)
    last = edges[-1] + sorts[slot.last].width
    if hyphen is not None:
        last += hyphen.width
        advances[-1] += hyphen.width
    start = offsets[0] if offsets else paragraph.start
    stop = offsets[-1] + 1 if offsets else paragraph.stop
    line = Line(
        text=text,
        x=tuple(x / EM for x in xs),
        advance=tuple(a / EM for a in advances),
        start=start,
        stop=stop,
        ends_paragraph=slot.ends_copy,
        width=(last - edges[0]) / EM,
        stretch=fill.density / EM,
        right_edge=fill.edge,
        paint=lambda: tuple(_glyphs(paragraph, slot, edges)),
    )
    return line, tuple(_notes(paragraph, slot, line, fill))


def _hyphen(paragraph: Paragraph, slot: Slot) -> Sort | None:
    if slot.last == len(paragraph.sorts) - 1:
        return None
    return paragraph.hyphens.get(slot.last)


def _natural(paragraph: Paragraph, slot: Slot) -> int:
    x = paragraph.x
    if slot.last in paragraph.hanging:
        return x[slot.last] - x[slot.first]
    width = x[slot.last] - x[slot.first] + paragraph.sorts[slot.last].width
    hyphen = _hyphen(paragraph, slot)
    return width + hyphen.width if hyphen else width


def _fill(paragraph: Paragraph, slot: Slot, style: TextStyle, ladder: Ladder) -> _Fill:
    rows = paragraph.rows[slot.first : slot.last]
    naturals = [row.natural for row in rows]
    surplus = slot.room - _natural(paragraph, slot)
    if not style.justify or style.balance or (slot.is_last and surplus >= 0):
        return _Fill(naturals, 0.0, "ragged", max(0, -surplus))
    edge = _edge(paragraph, slot)
    if surplus >= 0:
        return _widen(rows, naturals, surplus, ladder, edge)
    return _press(rows, naturals, -surplus, ladder, edge)


def _edge(paragraph: Paragraph, slot: Slot) -> RightEdge:
    if slot.last in paragraph.hanging:
        return "hung"
    if _hyphen(paragraph, slot) is not None:
        return "hyphen"
    kind = TypeClass(paragraph.sorts[slot.last].right >> 1)
    return "half" if kind in MARKS else "full"


def _widen(
    rows: Sequence[Row],
    naturals: Sequence[int],
    surplus: int,
    ladder: Ladder,
    edge: RightEdge,
) -> _Fill:
    gives = [row.stretch for row in rows]
    give = sum(gives)
    plain = ladder.han.stretch
    if surplus <= give:
        f = surplus / give if give else 0.0
        return _Fill(_share(naturals, gives, surplus), plain * f, edge)
    open_gaps = [row.expandable for row in rows]
    count = sum(open_gaps)
    if not count:
        return _Fill(naturals, 0.0, "ragged", give - surplus)
    wide = [n + g for n, g in zip(naturals, gives, strict=True)]
    rest = surplus - give
    return _Fill(_share(wide, open_gaps, rest), plain + rest / count, edge)


def _press(
    rows: Sequence[Row],
    naturals: Sequence[int],
    need: int,
    ladder: Ladder,
    edge: RightEdge,
) -> _Fill:
    done = [0] * len(rows)
    before = 0
    for stage, han in enumerate(ladder.han.press):
        gives = [(row.press1, row.press2, row.press3)[stage] for row in rows]
        give = sum(gives)
        if need <= give or stage == _LAST_STAGE:
            taken = min(need, give)
            steps = [g - d for g, d in zip(gives, done, strict=True)]
            pressed = [n - d for n, d in zip(naturals, done, strict=True)]
            rest = taken - sum(done)
            f = rest / sum(steps) if sum(steps) else 0.0
            return _Fill(
                _share(pressed, steps, -rest),
                -before - (han - before) * f,
                edge,
                need - taken,
            )
        done, before = gives, han
    raise AssertionError("the last stage returns")


_LAST_STAGE = 2


def _share(widths: Sequence[int], parts: Sequence[int], amount: int) -> list[int]:
    """Widths plus `amount`, shared by `parts`; rounding never adds up."""
    total = sum(parts)
    if not total:
        return list(widths)
    shared = []
    so_far = given = 0
    for width, part in zip(widths, parts, strict=True):
        so_far += part
        due = (2 * amount * so_far + total) // (2 * total)
        shared.append(width + due - given)
        given = due
    return shared


def _edges(
    paragraph: Paragraph, slot: Slot, fill: _Fill, style: TextStyle
) -> list[int]:
    """The left edge of every sort of the line."""
    sorts = paragraph.sorts
    x = slot.left
    if fill.edge == "ragged" and style.align != "start":
        free = max(0, slot.room - _natural(paragraph, slot))
        x += free if style.align == "end" else free // 2
    edges = [x]
    for i, gap in zip(range(slot.first, slot.last), fill.gaps, strict=True):
        x += sorts[i].width + gap
        edges.append(x)
    return edges


def _characters(
    paragraph: Paragraph, slot: Slot, edges: Sequence[int], gaps: Sequence[int]
) -> tuple[str, list[int], list[int], list[int]]:
    """Text, left edges, widths and offsets of the line's characters."""
    sorts, at, extras = paragraph.sorts, paragraph.at, paragraph.extras
    texts: list[str] = []
    xs: list[int] = []
    advances: list[int] = []
    offsets: list[int] = []
    if -1 in extras and slot.first == 0:
        _put_extras(paragraph, -1, (edges[0], 0), (texts, xs, advances, offsets))
    for i, x in zip(range(slot.first, slot.last + 1), edges, strict=True):
        sort = sorts[i]
        texts.append(sort.text)
        if len(sort.advances) == 1:
            xs.append(x)
            advances.append(sort.width)
            offsets.append(at[i])
            end = x + sort.width
        else:
            end = x
            for k, advance in enumerate(sort.advances):
                xs.append(end)
                advances.append(advance)
                offsets.append(at[i] + k)
                end += advance
            end = x + sort.width
        if i in extras:
            width = gaps[i - slot.first] if i < slot.last else None
            _put_extras(paragraph, i, (end, width), (texts, xs, advances, offsets))
    return "".join(texts), xs, advances, offsets


_Columns: TypeAlias = tuple[list[str], list[int], list[int], list[int]]


def _put_extras(
    paragraph: Paragraph, gap: int, place: tuple[int, int | None], columns: _Columns
) -> None:
    """Spaces and controls of a gap; at the line's end the spaces are gone."""
    texts, xs, advances, offsets = columns
    x, width = place
    for extra in paragraph.extras[gap]:
        if extra.character in _UNSEEN or (extra.is_space and width is None):
            continue
        texts.append(extra.character)
        xs.append(x)
        advances.append(width if extra.is_space and width else 0)
        offsets.append(extra.at)
        if extra.is_space and width:
            x, width = x + width, None


def _glyphs(paragraph: Paragraph, slot: Slot, edges: Sequence[int]) -> Iterator[Glyph]:
    marks = paragraph.marks
    only = marks[0][1] if len(marks) == 1 else None
    for i, edge in zip(range(slot.first, slot.last + 1), edges, strict=True):
        sort, at = paragraph.sorts[i], paragraph.at[i]
        yield from _painted(sort, edge / EM, at, paragraph, only)
    hyphen = _hyphen(paragraph, slot)
    if hyphen is not None:
        x = (edges[-1] + paragraph.sorts[slot.last].width) / EM
        at = paragraph.at[slot.last]
        for glyph in _painted(hyphen, x, at, paragraph, only):
            yield Glyph(
                glyph.face,
                glyph.gid,
                glyph.x,
                glyph.y,
                glyph.scale,
                glyph.advance,
                "",
                at + len(paragraph.sorts[slot.last].text),
                glyph.mark,
            )


def _painted(
    sort: Sort, x: Em, at: int, paragraph: Paragraph, only: int | None
) -> Iterator[Glyph]:
    scale = sort.scale
    for one, dx in sort.glyphs:
        start = at + one.at
        yield Glyph(
            one.face,
            one.gid,
            x + dx + one.dx * scale,
            one.dy * scale,
            scale,
            one.advance * scale,
            one.text,
            start,
            paragraph.mark_at(start) if only is None else only,
        )


def _notes(paragraph: Paragraph, slot: Slot, line: Line, fill: _Fill) -> Iterator[Note]:
    if fill.density > _LOOSE:
        yield Note("loose", line.stretch, line.start, line.text)
    if fill.missing > 0:
        yield Note("overfull", fill.missing / EM, line.start, line.text)
    elif fill.missing < 0:
        yield Note("short", -fill.missing / EM, line.start, line.text)
    if slot.is_forced and not slot.is_last:
        yield Note("emergency", 0.0, line.start, line.text)
    sorts = paragraph.sorts[slot.first : slot.last + 1]
    lost = "".join(sort.text for sort in sorts if sort.is_missing)
    if lost:
        yield Note("missing", 0.0, line.start, lost)
