"""Headlines break where their sense lets them."""

import pytest
from tests.pages.proofs import leaf, opened, setter

from printbook.makeup import MadeUp, fill, headings_of, knows_words
from printbook.makeup.sense import sense_of
from printbook.typography import TextStyle, headline_ways


def broken(headline: str, measure: float, *names: str) -> tuple[str, ...]:
    """The lines of a headline, as its sense has them."""
    style = TextStyle(
        indent=0,
        justify=False,
        balance=True,
        sense=sense_of(headline),
        names=frozenset(names),
    )
    best, *_ = headline_ways(headline, measure=measure, style=style)
    return best.lines


def test_the_dictionary_is_there_when_the_tests_run() -> None:
    assert knows_words()


@pytest.mark.parametrize(
    ("headline", "measure", "lines"),
    [
        ("全国总工会发布劳动者权益报告", 9, ("全国总工会发布", "劳动者权益报告")),
        ("大国工匠培养有章可循", 7, ("大国工匠培养", "有章可循")),
        ("手机里的“职工之家”上线试运行", 10, ("手机里的“职工之家”", "上线试运行")),
        ("启动“工会体检行”专项工作", 9, ("启动“工会体检行”", "专项工作")),
        ("服务新就业形态劳动者超过50万人", 12, ("服务新就业形态劳动者", "超过50万人")),
    ],
)
def test_a_headline_is_not_broken_in_a_word_or_a_quotation(
    headline: str, measure: float, lines: tuple[str, ...]
) -> None:
    assert broken(headline, measure) == lines


def test_a_name_of_the_glossary_stays_whole() -> None:
    headline = "新时代枫桥经验工会实践"
    assert "枫桥经验" in "|".join(broken(headline, 7, "枫桥经验"))


def test_a_break_in_a_word_is_dearer_than_one_between_words() -> None:
    prices = dict(sense_of("产业工人代表回信"))
    assert prices[2] > prices.get(4, 0)


def test_every_way_to_break_is_told_the_cheapest_first() -> None:
    style = TextStyle(indent=0, justify=False, balance=True)
    ways = headline_ways("今天我们来看", measure=4, style=style)
    assert {way.lines for way in ways} == {
        ("今天", "我们来看"),
        ("今天我", "们来看"),
        ("今天我们", "来看"),
    }
    costs = [way.cost for way in ways]
    assert costs == sorted(costs)


def test_the_editors_breaks_leave_no_other_way() -> None:
    style = TextStyle(indent=0, justify=False, balance=True)
    assert headline_ways("今天\n我们", measure=4, style=style) == ()


@pytest.mark.parametrize("tag", ["h1", "h2", "h6"])
def test_headings_are_balanced_unless_a_style_sheet_says_otherwise(tag: str) -> None:
    assert leaf(f"<{tag}>工会</{tag}>").style.text.balance
    plain = leaf(f"<{tag}>工会</{tag}>", f"{tag} {{ text-wrap: pretty }}")
    assert not plain.style.text.balance


def test_a_paragraph_is_not_balanced() -> None:
    assert not leaf("<p>工会</p>").style.text.balance


def test_only_headlines_of_more_than_one_line_are_listed() -> None:
    body = "<h2>全国总工会</h2><h2>全国总工会发布新闻事件全国总工会发布新闻</h2>"
    page, compositor = opened(body, "h2 { width: 120pt }"), setter()
    made = MadeUp("", page, fill(page.lifted, compositor), (), lacks_type=False)
    (heading,) = headings_of(made, compositor)
    assert heading.lines == heading.ways[0].lines
    assert heading.measure == pytest.approx(8)
