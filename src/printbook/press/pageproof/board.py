"""The page as columns and rows, and the stories that stand on it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from printbook.content import Edition
from printbook.design import Design, Grid, folds_of
from printbook.geometry import Rect, around
from printbook.press.expected import expected_of
from printbook.press.ledger import Expected
from printbook.press.pageproof.references import BANNER, REFERENCE, claimed
from printbook.press.pageproof.standing import Standing, TypeLine
from printbook.units import Pt

__all__ = ["BANNER", "Board", "Column", "Leg", "Part", "StandingStory", "set_board"]

# A first line's indent, and what a hanging mark sticks out, in 字.
_INDENT = 2.6
# White within a leg that is no gap: a subhead with its space, in rows.
_WITHIN = 3.5
# A caption stands no farther below its photo, in rows.
_CAPTION_REACH = 2.5
# The least advertisement, in rows.
_LEAST_AD = 3


class Part(Enum):
    """What a line of type is in its story."""

    HEAD = "head"
    TEXT = "text"
    BYLINE = "byline"
    CAPTION = "caption"
    FIGURE = "figure"
    REFERENCE = "reference"


_PARTS: Mapping[str, Part] = {
    "text": Part.TEXT,
    "subheads": Part.TEXT,
    "label": Part.TEXT,
    "byline": Part.BYLINE,
    "story-byline": Part.BYLINE,
    "caption": Part.CAPTION,
    "credits": Part.CAPTION,
    "figure": Part.FIGURE,
    REFERENCE: Part.REFERENCE,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the grid where it stands in the PDF.

    `side` is its printed page: even for all of a page, or what is left of its fold.
    """

    page: int
    side: int
    x: Pt
    right: Pt


@dataclass(frozen=True, slots=True)
class Leg:
    """Lines of text under one another without a break, from the top."""

    rows: tuple[Rect, ...]

    @property
    def rect(self) -> Rect:
        """The box round its lines."""
        return around(self.rows)


@dataclass(frozen=True, slots=True)
class StandingStory:
    """All that stands of a story on one page of the PDF."""

    unit: str
    page: int
    lines: tuple[TypeLine, ...]
    pictures: tuple[Rect, ...]
    legs: tuple[Leg, ...]
    box: Rect | None
    """The frame or tint that it stands in."""

    @property
    def is_boxed(self) -> bool:
        """Whether it stands in a frame or on a tint."""
        return self.box is not None

    @property
    def rect(self) -> Rect:
        """The box round all of it."""
        return around([*(line.rect for line in self.lines), *self.pictures])

    @property
    def head(self) -> Rect | None:
        """The box round its headline and what stands with it."""
        return self.box_of(Part.HEAD)

    def box_of(self, part: Part) -> Rect | None:
        """The box round the lines of one part; None when there are none."""
        boxes = [line.rect for line in self.lines if part_of(line) is part]
        return around(boxes) if boxes else None


@dataclass(frozen=True, slots=True)
class Board:
    """A painted sheet against the grid of its design, lengths in points."""

    standing: Standing
    columns: tuple[Column, ...]
    grid: Grid
    stories: tuple[StandingStory, ...]
    ads: tuple[tuple[int, Rect], ...]
    """Boxes in which nothing but furniture and pictures stands: what was sold."""
    captionless: tuple[tuple[int, Rect], ...]
    """Pictures that no caption stands under."""
    pictureless: tuple[TypeLine, ...]
    """First lines of captions that stand under no picture."""
    folds: tuple[Pt, ...]
    """Where the sheet is folded, from its left edge."""
    due: frozenset[Expected]
    """The pieces that must be there: a design may leave out the others."""
    folios: tuple[int, ...]
    """The numbers of the pages, by the PDF's."""

    @property
    def top(self) -> Pt:
        """The upper edge of the first row."""
        return self.grid.top + self.grid.head_rows * self.grid.baseline

    def columns_of(self, page: int, rect: Rect) -> range:
        """The numbers of the columns that a box reaches into."""
        zi = self.grid.zi
        found = [
            number
            for number, column in enumerate(self.columns)
            if column.page == page
            and min(rect.right, column.right) - max(rect.x, column.x) > zi / 2
        ]
        return range(found[0], found[-1] + 1) if found else range(0)


def set_board(
    standing: Standing, edition: Edition, design: Design, *, is_facing: bool
) -> Board:
    """What stands on the sheet by story; `is_facing` for pages side by side on one."""
    assert design.grid is not None
    owner = {photo.id: story.id for story in edition.stories for photo in story.photos}
    standing = claimed(standing, design.grid, is_facing=is_facing)
    captions, free = _paired(standing, design.grid)
    stories = _stories(standing, owner, captions, design.grid)
    ads = tuple(_ads(standing, design.grid))
    paired = {at for at in captions.values() if at is not None}
    lonely = [at for at in free if at not in paired and not _is_sold(standing, at, ads)]
    return Board(
        standing,
        _columns(design, design.grid, is_facing=is_facing),
        design.grid,
        tuple(stories),
        ads,
        tuple(standing.pictures[at] for at in lonely),
        tuple(line for line, at in captions.items() if at is None),
        folds_of(design, "spread" if is_facing else "pages"),
        frozenset(expected_of(edition, design.omits)),
        edition.pages,
    )


def part_of(line: TypeLine) -> Part:
    """What a line is in its story; whatever is no text belongs to the head."""
    return _PARTS.get(line.part, Part.HEAD)


