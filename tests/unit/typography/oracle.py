"""Every lawful way to break a paragraph, priced the slow and simple way.

Says again, from the gaps of a prepared paragraph, what DESIGN's tables ask of a line;
shares nothing with the breaker but those tables and gaps.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printbook.typography import Galley, Run, TextStyle
from printbook.typography.draft import LAWFUL
from printbook.typography.ladders import LADDERS
from printbook.typography.paragraph import Paragraph, Row
from printbook.typography.prepare import prepare

__all__ = ["Oracle"]

LIMITS = (100, 180, 350, 900, 3000)
SHORT_ENDINGS = {0: 900.0, 1: 900.0, 2: 60.0}
# Below this limit no last line has one character, in columns of 11 em or more.
FORGIVING, NARROW = 350, 11_000


@dataclass(frozen=True, slots=True)
class Oracle:
    """A paragraph of copy and the rooms of its lines, in thousandths of an em."""

    copy: str
    rooms: Sequence[int]
    style: TextStyle

    @property
    def paragraph(self) -> Paragraph:
        (found,) = prepare((Run(self.copy),), self.style, LAWFUL)
        return found

    def room(self, line: int) -> int:
        room = self.rooms[min(line, len(self.rooms) - 1)]
        return room - round(1000 * self.style.indent) if line == 0 else room

    def ways(self, limit: int) -> Iterator[tuple[float, tuple[int, ...]]]:
        """The price of every way, and the sorts that start its lines."""
        yield from self._ways(self.paragraph, 0, 0, 0.0, limit)

    def price(self, starts: Sequence[int], limit: int) -> float | None:
        """What the lines that start at these sorts cost; None where they do not fit."""
        paragraph = self.paragraph
        total, before = 0.0, 0.0
        stops = (*starts[1:], len(paragraph.sorts))
        for line, (start, stop) in enumerate(zip(starts, stops, strict=True)):
            cut = self._line(paragraph, line, start, stop, limit)
            if cut is None:
                return None
            total += cut[0] + self._between(
                paragraph, line, start, stop, cut[1], before
            )
            before = cut[1]
        return total

    def cheapest(self) -> tuple[float, int] | None:
        """The least price, and the stretch limit it needs; None: no way is lawful."""
        for limit in LIMITS if self.style.justify else (0,):
            prices = [price for price, _ in self.ways(limit)]
            if prices:
                return min(prices), limit
        return None

    def starts_of(self, galley: Galley) -> tuple[int, ...]:
        """The sorts that start the lines of a galley."""
        at = {offset: sort for sort, offset in enumerate(self.paragraph.at)}
        return tuple(at[line.start] for line in galley.lines)

    def _ways(
        self, paragraph: Paragraph, line: int, start: int, before: float, limit: int
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        count = len(paragraph.sorts)
        for stop in range(start + 1, count + 1):
            if stop < count and paragraph.rows[stop - 1].penalty is None:
                continue
            cut = self._line(paragraph, line, start, stop, limit)
            if cut is None:
                continue
            cost, density = cut
            cost += self._between(paragraph, line, start, stop, density, before)
            if stop == count:
                yield cost, (start,)
                continue
            for rest, starts in self._ways(paragraph, line + 1, stop, density, limit):
                yield cost + rest, (start, *starts)

    def _between(
        self,
        paragraph: Paragraph,
        line: int,
        start: int,
        stop: int,
        density: float,
        before: float,
    ) -> float:
        """What the break costs, and the jump in density from the line above."""
        if stop == len(paragraph.sorts):
            return 0.0
        penalty = paragraph.rows[stop - 1].penalty
        assert penalty is not None
        if line == 0 or not self.style.justify:
            return penalty
        return penalty + LADDERS[self.style.weights].adjacency * abs(density - before)

    def _line(
        self, paragraph: Paragraph, line: int, start: int, stop: int, limit: int
    ) -> tuple[float, float] | None:
        """Cost and density of a line; None where it cannot be made."""
        rows = paragraph.rows[start : stop - 1]
        width = sum(sort.width for sort in paragraph.sorts[start:stop])
        width += sum(row.natural for row in rows)
        is_last = stop == len(paragraph.sorts)
        if not is_last and stop - 1 in paragraph.hyphens:
            width += paragraph.hyphens[stop - 1].width
        if self._parts_label(paragraph, line, stop):
            return None
        ending = 0.0
        if is_last and start:
            letters = sum(sort.letters for sort in paragraph.sorts[start:stop])
            ending = SHORT_ENDINGS.get(letters, 0.0)
            is_strict = limit < FORGIVING and max(self.rooms) >= NARROW
            if self.style.justify and letters < 2 and is_strict:
                return None
        surplus = self.room(line) - width
        if not self.style.justify:
            return _ragged(surplus, ending, is_last=is_last)
        if surplus < 0:
            pressed = self._pressed(rows, -surplus)
            return None if pressed is None else (pressed[0] + ending, pressed[1])
        if is_last:
            return ending, 0.0
        return self._widened(rows, surplus, limit)

    def _parts_label(self, paragraph: Paragraph, line: int, stop: int) -> bool:
        """Whether the first line would end inside a label that it has room for."""
        texts = [sort.text for sort in paragraph.sorts]
        if line or not texts or texts[0] != "【" or "】" not in texts:
            return False
        end = texts.index("】")
        width = paragraph.x[end] + paragraph.sorts[end].width
        return stop <= end and width <= self.room(0)

    def _pressed(self, rows: Sequence[Row], need: int) -> tuple[float, float] | None:
        ladder = LADDERS[self.style.weights]
        first, second, third, per_mark = ladder.press_costs
        marks = per_mark * sum(row.marks for row in rows)
        gives = (
            sum(row.press1 for row in rows),
            sum(row.press2 for row in rows),
            sum(row.press3 for row in rows),
        )
        han = ladder.han.press
        if need <= gives[0]:
            part = need / gives[0]
            cost, density = first * part**2, -han[0] * part
        elif need <= gives[1]:
            part = (need - gives[0]) / (gives[1] - gives[0])
            cost = first + marks + second * part
            density = -han[0] - (han[1] - han[0]) * part
        elif need <= gives[2]:
            part = (need - gives[1]) / (gives[2] - gives[1])
            cost = first + marks + second + third * part
            density = -han[1] - (han[2] - han[1]) * part
        else:
            return None
        if need > min(1000, max(self.rooms) / 14):
            cost += ladder.lacks
        return cost + ladder.square * density**2, density

    def _widened(
        self, rows: Sequence[Row], surplus: int, limit: int
    ) -> tuple[float, float] | None:
        ladder = LADDERS[self.style.weights]
        give = sum(row.stretch for row in rows)
        if surplus <= give:
            part = surplus / give if give else 0.0
            density = ladder.han.stretch * part
            return ladder.widened * part**2 + ladder.square * density**2, density
        gaps = sum(row.expandable for row in rows)
        if not gaps:
            return None
        density = ladder.han.stretch + (surplus - give) / gaps
        if density > limit:
            return None
        cost = ladder.square * density**2 + ladder.fourth * density**4
        if density > 1.1 * 1_000_000 / max(1, max(self.rooms) - 1000):
            cost += ladder.lacks
        return ladder.widened + cost, density


def _ragged(
    surplus: int, ending: float, *, is_last: bool
) -> tuple[float, float] | None:
    if surplus < 0 or (not is_last and surplus > 5000):
        return None
    return 18 + (ending if is_last else 10 * (surplus / 1000) ** 2), 0.0
