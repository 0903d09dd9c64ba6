"""A design's geometry and the plan of a page, in points from the page's top left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from printbook.findings import Source
from printbook.geometry import Rect
from printbook.units import Pt

__all__ = [
    "Area",
    "Block",
    "Design",
    "Grid",
    "HeadForm",
    "PageSize",
    "Plan",
    "Slot",
    "SlotForm",
    "file_in",
]

Making: TypeAlias = Literal["frames", "flow"]
HeadForm: TypeAlias = Literal["over", "beside", "upright"]
"""A headline over its text, at its left 串文题, or running down in a column 竖题."""
SlotForm: TypeAlias = HeadForm | Literal["continued"]
"""The same, or the small head of a story that goes on from another page 转版."""


SHARED = "shared"
"""The folder under `layout/` whose files are those of every design without its own."""


def file_in(folders: Sequence[Path], name: str) -> Path | None:
    """The first of some folders' files of that name; none leads out of its folder."""
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_file() and path.is_relative_to(folder.resolve()):
            return folder / name
    return None


@dataclass(frozen=True, slots=True)
class PageSize:
    """The trimmed page and its margins."""

    width: Pt
    height: Pt
    top: Pt
    right: Pt
    bottom: Pt
    left: Pt
    bleed: Pt = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """Columns and rows of the grid, both ends included, counted from 1.

    Columns run over the facing pages: on a spread of two five-column pages, 6 is the
    first column of the right page.
    """

    first_column: int
    last_column: int
    first_row: int
    last_row: int

    @property
    def columns(self) -> int:
        """How many columns wide."""
        return self.last_column - self.first_column + 1

    @property
    def rows(self) -> int:
        """How many rows high."""
        return self.last_row - self.first_row + 1

    def __str__(self) -> str:
        return (
            f"{self.first_column}-{self.last_column}/{self.first_row}-{self.last_row}"
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """The type area 版心: columns of whole characters 字 on a grid of baselines."""

    zi: Pt
    columns: int
    chars: int
    gutter: Pt
    baseline: Pt
    rows: int
    top: Pt
    left: Pt
    head_rows: int = 0
    fold: int | None = None
    """Columns left of the fold of a double truck 跨版; None where none is folded."""

    @property
    def measure(self) -> Pt:
        """The width of one column."""
        return self.chars * self.zi

    def legs_measure(self, width: Pt, legs: int) -> Pt:
        """The whole characters that so many legs of a width hold, gutters between."""
        free = width - (legs - 1) * self.gutter
        return int(free / legs / self.zi + 1e-6) * self.zi

    @property
    def widest(self) -> int:
        """The columns that a story may have: those of one side of the fold."""
        left = self.fold or 0
        return max(left, self.columns - left)

    @property
    def fold_x(self) -> Pt | None:
        """Where the page is folded, from its left edge: the middle of a gutter."""
        if self.fold is None:
            return None
        return self.left + self.fold * (self.measure + self.gutter) - self.gutter / 2

    def page_of(self, column: int) -> int:
        """The page (from 0) that a column of the spread stands on."""
        return (column - 1) // self.columns

    def side_of(self, column: int) -> tuple[int, bool]:
        """The printed page that a column stands on: whether right of its fold."""
        page, number = divmod(column - 1, self.columns)
        return page, self.fold is not None and number >= self.fold

    def rect(self, area: Area) -> Rect:
        """An area's box on its own page."""
        first = (area.first_column - 1) % self.columns
        step = self.measure + self.gutter
        return Rect(
            x=self.left + first * step,
            y=self.top + (self.head_rows + area.first_row - 1) * self.baseline,
            width=area.columns * step - self.gutter,
            height=area.rows * self.baseline,
        )


@dataclass(frozen=True, slots=True)
class Design:
    """One folder under `layout/`: geometry, templates and styles."""

    name: str
    folder: Path
    making: Making
    page: PageSize
    pages: int
    grid: Grid | None
    template: str
    styles: tuple[str, ...]
    omits: frozenset[str] = frozenset()
    """Parts of an edition that the design leaves out on purpose."""
    targets: tuple[str, ...] = ()
    """What it is made for besides the screen."""
    profile: str = ""
    """The printing condition: one of the carried profiles, or a file."""
    imposition: str = ""
    """How its pages are laid on printing sheets; empty for single pages."""
    binding: str = "left"
    """The side of the spine: right for books read from right to left."""
    bleeds: bool = False
    """Whether what stands beyond the trim is kept, for a press that cuts it off."""
    is_issue: bool = False
    """Whether an edition says how many pages there are; no two of them face."""

    @property
    def numbered(self) -> int:
        """How many page numbers its sheet bears: two for a double truck."""
        is_truck = self.grid is not None and self.grid.fold is not None
        return self.pages * (2 if is_truck else 1)

    @property
    def root(self) -> Path:
        """The project whose `layout/` holds the design."""
        return self.folder.parents[1]

    @property
    def folders(self) -> tuple[Path, Path]:
        """Where its files are looked for: its own folder, then what designs share."""
        return self.folder, self.folder.with_name(SHARED)

    def file(self, name: str) -> Path:
        """Where a file of the design is, its own before a shared one."""
        return file_in(self.folders, name) or self.folder / name

    def with_pages(self, count: int) -> "Design":
        """The design with the pages that an edition numbers, where it asks for them."""
        return replace(self, pages=count) if self.is_issue else self


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a block: its head, a leg of text, a picture, a box, a jump line."""

    role: str
    area: Area
    rect: Rect
    level: int = 0
    form: SlotForm = "over"
    photo: str | None = None
    photo_height: Pt = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """Everything of one story on the page, in reading order."""

    id: str
    page: int
    slots: tuple[Slot, ...]
    source: Source | None = None
    style: str = ""
    from_page: int | None = None
    """The page (from 0) that its story begins on, where it is the second part 转版."""
    to_page: int | None = None
    """The page (from 0) that its story goes on on, where it is the first part."""

    @property
    def is_continued(self) -> bool:
        """Whether its head says that the story goes on here."""
        return any(slot.form == "continued" for slot in self.of("head"))

    def of(self, role: str) -> tuple[Slot, ...]:
        """The slots of one role."""
        return tuple(slot for slot in self.slots if slot.role == role)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where each block of an edition stands."""

    design: str
    blocks: tuple[Block, ...]
    rules: tuple["Rule", ...] = ()
    refits: bool = False
    """Whether the rows of its blocks may follow small edits of the copy."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between blocks: a box of its thickness."""

    page: int
    rect: Rect
    style: str
