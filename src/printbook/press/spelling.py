"""Pieces of an edition as they are read where a style sheet gives them readings 注音.

Pinyin that a design asks for stands in no edition, but in the text of its pages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from printbook.design import Leaf
from printbook.press.ledger import Expected

__all__ = ["spelt_out"]

# What breaks lines is not printed.
_BREAKS = dict.fromkeys(map(ord, "\n\u200b"))


def spelt_out(
    pieces: Iterable[Expected], leaves: Iterable[Leaf]
) -> tuple[Expected, ...]:
    """The pieces, with the readings of the leaves that they are printed in."""
    annotated = [_Annotated(leaf) for leaf in leaves if leaf.readings]
    return tuple(_spelt_out(piece, annotated) for piece in pieces)


def _spelt_out(piece: Expected, leaves: Iterable["_Annotated"]) -> Expected:
    for leaf in leaves:
        if leaf.bare and leaf.bare in piece.text:
            text = piece.text.replace(leaf.bare, leaf.read(0, len(leaf.bare)), 1)
            piece = replace(piece, text=text)
        elif piece.text in leaf.bare:
            start = leaf.bare.index(piece.text)
            return replace(piece, text=leaf.read(start, start + len(piece.text)))
    return piece


class _Annotated:
    """A leaf's text without its readings, and what is read after each character."""

    def __init__(self, leaf: Leaf) -> None:
        self.after: list[str] = []
        self.bare = "".join(self._bases(leaf))

    def _bases(self, leaf: Leaf) -> Iterator[str]:
        for piece in leaf.pieces:
            text = piece.text.translate(_BREAKS) if piece.element is None else ""
            if piece.ruby is None:
                self.after += [""] * len(text)
                yield text
            elif self.after:
                self.after[-1] += text

    def read(self, start: int, stop: int) -> str:
        """A stretch of the bare text with its readings."""
        texts = zip(self.bare[start:stop], self.after[start:stop], strict=True)
        return "".join(base + reading for base, reading in texts)
