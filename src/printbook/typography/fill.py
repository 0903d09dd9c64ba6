"""What the gaps of one line become: the ladder climbed as far as the line needs.

All gaps of a stage give in proportion; pool after pool would leave the rhythm restless.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.typography.ladders import Ladder
from printbook.typography.model import RightEdge
from printbook.typography.paragraph import Row

__all__ = ["Fill", "natural_fill", "press", "widen"]


@dataclass(frozen=True, slots=True)
class Fill:
    """The gaps of a line in thousandths, its density, and how it meets the edge.

    `lacking` is what could not be placed: over the edge if positive, short if negative.
    """

    gaps: Sequence[int]
    density: float
    edge: RightEdge
    lacking: int = 0


def natural_fill(rows: Sequence[Row], lacking: int = 0) -> Fill:
    """Gaps of natural width: a ragged line, or a paragraph's last."""
    return Fill([row.natural for row in rows], 0.0, "ragged", lacking)


def widen(rows: Sequence[Row], surplus: int, ladder: Ladder, edge: RightEdge) -> Fill:
    """Gaps that take up the surplus: first each its own step, then all alike."""
    naturals = [row.natural for row in rows]
    gives = [row.stretch for row in rows]
    give = sum(gives)
    step = ladder.han.stretch
    if surplus <= give:
        part = surplus / give if give else 0.0
        return Fill(_shared(naturals, gives, surplus), step * part, edge)
    open_gaps = [row.expandable for row in rows]
    count = sum(open_gaps)
    if not count:
        return natural_fill(rows, -surplus)
    wide = [row.natural + row.stretch for row in rows]
    rest = surplus - give
    return Fill(_shared(wide, open_gaps, rest), step + rest / count, edge)


def press(rows: Sequence[Row], need: int, ladder: Ladder, edge: RightEdge) -> Fill:
    """Gaps that give up what the line needs, in as few stages as will do."""
    stages = [
        [row.press1 for row in rows],
        [row.press2 for row in rows],
        [row.press3 for row in rows],
    ]
    totals = [sum(stage) for stage in stages]
    stage = next((k for k, total in enumerate(totals) if need <= total), 2)
    taken = min(need, totals[stage])
    before = stages[stage - 1] if stage else [0] * len(rows)
    steps = [b - a for a, b in zip(before, stages[stage], strict=True)]
    rest = taken - sum(before)
    pressed = [row.natural - done for row, done in zip(rows, before, strict=True)]
    han = (0, *ladder.han.press)
    part = rest / sum(steps) if rest else 0.0
    density = han[stage] + (han[stage + 1] - han[stage]) * part
    return Fill(_shared(pressed, steps, -rest), -density, edge, need - taken)


def _shared(widths: Sequence[int], parts: Sequence[int], amount: int) -> Sequence[int]:
    """The widths, and `amount` shared among them by parts; rounding never adds up."""
    total = sum(parts)
    if not total:
        return widths
    found = []
    so_far = given = 0
    for width, part in zip(widths, parts, strict=True):
        so_far += part
        due = (2 * amount * so_far + total) // (2 * total)
        found.append(width + due - given)
        given = due
    return found
