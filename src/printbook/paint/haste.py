"""Spares WeasyPrint work that grows with the square of the pages."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import pydyf

__all__ = ["known_pages", "seldom_collecting"]

# A book makes millions of objects that all live to its end: looking for garbage among
# them every 700 takes a tenth of the time.
_OBJECTS = 50_000


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let Python look for garbage seldom."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _OBJECTS), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def known_pages() -> Iterator[None]:
    """Keep the list of a PDF's pages, which pydyf makes anew for every tag."""
    listed = pydyf.PDF.page_references
    pydyf.PDF.page_references = property(_References(listed.fget))
    try:
        yield
    finally:
        pydyf.PDF.page_references = listed


class _References:
    """The references of a PDF's pages, made anew only when there are more of them."""

    def __init__(self, make: object) -> None:
        self.make = make
        self.known: dict[int, tuple[int, tuple[bytes, ...]]] = {}

    def __call__(self, pdf: pydyf.PDF) -> tuple[bytes, ...]:
        count = len(pdf.pages["Kids"])
        known = self.known.get(id(pdf))
        if known is None or known[0] != count:
            known = (count, self.make(pdf))  # type: ignore[operator]
            self.known[id(pdf)] = known
        return known[1]
