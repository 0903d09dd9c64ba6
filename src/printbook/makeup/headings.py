"""The headlines of a sheet: how each is set, and how else it might break."""

from collections.abc import Iterator
from dataclasses import dataclass

from printbook.findings import Source
from printbook.makeup.fitting import Fitting
from printbook.makeup.glyphs import leaves_of
from printbook.makeup.make_up import MadeUp
from printbook.makeup.setter import Setter
from printbook.typography import Breaking
from printbook.units import Em, Pt

__all__ = ["Heading", "headings_of"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline at its measure, in ems: its lines as set, and all ways to break it.

    `em` is the size that the style sheet says, in points, `size` the one it is set in,
    in these ems, and `set_width` the width of its glyphs, 1 for their own.
    """

    source: Source | None
    measure: Em
    lines: tuple[str, ...]
    ways: tuple[Breaking, ...]
    em: Pt
    size: Em
    set_width: float
    is_scaled: bool
    """Whether the style sheet lets it be scaled to its measure."""


def headings_of(made: MadeUp, setter: Setter) -> Iterator[Heading]:
    """Every balanced headline of a sheet that has more than one line, or is scaled."""
    for leaf in leaves_of(made.page.lifted):
        if not leaf.style.text.balance or leaf.is_furniture:
            continue
        galley = setter.fit(leaf, Fitting.at(leaf.measure))
        lines, is_scaled = galley.lines, leaf.scaling is not None
        if lines and (len(lines) > 1 or is_scaled):
            yield Heading(
                leaf.source,
                leaf.measure / leaf.style.size,
                tuple(line.text.strip() for line in lines),
                setter.ways(leaf),
                leaf.style.size,
                lines[0].size,
                lines[0].set_width,
                is_scaled,
            )
