"""Reads a finished PDF back: every character that is painted, and what befell it."""

import ctypes
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import groupby
from typing import Any, TypeAlias

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from printbook.press.extents import Extent, corners, holds, is_in, overlap
from printbook.press.facing import open_level
from printbook.press.folding import fold
from printbook.press.pagesread import UNKNOWN, KnownPages
from printbook.press.sheet import Cover, Font, Ground, Show, objects_of, show_key
from printbook.units import Pt

__all__ = ["Fault", "Reading", "read_back"]

_PAPER = (255, 255, 255)
# Of 255; the palest tint that a designer prints figures in differs by some 30.
_CONTRAST = 12
# A sliver of ink, in parts of its size, may be cut away unseen.
_SLIVER = 0.08
# PDFium gives a glyph without ink a box of a hundredth of a point.
_NO_INK: Pt = 0.0101
# PDFium's sign for a hyphen at a line end.
_HYPHEN = {0x02: 0x2D}
_NO_CHARACTER = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})


class Fault(Enum):
    """Why a character in the PDF cannot be read on the page."""

    OUTSIDE = "outside the page"
    CLIPPED = "cut off by a box"
    INVISIBLE = "painted without colour or ink"
    COVERED = "under a picture or a box"


@dataclass(frozen=True, slots=True)
class Reading:
    """A PDF's characters in the order of painting, folded, blanks left out.

    `pages` holds the page of every character, counted from 1; `opens` the places where
    a text object begins; `fonts` every font by the page it is first used on; `unnamed`
    counts glyphs without a character by page and font. `boxes` holds the ink of every
    character, where it was asked for.
    """

    text: str
    pages: Sequence[int]
    opens: frozenset[int]
    faults: Mapping[int, Fault]
    fonts: Mapping[Font, int]
    unnamed: Mapping[tuple[int, str], int]
    boxes: Sequence[Extent] = ()


def read_back(
    pdf: bytes, *, with_boxes: bool = False, known: KnownPages = UNKNOWN
) -> Reading:
    """Everything the PDF paints, page by page; pages that are known are not read."""
    inked: _Inked = defaultdict(dict)
    document = open_level(pdf)

    def read(number: int) -> Reading:
        page = document[number]
        scroll = _Scroll([] if with_boxes else None, inked)
        try:
            _read_page(page, scroll)
        finally:
            page.close()
        return scroll.reading()

    try:
        count = len(document)
        return _bound(known.reading(n, partial(read, n)) for n in range(count))
    finally:
        document.close()


def _bound(readings: Iterable[Reading]) -> Reading:
    """One reading of all pages, in their order."""
    texts: list[str] = []
    pages: list[int] = []
    opens: list[int] = []
    boxes: list[Extent] = []
    faults: dict[int, Fault] = {}
    fonts: dict[Font, int] = {}
    unnamed: Counter[tuple[int, str]] = Counter()
    for number, one in enumerate(readings, start=1):
        start = len(pages)
        texts.append(one.text)
        pages += [number] * len(one.text)
        opens += (start + place for place in one.opens)
        boxes += one.boxes
        faults |= {start + place: fault for place, fault in one.faults.items()}
        for font in one.fonts:
            fonts.setdefault(font, number)
        for (_, name), count in one.unnamed.items():
            unnamed[number, name] += count
    return Reading(
        "".join(texts), pages, frozenset(opens), faults, fonts, unnamed, boxes
    )


_Inked: TypeAlias = defaultdict[Font, dict[str, bool]]
"""Of each font, which characters have ink: asked once for all pages."""


class _Scroll:
    """All characters of a page read so far."""

    def __init__(self, boxes: list[Extent] | None, inked: _Inked) -> None:
        self.boxes = boxes
        self.inked = inked
        self.text: list[str] = []
        self.opens: list[int] = []
        self.faults: dict[int, Fault] = {}
        self.fonts: dict[Font, int] = {}
        self.unnamed: Counter[tuple[int, str]] = Counter()

    def reading(self) -> Reading:
        """The reading of the page as if it were the only one."""
        return Reading(
            "".join(self.text),
            (),
            frozenset(self.opens),
            self.faults,
            self.fonts,
            self.unnamed,
            self.boxes or (),
        )


def _read_page(page: pdfium.PdfPage, scroll: _Scroll) -> None:
    shows, covers, grounds = objects_of(page)
    paper = page.get_trimbox()
    glyphs = page.get_textpage()
    try:
        for key, indices in groupby(_painted(glyphs), lambda at: _key(glyphs, at)):
            if key in shows:
                show = shows[key]
                places = _write_down(glyphs, indices, show.font, scroll)
                _judge(glyphs, places, _Scene(show, paper, covers, grounds), scroll)
    finally:
        glyphs.close()


