"""The structure tree of a book of repeated masters, planted page by page.

A master's branch is read once as a recipe; each page grows it anew with the lines that
stand there. A paragraph over several pages is one P, and so is a section.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pydyf

from printbook.design.lift import Leaf
from printbook.paint.annotations import address
from printbook.paint.tags import TYPES
from printbook.paint.trim import KEPT_EMPTY

__all__ = ["Annotated", "Grove", "Grown", "Recipe", "SlotKid", "recipe_of"]


@dataclass(frozen=True, slots=True)
class SlotKid:
    """Where lines of ours belong: the marked content of a marker."""

    mcid: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link that WeasyPrint made, with its annotation."""

    annotation: pydyf.Dictionary


@dataclass(frozen=True, slots=True)
class Recipe:
    """An element of a master's branch."""

    kind: str
    extra: bytes
    kids: tuple["int | SlotKid | Annotated | Recipe", ...]

    def held(self) -> Iterator[int]:
        """The marked content in it that is WeasyPrint's."""
        for kid in self.kids:
            if isinstance(kid, int):
                yield kid
            elif isinstance(kid, Recipe):
                yield from kid.held()


_OWN = frozenset({"Type", "S", "K", "Pg", "P"})


def recipe_of(
    pdf: pydyf.PDF, element: pydyf.Dictionary, slots: frozenset[int]
) -> Recipe:
    """What an element of a master is made of; `slots` is the content of markers."""
    kids: list[int | SlotKid | Annotated | Recipe] = []
    for kid in element["K"]:
        below = kid if isinstance(kid, int) else pdf.objects[int(kid.split()[0])]
        if isinstance(below, int):
            kids.append(SlotKid(below) if below in slots else below)
        elif below["Type"] == "/OBJR":
            kids.append(Annotated(pdf.objects[int(below["Obj"].split()[0])]))
        elif below["S"] == "/Span" and slots.issuperset(below["K"]) and below["K"]:
            kids += [SlotKid(one) for one in below["K"]]
        else:
            kids.append(recipe_of(pdf, below, slots))
    extra = pydyf.Dictionary({k: v for k, v in element.items() if k not in _OWN})
    return Recipe(element["S"], extra.data[2:-2] if extra else b"", tuple(kids))


Kid: TypeAlias = "int | tuple[int, int] | bytes | Node"


class Node(pydyf.Object):  # type: ignore[misc]
    """A structure element: lighter than a dictionary, of which books have thousands."""

    __slots__ = ("extra", "grove", "kids", "kind", "page", "parent")

    def __init__(
        self, grove: "Grove", kind: str, parent: "Node | bytes", page: int
    ) -> None:
        super().__init__()
        self.grove = grove
        self.kind = kind
        self.parent = parent
        self.page = page
        self.kids: list[Kid] = []
        self.extra = b""

    @property
    def data(self) -> bytes:
        """The element as a PDF has it."""
        parent = (
            self.parent if isinstance(self.parent, bytes) else self.parent.reference
        )
        kids = b" ".join(map(self._kid, self.kids))
        return b"<</Type/StructElem/S%s/P %s/Pg %s/K[%s]%s>>" % (
            self.kind.encode(),
            parent,
            self.grove.pages[self.page],
            kids,
            self.extra,
        )

    def _kid(self, kid: Kid) -> bytes:
        if isinstance(kid, int):
            return b"%d" % kid
        if isinstance(kid, bytes):
            return kid
        if isinstance(kid, tuple):
            return b"<</Type/MCR/Pg %s/MCID %d>>" % (self.grove.pages[kid[0]], kid[1])
        return bytes(kid.reference)


@dataclass(frozen=True, slots=True)
class Grown:
    """Marked content of ours on a page: its leaf, link, id and box in PDF points."""

    leaf: Leaf
    href: str | None
    mcid: int
    box: tuple[float, float, float, float]


