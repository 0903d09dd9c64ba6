"""A sample of a page, one element per kind, laid out to learn styles and measures.

Laying out every block empty costs 0.6 ms each; a kind (the chain of tags, classes and
neighbours) is laid out once, with one marker glyph for its text.
"""

import re
from typing import TypeGuard
from xml.etree.ElementTree import Element

from printbook.design import door
from printbook.design.cascade import styles_in
from printbook.design.door import Stone
from printbook.design.kinds import KIND, Sample, read_sample
from printbook.design.trials import without_first_styles

__all__ = ["take_sample"]

MARK = "\ue000"
_THREAD = "data-thread"

# What says which thing it is, not what kind of thing: never part of a signature.
_NOT_KIND = frozenset({"id", "href", "src", "alt", "title", _THREAD, KIND})
# Two style sheets are never of one kind.
_KEPT_WHOLE = frozenset({"style", "link", "script", "title"})
_NO_BOX = "wbr"
_PRUNED_TEXT = re.compile(r"\S")
# Where a box of stated width stands on the page changes no measure and no style, nor
# does its height for what is inside, unless that is some part of it.
_PLACE = re.compile(r"left:[^;]*;top:[^;]*;(?=width:)")
_HEIGHT = re.compile(r"(?<=;)height:[^;]*")
_PART_OF_HEIGHT = re.compile(
    r"(?<![-\w])(?:(?:min-|max-)?height\s*:[^;}]*%|inset(?:-block)?\s*:)"
    # Or of one rule both edges.
    r"|(?:^|\{)(?=[^{}]*(?<![-\w])top\s*:)(?=[^{}]*(?<![-\w])bottom\s*:)"
)

Signature = tuple[object, ...]


def take_sample(root: Element, stone: Stone, base: str = door.VIRTUAL_ROOT) -> Sample:
    """Lay out one element of every kind and read the boxes."""
    pruner = _Pruner(asks_heights=_asks_heights(root, stone))
    with without_first_styles(everywhere=True):
        document = stone.render(door.page_of(pruner.prune(root), base))
    sample: Sample = stone.samples.recall(document, lambda: read_sample(document))
    return sample.of(pruner.number_of)


class _Pruner:
    """Copies a tree, keeping the first element of every kind."""

    def __init__(self, *, asks_heights: bool) -> None:
        self.asks_heights = asks_heights
        self.number_of: dict[Element, int] = {}
        self._numbers: dict[Signature, int] = {}
        self._seen: set[int] = set()

    def prune(self, root: Element) -> Element:
        kept = self._keep(root, (), None)
        return kept if kept is not None else Element("html")

    def _keep(
        self,
        element: Element,
        chain: Signature,
        before: Element | None,
    ) -> Element | None:
        """The pruned copy; None when neither it nor anything in it is new."""
        if not isinstance(element.tag, str) or element.tag == _NO_BOX:
            return None
        if _is_rule(element):
            return None
        own = _own_signature(element)
        neighbour = None if before is None else (before.tag, before.get("class"))
        signature = (chain, own, neighbour, _holds_text(element))
        number = self._numbers.setdefault(signature, len(self._numbers))
        is_new = number not in self._seen
        self._seen.add(number)
        self.number_of[element] = number
        copy = Element(element.tag, {**element.attrib, KIND: str(number)})
        copy.attrib.pop("id", None)
        if element.tag in _KEPT_WHOLE:
            copy.text = element.text
            return copy
        below = (*chain, own if self.asks_heights else _heightless(element, own))
        kept_one = self._keep_children(element, copy, below)
        return copy if is_new or kept_one else None

    def _keep_children(self, element: Element, copy: Element, below: Signature) -> bool:
        copy.text = _mark(element.text)
        before, kept_one = None, False
        for child in element:
            kept = self._keep(child, below, before)
            if kept is not None:
                copy.append(kept)
                kept_one = True
                kept.tail = _mark(child.tail)
            elif copy.text is None and len(copy) == 0:
                copy.text = _mark(child.tail)
            if isinstance(child.tag, str):
                before = child
        return kept_one


def _own_signature(element: Element) -> Signature:
    """Tag and attributes; a picture is a kind of its own, for it brings its size."""
    ignored = _NOT_KIND - {"src"} if element.tag == "img" else _NOT_KIND
    own = {
        name: value
        for name, value in element.attrib.items()
        if name not in ignored and not name.startswith("data-")
    }
    if "style" in own:
        own["style"] = _PLACE.sub("", own["style"])
    return (element.tag, *sorted(own.items()))


def _holds_text(element: Element) -> bool:
    """Whether text stands directly in it: without text it may make no box."""
    texts = (element.text, *(child.tail for child in element))
    return any(text and _PRUNED_TEXT.search(text) for text in texts)


def _is_rule(element: Element) -> bool:
    """Whether it is a placed box with nothing in it, that takes no lines either."""
    is_filled = element.tag == "img" or _THREAD in element.attrib or len(element)
    is_placed = _PLACE.match(element.get("style", ""))
    return bool(is_placed and not is_filled and not (element.text or "").strip())


def _asks_heights(root: Element, stone: Stone) -> bool:
    """Whether something is as high as a part of what it stands in."""
    sheets = (text for _, text in stone.written)
    written = (element.get("style", "") for element in root.iter())
    return any(map(_PART_OF_HEIGHT.search, (*sheets, *styles_in(root), *written)))


def _heightless(element: Element, own: Signature) -> Signature:
    """What a box is to what is inside; a frame's own size does not change its text."""
    is_frame = _THREAD in element.attrib
    return tuple(
        (part[0], _HEIGHT.sub("", part[1])) if _is_style(part) else part
        for part in own
        if not (is_frame and _is_style(part))
    )


def _is_style(part: object) -> TypeGuard[tuple[str, str]]:
    return isinstance(part, tuple) and part[0] == "style"


def _mark(text: str | None) -> str | None:
    return MARK if text and _PRUNED_TEXT.search(text) else None
