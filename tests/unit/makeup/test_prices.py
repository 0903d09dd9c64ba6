"""What a plan costs is told item by item, in both languages."""

from printbook.makeup.planner import REASONS as PRICED
from printbook.makeup.planner import Price
from printbook.makeup.prices import REASONS, price_rows


def test_the_dearest_comes_first() -> None:
    prices = (
        Price("reply", "blank", 0.5),
        Price("", "gutter", 3.0),
        Price("plenum", "box", 2.5),
    )
    assert price_rows(prices) == (
        ("gutter open from head to foot", "–", "3.00"),
        ("boxed", "plenum", "2.50"),
        ("blank line at the end", "reply", "0.50"),
    )


def test_prices_for_one_reason_are_one_row() -> None:
    prices = (
        Price("reply", "order", 0.85),
        Price("plenum", "order", 0.5),
        Price("reply", "order", 1.2),
    )
    assert price_rows(prices, "zh") == (
        ("次序颠倒", "reply", "2.05"),
        ("次序颠倒", "plenum", "0.50"),
    )


def test_what_comes_to_nothing_has_no_row() -> None:
    assert price_rows((Price("reply", "crop", 0.004),)) == ()
    assert price_rows(()) == ()


def test_equal_prices_stand_in_one_order_whatever_order_they_came_in() -> None:
    prices = [Price("b", "box", 1), Price("a", "box", 1), Price("c", "blank", 1)]
    assert price_rows(prices) == price_rows(prices[::-1])
    assert [row[1] for row in price_rows(prices)] == ["c", "a", "b"]


def test_every_reason_has_words_of_its_own_in_both_languages() -> None:
    assert tuple(REASONS) == PRICED
    for language in ("en", "zh"):
        words = [said[language] for said in REASONS.values()]
        assert all(words)
        assert len(set(words)) == len(words)
