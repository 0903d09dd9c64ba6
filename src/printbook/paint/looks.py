"""What a page looks like, in one number: pages whose numbers differ look different.

For a preview that shows again only what has changed. Neither the codes of cut faces nor
the numbers of markers are part of it: both change with every word of the edition.
"""

from collections.abc import Callable, Iterable
from typing import Any

import pydyf

from printbook.foundry import Face
from printbook.paint.ink import Stroke, painted_glyphs

__all__ = ["Looks", "changed_pages", "stroke_look"]


class Looks:
    """The pages of a PDF as they are drawn, piece by piece."""

    def __init__(self, faces: Iterable[Face], find: Callable[[Any], Any]) -> None:
        self._faces = hash(frozenset((face.id, face.sha256) for face in faces))
        self._find = find
        self._pages: dict[int, list[object]] = {}

    def note(self, page: int, drawn: object) -> None:
        """Take in a piece of a page: an operator, or the look of a line."""
        self._pages.setdefault(page, [self._faces]).append(drawn)

    def note_picture(self, page: int, reference: Any) -> None:
        """Take in a picture by what it shows; its name may stay when it is another."""
        picture = self._find(reference)
        if isinstance(picture, pydyf.Stream):
            self.note(page, picture.data)

    def note_tile(self, page: int, reference: Any) -> None:
        """Take in a pattern by its steps and place and all that is drawn in it."""
        tile = self._find(reference)
        steps = (tile.extra["XStep"], tile.extra["YStep"], *tile.extra["Matrix"])
        self.note(page, steps)
        self._note_drawn(page, tile)

    def _note_drawn(self, page: int, drawn: pydyf.Stream) -> None:
        """Take in a stream that holds no lines of ours, and the pictures it shows."""
        self.note(page, tuple(one for one in drawn.stream if isinstance(one, bytes)))
        resources = self._find(drawn.extra["Resources"])
        for reference in resources.get("XObject", {}).values():
            inner = self._find(reference)
            if inner.extra.get("Subtype") == "/Form":
                self._note_drawn(page, inner)
            else:
                self.note_picture(page, reference)
        for reference in resources.get("Pattern", {}).values():
            self.note_tile(page, reference)

    def of(self, pages: int) -> tuple[int, ...]:
        """The look of each page."""
        return tuple(hash(tuple(self._pages.get(n, ()))) for n in range(pages))


def stroke_look(stroke: Stroke, x: float, y: float) -> int:
    """A line at its place: glyphs, their styles, where they stand."""
    styles = tuple(piece.style for piece in stroke.leaf.looks)
    glyphs = tuple(
        (one.gid, one.x, one.y, one.mark, one.text) for one in painted_glyphs(stroke)
    )
    scale = stroke.line.size, stroke.line.set_width
    return hash((styles, glyphs, scale, stroke.x, stroke.baseline, x, y))


def changed_pages(before: tuple[int, ...], after: tuple[int, ...]) -> tuple[int, ...]:
    """The numbers, from 1, of the pages that are new or look different."""
    known = dict(enumerate(before))
    return tuple(n + 1 for n, look in enumerate(after) if known.get(n) != look)
