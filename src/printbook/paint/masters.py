"""A book set by masters: only the pages that differ are laid out, and then repeated.

Lines are parted into pages by arithmetic of ours. What that took for granted (heights
of pictures, type areas, where things stand) is read from the laid out masters; where
they differ, the pages are parted anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design import OpenPage
from printbook.design.door import page_of
from printbook.design.masterpages import MasterPage, read_masters
from printbook.design.obstacles import sheet_obstacle
from printbook.design.page import FindFace, bare_of_firsts, declare_own, padded_to
from printbook.makeup import Filled
from printbook.makeup.book import Block, Book, Obstacle, Standing, read_book
from printbook.makeup.paginate import PageKind, paginate
from printbook.paint.forme import COUNTED, Forme, Setting, build_forme, counted
from printbook.paint.marks import marks_of
from printbook.paint.repeats import Repeats, prove
from printbook.paint.sheets import Sheet, Solid, is_named_alike, sheets_of
from printbook.units import Pt

__all__ = ["SHORT", "set_by_masters"]

# A contents page that grows moves the pages it counts, and may then shrink again.
_MOST_ROUNDS = 5
_EQUAL: Pt = 0.05


@dataclass(slots=True)
class _Known:
    """What the masters have said so far."""

    heights: dict[object, Pt] = field(default_factory=dict)
    pages: dict[object, int] = field(default_factory=dict)
    areas: dict[PageKind, Pt] = field(default_factory=dict)
    folios: dict[str, int] = field(default_factory=dict)


SHORT = "short"
"""The rule for a book of so few pages that masters gain nothing."""


def set_by_masters(
    page: OpenPage, filled: Filled, find_face: FindFace, least_pages: int = 0
) -> Repeats:
    """The book's sheets and masters; raises Obstacle where they cannot hold it."""
    styles = page.sampled.sheets
    for css in (*styles, *page.sampled.fetched):
        rule = sheet_obstacle(css)
        if rule:
            raise Obstacle(rule)
    if any(map(COUNTED.search, page.sampled.fetched)):
        raise Obstacle("target")
    if filled.poured:
        raise Obstacle("frames")
    if any(one.leaf.readings for one in filled.standing):
        raise Obstacle("ruby")
    simple = [one for one in filled.standing if one.leaf.is_simple]
    standing = {one.leaf.element: (one.leaf, one.galley) for one in simple}
    book = _read(page, standing)
    # What hangs on where it stands has no lines in a master that could be repeated.
    others = [one.leaf for one in filled.standing if not one.leaf.is_simple]
    for leaf in (*others, *filled.waiting):
        raise Obstacle("fitted", leaf.element)
    setting = Setting(
        page.sample,
        standing,
        {},
        _strings_of(page),
        tuple(dict.fromkeys(name for css in styles for name in COUNTED.findall(css))),
        has_sequences=any(":nth(" in css for css in styles),
    )
    with page.stone.rewritten(counted):
        return _Rounds(page, book, setting, find_face, least_pages).settle()


def _read(page: OpenPage, standing: Standing) -> Book:
    return read_book(page.html.etree_element, page.sample, standing)


def _strings_of(page: OpenPage) -> tuple[str, ...]:
    """The names of the strings that elements of the book set."""
    flowing = (kind.flowing for kind in page.sample.kinds.values())
    names = (name for one in flowing if one for name, _ in one.strings)
    return tuple(dict.fromkeys(names))


