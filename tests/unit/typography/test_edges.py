"""Spacing styles, and what marks keep or hang at the edges of lines."""

from typing import Any

import pytest

from printbook.typography import Line, TextStyle, compose

QUOTED = "「文（「文」）。「文？」，文"


def lines(text: str, measure: float = 50, **style: Any) -> tuple[Line, ...]:
    ours = TextStyle(**{"indent": 0, "justify": False, **style})
    return compose(text, measure=measure, style=ours).lines


def placed(text: str, spacing: str, language: str = "zh-CN") -> str:
    """Characters with the left edges of their bodies, in half ems."""
    (line,) = lines(text, spacing=spacing, language=language)
    return " ".join(f"{c}{2 * x:g}" for c, x in zip(line.text, line.x, strict=True))


# CSS Text 4 8.4: at both edges, and where two marks meet.
@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("normal", "「1 文2 （5 「6 文7 」9 ）10 。11 「13 文14 ？16 」18 ，19 文21"),
        (
            "space-first",
            "「1 文2 （5 「6 文7 」9 ）10 。11 「13 文14 ？16 」18 ，19 文21",
        ),
        (
            "trim-start",
            "「0 文1 （4 「5 文6 」8 ）9 。10 「12 文13 ？15 」17 ，18 文20",
        ),
        ("trim-both", "「0 文1 （4 「5 文6 」8 ）9 。10 「12 文13 ？15 」17 ，18 文20"),
        ("trim-all", "「0 文1 （3 「4 文5 」7 ）8 。9 「10 文11 ？13 」15 ，16 文17"),
        (
            "space-all",
            "「1 文2 （5 「7 文8 」10 ）12 。14 「17 文18 ？20 」22 ，24 文26",
        ),
    ],
)
def test_text_spacing_trim_sets_marks_full_or_half(value: str, found: str) -> None:
    assert placed(QUOTED, f"css-{value}") == found


@pytest.mark.parametrize("language", ["zh-TW", "zh-HK", "zh-Hant"])
def test_stops_stand_in_the_middle_in_taiwan_and_hong_kong(language: str) -> None:
    for spacing in ("css-normal", "zh-tw"):
        assert "文0 。2.5 文4 ？6 文8" in placed("文。文？文", spacing, language)
    (line,) = lines("文。文？「文」", language=language)
    assert [2 * x for x in line.x] == [0, 2.5, 4, 6, 9, 10, 12]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("文：文・文", "文0 ：2.5 文4 ・6.5 文8"),
        ("文」・「文", "文0 」2 ・3.5 「5 文6"),
        ("文。文？文", "文0 。2 文4 ？6 文8"),
        ("文\u3000「文」", "文0 \u30002 「4 文5 」7"),
        ("5kg文", "50 k1.5 g2.5 文4"),
    ],
)
def test_japanese_sets_colons_in_the_middle_and_units_apart(
    text: str, found: str
) -> None:
    assert placed(text, "ja", "ja") == found


@pytest.mark.parametrize(
    ("value", "starts"),
    [
        ("normal", [0.5, 0.5, 0.5]),
        ("space-first", [0.5, 0, 0.5]),
        ("trim-start", [0, 0, 0]),
        ("trim-both", [0, 0, 0]),
        ("space-all", [0.5, 0.5, 0.5]),
    ],
)
def test_an_opening_mark_keeps_its_em_at_the_start_of_some_lines(
    value: str, starts: list[float]
) -> None:
    """A first line, one that a break of its own begins, one after a forced break."""
    found = lines("「文文文「文\n「文", 4.5, spacing=f"css-{value}")
    assert [line.x[0] for line in found] == starts


def test_a_closing_mark_is_full_at_the_end_if_it_fits_else_half() -> None:
    style: dict[str, Any] = {"spacing": "css-normal", "align": "end"}
    (line,) = lines("文文」", 4, **style)
    assert line.x[-1] == 3.0
    (line,) = lines("文文」", 2.5, **style)
    assert line.x[-1] == 2.0
    (line,) = lines("文文」", 4, spacing="css-trim-both", align="end")
    assert line.x[-1] == 3.5


