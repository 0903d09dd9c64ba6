"""The sheets of a book: what stands on each page, and which pages look alike."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias
from xml.etree.ElementTree import Element

from printbook.design.kinds import Sample
from printbook.makeup.book import Block
from printbook.makeup.paginate import PageKind, PagePlan, Slip
from printbook.units import Pt

__all__ = ["Piece", "Run", "Sheet", "Solid", "is_named_alike", "sheets_of"]


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Lines of neighbouring blocks in one element of the body."""

    top: Element | None
    slips: tuple[tuple[Block, Slip], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """An element that stands whole, or fills pages of its own."""

    block: Block
    y: Pt


Piece: TypeAlias = Run | Solid


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page of the book: its kind, its pieces, and what it looks like."""

    kind: PageKind
    pieces: tuple[Piece, ...]
    nth: int
    look: Hashable
    """Equal where one master serves both pages."""

    def begun(self) -> Iterator[Element]:
        """The elements around and of the blocks that begin here."""
        for piece in self.pieces:
            if isinstance(piece, Run):
                for block, slip in piece.slips:
                    if not slip.first:
                        yield from (*block.opened, block.element)
            elif not self.nth:
                yield from (*piece.block.opened, piece.block.element)


def sheets_of(
    plans: Sequence[PagePlan], blocks: Sequence[Block], sample: Sample
) -> Iterator[Sheet]:
    """The pages of a book."""
    look: Hashable = None
    for plan in plans:
        pieces = tuple(_pieces(plan, blocks))
        look = look if plan.nth else _look(plan, pieces, sample)
        yield Sheet(plan.kind, pieces, plan.nth, look)


def is_named_alike(sheet: Sheet) -> bool:
    """Whether what stands on a page has the page's name, so that a master has it."""
    name = sheet.kind.name
    for piece in sheet.pieces[:1]:
        block = piece.slips[0][0] if isinstance(piece, Run) else piece.block
        return block.strip.page == name or sheet.nth > 0
    return True


def _pieces(plan: PagePlan, blocks: Sequence[Block]) -> Iterator[Piece]:
    pairs = [(blocks[slip.strip], slip) for slip in plan.slips]
    for (is_text, top), run in groupby(pairs, key=_belongs):
        if is_text:
            yield Run(top, tuple(run))
        else:
            yield from (Solid(block, slip.top) for block, slip in run)


def _belongs(pair: tuple[Block, Slip]) -> tuple[bool, Element | None]:
    """Lines run on within one element; leaves of the body itself run on as well."""
    block = pair[0]
    return block.leaf is not None, block.chain[0] if block.chain else None


def _look(plan: PagePlan, pieces: Sequence[Piece], sample: Sample) -> Hashable:
    if plan.kind.is_blank:
        return ("blank", plan.kind.side, plan.kind.name)
    return (
        plan.kind,
        *(_skin(piece, sample, is_first=not at) for at, piece in enumerate(pieces)),
    )


def _skin(piece: Piece, sample: Sample, *, is_first: bool) -> Hashable:
    if isinstance(piece, Run):
        return ("run", None if piece.top is None else sample.number_of.get(piece.top))
    block = piece.block
    chain = tuple(sample.number_of.get(one) for one in block.chain)
    # What is drawn in one go is moved to where it stands; the rest stays in its place.
    # What is first may be higher than the page, if nothing stands before it.
    place = None if block.is_plain and not is_first else round(piece.y, 3)
    return ("solid", chain, block.skin, block.is_alone, place)
