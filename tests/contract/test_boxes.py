"""What the box tree tells of styles and measures: the keys and shapes we read."""

from pathlib import Path
from typing import Any

import pytest
import uharfbuzz
from tests.contract.doors import MARKED, box_of, laid_out, marker
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from printbook.design import door
from printbook.design.css import carried_name, rename_unknown
from printbook.design.values import CARRIED

MARKER_FONT = Path(door.__file__).with_name("marker.ttf")


def style_of(declarations: str, tag: str = "p") -> Any:
    """The computed style of a paragraph."""
    css = rename_unknown(f"p {{ {declarations} }}")
    return box_of(laid_out(f"<p>{marker(1)}</p>", css), tag).style


def test_boxes_know_their_element_and_tell_pseudo_elements_apart() -> None:
    document = laid_out(f"<p><i>{marker(1)}</i></p>", 'p::before { content: "x" }')
    p = box_of(document, "p")
    assert (p.element.tag, p.element_tag) == ("p", "p")
    assert box_of(document, "p::before").element is p.element
    assert type(p) is boxes.BlockBox
    assert isinstance(p.children[0], boxes.LineBox)
    assert isinstance(box_of(document, "i"), boxes.InlineBox)
    assert isinstance(box_of(document, "i").children[0], boxes.TextBox)
    assert isinstance(document.pages[0]._page_box, boxes.PageBox)


def test_elements_of_the_parsed_page_are_those_of_its_boxes() -> None:
    stone = door.Stone([])
    page = door.parse_html(f'<html><body><p class="a">{marker(1)}</p></body></html>')
    (p,) = page.etree_element.iter("p")
    assert box_of(stone.render(page), "p").element is p
    p.set("class", "b")
    p.text = marker(1, 2)
    assert box_of(stone.render(page), "p").element is p


def test_boxes_are_measured_in_pixels() -> None:
    p = box_of(laid_out(f'<p style="width:90pt;height:30pt">{marker(1)}</p>'), "p")
    assert (p.width, p.height) == (120, 40)


@pytest.mark.parametrize(
    ("declarations", "key", "value"),
    [
        ("font-family: 'A B', c", "font_family", ("A B", "c")),
        ("font-weight: 700", "font_weight", 700),
        ("font-size: 9pt", "font_size", 12),
        ("letter-spacing: normal", "letter_spacing", "normal"),
        ("letter-spacing: 3pt", "letter_spacing", 4),
        ("break-after: avoid", "break_after", "avoid"),
        ("text-align: justify", "text_align_all", "justify"),
        ("text-align: right", "text_align_all", "right"),
        ("text-align-last: center", "text_align_last", "center"),
        ("hyphens: none", "hyphens", "none"),
        ("color: red", "lang", "zh-CN"),
        ("float: left", "float", "left"),
        ("position: absolute", "position", "absolute"),
        ("width: auto", "width", "auto"),
        ("left: auto", "left", "auto"),
        ("right: auto", "right", "auto"),
        ("line-height: normal", "line_height", "normal"),
        ("text-decoration: none", "text_decoration_line", "none"),
        ("color: red", "string_set", "none"),
        ("line-height: 1.5", "line_height", 1.5),
    ],
)
def test_a_style_holds_the_keys_that_are_read(
    declarations: str, key: str, value: object
) -> None:
    assert style_of(declarations)[key] == value


@pytest.mark.parametrize(
    ("declarations", "key", "number", "unit"),
    [
        ("margin-top: 3pt", "margin_top", 4, "px"),
        ("margin-bottom: 3pt", "margin_bottom", 4, "px"),
        ("text-indent: 2em", "text_indent", 20, "px"),
        ("line-height: 15pt", "line_height", 20, "px"),
    ],
)
def test_a_length_has_a_value_and_a_unit(
    declarations: str, key: str, number: float, unit: str
) -> None:
    length = style_of(declarations)[key]
    assert (length.value, length.unit) == (number, unit)


def test_an_underline_is_in_a_set() -> None:
    assert "underline" in style_of("text-decoration: underline")["text_decoration_line"]


