"""What the structure tree need not hold: empty containers, page furniture."""

from collections.abc import Iterator
from typing import Any

import pydyf

from printbook.paint.tree import Tree, resolve

__all__ = ["KEPT_EMPTY", "loose_contents", "mark_artifacts", "prune"]

KEPT_EMPTY = frozenset({"/TD", "/TH", "/Form", "/Figure", "/Document"})
"""Empty, these still say something: a cell its place, a field its widget."""


def prune(tree: Tree) -> None:
    """Drop elements that hold nothing."""
    _prune(tree, tree.document)


def _prune(tree: Tree, element: pydyf.Dictionary) -> bool:
    """Whether the element, its empty kids dropped, is empty itself."""
    kept = pydyf.Array()
    for kid in element.get("K", ()):
        if isinstance(kid, bytes):
            below = resolve(tree.pdf, kid)
            if not below or (
                below.get("Type") == "/StructElem" and _prune(tree, below)
            ):
                continue
        kept.append(kid)
    element["K"] = kept
    if element["S"] == "/TR":
        return all(not cell["K"] for cell in tree.below(element))
    return not kept and element["S"] not in KEPT_EMPTY


def loose_contents(tree: Tree) -> list[frozenset[int]]:
    """By page, marked content that no branch holds: folios, running heads."""
    held = set(_held(tree, tree.document))
    found = []
    for number, page in enumerate(tree.pages):
        slots = tree.slots(number)
        loose = frozenset(m for m in range(len(slots)) if (page, m) not in held)
        for mcid in loose:
            slots[mcid] = "null"
        found.append(loose)
    return found


def _held(tree: Tree, root: pydyf.Dictionary) -> Iterator[tuple[bytes, int]]:
    todo = [root]
    while todo:
        element = todo.pop()
        yield from tree.contents(element)
        todo.extend(tree.below(element))


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
