"""Parts strips of copy into pages: lines, white and breaks, pure arithmetic.

The rules are those of CSS Fragmentation as WeasyPrint carries them out, so that a book
breaks at the same lines whichever way it is made up.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from printbook.design.flowing import Margin
from printbook.units import Pt

__all__ = [
    "FORCED",
    "PageKind",
    "PagePlan",
    "Slip",
    "Strip",
    "join",
    "paginate",
    "shared",
]

FORCED = ("page", "left", "right", "recto", "verso")
_SIDED = {"left": "left", "right": "right", "recto": "right", "verso": "left"}
_AVOIDED = ("avoid", "avoid-page")
# Six decimals of a point are noise of adding up.
_SLACK: Pt = 1e-5


@dataclass(frozen=True, slots=True)
class Strip:
    """One block as pages see it: lines of a leading, or a height that moves whole.

    `joint` is the wish for a break before it; `chain` names the boxes around it, the
    outermost first; `pages` is not 0 for what fills pages of its own.
    """

    lines: int = 0
    leading: Pt = 0.0
    height: Pt = 0.0
    above: tuple[Margin, ...] = ()
    below: tuple[Pt, ...] = ()
    joint: str = "auto"
    page: str = ""
    owner: Hashable = None
    """The outermost box that has this page name: with it a sequence of pages begins."""
    orphans: int = 2
    widows: int = 2
    chain: tuple[Hashable, ...] = ()
    pages: int = 0
    around: str = ""
    """The page name of the box that a break before it parts: that of blank pages."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """What `@page` selectors can tell of a page."""

    side: str
    name: str = ""
    is_blank: bool = False
    is_first: bool = False
    is_opening: bool = False
    """Whether a sequence of pages of this name begins here."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Lines of a strip on a page, from the top of its type area."""

    strip: int
    first: int
    last: int
    top: Pt


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page: its kind and what stands on it; `nth` counts pages of one strip."""

    kind: PageKind
    slips: tuple[Slip, ...] = ()
    nth: int = 0


def join(values: Sequence[str]) -> str:
    """The wish that wins where blocks meet (CSS Fragmentation 4, 3.1)."""
    found = "auto"
    for value in values:
        is_sided = value in _SIDED
        is_page = value == "page" and found in ("auto", *_AVOIDED)
        if is_sided or is_page or (value in _AVOIDED and found == "auto"):
            found = value
    return found


def paginate(
    strips: Sequence[Strip], height_of: Callable[[PageKind], Pt]
) -> tuple[PagePlan, ...]:
    """The pages in order, blank ones among them."""
    return tuple(_Book(strips, height_of).pages())


@dataclass(frozen=True, slots=True)
class _At:
    """Where a page begins."""

    strip: int
    line: int = 0
    name: str | None = None
    """Its page name, where that is not the strip's own."""


class _Book:
    """The pages so far: their sides and sequences."""

    def __init__(
        self, strips: Sequence[Strip], height_of: Callable[[PageKind], Pt]
    ) -> None:
        self.strips = strips
        self.height_of = height_of
        self.count = 0
        self.owner: Hashable = None

    def pages(self) -> Iterator[PagePlan]:
        at, is_forced = _At(0), False
        while at.strip < len(self.strips):
            strip = self.strips[at.strip]
            if is_forced and self._side() != _SIDED.get(strip.joint, self._side()):
                yield PagePlan(PageKind(self._side(), strip.around, is_blank=True))
                self.count += 1
            name = strip.page if at.name is None else at.name
            kind = self._kind(strip, name, is_forced=is_forced)
            if strip.pages:
                yield from self._alone(at.strip, strip, kind)
                at = _At(at.strip + 1)
            else:
                page = _Page(self.strips, at, self.height_of(kind))
                # A named page keeps the white above like a forced break (WeasyPrint).
                page.keeps_white = is_forced or bool(name)
                page.is_first = self.count == 0
                at = page.fill()
                yield PagePlan(kind, tuple(page.slips))
                self.count += 1
            is_forced = not at.line and self._is_forced(at.strip)

    def _alone(self, number: int, strip: Strip, kind: PageKind) -> Iterator[PagePlan]:
        for nth in range(strip.pages):
            own = kind if not nth else PageKind(self._side(), strip.page)
            yield PagePlan(own, (Slip(number, 0, 0, 0.0),), nth)
            self.count += 1

    def _side(self) -> str:
        return "left" if self.count % 2 else "right"

    def _kind(self, strip: Strip, name: str, *, is_forced: bool) -> PageKind:
        is_opening = bool(strip.page) and strip.owner != self.owner
        is_opening = is_opening and (is_forced or not self.count)
        self.owner = strip.owner if strip.page else None
        return PageKind(
            self._side(), name, is_first=not self.count, is_opening=is_opening
        )

    def _is_forced(self, number: int) -> bool:
        return number < len(self.strips) and forces(self.strips, number)


