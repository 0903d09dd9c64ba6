"""`printbook render` at the counter: files, findings, exit codes."""

import json
import shutil
from pathlib import Path

import pytest
from tests.pages.asking import Ask
from tests.pages.proofs import text_of

CSS = (
    "@page { size: 100pt 60pt; margin: 0 } body, p { margin: 0 }"
    "html { font: 10pt/15pt 'Printbook Test Song' }"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.fixture
def page(pages: Path) -> Path:
    """A sound page with a style sheet beside it."""
    (pages / "style.css").write_text(CSS, encoding="utf-8")
    page = pages / "page.html"
    page.write_text("<link rel=stylesheet href=style.css><p>新闻", encoding="utf-8")
    return page


def test_the_pdf_stands_beside_the_page_unless_told(page: Path, ask: Ask) -> None:
    assert ask("render", "page.html").out == "page.pdf\n"
    assert ask("render", "page.html", "-o", "out/other.pdf").out == "out/other.pdf\n"
    other = page.parent / "out" / "other.pdf"
    assert other.read_bytes() == page.with_suffix(".pdf").read_bytes()


def test_findings_name_files_from_the_current_folder(
    page: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page.parent / "style.css").write_text(f"{CSS}\np {{ colr: red }}", "utf-8")
    monkeypatch.chdir(page.parents[1])
    said = ask("render", "pages/page.html")
    assert (said.code, said.out) == (0, "pages/page.pdf\n")
    assert said.findings == ["pages/style.css:2:5 PB4005"]
    assert ask("render", "pages/page.html", "--strict").code == 1


def test_more_style_sheets_may_be_given(page: Path, ask: Ask) -> None:
    (page.parent / "big.css").write_text("p { font-size: 12pt }", encoding="utf-8")
    ask("render", "page.html")
    before = page.with_suffix(".pdf").read_bytes()
    assert ask("render", "page.html", "-s", "big.css", "-s", "style.css").code == 0
    assert page.with_suffix(".pdf").read_bytes() != before
    assert ask("render", "page.html", "-s", "gone.css").code == 3


def test_another_folder_may_be_the_base(page: Path, ask: Ask) -> None:
    other = page.parent / "other"
    other.mkdir()
    page.write_text("<img src=x.svg>\n<p>新闻<i class>", encoding="utf-8")
    (other / "x.svg").write_text(SVG, encoding="utf-8")
    assert ask("render", "page.html", "-s", "style.css").code == 1
    said = ask("render", "page.html", "-s", "style.css", "--base-url", "other")
    assert (said.code, said.findings) == (0, [])


def test_what_is_outside_is_read_when_allowed(page: Path, ask: Ask) -> None:
    (page.parents[1] / "x.svg").write_text(SVG, encoding="utf-8")
    page.write_text(f"<style>{CSS}</style><p>新<img src=../x.svg>", encoding="utf-8")
    assert ask("render", "page.html").code == 1
    assert ask("render", "page.html", "--allow", "../x.svg").code == 0


def test_a_page_that_lacks_text_replaces_no_good_one(page: Path, ask: Ask) -> None:
    ask("render", "page.html")
    before = page.with_suffix(".pdf").read_bytes()
    page.write_text(
        f"<style>{CSS} p {{ height: 15pt; overflow: hidden }}</style><p>"
        + "新闻事件今天发布" * 3,
        encoding="utf-8",
    )
    said = ask("render", "page.html")
    assert (said.code, said.out) == (1, "page.overset.pdf\n")
    assert page.with_suffix(".pdf").read_bytes() == before
    overset = (page.parent / "page.overset.pdf").read_bytes()
    assert text_of(overset).count("新闻事件今天发布") >= 3


def test_a_page_that_is_whole_again_takes_the_overset_one_away(
    page: Path, ask: Ask
) -> None:
    overset = page.parent / "page.overset.pdf"
    overset.write_bytes(b"")
    assert ask("render", "page.html").code == 0
    assert not overset.exists()


def test_faces_are_those_of_the_project_that_is_named(
    page: Path, ask: Ask, tmp_path: Path
) -> None:
    fonts = page.parents[1] / "fonts"
    shutil.move(fonts, tmp_path / "named" / "fonts")
    assert ask("render", "page.html", "-C", str(tmp_path / "named")).code == 0


def test_answers_are_objects_for_programs(page: Path, ask: Ask) -> None:
    page.write_text(f"<style>{CSS}</style><p>新<img src=x.png>", encoding="utf-8")
    lines = ask("render", "page.html", "--json").out.splitlines()
    told = [json.loads(line) for line in lines]
    assert told[0] == {"kind": "artifact", "path": "page.pdf", "pages": 1}
    assert (told[1]["code"], told[1]["file"]) == ("PB4013", "page.html")


@pytest.mark.parametrize(
    ("name", "code"), [("gone.html", 3), ("folder", 3), ("gbk.html", 3)]
)
def test_a_page_that_cannot_be_read_is_content(
    pages: Path, ask: Ask, name: str, code: int
) -> None:
    (pages / "folder").mkdir()
    (pages / "gbk.html").write_bytes("新闻".encode("gbk"))
    said = ask("render", name)
    assert said.code == code
    assert said.findings
