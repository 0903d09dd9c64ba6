"""One block of a dummy: each of its slots told apart, its lines blank or overset."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from printbook.design.model import Block, Grid, Slot
from printbook.geometry import Rect
from printbook.makeup.dummy.marks import LETTERS, Anchor, Box, Label, Mark, Stroke
from printbook.makeup.dummy.words import Words, cut, readable, width_of
from printbook.makeup.rules import extent_of
from printbook.units import Pt

__all__ = ["Subject", "block_marks", "crossed"]

_INSET: Pt = 3.0
_HATCH: Pt = 6.0
_ARROW: Pt = 3.5
_OVERSET_BAR: Pt = 4.0


@dataclass(frozen=True, slots=True)
class Subject:
    """What all blocks of a drawing are drawn by."""

    grid: Grid
    titles: Mapping[str, str]
    blanks: Mapping[str, int]
    photo_marks: Mapping[str, str]
    words: Words

    def say(self, key: str, **values: object) -> str:
        """The words with their values."""
        return self.words[key].format_map(values)


def block_marks(block: Block, subject: Subject, left: Pt, top: Pt) -> Iterator[Mark]:
    """The marks of a block on a page whose corner is at `left` and `top`."""
    # A box lies under all that stands in it.
    slots = sorted(block.slots, key=lambda slot: slot.role != "box")
    placed = [(slot, slot.rect.moved(left, top)) for slot in slots]
    titled = _titled(block)
    for slot, rect in placed:
        draw = _DRAWN.get(slot.role, _fixed)
        yield from draw(slot, rect, subject)
    legs = [rect for slot, rect in placed if slot.role == "leg"]
    for number, rect in enumerate(legs, 1):
        is_under_name = titled is not None and titled.role == "leg" and number == 1
        yield from _flow(number, rect, is_under_name=is_under_name)
    # What is over, or blank, is so at the end of a story's second part.
    if block.to_page is None:
        yield from _fit(subject.blanks.get(block.id, 0), legs, subject)
    for slot, rect in placed:
        if slot.role == "jump" and block.to_page is not None:
            said = subject.say("jump.to", page=block.to_page + 1)
            foot = rect.bottom - _INSET
            yield from _plated("note", said, rect.right - _INSET, foot, "end")
    if titled:
        extent = subject.grid.rect(extent_of(block)).moved(left, top)
        yield Box("block", extent)
        yield from _name(block, titled.rect.moved(left, top), subject)


def _titled(block: Block) -> Slot | None:
    """The slot that carries the block's name: its head, else its first."""
    heads = [slot for slot in block.slots if slot.role == "head"]
    others = [slot for slot in block.slots if slot.role != "box"]
    return next(iter((*heads, *others, *block.slots)), None)


def _name(block: Block, rect: Rect, subject: Subject) -> Iterator[Mark]:
    """Id at the left, level and size at the right, the headline below."""
    area = extent_of(block)
    level = next((slot.level for slot in block.of("head")), 0)
    size = subject.say("size", columns=area.columns, rows=area.rows)
    if level:
        size = subject.say("level", level=level) + size
    baseline = rect.y + LETTERS["id"].size + 1
    left, right = rect.x + _INSET, rect.right - _INSET
    name = readable(block.id)
    if block.from_page is not None:
        name += subject.say("jump.from", page=block.from_page + 1)
    yield Label("id", name, left, baseline)
    taken = width_of(name, LETTERS["id"].size) + _INSET
    letters = LETTERS["size"]
    if taken + width_of(size, letters.size) <= right - left:
        yield Label("size", size, right, baseline, "end")
    else:
        baseline += letters.size + 2
        yield Label("size", size, left, baseline)
    kind = f"title{level}"
    letters = LETTERS[kind]
    title = cut(readable(subject.titles.get(block.id, "")), right - left, letters.size)
    if title:
        yield Label(kind, title, left, baseline + letters.size + 2)


def _flow(number: int, rect: Rect, *, is_under_name: bool) -> Iterator[Mark]:
    """The number of a leg, and an arrow down the way the text runs."""
    size = LETTERS["number"].size
    above = LETTERS["id"].size + LETTERS["title0"].size + 3 if is_under_name else 0
    x, y = rect.x + rect.width / 2, rect.y + above + size + 1
    yield Label("number", str(number), x, y, "middle")
    foot = rect.bottom - _INSET
    if foot - y < 2 * size:
        return
    yield Stroke("flow", ((x, y + _INSET), (x, foot)))
    yield Stroke("flow", ((x - _ARROW, foot - _ARROW), (x, foot)))
    yield Stroke("flow", ((x + _ARROW, foot - _ARROW), (x, foot)))


