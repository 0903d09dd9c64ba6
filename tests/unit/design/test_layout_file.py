"""`layout.yaml` is read strictly: each wrong value is a finding with its place."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper

from printbook.design import (
    Design,
    folds_of,
    known_designs,
    read_design,
    read_styles,
    sheet_css,
    sheets_of,
)
from printbook.errors import ContentError, UsageError
from printbook.findings import Finding

FILE = "layout/tiny/layout.yaml"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


def complaints(root: Path) -> list[str]:
    """What is said of the layout, as `file:line CODE`."""
    with pytest.raises(ContentError) as stop:
        read_design(root, "tiny")
    findings = stop.value.findings
    return [
        f"{one.source.path}:{one.source.line} {one.code}"
        for one in findings
        if one.source
    ]


def tiny(root: Path) -> Design:
    return read_design(root, "tiny")


def test_lengths_become_points(paper: Path) -> None:
    spoil(paper, FILE, "270pt, 345pt", "270mm, 10in")
    page = tiny(paper).page
    assert (page.width, page.height) == pytest.approx((765.354, 720), abs=1e-3)
    assert (page.top, page.right, page.bottom, page.left) == (15, 30, 15, 30)


def test_a_grid_counts_in_characters(paper: Path) -> None:
    spoil(paper, FILE, "chars: 10,", "chars: 10, gutter: 1.5字,")
    grid = tiny(paper).grid
    assert grid is not None
    assert (grid.measure, grid.gutter, grid.head_rows) == (100, 15, 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("270pt", "270"),
        ("270pt", "wide"),
        ("15pt, 30pt, 15pt", "15pt, 30 ponies, 15pt"),
        ("zi: 10pt", "zi: ten"),
        ("zi: 10pt", "zi: 1字"),
        ("baseline: 15pt", 'baseline: "1,5pt"'),
        ("chars: 10,", "chars: 10, gutter: 1chi,"),
        ("pages: 2", "pages: 2, bleed: 3"),
    ],
)
def test_what_is_no_length_is_refused(paper: Path, old: str, new: str) -> None:
    line = spoil(paper, FILE, old, new)
    assert f"{FILE}:{line} PB4004" in complaints(paper)


@pytest.mark.parametrize("length", ["0pt", "-270pt", "-1mm"])
@pytest.mark.parametrize("old", ["270pt", "zi: 10pt", "baseline: 15pt"])
def test_a_page_of_no_size_is_refused(paper: Path, old: str, length: str) -> None:
    key = old.rpartition(" ")[0]
    line = spoil(paper, FILE, old, f"{key} {length}".strip())
    assert f"{FILE}:{line} PB4004" in complaints(paper)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("making: frames", "making: web"),
        ("rows: 20", "rows: 0"),
        ("columns: 2", "columns: two"),
        ("pages: 2", "pages: 0"),
        ("omits: [figure]", "omits: [figures]"),
        ("omits: [figure]", "omit: [figure]"),
        ("chars: 10, ", ""),
        ("[270pt, 345pt]", "[270pt]"),
        ("[15pt, 30pt, 15pt, 30pt]", "[15pt, 30pt]"),
        ("page: {", "page: 大 # {"),
    ],
)
def test_a_wrong_value_or_key_is_refused_at_its_line(
    paper: Path, old: str, new: str
) -> None:
    line = spoil(paper, FILE, old, new)
    (said,) = complaints(paper)
    assert said.startswith(f"{FILE}:{line} PB11")


def test_a_truck_is_folded_in_the_middle_of_a_gutter(paper: Path) -> None:
    spoil(paper, FILE, "pages: 2", "pages: 1")
    spoil(paper, FILE, "chars: 10,", "chars: 10, fold: 1,")
    truck = tiny(paper)
    assert (folds_of(truck, "pages"), truck.numbered) == ((135,), 2)


def test_a_truck_folded_through_its_text_is_refused(paper: Path) -> None:
    spoil(paper, FILE, "[15pt, 30pt, 15pt, 30pt]", "[15pt, 30pt, 15pt, 34pt]")
    line = spoil(paper, FILE, "chars: 10,", "chars: 10, fold: 1,")
    assert complaints(paper) == [f"{FILE}:{line} PB4023"]


def test_facing_pages_are_folded_between_them(paper: Path) -> None:
    assert folds_of(tiny(paper), "spread") == (270,)
    assert folds_of(tiny(paper), "pages") == ()


@pytest.mark.parametrize(
    ("written", "key"),
    [("template: lost.html", "template"), ("styles: [lost.css]", "")],
)
def test_a_file_that_is_not_there_is_refused(
    paper: Path, written: str, key: str
) -> None:
    line = spoil(paper, FILE, "omits:", f"{written}\nomits:")
    assert complaints(paper) == [f"{FILE}:{line} PB4002"]


@pytest.mark.parametrize(
    "name", ["template: ../../../secret", "styles: [/etc/hostname]"]
)
def test_a_file_outside_the_design_is_refused(paper: Path, name: str) -> None:
    (paper.parent / "secret").write_text("x", encoding="utf-8")
    line = spoil(paper, FILE, "omits:", f"{name}\nomits:")
    assert complaints(paper) == [f"{FILE}:{line} PB4002"]


def test_a_layout_that_is_not_utf8_says_so(paper: Path) -> None:
    (paper / FILE).write_bytes("making: 小报".encode("gb18030"))
    (said,) = complaints(paper)
    assert said.startswith(f"{FILE}:1 PB10")


def test_a_style_sheet_that_is_not_utf8_says_so(paper: Path) -> None:
    (paper / "layout/tiny/style.css").write_bytes("p{} /* 小报 */".encode("gb18030"))
    with pytest.raises(ContentError) as stop:
        read_styles(tiny(paper))
    (one,) = stop.value.findings
    assert isinstance(one, Finding)
    assert one.source is not None
    assert one.source.path.name == "style.css"


def test_a_design_that_is_not_there_names_those_that_are(paper: Path) -> None:
    assert known_designs(paper) == ("tiny",)
    with pytest.raises(UsageError) as stop:
        read_design(paper, "spread")
    (one,) = stop.value.findings
    assert isinstance(one, Finding)
    assert one.values == {"design": "spread", "known": "tiny"}


@pytest.mark.parametrize("name", ["..", "../layout/tiny", ".", ""])
def test_a_design_is_a_name_and_no_path(paper: Path, name: str) -> None:
    (paper / "layout/layout.yaml").write_text("making: x", encoding="utf-8")
    (paper / "layout.yaml").write_text("making: x", encoding="utf-8")
    with pytest.raises(UsageError):
        read_design(paper, name)


def test_facing_pages_are_printed_side_by_side_and_one_by_one(paper: Path) -> None:
    design = tiny(paper)
    assert sheets_of(design) == ("spread", "pages")
    assert "size: 540pt 345pt" in sheet_css(design, "spread")
    assert "size: 270pt 345pt" in sheet_css(design, "pages")


def test_a_single_page_is_one_sheet(paper: Path) -> None:
    spoil(paper, FILE, "pages: 2", "pages: 1")
    assert sheets_of(tiny(paper)) == ("pages",)


def test_the_geometry_reaches_the_style_sheets(paper: Path) -> None:
    css = sheet_css(tiny(paper), "spread")
    for declared in (
        "--zi: 10pt;",
        "--baseline: 15pt;",
        "--measure: 100pt;",
        "--gutter: 10pt;",
        "--page-width: 270pt;",
        "--page-top: 15pt;",
        "--type-width: 210pt;",
    ):
        assert declared in css
