"""Headlines are scaled to fill their measure, within what the designer allows."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printbook.foundry import Face
from printbook.typography import (
    Galley,
    Run,
    Scaling,
    TextStyle,
    body_of,
    compose,
    compose_scaled,
    scaled_ways,
)
from printbook.typography.balance import PARTED, break_prices
from printbook.typography.compose import matter_of

TEN = "一二三四五六七八九十"
PLAIN = TextStyle(indent=0, balance=True)
WIDE = Scaling(sizes=(0.8, 1.25), widths=(0.9, 1.1), lines=(1, 2), step=1 / 60)
# Of a measure of 600 pt this is a tenth of a point.
SEEN = 1 / 6000

PIECES = st.sampled_from(
    [
        *"今天我们来看风吹草低见牛羊年月的",
        *"，。、：？！“”《》·",
        *("2024", "12.5%", "AI", "paper", " ", "《好》", "“文字”", "\u200b"),
    ]
)
COPY = st.lists(PIECES, min_size=2, max_size=16).map("".join)
LIMITS = st.builds(
    Scaling,
    sizes=st.tuples(st.floats(0.6, 1.0), st.floats(1.0, 1.5)),
    widths=st.tuples(st.floats(0.8, 1.0), st.floats(1.0, 1.2)),
    lines=st.sampled_from([(1, 1), (1, 2), (2, 2), (1, 3), (2, 3)]),
    step=st.sampled_from([0.0, 1 / 60, 1 / 20]),
)
ASKED = settings(max_examples=200, deadline=None, derandomize=True, database=None)


def scaled(
    copy: str,
    measure: float,
    scaling: Scaling = WIDE,
    style: TextStyle = PLAIN,
) -> Galley:
    return compose_scaled(copy, measure=measure, style=style, scaling=scaling)


def said(galley: Galley) -> list[str]:
    return [note.kind for note in galley.notes]


def texts(galley: Galley) -> list[str]:
    return [line.text for line in galley.lines]


def fullest(galley: Galley, measure: float) -> float:
    return max(line.width for line in galley.lines) / measure


@pytest.mark.parametrize(
    ("measure", "size", "width"),
    [
        (10.0, 1.0, 1.0),
        (12.0, 1.2, 1.0),
        (8.0, 0.8, 1.0),
        (13.0, 1.25, 1.04),
        (7.5, 0.8, 0.9375),
    ],
)
def test_the_size_fills_the_measure_and_the_width_what_it_cannot(
    measure: float, size: float, width: float
) -> None:
    scaling = Scaling((0.8, 1.25), (0.9, 1.1), (1, 1))
    galley = scaled(TEN, measure, scaling)
    (line,) = galley.lines
    assert (line.size, line.set_width) == pytest.approx((size, width))
    assert line.width == pytest.approx(measure)
    assert said(galley) == []


def test_sizes_keep_to_their_steps_and_widths_make_up_for_it() -> None:
    scaling = Scaling((0.8, 1.25), (0.9, 1.1), (1, 1), step=0.1)
    (line,) = scaled(TEN, 10.3, scaling).lines
    assert line.size == pytest.approx(1.0)
    assert line.set_width == pytest.approx(1.03)


def test_without_widths_that_give_the_size_takes_no_steps() -> None:
    scaling = Scaling((0.8, 1.25), (1.0, 1.0), (1, 1), step=0.1)
    (line,) = scaled(TEN, 10.3, scaling).lines
    assert (line.size, line.set_width) == pytest.approx((1.03, 1.0))


def test_the_ends_of_a_range_need_be_no_steps() -> None:
    scaling = Scaling((0.97, 1.02), (0.9, 1.1), (1, 1), step=0.1)
    (line,) = scaled(TEN, 11.0, scaling).lines
    assert line.size == pytest.approx(1.02)


def test_a_headline_that_is_too_long_is_as_small_and_narrow_as_may_be() -> None:
    galley = scaled(TEN * 2, 10.0, Scaling((0.8, 1.25), (0.9, 1.1), (1, 1)))
    assert {(line.size, line.set_width) for line in galley.lines} == {(0.8, 0.9)}
    assert "".join(texts(galley)) == TEN * 2
    (note,) = galley.notes
    # Ten ems hold 13.9 of so small characters.
    assert (note.kind, note.value) == ("too long", 7)


def test_a_headline_that_is_too_short_is_as_large_and_wide_as_may_be() -> None:
    galley = scaled("一二三", 10.0)
    (line,) = galley.lines
    assert (line.size, line.set_width) == (1.25, 1.1)
    (note,) = galley.notes
    assert note.kind == "too short"
    assert note.value == pytest.approx(10 / (1.25 * 1.1) - 3, abs=1e-3)


def test_of_two_numbers_of_lines_the_one_that_fills_is_taken() -> None:
    assert texts(scaled(TEN, 10.0)) == [TEN]
    assert texts(scaled(TEN, 6.0)) == [TEN[:5], TEN[5:]]


def test_a_clause_is_broken_after_rather_than_set_in_one_small_line() -> None:
    copy = "天地玄黄宇宙洪荒，日月盈昃辰宿列张"
    scaling = Scaling((0.5, 1.25), (0.9, 1.1), (1, 2))
    assert texts(scaled(copy, 9.0, scaling)) == [copy[:9], copy[9:]]


def test_no_word_is_parted_to_fill_a_measure() -> None:
    parted = TextStyle(indent=0, sense=tuple((at, 60.0) for at in (4, 5, 7, 8)))
    galley = scaled(TEN, 8.0, Scaling((1.0, 1.2), (1.0, 1.1), (2, 2)), parted)
    assert texts(galley) == [TEN[:6], TEN[6:]]
    assert said(scaled(TEN, 10.0, Scaling((1, 1.2), (1, 1), (2, 2)))) == ["too short"]


def test_the_editors_breaks_win() -> None:
    assert texts(scaled("一二三\n四五六七八九十", 10.0)) == ["一二三", TEN[3:]]
    only_one = Scaling((0.8, 1.25), (0.9, 1.1), (1, 1))
    assert texts(scaled("一二三\n四五六七八九十", 7.0, only_one)) == ["一二三", TEN[3:]]
    assert texts(scaled("一二三四\u200b五六七八九十", 6.0)) == ["一二三四", TEN[4:]]


def test_a_preferred_break_makes_no_line_of_its_own() -> None:
    copy = "一二三四\u200b五六七八九十"
    assert texts(scaled(copy, 10.0)) == [TEN]
    # Both fill the measure: in one line 80 % as large, in two as large as may be.
    assert texts(scaled(copy, 7.5, replace(WIDE, sizes=(0.7, 1.25)))) == [
        "一二三四",
        TEN[4:],
    ]


def test_a_forced_part_may_break_again_where_it_is_too_long() -> None:
    scaling = Scaling((0.9, 1.1), (0.9, 1.1), (1, 3))
    galley = scaled(f"一二三四\n{TEN}", 5.0, scaling)
    assert texts(galley) == ["一二三四", TEN[:5], TEN[5:]]
    assert fullest(galley, 5.0) == pytest.approx(1, abs=SEEN)


def test_the_least_number_of_lines_is_kept_where_there_is_copy_for_it() -> None:
    scaling = Scaling((0.8, 1.25), (0.9, 1.1), (2, 3))
    assert len(scaled(TEN, 10.0, scaling).lines) == 2
    assert len(scaled("一", 10.0, scaling).lines) == 1


def test_each_line_has_its_own_measure() -> None:
    galley = compose_scaled(
        TEN,
        measure=(8.0, 4.0),
        style=PLAIN,
        scaling=Scaling(lines=(2, 2), widths=(1, 2)),
    )
    first, second = (line.width for line in galley.lines)
    assert max(first / 8, second / 4) == pytest.approx(1, abs=SEEN)
    assert max(first / 8, second / 4) <= 1 + 1e-9


def test_an_indent_stays_what_it_is() -> None:
    style = TextStyle(indent=2.0)
    (line,) = scaled(TEN, 14.0, Scaling((0.8, 1.25), lines=(1, 1)), style).lines
    assert line.x[0] == pytest.approx(2.0, abs=2e-3)
    assert line.x[-1] + line.advance[-1] == pytest.approx(14.0, abs=2e-3)


@pytest.mark.parametrize(("align", "left"), [("center", 1.0), ("end", 2.0)])
def test_shorter_lines_stand_where_the_style_says(align: str, left: float) -> None:
    style = TextStyle(indent=0, align=align)  # type: ignore[arg-type]
    galley = scaled("一二三四五六\n七八九十", 6.0, WIDE, style)
    assert galley.lines[0].x[0] == pytest.approx(0, abs=2e-3)
    assert galley.lines[1].x[0] == pytest.approx(left, abs=2e-3)


def test_white_beside_marks_is_scaled_with_them() -> None:
    copy = "一二“三”，四五"
    plain = compose(copy, measure=20, style=PLAIN).lines[0]
    (line,) = scaled(copy, 1.2 * plain.width, Scaling((1.2, 1.2), lines=(1, 1))).lines
    assert line.x == pytest.approx([1.2 * x for x in plain.x], abs=1e-3)


def test_glyphs_are_large_and_stand_as_wide_as_their_line_says(
    faces: tuple[Face, ...],
) -> None:
    runs = (Run("一二三", faces), Run("12", faces, scale=0.5))
    (plain,) = compose(runs, measure=20, style=PLAIN).lines
    (line,) = compose_scaled(
        runs,
        measure=1.32 * plain.width,
        style=PLAIN,
        scaling=Scaling((1.2, 1.2), (1.1, 1.1), (1, 1)),
    ).lines
    assert (line.size, line.set_width) == (1.2, 1.1)
    for ours, theirs in zip(line.glyphs, plain.glyphs, strict=True):
        assert ours.scale == pytest.approx(1.2 * theirs.scale)
        assert ours.y == pytest.approx(1.2 * theirs.y)
        assert ours.x == pytest.approx(1.32 * theirs.x, abs=2e-3)
        assert ours.advance == pytest.approx(1.32 * theirs.advance)
        assert ours[-4:] == theirs[-4:]


def test_a_narrow_mark_has_a_narrow_body(faces: tuple[Face, ...]) -> None:
    runs = (Run("一，", faces),)
    narrow = Scaling(widths=(0.8, 0.8), lines=(1, 1))
    galley = compose_scaled(runs, measure=9, style=PLAIN, scaling=narrow)
    assert body_of(galley.lines[0].glyphs[1], 0.8) == pytest.approx((0.8, 1.2))


def test_running_text_is_no_headline() -> None:
    galley = scaled(TEN * 30, 10.0, Scaling((0.5, 2), (0.8, 1.2), (1, 9)))
    assert "too long" in said(galley)
    assert "".join(texts(galley)) == TEN * 30


def test_ways_are_told_with_size_and_width_the_chosen_one_first() -> None:
    best, *others = scaled_ways(TEN, measure=10.0, style=PLAIN, scaling=WIDE)
    assert best.lines == (TEN,)
    assert (best.size, best.set_width) == pytest.approx((1.0, 1.0))
    assert others
    assert all(best.cost <= other.cost for other in others)
    assert {len(other.lines) for other in others} == {2}


def lawful(copy: str, measure: float, scaling: Scaling) -> list[tuple[int, float]]:
    """Partings that fit: their parted words and stubs, and how full they are unscaled.

    Of those with as many lines only the soundest, and before these such as the editor
    prefers.
    """
    matter = matter_of(copy, measure, PLAIN)
    (paragraph,) = matter.paragraphs
    breaks, room = paragraph.breaks, matter.rooms[0]
    prices = break_prices(paragraph, {})
    last = len(breaks.gap) - 1
    fullest = 1 / (scaling.sizes[0] * scaling.widths[0])
    found = []
    for lines in range(scaling.lines[0], scaling.lines[1] + 1):
        alike = []
        for inner in combinations(range(1, last), lines - 1):
            ways = list(zip((0, *inner), (*inner, last), strict=True))
            widths = [breaks.end_x[b] - breaks.start_x[a] for a, b in ways]
            stub = 2 / 3 * breaks.end_x[-1] / lines
            flaws = sum(prices[b] >= PARTED for b in inner)
            flaws += sum(width < stub for width in widths) if lines > 1 else 0
            own = sum(prices[b] < -1000 for b in inner)
            if max(widths) / room <= fullest:
                alike.append((flaws - 4 * own, flaws, max(widths) / room))
        least = min(alike, default=(0,))[0]
        found += [(flaws, full) for rank, flaws, full in alike if rank == least]
    return found


@ASKED
@given(copy=COPY, measure=st.floats(4, 16), scaling=LIMITS)
def test_the_longest_line_fills_the_measure_wherever_the_limits_allow(
    copy: str, measure: float, scaling: Scaling
) -> None:
    copy = copy.strip(" \u200b") or "一"
    galley = scaled(copy, measure, scaling)
    (least, most), (narrow, wide) = scaling.sizes, scaling.widths
    partings = lawful(copy, measure, scaling)
    if partings:
        soundest = min(flaws for flaws, _ in partings)
        fills = [
            full * most * wide >= 1 for flaws, full in partings if flaws == soundest
        ]
        assert said(galley) == ([] if any(fills) else ["too short"])
    sizes = {line.size for line in galley.lines}
    widths = {line.set_width for line in galley.lines}
    assert len(sizes) == len(widths) == 1
    assert least - 1e-9 <= min(sizes) <= most + 1e-9
    assert narrow - 1e-9 <= min(widths) <= wide + 1e-9
    if not said(galley):
        widest = max(line.x[0] + line.width for line in galley.lines)
        assert widest == pytest.approx(measure, abs=SEEN * measure + 2e-3)


@ASKED
@given(copy=COPY, measure=st.floats(4, 16), scaling=LIMITS)
def test_every_character_is_set_once_in_its_order(
    copy: str, measure: float, scaling: Scaling
) -> None:
    kept = "".join(copy.split()).replace("\u200b", "")
    galley = scaled(copy, measure, scaling)
    assert "".join("".join(texts(galley)).split()) == kept