def test_a_justified_line_ends_on_a_full_mark_where_there_is_room() -> None:
    text = "文文文文，" + "文" * 8
    (line, *_) = lines(text, 5, spacing="css-normal", justify=True)
    assert (line.x[-1], line.right_edge) == (4, "full")
    (line, *_) = lines(text, 4.5, spacing="css-normal", justify=True)
    assert (line.x[-1], line.right_edge) == (4, "half")


def test_the_first_and_the_last_bracket_of_a_paragraph_may_hang() -> None:
    hangs = frozenset({"first", "last"})
    first, last = lines("（文文文文文文）", 4, hangs=hangs, justify=True)
    assert (first.x[:2], len(first.text)) == ((-0.5, 0), 5)
    first, last = lines("（文文文文文文文文）", 4, hangs=hangs, justify=True)
    assert (last.text[-1], last.x[-1]) == ("）", 4)


def test_a_stop_hangs_always_or_only_where_it_does_not_fit() -> None:
    text = "文文文文。文文文"
    for hang, end in (("force-end", "文文文文。"), ("allow-end", "文文文文。")):
        (line, *_) = lines(text, 4, hangs=frozenset({hang}), justify=True)
        assert (line.text, line.x[-1], line.right_edge) == (end, 4, "hung")
    (line, *_) = lines(text, 4.5, hangs=frozenset({"allow-end"}), justify=True)
    assert (line.text[-1], line.right_edge) == ("。", "half")
    (line, *_) = lines("文文文文。", 6, hangs=frozenset({"force-end"}), align="end")
    assert line.x[-1] == 6


def test_a_latin_stop_hangs_too() -> None:
    (line, *_) = lines(
        "文文文ab. 文文文", 4, hangs=frozenset({"force-end"}), autospace=0
    )
    assert line.text == "文文文ab."


@pytest.mark.parametrize(
    ("text", "style", "x"),
    [
        ("文a文1", {"autospace": 0.125}, [0, 1.125, 1.75, 2.875]),
        (
            "文a文1",
            {"autospace": 0.125, "autospace_for": frozenset({"alpha"})},
            [0, 1.125, 1.75, 2.75],
        ),
        ("文 a", {"autospace": 0.125}, [0, 1, 1.125]),
        ("文 a", {"autospace": 0.125, "autospace_replaces": False}, [0, 1, 1.5]),
    ],
)
def test_the_gap_stands_beside_letters_or_digits_and_for_a_space(
    text: str, style: dict[str, Any], x: list[float]
) -> None:
    (line,) = lines(text, **style)
    assert list(line.x) == x


def test_an_indent_may_hang_and_may_begin_each_line() -> None:
    text = "文" * 9 + "\n" + "文文"
    starts = [line.x[0] for line in lines(text, 6, indent=2, indent_hangs=True)]
    assert starts == [0, 2, 2]
    starts = [line.x[0] for line in lines(text, 6, indent=2, indent_each_line=True)]
    assert starts == [2, 0, 2]
    both: dict[str, Any] = {"indent": 2, "indent_each_line": True, "indent_hangs": True}
    assert [line.x[0] for line in lines(text, 6, **both)] == [0, 2, 0]


def test_only_words_or_all_characters_may_part_in_a_justified_line() -> None:
    text = "文 文文 文文文文文文"
    (line, *_) = lines(text, 5.5, justify=True, justify_by="inter-word")
    assert line.x[2:4] == pytest.approx((2.25, 3.25), abs=0.5)
    assert line.x[3] - line.x[2] == 1
    (line, *_) = lines("文ab文文", 3.4, justify=True, justify_by="inter-character")
    steps = [b - a for a, b in zip(line.x, line.x[1:], strict=False)]
    assert steps[1] > 0.5


def test_the_last_line_may_be_justified() -> None:
    *_, last = lines("文" * 8, 5, justify=True, justify_last=True)
    assert (len(last.text), last.width) == (3, 5)
