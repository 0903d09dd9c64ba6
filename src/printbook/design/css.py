"""Standard CSS properties that WeasyPrint does not know become custom properties.

Custom properties cascade and inherit there and come back in the box's style, so that
the designer writes `text-autospace` and printbook makes it work. A value that is none
of the property's keeps its name, so that WeasyPrint tells its place.
"""

import re
from collections.abc import Iterator, MutableSequence, Sequence
from typing import Any
from xml.etree.ElementTree import Element

import tinycss2
from tinycss2.ast import Node

from printbook.design.markvalues import MARKED, is_known
from printbook.design.ranges import RANGES, is_range
from printbook.design.values import (
    CARRIED,
    DOUBLED,
    HOUSE,
    LENGTHS,
    Values,
    is_important,
    is_length,
    words_of,
)

__all__ = [
    "TARGET",
    "carried_name",
    "idents_of",
    "rename_in_page",
    "rename_unknown",
    "tokens_of",
]

TARGET = "data-pb-target"
"""On a link: the text that it leads to, since markers cannot be read as text."""

_WHOLE_TARGETS = frozenset(
    f"attr(href{kind}){what}"
    for kind in ("", "url")
    for what in ("", ",content", ",text")
)
_ALIASES = {"word-wrap": "overflow-wrap"}
_INDENT, _SHORTHAND = "text-indent", "text-spacing"
_COMBINE = "text-combine-upright"
_NAMES = {
    *(*CARRIED, *MARKED, *DOUBLED, *HOUSE, *LENGTHS, *RANGES),
    *_ALIASES,
    *(_INDENT, _SHORTHAND),
}
_OCCURS = re.compile("|".join((*_NAMES, "target-text")), re.IGNORECASE)
_BLOCKS = {"{} block", "[] block", "() block", "function"}
# CSS Writing Modes 4, 9.1: 2, 3 or 4.
_MOST_DIGITS = range(2, 5)
_WIDE = {"unset": "inherit", "initial": ""}
_INDENTS = frozenset({"hanging", "each-line"})


def carried_name(name: str) -> str:
    """The key under which a carried property stands in a box's style."""
    return "__pb_" + name.replace("-", "_")


def idents_of(style: Any, name: str) -> frozenset[str]:
    """The identifiers that a carried property has as its value."""
    tokens = tokens_of(style, name)
    return frozenset(t.value.lower() for t in tokens if t.type == "ident")


def tokens_of(style: Any, name: str) -> Sequence[Node]:
    """The value of a carried property; `inherit` is that of what is around it.

    To WeasyPrint the value of a custom property is any words.
    """
    key = carried_name(name)
    tokens = _written(style[key])
    while style.parent_style is not None and _is_inherit(tokens):
        style = style.parent_style
        tokens = _written(style[key])
    return tokens


def _written(tokens: Sequence[Node] | None) -> Sequence[Node]:
    return [t for t in tokens or () if t.type not in ("whitespace", "comment")]


def _is_inherit(tokens: Sequence[Node]) -> bool:
    return [getattr(token, "lower_value", "") for token in tokens] == ["inherit"]


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
    place = 0
    while place < len(nodes):
        node = nodes[place]
        if node.type not in ("whitespace", "comment"):
            if is_declarations and opens and node.type == "ident":
                place = _declaration(nodes, place)
                node = nodes[place]
            opens = node.type == "{} block" or node == ";"
            if _names_target(node):
                nodes[place] = tinycss2.parse_one_component_value(f"attr({TARGET})")
            elif node.type in _BLOCKS:
                inner = node.arguments if node.type == "function" else node.content
                _rename(inner, is_declarations=node.type == "{} block")
        place += 1


def _declaration(nodes: MutableSequence[Node], place: int) -> int:
    """Write a declaration of ours anew; the place at which to read on."""
    name = nodes[place].lower_value
    name = _ALIASES.get(name, name)
    if name not in _NAMES:
        return place
    colon = _colon(nodes, place)
    if colon is None:
        return place
    end = next((k for k in range(colon, len(nodes)) if nodes[k] == ";"), len(nodes))
    written = "".join(_anew(name, nodes[colon + 1 : end]))
    if not written:
        return place
    anew = tinycss2.parse_component_value_list(written)
    nodes[place:end] = anew
    return place + len(anew) - 1


