"""What is set between lines, ruby and emphasis marks, and whether it has the room."""

from collections.abc import Iterable, Iterator

from printbook.design.copy import Piece
from printbook.design.lift import Leaf
from printbook.design.pinyin import is_installed
from printbook.findings import Finding, finding
from printbook.units import Em, Pt

__all__ = ["close_lines", "interlinear", "unspelt"]

# A mark of emphasis reaches so far from the body of its character, in its ems.
_EMPHASIS: Em = 0.25
# What rounding may take.
_SLACK: Pt = 0.01


def interlinear(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """All that is to be said of a page's readings and marks."""
    found = tuple(leaves)
    yield from unspelt(found)
    yield from close_lines(found)


def close_lines(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """PB4212 for text whose leading is too small for its ruby and marks."""
    for leaf in leaves:
        gap = leaf.style.leading - leaf.style.size
        need = max(map(_need, leaf.pieces), default=0.0)
        if need and need > gap + _SLACK:
            leading = leaf.style.size + need
            yield finding(
                "PB4212",
                leaf.source,
                gap=f"{gap:.1f}",
                need=f"{need:.1f}",
                leading=f"{leading:.1f}",
            )


def unspelt(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """PB4213 where pinyin is asked for and nobody knows any."""
    if is_installed():
        return
    for leaf in leaves:
        if any(piece.style.is_spelt for piece in leaf.pieces):
            yield finding("PB4213", leaf.source)
            return


def _need(piece: Piece) -> Pt:
    """How much of the gap between lines a piece takes."""
    if piece.ruby is not None and piece.ruby.position != "inter-character":
        return piece.style.size
    return _EMPHASIS * piece.style.size if piece.style.emphasis else 0.0
