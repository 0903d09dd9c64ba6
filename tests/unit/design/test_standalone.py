"""`build --keep-html` leaves a page that shows itself in a browser."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import weasyprint
from tests.pages.paper import write_paper

from printbook.pipeline import build


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished edition, its HTML kept."""
    root = write_paper(tmp_path_factory.mktemp("press") / "paper")
    build(root, keep_html=True)
    return root / "build" / "today"


def page(kept: Path) -> str:
    return (kept / "tiny.html").read_text(encoding="utf-8")


def test_a_story_stands_whole_in_its_first_frame(kept: Path) -> None:
    first, second = re.findall(
        r'<div [^>]*data-thread="reply"[^>]*>(.*?)</div>', page(kept), re.DOTALL
    )
    assert "全国总工会今天发布新闻事件" in first
    assert "时代号角" in first
    assert not second.strip()


def test_styles_stand_in_the_page_as_the_designer_wrote_them(kept: Path) -> None:
    assert ".leg p { text-indent: 2em; text-align: justify }" in page(kept)
    assert "--measure: 100pt" in page(kept)


def test_the_faces_asked_for_are_named_by_their_files(kept: Path) -> None:
    faces = re.findall(
        r'@font-face \{ font-family: "([^"]+)".*url\("(.*)"\)', page(kept)
    )
    assert [family for family, _ in faces] == [
        "Printbook Test Song",
        "Printbook Test Hei",
        "Printbook Test Kai",
    ]
    assert all(Path(unquote(urlsplit(url).path)).is_file() for _, url in faces)


def test_photos_lie_beside_the_page(kept: Path) -> None:
    (source,) = re.findall(r'<img src="([^"]+)"', page(kept))
    assert source == "tiny.photos/p1.jpg"
    assert (kept / source).is_file()


def test_other_programs_lay_it_out_on_one_sheet(kept: Path) -> None:
    document = weasyprint.HTML(filename=str(kept / "tiny.html")).render()
    (sheet,) = document.pages
    assert (round(sheet.width * 0.75), round(sheet.height * 0.75)) == (540, 345)


def test_nothing_is_kept_unasked(tmp_path: Path) -> None:
    root = write_paper(tmp_path / "paper")
    build(root)
    assert not list((root / "build" / "today").glob("*.html"))
