"""Turns what a plan says of a block into slots, boxes on their page in points."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from printbook.design.model import Area, Block, Grid, Slot
from printbook.findings import Finding, finding
from printbook.geometry import Rect
from printbook.makeup.planfile import AdPlace, BlockPlace, PhotoPlace, area_of
from printbook.manuscript import Places

__all__ = ["Slotting", "leg_rects", "paired"]


class Slotting:
    """Makes blocks for the pages of a grid, and collects what is wrong with them."""

    def __init__(self, grid: Grid, pages: int, places: Places) -> None:
        self.grid = grid
        self.columns = pages * grid.columns
        self.places = places
        self.findings: list[Finding] = []

    def block(self, place: BlockPlace, where: Sequence[object]) -> Block:
        """The block that stands so; `where` is its place in the plan's file."""
        slots: list[Slot] = []
        if place.box:
            slots += self.slots("box", place.box, (*where, "box"))
        if place.at:
            slots += self.slots("whole", place.at, (*where, "at"))
        if place.head:
            head = place.head
            found = self.slots("head", head.at, (*where, "head", "at"))
            slots += [replace(one, level=head.level, form=head.form) for one in found]
        for number, text in enumerate(place.legs):
            for leg in self.slots("leg", text, (*where, "legs", number)):
                slots += self._parted(leg, place.into or 1)
        if place.jump:
            slots += self.slots("jump", place.jump, (*where, "jump"))
        for number, photo in enumerate(place.photos):
            slots += self._photo(photo, (*where, "photos", number))
        if place.figure:
            slots += self.slots("figure", place.figure, (*where, "figure"))
        slots = _inside_box(slots, self.grid)
        return Block(
            place.story,
            self._page(place, slots, where),
            tuple(slots),
            self.places.get(where),
            place.style,
        )

    def ad(self, place: AdPlace, where: Sequence[object]) -> Block:
        """The block of an advertisement."""
        slots = self.slots("ad", place.at, (*where, "at"))
        slots = [replace(slot, photo=place.photo) for slot in slots]
        page = self.grid.page_of(slots[0].area.first_column) if slots else 0
        return Block(place.id, page, tuple(slots), self.places.get(where), "ad")

    def slots(self, role: str, text: str, where: Sequence[object]) -> list[Slot]:
        """The slot on the area that is written so; none where it is no area."""
        area = self._area(text, where, role)
        return [Slot(role, area, self.grid.rect(area))] if area else []

    def complain(self, code: str, where: Sequence[object], **values: object) -> None:
        """Note what is wrong at a place of the file."""
        self.findings.append(finding(code, self.places.get(tuple(where)), **values))

    def _page(
        self, place: BlockPlace, slots: Sequence[Slot], where: Sequence[object]
    ) -> int:
        if not slots:
            return 0
        side = self.grid.side_of(slots[0].area.first_column)
        for slot in slots:
            if self.grid.side_of(slot.area.first_column) != side:
                self.complain("PB4104", where, block=place.story, area=str(slot.area))
        return side[0]

    def _parted(self, leg: Slot, into: int) -> Iterator[Slot]:
        for rect in leg_rects(self.grid, leg.rect, into):
            yield replace(leg, rect=rect)

    def _photo(self, place: PhotoPlace, where: Sequence[object]) -> list[Slot]:
        area = self._area(place.at, (*where, "at"), "photo")
        if area is None:
            return []
        rect = self.grid.rect(area)
        height = rect.height - place.caption * self.grid.baseline
        if height <= 0:
            self.complain("PB4114", (*where, "at"), area=place.at, rows=place.caption)
            return []
        return [Slot("photo", area, rect, photo=place.id, photo_height=height)]

    def _area(self, text: str, where: Sequence[object], role: str) -> Area | None:
        area = area_of(text)
        if area is None:
            self.complain("PB4101", where, area=text)
            return None
        is_inside = (
            1 <= area.first_column <= area.last_column <= self.columns
            and 1 <= area.first_row <= area.last_row <= self.grid.rows
        )
        if not is_inside:
            rows = self.grid.rows
            self.complain("PB4102", where, area=text, columns=self.columns, rows=rows)
            return None
        if self._crosses(area, role):
            self.complain("PB4103", where, area=text)
            return None
        return area

    def _crosses(self, area: Area, role: str) -> bool:
        """Whether it stands on two pages; only a banner may cross a truck's fold."""
        page_or_side = self.grid.page_of if role == "whole" else self.grid.side_of
        return page_or_side(area.first_column) != page_or_side(area.last_column)


def leg_rects(grid: Grid, rect: Rect, into: int) -> tuple[Rect, ...]:
    """A box parted into legs of whole characters 破栏; the gutters take the rest."""
    if into == 1:
        return (rect,)
    measure = grid.legs_measure(rect.width, into)
    gutter = (rect.width - into * measure) / (into - 1)
    return tuple(
        replace(rect, x=rect.x + number * (measure + gutter), width=measure)
        for number in range(into)
    )


def paired(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those of a story in two parts each with the page of the other."""
    first = {block.id: block.page for block in blocks if block.of("jump")}
    second = {block.id: block.page for block in blocks if block.is_continued}
    return tuple(
        replace(block, from_page=first.get(block.id))
        if block.is_continued
        else replace(block, to_page=second.get(block.id))
        for block in blocks
    )


def _inside_box(slots: Sequence[Slot], grid: Grid) -> list[Slot]:
    """Slots on the narrower columns of their block's box, if it has one.

    A character of air parts them from its sides; the columns between are of whole
    characters again.
    """
    box = next((slot for slot in slots if slot.role == "box"), None)
    if box is None:
        return list(slots)
    inner = replace(
        box.rect, x=box.rect.x + grid.zi, width=box.rect.width - 2 * grid.zi
    )
    columns = leg_rects(grid, inner, box.area.columns)
    return [
        slot if slot.role == "box" else _on(columns, slot, box.area) for slot in slots
    ]


def _on(columns: Sequence[Rect], slot: Slot, box: Area) -> Slot:
    """The slot as wide as the box's own columns that its area covers."""
    first = slot.area.first_column - box.first_column
    last = slot.area.last_column - box.first_column
    if not 0 <= first <= last < len(columns):
        return slot
    x, right = columns[first].x, columns[last].right
    return replace(slot, rect=replace(slot.rect, x=x, width=right - x))
