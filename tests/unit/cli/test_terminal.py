"""On a terminal a finding shows the line it speaks of, with a caret under it."""

from pathlib import Path

import pytest

from printbook.cli.terminal import excerpt, show_finding
from printbook.findings import Finding, Source


@pytest.mark.parametrize(
    ("written", "column", "caret"),
    [
        ("photo: p6", 8, "       ^"),
        ("标题：中国", 4, "      ^"),
        ("a中b国c", 5, "      ^"),
        ("\tphoto: p6", 2, " ^"),
    ],
)
def test_the_caret_stands_under_the_character(
    tmp_path: Path, written: str, column: int, caret: str
) -> None:
    path = tmp_path / "stories.yaml"
    path.write_text(f"# stories\n{written}\n", encoding="utf-8")
    row, mark = excerpt(Source(path, 2, column))
    margin, _, text = row.partition("│ ")
    assert text == written.replace("\t", " ")
    assert mark == " " * (len(margin) + 2) + caret


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", None])
def test_a_line_that_cannot_be_read_has_no_excerpt(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "stories.yaml"
    if content is not None:
        path.write_bytes(content)
    assert excerpt(Source(path, 3, 1)) == ()


def test_a_finding_shows_line_excerpt_and_remedy(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.yaml"
    path.write_text("photo: p6\n", encoding="utf-8")
    values = {"path": "p6", "reason": "gone"}
    show_finding(Finding("PB9008", Source(path, 1, 8), values), "en")
    line, row, mark, hint = capfd.readouterr().err.splitlines()
    assert line == f"{path}:1:8: error PB9008 the system refused p6: gone"
    assert row == "     1 │ photo: p6"
    assert mark.index("^") == row.index("p6")
    assert hint.startswith("    check that")
