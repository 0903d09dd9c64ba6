"""The first letter of a block, with the marks that belong to it; its first line."""

import pytest
from tests.pages.proofs import leaf, leaves

RED = "p::first-letter { color: device-cmyk(0 1 1 0) }"


def letter(html: str) -> str:
    """What of a paragraph is red."""
    one = leaf(f"<p>{html}</p>", RED)
    return "".join(p.text for p in one.pieces if p.style.colour.coordinates[1])


@pytest.mark.parametrize(
    ("html", "first"),
    [
        ("全国", "全"),
        ("“全国”", "“全"),
        ("“全”国", "“全”"),
        ("（《全》）国", "（《全》）"),
        ("全，国", "全，"),
        ("全“国”", "全"),
        ("全——国", "全"),
        ("——全国", "—"),
        ("The news", "T"),
        ("“The” news", "“T"),
        ("« A » news", "« A »"),
        ("A (news)", "A"),
        ("2024年", "2"),
        ("e\u0301t", "e\u0301"),
        ("葛\U000e0100城", "葛\U000e0100"),
        ("<b>“</b><i>全</i>国", "“全"),
        ("<a id=x></a>全国", "全"),
        ("<br>全国", ""),
        ("“”", ""),
    ],
)
def test_the_first_letter_has_the_marks_around_it(html: str, first: str) -> None:
    assert letter(html) == first


def test_an_element_keeps_what_its_block_does_not_say_of_the_letter() -> None:
    css = "b { font-weight: 700 } p::first-letter { font-size: 20pt }"
    one = leaf("<p><b>全国</b>工</p>", css)
    assert [(p.text, p.style.size, p.style.weight) for p in one.pieces] == [
        ("全", 20, 700),
        ("国", 10, 700),
        ("工", 10, 400),
    ]


def test_a_first_line_does_not_overrule_what_an_element_says() -> None:
    css = "b { font-size: 8pt } p::first-line { font-size: 12pt; font-weight: 700 }"
    one = leaf("<p>全<b style='font-weight:400'>国</b></p>", css)
    assert [(p.style.size, p.style.weight) for p in one.first_line] == [
        (12, 700),
        (8, 700),
    ]


def test_a_box_gives_its_first_letter_to_the_block_that_begins_it() -> None:
    css = "div::first-letter { font-size: 20pt } div::first-line { font-size: 12pt }"
    first, second = leaves("<div><p>全国</p><p>工会</p></div>", css)
    assert [p.style.size for p in first.pieces] == [20, 10]
    assert [p.style.size for p in first.first_line] == [20, 12]
    assert [p.style.size for p in second.pieces] == [10]
    assert not second.first_line


def test_a_selector_by_place_reaches_the_first_letter() -> None:
    css = "p:nth-of-type(2)::first-letter { font-size: 20pt }"
    first, second = leaves("<p>全国</p><p>工会</p>", css)
    assert [p.style.size for p in first.pieces] == [10]
    assert [p.style.size for p in second.pieces] == [20, 10]


@pytest.mark.parametrize(
    ("value", "size", "sink"),
    [
        ("3", 3, 3),
        ("3 2", 3, 2),
        ("2.5", 2.5, 2),
        ("3 drop", 3, 3),
        ("raise 3", 3, 1),
    ],
)
def test_an_initial_has_a_size_and_a_sink(value: str, size: float, sink: int) -> None:
    one = leaf("<p>全国</p>", f"p::first-letter {{ initial-letter: {value} }}")
    assert one.opening is not None
    initial = one.opening.initial
    assert (initial.size, initial.sink) == (size, sink)


@pytest.mark.parametrize(
    "css",
    [
        "p::first-letter { --n: 1e9; initial-letter: var(--n) }",
        "p::first-letter { float: left; font-size: 1e9pt }",
    ],
)
def test_no_initial_takes_rows_without_end(css: str) -> None:
    assert leaf("<p>全国</p>", css).least_rows == 99


@pytest.mark.parametrize(
    "css",
    ["p { initial-letter: 3 }", "p::first-letter { initial-letter: normal }"],
)
def test_no_block_is_an_initial_itself(css: str) -> None:
    assert (
        leaf("<p>全<i>国</i></p>", css + "p::first-letter{color:red}").opening is None
    )
