"""Sheets of small books, judged by the finished file: boxes, register, creep, links."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from tests.unit.press.papers import HEIGHT, WIDTH, book, linked, saved, thick

from printbook.errors import PrintbookError
from printbook.press import Imposition, impose, paper_size
from printbook.press.imposition.checking import faults_of
from printbook.press.imposition.layout import layout_for
from printbook.units import MM

_PLAIN = Imposition(has_marks=False)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def floats(box: Any) -> list[float]:
    return [round(float(value), 4) for value in box]


def moves(page: pikepdf.Page) -> dict[str, tuple[float, float]]:
    """By the form that a side draws, where its origin is moved."""
    found = {}
    spot = (0.0, 0.0)
    for step in pikepdf.parse_content_stream(page, "cm Do"):
        operands: Any = step.operands
        if str(step.operator) == "cm":
            spot = float(operands[4]), float(operands[5])
        else:
            found[str(operands[0])] = spot
    return found


def stopped(pdf: bytes, order: Imposition = _PLAIN) -> str:
    with pytest.raises(PrintbookError) as stop:
        impose(pdf, order, name="a.pdf")
    (one,) = stop.value.findings
    return one.code


def test_a_sheet_has_the_boxes_of_two_pages_and_their_bleed() -> None:
    sheets = opened(impose(book(4), _PLAIN).pdf)
    page = sheets.pages[0]
    assert floats(page.mediabox) == [0, 0, 2 * WIDTH + 16, HEIGHT + 16]
    assert floats(page.trimbox) == [8, 8, 8 + 2 * WIDTH, 8 + HEIGHT]
    assert floats(page.obj.BleedBox) == [0, 0, 2 * WIDTH + 16, HEIGHT + 16]


def test_the_bleed_comes_along_and_ends_at_the_fold() -> None:
    sheets = opened(impose(book(4), _PLAIN).pdf)
    page = sheets.pages[0]
    form = page.resources.XObject["/P1"]
    assert floats(form.BBox) == [0, 0, WIDTH + 16, HEIGHT + 16]
    clips = [floats(step.operands) for step in pikepdf.parse_content_stream(page, "re")]
    assert clips == [
        [0, 0, WIDTH + 8, HEIGHT + 16],
        [WIDTH + 8, 0, WIDTH + 8, HEIGHT + 16],
    ]


def test_inner_sheets_creep_to_the_fold_by_the_paper_round_them() -> None:
    thick = Imposition(paper=1.0, has_marks=False)
    sides = [moves(page) for page in opened(impose(book(16), thick).pdf).pages]
    outermost = sides[0]["/P1"][0]
    for depth, page in enumerate((1, 3, 5, 7)):
        shifted = sides[2 * depth][f"/P{page}"][0]
        assert outermost - shifted == pytest.approx(depth * 1.3, abs=0.001)


def test_newspaper_sheets_do_not_creep() -> None:
    order = Imposition("newspaper", paper=1.0, has_marks=False)
    sides = [moves(page) for page in opened(impose(book(8), order).pdf).pages]
    assert sides[0]["/P1"] == sides[2]["/P3"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_its_side_is_set_upright(angle: int) -> None:
    document = opened(book(4))
    for page in document.pages:
        page.rotate(angle, relative=False)
    sheets = opened(impose(saved(document), _PLAIN).pdf)
    page = sheets.pages[0]
    wide, high = (HEIGHT, WIDTH) if angle != 180 else (WIDTH, HEIGHT)
    assert floats(page.trimbox) == [8, 8, 8 + 2 * wide, 8 + high]


def test_signatures_leave_room_to_mill_the_spine() -> None:
    order = Imposition("perfect-4", has_marks=False)
    sheets = opened(impose(book(4), order).pdf)
    page = sheets.pages[0]
    assert float(page.trimbox[2]) - float(page.trimbox[0]) == pytest.approx(
        2 * WIDTH + 6 * MM
    )


def test_marks_are_on_every_plate_and_clear_of_the_bleed() -> None:
    sheets = opened(impose(book(4), Imposition(job="news")).pdf)
    page = sheets.pages[0]
    (space,) = page.resources.ColorSpace.values()
    assert [str(part) for part in list(space)[:2]] == ["/Separation", "/All"]
    left, bottom, right, top = floats(page.obj.BleedBox)
    free = 1 * MM
    for step in pikepdf.parse_content_stream(page, "m"):
        x, y = floats(step.operands)
        is_beside = x <= left - free or x >= right + free
        assert is_beside or y <= bottom - free or y >= top + free


def test_a_slug_says_the_day_that_the_file_is_of() -> None:
    plain = impose(book(4), Imposition(job="news")).pdf
    document = opened(book(4))
    document.docinfo["/CreationDate"] = "D:20250128000000Z"
    dated = impose(saved(document), Imposition(job="news")).pdf

    def strokes(pdf: bytes) -> int:
        sheets = opened(pdf)
        return len(pikepdf.parse_content_stream(sheets.pages[0], "m"))

    # Ten figures and hyphens, and what parts them from the job.
    assert strokes(dated) - strokes(plain) > 10


def test_gathered_signatures_show_a_stair_on_their_spines() -> None:
    order = Imposition("perfect-4")
    sheets = opened(impose(book(12), order).pdf)
    pages = sheets.pages
    bars = [
        floats(list(pikepdf.parse_content_stream(page, "re"))[-1].operands)
        for page in list(pages)[::2]
    ]
    assert [bar[1] for bar in bars] == sorted((bar[1] for bar in bars), reverse=True)
    assert len({bar[0] for bar in bars}) == 1


def test_links_of_a_proof_lead_to_where_their_page_has_gone() -> None:
    document = opened(book(4))
    linked(document, page=0, to=2)
    sheets = opened(impose(saved(document), _PLAIN).pdf)
    pages = sheets.pages
    (link,) = pages[0].obj.Annots
    assert floats(link.Rect) == [8 + WIDTH, 8, 8 + WIDTH + 10, 18]
    assert link.Dest[0].objgen == pages[1].objgen
    assert float(link.Dest[2]) == 8 + WIDTH


def test_what_goes_to_a_printing_house_has_no_links() -> None:
    document = opened(book(4))
    linked(document, page=0, to=2)
    document.Root.OutputIntents = pikepdf.Array(
        [pikepdf.Dictionary(S=pikepdf.Name.GTS_PDFX)]
    )
    imposed = opened(impose(saved(document), _PLAIN).pdf)
    assert "/Annots" not in imposed.pages[0].obj
    assert imposed.Root.OutputIntents[0].S == "/GTS_PDFX"


def test_sheets_of_a_file_for_readers_are_no_archive() -> None:
    document = opened(book(4))
    linked(document, page=0, to=2)
    document.Root.OutputIntents = pikepdf.Array(
        [pikepdf.Dictionary(S=pikepdf.Name.GTS_PDFA1)]
    )
    document.Root.Metadata = document.make_stream(b"<pdfaid:part>2</pdfaid:part>")
    imposed = opened(impose(saved(document), _PLAIN).pdf)
    assert "/Metadata" not in imposed.Root
    assert len(imposed.pages[0].obj.Annots) == 1


def test_the_same_book_gives_the_same_bytes() -> None:
    assert impose(book(12), Imposition()).pdf == impose(book(12), Imposition()).pdf


def test_pages_of_another_size_are_told() -> None:
    imposed = impose(book(4, sizes=(WIDTH, 90)), _PLAIN)
    assert [one.code for one in imposed.findings] == ["PB5121"]


def test_too_thick_a_book_for_wire_is_told() -> None:
    assert [one.code for one in impose(book(84), _PLAIN).findings] == ["PB5122"]


@pytest.mark.parametrize(
    ("swap", "fault"),
    [
        (b"/P2 Do", b"/P1 Do"),
        (b"re W n 1 0 0 1 100", b"re W n 1 0 0 1 103"),
    ],
    ids=["a page twice", "a page moved"],
)
def test_a_wrong_sheet_is_found_out(swap: bytes, fault: bytes) -> None:
    made = impose(book(4), _PLAIN)
    document = opened(made.pdf)
    layout = layout_for([(WIDTH, HEIGHT)], 8, _PLAIN)
    assert faults_of(made.pdf, made.sheets, layout) == ()
    for page in document.pages:
        content = page.Contents.read_bytes()
        page.obj.Contents = document.make_stream(content.replace(swap, fault))
        page.resources.XObject["/P1"] = next(iter(page.resources.XObject.values()))
    assert faults_of(saved(document), made.sheets, layout)


def test_a_sheet_that_is_too_small_is_refused() -> None:
    assert stopped(book(4), Imposition(sheet=(100, 100))) == "PB5111"


def test_a_sheet_is_turned_to_lie_as_its_pages_do() -> None:
    order = Imposition(sheet=(HEIGHT + 100, 2 * WIDTH + 200))
    sheets = opened(impose(book(4), order).pdf)
    assert floats(sheets.pages[0].mediabox) == [*(0, 0, 2 * WIDTH + 200, HEIGHT + 100)]


def test_what_is_no_pdf_is_refused() -> None:
    assert stopped(b"%PDF-1.7 no") == "PB5102"
    assert stopped(b"\xff\xd8\xff\xe0 a photo") == "PB5102"


def test_a_locked_pdf_is_refused() -> None:
    locked = saved(opened(book(1)), encryption=pikepdf.Encryption("owner", "user"))
    assert stopped(locked) == "PB5101"


def test_an_empty_pdf_is_refused() -> None:
    assert stopped(saved(pikepdf.new())) == "PB5103"


def test_ten_thousand_pages_are_refused() -> None:
    assert stopped(thick(10_000)) == "PB5104"


def test_sheets_are_named_or_measured() -> None:
    assert paper_size("a3") == (297 * MM, 420 * MM)
    assert paper_size("320x450mm") == pytest.approx((320 * MM, 450 * MM))
    assert paper_size("320mm × 450 mm") == pytest.approx((320 * MM, 450 * MM))
    with pytest.raises(ValueError, match="not a sheet"):
        paper_size("large")
