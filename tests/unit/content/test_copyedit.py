"""Text becomes paragraphs with their places; wrong characters are reported."""

from pathlib import Path

import pytest
from tests.unit.content.newsroom import passage, plain_passage, said

from printbook.content.copyedit import Copyeditor


def block(root: Path, yaml: str) -> tuple[list[str], list[str]]:
    editor = Copyeditor()
    paragraphs = editor.block(passage(root, yaml))
    lines = [
        f"{one.copy.source.line}:{one.copy.source.column} {one.kind} {one.copy.plain}"
        for one in paragraphs
    ]
    return lines, said(editor.findings)


def codes(text: str) -> list[str]:
    editor = Copyeditor()
    editor.block(plain_passage(text))
    return [one.code for one in editor.findings]


def test_blank_lines_part_paragraphs(tmp_path: Path) -> None:
    assert block(tmp_path, "|\n  甲\n\n  ## 乙\n\n   丙\n  丁 A\n  B\n") == (
        ["2:3 text 甲", "4:6 subhead 乙", "6:4 text 丙丁 A B"],
        [],
    )


def test_a_subhead_needs_no_blank_line(tmp_path: Path) -> None:
    assert block(tmp_path, "|\n  甲\n  ## 乙\n  丙\n") == (
        ["2:3 text 甲", "3:6 subhead 乙", "4:3 text 丙"],
        [],
    )


def test_folded_text_has_paragraphs_too(tmp_path: Path) -> None:
    assert block(tmp_path, ">\n  甲\n\n  乙\n")[0] == ["2:3 text 甲", "4:3 text 乙"]


def test_the_indent_of_typists_parts_paragraphs_and_goes(tmp_path: Path) -> None:
    assert block(tmp_path, "|\n  　　甲\n  　　乙\n") == (
        ["2:5 text 甲", "3:5 text 乙"],
        ["text.yaml:2:3 PB1311"],
    )


def test_half_width_marks_between_han_are_counted_once_a_paragraph(
    tmp_path: Path,
) -> None:
    _, found = block(tmp_path, "|\n  甲,乙:丙(丁)\n\n  A, B: 3:2 甲 (B)\n")
    assert found == ["text.yaml:2:4 PB1307"]


def test_a_mark_inside_a_paragraph_has_its_column(tmp_path: Path) -> None:
    assert block(tmp_path, "|\n  甲\n\n  乙丙\n  丁*戊\n")[1] == [
        "text.yaml:5:4 PB1301"
    ]


def test_characters_that_cannot_be_printed_are_named() -> None:
    assert codes("甲\ufffd乙") == ["PB1308"]
    assert codes("甲\u200b乙") == ["PB1308"]
    assert codes("甲\ue000乙") == ["PB1309"]


def test_what_looks_like_a_subhead_is_named() -> None:
    assert codes("##甲") == codes("＃＃ 甲") == codes("### 甲") == ["PB1310"]
    assert codes("#话题#甲") == []


@pytest.mark.parametrize(
    "odd", ["\u00ad", "\u061c", "\ufff9", "\U000e0041", "\u200d", "\u2060", "\u202e"]
)
def test_a_format_character_without_a_meaning_is_reported(odd: str) -> None:
    assert codes(f"中{odd}国") == ["PB1308"]
    assert codes(f"a{odd}国") == ["PB1308"]


@pytest.mark.parametrize(
    "text", ["manu\u00adfact", "👨\u200d👩\u200d👧", "❤\ufe0f\u200d🔥"]
)
def test_a_format_character_with_a_meaning_passes(text: str) -> None:
    assert codes(text) == []


def test_a_character_that_is_wrong_everywhere_is_counted_once() -> None:
    editor = Copyeditor()
    editor.block(plain_passage("中\ufffd" * 1000))
    (one,) = editor.findings
    assert (one.code, one.values["count"]) == ("PB1308", 1000)
