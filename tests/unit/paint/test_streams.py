"""Only markers are replaced: what WeasyPrint drew stays as and where it was."""

import re
from io import BytesIO

import pikepdf
import pydyf
import pytest
from tests.pages.proofs import opened, operators, pulled, seen, setter

from printbook.makeup import fill
from printbook.paint.ink import Ink
from printbook.paint.settle import settle
from printbook.paint.stream import Painter

PAGE = """
<div style="background:#eee;border:1pt solid red;padding:3pt">
<p>全国</p><ul><li>工会</li></ul>
<p style="transform:rotate(3deg)">总</p>
</div><p style="opacity:.5">发布</p>
"""


def rest(lines: list[str]) -> list[str]:
    """Operators that are not text, its colours, its states or its marked content."""
    ours = (" gs", " k", " rg", " cs", " scn", " Tf", " Tm", " TJ", "BT", "ET", "BDC")
    kept = [one for one in lines if not one.endswith((*ours, "EMC", "BMC"))]
    # A state that holds nothing any more is saved for nothing.
    text = "\n".join(kept)
    while True:
        less = re.sub(r"(^|\n)q\nQ(?=\n|$)", "", text)
        if less == text:
            return text.split("\n")
        text = less


def test_boxes_borders_and_transforms_are_untouched() -> None:
    page, compositor = opened(PAGE), setter()
    filled = fill(page.lifted, compositor)
    document, _, _ = settle(page, filled, compositor.declared)
    marked = document.write_pdf(pdf_tags=True, pdf_version="1.7")
    assert rest(operators(pulled(PAGE).pdf)) == rest(operators(marked))


RESOURCES = pydyf.Dictionary({"ExtGState": {}, "XObject": {}})


def painter() -> Painter:
    return Painter({}, {}, frozenset({b"/M"}), lambda found: found)


def test_a_stream_without_markers_is_not_changed() -> None:
    items = [
        b"q",
        b"1 0 0 1 5 5 cm",
        b"0 0 10 10 re",
        b"W n",
        "/Span",
        pydyf.Dictionary({"MCID": 0}),
        b"BDC",
        b"BT",
        b"/F 12 Tf",
        b"1 0 0 -1 0 0 Tm",
        b"[<0001>] TJ",
        b"ET",
        b"EMC",
        b"/i1 Do",
        b"Q",
    ]
    stream = pydyf.Stream(list(items))
    painter().paint(0, stream, RESOURCES)
    assert stream.stream == items


def test_an_empty_frame_paints_nothing_and_is_seen() -> None:
    one = painter()
    one.inks = {7: Ink((), is_frame=True)}
    stream = pydyf.Stream(
        [b"BT", b"/M 1 Tf", b"1 0 0 -1 3 4.88 Tm", b"[<000100010008>] TJ", b"ET"]
    )
    one.paint(0, stream, RESOURCES)
    assert stream.stream == [b"q", b"Q"]
    (sighting,) = one.sightings
    assert (sighting.number, sighting.page) == (7, 0)
    assert (sighting.x, sighting.y) == pytest.approx((3, 4))


def test_text_follows_its_box_through_transforms() -> None:
    css = "p { transform: translate(20pt, 30pt) }"
    (one,) = seen(pulled("<p>全</p>", css).pdf)
    assert (one.x, one.y) == pytest.approx((20, 41.3), abs=0.01)


def test_text_in_a_group_is_painted_in_the_group() -> None:
    pdf = pulled('<p style="opacity:.5">全国</p><p>总</p>').pdf
    assert {one.character for one in seen(pdf)} == {"全", "国", "总"}
    assert [one for one in operators(pdf) if one.endswith("TJ")] != []
    with pikepdf.open(BytesIO(pdf)) as document:
        (group,) = document.pages[0].Resources.XObject.values()
        shown = [
            str(one.operator)
            for one in pikepdf.parse_content_stream(group)
            if str(one.operator) == "TJ"
        ]
    assert len(shown) == 1


def test_groups_in_groups_are_painted_each_once() -> None:
    css = "div { opacity: .9 } p { opacity: .5 }"
    sheet = pulled("<div><p>全</p><div><p>国</p><p>总</p></div></div>", css)
    assert sheet.findings == ()
    assert sorted(one.character for one in seen(sheet.pdf)) == sorted("全国总")


@pytest.mark.parametrize(
    "style",
    [
        "opacity: .5; color: rgb(255 0 0 / .3)",
        "opacity: .5; color: device-cmyk(0 1 1 0 / .3)",
    ],
)
@pytest.mark.parametrize(
    "body", ["<p>全<b>国</b></p>", "<div><p>全<b>国</b></p></div>"]
)
def test_every_graphics_state_is_known_where_it_is_used(style: str, body: str) -> None:
    css = f"p {{ {style} }} div {{ opacity: .9 }} b {{ color: rgb(0 0 255 / .7) }}"
    unknown = []
    with pikepdf.open(BytesIO(pulled(body, css).pdf)) as document:
        todo = [(document.pages[0].Contents, document.pages[0].Resources)]
        while todo:
            stream, resources = todo.pop()
            for one in pikepdf.parse_content_stream(stream):
                operator = str(one.operator)
                if operator == "gs" and str(one.operands[0]) not in resources.ExtGState:
                    unknown.append(str(one.operands[0]))
                if operator == "Tf" and str(one.operands[0]) not in resources.Font:
                    unknown.append(str(one.operands[0]))
                if operator == "Do":
                    form = resources.XObject[str(one.operands[0])]
                    todo.append((form, form.Resources))
    assert unknown == []


def test_what_lies_above_stays_above() -> None:
    css = "div { position: relative; margin-top: -15pt; background: white }"
    body = "<p>全</p><div>&nbsp;</div>"
    written = operators(pulled(body, css).pdf)
    assert written.index("BT") < max(
        nth for nth, one in enumerate(written) if one.endswith(" re")
    )
