"""Named places and bookmarks of a book whose pages were printed off masters."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pydyf

__all__ = ["add_names", "add_outline"]

_SCALE = 0.75


def add_names(pdf: pydyf.PDF, document: Any, pages: Sequence[bytes]) -> None:
    """The places that links lead to; of a name that comes twice, the first."""
    found: dict[str, bytes] = {}
    for page, reference in zip(document.pages, pages, strict=True):
        for name, (x, y, *_) in page.anchors.items():
            place = (x * _SCALE, (page.height - y) * _SCALE)
            found.setdefault(name, _place(reference, *place))
    if not found:
        return
    names = pydyf.Array()
    for name in sorted(found):
        names.extend((pydyf.String(name), found[name]))
    catalog = pdf.catalog.setdefault("Names", pydyf.Dictionary())
    catalog["Dests"] = pydyf.Dictionary({"Names": names})


def add_outline(pdf: pydyf.PDF, document: Any, pages: Sequence[bytes]) -> None:
    """The bookmarks."""
    tree = document.make_bookmark_tree(_SCALE, transform_pages=True)
    pdf.catalog.pop("Outlines", None)
    if not tree:
        return
    root = pydyf.Dictionary()
    pdf.add_object(root)
    root["Count"] = _branch(pdf, root, tree, pages)
    pdf.catalog["Outlines"] = root.reference


def _branch(
    pdf: pydyf.PDF,
    parent: pydyf.Dictionary,
    tree: Sequence[Any],
    pages: Sequence[bytes],
) -> int:
    """Hang bookmarks under a parent; how many are open (ISO 32000-1, 12.3.3)."""
    entries: list[pydyf.Dictionary] = []
    visible = len(tree)
    for title, (page, x, y), below, state in tree:
        entry = pydyf.Dictionary(
            {
                "Title": pydyf.String(title),
                "Dest": _place(pages[page], x, y),
                "Parent": parent.reference,
            }
        )
        pdf.add_object(entry)
        entries.append(entry)
        count = _branch(pdf, entry, below, pages) if below else 0
        entry["Count"] = -count if state == "closed" else count
        visible += 0 if state == "closed" else count
    for before, after in pairwise(entries):
        before["Next"], after["Prev"] = after.reference, before.reference
    parent["First"], parent["Last"] = entries[0].reference, entries[-1].reference
    return visible


def _place(page: bytes, x: float, y: float) -> bytes:
    return b"[%s /XYZ %.2f %.2f 0]" % (page, x, y)
