"""Text is taken out of a page as CSS would show it, with the style of every run."""

from pathlib import Path

import pytest
from tests.pages.proofs import leaf, leaves, opened

from printbook.findings import Source

SONG = "Printbook Test Song"


def text(html: str) -> str:
    return leaf(f"<p>{html}</p>").text


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("全国\n工会", "全国工会"),
        ("全国\n  工会", "全国工会"),
        ("全国 \n\t工会", "全国工会"),
        ("全国，\n“工会”", "全国，“工会”"),
        ("全国\nAPP\n工会", "全国 APP 工会"),
        ("全国 工会", "全国 工会"),
        ("the  news\n today", "the news today"),
        ("  全国  ", "全国"),
        ("全国\u3000工会", "全国\u3000工会"),
        ("全国&nbsp;&nbsp;工会", "全国\u00a0\u00a0工会"),
        ("全国&#8203;工会", "全国\u200b工会"),
        ("全国<b> 工会</b>", "全国 工会"),
        ("全国 <b> 工会</b>", "全国 工会"),
        ("全国<b>\n工会</b>", "全国工会"),
        ("<b>全国</b> ", "全国"),
        ("全国<br>工会", "全国\n工会"),
        ("全国 <br>\n 工会", "全国\n工会"),
        ("全国<wbr>工会", "全国\u200b工会"),
        ("全国<!-- 说明 -->工会", "全国工会"),
        ("全国<script>x</script>工会", "全国工会"),
        ("<ruby>号<rt>hào</rt></ruby>角", "号hào角"),
    ],
)
def test_white_space_and_breaks_are_what_css_shows(html: str, shown: str) -> None:
    assert text(html) == shown


@pytest.mark.parametrize("html", ["", " ", "\n\t", "<b> </b>", "<!-- x -->"])
def test_a_block_without_text_is_no_leaf(html: str) -> None:
    assert leaves(f"<p>{html}</p>") == []


def test_every_run_has_the_style_of_what_it_stands_in() -> None:
    css = "b { font-weight: 700 } i { font-family: kai } i b { font-size: 8pt }"
    one = leaf("<p>全<b>国<i>总</i>工</b>会<i>发<b>布</b></i></p>", css)
    assert [
        (p.text, p.style.weight, p.style.families[0], p.style.size) for p in one.pieces
    ] == [
        ("全", 400, SONG, 10),
        ("国", 700, SONG, 10),
        ("总", 700, "kai", 10),
        ("工", 700, SONG, 10),
        ("会", 400, SONG, 10),
        ("发", 400, "kai", 10),
        ("布", 700, "kai", pytest.approx(8)),
    ]


def test_runs_that_look_alike_are_one() -> None:
    assert len(leaf("<p>全<span>国</span>总<!-- x -->工</p>").pieces) == 1


def test_a_link_holds_for_everything_inside_it() -> None:
    one = leaf('<p>全<a href="https://a.org">国<b>总</b></a>工</p>')
    assert [(p.text, p.style.href) for p in one.pieces] == [
        ("全", None),
        ("国", "https://a.org"),
        ("总", "https://a.org"),
        ("工", None),
    ]


def test_a_block_that_is_a_link_is_linked_by_its_box() -> None:
    one = leaf('<nav><a href="#x">全国</a></nav>', "a { display: block }")
    assert [p.style.href for p in one.pieces] == [None]


def test_leaves_come_in_the_order_of_the_page() -> None:
    body = (
        "<h1>一</h1>"
        '<div class="frame" data-thread="a" style="width:50pt;height:30pt"><p>二</p>'
        "<p>三</p></div><p>四</p>"
    )
    lifted = opened(body).lifted
    assert [one.text for one in lifted.leaves] == ["一", "四"]
    assert [one.text for one in lifted.threads[0].leaves] == ["二", "三"]


def test_threads_keep_their_copy_apart() -> None:
    frame = '<div class="frame" data-thread="{}" style="width:50pt;height:9pt">{}</div>'
    body = "".join(
        frame.format(*one)
        for one in (("a", "<p>一</p>"), ("b", "<p>二</p>"), ("a", ""), ("b", ""))
    )
    threads = opened(body).lifted.threads
    assert [
        (t.name, len(t.frames), [one.text for one in t.leaves]) for t in threads
    ] == [("a", 2, ["一"]), ("b", 2, ["二"])]


def test_a_leaf_knows_where_it_was_written_and_to_whom_it_belongs() -> None:
    paragraph = '<p data-src="content/a.yaml:14:9">全国</p>'
    one = leaf(f'<article data-story="reply">{paragraph}</article>')
    assert one.source == Source(Path("content/a.yaml"), 14, 9)
    assert one.name == "reply"


@pytest.mark.parametrize(
    ("written", "place"),
    [("a.yaml", (1, 1)), ("a.yaml:3", (3, 1)), ("a:b.yaml:3:4", (3, 4))],
)
def test_a_place_may_be_told_in_part(written: str, place: tuple[int, int]) -> None:
    one = leaf(f'<p data-src="{written}">全国</p>')
    assert one.source is not None
    assert (one.source.line, one.source.column) == place


@pytest.mark.parametrize("written", ["", ":", ":3:4", "a.yaml:x:y", "a.yaml:-1:0"])
def test_a_place_that_cannot_be_read_does_no_harm(written: str) -> None:
    assert leaf(f'<p data-src="{written}">全国</p>').text == "全国"


def test_furniture_is_painted_and_not_read() -> None:
    found = leaves('<header role="presentation"><p>4</p></header><p>全国</p>')
    assert [(one.text, one.is_furniture) for one in found] == [
        ("4", True),
        ("全国", False),
    ]


def test_titles_and_scripts_are_no_text() -> None:
    assert [one.text for one in leaves("<script>x</script><p>全国</p>")] == ["全国"]


def test_text_that_is_not_displayed_inside_a_paragraph_is_left_out() -> None:
    assert leaf("<p>全国<b>工会</b></p>", "b { display: none }").text == "全国"


def test_no_text_of_a_block_that_was_taken_is_left_to_weasyprint() -> None:
    assert opened("<p>全国<strong>工会</strong>发布<em>事件</em></p>").lifted.left == ()
