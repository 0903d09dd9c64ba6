"""Copy parted into pages, drawn: a letter for each line, pages between bars.

A lower-case letter is a paragraph, once for each of its lines; a capital is a heading
kept with what follows; digits are a picture as high as so many lines. `/` forces a
page, `<` a left one and `>` a right one; a dot is a row of white above.
"""

import re
from dataclasses import replace

import pytest

from printbook.design.flowing import Margin
from printbook.makeup.paginate import PageKind, PagePlan, Strip, join, paginate

LINE = 10.0
BREAKS = {"/": "page", "<": "left", ">": "right"}


def strip_of(word: str) -> Strip:
    joint, white, letters = re.fullmatch(r"([/<>]?)(\.*)(.+)", word).groups()  # type: ignore[union-attr]
    above = (Margin(LINE * len(white)),)
    strip = Strip(above=above, joint=BREAKS.get(joint, "auto"))
    if letters.isdigit():
        return replace(strip, height=LINE * int(letters))
    return replace(strip, lines=len(letters), leading=LINE)


def strips_of(copy: str) -> list[Strip]:
    """The strips of a copy; after a heading a break is unloved."""
    words, strips = copy.split(), list[Strip]()
    for before, word in zip(["", *words], words, strict=False):
        strip = strip_of(word)
        if before.isupper() and strip.joint == "auto":
            strip = replace(strip, joint="avoid")
        strips.append(strip)
    return strips


def parted(copy: str, rows: int = 4, **changes: object) -> str:
    """The pages of a copy, drawn."""
    strips = [replace(one, **changes) for one in strips_of(copy)]  # type: ignore[arg-type]
    plans = paginate(strips, lambda kind: rows * LINE)
    letters = [re.sub(r"[/<>.]", "", word) for word in copy.split()]
    return " | ".join(drawn(plan, letters, strips) for plan in plans)


def drawn(plan: PagePlan, letters: list[str], strips: list[Strip]) -> str:
    rows: dict[int, str] = {}
    for slip in plan.slips:
        top = round(slip.top / LINE)
        if not strips[slip.strip].lines:
            height = round(strips[slip.strip].height / LINE)
            rows |= {top + row: "#" for row in range(height)}
        for row, at in enumerate(range(slip.first, slip.last)):
            rows[top + row] = letters[slip.strip][at]
    return "".join(rows.get(row, ".") for row in range(max(rows, default=-1) + 1))


@pytest.mark.parametrize(
    ("copy", "pages"),
    [
        ("aaa bbb", "aaa | bbb"),
        ("aa bbbb", "aabb | bb"),
        ("aaaaaaa", "aaaa | aaa"),
        # A page gives a line down, so that none stands alone.
        ("aaaaa", "aaa | aa"),
        ("aa bbb", "aa | bbb"),
        ("aaa bb", "aaa | bb"),
        # A heading goes with its text, and several go together.
        ("aa A bbb", "aa | Abbb"),
        ("aaa A bb", "aaa | Abb"),
        ("a A B cc", "a | ABcc"),
        ("aaaa A bb", "aaaa | Abb"),
        # White opens no page but one that was forced.
        ("aaaa .bb", "aaaa | bb"),
        ("aa /.bb", "aa | .bb"),
        ("a .b .c", "a.b | c"),
        # Pictures move whole.
        ("aa 3 b", "aa | ###b"),
        ("1 2 3", "### | ###"),
        # Left and right pages, with a blank one where it must be.
        ("a /b", "a | b"),
        ("a <b", "a | b"),
        ("a >b", "a |  | b"),
        ("a /b <c", "a | b |  | c"),
    ],
)
def test_copy_is_parted_into_pages(copy: str, pages: str) -> None:
    assert parted(copy) == pages


def test_a_book_that_lets_single_lines_stand() -> None:
    assert parted("a A B cc", orphans=1, widows=1) == "aABc | c"


def test_no_lawful_break_at_all_breaks_before_the_last_strip() -> None:
    strips = strips_of("A B C D E")
    plans = paginate(strips, lambda kind: 3 * LINE)
    assert [[slip.strip for slip in plan.slips] for plan in plans] == [
        [0, 1, 2],
        [3, 4],
    ]


def test_an_earlier_break_may_part_a_paragraph() -> None:
    assert parted("aaaa bb", rows=5, joint="avoid") == "aa | aabb"


def test_margins_that_meet_are_one() -> None:
    first = Strip(lines=1, leading=LINE, below=(LINE,))
    second = Strip(lines=1, leading=LINE, above=(Margin(2 * LINE), Margin(-LINE)))
    (plan,) = paginate([first, second], lambda kind: 9 * LINE)
    assert [slip.top for slip in plan.slips] == [0, 2 * LINE]


@pytest.mark.parametrize(
    ("at_break", "is_forced", "top"),
    [
        ("auto", True, LINE),
        ("auto", False, 0),
        ("keep", False, LINE),
        ("discard", True, 0),
    ],
)
def test_white_at_the_head_of_a_page(
    at_break: str, is_forced: bool, top: float
) -> None:
    joint = "page" if is_forced else "auto"
    lines = Strip(lines=4, leading=LINE)
    next_one = Strip(
        lines=1, leading=LINE, above=(Margin(LINE, at_break),), joint=joint
    )
    plans = paginate([lines, next_one], lambda kind: 4 * LINE)
    assert plans[1].slips[0].top == top


def test_pages_have_the_height_of_their_kind() -> None:
    def height(kind: PageKind) -> float:
        return (2 if kind.is_first else 3 if kind.side == "left" else 4) * LINE

    plans = paginate([Strip(lines=12, leading=LINE)], height)
    assert [plan.slips[0].last - plan.slips[0].first for plan in plans] == [2, 3, 4, 3]


def test_another_page_name_begins_a_page_and_a_sequence() -> None:
    strips = [
        Strip(lines=1, leading=LINE, page="a", owner="x"),
        Strip(lines=5, leading=LINE, page="b", owner="y"),
        Strip(lines=1, leading=LINE, page="b", owner="z", joint="page"),
        Strip(lines=1, leading=LINE),
    ]
    kinds = [plan.kind for plan in paginate(strips, lambda kind: 4 * LINE)]
    assert [(kind.name, kind.is_opening) for kind in kinds] == [
        ("a", True),
        ("b", True),
        ("b", False),
        ("b", True),
    ]


def test_what_fills_pages_of_its_own_is_counted() -> None:
    strips = [
        Strip(lines=1, leading=LINE),
        Strip(pages=2),
        Strip(lines=1, leading=LINE),
    ]
    plans = paginate(strips, lambda kind: 4 * LINE)
    assert [(plan.slips[0].strip, plan.nth) for plan in plans] == [
        (0, 0),
        (1, 0),
        (1, 1),
        (2, 0),
    ]
    assert [plan.kind.side for plan in plans] == ["right", "left", "right", "left"]


@pytest.mark.parametrize(
    ("values", "winner"),
    [
        (("auto", "avoid"), "avoid"),
        (("avoid", "page"), "page"),
        (("page", "avoid"), "page"),
        (("left", "page"), "left"),
        (("left", "right"), "right"),
        ((), "auto"),
    ],
)
def test_the_wish_that_wins_where_blocks_meet(
    values: tuple[str, ...], winner: str
) -> None:
    assert join(values) == winner
