"""The shapes of a story: each filled to the last cell, part beside part."""

from dataclasses import replace

import pytest
from tests.unit.planner.inspector import drawing
from tests.unit.planner.stories import PAGE, STORIES, story

from printbook.makeup.planner import (
    Demand,
    Form,
    Head,
    Picture,
    PictureSize,
    Setting,
    Shape,
    figure_of,
    head_of,
    legs_of,
    pictures_of,
)
from printbook.makeup.planner.shapes import shapes_of

PICTURED = story("pictured", 1, 40, pictures=2, figure=5)
LEAD = replace(STORIES[4], heads=(), pictures=())


def every_shape(demand: Demand) -> list[Shape]:
    table = shapes_of(demand, PAGE)
    return [
        one for rows in table.values() for shapes in rows.values() for one in shapes
    ]


def letters(shape: Shape) -> list[str]:
    """The block drawn from the cells that its parts are told to take."""
    rows = [["."] * shape.columns for _ in range(shape.rows)]
    head, figure = head_of(shape), figure_of(shape)
    parts = [("H", head)] if head else []
    parts += [("P", cells) for cells in pictures_of(shape)]
    parts += [("T", cells) for cells in legs_of(shape)]
    parts += [("F", figure)] if figure else []
    for letter, cells in parts:
        for row in rows[cells.row : cells.row + cells.rows]:
            for column in range(cells.column, cells.column + cells.columns):
                assert row[column] == "."
                row[column] = letter
    return ["".join(row) for row in rows]


@pytest.mark.parametrize("demand", [*STORIES, PICTURED, LEAD], ids=lambda one: one.id)
def test_parts_tile_a_block_without_overlap(demand: Demand) -> None:
    shapes = every_shape(demand)
    assert shapes
    for shape in shapes:
        assert letters(shape) == drawing(shape)


def test_every_form_is_found() -> None:
    shapes = every_shape(STORIES[1])
    assert {shape.head.form for shape in shapes if shape.head} == {
        "over",
        "beside",
        "upright",
    }
    assert {shape.is_boxed for shape in shapes} == {True, False}
    assert any(shape.head and shape.head_rows > shape.head.rows for shape in shapes)


def test_pictures_stand_over_the_block_and_in_it() -> None:
    shapes = every_shape(STORIES[0])
    assert {shape.pictures_over for shape in shapes} == {True, False}


def test_more_pictures_than_columns_have_no_shape() -> None:
    # Their sizes together are more than could ever be gone through.
    assert every_shape(story("album", 1, 40, pictures=30)) == []


def test_a_due_figure_is_in_every_shape() -> None:
    due = replace(STORIES[3], figure_is_due=True)
    assert all(shape.figure_rows == 5 for shape in every_shape(due))


def test_a_story_without_headline_has_text_alone() -> None:
    assert all(shape.head is None for shape in every_shape(LEAD))


def test_lines_between_those_offered_are_not_to_be_had() -> None:
    lines = ((30, 0.0), (34, 0.0))
    demand = replace(STORIES[5], settings=(Setting(1, 1, False, lines),))
    assert {shape.lines for shape in every_shape(demand)} == {30, 34}


def test_merged_columns_are_one_rectangle_under_the_headline() -> None:
    merged = Setting(3, 2, False, ((22, 0.0), (23, 0.5)))
    demand = replace(STORIES[1], settings=(merged,))
    shapes = every_shape(demand)
    assert shapes
    for shape in shapes:
        (whole,) = legs_of(shape)
        assert whole.columns == 3
        assert 2 * whole.rows == shape.lines + shape.blanks


SPECIMENS = {
    ("over", False): """
        HH
        HH
        TP
        TP
        TT
        TT
        TT
        TT
        ..
    """,
    ("beside", False): """
        HP
        HP
        TT
        TT
        TT
        TT
        ..
    """,
    ("over", True): """
        ..
        HH
        HH
        TP
        TP
        TT
        TT
        TT
        TT
        ..
        ..
    """,
}


@pytest.mark.parametrize("manner", SPECIMENS)
def test_a_block_looks_like_its_drawing(manner: tuple[Form, bool]) -> None:
    form, is_boxed = manner
    lines = 10 if form == "over" else 8
    demand = Demand(
        "drawn",
        0,
        (Setting(2, 2, is_boxed, ((lines, 0.0),)),),
        (Head(form, 2 if form == "over" else 1, 2, 1, 0.0),),
        (Picture("photo", (PictureSize(1, 1.0, 1),)),),
    )
    rows = SPECIMENS[manner].split()
    shape = next(one for one in every_shape(demand) if one.rows == len(rows))
    assert drawing(shape) == rows


@pytest.mark.parametrize("fits", [True, False])
def test_a_headline_too_wide_for_a_box_is_set_in_none(fits: bool) -> None:
    demand = Demand(
        "boxed",
        0,
        (Setting(2, 2, True, ((10, 0.0),)),),
        (Head("over", 2, 2, 1, 0.0, fits_a_box=fits),),
    )
    assert bool(every_shape(demand)) == fits
