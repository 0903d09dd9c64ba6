"""The nouns of make-up: a page, what each story asks for, and where it stands.

Widths are columns, heights are rows of the baseline grid, counted from 0. A block's
height holds the blank row that parts it from the next block; the page therefore has
one row more than its grid, and a block that ends there ends on the page's last row.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = [
    "REASONS",
    "Demand",
    "Fixed",
    "Form",
    "Head",
    "Page",
    "PagePlan",
    "Picture",
    "PictureSize",
    "Placed",
    "Price",
    "Setting",
    "Shape",
    "TextPlace",
]

Form: TypeAlias = Literal["over", "beside", "upright"]
"""Headline over the text, beside it 串文题, or set upright 竖题."""

TextPlace: TypeAlias = tuple[int, bool, int, tuple[int, ...]]
"""The legs of a text: how many, whether in a box, blank lines, rows of each."""

REASONS = (
    "blank",
    "setting",
    "head",
    "form",
    "box",
    "crop",
    "picture",
    "figure",
    "proportion",
    "order",
    "gutter",
    "boxes",
    "dominant",
    "spread",
    "mixed",
    "second",
    "first",
)
"""What a page is priced for: a shape's own first, then what the whole page costs."""

LEAST_ROWS = 5
"""The rows that the least block has; a lower hole is nobody's."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What stands on the page already: a banner, an advertisement, a locked block.

    `rows` includes the blank row under it. `left` and `right` are the rows, from its
    own head, in which a headline of it meets that edge: `(0, 0)` where none does.
    """

    id: str
    column: int
    columns: int
    row: int
    rows: int
    left: tuple[int, int] = (0, 0)
    right: tuple[int, int] = (0, 0)

    @property
    def after(self) -> int:
        """The column after its last one."""
        return self.column + self.columns

    @property
    def foot(self) -> int:
        """The row after its last one."""
        return self.row + self.rows


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its grid, and what stands on it already.

    `fold` counts the columns left of the fold of a double truck 跨版: no story
    crosses it. None where there is no fold.
    """

    columns: int
    rows: int
    chars: int
    fixed: tuple[Fixed, ...] = ()
    fold: int | None = None

    def free(self, column: int) -> tuple[tuple[int, int], ...]:
        """The rows of a column, from and to (without), that nothing stands on yet."""
        found, row = [], 0
        standing = [one for one in self.fixed if one.column <= column < one.after]
        for one in sorted(standing, key=lambda one: one.row):
            if one.row - row >= LEAST_ROWS:
                found.append((row, one.row))
            row = max(row, one.foot)
        if self.rows + 1 - row >= LEAST_ROWS:
            found.append((row, self.rows + 1))
        return tuple(found)

    @property
    def capacity(self) -> int:
        """How many cells, columns × rows, the stories may fill."""
        return sum(
            last - first
            for column in range(self.columns)
            for first, last in self.free(column)
        )

    @property
    def sides(self) -> tuple[range, ...]:
        """The columns of each printed page: two of a double truck, else one."""
        if self.fold is None:
            return (range(self.columns),)
        return range(self.fold), range(self.fold, self.columns)


@dataclass(frozen=True, slots=True)
class Setting:
    """A way to set a story's text: over so many columns, in so many legs.

    As many legs as columns, or fewer or more where columns are merged or broken 破栏.
    A setting with `legs != columns` needs a rectangle as wide as the block.
    `lines` are pairs of the rows the text takes, in all legs together, and the price,
    by rising rows; rows between two of them are not to be had.
    """

    columns: int
    legs: int
    is_boxed: bool
    lines: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A way to set a story's headline, kicker and deck included, in columns and rows.

    `form` "upright" is one column wide. `price` is how far it is from what the story's
    importance asks for, and how ill it fills its width. `fits_a_box` says that it takes
    no more rows in a box, where it has two characters' width less.
    """

    form: Form
    columns: int
    rows: int
    level: int
    price: float
    fits_a_box: bool = True


