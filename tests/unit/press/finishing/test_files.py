"""Finished files: boxes, identity, attachments, what is gone and what is kept."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from tests.unit.press.finishing.sheet import (
    BLEED,
    brief,
    content,
    finished,
    opened,
    painted,
    words,
)

from printbook.geometry import Rect
from printbook.press.finishing import Guides, finish
from printbook.press.marks import margin
from printbook.press.saving import parted
from printbook.units import MM

_EXACT = 0.01 * MM


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [float(value) for value in page.obj[name]]


@pytest.mark.parametrize("corner", [(0, 0), (-8.5, -8.5), (30, 7)])
def test_boxes_stand_round_the_trim_to_a_hundredth(corner: tuple[float, float]) -> None:
    x, y = corner
    sheet = painted(words(), trim=(x, y, x + 150, y + 100))
    made = opened(finish(sheet, brief()))
    page = made.pages[0]
    edge = margin(BLEED)
    trim = [edge, edge, edge + 150, edge + 100]
    off = BLEED
    bleed = [trim[0] - off, trim[1] - off, trim[2] + off, trim[3] + off]
    assert box(page, "/TrimBox") == pytest.approx(trim, abs=_EXACT)
    assert box(page, "/BleedBox") == pytest.approx(bleed, abs=_EXACT)
    media = [0, 0, trim[2] + edge, trim[3] + edge]
    assert box(page, "/MediaBox") == pytest.approx(media, abs=_EXACT)


def test_newsprint_is_as_large_as_its_page() -> None:
    made = finished(words(), target="newsprint")
    page = made.pages[0]
    assert box(page, "/MediaBox") == box(page, "/TrimBox") == [0, 0, 200, 120]
    assert "/PbAll" not in str(page.resources.get("/ColorSpace", ""))


def test_content_is_cut_at_the_bleed() -> None:
    document = finished(words())
    clip = content(document)[1]
    left, bottom, width, height = map(float, clip.split()[:4])
    bleed = box(document.pages[0], "/BleedBox")
    assert [left, bottom, left + width, bottom + height] == pytest.approx(
        bleed, abs=0.001
    )


def linked() -> bytes:
    document = opened(painted(words()))
    link = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[9, 9, 20, 20]
    )
    document.pages[0].obj.Annots = pikepdf.Array([document.make_indirect(link)])
    document.Root.Outlines = pikepdf.Dictionary()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_press_gets_no_links_and_a_reader_does() -> None:
    press = opened(finish(linked(), brief()))
    assert "/Annots" not in press.pages[0].obj
    assert "/Outlines" not in press.Root
    mail = opened(finish(linked(), brief("email")))
    assert int(mail.pages[0].obj.Annots[0].F) == 4
    proof = opened(finish(linked(), brief("proof")))
    assert float(proof.pages[0].obj.Annots[0].Rect[0]) == pytest.approx(
        9 + margin(BLEED), abs=0.001
    )


@pytest.mark.parametrize(
    ("target", "version", "key"),
    [
        ("press", "1.6", b"PDF/X-4"),
        ("press-x1a", "1.4", b"PDF/X-1a:2003"),
        ("email", "1.7", b"<pdfaid:part>2<"),
        ("archive", "1.7", b"<pdfaid:part>3<"),
    ],
)
def test_a_file_says_what_it_is(target: str, version: str, key: bytes) -> None:
    document = finished(words(), target=target)
    assert document.pdf_version == version
    assert key in document.Root.Metadata.read_bytes()
    (intent,) = document.Root.OutputIntents
    condition = str(intent.OutputConditionIdentifier)
    assert condition.startswith("ISOnewspaper" if "press" in target else "sRGB")


def test_info_and_metadata_agree() -> None:
    document = finished(words(), target="press-x1a")
    info: Any = document.docinfo
    packet = document.Root.Metadata.read_bytes().decode()
    assert str(info.Trapped) == "/False"
    assert str(info.CreationDate) == "D:20250128000000Z"
    assert "<xmp:CreateDate>2025-01-28T00:00:00Z" in packet
    assert str(info.GTS_PDFXVersion) == "PDF/X-1a:2003"


@pytest.mark.parametrize("target", ["press", "press-x1a", "email", "archive", "proof"])
def test_the_same_sheet_gives_the_same_bytes(target: str) -> None:
    sheet = painted(words())
    assert finish(sheet, brief(target)) == finish(sheet, brief(target))


def test_an_archive_carries_the_files_of_its_edition() -> None:
    files = {"stories.yaml": "标题\n".encode(), "edition.yaml": b"date: 2025-01-28\n"}
    document = finished(words(), target="archive", attached=files)
    kept = {
        name: one.get_file().read_bytes() for name, one in document.attachments.items()
    }
    assert kept == files
    assert {str(one.AFRelationship) for one in document.Root.AF} == {"/Source"}


def test_a_file_for_the_post_shows_its_first_page_at_once() -> None:
    made = finish(painted(words()), brief("email"))
    assert b"/Linearized" in made[:1024]


def test_a_proof_shows_places_and_pins_what_was_found() -> None:
    guides = Guides(places=((0, "lead", Rect(10, 10, 50, 20)),), notes=("溢排",))
    document = finished(words(), target="proof", guides=guides)
    (note,) = document.pages[0].obj.Annots
    assert str(note.Contents) == "溢排"
    frame = f"10 {120 - 30} 50 20 re"
    assert frame in content(document)


def test_pages_parted_keep_what_the_file_says() -> None:
    document = opened(painted(words()))
    document.pages.append(document.pages[0])
    file = BytesIO()
    document.save(file)
    pages = list(parted(finish(file.getvalue(), brief("newsprint"))))
    assert len(pages) == 2
    for page in map(opened, pages):
        assert len(page.pages) == 1
        assert b"PDF/X-4" in page.Root.Metadata.read_bytes()
        assert "/OutputIntents" in page.Root
