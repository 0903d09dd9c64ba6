"""Inline marks: next to any character, never silent, never the contributor's HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.content.newsroom import plain_passage

from printbook.content.markup import escaped, marked

HTML = {
    "中国*加粗*的": "中国<strong>加粗</strong>的",
    "中国*“一重”*的": "中国<strong>“一重”</strong>的",
    "*【新闻】*中国": "<strong>【新闻】</strong>中国",
    "《意见》*明确：*要求": "《意见》<strong>明确：</strong>要求",
    "当选_理事_，": "当选<em>理事</em>，",
    "*粗_楷_粗*": "<strong>粗<em>楷</em>粗</strong>",
    "[*粗*字](https://a.b/c?d=e&f)": (
        '<a href="https://a.b/c?d=e&amp;f"><strong>粗</strong>字</a>'
    ),
    "*见[文](#reply)*": '<strong>见<a href="#reply">文</a></strong>',
    "[信](mailto:a@b.c)": '<a href="mailto:a@b.c">信</a>',
    "[文](https://a.b/c_(d))": '<a href="https://a.b/c_(d)">文</a>',
    "foo_bar_baz 2*3*4": "foo_bar_baz 2*3*4",
    "2 * 3 _ 4": "2 * 3 _ 4",
    "见 https://a.b/_c_/*d 页": "见 https://a.b/_c_/*d 页",
    "_https://a.b_": "<em>https://a.b</em>",
    r"\*不\_是\[标\]记\\": r"*不_是[标]记\\"[:-1],
    r"反\斜": r"反\斜",
    "[1] 和 {x}": "[1] 和 {x}",
    "<b>&\"'": "&lt;b&gt;&amp;&quot;&#x27;",
    "甲/乙‖丙": "甲/乙‖丙",
}

COMPLAINTS = {
    "中*国": (["1:2 PB1301"], "中*国"),
    "*中_国*": (["1:3 PB1301"], "<strong>中_国</strong>"),
    "*中_国*民_": (["1:3 PB1301", "1:7 PB1301"], "<strong>中_国</strong>民_"),
    "**中**国": (["1:1 PB1312", "1:4 PB1312"], "**中**国"),
    "[文](javascript:x)": (["1:5 PB1302"], "文"),
    "[文](//a.b)": (["1:5 PB1302"], "文"),
    "[文](https://a b)": (["1:5 PB1302"], "文"),
    "[文](https://a.b": (["1:4 PB1301"], "[文](https://a.b"),
    "[文]（https://a.b）": (["1:4 PB1304"], "[文]（https://a.b）"),
    "[文]{red}": (["1:5 PB1303"], "文"),
    "[着重]{dot}": ([], '<span class="dot">着重</span>'),
    "{汉|hàn}字": ([], "<ruby>汉<rt>hàn</rt></ruby>字"),
    "{汉|hàn字": (["1:1 PB1301"], "{汉|hàn字"),
}


def places(text: str) -> list[str]:
    found = marked(plain_passage(text)).findings
    return [f"{str(one.source)[10:]} {one.code}" for one in found]


@pytest.mark.parametrize("text", HTML)
def test_marks_become_elements(text: str) -> None:
    made = marked(plain_passage(text))
    assert made.findings == ()
    assert made.copy.__html__() == HTML[text]


@pytest.mark.parametrize("text", COMPLAINTS)
def test_what_is_wrong_has_its_column(text: str) -> None:
    expected, html = COMPLAINTS[text]
    made = marked(plain_passage(text))
    assert sorted(places(text)) == expected
    assert made.copy.html == html


def test_a_headline_has_forced_and_preferred_breaks() -> None:
    copy = marked(plain_passage("十件 / 大‖事\\/"), has_breaks=True).copy
    assert copy.html == "十件<br>大<wbr>事/"
    assert copy.plain == "十件大事/"


def test_copy_is_its_plain_text() -> None:
    copy = marked(plain_passage("a<*b*{c|d}")).copy
    assert str(copy) == copy.plain == "a<bcd"
    assert f"{copy}" == "a<bcd"
    assert bool(copy)
    assert not marked(plain_passage("")).copy


def test_brackets_within_brackets_end_somewhere() -> None:
    deep = "[" * 3000 + "字" + "]{dot}" * 3000
    assert "PB1313" in {one.code for one in marked(plain_passage(deep)).findings}
    assert marked(plain_passage("[" * 100_000)).copy.plain == "[" * 100_000


MARKS = st.text(alphabet="汉字，ab1 *_\\[](){}|/‖#hàn:.\n<&", max_size=60)


@given(MARKS | st.text(max_size=60), st.booleans())
def test_reading_marks_never_fails(text: str, has_breaks: bool) -> None:
    marked(plain_passage(text), has_breaks=has_breaks)


@given(st.text(max_size=60), st.booleans())
def test_escaped_text_comes_back_as_it_was(text: str, has_breaks: bool) -> None:
    made = marked(plain_passage(escaped(text)), has_breaks=has_breaks)
    assert made.copy.plain == text
    assert made.findings == ()


@given(st.text(alphabet="汉字ab *_\\[]{}/‖<", max_size=60), st.booleans())
def test_every_character_is_printed_or_a_mark(text: str, has_breaks: bool) -> None:
    made = marked(plain_passage(text), has_breaks=has_breaks)
    gone = set(range(len(text))) - set(made.kept)
    # The name in `[文字]{name}` goes too, but not without a word.
    assert made.findings or {text[offset] for offset in gone} <= set("*_\\[]/‖ ")
    assert len(set(made.kept)) == len(made.kept)
    assert made.copy.plain == "".join(text[offset] for offset in made.kept)


@given(MARKS)
def test_elements_are_closed_in_order(text: str) -> None:
    import re

    html = marked(plain_passage(text), has_breaks=True).copy.html
    opened: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z]+)", html):
        if closing:
            assert opened.pop() == name
        elif name not in ("br", "wbr"):
            opened.append(name)
    assert opened == []


HEADLINES = {
    "十件/大事": ("十件<br>大事", []),
    "7×24/7 服务": ("7×24/7 服务", []),
    "TCP/IP 与 2024/12/31": ("TCP/IP 与 2024/12/31", []),
    "GDP/增长": ("GDP<br>增长", ["1:4 PB1315"]),
    r"GDP\/增长": ("GDP/增长", []),
    "/十件大事": ("十件大事", ["1:1 PB1316"]),
    "十件大事 / ": ("十件大事", ["1:6 PB1316"]),
    "*十件大事/*": ("<strong>十件大事</strong>", ["1:6 PB1316"]),
    "十件//大事": ("十件<br>大事", ["1:4 PB1316"]),
    "十件大事‖": ("十件大事", ["1:5 PB1316"]),
}


@pytest.mark.parametrize("text", HEADLINES)
def test_a_slash_of_a_headline_is_a_break_or_is_printed(text: str) -> None:
    made = marked(plain_passage(text), has_breaks=True)
    said = [f"{str(one.source)[10:]} {one.code}" for one in made.findings]
    assert (made.copy.__html__(), said) == HEADLINES[text]


def test_marks_in_a_ruby_base_are_marks() -> None:
    made = marked(plain_passage("{*汉*|hàn}"))
    assert made.copy.__html__() == "<ruby><strong>汉</strong><rt>hàn</rt></ruby>"
    assert made.copy.plain == "汉hàn"
