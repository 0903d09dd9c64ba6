"""Headlines that are to be scaled to their measure and cannot be."""

from collections.abc import Iterable, Iterator

from printbook.design.lift import Leaf
from printbook.findings import Finding, finding

__all__ = ["unscaled"]


def unscaled(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """PB4216 for one with a box in its lines, PB4217 for limits that are no range."""
    for leaf in leaves:
        if leaf.style.scaling is not None and leaf.scaling is None:
            yield finding("PB4216", leaf.source, text=leaf.text)
        for name in leaf.style.ill_ranges:
            yield finding("PB4217", leaf.source, property=name)
