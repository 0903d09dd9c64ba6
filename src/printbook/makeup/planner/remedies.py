"""What would help a page that cannot be: each remedy is a page and stories changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from printbook.makeup.planner.nouns import (
    Demand,
    Fixed,
    Page,
    Picture,
    PictureSize,
    Setting,
)
from printbook.makeup.planner.scene import least_area

__all__ = ["Deed", "Remedy", "for_long", "for_short"]

# A row of the grid in 字, and the width of a photo that is to be found over its height.
_ROW = 1.4
_ASPECT = 1.5
_CAPTION = 2


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do, which alone is enough.

    For a page that is over, `does` is "cut" (one story), "trim" (all stories alike),
    "hold" (a story for another page), "drop" or "smaller" (a picture) or "banner"; for
    one that is short "photo", "brief" or "banner". `lines` are the column lines that it
    wins or fills. `amount` is characters (cut, trim, brief), columns (smaller, photo),
    or rows of the banner, fewer or (short) more.
    """

    does: str
    story: str
    picture: str
    lines: int
    amount: int


@dataclass(frozen=True, slots=True)
class Deed:
    """A remedy, how much it asks of the desk, and the page after it."""

    remedy: Remedy
    price: float
    page: Page
    demands: tuple[Demand, ...]


def for_long(page: Page, demands: Sequence[Demand], lines: int) -> list[Deed]:
    """What wins so many column lines, the least asked first."""
    found = [
        *_cuts(page, demands, lines),
        *_trims(page, demands, lines),
        *_holds(page, demands),
        *_drops(page, demands),
        *_smaller(page, demands),
        *_banners(page, demands, -lines),
    ]
    return sorted(
        (one for one in found if one.remedy.lines >= lines), key=lambda one: one.price
    )


def for_short(page: Page, demands: Sequence[Demand], lines: int) -> list[Deed]:
    """What fills so many column lines, the least asked first."""
    found = [
        *_photos(page, demands, lines),
        *_briefs(page, demands, lines),
        *_banners(page, demands, lines),
    ]
    return sorted(found, key=lambda one: one.price)


def _instead(demands: Sequence[Demand], changed: Demand) -> tuple[Demand, ...]:
    return tuple(changed if one.id == changed.id else one for one in demands)


def _cuts(page: Page, demands: Sequence[Demand], lines: int) -> Iterator[Deed]:
    for demand in demands:
        longest = max(setting.lines[0][0] for setting in demand.settings)
        # Half a story cut away is another story.
        if 2 * lines > longest:
            continue
        remedy = Remedy("cut", demand.id, "", lines, lines * page.chars)
        price = 1 + lines / 8 + 8 * lines / longest
        yield Deed(remedy, price, page, _instead(demands, _shorter(demand, lines)))


def _trims(page: Page, demands: Sequence[Demand], lines: int) -> Iterator[Deed]:
    """Every story shorter by its share."""
    lengths = [one.settings[0].lines[0][0] for one in demands]
    whole = sum(lengths)
    shares = [ceil(lines * length / whole) for length in lengths]
    trimmed = tuple(
        _shorter(one, share) for one, share in zip(demands, shares, strict=True)
    )
    remedy = Remedy("trim", "", "", sum(shares), sum(shares) * page.chars)
    yield Deed(remedy, 2 + lines / 8 + 8 * lines / whole, page, trimmed)


def _holds(page: Page, demands: Sequence[Demand]) -> Iterator[Deed]:
    """A story kept for another page, the least important asked first."""
    for demand in demands:
        if demand.rank == 0 or demand.pin is not None:
            continue
        others = tuple(one for one in demands if one is not demand)
        remedy = Remedy("hold", demand.id, "", least_area(demand, page), 0)
        yield Deed(remedy, 14 - 4 * demand.rank / len(demands), page, others)


