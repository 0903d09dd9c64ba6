"""A face of squares, as the public tests of the web platform are set in: all an em."""

import hashlib
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

__all__ = ["SQUARE", "cast_square"]

SQUARE = "Printbook Test Square"
_EM, _TOP, _BOTTOM = 1000, 800, -200
# Latin, Greek, Cyrillic, Hebrew, punctuation, signs, CJK and its extension B.
_RANGES = (
    (0x21, 0x7E),
    (0xA1, 0xAC),
    (0xAE, 0x17F),
    (0x370, 0x3FF),
    (0x400, 0x45F),
    (0x5D0, 0x5EA),
    (0x2010, 0x2027),
    (0x2030, 0x205E),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),
    (0x2500, 0x25FF),
    (0x3001, 0x30FF),
    (0x31F0, 0x31FF),
    (0x4E00, 0x9FFF),
    (0xFE10, 0xFE19),
    (0xFE50, 0xFE6B),
    (0xFF01, 0xFFE6),
    (0x20000, 0x20010),
)
_BLANKS = (0x20, 0xA0, 0x3000)
_ENTRY = """
  - id: square
    family: {family}
    weight: 400
    role: rare
    file: {file}
    sha256: {sha256}
    bytes: {bytes}
    face_index: 0
    licence: OFL-1.1
    licence_file: OFL.txt
    rfn: []
    sources:
      - package: local:{file}
"""


def cast_square(fonts: Path) -> None:
    """Put the face into a folder of faces, and into its manifest."""
    file = fonts / "PrintbookTestSquare-Regular.ttf"
    _font().save(file)
    entry = _ENTRY.format(
        family=SQUARE,
        file=file.name,
        sha256=hashlib.sha256(file.read_bytes()).hexdigest(),
        bytes=file.stat().st_size,
    )
    with (fonts / "manifest.yaml").open("a", encoding="utf-8") as manifest:
        manifest.write(entry)


def _font() -> FontBuilder:
    squares = {c: "square" for a, b in _RANGES for c in range(a, b + 1)}
    pen = TTGlyphPen(None)
    pen.moveTo((0, _BOTTOM))
    for corner in ((0, _TOP), (_EM, _TOP), (_EM, _BOTTOM)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    glyphs = {".notdef": square, "square": square, "blank": TTGlyphPen(None).glyph()}
    font = FontBuilder(_EM, isTTF=True)
    font.setupGlyphOrder(list(glyphs))
    font.setupCharacterMap({**squares, **dict.fromkeys(_BLANKS, "blank")})
    font.setupGlyf(glyphs)
    font.setupHorizontalMetrics(dict.fromkeys(glyphs, (_EM, 0)))
    font.setupHorizontalHeader(ascent=_TOP, descent=_BOTTOM)
    font.setupNameTable({"familyName": SQUARE, "styleName": "Regular"})
    font.setupOS2(sTypoAscender=_TOP, sTypoDescender=_BOTTOM)
    font.setupPost()
    return font
