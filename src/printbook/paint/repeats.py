"""A book parted into sheets, with the laid out master of each, and the proof of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.masterpages import MasterPage
from printbook.design.survey import survey
from printbook.geometry import Rect
from printbook.makeup.book import Book, Obstacle
from printbook.paint.forme import Copied, Forme, Setting, parts_of
from printbook.paint.sheets import Piece, Sheet, Solid
from printbook.units import Pt

__all__ = ["Repeats", "prove"]

_EQUAL: Pt = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Repeats:
    """Of each sheet of the book, its master."""

    document: Any
    book: Book
    forme: Forme
    sheets: tuple[Sheet, ...]
    masters: tuple[MasterPage, ...]
    setting: Setting

    def pieces(self, sheet: Sheet) -> Iterator[tuple[Piece, Copied]]:
        """What stands on a sheet, each with its place in the master."""
        if not sheet.kind.is_blank:
            copied = self.forme.masters[sheet.look].pieces
            yield from zip(sheet.pieces, copied, strict=True)

    def parts(self, piece: Solid, copied: Copied) -> Iterator[tuple[Element, Element]]:
        """The elements in a piece, each with its copy in the master."""
        setting = self.setting
        own = parts_of(piece.block.element, setting.sample, setting.standing)
        return zip(own, copied.parts, strict=True)


def prove(repeats: Repeats) -> None:
    """Everything stands where it was thought to stand, and lines have their measures.

    Raises Obstacle where that is not so.
    """
    set_at = dict(_set_measures(repeats))
    for slot, room in survey(repeats.document, set_at, ()).rooms.items():
        element, measure = set_at[slot]
        if abs(room.measure - measure) > _EQUAL:
            raise Obstacle("measure", element)
    for sheet, master in zip(repeats.sheets, repeats.masters, strict=True):
        if not master.is_readable:
            raise Obstacle("margin box")
        if sheet.nth:
            continue
        for piece, copied in repeats.pieces(sheet):
            box = master.boxes.get(copied.element)
            if box is None or not _stands(repeats, piece, copied.top, box):
                raise Obstacle("place", copied.element)


def _stands(repeats: Repeats, piece: Piece, top: Pt, box: Rect) -> bool:
    if isinstance(piece, Solid):
        return piece.block.is_alone or abs(box.y - top) <= _EQUAL
    home = repeats.book.body if piece.top is None else piece.top
    kind = repeats.setting.sample.kind(home)
    return kind is not None and abs(kind.width - box.width) <= _EQUAL


def _set_measures(repeats: Repeats) -> Iterator[tuple[int, tuple[Element, Pt]]]:
    """By slot, whose line stands there, and the measure that it was set at."""
    standing = repeats.setting.standing
    for master in repeats.forme.masters.values():
        for piece, copied in zip(master.sheet.pieces, master.pieces, strict=True):
            if isinstance(piece, Solid):
                lines = [
                    (own, leaf.measure)
                    for own, _ in repeats.parts(piece, copied)
                    if own in standing
                    for leaf, galley in (standing[own],)
                    for _ in galley.lines
                ]
                yield from zip(copied.slots, lines, strict=True)