class Grove:
    """The structure tree of a whole book."""

    def __init__(self, pdf: pydyf.PDF, root: bytes, pages: Sequence[bytes]) -> None:
        self.pdf = pdf
        self.root = root
        self.pages = pages
        self.tops: list[Node] = []
        self.contents: list[dict[int, Node]] = [{} for _ in pages]
        """By page, the element of each piece of marked content."""
        self.annotations: list[tuple[pydyf.Dictionary, Node]] = []
        self.homes: dict[Leaf, Node] = {}
        self._last: object = None

    def plant(
        self,
        recipes: Sequence[Recipe],
        page: int,
        grown: Mapping[int, Sequence[Grown]],
        tops: Sequence[object],
    ) -> None:
        """The branches of one page; `tops` names the elements they were made of.

        What goes on from the page before goes on in its branch.
        """
        standing = [one for one in recipes if not _is_edge(one, grown)]
        for recipe, top in zip(standing, tops, strict=True):
            if _is_run(recipe):
                self._run(None, recipe, page, grown)
                self._last = None
                continue
            if top is self._last and self.tops and recipe.kind == self.tops[-1].kind:
                self._fill(self.tops[-1], recipe, page, grown)
                continue
            node = self._node(recipe, self.root, page, grown)
            if node is not None:
                self.tops.append(node)
                self._last = top

    def _node(
        self,
        recipe: Recipe,
        parent: Node | bytes,
        page: int,
        grown: Mapping[int, Sequence[Grown]],
    ) -> Node | None:
        """An element grown on a page; None when nothing of it stands there.

        A paragraph that goes on from the page before is such: its first element
        holds the lines.
        """
        node = Node(self, recipe.kind, parent, page)
        node.extra = recipe.extra
        self._fill(node, recipe, page, grown)
        if not node.kids and recipe.kind not in KEPT_EMPTY:
            return None
        self.pdf.add_object(node)
        return node

    def _fill(
        self,
        node: Node,
        recipe: Recipe,
        page: int,
        grown: Mapping[int, Sequence[Grown]],
    ) -> None:
        for kid in recipe.kids:
            if isinstance(kid, int):
                self.hold(node, page, kid)
            elif isinstance(kid, SlotKid):
                for piece in grown.get(kid.mcid, ()):
                    self._settle(self.homes.setdefault(piece.leaf, node), page, piece)
            elif isinstance(kid, Annotated):
                self._annotate(node, page, pydyf.Dictionary(kid.annotation))
            elif _is_run(kid):
                self._run(node, kid, page, grown)
            else:
                below = self._node(kid, node, page, grown)
                if below is not None:
                    node.kids.append(below)

    def _run(
        self,
        node: Node | None,
        recipe: Recipe,
        page: int,
        grown: Mapping[int, Sequence[Grown]],
    ) -> None:
        """Lines of several leaves: each has an element of its own, once.

        Those of the body itself hang from the root.
        """
        for kid in recipe.kids:
            assert isinstance(kid, SlotKid)
            for piece in grown.get(kid.mcid, ()):
                home = self.homes.get(piece.leaf)
                if home is None:
                    kind = TYPES.get(str(piece.leaf.element.tag), "/P")
                    home = Node(self, kind, node or self.root, page)
                    self.pdf.add_object(home)
                    (self.tops if node is None else node.kids).append(home)
                    self.homes[piece.leaf] = home
                self._settle(home, page, piece)

    def _settle(self, home: Node, page: int, piece: Grown) -> None:
        if piece.href is None:
            self.hold(home, page, piece.mcid)
            return
        link = Node(self, "/Link", home, page)
        self.pdf.add_object(link)
        home.kids.append(link)
        self._annotate(link, page, _annotation(piece))
        self.hold(link, page, piece.mcid)

    def hold(self, node: Node, page: int, mcid: int) -> None:
        """Put marked content of a page into an element."""
        node.kids.append(mcid if node.page == page else (page, mcid))
        self.contents[page][mcid] = node

    def _annotate(self, node: Node, page: int, annotation: pydyf.Dictionary) -> None:
        self.pdf.add_object(annotation)
        reference = annotation.reference
        node.kids.append(b"<</Type/OBJR/Obj %s/Pg %s>>" % (reference, self.pages[page]))
        sheet = self.pdf.objects[int(self.pages[page].split()[0])]
        sheet.setdefault("Annots", pydyf.Array()).append(reference)
        annotation["StructParent"] = len(self.pages) + len(self.annotations)
        self.annotations.append((annotation, node))

    def parent_tree(self) -> bytes:
        """The elements by page and marked content, then those of annotations."""
        parts = []
        for number, held in enumerate(self.contents):
            slots = range(max(held, default=-1) + 1)
            listed = (held[at].reference if at in held else b"null" for at in slots)
            parts.append(b"%d[%s]" % (number, b" ".join(listed)))
        start = len(self.pages)
        for number, (_, node) in enumerate(self.annotations, start=start):
            parts.append(b"%d %s" % (number, node.reference))
        return b"[%s]" % b" ".join(parts)


def _is_run(recipe: Recipe) -> bool:
    """Whether an element is the block that a run of lines stands for."""
    kinds = all(isinstance(kid, SlotKid) for kid in recipe.kids)
    return recipe.kind == "/NonStruct" and bool(recipe.kids) and kinds


def _is_edge(recipe: Recipe, grown: Mapping[int, Sequence[Grown]]) -> bool:
    """Whether an element only says where a piece begins or ends."""
    return _is_run(recipe) and not any(
        isinstance(kid, SlotKid) and kid.mcid in grown for kid in recipe.kids
    )


def _annotation(piece: Grown) -> pydyf.Dictionary:
    href = piece.href or ""
    return pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(piece.box),
            "BS": pydyf.Dictionary({"W": 0}),
            "F": 4,
            "Contents": pydyf.String(href),
            **address(href),
        }
    )
