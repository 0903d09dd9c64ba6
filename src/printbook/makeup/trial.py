"""A trial setting 试排: every part of every story at every width it might have.

The design's own template prints one page with a slot for each, so that what is measured
is what the CSS says, and what will be printed.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from xml.etree.ElementTree import Element

from printbook.content import Edition, Photo, Story
from printbook.design.lift import Leaf, Thread
from printbook.design.model import Area, Block, Design, Grid, Slot
from printbook.design.page import OpenPage, open_page
from printbook.design.template import place
from printbook.design.yard import CLOSED, Yard
from printbook.makeup.setter import Setter
from printbook.makeup.sheet import MadePage, template_context

__all__ = ["BANNER_ROWS", "Proofed", "Trial", "pull_trial"]

# Slots lie on one another, told apart by where they begin; below the page's foot
# WeasyPrint would lay out no more than the first line of each.
_STEP = 0.01
_UPRIGHT_ROWS = range(8, 25, 2)
BANNER_ROWS = range(3, 16, 2)
"""The rows a banner may have; one that needs more stands in as many as it needs."""
_CAPTION_ROWS = 2
_PHOTO_ROWS = 30
# A design may set a figure larger where it has more room; here it is to be small.
_FIGURE_ROWS = 4


@dataclass(frozen=True, slots=True)
class Proofed:
    """A slot of the trial, and what stands in it: leaves, and vertical threads."""

    slot: Slot
    leaves: tuple[Leaf, ...] = ()
    threads: tuple[Thread, ...] = ()
    picture_height: float = 0.0
    """That of the picture in it, in points."""


@dataclass(frozen=True, slots=True)
class Trial:
    """All proofs of an edition in a design, by block and role."""

    page: OpenPage
    proofs: Mapping[str, tuple[Proofed, ...]]
    threads: Mapping[str, Thread]
    """The text of each block that has any."""

    def of(self, block: str, role: str) -> tuple[Proofed, ...]:
        """The proofs of one role in a block."""
        return tuple(one for one in self.proofs[block] if one.slot.role == role)


@dataclass(slots=True)
class _Slots:
    """Makes slots, none at the place of another."""

    grid: Grid
    made: int = 0
    blocks: list[Block] = field(default_factory=list)

    def slot(self, role: str, columns: int, rows: int, **more: object) -> Slot:
        self.made += 1
        area = Area(1, columns, 1, rows)
        rect = self.grid.rect(area)
        slot = Slot(role, area, replace(rect, x=self.made * _STEP, y=0.0))
        return replace(slot, **more)  # type: ignore[arg-type]


def pull_trial(
    edition: Edition,
    design: Design,
    setter: Setter,
    yard: Yard = CLOSED,
    *,
    jumping: Collection[str] = (),
) -> Trial:
    """Every story of an edition set in all ways; raises RenderError of the template.

    `jumping` are the stories that go on on another page, under a small head there.
    """
    # Brought in here: a page whose plan is written needs none of it.
    from printbook.design.reader import read_pictures, read_styles
    from printbook.design.sheets import sheet_css
    from printbook.design.template import render_html
    from printbook.makeup.make_up import outlines

    blocks = tuple(_blocks(edition, design, jumping))
    sheet = "pages"
    context = {
        **template_context(edition, design, None, sheet),
        "pages": (MadePage(edition.pages[: design.numbered], blocks, ()),),
    }
    html = render_html(design, context, yard.templates)
    css = (("", sheet_css(design, sheet)), *read_styles(design))
    pictures = {**read_pictures(design), **outlines(edition)}
    page = open_page(html, css, pictures, setter.declared, yard)
    return _proofed(page, blocks)


def _blocks(
    edition: Edition, design: Design, jumping: Collection[str]
) -> Iterator[Block]:
    grid = design.grid
    assert grid is not None
    slots = _Slots(grid)
    if "banner" not in design.omits:
        # A banner has one place: a block for each size it may have.
        for width, rows in product(range(1, grid.columns + 1), BANNER_ROWS):
            yield Block("banner", 0, (slots.slot("whole", width, rows),))
    if edition.lead and "lead" not in design.omits:
        yield Block("lead", 0, (slots.slot("leg", grid.columns, 40),), style="tinted")
    for story in () if "stories" in design.omits else edition.stories:
        yield Block(story.id, 0, tuple(_story(story, design, slots)))
        if story.id in jumping:
            heads = (
                slots.slot("head", width, 40, level=3, form="continued")
                for width in range(1, grid.columns + 1)
            )
            yield Block(story.id, 0, tuple(heads), from_page=0)


def _story(story: Story, design: Design, slots: _Slots) -> Iterator[Slot]:
    widths = range(1, slots.grid.widest + 1)
    yield slots.slot("leg", 1, 40)
    for level in (1, 2, 3):
        for width in widths:
            yield slots.slot("head", width, 40, level=level)
    for level in (2, 3):
        for rows in _UPRIGHT_ROWS:
            yield slots.slot("head", 1, rows, level=level, form="upright")
    if "photos" not in design.omits:
        for photo in story.photos:
            for width in widths:
                yield _photo(photo, width, slots)
    if story.figure:
        slot = slots.slot("figure", 1, _FIGURE_ROWS)
        yield slot
        # In a box it has a character less.
        slot = slots.slot("figure", 1, _FIGURE_ROWS)
        narrow = replace(slot.rect, width=slot.rect.width - slots.grid.zi)
        yield replace(slot, rect=narrow)


def _photo(photo: Photo, width: int, slots: _Slots) -> Slot:
    rows = _PHOTO_ROWS + _CAPTION_ROWS
    height = _PHOTO_ROWS * slots.grid.baseline
    return slots.slot("photo", width, rows, photo=photo.id, photo_height=height)


def _proofed(page: OpenPage, blocks: Sequence[Block]) -> Trial:
    root = page.html.etree_element
    inside = _inside(
        root, {place(slot.rect) for block in blocks for slot in block.slots}
    )
    leaves: dict[str, list[Leaf]] = {}
    threads: dict[str, list[Thread]] = {}
    for leaf in page.lifted.leaves:
        leaves.setdefault(inside.get(leaf.element, ""), []).append(leaf)
    of_story: dict[str, Thread] = {}
    for thread in page.lifted.threads:
        where = inside.get(thread.frames[0].element, "")
        threads.setdefault(where, []).append(thread)
        of_story[thread.name] = thread
    heights = {
        inside.get(image, ""): kind.height
        for image in root.iter("img")
        if (kind := page.sample.kind(image))
    }
    proofs: dict[str, list[Proofed]] = {}
    for block in blocks:
        for slot in block.slots:
            key = place(slot.rect)
            found = tuple(leaves.get(key, ())), tuple(threads.get(key, ()))
            height = heights.get(key, 0.0)
            proofs.setdefault(block.id, []).append(Proofed(slot, *found, height))
    return Trial(page, {name: tuple(one) for name, one in proofs.items()}, of_story)


def _inside(root: Element, places: set[str]) -> dict[Element, str]:
    """For every element the place of the slot it stands in."""
    found: dict[Element, str] = {}

    def walk(element: Element, around: str) -> None:
        # Left, top, width and height: what a template adds stands behind them.
        own = ";".join(element.get("style", "").split(";")[:4])
        around = own if own in places else around
        found[element] = around
        for child in element:
            walk(child, around)

    walk(root, "")
    return found
