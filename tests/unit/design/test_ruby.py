"""Ruby elements become bases with their readings right after them."""

import pytest
from tests.pages.proofs import leaf

from printbook.design import Leaf, pinyin
from printbook.makeup import interlinear


def read(html: str, css: str = "") -> list[str]:
    """Every piece; of a reading its place, its base in the copy and itself."""
    found, at = [], 0
    one = leaf(f"<p>{html}</p>", css)
    for piece in one.pieces:
        if piece.ruby is None:
            found.append(piece.text)
        else:
            start = at - piece.ruby.back
            base = one.text[start : start + piece.ruby.length]
            found.append(f"{piece.ruby.position} {base}: {piece.text}")
        at += len(piece.text)
    return found


@pytest.mark.parametrize(
    ("html", "pieces"),
    [
        ("<ruby>号<rt>hào</rt></ruby>", ["号", "over 号: hào"]),
        (
            "<ruby>号<rt>hào</rt>角<rt>jiǎo</rt></ruby>",
            ["号", "over 号: hào", "角", "over 角: jiǎo"],
        ),
        (
            "<ruby>\n<rb>号</rb>\n<rb>角</rb>\n<rt>hào</rt>\n<rt>jiǎo</rt>\n</ruby>",
            ["号", "over 号: hào", "角", "over 角: jiǎo"],
        ),
        ("<ruby>号<rp>（</rp><rt>hào</rt><rp>）</rp></ruby>", ["号", "over 号: hào"]),
        ("<ruby>号角<rt>hào jiǎo</rt></ruby>", ["号角", "over 号角: hào jiǎo"]),
        (
            "<ruby><rb>东</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt>"
            "<rtc>Tokyo</rtc></ruby>",
            [
                "东",
                "over 东: とう",
                "京",
                "over 京: きょう",
                "under 东とう京: Tokyo",
            ],
        ),
        ("<ruby>鐘<rt>ㄓㄨㄥ</rt></ruby>", ["鐘", "inter-character 鐘: ㄓㄨㄥ"]),
        ("<ruby><rt>hào</rt></ruby>", ["over : hào"]),
        ("<ruby>号<rt></rt>角<rt>jiǎo</rt></ruby>", ["号角", "over 角: jiǎo"]),
    ],
)
def test_bases_and_readings(html: str, pieces: list[str]) -> None:
    assert read(html) == pieces


def test_merged_readings_belong_to_all_bases() -> None:
    html = "<ruby><rb>号</rb><rb>角</rb><rt>hào</rt><rt>jiǎo</rt></ruby>"
    assert read(html, "ruby { ruby-merge: merge }") == ["号角", "over 号角: hàojiǎo"]


def test_the_style_sheet_says_where_readings_stand() -> None:
    css = "ruby { ruby-position: under; ruby-align: start; ruby-overhang: none }"
    ruby = ruby_of(leaf("<p><ruby>号<rt>hào</rt></ruby></p>", css))
    assert (ruby.position, ruby.align, ruby.may_overhang) == ("under", "start", False)


def ruby_of(one: Leaf):  # type: ignore[no-untyped-def]
    (found,) = (piece.ruby for piece in one.pieces if piece.ruby)
    return found


@pytest.mark.parametrize(
    ("css", "size"),
    [("", 5), ("rt { font-size: 7pt }", 7), ("rt { font-size: 40% }", 4)],
)
def test_a_reading_is_half_as_large_unless_the_style_sheet_says_so(
    css: str, size: float
) -> None:
    one = leaf("<p><ruby>号<rt>hào</rt></ruby></p>", css)
    assert one.pieces[1].style.size == pytest.approx(size)


def test_a_line_break_after_ruby_is_no_blank_between_han() -> None:
    assert leaf("<p><ruby>号<rt>hào</rt></ruby>\n角</p>").text == "号hào角"


PINYIN = "b { --pb-ruby: pinyin; font-weight: 400 }"


def readings(html: str, css: str = PINYIN) -> str:
    return " ".join(p.text for p in leaf(f"<p>{html}</p>", css).pieces if p.ruby)


def test_chosen_words_are_given_their_pinyin() -> None:
    assert leaf("<p>全<b>国总</b>工</p>", PINYIN).text == "全国guó总zǒng工"


def test_characters_with_several_readings_get_that_of_their_phrase() -> None:
    assert readings("<b>重庆</b>") == "chóng qìng"
    assert readings("<b>重要</b>") == "zhòng yào"
    assert readings("<b>银行行长</b>") == "yín háng háng zhǎng"


def test_what_is_no_han_has_no_pinyin() -> None:
    assert readings("<b>全，2024 ABC“国”</b>") == "quán guó"


def test_ruby_without_a_reading_is_given_one() -> None:
    assert readings("<ruby>全国</ruby>") == "quán guó"


def test_written_readings_stand_where_pinyin_is_asked_for_too() -> None:
    assert readings("<b>全<ruby>国<rt>GUO</rt></ruby>总</b>") == "quán GUO zǒng"


def test_without_the_package_the_text_stands_bare(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pinyin, "is_installed", lambda: False)
    monkeypatch.setattr(interlinear, "is_installed", lambda: False)
    one = leaf("<p>全<b>国总</b>工</p>", PINYIN)
    assert one.text == "全国总工"
    assert [told.code for told in interlinear.unspelt([one])] == ["PB4213"]