@dataclass(frozen=True, slots=True)
class PictureSize:
    """A picture at a width: the rows it takes uncut, and those of its caption under it.

    The caption's rows include the blank one that parts it from the text.
    """

    columns: int
    natural: float
    caption: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a story at the widths it may have; `crop` is the most cut off."""

    id: str
    sizes: tuple[PictureSize, ...]
    crop: float = 0.14


@dataclass(frozen=True, slots=True)
class Demand:
    """What one story asks of the page.

    `rank` counts from 0, the most important; stories of one rank are equals.
    No `heads`: text alone, as a lead.
    `pin` is the column and the row at which the block must begin, the row None for
    any. `figure_rows` are the rows of its key figure in one column, the blank row over
    it included, 0 for none; `figure_is_due` when it must be printed.
    Widths, forms and boxes that are not wanted are not in it.
    """

    id: str
    rank: int
    settings: tuple[Setting, ...]
    heads: tuple[Head, ...]
    pictures: tuple[Picture, ...] = ()
    figure_rows: int = 0
    figure_in_box: int = 0
    """The same in a box, where the column is narrower."""
    figure_is_due: bool = False
    pin: tuple[int, int | None] | None = None
    group: str = ""
    """Stories of one group 组合稿 stand in one rectangle."""
    barred: frozenset[TextPlace] = frozenset()
    """Legs that its text was poured into, and did not fit."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle that a story fills exactly, and how.

    `left` and `right` are the rows, from the block's head, in which the headline meets
    that edge: `(0, 0)` where it does not. `lines` are the rows its text is set in,
    `blanks` those left blank at its end. `head_at` is the row of its headline, from
    the block's head as well. Which cells each part takes is told by `cells`.
    """

    columns: int
    rows: int
    cost: float
    left: tuple[int, int]
    right: tuple[int, int]
    setting: Setting
    lines: int
    head: Head | None
    head_rows: int = 0
    """Those of the head, and a row of padding where the shape has it."""
    head_at: int = 0
    picture_sizes: tuple[PictureSize, ...] = ()
    """Of the story's pictures in order; all of one strip are as high."""
    pictures_rows: int = 0
    """Rows of the strip, captions included."""
    pictures_over: bool = False
    """Whether the strip stands over the whole block, or in it at the right."""
    figure_rows: int = 0
    blanks: int = 0

    @property
    def is_boxed(self) -> bool:
        """Whether it stands in a box, with a row of air above and below."""
        return self.setting.is_boxed

    @property
    def pictures_columns(self) -> int:
        """The columns of the strip."""
        return sum(size.columns for size in self.picture_sizes)

    @property
    def heads_it(self) -> int:
        """How many columns at its left begin with its headline."""
        return self.head.columns if self.head and self.head_at == 0 else 0

    @property
    def foots_it(self) -> int:
        """How many columns at its left end with its headline, no text under it."""
        if self.head is None or self.is_boxed:
            return 0
        ends = self.head_at + self.head_rows == self.rows - 1
        return self.head.columns if ends else 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's block: first column and first row, both from 0."""

    story: str
    column: int
    row: int
    shape: Shape

    @property
    def after(self) -> int:
        """The column after its last one."""
        return self.column + self.shape.columns

    @property
    def foot(self) -> int:
        """The row after its last one."""
        return self.row + self.shape.rows


@dataclass(frozen=True, slots=True)
class Price:
    """What one thing on a page costs; `story` is empty for the page's own."""

    story: str
    reason: str
    price: float


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page made up: every story's block, what each costs, and all together."""

    blocks: tuple[Placed, ...]
    cost: float
    prices: tuple[Price, ...] = ()

    @property
    def blanks(self) -> int:
        """Blank lines at the ends of stories."""
        return sum(block.shape.blanks for block in self.blocks)
