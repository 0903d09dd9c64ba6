"""Every glyph stands where the composer put it, in the colour of the cascade."""

import re

import pytest
from tests.pages.proofs import opened, operators, pulled, seen, setter

from printbook.design.styles import Colour
from printbook.makeup import fill
from printbook.paint.numerals import colour_operators, number

# The shortest distance that PDFium can tell apart here is some 0.0002 pt.
EXACT = 0.01

COPY = (
    "全国总工会2024年发布“新闻事件”，产业工人队伍建设改革（1983年）启动。"
    "今天的报纸，APP有十大标题；编辑部说明：劳动创新，时代开门！Labour news today"
)


def off(body: str, css: str = "") -> float:
    """How far any character stands from where the composer put it, in points."""
    filled = fill(opened(body, css).lifted, setter())
    due: list[tuple[str, float, float]] = []
    top = 0.0
    for one in filled.standing:
        leaf, galley = one.leaf, one.galley
        style = leaf.style
        for nth, line in enumerate(galley.lines):
            base = top + nth * style.leading + style.baseline
            due += [
                (g.text, g.x * style.size, base - g.y * style.size)
                for g in line.glyphs
                if not g.text.isspace()
            ]
        top += len(galley.lines) * style.leading
    found = seen(pulled(body, css).pdf)
    assert "".join(t for t, _, _ in due) == "".join(one.character for one in found)
    return max(
        max(abs(one.x - x), abs(one.y - y))
        for one, (_, x, y) in zip(found, due, strict=True)
    )


@pytest.mark.parametrize("family", ["Song", "Hei", "Kai", "Cut"])
@pytest.mark.parametrize("align", ["justify", "right", "center"])
def test_glyphs_stand_where_they_were_composed(family: str, align: str) -> None:
    css = f"p {{ font-family: 'Printbook Test {family}'; text-align: {align} }}"
    assert off(f"<p>{COPY}</p>", css) < EXACT


@pytest.mark.parametrize(
    "css",
    [
        "p { text-indent: 2em; text-align: justify; font-size: 9pt }",
        "p { letter-spacing: .3em }",
        "b { font: 700 14pt 'Printbook Test Hei' } p { text-align: justify }",
        "b { font-size: 6pt; letter-spacing: 1pt }",
        "@page { size: 200pt 2000pt } p { font-size: 47.3pt; line-height: 50.1pt }",
        "p { text-autospace: no-autospace; line-break: strict }",
    ],
)
def test_so_do_runs_of_other_faces_sizes_and_spacing(css: str) -> None:
    body = f"<p>{COPY[:20]}<b>{COPY[20:40]}</b>{COPY[40:]}</p><p>全国</p>"
    assert off(body, css) < EXACT


def test_rounding_does_not_add_up_along_a_line() -> None:
    css = "@page { size: 2000pt 100pt } p { font-size: 7.7pt; letter-spacing: .0123em }"
    assert off(f"<p>{'全国总工会' * 40}</p>", css) < EXACT


def fills(body: str, css: str = "") -> list[str]:
    """Fill colours and graphics states set right before our glyphs."""
    found, last = [], ["", ""]
    for one in operators(pulled(body, css).pdf):
        if one.endswith((" k", " rg")):
            last[0] = one
        elif one.endswith(" gs"):
            last[1] = one
        elif " Tf" in one and one.startswith("/PB"):
            found.append(f"{last[0]} {last[1]}")
    return found


def test_cmyk_stays_cmyk_and_the_rest_is_rgb() -> None:
    css = "p { color: device-cmyk(0 1 1 .1) } b { color: #f00 }"
    assert fills("<p>全<b>国</b>总</p>", css) == [
        "0 1 1 0.1 k /a1.0 gs",
        "1 0 0 rg /a1.0 gs",
        "0 1 1 0.1 k /a1.0 gs",
    ]


def test_a_translucent_colour_has_a_graphics_state() -> None:
    css = "p { color: rgb(255 0 0 / .5) }"
    assert fills("<p>全国</p>", css) == ["1 0 0 rg /a0.5 gs"]


def test_colour_operators_name_the_state_of_the_alpha() -> None:
    cmyk = Colour("device-cmyk", (0, 0, 0, 1), 0.25)
    assert list(colour_operators(cmyk, "A{}".format)) == [b"/A0.25 gs", b"0 0 0 1 k"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0000001, "0"),
        (1, "1"),
        (1.5, "1.5"),
        (1e-3, "0.001"),
        (1e9, "1000000000"),
        (-12.3456789, "-12.345679"),
        (100, "100"),
    ],
)
def test_numbers_are_written_without_exponent_or_idle_zeros(
    value: float, written: str
) -> None:
    assert number(value) == written


def test_an_underline_runs_under_its_text() -> None:
    css = "u { text-decoration: underline; color: red }"
    written = operators(pulled("<p>全<u>国总</u>工</p>", css).pdf)
    (rule,) = (
        re.match(r"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", one)
        for nth, one in enumerate(written)
        if one.endswith(" re") and written[nth + 1] == "f"
    )
    assert rule is not None
    x, y, width, height = (float(part) * 0.75 for part in rule.groups())
    assert (x, width) == pytest.approx((10, 20), abs=EXACT)
    assert (y, height) == pytest.approx((11.3 + 1.25, 0.5), abs=EXACT)


def test_a_face_that_steps_in_stands_in_the_same_line() -> None:
    css = "p { font-family: 'Printbook Test Hei', 'Printbook Test Kai' }"
    assert off("<p>全国总工会 APP 发布</p>", css) < EXACT
