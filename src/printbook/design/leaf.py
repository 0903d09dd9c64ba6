"""A block of text taken out of a page: what it says, and how it is set."""

from dataclasses import dataclass, replace
from itertools import accumulate
from xml.etree.ElementTree import Element

from printbook.design.copy import Piece
from printbook.design.kinds import Kind
from printbook.design.openings import Opening
from printbook.design.styles import LeafStyle
from printbook.findings import Source
from printbook.typography import Scaling
from printbook.units import Pt

__all__ = ["Leaf"]


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A block of text taken out of the page; `measure` is in points."""

    element: Element
    kind: Kind
    pieces: tuple[Piece, ...]
    source: Source | None
    name: str
    """What it belongs to, for messages and the proof: a story's id, or its own."""
    is_furniture: bool = False
    """Folio lines and running heads: painted, but no part of the reading."""
    block: Element | None = None
    """The block it stands in, where its own element holds a part of that only."""
    opening: Opening | None = None
    """Its initial letter, if it opens with one."""
    first_line: tuple[Piece, ...] = ()
    """Its pieces as they look in its first line, where that looks otherwise."""

    @property
    def looks(self) -> tuple[Piece, ...]:
        """Its pieces by the marks of glyphs: those of the first line come after all."""
        return self.pieces + self.first_line if self.first_line else self.pieces

    @property
    def least_rows(self) -> int:
        """How many of its first rows stand together: as high is its initial letter."""
        return self.opening.initial.rows if self.opening else 1

    @property
    def style(self) -> LeafStyle:
        """How it is set."""
        assert self.kind.leaf is not None
        return self.kind.leaf

    @property
    def measure(self) -> Pt:
        """The width of its lines where it stands."""
        return self.kind.width

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(p.text for p in self.pieces if p.element is None)

    @property
    def readings(self) -> tuple[tuple[int, int, int], ...]:
        """Of every reading: where its base begins, where it begins, where it ends."""
        starts = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        return tuple(
            (at - piece.ruby.back, at, at + len(piece.text))
            for at, piece in zip(starts, self.pieces, strict=False)
            if piece.ruby is not None
        )

    @property
    def stays(self) -> tuple[tuple[int, Piece], ...]:
        """The pieces that are elements, each with its offset in the copy."""
        starts = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        pairs = zip(starts, self.pieces, strict=False)
        return tuple((at, piece) for at, piece in pairs if piece.element is not None)

    @property
    def is_run(self) -> bool:
        """Whether it is a part of its block's text, between other blocks."""
        return self.block is not None

    @property
    def atoms(self) -> tuple[Element, ...]:
        """The elements that take room in its lines."""
        found = (p.element for p in self.pieces if p.text)
        return tuple(element for element in found if element is not None)

    @property
    def has_lead(self) -> bool:
        """Whether something that WeasyPrint sets stands before its text."""
        return self.kind.is_led

    @property
    def is_simple(self) -> bool:
        """Whether it is a block of text alone, at a measure that is known."""
        is_plain = not (self.has_lead or self.is_run or self.is_unbroken)
        has_only_names = all(piece.is_shell for _, piece in self.stays)
        return is_plain and has_only_names and not self.kind.is_fluid

    @property
    def generated(self) -> tuple[str, ...]:
        """Which of its generated texts are part of its own: before, after."""
        both = (("before", self.kind.before), ("after", self.kind.after))
        return tuple(name for name, one in both if one is not None and one.parts)

    @property
    def is_unbroken(self) -> bool:
        """Whether its lines end at forced breaks only."""
        return not self._wraps and self.scaling is None

    @property
    def scaling(self) -> Scaling | None:
        """Within what it is scaled to its measure; boxes in its lines cannot be."""
        scaling = None if self.atoms else self.style.scaling
        if scaling is None or self._wraps:
            return scaling
        return replace(scaling, lines=(1, 1))

    @property
    def _wraps(self) -> bool:
        return self.style.inline.white_space not in ("nowrap", "pre")
