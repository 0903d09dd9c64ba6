"""The `@font-face` rules of a page: taken out of its CSS, opened by the foundry.

WeasyPrint would load every face that a style sheet names, some 40 ms each; printbook
opens those that are asked for, and declares what WeasyPrint itself needs.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import tinycss2
from tinycss2.ast import Node

from printbook.findings import Source

__all__ = ["FaceRule", "FaceSource", "take_face_rules"]

_OCCURS = re.compile("@font-face", re.IGNORECASE)
_WEIGHTS = {"normal": 400, "bold": 700}
_RANGE = re.compile(r"[Uu]\+([0-9A-Fa-f?]{1,6})(?:-([0-9A-Fa-f]{1,6}))?")


@dataclass(frozen=True, slots=True)
class FaceSource:
    """One place of a face's `src`: an address, or the name of a local face."""

    name: str
    is_local: bool


@dataclass(frozen=True, slots=True)
class FaceRule:
    """One `@font-face`: what the face is called, and where it may be."""

    family: str
    weights: tuple[int, int]
    style: str
    covers: tuple[tuple[int, int], ...]
    """The characters it is for, first and last of each range; () for all."""
    sources: tuple[FaceSource, ...]
    place: Source


def take_face_rules(
    css: str, base: str, path: Path, rules: list[FaceRule], first_line: int = 1
) -> str:
    """The style sheet without its `@font-face` rules, which are added to `rules`.

    Its lines keep their numbers. Addresses are resolved against `base`.
    """
    if not _OCCURS.search(css):
        return css
    nodes = tinycss2.parse_component_value_list(css)

    def place(node: Node) -> Source:
        return Source(path, first_line + node.source_line - 1, node.source_column)

    return tinycss2.serialize(_kept(nodes, base, rules, place))  # type: ignore[no-any-return]


def _kept(
    nodes: Sequence[Node],
    base: str,
    rules: list[FaceRule],
    place: Callable[[Node], Source],
) -> list[Node]:
    """The nodes without the rules, in blocks of conditions as well."""
    kept: list[Node] = []
    opened: Node | None = None
    for node in nodes:
        if node.type == "at-keyword" and node.lower_value == "font-face":
            opened = node
        elif opened is not None and node.type == "{} block":
            rule = _rule(node.content, base, place(opened))
            if rule is not None:
                rules.append(rule)
            kept += _blank_lines(node)
            opened = None
        elif opened is None or node.type == "whitespace":
            if node.type == "{} block":
                node.content = _kept(node.content, base, rules, place)
            kept.append(node)
    return kept


def _blank_lines(block: Node) -> list[Node]:
    lines = tinycss2.serialize([block]).count("\n")
    return list(tinycss2.parse_component_value_list("\n" * lines))


def _rule(block: Sequence[Node], base: str, place: Source) -> FaceRule | None:
    found = {
        one.lower_name: [
            t for t in one.value if t.type not in ("whitespace", "comment")
        ]
        for one in tinycss2.parse_declaration_list(block)
        if one.type == "declaration"
    }
    family = _name(found.get("font-family", ()))
    sources = tuple(_sources(found.get("src", ()), base))
    if not family or not sources:
        return None
    return FaceRule(
        family=family,
        weights=_weights(found.get("font-weight", ())),
        style=_name(found.get("font-style", ())).split(" ")[0] or "normal",
        covers=_covers(found.get("unicode-range", ())),
        sources=sources,
        place=place,
    )


def _name(tokens: Sequence[Node]) -> str:
    return " ".join(t.value for t in tokens if t.type in ("ident", "string"))


def _weights(tokens: Sequence[Node]) -> tuple[int, int]:
    numbers = [
        _WEIGHTS.get(t.lower_value, 400) if t.type == "ident" else int(t.value)
        for t in tokens
        if t.type in ("ident", "number")
    ]
    return (min(numbers), max(numbers)) if numbers else (400, 400)


def _sources(tokens: Sequence[Node], base: str) -> Iterator[FaceSource]:
    for token in tokens:
        if token.type == "url":
            yield FaceSource(urljoin(base, token.value.strip()), is_local=False)
        elif token.type == "function" and token.lower_name in ("url", "local"):
            name = _name([t for t in token.arguments if t.type != "whitespace"])
            is_local = token.lower_name == "local"
            yield FaceSource(name if is_local else urljoin(base, name), is_local)


def _covers(tokens: Sequence[Node]) -> tuple[tuple[int, int], ...]:
    """CSS Fonts 4, 4.5: `U+26`, `U+0-7F`, `U+4??`."""
    written = tinycss2.serialize(tokens)
    return tuple(
        (
            int(first.replace("?", "0"), 16),
            int(last or first.replace("?", "F"), 16),
        )
        for first, last in _RANGE.findall(written)
    )
