"""WeasyPrint's structure tree of one PDF, addressed by page and marked content."""

from collections.abc import Iterator
from typing import Any

import pydyf

__all__ = ["Tree", "resolve"]


class Tree:
    """Elements, the numbers of their marked content, and the way back from those."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self.pdf = pdf
        root = resolve(pdf, pdf.catalog["StructTreeRoot"])
        self.document = resolve(pdf, root["K"][0])
        self.numbers: pydyf.Array = resolve(pdf, root["ParentTree"])["Nums"]
        self.pages: list[bytes] = list(pdf.page_references)
        self.numbers_of_pages = {page: at for at, page in enumerate(self.pages)}
        self._next = max(self.numbers[::2], default=-1) + 1

    def slots(self, page: int) -> pydyf.Array:
        """The page's array of structure elements by marked-content id."""
        found: pydyf.Array = self.numbers[2 * page + 1]
        return found

    def element(self, page: int, mcid: int) -> pydyf.Dictionary:
        """The element that holds a piece of marked content."""
        return resolve(self.pdf, self.slots(page)[mcid])

    def parent(self, element: pydyf.Dictionary) -> pydyf.Dictionary:
        """The element above."""
        return resolve(self.pdf, element["P"])

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

    def number(self, answer: Any) -> int:
        """A new number of the parent tree that leads to `answer`."""
        key = self._next
        self._next += 1
        self.numbers.extend([key, answer])
        return key

    def below(self, element: pydyf.Dictionary) -> Iterator[pydyf.Dictionary]:
        """The elements directly in one."""
        for kid in element.get("K", ()):
            found = resolve(self.pdf, kid)
            if isinstance(found, dict) and found.get("Type") == "/StructElem":
                yield found

    def contents(self, element: pydyf.Dictionary) -> Iterator[tuple[bytes, int]]:
        """Page and number of the marked content directly in an element."""
        for kid in element.get("K", ()):
            if isinstance(kid, int):
                yield element["Pg"], kid
                continue
            found = resolve(self.pdf, kid)
            if isinstance(found, dict) and found.get("Type") == "/MCR":
                yield found["Pg"], found["MCID"]


def resolve(pdf: pydyf.PDF, reference: Any) -> Any:
    """The object that a reference names, or the thing itself."""
    if isinstance(reference, bytes):
        return pdf.objects[int(reference.split()[0])]
    return reference
