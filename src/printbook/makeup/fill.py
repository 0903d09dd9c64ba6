"""Fills an open page: threads into their frames, every other leaf where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from printbook.design.lift import Leaf, Lifted
from printbook.makeup.pour import Compose, Poured, pour
from printbook.makeup.setter import Setter
from printbook.typography import Galley
from printbook.units import Pt

__all__ = ["Filled", "fill", "refill"]


@dataclass(frozen=True, slots=True)
class Filled:
    """All copy of a page, set, and with what it can be set again."""

    poured: tuple[Poured, ...]
    standing: tuple[tuple[Leaf, Galley], ...]
    compose: Compose


def fill(lifted: Lifted, setter: Setter) -> Filled:
    """Set every thread and every leaf of a page."""
    return Filled(
        tuple(pour(thread, setter.compose) for thread in lifted.threads),
        tuple((leaf, setter.compose(leaf, leaf.measure)) for leaf in lifted.leaves),
        setter.compose,
    )


def refill(
    filled: Filled,
    measures: Mapping[Leaf, tuple[Pt, ...]],
    widths: Mapping[Element, Pt],
) -> Filled:
    """The same with some leaves set at the measure of each line, and frames so wide."""
    poured = tuple(
        _poured_anew(one, widths, filled.compose)
        if any(frame.element in widths for frame in one.thread.frames)
        else one
        for one in filled.poured
    )
    standing = tuple(
        (leaf, filled.compose(leaf, measures[leaf]) if leaf in measures else galley)
        for leaf, galley in filled.standing
    )
    return replace(filled, poured=poured, standing=standing)


def _poured_anew(
    poured: Poured, widths: Mapping[Element, Pt], compose: Compose
) -> Poured:
    frames = tuple(
        replace(frame, width=widths.get(frame.element, frame.width))
        for frame in poured.thread.frames
    )
    return pour(replace(poured.thread, frames=frames), compose)
