"""Vertical frames: as large as their lines ask, and where in them each line stands."""

from collections.abc import Sequence
from dataclasses import replace

from printbook.design.lift import Frame, Thread
from printbook.design.vertical import ENDLESS
from printbook.makeup.pour import Compose, Placed, Poured, pour
from printbook.units import Pt

__all__ = ["end_of", "origin_of", "pour_any", "size_of"]


def pour_any(thread: Thread, compose: Compose) -> Poured:
    """Fill the frames of a thread; one vertical block first learns how large it is."""
    if thread.scroll is not None:
        return _paged(thread, compose)
    poured = pour(thread, compose)
    first = thread.frames[0]
    if first.vertical is None or len({frame.element for frame in thread.frames}) > 1:
        return poured
    if not first.vertical.has_height and len(thread.frames) == 1:
        longest = max(map(end_of, poured.frames[0]), default=0.0)
        frames = (replace(first, width=min(first.width, longest)),)
        poured = pour(replace(thread, frames=frames), compose)
    if not first.vertical.has_width:
        poured = _levelled(poured, compose)
    if "data-thread" not in first.element.attrib:
        # A box that is larger than its lines is the style sheet's own affair.
        poured = replace(poured, blank=0.0)
    return poured


def _paged(thread: Thread, compose: Compose) -> Poured:
    """The copy on as many pages as it needs."""
    count = 1
    while True:
        poured = pour(thread.on_pages(count), compose)
        if not poured.overset or not any(poured.frames[count // 2 :]):
            break
        count *= 2
    used = max((n for n, held in enumerate(poured.frames, 1) if held), default=0)
    return replace(
        poured,
        thread=replace(poured.thread, frames=poured.thread.frames[: max(used, 1)]),
        frames=poured.frames[: max(used, 1)],
        depths=poured.depths[: max(used, 1)],
        blank=0.0,
    )


def _levelled(poured: Poured, compose: Compose) -> Poured:
    """The rows of a block as wide as they must be for its lines, all of one width."""
    thread = poured.thread
    rows = len(thread.frames)
    width = poured.depths[0] / rows
    while True:
        poured = pour(replace(thread, frames=_as_wide(thread.frames, width)), compose)
        if not poured.overset or width > ENDLESS:
            break
        width += poured.leading
    width = max(poured.depths)
    frames = _as_wide(thread.frames, width)
    return replace(poured, thread=replace(thread, frames=frames), blank=0.0)


def _as_wide(frames: Sequence[Frame], width: Pt) -> tuple[Frame, ...]:
    return tuple(replace(frame, height=width) for frame in frames)


def end_of(placed: Placed) -> Pt:
    """How far down a line reaches."""
    line = placed.line
    end = line.x[-1] + line.advance[-1] if line.x else 0.0
    return placed.x + end * placed.leaf.style.size


def origin_of(frame: Frame, placed: Placed) -> tuple[Pt, Pt]:
    """Where a line begins, from the top left corner of its frame's element.

    Lines stand from right to left, or from left to right; what is above a line that
    lies is to the right of one that stands, in both (CSS Writing Modes 4, 6.3).
    """
    if frame.vertical is None:
        return placed.x, placed.baseline
    across = placed.baseline
    if frame.vertical.mode == "vertical-rl":
        return frame.height - across, frame.offset + placed.x
    style = placed.leaf.style
    baseline = style.baseline_at(placed.line.size)
    left = across - baseline
    return left + style.leading - baseline, frame.offset + placed.x


def size_of(frames: Sequence[Frame]) -> tuple[Pt, Pt]:
    """Width and height of the element that holds vertical frames."""
    last = frames[-1]
    return last.height, last.offset + last.width
