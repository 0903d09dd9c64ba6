"""A painted page as a whole: the same bytes each time, and no reader complains."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from tests.pages.proofs import pulled, text_of
from tests.unit.paint.test_tags import BODY


def test_the_same_page_is_the_same_bytes() -> None:
    assert pulled(BODY).pdf == pulled(BODY).pdf


def test_neither_hash_seed_nor_folder_change_a_byte(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    program = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]);"
        "from tests.pages.proofs import pulled;"
        "from tests.unit.paint.test_tags import BODY;"
        "print(hashlib.sha256(pulled(BODY).pdf).hexdigest())"
    )
    here = str(Path(__file__).parents[3])
    said = {
        subprocess.run(
            [sys.executable, "-c", program, here],
            cwd=tmp_path_factory.mktemp("elsewhere"),
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_readers_open_a_page_without_a_complaint() -> None:
    pdf = pulled(BODY).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
        assert document.get_warnings() == []
    opened = pdfium.PdfDocument(pdf)
    opened[0].render(scale=0.2)
    opened.close()


def test_a_page_names_its_maker_and_no_clock() -> None:
    with pikepdf.open(BytesIO(pulled(BODY).pdf)) as document:
        assert str(document.docinfo["/Producer"]) == "printbook"
        assert "/CreationDate" not in document.docinfo


def test_bookmarks_and_running_heads_read_the_text() -> None:
    css = """
    @page { margin: 30pt 0 0; @top-left { content: string(head);
            font: 8pt 'Printbook Test Song' } }
    h1 { bookmark-level: 1; bookmark-label: content(); string-set: head content() }
    """
    pdf = pulled("<h1>十大<br>新闻</h1><p>全国</p>", css).pdf
    with pikepdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        assert [one.title for one in outline.root] == ["十大新闻"]
    assert text_of(pdf).count("十大新闻") == 2


def test_what_weasyprint_sets_is_in_a_declared_face() -> None:
    css = "table { font-family: 'Printbook Test Kai' }"
    sheet = pulled("<p>全国</p><table><tr><td>工会</td></tr></table>", css)
    assert sheet.findings == ()
    assert text_of(sheet.pdf) == "全国工会"
    with pikepdf.open(BytesIO(sheet.pdf)) as document:
        fonts = document.pages[0].Resources.Font
        names = {str(font.BaseFont)[1:] for _, font in fonts.items()}
        for _, font in fonts.items():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert names == sheet.fonts
    assert len(names) == 2


def test_frames_of_body_text_are_listed_in_points_from_the_top_left() -> None:
    place = "position:absolute;left:20pt;top:30pt;width:100pt;height:90pt"
    copy = "<p>全国</p><h3>新闻</h3><p>总工会</p><p>发布</p>"
    sheet = pulled(f'<div class="frame" data-thread="a" style="{place}">{copy}</div>')
    first, second = sheet.frames
    assert first == {
        "page": 1,
        "x": 20,
        "y": 30,
        "w": 100,
        "h": 15,
        "measure_em": 10,
        "role": "body",
    }
    assert (second["y"], second["h"]) == (60, 30)
