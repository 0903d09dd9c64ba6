"""The pages to be planned: their grid, what stands on them, and what stories ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printbook.content import Edition, Story
from printbook.design.model import Area, Block, Design, Grid
from printbook.design.yard import Yard
from printbook.makeup.assigning import Bulk, assignments
from printbook.makeup.casting import cast, spread_over
from printbook.makeup.demands import LEAD, Placing, demand_of, lead_demand
from printbook.makeup.metering import Meter
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import BlockPlace, StoryWish
from printbook.makeup.planner import (
    Demand,
    Fixed,
    Page,
    PagePlan,
    Placed,
    Setting,
    Shape,
)
from printbook.makeup.rules import extent_of
from printbook.makeup.setter import Setter
from printbook.makeup.slotting import Slotting
from printbook.makeup.trial import pull_trial
from printbook.units import Pt

__all__ = ["BANNER", "PageTask", "Tasks"]

BANNER = "banner"

# The level of headline and the width by which a story's bulk is guessed.
_LEVEL, _COLUMNS = 3, 2
# The share of its width that a banner's headline must fill.
_BANNER_FILL = 0.92
_NO_WISH = StoryWish()


@dataclass(frozen=True, slots=True)
class PageTask:
    """One page: what the planner is asked, and the blocks that stand already."""

    number: int
    """From 0."""
    page: Page
    demands: tuple[Demand, ...]
    standing: tuple[BlockPlace, ...]
    """The banner, where no file has placed it."""


class Tasks:
    """Everything that pages are planned from; the trial is pulled once."""

    def __init__(
        self,
        sheet: PlanSheet,
        edition: Edition,
        design: Design,
        setter: Setter,
        yard: Yard,
        *,
        is_free: bool = False,
    ) -> None:
        """`is_free`: what the file has placed, but the banner, may change its rows."""
        assert design.grid is not None
        self.sheet = sheet
        self.edition = edition
        self.design = design
        self.grid: Grid = design.grid
        self.by = setter
        self.trial = pull_trial(edition, design, setter, yard)
        self.meter = Meter(self.trial, design.grid, setter)
        self.slotting = Slotting(self.grid, design.pages, sheet.places)
        self.placed = {
            place.story: self.slotting.block(place, ("blocks", number))
            for number, place in enumerate(sheet.model.blocks)
        }
        self.is_free = is_free
        self.locked = tuple(self._locked(is_free=is_free))
        placed = {block.id for block in self.locked}
        omitted = "stories" in design.omits
        self.stories = tuple(
            story for story in edition.stories if story.id not in placed and not omitted
        )
        self.has_banner = BANNER not in (*placed, *design.omits)
        self.has_lead = bool(edition.lead) and LEAD not in (*placed, *design.omits)

    def wish(self, name: str) -> StoryWish:
        """What the editor wishes of a story, of the banner or the lead."""
        return self.sheet.model.stories.get(name, _NO_WISH)

    def assignments(self) -> Iterator[tuple[PageTask, ...]]:
        """The pages' tasks, the most even assignment of stories first."""
        bulks = list(self._bulks())
        rooms = [float(self._page(n).capacity) for n in range(self.design.pages)]
        if self.has_lead:
            rooms[self._lead_page] -= self._lead_cells()
        for pages in assignments(bulks, rooms):
            yield tuple(
                self._task(n, [one for name in names for one in self._with(name)])
                for n, names in enumerate(pages)
            )

    def _bulks(self) -> Iterator[Bulk]:
        """Every story, those of a group together, by the first of them."""
        cells = {story.id: self._cells(story) for story in self.stories}
        for name in cells:
            group = [one for one in self._with(name) if one in cells]
            if name == group[0]:
                pages = [self._page_of(one) for one in group]
                page = next((one for one in pages if one is not None), None)
                yield Bulk(name, sum(cells[one] for one in group), page)

    def _with(self, name: str) -> Sequence[str]:
        """A story and what stands together with it."""
        groups = (group for group in self.sheet.model.groups if name in group)
        return next(groups, [name])

    def cast(self, task: PageTask, placed: Placed) -> BlockPlace:
        """A planned block in the words of the plan's file."""
        demand = next(one for one in task.demands if one.id == placed.story)
        first = task.number * self.grid.columns + 1
        return cast(placed, demand, first, self.wish(placed.story).style)

    def as_placed(self) -> tuple[tuple[PageTask, PagePlan], ...]:
        """The pages' tasks as the plan's file has assigned stories, and its blocks."""
        found = []
        for number in range(self.design.pages):
            blocks = [one for one in self.placed.values() if one.page == number]
            free = [one for one in blocks if one not in self.locked]
            names = [block.id for block in free]
            plan = PagePlan(tuple(_standing(block, self.grid) for block in free), 0.0)
            found.append((self._task(number, names), plan))
        return tuple(found)

    def _locked(self, *, is_free: bool) -> Iterator[Block]:
        """What the plan's file has placed and nobody moves."""
        for name, block in self.placed.items():
            if not is_free or name == BANNER:
                yield block
        for number, ad in enumerate(self.sheet.model.ads):
            yield self.slotting.ad(ad, ("ads", number))

    @property
    def _lead_page(self) -> int:
        return self._page_of(LEAD) or 0

    def _page_of(self, name: str) -> int | None:
        """The page, from 0, that a block stands on or is wished on."""
        if name in self.placed:
            return self.placed[name].page
        wish = self.wish(name)
        if wish.page is not None:
            return min(wish.page, self.design.pages) - 1
        column, _ = self._wished_place(wish)
        return None if column is None else self.grid.page_of(column)

    def _wished_place(self, wish: StoryWish) -> tuple[int | None, int | None]:
        """Column and row, from 1, of `at`; a block that stands keeps its place."""
        if wish.at is None or self.is_free:
            return None, None
        column, _, row = wish.at.partition("/")
        return int(column), int(row) if row.strip() else None

    def _page(self, number: int) -> Page:
        fixed = [
            _fixed(block, self.grid) for block in self.locked if block.page == number
        ]
        if self.has_banner and number == (self._page_of(BANNER) or 0):
            columns, rows = self._banner()
            fixed.append(Fixed(BANNER, 0, columns, 0, rows + 1))
        grid = self.grid
        return Page(grid.columns, grid.rows, grid.chars, tuple(fixed), grid.fold)

    def _banner(self) -> tuple[int, int]:
        """Columns and rows of the banner: as wide as may be, as high as it fills."""
        wish = self.wish(BANNER)
        columns = min(wish.columns[1] if wish.columns else 99, self.grid.columns)
        least, most = wish.rows or (1, self.grid.rows)
        sizes = [
            (max(self.meter.rows(one), least), self.meter.headline(one).fill, one)
            for one in self.trial.of(BANNER, "whole")
            if one.slot.area.columns == columns
        ]
        fitting = [
            (rows, fill)
            for rows, fill, one in sizes
            if rows <= one.slot.area.rows and rows <= most
        ]
        full = [rows for rows, fill in fitting if fill >= _BANNER_FILL]
        if full:
            return columns, min(full)
        # One that never fills its width is as large as it can be.
        best = max(fitting, key=lambda one: (round(one[1], 2), -one[0]), default=None)
        return columns, best[0] if best else sizes[-1][0]

    def _task(self, number: int, names: Sequence[str]) -> PageTask:
        page = self._page(number)
        stories = [story for story in self.stories if story.id in names]
        weights = {
            story.id: self.wish(story.id).weight or story.weight for story in stories
        }
        ranked = sorted(stories, key=lambda story: weights[story.id])
        demands: list[Demand] = []
        first = 0
        if self.has_lead and number == self._lead_page:
            placing = Placing(0, self.wish(LEAD), self._lead_pin(page))
            demands.append(lead_demand(placing, self.meter))
            first = 1
        for rank, story in enumerate(ranked):
            demands.append(
                demand_of(story, self._placing(story, rank, first), self.meter)
            )
        standing: tuple[BlockPlace, ...] = ()
        if any(one.id == BANNER for one in page.fixed) and self.has_banner:
            standing = (self._banner_place(number),)
        return PageTask(number, page, tuple(demands), standing)

    def _placing(self, story: Story, rank: int, first: int) -> Placing:
        column, row = self._wished_place(self.wish(story.id))
        pin = None
        if column is not None:
            pin = (column - 1) % self.grid.columns, None if row is None else row - 1
        omits = self.design.omits
        return Placing(
            rank + first,
            self.wish(story.id),
            pin,
            head_rank=rank,
            figure_is_due="figure" not in omits and story.figure is not None,
            photos=() if "photos" in omits else story.photos,
            group=self._with(story.id)[0] if len(self._with(story.id)) > 1 else "",
        )

    def _lead_pin(self, page: Page) -> tuple[int, int | None] | None:
        """Where the lead begins: as wished, else at the left under the banner."""
        if self.is_free:
            return None
        column, row = self._wished_place(self.wish(LEAD))
        if column is not None:
            return (column - 1) % self.grid.columns, None if row is None else row - 1
        return 0, next((row for row, _ in page.free(0)), 0)

    def _banner_place(self, number: int) -> BlockPlace:
        columns, rows = self._banner()
        first = number * self.grid.columns + 1
        return BlockPlace(story=BANNER, at=spread_over(first, columns, 1, rows))

    def _cells(self, story: Story) -> float:
        """About what a story takes: text, a small headline, its pictures."""
        lines = self.meter.text(story.id, self.grid.measure)[0][0]
        head = next(
            one
            for one in self.trial.of(story.id, "head")
            if (one.slot.level, one.slot.area.columns) == (_LEVEL, self._usual)
        )
        cells = float(lines + self._usual * (self.meter.rows(head) + 2))
        for proof in self.trial.of(story.id, "photo"):
            if proof.slot.area.columns == self._usual:
                photo = next(one for one in story.photos if one.id == proof.slot.photo)
                across, down = photo.pixels
                rows = self._width * down / across / self.grid.baseline
                cells += self._usual * (rows + 2)
        return cells

    @property
    def _usual(self) -> int:
        return min(_COLUMNS, self.grid.columns)

    @property
    def _width(self) -> Pt:
        return self.meter.width(self._usual)

    def _lead_cells(self) -> float:
        width = self._width - 2 * self.grid.zi
        return self._usual * (self.meter.text(LEAD, width)[0][0] + 3.0)


