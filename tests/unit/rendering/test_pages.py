"""Any HTML page becomes a PDF: `printbook.render` and `printbook.set_page`."""

import logging
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.pages.proofs import seen, text_of
from tests.unit.rendering.conftest import told

from printbook import ContentError, RenderError, render, set_page

TEN = "一二三四五六七八九十"
CSS = """
@page { size: 100pt 60pt; margin: 0 }
html { font: 10pt/15pt 'Printbook Test Song' }
body, p { margin: 0 }
"""


def test_a_page_is_set_by_changing_one_word(pages: Path) -> None:
    pdf = render(f"<p>{TEN}，新闻</p>", base_url=pages, stylesheets=[CSS])
    lines = {round(one.y): "" for one in seen(pdf)}
    for one in seen(pdf):
        lines[round(one.y)] += one.character
    assert list(lines.values()) == [TEN[:9], "十，新闻"]
    assert pdf.startswith(b"%PDF-")


def test_findings_of_render_are_logged(
    pages: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "printbook"):
        render("<img src=gone.png><p>一", base_url=pages, stylesheets=[CSS])
    said = [one for one in caplog.records if one.name == "printbook"]
    assert [(one.levelname, "PB4013" in one.message) for one in said] == [
        ("ERROR", True)
    ]


def test_a_page_is_its_text_or_the_path_of_its_file(pages: Path) -> None:
    file = pages / "page.html"
    file.write_text(f"<style>{CSS}</style><p>新闻", encoding="utf-8")
    made = set_page(file)
    assert (text_of(made.pdf), made.pages, made.findings) == ("新闻", 1, ())
    assert made.is_whole


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("<meta charset=gb2312>", "gb18030"),
        ("<meta http-equiv=Content-Type content='text/html; charset=GBK'>", "gb18030"),
    ],
)
def test_a_file_is_read_in_the_encoding_it_declares(
    pages: Path, declared: str, encoding: str
) -> None:
    file = pages / "page.html"
    file.write_bytes(f"{declared}<style>{CSS}</style><p>新闻".encode(encoding))
    assert text_of(set_page(file).pdf) == "新闻"


def test_a_file_that_is_no_text_is_refused(pages: Path) -> None:
    file = pages / "page.html"
    file.write_bytes("<p>新闻".encode("gb18030"))
    with pytest.raises(ContentError) as stop:
        set_page(file)
    assert told(stop.value.findings) == ["page.html:1:1 PB4016"]


def test_every_way_to_a_style_sheet_is_taken(pages: Path) -> None:
    (pages / "css").mkdir()
    for name, text in {
        "css/a.css": f'@import "b.css"; {CSS} p {{ text-autospace: no-autospace }}',
        "css/b.css": "p { padding-left: 10pt }",
        "c.css": "p { padding-top: 15pt } p { color: red }",
    }.items():
        (pages / name).write_text(text, encoding="utf-8")
    html = (
        "<link rel=stylesheet href=css/a.css><link rel=stylesheet href=c.css>"
        "<style>p { letter-spacing: 2pt }</style><p>一A</p>"
    )
    first, second = seen(render(html, base_url=pages))
    assert (round(first.x, 1), first.y > 15) == (10, True)
    # Without a gap between the scripts, which a custom property carries.
    assert round(second.x - first.x, 1) == 12


def test_style_sheets_given_are_files_or_css_and_weaker_than_the_page(
    pages: Path,
) -> None:
    (pages / "extra.css").write_text("p { margin-left: 20pt }", encoding="utf-8")
    styles: list[str | Path] = [CSS, "extra.css", Path("extra.css")]
    (one,) = seen(render("<p>一", base_url=pages, stylesheets=styles))
    assert round(one.x, 1) == 20
    html = "<style>p { margin-left: 0 }</style><p>一"
    (one,) = seen(render(html, base_url=pages, stylesheets=styles))
    assert round(one.x, 1) == 0


def test_a_style_sheet_that_is_not_there_is_refused() -> None:
    with pytest.raises(ContentError):
        set_page("<p>一", stylesheets=["gone.css"])


def test_a_base_in_the_page_is_followed(pages: Path) -> None:
    (pages / "css").mkdir()
    (pages / "css" / "a.css").write_text(CSS + "p { margin-left: 9pt }", "utf-8")
    html = "<base href=css/><link rel=stylesheet href=a.css><p>一"
    (one,) = seen(render(html, base_url=pages))
    assert round(one.x, 1) == 9


