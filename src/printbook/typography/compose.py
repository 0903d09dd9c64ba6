"""Copy, style and measure become a galley: the one door of this room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import isfinite

from printbook.typography.balance import find_balance
from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM
from printbook.typography.draft import LAWFUL, Force
from printbook.typography.fit import Fit, flush, ragged, snug
from printbook.typography.house import at_home, in_manner
from printbook.typography.ladders import LADDERS
from printbook.typography.linebreak import (
    Course,
    find_course,
    find_courses,
    find_first_fit,
)
from printbook.typography.model import Galley, Line, Note, Run, TextStyle
from printbook.typography.paragraph import Paragraph
from printbook.typography.place import Place, place, place_empty
from printbook.typography.prepare import prepare
from printbook.typography.spacing import SPACINGS
from printbook.units import Em

__all__ = [
    "Chosen",
    "Matter",
    "chosen_of",
    "compose",
    "galley_of",
    "matter_of",
    "ways_of",
]

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
    matter = matter_of(copy, measure, style)
    return galley_of(matter, chosen_of(matter))


@dataclass(frozen=True, slots=True)
class Matter:
    """Copy ready to be set: its runs and paragraphs, its measures in ems, its style."""

    runs: tuple[Run, ...]
    paragraphs: tuple[Paragraph, ...]
    measures: tuple[Em, ...]
    rooms: tuple[int, ...]
    style: TextStyle

    def course(self, above: int) -> Course:
        """The measures of a paragraph that so many lines stand above."""
        return _course(self.rooms, self.style, above)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The lines chosen for a paragraph: its breaks, start and end included."""

    paragraph: Paragraph
    course: Course
    breaks: Sequence[int]

    @property
    def lines(self) -> int:
        """How many lines they are; a paragraph of nothing is one."""
        return max(1, len(self.breaks) - 1)


def matter_of(
    copy: str | Sequence[Run], measure: Em | Sequence[Em], style: TextStyle
) -> Matter:
    """Copy ready to be set; ValueError for a style or a measure that is none."""
    _check(style)
    measures = _measures(measure)
    runs = _runs(copy, style)
    return Matter(runs, _paragraphs(runs, style), measures, _rooms(measures), style)


def ways_of(matter: Matter, number: int, above: int) -> Iterator[tuple[float, Chosen]]:
    """What a paragraph costs in every number of lines that it can be set in."""
    paragraph, course = matter.paragraphs[number], matter.course(above)
    if not paragraph.sorts:
        yield 0.0, Chosen(paragraph, course, ())
        return
    for fit in _fits(paragraph, matter.style, course):
        found = find_courses(paragraph, course, fit)
        for cost, breaks in found.values():
            yield cost, Chosen(paragraph, course, breaks)
        if found:
            return


def galley_of(matter: Matter, chosen: Iterable[Chosen]) -> Galley:
    """The copy in the lines chosen for its paragraphs."""
    lines: list[Line] = []
    notes: list[Note] = []
    for number, one in enumerate(chosen):
        is_end = number == len(matter.paragraphs) - 1
        for line, said in _placed(one, matter.style, is_end=is_end):
            lines.append(line)
            notes.extend(said)
    return Galley(tuple(lines), matter.measures, tuple(notes))


def chosen_of(matter: Matter) -> Iterator[Chosen]:
    """The best lines of every paragraph."""
    above = 0
    for number, paragraph in enumerate(matter.paragraphs):
        course = matter.course(above)
        if not paragraph.sorts:
            yield Chosen(paragraph, course, ())
            above += 1
            continue
        one = Chosen(*_break(matter.runs, number, course, matter.style))
        yield one
        above += one.lines


def _placed(
    chosen: Chosen, style: TextStyle, *, is_end: bool
) -> Iterator[tuple[Line, tuple[Note, ...]]]:
    """The lines of a paragraph, every glyph in its place."""
    if not chosen.paragraph.sorts:
        yield place_empty(chosen.paragraph, ends_copy=is_end)
        return
    for spot in _places(chosen, is_end=is_end):
        yield place(chosen.paragraph, spot, style, LADDERS[style.weights])


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


def _paragraphs(runs: tuple[Run, ...], style: TextStyle) -> tuple[Paragraph, ...]:
    """The paragraphs of the copy; a forced break at the very end opens none."""
    paragraphs = prepare(runs, style, LAWFUL)
    return paragraphs[:-1] if paragraphs[-1].is_blank else paragraphs


