"""The private door to PDFium: what a page paints, object by object.

PDFium parses on its own everything that was written: streams, clips, groups, fonts.
"""

import ctypes
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from printbook.press.extents import (
    SAME,
    Extent,
    Matrix,
    Outline,
    applied,
    bounds,
    common,
    corners,
    times,
)

__all__ = ["Cover", "Font", "Show", "objects_of", "show_key"]

_TEXT = pdfium_c.FPDF_PAGEOBJ_TEXT
_PATH = pdfium_c.FPDF_PAGEOBJ_PATH
_IMAGE = pdfium_c.FPDF_PAGEOBJ_IMAGE
_FORM = pdfium_c.FPDF_PAGEOBJ_FORM
# ISO 32000-1, table 106: neither filled nor stroked.
_UNPAINTED = frozenset({3, 7})
# A rectangle by `re` has five points, one by `m` and `l` has four.
_RECTANGLE = frozenset({4, 5})
# Turned by anything but quarter turns, a glyph's box is larger than the glyph.
_SLANT = 1e-6
_LONGEST_NAME = 256


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the PDF by its base name."""

    name: str
    is_embedded: bool


@dataclass(frozen=True, slots=True)
class Show:
    """One text object: its turn in the order of painting, and what limits it.

    `clips` leaves out those that hold the object wholly.
    """

    turn: int
    extent: Extent
    clips: tuple[Outline, ...]
    is_visible: bool
    is_level: bool
    font: Font


@dataclass(frozen=True, slots=True)
class Cover:
    """An opaque picture or filled rectangle, and its turn in the order of painting."""

    turn: int
    extent: Extent


@dataclass(frozen=True, slots=True)
class _Place:
    """What a group hands down to its objects."""

    matrix: Matrix = SAME
    clips: tuple[Outline, ...] = ()
    is_visible: bool = True
    is_opaque: bool = True


def objects_of(page: pdfium.PdfPage) -> tuple[dict[int, Show], tuple[Cover, ...]]:
    """The page's text objects by key, and what may lie over them."""
    walk = _Walk()
    for number in range(pdfium_c.FPDFPage_CountObjects(page)):
        walk.visit(pdfium_c.FPDFPage_GetObject(page, number), _Place())
    return walk.shows, tuple(walk.covers)


def show_key(handle: Any) -> int:
    """What tells one object of PDFium from another: its address."""
    return ctypes.addressof(handle.contents)


class _Walk:
    """All objects of a page in the order of painting, those of groups in turn."""

    def __init__(self) -> None:
        self.turn = 0
        self.fonts: dict[int, Font] = {}
        self.shows: dict[int, Show] = {}
        self.covers: list[Cover] = []

    def visit(self, thing: Any, place: _Place) -> None:
        self.turn += 1
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind == _TEXT:
            self.shows[show_key(thing)] = self._show(thing, place)
        elif kind == _FORM:
            inside = _inside(thing, place)
            for number in range(pdfium_c.FPDFFormObj_CountObjects(thing)):
                self.visit(pdfium_c.FPDFFormObj_GetObject(thing, number), inside)
        elif kind in (_PATH, _IMAGE) and place.is_opaque and _is_opaque(thing, kind):
            extent = _extent(thing, place.matrix)
            for clip in (*place.clips, *_clips(thing, place.matrix)):
                extent = common(extent, bounds(clip))
            self.covers.append(Cover(self.turn, extent))

    def _show(self, thing: Any, place: _Place) -> Show:
        a, b, c, d, _, _ = times(_matrix(thing), place.matrix)
        is_painted = pdfium_c.FPDFTextObj_GetTextRenderMode(thing) not in _UNPAINTED
        return Show(
            self.turn,
            _extent(thing, place.matrix),
            place.clips + _clips(thing, place.matrix),
            place.is_visible and is_painted and _alpha(thing) > 0,
            abs(a * b) + abs(c * d) < _SLANT,
            self._font(pdfium_c.FPDFTextObj_GetFont(thing)),
        )

    def _font(self, handle: Any) -> Font:
        key = show_key(handle)
        if key not in self.fonts:
            name = ctypes.create_string_buffer(_LONGEST_NAME)
            pdfium_c.FPDFFont_GetBaseFontName(handle, name, _LONGEST_NAME)
            self.fonts[key] = Font(
                name.value.decode("utf-8", "replace"),
                pdfium_c.FPDFFont_GetIsEmbedded(handle) == 1,
            )
        return self.fonts[key]


def _inside(group: Any, place: _Place) -> _Place:
    return _Place(
        times(_matrix(group), place.matrix),
        place.clips + _clips(group, place.matrix),
        place.is_visible and _alpha(group) > 0,
        place.is_opaque and not pdfium_c.FPDFPageObj_HasTransparency(group),
    )


def _alpha(thing: Any) -> int:
    """The opacity of the fill, 0 to 255; a pattern counts as opaque."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    is_colour = pdfium_c.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha)
    return alpha.value if is_colour else 255


def _is_opaque(thing: Any, kind: int) -> bool:
    if pdfium_c.FPDFPageObj_HasTransparency(thing):
        return False
    if kind == _IMAGE:
        return True
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(thing, fill, stroke)
    is_filled = fill.value != pdfium_c.FPDF_FILLMODE_NONE
    return is_filled and pdfium_c.FPDFPath_CountSegments(thing) in _RECTANGLE


def _clips(thing: Any, matrix: Matrix) -> tuple[Outline, ...]:
    clip = pdfium_c.FPDFPageObj_GetClipPath(thing)
    count = pdfium_c.FPDFClipPath_CountPaths(clip)
    return tuple(_outline(clip, number, matrix) for number in range(count))


def _outline(clip: Any, number: int, matrix: Matrix) -> Outline:
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for segment in range(pdfium_c.FPDFClipPath_CountPathSegments(clip, number)):
        piece = pdfium_c.FPDFClipPath_GetPathSegment(clip, number, segment)
        pdfium_c.FPDFPathSegment_GetPoint(piece, x, y)
        points.append(applied(matrix, x.value, y.value))
    return tuple(points)


def _extent(thing: Any, matrix: Matrix) -> Extent:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium_c.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    box = (left.value, bottom.value, right.value, top.value)
    if matrix == SAME:
        return box
    return bounds(tuple(applied(matrix, x, y) for x, y in corners(box)))


def _matrix(thing: Any) -> Matrix:
    found = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(thing, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)
