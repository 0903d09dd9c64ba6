"""An initial letter 首字下沉 set into its paragraph: rows above it, lines beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from printbook.typography.model import Galley, Glyph, Line
from printbook.units import Em

__all__ = ["Beside", "set_beside"]


@dataclass(frozen=True, slots=True)
class Beside:
    """Where an initial stands: ems from the start and baseline of its first line."""

    x: Em
    y: Em
    above: int
    """How many rows it rises above that line."""
    lines: int
    """How many lines it stands beside."""


def set_beside(letter: Galley, galley: Galley, where: Beside) -> Galley:
    """A paragraph with its initial, whose copy comes before that of its lines.

    It takes whole rows: what rises above the first line, and what lines are too few.
    """
    (initial,) = letter.lines
    length = len(initial.text)
    lines = [_later(line, length) for line in galley.lines]
    first, *rest = lines or [_blank(length)]
    missing = max(0, where.lines - 1 - len(rest))
    stop = (rest or [first])[-1].stop
    found = [
        *(_blank(0) for _ in range(where.above)),
        _joined(initial, first, where),
        *rest,
        *(_blank(stop) for _ in range(missing)),
    ]
    found[-1] = replace(found[-1], ends_paragraph=True)
    notes = tuple(replace(note, start=note.start + length) for note in galley.notes)
    return Galley(tuple(found), galley.measure, (*letter.notes, *notes))


def _blank(at: int) -> Line:
    return Line("", (), (), at, at, ends_paragraph=False, width=0.0)


def _later(line: Line, by: int) -> Line:
    """A line whose copy begins so many characters later."""
    return replace(
        line,
        start=line.start + by,
        stop=line.stop + by,
        ends_paragraph=False,
        paint=lambda: tuple(_moved(line, by)),
    )


def _moved(line: Line, by: int) -> Iterator[Glyph]:
    return (one._replace(start=one.start + by) for one in line.glyphs)


def _joined(initial: Line, line: Line, where: Beside) -> Line:
    """A line that begins with the initial."""
    left = where.x

    def paint() -> tuple[Glyph, ...]:
        own = (
            one._replace(x=one.x + left, y=one.y + where.y) for one in initial.glyphs
        )
        return (*own, *line.glyphs)

    end = line.x[0] + line.width if line.x else left + initial.width
    return replace(
        line,
        text=initial.text + line.text,
        x=(*(x + left for x in initial.x), *line.x),
        advance=(*initial.advance, *line.advance),
        start=initial.start,
        width=end - left,
        paint=paint,
    )
