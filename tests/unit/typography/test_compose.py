"""What `compose` and `cast_off` take, give back and refuse."""

from dataclasses import replace

import pytest

from printbook.typography import Run, TextStyle, add_up, cast_off, compose

COPY = "今天我们来看一看河长制，风吹草低见牛羊，大家都说，今年的草长得真好。"


def test_one_measure_serves_every_line() -> None:
    galley = compose(COPY, measure=12)
    assert galley.measure == (12.0,)
    assert galley.lines == compose(COPY, measure=[12, 12, 12]).lines


def test_a_measure_a_hair_too_narrow_costs_no_character() -> None:
    assert len(compose(COPY, measure=11.99996).lines) == len(
        compose(COPY, measure=12).lines
    )


def test_no_measure_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a measure"):
        compose(COPY, measure=[])


@pytest.mark.parametrize("measure", [float("inf"), float("nan")])
def test_what_is_no_number_of_ems_is_refused(measure: float) -> None:
    with pytest.raises(ValueError, match="number of ems"):
        compose(COPY, measure=[12, measure])


def test_spent_characters_alone_make_no_line() -> None:
    assert compose("\u200b\u2060", measure=12).lines == ()
    assert cast_off("\u200b", measure=12).costs == {0: 0.0}


def test_blank_lines_are_counted() -> None:
    copy = "今天\n\n我们\n"
    assert len(compose(copy, measure=12).lines) == 3
    assert cast_off(copy, measure=12).costs == {3: 0.0}


@pytest.mark.parametrize("field", ["line_break", "spacing", "weights"])
def test_an_unknown_table_is_refused_by_name(field: str) -> None:
    style = replace(TextStyle(), **{field: "tight"})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'tight' is none of"):
        compose(COPY, measure=12, style=style)


def test_copy_as_text_and_as_a_run_are_the_same() -> None:
    assert compose(COPY, measure=12) == compose([Run(COPY)], measure=12)


def test_empty_copy_has_no_line() -> None:
    assert compose("", measure=12).lines == ()
    assert compose([], measure=12).lines == ()
    assert cast_off("", measure=12).costs == {0: 0.0}


def test_a_forced_break_at_the_very_end_opens_no_line() -> None:
    (line,) = compose("今天\n", measure=12).lines
    assert line.ends_paragraph


def test_only_the_last_line_ends_the_paragraph() -> None:
    galley = compose("今天\n我们来看一看风吹草低", measure=6)
    assert [line.ends_paragraph for line in galley.lines] == [False, False, True]


def test_lines_say_where_they_stand_in_the_copy() -> None:
    galley = compose(COPY, measure=9)
    assert "".join(COPY[line.start : line.stop] for line in galley.lines) == COPY
    assert all(COPY[line.start : line.stop] == line.text for line in galley.lines)


def test_lines_say_how_they_meet_the_edge() -> None:
    edges = [line.right_edge for line in compose(COPY, measure=11).lines]
    assert edges[-1] == "ragged"
    assert set(edges[:-1]) <= {"full", "half"}


@pytest.mark.parametrize(
    ("align", "left"), [("start", 0.0), ("center", 3.0), ("end", 6.0)]
)
def test_ragged_lines_are_aligned(align: str, left: float) -> None:
    style = replace(TextStyle(indent=0, justify=False), align=align)  # type: ignore[arg-type]
    (line,) = compose("今天来看", measure=10, style=style).lines
    assert line.x[0] == left
    assert line.width == 4


def test_casting_off_offers_what_compose_makes_at_no_price() -> None:
    fit = cast_off(COPY * 4, measure=13)
    made = compose(COPY * 4, measure=13)
    assert fit.natural == len(made.lines)
    assert fit.costs[fit.natural] == 0
    assert fit.galley(fit.natural) == made
    assert list(fit.costs) == sorted(fit.costs)


def test_casting_off_sets_the_copy_in_every_number_of_lines_it_offers() -> None:
    fit = cast_off(COPY * 8, measure=13)
    assert len(fit.costs) > 1
    for lines, cost in fit.costs.items():
        galley = fit.galley(lines)
        assert len(galley.lines) == lines
        assert "".join(line.text for line in galley.lines) == COPY * 8
        assert 0 <= cost <= 1500


def test_casting_off_refuses_what_it_does_not_offer() -> None:
    with pytest.raises(ValueError, match="in 99 lines it cannot be set"):
        cast_off(COPY, measure=13).galley(99)


def test_ragged_copy_has_one_number_of_lines() -> None:
    style = TextStyle(justify=False)
    fit = cast_off(COPY * 4, measure=13, style=style)
    assert fit.costs == {len(compose(COPY * 4, measure=13, style=style).lines): 0}


def test_the_table_of_a_story_is_the_sum_of_its_paragraphs() -> None:
    style = TextStyle(indent=0)
    one = cast_off(COPY * 4, measure=13, style=style).costs
    two = cast_off(f"{COPY * 4}\n{COPY * 4}", measure=13, style=style).costs
    total = add_up([one, one])
    assert {lines: total[lines] for lines in two} == pytest.approx(two)
    assert min(total) == 2 * min(one)


def test_the_same_copy_gives_the_same_galley() -> None:
    assert compose(COPY, measure=12) == compose(COPY, measure=12)
