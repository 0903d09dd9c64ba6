"""Each hard rule of make-up, on a page that keeps it and on pages that break it."""

from tests.unit.pageproof.drawn import GRID, Slips, broken

from printbook.geometry import Rect

SOUND = """
AAA2
a112
a11B
a11b
aaab
aaaD
aaad
CCCd
cccd
cccd
cccd
cccd
"""
PHOTOS = {"1": "a", "2": "b"}
CELL = 2 * GRID.baseline


def at(column: int, row: int, text: str) -> str:
    """A line of text in a cell of the page."""
    x = GRID.left + column * (GRID.measure + GRID.gutter)
    place = f"left: {x}pt; top: {GRID.top + row * CELL}pt; width: {GRID.measure}pt"
    return f'<div style="{place}">{text}</div>'


def test_a_sound_page_breaks_no_rule() -> None:
    assert broken(SOUND, PHOTOS) == []


def test_text_over_text_is_an_overlap() -> None:
    slips = Slips(extra=at(0, 9, "新闻新闻"))
    assert [rule for rule, _ in broken(SOUND, PHOTOS, slips)] == ["overlap"]


def test_text_over_a_photo_is_an_overlap() -> None:
    slips = Slips(extra=at(1, 2, "新闻新闻"))
    assert [rule for rule, _ in broken(SOUND, PHOTOS, slips)] == ["overlap"]


def test_what_stands_on_no_page_is_lost() -> None:
    assert ("lost", "d") in broken(SOUND, PHOTOS, Slips(hidden="d"))


def test_two_blank_rows_at_the_end_of_a_story_are_none() -> None:
    assert broken(SOUND.strip()[:-4] + "cc.d", PHOTOS) == []


def test_more_blank_rows_are_a_hole() -> None:
    page = SOUND.strip()[:-9] + "cc.d\ncc.d"
    assert broken(page, PHOTOS) == [("hole", "")]


def test_a_leg_narrower_than_its_column_is_told() -> None:
    assert broken(SOUND, PHOTOS, Slips(narrow="c")) == [("columns", "c")]


def test_a_story_round_another_is_scattered() -> None:
    page = "AAAB aaab aaab aaab aaab aabb aabb aaCC aacc aacc aacc aacc"
    assert ("scattered", "a") in broken(page)


def test_a_photo_needs_a_caption_under_it() -> None:
    assert broken(SOUND, {"2": "b"}) == [("photo", "")]


BESIDE = "AAAB aaab aaab aaab aaab aaab aaaD CCCd cccd cccd cccd cccd"


def test_heads_side_by_side_meet() -> None:
    assert broken(BESIDE) == [("beside", "a")]


def test_a_box_keeps_heads_apart() -> None:
    assert broken(BESIDE, boxed="b") == []


def test_text_beside_a_head_keeps_heads_apart() -> None:
    assert broken(BESIDE.replace("AAAB", "AAaB")) == []


def test_a_head_on_a_head_is_stacked() -> None:
    page = SOUND.replace("AAA2", "EEE2").replace("a112", "AAA2")
    assert "stacked" in {rule for rule, _ in broken(page, PHOTOS)}


def test_a_level_line_across_the_page_is_a_cut() -> None:
    page = "AA22 aa22 aaBB aabb aabb aabb CCDD CCdd ccdd ccdd ccdd ccdd"
    assert ("cut", "") in broken(page, {"2": "b"})


def test_a_level_line_under_the_banner_is_none() -> None:
    page = "#### " + SOUND.replace("cccd\ncccd", "cccd", 1)
    assert broken(page, PHOTOS) == []


def test_text_above_its_own_head_goes_the_wrong_way() -> None:
    page = SOUND.replace("AAA2\na112\na11B", "a112\na11B\na11b").replace("aaab", "AAAb")
    assert ("direction", "a") in broken(page, PHOTOS)


def test_legs_from_right_to_left_go_the_wrong_way() -> None:
    assert broken(SOUND, PHOTOS, Slips(backwards="c")) == [("direction", "c")]


def test_a_leg_of_two_lines_under_a_photo_is_too_short() -> None:
    page = SOUND.replace("aaab\naaaD", "a11b\na11D")
    assert broken(page, PHOTOS) == [("leg", "a")]


def test_what_is_pinned_stays_there() -> None:
    pin = Rect(GRID.left, GRID.top, 3 * GRID.measure + 2 * GRID.gutter, 7 * CELL)
    assert broken(SOUND, PHOTOS, pins={"a": (0, pin)}) == []
    moved = pin.moved(0, CELL)
    assert broken(SOUND, PHOTOS, pins={"a": (0, moved)}) == [("pin", "a")]


