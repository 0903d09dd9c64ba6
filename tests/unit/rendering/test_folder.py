"""A page reads its own folder, what is allowed by name, and `data:`; nothing else."""

import os
from pathlib import Path

import pytest
from tests.pages.proofs import text_of
from tests.unit.rendering.conftest import told

from printbook import set_page
from printbook.design import folder as folders
from printbook.design.folder import BASE, Folder, folder_of, written

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
CSS = "html { font: 10pt/15pt 'Printbook Test Song' }"


def findings(html: str, pages: Path | None, **given: object) -> list[str]:
    made = set_page(html, base_url=pages, stylesheets=[CSS], **given)  # type: ignore[arg-type]
    return told(made.findings)


@pytest.fixture
def outside(pages: Path) -> Path:
    """A picture beside the folder of pages."""
    path = pages.parent / "secret.svg"
    path.write_bytes(SVG)
    return path


@pytest.mark.parametrize("name", ["a b.svg", "图.svg", "sub/x.svg", "x.svg?v=2#top"])
def test_a_picture_of_the_folder_is_read(pages: Path, name: str) -> None:
    file = pages / name.partition("?")[0]
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(SVG)
    assert findings(f'<img src="{name}"><p>一', pages) == []


@pytest.mark.parametrize(
    "spelling",
    [
        "../secret.svg",
        "./../secret.svg",
        "%2e%2e/secret.svg",
        "..%2fsecret.svg",
        "x/../../secret.svg",
        "{path}",
        "file://{path}",
        "FILE://{path}",
        "//{path}",
    ],
)
def test_no_spelling_leads_out_of_the_folder(
    pages: Path, outside: Path, spelling: str
) -> None:
    name = spelling.format(path=outside)
    (found,) = findings(f'<img src="{name}"><p>一', pages)
    assert found.split()[-1] in ("PB4011", "PB4012")


def test_a_link_does_not_lead_out_either(pages: Path, outside: Path) -> None:
    (pages / "inside.svg").symlink_to(outside)
    assert findings("<img src=inside.svg><p>一", pages) == ["<html>:1:10 PB4012"]


def test_a_file_outside_is_read_when_it_is_allowed_by_name(
    pages: Path, outside: Path
) -> None:
    html = f"<img src=../secret.svg><img src='file://{outside}'><p>一"
    assert findings(html, pages, allow=[outside]) == []
    assert findings(html, pages, allow=[outside.parent]) == []
    assert findings(html, pages, allow=[pages / "other"])


@pytest.mark.parametrize("what", ["folder", "pipe", "large"])
def test_what_is_no_file_of_decent_size_is_refused(
    pages: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "MOST_BYTES", 100)
    path = pages / "x.svg"
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(SVG + b" " * 100)
    expected = {"folder": "PB4013", "pipe": "PB4013", "large": "PB4014"}[what]
    assert findings("<img src=x.svg><p>一", pages) == [f"<html>:1:10 {expected}"]


@pytest.mark.parametrize(
    "html",
    [
        "<link rel=stylesheet href=http://a.invalid/x.css>",
        "<style>@import 'https://a.invalid/x.css';</style>",
        "<style>p { background: url(http://a.invalid/x.png) }</style>",
        "<style>@font-face { font-family: 'Printbook Test Song'; font-weight: 300;"
        " src: url(http://a.invalid/x.ttf) } p { font-weight: 300 }</style>",
        "<img src=ftp://a.invalid/x.png>",
        "<object data=http://a.invalid/x.svg></object>",
        "<base href=http://a.invalid/><img src=x.png>",
        "<link rel=attachment href=file:///etc/passwd>",
    ],
)
def test_the_network_and_the_machine_are_never_asked(pages: Path, html: str) -> None:
    made = set_page(f"{html}<p>一", base_url=pages, stylesheets=[CSS])
    codes = {one.code for one in made.findings}
    assert codes & {"PB4011", "PB4012"}
    assert text_of(made.pdf) == "一"


def test_an_address_written_into_the_page_is_no_request(pages: Path) -> None:
    html = (
        "<img src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">"
    )
    assert findings(f"{html}<p>一", pages) == []


def test_a_page_without_a_folder_reads_nothing(pages: Path) -> None:
    (pages / "x.svg").write_bytes(SVG)
    given = {"project": pages.parent}
    assert findings("<img src=x.svg><p>一", None, **given) == ["<html>:1:10 PB4012"]


def test_a_picture_that_cannot_be_read_is_told(pages: Path) -> None:
    (pages / "x.png").write_bytes(b"no picture")
    assert findings("<img src=x.png><p>一", pages) == ["<html>:1:10 PB4015"]


def test_a_folder_is_named_by_itself_by_a_file_in_it_or_by_an_address(
    pages: Path,
) -> None:
    page = pages / "page.html"
    page.write_text("", encoding="utf-8")
    named = [folder_of(one) for one in (pages, page, f"file://{page}", pages.as_uri())]
    assert {one.root for one in named} == {pages}
    assert [str(one.name) for one in named] == ["<html>", *["page.html"] * 2, "<html>"]
    assert folder_of("https://a.invalid/x/").base == "https://a.invalid/x/"


def test_addresses_lead_there_and_back(pages: Path) -> None:
    folder = Folder(pages)
    for name in ("x.css", "sub/x y.css", "../x.css", "../../图.css"):
        address = folder.address(pages / name)
        assert written(address) == name
        assert folder.named((pages / name).resolve()) == Path(name)
    assert written(BASE + "a.png") == "a.png"