class _Rounds:
    """Parts the book and lays out its masters until both agree."""

    def __init__(
        self,
        page: OpenPage,
        book: Book,
        setting: Setting,
        find_face: FindFace,
        least_pages: int,
    ) -> None:
        self.page = page
        self.book = book
        self.setting = setting
        self.find_face = find_face
        self.least_pages = least_pages
        self.known = _Known()

    def settle(self) -> Repeats:
        for _ in range(_MOST_ROUNDS):
            sheets = self._parted()
            if len(sheets) < self.least_pages:
                raise Obstacle(SHORT)
            if not all(map(is_named_alike, sheets)):
                raise Obstacle("page name")
            self.setting = replace(self.setting, folios=self._folios(sheets))
            forme = build_forme(
                self.book, self.page.html.etree_element, sheets, self.setting
            )
            document = self._laid_out(forme)
            masters = read_masters(document)
            is_news = self._learn(forme, masters)
            found = matched(sheets, forme, masters)
            if found is None or is_news:
                continue
            repeats = Repeats(document, self.book, forme, sheets, found, self.setting)
            if padded_to(self.page, len(sheets)):
                self.book = _read(self.page, self.setting.standing)
            elif self._has_counted(repeats):
                prove(repeats)
                return repeats
        raise Obstacle("unsettled")

    def _parted(self) -> tuple[Sheet, ...]:
        blocks = [self._as_known(block) for block in self.book.blocks]
        plans = paginate([block.strip for block in blocks], self._height_of)
        return tuple(sheets_of(plans, blocks, self.page.sample))

    def _as_known(self, block: Block) -> Block:
        strip, known = block.strip, self.known
        if block.is_alone and block.skin in known.pages:
            strip = replace(strip, pages=known.pages[block.skin])
        elif block.skin in known.heights:
            strip = replace(strip, height=known.heights[block.skin])
        return block if strip is block.strip else replace(block, strip=strip)

    def _height_of(self, kind: PageKind) -> Pt:
        if kind in self.known.areas:
            return self.known.areas[kind]
        areas = self.page.sample.areas
        same = (height for (name, _), height in areas.items() if name == kind.name)
        guess = next(same, next(iter(areas.values()), 0.0))
        return areas.get((kind.name, kind.side), guess)

    def _folios(self, sheets: Sequence[Sheet]) -> dict[str, int]:
        """The page of every name, as far as it is known before the masters are made."""
        if not self.setting.counts:
            return {}
        if self.known.folios:
            return self.known.folios
        folios: dict[str, int] = {}
        for number, sheet in enumerate(sheets, start=1):
            for element in sheet.begun():
                folios |= {one.get("id", ""): number for one in element.iter()}
        return folios

    def _has_counted(self, repeats: Repeats) -> bool:
        """Whether the page numbers in the masters are those of the pages."""
        if not self.setting.counts:
            return True
        self.known.folios = {
            name: number
            for number, marks in enumerate(marks_of(repeats), start=1)
            for mark in marks
            for name in mark.names
        }
        was = self.setting.folios
        return all(was.get(name) == page for name, page in self.known.folios.items())

    def _laid_out(self, forme: Forme) -> Any:
        stone = self.page.stone
        html = page_of(forme.root, self.page.html.base_url)
        with bare_of_firsts(self.page):
            document = stone.render(html)
            if declare_own(self.page, document, self.find_face):
                document = stone.render(html)
        return document

    def _learn(self, forme: Forme, masters: Sequence[MasterPage]) -> bool:
        """Take over what the masters say; True when it was not what we thought."""
        made = by_number(masters)
        is_news = False
        for number, master in enumerate(forme.masters.values()):
            pages, kind = made.get(number, []), master.sheet.kind
            alone = False
            for piece, copied in zip(master.sheet.pieces, master.pieces, strict=True):
                if isinstance(piece, Solid) and pages:
                    alone |= piece.block.is_alone
                    is_news |= self._measured(piece.block, copied.element, pages)
            if pages and not alone:
                height = pages[0].area.height
                is_news |= abs(self._height_of(kind) - height) > _EQUAL
                self.known.areas[kind] = height
        return is_news

    def _measured(
        self, block: Block, copy: Element, pages: Sequence[MasterPage]
    ) -> bool:
        """Learn a piece's height or number of pages; True when it is another."""
        if block.is_alone:
            self.known.pages[block.skin] = len(pages)
            return len(pages) != block.strip.pages
        # A page planned too full runs over: then its height is news of its own.
        box = next((one.boxes[copy] for one in pages if copy in one.boxes), None)
        if box is None:
            raise Obstacle("place", block.element)
        self.known.heights[block.skin] = box.height
        return abs(box.height - block.strip.height) > _EQUAL


def by_number(masters: Sequence[MasterPage]) -> dict[int, list[MasterPage]]:
    """The pages that were made of each master."""
    made: dict[int, list[MasterPage]] = {}
    for one in masters:
        if one.number is not None:
            made.setdefault(one.number, []).append(one)
    return made


def matched(
    sheets: Sequence[Sheet], forme: Forme, masters: Sequence[MasterPage]
) -> tuple[MasterPage, ...] | None:
    """The master of each sheet; None when one was not made as it was planned."""
    numbers = {look: number for number, look in enumerate(forme.masters)}
    made = by_number(masters)
    blanks = {(one.side, one.name): one for one in masters if one.is_blank}
    found = []
    for sheet in sheets:
        if sheet.kind.is_blank:
            own = blanks.get((sheet.kind.side, sheet.kind.name))
        else:
            pages = made.get(numbers[sheet.look], [])
            own = pages[sheet.nth] if sheet.nth < len(pages) else None
        if own is None or own.side != sheet.kind.side:
            return None
        found.append(own)
    return tuple(found)
