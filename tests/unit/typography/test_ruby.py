"""Readings 注音 get the room they need, and stay with their base."""

import pytest

from printbook.typography import Line, Ruby, RubyPosition, Run, TextStyle, compose

PLAIN = TextStyle(indent=0, justify=False)


def copy(
    text: str, *, position: RubyPosition = "over", may_overhang: bool = True
) -> list[Run]:
    """Runs of `前{装|zhuang}后`: a base and its reading in braces."""
    runs: list[Run] = []
    for part in text.replace("}", "{").split("{"):
        base, bar, reading = part.partition("|")
        if base:
            runs.append(Run(base))
        if bar:
            ruby = Ruby(len(base), len(base), position, may_overhang=may_overhang)
            scale = 0.3 if position == "inter-character" else 0.5
            runs.append(Run(reading, scale=scale, ruby=ruby))
    return runs


def lines(text: str, measure: float = 20, style: TextStyle = PLAIN) -> list[Line]:
    return list(compose(copy(text), measure=measure, style=style).lines)


def xs(line: Line) -> dict[str, float]:
    """The left edge of the body of every Han character."""
    return {
        c: round(x, 3)
        for c, x in zip(line.text, line.x, strict=True)
        if "\u4e00" <= c <= "\u9fff"
    }


def test_a_reading_stands_in_the_text_after_its_base() -> None:
    (line,) = lines("吹{号|hao}角")
    assert line.text == "吹号hao角"
    assert (line.start, line.stop) == (0, 6)


def test_a_narrow_reading_takes_no_room() -> None:
    (line,) = lines("吹{号|hao}角")
    assert xs(line) == {"吹": 0, "号": 1, "角": 2}
    assert line.width == 3


def test_a_wide_reading_hangs_over_han_by_half_its_size_at_most() -> None:
    # Eight letters of a quarter em are two ems wide: half an em juts out on each side.
    (line,) = lines("前{装|zhuangzh}后")
    assert xs(line) == {"前": 0, "装": 0.75, "后": 2.5}
    assert line.width == 3.5


def test_it_hangs_over_nothing_where_that_is_forbidden() -> None:
    runs = copy("前{装|zhuangzh}后", may_overhang=False)
    (line,) = compose(runs, measure=20, style=PLAIN).lines
    assert line.width == 4


def test_it_hangs_over_no_mark() -> None:
    (line,) = lines("{装|zhuangzh}。")
    assert line.width == 2.5


def test_a_wide_reading_is_flush_with_the_edges_of_lines() -> None:
    (line,) = lines("{装|zhuangzh}")
    assert (line.x[0], line.width) == (0, 2)
    first, second = lines("前前前{装|zhuangzh}后后", 4)
    assert (first.text, second.text) == ("前前前", "装zhuangzh后后")
    assert second.x[0] == 0


def test_pinyin_stand_a_quarter_em_apart() -> None:
    # Both are as wide as their base.
    (line,) = lines("{号|haoo}{角|jiao}")
    assert xs(line) == {"号": 0, "角": 1.25}


def test_readings_in_han_need_nothing_between_them() -> None:
    (line,) = lines("{号|ごう}{角|かく}")
    assert xs(line) == {"号": 0, "角": 1}


def test_a_group_is_spread_evenly_under_its_reading() -> None:
    (line,) = lines("{中华|Zhonghuazhon}")
    assert line.width == 3
    # A quarter of an em before and after, half an em between.
    assert [line.x[0], line.x[1]] == [0, 1.75]


def test_a_group_is_never_parted_and_its_reading_goes_with_it() -> None:
    first, second = lines("一二三{中华|zhonghua}四", 4)
    assert (first.text, second.text) == ("一二三", "中华zhonghua四")


def test_single_characters_may_be_parted_each_with_its_reading() -> None:
    first, second = lines("一二{中|zho}{华|hua}四五", 3)
    assert (first.text, second.text) == ("一二中zho", "华hua四五")


def test_no_stop_starts_a_line_after_a_reading() -> None:
    css = TextStyle(indent=0, justify=False, line_break="css-strict")
    for style in (PLAIN, css):
        first, second = lines("一二{号|hao}。三", 3, style)
        assert (first.text, second.text) == ("一二", "号hao。三")


def test_bopomofo_takes_half_an_em_beside_its_base() -> None:
    runs = copy("前{鐘|ㄓㄨㄥ}後", position="inter-character")
    (line,) = compose(runs, measure=20, style=PLAIN).lines
    assert line.width == 3.5
    assert xs(line) == {"前": 0, "鐘": 1, "後": 2.5}


def test_a_base_wider_than_the_measure_is_parted_and_nothing_is_lost() -> None:
    found = lines("{一二三四五六七八|yi}", 3)
    assert "".join(line.text for line in found) == "一二三四五六七八yi"


@pytest.mark.parametrize("text", ["{ |hao}", "一\n{ |hao}"])
def test_a_reading_without_a_base_is_text(text: str) -> None:
    found = lines(text)
    assert "hao" in "".join(line.text for line in found)


def test_a_second_reading_may_stand_below() -> None:
    runs = [
        Run("东"),
        Run("とう", scale=0.5, ruby=Ruby(1, 1)),
        Run("east", scale=0.5, ruby=Ruby(3, 1, "under")),
        Run("方"),
    ]
    (line,) = compose(runs, measure=20, style=PLAIN).lines
    assert line.text == "东とうeast方"
    assert line.width == 2


def test_justified_lines_with_readings_fill_the_measure() -> None:
    text = "一二三四{号|haoo}五六七八九十{角|jiao}一二三四五六" * 4
    *justified, _ = lines(text, 12, TextStyle(indent=0))
    assert {round(line.width, 3) for line in justified} == {12}