def _shorter(demand: Demand, lines: int) -> Demand:
    settings = []
    for setting in demand.settings:
        fewer = lines * setting.legs // setting.columns
        table = tuple((rows - fewer, price) for rows, price in setting.lines)
        if table[0][0] > 0:
            settings.append(replace(setting, lines=table))
    return replace(demand, settings=tuple(settings))


def _drops(page: Page, demands: Sequence[Demand]) -> Iterator[Deed]:
    """Every picture left out."""
    for demand in demands:
        for picture in demand.pictures:
            others = tuple(one for one in demand.pictures if one is not picture)
            changed = replace(demand, pictures=others)
            won = least_area(demand, page) - least_area(changed, page)
            remedy = Remedy("drop", demand.id, picture.id, won, 0)
            yield Deed(remedy, 8.0 + won / 10, page, _instead(demands, changed))


def _smaller(page: Page, demands: Sequence[Demand]) -> Iterator[Deed]:
    """Every picture a column narrower than it may be now."""
    for demand in demands:
        for picture in demand.pictures:
            least = min(picture.sizes, key=lambda size: size.columns)
            if least.columns == 1:
                continue
            columns = least.columns - 1
            natural = least.natural * columns / least.columns
            size = PictureSize(columns, natural, least.caption)
            narrow = replace(picture, sizes=(size, *picture.sizes))
            pictures = tuple(
                narrow if one is picture else one for one in demand.pictures
            )
            changed = replace(demand, pictures=pictures)
            won = least_area(demand, page) - least_area(changed, page)
            remedy = Remedy("smaller", demand.id, picture.id, won, columns)
            yield Deed(remedy, 3.0 + won / 10, page, _instead(demands, changed))


def _banners(page: Page, demands: Sequence[Demand], lines: int) -> Iterator[Deed]:
    """What is fixed at the head of the page made lower, or (short) higher."""
    for one in page.fixed:
        if one.row != 0:
            continue
        rows = ceil(abs(lines) / one.columns)
        change = rows if lines > 0 else -rows
        if not 2 <= one.rows + change <= page.rows // 2:
            continue
        changed = replace(one, rows=one.rows + change)
        remedy = Remedy("banner", one.id, "", rows * one.columns, rows)
        yield Deed(
            remedy, 4.0 + rows / 2, _fixed_instead(page, one, changed), (*demands,)
        )


def _fixed_instead(page: Page, one: Fixed, changed: Fixed) -> Page:
    fixed = tuple(changed if other is one else other for other in page.fixed)
    return replace(page, fixed=fixed)


def _photos(page: Page, demands: Sequence[Demand], lines: int) -> Iterator[Deed]:
    """A photo for a story that has none, as wide as fills the page."""
    for demand in demands:
        if demand.pictures or not demand.heads:
            continue
        for columns in range(1, min(4, page.columns) + 1):
            natural = (columns * (page.chars + 1) - 1) / _ASPECT / _ROW
            area = round(columns * (natural + _CAPTION))
            if area < lines:
                continue
            photo = Picture("", (PictureSize(columns, natural, _CAPTION),))
            changed = replace(demand, pictures=(photo,))
            remedy = Remedy("photo", demand.id, "", area, columns)
            off = (area - lines) / page.columns
            yield Deed(remedy, 2.0 + off, page, _instead(demands, changed))
            break


def _briefs(page: Page, demands: Sequence[Demand], lines: int) -> Iterator[Deed]:
    """A brief of as many characters as fill the page, under the least headline."""
    headed = [one for one in demands if one.heads]
    if not headed:
        return
    last = max(headed, key=lambda one: one.rank)
    tall = min(head.rows for head in last.heads)
    text = max(8, lines - tall)
    settings = tuple(
        Setting(
            columns, columns, False, ((text, 0.0), (text + 1, 0.3), (text + 2, 0.9))
        )
        for columns in range(1, min(4, page.columns) + 1)
    )
    brief = Demand("", last.rank + 1, settings, last.heads)
    remedy = Remedy("brief", "", "", text + tall, text * page.chars)
    yield Deed(remedy, 3.0 + text / 20, page, (*demands, brief))
