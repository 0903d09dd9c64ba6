"""Subset faces become PDF font objects: Type 0, Identity-H, exact widths, ToUnicode."""

import zlib
from collections.abc import Mapping
from functools import lru_cache

import pydyf

from printbook.foundry import Face, FaceProgram, subset
from printbook.paint.lines import Embedded, Used

__all__ = ["embed"]

_CMAP_HEAD = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
)
_CMAP_FOOT = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
# ISO 32000-1, 9.10.3: at most a hundred entries in one block.
_CMAP_BLOCK = 100
# Of some 40 kB each.
_PROGRAMS = 64


def embed(
    pdf: pydyf.PDF,
    fonts: pydyf.Dictionary,
    glyphs: Mapping[Face, Used],
) -> dict[Face, Embedded]:
    """Add every face's subset to the PDF and to its font resources."""
    embedded = {}
    ordered = sorted(glyphs, key=lambda face: face.id)
    for number, face in enumerate(ordered):
        used = glyphs[face]
        program = _program(face, tuple(sorted(used.texts)))
        texts = {program.codes[gid]: text for gid, text in used.texts.items()}
        name = f"PB{number}"
        fonts[name] = _font(pdf, face, program, texts).reference
        embedded[face] = Embedded(name, program, used.texts, frozenset(used.twofold))
    return embedded


@lru_cache(maxsize=_PROGRAMS)
def _program(face: Face, glyphs: tuple[int, ...]) -> FaceProgram:
    """The face cut down; the sheets of a design ask for the same glyphs."""
    return subset(face, glyphs)


@lru_cache(maxsize=_PROGRAMS)
def _packed(program: bytes) -> bytes:
    """A font program as it stands in the file."""
    return zlib.compress(program, level=9)


def _font(
    pdf: pydyf.PDF, face: Face, program: FaceProgram, texts: Mapping[int, str]
) -> pydyf.Dictionary:
    is_cff = program.kind == "cff"
    descendant = _added(
        pdf,
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType0" if is_cff else "/CIDFontType2",
            "BaseFont": f"/{program.base_name}",
            "CIDSystemInfo": pydyf.Dictionary(
                {
                    "Registry": pydyf.String("Adobe"),
                    "Ordering": pydyf.String("Identity"),
                    "Supplement": 0,
                }
            ),
            "FontDescriptor": _descriptor(pdf, face, program).reference,
            "DW": 1000,
            "W": _widths(program.widths),
            **({} if is_cff else {"CIDToGIDMap": "/Identity"}),
        },
    )
    return _added(
        pdf,
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{program.base_name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([descendant.reference]),
            "ToUnicode": _to_unicode(pdf, texts).reference,
        },
    )


def _descriptor(pdf: pydyf.PDF, face: Face, program: FaceProgram) -> pydyf.Dictionary:
    metrics = face.metrics
    extra: dict[str, object] = (
        {"Subtype": "/CIDFontType0C"}
        if program.kind == "cff"
        else {"Length1": len(program.program)}
    )
    extra["Filter"] = "/FlateDecode"
    stream = pydyf.Stream([_packed(program.program)], pydyf.Dictionary(extra))
    pdf.add_object(stream)
    key = "FontFile3" if program.kind == "cff" else "FontFile2"
    return _added(
        pdf,
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{program.base_name}",
            "Flags": 4,
            "FontBBox": pydyf.Array([round(v) for v in metrics.bbox]),
            "ItalicAngle": round(metrics.italic_angle),
            "Ascent": round(metrics.ascent),
            "Descent": round(metrics.descent),
            "CapHeight": round(metrics.cap_height),
            "StemV": round(metrics.stem_v),
            key: stream.reference,
        },
    )


def _widths(widths: Mapping[int, float]) -> pydyf.Array:
    """The W array: runs of codes that are not 1 em wide (DW)."""
    array = pydyf.Array()
    run: list[float] = []
    start = last = -2
    for code in sorted(widths):
        if widths[code] == 1000:
            continue
        if code != last + 1 and run:
            array.extend([start, pydyf.Array(run)])
            run = []
        if not run:
            start = code
        run.append(_plain(widths[code]))
        last = code
    if run:
        array.extend([start, pydyf.Array(run)])
    return array


def _plain(width: float) -> float:
    return int(width) if width == int(width) else round(width, 3)


def _to_unicode(pdf: pydyf.PDF, texts: Mapping[int, str]) -> pydyf.Stream:
    entries = [
        f"<{code:04x}> <{text.encode('utf-16-be', 'surrogatepass').hex()}>".encode()
        for code, text in sorted(texts.items())
        if text
    ]
    blocks = []
    for at in range(0, len(entries), _CMAP_BLOCK):
        block = entries[at : at + _CMAP_BLOCK]
        blocks.append(b"%d beginbfchar\n" % len(block) + b"\n".join(block))
        blocks.append(b"endbfchar")
    stream = pydyf.Stream(
        [_CMAP_HEAD + b"\n".join(blocks) + b"\n" + _CMAP_FOOT], compress=True
    )
    pdf.add_object(stream)
    return stream


def _added(pdf: pydyf.PDF, entries: dict[str, object]) -> pydyf.Dictionary:
    dictionary = pydyf.Dictionary(entries)
    pdf.add_object(dictionary)
    return dictionary
