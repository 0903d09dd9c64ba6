"""The headlines of a sheet: how each is set, and how else it might break."""

from collections.abc import Iterator
from dataclasses import dataclass

from printbook.findings import Source
from printbook.makeup.fitting import Fitting
from printbook.makeup.glyphs import leaves_of
from printbook.makeup.make_up import MadeUp
from printbook.makeup.setter import Setter
from printbook.typography import Breaking
from printbook.units import Em

__all__ = ["Heading", "headings_of"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline at its measure, in ems: its lines as set, and all ways to break it."""

    source: Source | None
    measure: Em
    lines: tuple[str, ...]
    ways: tuple[Breaking, ...]


def headings_of(made: MadeUp, setter: Setter) -> Iterator[Heading]:
    """Every balanced headline of a sheet that has more than one line."""
    for leaf in leaves_of(made.page.lifted):
        if not leaf.style.text.balance or leaf.is_furniture:
            continue
        galley = setter.fit(leaf, Fitting.at(leaf.measure))
        if len(galley.lines) > 1:
            yield Heading(
                leaf.source,
                leaf.measure / leaf.style.size,
                tuple(line.text.strip() for line in galley.lines),
                setter.ways(leaf),
            )
