"""A page and its stories as every search of it wants them: numbers, not names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias, TypeVar

from printbook.makeup.planner.nouns import Demand, Fixed, Page, Placed, Shape
from printbook.makeup.planner.shapes import Table, shapes_of

__all__ = [
    "Chart",
    "Option",
    "Rect",
    "Room",
    "Scene",
    "chart_of",
    "charted",
    "foremost",
    "least_area",
    "rects_of",
    "scene_of",
]

# The charts of an issue's stories, for the next edit of one of them.
_KEPT = 512


T = TypeVar("T")

Pin: TypeAlias = tuple[int, int | None]
"""The column and the row at which a story must begin."""


Option: TypeAlias = tuple[float, int, int, Shape]
"""A shape after its cost, its rows and its place in the table."""


class Rect(NamedTuple):
    """A story's block, heights not yet settled."""

    story: int
    column: int
    columns: int
    row: int
    foot: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A story's shapes, and what is asked of them again and again, by columns."""

    table: Table
    heights: dict[int, int]
    """The heights there are, each a bit."""
    bounds: dict[int, tuple[int, int]]
    """The least and the most rows."""
    wish: dict[int, tuple[int, float]]
    """The rows of the cheapest shape, and its cost."""
    options: dict[int, tuple[Option, ...]]
    """Every shape, the cheapest first."""
    by_rows: dict[int, dict[int, tuple[Option, ...]]]
    """The same by their rows."""
    cheapest: float
    least_area: int
    most_area: int
    wished_area: int


def chart_of(demand: Demand, page: Page) -> Chart:
    """A story's shapes on pages of one grid, made once."""
    return charted(demand, replace(page, fixed=(), fold=None))


def least_area(demand: Demand, page: Page) -> int:
    """The cells a story takes at least; one too long for any shape, its lines."""
    lines = (setting.lines[0][0] for setting in demand.settings if setting.lines)
    return chart_of(demand, page).least_area or min(lines, default=0)


@lru_cache(_KEPT)
def charted(demand: Demand, grid: Page) -> Chart:
    """A story's shapes on an empty grid, kept for the next edit."""
    return _chart(shapes_of(demand, grid))


def _chart(table: Table) -> Chart:
    heights, bounds, wish, options = {}, {}, {}, {}
    heighted: dict[int, dict[int, tuple[Option, ...]]] = {}
    for columns, by_rows in table.items():
        heights[columns] = sum(1 << rows for rows in by_rows)
        bounds[columns] = min(by_rows), max(by_rows)
        sorted_by_cost = {
            rows: tuple(sorted(_options(rows, shapes)))
            for rows, shapes in by_rows.items()
        }
        every = sorted(chain.from_iterable(sorted_by_cost.values()))
        options[columns] = tuple(every)
        heighted[columns] = sorted_by_cost
        wish[columns] = every[0][1], every[0][0]
    areas = [(w * least, w * most) for w, (least, most) in bounds.items()]
    best = min(((cost, w * rows) for w, (rows, cost) in wish.items()), default=(0.0, 0))
    return Chart(
        table,
        heights,
        bounds,
        wish,
        options,
        heighted,
        cheapest=best[0],
        least_area=min((least for least, _ in areas), default=0),
        most_area=max((most for _, most in areas), default=0),
        wished_area=best[1],
    )


def _options(rows: int, shapes: Sequence[Shape]) -> Iterator[Option]:
    return ((shape.cost, rows, place, shape) for place, shape in enumerate(shapes))


@dataclass(frozen=True, slots=True)
class Scene:
    """A page and the charts of its stories, which are numbers from here on."""

    page: Page
    names: tuple[str, ...]
    charts: tuple[Chart, ...]
    ranks: tuple[int, ...]
    pins: Mapping[int, Pin]
    lead: int | None
    """The story with a headline 头条 that is more important than all others."""
    groups: tuple[tuple[int, ...], ...] = ()
    """Stories that stand together."""

    @property
    def rank_of(self) -> dict[str, int]:
        """The stories' ranks by name."""
        return dict(zip(self.names, self.ranks, strict=True))

    def wished_area(self, stories: Sequence[int]) -> int:
        """The cells of the stories' cheapest shapes."""
        return sum(self.charts[story].wished_area for story in stories)


def scene_of(page: Page, demands: Sequence[Demand]) -> Scene:
    """The scene of stories on a page."""
    headed = {n: one.rank for n, one in enumerate(demands) if one.heads}
    return Scene(
        page,
        tuple(demand.id for demand in demands),
        tuple(chart_of(demand, page) for demand in demands),
        tuple(demand.rank for demand in demands),
        {n: one.pin for n, one in enumerate(demands) if one.pin is not None},
        foremost(headed),
        _groups(demands),
    )


def foremost(ranks: Mapping[T, int]) -> T | None:
    """What alone is of the least rank; None where several are."""
    least = min(ranks.values(), default=0)
    first = [one for one, rank in ranks.items() if rank == least]
    return first[0] if len(first) == 1 else None


def _groups(demands: Sequence[Demand]) -> tuple[tuple[int, ...], ...]:
    """The stories of each group, by their numbers."""
    names = dict.fromkeys(one.group for one in demands if one.group)
    return tuple(
        tuple(n for n, one in enumerate(demands) if one.group == name) for name in names
    )


class Room:
    """The rows of each column that stories may fill."""

    def __init__(self, page: Page, blocks: Sequence[Rect] = ()) -> None:
        taken = tuple(
            Fixed("", one.column, one.columns, one.row, one.foot - one.row)
            for one in blocks
        )
        page = replace(page, fixed=(*page.fixed, *taken)) if taken else page
        self.page = page
        self.free = [page.free(column) for column in range(page.columns)]
        self.done = page.rows + 1
        self.ends: list[dict[int, int]] = []
        self.next: list[dict[int, int]] = []
        for spans in self.free:
            # From any row within a span to its end; from its end to the next span.
            self.ends.append(
                {row: stop for start, stop in spans for row in range(start, stop)}
            )
            starts = [*(start for start, _ in spans), self.done][1:]
            stops = [stop for _, stop in spans]
            self.next.append(dict(zip(stops, starts, strict=True)))
        self.start = tuple(spans[0][0] if spans else self.done for spans in self.free)
        self.cells = sum(stop - start for spans in self.free for start, stop in spans)
        edges = {edge for spans in self.free for span in spans for edge in span}
        self.edges = sorted(edges - {0, self.done})


def rects_of(blocks: Sequence[Placed], number: dict[str, int]) -> tuple[Rect, ...]:
    """Placed blocks as rectangles of numbered stories."""
    return tuple(
        Rect(number[one.story], one.column, one.shape.columns, one.row, one.foot)
        for one in blocks
    )
