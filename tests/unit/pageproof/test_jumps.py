"""转版 A story on two pages names the other page on each, and names it rightly."""

from dataclasses import replace

from tests.unit.pageproof.drawn import GRID, draw

from printbook.geometry import Rect
from printbook.press.pageproof.board import Board, Part, set_board
from printbook.press.pageproof.rules import jumps
from printbook.press.pageproof.standing import Standing, TypeLine

FOLIOS = (4, 5, 6)


def text(page: int, rows: range, unit: str = "a") -> list[TypeLine]:
    """Lines of a story in the first column of a page."""
    return [_line(unit, "text", page, row) for row in rows]


def own(page: int, row: float, said: str) -> TypeLine:
    """A line that the design writes itself, in the same column."""
    return _line("", "", page, row, said)


def _line(unit: str, part: str, page: int, row: float, said: str = "") -> TypeLine:
    y = GRID.top + row * GRID.baseline
    rect = Rect(GRID.left, y + 2, GRID.measure, GRID.zi)
    return TypeLine(unit, part, 0, page, rect, (rect,), said)


def board(lines: list[TypeLine], *furniture: TypeLine) -> Board:
    drawn = draw("AAAA aaaa aaaa")
    edition = replace(drawn.edition, pages=FOLIOS)
    design = replace(drawn.design, pages=3, is_issue=True)
    standing = Standing((), tuple(lines), furniture, (), (), ())
    return set_board(standing, edition, design, is_facing=False)


def broken(lines: list[TypeLine], *furniture: TypeLine) -> list[tuple[str, int, str]]:
    """What is wrong with the references: the rule, the page, what is or should be."""
    found = jumps(board(lines, *furniture))
    return sorted((one.rule, one.page, one.value) for one in found)


HERE = own(0, 10, "（下转第6版）")
THERE = own(2, 0, "小题（上接第4版）")
PARTS = [*text(0, range(2, 10)), *text(2, range(2, 9))]


def test_a_story_with_both_references_is_sound() -> None:
    assert broken(PARTS, HERE, THERE) == []


def test_a_missing_reference_is_told_with_what_it_should_say() -> None:
    assert broken(PARTS, THERE) == [("unreferred", 0, "下转第6版")]
    assert broken(PARTS, HERE) == [("unreferred", 2, "上接第4版")]


def test_a_reference_to_another_page_is_wrong() -> None:
    assert broken(PARTS, own(0, 10, "（下转第5版）"), THERE) == [
        ("jump", 0, "下转第5版"),
        ("unreferred", 0, "下转第6版"),
    ]


def test_a_reference_far_from_its_text_is_none_of_its() -> None:
    assert broken(PARTS, own(0, 16, "（下转第6版）"), THERE) == [
        ("jump", 0, "下转第6版"),
        ("unreferred", 0, "下转第6版"),
    ]


def test_a_story_on_one_page_needs_no_reference_and_may_have_none() -> None:
    whole = text(0, range(2, 10))
    assert broken(whole) == []
    assert broken(whole, HERE) == [("jump", 0, "下转第6版")]


def test_the_small_head_is_the_storys_where_it_goes_on() -> None:
    head = own(2, -1, "小题小题"), THERE
    (second,) = (one for one in board(PARTS, HERE, *head).stories if one.page == 2)
    box = second.box_of(Part.HEAD)
    assert box is not None
    assert (box.y, box.bottom) == (head[0].rect.y, THERE.rect.bottom)


def test_a_folio_over_the_text_is_nobodys() -> None:
    folio = own(2, -5, "06")
    assert board(PARTS, HERE, THERE, folio).standing.furniture == (folio,)


def test_overset_text_behind_the_last_page_needs_no_reference() -> None:
    whole = text(0, range(2, 10))
    assert broken([*whole, *text(len(FOLIOS), range(2, 5))]) == []
