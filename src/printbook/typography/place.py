"""Lines in their places: what each gap takes of a line's surplus, and every glyph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from printbook.typography.annotate import placed
from printbook.typography.classes import EM, MARKS, SOFT_HYPHEN, SPENT, type_class
from printbook.typography.fill import Fill, natural_fill, press, widen
from printbook.typography.ladders import Ladder
from printbook.typography.model import Glyph, Line, Note, RightEdge, TextStyle
from printbook.typography.paragraph import Paragraph, Reading
from printbook.typography.sorts import Sort
from printbook.units import Em

__all__ = ["Place", "place", "place_empty"]

# JLReq table 6 calls a quarter of an em loose; in newspaper columns a tenth shows.
_LOOSE = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line belongs: sorts first to last, left edge and room in thousandths."""

    first: int
    last: int
    left: int
    room: int
    is_last: bool
    ends_copy: bool
    is_forced: bool


@dataclass(slots=True)
class _Columns:
    """The characters of a line under the hand, and where they end in the copy."""

    text: list[str] = field(default_factory=list)
    x: list[int] = field(default_factory=list)
    advance: list[int] = field(default_factory=list)
    start: int = -1
    stop: int = 0

    def put(self, character: str, x: int, advance: int, at: int) -> None:
        """Add a character that is no sort."""
        self.text.append(character)
        self.x.append(x)
        self.advance.append(advance)
        if self.start < 0:
            self.start = at
        self.stop = at + 1

    def put_reading(self, reading: Reading, x: int) -> None:
        """Add the characters of a reading after its base."""
        self.text.append(reading.text)
        self.x.extend([x] * len(reading.text))
        self.advance.extend([0] * len(reading.text))
        self.stop = reading.at + len(reading.text)

    def put_sorts(self, sorts: Sequence[Sort], edges: Sequence[int]) -> None:
        """Add sorts at their left edges."""
        self.text.extend([sort.text for sort in sorts])
        for sort, edge in zip(sorts, edges, strict=True):
            advances = sort.advances
            if len(advances) == 1:
                self.x.append(edge)
            else:
                self.x.extend(accumulate(advances[:-1], initial=edge))
            self.advance.extend(advances)


def place(
    paragraph: Paragraph, spot: Place, style: TextStyle, ladder: Ladder
) -> tuple[Line, tuple[Note, ...]]:
    """The line with all its characters in place, and what is to be said of it."""
    fill = _fill(paragraph, spot, style, ladder)
    edges = _edges(paragraph, spot, fill, style)
    columns = _characters(paragraph, spot, edges, fill.gaps)
    end = edges[-1] + paragraph.sorts[spot.last].width
    hyphen = _hyphen(paragraph, spot)
    if hyphen is not None:
        # The hyphen is no character of the copy: the last one carries its width.
        end += hyphen.width
        columns.advance[-1] += hyphen.width
    line = Line(
        text="".join(columns.text),
        x=tuple([x / EM for x in columns.x]),
        advance=tuple([advance / EM for advance in columns.advance]),
        start=columns.start,
        stop=columns.stop,
        ends_paragraph=spot.ends_copy,
        width=(end - edges[0]) / EM,
        stretch=fill.density / EM,
        right_edge=fill.edge,
        paint=lambda: tuple(_glyphs(paragraph, spot, edges)),
    )
    is_ours = style.justify_by == "auto" and not (spot.is_last and style.justify_last)
    notes = _notes(paragraph, spot, line, fill, is_ours=is_ours)
    return line, tuple(notes)


def place_empty(
    paragraph: Paragraph, *, ends_copy: bool
) -> tuple[Line, tuple[Note, ...]]:
    """The line of a paragraph that holds controls at most."""
    columns = _Columns(start=paragraph.start)
    if paragraph.extras:
        _put_extras(paragraph, -1, 0, None, columns)
    text = "".join(columns.text)
    zeros = (0.0,) * len(text)
    line = Line(text, zeros, zeros, paragraph.start, paragraph.stop, ends_copy, 0.0)
    return line, (Note("control", 0.0, line.start, text),) if text else ()


def _hyphen(paragraph: Paragraph, spot: Place) -> Sort | None:
    if spot.last == len(paragraph.sorts) - 1:
        return None
    return paragraph.hyphens.get(spot.last)


def _ending(paragraph: Paragraph, spot: Place) -> tuple[int, RightEdge]:
    """The natural width of the line, and how it ends."""
    x, last = paragraph.x, spot.last
    width = x[last] - x[spot.first] + paragraph.sorts[last].width
    width += paragraph.leads.get(spot.first, 0)
    hyphen = _hyphen(paragraph, spot)
    if hyphen is not None:
        return width + hyphen.width, "hyphen"
    tails = paragraph.tails.get(last)
    if tails:
        fitting = (tail for tail in tails if width + tail.room <= spot.room)
        tail = next(fitting, tails[-1])
        return width + tail.room, tail.edge
    kind = type_class(paragraph.sorts[last].right)
    return width, "half" if kind in MARKS else "full"


def _fill(paragraph: Paragraph, spot: Place, style: TextStyle, ladder: Ladder) -> Fill:
    rows = paragraph.rows[spot.first : spot.last]
    natural, edge = _ending(paragraph, spot)
    surplus = spot.room - natural
    fills_last = spot.is_last and style.justify_last
    is_flush = (style.justify or fills_last) and not style.balance
    stays = spot.is_last and not style.justify_last
    if not is_flush or (stays and surplus >= 0):
        return natural_fill(rows, max(0, -surplus))
    if surplus >= 0:
        return widen(rows, surplus, ladder, edge)
    return press(rows, -surplus, ladder, edge)


