"""Standard CSS properties that WeasyPrint does not know become custom properties.

Custom properties cascade and inherit there and come back in the box's style, so that
the designer writes `text-autospace` and printbook makes it work.
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

import tinycss2
from tinycss2.ast import Node

__all__ = ["CARRIED", "carried_name", "rename_in_page", "rename_unknown"]

CARRIED = (
    "hanging-punctuation",
    "line-break",
    "text-autospace",
    "text-spacing-trim",
    "text-wrap",
    "text-wrap-style",
)
"""Properties of CSS Text 3 and 4 that printbook acts on and WeasyPrint does not know.

Others that it does not know stay so, and are reported.
"""

_OCCURS = re.compile("|".join(CARRIED), re.IGNORECASE)
_BLOCKS = {"{} block", "[] block", "() block", "function"}


def carried_name(name: str) -> str:
    """The key under which a carried property stands in a box's style."""
    return "__pb_" + name.replace("-", "_")


def rename_unknown(css: str, *, is_declarations: bool = False) -> str:
    """The same style sheet, its unknown properties renamed to `--pb-…`.

    `is_declarations` says that it is the content of a style attribute.
    """
    if not _OCCURS.search(css):
        return css
    nodes = tinycss2.parse_component_value_list(css)
    _rename(nodes, is_declarations=is_declarations)
    return str(tinycss2.serialize(nodes))


def rename_in_page(root: Element) -> None:
    """Rename in the page's own style sheets and style attributes."""
    for element in root.iter():
        if element.tag == "style" and element.text:
            element.text = rename_unknown(element.text)
        own = element.get("style")
        if own:
            element.set("style", rename_unknown(own, is_declarations=True))


def _rename(nodes: Sequence[Node], *, is_declarations: bool) -> None:
    """Rename in place; a property name opens a declaration and a colon follows it."""
    opens = True
    for place, node in enumerate(nodes):
        if node.type in ("whitespace", "comment"):
            continue
        if is_declarations and opens and node.type == "ident":
            name = node.value.lower()
            if name in CARRIED and _colon_follows(nodes, place):
                node.value = f"--pb-{name}"
        opens = node.type == "{} block" or (
            node.type == "literal" and node.value == ";"
        )
        if node.type in _BLOCKS:
            inner = node.arguments if node.type == "function" else node.content
            _rename(inner, is_declarations=node.type == "{} block")


def _colon_follows(nodes: Sequence[Node], place: int) -> bool:
    for node in nodes[place + 1 :]:
        if node.type in ("whitespace", "comment"):
            continue
        return bool(node.type == "literal" and node.value == ":")
    return False
