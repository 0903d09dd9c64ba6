"""The private door to PDFium: what a page paints, object by object.

PDFium parses on its own everything that was written: streams, clips, groups, fonts.
"""

import ctypes
from dataclasses import dataclass
from typing import Any, TypeAlias

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
from printbook.units import Pt

__all__ = ["Cover", "Font", "Ground", "Show", "figures_of", "objects_of", "show_key"]

_TEXT = pdfium_c.FPDF_PAGEOBJ_TEXT
_PATH = pdfium_c.FPDF_PAGEOBJ_PATH
_IMAGE = pdfium_c.FPDF_PAGEOBJ_IMAGE
_FORM = pdfium_c.FPDF_PAGEOBJ_FORM
# ISO 32000-1, table 106: neither filled nor stroked.
_UNPAINTED = frozenset({3, 7})
_FILLED = frozenset({0, 4})
# A tenth of 255, and a point: what is fainter or smaller nobody reads.
_FAINTEST = 25
_SMALLEST: Pt = 1.0
# A rectangle by `re` has five points, one by `m` and `l` has four.
_RECTANGLE = frozenset({4, 5})
# Turned by anything but quarter turns, a glyph's box is larger than the glyph.
_SLANT = 1e-6
_LONGEST_NAME = 256


Colour: TypeAlias = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


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
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What text may stand on; its colour is None where it is no plain colour."""

    turn: int
    extent: Extent
    colour: Colour | None


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


def objects_of(
    page: pdfium.PdfPage,
) -> tuple[dict[int, Show], tuple[Cover, ...], tuple[Ground, ...]]:
    """The page's text objects by key, what may lie over them, and what under them."""
    walk = _Walk()
    for number in range(pdfium_c.FPDFPage_CountObjects(page)):
        walk.visit(pdfium_c.FPDFPage_GetObject(page, number), _Place())
    return walk.shows, tuple(walk.covers), tuple(walk.grounds)


def figures_of(
    page: pdfium.PdfPage,
) -> tuple[tuple[Extent, ...], tuple[Extent, ...]]:
    """What is seen of the page's pictures, and of its rules and boxes."""
    walk = _Walk()
    for number in range(pdfium_c.FPDFPage_CountObjects(page)):
        walk.visit(pdfium_c.FPDFPage_GetObject(page, number), _Place())
    return tuple(walk.pictures), tuple(walk.shapes)


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
        self.grounds: list[Ground] = []
        self.pictures: list[Extent] = []
        self.shapes: list[Extent] = []

    def visit(self, thing: Any, place: _Place) -> None:
        self.turn += 1
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        if kind == _TEXT:
            self.shows[show_key(thing)] = self._show(thing, place)
        elif kind == _FORM:
            inside = _inside(thing, place)
            for number in range(pdfium_c.FPDFFormObj_CountObjects(thing)):
                self.visit(pdfium_c.FPDFFormObj_GetObject(thing, number), inside)
        else:
            self._lay(thing, kind, place)

    def _lay(self, thing: Any, kind: int, place: _Place) -> None:
        """Note a picture or an area of colour, as what hides or what carries text."""
        extent = _extent(thing, place.matrix)
        for clip in (*place.clips, *_clips(thing, place.matrix)):
            extent = common(extent, bounds(clip))
        is_path = kind == _PATH
        (self.shapes if is_path else self.pictures).append(extent)
        # A path filled by turns is a border: what it stands round is not its colour.
        if not is_path or _fill_mode(thing) == pdfium_c.FPDF_FILLMODE_WINDING:
            is_plain = is_path and place.is_opaque and _is_opaque(thing, kind)
            colour = _colour(thing) if is_plain else None
            self.grounds.append(Ground(self.turn, extent, colour))
        if kind in (_PATH, _IMAGE) and place.is_opaque and _is_opaque(thing, kind):
            self.covers.append(Cover(self.turn, extent))

    def _show(self, thing: Any, place: _Place) -> Show:
        a, b, c, d, _, _ = times(_matrix(thing), place.matrix)
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(thing)
        is_painted = mode not in _UNPAINTED and _alpha(thing) > _FAINTEST
        size = ctypes.c_float()
        pdfium_c.FPDFTextObj_GetFontSize(thing, size)
        is_large = size.value * abs(a * d - b * c) ** 0.5 > _SMALLEST
        return Show(
            self.turn,
            _extent(thing, place.matrix),
            place.clips + _clips(thing, place.matrix),
            place.is_visible and is_painted and is_large,
            abs(a * b) + abs(c * d) < _SLANT,
            self._font(pdfium_c.FPDFTextObj_GetFont(thing)),
            _colour(thing) if mode in _FILLED else None,
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
        place.is_visible and _alpha(group) > _FAINTEST,
        place.is_opaque and not pdfium_c.FPDFPageObj_HasTransparency(group),
    )


def _alpha(thing: Any) -> int:
    """The opacity of the fill, 0 to 255; a pattern counts as opaque."""
    fill = _fill(thing)
    return fill[3] if fill else 255


def _colour(thing: Any) -> Colour | None:
    fill = _fill(thing)
    return fill[:3] if fill else None


def _fill(thing: Any) -> tuple[int, int, int, int] | None:
    """The fill as PDFium would show it; None for a pattern."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha):
        return None
    return (red.value, green.value, blue.value, alpha.value)


def _is_opaque(thing: Any, kind: int) -> bool:
    if pdfium_c.FPDFPageObj_HasTransparency(thing):
        return False
    if kind == _IMAGE:
        return True
    is_filled = _fill_mode(thing) != pdfium_c.FPDF_FILLMODE_NONE
    return is_filled and pdfium_c.FPDFPath_CountSegments(thing) in _RECTANGLE


def _fill_mode(path: Any) -> int:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value


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
