"""What a page may ask for, which faces it has, and how long pictures are remembered."""

import subprocess
import sys
from collections.abc import Mapping

import pytest
from tests.contract.doors import box_of, laid_out, marker
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from printbook.design import door
from printbook.errors import RenderError

# Pango crashes where no face exists at all; the first line is how printbook begins.
UNDER_AN_EMPTY_SET = """
from printbook.design.door import Stone, parse_html
import os
assert os.environ["FONTCONFIG_FILE"].endswith("fonts.conf")
for text in ("\ue000\ue001", "plain words", "汉字", "🙂"):
    page = Stone([]).render(parse_html(f'<p style="font-family:serif">{text}</p>'))
    page.write_pdf()
    print(len(page.pages))
"""


def test_a_page_without_any_face_of_the_system_is_laid_out() -> None:
    said = subprocess.run(
        [sys.executable, "-c", UNDER_AN_EMPTY_SET],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "1\n" * 4, "")


def test_the_marker_face_is_declared_whatever_the_style_sheets_say() -> None:
    document = laid_out(marker(1), stone=door.Stone([]))
    document.write_pdf()
    assert [f.family for f in document.fonts.values()] == [door.MARKER_FAMILY]


@pytest.mark.parametrize(
    ("body", "css"),
    [
        ('<img src="http://example.org/a.png">', ""),
        ('<img src="photos/lost.jpg">', ""),
        ('<img src="file:///etc/hostname">', ""),
        ("<p>x</p>", "p { background: url(http://example.org/a.png) }"),
        ("<p>x</p>", "@import url(http://example.org/a.css);"),
        ("<p>x</p>", "@font-face { font-family: a; src: url(a.ttf) }"),
        ('<link rel="stylesheet" href="a.css"><p>x</p>', ""),
    ],
)
def test_a_request_for_anything_else_stops_the_page(body: str, css: str) -> None:
    with pytest.raises(RenderError) as stop:
        laid_out(body, css)
    findings = stop.value.findings
    assert {one.code for one in findings} == {"PB4006"}


def test_only_a_fatal_error_of_the_fetcher_stops_a_page() -> None:
    class Mild(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> object:
            raise ValueError(url)

    class Fatal(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> object:
            raise FatalURLFetchingError(url)

    page = door.parse_html('<img src="a.png">')
    page.url_fetcher = Mild()
    page.render(font_config=FontConfiguration())
    page.url_fetcher = Fatal()
    with pytest.raises(FatalURLFetchingError):
        page.render(font_config=FontConfiguration())


def picture(width: int) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="10"/>'
    ).encode()


def test_a_picture_is_kept_by_its_address_until_others_are_laid_under_it() -> None:
    stone = door.Stone([], files={"a.svg": picture(10)})
    page = door.parse_html('<img src="a.svg">')
    assert box_of(stone.render(page), "img").width == 10
    stone.files["a.svg"] = picture(20)
    assert box_of(stone.render(page), "img").width == 10
    stone.lay({"a.svg": picture(30)})
    assert box_of(stone.render(page), "img").width == 30


def test_weasyprint_logs_what_it_leaves_out() -> None:
    stone = door.Stone([("style.css", "p { colour: red }")])
    ((sheet, said),) = stone.notes.said
    assert sheet == "style.css"
    assert "colour" in said
