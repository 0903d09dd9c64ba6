"""The ways in which a headline breaks into as few lines as it needs, with costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.typography.balance import find_ways
from printbook.typography.compose import Chosen, galley_of, matter_of
from printbook.typography.model import Run, TextStyle
from printbook.units import Em

__all__ = ["Breaking", "headline_ways"]


@dataclass(frozen=True, slots=True)
class Breaking:
    """A headline in lines; the cheapest is what is set."""

    lines: tuple[str, ...]
    cost: float
    size: Em = 1.0
    set_width: float = 1.0


def headline_ways(
    copy: str | Sequence[Run], *, measure: Em | Sequence[Em], style: TextStyle
) -> tuple[Breaking, ...]:
    """All ways to break balanced copy, at a measure in ems, the cheapest first.

    Copy with forced breaks has none: they are the editor's. Raises ValueError as
    `compose` does.
    """
    matter = matter_of(copy, measure, style)
    if len(matter.paragraphs) != 1 or not matter.paragraphs[0].sorts:
        return ()
    (paragraph,) = matter.paragraphs
    course = matter.course(0)
    found = []
    for cost, breaks in find_ways(paragraph, course, dict(style.sense)):
        galley = galley_of(matter, [Chosen(paragraph, course, breaks)])
        found.append(Breaking(tuple(line.text for line in galley.lines), cost))
    return tuple(found)
