"""What a place in the page asks of a leaf: measures, and room for what else stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from printbook.design.lift import Leaf
from printbook.units import Pt

__all__ = ["Fitting"]

# A guess for a box whose width is not known yet: about one character.
_GUESS: Pt = 10.0


@dataclass(frozen=True, slots=True)
class Fitting:
    """The measure of each line (the last repeats), in points."""

    measures: tuple[Pt, ...]
    lead: Pt | None = None
    """What stands before the first line, its indent included; None: only the indent."""
    widths: tuple[Pt, ...] = ()
    """Of the boxes that stand in the lines."""
    is_beside: bool = False
    """Whether a float stands beside it."""
    insets: tuple[Pt, ...] = ()
    """How far in of its block each line begins, where something floats on its left."""
    looseness: int = 0
    """How many lines more than at its best it is set in, where that is not dear."""

    @classmethod
    def at(cls, measure: "Pt | Sequence[Pt]", looseness: int = 0) -> "Fitting":
        """Lines of one measure, or of one each."""
        if isinstance(measure, (int, float)):
            return cls((measure,), looseness=looseness)
        return cls(tuple(measure), looseness=looseness)

    @classmethod
    def first(cls, leaf: Leaf) -> "Fitting":
        """What the sample says of the leaf's place."""
        return cls((leaf.measure,), widths=(_GUESS,) * len(leaf.atoms))