def test_what_css_says_in_vain_is_told_where_it_stands(pages: Path) -> None:
    (pages / "a.css").write_text(f"{CSS}\np {{ colour: red }}", encoding="utf-8")
    html = (
        "<link rel=stylesheet href=a.css>\n<style>\np { size: 3 }\n</style>\n"
        "<p style='colr: blue'>一</p>"
    )
    made = set_page(html, base_url=pages)
    assert told(made.findings) == [
        "<html>:3:5 PB4005",
        "<html>:5:11 PB4005",
        "a.css:6:5 PB4005",
    ]


def test_a_value_that_a_property_has_not_is_told_where_it_stands(pages: Path) -> None:
    html = (
        "<style>\np { text-autospace: wide;\n--pb-spacing: zh-kaming }\n</style>"
        "<p style='word-break: auto-phrase'>一</p>"
    )
    made = set_page(html, base_url=pages, stylesheets=[CSS])
    assert told(made.findings) == [
        "<html>:2:5 PB4005",
        "<html>:3:1 PB4005",
        "<html>:4:19 PB4005",
    ]
    said = [str(one.values["why"]) for one in made.findings]
    assert [why.split("`")[1].split(":")[0] for why in said] == [
        "text-autospace",
        "--pb-spacing",
        "word-break",
    ]
    assert "unsupported value" in said[0]


def test_text_that_does_not_fit_is_told_where_it_stands(pages: Path) -> None:
    html = (
        f"<style>{CSS} div {{ position: absolute; height: 30pt; overflow: hidden }}"
        f"</style>\n<p>一</p>\n<div style='width:100pt'><p\n>{TEN * 5}</p></div>"
    )
    made = set_page(html, base_url=pages)
    assert told(made.findings) == ["<html>:8:1 PB4203", "<html>:8:1 PB4208"]
    assert not made.is_whole
    # All of it can be read on the sheet that shows what is missing.
    assert text_of(made.pdf).count(TEN) >= 5


def test_text_of_weasyprints_own_setting_is_proved_too(pages: Path) -> None:
    html = (
        "<style>td { text-transform: uppercase }</style>"
        "<table><tr><td>新闻 page<td>图</table><p style='display:none'>会"
    )
    made = set_page(html, base_url=pages, stylesheets=[CSS])
    assert (made.findings, text_of(made.pdf)) == ((), "新闻PAGE图")


def test_text_that_is_painted_white_is_found(pages: Path) -> None:
    made = set_page("<p style='color:white'>新闻", base_url=pages, stylesheets=[CSS])
    assert told(made.findings) == ["<html>:1:23 PB6005"]
    assert not made.is_whole


def test_a_character_that_no_face_has_stops_the_page(pages: Path) -> None:
    with pytest.raises(RenderError) as stop:
        render("\n<p>新闻龘", base_url=pages, stylesheets=[CSS])
    assert told(stop.value.findings) == ["<html>:2:3 PB3101"]


def test_the_same_page_gives_the_same_bytes_in_another_folder(
    pages: Path, tmp_path: Path
) -> None:
    (pages / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9"/></svg>',
        encoding="utf-8",
    )
    other = tmp_path / "elsewhere" / "deep"
    other.mkdir(parents=True)
    (other / "dot.svg").write_bytes((pages / "dot.svg").read_bytes())
    html = "<img src=dot.svg><p>新闻"
    project = pages.parent
    first = set_page(html, base_url=pages, stylesheets=[CSS], project=project)
    second = set_page(html, base_url=other, stylesheets=[CSS], project=project)
    assert first.pdf == second.pdf
    assert str(tmp_path).encode() not in first.pdf


def test_without_a_project_the_faces_are_those_that_come_with_printbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: Path
) -> None:
    monkeypatch.setattr("printbook.rendering.find_starter", lambda: pages.parent)
    pdf = render("<p>新闻", base_url=tmp_path, stylesheets=["p { font-family: serif }"])
    assert text_of(pdf) == "新闻"


def test_links_lead_where_the_page_says(pages: Path) -> None:
    html = (
        "<p><a href=x.html>新</a></p><a href='../y 图.html#z' style='display:block'>"
        "闻</a><table><tr><td><a href=https://a.invalid/b>会</a></table>"
    )
    pdf = render(html, base_url=pages, stylesheets=[CSS])
    with pikepdf.open(BytesIO(pdf)) as document:
        targets = {str(one.A.URI) for page in document.pages for one in page.Annots}
    assert targets == {"x.html", "../y%20%E5%9B%BE.html#z", "https://a.invalid/b"}
    assert b"printbook.invalid" not in pdf


def test_a_long_address_is_told_in_brief(pages: Path) -> None:
    html = f"<img src='data:image/png;base64,{'A' * 500}'><p>一"
    (found,) = set_page(html, base_url=pages, stylesheets=[CSS]).findings
    assert (found.code, len(found.message()) < 200) == ("PB4015", True)