def _columns(design: Design, grid: Grid, *, is_facing: bool) -> tuple[Column, ...]:
    step = grid.measure + grid.gutter
    found = []
    for at in range(design.pages):
        shift = at * design.page.width if is_facing else 0.0
        for number in range(grid.columns):
            x = shift + grid.left + number * step
            page = 0 if is_facing else at
            _, is_right = grid.side_of(number + 1)
            side = 2 * at + is_right
            found.append(Column(page, side, x, x + grid.measure))
    return tuple(found)


def _paired(standing: Standing, grid: Grid) -> tuple[dict[TypeLine, int | None], range]:
    """For the first line of every caption the number of the picture over it."""
    found: dict[TypeLine, int | None] = {}
    seen: set[int] = set()
    reach = _CAPTION_REACH * grid.baseline
    for line in standing.lines:
        if line.part != "caption" or line.piece in seen:
            continue
        seen.add(line.piece)
        over = [
            (line.rect.y - rect.bottom, number)
            for number, (page, rect) in enumerate(standing.pictures)
            if page == line.page
            and min(rect.right, line.rect.right) > max(rect.x, line.rect.x)
            and -grid.zi < line.rect.y - rect.bottom < reach
        ]
        found[line] = min(over)[1] if over else None
    return found, range(len(standing.pictures))


def _ads(standing: Standing, grid: Grid) -> Iterator[tuple[int, Rect]]:
    """Boxes of some height that hold furniture, as their 广告 is, and no story."""
    for page, box in standing.shapes:
        if box.height < _LEAST_AD * grid.baseline:
            continue
        has_mark = any(_is_in(line, page, box) for line in standing.furniture)
        if has_mark and not any(_is_in(line, page, box) for line in standing.lines):
            yield page, box


def _is_in(line: TypeLine, page: int, box: Rect) -> bool:
    x, y = line.rect.x + line.rect.width / 2, line.rect.y + line.rect.height / 2
    return line.page == page and box.x < x < box.right and box.y < y < box.bottom


def _is_sold(standing: Standing, at: int, ads: Sequence[tuple[int, Rect]]) -> bool:
    """Whether a picture stands in an advertisement."""
    page, rect = standing.pictures[at]
    return any(
        page == there
        and box.x <= rect.x
        and rect.right <= box.right
        and box.y <= rect.y
        and rect.bottom <= box.bottom
        for there, box in ads
    )


def _stories(
    standing: Standing,
    owner: Mapping[str, str],
    captions: Mapping[TypeLine, int | None],
    grid: Grid,
) -> Iterator[StandingStory]:
    lines: dict[tuple[str, int], list[TypeLine]] = defaultdict(list)
    pictures: dict[tuple[str, int], list[Rect]] = defaultdict(list)
    for line in standing.lines:
        key = owner.get(line.unit, line.unit), line.page
        lines[key].append(line)
        at = captions.get(line)
        if at is not None:
            pictures[key].append(standing.pictures[at][1])
    boxes = {
        key: around([*(one.rect for one in own), *pictures[key]])
        for key, own in lines.items()
    }
    for (unit, page), own in lines.items():
        others = [
            box for key, box in boxes.items() if key[1] == page and key[0] != unit
        ]
        shapes = [rect for there, rect in standing.shapes if there == page]
        box = boxes[unit, page]
        framed = next((one for one in shapes if _frames(one, box, others)), None)
        legs = tuple(_legs(own, grid))
        photos = tuple(pictures[unit, page])
        yield StandingStory(unit, page, tuple(own), photos, legs, framed)


def _legs(lines: Sequence[TypeLine], grid: Grid) -> Iterator[Leg]:
    """The text of a story parted where it goes on in another place."""
    leg: list[Rect] = []
    for row in _rows([line for line in lines if part_of(line) is Part.TEXT], grid):
        if leg and not _goes_on(leg, row, grid):
            yield Leg(tuple(leg))
            leg = []
        leg.append(row)
    if leg:
        yield Leg(tuple(leg))


def _rows(lines: Sequence[TypeLine], grid: Grid) -> list[Rect]:
    """Lines as they stand in a leg: what is on one baseline is one of them."""
    rows: list[Rect] = []
    for line in lines:
        last = rows[-1] if rows else None
        if (
            last is not None
            and abs(line.rect.bottom - last.bottom) < grid.baseline / 2
            and 0 <= line.rect.x - last.right < _INDENT * grid.zi
        ):
            rows[-1] = around([last, line.rect])
        else:
            rows.append(line.rect)
    return rows


def _goes_on(leg: Sequence[Rect], row: Rect, grid: Grid) -> bool:
    """Whether a line stands under those of a leg, flush, indented or centred."""
    box = around(leg)
    is_flush = abs(row.x - box.x) < _INDENT * grid.zi
    is_within = box.x < row.x and row.right < box.right
    is_under = 0 < row.bottom - leg[-1].bottom < _WITHIN * grid.baseline
    return (is_flush or is_within) and is_under


def _frames(shape: Rect, box: Rect, others: Sequence[Rect]) -> bool:
    """Whether a shape is the box that something stands in, and nothing else."""
    return _holds(shape, box) and not any(_holds(shape, other) for other in others)


def _holds(shape: Rect, box: Rect) -> bool:
    return (
        shape.x <= box.x
        and shape.y <= box.y
        and shape.right >= box.right
        and shape.bottom >= box.bottom
    )
