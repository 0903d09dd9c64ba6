"""Headlines: as few even lines as fit, the longer one first, broken by sense."""

from collections.abc import Mapping, Sequence
from math import inf

from printbook.typography.classes import PREFERRED
from printbook.typography.linebreak import Course
from printbook.typography.paragraph import Paragraph

__all__ = [
    "AT_MARK",
    "PARTED",
    "break_prices",
    "find_balance",
    "find_ways",
    "unevenness",
]

# By the square of what a line is off the mean, in measures: sense weighs more than
# evenness, and a first line is better long than short.
_UNEVEN = 900 / 10
_LONGER_FIRST = 900 / 22
# The editor's own break mark wins over any imbalance that still fits.
AT_MARK = -4000.0
_AT_SPACE = -40.0
_AFTER: Mapping[str, float] = {
    **dict.fromkeys("，：！；。？", -25.0),
    **dict.fromkeys("和与在对为把被从给让由以", 25.0),
}
_BEFORE: Mapping[str, float] = dict.fromkeys("的了着们等", 80.0)
# No title and no quotation is parted while there is any other way.
_INSIDE_QUOTES = 400.0
PARTED = 45.0
"""From this price on a break parts what belongs together: a word, a quotation, a
preposition and what it is for."""

# So many ways are compared when somebody wants to see them.
_MOST_WAYS = 5_000
_OPENERS, _CLOSERS = "“‘《〈「『", "”’》〉」』"


def find_balance(
    paragraph: Paragraph, course: Course, sense: Mapping[int, float]
) -> tuple[int, ...] | None:
    """The breaks of the most even lines, as few as possible; None when none fit.

    `sense` is what a break before a character costs more, by its offset in the copy.
    """
    least = _fewest_lines(paragraph, course)
    if least is None:
        return None
    prices = break_prices(paragraph, sense)
    last = len(prices) - 1
    # costs[b]: the cheapest way to end line k at break b, and where that line began.
    costs: dict[int, float] = {0: 0.0}
    trail: list[dict[int, int]] = []
    for line in range(least):
        following: dict[int, float] = {}
        came_from: dict[int, int] = {}
        for a, cost in costs.items():
            for b in range(a + 1, last + 1):
                uneven = _unevenness(paragraph, course, (a, b), line, least)
                if uneven is None:
                    break
                total = cost + uneven + prices[b]
                if total < following.get(b, inf):
                    following[b], came_from[b] = total, a
        costs = following
        trail.append(came_from)
    return _way(trail, last)


def find_ways(
    paragraph: Paragraph, course: Course, sense: Mapping[int, float]
) -> list[tuple[float, tuple[int, ...]]]:
    """Every way to as few lines as possible with what it costs, the cheapest first."""
    least = _fewest_lines(paragraph, course)
    if least is None:
        return []
    prices = break_prices(paragraph, sense)
    last = len(prices) - 1
    ways: list[tuple[float, tuple[int, ...]]] = [(0.0, (0,))]
    for line in range(least):
        ways = [
            (cost + uneven + prices[b], (*breaks, b))
            for cost, breaks in sorted(ways)[:_MOST_WAYS]
            for b in range(breaks[-1] + 1, last + 1)
            for uneven in (
                _unevenness(paragraph, course, (breaks[-1], b), line, least),
            )
            if uneven is not None
        ]
    return sorted(way for way in ways if way[1][-1] == last)


def _unevenness(
    paragraph: Paragraph, course: Course, ends: tuple[int, int], line: int, lines: int
) -> float | None:
    """What a line costs that is longer or shorter than the mean; None if too wide."""
    breaks, room = paragraph.breaks, course.room(line)
    a, b = ends
    width = breaks.end_x[b] - breaks.start_x[a]
    if width > room:
        return None
    return unevenness((width - breaks.end_x[-1] / lines) / room, line)


def unevenness(off: float, line: int) -> float:
    """What a line costs that is so much longer than the mean, in measures."""
    uneven = _LONGER_FIRST if line == 0 and off > 0 else _UNEVEN
    return uneven * off * off


def _way(trail: Sequence[Mapping[int, int]], last: int) -> tuple[int, ...] | None:
    found = [last]
    for came_from in reversed(trail):
        if found[-1] not in came_from:
            return None
        found.append(came_from[found[-1]])
    return tuple(reversed(found))


def _fewest_lines(paragraph: Paragraph, course: Course) -> int | None:
    """How many lines the copy needs at least; None when something is too wide."""
    breaks = paragraph.breaks
    last = len(breaks.end_x) - 1
    a = lines = 0
    while a < last:
        edge = breaks.start_x[a] + course.room(lines)
        b = a
        while b < last and breaks.end_x[b + 1] <= edge:
            b += 1
        if b == a:
            return None
        a, lines = b, lines + 1
    return lines


def break_prices(paragraph: Paragraph, sense: Mapping[int, float]) -> list[float]:
    """What a break costs a headline, by the words around it."""
    sorts, extras = paragraph.sorts, paragraph.extras
    breaks = paragraph.breaks
    depth = 0
    quoted = []
    for sort in sorts:
        depth += (sort.text in _OPENERS) - (sort.text in _CLOSERS)
        quoted.append(depth > 0)
    prices = [0.0]
    for gap, penalty in zip(breaks.gap[1:-1], breaks.penalty[1:-1], strict=True):
        price = max(0.0, penalty)
        price += _AFTER.get(sorts[gap].text[-1], 0.0)
        price += _BEFORE.get(sorts[gap + 1].text[0], 0.0)
        price += _INSIDE_QUOTES * quoted[gap]
        price += sense.get(paragraph.at[gap + 1], 0.0)
        for extra in extras.get(gap, ()):
            price += _AT_SPACE * extra.is_space
            price += AT_MARK * (extra.character == PREFERRED)
        prices.append(price)
    return [*prices, 0.0]
