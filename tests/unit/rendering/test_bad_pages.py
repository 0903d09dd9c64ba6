"""Bad pages are set, or refused with the name of a limit: never a traceback."""

from pathlib import Path

import pytest
from tests.pages.asking import Ask
from tests.pages.proofs import text_of

CSS = (
    "<!doctype html><html lang=zh-CN><meta charset=utf-8><style>"
    "@page { size: 200pt 300pt; margin: 0 } body, p { margin: 0 }"
    "html { font: 10pt/15pt 'Printbook Test Song' }</style>"
)


def nested(element: str, depth: int) -> str:
    return f"<{element}>" * depth + "新" + f"</{element.split()[0]}>" * depth


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<p>{nested('span', 300)}", "新"),
        (nested("div", 500), "新"),
        ("", ""),
        (" \n ", ""),
        ("<div style='columns: 100000'>新</div>", "新"),
        ("<style>p { width: } @font-face { } } {{{ ]]] p{</style><p>新闻", "新闻"),
        ("<style>", ""),
        ("<p style='--a: var(--b); --b: var(--a); color: var(--a)'>新", "新"),
    ],
)
def test_a_bad_page_is_set(pages: Path, ask: Ask, body: str, text: str) -> None:
    (pages / "page.html").write_text(CSS + body, encoding="utf-8")
    said = ask("render", "page.html")
    assert (said.code, said.out) == (0, "page.pdf\n")
    assert text_of((pages / "page.pdf").read_bytes()) == text


def test_a_page_of_nothing_at_all_is_set(pages: Path, ask: Ask) -> None:
    (pages / "page.html").write_bytes(b"")
    assert ask("render", "page.html").code == 0


@pytest.mark.parametrize(
    "frame", ["style='width: 3pt'", "data-thread=a style='width: 3pt; height: 90pt'"]
)
def test_a_frame_narrower_than_a_character_is_told(
    pages: Path, ask: Ask, frame: str
) -> None:
    page = f"{CSS}<div {frame}><p>新闻</p></div>"
    (pages / "page.html").write_text(page, encoding="utf-8")
    said = ask("render", "page.html")
    assert said.code == 1
    assert {one.split()[-1] for one in said.findings} & {"PB4205", "PB4208"}


def test_a_missing_picture_is_told_and_the_page_is_set(pages: Path, ask: Ask) -> None:
    page = f"{CSS}\n<p>新<img src=gone.png>闻"
    (pages / "page.html").write_text(page, encoding="utf-8")
    said = ask("render", "page.html")
    assert (said.code, said.findings) == (1, ["page.html:2:14 PB4013"])
    assert text_of((pages / "page.pdf").read_bytes()) == "新闻"


@pytest.mark.parametrize("span", ["colspan=1000000", "rowspan=99999999999999999999"])
def test_a_cell_that_spans_too_much_is_held_and_told(
    pages: Path, ask: Ask, span: str
) -> None:
    page = f"{CSS}\n<table><tr><td {span}>新</table>"
    (pages / "page.html").write_text(page, encoding="utf-8")
    said = ask("render", "page.html")
    assert (said.code, [one.split()[-1] for one in said.findings]) == (0, ["PB4017"])
    assert text_of((pages / "page.pdf").read_bytes()) == "新"


def test_a_page_that_would_hang_is_given_up(pages: Path, ask: Ask) -> None:
    body = nested("div style='display: flex'", 12)
    (pages / "page.html").write_text(CSS + body, encoding="utf-8")
    said = ask("render", "page.html", "--seconds", "2")
    assert (said.code, said.findings, said.out) == (5, ["PB4301"], "")
    assert "more than 2 seconds" in said.err
    assert not (pages / "page.pdf").exists()


def test_a_page_nested_too_deep_is_given_up(pages: Path, ask: Ask) -> None:
    (pages / "page.html").write_text(CSS + nested("div", 5000), encoding="utf-8")
    said = ask("render", "page.html")
    assert (said.code, said.findings) == (5, ["PB4303"])


@pytest.mark.parametrize("size", ["1e9px", "1e300px"])
def test_a_size_that_no_page_can_have_is_refused(
    pages: Path, ask: Ask, size: str
) -> None:
    page = f"{CSS}<p style='font-size: {size}'>新"
    (pages / "page.html").write_text(page, encoding="utf-8")
    said = ask("render", "page.html")
    assert said.code in (1, 5)
    assert said.findings


def test_a_paragraph_of_300_000_characters_is_set(pages: Path, ask: Ask) -> None:
    page = f"{CSS}<style>@page {{ size: A4 }}</style><p>{'中国工会，' * 60_000}"
    (pages / "page.html").write_text(page, encoding="utf-8")
    said = ask("render", "page.html", "--seconds", "60")
    assert (said.code, said.findings) in ((0, []), (5, ["PB4301"]))
