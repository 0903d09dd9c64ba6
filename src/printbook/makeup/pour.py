"""Pours a thread of copy into its frames: galleys become placed lines.

A paragraph's last line never stands alone at the head of a frame (clreq 3.4.4): the
paragraph is set a line shorter or longer, so that columns stay level, and where that
would be seen, the frame before gives a line down. A heading stays with its text, and
an initial letter with the lines beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from printbook.design.lift import Frame, Leaf, Thread
from printbook.typography import Galley, Line, Note
from printbook.units import Pt

__all__ = ["Compose", "Placed", "Poured", "Pouring", "are_level", "pour"]


class Compose(Protocol):
    """Sets a leaf at a measure in points, or at one measure per line."""

    def __call__(
        self, leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
    ) -> Galley:
        """The galley; `looseness` lines longer if nobody sees it, else as it is."""
        ...


_SLACK: Pt = 0.02
_LINES_UNDER_HEADING = 2
# A line saved is worth more than one spent: the copy after it has more room.
_TO_LEVEL = (-1, 1)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line in a frame: left edge and baseline from its top left corner, in points."""

    leaf: Leaf
    line: Line
    x: Pt
    baseline: Pt


@dataclass(frozen=True, slots=True)
class Poured:
    """A thread after pouring."""

    thread: Thread
    frames: tuple[tuple[Placed, ...], ...]
    overset: tuple[tuple[Leaf, Line], ...]
    blank: Pt
    """Height left over at the end of the thread."""
    notes: tuple[tuple[Leaf, Note], ...] = ()
    """What the composer says of single lines."""
    depths: tuple[Pt, ...] = ()
    """How far the lines of each frame reach."""

    @property
    def leading(self) -> Pt:
        """The leading of the thread's text: that of its longest leaf."""
        leaves = self.thread.leaves
        longest = max(leaves, key=lambda leaf: len(leaf.text), default=None)
        return longest.style.leading if longest else 1.0

    @property
    def blank_lines(self) -> int:
        """Whole lines left empty at the end."""
        return int((self.blank + _SLACK) // self.leading)


def pour(thread: Thread, compose: Compose) -> Poured:
    """Fill the frames in order; what finds no room is overset."""
    run = Pouring(thread, compose)
    for number in range(len(thread.leaves)):
        run.place(number)
    return run.done()


class Pouring:
    """The frame and the depth that the copy has reached."""

    def __init__(self, thread: Thread, compose: Compose) -> None:
        self.thread = thread
        self.compose = compose
        self.filled: list[list[Placed]] = [[] for _ in thread.frames]
        self.overset: list[tuple[Leaf, Line]] = []
        self.notes: list[tuple[Leaf, Note]] = []
        self.at = 0
        self.depth: Pt = 0.0
        self.after: Pt = 0.0

    @property
    def frame(self) -> Frame | None:
        frames = self.thread.frames
        return frames[self.at] if self.at < len(frames) else None

    def place(self, number: int) -> None:
        leaf = self.thread.leaves[number]
        if self._must_move_down(number):
            self._next_frame()
        gap = self._gap(leaf)
        galley, shares = self._shared(leaf, self._rooms(leaf, gap))
        lines: Sequence[Line] = galley.lines
        self.notes.extend((leaf, note) for note in galley.notes)
        for nth, share in enumerate(shares):
            if nth:
                self._next_frame()
            self._lay(leaf, lines[:share], 0.0 if nth else gap)
            lines = lines[share:]
        if lines:
            self.overset.extend((leaf, line) for line in lines)
            self.at = len(self.thread.frames)

    def done(self) -> Poured:
        left = self.thread.frames[self.at + 1 :]
        blank = sum(frame.height for frame in left)
        if self.frame is not None:
            blank += self.frame.height - self.depth
        return Poured(
            self.thread,
            tuple(tuple(lines) for lines in self.filled),
            tuple(self.overset),
            blank if not self.overset else 0.0,
            tuple(self.notes),
            tuple(map(_depth, self.filled)),
        )

    def _gap(self, leaf: Leaf) -> Pt:
        """White above a leaf; margins meet as in CSS, and none opens a frame."""
        return max(self.after, leaf.style.before) if self.depth > 0 else 0.0

    def _rooms(self, leaf: Leaf, gap: Pt) -> list[int]:
        """How many lines of a leaf this frame still takes, and each one after it."""
        heights = [frame.height for frame in self.thread.frames[self.at :]]
        if heights:
            heights[0] -= self.depth + gap
        leading = leaf.style.leading
        return [max(0, int((height + _SLACK) // leading)) for height in heights]

    def _must_move_down(self, number: int) -> bool:
        """Whether a heading, or the last of several, would be left behind by text."""
        frame, leaves = self.frame, self.thread.leaves[number:]
        if self.depth == 0 or frame is None or not leaves[0].style.is_kept_with_next:
            return False
        need, after = self.depth, self.after
        for leaf in leaves:
            style = leaf.style
            lines = len(self.compose(leaf, frame.width).lines)
            gap = max(after, style.before)
            need += gap + _white(leaf, need + gap, lines)
            if not style.is_kept_with_next:
                # Three lines cannot be parted: one of them would stand alone.
                rows = lines if lines <= 3 else _LINES_UNDER_HEADING
                rows = max(rows, leaf.least_rows)
                return need + rows * style.leading > frame.height + _SLACK
            need += lines * style.leading
            after = style.after
        return False

    def _next_frame(self) -> None:
        self.at += 1
        self.depth = self.after = 0.0

    def _shared(self, leaf: Leaf, rooms: list[int]) -> tuple[Galley, list[int]]:
        """The leaf set, and each frame's share; a line has its frame's measure.

        A frame that gives a line down moves every measure after it, so the leaf is set
        again until no share changes; shares only fall, so this ends.
        """
        while True:
            measure = self._measure(rooms)
            galley = self.compose(leaf, measure)
            shares = _shares(len(galley.lines), rooms, leaf.least_rows)
            if are_level(shares, rooms):
                return galley, shares
            if isinstance(measure, float):
                return self._levelled(leaf, measure, rooms) or (galley, shares)
            full = len(shares) - 1
            rooms = [*shares[:full], *rooms[full:]]

    def _levelled(
        self, leaf: Leaf, measure: Pt, rooms: Sequence[int]
    ) -> tuple[Galley, list[int]] | None:
        """The leaf a line shorter or longer, so that no frame keeps a blank."""
        for looseness in _TO_LEVEL:
            galley = self.compose(leaf, measure, looseness=looseness)
            shares = _shares(len(galley.lines), rooms, leaf.least_rows)
            if are_level(shares, rooms):
                return galley, shares
        return None

    def _measure(self, rooms: Sequence[int]) -> Pt | list[Pt]:
        """One measure per line where frames differ in width, one where they do not."""
        ahead = self.thread.frames[self.at :] or self.thread.frames[-1:]
        if len({round(frame.width, 2) for frame in ahead}) == 1:
            return ahead[0].width
        rows = zip(ahead, rooms, strict=True)
        measures = [frame.width for frame, room in rows for _ in range(room)]
        return measures or ahead[-1].width

    def _lay(self, leaf: Leaf, lines: Sequence[Line], gap: Pt) -> None:
        if not lines:
            return
        style = leaf.style
        top = self.depth + gap
        foot = top + len(lines) * style.leading
        rest = max(0.0, self.thread.frames[self.at].height - foot)
        white = min(rest, _white(leaf, top, len(lines)))
        top += white / 2
        for line in lines:
            baseline = top + style.baseline_at(line.size)
            self.filled[self.at].append(Placed(leaf, line, 0.0, baseline))
            top += style.leading
        self.depth, self.after = top + white / 2, style.after


def _white(leaf: Leaf, top: Pt, lines: int) -> Pt:
    """What lines that begin so far down lack to end, with their margin, on a step."""
    style = leaf.style
    foot = top + lines * style.leading + style.after
    return style.rhythm.lack(foot) if style.rhythm else 0.0


def are_level(shares: Sequence[int], rooms: Sequence[int]) -> bool:
    """Whether every frame is full before the next one takes a line."""
    full = len(shares) - 1
    return list(shares[:full]) == list(rooms[:full])


def _depth(lines: Sequence[Placed]) -> Pt:
    """Where the last of some lines ends."""
    if not lines:
        return 0.0
    last = lines[-1]
    style = last.leaf.style
    return last.baseline - style.baseline_at(last.line.size) + style.leading


def _shares(lines: int, rooms: Sequence[int], least: int = 1) -> list[int]:
    """How many of a paragraph's lines each frame takes, leaving no single last line.

    The first frame that takes any takes so many at the least.
    """
    shares: list[int] = []
    for number, room in enumerate(rooms):
        if lines == 0:
            break
        share = min(lines, room)
        # Copy that runs out of frames is overset: then a line given down helps nobody.
        has_next = number + 1 < len(rooms)
        if has_next and share > 0 and lines - share == 1:
            share -= 1
        if has_next and share < least and not any(shares):
            share = 0
        shares.append(share)
        lines -= share
    return shares
