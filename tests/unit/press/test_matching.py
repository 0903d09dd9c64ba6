"""Pieces are found in what is painted, whatever broke them; nothing is found twice."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printbook.press.folding import folded
from printbook.press.matching import Stretch, locate

HAN = [chr(point) for point in range(0x4E00, 0x4E00 + 400)]
PIECES = st.lists(
    st.text(alphabet=HAN, min_size=1, max_size=60), min_size=1, max_size=8, unique=True
)
STORY = "".join(HAN[:60])


def found(pieces: Sequence[str], painted: str) -> tuple[tuple[Stretch, ...], ...]:
    return locate(pieces, painted, frozenset({0}))


def length(runs: Sequence[Stretch]) -> int:
    return sum(run.length for run in runs)


def drawing(painted: str, story: str = STORY) -> str:
    """The story with a dot for every character that is not found."""
    drawn = ["."] * len(story)
    for run in found([story], painted)[0]:
        drawn[run.piece : run.piece + run.length] = painted[
            run.place : run.place + run.length
        ]
    return "".join(drawn)


@settings(max_examples=60, deadline=None)
@given(PIECES, st.randoms(use_true_random=False))
def test_whole_pieces_are_found_in_any_order(pieces: list[str], chance: object) -> None:
    shuffled = list(pieces)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    opens = frozenset(accumulate(map(len, shuffled), initial=0))
    located = locate(pieces, "".join(shuffled), opens)
    for piece, runs in zip(pieces, located, strict=True):
        assert length(runs) == len(piece)


def test_a_short_piece_is_not_taken_for_parts_of_its_neighbours() -> None:
    located = locate(["一一", "一", "一丁"], "一一一一丁", frozenset({0, 1, 3}))
    assert [length(runs) for runs in located] == [2, 1, 2]


@settings(max_examples=60, deadline=None)
@given(PIECES, st.data())
def test_what_is_found_is_there_and_belongs_to_one_piece(
    pieces: list[str], data: st.DataObject
) -> None:
    whole = "".join(pieces)
    cuts = data.draw(st.sets(st.integers(0, len(whole) - 1), max_size=6))
    painted = "".join(c for at, c in enumerate(whole) if at not in cuts)
    places: list[int] = []
    for piece, runs in zip(pieces, found(pieces, painted), strict=True):
        for run in runs:
            end = run.place + run.length
            assert painted[run.place : end] == piece[run.piece : run.piece + run.length]
            places += range(run.place, end)
    assert len(places) == len(set(places))
    assert len(places) <= len(whole) - len(cuts)


@pytest.mark.parametrize(
    "painted",
    [
        STORY[:20] + "-" + STORY[20:],
        STORY[:20] + "页" + STORY[20:23] + "-" + STORY[23:],
        STORY[:2] + "-" + STORY[2:],
        STORY[:58] + "-" + STORY[58:],
        "前" * 200 + STORY[:30] + "间" * 200 + STORY[30:] + "后" * 200,
    ],
)
def test_what_stands_between_does_no_harm(painted: str) -> None:
    assert drawing(painted) == STORY


@pytest.mark.parametrize("first", [0, 1, 5, 30, 50, 54])
@pytest.mark.parametrize("count", [1, 2, 6])
def test_exactly_what_was_lost_is_missing(first: int, count: int) -> None:
    last = first + count
    lost = STORY[:first] + "." * count + STORY[last:]
    assert drawing(STORY[:first] + STORY[last:]) == lost
    assert drawing(STORY[:first] + "口" * count + STORY[last:]) == lost


def test_displaced_parts_are_found_where_they_stand() -> None:
    painted = STORY[:10] + STORY[30:40] + STORY[10:30] + STORY[40:]
    (runs,) = found([STORY], painted)
    assert length(runs) == len(STORY)
    assert any(later.place < run.place for run, later in pairwise(runs))


def test_a_garbled_piece_has_no_runs() -> None:
    assert found([STORY], STORY[::2]) == ((),)


def test_of_equal_places_the_one_near_its_neighbours_is_taken() -> None:
    head, body, other = STORY[:8], STORY[8:40], STORY[40:]
    painted = head + other + head + body
    opens = frozenset({0, len(head), len(head + other), len(head + other + head)})
    runs = locate([other, head, body], painted, opens)
    assert runs[1][0].place == len(head + other)


def test_forms_that_look_alike_are_one() -> None:
    assert folded("⼀豈ﬁ―・‐") == "一豈fi—·-"
    assert folded("一\u3000\u200b\u00ad\ufe0f二\n") == "一二"
    assert folded("，,％%") == "，,％%"
