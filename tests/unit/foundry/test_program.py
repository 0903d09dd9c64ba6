"""What is cut out of a face for a PDF."""

import io
from dataclasses import replace
from pathlib import Path

import pydyf
import pypdfium2
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.ttLib import TTFont
from tests.unit.foundry.workshop import codes_of

from printbook.errors import ContentError
from printbook.foundry import Case, Face, FaceProgram, subset

TEXT = "人的，—A"


def get(case: Case, name: str) -> Face:
    return next(face for face in case.faces if face.id == name)


def glyphs(face: Face, text: str = TEXT) -> list[int]:
    return [face.hb_font.get_nominal_glyph(ord(character)) for character in text]


@pytest.mark.parametrize("name", ["song", "hei", "kai", "cut"])
def test_codes_are_compact_and_keep_their_widths(case: Case, name: str) -> None:
    face = get(case, name)
    program = subset(face, glyphs(face))
    assert sorted(program.codes.values()) == [0, 1, 2, 3, 4, 5]
    for gid, code in program.codes.items():
        assert program.widths[code] == face.hb_font.get_glyph_h_advance(gid)


def test_glyf_programs_hold_outlines_and_nothing_of_shaping(case: Case) -> None:
    face = get(case, "song")
    program = subset(face, glyphs(face))
    assert program.kind == "glyf"
    tables = set(TTFont(io.BytesIO(program.program)).keys()) - {"GlyphOrder"}
    assert tables == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}


def test_cff_programs_are_bare_and_number_cids_like_glyphs(case: Case) -> None:
    face = get(case, "cut")
    program = subset(face, glyphs(face))
    assert program.kind == "cff"
    font = CFFFontSet()
    font.decompile(io.BytesIO(program.program), None)
    top = font.topDictIndex[0]
    assert top.charset == [".notdef", *(f"cid{code:05d}" for code in range(1, 6))]


@pytest.mark.parametrize("name", ["song", "cut"])
def test_the_same_glyphs_give_the_same_bytes(case: Case, name: str) -> None:
    face = get(case, name)
    wanted = glyphs(face)
    once = subset(face, wanted)
    again = subset(replace(face), list(reversed(wanted)) * 2)
    assert again == once
    assert subset(face, wanted[:2]).base_name != once.base_name


def test_the_name_is_six_capitals_and_the_faces_own(case: Case) -> None:
    name = subset(get(case, "song"), [1]).base_name
    tag, _, rest = name.partition("+")
    assert len(tag) == 6
    assert tag.isascii()
    assert tag.isupper()
    assert rest == "PrintbookTestSong-Regular"


def test_glyphs_reached_by_shaping_are_kept(case: Case) -> None:
    face = get(case, "song")
    last = face.hb_face.glyph_count - 1
    assert subset(face, [last]).codes[last] == 1


@pytest.mark.parametrize("bits", [0x0002, 0x0100, 0x0200, 0x0302])
def test_a_face_that_forbids_embedding_is_refused(
    project: Path, case: Case, bits: int
) -> None:
    path = project / "fonts" / "PrintbookTestSong-Regular.ttf"
    font = TTFont(path)
    font["OS/2"].fsType = bits
    font.save(path)
    with pytest.raises(ContentError) as stop:
        subset(replace(get(case, "song"), path=path), [1])
    assert codes_of(stop.value) == ["PB3009"]


@pytest.mark.parametrize("bits", [0x0000, 0x0004, 0x0008, 0x000A])
def test_preview_and_editable_embedding_are_allowed(
    project: Path, case: Case, bits: int
) -> None:
    path = project / "fonts" / "PrintbookTestSong-Regular.ttf"
    font = TTFont(path)
    font["OS/2"].fsType = bits
    font.save(path)
    assert subset(replace(get(case, "song"), path=path), [1]).codes


def named_cff(path: Path) -> Face:
    """A face with CFF outlines keyed by name: A is an empty box, B a full one."""

    def box(side: int) -> T2CharString:
        program = [1000, 100, 0, "rmoveto", side, "hlineto", 700, "vlineto"]
        return T2CharString(program=[*program, -side, "hlineto", "endchar"])

    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "A", "B"])
    builder.setupCharacterMap({0x41: "A", 0x42: "B"})
    shapes = {".notdef": box(10), "A": box(20), "B": box(800)}
    builder.setupCFF("Named-Regular", {}, shapes, {})
    builder.setupHorizontalMetrics(dict.fromkeys(shapes, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Named", "psName": "Named-Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return Face("named", "Named", 400, "text", path)


def page_with(program: FaceProgram, codes: list[int]) -> bytes:
    """A PDF of one line in the program, at 100 pt, 100 pt a character."""
    pdf = pydyf.PDF()
    is_cff = program.kind == "cff"
    extra = (
        {"Subtype": "/CIDFontType0C"} if is_cff else {"Length1": len(program.program)}
    )
    file = pydyf.Stream([program.program], extra)
    pdf.add_object(file)
    descriptor = pydyf.Dictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": f"/{program.base_name}",
            "Flags": 4,
            "FontBBox": pydyf.Array([0, -200, 1000, 900]),
            "ItalicAngle": 0,
            "Ascent": 880,
            "Descent": -120,
            "CapHeight": 700,
            "StemV": 80,
            "FontFile3" if is_cff else "FontFile2": file.reference,
        }
    )
    pdf.add_object(descriptor)
    descendant = pydyf.Dictionary(
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
            "FontDescriptor": descriptor.reference,
            "DW": 1000,
            **({} if is_cff else {"CIDToGIDMap": "/Identity"}),
        }
    )
    pdf.add_object(descendant)
    font = pydyf.Dictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{program.base_name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": pydyf.Array([descendant.reference]),
        }
    )
    pdf.add_object(font)
    shown = "".join(f"{code:04x}" for code in codes)
    stream = pydyf.Stream([f"BT /F 100 Tf 0 20 Td <{shown}> Tj ET".encode()])
    pdf.add_object(stream)
    pdf.add_page(
        pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, 100 * len(codes), 110]),
                "Resources": pydyf.Dictionary(
                    {"Font": pydyf.Dictionary({"F": font.reference})}
                ),
                "Contents": stream.reference,
            }
        )
    )
    written = io.BytesIO()
    pdf.write(written)
    return written.getvalue()


def ink_per_character(pdf: bytes, count: int) -> list[float]:
    """The share of each 1-em box that is black when PDFium draws the page."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render().to_pil().convert("L")
    document.close()
    boxes = [picture.crop((100 * n, 0, 100 * n + 100, 110)) for n in range(count)]
    return [1 - sum(box.tobytes()) / 255 / 11000 for box in boxes]


@pytest.mark.parametrize("name", ["song", "cut"])
def test_a_viewer_draws_the_glyph_that_the_code_says(case: Case, name: str) -> None:
    face = get(case, name)
    one, dense, blank = glyphs(face, "一圆　".replace("圆", "题"))
    program = subset(face, [one, dense, blank])
    codes = [program.codes[gid] for gid in (blank, one, dense)]
    nothing, little, much = ink_per_character(page_with(program, codes), 3)
    assert nothing == 0
    assert 0.005 < little < 0.06
    assert much > 0.12


def test_cff_keyed_by_name_is_drawn_by_glyph_number(tmp_path: Path) -> None:
    face = named_cff(tmp_path / "named.otf")
    program = subset(face, [2])
    assert program.codes == {0: 0, 2: 1}
    (ink,) = ink_per_character(page_with(program, [1]), 1)
    assert ink == pytest.approx(0.8 * 0.7 / 1.1, abs=0.02)
