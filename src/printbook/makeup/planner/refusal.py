"""Pages that cannot be: the area test, and what would help, in lines and characters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from printbook.makeup.planner.nouns import Demand, Page
from printbook.makeup.planner.scene import chart_of

__all__ = ["Refusal", "Remedy", "refuse"]

# A page whose least area is more of it than this has no plan that keeps the rules.
_FULLEST = 0.985


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do, which alone is enough.

    `does` is "cut", "drop", "smaller" or "banner" for a page that is over, "photo",
    "brief" or "banner" for one that is short. `lines` are the column lines that it
    wins or fills, `amount` is characters (cut, brief), columns (smaller) or rows.
    """

    does: str
    story: str
    picture: str
    lines: int
    amount: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """By how many column lines a page is over, or (negative) short; what would help."""

    lines: int
    characters: int
    remedies: tuple[Remedy, ...]


def refuse(page: Page, demands: Sequence[Demand]) -> Refusal | None:
    """Why stories cannot fill a page; None where their areas leave it possible."""
    least = sum(chart_of(demand, page).least_area for demand in demands)
    most = sum(chart_of(demand, page).most_area for demand in demands)
    over = ceil(least - _FULLEST * page.capacity)
    if over > 0:
        remedies = _for_long(page, demands, over)
        return Refusal(over, over * page.chars, tuple(remedies))
    if most < page.capacity:
        short = page.capacity - most
        return Refusal(-short, short * page.chars, tuple(_for_short(page, short)))
    return None


def _for_long(page: Page, demands: Sequence[Demand], over: int) -> list[Remedy]:
    found = list(_dropped(page, demands))
    found = [one for one in found if one.lines >= over]
    found.sort(key=lambda one: (one.lines, one.picture))
    cuts = sorted(demands, key=lambda demand: -_lines(demand))
    for demand in cuts[:3]:
        if _lines(demand) > 2 * over:
            found.append(Remedy("cut", demand.id, "", over, over * page.chars))
    for one in page.fixed:
        rows = ceil(over / one.columns)
        if rows < one.rows:
            found.append(Remedy("banner", one.id, "", rows * one.columns, rows))
    return found


def _lines(demand: Demand) -> int:
    return min(setting.lines[0][0] for setting in demand.settings)


def _dropped(page: Page, demands: Sequence[Demand]) -> Iterator[Remedy]:
    """Every picture left out, with the lines it wins."""
    for demand in demands:
        for picture in demand.pictures:
            others = tuple(one for one in demand.pictures if one is not picture)
            without = replace(demand, pictures=others)
            lines = (
                chart_of(demand, page).least_area - chart_of(without, page).least_area
            )
            yield Remedy("drop", demand.id, picture.id, lines, 0)


def _for_short(page: Page, short: int) -> Iterator[Remedy]:
    yield Remedy("brief", "", "", short, short * page.chars)
    yield Remedy("photo", "", "", short, 0)
    yield Remedy("banner", "", "", short, ceil(short / page.columns))