def _course(rooms: Sequence[int], style: TextStyle, above: int) -> Course:
    """The measures; an indent leaves the first line an em."""
    most = max(0, rooms[0] - EM)
    indent = min(round(style.indent * EM), most)
    is_first = not above or style.indent_each_line
    hangs = style.indent_hangs
    # What stands aside begins where the first line does.
    is_indented = is_first != hangs and bool(above or not style.aside)
    return Course(
        rooms,
        indent if is_indented else 0,
        above,
        indent if hangs else 0,
        tuple(min(round(one * EM), most) for one in style.aside),
        0 if above else style.first_stop,
    )


def _break(
    runs: tuple[Run, ...], number: int, course: Course, style: TextStyle
) -> tuple[Paragraph, Course, Sequence[int]]:
    """The paragraph and the breaks of its lines; by force where no rule can be kept.

    First words wider than the measure are divided anywhere; then every rule goes.
    Where words must stay whole, they run past the edge instead.
    """
    paragraph = prepare(runs, style, LAWFUL)[number]
    found = _lawful(paragraph, course, style)
    if found is None and course.stop:
        course = replace(course, stop=0)
        found = _lawful(paragraph, course, style)
    if found is None and not _divides(runs, style):
        return paragraph, course, _rough(paragraph, course, style)
    if found is None:
        force = Force(split_over=course.narrowest)
        paragraph = prepare(runs, style, force)[number]
        found = _lawful(paragraph, course, style)
    if found is None:
        force = Force(split_over=0, everywhere=True)
        paragraph = prepare(runs, style, force)[number]
        found = _rough(paragraph, course, style)
    return paragraph, course, found


def _divides(runs: Sequence[Run], style: TextStyle) -> bool:
    """Whether any word may be divided that is too wide for its line."""
    return any(in_manner(style, run.manner).divides for run in runs)


def _rough(paragraph: Paragraph, course: Course, style: TextStyle) -> Sequence[int]:
    *_, rough = _fits(paragraph, style, course, is_rough=True)
    found = find_course(paragraph, course, rough)
    # Between two breaks a line of any width passes, so there is always a way.
    return found or tuple(range(len(paragraph.breaks.gap)))


def _lawful(
    paragraph: Paragraph, course: Course, style: TextStyle
) -> Sequence[int] | None:
    if style.balance:
        return find_balance(paragraph, course, dict(style.sense))
    if _is_first_fit(style):
        return find_first_fit(paragraph, course)
    fits = chain(_snug(paragraph, style, course), _fits(paragraph, style, course))
    for fit in fits:
        found = find_course(paragraph, course, fit)
        if found is not None:
            return found
    return None


def _is_first_fit(style: TextStyle) -> bool:
    """Whether lines are filled one by one: asked for, or ragged by the rules of CSS."""
    if style.first_fit or style.justify:
        return style.first_fit
    if style.hangs or style.word_break != "normal":
        return True
    style = at_home(style)
    return "css-" in f"{style.spacing} {style.line_break}"


def _snug(paragraph: Paragraph, style: TextStyle, course: Course) -> Iterator[Fit]:
    """The way to fit lines that is enough for most, where lines are justified."""
    if style.justify and style.justify_by != "inter-word":
        ease = course.ease
        if ease.lacking < _LIMITS[0]:
            yield snug(paragraph, LADDERS[style.weights], ease)


def _fits(
    paragraph: Paragraph, style: TextStyle, course: Course, *, is_rough: bool = False
) -> Iterator[Fit]:
    """Ways to fit lines, from the best to the one that suffers most."""
    if style.balance or not style.justify or style.justify_by == "inter-word":
        yield ragged(paragraph, is_rough=is_rough)
        return
    limits = _LIMITS[-1:] if is_rough else _LIMITS
    ladder, ease = LADDERS[style.weights], course.ease
    for limit in limits:
        yield flush(paragraph, ladder, limit, ease=ease, is_rough=is_rough)


def _places(chosen: Chosen, *, is_end: bool) -> Iterator[Place]:
    breaks, found = chosen.paragraph.breaks, chosen.breaks
    count = len(found) - 1
    for line in range(count):
        b = found[line + 1]
        is_last = line == count - 1
        yield Place(
            first=breaks.gap[found[line]] + 1,
            last=breaks.gap[b],
            left=chosen.course.left(line),
            room=chosen.course.room(line),
            is_last=is_last,
            ends_copy=is_end and is_last,
            is_forced=breaks.penalty[b] >= PENALTY["anywhere in a word"],
        )
