"""The structure tree: one P per paragraph, over however many lines and frames."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import pydyf

from printbook.design.lift import Leaf
from printbook.paint.ink import Ink
from printbook.paint.stream import Painted

__all__ = [
    "PRUNED",
    "TYPES",
    "Tree",
    "address",
    "furniture",
    "mark_artifacts",
    "retag",
]

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
PRUNED = frozenset({"/Div", "/NonStruct", "/Span", "/Art", "/Sect"})


# RFC 3986, 2.2, and the sign of what is quoted already.
_KEPT_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"


class Tree:
    """WeasyPrint's structure tree of one PDF, addressed by page and marked content."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self.pdf = pdf
        root = _resolve(pdf, pdf.catalog["StructTreeRoot"])
        self.document = _resolve(pdf, root["K"][0])
        self.numbers: pydyf.Array = _resolve(pdf, root["ParentTree"])["Nums"]
        self.pages: list[bytes] = list(pdf.page_references)

    def slots(self, page: int) -> pydyf.Array:
        """The page's array of structure elements by marked-content id."""
        found: pydyf.Array = self.numbers[2 * page + 1]
        return found

    def element(self, page: int, mcid: int) -> pydyf.Dictionary:
        """The element that holds a piece of marked content."""
        return _resolve(self.pdf, self.slots(page)[mcid])

    def parent(self, element: pydyf.Dictionary) -> pydyf.Dictionary:
        """The element above."""
        return _resolve(self.pdf, element["P"])

    def add(self, kind: str, parent: pydyf.Dictionary, page: int) -> pydyf.Dictionary:
        """A new element under `parent`; the caller puts it into the parent's K."""
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": kind,
                "K": pydyf.Array(),
                "Pg": self.pages[page],
                "P": parent.reference,
            }
        )
        self.pdf.add_object(element)
        return element

    def link(self, annotation: pydyf.Dictionary, element: pydyf.Dictionary) -> None:
        """Tie an annotation to its structure element."""
        key = max(self.numbers[::2], default=-1) + 1
        annotation["StructParent"] = key
        self.numbers.extend([key, element.reference])


def retag(tree: Tree, painted: Sequence[Painted], inks: Mapping[int, Ink]) -> None:
    """Give every leaf one element that holds all its pieces in order, links inside."""
    homes: dict[Leaf, pydyf.Dictionary] = {}
    for number, pieces in groupby(painted, key=lambda piece: piece.ink):
        run = list(pieces)
        for piece in run[1:]:
            slots = tree.slots(piece.page)
            while len(slots) <= piece.mcid:
                slots.append("null")
        _settle(tree, run, inks[number], homes)
    _prune(tree, tree.document)


def furniture(tree: Tree) -> list[frozenset[int]]:
    """By page, marked content that no branch holds: folios, running heads."""
    held: dict[bytes, set[int]] = {page: set() for page in tree.pages}
    _collect(tree, tree.document, held)
    found = []
    for number, page in enumerate(tree.pages):
        slots = tree.slots(number)
        loose = frozenset(range(len(slots))) - held[page]
        for mcid in loose:
            slots[mcid] = "null"
        found.append(loose)
    return found


def _collect(
    tree: Tree, element: pydyf.Dictionary, held: Mapping[bytes, set[int]]
) -> None:
    page = element.get("Pg")
    for kid in element.get("K", ()):
        if isinstance(kid, int):
            held[page].add(kid)
            continue
        below = _resolve(tree.pdf, kid)
        if below.get("Type") == "/MCR":
            held[below["Pg"]].add(below["MCID"])
        elif below.get("Type") == "/StructElem":
            _collect(tree, below, held)


def mark_artifacts(stream: list[Any], loose: frozenset[int]) -> list[Any]:
    """The stream, its loose marked content made artifacts (ISO 32000-1, 14.8.2.2)."""
    marked: list[Any] = []
    for item in stream:
        is_begun = item == b"BDC" and isinstance(marked[-1], dict)
        if is_begun and marked[-1].get("MCID") in loose:
            del marked[-2:]
            marked.append(b"/Artifact BMC")
        else:
            marked.append(item)
    return marked


