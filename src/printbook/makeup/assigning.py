"""Assigns stories to pages: as the editor says, else in order or by weight, evenly."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

__all__ = ["Bulk", "assignments", "dealt"]

# How many other assignments are tried where a page of the best has no plan.
_OTHERS = 6


@dataclass(frozen=True, slots=True)
class Bulk:
    """A story and the cells, columns × rows, that it is likely to take.

    `page` is the page, from 0, that the editor wishes; None for any.
    """

    story: str
    cells: float
    page: int | None = None
    weight: int = 3


def dealt(
    bulks: Sequence[Bulk], rooms: Sequence[float]
) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The same by weight: the weightiest stories lead a page each, in its order.

    The others go where most room is, the largest first.
    """
    page_of = {bulk.story: bulk.page for bulk in bulks if bulk.page is not None}
    free = [bulk for bulk in bulks if bulk.page is None]
    ranked = sorted(free, key=lambda bulk: bulk.weight)
    leading, others = ranked[: len(rooms)], ranked[len(rooms) :]
    page_of |= {bulk.story: page for page, bulk in enumerate(leading)}
    for bulk in sorted(others, key=lambda bulk: -bulk.cells):
        fullness = _fullness(bulks, rooms, page_of)
        page_of[bulk.story] = fullness.index(min(fullness))
    moved = [
        page_of | {bulk.story: page}
        for bulk in others
        for page in range(len(rooms))
        if page != page_of[bulk.story]
    ]
    moved.sort(
        key=lambda one: sum((part - 1) ** 2 for part in _fullness(bulks, rooms, one))
    )
    for one in (page_of, *moved[:_OTHERS]):
        yield tuple(
            tuple(bulk.story for bulk in bulks if one[bulk.story] == page)
            for page in range(len(rooms))
        )


def _fullness(
    bulks: Sequence[Bulk], rooms: Sequence[float], page_of: Mapping[str, int]
) -> list[float]:
    """How full each page is with the stories that have theirs."""
    cells = [0.0] * len(rooms)
    for bulk in bulks:
        if bulk.story in page_of:
            cells[page_of[bulk.story]] += bulk.cells
    return [taken / max(room, 1.0) for taken, room in zip(cells, rooms, strict=True)]


def assignments(
    bulks: Sequence[Bulk], rooms: Sequence[float]
) -> Iterator[tuple[tuple[str, ...], ...]]:
    """The stories of each page, the most even assignment first, then others near it.

    Pages take the stories in their order; `rooms` are the cells that each page has.
    """
    free = [bulk for bulk in bulks if bulk.page is None]
    taken = [
        sum(bulk.cells for bulk in bulks if bulk.page == page)
        for page in range(len(rooms))
    ]
    cuts = _cuts(free, rooms, taken)
    tried = []
    for one in (cuts, *_shifted(cuts, len(free))):
        if one not in tried:
            tried.append(one)
    tried.sort(key=lambda one: _unevenness(free, rooms, taken, one))
    for one in tried[: 1 + _OTHERS]:
        yield _pages(bulks, free, one, len(rooms))


def _cuts(
    free: Sequence[Bulk], rooms: Sequence[float], taken: Sequence[float]
) -> tuple[int, ...]:
    """Where each page ends among the free stories, all of them evenly full."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for page, room in enumerate(rooms):
        grown: dict[int, tuple[float, tuple[int, ...]]] = {}
        is_last = page == len(rooms) - 1
        for start, (cost, cuts) in best.items():
            cells = taken[page]
            for end in range(start, len(free) + 1):
                cells += free[end - 1].cells if end > start else 0.0
                if is_last and end < len(free):
                    continue
                total = cost + _off(cells, room)
                if total < grown.get(end, (inf, ()))[0]:
                    grown[end] = total, (*cuts, end)
        best = grown
    return best[len(free)][1]


def _off(cells: float, room: float) -> float:
    """How far a page is from full; one on which all stands already has no room."""
    return (cells / max(room, 1.0) - 1) ** 2


def _shifted(cuts: tuple[int, ...], count: int) -> Iterator[tuple[int, ...]]:
    """The same with one story given to the page before or after it."""
    for number in range(len(cuts) - 1):
        for step in (-1, 1):
            moved = (*cuts[:number], cuts[number] + step, *cuts[number + 1 :])
            if list(moved) == sorted(moved) and moved[0] >= 0 and moved[-1] == count:
                yield moved


def _unevenness(
    free: Sequence[Bulk],
    rooms: Sequence[float],
    taken: Sequence[float],
    cuts: Sequence[int],
) -> float:
    starts = (0, *cuts[:-1])
    return sum(
        _off(sum(one.cells for one in free[start:end]) + held, room)
        for start, end, held, room in zip(starts, cuts, taken, rooms, strict=True)
    )


def _pages(
    bulks: Sequence[Bulk], free: Sequence[Bulk], cuts: Sequence[int], pages: int
) -> tuple[tuple[str, ...], ...]:
    page_of: Mapping[str, int] = {
        one.story: page
        for page, (start, end) in enumerate(zip((0, *cuts[:-1]), cuts, strict=True))
        for one in free[start:end]
    }
    return tuple(
        tuple(
            bulk.story
            for bulk in bulks
            if (page_of[bulk.story] if bulk.page is None else bulk.page) == page
        )
        for page in range(pages)
    )
