"""Which cells of its block each part of a story takes.

Cells are columns and rows from the block's left top corner. From the top a block has:
a row of air where it is boxed; the strip of pictures where it stands over all of it;
then the *body*; a row of air again; and last the blank row that parts it from the next.

- `over`: the headline takes the first rows of the body over the block's whole width.
- `beside` and `upright`: it takes them in the first columns at the left only.
- Pictures in the body stand at the right: under the headline `over`, else from the
  body's first row.
- Every column that has rows left under headline and pictures has one leg, from there
  to the body's last row. Text runs through the legs from left to right.
- Where columns are merged or broken 破栏, the text is one rectangle as wide as the
  block, to be parted into `setting.legs` legs of equal rows.
- The key figure takes the last rows of the last leg; blank lines end the leg, over it.
"""

from typing import NamedTuple

from printbook.makeup.planner.nouns import Shape

__all__ = ["Cells", "figure_of", "head_of", "legs_of", "pictures_of"]


class Cells(NamedTuple):
    """A rectangle of a block."""

    column: int
    row: int
    columns: int
    rows: int


def head_of(shape: Shape) -> Cells | None:
    """The headline's, its row of padding included; None without a headline."""
    if shape.head is None:
        return None
    return Cells(0, shape.head_at, shape.head.columns, shape.head_rows)


def pictures_of(shape: Shape) -> tuple[Cells, ...]:
    """Each picture's, the rows of its caption included."""
    column = 0 if shape.pictures_over else shape.columns - shape.pictures_columns
    row = _first_row(shape)
    if not shape.pictures_over and _is_over(shape):
        row += shape.head_rows
    found = []
    for size in shape.picture_sizes:
        found.append(Cells(column, row, size.columns, shape.pictures_rows))
        column += size.columns
    return tuple(found)


def legs_of(shape: Shape) -> tuple[Cells, ...]:
    """The legs' from left to right, blank lines included; one where columns are broken.

    Rows of the key figure are not the leg's.
    """
    whole = _columns(shape)
    if shape.setting.legs != shape.setting.columns:
        return (Cells(0, whole[0].row, shape.columns, whole[0].rows),)
    if not shape.figure_rows:
        return whole
    last = whole[-1]
    return (*whole[:-1], last._replace(rows=last.rows - shape.figure_rows))


def figure_of(shape: Shape) -> Cells | None:
    """The key figure's, the blank row over it included; None without one."""
    if not shape.figure_rows:
        return None
    last = _columns(shape)[-1]
    row = last.row + last.rows - shape.figure_rows
    return Cells(last.column, row, 1, shape.figure_rows)


def _columns(shape: Shape) -> tuple[Cells, ...]:
    """What is left of each column under headline and pictures."""
    body = _first_row(shape) + shape.pictures_rows * shape.pictures_over
    foot = shape.rows - 1 - shape.is_boxed
    in_it = 0 if shape.pictures_over else shape.pictures_columns
    headed = shape.head.columns if shape.head else 0
    found = []
    for column in range(shape.columns):
        row = body + (shape.head_rows if column < headed else 0)
        if column >= shape.columns - in_it:
            row += shape.pictures_rows
        if row < foot:
            found.append(Cells(column, row, 1, foot - row))
    return tuple(found)


def _first_row(shape: Shape) -> int:
    return 1 if shape.is_boxed else 0


def _is_over(shape: Shape) -> bool:
    return shape.head is not None and shape.head.form == "over"
