"""Finds the pieces of an edition in what a PDF paints: longest runs first.

A piece is normally painted in one run. Hyphens at line ends, a folio between two pages,
a lost line or a swapped one break it into several; whatever has no run is missing.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TypeAlias

__all__ = ["Stretch", "locate"]

# Fewer characters than this do not tell a place in a text of thousands.
_TELLING = 6
# Between two runs so little lies that single characters may be compared.
_NARROW = 64
_TAKEN = "\0"


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many characters of a piece, from `piece` on, painted from `place` on."""

    piece: int
    place: int
    length: int


Window: TypeAlias = tuple[int, int, int, int]
"""First and last of the piece, first and last of the painted text; last is left out."""

_Index: TypeAlias = Mapping[str, Sequence[int]]


def locate(
    pieces: Sequence[str], painted: str, opens: Collection[int]
) -> tuple[tuple[Stretch, ...], ...]:
    """For every piece, in order, the runs in which it is painted, as the piece reads.

    No painted character belongs to two pieces. `opens` are the places where a text
    object begins; pieces of a few characters are looked for between two of them first.
    """
    search = _Search(pieces, painted, opens)
    longest_first = sorted(range(len(pieces)), key=lambda n: (-len(pieces[n]), n))
    telling = [n for n in longest_first if len(pieces[n]) >= _TELLING]
    for number in telling:
        search.take_if_single(number)
    for number in telling:
        search.take_nearest(number)
    for number in telling:
        search.take_in_parts(number)
    for number in range(len(pieces)):
        if 0 < len(pieces[number]) < _TELLING:
            search.take_nearest(number)
    return tuple(search.found.get(number, ()) for number in range(len(pieces)))


class _Search:
    """What is still free of the painted text, and what has been found."""

    def __init__(
        self, pieces: Sequence[str], painted: str, opens: Collection[int]
    ) -> None:
        self.pieces = pieces
        self.free = painted
        self.opens = frozenset((*opens, len(painted)))
        self.found: dict[int, tuple[Stretch, ...]] = {}
        self.index: _Index | None = None

    def take_if_single(self, number: int) -> None:
        """Take a piece that is painted once."""
        piece = self.pieces[number]
        place = self.free.find(piece)
        if place >= 0 and self.free.find(piece, place + 1) < 0:
            self._take(number, (Stretch(0, place, len(piece)),))

    def take_nearest(self, number: int) -> None:
        """Take a whole piece where it stands nearest to its neighbours."""
        if number in self.found:
            return
        piece = self.pieces[number]
        after, before = self._neighbours(number)
        places = tuple(_places(piece, self.free, 0, len(self.free)))
        if places:
            place = min(
                places,
                key=lambda at: (
                    at not in self.opens,
                    at + len(piece) not in self.opens,
                    min(abs(at - after), abs(before - at - len(piece))),
                ),
            )
            self._take(number, (Stretch(0, place, len(piece)),))

    def take_in_parts(self, number: int) -> None:
        """Take a broken piece: its runs in order, then what stands out of order."""
        if number in self.found:
            return
        piece = self.pieces[number]
        if self.index is None:
            self.index = _index(self.free)
        in_order = _longest_first(self._runs(piece, 0, len(piece)))
        in_order = _in_turn((*in_order, *self._leftovers(piece, in_order)))
        self._take(number, in_order)
        displaced: list[Stretch] = []
        for first, last in _gaps(in_order, len(piece)):
            for run in _apart(self._runs(piece, first, last)):
                self._take(number, (run,))
                displaced.append(run)
        self.found[number] = _in_turn((*in_order, *displaced))

    def _take(self, number: int, runs: tuple[Stretch, ...]) -> None:
        for run in runs:
            end = run.place + run.length
            self.free = self.free[: run.place] + _TAKEN * run.length + self.free[end:]
        self.found[number] = runs

    def _neighbours(self, number: int) -> tuple[int, int]:
        """Where the nearest found piece before ends, and the one after begins."""
        after, before = 0, len(self.free)
        for near in range(number - 1, -1, -1):
            if self.found.get(near):
                after = self.found[near][-1].place + self.found[near][-1].length
                break
        for near in range(number + 1, len(self.pieces)):
            if self.found.get(near):
                before = self.found[near][0].place
                break
        return after, before

    def _runs(self, piece: str, first: int, last: int) -> Iterator[Stretch]:
        """Every telling run of a part of the piece, as long as it goes."""
        assert self.index is not None
        growing: dict[int, int] = {}
        for start in range(first, last - _TELLING + 2):
            key = piece[start : min(start + _TELLING, last)]
            grown = {
                place: growing.pop(place - 1, _TELLING - 1) + 1
                for place in self.index.get(key, ())
                if self.free.startswith(key, place)
            }
            for place, length in growing.items():
                back = length - _TELLING
                yield Stretch(start - 1 - back, place - back, length)
            growing = grown

    def _leftovers(self, piece: str, runs: Sequence[Stretch]) -> list[Stretch]:
        """What lies between runs and is too short to tell a place."""
        found: list[Stretch] = []
        ends = (Stretch(0, 0, 0), *runs, Stretch(len(piece), len(self.free), 0))
        for before, after in pairwise(ends if runs else ()):
            first, low = before.piece + before.length, before.place + before.length
            if first < after.piece:
                found += self._leftover(piece, (first, after.piece, low, after.place))
        return found

    def _leftover(self, piece: str, window: Window) -> Iterator[Stretch]:
        """Runs too short to tell a place: on a line of their own, or by a neighbour.

        Little is compared, lest a character that is lost be found in another text.
        """
        first, last, low, high = window
        rest = piece[first:last]
        reach = len(rest) + 1
        place = self._on_a_line(rest, low, high)
        if place is not None:
            yield Stretch(first, place, len(rest))
        elif first > 0 and last < len(piece) and high - low <= reach + _NARROW:
            yield from _compared(piece, self.free, window)
        elif first > 0:
            near = min(low + reach, high)
            yield from _compared(piece, self.free, (first, last, low, near))
        else:
            near = max(high - reach, low)
            yield from _compared(piece, self.free, (first, last, near, high))

    def _on_a_line(self, rest: str, low: int, high: int) -> int | None:
        """Where a text object shows just this; a folio may stand before it."""
        for place in _places(rest, self.free, low, high):
            end = place + len(rest)
            if place in self.opens and (end in self.opens or end == len(self.free)):
                return place
        return None


