"""Designs share the files of `layout/shared`; a design's own stand before them."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pages.paper import write_paper

from printbook.design import read_design, render_html
from printbook.design.reader import read_pictures, written_styles
from printbook.errors import ContentError, RenderError, UsageError


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    root = write_paper(tmp_path / "paper")
    (root / "layout/shared").mkdir()
    return root


def write(root: Path, name: str, text: str) -> None:
    (root / "layout" / name).write_text(text, encoding="utf-8")


def template_of(root: Path, name: str) -> str:
    return render_html(replace(read_design(root, "tiny"), template=name), {})


def test_a_file_that_a_design_has_not_is_the_shared_one(paper: Path) -> None:
    write(paper, "shared/part.html", "shared")
    write(paper, "tiny/whole.html", "{% include 'part.html' %}")
    assert template_of(paper, "whole.html") == "shared"


def test_its_own_file_stands_before_the_shared_one(paper: Path) -> None:
    write(paper, "shared/part.html", "shared")
    write(paper, "tiny/part.html", "own")
    write(paper, "shared/whole.html", "{% include 'part.html' %}")
    assert template_of(paper, "whole.html") == "own"


def test_style_sheets_are_read_in_their_order_from_both(paper: Path) -> None:
    layout = paper / "layout/tiny/layout.yaml"
    text = layout.read_text("utf-8")
    assert "style.css" not in text
    layout.write_text(text + "styles: [base.css, style.css]\n", "utf-8")
    write(paper, "shared/base.css", "p { margin: 0 }")
    write(paper, "shared/style.css", "p { margin: 1pt }")
    (base, own) = written_styles(read_design(paper, "tiny"))
    assert base == ("base.css", "p { margin: 0 }")
    assert own == ("style.css", (paper / "layout/tiny/style.css").read_text("utf-8"))


def test_shared_pictures_go_by_their_names(paper: Path) -> None:
    for name in ("shared/star.svg", "shared/sun.svg", "tiny/sun.svg"):
        write(paper, name, f"<svg><!-- {name} --></svg>")
    pictures = read_pictures(read_design(paper, "tiny"))
    assert {name: b"tiny" in text for name, text in pictures.items()} == {
        "star.svg": False,
        "sun.svg": True,
    }


def test_a_mistake_in_a_shared_file_is_told_at_its_place(paper: Path) -> None:
    write(paper, "shared/part.html", "\n\n{{ nothing.at_all }}")
    write(paper, "tiny/whole.html", "{% include 'part.html' %}")
    with pytest.raises(RenderError) as stop:
        template_of(paper, "whole.html")
    (told,) = stop.value.findings
    assert told.source is not None
    assert str(told.source.path) == "layout/shared/part.html"
    assert told.source.line == 3


@pytest.mark.parametrize("name", ["../other.css", "../../printbook.yaml", "none.css"])
def test_no_name_leads_out_of_the_folders(paper: Path, name: str) -> None:
    write(paper, "other.css", "p { margin: 0 }")
    layout = paper / "layout/tiny/layout.yaml"
    text = layout.read_text("utf-8")
    layout.write_text(text + f"styles: [{name}]\n", "utf-8")
    with pytest.raises(ContentError) as stop:
        read_design(paper, "tiny")
    assert [one.code for one in stop.value.findings] == ["PB4002"]


def test_what_is_shared_is_no_design(paper: Path) -> None:
    with pytest.raises(UsageError):
        read_design(paper, "shared")
