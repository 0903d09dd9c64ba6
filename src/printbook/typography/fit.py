"""How a line fits between two breaks, and what that costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import inf
from typing import NamedTuple, TypeAlias

from printbook.typography.breaks import PENALTY
from printbook.typography.classes import EM
from printbook.typography.ladders import Ladder
from printbook.typography.paragraph import Breaks, Paragraph, kept

__all__ = ["FREE", "Ease", "Fit", "flush", "ragged", "snug"]

Judge: TypeAlias = Callable[[int, int, int], tuple[float, float] | None]
"""Cost and density of the line from break a to break b in a room; None: impossible."""

# A ragged line costs itself, and by the square of what it lacks; few are 5 em short.
_RAGGED_LINE = 18.0
_RAGGED_SQUARE = 10 / EM**2
_RAGGED_MOST = 5 * EM
# Past all rules: a line that cannot fill its room, by what it lacks, and a single
# character wider than its room.
_SHORT, _SHORT_EACH = 3_000.0, 10.0
_OVERFULL = 200_000.0

# A last line of one character passes where gaps would widen this far without it, and in
# columns of less than 11 em, where any line that lacks a character is as loose.
_FORGIVING, _NARROW = 350, 110
_ONE_CHARACTER = PENALTY["one character in the last line"]
_SHORT_LAST_LINE = (
    _ONE_CHARACTER,
    _ONE_CHARACTER,
    PENALTY["two characters in the last line"],
)


class Ease(NamedTuple):
    """What lines lack, in each gap, and give, in all, before they are dear."""

    lacking: float
    giving: float


FREE = Ease(inf, inf)


@dataclass(frozen=True, slots=True)
class Fit:
    """A judge, and how far lines reach at their widest and at their tightest.

    Sums up to the end, and from the start, of each break; a line from a that ends at b
    or before reaches `widest[b] - from_widest[a]` at most, and one that ends at b or
    after `tightest[b] - from_tightest[a]` at least.
    """

    judge: Judge
    widest: Sequence[float]
    from_widest: Sequence[float]
    tightest: Sequence[float]
    from_tightest: Sequence[float]
    adjacency: float = 0.0
    most: float = inf
    """What lines may cost in all: dearer ones are not surely the cheapest there are."""


def flush(
    paragraph: Paragraph,
    ladder: Ladder,
    limit: float,
    *,
    ease: Ease = FREE,
    most: float = inf,
    is_rough: bool = False,
) -> Fit:
    """How justified lines fit: Han gaps widen to `limit`, and all give `most`, at most.

    Roughly: what can be made to fit in no way passes too, dearly.
    """
    breaks = paragraph.breaks
    _, _, _, s1e, ne, _ = breaks.ends
    _, _, _, s1s, ns, _ = breaks.starts
    ends = zip(breaks.end_x, s1e, ne, strict=True)
    starts = zip(breaks.start_x, s1s, ns, strict=True)
    widest: list[float] = [x + s + limit * n for x, s, n in ends]
    if breaks.keeps:
        widest = [
            reach + max(k, default=0)
            for reach, k in zip(widest, breaks.keeps, strict=True)
        ]
    widest = [inf] * len(widest) if is_rough else [*widest[:-1], inf]
    judge = _flush_judge(paragraph, ladder, limit, ease, most)
    return Fit(
        _roughly(judge, paragraph) if is_rough else judge,
        list(accumulate(widest, max)),
        [x + s + limit * n for x, s, n in starts],
        *_tightest(breaks, most),
        ladder.adjacency,
    )


def _tightest(breaks: Breaks, most: float) -> tuple[Sequence[float], Sequence[float]]:
    """How far lines reach at their tightest: up to each break, and from it."""
    if most < inf:
        return _least_ahead([x - most for x in breaks.end_x]), breaks.start_x
    p3e, p3s = breaks.ends[2], breaks.starts[2]
    return (
        _least_ahead([x - p for x, p in zip(breaks.end_x, p3e, strict=True)]),
        [x - p for x, p in zip(breaks.start_x, p3s, strict=True)],
    )


def snug(paragraph: Paragraph, ladder: Ladder, ease: Ease) -> Fit:
    """How lines fit that neither lack nor give up so much that they are dear.

    Any other way has a line that is, so what costs less than this alone is the cheapest
    of all: few lines are judged, and most paragraphs need no others.
    """
    fit = flush(paragraph, ladder, ease.lacking, ease=ease, most=ease.giving)
    rewards = sum(price for price in paragraph.breaks.penalty if price < 0)
    return replace(fit, most=ladder.lacks + rewards)


def ragged(paragraph: Paragraph, *, is_rough: bool = False) -> Fit:
    """How lines of natural width fit: at most some ems short, roughly any."""
    breaks = paragraph.breaks
    most = inf if is_rough else _RAGGED_MOST
    widest = [*(x + most for x in breaks.end_x[:-1]), inf]
    judge = _ragged_judge(paragraph)
    return Fit(
        _roughly(judge, paragraph) if is_rough else judge,
        list(accumulate(widest, max)),
        breaks.start_x,
        _least_ahead(breaks.end_x),
        breaks.start_x,
    )


def _least_ahead(reaches: Sequence[float]) -> Sequence[float]:
    """The least reach from each break on: a hyphen may reach past the next break."""
    return list(accumulate(reversed(reaches), min))[::-1]


def _flush_judge(
    paragraph: Paragraph, ladder: Ladder, limit: float, ease: Ease, most: float
) -> Judge:
    breaks = paragraph.breaks
    end_x, start_x = breaks.end_x, breaks.start_x
    _, _, _, s1e, ne, _ = breaks.ends
    _, _, _, s1s, ns, _ = breaks.starts
    keeps = breaks.keeps
    widened, square, fourth = ladder.widened, ladder.square, ladder.fourth
    step, lacks, lacking = ladder.han.stretch, ladder.lacks, ease.lacking
    pressed = _press_judge(paragraph, ladder, ease.giving)
    is_strict = limit < _FORGIVING and lacking <= _NARROW
    ending = _ending_judge(paragraph, pressed, is_strict=is_strict)
    last = len(end_x) - 1

    def judge(a: int, b: int, room: int) -> tuple[float, float] | None:
        surplus = room - end_x[b] + start_x[a]
        if surplus < -most:
            return None
        if b == last:
            return ending(a, b, surplus)
        if surplus < 0:
            return pressed(a, b, -surplus)
        if keeps:
            surplus = kept(surplus, keeps[b])
        give = s1e[b] - s1s[a]
        if surplus <= give:
            part = surplus / give if give else 0.0
            e = step * part
            return widened * part * part + square * e * e, e
        gaps = ne[b] - ns[a]
        if not gaps:
            return None
        e = step + (surplus - give) / gaps
        if e > limit:
            return None
        e2 = e * e
        cost = widened + square * e2 + fourth * e2 * e2
        return cost if e <= lacking else cost + lacks, e

    return judge


def _ending_judge(paragraph: Paragraph, pressed: Judge, *, is_strict: bool) -> Judge:
    """Judges last lines; the third argument is the surplus.

    Strictly, none has a single character (clreq 3.4.4).
    """
    most = _ONE_CHARACTER if is_strict else inf

    def judge(a: int, b: int, surplus: int) -> tuple[float, float] | None:
        cut = pressed(a, b, -surplus) if surplus < 0 else (0.0, 0.0)
        if cut is None:
            return None
        price = _short_ending(paragraph, a)
        return None if price >= most else (cut[0] + price, cut[1])

    return judge


def _press_judge(paragraph: Paragraph, ladder: Ladder, giving: float) -> Judge:
    """Judges lines that must give up `need`; the third argument is the need."""
    p1e, p2e, p3e, _, _, me = paragraph.breaks.ends
    p1s, p2s, p3s, _, _, ms = paragraph.breaks.starts
    first, second, third, per_mark = ladder.press_costs
    han1, han2, han3 = ladder.han.press
    square, lacks = ladder.square, ladder.lacks

    def judge(a: int, b: int, need: int) -> tuple[float, float] | None:
        give3 = p3e[b] - p3s[a]
        if need > give3:
            return None
        cost = lacks if need > giving else 0.0
        give1 = p1e[b] - p1s[a]
        if need <= give1:
            part = need / give1
            e = han1 * part
            return cost + first * part * part + square * e * e, -e
        cost += first + per_mark * (me[b] - ms[a])
        give2 = p2e[b] - p2s[a]
        if need <= give2:
            part = (need - give1) / (give2 - give1)
            e = han1 + (han2 - han1) * part
            return cost + second * part + square * e * e, -e
        part = (need - give2) / (give3 - give2)
        e = han2 + (han3 - han2) * part
        return cost + second + third * part + square * e * e, -e

    return judge


def _ragged_judge(paragraph: Paragraph) -> Judge:
    breaks = paragraph.breaks
    end_x, start_x = breaks.end_x, breaks.start_x
    last = len(end_x) - 1

    def judge(a: int, b: int, room: int) -> tuple[float, float] | None:
        surplus = room - end_x[b] + start_x[a]
        if surplus < 0:
            return None
        if b == last:
            return _RAGGED_LINE + _short_ending(paragraph, a), 0.0
        return _RAGGED_LINE + _RAGGED_SQUARE * surplus * surplus, 0.0

    return judge


def _roughly(judge: Judge, paragraph: Paragraph) -> Judge:
    """The judge, who now lets short lines pass, and what is whole at any width."""
    breaks = paragraph.breaks
    end_x, start_x = breaks.end_x, breaks.start_x

    def rough(a: int, b: int, room: int) -> tuple[float, float] | None:
        cut = judge(a, b, room)
        surplus = room - end_x[b] + start_x[a]
        short = _SHORT + _SHORT_EACH * surplus
        if cut is not None:
            return min(cut[0], short) if surplus > 0 else cut[0], cut[1]
        if surplus >= 0:
            return short, 0.0
        if b == a + 1:
            return _OVERFULL - surplus, 0.0
        return None

    return rough


def _short_ending(paragraph: Paragraph, a: int) -> float:
    """What it costs to end with so few characters (clreq 3.4.4 wants two at least)."""
    if a == 0:
        return 0.0
    letters = 0
    for sort in paragraph.sorts[paragraph.breaks.gap[a] + 1 :]:
        letters += sort.letters
        if letters >= len(_SHORT_LAST_LINE):
            return 0.0
    return _SHORT_LAST_LINE[letters]
