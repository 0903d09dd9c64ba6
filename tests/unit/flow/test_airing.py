"""Columns as wide as their text asks are as wide as it is set, gaps and all."""

from tests.pages.plain import set_by_us


def cells(*texts: str) -> list[tuple[float, int]]:
    """Width of each cell of a row in points, and how many lines stand in it."""
    row = "".join(f"<td>{text}</td>" for text in texts)
    shapes = set_by_us(f"<html lang=zh-CN><table><tr>{row}</table>").shapes
    return [(one.width, one.lines) for one in shapes if one.name == "td."]


def test_a_row_with_years_is_no_wider_than_its_page() -> None:
    found = cells(*["2024年"] * 4, "全国总工会发布")
    assert sum(width for width, _ in found) <= 200.1


def test_a_year_in_a_cell_of_its_own_stands_in_one_line() -> None:
    assert [lines for _, lines in cells("2024年", "年")] == [1, 1]
