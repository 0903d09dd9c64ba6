"""Random pages as a desk asks for them: copy cast off, headlines and photos metered.

Text is cut from the sample edition and cast off by the composer at every measure that a
page asks for, so its tables of lines are real ones.
"""

from functools import cache
from math import ceil
from random import Random

from sample import ROOT, blocks_of

from printbook import foundry
from printbook.makeup.planner import (
    Demand,
    Fixed,
    Head,
    Page,
    Picture,
    PictureSize,
    Setting,
)
from printbook.makeup.planner.scene import chart_of
from printbook.typography import FaceStack, Run, TextStyle, add_up, cast_off

STYLE = TextStyle(indent=2, justify=True)
# A row of the grid in ems of the text: 9 points on 12.5.
ROW = 12.5 / 9
# Columns and legs where columns are merged.
MERGED = ((2, 1), (3, 2), (4, 2), (4, 3))
# Sizes of headlines in ems of the text, by level.
SIZES = {1: (3.6, 3.0), 2: (2.4, 2.0), 3: (1.8, 1.5)}
# A cost of the composer's that is as bad as two blank lines.
COSTLY = 1000
_CUT = 20


def random_page(seed: int) -> tuple[Page, tuple[Demand, ...]]:
    """A page and its stories, lengths scaled to the least area of the seed."""
    random = Random(seed)
    if seed % 2:
        page, count = Page(8, 111, 13), random.randint(8, 11)
    else:
        page, count = Page(5, 78, 14), random.randint(4, 7)
    photos = random.randint(0, 5)
    share = random.uniform(0.90, 0.96) if random.random() < 0.6 else None
    return page, stories_for(
        page, count, photos, share or random.uniform(0.8, 0.9), random
    )


def stories_for(
    page: Page, count: int, photos: int, share: float, random: Random
) -> tuple[Demand, ...]:
    """So many stories whose least area is a share of the page."""
    lengths = sorted(
        (min(max(random.lognormvariate(6.1, 0.5), 150), 1200) for _ in range(count)),
        reverse=True,
    )
    owners = [n % count for n in range(photos)]
    aspects = [random.choice((1.5, 1.5, 1.33, 0.75)) for _ in owners]
    titles = [random.randint(9, 20) for _ in lengths]
    starts = [random.randrange(1000) for _ in lengths]
    scale = 1.0
    best: tuple[float, tuple[Demand, ...]] | None = None
    for turn in range(4):
        demands = tuple(
            story(
                page,
                rank,
                round(length * scale / 10) * 10,
                [aspects[n] for n in range(photos) if owners[n] == rank],
                titles[rank],
                starts[rank] if turn > 1 else -1,
            )
            for rank, length in enumerate(lengths)
        )
        area = sum(chart_of(one, page).least_area for one in demands)
        off = share - area / page.capacity
        if turn > 1 and (best is None or abs(off) < best[0]):
            best = abs(off), demands
        cells = sum(lengths) * scale / (page.chars - 0.5)
        scale *= max(0.3, 1 + off * page.capacity / cells)
    assert best is not None
    return best[1]


def briefs_page(count: int, seed: int) -> tuple[Page, tuple[Demand, ...]]:
    """So many briefs of 60 to 160 characters under a banner, and 5 columns for them.

    One size of headline, three columns at most, and all of one rank; the page is as
    high as leaves 6 to 8 % of it over.
    """
    random = Random(seed)
    page = Page(5, 78, 14)
    demands = []
    for number in range(count):
        length, title = random.randrange(60, 161, 10), random.randint(7, 12)
        lines = settings(page, length, random.randrange(1000), 3)
        rows = {columns: 2 + (title > 9 and columns == 1) for columns in (1, 2, 3)}
        forms = [
            Head(form, columns, rows[columns], 3, 0.0)
            for columns in rows
            for form in ("over", "beside")
        ]
        demands.append(Demand(f"b{number + 1}", 0, tuple(lines), tuple(forms)))
    area = sum(chart_of(one, page).least_area for one in demands)
    rows_wanted = round(area / random.uniform(0.92, 0.94) / page.columns)
    page = banner(Page(5, rows_wanted + 10, 14), 11)
    return page, tuple(demands)


