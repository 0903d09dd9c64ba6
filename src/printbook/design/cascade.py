"""Styles that hang on an element's place, which a sample of kinds cannot tell.

The sample lays out one element of a kind; `:nth-child`, `~`, `+`, `#id` and their like
tell elements of one kind apart. Where a style sheet uses them, the whole page goes
through the cascade (no layout: 17 ms for 270 elements), and what differs is put right.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.door import Stone
from printbook.design.firsts import firsts_of, initial_of
from printbook.design.kinds import Kind, Sample, placing_of
from printbook.design.styles import PX, inline_style, leaf_style

__all__ = ["correct_by_place", "hangs_on_place", "styles_in"]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A selector begins behind what ended before it.
_ENDS = re.compile(r"[};]")
# Selectors 4. The attributes are those that make no kind.
_PLACE = re.compile(
    r"[+~]|#[-\w]|:(?:nth-|first-(?:child|of)|last-|only-|empty|has\()"
    r"|\[(?:(?:id|href|src|alt|title)\b|data-)"
)


def hangs_on_place(css: str) -> bool:
    """Whether a style sheet tells apart what the sample takes for one kind."""
    before_blocks = _COMMENT.sub("", css).split("{")[:-1]
    return any(_PLACE.search(_ENDS.split(part)[-1]) for part in before_blocks)


def correct_by_place(page: Any, sample: Sample, stone: Stone) -> None:
    """Give every element whose style is not its kind's a kind of its own."""
    style_for = stone.cascade(page)
    corrected: dict[Kind, int] = {}
    following = max(sample.kinds, default=-1) + 1
    for element in list(sample.number_of):
        kind, style = sample.kind(element), style_for(element, None)
        if kind is None or style is None:
            continue
        if style["display"] == ("none",):
            sample.number_of[element] = -1
            continue
        own = _with_style(kind, style, element.tag, partial(style_for, element))
        if own != kind:
            number = corrected.setdefault(own, following + len(corrected))
            sample.kinds[number] = own
            sample.number_of[element] = number


def _with_style(
    kind: Kind, style: Any, tag: str, style_of: Callable[[str], Any]
) -> Kind:
    """The kind as this style makes it; its measure is proved after layout."""
    box = SimpleNamespace(style=style, width=kind.width / PX)
    is_placed_so = not kind.placing or kind.placing == placing_of(style)
    return replace(
        kind,
        display=kind.display if is_placed_so else "left",
        leaf=None if kind.leaf is None else leaf_style(box, tag),
        inline=None if kind.inline is None else inline_style(box),
        firsts=None if kind.display == "inline" else firsts_of(style_of),
        initial=None if kind.display != "inline" else initial_of(style),
    )


def styles_in(root: Element) -> Sequence[str]:
    """The style sheets written into the page itself."""
    return [element.text or "" for element in root.iter("style")]