def forces(strips: Sequence[Strip], number: int) -> bool:
    """Whether a strip must begin a page."""
    strip = strips[number]
    return bool(
        strip.joint in FORCED
        or strip.pages
        or (number and strips[number - 1].pages)
        # A page without a name is none that must be begun (WeasyPrint).
        or (number and strip.page and strips[number - 1].page != strip.page)
    )


class _Page:
    """One page being filled from the top."""

    def __init__(self, strips: Sequence[Strip], start: _At, height: Pt) -> None:
        self.strips = strips
        self.start = start
        self.height = height + _SLACK
        self.slips: list[Slip] = []
        self.depth: Pt = 0.0
        self.below: tuple[Pt, ...] = ()
        self.keeps_white = False
        self.is_first = False

    def fill(self) -> _At:
        """Take as many strips as fit; where the next page begins."""
        for number in range(self.start.strip, len(self.strips)):
            if self.slips and forces(self.strips, number):
                return _At(number)
            stop = self._take(number)
            if stop is not None:
                return stop
        return _At(len(self.strips))

    def _take(self, number: int) -> _At | None:
        """Lay a strip, whole or in part; where to go on, None when all of it stands."""
        strip = self.strips[number]
        line = self.start.line if number == self.start.strip else 0
        top = self.depth + self._white(strip, is_resumed=bool(line))
        if not strip.lines:
            if self.slips and top + strip.height > self.height:
                return self._break_before(number)
            self._lay(number, (0, 0), top, strip.height)
            return None
        placed = self._share(strip, strip.lines - line, top)
        if placed is None:
            return self._break_before(number)
        self._lay(number, (line, line + placed), top, placed * strip.leading)
        is_whole = line + placed == strip.lines
        return None if is_whole else _At(number, line + placed)

    def _white(self, strip: Strip, *, is_resumed: bool) -> Pt:
        if is_resumed:
            return 0.0
        if self.slips:
            return _collapsed((*self.below, *(one.height for one in strip.above)))
        return _collapsed([one.height for one in strip.above if self._keeps(one)])

    def _keeps(self, margin: Margin) -> bool:
        """Whether white stays at the head of the page (CSS Fragmentation 4, 5.2)."""
        if self.is_first or margin.at_break == "keep":
            return True
        return margin.at_break == "auto" and self.keeps_white

    def _share(self, strip: Strip, lines: int, top: Pt) -> int | None:
        """How many of so many lines stay here; None when the block goes over whole."""
        is_empty = not self.slips
        room = int((self.height - top) / strip.leading + 1e-9)
        if lines <= room:
            return lines
        placed = max(room, 1 if is_empty else 0)
        if lines <= placed:
            return lines
        over_orphans = placed - strip.orphans
        needed = max(0, strip.widows - (lines - placed))
        if not is_empty and (over_orphans < 0 or needed > over_orphans):
            return None
        return placed - needed if needed <= over_orphans else placed

    def _lay(self, number: int, lines: tuple[int, int], top: Pt, height: Pt) -> None:
        self.slips.append(Slip(number, *lines, top))
        self.depth = top + height
        self.below = self.strips[number].below

    def _break_before(self, number: int) -> _At:
        """A break before a strip that found no room, or earlier where it is unloved."""
        if not self._is_unloved(number):
            return _At(number)
        return self._earlier(number) or self._anyway(number)

    def _is_unloved(self, number: int) -> bool:
        return self.strips[number].joint in _AVOIDED

    def _earlier(self, number: int) -> _At | None:
        """The last lawful break on the page: between strips, or inside one.

        The page that follows has the name of the strip that found no room (WeasyPrint).
        """
        name = self.strips[number].page
        for at in range(len(self.slips) - 1, -1, -1):
            slip = self.slips[at]
            after = slip.strip + 1
            if after != number and not self._is_unloved(after):
                del self.slips[at + 1 :]
                return _At(after, 0, name)
            strip = self.strips[slip.strip]
            kept = slip.last - slip.first - strip.widows
            if strip.lines and kept >= strip.orphans:
                self.slips[at:] = [
                    Slip(slip.strip, slip.first, slip.first + kept, slip.top)
                ]
                return _At(slip.strip, slip.first + kept, name)
        return None

    def _anyway(self, number: int) -> _At:
        """No lawful break: before the outermost box that does not begin the page."""
        first = self.slips[0].strip
        depth = shared(self.strips[first].chain, self.strips[number].chain)
        if depth < len(self.strips[number].chain):
            box = self.strips[number].chain[: depth + 1]
            while (
                number > first + 1 and self.strips[number - 1].chain[: depth + 1] == box
            ):
                number -= 1
        self.slips = [slip for slip in self.slips if slip.strip < number]
        return _At(number)


def _collapsed(margins: Sequence[Pt]) -> Pt:
    """Margins that meet are one (CSS 2.2, 8.3.1)."""
    return max((0.0, *margins)) + min((0.0, *margins))


def shared(one: Sequence[object], other: Sequence[object]) -> int:
    """How many boxes two strips share."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