def story(
    page: Page, rank: int, length: int, aspects: list[float], title: int, start: int
) -> Demand:
    """One story of so many characters, with photos of those aspects."""
    widest = min(page.columns, 5)
    return Demand(
        f"s{rank + 1}",
        rank,
        tuple(settings(page, length, start, widest)),
        tuple(heads(page, rank, title, widest)),
        tuple(
            Picture(f"s{rank + 1}p{n + 1}", tuple(sizes(page, aspect)))
            for n, aspect in enumerate(aspects)
        ),
        figure_rows=5 if length > 350 and start % 2 else 0,
        figure_in_box=5 if length > 350 and start % 2 else 0,
    )


def settings(page: Page, length: int, start: int, widest: int) -> list[Setting]:
    """Every way to set the copy: plain, boxed, over merged columns."""
    found = []
    for columns in range(1, widest + 1):
        whole = columns * (page.chars + 1) - 1
        ways = [(columns, False), (columns, True)]
        ways += [(legs, False) for across, legs in MERGED if across == columns]
        for legs, is_boxed in ways:
            measure = (whole - 2 * is_boxed - (legs - 1)) / legs
            lines = table(length, start, round(measure, 3))
            found.append(Setting(columns, legs, is_boxed, lines))
    return found


@cache
def table(length: int, start: int, measure: float) -> tuple[tuple[int, float], ...]:
    """The lines that copy of so many characters takes, each with its price.

    Copy that starts nowhere is only reckoned.
    """
    if start < 0:
        lines = ceil(length / (measure - 0.5) + length / 300)
        return (lines, 0.0), (lines + 1, 0.5)
    texts = paragraphs()
    parts, number = [], start
    while length > 0:
        # Cut after every twentieth character alone: what was cast off is remembered.
        text = texts[number % len(texts)][: -(-length // _CUT) * _CUT]
        parts.append(one_table(text, measure))
        length -= len(text)
        number += 1
    return tuple((n, round(cost / COSTLY, 3)) for n, cost in add_up(parts).items())


@cache
def one_table(text: str, measure: float) -> dict[int, float]:
    """The lines of one paragraph."""
    return dict(cast_off([Run(text, face())], measure=measure, style=STYLE).costs)


@cache
def face() -> FaceStack:
    """The face of the text."""
    return foundry.open_case(ROOT).stack(("Noto Serif SC",), 400)


@cache
def paragraphs() -> tuple[str, ...]:
    """The sample edition's paragraphs."""
    return tuple(text for tag, text in blocks_of(None, 6000) if tag == "p")


def heads(page: Page, rank: int, title: int, widest: int) -> list[Head]:
    """The headline in every form, width and size that holds it in three lines."""
    wished = 1 if rank == 0 else 2 if rank < 3 else 3
    found = []
    for level in {wished, min(3, max(2, wished + (wished < 3) - (wished == 3)))}:
        if (rank == 0) != (level == 1):
            continue
        for number, size in enumerate(SIZES[level]):
            price = 0.8 * number + 1.0 * abs(level - wished)
            for columns in range(1, widest + 1):
                ems = (columns * (page.chars + 1) - 1) / size
                lines = ceil(title / ems)
                if lines > 3:
                    continue
                rows = ceil(lines * size * 1.25 / ROW) + 1
                bare = 4 * max(0.0, 0.55 - title / (lines * ems))
                for form in ("over", "beside"):
                    found.append(
                        Head(form, columns, rows, level, round(price + bare, 3))
                    )
            rows = ceil(ceil(title / 2) * size * 1.1 / ROW) + 1
            if size < 2.2:
                found.append(Head("upright", 1, rows, level, price))
    return found


def sizes(page: Page, aspect: float) -> list[PictureSize]:
    """A photo at one to three columns."""
    found = []
    for columns in range(1, 4):
        natural = (columns * (page.chars + 1) - 1) / aspect / ROW
        found.append(PictureSize(columns, round(natural, 2), 3 if columns == 1 else 2))
    return found


def banner(page: Page, rows: int) -> Page:
    """The page with a banner over all its columns."""
    fixed = (Fixed("banner", 0, page.columns, 0, rows),)
    return Page(page.columns, page.rows, page.chars, fixed, page.fold)
