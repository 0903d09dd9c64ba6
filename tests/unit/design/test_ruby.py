"""Ruby elements become bases with their readings right after them."""

import pytest
from tests.pages.proofs import leaf

from printbook.design import Leaf


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
        ("<ruby>号角</ruby>", ["号角"]),
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
