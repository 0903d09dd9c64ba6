"""Counts the boxes that stand for characters a font lacks: glyph 0 in a two-byte font.

Extraction does not show them: a PDF may well say which character a box stands for.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

import pikepdf

from printbook.press.pagesread import UNKNOWN, KnownPages

__all__ = ["count_notdef"]

_OPERATORS = "Tf Tj TJ ' \" Do q Q"
# Groups within groups within groups: no page needs more.
_DEEPEST = 12
# A code that an embedded CMap sends to glyph 0 (WeasyPrint 70, for missing characters).
_SENT_TO_NOTDEF = re.compile(rb"<([0-9a-fA-F]{4})> 0\s")
_ZERO = b"\0\0"
# The number of every object that stands where it is used.
_DIRECT = (0, 0)


@dataclass(frozen=True, slots=True)
class _Font:
    """A font of two-byte codes, and those of its codes that show .notdef."""

    name: str
    boxes: frozenset[bytes]


_Fonts = dict[tuple[int, int], _Font | None]


def count_notdef(
    pdf: bytes, known: KnownPages = UNKNOWN
) -> Mapping[tuple[int, str], int]:
    """How many .notdef glyphs each page, counted from 1, shows of each font."""
    counts: Counter[tuple[int, str]] = Counter()
    fonts: _Fonts = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages, 1):
            found = known.notdef(number - 1, partial(_counted, page, fonts))
            for font, count in found.items():
                counts[number, font] += count
    return +counts


def _counted(page: pikepdf.Page, fonts: _Fonts) -> Mapping[str, int]:
    walk = _Walk(fonts)
    walk.read(page.obj, page.resources, 0)
    return walk.counts


class _Walk:
    """One page with the groups it draws."""

    def __init__(self, fonts: _Fonts) -> None:
        self.fonts = fonts
        self.counts: Counter[str] = Counter()

    def read(self, stream: Any, resources: Any, depth: int) -> None:
        font: _Font | None = None
        saved: list[_Font | None] = []
        for step in pikepdf.parse_content_stream(stream, _OPERATORS):
            operands: Any = step.operands
            name = str(step.operator)
            if name == "q":
                saved.append(font)
            elif name == "Q":
                font = saved.pop() if saved else None
            elif name == "Tf":
                font = self._font(resources["/Font"][operands[0]])
            elif name == "Do":
                self._draw(resources["/XObject"][operands[0]], resources, depth)
            elif font is not None:
                self.counts[font.name] += _boxes(operands, font.boxes)

    def _draw(self, thing: Any, resources: Any, depth: int) -> None:
        if thing.get("/Subtype") == "/Form" and depth < _DEEPEST:
            self.read(thing, thing.get("/Resources", resources), depth + 1)

    def _font(self, font: Any) -> _Font | None:
        key = font.objgen
        if key == _DIRECT:
            return _two_byte(font)
        if key not in self.fonts:
            self.fonts[key] = _two_byte(font)
        return self.fonts[key]


def _two_byte(font: Any) -> _Font | None:
    encoding = font.get("/Encoding")
    name = str(font.get("/BaseFont", "/"))[1:]
    if isinstance(encoding, pikepdf.Stream):
        sent = _SENT_TO_NOTDEF.findall(encoding.read_bytes())
        codes = (bytes.fromhex(code.decode()) for code in sent)
        return _Font(name, frozenset({_ZERO, *codes}))
    return _Font(name, frozenset({_ZERO})) if encoding == "/Identity-H" else None


def _boxes(operands: Any, boxes: Collection[bytes]) -> int:
    """How often one of the codes stands in what a Tj or TJ shows."""
    shown = operands[-1]
    parts = shown if isinstance(shown, pikepdf.Array) else (shown,)
    texts = (bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return sum(
        text[at : at + 2] in boxes for text in texts for at in range(0, len(text), 2)
    )
