"""Pours a thread of copy into its frames: galleys become placed lines.

A paragraph's last line never stands alone at the head of a frame (clreq 3.4.4): the
frame before gives a line down and keeps a blank. A heading stays with its text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from printbook.design.lift import Frame, Leaf, Thread
from printbook.typography import Galley, Line
from printbook.units import Pt

__all__ = ["Compose", "Placed", "Poured", "pour"]

Compose = Callable[[Leaf, "Pt | Sequence[Pt]"], Galley]
"""Sets a leaf at a measure in points, or at one measure per line."""

_SLACK: Pt = 0.02
_LINES_UNDER_HEADING = 2


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
    run = _Pouring(thread, compose)
    for number in range(len(thread.leaves)):
        run.place(number)
    return run.done()


class _Pouring:
    """The frame and the depth that the copy has reached."""

    def __init__(self, thread: Thread, compose: Compose) -> None:
        self.thread = thread
        self.compose = compose
        self.filled: list[list[Placed]] = [[] for _ in thread.frames]
        self.overset: list[tuple[Leaf, Line]] = []
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
        room = self._room(leaf, gap)
        galley = self._set(leaf, room)
        first = self._share(len(galley.lines), room)
        if first < min(room, len(galley.lines)) and self._measures(leaf, room):
            galley = self._set(leaf, first)
        self._lay(leaf, galley.lines[:first], gap)
        self._lay_rest(leaf, galley.lines[first:])

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
        )

    def _gap(self, leaf: Leaf) -> Pt:
        """White above a leaf; margins meet as in CSS, and none opens a frame."""
        return max(self.after, leaf.style.before) if self.depth > 0 else 0.0

    def _room(self, leaf: Leaf, gap: Pt) -> int:
        """How many lines of a leaf the frame still takes."""
        if self.frame is None:
            return 0
        height = self.frame.height - self.depth - gap + _SLACK
        return max(0, int(height // leaf.style.leading))

    def _must_move_down(self, number: int) -> bool:
        """Whether a heading would be left behind by its text."""
        leaves = self.thread.leaves
        leaf = leaves[number]
        if self.depth == 0 or self.frame is None:
            return False
        if not leaf.style.is_kept_with_next or number + 1 == len(leaves):
            return False
        lines = len(self.compose(leaf, self.frame.width).lines)
        below = leaves[number + 1].style
        need = self._gap(leaf) + lines * leaf.style.leading
        need += max(leaf.style.after, below.before)
        need += _LINES_UNDER_HEADING * below.leading
        return self.depth + need > self.frame.height + _SLACK

    def _next_frame(self) -> None:
        self.at += 1
        self.depth = self.after = 0.0

    def _measures(self, leaf: Leaf, room: int) -> list[Pt] | None:
        """One measure per line where frames differ in width; None where they do not."""
        ahead = self.thread.frames[self.at :]
        if len({round(frame.width, 2) for frame in ahead}) <= 1:
            return None
        measures = [ahead[0].width] * room
        for frame in ahead[1:]:
            measures += [frame.width] * int(frame.height // leaf.style.leading)
        return measures or None

    def _set(self, leaf: Leaf, room: int) -> Galley:
        measures = self._measures(leaf, room)
        if measures is not None:
            return self.compose(leaf, measures)
        frames = self.thread.frames
        return self.compose(leaf, frames[min(self.at, len(frames) - 1)].width)

    def _lay(self, leaf: Leaf, lines: Sequence[Line], gap: Pt) -> None:
        if not lines:
            return
        style = leaf.style
        top = self.depth + gap
        for line in lines:
            self.filled[self.at].append(Placed(leaf, line, 0.0, top + style.baseline))
            top += style.leading
        self.depth, self.after = top, style.after

    def _lay_rest(self, leaf: Leaf, lines: Sequence[Line]) -> None:
        while lines:
            if self.frame is not None:
                self._next_frame()
            if self.frame is None:
                self.overset.extend((leaf, line) for line in lines)
                return
            take = self._share(len(lines), self._room(leaf, 0.0)) or len(lines[:1])
            self._lay(leaf, lines[:take], 0.0)
            lines = lines[take:]

    def _share(self, lines: int, room: int) -> int:
        """How many of a paragraph's lines the frame takes, leaving no single last one.

        The last frame of a thread leaves nothing to a next one, and takes what it can.
        """
        is_last_alone = lines - room == 1 and room > 0
        if is_last_alone and self.at + 1 < len(self.thread.frames):
            return room - 1
        return min(lines, room)
