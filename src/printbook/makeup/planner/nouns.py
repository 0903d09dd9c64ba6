"""The nouns of make-up: a page, what each story asks for, and where it stands.

Widths are columns, heights are rows of the baseline grid. A block's height holds the
blank row that parts it from the next block; the page therefore has one row more than
its grid, and a block that ends there ends on the page's last row.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Demand", "Fixed", "Form", "Page", "PagePlan", "Picture", "Placed", "Shape"]

Form: TypeAlias = Literal["over", "beside", "upright"]
"""Headline over the text, beside it 串文题, or set upright 竖题."""

FORMS: tuple[Form, ...] = ("over", "beside", "upright")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A banner, an advertisement: columns from 0, at the head or the foot of the page.

    `rows` includes the blank row that parts it from the stories.
    """

    column: int
    columns: int
    rows: int
    at_foot: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its grid, and what stands on it already."""

    columns: int
    rows: int
    chars: int
    fixed: tuple[Fixed, ...] = ()

    def heads(self) -> tuple[int, ...]:
        """The first free row of each column."""
        return self._edge(0, at_foot=False)

    def feet(self) -> tuple[int, ...]:
        """The row after the last free one of each column, its blank row included."""
        return self._edge(self.rows + 1, at_foot=True)

    def _edge(self, row: int, *, at_foot: bool) -> tuple[int, ...]:
        edge = [row] * self.columns
        for block in self.fixed:
            if block.at_foot == at_foot:
                for column in range(block.column, block.column + block.columns):
                    edge[column] += -block.rows if at_foot else block.rows
        return tuple(edge)

    @property
    def capacity(self) -> int:
        """How many cells, columns × rows, the stories may fill."""
        return sum(self.feet()) - sum(self.heads())


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a story: width over height, and the columns it may have.

    `rows_per_column` is how many rows a square picture one column wide would take.
    """

    id: str
    aspect: float
    rows_per_column: float
    least_columns: int = 1
    most_columns: int = 3
    caption: int = 2


@dataclass(frozen=True, slots=True)
class Demand:
    """What one story asks of the page.

    `lines` are its lines in one column. `rank` counts from 0, the most important.
    `heads` gives, for each width in columns, the rows that its headline may take.
    `pin` is the column (from 0) at whose head the story must begin.
    """

    id: str
    rank: int
    lines: int
    paragraphs: int
    heads: tuple[tuple[int, tuple[int, ...]], ...]
    pictures: tuple[Picture, ...] = ()
    least_columns: int = 1
    most_columns: int = 5
    forms: tuple[Form, ...] = FORMS
    may_be_boxed: bool = True
    has_figure: bool = False
    pin: int | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle that a story fills exactly, and how.

    `left` and `right` are the rows, from the block's head, in which the headline meets
    that edge: `(0, 0)` where it does not.
    """

    columns: int
    rows: int
    cost: float
    left: tuple[int, int]
    right: tuple[int, int]
    form: Form
    head_columns: int
    head_rows: int
    head_at: int = 0
    pictures_columns: int = 0
    pictures_rows: int = 0
    pictures_over: bool = False
    is_boxed: bool = False
    loose: int = 0
    subheads: int = 0
    figure_rows: int = 0
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's block: first column and first row, both from 0."""

    story: str
    column: int
    row: int
    shape: Shape

    @property
    def right(self) -> int:
        """The column after its last one."""
        return self.column + self.shape.columns

    @property
    def foot(self) -> int:
        """The row after its last one."""
        return self.row + self.shape.rows


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page made up: every story's block and what the whole costs."""

    blocks: tuple[Placed, ...]
    cost: float

    @property
    def blanks(self) -> int:
        """Blank lines at the ends of stories."""
        return sum(block.shape.blanks for block in self.blocks)
