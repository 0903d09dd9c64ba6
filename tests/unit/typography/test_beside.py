"""Lines beside something, and a first line that ends where it is told."""

from dataclasses import replace

import pytest

from printbook.typography import (
    Beside,
    Galley,
    Run,
    TextStyle,
    cast_off,
    compose,
    set_beside,
)

COPY = "今天我们来看一看河长制风吹草低见牛羊大家都说今年的草长得真好风吹草低"
PLAIN = TextStyle(indent=0)


def edges(galley: Galley) -> list[tuple[float, float]]:
    """Left edge and width of every line."""
    return [(line.x[0], round(line.width, 2)) for line in galley.lines]


def test_lines_beside_something_begin_after_it() -> None:
    galley = compose(COPY, measure=10, style=replace(PLAIN, aside=(4, 3)))
    assert edges(galley) == [(4, 6), (3, 7), (0, 10), (0, 10), (0, 1)]


def test_what_stands_aside_goes_on_past_a_forced_break() -> None:
    style = replace(PLAIN, aside=(4, 4, 4))
    galley = compose("今天\n我们\n来\n看", measure=10, style=style)
    assert [line.x[0] for line in galley.lines] == [4, 4, 4, 0]


def test_the_first_indent_is_part_of_what_stands_aside() -> None:
    style = replace(PLAIN, indent=2, aside=(5, 5))
    assert edges(compose(COPY, measure=10, style=style))[:3] == [
        (5, 5),
        (5, 5),
        (0, 10),
    ]
    hangs = replace(style, indent_hangs=True)
    assert [x for x, _ in edges(compose(COPY, measure=10, style=hangs))[:3]] == [
        5,
        7,
        2,
    ]
    each = replace(style, indent_each_line=True)
    broken = compose("今天\n我们\n来", measure=10, style=each)
    assert [line.x[0] for line in broken.lines] == [5, 7, 2]


def test_a_line_keeps_an_em_beside_what_is_too_wide() -> None:
    galley = compose("今天我", measure=3, style=replace(PLAIN, aside=(9,)))
    assert edges(galley) == [(2, 1), (0, 2)]


@pytest.mark.parametrize("stop", range(7, 11))
def test_a_first_line_ends_where_it_must(stop: int) -> None:
    for justify in (True, False):
        style = replace(PLAIN, first_stop=stop, justify=justify)
        galley = compose(COPY, measure=10, style=style)
        assert galley.lines[1].start == stop
        first, *_ = cast_off(COPY, measure=10, style=style).galley(4).lines
        assert first.stop == stop


def test_a_word_of_two_runs_is_divided_where_the_first_line_must_end() -> None:
    runs = (Run("一二三compo", mark=0), Run("sition of type", mark=1))
    style = replace(PLAIN, first_stop=8, has_first_hyphen=True)
    lines = compose(runs, measure=6.5, style=style).lines
    assert (lines[0].text, lines[0].right_edge) == ("一二三compo", "hyphen")
    assert lines[1].text.startswith("sition")


def test_a_first_line_that_has_no_room_ends_before() -> None:
    style = replace(PLAIN, first_stop=9)
    assert compose("今天我们来看一看河长", measure=5, style=style).lines[0].stop == 5


def test_an_initial_opens_the_copy_of_its_lines() -> None:
    letter = compose([Run("全", scale=4)], measure=99, style=PLAIN)
    rest = compose(COPY, measure=10, style=replace(PLAIN, aside=(5, 5)))
    whole = set_beside(letter, rest, Beside(x=0, y=-3, above=1, lines=2))
    texts = [line.text for line in whole.lines]
    assert texts[0] == ""
    assert "".join(texts) == "全" + COPY
    assert whole.lines[1].x[:2] == (0, 5)
    assert [line.stop for line in whole.lines[1:-1]] == [
        line.start for line in whole.lines[2:]
    ]
    assert [line.ends_paragraph for line in whole.lines] == [False] * (
        len(texts) - 1
    ) + [True]


@pytest.mark.parametrize("copy", ["", "今"])
def test_an_initial_of_few_lines_takes_whole_rows(copy: str) -> None:
    letter = compose([Run("全", scale=4)], measure=99, style=PLAIN)
    rest = compose(copy, measure=10, style=replace(PLAIN, aside=(5, 5, 5)))
    whole = set_beside(letter, rest, Beside(x=0, y=-3, above=0, lines=3))
    assert [line.text for line in whole.lines] == ["全" + copy, "", ""]