# Two facing pages under one banner, whose 25th character begins at the fold.
FACING = """
########
AAA2EEE3
aaa2eee3
aaaBeeeF
aaabeeef
aaabeeef
aaaDeeeH
aaadeeeh
CCCdGGGh
cccdgggh
cccdgggh
cccdgggh
"""


def test_a_banner_may_cross_the_fold_between_two_characters() -> None:
    assert broken(FACING, {"2": "b", "3": "f"}) == []


def test_no_character_stands_on_the_fold() -> None:
    folded = Slips(moved="#")
    assert broken(FACING, {"2": "b", "3": "f"}, folded) == [("fold", "banner")]


def test_nothing_but_the_banner_crosses_the_fold() -> None:
    page = FACING.replace("########", "IIIIIIII")
    assert ("fold", "i") in broken(page, {"2": "b", "3": "f"})


def test_a_box_reaches_over_a_level_line_where_its_text_ends_above() -> None:
    page = "AAAB aaab aaab aaab aaab aaab aaa. CCC. cccD cccd cccd cccd"
    x = GRID.left + 3 * (GRID.measure + GRID.gutter) - 5
    place = f"left: {x}pt; top: {GRID.top - 5}pt; width: {GRID.measure + 10}pt"
    frame = f'<div style="{place}; height: {7.5 * CELL}pt; border: 1pt solid"></div>'
    assert ("cut", "") in broken(page)
    assert ("cut", "") not in broken(page, slips=Slips(extra=frame))


def sold(row: int, rows: int, inner: str = "") -> Slips:
    """An advertisement in the last column: a frame with its mark at the foot."""
    x = GRID.left + 3 * (GRID.measure + GRID.gutter)
    place = f"left: {x}pt; top: {GRID.top + row * CELL}pt; width: {GRID.measure - 2}pt"
    frame = f'<div style="{place}; height: {rows * CELL - 8}pt; border: 1pt solid">'
    return Slips(extra=f"{frame}{inner}</div>" + at(3, row + rows - 1, "广告"))


def test_an_advertisement_is_no_hole() -> None:
    page = SOUND.replace("cccd", "ccc.")
    assert ("hole", "") in broken(page, PHOTOS)
    assert broken(page, PHOTOS, sold(8, 4)) == []


def test_the_picture_of_an_advertisement_needs_no_caption() -> None:
    page = SOUND.replace("cccd", "ccc.")
    picture = '<img src="p.png" alt="" style="width: 40pt; height: 30pt">'
    assert broken(page, PHOTOS, sold(8, 4, picture)) == []


def test_a_frame_with_a_story_in_it_is_none() -> None:
    page = SOUND.replace("CCCd\ncccd\ncccd\ncccd", "CCCd\nccc.\nccc.\nccc.")
    slips = sold(7, 5)
    assert ("hole", "") in broken(page, PHOTOS, slips)


def test_a_level_line_ends_at_an_advertisement() -> None:
    page = "AA2. aa2. aaB. aab. aab. aab. CCD. CCd. ccd. ccd. ccd. ccd."
    assert ("cut", "") in broken(page, {"2": "b"}, sold(0, 6))
    assert ("cut", "") not in broken(page, {"2": "b"}, sold(0, 12))


# One sheet of eight columns: here the 23rd character of the banner begins at the fold.
TRUCK = FACING


def test_a_double_truck_is_folded_in_a_gutter() -> None:
    assert broken(TRUCK, {"2": "b", "3": "f"}, fold=4) == []


def test_no_character_stands_on_the_fold_of_a_truck() -> None:
    slips = Slips(moved="#")
    assert broken(TRUCK, {"2": "b", "3": "f"}, slips, fold=4) == [("fold", "banner")]


def test_no_story_crosses_the_fold_of_a_truck() -> None:
    page = TRUCK.replace("########", "IIIIIIII")
    assert ("fold", "i") in broken(page, {"2": "b", "3": "f"}, fold=4)


def test_beside_a_banner_over_the_fold_there_is_no_hole() -> None:
    page = TRUCK.replace("########", "..#####.\n..#####.")
    assert ("hole", "") not in broken(page, {"2": "b", "3": "f"}, fold=4)


def test_no_folio_stands_on_the_fold() -> None:
    folio = f'<div style="left: {GRID.left + 4 * 70 - 10}pt; top: 5pt">新闻</div>'
    slips = Slips(extra=folio)
    assert broken(TRUCK, {"2": "b", "3": "f"}, slips, fold=4) == [("fold", "")]
