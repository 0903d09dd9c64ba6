"""How a block takes part in the flow of pages, and what keeps it out of a master."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from printbook.design import boxes
from printbook.design.door import Box
from printbook.units import Pt

__all__ = ["Flowing", "Margin", "Parts", "flowing_of"]

Parts: TypeAlias = tuple[tuple[str, str], ...]
"""What a string or a bookmark is made of: `text`, `attr` and a name, `content`."""

_PX: Pt = 0.75


@dataclass(frozen=True, slots=True)
class Margin:
    """White above a block, and whether it outlives a page break (`margin-break`)."""

    height: Pt
    at_break: str = "auto"


@dataclass(frozen=True, slots=True)
class Flowing:
    """What a block asks of the pages; `obstacle` says why it is no plain block."""

    above: Margin
    below: Pt
    inset: Pt
    break_before: str
    break_after: str
    page: str
    orphans: int
    widows: int
    obstacle: str
    is_solid: bool
    """It moves whole: a picture, or what must not be broken."""
    is_high: bool
    """Its height is stated, whatever is in it."""
    strings: tuple[tuple[str, Parts], ...]
    bookmark: tuple[int, Parts, str] | None


def flowing_of(box: Box) -> Flowing:
    """The computed style of a block, as far as pages care."""
    style = box.style
    is_solid = boxes.is_replaced(box) or style["break_inside"] in _AVOID
    return Flowing(
        above=Margin(_points(style["margin_top"]), str(style["margin_break"])),
        below=_points(style["margin_bottom"]),
        inset=_used(box.margin_left, box.border_left_width, box.padding_left),
        break_before=str(style["break_before"]),
        break_after=str(style["break_after"]),
        page="" if style["page"] in (None, "auto") else str(style["page"]),
        orphans=int(style["orphans"]),
        widows=int(style["widows"]),
        obstacle=next((name for name, stands in _OBSTACLES if stands(box)), ""),
        is_solid=is_solid,
        is_high=style["height"] != "auto",
        strings=_strings(style),
        bookmark=_bookmark(style),
    )


_AVOID = ("avoid", "avoid-page")
_SIDES = ("top", "right", "bottom", "left")


def _points(length: object) -> Pt:
    unit = getattr(length, "unit", None)
    return float(length.value) * _PX if unit == "px" else 0.0  # type: ignore[attr-defined]


def _used(*lengths: object) -> Pt:
    return sum(float(one) for one in lengths if isinstance(one, (int, float))) * _PX


def _is_decorated(box: Box) -> bool:
    """Whether it shows, cuts or moves anything by itself."""
    style = box.style
    return (
        any(style[f"border_{side}_width"] for side in _SIDES)
        or any(_points(style[f"padding_{side}"]) for side in ("top", "bottom"))
        or getattr(style["background_color"], "alpha", 1.0) != 0
        or any(image[0] != "none" for image in style["background_image"])
        or bool(style["transform"])
        or style["opacity"] != 1
        # Pictures are cut to their boxes by WeasyPrint's own style sheet.
        or (style["overflow"] != "visible" and not boxes.is_replaced(box))
        or style["outline_style"] != "none"
        or style["z_index"] != "auto"
        or style["box_decoration_break"] != "slice"
        or style["max_lines"] != "none"
    )


def _is_moved(box: Box) -> bool:
    style = box.style
    if style["position"] == "static":
        return False
    if style["position"] != "relative":
        return True
    return any(style[side] != "auto" for side in _SIDES)


def _has_heights(box: Box) -> bool:
    style = box.style
    return (
        style["height"] != "auto"
        or bool(_points(style["min_height"]))
        or getattr(style["max_height"], "value", 0) != float("inf")
    )


def _has_shares(box: Box) -> bool:
    """Whether margins above or below depend on the width."""
    sides = (box.style["margin_top"], box.style["margin_bottom"])
    return any(side == "auto" or side.unit != "px" for side in sides)


_OBSTACLES: tuple[tuple[str, Callable[[Box], bool]], ...] = (
    ("float", lambda box: box.style["float"] != "none"),
    ("position", _is_moved),
    (
        "columns",
        lambda box: (
            (box.style["column_count"], box.style["column_width"]) != ("auto", "auto")
        ),
    ),
    ("list", lambda box: "list-item" in box.style["display"]),
    ("table", lambda box: not (boxes.is_block(box) or boxes.is_replaced(box))),
    ("decoration", _is_decorated),
    ("height", _has_heights),
    ("margin", _has_shares),
    ("direction", lambda box: box.style["direction"] != "ltr"),
)
"""By name, what the arithmetic of our pages does not know."""


def _strings(style: Mapping[str, object]) -> tuple[tuple[str, Parts], ...]:
    found = style["string_set"]
    if found == "none" or not isinstance(found, (tuple, list)):
        return ()
    return tuple((name, _parts(content)) for name, content in found)


def _bookmark(style: Mapping[str, object]) -> tuple[int, Parts, str] | None:
    level = style["bookmark_level"]
    if not isinstance(level, int):
        return None
    label = style["bookmark_label"]
    assert isinstance(label, (tuple, list))
    return level, _parts(label), str(style["bookmark_state"])


def _parts(content: Iterable[tuple[str, object]]) -> Parts:
    """A content list in our words; what we cannot read is `unknown`."""
    return tuple(_part(kind, value) for kind, value in content)


def _part(kind: str, value: object) -> tuple[str, str]:
    if kind == "string":
        return "text", str(value)
    if kind == "attr()" and isinstance(value, (tuple, list)):
        return "attr", str(value[0])
    if kind.rstrip("()") == "content" and value in ("text", ()):
        return "content", ""
    return "unknown", kind
