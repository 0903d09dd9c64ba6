"""A book as one row of strips: plain blocks in order, or why there is no such row.

What masters hold is decided here and in `design.obstacles`, by named rules.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from xml.etree.ElementTree import Element

from printbook.design.door import RUN
from printbook.design.flowing import Flowing, Margin
from printbook.design.kinds import Kind, Sample
from printbook.design.lift import Leaf
from printbook.design.page import BLANK
from printbook.makeup.paginate import FORCED, Strip, join, shared
from printbook.typography import Galley
from printbook.units import Pt

__all__ = ["Block", "Book", "Obstacle", "Standing", "read_book"]

Standing = Mapping[Element, tuple[Leaf, Galley]]
"""The leaves of a page, set, by their elements."""

Pages = Callable[[Element], str]
"""The page name of an element."""

_SILENT = frozenset({"script", "style", "title", "head", "template", "link", "meta"})


class Obstacle(Exception):  # noqa: N818 -- no error: the book is made up by flow
    """Why a book cannot be set by masters: the name of a rule, and the element."""

    def __init__(self, rule: str, element: Element | None = None) -> None:
        super().__init__(rule)
        self.rule = rule
        self.element = element


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """What a strip is made of: a leaf, or an element that moves whole."""

    element: Element
    chain: tuple[Element, ...]
    strip: Strip
    x: Pt = 0.0
    leaf: Leaf | None = None
    galley: Galley | None = None
    skin: Hashable = None
    """Equal where two elements look alike but for the words of their lines."""
    is_plain: bool = False
    """It moves whole, and shows nothing but pictures and lines."""
    is_alone: bool = False
    """It fills pages of its own, which WeasyPrint parts."""
    opened: tuple[Element, ...] = ()
    """The elements of its chain that begin with it."""

    @property
    def top(self) -> Element:
        """The outermost element that the block stands in."""
        return self.chain[0] if self.chain else self.element


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """The blocks of a book in order."""

    body: Element
    blocks: tuple[Block, ...]


def read_book(root: Element, sample: Sample, standing: Standing) -> Book:
    """The book's blocks; raises Obstacle for what masters cannot hold."""
    body = root.find("body")
    if body is None:
        raise Obstacle("no body", root)
    reader = _Reader(sample, standing)
    blocks = tuple(_joined(list(reader.tops(body)), reader.page_of))
    for number, block in enumerate(blocks):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if block.is_alone and not _is_bounded(block, after, is_first=not number):
            raise reader.why[block.element]
    if not blocks:
        raise Obstacle("no text", body)
    return Book(body, blocks)


def _is_bounded(block: Block, after: Block | None, *, is_first: bool) -> bool:
    """Whether forced breaks part a block from its neighbours."""
    starts = is_first or block.strip.joint in FORCED
    return starts and (after is None or after.strip.joint in FORCED)


@dataclass(slots=True)
class _Draft:
    """A block on its way: what meets above and below it is still being gathered."""

    block: Block
    above: list[Margin]
    below: list[Pt]
    before: list[str]
    after: list[str]


def _joined(drafts: Sequence[_Draft], pages: Pages) -> Iterator[Block]:
    """The blocks, each with the wish for a break before it."""
    after: list[str] = []
    chain: tuple[Element, ...] = ()
    page: str | None = None
    for draft in drafts:
        joint = join([*after, *draft.before])
        strip = draft.block.strip
        is_named = page is not None and strip.page and strip.page != page
        if is_named and joint not in FORCED:
            joint = "page"
        page, after = strip.page, draft.after
        above, below = tuple(draft.above), tuple(draft.below)
        own = draft.block.chain
        common = shared(chain, own)
        opened, chain = own[common:], own
        around = pages(own[common - 1]) if common else ""
        strip = replace(strip, joint=joint, above=above, below=below, around=around)
        yield replace(draft.block, strip=strip, opened=opened)


