"""Fills an open page: threads into their frames, every other leaf where it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from printbook.design.lift import Leaf, Lifted, Thread
from printbook.makeup.fitting import Fitting
from printbook.makeup.levelling import levelled
from printbook.makeup.pour import Compose, Poured
from printbook.makeup.setter import Setter
from printbook.makeup.upright import pour_any
from printbook.typography import Galley
from printbook.units import Pt

__all__ = ["Filled", "Standing", "fill", "refill"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A leaf where it stands in the page, as it is set there."""

    leaf: Leaf
    galley: Galley
    fitting: Fitting


@dataclass(frozen=True, slots=True)
class Filled:
    """All copy of a page, set, and with what it can be set again."""

    poured: tuple[Poured, ...]
    standing: tuple[Standing, ...]
    fit: Callable[[Leaf, Fitting], Galley]
    waiting: tuple[Leaf, ...] = ()
    """Leaves whose measure hangs on their text, until the page was laid out with it."""

    @property
    def compose(self) -> Compose:
        """Sets a leaf at a measure."""

        def compose(
            leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
        ) -> Galley:
            return self.fit(leaf, Fitting.at(measure, looseness))

        return compose


def fill(lifted: Lifted, setter: Setter) -> Filled:
    """Set every thread and every leaf of a page whose measure is known."""
    firm = [leaf for leaf in lifted.leaves if not leaf.kind.is_fluid]
    return Filled(
        tuple(_poured(thread, setter) for thread in lifted.threads),
        tuple(_set(leaf, Fitting.first(leaf), setter.fit) for leaf in firm),
        setter.fit,
        tuple(leaf for leaf in lifted.leaves if leaf.kind.is_fluid),
    )


def _poured(thread: Thread, setter: Setter) -> Poured:
    return levelled(pour_any(thread, setter.compose), setter)


def refill(
    filled: Filled,
    fittings: Mapping[Leaf, Fitting],
    widths: Mapping[Element, Pt],
) -> Filled:
    """The same with some leaves set anew, or for the first time, and frames so wide."""
    poured = tuple(
        _poured_anew(one, widths, filled.compose)
        if any(frame.element in widths for frame in one.thread.frames)
        else one
        for one in filled.poured
    )
    standing = [
        _set(one.leaf, fittings[one.leaf], filled.fit) if one.leaf in fittings else one
        for one in filled.standing
    ]
    new = [leaf for leaf in filled.waiting if leaf in fittings]
    standing += [_set(leaf, fittings[leaf], filled.fit) for leaf in new]
    rest = tuple(leaf for leaf in filled.waiting if leaf not in fittings)
    return replace(filled, poured=poured, standing=tuple(standing), waiting=rest)


def _set(
    leaf: Leaf, fitting: Fitting, fit: Callable[[Leaf, Fitting], Galley]
) -> Standing:
    return Standing(leaf, fit(leaf, fitting), fitting)


def _poured_anew(
    poured: Poured, widths: Mapping[Element, Pt], compose: Compose
) -> Poured:
    frames = tuple(
        replace(frame, width=widths.get(frame.element, frame.width))
        for frame in poured.thread.frames
    )
    return pour_any(replace(poured.thread, frames=frames), compose)