def _standing(block: Block, grid: Grid) -> Placed:
    """A block as the planner would have placed it, as far as its outline goes."""
    area = extent_of(block)
    columns, rows = area.columns, area.rows + 1
    setting = Setting(columns, columns, False, ())
    shape = Shape(columns, rows, 0.0, (0, 0), (0, 0), setting, 0, None)
    column = (area.first_column - 1) % grid.columns
    return Placed(block.id, column, area.first_row - 1, shape)


def _fixed(block: Block, grid: Grid) -> Fixed:
    """A block in its place, with the rows in which a headline of it meets its edges."""
    area = extent_of(block)
    first, last = area.first_column, area.last_column
    top, foot = area.first_row, area.last_row
    is_boxed = bool(block.of("box"))
    heads = [] if is_boxed else [slot.area for slot in block.of("head")]
    left = [area for area in heads if area.first_column == first]
    right = [area for area in heads if area.last_column == last]
    return Fixed(
        block.id,
        (first - 1) % grid.columns,
        last - first + 1,
        top - 1,
        foot - top + 2,
        _met(left, top),
        _met(right, top),
    )


def _met(heads: Sequence[Area], top: int) -> tuple[int, int]:
    return (heads[0].first_row - top, heads[0].last_row - top + 1) if heads else (0, 0)