@dataclass(slots=True)
class _Reader:
    sample: Sample
    standing: Standing
    why: dict[Element, Obstacle] = field(default_factory=dict)
    """By element that fills pages of its own, what kept it from being parted."""

    def tops(self, body: Element) -> Iterator[_Draft]:
        """The blocks of the body; a part that is no row of strips stands alone."""
        flowing = self._flowing(body)
        if flowing.obstacle:
            raise Obstacle(flowing.obstacle, body)
        drafts: list[_Draft] = []
        for child in self._children(body):
            try:
                found = self.blocks(child, ())
                if not found:
                    raise Obstacle("empty", child)
            except Obstacle as obstacle:
                self.why[child] = obstacle
                found = [self._alone(child)]
            drafts += found
        if drafts:
            drafts[0].above.insert(0, flowing.above)
        return iter(drafts)

    def blocks(self, element: Element, chain: tuple[Element, ...]) -> list[_Draft]:
        """An element as blocks in order; none where it makes no box."""
        kind = self.sample.kind(element)
        if kind is None:
            if BLANK in element.attrib:
                raise Obstacle("empty", element)
            return []
        flowing = self._flowing(element)
        if self._is_solid(element, kind, flowing):
            return [self._solid(element, chain, kind, flowing)]
        if flowing.obstacle:
            raise Obstacle(flowing.obstacle, element)
        if kind.display == "leaf":
            return self._leaf(element, chain, kind, flowing)
        if kind.display != "box":
            raise Obstacle("text", element)
        return self._within(element, chain, flowing)

    def _within(
        self, element: Element, chain: tuple[Element, ...], flowing: Flowing
    ) -> list[_Draft]:
        """A plain box: its blocks, with its margins and breaks at both ends."""
        inner = (*chain, element)
        drafts = [
            one
            for child in self._children(element)
            for one in self.blocks(child, inner)
        ]
        if not drafts:
            raise Obstacle("empty", element)
        first, last = drafts[0], drafts[-1]
        first.above.insert(0, flowing.above)
        first.before.insert(0, flowing.break_before)
        last.below.append(flowing.below)
        last.after.append(flowing.break_after)
        return drafts

    def _leaf(
        self, element: Element, chain: tuple[Element, ...], kind: Kind, flowing: Flowing
    ) -> list[_Draft]:
        if element not in self.standing:
            raise Obstacle("empty", element)
        leaf, galley = self.standing[element]
        lines = len(galley.lines)
        strip = Strip(
            lines=lines,
            leading=round(leaf.style.leading, 4),
            page=flowing.page,
            owner=self._owner(chain, element, flowing),
            orphans=lines
            if flowing.is_solid
            else max(flowing.orphans, leaf.least_rows),
            widows=flowing.widows,
            chain=chain,
        )
        x = sum(self._flowing(one).inset for one in chain[1:])
        x += flowing.inset if chain else 0.0
        block = Block(element, chain, strip, x, leaf, galley)
        return [_draft(block, flowing)]

    def _solid(
        self, element: Element, chain: tuple[Element, ...], kind: Kind, flowing: Flowing
    ) -> _Draft:
        more = 0.0 if flowing.is_high else sum(self._further(element))
        strip = Strip(
            height=kind.height + more,
            page=flowing.page,
            owner=self._owner(chain, element, flowing),
            chain=chain,
        )
        skin, is_plain = self.skin(element), self._is_plain(element)
        block = Block(element, chain, strip, skin=skin, is_plain=is_plain)
        return _draft(block, flowing)

    def _is_plain(self, element: Element) -> bool:
        """Whether it and all in it is drawn in one go, whatever stands around it."""
        kind = self.sample.kind(element)
        if kind is None or kind.flowing is None or kind.display == "left":
            return False
        if kind.flowing.obstacle not in ("", "height"):
            return False
        if element in self.standing:
            return True
        return all(self._is_plain(one) for one in element if isinstance(one.tag, str))

    def _further(self, element: Element) -> Iterator[Pt]:
        """What the lines of an element take beyond the one line of its sample."""
        kind = self.sample.kind(element)
        if kind is not None and kind.flowing and kind.flowing.obstacle == "position":
            return
        if element in self.standing:
            leaf, galley = self.standing[element]
            yield (len(galley.lines) - 1) * leaf.style.leading
        for child in element:
            if isinstance(child.tag, str):
                yield from self._further(child)

    def _alone(self, element: Element) -> _Draft:
        if BLANK in element.attrib:
            block = Block(element, (), Strip(pages=1), skin=BLANK, is_alone=True)
            return _Draft(block, [], [], ["page"], ["page"])
        flowing = self._flowing(element)
        strip = Strip(
            page=flowing.page,
            owner=self._owner((), element, flowing),
            pages=self._likely_pages(element, flowing.page),
        )
        block = Block(element, (), strip, skin=self.skin(element), is_alone=True)
        return _draft(block, flowing)

    def _likely_pages(self, element: Element, name: str) -> int:
        """How many pages an element will fill, as far as one can tell beforehand."""
        areas = [h for (page, _), h in self.sample.areas.items() if page == name]
        height = max(areas, default=0.0)
        return max(1, ceil(sum(self._heights(element)) / height)) if height else 1

    def _heights(self, element: Element) -> Iterator[Pt]:
        """Heights of what stands in an element's flow one under the other."""
        kind = self.sample.kind(element)
        flowing = kind.flowing if kind else None
        if kind is None or flowing is None or flowing.obstacle == "position":
            return
        if element in self.standing:
            leaf, galley = self.standing[element]
            yield len(galley.lines) * leaf.style.leading + flowing.above.height
        elif flowing.is_high or kind.display == "left":
            yield kind.height + flowing.above.height
        else:
            for child in element:
                if isinstance(child.tag, str):
                    yield from self._heights(child)

    def _owner(
        self, chain: tuple[Element, ...], element: Element, flowing: Flowing
    ) -> Hashable:
        """The outermost element of a block's page name."""
        for one in chain:
            if self._flowing(one).page == flowing.page:
                return one
        return element

    def page_of(self, element: Element) -> str:
        """The page name of an element."""
        return self._flowing(element).page

    def _is_solid(self, element: Element, kind: Kind, flowing: Flowing) -> bool:
        """Whether it moves whole from page to page, whatever is in it."""
        if flowing.obstacle in ("float", "position", "columns", "direction"):
            return False
        if flowing.is_solid and kind.display != "leaf":
            return True
        return (
            flowing.is_high and kind.display == "box" and not self._has_lines(element)
        )

    def _has_lines(self, element: Element) -> bool:
        """Whether something in it stands in the flow, and so could be parted."""
        if (element.text or "").strip():
            return True
        for child in element:
            if not isinstance(child.tag, str):
                continue
            kind = self.sample.kind(child)
            if (
                child.tag == RUN
                or (child.tail or "").strip()
                or (
                    kind is not None
                    and (kind.flowing is None or kind.flowing.obstacle != "position")
                )
            ):
                return True
        return False

    def _children(self, element: Element) -> Iterator[Element]:
        """The elements in a box; text or pictures beside blocks are no strips."""
        if (element.text or "").strip():
            raise Obstacle("text", element)
        for child in element:
            if (child.tail or "").strip():
                raise Obstacle("text", element)
            if child.tag == RUN:
                raise Obstacle("text", element)
            if isinstance(child.tag, str) and child.tag not in _SILENT:
                yield child

    def _flowing(self, element: Element) -> Flowing:
        kind = self.sample.kind(element)
        if kind is None or kind.flowing is None:
            raise Obstacle("text", element)
        return kind.flowing

    def skin(self, element: Element) -> Hashable:
        """What an element looks like: kinds, pictures, numbers of lines."""
        number = self.sample.number_of.get(element)
        kind = self.sample.kind(element)
        own = (number, element.get("style"), element.get("src"), element.get("alt"))
        if element in self.standing:
            lines = len(self.standing[element][1].lines)
            # A link that is a block is WeasyPrint's: its target is part of the page.
            return (*own, lines, element.get("href"))
        if kind is not None and kind.display != "box":
            return (*own, id(element))
        return (*own, *(self.skin(one) for one in element if isinstance(one.tag, str)))


def _draft(block: Block, flowing: Flowing) -> _Draft:
    return _Draft(
        block,
        [flowing.above],
        [flowing.below],
        [flowing.break_before],
        [flowing.break_after],
    )
