"""Fills an open page: threads into their frames, every other leaf where it stands."""

from dataclasses import dataclass

from printbook.design.lift import Leaf, Lifted
from printbook.makeup.pour import Poured, pour
from printbook.makeup.setter import Setter
from printbook.typography import Galley

__all__ = ["Filled", "fill"]


@dataclass(frozen=True, slots=True)
class Filled:
    """All copy of a page, set."""

    poured: tuple[Poured, ...]
    standing: tuple[tuple[Leaf, Galley], ...]


def fill(lifted: Lifted, setter: Setter) -> Filled:
    """Set every thread and every leaf of a page."""
    return Filled(
        tuple(pour(thread, setter.compose) for thread in lifted.threads),
        tuple((leaf, setter.compose(leaf, leaf.measure)) for leaf in lifted.leaves),
    )
