"""Faces are embedded as small subsets whose widths and characters are exact."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from tests.pages.proofs import FACES, pulled, text_of

COPY = "全国总工会，“新闻”APP 2024——事件……。"
FAMILIES = {face.id: face for face in FACES}


Embedded = Callable[..., Any]


@pytest.fixture
def embedded() -> Iterator[Embedded]:
    """What is called with a family, and maybe copy, for the font in the PDF."""
    with ExitStack() as files:

        def font(family: str, copy: str = COPY) -> Any:
            css = f"p {{ font-family: '{FAMILIES[family].family}' }}"
            pdf = BytesIO(pulled(f"<p>{copy}</p>", css).pdf)
            (one,) = fonts(files.enter_context(pikepdf.open(pdf)))
            return one

        yield font


def fonts(document: pikepdf.Pdf) -> list[Any]:
    return [one for _, one in document.pages[0].Resources.Font.items()]


@pytest.mark.parametrize("family", ["song", "hei", "kai", "cut"])
def test_the_text_comes_back_character_for_character(family: str) -> None:
    css = f"p {{ font-family: '{FAMILIES[family].family}' }}"
    pdf = pulled(f"<p>{COPY}</p>", css).pdf
    assert text_of(pdf) == COPY.replace(" ", "")


@pytest.mark.parametrize("family", ["song", "hei", "kai", "cut"])
def test_a_font_says_what_it_is(family: str, embedded: Embedded) -> None:
    font = embedded(family)
    (descendant,) = font.DescendantFonts
    is_cff = family == "cut"
    assert (font.Subtype, font.Encoding) == ("/Type0", "/Identity-H")
    assert descendant.Subtype == ("/CIDFontType0" if is_cff else "/CIDFontType2")
    assert ("/CIDToGIDMap" in descendant) is not is_cff
    descriptor = descendant.FontDescriptor
    assert font.BaseFont == descendant.BaseFont == descriptor.FontName
    tag, _, name = str(font.BaseFont).partition("+")
    assert (len(tag), name) == (7, FAMILIES[family].postscript_name)


@pytest.mark.parametrize("family", ["song", "hei", "kai"])
def test_glyf_outlines_are_cut_to_what_is_painted(
    family: str, embedded: Embedded
) -> None:
    font = embedded(family)
    program = font.DescendantFonts[0].FontDescriptor.FontFile2
    opened = TTFont(BytesIO(program.read_bytes()))
    assert int(program.Length1) == len(program.read_bytes())
    assert opened["maxp"].numGlyphs <= len(set(COPY)) + 1
    assert not {"GSUB", "GPOS", "name", "OS/2", "post"} & {*opened.keys()}


def test_cff_outlines_are_a_bare_cff(embedded: Embedded) -> None:
    font = embedded("cut")
    program = font.DescendantFonts[0].FontDescriptor.FontFile3
    assert program.Subtype == "/CIDFontType0C"
    cff = CFFFontSet()
    cff.decompile(BytesIO(program.read_bytes()), None)
    assert len(cff[cff.fontNames[0]].CharStrings) <= len(set(COPY)) + 1


@pytest.mark.parametrize("family", ["song", "hei", "kai"])
def test_widths_are_those_of_the_outlines(family: str, embedded: Embedded) -> None:
    (descendant,) = embedded(family).DescendantFonts
    program = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
    widths = listed(descendant)
    for code, name in enumerate(program.getGlyphOrder()):
        advance = program["hmtx"][name][0] / program["head"].unitsPerEm * 1000
        assert widths.get(code, 1000) == pytest.approx(advance, abs=0.001)


def test_widths_of_cff_outlines_are_those_of_the_face(embedded: Embedded) -> None:
    font = embedded("cut", "全国，APP ABC")
    (descendant,) = font.DescendantFonts
    widths, face = listed(descendant), FAMILIES["cut"]
    for code, character in unicode_of(font).items():
        glyph = face.hb_font.get_nominal_glyph(ord(character))
        nominal = face.hb_font.get_glyph_h_advance(glyph) / face.upem * 1000
        assert widths.get(code, 1000) == pytest.approx(nominal, abs=0.001)


def listed(descendant: Any) -> dict[int, float]:
    """The W array as a table."""
    found: dict[int, float] = {}
    array = list(descendant.get("/W", []))
    for start, widths in zip(array[::2], array[1::2], strict=True):
        found |= {int(start) + nth: float(one) for nth, one in enumerate(widths)}
    return found


def unicode_of(font: Any) -> dict[int, str]:
    """The ToUnicode table."""
    lines = font.ToUnicode.read_bytes().decode().splitlines()
    pairs = (line.split() for line in lines if line.startswith("<") and "> <" in line)
    return {
        int(code.strip("<>"), 16): bytes.fromhex(text.strip("<>")).decode("utf-16-be")
        for code, text in pairs
        if code != "<0000>"
    }


def test_widths_are_listed_only_where_they_are_not_an_em(embedded: Embedded) -> None:
    font = embedded("song", "全国总工会")
    assert listed(font.DescendantFonts[0]).keys() <= {0}


def test_no_block_of_the_character_table_has_more_than_a_hundred_entries(
    embedded: Embedded,
) -> None:
    han = "".join(map(chr, range(0x21, 0x7F))) + COPY
    font = embedded("song", han.replace("<", "").replace("&", ""))
    heads = [
        int(line.split()[0])
        for line in font.ToUnicode.read_bytes().decode().splitlines()
        if line.endswith(" beginbfchar")
    ]
    assert sum(heads) > 100
    assert max(heads) <= 100


def test_the_marker_font_is_gone_from_the_file() -> None:
    pdf = pulled("<p>全国</p>").pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        names = [str(one.BaseFont) for one in fonts(document)]
    assert len(names) == 1
    assert "Song" in names[0]


def test_a_page_without_text_has_no_font() -> None:
    with pikepdf.open(BytesIO(pulled("<div></div>").pdf)) as document:
        assert fonts(document) == []
