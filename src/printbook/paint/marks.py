"""Where named things stand on the pages of a book: link targets, bookmarks, strings."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printbook.design.flowing import Parts
from printbook.paint.forme import Setting
from printbook.paint.repeats import Repeats
from printbook.paint.sheets import Run
from printbook.units import Pt

__all__ = ["Mark", "marks_of"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What begins at a place of a page, in points from its top left corner."""

    x: Pt
    y: Pt
    names: tuple[str, ...]
    """The ids that links lead to."""
    bookmark: tuple[int, str, str] | None
    strings: tuple[tuple[str, str], ...]


def marks_of(repeats: Repeats) -> Iterator[tuple[Mark, ...]]:
    """The marks of each page in order; every element is marked where it begins."""
    begun: set[Element] = set()
    for number in range(len(repeats.sheets)):
        marks: list[Mark] = []
        for element, x, y in _begun(repeats, number):
            if element not in begun:
                begun.add(element)
                marks += _mark(element, x, y, repeats.setting)
        yield tuple(marks)


def _begun(repeats: Repeats, number: int) -> Iterator[tuple[Element, Pt, Pt]]:
    """The elements on a page that may begin there, and where they stand."""
    sheet, master = repeats.sheets[number], repeats.masters[number]
    left, top = master.area.x, master.area.y
    for piece, copied in repeats.pieces(sheet):
        if isinstance(piece, Run):
            for block, slip in piece.slips:
                if not slip.first:
                    for element in (*block.opened, block.element):
                        yield element, left + block.x, top + slip.top
            continue
        yield from ((one, left, top + piece.y) for one in piece.block.opened)
        for own, copy in repeats.parts(piece, copied):
            box = master.boxes.get(copy)
            if box is not None:
                moved = 0.0 if piece.block.is_alone else piece.y - copied.top
                yield own, left + box.x, top + box.y + moved


def _mark(element: Element, x: Pt, y: Pt, setting: Setting) -> Iterator[Mark]:
    kind = setting.sample.kind(element)
    flowing = kind.flowing if kind else None
    names = tuple(_names(element, setting))
    bookmark: tuple[int, str, str] | None = None
    strings: tuple[tuple[str, str], ...] = ()
    if flowing is not None:
        strings = tuple(
            (name, _read(parts, element, setting)) for name, parts in flowing.strings
        )
        if flowing.bookmark is not None:
            level, parts, state = flowing.bookmark
            label = _read(parts, element, setting)
            bookmark = (level, label, state) if label else None
    if names or bookmark or strings:
        yield Mark(x, y, names, bookmark, strings)


def _names(element: Element, setting: Setting) -> Iterator[str]:
    """Its id; a block of text also has those of the elements in its lines."""
    kind = setting.sample.kind(element)
    is_text = kind is not None and kind.display in ("leaf", "left")
    for one in element.iter() if is_text else (element,):
        if one.get("id"):
            yield one.attrib["id"]


def _read(parts: Parts, element: Element, setting: Setting) -> str:
    """What a string or a bookmark says of an element."""
    return "".join(
        element.get(value, "")
        if kind == "attr"
        else _text(element, setting)
        if kind == "content"
        else value
        for kind, value in parts
    )


def _text(element: Element, setting: Setting) -> str:
    if element in setting.standing:
        text = setting.standing[element][0].text
        return text.replace("\n", "").replace("\u200b", "")
    return " ".join("".join(element.itertext()).split())
