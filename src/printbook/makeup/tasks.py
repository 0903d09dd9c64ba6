"""The pages to be planned: their grid, what stands on them, and what stories ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from printbook.content import Edition, Story
from printbook.design.model import Area, Block, Design, Grid
from printbook.design.yard import Yard
from printbook.makeup.assigning import Bulk, assignments, dealt
from printbook.makeup.casting import cast, spread_over
from printbook.makeup.demands import (
    LEAD,
    Placing,
    demand_of,
    lead_demand,
    widths_of,
)
from printbook.makeup.jumping import (
    continuing,
    first_part,
    jumps_of,
    kept_rows,
    parted,
    referring,
    second_part,
)
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
    least_area,
)
from printbook.makeup.rules import extent_of
from printbook.makeup.setter import Setter
from printbook.makeup.slotting import Slotting
from printbook.makeup.trial import pull_trial
from printbook.makeup.wishes import first_page

__all__ = ["BANNER", "PageTask", "Tasks"]

BANNER = "banner"

# The rank by which a story's bulk is told before its page is known.
_MIDDLING = 2
# The share of its width that a banner's headline must fill.
_BANNER_FILL = 0.92
_NO_WISH = StoryWish()
# The weight of a brief.
_BRIEF = 5


@dataclass(frozen=True, slots=True)
class PageTask:
    """One page: what the planner is asked, and the blocks that stand already."""

    number: int
    """From 0."""
    page: Page
    demands: tuple[Demand, ...]
    standing: tuple[BlockPlace, ...]
    """The banner, where no file has placed it."""
    before: Mapping[str, Block]
    """Of stories that go on on this page, their first parts."""


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
        self.slotting = Slotting(self.grid, design.pages, sheet.places)
        self.placed = tuple(
            self.slotting.block(place, ("blocks", number))
            for number, place in enumerate(sheet.model.blocks)
        )
        self.is_free = is_free
        self.locked = tuple(self._locked(is_free=is_free))
        self.jumps = jumps_of(sheet, self.placed, is_free=is_free)
        self.trial = pull_trial(edition, design, setter, yard, jumping=self.jumps)
        self.meter = Meter(self.trial, design.grid, setter)
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

    def assignments(self) -> Iterator[tuple[tuple[str, ...], ...]]:
        """The stories that begin on each page, the most even assignment first."""
        bulks = list(self._bulks())
        rooms = [float(self._page(n).capacity) for n in range(self.design.pages)]
        if self.has_lead:
            rooms[self._lead_page] -= self._lead_cells()
        for name, cells in self._going_on().items():
            rooms[self.jumps[name]] -= cells
        assign = dealt if self.sheet.model.assign == "weight" else assignments
        for pages in assign(bulks, rooms):
            yield tuple(
                tuple(one for name in names for one in self._with(name))
                for names in pages
            )

    def _bulks(self) -> Iterator[Bulk]:
        """Every story, those of a group together, by the first of them."""
        going_on = self._going_on()
        cells = {
            story.id: self._cells(story) - going_on.get(story.id, 0.0)
            for story in self.stories
        }
        weights = {story.id: self._weight(story) for story in self.stories}
        for name in cells:
            group = [one for one in self._with(name) if one in cells]
            if name == group[0]:
                pages = [self._page_of(one) for one in group]
                page = next((one for one in pages if one is not None), None)
                taken = sum(cells[one] for one in group)
                weight = min(weights[one] for one in group)
                yield Bulk(name, taken, page, weight)

    def _going_on(self) -> Mapping[str, float]:
        """About how many cells of each story go on: half of what may."""
        found = {}
        for story in self.stories:
            if story.id in self.jumps:
                kept = kept_rows(story.id, self.sheet, self.meter)
                found[story.id] = self.meter.least(story.id) - (kept[0] + kept[-1]) / 2
        return found

    def _with(self, name: str) -> Sequence[str]:
        """A story and what stands together with it."""
        groups = (group for group in self.sheet.model.groups if name in group)
        return next(groups, [name])

    def cast(self, task: PageTask, placed: Placed) -> BlockPlace:
        """A planned block in the words of the plan's file."""
        demand = next(one for one in task.demands if one.id == placed.story)
        first = task.number * self.grid.columns + 1
        place = cast(placed, demand, first, self.wish(placed.story).style)
        if placed.story in task.before:
            return continuing(place)
        return referring(place) if placed.story in self.jumps else place

    def block(self, task: PageTask, placed: Placed) -> Block:
        """A planned block with its slots."""
        return self.slotting.block(self.cast(task, placed), ())

    def parts(self, task: PageTask, plan: PagePlan) -> Mapping[str, Block]:
        """The first parts on a planned page of stories that go on."""
        return {
            placed.story: self.block(task, placed)
            for placed in plan.blocks
            if placed.story in self.jumps and placed.story not in task.before
        }

    def placed_parts(self) -> Mapping[str, Block]:
        """The first parts that stand already, of stories whose second does not."""
        return {one.id: one for one in self.locked if one.id in self.jumps}

    def as_placed(self, number: int) -> tuple[tuple[str, ...], PagePlan]:
        """The stories that the plan's file has on a page, and their blocks there."""
        blocks = [one for one in self.placed if one.page == number]
        free = [one for one in blocks if one not in self.locked]
        plan = PagePlan(tuple(_standing(block, self.grid) for block in free), 0.0)
        return tuple(one.id for one in free if not one.is_continued), plan

    def _locked(self, *, is_free: bool) -> Iterator[Block]:
        """What the plan's file has placed and nobody moves."""
        for block in self.placed:
            if not is_free or block.id == BANNER:
                yield block
        for number, ad in enumerate(self.sheet.model.ads):
            yield self.slotting.ad(ad, ("ads", number))

    @property
    def _lead_page(self) -> int:
        return self._page_of(LEAD) or 0

    def _page_of(self, name: str) -> int | None:
        """The page, from 0, that a block stands on or is wished on."""
        for block in self.placed:
            if block.id == name and not block.is_continued:
                return block.page
        wish = self.wish(name)
        if name in self.jumps:
            return first_page(wish, self.design) - 1
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

    def task(
        self,
        number: int,
        names: Sequence[str],
        parts: Mapping[str, Block],
        parting: int = 0,
    ) -> PageTask:
        """What the planner is asked of a page: stories that begin on it, or go on.

        `parts` are the first parts that stand on pages before it; `parting` says how
        much of a story may stay on it, as `parted` does.
        """
        page = self._page(number)
        stories = [story for story in self.stories if story.id in names]
        ranked = sorted(stories, key=self._weight)
        demands: list[Demand] = []
        first = 0
        if self.has_lead and number == self._lead_page:
            placing = Placing(0, self.wish(LEAD), self._lead_pin(page))
            demands.append(lead_demand(placing, self.meter))
            first = 1
        # Briefs are of one importance: none comes before another, nor leads them.
        headed = sum(not self._is_brief(story) for story in ranked)
        for nth, story in enumerate(ranked):
            placing = self._placing(story, min(nth, headed), first)
            demands.append(self._demand(story, placing, parting))
        before = {
            name: part
            for name, part in parts.items()
            if self.jumps[name] == number and part.page != number
        }
        for name, part in before.items():
            columns = widths_of(_NO_WISH, self.grid)
            rank = 1 + max((one.rank for one in demands), default=-1)
            demands.append(second_part(name, rank, columns, part, self.meter))
        standing: tuple[BlockPlace, ...] = ()
        if any(one.id == BANNER for one in page.fixed) and self.has_banner:
            standing = (self._banner_place(number),)
        return PageTask(number, page, tuple(demands), standing, before)

    def freed(self, task: PageTask, name: str, wish: str) -> tuple[Demand, ...]:
        """What a page is asked without one wish of a story's."""
        (story,) = (one for one in self.stories if one.id == name)
        (asked,) = (one for one in task.demands if one.id == name)
        first = sum(one.id == LEAD for one in task.demands)
        placing = self._placing(story, asked.rank - first, first)
        wishes = placing.wish.model_copy(update={wish: getattr(_NO_WISH, wish)})
        pin = None if wish == "at" else placing.pin
        freed = self._demand(story, replace(placing, wish=wishes, pin=pin), 0)
        return tuple(freed if one is asked else one for one in task.demands)

    def _weight(self, story: Story) -> int:
        return self.wish(story.id).weight or story.weight

    def _is_brief(self, story: Story) -> bool:
        return self._weight(story) == _BRIEF

    def _demand(self, story: Story, placing: Placing, parting: int) -> Demand:
        whole = demand_of(story, placing, self.meter)
        if story.id not in self.jumps:
            return whole
        kept = parted(kept_rows(story.id, self.sheet, self.meter), parting)
        return first_part(whole, kept)

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
            is_brief=self._is_brief(story),
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
        """What a story takes at least where it is none of the first on its page."""
        demand = demand_of(story, self._placing(story, _MIDDLING, 0), self.meter)
        return float(least_area(demand, self._page(0)))

    def _lead_cells(self) -> float:
        demand = lead_demand(Placing(0, self.wish(LEAD)), self.meter)
        return float(least_area(demand, self._page(0)))


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
