"""Readings are printed where they belong, and none is lost unseen."""

import pytest
from tests.pages.proofs import leaves, opened, pulled, seen

from printbook.makeup.interlinear import close_lines
from printbook.press import Expected, prove
from printbook.press.spelling import spelt_out

BODY = "<p>今<ruby>全<rt>news</rt>国<rt>today</rt></ruby>会</p>"

WHOLE = Expected("今全news国today会", None, "p")
# Not at the very top of the page, where a reading over the first line is cut.
LOW = "p { padding-top: 20pt }"


def test_a_reading_stands_over_the_middle_of_its_base() -> None:
    found = {one.character: one for one in seen(pulled(BODY).pdf)}
    # Ten-point type: the body of the base ends 8.8 points above the baseline.
    base, reading = found["全"], found["w"]
    assert reading.y < base.y - 8.8
    letters = [one for one in seen(pulled(BODY).pdf) if one.character in "news"]
    assert len({round(one.y, 2) for one in letters}) == 1


def test_a_reading_may_stand_below() -> None:
    found = {
        one.character: one
        for one in seen(pulled(BODY, "ruby { ruby-position: under }").pdf)
    }
    assert found["w"].y > found["全"].y + 3


def test_the_proof_reads_bases_with_their_readings() -> None:
    assert prove(pulled(BODY, LOW).pdf, [WHOLE]) == ()


def test_the_proof_finds_a_lost_reading() -> None:
    without = pulled("<p>今<ruby>全<rt>news</rt>国</ruby>会</p>", LOW).pdf
    (lost,) = prove(without, [WHOLE])
    assert (lost.code, lost.values["excerpt"]) == ("PB6001", "today")


@pytest.mark.parametrize(("leading", "codes"), [("15pt", []), ("14pt", ["PB4212"])])
def test_too_small_a_leading_is_told(leading: str, codes: list[str]) -> None:
    page = leaves(BODY, f"p {{ line-height: {leading} }}")
    assert [one.code for one in close_lines(page)] == codes


def test_close_lines_with_nothing_between_them_are_no_matter() -> None:
    assert not list(close_lines(leaves("<p>全国</p>", "p { line-height: 8pt }")))


def test_emphasis_needs_a_quarter_em() -> None:
    css = "p { line-height: 12pt } em { text-emphasis: dot }"
    (told,) = close_lines(leaves("<p>全<em>国</em></p>", css))
    assert (told.values["gap"], told.values["need"]) == ("2.0", "2.5")


def test_frames_hold_readings_too() -> None:
    frame = '<div class="frame" data-thread="a" style="width:100pt;height:45pt">'
    text = "".join(one.character for one in seen(pulled(f"{frame}{BODY}</div>").pdf))
    assert text == "今全news国today会"
    assert opened(f"{frame}{BODY}</div>").lifted.threads[0].leaves[0].readings


def test_a_reading_that_the_page_cuts_off_is_found() -> None:
    (cut,) = prove(pulled(BODY).pdf, [WHOLE])
    assert cut.code == "PB6003"


def test_the_proof_knows_the_pinyin_that_a_design_adds() -> None:
    css = LOW + "p { --pb-ruby: pinyin }"
    body = "<p>全国总工会</p>"
    page = leaves(body, css)
    pieces = [
        Expected(text, None, "p") for text in ("全国总工会", "总工", "一全国总工会")
    ]
    found = [one.text for one in spelt_out(pieces, page)]
    assert found == ["全quán国guó总zǒng工gōng会huì", "总zǒng工gōng", f"一{found[0]}"]
