"""Links: an annotation over the text of one line, and its structure element."""

from contextlib import suppress
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

import pydyf

from printbook.paint.stream import Painted
from printbook.paint.tree import Tree, resolve

__all__ = ["add_link", "address"]

# RFC 3986, 2.2, and the sign of what is quoted already.
_KEPT_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"


def add_link(tree: Tree, home: pydyf.Dictionary, piece: Painted) -> pydyf.Dictionary:
    """A Link element with its annotation, one per line the link runs over."""
    element = tree.add("/Link", home, piece.page)
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
    page = resolve(tree.pdf, tree.pages[piece.page])
    page.setdefault("Annots", pydyf.Array()).append(annotation.reference)
    annotation["StructParent"] = tree.number(element.reference)
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
