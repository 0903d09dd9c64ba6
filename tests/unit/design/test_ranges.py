"""Limits of a headline's scale come through the cascade; what is no range is told."""

import pytest
from tests.pages.proofs import leaf, opened

from printbook.design.css import rename_unknown
from printbook.typography import Scaling

BOTH = "--fit-size: 8pt 12pt; --fit-scale: 85% 110%; --fit-lines: 1 2"


def scaling(css: str, body: str = "<h2>一二</h2>") -> Scaling | None:
    return leaf(body, css).style.scaling


def test_limits_are_in_ems_of_the_block() -> None:
    assert scaling(f"h2 {{ font-size: 20pt; {BOTH} }}") == Scaling(
        (0.4, 0.6), (0.85, 1.1), (1, 2), step=0.025
    )


@pytest.mark.parametrize(
    ("value", "sizes"),
    [
        ("12pt", (1.2, 1.2)),
        ("0.8em 1.5em", (0.8, 1.5)),
        ("9pt 1.2em", (0.9, 1.2)),
        ("16px", (1.2, 1.2)),
    ],
)
def test_a_size_is_a_length_or_the_least_and_the_most(
    value: str, sizes: tuple[float, float]
) -> None:
    found = scaling(f"h2 {{ font-size: 10pt; --fit-size: {value} }}")
    assert found is not None
    assert found.sizes == pytest.approx(sizes)
    assert (found.widths, found.lines) == ((1, 1), (1, 3))


def test_widths_alone_leave_the_size_as_it_is() -> None:
    found = scaling("h2 { font-size: 10pt; --fit-scale: 90% 105%; --fit-lines: 2 }")
    assert found == Scaling((1, 1), (0.9, 1.05), (2, 2), step=0.05)


def test_nothing_is_scaled_unasked() -> None:
    assert scaling("h2 { font-size: 10pt }") is None


def test_limits_are_inherited_and_may_be_unset() -> None:
    body = "<section><h2>一二</h2></section>"
    css = f"section {{ {BOTH} }}"
    assert scaling(css, body) is not None
    off = "h2 { --fit-size: none; --fit-scale: none; --fit-lines: none }"
    assert scaling(css + off, body) is None
    off = "h2 { --fit-size: initial; --fit-scale: initial; --fit-lines: initial }"
    assert scaling(css + off, body) is None


@pytest.mark.parametrize("word", ["inherit", "unset"])
def test_keywords_of_all_css_are_obeyed(word: str) -> None:
    css = f"section {{ font-size: 10pt; {BOTH} }}"
    css += f"h2 {{ font-size: 20pt; --fit-size: {word}; --fit-scale: {word} }}"
    found = scaling(css, "<section><h2>一二</h2></section>")
    assert found == Scaling((0.4, 0.6), (0.85, 1.1), (1, 2), step=0.025)


def test_limits_may_be_variables() -> None:
    css = ":root { --small: 8pt; --sizes: var(--small) 12pt }"
    found = scaling(css + "h2 { font-size: 10pt; --fit-size: var(--sizes) }")
    assert found is not None
    assert found.sizes == (0.8, 1.2)


def test_a_variable_that_holds_no_range_is_named() -> None:
    css = ":root { --size: large } h2 { --fit-size: var(--size); --fit-lines: 1 2 }"
    style = leaf("<h2>一二</h2>", css).style
    assert style.ill_ranges == ("--fit-size",)
    assert style.scaling is not None
    assert style.scaling.sizes == (1, 1)


def test_a_range_that_ems_turn_round_is_named() -> None:
    css = "h2 { font-size: 10pt; --fit-size: 12pt 1em }"
    style = leaf("<h2>一二</h2>", css).style
    assert (style.ill_ranges, style.scaling) == (("--fit-size",), None)


def test_what_is_scaled_is_balanced_whatever_else_is_said() -> None:
    css = f"p {{ text-wrap: pretty; text-align: justify; {BOTH} }}"
    assert leaf("<p>一二</p>", css).style.text.balance


def test_a_headline_that_does_not_wrap_is_scaled_in_one_line() -> None:
    one = leaf("<h2>一</h2>", f"h2 {{ white-space: nowrap; {BOTH} }}")
    assert one.scaling is not None
    assert one.scaling.lines == (1, 1)
    assert not one.is_unbroken


@pytest.mark.parametrize(
    "declaration",
    [
        "--fit-size: 40pt 28pt",
        "--fit-size: 0pt 28pt",
        "--fit-size: 28",
        "--fit-size: 80%",
        "--fit-size: 8pt 9pt 10pt",
        "--fit-size: 2rem",
        "--fit-size: auto",
        "--fit-scale: 110% 85%",
        "--fit-scale: 0%",
        "--fit-scale: -90%",
        "--fit-scale: 1.1",
        "--fit-scale: 10% 900%",
        "--fit-lines: 0",
        "--fit-lines: 1.5",
        "--fit-lines: 2 1",
        "--fit-lines: 1 10",
        "--fit-lines: many",
        "--fit-lines: 1 none",
    ],
)
def test_a_value_that_makes_no_sense_is_told(declaration: str) -> None:
    css = f"h2 {{ {declaration} }}"
    ((_, why),) = opened("<h2>工会</h2>", css).stone.notes.said
    assert declaration[2:] in why
    assert scaling(css) is None


@pytest.mark.parametrize("declaration", BOTH.split("; "))
def test_a_range_keeps_its_name(declaration: str) -> None:
    assert rename_unknown(f"p{{{declaration}!important}}") == (
        f"p{{{declaration}!important}}"
    )


def test_the_baseline_is_centred_in_the_size_that_is_set() -> None:
    style = leaf("<h2>一</h2>", f"h2 {{ font-size: 10pt; line-height: 20pt; {BOTH} }}")
    assert style.style.baseline_at(1.0) == pytest.approx(13.8)
    assert style.style.baseline_at(1.5) == pytest.approx(15.7)


def test_a_stated_baseline_stays() -> None:
    css = f"h2 {{ font-size: 10pt; line-height: 20pt; --pb-baseline: 15pt; {BOTH} }}"
    assert leaf("<h2>一</h2>", css).style.baseline_at(1.5) == 15
