"""What the cascade says reaches the composer in the composer's words."""

import pytest
from tests.pages.proofs import leaf

from printbook.design.styles import Colour, InlineStyle, LeafStyle
from printbook.typography import TextStyle


def style(declarations: str) -> LeafStyle:
    return leaf("<p>全国工会</p>", f"p {{ {declarations} }}").style


def text(declarations: str) -> TextStyle:
    return style(declarations).text


def inline(declarations: str) -> InlineStyle:
    return style(declarations).inline


@pytest.mark.parametrize(
    ("colour", "found"),
    [
        ("device-cmyk(0 1 1 .1)", Colour("device-cmyk", (0, 1, 1, 0.1))),
        ("device-cmyk(0 0 0 1 / .5)", Colour("device-cmyk", (0, 0, 0, 1), 0.5)),
        ("rgb(255 0 0)", Colour("srgb", (1, 0, 0))),
        ("#ff000080", Colour("srgb", (1, 0, 0), 128 / 255)),
        ("hsl(0 100% 50%)", Colour("srgb", (1, 0, 0))),
        ("transparent", Colour("srgb", (0, 0, 0), 0)),
    ],
)
def test_a_colour_keeps_its_space_and_its_alpha(colour: str, found: Colour) -> None:
    ours = inline(f"color: {colour}").colour
    assert ours.space == found.space
    assert ours.coordinates == pytest.approx(found.coordinates)
    assert ours.alpha == pytest.approx(found.alpha)


@pytest.mark.parametrize("colour", ["oklch(.5 .1 20)", "lab(50 20 20)", "hwb(0 0 0)"])
def test_the_spaces_of_css_color_4_become_rgb(colour: str) -> None:
    found = inline(f"color: {colour}").colour
    assert (found.space, len(found.coordinates)) == ("srgb", 3)
    assert all(0 <= one <= 1 for one in found.coordinates)


@pytest.mark.parametrize(
    "colour", ["oklch(.6279554 .2576833 29.2338)", "lab(54.29 80.81 69.89)"]
)
def test_red_is_red_in_every_space(colour: str) -> None:
    assert inline(f"color: {colour}").colour.coordinates == pytest.approx(
        (1, 0, 0), abs=0.01
    )


@pytest.mark.parametrize(
    ("height", "leading"),
    [
        ("normal", 14.0),
        ("2", 20.0),
        ("17.5pt", 17.5),
        ("20px", 15.0),
        ("150%", 15.0),
        ("1.2em", 12.0),
        ("calc(10pt + 2pt)", 12.0),
    ],
)
def test_line_height_becomes_a_leading(height: str, leading: float) -> None:
    assert style(f"font-size: 10pt; line-height: {height}").leading == pytest.approx(
        leading
    )


@pytest.mark.parametrize(
    ("declared", "ems"),
    [
        ("", 0),
        ("text-indent: 2em", 2),
        ("text-indent: 15pt", 1.5),
        ("text-indent: -1em", -1),
        ("text-indent: 10%", 2),
    ],
)
def test_an_indent_is_told_in_ems(declared: str, ems: float) -> None:
    assert text(f"font-size: 10pt; {declared}").indent == pytest.approx(ems)


def test_lengths_are_points() -> None:
    ours = style("margin: 3pt 0 4pt; font-size: 8pt; letter-spacing: 0.5em")
    assert (ours.before, ours.after, ours.size) == pytest.approx((3, 4, 8))
    assert ours.inline.letter_spacing == pytest.approx(4)
    assert ours.text.letter_spacing == pytest.approx(0.5)


def test_family_weight_and_underline_arrive() -> None:
    ours = inline("font: 700 9pt 'A B', serif; text-decoration: underline")
    assert (ours.families, ours.weight) == (("A B", "serif"), 700)
    assert [rule.kind for rule in ours.rules] == ["underline"]


@pytest.mark.parametrize(
    ("declared", "families"),
    [
        ("font-style: italic", ("kai", "serif")),
        ("font: oblique 500 9pt serif", ("kai", "serif")),
        ("font: italic 700 9pt serif", ("serif",)),
        ("font: italic 9pt sans-serif", ("sans-serif",)),
    ],
)
def test_slanted_type_is_kai_unless_it_is_bold_or_of_another_family(
    declared: str, families: tuple[str, ...]
) -> None:
    css = f"html {{ font-family: serif }} p {{ {declared} }}"
    assert leaf("<p>全国工会</p>", css).style.inline.families == families


@pytest.mark.parametrize("value", ["avoid", "avoid-column"])
def test_a_block_may_be_kept_with_the_next(value: str) -> None:
    assert style(f"break-after: {value}").is_kept_with_next
    assert not style("").is_kept_with_next


def test_the_em_box_is_centred_in_the_line() -> None:
    assert style("font-size: 10pt; line-height: 16pt").baseline == pytest.approx(11.8)


def test_a_design_may_move_the_baseline_onto_its_grid() -> None:
    assert style("--pb-baseline: 9.67pt").baseline == pytest.approx(9.67)
    assert style("--pb-baseline: 12px").baseline == pytest.approx(9)


@pytest.mark.parametrize(
    ("length", "step"),
    [("15pt", 15), ("20px", 15), ("2pc", 24), ("10mm", 72 / 2.54), ("var(--s)", 9)],
)
def test_a_block_step_is_a_length(length: str, step: float) -> None:
    rhythm = style(f"--s: 9pt; --pb-block-step: {length}").rhythm
    assert rhythm is not None
    assert rhythm.step == pytest.approx(step)


@pytest.mark.parametrize(
    "declared", ["", "--pb-block-step: none", "--pb-block-step: 2em"]
)
def test_without_a_step_a_block_is_as_high_as_its_lines(declared: str) -> None:
    assert style(declared).rhythm is None


def test_styles_are_inherited_as_css_says() -> None:
    ours = leaf(
        "<div><p>全国</p></div>",
        "div { text-wrap: balance; color: red; --pb-baseline: 9pt; margin-top: 5pt }",
    ).style
    assert ours.text.balance
    assert ours.inline.colour == Colour("srgb", (1, 0, 0))
    assert (ours.baseline, ours.before) == (9, 0)
