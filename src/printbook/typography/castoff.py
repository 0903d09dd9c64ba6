"""Casting off 估行: in how many lines copy can be set, each with its cost and lines."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from printbook.typography.compose import (
    Chosen,
    Matter,
    compose,
    galley_of,
    matter_of,
    ways_of,
)
from printbook.typography.model import Galley, Run, TextStyle
from printbook.units import Em

__all__ = ["WORST", "CastOff", "add_up", "cast_off"]

WORST = 1500.0
"""What a paragraph may cost more than at its best: beyond this everybody sees it."""


@dataclass(frozen=True, slots=True)
class CastOff:
    """The numbers of lines that copy can be set in, each with what it costs.

    A price is what its lines cost more than the best ones: under 300 nobody sees it,
    up to 1,000 it will do; what costs more than `WORST` is not offered.
    """

    costs: Mapping[int, float]
    _set: Callable[[int], Galley] = field(repr=False, compare=False)

    @property
    def natural(self) -> int:
        """The number of lines that costs nothing: what `compose` makes of the copy."""
        return min(self.costs, key=lambda lines: (self.costs[lines], lines))

    def galley(self, lines: int) -> Galley:
        """The copy in so many lines; ValueError where they are not offered."""
        if lines not in self.costs:
            offered = ", ".join(map(str, self.costs))
            raise ValueError(f"in {lines} lines it cannot be set; in {offered}")
        return self._set(lines)


def cast_off(
    copy: str | Sequence[Run],
    *,
    measure: Em | Sequence[Em],
    style: TextStyle = TextStyle(),  # noqa: B008 -- frozen
) -> CastOff:
    """How many lines copy can be set in, at measures in ems, worked out in one pass.

    Ragged and balanced copy has one number. Raises ValueError as `compose` does.
    """
    natural = compose(copy, measure=measure, style=style)
    whole = CastOff({len(natural.lines): 0.0}, lambda _: natural)
    if not style.justify or style.balance:
        return whole
    matter = matter_of(copy, measure, style)
    ways = _ways(matter)
    least = ways.get(len(natural.lines), (inf, ()))[0]
    offered = {
        lines: cost - least
        for lines, (cost, _) in sorted(ways.items())
        if 0 <= cost - least <= WORST
    }
    if least == inf or not offered:
        return whole
    return CastOff(offered, lambda lines: galley_of(matter, ways[lines][1]))


def add_up(tables: Iterable[Mapping[int, float]]) -> dict[int, float]:
    """The table of a story out of those of its paragraphs: a min-plus sum."""
    found = {0: 0.0}
    for table in tables:
        sums: dict[int, float] = {}
        for above, cost in found.items():
            for lines, price in table.items():
                total = cost + price
                if total < sums.get(above + lines, inf):
                    sums[above + lines] = total
        found = sums
    return dict(sorted(found.items()))


def _ways(matter: Matter) -> dict[int, tuple[float, tuple[Chosen, ...]]]:
    """The cheapest way to every number of lines, over all paragraphs of the copy."""
    found: dict[int, tuple[float, tuple[Chosen, ...]]] = {0: (0.0, ())}
    for number in range(len(matter.paragraphs)):
        sums: dict[int, tuple[float, tuple[Chosen, ...]]] = {}
        for above, (cost, chosen) in found.items():
            for price, way in ways_of(matter, number, above):
                total, lines = cost + price, above + way.lines
                if lines not in sums or total < sums[lines][0]:
                    sums[lines] = total, (*chosen, way)
        found = sums
    return found
