"""A headline over a fold is parted where its editor says, else by sense."""

import pytest
from tests.unit.content.newsroom import plain_passage

from printbook.content.markup import marked
from printbook.makeup.parting import parted


def halves(written: str, *names: str) -> str:
    """Both halves of a headline as it is written in the file, as HTML."""
    copy = marked(plain_passage(written), has_breaks=True).copy
    found = parted(copy, names=frozenset(names))
    return f"{found.first.html}‖{found.second.html}"


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("春耕时节/百县开犁", "春耕时节‖百县开犁"),
        # The most even of several breaks; the others are none here.
        ("一年/四季春耕/百县开犁", "一年四季春耕‖百县开犁"),
        ("2024‖全国工会‖十件大事", "2024全国工会‖十件大事"),
        ("春‖耕时节百县开犁", "春‖耕时节百县开犁"),
        ("春耕‖时节百县开犁", "春耕‖时节百县开犁"),
    ],
)
def test_the_editors_break_is_the_fold(written: str, parts: str) -> None:
    assert halves(written) == parts


def test_without_a_break_the_halves_are_even() -> None:
    assert halves("春耕时节百县开犁") == "春耕时节‖百县开犁"


def test_a_name_is_not_parted() -> None:
    assert halves("新时代枫桥经验百年", "枫桥经验") == "新时代‖枫桥经验百年"


def test_the_longer_half_says_how_large_the_type_may_be() -> None:
    copy = marked(plain_passage("2024年‖百县春耕开犁"), has_breaks=True).copy
    assert parted(copy).ems == 6


def test_emphasis_goes_on_after_the_fold() -> None:
    assert halves("*春耕时节/百县*开犁") == (
        "<strong>春耕时节</strong>‖<strong>百县</strong>开犁"
    )


def test_a_reading_stays_with_its_base() -> None:
    assert halves("春耕时{节|jié}百县开犁年") == (
        "春耕时<ruby>节<rt>jié</rt></ruby>‖百县开犁年"
    )


def test_what_is_escaped_is_one_letter() -> None:
    assert halves("春耕&时节/百县") == "春耕&amp;时节‖百县"


def test_a_single_character_has_no_second_half() -> None:
    assert halves("春") == "春‖"