def _anew(name: str, value: Sequence[Node]) -> Iterator[str]:
    """What stands for a declaration; nothing where it stays as it is."""
    important = "!important" if is_important(value) else ""
    plain = _without_important(value) if important else value
    words = words_of(plain)
    if name == _INDENT:
        yield from _indent(plain, important)
    elif name == _COMBINE and words is None and _is_digits(plain):
        yield f"--pb-{name}:{tinycss2.serialize(value)}"
    elif name in MARKED:
        if is_known(name, plain):
            written = tinycss2.serialize(plain).strip() + important
            yield ";".join(f"--pb-{longhand}:{written}" for longhand in MARKED[name])
    elif name in LENGTHS or name in RANGES:
        if not (is_length(plain) if name in LENGTHS else is_range(name, plain)):
            yield f"{name[2:]}:{tinycss2.serialize(value)}"
    elif words is None or any(node.type == "function" for node in plain):
        if any(getattr(n, "lower_name", "") == "var" for n in plain):
            if name in DOUBLED:
                yield f"{name}:{tinycss2.serialize(value)};"
            if name in CARRIED or name in DOUBLED:
                yield f"--pb-{name}:{tinycss2.serialize(value)}"
    elif name == _SHORTHAND:
        yield from _shorthand(words, important)
    elif name in HOUSE:
        if not HOUSE[name].allow(words):
            yield f"{name[2:]}:{tinycss2.serialize(value)}"
    elif name in CARRIED:
        yield from _carried(name, CARRIED[name], words, important)
    elif DOUBLED[name].allow(words):
        yield f"{_known(name, words)}{important};"
        yield from _carried(name, DOUBLED[name], words, important)


def _carried(
    name: str, values: Values, words: Sequence[str], important: str
) -> Iterator[str]:
    if values.allow(words):
        # All of them are inherited.
        value = _WIDE.get(words[0], " ".join(words)) or values.initial
        if "nowrap" in words:
            yield f"white-space:nowrap{important};"
        yield f"--pb-{name}:{value}{important}"


def _known(name: str, words: Sequence[str]) -> str:
    """The declaration as WeasyPrint knows it."""
    if name == "word-break" and words[0] == "break-word":
        return "overflow-wrap:anywhere"
    if name == "word-break" and words[0] == "keep-all":
        return "word-break:normal"
    return f"{name}:{_WIDE.get(words[0]) or words[0]}"


def _shorthand(words: Sequence[str], important: str) -> Iterator[str]:
    """`text-spacing` in its two parts (CSS Text 4 8.6)."""
    trim, autospace = CARRIED["text-spacing-trim"], CARRIED["text-autospace"]
    one = words[0] if len(words) == 1 else ""
    both = {"none": ("space-all", "no-autospace")}.get(one, (one, one))
    if one not in {"none", "auto", "normal", "inherit", "initial", "unset"}:
        trims = [word for word in words if word in trim.alone - {"normal", "auto"}]
        rest = [word for word in words if word not in trims]
        both = (" ".join(trims) or "normal", " ".join(rest) or "normal")
    if trim.allow(both[0].split()) and autospace.allow(both[1].split()):
        yield from _carried("text-spacing-trim", trim, both[0].split(), important)
        yield ";"
        yield from _carried("text-autospace", autospace, both[1].split(), important)


def _indent(value: Sequence[Node], important: str) -> Iterator[str]:
    """`text-indent`: the length to WeasyPrint, which lines have it to us."""
    lines = [n for n in value if getattr(n, "lower_value", "") in _INDENTS]
    length = [node for node in value if node not in lines]
    which = " ".join(node.lower_value for node in lines) or "none"
    yield f"text-indent:{tinycss2.serialize(length)}{important};"
    yield f"--pb-text-indent-lines:{which}{important}"


def _is_digits(value: Sequence[Node]) -> bool:
    """Whether it is `digits` with how many of them."""
    written = [n for n in value if n.type not in ("whitespace", "comment")]
    if [node.type for node in written] != ["ident", "number"]:
        return False
    word, most = written
    return word.lower_value == "digits" and most.int_value in _MOST_DIGITS


def _without_important(value: Sequence[Node]) -> Sequence[Node]:
    mark = max(k for k, node in enumerate(value) if node == "!")
    return value[:mark]


def _names_target(node: Node) -> bool:
    """Whether it is `target-text(attr(href))`, of the whole text of the target."""
    if node.type != "function" or node.lower_name != "target-text":
        return False
    written = tinycss2.serialize(node.arguments).replace(" ", "").lower()
    return written in _WHOLE_TARGETS


def _colon(nodes: Sequence[Node], place: int) -> int | None:
    """Where the colon after a property's name stands."""
    for k in range(place + 1, len(nodes)):
        if nodes[k].type in ("whitespace", "comment"):
            continue
        return k if nodes[k] == ":" else None
    return None