def _longest_first(runs: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Runs that stand in one order in piece and paint; a longer one goes first."""
    waiting = [(-run.length, run.piece, run.place) for run in runs]
    heapify(waiting)
    taken: list[tuple[int, int, int]] = []
    while waiting:
        shorter, piece, place = heappop(waiting)
        run = Stretch(piece, place, -shorter)
        at = bisect(taken, (piece, place, run.length))
        before = Stretch(*taken[at - 1]) if at else Stretch(0, 0, 0)
        after = Stretch(*taken[at]) if at < len(taken) else None
        fitting = _between(run, before, after)
        if fitting == run:
            taken.insert(at, (piece, place, run.length))
        elif fitting.length >= _TELLING:
            heappush(waiting, (-fitting.length, fitting.piece, fitting.place))
    return tuple(Stretch(*run) for run in taken)


def _between(run: Stretch, before: Stretch, after: Stretch | None) -> Stretch:
    """What is left of a run between two that are taken."""
    cut = max(
        0,
        before.piece + before.length - run.piece,
        before.place + before.length - run.place,
    )
    length = run.length - cut
    if after is not None:
        room = min(after.piece - run.piece, after.place - run.place) - cut
        length = min(length, room)
    return Stretch(run.piece + cut, run.place + cut, length)


def _apart(runs: Iterable[Stretch]) -> Iterator[Stretch]:
    """Runs that share no character, longer ones first."""
    taken: list[Stretch] = []
    for run in sorted(runs, key=lambda run: (-run.length, run.piece, run.place)):
        if all(_is_apart(run, other) for other in taken):
            taken.append(run)
            yield run


def _is_apart(one: Stretch, other: Stretch) -> bool:
    return (
        one.piece + one.length <= other.piece or other.piece + other.length <= one.piece
    ) and (
        one.place + one.length <= other.place or other.place + other.length <= one.place
    )


def _in_turn(runs: Iterable[Stretch]) -> tuple[Stretch, ...]:
    return tuple(sorted(runs, key=lambda run: run.piece))


def _compared(piece: str, painted: str, window: Window) -> Iterator[Stretch]:
    first, last, low, high = window
    matcher = SequenceMatcher(None, piece[first:last], painted[low:high], False)
    for a, b, length in matcher.get_matching_blocks():
        if length:
            yield Stretch(first + a, low + b, length)


def _places(text: str, painted: str, low: int, high: int) -> Iterator[int]:
    place = painted.find(text, low, high)
    while place >= 0:
        yield place
        place = painted.find(text, place + 1, high)


def _index(painted: str) -> _Index:
    """Where every few characters of the text stand."""
    index = defaultdict(list)
    for place in range(len(painted) - _TELLING + 1):
        index[painted[place : place + _TELLING]].append(place)
    return index


def _gaps(runs: Sequence[Stretch], length: int) -> Iterator[tuple[int, int]]:
    """The parts of a piece that no run holds."""
    at = 0
    for run in runs:
        if run.piece > at:
            yield at, run.piece
        at = run.piece + run.length
    if at < length:
        yield at, length