def _painted(glyphs: Any) -> Iterator[int]:
    for index in range(pdfium_c.FPDFText_CountChars(glyphs)):
        if pdfium_c.FPDFText_IsGenerated(glyphs, index) != 1:
            yield index


def _key(glyphs: Any, index: int) -> int:
    thing = pdfium_c.FPDFText_GetTextObject(glyphs, index)
    return show_key(thing) if thing else 0


def _write_down(
    glyphs: Any, indices: Iterator[int], font: Font, scroll: _Scroll
) -> list[tuple[int, int]]:
    """The places of one text object's characters, each with PDFium's index."""
    scroll.fonts[font] = 1
    text = scroll.text
    scroll.opens.append(len(text))
    places: list[tuple[int, int]] = []
    for index in indices:
        point = pdfium_c.FPDFText_GetUnicode(glyphs, index)
        # Without a name PDFium answers with the bare code.
        is_nameless = pdfium_c.FPDFText_HasUnicodeMapError(glyphs, index) == 1
        if is_nameless or point in _NO_CHARACTER:
            scroll.unnamed[1, font.name] += 1
            continue
        for character in fold(chr(_HYPHEN.get(point, point))):
            places.append((len(text), index))
            text.append(character)
    if scroll.boxes is not None:
        scroll.boxes += (_box(glyphs, index) for _, index in places)
    return places


class _Scene:
    """One text object among what may hide it."""

    def __init__(
        self,
        show: Show,
        paper: Extent,
        covers: Sequence[Cover],
        grounds: Sequence[Ground],
    ) -> None:
        self.show = show
        self.paper = paper
        self.is_visible = show.is_visible and not _sinks(show, grounds)
        self.over = [
            cover.extent
            for cover in covers
            if cover.turn > show.turn and overlap(cover.extent, show.extent)
        ]
        is_clear = self.is_visible and not show.clips and not self.over
        self.is_clear = is_clear and holds(paper, show.extent)

    def fault(self, box: Extent) -> Fault | None:
        """What befell one character, by the box of its ink."""
        left, bottom, right, top = box
        if not self.is_visible or not _has_ink(box):
            return Fault.INVISIBLE
        x, y = (left + right) / 2, (bottom + top) / 2
        sliver = _SLIVER * max(right - left, top - bottom)
        core = (
            min(left + sliver, x),
            min(bottom + sliver, y),
            max(right - sliver, x),
            max(top - sliver, y),
        )
        if not holds(self.paper, core):
            return Fault.OUTSIDE
        points = corners(core) if self.show.is_level else ((x, y),)
        if not all(is_in(clip, *point) for clip in self.show.clips for point in points):
            return Fault.CLIPPED
        if any(holds(extent, (x, y, x, y)) for extent in self.over):
            return Fault.COVERED
        return None


def _sinks(show: Show, grounds: Sequence[Ground]) -> bool:
    """Whether text has the colour of what it stands on: white on white paper."""
    if show.colour is None:
        return False
    left, bottom, right, top = show.extent
    middle = (left + right) / 2, (bottom + top) / 2
    under: Ground | None = None
    for ground in grounds:
        if ground.turn < show.turn and holds(ground.extent, (*middle, *middle)):
            under = ground
    colour = _PAPER if under is None else under.colour
    if colour is None:
        return False
    pairs = zip(colour, show.colour, strict=True)
    return max(abs(one - other) for one, other in pairs) < _CONTRAST


def _judge(
    glyphs: Any, places: list[tuple[int, int]], scene: _Scene, scroll: _Scroll
) -> None:
    """Note what befell characters; of those in the clear only whether they have ink."""
    inked = scroll.inked[scene.show.font]
    for place, index in places:
        if scene.is_clear:
            character = scroll.text[place]
            if character not in inked:
                inked[character] = _has_ink(_box(glyphs, index))
            fault = None if inked[character] else Fault.INVISIBLE
        else:
            fault = scene.fault(_box(glyphs, index))
        if fault is not None:
            scroll.faults[place] = fault


def _box(glyphs: Any, index: int) -> Extent:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium_c.FPDFText_GetCharBox(glyphs, index, left, right, bottom, top)
    return (left.value, bottom.value, right.value, top.value)


def _has_ink(box: Extent) -> bool:
    return box[3] - box[1] > _NO_INK
