"""The structure tree: one element per leaf, over however many lines and pages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import pydyf

from printbook.design.lift import Leaf
from printbook.paint.annotations import add_link
from printbook.paint.ink import Ink
from printbook.paint.stream import Painted
from printbook.paint.tree import Tree, resolve

__all__ = ["TYPES", "retag"]

# ISO 32000-1, 14.8.4.3: block-level structure types of the tags that hold our text.
TYPES = {
    **{f"h{level}": f"/H{level}" for level in range(1, 7)},
    "p": "/P",
    "figcaption": "/Caption",
    "li": "/LBody",
    "blockquote": "/BlockQuote",
    "td": "/TD",
    "th": "/TH",
}


def retag(tree: Tree, painted: Sequence[Painted], inks: Mapping[int, Ink]) -> None:
    """Give every leaf one element that holds all its pieces in order, links inside."""
    settler = _Settler(tree)
    seen: set[int] = set()
    for number, pieces in groupby(painted, key=lambda piece: piece.ink):
        run = list(pieces)
        for piece in run[1:]:
            slots = tree.slots(piece.page)
            while len(slots) <= piece.mcid:
                slots.append("null")
        if number in seen:
            # What every page repeats is read once.
            settler.withdraw(run[0])
        elif inks[number].is_frame:
            settler.settle_frame(run)
        else:
            settler.settle_line(run)
        seen.add(number)
    settler.join()


class _Settler:
    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.homes: dict[Leaf, pydyf.Dictionary] = {}
        self.parts: list[tuple[pydyf.Dictionary, pydyf.Dictionary]] = []
        """A leaf's element, and one that holds another part of it."""

    def withdraw(self, piece: Painted) -> None:
        """Take an ink out of the tree: what no element holds becomes an artifact."""
        span = self.tree.element(piece.page, piece.mcid)
        _replace(self.tree.parent(span), span.reference, [])
        span.clear()

    def settle_frame(self, pieces: list[Painted]) -> None:
        """Open an element for every leaf that begins in a frame."""
        first = pieces[0]
        span = self.tree.element(first.page, first.mcid)
        block = self.tree.parent(span)
        opened: list[Any] = []
        is_alone = len({piece.stroke.leaf for piece in pieces}) == 1
        for leaf, run in groupby(pieces, key=lambda piece: piece.stroke.leaf):
            if leaf.is_furniture:
                continue
            kind = TYPES.get(str(leaf.element.tag), "/P")
            if leaf not in self.homes and block["S"] == kind and is_alone:
                self.homes[leaf] = block
                opened += self._kids(block, list(run))
                continue
            if leaf not in self.homes:
                self.homes[leaf] = self.tree.add(kind, block, first.page)
                opened.append(self.homes[leaf].reference)
            home = self.homes[leaf]
            home["K"].extend(self._kids(home, list(run)))
        _replace(block, span.reference, opened)
        span.clear()

    def settle_line(self, pieces: list[Painted]) -> None:
        """Put a line's pieces where its marker stood in the tree."""
        first = pieces[0]
        leaf = first.stroke.leaf
        span = self.tree.element(first.page, first.mcid)
        if span["S"] == "/Link":
            # A block that is a link holds its text without a Span.
            return
        block = self.tree.parent(span)
        kids = [] if leaf.is_furniture else list(self._kids(block, pieces))
        _replace(block, span.reference, kids)
        span.clear()
        home = self.homes.setdefault(leaf, block)
        if home is not block and (home, block) not in self.parts[-1:]:
            self.parts.append((home, block))

    def join(self) -> None:
        """Move the parts of every leaf to its first one."""
        for home, part in self.parts:
            home["K"].extend(self._moved(part, home))
            part["K"] = pydyf.Array()

    def _kids(self, holder: pydyf.Dictionary, pieces: list[Painted]) -> Iterator[Any]:
        """What an element holds of some pieces: marked content, links."""
        for (href, ruby), run in groupby(pieces, key=_belonging):
            if ruby is not None and href is None:
                yield self._ruby(holder, list(run)).reference
                continue
            for piece in run:
                if href is None:
                    if self._is_new(holder, piece):
                        yield self._held(holder, piece)
                    continue
                link = add_link(self.tree, holder, piece)
                link["K"].append(self._held(link, piece))
                yield link.reference

    def _ruby(
        self, holder: pydyf.Dictionary, pieces: list[Painted]
    ) -> pydyf.Dictionary:
        """A new Ruby with its base RB and its readings RT (ISO 32000-1, 14.8.4.4)."""
        ruby = self.tree.add("/Ruby", holder, pieces[0].page)
        for (role, _), run in groupby(pieces, key=lambda one: (one.role, one.mcid)):
            part = self.tree.add(f"/{role}", ruby, pieces[0].page)
            part["K"].extend(self._held(part, piece) for piece in run)
            ruby["K"].append(part.reference)
        return ruby

    def _is_new(self, holder: pydyf.Dictionary, piece: Painted) -> bool:
        """Whether the element does not hold it yet: lines may share marked content."""
        slots = self.tree.slots(piece.page)
        return bool(slots[piece.mcid] != holder.reference)

    def _held(self, holder: pydyf.Dictionary, piece: Painted) -> Any:
        """A piece of marked content as a kid of its element."""
        self.tree.slots(piece.page)[piece.mcid] = holder.reference
        page = self.tree.pages[piece.page]
        return piece.mcid if holder.get("Pg") == page else _reference(page, piece.mcid)

    def _moved(self, part: pydyf.Dictionary, home: pydyf.Dictionary) -> Iterator[Any]:
        """A part's kids as kids of the leaf's first element."""
        numbers = self.tree.numbers_of_pages
        for kid in part["K"]:
            if isinstance(kid, int):
                self.tree.slots(numbers[part["Pg"]])[kid] = home.reference
                yield kid if part["Pg"] == home["Pg"] else _reference(part["Pg"], kid)
                continue
            below = resolve(self.tree.pdf, kid)
            if below.get("Type") == "/StructElem":
                below["P"] = home.reference
            elif below.get("Type") == "/MCR":
                page = numbers[below["Pg"]]
                self.tree.slots(page)[below["MCID"]] = home.reference
            yield kid


def _belonging(piece: Painted) -> tuple[str | None, int | None]:
    return piece.href, piece.ruby


def _reference(page: bytes, mcid: int) -> pydyf.Dictionary:
    """Marked content of another page than the element's own."""
    return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": mcid})


def _replace(block: pydyf.Dictionary, old: bytes, new: list[Any]) -> None:
    """Swap a kid for others."""
    kids = block["K"]
    if old in kids:
        place = kids.index(old)
        kids[place : place + 1] = new