def _settle(
    tree: Tree,
    pieces: list[Painted],
    ink: Ink,
    homes: dict[Leaf, pydyf.Dictionary],
) -> None:
    """Move one ink's pieces into the elements of their leaves."""
    first = pieces[0]
    span = tree.element(first.page, first.mcid)
    block = tree.parent(span)
    opened = []
    for leaf, run in groupby(pieces, key=lambda piece: piece.stroke.leaf):
        if leaf.is_furniture:
            continue
        home = homes.get(leaf)
        if home is None:
            home = block
            if ink.is_frame:
                kind = TYPES.get(str(leaf.element.tag), "/P")
                home = tree.add(kind, block, first.page)
                opened.append(home.reference)
            homes[leaf] = home
        _fill(tree, home, list(run))
    _replace(block, span.reference, opened)
    span.clear()


def _fill(tree: Tree, home: pydyf.Dictionary, pieces: list[Painted]) -> None:
    for href, run in groupby(pieces, key=lambda piece: piece.href):
        for piece in run:
            holder = home
            if href is not None:
                holder = _link(tree, home, piece)
            _hold(tree, holder, piece)


def _hold(tree: Tree, holder: pydyf.Dictionary, piece: Painted) -> None:
    """Put a piece of marked content into an element."""
    slots = tree.slots(piece.page)
    if slots[piece.mcid] == holder.reference:
        return
    kid: Any = piece.mcid
    if holder.get("Pg") != tree.pages[piece.page]:
        kid = pydyf.Dictionary(
            {"Type": "/MCR", "Pg": tree.pages[piece.page], "MCID": piece.mcid}
        )
    holder["K"].append(kid)
    slots[piece.mcid] = holder.reference


def _link(tree: Tree, home: pydyf.Dictionary, piece: Painted) -> pydyf.Dictionary:
    """A Link element with its annotation, one per line the link runs over."""
    element = tree.add("/Link", home, piece.page)
    home["K"].append(element.reference)
    annotation = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": pydyf.Array(piece.box),
            "BS": pydyf.Dictionary({"W": 0}),
            "F": 4,
            "Contents": pydyf.String(piece.href or ""),
            **address(piece.href or ""),
        }
    )
    tree.pdf.add_object(annotation)
    page = _resolve(tree.pdf, tree.pages[piece.page])
    page.setdefault("Annots", pydyf.Array()).append(annotation.reference)
    tree.link(annotation, element)
    reference = pydyf.Dictionary(
        {
            "Type": "/OBJR",
            "Obj": annotation.reference,
            "Pg": tree.pages[piece.page],
        }
    )
    element["K"].append(reference)
    return element


def address(href: str) -> dict[str, Any]:
    """Where a link leads: a name in this document, or an address elsewhere."""
    if href.startswith("#"):
        return {"Dest": pydyf.String(href[1:])}
    action = {"Type": "/Action", "S": "/URI", "URI": pydyf.String(_ascii(href))}
    return {"A": pydyf.Dictionary(action)}


def _ascii(href: str) -> str:
    """An address as a PDF has it, in seven bits (ISO 32000-1, 12.6.4.7)."""
    if href.isascii():
        return href
    parts = urlsplit(href)
    host = parts.netloc
    with suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    return quote(urlunsplit(parts._replace(netloc=host)), safe=_KEPT_IN_ADDRESSES)


def _replace(block: pydyf.Dictionary, old: bytes, new: list[bytes]) -> None:
    """Swap a kid for others; it may be gone already, when its block was merged."""
    kids = block["K"]
    if old in kids:
        place = kids.index(old)
        kids[place : place + 1] = new


def _prune(tree: Tree, element: pydyf.Dictionary) -> bool:
    """Drop containers that hold nothing; True when the element itself is empty."""
    kept = pydyf.Array()
    for kid in element.get("K", ()):
        if isinstance(kid, bytes):
            below = _resolve(tree.pdf, kid)
            if not below or (
                below.get("Type") == "/StructElem" and _prune(tree, below)
            ):
                continue
        kept.append(kid)
    element["K"] = kept
    return not kept and element["S"] in PRUNED | {"/P"}


def _resolve(pdf: pydyf.PDF, reference: Any) -> Any:
    if isinstance(reference, bytes):
        return pdf.objects[int(reference.split()[0])]
    return reference
