"""Copy, style and measure become a galley: the one door of this room."""

from collections.abc import Iterator, Sequence
from math import inf, isfinite

from printbook.typography.balance import find_balance
from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM
from printbook.typography.fit import Fit, flush, ragged
from printbook.typography.house import at_home
from printbook.typography.ladders import LADDERS
from printbook.typography.linebreak import (
    Course,
    cheapest_by_lines,
    find_course,
    find_first_fit,
)
from printbook.typography.model import Galley, Line, Note, Run, TextStyle
from printbook.typography.paragraph import Paragraph
from printbook.typography.place import Place, place, place_empty
from printbook.typography.prepare import LAWFUL, Force, prepare
from printbook.typography.spacing import SPACINGS
from printbook.units import Em

__all__ = ["compose", "line_counts"]

# How far Han gaps may widen; raised for the paragraph that needs it, never for all.
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
    level, a spacing or weights that do not exist, or for a measure that is none.
    """
    _check(style)
    measures = _measures(measure)
    lines: list[Line] = []
    notes: list[Note] = []
    for line, said in _lines(_runs(copy, style), _rooms(measures), style):
        lines.append(line)
        notes.extend(said)
    return Galley(tuple(lines), measures, tuple(notes))


def line_counts(
    copy: str | Sequence[Run],
    *,
    measure: Em | Sequence[Em],
    style: TextStyle = TextStyle(),  # noqa: B008 -- frozen
) -> dict[int, float]:
    """What each number of lines costs that justified copy can be set in, by number.

    Under 300 nobody sees it, from 300 to 1,000 it will do, over 1,500 it will not.
    """
    _check(style)
    rooms = _rooms(_measures(measure))
    found = {0: 0.0}
    for paragraph in _paragraphs(_runs(copy, style), style):
        totals: dict[int, float] = {}
        for above, cost in found.items():
            for lines, price in _prices(paragraph, rooms, style, above).items():
                total = cost + price
                totals[above + lines] = min(total, totals.get(above + lines, inf))
        found = totals
    return dict(sorted(found.items()))


def _prices(
    paragraph: Paragraph, rooms: Sequence[int], style: TextStyle, above: int
) -> dict[int, float]:
    if not paragraph.sorts:
        return {1: 0.0}
    course = _course(paragraph, rooms, style, above)
    for fit in _fits(paragraph, style):
        found = cheapest_by_lines(paragraph, course, fit)
        if found:
            return found
    return {}


def _check(style: TextStyle) -> None:
    style = at_home(style)
    for value, known in (
        (style.line_break, LEVELS),
        (style.spacing, SPACINGS),
        (style.weights, LADDERS),
    ):
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}")


def _runs(copy: str | Sequence[Run], style: TextStyle) -> tuple[Run, ...]:
    return (Run(copy, style.faces),) if isinstance(copy, str) else tuple(copy)


def _measures(measure: Em | Sequence[Em]) -> tuple[Em, ...]:
    wanted = (measure,) if isinstance(measure, (int, float)) else measure
    measures = tuple(float(one) for one in wanted)
    if not measures:
        raise ValueError("a galley needs a measure")
    if not all(map(isfinite, measures)):
        raise ValueError("a measure is a number of ems")
    return measures


def _rooms(measures: Sequence[Em]) -> tuple[int, ...]:
    return tuple(max(1, int(one * EM + _GRACE)) for one in measures)


def _lines(
    runs: tuple[Run, ...], rooms: Sequence[int], style: TextStyle
) -> Iterator[tuple[Line, tuple[Note, ...]]]:
    """The lines of all paragraphs."""
    above = 0
    paragraphs = _paragraphs(runs, style)
    for number, paragraph in enumerate(paragraphs):
        is_end = number == len(paragraphs) - 1
        if not paragraph.sorts:
            yield place_empty(paragraph, ends_copy=is_end)
            above += 1
            continue
        course = _course(paragraph, rooms, style, above)
        chosen, found = _break(runs, number, course, style)
        for spot in _places(chosen, found, course, is_end=is_end):
            yield place(chosen, spot, style, LADDERS[style.weights])
            above += 1


def _paragraphs(runs: tuple[Run, ...], style: TextStyle) -> tuple[Paragraph, ...]:
    """The paragraphs of the copy; a forced break at the very end opens none."""
    paragraphs = prepare(runs, style, LAWFUL)
    return paragraphs[:-1] if paragraphs[-1].is_blank else paragraphs


def _course(
    paragraph: Paragraph, rooms: Sequence[int], style: TextStyle, above: int
) -> Course:
    """The measures; an indent leaves the first line an em."""
    indent = min(round(style.indent * EM), max(0, rooms[0] - EM))
    is_first = not above or style.indent_each_line
    hangs = style.indent_hangs
    return Course(
        rooms, indent if is_first != hangs else 0, above, indent if hangs else 0
    )


def _break(
    runs: tuple[Run, ...], number: int, course: Course, style: TextStyle
) -> tuple[Paragraph, Sequence[int]]:
    """The paragraph and the breaks of its lines; by force where no rule can be kept.

    First words wider than the measure are divided anywhere; then every rule goes.
    Where words must stay whole, they run past the edge instead.
    """
    paragraph = prepare(runs, style, LAWFUL)[number]
    found = _lawful(paragraph, course, style)
    if found is None and style.overflow_wrap == "normal":
        return paragraph, _rough(paragraph, course, style)
    if found is None:
        force = Force(split_over=course.narrowest)
        paragraph = prepare(runs, style, force)[number]
        found = _lawful(paragraph, course, style)
    if found is None:
        force = Force(split_over=0, everywhere=True)
        paragraph = prepare(runs, style, force)[number]
        found = _rough(paragraph, course, style)
    return paragraph, found


def _rough(paragraph: Paragraph, course: Course, style: TextStyle) -> Sequence[int]:
    *_, rough = _fits(paragraph, style, is_rough=True)
    found = find_course(paragraph, course, rough)
    # Between two breaks a line of any width passes, so there is always a way.
    return found or tuple(range(len(paragraph.breaks.gap)))


def _lawful(
    paragraph: Paragraph, course: Course, style: TextStyle
) -> Sequence[int] | None:
    if style.balance:
        return find_balance(paragraph, course)
    if _is_first_fit(style):
        return find_first_fit(paragraph, course)
    for fit in _fits(paragraph, style):
        found = find_course(paragraph, course, fit)
        if found is not None:
            return found
    return None


def _is_first_fit(style: TextStyle) -> bool:
    """Whether lines are filled one by one: asked for, or ragged by the rules of CSS."""
    style = at_home(style)
    by_css = "css-" in f"{style.spacing} {style.line_break}"
    return style.first_fit or (by_css and not style.justify)


def _fits(
    paragraph: Paragraph, style: TextStyle, *, is_rough: bool = False
) -> Iterator[Fit]:
    """Ways to fit lines, from the best to the one that suffers most."""
    if style.balance or not style.justify or style.justify_by == "inter-word":
        yield ragged(paragraph, is_rough=is_rough)
        return
    limits = _LIMITS[-1:] if is_rough else _LIMITS
    for limit in limits:
        yield flush(paragraph, LADDERS[style.weights], limit, is_rough=is_rough)


def _places(
    paragraph: Paragraph, found: Sequence[int], course: Course, *, is_end: bool
) -> Iterator[Place]:
    breaks = paragraph.breaks
    count = len(found) - 1
    for line in range(count):
        b = found[line + 1]
        is_last = line == count - 1
        yield Place(
            first=breaks.gap[found[line]] + 1,
            last=breaks.gap[b],
            left=course.left(line),
            room=course.room(line),
            is_last=is_last,
            ends_copy=is_end and is_last,
            is_forced=breaks.penalty[b] >= PENALTY["anywhere in a word"],
        )
