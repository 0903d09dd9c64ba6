"""Standard CSS properties that WeasyPrint does not know become custom properties.

Custom properties cascade and inherit there and come back in the box's style, so that
the designer writes `text-autospace` and printbook makes it work.
"""

import re
from collections.abc import Mapping, MutableSequence, Sequence
from xml.etree.ElementTree import Element

import tinycss2
from tinycss2.ast import Node

from printbook.design.values import is_known

__all__ = ["CARRIED", "TARGET", "carried_name", "rename_in_page", "rename_unknown"]

CARRIED = (
    "hanging-punctuation",
    "line-break",
    "text-autospace",
    "text-emphasis-color",
    "text-emphasis-position",
    "text-emphasis-style",
    "text-spacing-trim",
    "text-underline-position",
    "text-wrap",
    "text-wrap-style",
)
"""Properties of CSS Text and Text Decoration that printbook acts on by itself.

Others that it does not know stay so, and are reported.
"""

SHORTHANDS: Mapping[str, tuple[str, ...]] = {
    "text-emphasis": ("text-emphasis-style", "text-emphasis-color"),
}
"""Each of its longhands gets the whole value, and takes from it what it knows."""

TARGET = "data-pb-target"
"""On a link: the text that it leads to, since markers cannot be read as text."""

_WHOLE_TARGETS = frozenset(
    f"attr(href{kind}){what}"
    for kind in ("", "url")
    for what in ("", ",content", ",text")
)
_OCCURS = re.compile("|".join((*CARRIED, *SHORTHANDS, "target-text")), re.IGNORECASE)
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


def _rename(nodes: MutableSequence[Node], *, is_declarations: bool) -> None:
    """Rename in place; a property name opens a declaration and a colon follows it."""
    opens = True
    for place, node in enumerate(nodes):
        if node.type in ("whitespace", "comment"):
            continue
        if is_declarations and opens and node.type == "ident":
            _rename_property(nodes, place)
        opens = node.type == "{} block" or (
            node.type == "literal" and node.value == ";"
        )
        if _names_target(node):
            nodes[place] = tinycss2.parse_one_component_value(f"attr({TARGET})")
        elif node.type in _BLOCKS:
            inner = node.arguments if node.type == "function" else node.content
            _rename(inner, is_declarations=node.type == "{} block")


def _names_target(node: Node) -> bool:
    """Whether it is `target-text(attr(href))`, of the whole text of the target."""
    if node.type != "function" or node.lower_name != "target-text":
        return False
    written = tinycss2.serialize(node.arguments).replace(" ", "").lower()
    return written in _WHOLE_TARGETS


def _rename_property(nodes: MutableSequence[Node], place: int) -> None:
    """Rename the property of a declaration; a shorthand becomes its longhands."""
    name = nodes[place].value.lower()
    longhands = SHORTHANDS.get(name, (name,) if name in CARRIED else ())
    stop = _end_of_declaration(nodes, place)
    value = _value(nodes[place + 1 : stop])
    if not longhands or value is None or not is_known(name, value):
        return
    nodes[place].value = f"--pb-{longhands[0]}"
    for longhand in reversed(longhands[1:]):
        opening = tinycss2.parse_component_value_list(f";--pb-{longhand}:")
        nodes[stop:stop] = [*opening, *value]


def _end_of_declaration(nodes: Sequence[Node], place: int) -> int:
    for stop in range(place, len(nodes)):
        if nodes[stop].type == "literal" and nodes[stop].value == ";":
            return stop
    return len(nodes)


def _value(nodes: Sequence[Node]) -> Sequence[Node] | None:
    """What follows the colon of a declaration; None where there is no colon."""
    for place, node in enumerate(nodes):
        if node.type in ("whitespace", "comment"):
            continue
        is_colon = node.type == "literal" and node.value == ":"
        return nodes[place + 1 :] if is_colon else None
    return None
