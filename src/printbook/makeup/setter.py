"""Sets leaves: faces from the case, lines from the composer, nothing set twice."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from functools import partial
from math import inf
from pathlib import Path

from printbook.design.copy import Piece
from printbook.design.door import Declared
from printbook.design.inlinebox import fringes
from printbook.design.lift import Leaf
from printbook.design.styles import InlineStyle
from printbook.foundry import Case, Face
from printbook.makeup.firstline import FirstLine, Lines
from printbook.makeup.fitting import Fitting
from printbook.makeup.initial import begins_wide, letter_of, with_letter
from printbook.makeup.sense import sense_of
from printbook.typography import (
    Breaking,
    CastOff,
    Galley,
    Manner,
    Run,
    Scaling,
    TextStyle,
    cast_off,
    compose,
    compose_scaled,
    headline_ways,
    scaled_ways,
)
from printbook.units import Em, Pt

__all__ = ["Setter"]


# The eye forgives a hundredth of a point; a measure a hair too narrow would cost a
# whole character in every line.
_SLACK: Pt = 0.01
# The measure in ems of lines that end at forced breaks only.
_ENDLESS = 10_000.0
# What level columns may cost a paragraph; above this its lines look loose or tight.
_DEAREST = 1000.0
# A forced break and a preferred one.
_OWN_BREAKS = frozenset("\n\u200b")


class Setter:
    """A compositor with a case of type; remembers what it has set."""

    def __init__(self, case: Case, names: frozenset[str] = frozenset()) -> None:
        self._case = case
        self._names = names
        self._stacks: dict[tuple[tuple[str, ...], int], tuple[Face, ...]] = {}
        self._set: dict[object, Galley] = {}
        self._used: dict[object, Galley] = {}
        self._cast: dict[object, CastOff] = {}

    def tidy(self) -> None:
        """Forget what was not asked for since this was last done."""
        self._set, self._used = self._used, {}
        self._cast = {}

    def compose(
        self, leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
    ) -> Galley:
        """The lines of a leaf at a measure, or at one measure per line, in points."""
        return self.fit(leaf, Fitting.at(measure, looseness))

    def fit(self, leaf: Leaf, fitting: Fitting) -> Galley:
        """The lines of a leaf as its place in the page asks for them."""
        em = leaf.style.size
        ems = tuple(round((one + _SLACK) / em, 3) for one in fitting.measures)
        if leaf.is_unbroken:
            ems = (_ENDLESS,)
        style = _text_style(leaf)
        if fitting.lead is not None:
            style = replace(style, indent=fitting.lead / em)
        runs = self.runs(leaf, fitting.widths)
        apart = (*_apart(leaf, fitting), leaf.scaling)
        key = (runs, ems, style, fitting.looseness, *apart)
        found = self._set.get(key)
        if found is None:
            style = replace(style, names=self._names)
            if leaf.scaling is None:
                found = self._opened(leaf, runs, ems, style, fitting)
            else:
                found = self._scaled(runs, ems, style, leaf.scaling)
            self._set[key] = found
        self._used[key] = found
        return found

    def _opened(
        self,
        leaf: Leaf,
        runs: tuple[Run, ...],
        ems: Sequence[Em],
        style: TextStyle,
        fitting: Fitting,
    ) -> Galley:
        """A leaf with its initial letter and its first line, where it has them."""
        lines: Lines = partial(self._lines, looseness=fitting.looseness)
        first = None
        if leaf.first_line:
            looks = self._runs(leaf, leaf.first_line, fitting.widths)
            first = FirstLine(looks, len(leaf.pieces))
            lines = first.setting(lines)
        if leaf.opening is None:
            return lines(runs, ems, style)
        own = [run for run in runs if run.mark < leaf.opening.last]
        rest = runs[len(own) :]
        insets = [inset / leaf.style.size for inset in fitting.insets]
        letter = letter_of(
            leaf,
            own if first is None else list(map(first.of, own)),
            is_in_grid=begins_wide(rest),
            style=style,
            faces=self.faces,
            insets=insets,
        )
        return with_letter(letter, rest, ems, style, lines)

    def _lines(
        self,
        runs: Sequence[Run],
        ems: Sequence[Em],
        style: TextStyle,
        *,
        looseness: int,
    ) -> Galley:
        measure = ems[0] if len(ems) == 1 else ems
        found = compose(runs, measure=measure, style=style)
        if style.balance and len(found.lines) > 1:
            style = replace(style, sense=self._sense(runs))
            found = compose(runs, measure=measure, style=style)
        if looseness:
            found = self._loosened(found, looseness, tuple(runs), style)
        return found

    def _scaled(
        self,
        runs: tuple[Run, ...],
        ems: Sequence[Em],
        style: TextStyle,
        scaling: Scaling,
    ) -> Galley:
        if scaling.lines[1] > 1:
            style = replace(style, sense=self._sense(runs))
        measure = ems[0] if len(ems) == 1 else ems
        return compose_scaled(runs, measure=measure, style=style, scaling=scaling)

    def offers(self, leaf: Leaf, measure: Pt) -> Mapping[int, float]:
        """In how many lines a leaf can be set, each with what it costs."""
        galley = self.compose(leaf, measure)
        if leaf.opening is not None or leaf.first_line or leaf.scaling is not None:
            return {len(galley.lines): 0.0}
        style = replace(_text_style(leaf), names=self._names)
        offered = self._cast_off(self.runs(leaf), galley.measure, style)
        fair = {
            lines: cost
            for lines, cost in offered.costs.items()
            if cost <= _DEAREST and not _is_worse(offered.galley(lines), galley)
        }
        return {len(galley.lines): 0.0, **fair}

    def _cast_off(
        self, runs: tuple[Run, ...], measure: Sequence[float], style: TextStyle
    ) -> CastOff:
        key = (runs, tuple(measure), style)
        if key not in self._cast:
            self._cast[key] = cast_off(runs, measure=measure, style=style)
        return self._cast[key]

    def _loosened(
        self, galley: Galley, looseness: int, runs: tuple[Run, ...], style: TextStyle
    ) -> Galley:
        """The same copy so many lines longer; as it is where that would be seen."""
        offered = self._cast_off(runs, galley.measure, style)
        lines = len(galley.lines) + looseness
        if offered.costs.get(lines, inf) > _DEAREST:
            return galley
        loosened = offered.galley(lines)
        return galley if _is_worse(loosened, galley) else loosened

    def ways(self, leaf: Leaf) -> tuple[Breaking, ...]:
        """The ways in which a balanced leaf may break at its measure."""
        runs = self.runs(leaf)
        measure = round((leaf.measure + _SLACK) / leaf.style.size, 3)
        style = replace(_text_style(leaf), names=self._names, sense=self._sense(runs))
        if leaf.scaling is not None:
            return scaled_ways(runs, measure=measure, style=style, scaling=leaf.scaling)
        return headline_ways(runs, measure=measure, style=style)

    def _sense(self, runs: Sequence[Run]) -> tuple[tuple[int, float], ...]:
        """What breaks of a headline cost; the editor's own breaks need no help."""
        text = "".join(run.text for run in runs)
        return () if _OWN_BREAKS & set(text) else sense_of(text)

    def runs(self, leaf: Leaf, widths: Sequence[Pt] = ()) -> tuple[Run, ...]:
        """The leaf's pieces as runs; a run's mark is the number of its piece.

        Boxes in the lines are runs without type, each as wide as its box.
        """
        return self._runs(leaf, leaf.pieces, widths)

    def _runs(
        self, leaf: Leaf, pieces: Sequence[Piece], widths: Sequence[Pt]
    ) -> tuple[Run, ...]:
        em = leaf.style.size
        rooms = iter(widths)
        edges = fringes([piece.style.boxes for piece in pieces])
        common = _common_manner(leaf)
        return tuple(
            Run(
                text=piece.text,
                faces=() if piece.element is not None else self.faces(piece.style),
                scale=(piece.style.size if piece.element is None else next(rooms, em))
                / em,
                letter_spacing=_spacing(piece.style, leaf.style.text),
                mark=mark,
                combine=piece.style.combine,
                ruby=piece.ruby,
                before=edges[mark][0] / em,
                after=edges[mark][1] / em,
                manner=None if piece.style.manner == common else piece.style.manner,
            )
            for mark, piece in enumerate(pieces)
            if piece.text
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


def _common_manner(leaf: Leaf) -> Manner:
    """The manner of all its pieces, if they have one; else that of its block."""
    found = {p.style.manner for p in leaf.pieces if p.text and p.element is None}
    return found.pop() if len(found) == 1 else leaf.style.inline.manner


def _text_style(leaf: Leaf) -> TextStyle:
    """How its lines are set: an inline that holds them all counts as its block."""
    common, style = _common_manner(leaf), leaf.style.text
    if common != leaf.style.inline.manner:
        own = {one.name: getattr(common, one.name) for one in fields(common)}
        return replace(style, **own)
    parts_words = any(p.style.manner.word_break == "break-all" for p in leaf.pieces)
    if parts_words and not style.justify:
        # Words are parted where a line is full, and nowhere before.
        return replace(style, first_fit=True)
    return style


def _is_worse(galley: Galley, other: Galley) -> bool:
    """Whether more is to be said of its lines."""
    return len(galley.notes) > len(other.notes)


def _apart(leaf: Leaf, fitting: Fitting) -> tuple[object, ...]:
    """What sets a leaf apart from one of the same copy, at its opening."""
    if leaf.opening is None and not leaf.first_line:
        return ()
    block = (leaf.style.inline, leaf.style.leading, leaf.kind.vertical)
    return leaf.opening, leaf.first_line, fitting.insets, block


def _spacing(style: InlineStyle, text: TextStyle) -> float | None:
    """Letter-spacing in ems, where the piece's differs from its paragraph's."""
    own = (style.letter_spacing or 0.0) / style.size
    return None if abs(own - text.letter_spacing) < 1e-6 else own