def _edges(
    paragraph: Paragraph, spot: Place, fill: Fill, style: TextStyle
) -> Sequence[int]:
    """The left edge of every sort of the line."""
    x = spot.left + paragraph.leads.get(spot.first, 0)
    align = style.align_last if spot.is_last and style.align_last else style.align
    if fill.edge == "ragged" and align != "start":
        natural, _ = _ending(paragraph, spot)
        free = max(0, spot.room - natural)
        x += free if align == "end" else free // 2
    edges = [x]
    sorts = paragraph.sorts[spot.first : spot.last]
    for sort, gap in zip(sorts, fill.gaps, strict=True):
        x += sort.width + gap
        edges.append(x)
    return edges


def _characters(
    paragraph: Paragraph, spot: Place, edges: Sequence[int], gaps: Sequence[int]
) -> _Columns:
    """The line's characters: text, left edge, width and offset of each."""
    columns = _Columns()
    at, extras, sorts = paragraph.at, paragraph.extras, paragraph.sorts
    if spot.first == 0 and -1 in extras:
        _put_extras(paragraph, -1, edges[0], None, columns)
    first = spot.first
    readings = paragraph.readings
    cuts = {*extras, *readings}
    stops = [i for i in range(first, spot.last) if i in cuts] if cuts else []
    for last in (*stops, spot.last):
        begin = first - spot.first
        end = last + 1 - spot.first
        columns.put_sorts(sorts[first : last + 1], edges[begin:end])
        columns.start = at[first] if columns.start < 0 else columns.start
        columns.stop = at[last] + len(sorts[last].text)
        for reading in readings.get(last, ()):
            columns.put_reading(reading, edges[end - 1] + sorts[last].width)
        if last in extras:
            gap = gaps[last - spot.first] if last < spot.last else None
            _put_extras(
                paragraph, last, edges[end - 1] + sorts[last].width, gap, columns
            )
        first = last + 1
    return columns


def _put_extras(
    paragraph: Paragraph, gap: int, x: int, width: int | None, columns: _Columns
) -> None:
    """A gap's first space, and controls; at the line's end spaces are gone."""
    for extra in paragraph.extras[gap]:
        if extra.character in SPENT:
            continue
        if not extra.is_space:
            columns.put(extra.character, x, 0, extra.at)
        elif width is not None and extra.width is not None:
            x += extra.before
            columns.put(extra.character, x, extra.width, extra.at)
            x += extra.width
        elif width is not None:
            columns.put(extra.character, x, width, extra.at)
            x, width = x + width, None


def _glyphs(paragraph: Paragraph, spot: Place, edges: Sequence[int]) -> Iterator[Glyph]:
    at = paragraph.at
    for i, edge in enumerate(edges, start=spot.first):
        yield from _inked(paragraph, paragraph.sorts[i], edge / EM, at[i])
        for reading in paragraph.readings.get(i, ()):
            yield from _read(paragraph, reading, spot, edges)
    hyphen = _hyphen(paragraph, spot)
    if hyphen is not None:
        last = paragraph.sorts[spot.last]
        x, offset = (edges[-1] + last.width) / EM, at[spot.last] + len(last.text)
        for glyph in _inked(paragraph, hyphen, x, offset - 1):
            yield glyph._replace(text=SOFT_HYPHEN, start=offset)


def _read(
    paragraph: Paragraph, reading: Reading, spot: Place, edges: Sequence[int]
) -> Iterator[Glyph]:
    """The glyphs of a reading at its base, or what stands of that in the line."""
    first = max(reading.first, spot.first)
    base = paragraph.sorts[first : reading.last + 1]
    left = edges[first - spot.first] / EM
    right = (edges[reading.last - spot.first] + base[-1].width) / EM
    scale = max(sort.scale for sort in base)
    for sort, at, x, y in placed(reading, left, right, scale):
        for glyph in _inked(paragraph, sort, x, at):
            yield glyph._replace(y=glyph.y + y)


def _inked(paragraph: Paragraph, sort: Sort, x: Em, at: int) -> Iterator[Glyph]:
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
            paragraph.mark_at(start),
            one.breadth,
        )


def _notes(
    paragraph: Paragraph, spot: Place, line: Line, fill: Fill, *, is_ours: bool
) -> Iterator[Note]:
    """What is to be said; a width that the style sheet asked for passes."""
    if is_ours and fill.density > _LOOSE:
        yield Note("loose", line.stretch, line.start, line.text)
    if fill.lacking > 0:
        yield Note("overfull", fill.lacking / EM, line.start, line.text)
    elif is_ours and fill.lacking < 0:
        yield Note("short", -fill.lacking / EM, line.start, line.text)
    if spot.is_forced:
        yield Note("emergency", 0.0, line.start, line.text)
    sorts = paragraph.sorts[spot.first : spot.last + 1]
    missing = "".join([sort.text for sort in sorts if sort.is_missing])
    if missing:
        yield Note("missing", 0.0, line.start, missing)
    if paragraph.extras:
        yield from _control_notes(paragraph, spot, line)


def _control_notes(paragraph: Paragraph, spot: Place, line: Line) -> Iterator[Note]:
    """Controls and lone surrogates are kept, without width; the editor should know."""
    found = ""
    for gap in range(spot.first - (spot.first == 0), spot.last + 1):
        for extra in paragraph.extras.get(gap, ()):
            if not extra.is_space and extra.character not in SPENT:
                found += extra.character
    if found:
        yield Note("control", 0.0, line.start, found)