@pytest.mark.parametrize(
    ("colour", "space", "channels"),
    [
        ("device-cmyk(0 1 1 .1)", "device-cmyk", [0, 1, 1, 0.1, 1]),
        ("rgb(255 0 0 / .5)", "srgb", [1, 0, 0, 0.5]),
    ],
)
def test_a_colour_is_its_space_its_channels_and_its_alpha(
    colour: str, space: str, channels: list[float]
) -> None:
    found = style_of(f"color: {colour}")["color"]
    assert (found.space, list(found)) == (space, channels)


def test_generated_text_is_a_tuple_of_pairs() -> None:
    document = laid_out(f"<p>{marker(1)}</p>", 'p::before { content: "x" counter(y) }')
    first, second = box_of(document, "p::before").style["content"]
    assert first == ("string", "x")
    assert second[0] == "counter()"


def test_what_repeats_an_elements_text_says_content() -> None:
    style = style_of("bookmark-label: content(); string-set: head content()")
    assert [kind for kind, _ in style["bookmark_label"]] == ["content()"]
    ((name, parts),) = style["string_set"]
    assert (name, [kind for kind, _ in parts]) == ("head", ["content()"])


@pytest.mark.parametrize("name", sorted(CARRIED))
def test_a_carried_property_arrives_as_tokens(name: str) -> None:
    word = min((CARRIED[name].alone | {CARRIED[name].initial}) - {"auto"})
    tokens = style_of(f"{name}: {word}")[carried_name(name)]
    assert [t.value for t in tokens if t.type == "ident"] == [word]
    assert not style_of("color: red")[carried_name(name)]


def test_a_carried_property_is_inherited() -> None:
    css = rename_unknown("div { text-autospace: normal }")
    document = laid_out(f"<div><p>{marker(1)}</p></div>", css)
    (token,) = (
        t
        for t in box_of(document, "p").style[carried_name("text-autospace")]
        if t.type == "ident"
    )
    assert token.value == "normal"


def test_an_absolute_box_hides_behind_a_placeholder_where_it_was_written() -> None:
    body = f'<div><p style="position:absolute">{marker(1)}</p>{marker(2)}</div>'
    holder = box_of(laid_out(body), "div")
    stack, found = [holder], []
    while stack:
        box = stack.pop()
        if isinstance(box, AbsolutePlaceholder):
            found.append(box._box.element_tag)
        else:
            stack.extend(getattr(box, "children", ()))
    assert found == ["p"]


@pytest.mark.parametrize("lines", [1, 2, 7])
@pytest.mark.parametrize(("size", "leading"), [("10pt", 15), ("24pt", 20), ("9pt", 90)])
def test_a_line_of_markers_is_as_high_as_its_leading(
    lines: int, size: str, leading: int
) -> None:
    style = f"font:{size}/{leading}pt {door.MARKER_FAMILY}"
    p = box_of(laid_out(f'<p style="{style}">{marker(*range(lines))}</p>'), "p")
    assert p.height * 0.75 == pytest.approx(lines * leading, abs=1e-3)


def test_the_marker_font_has_a_space_and_glyphs_without_width_or_ink() -> None:
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(MARKER_FONT)))
    font = uharfbuzz.Font(face)
    glyphs = [font.get_nominal_glyph(0xE000 + digit) for digit in range(64)]
    assert glyphs == list(range(1, 65))
    assert font.get_nominal_glyph(0x20) is not None
    assert {font.get_glyph_h_advance(glyph) for glyph in glyphs} == {0}
    extents = font.get_font_extents("ltr")
    assert (extents.ascender, extents.descender) == (880, -120)


def test_a_block_of_markers_takes_the_height_of_its_lines_in_any_house_font() -> None:
    mixed = f'<div style="font:40px/20px serif"><p style="{MARKED}">'
    document = laid_out(f"{mixed}{marker(1, 2)}</p></div>")
    assert box_of(document, "p").height * 0.75 == pytest.approx(30, abs=1e-3)
