"""The sample in vertical lines: every character is there, pages turn to the right."""

from pathlib import Path

import pikepdf

from printbook.cli import main


def test_the_sample_is_a_vertical_booklet_bound_on_the_right(tmp_path: Path) -> None:
    words = ["build", "--design", "vertical", "-o", str(tmp_path), "--strict"]
    assert main(words) == 0
    (pdf,) = tmp_path.rglob("*/vertical.pdf")
    with pikepdf.open(pdf) as document:
        assert document.Root.ViewerPreferences.Direction == "/R2L"
        with document.open_outline() as outline:
            titles = [one.title for one in outline.root]
    assert len(titles) == 11
    assert titles[0] == "导语"
