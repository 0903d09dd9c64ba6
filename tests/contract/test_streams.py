"""What WeasyPrint writes where a marker stands, and what a finisher may do."""

from io import BytesIO
from typing import Any

import pikepdf
import pydyf
import pytest
from tests.contract.doors import MARKED, laid_out, marker, stream_of, written

from printbook.design.door import MARKER_FAMILY
from printbook.paint.marker import decode


def operators(stream: Any, name: bytes) -> list[bytes]:
    """The items of a stream that end in an operator."""
    return [
        item
        for item in stream
        if isinstance(item, bytes) and item.split(b" ")[-1] == name
    ]


def test_a_marker_is_shown_by_a_font_a_matrix_and_an_array() -> None:
    document = laid_out(f'<p style="{MARKED}">{marker(7)}</p>')
    _, pdf, _ = written(document)
    stream = list(stream_of(pdf))
    start = stream.index(b"BT")
    matrix, font, show, end = stream[start + 1 : start + 5]
    assert (matrix[:11], matrix[-3:]) == (b"1 0 0 -1 0 ", b" Tm")
    # Pixels from the top left: the em box of 10 pt, 880 to 120, centred in 15 pt.
    # Pango counts in 1024ths of a pixel.
    assert float(matrix.split()[5]) == pytest.approx(11.3 / 0.75, abs=2 / 1024)
    assert font.endswith(b" 13.333008 Tf")
    assert (decode(show), show[-2:], end) == ((7,), b"TJ", b"ET")


def test_a_marker_font_is_known_by_its_family_and_named_by_its_hash() -> None:
    document = laid_out(marker(7))
    _, pdf, named = written(document)
    assert named is document
    (font,) = (f for f in document.fonts.values() if f.family == MARKER_FAMILY)
    (tf,) = operators(stream_of(pdf), b"Tf")
    assert tf.split(b" ")[0] == b"/" + font.hash.encode()


def test_every_line_of_markers_has_a_text_object_with_all_three_operators() -> None:
    document = laid_out(f'<p style="{MARKED}">{marker(1, 2, 3)}</p>')
    _, pdf, _ = written(document)
    stream = stream_of(pdf)
    assert [decode(show) for show in operators(stream, b"TJ")] == [(1,), (2,), (3,)]
    assert len(operators(stream, b"Tm")) == len(operators(stream, b"Tf")) == 3


def test_a_marker_stands_in_marked_content_with_its_number() -> None:
    document = laid_out(f"<p>{marker(1)}</p><p>{marker(2)}</p>")
    _, pdf, _ = written(document)
    stream = list(stream_of(pdf))
    begins = [at for at, item in enumerate(stream) if item == b"BDC"]
    assert [stream[at - 2] for at in begins] == ["/Span", "/Span"]
    assert [stream[at - 1]["MCID"] for at in begins] == [0, 1]
    assert stream.count(b"EMC") == 2


def test_the_parent_tree_lists_a_page_and_the_elements_of_its_marked_content() -> None:
    document = laid_out(f"<p>{marker(1)}</p><p>{marker(2)}</p>")
    _, pdf, _ = written(document)
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    page, elements = at(pdf, root["ParentTree"])["Nums"][:2]
    assert page == 0
    spans = [at(pdf, one) for one in elements]
    assert [span["S"] for span in spans] == ["/Span", "/Span"]
    assert [at(pdf, span["P"])["S"] for span in spans] == ["/P", "/P"]


def test_what_the_finisher_adds_is_in_the_file() -> None:
    document = laid_out(marker(1))

    def finish(_: object, pdf: pydyf.PDF) -> None:
        note = pydyf.Dictionary({"Type": "/Note", "Says": pydyf.String("seen")})
        pdf.add_object(note)
        pdf.catalog["Seen"] = note.reference

    pdf = document.write_pdf(finisher=finish, pdf_tags=True, pdf_version="1.7")
    with pikepdf.open(BytesIO(pdf)) as read:
        assert str(read.Root.Seen.Says) == "seen"
        assert read.check_pdf_syntax() == []


def test_a_replaced_stream_is_what_is_written() -> None:
    document = laid_out(marker(1))

    def finish(_: object, pdf: pydyf.PDF) -> None:
        page = at(pdf, pdf.page_references[0])
        at(pdf, page["Contents"]).stream = [b"q", b"Q"]

    pdf = document.write_pdf(finisher=finish, pdf_tags=True)
    with pikepdf.open(BytesIO(pdf)) as read:
        assert read.pages[0].Contents.read_bytes().split() == [b"q", b"Q"]


def test_pages_share_one_dictionary_of_fonts_with_their_groups() -> None:
    body = f'<p style="opacity:.5">{marker(1)}</p><p>{marker(2)}</p>'
    _, pdf, _ = written(laid_out(body))
    resources = at(pdf, at(pdf, pdf.page_references[0])["Resources"])
    ((name, reference),) = resources["XObject"].items()
    form = at(pdf, reference)
    assert f"/{name} Do".encode() in stream_of(pdf)
    assert form.extra["Subtype"] == "/Form"
    assert at(pdf, form.extra["Resources"])["Font"] == resources["Font"]
    assert [decode(one) for one in operators(form.stream, b"TJ")] == [(1,)]


def test_a_group_draws_in_the_space_of_what_draws_it() -> None:
    _, pdf, _ = written(laid_out(f'<p style="opacity:.5">{marker(1)}</p>'))
    resources = at(pdf, at(pdf, pdf.page_references[0])["Resources"])
    (reference,) = resources["XObject"].values()
    assert "Matrix" not in at(pdf, reference).extra


def test_a_clip_is_a_path_of_rectangles_before_w() -> None:
    body = f'<div style="overflow:hidden;height:30px">{marker(1)}</div>'
    _, pdf, _ = written(laid_out(body))
    stream = list(stream_of(pdf))
    clip = stream.index(b"W")
    assert stream[clip - 1].split()[-1] == b"re"
    assert stream[clip + 1] == b"n"


def test_hidden_text_is_not_drawn() -> None:
    body = f'<p style="visibility:hidden">{marker(1)}</p><p>{marker(2)}</p>'
    _, pdf, _ = written(laid_out(body))
    assert [decode(one) for one in operators(stream_of(pdf), b"TJ")] == [(2,)]


def test_pages_may_be_repeated() -> None:
    document = laid_out(
        f'<p>{marker(1)}</p><p style="break-before:page">{marker(2)}</p>'
    )
    first, second = document.pages
    _, pdf, _ = written(document.copy([first, second, second, first]))
    shown = [
        decode(show)
        for page in range(4)
        for show in operators(stream_of(pdf, page), b"TJ")
    ]
    assert shown == [(1,), (2,), (2,), (1,)]
    references = {at(pdf, one)["Contents"] for one in pdf.page_references}
    assert len(references) == 4


@pytest.mark.parametrize("colour", ["device-cmyk(0 1 1 .1)", "rgb(200 22 29 / .5)"])
def test_the_colour_of_the_cascade_stands_before_the_text(colour: str) -> None:
    _, pdf, _ = written(laid_out(f'<p style="color:{colour}">{marker(1)}</p>'))
    stream = list(stream_of(pdf))
    before = stream[: stream.index(b"BT")]
    expected = b"0 1 1 0.1 scn" if "cmyk" in colour else b"0.784314 0.086275"
    assert any(isinstance(i, bytes) and i.startswith(expected) for i in before)


def at(pdf: pydyf.PDF, reference: bytes) -> Any:
    """The object that a reference names."""
    return pdf.objects[int(reference.split()[0])]