def _fit(lines: int, legs: Sequence[Rect], subject: Subject) -> Iterator[Mark]:
    """The lines left blank at the end of the last legs, or a bar where text is over."""
    if not legs or not lines:
        return
    last = legs[-1]
    x, y = last.right - _INSET, last.bottom - _INSET
    if lines < 0:
        bar = last.bottom - _OVERSET_BAR
        yield Box("overset", Rect(last.x, bar, last.width, _OVERSET_BAR))
        said = subject.say("overset.lines", count=-lines)
        yield from _plated("overset", said, x, bar - _INSET, "end")
        return
    for leg, height in _blank_feet(legs, lines * subject.grid.baseline):
        rect = Rect(leg.x, leg.bottom - height, leg.width, height)
        yield Box("blank", rect)
        yield from _hatched(rect)
    said = subject.say("blank.lines", count=lines)
    yield from _plated("blank", said, x, y, "end")


def _blank_feet(legs: Sequence[Rect], height: Pt) -> Iterator[tuple[Rect, Pt]]:
    """How much of each leg is blank, from the last one back."""
    for leg in reversed(legs):
        if height > 0:
            yield leg, min(height, leg.height)
        height -= leg.height


def _hatched(rect: Rect) -> Iterator[Mark]:
    """Slanting lines, as far apart as they are high."""
    x = rect.x
    while x < rect.right:
        slant = min(_HATCH, rect.right - x)
        yield Stroke("hatch", ((x, rect.bottom), (x + slant, rect.y)))
        x += _HATCH


def _fixed(slot: Slot, rect: Rect, subject: Subject) -> Iterator[Mark]:
    yield Box("fixed", rect)


def _plain(slot: Slot, rect: Rect, subject: Subject) -> Iterator[Mark]:
    yield Box(slot.role, rect)


def _figure(slot: Slot, rect: Rect, subject: Subject) -> Iterator[Mark]:
    yield Box("figure", rect)
    said = subject.say("figure")
    middle = rect.y + rect.height / 2 + LETTERS["note"].size / 3
    yield Label("note", said, rect.x + rect.width / 2, middle, "middle")


def _photo(slot: Slot, rect: Rect, subject: Subject) -> Iterator[Mark]:
    """A crossed box with the photo's id and mark; under it the rows of its caption."""
    picture = Rect(rect.x, rect.y, rect.width, slot.photo_height or rect.height)
    yield Box("photo", picture)
    yield from crossed(picture)
    middle, y = rect.x + rect.width / 2, picture.y + picture.height / 2
    name = slot.photo or ""
    said = f"{name} {subject.photo_marks.get(name, '')}".strip()
    yield from _plated("picture", readable(said), middle, y, "middle")
    rows = round(picture.height / subject.grid.baseline)
    size = subject.say("size", columns=slot.area.columns, rows=rows)
    below = y + LETTERS["picture"].size + 2
    yield from _plated("note", size, middle, below, "middle")
    caption = round((rect.height - picture.height) / subject.grid.baseline)
    if caption:
        height = rect.height - picture.height
        yield Box("caption", Rect(rect.x, picture.bottom, rect.width, height))
        said = subject.say("caption.rows", count=caption)
        foot = rect.bottom - height / 2 + LETTERS["note"].size / 3
        yield Label("note", said, middle, foot, "middle")


def crossed(rect: Rect) -> Iterator[Mark]:
    """The two diagonals of a picture's box."""
    yield Stroke("cross", ((rect.x, rect.y), (rect.right, rect.bottom)))
    yield Stroke("cross", ((rect.x, rect.bottom), (rect.right, rect.y)))


def _plated(kind: str, text: str, x: Pt, y: Pt, anchor: Anchor) -> Iterator[Mark]:
    """A label on a plate of its own, so that lines under it do not strike it out."""
    size = LETTERS[kind].size
    width = width_of(text, size) + 2
    left = x - width + 1 if anchor == "end" else x - width / 2
    yield Box("plate", Rect(left, y - size, width, size * 1.25))
    yield Label(kind, text, x, y, anchor)


_DRAWN: Mapping[str, Callable[[Slot, Rect, Subject], Iterator[Mark]]] = {
    "box": _plain,
    "head": _plain,
    "leg": _plain,
    "jump": _plain,
    "photo": _photo,
    "figure": _figure,
}
"""How the slots of a role are drawn; any other is fixed."""
