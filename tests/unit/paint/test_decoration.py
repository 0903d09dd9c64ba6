"""Lines along the text and marks at its characters are drawn where they belong."""

import re

import pytest
from tests.pages.proofs import operators, pulled, text_of

EXACT = 0.01


def bars(body: str, css: str = "") -> list[tuple[float, float, float, float]]:
    """Left, top, right and foot of every filled box, in points from the top left."""
    written = operators(pulled(body, css).pdf)
    found = [
        re.match(r"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re", one)
        for nth, one in enumerate(written)
        if one.endswith(" re") and written[nth + 1] == "f"
    ]
    boxes = [[float(part) * 0.75 for part in one.groups()] for one in found if one]
    return [(x, y, x + width, y + height) for x, y, width, height in boxes]


def spans(body: str, css: str = "") -> list[tuple[float, float]]:
    """From where to where every line runs."""
    return [(round(box[0], 2), round(box[2], 2)) for box in bars(body, css)]


UNDERLINED = (
    "u { text-decoration: underline } b { font: 700 10pt 'Printbook Test Hei' }"
)


def test_one_line_runs_under_faces_and_gaps_of_an_element() -> None:
    assert spans("<p>全<u>国总<b>工会</b>发</u>布</p>", UNDERLINED) == [(10, 60)]


def test_neighbours_have_lines_of_their_own() -> None:
    assert spans("<p><u>全国</u><u>总工</u>会</p>", UNDERLINED) == [(0, 19), (21, 40)]


def test_a_line_runs_under_a_base_and_not_over_its_reading() -> None:
    body = "<p><u>全<ruby>国<rt>工</rt></ruby>总</u></p>"
    assert spans(body, UNDERLINED) == [(0, 30)]


def test_a_line_ends_with_the_half_body_of_a_mark() -> None:
    assert spans("<p><u>全国，</u></p>", UNDERLINED) == [(0, 25)]
    assert spans("<p>全<u>“国”</u>总</p>", UNDERLINED) == [(15, 35)]


def test_a_line_goes_on_in_the_next_line_of_text() -> None:
    css = UNDERLINED + " p { width: 40pt }"
    assert spans("<p>全<u>国总工会发</u>布</p>", css) == [(10, 40), (0, 20)]


def test_offset_thickness_and_colour_are_those_of_the_style_sheet() -> None:
    css = "u { text-decoration: underline 2pt device-cmyk(0 1 1 0);"
    css += " text-underline-offset: 3pt }"
    body = "<p>全<u>国</u></p>"
    ((_, top, _, foot),) = bars(body, css)
    # The baseline of ten-point type on fifteen points lies at 11.3.
    assert (top, foot) == pytest.approx((13.3, 15.3), abs=EXACT)
    assert "0 1 1 0 k" in operators(pulled(body, css).pdf)


def test_a_double_line_is_two() -> None:
    css = "u { text-decoration: underline double }"
    first, second = bars("<p><u>全国</u></p>", css)
    assert first[3] < second[1]


@pytest.mark.parametrize("form", ["wavy", "dotted"])
def test_a_wavy_line_is_stroked_and_a_dotted_one_is_discs(form: str) -> None:
    css = f"u {{ text-decoration: underline {form} }}"
    written = operators(pulled("<p><u>全国</u></p>", css).pdf)
    curves = [one for one in written if one.endswith(" c")]
    assert len(curves) > 8
    assert ("S" in written) is (form == "wavy")


def dots(body: str, css: str) -> list[tuple[float, float]]:
    """The middle of every disc, in points from the top left."""
    written = operators(pulled(body, css).pdf)
    found = []
    for nth, one in enumerate(written):
        if one.endswith(" m") and written[nth + 1].endswith(" c"):
            right, y = map(float, one.split()[:2])
            left = float(written[nth + 2].split()[4])
            found.append(((left + right) / 2 * 0.75, y * 0.75))
    return found


def test_dots_stand_below_the_middle_of_characters_but_not_of_marks() -> None:
    css = "em { font-style: normal; text-emphasis: dot }"
    found = dots("<p>全<em>国，总</em>工</p>", css)
    assert [x for x, _ in found] == pytest.approx([15, 35], abs=EXACT)
    assert all(y > 11.3 + 1.2 for _, y in found)


def test_dots_stay_in_the_middle_of_letter_spaced_characters() -> None:
    css = "em { font-style: normal; text-emphasis: dot; letter-spacing: .5em }"
    found = dots("<p><em>全国</em></p>", css)
    assert [x for x, _ in found] == pytest.approx([5, 20], abs=EXACT)


def test_dots_stand_above_where_the_style_sheet_says_so_and_in_japanese() -> None:
    over = "em { text-emphasis: dot; text-emphasis-position: over }"
    assert all(y < 2.5 for _, y in dots("<p><em>全国</em></p>", over))
    japanese = dots('<p lang="ja"><em>全国</em></p>', "em { text-emphasis: dot }")
    assert len(japanese) == 2
    assert all(y < 2.5 for _, y in japanese)


def test_a_dot_stands_below_the_line() -> None:
    css = "u { text-decoration: underline } em { text-emphasis: dot }"
    (_, below) = dots("<p><u><em>全</em></u></p>", css)[0]
    (_, plain) = dots("<p><em>全</em></p>", css)[0]
    assert below > plain


def test_marks_and_lines_are_no_text() -> None:
    css = (
        "u { text-decoration: underline wavy } em { text-emphasis: filled circle red }"
    )
    body = "<p>全<u>国总</u><em>工会</em></p>"
    assert text_of(pulled(body, css).pdf).strip() == "全国总工会"


def test_a_type_may_hang_on_that_of_its_parent() -> None:
    css = "small { font-size: 5pt; vertical-align: text-top }"
    written = operators(pulled("<p>全<small>国</small></p>", css).pdf)
    heights = [float(one.split()[5]) * 0.75 for one in written if one.endswith(" Tm")]
    # The tops of the bodies meet: .88 of ten points above, .88 of five.
    assert heights == pytest.approx([11.3, 11.3 - 8.8 + 4.4], abs=EXACT)


@pytest.mark.parametrize(
    ("side", "baseline"),
    [
        # Five points on six: from .5 above its body to .5 below it.
        ("top", 0.5 + 4.4),
        ("bottom", 15 - 0.5 - 0.6),
    ],
)
def test_type_may_meet_an_edge_of_its_line(side: str, baseline: float) -> None:
    css = f"small {{ font-size: 5pt; line-height: 6pt; vertical-align: {side} }}"
    for body in ("<p>全<small>国</small></p>", "<p>全<b><small>国</small></b></p>"):
        written = operators(pulled(body, css + "b { vertical-align: 2pt }").pdf)
        found = [float(one.split()[5]) * 0.75 for one in written if " Tm" in one]
        assert found == pytest.approx([11.3, baseline], abs=EXACT)
