"""Stories for tests, with tables of lines such as the composer gives."""

from math import ceil

from printbook.makeup.planner import Demand, Head, Page, Picture, PictureSize, Setting

PAGE = Page(5, 78, 14)
# Rows of a headline by its columns, the larger first.
HEADS = {1: (5, 4), 2: (4, 3), 3: (4, 3), 4: (3,)}


def story(
    name: str, rank: int, lines: int, pictures: int = 0, figure: int = 0
) -> Demand:
    """A story of so many lines in one column."""
    return Demand(
        name,
        rank,
        tuple(settings(lines)),
        tuple(heads(1 if rank == 0 else 2)),
        tuple(photo(f"{name}-{n}") for n in range(pictures)),
        figure_rows=figure,
        figure_in_box=figure,
    )


def settings(lines: int) -> list[Setting]:
    """Plain and boxed up to four columns, and three columns merged to two."""
    found = []
    for columns in range(1, 5):
        plain = ((lines, 0.0), (lines + 1, 0.4), (lines + 2, 1.1))
        more = ceil(lines / (14 * columns - 2) * 2)
        boxed = tuple((number + more, price) for number, price in plain)
        found.append(Setting(columns, columns, False, plain))
        found.append(Setting(columns, columns, True, boxed))
    fewer = round(lines * 14 / 21.5)
    found.append(Setting(3, 2, False, ((fewer, 0.0), (fewer + 1, 0.6))))
    return found


def heads(level: int) -> list[Head]:
    """Headlines over and beside the text, and upright."""
    found = [Head("upright", 1, rows, level, 0.0) for rows in (10, 13)]
    for columns, heights in HEADS.items():
        for number, rows in enumerate(heights):
            found.append(Head("over", columns, rows, level, 1.0 * number))
            found.append(Head("beside", columns, rows, level, 1.0 * number))
    return found


def photo(name: str) -> Picture:
    """A photo half as wide again as it is high."""
    sizes = tuple(PictureSize(w, round(w * 10.4 / 1.5, 2), 2) for w in (1, 2, 3))
    return Picture(name, sizes)


STORIES = (
    story("lead", 0, 75, 1),
    story("second", 1, 60),
    story("third", 2, 48),
    story("fourth", 3, 40, figure=5),
    story("fifth", 4, 30),
    story("sixth", 5, 22),
)
