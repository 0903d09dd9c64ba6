"""The text of a page that is left to WeasyPrint, so that the proof can ask for it too.

The lift takes what it finds in a box; whatever else is written in the page must be
printed by WeasyPrint, unless its style hides it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.page import OpenPage
from printbook.design.skeleton import Sample

__all__ = ["Remains", "remains_of"]

# No text of the page, or drawn by other rules: HTML 4.8, 4.10, 15.
_NO_COPY = frozenset(
    {"head", "script", "style", "template", "title", "noscript", "noembed", "noframes"}
    | {"audio", "canvas", "iframe", "math", "object", "svg", "video", "datalist", "rp"}
    | {"button", "input", "meter", "option", "progress", "select", "textarea"}
)
_INITIAL = re.compile(r"(?<![\w'’])\w")
_TRANSFORMS: dict[str, Callable[[str], str]] = {
    "uppercase": str.upper,
    "lowercase": str.lower,
    "capitalize": lambda text: _INITIAL.sub(lambda found: found[0].upper(), text),
}


@dataclass(frozen=True, slots=True, eq=False)
class Remains:
    """Text that no leaf holds, as its style writes it."""

    text: str
    element: Element


def remains_of(page: OpenPage) -> tuple[Remains, ...]:
    """What WeasyPrint has to set; asked before markers take the place of the text."""
    root = page.html.etree_element
    lifted = page.lifted
    leaves = [leaf for thread in lifted.threads for leaf in thread.leaves]
    taken = frozenset(leaf.element for leaf in (*leaves, *lifted.leaves))
    found = list(_texts(root, taken, page.sample))
    if not found:
        return ()
    style_for = page.stone.cascade(page.html)
    parents = {child: parent for parent in root.iter() for child in parent}
    return tuple(
        Remains(_transformed(text, style_for(element, None)), element)
        for text, element in found
        if _is_shown(element, parents, style_for)
    )


def _texts(
    element: Element,
    taken: frozenset[Element],
    sample: Sample,
    *,
    is_ours: bool = False,
) -> Iterator[tuple[str, Element]]:
    """The text directly in an element and below it; `is_ours` is that of a leaf.

    An element of a line that has no style there was not taken with its leaf.
    """
    if not isinstance(element.tag, str) or element.tag in _NO_COPY:
        return
    is_leaf = element in taken
    if is_ours and element.tag not in ("br", "wbr"):
        kind = sample.kind(element)
        is_ours = kind is not None and kind.inline is not None
    is_ours = is_ours or is_leaf
    if not is_ours:
        for text in (element.text, *(child.tail for child in element)):
            if text and text.strip():
                yield text, element
    for child in element:
        yield from _texts(child, taken, sample, is_ours=is_ours)


def _is_shown(
    element: Element, parents: dict[Element, Element], style_for: Any
) -> bool:
    style = style_for(element, None)
    if style is None or style["visibility"] != "visible":
        return False
    above: Element | None = element
    while above is not None:
        style = style_for(above, None)
        if style is not None and style["display"] == ("none",):
            return False
        above = parents.get(above)
    return True


def _transformed(text: str, style: Any) -> str:
    return _TRANSFORMS.get(style["text_transform"], str)(text)
