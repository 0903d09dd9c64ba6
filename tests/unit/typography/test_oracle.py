"""The breaker finds the cheapest of all lawful ways: asked of a brute-force oracle."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.unit.typography.oracle import Oracle

from printbook.typography import TextStyle, cast_off, compose
from printbook.typography.castoff import WORST
from printbook.typography.ladders import LADDERS

PIECES = st.sampled_from(
    [
        *"今天我们来看风吹草低见牛羊年月",
        *"，。、：；？！“”‘’（）《》·—/",
        *("——", "……", "？！", "2024", "12.5%", "AI", "paper", "manual", " ", "-"),
        *("，“", "。”", "《好》", "（文字）", "第3号", "5G的"),
    ]
)
FRAGMENTS = st.lists(PIECES, min_size=3, max_size=16).map("".join)
LABELLED = st.builds(str.__add__, st.sampled_from(["", "", "【新闻】"]), FRAGMENTS)
MEASURES = st.one_of(
    st.integers(8, 20).map(lambda halves: (halves * 500,)),
    st.lists(st.integers(6, 18).map(lambda n: n * 500), min_size=2, max_size=4).map(
        tuple
    ),
)
# Deterministic: the same fragments on every run and every machine.
ASKED = settings(max_examples=120, deadline=None, derandomize=True, database=None)


def _oracle(copy: str, rooms: tuple[int, ...], style: TextStyle) -> Oracle:
    oracle = Oracle(copy, rooms, style)
    # A space at the edge of the copy is no sort; the oracle counts sorts.
    assume(copy == copy.strip() and oracle.paragraph.sorts)
    assume(oracle.room(0) >= 1000)
    return oracle


@pytest.mark.parametrize("weights", LADDERS)
@ASKED
@given(copy=LABELLED, rooms=MEASURES, indent=st.sampled_from([0.0, 0.0, 2.0]))
def test_no_way_is_cheaper_than_the_chosen_one(
    weights: str, copy: str, rooms: tuple[int, ...], indent: float
) -> None:
    style = TextStyle(weights=weights, indent=indent)
    oracle = _oracle(copy, rooms, style)
    assume(not indent or copy[0] not in "“‘（《")
    best = oracle.cheapest()
    assume(best is not None)
    assert best is not None
    least, limit = best
    galley = compose(copy, measure=[room / 1000 for room in rooms], style=style)
    chosen = oracle.price(oracle.starts_of(galley), limit)
    assert chosen == pytest.approx(least, abs=1e-6)


@ASKED
@given(copy=LABELLED, rooms=MEASURES)
def test_no_ragged_way_is_cheaper(copy: str, rooms: tuple[int, ...]) -> None:
    style = TextStyle(indent=0, justify=False)
    oracle = _oracle(copy, rooms, style)
    best = oracle.cheapest()
    assume(best is not None)
    assert best is not None
    galley = compose(copy, measure=[room / 1000 for room in rooms], style=style)
    chosen = oracle.price(oracle.starts_of(galley), 0)
    assert chosen == pytest.approx(best[0], abs=1e-6)


@ASKED
@given(copy=FRAGMENTS, rooms=MEASURES)
def test_every_number_of_lines_has_its_least_price(
    copy: str, rooms: tuple[int, ...]
) -> None:
    style = TextStyle(indent=0)
    oracle = _oracle(copy, rooms, style)
    best = oracle.cheapest()
    assume(best is not None)
    assert best is not None
    least: dict[int, float] = {}
    for price, starts in oracle.ways(best[1]):
        least[len(starts)] = min(price, least.get(len(starts), price))
    fit = cast_off(copy, measure=[room / 1000 for room in rooms], style=style)
    cheapest = min(least.values())
    offered = {lines: cost - cheapest for lines, cost in least.items()}
    assert fit.costs == pytest.approx(
        {lines: cost for lines, cost in offered.items() if cost <= WORST}, abs=1e-6
    )


def test_weights_change_the_choice() -> None:
    copy = (
        "今天，我们来看一看河长制，风吹草低见牛羊，大家都说，今年的草长得真好，牛羊也多。"
        * 3
    )
    styles = [replace(TextStyle(), weights=name) for name in LADDERS]
    settings = {tuple(compose(copy, measure=11, style=one).lines) for one in styles}
    assert len(settings) > 1
