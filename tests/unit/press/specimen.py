"""Pages for the proof, written operator by operator in a tiny face of the tests."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from printbook.foundry import Face, subset

__all__ = ["LINES", "SONG", "TEXT", "lines", "pdf", "shown"]

FONTS = Path(__file__).parents[2] / "fonts"
SONG = Face(
    id="song",
    family="Printbook Test Song",
    weight=400,
    role="text",
    path=FONTS / "PrintbookTestSong-Regular.ttf",
)
LINES = (
    "全国总工会发布新闻事件，产业",
    "工人队伍建设改革启动了。今天",
    "的报纸有十大标题，编辑部说明",
    "测试文字：劳动创新时代开门。",
)
TEXT = "".join(LINES)
WIDTH, HEIGHT, SIZE, LEADING = 200, 120, 10, 14
_CHARACTERS = sorted({*TEXT, *"我们来看见风吹草低牛羊1234567890- computer"})
_PROGRAM = subset(SONG, [SONG.hb_font.get_nominal_glyph(ord(c)) for c in _CHARACTERS])
_CODES = {
    c: _PROGRAM.codes[SONG.hb_font.get_nominal_glyph(ord(c))] for c in _CHARACTERS
}


def shown(text: str, x: float, y: float, before: str = "") -> str:
    """A text object at a place in points from the lower left."""
    codes = "".join(f"{_CODES[character]:04x}" for character in text)
    return f"BT {before} /Song {SIZE} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET"


def lines(texts: Iterable[str] = LINES, x: float = 20, top: float = 100) -> list[str]:
    """Text objects under one another."""
    return [shown(text, x, top - LEADING * n) for n, text in enumerate(texts)]


def pdf(*pages: Iterable[str], groups: Iterable[str] = (), **font: Any) -> bytes:
    """A PDF of 200 × 120 pt pages; groups are /G0, /G1 …; states /clear, /faint, /full.

    `font` says what is wrong with the font.
    """
    document = pikepdf.new()
    resources = document.make_indirect(
        Dictionary(
            Font=Dictionary(Song=_font(document, **font)),
            ExtGState=Dictionary(
                clear=Dictionary(ca=0), faint=Dictionary(ca=0.5), full=Dictionary(ca=1)
            ),
            XObject=Dictionary(),
        )
    )
    for number, operators in enumerate(groups):
        resources.XObject[f"/G{number}"] = document.make_stream(
            operators.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=[0, 0, WIDTH, HEIGHT],
            Group=Dictionary(S=Name.Transparency),
            Resources=resources,
        )
    for page in pages:
        document.add_blank_page(page_size=(WIDTH, HEIGHT))
        document.pages[-1].Resources = resources
        document.pages[-1].Contents = document.make_stream("\n".join(page).encode())
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _font(
    document: pikepdf.Pdf,
    *,
    is_embedded: bool = True,
    names: bool = True,
    lacking: str = "",
    nameless: str = "",
) -> pikepdf.Object:
    """The face cut to what the specimens show."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{_PROGRAM.base_name}"),
        Flags=4,
        FontBBox=[0, -120, 1000, 880],
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=730,
        StemV=80,
    )
    if is_embedded:
        descriptor.FontFile2 = document.make_stream(_PROGRAM.program)
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name(f"/{_PROGRAM.base_name}"),
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=document.make_indirect(descriptor),
        DW=1000,
        W=Array([0, [_PROGRAM.widths[code] for code in range(len(_PROGRAM.codes))]]),
        CIDToGIDMap=Name.Identity,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name(f"/{_PROGRAM.base_name}"),
        Encoding=_encoding(document, lacking),
        DescendantFonts=[document.make_indirect(descendant)],
    )
    if names:
        font.ToUnicode = document.make_stream(_to_unicode(nameless))
    return document.make_indirect(font)


def _encoding(document: pikepdf.Pdf, lacking: str) -> pikepdf.Object:
    """Identity, or a table that sends some characters to .notdef."""
    if not lacking:
        return Name("/Identity-H")
    entries = [
        f"<{code:04x}> {0 if c in lacking else code}" for c, code in _CODES.items()
    ]
    table = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CMapName /Own def /CMapType 1 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
        f"{len(entries)} begincidchar",
        *entries,
        "endcidchar endcmap end end",
    ]
    stream = document.make_stream("\n".join(table).encode())
    stream.Type = Name.CMap
    stream.CMapName = Name.Own
    return stream


def _to_unicode(nameless: str) -> bytes:
    entries = [
        f"<{code:04x}> <{ord(c):04x}>"
        for c, code in _CODES.items()
        if c not in nameless
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
            f"{len(entries)} beginbfchar",
            *entries,
            "endbfchar endcmap end end",
        ]
    ).encode()
