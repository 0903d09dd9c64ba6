"""Pages that cannot be: the area test, and what would help, in lines and characters."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from printbook.makeup.planner.nouns import Demand, Page
from printbook.makeup.planner.shapes import shapes_of

__all__ = ["Refusal", "refuse"]

# A page whose least area is more of it than this has no plan that keeps the rules.
_FULLEST = 0.97


@dataclass(frozen=True, slots=True)
class Refusal:
    """By how many column lines a page is over, or (negative) short.

    `pictures` are pictures and the lines that the page wins without each, most first.
    """

    lines: int
    characters: int
    pictures: tuple[tuple[str, str, int], ...]
    banner_rows: int


def refuse(page: Page, demands: Sequence[Demand]) -> Refusal | None:
    """Why stories cannot fill a page; None where their areas leave it possible."""
    least = sum(_least(demand, page) for demand in demands)
    most = sum(_most(demand, page) for demand in demands)
    over = ceil(least - _FULLEST * page.capacity)
    if most >= page.capacity and over <= 0:
        return None
    lines = over if over > 0 else most - page.capacity
    pictures = _pictures(page, demands) if over > 0 else ()
    rows = ceil(abs(lines) / page.columns)
    return Refusal(lines, abs(lines) * page.chars, pictures, rows)


def _pictures(
    page: Page, demands: Sequence[Demand]
) -> tuple[tuple[str, str, int], ...]:
    won = []
    for demand in demands:
        for picture in demand.pictures:
            others = tuple(one for one in demand.pictures if one is not picture)
            without = replace(demand, pictures=others)
            lines = _least(demand, page) - _least(without, page)
            won.append((demand.id, picture.id, lines))
    return tuple(sorted(won, key=lambda one: (-one[2], one[1])))


def _least(demand: Demand, page: Page) -> int:
    table = shapes_of(demand, page)
    return min((w * min(rows) for w, rows in table.items()), default=page.capacity)


def _most(demand: Demand, page: Page) -> int:
    table = shapes_of(demand, page)
    return max((w * max(rows) for w, rows in table.items()), default=0)
