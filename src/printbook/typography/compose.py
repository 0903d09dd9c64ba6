"""Copy, style and measure become a galley: the one door of this room."""

from collections.abc import Iterator, Sequence

from printbook.typography.balance import find_balance
from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM
from printbook.typography.linebreak import Course, find_course, flush, ragged
from printbook.typography.model import Galley, Line, Note, Run, TextStyle
from printbook.typography.place import Slot, place
from printbook.typography.prepare import Paragraph, prepare
from printbook.typography.spacing import LADDERS, SPACINGS
from printbook.units import Em

__all__ = ["compose"]

# Raised for the paragraph that needs it, never for all.
_LIMITS = (100, 180, 350, 900, 3000)
# What a measure may lack through rounding: .00005 em is a two-thousandth of a point.
_GRACE = 0.05


def compose(
    copy: str | Sequence[Run],
    *,
    measure: Em | Sequence[Em],
    style: TextStyle = TextStyle(),  # noqa: B008 -- frozen
) -> Galley:
    """The lines of a paragraph at a measure in ems, or at one measure per line.

    The last of several measures repeats. Raises ValueError for a style that names a
    level, a spacing or weights that do not exist, or for no measure at all.
    """
    _check(style)
    runs = (Run(copy, style.faces),) if isinstance(copy, str) else tuple(copy)
    measures = (measure,) if isinstance(measure, (int, float)) else tuple(measure)
    if not measures:
        raise ValueError("a galley needs a measure")
    rooms = tuple(max(1, int(one * EM + _GRACE)) for one in measures)
    lines: list[Line] = []
    notes: list[Note] = []
    for line, said in _lines(runs, rooms, style):
        lines.append(line)
        notes.extend(said)
    return Galley(tuple(lines), tuple(float(one) for one in measures), tuple(notes))


def _check(style: TextStyle) -> None:
    for value, known in (
        (style.line_break, LEVELS),
        (style.spacing, SPACINGS),
        (style.weights, LADDERS),
    ):
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")


def _lines(
    runs: tuple[Run, ...], rooms: tuple[int, ...], style: TextStyle
) -> Iterator[tuple[Line, tuple[Note, ...]]]:
    paragraphs = prepare(runs, style)
    count = 0
    for number, paragraph in enumerate(paragraphs):
        is_end = number == len(paragraphs) - 1
        if not paragraph.sorts:
            if not is_end:
                yield _empty(paragraph), ()
                count += 1
            continue
        course = _course(rooms, style, count)
        chosen, found = _break(runs, number, course, style)
        for slot in _slots(chosen, found, course, is_end=is_end):
            yield place(chosen, slot, style, LADDERS[style.weights])
            count += 1


def _empty(paragraph: Paragraph) -> Line:
    return Line("", (), (), paragraph.start, paragraph.stop, False, 0.0)


def _course(rooms: tuple[int, ...], style: TextStyle, above: int) -> Course:
    """The measures; an indent is for the copy's first line, and leaves it an em."""
    room = rooms[0]
    indent = min(round(style.indent * EM), max(0, room - EM)) if above == 0 else 0
    return Course(rooms, indent, above)


def _break(
    runs: tuple[Run, ...], number: int, course: Course, style: TextStyle
) -> tuple[Paragraph, tuple[int, ...]]:
    """The paragraph and the breaks of its lines; by force where no rule can be kept."""
    paragraph = prepare(runs, style)[number]
    found = _lawful(paragraph, course, style)
    if found is None:
        paragraph = prepare(runs, style, is_shattered=True)[number]
        found = _lawful(paragraph, course, style) or _rough(paragraph, course, style)
    return paragraph, found


def _lawful(
    paragraph: Paragraph, course: Course, style: TextStyle
) -> tuple[int, ...] | None:
    if style.balance:
        return find_balance(paragraph, course)
    if not style.justify:
        return find_course(paragraph, course, ragged(paragraph, is_rough=False))
    ladder = LADDERS[style.weights]
    for limit in _LIMITS:
        fit = flush(paragraph, ladder, limit, is_rough=False)
        found = find_course(paragraph, course, fit)
        if found is not None:
            return found
    return None


def _rough(paragraph: Paragraph, course: Course, style: TextStyle) -> tuple[int, ...]:
    """Lines at any price: short ones, and single characters wider than the measure."""
    if style.justify and not style.balance:
        fit = flush(paragraph, LADDERS[style.weights], _LIMITS[-1], is_rough=True)
    else:
        fit = ragged(paragraph, is_rough=True)
    found = find_course(paragraph, course, fit)
    # Every sort may stand on a line of its own, so there is always a way.
    return found if found is not None else tuple(range(len(paragraph.breaks.gap)))


def _slots(
    paragraph: Paragraph, found: Sequence[int], course: Course, *, is_end: bool
) -> Iterator[Slot]:
    breaks = paragraph.breaks
    count = len(found) - 1
    for line in range(count):
        b = found[line + 1]
        yield Slot(
            first=breaks.gap[found[line]] + 1,
            last=breaks.gap[b],
            left=course.indent if line == 0 else 0,
            room=course.room(line),
            is_last=line == count - 1,
            ends_copy=is_end and line == count - 1,
            is_forced=breaks.penalty[b] >= PENALTY["after an emergency"],
        )
