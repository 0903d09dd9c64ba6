"""Sets leaves: faces from the case, lines from the composer, nothing set twice."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from printbook.design.door import Declared
from printbook.design.lift import Leaf
from printbook.design.styles import InlineStyle
from printbook.foundry import Case, Face
from printbook.typography import Galley, Run, TextStyle, compose
from printbook.units import Pt

__all__ = ["Setter"]

# The eye forgives a hundredth of a point; a measure a hair too narrow would cost a
# whole character in every line.
_SLACK: Pt = 0.01


class Setter:
    """A compositor with a case of type; remembers what it has set."""

    def __init__(self, case: Case, names: frozenset[str] = frozenset()) -> None:
        self._case = case
        self._names = names
        self._stacks: dict[tuple[tuple[str, ...], int], tuple[Face, ...]] = {}
        self._set: dict[object, Galley] = {}

    def compose(self, leaf: Leaf, measure: Pt | Sequence[Pt]) -> Galley:
        """The lines of a leaf at a measure, or at one measure per line, in points."""
        measures = (measure,) if isinstance(measure, (int, float)) else tuple(measure)
        em = leaf.style.size
        ems = tuple(round((one + _SLACK) / em, 3) for one in measures)
        runs = self.runs(leaf)
        key = (runs, ems, leaf.style.text)
        found = self._set.get(key)
        if found is None:
            style = replace(leaf.style.text, names=self._names)
            found = compose(runs, measure=ems[0] if len(ems) == 1 else ems, style=style)
            self._set[key] = found
        return found

    def runs(self, leaf: Leaf) -> tuple[Run, ...]:
        """The leaf's pieces as runs; a run's mark is the number of its piece."""
        em = leaf.style.size
        return tuple(
            Run(
                text=piece.text,
                faces=self.faces(piece.style),
                scale=piece.style.size / em,
                letter_spacing=_spacing(piece.style, leaf.style.text),
                mark=mark,
            )
            for mark, piece in enumerate(leaf.pieces)
        )

    @property
    def root(self) -> Path:
        """The project that the case belongs to."""
        return self._case.root

    def declared(self, style: InlineStyle) -> Declared | None:
        """The face for text that WeasyPrint sets itself; None when nobody has it."""
        for family in style.families:
            face = self._case.family(family, style.weight)
            if face is not None:
                return Declared(family, face.weight, face.path)
        return None

    def faces(self, style: InlineStyle) -> tuple[Face, ...]:
        """The faces that may set a piece, best first."""
        key = (style.families, style.weight)
        if key not in self._stacks:
            self._stacks[key] = tuple(self._case.stack(style.families, style.weight))
        return self._stacks[key]


def _spacing(style: InlineStyle, text: TextStyle) -> float | None:
    """Letter-spacing in ems, where the piece's differs from its paragraph's."""
    own = (style.letter_spacing or 0.0) / style.size
    return None if abs(own - text.letter_spacing) < 1e-6 else own
