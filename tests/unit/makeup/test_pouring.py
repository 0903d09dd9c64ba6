"""Copy runs through its frames as an editor would paste it up."""

import pytest
from tests.unit.makeup.pasteup import LEADING, page, pasted, poured


def test_lines_fill_the_frames_in_order() -> None:
    assert pasted("aaaaa bb", "3 4") == page("""
        a a
        a a
        a b
          b
    """)


def test_a_last_line_never_stands_alone_at_the_head_of_a_frame() -> None:
    assert pasted("aaaa bb", "3 4") == page("""
        a a
        a a
        . b
          b
    """)


def test_a_paragraph_gives_up_a_line_to_keep_columns_level() -> None:
    assert pasted("aaaa-1 bb", "3 4") == page("""
        a b
        a b
        a .
          .
    """)


def test_a_paragraph_takes_a_line_more_to_keep_columns_level() -> None:
    assert pasted("aaaa+1 bb", "3 4") == page("""
        a a
        a a
        a b
          b
    """)


def test_a_line_more_or_less_is_not_asked_of_columns_that_are_level() -> None:
    assert pasted("aaaaa+1 b-1", "3 3") == page("""
        a a
        a a
        a b
    """)


def test_a_paragraph_of_two_lines_moves_whole_rather_than_leave_one() -> None:
    assert pasted("aa bb", "3 3") == page("""
        a b
        a b
        . .
    """)


def test_a_paragraph_of_one_line_may_open_a_frame() -> None:
    assert pasted("aa b", "2 2") == page("""
        a b
        a .
    """)


def test_a_frame_of_one_line_takes_none_of_two() -> None:
    assert pasted("aa", "1 3") == page("""
        . a
          a
          .
    """)


def test_a_heading_stays_with_two_lines_of_its_text() -> None:
    assert pasted("aa H bbb", "5 6") == page("""
        a H
        a .
        . b
        . b
        . b
          .
    """)


def test_a_heading_with_two_lines_below_it_stays() -> None:
    assert pasted("a H bbbb", "5 3") == page("""
        a b
        H b
        . .
        b
        b
    """)


def test_a_heading_at_the_head_of_a_frame_stays_whatever_follows() -> None:
    assert pasted("H bbb", "3 3") == page("""
        H b
        . b
        b .
    """)


def test_two_headings_in_a_row_stay_together_with_their_text() -> None:
    assert pasted("a H I bbb", "6 7") == page("""
        a H
        . .
        . I
        . .
        . b
        . b
          b
    """)


def test_a_heading_that_ends_the_copy_is_set_where_it_falls() -> None:
    assert pasted("a H", "3") == page("""
        a
        H
        .
    """)


def test_frames_of_different_widths_take_lines_of_their_own_length() -> None:
    set_page = poured("a70", "2×10 3×20")
    widths = [[len(one.line.text) for one in lines] for lines in set_page.frames]
    assert widths == [[10, 10], [20, 20, 10]]


def test_a_blank_kept_in_one_frame_does_not_upset_the_widths_of_the_next() -> None:
    set_page = poured("a50", "3×10 2×20 4×5")
    widths = [[len(one.line.text) for one in lines] for lines in set_page.frames]
    assert widths == [[10, 10], [20, 10], []]


@pytest.mark.parametrize("characters", range(40, 121))
def test_every_line_is_as_long_as_its_frame_is_wide(characters: int) -> None:
    set_page = poured(f"a7 b{characters} c13", "2×10 3×7 3×12 9×8")
    assert "".join(
        one.line.text for lines in set_page.frames for one in lines
    ) == "".join(one.text for one in set_page.thread.leaves)
    for frame, lines in zip(set_page.thread.frames, set_page.frames, strict=True):
        for one in lines:
            # A character less where the last line would hold but one.
            least = 0 if one.line.ends_paragraph else frame.width - 10
            assert least <= len(one.line.text) * 10 <= frame.width


def test_what_finds_no_room_is_overset() -> None:
    set_page = poured("aaaa bbb", "3 3")
    assert [leaf.name for leaf, _ in set_page.overset] == ["b", "b"]
    assert set_page.blank == 0


def test_one_line_too_long_is_one_line_overset() -> None:
    assert pasted("aaaa", "3") == page("""
        a
        a
        a
        +a
    """)


def test_everything_after_overset_copy_is_overset_too() -> None:
    assert pasted("aaaa b H cc", "3") == page("""
        a
        a
        a
        +abHcc
    """)


def test_a_frame_lower_than_a_line_takes_none() -> None:
    assert pasted("aaaa", "1.9 0.9 3") == page("""
        a . a
        .   a
            a
    """)


def test_frames_to_spare_are_left_blank() -> None:
    set_page = poured("aa b", "2 2 2")
    assert set_page.blank_lines == 3


def test_blanks_kept_for_a_last_line_are_no_blank_lines_at_the_end() -> None:
    assert poured("aaaa bb", "3 4").blank_lines == 0


def test_an_empty_thread_leaves_its_frames_blank() -> None:
    set_page = poured("", "2 3")
    assert (set_page.frames, set_page.overset) == (((), ()), ())
    assert set_page.blank == 5 * LEADING


def test_a_heading_stays_above_a_paragraph_that_cannot_be_parted() -> None:
    assert pasted("a H bbb", "5 5") == page("""
        a H
        . .
        . b
        . b
        . b
    """)


def test_a_heading_stays_above_a_single_line() -> None:
    assert pasted("a H b c", "4 3") == page("""
        a c
        H .
        . .
        b
    """)


def test_white_above_a_paragraph_does_not_open_a_frame() -> None:
    assert pasted("a b c", "3 3", before=LEADING) == page("""
        a c
        . .
        b .
    """)


def test_white_below_and_above_meet_as_margins_do() -> None:
    assert pasted("a b", "4", before=LEADING, after=LEADING) == page("""
        a
        .
        b
        .
    """)


def test_the_same_copy_is_poured_the_same_way_again() -> None:
    first = poured("aaaa H bbbbb c", "3 4×12 5")
    again = poured("aaaa H bbbbb c", "3 4×12 5")
    assert first.frames != ()
    assert [[p.line.text for p in f] for f in first.frames] == [
        [p.line.text for p in f] for f in again.frames
    ]


def test_paragraphs_with_a_step_take_a_whole_number_of_it() -> None:
    set_page = poured("a b c", "20", before=4, after=6, step=LEADING)
    tops = [one.baseline - 11.3 for one in set_page.frames[0]]
    # A line of 15 with 6 below it takes 30: half of the 9 that it lacks stands above.
    assert tops == pytest.approx([4.5, 34.5, 64.5])


def test_a_step_pushes_no_line_out_of_its_frame() -> None:
    (frame,) = poured("a", "1", after=6, step=LEADING).frames
    assert [one.baseline for one in frame] == pytest.approx([11.3])
